"""The verdicts as text for a terminal: the list, the worst first, and the working behind one claim."""

from __future__ import annotations

import csv
import io
import textwrap
from typing import TYPE_CHECKING, Any

from jrtrade import codes
from jrtrade.chain import nearest_claims
from jrtrade.errors import UsageError
from jrtrade.inert import cell, line, visible
from jrtrade.snapshot import one_version
from jrtrade.store import load
from jrtrade.verdicts import condensed, shown, worst_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = dict[str, Any]

WIDTH = 80
HEADINGS = {
    "differs": "Differ",
    "agrees_loosely": "Agree loosely",
    "agrees": "Agree",
    "not_comparable": "Not comparable",
    "unchecked": "Unchecked: no observation here to hold them against",
}
_COUNTED = {
    "differs": "differ",
    "agrees_loosely": "agree loosely",
    "agrees": "agree",
    "not_comparable": "not comparable",
    "unchecked": "unchecked",
}
_LONG_LISTS = 400
"""So many characters of a search are shown; the table `checks` has all."""


@one_version()
def verdicts() -> list[Row]:
    """Return one row for each claim of the installed tables, the worst first, with its words."""
    words = {row["claim_id"]: row["words"] for row in load("claims", as_="arrow").to_pylist()}
    rows = worst_first(condensed(load("checks", as_="arrow").to_pylist()))
    return [{"claim_id": row["claim_id"], "words": words[row["claim_id"]], **row} for row in rows]


@one_version()
def rows_of(claim_id: str) -> list[Row]:
    """Return all rows of `checks` of one claim, in the order in which they are read.

    Raises
    ------
    UsageError
        Where there is no such claim; the message names the nearest.
    """
    known = [row["claim_id"] for row in load("claims", as_="arrow").to_pylist()]
    if claim_id not in known:
        raise UsageError(f"there is no claim {claim_id!r}; {nearest_claims(claim_id, known)}")
    roles = list(codes.CHECK_ROLES)
    rows: list[Row] = load("checks", as_="arrow").to_pylist()
    return sorted((r for r in rows if r["claim_id"] == claim_id), key=lambda r: roles.index(r["role"]))


def listed(rows: Sequence[Row]) -> str:
    """Return the list of the verdicts, no line wider than a terminal.

    Parameters
    ----------
    rows : sequence of dict
        As `verdicts` returns them.
    """
    found: list[str] = []
    for verdict, heading in HEADINGS.items():
        of = [row for row in rows if row["verdict"] == verdict]
        if of:
            found += [f"{heading} ({len(of)})", *(entry for row in of for entry in _entry(row)), ""]
    return "\n".join([*found, _counts(rows)])


def working(rows: Sequence[Row]) -> str:
    """Return the verdict of one claim with its working.

    Parameters
    ----------
    rows : sequence of dict
        As `rows_of` returns them.
    """
    claim = next(r for r in load("claims", as_="arrow").to_pylist() if r["claim_id"] == rows[0]["claim_id"])
    found = [claim["claim_id"], *_wrapped(f"“{line(claim['words'], WIDTH)}”: {claim['statement']}", 2), ""]
    for row in rows:
        name = {"relation": f"relation ({row['rule']})"}.get(row["role"], row["role"])
        found += [f"{name}: {row['verdict']}", *(text for part in _parts(row) for text in _wrapped(part, 2, 4))]
    return "\n".join(found)


def as_csv(rows: Sequence[Row]) -> str:
    """Return rows as CSV that a spreadsheet reads as text and numbers, and never as formulas."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(rows[0] if rows else ())
    for row in rows:
        table.writerow([cell(value) if isinstance(value, str) else value for value in row.values()])
    return text.getvalue()


def _parts(row: Row) -> Iterator[str]:
    yield row["why"] or ""
    if row["role"] in ("explanation", "robustness", "joint"):
        if row["explained_by"]:
            yield f"reproduced by: {row['explained_by']}"
        if row["role"] != "joint" and row["formula"]:
            yield f"tried: {line(row['formula'], _LONG_LISTS)}"
        return
    if row["formula"] and row["formula"] != row["why"]:
        yield row["formula"]
    if row["basis"] and row["role"] not in ("relation", "summary"):
        yield f"basis: {row['basis']}"
    if row["source_id"] and row["role"] not in ("relation", "summary"):
        yield f"source: {row['source_id']}; records of: {', '.join(row['lineage'].split())}"


def _entry(row: Row) -> Iterator[str]:
    name = f"  {line(row['claim_id'], 36):<36}  "
    if row["ref_value"] is None:
        yield name + line(row["words"], 38)
        if row["verdict"] == "not_comparable":
            yield from _wrapped(row["why"], 6)
        if row["relations"]:
            yield from _wrapped(f"held against other claims: {row['relations']}", 6)
        return
    yield f"{name}{line(row['words'], 20):<20}  {line(shown(row['ref_value'], row['unit']), 17)}"
    if row["but_differs"]:
        yield from _wrapped(f"but not: {row['but_differs']}", 6)
    if row["verdict"] == "agrees":
        return
    if row["joint_basis"]:
        chance = f"chance of an accident {row['joint_chance']:.0%}"
        yield from _wrapped(f"the whole sentence would agree on: {row['joint_basis']} ({chance})", 6)
    elif row["explained_by"]:
        yield from _wrapped(f"would agree on: {row['explained_by']}", 6)
    else:
        tried = f"none of {row['tried']} neighbouring bases reproduces it" if row["tried"] else "no other basis at hand"
        yield from _wrapped(tried, 6)


def _counts(rows: Sequence[Row]) -> str:
    number = {v: sum(row["verdict"] == v for row in rows) for v in HEADINGS}
    explained = sum(row["verdict"] == "differs" and bool(row["explained_by"]) for row in rows)
    related = sum(row["verdict"] == "unchecked" and bool(row["relations"]) for row in rows)
    more = {"differs": f" ({explained} explained)", "unchecked": f" ({related} held against other claims)"}
    parts = [f"{_COUNTED[v]} {n}{more.get(v, '')}" for v, n in number.items() if n]
    return "\n".join(textwrap.wrap(f"{len(rows)} claims: {', '.join(parts)}.", WIDTH))


def _wrapped(text: str, indent: int, hanging: int | None = None) -> list[str]:
    margins = " " * indent, " " * (indent if hanging is None else hanging)
    return textwrap.wrap(
        visible(text), WIDTH, initial_indent=margins[0], subsequent_indent=margins[1], break_on_hyphens=False
    )
