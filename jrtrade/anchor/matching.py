"""Whether a place's very words stand at a spot of a text: the same tokens, in the same shape of surroundings.

Next to a window that is disturbed, as by a menu put between two paragraphs, the words next to the figure are looked at:
the nearest must be the recorded one, or stand in another block and be none that makes another figure of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from jrtrade.anchor.surroundings import GAP, Side, alike, edge_hash, has_blank_line, shape_after, shape_before
from jrtrade.anchor.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jrtrade.anchor.places import Place

_BEFORE = """
    about above almost approx approximately around at barely below beneath between beyond ca circa down est estimated
    exceed exceeded exceeding exceeds fewer from hardly just least less max maximum merely min minimum minus more most
    nearly negative neither never no non nor not only or over per plus roughly scarcely some than to under until up upto
    versus without aud cad chf cny dollar dollars eur euro euros gbp jpy rmb rouble roubles rub ruble rubles us usd yen
    yuan
"""
_BEHIND = """
    a an and annually barrel barrels basis bcm bn bp bps capita cubic daily day days dollar dollars each eur euro euros
    every fewer gbp head hour hours jpy less metre metres minute minutes mln mmt mn month monthly months more or pc pct
    per percent percentage person plus point points pound pounds pp rouble roubles rub ruble rubles than tn to ton tonne
    tonnes tons trn unit usd week weekly weeks year yearly years yen yuan
"""
_GUARD_BEFORE, _GUARD_BEHIND = frozenset(_BEFORE.split()), frozenset(_BEHIND.split())
"""Words that make another figure of one they are put next to."""

_SENTENCE_END = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Form:
    """A place made ready for the search: its sides, and its words as tokens."""

    place: Place
    before: Side
    after: Side
    canon: str
    words: int
    """How many words that fingerprints are made of it holds itself."""
    begins_with_digits: bool
    ends_with_digits: bool

    @classmethod
    def of(cls, place: Place) -> Form:
        """Make a place ready."""
        words = Tokens(place.words)
        digits = [kind in ("numeral", "mark") for kind in words.kinds] or [False]
        before, after = Side.of(place.before) or Side(), Side.of(place.after) or Side()
        canon = "".join(map(words.canon, range(len(words))))
        return cls(place, before, after, canon, len(words.words), digits[0], digits[-1])


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place may be: behind the first `left` words of the text and before word number `right`.

    Where only one side's near window is there, the other side is None. Where neither is, the spot is `apart`: it is the
    stretch between the far windows.
    """

    left: int | None
    right: int | None
    score: int = 0
    apart: bool = False
    vouched: tuple[int, int] = (0, 0)
    """How many words on either side are known to be the document's."""

    def begin(self, words: int) -> int:
        """Return behind how many words of the text a place of so many words begins."""
        return self.left if self.left is not None else max(0, (self.right or 0) - words)

    def stop(self, words: int) -> int:
        """Return before which word of the text a place of so many words ends."""
        return self.right if self.right is not None else (self.left or 0) + words


