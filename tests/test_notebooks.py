"""The notebooks: run afresh they say the same, use only the public face, and no figure in their prose is made up."""

from __future__ import annotations

import ast
import importlib.util
import itertools
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

import jrtrade
from jrtrade import notebooks
from jrtrade.cli import main
from jrtrade.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TypeAlias

    Ran: TypeAlias = tuple[Path, subprocess.CompletedProcess[str]]

NAMES = ("01_claims_and_evidence", "02_trade", "03_energy", "04_cross_checks", "05_your_own_article")
NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?")
NOTHING = {"None", "<NA>", "nan"}
"""How versions of pandas write what is missing, besides NaN."""

needs_kernel = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("nbclient", "ipykernel")),
    reason="running notebooks needs nbclient and ipykernel: pip install 'jrtrade[notebooks]'",
)


def cells(path: Path, kind: str = "") -> list[dict[str, Any]]:
    """Return a notebook's cells, or those of a kind."""
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if kind in ("", cell["cell_type"])]


def source(cell: dict[str, Any]) -> str:
    """Return what stands in a cell."""
    return "".join(cell["source"])


class _Text(HTMLParser):
    """The text of a table, without its style."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag

    def handle_data(self, data: str) -> None:
        if self.inside != "style":
            self.words += data.split()


def said(cell: dict[str, Any]) -> list[list[str]]:
    """Return the words of each of a cell's outputs; of a picture only that it is there."""
    found = []
    for output in cell["outputs"]:
        if output["output_type"] == "stream":
            found.append([output["name"], *"".join(output["text"]).split()])
            continue
        data = output.get("data", {})
        if any(kind.startswith("image/") for kind in data):
            found.append(["a picture"])
        elif "text/html" in data:
            reader = _Text()
            reader.feed("".join(data["text/html"]))
            found.append(["NaN" if word in NOTHING else word for word in reader.words])
        else:
            found.append([output["output_type"], *"".join(data.get("text/plain", [])).split()])
    return found


def difference(one: list[str], other: list[str]) -> str:
    """Return the first words in which two outputs differ, numbers by more than rounding; nothing where none do."""
    for a, b in itertools.zip_longest(one, other, fillvalue="the end"):
        if a != b and not _near(a, b):
            return f"{a} became {b}"
    return ""


def _near(one: str, other: str) -> bool:
    try:
        a, b = (float(word.strip("()%;:").replace(",", "")) for word in (one, other))
    except ValueError:
        return False
    return abs(a - b) <= 1e-6 * max(abs(a), abs(b))


@pytest.fixture(scope="module")
def folder(project: Path) -> Path:
    return project / "notebooks"


