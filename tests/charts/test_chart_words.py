"""Every chart says what it shows: message, units, the figures' own words, sources, and the whole once more in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from chart_texts import Draw, words

from jrtrade.charts import CHARTS, NAMES, ChartName
from jrtrade.charts.picture import svg_text

if TYPE_CHECKING:
    from jrtrade.charts.material import Material


@pytest.mark.parametrize("name", NAMES)
def test_the_message_is_a_sentence_in_the_picture(draw: Draw, name: ChartName) -> None:
    picture = draw(name)
    assert len(picture.title.split()) > 4
    assert not picture.title.endswith(".")
    assert picture.title in " ".join(words(svg_text(picture)))


@pytest.mark.parametrize("name", NAMES)
def test_the_words_for_those_who_cannot_see_it_tell_more_than_the_message(draw: Draw, name: ChartName) -> None:
    alt = draw(name).alt
    assert len(alt) > 90
    assert alt.endswith(".")
    assert any(c.isdigit() for c in alt)


@pytest.mark.parametrize("name", NAMES)
def test_the_figures_own_words_are_labels(draw: Draw, material: Material, name: ChartName) -> None:
    svg = " ".join(words(svg_text(draw(name))))
    for claim in CHARTS[name].claims:
        assert material.said(claim) in svg
        assert material.by(claim) in svg


@pytest.mark.parametrize("name", NAMES)
def test_the_sources_and_the_version_are_at_the_foot(draw: Draw, material: Material, name: ChartName) -> None:
    picture = draw(name)
    svg = " ".join(words(svg_text(picture)))
    assert picture.sources
    assert material.credit(picture.sources) in svg
    assert f"Data: jrtrade {material.version}," in svg


@pytest.mark.parametrize("name", [name for name in NAMES if name != "block-2014"])  # a table; its cells have units
def test_every_axis_has_its_unit(draw: Draw, name: ChartName) -> None:
    for ax in draw(name).axes:
        if ax.axison:
            assert ax.get_ylabel() or ax.get_xlabel()


def test_the_source_line_names_runs_of_editions_once(material: Material) -> None:
    assert material.credit(["bp-2014", "bp-2015", "bp-2016", "bp-2018"]) == "Sources: BP (bp-2014 to bp-2016, bp-2018)"


def test_the_source_line_names_whose_the_figures_are(material: Material) -> None:
    assert material.credit(["frb-fx"]) == "Sources: Board of Governors of the Federal Reserve (frb-fx)"


def test_words_across_a_line_end_come_in_one_line(material: Material) -> None:
    assert material.said("streltsov-2016.gas-export-value") == "“approximately 700 billion yen”"
    assert material.said("streltsov-2016.export-rank") == "“14th place”"


def test_an_article_without_an_author_goes_by_its_publisher(material: Material) -> None:
    assert material.by("meti-2016.trade-ratio") == "METI 2016"
    assert material.by("streltsov-2016.islands") == "Streltsov 2016"
