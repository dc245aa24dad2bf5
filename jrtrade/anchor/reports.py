"""A text held against everything recorded of it: its hash, every place, every numeral, and what is wrong."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from jrtrade.anchor.counting import Census, Covered, count
from jrtrade.anchor.files import decode, sha256
from jrtrade.anchor.places import Finding, Place, Status
from jrtrade.anchor.search import Search
from jrtrade.anchor.spans import span_fault
from jrtrade.anchor.surroundings import BLANK_LINE
from jrtrade.anchor.tokens import Tokens
from jrtrade.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class TextReport:
    """What verifying one text of a document came to.

    Attributes
    ----------
    document, file : str
        Id of the document, and what the text is called in messages.
    identical : bool
        Whether the text is, byte for byte, the one the records were made from.
    claims, asides : tuple of Finding
        What became of each place.
    census : Census
        Every numeral of the text. In a copy, claims and asides count where they were found.
    faults : tuple of Fault
        What is wrong.
    """

    document: str
    file: str
    identical: bool
    claims: tuple[Finding, ...]
    asides: tuple[Finding, ...]
    census: Census
    faults: tuple[Fault, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    def counts(self, which: Literal["claims", "asides"] = "claims") -> dict[Status, int]:
        """Return how many places came out exact, moved, changed and missing."""
        counted = Counter(finding.status for finding in (self.claims if which == "claims" else self.asides))
        every: tuple[Status, ...] = ("exact", "moved", "changed", "missing")
        return {status: counted[status] for status in every}


def verify_text(
    document: str,
    data: bytes,
    recorded_sha256: str,
    recorded_length: int,
    claims: Iterable[Place],
    asides: Iterable[Place],
    *,
    file: str = "",
    strict: bool = False,
) -> TextReport:
    """Hold a text of a document against everything recorded of it.

    The very text the records were made from must hold every place at its span and every numeral in one place. Any
    other text is taken for a copy: places are looked for by their surroundings, and the census counts them where they
    were found. In a copy these are faults: claims that changed or are missing, asides that changed, and numerals in
    paragraphs known to be the document's that belong to no place. Other numerals, and asides that are missing, may be
    furniture of another page; they are in the report but no faults, unless it is strict.

    Parameters
    ----------
    document : str
        Id of the document.
    data : bytes
        The text's bytes.
    recorded_sha256 : str
        SHA-256 of the bytes the records were made from.
    recorded_length : int
        Length of that text in code points.
    claims, asides : iterable of Place
        The document's places.
    file : str
        What the text is called in faults; the document's id if left out.
    strict : bool, default False
        Whether this should be the very text: then it's a fault that it is another, and so is every numeral unaccounted
        for and every aside that is missing.

    Returns
    -------
    TextReport
        What became of every place and numeral, and the faults.

    Raises
    ------
    DataError
        If the bytes are no UTF-8 text.
    """
    claims, asides, file = list(claims), list(asides), file or document
    text, digest = Tokens(decode(data, file)), sha256(data)
    if digest == recorded_sha256:
        findings, counted, faults = _ours(text, claims, asides, file)
        if len(text.raw) != recorded_length:
            found = str(recorded_length)
            faults.append(Fault(f"{document} → length", str(len(text.raw)), found, "correct the record"))
    else:
        findings, counted, faults = _copy(text, claims, asides, file, strict=strict)
        if strict:
            expected, remedy = (
                f"the text with sha256 {recorded_sha256[:16]}…",
                "this is another text, or an altered one",
            )
            faults.insert(0, Fault(file, expected, f"{digest[:16]}…", remedy))
    return TextReport(
        document,
        file,
        digest == recorded_sha256,
        tuple(findings[: len(claims)]),
        tuple(findings[len(claims) :]),
        counted,
        tuple(faults),
    )


_Outcome = tuple[list[Finding], Census, list[Fault]]


def _ours(text: Tokens, claims: Sequence[Place], asides: Sequence[Place], file: str) -> _Outcome:
    findings, faults = [], []
    for place in (*claims, *asides):
        fault = span_fault(text, place, file)
        if fault:
            faults.append(fault)
        if not 0 <= place.start < place.end <= len(text.raw):
            findings.append(Finding(place, "missing"))
            continue
        stands, (line, column) = text.raw[place.start : place.end], text.lines.at(place.start)
        span = place.start, place.end
        findings.append(Finding(place, "changed" if fault else "exact", *span, stands, line, column, span))
    covered = [Covered(p.start, p.end, p.id, "claim") for p in claims]
    covered += [Covered(p.start, p.end, p.id, "aside") for p in asides]
    counted = count(text.raw, text.lines, covered)
    return findings, counted, faults + counted.faults(file)


def _copy(text: Tokens, claims: Sequence[Place], asides: Sequence[Place], file: str, *, strict: bool) -> _Outcome:
    findings, blocks = Search(text, (*claims, *asides)).run(), _Blocks(text.raw)
    faults, covered, stretches = [], [], []
    for n, finding in enumerate(findings):
        of: Literal["claim", "aside"] = "claim" if n < len(claims) else "aside"
        fault = finding.fault(file)
        if fault and (strict or of == "claim" or finding.status == "changed"):
            faults.append(fault)
        if finding.start is not None and finding.end is not None and finding.end > finding.start:
            by = of if finding.stands else "changed"
            covered.append(Covered(finding.start, finding.end, finding.place.id, by))
        if finding.ground:
            stretches.append((blocks.begin(finding.ground[0]), blocks.end(finding.ground[1])))
    counted = count(text.raw, text.lines, covered, _merged(stretches))
    faulty = tuple(numeral for numeral in counted.unaccounted if strict or numeral.ground == "ours")
    return findings, counted, faults + replace(counted, unaccounted=faulty).faults(file)


class _Blocks:
    """The blocks of a text: its paragraphs, or its lines where it has no blank lines."""

    def __init__(self, text: str) -> None:
        breaks = re.compile(r"\n[^\S\n]*+\n" if BLANK_LINE.search(text) else r"\n")
        self._ends = [0, *(match.start() for match in breaks.finditer(text)), len(text)]

    def begin(self, position: int) -> int:
        """Return where the block of a position begins."""
        return self._ends[max(0, bisect_right(self._ends, position) - 1)]

    def end(self, position: int) -> int:
        """Return where the block of a position ends."""
        return self._ends[min(len(self._ends) - 1, bisect_left(self._ends, position))]


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches of a text in order, those that touch as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
