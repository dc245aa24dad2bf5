"""The neighbouring bases: what a claim may have meant instead of what it says, one step or two away."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jrtrade import periods
from jrtrade.verdicts.lookups import DATED, key_of
from jrtrade.verdicts.questions import FUELS, MEASURES_OF_FUELS, PARTNERLESS, TRADE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jrtrade.verdicts.observations import Observations
    from jrtrade.verdicts.questions import Question
    from jrtrade.verdicts.stated import Stated

SPAN = 3
"""How many years to either side are tried."""

STEPS = 2
"""How many steps away from the stated basis are tried; a reading the words leave open counts as none."""

FLOW_LABELS = {"export": "exports only", "import": "imports only", "total": "exports and imports"}
GDP_LABELS = {"gdp": "GDP at current prices", "gdp_ppp": "GDP at purchasing power"}
AREA_LABELS = {"EUR": "Europe with Turkey", "EUU": "the EU of 28"}
LABELS = {"currency": "levels in {}", "measure": "by {}"}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing changed about a basis.

    Attributes
    ----------
    dimension : str
        What is changed.
    label : str
        What it is changed to, in words.
    changes : tuple of (str, object)
        Fields of the question, and their new values.
    open : bool
        Whether the claim leaves it open, so that it is another reading rather than another basis.
    distance : int
        How far it leads: years, or 1.
    """

    dimension: str
    label: str
    changes: tuple[tuple[str, Any], ...]
    open: bool = False
    distance: int = 1


Basis = tuple[Step, ...]
"""Steps away from the stated basis, in the order of `steps`; none of them is the stated basis itself."""


def label(basis: Basis) -> str:
    """Return a basis in words.

    >>> label(())
    'as stated'
    """
    return ", ".join(step.label for step in basis) or "as stated"


def apply(question: Question, basis: Basis) -> Question:
    """Return a question on another basis."""
    return question.on(**{name: value for step in basis for name, value in step.changes})


def away(basis: Basis) -> int:
    """Return how many steps a basis is away from the stated one, open readings not counted."""
    return sum(not step.open for step in basis)


def steps(claim: Stated, book: Observations) -> list[Step]:
    """Return every single step from a claim's stated basis.

    Parameters
    ----------
    claim : Stated
        The claim; nothing that came after its publication is a step.
    book : Observations
        The reference table, for the dates a series has.
    """
    question = claim.question
    found: list[Step] = []
    if question.indicator in DATED:
        return [*_dates(claim, book)]
    found += _years(claim, "time_period", "year", "year {}")
    found += _years(claim, "base_period", "base year", "base year {}")
    goods = question.indicator in TRADE
    if goods and question.counterpart_area not in {None, *PARTNERLESS}:
        found.append(Step("reporter", f"by the records of {question.counterpart_area}", (("reporter", "partner"),)))
    if goods:
        found += [Step("flow", FLOW_LABELS[flow], (("flow", flow),)) for flow in FLOW_LABELS if flow != question.flow]
    if goods and ("CHN" in (question.counterpart_area, question.base_area) or question.indicator == "trade_rank"):
        found.append(Step("area", "China with Hong Kong", (("hong_kong", True),)))
    if question.indicator == "market_share" and question.ref_area in AREA_LABELS:
        other = next(area for area in AREA_LABELS if area != question.ref_area)
        found.append(Step("area", AREA_LABELS[other], (("ref_area", other),)))
        found.append(Step("market", "share of imports", (("indicator", "trade_share"),)))
    if question.product in FUELS and question.indicator not in ("trade", "trade_multiple"):
        stated = question.measure
        found += [
            Step("measure", LABELS["measure"].format(m), (("measure", m),), open=stated is None)
            for m in MEASURES_OF_FUELS
            if m != stated
        ]
    if question.indicator == "trade_ratio_gdp":
        other = "gdp_ppp" if question.gdp == "gdp" else "gdp"
        found.append(Step("GDP", GDP_LABELS[other], (("gdp", other),), open=True))
    if question.indicator == "trade_multiple":
        stated = question.currency or "USD"
        found += [
            Step("currency", LABELS["currency"].format(c), (("currency", c),), open=True)
            for c in ("JPY", "USD")
            if c != stated
        ]
    if goods and question.time_period and not question.fiscal:
        found.append(Step("calendar", "fiscal year", (("fiscal", True),)))
    return found


def bases(claim: Stated, book: Observations) -> list[Basis]:
    """Return every basis within reach of a claim, the stated one first, then the nearer first."""
    by_dimension: dict[str, list[Step]] = {}
    for step in steps(claim, book):
        by_dimension.setdefault(step.dimension, []).append(step)
    choices: list[list[Step | None]] = [[None, *options] for options in by_dimension.values()]
    found = [tuple(step for step in chosen if step is not None) for chosen in itertools.product(*choices)]
    return sorted((basis for basis in found if away(basis) <= STEPS), key=distance)


def distance(basis: Basis) -> tuple[int, int, int, str]:
    """Return how far a basis is from the stated one, to sort by."""
    return away(basis), len(basis), sum(step.distance for step in basis), label(basis)


def known(published: str | None, period: str) -> bool:
    """Say whether a period was over when a claim was published.

    >>> known("2016-10-20", "2015"), known("2016-10-20", "2016"), known(None, "2030")
    (True, False, True)
    """
    return published is None or periods.bounds(period)[1] < periods.bounds(published)[0]


def _years(claim: Stated, name: str, dimension: str, form: str) -> Iterator[Step]:
    stated = getattr(claim.question, name)
    if not stated or not re.fullmatch("[0-9]{4}", stated):
        return
    for shift in sorted(range(-SPAN, SPAN + 1), key=abs):
        year = f"{int(stated) + shift:04}"
        other = claim.question.time_period if name == "base_period" else claim.question.base_period
        if shift and known(claim.published, year) and year != other:
            yield Step(dimension, form.format(year), ((name, year),), distance=abs(shift))


def _dates(claim: Stated, book: Observations) -> Iterator[Step]:
    """Yield the other dates of a state that is observed now and then."""
    question = claim.question
    if not question.time_period:
        return
    around = periods.bounds(question.time_period)
    for period in book.periods(key_of(question)):
        first, last = periods.bounds(period)
        years = max(around[0].year - last.year, first.year - around[1].year)
        if period != question.time_period and 0 <= years <= SPAN and known(claim.published, period):
            yield Step("date", f"as of {period}", (("time_period", period),), distance=max(years, 1))
