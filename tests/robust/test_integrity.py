"""Damaged, exchanged and outdated files: the loader says which, what was expected and how to repair it."""

from __future__ import annotations

import json
import random
import shutil
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
from publishing import put, version

import jrtrade
from jrtrade import integrity, snapshot
from jrtrade.build import build
from jrtrade.errors import DataError
from jrtrade.integrity import FILE, NAMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jrtrade.columns import TableName

FLIPS = 300


@pytest.fixture
def out(out: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first version of the tables, published and read by the loader."""
    monkeypatch.setenv("JRTRADE_DATA", str(out))
    return out


def refused(name: TableName) -> str:
    """Return what the loader says of a table that it does not load."""
    with pytest.raises(DataError) as caught:
        jrtrade.load(name, as_="arrow")
    [fault] = caught.value.faults
    return str(fault)


def folder_there(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda p: p.write_bytes(b""), "found 0 bytes"),
    "cut short": (lambda p: p.write_bytes(p.read_bytes()[:-1]), "no table of jrtrade"),
    "half of it": (lambda p: p.write_bytes(p.read_bytes()[: p.stat().st_size // 2]), "no table of jrtrade"),
    "a byte more": (lambda p: p.write_bytes(p.read_bytes() + b"\n"), "no table of jrtrade"),
    "no Parquet": (lambda p: p.write_text("claim_id\n", encoding="utf-8"), "no table of jrtrade"),
    "another's table": (lambda p: pq.write_table(pq.read_table(p).remove_column(0), p), "bytes with SHA-256"),
    "missing": (lambda p: p.unlink(), "expected a table, found no such file"),
    "a folder": (folder_there, "expected a table, found something that cannot be read"),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_table_is_named_and_the_others_load(name: TableName, damage: str, out: Path) -> None:
    spoil, found = DAMAGES[damage]
    spoil(out / f"{name}.parquet")
    said = refused(name)
    assert said.startswith(f"{out}/{name}.parquet: expected ")
    assert found in said
    assert said.endswith("run `jrtrade build` in the project's folder, or install the package anew")
    for other in set(NAMES) - {name}:
        jrtrade.load(other, as_="arrow")


def test_every_bit_of_a_table_counts(out: Path) -> None:
    path = out / "sources.parquet"
    whole, place = path.read_bytes(), random.Random(7)  # noqa: S311 - seeded, so that it can be repeated
    for _ in range(FLIPS):
        at, bit = place.randrange(len(whole)), place.randrange(8)
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
        assert refused("sources").startswith(f"{path}: expected {len(whole):,} bytes with SHA-256"), (at, bit)


def test_every_bit_of_the_description_counts(out: Path) -> None:
    path = out / FILE
    whole, place = path.read_bytes(), random.Random(7)  # noqa: S311 - as above
    for _ in range(FLIPS):
        at, bit = place.randrange(len(whole)), place.randrange(8)
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
        assert refused("claims").startswith(str(path)), (at, bit)


def test_a_table_altered_with_care_is_named(out: Path) -> None:
    path = out / "claims.parquet"
    table = pq.read_table(path)
    values = [None if v is None else v * 2 for v in table["value"].to_pylist()]
    field = table.schema.get_field_index("value")
    pq.write_table(table.set_column(field, table.schema.field(field), [values]), path)
    said = refused("claims")
    assert said.startswith(f"{path}: expected ")
    assert "the table was altered after the build" in said


@pytest.mark.parametrize("name", NAMES)
def test_a_table_of_another_build_is_named(name: TableName, versions: tuple[Path, Path], out: Path) -> None:
    shutil.copy(versions[1] / f"{name}.parquet", out)
    said = refused(name)
    assert said.startswith(f"{out}/{name}.parquet: expected ")
    assert "a table of another build" in said


def test_one_table_in_anothers_place_is_named(out: Path) -> None:
    shutil.copy(out / "sources.parquet", out / "claims.parquet")
    assert refused("claims").startswith(f"{out}/claims.parquet: expected ")


@pytest.mark.parametrize("name", NAMES)
def test_the_description_of_another_build_is_named(name: TableName, versions: tuple[Path, Path], out: Path) -> None:
    shutil.copy(versions[1] / FILE, out)
    said = refused(name)
    assert said.startswith(f"{out}/{FILE}: expected the description the tables were built with (SHA-256 ")
    assert "it was altered, or is that of another build" in said


def edited(key: str, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda package: package.update({key: value})


EDITS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "version": (edited("version", "9.9.9"), ": expected the description the tables were built with"),
    "title": (edited("title", "Another"), ": expected the description the tables were built with"),
    "a new key": (edited("note", "checked by hand"), ": expected the description the tables were built with"),
    "rows": (lambda p: p["resources"][1].update(rows=7), ": expected the description the tables were built with"),
    "content hash": (lambda p: p["resources"][1].update(content_hash="sha256:0"), ": expected the description"),
    "a column": (lambda p: p["resources"][1]["schema"]["fields"].pop(), ": expected the description"),
    "hash": (lambda p: p["resources"][1].update(hash="sha256:" + "0" * 64), " → resources → claims → bytes, hash"),
    "size": (lambda p: p["resources"][1].update(bytes=1), " → resources → claims → bytes, hash: expected sizes and"),
    "hash of all": (edited("hash", "sha256:0"), " → hash: expected sizes and hashes as the build wrote them"),
    "no hash": (lambda p: p["resources"][1].pop("hash"), " → resources → claims: expected the size and the hash"),
    "no such table": (lambda p: p["resources"].pop(1), " → resources → claims: expected the size and the hash"),
    "no tables": (edited("resources", []), " → resources → claims: expected the size and the hash"),
    "nothing of tables": (lambda p: p.pop("resources"), ": expected the description of the tables as JSON"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_altered_description_is_named(edit: str, out: Path) -> None:
    spoil, found = EDITS[edit]
    package = json.loads((out / FILE).read_text(encoding="utf-8"))
    spoil(package)
    (out / FILE).write_text(json.dumps(package), encoding="utf-8")
    said = refused("claims")
    assert said.startswith(f"{out}/{FILE}{found}"), said
    assert said.endswith("run `jrtrade build` in the project's folder, or install the package anew")


TEXTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", ":1:1: expected the description of the tables as JSON, found a syntax error (Expecting value)"),
    "cut short": (b'{"resources": [', ":1:16: expected the description of the tables as JSON, found a syntax error"),
    "a list": (b"[]", ": expected the description of the tables as JSON, found a list of no tables"),
    "null": (b"null", ": expected the description of the tables as JSON, found a list of no tables"),
    "deep": (b"[" * 100_000, ": expected the description of the tables as JSON, found endless nesting"),
    "Latin-1": (b'{"title": "\xe9"}', ": expected the description of the tables as JSON, found no UTF-8"),
}


@pytest.mark.parametrize("text", TEXTS)
def test_a_description_that_is_none_is_named_with_the_place(text: str, out: Path) -> None:
    data, found = TEXTS[text]
    (out / FILE).write_bytes(data)
    assert refused("claims").startswith(f"{out}/{FILE}{found}")
    with pytest.raises(DataError, match=FILE):
        jrtrade.data_version  # noqa: B018


def test_a_missing_description_is_named(out: Path) -> None:
    (out / FILE).unlink()
    assert refused("claims").startswith(f"{out}/{FILE}: expected the description of the tables, found no such file")


def test_white_space_and_the_order_of_keys_make_no_difference(out: Path) -> None:
    package = json.loads((out / FILE).read_text(encoding="utf-8"))
    (out / FILE).write_text(json.dumps(dict(reversed(package.items()))), encoding="utf-8")
    assert jrtrade.load("claims", as_="arrow").num_rows == 6


@pytest.mark.parametrize("function", [jrtrade.path, jrtrade.describe, jrtrade.load])
def test_no_way_to_a_table_leads_past_the_check(function: Callable[[str], object], out: Path) -> None:
    (out / "claims.parquet").write_bytes((out / "claims.parquet").read_bytes()[:-1])
    with pytest.raises(DataError, match=r"claims\.parquet: expected"):
        function("claims")


def test_the_list_of_tables_and_a_trace_say_so_too(out: Path) -> None:
    (out / "claims.parquet").unlink()
    for call in (jrtrade.tables, lambda: jrtrade.trace("alpha-2020.coal-value")):
        with pytest.raises(DataError, match=r"claims\.parquet: expected a table, found no such file"):
            call()


def test_an_installed_package_is_to_be_installed_anew(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = shutil.copytree(out, out.parent / "_data")
    (installed / "claims.parquet").unlink()
    monkeypatch.setenv("JRTRADE_DATA", str(installed))
    assert refused("claims").endswith("install the package anew: pip install --force-reinstall --no-deps jrtrade")


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("claims.parquet", None),
        ("claims.parquet", b"PAR1"),
        (FILE, None),
        (FILE, b"[" * 100_000),
        (FILE, b'{"resources": [{"name": "claims", "path": "../../etc/passwd"}, {"name": "documents", "path": "."}]}'),
    ],
)
def test_a_build_repairs_every_damage(file: str, data: bytes | None, raw: Path, out: Path) -> None:
    (out / file).unlink()
    if data is not None:
        (out / file).write_bytes(data)
    assert build(raw, out).written
    assert version(out)


def test_a_description_without_marks_in_the_tables_is_written_anew(raw: Path, out: Path) -> None:
    for name in NAMES:
        path = out / f"{name}.parquet"
        pq.write_table(pq.read_table(path).replace_schema_metadata(None), path)
    package = json.loads((out / FILE).read_text(encoding="utf-8"))
    for resource in package["resources"]:
        data = (out / resource["path"]).read_bytes()
        resource.update(bytes=len(data), hash=integrity.hashed(data))
    package["hash"] = integrity.files_hash(package["resources"])
    (out / FILE).write_text(json.dumps(package), encoding="utf-8")
    assert build(raw, out).written
    assert version(out)


def loaded(name: TableName) -> str:
    """Return the version of a table as the loader gives it."""
    return jrtrade.load(name, as_="arrow").schema.metadata[b"package"].decode()


def test_a_table_not_loaded_before_fits_those_that_were(versions: tuple[Path, Path], out: Path) -> None:
    first, second = map(version, versions)
    assert loaded("claims") == first
    put(out, versions[1])
    with pytest.warns(UserWarning, match="checks is given as it was then.* Load claims again") as caught:
        assert loaded("checks") == first
    assert caught[0].filename == __file__
    assert loaded("claims") == second
    assert loaded("checks") == second


def test_a_table_loaded_again_comes_anew(versions: tuple[Path, Path], out: Path) -> None:
    loaded("claims")
    put(out, versions[1])
    assert loaded("claims") == version(versions[1])


def test_whoever_builds_sees_what_was_built(sound_raw: Path, versions: tuple[Path, Path], out: Path) -> None:
    put(out, versions[1])
    assert loaded("claims") == version(versions[1])
    build(sound_raw, out)
    assert loaded("checks") == version(versions[0])


def test_damage_is_seen_even_where_an_earlier_version_is_at_hand(versions: tuple[Path, Path], out: Path) -> None:
    loaded("claims")
    shutil.copy(versions[1] / FILE, out)
    assert refused("checks").startswith(f"{out}/{FILE}: expected the description the tables were built with")


def test_a_damaged_table_that_was_built_anew_comes_anew(versions: tuple[Path, Path], out: Path) -> None:
    (out / "checks.parquet").write_bytes(b"")
    loaded("claims")
    put(out, versions[1])
    assert loaded("checks") == version(versions[1])


def test_what_needs_several_tables_reads_them_together(versions: tuple[Path, Path], out: Path) -> None:
    with snapshot.one_version():
        before = loaded("claims")
        put(out, versions[1])
        assert {loaded(name) for name in NAMES} == {before}
        assert jrtrade.data_version == "1.2.3"
    assert loaded("claims") == version(versions[1])
