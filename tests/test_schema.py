"""The schemas take the tables as they are and refuse every spoilt one, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from jrtrade.columns import TABLES
from jrtrade.errors import DataError
from jrtrade.schema import SCHEMAS, broken_references, faults, validate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jrtrade.columns import Column, TableName

Frames = dict["TableName", pd.DataFrame]
CHECK = {"claim_id": "hanada-2016.trade-value", "ref_value": 2.5, "ref_low": 2.4, "ref_high": 2.6, "gap": 0.0}


def check(column: Column) -> object:
    """Return a value a check may have in a column."""
    if column.name in CHECK or not column.required:
        return CHECK.get(column.name)
    return next(iter(column.codes)) if column.codes else "c1"


@pytest.fixture
def frames(built: Path) -> Frames:
    """The project's tables, with one check, free to be spoilt."""
    found: Frames = {name: pd.read_parquet(built / f"{name}.parquet") for name in TABLES}
    empty = found["checks"].iloc[:0]
    row = {column.name: check(column) for column in TABLES["checks"].columns}
    found["checks"] = pd.DataFrame([row]).astype(empty.dtypes.to_dict())
    return found


def put(column: str, value: object) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """Return a spoiler that puts a value into the first row of a column."""

    def spoil(frame: pd.DataFrame) -> pd.DataFrame:
        frame = frame.copy()
        frame.loc[frame.index[0], column] = value
        return frame

    return spoil


def twice(frame: pd.DataFrame) -> pd.DataFrame:
    """Repeat the first row."""
    return pd.concat([frame, frame.iloc[:1]], ignore_index=True)


def extra(frame: pd.DataFrame) -> pd.DataFrame:
    """Add a column."""
    return frame.assign(more=1)


def without(column: str) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """Return a spoiler that drops a column."""
    return lambda frame: frame.drop(columns=column)


def reordered(frame: pd.DataFrame) -> pd.DataFrame:
    """Turn the columns round."""
    return frame[list(frame)[::-1]]


def as_text(column: str) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """Return a spoiler that turns a column into text."""
    return lambda frame: frame.assign(**{column: frame[column].astype(str)})


SPOILT: list[tuple[TableName, str, Callable[[pd.DataFrame], pd.DataFrame]]] = [
    *[(name, table.key[0], twice) for name, table in TABLES.items()],
    *[(name, "more", extra) for name in TABLES],
    *[(name, table.key[0], without(table.key[0])) for name, table in TABLES.items()],
    *[(name, table.columns[-1].name, reordered) for name, table in TABLES.items()],
    *[
        (name, c.name, put(c.name, None))
        for name, t in TABLES.items()
        for c in t.columns
        if c.required and c.type == "string"
    ],
    *[
        (name, c.name, put(c.name, "no such code"))
        for name, t in TABLES.items()
        for c in t.columns
        if c.codes is not None
    ],
    *[(name, c.name, put(c.name, "No Such Form!")) for name, t in TABLES.items() for c in t.columns if c.pattern],
    *[(name, c.name, put(c.name, -1)) for name, t in TABLES.items() for c in t.columns if c.minimum is not None],
    *[
        (name, c.name, as_text(c.name))
        for name, t in TABLES.items()
        for c in t.columns
        if c.type in ("number", "integer")
    ],
    ("documents", "published", put("published", "20th of May")),
    ("claims", "words", put("words", "60th anniversar")),
    ("claims", "claim_id", put("claim_id", "meti-2016.anniversary")),
    ("claims", "kind", put("kind", "money")),
    ("claims", "value", put("low", 61.0)),
    ("claims", "low", put("generous_low", 60.2)),
    ("claims", "value", put("value", -60.0)),
    ("claims", "value", put("value", float("inf"))),
    ("asides", "words", put("words", "?")),
    ("reference", "obs_value", put("obs_value", -1.0)),
    ("reference", "obs_value", put("obs_value", float("nan"))),
    ("reference", "obs_value", put("obs_low", 1e12)),
    ("reference", "lineage", put("lineage", "hearsay")),
    ("checks", "gap", lambda f: f.assign(verdict="differs", gap=float("nan"))),
    ("checks", "why", lambda f: f.assign(verdict="unchecked")),
    ("checks", "ref_value", put("ref_value", 3.0)),
]


@pytest.mark.parametrize(("name", "column", "spoil"), SPOILT)
def test_a_spoilt_table_is_refused(
    frames: Frames, name: TableName, column: str, spoil: Callable[[pd.DataFrame], pd.DataFrame]
) -> None:
    found = [str(fault) for fault in faults(name, spoil(frames[name]))]
    assert all(fault.startswith(f"{name} → ") for fault in found)
    assert any(f" → {column}" in fault for fault in found)


def test_the_projects_tables_pass(frames: Frames) -> None:
    validate(frames)


def test_negative_tonnage_is_refused(frames: Frames) -> None:
    reference = frames["reference"]
    tonnes = reference.index[reference["unit_measure"] == "t"][0]
    reference.loc[tonnes, "obs_value"] *= -1
    [fault] = faults("reference", reference)
    assert "→ obs_value: expected no negative value, found -" in str(fault)


def test_a_unit_that_does_not_fit_is_refused(frames: Frames) -> None:
    claims = frames["claims"]
    claims.loc[claims["claim_id"] == "hanada-2016.lng-share", "unit"] = "JPY"
    [fault] = faults("claims", claims)
    assert str(fault) == "claims → hanada-2016.lng-share → unit: expected a unit that fits the kind, found 'JPY'"


def test_a_tonnage_in_yen_is_refused(frames: Frames) -> None:
    reference = frames["reference"]
    reference.loc[reference["measure"] == "weight", "unit_measure"] = "JPY"
    assert "expected a unit that fits the measure, found 'JPY'" in str(faults("reference", reference)[0])


def test_a_share_above_all_is_refused(frames: Frames) -> None:
    claims = frames["claims"]
    claims.loc[claims["claim_id"] == "hanada-2016.lng-share", ["value", "low", "high", "generous_high"]] = 120.0
    assert any("a share of no more than 100 %" in str(fault) for fault in faults("claims", claims))


@pytest.mark.parametrize("name", [name for name, table in TABLES.items() if table.foreign])
def test_a_reference_to_nothing_is_refused(frames: Frames, name: TableName) -> None:
    foreign = TABLES[name].foreign[0]
    frames[name] = put(foreign.column, "no-such.thing")(frames[name])
    [fault] = broken_references(frames)
    assert f"→ {foreign.column}: expected a {foreign.to} of {foreign.table}, found 'no-such.thing'" in str(fault)


def test_all_that_is_wrong_is_reported_at_once(frames: Frames) -> None:
    for name in ("documents", "claims"):
        frames[name] = extra(twice(frames[name]))
    with pytest.raises(DataError) as caught:
        validate(frames)
    assert {str(f).split(" → ")[0] for f in caught.value.faults} == {"documents", "claims"}


def test_every_schema_is_strict_and_ordered() -> None:
    assert all(schema.strict and schema.ordered and not schema.coerce for schema in SCHEMAS.values())
