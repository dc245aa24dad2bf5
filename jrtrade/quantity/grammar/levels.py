"""Levels behind a change, which are no other end of a range: "rose 5% to 80%", "slipped 4,000 to 250,000"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.carried import NEXT_MOVER
from jrtrade.quantity.grammar.likely import expected, falls, foreseen, near, significant
from jrtrade.quantity.lexicon.tables import END_NO_DIGIT, trie
from jrtrade.quantity.lexicon.trends import TRENDS
from jrtrade.quantity.numbers.number import ONE, Number
from jrtrade.quantity.text.joined import clause_start
from jrtrade.quantity.text.nouns import noun_at

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.grammar.terms import Term
    from jrtrade.quantity.kinds import Unit

_ADDING = ("of", "add", "adds", "adding")
_LOST_TIMES = Decimal("1.5")
"""How many times as large the second of two sums that something may move by is at most; a larger one is a level."""

_AMOUNT = r"[A-Z]{0,3}[$£€¥]?\d[\d,.]{0,12}[a-z%]{0,3}(?:\s(?!to\b)[a-z]{1,10}){0,3}"
_MOVED_TO = re.compile(rf"(?i:(?<![a-z])(?:(?:{trie(sorted(TRENDS))})\s(?:by\s)?|by\s)){_AMOUNT}\sto\s{_AMOUNT}")


_SINCE_YEAR = re.compile(
    rf"(?:19|20)\d\d(?={END_NO_DIGIT}"
    r"|\s(?:under|on|onwards?|as|and|but|to|in|for|if|when|after|with|at|by|because|until|while|which)(?![a-z]))"
)
"""A year from which something holds, and no other level."""


def since(text: str, term: Term, second: Term) -> bool:
    """Whether behind a level "from" leads to a year: "to 45% from 2024", not "to 1,980 from 2,010"."""
    if second.unit is not None or second.prefixed or _SINCE_YEAR.match(text, second.start) is None:
        return False
    first = term.number
    if term.prefixed or first.value is None or first.value < 1000 or first.factor != ONE:
        return term.prefixed or first.value is not None
    return first.value >= 20_000 or "," in text[first.start : first.end]  # who writes "1,800" would write "2,010"


def parted(text: str, context: Before, unit: Unit | None) -> bool:
    """Whether "to" tells of the level reached, and joins no range: "rose 5% to 80%", "fell below 20 to 19.5"."""
    if context.qualifier in ("above", "below") and text.startswith(("above", "below"), context.start):
        return True
    if context.trend is None or context.last in ("to", *_ADDING) or unit is None:
        return False  # "adds $4 to $6 a barrel"
    if unit.kind in ("percent", "money") and expected(text, context.start):
        return False  # "will grow 3% to 5%"
    return unit.kind != "percent" or not foreseen(text, context.start)


def levelled(text: str, context: Before, first: Number, second: Term) -> bool:
    """Whether the first number is a change and the second the level reached."""
    paid = second.unit is not None and second.unit.kind == "money"
    told = context.trend is not None or (context.last == "by" and paid)
    if context.opener is not None or context.last == "to" or first.value is None:
        return False
    if not told:
        apart = context.qualifier == "exact" and not near(first, second.number, 3)
        again = context.last == "or" and text.endswith(_PERCENT_OR, 0, context.start)  # "3% or 8.2p to 210.4p"
        led = 3 if text.endswith("by ", 0, context.start) else 0
        return apart and (again or _next_mover(text, context.start - led))
    if first.fraction and first.value < ONE <= (second.number.value or ONE):
        return True  # "fell 1/3 to 5 tonnes"
    if context.last in _ADDING and second.unit is not None and second.unit.kind in ("percent", "measure"):
        return not near(first, second.number, 3)  # "a rise of 0.1% to 4.2%", "a gain of 5 tonnes to 45 tonnes"
    if second.unit is not None and second.unit.kind == "percent" and foreseen(text, context.start):
        return not near(first, second.number, 3)  # "expects the rate up 0.2% to 4.1%"
    if second.unit is not None and second.unit.kind != "money":
        return False
    if paid and context.last not in ("by", "to", *_ADDING):
        return falls(first, second.number) or not near(first, second.number, _LOST_TIMES)  # "lost $2 to $60"
    if context.last == "by" and significant(second.number) > significant(first) + 1:
        return True  # "down by nearly 2,000 to 4,418"
    round_figures = first.loose > ONE and second.number.loose > ONE and first.factor == second.number.factor
    if round_figures and context.loose and noun_at(text, second.end, one=False) is not None:
        return False  # "added 100 to 500 jobs"
    far = 5 if context.last == "by" and expected(text, context.start) else 3
    return not near(first, second.number, far)


_PERCENT_OR = ("% or ", "percent or ", "per cent or ")


def _next_mover(text: str, at: int) -> bool:
    """Whether a change and a level of something else stand before: "gold rose $9 to $2,040 and silver $1 to $24"."""
    if text.find(" to ", max(0, at - 160), at) < 0 or NEXT_MOVER.search(text, max(0, at - 64), at) is None:
        return False
    return _MOVED_TO.search(text, clause_start(text, at, 160), at) is not None
