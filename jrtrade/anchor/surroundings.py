"""Fingerprints of a place's surroundings: hashes of the words near by, never the words, by which any copy has it.

Only plain words count, no numerals and no number words, so that another figure altered near by does no harm. Each side
has two windows of five words, the near one next to the span and the far one behind it; a window is kept as a hash of 48
bits. Behind them stand 8 bits of a hash of each of the two nearest words, which tell whether a word was put between
the span and a window that is disturbed, and the shape of what lies between the nearest word and the span, if anything
does: ``#`` for a numeral, ``?`` for a dash that begins a list's item, ``_`` for a blank line or an end of the text,
signs as they are; hashed where it is long.

    ``0f1e2d3c4b5a 6b7c8d9e0f1a 3c2d|#-``

At either end of a text a window has fewer words, and says so (``0f1e2d3c4b5a:4``); one of fewer than three is left out.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.anchor.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WINDOW = 5
"""How many words a window has."""

FEWEST = 3
"""How many words a window has at least; fewer are too common to find a place by, and too few to hide in a hash."""

EDGE = 2
"""How many of the nearest words have a short hash of their own."""

GAP = 400
"""How many tokens without a word are looked at next to a span."""

_LONGEST_SHAPE = 8
BLANK_LINE = re.compile(r"\n[^\S\n]*+\n")
_WINDOW_FORM = re.compile("([0-9a-f]{12})(?::([34]))?")
_EDGE_FORM = re.compile(r"((?:[0-9a-f]{2}){0,2})(?:\|(\S{1,16}))?")


class Context(NamedTuple):
    """The fingerprint of a span's surroundings, as a record keeps it."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a fingerprint."""

    windows: tuple[tuple[str, int], ...] = ()
    """Hash and length in words of the near and the far window."""
    edge: tuple[str, ...] = ()
    """Short hashes of the nearest words, the nearest first."""
    shape: str = ""
    """What lies between that word and the span."""

    def __str__(self) -> str:
        hashes = [value if length == WINDOW else f"{value}:{length}" for value, length in self.windows]
        return " ".join([*hashes, "".join(self.edge) + (f"|{self.shape}" if self.shape else "")]).strip()

    @classmethod
    def of(cls, text: str) -> Side | None:
        """Read what `str` has written, None where it is nothing of the kind."""
        parts = text.split(" ")
        edge = _EDGE_FORM.fullmatch("" if _WINDOW_FORM.fullmatch(parts[-1]) else parts.pop())
        windows = [match for part in parts if (match := _WINDOW_FORM.fullmatch(part))]
        if edge is None or len(windows) < len(parts) or len(parts) > 2:
            return None
        nearest = tuple(edge[1][i : i + 2] for i in range(0, len(edge[1]), 2))
        return cls(tuple((m[1], int(m[2] or WINDOW)) for m in windows), nearest, edge[2] or "")


def window_hash(words: Sequence[str]) -> str:
    """Return the hash of the words of a window."""
    return hashlib.blake2b(" ".join(words).encode(), digest_size=6).hexdigest()


def edge_hash(word: str) -> str:
    """Return the short hash of a word next to a span: enough to see a change, too little to tell the word."""
    return hashlib.blake2b(word.encode(), digest_size=1, person=b"edge").hexdigest()


def has_blank_line(gap: str) -> bool:
    """Say whether there is a blank line between two tokens."""
    return BLANK_LINE.search(gap) is not None


def _shape(text: Tokens, first: int, last: int) -> str:
    blank, alone, _ = _signs(text, first)
    if first == last:
        return blank
    return "".join([blank, alone, *[_signs(text, i)[2] for i in range(first + 1, last)], _signs(text, last)[0]])


def _signs(text: Tokens, i: int) -> tuple[str, str, str]:
    """Return what a shape has for a gap, for the token behind it where the shape begins with it, and for both else."""
    found = text.signs.get(i)
    if found is not None:
        return found
    gap = text.gap(i)
    blank = "_" if has_blank_line(gap) or i in (0, len(text)) else ""
    kind = text.kinds[i] if i < len(text) else None
    alone = behind = ""
    if kind == "number":
        # "4.2 million" is one numeral
        goes_on = i > 0 and text.kinds[i - 1] in ("numeral", "number") and not gap.strip(" \t\r\n\u00a0-‐")
        alone, behind = "#", "" if goes_on else "#"
    elif kind in ("numeral", "sign", "bullet"):
        alone = behind = {"numeral": "#", "bullet": "?"}.get(kind, text.norms[i])
    # Kept, as where figures stand close together, each is in the shape of hundreds.
    return text.signs.setdefault(i, (blank, alone, blank + behind))


