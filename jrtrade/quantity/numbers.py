"""Numbers as such: digits, number words, scales and fractions → an exact decimal and the unit of its last stated digit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from jrtrade.quantity.lexicon import (
    FRACTION_PARTS,
    ORDINALS,
    SCALE_PLURALS,
    SCALE_SYMBOLS,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS_TEENS,
    VULGAR,
)
from jrtrade.quantity.seeds import trie

ONE = Decimal(1)
TEN = Decimal(10)
MAX_DIGITS = 24
"""Longer digit runs are identifiers; below it every operation of the reader is exact in 28 digits."""


class Number(NamedTuple):
    """A number read from a text."""

    start: int
    end: int
    value: Decimal | None
    """None for a vague number ("several hundred")."""
    step: Decimal
    """The unit of the last stated digit, trailing zeros counted as stated."""
    loose: Decimal
    """The same with the trailing zeros of a whole number counted as unstated."""
    digits: int
    scaled: bool = False
    """Whether a scale ("million") took part."""
    fraction: bool = False
    words: bool = False
    value_to: Decimal | None = None
    """The other end of a vague plural ("tens of thousands")."""
    low: Decimal | None = None
    """The low end of a vague number."""


_DIGITS = re.compile(
    r"""(?:\d{1,3}(?:,\d{3})+(?![\d]) | \d{1,3}(?:[\u00a0\u2009\u202f\u2008']\d{3})+(?!\d) | \d{1,2}(?:,\d{2})+,\d{3}(?!\d) | \d+)
        (?:[.·]\d+)?""",
    re.VERBOSE,
)
_TAIL = re.compile(rf"[{''.join(VULGAR)}]|(?:\s|-|\s?and\s)(\d)[/⁄](\d{{1,2}})(?![\d/])|[/⁄](\d{{1,2}})(?![\d/,.]\d|\d)")
_SEPARATORS = str.maketrans("", "", ",'\u00a0\u2009\u202f\u2008")
_SCALE = re.compile(
    rf"(?:[\s\u00a0]{{1,3}}|-)?(?P<word>(?i:{'|'.join(SCALES)})s?|{'|'.join(SCALE_SYMBOLS)})(?![A-Za-z0-9])"
)
_SHORT = re.compile(r"(?:\s(?=[MB]\b))?([kKmMbBtT])(?![A-Za-z0-9²³/])")
_CARDINAL = trie([*UNITS_TEENS, *TENS, *SCALES])
_WORDS = re.compile(
    rf"(?i:(?:{_CARDINAL})(?:(?:[\s-]{{1,3}}(?:and[\s-]{{1,3}})?)(?:{_CARDINAL})(?![A-Za-z])){{0,20}})(?![A-Za-z])"
)
_WORD = re.compile(r"[A-Za-z]+")
_AND_PART = re.compile(
    rf"(?i:\s+and\s+(?:(an?|one|{trie(UNITS_TEENS)})[\s-]+)({trie(FRACTION_PARTS)}))(?![A-Za-z])"
)
_PARTS = re.compile(rf"(?i:[\s-]{{1,2}}({trie(w for w in FRACTION_PARTS if FRACTION_PARTS[w] > 2 or w == 'halves')}|half))(?![A-Za-z])")
_DOZEN = re.compile(r"(?i:[\s-]{1,2}dozens?)(?![A-Za-z])")
_PLURAL = re.compile(
    rf"(?i:({'|'.join(SCALE_PLURALS)})(?:\s+(?:of|or even)\s+({'|'.join(SCALE_PLURALS)}))?(?:\s+of\s+({'|'.join(SCALE_PLURALS)}))?)(?![A-Za-z])"
)
_HALF = re.compile(rf"(?i:half(?:[\s-]an?(?:[\s-](dozen|{'|'.join(SCALES)}))?(?![A-Za-z]))?)(?![A-Za-z])")


def _zeros(whole: str) -> int:
    stripped = whole.rstrip("0")
    return len(whole) - len(stripped) if stripped else 0


def _scaled(text: str, n: Number, money: bool) -> Number:
    """Multiply by the scales that follow."""
    value, end = n.value, n.end
    factor = ONE
    for _ in range(3):
        m = _SCALE.match(text, end)
        if m is None:
            break
        word = m["word"]
        scale = SCALE_SYMBOLS.get(word) or SCALES.get(word.lower()) or SCALES.get(word.lower()[:-1], ONE)
        factor *= scale
        end = m.end()
    if end == n.end:
        m = _SHORT.match(text, end)
        if m is not None:
            letter = m[1]
            if money or (letter in "kKMB" and m.start(1) == end):
                factor, end = SHORT_SCALES[letter], m.end()
    if end == n.end or value is None or factor > SCALES["quadrillion"] * 1000:
        return n
    return n._replace(value=value * factor, step=n.step * factor, loose=n.loose * factor, end=end, scaled=True)


def digits_at(text: str, at: int, *, money: bool = False) -> Number | None:
    """Read the number whose first digit stands at `at`, with its scale; None if it is no number but an identifier."""
    m = _DIGITS.match(text, at)
    if m is None:
        return None
    literal = m[0].translate(_SEPARATORS) if not m[0].isdigit() else m[0]
    literal = literal.replace("·", ".")
    if len(literal) > MAX_DIGITS:
        return None
    end = m.end()
    whole, _, decimals = literal.partition(".")
    start = at
    if not decimals and at and text[at - 1] == "." and (at < 2 or text[at - 2] in " \n\t($£€"):
        decimals, whole, start = whole, "0", at - 1  # ".001 per cent"
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    if decimals:
        step = loose = TEN ** -len(decimals)
        stated = len((whole + decimals).lstrip("0")) or 1
    else:
        step, loose = ONE, TEN ** _zeros(whole)
        stated = len(whole.lstrip("0")) or 1
    fraction = False
    after = text[end : end + 1]
    if after and (after in VULGAR or after in " -/⁄\u00a0") and not decimals:
        t = _TAIL.match(text, end)
        if t is not None:
            if t[3]:
                parts = int(t[3])
                if value and 1 < parts <= 100 and value < parts and "," not in m[0]:
                    return Number(at, t.end(), value / parts, Decimal("0.1"), Decimal("0.1"), 1, fraction=True)
            elif t[2]:
                top, parts = int(t[1]), int(t[2])
                if 0 < top < parts:
                    value += Decimal(top) / parts
                    step = loose = ONE / parts
                    end, fraction = t.end(), True
            elif not t[2]:
                value += VULGAR[t[0]]
                step = loose = Decimal("0.5") if t[0] == "½" else Decimal("0.25")
                end, fraction = t.end(), True
    number = Number(start, end, value, step, loose, stated, fraction=fraction)
    if not fraction:
        half = _AND_PART.match(text, end) if text.startswith(" and ", end) else None
        if half is not None:
            return _scaled(text, _with_part(number, half), money)
    return _scaled(text, number, money)


def _with_part(n: Number, m: re.Match[str]) -> Number:
    top = UNITS_TEENS.get(m[1].lower(), 1)
    parts = FRACTION_PARTS[m[2].lower()]
    assert n.value is not None  # noqa: S101 - only whole numbers are given here
    step = ONE / parts
    return n._replace(value=n.value + Decimal(top) / parts, step=step, loose=step, end=m.end(), digits=n.digits + 1, fraction=True)


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
            if last == "tens" and 0 < n < 10:
                current += n
            elif last in ("start", "hundred", "scale"):
                current += n
            else:
                break
            last = "unit"
        elif word in TENS:
            if last not in ("start", "hundred", "scale"):
                break
            current += TENS[word]
            last = "tens"
        elif word == "hundred":
            if last not in ("unit", "tens", "start") or current >= 100 or (current == 0 and last != "start"):
                break
            current = (current or 1) * 100
            last = "hundred"
        else:
            scale = int(SCALES[word])
            if scale >= floor or (last == "scale"):
                break
            total += (current or 1) * scale
            current, floor, last = 0, scale, "scale"
        used, value = i + 1, total + current
    return value, used


def words_at(text: str, at: int, *, money: bool = False) -> Number | None:
    """Read the number whose first number word stands at `at`."""
    m = _HALF.match(text, at)
    if m is not None:
        if m[1]:
            factor = SCALES.get(m[1].lower(), Decimal(12))
            return Number(at, m.end(), factor / 2, factor / 10, factor / 10, 1, scaled=factor > 100, words=True)
        end = m.end()
        return Number(at, end, Decimal("0.5"), Decimal("0.1"), Decimal("0.1"), 1, fraction=True, words=True)
    m = _PLURAL.match(text, at)
    if m is not None:
        low = ONE
        for group in m.groups():
            if group:
                low *= SCALE_PLURALS[group.lower()]
        return Number(at, m.end(), low, low, low, 0, scaled=True, words=True, value_to=low * 10)
    m = _WORDS.match(text, at)
    if m is None:
        d = re.compile(r"(?i:dozen)(?![A-Za-z])").match(text, at)
        return Number(at, d.end(), Decimal(12), ONE, ONE, 1, words=True) if d else None
    tokens = list(_WORD.finditer(text, at, m.end()))
    lowered = [t[0].lower() for t in tokens]
    value, used = _cardinal(lowered)
    if not used:
        return None
    end = tokens[used - 1].end()
    exact = Decimal(value)
    scale = next((SCALES[w] for w in reversed(lowered[:used]) if w in SCALES), ONE)
    last = lowered[used - 1]
    step = SCALES[last] if last in SCALES and used > 1 else ONE
    loose = max(step, TEN ** _zeros(str(value))) if value else ONE
    number = Number(at, end, exact, step, loose, len(str(value).rstrip("0")) or 1, scaled=scale >= 1000, words=True)
    follower = text[end : end + 5]
    if follower.startswith((" and ", "\nand ")):
        half = _AND_PART.match(text, end)
        if half is not None:
            return _scaled(text, _with_part(number, half), money)
    if value < 20 and follower[:1] in (" ", "-", "\n"):
        part = _PARTS.match(text, end)
        if part is not None and (value > 1) >= part[1].lower().endswith("s") - (value != 1):
            parts = FRACTION_PARTS[part[1].lower()]
            if 0 < value <= parts and (value == 1 or part[1].lower().endswith("s")):
                return Number(at, part.end(), exact / parts, Decimal("0.1"), Decimal("0.1"), 1, fraction=True, words=True)
    if value < 100:
        dozen = _DOZEN.match(text, end)
        if dozen is not None:
            return Number(at, dozen.end(), exact * 12, Decimal(12), Decimal(12), 1, words=True)
        follow = _SCALE.match(text, end)  # a symbol: "five bn"
        if follow is not None:
            return _scaled(text, number, money)
    return number


def ordinal_word(word: str) -> int | None:
    """Return the value of an ordinal word ("twenty-first"), or None."""
    parts = word.lower().replace("-", " ").split()
    if not parts or parts[-1] not in ORDINALS:
        return None
    if len(parts) == 1:
        return ORDINALS[parts[0]]
    if len(parts) == 2 and parts[0] in TENS and ORDINALS[parts[1]] < 10:
        return TENS[parts[0]] + ORDINALS[parts[1]]
    return None
