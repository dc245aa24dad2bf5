"""Ages between commas, or where commas were lost: "Ann Lee, 31, said", "A boy, 6, and", "the ex-teacher, now 71,"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.asides.agegroups import as_age
from jrtrade.quantity.lexicon.calendar import MONTHS, WEEKDAY, WEEKDAYS
from jrtrade.quantity.lexicon.nouns import GROWN, NAME_HEADS, YOUNG
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import longest_first
from jrtrade.quantity.text.seeds import CARDINAL

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_FIRST_NAME = (
    r"(?<![A-Za-z])(?!(?:New|South|North|East|West|Los|San|Santa|Las|Saint|United|Real|Saudi|Sri|Costa|Super|World|Grand|Final|The|Windows|Samsung)\s)"
    r"[A-Z][a-z’'-]+"
)
"""A capital word that may be a person's first name, and begins no place, team or product."""
_AGE_AFTER_FULL_NAME = re.compile(_FIRST_NAME + r"\s[A-Z][a-z’'-]+,\s\Z")
_AGE_AFTER_NAME = re.compile(
    r"(?:[A-Z][\w’'-]+|(?<![a-z])(?:boy|girl|man|woman|son|daughter|brother|sister|wife|husband|mother|father|teenager|child|baby|eldest|oldest|youngest)),\s\Z"
)
_PERSON = rf"(?:(?:ex-|step|grand|great-){{0,3}}(?:{longest_first(YOUNG | GROWN)}))"
_PEOPLE = (
    r"(?:victims|suspects|defendants|brothers|sisters|sons|daughters|boys|girls|men|women|teenagers|teens|children|friends|students|pupils|players|pair|couple|"
    r"duo|twins|siblings|parents|cousins|killers|robbers|burglars|gunmen|drivers|officers|soldiers|lovers|tourists|hikers|climbers|passengers|youths)"
)
_NOW_OLD = re.compile(
    rf"(?:(?<![A-Za-z])(?P<person>(?i:{_PERSON}|he|she|who|I))"
    rf"|(?P<name>{_FIRST_NAME}\s(?:[A-Z]\.\s)?[A-Z][a-z’'-]{{2,20}})"
    rf"|(?<![A-Za-z])(?P<people>(?i:{_PEOPLE})))"
    r",\s(?:(?P<now>now|then|just|only|still|aged?|nearly|almost|about|barely|already)|(?P<both>both))\s\Z"
)
"""Who is now, or was then, so old: "the ex-teacher, now 71, was jailed"."""
_NOWS = (", now ", ", then ")
_HEAD_OF = rare(
    r"(?:\A|[.!?;,:\n\0“\"—–]\s?|(?<![A-Za-z])(?i:an?|the|his|her|their|its|my|our|[a-z]+[’']s)\s)(?:[a-z-]{3,14}\s){0,2}(?P<role>[A-Za-z-]{4,16})\s(?:of|at|for|in|from)\s"
    r"(?:(?:the|a|an|his|her|its|their|one|that|this)\s)?(?:(?!(?:of|that|which|who|is|was|were|are)\s)[\w’'-]{1,16}\s){0,4}?[\w’'-]{1,16},\s(?:now|then)\s\Z"
)
"""Someone by what he is of: "the head of the union, now 71,"."""
_PEOPLE_COMMA = rare(rf"(?<![A-Za-z])(?i:{_PEOPLE}),\s\Z")
_TWO_AGES = rare(r"\sand\s\d{1,2},")
_SAID_OF_DAY = rare(
    rf"\s(?:on\s{WEEKDAY}|today|tomorrow|yesterday|(?:this|next|last)\s(?:week|month|year|[A-Z][a-z]{{2,8}}))[,.)]"
)
COMMODITIES = rare(
    r"(?i:(?<![a-z])(?:brent|crude|oil|gold|benchmark|trad(?:es?|ed|ing)|clos(?:ed?|ing)|cents?|prices?|index|barrels?|futures|shares?|stocks?|tolls?|rates?|dollar|points|goals|scored?|runs|seats)(?![a-z]))"
)
_SCORES = re.compile(r"(?i:\b(?:points|goals|scored?|scores|runs|votes|seats|medals|wins|results)\b)")
_NO_PERSONS = frozenset(MONTHS) | WEEKDAYS
_NAMED = re.compile(_FIRST_NAME + r"\s([A-Z][a-z’'-]+)\s\Z")
_IS = re.compile(r"\s(?:has|had|is|was|said|says|who|told|died)\b")


