"""The installed tables as plain frames: pandas, Polars or Arrow; nothing is imported before it is needed."""

from __future__ import annotations

import difflib
import json
import os
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args, overload

from jrtrade import integrity, snapshot
from jrtrade.columns import TableName
from jrtrade.errors import DataError, Fault, UsageError
from jrtrade.extras import imported
from jrtrade.publish import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    import polars as pl
    import pyarrow as pa

Library = Literal["pandas", "polars", "arrow"]
NAMES: tuple[TableName, ...] = get_args(TableName)


def folder() -> Path:
    """Return the folder the tables are read from.

    It is the one the environment variable JRTRADE_DATA names, else the one inside the installed package, else
    data/processed of the project the package is run from.
    """
    named = os.environ.get(integrity.VARIABLE)
    if named:
        return Path(named)
    package = Path(__file__).resolve().parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent / "data" / "processed"


def path(name: TableName) -> Path:
    """Return the Parquet file of a table, for Polars, DuckDB, R and the like.

    Parameters
    ----------
    name : {"documents", "claims", "asides", "sources", "reference", "checks"}
        The table; `tables` says what each is.

    Returns
    -------
    Path
        The file; it is whole. A build may put another in its place at any time: for tables that fit each other even
        then, use `load`.

    Raises
    ------
    UsageError
        Where there is no such table; the message lists the choices.
    DataError
        Where the file is missing, damaged or of another build than the description beside it.

    Examples
    --------
    >>> path("claims").name
    'claims.parquet'
    """
    chosen(name, NAMES, "table")
    integrity.whole(snapshot.together(folder()), name)
    return standing(folder()) / f"{name}.parquet"


@overload
def load(name: TableName, as_: Literal["pandas"] = "pandas", columns: Sequence[str] | None = None) -> pd.DataFrame: ...
@overload
def load(name: TableName, as_: Literal["polars"], columns: Sequence[str] | None = None) -> pl.DataFrame: ...
@overload
def load(name: TableName, as_: Literal["arrow"], columns: Sequence[str] | None = None) -> pa.Table: ...
def load(name: TableName, as_: Library = "pandas", columns: Sequence[str] | None = None) -> Any:
    """Load a table, unaltered.

    Tables loaded one after the other are of one version, even where a build replaces them meanwhile: one that was not
    loaded before still comes as it was beside those that were, with a warning. One that is loaded again comes anew.

    Parameters
    ----------
    name : {"documents", "claims", "asides", "sources", "reference", "checks"}
        The table; `tables` says what each is.
    as_ : {"pandas", "polars", "arrow"}
        What to load it as.
    columns : sequence of str, optional
        Only these columns, in this order; all by default. A single name is taken for a sequence of one.

    Returns
    -------
    pandas.DataFrame, polars.DataFrame or pyarrow.Table
        In pandas, texts are strings (``str`` since pandas 3), codes are categories, whole numbers are int64 or, where
        they may be missing, Int64, and other numbers are float64. The categories are the whole code list, the same in
        every table that uses it, so that codes of two tables can be joined and compared. The areas of `reference` are
        more than that list names, hence strings; they join with it all the same. Polars and Arrow get strings.

    Raises
    ------
    UsageError
        Where there is no such table, library or column, the message lists the choices; or where a column is named
        twice.
    MissingExtraError
        Where Polars is asked for and not installed.
    DataError
        Where the table's file, or the description beside it, is missing, damaged, altered or of another build.

    Examples
    --------
    >>> claims = load("claims")
    >>> claims.loc[claims["claim_id"] == "hanada-2016.trade-value", ["words", "value", "unit"]].values.tolist()
    [['around 2.522 trillion yen', 2522000000000.0, 'JPY']]
    >>> load("claims", columns=["claim_id", "flow"])["flow"].cat.categories.tolist()
    ['export', 'import', 'total']
    """
    chosen(as_, get_args(Library), "library")
    chosen(name, NAMES, "table")
    data = snapshot.table(folder(), name)
    if columns is not None:
        columns = _columns(columns, _schema(data).names, name)
    if as_ == "polars":
        return imported("polars", "polars", 'as_="polars"').read_parquet(BytesIO(data), columns=columns)
    read = _read(data, columns)
    return _frame(read, name) if as_ == "pandas" else read


@snapshot.one_version()
def tables() -> pd.DataFrame:
    """List the tables.

    Returns
    -------
    pandas.DataFrame
        One row per table: `table`, `rows`, `columns`, and the `meaning` of a row.

    Examples
    --------
    >>> tables()["table"].tolist()
    ['documents', 'claims', 'asides', 'sources', 'reference', 'checks']
    """
    import pandas as pd  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    listed = []
    for name in NAMES:
        about = pq.read_metadata(pa.BufferReader(snapshot.table(folder(), name)))
        meaning = (about.metadata or {}).get(b"description", b"").decode()
        listed.append({"table": name, "rows": about.num_rows, "columns": about.num_columns, "meaning": meaning})
    return pd.DataFrame(listed)


