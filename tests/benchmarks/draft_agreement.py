"""Compare the records `jrtrade extract --draft` proposes with the reviewed ones.

    python tests/benchmarks/draft_agreement.py --texts DIR

Needs the articles' texts: name their folder with --texts or in JRTRADE_TEXTS. Prints, for each dimension, in how many
of the reviewed figures the proposal is the same, and how many of the proposals not marked as unsure are right.
"""

from __future__ import annotations

import argparse
import os
import sys
import tomllib
from collections import Counter
from pathlib import Path

import readme

from jrtrade.drafting.passage import Passage
from jrtrade.drafting.propose import DIMENSIONS, Proposal, propose
from jrtrade.quantity.text.joined import join

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"


def proposals(text: str, published: str) -> dict[tuple[int, int], Proposal]:
    """Propose records for a text, by place in the text as it stands."""
    joined = join(text)
    return {
        (joined.raw(p.quantity.start), joined.raw_end(p.quantity.end)): p
        for p in propose(Passage(joined.text, published))
    }


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=os.environ.get("JRTRADE_TEXTS"))
    parser.add_argument("--raw", type=Path, default=RAW)
    parser.add_argument("--misses", action="store_true", help="list every proposal that differs")
    parser.add_argument("--readme", action="store_true", help="put the table into README.md")
    args = parser.parse_args()
    if args.texts is None:
        print("name the folder of the articles' texts with --texts or in JRTRADE_TEXTS", file=sys.stderr)
        return 2
    tally: Counter[tuple[str, str]] = Counter()
    reviewed = found = extra = 0
    for document in tomllib.loads((args.raw / "documents.toml").read_text(encoding="utf-8"))["document"]:
        text = (Path(args.texts) / document["file"]).read_bytes().decode()
        made = proposals(text, document["published"])
        claims = tomllib.loads((args.raw / "claims" / f"{document['id']}.toml").read_text(encoding="utf-8"))["claim"]
        places = {(claim["start"], claim["end"]): claim for claim in claims}
        reviewed += len(places)
        found += len(places.keys() & made.keys())
        extra += len(made.keys() - places.keys())
        for place, claim in places.items():
            proposal = made.get(place)
            if proposal is None:
                if args.misses:
                    print(f"{claim['id']}: not found")
                continue
            for dimension in DIMENSIONS:
                ours, theirs = proposal.values.get(dimension), claim.get(dimension)
                sure = ours is not None and dimension not in proposal.unsure
                tally[dimension, "all"] += 1
                tally[dimension, "same"] += ours == theirs
                tally[dimension, "stated"] += theirs is not None
                tally[dimension, "stated, same"] += theirs is not None and ours == theirs
                tally[dimension, "sure"] += sure
                tally[dimension, "sure, same"] += sure and ours == theirs
                if args.misses and ours != theirs:
                    print(f"{claim['id']}: {dimension} {ours}{'' if sure else ' (unsure)'}, reviewed {theirs}")
    lines = [
        f"{found} of {reviewed} reviewed figures are found at their very place, and {extra} further ones proposed.",
        "",
        "| dimension | same | of those reviewed with one | of those not marked unsure |",
        "|---|---|---|---|",
    ]
    for dimension in DIMENSIONS:
        cells = (
            (tally[dimension, "same"], tally[dimension, "all"]),
            (tally[dimension, "stated, same"], tally[dimension, "stated"]),
            (tally[dimension, "sure, same"], tally[dimension, "sure"]),
        )
        shown = (f"{n} of {of} ({100 * n / of:.0f}%)" if of else "–" for n, of in cells)
        lines.append(f"| {dimension} | {' | '.join(shown)} |")
    print("\n".join(lines))
    if args.readme:
        readme.put("agreement", "\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
