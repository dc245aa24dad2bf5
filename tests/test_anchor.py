"""A copy of a text still says what was recorded, or the place says that it does not."""

from __future__ import annotations

import html
import re
import textwrap
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jrtrade.anchor import (
    LARGEST,
    Finding,
    Place,
    TextReport,
    census,
    check_span,
    check_spans,
    decode,
    fingerprint,
    fingerprints,
    is_fingerprint,
    line_column,
    locate,
    normalise,
    read_text,
    sha256,
    verify_text,
)
from jrtrade.errors import DataError, UsageError
from jrtrade.quantity import numerals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TEXT = """Harbour Notes  >  Trade

The ferry that came back

On March 3, 2019 the port of Velm reopened its long-closed timber quay, and with it a trade that the town’s older
merchants had written off. Velm shipped around 2.522 million tonnes of sawn wood that year – a fivefold increase over
what left the quay when the railway was built.

Buyers abroad took some 10% of the pulp and 8% of the tar; prices, in the words of one broker, were “less than
friendly”. The harbour office reported that fees rose to USD 18 billion before falling again. In 2018, the share of
foreign vessels had been only 2.2%, and Velm stood in 14th
 place among the ports of the coast in grain (1.5%) and 12th in salt (2.8%). Insurance cost ap-
proximately 700 billion crowns.1

Less than 4% of the crews signed on for a second season. Almost 30% came from inland villages, and a hundred plus
families followed them; the eight-point charter of the guild—signed in a windy tent—promised them lodging.2 The guild
has kept that promise with winters of −12.5 degrees and summers that were hardly better.

What the charter lists

  1. Lodging for the crews
  2. Schooling in the town
  3. A doctor on every ship

Critics call the plan timid. The new pier (opened on May 25–26) can hold 11 barges at a time, yet the council meant to
build one twice as long. “Not a single crane works on Sundays,” wrote the Velm Courier, and the mayor did not deny it.

1 Harbour office, yearbook, pp. 22–23.
2 Guild papers, box 7.
"""

CLAIMS = [
    "around 2.522 million tonnes",
    "fivefold",
    "some 10%",
    "8%",
    "USD 18 billion",
    "2.2%",
    "14th\n place",
    "1.5%",
    "12th",
    "2.8%",
    "ap-\nproximately 700 billion crowns",
    "Less than 4%",
    "Almost 30%",
    "a hundred plus\nfamilies",
    "eight-point",
    "−12.5 degrees",
    "11 barges",
    "Not a single crane",
]


def places(text: str, spans: list[tuple[int, int]]) -> list[Place]:
    contexts = fingerprints(text, spans)
    return [
        Place(f"doc.{start}", "doc", start, end, text[start:end], *context)
        for (start, end), context in zip(spans, contexts, strict=True)
    ]


def found_in(text: str, words: list[str]) -> list[Place]:
    return places(text, [(text.index(w), text.index(w) + len(w)) for w in words])


PLACES = found_in(TEXT, CLAIMS)
BY_WORDS = {place.words: place for place in PLACES}


def asides() -> list[Place]:
    """Every numeral of the text that no claim holds."""
    claims = [(place.start, place.end) for place in PLACES]
    loose = [(a, b) for a, b in numerals(TEXT) if not any(start <= a and b <= end for start, end in claims)]
    return places(TEXT, loose)


ASIDES = asides()


def paragraphs(text: str) -> list[str]:
    return re.split(r"\n\s*\n", text)


def rewrapped(text: str, width: int = 60) -> str:
    return "\n\n".join(textwrap.fill(" ".join(p.split()), width, break_long_words=False) for p in paragraphs(text))


def dehyphenated(text: str) -> str:
    return re.sub(r"(?<=[a-z])-\n\s*(?=[a-z])", "", text)


def plain(text: str) -> str:
    return text.translate(str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "—": "-", "−": "-", "\u00a0": " "}))


