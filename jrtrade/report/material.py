"""What the report is made of: each claim with its article, its reading, its checks, and what they rest on."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jrtrade import codes
from jrtrade.columns import CLAIM_ID
from jrtrade.errors import DataError, Fault
from jrtrade.verdicts import all_stated, condensed
from jrtrade.verdicts.condensed import ORDER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jrtrade.verdicts.stated import Stated

Row = Mapping[str, Any]

VERDICTS = ORDER
"""The verdicts in the order of the report, the worst first."""

LIKELY = 0.05
"""A basis that explains a whole sentence is named on top where the chance of an accident is below this."""


@dataclass(frozen=True)
class Entry:
    """One claim with all that the report says of it.

    Attributes
    ----------
    claim, document : dict
        Its rows of `claims` and `documents`.
    stated : Stated
        What its words allow, in the unit of comparison.
    checks : list of dict
        Its rows of `checks` in the order in which they are read, the primary first.
    found : dict
        These rows condensed to one.
    """

    claim: Row
    document: Row
    stated: Stated
    checks: list[Row]
    found: Row

    @property
    def claim_id(self) -> str:
        """The claim's identifier."""
        return str(self.claim["claim_id"])

    @property
    def verdict(self) -> str:
        """The primary verdict."""
        return str(self.found["verdict"])

    @property
    def because(self) -> list[Row]:
        """Where in the text a dimension stands that the words themselves do not name."""
        found: list[Row] = json.loads(self.claim["because"] or "[]")
        return found

    @property
    def telling(self) -> bool:
        """Whether another basis, on which its whole sentence agrees, hardly does so by accident."""
        chance = self.found["joint_chance"]
        return self.verdict != "agrees" and chance is not None and chance < LIKELY

    def of(self, *roles: str) -> list[Row]:
        """Return the checks of some roles."""
        return [row for row in self.checks if row["role"] in roles]


@dataclass(frozen=True)
class Material:
    """All that the report is made of.

    Attributes
    ----------
    entries : list of Entry
        The claims in the order of the articles.
    documents, sources, observations : dict
        Rows of `documents`, `sources` and `reference` by their identifiers.
    version : str
        The version of the data.
    """

    entries: list[Entry]
    documents: dict[str, Row]
    sources: dict[str, Row]
    observations: dict[str, Row]
    version: str

    @property
    def worst_first(self) -> list[Entry]:
        """The claims by verdict, those that differ by how much."""
        return sorted(self.entries, key=lambda e: (VERDICTS.index(e.verdict), -abs(e.found["gap_percent"] or 0)))

    def counts(self, document_id: str | None = None) -> dict[str, int]:
        """Return how many claims, of all articles or of one, have each verdict."""
        held = [e.verdict for e in self.entries if document_id in (None, e.document["document_id"])]
        return {verdict: held.count(verdict) for verdict in VERDICTS}


def gathered(tables: Mapping[str, Sequence[Row]], version: str) -> Material:
    """Put the tables together.

    Parameters
    ----------
    tables : mapping of str to sequence of dict
        The rows of `documents`, `claims`, `sources`, `reference` and `checks`; what is missing in them is None.
    version : str
        The version of the data.

    Raises
    ------
    DataError
        Where a claim's identifier could not be the name of a file, or a claim has no checks.
    """
    documents = {row["document_id"]: row for row in tables["documents"]}
    dates = {name: row["published"] for name, row in documents.items()}
    stated = {s.claim_id: s for s in all_stated(tables["claims"], dates)}
    checks: dict[str, list[Row]] = defaultdict(list)
    roles = list(codes.CHECK_ROLES)
    for row in sorted(tables["checks"], key=lambda row: roles.index(row["role"])):
        checks[row["claim_id"]].append(row)
    found = {row["claim_id"]: row for row in condensed(tables["checks"])}
    names = [row["claim_id"] for row in tables["claims"]]
    faults = [
        Fault(f"claims → {name!r}", "an identifier of a claim", repr(name))
        for name in names
        if not re.fullmatch(CLAIM_ID, name)
    ]
    faults += [
        Fault(f"checks → {name}", "a verdict", "none", "run `jrtrade build`") for name in names if name not in found
    ]
    if faults:
        raise DataError(faults)
    entries = [
        Entry(
            row, documents[row["document_id"]], stated[row["claim_id"]], checks[row["claim_id"]], found[row["claim_id"]]
        )
        for row in tables["claims"]
    ]
    sources = {row["source_id"]: row for row in tables["sources"]}
    observations = {row["obs_id"]: row for row in tables["reference"]}
    return Material(entries, documents, sources, observations, version)
