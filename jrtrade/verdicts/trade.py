"""Levels of trade, one figure for each source: sums of flows, mirrors, what stands in for what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jrtrade import codes
from jrtrade.verdicts.figures import added, less, observed, shown
from jrtrade.verdicts.observations import Key

if TYPE_CHECKING:
    from jrtrade.verdicts.figures import Figure
    from jrtrade.verdicts.observations import Observation, Observations

MIRROR = {"export": "import", "import": "export", "total": "total"}
"""What a flow is called by the partner."""

PARTS_OF_PRODUCT = {"NG": ("271111", "271121")}
"""Products that are the sum of others."""

BOUND_OF_AREA = {
    ("EUU", "import"): ("EUR", "TUR", "Europe without Turkey stands for the EU, of which it is a little more")
}
"""Areas that have no figures of their own: the larger area, what is taken off it, and what to say of it."""

_FLOW_WORDS = {"export": "exports", "import": "imports", "total": "total"}


@dataclass(frozen=True, slots=True)
class Flow:
    """One level of trade: whose, with whom, of what, when, and by whose records."""

    ref_area: str
    counterpart_area: str
    flow: str
    product: str
    measure: str
    time_period: str
    reporter: str = "own"
    hong_kong: bool = False
    fiscal: bool = False

    @property
    def words(self) -> str:
        """What it is, for the working."""
        goods = "" if self.product == "TOTAL" else f" {codes.PRODUCTS.get(self.product, self.product).split(' (')[0]}"
        by = f" by the records of {self.counterpart_area}" if self.reporter == "partner" else ""
        return f"{self.ref_area}–{self.counterpart_area}{goods} {self.time_period}{by}"


def levels(book: Observations, flow: Flow) -> dict[str, Figure]:
    """Return a level of trade by source; each figure is made of one source's observations alone.

    Parameters
    ----------
    book : Observations
        The reference table.
    flow : Flow
        What is wanted.

    Returns
    -------
    dict
        Source to figure, in the source's own unit; empty where there is none.
    """
    if flow not in book.cache:
        book.cache[flow] = _levels(book, flow)
    found: dict[str, Figure] = book.cache[flow]
    return found


def _levels(book: Observations, flow: Flow) -> dict[str, Figure]:
    if flow.hong_kong and flow.counterpart_area == "CHN":
        alone = replace(flow, hong_kong=False)
        return {
            source: figure.noted("China with Hong Kong")
            for source, figure in _summed(book, [alone, replace(alone, counterpart_area="HKG")]).items()
        }
    found = _of_product(book, flow)
    bound = BOUND_OF_AREA.get((flow.ref_area, flow.flow))
    if bound and not found and flow.reporter == "own":
        larger, off, remark = bound
        wholes = levels(book, replace(flow, ref_area=larger))
        parts = levels(book, replace(flow, ref_area=off))
        return {
            source: less(wholes[source], parts[source], f"{wholes[source].words} − {parts[source].words}").noted(
                remark, departs=True
            )
            for source in wholes
            if source in parts
        }
    return found


def _of_product(book: Observations, flow: Flow) -> dict[str, Figure]:
    """Return a level of one product; where only some of its parts have figures, these stand for it."""
    found = _single(book, flow)
    parts = PARTS_OF_PRODUCT.get(flow.product, ())
    by_part = {part: levels(book, replace(flow, product=part)) for part in parts}
    for source in dict.fromkeys(s for figures in by_part.values() for s in figures):
        if source in found:
            continue
        there = {part: figures[source] for part, figures in by_part.items() if source in figures}
        if len({f.unit for f in there.values()}) > 1:
            continue
        words = " + ".join(f.words for f in there.values())
        figure = added(there.values(), words)
        lacking = [codes.PRODUCTS[part].split(" (")[0] for part in parts if part not in there]
        found[source] = figure.noted(f"no figures of {' and '.join(lacking)}") if lacking else figure
    return found


def _summed(book: Observations, flows: list[Flow]) -> dict[str, Figure]:
    by_flow = [levels(book, flow) for flow in flows]
    found = {}
    for source in by_flow[0]:
        parts = [figures[source] for figures in by_flow if source in figures]
        if len(parts) == len(flows) and len({part.unit for part in parts}) == 1:
            found[source] = added(parts, " + ".join(part.words for part in parts))
    return found


def _single(book: Observations, flow: Flow) -> dict[str, Figure]:
    """Return a level of one pair and product: as published, or exports plus imports."""
    found = {
        o.source_id: _noted(observed(o, f"{flow.words}: {_FLOW_WORDS[flow.flow]}"), [o], flow)
        for o in _at(book, flow, flow.flow)
    }
    if flow.flow != "total":
        return found
    exports = {o.source_id: o for o in _at(book, flow, "export")}
    imports = {o.source_id: o for o in _at(book, flow, "import")}
    for source, out in exports.items():
        into = imports.get(source)
        if source in found or into is None or out.unit != into.unit:
            continue
        words = f"{flow.words}: exports {shown(out.value)} + imports {shown(into.value, into.unit)}"
        found[source] = _noted(added((observed(out, ""), observed(into, "")), words), [out, into], flow)
    return found


def _at(book: Observations, flow: Flow, direction: str) -> list[Observation]:
    ref, counterpart = flow.ref_area, flow.counterpart_area
    if flow.reporter == "partner":
        ref, counterpart, direction = counterpart, ref, MIRROR[direction]
    key = Key("trade", ref, counterpart, direction, flow.product, flow.measure)
    return book.at(key, flow.time_period, fiscal=flow.fiscal)


def _noted(figure: Figure, observations: list[Observation], flow: Flow) -> Figure:
    """Say whose records a level rests on, and how it is valued."""
    reporter = flow.counterpart_area if flow.reporter == "partner" else flow.ref_area
    stated = "/".join(dict.fromkeys(o.basis for o in observations if o.basis))
    valued = stated or ("valuation not stated" if flow.measure == "value" else "")
    notes = dict.fromkeys(o.note for o in observations if o.note)
    return figure.noted(*(remark for remark in (f"records of {reporter}", valued, *notes) if remark))
