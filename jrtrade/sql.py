"""The tables in SQL: a DuckDB connection with every table as a view of its Parquet file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.extras import imported
from jrtrade.store import NAMES, describe, path, tables

if TYPE_CHECKING:
    import duckdb


def connect() -> duckdb.DuckDBPyConnection:
    """Open a DuckDB connection in which every table is a view.

    The files are only read: a view takes no insert, update or delete. Tables of your own can be made beside the views;
    they are in memory and go with the connection. What a table and a column mean stands in their comments. The column
    ``end`` has the name of a word of SQL: write it ``"end"``.

    Returns
    -------
    duckdb.DuckDBPyConnection
        In memory; close it, or use it in a ``with`` block.

    Raises
    ------
    MissingExtraError
        Where DuckDB is not installed.
    DataError
        Where a table's file, or the description beside them, is missing, damaged, altered or of another build.

    Examples
    --------
    >>> connection = connect()
    >>> connection.sql("SELECT count(*) FROM claims WHERE unit = '%'").fetchall()
    [(12,)]
    >>> frame = connection.sql("SELECT author, count(*) AS figures FROM claims JOIN documents USING (document_id) "
    ...     "GROUP BY author ORDER BY figures DESC").df()
    >>> frame["figures"].tolist()
    [19, 13, 7, 7, 7]
    """
    library = imported("duckdb", "sql", "connect()")
    meanings = dict(zip(*(tables()[column] for column in ("table", "meaning")), strict=True))
    statements = []
    for name in NAMES:
        file = _quoted(_literal(path(name).as_posix()))
        statements.append(f"CREATE VIEW {name} AS FROM read_parquet({file})")
        statements.append(f"COMMENT ON VIEW {name} IS {_quoted(meanings[name])}")
        described = describe(name)
        for column, meaning in zip(described["column"], described["meaning"], strict=True):
            statements.append(f'COMMENT ON COLUMN {name}."{column}" IS {_quoted(meaning)}')
    connection: duckdb.DuckDBPyConnection = library.connect()
    connection.execute(";".join(statements))
    return connection


def _literal(file: str) -> str:
    """Return a path in which DuckDB sees no pattern."""
    return re.sub(r"([*?\[])", r"[\1]", file)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