def said_between(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Make a bare number between commas an age: "A boy, 6, and his sister", "Ann Lee, 31."."""
    closing = text[end : end + 1]
    if text[start - 1 : start] == "(" and closing == ")" and _in_brackets(text, start, end, q):
        return as_age(q)
    spaced = text[start - 1 : start] == " "
    if closing and closing in ",). " and spaced and _now_old(text, start, end, q):
        return as_age(q)
    if spaced and closing in _CLOSINGS and text[start - 2] == "," and _of_role(text, start, end, q):
        return as_age(q)
    named = closing == "," and _AGE_AFTER_NAME.search(text, max(low, start - 30), start)
    if not 0 < (q.value or 0) < 120:
        return None  # "from Chad, 5,300 from Niger"
    if (named and named[0][:-2] in _NO_PERSONS) or _SCORES.search(text, max(0, start - 60), start):
        return None  # "On Friday, 12, …", "Points: Smith, 10, Jones, 20, …"
    last = closing and closing in ".)" and q.end == end and ";" not in text[max(0, start - 60) : start]
    age = q.qualifier == "exact" and q.end == end and 15 < (q.value or 0) < 100
    if age and closing and closing in " ,)" and _comma_lost(text, start, end, low, closing):
        return as_age(q)
    if age and _IS.match(text, end) and (m := _NAMED.search(text, max(low, start - 40), start)) is not None:
        return None if m[1].lower() in NAME_HEADS else as_age(q)  # "Ann Lee 34 was jailed", its commas lost
    full = last and (q.value or 0) < 100 and _AGE_AFTER_FULL_NAME.search(text, max(low, start - 40), start)
    return as_age(q) if named or full else None


def spelled_between(text: str, q: Quantity) -> Quantity | None:
    """Make a number in words an age where it is a child's: "her son, four, was", "Lily, six, and Tom, two,"."""
    comma, bracket = text[q.start - 2 : q.start] == ", ", text[q.start - 1 : q.start] == "("
    if not (comma or bracket) or q.qualifier != "exact" or q.unit is not None or not 0 < (q.value or 0) < _GROWN_UP:
        return None
    closing = text[q.end : q.end + 1]
    if bracket:
        return as_age(q) if closing == ")" and _in_brackets(text, q.start, q.end, q) else None
    if closing == " " and _TWO_SPELLED.match(text, q.end) is None:
        return None
    if closing not in (" ", ",", "."):
        return None
    m = _CHILD_COMMA.search(text, max(0, q.start - 48), q.start)
    if m is None:
        return None
    if not m["name"]:
        if (closing == " " and not m["many"]) or _NO_CHILD.search(text, max(0, m.start() - 16), m.start()):
            return None
        return as_age(q)
    again = _NAMED_TOO.match(text, q.end) or _NAMED_BEFORE.search(text, max(0, q.start - 48), q.start)
    return as_age(q) if again and _FAMILY.search(text, max(0, q.start - 160), q.end + 80) else None


_GROWN_UP = 20
_TWO_SPELLED = rare(rf"\sand\s(?:{CARDINAL}|\d{{1,2}}),")
_CHILD_COMMA = rare(
    r"(?<![A-Za-z-])(?:(?i:(?:step|grand)?(?:boy|girl|son|daughter|brother|sister|child|niece|nephew)|baby|toddler|schoolboy|schoolgirl|twin|cousin)"
    r"(?:\s[A-Z][a-z’'-]{2,16})?|(?P<many>(?i:(?:step|grand)?(?:boys|girls|sons|daughters|brothers|sisters|children)|twins|triplets))|(?P<name>[A-Z][a-z’'-]{2,16})),\s\Z"
)
_NAMED_TOO = rare(rf",\s(?:and\s)?[A-Z][a-z’'-]{{2,16}},\s(?:{CARDINAL}|\d{{1,2}})[,.]")
_NAMED_BEFORE = rare(
    rf"(?<![A-Za-z-])[A-Z][a-z’'-]{{2,16}},\s(?:{CARDINAL}|\d{{1,2}}),\s(?:and\s)?[A-Z][a-z’'-]{{2,16}},\s\Z"
)
"""Another with a number, as the names of children have and those of places: "Lily, six, and Tom, two,"."""
_FAMILY = rare(
    r"(?i:(?<![a-z])(?:(?:grand)?child(?:ren)?|(?:grand)?sons?|(?:grand)?daughters?|brothers?|sisters?|siblings|kids|boys?|girls?|mother|father|mum|mom|dad|"
    r"parents|families|family|twins|pupils)(?![a-z]))"
)
_NO_CHILD = rare(r"(?i:(?<![a-z])(?:of(?:\s[a-z]+)?|every|each|per))\s\Z")
"""What makes of a child those of whom there are some: "of the children, four were"."""
_ROLE_BRACKET = re.compile(
    r"(?<![\w-])(?P<owner>(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|(?<=\)\s)and)\s)?"
    rf"(?P<role>[A-Za-z]+(?:-[a-z]+)?)(?:[\s-]of[\s-](?:{words_to(12)}|\d\d?))?\s\(\Z"
)
_WAS_SO = rare(r"\)(?:,\s(?:who|from|of)(?![a-z])|\s(?:who|has\sdied|had\sdied)(?![a-z]))")


def _in_brackets(text: str, start: int, end: int, q: Quantity) -> bool:
    """Whether a number in brackets is the age of whom it follows: "The mechanic (53) was jailed", "her son (12)"."""
    m = _ROLE_BRACKET.search(text, max(0, start - 32), start)
    if m is None or q.qualifier != "exact" or not a_person(m["role"].lower()):
        return False
    young = m["role"].lower() in YOUNG
    if not (1 if young else _GROWN_FROM) <= (q.value or 0) <= _OLDEST:
        return False
    if m["owner"]:
        return True
    so = _WAS_SO.match(text, end) or _WAS_JAILED.match(text, end + 1)
    return so is not None and _determined(text, m.start()) and m["role"].lower() not in _CITED


_CITED = frozenset("author writer patient".split())
"""Behind whom a number in brackets is as often a source."""
_CLOSINGS = frozenset((",", ".", ")", ";", " ", "\0", ""))
"""What may stand behind an age between commas; a space where it is told of a time: "19 at the time"."""
_ROLE = re.compile(rf"(?<![\w-])(?P<role>[A-Za-z]+(?:-[a-z]+)?)(?:[\s-]of[\s-](?:{words_to(12)}|\d\d?))?,\s\Z")
_DETERMINERS = frozenset("a an the his her their my our your its another this that whose".split())
_NO_ONE = frozenset("per each every no any which".split())
_GROWN_FROM, _OLDEST = 13, 105


def a_person(word: str) -> bool:
    """Whether a word in small letters is one person by trade, role or kin: "driver", "ex-soldier", "grandmother"."""
    return word in GROWN or word in YOUNG or word.rpartition("-")[2] in GROWN


def _of_role(text: str, start: int, end: int, q: Quantity) -> bool:
    """Whether a number between commas is the age of a person with a determiner: "The driver, 34, was arrested"."""
    if q.qualifier != "exact" or q.trend is not None or q.start != start or q.end != end:
        return False
    if text.startswith(" ", end):
        if not text.startswith(" at the time", end):
            return False
        if _AGE_AFTER_FULL_NAME.search(text, max(0, start - 40), start) is not None:
            return True  # "Ann Lee, 19 at the time, fled"
    elif text[end + 1 : end + 2].isdigit() or text[end + 2 : end + 3].isdigit():
        return False  # "the winner, 12, 15 and 31"
    m = _ROLE.search(text, max(0, start - 32), start)
    if m is None or not a_person(m["role"].lower()):
        return False
    if not (1 if m["role"].lower() in YOUNG else _GROWN_FROM) <= (q.value or 0) <= _OLDEST:
        return False
    return _determined(text, m.start()) and not _of_deeds(text, m.start(), m["role"].lower())


_TOLD_IN_NUMBERS = rare(
    r"(?i:(?<![a-z])(?:(?:most|fewest)\s[a-z]{2,12}(?<!ou)s|(?:highest|lowest)(?:\s[a-z]{2,12})?|(?<!\ba\s)number(?:\sof\s[a-z]{3,15})?|totals?|"
    r"tally|scores?|odds|average|count)\s(?:by|for|as|on|against)\s|(?<![a-z])the\srecord\s(?:for|as)\s)"
    r"(?:[A-Za-z’'-]{1,15}\s){0,2}\Z"
)
"""What is a number itself, so that the person behind it is whose it is: "the most wickets by a bowler, 44, came"."""
_MADE = frozenset(
    "latest newest printer kernel software graphics network video audio web virtual screen disk device usb".split()
)
_ALSO_THINGS = frozenset(
    "model star host driver editor runner trainer king leader receiver player scanner server".split()
)


def _of_deeds(text: str, at: int, role: str) -> bool:
    """Whether a number behind a person is a record or a page, or the person is a thing: "the printer driver, 52,"."""
    last = text[max(0, at - 16) : at].split()[-1:]
    if role in _ALSO_THINGS and last and last[0].lower() in _MADE:
        return True
    if role in ("author", "writer") and text.endswith("cording to the ", 0, at):
        return True
    return _TOLD_IN_NUMBERS.search(text, max(0, at - 72), at) is not None


def _determined(text: str, at: int) -> bool:
    """Whether a noun opens its clause or has a determiner or a name before it: "a van driver", "Hull's mayor"."""
    low = max(0, at - 48)
    for cut in ",;:()":
        low = max(low, text.rfind(cut, low, at) + 1)
    words = text[low:at].split()[-5:]
    if not _NO_ONE.isdisjoint(words):
        return False
    return not words or any(word in _DETERMINERS or word[0].isupper() or word[-2:] in ("'s", "’s") for word in words)


_BEEN = r"(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen)\s(?:(?:all|both|also|later|each|then)\s)?"
_TRIED = (
    r"jailed|arrested|charged|convicted|sentenced|remanded|killed|shot|stabbed|injured|"
    r"fined|acquitted|bailed|accused|rushed|airlifted|pronounced"
)
_PLEADED = r"pleaded|admitted|denied|died|appeared"
_SURELY_JAILED = rf"(?:(?:{_BEEN}(?:{_TRIED})|{_PLEADED})(?![a-z]))"
_JAILED = (
    rf"(?:(?:{_BEEN}(?:{_TRIED}|hurt|held|detained|found|named|taken|rescued|cleared|"
    rf"released|banned|spared|ordered|identified|caught(?!\s(?:behind|out|at|off|in\sthe|on\sthe)\b))|{_PLEADED}|suffered)(?![a-z]))"
)
_AT_HOME = r"\s(?:of|from)\s[A-Z][a-z-]{2,20}(?:[\s,]{1,2}[A-Z][a-z-]{2,20}){0,3}"
_TITLED = rare(r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady)\.?\s(?:[A-Z][a-z’'-]+\s)?[A-Z][A-Za-z’'-]+\s\Z")
_WHO_IS = re.compile(r",?\swho(?![a-z])")
_HOME_THEN = re.compile(rf",?{_AT_HOME},?\s(?:who(?![a-z])|{_SURELY_JAILED})")
_FROM_HOME = re.compile(rf"{_AT_HOME}(?:,|\s?(?:[;!?)(\0”\"—–…]|\.(?!\d)|\Z)|\s(?:who|won|said|says|told|{_JAILED}))")
_WAS_JAILED = re.compile(rf"\s(?:who(?![a-z])|{_JAILED})")
_WERE = (" were ", " are ", " have ")
"""What isn't said of one person: "unrest hit Port Louis, 30 were held"."""
_FULL_NAME = rare(
    rf"(?P<before>[A-Za-z]+\s)?(?:[A-Z][\w’'-]+\s){{0,2}}{_FIRST_NAME}\s(?:[A-Z]\.\s)?(?P<last>[A-Z][A-Za-z’'-]+)(?:,\s|\s\(?)\Z"
)
_AGED_LIST = rare(
    rf"\)(?:,?\s(?:and\s)?[A-Z][a-z’'-]+\s[A-Z][A-Za-z’'-]+\s\(\d\d\)){{0,4}}(?:,?{_AT_HOME})?,?\s{_JAILED}"
)
_PLACED = frozenset(
    "in at of from across for to near by outside around on "
    "inside through over under against after before since during with via".split()
)


def _comma_lost(text: str, start: int, end: int, low: int, closing: str) -> bool:
    """Whether a number is an age that lacks a comma or has brackets: "Ms Lee 68, who", "Ann Lee, 45 of Hull"."""
    before = text[start - 1]
    if before == "(":
        if closing != ")" or _AGED_LIST.match(text, end) is None:
            return False
    elif before != " " or closing == ")":
        return False
    elif text[start - 2] == ",":
        if not (_FROM_HOME.match(text, end) or _WAS_JAILED.match(text, end)):
            return False
    elif _WHO_IS.match(text, end):
        if _TITLED.search(text, max(low, start - 40), start):
            return True
    elif _HOME_THEN.match(text, end) is None:
        return False
    m = _FULL_NAME.search(text, max(0, start - 50), start)
    if m is None or m["last"].lower() in NAME_HEADS or m["last"] in _NO_PERSONS:
        return False
    if text.startswith(_WERE, end) and before != "(":
        listed = text[max(0, m.start() - 24) : m.start()]
        if m["before"] != "and " or not any(char.isdigit() for char in listed):
            return False  # but "Bo Lee, 30, and Al Coe, 44 were jailed"
    return m["before"] is None or m["before"].strip().lower() not in _PLACED


def _now_old(text: str, start: int, end: int, q: Quantity) -> bool:
    """Whether a number between commas is the age of whom the words before name: ", now 71,", ", both 22,"."""
    if q.end != end or q.trend is not None or not 0 < (q.value or 0) < 110 or q.qualifier not in _ROUGHLY:
        return False
    if text[end] == " ":
        if text[start - 2] != ",":
            return False
        if _TWO_AGES.match(text, end):
            return _PEOPLE_COMMA.search(text, max(0, start - 16), start) is not None  # "the victims, 19 and 23,"
        return (
            (q.value or 0) > 3
            and _SAID_OF_DAY.match(text, end) is not None
            and _AGE_AFTER_FULL_NAME.search(text, max(0, start - 40), start) is not None
        )  # "Ann Lee, 31 on Friday, won"
    if text[start - 2] not in "nwtyhldeg":
        return False
    m = _NOW_OLD.search(text, max(0, start - 48), start)
    if m is None:
        head = _HEAD_OF.search(text, max(0, start - 90), start) if text.endswith(_NOWS, 0, start) else None
        return (
            head is not None
            and (head["role"] == "head" or a_person(head["role"].lower()))
            and (q.value or 0) > _GROWN_FROM
        )
    if m["people"] and not m["both"] and m["people"].lower() not in _KINFOLK:
        return False  # "the victims, now 31, …"
    if m["both"] and m["person"]:
        return False
    return m["name"] is None or COMMODITIES.search(text, max(0, start - 80), end) is None


_KINFOLK = frozenset("brothers sisters sons daughters twins siblings cousins pair couple duo parents lovers".split())
_ROUGHLY = frozenset(("exact", "almost", "about"))
