"""Whose crowns, dinars or rupees: names that several currencies share, settled by the one land named near them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.lands import LANDS
from jrtrade.quantity.lexicon.patterns import rare

if TYPE_CHECKING:
    import re

_LAND = rare(
    r"\b(?=[A-Z])(?:"
    + "|".join(f"(?P<{code}>(?:{'|'.join(names.split())})s?)" for code, names in LANDS.items())
    + r")\b"
)
_PESOS = "MXN PHP ARS CLP COP UYU DOP"
_RUPEES = "INR PKR LKR NPR MUR"
_SHILLINGS = "KES UGX TZS"
_SHARED: dict[str, tuple[str, ...]] = {
    name: tuple(codes.split())
    for names, codes in (
        ("krone kroner", "NOK DKK"),
        ("kr", "SEK NOK DKK"),
        ("crowns", "SEK NOK DKK CZK ISK SKK EEK"),
        ("dinar dinars", "IQD KWD JOD RSD DZD LYD TND BHD MKD"),
        ("pound", "GBP EGP LBP SYP SDG CYP"),
        ("marks", "DEM FIM BAM"),
        ("rupee rupees", _RUPEES),
        ("peso pesos", _PESOS),
        ("shilling shillings", _SHILLINGS),
        ("franc francs", "CHF XOF XAF RWF FRF"),
        ("rial rials", "IRR OMR YER QAR"),
        ("riyal riyals", "SAR QAR OMR YER"),
        ("lira liras", "TRY SYP LBP ITL"),
        ("leu lei", "RON MDL"),
        ("dirham dirhams", "AED MAD"),
        ("kwacha", "ZMW MWK"),
        ("manat manats", "AZN TMT"),
        ("som soms", "KGS UZS"),
    )
    for name in names.split()
}
"""The currencies that such a name can mean, the usual one first."""
SHARED_NAMES = frozenset(_SHARED) - {"pound"}
"""Names that are read so wherever they stand; "pound" may be a weight."""
_SURE = frozenset(
    "lira liras leu lei dirham dirhams shilling shillings riyal riyals kwacha manat manats som soms".split()
)
"""Names whose usual currency is meant where no land is named."""
ASSUMED_NAMES = {_SHARED[name][0]: name for name in sorted(SHARED_NAMES - _SURE - {"crowns", "marks"})}
"""A name by which each currency is assumed where no land is named."""
_SELDOM = frozenset(("ISK", "SKK", "EEK"))
"""Crowns of lands that are named beside a larger neighbour whose crowns are meant."""


_NEAR, _FAR = 200, 900
"""How far before a sum a land holds, and how far where no other with that name of money is named."""
_BEHIND = rare(
    r"(?:Rs\.?|kr\.?)?(?:(?!\sto\s)[^.;:!?\n\0A-Z]|(?<=\d)\.(?=\d)){0,44}?\s(?:in|across|throughout)\s(?:the\s)?"
    r"(?:(?!and\s)[A-Z][a-zé]{2,15}(?:,\s|\s(?=[A-Z])))?(?=[A-Z])"
)
"""What may stand between a sum and the land it is paid in: "400 rupees in Colombo"."""


def of_land(text: str, at: int, name: str) -> tuple[str, bool]:
    """Say whose crowns or marks these are by the one land named near them in the line, and whether it is assumed."""
    can_be = _SHARED[name]
    far = max(0, at - _FAR)
    line = max(text.rfind("\n", far, at), text.rfind("\0", far, at), far)
    codes = _named(text, max(line, at - _NEAR), at, can_be)
    if len(codes) > 1:
        codes = [code for code in codes if code not in _SELDOM]
    if len(codes) > 1 and (last := text.rfind(name, max(line, at - _NEAR), at)) >= 0:
        codes = _named(text, last, at, can_be) or codes  # "the Colombian firm paid 3m pesos, the Argentine 4m"
    if len(codes) != 1:
        behind = _BEHIND.match(text, at)
        land = _LAND.match(text, behind.end()) if behind is not None else None
        paid_in = [code for code in can_be if land is not None and land.lastgroup == code]
        if not codes and not paid_in and line < at - _NEAR:
            codes = _named(text, line, at - _NEAR, can_be)
        if not codes and not paid_in and line > far and name not in _SURE:
            codes = _named(text, far, line, can_be)  # the dateline of an earlier paragraph
        codes = paid_in or codes
    return (codes[0], False) if len(codes) == 1 else (can_be[0], name not in _SURE)


def _named(text: str, first: int, last: int, can_be: tuple[str, ...]) -> list[str]:
    """Return those of the currencies whose lands are named in a stretch."""
    named = {m.lastgroup for m in _LAND.finditer(text, first, last)}
    if "JOD" in named and not any(m["JOD"] and not _person(text, m) for m in _LAND.finditer(text, first, last)):
        named.discard("JOD")
    return [code for code in can_be if code in named]


_FIRST_NAME = rare(
    r"(?<![A-Za-z])(?!(?:In|From|For|To|By|At|Of|The|And|But|While|When|As|With|Unlike|Like|Across|Since|After|Meanwhile|[A-Z][a-z]+ing|King|Central|Bank)\s)"
    r"[A-Z][a-z]{1,14}\s\Z"
)
_SURNAME = rare(r"\s[A-Z][a-z]+(?:\s(?:[a-z]|\d)|[.,;]|\Z)")


def _person(text: str, m: re.Match[str]) -> bool:
    """Whether a land's name is one's own: "Michael Jordan", "Jordan Baker"."""
    return m[0] == "Jordan" and (
        _FIRST_NAME.search(text, max(0, m.start() - 17), m.start()) is not None
        or _SURNAME.match(text, m.end()) is not None
    )
