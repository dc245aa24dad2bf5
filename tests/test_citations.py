"""Citations: of the dataset, of every article and source, and proof against whatever stands in a title."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jrtrade
from jrtrade.bibliography import Work, bibtex, text
from jrtrade.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loader read the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))


def entries(source: str) -> list[tuple[str, str, dict[str, str]]]:
    """Read BibTeX as BibTeX does: braces are counted, whatever stands before them."""
    found = []
    at = 0
    while at < len(source):
        kind, key = re.compile(r"@(\w+)\{([^,\s]+),\n").match(source, at).groups()  # type: ignore[union-attr]
        at = source.index("\n", at) + 1
        fields = {}
        while not source.startswith("}", at):
            name = re.compile(r"  (\w+) = ").match(source, at)
            assert name
            at = name.end()
            start, depth = at, 0
            while depth or source[at] not in ",\n":
                depth += {"{": 1, "}": -1}.get(source[at], 0)
                assert depth >= 0
                at += 1
            fields[name[1]] = source[start:at]
            at = source.index("\n", at) + 1
        at += 2
        found.append((kind, key, fields))
    return found


def test_an_article_is_cited_with_author_date_title_and_address() -> None:
    cited = jrtrade.cite("hanada-2016")
    assert cited.startswith("Yoshio Hanada (2016-10-20): Russians have high hopes")
    assert cited.endswith(" https://jmh.usembassy.gov/201610207969/")


def test_an_article_without_author_is_its_publishers() -> None:
    assert jrtrade.cite("meti-2016").startswith(
        "Ministry of Economy, Trade and Industry, Japan (2016-10-13): METI Mobile"
    )
    [(_, _, fields)] = entries(jrtrade.cite("meti-2016", "bibtex"))
    assert fields["author"] == "{{Ministry of Economy, Trade and Industry, Japan}}"
    assert "howpublished" not in fields


def test_a_chapter_is_cited_with_its_book() -> None:
    assert "In V. Panova and A. Lukin (eds.), Russia and Japan: " in jrtrade.cite("streltsov-2016")
    [(kind, _, fields)] = entries(jrtrade.cite("streltsov-2016", "bibtex"))
    assert kind == "incollection"
    assert (fields["editor"], fields["chapter"]) == ("{V. Panova and A. Lukin}", "{2}")


def test_a_source_is_cited_with_its_terms_and_the_data_version() -> None:
    assert "Terms: © BP. As held in jrtrade, data version " in jrtrade.cite("bp-2014")
    [(_, _, fields)] = entries(jrtrade.cite("bp-2014", "bibtex"))
    assert fields["note"].startswith(r"{Terms: \copyright{} BP. As held in jrtrade, data version ")


def test_the_dataset_is_cited_as_the_citation_file_says(project: Path) -> None:
    said = (project / "CITATION.cff").read_text(encoding="utf-8")
    told = tomllib.loads((project / "data" / "raw" / "dataset.toml").read_text(encoding="utf-8"))
    cited = jrtrade.cite()
    [title] = re.findall(r'^title: "(.*)"$', said, re.MULTILINE)
    assert cited == jrtrade.cite("jrtrade")
    assert cited.startswith(f"The jrtrade authors ({told['published']}): {title}. Data version {told['version']}.")
    for line in (f"version: {told['version']}", f"date-released: {told['published']}", f"url: {told['homepage']}"):
        assert f"\n{line}\n" in said, f"CITATION.cff lacks {line!r}, as data/raw/dataset.toml has it"


def test_everything_can_be_cited_in_both_styles() -> None:
    ids = [*jrtrade.load("documents")["document_id"], *jrtrade.load("sources")["source_id"], "jrtrade"]
    written = "\n".join(jrtrade.cite(one, "bibtex") for one in ids) + "\n"
    assert [key for _, key, _ in entries(written)] == ids
    for one in ids:
        assert "\n" not in jrtrade.cite(one)
        assert "None" not in jrtrade.cite(one)


WRONG: list[tuple[Any, str]] = [
    ("hanada", "nearest: hanada-2016"),
    ("hanada-2016.trade-value", "nearest: hanada-2016"),
    ("BP-2014", "nearest: bp-2014"),
    ("zzz", "articles are hanada-2016, meti-2016"),
    ("", "articles are hanada-2016, meti-2016"),
    (None, "articles are hanada-2016, meti-2016"),
]


@pytest.mark.parametrize(("what", "hint"), WRONG)
def test_an_unknown_id_is_answered_with_the_nearest(what: Any, hint: str) -> None:
    with pytest.raises(UsageError, match=re.escape(f"there is no article or source {what!r}; {hint}")):
        jrtrade.cite(what)


def test_an_unknown_style_is_answered_with_the_choices() -> None:
    with pytest.raises(UsageError, match="there is no style 'bibtexx'; did you mean 'bibtex'"):
        jrtrade.cite(style="bibtexx")  # type: ignore[arg-type]


SIGNS = [
    ("Oil & gas", r"Oil \& gas"),
    ("5% of $3", r"5\% of \$3"),
    ("a_b #1", r"a\_b \#1"),
    ("~ and ^", r"\textasciitilde{} and \textasciicircum{}"),
    ("a{b", r"a\textbraceleft{}b"),
    ("a}b", r"a\textbraceright{}b"),
    ("a\\b", r"a\textbackslash{}b"),
    ("1990–2000 — “so”", "1990--2000 --- ``so''"),
    ("Japan’s\n plan", "Japan's plan"),
    ("Überblick – 日本", "Überblick -- 日本"),
]


@pytest.mark.parametrize(("title", "written"), SIGNS)
def test_signs_that_mean_something_to_tex_are_escaped(title: str, written: str) -> None:
    [(_, _, fields)] = entries(bibtex(Work("k", title, author="A")) + "\n")
    assert fields["title"] == f"{{{{{written}}}}}"


ANY = dict.fromkeys(("author", "editors", "container", "chapter", "publisher", "isbn", "url"), st.text())


@given(st.builds(Work, key=st.just("k"), title=st.text(min_size=1), notes=st.tuples(st.text()), **ANY))
def test_no_text_breaks_an_entry(work: Work) -> None:
    written = bibtex(work)
    [(_, key, fields)] = entries(f"{written}\n")
    assert key == "k"
    assert {"author", "title"} <= set(fields)


@given(st.text())
def test_an_address_keeps_its_signs_but_for_those_that_would_end_it(url: str) -> None:
    written = bibtex(Work("k", "T", author="A", url=f"https://example.org/a_b?c=%20&d~{url}"))
    assert "  url = {https://example.org/a_b?c=%20&d~" in written
    [(_, _, fields)] = entries(f"{written}\n")
    assert not re.search(r"[\s{}\\]", fields["url"][1:-1])


def test_a_title_that_asks_needs_no_full_stop() -> None:
    assert text(Work("k", "Why?", author="A", publisher="P")) == "A: Why? P."
