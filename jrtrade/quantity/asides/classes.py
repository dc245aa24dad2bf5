"""Number words behind what they number: "phase three trials", "a tier-one supplier", "type two diabetes"."""

from __future__ import annotations

import re

from jrtrade.quantity.asides.names import school_year
from jrtrade.quantity.calendar.dates import S
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import TWO_TO_TEN
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import ENDED
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.text.seeds import NUMBER_WORDS

AMOUNT = re.compile(r"\s[$£€¥]?\d")
SIZE = re.compile(
    r"\s\d[\d,.]{0,10}(?:\s(?:million|billion|trillion)|[mb]n?)?[\s-]?(?:(?:cubic|square|per)[\s-])?(?!and\b|or\b|to\b)[A-Za-z]{1,12}(?=\s[a-z])|\s[$£€¥]\d[\d,.]{0,10}(?:[mk]|bn|\s?(?:million|billion))?(?=\s[a-z])"
    r"|\s\d{1,2}(?:st|nd|rd|th)[\s-](?:and\s\d{1,2}(?:st|nd|rd|th)[\s-])?century(?=\s[a-z])"
)
"""The size or age of each of what is counted: "four 900 MW reactors", "two $4 billion loans", "19th-century mills"."""
NEXT_WORD = re.compile(rf"{S}([A-Za-z]+(?:[-–][A-Za-z]+)?(?:['’]s?)?)")
STRETCHES = frozenset(
    "year month week day hour decade minute quarter century million billion thousand hundred hundredth "
    "thousandth".split()
)
_CLASS = re.compile(r"(?:(?<![A-Za-z])([A-Za-z’']{1,20})[\s-])?(?<![A-Za-z])([A-Za-z]+)[\s-]\Z")
_CLASSES = frozenset(
    "phase stage tier level grade type class division chapter episode season volume scope appendix annex phases stages "
    "tiers levels grades types classes divisions chapters episodes seasons volumes scopes category categories day "
    "part week year weekend weeks months days".split()
)
_CLASS_RANGE = rare(r"(?i:\s(?:and|or|to)\s(?:" + TWO_TO_TEN + r"))(?![\w-])")
_LONE_CLASSES = frozenset(("division", "season", "episode", "volume", "class", "chapter", "annex", "appendix"))
"""Classes that no plural behind the number belongs to."""
_SURE_CLASSES = frozenset(("phase", "tier", "scope"))
_OPENING_CLASSES = _SURE_CLASSES | {"stage", "class", "category"}
_CLASS_LEADS = frozenset(
    "the a an its their his her our with for from into by of as has have had and or late early advanced all most many "
    "some against like when if".split()
)
"""Words before a class with which even a plural behind its number belongs to it ("with stage two trials")."""
_AUXILIARIES = rare(
    r"(?:(?<![a-z])(?:to|not|will|would|can|could|may|might|must|should|who|they|we|you|it|he|she)\s"
    r"(?!(?:to|not|will|would|can|could|may|might|must|should|had|has|have)\s)[a-z]{2,12}\s)\Z"
)
"""What makes a verb of the word before a class, which is then no part of its name ("to reach category two calls")."""
_WEEK_LEADS = frozenset(
    "in by on from until till after before into during since through enter enters entered entering reach reaches "
    "reached begin begins began".split()
)
_PERIODS = frozenset(("weeks", "months", "days"))
_OWNING = frozenset(("week", "weekend", "day"))
_TYPISTS = frozenset(("you", "we", "they", "i"))
_OPENS_CLAUSE = re.compile(
    r"(?:\A|[.!?;:,\n\0“\"]\s?|\s(?:that|and|but)\s)"
    r"(?:[Ii]n|[Aa]t|[Dd]uring|[Ww]ithin|[Uu]nder|[Tt]hroughout)\s(?:the|an?|its|their|each|every|our)\s"
    r"(?:[a-z-]{2,20}\s){0,2}\Z"
)
_VERB = rare(
    r"\s(?:will|would|can|could|may|might|must|are|were|was|is|has|have|had|did|died|fled|fell|won|passed|left|lost|took|came|went|ran|got|made|"
    r"met|sat|stood|saw|held|began|grew|rose|became|[a-z]{2,12}ed)(?![a-z-])"
)
_PHASED = frozenset("trial study city test result site".split())
_BEFORE_COMMA = rare(r"\s(?:[a-z]+\s){0,4}[a-z\d]+,\s")
"""What goes on behind a participle that belongs to an adverbial ("In the phase two trials run last year, …")."""
_DEMONSTRATIVES = frozenset("this that each every any same no which whatever either".split())
_DISTRIBUTING = frozenset(
    "last next final latest first second third fourth fifth pilot initial they to will would can could we must".split()
)
_PARTAKING = frozenset("take takes took taken taking play plays played playing in for".split())
_OF_SEVERAL = frozenset("are were have die died".split())
_NO_CLASS_BEFORE = frozenset("times per percent percentage".split())
_CLASS_FOLLOWERS = frozenset(
    "begins starts ends runs covers includes sees brings means costs takes involves diabetes works opens".split()
)
"""Words that look like the plural of what is counted."""


