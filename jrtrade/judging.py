"""Anyone's own claims held against the installed reference table, by the engine that judges the dataset's."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jrtrade import codes, periods
from jrtrade.columns import KIND_MEANINGS, TREND_MEANINGS, UNITS
from jrtrade.errors import ReadError, UsageError
from jrtrade.quantity import read
from jrtrade.snapshot import one_version
from jrtrade.store import chosen, load
from jrtrade.verdicts import COLUMNS, Observations, all_stated, condensed, held

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

READING = ("low", "high", "generous_low", "generous_high")
DIMENSIONS = (
    "indicator",
    "ref_area",
    "counterpart_area",
    "base_area",
    "flow",
    "product",
    "measure",
    "time_period",
    "base_period",
    "basis_group",
)
INPUT = ("claim_id", "words", "value", "low", "high", "unit", "trend", *DIMENSIONS, "published")
"""Columns a claim of one's own may have."""

_CODED = {
    "indicator": codes.INDICATORS,
    "flow": codes.FLOWS,
    "product": codes.PRODUCTS,
    "measure": codes.MEASURES,
    "trend": TREND_MEANINGS,
}
_AREAS = ("ref_area", "counterpart_area", "base_area")
_PERIODS = ("time_period", "base_period", "published")
_KIND_OF_INDICATOR = {"trade_rank": "ordinal", "trade_multiple": "multiple", "output_multiple": "multiple"}


@one_version()
def check(claims: pd.DataFrame | Sequence[Mapping[str, Any]], *, details: bool = False) -> pd.DataFrame:
    """Hold claims of your own against the official statistics.

    Parameters
    ----------
    claims : pandas.DataFrame or sequence of dict
        One row for each claim. What is stated: `words` ("about 2.3 trillion yen"), or `value` with `unit`, or `low`
        and `high` with `unit`. What it measures: `indicator` ("trade" if left out), `ref_area`, `counterpart_area`,
        `base_area`, `flow`, `product`, `measure`, `time_period`, `base_period`, in the codes of the table `claims`;
        `trend` ("down") for a change that is stated as a fall. Also `published`, the date of the statement, after
        which no year is tried; `basis_group`, for claims of one sentence; `claim_id`.
    details : bool, default False
        Whether to return every row, as in the table `checks`, and not one for each claim.

    Returns
    -------
    pandas.DataFrame
        One row for each claim, in the given order and with its index: the verdict, the reference value with its
        interval, formula, basis and source, how many independent witnesses there are and agree, and what explains
        the claim where it does not agree.

    Raises
    ------
    UsageError
        Where a column, code, unit or period is not known, or words cannot be read; the message lists the choices.

    Examples
    --------
    >>> claim = {"ref_area": "JPN", "counterpart_area": "RUS", "time_period": 2018, "words": "2.3 trillion yen"}
    >>> found = check([claim])
    >>> found.loc[0, "verdict"], float(round(found.loc[0, "ref_value"] / 1e12, 3))
    ('differs', 2.526)
    """
    import pandas as pd  # noqa: PLC0415

    frame = claims if isinstance(claims, pd.DataFrame) else pd.DataFrame([dict(claim) for claim in claims])
    for column in frame.columns:
        chosen(str(column), INPUT, "column of a claim")
    reference = load("reference", as_="arrow").to_pylist()
    book = Observations(reference, load("sources", as_="arrow").to_pylist())
    areas = sorted({*codes.AREAS, *book.areas})
    rows = [_claim(number, row, areas) for number, row in enumerate(frame.to_dict("records"), 1)]
    _unique([row["claim_id"] for row in rows])
    stated = all_stated(rows, {row["claim_id"]: row["published"] for row in rows if row["published"]})
    found = held(stated, book)
    if details:
        names = list(dict.fromkeys(name for row in found for name in row))
        return pd.DataFrame([{name: row.get(name) for name in names} for row in found], columns=names)
    judged = pd.DataFrame(condensed(found), columns=list(COLUMNS), index=frame.index)
    counts = ("witnesses", "witnesses_agree", "tried", "fits")
    judged = judged.drop(columns="relations").astype(dict.fromkeys(counts, "Int64"))
    given = [column for column in frame.columns if column not in judged.columns]
    return pd.concat([frame[given], judged], axis=1)


