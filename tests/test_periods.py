"""Words for periods come out as the ISO periods they mean, or are refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrtrade.errors import ReadError, UsageError
from jrtrade.periods import MONTHS, SEASONS, bounds, is_period, resolve, years

ABSOLUTE = [
    ("in 2014", "2014"),
    ("2014", "2014"),
    ("the year 2015", "2015"),
    ("2015-16", "2015/2016"),
    ("in 2015–16", "2015/2016"),
    ("2010–11", "2010/2011"),
    ("between 2014 and 2016", "2014/2016"),
    ("from 2014 to 2016", "2014/2016"),
    ("1998–2004", "1998/2004"),
    ("May 2016", "2016-05"),
    ("in November 2017", "2017-11"),
    ("Sept. 2016", "2016-09"),
    ("Sep-\ntember 2016", "2016-09"),
    ("Septem\u00adber 2016", "2016-09"),
    ("DECEMBER 2016", "2016-12"),
    ("May,\n 2016", "2016-05"),
    ("May\u00a02016", "2016-05"),
    ("in March of 2018", "2018-03"),
    ("Dec. 2, 2018", "2018-12-02"),
    ("2 December 2018", "2018-12-02"),
    ("the 2nd of December 2018", "2018-12-02"),
    ("on December 2nd, 2018", "2018-12-02"),
    ("2018-12-02", "2018-12-02"),
    ("on 2018-12-02", "2018-12-02"),
    ("2016-05", "2016-05"),
    ("on May 25–26, 2018", "2018-05-25/2018-05-26"),
    ("25-26 May 2018", "2018-05-25/2018-05-26"),
    ("May 30 to June 2, 2018", "2018-05-30/2018-06-02"),
    ("from May to July 2016", "2016-05/2016-07"),
    ("May-July 2016", "2016-05/2016-07"),
    ("November to February 2016", "2015-11/2016-02"),
    ("November 2015 to February", "2015-11/2016-02"),
    ("from September 2018 to 2021", "2018-09/2021-12"),
    ("the 1960s", "1960/1969"),
    ("1980's", "1980/1989"),
    ("early 1980s", "1980/1983"),
    ("in the mid-1980s", "1984/1986"),
    ("the late 1980s", "1987/1989"),
    ("the second half of the 1980s", "1985/1989"),
    ("the second half of 2018", "2018-07/2018-12"),
    ("in the third quarter of 2018", "2018-07/2018-09"),
    ("Q3 2018", "2018-07/2018-09"),
    ("2018 Q3", "2018-07/2018-09"),
    ("the first nine months of 2018", "2018-01/2018-09"),
    ("early 2018", "2018-01/2018-04"),
    ("mid-2014 to mid-2015", "2014-05/2015-08"),
    ("late May 2016", "2016-05-21/2016-05-31"),
    ("the autumn of 2018", "2018-09/2018-11"),
    ("spring 2018", "2018-03/2018-05"),
    ("winter 2015-16", "2015-12/2016-02"),
    ("Feb. 29, 2016", "2016-02-29"),
]

RELATIVE = [
    ("last year", "2018-06-14", "2017"),
    ("this year", "2018-06-14", "2018"),
    ("next year", "2018-06-14", "2019"),
    ("two years ago", "2018-06-14", "2016"),
    ("a year ago", "2018-06-14", "2017"),
    ("this spring", "2016-10-20", "2016-03/2016-05"),
    ("last spring", "2016-10-20", "2016-03/2016-05"),
    ("last spring", "2016-05-20", "2015-03/2015-05"),
    ("last May", "2016-10-20", "2016-05"),
    ("last September", "2016-08-17", "2015-09"),
    ("last May", "2016-05-31", "2015-05"),
    ("last May", "2016-06-01", "2016-05"),
    ("this April", "2016-08-17", "2016-04"),
    ("this December", "2016-08-17", "2016-12"),
    ("next May", "2016-05-02", "2017-05"),
    ("next September", "2016-08-17", "2016-09"),
    ("in May", "2016-08-17", "2016-05"),
    ("in October", "2016-10-20", "2016-10"),
    ("in December", "2016-10-20", "2015-12"),
    ("in February", "2016-08-17", "2016-02"),
    ("autumn", "2016-08-17", "2015-09/2015-11"),
    ("the autumn", "2016-09-01", "2016-09/2016-11"),
    ("Oct. 19", "2016-10-20", "2016-10-19"),
    ("Oct. 21", "2016-10-20", "2015-10-21"),
    ("on May 25–26", "2018-06-14", "2018-05-25/2018-05-26"),
    ("from May to July", "2018-06-14", "2018-05/2018-07"),
    ("November to February", "2016-10-20", "2015-11/2016-02"),
    ("May last year", "2018-06-14", "2017-05"),
    ("in the summer of last year", "2018-06-14", "2017-06/2017-08"),
    ("the first half of this year", "2018-08-14", "2018-01/2018-06"),
    ("last month", "2018-01-14", "2017-12"),
    ("next month", "2018-12-14", "2019-01"),
    ("three months ago", "2018-02-14", "2017-11"),
    ("last quarter", "2018-02-14", "2017-10/2017-12"),
    ("last winter", "2016-10-20", "2015-12/2016-02"),
    ("this winter", "2016-10-20", "2016-12/2017-02"),
    ("this winter", "2017-01-20", "2016-12/2017-02"),
    ("this winter", "2017-03-20", "2016-12/2017-02"),
    ("yesterday", "2018-01-01", "2017-12-31"),
    ("Feb. 29", "2018-06-14", "2016-02-29"),
    ("in 2014", "2016", "2014"),
    ("last year", "2016", "2015"),
    ("this spring", "2016", "2016-03/2016-05"),
    ("last May", "2016-10", "2016-05"),
]

AHEAD = [
    ("in December", "2016-10-20", "2016-12"),
    ("in October", "2016-10-20", "2016-10"),
    ("in September", "2016-10-20", "2017-09"),
    ("the autumn", "2016-08-17", "2016-09/2016-11"),
    ("Oct. 19", "2016-10-20", "2017-10-19"),
    ("in 2014", "2016-10-20", "2014"),
]

REFUSED = [
    "",
    "in",
    "the",
    "recently",
    "in recent years",
    "the Soviet era",
    "since 1991",
    "until May",
    "by 2024",
    "around 2014",
    "about 2014",
    "fiscal 2015",
    "FY2015",
    "the fiscal year 2015",
    "in 2015 and",
    "2015 and 2016",
    "May 2016 in the capital",
    "in May 2016 and June",
    "May 32",
    "May 0",
    "30 February",
    "Feb. 29, 2015",
    "1990-1985",
    "2014 to 2014",
    "May 26–25, 2018",
    "winter of 2015",
    "winter 2015-17",
    "2015-13-01",
    "2015-02-30",
    "2010-11",
    "2522.5",
    "12014",
    "14",
    "1–3",
    "- 2014",
    "2014 -",
    "to",
    "last",
    "last week",
    "last 2014",
    "ten Mays ago",
    "the first two",
    "second half",
    "may be 2014",
    "in 2014" * 100,
]


@pytest.mark.parametrize(("words", "expected"), ABSOLUTE)
def test_words_with_a_year_of_their_own(words: str, expected: str) -> None:
    assert resolve(words, "2020-02-02") == expected


@pytest.mark.parametrize(("words", "published", "expected"), RELATIVE)
def test_relative_words_count_from_the_publication(words: str, published: str, expected: str) -> None:
    assert resolve(words, published) == expected


@pytest.mark.parametrize(("words", "published", "expected"), AHEAD)
def test_where_the_sentence_looks_ahead_the_coming_one_is_meant(words: str, published: str, expected: str) -> None:
    assert resolve(words, published, ahead=True) == expected


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_no_period_whole_is_refused(words: str) -> None:
    with pytest.raises(ReadError):
        resolve(words, "2018-06-14")


@pytest.mark.parametrize("words", ["last May", "in May", "autumn", "Oct. 19", "next month", "yesterday", "last winter"])
def test_a_year_of_publication_alone_does_not_settle_what_depends_on_the_month(words: str) -> None:
    with pytest.raises(ReadError, match="it depends on when in 2016"):
        resolve(words, "2016")


@pytest.mark.parametrize("published", ["", "last year", "2016-13", "2016/2017", "20 October 2016"])
def test_a_publication_date_of_another_form_is_a_wrong_call(published: str) -> None:
    with pytest.raises(UsageError, match="published must be"):
        resolve("in 2014", published)


def test_the_error_says_how_far_the_words_could_be_read() -> None:
    with pytest.raises(ReadError) as caught:
        resolve("in May 2016 in the capital", "2018-06-14")
    assert caught.value.at == len("in May 2016")


def test_a_month_or_two_years_is_named_as_the_doubt() -> None:
    with pytest.raises(ReadError, match="may be a month or the years 2010 to 2011"):
        resolve("2010-11", "2018-06-14")


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2015", "2015-01-01", "2015-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-12", "2016-12-01", "2016-12-31"),
        ("2018-05-25", "2018-05-25", "2018-05-25"),
        ("2015/2016", "2015-01-01", "2016-12-31"),
        ("2016-03/2016-05", "2016-03-01", "2016-05-31"),
        ("2018-05-25/2018-05-26", "2018-05-25", "2018-05-26"),
    ],
)
def test_bounds_are_the_first_and_last_day(period: str, first: str, last: str) -> None:
    assert bounds(period) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "15",
        "2015-1",
        "2015-00",
        "2015-13",
        "2015-02-29",
        "2016-05-25T00:00",
        "2016/2015",
        "2016/2016",
        "2015/2016-05",
        "2014/2015/2016",
        "/2016",
        "2016/",
        "0000",
        "２０１６",
        " 2016",
        "2016\n",
        "last year",
    ],
)
def test_what_is_no_iso_period_is_none(text: str) -> None:
    assert not is_period(text)


def test_bounds_of_what_is_no_period_are_refused() -> None:
    with pytest.raises(ReadError):
        bounds("2016/2015")


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2015", (2015,)),
        ("2016-05", (2016,)),
        ("2015-12/2016-02", (2015, 2016)),
        ("1980/1983", (1980, 1981, 1982, 1983)),
    ],
)
def test_years_are_all_that_are_touched(period: str, expected: tuple[int, ...]) -> None:
    assert years(period) == expected


dates = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@given(dates, st.sampled_from(sorted({*MONTHS, *SEASONS})))
def test_last_this_and_next_stand_where_they_say(published: date, name: str) -> None:
    today = str(published)
    assert bounds(resolve(f"last {name}", today))[1] < published < bounds(resolve(f"next {name}", today))[0]
    bare = bounds(resolve(name, today))
    assert bare[0] <= published < bare[0] + timedelta(days=366)
    assert bounds(resolve(name, today, ahead=True))[1] >= published


@given(dates, dates)
def test_a_written_day_is_that_day(day: date, published: date) -> None:
    for words in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}", str(day)):
        assert resolve(words, str(published)) == str(day)


@given(st.text("0123456789 -–/.,'abcdefmnorsuyAJMOS\n", max_size=30), dates)
def test_whatever_comes_is_a_period_or_a_refusal(words: str, published: date) -> None:
    try:
        period = resolve(words, str(published))
    except ReadError:
        return
    assert is_period(period)
