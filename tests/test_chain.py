"""The chain behind a claim: whole, readable on a terminal, harmless in a notebook."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

import jrtrade
from jrtrade.build import build
from jrtrade.chain import WIDTH

if TYPE_CHECKING:
    from pathlib import Path

NASTY = '<script>alert("x")</script> & \u202e\x1b[31m'


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loader read the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))


@pytest.fixture
def nasty(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> jrtrade.Trace:
    """A chain of records that somebody has filled with markup and control characters."""
    monkeypatch.setenv("JRTRADE_DATA", str(tmp_path / "out"))
    build(raw, tmp_path / "out")
    chain = jrtrade.trace("alpha-2020.coal-value")
    for record in (chain.document, chain.dimensions):
        record.update({key: NASTY for key, value in record.items() if isinstance(value, str)})
    chain.document["url"] = 'javascript:alert("x")'
    chain.notes.append(NASTY)
    chain.because[0]["words"] = NASTY
    return chain


class Tags(HTMLParser):
    """Collects the tags and attributes of an HTML text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, attrs))


def test_the_chain_leads_from_the_claim_to_the_words() -> None:
    chain = jrtrade.trace("hanada-2016.trade-value")
    assert chain.words == "around 2.522 trillion yen"
    assert chain.document["document_id"] == "hanada-2016"
    assert chain.end - chain.start == len(chain.words)
    assert (chain.reading["low"], chain.reading["high"]) == (2521500000000.0, 2522500000000.0)
    assert chain.dimensions["time_period"] == "2015"
    assert "2015" in [b["words"] for b in chain.because]


def test_every_claim_has_a_chain_that_fits_a_terminal() -> None:
    for claim_id in jrtrade.load("claims")["claim_id"]:
        lines = str(jrtrade.trace(claim_id)).splitlines()
        assert max(map(len, lines)) <= WIDTH, claim_id


def test_a_line_end_inside_the_words_stays_visible() -> None:
    assert "“ap-⏎proximately 700 billion yen”" in str(jrtrade.trace("streltsov-2016.gas-export-value"))


def test_the_chain_is_plain_data() -> None:
    chain = jrtrade.trace("streltsov-2016.trade-share")
    assert json.loads(json.dumps(chain.as_dict(), allow_nan=False)) == chain.as_dict()


def test_the_notebooks_table_shows_what_the_terminal_shows() -> None:
    shown = jrtrade.trace("hanada-2016.trade-value")._repr_html_()
    for text in ("around 2.522 trillion yen", "2,521,500,000,000 to 2,522,500,000,000", "Yoshio Hanada"):
        assert text in shown


def test_markup_in_the_records_comes_out_inert(nasty: jrtrade.Trace) -> None:
    seen = Tags(nasty._repr_html_()).seen
    assert {tag for tag, _ in seen} == {"table", "caption", "tbody", "tr", "th", "td", "br"}
    assert {name for _, attrs in seen for name, _ in attrs} == {"class", "style"}


def test_a_web_address_becomes_a_link() -> None:
    links = [
        dict(attrs) for tag, attrs in Tags(jrtrade.trace("hanada-2016.lng-share")._repr_html_()).seen if tag == "a"
    ]
    assert [link["href"] for link in links] == ["https://jmh.usembassy.gov/201610207969/"]


def test_control_characters_in_the_records_do_not_reach_the_terminal(nasty: jrtrade.Trace) -> None:
    assert all(line.isprintable() for line in str(nasty).splitlines())


def test_the_verdicts_stand_at_the_end_the_primary_whole() -> None:
    shown = " ".join(str(jrtrade.trace("streltsov-2016.trade-share")).split("  verdict ")[1].split())
    assert shown.startswith("differs; 2.2627 % lies")
    assert "formula: (JPN–RUS 2014: exports 9.2623 bn" in shown
    assert "imf-dots-2022:trade.JPN.RUS.export.TOTAL.value.USD.2014 = 9,262." in shown
    assert "explanation: agrees;" in shown
    assert "reproduced by: year 2013 (2.2358 %)" in shown
    assert "joint: agrees; one basis reproduces all 5 claims of the sentence at once: year 2013" in shown


def test_many_observations_are_not_all_shown() -> None:
    chain = jrtrade.trace("streltsov-2016.export-rank")
    assert len(chain.checks[0]["reference"]) == 30
    assert "and 24 more observations" in str(chain)


def test_a_search_names_its_observations_and_does_not_repeat_them() -> None:
    searches = [c for c in jrtrade.trace("streltsov-2016.trade-share").checks if c["role"] == "explanation"]
    assert [bool(c["reference_ids"]) for c in searches] == [True]
    assert [c["reference"] for c in searches] == [[]]


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("trade-value", "nearest: hanada-2016.trade-value"),
        ("hanada-2016.trade-valeu", "nearest: hanada-2016.trade-value"),
        ("", "`jrtrade list claims` show all"),
        ("zzz", "`jrtrade list claims` show all"),
        (99, "`jrtrade list claims` show all"),
    ],
)
def test_an_unknown_claim_is_answered_with_the_nearest(wrong: str, hint: str) -> None:
    with pytest.raises(jrtrade.UsageError) as caught:
        jrtrade.trace(wrong)
    assert hint in str(caught.value)


def test_its_repr_is_short() -> None:
    assert repr(jrtrade.trace("streltsov-2016.export-rank")) == "<Trace of streltsov-2016.export-rank: “14th ⏎ place”>"
