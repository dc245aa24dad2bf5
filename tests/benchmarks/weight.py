"""Measure what the package weighs: importing it, loading a table, the wheel, and what a plain install brings along.

    python tests/benchmarks/weight.py [--parts import,load,wheel,install] [--peers] [--readme]

Prints the tables of README.md beside this file; with --readme, puts them there. Times are wall time, the least and the
middle of many runs; what is compared runs in turns, so that other work on the machine falls on both. With --peers,
packages of data sets that people like are measured beside this one, where they are installed:
pip install palmerpenguins vega_datasets seaborn
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import os
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


def process(code: str, **variables: str) -> Callable[[], subprocess.CompletedProcess[str]]:
    """Return a call that runs code in a fresh interpreter."""
    call, around = [sys.executable, "-W", "ignore", "-c", code], {**os.environ, **variables}
    return lambda: subprocess.run(call, check=True, cwd=PROJECT, env=around, text=True, stdout=subprocess.PIPE)


def importing() -> None:
    """Print how long a process takes that imports the package, and one that imports nothing."""

    (bare, bare_middle), (ours, ours_middle) = in_turns(process("pass"), process("import jrtrade"), runs=150)
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


OFFLINE = """
import sys
def refuse(event, args):
    if event in ("socket.getaddrinfo", "socket.connect"):
        raise OSError("no network in this measurement")
sys.addaudithook(refuse)
"""
AGAIN = """
import time
taken = []
for _ in range(30):
    start = time.perf_counter()
    {load}
    taken.append(time.perf_counter() - start)
print(min(taken), *frame.shape)
"""
PEERS = {
    "jrtrade": "frame = jrtrade.load('claims')",
    "pandas": f"frame = pandas.read_parquet({str(jrtrade.path('claims'))!r})",
    "palmerpenguins": "frame = palmerpenguins.load_penguins()",
    "vega_datasets": "frame = vega_datasets.data.cars()",
    "seaborn": "frame = seaborn.load_dataset('penguins')",
}
"""Packages of data sets, and how one loads a small table with each as a pandas frame; and pandas by itself."""


def peers() -> None:
    """Print how long importing and loading take with other packages, without a network and with nothing in a cache."""
    absent = [name for name in PEERS if importlib.util.find_spec(name) is None]
    if absent:
        print(f"Not measured: {', '.join(absent)} not installed; pip install palmerpenguins vega_datasets seaborn\n")
        return
    with tempfile.TemporaryDirectory() as empty:

        def run(code: str) -> Callable[[], subprocess.CompletedProcess[str]]:
            return process(OFFLINE + code, SEABORN_DATA=empty)

        def works(name: str, load: str) -> bool:
            with contextlib.suppress(subprocess.CalledProcessError):
                return bool(run(f"import {name}\ntry: {load}\nexcept OSError: sys.exit(1)")())
            return False

        loads = {name: load if works(name, load) else "pass" for name, load in PEERS.items()}
        calls = [run("pass"), *(run(f"import {name}; {part}") for name in PEERS for part in ("pass", loads[name]))]
        (bare, _), *times = in_turns(*calls, runs=15)
        print("| | the table | import, ms | import and load, ms | load again, ms |\n|---|---|---|---|---|")
        for number, (name, load) in enumerate(loads.items()):
            imported, loaded = (f"{(least - bare) * 1e3:.0f}" for least, _ in times[2 * number : 2 * number + 2])
            if load == "pass":
                cells = "–", imported, "not without a network", "–"
            else:
                again, rows, columns = run(f"import {name}\n{AGAIN.format(load=load)}")().stdout.split()
                cells = f"{rows} × {columns}", imported, loaded, f"{float(again) * 1e3:.1f}"
            print(f"| {name} {version(name)} | {' | '.join(cells)} |")
    print()


PARTS = {"import": importing, "load": loading, "wheel": wheel, "install": install}


def main() -> int:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--peers", action="store_true", help="measure other packages as well")
    parser.add_argument("--readme", action="store_true", help="put the tables into README.md")
    args = parser.parse_args()
    parts = {part: PARTS[part] for part in args.parts.split(",") if part}
    for part, measure in {**parts, **({"peers": peers} if args.peers else {})}.items():
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown if args.readme else sys.stdout):
            measure()
        if args.readme:
            readme.put(part, f"{readme.machine()}\n\n{shown.getvalue()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
