"""Verbs that tell a trend of some amounts only: "it warmed 1.2C", "oil clawed back 2%", "shares gave back 3%"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.context.unsaid import LARGER
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.kinds import Kind, Trend

ADVERBIAL = re.compile(
    rf"{END}|\s(?:to|from|in|on|at|by|for|this|last|over|since|and|as|after|year|per|while|but|compared)\b"
)
SHARES = ("percent", "percentage_point")
TEMPERATURES = frozenset(("°C", "°F", "deg"))
_WARMED = rare(
    r"(?i:(?<![a-z])(?:(?:to|will|would|could|may|might)\s(?:warm|(?P<cool>cool))|(?:is|are|was|were|been|already)\s(?:warming|(?P<cooling>cooling))"
    r"|(?<!a\s)(?<!the\s)(?<!its\s)(?:warmed|(?P<cooled>cooled)))\s)\Z"
)
_TIGHTENED = frozenset(("tightened", "by", "to"))
_TIGHTER = rare(r"(?i:(?<![a-z])spreads?(?:\s[a-z-]+){0,4}\stightened\s(?:by\s|to\s)?)\Z")
_WAS_RAISED = rare(r"(?i:(?<![a-z])(?:is|are|was|were|be|been|being)\s(?:[a-z]{2,12}ly\s)?raised\s)\Z")
_PARTS = frozenset(("point", *LARGER))
"""In what points and small prices rise, where of larger sums "raised" may say that they were collected."""
_WON_BACK = re.compile(
    r"(?i:(?<![a-z])(?:claw(?:s|ed|ing)?\sback|(?P<points>backed\sup)|(?P<down>(?:pull(?:s|ed|ing)|g[ai]ve|gives|given|giving)\sback))\s)\Z"
)


def barely(text: str, context: Before, end: int, kind: Kind, code: str | None) -> Trend | None:
    """Read verbs that tell a trend of some amounts only: "it warmed 1.2C", "oil clawed back 2%", "yields backed up"."""
    low, at = max(0, context.start - 60), context.start
    if code in TEMPERATURES:
        m = _WARMED.search(text, low, at) if ADVERBIAL.match(text, end) else None
        return None if m is None else "down" if m["cool"] or m["cooling"] or m["cooled"] else "up"
    if kind == "percentage_point" and context.last in _TIGHTENED:
        return "down" if _TIGHTER.search(text, low, at) else None
    if context.last == "raised":
        if (kind not in SHARES and code not in _PARTS) or not ADVERBIAL.match(text, end):
            return None  # "40% of it was raised 10% by the state"
        return "up" if _WAS_RAISED.search(text, low, at) else None
    if (kind not in SHARES and code != "point") or text.startswith(" of ", end):
        return None
    m = _WON_BACK.search(text, low, at)
    if m is None or (m["points"] and kind != "percentage_point"):
        return None
    return "down" if m["down"] else "up"
