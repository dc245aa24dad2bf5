"""The commands: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import jrtrade
from jrtrade.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands read the tables built for the tests, and see no texts."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))
    monkeypatch.delenv("JRTRADE_TEXTS", raising=False)


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(a) for a in args])


def test_build_says_what_it_made(raw: Path, tmp_path: Path) -> None:
    result = run("build", "--raw", raw, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert "claims          6  changed" in result.stdout
    assert "name their folder with --texts" in result.stdout
    assert "claims          6  same" in run("build", "--raw", raw, "--out", tmp_path / "out").stdout


def test_wrong_data_give_exit_code_1_and_all_faults_on_stderr(raw: Path, tmp_path: Path) -> None:
    for name in ("alpha-2020", "beta-2021", "gamma-2022"):
        path = raw / "claims" / f"{name}.toml"
        path.write_text(path.read_text(encoding="utf-8").replace("ref_area", "ref_aera", 1), encoding="utf-8")
    result = run("build", "--raw", raw, "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("jrtrade: 3 faults in the data:\n  claims/alpha-2020.toml → ")
    assert result.stderr.count("ref_aera: expected one of the keys") == 3
    assert not (tmp_path / "out").exists()


WRONG_CALLS = [
    (["build", "--raw", "nowhere"], "there is no folder of raw data at nowhere"),
    (["build", "--rwa", "x"], "No such option"),
    (["bulid"], "No such command 'bulid'"),
    (["list", "claim"], "there is no table 'claim'; did you mean 'claims'?"),
    (["list", "--columns"], "--columns needs a table"),
    (["trace", "hanada"], "there is no claim 'hanada'; nearest: hanada-2016.anniversary"),
    (["trace"], "Missing argument 'ID'"),
    (["trace", "x", "--format", "xml"], "'xml' is not one of"),
    ([], "Usage:"),
]


@pytest.mark.parametrize(("args", "message"), WRONG_CALLS, ids=[" ".join(args) for args, _ in WRONG_CALLS])
def test_a_wrong_call_gives_exit_code_2_and_says_why(args: list[str], message: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_list_shows_the_tables() -> None:
    result = run("list")
    assert result.exit_code == 0
    assert all(name in result.stdout for name in jrtrade.tables()["table"])


@pytest.mark.parametrize("name", ["documents", "claims", "asides", "sources", "reference", "checks"])
def test_list_shows_the_rows_of_every_table(name: str) -> None:
    result = run("list", name)
    assert result.exit_code == 0
    assert f"{len(jrtrade.load(name))} rows" in result.stdout  # type: ignore[call-overload]


def test_list_shows_what_the_columns_are() -> None:
    assert "where the words begin in the text" in run("list", "claims", "--columns").stdout


def test_trace_shows_the_chain() -> None:
    result = run("trace", "hanada-2016.trade-value")
    assert result.stdout == f"{jrtrade.trace('hanada-2016.trade-value')}\n"


def test_trace_gives_json() -> None:
    result = run("trace", "hanada-2016.trade-value", "--format", "json")
    assert json.loads(result.stdout) == jrtrade.trace("hanada-2016.trade-value").as_dict()


@pytest.mark.parametrize("command", [[], *([name] for name in main.commands)])
def test_help_teaches_by_examples(command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert f"jrtrade {' '.join(command)}".strip() in result.stdout.split("Examples:")[1]


def test_damaged_tables_give_exit_code_1(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JRTRADE_DATA", str(tmp_path))
    result = run("list")
    assert result.exit_code == 1
    assert "run `jrtrade build`" in result.stderr


@pytest.mark.parametrize(("missing", "command"), [("pandera", "build"), ("pydantic", "build"), ("pydantic", "verify")])
def test_without_the_extra_the_answer_says_what_to_install(
    raw: Path, tmp_path: Path, missing: str, command: str
) -> None:
    code = f"import sys; sys.modules[{missing!r}] = None; from jrtrade.cli import main; main()"
    call = [sys.executable, "-c", code, command, "--raw", str(raw)]
    result = subprocess.run(call, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"jrtrade: this needs {missing}; install it with: pip install 'jrtrade[build]'\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_reader_that_stops_early_is_no_error() -> None:
    command = f'"{sys.executable}" -c "from jrtrade.cli import main; main()" list reference | head -n 1'
    result = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("obs_id")


def test_a_terminal_without_the_signs_gets_codes_and_no_traceback() -> None:
    call = [sys.executable, "-c", "from jrtrade.cli import main; main()", "trace", "hanada-2016.trade-value"]
    around = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    result = subprocess.run(call, capture_output=True, encoding="latin-1", check=False, env=around)
    assert (result.returncode, result.stderr) == (0, "")
    assert r"\u201caround 2.522 trillion yen\u201d" in result.stdout


def test_verify_counts_every_number_of_every_text(raw: Path, texts: Path) -> None:
    result = run("verify", "--raw", raw, "--texts", texts)
    assert (result.exit_code, result.stderr) == (0, "")
    for line in result.stdout.splitlines()[3:6]:
        document, text, *counts = line.split()
        found, in_claims, in_asides, unaccounted, exact, moved, changed, missing = map(int, counts)
        assert document in ("alpha-2020", "beta-2021", "gamma-2022")
        assert text == "same"
        assert found == in_claims + in_asides > 0
        assert (unaccounted, exact, moved, changed, missing) == (0, 2, 0, 0, 0)


def test_verify_names_a_planted_figure_with_file_and_position(raw: Path, texts: Path) -> None:
    path = texts / "beta-2021.txt"
    path.write_text(path.read_text(encoding="utf-8") + "It rose by 5% then.\n", encoding="utf-8")
    result = run("verify", "--raw", raw, "--texts", texts)
    assert result.exit_code == 1
    assert (
        "beta-2021.txt:2:12 (96–97): expected every numeral in one claim or aside, found '5' in none" in result.stderr
    )


def test_verify_takes_the_texts_from_the_environment(raw: Path, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JRTRADE_TEXTS", str(texts))
    assert "every number is accounted for" in run("verify", "--raw", raw).stdout


def test_verify_without_texts_says_so(raw: Path) -> None:
    result = run("verify", "--raw", raw)
    assert result.exit_code == 0
    assert "3 documents, 6 claims, 3 asides, all well-formed" in result.stdout
    assert "not held against the texts" in result.stdout


def test_verify_takes_the_installed_tables_where_there_are_no_raw_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert f"the installed tables: {len(jrtrade.load('documents'))} documents" in run("verify").stdout


def test_verify_of_one_document_needs_only_its_text(raw: Path, texts: Path) -> None:
    (texts / "alpha-2020.txt").unlink()
    assert run("verify", "beta-2021", "--raw", raw, "--texts", texts).exit_code == 0
    assert "alpha-2020 → text: expected the text" in run("verify", "--raw", raw, "--texts", texts).stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["beta-2020"], "there is no document 'beta-2020'; did you mean 'beta-2021'?"),
        (["--texts", "nowhere"], "nowhere"),
    ],
)
def test_a_wrong_call_of_verify_says_why(raw: Path, args: list[str], message: str) -> None:
    result = run("verify", "--raw", raw, *args)
    assert result.exit_code == 2
    assert message in result.stderr


def test_the_package_runs_as_a_module() -> None:
    called = [sys.executable, "-m", "jrtrade", "list"]
    done = subprocess.run(called, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, run("list").stdout), done.stderr
