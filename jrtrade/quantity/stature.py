"""How tall and heavy people are, in feet with bare inches behind, and in stone: "6ft2", "a 6'4 center", "15st"."""

from __future__ import annotations

import re

from jrtrade.quantity.model import Unit

_ENDS = r"(?![\w\"”″'′%°]|’(?!s)|[.,]\d|\s?[-–/]\s?\d)"
_GLUED = re.compile(rf"(?:ft(?P<ft>1[01]|\d)|['’′](?:1[01]|\d))(?:\s?in(?=\s|[.,;:)]|\Z)|{_ENDS})")
_TALL = re.compile(r"(?<![\w.,/:'’‘′°-])[3-8]\Z")
_LONG = re.compile(r"(?<![\w.,/:'’‘′°-])\d{1,2}\Z")
_FEET = re.compile(r"\d\s?(?:ft|feet|foot|['’′])[\s-]?\Z|(?i:three|four|five|six|seven)[\s-](?:ft|feet|foot)[\s-]\Z")
_WEIGHED = re.compile(r"(?<![\w.,/-])(?:[3-9]|[1-4]\d(?<![2-4]1)|\d{1,2}(?:\.\d|½))\Z")
_STONE = re.compile(r"st(?=\s|[.,;:)\0]|\Z)(?!\s(?:St|Street|Ave|Avenue|Road|[Ff]loor|[Cc]entury)(?![a-z]))")
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
