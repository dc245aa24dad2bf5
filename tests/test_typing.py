"""The public names as a type checker sees them in a user's script, under mypy's strict rules."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import jrtrade

if TYPE_CHECKING:
    from subprocess import CompletedProcess

pytest.importorskip("mypy", reason="mypy is not installed")
USED = """
from pathlib import Path
from typing import assert_type

import pandas as pd

import jrtrade

frame = jrtrade.load("claims")
assert_type(frame, pd.DataFrame)
assert_type(jrtrade.load("claims", as_="pandas", columns=["value"]), pd.DataFrame)
assert_type(jrtrade.tables(), pd.DataFrame)
assert_type(jrtrade.describe("checks"), pd.DataFrame)
assert_type(jrtrade.path("claims"), Path)
assert_type(jrtrade.cite("hanada-2016", style="bibtex"), str)
assert_type(jrtrade.__version__, str)
assert_type(jrtrade.data_version, str)
chain = jrtrade.trace("hanada-2016.trade-value")
assert_type(chain, jrtrade.Trace)
assert_type(chain.words, str)
found = jrtrade.extract("Exports rose 3%.", include="all")
assert_type(found, jrtrade.Quantities)
for quantity in found:
    assert_type(quantity, jrtrade.Quantity)
    assert_type(quantity.words, str)
assert_type(jrtrade.check([{"ref_area": "JPN", "words": "3%"}], details=True), pd.DataFrame)
assert_type(jrtrade.check(frame), pd.DataFrame)
try:
    jrtrade.load("claims", as_="arrow")
    jrtrade.load("claims", as_="polars")
    with jrtrade.connect() as connection:
        connection.sql("FROM claims")
except (jrtrade.MissingExtraError, jrtrade.UsageError, jrtrade.DataError, jrtrade.ReadError) as error:
    assert_type(str(error), str)
"""
MISUSED = [
    ('jrtrade.load("claim")', "call-overload"),
    ('jrtrade.load("claims", as_="panda")', "call-overload"),
    ('jrtrade.path("sorces")', "arg-type"),
    ('jrtrade.cite("x", style="apa")', "arg-type"),
    ("jrtrade.trace(5)", "arg-type"),
    ("jrtrade.nonsense", "attr-defined"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing in it, in which mypy remembers what it has seen of pandas."""
    return tmp_path_factory.mktemp("user")


def mypy(folder: Path, text: str) -> CompletedProcess[str]:
    """Return what mypy says of a script that uses the package as it is installed, or lies here."""
    (folder / "script.py").write_text(text, encoding="utf-8")
    # From an empty folder, without a configuration: a user has none of ours.
    call = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file",
        "",
        "--cache-dir",
        ".cache",
        "script.py",
    ]
    around = {k: v for k, v in os.environ.items() if k != "MYPYPATH"}
    package = Path(jrtrade.__file__).parent.parent
    if package.name != "site-packages":
        around["MYPYPATH"] = str(package)
        call.insert(-1, "--follow-imports=silent")  # as mypy treats what is installed
    return subprocess.run(call, capture_output=True, text=True, check=False, cwd=folder, env=around)


def test_a_script_that_uses_all_public_names_passes(folder: Path) -> None:
    done = mypy(folder, USED)
    assert (done.stdout.splitlines()[-1:], done.returncode) == (["Success: no issues found in 1 source file"], 0), done


def test_wrong_calls_are_found(folder: Path) -> None:
    done = mypy(folder, "import jrtrade\n" + "\n".join(call for call, _ in MISUSED))
    for number, (_, code) in enumerate(MISUSED, 2):
        assert any(f"script.py:{number}: error" in line and f"[{code}]" in line for line in done.stdout.splitlines()), (
            done
        )


def test_the_package_says_it_is_typed() -> None:
    assert (Path(jrtrade.__file__).parent / "py.typed").is_file()
