"""Two versions of the tables of the invented articles, built once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from spoiling import RELATION, written

from jrtrade import datapackage
from jrtrade.build import build
from jrtrade.raw import load_raw

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def versions(sound_raw: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The tables of the invented articles, and those of a later version in which every table is another."""
    folder = tmp_path_factory.mktemp("versions")
    build(sound_raw, folder / "first")
    raw = shutil.copytree(sound_raw, folder / "raw")
    for file, old, new in (
        ("dataset.toml", "1.2.3", "1.2.4"),
        ("documents.toml", "Title of", "The title of"),
        ("claims/alpha-2020.toml", "An invented statement.", "Another invented statement."),
        ("asides.csv", "2018,date,", "2018,date,a year"),
        ("sources.toml", "all may be used", "ask first"),
        ("reference/customs.csv", "2814.5", "2814.6"),
        ("reference/customs.csv", "10.8", "9.8"),
    ):
        path = raw / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8", newline="")
    build(raw, folder / "second")
    first, second = (datapackage.read(folder / name) for name in ("first", "second"))
    assert first is not None
    assert second is not None
    pairs = zip(first["resources"], second["resources"], strict=True)
    assert all(a["content_hash"] != b["content_hash"] for a, b in pairs)
    return folder / "first", folder / "second"


@pytest.fixture
def out(versions: tuple[Path, Path], tmp_path: Path) -> Path:
    """The first version of the tables, published."""
    return shutil.copytree(versions[0], tmp_path / "made" / "processed")


@pytest.fixture(scope="session")
def related_raw(sound_raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A raw folder that has records of every kind; a test that spoils a file puts it right again."""
    raw = shutil.copytree(sound_raw, tmp_path_factory.mktemp("related") / "raw")
    (raw / "relations.toml").write_text(written({"relation": [RELATION]}), encoding="utf-8")
    load_raw(raw)
    return raw
