"""Ratios with a colon: "a compression of 10.5:1", "odds of 1:14,000,000", "a scale of 1:25"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.before import before
from jrtrade.quantity.grammar.closing import make
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.numbers.number import ONE

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity
    from jrtrade.quantity.numbers.number import Number

_TO_ONE = rare(r":1(?![\d:]|[.,]\d)(?:\sratio(?![A-Za-z]))?")
_ONE_TO = rare(r":([1-9]\d{0,2}(?:(?:,\d{3}){1,4}|(?:\s\d00){1,2}))(?![\d:]|[.,]\d)")
_TO_OTHER = re.compile(r":(?P<other>[1-9]\d{0,5}(?:\.\d{1,2})?)(?![\d:]|[.,]\d|\s?[ap]\.?m\b)(?:\sratio(?![A-Za-z]))?")
_BEHIND = re.compile(
    r":[1-9]\d{0,5}(?:\.\d{1,2}|\s\d00){0,2}\s(?:(?:aspect\s)?ratio|scale|dilution|mixture|slope|gradient|(?<=00\s)(?:[a-z]{3,14}\s)?map)s?(?![a-z])"
    r"|:\d\s(?:mix|blend)(?![a-z-])"
)
_LED = re.compile(
    r"(?i:(?<![a-z])(?:(?:ratios?|scales?|dilutions?|proportions?|odds|gradients?)(?:\sof\s[a-z-]{2,15}(?:\s[a-z-]{2,15})?\sto\s[a-z-]{2,15}(?:\s[a-z-]{2,15})?)?"
    r"\s(?:of|is|was|were|are|to|stands\sat|stood\sat|fell\sto|rose\sto|(?<=ions\s)at|(?<=ion\s)at)|ratio:?|diluted(?:\s(?:in\s[a-z]{3,12}|at|to))?|mixed(?:\s(?:in\sthe\sratio\sof|at))?)"
    r"\s(?:(?:about|around|nearly|almost|roughly|over|under|only|just)\s)?(?:\d{1,3}:\d{1,5}\s(?:to|and|or)\s)?)\Z"
)
"""What tells that two numbers with a colon are a ratio, where they would be a score or a time of the day."""


def told_ratio(text: str, start: int, end: int) -> bool:
    """Whether words about it say that the number at ``text[start:end]`` is the first of a ratio with a colon."""
    if _TO_OTHER.match(text, end) is None:
        return False
    return _BEHIND.match(text, end) is not None or _LED.search(text, max(0, start - 90), start) is not None


def colon_ratio(text: str, number: Number, low: int) -> Quantity | None:
    """Read a ratio whose first number ends before a colon."""
    to_one = _TO_ONE.match(text, number.end)
    if to_one is not None:
        context = before(text, number.start, low)
        return make(text, context.start, to_one.end(), "ratio", number, None, context)
    odds = _ONE_TO.match(text, number.end) if number.value == ONE else None
    told = odds is None and number.step == ONE and told_ratio(text, number.start, number.end)
    m = _TO_OTHER.match(text, number.end) if told else odds
    if m is None or not number.value:
        return None
    other = Decimal("".join(m[1].replace(",", "").split()))
    step = ONE / other
    part = number._replace(value=number.value / other, step=step, loose=step, end=m.end(), fraction=True)
    context = before(text, number.start, low)
    return make(text, context.start, part.end, "ratio", part, None, context)
