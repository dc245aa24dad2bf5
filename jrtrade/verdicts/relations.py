"""What the claims say about each other: each relation judged, and a fault where it is not as expected."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from jrtrade import periods
from jrtrade.errors import Fault
from jrtrade.verdicts.figures import Figure, over, shown
from jrtrade.verdicts.formulas import answers
from jrtrade.verdicts.intervals import Interval, hull, outcome
from jrtrade.verdicts.lookups import Lack, trade_levels

if TYPE_CHECKING:
    from datetime import date

    from jrtrade.verdicts.observations import Observation, Observations
    from jrtrade.verdicts.stated import Stated

Row = dict[str, Any]

DAYS = {"year": 365.2425, "month": 365.2425 / 12, "week": 7.0, "day": 1.0, "hour": 1 / 24}
"""Days in the units a length of time is stated in."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a relation.

    Attributes
    ----------
    verdict : str
        One of `codes.CHECK_VERDICTS`.
    formula : str
        The computation with its numbers.
    value : float or None
        What the other side of the relation comes to.
    interval : Interval
        What that may be.
    unit : str
        Its unit.
    used : tuple of Observation
        Observations that were needed besides the claims.
    """

    verdict: str
    formula: str
    value: float | None
    interval: Interval
    unit: str
    used: tuple[Observation, ...] = ()


DATED = frozenset(("elapsed", "anniversary"))
"""Kinds whose claims must state a period."""

ONE_UNIT = frozenset(("equal", "successor", "lies_between", "sum"))
"""Kinds whose claims must be in one unit."""

Judge = Callable[[Sequence["Stated"], Mapping[str, Any], "Observations"], Judgement]


def judged(
    relations: Iterable[Mapping[str, Any]], claims: Mapping[str, Stated], book: Observations
) -> tuple[list[Row], list[Fault]]:
    """Judge all relations.

    Parameters
    ----------
    relations : iterable of mapping
        Records of relations.toml: id, kind, claims, items, expect.
    claims : mapping of str to Stated
        The claims by id.
    book : Observations
        The reference table.

    Returns
    -------
    list of dict
        Rows of `checks`, one for each claim of each relation.
    list of Fault
        One for each relation whose verdict is not the one expected.
    """
    rows: list[Row] = []
    faults: list[Fault] = []
    for relation in relations:
        members = [_firm(claims[name]) for name in relation["claims"]]
        found = _judged(members, relation, book)
        if found.verdict != relation["expect"]:
            where = f"relations.toml → {relation['id']} → expect"
            shown_as = f"{found.verdict}: {found.formula}"
            faults.append(Fault(where, relation["expect"], shown_as, "correct the data, or the judgement with them"))
        rows += [_row(claim, members, relation, found) for claim in dict.fromkeys(members)]
    return rows, faults


def _firm(claim: Stated) -> Stated:
    """Return a claim whose intervals do not quite reach their ends, so that 8 and 9 have nothing in common."""
    return replace(claim, rounding=_shrunk(claim.rounding), generous=_shrunk(claim.generous))


def _shrunk(interval: Interval) -> Interval:
    hair = interval.width * 1e-6
    return Interval(interval.low + hair, interval.high - hair) if math.isfinite(hair) else interval


def _judged(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:
    kind = relation["kind"]
    unfit = [c.claim_id for c in claims if c.value is None or (kind in DATED and c.question.time_period is None)]
    if unfit:
        return Judgement("not_comparable", f"no number, or no period, in {', '.join(unfit)}", None, Interval(), "1")
    if kind in ONE_UNIT and len({c.unit for c in claims}) > 1:
        units = ", ".join(sorted({c.unit for c in claims}))
        return Judgement("not_comparable", f"stated in {units}", None, Interval(), claims[0].unit)
    return KINDS[kind](claims, relation, book)


def _row(claim: Stated, members: Sequence[Stated], relation: Mapping[str, Any], found: Judgement) -> Row:
    others = dict.fromkeys(m.claim_id for m in members if m is not claim)
    differs = found.verdict == "differs"
    return {
        "check_id": f"{claim.claim_id}:relation:{relation['id']}",
        "claim_id": claim.claim_id,
        "role": "relation",
        "rule": relation["kind"],
        "basis": "the words of the articles" + (", held against statistics" if found.used else ""),
        "formula": found.formula,
        "reference_ids": " ".join(o.obs_id for o in found.used) or None,
        "claim_ids": " ".join(others) or None,
        "ref_value": found.value,
        "ref_low": found.interval.low if math.isfinite(found.interval.low) and found.value is not None else None,
        "ref_high": found.interval.high if math.isfinite(found.interval.high) and found.value is not None else None,
        "unit": found.unit,
        "gap": members[0].rounding.beyond(found.value) if found.value is not None and differs else None,
        "verdict": found.verdict,
        "why": relation.get("note") or found.formula,
        "source_id": found.used[0].source_id if found.used else None,
        "lineage": " ".join(sorted({code for o in found.used for code in o.lineage})) or None,
    }


def _equal(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    first = claims[0]
    formula = f"stated {len(claims)} times: {', '.join(dict.fromkeys(_said(c) for c in claims))}"
    for verdict, allowed in (("agrees", "rounding"), ("agrees_loosely", "generous")):
        intervals: list[Interval] = [getattr(c, allowed) for c in claims]
        low, high = max(i.low for i in intervals), min(i.high for i in intervals)
        if low <= high:
            return Judgement(verdict, formula, None, Interval(low, high), first.unit)
    furthest = max(claims, key=lambda c: abs(first.rounding.beyond(c.value or 0)))
    return Judgement("differs", formula, furthest.value, furthest.rounding, first.unit)


def _successor(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    before, after = claims
    formula = f"{_said(before)} + 1 = {shown((before.value or 0) + 1)}, against {_said(after)}"
    return _against(after, before.rounding + Interval(1, 1), (before.value or 0) + 1, formula)


def _count_of_list(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    number = len(relation["items"])
    formula = f"{number} places listed: {', '.join(' '.join(item['words'].split()) for item in relation['items'])}"
    return _against(claims[0], Interval(number, number), float(number), formula)


def _lies_between(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    """Hold a share of the whole against those of two parts, and the weight it implies against the statistics."""
    total, one, other = claims
    ends = hull((one.rounding, other.rounding))
    verdict = outcome(total.rounding, total.generous, ends)
    weight = (total.rounding - other.rounding) / (one.rounding - other.rounding)
    implied = f"{shown(weight.low)} to {shown(weight.high)}"
    formula = f"{_said(total)} between {_said(one)} and {_said(other)}"
    found = _weight(total, one, book)
    if verdict == "differs" or found is None or math.isinf(weight.width):
        return Judgement(verdict, formula, total.value, ends, total.unit)
    formula += f"; implies a weight of the first of {implied}, which is {shown(found.value)} in {found.words}"
    if not weight.meets(found.interval):
        verdict = "differs"
    return Judgement(verdict, formula, total.value, ends, total.unit, found.used)


def _weight(total: Stated, part: Stated, book: Observations) -> Figure | None:
    """Return what part of the reporter's trade with the world one flow is."""
    parts, wholes = (
        trade_levels(book, c.question, c.question.measures[0], "WLD", total.question.time_period, Lack())
        for c in (part, total)
    )
    shared = sorted(set(parts) & set(wholes), key=lambda s: (-book.size(s), s))
    if not shared:
        return None
    a, b = parts[shared[0]], wholes[shared[0]]
    return over(a, b, "1", f"({a.words}) ÷ ({b.words})")