def typographic(text: str) -> str:
    return text.replace(" – ", " — ").replace("-", "‑").replace(" ", "\u00a0")


def among_menus(text: str) -> str:
    return f"Home | News | Subscribe for $5 a month\n\n{text}\n\n© 2024 The Publisher. 12 comments, 3 replies"


def furnished(text: str) -> str:
    furniture = "Share this story\nAlso read: 15 tips for travellers"
    return among_menus("\n\n".join(f"{p}\n\n{furniture}" if len(p) > 100 else p for p in paragraphs(text)))


def from_html(text: str) -> str:
    body = "".join(f"<p>{html.escape(p)}</p>\n" for p in paragraphs(text))
    return html.unescape(re.sub(r"<[^>]+>", "", f"<html><nav>Home<br>News</nav>{body}<footer>Imprint</footer></html>"))


def footnoted(text: str) -> str:
    return re.sub(r"(?<=[a-z])\.(?=\s+[A-Z])", ".[4]", text)


def zero_width(text: str) -> str:
    return re.sub(r"(?<=[a-z])(?=tion|ing|er)", "\u00ad", text).replace("%", "\u200b%")


COPIES: dict[str, Callable[[str], str]] = {
    "the same": lambda text: text,
    "re-wrapped": rewrapped,
    "one line": lambda text: " ".join(text.split()),
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "no hyphens at line ends": lambda text: rewrapped(dehyphenated(text), 100),
    "hyphens left in lines": lambda text: " ".join(text.split()),
    "plain quotes and dashes": lambda text: plain(rewrapped(text, 72)),
    "other dashes and spaces": typographic,
    "menus around": among_menus,
    "furniture between paragraphs": furnished,
    "from HTML": from_html,
    "more footnotes": footnoted,
    "characters without width": zero_width,
    "capitals": str.upper,
    "all at once": lambda text: furnished(plain(rewrapped(dehyphenated(text), 50))),
}


def statuses(text: str, wanted: list[Place]) -> dict[str, str]:
    return {finding.place.words: finding.status for finding in locate(text, wanted)}


def of(words: str, text: str, wanted: list[Place] | None = None) -> Finding:
    return next(f for f in locate(text, [*PLACES, *ASIDES] if wanted is None else wanted) if f.place.words == words)


# --- tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pro-\nactive", "proactive"),
        ("pro- active", "pro-active"),
        ("pro\u00ad\nactive", "proactive"),
        ("the town’s “old” quay", "the town's 'old' quay"),
        ("Velm–Tarn line", "Velm-Tarn line"),
        ("quay—then", "quay-then"),
        ("quay — then", "quay – then"),
        ("eight-\npoint", "eight-point"),
        ("eigh-\nteen", "eighteen"),
        ("ten-\ndency", "tendency"),
        ("some-\none", "someone"),
        ("ﬁve\u00a0１０", "five 10"),
        ("2½", "2 1/2"),
        ("14th \n place", "14 th place"),
        ("−5", "-5"),
        ("22–23", "22-23"),
        ("Ｎｏｖｅｌ", "novel"),
        ("cafe\u0301", "café"),
    ],
)
def test_the_same_words_are_the_same_tokens(one: str, other: str) -> None:
    assert [token.norm for token in normalise(one)] == [token.norm for token in normalise(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2.522", "2,522"),
        ("2.522", "2522"),
        ("2.522", "2 522"),
        ("2.522", "12.522"),
        (".5", "5"),
        ("-8%", "8%"),
        ("8%", "8‰"),
        ("8%", "8"),
        ("$18", "18"),
        ("10²", "10"),
        ("2½", "21/2"),
        ("5-10", "5 10"),
        ("5-10", "5-−10"),
        ("8\u0336%", "8%"),
    ],
)
def test_other_figures_are_other_tokens(one: str, other: str) -> None:
    assert [token.norm for token in normalise(one)] != [token.norm for token in normalise(other)]


