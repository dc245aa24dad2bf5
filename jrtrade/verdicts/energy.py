"""Formulas of energy and projects: output and who takes it, shares of a market, changes of a price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade import codes
from jrtrade.verdicts.conversions import converted
from jrtrade.verdicts.figures import Figure, added, observed, over, shown
from jrtrade.verdicts.goods import part_of_world
from jrtrade.verdicts.intervals import Interval
from jrtrade.verdicts.lookups import (
    NO_BASE_PERIOD,
    NO_PERIOD,
    Lack,
    about,
    as_published,
    of_period,
    published,
    trade_levels,
)
from jrtrade.verdicts.observations import Key
from jrtrade.verdicts.questions import PARTNERLESS
from jrtrade.verdicts.trade import Flow, levels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jrtrade.verdicts.observations import Observation, Observations
    from jrtrade.verdicts.questions import Question

ONE_PROJECT = {("RUS", "271111"): ("Sakhalin-2", "2016")}
"""Countries all of whose exports of a product came from one project, up to a year: the next plant, on Yamal, began in
December 2017."""

IMPORTERS = 3
"""So many importers at least must be recorded for their sum to stand for an output."""


def output_share(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute what part of a project's output went to a partner."""
    yield from published(book, question, question.measure, lack)
    if not (question.ref_area and question.product and question.time_period):
        lack.incomparable.append("it does not say whose output in which period it is")
        return
    for measure in question.measures:
        parts = trade_levels(book, question, measure, question.counterpart_area, question.time_period, lack)
        for part in parts.values():
            for whole in _outputs(book, question, measure):
                yield from _part_of_output(part, whole)
    if question.measure:
        return
    weights = trade_levels(book, question, "weight", question.counterpart_area, question.time_period, lack)
    for part in weights.values():  # the part in tonnes, the whole in cubic metres
        for whole in _outputs(book, question, "volume"):
            turned = converted(book, part, whole.unit, question.time_period)
            if turned is not None:
                yield from _part_of_output(turned, whole)


def _part_of_output(part: Figure, whole: Figure) -> Iterator[Figure]:
    if whole.unit == part.unit and whole.value:
        quotient = over(part, whole, "%", f"({part.words}) ÷ ({whole.words})")
        apart = set(part.sources).isdisjoint(whole.sources)
        yield quotient.noted("part and whole from different sources", departs=True) if apart else quotient


def _outputs(book: Observations, question: Question, measure: str) -> list[Figure]:
    """Return a project's output: as published, as all exports of its country, as the sum of what importers record."""
    ref, product, period = question.ref_area or "", question.product or "", question.time_period or ""
    key = Key("output", ref, None, None, product, measure)
    found = [observed(o, f"output {period}").noted(*about(o)) for o in book.at(key, period)]
    project, until = ONE_PROJECT.get((ref, product), ("", ""))
    if not project or period > until:
        return found
    exports = levels(book, Flow(ref, "WLD", "export", product, measure, period))
    remark = f"all exports of {ref}, which were those of {project} until {until}"
    found += [figure.noted(remark, departs=True) for figure in exports.values()]
    by_source: dict[str, list[Observation]] = {}
    for o in book.of_partner(Key("trade", None, ref, "import", product, measure), period):
        if o.key.ref_area not in PARTNERLESS:
            by_source.setdefault(o.source_id, []).append(o)
    for held in by_source.values():
        if len(held) >= IMPORTERS and len({o.unit for o in held}) == 1:
            total = added([observed(o, "") for o in held], "")
            areas = ", ".join(sorted(o.key.ref_area or "" for o in held))
            words = f"imports from {ref} {period} of {areas}: {shown(total.value, total.unit)}"
            remark = f"imports of {len(held)} importers for the output of {project}; with others the share is lower"
            found.append(total.but(words=words).noted(remark, departs=True))
    return found


def output_multiple(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute a project's output as a multiple of its output in another period."""
    if not (question.time_period and question.base_period):
        lack.incomparable.append(NO_BASE_PERIOD if question.time_period else NO_PERIOD)
        return
    for measure in question.measures:
        key = Key("output", question.ref_area, None, None, question.product, measure)
        for now in book.at(key, question.time_period):
            for then in book.at(key, question.base_period):
                if now.unit == then.unit and now.basis == then.basis and then.value:
                    a, b = observed(now, question.time_period), observed(then, question.base_period)
                    yield over(a, b, "1", f"{a.words} ÷ {b.words}").noted(*about(now))
        lack.series.append(f"output of {codes.PRODUCTS.get(question.product or '', 'the project')} by {measure}")


def market_share(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute supplies from a partner as a share of what is used; where that is unknown, of what is imported."""
    yield from published(book, question, question.measure, lack)
    used = False
    for measure in (m for m in question.measures if m != "value"):
        parts = trade_levels(book, question, measure, question.counterpart_area, question.time_period, lack)
        key = Key("gas_consumption", question.ref_area, None, None, question.product, measure)
        for use in book.at(key, question.time_period or ""):
            used = True
            part = parts.get(use.source_id)
            if part is not None and use.value and use.unit == part.unit:
                whole = observed(use, f"gas used in {question.ref_area} {question.time_period}:")
                yield over(part, whole, "%", f"({part.words}) ÷ ({whole.words})").noted("share of consumption")
    if used:
        return
    for measure in question.measures:
        here = list(part_of_world(book, question, measure, lack))
        remark = f"share of {question.ref_area}'s imports by {measure}; its own production would make it lower"
        yield from (figure.noted(remark) for figure in here)
        if here:
            return


def price_change(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute how much a price changed between two periods."""
    if not (question.time_period and question.base_period):
        lack.incomparable.append(NO_BASE_PERIOD if question.time_period else NO_PERIOD)
        return
    found = False
    for counterpart in dict.fromkeys((question.counterpart_area, None)):
        key = Key("price", question.ref_area, counterpart, question.flow, question.product, None)
        before = {(o.source_id, o.unit): o for o in book.at(key, question.base_period)}
        for now in book.at(key, question.time_period):
            then = before.get((now.source_id, now.unit))
            if then is not None and then.value:
                found = True
                a, b = observed(now, question.time_period), observed(then, question.base_period)
                quotient = over(a, b, "%", "")
                yield quotient.but(
                    value=quotient.value - 100,
                    interval=quotient.interval - Interval(100, 100),
                    words=f"({a.words} ÷ {b.words} − 1) × 100",
                ).noted(*about(now))
    if not found:
        lack.series.append(f"price of {codes.PRODUCTS.get(question.product or '', 'the goods')} in both periods")


def project_share(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Find a share of projects: as published, or those under way ÷ all, counted by one source."""
    yield from as_published(book, question, lack)
    key = Key("project_count", question.ref_area, question.counterpart_area, None, None, None)
    counts = {(o.source_id, o.time_period): o for o in of_period(book, key, question, Lack())}
    for active in of_period(book, key._replace(indicator="project_active_count"), question, Lack()):
        count = counts.get((active.source_id, active.time_period))
        if count is not None and count.value:
            a, b = observed(active, "under way:"), observed(count, "projects:")
            yield over(a, b, "%", f"{a.words} ÷ {b.words}").noted(*about(active))
