"""What a figure takes from the one before it: a unit that is not said again, a hedge over a conversion in brackets."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.quantity.context.carried import BY, ENDS, LEVEL, SENTENCE_END
from jrtrade.quantity.context.listed import listed, near, spread_of, year_before
from jrtrade.quantity.context.retold import lent, rate_of, retold
from jrtrade.quantity.context.shared import SHARED_KINDS, share
from jrtrade.quantity.context.unsaid import (
    COMPARED,
    LARGER,
    as_before,
    of_another,
    of_another_sort,
    price_to,
    scale,
    unsaid,
)
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import BREAK

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_BRACKET = re.compile(r"(?:\sin\s(?:19|20)\d\d)?\s?[(\[]\Z")
_OR_AGAIN = frozenset((", ", " or ", ", or ", "; ", " and ", " / "))
"""What stands between two conversions in one bracket."""


def follow(text: str, last: Quantity, q: Quantity, earlier: Quantity | None = None) -> Quantity:
    """Give a quantity what the one before lends it.

    A conversion in brackets says the same thing in another unit, so it has the same hedge and trend; "by 2.6%" goes on
    with a trend already named.

    Parameters
    ----------
    earlier : Quantity or None
        What stands before the last.
    """
    gap = text[last.end : q.start]
    if BREAK in gap:
        return q
    if last.unit == "hour" and q.unit == "m" and gap in ("", " "):
        return replace(q, kind="duration", unit="minute")  # "2h 15m"
    if q.unit == "deg" and last.unit in _WARMTH and not SENTENCE_END.search(gap) and _WARMER.match(text, q.end):
        return replace(q, unit=last.unit)  # "28C, five degrees above average"
    if q.unit is not None and "/1" in q.unit and last.unit is not None and q.unit[-1] == "0":
        q = _of_so_many(gap, last, q)
    if q.kind == "number":
        return _elliptic(text, gap, last, q, earlier) if q.unit is None else _rate(text, gap, last, q)
    if q.kind == "money" == last.kind and "/" in (last.unit or ""):
        return rate_of(text, last, q)
    if gap in _OR_AGAIN and text[last.start - 1 : last.start] == "(" and text[q.end : q.end + 1] == ")":
        return _hedged(q, last) if q.kind == last.kind in ("money", "measure") and q.unit != last.unit else q
    if gap[-1:] in ("(", "[") and _BRACKET.fullmatch(gap):
        if q.kind == last.kind in ("money", "measure") and q.unit != last.unit:
            return _hedged(q, last)
        again = (
            q.unit != last.unit
            and q.kind in SHARED_KINDS
            and not LEVEL.search(text, max(0, last.start - 5), last.start)
        )
        again = again and q.kind not in ("count", "duration") and text[q.end : q.end + 1] == ")"
        return replace(q, trend=q.trend or last.trend) if again and q.value is not None and q.value >= 0 else q
    return q


_WARMTH = frozenset(("°C", "°F"))
_WARMER = rare(
    r"\s(?:warmer|hotter|cooler|colder|milder|higher|lower|(?:above|below|over|under)\s(?!the\s(?:horizon|equator|plane|line)))"
)


_MANY = rare(r"/10{2,7}(?= )")


def _of_so_many(gap: str, last: Quantity, q: Quantity) -> Quantity:
    """Give a rate of so many the people of the one before: "from 12 per 100,000 people to 9 per 100,000"."""
    of = _MANY.search(last.unit or "")
    unit, many, rest = (q.unit or "").rpartition("/1")
    if of is None or many + rest != of[0] or SENTENCE_END.search(gap):
        return q
    if unit == "1":
        return replace(q, kind=last.kind, unit=last.unit)  # "11 births per 1,000 girls, down from 12 per 1,000"
    return replace(q, unit=unit + (last.unit or "")[of.start() :])


def _another_age(text: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is one more age: "girls of 12 and 14", but "a man, 34, and two were hurt"."""
    said_alike = not (q.words[-1].isalpha() and last.words[0].isdigit())
    return said_alike and (q.value or 0) <= _OLDEST and not text.startswith(" of ", q.end)


def _rate(text: str, gap: str, last: Quantity, q: Quantity) -> Quantity:
    """Give a bare rate what it counts: "14 floods, against a mean of 12 per year"."""
    if last.unit is None or "/" in last.unit or SENTENCE_END.search(gap) or q.unit is None:
        return q
    if (price := price_to(text, gap, last, q)) is not None:
        return replace(q, kind="money", unit=price + q.unit[1:], assumed=last.assumed or price != last.unit)
    if last.kind != "count":
        return q
    return replace(q, kind="count", unit=last.unit + q.unit[1:])


