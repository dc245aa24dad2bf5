"""Multiples and what is said to be times as much: "three times", "10-fold", "twice the limit"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.grammar.counts import OR_MORE
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.numbers.number import ONE
from jrtrade.quantity.units.rates import per_at

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Kind
    from jrtrade.quantity.numbers.number import Number

_TIMES = re.compile(r"[-\s]times?(?![A-Za-z])")
_TIMES_AS = re.compile(
    r"\san?\s(?:[a-z-]{3,15}\s){0,2}(?:[a-z]{3,15}['’]s\s(?:[a-z]{4,12}\s)?)?(?:salary|wages?|pay|income|earnings|price|value|rate|level|size|dose|rent|budget|norm)(?![a-z-])"
    r"|\s(?:as|more|higher|larger|greater|bigger|the|this(?!\s(?:year|month|week|quarter|season|decade|century|summer|winter|autumn|spring|morning|afternoon)(?![\w’']))|that|those|its|their|what|less|lower|(?:[a-z]+\s)?(?:earnings|book|sales|profits?|revenues?|income|EBITDA|capacity)|faster|longer|hotter|last\s[a-z]+[’']s|[A-Z][\w–-]{1,20}(?:\s[A-Z][\w–-]{1,20})?[’']s|(?:world|global|normal|current|annual|average|today[’']s)\s[a-z]+|"
    r"(?!over|under|after|winner|loser|runner|holder|offender|leader|finisher|per|other|ever|never|together|later|earlier|whether|rather|either|however)[a-z]{2,12}er|worse|what)(?![A-Za-z])"
)
_LIMITED = (
    r"(?:legal|safe|permitted|permissible|allowed|allowable|normal|usual|recommended|acceptable|official|maximum|statutory|prescribed|background|stated|"
    r"drink-?drive|drug-?drive|drink-driving|drunk-driving|alcohol|speed|exposure|daily|annual|national|federal|[A-Z]{2,4})"
)
_TIMES_LIMIT = re.compile(
    rf"\s(?:over|above|beyond)\s(?:(?:the|its|their|what)\s)?(?:(?:{_LIMITED}\s){{0,3}}(?:limits?|maximum|guidelines?|allowance)"
    rf"|{_LIMITED}\s(?:{_LIMITED}\s)?(?:levels?|thresholds?|concentrations?|standards?))(?![a-z])|\s(?:legal\s|safe\s)?limit(?![a-z])"
)
"""What a multiple goes beyond: "three times over the limit"."""
_HOW_OFTEN = rare(
    r"(?i:(?<![a-z])(?:rose|rises?|risen|climb(?:ed|s)?|went|goes|gone|closed?|moved?|broken?|got|strayed|jump(?:ed|s)?|swung|flew|flown|drove|driven|"
    r"caught|fined|stopped|ran)\s(?:[a-z]+\s)?)\Z"
)
"""Verbs behind which "times" says how often, even over a limit."""
_THAN_TIMES = re.compile(
    r"(?i:(?<![a-z])(?:from|against|versus|vs\.?|compared\s(?:with|to)|than|to)\s(?:(?:about|around|some|roughly|just|only|almost|nearly|over)\s)?)\Z"
)
_GREW = re.compile(
    r"(?i:(?<![a-z])(?:gr[eo]wn?|grows?|growing|increas(?:e|es|ed|ing)|risen|rose|rising|expanded|multiplied|swelled|surged|soared|jumped)\s"
    r"(?=[a-z])(?:by\s)?(?:(?:more\sthan|almost|nearly|over|about|around|some|roughly|at\sleast|up\sto)\s)?)\Z"
    r"|(?i:(?<![a-z])(?:surge[ds]?|surging|soar(?:s|ed|ing)?|leapt|leaped|multipl(?:y|ies|ied)|balloon(?:s|ed)?|mushroomed|swell(?:s|ed)?)\s)\Z"
)
"""What makes a multiple of the "times" behind it: "grew more than four times"."""
_GROWN = rare(
    r"(?i:(?<![a-z])(?:gr[eo]wn?|grows?|growing|increas(?:e|es|ed|ing)|expand(?:s|ed|ing)?|rose|risen|jump(?:s|ed|ing)?)\s)\Z"
)
_OVER_YEARS = rare(
    rf"\s(?:in|over|within)\s(?:(?:just|only|about|the\s(?:last|past|next))\s)?(?:an?\s(?:decade|generation)|(?:\d{{1,2}}|{words_to(20)}|several|few)\s(?:years|decades))(?![a-z])"
)
"""The stretch in which something grows so many times, where "in a year" may say how often."""
_SET_OFTEN = rare(
    r"(?i:(?<![a-z])(?:rates?|tax(?:es)?|fares?|dut(?:y|ies)|tariffs?|fees?|limits?|he|she|they|we|I|horses?|banks?)(?:\s[a-z]+){0,3}\s)\Z"
)
"""What rises by one step after another, or jumps over something."""
_BY = re.compile(r"(?i:(?<![a-z])by\s(?:(?:almost|nearly|over|about|around|some|roughly|up\sto)\s)?)\Z")
_PRODUCT = re.compile(
    r"\s(?!(?:19|20)\d\d(?!\d))\d+(?:\.\d+)?(?=\s*(?:[?!=;)\0]|[.,](?!\d)|\Z)|\s(?:is|equals|plus|minus|times|makes)\b)"
)
_TIMES_MORE = rare(
    r"\s(?:as|more|(?:high|low|larg|great|bigg|small|fast|slow|long|short|hott|cold|strong|weak|cheap|rich|poor|heavi|light|tall"
    r"|wid|deep|thick|thinn|hard|bright|clos|old|young|quick|dear|clean|safe)er|less|worse|better|"
    r"(?:earnings|book|sales|profits?|revenues?|income|EBITDA)|the)(?![A-Za-z])"
)
"""What makes a multiple of "five-times", where a "five-time winner" is none."""


def times_at(text: str, number: Number, end: int) -> tuple[Kind, str | None, int] | None:
    """Read "times": a multiple ("ten times as many", "6.5 times") or a count ("three times a day")."""
    m = _TIMES.match(text, end) if text[end + 1 : end + 3] == "ti" else None
    if m is None:
        return None
    if not m[0].endswith("s") and m[0][0] != "-" and number.value != ONE:
        return None  # "eight time zones"
    if m[0] == " times" and _PRODUCT.match(text, m.end()):
        return "number", None, end  # "7 times 8"
    end = m.end()
    if (
        _BY.search(text, max(0, number.start - 14), number.start)
        or _GREW.search(text, max(0, number.start - 28), number.start)
        or (m[0][0] != "-" and _grown(text, number, end))
        or (_TIMES_AS if m[0][0] != "-" else _TIMES_MORE).match(text, end)
        or (text.startswith(" or more", end) and OR_MORE.match(text, end))
        or (m[0][0] != "-" and (_over_limit(text, number, end) or _than_multiple(text, number)))
        or (number.step < ONE and number.value is not None)
    ):
        return "multiple", "time", end
    per = per_at(text, end, money=False)
    return ("count", f"time/{per[0]}", per[1]) if per is not None else ("count", "time", end)


def _grown(text: str, number: Number, end: int) -> bool:
    """Whether "times" tells how much something grew over some years: "grew three times in a decade"."""
    if text[end + 1 : end + 2] not in ("i", "o", "w") or _OVER_YEARS.match(text, end) is None:
        return False
    verb = _GROWN.search(text, max(0, number.start - 14), number.start)
    return verb is not None and _SET_OFTEN.search(text, max(0, verb.start() - 40), verb.start()) is None


def _over_limit(text: str, number: Number, end: int) -> bool:
    """Whether a multiple of a limit is stated: "twice over the limit", not "caught three times over the limit"."""
    return (
        text[end + 1 : end + 2] in _LIMIT_STARTS
        and _TIMES_LIMIT.match(text, end) is not None
        and _HOW_OFTEN.search(text, max(0, number.start - 20), number.start) is None
    )


_LIMIT_STARTS = frozenset("oabls")


def _than_multiple(text: str, number: Number) -> bool:
    """Whether "times" is compared with a multiple said before it: "nine times earnings, up from four times"."""
    if _THAN_TIMES.search(text, max(0, number.start - 24), number.start) is None:
        return False
    window = max(0, number.start - 90)
    at = text.rfind(" times ", window, number.start)
    if at < 0 or any(mark in text[at : number.start] for mark in (". ", "; ", "\0")):
        return False
    return (_TIMES_AS.match(text, at + 6) or _TIMES_LIMIT.match(text, at + 6)) is not None