@pytest.fixture(scope="module")
def afresh(folder: Path, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All notebooks, run by the command, and written as HTML too."""
    out = tmp_path_factory.mktemp("notebooks")
    html = ["--html"] if importlib.util.find_spec("nbconvert") else []
    code = "from jrtrade.cli import main; main()"
    call = [
        sys.executable,
        "-c",
        code,
        "notebooks",
        *map(str, sorted(folder.glob("*.ipynb"))),
        "--out",
        str(out),
        *html,
    ]
    environment = {**os.environ, "JRTRADE_DATA": str(built)}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    assert "5 notebooks run" in done.stdout
    return out


@needs_kernel
@pytest.mark.parametrize("name", NAMES)
def test_run_afresh_a_notebook_says_the_same(afresh: Path, folder: Path, name: str) -> None:
    remedy = "run `jrtrade notebooks`, read what changed, and mend the prose"
    for old, new in zip(cells(folder / f"{name}.ipynb"), cells(afresh / f"{name}.ipynb"), strict=True):
        assert source(old) == source(new)
        if old["cell_type"] == "code":
            where = f"cell {old['id']} of {name}"
            before, after = said(old), said(new)
            assert len(before) == len(after), f"{where}: other outputs; {remedy}"
            found = [difference(*pair) for pair in zip(before, after, strict=True)]
            assert not any(found), f"{where}: {'; '.join(filter(None, found))}; {remedy}"


@needs_kernel
def test_the_pages_load_nothing_from_elsewhere(afresh: Path) -> None:
    pytest.importorskip("nbconvert", reason="writing HTML needs nbconvert: pip install 'jrtrade[notebooks]'")
    for name in NAMES:
        text = (afresh / f"{name}.html").read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:script|link|img|iframe)\b[^>]*?(?:src|href)="([^"]*)"', text)
        assert [address for address in loaded if not address.startswith("data:") and address] == []
        assert "What to conclude" in text


def test_all_five_are_there(folder: Path) -> None:
    assert tuple(p.stem for p in sorted(folder.glob("*.ipynb"))) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_committed_as_it_was_run(folder: Path, name: str) -> None:
    code = cells(folder / f"{name}.ipynb", "code")
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    outputs = [output for cell in code for output in cell["outputs"]]
    assert {output["output_type"] for output in outputs} <= {"stream", "execute_result", "display_data"}
    assert {output["name"] for output in outputs if output["output_type"] == "stream"} <= {"stdout"}
    text = (folder / f"{name}.ipynb").read_text(encoding="utf-8")
    assert json.loads(text)["metadata"]["language_info"] == {"name": "python"}
    assert not re.search(r"/(tmp|home|root|Users)/|0x[0-9a-f]{6,}|<dc:date>", text)


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_opens_with_what_it_shows_and_closes_with_what_to_conclude(folder: Path, name: str) -> None:
    first, *_, last = cells(folder / f"{name}.ipynb")
    assert source(first).startswith("# ")
    assert len(source(first)) > 150
    assert source(last).startswith("## What to conclude\n")


def python(path: Path) -> Iterator[ast.AST]:
    """Yield everything in the code of a notebook, its magic lines left out."""
    for cell in cells(path, "code"):
        lines = (line for line in source(cell).splitlines() if not line.startswith("%"))
        yield from ast.walk(ast.parse("\n".join(lines)))


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_uses_only_the_public_face(folder: Path, name: str) -> None:
    used = set()
    for node in python(folder / f"{name}.ipynb"):
        if isinstance(node, ast.Import):
            assert {alias.name.partition(".")[0] for alias in node.names} <= {"jrtrade", "pandas", "matplotlib"}
        assert not isinstance(node, ast.ImportFrom)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "jrtrade":
            used.add(node.attr)
    assert used
    assert used <= set(jrtrade.__all__)


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_in_the_prose_is_computed(folder: Path, name: str) -> None:
    path = folder / f"{name}.ipynb"
    shown = " ".join(word for cell in cells(path, "code") for output in said(cell) for word in output)
    known = {number.replace(",", "") for number in NUMBER.findall(shown)}
    for cell in cells(path, "markdown"):
        prose = re.sub(r"`[^`]*`|^#+ \d+\.|[Nn]otebook \d+", " ", source(cell), flags=re.MULTILINE)
        made_up = {number.replace(",", "") for number in NUMBER.findall(prose)} - known
        assert made_up == set(), f"cell {cell['id']}"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ([], list(NAMES)),
        (["04", "02_trade"], ["04_cross_checks", "02_trade"]),
        (["03_energy.ipynb"], ["03_energy"]),
        (["notebooks/01"], ["01_claims_and_evidence"]),
    ],
)
def test_notebooks_go_by_their_names(folder: Path, names: list[str], found: list[str]) -> None:
    assert [path.stem for path in notebooks.listed(names, folder)] == found


@pytest.mark.parametrize("name", ["07", "trade", "0", ""])
def test_a_name_that_is_none_lists_the_choices(folder: Path, name: str) -> None:
    with pytest.raises(UsageError, match=f"there is no notebook '{name}'.*choose one of 01_claims_and_evidence, 02"):
        notebooks.listed([name], folder)


def test_without_a_clone_the_command_says_where_notebooks_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["notebooks"])
    assert result.exit_code == 2
    assert "they come with the project's repository" in result.stderr


def write(path: Path, *code: str) -> Path:
    """Write a notebook of code cells."""
    made = [
        {"cell_type": "code", "id": f"cell-{i}", "metadata": {}, "source": text, "execution_count": None, "outputs": []}
        for i, text in enumerate(code)
    ]
    path.write_text(json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), encoding="utf-8")
    return path


def run(*args: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, since a kernel leaves threads and sockets behind."""
    code = "from jrtrade.cli import main; main()"
    call = [sys.executable, "-c", code, "notebooks", *map(str, args)]
    environment = {**os.environ, **environment}
    return subprocess.run(call, env=environment, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Small notebooks, run together: one that is good, one that fails, one whose kernel dies."""
    folder = tmp_path_factory.mktemp("small")
    startup = folder / "mine" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("mine = 1", encoding="utf-8")
    paths = [
        write(folder / "bad.ipynb", "x = 1", "\nprint(x)\n1 / 0"),
        write(folder / "dead.ipynb", "import os; os._exit(3)"),
        write(folder / "good.ipynb", "print(1); print(2)", "import jrtrade; jrtrade.__file__", "'mine' in globals()"),
    ]
    return folder, run(*paths, IPYTHONDIR=str(folder / "mine"))


@needs_kernel
def test_a_failing_cell_is_named_and_the_notebook_left_alone(ran: Ran) -> None:
    folder, result = ran
    bad = folder / "bad.ipynb"
    assert result.returncode == 1
    assert f"{bad} → code cell 2 (print(x)): expected a cell that runs, found ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr
    assert [cell["outputs"] for cell in cells(bad)] == [[], []]


@needs_kernel
def test_a_kernel_that_dies_is_reported(ran: Ran) -> None:
    folder, result = ran
    assert f"{folder / 'dead.ipynb'} → code cell 1 (import os; os._exit(3))" in result.stderr
    assert "found a kernel that ended" in result.stderr


@needs_kernel
def test_the_others_are_run_all_the_same_with_this_package_and_nobodys_settings(ran: Ran) -> None:
    folder, _ = ran
    found = [said(cell) for cell in cells(folder / "good.ipynb")]
    assert found == [
        [["stdout", "1", "2"]],
        [["execute_result", f"'{jrtrade.__file__}'"]],
        [["execute_result", "False"]],
    ]


@needs_kernel
def test_the_same_results_give_the_same_bytes(ran: Ran) -> None:
    folder, _ = ran
    before = (folder / "good.ipynb").read_bytes()
    assert "0 files written" in run(folder / "good.ipynb").stdout
    assert (folder / "good.ipynb").read_bytes() == before
    assert sorted(p.name for p in folder.iterdir()) == ["bad.ipynb", "dead.ipynb", "good.ipynb", "mine"]


@needs_kernel
@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": 5, "nbformat": 4, "nbformat_minor": 5, "metadata": {}}'])
def test_a_file_that_is_no_notebook_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.ipynb"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="is no notebook"):
        notebooks.read(path)


def test_the_command_names_the_extra_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nbformat", None)
    result = CliRunner().invoke(main, ["notebooks", str(write(tmp_path / "one.ipynb", "1"))])
    assert result.exit_code == 2
    assert "pip install 'jrtrade[notebooks]'" in result.stderr


def test_numbers_are_compared_and_not_their_last_digit() -> None:
    assert difference(["a", "2,526.5", "(7.7%)"], ["a", "2,526.5000001", "(7.7%)"]) == ""
    assert difference(["2.26"], ["2.27"]) == "2.26 became 2.27"
    assert difference(["2013", "x"], ["2014", "x"]) == "2013 became 2014"
    assert difference(["a", "b"], ["a"]) == "b became the end"
