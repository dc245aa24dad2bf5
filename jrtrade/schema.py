"""The tables' pandera schemas, derived from `columns`, and the rules that hold between columns and between tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa

from jrtrade import codes
from jrtrade.columns import TABLES, Column, Table, TableName
from jrtrade.errors import DataError, Fault

Rule = Callable[[pd.DataFrame], "pd.Series[bool]"]

_SHARE = ("percent", "ratio")
_COUNT = ("count", "number")
INDICATOR_KINDS: dict[str, tuple[str, ...]] = {
    "trade": ("money", "measure"),
    "trade_share": _SHARE,
    "trade_rank": ("ordinal",),
    "trade_ratio": _SHARE,
    "trade_ratio_gdp": _SHARE,
    "trade_multiple": ("multiple",),
    "output_share": _SHARE,
    "output_multiple": ("multiple",),
    "market_share": _SHARE,
    "gas_consumption": ("measure",),
    "output": ("measure",),
    "price": ("money",),
    "price_change": (*_SHARE, "multiple", "percentage_point"),
    "gdp": ("money",),
    "gdp_ppp": ("money",),
    "capital": ("money",),
    "opinion_share": _SHARE,
    "project_count": _COUNT,
    "project_active_count": _COUNT,
    "project_share": _SHARE,
    "document_count": _COUNT,
    "meeting_number": ("ordinal",),
    "exercise_number": ("ordinal",),
    "event_number": ("ordinal",),
    "event_count": _COUNT,
    "island_count": _COUNT,
    "area_count": _COUNT,
    "point_count": _COUNT,
    "duration": ("duration",),
}
"""Which kinds of quantity can state an indicator; one that is not listed may be stated by any."""

UNIT_FORMS: dict[str, str] = {
    "money": "[A-Z]{3}",
    "percent": "%",
    "percentage_point": "pp|bp",
    "measure": ".+",
    "duration": ".+",
}
"""The form a unit must have, by kind of quantity; kinds that are not listed may go without one."""

_PURE = ("%", "1")
MEASURE_UNITS: dict[str, tuple[str, ...]] = {
    "value": ("JPY", "USD", "EUR", "RUB", "CNY", *_PURE),
    "weight": ("t", "kg", *_PURE),
    "volume": ("bcm", "Tcf", "bbl/d", *_PURE),
    "energy": _PURE,
}
"""Which units an observation may have, by what the goods are measured by; without a measure, any."""


def _within(low: str, middle: str, high: str) -> Rule:
    # A comparison with a null is false, so a row with a gap passes.
    return lambda df: ~((df[low] > df[middle]) | (df[middle] > df[high]) | (df[low] > df[high]))


def _full(text: pd.Series[Any], form: pd.Series[Any]) -> pd.Series[bool]:
    """Say which texts have their form; a missing form lets anything through, a missing text has none."""
    fits = [
        pd.isna(f) or (not pd.isna(t) and pd.Series([t]).str.fullmatch(f).iloc[0])
        for t, f in zip(text, form, strict=True)
    ]
    return pd.Series(fits, index=text.index, dtype=bool)


def _kind_fits(df: pd.DataFrame) -> pd.Series[bool]:
    fits = [
        kind in INDICATOR_KINDS.get(indicator, (kind,))
        for indicator, kind in zip(df["indicator"], df["kind"], strict=True)
    ]
    return pd.Series(fits, index=df.index, dtype=bool)


def _unit_fits(df: pd.DataFrame) -> pd.Series[bool]:
    fits = [
        unit in MEASURE_UNITS.get(measure, (unit,))
        for unit, measure in zip(df["unit_measure"], df["measure"], strict=True)
    ]
    return pd.Series(fits, index=df.index, dtype=bool)


def _known_lineage(df: pd.DataFrame) -> pd.Series[bool]:
    return df["lineage"].map(lambda text: pd.isna(text) or set(text.split()) <= set(codes.LINEAGES)).astype(bool)


def _one_primary(df: pd.DataFrame) -> pd.Series[bool]:
    """Say which rows are not a second primary of their claim."""
    primary = df["role"] == "primary"
    return ~(primary & df["claim_id"].where(primary).duplicated())


def _no_more(part: str, whole: str) -> Rule:
    return lambda df: ~(df[part] > df[whole]).fillna(value=False).astype(bool)


def _not_negative(column: str) -> Rule:
    return lambda df: ~((df[column] < 0) & ~df["indicator"].str.endswith("_change"))


def _no_more_than_all(column: str, unit: str) -> Rule:
    return lambda df: ~((df[column] > 100) & (df[unit] == "%") & df["indicator"].str.endswith("_share"))


def _span(df: pd.DataFrame) -> pd.Series[bool]:
    return df["words"].str.len() == df["end"] - df["start"]


RULES: dict[TableName, tuple[tuple[str, str, Rule], ...]] = {
    "claims": (
        ("words", "as many characters as the span has", _span),
        (
            "claim_id",
            "an id that begins with the document's",
            lambda df: df["claim_id"].str.split(".").str[0] == df["document_id"],
        ),
        ("kind", "a kind that can state the indicator", _kind_fits),
        ("unit", "a unit that fits the kind", lambda df: _full(df["unit"], df["kind"].map(UNIT_FORMS))),
        ("value", "a value between low and high", _within("low", "value", "high")),
        ("low", "low no lower than generous_low", lambda df: ~(df["generous_low"] > df["low"])),
        ("high", "high no higher than generous_high", lambda df: ~(df["generous_high"] < df["high"])),
        ("value", "a value, or an end of an interval", lambda df: df[["value", "low", "high"]].notna().any(axis=1)),
        ("value", "no negative value", _not_negative("value")),
        ("value", "a share of no more than 100 %", _no_more_than_all("value", "unit")),
    ),
    "asides": (("words", "as many characters as the span has", _span),),
    "reference": (
        ("obs_value", "no negative value", _not_negative("obs_value")),
        ("obs_value", "a share of no more than 100 %", _no_more_than_all("obs_value", "unit_measure")),
        ("obs_value", "a value between obs_low and obs_high", _within("obs_low", "obs_value", "obs_high")),
        ("unit_measure", "a unit that fits the measure", _unit_fits),
        ("lineage", "only codes of jrtrade.codes.LINEAGES", _known_lineage),
    ),
    "checks": (
        ("ref_value", "a value between ref_low and ref_high", _within("ref_low", "ref_value", "ref_high")),
        ("gap", "a gap where the verdict is differs", lambda df: ~((df["verdict"] == "differs") & df["gap"].isna())),
        (
            "why",
            "a reason where nothing was compared",
            lambda df: ~(df["verdict"].isin(["not_comparable", "unchecked"]) & df["why"].isna()),
        ),
        ("role", "one primary for a claim", _one_primary),
        ("lineage", "only codes of jrtrade.codes.LINEAGES", _known_lineage),
        ("witnesses_agree", "no more than there are witnesses", _no_more("witnesses_agree", "witnesses")),
        ("fits", "no more than were tried", _no_more("fits", "tried")),
        ("chance", "a chance of no more than 1", lambda df: ~(df["chance"] > 1)),
    ),
}
"""What must hold between the columns of a row: the column to look at, what was expected, the test."""


def _column(column: Column) -> pa.Column:
    dtype: Any = {
        "string": str,
        "number": "float64",
        "integer": "int64" if column.required else "Int64",
        "boolean": "bool",
    }[column.type]
    checks = []
    if column.codes is not None:
        checks.append(pa.Check.isin(list(column.codes), error=f"one of {', '.join(column.codes)}"))
    if column.pattern:
        checks.append(pa.Check.str_matches(f"^(?:{column.pattern})$", error=f"the form {column.pattern}"))
    if column.minimum is not None:
        checks.append(pa.Check.ge(column.minimum, error=f"at least {column.minimum:g}"))
    if column.type == "string":
        checks.append(pa.Check.str_length(min_value=1, error="some text, or null where that is allowed"))
    if column.type == "number":
        checks.append(pa.Check(lambda s: s.abs() != float("inf"), error="a finite number"))
    return pa.Column(dtype, checks, nullable=not column.required, unique=column.unique, description=column.meaning)


def schema(table: Table) -> pa.DataFrameSchema:
    """Return a table's pandera schema; it also takes any further check by the caller."""
    return pa.DataFrameSchema(
        {c.name: _column(c) for c in table.columns},
        name=table.name,
        description=table.meaning,
        strict=True,
        ordered=True,
        unique=list(table.key),
        coerce=False,
    )


