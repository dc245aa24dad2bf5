"""`jrtrade check`: the list of the verdicts, one claim with its working, and the same for machines."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import jrtrade
from jrtrade.cli import main
from jrtrade.verdictlist import WIDTH, as_csv, verdicts

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command read the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))


def run(*args: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["check", *args])


def test_a_claim_that_differs_is_no_failure() -> None:
    result = run()
    assert (result.exit_code, "Differ (10)" in result.stdout) == (0, True)


def test_no_line_is_wider_than_a_terminal() -> None:
    assert max(len(line) for line in run().stdout.splitlines()) <= WIDTH
    for claim_id in jrtrade.load("claims")["claim_id"]:
        assert max(len(line) for line in run("--claim", claim_id).stdout.splitlines()) <= WIDTH, claim_id


def test_the_worst_come_first() -> None:
    rows = verdicts()
    order = ["differs", "agrees_loosely", "agrees", "not_comparable", "unchecked"]
    places = [order.index(row["verdict"]) for row in rows]
    assert places == sorted(places)
    gaps = [abs(row["gap_percent"]) for row in rows if row["verdict"] == "differs"]
    assert gaps == sorted(gaps, reverse=True)


def test_the_list_ends_in_the_counts() -> None:
    text = " ".join(run().stdout.split())
    assert text.endswith(
        "53 claims: differ 10 (8 explained), agree loosely 1, agree 11, not comparable 3, "
        "unchecked 28 (15 held against other claims)."
    )


def test_every_claim_stands_in_the_list_once() -> None:
    shown = [line.split()[0] for line in run().stdout.splitlines() if line.startswith("  ") and line[2] != " "]
    assert sorted(shown) == sorted(jrtrade.load("claims")["claim_id"])


def test_the_explanation_of_a_whole_sentence_is_shown() -> None:
    text = " ".join(run().stdout.split())
    assert text.count("the whole sentence would agree on: year 2013 (chance of an accident 3%)") == 5


def test_one_claim_is_shown_with_its_working() -> None:
    text = " ".join(run("--claim", "hanada-2016.trade-value").stdout.split())
    assert "primary: agrees 2.5259 trn JPY lies 3.4368 bn JPY (0.14 %) above what the words allow" in text
    assert "(JPN–RUS 2015: exports 5.1135 bn + imports 15.754 bn USD) × 121.05 JPY/USD = 2.5259 trn JPY" in text
    assert "source: imf-dots-2022; records of: federal-reserve, japan-customs" in text
    assert "independent witnesses: 1, agreeing: 1" in text
    assert "relation (quotient): agrees" in text


def test_a_claim_nothing_is_known_of_says_so() -> None:
    text = " ".join(run("--claim", "meti-2016.flight-time").stdout.split())
    assert "primary: unchecked no observation here of: length of time for JPN–RUS" in text


@pytest.mark.parametrize(("wrong", "hint"), [("export-rank", "streltsov-2016.export-rank"), ("zzz", "show all")])
def test_an_unknown_claim_is_answered_with_the_nearest(wrong: str, hint: str) -> None:
    result = run("--claim", wrong)
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in result.stderr


def test_json_holds_one_row_for_each_claim() -> None:
    rows = json.loads(run("--format", "json").stdout)
    assert len(rows) == len(jrtrade.load("claims"))
    assert rows == verdicts()


def test_json_of_a_claim_holds_all_its_rows() -> None:
    rows = json.loads(run("--claim", "streltsov-2016.export-rank", "--format", "json").stdout)
    assert [row["role"] for row in rows] == ["primary", "reading", "summary", "explanation", "joint"]


def test_csv_reads_back_as_the_same_rows() -> None:
    read = list(csv.DictReader(io.StringIO(run("--format", "csv").stdout)))
    assert [row["claim_id"] for row in read] == [row["claim_id"] for row in verdicts()]
    assert [float(row["ref_value"]) for row in read if row["ref_value"]] == [
        row["ref_value"] for row in verdicts() if row["ref_value"] is not None
    ]


def test_csv_holds_no_formulas() -> None:
    assert "'=1+1" in as_csv([{"words": "=1+1"}])
