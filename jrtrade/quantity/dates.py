"""Dates and times in figures: days, months, years, decades, hours; and what an aside is, of which they are one kind."""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.joined import CLAUSE_ENDS, clause_start
from jrtrade.quantity.lexicon import MONTHS, SEASONS
from jrtrade.quantity.nouns import noun_at
from jrtrade.quantity.units import unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.model import AsideClass


class Aside(NamedTuple):
    """The place of a numeral that is no statistic, and why it is none."""

    start: int
    end: int
    reason: AsideClass


S = r"\s{1,3}"
_LOWER_MONTHS = frozenset(month.lower() for month in MONTHS if len(month) > 3 and month != "March")
"""Months as careless prose writes them, but for "may" and "march", which are verbs."""
_MONTH = "|".join(sorted({*MONTHS, *_LOWER_MONTHS}, key=len, reverse=True))
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
_COUNTED_ON = re.compile(
    r"\s(?:of|on|for|at|per|in\s(?:[A-Z]|\d)|more|others?|were|was|are|have|had|thousand|million|billion|trillion|hundred|dead|injured|wounded|missing|killed|"
    r"(?:of|in|from)\sthe|times|to|from|than|percent|[a-z]{3,12}-[a-z]+)(?![A-Za-z])|\s?(?:[%$€£¥°(]|and\s\d)"
)
_DAYS_BETWEEN = re.compile(r"(?i:(?<![a-z])between)\s\Z")
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
_WEEKDAY = re.compile(r"(?<![A-Za-z])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s\(|,?\s(?:the\s)?)\Z")
_DAY_ENDS = re.compile(
    r"\s*(?:[.;:)\n\0]|,(?!\s?(?:\d|and\s))|\Z)|\s(?:that|but|when|while|after|before|as|because|with|without|at|by|for|if|amid|following|local|"
    r"in(?!\s(?:line|a\s(?:row|series)|the\s(?:series|world|rankings?|standings|list|table|queue|order)))|"
    r"and(?!\s(?:the\s)?(?:\d|first|second|third|fourth|last|final|[a-z]+th\s)))(?![A-Za-z])"
)
_NO_DAYS = re.compile(
    r"(?i:(?<![a-z])(?:birdie[sd]?|bogeys?|bogeyed|eagled?|par|pars|parred|putts?|tee|holes?|fairway|fairways|green|innings|inning|percentiles?|rank(?:s|ed|ing)?|places?|"
    r"rungs?|floors?|stor(?:e?ys|ies)|positions?|seeds?|seeded|streets?|avenues?|districts?|centur(?:y|ies)|grades?|graders?|laps?|round|minutes?|min|quarters?|down|fret|"
    r"harmonics?|amendments?|parallel)(?![a-z]))"
)
"""Where what is numbered is no day: holes of golf, ranks, floors, streets."""
PLAIN_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_SPAN = re.compile(rf"{YEARS}(?![\w%$€£]|[.,]\d)|{_YEAR}(?=s?[’'′]s?(?!\w))|{_YEAR}(?=s(?!\w))")
DECADE = re.compile(r"(?:\d{2})?\d0[’']?s(?!\w)")
_DECADE_OF = re.compile(r"(?i:(?<![a-z])(?:the|early|mid|late|since|in|of|his|her|their|my)[\s-])\Z")
_HOURS = re.compile(
    r"\d{1,2}(?::\d\d)?(?:\s(?:and|to|or)\s|\s?[-–]\s?)\d{1,2}(?::\d\d)?\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b)"
)
_AGE_GROUP = re.compile(r"(?i:(?<![a-z])(?:over|under)-)\Z|(?i:under)\s\Z")
_SEASON_OF = re.compile(rf"(?i:(?<![A-Za-z])(?:{'|'.join(SEASONS)})(?:{S}of)?){S}\Z")
_ERA = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)(?:{S}(?:and|or|to){S}|[-–])\d{{1,2}}(?:st|nd|rd|th)[\s-][Cc]entur(?:y|ies)(?!\w)|"
    rf"\d{{1,4}}{S}(?:BC|BCE|AD|CE)(?!\w)|\d{{1,2}}(?:st|nd|rd|th)[\s-][Cc]entur(?:y|ies)(?!\w)|\d(?:st|nd|rd|th)[\s-](?:half|quarter)(?:{S}of{S}{YEARS}|{S}{YEARS})?(?!\w)"
)
_TIME = re.compile(
    r"(?![3-9]\d[:.])\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|A\.?M\b\.?|P\.?M\b\.?|GMT|hrs|(?:local|[A-Z][a-z]{2,12})\stime\b|noon\b)"
    r"|\d{1,2}\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.|o['’]clock)|12\s(?:noon|midday|midnight)\b"
    r"|(?![3-9]\d:\d\d(?!:))\d{1,2}:[0-5]\d(?::\d\d)?(?:\.\d+)?(?![\d:]|,\d{3})|\d{4}(?=\s(?:GMT|UTC|A[ECW][SD]T|NZ[SD]T|IST|JST|SGT|HKT|SAST|CES?T|EES?T|BST|[ECMP][SD]T)\b)"
    r"|(?:0\d|(?:(?<=at\s)|(?<=until\s)|(?<=till\s))(?:1\d|2[0-3]))[0-5]\d(?=\s(?:hours|hrs)\b)"
)
_POINTED = re.compile(
    r"(?:[01]?\d|2[0-3])\.[0-5]\d(?:(?:\s?[-–]\s?|\s(?:and|to|until|till)\s)(?:[01]?\d|2[0-3])\.[0-5]\d)?(?![\w%$€£°]|[.,:]\d|-\w|\s?[-–/]\s?\d|\s?%)"
)
"""Hours and minutes with a point between them, as Britons, Indians and Australians write them: "23.10"."""
_AT_POINTED = re.compile(r"(?i:(?<![a-z])(?:at|from|until|till|by|before|after|between|around|about|and|to)\s)\Z")
_AFTER_POINTED = re.compile(
    r"\s*(?:[.,;:!?)\0]|\Z)|\s(?:and|or|but|on|to|until|till|for|in|from|after|before|when|while|as|with|by|at|because|outside|inside|near|off|every|each|"
    r"daily|sharp|local|today|tomorrow|yesterday|tonight|this|last|next|GMT|[Mm]on|[Tt]ues|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un|he|she|they|it|we|I|the|his|her|"
    r"their|an?|police|crews|officers)(?![a-z])"
)
_BY_THE_CLOCK = re.compile(
    r"(?i:(?<![a-z])(?:kick-?off|kicks?\soff|kicked\soff|departs?|departed|departing|departures?|arriv(?:es?|ed|ing|als?)|sunrise|sunset|poll(?:s|ing)\s(?:stations?\s)?"
    r"(?:open|close|opened|closed|will)|curfew|(?:were|was|been|are|is|got)\s(?:first\s)?(?:called|alerted|summoned|scrambled|evacuated|pronounced|woken|arrested)|"
    r"calls?\s(?:came|come|was\smade|from)|doors|gates|(?:took|takes?|taking)\soff|alarm|woke|wakes?|bedtime|throw-?in|tip-?off|bully-?off|tee(?:s|d)?\soff|"
    r"(?:train|bus|coach|flight|ferry|plane|tram|boat|service)s?\s(?:[a-z]+\s){0,3}?(?:leaves?|left|runs?|ran|calls?|due|land(?:s|ed)?|sails?|sailed)|"
    r"(?:leaves?|left)\s(?:home|port|work|school|the\s(?:house|station|office|port|harbour|pub|hotel|club|ground|airport|scene))|"
    r"(?:crash(?:es)?|collision|blaze|fire|quake|earthquake|explosion|blast|accident|incident|attack|shooting|stabbing|robbery|tremor|power\scut|outage)\s(?:[a-z]+\s){0,4}?"
    r"(?:happened|occurred|broke\sout|struck|hit|started|began|reported|took\splace)|"
    r"(?:match|game|film|show|concert|ceremony|funeral|mass|service|parade|meeting|hearing|programme|play|race|lessons?|school|shift|exams?|shops?|museum|library|pub|"
    r"bars?|pool|park|train|bus|flight|performance|matinee|screening|debate|talk|lecture|procession|rehearsal|class|trial|festival|vigil|rally|protest|march)s?\s"
    r"(?:[a-z]+\s){0,3}?(?:starts?|started|begins?|began|opens?|opened|closes?|closed|ends?|ended|finish(?:es|ed)?|is|was|are|resumes?|airs?|aired))(?![a-z]))"
)
"""What happens by the clock, so that "at 19.45" is when."""
_BY_THE_MARKET = re.compile(
    r"(?i:(?<![a-z])(?:shares?|stocks?|index|rupees?|dollars?|euro|pesos?|rand|pounds?|sterling|yen|yuan|lira|francs?|kron[ae]|zloty|currency|prices?|priced|"
    r"trad(?:es?|ed|ing|ers?)|yields?|points?|futures|rates?|average|ratio|bonds?|crude|oil|gold|silver|copper|futures|fees?|fares?|costs?|sold|sells?|paid|pays?|worth|"
    r"valued|rated|scored?|scores|inflation|growth|market|exchange|bourse|cents?|pence|level|spread|premium|temperature|magnitude|speed|index|pH|odds|GPA|BMI)(?![a-z]))"
)
_POINTED_SPAN = re.compile(
    r"\.\d\d(?:\s(?:and|to)\s|\s?[-–]\s?)\d{1,2}\.\d\d\s(?:(?:he|she|they|we|I|police|officers|on\s[A-Z][a-z]+day|this\smorning|last\snight|yesterday|each\sday|every\sday|daily"
    r"|in\sthe\s(?:morning|afternoon|evening))(?![a-z]))"
)
_THE_TRAIN = re.compile(
    r"\.\d\d\s(?:(?:to|from)\s[A-Z][a-z]+(?![\w’'-]*\s(?:\d|per|and))|(?:[A-Z][a-z]+\s){0,2}(?:train|bus|flight|ferry|service|showing|screening|performance|express|sailing|kick-off|departure)(?![a-z]))"
)


