"""Where numerals stand: every digit run and number word of a text, found without any grammar."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_letters

from jrtrade.quantity.lexicon.numbers import (
    AGE_GROUPS,
    FOLDS,
    FRACTION_PARTS,
    MULTIPLES,
    ORDINALS,
    SCALES,
    TENS,
    UNITS_TEENS,
    VULGAR,
)
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.text.joined import join

TENS_JOINED: dict[str, int] = {
    ten + one: value + n for ten, value in TENS.items() for one, n in UNITS_TEENS.items() if 0 < n < 10
}
"""Tens and ones written as one word ("twentyfive")."""
NAUGHTS = ("nought", "naught")
_LOWER = (
    [
        *UNITS_TEENS,
        *TENS,
        *SCALES,
        *ORDINALS,
        *FRACTION_PARTS,
        *MULTIPLES,
        *FOLDS,
        "dozen",
        "tens",
        "once",
        "halve",
        "halved",
    ]
    + [w + "-fold" for w in (*UNITS_TEENS, "several", "many")]
    + ["severalfold", "manyfold", "manifold"]
    + [w + "s" for w in (*SCALES, "dozen")]
    + [*TENS_JOINED, *NAUGHTS]
)
_CASED = {form for w in _LOWER for form in (w, w.capitalize(), w.upper())}
_NONE = "not a single"
_STARTS = {*_CASED, _NONE, _NONE.capitalize(), _NONE.upper(), "oh", "Oh", "II", "III", "VI", "XV", "IX"}
_FIRSTS, _SECONDS, _THIRDS = ("".join(sorted({w[n] for w in _STARTS if len(w) > n})) for n in range(3))
_NO_THIRDS = "".join(sorted(set(ascii_letters) - set(_THIRDS)))
_NO_ONE = rf"(?<!\d)(?:{trie([_NONE, _NONE.capitalize(), _NONE.upper()])})"
_OH = r"[Oo]h(?=\spoint\s)|oh(?<=[Pp]oint\soh)"
"""Spoken for zero beside a decimal point, an exclamation anywhere else."""
_GROUP = rf"(?:(?<=[Uu]nder-)|(?<=[Oo]ver-))(?:{trie(AGE_GROUPS)})"
_ENDS = "(?![A-HJ-Za-hj-z]|i(?!sh(?![A-Za-z])))"
"""No letter goes on, but for "fiftyish"."""
_NONE_OF_THEM = "(?!t(?:h[ea]|o|ra)|fo?r[^t]|l[^a]|mi[^l]|m[^i]|c[^r]|b[^i]|ha[^l])"
_WORD = (
    rf"(?=[{_FIRSTS}][{_SECONDS}][^{_NO_THIRDS}]){_NONE_OF_THEM}"
    rf"(?:{trie(_CASED)}|{_NO_ONE}|{_OH}|{_GROUP}|I[IVX]+|[VX][IVX]+){_ENDS}"
)
"""Most words are seen by their first three letters to be none of numbers; such as "the", "that", "to" and "for" are
the rest of most texts."""
_SPACED = re.compile(f" {_WORD}")
"""Taken from the sign before a word, which is faster to look for than a place with no letter before; fastest for spaces
alone and for all other signs alone."""


@cache
def _unspaced(digit: str) -> re.Pattern[str]:
    """Return the pattern of digits, of a word right behind them, and of words behind a sign that is no space."""
    return re.compile(rf"[^A-Za-z ](?:(?<={digit}){digit}*(?:{_WORD})?|{_WORD})")


_unspaced("[0-9]")  # with the module, and not with the first text; the other is hardly ever needed

_DIGITS = re.compile(r"\d+")
_RAISED = "²³¹⁰⁴⁵⁶⁷⁸⁹"
_SIGNS = rare(f"[{''.join(VULGAR)}]|[{_RAISED}]+")
_EACH_SIGN = frozenset((*VULGAR, *_RAISED))

NUMBER_WORDS = frozenset([*_LOWER, _NONE, "oh"])
CARDINAL = trie([*UNITS_TEENS, *TENS, *SCALES, "dozen"])
"""The words that count: "six", "twenty", "thousand", "dozen"."""


_ASCII = bytes(range(128))


def _odd(text: str) -> frozenset[str]:
    """Return the signs of a text that are not ASCII; three times as fast as looking at each sign."""
    if text.isascii():
        return frozenset()
    return frozenset(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))


def seeds(text: str) -> list[tuple[int, int]]:
    """Return the places of numerals in a text without hyphenated line ends."""
    odd = _odd(text)
    walled = f"\n{text}\n"
    found = [(m.start(), m.end() - 1) for m in _SPACED.finditer(walled)]
    digit = r"\d" if any(sign.isdecimal() for sign in odd) else "[0-9]"  # the second is faster
    for m in _unspaced(digit).finditer(walled):
        start, end = m.span()
        if walled[end - 1].isdecimal():
            found.append((start - 1, end - 1))
            continue
        digits = _DIGITS.match(walled, start)
        if digits is None:
            found.append((start, end - 1))
        else:  # "5million"
            found += ((start - 1, digits.end() - 1), (digits.end() - 1, end - 1))
    if not odd.isdisjoint(_EACH_SIGN):
        found += [m.span() for m in _SIGNS.finditer(text)]
    found.sort()
    return found


def numerals(text: str) -> list[tuple[int, int]]:
    """Return the place of every numeral: a run of digits or a number word, in order.

    This is the ground of the census: it knows no grammar, so nothing the reader overlooks is overlooked here.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of (int, int)
        Start and end of each numeral in code points, end excluded.

    Examples
    --------
    >>> numerals("Two of 11 documents")
    [(0, 3), (7, 9)]
    """
    joined = join(text)
    return joined.raw_spans(seeds(joined.text))
