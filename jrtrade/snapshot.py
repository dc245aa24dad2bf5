"""One version of the tables at a time: files read together, and kept while a build puts others in their place."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
import warnings
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jrtrade.integrity import FILE, NAMES, Files, faults, whole
from jrtrade.publish import standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jrtrade.columns import TableName

PATIENCE = 2.0
"""So many seconds a reader waits for a folder that changes all the time."""

_State = tuple[int, ...] | None


@dataclass
class _Round:
    """Tables of one version, and which of them were asked for."""

    files: Files
    asked: set[TableName]


_lock = threading.Lock()
_rounds: dict[Path, _Round] = {}
_fixed: ContextVar[dict[Path, Files] | None] = ContextVar("_fixed", default=None)


def together(folder: Path, names: tuple[TableName, ...] = NAMES) -> Files:
    """Read the files of a folder of tables as they stand at one moment; a missing one is None.

    A build puts a whole new folder in the place of the old one; where that happened in between, all are read again.
    """
    end = time.monotonic() + PATIENCE
    while True:
        place = standing(folder)
        before = _state(place)
        description = _read(place / FILE)
        found = Files(folder, description, {name: _read(place / f"{name}.parquet") for name in names})
        if (standing(folder) == place and _state(place) == before) or time.monotonic() > end:
            return found
        time.sleep(0.001)


def files(folder: Path) -> Files:
    """Return the files of a folder of tables: within `one_version` always the same, else as they stand."""
    fixed, folder = _fixed.get(), folder.absolute()
    if fixed is None:
        return together(folder)
    if folder not in fixed:
        fixed[folder] = together(folder)
    return fixed[folder]


def table(folder: Path, name: TableName) -> bytes:
    """Return the bytes of a table's file, whole, and of one version with the tables asked for before.

    Where a build has put others in their place meanwhile, a table that was not asked for before still comes as it
    was beside those that were, with a warning. A table that is asked for again comes as it is now, and begins a new
    round: those asked for after it are of its version.

    Parameters
    ----------
    folder : Path
        The folder of the tables.
    name : str
        A table.

    Raises
    ------
    DataError
        Where the files in the folder are not whole.
    """
    if _fixed.get() is not None:
        return whole(files(folder), name)
    folder = folder.absolute()
    with _lock:
        held = _rounds.get(folder)
        now = together(folder, NAMES if held is None else (name,))
        if held is not None and (now.description != held.files.description or faults(now, (name,))):
            now = together(folder)  # all of them, for the next round or for the report
        data = whole(now, name)
        changed = held is None or now.description != held.files.description
        if held is None or name in held.asked or (changed and faults(held.files, (name,))):
            _rounds.clear()  # one folder's tables are kept, not those of every folder ever read
            _rounds[folder] = _Round(held.files if held is not None and not changed else now, {name})
            return data
        others = sorted(held.asked)
        held.asked.add(name)
        if not changed:
            return data
        data = whole(held.files, name)
    message = (
        f"{folder} was built anew since {', '.join(others)} was loaded; {name} is given as it was then, so that they "
        f"fit. Load {others[0]} again to go on with the new tables."
    )
    warnings.warn(message, stacklevel=_outside())
    return data


@contextlib.contextmanager
def one_version() -> Iterator[None]:
    """Have all tables asked for in this block, or in the function this decorates, come from one version."""
    if _fixed.get() is not None:
        yield
        return
    token = _fixed.set({})
    try:
        yield
    finally:
        _fixed.reset(token)


def forget() -> None:
    """Begin anew: whoever has just built tables wants to see them."""
    with _lock:
        _rounds.clear()


def _state(folder: Path) -> tuple[int, ...] | None:
    """Return what is different when another folder, or another description, stands in the place of this one."""
    try:
        whole, part = folder.stat(), (folder / FILE).stat()
    except OSError:
        return None
    return (whole.st_dev, whole.st_ino, whole.st_mtime_ns, part.st_ino, part.st_mtime_ns, part.st_size)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def _outside() -> int:
    """Return how far up the calls the first one lies that is not of this package."""
    frame, level = sys._getframe(1), 1
    package = __name__.partition(".")[0]
    while frame.f_back is not None and str(frame.f_globals.get("__name__")).partition(".")[0] == package:
        frame, level = frame.f_back, level + 1
    return level
