"""The build: what it publishes, that it comes to the same each time, and that no failure harms what is there."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from jrtrade import build as building
from jrtrade import datapackage, integrity, snapshot
from jrtrade.arrow import content_hash
from jrtrade.build import build
from jrtrade.columns import TABLES
from jrtrade.errors import DataError, UsageError
from jrtrade.publish import locked
from jrtrade.raw import load_raw

if TYPE_CHECKING:
    from pathlib import Path


def hashes(out: Path) -> dict[str, str]:
    """Return the content hash of every table in a folder."""
    return {p.stem: content_hash(pq.read_table(p)) for p in sorted(out.glob("*.parquet"))}


def spoil(raw: Path) -> None:
    """Make a raw folder wrong."""
    (raw / "claims" / "alpha-2020.toml").write_text("nonsense", encoding="utf-8")


def change(raw: Path, terms: str = "ask first") -> None:
    """Make a raw folder right in another way."""
    path = raw / "sources.toml"
    path.write_text(re.sub("terms = .*", f'terms = "{terms}"', path.read_text(encoding="utf-8")), encoding="utf-8")


def names(folder: Path) -> set[str]:
    """Return what stands in a folder."""
    return {entry.name for entry in folder.iterdir()}


@pytest.fixture
def out(raw: Path, tmp_path: Path) -> Path:
    """Tables built from the raw folder."""
    folder = tmp_path / "made" / "processed"
    build(raw, folder)
    return folder


def test_every_table_and_its_description_are_published(out: Path) -> None:
    assert names(out) == {"datapackage.json", "croissant.json", "charts", *(f"{name}.parquet" for name in TABLES)}
    assert names(out.parent) == {"processed"}


def test_the_rows_are_those_of_the_records(out: Path) -> None:
    claims = pq.read_table(out / "claims.parquet").to_pylist()
    assert [(c["claim_id"], c["words"], c["value"], c["unit"]) for c in claims] == [
        ("alpha-2020.coal-value", "about 1.2 trillion yen", 1.2e12, "JPY"),
        ("alpha-2020.coal-share", "12%", 12.0, "%"),
        ("beta-2021.output-share", "a fifth", 0.2, None),
        ("beta-2021.documents", "11 documents", 11.0, "document"),
        ("gamma-2022.trade-share", "Less than 4%", 4.0, "%"),
        ("gamma-2022.meeting", "7th meeting", 7.0, "meeting"),
    ]


def test_the_same_records_give_the_same_content(raw: Path, out: Path, tmp_path: Path) -> None:
    build(raw, tmp_path / "again")
    assert hashes(tmp_path / "again") == hashes(out)


def test_the_order_of_records_in_a_file_changes_nothing(raw: Path, out: Path, tmp_path: Path) -> None:
    path = raw / "claims" / "beta-2021.toml"
    head, *claims = path.read_text(encoding="utf-8").split("[[claim]]")
    path.write_text("[[claim]]".join([head, *reversed(claims)]), encoding="utf-8")
    build(raw, tmp_path / "again")
    assert hashes(tmp_path / "again") == hashes(out)


def test_the_surroundings_of_the_process_change_nothing(raw: Path, out: Path, tmp_path: Path) -> None:
    code = f"from jrtrade.build import build; build({str(raw)!r}, {str(tmp_path / 'again')!r})"
    around = {**os.environ, "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "-c", code], check=True, env=around, cwd=tmp_path)
    assert hashes(tmp_path / "again") == hashes(out)


def test_a_second_build_leaves_the_files_alone(raw: Path, out: Path) -> None:
    before = {p.name: p.stat().st_mtime_ns for p in out.iterdir()}
    built = build(raw, out)
    assert not built.written
    assert {p.name: p.stat().st_mtime_ns for p in out.iterdir()} == before


def test_a_change_is_named_and_published(raw: Path, out: Path) -> None:
    change(raw)
    built = build(raw, out)
    assert (built.written, built.changed) == (True, ("sources",))
    assert pq.read_table(out / "sources.parquet")["terms"].to_pylist() == ["ask first"]


@pytest.mark.parametrize("name", ["claims.parquet", "datapackage.json"])
def test_a_damaged_file_is_made_anew(raw: Path, out: Path, name: str) -> None:
    (out / name).write_bytes(b"damaged")
    assert build(raw, out).written
    assert hashes(out)
    assert not build(raw, out).written


def test_wrong_records_leave_the_tables_as_they_were(raw: Path, out: Path) -> None:
    before = {p: p.read_bytes() for p in out.rglob("*.*")}
    spoil(raw)
    with pytest.raises(DataError, match=r"claims/alpha-2020\.toml"):
        build(raw, out)
    assert {p: p.read_bytes() for p in out.rglob("*.*")} == before


def test_a_failure_while_writing_leaves_the_tables_as_they_were(
    raw: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {p: p.read_bytes() for p in out.rglob("*.*")}
    change(raw)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(building.pq, "write_table", full)
    with pytest.raises(UsageError, match=r"write the tables .*device \(documents\.parquet\); all there is as it was"):
        build(raw, out)
    assert {p: p.read_bytes() for p in out.rglob("*.*")} == before
    assert names(out.parent) == {"processed"}


def test_a_table_that_reads_back_otherwise_is_not_published(
    raw: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = hashes(out)
    change(raw)
    write = building.pq.write_table
    monkeypatch.setattr(building.pq, "write_table", lambda table, path: write(table.slice(1), path))
    with pytest.raises(UsageError, match="reads back otherwise"):
        build(raw, out)
    assert hashes(out) == before


def test_where_folders_cannot_be_exchanged_two_steps_do(raw: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jrtrade.publish._exchanged", lambda *_: False)
    change(raw)
    assert build(raw, out).changed == ("sources",)
    assert names(out.parent) == {"processed"}


def test_a_killed_replacement_in_two_steps_is_undone(raw: Path, out: Path) -> None:
    before = hashes(out)
    out.rename(out.with_name(".processed-old"))
    out.with_name(".processed-new").mkdir()
    with locked(out):
        assert hashes(out) == before
        assert names(out.parent) == {"processed", ".processed-lock"}


def test_other_files_in_the_folder_stay(raw: Path, out: Path) -> None:
    (out / "charts" / "trade.svg").write_text("<svg/>", encoding="utf-8")
    (out / "croissant.json").write_text("{}", encoding="utf-8")
    change(raw)
    build(raw, out)
    assert (out / "charts" / "trade.svg").read_text(encoding="utf-8") == "<svg/>"
    assert (out / "croissant.json").exists()


def test_a_table_that_is_no_longer_built_goes(raw: Path, out: Path) -> None:
    package = datapackage.read(out)
    assert package is not None
    package["resources"].append({**package["resources"][0], "name": "former", "path": "former.parquet"})
    (out / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (out / "former.parquet").touch()
    build(raw, out)
    assert not (out / "former.parquet").exists()


def test_a_folder_used_for_something_else_is_refused(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter1.txt").touch()
    with pytest.raises(UsageError, match="holds other files"):
        build(raw, tmp_path / "thesis")


def test_a_file_in_the_folders_place_is_refused(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="is a file"):
        build(raw, tmp_path / "file")


def test_a_second_build_at_the_same_time_says_so(raw: Path, out: Path) -> None:
    with locked(out), pytest.raises(UsageError, match=rf"another build \(process {os.getpid()}\) is writing"):
        build(raw, out)


KILLED_AT_A_STEP = """
import os, signal, sys
import jrtrade.build as building
import jrtrade.publish as publishing

