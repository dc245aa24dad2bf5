"""The parts charts are put together from."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jrtrade
from jrtrade.charts.drawing import spread
from jrtrade.charts.material import Material, Series
from jrtrade.charts.topics import topic
from jrtrade.charts.wording import amount, course, place
from jrtrade.errors import UsageError
from jrtrade.verdicts.questions import Question

BRENT = Question("price", "WLD", product="2709")


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=8), st.floats(0.5, 50))
def test_labels_are_spread_far_enough_and_in_order(wanted: list[float], gap: float) -> None:
    found = spread(wanted, gap)
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    assert all(found[b] - found[a] >= gap - 1e-6 for a, b in itertools.pairwise(order))
    assert sum(found) == pytest.approx(sum(wanted), abs=1e-6)


def test_labels_far_enough_apart_stay_where_they_are() -> None:
    assert spread([10.0, 0.0, 30.0], 5) == [10.0, 0.0, 30.0]


def test_a_series_has_only_the_years_with_figures(material: Material) -> None:
    series = material.series(BRENT, range(1985, 1990), "eia-brent")
    assert series.years == (1987, 1988, 1989)
    assert 1986 not in series
    assert series[1988].value == series.values[1]


def test_a_series_of_one_source_has_no_other(material: Material) -> None:
    asked = Question("trade", "JPN", "RUS", flow="total", product="TOTAL", measure="value", currency="USD")
    assert set(material.series(asked, range(2010, 2021), "imf-dots").sources) == {"imf-dots-2022"}
    assert len(material.series(asked, range(2010, 2021), "no-such-source")) == 0


def test_the_course_of_a_series_tells_its_ends_and_turns(material: Material) -> None:
    series = material.series(BRENT, range(2013, 2018), "eia-brent")
    assert course(series, "{:.0f}".format) == "109 in 2013; 54 in 2017; at least 44, in 2016"


def test_a_series_can_be_empty() -> None:
    assert Series((), ()).values == []


def test_every_claim_that_is_shown_has_a_topic_in_few_words(material: Material) -> None:
    for claim in material.claims.values():
        assert topic(claim)
    shown = [row["claim_id"] for row in material.tables["checks"] if row["role"] == "primary" and row["ref_value"]]
    assert max(len(topic(material.claims[claim])) for claim in shown) <= 48


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (703.665e9, "JPY", "704 billion yen"),
        (1e9, "USD", "USD 1 billion"),
        (100.0, "1", "100"),
        (2.5, "bcm", "2.5 bcm"),
    ],
)
def test_amounts(value: float, unit: str, words: str) -> None:
    assert amount(value, unit) == words


def test_the_course_of_one_year_is_its_value(material: Material) -> None:
    series = material.series(BRENT, (1990,), "eia-brent")
    assert course(series, "{:.0f}".format) == f"{series.values[0]:.0f} in 1990"


def test_the_course_of_places_has_words_of_its_own(material: Material) -> None:
    asked = Question("trade_rank", "RUS", "JPN", flow="import", product="TOTAL", measure="value")
    told = course(material.series(asked, range(2010, 2021), "imf-dots"), place, ("lowest", "highest"))
    assert told == "4th in 2010; 8th in 2020; lowest 10th, in 2011"


def test_a_chart_that_is_told_to_show_itself_says_how_to_see_it() -> None:
    with pytest.raises(UsageError, match=r'jrtrade\.chart\("poll"\)\.savefig'):
        jrtrade.chart("poll").show()
