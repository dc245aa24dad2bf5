"""Processes that publish tables over and over, to be killed, hindered or watched while they do."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from jrtrade import integrity, snapshot
from jrtrade.publish import locked, publish

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Publishes two sets of ready-made tables in turn, which is all of a build that touches the published ones.
PUBLISHER = """
import itertools, shutil, sys
from pathlib import Path
import jrtrade.publish as publishing
from jrtrade.errors import UsageError

way, out, *made = sys.argv[1], *map(Path, sys.argv[2:])
if way == "two steps":
    publishing._exchanged = lambda *_: False
print("ready", flush=True)
for folder in itertools.cycle(made):
    files = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()]
    try:
        with publishing.locked(out):
            publishing.publish(out, lambda new: shutil.copytree(folder, new, dirs_exist_ok=True), files)
    except UsageError as error:
        if "another build" not in str(error):
            raise
"""
WAYS = ["one step", "two steps"]
"""How a folder takes another's place: where the system can exchange two of them, and where it cannot."""


@contextlib.contextmanager
def publisher(way: str, out: Path, *made: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a process that publishes sets of tables in turn, until the block ends."""
    call = [sys.executable, "-c", PUBLISHER, way, str(out), *map(str, made)]
    with subprocess.Popen(call, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().startswith(b"ready")
            yield process
        finally:
            process.kill()


def put(out: Path, made: Path) -> None:
    """Publish ready-made tables, once."""
    with locked(out):
        files = [path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()]
        publish(out, lambda new: shutil.copytree(made, new, dirs_exist_ok=True) and None, files)


def version(out: Path) -> str:
    """Return which version stands in a folder; raise a DataError where it is not whole."""
    files = snapshot.together(out)
    for name in integrity.NAMES:
        integrity.whole(files, name)
    return integrity.mark(integrity.description(files))


def leftovers(out: Path) -> set[str]:
    """Return what stands beside a folder of tables."""
    return {entry.name for entry in out.parent.iterdir()} - {out.name}