def _quotient(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    """Hold a level divided by a multiple against the level of the base period."""
    level, multiple = claims
    interval = level.rounding / multiple.rounding
    value = (level.value or 0) / (multiple.value or 1)
    asked = level.question.on(time_period=multiple.question.base_period)
    formula = f"{_said(level)} ÷ {_said(multiple)} = {shown(value, level.unit)}"
    formula += f" ({shown(interval.low)} to {shown(interval.high)})"
    figures = answers(book, asked)
    if not figures:
        return Judgement("unchecked", formula, value, interval, level.unit)
    figure = figures[0]
    verdict = outcome(interval, level.generous / multiple.generous, figure.interval)
    return Judgement(verdict, f"{formula}, against {figure.formula}", value, interval, level.unit, figure.used)


def _product(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    share, total, part = claims
    factor = 0.01 if share.unit == "%" else 1.0
    interval = (share.rounding * total.rounding).scaled(factor)
    value = (share.value or 0) * (total.value or 0) * factor
    formula = f"{_said(share)} × {_said(total)} = {shown(value, part.unit)}, against {_said(part)}"
    return _against(part, interval, value, formula)


def _sum(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    total, *parts = claims
    interval = Interval(0, 0)
    for part in parts:
        interval = interval + part.rounding
    value = sum(part.value or 0 for part in parts)
    formula = f"{' + '.join(_said(p) for p in parts)} = {shown(value, total.unit)}, against {_said(total)}"
    return _against(total, interval, value, formula)


def _elapsed(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    """Hold a length of time against the time from another claim's period to its own."""
    length, start = claims
    begun, now = (periods.bounds(c.question.time_period or "") for c in (start, length))
    days = DAYS.get(length.unit)
    if days is None:
        return Judgement("not_comparable", f"stated in {length.unit}", None, Interval(), length.unit)
    interval = Interval((now[0] - begun[1]).days / days, (now[1] - begun[0]).days / days)
    value = (interval.low + interval.high) / 2
    ends = f"from {start.question.time_period} to {length.question.time_period}"
    return _against(length, interval, value, f"{ends}: {shown(interval.low)} to {shown(interval.high)} {length.unit}s")


def _anniversary(claims: Sequence[Stated], relation: Mapping[str, Any], book: Observations) -> Judgement:  # noqa: ARG001
    """Hold the number of an anniversary against the year of the event, which stands elsewhere in the articles."""
    item = relation["items"][0]
    event = _year(periods.bounds(periods.resolve(item["words"], item["published"])))
    now = _year(periods.bounds(claims[0].question.time_period or ""))
    formula = f"{now} − {event} ({item['document']}) = {now - event}, against {_said(claims[0])}"
    return _against(claims[0], Interval(now - event, now - event), float(now - event), formula)


def _against(claim: Stated, interval: Interval, value: float, formula: str) -> Judgement:
    verdict = outcome(claim.rounding, claim.generous, interval)
    return Judgement(verdict, formula, value, interval, claim.unit)


def _year(bounds: tuple[date, date]) -> int:
    return bounds[0].year


def _said(claim: Stated) -> str:
    low, high = claim.rounding.low, claim.rounding.high
    hedge = "under " if math.isinf(low) else "over " if math.isinf(high) else ""
    return f"{hedge}{shown(claim.value or 0, claim.unit)}"


KINDS: dict[str, Judge] = {
    "equal": _equal,
    "successor": _successor,
    "count_of_list": _count_of_list,
    "lies_between": _lies_between,
    "quotient": _quotient,
    "product": _product,
    "sum": _sum,
    "elapsed": _elapsed,
    "anniversary": _anniversary,
}
"""Kind of relation → how it is judged."""
