"""Extraction over files: the same rows however they are read, nothing half written, nothing stopped by a bad file."""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
import tracemalloc
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from jrtrade import cli
from jrtrade.corpus import COLUMNS, FORMATS, extract_files, output, rows, total_size
from jrtrade.corpus import pieces as pieces_module
from jrtrade.corpus import run as run_module
from jrtrade.corpus.formats import Row, arrow_schema, encode, json_line, number_text
from jrtrade.corpus.pieces import UnfitError, checked, cut, decoded, pieces
from jrtrade.errors import Fault, UsageError
from jrtrade.quantity import Quantity, find

if TYPE_CHECKING:
    from types import ModuleType

HERE = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).resolve().parents[1])}
"""For other processes: the package these tests are run on."""

suite = settings(deadline=None, derandomize=True)  # the same examples on every run, however slow the machine

ONE = "Sales rose 5% to $3.2 billion in 2015.\n"
TWO = "They signed 11 documents.\n\nAbout 40 ships came; the 7th meeting was held.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `texts` of a few files, the current folder being the one it lies in."""
    texts = tmp_path / "texts"
    (texts / "sub" / "deep").mkdir(parents=True)
    for name, text in {
        "b.txt": TWO,
        "a.txt": ONE,
        "sub/c.txt": ONE,
        "sub/deep/d.txt": TWO,
        "z.txt": "Nothing.\n",
    }.items():
        (texts / name).write_text(text, encoding="utf-8", newline="")
    (texts / ".hidden").write_text("6%", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return texts


def named(found: list[dict[str, Any]]) -> list[str]:
    """The files of rows, each once, in order."""
    return list(dict.fromkeys(str(row["path"]) for row in found))


def run(*args: str, **more: Any) -> Result:
    """Run the command line."""
    return CliRunner().invoke(cli.main, ["extract", *args], catch_exceptions=False, **more)


# --- which files ---


def test_a_folder_is_read_in_order_of_names_however_deep_without_hidden_files(folder: Path) -> None:
    assert named(list(rows(["texts"]))) == ["texts/a.txt", "texts/b.txt", "texts/sub/c.txt", "texts/sub/deep/d.txt"]


def test_arguments_keep_their_order(folder: Path) -> None:
    assert named(list(rows(["texts/sub", "texts/a.txt"]))) == ["texts/sub/c.txt", "texts/sub/deep/d.txt", "texts/a.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["texts", "texts/a.txt"],
        ["texts/a.txt", "texts"],
        ["texts", "texts"],
        ["texts/../texts", "texts"],
        ["texts", "texts/sub"],
    ],
)
def test_a_file_named_twice_is_read_once(folder: Path, arguments: list[str]) -> None:
    found = [(Path(row["path"]).resolve(), row["start"]) for row in rows(arguments)]
    assert len(found) == len(set(found)) == 10


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("texts/*.txt", ["texts/a.txt", "texts/b.txt"]),
        ("texts/**/d.*", ["texts/sub/deep/d.txt"]),
        ("texts/[ab].txt", ["texts/a.txt", "texts/b.txt"]),
        ("te?ts/sub", ["texts/sub/c.txt", "texts/sub/deep/d.txt"]),
        ("texts/**", ["texts/a.txt", "texts/b.txt", "texts/sub/c.txt", "texts/sub/deep/d.txt"]),
    ],
)
def test_patterns_are_expanded(folder: Path, pattern: str, expected: list[str]) -> None:
    assert sorted(named(list(rows([pattern])))) == expected


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "[ab].txt").write_text("8%", encoding="utf-8")
    assert named(list(rows(["texts/[ab].txt"]))) == ["texts/[ab].txt"]


