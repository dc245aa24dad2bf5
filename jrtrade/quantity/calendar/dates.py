"""Dates in figures: days, months, years, decades, eras."""

from __future__ import annotations

import re
from string import ascii_uppercase

from jrtrade.quantity.calendar.clock import TIME_LETTERS, TIME_SIGNS, early, four_digits, time_at
from jrtrade.quantity.calendar.spoken import digits_past
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTHS, SEASON_NAMES, WEEKDAY
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import longest_first
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.unit import unit_at

S = r"\s{1,3}"
_LOWER_MONTHS = frozenset(month.lower() for month in MONTHS if len(month) > 3 and month != "March")
"""Months as careless prose writes them, but for "may" and "march", which are verbs."""
_MONTH = longest_first({*MONTHS, *_LOWER_MONTHS})
_YEAR = r"(?:1[0-9]|20|21)\d\d(?!\d)"
YEARS = (
    rf"{_YEAR}(?:\s?[-–—/]\s?{_YEAR}|[-–—/]\d\d(?!\d)"
    r"|\s[-–—/]\s\d\d(?=\s(?:season|fiscal|financial|year|budget|crop|marketing|academic)))?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d%])"
_DAYS = (
    rf"{_DAY}(?:(?:\s?[-–—]\s?|{S}to{S}(?:the{S}(?=\d{{1,2}}[snrt])"
    rf"(?!\S{{3,4}}{S}(?:quarters?|century|floors?|weeks?|days?|years?|months?|place|round|anniversary|edition|season|hour|parallel)(?![a-z])))?){_DAY})?"
)
_MONTH_DATE = re.compile(
    rf"(?:{_MONTH})\.?(?:{S}{_DAYS}(?:\s?[-–—]\s?(?:{_MONTH})\.?{S}{_DAY})?(?:(?:,?{S}|,){_YEAR}(?![-\w]))?|,?{S}(?:of{S})?{YEARS}(?:{S}to{S}{_YEAR})?)(?![\w%]|[.,]\d)"
)
_DAY_DATE = re.compile(
    rf"(?:{_DAY}{S}and{S}{_DAY}|{_DAYS}){S}(?:of{S})?(?:{_MONTH})(?![a-z])(?:\.?,?{S}{_YEAR}(?!\w))?"
)
_ISO_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d\d:[\d:.]+Z?)?(?![\w-])|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\w/.]\w|\d)"
)
_MORE_DAYS = re.compile(
    rf"(?:,{S}\d{{1,2}}(?=,?{S}(?:and{S})?\d)){{0,6}},?{S}(?:and|&){S}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?(?:,?{S}{_YEAR}(?![-\w]))?(?![\w%$€£°/:–-]|[.,]\d)"
)
"""Further days of a month: "May 3 and 5", "June 2, 4 and 9"."""
_COUNTED_ON = rare(
    r"\s(?:of|on|for|at|per|in\s(?:[A-Z]|\d)|more|others?|were|was|are|have|had|thousand|million|billion|trillion|hundred|dead|injured|wounded|missing|killed|"
    r"(?:of|in|from)\sthe|times|to|from|than|percent|[a-z]{3,12}-[a-z]+)(?![A-Za-z])|\s?(?:[%$€£¥°(]|and\s\d)"
)
_DAYS_BETWEEN = rare(r"(?i:(?<![a-z])between)\s\Z")
_ORDINAL_DAY = r"(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)"
_OF_THIS_MONTH = (
    rf"{S}of{S}(?:this|last|next|the|that|each|every)(?:{S}(?:same|current|following|previous|preceding))?"
    rf"{S}month(?![a-z])"
)
_BARE_DAYS = re.compile(
    rf"(?P<first>{_ORDINAL_DAY}){S}(?:to|and|until|till|through){S}(?:the{S})?(?P<last>{_ORDINAL_DAY})(?P<month>{_OF_THIS_MONTH})?(?![\w-])"
)
_BARE_DAY = re.compile(rf"{_ORDINAL_DAY}(?P<month>{_OF_THIS_MONTH})?(?![\w-])")
_ON_THE = re.compile(
    r"(?i:(?<![a-z])(?P<word>on|until|till|since|(?<!followed\s)(?<!joined\s)(?<!preceded\s)by|as\sof|from|between)\s(?:the\s)?)\Z"
)
_MONTH_THE = rare(rf"(?<![A-Za-z])(?:{'|'.join(MONTHS)})\sthe\s\Z")
_WEEKDAY = re.compile(rf"(?<![A-Za-z]){WEEKDAY}(?:\s\(|,?\s(?:the\s)?)\Z")
_EVENING_OF = rare(
    r"(?i:(?<![a-z])(?:mornings?|afternoons?|evenings?|nights?|eve|small\shours|early\shours)\sof\sthe\s)\Z"
)
_WHO_THEN = re.compile(
    r"\s(?:the|an?|he|she|they|it|we|I|his|her|their|its|our|all|both|no|some|there|nothing|everyone|more|police|troops)(?![a-z-])(?!\s(?:and|or)\s\d)"
)
"""Who or what did something on a day that was said first: "on the evening of the 3rd the treaty was signed"."""
_DAY_ENDS = re.compile(
    r"\s*(?:[.;:)\n\0]|,(?!\s?(?:\d|and\s))|\Z)|\s(?:that|but|when|while|after|before|as|because|with|without|at|by|for|if|amid|following|local|"
    r"were|was|to(?!\s(?:(?:the\s)?\d|(?:the\s)?(?:first|second|third|last)(?![a-z])))|"
    r"in(?!\s(?:line|a\s(?:row|series)|the\s(?:series|world|rankings?|standings|list|table|queue|order)))|"
    r"and(?!\s(?:the\s)?(?:\d|first|second|third|fourth|last|final|[a-z]+th\s)))(?![A-Za-z])"
)
_NO_DAYS = rare(
    r"(?i:(?<![a-z])(?:birdie[sd]?|bogeys?|bogeyed|eagled?|par|pars|parred|putts?|tee|holes?|fairway|fairways|green|innings|inning|percentiles?|rank(?:s|ed|ing)?|places?|"
    r"rungs?|floors?|stor(?:e?ys|ies)|positions?|seeds?|seeded|streets?|avenues?|districts?|centur(?:y|ies)|grades?|graders?|laps?|round|minutes?|min|quarters?|down|fret|"
    r"harmonics?|amendments?|parallel)(?![a-z]))"
)
"""Where what is numbered is no day: holes of golf, ranks, floors, streets."""
PLAIN_YEAR = rare(r"(?:19|20)\d\d")
_YEAR_SPAN = re.compile(rf"{YEARS}(?![\w%$€£]|[.,]\d)|{_YEAR}(?=s?[’'′]s?(?!\w))|{_YEAR}(?=s(?!\w))")
DECADE = re.compile(r"(?:\d{2})?\d0[’']?s(?!\w)")
_MINUTES_BEFORE = re.compile(r"(?<![\d.,])[1-5]?\d\s?(?:m|mins?|minutes?)\s\Z")
"""What makes seconds of "20s"."""
_DECADE_OF = rare(r"(?i:(?<![a-z])(?:the|early|mid|late|since|in|of|his|her|their|my)[\s-])\Z")
_AGE_GROUP = re.compile(r"(?i:(?<![a-z])(?:over|under)-)\Z|(?i:under)\s\Z")
_SEASON_OF = re.compile(rf"(?i:(?<![A-Za-z])(?:{SEASON_NAMES})(?:{S}of)?){S}\Z")
_ERA = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)(?:{S}(?:and|or|to){S}|[-–])\d{{1,2}}(?:st|nd|rd|th)[\s-][Cc]entur(?:y|ies)(?!\w)|"
    rf"\d{{1,4}}{S}(?:BC|BCE|AD|CE)(?!\w)|\d{{1,2}}(?:st|nd|rd|th)[\s-][Cc]entur(?:y|ies)(?!\w)|\d(?:st|nd|rd|th)[\s-](?:half|quarter(?!-finals?\b))(?:{S}of{S}{YEARS}|{S}{YEARS})?(?!\w)"
)


