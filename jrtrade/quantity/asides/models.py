"""Cars and phones by the number alone: "the 5 Series", "the 4C weighs", "the 308 won the award"."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Aside

_SERIES = re.compile(r"[1-9]\sSeries(?![\w-]|\s(?:\d|in\sa\srow|against|[A-Z]{1,2}(?![A-Za-z])))")
_LED = re.compile(
    r"(?:(?<![A-Za-z])(?:[Tt]he|[Ii]ts|[Tt]his)|(?<=[A-Za-z])['’]s)\s(?:(?:new|latest|old|own|cheaper|smaller|larger|electric|hybrid|sporty)\s)?\Z"
)
_PUT_OUT = (
    "(?:built|assembled|made|launched|unveiled|priced|powered|based|sold|offered|produced|shown|tested|available|"
    "lighter|cheaper|faster|quicker|aimed)"
)
_DOES = re.compile(
    r"['’]s\s(?:batter(?:y|ies)|engines?|launch|sales|price|cabin|wings?|production|"
    r"successor|debut|design|boot|interior|screen)(?![a-z])|"
    rf"\s(?:(?:is|was|will\sbe|has\sbeen)\s(?:also\s|now\s|being\s)?{_PUT_OUT}(?![a-z])"
    r"|(?:goes|went|go|is|was)\son\ssale\b|(?:weighs|seats|accelerates|outsells|outsold|starts\sat|starts\sfrom)\s"
    r"|(?:sold|sells)\s(?:well|badly|poorly|for|in|better)\s?|costs?\s[$£€¥]"
    r"|won\s(?:the\s|an?\s|its\s)?(?:[A-Z]\w+\s|[a-z]+\s)?(?:award|title|prize|Car|class|category|test|vote)(?![a-z]))"
)
_SOLD = re.compile(r"(?<![A-Za-z])(?i:sales|production|owners|drivers|buyers|versions?)\sof\sthe\s\Z")
_MOVED = re.compile(
    r"\s(?:rose|fell|grew|dropped|doubled|slumped|jumped|began|begins|started|starts|ended|ends|stopped|will|were|are|have|had|is|was|has)\s"
)


def series_of_cars(text: str, start: int) -> Aside | None:
    """Return a row of cars that has its number in front: "the 3 Series", but "3 Series A rounds"."""
    m = _SERIES.match(text, start)
    return None if m is None else Aside(start, m.end(), "name")


def model_alone(text: str, start: int, end: int) -> Aside | None:
    """Return a car or a phone, with its letter if it has one, where it is told what it is, costs or does."""
    if _DOES.match(text, end) is not None and _LED.search(text, max(0, start - 18), start) is not None:
        return Aside(start, end, "name")
    sold = text.endswith(" the ", 0, start) and _MOVED.match(text, end) is not None
    if sold and _SOLD.search(text, max(0, start - 24), start) is not None:
        return Aside(start, end, "name")
    return None
