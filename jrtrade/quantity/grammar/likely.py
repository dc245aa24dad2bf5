"""Whether two numbers can be the ends of one range, by their values, or by what somebody expects."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.currencies import DOLLARS
from jrtrade.quantity.lexicon.numbers import FRACTION_PARTS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.trends import RANGING
from jrtrade.quantity.numbers.number import CENT, ONE, TENTH, ZERO, Number
from jrtrade.quantity.text.nouns import noun_at

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.kinds import Unit

_EXPECTED = re.compile(r"(?i:(?<![a-z])(?:to|will|could|should|may|might|would|can)\s(?:be\s)?[a-z]+\s(?:by\s)?)\Z")
_FORESEEN = re.compile(
    r"(?i:(?<![a-z])(?:sees?|seeing|expect(?:s|ed|ing)?|forecast(?:s|ing)?|project(?:s|ed|ing)?|predict(?:s|ed|ing)?|anticipat(?:es|ed|ing)|"
    r"guid(?:es|ed|ing)\s(?:for|to)|estimat(?:es|ed|ing))\s(?:[A-Za-z0-9&’'-]{1,20}\s){1,6}?(?:up|down|higher|lower|[a-z]{3,9}ing)\s(?:by\s)?)\Z"
)
HUNDRED = Decimal(100)
TWELVE = Decimal(12)
_PLAYED = rare(r"(?:won|lost|lose|beat|beats|defeated|passed|drew|vote|voted|by)\s\Z")
_A_DAY = rare(
    r"\s(?:age|years?)[\s-]|\s(?:an?|per|each|every)\s(?:day|week|month|year|hour|minute|night|ton|tonne|barrel|kilo|kg|litre|gallon|share|unit|head|person|MWh|bushel)\b(?!\s(?:ago|later|earlier|after|before))"
)


def unabridged(first: Number, second: Number) -> Number:
    """Return the second of two rates in full, where only its last digits were written: "110.28-29 yen"."""
    if first.value is None or second.value is None or second.step != ONE or first.step >= TENTH:
        return second  # "7.5-9" may well be two numbers in full
    last = second.value * first.step
    if second.digits != -int(first.step.as_tuple().exponent) or not first.value % 1 < last < 1:
        return second
    return second._replace(value=first.value - first.value % 1 + last, step=first.step, loose=first.step)


def abridged(text: str, first: Number, second: Number) -> bool:
    """Whether the first end leaves out the thousands that the second has: "$50–55,000"."""
    if first.value is None or second.value is None or first.factor != ONE or first.step != ONE:
        return False
    return text.endswith(",000", 0, second.end) and 1 < first.value < second.value / 1000 <= 3 * first.value


def converted(unit: Unit | None, first: Decimal, other: Unit | None, second: Decimal) -> bool:
    """Whether a slash sets a sum off from the same in another money: "€5m/$6m", but "A$5/$6" in one."""
    if unit is None or other is None or unit.code == other.code:
        return False
    return not (unit.code in DOLLARS and other.code == "USD" and other.assumed and second > first)


def falls(first: Number, second: Number) -> bool:
    """Whether the second number is the smaller one."""
    return first.value is not None and second.value is not None and second.value < first.value


def significant(number: Number) -> int:
    """Return how many digits a number states before its trailing zeros."""
    return 0 if number.value is None else len(f"{number.value:f}".replace(".", "").strip("0"))


def near(first: Number, second: Number, times: int | Decimal) -> bool:
    """Whether two numbers can be the ends of a range of changes, and not a change and a level."""
    if first.value is None or second.value is None or first.value <= 0:
        return True
    value = first.value * (second.factor if first.factor == ONE and second.factor >= 1000 > first.value else ONE)
    return value / 2 < second.value < times * value


_COINS = frozenset(("cent", "penny"))
_HUGE = Decimal(10) ** 20
"""From here on the rest of a division may have more digits than are reckoned with."""


def shared(first: Number, second: Number) -> Decimal:
    """Return the scale that two numbers share and only the second states: "five or six hundred", "4 or 5 million"."""
    if first.value is None or second.value is None or first.factor != ONE or first.value >= 100:
        return ONE
    if second.factor >= 1000:
        times = second.value / second.factor if first.words and second.words else ONE
        more = Decimal(1000) if times % 1000 == 0 else HUNDRED if times % 100 == 0 else ONE
        return second.factor * more if first.value < times / more else second.factor  # "two to three hundred thousand"
    if second.step == TWELVE == second.loose:
        return TWELVE
    hundreds = (second.words or second.factor == HUNDRED) and second.value % 100 == 0 and second.value >= 100
    return ONE if not hundreds else Decimal(1000) if second.value % 1000 == 0 else HUNDRED


def below(first: Number, second: Number, scale: Decimal) -> bool:
    """Whether the first number lies below the second before its scale ("two to three hundred", not "1 to 100")."""
    return first.value is not None and second.value is not None and first.value < second.value / scale


def leaps(first: Number, unit: Unit | None, number: Number, other: Unit | None) -> bool:
    """Whether two amounts of money lie so far apart that the first is a change and the second a level."""
    if unit is None or unit.kind != "money" or other is None or first.value is None or number.value is None:
        return False
    if unit.code in _COINS and other.code not in _COINS:
        return True
    return number.factor == first.factor and number.value > 100 * abs(first.value)


def in_full(first: Number, unit: Unit | None, second: Number, other: Unit | None) -> Number | None:
    """Return the first end in the money of the second, where it is told in its cents: "84 cents to $1.02 a share"."""
    if unit is None or other is None or unit.code != "cent" or other.kind != "money" or first.value is None:
        return None
    own = first.times(CENT, first.end)
    near_it = second.factor == ONE and falls(second, own) and near(own, second, 5)
    return own if near_it and other.code.partition("/")[0] in DOLLARS else None


def same_unit(first: Unit | None, second: Unit | None) -> bool:
    """Whether two units can be those of one range; one of them may stand for both."""
    if first is None or second is None or first.code == second.code:
        return True
    if (first.code in _COINS) != (second.code in _COINS):
        return False  # "from $1.04 to 89 cents"
    if first.code == "deg":
        return second.code in ("°C", "°F")  # "2°–8°C"
    return first.kind == second.kind == "money" and (first.assumed or second.assumed)


def plausible(text: str, first: Number, second: Number, *, spaced: bool) -> bool:
    """Whether two bare numbers joined by a dash are a range, not a score or a code."""
    if first.value is None or second.value is None or second.value <= first.value:
        return False
    if first.step < ONE or second.step < ONE:
        return True
    if first.value < 0 and (second.value < 0 or text[second.start - 1] in "+…."):
        return True  # "-5--3", but "-1-3j"
    if _A_DAY.match(text, second.end):
        return True
    if first.value >= 100 and max(first.value, second.value) < _HUGE and first.value % 10 == 0 == second.value % 10:
        return _PLAYED.search(text, max(0, first.start - 12), first.start) is None
    if "," in text[second.start : second.end] or text[second.end : second.end + 1] == "+":
        return True
    return second.factor != ONE or noun_at(text, second.end, one=False) is not None or (spaced and second.value >= 100)


_BELOW_ZERO = re.compile(r"[-–—−‑](?P<sign>[-−])\Z")


def negative(text: str, first: Number, at: int) -> bool:
    """Whether the second of two dashes is the sign of the other end: "−15–−10 °C", but "5--10 km"."""
    m = _BELOW_ZERO.search(text, max(first.end, at - 2), at)
    return m is not None and (m[0][0] != m["sign"] or (first.value or ZERO) < 0)


def expected(text: str, at: int) -> bool:
    """Whether what stands before `at` is to change so much: "will grow 3% to 5%"."""
    return _EXPECTED.search(text, max(0, at - 24), at) is not None


def foreseen(text: str, at: int) -> bool:
    """Whether somebody expects the change at `at`: "sees revenue up 8% to 10%"."""
    return _FORESEEN.search(text, max(0, at - 90), at) is not None


def of_hundreds(text: str, first: Number, at: int) -> bool:
    """Whether a hundred of a scale follows, which is the scale of tens before: "fifty to a hundred thousand"."""
    return first.words and (first.value or ZERO) > TWELVE and text.startswith("a hundred ", at)


def far_more(first: Number, second: Number) -> bool:
    """Whether the second number is a thousand times the first."""
    return first.value is not None and second.value is not None and 0 < first.value * 1000 <= second.value


def in_parts(text: str, first: Number, second: Number) -> Number | None:
    """Return the first end with the parts that only the second names: "two to three tenths"."""
    parts = FRACTION_PARTS.get(text[second.start : second.end].rpartition(" ")[2].lower())
    if parts is None or first.fraction or first.value is None or second.value is None or first.factor != ONE:
        return None
    value = first.value / parts
    fits = first.step == ONE and 0 < value < second.value < 1
    return first._replace(value=value, step=second.step, loose=second.loose, fraction=True) if fits else None


def of_the_same_scale(text: str, first: Number, second: Number) -> Number:
    """Return the second end with the scale that only the first states: "from $3.2 billion to 4.1"."""
    told = text[second.start : second.end]
    if first.value is None or second.value is None or second.factor != ONE or not told.replace(".", "").isdigit():
        return second
    own = first.value / first.factor
    alike = 0 < own <= second.value * _MOST and second.value <= own * _MOST
    return second.times(first.factor, second.end) if alike and second.value < THOUSAND else second


THOUSAND = Decimal(1000)
_MOST = 10
"""How many times as much one end of a range may be, if both are told in millions."""


def lent(first: Number, second: Number, context: Before, *, falling: bool) -> Number:
    """Return the first end with the scale that only the second states, where the range does not fall by it."""
    scaled = first.times(second.factor, first.end)  # "$10-15 million"
    if first.value is None or second.value is None or not falls(scaled, second) or falls(first, second):
        return scaled
    if context.last in RANGING or context.trend == "up":
        return first  # "prizes run from $4 to $2 million"
    if context.trend == "down" or (context.opener == "from" and first.value < HUNDRED):
        return scaled  # "fell from 5 to 1.2 million"
    less = first.times(second.factor / 1000, first.end)  # "900 to 1.2 million"
    if second.factor > 1000 and near(less, second, 4):
        return less
    return scaled if falling or near(second, scaled, 2) else first  # "between 2.7 and 2.5 billion"


def reached(first: Number, former: Number, trend: str | None) -> Number:
    """Return a level with the scale that only the former one states: "to 51.7 from 60.7 billion"."""
    if first.factor != ONE or former.factor < THOUSAND or first.value is None or former.value is None:
        return first
    scaled, told = first.times(former.factor, first.end), former.value / former.factor
    if falls(former, scaled) if trend == "up" else trend == "down" and falls(scaled, former):
        return first  # "fell to 12 from 1.4 million"
    return scaled if first.value < 10 * told < 100 * first.value and first.value < THOUSAND else first
