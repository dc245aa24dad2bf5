"""A text made ready for reading: hyphenated line ends joined, paragraphs parted; places are mapped back."""

from __future__ import annotations

import re
from bisect import bisect_right

from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.text.capitals import quietened
from jrtrade.quantity.text.coded import coded
from jrtrade.quantity.text.fonts import plain
from jrtrade.quantity.text.headlines import toned
from jrtrade.quantity.text.remains import remains
from jrtrade.quantity.text.smalls import restored
from jrtrade.quantity.text.spaced import spaced
from jrtrade.quantity.text.wrapped import unwrapped

_LINE_END = re.compile(r"\n(?<=[-\u2010\u00ad \t\r]\n)[ \t]*(?=[a-z])")
"""Taken from the line feed on, which is rarer than hyphens and faster to look for."""
_HYPHEN = re.compile(r"[-\u2010\u00ad](?<=[A-Za-z0-9].)[ \t]{0,80}\r?\Z")
_NUMBERS = tuple(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred several half".split()
)
_KEEPS_HYPHEN = re.compile(rf"(?:\d|\b(?:{'|'.join(_NUMBERS)}))\Z", re.IGNORECASE)


_BROKEN = re.compile(r"-(?<=[A-Za-z]-)(?: {1,2}|(?<=[lL]-)(?=lion))(?P<tail>[a-z]{2,10})(?![A-Za-z])")
"""Taken from the hyphen on, which is rarer than words."""
_HEAD = re.compile(r"(?<![A-Za-z-])[A-Za-z]{2,8}\Z")
_BREAKABLE = frozenset(
    "million billion trillion thousand hundred percent percentage dollar tonne barrel gallon cubic metre meter litre "
    "liter hectare kilometre kilometer centimetre centimeter millimetre millimeter kilogram kilogramme kilowatt "
    "megawatt gigawatt terawatt rouble ruble bushel euro ounce".split()
)
"""Words that are put together again where the line end between their halves has become a blank: "mil- lion"."""


BREAK = "\0"
"""Stands where a blank line begins. No pattern takes it for a space, so nothing is read across paragraphs."""
_BLANK = re.compile(r"\n(?<!\n\n)(?=[ \t]?\n)")
_BREAKS = {f"\r\n{blank}\r\n": f"{BREAK * 2}{blank}\r\n" for blank in ("", " ", "\t")}


class Joined:
    """A text ready for reading, and the way back."""

    __slots__ = ("_cuts", "_ends", "_inner", "_shifts", "altered", "text")

    def __init__(
        self, text: str, spans: list[tuple[int, int, str]], *, altered: bool = False, inner: Joined | None = None
    ) -> None:
        """Take out some parts of a text, which are given in order with what stands for them."""
        parts: list[str] = []
        cuts: list[int] = []
        shifts = [0]
        last = length = removed = 0
        for start, end, sign in spans:
            parts += (text[last:start], sign)
            length += start - last + len(sign)
            removed += end - start - len(sign)
            cuts.append(length)
            shifts.append(removed)
            last = end
        self.text = "".join([*parts, text[last:]]) if spans else text
        self.altered = altered
        """Whether signs were put for others of the same length."""
        self._cuts = cuts
        self._shifts = shifts
        self._inner = inner
        """The text that this one was made of, where it is not the original."""
        self._ends = {start + len(sign) - 1: end for start, end, sign in spans if sign}

    @property
    def shifted(self) -> bool:
        """Whether places differ from those of the original."""
        return bool(self._cuts) or self._inner is not None

    def raw(self, at: int) -> int:
        """Return where in the original the character at `at` stands."""
        at += self._shifts[bisect_right(self._cuts, at)]
        return at if self._inner is None else self._inner.raw(at)

    def raw_end(self, end: int) -> int:
        """Return where in the original a span that ends before `end` ends."""
        if not end:
            return 0
        at = end - 1 + self._shifts[bisect_right(self._cuts, end - 1)]
        end = self._ends.get(at, at + 1)
        return end if self._inner is None else self._inner.raw_end(end)

    def raw_spans(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return where in the original spans stand that are in order and disjoint."""
        cuts, shifts, ends = [*self._cuts, len(self.text) + 1], self._shifts, self._ends
        n = 0
        cut, shift = cuts[0], shifts[0]
        found = []
        for start, end in spans:
            first = start + shift
            if end > cut or start == cut:
                while cuts[n] <= start:
                    n += 1
                first = start + shifts[n]
                while cuts[n] < end:
                    n += 1
                cut, shift = cuts[n], shifts[n]
            last = end + shift
            found.append((first, ends.get(last - 1, last) if ends else last))
        return found if self._inner is None else self._inner.raw_spans(found)


def join(text: str) -> Joined:
    """Join words hyphenated across line ends and part paragraphs; "eight-⏎point" keeps its hyphen."""
    inner: Joined | None = None
    for spans in (remains, spaced, coded):
        if found := spans(text):
            inner = Joined(text, found, inner=inner)
            text = inner.text
    text = _BLANK.sub(BREAK, text)
    if "\r" in text:
        for blank, break_ in _BREAKS.items():
            text = text.replace(blank, break_)
    original = text
    text, wide = unwrapped(plain(text))
    text = restored(toned(quietened(text)))
    altered = text is not original
    breaks = _breaks(text)
    spans_out = sorted(breaks + wide) if wide else breaks
    return Joined(text, [(start, end, "") for start, end in spans_out], altered=altered, inner=inner)


def _breaks(text: str) -> list[tuple[int, int]]:
    """Return where the hyphens and blanks of broken words begin and end, in order."""
    breaks = []
    for m in _LINE_END.finditer(text):
        hyphen = _HYPHEN.search(text, max(0, m.start() - 83), m.start())
        if hyphen is None:
            continue
        end = hyphen.start()
        kept = text[end - 1].isdigit() or text[max(0, end - 7) : end].lower().endswith(_NUMBERS)
        keep = 1 if kept and _KEEPS_HYPHEN.search(text, max(0, end - 12), end) else 0
        breaks.append((end + keep, m.end()))
    found = len(breaks)
    for m in _BROKEN.finditer(text):
        head = _HEAD.search(text, max(0, m.start() - 9), m.start())
        word = "" if head is None else (head[0] + m["tail"]).lower()
        if word in _BREAKABLE or word.removesuffix("s") in _BREAKABLE:
            breaks.append((m.start(), m.start("tail")))
    return sorted(breaks) if len(breaks) > found else breaks


CLAUSE_ENDS = (". ", "; ", "\0")
"""What ends a clause in a joined text, where a word before a number can no longer speak of it."""


ENDED = re.compile(rf"{END}")
"""The end of a clause, right behind what is looked at."""


_BLANKS = 8
"""How many blanks and signs may stand before all that a text says, or behind it."""


def at_start(text: str, at: int) -> bool:
    """Whether nothing stands before `at`."""
    return at <= _BLANKS and not text[:at].strip()


def at_end(text: str, at: int, signs: str = " .!\n\0") -> bool:
    """Whether nothing but the signs that end a sentence stands behind `at`."""
    return len(text) - at <= _BLANKS and not text[at:].strip(signs)


def clause_start(text: str, at: int, reach: int, ends: tuple[str, ...] = CLAUSE_ENDS) -> int:
    """Return where the clause before `at` begins, no further back than `reach` characters."""
    low = max(0, at - reach)
    return max(low, *(text.rfind(end, low, at) + 1 for end in ends))
