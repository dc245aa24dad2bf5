"""A text made ready for proposals: its sentences, and where in them areas, periods, products and flows are named."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from jrtrade import periods
from jrtrade.drafting import cues
from jrtrade.drafting.areas import Mention, lexicon, mentions
from jrtrade.errors import ReadError
from jrtrade.quantity import Quantity, find
from jrtrade.quantity.text.joined import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Placed)

_ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr Prof Gen Col Lt St No Nos Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec vs Inc Co Corp Ltd approx "
    "pp vol fig e.g i.e cf al U.S U.K U.N".split()
)
_SENTENCE_END = re.compile(r"[.!?][)\]\"'’”]*\s+(?=[\"'“‘(\[]*[A-Z0-9•])|(?<!\s)\s++(?=•)|\n[ \t]*+(?=\d{1,2}\.[ \t])")
_BREAK = re.compile(r"\s\s++")
_CLAUSE_END = re.compile(r"[;:]\s|,\s(?:and|but|while|whereas|although|which)\b|\s–\s|\s(?:but|whereas|while)\s")
# Capitals are kept: "this may" is a verb.
_MONTHS = "|".join(
    sorted((m.capitalize() for m in periods.MONTHS if len(m) > 4 or m in ("may", "june", "july")), key=len)
)
_SEASONS = "|".join(periods.SEASONS)
_RELATIVE = re.compile(
    rf"\b(?:(?i:last|this|next|previous|coming)\s+(?:year|month|quarter|{_SEASONS}|{_MONTHS})"
    rf"|(?i:a|one|two|three|four|five|ten|\d+)\s+(?:years?|months?)\s+ago"
    rf"|(?i:in|during|since|until|for|by|around)\s+(?:the\s+)?(?:early\s+|mid-|late\s+)?(?:{_MONTHS}|{_SEASONS})"
    rf"|(?i:yesterday|today))\b(?!\s*\d)"
)
_END_ONLY = re.compile(
    r"\b(?:since|from|until|till|by|before|after|prior\s+to|compared\s+(?:with|to))\s*\Z", re.IGNORECASE
)
_LONGEST = 2000  # characters of a sentence: what is longer is a list or table, and its parts lean on what is near
_KEPT = 500  # so many answers of `spans` are kept: a figure asks about its own sentence and two before it
_EXPLAINED = re.compile(r"\s*\(([A-Z]{2,6})\)")
_LEAD = re.compile(r"(?:in|on|during|for|by|since|until|around)\s+(?:the\s+)?", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|scheduled|slated|planned|plans|upcoming|forthcoming|expected|to\s+be\s+\w+ed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period named in a text: `iso` is empty where it cannot be resolved, `base` says that only an end is named."""

    start: int
    end: int
    iso: str
    base: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


