"""The loader: what it gives, that it changes nothing, and how it answers a wrong call."""

from __future__ import annotations

import importlib.util
import inspect
import tomllib
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import jrtrade
from jrtrade import store
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


TEXT = "str" if pd.__version__ >= "3" else "object"


def coded(name: TableName) -> dict[str, pd.CategoricalDtype]:
    """Return the columns of codes with what they are in pandas."""
    return {c.name: pd.CategoricalDtype(list(c.codes)) for c in TABLES[name].columns if c.codes is not None}


@pytest.mark.parametrize("name", NAMES)
def test_a_table_loads_as_pandas_reads_it_with_categories_for_codes(name: TableName, tables: Path) -> None:
    read = pd.read_parquet(tables / f"{name}.parquet")
    pd.testing.assert_frame_equal(jrtrade.load(name), read.astype(coded(name)))


@pytest.mark.parametrize("name", NAMES)
def test_no_value_is_altered_on_the_way(name: TableName, tables: Path) -> None:
    loaded, stored = jrtrade.load(name), pq.read_table(tables / f"{name}.parquet")
    for column in stored.column_names:
        values = [None if pd.isna(value) else value for value in loaded[column]]
        assert values == stored[column].to_pylist(), column


@pytest.mark.parametrize("name", NAMES)
def test_the_types_are_those_described(name: TableName) -> None:
    loaded = jrtrade.load(name)
    wanted = {"string": TEXT, "number": "float64", "boolean": "bool"}
    for column in TABLES[name].columns:
        integer = "int64" if column.required else "Int64"
        expected = integer if column.type == "integer" else wanted[column.type]
        assert str(loaded[column.name].dtype) == ("category" if column.codes else expected), column.name


def test_the_codes_of_two_tables_join() -> None:
    claims, reference = jrtrade.load("claims"), jrtrade.load("reference")
    on = ["indicator", "ref_area", "counterpart_area", "flow", "product", "measure", "time_period"]
    joined = claims.merge(reference, on=on)
    texts = claims.astype(dict.fromkeys(on, TEXT)).merge(reference.astype(dict.fromkeys(on, TEXT)), on=on)
    assert len(joined) > 0
    assert joined["obs_id"].tolist() == texts["obs_id"].tolist()


def test_a_code_means_the_same_in_every_table() -> None:
    claims, reference = jrtrade.load("claims"), jrtrade.load("reference")
    for column in ("indicator", "flow", "product", "measure"):
        assert claims[column].dtype == reference[column].dtype
    assert claims["ref_area"].dtype == claims["counterpart_area"].dtype == claims["base_area"].dtype


def test_tables_of_another_code_list_are_refused_and_not_emptied(tmp_path: Path) -> None:
    named = {b"codes": b'{"a": "A"}'}
    table = pa.table({"flow": ["a", "b", None]}, pa.schema([pa.field("flow", pa.string(), metadata=named)]))
    with pytest.raises(DataError, match="claims → flow: expected only codes of its list, found b"):
        store._frame(table, "claims")


def test_columns_come_as_asked_for() -> None:
    assert list(jrtrade.load("claims", columns=["unit", "claim_id"])) == ["unit", "claim_id"]


def test_arrow_keeps_meaning_unit_and_limits() -> None:
    field = jrtrade.load("claims", as_="arrow").schema.field("start")
    limits = b'{"required": true, "minimum": 0}'
    said = {b"description": b"where the words begin in the text", b"unit": b"code points", b"constraints": limits}
    assert field.metadata == said
    assert field.type == pa.int64()


@pytest.mark.skipif(importlib.util.find_spec("polars") is None, reason="Polars is not installed")
@pytest.mark.parametrize("name", NAMES)
def test_polars_reads_the_same(name: TableName) -> None:
    import polars as pl

    stored = jrtrade.load(name, as_="arrow")
    for read in (jrtrade.load(name, as_="polars"), pl.read_parquet(jrtrade.path(name))):
        assert read.to_dict(as_series=False) == stored.to_pydict()