def _pointed_time(text: str, start: int, end: int, low: int) -> Aside | None:
    """Return a time with a point, where what happens by the clock says that it is one: "kick-off is at 19.45"."""
    m = _POINTED.match(text, start)
    if m is None:
        return None
    if text[max(low, start - 4) : start].lower() == "the ":
        return Aside(start, m.end(), "time") if _THE_TRAIN.match(text, end) else None  # "the 10.15 to Leeds"
    if not _AFTER_POINTED.match(text, m.end()) or _AT_POINTED.search(text, max(low - 1, start - 9, 0), start) is None:
        return None
    sentence = clause_start(text, start, 110, (*CLAUSE_ENDS, "! ", "? "))
    if _BY_THE_MARKET.search(text, sentence, start) is not None:
        return None
    timed = (
        (text[start] == "0" and end - start == 2)
        or _BY_THE_CLOCK.search(text, sentence, start) is not None
        or (text[start - 8 : start - 1].lower() == "between" and _POINTED_SPAN.match(text, end) is not None)
    )
    return Aside(start, m.end(), "time") if timed else None


_THREE_ELEVEN = re.compile(r"3\.11(?=\s(?:disaster|earthquake|quake|tsunami|crisis|catastrophe))")

_PRELIMINARY = re.compile(r"(?:19|20)\d\d[pref](?=\s?\||\t|\s{2,3}|\s?[\n\0]|\s?\Z)")
"""A year of a table with a letter that says what its figures are: preliminary, revised, estimated, forecast."""
_CELL_BEFORE = re.compile(r"(?:\||\t|\s\s|\A)\s?\Z")


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
        return None
    led = _ON_THE.search(text, max(0, low - 12, start - 22), start)
    if led is None:
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


