"""The same tables give the same bytes, and the bytes tell nothing of when and by what they were drawn."""

from __future__ import annotations

import re
import struct
from xml.etree import ElementTree as ET

import pytest
from chart_texts import SVG, Draw

from jrtrade import charts
from jrtrade.charts import NAMES, ChartName
from jrtrade.charts.material import Material
from jrtrade.charts.picture import file_bytes


@pytest.mark.parametrize("name", NAMES)
def test_drawn_twice_it_is_the_same(draw: Draw, material: Material, name: ChartName) -> None:
    again = charts.drawn(name, Material(material.tables, material.version))
    assert file_bytes(again, "svg") == file_bytes(draw(name), "svg")


@pytest.mark.parametrize("name", NAMES)
def test_it_stands_alone(draw: Draw, name: ChartName) -> None:
    svg = file_bytes(draw(name), "svg").decode()
    for address in re.findall(r"https?://[^\"\s]*", svg):
        assert address in ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink")  # names, not places
    assert "<script" not in svg
    assert "<!DOCTYPE" not in svg


@pytest.mark.parametrize("name", NAMES)
def test_it_tells_neither_date_nor_version(draw: Draw, name: ChartName) -> None:
    svg = file_bytes(draw(name), "svg").decode().lower()
    assert "<metadata" not in svg
    assert "matplotlib v" not in svg


@pytest.mark.parametrize("name", NAMES)
def test_title_and_description_are_inside(draw: Draw, name: ChartName) -> None:
    picture = draw(name)
    root = ET.fromstring(file_bytes(picture, "svg"))  # noqa: S314 - our own
    assert root.get("role") == "img"
    by_id = {element.get("id"): element.text for element in root}
    assert [by_id[name] for name in root.get("aria-labelledby", "").split()] == [picture.title, picture.alt]


@pytest.mark.parametrize("name", NAMES)
def test_no_id_stands_twice(draw: Draw, name: ChartName) -> None:
    ids = re.findall(r' id="([^"]*)"', file_bytes(draw(name), "svg").decode())
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_its_text_is_text_in_a_font_every_reader_has(draw: Draw, name: ChartName) -> None:
    root = ET.fromstring(file_bytes(draw(name), "svg"))  # noqa: S314 - our own
    styles = [element.get("style", "") for element in root.iter(f"{SVG}text")]
    assert styles
    assert all(style.count("font-family: 'DejaVu Sans', 'Verdana', sans-serif") == 1 for style in styles)


def test_numbers_in_the_text_keep_their_digits(draw: Draw) -> None:
    assert "“around 2.522 trillion yen”" in file_bytes(draw("trade-value"), "svg").decode()


def test_coordinates_are_rounded(draw: Draw) -> None:
    tags = "".join(re.findall(r"<[a-z][^>]*>", file_bytes(draw("trade-value"), "svg").decode()))
    assert not re.search(r"\d\.\d{3}", tags)


def test_signs_that_mean_something_in_xml_are_kept_apart(material: Material) -> None:
    picture = charts.drawn("poll", material)
    picture.title, picture.alt = r"5 < 6 & a \1 back-reference", "]]> <b>"
    root = ET.fromstring(file_bytes(picture, "svg"))  # noqa: S314 - our own
    assert [element.text for element in root][:2] == [picture.title, picture.alt]


def test_a_png_is_twice_the_size_and_has_its_words(draw: Draw) -> None:
    data = file_bytes(draw("poll"), "png")
    assert struct.unpack(">I", data[16:20]) == (1200,)
    assert b"polls" in data
    assert b"Software" not in data


def test_a_notebook_shows_it(draw: Draw) -> None:
    assert draw("poll")._repr_svg_().startswith("<svg")


def test_saved_by_hand_it_is_the_same_every_time(draw: Draw, tmp_path) -> None:
    for name in ("a.svg", "b.svg"):
        draw("poll").savefig(tmp_path / name, metadata={"Date": None})
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
