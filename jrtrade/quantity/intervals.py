"""What the words allow: the rules that turn a stated number into its two intervals.

`RULES` is the table that `describe` and the README show; `interval` applies it.
"""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Qualifier

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
"""Qualifier → (rounding interval, generous interval). A range takes the bottom of one end and the top of the other."""

HALF = Decimal("0.5")
EXACT = Context(prec=28)
"""The arithmetic of the reader, whatever the caller has set for their own."""


class Interval(NamedTuple):
    """Both intervals of a quantity; None where a side is open."""

    low: Decimal | None
    high: Decimal | None
    generous_low: Decimal | None
    generous_high: Decimal | None


NOTHING = Interval(None, None, None, None)


def interval(
    value: Decimal | None, value_to: Decimal | None, steps: tuple[Decimal, ...], qualifier: Qualifier
) -> Interval:
    """Return the intervals of a number.

    Parameters
    ----------
    value, value_to : Decimal or None
        The number and the other end of its range. Vague words have none.
    steps : tuple of Decimal
        The unit of the last stated digit, trailing zeros counted as stated and as unstated; then the other end's.
        For vague words: their low end, and how far below it a fair reader goes.
    qualifier : str
        What the hedge says.

    Examples
    --------
    >>> tenth = Decimal("0.1")
    >>> tuple(map(str, interval(Decimal("2.2"), None, (tenth, tenth), "exact")))
    ('2.15', '2.25', '2.15', '2.25')
    """
    if not steps:
        return NOTHING
    with localcontext(EXACT):
        return _bounds(value, value_to, steps, qualifier)


def _bounds(
    value: Decimal | None, value_to: Decimal | None, steps: tuple[Decimal, ...], qualifier: Qualifier
) -> Interval:
    step, loose = steps[:2]
    if value is None:
        return Interval(step, None, step - loose, None)
    top, top_step, top_loose = (value, step, loose) if value_to is None else (value_to, *steps[2:])
    if top < value:
        value, step, loose, top, top_step, top_loose = top, top_step, top_loose, value, step, loose
    if qualifier in ("below", "at_most"):
        return Interval(None, top, None, top)
    if qualifier in ("above", "at_least"):
        return Interval(value, None, value, None)
    if qualifier == "almost":
        near = plain(value - step)
        return Interval(near, top, min(near, plain(value - loose * HALF)), top)
    generous_low, generous_high = value - loose * HALF, top + top_loose * HALF
    if qualifier == "about":
        generous_low -= step
        generous_high += top_step
    low, high = value - step * HALF, top + top_step * HALF
    return Interval(plain(low), plain(high), plain(generous_low), plain(generous_high))


def plain(value: Decimal) -> Decimal:
    """Write a whole number without decimals: 2.522 trillion is 2522000000000, not 2522000000000.000."""
    whole = value.to_integral_value()
    return whole if whole == value and value.as_tuple().exponent != 0 and abs(value) < 10**27 else value
