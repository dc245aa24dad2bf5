"""Charts as files in a folder: which are ours, whether they are as they should be, and writing them one by one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from jrtrade.charts.kinds import FORMATS, NAMES, STYLES, file_name
from jrtrade.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "charts"
"""Name of the charts' folder beside the tables."""

OURS = frozenset(file_name(name, style, form) for name in NAMES for style in STYLES for form in FORMATS)
"""Every name a chart's file can have."""


def as_they_should_be(folder: Path, pictures: Mapping[str, bytes]) -> bool:
    """Say whether a folder has these charts, byte for byte, and no others of ours."""
    try:
        there = {path.name for path in folder.iterdir()} & OURS if folder.is_dir() else set()
        return there == set(pictures) and all((folder / n).read_bytes() == data for n, data in pictures.items())
    except OSError:
        return False


def written(folder: Path, pictures: Mapping[str, bytes]) -> list[Path]:
    """Write charts into a folder, each in one step, and return the files that are not as they were before.

    Raises
    ------
    UsageError
        Where the folder cannot be written to.
    """
    changed = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in pictures.items():
            path = folder / name
            if not path.is_file() or path.read_bytes() != data:
                _replace(path, data)
                changed.append(path)
    except OSError as error:
        raise UsageError(f"cannot write charts into {folder}: {error.strerror or error}") from error
    return changed


def _replace(path: Path, data: bytes) -> None:
    """Put a new file in the place of an old one, which stays as it was if anything fails."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
