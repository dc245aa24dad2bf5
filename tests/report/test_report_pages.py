"""The pages: well-formed, whole, linked, with nothing from elsewhere, and the same every time."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from pages import Element, read

from jrtrade.report import files
from jrtrade.report.links import plain

if TYPE_CHECKING:
    from pathlib import Path

    from jrtrade.report.gallery import Shown
    from jrtrade.report.material import Material


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    """Every page by its path."""
    return {str(p.relative_to(site)): read(p.read_text(encoding="utf-8")) for p in sorted(site.rglob("*.html"))}


def test_there_is_a_page_for_every_claim(pages: dict[str, Element], material: Material) -> None:
    claims = {f"claims/{entry.claim_id}.html" for entry in material.entries}
    assert set(pages) == {"index.html", "charts.html", *claims}


def test_every_page_has_what_a_reader_needs(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        assert page.attributes["lang"] == "en", path
        assert page.one("title").text
        assert page.one("h1").text
        assert "width=device-width" in str([m.attributes for m in page.all("meta")])
        skip = next(page.one("body").all("a"))
        assert (skip.text, skip.attributes["href"]) == ("Skip to the content", "#content")
        assert page.one("main").attributes["id"] == "content"


def test_no_identifier_stands_twice_on_a_page(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        assert [name for name, n in Counter(page.ids).items() if n > 1] == [], path


def test_headings_go_down_one_level_at_a_time(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        levels = [int(one.name[1]) for one in page.all("h1", "h2", "h3", "h4")]
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), path


def test_what_is_named_by_another_element_is_there(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        named = {str(e.attributes["aria-labelledby"]) for e in page.all() if "aria-labelledby" in e.attributes}
        assert named <= set(page.ids), path
        assert all(image.attributes["alt"] for image in page.all("img")), path


def test_every_link_inside_leads_somewhere(site: Path, pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        for link in page.all("a"):
            address = str(link.attributes["href"])
            if urlsplit(address).scheme:
                continue
            target, _, place = address.partition("#")
            target = target.partition("?")[0]
            file = ((site / path).parent / target).resolve() if target else site / path
            assert file.is_file(), (path, address)
            assert not place or place in pages[str(file.relative_to(site.resolve()))].ids, (path, address)


def test_links_outside_are_of_the_web(pages: dict[str, Element]) -> None:
    outside = [a for page in pages.values() for a in page.all("a") if urlsplit(str(a.attributes["href"])).scheme]
    assert outside
    assert {urlsplit(str(a.attributes["href"])).scheme for a in outside} <= {"http", "https"}
    assert {a.attributes.get("rel") for a in outside} == {"noopener"}


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        loaded = [e.attributes[name] for e in page.all() for name in ("src", "srcset") if name in e.attributes]
        loaded += [e.attributes["href"] for e in page.all("link") if e.attributes["rel"] != "icon"]
        assert loaded, path
        assert all(((site / path).parent / str(name)).is_file() for name in loaded), path
        assert [s for s in page.all("script") if s.content] == []
        assert [e for e in page.all() if "style" in e.attributes] == []
    for name in ("report.css", "report.js"):
        text = (site / "assets" / name).read_text(encoding="utf-8")
        assert not re.search(r"https?:|url\(|@import|fetch|XMLHttp|import\(", text), name


def test_the_front_page_has_every_figure_with_its_verdict(pages: dict[str, Element], material: Material) -> None:
    rows = list(pages["index.html"].one("tbody").all("tr"))
    shown = [(next(row.all("a")).text, row.attributes["data-verdict"]) for row in rows]
    assert shown == [(f"“{plain(e.claim['words'])}”", e.verdict) for e in material.worst_first]


def test_the_front_page_counts_right(pages: dict[str, Element], material: Material) -> None:
    chips = {str(b.attributes["data-verdict"]): int(b.text.split()[-1]) for b in pages["index.html"].all("button")
             if "data-verdict" in b.attributes}  # fmt: skip
    assert chips == Counter(e.verdict for e in material.entries)


def test_the_order_of_each_column_is_one_of_numbers(pages: dict[str, Element], material: Material) -> None:
    rows = list(pages["index.html"].one("tbody").all("tr"))
    column = [int(str(next(td for td in row.all("td") if td.attributes["class"] == "gap").attributes["data-order"]))
              for row in rows]  # fmt: skip
    gaps = [abs(e.found["gap_percent"] or 0) if e.found["ref_value"] is not None else 1e9 for e in material.worst_first]
    assert sorted(range(len(gaps)), key=lambda i: (column[i], i)) == sorted(
        range(len(gaps)), key=lambda i: (gaps[i], i)
    )


def test_a_claim_page_tells_the_whole_chain(pages: dict[str, Element], material: Material) -> None:
    for entry in material.entries:
        text = pages[f"claims/{entry.claim_id}.html"].text
        assert plain(entry.claim["words"]) in text
        assert entry.claim["statement"] in text
        assert entry.document["title"] in text
        assert f"{entry.claim['start']:,} to {entry.claim['end']:,}" in text
        for row in entry.checks:
            for name in ("why", "explained_by"):
                for part in (row[name] or "").split("; "):
                    assert part[1:] in text, (entry.claim_id, row["role"], name)
            if row["role"] in ("primary", "witness", "reading", "joint", "relation"):
                assert (row["formula"] or "") in text


def test_the_observations_behind_a_value_are_named_with_their_source(
    pages: dict[str, Element], material: Material
) -> None:
    page = pages["claims/kireeva-2018.trade-turnover.html"]
    text = next(t for t in page.all("table") if t.attributes.get("class") == "observations").text
    assert "10,623.964457 million USD" in text
    assert material.sources["imf-dots-2022"]["title"] in text


def test_a_claim_page_shows_the_charts_about_it(pages: dict[str, Element]) -> None:
    images = [str(i.attributes["src"]) for i in pages["claims/streltsov-2016.export-rank.html"].all("img")]
    assert "../assets/charts/block-2014.svg" in images
    assert list(pages["claims/kishida-2016.forum.html"].all("img")) == []


def test_the_link_to_the_article_holds_the_words_of_the_figure(pages: dict[str, Element], material: Material) -> None:
    linked = 0
    for entry in material.entries:
        places = [a for a in pages[f"claims/{entry.claim_id}.html"].all("a") if a.attributes.get("class") == "place"]
        assert len(places) == bool(entry.document["url"])
        for place in places:
            address, _, words = str(place.attributes["href"]).partition("#:~:text=")
            assert address == entry.document["url"]
            assert unquote(words) == plain(entry.claim["words"])
            assert not set("-,&") & set(words)
            linked += 1
    assert linked > 10


def test_the_same_material_gives_the_same_bytes(material: Material, pictures: list[Shown]) -> None:
    assert files(material, pictures) == files(material, pictures)


def test_without_charts_there_is_a_report_all_the_same(material: Material) -> None:
    found = files(material, [])
    assert list(read(found["index.html"].decode()).all("img")) == []


def test_no_page_of_a_claim_calls_a_dimension_by_its_column(site: Path) -> None:
    columns = ("base_period", "time_period", "ref_area", "counterpart_area", "base_area")
    for page in sorted((site / "claims").glob("*.html")):
        text = page.read_text(encoding="utf-8").partition("<main")[2]
        assert [column for column in columns if column in text] == [], page.name
