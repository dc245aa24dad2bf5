"""What the words allow: each rule of the table against a figure worked by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrtrade.quantity import QUALIFIERS, read
from jrtrade.quantity.intervals import NOTHING, RULES, interval

BN = "000000000"

CASES = [
    # words, rounding interval, generous interval
    ("2.2%", "2.15", "2.25", "2.15", "2.25"),
    ("8%", "7.5", "8.5", "7.5", "8.5"),
    ("20 percent", "19.5", "20.5", "15", "25"),
    ("700 billion yen", "699500000000", "700500000000", "650000000000", "750000000000"),
    ("approximately 700 billion yen", "699500000000", "700500000000", "649000000000", "751000000000"),
    ("around 2.522 trillion yen", "2521500000000", "2522500000000", "2520500000000", "2523500000000"),
    ("some 10%", "9.5", "10.5", "4", "16"),
    ("less than 4%", None, "4", None, "4"),
    ("up to 5 ships", None, "5", None, "5"),
    ("more than 60%", "60", None, "60", None),
    ("a hundred plus projects", "100", None, "100", None),
    ("almost 30%", "29", "30", "25", "30"),
    ("nearly 5%", "4", "5", "4", "5"),
    ("10–12%", "9.5", "12.5", "5", "12.5"),
    ("11 documents", "10.5", "11.5", "10.5", "11.5"),
    ("fivefold", "4.5", "5.5", "4.5", "5.5"),
    ("several-fold", "3", None, "2", None),
    ("two and a half hours", "2.25", "2.75", "2.25", "2.75"),
    ("a third", "0.2833333333333333333333333333", "0.3833333333333333333333333333", None, None),
    ("tens of thousands of dollars", "10000", "100000", "10000", "100000"),
    ("-0.5%", "-0.55", "-0.45", "-0.55", "-0.45"),
]


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(("words", "low", "high", "generous_low", "generous_high"), CASES, ids=[c[0] for c in CASES])
def test_interval(words: str, low: str, high: str, generous_low: str, generous_high: str) -> None:
    q = read(words)
    assert (q.low, q.high) == (number(low), number(high))
    if words != "a third":
        assert (q.generous_low, q.generous_high) == (number(generous_low), number(generous_high))


@pytest.mark.parametrize("words", [c[0] for c in CASES])
def test_the_generous_interval_contains_the_other(words: str) -> None:
    q = read(words)
    assert q.generous_low is None or (q.low is not None and q.generous_low <= q.low)
    assert q.generous_high is None or (q.high is not None and q.high <= q.generous_high)


decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3)
steps = st.sampled_from([Decimal("0.001"), Decimal("0.5"), Decimal(1), Decimal(1000)])


@given(decimals, steps, st.sampled_from(QUALIFIERS))
def test_the_stated_value_is_never_left_out(value: Decimal, step: Decimal, qualifier: str) -> None:
    bounds = interval(value, None, (step, step * 10), qualifier)  # type: ignore[arg-type]
    assert bounds.low is None or bounds.low <= value
    assert bounds.high is None or value <= bounds.high
    assert bounds.low is not None or bounds.high is not None


@given(decimals, decimals, steps)
def test_a_range_is_the_same_from_either_end(one: Decimal, other: Decimal, step: Decimal) -> None:
    assert interval(one, other, (step,) * 4, "exact") == interval(other, one, (step,) * 4, "exact")


def test_every_qualifier_has_a_rule() -> None:
    assert set(RULES) == {*QUALIFIERS, "vague"}


def test_no_steps_allow_nothing() -> None:
    assert interval(Decimal(1), None, (), "exact") == NOTHING