SCHEMAS: dict[TableName, pa.DataFrameSchema] = {name: schema(table) for name, table in TABLES.items()}


def faults(name: TableName, frame: pd.DataFrame) -> list[Fault]:
    """Return everything wrong with one table."""
    found = list(_misnamed(name, frame))
    if found:
        return found
    try:
        SCHEMAS[name].validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        found = [_fault(name, frame, case) for case in error.failure_cases.to_dict("records")]
    if found:  # the rules between columns need the columns to be right first
        return found
    for column, expected, rule in RULES.get(name, ()):
        for index in frame.index[~rule(frame).astype(bool)]:
            found.append(
                Fault(f"{name} → {_key(name, frame, index)} → {column}", expected, _shown(frame, index, column))
            )
    return found


def broken_references(frames: Mapping[TableName, pd.DataFrame]) -> list[Fault]:
    """Return every value that should be the key of another table and is not."""
    found = []
    for name, frame in frames.items():
        for foreign in TABLES[name].foreign:
            known = set(frames[foreign.table][foreign.to])
            values = frame[foreign.column]
            for index in frame.index[values.notna() & ~values.isin(known)]:
                where = f"{name} → {_key(name, frame, index)} → {foreign.column}"
                found.append(Fault(where, f"a {foreign.to} of {foreign.table}", _shown(frame, index, foreign.column)))
    return found


