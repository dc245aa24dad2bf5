"""What a forge reads: the workflow covers what is supported, the form for data errors knows the tables."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from packaging.requirements import Requirement

from jrtrade.columns import TABLES

if TYPE_CHECKING:
    from pathlib import Path

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")


@pytest.fixture(scope="module")
def about(project: Path) -> dict[str, Any]:
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def jobs(project: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((project / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
    return found


def test_every_supported_python_is_tested_with_the_oldest_and_newest_libraries(
    about: dict[str, Any], jobs: dict[str, Any]
) -> None:
    matrix = jobs["installed"]["strategy"]["matrix"]
    classifiers = [re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", c) for c in about["classifiers"]]
    assert matrix["python"] == [found[1] for found in classifiers if found]
    assert matrix["versions"] == ["oldest", "newest"]


def test_the_oldest_libraries_are_the_lower_bounds(about: dict[str, Any], project: Path) -> None:
    extras = about["optional-dependencies"]
    needs = [need for name in ("build", "charts", "sql", "polars") for need in extras[name]]
    bounds = {Requirement(need).name: str(Requirement(need).specifier) for need in [*about["dependencies"], *needs]}
    pins: dict[str, list[str]] = {}
    for line in (project / "tests" / "oldest.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pin = Requirement(line)
            pins.setdefault(pin.name, []).append(str(pin.specifier).removeprefix("=="))
    assert set(pins) == set(bounds)
    for library, bound in bounds.items():
        assert f"{pins[library][0]}.".startswith(f"{bound.removeprefix('>=')}."), library


def test_what_runs_there_runs_here(project: Path, jobs: dict[str, Any]) -> None:
    there = "\n".join(str(step.get("run", "")) for job in jobs.values() for step in job["steps"])
    here = (project / ".ci/run").read_text(encoding="utf-8")
    for call in (
        "README.md | head -n 2",
        "git diff --exit-code",
        "ruff check",
        "ruff format --check",
        "mypy",
        "unshare",
    ):
        assert call in there, call
        assert call in here, call
    assert "-c tests/oldest.txt" in there


def test_the_wheel_is_built_once(jobs: dict[str, Any]) -> None:
    assert [name for name, job in jobs.items() if "python -m build" in str(job["steps"])] == ["wheel"]
    assert jobs["plain"]["needs"] == jobs["installed"]["needs"] == "wheel"


TEXT = ("label", "description", "placeholder", "value")
ATTRIBUTES = {
    "markdown": ({"value"}, {"value"}),
    "input": ({"label"}, {*TEXT}),
    "textarea": ({"label"}, {*TEXT, "render"}),
    "dropdown": ({"label", "options"}, {"label", "description", "options", "multiple", "default"}),
}
"""What GitHub's syntax of issue forms asks for, and knows, in each sort of field that is used here."""


def test_the_form_for_data_errors_has_the_form_github_asks_for(project: Path) -> None:
    form = yaml.safe_load((project / ".github/ISSUE_TEMPLATE/data-error.yml").read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= set(form) <= {"name", "description", "body", "title", "labels"}
    assert all(isinstance(form[key], str) and form[key] for key in ("name", "description", "title"))
    ids = [field["id"] for field in form["body"] if field["type"] != "markdown"]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[\w-]+", one, re.ASCII) for one in ids)
    for field in form["body"]:
        asked, known = ATTRIBUTES[field["type"]]
        assert set(field) <= {"type", "attributes", *(() if field["type"] == "markdown" else ("id", "validations"))}
        assert asked <= set(field["attributes"]) <= known, field
        assert all(isinstance(field["attributes"][key], str) for key in field["attributes"] if key in TEXT), field
        assert field.get("validations", {}).keys() <= {"required"}
        options = field["attributes"].get("options", ["-"])
        assert options
        assert len(set(options)) == len(options)
        assert all(isinstance(option, str) and option.lower() != "none" for option in options)


def test_the_form_for_data_errors_knows_the_tables(project: Path) -> None:
    form = yaml.safe_load((project / ".github/ISSUE_TEMPLATE/data-error.yml").read_text(encoding="utf-8"))
    fields = {field["id"]: field for field in form["body"] if "id" in field}
    assert set(fields["table"]["attributes"]["options"]) == set(TABLES)
    assert {name for name, field in fields.items() if field.get("validations", {}).get("required")} >= {"table", "rows"}
