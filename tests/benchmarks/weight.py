"""Measure what the package weighs: importing it, loading a table, the wheel, and what a plain install brings along.

    python tests/benchmarks/weight.py [--parts import,load,wheel,install] [--readme]

Prints the tables of README.md beside this file; with --readme, puts them there. Times are wall time, the least and the
middle of many runs; what is compared runs in turns, so that other work on the machine falls on both.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import readme
from packaging.requirements import Requirement

import jrtrade
from jrtrade.store import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROJECT = Path(__file__).resolve().parent.parent.parent


def in_turns(*calls: Callable[[], object], runs: int) -> list[tuple[float, float]]:
    """Return the least and the middle seconds of each call."""
    times: list[list[float]] = [[] for _ in calls]
    for call in calls:
        call()
    for _ in range(runs):
        for call, taken in zip(calls, times, strict=True):
            start = time.perf_counter()
            call()
            taken.append(time.perf_counter() - start)
    return [(min(taken), statistics.median(taken)) for taken in times]


def importing() -> None:
    """Print how long a process takes that imports the package, and one that imports nothing."""

    def run(code: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", code], check=True, cwd=PROJECT)

    (bare, bare_middle), (ours, ours_middle) = in_turns(run("pass"), run("import jrtrade"), runs=40)
    print("| a fresh interpreter that … | least, ms | middle, ms |\n|---|---|---|")
    print(f"| does nothing | {bare * 1e3:.1f} | {bare_middle * 1e3:.1f} |")
    print(f"| runs `import jrtrade` | {ours * 1e3:.1f} | {ours_middle * 1e3:.1f} |")
    print(f"| difference; at most 10 | {(ours - bare) * 1e3:.1f} | {(ours_middle - bare_middle) * 1e3:.1f} |\n")


def loading() -> None:
    """Print how long `load` takes, and pandas on the same file."""
    print(f"pandas {pd.__version__}, pyarrow {version('pyarrow')}\n")
    print("| table | `pandas.read_parquet`, least ms | `jrtrade.load`, least ms | ratio | ratio of the middles |")
    print("|---|---|---|---|---|")
    for name in NAMES:
        path = jrtrade.path(name)
        (theirs, theirs_middle), (ours, ours_middle) = in_turns(
            lambda path=path: pd.read_parquet(path),  # type: ignore[misc]
            lambda name=name: jrtrade.load(name),  # type: ignore[misc]
            runs=300,
        )
        label = f"{name}, at most 1.15" if name == "claims" else name
        ratios = f"{ours / theirs:.2f} | {ours_middle / theirs_middle:.2f}"
        print(f"| {label} | {theirs * 1e3:.2f} | {ours * 1e3:.2f} | {ratios} |")
    print()


def wheel() -> None:
    """Print how large the wheel is."""
    with tempfile.TemporaryDirectory() as out:
        call = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, str(PROJECT)]
        subprocess.run(call, check=True, capture_output=True)
        [made] = Path(out).glob("*.whl")
        size = made.stat().st_size
        with zipfile.ZipFile(made) as archive:
            tables = sum(i.compress_size for i in archive.infolist() if i.filename.startswith("jrtrade/_data/"))
    print("| | kB |\n|---|---|")
    print(f"| the wheel, less than 1000 | {size / 1e3:.0f} |")
    print(f"| of which tables, charts and descriptions | {tables / 1e3:.0f} |\n")


def brought(name: str, seen: set[str]) -> Iterator[str]:
    """Yield a distribution and all it needs here, each once."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in seen:
        return
    seen.add(key)
    try:
        yield f"{key} {version(key)}"
        needs = requires(key) or []
    except PackageNotFoundError:  # this project, run from its folder
        needs = ["pandas", "pyarrow", "click", "tabulate"]
        yield key
    for line in needs:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield from brought(requirement.name, seen)


def install() -> None:
    """Print what a plain install brings along, itself included."""
    found = sorted(brought("jrtrade", set()))
    print(f"A plain install is {len(found)} packages, at most 10: {', '.join(found)}.\n")


PARTS = {"import": importing, "load": loading, "wheel": wheel, "install": install}


def main() -> int:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--readme", action="store_true", help="put the tables into README.md")
    args = parser.parse_args()
    for part in args.parts.split(","):
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown if args.readme else sys.stdout):
            PARTS[part]()
        if args.readme:
            readme.put(part, f"{readme.machine()}\n\n{shown.getvalue()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
