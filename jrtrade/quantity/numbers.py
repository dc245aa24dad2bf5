"""Numbers as such: digits, number words, scales and fractions → an exact decimal and the unit of its last digit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from jrtrade.quantity.lexicon import (
    CURRENCY_WORDS,
    FRACTION_PARTS,
    SCALE_PLURALS,
    SCALE_SYMBOLS,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS_TEENS,
    VULGAR,
)
from jrtrade.quantity.nouns import plural
from jrtrade.quantity.seeds import trie

ONE = Decimal(1)
ZERO = Decimal(0)
TEN = Decimal(10)
TENTH = Decimal("0.1")
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
    factor: Decimal = ONE
    """The scale that took part ("million")."""
    fraction: bool = False
    words: bool = False
    value_to: Decimal | None = None
    """The other end of a vague plural ("tens of thousands")."""
    low: Decimal | None = None
    """The low end of a vague number."""

    def times(self, factor: Decimal, end: int) -> Number:
        """Return the number multiplied by a scale that ends at `end`."""
        if self.value is None:
            return self
        return self._replace(
            value=self.value * factor,
            step=self.step * factor,
            loose=self.loose * factor,
            factor=self.factor * factor,
            end=end,
        )


_THIN = "\u00a0\u2009\u202f\u2008'’"
_GROUPS = "{1,9}"
"""One group more than MAX_DIGITS allows: a longer literal is refused, and not read to its end from each group."""
_DIGITS = re.compile(
    rf"(?:\d{{1,3}}(?:,\d{{3}}){_GROUPS}(?!\d)|\d{{1,3}}(?:[{_THIN}]\d{{3}}){_GROUPS}(?!\d)"
    rf"|\d{{1,2}}(?:,\d{{2}}){_GROUPS},\d{{3}}(?!\d)|\d+)(?:[.·]\d+)?"
)
_SPACED = re.compile(rf"\d{{1,3}}(?: \d{{3}}){_GROUPS}(?![\d,.]\d|\d)(?=[ \u00a0](?:[A-Za-z€£¥₽]))")
_AFTER_COMMA = trie([*SCALES, *SCALE_SYMBOLS, *CURRENCY_WORDS, "percent", "per cent", "pct"])
_COMMA_DECIMAL = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3}){0,6}),(?P<decimals>\d{1,2})(?!\d|[,.]\d)"
    rf"(?P<after>(?=\s?%|[\s-]?(?i:{_AFTER_COMMA})(?![A-Za-z])))?"
)
_POWER = re.compile(
    r"\s?[x×*·]\s?10(?P<ten>\^[-−+]?\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\d)"
    r"|[eE](?P<e>[-−+]?\d{1,2})(?!\w)|(?P<bare>\^[-−+]?\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\d)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_TAIL = re.compile(rf"[{''.join(VULGAR)}]|(?:\s|-)(\d)[/⁄](\d{{1,2}})(?![\d/])|[/⁄](\d{{1,2}})(?![\d/,]|\.\d)")
_SEPARATORS = str.maketrans("", "", "," + _THIN)
_SCALE_NAMES = {**SCALES, **{w + "s": v for w, v in SCALES.items()}, "dozen": Decimal(12)}
_SCALE_FORMS = {form: v for w, v in _SCALE_NAMES.items() for form in (w, w.capitalize(), w.upper())}
_SCALE_FORMS |= {form: v for w, v in SCALE_SYMBOLS.items() for form in (w, w.upper())}
_SCALE = re.compile(rf"(?:\s{{1,3}}|-)?({trie(_SCALE_FORMS)})(?![A-Za-z0-9])")
_SHORT = re.compile(r"([kKmMbBtT])(?![A-Za-z0-9²³/])|\s([MB])(?=\s)")
_NEXT_WORD = re.compile(r"[\s-]([A-Za-z]{3,})")
_NOT_MILLIONS = frozenset("hurdles sprints swimmers relays races heats finals runners".split())
_CARDINAL = trie([*UNITS_TEENS, *TENS, *SCALES])
_WORDS = re.compile(
    rf"(?i:(?:{_CARDINAL})(?:(?:[\s-]{{1,3}}(?:and[\s-]{{1,3}})?)(?:{_CARDINAL})(?![A-Za-z])){{0,20}})(?![A-Za-z])"
)
_WORD = re.compile(r"[A-Za-z]+")
_POINT = re.compile(
    rf"(?i:[\s-]point((?:[\s-](?:{trie(w for w, n in UNITS_TEENS.items() if n < 10)})(?![A-Za-z])){{1,6}}))"
)
_SMALL = trie(w for w, n in UNITS_TEENS.items() if 1 < n < 10)
_AND_PART = re.compile(
    rf"(?i:[\s-]and[\s-](?:(an?|one|{_SMALL})[\s-]+({trie(FRACTION_PARTS)})"
    rf"|half(?=[\s-](?:years?|months?|weeks?|days?|hours?|times|per|{'|'.join(SCALES)}))))(?![A-Za-z])"
)
_PARTS = re.compile(rf"(?i:[\s-]({trie(FRACTION_PARTS)}))(?![A-Za-z])")
_DOZEN = re.compile(r"(?i:[\s-]dozens?)(?![A-Za-z])")
_A_DOZEN = re.compile(r"(?i:dozen)(?![A-Za-z])")
_PLURAL = re.compile(
    rf"(?i:({trie(SCALE_PLURALS)})(?:\s+of\s+({trie(SCALE_PLURALS)}))?(?:\s+of\s+({trie(SCALE_PLURALS)}))?)(?![A-Za-z])"
)
_HALF = re.compile(rf"(?i:half(?:(?:[\s-]an?)?[\s-](dozen|{'|'.join(SCALES)})(?![A-Za-z]))?)(?![A-Za-z])")
_OF_A = re.compile(rf"(?i:\s+of\s+an?\s+({'|'.join(SCALES)}))(?![A-Za-z])")
_FOLLOWER = frozenset(" -\n\u00a0")


def _zeros(whole: str) -> int:
    stripped = whole.rstrip("0")
    return len(whole) - len(stripped) if stripped else 0


def scaled(text: str, n: Number, *, money: bool = False) -> Number:
    """Multiply a number by the scales that follow it."""
    char = text[n.end : n.end + 1]
    if not char or not (char.isalpha() or char in _FOLLOWER):
        return n
    factor, end, last = ONE, n.end, ZERO
    while True:
        m = _SCALE.match(text, end)
        if m is None:
            break
        scale = _SCALE_FORMS[m[1]]
        if scale <= last or factor * scale > 10**18:
            break
        factor, end, last = factor * scale, m.end(), scale
    if end == n.end and char in "kKmMbBtT \u00a0":
        m = _SHORT.match(text, end)
        if m is not None:
            letter = m[1] or m[2]
            if money or (m[1] and letter in "kKMB") or (letter == "m" and _millions(text, m.end())):
                factor, end = SHORT_SCALES[letter], m.end(1) if m[1] else m.end(2)
    return n.times(factor, end) if end != n.end else n


def _millions(text: str, end: int) -> bool:
    """Whether a bare "m" means million: something countable or weighable follows ("2m people", "10m tonnes")."""
    m = _NEXT_WORD.match(text, end)
    return m is not None and plural(m[1].lower()) and m[1].lower() not in _NOT_MILLIONS


def digits_at(text: str, at: int, *, money: bool = False) -> Number | None:
    """Read the number whose first digit stands at `at`, with its scale; None if it is no number but an identifier."""
    m = _DIGITS.match(text, at)
    if m is None:
        return None
    end = m.end()
    literal = m[0]
    after = text[end : end + 1]
    if after == "," and text[end + 1 : end + 2].isdigit():
        comma = _comma_decimal(text, at, money=money)
        if comma is not None:
            return comma
    elif after and (after in "x×*^eE·⁰¹²³⁴⁵⁶⁷⁸⁹" or (after == " " and text[end + 1 : end + 2] in ("x", "×", "*"))):
        power = _power(text, at, literal, end)
        if power is not None:
            return power
    if (
        literal.isdigit()
        and literal.isascii()
        and after not in _DECIMAL_NEIGHBOURS
        and (not at or text[at - 1] != ".")
        and end - at < MAX_DIGITS
    ):
        loose = TEN ** _zeros(literal) if literal[-1] == "0" else ONE
        number = Number(at, end, Decimal(literal), ONE, loose, len(literal.lstrip("0")) or 1)
        return scaled(text, number, money=money) if after.isalpha() else number
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        spaced = _SPACED.match(text, at)
        if spaced is not None and (at == 0 or not text[at - 1].isdigit()):
            literal, end = spaced[0].replace(" ", ""), spaced.end()
    if not literal.isdigit():
        literal = literal.translate(_SEPARATORS).replace("·", ".")
    if len(literal) > MAX_DIGITS or (not literal.isascii() and not _one_script(literal)):
        return None
    whole, _, decimals = literal.partition(".")
    start = at
    if not decimals and at and text[at - 1] == "." and (at < 2 or text[at - 2] in " \n\t($£€¥"):
        decimals, whole, start = whole, "0", at - 1  # ".001 per cent"
    if decimals:
        step = loose = TEN ** -len(decimals)
        number = Number(
            start, end, Decimal(f"{whole}.{decimals}"), step, loose, len((whole + decimals).lstrip("0")) or 1
        )
    else:
        number = Number(start, end, Decimal(whole), ONE, TEN ** _zeros(whole), len(whole.lstrip("0")) or 1)
        if after and (after in VULGAR or after in " -/⁄\u00a0"):
            part = _part(text, number)
            if part is not None:
                return scaled(text, part, money=money)
    return scaled(text, number, money=money)


def _comma_decimal(text: str, at: int, *, money: bool) -> Number | None:
    """Read a number with a decimal comma, where it can be nothing else: "1.234,56 euros", "2,5 million", "€1,50"."""
    m = _COMMA_DECIMAL.match(text, at)
    if m is None or text[at - 1 : at] == "," or not (m["after"] is not None or (money and len(m["decimals"]) == 2)):
        return None
    whole, decimals = m["whole"].replace(".", ""), m["decimals"]
    step = TEN ** -len(decimals)
    stated = len((whole + decimals).lstrip("0")) or 1
    return scaled(text, Number(at, m.end("decimals"), Decimal(f"{whole}.{decimals}"), step, step, stated), money=money)


def _power(text: str, at: int, literal: str, end: int) -> Number | None:
    """Read a number with a power of ten: "3 x 10^8", "10⁶", "1.5e-3"."""
    m = _POWER.match(text, end)
    if m is None or not literal.isascii() or len(literal) > MAX_DIGITS:
        return None
    if m["e"] and "." not in literal and m["e"][0] not in "+-":
        return None  # "1e9" is more often a part of an identifier
    if m["bare"] and (literal != "10" or m["bare"] in "¹²"):
        return None
    exponent = int((m["ten"] or m["e"] or m["bare"]).translate(_RAISED).replace("^", ""))
    mantissa = ONE if m["bare"] else Decimal(literal.translate(_SEPARATORS).replace("·", "."))
    step = (ONE if m["bare"] else Decimal((0, (1,), int(mantissa.as_tuple().exponent)))).scaleb(exponent)
    digits = 1 if m["bare"] else len(literal.replace(".", "").lstrip("0")) or 1
    return Number(at, m.end(), Decimal(f"{mantissa.scaleb(exponent):f}"), step, step, digits)


_DECIMAL_NEIGHBOURS = frozenset([*VULGAR, " ", "-", "/", "⁄", "\u00a0", "\n"])


def _one_script(literal: str) -> bool:
    """Whether all digits belong to one script; a mixture is a trick, not a number."""
    zeros = {ord(c) - int(c) for c in literal if c.isdigit()}
    return len(zeros) == 1


def _part(text: str, n: Number) -> Number | None:
    """Read the fraction behind a whole number: "2½", "1 1/2", "2 and a half", or make one of it: "3/4"."""
    t = _TAIL.match(text, n.end)
    value = n.value
    if value is None:
        return None
    if t is None:
        half = _AND_PART.match(text, n.end)
        return _with_part(n, half) if half is not None else None
    if t[3]:
        parts = int(t[3])
        if 0 < value < parts <= 100 and (parts not in (11, 12) or value in (1, 5, 7)):
            return Number(n.start, t.end(), value / parts, TENTH, TENTH, 1, fraction=True)
        return None
    if t[2]:
        top, parts = int(t[1]), int(t[2])
        if not 0 < top < parts:
            return None
        step = ONE / parts
        return n._replace(
            value=value + Decimal(top) / parts, step=step, loose=step, end=t.end(), digits=n.digits + 1, fraction=True
        )
    step = Decimal("0.5") if t[0] == "½" else Decimal("0.25")
    return n._replace(
        value=value + VULGAR[t[0]], step=step, loose=step, end=t.end(), digits=n.digits + 1, fraction=True
    )


def _with_part(n: Number, m: re.Match[str]) -> Number | None:
    """Read "and a half", "and three quarters" behind a number, or behind its scale: "a million and a half"."""
    if n.value is None:
        return None
    top = UNITS_TEENS.get(m[1].lower(), 1) if m[1] else 1
    parts = FRACTION_PARTS[m[2].lower()] if m[2] else 2
    if top >= parts:
        return None
    step = n.factor / parts
    value = n.value + n.factor * top / parts
    return n._replace(value=value, step=step, loose=step, end=m.end(), digits=n.digits + 1, fraction=n.factor == ONE)


def vulgar_at(text: str, at: int) -> Number | None:
    """Read a fraction sign that stands alone ("½")."""
    value = VULGAR.get(text[at])
    return None if value is None else scaled(text, Number(at, at + 1, value, TENTH, TENTH, 1, fraction=True))


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
    loose = max(step, TEN ** _zeros(str(value))) if value else ONE
    factor = next((SCALES[w] for w in reversed(lowered[:used]) if w in SCALES and w != "hundred"), ONE)
    number = Number(at, end, exact, step, loose, len(str(int(exact / step))), factor, words=True)
    if text[end : end + 1] not in _FOLLOWER or not text[end : end + 1]:
        return number
    if value < 1000:
        point = _POINT.match(text, end)
        if point is not None:
            decimals = "".join(str(UNITS_TEENS[w.lower()]) for w in _WORD.findall(point[1]))
            step = TEN ** -len(decimals)
            stated = len(f"{value}{decimals}".lstrip("0")) or 1
            return scaled(text, Number(at, point.end(), Decimal(f"{value}.{decimals}"), step, step, stated, words=True))
    half = _AND_PART.match(text, end)
    if half is not None:
        part = _with_part(number, half)
        if part is not None:
            return part if part.factor != ONE else scaled(text, part)
    if value < 20:
        part_of = _PARTS.match(text, end)
        if part_of is not None:
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
