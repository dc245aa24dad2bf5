"""Bare numbers whose unit is not said again: those of another time, another place or another holder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.calendar import MONTH_NAMES, SEASON_NAMES

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_IN_YEAR = r"\sin\s(?:(?:early|late)\s|mid-)?(?:19|20)\d\d"
_MERELY = r"(?:(?:just|only|a\smere)\s)?"
_AS_BEFORE = re.compile(
    rf"(?:{_IN_YEAR}|\sin\s(?:{MONTH_NAMES})|\s(?:last|this)\s(?:year|month|week|quarter|season|{SEASON_NAMES}))?"
    rf",?\s(?:(?:up|down)\sfrom|(?:as\s)?against|compared\s(?:with|to)|versus|vs\.?|out\sof)\s{_MERELY}"
)
"""What leads from a figure to that of another time or place: "23 days, up from 12"."""
_AND_LATER = re.compile(rf"{_IN_YEAR}(?:,|,?\s(?:and|but))\s{_MERELY}")
_OF_YEAR = re.compile(rf"{_IN_YEAR}(?![\w-])")
_ANOTHER_HAS = re.compile(
    r"(?:\sof\s(?:the\s|its\s)?[a-z]{2,15}(?:\s[a-z]{2,15})?)?(?:[,;]|,?\s(?:and|while|but))\s(?:and\s|while\s|but\s)?(?:the\s)?"
    rf"(?:[A-Z][\w’'-]{{1,20}}\s){{1,3}}(?:(?:on|at)\s)?{_MERELY}"
)
"""Another holder, whose share is told without its unit: "China won 59 per cent of orders, South Korea 22"."""
_SHARE_ENDS = re.compile(r"\s*(?:[.,;:)\0\n](?!\d)|\Z)|\s(?:and|while|but|with|in\s(?:19|20)\d\d)(?![\w-])")
_MOST = 10
"""How many times as much a figure may be as the one it is compared with, if both are of one unit."""
_WHOLE = 100
_CHANGES = frozenset(("pp", "bp", "point", "year-old"))
"""Units in which a change is told, and not the level beside it; and ages."""


def as_before(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is of another time or place: "23 days, up from 12", "40% in 2019 and 52 in 2024"."""
    if not last.value or not q.value or last.unit in _CHANGES:
        return False
    if not (q.value <= last.value * _MOST and last.value <= q.value * _MOST):
        return False
    return _AS_BEFORE.fullmatch(gap) is not None or (
        _AND_LATER.fullmatch(gap) is not None and _OF_YEAR.match(text, q.end) is not None
    )


def of_another(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is the share of another, told in a list of shares."""
    if last.value is None or q.value is None or q.value_to is not None or not 0 < last.value + q.value <= _WHOLE:
        return False
    return _ANOTHER_HAS.fullmatch(gap) is not None and _SHARE_ENDS.match(text, q.end) is not None
