"""Formulas of goods trade: level, share, place among the partners, ratio of two pairs, multiple of another year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade import codes
from jrtrade.verdicts.conversions import converted, converted_all
from jrtrade.verdicts.figures import Figure, observed, over, shown, times
from jrtrade.verdicts.intervals import Interval
from jrtrade.verdicts.lookups import NO_BASE_PERIOD, NO_PERIOD, Lack, asked_flow, published, trade_levels
from jrtrade.verdicts.observations import Key
from jrtrade.verdicts.questions import LIQUEFIED, PARTNERLESS
from jrtrade.verdicts.trade import Flow, levels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jrtrade.verdicts.observations import Observations
    from jrtrade.verdicts.questions import Question

OTHER_AMOUNT = {"weight": "volume", "volume": "weight"}
"""Amounts of liquefied gas of which one can be turned into the other."""

PARTNERS = 25
"""A list of at least so many partners is taken for the largest, so that a place among the first so many is exact."""


def level(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute a level of trade, in the claim's currency."""
    for place, measure in enumerate(question.measures):
        found = trade_levels(book, question, measure, question.counterpart_area, question.time_period, lack)
        if not found and question.product in LIQUEFIED and measure in OTHER_AMOUNT:
            other = OTHER_AMOUNT[measure]
            known = trade_levels(book, question, other, question.counterpart_area, question.time_period, lack)
            found = {source: figure.noted(f"known by {other} only", departs=True) for source, figure in known.items()}
        wanted = question.currency if measure == "value" else None
        turned = converted_all(book, found, wanted, question.time_period)
        if found and not turned:
            lack.series.append(f"an exchange rate into {wanted} for {question.time_period}")
        yield from (figure.but(place=place) for figure in turned.values())
        if measure == "value":
            yield from _by_price(book, question)


def _by_price(book: Observations, question: Question) -> Iterator[Figure]:
    """Compute the value of liquefied gas as volume × energy × price, all from one edition of one source."""
    flow = asked_flow(question, "volume", question.counterpart_area, question.time_period)
    if flow is None or flow.product not in LIQUEFIED or flow.reporter != "own":
        return
    importer = flow.ref_area if flow.flow == "import" else flow.counterpart_area
    price_key = Key("price", importer, "WLD", "import", "271111", None)
    prices = {o.source_id: o for o in book.at(price_key, flow.time_period) if o.unit == "USD/MMBtu"}
    energy_key = Key("conversion", None, None, None, "271111", None)
    factors = {o.source_id: o for o in book.at(energy_key, flow.time_period) if o.unit == "MMBtu/bcm"}
    for at in (flow, replace(flow, reporter="partner")):
        for source, volume in levels(book, at).items():
            if source not in prices or source not in factors or volume.unit != "bcm":
                continue
            factor, price = observed(factors[source], ""), observed(prices[source], "")
            words = f"({volume.words}) × {shown(factor.value, factor.unit)} × {shown(price.value, price.unit)}"
            worth = times(times(volume, factor, "MMBtu", ""), price, "USD", words)
            worth = worth.noted("at the average price of all suppliers", departs=True)
            turned = converted(book, worth, question.currency, flow.time_period)
            if turned is not None:
                yield turned


