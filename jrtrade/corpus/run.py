"""Extraction over many files: work cut to even tasks, done by one or more processes, its results in order."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, Any, get_args

from jrtrade.corpus import pieces as _pieces
from jrtrade.corpus.formats import COLUMNS, FORMATS, FormatName, Row, encode, writer
from jrtrade.corpus.output import output, written
from jrtrade.corpus.pieces import PIECE, UnfitError
from jrtrade.corpus.walk import STDIN, File, files, shown, unreadable
from jrtrade.errors import Fault, JrtradeError, UsageError
from jrtrade.extraction import Include
from jrtrade.quantity import find

FILES_PER_TASK = 256
"""Small files are done so many at a time, or as many as make up a piece."""
KEPT_FAULTS = 1000
"""So many faults are kept word for word; the others are counted."""

Progress = Callable[[int], None]


@dataclass(frozen=True)
class Piece:
    """A text, or where it is to be read."""

    path: str
    text: str | None = None
    sha256: str = ""
    offset: int = 0
    size: int = 0


@dataclass(frozen=True)
class Task:
    """Pieces that one process does in one go, and faults found on the way to them."""

    pieces: tuple[Piece, ...]
    faults: tuple[Fault, ...] = ()


@dataclass
class Done:
    """What came of a task."""

    encoded: list[Any] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    files: int = 0
    quantities: int = 0
    size: int = 0


@dataclass
class Summary:
    """What came of a run.

    Attributes
    ----------
    files : int
        Files whose rows were written.
    quantities : int
        Rows written.
    faults : list of Fault
        What could not be read and why, in order, at most `KEPT_FAULTS` of them.
    faulty : int
        How many could not be read.
    """

    files: int = 0
    quantities: int = 0
    faults: list[Fault] = field(default_factory=list)
    faulty: int = 0


def extract_files(
    named: Sequence[str | os.PathLike[str]],
    out: str | os.PathLike[str] | None = None,
    *,
    form: FormatName | None = None,
    include: Include = "figures",
    jobs: int = 1,
    progress: Progress | None = None,
) -> Summary:
    """Find the quantities of many files and write them, one row each.

    Parameters
    ----------
    named : sequence of paths
        Files, folders, patterns such as ``news/**/*.txt``, or ``-`` for standard input.
    out : path, optional
        The file to write; standard output by default. It appears when all is done, and stays as it was if that fails.
    form : {"table", "jsonl", "csv", "parquet"}, optional
        By default what the ending of `out` says, else "table".
    include : {"figures", "all"}
        As for `jrtrade.extract`.
    jobs : int, default 1
        How many processes; 0 for as many as there are cores. With more than one, a script has to begin its work under
        ``if __name__ == "__main__":``, as for everything that starts processes.
    progress : callable, optional
        Called with the number of bytes done since the last call.

    Returns
    -------
    Summary
        Faulty files are listed there; they do not stop the run.

    Raises
    ------
    UsageError
        If an argument is wrong, or `out` cannot be written or is the one file to be read.
    """
    target = None if out is None else os.fspath(out)
    form = _form(form, target)
    summary = Summary()
    run = _run([os.fspath(name) for name in named], written(target), form, include, jobs)
    with output(target) as stream, contextlib.closing(run):
        rows_out = writer(form, stream)
        for done in run:
            for encoded in done.encoded:
                rows_out.write(encoded)
            _count(summary, done)
            if progress is not None:
                progress(done.size)
        rows_out.close()
    return summary


def rows(
    named: Sequence[str | os.PathLike[str]],
    include: Include = "figures",
    jobs: int = 1,
    faults: list[Fault] | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield the quantities of many files, one dict each, values exact (Decimal).

    Parameters
    ----------
    named : sequence of paths
        As for `extract_files`.
    include : {"figures", "all"}
        As for `jrtrade.extract`.
    jobs : int, default 1
        As for `extract_files`.
    faults : list of Fault, optional
        Takes what could not be read; without it, nothing is said of that.

    Yields
    ------
    dict
        With the keys `COLUMNS`.
    """
    for done in _run([os.fspath(name) for name in named], None, None, include, jobs):
        if faults is not None:
            faults.extend(done.faults)
        for values in done.encoded:
            yield dict(zip(COLUMNS, values, strict=True))


def total_size(named: Sequence[str | os.PathLike[str]]) -> int:
    """Return how many bytes the files that are meant have together, for a progress bar.

    Parameters
    ----------
    named : sequence of paths
        As for `extract_files`.

    Returns
    -------
    int
    """
    return sum(found.size for found in files([os.fspath(name) for name in named]) if isinstance(found, File))


def _form(form: FormatName | None, target: str | None) -> FormatName:
    if form is None:
        ending = "" if target is None else Path(target).suffix.lower().removeprefix(".")
        form = next((f for f in FORMATS if f == {"ndjson": "jsonl"}.get(ending, ending)), "table")
    if form not in FORMATS:
        raise UsageError(f"form must be one of {', '.join(FORMATS)}, not {form!r}")
    if form == "parquet" and target is None and sys.stdout.isatty():
        raise UsageError("Parquet is no text for a terminal; name a file with --out, or pipe the output")
    return form


