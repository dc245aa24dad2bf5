"""The chain behind one claim: document, place, words, reading, reference, verdict; for a terminal or a notebook."""

from __future__ import annotations

import difflib
import json
import textwrap
from dataclasses import asdict, dataclass
from typing import Any

from jrtrade import codes
from jrtrade.columns import CLAIMS, TableName
from jrtrade.errors import UsageError
from jrtrade.inert import NO_FORMULA, escaped, visible
from jrtrade.snapshot import one_version
from jrtrade.store import load

WIDTH = 80
_SHOWN = 6  # observations
_ON_A_BASIS = ("primary", "witness", "reading")
_SEARCHES = ("explanation", "robustness")
_READING = (
    "kind",
    "value",
    "value_to",
    "low",
    "high",
    "generous_low",
    "generous_high",
    "unit",
    "qualifier",
    "trend",
    "digits",
)
_DIMENSIONS = (
    "indicator",
    "ref_area",
    "counterpart_area",
    "base_area",
    "flow",
    "product",
    "measure",
    "time_period",
    "base_period",
)

Row = dict[str, Any]


@dataclass(frozen=True, repr=False)
class Trace:
    """Where a claim comes from, what it says exactly, and how it holds.

    Printing it shows the chain; a notebook shows it as a table.

    Attributes
    ----------
    claim_id : str
        The claim.
    statement : str
        What it says, in the words of this dataset.
    document : dict
        The article, a row of `documents`.
    start, end : int
        Place of the words in the article's text, in code points, end excluded.
    words : str
        The article's words.
    because : list of dict
        Where in the text a dimension stands that the words themselves do not name.
    reading : dict
        What the words say: kind, value, unit, hedge and both intervals.
    dimensions : dict
        What is measured: indicator, areas, flow, product, measure and periods.
    notes : list of str
        What a user should know.
    checks : list of dict
        Verdicts, rows of `checks`, the primary first. Under ``reference`` are the observations that a row computes
        its value from; a search, which rests on those of all it tried, names them in ``reference_ids`` alone.
    """

    claim_id: str
    statement: str
    document: Row
    start: int
    end: int
    words: str
    because: list[Row]
    reading: Row
    dimensions: Row
    notes: list[str]
    checks: list[Row]

    def as_dict(self) -> Row:
        """Return the chain as plain data, fit for JSON."""
        return asdict(self)

    def __repr__(self) -> str:
        return f"<Trace of {self.claim_id}: {_quoted(self.words)}>"

    def __str__(self) -> str:
        lines = [visible(self.claim_id)]
        for label, entries in self._parts():
            for number, entry in enumerate(entries):
                margin = f"  {label if number == 0 else '':<10}"
                lines.append(
                    textwrap.fill(
                        visible(entry),
                        WIDTH,
                        initial_indent=margin,
                        subsequent_indent=" " * 12,
                        break_on_hyphens=False,
                    )
                )
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th style="text-align:left;vertical-align:top">{escaped(label)}</th>'
            f'<td style="text-align:left">{"<br>".join(_linked(entry) for entry in entries)}</td></tr>'
            for label, entries in self._parts()
        )
        return f'<table class="{NO_FORMULA}"><caption>{escaped(self.claim_id)}</caption><tbody>{rows}</tbody></table>'

    def _parts(self) -> list[tuple[str, list[str]]]:
        parts = [
            ("words", [_quoted(self.words)]),
            ("statement", [self.statement]),
            ("document", _bibliography(self.document)),
            ("place", [f"characters {self.start}–{self.end} of {self.document['file']}"]),
            (
                "because",
                [f"{b['dimension']}: {_quoted(b['words'])} ({b['start']}–{b['end']})" for b in self.because],
            ),
            ("reading", _reading_lines(self.reading)),
            ("measures", _dimension_lines(self.dimensions)),
            ("notes", self.notes),
            ("verdict", [line for check in self.checks for line in _check_lines(check)] or ["not checked yet"]),
        ]
        return [(label, entries) for label, entries in parts if entries]