@given(st.text("ab1½²ﬁ%.,-–\u00ad\u200b\u0301\u00a0\n’ é", max_size=40))
def test_every_token_stands_where_it_says(text: str) -> None:
    tokens = normalise(text)
    for token in tokens:
        assert 0 <= token.start < token.end <= len(text)
        assert text[token.start : token.end].strip()
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(tokens))


# --- fingerprints


def test_a_fingerprint_holds_no_words() -> None:
    for place in (*PLACES, *ASIDES):
        for side in (place.before, place.after):
            assert re.fullmatch(r"[0-9a-f: ]*(\|([^\sA-Za-z]{1,8}|h[0-9a-f]{12}))?", side)
            assert is_fingerprint(side)


def test_a_fingerprint_has_two_windows_a_side_and_fewer_at_the_ends() -> None:
    middle = BY_WORDS["2.2%"]
    assert len(middle.before.split()) == len(middle.after.split()) == 3
    assert fingerprint("8% of it", 0, 2).before == fingerprint("it was 8%", 7, 9).after == "|_"


def test_another_figure_near_by_leaves_a_fingerprint_as_it_is() -> None:
    text = "in grain (1.5%) and 12th in salt (2.8%) it did well"
    altered = "in grain (9.5%) and 13th in salt (2.8%) it did well"
    assert fingerprint(text, 34, 38) == fingerprint(altered, 34, 38)


@pytest.mark.parametrize("text", ["zz", "0f1e2d3c4b5a:9", "0f1e2d3c4b5a  3c", "0f1e 3c", "3c|", "3c3c3c3c", "the quay"])
def test_what_is_no_fingerprint_is_seen(text: str) -> None:
    assert not is_fingerprint(text)


# --- copies


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_every_claim_stands_in_a_copy(copy: Callable[[str], str]) -> None:
    assert set(statuses(copy(TEXT), [*PLACES, *ASIDES]).values()) <= {"exact", "moved"}


def test_the_very_text_holds_every_place_exactly() -> None:
    assert {f.status for f in locate(TEXT, [*PLACES, *ASIDES])} == {"exact"}


@pytest.mark.parametrize("words", CLAIMS)
def test_a_place_needs_no_other_to_be_found(words: str) -> None:
    finding = of(words, COPIES["all at once"](TEXT), [BY_WORDS[words]])
    assert finding.status == "moved"


def test_a_moved_place_says_where_it_stands() -> None:
    copy = among_menus(rewrapped(TEXT))
    finding = of("some 10%", copy)
    assert copy[finding.start : finding.end] == finding.found == "some 10%"
    assert (finding.line, finding.column) == line_column(copy, copy.index("some 10%"))


# --- alterations

