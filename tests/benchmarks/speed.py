"""Measure the reader of figures: how fast, how linear, in how much memory, on how many cores.

    python tests/benchmarks/speed.py [--parts throughput,start,linear,jobs,crafted] [--large] [--readme]

Prints the tables of README.md beside this file. --large goes up to 100 MB (a minute or two more). All text is made by
prose.py. A MB is a million characters, which here are all but a few of them one byte each.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import readme
from prose import CRAFTED, crafted, prose

from jrtrade.corpus import extract_files
from jrtrade.extraction import extract

if TYPE_CHECKING:
    from collections.abc import Callable

MB = 1_000_000
LONGEST = 20
"""A megabyte that would take more seconds than this is not measured."""


def best(call: Callable[[], object], runs: int = 5) -> float:
    """Return the least processor seconds of some runs; unlike those of a clock, other programs take no part in them."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)


def words(text: str) -> None:
    """Pass over the words of a text, and do nothing."""
    for _ in re.finditer(r"\w+", text):
        pass


def throughput() -> None:
    """Print how fast a megabyte of prose is read, and how that compares with passing over its words."""
    text = prose(MB)
    found = len(extract(text))
    some = [len(p) for p in text.split("\n\n") if extract(p)]
    print(
        f"A megabyte of prose with {found:,} figures: one in {MB // found} characters on average, "
        f"one in {sum(some) // found} in the paragraphs that have any.\n"
    )
    print("| | seconds | MB/s |\n|---|---|---|")
    seconds, bare = best(lambda: extract(text)), best(lambda: words(text))
    everything = best(lambda: extract(text, include="all"))
    plain = re.sub(r"[0-9]", "x", text)
    print(f"| `extract(text)` | {seconds:.3f} | {1 / seconds:.2f} |")
    print(f'| `extract(text, include="all")` | {everything:.3f} | {1 / everything:.2f} |')
    print(f"| the same text with every digit an x | {(t := best(lambda: extract(plain))):.3f} | {1 / t:.2f} |")
    print(f'| one pass of `re.finditer(r"\\w+")` | {bare:.3f} | {1 / bare:.2f} |')
    print(f"\n`extract` takes {seconds / bare:.1f} times as long as the bare pass.\n")


def start() -> None:
    """Print how long a fresh interpreter takes to the figures of one sentence."""
    asked = {
        "nothing": "pass",
        "`import jrtrade`": "import jrtrade",
        "`jrtrade.extract` of one sentence": "import jrtrade; jrtrade.extract('Trade rose 5% to 2.522 trillion yen.')",
    }
    print("| a fresh interpreter that does | seconds | times as long |\n|---|---|---|")
    floor = 0.0
    for name, code in asked.items():
        times = []
        for _ in range(10):
            began = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - began)
        floor = floor or min(times)
        print(f"| {name} | {min(times):.3f} | {min(times) / floor:.1f} |")
    print()


def child(path: str, jobs: int) -> None:
    """Extract from a file or folder in this process, and print seconds and the most memory held."""
    import resource

    start = time.perf_counter()
    summary = extract_files([path], os.devnull, form="jsonl", jobs=jobs)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    print(json.dumps({"seconds": seconds, "peak": peak, "figures": summary.quantities}))


def in_child(path: Path, jobs: int = 1) -> dict[str, float]:
    """Return what `child` prints in a fresh interpreter."""
    command = [sys.executable, __file__, "--child", str(path), str(jobs)]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(made.stdout)
    return found


