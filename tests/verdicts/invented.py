"""A reference table of invented numbers that can be reckoned in the head, and short ways to ask the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jrtrade.columns import CLAIMS
from jrtrade.quantity import read
from jrtrade.verdicts import Observations, all_stated, condensed, held

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = dict[str, Any]

SOURCES = [
    {"source_id": "office", "quality": "primary"},
    {"source_id": "series", "quality": "compilation"},
    {"source_id": "paper", "quality": "press"},
    {"source_id": "ours", "quality": "derived"},
]


def observation(source: str, key: str, period: str, value: float, unit: str, mult: int = 0, **more: Any) -> Row:
    """Return a row of the reference table; the key is indicator, areas, flow, product and measure, "_" for none."""
    names = ("indicator", "ref_area", "counterpart_area", "flow", "product", "measure")
    parts = [None if part == "_" else part for part in key.split(".")]
    row = dict(zip(names, parts, strict=True)) | {"source_id": source, "time_period": period, "obs_value": value}
    row |= {"unit_measure": unit, "unit_mult": mult, "obs_status": "A", "obs_low": None, "obs_high": None}
    row |= {"basis": None, "note": None, "lineage": "japan-customs"} | more
    return row | {"obs_id": f"{source}:{key}.{unit}.{period}"}


def claim(words: str, **dimensions: Any) -> Row:
    """Return a row of the claims table, its reading taken from the words."""
    row: Row = dict.fromkeys(CLAIMS.names) | {"claim_id": "a-2020.claim", "document_id": "a-2020", "indicator": "trade"}
    row |= {"ref_area": "JPN", "counterpart_area": "RUS", "time_period": "2015"}
    reading = read(words).as_dict()
    numbers = ("value", "value_to", "low", "high", "generous_low", "generous_high")
    row |= {name: None if reading[name] is None else float(reading[name]) for name in numbers}
    row |= {name: reading[name] for name in ("words", "kind", "unit", "qualifier", "trend", "digits")}
    return row | dimensions


def judge(claims: Iterable[Row], reference: Iterable[Row], published: str | None = None) -> list[Row]:
    """Return the rows of claims held against a reference table."""
    stated = all_stated(list(claims), {"a-2020": published} if published else {})
    return held(stated, Observations(reference, SOURCES))


def verdict(words: str, reference: Iterable[Row], published: str | None = None, **dimensions: Any) -> Row:
    """Return the condensed verdict of one claim."""
    return condensed(judge([claim(words, **dimensions)], reference, published))[0]


def of_role(rows: Iterable[Row], role: str) -> list[Row]:
    """Return the rows of a role."""
    return [row for row in rows if row["role"] == role]
