"""Feet, inches and stone where they are hard to tell: "6ft2", "a 6'4 center", "8 x 10 in", "15st"."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.patterns import rare

_ENDS = r"(?![\w\"”″'′%°]|’(?!s)|[.,]\d|\s?[-–/]\s?\d)"
_GLUED = re.compile(rf"(?:ft(?P<ft>1[01]|\d)|['’′](?:1[01]|\d))(?:\s?in(?=\s|[.,;:)]|\Z)|{_ENDS})")
_TALL = rare(r"(?<![\w.,/:'’‘′°-])[3-8]\Z")
_LONG = rare(r"(?<![\w.,/:'’‘′°-])\d{1,2}\Z")
_FEET = re.compile(r"\d\s?(?:ft|feet|foot|['’′])[\s-]?\Z|(?i:three|four|five|six|seven)[\s-](?:ft|feet|foot)[\s-]\Z")
_WEIGHED = re.compile(r"(?<![\w.,/-])(?:[3-9]|[1-4]\d(?<![2-4]1)|\d{1,2}(?:\.\d|½))\Z")
_STONE = re.compile(r"st(?=\s|[.,;:!?)\0]|\Z)(?!\s(?:St|Street|Ave|Avenue|Road|[Ff]loor|[Cc]entury)(?![a-z]))")
FEET_INCHES = re.compile(r"['’′]\s?\d{1,2}(?:\.\d)?\s?(?:[\"”″]|''|in\b)")
_FEET_BEFORE = rare(r"(?:ft|feet|foot|['’′])\s?\d{1,2}\s\Z")
_SIZE_ENDS = re.compile(r"(?:\sby\s\d|\sx\s|\s?×|[,;](?!\d)|\s*(?:[\n\0]|\Z))")
_SIZED = rare(
    r"(?i:(?<![a-z])(?:sizes?|widths?|lengths?|heights?|depths?|diameter|thickness|rain(?:fall)?|snow(?:fall)?|dimensions|measur(?:es?|ing)|[wlhd](?=[:=\s])|screen|\d\s?x|×)"
    r":?(?:[^.;:\n\0]{0,24}[^\d.,;:\n\0])?\d{1,3}(?:\.\d{1,3})?\s)\Z"
)
"""What is measured in inches, before "in" where nothing comes in which something could be."""
_INCHES = re.compile(
    r"\.?\)|\.\s(?=[a-z])|\.\s{0,3}(?:\0|\Z)|\.?\s(?:\(\d+(?:\.\d+)?\s?[cm]?m\b|(?:tall|high|wide|long|thick|deep|diagonal)\b(?=[.,;)]|\s(?:by|and|x)\b|\Z))"
)
_ALONE = rare(r"\d[\d./½¼¾ -]{0,7}\sin(?:\s{0,2}\Z|\0|\sto\s[cm]?m\Z)")
"""Inches of which all that is said is how many they are, or in what they are wanted."""
FEET_ENDS = frozenset(("t", "'", "’", "′"))
"""The last letter or mark of feet."""


def feet_at(text: str, at: int) -> Unit | None:
    """Read feet that inches are glued to; "6ft2" is a height where a person may be so tall, "60ft2" an area."""
    m = _GLUED.match(text, at)
    if m is None:
        return None
    size = 2 if text[at] == "f" else 1
    wide = size == 2 and m["ft"] not in ("2", "3")
    return Unit("ft", "measure", at + size) if (_LONG if wide else _TALL).search(text, max(0, at - 3), at) else None


def stone_at(text: str, at: int) -> Unit | None:
    """Read stone glued to a number that is no ordinal: "15st", "12st 4lb", but "21st"."""
    if _STONE.match(text, at) is None or _WEIGHED.search(text, max(0, at - 5), at) is None:
        return None
    return Unit("stone", "measure", at + 2)


def behind_feet(text: str, at: int) -> bool:
    """Whether a number that stands at `at` says how many inches there are beyond the feet before it."""
    return _FEET.search(text, max(0, at - 11), at) is not None


def inches(text: str, at: int) -> bool:
    """Whether the "in" at `at` stands for inches: "5 in wide", "8 x 10 in"."""
    end = at + 2
    return (
        _INCHES.match(text, end) is not None
        or (at < 10 and text[end : end + 3].strip() in ("", "to", "\0") and _ALONE.match(text, 0, end + 6) is not None)
        or (text[end : end + 1] in ("", "\0") and _FEET_BEFORE.search(text, max(0, at - 12), at) is not None)
        or (_SIZE_ENDS.match(text, end) is not None and _SIZED.search(text, max(0, at - 40), at) is not None)
    )
