"""Periods as articles name them ("last May", "the second half of 2018"), resolved to ISO 8601.

A period is a year (``2015``), a month (``2016-05``), a day (``2018-05-25``) or an interval of two of the same kind
(``2016-03/2016-05``), both ends included. Relative words are resolved from the day the document was published.

The conventions are the tables at the head of this module:

- seasons are those of the northern hemisphere, by whole months; a winter begins in December;
- "last May" is the latest May that is over, "next May" the first still to begin, "this May" that of the same year;
- a bare "May", "autumn" or "Oct. 19" is the latest that has begun; with ``ahead=True``, where the sentence looks ahead,
  it is the first that is not over;
- "early", "mid" and "late" are the thirds of a year or month, and the years 0-3, 4-6 and 7-9 of a decade.

What can't be read whole is refused: "around 2014", "since 1991" and "fiscal 2015" say something else than 2014, 1991
and 2015.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from jrtrade.errors import ReadError, UsageError

MONTHS: dict[str, int] = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
"""Month names and their abbreviations, without the full stop."""

SEASONS: dict[str, tuple[int, int]] = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 2),
}
"""First and last month of each season; a season whose last month is the smaller ends in the following year."""

YEAR_PARTS: dict[str, tuple[int, int]] = {
    "first half": (1, 6),
    "second half": (7, 12),
    "first quarter": (1, 3),
    "second quarter": (4, 6),
    "third quarter": (7, 9),
    "fourth quarter": (10, 12),
    "last quarter": (10, 12),
    "h1": (1, 6),
    "h2": (7, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
}
"""First and last month of each named part of a year."""

DECADE_PARTS: dict[str, tuple[int, int]] = {
    "": (0, 9),
    "early": (0, 3),
    "mid": (4, 6),
    "late": (7, 9),
    "first half": (0, 4),
    "second half": (5, 9),
}
"""First and last year of each named part of a decade."""

MONTH_PARTS: dict[str, tuple[int, int | None]] = {"early": (1, 10), "mid": (11, 20), "late": (21, None)}
"""First and last day of each named part of a month; None is the last day of the month."""

NUMBERS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
} | {"a": 1}
"""Number words of "two years ago" and "the first nine months"."""

_SHIFTS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_DAYS_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
_PREPOSITIONS = frozenset(("at", "during", "for", "in", "of", "on", "over", "throughout"))
_TO = frozenset(("-", "to", "until", "till", "through"))
_REFUSED = {word: f"{word!r} names one end only" for word in ("since", "until", "till", "before", "after", "by")} | {
    word: f"{word!r} makes the period uncertain, and a period cannot say so"
    for word in ("around", "about", "circa", "approximately")
}

_LONGEST = 200
_YEAR, _MONTH, _DAY = 0, 1, 2  # how fine a period is stated
_DASHES = re.compile(r"\s*+[-‐‑‒–—―]++\s*+")
_YEAR_WORD = re.compile(r"[12][0-9]{3}")
_DECADE_WORD = re.compile(r"([12][0-9]{2}0)['’]?s")
_DAY_WORD = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad][ \t]*+\r?+\n\s*+(?=[^\W\d_])")


class _UnreadableError(Exception):
    """Why the words are no period; becomes a ReadError, which also says how far they could be read."""


@dataclass(frozen=True)
class _Piece:
    """A stretch of time that may not know its year yet; `first` and `last` are (years later, month, day)."""

    year: int | None
    first: tuple[int, int, int | None]
    last: tuple[int, int, int | None]
    grain: int

    def at(self, year: int) -> tuple[date, date]:
        """Place the piece in a year; a day None is the first or the last of its month."""
        (later, month, day), (later_too, month_too, day_too) = self.first, self.last
        try:
            return (
                date(year + later, month, day or 1),
                date(year + later_too, month_too, day_too or calendar.monthrange(year + later_too, month_too)[1]),
            )
        except ValueError as error:
            raise _UnreadableError(str(error)) from None

    def at_latest(self, year: int) -> tuple[date, date]:
        """Like `at`, in the latest leap year where the piece is a 29 February and has no year of its own."""
        for candidate in range(year, year - 9, -1):
            try:
                return self.at(candidate)
            except _UnreadableError:
                if self.first[1:] != (2, 29):
                    raise
        raise _UnreadableError("no such day")


def _months(first: int, last: int, year: int | None) -> _Piece:
    return _Piece(year, (0, first, None), (int(last < first), last, None), _MONTH)


def _years(first: int, last: int) -> _Piece:
    return _Piece(first, (0, 1, None), (last - first, 12, None), _YEAR)


def _day(text: str) -> int | None:
    match = _DAY_WORD.fullmatch(text)
    return int(match[1]) if match else None


def _on(day: int, month: int, year: int | None) -> _Piece:
    # 2000 is a leap year: every day that can exist does
    if not 1 <= day <= calendar.monthrange(2000, month)[1]:
        raise _UnreadableError(f"{calendar.month_name[month]} has no day {day}")
    return _Piece(year, (0, month, day), (0, month, day), _DAY)


def _named(word: str, year: int | None) -> _Piece | None:
    """Read the name of a month or a season."""
    if word in MONTHS:
        return _months(MONTHS[word], MONTHS[word], year)
    if word in SEASONS:
        return _months(*SEASONS[word], year)
    return None


def _shifted(shift: str, what: str, today: date) -> _Piece | None:
    """Read "last May", "this spring", "next month", "last year"."""
    steps = _SHIFTS[shift]
    if what == "year":
        return _years(today.year + steps, today.year + steps)
    if what == "month":
        year, month = divmod(today.year * 12 + today.month - 1 + steps, 12)
        return _months(month + 1, month + 1, year)
    if what == "quarter":
        year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + steps, 4)
        return _months(quarter * 3 + 1, quarter * 3 + 3, year)
    piece = _named(what, None)
    if piece is None:
        return None
    around = range(today.year - 2, today.year + 3)
    if steps < 0:
        year = max(y for y in around if piece.at(y)[1] < today)
    elif steps > 0:
        year = min(y for y in around if piece.at(y)[0] > today)
    elif piece.last[0]:  # a winter lies in two years: the one nearer to today

        def distance(y: int) -> int:
            first, last = piece.at(y)
            return max((first - today).days, (today - last).days, 0)

        year = min((today.year - 1, today.year), key=distance)
    else:
        year = today.year
    return replace(piece, year=year)


def _ago(count: str, what: str, today: date) -> _Piece | None:
    number = NUMBERS.get(count) or _day(count)
    if not number:
        return None
    if what in ("year", "years"):
        return _years(today.year - number, today.year - number)
    if what in ("month", "months"):
        year, month = divmod(today.year * 12 + today.month - 1 - number, 12)
        return _months(month + 1, month + 1, year)
    return None


def _split_year(words: list[str], today: date) -> tuple[list[str], int | None]:
    """Take the year off the end: "May 2016", "autumn of 2018", "May last year"."""
    year = None
    if words and _YEAR_WORD.fullmatch(words[-1]):
        year, words = int(words[-1]), words[:-1]
    elif len(words) > 2 and words[-1] == "year" and words[-2] in _SHIFTS:
        year, words = today.year + _SHIFTS[words[-2]], words[:-2]
        words = words[:-1] if words[-1:] == ["the"] else words
    if year is not None and words[-1:] == ["of"]:
        words = words[:-1]
    return words, year


def _piece(words: list[str], today: date) -> _Piece | None:
    """Read one stretch of time, None where the words name none."""
    if words[:1] == ["the"]:
        words = words[1:]
    match words:
        case [day] if day in _DAYS_AWAY:
            there = date.fromordinal(today.toordinal() + _DAYS_AWAY[day])
            return _on(there.day, there.month, there.year)
        case [shift, what] if shift in _SHIFTS:
            return _shifted(shift, what, today)
        case [count, what, "ago"]:
            return _ago(count, what, today)
        case ["year", number] if _YEAR_WORD.fullmatch(number):
            return _years(int(number), int(number))
        case [number, half] if _YEAR_WORD.fullmatch(number) and half in ("q1", "q2", "q3", "q4", "h1", "h2"):
            return _months(*YEAR_PARTS[half], int(number))
        case [*rest, decade] if match := _DECADE_WORD.fullmatch(decade):
            name = " ".join(word for word in rest if word not in ("of", "the"))
            if name not in DECADE_PARTS:
                return None
            first, last = DECADE_PARTS[name]
            return _years(int(match[1]) + first, int(match[1]) + last)

    words, year = _split_year(words, today)
    if not words:
        return None if year is None else _years(year, year)
    part = " ".join(words)
    if part in YEAR_PARTS and year is not None:
        return _months(*YEAR_PARTS[part], year)
    match words:
        case ["winter"] if year is not None:
            raise _UnreadableError(f"a winter lies in two years; name both, as in winter {year}-{(year + 1) % 100:02}")
        case [name]:
            return _named(name, year)
        case ["first", count, "months"] if count in NUMBERS and year is not None:
            return _months(1, NUMBERS[count], year)
        case ["early" | "mid" | "late" as third, name] if name in MONTHS:
            first_day, last_day = MONTH_PARTS[third]
            return _Piece(year, (0, MONTHS[name], first_day), (0, MONTHS[name], last_day), _DAY)
        case [name, number] if name in MONTHS and (day_of_month := _day(number)) is not None:
            return _on(day_of_month, MONTHS[name], year)
        case [number, name] | [number, "of", name] if name in MONTHS and (day_of_month := _day(number)) is not None:
            return _on(day_of_month, MONTHS[name], year)
    return None


def _joined(left: _Piece, right: _Piece) -> _Piece:
    """Join "from May" and "to July 2016": the side that knows its year lends it to the other."""
    grain = max(left.grain, right.grain)
    begin, end = ((month, day or 1) for _, month, day in (left.first, right.first))
    if None in (left.year, right.year) and begin[0] == end[0] and begin >= end:
        raise _UnreadableError("the range ends before it begins")
    if left.year is None and right.year is None:
        return _Piece(None, left.first, (right.last[0] + int(end < begin), *right.last[1:]), grain)
    if left.year is not None and right.year is not None:
        begins, ends = left.year, right.year
    elif left.year is not None:
        begins = left.year
        ends = begins + int(right.at(begins)[0] < left.at(begins)[0])
    else:
        ends = right.year or 0
        begins = ends - int(left.at(ends)[0] > right.at(ends)[0])
    if right.at(ends)[0] <= left.at(begins)[0]:
        raise _UnreadableError("the range ends before it begins")
    return _Piece(begins, left.first, (right.last[0] + ends - begins, *right.last[1:]), grain)


def _range(left: list[str], right: list[str], today: date) -> _Piece | None:
    """Read "2015-16", "May 25-26, 2018", "25-26 May", "from May to July 2016"."""
    if len(left) == 1 and _YEAR_WORD.fullmatch(left[0]) and len(right) == 1 and re.fullmatch("[0-9]{2}", right[0]):
        right = [left[0][:2] + right[0]]
    elif left[0] == "winter" and _YEAR_WORD.fullmatch(left[-1]) and right[0].isdigit():
        if right[0][-2:] != f"{(int(left[-1]) + 1) % 100:02}" or len(right) > 1:
            return None
        return _months(*SEASONS["winter"], int(left[-1]))
    elif len(left) == 1 and _day(left[0]):  # 25-26 May: the month stands on the right
        left = [*left, *(word for word in right if word in MONTHS)]
    elif (
        right and _day(right[0]) and not any(word in MONTHS for word in right)
    ):  # May 25-26, 2018: it stands on the left
        right = [*(word for word in left if word in MONTHS), *right]
    one, other = _piece(left, today), _piece(right, today)
    return _joined(one, other) if one and other else None


def _whole(words: list[str], today: date) -> _Piece | None:
    """Read a single stretch or a range."""
    if words and words[0] in _PREPOSITIONS:
        words = words[1:]
    piece = _piece(words, today)
    if piece is not None:
        return piece
    between = words[:1] == ["between"]
    if between or words[:1] == ["from"]:
        words = words[1:]
    for at, word in enumerate(words):
        if word == "and" if between else word in _TO:
            piece = _range(words[:at], words[at + 1 :], today) if 0 < at < len(words) - 1 else None
            if piece is not None:
                return piece
    return None


def _tokens(words: str) -> list[str]:
    text = _LINE_END_HYPHEN.sub("", words).replace("\u00ad", "")
    text = unicodedata.normalize("NFKC", text).casefold().strip()
    match = re.fullmatch(r"(?:in |on )?([0-9]{4}-[0-9]{2})(-[0-9]{2})?", text)
    if match:
        year_month, day = match.groups()
        century, (end_of_year, month) = year_month[:2], (int(year_month[2:4]), int(year_month[5:]))
        if not day and end_of_year < month <= 12:
            why = f"{year_month!r} may be a month or the years {year_month[:4]} to {century}{month:02}"
            raise _UnreadableError(why)
        if day or month <= 12:
            if not is_period(year_month + (day or "")):
                raise _UnreadableError("no such day")
            return ["iso", year_month + (day or "")]
    text = _DASHES.sub(" - ", text).replace("mid - ", "mid ").replace(",", " ")
    return [word.rstrip(".") or word for word in text.split()]


def _resolved(words: str, today: date, *, ahead: bool) -> tuple[date, date, int]:
    if len(words) > _LONGEST:
        raise _UnreadableError(f"longer than {_LONGEST} characters")
    tokens = _tokens(words)
    if tokens[:1] == ["iso"] and len(tokens) == 2:
        return *bounds(tokens[1]), tokens[1].count("-")
    for token in tokens[:1]:
        if token in _REFUSED:
            raise _UnreadableError(_REFUSED[token])
    if any(token.startswith("fiscal") or re.fullmatch("fy[0-9]*", token) for token in tokens):
        raise _UnreadableError("a fiscal year begins where its country says")
    piece = _whole(tokens, today)
    if piece is None:
        raise _UnreadableError("not a period this reader knows")
    if piece.year is not None:
        first, last = piece.at(piece.year)
    elif ahead:
        first, last = min(span for y in range(-1, 9) if (span := piece.at_latest(today.year + y))[1] >= today)
    else:
        first, last = max(span for y in range(-2, 2) if (span := piece.at_latest(today.year + y))[0] <= today)
    return first, last, piece.grain


def _readable_up_to(words: str, today: date) -> int:
    """Find how many characters of the words are a period by themselves, for the error."""
    if len(words) > _LONGEST:
        return 0
    for match in reversed(list(re.finditer(r"\S+", words))[:-1]):
        try:
            _resolved(words[: match.end()], today, ahead=False)
        except _UnreadableError:
            continue
        return match.end()
    return 0


def resolve(words: str, published: str, *, ahead: bool = False) -> str:
    """Resolve the words for a period to an ISO 8601 period.

    Parameters
    ----------
    words : str
        The words as they stand in the document, whole: "in 2014", "last May", "on May 25-26, 2018".
    published : str
        When the document was published: an ISO day, month or year. A coarse date is enough as long as the
        answer does not depend on the rest.
    ahead : bool, default False
        Whether the sentence looks ahead, so that a bare "in December" is the coming one. Without it, the latest
        that has begun is meant.

    Returns
    -------
    str
        A year, month, day or an interval of two of these, both ends included.

    Raises
    ------
    ReadError
        If the words are not one period, whole, or depend on more than is known of the publication date.
    UsageError
        If `published` is no ISO day, month or year.

    Examples
    --------
    >>> resolve("last May", "2016-10-20")
    '2016-05'
    >>> resolve("this spring", "2016-10-20")
    '2016-03/2016-05'
    >>> resolve("on May 25–26, 2018", "2018-06-14")
    '2018-05-25/2018-05-26'
    >>> resolve("in December", "2016-10-20"), resolve("in December", "2016-10-20", ahead=True)
    ('2015-12', '2016-12')
    >>> resolve("last May", "2016")
    Traceback (most recent call last):
    ...
    jrtrade.errors.ReadError: cannot read 'last May': it depends on when in 2016 this was published (at character 0)
    """
    if "/" in published or not is_period(published):
        raise UsageError(f"published must be an ISO day, month or year such as 2016-10-20, not {published!r}")
    earliest, latest = bounds(published)
    try:
        answer = _resolved(words, latest, ahead=ahead)
        if earliest != latest and _resolved(words, earliest, ahead=ahead) != answer:
            raise ReadError(words, 0, f"it depends on when in {published} this was published")
    except _UnreadableError as error:
        raise ReadError(words, _readable_up_to(words, latest), str(error)) from None
    first, last, grain = answer
    ends = [str(day)[: (4, 7, 10)[grain]] for day in (first, last)]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


def bounds(period: str) -> tuple[date, date]:
    """Return the first and the last day of an ISO 8601 period.

    Parameters
    ----------
    period : str
        A year, month, day or an interval of two of the same kind.

    Returns
    -------
    tuple of datetime.date
        The first and the last day, both part of the period.

    Raises
    ------
    ReadError
        If `period` is not such a period.

    Examples
    --------
    >>> [str(day) for day in bounds("2016-02")]
    ['2016-02-01', '2016-02-29']
    >>> [str(day) for day in bounds("2015/2016")]
    ['2015-01-01', '2016-12-31']
    """
    ends: list[tuple[date, date, int]] = []
    for part in period.split("/", 2):
        match = _ISO.fullmatch(part)
        if not match:
            raise ReadError(period, 0, "expected an ISO 8601 year, month, day or an interval of two")
        year, month, day = (int(group) if group else None for group in match.groups())
        try:
            first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
            last_month = 12 if month is None else month
            last = date(first.year, last_month, day or calendar.monthrange(first.year, last_month)[1])
        except ValueError as error:
            raise ReadError(period, 0, str(error)) from None
        ends.append((first, last, part.count("-")))
    if len(ends) > 2 or ends[0][2] != ends[-1][2]:
        raise ReadError(period, 0, "an interval has two ends, both years, both months or both days")
    if len(ends) == 2 and ends[0][0] >= ends[1][0]:
        raise ReadError(period, 0, "an interval begins before it ends")
    return ends[0][0], ends[-1][1]


def years(period: str) -> tuple[int, ...]:
    """Return every calendar year an ISO 8601 period touches, in order.

    Parameters
    ----------
    period : str
        A period as `bounds` takes it.

    Returns
    -------
    tuple of int
        The years.

    Examples
    --------
    >>> years("2016-05"), years("2015-12/2016-02")
    ((2016,), (2015, 2016))
    """
    first, last = bounds(period)
    return tuple(range(first.year, last.year + 1))


def is_period(text: str) -> bool:
    """Say whether a text is an ISO 8601 period of the kinds used here.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    bool
        True for a year, month, day or an interval of two of the same kind, in order; False for anything else.

    Examples
    --------
    >>> [is_period(text) for text in ("2015", "2016-05", "2016-03/2016-05", "2016-13", "2016/2015", "last year")]
    [True, True, True, False, False, False]
    """
    try:
        bounds(text)
    except ReadError:
        return False
    return True
