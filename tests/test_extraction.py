"""The public `extract`: a list of quantities that a notebook shows in place, where nothing in a text can do harm."""

from __future__ import annotations

import copy
import html.parser
import pickle
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jrtrade
from jrtrade import inert
from jrtrade.errors import UsageError
from jrtrade.extraction import SHOWN_CHARACTERS, Quantities, as_float, extract, reading, shown_number
from jrtrade.quantity import Quantity, find
from jrtrade.quantity.model import FIELDS

suite = settings(deadline=None, derandomize=True)  # the same examples on every run, however slow the machine

TEXT = "In 2015 the port shipped 40 cars; sales rose 12% to about $3.5 billion."


class Markup(html.parser.HTMLParser):
    """Collects the tags, attributes and text of a piece of HTML."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.marked: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "mark":
            self.marked.append("")

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.marked and self.tags[-1] == "mark" and not self.marked[-1]:
            self.marked[-1] = data


def test_it_is_a_list_of_quantities() -> None:
    found = jrtrade.extract(TEXT)
    assert isinstance(found, list)
    assert all(isinstance(q, Quantity) for q in found)
    assert found == find(TEXT)
    assert [q.words for q in found] == ["40 cars", "12%", "about $3.5 billion"]


def test_all_includes_what_is_no_figure() -> None:
    assert [q.aside for q in extract(TEXT, include="all")] == ["date", None, None, None]


@pytest.mark.parametrize("text", [b"5%", None, 5, ["5%"]])
def test_what_is_no_text_is_refused(text: object) -> None:
    with pytest.raises(UsageError, match="text must be a str"):
        extract(text)  # type: ignore[arg-type]


def test_an_unknown_choice_is_answered_with_the_choices() -> None:
    with pytest.raises(UsageError, match="'figures' or 'all', not 'dates'"):
        extract(TEXT, include="dates")  # type: ignore[arg-type]


def test_dicts_keep_exact_numbers() -> None:
    first, *_ = extract("It rose by 2.50% then.").to_dicts()
    assert first["value"] == Decimal("2.50")
    assert tuple(first) == FIELDS


def test_a_frame_has_a_column_for_each_field_and_the_same_types_when_empty() -> None:
    frame, empty = extract(TEXT).to_frame(), extract("nothing").to_frame()
    assert tuple(frame) == FIELDS
    assert (frame.dtypes == empty.dtypes).all()
    assert frame["value"].tolist() == [40.0, 12.0, 3.5e9]
    assert frame["trend"].isna().tolist() == [True, False, True]


def test_the_text_and_the_list_survive_copying_and_pickling() -> None:
    found = extract(TEXT)
    for other in (copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found))):  # noqa: S301
        assert other == found
        assert other.text == TEXT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "<0 quantities>"),
        ("5% of it", "<1 quantity: '5%'>"),
        ("5%, 6 cars, $7 and 8 ships", "<4 quantities: '5%', '6 cars', '$7', … 1 more>"),
    ],
)
def test_the_repr_is_short(text: str, expected: str) -> None:
    assert repr(extract(text)) == expected


def test_a_repr_of_long_words_is_short() -> None:
    assert len(repr(extract("7" * 100 + "% " + "8" * 100 + "%"))) < 150


def test_a_notebook_sees_the_whole_text_with_the_quantities_marked() -> None:
    shown = Markup(extract(TEXT)._repr_html_())
    assert shown.text.startswith(TEXT)
    assert shown.marked == ["40 cars", "12%", "about $3.5 billion"]
    titles = [value for name, value in shown.attributes if name == "title"]
    assert titles[2] == "about 3,500,000,000 USD (assumed)\nmoney; allows 3,450,000,000 to 3,550,000,000"


def test_each_group_has_a_line_of_its_own_kind_so_that_colour_alone_tells_nothing() -> None:
    markup = extract("12% of 40 cars cost $5 in 3 hours")._repr_html_()
    assert {stroke for stroke in ("solid", "dashed", "dotted", "double") if f"3px {stroke}" in markup} == {
        "solid",
        "dashed",
        "dotted",
        "double",
    }


def test_words_keep_the_colour_of_the_page_so_that_a_dark_one_stays_readable() -> None:
    assert all("color:inherit" in style for style in extract(TEXT)._repr_html_().split("<mark")[1:])


HOSTILE = [
    "<script>alert(5)</script> 5%",
    '5% "><img src=x onerror=alert(1)>',
    "</mark></div><style>*{display:none}</style> 6%",
    "javascript:alert(7) 7% <a href='javascript:alert(7)'>7%</a>",
    "\u202e%5\u202c 8%",
    "\ud800 9% \udfff",
    "\x00\x07\x1b[31m 10%",
    "&lt;b&gt; 11% &#60;b&#62;",
    "5 <b>projects</b> ]]> <!-- 6 -->",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_text_comes_out_as_text(text: str) -> None:
    markup = extract(text, include="all")._repr_html_()
    shown = Markup(markup)
    assert set(shown.tags) <= {"div", "mark", "span"}
    assert {name for name, _ in shown.attributes} <= {"class", "style", "title"}
    assert shown.text.startswith(inert.visible(text))
    markup.encode()


@suite
@given(st.text())
def test_any_text_is_shown_as_text(text: str) -> None:
    markup = extract(text, include="all")._repr_html_()
    assert set(Markup(markup).tags) <= {"div", "mark", "span"}
    assert not any(ord(c) in range(0x202A, 0x202F) or 0xD800 <= ord(c) <= 0xDFFF for c in markup)


def test_a_long_text_is_cut_and_the_notebook_says_so() -> None:
    text = "It rose 5% again, and this time nobody was surprised. " * 5_000
    markup = extract(text)._repr_html_()
    assert len(markup) < 40 * SHOWN_CHARACTERS
    assert f"{len(text) - SHOWN_CHARACTERS:,} more characters" in markup


def test_the_cut_never_goes_through_a_quantity() -> None:
    text = "x" * (SHOWN_CHARACTERS - 3) + " 12 million cars"
    shown = Markup(extract(text)._repr_html_())
    assert shown.marked == []
    assert "with 1 quantities, not shown" in shown.text


def test_many_quantities_are_cut_too() -> None:
    assert extract("5%\n" * 5_000)._repr_html_().count("<mark") == 1_000


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("some 2.522 trillion yen", "about 2,522,000,000,000 JPY"),
        ("between 5 and 7 million tonnes", "5,000,000 to 7,000,000 t"),
        ("at least 12%", "at least 12%"),
        ("several-fold", "no number stated"),
    ],
)
def test_a_reading_is_one_line_for_people(words: str, expected: str) -> None:
    assert reading(extract(words)[0]) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0", "0"),
        ("1E+3", "1,000"),
        ("-0.50", "-0.5"),
        ("1E+99", "1.0e+99"),
        ("1E-40", "1.0e-40"),
        ("1" * 90, "1.111e+89"),
    ],
)
def test_a_shown_number_is_never_longer_than_a_line(number: str, expected: str) -> None:
    assert shown_number(Decimal(number)) == expected


@pytest.mark.parametrize("number", ["1E+308", "1E+400", "-9.99E+999"])
def test_a_number_beyond_floats_is_none_rather_than_infinite(number: str) -> None:
    assert as_float(Decimal(number)) is None


def test_a_list_without_a_text_can_be_shown() -> None:
    assert "no quantities" in Quantities()._repr_html_()


@suite
@given(st.text(), st.integers(1, 40))
def test_a_line_is_one_line_of_its_width(text: str, width: int) -> None:
    shown = inert.line(text, width)
    assert len(shown) <= width
    assert "\n" not in shown
    assert "\x1b" not in shown


@suite
@given(st.text())
def test_no_cell_begins_a_formula(text: str) -> None:
    assert inert.cell(text)[:1] not in set("=+-@\t\r\n＝＋－＠")