@snapshot.one_version()
def describe(name: TableName) -> pd.DataFrame:
    """Describe a table's columns.

    Parameters
    ----------
    name : {"documents", "claims", "asides", "sources", "reference", "checks"}
        The table; `tables` says what each is.

    Returns
    -------
    pandas.DataFrame
        One row per column: `column`, `type`, `unit`, `null` (whether it may be missing), `refers_to` (the column of
        another table whose values it holds, or ""), `codes` (those it may hold with what each means, as a dict, or
        None), and `meaning`.

    Raises
    ------
    UsageError
        Where there is no such table; the message lists the choices.
    DataError
        Where the table's file, or the description beside it, is missing, damaged, altered or of another build.

    Examples
    --------
    >>> describe("claims").set_index("column").loc["start", ["type", "unit"]].tolist()
    ['int64', 'code points']
    >>> describe("claims").set_index("column").loc["flow", "codes"]["import"]
    'goods entering ref_area from counterpart_area'
    """
    import pandas as pd  # noqa: PLC0415

    chosen(name, NAMES, "table")
    schema, listed = _schema(snapshot.table(folder(), name)), []
    foreign = json.loads((schema.metadata or {}).get(b"foreign_keys", b"{}"))
    for field in schema:
        about = {k.decode(): v.decode() for k, v in (field.metadata or {}).items()}
        codes = json.loads(about["codes"]) if "codes" in about else None
        facts = {
            "unit": about.get("unit", ""),
            "null": field.nullable,
            "refers_to": foreign.get(field.name, ""),
            "codes": codes,
            "meaning": about.get("description", ""),  # the last: a narrow terminal shows the first and the last columns
        }
        listed.append({"column": field.name, "type": str(field.type), **facts})
    return pd.DataFrame(listed)


def described() -> dict[str, Any]:
    """Return the Data Package descriptor of the tables."""
    return integrity.description(snapshot.files(folder()))


def data_version() -> str:
    """Return the version of the tables, which is not that of the library."""
    return str(described()["version"])


def chosen(name: str, choices: Sequence[str], what: str, where: str = "") -> None:
    """Refuse a name that is not among the choices, and list them, the nearest first."""
    if name not in choices:
        small = {choice.lower(): choice for choice in choices}
        near = difflib.get_close_matches(str(name).lower(), small, 1)
        hint = f"did you mean {small[near[0]]!r}? " if near else ""
        raise UsageError(f"there is no {what} {name!r}{where}; {hint}choose one of {', '.join(choices)}")


def _columns(asked: Sequence[str], known: Sequence[str], table: str) -> list[str]:
    """Return the columns asked for, each of them there and named once."""
    try:
        names = [asked] if isinstance(asked, str) else list(asked)
    except TypeError:
        raise UsageError(f"columns are a list of names, not {asked!r}; {table} has {', '.join(known)}") from None
    for name in names:
        chosen(name, known, "column", f" in {table}")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UsageError(f"a column is asked for twice: {', '.join(twice)}")
    return names


def _read(data: bytes, columns: Sequence[str] | None) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    # pyarrow.parquet.read_table first looks for a whole data set of files, which takes longer than reading ours.
    with pq.ParquetFile(pa.BufferReader(data)) as opened:
        table = opened.read(columns=columns, use_threads=False)
    return table if columns is None else table.select(columns)


def _frame(table: pa.Table, name: str) -> pd.DataFrame:
    """Return a table as pandas reads it, but for the codes, which become categories."""
    import pandas as pd  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415

    # What this pandas makes of a text: since pandas 3 a type of its own, which a pyarrow before 19 doesn't know of.
    text = pd.Series([""]).dtype
    types = {pa.string(): text} if isinstance(text, pd.StringDtype) else {}
    frame: pd.DataFrame = table.to_pandas(types_mapper=types.get, use_threads=False)
    for field in table.schema:
        listed = (field.metadata or {}).get(b"codes")
        if listed:
            codes, dtype = _code_list(listed)
            held = table.column(field.name)
            places = pc.index_in(held, value_set=codes)
            if places.null_count != held.null_count:
                unknown = sorted({str(v) for v in held.to_pylist() if v is not None} - set(codes.to_pylist()))
                raise DataError([Fault(f"{name} → {field.name}", "only codes of its list", ", ".join(unknown))])
            frame[field.name] = pd.Categorical.from_codes(places.fill_null(-1).to_numpy(), dtype=dtype)
    return frame


@lru_cache
def _code_list(listed: bytes) -> tuple[pa.Array, pd.CategoricalDtype]:
    """Return the codes of a column's metadata, for Arrow and for pandas."""
    import pandas as pd  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415

    codes = list(json.loads(listed))
    return pa.array(codes, pa.string()), pd.CategoricalDtype(codes)


def _schema(data: bytes) -> pa.Schema:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    return pq.read_schema(pa.BufferReader(data))
