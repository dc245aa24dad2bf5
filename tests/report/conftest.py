"""The project's tables as the material of a report, and the report written once by its command."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jrtrade import charts
from jrtrade.cli import main
from jrtrade.report import gathered
from jrtrade.report.gallery import Shown

if TYPE_CHECKING:
    from pathlib import Path

    from jrtrade.report.material import Material


@pytest.fixture(scope="session")
def material(built: Path) -> Material:
    """The tables of the project, put together."""
    before = os.environ.get("JRTRADE_DATA")
    os.environ["JRTRADE_DATA"] = str(built)
    try:
        of = charts.installed()
    finally:
        os.environ.pop("JRTRADE_DATA") if before is None else os.environ.update(JRTRADE_DATA=before)
    return gathered(of.tables, of.version)


@pytest.fixture(scope="session")
def pictures() -> list[Shown]:
    """Two charts that stand for all where it does not matter what is on them."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"/>'
    about = (("verdicts", ()), ("block-2014", ("streltsov-2016.trade-share",)))
    return [Shown(name, f"Title of {name}", "What is on it.", claims, svg, svg, 600, 300) for name, claims in about]


@pytest.fixture(scope="session")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report as the command writes it, charts and all."""
    out = tmp_path_factory.mktemp("report") / "site"
    result = CliRunner().invoke(main, ["report", "--out", str(out)], env={"JRTRADE_DATA": str(built)})
    assert result.exit_code == 0, result.output
    return out
