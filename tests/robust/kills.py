"""Kill whole builds at hundreds of random moments, a reader at their side, and look at what is left.

    python tests/robust/kills.py [--kills 300] [--seed 1] [--raw data/raw]

Every build is a process of its own, ``jrtrade build``. One kill in four comes before the new folder is begun, the rest
while it is written and put in its place, or shortly after. Prints what the kills hit and what the reader saw; ends with
exit code 1 at the first table that is not wholly old or new.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from publishing import leftovers, version

BUILD = "import sys; from jrtrade.cli import main; main()"
READER = """
import os, sys, time, warnings
warnings.simplefilter("ignore")
import jrtrade
from jrtrade.integrity import NAMES

rounds, parent = 0, os.getppid()
while os.getppid() == parent:
    found = {jrtrade.load(name, as_="arrow").schema.metadata[b"package"] for name in NAMES}
    if len(found) != 1:
        sys.exit("a mix of versions was read")
    rounds += 1
    print(rounds, flush=True)
    time.sleep(0.02)
"""


def built(raw: Path, out: Path, before: float = 1e9, writing: float = 1e9) -> tuple[float, float]:
    """Run a build and kill it so long before or after it begins to write; return how long either took."""
    call = [sys.executable, "-c", BUILD, "build", "--raw", str(raw), "--out", str(out)]
    new, begun = out.with_name(f".{out.name}-new"), time.perf_counter()
    with subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not new.exists() and time.perf_counter() - begun < before:
            time.sleep(0.0005)
        at = time.perf_counter()
        if new.exists():
            while process.poll() is None and time.perf_counter() - at < writing:
                time.sleep(0.0005)
        process.kill()
    return at - begun, time.perf_counter() - at


def main() -> None:
    """Do it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kills", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--raw", type=Path, default=Path("data/raw"))
    chosen = options.parse_args()
    moment = random.Random(chosen.seed)  # noqa: S311 - seeded, so that it can be repeated
    folder = Path(tempfile.mkdtemp(prefix="kills-"))
    out = folder / "published" / "processed"
    raws = [shutil.copytree(chosen.raw, folder / name) for name in ("first", "second")]
    terms = (raws[1] / "dataset.toml").read_text(encoding="utf-8")
    (raws[1] / "dataset.toml").write_text(terms.replace('title = "', 'title = "Another: '), encoding="utf-8")
    known = {}
    for name, raw in zip(("first", "second"), raws, strict=True):
        reading, writing = built(raw, folder / "whole" / name)
        known[version(folder / "whole" / name)] = name
    shutil.copytree(folder / "whole" / "first", out)
    reader = subprocess.Popen(
        [sys.executable, "-c", READER],
        env={**os.environ, "JRTRADE_DATA": str(out)},
        stdout=(folder / "reader").open("wb"),
        stderr=subprocess.PIPE,
    )
    seen: Counter[str] = Counter()
    try:
        for number in range(chosen.kills):
            before = known[version(out)]
            raw = raws[before == "first"]
            if number % 4:
                built(raw, out, writing=moment.uniform(0, writing))
            else:
                built(raw, out, before=moment.uniform(0, reading))
            after = known[version(out)]  # a DataError, or a KeyError, where it is torn
            left = ", ".join(sorted(leftovers(out))) or "nothing left behind"
            seen[f"{'new' if after != before else 'old'} tables; {left}"] += 1
            if reader.poll() is not None:
                sys.exit(f"the reader ended: {reader.stderr.read().decode() if reader.stderr else ''}")
    finally:
        reader.kill()
    built(raws[0], out)
    print(f"{chosen.kills} builds killed, seed {chosen.seed}; after each, every table was whole and of one version:")
    for what, times in seen.most_common():
        print(f"{times:6}  {what}")
    rounds = (folder / "reader").read_text().split()
    print(f"Meanwhile all tables were read {rounds[-1] if rounds else 0} times, each time of one version.")
    print(f"After one more build there is, beside the tables: {', '.join(leftovers(out)) or 'nothing'}.")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
