"""The search for the basis that explains a figure: what is tried, what is not, and how likely a hit is by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from invented import SOURCES, Row, claim, judge, observation, of_role
from test_formulas import pair

from jrtrade.verdicts import Observations, all_stated, held
from jrtrade.verdicts.bases import SPAN, STEPS, away, bases, known, label
from jrtrade.verdicts.explanations import Tried, chance, joint, search
from jrtrade.verdicts.figures import Figure
from jrtrade.verdicts.findings import independent
from jrtrade.verdicts.intervals import Interval, outcome
from jrtrade.verdicts.observations import Key

if TYPE_CHECKING:
    from jrtrade.verdicts.stated import Stated

YEARS = {"2011": 10.0, "2012": 12.0, "2013": 14.0, "2014": 17.0, "2015": 20.0, "2016": 24.0, "2017": 29.0}
LEVELS = [row for year, value in YEARS.items() for row in pair("series", "JPN", "RUS", year, value / 4, value * 3 / 4)]


def stated(words: str, published: str | None = None, **dimensions: object) -> Stated:
    """Return one claim for the engine."""
    return all_stated([claim(words, **dimensions)], {"a-2020": published} if published else {})[0]


def book(reference: list[Row]) -> Observations:
    """Return a reference table, indexed."""
    return Observations(reference, SOURCES)


def labels(one: Stated, reference: list[Row]) -> list[str]:
    """Return the bases that were tried, in words."""
    return [label(t.basis) for t in search(one, book(reference))]


def explanation(words: str, reference: list[Row], published: str | None = None, **dimensions: object) -> Row:
    """Return the row of the search of one claim."""
    rows = judge([claim(words, **dimensions)], reference, published)
    return next(row for row in rows if row["role"] in ("explanation", "robustness"))


def test_a_figure_of_another_year_is_found() -> None:
    found = explanation("14 billion dollars", LEVELS)
    assert (found["role"], found["verdict"], found["explained_by"]) == (
        "explanation",
        "agrees",
        "year 2013 (14 bn USD)",
    )


def test_no_year_is_tried_that_was_not_over_when_the_claim_was_made() -> None:
    assert [
        name for name in labels(stated("1 dollar", "2016-06-30"), LEVELS) if name in ("year 2015", "year 2016")
    ] == []
    assert "year 2016" in labels(stated("1 dollar", "2017-06-30"), LEVELS)


@pytest.mark.parametrize(
    ("published", "period", "over"),
    [("2016-10-20", "2016-09", True), ("2016", "2016-01", False), ("2016-10-20", "2016-10-20", False)],
)
def test_a_period_is_known_once_it_is_over(published: str, period: str, over: bool) -> None:
    assert known(published, period) is over


def test_years_further_away_are_not_tried() -> None:
    tried = {name for name in labels(stated("1 dollar", time_period="2014"), LEVELS) if "," not in name}
    assert {f"year {year}" for year in range(2014 - SPAN, 2014 + SPAN + 1)} - {"year 2014"} <= tried
    assert "year 2018" not in tried


def test_no_basis_is_more_than_two_steps_away() -> None:
    assert max(away(basis) for basis in bases(stated("1 dollar"), book(LEVELS))) == STEPS


def test_bases_of_the_same_observations_are_one() -> None:
    rows = judge([claim("1 billion dollars")], pair("series", "RUS", "JPN", "2015", 15.0, 5.0))
    assert of_role(rows, "reading") == []


def test_the_nearest_basis_comes_first() -> None:
    found = explanation("15 billion dollars", [*LEVELS, *pair("series", "JPN", "RUS", "2010", 15.0, 0.0)])
    assert found["explained_by"].startswith("imports only (15 bn USD)")


def test_where_nothing_fits_the_nearest_miss_is_named() -> None:
    found = explanation("1 billion dollars", LEVELS)
    assert (found["fits"], found["explained_by"], found["verdict"]) == (0, None, "differs")
    assert "the nearest is year 2012, exports only (3 bn USD)" in found["why"]


def test_a_claim_that_agrees_is_searched_for_how_sharply_it_does() -> None:
    found = explanation("20 billion dollars", LEVELS)
    assert (found["role"], found["fits"]) == ("robustness", 0)


def test_every_basis_tried_stands_in_the_row_with_its_value() -> None:
    found = explanation("14 billion dollars", LEVELS)
    assert found["formula"].count(";") == found["tried"]
    assert "as stated: 20 bn; exports only: 5 bn; imports only: 15 bn; year 2014: 17 bn" in found["formula"]


# --- the chance of an accident -----------------------------------------------------------------------------------


def tried(*values: float) -> list[Tried]:
    """Return bases that come to these values exactly."""
    return [Tried((), Figure(v, Interval(v, v), "USD", "", ()), "differs") for v in values]


TEN_WIDE = stated("50 dollars")  # generously 45 to 55; by rounding 49.5 to 50.5, one wide


def test_the_chance_is_the_part_of_the_range_that_the_bases_fill() -> None:
    assert chance(TEN_WIDE, tried(0, 99)) == pytest.approx(2 / 100)
    assert chance(TEN_WIDE, tried(0, 50, 99)) == pytest.approx(3 / 100)


def test_bases_that_lie_together_count_once() -> None:
    assert chance(TEN_WIDE, tried(0, 0, 0.5, 99)) == pytest.approx(2.5 / 100)


def test_bases_that_fill_the_range_leave_nothing_to_chance() -> None:
    assert chance(TEN_WIDE, tried(*range(10))) == pytest.approx(1.0)


def test_with_one_basis_nothing_can_be_said() -> None:
    assert chance(TEN_WIDE, tried(50)) == 1.0


def test_a_claim_open_to_one_side_is_taken_for_one_unit() -> None:
    assert stated("less than 4%").near == Interval(3, 4)
    assert stated("more than 20%").near == Interval(20, 30)


def test_the_chance_is_that_of_random_figures() -> None:
    # a figure one wide, put at every place of the range in turn, meets one of the bases as often as the chance says
    bases_at = tried(3, 10, 10.2, 30)
    places = [2.5 + 28 * (n + 0.5) / 20000 for n in range(20000)]
    met = sum(
        any(outcome(Interval(p - 0.5, p + 0.5), Interval(0, 0), t.figure.interval) == "agrees" for t in bases_at)
        for p in places
    )
    assert chance(TEN_WIDE, bases_at) == pytest.approx(met / len(places), abs=0.001)


# --- whole sentences ---------------------------------------------------------------------------------------------

PARTS = {"2012": (2.0, 9.0), "2013": (3.1, 7.0), "2014": (4.0, 5.2), "2015": (5.0, 3.3)}
SENTENCE = [
    *(row for year, (out, into) in PARTS.items() for row in pair("series", "JPN", "RUS", year, out, into)),
    *(row for year in PARTS for row in pair("series", "JPN", "WLD", year, 100.0, 100.0)),
]


def sentence(exports: str, imports: str, **more: object) -> list[Row]:
    """Return two claims of one sentence about 2015."""
    group = {"indicator": "trade_share", "basis_group": "a-2020.sentence"} | more
    return [
        claim(exports, claim_id="a-2020.exports", flow="export", **group),
        claim(imports, claim_id="a-2020.imports", flow="import", **group),
    ]


def test_a_year_that_reproduces_the_whole_sentence_is_found() -> None:
    rows = of_role(judge(sentence("3.1%", "7.0%"), SENTENCE), "joint")
    assert [(row["claim_id"], row["explained_by"], round(row["ref_value"], 9)) for row in rows] == [
        ("a-2020.exports", "year 2013", 3.1),
        ("a-2020.imports", "year 2013", 7.0),
    ]
    assert rows[0]["claim_ids"] == "a-2020.imports"


def test_years_that_reproduce_one_claim_each_do_not_make_a_joint_explanation() -> None:
    rows = judge(sentence("3.1%", "9.0%"), SENTENCE)
    assert [row["explained_by"] for row in of_role(rows, "explanation")] == ["year 2013 (3.1 %)", "year 2012 (9 %)"]
    assert of_role(rows, "joint") == []


def test_a_sentence_that_agrees_needs_no_joint_explanation() -> None:
    assert of_role(judge(sentence("5.0%", "3.3%"), SENTENCE), "joint") == []


def test_claims_of_two_sentences_are_not_explained_jointly() -> None:
    first, second = sentence("3.1%", "7.0%")
    rows = judge([first, second | {"basis_group": "a-2020.other"}], SENTENCE)
    assert of_role(rows, "joint") == []


def test_a_joint_fit_is_less_likely_by_accident_than_one_of_its_own() -> None:
    claims = all_stated(sentence("3.1%", "7.0%"), {})
    searched = {c.claim_id: search(c, book(SENTENCE)) for c in claims}
    together = joint(claims, searched)[0].chance
    assert together < min(chance(c, searched[c.claim_id]) for c in claims)


def test_claims_about_one_flow_count_once_in_the_chance() -> None:
    first, second = sentence("3.1%", "7.0%")
    twice = [first, second, first | {"claim_id": "a-2020.again"}]
    chances = []
    for rows in ([first, second], twice):
        claims = all_stated(rows, {})
        chances.append(joint(claims, {c.claim_id: search(c, book(SENTENCE)) for c in claims})[0].chance)
    assert chances[0] == chances[1]


# --- witnesses ---------------------------------------------------------------------------------------------------


def witness(*lineages: str) -> list[Figure]:
    """Return figures that rest on these records."""
    key = Key("trade", "JPN", "RUS", "total", "TOTAL", "value")
    years = [str(2000 + n) for n in range(len(lineages))]
    rows = [
        observation("series", "trade.JPN.RUS.total.TOTAL.value", year, 1.0, "USD", lineage=text)
        for year, text in zip(years, lineages, strict=True)
    ]
    held_in = book(rows)
    return [Figure(1.0, Interval(1, 1), "USD", "", tuple(held_in.at(key, year))) for year in years]


@pytest.mark.parametrize(
    ("lineages", "number"),
    [
        (("japan-customs",), 1),
        (("japan-customs", "japan-customs"), 1),
        (("japan-customs", "russia-customs"), 2),
        (("japan-customs bp-review", "japan-customs"), 1),
        (("japan-customs bp-review", "japan-customs", "bp-review"), 2),
        (("unstated",), 0),
        (("unstated", "japan-customs"), 1),
    ],
)
def test_witnesses_are_independent_only_if_they_share_no_records(lineages: tuple[str, ...], number: int) -> None:
    assert independent(witness(*lineages)) == number


def test_the_summary_counts_those_that_agree() -> None:
    other = observation("paper", "trade.JPN.RUS.total.TOTAL.value", "2015", 26.0, "USD", 9, lineage="rosneft")
    rows = judge([claim("20 billion dollars")], [*pair("series", "JPN", "RUS", "2015", 5.0, 15.0), other])
    summary = of_role(rows, "summary")[0]
    assert (summary["witnesses"], summary["witnesses_agree"]) == (2, 1)
    assert "2 figures from 20 bn to 26 bn USD" in summary["why"]


def test_a_second_route_to_the_same_records_says_so() -> None:
    again = observation("paper", "trade.JPN.RUS.total.TOTAL.value", "2015", 20.0, "USD", 9)
    rows = judge([claim("20 billion dollars")], [*pair("series", "JPN", "RUS", "2015", 5.0, 15.0), again])
    assert "no second witness" in of_role(rows, "witness")[0]["why"]


def test_the_same_claims_give_the_same_rows() -> None:
    claims = all_stated(sentence("3.1%", "7.0%"), {})
    assert held(claims, book(SENTENCE)) == held(claims, book(list(reversed(SENTENCE))))
