"""Points of a rate that a central bank sets: "cut rates by a quarter point", "a half-point hike"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.numbers.number import ONE

if TYPE_CHECKING:
    from jrtrade.quantity.numbers.number import Number

CUT_RATE = re.compile(
    r"(?i:(?<![a-z])(?:cut|lower|rais|hik|lift|slash|trim|reduc|increas|push|bring|brought|mov)[a-z]{0,4}\s(?:[A-Za-z’'-]{1,12}\s){0,4}"
    r"(?:rates?|yields?|coupons?|tax|duty|levy)\s(?:by\s)?(?:another\s|a\sfurther\s|an?\s)?)\Z"
)
"""Behind this a part of a percent is a change, and the percentage behind it the level reached."""
_MOVE = re.compile(
    r"\s(?:(?:interest[\s-])?rate\s)?(?:cuts?|hikes?|easing|tightening)(?![a-z-])"
    r"|\s(?:interest[\s-])?rate\s(?:increases?|rises?|reductions?|moves?)(?![a-z-])"
)
_ERROR_BEHIND = (" margin of error", " margin of sampling error", " error margin")
_OF_GROWTH = re.compile(
    r"\s(?:off|from|to)\s(?!(?:\d|the\sindex))(?:[A-Za-z][\w’'-]{1,15}\s){0,3}(?:growth|inflation|GDP|gross\sdomestic\sproduct)"
    rf"(?={END}|\s(?:in|this|last|next|for|and|but|while|as|after|over|by|at|from|during|since)\s)"
)
"""What grows by percent, and gains or loses by points of it."""


def of_percent(text: str, number: Number, end: int) -> bool:
    """Whether an attribute that ends at `end` has points of a percentage: "a 3-point margin of error"."""
    return text.startswith(_ERROR_BEHIND, end) or of_move(text, number, end)


def of_move(text: str, number: Number, end: int) -> bool:
    """Whether a number is a part of a point, which ends at `end`, of a rate that moves by it."""
    if number.step < ONE and _OF_GROWTH.match(text, end):
        return True  # "shaved 0.2 point off growth"
    if not number.fraction:
        return False
    return (
        _MOVE.match(text, end) is not None or CUT_RATE.search(text, max(0, number.start - 60), number.start) is not None
    )