def linear(*, large: bool) -> None:
    """Print seconds and memory for one file of growing size."""
    print("One file through `extract_files`, rows to JSON Lines, in a fresh interpreter each.\n")
    print("| size | seconds | seconds per MB | most memory, MiB |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        for size in (10_000, 100_000, MB, 10 * MB, *((100 * MB,) if large else ())):
            with path.open("w", encoding="utf-8") as file:
                for part in range(0, size, MB):
                    file.write(prose(min(MB, size - part), seed=part // MB + 1) + "\n\n")
            found = in_child(path)
            shown = f"{size // MB} MB" if size >= MB else f"{size // 1000} kB"
            per = found["seconds"] / size * MB
            print(f"| {shown} | {found['seconds']:.3f} | {per:.3f} | {found['peak']:.0f} |")
    print()


def two_jobs(*, large: bool) -> None:
    """Print how long one and two processes take for a folder and for one file."""
    size = (50 if large else 20) * MB
    print(f"{size // MB} MB of prose, rows to JSON Lines, starting the processes included.\n")
    print("| input | one process | two processes | times as fast |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        texts.mkdir()
        whole = Path(folder) / "whole.txt"
        with whole.open("w", encoding="utf-8") as file:
            for n in range(size // 10_000):
                text = prose(10_000, seed=n)
                (texts / f"{n:06}.txt").write_text(text, encoding="utf-8")
                file.write(text + "\n\n")
        for name, path in ((f"{size // 10_000:,} files", texts), ("one file", whole)):
            one, two = (min(in_child(path, jobs)["seconds"] for _ in range(2)) for jobs in (1, 2))
            print(f"| {name} | {one:.2f} s | {two:.2f} s | {one / two:.2f} |")
    print()


def hard_lines(only: list[str]) -> None:
    """Print what a megabyte of each crafted line costs, and how the cost grows."""
    text = prose(MB)
    plain = best(partial(extract, text), 3)
    print(f"Prose: {plain:.3f} s per MB. Growth: seconds per MB at 1 MB, divided by those at 62.5 kB; 1 is linear.\n")
    print("| line | made of | figures | seconds for 1 MB | times prose | growth |\n|---|---|---|---|---|---|")
    for name, unit in CRAFTED.items():
        if only and name not in only:
            continue
        shown = json.dumps(unit, ensure_ascii=not unit.isprintable()).replace("|", "\\|")
        seconds: dict[int, float] = {}
        found, times = 0, 16.0  # what four times the input may cost at worst
        for size in (MB // 64, MB // 16, MB // 4, MB):
            if seconds and seconds[size // 4] * times > LONGEST:
                break
            line = crafted(name, size)
            found = len(extract(line))
            seconds[size] = best(partial(extract, line), 1 if seconds and max(seconds.values()) > 1 else 3)
            times = seconds[size] / seconds.get(size // 4, seconds[size] / 16)
        last = max(seconds)
        base = MB // 16 if last > MB // 16 else MB // 64
        growth = seconds[last] / last * base / seconds[base]
        cost = f"{seconds[MB]:.3f} | {seconds[MB] / plain:.2f}" if last == MB else f"more than {LONGEST} | "
        scope = "" if last == MB else f" from {base:,} to {last:,}"
        print(f"| {name} | `{shown}` | {found:,} | {cost} | {growth:.2f}{scope} |", flush=True)
    print()


def main() -> int:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default="throughput,start,linear,jobs,crafted")
    parser.add_argument("--lines", nargs="*", default=[], help="measure these crafted lines only")
    parser.add_argument("--readme", action="store_true", help="put the tables into README.md")
    parser.add_argument("--large", action="store_true", help="go up to 100 MB")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        child(args.child[0], int(args.child[1]))
        return 0
    calls = {
        "throughput": throughput,
        "start": start,
        "linear": partial(linear, large=args.large),
        "jobs": partial(two_jobs, large=args.large),
        "crafted": partial(hard_lines, args.lines),
    }
    parts = args.parts.split(",")
    if unknown := [part for part in parts if part not in calls]:
        parser.error(f"--parts: no part {', '.join(map(repr, unknown))}; choose from {', '.join(calls)}")
    if unknown := [line for line in args.lines if line not in CRAFTED]:
        parser.error(f"--lines: no crafted line {', '.join(map(repr, unknown))}; they are named in prose.py")
    for part in parts:
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown if args.readme else sys.stdout):
            calls[part]()
        if args.readme:
            readme.put(part, f"{readme.machine()}\n\n{shown.getvalue()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
