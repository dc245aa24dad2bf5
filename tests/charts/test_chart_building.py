"""A build draws the charts of the tables it makes, and publishes both in one step."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from jrtrade.build import build
from jrtrade.charts import NAMES
from jrtrade.charts.files import OURS
from jrtrade.cli import main


def test_the_projects_build_has_every_chart_in_both_styles(built: Path) -> None:
    assert {p.name for p in (built / "charts").iterdir()} == {name for name in OURS if name.endswith(".svg")}
    assert len(list((built / "charts").iterdir())) == 2 * len(NAMES)


def test_other_tables_have_the_charts_they_can_have(raw: Path, tmp_path: Path) -> None:
    found = build(raw, tmp_path / "out")
    assert {p.name for p in (tmp_path / "out" / "charts").iterdir()} == {"verdicts.svg", "verdicts-dark.svg"}
    assert found.charts == 2


def test_built_again_nothing_is_written(raw: Path, tmp_path: Path) -> None:
    build(raw, tmp_path / "out")
    assert not build(raw, tmp_path / "out").written


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("<svg/>", encoding="utf-8")])
def test_a_chart_that_is_missing_or_altered_is_drawn_anew(raw: Path, tmp_path: Path, spoil) -> None:
    build(raw, tmp_path / "out")
    chart = tmp_path / "out" / "charts" / "verdicts.svg"
    before = chart.read_bytes()
    spoil(chart)
    assert build(raw, tmp_path / "out").written
    assert chart.read_bytes() == before


def test_a_chart_that_the_tables_no_longer_have_goes_and_others_stay(raw: Path, tmp_path: Path) -> None:
    build(raw, tmp_path / "out")
    folder = tmp_path / "out" / "charts"
    (folder / "poll.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "mine.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "more").mkdir()
    (folder / "more" / "poll.svg").write_text("<svg/>", encoding="utf-8")
    build(raw, tmp_path / "out")
    assert sorted(p.name for p in folder.iterdir()) == ["mine.svg", "more", "verdicts-dark.svg", "verdicts.svg"]
    assert (folder / "more" / "poll.svg").is_file()


def test_without_matplotlib_the_tables_are_built_and_the_charts_left(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(raw, tmp_path / "out")
    (tmp_path / "out" / "claims.parquet").unlink()
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    result = CliRunner().invoke(main, ["build", "--raw", str(raw), "--out", str(tmp_path / "out")])
    assert result.exit_code == 0
    assert "No charts were drawn; that needs Matplotlib: pip install 'jrtrade[charts]'" in result.output
    assert (tmp_path / "out" / "claims.parquet").is_file()
    assert (tmp_path / "out" / "charts" / "verdicts.svg").is_file()