_THREE_ELEVEN = re.compile(r"3\.11(?=\s(?:disaster|earthquake|quake|tsunami|crisis|catastrophe))")

_PRELIMINARY = rare(r"(?:19|20)\d\d[pref](?=\s?\||\t|\s{2,3}|\s?[\n\0]|\s?\Z)")
"""A year of a table with a letter that says what its figures are: preliminary, revised, estimated, forecast."""
_CELL_BEFORE = rare(r"(?:\||\t|\s\s|\A)\s?\Z")


def _ordinal_date(text: str, start: int, low: int) -> Aside | None:
    """Return the day of a month that is not said: "on the 21st", "from the 1st to the 20th of this month"."""
    m = _BARE_DAYS.match(text, start)
    if m is not None and int(m["first"][:-2]) >= int(m["last"][:-2]):
        m = None  # "from the 17th to the 5th"
    m = m or _BARE_DAY.match(text, start)
    if m is None:
        return None
    if m["month"] is not None:
        return Aside(start, m.end(), "date")
    if not _DAY_ENDS.match(text, m.end()):
        of_day = _WHO_THEN.match(text, m.end()) and _EVENING_OF.search(text, max(0, start - 20), start)
        return Aside(start, m.end(), "date") if of_day else None
    of_month = _MONTH_THE.search(text, max(low, start - 16), start) if text.endswith(" the ", 0, start) else None
    if of_month is not None:
        return Aside(of_month.start(), m.end(), "date")  # "May the 5th"
    led = _ON_THE.search(text, max(0, low - 12, start - 22), start)
    if led is None:
        if text.endswith(" of the ", 0, start) and _EVENING_OF.search(text, max(0, start - 20), start):
            return Aside(start, m.end(), "date")
        return Aside(start, m.end(), "date") if _WEEKDAY.search(text, max(0, start - 16), start) else None
    if led["word"].lower() in ("from", "between") and m.re is _BARE_DAY:
        return None
    if not led[0].lower().endswith("the ") and m.re is _BARE_DAY:
        return None
    return None if _NO_DAYS.search(text, max(0, start - 70), m.end() + 60) else Aside(start, m.end(), "date")