_NUMBERS = re.compile(r"\d+")
_MONTH_ENDS = frozenset({month[-1] for month in MONTHS} | set("f., \n\t\u00a0\r"))
"""With what a month, "of" behind it and a mark end."""
_DAY_GOES_ON = frozenset({month[0] for month in (*MONTHS, *_LOWER_MONTHS)} | set("ato-–— \n\t\u00a0"))
"""How what may stand behind a day and a space begins: a month, "of", "and", "to"."""
_ERA_GOES_ON = frozenset(f"{ascii_uppercase}h \n\t\u00a0")
"""The same behind a year or four digits of a time: "AD", "GMT", "hours"."""


def date_of_digits(text: str, start: int, end: int, low: int, nxt: str) -> Aside | None:
    """Judge digits that are a day, a time, a decade or a date in figures."""
    size = end - start
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
        if nxt and nxt in " :-–" and (not beyond or beyond in "ato-–"):
            m = _HOURS.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "time")  # "between 5 and 6 am"
        if nxt and nxt in ":. aApPo\u00a0\n" and (not beyond or beyond in "apAPonm"):
            m = _TIME.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "time")
            pointed = _pointed_time(text, start, end, low) if nxt == "." and text[end + 1 : end + 3].isdigit() else None
            if pointed is not None:
                return pointed
        if nxt and nxt in " \u00a0\nstnrd-–—" and (not beyond or beyond in _DAY_GOES_ON):
            m = _DAY_DATE.match(text, start)
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
        if nxt == "s":
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
        m = _ERA.match(text, start) or (_TIME.match(text, start) if size == 4 else None)
        if m is not None:
            return Aside(start, m.end(), "date" if m.re is _ERA else "time")
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
