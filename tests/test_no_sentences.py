"""No sentence of the articles is in the project: no run of nine words of theirs, web addresses apart."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUN = 9
PRINTABLE = re.compile(rb"[\x20-\x7e\n]{20,}")


def words(text: str) -> list[str]:
    """Return a text's words, those broken at a line end put together, web addresses left out."""
    return re.findall(r"[a-z0-9]+", re.sub(r"https?://\S+|-\s*\n\s*", "", text.lower()))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield every run of `RUN` words."""
    found = words(text)
    for at in range(len(found) - RUN + 1):
        yield tuple(found[at : at + RUN])


def readable(path: Path) -> str:
    """Return what can be read in a file, of whatever kind it is."""
    data = path.read_bytes()
    if b"\0" in data[:4096]:
        return " ".join(part.decode() for part in PRINTABLE.findall(data))
    return data.decode("utf-8", "ignore")


def tracked(project: Path) -> list[Path]:
    """Return the project's files: those git knows or would add, or all where this is no clone."""
    listed = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    try:
        found = subprocess.run(listed, cwd=project, capture_output=True, check=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        return [p for p in project.rglob("*") if p.is_file() and ".venv" not in p.parts]
    return [project / name for name in found if name and (project / name).is_file()]


def carried(texts: dict[str, str], files: list[Path]) -> list[str]:
    """Return the files that carry a run of words of a text."""
    theirs = {run: name for name, text in texts.items() for run in runs(text)}
    found = []
    for path in files:
        for run in runs(readable(path)):
            if run in theirs:
                found.append(f"{path}: {' '.join(run)} (from {theirs[run]})")
                break
    return found


def test_no_file_of_the_project_carries_a_sentence_of_the_articles(project: Path, real_texts: Path) -> None:
    texts = {p.name: p.read_text(encoding="utf-8") for p in real_texts.glob("[0-9]*.txt")}
    assert texts
    files = tracked(project)
    assert project / "README.md" in files
    assert carried(texts, files) == []


@pytest.mark.parametrize(
    "data", ["the quick brown fox jumps over the lazy dog today", "The quick brown FOX jumps\nov-\ner the lazy dog."]
)
def test_the_guard_finds_a_run_of_words(tmp_path: Path, data: str) -> None:
    (tmp_path / "file").write_text(data, encoding="utf-8")
    text = {"text": "It is said that the quick brown fox jumps over the lazy dog."}
    assert len(carried(text, [tmp_path / "file"])) == 1


def test_the_guard_looks_into_binary_files(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"PAR1\0\0the quick brown fox jumps over the lazy dog\0")
    assert len(carried({"text": "the quick brown fox jumps over the lazy dog"}, [tmp_path / "file"])) == 1


def test_the_guard_lets_eight_words_pass(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("the quick brown fox jumps over the lazy", encoding="utf-8")
    assert carried({"text": "the quick brown fox jumps over the lazy dog"}, [tmp_path / "file"]) == []
