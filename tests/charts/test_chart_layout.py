"""No text of a chart touches another, a line or the edge of the canvas; and the test would see it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from chart_boxes import faults
from matplotlib.figure import Figure

from jrtrade.charts import NAMES, STYLES, ChartName, Style

if TYPE_CHECKING:
    from chart_texts import Draw


@pytest.mark.parametrize(("name", "style"), list(itertools.product(NAMES, STYLES)))
def test_the_texts_of_a_chart_keep_clear(draw: Draw, name: ChartName, style: Style) -> None:
    assert faults(draw(name, style)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_is_as_wide_as_a_page_and_no_higher_than_two_screens(draw: Draw, name: ChartName) -> None:
    wide, high = draw(name).get_size_inches() * 72
    assert wide == pytest.approx(600)
    assert high < 850


def one_text(*places: tuple[float, float]) -> Figure:
    figure = Figure(figsize=(3, 2), dpi=72)
    for x, y in places:
        figure.text(x, y, "some words")
    return figure


def test_words_upon_words_are_seen() -> None:
    [fault] = faults(one_text((0.2, 0.5), (0.3, 0.52)))
    assert "overlaps" in fault


def test_words_over_the_edge_are_seen() -> None:
    [fault] = faults(one_text((0.9, 0.5)))
    assert "leaves the canvas" in fault


def test_a_line_through_words_is_seen() -> None:
    figure = Figure(figsize=(3, 2), dpi=72)
    ax = figure.add_axes((0, 0, 1, 1))
    ax.set_axis_off()
    ax.plot([0, 1], [0, 1], gid="diagonal")
    ax.text(0.4, 0.45, "some words")
    assert faults(figure) == ["'some words' is crossed by line diagonal"]


def test_words_apart_are_well() -> None:
    assert faults(one_text((0.1, 0.2), (0.1, 0.7))) == []
