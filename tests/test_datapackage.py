"""datapackage.json: of the form the Data Package standard asks for, and true of the files."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from jsonschema import Draft7Validator, FormatChecker

from jrtrade import datapackage
from jrtrade.arrow import arrow_schema, content_hash
from jrtrade.columns import TABLES

PROFILE = Path(__file__).parent / "profiles" / "datapackage-2.0.json"
TEXT = {"type": "string", "minLength": 1}
HASH = {"pattern": "^sha256:[a-f0-9]{64}$"}
FIELD = {
    "required": ["name", "type", "description"],
    "additionalProperties": False,
    "properties": {
        "name": TEXT,
        "type": {"enum": ["string", "integer", "number", "boolean"]},
        "description": TEXT,
        "unit": TEXT,
        "categories": {"minItems": 1, "items": {"required": ["value", "label"], "properties": {"label": TEXT}}},
        "constraints": {"propertyNames": {"enum": ["required", "unique", "pattern", "minimum"]}},
    },
}
RESOURCE = {
    "required": [
        "name",
        "type",
        "path",
        "title",
        "description",
        "format",
        "mediatype",
        "bytes",
        "hash",
        "content_hash",
    ],
    "properties": {
        "name": {"enum": list(TABLES)},
        "bytes": {"type": "integer", "minimum": 1},
        "hash": HASH,
        "content_hash": HASH,
        "schema": {"required": ["$schema", "fields", "primaryKey"], "properties": {"fields": {"items": FIELD}}},
    },
}
PROMISED = {
    "required": [
        *("$schema", "name", "title", "description", "homepage", "version", "created", "content_hash", "licenses"),
        *("contributors", "keywords", "sources", "resources"),
    ],
    "properties": {
        "version": {"pattern": r"^\d+\.\d+\.\d+$"},
        "content_hash": HASH,
        "licenses": {"items": {"required": ["name", "path", "title"]}},
        "sources": {"minItems": 1, "items": {"required": ["title"]}},
        "resources": {"minItems": len(TABLES), "items": RESOURCE},
    },
}
"""What we promise beyond the profile."""


def wrong(schema: dict[str, Any], package: dict[str, Any]) -> list[str]:
    """Return what a schema finds wrong."""
    errors = Draft7Validator(schema, format_checker=FormatChecker()).iter_errors(package)
    return [f"{error.json_path}: {error.message}" for error in errors]


@pytest.fixture(scope="module")
def profile() -> dict[str, Any]:
    """The rules of the published profile."""
    found: dict[str, Any] = json.loads(PROFILE.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def package(built: Path) -> dict[str, Any]:
    found = datapackage.read(built)
    assert found is not None
    return found


def test_the_description_fits_the_published_profile(package: dict[str, Any], profile: dict[str, Any]) -> None:
    assert wrong(profile, package) == []


def test_the_description_holds_all_that_is_promised(package: dict[str, Any]) -> None:
    assert wrong(PROMISED, package) == []


SPOILT: list[tuple[str, Any]] = [
    ("created", 2026),
    ("homepage", 5),
    ("licenses", [{"title": "of our own"}]),
    ("sources", [{"title": "x", "path": "../secret"}]),
    ("resources", []),
    ("resources", [{"name": "claims"}]),
    (
        "resources",
        [{"name": "claims", "path": "claims.parquet", "schema": {"fields": [{"name": "a", "type": "text"}]}}],
    ),
]


@pytest.mark.parametrize(("key", "value"), SPOILT)
def test_the_profile_refuses_a_spoilt_description(
    package: dict[str, Any], profile: dict[str, Any], key: str, value: Any
) -> None:
    assert wrong(profile, {**package, key: value})


def rules(schema: Any, *, named: bool = False) -> Any:
    """Return a JSON schema without what no validation looks at."""
    notes = ("title", "description", "context", "examples", "example", "propertyOrder", "default", "options", "notes")
    if isinstance(schema, dict):
        kept = {k: v for k, v in schema.items() if named or k not in notes}
        return {k: rules(v, named=k == "properties" and not named) for k, v in kept.items()}
    return [rules(part) for part in schema] if isinstance(schema, list) else schema


CHECKER = importlib.util.find_spec("check_datapackage")
NO_CHECKER = "check-datapackage, which carries the profile, is not installed; it needs Python 3.12"


@pytest.mark.skipif(CHECKER is None, reason=NO_CHECKER)
def test_the_profile_here_has_the_rules_of_the_published_one(profile: dict[str, Any]) -> None:
    assert CHECKER is not None
    published = Path(str(CHECKER.origin)).parent / "schemas" / "data-package-2-0.json"
    assert rules(json.loads(published.read_text(encoding="utf-8"))) == profile


@pytest.mark.skipif(CHECKER is None, reason=NO_CHECKER)
def test_check_datapackage_finds_nothing_wrong(built: Path) -> None:
    code = "import json, sys; from check_datapackage import check; print(check(json.load(open(sys.argv[1]))))"
    # In a process of its own: beside pytest's command may lie one called jsonpath.py, which hides a library it needs.
    call = [sys.executable, "-X", "utf8", "-c", code, str(built / "datapackage.json")]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr


def test_size_and_hash_are_those_of_the_files(package: dict[str, Any], built: Path) -> None:
    for resource in package["resources"]:
        data = (built / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_the_content_hash_is_that_of_the_content(package: dict[str, Any], built: Path) -> None:
    for resource in package["resources"]:
        assert resource["content_hash"] == f"sha256:{content_hash(pq.read_table(built / resource['path']))}"


def test_the_fields_are_the_columns(package: dict[str, Any], built: Path) -> None:
    for resource in package["resources"]:
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert fields == pq.read_schema(built / resource["path"]).names


def test_foreign_keys_hold(package: dict[str, Any], built: Path) -> None:
    tables = {r["name"]: pq.read_table(built / r["path"]) for r in package["resources"]}
    for resource in package["resources"]:
        for key in resource["schema"].get("foreignKeys", []):
            [own], [theirs] = key["fields"], key["reference"]["fields"]
            known = set(tables[key["reference"]["resource"]][theirs].to_pylist())
            assert set(tables[resource["name"]][own].to_pylist()) - {None} <= known


LISTS = [
    ("checks", "reference_ids", "reference", "obs_id"),
    ("checks", "claim_ids", "claims", "claim_id"),
    ("sources", "derived_from", "sources", "source_id"),
]
"""Columns that hold keys of another table, separated by spaces, which the standard has no word for."""


@pytest.mark.parametrize(("table", "column", "other", "key"), LISTS)
def test_lists_of_keys_hold(built: Path, table: str, column: str, other: str, key: str) -> None:
    listed = pq.read_table(built / f"{table}.parquet")[column].to_pylist()
    known = set(pq.read_table(built / f"{other}.parquet")[key].to_pylist())
    found = {one for text in listed if text for one in text.split()}
    assert found
    assert found <= known


@pytest.mark.parametrize("name", list(TABLES))
def test_primary_keys_hold(package: dict[str, Any], built: Path, name: str) -> None:
    resource = next(r for r in package["resources"] if r["name"] == name)
    columns = [pq.read_table(built / resource["path"])[k].to_pylist() for k in resource["schema"]["primaryKey"]]
    rows = list(zip(*columns, strict=True))
    assert len(set(rows)) == len(rows)
    assert all(value is not None for row in rows for value in row)


@pytest.mark.parametrize("name", list(TABLES))
def test_a_tables_own_file_says_the_same(package: dict[str, Any], built: Path, name: str) -> None:
    resource = next(r for r in package["resources"] if r["name"] == name)
    schema = pq.read_schema(built / resource["path"])
    said = {key.decode(): value.decode() for key, value in schema.metadata.items()}
    for key, value in (("dataset", "name"), ("dataset_title", "title"), ("dataset_version", "version")):
        assert said[key] == package[value]
    assert said["homepage"] == package["homepage"]
    assert said["content_hash"] == resource["content_hash"]
    assert json.loads(said["licenses"]) == resource.get("licenses", package["licenses"])
    assert json.loads(said["primary_key"]) == resource["schema"]["primaryKey"]
    foreign = resource["schema"].get("foreignKeys", [])
    targets = {k["fields"][0]: f"{k['reference']['resource']}.{k['reference']['fields'][0]}" for k in foreign}
    assert json.loads(said["foreign_keys"]) == targets
    for field, column in zip(resource["schema"]["fields"], schema, strict=True):
        about = {key.decode(): value.decode() for key, value in column.metadata.items()}
        assert (about["description"], about.get("unit")) == (field["description"], field.get("unit"))
        assert json.loads(about.get("constraints", "{}")) == field.get("constraints", {})
        codes = {c["value"]: c["label"] for c in field.get("categories", [])}
        assert json.loads(about.get("codes", "{}")) == codes


def test_foreign_keys_lead_to_primary_keys(package: dict[str, Any]) -> None:
    keys = {r["name"]: r["schema"]["primaryKey"] for r in package["resources"]}
    foreign = [key for r in package["resources"] for key in r["schema"].get("foreignKeys", [])]
    assert foreign
    assert all(keys[key["reference"]["resource"]] == key["reference"]["fields"] for key in foreign)


def test_every_value_is_within_the_stated_limits(package: dict[str, Any], built: Path) -> None:
    for resource in package["resources"]:
        table = pq.read_table(built / resource["path"])
        for field in resource["schema"]["fields"]:
            values, limits = table[field["name"]].to_pylist(), field.get("constraints", {})
            known = {category["value"] for category in field.get("categories", [])}
            assert not (limits.get("required") and None in values)
            held = [v for v in values if v is not None]
            assert not limits.get("unique") or len(set(values)) == len(values)
            assert not known or set(held) <= known
            assert all(re.fullmatch(limits["pattern"], v) for v in held if "pattern" in limits)
            assert all(v >= limits["minimum"] for v in held if "minimum" in limits)


def test_the_package_is_stated_to_be_ours_and_the_numbers_others(package: dict[str, Any]) -> None:
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    reference = next(r for r in package["resources"] if r["name"] == "reference")
    assert "The numbers are the publishers'" in reference["description"]
    assert [licence["name"] for licence in reference["licenses"]] == ["CC-BY-4.0", "notspecified"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"resources": 1}', '{"resources": [1]}', '{"resources": [{}]}'])
def test_a_description_that_is_none_is_not_taken_for_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "datapackage.json").write_text(text, encoding="utf-8")
    assert datapackage.read(tmp_path) is None


def test_the_content_hash_sees_every_change() -> None:
    tables = [
        pa.table({"a": ["x", None], "n": [1.5, 2.0]}),
        pa.table({"a": ["x", ""], "n": [1.5, 2.0]}),
        pa.table({"a": [None, "x"], "n": [1.5, 2.0]}),
        pa.table({"b": ["x", None], "n": [1.5, 2.0]}),
        pa.table({"a": ["x", None], "n": [1.5, 2.0000000000000004]}),
        pa.table({"a": ["x", None], "n": pa.array([1.5, 2.0], pa.float32())}),
        pa.table({"n": [1.5, 2.0], "a": ["x", None]}),
    ]
    assert len({content_hash(table) for table in tables}) == len(tables)


def test_the_content_hash_does_not_see_how_a_table_is_stored(tmp_path: Path) -> None:
    table = pa.table({"a": ["x", None] * 50, "n": list(range(100))})
    pq.write_table(table, tmp_path / "t.parquet", compression="gzip", row_group_size=7, use_dictionary=False)
    assert content_hash(pq.read_table(tmp_path / "t.parquet")) == content_hash(table)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_the_arrow_schema_says_what_every_column_is(table: Any) -> None:
    for column, field in zip(table.columns, arrow_schema(table), strict=True):
        assert field.metadata[b"description"].decode() == column.meaning
        assert field.metadata.get(b"unit", b"").decode() == column.unit
        assert field.nullable is not column.required
        assert json.loads(field.metadata.get(b"codes", b"null")) == (dict(column.codes) if column.codes else None)
