"""Codes of money that carry a scale, as tables and reports of firms write them: "MEUR 31.4", "TEUR 812", "EURm 152"."""

from __future__ import annotations

import re

_MONEY = "EUR|SEK|NOK|DKK|CHF|GBP|PLN|CZK|USD"
_SUM = r"\d{1,3}(?:[ ,]\d{3}){0,3}(?:[.,]\d{1,2})?"
_CODED = re.compile(
    rf"(?<![A-Za-z])(?:(?P<before>[MK]|T(?!USD))(?=(?:{_MONEY}) ?[-−]?\d)|(?=(?:{_MONEY}) ?m [-−]?\d))"
    rf"(?:{_MONEY})(?P<behind> ?m(?= ))? ?[-−]?{_SUM}(?: ?[-–] ?{_SUM})?"
    r"(?!\w|[.,]\d| ?(?:[mbt]n?|mln|million|billion|thousand|[kKM])(?![a-z])|%)"
)
_USUAL = ("EUR", "SEK", "NOK")
"""One of these is named wherever such codes are used."""
_SIGNS = {"M": "m", "T": "k", "K": "k", None: "m"}


def coded(text: str) -> list[tuple[int, int, str]]:
    """Return what to put where, so that the scale stands behind the sum: "EUR 31.4m" for "MEUR 31.4"."""
    found: list[tuple[int, int, str]] = []
    if any(code in text for code in _USUAL):
        for m in _CODED.finditer(text):
            if m["before"]:
                found.append((m.start(), m.start() + 2, text[m.start() + 1]))
            else:
                found.append((*m.span("behind"), ""))
            found.append((m.end(), m.end(), _SIGNS[m["before"]]))
    return found
