"""Proposals written as a claims file ready for review."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import sys
from bisect import bisect_left
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jrtrade import codes, periods
from jrtrade.anchor import decode, fingerprints, read_bytes
from jrtrade.corpus import both, output, written
from jrtrade.drafting.passage import Passage
from jrtrade.drafting.propose import DIMENSIONS, Proposal, propose
from jrtrade.errors import UsageError
from jrtrade.extraction import reading
from jrtrade.inert import line
from jrtrade.quantity.text.joined import join

if TYPE_CHECKING:
    from jrtrade.anchor import Context
    from jrtrade.quantity import Quantity
    from jrtrade.quantity.text.joined import Joined

_CODES = {
    "indicator": codes.INDICATORS,
    "ref_area": codes.AREAS,
    "counterpart_area": codes.AREAS,
    "base_area": codes.AREAS,
    "flow": codes.FLOWS,
    "product": codes.PRODUCTS,
    "measure": codes.MEASURES,
}
_STEERING = "[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
"""Signs that JSON leaves as they are, and that TOML forbids, or that steer whoever shows the file."""
_HEAD = """\
# Records proposed for {file}, published {published}: {figures} figures. Nothing here has been reviewed.
#
# How to review them, one after another, with the article at hand:
#   1. Is the figure a statement this dataset should hold? If not, delete its record, and list it in asides.csv.
#   2. Write the statement: one sentence in your own words. An empty one stops the build.
#   3. Check every dimension against the article. Those listed in `proposed` do not rest on words next to the figure:
#      they come from a sentence before, from what the article is about, or from a rule. Correct or delete them.
#   4. Add what is missing: a dimension without words for it was left out, not guessed.
#   5. Delete the line `proposed`; the build refuses a record that still has one.
#   6. Give the record a telling id. It stays the same for life once it is published.
# Then save this as data/raw/claims/{document}.toml, add the document to data/raw/documents.toml and the asides at the
# end of this file to data/raw/asides.csv, and run: jrtrade build --texts DIR
#
# For documents.toml:
#   [[document]]
#   id = {id}
#   published = {published_text}
#   file = {file_text}
#   sha256 = "{sha256}"
#   length = {length}
"""


def draft(text: str, published: str, file: str = "article.txt") -> str:
    r"""Propose claim records for the figures of an article.

    Parameters
    ----------
    text : str
        The article.
    published : str
        When it was published: an ISO day, month or year. "Last year" is resolved from it.
    file : str
        Name of the article's file; the records' ids begin with it.

    Returns
    -------
    str
        A claims file in the form of data/raw/claims/*.toml, with instructions for the review at its head and the
        numbers that are no figures at its end. What does not rest on words in the figure's own sentence is listed in
        each record under `proposed`.

    Raises
    ------
    UsageError
        If `published` is no ISO day, month or year.

    Examples
    --------
    >>> import tomllib
    >>> text = "In 2012, Norway’s exports of natural gas to Germany were worth about 9 billion euros."
    >>> claim = tomllib.loads(draft(text, "2013-02-01"))["claim"][0]
    >>> [claim[key] for key in ("words", "indicator", "ref_area", "counterpart_area", "flow", "product", "time_period")]
    ['about 9 billion euros', 'trade', 'NOR', 'DEU', 'export', 'NG', '2012']
    """
    return _draft(text, published, file, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def draft_file(path: str | os.PathLike[str], published: str, out: str | os.PathLike[str] | None = None) -> None:
    """Write the records proposed for an article.

    Parameters
    ----------
    path : path
        The article's text, in UTF-8; ``-`` for standard input.
    published : str
        As for `draft`.
    out : path, optional
        The file to write; standard output by default.

    Raises
    ------
    UsageError
        If an argument is wrong, or `out` cannot be written or is the article.
    DataError
        If the article is no UTF-8 text.
    """
    stdin = str(path) == "-"
    data = sys.stdin.buffer.read() if stdin else read_bytes(Path(path))
    name = "article.txt" if stdin else Path(path).name
    taken = None if stdin else written(out)
    if taken is not None and os.path.samestat(Path(path).stat(), taken):
        raise both(os.fspath(path))
    text = decode(data, name)
    made = _draft(text, published, name, hashlib.sha256(data).hexdigest())
    with output(out) as stream:
        stream.write(made.encode())


def _draft(text: str, published: str, file: str, sha256: str) -> str:
    if "/" in published or not periods.is_period(published):
        raise UsageError(f"published must be an ISO day, month or year such as 2016-10-20, not {published!r}")
    joined = join(text)
    passage = Passage(joined.text, published)
    proposals = propose(passage)
    document = re.sub(r"[^a-z0-9]+", "-", Path(file).stem.lower()).strip("-") or "article"
    places = [_place(joined, p.quantity) for p in proposals]
    contexts = fingerprints(text, places)
    ends = [m.start() for m in re.finditer("\n", text)]
    used: dict[str, int] = {}
    parts = [
        _HEAD.format(
            file=line(file, 200),
            published=published,
            figures=len(proposals),
            document=document,
            id=_text(document),
            published_text=_text(published),
            file_text=_text(file),
            sha256=sha256,
            length=len(text),
        ),
        f"\ndocument = {_text(document)}\n",
    ]
    for proposal, place, context in zip(proposals, places, contexts, strict=True):
        row = bisect_left(ends, place[0])
        column = place[0] - (ends[row - 1] + 1 if row else 0) + 1
        slug = (proposal.values.get("indicator") or f"{proposal.quantity.kind}-figure").replace("_", "-")
        used[slug] = used.get(slug, 0) + 1
        name = slug if used[slug] == 1 else f"{slug}-{used[slug]}"
        where = f"line {row + 1}, column {column}"
        parts.append(_record(text, joined, proposal, place, context, f"{document}.{name}", where))
    parts.append(_asides(text, joined, document, passage.asides))
    return "\n".join(parts)


def _place(joined: Joined, q: Quantity) -> tuple[int, int]:
    return joined.raw(q.start), joined.raw_end(q.end)


def _record(
    text: str,
    joined: Joined,
    proposal: Proposal,
    place: tuple[int, int],
    context: Context,
    claim_id: str,
    where: str,
) -> str:
    start, end = place
    lines = [
        f"# {where}; reads {line(reading(proposal.quantity), 100)}",
        "[[claim]]",
        f"id = {_text(claim_id)}",
        f"start = {start}",
        f"end = {end}",
        f"words = {_text(text[start:end])}",
        f"before = {_text(context.before)}",
        f"after = {_text(context.after)}",
        'statement = ""',
    ]
    values = proposal.values
    if "indicator" not in values:
        lines.append('indicator = ""  # no rule knows what this measures; jrtrade.codes.INDICATORS has the choices')
    for dimension in DIMENSIONS:
        if dimension in values:
            known = dimension not in _CODES or values[dimension] in _CODES[dimension]
            lines.append(
                f"{dimension} = {_text(values[dimension])}" + ("" if known else "  # not in jrtrade.codes yet")
            )
    lines += [f"{name} = {_text(note)}" for name, note in proposal.notes.items()]
    unsure = [d for d in DIMENSIONS if d in proposal.unsure or (d == "indicator" and d not in values)]
    lines.append(f"proposed = [{', '.join(map(_text, unsure))}]")
    for dimension, (a, b) in sorted(proposal.because.items(), key=lambda item: DIMENSIONS.index(item[0])):
        first, last = joined.raw(a), joined.raw_end(b)
        if first >= start and last <= end:
            continue
        lines += [
            "",
            "[[claim.because]]",
            f"dimension = {_text(dimension)}",
            f"start = {first}",
            f"end = {last}",
            f"words = {_text(text[first:last])}",
        ]
    return "\n".join(lines) + "\n"


def _asides(text: str, joined: Joined, document: str, found: list[Quantity]) -> str:
    """Return the numbers that are no figures as commented lines of asides.csv."""
    asides = [replace(q, start=a, end=b) for q in found for a, b in [_place(joined, q)]]
    contexts = fingerprints(text, [(q.start, q.end) for q in asides])
    table = io.StringIO(newline="")
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(("document", "start", "end", "words", "class", "note", "before", "after"))
    for q, context in zip(asides, contexts, strict=True):
        rows.writerow((document, q.start, q.end, text[q.start : q.end], q.aside, "", context.before, context.after))
    shown = re.sub(rf"{_STEERING}|[\0-\x08\x0b\x0c\x0e-\x1f]", _escape, table.getvalue().rstrip("\n"))
    lines = "".join(f"# {row}\n" for row in re.split(r"\r\n|\r|\n", shown))
    return f"# The {len(asides)} numbers that are no figures, as lines of asides.csv; check their class.\n#\n{lines}"


def _text(value: str) -> str:
    """Return a TOML string."""
    return re.sub(_STEERING, _escape, json.dumps(value, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
