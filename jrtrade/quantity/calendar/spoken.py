"""Times of day in words: "a quarter to six", "twenty past seven", "at five to nine"."""

from __future__ import annotations

import re

from jrtrade.quantity.calendar.clock import BY_THE_MARKET, DAYTIME, MEASURED_AT, TRAIN, hour_of_day
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.lexicon.trends import TREND_WITH_BY, TRENDS
from jrtrade.quantity.text.joined import CLAUSE_ENDS, clause_start

_ONES = words_to(9)
_HOUR_WORD = rf"(?:{words_to(12)})(?![A-Za-z])"
_MINUTES = (
    rf"(?:oh[\s-](?:{_ONES})|(?:twenty|thirty|forty|fifty)(?:[\s-](?:{_ONES}))?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?![A-Za-z])"
)
_HOUR_AND_MINUTES = rf"{_HOUR_WORD}(?:[\s-]{_MINUTES})?"
_NO_MORE = r"(?![\w%]|[.,:]\d|-\w)"
_PAST = re.compile(
    rf"(?i:(?P<quarter>quarter)|five|ten|twenty(?:[\s-]five)?)(?P<minutes>\sminutes)?"
    rf"\s(?:(?P<past>past)|(?P<other>to|till|after|before))\s(?i:{_HOUR_WORD}|noon|midday|midnight|1[0-2]|[1-9]){_NO_MORE}"
    r"(?!\s(?:hundred|thousand|million|billion|dozen|per)(?![a-z]))"
)
_HALF_HOUR = re.compile(rf"(?i:half\s{_HOUR_WORD}){_NO_MORE}")
"""The half hour behind an hour, as Britons say it: "at half six"."""
_DIGITS_PAST = re.compile(rf"(?:5|10|20|25)\spast\s(?i:{_HOUR_WORD}|midnight|1[0-2]|[1-9]){_NO_MORE}")
_STRAIGHT = re.compile(rf"(?i:{_HOUR_WORD}[\s-]{_MINUTES}){_NO_MORE}")
_FURTHER = rare(rf"(?:\s(?:to|until|till|and|or)\s|\s?[-–]\s?)(?i:{_HOUR_AND_MINUTES}){_NO_MORE}")
"""The other end behind such a time: "from seven thirty to nine"."""
_HALF_DAY = rare(r"\s(?:a\.m\.?|p\.m\.?|am|pm|A\.M\.?|P\.M\.?|AM|PM)(?![a-zA-Z])")
_IN_DAY = rare(rf"(?:,?\s)(?:{DAYTIME})(?![\w-])")
_THEN = rare(
    rf"{END}|\s(?:on|sharp|when|while|as|but|every|each|this|that|last|next|tomorrow|yesterday|today|tonight|daily|local|for|the|his|her|their|"
    r"our|my|he|she|they|we|I|it|you|before|after|with|without|until|till|from|and|or|because|to|in|at|by|if|so|a|an|there|most|everyone|nobody|police|crews)(?![a-z])"
)
"""What may stand behind a time; a noun would be counted."""
_AT = rare(
    r"(?i:(?<![a-z])(?:(?P<before>[a-z]{1,15}),?\s)?(?:at|until|till|it['’]s|it\s(?:is|was|struck)|clocks?\s(?:said|says|read|showed|struck))"
    r"(?:\s(?:about|around|nearly|almost|just|exactly|only|already|now|precisely|roughly)){0,2}\s(?:an?\s)?)\Z"
)
_AROUND = rare(
    r"(?i:(?<![a-z])(?:(?:before|after|since|about|around|nearly|almost|between|from|(?:(?P<moved>[a-z]{1,15})\s)?by)\s(?:an?\s)?))\Z"
)
_TRAIN = rare(TRAIN)
_THE = rare(r"(?i:(?<![a-z])(?:the|an?|this|that|his|her|our|their|my|every)\s)\Z")
HOURS = frozenset(words_to(12).split("|"))
_PAST_WORDS = frozenset("quarter five ten twenty".split())
"""What stands first in "ten past six"."""
_PUT_AT = MEASURED_AT | frozenset("set fixed runs running held costs cost odds".split())


_DAYTIMES = (" in the ", " at night", " and ", " to ", " or ")
_NEXT_MINUTES = frozenset("tfoens")
"""How the minutes behind an hour may begin."""


def spoken(text: str, start: int, end: int, low: int, word: str) -> Aside | None:
    """Return the time of day that begins with a number word."""
    if word == "half":
        m = _HALF_HOUR.match(text, start)
        return Aside(start, m.end(), "time") if m is not None and _by_words(text, start, low, m.end()) else None
    timed = _minutes_past(text, start, low) if word in _PAST_WORDS else None
    if timed is None and word in HOURS:
        if text[end + 1 : end + 2] in _NEXT_MINUTES:
            timed = _hour_and_minutes(text, start, low)
        if timed is None and text.startswith(_DAYTIMES, end):
            return hour_of_day(text, start, end, low)
    return timed


def _by_words(text: str, start: int, low: int, after: int) -> bool:
    """Whether the words before tell of a time of day that ends at `after`."""
    led = _AT.search(text, max(low, start - 48), start)
    if led is None or _THEN.match(text, after) is None:
        return False
    if (led["before"] or "").lower() in _PUT_AT:
        return False
    clause = clause_start(text, start, 110, (*CLAUSE_ENDS, "! ", "? "))
    return BY_THE_MARKET.search(text, clause, start) is None


def _around(text: str, start: int, low: int) -> bool:
    """Whether words before tell of when something was, or of how much: "by a quarter to six", but not "rose by a"."""
    m = _AROUND.search(text, max(low, start - 26), start)
    return m is not None and (m["moved"] is None or not _moves(m["moved"].lower()))


def _moves(word: str) -> bool:
    return word in TRENDS or word in TREND_WITH_BY


def _minutes_past(text: str, start: int, low: int) -> Aside | None:
    """Return the time of day that begins with its minutes: "ten past six", "a quarter to nine", "at five to ten"."""
    m = _PAST.match(text, start)
    if m is None:
        return None
    end = m.end()
    timed = (
        m["past"] is not None
        or _IN_DAY.match(text, end) is not None
        or _by_words(text, start, low, end)
        or (
            m["quarter"] is not None
            and m["other"] in ("to", "till")
            and _THEN.match(text, end) is not None
            and _around(text, start, low)
        )
    )
    return Aside(start, end, "time") if timed else None


def digits_past(text: str, start: int) -> Aside | None:
    """Return the time of day whose minutes stand here in digits: "20 past 7"."""
    m = _DIGITS_PAST.match(text, start)
    return Aside(start, m.end(), "time") if m is not None else None


def _hour_and_minutes(text: str, start: int, low: int) -> Aside | None:
    """Return the time of day that is spoken hour first: "at seven thirty", "the six forty-five train"."""
    m = _STRAIGHT.match(text, start)
    if m is None:
        return None
    end = m.end()
    half = _HALF_DAY.match(text, end)
    if half is not None:
        return Aside(start, half.end(), "time")
    if _THE.search(text, max(low, start - 6), start):
        return Aside(start, end, "time") if _TRAIN.match(text, end) else None
    further = _FURTHER.match(text, end)
    for last in (end,) if further is None else (further.end(), end):
        half = _HALF_DAY.match(text, last)
        around = _around(text, start, low)
        if half is not None and around:
            return Aside(start, half.end(), "time")
        if _by_words(text, start, low, last) or (
            around and (_IN_DAY.match(text, last) or (last > end and _THEN.match(text, last)))
        ):
            return Aside(start, last, "time")
    return None
