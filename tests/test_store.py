"""The loader: what it gives, that it changes nothing, and how it answers a wrong call."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa
import pytest

import jrtrade
from jrtrade.columns import TABLES, TableName
from jrtrade.errors import DataError, MissingExtraError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

NAMES: list[TableName] = list(TABLES)


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the loader read the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))
    return built


@pytest.mark.parametrize("name", NAMES)
def test_a_table_loads_as_pandas_reads_it(name: TableName, tables: Path) -> None:
    pd.testing.assert_frame_equal(jrtrade.load(name), pd.read_parquet(tables / f"{name}.parquet"))


@pytest.mark.parametrize("name", NAMES)
def test_the_types_are_those_described(name: TableName) -> None:
    loaded = jrtrade.load(name)
    wanted = {"string": "str", "number": "float64", "boolean": "bool"}
    for column in TABLES[name].columns:
        integer = "int64" if column.required else "Int64"
        expected = integer if column.type == "integer" else wanted[column.type]
        if pd.__version__ >= "3" or column.type != "string":
            assert str(loaded[column.name].dtype) == expected, column.name


def test_columns_come_as_asked_for() -> None:
    assert list(jrtrade.load("claims", columns=["unit", "claim_id"])) == ["unit", "claim_id"]


def test_arrow_keeps_meaning_and_unit() -> None:
    field = jrtrade.load("claims", as_="arrow").schema.field("start")
    assert field.metadata == {b"description": b"where the words begin in the text", b"unit": b"code points"}
    assert field.type == pa.int64()


@pytest.mark.skipif(importlib.util.find_spec("polars") is None, reason="Polars is not installed")
def test_polars_reads_the_same() -> None:
    assert jrtrade.load("claims", as_="polars")["claim_id"].to_list() == jrtrade.load("claims")["claim_id"].tolist()


def test_without_polars_the_answer_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(MissingExtraError, match="pip install polars"):
        jrtrade.load("claims", as_="polars")


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"name": "claim"}, "there is no table 'claim'; did you mean 'claims'? choose one of documents, claims"),
    ({"name": "../secrets"}, "there is no table '../secrets'; choose one of documents"),
    ({"name": "claims", "as_": "panda"}, "there is no library 'panda'; did you mean 'pandas'?"),
    ({"name": "claims", "columns": ["valu"]}, "there is no column of claims 'valu'; did you mean 'value'?"),
    ({"name": None}, "there is no table None; choose one of"),
]


@pytest.mark.parametrize(("call", "message"), WRONG)
def test_a_wrong_call_is_answered_with_the_choices(call: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        jrtrade.load(**call)
    assert str(caught.value).startswith(message)


def test_tables_says_what_there_is() -> None:
    listed = jrtrade.tables()
    assert listed["table"].tolist() == NAMES
    assert listed["rows"].tolist() == [len(jrtrade.load(name)) for name in NAMES]
    assert listed["meaning"].tolist() == [table.meaning for table in TABLES.values()]


@pytest.mark.parametrize("name", NAMES)
def test_describe_says_what_every_column_is(name: TableName) -> None:
    described = jrtrade.describe(name)
    columns = TABLES[name].columns
    assert described["column"].tolist() == [c.name for c in columns]
    assert described["meaning"].tolist() == [c.meaning for c in columns]
    assert described["unit"].tolist() == [c.unit for c in columns]
    assert described["null"].tolist() == [not c.required for c in columns]
    assert described["codes"].tolist() == [dict(c.codes) if c.codes is not None else None for c in columns]


def test_path_leads_to_the_file(tables: Path) -> None:
    assert jrtrade.path("claims") == tables / "claims.parquet"


def test_a_missing_table_is_reported_with_a_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JRTRADE_DATA", str(tmp_path))
    with pytest.raises(DataError, match=r"claims\.parquet: expected a table, found no such file; run `jrtrade build`"):
        jrtrade.load("claims")


def test_the_datas_version_is_that_of_its_description() -> None:
    assert jrtrade.data_version == "0.1.0"


def test_no_description_no_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JRTRADE_DATA", str(tmp_path))
    with pytest.raises(DataError, match=r"datapackage\.json"):
        jrtrade.data_version  # noqa: B018
