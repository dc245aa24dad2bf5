"""Of which things a number tells so many: "19 of the plants", "three of its six plants"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.asides.names import name_before
from jrtrade.quantity.context.listed import OF_THE_MANY
from jrtrade.quantity.lexicon.numbers import UNITS_TEENS, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.numbers.number import ONE
from jrtrade.quantity.text.attributes import PAST
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.text.seeds import CARDINAL
from jrtrade.quantity.units.unit import unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.numbers.number import Number

_OF_THESE = re.compile(
    r"\s(?P<out>out\s)?of(?P<whose>\s(?:the|its|their|his|her|our|my|your|these|those|an?\s(?:planned|possible|potential|projected|expected|proposed|maximum|total))(?=\s))?"
    r"(?P<owner>\s(?:[A-Z][\w-]{0,20}\s)?[A-Za-z][\w.-]{0,24}(?:['’]s|s['’])(?=\s))?"
    r"(?:\s(?:first|last|past|next|top|other|own|remaining|original|surviving|opening|final)(?=\s))?"
    r"(?:\s(?:nearly|almost|about|around|roughly|some|over)(?=\s))?"
    rf"(?P<all>\s(?:\d{{1,3}}(?:(?:,\d{{3}}){{1,3}}|(?:\.\d{{1,2}})?(?:[mk]|bn)?)|(?i:{CARDINAL}))(?:[\s-](?i:{CARDINAL})){{0,3}}(?=\s))?"
)
"""Of which things so many are told: "of the plants", "of its six plants", "of the firm’s plants"."""
_PART_NAMED = re.compile(
    r"(?i:(?<![a-z])(?:acts?|articles?|chapters?|clauses?|conditions?|days?|directives?|editions?|episodes?|exhibits?|figures?|games?|holes?|hours?|"
    r"innings|issues?|items?|laps?|legs?|lessons?|levels?|lines?|match(?:es)?|minutes?|months?|notes?|numbers?|nos?\.?|options?|orders?|pages?|"
    r"paragraphs?|parts?|periods?|phases?|points?|principles?|questions?|quarters?|races?|recommendations?|regulations?|resolutions?|rounds?|rules?|scenes?|"
    r"schedules?|seasons?|sections?|sessions?|sets?|stages?|steps?|tables?|versions?|verses?|volumes?|weeks?|years?|top|bottom)\s"
    r"(?:\d{1,3}(?:,\s|,?\s(?:and|or|to)\s|[–-])){0,4})\Z"
)
"""Behind these a number says which one, not how many: "rules 3 and 4 of the terms", "the top 10 of the charts"."""
_SUMS = frozenset(
    "proceed fund cost loss earning revenue profit saving debt asset expense sale receipt reserve due payment loan tax "
    "fee liability benefit subsidy bond royalty wage dividend investment budget".split()
)
"""What millions are an amount of, whose currency isn't said again: "3 million of the proceeds"."""
_LOST_OWNER = rare(rf"\s[A-Za-z][a-z]{{1,20}}[a-z]s\s(?:(?P<digits>\d{{1,2}})|(?P<word>{words_to(12)}))(?=\s[a-z])")
_NO_THINGS = frozenset(("time", "point", "percent"))
_ACTING = frozenset(
    "people person man woman child staff worker employee resident student pupil patient family member customer player "
    "officer soldier tenant fan voter job hundred thousand".split()
)
"""Who may be the subject of a clause of their own behind the things that are counted."""
_AWAY = rare(rf"\s(?:are|were|is|was|have|has|had|will|would|may|could)\b|{END}")


def of_these(text: str, number: Number, end: int, to: Number | None) -> str | None:
    """Read of which things a number tells so many: "19 of the plants", "three of its six plants"."""
    of = _OF_THESE.match(text, end)
    if of is None or (of["out"] and not of["all"]):
        return None
    if of["all"] and (unit := unit_at(text, of.end())) is not None and unit.kind != "duration":
        return None
    if not number.words or number.factor != ONE:
        if not (of["whose"] or of["owner"] or of["all"]) or number.step < ONE or (number.value or 0) < 1:
            return None
        if number.digits == 4 and number.end - number.start == 4:
            return None  # most likely a year
        if to is not None and text[to.start - 1] in "-–—":
            return None  # "won 3-2 of their games"
    if _PART_NAMED.search(text, max(0, number.start - 40), number.start):
        return None
    if of["all"] is None and of["owner"] is None and to is None and number.words:
        lost = _lost_owner(text, number, of.end())
        if lost is not None:
            return lost
    if not number.words and name_before(text, number.start, 0, bare=True) is not None:
        return None
    noun = noun_at(text, of.end(), one=False)
    return None if noun is None or (number.factor != ONE and noun[0].rpartition(" ")[2] in _SUMS) else noun[0]


def _lost_owner(text: str, number: Number, at: int) -> str | None:
    """Read what is counted behind an owner that lacks its apostrophe: "two of Englands three goals"."""
    m = _LOST_OWNER.match(text, at)
    if m is None or unit_at(text, m.end()) is not None:
        return None
    whole = int(m["digits"]) if m["digits"] else UNITS_TEENS[m["word"].lower()]
    noun = noun_at(text, m.end(), one=False) if whole >= (number.value or 0) else None
    last = "" if noun is None else noun[0].rpartition(" ")[2]
    if noun is None or last in _NO_THINGS or (last in _ACTING and _AWAY.match(text, noun[1]) is None):
        return None  # "two of the firms 40 staff want to leave are in Hull"
    return noun[0]


_DO = re.compile(
    rf"\s(?:drive|run|sell|use|need|keep|lack|teach|offer|grow|speak|rent|serve|(?P<did>[a-z]{{3,12}}ed|{trie(sorted(PAST))}))\s(?!and\s|or\s)(?:(?P<many>[a-z]{{2,15}})\s)?"
    r"(?P<what>[a-z]{2,15})(?<!ed)(?=\s*(?:[.,;:)\n\0]|\Z)|\s(?:and|or|but|in|on|at|for|to|from|with|while|as|by|than)\s)"
)


def who_do(text: str, start: int, end: int) -> bool:
    """Whether some of a whole do or did what stands behind their number: "of the 40 men, nine drive lorries"."""
    do = _DO.match(text, end)
    of = OF_THE_MANY.search(text, max(0, start - 80), start) if do is not None else None
    if do is None or of is None:
        return False
    if not do["did"]:
        return True
    whole, many = of["whole"] or "", do["many"] or ""  # "of the 40 men, nine wounded men lay in beds"
    return do["what"] not in whole and not many.endswith(("s", "men", "people", "children"))
