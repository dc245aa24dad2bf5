"""A text as tokens that are the same in every faithful copy of it, each with its place in the text as it stands.

These rules are part of every recorded fingerprint: changing them means recording all of these anew.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from jrtrade.anchor.files import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["word", "number", "numeral", "mark", "suffix", "sign", "bullet"]

_NUMBER_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand lakh million crore billion
    trillion quadrillion hundreds thousands lakhs millions crores billions trillions quadrillions dozen dozens tens
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
    ninetieth hundredth thousandth millionth billionth thirds fourths fifths sixths sevenths eighths ninths tenths
    twentieths hundredths thousandths half halves quarter quarters once twice thrice double doubled doubles doubling
    triple tripled triples tripling treble trebled trebling quadruple quadrupled quadrupling quintuple quintupled
    halved halving twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold elevenfold
    twelvefold twentyfold hundredfold thousandfold severalfold manyfold twenties thirties forties fifties sixties
    seventies eighties nineties
"""
NUMBER_WORDS = frozenset(_NUMBER_WORDS.split())
"""Words that are numerals: left out of every fingerprint, and tokens of their own in a hyphenated word."""

_LETTERS = r"[^\W\d_]++"
_TOKEN = re.compile(
    rf"""
    (?P<word>(?<=\d){_LETTERS}|{_LETTERS}(?:(?:['’‘]|[-‐]{{1,2}}\s*+|[–—―]){_LETTERS}){{0,9}}+)
  | (?P<numeral>(?:(?:(?<![^\s(\[{{<>~≈=+\-‐–−$€£¥])|(?<=USD|EUR|JPY|GBP|CNY|RUB))[.,·](?=\d))?\d++(?:[.,'’·:]\d++)*+)
  | (?P<dash>[-‐‒–—―−]++)
  | (?P<sign>[%‰‱°$¢£¤¥฿₠-⃀+±×÷/<>=≤≥≈≠~∼^\u0300-\u036f\u20d0-\u20f0])
    """,
    re.VERBOSE,
)
_ODD = re.compile(r"[^\x00-\x7f][\u0300-\u036f]*+|[\x00-\x7f][\u0300-\u036f]++")
_PIECE = re.compile(r"[^-‐–—―\s]+")
_APOSTROPHES = re.compile("['’‘]")
_ROMAN = re.compile("I[IVX]+|[VX][IVX]+")
_NUMERAL_NEXT = re.compile(r"\s*+(?:[.,]?\d|[$€£¥])")
_CLOSING = frozenset(".,;:!?'\"’”)]»")
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
# "ten-⏎dency" and "some-⏎one" are broken words, "ten-⏎point" is a number word and another
_TAILS = "sion sions dency dencies der ders tative tatively ant ants nis ure rous self ary arily ly aire aires"
_BROKEN_TAILS = frozenset(_TAILS.split())
_BROKEN_HEADED = frozenset(("one", "ten", "half"))

_Part = tuple[int, int, str, Kind]


class Token(NamedTuple):
    """A word, numeral or sign of a text, normalised, with its place in the text as it stands."""

    norm: str
    start: int
    end: int
    kind: Kind