_OLDEST = 120
_AGES = rare(r",?\s(?:(?:and|or|but)\s)?")
_WON_BY = frozenset("vote goal set game frame leg try".split())
"""Of what one side has more than the other: "passed by 52 votes to 48"."""
_BY_OF = (" by ", " of ")
_INCLUDING = re.compile(r"(?:.*\s)?including\s\Z", re.DOTALL)
_TO_LATER = re.compile(r"\sin\s(?:(?:the\s)?[A-Za-z]+\s){0,3}(?:(?:19|20)\d\d\s)?to\s")
"""What leads from one level to the next: "from 6,200 tonnes in 2011 to 4,100 in 2012"."""
_TO = re.compile(r",?\sto\s\Z")
_OF_THEM = rare(r"(?:\s(?:of\s)?[a-z]{2,9}){0,3},?\s(?:and\s)?of\s(?:which|whom)\s(?:[a-z]{2,8}\s)?")
_OF_THEM_BEHIND = (" of which", " of whom", " of them ", " of them.", " of them,")
_AND_PART = rare(r"[^.;:!?()\d\0]{0,50}(?:,\s(?:and\s)?(?:[a-z]{3,10}ing\s)?|\sand\s[a-z]{2,12}ed\s)")
"""What stands before a part of what was counted: "the line is 1,122 km long, about 740 of which lie in the North"."""
_IN_AND = rare(r"\sin\s(?:[A-Z][a-z]{2,8}\s)?(?:(?:19|20)\d\d\s|(?<=[a-z]\s))and\s")
_LEAST_SPREAD = 20
"""A level in basis points; a smaller number may be a rate in percent."""
_THEN = (" in ", " a year ", " a month ", " last ")
_UP_FROM = re.compile(r",?\s(?:up|down)\sfrom\s")
_SUMMED = ("count", "measure", "money")
_PARTED = (*_SUMMED, "duration")


_SMALLER = {"hour": "minute", "minute": "second"}
_ALONE = rare(
    r"\s*(?:[.,;:!?)\0\n]|\Z)"
    r"|\s(?:long|ago|later|flat|to|from|and|on|in|for|at|by|when|with|if|before|after|each|a)(?![a-z])"
)
"""The end of a time whose last part names no unit: "two hours forty", "3 minutes 40 flat"."""


_LEADING = rare(
    r"(?i:(?<![a-z])(?:lead|leads|led|leading|trail|trails|trailed|trailing|ahead|behind|beat|beats|defeat(?:s|ed)?|favou?red)\s(?:(?!(?:to|from)\s)[A-Za-z’'-]{1,15}\s){0,4})\Z"
)
_CLOSE = 25
_WHOLE = 100
_BOTH_SHARES = range(60, 101)


