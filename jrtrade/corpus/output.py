"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from jrtrade.corpus.walk import shown
from jrtrade.errors import JrtradeError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def output(target: str | os.PathLike[str] | None) -> Iterator[IO[bytes]]:
    """Open an output that appears whole or not at all.

    Parameters
    ----------
    target : path or None
        The file. It is written beside its place and put there when the block has ended well; if it has not, the file is
        as it was. None is standard output.

    Yields
    ------
    binary file

    Raises
    ------
    UsageError
        If it cannot be written.
    """
    if target is None:
        sys.stdout.flush()
        stream = sys.stdout.buffer
        yield stream
        stream.flush()
        return
    path = Path(target)
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            if path.is_dir():
                raise UsageError(f"cannot write {shown(os.fspath(target))}: it is a folder; name a file in it")
            with path.open("wb") as device:  # a pipe or device has no place to be taken
                yield device
            return
        beside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
        opened = beside.open("xb")
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        with opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        beside.replace(os.path.realpath(path))
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def written(target: str | os.PathLike[str] | None) -> os.stat_result | None:
    """Tell which file an output is, if it is one and there already, so that it isn't read as well.

    Parameters
    ----------
    target : path or None
        As for `output`.

    Returns
    -------
    os.stat_result or None
    """
    # Standard output may be no stream of the system's: in a notebook, or under a test.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        found = Path(target).stat() if target is not None else os.fstat(sys.stdout.fileno())
        return found if stat.S_ISREG(found.st_mode) else None
    return None


def _unwritable(target: str | os.PathLike[str], error: OSError) -> JrtradeError:
    if isinstance(error, BrokenPipeError):
        raise error
    return UsageError(f"cannot write {shown(os.fspath(target))}: {error.strerror or error}")
