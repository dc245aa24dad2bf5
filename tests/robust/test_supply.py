"""What the package takes from outside: no network, no code from data, no file but those given, known versions."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import jrtrade

# What a process does is heard by an audit hook. It is hung up only after a first run of everything: importing modules
# opens files and runs code, and is not what is looked at here.
WATCHED = """
import json, os, sys
from pathlib import Path
import jrtrade
from jrtrade.build import build
from jrtrade.chain import trace
from jrtrade.changes import compare, edition
from jrtrade.drafting import draft_file
from jrtrade.corpus import extract_files
from jrtrade.report import write_report
from jrtrade.verification import verified

raw, out, text, made, texts = sys.argv[1:]
os.environ["JRTRADE_DATA"] = out

def everything(to):
    build(raw, out)
    for name in jrtrade.tables()["table"]:
        jrtrade.load(name), jrtrade.load(name, as_="arrow"), jrtrade.describe(name), jrtrade.path(name)
    trace("alpha-2020.coal-value")._repr_html_()
    jrtrade.check([{"words": "5%"}])
    jrtrade.cite("alpha-2020"), jrtrade.data_version
    for form in ("jsonl", "csv", "parquet", "table"):
        extract_files([text], os.path.join(to, "figures." + form))
    draft_file(text, "2016-10-20", os.path.join(to, "draft.toml"))
    list(verified({name: jrtrade.load(name, as_="arrow").to_pylist() for name in TEXTUAL}, Path(texts)))
    str(compare(edition("installed"), edition(out)))
    write_report(Path(to, "report"))

TEXTUAL = ("documents", "claims", "asides")
PARTS = set("open os shutil socket subprocess exec compile pickle marshal code tempfile urllib".split())
everything(made)
with open(os.path.join(raw, "sources.toml"), "a") as stream:
    stream.write("# a change\\n")
with open(os.path.join(raw, "dataset.toml"), "r+") as stream:
    changed = stream.read().replace("1.2.3", "1.2.4")
    stream.seek(0)
    stream.write(changed)
heard, listening = [], True

def hear(event, args):
    if listening and event.split(".")[0] in PARTS:
        heard.append((event, [os.fsdecode(a) if isinstance(a, str | bytes | os.PathLike) else repr(a) for a in args]))

sys.addaudithook(hear)
everything(made)
listening = False
print(json.dumps(heard))
"""
RUNS_CODE = re.compile(r"exec|compile|pickle\.|marshal\.|os\.(system|exec|spawn|posix_spawn|fork)|subprocess\.|code\.")
TOUCHES_FILES = re.compile(
    r"open$|os\.(listdir|scandir|mkdir|rename|remove|rmdir|link|symlink|truncate|chmod|utime)|shutil\."
)


@pytest.fixture(scope="module")
def heard(sound_raw: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, list[str]]]:
    """What a process did while it built, loaded, traced, judged, extracted, verified, compared and reported."""
    folder = tmp_path_factory.mktemp("watched")
    raw, out, made = shutil.copytree(sound_raw, folder / "raw"), folder / "out" / "processed", folder / "made"
    made.mkdir()
    (folder / "text.txt").write_text("It rose by 5% in 2015.", encoding="utf-8")
    (folder / "texts").mkdir()
    (folder / "texts" / "alpha-2020.txt").write_text("It bought coal for about 1.2 trillion yen.\n", encoding="utf-8")
    given = (raw, out, folder / "text.txt", made, folder / "texts")
    call = [sys.executable, "-c", WATCHED, *map(str, given)]
    done = subprocess.run(call, capture_output=True, text=True, check=False, cwd="/", env=os.environ)
    assert done.returncode == 0, done.stderr
    found: list[tuple[str, list[str]]] = json.loads(done.stdout)
    return [(event, [arg.replace(str(folder), "GIVEN") for arg in args]) for event, args in found]


def test_something_was_heard(heard: list[tuple[str, list[str]]]) -> None:
    opened = {args[0] for event, args in heard if event == "open"}
    assert {"GIVEN/raw/documents.toml", "GIVEN/out/processed/datapackage.json", "GIVEN/text.txt"} <= opened
    assert {"GIVEN/texts/alpha-2020.txt", "GIVEN/made/.report-new/index.html"} <= opened


def test_no_code_is_run_from_data(heard: list[tuple[str, list[str]]]) -> None:
    assert [call for call in heard if RUNS_CODE.match(call[0])] == []


def test_no_file_is_touched_but_under_the_folders_given(heard: list[tuple[str, list[str]]]) -> None:
    own = str(Path(jrtrade.__file__).parent)  # the package reads files of its own, such as the report's style sheet
    calls = [(e, args) for e, args in heard if TOUCHES_FILES.match(e)]
    touched = {args[0] for e, args in calls if not (args[0].startswith(own) and (e, args[1]) == ("open", "r"))}
    # A bare name or number is a file, or a handle, in a folder that was opened by its path before.
    assert sorted(path for path in touched if "/" in path and not path.startswith("GIVEN")) == []


def test_no_connection_is_opened(heard: list[tuple[str, list[str]]]) -> None:
    assert [call for call in heard if call[0].startswith(("socket.", "urllib."))] == []


def test_the_tests_themselves_have_no_network() -> None:
    with pytest.raises(RuntimeError, match="no network"):
        socket.create_connection(("example.org", 80), timeout=1)


def numbers(version: str) -> list[int]:
    """Return a version as numbers, without zeros at its end."""
    return [int(part) for part in re.sub(r"(\.0)+$", "", version).split(".")]


def bounds(project: Path) -> dict[str, list[int]]:
    """Return the lower bound of every library that the package or one of its extras needs."""
    about = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = about["optional-dependencies"]
    needed = [*about["dependencies"], *(n for name in extras if name not in ("dev", "notebooks") for n in extras[name])]
    found = [re.fullmatch(r"([a-z-]+)(?:\[[a-z]+\])?>=([0-9.]+)", need) for need in needed]
    assert None not in found
    return {match[1]: numbers(match[2]) for match in found if match is not None}


def test_every_lower_bound_is_one_that_is_tested(project: Path) -> None:
    lines = (project / "tests" / "oldest.txt").read_text(encoding="utf-8").splitlines()
    pinned = [re.match("([a-z-]+)==([0-9.]+)", line) for line in lines if not line.startswith("#")]
    oldest: dict[str, list[int]] = {}
    for match in pinned:
        assert match is not None
        oldest[match[1]] = min(oldest.get(match[1], [10**9]), numbers(match[2]))
    assert oldest == bounds(project)
