"""Cars and phones by the number alone: "the 5 Series", "the 4C weighs", "the 308 won the award"."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.patterns import rare

_SERIES = rare(
    r"[1-9]\sSeries(?![\w-]|\s(?:\d|in\sa\srow|against|[A-Z]{1,2}(?![A-Za-z])|(?:bonds|notes|titles|wins|games|finals)(?![a-z])))"
)
_OF_MAKER = rare(
    r"(?:(?<![A-Za-z])(?:BMW|[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Tt]hat|new|latest|old|used|electric|two|three|four|five|\d\sand)|(?<=[A-Za-z])['’]s?)\s\Z"
)
"""What stands before a row of cars: "BMW 5 Series", "the new 7 Series"; but "won 4 Series titles"."""
_LED = rare(
    r"(?:(?<![A-Za-z])(?:[Tt]he|[Ii]ts|[Tt]his)|(?<=[A-Za-z])['’]s)\s(?:(?:new|latest|old|own|cheaper|smaller|larger|electric|hybrid|sporty)\s)?\Z"
)
_PUT_OUT = (
    r"(?:built|assembled|made(?!\s(?:up|of))|launched|unveiled|priced|powered|based|sold(?!\s(?:out|by|off))|offered|produced|shown|tested|available|"
    "lighter|cheaper|faster|quicker|aimed)"
)
_DOES = re.compile(
    r"['’]s\s(?:batter(?:y|ies)|engines?|launch|sales|price|cabin|wings?|production|"
    r"successor|debut|design|boot|interior|screen)(?![a-z])|"
    rf"\s(?:(?:is|was|will\sbe|has\sbeen)\s(?:also\s|now\s|being\s)?{_PUT_OUT}(?![a-z])"
    r"|(?:goes|went|go|is|was)\son\ssale\b|(?:weighs|seats|accelerates|outsells|outsold|starts\sat|starts\sfrom)\s"
    r"|(?:sold|sells)\s(?:well|badly|poorly|for|in|better)\s?|costs?\s[$£€¥]\d{1,3}(?:,?\d{3}|k)"
    r"|won\s(?:the\s|an?\s|its\s)?(?:[A-Z]\w+\s|[a-z]+\s)?(?:award|title|prize|Car|class|category|test|vote)(?![a-z]))"
)
_SOLD = rare(r"(?<![A-Za-z])(?i:sales|production|owners|drivers|buyers|versions?)\sof\sthe\s\Z")
_MOVED = rare(
    r"\s(?:rose|fell|grew|dropped|doubled|slumped|jumped|began|begins|started|starts|ended|ends|stopped|will|were|are|have|had|is|was|has)\s"
)


def series_of_cars(text: str, start: int) -> Aside | None:
    """Return a row of cars that has its number in front: "the 3 Series", but "3 Series A rounds"."""
    m = _SERIES.match(text, start)
    if m is None or _OF_MAKER.search(text, max(0, start - 12), start) is None:
        return None
    return Aside(start, m.end(), "name")


def _said_before(text: str, start: int, end: int) -> bool:
    """Whether the same number or a larger whole stands before: "Of its 500 jobs the 300 …"."""
    figure = text[start:end]
    if figure in text[max(0, start - 200) : start]:
        return True
    return _OF_A_WHOLE.search(text, max(0, start - 40), start) is not None


_OF_A_WHOLE = rare(r"(?i:(?<![a-z])of\s(?:(?:the|its|his|her|their|all)\s)?[\d,]{2,7}\s[^.!?\n\0]{0,24})\Z")
_BUILT = rare(
    r"\s(?:is|was|will\sbe|has\sbeen)\s(?:also\s|now\s|being\s)?(?:built|assembled|launched|unveiled)(?![a-z])"
)


def _measured(text: str, start: int, end: int) -> bool:
    """Whether degrees or litres may well be meant: "the 37C was made to last", "the 2L weighs 2 kg"."""
    letter = text[end - 1]
    if letter.isdigit() or (letter == "C" and end - start == len("4C")):
        return False
    return _BUILT.match(text, end) is None and not text.endswith("new ", 0, start)


def model_alone(text: str, start: int, end: int) -> Aside | None:
    """Return a car or a phone, with its letter if it has one, where it is told what it is, costs or does."""
    if _DOES.match(text, end) is not None and _LED.search(text, max(0, start - 18), start) is not None:
        if _measured(text, start, end) or _said_before(text, start, end):
            return None
        return Aside(start, end, "name")
    sold = (
        not text.endswith("00", start, end) and text.endswith(" the ", 0, start) and _MOVED.match(text, end) is not None
    )
    if sold and _SOLD.search(text, max(0, start - 24), start) is not None:
        return Aside(start, end, "name")
    return None
