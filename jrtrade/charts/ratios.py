"""Every claim that could be held against an official value, with all its numbers as ratios to that value."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jrtrade.charts.wording import amount
from jrtrade.verdicts import condensed, worst_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jrtrade.charts.material import Material

LIKELY = 0.05
"""A basis that explains a whole sentence is named where the chance of an accident is below this."""


@dataclass(frozen=True)
class Ratio:
    """A claim as ratios to the official value.

    Attributes
    ----------
    row : dict
        Its condensed row of `checks`.
    value : float
        What is stated.
    low, high, generous_low, generous_high : float
        What the words allow; an open side is infinite.
    ref_low, ref_high : float
        What the official value may be; an open side is infinite.
    sources : tuple of str
        Where the official value is from.
    """

    row: dict[str, Any]
    value: float
    low: float
    high: float
    generous_low: float
    generous_high: float
    ref_low: float
    ref_high: float
    sources: tuple[str, ...]

    @property
    def claim_id(self) -> str:
        """The claim."""
        return str(self.row["claim_id"])

    @property
    def finite(self) -> list[float]:
        """All the ratios that have a place on a scale of ratios, that of the official value to itself among them."""
        found = (self.value, self.low, self.high, self.generous_low, self.generous_high, self.ref_low, self.ref_high)
        return [1.0, *(ratio for ratio in found if ratio > 0 and math.isfinite(ratio))]

    @property
    def official(self) -> str:
        """The official value in words."""
        rule = self.row["rule"]
        words = amount(self.row["ref_value"], self.row["unit"], ordinal=rule == "rank", times=rule.endswith("multiple"))
        return f"{words} or more" if self.row["ref_high"] is None else words

    @property
    def explained(self) -> str:
        """The basis that reproduces all claims of the sentence and is unlikely to do so by accident, or nothing."""
        chance = self.row["joint_chance"]
        return str(self.row["joint_basis"]) if chance is not None and chance < LIKELY else ""


def ratios(m: Material) -> list[Ratio]:
    """Return every claim that has an official value beside it, the worst first."""
    found = []
    for row in worst_first(condensed(m.tables["checks"])):
        claim, ref = m.stated[row["claim_id"]], row["ref_value"]
        if row["verdict"] not in ("differs", "agrees_loosely", "agrees") or not ref or not claim.value:
            continue
        ends = (claim.rounding.low, claim.rounding.high, claim.generous.low, claim.generous.high)
        low, high, generous_low, generous_high = (end / ref for end in ends)
        ref_low = -math.inf if row["ref_low"] is None else row["ref_low"] / ref
        ref_high = math.inf if row["ref_high"] is None else row["ref_high"] / ref
        sources = _sources(m.checks[row["claim_id"]])
        found.append(Ratio(row, claim.value / ref, low, high, generous_low, generous_high, ref_low, ref_high, sources))
    return found


def _sources(rows: Iterable[Any]) -> tuple[str, ...]:
    """Return the sources of the observations a claim's primary row rests on."""
    ids = [name for row in rows if row["role"] == "primary" for name in (row["reference_ids"] or "").split()]
    return tuple(dict.fromkeys(name.partition(":")[0] for name in ids))
