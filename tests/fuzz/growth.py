"""Search for lines that take more time than their length says: short pieces made at random, repeated.

    python tests/fuzz/growth.py [TARGET ...] [--seconds 120] [--seed 1]

TARGET is one of those that ``--help`` lists; without any, all are searched in turn, so many seconds each. A piece is
one to four signs or words, repeated to 4 kB and to 16 kB, with another behind it or without. Where 16 kB take more than
five times as long as 4 kB, 64 kB are measured as well. Prints every piece that grows faster than its length, the worst
first, and the pieces that are dearest; the exit code is 1 where there is one of the former. What is measured are
processor seconds, the least of three runs; a machine at work adds noise all the same, so a piece is measured again
before it is printed.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from jrtrade.anchor import fingerprint, verify_text
from jrtrade.anchor.places import Place
from jrtrade.corpus import pieces
from jrtrade.drafting import draft
from jrtrade.errors import ReadError
from jrtrade.extraction import extract
from jrtrade.inert import cell, line
from jrtrade.periods import is_period, resolve
from jrtrade.quantity import find, read
from jrtrade.raw.files import RawFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZES = (4_000, 16_000, 64_000)
SUSPECT = 5.0
"""Four times the length may take so many times as long."""
LONGEST = 10.0
"""What takes so many seconds is not measured longer."""

TOKENS = (
    "1|7|12|120|2014|2016|1,234|123,456|120 000|3.5|.5|½|1/2|٣|５|²|1e9|0|00|-5|−5|+1|1990s|21st|1st|2nd"
    "|one|two|twenty|forty-five|hundred|thousand|million|billion|bn|k|dozen|half|third|quarter|first|second|tenfold|twice"
    "|a|an|the|of|in|to|and|or|per|by|from|between|than|out of|as much as|not a single|a couple of"
    "|about|some|nearly|almost|more than|less than|up to|at least|around|over|roughly|approximately"
    "|$|US$|€|¥|£|USD|JPY|yen|dollars|roubles|%|percent|per cent|percentage points|pp|tonnes|km|barrels a day|hours"
    "|years old"
    "|-|–|—|/|(|)|[|]|,|.|;|:|'|’|\"|“|#|*|&|@|=|_|~|\\|…| |  |\t|\n|\n\n|\r\n|-\n|\u00a0|\u00ad|\u200b|\u202e|\u0301"
    "|x|ab|Trade|exports|Boeing|Article|No.|page|p.|Sakhalin-|XIV|IV|Aa Bb|meeting|documents|red old|rose|fell by|was"
    "|http://|https://a.b/|www.|a1@b2.|.com|?c=2|//|May|March 3|Monday|5 May 2016|last year|10:30|a.m.|+81-3-|§|v1."
).split("|")
KEYS = (
    "a|b1|[|]|[[|]]|{|}|=|.|,|\"|'|\"\"\"|'''|\\|\\n|\\u0041|#|\n|\r\n| |\t|claim|[[claim]]\n|id = 1\n|1|1.5"
    '|1e5|2016-01-01|true|inf|0x1f|1_0|a.b|"a".|a = 1\n|a = [|{a = |a,b,c\n|;|é|\u2028|-|_'
).split("|")


def verified(text: str) -> None:
    """Hold the figures of a text against copies of it that are no longer the same."""
    found = find(text[: len(text) // 2], include="all")[:40]
    places = [
        Place(str(n), "d", q.start, q.end, q.words, *fingerprint(text, q.start, q.end)) for n, q in enumerate(found)
    ]
    for copy in (f"Home | About\n\n{text}", text[::-1]):
        verify_text("d", copy.encode("utf-8", "replace"), "0" * 64, len(text), places, [])


def shown(text: str) -> None:
    """Find the figures of a text, and show it in place, in a line and in a cell."""
    found = extract(text, include="all")
    found._repr_html_()
    repr(found)
    line(text, 60)
    cell(text)


def refused(call: Callable[[str], object]) -> Callable[[str], None]:
    """Make a call of one that may say no."""

    def run(text: str) -> None:
        with contextlib.suppress(ReadError):
            call(text)

    return run


def periods(words: str) -> None:
    """Resolve words for a period."""
    is_period(words)
    for ahead in (False, True):
        with contextlib.suppress(ReadError):
            resolve(words, "2016-10-20", ahead=ahead)


def cut(text: str) -> None:
    """Cut a file into pieces."""
    data = text.encode("utf-8", "replace")
    with contextlib.suppress(pieces.UnfitError), tempfile.TemporaryFile() as stream:
        stream.write(data)
        stream.seek(0)
        for _ in pieces.pieces("a", stream, pieces.checked("a", stream), 1000):
            pass


def raw(text: str) -> None:
    """Read a raw file of either form."""
    with tempfile.TemporaryDirectory() as folder:
        held = RawFolder(Path(folder))
        for name in ("a.toml", "a.csv"):
            (held.root / name).write_text(text, encoding="utf-8", errors="replace", newline="")
        held.toml("a.toml")
        held.csv("a.csv", ["a", "b", "c"])


TARGETS: dict[str, Callable[[str], object]] = {
    "find": lambda text: find(text, include="all"),
    "read": refused(read),
    "draft": lambda text: draft(text.encode("utf-8", "replace").decode().replace("\0", ""), "2016-10-20"),
    "verify": verified,
    "show": shown,
    "periods": periods,
    "pieces": cut,
    "raw": raw,
}


def seconds(call: Callable[[str], object], text: str) -> float:
    """Return the least processor time of three calls, or of one that takes long."""
    least = float("inf")
    for _ in range(3):
        begun = time.process_time()
        call(text)
        least = min(least, time.process_time() - begun)
        if least > 0.5:
            break
    return least


def repeated(piece: str, behind: str, size: int) -> str:
    """Return a piece over and over, and another behind it."""
    return piece * (size // len(piece)) + behind


def growth(call: Callable[[str], object], piece: str, behind: str) -> list[float]:
    """Return what the lengths take, up to the first that shows that a piece is harmless, or takes too long."""
    taken: list[float] = []
    for size in SIZES:
        taken.append(seconds(call, repeated(piece, behind, size)))
        if taken[-1] >= LONGEST or (len(taken) > 1 and taken[-1] < SUSPECT * max(taken[-2], 0.0005)):
            break
    return taken


def worse(taken: list[float]) -> float:
    """Return how many times as long four times the length takes, for the longest that was measured."""
    return taken[-1] / max(taken[-2], 0.0005) if len(taken) > 1 else float("inf")


def made(chance: random.Random, tokens: list[str]) -> Iterator[tuple[str, str]]:
    """Yield pieces, and what stands behind them, without end."""
    while True:
        piece = chance.choice(("", "", " ")).join(chance.choices(tokens, k=chance.choice((1, 2, 2, 3, 3, 4))))
        yield piece, chance.choice(("", "", chance.choice(tokens)))


def search(target: str, limit: float, seed: int) -> bool:
    """Search one target, print what was found, and say whether that is anything."""
    call, end, tried = TARGETS[target], time.monotonic() + limit, 0
    dear: list[tuple[float, str, str]] = []
    found: list[tuple[float, list[float], str, str]] = []
    for piece, behind in made(random.Random(f"{target} {seed}"), KEYS if target == "raw" else TOKENS):  # noqa: S311
        if time.monotonic() > end:
            break
        taken, tried = growth(call, piece, behind), tried + 1
        if worse(taken) > SUSPECT:
            taken = growth(call, piece, behind)
        if worse(taken) > SUSPECT:
            found.append((worse(taken), taken, piece, behind))
        dear.append((taken[min(1, len(taken) - 1)], piece, behind))
    print(f"{target}: {tried} pieces, seed {seed}; {len(found)} grow faster than their length")
    for much, taken, piece, behind in sorted(found, reverse=True):
        times = ", ".join(f"{one:.3f} s" for one in taken)
        print(f"  ×{much:.1f}  {times}  {piece!a}, behind it {behind!a}")
    print(
        "  dearest, seconds for 16 kB: " + ", ".join(f"{piece!a} {took:.2f}" for took, piece, _ in sorted(dear)[:-6:-1])
    )
    sys.stdout.flush()
    return bool(found)


def main() -> None:
    """Do it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    options.add_argument("--seconds", type=float, default=120)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    unknown = set(chosen.targets) - set(TARGETS)
    if unknown:
        options.error(f"no such target: {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    found = [search(target, chosen.seconds, chosen.seed) for target in chosen.targets or TARGETS]
    sys.exit(1 if any(found) else 0)


if __name__ == "__main__":
    main()
