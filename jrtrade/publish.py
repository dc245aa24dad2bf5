"""One folder put in another's place in one step: a kill at any moment leaves the old files or the new, whole."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from jrtrade.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator


def publish(out: Path, fill: Callable[[Path], None], ours: Collection[str], what: str = "the files") -> None:
    """Fill a new folder and put it in the place of `out`; call it under `locked`.

    Parameters
    ----------
    out : Path
        The folder to be replaced; it need not exist.
    fill : callable
        Writes the new files into the empty folder it is given, and raises where they are not right.
    ours : collection of str
        Paths of the files in `out`, relative to it, that are to be replaced or to go; all others move along.
    what : str
        What the new files are, in words, for the message where they cannot be written.

    Raises
    ------
    UsageError
        Where the disk does not allow it; `out` is then as it was.
    """
    new, old = _beside(out, "new"), _beside(out, "old")
    try:
        new.mkdir()
        fill(new)
        _move_along(out, new, ours)
        for path in [*new.rglob("*"), new]:
            _flush(path)
        if not out.exists():
            new.rename(out)
        elif not _exchanged(new, out):
            out.rename(old)
            new.rename(out)
    except OSError as error:
        raise UsageError(f"cannot write {what} to {out}: {_why(error, out, new)}; all there is as it was") from error
    finally:
        with contextlib.suppress(OSError):  # readers find the old folder beside its place as well, see `standing`
            _restore(out, old)
        _clear(new)  # after an exchange this is the old folder
    with contextlib.suppress(OSError):  # the new folder stands, and not every system can flush a folder
        _flush(out.parent)


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """Name a file in the errors of the system that lack it: those of writing, on a full disk for one."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def standing(out: Path) -> Path:
    """Return where the files of `out` stand: beside its place, where a build was stopped between two steps."""
    old = _beside(out, "old")
    return old if old.is_dir() and not out.exists() else out


@contextlib.contextmanager
def locked(out: Path) -> Iterator[None]:
    """Keep every other build of `out` away, and clear up what a killed one has left.

    Raises
    ------
    UsageError
        Where another build is at work, or the folder cannot be written to.
    """
    lock, new, old = (_beside(out, what) for what in ("lock", "new", "old"))
    stream = _lock(lock, out)
    try:
        try:
            _restore(out, old)
        except OSError as error:
            raise UsageError(f"cannot bring {old} back to its place: {_why(error, old)}") from error
        _clear(new)
        yield
    finally:
        with contextlib.suppress(OSError):  # Windows removes no open file; it is then left, and does no harm
            lock.unlink()
        stream.close()


def _lock(lock: Path, out: Path) -> IO[bytes]:
    """Return the lock file, open and locked; the lock ends with the process, however that ends."""
    while True:
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            stream = lock.open("a+b", buffering=0)
        except OSError as error:
            raise UsageError(f"cannot write beside {out}: {_why(error, out.parent)}") from error
        try:
            if not _taken(stream.fileno()):
                raise UsageError(
                    f"another build (process {_holder(stream)}) is writing {out}; try again when it has ended"
                )
            # Whoever held the lock before has removed the file: what is locked must be what now stands there.
            if os.path.samestat(os.fstat(stream.fileno()), lock.stat()):
                with contextlib.suppress(OSError):  # a full disk; the number only serves the message above
                    stream.truncate(0)
                    stream.write(str(os.getpid()).encode())
                return stream
        except FileNotFoundError:
            pass
        except OSError as error:
            stream.close()
            raise UsageError(f"cannot lock {lock}: {_why(error, lock)}") from error
        except UsageError:
            stream.close()
            raise
        stream.close()


def _holder(stream: IO[bytes]) -> str:
    """Return the number of the process that holds a lock, as far as it can be read."""
    try:
        stream.seek(0)
        return stream.read(20).decode("ascii", "replace") or "unknown"
    except OSError:
        return "unknown"


def _why(error: OSError, about: Path, inside: Path | None = None) -> str:
    """Return what the system said, and of which file, where that is not the one the message is about.

    A file in the new folder is named as it will be called, relative to that folder.
    """
    said, file = error.strerror or str(error), error.filename
    if not isinstance(file, str) or file in (str(about), str(inside)):
        return said
    path = Path(file)
    return f"{said} ({path.relative_to(inside) if inside and path.is_relative_to(inside) else path})"


def _beside(out: Path, what: str) -> Path:
    return out.with_name(f".{out.name}-{what}")


def _clear(path: Path) -> None:
    """Remove a folder, or whatever stands in its place; a link goes, and what it leads to stays."""
    if path.is_symlink() or path.is_file():
        with contextlib.suppress(OSError):
            path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def _restore(out: Path, old: Path) -> None:
    """End a replacement that took two steps: drop the old folder, or bring it back where the new one never came."""
    if out.exists():
        _clear(old)
    elif old.is_dir():
        old.rename(out)


def _move_along(out: Path, new: Path, ours: Collection[str], inside: str = "") -> None:
    for entry in sorted(out.iterdir()) if out.is_dir() else ():
        target, name = new / entry.name, f"{inside}{entry.name}"
        folder = entry.is_dir() and not entry.is_symlink()
        if folder and (target.is_dir() or any(own.startswith(f"{name}/") for own in ours)):
            target.mkdir(exist_ok=True)
            _move_along(entry, target, ours, f"{name}/")
        elif name in ours or target.exists():
            continue
        elif folder:
            shutil.copytree(entry, target, symlinks=True)
        else:
            shutil.copy2(entry, target, follow_symlinks=False)


def _taken(file: int) -> bool:
    """Take the lock, and say whether that went well; False where another holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            with contextlib.suppress(PermissionError):
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
                return True
            return False
        import fcntl  # noqa: PLC0415 - exists everywhere else

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, and say whether the system can."""
    if sys.platform == "win32":
        return False
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(os.fsencode(one), os.fsencode(other), 2) == 0)
        here = -100  # AT_FDCWD; the paths are taken as they are
        return bool(libc.renameat2(here, os.fsencode(one), here, os.fsencode(other), 2) == 0)
    except (OSError, AttributeError):
        return False


def _flush(path: Path) -> None:
    """See a file, or a folder's list of files, onto the disk."""
    if path.is_symlink() or (sys.platform == "win32" and path.is_dir()):
        return
    handle = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
