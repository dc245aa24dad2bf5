"""Scores that say how many: "scores of people", as dozens do."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.grammar.complete import finish
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.numbers.number import Number
from jrtrade.quantity.text.nouns import noun_at

if TYPE_CHECKING:
    import re

    from jrtrade.quantity.model import Quantity

_SCORES = rare(
    r"(?:\A|(?<=[\n\0“\"(])|(?<=[.!?]\s)|(?<=[a-z]\s)|(?<=[a-z],\s))[Ss]cores(?=\sof\s(?P<what>[a-z]{3,20}(?:\s[a-z]{3,20})?))"
)
_SCORES_LED = frozenset(
    "killed injured killing injuring wounded wounding hurt hurting leaving left with by in and or for from to of after "
    "as arrested arresting detained saw destroyed destroying damaged drew drawn attracted has have had were are was "
    "that where while when but displaced trapped trapping affecting among sent rescued evacuated are "
    "across about off on at into near over through under against between around involving including".split()
)
"""Words behind which "scores" are many rather than results."""
_RESULTS = rare(
    r"(?i:(?<![a-z])(?:tests?|exams?|maths?|mathematics|reading|literacy|averag\w{1,3}|improv\w{1,4}|(?:high|low)er\sthan|points?|percent|"
    r"per\scent|(?:rose|fell)\s(?:to|by|from|last|this|slightly|sharply)|ranged|rating|credit|grades?|judges|ranked|ranks?|golf|par|games?|match(?:es)?|pupils|zero|scor(?:ed|ing))(?![a-z]))"
)


def scores(text: str) -> list[tuple[int, int]]:
    """Return the places of "scores" that say how many: "scores of people", but "the scores of pupils"."""
    if "cores of " not in text:
        return []
    return [m.span() for m in _SCORES.finditer(text) if _many(text, m)]


def _many(text: str, m: re.Match[str]) -> bool:
    at = m.start()
    if text[at] == "s":
        last = text[text.rfind(" ", max(0, at - 20), at - 1) + 1 : at - 1].rstrip(",")
        if last not in _SCORES_LED:
            return False
    if _RESULTS.search(text, max(0, at - 60), m.end() + 60):
        return False
    noun = noun_at(text, m.end() + 3, one=False)
    return noun is not None


_SCORE = Decimal(20)


def scores_at(text: str, start: int, end: int, low: int) -> Quantity | None:
    """Read "scores of people", as "dozens of people" are read."""
    many = Number(start, end, _SCORE, _SCORE, _SCORE, 0, _SCORE, words=True, value_to=_SCORE * 10)
    return finish(text, many, None, start, low)