def test_without_polars_the_answer_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(MissingExtraError) as caught:
        jrtrade.load("claims", as_="polars")
    assert str(caught.value) == "as_=\"polars\" needs polars; install it with: pip install 'jrtrade[polars]'"
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"name": "claim"}, "there is no table 'claim'; did you mean 'claims'? choose one of documents, claims"),
    ({"name": "../secrets"}, "there is no table '../secrets'; choose one of documents"),
    ({"name": "claims", "as_": "panda"}, "there is no library 'panda'; did you mean 'pandas'?"),
    ({"name": "claims", "columns": ["valu"]}, "there is no column 'valu' in claims; did you mean 'value'?"),
    ({"name": None}, "there is no table None; choose one of"),
    ({"name": "CLAIMS"}, "there is no table 'CLAIMS'; did you mean 'claims'?"),
    ({"name": "claims", "columns": 5}, "columns are a list of names, not 5; claims has claim_id, "),
    ({"name": "claims", "columns": ["unit", "low", "unit"]}, "a column is asked for twice: unit"),
]


@pytest.mark.parametrize(("call", "message"), WRONG)
def test_a_wrong_call_is_answered_with_the_choices(call: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        jrtrade.load(**call)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_asked_for_by_its_name_alone_is_pointed_at(name: TableName) -> None:
    with pytest.raises(
        AttributeError, match=rf"no attribute '{name}'; a table is loaded with jrtrade\.load\('{name}'\)"
    ):
        getattr(jrtrade, name)


def test_a_name_there_is_none_of_is_refused_as_any_module_does() -> None:
    with pytest.raises(AttributeError, match=r"^module 'jrtrade' has no attribute 'lod'$") as caught:
        jrtrade.lod  # type: ignore[attr-defined]  # noqa: B018
    assert (caught.value.name, caught.value.obj) == ("lod", jrtrade)  # Python makes "Did you mean: 'load'?" of them


def test_a_prompt_completes_the_public_names_and_no_others() -> None:
    assert {name for name in dir(jrtrade) if not name.startswith("__")} == {n for n in jrtrade.__all__ if n[0] != "_"}


@pytest.mark.parametrize("function", [jrtrade.load, jrtrade.path, jrtrade.describe])
def test_the_help_names_the_tables(function: Any) -> None:
    listed = ", ".join(f'"{name}"' for name in NAMES)
    assert f"name : {{{listed}}}" in inspect.getdoc(function)


def test_a_narrow_terminal_shows_what_the_columns_mean() -> None:
    with pd.option_context("display.width", 80):
        assert "where the words begin in the text" in repr(jrtrade.describe("claims"))


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
    foreign = {key.column: f"{key.table}.{key.to}" for key in TABLES[name].foreign}
    assert described["refers_to"].tolist() == [foreign.get(c.name, "") for c in columns]
    assert described["codes"].tolist() == [dict(c.codes) if c.codes is not None else None for c in columns]


def test_path_leads_to_the_file(tables: Path) -> None:
    assert jrtrade.path("claims") == tables / "claims.parquet"


def test_a_missing_table_is_reported_with_a_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JRTRADE_DATA", str(tmp_path))
    expected = (
        r"claims\.parquet: expected a table, found no such file; unset JRTRADE_DATA, which .* or run `jrtrade build`"
    )
    with pytest.raises(DataError, match=expected):
        jrtrade.load("claims")


def test_the_datas_version_is_that_of_its_description(project: Path) -> None:
    told = tomllib.loads((project / "data" / "raw" / "dataset.toml").read_text(encoding="utf-8"))
    assert jrtrade.data_version == told["version"]


def test_no_description_no_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JRTRADE_DATA", str(tmp_path))
    with pytest.raises(DataError, match=r"datapackage\.json"):
        jrtrade.data_version  # noqa: B018
