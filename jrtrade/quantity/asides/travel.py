"""Flights, trains and buses by their numbers, where a verb that could be a noun stands behind: "BA 249 lands late"."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END

TRAVELLERS = frozenset("flight Flight train Train tram Tram bus Bus ferry Ferry service Service".split())
_TRAVELS = re.compile(
    r"\d{1,4}\s(?:(?P<goes>departs|arrives|takes\soff|calls|flies|diverts|returns|terminates)|leaves|lands|runs|stops(?!\s(?:from|to|off|on|for|as|with)\s))"
    rf"(?={END}|\s(?:at|in|on|for|from|every|here|there|late|early|safely|only|daily|hourly|twice|once|each|between|direct|without|as|with|to|off|again|today|tomorrow)\s?)"
)
"""What flights and trains do behind their number: "flight 204 departs at noon"."""
_LINE_OPENS = rare(
    r"(?:\A|[.!?:;,(\n\0“\"]\s?|(?i:(?<![a-z])(?:flight|train|tram|bus|ferry|service|when|if|while|as|that)\s))(?P<line>[A-Z]{1,2})\s\Z"
)


def traveller(text: str, start: int, last: str) -> int | None:
    """Return where the name of a flight or a train begins whose number has a verb behind it: "BA 249 lands late"."""
    travels = _TRAVELS.match(text, start)
    if travels is None:
        return None
    if last in TRAVELLERS:
        if travels[0].endswith("stops") and text.endswith("the ", 0, start - 1 - len(last)):
            return None  # "she took the tram 5 stops"
        return start - 1 - len(last)
    line = _LINE_OPENS.search(text, max(0, start - 12), start)
    return None if line is None or last in _LANDS else line.start("line")


_LANDS = frozenset("US UK EU UN AI PM MP TV IT HK NY LA DC NZ MI MS NO".split())
"""Capitals that stand for no airline or kind of train, and may have so many stops or runs."""