ALTERED = [
    ("around 2.522 million tonnes", "around 2.523 million tonnes"),
    ("around 2.522 million tonnes", "around 2,522 million tonnes"),
    ("around 2.522 million tonnes", "around 12.522 million tonnes"),
    ("around 2.522 million tonnes", "around 2.5220 million tonnes"),
    ("around 2.522 million tonnes", "around 2.522 billion tonnes"),
    ("around 2.522 million tonnes", "around 2.522 million barrels"),
    ("around 2.522 million tonnes", "over 2.522 million tonnes"),
    ("around 2.522 million tonnes", "2.522 million tonnes"),
    ("around 2.522 million tonnes", "around 2.522 tonnes"),
    ("around 2.522 million tonnes", "around -2.522 million tonnes"),
    ("around 2.522 million tonnes", ""),
    ("fivefold", "sixfold"),
    ("fivefold", "five"),
    ("some 10%", "some 1%"),
    ("some 10%", "some 10‰"),
    ("some 10%", "some 10"),
    ("some 10%", "more than 10%"),
    ("8%", "-8%"),
    ("8%", "−8%"),
    ("8%", "- 8%"),
    ("8%", "minus 8%"),
    ("8%", "18%"),
    ("8%", "1 8%"),
    ("8%", "8.5%"),
    ("8%", ".8%"),
    ("8%", "80%"),
    ("8%", "$8"),
    ("8%", "8 million %"),
    ("8%", "5-8%"),
    ("8%", "8-9%"),
    ("8%", "8½%"),
    ("8%", "8\u0336%"),
    ("8%", "<8%"),
    ("8%", "not 8%"),
    ("8%", "over 8%"),
    ("8%", "up to 8%"),
    ("8%", "8 percentage points"),
    ("8%", "8% points"),
    ("8%", "8% or more"),
    ("8%", "8% a month"),
    ("8%", "8%, 9%"),
    ("8%", "nine percent"),
    ("8%", ""),
    ("USD 18 billion", "USD 18 trillion"),
    ("USD 18 billion", "JPY 18 billion"),
    ("USD 18 billion", "18 billion"),
    ("USD 18 billion", "USD 81 billion"),
    ("USD 18 billion", "USD.18 billion"),
    ("USD 18 billion", "USD 18-19 billion"),
    ("14th\n place", "4th place"),
    ("14th\n place", "14th port"),
    ("ap-\nproximately 700 billion crowns", "approximately 700 million crowns"),
    ("ap-\nproximately 700 billion crowns", "approximately 700 billion marks"),
    ("ap-\nproximately 700 billion crowns", "exactly 700 billion crowns"),
    ("Less than 4%", "More than 4%"),
    ("Less than 4%", "Less than 5%"),
    ("Less than 4%", "Not less than 4%"),
    ("Almost 30%", "Almost 3%"),
    ("Almost 30%", "Over 30%"),
    ("a hundred plus\nfamilies", "a hundred families"),
    ("a hundred plus\nfamilies", "a thousand plus families"),
    ("eight-point", "nine-point"),
    ("eight-point", "eighty-point"),
    ("−12.5 degrees", "12.5 degrees"),
    ("−12.5 degrees", "−1.25 degrees"),
    ("11 barges", "111 barges"),
    ("11 barges", "11 barge-loads"),
    ("Not a single crane", "A single crane"),
]


@pytest.mark.parametrize("copy", ["the same", "re-wrapped", "from HTML", "all at once"])
@pytest.mark.parametrize(("words", "instead"), ALTERED)
def test_an_altered_figure_never_stands(words: str, instead: str, copy: str) -> None:
    place = BY_WORDS[words]
    altered = COPIES[copy](TEXT[: place.start] + instead + TEXT[place.end :])
    assert of(words, altered).status in ("changed", "missing")


@pytest.mark.parametrize("copy", ["the same", "re-wrapped", "from HTML", "all at once"])
@pytest.mark.parametrize(("words", "instead"), ALTERED)
def test_an_altered_figure_harms_no_other(words: str, instead: str, copy: str) -> None:
    place = BY_WORDS[words]
    altered = COPIES[copy](TEXT[: place.start] + instead + TEXT[place.end :])
    others = [finding for finding in locate(altered, PLACES) if finding.place is not place]
    assert all(finding.stands for finding in others)


def test_a_changed_place_says_what_stands_there_and_where() -> None:
    altered = rewrapped(TEXT.replace("2.2%", "3.2%"))
    finding = of("2.2%", altered)
    assert (finding.status, finding.found) == ("changed", "3.2%")
    assert finding.start == altered.index("3.2%")
    assert (finding.line, finding.column) == line_column(altered, altered.index("3.2%"))


def test_a_deleted_figure_is_missing_at_its_place() -> None:
    altered = TEXT.replace("only 2.2%, and", "only , and")
    finding = of("2.2%", altered)
    assert finding.status == "missing"
    assert finding.start == altered.index("only ,") + len("only")


def test_a_place_whose_passage_is_gone_is_missing_without_a_position() -> None:
    assert of("8%", "Nothing of the kind.") == Finding(BY_WORDS["8%"], "missing")