class Passage:
    """A text with what its words name.

    Parameters
    ----------
    text : str
        The text, without hyphenated line ends.
    published : str
        ISO date of publication, from which relative periods are resolved.
    """

    def __init__(self, text: str, published: str) -> None:
        # Made ready for the reader, a text has its paragraphs parted; here they end as they did.
        self.text = text = text.replace(BREAK, "\n")
        self.published = published
        found = find(text, include="all")
        self.figures = [q for q in found if q.aside is None]
        self.asides = [q for q in found if q.aside is not None]
        self.sentences = list(_sentences(text))
        self._starts = [s.start for s in self.sentences]
        self._ahead: dict[Sentence, bool] = {}
        self._spans: dict[tuple[str, Sentence], list[tuple[int, int]]] = {}

    @cached_property
    def areas(self) -> list[Mention]:
        """The areas named, also by an abbreviation the text explains, as in "the Gulf Council (GC)"."""
        found = mentions(self.text)
        short: dict[str, str] = {}
        for mention in found:
            m = _EXPLAINED.match(self.text, mention.end)
            if m is not None:
                short.setdefault(m[1], mention.code)
        short = {word: code for word, code in short.items() if word not in lexicon()}
        if short:
            pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, short))})\b")
            found += [Mention(m.start(), m.end(), short[m[0]], "place") for m in pattern.finditer(self.text)]
            found.sort(key=lambda mention: mention.start)
        return found

    @cached_property
    def products(self) -> list[cues.Cue]:
        """The products named."""
        return cues.cues(cues.PRODUCTS, self.text)

    @cached_property
    def flows(self) -> list[cues.Cue]:
        """The flows named."""
        return cues.cues(cues.FLOWS, self.text)

    @cached_property
    def periods(self) -> list[Period]:
        """The periods named."""
        spans = [(q.start, q.end) for q in self.asides if q.aside == "date"]
        spans += [m.span() for m in _RELATIVE.finditer(self.text)]
        spans.sort(key=lambda span: (span[0], -span[1]))
        apart: list[tuple[int, int]] = []
        for span in spans:
            if not apart or span[0] >= apart[-1][1]:
                apart.append(span)
        return [self._period(start, end) for start, end in apart]

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two areas named most, the first the more often; fewer if fewer are named."""
        counts = Counter(m.code for m in self.areas if m.form == "name")
        return tuple(code for code, _ in counts.most_common(2))

    def index(self, at: int) -> int:
        """Return the number of the sentence a place is in.

        Parameters
        ----------
        at : int
            A place in the text.

        Returns
        -------
        int
        """
        return max(0, bisect_right(self._starts, at) - 1)

    def sentence(self, q: Quantity) -> Sentence:
        """Return the sentence a figure is in.

        Parameters
        ----------
        q : Quantity
            A figure of this text.

        Returns
        -------
        Sentence
        """
        return self.sentences[self.index(q.start)]

    def within(self, found: Sequence[T], sentence: Sentence) -> Sequence[T]:
        """Return those of what was found, in order of place, that begin in a sentence.

        Parameters
        ----------
        found : sequence
            `areas`, `products`, `flows` or `periods`.
        sentence : Sentence
            A sentence of this text.

        Returns
        -------
        sequence
        """
        first = bisect_left(found, sentence.start, key=_start)
        return found[first : bisect_left(found, sentence.end, first, key=_start)]

    def spans(self, words: str, sentence: Sentence) -> list[tuple[int, int]]:
        """Return where a sentence has words of a pattern; they are looked for once, however many figures it has.

        Parameters
        ----------
        words : str
            A regular expression; capitals make no difference.
        sentence : Sentence
            A sentence of this text.

        Returns
        -------
        list of (int, int)
        """
        found = self._spans.get((words, sentence))
        if found is None:
            inside = self.text[sentence.start : sentence.end]
            matches = re.finditer(rf"\b(?:{words})\b", inside, re.IGNORECASE | re.DOTALL)
            found = [(m.start() + sentence.start, m.end() + sentence.start) for m in matches]
            if len(self._spans) > _KEPT:
                self._spans.clear()
            self._spans[words, sentence] = found
        return found

    def distance(self, q: Quantity, start: int, end: int) -> int:
        """Return how far a span is from a figure: characters, and a good many for the end of a clause between them.

        Parameters
        ----------
        q : Quantity
            A figure of this text.
        start, end : int
            The span.

        Returns
        -------
        int
        """
        left, right = (end, q.start) if end <= q.start else (q.end, start)
        clauses = len(_CLAUSE_END.findall(self.text, left, right)) if left < right else 0
        return max(0, right - left) + 150 * clauses

    def looks_ahead(self, sentence: Sentence) -> bool:
        """Say whether a sentence speaks of what is to come.

        Parameters
        ----------
        sentence : Sentence
            A sentence of this text.

        Returns
        -------
        bool
        """
        found = self._ahead.get(sentence)
        if found is None:
            found = self._ahead[sentence] = _AHEAD.search(self.text, sentence.start, sentence.end) is not None
        return found

    def _period(self, start: int, end: int) -> Period:
        words = self.text[start:end]
        lead = _LEAD.match(words)
        before = words[: lead.end()] if lead else self.text[max(0, start - 20) : start]
        base = _END_ONLY.search(before.rstrip().removesuffix("the")) is not None
        if lead:
            start, words = start + lead.end(), words[lead.end() :]
        ahead = self.looks_ahead(self.sentences[self.index(start)])
        try:
            iso = periods.resolve(words, self.published, ahead=ahead)
        except ReadError:
            iso = ""
        return Period(start, end, iso, base)


def _start(found: _Placed) -> int:
    return found.start


def _sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences; a blank line ends one, unless it stands in the middle of a sentence."""
    found: list[Sentence] = []
    paragraph = 0
    for start, end in _paragraphs(text):
        at = start
        for m in _SENTENCE_END.finditer(text, start, end):
            word = re.search(r"[\w.]*\Z", text[max(at, m.start() - 12) : m.start()])
            stem = word[0] if word else ""
            known = stem in _ABBREVIATIONS or (len(stem) == 1 and stem.isupper())
            if text[m.start()] == "." and (known or text[at : m.start()].strip().isdigit()):
                continue
            found += _bounded(at, m.end(), paragraph)
            at = m.end()
        found += _bounded(at, end, paragraph)
        paragraph += 1
    return found or [Sentence(0, len(text), 0)]


def _bounded(start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    for at in range(start, end, _LONGEST):
        yield Sentence(at, min(at + _LONGEST, end), paragraph)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    for m in _BREAK.finditer(text):
        if m[0].count("\n") < 2:
            continue
        broken = text[m.end() : m.end() + 1].islower() and text[max(0, m.start() - 1) : m.start()] not in ".!?:"
        if not broken and m.start() > at:
            found.append((at, m.end()))
            at = m.end()
    if at < len(text):
        found.append((at, len(text)))
    return found
