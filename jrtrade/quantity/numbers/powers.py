"""Powers of ten behind a number: "3 x 10^8", "10⁶", "1.5e-3"."""

from __future__ import annotations

import re
from decimal import Decimal

from jrtrade.quantity.lexicon.numbers import ORDINALS, UNITS_TEENS, words_to
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.numbers.number import ONE, TEN, Number
from jrtrade.quantity.numbers.separators import MAX_DIGITS, SEPARATORS, leads
from jrtrade.quantity.numbers.words import NEXT_WORD
from jrtrade.quantity.text.nouns import plural
from jrtrade.quantity.units.unit import unit_at

_POWER = re.compile(
    r"\s?[x×*·]\s?10(?P<ten>\^[-−+]?\d{1,2}|[−–-]\d{1,2}(?!\d|[.,]\d|[-–/])|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}"
    r"|\sto\sthe\s(?:power\sof\s)?(?P<to>(?:[-−]|minus\s)?\d{1,2})(?:st|nd|rd|th)?(?!\w|[.,]\d))(?!\d)"
    r"|[eE](?P<e>[-−+]?\d{1,2})(?!\w)|(?P<bare>\^[-−+]?\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\d)"
)
_TIMES_POWER = re.compile(
    r"\stimes\s10(?P<ten>\^[-−+]?\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\sto\sthe\s(?:power\s(?:of\s)?)?(?P<to>(?:[-−]|minus\s)?\d{1,2})(?:(?:st|nd|rd|th)(?:\spower)?)?)(?![\w]|[.,]\d)(?P<e>)(?P<bare>)"
)
_NTH = trie(word for word, n in ORDINALS.items() if 2 < n < 20)
_TO_THE = re.compile(
    rf"(?i:\sto\sthe\s(?:(?P<sure>power\s(?:of\s)?(?P<of>\d{{1,2}}|{words_to(19)})|(?P<th>\d{{1,2}}(?:st|nd|rd|th)|{_NTH})\spower)"
    rf"|(?P<nth>{_NTH})(?={END})))(?![\w-]|[.,]\d)"
)
_FROM = re.compile(r"(?i:(?<![a-z])from\s)\Z")
_GOES_ON = re.compile(r"[\w/^]|[.,]\d")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
_CALCULATED = re.compile(
    r"(?:\A|[=<>~≈($€£¥]|(?<![A-Za-z])(?!(?:commits?|rooms?|seats?|keys?|flats?|units?|types?|grades?|hash|blocks?|pads?|exits?|gates?|bays?|v|rev|vitamin|"
    r"table|figure|level|stage|zone)\s)[a-z]{1,20})\s?[-−+]?\Z"
)
"""What may stand before "1e6" where it is no identifier."""
_CLAUSE_ENDS = re.compile(r"[.,;:!?)]{0,2}(?:\s{0,3}\Z|(?<=[.,;:!?)])\s)")


def power_of_ten(text: str, at: int, literal: str, end: int) -> Number | None:
    """Read a number with a power of ten: "3 x 10^8", "10⁶", "1.5e-3"."""
    m = _POWER.match(text, end) or (_TIMES_POWER.match(text, end) if text.startswith(" times 10", end) else None)
    if m is None or not literal.isascii() or len(literal) > MAX_DIGITS:
        return None
    if m["e"] and "." not in literal and m["e"][0] not in "+-−" and not _calculated(text, at, end, m.end()):
        return None  # "1e9" is more often a part of an identifier
    if (
        m["ten"]
        and m["ten"][0] in "-–"
        and (text[m.start() : m.start() + 2].strip() not in ("×", "·") or _reps(literal, m))
    ):
        return None  # "3 x 10-12 minutes"
    if m["bare"] and literal != "10" and m["bare"][0] == "^" and literal.isdigit():
        return _raised(text, Number(at, end, Decimal(literal), ONE, ONE, 1), m["bare"][1:], m.end())
    if m["bare"] and (literal != "10" or m["bare"] in "¹²"):
        return None
    power = m["to"] or m["ten"] or m["e"] or m["bare"]
    exponent = int(power.translate(_RAISED).replace("^", "").replace("minus ", "-"))
    mantissa = ONE if m["bare"] else Decimal(literal.translate(SEPARATORS).replace("·", "."))
    step = (ONE if m["bare"] else Decimal((0, (1,), int(mantissa.as_tuple().exponent)))).scaleb(exponent)
    digits = 1 if m["bare"] else len(literal.replace(".", "").lstrip("0")) or 1
    return Number(at, m.end(), Decimal(f"{mantissa.scaleb(exponent):f}"), step, step, digits)


_BARE_POWER = re.compile(r"−([2-9])(?=\s[A-Za-zµ])")


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
        return base._replace(end=end, value=part, step=part, loose=part, digits=1, fraction=True)
    if base.value == TEN:
        return base._replace(end=end, value=value, step=value, loose=value, digits=1)
    return base._replace(end=end, value=value, step=ONE, loose=ONE, digits=len(str(whole)))


def powered(text: str, base: Number) -> Number:
    """Read on in "ten to the power of six", "10 to the sixth power"; return any other number as it is."""
    m = _TO_THE.match(text, base.end)
    if m is None or base.step != ONE or base.factor != ONE:
        return base
    if not m["sure"] and (base.value != TEN or _FROM.search(text, max(0, base.start - 6), base.start)):
        return base  # "climbed from ten to the sixth"
    of, ordinal = m["of"], (m["th"] or m["nth"] or "").lower()
    power = of if of and of.isdigit() else str(UNITS_TEENS[of.lower()] if of else ORDINALS.get(ordinal) or ordinal[:-2])
    return _raised(text, base, power, m.end()) or base


def _calculated(text: str, at: int, end: int, stop: int) -> bool:
    """Whether "1e6" is a number: a unit, a noun or the end of a clause follows, and nothing before is numbered so."""
    if end - at > 3 or not _CALCULATED.search(text, max(0, at - 24), at):
        return False
    noun = NEXT_WORD.match(text, stop)
    if unit_at(text, stop) is not None or (noun is not None and plural(noun[1])):
        return True
    return (text[end] == "e" or leads(text, at)) and _CLAUSE_ENDS.match(text, stop) is not None


def _reps(literal: str, power: re.Match[str]) -> bool:
    """Whether the "power" may be a range that climbs from ten: "3 × 10-12 minutes"."""
    return "." not in literal and int(power["ten"][1:]) > 10