def test_an_equal_figure_elsewhere_is_not_taken_for_it() -> None:
    altered = TEXT.replace("2.2%", "3.2%") + "\nElsewhere a share of 2.2% was reported, and 2.2% it stayed.\n"
    assert of("2.2%", altered).status == "changed"


def test_an_equal_figure_in_the_same_list_is_not_taken_for_it() -> None:
    text = "The tenders that came in from the yards were 7, 10, 12 and then none for years on end."
    ours = places(text, numerals(text))
    swapped = text.replace("7, 10, 12", "10, 12, 7")
    assert list(statuses(swapped, ours).values()) == ["changed", "changed", "changed"]
    assert list(statuses("So: " + text, ours).values()) == ["moved", "moved", "moved"]


@pytest.mark.parametrize("before", [True, False])
def test_a_true_copy_of_the_passage_does_not_hide_the_altered_one(before: bool) -> None:
    place = BY_WORDS["2.2%"]
    passage = TEXT[place.start - 150 : place.end + 150]
    altered = TEXT.replace("2.2%", "3.2%")
    altered = f"{passage}\n\n{altered}" if before else f"{altered}\n\n{passage}"
    assert of("2.2%", altered).status == "changed"


def test_an_altered_copy_of_a_passage_elsewhere_leaves_the_place_where_it_is() -> None:
    place = BY_WORDS["2.2%"]
    passage = TEXT[place.start - 150 : place.end + 150].replace("2.2%", "3.2%")
    assert of("2.2%", f"{TEXT}\n\n{passage}").status == "exact"


REPEATED = "After the long storm the tower on the old mole showed {} feet of water over the lower steps of the quay. "


def test_equal_passages_are_told_apart_by_order() -> None:
    text = "Notes. " + "".join(REPEATED.format(n) for n in (8, 9, 8, 7)) + "End."
    ours = places(text, numerals(text))
    copy = "Menu\n\n" + text
    positions = [finding.start for finding in locate(copy, ours)]
    assert positions == [place.start + len("Menu\n\n") for place in ours]


def test_of_equal_passages_the_altered_one_is_named() -> None:
    text = "Notes. " + "".join(REPEATED.format(n) for n in (8, 9, 8, 7)) + "End."
    ours = places(text, numerals(text))
    copy = "Menu\n\n" + text.replace("9", "6")
    assert [finding.status for finding in locate(copy, ours)] == ["moved", "changed", "moved", "moved"]


def test_swapped_figures_in_equal_passages_are_both_changed() -> None:
    text = "Notes. " + REPEATED.format(1) + REPEATED.format(8) + REPEATED.format(9) + REPEATED.format(1) + "End."
    ours = places(text, numerals(text))
    copy = "Menu\n\n" + text.replace("8", "x").replace("9", "8").replace("x", "9")
    assert [finding.status for finding in locate(copy, ours)] == ["moved", "changed", "changed", "moved"]


def test_of_equal_passages_one_that_was_cut_is_missing() -> None:
    text = "Notes. " + "".join(REPEATED.format(n) for n in (8, 9, 7, 6)) + "End."
    ours = places(text, numerals(text))
    copy = "Menu\n\n" + text.replace(REPEATED.format(9), "")
    assert [finding.status for finding in locate(copy, ours)] == ["moved", "missing", "moved", "moved"]


def test_an_article_that_a_page_holds_twice_still_stands() -> None:
    assert set(statuses(f"{rewrapped(TEXT)}\n\nPrint version\n\n{rewrapped(TEXT)}", PLACES).values()) == {"moved"}


