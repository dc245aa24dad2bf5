"""Ages of groups, by the people before them or the bound: "women over 40", "those under 35", "adults 25-54"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import clause_start
from jrtrade.quantity.text.seeds import CARDINAL

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Qualifier
    from jrtrade.quantity.model import Quantity

_AGE_BOUNDS = ("over ", "under ", "above ", "below ", "older ", "younger ", "at least ", "as young ", "as old ")
_AGE_ENDS = ("and above", "and over", "and under", "and up", "or over", "or under")
_PERSONS = rare(
    r"(?i:(?<![a-z])(?:people|persons?|adults?|children|kids|women|men|teens|anyone|everyone|no\sone|nobody|drivers?|workers?|boys?|girls?|males?|females?|patients|voters|pensioners|"
    r"citizens|passengers|players|(?<!ceiling )(?<!cooling )(?<!electric )(?<!desk )fans|"
    r"supporters|spectators|migrants|refugees|prisoners|"
    r"(?<!with )(?<!keep )(?<!kept )(?<!hold )(?<!held )(?<!keeping )(?<!limit )"
    r"(?:users|gamers|customers|subscribers|followers|viewers|listeners|readers|smokers|drinkers|volunteers|participants|residents|students|pupils|respondents|employees|motorists|mothers|fathers|parents|"
    r"teenagers|youngsters|tourists|visitors|guests|shoppers|buyers|candidates|applicants|athletes|swimmers|runners|cyclists|borrowers|savers|tenants|renters|homeowners|jobseekers)))\s\Z"
)
_NATIONALS = rare(
    r"(?<![A-Za-z])(?:[A-Z][a-z]{2,11}(?<!Tit)(?<!Troj)ans|Britons|Scots|Swedes|Danes|Finns|Poles|Greeks|Turks|Spaniards|Israelis|Pakistanis|Iraqis|Filipinos)\s\Z"
)
"""Nationals, of whom a bound tells the age: "Americans over 65"."""
_HOURS_BEHIND = rare(
    r"\s?(?:[ap]\.?m\b|o[’']clock|on\s|in\sthe\s(?:morning|afternoon|evening)|at\snight|each\s|every\s|daily|per\s|%|-)"
)
"""What makes hours or something else of "children between 9 and 11"."""
_TIMED = rare(r"(?i:(?<![a-z])(?:in|of|was|is|ran|run|time|lap|it))\W{1,2}\Z")
_PART_OF_PEOPLE = rare(
    r"(?i:(?:%|(?<![a-z])(?:per\scent|percent|shares?|proportion|percentage|numbers?|majority|minority|most|many|some|all|half|thirds?|quarters?|fifths?|tenths?|"
    rf"(?:{words_to(10)}|none|few|lots|thousands|millions|hundreds|dozens)|population|generation|lives|care|health|"
    r"turnout|jailing|vaccination|unemployment))\sof\s"
    r"|(?<![a-z])(?:deaths|cases|infections|measles|mumps|injuries|strokes|illness|literacy|rates?|unemployment|joblessness|admissions|vaping|smoking|obesity|poverty|cancers?|uptake|turnout|flu|diabetes|"
    r"dementia|loneliness|drinking|suicides?|asthma|anxiety|depression|myopia)\s(?:in|of)\s)\Z"
)
"""Of what a group by age is a part, or what befalls it: "40% of under 25s"."""
_OVER_DASH = re.compile(r"(?i:(?<![a-z])(over|under)-)\Z")

_MARK_STARTS = frozenset("pfgwar")
_MARKED = re.compile(
    r"\s(?:(?:always|automatically|still|will|would|all|then)\s)?(?:(?:pass|fail)(?:ed|es|s)?(?!\s(?:to|on|away|out|through|by|down|for)(?![a-z]))(?![a-z])"
    r"|(?:gets?|got|awarded|receive[ds]?)\san?\s[A-E](?![A-Za-z])|(?:were|was|are|will\sbe)\s(?:(?P<fined>fined|ticketed)|rejected|failed(?!\sby\s))(?![a-z]|\s(?:less|more|as)\s))"
)
"""What follows from a mark or a speed, not from an age: "candidates under 50 fail"."""
_EXAMINED = ("candidates ", "students ", "pupils ", "applicants ")
_AT_THE_WHEEL = ("motorists ", "drivers ")
_MARK = 30
"""Below it neither a mark nor a speed is told so often as an age."""

TEENS, OLD = 13, 100
_BOUNDS = ("over ", "under ", "older ", "younger ", "well over ", "well under ", "just under ", "just over ")
_OF_THEM = rare(
    r"(?i:(?<![a-z])(?:of\s(?:them|whom)"
    rf"|(?:half|most|thirds?|quarters?|fifths?|all|\d{{1,3}}|{words_to(20)})\sof\sthe\s(?:victims|dead|survivors|crew|injured)"
    rf"|of\s(?:the|those)\s(?:[a-z\d]{{2,12}}\s){{0,3}}[a-z\d]{{2,12}},\s(?:half|most|\d{{1,3}}|{words_to(20)})"
    r"|half\s(?:of\s)?(?:the|its|their)\s(?:population|people|workforce|staff|members)"
    rf"|(?:\d|{words_to(10)})\sin\s(?:\d{{1,3}}|{words_to(20)}))(?:\s(?:is|are|was|were|being|all|still|now)){{0,2}}\s)\Z"
)
"""Some of those that are spoken of, before a bound that can be one of age or of anything else."""
_COUNTED = rare(rf"(?i:(?<![a-z])(?:\d|{CARDINAL})(?=[\d,]*\s(?!of\s|and\s|or\s)[a-z]))")
_OF_THEM_ENDS = rare(r"\s*(?:[;!?)(\0”\"—–…]|[.,](?!\d)|\Z)|\s(?:and|or|but|when|at|who|have|were|are|was)(?![a-z])")


def as_age(q: Quantity) -> Quantity:
    """Return a figure as years of age."""
    return replace(q, kind="duration", unit="year-old")


def of_people(text: str, low: int, q: Quantity) -> bool:
    """Whether people stand before a bound or a span that says their age: "women over 40", "those under 35"."""
    words = q.words.lower()
    value = q.value or 0
    if text[q.start - 6 : q.start] in ("those ", "Those ") and _those(text, q):
        return True
    if words.startswith("as young as ") and q.kind == "number" and q.unit is None and 0 < value < OLD:
        return True  # "nine girls, some as young as 12"
    if words.startswith(_BOUNDS) and q.kind == "number" and 0 < value < OLD and _of_them(text, q):
        return True
    if not 0 < value <= 120 or (value >= _MARK and text[q.end + 1 : q.end + 2] in _MARK_STARTS and _marked(text, q)):
        return False
    if words.startswith(_AGE_BOUNDS) and not text[q.end + 1 : q.end + 2].isupper():
        return _persons(text, 0, q)  # counted, perhaps: "50 children under five"
    if q.words.endswith(_AGE_ENDS):
        return _persons(text, low, q)
    return (
        q.value_to is not None
        and words.startswith("between ")
        and value < q.value_to <= OLD
        and _persons(text, 0, q)
        and not _HOURS_BEHIND.match(text, q.end)
    )


def a_kind_of_people(word: str) -> bool:
    """Whether a plural is one of those that a bound behind it is taken to tell the age of."""
    return _PERSONS.fullmatch(f"{word} ") is not None


def _persons(text: str, low: int, q: Quantity) -> bool:
    """Whether persons stand right before a figure."""
    low = max(low, q.start - 22)
    return _PERSONS.search(text, low, q.start) is not None or _NATIONALS.search(text, low, q.start) is not None


def _of_them(text: str, q: Quantity) -> bool:
    """Whether a bound says how old some of the persons spoken of are: "20 people, half of them under 16"."""
    if q.value_to is not None or q.unit is not None or not _OF_THEM_ENDS.match(text, q.end):
        return False
    told = _OF_THEM.search(text, max(0, q.start - 72), q.start)
    if told is None:
        return False
    low = clause_start(text, q.start, 140, (". ", "! ", "? ", "\n", "\0"))
    folk = max((m.end() for m in _FOLK.finditer(text, low, q.start)), default=-1)
    if folk < 0 or _COUNTED.search(text, folk, told.start()):
        return False  # "the troops hold 12 tanks, most of them over 40"
    return _THINGS.search(text, folk, q.end) is None  # "hospitals treated 40 people, most of them over 70"


def _marked(text: str, q: Quantity) -> bool:
    """Whether a bound is that of a mark or a speed: "candidates under 50 fail", "drivers over 90 were fined"."""
    m = _MARKED.match(text, q.end)
    if m is None:
        return False
    who = text[max(0, q.start - 11) : q.start].lower()
    return who.endswith(_AT_THE_WHEEL) and q.qualifier == "above" if m["fined"] else who.endswith(_EXAMINED)


def people_do(text: str, low: int, end: int, q: Quantity) -> bool:
    """Whether what looks like a counted noun is what people of an age do: "drivers under 25 pay premiums"."""
    return (
        q.words.lower().startswith(("under ", "over "))
        and TEENS <= (q.value or 0) < OLD
        and _FOLK_DO.match(text, end) is not None
        and _persons(text, low, q)
    )


_THINGS = rare(
    r"(?i:(?<![a-z])(?:companies|shares|firms|businesses|employers|shops|points|scor(?:es?|ed|ing)|marks|readings|bmi|iq|homes|houses|flats|properties|buildings|cars|vehicles|ships|"
    r"vessels|boats|engines|villages|towns|cities|countries|schools|classes|trees|stocks|funds|loans|accounts|index|indices|indexes|teams|groups|numbers|orders|"
    r"batches|temperatures|speeds?|limit|trains|planes|farms|crowds|weddings|lots|levels|ratings|ratios?|prices?|bids|bonds|tests|exams|papers|hospitals|wines|fish|bills|tickets|"
    r"books|batteries|seats|stone|kilos|bmw|rents|fares|plots|claims|sums|results|grades|screens|models|parcels|bags)(?![a-z]))"
)
_FOLK = rare(
    r"(?i:(?<![a-z])(?:people|persons?|children|kids|adults|women|men|girls|boys|voters?|patients|workers|staff|pensioners?|pensions?|retirees|residents|passengers|teenagers|teens|"
    r"youngsters|young|younger|older|elderly|old|age|aged|ages|jabs?|vaccin\w{1,6}|boosters?|covid(?:-19)?|turnout|unemployment|jobless\w{0,4}|students|pupils|drivers|motorists|citizens|"
    r"employees|users|viewers|readers|fans|visitors|guests|customers|buyers|members|parents|mothers|fathers|smokers|drinkers|respondents|surveyed|polled|support|minors|"
    r"victims?|survivors?|dead|killed|injured|hurt|population|crew|migrants?|refugees?|villagers|prisoners?|inmates?|soldiers?|troops|hostages?|pilgrims?|miners?|workforce|"
    r"vote[ds]?|voting|deaths|infections|poverty|millennials|households|generation|players|athletes|runners|patients|admission|entry|licen[cs]es?|alcohol|marry|marriage)(?![a-z]))"
)
"""With which "those under 35" are persons."""
_FOLK_DO = rare(
    r"\s(?:(?:must|should|may|can|cannot|will|would|do\snot|don['’]t|did\snot|often|now|still|also|usually|mostly|already)\s)?"
    r"(?:travel(?:led)?|vote[ds]?|need|own|live[ds]?|living|eat|smoked?|drink|watch(?:ed)?|read|think|said|say|believe|prefer(?:red)?|support(?:ed)?|back(?:ed)?|stay|study|enter|apply|buy|use|skip|trust|want|"
    r"play|drive|earn|spend|save|pay|paid|get|got|retire|marry|enrol|who|with\s(?:children|parents|health|asthma|a\s)|(?:stands?|stood|runs)\sat|of\sage|go\sfree|eligible)(?![a-z])"
)
"""What but persons do."""
_AMONG = rare(
    r"(?i:(?<![a-z])(?:among|amongst|aged|for|to|with|on|by|than|affects?|hits?|bans?|exempts?|protects?|gives?))\s[Tt]hose\s\Z"
)
_PART_OF_THOSE = rare(
    r"(?i:(?:%|(?<![a-z])(?:percent|per\scent|half|thirds?|quarters?|most|many|majority|proportion|share|none|few))\sof\sthose\s)\Z"
)


def _those(text: str, q: Quantity) -> bool:
    """Whether persons are meant by "those under 35", not firms or homes that are spoken of before."""
    if (
        not q.words.lower().startswith(("under ", "over "))
        or not TEENS <= (q.value or 0) < OLD
        or q.value_to is not None
    ):
        return False
    low = clause_start(text, q.start, 100, (". ", "! ", "? ", "\n", "\0"))
    if _AMONG.search(text, low, q.start):
        return True
    if _THINGS.search(text, low, q.end + 6):
        return False
    if _PART_OF_THOSE.search(text, max(0, q.start - 24), q.start):
        return True
    if _FOLK_DO.match(text, q.end) is not None or _FOLK.search(text, low, q.start) is not None:
        return True
    opens = text.endswith("Those ", 0, q.start)  # "Those over 70 are most at risk"
    return opens and _THINGS.search(text, max(0, low - 120), low) is None


def said_of_a_group(text: str, start: int, low: int, q: Quantity) -> Quantity | None:
    """Make what looks like seconds an age: "the over-65s", "under 18s"; "in under 10s" is a time."""
    dashed = _OVER_DASH.search(text, max(low, start - 7), start)
    if dashed is not None:
        first = dashed.start()
        qualifier: Qualifier = "above" if dashed[1].lower() == "over" else "below"
        return replace(q, start=first, words=text[first : q.end], unit="year-old", qualifier=qualifier)
    if q.qualifier in ("above", "below") and (
        not _TIMED.search(text, max(low, q.start - 6), q.start)
        or (4 < (q.value or 0) < 100 and _PART_OF_PEOPLE.search(text, max(0, q.start - 22), q.start))
    ):
        return replace(q, unit="year-old")
    return None


_BAND = re.compile(r"(\d{1,2})(?P<joint>\s?[-–]\s?|\sto\s)(\d{2}|[1-9])(?![\w%/-]|[.,:]\d|\s?[-–]\s?\d)")
_BAND_OF = re.compile(
    r"(?:(?<![A-Za-z-])(?i:(?P<sure>adults|children|kids|persons|people|viewers|listeners|teenagers|youngsters|youths|pupils|residents)|men|women|males|females|boys|girls))\s\Z"
)
_NO_BAND = rare(
    r"\s(?:to\san?|of|deep|strong|abreast|votes?|each|times|at\sa\stime|per|on|against|over|in\sfavou?r|to\swin|win|victory|defeat)(?![a-z])|\s[A-Z(]"
)
_PLAYED = rare(
    r"(?i:(?<![a-z])(?:beat|beats|beaten|lost|lose|loses|defeat(?:s|ed)?|drew|draws?|score[ds]?|match|matches|league|cup|finals?|semi-finals?|sets?|half-time|teams?|"
    r"game|games|coach|outnumber(?:s|ed)?|ratio|votes?|voted|split|champions?|rugby|football|hockey|netball|side)(?![a-z]))"
)


def said_of_band(text: str, start: int, end: int, q: Quantity) -> Quantity | None:
    """Make two numbers behind people the ages they lie between: "adults 25-54", "children 5 to 11"."""
    if q.words[:5] == "from " and q.value_to is not None:
        shared = _SHARE_OF.search(text, max(0, q.start - 14), q.start)
        aged = shared is not None and _AGED.search(text, max(0, q.start - 120), min(len(text), q.end + 120))
        return as_age(q) if aged and (q.value or 0) < q.value_to < _OLDEST else None
    if text[end : end + 1] not in ("-", "–", " ") or q.start != start or text[start - 2 : start - 1] not in _BAND_ENDS:
        return None
    m = _BAND.match(text, start)
    people = _BAND_OF.search(text, max(0, start - 14), start) if m is not None else None
    if m is None or people is None or (q.value_to is not None and q.end != m.end()):
        return None
    low, high = int(m[1]), int(m[3])
    if m["joint"] == " to " and text.startswith((" are ", " is ", " were "), m.end()):
        return None  # "of the children 5 to 8 are ill"
    if not low < high or _NO_BAND.match(text, m.end()):
        return None
    if not people["sure"] and (low < _GROWN_UP or _PLAYED.search(text, max(0, start - 60), m.end() + 40)):
        return None
    steps = tuple(Decimal(10 if n and n % 10 == 0 else 1) for n in (low, high))
    return as_age(
        replace(
            q,
            end=m.end(),
            words=text[start : m.end()],
            value_to=Decimal(high),
            steps=(Decimal(1), steps[0], Decimal(1), steps[1]),
        )
    )


_BAND_ENDS = frozenset("snel")
_SHARE_OF = re.compile(r"(?:%|per\s?cent)\s(?:(?:are|were|is|was)\s)?\Z")
_AGED = rare(r"(?<![a-z])(?:under\sthe\sage\sof|years\sof\sage|years\sold)(?![a-z])")
"""What is said beside shares of a people that are told by age: "9% from 18 to 24, and 13% who were 65 years of age"."""
_OLDEST = 110
_GROWN_UP = 10
