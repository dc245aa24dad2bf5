"""The public function, the command, and what they say when they cannot."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from matplotlib.figure import Figure

import jrtrade
from jrtrade import charts
from jrtrade.charts import NAMES
from jrtrade.charts.material import Material
from jrtrade.cli import main
from jrtrade.errors import MissingExtraError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loader read the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))


@pytest.fixture
def without_matplotlib(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["charts", *words])
    return result.exit_code, result.output


def test_a_chart_is_a_figure_with_words() -> None:
    figure = jrtrade.chart("poll")
    assert isinstance(figure, Figure)
    assert figure.title.startswith("“78%” holds")
    assert figure.alt
    assert figure.sources == ("mofa-poll-2010", "mofa-poll-2016", "mofa-poll-2019-jiji")


def test_dark_is_dark() -> None:
    assert sum(jrtrade.chart("poll", "dark").get_facecolor()[:3]) < 0.5


def test_an_unknown_name_is_answered_with_the_names() -> None:
    with pytest.raises(UsageError, match="no chart 'pol'; did you mean 'poll'\\? choose one of verdicts, trade-value,"):
        jrtrade.chart("pol")


def test_an_unknown_style_is_answered_with_the_styles() -> None:
    with pytest.raises(UsageError, match="no style 'grey'; choose one of light, dark"):
        jrtrade.chart("poll", "grey")


@pytest.mark.usefixtures("without_matplotlib")
def test_without_matplotlib_the_answer_names_the_extra() -> None:
    with pytest.raises(MissingExtraError, match=r"needs matplotlib; .*'jrtrade\[charts\]'"):
        jrtrade.chart("poll")
    assert not charts.available()


@pytest.mark.usefixtures("without_matplotlib")
def test_without_matplotlib_an_unknown_name_is_still_answered_with_the_names() -> None:
    with pytest.raises(UsageError, match="no chart 'pol'"):
        jrtrade.chart("pol")


def test_tables_without_the_claims_are_refused(material: Material) -> None:
    bare = Material({**material.tables, "claims": []}, material.version)
    with pytest.raises(UsageError, match=r"poll cannot be drawn: the tables lack the claims hanada-2016\.poll-good"):
        charts.drawn("poll", bare)
    assert charts.drawable(bare) == ("mirror-gap", "oil-price")


def test_tables_without_the_series_are_refused(material: Material) -> None:
    bare = Material({**material.tables, "sources": []}, material.version)
    with pytest.raises(UsageError, match="oil-price cannot be drawn: the tables lack the official figures"):
        charts.drawn("oil-price", bare)


def test_the_projects_tables_have_all_charts(material: Material) -> None:
    assert charts.drawable(material) == NAMES


def test_the_command_writes_files_and_leaves_alone_what_is_right(tmp_path: Path) -> None:
    code, output = run("poll", "gas-value", "--out", str(tmp_path / "new"))
    assert code == 0
    assert {p.name for p in (tmp_path / "new").iterdir()} == {
        "poll.svg",
        "poll-dark.svg",
        "gas-value.svg",
        "gas-value-dark.svg",
    }
    assert "written: 4" in output
    assert "written: 0; left alone, as they should be: 4" in run("poll", "gas-value", "--out", str(tmp_path / "new"))[1]


def test_the_command_makes_what_it_is_asked_for(tmp_path: Path) -> None:
    code, _ = run("poll", "--format", "svg, png", "--style", "dark", "--out", str(tmp_path))
    assert code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["poll-dark.png", "poll-dark.svg"]


def test_a_file_by_command_is_that_of_the_build(tmp_path: Path, built: Path) -> None:
    run("verdicts", "--out", str(tmp_path))
    assert (tmp_path / "verdicts.svg").read_bytes() == (built / "charts" / "verdicts.svg").read_bytes()


def test_by_default_the_files_go_beside_the_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("poll")
    assert (tmp_path / "charts" / "poll.svg").is_file()
    (tmp_path / "data" / "processed").mkdir(parents=True)
    run("poll")
    assert (tmp_path / "data" / "processed" / "charts" / "poll.svg").is_file()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["pol"], "there is no chart 'pol'; did you mean 'poll'?"),
        (["--format", "gif"], "there is no format 'gif'; choose one of svg, png"),
        (["--format", "svg,"], "there is no format ''"),
    ],
)
def test_a_wrong_call_is_refused_before_anything_is_written(tmp_path: Path, words: list[str], message: str) -> None:
    code, output = run(*words, "--out", str(tmp_path / "out"))
    assert code == 2
    assert message in output
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, output = run("poll", "--out", str(tmp_path / "file" / "out"))
    assert code == 2
    assert "cannot write charts into" in output


def test_the_list_names_every_chart() -> None:
    code, output = run("--list")
    assert code == 0
    assert all(name in output for name in NAMES)