def share(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute a share of trade with the world: as published, or part ÷ whole from one source.

    Where the words do not say what is shared, the likeliest measure that has figures is taken; the others are other
    readings.
    """
    for measure in question.measures:
        here = [*published(book, question, measure, lack), *part_of_world(book, question, measure, lack)]
        if here:
            yield from (figure.noted(f"share by {measure}") for figure in here)
            break
    if question.measure is None:
        unmeasured = published(book, question.on(measure=None), None, lack)
        yield from (f.but(place=1).noted("measure not stated") for f in unmeasured if f.used[0].key.measure is None)


def part_of_world(book: Observations, question: Question, measure: str, lack: Lack) -> Iterator[Figure]:
    """Compute trade with a partner as a share of trade with the world, part and whole from one source."""
    own = question.on(reporter="own", hong_kong=False)
    parts = trade_levels(book, question, measure, question.counterpart_area, question.time_period, lack)
    wholes = trade_levels(book, own, measure, "WLD", question.time_period, lack)
    yield from _quotients(parts, wholes, "%")


def _quotients(parts: dict[str, Figure], wholes: dict[str, Figure], unit: str) -> Iterator[Figure]:
    """Yield the quotients of two levels that one source gives in one unit."""
    for source, part in parts.items():
        whole = wholes.get(source)
        if whole is not None and whole.value and whole.unit == part.unit:
            yield over(part, whole, unit, f"({part.words}) ÷ ({whole.words})")


def rank(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Find the place of a partner among a reporter's partners, the largest first."""
    measure = question.measures[0]
    yield from published(book, question, measure, lack)
    flow = asked_flow(question, measure, question.counterpart_area, question.time_period)
    if flow is None:
        lack.incomparable.append(NO_PERIOD)
        return
    if flow.reporter != "own":
        return
    missing = True
    for by_partner in _partners(book, flow).values():
        own = by_partner.get(flow.counterpart_area)
        if own is None or len(by_partner) < PARTNERS:
            continue
        others = {area: figure for area, figure in by_partner.items() if area != flow.counterpart_area}
        if sum(figure.value > own.value for figure in others.values()) < PARTNERS:
            missing = False
            yield _place(flow, own, others)
    if missing:
        lack.series.append(f"a list of {PARTNERS} partners of {flow.ref_area} for {flow.time_period}")


def _place(flow: Flow, own: Figure, others: dict[str, Figure]) -> Figure:
    larger = [area for area, figure in others.items() if figure.value > own.value]
    surely = sum(figure.interval.low > own.interval.high for figure in others.values())
    perhaps = sum(figure.interval.high > own.interval.low for figure in others.values())
    words = (
        f"place of {flow.counterpart_area} among {len(others) + 1} listed partners of {flow.ref_area} in "
        f"{flow.time_period} by {'exports and imports' if flow.flow == 'total' else flow.flow + 's'}"
    )
    together = "Hong Kong with China" if flow.hong_kong else "Hong Kong and Taiwan apart"
    return Figure(
        value=float(len(larger) + 1),
        interval=Interval(surely + 1, perhaps + 1),
        unit="1",
        words=f"{words} ({', '.join(_around(own, larger, others))})",
        used=tuple(dict.fromkeys(o for figure in (own, *others.values()) for o in figure.used)),
        remarks=(*own.remarks, together),
    )


def _around(own: Figure, larger: list[str], others: dict[str, Figure]) -> Iterator[str]:
    """Name the partners next above and next below, for the working."""
    yield f"itself {shown(own.value, own.unit)}"
    if larger:
        above = min(larger, key=lambda area: (others[area].value, area))
        yield f"above it {above} {shown(others[above].value)}"
    smaller = [area for area in others if area not in larger]
    if smaller:
        below = max(smaller, key=lambda area: (others[area].value, area))
        yield f"below it {below} {shown(others[below].value)}"


def _partners(book: Observations, flow: Flow) -> dict[str, dict[str, Figure]]:
    """Return every listed partner's level, by source and partner."""
    direction = "export" if flow.flow == "total" else flow.flow
    key = Key("trade", flow.ref_area, None, direction, flow.product, flow.measure)
    listed = {o.key.counterpart_area or "" for o in book.of_reporter(key, flow.time_period)}
    found: dict[str, dict[str, Figure]] = {}
    for area in sorted(listed - PARTNERLESS - {""} - ({"HKG"} if flow.hong_kong else set())):
        for source, figure in levels(book, replace(flow, counterpart_area=area)).items():
            found.setdefault(source, {})[area] = figure
    return found


def ratio(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute trade with one partner as a share of trade with another, both from one source."""
    apart = question.on(hong_kong=False)
    for measure in question.measures:
        parts = trade_levels(book, apart, measure, question.counterpart_area, question.time_period, lack)
        wholes = trade_levels(book, question, measure, question.base_area, question.time_period, lack)
        yield from _quotients(parts, wholes, "%")


def ratio_gdp(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute the ratio of two pairs, each divided by the partner's GDP."""
    areas = (question.counterpart_area, question.base_area)
    sizes = [
        {o.source_id: o for o in book.at(Key(question.gdp, area, None, None, None, None), question.time_period or "")}
        for area in areas
    ]
    both = [source for source in sizes[0] if source in sizes[1]]
    if not both:
        lack.series.append(f"{codes.INDICATORS[question.gdp]} of {areas[0]} and {areas[1]}, {question.time_period}")
    how = "current prices" if question.gdp == "gdp" else "purchasing power"
    for pair in list(ratio(book, question, lack)):
        for source in both:
            own, base = (observed(size[source], "") for size in sizes)
            factor = over(base, own, "1", "")
            values = f"{shown(base.value, base.unit)} ÷ {shown(own.value, own.unit)}"
            words = f"{pair.words} × GDP of {areas[1]} ÷ GDP of {areas[0]} ({values})"
            remarks = [f"GDP at {how} ({source})", *(["GDP of China without Hong Kong"] if question.hong_kong else [])]
            yield times(pair, factor, "%", words).noted(*remarks)


def multiple(book: Observations, question: Question, lack: Lack) -> Iterator[Figure]:
    """Compute trade in one period as a multiple of trade in another, both from one source and in one currency."""
    if not (question.time_period and question.base_period):
        lack.incomparable.append(NO_BASE_PERIOD if question.time_period else NO_PERIOD)
        return
    for measure in question.measures:
        now, then = (
            converted_all(
                book,
                trade_levels(book, question, measure, question.counterpart_area, period, lack),
                question.currency if measure == "value" else None,
                period,
            )
            for period in (question.time_period, question.base_period)
        )
        yield from (
            figure.noted(f"levels in {now[s].unit}") for s in now for figure in _quotients({s: now[s]}, then, "1")
        )