@one_version()
def trace(claim_id: str) -> Trace:
    """Follow a claim back to the words that state it, and on to what official statistics say.

    Parameters
    ----------
    claim_id : str
        A claim's identifier, from the table `claims`.

    Returns
    -------
    Trace
        The chain; print it, or let a notebook show it.

    Raises
    ------
    UsageError
        Where there is no such claim; the message names the nearest.

    Examples
    --------
    >>> chain = trace("hanada-2016.trade-value")
    >>> chain.reading["value"], chain.reading["unit"], chain.reading["qualifier"]
    (2522000000000.0, 'JPY', 'about')
    """
    claims = {row["claim_id"]: row for row in _rows("claims")}
    if claim_id not in claims:
        raise UsageError(f"there is no claim {claim_id!r}; {nearest_claims(str(claim_id), list(claims))}")
    claim = claims[claim_id]
    document = next(row for row in _rows("documents") if row["document_id"] == claim["document_id"])
    roles = list(codes.CHECK_ROLES)
    checks = [row for row in _rows("checks") if row["claim_id"] == claim_id]
    checks.sort(key=lambda row: roles.index(row["role"]))
    if checks:
        observations = {row["obs_id"]: row for row in _rows("reference")}
        for check in checks:
            ids = (check["reference_ids"] or "").split() if check["role"] in _ON_A_BASIS else []
            check["reference"] = [observations[i] for i in ids if i in observations]
    return Trace(
        claim_id=claim_id,
        statement=claim["statement"],
        document=document,
        start=claim["start"],
        end=claim["end"],
        words=claim["words"],
        because=json.loads(claim["because"] or "[]"),
        reading={name: claim[name] for name in _READING},
        dimensions={name: claim[name] for name in _DIMENSIONS if claim[name] is not None},
        notes=[claim[name] for name in ("period_note", "note") if claim[name]],
        checks=checks,
    )


def number(value: float) -> str:
    """Return a number for people: full digits, thousands marked.

    >>> number(2522000000000.0), number(2.15)
    ('2,522,000,000,000', '2.15')
    """
    return f"{value:,.15g}"


def _rows(name: TableName) -> list[Row]:
    rows: list[Row] = load(name, as_="arrow").to_pylist()
    return rows


def nearest_claims(wrong: str, ids: list[str]) -> str:
    """Return a hint for an identifier that is none: the nearest, or where all of them are."""
    near = [i for i in ids if wrong and wrong.lower() in i][:3] or difflib.get_close_matches(wrong, ids, 3)
    return f"nearest: {', '.join(near)}" if near else 'load("claims")["claim_id"] and `jrtrade list claims` show all'


def _quoted(words: str) -> str:
    """Return words in one line; a line end inside them stays visible."""
    return f"“{' '.join(words.replace(chr(10), '⏎').split())}”"


def _bibliography(document: Row) -> list[str]:
    inside = f"in {document['container_title']}, " if document.get("container_title") else ""
    author = f"{document['author']}: " if document["author"] else ""
    lines = [f"{author}{document['title']}, {inside}{document['publisher']}, {document['published']}"]
    return [*lines, document["url"]] if document["url"] else lines


def _reading_lines(reading: Row) -> list[str]:
    unit = f" {reading['unit']}" if reading["unit"] else ""
    if reading["value"] is None:
        stated = f"{reading['qualifier']}, no number stated"
    elif reading["value_to"] is None:
        stated = f"{reading['qualifier']} {number(reading['value'])}"
    else:
        stated = f"{reading['qualifier']} {number(reading['value'])} to {number(reading['value_to'])}"
    trend = f", {reading['trend']}" if reading["trend"] else ""
    lines = [f"{stated}{unit} ({reading['kind']}{trend})"]
    for label, low, high in (("allows", "low", "high"), ("generously", "generous_low", "generous_high")):
        lines.append(f"{label} {_interval(reading[low], reading[high])}")
    return lines


def _interval(low: float | None, high: float | None) -> str:
    if low is None and high is None:
        return "anything"
    if low is None:
        return f"anything up to {number(high or 0)}"
    if high is None:
        return f"anything from {number(low)}"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def _dimension_lines(dimensions: Row) -> list[str]:
    lines = []
    for name, value in dimensions.items():
        meanings = CLAIMS.column(name).codes
        lines.append(f"{name} {value}" + (f" ({meanings[value]})" if meanings and value in meanings else ""))
    return lines


def _check_lines(check: Row) -> list[str]:
    """Return a check in words: the primary one with all it rests on, any other in one line."""
    head = "; ".join(part for part in (check["verdict"], check["why"]) if part)
    if check["role"] != "primary":
        basis = check["basis"] if check["role"] in _ON_A_BASIS else None
        said = f"{check['role']}: {head}" + (f"; basis: {basis}" if basis else "")
        return [
            said + (f"; reproduced by: {check['explained_by']}" if check["role"] in _SEARCHES and check["fits"] else "")
        ]
    used = check["reference"]
    lines = [head, *(f"{name}: {check[name]}" for name in ("formula", "basis") if check[name])]
    lines += [_observation(row) for row in used[:_SHOWN]]
    return [*lines, f"and {len(used) - _SHOWN} more observations"] if len(used) > _SHOWN else lines


def _observation(row: Row) -> str:
    scale = f" × 10^{row['unit_mult']}" if row["unit_mult"] else ""
    return f"{row['obs_id']} = {number(row['obs_value'])}{scale} {row['unit_measure']}"


def _linked(text: str) -> str:
    shown = escaped(text)
    return (
        f'<a href="{shown}" rel="noopener">{shown}</a>'
        if text.startswith(("https://", "http://")) and " " not in text
        else shown
    )