WORDS = [f"{a}{b}{c}" for a in ("vel", "tar", "mon", "sil") for b in ("ka", "ro", "nu") for c in ("m", "st", "ld", "p")]
FIGURES = ["8%", "2.522", "USD 18 billion", "some 10%", "(1.5%)", "−3", "14th", "$5", "3,400", "twelve", "22–23"]


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Place]]:
    """A text of words that do not recur, with figures among them."""
    words = draw(st.permutations(WORDS))
    text, spans = "", []
    for word in words:
        text += word + draw(st.sampled_from([" ", " ", " ", ", ", ". ", "-\n", "\n\n", "’s "]))
        if draw(st.integers(0, 5)) == 0:
            figure = draw(st.sampled_from(FIGURES))
            text = text.rstrip("-\n ") + " "
            spans.append((len(text), len(text) + len(figure)))
            text += figure + draw(st.sampled_from([" ", ", ", ".\n", " "]))
    assume(spans)
    return text, places(text, spans)


@settings(max_examples=60, deadline=None)
@given(articles(), st.integers(12, 90))
def test_wrapping_lines_anew_changes_no_figure(article: tuple[str, list[Place]], width: int) -> None:
    text, ours = article
    wrapped = textwrap.fill(" ".join(text.split()), width, break_long_words=False)
    assert {finding.status for finding in locate(wrapped, ours)} <= {"exact", "moved"}


@settings(max_examples=60, deadline=None)
@given(articles(), st.data())
def test_another_digit_never_stands(article: tuple[str, list[Place]], data: st.DataObject) -> None:
    text, ours = article
    digits = [(place, i) for place in ours for i in range(place.start, place.end) if text[i].isdigit()]
    assume(digits)
    place, at = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from(sorted(set("0123456789") - {text[at]})))
    altered = text[:at] + other + text[at + 1 :]
    if data.draw(st.booleans()):
        altered = "Home\n\n" + textwrap.fill(" ".join(altered.split()), 60)
    for finding in locate(altered, ours):
        assert finding.stands == (finding.place is not place)


# --- spans


def test_a_place_that_stands_has_no_fault() -> None:
    assert check_spans(TEXT, [*PLACES, *ASIDES]) == []


@pytest.mark.parametrize("shift", [-1, 1])
@pytest.mark.parametrize("words", CLAIMS)
def test_a_span_shifted_by_one_is_named_with_the_right_one(words: str, shift: int) -> None:
    place = BY_WORDS[words]
    shifted = Place(place.id, "doc", place.start + shift, place.end + shift, words, place.before, place.after)
    fault = check_span(TEXT, shifted, "velm.txt")
    assert fault
    line, column = line_column(TEXT, shifted.start)
    assert fault.where == f"velm.txt:{line}:{column} ({shifted.start}–{shifted.end}) → {place.id}"
    assert fault.remedy == f"these words stand at {place.start}–{place.end}"


def test_a_span_and_words_shifted_together_cut_a_word() -> None:
    place = BY_WORDS["USD 18 billion"]
    start, end = place.start + 1, place.end
    fault = check_span(TEXT, Place("x", "doc", start, end, TEXT[start:end], place.before, place.after))
    assert fault
    assert fault.expected == "a span that cuts no word or number"


def test_a_span_without_its_hedge_has_another_fingerprint() -> None:
    place = BY_WORDS["some 10%"]
    start = place.start + len("some ")
    fault = check_span(TEXT, Place("x", "doc", start, place.end, "10%", place.before, place.after))
    assert fault
    assert fault.expected == "the fingerprint of this place"


def test_a_place_without_a_fingerprint_is_told_the_one_to_record() -> None:
    place = BY_WORDS["2.2%"]
    fault = check_span(TEXT, Place("x", "doc", place.start, place.end, "2.2%"))
    assert fault
    assert place.before in fault.remedy
    assert place.after in fault.remedy


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (9, 5), (0, 10**6)])
def test_a_span_outside_the_text_is_a_fault(start: int, end: int) -> None:
    fault = check_span(TEXT, Place("x", "doc", start, end, "8%"))
    assert fault
    assert str(len(TEXT)) in fault.expected


# --- census