class Tokens:
    """The tokens of a text in parallel lists; `words` are the indices of those that fingerprints are made of."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.norms: list[str] = []
        self.kinds: list[Kind] = []
        self.starts, self.ends, self.words = array("q"), array("q"), array("q")
        self.signs: dict[int, tuple[str, str, str]] = {}
        """What fingerprints have worked out of single tokens."""
        clean = _Clean(raw)
        self._read(clean.text)
        if clean.text != raw:
            for i, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
                self.starts[i], self.ends[i] = clean.back(start, end)

    def __len__(self) -> int:
        return len(self.norms)

    def __iter__(self) -> Iterator[Token]:
        return map(Token, self.norms, self.starts, self.ends, self.kinds)

    @cached_property
    def lines(self) -> Lines:
        """Lines and columns of the text."""
        return Lines(self.raw)

    def canon(self, i: int) -> str:
        """Return a token so that tokens can be joined and compared: words run together, numerals stand apart."""
        return self.norms[i] if self.kinds[i] in ("word", "number", "suffix") else f"|{self.norms[i]}|"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens that a span of the text touches: the first, and behind the last."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))

    def slot(self, first: int, last: int) -> tuple[int, int]:
        """Return how many words stand before token `first`, and how many before token `last`."""
        return bisect_left(self.words, first), bisect_left(self.words, last)

    def window(self, first: int, last: int) -> list[str]:
        """Return the words with numbers from `first`, `last` excluded, as far as there are any."""
        return [self.norms[i] for i in self.words[max(0, first) : max(0, last)]]

    def gap(self, i: int) -> str:
        """Return what stands before token `i` and behind the one before, at most 1,000 characters of it."""
        start = self.ends[i - 1] if i else 0
        end = self.starts[i] if i < len(self) else len(self.raw)
        return self.raw[max(start, end - 500) : end] if end - start <= 1000 else self.raw[start : start + 500]

    def between(self, i: int, j: int) -> str:
        """Return what stands behind token `i` and before token `j`, at most 1,000 characters of it."""
        return self.raw[self.ends[i] : min(self.starts[j], self.ends[i] + 1000)]

    def _add(self, norm: str, start: int, end: int, kind: Kind) -> None:
        if kind == "word":
            self.words.append(len(self.norms))
        self.norms.append(norm)
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)

    def _read(self, clean: str) -> None:
        known: dict[str, tuple[_Part, ...]] = {}
        for match in _TOKEN.finditer(clean):
            start, end = match.span()
            what, raw = match.lastgroup, match.group()
            if what == "word":
                parts = known.get(raw) or known.setdefault(raw, _parts(raw))
                if parts[0][2] in _ORDINAL_ENDINGS and self._after_digits(clean, start):
                    self._add(parts[0][2], start + parts[0][0], start + parts[0][1], "suffix")
                    parts = parts[1:]
                for first, last, norm, kind in parts:
                    self._add(norm, start + first, start + last, kind)
            elif what == "numeral":
                kind = "mark" if _is_mark(clean, start, end) else "numeral"
                self._add(raw.replace("’", "'"), start, end, kind)
            elif what == "sign":
                self._add(raw.replace("∼", "~"), start, end, "sign")
            elif _NUMERAL_NEXT.match(clean, end):  # any other dash is punctuation or a hyphen
                dashes = "".join("-" for _ in groupby(raw[:9]))  # two of a kind are one long dash
                self._add(dashes, start, end, "bullet" if _is_bullet(clean, start, end) else "sign")

    def _after_digits(self, clean: str, start: int) -> bool:
        return bool(self.kinds) and self.kinds[-1] in ("numeral", "mark") and not clean[self.ends[-1] : start].strip()


class _Clean:
    """A text in Unicode's compatibility form, without characters that have no width, and the way back."""

    def __init__(self, text: str) -> None:
        self.text, self._clusters = text, [(0, 0, 0, 0)]
        if text.isascii():
            return
        parts: list[str] = []
        known: dict[str, str] = {}
        last = length = 0
        for match in _ODD.finditer(text):
            cluster = match.group()
            new = known.get(cluster)
            if new is None:
                new = known.setdefault(cluster, _compatible(cluster))
            if cluster == "\u00ad" and text[match.end() : match.end() + 1].isspace():
                new = "-"  # a soft hyphen at a line's end is a hyphen to the eye
            if new == cluster:
                continue
            parts += (text[last : match.start()], new)
            length += match.start() - last
            self._clusters.append((length, len(new), match.start(), match.end() - match.start()))
            length += len(new)
            last = match.end()
        parts.append(text[last:])
        self.text = "".join(parts)

    def _back(self, at: int) -> tuple[int, int]:
        """Return where the character at `at` comes from: start and end."""
        clean, new, raw, old = self._clusters[bisect_right(self._clusters, at, key=lambda cluster: cluster[0]) - 1]
        if at < clean + new:
            return raw, raw + old
        start = at - clean - new + raw + old
        return start, start + 1

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span comes from."""
        return self._back(start)[0], self._back(end - 1)[1]


def _compatible(cluster: str) -> str:
    if unicodedata.category(cluster[0]) == "Cf":
        return cluster[1:]
    if cluster in "ʼ´":
        return "'"
    new = unicodedata.normalize("NFKC", cluster)
    if "\u2044" in new:  # 2½ is "2 1/2", not "21/2"
        return "/" if cluster == "\u2044" else " " + new.replace("\u2044", "/")
    return new


def _is_number(norm: str, raw: str) -> bool:
    return norm in NUMBER_WORDS or (raw.isupper() and _ROMAN.fullmatch(raw) is not None)


def _parts(raw: str) -> tuple[_Part, ...]:
    """Split a word at its hyphens into its number words and, in one piece, what stands between them.

    A hyphen counts the same whether or not a line ends behind it, as a copy may break lines elsewhere.
    """
    pieces = [(m.start(), m.end(), _APOSTROPHES.sub("", m.group()).casefold()) for m in _PIECE.finditer(raw)]
    joined = "".join(norm for _, _, norm in pieces)
    if len(pieces) == 1 or joined in NUMBER_WORDS:
        return ((0, len(raw), joined, "number" if _is_number(joined, raw) else "word"),)
    merged = pieces[:1]
    for start, end, norm in pieces[1:]:  # "eigh-⏎teen"
        head = merged[-1]
        if head[2] + norm in NUMBER_WORDS and not (head[2] in NUMBER_WORDS and norm in NUMBER_WORDS):
            merged[-1] = (head[0], end, head[2] + norm)
        else:
            merged.append((start, end, norm))
    numbers = [_is_number(norm, raw[start:end]) for start, end, norm in merged]
    for i, ((_, end, _head), (start, _, tail)) in enumerate(pairwise(merged)):
        if raw[end:start].strip() != raw[end:start]:
            numbers[i] = numbers[i] and tail not in _BROKEN_TAILS
            numbers[i + 1] = numbers[i + 1] and (numbers[i] or tail not in _BROKEN_HEADED)
    found: list[_Part] = []
    for n, (start, end, norm) in enumerate(merged):
        if n and not numbers[n] and not numbers[n - 1]:
            found[-1] = (found[-1][0], end, found[-1][2] + norm, "word")
        else:
            found.append((start, end, norm, "number" if numbers[n] else "word"))
    return tuple(found)


def _is_mark(clean: str, start: int, end: int) -> bool:
    """Say whether digits are glued to a word or its closing punctuation, or bracketed, as a footnote's mark is."""
    if end - start > 3 or not clean[start:end].isdigit() or start == 0:
        return False
    prior = clean[start - 1]
    if prior.isalpha() or (prior == "[" and clean[end : end + 1] == "]"):
        return True
    return prior in _CLOSING and start > 1 and (clean[start - 2].isalpha() or clean[start - 2] in _CLOSING)