def _count(summary: Summary, done: Done) -> None:
    summary.files += done.files
    summary.quantities += done.quantities
    summary.faulty += len(done.faults)
    summary.faults += done.faults[: KEPT_FAULTS - len(summary.faults)]


def _run(
    named: Sequence[str], out: os.stat_result | None, form: FormatName | None, include: Include, jobs: int
) -> Generator[Done]:
    if include not in get_args(Include):
        raise UsageError(f"include must be 'figures' or 'all', not {include!r}")
    if jobs < 0:
        raise UsageError(f"jobs must be 0 (all cores) or more, not {jobs}")
    work = partial(_work, form=form, include=include)
    jobs = jobs or os.cpu_count() or 1
    with contextlib.closing(_tasks(named, out)) as tasks:
        yield from map(work, tasks) if jobs == 1 else _spread(work, tasks, jobs)


def _spread(work: Callable[[Task], Done], tasks: Iterator[Task], jobs: int) -> Generator[Done]:
    """Do tasks in several processes, a bounded number ahead, and yield what came of them in order."""
    # Imported here: with one process, none of it is needed.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    # A copy of this process is there at once; a fresh interpreter takes half a second to get ready.
    context = multiprocessing.get_context("fork" if _alone() else "spawn")
    pool = ProcessPoolExecutor(jobs, context, _leave_interrupts_to_parent)
    waiting: deque[Future[Done]] = deque()
    try:
        for task in tasks:
            waiting.append(pool.submit(work, task))
            if len(waiting) > 3 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise JrtradeError("a process ended before its work was done (was it killed?); try fewer --jobs") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _alone() -> bool:
    """Whether this process has no other threads, whose locks would go along with a copy of it, shut for ever."""
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:  # no Linux
        return False


def _leave_interrupts_to_parent() -> None:
    import signal  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a copy has the parent's way of tidying up


def _tasks(named: Sequence[str], out: os.stat_result | None) -> Generator[Task]:
    """Cut the work to tasks of about a piece each; they do not depend on the number of processes."""
    small: list[Piece] = []
    size = 0
    for found in files(named, out):
        if isinstance(found, File) and found.regular and found.size <= PIECE:
            small.append(Piece(found.path, size=found.size))
            size += found.size
            if size < PIECE and len(small) < FILES_PER_TASK:
                continue
        if small:
            yield Task(tuple(small))
            small, size = [], 0
        if isinstance(found, Fault):
            yield Task((), (found,))
        elif not found.regular or found.size > PIECE:
            yield from _long(found)
    if small:
        yield Task(tuple(small))


def _long(file: File) -> Iterator[Task]:
    """Cut a long file, or one that can be read once only, to tasks of one piece each."""
    try:
        with _opened(file) as stream:
            sha256 = _pieces.checked(file.path, stream)
            stream.seek(0)
            for at, text in _pieces.pieces(file.path, stream, sha256):
                yield Task((Piece(file.path, text, sha256, at, len(text.encode())),))
    except UnfitError as error:
        yield Task((), (error.fault,))
    except OSError as error:
        yield Task((), (unreadable(file.path, error),))


@contextlib.contextmanager
def _opened(file: File) -> Iterator[IO[bytes]]:
    if file.regular:
        with Path(file.path).open("rb") as stream:
            yield stream
        return
    # What can be read once only is laid down on the disk first: its hash stands in its first row already.
    with tempfile.SpooledTemporaryFile(PIECE) as spool:
        if file.path == STDIN:
            shutil.copyfileobj(sys.stdin.buffer, spool)
        else:
            with Path(file.path).open("rb") as stream:
                shutil.copyfileobj(stream, spool)
        spool.seek(0)
        yield spool


def _work(task: Task, form: FormatName | None, include: Include) -> Done:
    """Do a task."""
    done = Done(faults=list(task.faults))
    found: list[Row] = []
    for piece in task.pieces:
        done.size += piece.size
        text, sha256 = piece.text, piece.sha256
        if text is None:
            try:
                text, sha256 = _read(piece)
            except UnfitError as error:
                done.faults.append(error.fault)
                continue
            except OSError as error:
                done.faults.append(unreadable(piece.path, error))
                continue
        path = shown(piece.path)
        done.files += piece.offset == 0
        found += [Row(path, sha256, piece.offset, q) for q in find(text, include=include)]
    done.quantities = len(found)
    if found:
        done.encoded = [row.values() for row in found] if form is None else [encode(form, found)]
    return done


def _read(piece: Piece) -> tuple[str, str]:
    with Path(piece.path).open("rb") as stream:
        data = stream.read(PIECE + 1)
    if len(data) > PIECE:
        raise UnfitError(Fault(shown(piece.path), "a file that stays as it is", "one that grew", "run again"))
    return _pieces.decoded(piece.path, data), hashlib.sha256(data).hexdigest()
