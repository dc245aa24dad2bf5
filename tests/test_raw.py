"""data/raw to records: what is right comes through whole, what is wrong is reported with its place, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jrtrade.errors import DataError, UsageError
from jrtrade.raw import load_raw

if TYPE_CHECKING:
    from pathlib import Path


def spoil(raw: Path, file: str, old: str, new: str) -> None:
    """Replace the first occurrence of a text in a raw file."""
    path = raw / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def report(raw: Path) -> list[str]:
    """Return the faults of a raw folder that has some."""
    with pytest.raises(DataError) as caught:
        load_raw(raw)
    return [str(fault) for fault in caught.value.faults]


def test_a_valid_folder_comes_through_whole(raw: Path) -> None:
    records = load_raw(raw)
    assert [d.id for d in records.documents] == ["alpha-2020", "beta-2021", "gamma-2022"]
    assert [len(records.claims[d.id]) for d in records.documents] == [2, 2, 2]
    assert (len(records.asides), len(records.sources), len(records.observations["customs"])) == (3, 1, 3)


def test_typos_in_three_files_give_one_report_that_lists_each(raw: Path) -> None:
    spoil(raw, "claims/alpha-2020.toml", 'flow = "import"', 'flwo = "import"')
    spoil(raw, "claims/alpha-2020.toml", 'id = "alpha-2020.coal-share"', 'id = "alpha-2020.coal-value"')
    spoil(raw, "claims/beta-2021.toml", 'ref_area = "RUS"', 'ref_area = "RUZ"')
    spoil(raw, "claims/beta-2021.toml", 'statement = "An invented statement."', "statement = 5")
    start, end = 0, 12
    spoil(raw, "claims/gamma-2022.toml", f"start = {start}\nend = {end}", f"start = {end}\nend = {start}")
    found = report(raw)
    for expected in (
        "claims/alpha-2020.toml → alpha-2020.coal-value → flwo: expected one of the keys",
        "claims/alpha-2020.toml → alpha-2020.coal-value → id: expected an id of its own",
        "claims/beta-2021.toml → beta-2021.output-share → ref_area: expected one of WLD, JPN",
        "claims/beta-2021.toml → beta-2021.output-share → statement: expected text in quotes, found the number 5",
        "claims/gamma-2022.toml → gamma-2022.trade-share → end: expected an end after the start (12), found 0",
    ):
        assert any(line.startswith(expected) for line in found), (expected, found)
    assert len(found) == 5


def test_all_typos_at_once_in_one_record_are_all_listed(raw: Path) -> None:
    file = "claims/alpha-2020.toml"
    spoil(raw, file, 'flow = "import"', 'flow = "exprot"\nfloww = "import"')
    spoil(raw, file, 'time_period = "2019"', "time_period = 2019")
    spoil(raw, file, "end = ", "end = 1 #")
    fields = {line.split(":")[0].rsplit(" → ", 1)[1] for line in report(raw)}
    assert fields == {"flow", "floww", "time_period", "end"}


A = "claims/alpha-2020.toml"
VALUE = f"{A} → alpha-2020.coal-value"
SPOILT = [
    # file, old, new, where, what the report must say
    (A, "flow =", "flwo =", f"{VALUE} → flwo", "did you mean 'flow'?"),
    (
        A,
        '"import"',
        '"imprt"',
        f"{VALUE} → flow",
        "one of export, import, total, found 'imprt'; did you mean 'import'?",
    ),
    (A, '"JPN"', '"jpn"', f"{VALUE} → ref_area", "did you mean 'JPN'?"),
    (A, '"JPN"', "['JPN']", f"{VALUE} → ref_area", "text in quotes, found a list of 1"),
    (A, '"2701"', "2701", f"{VALUE} → product", "found the number 2701; put it in quotes"),
    (A, '"2019"', '"2019-13"', f"{VALUE} → time_period", "a year, month or day"),
    (A, '"2019"', '"2019-02-30"', f"{VALUE} → time_period", "a year, month or day of the calendar"),
    (A, '"2019"', '"2019/2018"', f"{VALUE} → time_period", "the earlier first"),
    (A, '"2019"', "2019-01-01", f"{VALUE} → time_period", "found the date 2019-01-01; put it in quotes"),
    (A, '"2019"', '"2018"', f"{VALUE} → because 1", "'last year', which is 2019 in a text of 2020-06-15"),
    (A, "start = 42", 'start = "42"', f"{VALUE} → start", "a whole number, found '42'"),
    (A, "start = 42", "start = 42.5", f"{VALUE} → start", "a whole number, found the number 42.5"),
    (A, "start = 42", "start = -42", f"{VALUE} → start", "at least 0, found -42"),
    (A, "start = 42", "start = true", f"{VALUE} → start", "a whole number, found true"),
    (A, "start = 42", "start = 43", f"{VALUE} → words", "21 characters, as the span 43–64 has"),
    (A, "about 1.2", "abuot 1.2", f"{VALUE} → words", "words the reader can read as one quantity, whole"),
    (A, "statement =", "#", f"{VALUE} → statement", "a value, found no such key; add it"),
    (A, "An invented statement.", " ", f"{VALUE} → statement", "some text, found an empty one"),
    (A, "An invented statement.", "two\\nlines", f"{VALUE} → statement", "text in one line"),
    (A, 'dimension = "time', 'dimension = "tyme', f"{VALUE} → because 1 → dimension", "did you mean 'time_period'?"),
    (
        A,
        "alpha-2020.coal-value",
        "beta-2021.coal-value",
        f"{A} → beta-2021.coal-value → id",
        "an id that begins with alpha-2020.",
    ),
    (A, "alpha-2020.coal-value", "alpha-2020.Coal", f"{A} → alpha-2020.Coal → id", "<document>.<name>"),
    (A, 'document = "alpha-2020"', 'document = "beta-2021"', f"{A} → document", "'alpha-2020', as the file is named"),
    (A, 'document = "alpha-2020"', "", f"{A} → document", 'the line document = "alpha-2020"'),
    (
        A,
        'document = "alpha-2020"',
        'document = "alpha-2020"\ndokument = 1',
        f"{A} → dokument",
        "did you mean 'document'?",
    ),
    (A, "[[claim]]", "[claim]", f"{A}:", "a syntax error"),
    (A, "flow = ", "flow ", f"{A}:13:6", "a syntax error (Expected '=' after a key in a key/value pair)"),
    (A, "flow = ", "flow = 'a'\nflow = ", f"{A}:14:", "a syntax error"),
    (
        "documents.toml",
        'id = "beta-2021"',
        'id = "bета"',
        "documents.toml → bета → id",
        "lower-case letters and digits",
    ),
    ("documents.toml", "length = ", "length = 2 #", f"{VALUE} → end", "a place in the text, which has 2 characters"),
    (
        "documents.toml",
        'published = "2020',
        'published = "20',
        "documents.toml → alpha-2020 → published",
        "a date such as 2016-10-20",
    ),
    ("documents.toml", "[[document]]", "[[docment]]", "documents.toml → docment", "did you mean 'document'?"),
    ("documents.toml", 'file = "', 'file = "../', "documents.toml → alpha-2020 → file", "a file name without folders"),
    ("documents.toml", 'sha256 = "', 'sha256 = "G', "documents.toml → alpha-2020 → sha256", "64 hexadecimal digits"),
    ("asides.csv", "2018,date", "2018,dat", "asides.csv:2 → class", "did you mean 'date'?"),
    ("asides.csv", "class", "klass", "asides.csv:1", "did you mean 'class'?"),
    ("asides.csv", "date,", "date", "asides.csv:2", "8 cells, found 7"),
    ("asides.csv", "2018,date", '"2018,date', "asides.csv:2", "a syntax error"),
    ("asides.csv", "gamma-2022", "gama-2022", "asides.csv:4 → document", "did you mean 'gamma-2022'?"),
    ("asides.csv", "March 3", "March 33", "asides.csv:4 → words", "7 characters"),
    ("sources.toml", '"primary"', '"prime"', "sources.toml → customs → quality", "one of primary"),
    ("sources.toml", 'id = "customs"', 'id = "custom"', "reference/customs.csv", "did you mean 'custom'?"),
    ("reference/customs.csv", "2814.5", "2,814.5", "reference/customs.csv:2", "16 cells, found 17"),
    (
        "reference/customs.csv",
        "2814.5",
        "2 814.5",
        "reference/customs.csv:2 → obs_value",
        "no thousands marks, found '2 814.5'",
    ),
    ("reference/customs.csv", "2814.5", "NaN", "reference/customs.csv:2 → obs_value", "a number in digits"),
    ("reference/customs.csv", "2814.5", "", "reference/customs.csv:2 → obs_value", "a value, found no such key"),
    ("reference/customs.csv", ",2018,", ",2019,", "reference/customs.csv:3", "again, as in line 2"),
    (
        "reference/customs.csv",
        "JPN,WLD",
        "JPN,World",
        "reference/customs.csv:2 → counterpart_area",
        "three capital letters",
    ),
    (
        "reference/customs.csv",
        "japan-customs",
        "japan-custom",
        "reference/customs.csv:2 → lineage",
        "did you mean 'japan-customs'?",
    ),
    ("dataset.toml", '"1.2.3"', '"1.2"', "dataset.toml → version", "a version such as 1.2.3"),
]


@pytest.mark.parametrize("case", SPOILT, ids=lambda case: f"{case[0]}: {case[1]} to {case[2]}")
def test_a_spoilt_field_is_reported_with_its_place(raw: Path, case: tuple[str, str, str, str, str]) -> None:
    file, old, new, where, what = case
    spoil(raw, file, old, new)
    found = report(raw)
    assert any(line.startswith(where) and what in line for line in found), found


BYTES = [
    (b"\xef\xbb\xbfx = 1", ":1:1", "a byte order mark"),
    (b"x = 1\ny = '\xff'", ":2:6", "the byte 0xff, which is not UTF-8 there"),
    (b"x = 1\n\0", ":2:1", "a NUL character"),
    (b"x = " + b"[" * 5000, "", "endless nesting"),
    (b"#" * 2_000_001, "", "2,000,001 bytes"),
    (b"", "", "records under [[claim]], found none"),
]


@pytest.mark.parametrize(("data", "place", "what"), BYTES, ids=[b[2] for b in BYTES])
def test_a_file_that_is_no_sane_text_is_reported(raw: Path, data: bytes, place: str, what: str) -> None:
    (raw / A).write_bytes(data)
    found = report(raw)
    assert any(line.startswith(f"{A}{place}:") and what in line for line in found), found


def test_windows_line_ends_change_nothing(raw: Path) -> None:
    before = load_raw(raw)
    for path in [raw / A, raw / "asides.csv"]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_raw(raw) == before


@pytest.mark.parametrize("file", [A, "documents.toml", "asides.csv", "sources.toml", "dataset.toml"])
def test_a_missing_file_is_reported(raw: Path, file: str) -> None:
    (raw / file).unlink()
    assert any(line.startswith(f"{file}: expected a file") for line in report(raw))


def test_claims_of_an_unknown_document_are_reported(raw: Path) -> None:
    (raw / "claims/delta-2023.toml").write_text('document = "delta-2023"\n[[claim]]\n', encoding="utf-8")
    assert any("delta-2023.toml → document: expected a document of documents.toml" in line for line in report(raw))


def test_a_file_with_another_ending_is_not_passed_over(raw: Path) -> None:
    (raw / "claims/delta-2023.tml").touch()
    assert any(line.startswith("claims/delta-2023.tml: expected only .toml files") for line in report(raw))


def test_a_link_that_leads_out_of_the_folder_is_refused(raw: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.toml"
    (raw / A).rename(outside)
    (raw / A).symlink_to(outside)
    assert any("a link that leads out of it" in line for line in report(raw))


def test_the_same_id_in_two_files_is_reported_with_both(raw: Path) -> None:
    spoil(raw, "documents.toml", 'id = "gamma-2022"', 'id = "beta-2021"')
    assert any("documents.toml → beta-2021 → id: expected an id of its own" in line for line in report(raw))


def test_two_records_for_one_place_are_reported(raw: Path) -> None:
    with (raw / "asides.csv").open("a", encoding="utf-8") as stream:
        stream.write("alpha-2020,51,53,1.,list_mark,,,\n")
    assert any("a place of its own, found one that overlaps" in line for line in report(raw))


def test_no_folder_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder of raw data"):
        load_raw(tmp_path / "nowhere")