def _further_days(text: str, start: int, dated: int, day: int) -> int:
    """Return where a date ends that goes on with days of the same month: "on January 1 and 3"."""
    m = _MORE_DAYS.match(text, dated)
    if m is None:
        return dated
    days = [day, *(int(n) for n in _NUMBERS.findall(text, dated, m.end("last")))]
    if sorted(set(days)) != days or days[-1] > 31:
        return dated
    if _DAYS_BETWEEN.search(text, max(0, start - 8), start):
        return m.end()
    counted = unit_at(text, m.end()) is not None or noun_at(text, m.end(), one=False) is not None
    return dated if counted or _COUNTED_ON.match(text, m.end()) else m.end()  # "on March 3 and 12 people"


_NUMBERS = rare(r"\d+")
_MONTH_ENDS = frozenset({month[-1] for month in MONTHS} | set("f., \n\t\u00a0\r"))
"""With what a month, "of" behind it and a mark end."""
_DAY_GOES_ON = frozenset({month[0] for month in (*MONTHS, *_LOWER_MONTHS)} | set("ato-–— \n\t\u00a0"))
"""How what may stand behind a day and a space begins: a month, "of", "and", "to"."""
_DAY_HEADS = frozenset({month[:2] for month in (*MONTHS, *_LOWER_MONTHS)} | {"of", "an", "to"})
_ERA_GOES_ON = frozenset(f"{ascii_uppercase}h \n\t\u00a0")
"""The same behind a year or four digits of a time: "AD", "GMT", "hours"."""


