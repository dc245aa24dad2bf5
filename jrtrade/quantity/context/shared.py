"""Bare numbers in a row, and what stands behind the last of them: "5, 7 and 9 percent", "22 old and 13 new cases"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.quantity.context.unsaid import (
    DID,
    LARGER,
    by_share,
    scale,
)
from jrtrade.quantity.intervals import plain
from jrtrade.quantity.lexicon.calendar import MONTHS
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.text.seeds import NUMBER_WORDS

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_JOINTS = r"(?:and|or|to|not|versus|vs\.?|against|instead\sof|rather\sthan)\s"
_LIST = re.compile(rf"\s?(?:±|\+/[-−])\s?\Z|-?,?\s?(?:{_JOINTS})?\Z")
_LENGTHS = frozenset("m cm mm km µm nm in ft yd mi nmi pixel".split())
_SIDES = re.compile(r"-?\s?[x×]\s?|-?\sby\s|-by-")
_LAST_JOINT = re.compile(rf"±|\+/[-−]|{_JOINTS}|-")
_OUT_OF = frozenset((" of the ", " out of ", " out of the ", " of its ", " of their ", " of a total "))
"""What stands between so many millions and all the millions that have the unit."""
_OF_ITS = frozenset((" of the ", " of its ", " of their ", " of a total "))
_MEASURE_ENDS = rare(
    rf"{END}|\s(?:of|in|from|to|by|for|on|at|and|or|but|as|that|which|it|they|were|was|is|are|had|has|have|will|would|last|this|next|through|via"
    r"|when|while|after|before|since|during|under|with|without|over|went|came|fell|off|out|lost|sold|left)(?![\w-])"
)
_CLAUSED = frozenset((" and ", " but "))
_BUT = frozenset((" but ", ", but "))
"""What stands between the lower bound and the upper one of the same thing: "more than 20 but fewer than 30 boats"."""
SHARED_KINDS = ("percent", "percentage_point", "money", "measure", "duration", "count", "multiple")


BODIES = (
    "(?:crew|crowd|team|staff|panel|population|cast|congregation|squad|garrison|audience|entourage|group|"
    "party|band|gang|jury|choir|orchestra|troupe|platoon|delegation|workforce|membership|household|family|flock|herd|"
    "convoy|fleet)"
)
_BODY = rare(rf"(?i:(?<![a-z]){BODIES}\sof\s)\Z")
"""Of which one has one size, so that what is counted behind "and" comes on top: "a crew of 23 and 400 passengers"."""


def shares(text: str, first: Quantity, second: Quantity, *, alone: bool = True) -> bool:
    """Whether a bare number may share the unit of the quantity that follows it.

    Parameters
    ----------
    alone : bool
        Whether no other bare number waits before it.
    """
    gap = text[first.end : second.start]
    if second.kind in ("count", "duration") and gap in _CLAUSED and _of_next_clause(text, first, second):
        return False
    if alone and gap == ", and " and second.unit is not None and not _of_list(text, first, second):
        return False  # "the toll rose to 340, and 12 wards shut"
    if alone and gap == " and " and second.kind == "count" and text.endswith("of ", 0, first.start):
        scaled = scale(second) is not None and (first.value or 0) < _LARGE  # "a population of 8 and 9 million people"
        if not scaled and _BODY.search(text, max(0, first.start - 20), first.start):
            return False
    if first.value_to is not None and first.words[:4].lower() == "from" and "," in gap:
        return False  # "6% from 18 to 24, and 8%"
    if not gap or len(gap) > 13 or (second.kind != "number" and second.kind not in SHARED_KINDS):
        return False
    if gap in _BUT or (gap == " and " and first.qualifier in _BOUNDS and second.qualifier in _BOUNDS):
        return _bounded(first, second)  # not "no higher than 0.55 and at least 300 kg"
    if gap in _SAID_SO and by_share(second):
        return scale(first) is not None and first.value_to is None
    if gap in _OF_ITS and second.kind == "measure" and scale(first) is None:
        return _part_of(text, first, second)
    if gap in _OUT_OF:
        return (
            second.kind in ("measure", "duration")
            and None not in (first.value, second.value, scale(first), scale(second))
            and first.value_to is None is second.value_to
            and first.value < second.value  # type: ignore[operator]
        )
    if second.kind == "money" and second.words[:1] in "$£€¥U":
        return False
    if second.kind in ("duration", "measure", "percent") and scale(first) is not None and scale(second) is None:
        return False  # "2½ million and 3¼ hours"
    if gap == " or " and second.kind == "percent" and _points(first, second):
        return False  # "31,000 or 1.3%", "fell 31.5 or 2.1%"
    if gap == ", or " and _said_again(first, second):
        return False  # "4,120, or 31 percent"
    if gap == " to " and first.value is not None and second.value is not None and first.value > second.value:
        return False
    if _SIDES.fullmatch(gap) and second.kind in ("number", "measure"):
        return second.unit is None or second.unit in _LENGTHS  # not "12 x 330ml cans"
    if gap == "/":
        return first.words[:1] == "+" and second.words[:1] in ("-", "−", "–")  # "+0.02/−0.01 mm"
    if gap == " " and second.words[:1] == "(":
        return True  # "41.2 (38.1) billion euros"
    return _LIST.fullmatch(gap) is not None and gap.strip() != ""


_SAID_SO = frozenset((" or ", ", or "))


def _points(first: Quantity, second: Quantity) -> bool:
    """Whether a number before "or" and a percentage is no percentage: two guesses have the smaller one first."""
    if first.value is None or second.value is None or first.value_to is not None:
        return False
    larger = first.value > second.value
    told = first.trend is not None or (first.steps[0] < 1 and first.value > 2 * second.value)
    return first.value > 100 or (larger and told)


def _said_again(first: Quantity, second: Quantity) -> bool:
    """Whether "or" leads to the same thing in another unit: "grew to 58, or about 700,000 men"."""
    if first.value is None or second.value is None:
        return False
    apart = first.value * 10 * (scale(second) or 1) <= second.value
    # two guesses are nearer to each other than a number and its like in another unit
    hedged = second.qualifier != "exact" and first.qualifier == "exact" and second.kind not in _SHARING
    return first.value > second.value or apart or (hedged and first.value * 3 <= second.value * 2)


_SHARING = frozenset(("duration", "percent", "money"))
_LARGE = 1000
_LISTED = rare(r"(?:[\d%]|per\s?cent),\s{1,12}\Z")
_PAIRED = frozenset(("percent", "percentage_point", "measure", "duration"))
_PAIR_ENDS = rare(r"\s?(?:[.;:)\0]|\Z)|\s(?:of\sage|apart)(?![a-z])")


def _of_list(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether what ", and" parts are members of a list: "3%, 4, and 5 percent", "by 4, and 6 percent"."""
    if second.kind in _PAIRED and _PAIR_ENDS.match(text, second.end) is not None:
        return True
    if _LISTED.search(text, max(0, first.start - 20), first.start) is not None:
        return True
    return text.find(" respectively", second.end, second.end + 40) >= 0


