"""Texts without a capital letter: those that figures need are given back, as a reader does in mind."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.calendar import MONTHS, WEEKDAY
from jrtrade.quantity.lexicon.indices import INDICES
from jrtrade.quantity.lexicon.lands import LANDS
from jrtrade.quantity.lexicon.tables import longest_first, trie

_UNITS = (
    "GW TW GWp MWp kWp MWe MVA kVA GJ TJ PJ EJ TEU TEUs FEU kPa MPa hPa GPa °C °F ºC ºF dB dBA mSv µSv keV MeV GeV PB "
    "Gt Hz kHz MHz GHz Wh Ah"
).split()
"""Units that mean nothing else in small letters."""
_UNIT_OF = {unit.lower(): unit for unit in _UNITS}
_CODES = (
    "usd eur gbp jpy cny rmb aud cad nzd chf sek nok dkk inr hkd sgd krw rub brl zar pln czk huf uah kzt myr thb idr "
    "vnd"
)
_MONEY = "|".join(_CODES.split())
_NAMES = trie(
    [
        *(name.lower() for names in LANDS.values() for name in names.split() if name.isalpha()),
        *"polish bulgarian boeing airbus".split(),
        *(name.lower() for name in MONTHS if len(name) > 4 and name != "March"),
    ]
)
_SHORT = "|".join(name.lower() for name in MONTHS if len(name) < 5 and name != "May")
_WORDS = "(?:march|may)"
"""Months that are words as well."""
_BEFORE = "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in "in of last since until early late next".split()) + ")"
_BEHIND = r"(?=[,;:)]|\s(?:19|20)\d\d|\s\d|\s(?:and|to|in|at|on|when|after|for|with|by|from|until|as)\s|[.!?]?\s*\Z)"
_SIGN = r"(?:us|a|c|hk|nz|s|r)(?=\$)|(?:hk|nz|au|nt|c|(?<=\()us)(?=\s\$)|(?<=\$)(?:us|a|c|hk|nz)(?=\d)|rm(?=\d)"
_LOST = re.compile(
    rf"(?<![a-z])(?P<name>(?:{_NAMES}|{WEEKDAY.lower()}|windows(?=\s\d)|i(?=['’]m\s|\sam\s)"
    rf"|(?:{_SHORT})(?=\.?\s\d)|(?<=\d\s)(?:{_SHORT})(?=[.,;:)\s]|\Z)"
    rf"|{_BEFORE}{_WORDS}|(?<=\d\s){_WORDS}{_BEHIND}"
    rf"|{_WORDS}(?=\s\d{{1,2}}(?:st|nd|rd|th)?(?:[,.;:)]|\s(?:19|20)\d\d|\s(?:and|to)\s|\Z))"
    r"|[a-z’'-]{2,20}(?=,\s[1-9]\d,\s(?!\d)))(?![a-z]))"  # who is so old
    rf"|(?<![a-z])(?P<loud>{_SIGN}|(?:{_MONEY})(?=\s?\d)"
    rf"|(?:{'|'.join(INDICES)}|s\sp(?=\s500)|fortune|iphone|galaxy)(?=\s\d))"
    rf"|(?<=\d)(?:[\s-]?(?P<unit>{longest_first(_UNIT_OF)})|-?(?P<volts>[vw])(?!/)"
    rf"|(?:\s?(?:m|bn|million|billion))?\s?(?P<code>{_MONEY}))(?![a-z])"
)
"""What takes a capital: some names anywhere, all else beside a number."""


def restored(text: str) -> str:
    """Return a text that has no capital letter with those that its figures need; its length stays."""
    return _LOST.sub(_with_capitals, text) if text.islower() else text


def _with_capitals(m: re.Match[str]) -> str:
    word = m[0]
    match m.lastgroup:
        case "name":
            return word.capitalize()
        case "unit":
            return word.removesuffix(m["unit"]) + _UNIT_OF[m["unit"]]
        case "code":
            return word.removesuffix(m["code"]) + m["code"].upper()
        case _:
            return word.upper()
