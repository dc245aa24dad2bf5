"""croissant.json: valid by the standard's own validator, which also loads the tables with it, and true of the files."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
from math import isnan
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from jrtrade import croissant, datapackage
from jrtrade.columns import TABLES, TableName

if TYPE_CHECKING:
    from pathlib import Path

MLCROISSANT = pytest.mark.skipif(
    importlib.util.find_spec("mlcroissant") is None, reason="mlcroissant, the standard's validator, is not installed"
)
VALIDATE = """
import json, sys
import mlcroissant
dataset = mlcroissant.Dataset(jsonld=sys.argv[1])
issues = dataset.metadata.ctx.issues
plain = lambda record: {k.split("/")[1]: v.decode() if isinstance(v, bytes) else v for k, v in record.items()}
records = {name: [plain(record) for record in dataset.records(name)] for name in sys.argv[2:]}
print(json.dumps({"issues": [*issues.errors, *issues.warnings], "records": records}))
"""


def run(file: Path, *names: str) -> subprocess.CompletedProcess[str]:
    """Validate a description, and load tables with it; in a process of its own, for its warnings."""
    call = [sys.executable, "-W", "ignore", "-c", VALIDATE, str(file), *names]
    return subprocess.run(call, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def validated(built: Path) -> dict[str, Any]:
    """What the validator finds wrong, and the records it loads."""
    done = run(built / croissant.FILE, *TABLES)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def described(built: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((built / croissant.FILE).read_text(encoding="utf-8"))
    return found


@MLCROISSANT
def test_the_standards_own_validator_finds_nothing_wrong(validated: dict[str, Any]) -> None:
    assert validated["issues"] == []


@MLCROISSANT
def test_the_validator_refuses_a_spoilt_description(built: Path, tmp_path: Path, described: dict[str, Any]) -> None:
    spoilt = json.dumps(described).replace(
        '{"fileObject": {"@id": "claims.parquet"}', '{"fileObject": {"@id": "no"}', 1
    )
    (tmp_path / "spoilt.json").write_text(spoilt, encoding="utf-8")
    done = run(tmp_path / "spoilt.json")
    assert done.returncode == 1
    assert "ValidationError: Found the following" in done.stderr


@MLCROISSANT
@pytest.mark.parametrize("name", list(TABLES))
def test_the_tables_load_with_it(built: Path, validated: dict[str, Any], name: TableName) -> None:
    records = validated["records"][name]  # in which a missing number is NaN
    stored = pq.read_table(built / f"{name}.parquet").to_pylist()
    assert [{k: None if isinstance(v, float) and isnan(v) else v for k, v in r.items()} for r in records] == stored


def test_the_files_are_those_of_the_data_package(built: Path, described: dict[str, Any]) -> None:
    for file in described["distribution"]:
        data = (built / file["contentUrl"]).read_bytes()
        assert (file["contentSize"], file["sha256"]) == (f"{len(data)} B", hashlib.sha256(data).hexdigest())


def test_everything_required_and_recommended_is_there(described: dict[str, Any]) -> None:
    required = ("@context", "@type", "conformsTo", "description", "license", "name", "url", "creator", "datePublished")
    recommended = ("keywords", "publisher", "version", "inLanguage", "citeAs", "isLiveDataset")
    assert all(described.get(key) not in (None, "", []) for key in (*required, *recommended))
    assert described["conformsTo"] == "http://mlcommons.org/croissant/1.1"


def test_every_column_and_every_code_is_described(described: dict[str, Any]) -> None:
    records = {one["@id"]: one for one in described["recordSet"]}
    for name, table in TABLES.items():
        assert [field["name"] for field in records[name]["field"]] == table.names
        assert [key["@id"] for key in records[name]["key"]] == [f"{name}/{column}" for column in table.key]
        for column, field in zip(table.columns, records[name]["field"], strict=True):
            assert field["description"].startswith(column.meaning)
            if column.codes is not None:
                codes = records[field["description"].rpartition(" ")[2]]
                listed = {tuple(entry.values()) for entry in codes["data"]}
                assert listed == set(column.codes.items())


def test_foreign_keys_are_references(described: dict[str, Any]) -> None:
    for one in described["recordSet"]:
        referring = {field["name"] for field in one["field"] if "references" in field}
        foreign = TABLES[one["@id"]].foreign if one["@id"] in TABLES else ()
        assert referring == {key.column for key in foreign}


def test_terms_that_have_no_address_are_said_in_words(described: dict[str, Any]) -> None:
    assert described["usageInfo"][0]["name"].startswith("reference.parquet: The numbers: their publishers' own terms")


def test_two_code_lists_of_one_name_stay_two() -> None:
    field = {"name": "class", "type": "string", "description": "d", "categories": [{"value": "a", "label": "A"}]}
    other = {**field, "categories": [{"value": "b", "label": "B"}]}
    resources = [{"name": n, "schema": {"fields": [f]}} for n, f in (("one", field), ("two", other), ("three", field))]
    assert list(croissant._code_lists(resources).values()) == ["class", "two-class"]


@pytest.mark.parametrize("text", [None, "", "{}"])
def test_a_file_that_is_not_current_is_noticed(built: Path, tmp_path: Path, text: str | None) -> None:
    package = datapackage.read(built)
    assert package is not None
    assert croissant.current(package, built)
    if text is not None:
        (tmp_path / croissant.FILE).write_text(text, encoding="utf-8")
    assert not croissant.current(package, tmp_path)
