"""Gaps, stocks and sizes that a verb brings to a level: "narrowing the deficit to $3bn", "enlarged its fleet to 40"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.trends import RANGED

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Trend

SPREAD = frozenset(("percent", "percentage_point", "money", "measure"))
"""Kinds of the levels that are read here."""
_MADE = re.compile(
    r"(?i:(?<![a-z])(?:(?P<gap>(?P<less>narrow(?:s|ed|ing)?|shrink(?:s|ing)?|shrank|shrunk)|widen(?:s|ed|ing)?|swell(?:s|ed|ing)?"
    r"|enlarg(?:es?|ed|ing))|(?P<cut>cut(?:s|ting)?|reduc(?:es?|ed|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|lower(?:s|ed|ing)?)"
    r"|(?:rais|lift|boost|increas)(?:es?|s|ed|ing))\s(?:(?:the|its|their|his|her|our|a|an|that|this)\s)?)"
    r"(?P<object>(?:[A-Za-z][A-Za-z’'-]{1,20}\s){1,9})(?:just\s|only\s)?\Z"
)
_GAPS = frozenset(
    "gap gaps deficit deficits surplus surpluses shortfall spread spreads premium premiums discount discounts "
    "differential margin margins difference differences imbalance loss losses".split()
)
"""What is narrow or wide, and is brought to a level by any verb."""
_HELD = frozenset(
    "stock stocks stockpile stockpiles inventory inventories reserves holdings level levels fund pile bill stake "
    "capacity output production".split()
)
"""What swells and shrinks."""
_STORED = frozenset("stock stocks stockpile stockpiles inventory inventories reserves holdings level levels".split())
_HEADS = _GAPS | _HELD
_SIDES = frozenset("with to between over of in on against from for at".split())
"""What may lead from a gap to those it lies between."""
_LINKED = _SIDES | frozenset("the its their his her our and a an".split())


def spread(text: str, at: int) -> Trend | None:
    """Read the trend of a verb whose object is brought to the level before which "to" stands, ahead of `at`."""
    to = text.rfind("to ", max(0, at - 8), at)
    if to < 0 or _HEADS.isdisjoint(text[max(0, to - 90) : to].split()):
        return None
    m = _MADE.search(text, max(0, to - 110), to)
    if m is None:
        return None
    words = m["object"].split()
    n = next((n for n, word in enumerate(words) if word in _SIDES), len(words))
    head = words[n - 1] if n else ""
    known = head in _GAPS or (head in _HELD and (m["gap"] is not None or head in _STORED))
    if not known or not RANGED.isdisjoint(words) or words[-1] in _LINKED:
        return None
    if any(word in STOPS and word not in _LINKED for word in words):
        return None
    return "down" if m["less"] or m["cut"] else "up"
