"""Time the reader of figures beside others that read values and units, over the same text in one run.

    pip install quantulum3
    npm install --prefix FOLDER compromise
    python tests/benchmarks/readers.py [--node FOLDER] [--readme]

What is not installed is left out, and said to be. Each paragraph is given by itself; the seconds are the processor's. A
reader in JavaScript runs twice, and the second run counts, when it is compiled.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import json
import os
import shutil
import subprocess
import time
import warnings
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import readme
from prose import prose

from jrtrade.extraction import extract

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 200_000
COMPROMISE = """
const nlp = require("compromise");
const pieces = JSON.parse(require("fs").readFileSync(0, "utf8"));
let found, seconds;
for (let run = 0; run < 2; run++) {
  const start = process.cpuUsage();
  found = 0;
  for (const piece of pieces) found += nlp(piece).numbers().json().length;
  const used = process.cpuUsage(start);
  seconds = (used.user + used.system) / 1e6;
}
console.log(JSON.stringify({ seconds, found, version: nlp.version }));
"""


def timed(read: Callable[[str], object], pieces: list[str], runs: int) -> tuple[float, int]:
    """Return the least seconds of some runs over all pieces, and how many quantities were found."""
    least, found = float("inf"), 0
    for _ in range(runs):
        start = time.process_time()
        found = sum(len(read(piece)) for piece in pieces)  # type: ignore[arg-type]
        least = min(least, time.process_time() - start)
    return least, found


def quantulum(pieces: list[str]) -> tuple[str, float, int] | None:
    """Return the name, the seconds and the finds of quantulum3, if it is installed."""
    try:
        with warnings.catch_warnings(action="ignore"):
            parser = importlib.import_module("quantulum3.parser")
            parser.parse("5 km")  # loads its units
            return (f"quantulum3 {version('quantulum3')}", *timed(parser.parse, pieces, 1))
    except ImportError:
        return None


def compromise(pieces: list[str], folder: Path) -> tuple[str, float, int] | None:
    """Return the name, the seconds and the finds of compromise, if Node and it are installed."""
    node = shutil.which("node")
    if node is None or not (folder / "node_modules" / "compromise").is_dir():
        return None
    environment = {**os.environ, "NODE_PATH": str((folder / "node_modules").resolve())}
    made = subprocess.run(
        [node, "-e", COMPROMISE], input=json.dumps(pieces), env=environment, check=True, capture_output=True, text=True
    )
    told = json.loads(made.stdout)
    return f"compromise {told['version']}", told["seconds"], told["found"]


def compare(folder: Path) -> None:
    """Print the table."""
    text = prose(SIZE)
    pieces = [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip()]
    mb = sum(map(len, pieces)) / 1_000_000
    seconds, found = timed(extract, pieces, 5)
    print(f"{len(pieces):,} paragraphs of prose, {mb:.2f} MB, one at a time.\n")
    print("| | quantities | seconds per MB | times as long |\n|---|---|---|---|")
    print(f"| jrtrade {version('jrtrade')} | {found:,} | {seconds / mb:.2f} | 1 |")
    for name, other in (("quantulum3", quantulum(pieces)), ("compromise", compromise(pieces, folder))):
        if other is None:
            print(f"| {name} | not installed | – | – |")
        else:
            print(f"| {other[0]} | {other[2]:,} | {other[1] / mb:.2f} | {other[1] / seconds:.0f} |")
    print()


def main() -> int:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--node", type=Path, default=Path(), help="the folder that node_modules lies in")
    parser.add_argument("--readme", action="store_true", help="put the table into README.md")
    args = parser.parse_args()
    if not args.readme:
        compare(args.node)
        return 0
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        compare(args.node)
    print(shown.getvalue())
    readme.put("readers", f"{readme.machine()}\n\n{shown.getvalue()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
