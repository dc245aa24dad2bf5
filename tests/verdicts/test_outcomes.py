"""The verdicts on the articles, pinned: what an independent reading of the same statistics came to."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

import jrtrade
from jrtrade.verdicts import rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Find = Callable[..., dict[str, Any]]

VERDICTS = [
    ("hanada-2016.trade-value", "agrees", 2525.9e9, 0.1e9),
    ("hanada-2016.trade-multiple", "agrees", 4.573, 0.001),
    ("hanada-2016.lng-share", "agrees_loosely", 8.902, 0.001),
    ("hanada-2016.crude-share", "agrees", 8.459, 0.001),
    ("hanada-2016.poll-good", "agrees", 78, 0),
    ("meti-2016.trade-ratio", "differs", 7.734, 0.001),
    ("meti-2016.trade-ratio-gdp", "differs", 64.46, 0.01),
    ("streltsov-2016.trade-share", "differs", 2.263, 0.001),
    ("streltsov-2016.export-rank", "differs", 18, 0),
    ("streltsov-2016.export-share", "differs", 1.342, 0.001),
    ("streltsov-2016.import-rank", "differs", 10, 0),
    ("streltsov-2016.import-share", "differs", 3.045, 0.001),
    ("streltsov-2016.russia-trade-share", "agrees", 3.922, 0.001),
    ("streltsov-2016.russia-trade-rank", "agrees", 7, 0),
    ("streltsov-2016.output-share", "differs", 58.82, 0.01),
    ("streltsov-2016.gas-export-value", "agrees", 703.7e9, 0.1e9),
    ("streltsov-2016.japan-gas-share", "agrees", 9.547, 0.001),
    ("streltsov-2016.europe-gas-share", "differs", 33.47, 0.01),
    ("kireeva-2018.trade-turnover", "agrees", 18.386e9, 0.001e9),
    ("kireeva-2018.projects", "agrees", 100, 0),
    ("kireeva-2018.projects-under-way", "differs", 40, 0),
    ("kireeva-2018.platform-capital", "agrees", 1e9, 0),
]
NOTHING_TO_COMPARE = {
    "kireeva-2018.trade-multiple": "it states no period",
    "streltsov-2016.output-multiple": "it states no period",
    "kireeva-2018.no-joint-project": "one kind of project",
}
CHECKED = frozenset(
    ("trade", "trade_share", "trade_rank", "trade_ratio", "trade_ratio_gdp", "trade_multiple", "output_share")
) | {"output_multiple", "market_share", "capital"}


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loader read the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))


@pytest.mark.parametrize(("claim_id", "verdict", "value", "by"), VERDICTS, ids=[case[0] for case in VERDICTS])
def test_the_verdict_on_the_stated_basis(checks: Find, claim_id: str, verdict: str, value: float, by: float) -> None:
    row = checks(claim_id)
    assert (row["verdict"], row["ref_value"]) == (verdict, pytest.approx(value, abs=by, rel=0))


@pytest.mark.parametrize(("claim_id", "why"), NOTHING_TO_COMPARE.items())
def test_what_has_nothing_to_compare_says_why(checks: Find, claim_id: str, why: str) -> None:
    row = checks(claim_id)
    assert (row["verdict"], why in row["why"]) == ("not_comparable", True)


def test_every_claim_has_one_primary_row() -> None:
    found = jrtrade.load("checks").query("role == 'primary'")["claim_id"]
    assert sorted(found) == sorted(jrtrade.load("claims")["claim_id"])


def test_every_claim_on_trade_energy_and_investment_is_judged() -> None:
    claims = jrtrade.load("claims").set_index("claim_id")["indicator"]
    primary = jrtrade.load("checks").query("role == 'primary'").set_index("claim_id")["verdict"]
    unchecked = {name for name in claims.index if claims[name] in CHECKED and primary[name] == "unchecked"}
    assert unchecked == set()


def test_what_is_unchecked_names_the_missing_series() -> None:
    unchecked = jrtrade.load("checks").query("verdict == 'unchecked' and role == 'primary'")
    assert unchecked["why"].str.match("no observation here of: ").all()


def test_the_engine_finds_that_the_figures_of_2014_are_those_of_2013() -> None:
    joint = jrtrade.load("checks").query("role == 'joint'").set_index("claim_id")
    block = [
        "streltsov-2016.trade-share",
        "streltsov-2016.export-rank",
        "streltsov-2016.export-share",
        "streltsov-2016.import-rank",
        "streltsov-2016.import-share",
    ]
    assert joint.loc[block, "explained_by"].tolist() == ["year 2013"] * 5
    assert joint.loc[block, "ref_value"].round(2).tolist() == [2.24, 14, 1.54, 12, 2.83]
    assert joint.loc[block, "fits"].tolist() == [1] * 5
    assert (joint.loc[block, "chance"] < 0.05).all()


def test_the_russian_side_of_2014_needs_no_other_year(checks: Find) -> None:
    with pytest.raises(AssertionError):
        checks("streltsov-2016.russia-trade-share", "joint")


def test_fivefold_rounds_from_2000_in_yen_and_does_not_in_dollars(checks: Find) -> None:
    dollars = checks("hanada-2016.trade-multiple", "reading", "levels-in-usd")
    assert (dollars["verdict"], round(dollars["ref_value"], 2)) == ("differs", 4.07)


def test_fivefold_is_nearest_from_1999(checks: Find) -> None:
    assert checks("hanada-2016.trade-multiple", "robustness")["explained_by"].startswith("base year 1999 (5.2258)")


def test_the_turnover_of_2017_is_that_of_russian_records_and_not_of_japanese(checks: Find) -> None:
    assert "records of RUS" in checks("kireeva-2018.trade-turnover")["basis"]
    japanese = checks("kireeva-2018.trade-turnover", "reading", "by-the-records-of-jpn")
    assert (japanese["verdict"], round(japanese["ref_value"] / 1e9, 2)) == ("differs", 19.87)


def test_the_ratios_to_china_fit_exports_with_hong_kong(checks: Find) -> None:
    explained = [checks(f"meti-2016.{name}", "joint")["explained_by"] for name in ("trade-ratio", "trade-ratio-gdp")]
    assert explained == ["exports only, China with Hong Kong"] * 2
    assert checks("meti-2016.trade-ratio", "joint")["chance"] > 0.5  # and the row says how little that means


def test_the_gdp_changes_the_adjusted_ratio_and_not_its_verdict(checks: Find) -> None:
    other = checks("meti-2016.trade-ratio-gdp", "reading", "gdp-at-purchasing-power")
    assert (other["verdict"], round(other["ref_value"], 1)) == ("differs", 38.0)


def test_both_energy_shares_of_2016_are_right_for_2014(checks: Find) -> None:
    for name in ("lng-share", "crude-share"):
        assert checks(f"hanada-2016.{name}", "joint")["explained_by"] == "year 2014"


def test_no_year_explains_a_fifth_of_the_output(checks: Find) -> None:
    row = checks("streltsov-2016.output-share", "explanation")
    assert (row["fits"], row["tried"]) == (0, 3)


def test_two_ways_to_the_share_of_the_output_differ_little(checks: Find) -> None:
    summary = checks("streltsov-2016.output-share", "summary")
    assert (round(summary["ref_low"], 1), round(summary["ref_high"], 1)) == (55.2, 58.8)


def test_the_yen_of_the_gas_are_japans_imports_and_say_so(checks: Find) -> None:
    basis = checks("streltsov-2016.gas-export-value")["basis"]
    assert "the records of JPN stand in for those of RUS, which are missing here" in basis
    assert "CIF" in basis.split("; ")


def test_europe_depends_on_what_is_counted(checks: Find) -> None:
    claim = "streltsov-2016.europe-gas-share"
    assert checks(claim, "witness", "gazprom-2014-freenews")["ref_value"] == 30.2
    assert round(checks(claim, "reading", "the-eu-of-28")["ref_value"], 1) == 31.2
    assert checks(claim, "explanation")["explained_by"] == "year 2013 (30 %)"
    assert checks(claim, "summary")["witnesses"] == 2


def test_a_hundred_projects_have_two_independent_witnesses(checks: Find) -> None:
    summary = checks("kireeva-2018.projects", "summary")
    assert (summary["witnesses"], summary["witnesses_agree"]) == (2, 2)


def test_every_source_named_is_one() -> None:
    named = {i.split(":")[0] for ids in jrtrade.load("checks")["reference_ids"].dropna() for i in ids.split()}
    assert named <= set(jrtrade.load("sources")["source_id"])


def test_every_observation_named_is_one() -> None:
    named = {i for ids in jrtrade.load("checks")["reference_ids"].dropna() for i in ids.split()}
    assert named <= set(jrtrade.load("reference")["obs_id"])


def test_the_whole_table_takes_well_under_a_second() -> None:
    tables = {
        name: jrtrade.load(name, as_="arrow").to_pylist() for name in ("documents", "claims", "sources", "reference")
    }
    began = time.process_time()
    rows(tables)
    assert time.process_time() - began < 1
