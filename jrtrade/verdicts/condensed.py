"""The rows of `checks` condensed to one row for each claim, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jrtrade.verdicts.figures import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Row = dict[str, Any]

ORDER = ("differs", "agrees_loosely", "agrees", "not_comparable", "unchecked")
"""Verdicts, the worst first; what could not be held against anything comes last."""

COLUMNS = (
    "claim_id",
    "verdict",
    "ref_value",
    "ref_low",
    "ref_high",
    "unit",
    "gap",
    "gap_percent",
    "why",
    "rule",
    "basis",
    "formula",
    "source_id",
    "witnesses",
    "witnesses_agree",
    "tried",
    "fits",
    "explained_by",
    "chance",
    "joint_basis",
    "joint_chance",
    "but_differs",
    "relations",
)
"""Columns of a condensed row. `joint_basis` explains the whole sentence; `but_differs` names other readings on which a
claim that agrees would not; `relations` are the verdicts of the relations to other claims."""

_FROM_PRIMARY = COLUMNS[:13]


def condensed(rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Return one row for each claim, with what the other rows of the claim add, in the order of the claims.

    Parameters
    ----------
    rows : iterable of mapping
        Rows of `checks`.
    """
    found: dict[str, Row] = {}
    for row in rows:
        one = found.setdefault(row["claim_id"], dict.fromkeys(COLUMNS))
        role = row["role"]
        if role == "primary":
            one |= {name: row.get(name) for name in _FROM_PRIMARY}
        elif role == "summary":
            one |= {name: row[name] for name in ("witnesses", "witnesses_agree")}
        elif role in ("explanation", "robustness"):
            one |= {name: row.get(name) for name in ("tried", "fits", "explained_by", "chance")}
        elif role == "joint":
            one |= {"joint_basis": row["explained_by"], "joint_chance": row["chance"]}
        elif role == "reading" and row["verdict"] == "differs" and one["verdict"] in ("agrees", "agrees_loosely"):
            value = shown(row["ref_value"], row["unit"])
            one["but_differs"] = _and(one["but_differs"], f"{row['basis'].split('; ')[0]} ({value})")
        elif role == "relation":
            one["relations"] = _and(one["relations"], f"{row['rule']} {row['verdict']}")
    return list(found.values())


def _and(said: str | None, more: str) -> str:
    return f"{said}; {more}" if said else more


def worst_first(rows: Iterable[Row]) -> list[Row]:
    """Return condensed rows by verdict, those that differ by how much."""
    return sorted(rows, key=lambda row: (ORDER.index(row["verdict"]), -abs(row["gap_percent"] or 0)))