def validate(frames: Mapping[TableName, pd.DataFrame]) -> None:
    """Raise one `DataError` with everything wrong with the tables."""
    found = [fault for name, frame in frames.items() for fault in faults(name, frame)]
    if not found:
        found = broken_references(frames)
    if found:
        raise DataError(found)


def _misnamed(name: TableName, frame: pd.DataFrame) -> Iterator[Fault]:
    """Yield a fault for every column too many or too few, or one for their order; pandera may trip over these."""
    wanted, there = TABLES[name].names, [str(column) for column in frame.columns]
    for column in there:
        if column not in wanted:
            yield Fault(f"{name} → {column}", f"only the columns {', '.join(wanted)}", "another column")
    for column in wanted:
        if column not in there:
            yield Fault(f"{name} → {column}", "this column", "none of this name")
    if sorted(there) == sorted(wanted) and there != wanted:
        yield Fault(f"{name} → {there[0]}", f"the columns in the order {', '.join(wanted)}", "another order")


def _fault(name: TableName, frame: pd.DataFrame, case: Mapping[Any, Any]) -> Fault:
    check, column, value, index = str(case["check"]), case["column"], case["failure_case"], case["index"]
    row = "" if index is None or pd.isna(index) else f" → {_key(name, frame, index)}"
    where = f"{name}{row} → {column}"
    if check == "not_nullable":
        return Fault(where, "a value", "null")
    if check in {"field_uniqueness", "multiple_fields_uniqueness"}:
        return Fault(where, "a value that stands once", f"{value!r}")
    if check.startswith("dtype"):
        return Fault(where, f"type {TABLES[name].column(column).type}", f"{value!r}")
    return Fault(where, check, f"{value!r}")


def _key(name: TableName, frame: pd.DataFrame, index: Any) -> str:
    values: list[Any] = [frame.at[index, k] if k in frame else None for k in TABLES[name].key]
    return " ".join(str(v) for v in values) if not any(v is None or pd.isna(v) for v in values) else f"row {index}"


def _shown(frame: pd.DataFrame, index: Any, column: str) -> str:
    value: Any = frame.at[index, column]
    return "null" if pd.isna(value) else repr(value.item() if hasattr(value, "item") else value)
