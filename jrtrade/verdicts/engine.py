"""The engine: claims held against the reference table and against each other, as rows of `checks`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jrtrade.errors import DataError
from jrtrade.verdicts.explanations import Tried, joint, search
from jrtrade.verdicts.findings import Row, joint_rows, rows_of
from jrtrade.verdicts.observations import Observations
from jrtrade.verdicts.relations import judged
from jrtrade.verdicts.stated import Stated, all_stated

if TYPE_CHECKING:
    from jrtrade.columns import TableName

Rows = Sequence[Mapping[str, Any]]


def rows(tables: Mapping[TableName, Rows], relations: Iterable[dict[str, Any]] = ()) -> list[Row]:
    """Return the rows of `checks`: every claim held against the reference table and against the others.

    Parameters
    ----------
    tables : mapping of str to sequence of dict
        Rows of `documents`, `claims`, `sources` and `reference`.
    relations : iterable of dict
        Records of relations.toml.

    Returns
    -------
    list of dict
        In the order of the claims; of each the primary row first.

    Raises
    ------
    DataError
        Where a relation is not as its record expects.
    """
    published = {d["document_id"]: d["published"] for d in tables["documents"]}
    claims = all_stated(tables["claims"], published)
    book = Observations(tables["reference"], tables["sources"])
    dated = [r | {"items": [i | {"published": published[i["document"]]} for i in r["items"]]} for r in relations]
    related, faults = judged(dated, {c.claim_id: c for c in claims}, book)
    if faults:
        raise DataError(faults)
    by_claim: dict[str, list[Row]] = {c.claim_id: [] for c in claims}
    for row in (*held(claims, book), *related):
        by_claim[row["claim_id"]].append(row)
    return [row for found in by_claim.values() for row in found]


def held(claims: Sequence[Stated], book: Observations) -> list[Row]:
    """Return the rows of claims held against the reference table alone.

    Parameters
    ----------
    claims : sequence of Stated
        The claims.
    book : Observations
        The reference table.
    """
    searched: dict[str, Sequence[Tried]] = {claim.claim_id: search(claim, book) for claim in claims}
    found = [row for claim in claims for row in rows_of(claim, book, searched[claim.claim_id])]
    groups: dict[str, list[Stated]] = {}
    for claim in claims:
        if claim.group:
            groups.setdefault(claim.group, []).append(claim)
    for members in groups.values():
        stated = [t.outcome for c in members for t in searched[c.claim_id] if not t.basis]
        if any(result != "agrees" for result in stated):
            found += joint_rows(members, joint(members, searched), searched)
    return found
