"""Cut, mix and spoil the sentences of the case tables for as long as you like, and print what fails.

    python tests/fuzz/sentences.py [--seconds 120] [--seed 1]

Each failure is printed once for each place in the code; the exit code is then 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "robust"))

from hostile import hold, sentences, spoiled


def main() -> int:
    """Run, print and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    texts, chance = sentences(), random.Random(options.seed)  # noqa: S311 - a seed repeats a run
    places = set()
    inputs = 0
    stop = time.monotonic() + options.seconds
    while time.monotonic() < stop:
        text = chance.choice(texts)
        for _ in range(chance.randrange(1, 4)):
            text = spoiled(text or "5", texts, chance)
        inputs += 1
        try:
            hold(text)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            frame = traceback.extract_tb(error.__traceback__)[-1]
            if (frame.filename, frame.lineno) not in places:
                places.add((frame.filename, frame.lineno))
                print(f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}: {text!r}", flush=True)
    print(f"{inputs:,} inputs, {len(places)} failures")
    return 1 if places else 0


if __name__ == "__main__":
    sys.exit(main())
