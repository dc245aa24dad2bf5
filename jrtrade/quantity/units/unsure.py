"""What a number may be off by: "48 ± 7%", "13.8 (±0.04) Gyr", "13.5 (+0.5) mm"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.units.unit import unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Unit

_PLUS_MINUS = re.compile(r"\s?(?:\([+−-]\s?\d[\d.,]{0,12}\)|\(?(?:±|\+/[-−])\s?\d[\d.,]{0,12}\)?)")
BEFORE_UNSURE = frozenset(" ±+)")
"""What may stand behind a number whose unit is told once, behind what it may be off by."""


def doubted(text: str, start: int) -> bool:
    """Whether a number is what the one before it may be off by, so that no range begins: "from 72 ± 9 to 64 ± 8"."""
    return text[start] == "±" or text.endswith(("±", "± ", "+/-", "+/- "), 0, start)


def give_or_take(text: str, start: int, end: int) -> Unit | None:
    """Read the unit told once behind a number and what it may be off by."""
    if text[end] == ")":
        opened = text.rfind("(", max(0, start - 4), end)
        signed = opened >= 0 and text[opened + 1] in "±+−-"
        behind = end + 1 if signed or doubted(text, start) else None  # "(1.67 ± 0.02) kg"
    else:
        near = text[end : end + 5]
        m = _PLUS_MINUS.match(text, end) if "±" in near or "+/" in near or near[1:2] == "(" else None
        behind = None if m is None else m.end()
    unit = unit_at(text, behind) if behind is not None else None
    return None if unit is None else unit._replace(end=end)
