"""Sets of first letters that say where a pattern is tried hold every beginning that the pattern has."""

from __future__ import annotations

import re
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

import pytest

from jrtrade.quantity.asides import idioms
from jrtrade.quantity.calendar import clock
from jrtrade.quantity.context import apart, behind, movement
from jrtrade.quantity.grammar import closing, ordinals, terms
from jrtrade.quantity.numbers import number, words
from jrtrade.quantity.units import rates, unit

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = {sre.CATEGORY_SPACE: " ", sre.CATEGORY_DIGIT: "5"}


def signs(items: Iterable[Any], *, ignoring_case: bool) -> str:
    """Return the signs that a class of a pattern stands for: " " for any space, "5" for any digit, "?" for a range."""
    found = ""
    for what, value in items:
        if what is sre.NEGATE:
            return "?"
        if what is sre.LITERAL:
            found += chr(value)
        else:
            found += "5" if what is sre.RANGE and chr(value[0]).isdigit() else KINDS.get(value, "?")
    return found.lower() + found.upper() if ignoring_case else found


def beginnings(tree: Iterable[Any], length: int, *, ignoring_case: bool = False) -> set[str]:
    """Return what a parsed pattern can begin with, up to a length; what only looks around is left out."""
    found = {""}
    for what, value in tree:
        if all(len(text) >= length for text in found):
            break
        after: set[str]
        if what in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
            one = [(what, value)] if what is sre.LITERAL else value if what is sre.IN else [(sre.NEGATE, None)]
            after = set(signs(one, ignoring_case=ignoring_case))
        elif what is sre.SUBPATTERN:
            _, added, removed, inner = value
            case = (ignoring_case or bool(added & re.IGNORECASE)) and not removed & re.IGNORECASE
            after = beginnings(inner, length, ignoring_case=case)
        elif what is sre.BRANCH:
            after = set().union(*(beginnings(one, length, ignoring_case=ignoring_case) for one in value[1]))
        elif what in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            least, most, inner = value
            once = beginnings(inner, length, ignoring_case=ignoring_case)
            after, whole = ({""} if least == 0 else set()), {""}
            for times in range(1, min(most, max(least, 1) + length) + 1):
                whole = {(text + more)[:length] for text in whole for more in once}
                after |= whole if times >= least else set()
        elif what is sre.GROUPREF_EXISTS:
            _, yes, no = value
            after = beginnings(yes, length, ignoring_case=ignoring_case)
            after |= beginnings(no, length, ignoring_case=ignoring_case) if no else {""}
        else:
            assert what in (sre.AT, sre.ASSERT, sre.ASSERT_NOT), what
            continue
        found = {(text + more)[:length] if len(text) < length else text for text in found for more in after}
    return found


def of(pattern: re.Pattern[str], length: int = 3) -> set[str]:
    """Return what a pattern can begin with."""
    return beginnings(_parser.parse(pattern.pattern), length, ignoring_case=bool(pattern.flags & re.IGNORECASE))


def test_beginnings_are_those_of_the_pattern() -> None:
    """The look at the pattern itself is right."""
    assert of(re.compile(r"\s(?:up|down)(?!x)|,?-[ab]")) == {" up", " do", ",-a", ",-b", "-a", "-b"}
    assert of(re.compile(r"(?i:A)b{1,2}(?:x|)[c-e]")) == {"ab?", "abx", "abb", "Ab?", "Abx", "Abb"}


BEHIND_A_SPACE = {
    "direction": (movement._DIRECTION, movement._DIRECTED | {"(?"}),
    "than then": (apart._THAN_THEN, apart._HEADS),
    "off its peak": (apart._OFF_PEAK, apart._HEADS),
    "ahead of": (apart._AHEAD_OF, apart._HEADS),
    "less this year": (apart._LESS_THIS_YEAR, apart._HEADS),
    "between words": (terms._BETWEEN_WORD, terms._BETWEEN_HEADS),
    "hedge": (behind._AFTER, behind.HEDGE_HEADS | {"+", "so"}),  # "some" only behind a hyphen
    "upwards": (closing._UPWARDS, closing._BOUNDS),
    "size": (closing._SIZED, closing._SIZES),
    "taxed": (rates._TAXED, rates._TAXED_HEADS),
    "long ordinal": (ordinals._LONG_ORDINAL, ordinals._LONG_HEADS),
    "parts": (words._PARTS, words._PART_HEADS),
    "long parts": (words._LONG_PARTS, words._PART_HEADS),
    "scale": (number._SCALE, number._HEADS),
    "grand": (number._GRAND, number._HEADS),
    "o'clock": (idioms._CLOCK, idioms._CLOCK_HEADS),
}


@pytest.mark.parametrize("name", BEHIND_A_SPACE)
def test_heads_behind_a_space(name: str) -> None:
    """What a pattern can begin with behind a space is among the heads for which it is tried."""
    pattern, heads = BEHIND_A_SPACE[name]
    begun = {text[1:3].lower() for text in of(pattern) if text.startswith(" ") and not text[1:2].isspace()}
    lowered = {head.lower() for head in heads}
    assert begun
    missing = {text for text in begun if text not in lowered and text[:1] not in lowered}
    assert not missing, f"{name}: no head for {sorted(missing)}"


def test_heads_of_units() -> None:
    """The names of units begin with their heads."""
    begun = {text.lower() for text in of(unit._PHRASE)}
    assert begun
    missing = {text for text in begun if text not in unit._HEADS and text[:2] not in unit._HEADS}
    assert not missing, sorted(missing)


def test_heads_of_times() -> None:
    """Behind one digit and a space, times and spans of time go on with their heads."""
    for pattern, heads in ((clock._TIME, clock._TIME_HEADS), (clock._HOURS, clock._SPAN_HEADS | {"-", "–"})):
        begun = {text[2:] for text in of(pattern, 4) if re.match(r"\d ", text)}
        assert begun
        missing = {text for text in begun if text not in heads and text[:1] not in heads}
        assert not missing, sorted(missing)
