"""Texts from elsewhere stay texts: no title, name or address becomes markup, script or another file."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from pages import read

from jrtrade.errors import DataError
from jrtrade.report import files, gathered
from jrtrade.report.links import to_words, web
from jrtrade.report.markup import Markup, element

if TYPE_CHECKING:
    from jrtrade.report.gallery import Shown
    from jrtrade.report.material import Material

EVIL = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e&amp;"


@pytest.fixture
def tables(material: Material) -> dict[str, list[dict[str, Any]]]:
    """The tables' rows, to be spoiled."""
    rows = {
        "documents": list(material.documents.values()),
        "claims": [entry.claim for entry in material.entries],
        "sources": list(material.sources.values()),
        "reference": list(material.observations.values()),
        "checks": [row for entry in material.entries for row in entry.checks],
    }
    return {name: [dict(row) for row in found] for name, found in copy.deepcopy(rows).items()}


def spoil(tables: dict[str, list[dict[str, Any]]]) -> None:
    """Put what must not become markup into every text that is free."""
    for name, columns in {
        "documents": "title author publisher published_note container_title editors file rights original_note",
        "claims": "words statement note period_note unit",
        "sources": "publisher title licence",
        "reference": "basis note",
        "checks": "basis formula why explained_by",
    }.items():
        for row in tables[name]:
            for column in columns.split():
                row[column] = EVIL
    for row in (*tables["documents"], *tables["sources"]):
        row["url"] = "javascript:alert(1)"


def test_no_text_becomes_markup(tables: dict[str, list[dict[str, Any]]], pictures: list[Shown]) -> None:
    spoil(tables)
    found = files(gathered(tables, EVIL), pictures)
    for path, data in found.items():
        if not path.endswith(".html"):
            continue
        page = read(data.decode())
        assert {str(s.attributes.get("src")).rpartition("/")[2] for s in page.all("script")} <= {"report.js"}
        assert {i.attributes["src"] for i in page.all("img")} <= {
            f"{up}assets/charts/{name}.svg" for up in ("", "../") for name in ("verdicts", "block-2014")
        }
        assert not [e for e in page.all() if any(name.startswith("on") for name in e.attributes)], path
        assert not [a for a in page.all("a") if "script:" in str(a.attributes["href"])], path
        assert "\u202e" not in data.decode(), path
        assert "<script>alert(1)" in page.text, path


@pytest.mark.parametrize("name", ["../../evil", "a/b.c", "", "x.y\n", "<b>.c"])
def test_an_identifier_that_could_be_another_file_is_refused(
    tables: dict[str, list[dict[str, Any]]], name: str
) -> None:
    for table in ("claims", "checks"):
        for row in tables[table]:
            if row["claim_id"] == "hanada-2016.lng-share":
                row["claim_id"] = name
    with pytest.raises(DataError, match="an identifier of a claim"):
        gathered(tables, "1.0.0")


def test_a_claim_that_was_never_checked_is_named(tables: dict[str, list[dict[str, Any]]]) -> None:
    tables["checks"] = [row for row in tables["checks"] if row["claim_id"] != "hanada-2016.lng-share"]
    with pytest.raises(DataError, match=r"checks → hanada-2016\.lng-share: expected a verdict"):
        gathered(tables, "1.0.0")


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "//example.org/",
        "example.org",
        "https://",
        "https://exa mple.org/",
        "https://[broken/",
        "https://example.org/\njavascript:",
    ],
)
def test_only_addresses_of_the_web_are_linked(address: str | None) -> None:
    assert web(address) is None
    assert to_words(address, "8%") is None


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("8%", "8%25"),
        ("eight-point", "eight%2Dpoint"),
        ("14th \n place", "14th%20place"),
        ("ap-\nproximately 700 billion yen", "approximately%20700%20billion%20yen"),
        ("1,000", "1%2C000"),
        ("R&D of 5", "R%26D%20of%205"),
        ("21st\u00a0meeting", "21st%20meeting"),
        ("#1 / ?", "%231%20%2F%20%3F"),
        ("¥5–6", "%C2%A55%E2%80%936"),
    ],
)
def test_a_text_fragment_is_encoded(words: str, fragment: str) -> None:
    assert to_words("https://example.org/a?b=c", words) == f"https://example.org/a?b=c#:~:text={fragment}"


def test_a_text_fragment_goes_behind_a_fragment() -> None:
    assert to_words("https://example.org/a#part", "8%") == "https://example.org/a#part:~:text=8%25"


def test_only_markup_stands_as_it_is() -> None:
    assert element("p", "<b>", Markup("<br>"), [None, 5, ["&"]]) == "<p>&lt;b&gt;<br>5&amp;</p>"


def test_attributes_are_quoted_left_out_or_bare() -> None:
    made = element("input", class_="a", data_x='"', hidden=True, id=None, disabled=False)
    assert made == '<input class="a" data-x="&quot;" hidden>'
