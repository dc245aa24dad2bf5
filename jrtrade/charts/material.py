"""What charts are made of: the tables, series of official figures computed from them, and the words of the claims."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jrtrade.quantity.text.joined import join
from jrtrade.verdicts.formulas import answers
from jrtrade.verdicts.intervals import Interval, Outcome, outcome
from jrtrade.verdicts.observations import Observations
from jrtrade.verdicts.stated import Stated, all_stated

if TYPE_CHECKING:
    from jrtrade.verdicts.figures import Figure
    from jrtrade.verdicts.questions import Question

Row = Mapping[str, Any]

_BESIDE = re.compile(r"; | \(|, citing| citing| quoting|, copied| via |, copy ")
"""What follows a publisher's name: through whom the numbers came."""


@dataclass(frozen=True)
class Series:
    """Official figures of one thing by year.

    Attributes
    ----------
    years : tuple of int
        The years that have one, in order.
    figures : tuple of Figure
        The figures of these years.
    """

    years: tuple[int, ...]
    figures: tuple[Figure, ...]

    @property
    def values(self) -> list[float]:
        """The values of these years."""
        return [figure.value for figure in self.figures]

    @property
    def sources(self) -> list[str]:
        """The sources of all the figures, and of what turned their units."""
        return [o.source_id for figure in self.figures for o in figure.used]

    def __iter__(self) -> Iterator[tuple[int, float]]:
        return iter(zip(self.years, self.values, strict=True))

    def __len__(self) -> int:
        return len(self.years)

    def __getitem__(self, year: int) -> Figure:
        return self.figures[self.years.index(year)]

    def __contains__(self, year: int) -> bool:
        return year in self.years

    def scaled(self, unit: float) -> list[float]:
        """Return the values in another unit: trillions for 1e12."""
        return [value / unit for value in self.values]

    def since(self, first: int, last: int = 9999) -> Series:
        """Return the series within some years, both included."""
        kept = [(y, f) for y, f in zip(self.years, self.figures, strict=True) if first <= y <= last]
        return Series(tuple(y for y, _ in kept), tuple(f for _, f in kept))


class Material:
    """The tables, and what charts take from them.

    Parameters
    ----------
    tables : mapping of str to sequence of mapping
        The rows of `documents`, `claims`, `sources`, `reference` and `checks`; what is missing in them is None.
    version : str
        The version of the data.
    """

    def __init__(self, tables: Mapping[str, Sequence[Row]], version: str) -> None:
        self.tables = tables
        self.version = version
        self.claims: dict[str, Row] = {row["claim_id"]: row for row in tables["claims"]}
        self.sources: dict[str, Row] = {row["source_id"]: row for row in tables["sources"]}
        self.checks: dict[str, list[Row]] = defaultdict(list)
        for row in tables["checks"]:
            self.checks[row["claim_id"]].append(row)
        self._documents: dict[str, Row] = {row["document_id"]: row for row in tables["documents"]}

    @cached_property
    def book(self) -> Observations:
        """The official observations, indexed."""
        return Observations(self.tables["reference"], self.tables["sources"])

    @cached_property
    def stated(self) -> dict[str, Stated]:
        """What each claim states, in the unit of comparison."""
        published = {name: row["published"] for name, row in self._documents.items()}
        return {s.claim_id: s for s in all_stated(self.tables["claims"], published)}

    @property
    def has_verdicts(self) -> bool:
        """Whether any claim could be held against an official value."""
        return any(
            row["role"] == "primary" and row["ref_value"] and row["claim_id"] in self.claims
            for row in self.tables["checks"]
        )

    def said(self, claim_id: str) -> str:
        """Return a claim's words in quotation marks, in one line."""
        return f"“{' '.join(join(self.claims[claim_id]['words']).text.split())}”"

    def by(self, claim_id: str) -> str:
        """Return the article of a claim, in short: author or publisher, and year."""
        row = self._documents[self.claims[claim_id]["document_id"]]
        name = row["author"].split()[-1] if row["author"] else row["document_id"].partition("-")[0].upper()
        return f"{name} {row['published'][:4]}"

    def series(
        self, question: Question, years: Iterable[int], source: str = "", *, over: str = "time_period"
    ) -> Series:
        """Return the best official figure of each year.

        Parameters
        ----------
        question : Question
            What is asked, whatever its year.
        years : iterable of int
            The years to ask for.
        source : str, optional
            Only figures that rest on sources whose identifiers begin so, conversions apart; by default on any.
        over : str, optional
            The period of the question that the years are put in: its own, or ``base_period``.
        """
        found = {}
        for year in years:
            for figure in answers(self.book, question.on(**{over: f"{year}"})):
                if all(name.startswith(source) for name in figure.sources):
                    found[year] = figure
                    break
        return Series(tuple(found), tuple(found.values()))

    def outcome(self, claim_id: str, figure: Figure) -> Outcome:
        """Return what a figure says of a claim."""
        claim = self.stated[claim_id]
        return outcome(claim.rounding, claim.generous, figure.interval)

    def allowed(self, claim_id: str) -> Interval:
        """Return what a claim's words allow, in the unit of comparison."""
        return self.stated[claim_id].rounding

    def value(self, claim_id: str) -> float:
        """Return a claim's stated value, in the unit of comparison."""
        value = self.stated[claim_id].value
        assert value is not None  # noqa: S101 - vague claims are in no chart; for the type checker
        return value

    def credit(self, sources: Iterable[str]) -> str:
        """Return the line that names the publishers of some sources, with the sources' identifiers."""
        by_publisher: dict[str, list[str]] = {}
        for source in dict.fromkeys(sources):
            name = _BESIDE.split(self.sources[source]["publisher"])[0]
            by_publisher.setdefault(name, []).append(source)
        listed = [f"{name} ({_runs(ids)})" for name, ids in by_publisher.items()]
        return f"Sources: {'; '.join(listed)}"

    @property
    def stamp(self) -> str:
        """The line that names the data."""
        return f"Data: jrtrade {self.version}, tables claims, reference and checks"


def _runs(ids: Iterable[str]) -> str:
    """Return identifiers as a list, those that differ in a running number as a run."""
    runs: list[tuple[str, str]] = []
    for name in sorted(ids):
        stem, _, number = name.rpartition("-")
        first, last = runs[-1] if runs else ("", "")
        before, _, count = last.rpartition("-")
        if stem == before and number.isdigit() and count.isdigit() and int(number) == int(count) + 1:
            runs[-1] = (first, name)
        else:
            runs.append((name, name))
    return ", ".join(first if first == last else f"{first} to {last}" for first, last in runs)