def _claim(number: int, given: Mapping[Any, Any], areas: Sequence[str]) -> dict[str, Any]:
    """Return a claim as the engine takes it: every column of `claims` that it looks at."""
    row: dict[str, Any] = {name: _text(given.get(name)) for name in INPUT}
    row |= {name: given.get(name) for name in ("value", "low", "high")}
    where = f"claim {number}: "
    row["claim_id"] = row["claim_id"] or str(number)
    row["indicator"] = row["indicator"] or "trade"
    for name, allowed in _CODED.items():
        _known(row[name], list(allowed), where, name)
    for name in _AREAS:
        _known(row[name], areas, where, name)
    for name in _PERIODS:
        if row[name] is not None and not periods.is_period(row[name]):
            raise UsageError(f"{where}{name} {row[name]!r} is no period such as 2015, 2016-05 or 2018-05-25")
    reading = _read(row, where) if row["words"] is not None else _typed(row, where)
    trend = row["trend"] or reading.get("trend")
    return row | reading | {"document_id": row["claim_id"], "trend": trend}


def _read(row: Mapping[str, Any], where: str) -> dict[str, Any]:
    try:
        reading = read(row["words"]).as_dict()
    except ReadError as error:
        raise UsageError(f"{where}{error}") from error
    names = ("kind", "value", "unit", "trend", *READING)
    return {name: float(v) if isinstance(v := reading[name], Decimal) else v for name in names}


def _typed(row: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return what a number given without words allows: half a unit of its last digit, trailing zeros not counted."""
    value, low, high = (_number(row[name], where + name) for name in ("value", "low", "high"))
    if value is None and low is None and high is None:
        raise UsageError(f"{where}give words, or a value with its unit, or low and high with their unit")
    if low is not None and high is not None and low > high:
        raise UsageError(f"{where}low {low} lies above high {high}")
    unit = row["unit"]
    if unit is not None:
        _known(unit, list(UNITS), where, "unit")
    found = {"value": value, "low": low, "high": high, "generous_low": low, "generous_high": high, "unit": unit}
    if value is not None and low is None and high is None:
        exact = Decimal(repr(value)).normalize()
        step = float(Decimal(1).scaleb(int(exact.as_tuple().exponent)))
        found |= dict.fromkeys(("low", "generous_low"), value - step / 2)
        found |= dict.fromkeys(("high", "generous_high"), value + step / 2)
    return found | {"kind": _kind(row["indicator"], unit)}


def _kind(indicator: str, unit: str | None) -> str:
    kind = _KIND_OF_INDICATOR.get(indicator)
    if kind is None:
        kind = "percent" if unit == "%" else "number" if unit in (None, "1") else "measure"
    assert kind in KIND_MEANINGS  # noqa: S101 - one of the list, for whoever changes it
    return kind


def _known(value: str | None, choices: Sequence[str], where: str, name: str) -> None:
    if value is not None:
        try:
            chosen(value, choices, name)
        except UsageError as error:
            raise UsageError(f"{where}{error}") from None


def _text(value: Any) -> str | None:
    """Return a cell as text, None where it is empty; the numbers 2018 and 2018.0 are the period "2018"."""
    if _empty(value):
        return None
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _empty(value: Any) -> bool:
    return value is None or str(value) in ("", "nan", "<NA>", "NaT", "None")


def _unique(names: Iterable[str]) -> None:
    seen = set()
    for name in names:
        if name in seen:
            raise UsageError(f"there are two claims with the claim_id {name!r}; give each one of its own")
        seen.add(name)


def _number(value: Any, what: str) -> float | None:
    if _empty(value):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise UsageError(f"{what}: {value!r} is no number; a figure in words goes into the column words")
    return number