class Matcher:
    """The question for one text."""

    def __init__(self, text: Tokens) -> None:
        self._text = text
        self._shape_before = cache(partial(shape_before, text))
        self._shape_after = cache(partial(shape_after, text))

    def stretch(self, form: Form, spot: Spot) -> tuple[int, int]:
        """Return the tokens at a spot."""
        return self._between(spot.begin(form.words), spot.stop(form.words))

    def _between(self, left: int, right: int) -> tuple[int, int]:
        """Return the tokens behind the first `left` words and before word number `right`."""
        words = self._text.words
        left = min(left, len(words))
        first = words[left - 1] + 1 if left else 0
        return first, max(first, words[right] if right < len(words) else len(self._text))

    def match(self, form: Form, spot: Spot) -> tuple[int, int] | None:
        """Return the tokens at a spot that are the place's words, or None."""
        left, right = spot.left, spot.right
        if spot.apart:
            return self._match_apart(form, *self.stretch(form, spot))
        fits = left is not None and right == left + form.words
        found = None
        if left is not None:
            found = self._match_at(form, left, left + form.words, firm=(True, fits))
        if found is None and right is not None and right >= form.words and not fits:
            found = self._match_at(form, right - form.words, right, firm=(False, True))
        return found

    def _match_at(self, form: Form, left: int, right: int, firm: tuple[bool, bool]) -> tuple[int, int] | None:
        """Look for the words between two words; `firm` says on which sides the near window stands right there."""
        first, last = self._between(left, right)
        words = self._text.words
        behind = min(last, words[left] + 1 if left < len(words) else last)  # only numerals may stand before the words
        for i in _from_both_ends(first, behind, GAP + len(form.canon)):
            j = self._equal(form.canon, i, last)
            if j is None or not self._fits_before(form, i, firm=firm[0]) or not self._fits_after(form, j, firm=firm[1]):
                continue
            begin, stop = self._text.slot(i, j)
            if (begin == left or not firm[0]) and (stop == right or not firm[1]):
                return i, j
        return None

    def _match_apart(self, form: Form, first: int, last: int) -> tuple[int, int] | None:
        """Look for the words in a stretch where they must stand once, next to words that were there before."""
        found = []
        for i in range(first, min(last, first + 2 * GAP)):
            j = self._equal(form.canon, i, last)
            if j is not None and self._fits_before(form, i, firm=False) and self._fits_after(form, j, firm=False):
                found.append((i, j))
        return found[0] if len(found) == 1 else None

    def _equal(self, canon: str, i: int, last: int) -> int | None:
        """Return behind which token a stretch ends that begins with token `i` and is just these words."""
        built = ""
        while i < last and len(built) < len(canon):
            built += self._text.canon(i)
            i += 1
        return i if built == canon and canon else None

    def _fits_before(self, form: Form, i: int, *, firm: bool) -> bool:
        """Say whether what stands before token `i` is what stood before the place."""
        text, recorded = self._text, form.before.shape
        shape = self._shape_before(i)
        if form.begins_with_digits and i and text.kinds[i - 1] == "mark":
            shape += "#"  # in front of digits a mark may be one more digit
        if firm:
            return alike(recorded, shape)
        _, block, within = recorded.rpartition("_")
        _, block_here, within_here = shape.rpartition("_")
        if within and block and block_here and alike(within, within_here):
            return True
        if not within and self._begins_apart(i, skip_marks=not form.begins_with_digits):
            return True
        return alike(recorded, shape) and self._has_edge(form.before.edge, bisect_left(text.words, i) - 1, -1)

    def _fits_after(self, form: Form, j: int, *, firm: bool) -> bool:
        """Say whether what stands from token `j` on is what stood behind the place."""
        text, recorded = self._text, form.after.shape
        shape = self._shape_after(j)
        glued = j < len(text) and text.kinds[j] == "mark" and text.starts[j] == text.ends[j - 1]
        if form.ends_with_digits and glued:
            shape = "#" + shape
        if firm:
            return alike(recorded, shape)
        within, block, _ = recorded.partition("_")
        within_here, block_here, _ = shape.partition("_")
        if within and block and block_here and alike(within, within_here):
            return True
        if not within and self._ends_apart(j, skip_marks=not (form.ends_with_digits and glued)):
            return True
        return alike(recorded, shape) and self._has_edge(form.after.edge, bisect_left(text.words, j), 1)

    def _has_edge(self, edge: tuple[str, ...], n: int, step: int) -> bool:
        """Say whether word `n` is the nearest, and the next one too, or at least neither can make another figure."""
        text, hedged = self._text, False
        for k, value in enumerate(edge):
            at = n + k * step
            if not 0 <= at < len(text.words):
                return k > 0 and not hedged
            i = text.words[at]
            here = self._is_hedge(i, step)
            if edge_hash(text.norms[i]) != value:
                return k > 0 and not hedged and (not here or has_blank_line(text.gap(i + (step < 0))))
            hedged = here
        return bool(edge)

    def _is_hedge(self, i: int, step: int) -> bool:
        norm = self._text.norms[i]
        return norm in _GUARD_BEHIND if step > 0 else norm in _GUARD_BEFORE or norm.endswith("ly")

    def _begins_apart(self, i: int, *, skip_marks: bool) -> bool:
        """Say whether what stands before token `i` is another block or sentence, and no part of the figure."""
        text, before = self._text, i - 1
        while skip_marks and before >= 0 and text.kinds[before] == "mark":
            before -= 1
        if before < 0:
            return True
        between = text.between(before, i)
        if text.kinds[before] not in ("word", "suffix"):
            return text.kinds[before] != "number" and has_blank_line(between)
        ends = "\n" in between or (_SENTENCE_END.search(between) and text.raw[text.starts[i]].isupper())
        return bool(ends) and not self._is_hedge(before, -1)

    def _ends_apart(self, j: int, *, skip_marks: bool) -> bool:
        """Say whether what stands from token `j` on is another block or sentence, and no part of the figure."""
        text, behind = self._text, j
        while skip_marks and behind < len(text) and text.kinds[behind] == "mark":
            behind += 1
        if behind == len(text):
            return True
        between, kind = text.between(j - 1, behind), text.kinds[behind]
        if kind in ("word", "number") and _SENTENCE_END.search(between) and text.raw[text.starts[behind]].isupper():
            return True
        if kind not in ("word", "suffix"):
            return kind != "number" and has_blank_line(between)
        return "\n" in between and not self._is_hedge(behind, 1)


def _from_both_ends(first: int, last: int, most: int) -> Iterable[int]:
    """Return the numbers from `first` to `last`, of very many only so many at either end."""
    if last - first <= 2 * most:
        return range(first, last)
    return chain(range(first, first + most), range(last - most, last))
