"""The algebra of intervals, by properties."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jrtrade.verdicts.intervals import Interval, hull, outcome
from jrtrade.verdicts.observations import last_unit, printed_interval

ORDER = ("agrees", "agrees_loosely", "differs")
NUMBERS = st.integers(-1000, 1000).map(lambda n: n / 8)
FACTORS = st.sampled_from([1e-12, 1e-6, 0.001, 0.01, 0.3, 7.0, 100.0, 1e3, 1e9, 1e12])


@st.composite
def intervals(draw: st.DrawFn, numbers: st.SearchStrategy[float] = NUMBERS) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    sides = draw(st.sampled_from(["both", "low", "high"]))
    return Interval(low if sides != "high" else -math.inf, high if sides != "low" else math.inf)


@st.composite
def nested(draw: st.DrawFn) -> tuple[Interval, Interval]:
    """An interval and a wider one around it."""
    inner = draw(intervals())
    by = draw(NUMBERS.filter(lambda n: n >= 0)), draw(NUMBERS.filter(lambda n: n >= 0))
    return inner, Interval(inner.low - by[0], inner.high + by[1])


@given(nested(), nested(), intervals())
def test_widening_what_the_words_allow_never_makes_a_verdict_worse(
    rounding: tuple[Interval, Interval], generous: tuple[Interval, Interval], reference: Interval
) -> None:
    before = outcome(rounding[0], generous[0], reference)
    assert ORDER.index(outcome(rounding[1], generous[1], reference)) <= ORDER.index(before)


@given(intervals(), intervals(), nested())
def test_widening_the_reference_never_makes_a_verdict_worse(
    rounding: Interval, generous: Interval, reference: tuple[Interval, Interval]
) -> None:
    before = outcome(rounding, generous, reference[0])
    assert ORDER.index(outcome(rounding, generous, reference[1])) <= ORDER.index(before)


@given(intervals(), intervals(), intervals(), FACTORS)
def test_a_change_of_unit_never_changes_a_verdict(
    rounding: Interval, generous: Interval, reference: Interval, factor: float
) -> None:
    scaled = [interval.scaled(factor) for interval in (rounding, generous, reference)]
    assert outcome(*scaled) == outcome(rounding, generous, reference)


@given(intervals(), intervals())
def test_meeting_is_mutual(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)


@given(intervals(), NUMBERS)
def test_a_value_is_inside_if_and_only_if_it_is_not_beyond(interval: Interval, value: float) -> None:
    assert interval.holds(value) == (interval.beyond(value) == 0)


@given(intervals(), NUMBERS)
def test_the_gap_leads_back_to_the_nearest_end(interval: Interval, value: float) -> None:
    assume(not interval.holds(value))
    assert value - interval.beyond(value) in (interval.low, interval.high)


INSIDE = st.integers(1, 1000).map(lambda n: n / 8)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Interval, float]:
    """A positive interval and a value inside it."""
    low, value, high = sorted(draw(INSIDE) for _ in range(3))
    return Interval(low, high), value


@given(pairs(), pairs())
def test_a_computation_with_values_inside_comes_out_inside(
    a: tuple[Interval, float], b: tuple[Interval, float]
) -> None:
    (one, x), (other, y) = a, b
    assert (one + other).holds(x + y)
    assert (one - other).holds(x - y)
    assert (one * other).holds(x * y)
    assert (one / other).holds(x / y)


@given(pairs(), pairs())
def test_the_hull_holds_both(a: tuple[Interval, float], b: tuple[Interval, float]) -> None:
    both = hull((a[0], b[0]))
    assert both.holds(a[1])
    assert both.holds(b[1])


def test_division_by_an_interval_around_zero_says_nothing() -> None:
    assert Interval(1, 2) / Interval(-1, 1) == Interval()


@pytest.mark.parametrize(("low", "high"), [(2, 1), (math.nan, 1), (1, math.nan)])
def test_an_interval_that_is_none_is_refused(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="no interval"):
        Interval(low, high)


def test_an_open_side_times_nothing_is_nothing() -> None:
    assert Interval(0, math.inf) * Interval(0, 0) == Interval(0, 0)


@given(st.integers(1, 10**6), st.integers(0, 4))
def test_neighbouring_printed_numbers_have_nothing_in_common(number: int, places: int) -> None:
    one, other = number / 10**places, (number + 1) / 10**places
    assume(last_unit(one) == last_unit(other) == 10.0**-places)
    assert not printed_interval(one).meets(printed_interval(other))


def test_a_rank_or_a_count_is_exact() -> None:
    assert printed_interval(14.0, "1") == Interval(14, 14)


@pytest.mark.parametrize(
    ("value", "stated", "unstated"),
    [(700.0, 1.0, 100.0), (2.5, 0.1, 0.1), (34.0, 1.0, 1.0), (1e15, 1.0, 1e15), (0.04, 0.01, 0.01)],
)
def test_the_last_digit_of_a_number(value: float, stated: float, unstated: float) -> None:
    assert (last_unit(value), last_unit(value, zeros_stated=False)) == (stated, unstated)