def test_every_numeral_lies_in_a_claim_or_an_aside() -> None:
    found = census(TEXT, PLACES, ASIDES)
    assert found.found == found.in_claims + found.in_asides == len(numerals(TEXT))
    assert found.faults("velm.txt") == []


def test_a_numeral_without_a_place_is_named_with_line_and_column() -> None:
    found = census(TEXT, [place for place in PLACES if place.words != "11 barges"], ASIDES)
    line, column = line_column(TEXT, TEXT.index("11 barges"))
    assert [(n.words, n.line, n.column) for n in found.unaccounted] == [("11", line, column)]
    assert found.faults("velm.txt")[0].where.startswith(f"velm.txt:{line}:{column} ")


def test_a_numeral_that_a_span_cuts_is_unaccounted_for() -> None:
    found = census("It is 1234 feet deep.", [Place("cut", "doc", 6, 8, "12")], [])
    assert [(n.words, n.places) for n in found.unaccounted] == [("1234", ("cut",))]


def test_a_numeral_in_two_places_is_named_with_both() -> None:
    found = census("It has 40 ships.", [Place("ships", "doc", 7, 15, "40 ships")], [Place("forty", "doc", 7, 9, "40")])
    assert [(n.words, set(n.places)) for n in found.doubled] == [("40", {"ships", "forty"})]
    assert [n.words for n in found.overlaps] == ["40"]


def test_places_that_share_words_only_are_a_fault_too() -> None:
    found = census(
        "It has 40 ships of 9 men.", [Place("a", "doc", 7, 18, "40 ships of")], [Place("b", "doc", 16, 20, "of 9")]
    )
    assert [(n.words, n.places) for n in found.overlaps] == [("of", ("a", "b"))]
    assert len(found.faults("t")) == 1


# --- all together


def report(text: str, *, strict: bool = False, ours: str = TEXT) -> TextReport:
    data = text.encode()
    return verify_text("doc", data, sha256(ours.encode()), len(ours), PLACES, ASIDES, file="velm.txt", strict=strict)


def test_the_very_text_is_identical_and_all_is_well() -> None:
    found = report(TEXT)
    assert found.identical
    assert found.ok
    assert found.counts() == {"exact": len(PLACES), "moved": 0, "changed": 0, "missing": 0}
    assert found.census.in_claims + found.census.in_asides == found.census.found


def test_a_wrong_length_of_the_very_text_is_a_fault() -> None:
    found = verify_text("doc", TEXT.encode(), sha256(TEXT.encode()), 5, PLACES, ASIDES)
    assert [fault.where for fault in found.faults] == ["doc → length"]


def test_a_wrong_span_in_the_very_text_is_a_fault_and_leaves_its_numeral_bare() -> None:
    wrong = [Place("x", "doc", 3, 10, "March 4"), *PLACES]
    found = verify_text("doc", TEXT.encode(), sha256(TEXT.encode()), len(TEXT), wrong, [], file="velm.txt")
    assert any(fault.where.endswith("→ x") for fault in found.faults)
    assert found.counts()["changed"] == 1


def test_a_changed_digit_is_named_with_file_and_place() -> None:
    altered = TEXT.replace("11 barges", "12 barges")
    found = report(altered)
    line, column = line_column(altered, altered.index("12 barges"))
    where = f"velm.txt:{line}:{column} "
    assert not found.identical
    assert {fault.where.split("(")[0] for fault in found.faults} == {where}
    assert any("'11 barges'" in fault.expected and "'12 barges'" in fault.found for fault in found.faults)
    assert [numeral.places for numeral in found.census.unaccounted] == [(BY_WORDS["11 barges"].id,)]


@pytest.mark.parametrize("copy", ["the same", "re-wrapped", "from HTML", "all at once"])
def test_a_planted_figure_is_named_with_file_and_place(copy: str) -> None:
    altered = COPIES[copy](TEXT.replace("yet the council", "yet 37 members of the council"))
    found = report(altered)
    line, column = line_column(altered, altered.index("37"))
    assert [fault.where.split(" ")[0] for fault in found.faults] == [f"velm.txt:{line}:{column}"]


