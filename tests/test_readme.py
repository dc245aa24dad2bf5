"""The README is true: its commands, its examples, its numbers and its data dictionary."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import jrtrade
from jrtrade.cli import main
from jrtrade.dictionary import BEGIN, renewed


@pytest.fixture(autouse=True)
def tables(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loader read the tables built for the tests."""
    monkeypatch.setenv("JRTRADE_DATA", str(built))


@pytest.fixture(scope="module")
def readme(project: Path) -> str:
    return (project / "README.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_the_first_two_blocks_for_the_shell_are_the_two_commands(readme: str) -> None:
    build, test = blocks(readme, "sh")[:2]
    assert build.count("\n") == test.count("\n") == 1
    assert build.strip().endswith("&& .venv/bin/jrtrade build")
    assert test.strip().endswith("&& .venv/bin/pytest -q -n auto")


@pytest.mark.parametrize(("number", "libraries"), [(0, ()), (1, ("polars", "duckdb")), (2, ())])
def test_the_examples_are_true(readme: str, number: int, libraries: tuple[str, ...]) -> None:
    for library in libraries:
        pytest.importorskip(library, reason=f"{library} is not installed")
    examples = blocks(readme, "python")
    assert len(examples) == 3
    parsed = doctest.DocTestParser().get_doctest(examples[number], {"jrtrade": jrtrade}, "README.md", "README.md", 0)
    runner = doctest.DocTestRunner(verbose=False)
    assert parsed.examples
    assert runner.run(parsed).failed == 0


def test_the_shown_output_is_what_the_commands_print(readme: str) -> None:
    shown = [block for block in blocks(readme, "console") if "--texts" not in block]
    assert shown
    for block in shown:
        command, _, output = block.partition("\n")
        result = CliRunner().invoke(main, command.removeprefix("$ jrtrade ").split())
        assert output == result.stdout, f"put into the README what this prints: {command.removeprefix('$ ')}"


def test_the_shown_verification_is_true(readme: str, real_texts: Path, project: Path) -> None:
    [shown] = [block for block in blocks(readme, "console") if "--texts" in block]
    call = ["verify", "--texts", str(real_texts), "--raw", str(project / "data" / "raw")]
    assert shown.partition("\n")[2] == CliRunner().invoke(main, call).stdout


def test_the_numbers_are_those_of_the_tables(readme: str) -> None:
    rows = jrtrade.tables().set_index("table")["rows"]
    flowing = " ".join(readme.split())
    for text in (
        f"{rows['claims']} figures from {rows['documents']} articles",
        f"{rows['asides']} other numbers",
        f"{rows['reference']:,} official observations from {rows['sources']} sources",
    ):
        assert text in flowing, f"the README does not say: {text}"


def test_the_data_dictionary_is_current(readme: str) -> None:
    assert renewed(readme) == readme, "renew it with: python -m jrtrade.dictionary README.md"


def test_a_readme_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks the marks"):
        renewed(f"# Title\n{BEGIN}")


def test_every_link_leads_somewhere(project: Path) -> None:
    package = Path(jrtrade.__file__).parent
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        text = (project / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            installed = package / target.removeprefix("jrtrade/")  # the source may be out of sight
            assert (project / target).exists() or installed.exists(), (name, target)


def test_the_map_of_the_code_names_every_module(project: Path) -> None:
    text = (project / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([a-z]+)(?:\.py|/)` \|", text, re.MULTILINE))
    package = Path(jrtrade.__file__).parent
    there = {p.stem for p in package.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert named == there - {"__init__", "__main__"}


def test_the_codes_a_dimension_may_have_are_in_the_dictionary(readme: str) -> None:
    assert "| flow | import | goods entering ref_area from counterpart_area |" in readme
