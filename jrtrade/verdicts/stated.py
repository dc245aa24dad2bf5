"""A claim as the engine sees it: its question, and what its words allow in the unit of the reference figures."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jrtrade.verdicts.intervals import Interval
from jrtrade.verdicts.observations import BASE_UNITS, last_unit
from jrtrade.verdicts.questions import CURRENCIES, Question, question

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PURE = frozenset(("ordinal", "multiple", "count", "number", "ratio"))


@dataclass(frozen=True, slots=True)
class Stated:
    """What a claim states.

    Attributes
    ----------
    claim_id : str
        The claim.
    question : Question
        What is to be looked up or computed.
    kind : str
        What sort of quantity it is.
    value : float or None
        The stated value in the unit of comparison.
    rounding, generous : Interval
        What the words allow, in the same unit.
    unit : str
        The unit of comparison.
    counted : str
        The thing counted, for counts.
    published : str or None
        When the claim was made: what it could not yet know is no basis of it.
    group : str or None
        Shared with the other claims of its sentence.
    """

    claim_id: str
    question: Question
    kind: str
    value: float | None
    rounding: Interval
    generous: Interval
    unit: str
    counted: str
    published: str | None
    group: str | None

    @property
    def near(self) -> Interval:
        """The rounding interval, an open side closed one unit away: "less than 4%" is said of 3 to 4."""
        low, high = self.rounding.low, self.rounding.high
        if math.isinf(low) and math.isinf(high):
            return self.rounding
        if math.isinf(low):
            return Interval(high - last_unit(high, zeros_stated=False), high)
        return Interval(low, low + last_unit(low, zeros_stated=False)) if math.isinf(high) else self.rounding


def stated(claim: Mapping[str, Any], published: str | None = None, currency: str | None = None) -> Stated:
    """Return a claim for the engine.

    Parameters
    ----------
    claim : mapping
        A row with the columns of `claims`; what does not apply is None.
    published : str, optional
        The date of its document.
    currency : str, optional
        The currency of levels for a claim that states none.
    """
    unit, factor = _unit(claim)
    sign = -1.0 if claim.get("trend") == "down" and claim["indicator"].endswith("_change") else 1.0
    ends = [claim["low"], claim["high"], claim["generous_low"], claim["generous_high"]]
    low, high, generous_low, generous_high = (None if e is None or math.isnan(e) else e for e in ends)
    value = claim["value"]
    return Stated(
        claim_id=claim["claim_id"],
        question=question(claim, currency),
        kind=claim["kind"],
        value=None if value is None or math.isnan(value) else value * factor * sign,
        rounding=Interval.of(low, high).scaled(factor * sign),
        generous=Interval.of(generous_low, generous_high).scaled(factor * sign),
        unit=unit,
        counted=(claim["unit"] or "") if claim["kind"] == "count" else "",
        published=published,
        group=claim["basis_group"],
    )


def _unit(claim: Mapping[str, Any]) -> tuple[str, float]:
    """Return the unit of comparison, and what one of the claim's unit is in it."""
    if claim["kind"] == "ratio" and claim["indicator"].endswith(("_share", "_ratio", "_ratio_gdp", "_change")):
        return "%", 100.0
    if claim["kind"] in _PURE:
        return "1", 1.0
    return BASE_UNITS.get(claim["unit"], (claim["unit"] or "1", 1.0))


def all_stated(claims: Sequence[Mapping[str, Any]], published: Mapping[str, str]) -> list[Stated]:
    """Return claims for the engine; claims of one sentence share the currency its level is given in.

    Parameters
    ----------
    claims : sequence of mapping
        Rows with the columns of `claims`.
    published : mapping
        Document to its date.
    """
    currency = {
        claim["basis_group"]: claim["unit"]
        for claim in claims
        if claim["basis_group"] and claim["indicator"] == "trade" and claim["unit"] in CURRENCIES
    }
    return [
        stated(claim, published.get(claim.get("document_id") or ""), currency.get(claim["basis_group"] or ""))
        for claim in claims
    ]