def test_the_output_is_no_input(folder: Path) -> None:
    for _ in range(2):
        extract_files(["texts"], folder / "out.jsonl")
    assert len((folder / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 10


@pytest.mark.parametrize("name", ["texts/out.txt", "texts/sub/link.txt"])
def test_an_output_in_the_folder_is_no_input(folder: Path, name: str) -> None:
    (folder / "out.txt").write_text("12 men came.\n" * 9)
    (folder / "sub" / "link.txt").symlink_to("../out.txt")
    assert extract_files(["texts"], name).files == 5
    assert extract_files(["texts/*.txt", "texts/out.txt"], "texts/out.txt").files == 3


def test_standard_output_in_the_folder_is_no_input(folder: Path) -> None:
    (folder / "out.txt").write_text("12 men came.\n" * 9)
    command = (
        f'{sys.executable} -c "from jrtrade.cli import main; main()" extract texts --format jsonl >> texts/out.txt'
    )
    subprocess.run(["sh", "-c", command], check=True, env=HERE)
    rows_of_others = (folder / "out.txt").read_text(encoding="utf-8").splitlines()[9:]
    assert len(rows_of_others) == 10
    assert not any("out.txt" in row for row in rows_of_others)


@pytest.mark.parametrize("more", [[], ["--draft", "--published", "2016"]])
def test_the_one_file_that_is_read_is_never_written(folder: Path, more: list[str]) -> None:
    result = run("texts/a.txt", "--out", "./texts/a.txt", *more)
    assert result.exit_code == 2
    assert "texts/a.txt is both read and written" in result.stderr
    assert (folder / "a.txt").read_text(encoding="utf-8") == ONE


def test_the_size_of_all_files_is_known_beforehand(folder: Path) -> None:
    assert total_size(["texts"]) == 2 * len(ONE) + 2 * len(TWO) + len("Nothing.\n")


# --- what a row says ---


def test_a_row_leads_back_to_its_place(folder: Path) -> None:
    for row in rows(["texts"], include="all"):
        data = Path(row["path"]).read_bytes()
        assert row["sha256"] == hashlib.sha256(data).hexdigest()
        assert data.decode()[row["start"] : row["end"]] == row["words"]


def test_rows_have_the_columns_and_exact_numbers(folder: Path) -> None:
    row = next(iter(rows(["texts/a.txt"])))
    assert tuple(row) == COLUMNS
    assert (row["value"], row["low"]) == (Decimal(5), Decimal("4.5"))


def test_positions_count_a_byte_order_mark_and_both_signs_of_a_line_end(tmp_path: Path) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes("\ufeffé\r\nIt fell 5%.\r\n".encode())
    assert [(row["start"], row["end"]) for row in rows([path])] == [(12, 14)]


def test_include_all_has_what_is_no_figure(folder: Path) -> None:
    assert [row["aside"] for row in rows(["texts/a.txt"], include="all")] == [None, None, "date"]


# --- one process or many ---


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small files, a long one and bad ones, with small tasks, so that there are many."""
    texts = tmp_path / "many"
    texts.mkdir()
    made = random.Random(5)  # noqa: S311 - nothing secret
    for n in range(60):
        text = "".join(f"Row {made.randint(1, 9)} grew {made.randint(1, 99)}%.\n\n" for _ in range(made.randint(0, 9)))
        (texts / f"{n:03}.txt").write_text(text, encoding="utf-8", newline="")
    (texts / "020-long.txt").write_text(
        "It cost $5 million then, or so they say.\n\n" * 9000, encoding="utf-8", newline=""
    )
    (texts / "030-bad.txt").write_bytes(b"caf\xe9")
    (texts / "040-bin").write_bytes(b"PK\0\0")
    monkeypatch.chdir(tmp_path)
    return texts


@pytest.mark.parametrize("form", FORMATS)
def test_the_output_is_the_same_byte_for_byte_whatever_the_number_of_processes(many: Path, form: Any) -> None:
    summaries = [extract_files([many], f"{jobs}.out", form=form, jobs=jobs) for jobs in (1, 2)]
    assert Path("1.out").read_bytes() == Path("2.out").read_bytes()
    assert summaries[0] == summaries[1]
    assert [fault.where for fault in summaries[0].faults] == [
        f"{many}/030-bad.txt: byte 3 (line 1)",
        f"{many}/040-bin: byte 2",
    ]
    assert summaries[0].files == 61
    assert summaries[0].quantities > 9000


@pytest.mark.parametrize("threads", ["", "import threading; threading.Thread(target=input, daemon=True).start(); "])
def test_standard_output_is_the_same_from_copies_of_the_process_and_from_fresh_ones(many: Path, threads: str) -> None:
    """A process that has no other threads is copied; the head that it has written must not be written once more."""
    found = []
    for jobs in (1, 2):
        work = f"extract_files(['{many.name}'], form='csv', jobs={jobs})"
        code = f"{threads}from jrtrade.corpus import extract_files; {work}"
        script = Path("script.py")
        script.write_text(f"if __name__ == '__main__':\n    {code}\n", encoding="utf-8")
        with subprocess.Popen(
            [sys.executable, "script.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=HERE
        ) as run:
            assert run.stdout is not None
            found.append(run.stdout.read())
    assert found[0] == found[1]
    assert found[0].count(b"path,sha256") == 1


def test_a_process_that_is_killed_is_reported_and_leaves_no_output(many: Path) -> None:
    code = (
        "import os, sys\n"
        "from jrtrade.corpus import run\n"
        "from jrtrade.errors import JrtradeError\n"
        "def die(*args, **kwargs):\n    os._exit(9)\n"
        "if __name__ == '__main__':\n"
        "    run._work = die\n"
        "    try:\n        run.extract_files(['many'], 'out.jsonl', jobs=2)\n"
        "    except JrtradeError as error:\n        print(error)\n"
        "else:\n    from jrtrade.corpus import run as other\n    other._work = die\n"
    )
    Path("script.py").write_text(code, encoding="utf-8")
    done = subprocess.run([sys.executable, "script.py"], check=True, capture_output=True, text=True, env=HERE)
    assert "a process ended before its work was done" in done.stdout
    assert not [p for p in Path().iterdir() if "out.jsonl" in p.name]


@pytest.mark.skipif(os.name == "nt", reason="no signals of this kind on Windows")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_told_to_end_leaves_nothing_behind(tmp_path: Path, jobs: str) -> None:
    """The folder has the text, and the output that was there before, unchanged."""
    (tmp_path / "text.txt").write_text("Trade rose 3% to $4 million.\n" * 40_000, encoding="utf-8")
    (tmp_path / "out.csv").write_text("as it was", encoding="utf-8")
    call = [sys.executable, "-m", "jrtrade", "extract", "text.txt", "--out", "out.csv", "--jobs", jobs]
    with subprocess.Popen(call, cwd=tmp_path, env=HERE, stderr=subprocess.DEVNULL) as run:
        while run.poll() is None and not list(tmp_path.glob(".out.csv-*")):
            time.sleep(0.01)
        run.terminate()
    assert run.returncode == 128 + signal.SIGTERM
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.csv", "text.txt"]
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "as it was"


def test_all_cores_can_be_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert len(list(rows(["texts"], jobs=0))) == 10


# --- long files ---


@pytest.mark.parametrize("most", [64, 200, 1000, 100_000])
def test_a_file_in_pieces_gives_what_it_gives_whole(most: int) -> None:
    made = random.Random(most)  # noqa: S311 - nothing secret
    calm = "Nobody knew what the talks had been about, and few people cared to ask the men who had held them. " * 3
    text = "\n\n".join(
        calm
        if made.random() < 0.3
        else f"Prices – so they say – rose {made.randint(1, 99)}% to\n€{made.randint(1, 9)} million."
        for _ in range(200)
    )
    data = text.encode()
    sha256 = checked("a.txt", io.BytesIO(data))
    parts = list(pieces("a.txt", io.BytesIO(data), sha256, most))
    assert "".join(part for _, part in parts) == text
    assert all(text[at : at + len(part)] == part for at, part in parts)
    found = [(q.start + at, q.end + at, q.words, q.value) for at, part in parts for q in find(part)]
    assert found == [(q.start, q.end, q.words, q.value) for q in find(text)]


@suite
@given(st.text(min_size=150), st.integers(20, 60))
def test_pieces_put_together_are_the_text(text: str, most: int) -> None:
    data = text.encode("utf-8", "ignore")
    parts = list(pieces("a.txt", io.BytesIO(data), hashlib.sha256(data).hexdigest(), most))
    assert "".join(part for _, part in parts) == data.decode()
    assert all(0 < len(part) <= most + pieces_module.QUIET for _, part in parts)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Coal: 5%.\n\nOil: 6%.\n\nGas: 7%, they say.", "Coal: 5%.\n\nOil: 6%.\n\n"),
        ("Coal: 5%.\r\n\r\nOil: 6%, so they say.", "Coal: 5%.\r\n\r\n"),
        ("1 2 3 4\n5 6 7 8\n9 10 11 12 13", "1 2 3 4\n5 6 7 8\n"),
        ("1 2 ap-\nproximately 5 6 7 8 9 10 11", "1 2 ap-\nproximately 5 6 "),
        ("Coal 5%. Oil 6%. Gas 7% and more.", "Coal 5%. Oil 6%. "),
        ("x" * 40, "x" * 24),
        ("1" * 40, "1" * 24),
    ],
)
def test_the_places_to_cut_have_an_order(text: str, before: str) -> None:
    assert text[: cut(text, 24)] == before


def test_a_long_line_is_cut_far_from_numbers() -> None:
    calm = "and on it went without a figure in sight for a good long while, as it had done all the days before that, "
    text = f"First came 5 cars, {calm * 3}then came 6 ships, 7 boats, 8 rafts, 9 canoes"
    at = cut(text + "!" * pieces_module.QUIET, len(text))
    assert text[at - 1] == " "
    assert text.index("5 cars") + pieces_module.QUIET <= at <= text.index("6 ships") - pieces_module.QUIET


def test_a_long_file_is_read_in_bounded_memory(tmp_path: Path) -> None:
    def peak(copies: int) -> int:
        path = tmp_path / "long.txt"
        path.write_text(("The mill closed. " * 200 + "5% of the men left town.\n\n") * copies, encoding="utf-8")
        tracemalloc.start()
        for _ in rows([path]):
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(3600) < 1.2 * peak(1200)


def test_a_file_that_changes_while_it_is_read_is_reported(tmp_path: Path) -> None:
    data = ONE.encode() * 100
    with pytest.raises(UnfitError, match="one that changed while it was read"):
        list(pieces("a.txt", io.BytesIO(data), "0" * 64, 100))


# --- files that cannot be read ---


@pytest.mark.parametrize("size", [1, 400_000])
@pytest.mark.parametrize(
    ("bad", "where", "found"),
    [
        (b"\xe9t\xe9", ": byte {at} (line {line})", "the byte 0xe9"),
        (b"\xff\xfe5\0%\0", "", "UTF-16, by its byte order mark"),
        (b"\xe2\x82", ": byte {at} (line {line})", "the byte 0xe2"),
        (b"5%\0", ": byte {nul}", "a NUL byte"),
        (b"\xed\xa0\x80", ": byte {at} (line {line})", "the byte 0xed"),
    ],
)
def test_a_fault_names_file_place_and_what_was_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, bad: bytes, where: str, found: str
) -> None:
    monkeypatch.chdir(tmp_path)
    good = "é 5%\n".encode() * (size // 6)
    Path("bad.txt").write_bytes(bad if not where else good + bad)
    faults: list[Fault] = []
    assert list(rows(["bad.txt"], faults=faults)) == []
    expected = where.format(at=len(good), line=size // 6 + 1, nul=len(good) + 2)
    assert [(fault.where, fault.found[: len(found)]) for fault in faults] == [(f"bad.txt{expected}", found)]


def test_the_other_files_are_read_and_faults_come_at_the_end(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"\xff")
    (folder / "sub" / "bin").write_bytes(b"\0")
    result = run("texts", "nowhere.txt", "no*thing")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 10
    assert result.stderr.startswith("jrtrade: 4 faults in the data:\n")
    for place in ("texts/aa.txt: byte 0 (line 1)", "texts/sub/bin: byte 0", "nowhere.txt: expected a file", "no*thing"):
        assert place in result.stderr


def test_loops_links_out_and_pipes_in_a_folder_are_reported_and_not_followed(folder: Path) -> None:
    (folder / "sub" / "loop").symlink_to("..")
    (folder / "away").symlink_to("/")
    (folder / "outside.txt").symlink_to(__file__)
    (folder / "inside.txt").symlink_to("a.txt")
    (folder / "gone.txt").symlink_to("nothing")
    os.mkfifo(folder / "pipe")
    faults: list[Fault] = []
    found = named(list(rows(["texts"], faults=faults)))
    assert "texts/inside.txt" in found
    assert len(found) == 5
    assert {Path(fault.where).name: fault.found for fault in faults} == {
        "loop": "a loop: a link to a folder it lies in",
        "away": "a loop: a link to a folder it lies in",
        "outside.txt": "a link that leads out of it",
        "gone.txt": "nothing of that name",
        "pipe": "a pipe, socket or device",
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_reported(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    faults: list[Fault] = []
    assert "texts/a.txt" not in named(list(rows(["texts"], faults=faults)))
    assert faults[0].found == "permission denied"


def test_a_name_that_is_no_unicode_is_shown_as_escapes(folder: Path) -> None:
    Path(os.fsdecode(b"texts/\xe9.txt")).write_text("7%", encoding="utf-8")
    path = (
        extract_files(["texts"], "out.jsonl")
        and json.loads(Path("out.jsonl").read_text("utf-8").splitlines()[-1])["path"]
    )
    assert path == "texts/\\xe9.txt"


def test_only_so_many_faults_are_kept_but_all_are_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_module, "KEPT_FAULTS", 2)
    result = run("1", "2", "3", "texts/a.txt")
    assert result.exit_code == 1
    assert "3 files could not be read; the first 2:" in result.stderr


def test_an_empty_file_and_an_empty_folder_give_nothing_and_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.txt").touch()
    result = run(str(tmp_path / "empty"), str(tmp_path / "empty.txt"))
    assert (result.exit_code, result.stdout) == (0, "")


# --- standard input ---


def test_standard_input_is_read_and_hashed() -> None:
    result = run("-", "--format", "jsonl", input=ONE)
    assert run("--format", "jsonl", input=ONE).stdout == result.stdout
    assert result.exit_code == 0
    first = json.loads(result.stdout.splitlines()[0])
    assert (first["path"], first["words"], first["sha256"]) == ("-", "5%", hashlib.sha256(ONE.encode()).hexdigest())


def test_a_long_standard_input_is_read_in_pieces() -> None:
    text = "It cost 5 yen, or so they said.\n\n" * 20_000
    result = run("-", "--format", "jsonl", input=text)
    places = [json.loads(line)["start"] for line in result.stdout.splitlines()]
    assert places == [8 + 33 * n for n in range(20_000)]


def test_a_pipe_named_by_itself_is_read(folder: Path) -> None:
    os.mkfifo("pipe")
    with subprocess.Popen(["sh", "-c", "cat texts/a.txt > pipe"]) as writer:
        assert [row["words"] for row in rows(["pipe"])] == ["5%", "$3.2 billion"]
        writer.wait()


# --- formats ---


def test_json_lines_hold_exact_numbers_and_null(folder: Path) -> None:
    extract_files(["texts/a.txt"], "out.jsonl")
    lines = Path("out.jsonl").read_text(encoding="utf-8").splitlines()
    first = json.loads(lines[1], parse_int=Decimal, parse_float=Decimal)
    assert tuple(first) == COLUMNS
    assert first["value"] == Decimal(3_200_000_000)
    assert (first["assumed"], first["value_to"]) == (True, None)


@suite
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_are_one_line_of_json_that_steers_nothing(words: str) -> None:
    line = json_line(Row("a.txt", "0", 0, Quantity(0, 1, words, "number", Decimal(1))))
    assert json.loads(line)["words"] == words
    assert len(line.splitlines()) == 1
    assert not any(ord(c) in range(0x202A, 0x202F) or ord(c) in range(0x80, 0xA0) for c in line)


@pytest.mark.parametrize(
    "number", ["0", "-0.5", "2522000000000", "1E+50", "1E-50", "1.50", "123456789012345678901234567890"]
)
def test_a_number_is_written_exactly(number: str) -> None:
    assert Decimal(number_text(Decimal(number))) == Decimal(number)
    assert json.loads(number_text(Decimal(number)), parse_float=Decimal, parse_int=Decimal) == Decimal(number)


@pytest.mark.parametrize("name", ["=cmd|'/c calc'!A1.txt", "+1.txt", "-1.txt", "@x.txt", "\tx.txt", "＝1.txt"])
def test_no_cell_of_a_spreadsheet_is_a_formula(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name.replace("/", "-")).write_text("A loss of -5% and +3% and @4", encoding="utf-8")
    extract_files(["."], tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert tuple(table[0]) == COLUMNS
    for row in table:
        for column in ("path", "words", "unit"):
            assert row[column][:1] not in set("=+-@\t＝")


def test_a_cell_with_line_ends_and_quotes_comes_back_whole() -> None:
    words = 'some "700"\nbil-\r\nlion, yen'
    made = encode("csv", [Row("a", "0", 0, Quantity(0, 1, words, "number"))]).decode()
    assert next(csv.reader(io.StringIO(made, newline="")))[4] == words


def test_parquet_has_the_schema_also_without_rows(folder: Path) -> None:
    extract_files(["texts/z.txt"], "out.parquet")
    table = pq.read_table("out.parquet")
    assert table.schema.equals(arrow_schema())
    assert table.num_rows == 0


def test_parquet_holds_the_rows(folder: Path) -> None:
    extract_files(["texts"], "out.parquet")
    table = pq.read_table("out.parquet").to_pylist()
    assert [(row["path"], row["start"], row["words"], row["kind"]) for row in table] == [
        (row["path"], row["start"], row["words"], row["kind"]) for row in rows(["texts"])
    ]
    assert table[1]["value"] == 3.2e9


def test_parquet_row_groups_are_of_one_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jrtrade.corpus.formats.ROW_GROUP", 1000)
    (tmp_path / "a.txt").write_text("5%\n\n" * 2500, encoding="utf-8")
    extract_files([tmp_path / "a.txt"], tmp_path / "out.parquet")
    meta = pq.read_metadata(tmp_path / "out.parquet")
    assert [meta.row_group(n).num_rows for n in range(meta.num_row_groups)] == [1000, 1000, 500]


def test_a_table_has_one_line_a_figure_and_obeys_no_control_of_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x\x1b[2J.txt").write_text("Some\u202e 700 bil-\nlion yen and 5 \x1bships", encoding="utf-8")
    result = run(".")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "x\\x1b[2J.txt" in result.stdout
    assert len(result.stdout.splitlines()) == len(list(rows(["."])))


# --- output ---


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("o.jsonl", '{"path"'),
        ("o.ndjson", '{"path"'),
        ("o.csv", "path,sha256"),
        ("o.txt", "texts/a.txt:"),
        ("o", "texts/a"),
    ],
)
def test_the_ending_of_the_output_names_the_form(folder: Path, name: str, first: str) -> None:
    extract_files(["texts"], name)
    assert Path(name).read_text(encoding="utf-8").startswith(first)


def test_a_run_that_fails_leaves_the_output_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.jsonl").write_text("old", encoding="utf-8")

    def fail(*args: Any, **kwargs: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run_module, "_read", fail)
    with pytest.raises(KeyboardInterrupt):
        extract_files(["texts"], "out.jsonl")
    assert Path("out.jsonl").read_text(encoding="utf-8") == "old"
    assert sorted(p.name for p in Path().iterdir()) == ["out.jsonl", "texts"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_full_disk_is_an_error_of_ours_and_leaves_nothing(folder: Path, form: Any) -> None:
    with pytest.raises(UsageError, match="No space left"):
        extract_files(["texts"], "/dev/full", form=form)


@pytest.mark.parametrize("target", ["texts", "nowhere/out.jsonl", "texts/a.txt/out.jsonl"])
def test_an_output_that_cannot_be_written_is_a_wrong_call(folder: Path, target: str) -> None:
    result = run("texts", "--out", target)
    assert result.exit_code == 2
    assert f"cannot write {target}" in result.stderr


def test_a_new_file_has_the_rights_of_any_new_file(folder: Path) -> None:
    old = os.umask(0o027)
    try:
        extract_files(["texts"], "out.jsonl")
    finally:
        os.umask(old)
    assert Path("out.jsonl").stat().st_mode & 0o777 == 0o640


def test_an_output_that_is_a_link_stays_one(folder: Path) -> None:
    Path("real.jsonl").touch()
    Path("link.jsonl").symlink_to("real.jsonl")
    extract_files(["texts"], "link.jsonl")
    assert Path("link.jsonl").is_symlink()
    assert Path("real.jsonl").stat().st_size > 0


def test_a_stream_as_output_is_not_replaced(folder: Path) -> None:
    with output(os.devnull) as stream:
        stream.write(b"x")
    assert not Path(os.devnull).is_file()


def test_a_reader_that_has_seen_enough_is_no_error(many: Path) -> None:
    code = "from jrtrade.cli import main; main()"
    for jobs in ("1", "2"):
        command = f'{sys.executable} -c "{code}" extract many --format jsonl --jobs {jobs} | head -n 1'
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, env=HERE)
        assert done.stdout.count("\n") == 1
        assert done.stderr == ""


# --- the command ---


@pytest.mark.parametrize(
    "wrong",
    [
        ["texts", "--format", "xml"],
        ["texts", "--jobs", "-1"],
        ["texts", "--include", "dates"],
        ["texts", "--published", "2016"],
        ["texts/a.txt", "texts/b.txt", "--draft", "--published", "2016"],
        ["texts/a.txt", "--draft"],
        ["texts/a.txt", "--draft", "--published", "last year"],
        ["texts/a.txt", "--draft", "--published", "2016", "--format", "csv"],
        ["texts", "--draft", "--published", "2016"],
        ["nowhere.txt", "--draft", "--published", "2016"],
    ],
)
def test_a_wrong_call_is_answered_with_exit_code_2(folder: Path, wrong: list[str]) -> None:
    result = run(*wrong)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_all_well_is_exit_code_0_and_says_what_was_written(folder: Path) -> None:
    result = run("texts", "--out", "out.csv")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "out.csv: 10 figures from 5 files\n")


def test_a_draft_is_written_from_a_file_and_from_standard_input(folder: Path) -> None:
    to_file = run("texts/a.txt", "--draft", "--published", "2016-02-01", "--out", "claims.toml")
    assert to_file.exit_code == 0
    piped = run("-", "--draft", "--published", "2016-02-01", input=ONE)
    made = Path("claims.toml").read_text(encoding="utf-8")
    assert made.splitlines()[15:20] != []
    assert piped.stdout.count("[[claim]]") == made.count("[[claim]]") == 2


def test_a_draft_of_what_is_no_text_is_wrong_data(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\xff")
    result = run("texts/bad.txt", "--draft", "--published", "2016")
    assert result.exit_code == 1
    assert "bad.txt" in result.stderr


def test_the_choices_of_the_command_are_those_of_the_library() -> None:
    command = cli.main.commands["extract"]
    choices = {p.name: p.type.choices for p in command.params if hasattr(p.type, "choices")}  # type: ignore[attr-defined]
    assert list(choices["form"]) == list(FORMATS)
    assert list(choices["include"]) == ["figures", "all"]


def test_help_teaches_with_examples() -> None:
    shown = run("--help").stdout
    assert "jrtrade extract news/ --out figures.parquet --jobs 0" in shown
    assert "Exit codes:" in shown


def test_an_unknown_form_or_number_of_processes_is_refused_by_the_library(folder: Path) -> None:
    with pytest.raises(UsageError, match="form must be one of"):
        extract_files(["texts"], "o", form="xml")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="jobs must be 0"):
        extract_files(["texts"], "o", jobs=-1)
    with pytest.raises(UsageError, match="include must be"):
        list(rows(["texts"], include="dates"))  # type: ignore[arg-type]


# --- lines meant to be hard to read ---


def benchmark(project: Path, name: str) -> ModuleType:
    """A module of tests/benchmarks."""
    spec = importlib.util.spec_from_file_location(name, project / "tests" / "benchmarks" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_lines_meant_to_be_hard_are_read_to_their_end(project: Path) -> None:
    prose = benchmark(project, "prose")
    for name in prose.CRAFTED:
        line = prose.crafted(name, 10_000)
        end = 0
        for q in find(line, include="all"):
            assert end <= q.start < q.end <= len(line), name
            assert line[q.start : q.end] == q.words, name
            end = q.end


@pytest.mark.parametrize("data", [b"", b"5%", "é".encode()])
def test_what_is_text_is_decoded(data: bytes) -> None:
    assert decoded("a.txt", data) == data.decode()
