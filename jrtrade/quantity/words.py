"""Numbers in words: cardinals, halves, dozens, vague plurals and parts."""

from __future__ import annotations

import re
from decimal import Decimal

from jrtrade.quantity.lexicon import FRACTION_PARTS, SCALE_PLURALS, SCALES, TENS, UNITS_TEENS
from jrtrade.quantity.numbers import FOLLOWERS, ONE, TEN, TENTH, Number, and_part, scaled, zeros
from jrtrade.quantity.seeds import trie

_CARDINAL = trie([*UNITS_TEENS, *TENS, *SCALES])
_WORDS = re.compile(
    rf"(?i:(?:{_CARDINAL})(?:(?:[\s-]{{1,3}}(?:and[\s-]{{1,3}})?)(?:{_CARDINAL})(?![A-Za-z])){{0,20}})(?![A-Za-z])"
)
_WORD = re.compile(r"[A-Za-z]+")
_POINT = re.compile(
    rf"(?i:[\s-]point((?:[\s-](?:{trie(w for w, n in UNITS_TEENS.items() if n < 10)})(?![A-Za-z])){{1,6}}))"
)
_PARTS = re.compile(rf"(?i:[\s-]({trie(FRACTION_PARTS)}))(?![A-Za-z])")
_PERIODIC = re.compile(r"(?i:(?<![a-z])(?:first|last|next|past|previous|final|straight|in|for))\s\Z")
_DOZEN = re.compile(r"(?i:[\s-]dozens?)(?![A-Za-z])")
_A_DOZEN = re.compile(r"(?i:dozen)(?![A-Za-z])")
_PLURAL = re.compile(
    rf"(?i:({trie(SCALE_PLURALS)})(?:\s+of\s+({trie(SCALE_PLURALS)}))?(?:\s+of\s+({trie(SCALE_PLURALS)}))?)(?![A-Za-z])"
)
_HALF = re.compile(rf"(?i:half(?:(?:[\s-]an?)?[\s-](dozen|{'|'.join(SCALES)})(?![A-Za-z]))?)(?![A-Za-z])")
_OF_A = re.compile(rf"(?i:(?:\s+of\s+an?)?[\s-]+({'|'.join(SCALES)}))(?![A-Za-z])")


def _cardinal(words: list[str]) -> tuple[int, int]:
    """Return the value of as many leading words as make one number, and how many they are."""
    total = current = 0
    floor = 10**18  # the last scale: the next one must be smaller
    last = "start"
    used = value = 0
    for i, word in enumerate(words):
        if word == "and":
            if last not in ("hundred", "scale"):
                break
            continue
        if word in UNITS_TEENS:
            n = UNITS_TEENS[word]
            if not (last in ("start", "hundred", "scale") or (last == "tens" and 0 < n < 10)):
                break
            current += n
            last = "unit" if n else "zero"
        elif word in TENS:
            if last not in ("start", "hundred", "scale"):
                break
            current += TENS[word]
            last = "tens"
        elif word == "hundred":
            if last not in ("unit", "tens", "start") or current >= 100:
                break
            current = (current or 1) * 100
            last = "hundred"
        else:
            scale = int(SCALES[word])
            if scale >= floor or last in ("scale", "zero"):
                break
            total += (current or 1) * scale
            current, floor, last = 0, scale, "scale"
        used, value = i + 1, total + current
    return value, used


def words_at(text: str, at: int) -> Number | None:
    """Read the number whose first number word stands at `at`."""
    m = _WORDS.match(text, at)
    if m is None:
        return _other_words(text, at)
    tokens = list(_WORD.finditer(text, at, m.end()))
    lowered = [t[0].lower() for t in tokens]
    value, used = (
        (UNITS_TEENS[lowered[0]], 1) if len(lowered) == 1 and lowered[0] in UNITS_TEENS else _cardinal(lowered)
    )
    if not used:
        return None
    end = tokens[used - 1].end()
    exact = Decimal(value)
    last = lowered[used - 1]
    step = SCALES[last] if last in SCALES and used > 1 else ONE
    loose = max(step, TEN ** zeros(str(value))) if value else ONE
    factor = next((SCALES[w] for w in reversed(lowered[:used]) if w in SCALES and w != "hundred"), ONE)
    number = Number(at, end, exact, step, loose, len(str(int(exact / step))), factor, words=True)
    if text[end : end + 1] not in FOLLOWERS or not text[end : end + 1]:
        return number
    if value < 1000:
        point = _POINT.match(text, end)
        if point is not None:
            decimals = "".join(str(UNITS_TEENS[w.lower()]) for w in _WORD.findall(point[1]))
            step = TEN ** -len(decimals)
            stated = len(f"{value}{decimals}".lstrip("0")) or 1
            return scaled(text, Number(at, point.end(), Decimal(f"{value}.{decimals}"), step, step, stated, words=True))
    part = and_part(text, number)
    if part is not None:
        return part if part.factor != ONE else scaled(text, part)
    if value < 20:
        part_of = _PARTS.match(text, end)
        if part_of is not None and not _periods(text, at, part_of):
            parts = FRACTION_PARTS[part_of[1].lower()]
            if 0 < value <= parts and parts > 1 and (value == 1) != part_of[1].lower().endswith("s"):
                return _of_scale(
                    text, Number(at, part_of.end(), exact / parts, TENTH, TENTH, 1, fraction=True, words=True)
                )
    if value < 100:
        dozen = _DOZEN.match(text, end)
        if dozen is not None:
            return Number(at, dozen.end(), exact * 12, Decimal(12), Decimal(12), 1, words=True)
        return scaled(text, number)
    return number


def _periods(text: str, at: int, parts: re.Match[str]) -> bool:
    """Whether "quarters" are stretches of time ("the first three quarters of 2016", "in two quarters")."""
    before = _PERIODIC.search(text, max(0, at - 9), at) if parts[1].lower() == "quarters" else None
    return before is not None and (before[0].lower() not in ("in ", "for ") or not text.startswith(" of", parts.end()))


def _other_words(text: str, at: int) -> Number | None:
    """Read halves, dozens and vague plurals."""
    m = _HALF.match(text, at)
    if m is not None:
        if m[1]:
            factor = SCALES.get(m[1].lower(), Decimal(12))
            step = factor / 10 if factor > 12 else ONE
            return Number(at, m.end(), factor / 2, step, step, 1, factor if factor > 100 else ONE, words=True)
        return Number(at, m.end(), Decimal("0.5"), TENTH, TENTH, 1, fraction=True, words=True)
    m = _PLURAL.match(text, at)
    if m is not None:
        low = ONE
        for group in m.groups():
            if group:
                low *= SCALE_PLURALS[group.lower()]
        return Number(at, m.end(), low, low, low, 0, low, words=True, value_to=low * 10)
    m = _A_DOZEN.match(text, at)
    return Number(at, m.end(), Decimal(12), ONE, ONE, 2, words=True) if m else None


def _of_scale(text: str, n: Number) -> Number:
    """Read on in "a quarter of a million"."""
    m = _OF_A.match(text, n.end)
    return n if m is None else n.times(SCALES[m[1].lower()], m.end())._replace(fraction=False)


def fraction(start: int, end: int, parts: int, text: str) -> Number:
    """Return one part of so many ("a third"), and of what ("a quarter of a million")."""
    return _of_scale(text, Number(start, end, ONE / parts, TENTH, TENTH, 1, fraction=True, words=True))
