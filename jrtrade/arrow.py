"""Rows to Arrow tables that carry their own description, and the hash of a table's content."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jrtrade.columns import Column, Table

_ARROW: dict[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
}


def arrow_schema(table: Table) -> pa.Schema:
    """Return a table's Arrow schema: types, nulls, and as metadata meaning, unit, codes and limits of every column."""
    fields = [pa.field(c.name, _ARROW[c.type], nullable=not c.required, metadata=_metadata(c)) for c in table.columns]
    about = {
        "name": table.name,
        "description": table.meaning,
        "primary_key": json.dumps(table.key),
        "foreign_keys": json.dumps({f.column: f"{f.table}.{f.to}" for f in table.foreign}),
        "pandas": _for_pandas(table),
    }
    return pa.schema(fields, metadata=about)


def arrow_table(table: Table, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Return rows as an Arrow table; a column a row does not have is null there."""
    held = list(rows)
    data = {c.name: [row.get(c.name) for row in held] for c in table.columns}
    return pa.Table.from_pydict(data, schema=arrow_schema(table))


def content_hash(table: pa.Table) -> str:
    """Return a hash of what a table says, the same whichever program or version wrote its file.

    It is the SHA-256 of JSON lines in UTF-8: first the list of ``[name, type]`` of the columns, then every row as the
    list of its values, numbers in their shortest form that reads back the same.

    Examples
    --------
    >>> import pyarrow as pa
    >>> content_hash(pa.table({"a": ["x", None], "n": [1.5, 2.0]}))[:12]
    'cd2be053a960'
    """
    digest = hashlib.sha256(_line([[f.name, str(f.type)] for f in table.schema]))
    for row in zip(*(column.to_pylist() for column in table.columns), strict=True):
        digest.update(_line(row))
    return digest.hexdigest()


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode() + b"\n"


def _metadata(column: Column) -> dict[str, str]:
    found = {"description": column.meaning}
    if column.unit:
        found["unit"] = column.unit
    if column.codes is not None:
        found["codes"] = json.dumps(dict(column.codes), ensure_ascii=False)
    if column.constraints:
        found["constraints"] = json.dumps(column.constraints)
    return found


def _for_pandas(table: Table) -> str:
    # Without this pandas would read a whole-number column with gaps as float64. Written here and not by pandas,
    # so that the file's bytes don't depend on which pandas is installed.
    types = {
        "string": ("unicode", "object"),
        "integer": ("int64", "Int64"),
        "number": ("float64", "float64"),
        "boolean": ("bool", "boolean"),
    }
    described = [
        {
            "name": c.name,
            "field_name": c.name,
            "pandas_type": types[c.type][0],
            "numpy_type": types[c.type][1],
            "metadata": None,
        }
        for c in table.columns
    ]
    for column, facts in zip(table.columns, described, strict=True):
        if column.type == "integer" and column.required:
            facts["numpy_type"] = "int64"
    return json.dumps(
        {
            "index_columns": [],
            "column_indexes": [],
            "columns": described,
            "creator": {"library": "jrtrade"},
            "pandas_version": "2.2.0",
        }
    )
