"""From what a user names (files, folders, patterns, standard input) to files, in a fixed order."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jrtrade.errors import Fault, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN = "-"


@dataclass(frozen=True)
class File:
    """A file to be read."""

    path: str
    size: int
    regular: bool = True
    """False for standard input, a pipe or a device, which can be read once only."""


def shown(path: str) -> str:
    r"""Return a path as text that can be stored; bytes of a name that are no UTF-8 become escapes.

    >>> shown("reports/\udce9t\u00e9.txt")
    'reports/\\xe9té.txt'
    """
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def files(named: Sequence[str], leave_out: os.stat_result | None = None) -> Iterator[File | Fault]:
    """Yield the files that are meant, in order, and in their place a fault for what cannot be read.

    The names are taken in the order given; a folder's entries follow in the order of their names, depth first. Names
    that begin with a full stop are passed over, and so is what was named before. Links to files are followed within
    the folder that was named, links to folders never: that keeps loops out, and nothing outside is opened unasked.

    Parameters
    ----------
    named : sequence of str
        Files, folders, patterns such as ``news/**/*.txt`` (where no file bears that very name), or ``-``.
    leave_out : os.stat_result, optional
        Of a file that is no input although it may stand in a folder, or bear another name there: the output.

    Yields
    ------
    File or Fault

    Raises
    ------
    UsageError
        If the output is the one file that was named: writing it would lose what is to be read.
    """
    before: set[str] = set()
    folders: list[str] = []
    for name in named:
        for path in _expanded(name):
            if isinstance(path, Fault):
                yield path
                continue
            if path == STDIN:
                yield File(STDIN, 0, regular=False)
                continue
            real = os.path.realpath(path)
            if real in before or any(_inside(real, folder) for folder in folders):
                continue
            before.add(real)
            try:
                found = Path(path).stat()
            except OSError as error:
                yield unreadable(path, error)
                continue
            if stat.S_ISDIR(found.st_mode):
                yield from _walked(path, real, before, leave_out)
                folders.append(real)
            elif _same(found, leave_out):
                if len(named) == 1 and path == name:
                    raise both(path)
            else:
                yield File(path, found.st_size, stat.S_ISREG(found.st_mode))


def unreadable(path: str, error: OSError) -> Fault:
    """Return the fault for a file the system does not give us.

    Parameters
    ----------
    path : str
        The file.
    error : OSError
        What the system said.

    Returns
    -------
    Fault
    """
    if isinstance(error, FileNotFoundError):
        return Fault(shown(path), "a file, a folder or a pattern that fits some", "nothing of that name")
    return Fault(shown(path), "a file that can be read", (error.strerror or str(error)).lower())


def both(path: str) -> UsageError:
    """Return the error for an output that is the one file to be read.

    Parameters
    ----------
    path : str
        The file.

    Returns
    -------
    UsageError
    """
    return UsageError(f"{shown(path)} is both read and written; write to another file")


def _expanded(name: str) -> Iterator[str | Fault]:
    """Expand a pattern, where no file bears that very name."""
    if name == STDIN or not any(sign in name for sign in "*?[") or os.path.lexists(name):
        yield name
        return
    parts = Path(name).parts
    fixed = next(n for n, part in enumerate(parts) if any(sign in part for sign in "*?["))
    root = Path(*parts[:fixed])
    pattern = parts[fixed:]
    hidden = any(part.startswith(".") for part in pattern)
    try:
        # pathlib's "**" does not follow links to folders, so that a loop of links ends
        found = sorted(root.glob(str(Path(*pattern))))
    except (OSError, ValueError, NotImplementedError) as error:
        yield Fault(shown(name), "a pattern such as news/**/*.txt", str(error) or type(error).__name__)
        return
    kept = [p for p in found if hidden or not any(part.startswith(".") for part in p.parts[len(root.parts) :])]
    if not kept:
        yield Fault(shown(name), "a file, a folder or a pattern that fits some", "nothing that fits")
    yield from map(str, kept)


def _walked(top: str, real_top: str, before: set[str], leave_out: os.stat_result | None) -> Iterator[File | Fault]:
    """Yield the files of a folder, depth first; a stack instead of recursion, as folders nest without limit."""
    waiting: list[tuple[str, list[str]]] = []

    def enter(folder: str) -> Fault | None:
        try:
            names = sorted((n for n in os.listdir(folder) if not n.startswith(".")), reverse=True)  # noqa: PTH208
        except OSError as error:
            return unreadable(folder, error)
        waiting.append((folder, names))
        return None

    fault = enter(top)
    if fault:
        yield fault
    while waiting:
        folder, names = waiting[-1]
        if not names:
            waiting.pop()
            continue
        path = os.path.join(folder, names.pop())  # noqa: PTH118 - a Path would lose the "./" the user wrote
        try:
            found = Path(path).lstat()
            link = stat.S_ISLNK(found.st_mode)
            if link:
                found = Path(path).stat()
        except OSError as error:
            yield unreadable(path, error)
            continue
        if stat.S_ISDIR(found.st_mode):
            fault = _link_fault(path) if link else enter(path)
            if fault:
                yield fault
        elif not stat.S_ISREG(found.st_mode):
            yield Fault(shown(path), "a file", "a pipe, socket or device", "name it by itself to have it read")
        elif link and not _inside(os.path.realpath(path), real_top):
            yield Fault(shown(path), "files inside the folder", "a link that leads out of it", "name its target itself")
        elif os.path.realpath(path) not in before and not _same(found, leave_out):
            yield File(path, found.st_size)


def _link_fault(path: str) -> Fault:
    parent = os.path.realpath(os.path.dirname(path))  # noqa: PTH120 - as above
    found = "a loop: a link to a folder it lies in" if _inside(parent, os.path.realpath(path)) else "a link to a folder"
    return Fault(shown(path), "files and folders", found, "links to folders are not followed; name the folder itself")


def _same(found: os.stat_result, other: os.stat_result | None) -> bool:
    return other is not None and os.path.samestat(found, other)


def _inside(real: str, folder: str) -> bool:
    return real == folder or real.startswith(folder.rstrip(os.sep) + os.sep)
