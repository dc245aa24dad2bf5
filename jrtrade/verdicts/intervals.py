"""The algebra of intervals: what words allow, what a reference value may be, and whether the two meet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

TOLERANCE = 1e-12
"""Relative difference below which two ends are one: far above the noise of floats, far below any stated digit."""

Outcome = Literal["agrees", "agrees_loosely", "differs"]


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both ends included; an infinite end is an open side.

    Examples
    --------
    >>> Interval(1, 2) + Interval(10, 20)
    Interval(low=11, high=22)
    >>> Interval(2, 4) / Interval(2, 4)
    Interval(low=0.5, high=2.0)
    """

    low: float = -math.inf
    high: float = math.inf

    def __post_init__(self) -> None:
        if math.isnan(self.low) or math.isnan(self.high) or self.low > self.high:
            raise ValueError(f"no interval from {self.low} to {self.high}")

    @classmethod
    def of(cls, low: float | None, high: float | None) -> Interval:
        """Return the interval between two ends, None for an open side."""
        return cls(-math.inf if low is None else low, math.inf if high is None else high)

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        ends = [_times(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        if other.low <= 0 <= other.high:
            return Interval()
        return self * Interval(1 / other.high, 1 / other.low)

    def scaled(self, factor: float) -> Interval:
        """Return the interval in another unit."""
        return self * Interval(factor, factor)

    def meets(self, other: Interval) -> bool:
        """Say whether the two have a value in common."""
        return _no_more(self.low, other.high) and _no_more(other.low, self.high)

    def holds(self, value: float) -> bool:
        """Say whether a value lies inside."""
        return _no_more(self.low, value) and _no_more(value, self.high)

    def beyond(self, value: float) -> float:
        """Return how far a value lies from the interval: above it positive, below it negative, inside it 0."""
        if self.holds(value):
            return 0.0
        return value - self.high if value > self.high else value - self.low

    @property
    def width(self) -> float:
        """The distance between the ends."""
        return self.high - self.low if self.high > self.low else 0.0


def hull(intervals: Iterable[Interval]) -> Interval:
    """Return the smallest interval that holds all of some.

    >>> hull([Interval(1, 2), Interval(5, 6)])
    Interval(low=1, high=6)
    """
    held = list(intervals)
    return Interval(min(i.low for i in held), max(i.high for i in held))


def outcome(rounding: Interval, generous: Interval, reference: Interval) -> Outcome:
    """Return what a reference interval says of a claim.

    Parameters
    ----------
    rounding, generous : Interval
        What the claim's words allow.
    reference : Interval
        What the reference value may be.

    Examples
    --------
    >>> outcome(Interval(9.5, 10.5), Interval(5, 15), Interval(8.8, 8.9))
    'agrees_loosely'
    """
    if rounding.meets(reference):
        return "agrees"
    return "agrees_loosely" if generous.meets(reference) else "differs"


def _times(a: float, b: float) -> float:
    return 0.0 if a == 0 or b == 0 else a * b  # an open side times nothing is nothing


def _no_more(a: float, b: float) -> bool:
    return a <= b or math.isclose(a, b, rel_tol=TOLERANCE, abs_tol=0.0)
