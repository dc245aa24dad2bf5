"""Records against texts: the very text must fit them exactly, a copy in what it says; every change is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jrtrade.build import build
from jrtrade.errors import DataError, UsageError
from jrtrade.raw import load_raw
from jrtrade.rows import rows
from jrtrade.verification import Verified, verified

if TYPE_CHECKING:
    from pathlib import Path

    from jrtrade.columns import TableName

FILE = "alpha-2020.txt"


def alter(texts: Path, old: str, new: str, file: str = FILE) -> None:
    """Replace something in a text."""
    text = (texts / file).read_text(encoding="utf-8")
    assert old in text
    (texts / file).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")


def tables(raw: Path) -> dict[TableName, Any]:
    """Return the rows of a raw folder."""
    return rows(load_raw(raw))


def held(raw: Path, texts: Path) -> Verified:
    """Hold the first document's records against its text."""
    return next(verified(tables(raw), texts))


def test_the_very_texts_fit(raw: Path, texts: Path) -> None:
    found = list(verified(tables(raw), texts, strict=True))
    assert [(one.document, one.faults) for one in found] == [(n, ()) for n in ("alpha-2020", "beta-2021", "gamma-2022")]


ALTERED = [
    ("12%", "13%", "→ alpha-2020.coal-share: expected '12%', found '13%'"),
    ("about 1.2", "1.2", "alpha-2020.coal-value: expected 'about 1.2 trillion yen', found '1.2 trillion yen'"),
    ("1.2 trillion", "1.2 billion", "alpha-2020.coal-value: expected 'about 1.2 trillion yen'"),
    (
        "grew.",
        "grew by 7.",
        "alpha-2020.txt:1:21 (20–21): expected every numeral in one claim or aside, found '7' in none",
    ),
    ("buys.", "buys, or 9%.", "found '9' in none"),
]


@pytest.mark.parametrize(("old", "new", "fault"), ALTERED, ids=[f"{old} to {new}" for old, new, _ in ALTERED])
def test_what_was_altered_is_named_with_its_place(raw: Path, texts: Path, old: str, new: str, fault: str) -> None:
    alter(texts, old, new)
    faults = [str(f) for f in held(raw, texts).faults]
    assert any(fault in line for line in faults), faults


def test_a_span_shifted_by_one_is_named(raw: Path, texts: Path) -> None:
    path = raw / "claims" / "alpha-2020.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("start = 76\nend = 79", "start = 77\nend = 80"), encoding="utf-8")
    [fault, *_] = [str(f) for f in held(raw, texts).faults if "→ alpha-2020.coal-share" in str(f)]
    assert "alpha-2020.txt:2:60 (77–80) → alpha-2020.coal-share: expected '12%', found '2%'" in fault


def test_a_reason_that_stands_elsewhere_is_named(raw: Path, texts: Path) -> None:
    path = raw / "claims" / "alpha-2020.toml"
    text = path.read_text(encoding="utf-8")
    assert "start = 65\nend = 74" in text
    path.write_text(text.replace("start = 65\nend = 74", "start = 64\nend = 73"), encoding="utf-8")
    [fault] = held(raw, texts).faults
    assert str(fault).startswith(
        "alpha-2020.txt:2:47 (64–73) → alpha-2020.coal-value → because 1: expected 'last year'"
    )


def test_a_copy_saved_elsewhere_is_recognised(raw: Path, texts: Path) -> None:
    (texts / FILE).rename(texts / "page")
    copy = (texts / "page").read_text(encoding="utf-8").replace(" ", "\n")
    document = (raw / "documents.toml").read_text(encoding="utf-8").replace(f'"{FILE}"', '"original.txt"')
    (raw / "documents.toml").write_text(document, encoding="utf-8")
    (texts / FILE).write_text(f"MENU  Home | 24 comments\n\n{copy}\n\nCopyright 2021\n", encoding="utf-8")
    one = held(raw, texts)
    assert one.report is not None
    assert one.report.counts() == {"exact": 0, "moved": 2, "changed": 0, "missing": 0}
    assert one.faults == ()


def test_in_a_file_of_our_name_every_number_counts(raw: Path, texts: Path) -> None:
    alter(texts, "The harbour", "24 comments\n\nThe harbour")
    assert any("found '24' in none" in str(f) for f in held(raw, texts).faults)


def test_a_text_that_is_not_there_is_named(raw: Path, texts: Path) -> None:
    (texts / FILE).unlink()
    one = held(raw, texts)
    assert one.report is None
    assert str(one.faults[0]).startswith("alpha-2020 → text: expected the text, as alpha-2020.txt")


def test_no_folder_of_texts_is_a_wrong_call(raw: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder of texts"):
        held(raw, tmp_path / "nowhere")


def test_a_build_with_texts_takes_only_the_very_texts(raw: Path, texts: Path, tmp_path: Path) -> None:
    build(raw, tmp_path / "out", texts)
    alter(texts, "harbour", "Harbour")
    with pytest.raises(DataError, match=r"alpha-2020\.txt: expected the text with sha256"):
        build(raw, tmp_path / "out", texts)


def test_every_number_of_the_articles_is_accounted_for(real_texts: Path, project: Path) -> None:
    found = list(verified(tables(project / "data" / "raw"), real_texts, strict=True))
    assert [one.faults for one in found] == [()] * 5
    assert [len(one.report.census.unaccounted) for one in found if one.report] == [0] * 5
