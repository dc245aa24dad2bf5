"""The official observations, indexed by what they measure, each with the interval its printed digits leave."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from jrtrade.verdicts.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALMOST_HALF = 0.5 * (1 - 1e-6)
"""Half a unit of the last printed digit, a hair less, so that neighbouring rounded numbers have nothing in common."""

BASE_UNITS: dict[str, tuple[str, float]] = {
    "kg": ("t", 1e-3),
    "ton": ("t", 1.0),
    "Tcf": ("bcm", 28.316846592),
    "ft3": ("bcm", 28.316846592e-12),
    "m3": ("bcm", 1e-9),
    "b/d": ("bbl/d", 1.0),
}
"""Units and what they are in the unit of comparison; a unit that is not listed is one itself."""

QUALITY = ("primary", "compilation", "statement", "press", "derived")
"""Qualities of a source, the best first."""


class Key(NamedTuple):
    """What an observation measures."""

    indicator: str
    ref_area: str | None
    counterpart_area: str | None
    flow: str | None
    product: str | None
    measure: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Observation:
    """One official number in full, in the unit of comparison.

    Attributes
    ----------
    obs_id, source_id : str
        The observation and its source.
    key : Key
        What it measures.
    time_period : str
        When.
    value : float
        The number, multiplied out.
    interval : Interval
        What its printed digits, or the source's own limits, leave.
    unit : str
        The unit of comparison.
    basis, note : str
        Valuation and calendar, and what else is known; empty if nothing.
    lineage : frozenset of str
        Whose records it rests on.
    quality : int
        Place of its source in `QUALITY`.
    """

    obs_id: str
    source_id: str
    key: Key
    time_period: str
    value: float
    interval: Interval
    unit: str
    basis: str
    note: str
    lineage: frozenset[str]
    quality: int

    @property
    def fiscal(self) -> bool:
        """Whether the period is a fiscal year."""
        return "fiscal" in self.basis


class Observations:
    """The reference table, indexed.

    Parameters
    ----------
    reference, sources : iterable of mapping
        The rows of the two tables.
    """

    def __init__(self, reference: Iterable[Mapping[str, Any]], sources: Iterable[Mapping[str, Any]]) -> None:
        quality = {s["source_id"]: QUALITY.index(s["quality"]) for s in sources}
        self._by_key: dict[Key, dict[str, list[Observation]]] = defaultdict(lambda: defaultdict(list))
        self._by_reporter: dict[tuple[Key, str], list[Observation]] = defaultdict(list)
        self._by_partner: dict[tuple[Key, str], list[Observation]] = defaultdict(list)
        self._sizes: dict[str, int] = defaultdict(int)
        self.areas: set[str] = set()
        self.cache: dict[Any, Any] = {}
        """Room for what is computed from the observations once and asked for often."""
        for row in reference:
            held = _observation(row, quality)
            self._by_key[held.key][held.time_period].append(held)
            self._by_reporter[held.key._replace(counterpart_area=None), held.time_period].append(held)
            self._by_partner[held.key._replace(ref_area=None), held.time_period].append(held)
            self._sizes[held.source_id] += 1
            self.areas |= {area for area in (held.key.ref_area, held.key.counterpart_area) if area}

    def at(self, key: Key, time_period: str, *, fiscal: bool = False) -> list[Observation]:
        """Return the observations of a series in a period."""
        found = self._by_key.get(key)
        return [o for o in found.get(time_period, ()) if o.fiscal == fiscal] if found else []

    def periods(self, key: Key) -> list[str]:
        """Return the periods a series has, in order."""
        return sorted(self._by_key.get(key, ()))

    def of_reporter(self, key: Key, time_period: str) -> list[Observation]:
        """Return the observations of a reporter in a period, whoever the partner."""
        return [
            o for o in self._by_reporter.get((key._replace(counterpart_area=None), time_period), ()) if not o.fiscal
        ]

    def of_partner(self, key: Key, time_period: str) -> list[Observation]:
        """Return the observations about a partner in a period, whoever the reporter."""
        return [o for o in self._by_partner.get((key._replace(ref_area=None), time_period), ()) if not o.fiscal]

    def size(self, source_id: str) -> int:
        """Return how many observations a source gives."""
        return self._sizes[source_id]


def _observation(row: Mapping[str, Any], quality: Mapping[str, int]) -> Observation:
    unit, factor = BASE_UNITS.get(row["unit_measure"], (row["unit_measure"], 1.0))
    scale = 10.0 ** row["unit_mult"] * factor
    low, high = _given(row["obs_low"]), _given(row["obs_high"])
    printed = (
        Interval.of(low, high) if low is not None or high is not None else printed_interval(row["obs_value"], unit)
    )
    key = Key(row["indicator"], *(_text(row[name]) for name in Key._fields[1:]))
    return Observation(
        obs_id=row["obs_id"],
        source_id=row["source_id"],
        key=key,
        time_period=row["time_period"],
        value=row["obs_value"] * scale,
        interval=printed.scaled(scale),
        unit=unit,
        basis=_text(row["basis"]) or "",
        note=_text(row["note"]) or "",
        lineage=frozenset(row["lineage"].split()),
        quality=quality[row["source_id"]],
    )


def printed_interval(value: float, unit: str = "") -> Interval:
    """Return what a printed number may stand for: half a unit of its last digit each way; a pure number is exact.

    >>> interval = printed_interval(20.8, "USD")
    >>> round(interval.low, 3), round(interval.high, 3)
    (20.75, 20.85)
    >>> printed_interval(14.0, "1")
    Interval(low=14.0, high=14.0)
    """
    if unit == "1":
        return Interval(value, value)
    half = ALMOST_HALF * last_unit(value)
    return Interval(value - half, value + half)


def last_unit(value: float, *, zeros_stated: bool = True) -> float:
    """Return one unit of the last digit of a number in its shortest form.

    >>> last_unit(20.8), last_unit(700.0), last_unit(700.0, zeros_stated=False)
    (0.1, 1.0, 100.0)
    """
    exponent = Decimal(repr(float(value))).normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - no observation is infinite, for the type checker
    return float(f"1e{min(exponent, 0) if zeros_stated else exponent}")


def _given(value: Any) -> float | None:
    return None if value is None or math.isnan(value) else float(value)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
