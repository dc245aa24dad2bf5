"""Powers of ten behind a number: "3 x 10^8", "10⁶", "1.5e-3"."""

from __future__ import annotations

import re
from decimal import Decimal

from jrtrade.quantity.lexicon.numbers import ORDINALS, TENS, UNITS_TEENS, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.numbers.number import ONE, TEN, Number
from jrtrade.quantity.numbers.separators import MAX_DIGITS, SEPARATORS, leads
from jrtrade.quantity.numbers.words import NEXT_WORD
from jrtrade.quantity.text.nouns import plural
from jrtrade.quantity.units.unit import unit_at

TIMES_SIGNS = "x×*·⋅"
_CARET = r"(?:\s?\^\s?|\*\*)(?:[-−+]?\d{1,2}|\{[-−+]?\d{1,2}\})"
_HIGH = r"⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}"
_POWER = re.compile(
    rf"\s?[{TIMES_SIGNS}]\s?10(?P<ten>{_CARET}|[−–-]\d{{1,2}}(?!\d|[.,]\d|[-–/])|{_HIGH}"
    r"|\sto\sthe\s(?:power\sof\s)?(?P<to>(?:[-−]|minus\s)?\d{1,2})(?:st|nd|rd|th)?(?!\w|[.,]\d))(?!\d)"
    rf"|[eE](?P<e>[-−+]?\d{{1,2}})(?!\w)|(?P<bare>{_CARET}|{_HIGH})(?!\d)"
)
_NTH = trie(word for word, n in ORDINALS.items() if 2 < n < 20)
_TO_THE = rare(
    r"(?i:\sto\sthe\s(?P<power>power\s(?:of\s)?)?(?P<below>[-−]|(?:minus|negative)\s)?"
    rf"(?P<n>\d{{1,2}}(?:st|nd|rd|th)?|(?:(?P<tens>twenty|thirty)[\s-])?(?:{words_to(19)}|{_NTH}|first|second))(?P<powers>\spower)?)"
    r"(?![\w-]|[.,]\d)"
)
_TIMES_TEN = rare(rf"\stimes\s(?:10|(?i:ten))(?:(?P<high>{_CARET}|{_HIGH})(?!\d)|(?=\sto\sthe\s))")
TIMES_TEN = (" times 10", " times ten ")
_CLOSES = rare(END)
_FROM = rare(r"(?i:(?<![a-z])from\s)\Z")
_GOES_ON = rare(r"[\w/^]|[.,]\d")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
_CALCULATED = rare(
    r"(?:\A|[=<>~≈($€£¥]|(?<![A-Za-z])(?!(?:commits?|rooms?|seats?|keys?|flats?|units?|types?|grades?|hash|blocks?|pads?|exits?|gates?|bays?|v|rev|vitamin|"
    r"table|figure|level|stage|zone)\s)[a-z]{1,20})\s?[-−+]?\Z"
)
"""What may stand before "1e6" where it is no identifier."""
_CLAUSE_ENDS = rare(r"[.,;:!?)]{0,2}(?:\s{0,3}\Z|(?<=[.,;:!?)])\s)")


def power_of_ten(text: str, at: int, literal: str, end: int) -> Number | None:
    """Read a number with a power of ten: "3 x 10^8", "10⁶", "1.5e-3"."""
    m = _POWER.match(text, end)
    if m is None or not literal.isascii() or len(literal) > MAX_DIGITS:
        return None
    if m["e"] and "." not in literal and m["e"][0] not in "+-−" and not _calculated(text, at, end, m.end()):
        return None  # "1e9" is more often a part of an identifier
    if m["ten"] and m["ten"][0] in "-–" and _reps(text, literal, m):
        return None
    if m["bare"] and literal != "10" and m["bare"].strip()[0] in "^*" and literal.isdigit():
        return _raised(text, Number(at, end, Decimal(literal), ONE, ONE, 1), str(_power(m["bare"])), m.end())
    if m["bare"] and (literal != "10" or m["bare"] in "¹²"):
        return None
    exponent = _power(m["to"] or m["ten"] or m["e"] or m["bare"])
    mantissa = ONE if m["bare"] else Decimal(literal.translate(SEPARATORS).replace("·", "."))
    step = (ONE if m["bare"] else Decimal((0, (1,), int(mantissa.as_tuple().exponent)))).scaleb(exponent)
    digits = 1 if m["bare"] else len(literal.replace(".", "").lstrip("0")) or 1
    factor = ONE if m["e"] or m["bare"] else ONE.scaleb(exponent)
    return Number(at, m.end(), Decimal(f"{mantissa.scaleb(exponent):f}"), step, step, digits, factor)


_BARE_POWER = rare(r"−([2-9])(?=\s[A-Za-zµ])")


