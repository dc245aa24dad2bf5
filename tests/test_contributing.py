"""CONTRIBUTING's walks, gone step by step as they stand there, in a clone of the project's records."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner

from jrtrade.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="the walks need git")


class Step(NamedTuple):
    """A fenced block: its language, the file it is to become (or, after >>, to be added to), and its text."""

    language: str
    file: str
    text: str


@pytest.fixture(scope="module")
def guide(project: Path) -> str:
    return (project / "CONTRIBUTING.md").read_text(encoding="utf-8")


def steps(guide: str) -> Iterator[Step]:
    """Yield the blocks of the guide in order, those of a list without their indentation."""
    for indent, language, file, text in re.findall(r"^( *)```(\w+) ?([^\n]*)\n(.*?)^ *```$", guide, re.M | re.S):
        yield Step(language, file, re.sub(f"^{indent}", "", text, flags=re.MULTILINE))


def calls(text: str) -> Iterator[tuple[list[str], str]]:
    """Yield the commands of a block for the console, and what each is to print."""
    for call in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = call.partition("\n")
        program, *args = command.split()
        assert program == "jrtrade"
        yield args, output


def like(expected: str) -> re.Pattern[str]:
    """Return the pattern of an output in which a line "…" stands for any lines."""
    return re.compile(
        "".join(".*" if part == "…\n" else re.escape(part) for part in re.split("^(…\n)", expected, flags=re.M)), re.S
    )


@pytest.fixture
def clone(tmp_path: Path, project: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone in which one works, with the tables as they were before."""
    folder = tmp_path / "clone"
    shutil.copytree(project / "data" / "raw", folder / "data" / "raw")
    shutil.copytree(built, folder / "data" / "processed")
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for call in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "Before"]):
        subprocess.run(["git", *call], cwd=folder, check=True, capture_output=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("JRTRADE_DATA", "data/processed")
    monkeypatch.delenv("JRTRADE_TEXTS", raising=False)
    monkeypatch.setattr("jrtrade.charts.available", lambda: False)  # they take long, and the walks say nothing of them
    return folder


def put(folder: Path, step: Step) -> None:
    """Write a block's text into its file, or add it."""
    path = folder / step.file.removeprefix(">>")
    path.parent.mkdir(exist_ok=True)
    with path.open("a" if step.file.startswith(">>") else "w", encoding="utf-8", newline="") as file:
        file.write(step.text)


def test_the_walks_lead_where_they_say(clone: Path, guide: str) -> None:
    done = 0
    for step in steps(guide):
        if step.file:
            put(clone, step)
        for args, expected in calls(step.text) if step.language == "console" else ():
            result = CliRunner().invoke(main, args)
            assert result.exit_code == 0, result.stderr
            assert like(expected).fullmatch(result.stdout), result.stdout
            done += 1
    assert done > 5


def test_a_draft_as_it_comes_is_refused(clone: Path, guide: str) -> None:
    wanted = ("../texts/mori-2017.txt", ">>data/raw/documents.toml")
    for step in steps(guide):
        if step.file in wanted:
            put(clone, step)
    draft = next(args for step in steps(guide) for args, _ in calls(step.text) if step.language == "console")
    assert CliRunner().invoke(main, draft).exit_code == 0
    result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 1
    assert "claims/mori-2017.toml → mori-2017.trade → statement: expected some text" in result.stderr
    assert "claims/mori-2017.toml → mori-2017.trade → proposed: " in result.stderr


def test_the_record_is_the_draft_but_for_what_the_review_changed(clone: Path, guide: str) -> None:
    article, reviewed = (
        next(s for s in steps(guide) if s.file.endswith(f"mori-2017.{end}")) for end in ("txt", "toml")
    )
    put(clone, article)
    draft = next(args for step in steps(guide) for args, _ in calls(step.text) if step.language == "console")
    CliRunner().invoke(main, draft)
    drafted = (clone / reviewed.file).read_text(encoding="utf-8").splitlines()
    new = [line for line in reviewed.text.splitlines() if line not in drafted]
    assert [line.split(" = ")[0] for line in new] == ["id", "statement", "id", "statement"]
