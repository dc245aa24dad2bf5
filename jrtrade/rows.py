"""Raw records to the rows of the tables; a claim's value, unit and intervals are read out of its words here."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jrtrade import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jrtrade.columns import TableName
    from jrtrade.raw import Claim, Raw

Row = dict[str, Any]


def rows(raw: Raw) -> dict[TableName, list[Row]]:
    """Return the rows of every table that comes from the raw records alone, in a fixed order."""
    return {
        "documents": [_renamed(d.model_dump(), "document_id") for d in raw.documents],
        "claims": [
            row for d in raw.documents for c in sorted(raw.claims[d.id], key=_place) for row in [_claim(d.id, c)]
        ],
        "asides": list(_asides(raw)),
        "sources": [_source(s.model_dump()) for s in sorted(raw.sources, key=lambda s: s.id)],
        "reference": list(_observations(raw)),
    }


def _place(claim: Claim) -> int:
    return claim.start


def _renamed(record: Row, key: str) -> Row:
    """Return a record as a row: its id under the table's own name, empty texts as nulls."""
    row = {k: None if v == "" else v for k, v in record.items()}
    row[key] = row.pop("id")
    return row


def _claim(document: str, claim: Claim) -> Row:
    row = _renamed(claim.model_dump(exclude={"because"}), "claim_id")
    reading = quantity.read(claim.words).as_dict()
    for name in (
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
    ):
        row[name] = _plain(reading[name])
    because = [b.model_dump() for b in claim.because]
    row["document_id"] = document
    row["because"] = json.dumps(because, ensure_ascii=False) if because else None
    return row


def _asides(raw: Raw) -> Iterator[Row]:
    order = {d.id: n for n, d in enumerate(raw.documents)}
    for aside in sorted(raw.asides, key=lambda a: (order[a.document], a.start)):
        row = {k: None if v == "" else v for k, v in aside.model_dump(by_alias=True).items()}
        row["document_id"] = row.pop("document")
        yield row


def _source(record: Row) -> Row:
    row = _renamed(record, "source_id")
    row["derived_from"] = " ".join(row.pop("derived_from")) or None
    return row


def _observations(raw: Raw) -> Iterator[Row]:
    for source in sorted(raw.observations):
        for observation in sorted(raw.observations[source], key=lambda o: o.key(source)):
            row = {name: _plain(value) for name, value in observation.model_dump().items()}
            yield {"obs_id": observation.key(source), "source_id": source, **row}


def _plain(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value
