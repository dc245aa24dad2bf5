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
_SPELLED = rf"point((?:[\s-](?:{trie(w for w, n in UNITS_TEENS.items() if n < 10)})(?![A-Za-z])){{1,6}})"
_POINT = re.compile(rf"(?i:[\s-]{_SPELLED})")
_DECIMALS = re.compile(rf"(?i:{_SPELLED})")
_PARTS = re.compile(rf"(?i:[\s-]({trie(FRACTION_PARTS)}))(?![A-Za-z])")
_OUT_OF = re.compile(r"(?i:(?<![a-z])of\s(?:(?:the|these|those|its|their)\s)?)\Z")
_OWNED = re.compile(r"(?i:(?<![a-z])(?:the|its|his|her|their|our|my|your)|[’']s)\s\Z")
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
    floor = 10**21  # the last scale: the next one must be smaller
    last = "start"
    used = value = 0
    for i, word in enumerate(words):
        if word == "and":
            if last not in ("hundred", "scale") or _anew(words[i + 1 :], last, current, floor):
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
            if last == "scale" and floor == 1000 and scale == 10**6:  # "two thousand million"
                total, floor = total * scale, scale
                used, value = i + 1, total
                continue
            if scale >= floor or last in ("scale", "zero"):
                break
            total += (current or 1) * scale
            current, floor, last = 0, scale, "scale"
        used, value = i + 1, total + current
    return value, used


def _anew(words: list[str], last: str, current: int, floor: int) -> bool:
    """Whether another number begins behind "and": "one hundred and two hundred", "two thousand and three thousand"."""
    for word in words:
        if word == "and":
            return False
        if word in SCALES:
            if word == "hundred" and last == "hundred":
                return True
            if word != "hundred":
                return int(SCALES[word]) >= floor or current >= 1000
    return False


def _tokens(text: str, spelled: re.Match[str]) -> tuple[list[re.Match[str]], list[str]]:
    """Return the words of a spelled number, as they stand and in lower case."""
    tokens = list(_WORD.finditer(text, spelled.start(), spelled.end()))
    return tokens, [token[0].lower() for token in tokens]


def _grouped(text: str, end: int, last: str) -> tuple[int, int, str] | None:
    """Read on behind the comma of "two million, four hundred thousand": the value, where it ends, its last word."""
    m = _WORDS.match(text, end + 2) if last in SCALES and last != "hundred" else None
    if m is None:
        return None
    tokens, lowered = _tokens(text, m)
    value, used = _cardinal(lowered)
    if not 100 <= value < SCALES[last] or not any(word in SCALES for word in lowered[:used]):
        return None
    return value, tokens[used - 1].end(), lowered[used - 1]


def words_at(text: str, at: int) -> Number | None:
    """Read the number whose first number word stands at `at`."""
    m = _WORDS.match(text, at)
    if m is None:
        return _other_words(text, at)
    tokens, lowered = _tokens(text, m)
    value, used = (
        (UNITS_TEENS[lowered[0]], 1) if len(lowered) == 1 and lowered[0] in UNITS_TEENS else _cardinal(lowered)
    )
    if not used:
        return None
    end = tokens[used - 1].end()
    last = lowered[used - 1]
    rest = _grouped(text, end, last) if used == len(tokens) and text.startswith(", ", end) else None
    if rest is not None and _OUT_OF.search(text, max(0, at - 10), at):
        rest = None  # "of the one million, four hundred thousand were"
    if rest is not None:
        more, end, last = rest
        value += more
        lowered, used = [*lowered, last], used + 1
    exact = Decimal(value)
    step = SCALES[last] if last in SCALES and used > 1 else ONE
    loose = max(step, TEN ** zeros(str(value))) if value else ONE
    factor = next((SCALES[w] for w in reversed(lowered[:used]) if w in SCALES and w != "hundred"), ONE)
    number = Number(at, end, exact, step, loose, len(str(int(exact / step))), factor, words=True)
    if text[end : end + 1] not in FOLLOWERS or not text[end : end + 1]:
        return number
    if value < 1000:
        point = _POINT.match(text, end)
        if point is not None:
            return scaled(text, _pointed(at, point, value))
    part = and_part(text, number)
    if part is not None:
        return part if part.factor != ONE else scaled(text, part)
    if value < 20:
        part_of = _PARTS.match(text, end)
        if part_of is not None and not _periods(text, at, part_of):
            parts = FRACTION_PARTS[part_of[1].lower()]
            ranked = value == 1 and parts >= 100 and _OWNED.search(text, max(0, at - 6), at)
            if ranked and not text.startswith(" of", part_of.end()):
                return number  # "its one hundredth birthday"
            if (
                0 < value <= parts
                and parts > 1
                and (
                    (value == 1) != part_of[1].lower().endswith("s")
                    or text[end] == text[part_of.end() : part_of.end() + 1] == "-"
                )
            ):
                return _of_scale(
                    text, Number(at, part_of.end(), exact / parts, TENTH, TENTH, 1, fraction=True, words=True)
                )
    if value < 100:
        dozen = _DOZEN.match(text, end)
        if dozen is not None:
            return Number(at, dozen.end(), exact * 12, Decimal(12), Decimal(12), 1, words=True)
        return scaled(text, number)
    return number


def _pointed(start: int, point: re.Match[str], whole: int) -> Number:
    """Return the number whose decimals are spelled out behind "point"."""
    decimals = "".join(str(UNITS_TEENS[w.lower()]) for w in _WORD.findall(point[1]))
    step = TEN ** -len(decimals)
    stated = len(f"{whole}{decimals}".lstrip("0")) or 1
    return Number(start, point.end(), Decimal(f"{whole}.{decimals}"), step, step, stated, words=True)


def decimals_at(text: str, at: int) -> Number | None:
    """Read "point five" with no number before it; its first decimal stands at `at`."""
    point = _DECIMALS.match(text, at - 6)
    return None if point is None else _pointed(at - 6, point, 0)


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