def _of_two_shares(text: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is the other side's share of the vote: "Labor leads 47 per cent to 44"."""
    if (
        last.value is None
        or q.value is None
        or min(last.value, q.value) < _CLOSE
        or last.trend is not None
        or q.qualifier != "exact"
        or q.value_to is not None
    ):
        return False
    if int(last.value + q.value) not in _BOTH_SHARES or _SIDE_ENDS.match(text, q.end) is None:
        return False
    return _LEADING.search(text, max(0, last.start - 56), last.start) is not None


_SIDE_ENDS = rare(r"\s*(?:[.,;:!?)\0\n]|\Z)|\s(?:in|on|among|with|after|at|and|but|as|nationally|nationwide)(?![a-z])")


_CHANGED = frozenset((" (", " (up ", " (down "))


def _changed(text: str, last: Quantity, q: Quantity) -> bool:
    """Whether brackets hold by how much a share or a score has changed: "the Greens have 12% (+2)"."""
    if (last.kind != "percent" and last.unit != "point") or q.value_to is not None:
        return False
    if last.trend is not None and LEVEL.search(text, max(0, last.start - 5), last.start) is None:
        return False
    signed = q.trend is not None or q.words[0] in "+-−–"
    return signed and text[q.end : q.end + 1] == ")" and -(last.value or 0) < (q.value or 0) < (last.value or 0)


_BEYOND = {"ft": ("in", 12), "stone": ("lb", 14)}
"""What is told beyond whole feet or stone, and how many of them make the next."""


def _elliptic(text: str, gap: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity:
    """Give a bare number the unit that was not said again: "rose 64 points to 4,577", "down 2 percent, then by 1"."""
    if q.value_to is not None and q.words.startswith("from "):
        gap += "from "  # "to 40,000-42,000 ounces from 38,000-40,000"
    lender = unsaid(text, last, q, earlier)
    if lender is not None:
        return lent(q, lender)
    if gap in _CHANGED and _changed(text, last, q):
        return replace(q, kind="percentage_point", unit="pp") if last.kind == "percent" else lent(q, last)
    if gap == " (" and (before := year_before(text, last, q)) is not None:
        return before
    if last.unit in _WARMTH and (q.value or 0) < 0 and not SENTENCE_END.search(gap) and ENDS.match(text, q.end):
        return replace(q, kind=last.kind, unit=last.unit)  # "a low of -15 C, which will feel like -21"
    if text[q.start - 1] in " :=" and (gap.startswith(" (") or last.kind == "percent"):
        of = spread_of(text, gap, last, q, earlier)
        if of is not None:
            return share(q, of)
    if (lender := listed(text, last, q, earlier)) is not None:
        return lent(q, lender)
    if SENTENCE_END.search(gap):
        lender = retold(text, last, q, earlier)
        return q if lender is None else lent(q, lender)
    if last.unit is None:
        lender = None if earlier is None else retold(text, last, q, earlier)
        return q if lender is None else lent(q, lender)
    if last.unit in _BEYOND and gap in (" ", "-", "") and q.value is not None:
        unit, whole = _BEYOND[last.unit]
        if q.value < whole:
            return replace(q, kind="measure", unit=unit)  # "6 foot 2", "11 stone 4"
    if (
        gap == " "
        and last.unit in _SMALLER
        and last.value_to is None
        and q.value is not None
        and q.value % 1 == 0
        and 0 < q.value < 60
        and text[last.end - 1] in "sre"
        and _ALONE.match(text, q.end)
    ):
        return replace(q, kind="duration", unit=_SMALLER[last.unit])  # "two hours forty"
    if (price := price_to(text, gap, last, q)) is not None:
        return replace(q, kind="money", unit=price, assumed=last.assumed or price != last.unit)
    if (last.unit in LARGER or last.kind == "percent") and of_another_sort(text, gap, last, q):
        return replace(q, kind=last.kind, unit=last.unit, trend=q.trend or last.trend, assumed=last.assumed)
    if last.unit == "pp" and gap == " to " and q.value is not None and 0 < q.value <= _WHOLE:
        return replace(q, kind="percent", unit="%")  # "rose by 5.1 percentage points to 30.7"
    if last.kind == "percent" and of_another(text, gap, last, q):
        return replace(q, kind=last.kind, unit=last.unit, trend=q.trend or last.trend)
    if "of wh" in gap and last.kind in _PARTED and _OF_THEM.fullmatch(gap):
        return _of_whole(text, last, q, earlier)
    if text.startswith(_OF_THEM_BEHIND, q.end) and last.kind in _PARTED and _parts(text, gap, q):
        return _of_whole(text, last, q, earlier)
    taken = (
        (_TO.fullmatch(gap) and last.kind in ("count", "measure") and last.unit == "point")
        or (gap == " to " and last.unit in _WON_BY and last.trend is None and text.endswith(_BY_OF, 0, last.start))
        or (_TO.fullmatch(gap) and last.unit == "bp" and q.value is not None and abs(q.value) >= _LEAST_SPREAD)
        or (BY.search(gap) and last.trend and q.trend and last.kind == "percent" and not _of_things(text, last, q))
        or (gap == " to " and last.kind == "percent" and _of_two_shares(text, last, q))
        or (last.unit == "year-old" and _AGES.fullmatch(gap) and _another_age(text, last, q))
        or (gap in (" to ", ", to ") and _level_behind(text, last, q))
        or (_TO_LATER.fullmatch(gap) and text.endswith("from ", 0, last.start) and last.kind in SHARED_KINDS)
        or (gap in _OF_ALL and last.kind in _SUMMED and text.startswith(" total", q.end) and not _less(last, q))
        or (_INCLUDING.fullmatch(gap) and last.kind == "count")
        or (last.kind in _SUMMED and _of_the_same(text, gap, last, q))
        or as_before(text, gap, last, q)
    )
    lender = last if taken else retold(text, last, q, earlier)
    return q if lender is None else lent(q, lender)


_TO_MANY = re.compile(
    r"\sto\s(?:(?:just|only|about|around|nearly|almost)\s)?\d[\d,.]{0,12}(?![\d%]|[.,]\d|\s?(?:%|per|pc))"
)


def _of_things(text: str, last: Quantity, q: Quantity) -> bool:
    """Whether a change is one in number, though one in percent stands before: "fell by 8% and deaths by five to 41"."""
    spelled = q.words[-1].isalpha() and any(char.isdigit() for char in last.words)
    return spelled or _TO_MANY.match(text, q.end) is not None


_OF_ALL = frozenset((" of the ", " of a "))
"""What leads from a part to the whole, whose unit is not said again: "3.1 million tonnes of the 9.4 million total"."""


def _less(whole: Quantity, part: Quantity) -> bool:
    return whole.value is None or part.value is None or part.value < whole.value


_LEVELLED = frozenset(("count", "measure", "duration"))


def _level_behind(text: str, last: Quantity, q: Quantity) -> bool:
    """Whether a number is the level that a change in figures led to: "cut by 80,000 b/d to 700,000"."""
    if last.trend is None or last.kind not in _LEVELLED or last.value is None or last.value_to is not None:
        return False
    led = last.kind == "measure" or text.endswith("by ", 0, last.start)
    led = led and text[q.start].isdigit() and ENDS.match(text, q.end) is not None
    return led and q.value is not None and last.value < q.value


_NO_PART = 10_000
"""By how much a sum is too large to be told in such parts: "they cost €90m, of which six are late"."""
_COMPARABLE = 50
_SPENT = rare(r"\s(?:went|go|will\sgo|paid\sfor|came\sfrom|comes\sfrom)(?![a-z])")
"""What becomes of a part of a sum, if it is no smaller part: "90 pounds, of which 40 went to charity"."""
_OF_STUFF = rare(r"\s(?:was|is|has|goes|comes)(?![a-z])")


def _parts(text: str, gap: str, q: Quantity) -> bool:
    """Whether the words between lead to a part: "31 of whom improved and nine of whom did not"."""
    again = gap.endswith(" and ") and len(gap) < _FAR and text.startswith(" of wh", q.end)
    return again or _AND_PART.fullmatch(gap) is not None


def _of_whole(text: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity:
    """Give a part the unit of its whole, things rather than their price: "40 buses for €12m, of which five are new"."""
    if q.value is None or last.value is None:
        return q
    spent = last.kind == "money" and q.value * _COMPARABLE > last.value and _SPENT.match(text, q.end) is not None
    if (
        earlier is not None
        and last.kind != "count"
        and scale(q) is None
        and not spent
        and not _OF_STUFF.match(text, q.end)
    ):
        counted = earlier.kind == "count" and q.value < (earlier.value or 0) and last.start - earlier.end < _FAR
        if counted and not SENTENCE_END.search(text, earlier.end, last.start):
            return replace(q, kind="count", unit=earlier.unit, assumed=earlier.assumed)
    rated = "/" in (last.unit or "") and scale(q) is None
    priced = last.kind == "money" and (rated or q.value * _NO_PART < last.value)
    if priced or q.value >= last.value:
        return q
    return replace(q, kind=last.kind, unit=last.unit, assumed=last.assumed)


def _of_the_same(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is more of what was counted: "up from 3.2 billion euros to 4 billion"."""
    if gap in (" from ", ", from ") and last.kind == "money" and last.steps == q.steps and q.steps[0] < 1:
        return text[last.end - 1].isalpha() and near(last, q)  # "traded at 139.78 yen from 139.69 on Monday"
    if gap in (" from ", ", from ") and "/" in (last.unit or "") and last.trend is not None:
        return LEVEL.search(text, max(0, last.start - 5), last.start) is not None and near(last, q)
    if scale(q) is None:
        return last.kind == "money" and _UP_FROM.fullmatch(gap) is not None and scale(last) is None
    if gap == " to ":
        return last.trend is not None and last.value_to is None  # "fell 3.4 million barrels to 217.4 million"
    if text.startswith(_THEN, q.end) and _IN_AND.fullmatch(gap):
        return scale(last) is not None  # "2 billion dollars in 2020 and 3 billion in 2021"
    return COMPARED.search(gap) is not None or (
        gap.endswith(" from ")
        and last.trend is not None
        and LEVEL.search(text, max(0, last.start - 5), last.start) is not None
    )


def follow_over(text: str, level: Quantity, time: Quantity, q: Quantity) -> Quantity:
    """Give a bare number the unit of the level that a time parts from it: "to €2bn in six months from 4bn"."""
    over = q.kind == "number" and q.unit is None and time.kind == "duration" and level.kind in _SUMMED
    if not over or q.start - level.end > _FAR:
        return q
    gap = text[level.end : q.start]
    if SENTENCE_END.search(gap) or BREAK in gap:
        return q
    return (
        replace(q, kind=level.kind, unit=level.unit, assumed=level.assumed) if _of_the_same(text, gap, level, q) else q
    )


_FAR = 60


def _hedged(q: Quantity, last: Quantity) -> Quantity:
    """Give a conversion the hedge and the trend of what it converts."""
    qualifier = last.qualifier if q.qualifier == "exact" else q.qualifier
    return replace(q, qualifier=qualifier, trend=q.trend or last.trend)