def test_a_planted_and_a_changed_figure_are_both_named() -> None:
    altered = among_menus(TEXT.replace("8% of the tar", "9% of the tar").replace("no crane", "3 cranes"))
    altered = altered.replace("on Sundays", "on 5 Sundays")
    found = report(altered, strict=True)
    wanted = {f"velm.txt:{':'.join(map(str, line_column(altered, altered.index(w))))}" for w in ("9% of", "5 Sundays")}
    assert wanted <= {fault.where.split(" ")[0] for fault in found.faults}


def test_a_good_copy_has_no_faults_though_its_page_has_numbers_of_its_own() -> None:
    found = report(COPIES["all at once"](TEXT))
    assert found.ok
    assert found.counts()["moved"] == len(PLACES)
    assert {numeral.ground for numeral in found.census.unaccounted} == {"around", "between"}


def test_strictly_a_good_copy_is_not_our_text() -> None:
    found = report(COPIES["menus around"](TEXT), strict=True)
    assert any(fault.expected.startswith("the text with sha256") for fault in found.faults)
    assert len(found.faults) == 1 + len(found.census.unaccounted)


def test_an_aside_that_a_copy_lacks_is_a_fault_only_strictly() -> None:
    copy = rewrapped(TEXT.replace("crowns.1", "crowns.").replace("lodging.2", "lodging."))
    assert report(copy).ok
    assert report(copy).counts("asides")["missing"] == 2
    assert len([fault for fault in report(copy, strict=True).faults if "→" in fault.where]) == 2


def test_a_text_that_is_no_utf8_is_named_with_its_place() -> None:
    with pytest.raises(DataError, match=r"velm\.txt:2:3 \(byte 7\)"):
        verify_text("doc", "one\nté".encode() + b"\xff", "", 0, [], [], file="velm.txt")


# --- files


def test_positions_count_code_points_and_line_ends_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes("é\r\n8%".encode())
    assert read_text(path) == "é\r\n8%"


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(DataError, match="NUL"):
        decode(b"one\ntwo\0three")


def test_a_missing_file_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_text(tmp_path / "none.txt")


def test_a_huge_file_is_refused_without_reading_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(DataError, match="at most"):
        read_text(path)


# --- the articles themselves, where they are at hand


def articles_at_hand(folder: Path) -> Iterator[tuple[str, str, list[Place]]]:
    for path in sorted(folder.glob("0*.txt")):
        text = read_text(path)
        spans = numerals(text)
        chosen = [span for span in spans[:: max(1, len(spans) // 20)] if whole(text, *span)]
        yield path.stem, text, places(text, chosen)


def whole(text: str, start: int, end: int) -> bool:
    """Say whether a numeral is all of a figure, and no part of "2.522", of an address or of a name."""
    return not re.search(r"[\w.,/:–-]$", text[:start]) and not re.match(r"[\w/:–-]|[.,]\d", text[end:])


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_figures_of_the_articles_stand_in_copies(real_texts: Path, copy: Callable[[str], str]) -> None:
    for name, text, ours in articles_at_hand(real_texts):
        wrong = [finding for finding in locate(copy(text), ours) if not finding.stands]
        assert not wrong, name


@pytest.mark.parametrize("copy", ["the same", "re-wrapped", "all at once"])
def test_altered_figures_of_the_articles_never_stand(real_texts: Path, copy: str) -> None:
    for _, text, ours in articles_at_hand(real_texts):
        for place in ours:
            altered = COPIES[copy](text[: place.start] + "97" + text[place.end :])
            found = {finding.place.id: finding for finding in locate(altered, ours)}
            assert found[place.id].status in ("changed", "missing")
            assert all(finding.stands for name, finding in found.items() if name != place.id)
