"""Degrees, minutes and seconds of an angle, whose marks are those of feet and inches."""

from __future__ import annotations

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.patterns import rare

ARC_MARKS = frozenset("°'′’\"″”")
_AND_MINUTES = rare(r"°\s?[0-5]?\d(?:\.\d{1,4})?\s?['′’](?![A-Za-z])")
_MINUTES_OF_ARC = rare(r"°\s?[0-5]?\d(?:\.\d{1,4})?\s?\Z")
_SECONDS_OF_ARC = rare(r"°\s?[0-5]?\d\s?['′’]\s?[0-5]?\d(?:\.\d{1,4})?\s?\Z")


def arc_at(text: str, at: int) -> Unit | None:
    """Read the degrees, minutes or seconds of an angle that states its minutes: "45°30'", "12° 34′ 56″"."""
    if text[at] == "°":
        return Unit("deg", "measure", at + 1) if _AND_MINUTES.match(text, at) else None
    double = text[at] in '"″”'
    length = 2 if text.startswith(("''", "′′", "’’"), at) else 1
    if double or length > 1:
        return Unit("arcsec", "measure", at + length) if _SECONDS_OF_ARC.search(text, max(0, at - 16), at) else None
    return Unit("arcmin", "measure", at + 1) if _MINUTES_OF_ARC.search(text, max(0, at - 12), at) else None
