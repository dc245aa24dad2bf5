"""The census: every numeral of a text, and the claim or aside it lies in; numerals in none or in two are faults."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from jrtrade.anchor.files import Lines
from jrtrade.anchor.places import shown
from jrtrade.errors import Fault
from jrtrade.quantity import numerals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jrtrade.anchor.places import Place

Ground = Literal["ours", "between", "around"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral of a text with its place.

    Attributes
    ----------
    start, end : int
        Place in the text, in code points, end excluded.
    words : str
        The numeral.
    line, column : int
        `start` as line and column, from 1.
    places : tuple of str
        Ids of the places it lies in; of an unaccounted numeral, those it lies in partly or that have changed here.
    ground : str
        ``ours`` where its paragraph is known to be the document's (always, in our own file); ``between`` where
        it stands among places that were found; ``around`` where it stands before the first or behind the last of them.
    """

    start: int
    end: int
    words: str
    line: int
    column: int
    places: tuple[str, ...] = ()
    ground: Ground = "ours"

    def where(self, file: str) -> str:
        """Return its place as file, line and column, and as positions."""
        return f"{file}:{self.line}:{self.column} ({self.start}–{self.end})"

    def fault(self, file: str) -> Fault:
        """Return that it's unaccounted for as a fault."""
        found, remedy = f"{shown(self.words)} in none", "was it added here, or is a record missing?"
        if self.places:
            found, remedy = f"{found}, at the place of {', '.join(self.places)}", ""
        return Fault(self.where(file), "every numeral in one claim or aside", found, remedy)


@dataclass(frozen=True, slots=True)
class Census:
    """Every numeral of a text, and whose it is.

    Attributes
    ----------
    found, in_claims, in_asides : int
        How many numerals there are, how many lie in claims and in asides. A numeral counts once.
    unaccounted : tuple of Numeral
        Those that lie in neither, or not whole.
    doubled : tuple of Numeral
        Those that lie in more than one place.
    overlaps : tuple of Numeral
        Stretches of text that two places share, with the ids of both.
    """

    found: int
    in_claims: int
    in_asides: int
    unaccounted: tuple[Numeral, ...]
    doubled: tuple[Numeral, ...]
    overlaps: tuple[Numeral, ...]

    def faults(self, file: str) -> list[Fault]:
        """Return everything that should not be, with file, line and column."""
        doubled = [(n, "one claim or aside", f"{shown(n.words)} in {' and '.join(n.places)}") for n in self.doubled]
        shared = [(n, f"{' and '.join(n.places)} apart", f"{shown(n.words)} in both") for n in self.overlaps]
        faults = [Fault(numeral.where(file), expected, found) for numeral, expected, found in doubled + shared]
        return [*(numeral.fault(file) for numeral in self.unaccounted), *faults]


class Covered(NamedTuple):
    """A span of a text that is spoken for, by what, and whether a numeral in it is accounted for."""

    start: int
    end: int
    id: str
    by: Literal["claim", "aside", "changed"]


def census(text: str, claims: Iterable[Place], asides: Iterable[Place]) -> Census:
    """Count every numeral of a text, and say which lie in no claim or aside, or in more than one.

    Parameters
    ----------
    text : str
        The text.
    claims, asides : iterable of Place
        The places of its claims and asides.

    Returns
    -------
    Census
        The counts, and every numeral that is unaccounted for or counted twice.

    Examples
    --------
    >>> from jrtrade.anchor import Place
    >>> text = "On 3 May it bought 40 ships and nine tugs."
    >>> found = census(text, [Place("ships", "d", 19, 27, "40 ships")], [Place("day", "d", 3, 8, "3 May")])
    >>> found.found, found.in_claims, found.in_asides, [numeral.words for numeral in found.unaccounted]
    (3, 1, 1, ['nine'])
    """
    spans = [Covered(place.start, place.end, place.id, "claim") for place in claims]
    spans += [Covered(place.start, place.end, place.id, "aside") for place in asides]
    return count(text, Lines(text), spans)


def count(
    text: str, lines: Lines, covered: Sequence[Covered], grounds: Sequence[tuple[int, int]] | None = None
) -> Census:
    """Count the numerals of a text by the spans that are spoken for.

    `grounds` are stretches whose words are known to be the document's, in order and apart; None where all are.
    """
    covered = sorted(covered)

    def numeral(start: int, end: int, places: Iterable[str] = (), ground: Ground = "ours") -> Numeral:
        return Numeral(start, end, text[start:end], *lines.at(start), tuple(places), ground)

    found = in_claims = in_asides = following = 0
    unaccounted: list[Numeral] = []
    doubled: list[Numeral] = []
    open_spans: list[Covered] = []
    for start, end in numerals(text):
        found += 1
        while following < len(covered) and covered[following].start < end:
            open_spans.append(covered[following])
            following += 1
        open_spans = [span for span in open_spans if span.end > start]
        whole = [s for s in open_spans if s.by != "changed" and s.start <= start and end <= s.end]
        if not whole:
            unaccounted.append(numeral(start, end, [s.id for s in open_spans], _ground(start, end, grounds)))
            continue
        if len(whole) > 1:
            doubled.append(numeral(start, end, [span.id for span in whole]))
        in_claims += whole[0].by == "claim"
        in_asides += whole[0].by == "aside"

    overlaps = []
    farthest: Covered | None = None
    for span in covered:
        if span.by == "changed":
            continue
        if farthest and span.start < farthest.end:
            overlaps.append(numeral(span.start, min(span.end, farthest.end), (farthest.id, span.id)))
        if farthest is None or span.end > farthest.end:
            farthest = span
    return Census(found, in_claims, in_asides, tuple(unaccounted), tuple(doubled), tuple(overlaps))


def _ground(start: int, end: int, grounds: Sequence[tuple[int, int]] | None) -> Ground:
    if grounds is None:
        return "ours"
    before = bisect_right(grounds, start, key=lambda ground: ground[0])
    if before and end <= grounds[before - 1][1]:
        return "ours"
    return "between" if 0 < before < len(grounds) else "around"