def shape_before(text: Tokens, i: int) -> str:
    """Return the shape of what lies before token `i` and behind the last word before it."""
    n = bisect_left(text.words, i)
    return _shape(text, max(text.words[n - 1] + 1 if n else 0, i - GAP), i)


def shape_after(text: Tokens, i: int) -> str:
    """Return the shape of what begins with token `i` and lies before the next word."""
    n = bisect_left(text.words, i)
    return _shape(text, i, min(text.words[n] if n < len(text.words) else len(text), i + GAP))


def _short(shape: str) -> str:
    return shape if len(shape) <= _LONGEST_SHAPE else _hashed(re.sub("[_?]", "", shape))


def _hashed(shape: str) -> str:
    return f"h{window_hash([shape])}"


def alike(recorded: str, shape: str) -> bool:
    """Say whether a shape may be the recorded one: from copy to copy, blank lines come and go, and bullets differ."""
    forms = {shape.replace("_", "").replace("?", dash) for dash in ("", "-")}
    if recorded.startswith("h"):
        return recorded in map(_hashed, forms)
    return not forms.isdisjoint(recorded.replace("_", "").replace("?", dash) for dash in ("", "-"))


def context(text: Tokens, first: int, last: int) -> Context:
    """Return the fingerprint of the surroundings of tokens."""
    n, m = text.slot(first, last)
    near, far = text.window(n - WINDOW, n), text.window(n - 2 * WINDOW, n - WINDOW)
    before = Side(_windows(near, far), _edge(near[::-1]), _short(shape_before(text, first)))
    near, far = text.window(m, m + WINDOW), text.window(m + WINDOW, m + 2 * WINDOW)
    after = Side(_windows(near, far), _edge(near), _short(shape_after(text, last)))
    return Context(str(before), str(after))


def _edge(near: list[str]) -> tuple[str, ...]:
    return tuple(map(edge_hash, near[:EDGE]))


def _windows(near: list[str], far: list[str]) -> tuple[tuple[str, int], ...]:
    return tuple((window_hash(words), len(words)) for words in (near, far) if len(words) >= FEWEST)


def is_fingerprint(text: str) -> bool:
    """Say whether a text has the form of one side of a fingerprint.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    bool
        True for what `fingerprint` can give for a side, the empty text included.

    Examples
    --------
    >>> is_fingerprint("0f1e2d3c4b5a 6b7c8d9e0f1a 3c2d|#-"), is_fingerprint("the words themselves")
    (True, False)
    """
    return Side.of(text) is not None


def fingerprint(text: str, start: int, end: int) -> Context:
    """Return the fingerprint of a span's surroundings.

    Parameters
    ----------
    text : str
        The text.
    start, end : int
        The span, in code points, end excluded.

    Returns
    -------
    Context
        `before` and `after`, each a short text of hashes; shorter or empty near either end of the text.

    See Also
    --------
    fingerprints : the same for many spans of one text.

    Examples
    --------
    >>> text = "Ministers said on Monday that exports had grown by 12% in the year."
    >>> fingerprint(text, 51, 54)
    Context(before='d4093cc0e68e 59770e2cf0dc:4 461f', after='ba30e72545d7:3 2ef0')
    """
    return fingerprints(text, [(start, end)])[0]


def fingerprints(text: str, spans: Iterable[tuple[int, int]]) -> list[Context]:
    """Return the fingerprints of the surroundings of many spans, reading the text once.

    Parameters
    ----------
    text : str
        The text.
    spans : iterable of (int, int)
        The spans, in code points, ends excluded.

    Returns
    -------
    list of Context
        One for each span, in their order.
    """
    tokens = Tokens(text)
    return [context(tokens, *tokens.span(start, end)) for start, end in spans]
