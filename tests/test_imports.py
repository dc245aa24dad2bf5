"""The modules import one way, and importing the package costs nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import jrtrade

PACKAGE = Path(jrtrade.__file__).parent

ORDER = [
    "errors",
    "extras",
    "inert",
    "codes",
    "quantity",
    "extraction",
    "corpus",
    "periods",
    "columns",
    "raw",
    "anchor",
    "drafting",
    "arrow",
    "rows",
    "verification",
    "schema",
    "verdicts",
    "integrity",
    "datapackage",
    "bibliography",
    "croissant",
    "publish",
    "snapshot",
    "store",
    "charts",
    "build",
    "sql",
    "citations",
    "changes",
    "judging",
    "chain",
    "verdictlist",
    "report",
    "notebooks",
    "dictionary",
    "apipage",
    "cli",
    "__main__",
]
"""The modules and subpackages of jrtrade: each may import those before it, none after it."""

INSIDE = {
    "quantity": [
        "kinds",
        "intervals",
        "model",
        "lexicon",
        "text",
        "units",
        "numbers",
        "context",
        "calendar",
        "asides",
        "grammar",
        "scan",
        "reading",
    ],
    "quantity.lexicon": [
        "tables",
        "patterns",
        "calendar",
        "indices",
        "lands",
        "nouns",
        "numbers",
        "currencies",
        "hedges",
        "trends",
        "units",
        "symbols",
    ],
    "quantity.text": [
        "attributes",
        "capitals",
        "coded",
        "fonts",
        "headlines",
        "remains",
        "smalls",
        "spaced",
        "wrapped",
        "joined",
        "seeds",
        "nouns",
    ],
    "quantity.units": [
        "angles",
        "lands",
        "letters",
        "nearby",
        "pounds",
        "raised",
        "science",
        "stature",
        "unscaled",
        "rare",
        "symbols",
        "unit",
        "unsure",
        "rates",
        "signs",
    ],
    "quantity.numbers": ["number", "separators", "words", "powers", "digits", "coins"],
    "quantity.context": [
        "behind",
        "carried",
        "unsaid",
        "listed",
        "retold",
        "shared",
        "neighbours",
        "over",
        "past",
        "upto",
        "guards",
        "trends",
        "before",
        "barely",
        "apart",
        "brought",
        "spreads",
        "dropped",
        "moved",
        "movement",
        "thread",
    ],
    "quantity.calendar": ["clock", "hours", "spoken", "dates", "bygone", "years"],
    "quantity.asides": [
        "agegroups",
        "apposed",
        "ages",
        "citations",
        "firms",
        "contests",
        "models",
        "travel",
        "lists",
        "names",
        "titles",
        "labels",
        "runs",
        "marks",
        "codes",
        "classes",
        "scores",
        "figures",
        "spelled",
        "sayings",
        "sports",
        "bare",
        "unnumbered",
        "judge",
        "series",
        "idioms",
    ],
    "quantity.grammar": [
        "likely",
        "shares",
        "terms",
        "pairs",
        "points",
        "levels",
        "ranges",
        "wholes",
        "counts",
        "multiples",
        "tally",
        "closing",
        "folds",
        "complete",
        "colons",
        "ordinals",
        "parts",
        "forms",
        "single",
        "twenties",
    ],
    "raw": ["explain", "files", "records", "coherent", "together", "folder"],
    "verdicts": [
        "intervals",
        "observations",
        "questions",
        "figures",
        "trade",
        "conversions",
        "lookups",
        "goods",
        "energy",
        "formulas",
        "stated",
        "bases",
        "referring",
        "explanations",
        "findings",
        "relations",
        "engine",
        "condensed",
    ],
    "report": [
        "markup",
        "links",
        "wording",
        "marks",
        "strips",
        "material",
        "frame",
        "gallery",
        "front",
        "reading",
        "evidence",
        "claim",
        "pictures",
        "site",
    ],
}
"""The same for the modules of a subpackage."""


def modules() -> list[Path]:
    """Return the package's modules."""
    return sorted(p for p in PACKAGE.rglob("*.py") if "_data" not in p.parts)


def imported(path: Path) -> set[str]:
    """Return the names of jrtrade's modules that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name.removeprefix("jrtrade.") for name in found if name.startswith("jrtrade.")}


def test_every_module_has_its_place_in_the_order() -> None:
    there = {p.relative_to(PACKAGE).parts[0].removesuffix(".py") for p in modules()} - {"__init__"}
    assert there <= set(ORDER)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_those_before_it(path: Path) -> None:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    if parts == ("__init__",):
        return
    before = ORDER[: ORDER.index(parts[0]) + 1]
    outside = {name.split(".")[0] for name in imported(path)} & set(ORDER)
    assert outside <= set(before)
    for depth, part in enumerate(parts[1:], start=1):
        folder = ".".join(parts[:depth])
        inside = INSIDE.get(folder, [])
        if part not in inside:
            continue
        own = {name.split(".")[depth] for name in imported(path) if name.startswith(f"{folder}.")} & set(inside)
        assert own <= {*inside[: inside.index(part)], *({part} if len(parts) > depth + 1 else ())}


@pytest.mark.parametrize("folder", INSIDE)
def test_every_module_of_an_ordered_folder_has_its_place(folder: str) -> None:
    there = {
        p.stem
        for p in PACKAGE.joinpath(*folder.split(".")).iterdir()
        if p.suffix == ".py" or (p / "__init__.py").exists()
    }
    assert there - {"__init__"} == set(INSIDE[folder])


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_every_module_says_its_job_in_its_first_line(path: Path) -> None:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert text
    assert len(text.splitlines()[0]) > 20


def test_no_module_bears_the_name_of_a_public_function() -> None:
    assert not {p.stem for p in PACKAGE.iterdir()} & set(jrtrade.__all__)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, jrtrade; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    heavy = {"pandas", "pyarrow", "numpy", "pandera", "pydantic", "matplotlib", "click", "tabulate", "duckdb", "polars"}
    assert not heavy & set(found)


def test_loading_a_table_loads_neither_pydantic_nor_pandera() -> None:
    code = "import sys, jrtrade; jrtrade.load('claims'); jrtrade.tables(); jrtrade.trace('hanada-2016.trade-value')"
    code += "; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"pandera", "pydantic", "matplotlib"} & set(found)


@pytest.mark.parametrize("name", jrtrade.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(jrtrade, name) is not None
    assert name in dir(jrtrade)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        jrtrade.nonsense  # noqa: B018


def test_the_version_is_that_of_the_project(project: Path) -> None:
    about = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    assert about["project"]["version"] == jrtrade.__version__
