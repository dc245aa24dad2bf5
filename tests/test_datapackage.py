"""datapackage.json: of the form the Data Package standard asks for, and true of the files."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from jsonschema import Draft7Validator

from jrtrade import datapackage
from jrtrade.arrow import arrow_schema, content_hash
from jrtrade.columns import TABLES

if TYPE_CHECKING:
    from pathlib import Path

PATH = r"^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$"
TEXT = {"type": "string", "minLength": 1}
LICENCE = {
    "type": "object",
    "required": ["name", "path", "title"],
    "properties": {"name": {"pattern": "^([-a-zA-Z0-9._])+$"}, "path": {"pattern": PATH}, "title": TEXT},
}
SOURCE = {"type": "object", "required": ["title"], "properties": {"title": TEXT, "path": {"pattern": PATH}}}
CATEGORY = {"type": "object", "required": ["value", "label"], "properties": {"value": TEXT, "label": TEXT}}
CONSTRAINTS = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "required": {"type": "boolean"},
        "unique": {"type": "boolean"},
        "pattern": TEXT,
        "minimum": {"type": "number"},
    },
}
FIELD = {
    "type": "object",
    "required": ["name", "type", "description"],
    "additionalProperties": False,
    "properties": {
        "name": TEXT,
        "type": {"enum": ["string", "integer", "number", "boolean"]},
        "description": TEXT,
        "unit": TEXT,
        "categories": {"type": "array", "minItems": 1, "items": CATEGORY},
        "constraints": CONSTRAINTS,
    },
}
NAMES = {"type": "array", "minItems": 1, "items": TEXT}
FOREIGN = {
    "type": "object",
    "required": ["fields", "reference"],
    "properties": {
        "fields": NAMES,
        "reference": {"type": "object", "required": ["resource", "fields"], "properties": {"fields": NAMES}},
    },
}
RESOURCE = {
    "type": "object",
    "required": ["name", "type", "path", "title", "description", "format", "mediatype", "bytes", "hash", "schema"],
    "properties": {
        "name": {"pattern": "^[a-z]+$"},
        "type": {"const": "table"},
        "path": {"pattern": PATH},
        "mediatype": {"pattern": "^(.+)/(.+)$"},
        "bytes": {"type": "integer", "minimum": 1},
        "hash": {"pattern": "^sha256:[a-f0-9]{64}$"},
        "content_hash": {"pattern": "^sha256:[a-f0-9]{64}$"},
        "schema": {
            "type": "object",
            "required": ["$schema", "fields", "primaryKey"],
            "properties": {
                "fields": {"type": "array", "minItems": 1, "items": FIELD},
                "primaryKey": NAMES,
                "foreignKeys": {"type": "array", "items": FOREIGN},
            },
        },
    },
}
PACKAGE = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "required": [
        "$schema",
        "name",
        "title",
        "description",
        "version",
        "licenses",
        "contributors",
        "sources",
        "resources",
    ],
    "properties": {
        "name": {"pattern": "^[-a-z0-9._]+$"},
        "version": {"pattern": r"^\d+\.\d+\.\d+$"},
        "licenses": {"type": "array", "minItems": 1, "items": LICENCE},
        "sources": {"type": "array", "minItems": 1, "items": SOURCE},
        "contributors": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["title"]}},
        "keywords": NAMES,
        "resources": {"type": "array", "minItems": 1, "items": RESOURCE},
    },
}
"""What the Data Package profile (version 2.0) asks of the properties used here, and stricter where we promise more."""


@pytest.fixture(scope="module")
def package(built: Path) -> dict[str, Any]:
    found = datapackage.read(built)
    assert found is not None
    return found


def test_the_description_has_the_standards_form(package: dict[str, Any]) -> None:
    assert [error.message for error in Draft7Validator(PACKAGE).iter_errors(package)] == []


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