steps = iter(range(1000))

def step():
    if next(steps) == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)

def watched(function):
    def run(*args):
        step()
        result = function(*args)
        step()
        return result
    return run

for name in ("_restore", "_move_along", "_flush", "_exchanged"):
    setattr(publishing, name, watched(getattr(publishing, name)))
building._write = watched(building._write)
building.build(*sys.argv[2:])
"""


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_a_build_killed_at_any_step_leaves_whole_tables(raw: Path, out: Path) -> None:
    for step in (2, 5, 10, 22, 23, 26):
        before = hashes(out)
        change(raw, f"version {step}")
        after = {name: content_hash(table) for name, table in building.assemble(load_raw(raw)).items()}
        call = [sys.executable, "-c", KILLED_AT_A_STEP, str(step), str(raw), str(out)]
        assert subprocess.run(call, check=False).returncode == -signal.SIGKILL, step
        assert hashes(out) in (before, after)
    change(raw)
    assert build(raw, out).changed == ("sources",)
    assert names(out.parent) == {"processed"}


def test_the_committed_tables_are_those_of_the_raw_records(built: Path, project: Path) -> None:
    assert hashes(project / "data" / "processed") == hashes(built)


def test_the_committed_description_is_that_of_the_committed_tables(built: Path, project: Path) -> None:
    committed, made = datapackage.read(project / "data" / "processed"), datapackage.read(built)
    assert committed is not None
    assert made is not None
    assert integrity.faults(snapshot.together(project / "data" / "processed")) == []
    assert integrity.without_files(committed) == integrity.without_files(made)