def date_of_digits(text: str, start: int, end: int, low: int, nxt: str) -> Aside | None:
    """Judge digits that are a day, a time, a decade or a date in figures."""
    size = end - start
    if size == 4 and text[start] == "0" and (timed := early(text, start)) is not None:
        return timed
    if nxt == "s" and text[start:end] in ("10", "1000") and text.startswith("s of ", end):
        return None  # "1000s of fans"
    month = _month_before(text, start, low)
    if month is not None:
        m = _MONTH_DATE.match(text, month) if size > 2 or int(text[start:end]) < 32 else None
        if m is not None and m.end() >= end:
            stop = m.end()
            if size <= 2 and stop <= end + 2 and text[stop : stop + 1] in (" ", ","):
                stop = _further_days(text, month, stop, int(text[start:end]))
            return Aside(month, stop, "date")
    if size <= 2:
        beyond = text[end + 1 : end + 2] if nxt == " " else ""
        if nxt in TIME_SIGNS and (not beyond or beyond in TIME_LETTERS):
            timed = time_at(text, start, end, low)
            if timed is None and beyond == "p":
                timed = digits_past(text, start)
            if timed is not None:
                return timed
        if nxt and nxt in " \u00a0\nstnrd-–—" and (not beyond or beyond in _DAY_GOES_ON):
            dated = nxt != " " or text[end + 1 : end + 3] in _DAY_HEADS or not beyond.isalpha()
            m = _DAY_DATE.match(text, start) if dated else None
            if m is not None:
                return Aside(start, m.end(), "date")
        if nxt and nxt in "snrt":
            day = _ordinal_date(text, start, low)
            if day is not None:
                return day
        if nxt and nxt in "/.":
            m = _ISO_DATE.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "date")
            m = _THREE_ELEVEN.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "name")
        if nxt and nxt in "’'" and text[end - 1] == "0" and text[end + 1 : end + 2] == "s":
            m = DECADE.match(text, start) if _DECADE_OF.search(text, max(low, start - 7), start) else None
            if m is not None:
                return Aside(_modified(text, start, low), m.end(), "date")  # "the 70's"
        if nxt == "s" and _MINUTES_BEFORE.search(text, max(0, start - 12), start) is None:
            m = DECADE.match(text, start) if not _AGE_GROUP.search(text, max(low - 6, start - 6, 0), start) else None
            if m is not None:
                return Aside(_modified(text, start, low), m.end(), "date")
    elif size == 4 and nxt and nxt in "pref":
        m = _PRELIMINARY.match(text, start) if _CELL_BEFORE.search(text, max(0, start - 3), start) else None
        if m is not None:
            return Aside(start, m.end(), "date")
    elif size == 4 and nxt and nxt in "-s’'":
        m = _ISO_DATE.match(text, start) or DECADE.match(text, start)
        if m is not None:
            return Aside(_modified(text, start, low), m.end(), "date")
    if size <= 4 and nxt and (nxt in "stnr" or (nxt in " \u00a0" and text[end + 1 : end + 2] in _ERA_GOES_ON)):
        m = _ERA.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "date")
        return four_digits(text, start) if size == 4 else None
    return None


def year_span(text: str, start: int, low: int) -> Aside | None:
    """Return the year or range of years that starts here."""
    m = _YEAR_SPAN.match(text, start)
    return Aside(_modified(text, start, low), m.end(), "date") if m is not None else None


def _modified(text: str, start: int, low: int) -> int:
    """Return where a decade starts, "early", "mid-" and "late" included."""
    for word in ("early", "late", "mid"):
        at = start - len(word) - 1
        if at >= low and text[at : start - 1].lower() == word and text[start - 1] in " -\n\u00a0":
            return at
    m = _SEASON_OF.search(text, max(low, start - 11), start)
    return m.start() if m is not None else start


def _month_before(text: str, start: int, low: int) -> int | None:
    if text[start - 1 : start] not in (" ", "\u00a0", "\n") or start <= low or text[start - 2] not in _MONTH_ENDS:
        return None
    chunk = text[max(low, start - 13) : start]
    words = chunk.split()
    if not words:
        return None
    word = words[-1].rstrip(".,").lstrip("([“\"'‘")
    if word == "of" and len(words) > 1:
        word = words[-2]
    if word not in MONTHS and word not in _LOWER_MONTHS:
        return None
    return start - len(chunk) + chunk.rfind(word)
