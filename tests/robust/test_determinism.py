"""The same input gives the same files, byte for byte, whatever surrounds the process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "from jrtrade.cli import main; main()"
TEXT = "Exports rose 3% to about ¥2.5 billion – “a third” of 2015’s.\n\nIn 2014, 12 of 40 ships sank, ٣ of iron.\n" * 40

SURROUNDINGS: dict[str, tuple[list[str], dict[str, str]]] = {
    "C locale, no docstrings": (
        ["-OO", "-X", "utf8=0"],
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "TZ": "America/St_Johns", "PYTHONHASHSEED": "0"},
    ),
    "Turkish, far east": ([], {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Chatham", "PYTHONHASHSEED": "4294967295"}),
}


def run(surroundings: str, folder: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command of ours in a folder."""
    flags, around = SURROUNDINGS[surroundings]
    kept = {k: v for k, v in os.environ.items() if k not in ("LANG", "LANGUAGE") and not k.startswith(("LC_", "TZ"))}
    call = [sys.executable, *flags, "-c", MAIN, *args]
    done = subprocess.run(call, cwd=folder, env={**kept, **around}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def backwards(sound_raw: Path, tmp_path: Path) -> Path:
    """A raw folder whose files were made in the opposite order, at another time."""
    raw = tmp_path / "backwards"
    for path in sorted(sound_raw.rglob("*"), reverse=True):
        target = raw / path.relative_to(sound_raw)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            shutil.copyfile(path, target)
            os.utime(target, (1_000_000_000, 1_000_000_000))
    return raw


@pytest.mark.parametrize("surroundings", SURROUNDINGS)
def test_a_build_gives_the_same_files(surroundings: str, backwards: Path, out: Path, tmp_path: Path) -> None:
    run(surroundings, tmp_path, "build", "--raw", backwards.name, "--out", "again")
    assert contents(tmp_path / "again") == contents(out)


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_extraction_gives_the_same_bytes(form: str, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    for name in ("a", "b", "é"):
        (tmp_path / "news" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    outputs = {
        run(surroundings, tmp_path, "extract", "news", "--format", form, "--jobs", jobs).stdout
        for jobs, surroundings in zip(("1", "3"), SURROUNDINGS, strict=True)
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000


def test_no_file_is_read_or_written_in_the_systems_own_encoding(sound_raw: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code = (
        "import sys, warnings\n"
        "warnings.filterwarnings('error', category=EncodingWarning, module=r'jrtrade(\\.|$)')\n"
        "import jrtrade\nfrom jrtrade.build import build\nfrom jrtrade.corpus import extract_files\n"
        "from jrtrade.drafting import draft_file\n"
        "build(sys.argv[1], 'processed')\n"
        "extract_files(['a.txt'], 'a.csv')\ndraft_file('a.txt', '2016-10-20', 'a.toml')\n"
    )
    call = [sys.executable, "-X", "warn_default_encoding", "-c", code, str(sound_raw)]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
