"""The tables in SQL: the same values, meanings at hand, and files that nothing can be written to."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

import jrtrade
from jrtrade.columns import TABLES, TableName
from jrtrade.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import duckdb as _duckdb

duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")


@pytest.fixture
def connection(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[_duckdb.DuckDBPyConnection]:
    """A connection to the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))
    with jrtrade.connect() as opened:
        yield opened


@pytest.mark.parametrize("name", list(TABLES))
def test_every_table_is_a_view_with_the_same_values(connection: _duckdb.DuckDBPyConnection, name: TableName) -> None:
    rows = [tuple(row.values()) for row in jrtrade.load(name, as_="arrow").to_pylist()]
    assert connection.sql(f"FROM {name}").fetchall() == rows


def test_duckdb_reads_the_files_as_they_are(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JRTRADE_DATA", str(built))
    rows = [tuple(row.values()) for row in jrtrade.load("claims", as_="arrow").to_pylist()]
    assert duckdb.sql(f"FROM '{jrtrade.path('claims')}'").fetchall() == rows


def test_the_views_join_on_codes(connection: _duckdb.DuckDBPyConnection) -> None:
    query = "SELECT count(*) FROM claims JOIN reference USING (indicator, ref_area, counterpart_area, time_period)"
    [(count,)] = connection.sql(query).fetchall()
    assert count > 0


@pytest.mark.parametrize("name", list(TABLES))
def test_foreign_keys_hold(connection: _duckdb.DuckDBPyConnection, name: TableName) -> None:
    for key in TABLES[name].foreign:
        query = f'SELECT "{key.column}" FROM {name} WHERE "{key.column}" NOT IN (SELECT "{key.to}" FROM {key.table})'  # noqa: S608
        assert connection.sql(query).fetchall() == []


def test_meanings_stand_in_comments(connection: _duckdb.DuckDBPyConnection) -> None:
    said = connection.sql("SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal").fetchall()
    assert set(said) == {(t.name, c.name, c.meaning) for t in TABLES.values() for c in t.columns}
    views = connection.sql("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall()
    assert set(views) == {(t.name, t.meaning) for t in TABLES.values()}


@pytest.mark.parametrize(
    "statement", ["DELETE FROM claims", "UPDATE claims SET words = ''", "INSERT INTO claims SELECT * FROM claims"]
)
def test_nothing_can_be_written_to_the_tables(
    connection: _duckdb.DuckDBPyConnection, built: Path, statement: str
) -> None:
    before = (built / "claims.parquet").read_bytes()
    with pytest.raises(duckdb.Error):
        connection.execute(statement)
    assert (built / "claims.parquet").read_bytes() == before


def test_tables_of_ones_own_can_be_made(connection: _duckdb.DuckDBPyConnection) -> None:
    connection.execute("CREATE TABLE mine AS SELECT claim_id FROM claims LIMIT 2")
    assert len(connection.sql("FROM mine").fetchall()) == 2


def test_a_folder_may_have_any_name(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = shutil.copytree(built, tmp_path / "o'ne [a-z] * d?ta")
    monkeypatch.setenv("JRTRADE_DATA", str(folder))
    with jrtrade.connect() as opened:
        assert len(opened.sql("FROM documents").fetchall()) == len(jrtrade.load("documents"))


def test_without_duckdb_the_answer_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(MissingExtraError) as caught:
        jrtrade.connect()
    assert str(caught.value) == "connect() needs duckdb; install it with: pip install 'jrtrade[sql]'"


def test_a_library_that_is_there_and_fails_says_so_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "duckdb.py").write_text("import something_it_needs", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(__import__("sys").modules, "duckdb")
    with pytest.raises(ModuleNotFoundError, match="something_it_needs"):
        jrtrade.connect()
