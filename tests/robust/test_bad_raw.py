"""Raw files broken in every way: one report that names each place, exit code 1, and tables left as they were."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from spoiling import FILES, GONE, KINDS, Kind, held, parsed, spoil, spoilt, written

from jrtrade.cli import main
from jrtrade.errors import DataError
from jrtrade.raw import load_raw, records
from jrtrade.raw.files import LIMIT, MOST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIELDS = [(kind, name) for kind in KINDS for name in kind.fields]


@pytest.fixture
def own(related_raw: Path, tmp_path: Path) -> Path:
    """Such a folder for one test."""
    return shutil.copytree(related_raw, tmp_path / "related")


def report(raw: Path) -> list[str]:
    """Return the faults of a raw folder that has some."""
    with pytest.raises(DataError) as caught:
        load_raw(raw)
    return [str(fault) for fault in caught.value.faults]


def refused(raw: Path, out: Path) -> list[str]:
    """Return the lines of the report of a build that is refused, and hold that it leaves the tables alone."""
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in out.rglob("*") if path.is_file()}
    result = CliRunner().invoke(main, ["build", "--raw", str(raw), "--out", str(out)])
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit)
    assert result.stdout == ""
    head, *lines = result.stderr.splitlines()
    assert head in ("jrtrade: 1 fault in the data:", f"jrtrade: {len(lines)} faults in the data:")
    assert all(line.startswith("  ") and ": expected " in line and ", found " in line for line in lines)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before} == before
    return [line.strip() for line in lines]


def test_every_form_of_record_is_among_those_spoilt() -> None:
    forms = {f for f in vars(records).values() if isinstance(f, type) and issubclass(f, records.Record)}
    assert {kind.model for kind in KINDS} == forms - {records.Record}


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=[f"{kind.model.__name__}.{name}" for kind, name in FIELDS])
def test_whatever_is_wrong_with_a_field_is_reported_at_its_place(kind: Kind, name: str, related_raw: Path) -> None:
    whole = (related_raw / kind.file).read_bytes()
    values = list(spoilt(kind, name, held(parsed(related_raw, kind.file), kind).get(name)))
    assert values
    try:
        for value in values:
            spoil(related_raw, kind, name, value)
            places = [line.partition(": expected")[0] for line in report(related_raw)]
            # A NUL is met before there are any fields, and stands at a line and column.
            early = isinstance(value, str) and "\0" in value and kind.file.endswith(".csv")
            start = f"{kind.file}:2:" if early else kind.file
            assert any(p.startswith(start) and (early or name in p.split()) for p in places), (value, places)
    finally:
        (related_raw / kind.file).write_bytes(whole)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.model.__name__ for kind in KINDS])
def test_an_unknown_key_is_reported_with_those_that_are_known(kind: Kind, own: Path) -> None:
    spoil(own, kind, "nonsense", "word")
    [line] = report(own) if kind.file.endswith(".toml") else report(own)[:1]
    assert line.startswith(kind.file)
    assert "nonsense" in line
    assert all(name in line for name in kind.fields)


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith(".toml")])
def test_a_key_that_stands_twice_is_reported_with_its_line(file: str, own: Path, out: Path) -> None:
    lines = (own / file).read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if " = " in line)
    (own / file).write_text("".join([*lines[: at + 1], lines[at], *lines[at + 1 :]]), encoding="utf-8")
    [line] = [line for line in refused(own, out) if line.startswith(f"{file}:{at + 2}:")]
    assert "a syntax error" in line


@pytest.mark.parametrize("kind", [k for k in KINDS if "id" in k.fields], ids=lambda kind: kind.model.__name__)
def test_a_record_that_stands_twice_is_reported(kind: Kind, own: Path, out: Path) -> None:
    content = parsed(own, kind.file)
    content[kind.way[0]].append(content[kind.way[0]][0])
    (own / kind.file).write_text(written(content), encoding="utf-8")
    name = content[kind.way[0]][0]["id"]
    assert any(line.startswith(f"{kind.file} → {name} → id: expected an id of its own") for line in refused(own, out))


def twice(data: bytes) -> bytes:
    return data + data.splitlines(keepends=True)[1]


ROWS: dict[str, tuple[str, Callable[[bytes], bytes], str, str]] = {
    "an observation twice": ("reference/customs.csv", twice, ":5: ", "each observation once"),
    "an aside twice": ("asides.csv", twice, " → ", "a place of its own"),
    "a column twice": ("asides.csv", lambda d: d.replace(b"note", b"words", 1), ":1: ", "the column 'words' once"),
    "a column less": ("asides.csv", lambda d: d.replace(b",note", b"", 1), ":1: ", "the column 'note'"),
    "ten thousand columns": ("asides.csv", lambda d: b"," * 9_999 + b"\n" + d, ":1: ", "found 10,000 columns"),
    "a cell more": ("asides.csv", lambda d: d.replace(b"2018,date", b"2018,,date", 1), ":2: ", "8 cells, found 9"),
    "an open quote": ("asides.csv", lambda d: d.replace(b"2018,", b'"2018,', 1), ":2: ", "a syntax error"),
    "semicolons": ("asides.csv", lambda d: d.replace(b",", b";"), ":1: ", "the unknown column"),
    "no header": ("asides.csv", lambda d: d.partition(b"\n")[2], ":1: ", "the column 'document', found none"),
    "a huge cell": ("asides.csv", lambda d: d + b'"' + b"x" * 200_000, ":5: ", "field larger than field limit"),
    "a line separator in a cell": (
        "asides.csv",
        lambda d: d.replace(b"2018,date,", "2018,date,a\u2028b".encode(), 1).replace(b"March 3,", b"March 3,x", 1),
        ":4 → class: ",
        "one of date",
    ),
}


@pytest.mark.parametrize("case", ROWS)
def test_a_spoilt_row_is_reported_with_its_line(case: str, own: Path, out: Path) -> None:
    file, change, place, what = ROWS[case]
    data = (own / file).read_bytes()
    assert change(data) != data
    (own / file).write_bytes(change(data))
    assert any(line.startswith(file + place) and what in line for line in refused(own, out)), refused(own, out)


def linked_out(path: Path) -> None:
    outside = path.parents[2] / f"outside-{path.name}"
    path.rename(outside)
    path.symlink_to(outside)


def linked_round(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def sparse(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.truncate(100_000_000)


WHOLE_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda p: p.unlink(), ": expected a file"),
    "a link out of the folder": (linked_out, ": expected a file inside the raw folder, found a link that leads out"),
    "a link to itself": (linked_round, ": expected a"),
    "a folder": (a_folder, ": expected a file, found something else"),
    "a pipe": (a_pipe, ": expected a file, found something else"),
    "100 MB": (sparse, f": expected a file of at most {LIMIT:,} bytes, found 100,000,000 bytes"),
    "BOM": (lambda p: p.write_bytes(b"\xef\xbb\xbf" + p.read_bytes()), ":1:1: expected plain UTF-8"),
    "UTF-16": (lambda p: p.write_text(p.read_text(encoding="utf-8"), encoding="utf-16"), ":1:1: expected UTF-8"),
    "Latin-1": (lambda p: p.write_bytes(p.read_bytes() + b"\n# \xe9"), "expected UTF-8, found the byte 0xe9"),
    "NUL": (lambda p: p.write_bytes(b"\n\n \0" + p.read_bytes()), ":3:2: expected text, found a NUL character"),
    "a surrogate": (lambda p: p.write_bytes(p.read_bytes() + b"\xed\xa0\x80"), "expected UTF-8, found the byte 0xed"),
    "a lone quote": (lambda p: p.write_bytes(p.read_bytes() + b'"'), ": expected "),
    "random bytes": (lambda p: p.write_bytes(bytes(range(1, 256)) * 9), ": expected UTF-8, found the byte 0x80"),
}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("case", WHOLE_FILES)
@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
def test_a_file_that_is_none_is_reported(case: str, file: str, own: Path, out: Path) -> None:
    change, what = WHOLE_FILES[case]
    if case == "missing" and file == "relations.toml":
        pytest.skip("a dataset may do without")
    change(own / file)
    found = refused(own, out)
    assert any(line.startswith(file) and what in line for line in found), found


CLAIMS = "claims/alpha-2020.toml"
TOML: dict[str, tuple[str, str]] = {
    "empty": ("", ": expected records under [[claim]], found none"),
    "nested lists": ("a = " + "[" * 10_000, ": expected TOML of a few levels, found endless nesting"),
    "nested tables": ("a = " + "{a = " * 10_000, ": expected TOML of a few levels, found endless nesting"),
    "a key of many parts": ("\n" + "a." * 100_000 + "b = 1", ":2: expected keys of at most 20 parts"),
    "a key of many quoted parts": ('["a"' + '."a"' * 50_000 + "]", ":1: expected keys of at most 20 parts"),
    "a number of many digits": ("\nn = " + "9" * 5000, ":2: expected whole numbers, found one of thousands of digits"),
    "no such day": ("d = 2016-02-30", ":1:"),
    "a surrogate escaped": ('s = "\\ud800"', ":1:"),
    "a control character": ('s = "\x01"', ":1:"),
    "JSON": ('{"document": "alpha-2020"}', ":1:"),
    "merge marks": ("<<<<<<< HEAD\n", ":1:"),
    "a list of numbers": ("claim = [1, 2]", " → claim 1: expected a record under [[claim]], found 1"),
    "one table": ("[claim]\nid = 'x'", " → claim: expected records under [[claim]]"),
    "a very long name": (f"[[claim]]\nid = 'alpha-2020.{'x' * 100_000}'", " → claim 1 → start: expected a value"),
}


@pytest.mark.parametrize("case", TOML)
def test_toml_that_is_none_or_holds_something_else_is_reported(case: str, own: Path, out: Path) -> None:
    text, what = TOML[case]
    (own / CLAIMS).write_text(text, encoding="utf-8")
    found = refused(own, out)
    assert any(line.startswith(f"{CLAIMS}{what}") for line in found), found
    assert max(map(len, found)) < 500


MANY = {
    CLAIMS: 'document = "alpha-2020"\n' + "[[claim]]\nflow = 'exprot'\n" * 20_000,
    "asides.csv": "document,start,end,words,class,note,before,after\n" + "gamma-2022,1,0,x,dat,,,\n" * 20_000,
}


@pytest.mark.parametrize("file", MANY)
def test_a_report_has_an_end(file: str, own: Path, out: Path) -> None:
    (own / file).write_text(MANY[file], encoding="utf-8")
    found = refused(own, out)
    assert len(found) == MOST + 1
    assert any(f"expected fewer than {MOST:,} faults, found more, which are not listed" in line for line in found)


def test_all_files_at_once_give_one_report(own: Path, out: Path) -> None:
    for file in FILES:
        (own / file).write_bytes(b"\xff" + (own / file).read_bytes())
    found = refused(own, out)
    assert {line.partition(":")[0] for line in found} >= set(FILES)


def test_windows_line_ends_and_an_empty_last_line_are_no_fault(own: Path) -> None:
    before = load_raw(own)
    for file in FILES:
        data = (own / file).read_bytes().replace(b"\n", b"\r\n")
        (own / file).write_bytes(data + b"\r\n")
    assert load_raw(own) == before


def test_an_unreadable_folder_is_reported(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    def forbidden(path: Path) -> Any:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", forbidden)
    assert "claims/: expected a readable folder, found an error (Permission denied)" in report(own)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.model.__name__ for kind in KINDS])
def test_a_build_with_a_field_gone_is_refused_and_leaves_the_tables_alone(kind: Kind, own: Path, out: Path) -> None:
    name = kind.model.model_json_schema(by_alias=True)["required"][0]
    spoil(own, kind, name, "" if kind.file.endswith(".csv") else GONE)
    assert any(line.startswith(kind.file) for line in refused(own, out))
