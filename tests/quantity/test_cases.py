"""Hold the reader against the case tables of tests/cases: our own sentences with the figures a careful reader finds.

A figure is compared by its words, value, value_to, qualifier and trend (not listed: no value, no other end, exact, no
trend), by its unit if one is listed or it is a bare number, and by any other field its line lists. "any" leaves a field
open, "none" means absent, "set" present; "1/3" is compared to a millionth.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from jrtrade.errors import ReadError
from jrtrade.quantity import Quantity, find, read

TABLES = Path(__file__).parents[1] / "cases"
DEFAULTS = {"value": "none", "value_to": "none", "qualifier": "exact", "trend": "none"}
SHOWN = ("words", "kind", "value", "value_to", "unit", "qualifier", "trend", "aside")


def table(head: str) -> list[Any]:
    """All records under one head of all tables, each named by its file and line."""
    cases = []
    for path in sorted(TABLES.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        lines = [number for number, line in enumerate(text.splitlines(), 1) if line == f"[[{head}]]"]
        records = tomllib.loads(text).get(head, [])
        assert len(lines) == len(records), path
        cases += [pytest.param(record, id=f"{path.name}:{line}") for record, line in zip(records, lines, strict=True)]
    return cases


def agrees(expected: Any, found: Any) -> bool:
    """Whether a field of a table and a field of a quantity say the same."""
    if expected in ("any", "none", "set"):
        return expected == "any" or (found is None) == (expected == "none")
    if isinstance(found, Decimal):
        return abs(Fraction(expected) - Fraction(found)) <= (Fraction(1, 1_000_000) if "/" in expected else 0)
    return bool(expected == found)


def faults(expected: dict[str, Any], found: Quantity) -> list[str]:
    """The fields in which the quantity differs, as text."""
    fields = DEFAULTS | ({"unit": "none"} if expected.get("kind") == "number" else {}) | expected
    return [
        f"{name}: expected {value!r}, found {str(getattr(found, name))!r}"
        for name, value in fields.items()
        if not agrees(value, getattr(found, name))
    ]


def shown(found: Quantity) -> str:
    """A quantity on one line."""
    fields = ((name, getattr(found, name)) for name in SHOWN)
    return " ".join(f"{name}={str(value)!r}" for name, value in fields if value is not None)


@pytest.mark.parametrize("case", table("case"))
def test_find(case: dict[str, Any]) -> None:
    found = find(case["text"])
    expected = case["figures"]
    words = [f"expected {[e['words'] for e in expected]}, found {[q.words for q in found]}"]
    same = [q.words for q in found] == [e["words"] for e in expected]
    wrong = [f for e, q in zip(expected, found, strict=True) for f in faults(e, q)] if same else words
    assert not wrong, "\n  ".join([repr(case["text"]), *wrong, *map(shown, found)])


@pytest.mark.parametrize("case", [c for c in table("case") if "all" in c.values[0]])
def test_asides(case: dict[str, Any]) -> None:
    found = [q for q in find(case["text"], include="all") if q.aside]

    def is_found(words: str, aside: str) -> bool:
        # A name may be taken whole or by its number, so one has to contain the other.
        return any(aside == q.aside and (words in q.words or q.words in words) for q in found)

    missing = [a for a in case["all"] if not is_found(a["words"], a["aside"])]
    assert not missing, "\n  ".join([repr(case["text"]), f"missing {missing}", *map(shown, found)])


@pytest.mark.parametrize("case", table("read"))
def test_read(case: dict[str, Any]) -> None:
    found = read(case["words"])
    wrong = faults(case, found)
    assert not wrong, "\n  ".join([repr(case["words"]), *wrong])


@pytest.mark.parametrize("case", table("refuse"))
def test_refuse(case: dict[str, Any]) -> None:
    with pytest.raises(ReadError):
        read(case["words"])
