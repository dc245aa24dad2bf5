"""Texts without a capital letter: those that figures need are given back, as a reader does in mind."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.calendar import MONTHS, WEEKDAY
from jrtrade.quantity.lexicon.currencies import LOWER_CODES, OWN_NAMES
from jrtrade.quantity.lexicon.indices import INDICES
from jrtrade.quantity.lexicon.lands import LANDS
from jrtrade.quantity.lexicon.tables import longest_first, trie

_UNITS = (
    "GW TW GWp MWp kWp MWe MVA kVA GJ TJ PJ EJ TEU TEUs FEU kPa MPa hPa GPa °C °F ºC ºF dB dBA mSv µSv keV MeV GeV PB "
    "Gt Hz kHz MHz GHz Wh Ah kJ kV mV mmHg"
).split()
"""Units that mean little else in small letters."""
_UNIT_OF = {unit.lower(): unit for unit in _UNITS}
_MONEY = "|".join([*LOWER_CODES.split(), "rmb", "thb"])
_BEHIND_ONLY = "btc|eth|php|aed|sar|qar|kwd|bhd|omr|jod|egp|pkr|lkr|bdt|npr|twd|ngn|kes|ghs|bgn|isk|rsd|ils|ars|clp"
"""Codes that are names or words before a number."""
_NOUN = r"(?![a-z])\s(?!(?:of|and|or|to|in|on|at|for|from|by|with|per|an?|this|last|more|less|is|was)\s)[a-z]"
_ABBREVIATIONS = rf"(?:db|gt|ah|[pte]j|pb|rub|cad|inr){_NOUN}"
"""Units and codes that are something else before a noun: "5 db rows", "3 cad models"."""
_NO_MONEY = r"(?:rub|cad|inr)\s?(?!\d[\d.]{0,6}(?:,\d{3}|\s?(?:m|bn|million|billion)(?![a-z])))"
"""Codes that are words before small numbers: "rub 2 spoons of salt in"."""
_NAMES = trie(
    [
        *(name.lower() for names in LANDS.values() for name in names.split() if name.isalpha() and name != "Turkey"),
        *"polish bulgarian canadian australian american boeing airbus".split(),
        *(name.lower() for name in MONTHS if len(name) > 3 and name != "March"),
    ]
)
_SHORT = "|".join(name.lower() for name in MONTHS if len(name) == 3 and name != "May")
_WORDS = "(?:march|may)"
"""Months that are words as well."""
_BEFORE = "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in "in of last since until early late next".split()) + ")"
_BEHIND = (
    r"(?=[,;:)]|\s(?:19|20)\d\d|\s\d|\s(?:and|to|in|at|on|when|after|for|with|by|from|until|as|the)\s|[.!?]?\s*\Z)"
)
_NATIONAL = (
    r"(?:[a-z]{1,12}(?:an|ish|ese|i)|lao|czech|dutch|greek|malagasy|botswana|lesotho|vanuatu)"
    rf"(?=\s(?:{trie(sorted(OWN_NAMES))})(?![a-z]))|(?<=\d\s)rs"
)
_SIGN = r"(?:us|a|c|hk|nz|s|r)(?=\$)|(?:hk|nz|au|nt|c|(?<=\()us)(?=\s\$)|(?<=\$)(?:us|a|c|hk|nz)(?=\d)|rm(?=\d)"
_LOST = re.compile(
    rf"(?<![a-z])(?P<name>(?:{_NAMES}|{WEEKDAY.lower()}|windows(?=\s(?:[78]|9[58]|1[01]|xp)(?![\w,]))|i(?=['’]m\s|\sam\s)"
    rf"|(?:{_SHORT})(?=\.?\s\d(?![\d.]{{0,4}}\s?%))|(?<=\d\s)(?:{_SHORT})\.?{_BEHIND}"
    rf"|{_BEFORE}{_WORDS}(?!\s\d{{1,2}}\s[a-z])|(?<=\d\s){_WORDS}{_BEHIND}"
    rf"|{_NATIONAL}"
    rf"|{_WORDS}(?=\s\d{{1,2}}(?:st|nd|rd|th)?(?:[,.;:)]|\s(?:19|20)\d\d|\s(?:and|to)\s|\Z))"
    r"|[a-z’'-]{2,20}(?=,\s[1-9]\d,\s(?:who|was|is|said|says|told|has|had|from|of|and\s(?:his|her))\s))(?![a-z]))"
    rf"|(?<![a-z])(?P<loud>{_SIGN}|(?!{_NO_MONEY})(?:{_MONEY})(?=\s?\d)"
    rf"|(?:{'|'.join(INDICES)}|s\sp(?=\s500)|fortune|iphone|galaxy)(?=\s\d))"
    rf"|(?<=\d)(?![\s-]?{_ABBREVIATIONS})(?:[\s-]?(?P<unit>{longest_first(_UNIT_OF)})|-?(?P<volts>[vw])(?!/|\sago)"
    rf"|(?:\s?(?:m|bn|million|billion))?\s?(?P<code>{_MONEY}|{_BEHIND_ONLY}))(?![a-z])"
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