def classed(text: str, start: int, end: int, low: int) -> Aside | None:
    """Judge a number word behind what it numbers: "phase three trials", "a tier-one supplier", "type two diabetes"."""
    lowered = text[start:end].lower()
    if text[max(low, start - 12) : start - 1].replace("-", " ").rpartition(" ")[2].lower() not in _CLASSES:
        return None
    m = _CLASS.search(text, max(low, start - 34), start)
    before = (m[1] or "").lower() if m is not None else ""
    if m is None or before in _DEMONSTRATIVES:
        return None  # "at this stage two are left"
    dashed = text[start - 1] == "-"
    ends = _CLASS_RANGE.match(text, end) if m[2][-1] in "sS" else None
    if ends is not None and m[2].lower() in _PERIODS:
        spans = before in _WEEK_LEADS and noun_at(text, ends.end(), one=False) is None
        return Aside(m.start(2), ends.end(), "name") if spans else None  # "in months three and four"
    if ends is not None:
        return Aside(m.start(2), ends.end(), "name")  # "stages two and three"
    follow = NEXT_WORD.match(text, end)
    word = follow[1].lower() if follow is not None else ""
    head = m[2].lower()
    if head in _PERIODS or (head in _OWNING and text[end : end + 2] in ("'s", "’s")):
        return Aside(m.start(2), end, "name") if head in _OWNING else None  # "week two's gross"
    if head == "weekend" or (head in ("week", "day") and not before and text[m.start(2)].isupper() and not dashed):
        opened = _opens(text, m, end) or (head == "week" and before in _WEEK_LEADS)
        if opened or head == "weekend":
            return Aside(m.start(2), end, "name") if opened else None
    if head in ("week", "year"):
        return _numbered_period(text, m, start, end)
    if dashed:
        return Aside(m.start(2), end, "name") if head != "day" else None
    if (
        (word in _OF_SEVERAL and lowered != "one")
        or word in _NO_CLASS_BEFORE
        or word.rstrip("s") in STRETCHES
        or word in NUMBER_WORDS
        or AMOUNT.match(text, end)
    ):
        return None  # "in the trial phase two years ago"
    if before in _TYPISTS and noun_at(text, end, one=lowered == "one") is not None:
        return None  # "as you type one keyword"
    if head in _OPENING_CLASSES and _within(text, start, end, m.start(2)):
        return None  # "in the trial phase ten buses will run"
    if head == "day" and before not in ("on", "from"):
        return Aside(m.start(2), end, "name") if before in _WEEK_LEADS and ENDED.match(text, end) else None
    if head == "part" and (before in _PARTAKING or (word and word not in STOPS and word not in _CLASS_FOLLOWERS)):
        return None  # "took part two by two"
    alone = not word or word in STOPS or word in _CLASS_FOLLOWERS or noun_at(text, end, one=False) is None
    led = not before or before in _CLASS_LEADS or (head in _SURE_CLASSES and before not in _DISTRIBUTING)
    if not led and head != "stage":
        led = _AUXILIARIES.search(text, max(low, m.start(2) - 24), m.start(2)) is not None
    titled = not before and text[m.start(2)].isupper() and head != "season"  # "Class four drivers" heads a sentence
    if alone or (led and (head not in _LONE_CLASSES or titled)):
        return Aside(m.start(2), end, "name")
    return None  # "in each category two winners", "they stage two plays"


def _opens(text: str, m: re.Match[str], end: int) -> bool:
    """Whether a numbered weekend, week or day is named: "Weekend two took in", "in weekend four"."""
    before = (m[1] or "").lower()
    if (before and before not in _WEEK_LEADS) or not (before or text[m.start(2)].isupper()) or AMOUNT.match(text, end):
        return False
    follow = NEXT_WORD.match(text, end)
    if follow is None:
        return text[end : end + 1] not in ("-", "–")
    word = follow[1].lower()
    if word in _OF_SEVERAL or word in NUMBER_WORDS or word in _NO_CLASS_BEFORE or word.rstrip("s") in STRETCHES:
        return False
    return word in STOPS or word in _CLASS_FOLLOWERS or noun_at(text, end, one=False) is None


def _numbered_period(text: str, m: re.Match[str], start: int, end: int) -> Aside | None:
    """Judge a number word behind a week or a school year: "enters week two", "by year six", "Year six pupils"."""
    if text[start - 1] == "-" or not text[m.start(2) + 1].islower():
        return None
    year = school_year(text, start, end)
    if year is not None:
        return Aside(year, end, "name")
    if m[2] not in ("week", "year") or (m[1] or "").lower() not in _WEEK_LEADS or AMOUNT.match(text, end):
        return None
    follow = NEXT_WORD.match(text, end)
    alone = follow is None or (follow[1].lower() in STOPS and follow[1].lower() not in _OF_SEVERAL)
    return Aside(m.start(2), end, "name") if alone else None


def _within(text: str, start: int, end: int, at: int) -> bool:
    """Whether a clause opens with the class at `at`, so that the number behind it counts its subject."""
    if not _OPENS_CLAUSE.search(text, max(0, at - 48), at):
        return False
    noun = noun_at(text, end, one=text[start:end].lower() == "one")
    verb = None if noun is None or " " in noun[0] else _VERB.match(text, noun[1])
    if noun is None or verb is None:
        return False
    head = text[at:start].rstrip(" -").lower()
    return (
        head not in _SURE_CLASSES
        or noun[0] not in _PHASED
        or verb[0][-2:] != "ed"
        or not _BEFORE_COMMA.match(text, verb.end())
    )