def bare_power(text: str, at: int, end: int) -> Number | None:
    """Read a power of ten whose raised digits have come down: "10−6 mbar", where no range falls so."""
    m = _BARE_POWER.match(text, end)
    unit = unit_at(text, m.end()) if m is not None else None
    if m is None or unit is None or unit.kind != "measure":
        return None
    step = ONE.scaleb(-int(m[1]))
    return Number(at, m.end(), step, step, step, 1)


def _raised(text: str, base: Number, power: str, end: int) -> Number | None:
    """Raise a whole number to a whole power that ends at `end`, if nothing goes on there: "2^10", but "2^1/2"."""
    below = power[:1] in ("-", "−")
    power = power[below:]
    if not power.isdigit() or base.value is None or not 1 < base.value < 1000 or base.value % 1:
        return None
    whole = int(base.value) ** int(power)
    value = Decimal(whole)
    if len(str(whole)) > MAX_DIGITS or _GOES_ON.match(text, end):
        return None
    if below:
        part = ONE / whole
        if base.value == TEN:
            part = Decimal(f"{part:f}")
            return base._replace(end=end, value=part, step=part, loose=part, digits=1)
        return base._replace(end=end, value=part, step=part, loose=part, digits=1, fraction=True)
    if base.value == TEN:
        return base._replace(end=end, value=value, step=value, loose=value, digits=1)
    return base._replace(end=end, value=value, step=ONE, loose=ONE, digits=len(str(whole)))


def powered(text: str, base: Number) -> Number:
    """Read on in "ten to the power of six", "10 to the sixth power"; return any other number as it is."""
    m = _TO_THE.match(text, base.end)
    if m is None or base.step != ONE or base.factor != ONE:
        return base
    if not (m["power"] or m["powers"]):
        sure = m["below"] or (m["n"].lower() in ORDINALS and _sure(m))
        if not sure or base.value != TEN or _FROM.search(text, max(0, base.start - 6), base.start):
            return base  # "climbed from ten to the sixth"
    return _raised(text, base, str(_exponent(m)), m.end()) or base


def times_power(text: str, n: Number) -> Number:
    """Read on in "3 times 10^8", "six times ten to the minus nine"; return any other number as it is."""
    m = _TIMES_TEN.match(text, n.end)
    to = _TO_THE.match(text, m.end()) if m is not None and m["high"] is None else None
    if m is None or n.value is None or n.value_to is not None or n.fraction or (to is None and m["high"] is None):
        return n
    if to is not None and to["n"].lower() in ORDINALS and not (_sure(to) or unit_at(text, to.end()) is not None):
        return n  # "went three times 10 to the third floor"
    exponent = _exponent(to) if to is not None else _power(m["high"])
    value, step = Decimal(f"{n.value.scaleb(exponent):f}"), n.step.scaleb(exponent)
    return n._replace(value=value, step=step, loose=step, end=(to or m).end(), words=False)


def _sure(m: re.Match[str]) -> bool:
    """Whether "to the sixth" leads to no sixth thing."""
    return bool(m["power"] or m["powers"] or m["below"]) or _CLOSES.match(m.string, m.end()) is not None


def _exponent(m: re.Match[str]) -> int:
    """Return the power that is told in words: "to the minus sixth"."""
    last = m["n"].lower().replace("-", " ").split()[-1]
    named = UNITS_TEENS.get(last) or ORDINALS.get(last) or int(last.rstrip("stndrh"))
    power = named + (TENS[m["tens"].lower()] if m["tens"] else 0)
    return -power if m["below"] else power


def _power(written: str) -> int:
    """Return the power that is written: "^-6", "⁻⁶", "^{-6}"."""
    return int("".join(written.translate(_RAISED).replace("minus", "-").split()).strip("^*{}"))


def _calculated(text: str, at: int, end: int, stop: int) -> bool:
    """Whether "1e6" is a number: a unit, a noun or the end of a clause follows, and nothing before is numbered so."""
    if end - at > 3 or not _CALCULATED.search(text, max(0, at - 24), at):
        return False
    noun = NEXT_WORD.match(text, stop)
    if unit_at(text, stop) is not None or (noun is not None and plural(noun[1])):
        return True
    return (text[end] == "e" or leads(text, at)) and _CLAUSE_ENDS.match(text, stop) is not None


def _reps(text: str, literal: str, power: re.Match[str]) -> bool:
    """Whether the "power" may be a range: "3 × 10-12 minutes", "12.5 x 10-9 cm", but "1.6 x 10-19 C"."""
    if text[power.start() : power.start() + 2].strip() in ("x", "*"):
        return literal[1:2] != "."
    return "." not in literal and int(power["ten"][1:]) > 10