def _is_bullet(clean: str, start: int, end: int) -> bool:
    """Say whether a dash begins an item of a list, and is no sign."""
    lines = clean[max(0, start - 200) : start].rstrip(" \t").split("\n")
    if not clean[end].isspace() or lines[-1]:
        return False
    above = lines[-2].strip() if len(lines) > 1 else ""
    return not above or above[-1] in ".:;!?" or above[0] in "-‐–—•*·"


def normalise(text: str) -> list[Token]:
    r"""Read a text as tokens that are the same in every faithful copy of it.

    Unicode's compatibility form, without case; characters without width dropped; words joined across hyphens and
    dashes without spaces, and across hyphens at a line's end, except number words; punctuation and quotes dropped.
    Numerals keep their separators, and signs that change a figure are tokens of their own; a dash is one where a
    numeral follows.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of Token
        The tokens, each with its place in `text`. Kinds: ``word``; ``number``, a number word; ``numeral``; ``mark``,
        digits glued to a word like a footnote's mark; ``suffix``, the ending of an ordinal; ``sign``; ``bullet``, a
        dash that begins a list's item.

    Examples
    --------
    >>> [token.norm for token in normalise("An eight-point long-term plan – “costs” ap-\nproximately −2.5%")]
    ['an', 'eight', 'point', 'longterm', 'plan', 'costs', 'approximately', '-', '2.5', '%']
    >>> normalise("So\u00adviet")
    [Token(norm='soviet', start=0, end=7, kind='word')]
    """
    return list(Tokens(text))
