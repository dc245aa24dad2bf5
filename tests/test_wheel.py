"""The wheel: it holds the tables, is small, and loads from an empty folder without a network."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from jrtrade.columns import TABLES

TRY = """
import socket
def refuse(*args, **kwargs):
    raise OSError("no network in this test")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import jrtrade
print(jrtrade.__file__)
for name in jrtrade.tables()["table"]:
    print(name, len(jrtrade.load(name)), len(jrtrade.describe(name)))
print(jrtrade.trace("hanada-2016.trade-value").words, jrtrade.data_version)
"""


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built from it."""
    out = tmp_path_factory.mktemp("wheel")
    call = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(project)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    [made] = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's content, in a folder of its own."""
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def run(installed: Path, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the installed package in a folder."""
    around = {k: v for k, v in os.environ.items() if k not in ("JRTRADE_DATA", "JRTRADE_TEXTS", "PYTHONPATH")}
    around["PYTHONPATH"] = str(installed)
    return subprocess.run([sys.executable, *args], capture_output=True, text=True, check=False, cwd=folder, env=around)


def test_the_wheel_holds_the_package_and_the_tables(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"jrtrade/__init__.py", "jrtrade/py.typed", "jrtrade/_data/datapackage.json"} <= names
    assert {f"jrtrade/_data/{name}.parquet" for name in TABLES} <= names
    assert not [name for name in names if name.startswith(("tests/", "data/"))]


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < 1_000_000


def test_it_loads_offline_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "-c", TRY)
    assert done.returncode == 0, done.stderr
    where, *tables, last = done.stdout.splitlines()
    assert Path(where).is_relative_to(installed)
    assert [line.split()[0] for line in tables] == list(TABLES)
    assert last == "around 2.522 trillion yen 0.1.0"


def test_the_commands_run_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    for args in (["list"], ["list", "claims"], ["trace", "hanada-2016.trade-value"], ["verify"]):
        done = run(installed, tmp_path, "-c", "from jrtrade.cli import main; main()", *args)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout
