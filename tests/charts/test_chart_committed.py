"""The charts in the project are those of its data, and the README shows them."""

from __future__ import annotations

import re
from pathlib import Path

import matplotlib as mpl
import pytest
from chart_texts import Draw, words

from jrtrade.charts import NAMES, STYLES, ChartName, Style, file_name

KNOWN = ("3.10.", "3.11.")
"""The versions of Matplotlib that are known to draw the same bytes."""

NAMED = [(name, style) for name in NAMES for style in STYLES]


@pytest.mark.parametrize(("name", "style"), NAMED)
def test_a_chart_is_the_one_of_the_data(built: Path, project: Path, name: ChartName, style: Style) -> None:
    file = Path("charts", file_name(name, style, "svg"))
    fresh, committed = (built / file).read_bytes(), (project / "data" / "processed" / file).read_bytes()
    assert words(committed) == words(fresh), "draw them anew with: jrtrade charts"
    if mpl.__version__.startswith(KNOWN):
        assert committed == fresh, "draw them anew with: jrtrade charts"


def test_there_are_no_others(project: Path) -> None:
    there = {path.name for path in (project / "data" / "processed" / "charts").iterdir()}
    assert there == {file_name(name, style, "svg") for name, style in NAMED}


def test_the_readme_opens_with_the_verdicts_and_says_what_they_show(project: Path, draw: Draw) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    first = re.search(r'<img alt="([^"]*)" src="([^"]*)"|!\[([^\]]*)\]\(([^)]*)\)', readme)
    assert first, "the README has no picture"
    alt, target = first[1] or first[3], first[2] or first[4]
    assert target == "data/processed/charts/verdicts.svg"
    assert alt == draw("verdicts").title
