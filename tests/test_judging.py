"""Claims of one's own, held against the installed reference table."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

import jrtrade

if TYPE_CHECKING:
    from pathlib import Path

PAIR = {"ref_area": "JPN", "counterpart_area": "RUS"}


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the function read the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))


def test_three_lines_in_a_notebook() -> None:
    claims = pd.DataFrame([{**PAIR, "time_period": "2018", "flow": "total", "words": "2.3 trillion yen"}])
    found = jrtrade.check(claims)
    assert found[["verdict", "unit", "source_id"]].values.tolist() == [["differs", "JPY", "imf-dots-2022"]]
    assert found.loc[0, "ref_value"] == pytest.approx(2.526e12, rel=1e-3)


CASES = [
    ({**PAIR, "time_period": "2015", "words": "about 2.52 trillion yen"}, "agrees"),
    ({**PAIR, "time_period": "2015", "value": 2.52e12, "unit": "JPY"}, "agrees"),
    ({**PAIR, "time_period": "2015", "low": 2.5e12, "high": 2.6e12, "unit": "JPY"}, "agrees"),
    ({**PAIR, "time_period": "2015", "low": 2.6e12, "unit": "JPY"}, "differs"),
    ({**PAIR, "time_period": "2013", "value": 2.2, "unit": "%", "indicator": "trade_share"}, "agrees"),
    ({**PAIR, "time_period": "2013", "value": 14, "indicator": "trade_rank", "flow": "export"}, "agrees"),
    ({**PAIR, "time_period": "2015", "value": 4.1, "indicator": "trade_multiple", "base_period": "2000"}, "agrees"),
    ({**PAIR, "time_period": "2030", "words": "USD 20 billion"}, "unchecked"),
    ({**PAIR, "words": "USD 20 billion"}, "not_comparable"),
    ({**PAIR, "time_period": "2015", "words": "20 projects"}, "not_comparable"),
    (
        {"ref_area": "WLD", "product": "2709", "time_period": "2015", "base_period": "2014", "words": "47%"}
        | {"indicator": "price_change", "trend": "down"},
        "agrees",
    ),
]


@pytest.mark.parametrize(("claim", "verdict"), CASES)
def test_the_verdict_on_a_claim(claim: dict[str, Any], verdict: str) -> None:
    assert jrtrade.check([claim])["verdict"].tolist() == [verdict]


@pytest.mark.parametrize("period", [2018, 2018.0, np.int64(2018), "2018"])
def test_a_year_may_be_a_number(period: object) -> None:
    assert jrtrade.check([{**PAIR, "time_period": period, "words": "2.3 trillion yen"}]).loc[0, "verdict"] == "differs"


def test_an_empty_cell_is_no_value() -> None:
    frame = pd.DataFrame(
        [{**PAIR, "time_period": "2015", "words": "2.52 trillion yen", "flow": np.nan, "product": None}]
    )
    assert jrtrade.check(frame)["verdict"].tolist() == ["agrees"]


def test_the_answer_keeps_order_and_index() -> None:
    claims = [{**PAIR, "time_period": year, "words": "2.52 trillion yen"} for year in ("2014", "2015")]
    found = jrtrade.check(pd.DataFrame(claims, index=["x", "y"]))
    assert found["verdict"].to_dict() == {"x": "differs", "y": "agrees"}
    assert found["time_period"].to_dict() == {"x": "2014", "y": "2015"}


def test_the_given_frame_is_left_alone() -> None:
    claims = pd.DataFrame([{**PAIR, "time_period": "2015", "words": "2.52 trillion yen"}])
    before = claims.copy()
    jrtrade.check(claims)
    pd.testing.assert_frame_equal(claims, before)


def test_details_are_the_rows_of_the_table_checks() -> None:
    found = jrtrade.check([{**PAIR, "time_period": "2014", "words": "USD 20 billion"}], details=True)
    assert found["role"].tolist()[0] == "primary"
    assert {"witness", "reading", "summary", "explanation"} <= set(found["role"])
    assert set(found.columns) <= set(jrtrade.load("checks").columns)


def test_what_was_published_before_a_year_cannot_mean_it() -> None:
    claim = {**PAIR, "time_period": "2015", "words": "USD 16.4 billion"}
    assert "year 2016" in jrtrade.check([claim]).loc[0, "explained_by"]
    assert pd.isna(jrtrade.check([claim | {"published": "2016-12-01"}]).loc[0, "explained_by"])


def test_claims_of_one_sentence_are_explained_jointly() -> None:
    shared = {**PAIR, "time_period": "2014", "indicator": "trade_share", "basis_group": "mine"}
    claims = [shared | {"flow": "export", "words": "1.5%"}, shared | {"flow": "import", "words": "2.8%"}]
    assert jrtrade.check(claims)["joint_basis"].tolist() == ["year 2013"] * 2


def test_the_engine_judges_the_datasets_claims_and_the_users_alike() -> None:
    claims = jrtrade.load("claims").query("claim_id == 'kireeva-2018.trade-turnover'")
    mine = jrtrade.check(claims[["claim_id", "words", "ref_area", "counterpart_area", "flow", "time_period"]])
    theirs = jrtrade.load("checks").query("claim_id == 'kireeva-2018.trade-turnover' and role == 'primary'")
    for column in ("verdict", "ref_value", "formula", "basis", "why"):
        assert mine[column].tolist() == theirs[column].tolist()


WRONG = [
    ({"worsd": "2%"}, "there is no column of a claim 'worsd'; did you mean 'words'? choose one of claim_id, words"),
    ({**PAIR, "ref_area": "JP", "words": "2%"}, "claim 1: there is no ref_area 'JP'; did you mean 'JPN'?"),
    ({**PAIR, "words": "2%", "indicator": "share"}, "claim 1: there is no indicator 'share'; "),
    ({**PAIR, "words": "2%", "flow": "both"}, "choose one of export, import, total"),
    ({**PAIR, "words": "2%", "time_period": "last year"}, "claim 1: time_period 'last year' is no period such as 2015"),
    ({**PAIR, "words": "a lot"}, "claim 1: cannot read 'a lot'"),
    ({**PAIR}, "claim 1: give words, or a value with its unit"),
    ({**PAIR, "value": "20bn"}, "claim 1: value: '20bn' is no number; a figure in words goes into the column words"),
    ({**PAIR, "value": 20, "unit": "dollars"}, "claim 1: there is no unit 'dollars'; "),
    ({**PAIR, "low": 3, "high": 2, "unit": "USD"}, "claim 1: low 3.0 lies above high 2.0"),
]


@pytest.mark.parametrize(("claim", "message"), WRONG, ids=[case[1][:40] for case in WRONG])
def test_a_claim_that_cannot_be_judged_is_refused_with_the_choices(claim: dict[str, Any], message: str) -> None:
    with pytest.raises(jrtrade.UsageError) as caught:
        jrtrade.check([claim])
    assert message in str(caught.value)


def test_two_claims_of_one_name_are_refused() -> None:
    claim = {**PAIR, "claim_id": "mine", "time_period": "2015", "words": "USD 20 billion"}
    with pytest.raises(jrtrade.UsageError, match="two claims with the claim_id 'mine'"):
        jrtrade.check([claim, claim])


def test_no_claims_give_no_verdicts() -> None:
    assert jrtrade.check([]).empty
    assert "verdict" in jrtrade.check([]).columns


def test_a_plain_install_is_enough() -> None:
    code = "import sys; sys.modules['pandera'] = sys.modules['pydantic'] = None; import jrtrade; "
    code += f"print(jrtrade.check([{ {**PAIR, 'time_period': '2015', 'words': '2.52 trillion yen'} }])['verdict'][0])"
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert result.stdout.strip() == "agrees"