def _part_of(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether a bare number is a part of the amount behind it: "140 of its 155 bcm", but "4 of its 12 MW turbines"."""
    if first.value is None or second.value is None or first.value_to is not None or second.value_to is not None:
        return False
    return first.value * (scale(second) or 1) < second.value and _MEASURE_ENDS.match(text, second.end) is not None


_LOWER, _UPPER = frozenset(("above", "at_least")), frozenset(("below", "at_most"))
_BOUNDS = _LOWER | _UPPER


def _bounded(first: Quantity, second: Quantity) -> bool:
    """Whether one quantity is a lower bound and the other an upper one, above it."""
    if first.value is None or second.value is None or first.value == second.value:
        return False
    low, high = (first, second) if first.value < second.value else (second, first)
    return low.qualifier in _LOWER and high.qualifier in _UPPER


_LEVEL_VERB = rare(
    r"(?i:(?P<relative>(?<![a-z])(?:that|which|who|whose|those)\s(?:[a-z]+\s){0,2})?(?<![a-z])(?:(?:is|was|are|were|hit|hits|reach(?:ed|es)?|topped|tops|passed|passes|crossed|crosses|exceeded|exceeds|surpassed|breached"
    r"|total(?:l?ed|s)|numbered)|(?:is|was|are|were|stood|stands|left|closed|closes|ended|ends|finished|opened|remained|remains|stayed|stays|began|started|peaked|arrived|came)\sat"
    r"|(?:rose|rises|risen|grew|grows|grown|climbed|climbs|jumped|fell|falls|fallen|dropped|drops|increased|declined|came|up|down|swelled|shrank)\sto)\s)\Z"
)
"""A verb whose level a bare number is: "stood at 12", "the toll climbed to 54"."""


def _of_next_clause(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether what is counted behind "and" is of another clause: "the limit is 30 and two drivers were fined"."""
    verb = DID.match(text, second.end)
    if verb is None or second.unit == "time":
        return False
    for at in (first.start, first.start + first.words.find(" ") + 1):  # "crossed 450 million": the verb is a bound
        level = _LEVEL_VERB.search(text, max(0, at - 48), at)
        if level is not None:
            return level["relative"] is None
    return False


_OWN_KIND = re.compile(r"\s(?P<kind>[A-Z]?[a-z]{3,17}(?:-[a-z]{2,12})?)(?:,\s|,?\s(?:and|or)\s)")
_NO_KIND = frozenset(
    "noon midnight men women people percent overall flat straight sharp odd plus fled hit won cut beat quit met "
    "led sold paid cost bought built drank ate slept swam flew agree disagree work live smoke drink vote want "
    "think like plan hope need use play stay survive support oppose back favour favor expect believe own rent "
    "earn stand sit wait walk drive refuse decline voted".split()
)
"""Verbs and adverbs that may stand behind a bare number."""


def kind_of_own(text: str, first: Quantity, second: Quantity) -> str | None:
    """Read the adjective of a bare number that shares but the noun: "22 probable and 13 possible cases"."""
    if text[first.end : first.end + 1] != " " or second.kind not in ("count", "number") or first.value_to is not None:
        return None
    if (
        first.value is None
        or first.value != first.value.to_integral_value()
        or text.endswith((" a ", " A ", "agnitude "), 0, first.start)
    ):
        return None  # "a 6.1 quake and two strong aftershocks"
    m = _OWN_KIND.match(text, first.end)
    if m is None or m.end() != second.start:
        return None
    kind = m["kind"]
    if kind in STOPS or kind in _NO_KIND or kind in NUMBER_WORDS or kind in MONTHS or kind.endswith("ly"):
        return None
    if second.kind == "number":
        return kind if second.unit is None else None
    return kind if _alike(kind, second) and not _of_next_clause(text, first, second) else None


_ADJECTIVAL = ("al", "ic", "ive", "ble", "ous", "ary", "ful", "less", "ent", "ant", "ian", "ese", "ish", "est", "ern")
_KINDS = frozenset(
    "large small big little great new old young male female gold silver bronze red blue green white black brown yellow "
    "local foreign public private state dead live raw fresh dry wet light heavy long short high low top senior junior "
    "adult minor major rich poor free full part used single double open main other civilian military blind deaf sick "
    "healthy empty spare loose indoor outdoor upper lower inner outer early late direct solar wind gas "
    "coal home away".split()
)
"""What a thing may be, as one sort of several; other words behind a bare number may be anything."""


def _adjective(word: str) -> bool:
    return "-" in word or word in _KINDS or word.endswith(_ADJECTIVAL)


def _alike(kind: str, second: Quantity) -> bool:
    """Whether the noun shared has a word of the same sort before it."""
    own, _, head = (second.unit or "").rpartition(" ")
    if not own or not head or "/" in head or own[0].islower() != kind[0].islower() or own[0] == "-":
        return False
    if kind[0].isupper():
        return " " not in own  # "12 Danish and 14 Dutch firms"
    if kind.endswith("ed"):
        return own.endswith("ed")
    return _adjective(kind) or not _adjective(own.rpartition(" ")[2])


def joins(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether two members of a list are its last two ("… and 9 percent")."""
    gap = text[first.end : second.start]
    return (
        gap in (" ", "/")
        or gap in _OUT_OF
        or gap in _BUT
        or _LAST_JOINT.search(gap) is not None
        or _SIDES.fullmatch(gap) is not None
    )


def share_head(kind: str, first: Quantity, second: Quantity) -> Quantity:
    """Give a bare number with an adjective of its own the noun of the last of its list."""
    return replace(first, kind="count", unit=f"{kind} {(second.unit or '').rpartition(' ')[2]}")


def share(first: Quantity, second: Quantity) -> Quantity:
    """Give a bare number the unit of the quantity it stands in a list with, and its scale."""
    factor = scale(second)
    if scale(first) and by_share(second):
        coin, _, _ = (second.unit or "").partition("/")
        return replace(first, kind="money", unit=LARGER.get(coin, coin), assumed=second.assumed or coin in LARGER)
    if factor == second.value:
        factor = None  # "5, 7 and a thousand"
    if first.value is None or (
        factor is not None
        and abs(first.value) >= 1000
        and second.value is not None
        and abs(second.value) < 1000 * factor
    ):
        factor = None
    if factor is not None and first.value is not None:
        first = replace(first, value=plain(first.value * factor), steps=tuple(step * factor for step in first.steps))
    return replace(first, kind=second.kind, unit=second.unit, assumed=second.assumed)
