"""Patterns that are compiled when first asked."""

import gc
import importlib
import pkgutil
import re
import sys
from pathlib import Path

import pytest

import jrtrade.quantity
from jrtrade.quantity.lexicon.patterns import _Rare, rare

MODULES = [module.name for module in pkgutil.walk_packages(jrtrade.quantity.__path__, "jrtrade.quantity.")]


def test_a_rare_pattern_is_compiled_once_and_answers_like_any(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    compiles = re.compile
    monkeypatch.setattr(re, "compile", lambda pattern: asked.append(pattern) or compiles(pattern))
    pattern = rare(r"(?P<n>\d+) (?:ships?)")
    assert not asked
    assert (found := pattern.search("off Kobe 12 ships lay")) is not None
    assert (found["n"], pattern.pattern) == ("12", r"(?P<n>\d+) (?:ships?)")
    assert pattern.match("12 ships") is not None
    assert pattern.fullmatch("12 ships lay") is None
    assert pattern.sub("a ship", "12 ships") == "a ship"
    assert [m["n"] for m in pattern.finditer("1 ship, 2 ships")] == ["1", "2"]
    assert asked == [pattern.pattern]
    assert pattern.groups == 1


def test_every_rare_pattern_compiles() -> None:
    for name in MODULES:
        importlib.import_module(name)
    found = [thing for thing in gc.get_objects() if isinstance(thing, _Rare)]
    assert len(found) > 500
    for pattern in found:
        re.compile(pattern.pattern)


@pytest.mark.parametrize("name", MODULES)
def test_no_match_is_told_apart_by_a_rare_pattern(name: str) -> None:
    module = importlib.import_module(name)
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    for compared in re.findall(r"\.re is (?:not )?(\w+)", source):
        assert isinstance(vars(sys.modules[name])[compared], re.Pattern), compared
