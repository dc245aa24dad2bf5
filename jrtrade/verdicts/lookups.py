"""Looking a question up: levels of trade or what stands in for them, figures as published, and what was missing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jrtrade import codes, periods
from jrtrade.verdicts.conversions import converted
from jrtrade.verdicts.figures import Figure, observed
from jrtrade.verdicts.observations import Key
from jrtrade.verdicts.questions import CURRENCIES, PARTNERLESS
from jrtrade.verdicts.trade import Flow, levels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jrtrade.verdicts.observations import Observation, Observations
    from jrtrade.verdicts.questions import Question

DATED = frozenset(
    ("opinion_share", "project_count", "project_active_count", "project_share", "document_count", "capital")
)
"""Indicators of a state at some date: an observation fits that is dated within the claim's period or around it."""

LASTING = frozenset(("capital",))
"""Indicators of what holds until it is changed: the latest observation before the claim's period stands."""

NO_PERIOD = "it states no period, so there is nothing to hold it against"
NO_BASE_PERIOD = "it states no base period, so there is nothing to compare with"
NO_PAIR = "it does not say whose trade with whom it is"


@dataclass
class Lack:
    """What was looked for and not found, for the reason of a claim that cannot be checked.

    Attributes
    ----------
    series : list of str
        Observations that are missing.
    incomparable : list of str
        Why no observation could be compared.
    """

    series: list[str] = field(default_factory=list)
    incomparable: list[str] = field(default_factory=list)


def asked_flow(question: Question, measure: str, counterpart: str | None, period: str | None) -> Flow | None:
    """Return the level of trade a question is about, or None where it does not say which."""
    if not (question.ref_area and counterpart and question.flow and question.product and period):
        return None
    return Flow(
        ref_area=question.ref_area,
        counterpart_area=counterpart,
        flow=question.flow,
        product=question.product,
        measure=measure,
        time_period=period,
        reporter=question.reporter,
        hong_kong=question.hong_kong,
        fiscal=question.fiscal,
    )


def trade_levels(
    book: Observations, question: Question, measure: str, counterpart: str | None, period: str | None, lack: Lack
) -> dict[str, Figure]:
    """Return a level of trade by source; where the reporter's own records are missing, the partner's stand in."""
    flow = asked_flow(question, measure, counterpart, period)
    if flow is None:
        lack.incomparable.append(NO_PAIR if period else NO_PERIOD)
        return {}
    found = levels(book, flow)
    if not found and flow.reporter == "own" and flow.counterpart_area not in PARTNERLESS:
        remark = f"the records of {flow.counterpart_area} stand in for those of {flow.ref_area}, which are missing here"
        mirrored = levels(book, replace(flow, reporter="partner"))
        found = {source: figure.noted(remark, departs=True) for source, figure in mirrored.items()}
    if not found:
        what = f"{flow.words}: {'exports and imports' if flow.flow == 'total' else flow.flow + 's'} by {measure}"
        lack.series.append(f"{what}, fiscal year" if flow.fiscal else what)
    return found


def published(book: Observations, question: Question, measure: str | None, lack: Lack) -> Iterator[Figure]:
    """Yield what sources themselves print for an indicator; without a measure, of any measure."""
    if question.reporter != "own" or question.hong_kong:
        return
    key = key_of(question)._replace(measure=measure)
    keys = [key] if measure else [key._replace(measure=m) for m in (None, *codes.MEASURES)]
    for at in keys:
        for o in of_period(book, at, question, lack):
            areas = "–".join(a for a in (o.key.ref_area, o.key.counterpart_area) if a)
            words = " ".join(p for p in (o.key.indicator.replace("_", " "), areas, o.time_period) if p)
            yield observed(o, f"{words} as published:").noted(*about(o))


def key_of(question: Question) -> Key:
    """Return the series a question would be answered by as it stands."""
    return Key(
        question.indicator,
        question.ref_area,
        question.counterpart_area,
        question.flow,
        question.product,
        question.measure,
    )


def about(observation: Observation) -> list[str]:
    """Return what is known of an observation besides its number."""
    return [text for text in (observation.basis, observation.note) if text]


def of_period(book: Observations, key: Key, question: Question, lack: Lack) -> list[Observation]:
    """Return a series' observations of a question's period; a state may be dated within it or around it."""
    period = question.time_period
    if not period:
        if book.periods(key):
            lack.incomparable.append(NO_PERIOD)
        return []
    found = book.at(key, period, fiscal=question.fiscal)
    if key.indicator not in DATED:
        return found
    others = [p for p in book.periods(key) if p != period]
    found += [o for p in others if overlap(p, period) for o in book.at(key, p)]
    if not found and key.indicator in LASTING:
        before = [p for p in others if periods.bounds(p)[1] < periods.bounds(period)[0]]
        found = book.at(key, before[-1]) if before else []
    return found


def overlap(one: str, other: str) -> bool:
    """Say whether one period lies within another.

    >>> overlap("2018-05-25", "2018-05"), overlap("2018", "2018-05"), overlap("2017", "2018-05")
    (True, True, False)
    """
    (a, b), (c, d) = periods.bounds(one), periods.bounds(other)
    return (a >= c and b <= d) or (c >= a and d <= b)


def as_published(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Answer a question by what is published, money in the currency wanted."""
    found = list(published(book, question, question.measure, lack))
    for figure in found:
        wanted = question.currency if figure.unit in CURRENCIES else None
        turned = converted(book, figure, wanted, figure.used[0].time_period)
        if turned is not None:
            yield turned
        else:
            lack.series.append(f"an exchange rate of {figure.unit} into {wanted}")
    if not found:
        goods = codes.PRODUCTS.get(question.product or "", "")
        areas = "–".join(a for a in (question.ref_area, question.counterpart_area) if a)
        parts = [codes.INDICATORS[question.indicator], f"({goods})" if goods else "", f"for {areas}" if areas else ""]
        lack.series.append(" ".join(p for p in (*parts, question.time_period or "") if p))
