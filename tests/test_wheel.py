"""The wheel: it holds the tables, is small, and loads from an empty folder without a network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from jrtrade.columns import TABLES

TRY = """
import socket
def refuse(*args, **kwargs):
    raise OSError("no network in this test")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import jrtrade
print(jrtrade.__file__)
for name in jrtrade.tables()["table"]:
    print(name, len(jrtrade.load(name)), len(jrtrade.describe(name)), jrtrade.path(name).name)
claims = jrtrade.load("claims")
print(len(claims.merge(jrtrade.load("reference"), on=["indicator", "ref_area", "counterpart_area", "time_period"])))
print(jrtrade.cite(), jrtrade.cite("hanada-2016", "bibtex").splitlines()[0])
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
    assert {f"jrtrade/{name}" for name in ("__init__.py", "py.typed", "docs/api.md")} <= names
    assert {f"jrtrade/_data/{name}" for name in ("datapackage.json", "croissant.json")} <= names
    assert {f"jrtrade/_data/{name}.parquet" for name in TABLES} <= names
    assert not [name for name in names if name.startswith(("tests/", "data/"))]


def test_the_wheel_is_small(wheel: Path) -> None:
    """Two fifths of it are the rules of the reader, two fifths tables and charts."""
    assert wheel.stat().st_size < 1_200_000


def brought(name: str, seen: set[str]) -> set[str]:
    """Return the names of a distribution and of all it needs, as far as they are installed here."""
    if name not in seen:
        seen.add(name)
        for need in map(Requirement, requires(name) or []):
            if need.marker is None or need.marker.evaluate({"extra": ""}):
                brought(re.sub(r"[-_.]+", "-", need.name).lower(), seen)
    return seen


def test_a_plain_install_is_at_most_ten_packages(project: Path) -> None:
    about = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert len({"jrtrade"}.union(*(brought(Requirement(need).name, set()) for need in about["dependencies"]))) <= 10


def version(project: Path) -> str:
    """Return the version of the data."""
    told = tomllib.loads((project / "data" / "raw" / "dataset.toml").read_text(encoding="utf-8"))
    return str(told["version"])


def test_it_loads_offline_from_an_empty_folder(installed: Path, tmp_path: Path, project: Path) -> None:
    done = run(installed, tmp_path, "-c", TRY)
    assert done.returncode == 0, done.stderr
    where, *tables, joined, cited, last = done.stdout.splitlines()
    assert Path(where).is_relative_to(installed)
    assert [line.split()[0] for line in tables] == list(TABLES)
    assert int(joined) > 0
    assert cited.startswith("The jrtrade authors (")
    assert cited.endswith(" @misc{hanada-2016,")
    assert last == f"around 2.522 trillion yen {version(project)}"


def test_the_commands_run_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    for args in (["list"], ["list", "claims"], ["trace", "hanada-2016.trade-value"], ["verify"]):
        done = run(installed, tmp_path, "-c", "from jrtrade.cli import main; main()", *args)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout
