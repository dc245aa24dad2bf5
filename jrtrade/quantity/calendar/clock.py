"""Times of day: "10:30", "5 and 6 am", "at 19.45", "at 5 in the morning"."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import WEEKDAY, WEEKDAYS
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, END_NO_DIGIT
from jrtrade.quantity.lexicon.trends import TRENDS
from jrtrade.quantity.text.joined import CLAUSE_ENDS, clause_start

_HOURS = re.compile(
    r"\d{1,2}(?::\d\d)?(?:\s(?:and|to|or)\s|\s?[-–]\s?)\d{1,2}(?::\d\d)?\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b|o['’]clock)"
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
_AT_POINTED = rare(r"(?i:(?<![a-z])(?:at|from|until|till|by|before|after|between|around|about|and|to)\s)\Z")
_AFTER_POINTED = re.compile(
    rf"{END}|\s(?:and|or|but|on|to|until|till|for|in|from|after|before|when|while|as|with|by|at|because|outside|inside|near|off|every|each|"
    r"daily|sharp|local|today|tomorrow|yesterday|tonight|this|last|next|GMT|[Mm]on|[Tt]ues|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un|he|she|they|it|we|I|the|his|her|"
    r"their|an?|police|crews|officers)(?![a-z])"
)
_BY_THE_CLOCK = rare(
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
BY_THE_MARKET = rare(
    r"(?i:(?<![a-z])(?:shares?|stocks?|index|rupees?|dollars?|euro|pesos?|rand|pounds?|sterling|yen|yuan|lira|francs?|kron[ae]|zloty|currency|prices?|priced|"
    r"trad(?:es?|ed|ing|ers?)|yields?|points?|futures|rates?|average|ratio|bonds?|crude|oil|gold|silver|copper|futures|fees?|fares?|costs?|sold|sells?|paid|pays?|worth|"
    r"valued|rated|scored?|scores|inflation|growth|market|exchange|bourse|cents?|pence|level|spread|premium|temperature|magnitude|speed|index|pH|odds|GPA|BMI)(?![a-z]))"
)
_ON_DAY_AT = rare(
    rf"(?:(?<![A-Za-z])(?P<did>[A-Za-z]{{1,15}}),?\s(?:on\s)?(?:{WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?|tomorrow|tonight))\sat\s\Z"
)
"""A day, and then the hour: "resumes on Monday at 10.30"."""
_SETTLED = frozenset(
    "settled closed ended finished stood stands opened fixed quoted traded fell rose was were is up down it them hands "
    "offered peaked crested bottomed stayed remained steadied".split()
)
"""What stood at a level on some day."""
_POINTED_SPAN = rare(
    r"\.\d\d(?:\s(?:and|to)\s|\s?[-–]\s?)\d{1,2}\.\d\d\s(?:(?:he|she|they|we|I|police|officers|on\s[A-Z][a-z]+day|this\smorning|last\snight|yesterday|each\sday|every\sday|daily"
    r"|in\sthe\s(?:morning|afternoon|evening))(?![a-z]))"
)
TRAIN = (
    r"\s(?:(?:to|from)\s[A-Z][a-z]+(?![\w’'-]*\s(?:\d|per|and))"
    r"|(?:[A-Z][a-z]+\s){0,2}(?:train|bus|flight|ferry|service|showing|screening|performance|express|sailing|kick-off|departure)(?![a-z]))"
)
"""What runs by the clock, behind its time: "the 10.15 to Leeds"."""
_THE_TRAIN = rare(rf"\.\d\d{TRAIN}")


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
    if BY_THE_MARKET.search(text, sentence, start) is not None:
        return None
    timed = (
        (text[start] == "0" and end - start == 2)
        or _BY_THE_CLOCK.search(text, sentence, start) is not None
        or ((day := _ON_DAY_AT.search(text, max(0, start - 44), start)) and day["did"].lower() not in _SETTLED)
        or (text[start - 8 : start - 1].lower() == "between" and _POINTED_SPAN.match(text, end) is not None)
    )
    return Aside(start, m.end(), "time") if timed else None


TIME_SIGNS = frozenset(" :-–.aApPo\u00a0\n")
TIME_LETTERS = frozenset("atopmnAP-–")
"""How a time goes on behind its first digits: right there, and behind a space."""
_SPAN_HEADS = frozenset(("an", "to", "or"))
_TIME_HEADS = frozenset("a. p. A. P. am pm AM PM o' o’ no mi".split())


_FURTHER_HOUR = re.compile(
    r"(?:\s(?:to|until|till|and)\s|\s?[-–]\s?)(?:1[0-2]|[1-9])(?=\s*(?:[.;!?)\n\0]|,(?!\s?\d)|\Z)(?!\d)|\s(?:on|every|each|daily|most)\s)"
)
"""The other end of a time, without its minutes: "8:30 to 5"."""


def time_at(text: str, start: int, end: int, low: int) -> Aside | None:
    """Return the time of day whose first digits are ``text[start:end]``: "10:30", "5 am", "5 to 6 pm", "at 19.45"."""
    nxt = text[end]
    head = text[end + 1 : end + 3]
    spans = nxt in ":-–" or (nxt == " " and (head in _SPAN_HEADS or head[:1] in ("-", "–")))
    m = _HOURS.match(text, start) if spans else None
    if m is None and nxt not in "-–" and (nxt != " " or head in _TIME_HEADS):
        m = _TIME.match(text, start)
    if m is not None:
        further = _FURTHER_HOUR.match(text, m.end()) if nxt == ":" else None
        return Aside(start, (further or m).end(), "time")
    return _pointed_time(text, start, end, low) if nxt == "." and text[end + 1 : end + 3].isdigit() else None


_EARLY = re.compile(r"0\d[0-5]\d(?:\s(?:and|to|until)\s(?:[01]\d|2[0-3])[0-5]\d)?(?![\w%]|[.,:]\d|[-–/]\d)")
_CLOCKED = re.compile(
    r"(?i:(?<![a-z])(?:at|before|after|until|till|by|since|from|around|about)\s(?:(?:about|around|just|exactly)\s)?)\Z"
)


def early(text: str, start: int) -> Aside | None:
    """Return the time before ten o'clock in four digits that start here: "just before 0530", "from 0900 to 1730"."""
    m = _EARLY.match(text, start)
    if m is None or _CLOCKED.search(text, max(0, start - 20), start) is None:
        return None
    return Aside(start, m.end(), "time")


def four_digits(text: str, start: int) -> Aside | None:
    """Return the time of day in four digits that start here: "1430 GMT", "0600 hours"."""
    m = _TIME.match(text, start)
    return Aside(start, m.end(), "time") if m is not None else None


_HOUR_HEADS = frozenset("or an to in at la on th ev ea ye".split()) | {day[:2] for day in WEEKDAYS}
_HOUR_STARTS = frozenset((" ", "-", "–"))
DAYTIME = (
    r"(?:in\sthe\s(?:(?:early|late)\s)?(?:morning|afternoon|evening)|at\snight|last\snight|tonight"
    rf"|(?:on\s)?(?:{WEEKDAY}|yesterday|tomorrow|this|that|every|each|the\snext|the\ssame)\s(?:morning|afternoon|evening|night))"
)
_WORDED = words_to(12)
_HOUR = re.compile(
    rf"(?:1[0-2]|[1-9]|(?i:{_WORDED})(?=\s))(?P<last>(?:\s(?:or|and|to)\s|\s?[-–]\s?)(?:1[0-2]|[1-9]|{_WORDED}))?\s{DAYTIME}(?![\w-])(?!\s(?:shifts?|peaks?|rush|papers?|flights?|shows?)\b)"
)
_HOUR_LED = rare(
    r"(?i:(?<![a-z])(?:(?P<before>[a-z]{1,15})(?:,|\s(?:up|out|home|off|down|back|again|in|on))?\s)?(?:(?P<sure>at|until|till|before|after|since|towards?|past)"
    r"|(?P<by>by|from|between)|(?P<about>around|about))\s(?:about\s|around\s|nearly\s|just\s(?:before|after)\s)?)\Z"
)
_HAPPENED = frozenset(
    "began begins begin started starts start struck strikes hit hits came comes come left leave leaves arrived arrives "
    "arrive woke wake wakes met meet meets ended ends finished finishes closed closes opened opens happened happens "
    "occurred died landed lands returned returns called calls rang erupted erupts got gets went goes bed home slept "
    "ate eat eats reopened stopped stops took departed departs exploded collapsed crashed".split()
)
"""What happens by the clock, so that "around 10 last night" is no count of what."""
MEASURED_AT = frozenset(
    "rate rates yield yields index shares stood stands trading traded temperature temperatures level levels "
    "price prices toll score number total count ranked valued priced put estimated".split()
)
_UNTIL = ("until ", " till ")
_FROM_HOUR = rare(rf"(?<!\d)(?:1[0-2]|[1-9])\s{DAYTIME}\s(?:until|till)\s\Z")
_HOUR_ENDS = rare(rf"(?:1[0-2]|[1-9])(?={END_NO_DIGIT})")
_AT_LEVEL = rare(
    r"(?i:(?<![a-z])(?:rates?|yields?|inflation|unemployment|growth|index|shares|trading|temperatures?|levels?|prices?|toll|number|total|count|score)\s"
    r"(?:(?:is|are|was|were|has|have|been|be|stay\w{0,2}|remain\w{0,2}|st[oa]{1,2}n?ds?|now|still)\s){0,3}at\s)\Z"
)
_AND_TO = frozenset((" to ", "and ", " or "))
_HOUR_BEFORE = rare(rf"(?<![\d.,])(?:1[0-2]|[1-9])\s{DAYTIME}\s(?:to|and|or)\s\Z")


def hour_of_day(text: str, start: int, end: int, low: int) -> Aside | None:
    """Return an hour that words behind it tell of: "at 5 in the morning", "around 11 last night"."""
    if text[end : end + 1] not in _HOUR_STARTS:
        if text[start - 6 : start] in _UNTIL and _HOUR_ENDS.match(text, start):
            began = _FROM_HOUR.search(text, max(0, start - 40), start)
            return None if began is None else Aside(start, end, "time")  # "from 10 at night until 6"
        return None
    head = text[end + 1 : end + 3]
    m = _HOUR.match(text, start) if head in _HOUR_HEADS or text[end] != " " or head[:1] in ("-", "–") else None
    if m is None:
        return None
    first = start
    if text[start - 4 : start] in _AND_TO and (one := _HOUR_BEFORE.search(text, max(0, start - 40), start)) is not None:
        first, low = one.start(), 0  # "at 9 at night and 8 in the morning"
    led = _HOUR_LED.search(text, max(low, first - 36), first)
    if led is None:
        return None
    before = (led["before"] or "").lower()
    if led["by"] == "between" and m["last"]:
        return Aside(start, m.end(), "time")
    if before in MEASURED_AT or before in TRENDS:
        return None
    if led["sure"] and _AT_LEVEL.search(text, max(low, led.start() - 24), first):
        return None  # "prices are at 5 this morning"
    if (led["about"] or (led["by"] and before and led["by"].lower() == "by")) and before not in _HAPPENED:
        return None  # "won by 10 on Friday night"
    return Aside(start, m.end(), "time")
