"""Reading a figure's own words whole, refusing the rest, and writing them back."""

from __future__ import annotations

import pytest

from jrtrade.errors import ReadError
from jrtrade.quantity import find, numerals, read, write
from jrtrade.quantity.lexicon.currencies import CURRENCY_WORDS
from jrtrade.quantity.lexicon.symbols import UNIT_SYMBOLS
from jrtrade.quantity.lexicon.units import DURATIONS, UNIT_WORDS

WORDS = [
    "around 2.522 trillion yen", "some 10%", "2.2%", "USD 18 billion", "less than 4%", "fivefold", "11 documents",
    "14th place", "two and a half hours", "a hundred plus projects", "5 million tonnes", "$81.07 a barrel",
    "0.25 percentage points", "more than 25 basis points", "3.4 million barrels per day", "19 cents", "45 years old",
    "between 5 and 7 million euros", "6.5 times", "one in ten", "half a dozen ships", "minus 12 degrees Celsius",
]  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_what_is_written_is_read_as_the_same(words: str) -> None:
    q = read(words)
    again = read(write(q))
    fields = ("kind", "value", "value_to", "unit", "qualifier", "low", "high")
    assert {f: getattr(again, f) for f in fields} == {f: getattr(q, f) for f in fields}


@pytest.mark.parametrize("name", [*UNIT_WORDS, *UNIT_SYMBOLS, *CURRENCY_WORDS, *DURATIONS])
def test_every_unit_is_written_as_it_is_read(name: str) -> None:
    stated = read(f"2.5 {name}" if name not in "'\"¢°′″" else f"2.5{name}")
    again = read(write(stated))
    assert (again.kind, again.value, again.unit) == (stated.kind, stated.value, stated.unit), write(stated)


def test_a_line_end_hyphen_is_joined() -> None:
    q = read("ap-\nproximately 700 bil-\nlion yen")
    assert (q.value, q.unit, q.qualifier) == (700_000_000_000, "JPY", "about")


def test_the_place_counts_the_text_as_it_stands() -> None:
    text = "Gas sold for ap-\nproximately 700 bil-\nlion yen in 2014."
    (q,) = find(text)
    assert text[q.start : q.end] == q.words == "ap-\nproximately 700 bil-\nlion yen"


def test_numerals_know_words_broken_across_lines() -> None:
    text = "It ranked sev-\nenth of 20."
    assert [text[a:b] for a, b in numerals(text)] == ["sev-\nenth", "20"]


def test_the_refusal_says_where_and_why() -> None:
    with pytest.raises(ReadError, match=r"'of gas' is left over \(at character 3\)") as caught:
        read("8% of gas")
    assert caught.value.at == 3


@pytest.mark.parametrize(
    ("words", "why"), [("2015", "a date"), ("Sakhalin-2", "a name"), ("p. 5", "a page number"), ("", "no words")]
)
def test_the_refusal_names_what_it_is(words: str, why: str) -> None:
    with pytest.raises(ReadError, match=why):
        read(words)


def test_words_without_end_are_refused_at_once() -> None:
    with pytest.raises(ReadError, match="at most"):
        read("7 " * 100_000)


def test_an_aside_cannot_be_written() -> None:
    (aside,) = find("In 2015.", include="all")
    with pytest.raises(ReadError):
        write(aside)
