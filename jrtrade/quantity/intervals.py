"""What the words allow: the rules that turn a stated number into its two intervals.

`RULES` is the table that `describe` and the README show; `interval` applies it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jrtrade.quantity.model import Qualifier

RULES: dict[str, tuple[str, str]] = {
    "exact": (
        "half a unit of the last stated digit each way, trailing zeros counted as stated",
        "the same with the trailing zeros of a whole number counted as unstated",
    ),
    "about": ("as exact", "as exact, one unit of the last stated digit wider each way"),
    "almost": ("from one unit below the number up to it", "from half a unit below, trailing zeros unstated, up to it"),
    "below": ("no bottom, the number is the top", "the same"),
    "at_most": ("no bottom, the number is the top", "the same"),
    "above": ("the number is the bottom, no top", "the same"),
    "at_least": ("the number is the bottom, no top", "the same"),
    "vague": ("a low end only", "the same, one step lower"),
}
"""Qualifier → (rounding interval, generous interval). A range takes the bottom of its first and the top of its second number."""

HALF = Decimal("0.5")


class Interval(NamedTuple):
    """Both intervals of a quantity; None where a side is open."""

    low: Decimal | None
    high: Decimal | None
    generous_low: Decimal | None
    generous_high: Decimal | None


def interval(value: Decimal, step: Decimal, loose: Decimal, qualifier: Qualifier, to: tuple[Decimal, Decimal, Decimal] | None = None) -> Interval:
    """Return the intervals of a number.

    Parameters
    ----------
    value, step, loose : Decimal
        The number and the unit of its last stated digit, trailing zeros counted as stated and as unstated.
    qualifier : str
        What the hedge says.
    to : (Decimal, Decimal, Decimal), optional
        The same three of the other end of a range.

    Examples
    --------
    >>> tuple(map(str, interval(Decimal("2.2"), Decimal("0.1"), Decimal("0.1"), "exact")))
    ('2.15', '2.25', '2.15', '2.25')
    """
    top, top_step, top_loose = to or (value, step, loose)
    if top < value:
        value, step, loose, top, top_step, top_loose = top, top_step, top_loose, value, step, loose
    if qualifier in ("below", "at_most"):
        return Interval(None, top, None, top)
    if qualifier in ("above", "at_least"):
        return Interval(value, None, value, None)
    if qualifier == "almost":
        near = value - step
        return Interval(near, top, min(near, value - loose * HALF), top)
    half, top_half = step * HALF, top_step * HALF
    low, high = value - half, top + top_half
    generous_low, generous_high = value - loose * HALF, top + top_loose * HALF
    if qualifier == "about":
        generous_low -= step
        generous_high += top_step
    return Interval(low, high, generous_low, generous_high)
