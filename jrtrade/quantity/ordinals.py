"""Ordinals and the noun they number: "the third unit", "one hundred and first", "first and third floors"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.closing import make
from jrtrade.quantity.context import Before
from jrtrade.quantity.lexicon import ORDINALS, TENS
from jrtrade.quantity.nouns import lemma, noun_at, plural
from jrtrade.quantity.numbers import FOLLOWERS, ONE, Number
from jrtrade.quantity.seeds import trie

if TYPE_CHECKING:
    from decimal import Decimal

    from jrtrade.quantity.model import Quantity

_LONG_ORDINAL = re.compile(
    rf"(?i:[\s-](?P<and>and[\s-])?(?:(?P<tens>{trie(TENS)})[\s-])?(?P<last>{trie(ORDINALS)}))(?![A-Za-z])"
)
_SUPERLATIVE = re.compile(r"-[a-z]+est(?![a-z])|-most(?![a-z])|-ranked(?![a-z])|-placed(?![a-z])")
_QUARTER = re.compile(r"\squarter(?![a-z-])")
_DID = re.compile(
    r"\s(?:suffered|needed|needs|faces|faced|escaped|pleaded|pleads|denied|denies|admitted|admits|received|underwent|drowned|said|says)(?![a-z])"
)
"""Verbs behind an ordinal that stands for its noun ("a third suffered minor injuries")."""
_ACTED = re.compile(
    r"\s(?:(?!shred|sacred|naked|hundred|wicked|watershed|moped|unleaded|biped)[a-z]{2,12}[^e\W\d]ed|sold|cost|paid|led|flew|swam|drank|sang|sank|shook|blew|broke|rode|"
    r"hung|dug|lent|bought|built|wrote|ate|lasted|left|went|came)(?=\s(?:\d|[$£€¥]|(?:an?|the|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|about|nearly|over|more|"
    r"almost|only|some|in|on|at|from|up|down|into|with|to|by|for|off|out)\s))"
)
"""A verb and its object behind such an ordinal ("the second sold 40,000 copies")."""
_AND_FINAL = re.compile(
    r"\s(?:and|or)\s(?:final|last|latest|most)(?=\s[a-z])|\s[a-z]{2,12}est\s(?:such|ever|single)(?=\s[a-z])"
)
_OVER = re.compile(
    r"\sover(?=\s*(?:[.,;:)\0]|\Z)|\s(?:of|and|when|with|as|but|to|was|went|from|before|by|after|that|off|bowled|yielded|cost|brought|produced|saw)\s)"
)
"""Six balls of cricket, where "over" could be a preposition: "his third over went for 12"."""
_DETERMINED = re.compile(r"(?i:(?<![a-z])(?:the|his|her|their|its|in\sa)\s|['’]s\s)\Z")
_SIZED = re.compile(r"\s\d{1,4}-[a-z]{3,12}(?=\s[a-z])")
_NEXT_ORDINAL = re.compile(rf"(?i:\s(?:and|or|to)\s(?:\d{{1,3}}(?:st|nd|rd|th)|{trie(ORDINALS)}))(?![A-Za-z-])")


def ordinal(text: str, start: int, end: int, value: Decimal | None, suffix: str | None = None) -> Quantity | None:
    """Read the noun phrase an ordinal numbers."""
    if value is None or (suffix is not None and suffix != ordinal_suffix(int(value))):
        return None
    noun = None
    if text[end : end + 1] != "-" and not _DID.match(text, end) and not _ACTED.match(text, end):
        beside = _AND_FINAL.match(text, end)
        noun = noun_at(text, beside.end() if beside is not None else end, one=True)
        if noun is None and _QUARTER.match(text, end):
            noun = "quarter", end + 8  # "the eleventh quarter of growth"
        if noun is None and text.startswith(" over", end) and _OVER.match(text, end):
            noun = ("over", end + 5) if _DETERMINED.search(text, max(0, start - 12), start) else None
        if noun is None or noun[0] == "career":
            sized = _SIZED.match(text, end if noun is None else noun[1])  # "her third career 30-point game"
            thing = None if sized is None else noun_at(text, sized.end(), one=True)
            if thing is not None:
                noun = (thing[0], end) if noun is None else (f"{noun[0]} {thing[0]}", noun[1])
    listed = _NEXT_ORDINAL.match(text, end) if noun is None and text[end : end + 1] == " " else None
    if listed is not None and (shared := noun_at(text, listed.end(), one=True)) is not None:
        noun = shared[0], end  # "first and third floors"
    if text[end : end + 1] == "-":
        superlative = _SUPERLATIVE.match(text, end)
        if superlative is not None:
            end = superlative.end()
    number = Number(start, end, value, ONE, ONE, len(str(value)), words=not text[start].isdigit())
    if noun is None:
        return make(text, start, end, "ordinal", number, None, Before(start))
    before_head, space, head = noun[0].rpartition(" ")
    unit = before_head + space + (lemma(head) if plural(head.lower()) else head)
    return make(text, start, noun[1], "ordinal", number, unit, Before(start))


def long_ordinal(text: str, number: Number) -> Quantity | None:
    """Read an ordinal of several words: "one hundred and first", "hundred and twenty-first", "two hundredth"."""
    m = _LONG_ORDINAL.match(text, number.end) if text[number.end : number.end + 1] in FOLLOWERS else None
    value = number.value
    if m is None or value is None or value != value.to_integral_value():
        return None
    n = ORDINALS[m["last"].lower()] + (TENS[m["tens"].lower()] if m["tens"] else 0)
    if n >= 100 and not m["tens"]:
        value = value * n if value < min(n, 1000) else None
    elif n < 100 and value % 100 == 0 and value:
        value = value + n if m["and"] or n > 3 else None
    elif n < 10 and value % 100 >= 20 and value % 10 == 0 and not m["and"]:
        value += n
    else:
        value = None
    return None if value is None else ordinal(text, number.start, m.end(), value)


def ordinal_suffix(n: int) -> str:
    """Return "st", "nd", "rd" or "th"."""
    return "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
