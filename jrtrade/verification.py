"""Every document's records held against its text, or a copy of it: which file is taken, and what is wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jrtrade.anchor import Place, TextReport, decode, read_bytes, verify_text
from jrtrade.errors import Fault, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from jrtrade.columns import TableName

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Verified:
    """What holding one document's records against its text came to.

    Attributes
    ----------
    document : str
        Id of the document.
    report : TextReport or None
        What became of each place and numeral; None where there is no text.
    faults : tuple of Fault
        What is wrong.
    """

    document: str
    report: TextReport | None
    faults: tuple[Fault, ...]


def verified(tables: Mapping[TableName, Sequence[Row]], texts: Path, *, strict: bool = False) -> Iterator[Verified]:
    """Hold the records of every document against its text.

    A file of the recorded name is taken for the very text, or for one that was altered: every numeral in it must be
    accounted for. Where there is none, a file named after the document's id (``hanada-2016.txt``) is taken for a copy
    saved elsewhere, whose menus and the like may hold numbers of their own.

    Parameters
    ----------
    tables : mapping of str to sequence of dict
        Rows of the tables `documents`, `claims` and `asides`.
    texts : Path
        The folder with the texts.
    strict : bool, default False
        Whether only the very texts will do.

    Yields
    ------
    Verified
        One for each document, in order.

    Raises
    ------
    UsageError
        If there is no such folder.
    DataError
        If a text is no UTF-8.
    """
    if not texts.is_dir():
        raise UsageError(f"there is no folder of texts at {texts}; name one with --texts")
    for document in tables["documents"]:
        claims = [row for row in tables["claims"] if row["document_id"] == document["document_id"]]
        asides = [row for row in tables["asides"] if row["document_id"] == document["document_id"]]
        yield _verified(document, claims, asides, texts, strict=strict)


def misfitting(tables: Mapping[TableName, Sequence[Row]]) -> list[Fault]:
    """Return what can be seen to be wrong without the texts: words that do not fill their span."""
    found = []
    for name in ("claims", "asides"):
        for row in tables[name]:
            if len(row["words"]) != row["end"] - row["start"]:
                where = f"{name} → {row.get('claim_id') or row['document_id']} → words"
                found.append(Fault(where, f"{row['end'] - row['start']} characters", f"{len(row['words'])}"))
    return found


def misquoting(relations: Iterable[Row], documents: Iterable[Row], texts: Path) -> Iterator[Fault]:
    """Yield a fault for each place a relation names where the very text says something else.

    Parameters
    ----------
    relations : iterable of dict
        Records of relations.toml.
    documents : iterable of dict
        Rows of `documents`.
    texts : Path
        The folder with the texts; a document without its file there is passed over.
    """
    files = {d["document_id"]: d["file"] for d in documents}
    read: dict[str, str] = {}
    for relation in relations:
        for number, item in enumerate(relation["items"], 1):
            file = files[item["document"]]
            if file not in read and (texts / file).is_file():
                read[file] = decode(read_bytes(texts / file), file)
            found = read.get(file, item["words"].rjust(item["end"]))[item["start"] : item["end"]]
            if found != item["words"]:
                where = f"relations.toml → {relation['id']} → items {number}"
                yield Fault(where, repr(item["words"]), repr(found), "correct the span or the words")


def _verified(document: Row, claims: list[Row], asides: list[Row], texts: Path, *, strict: bool) -> Verified:
    name, file = document["document_id"], document["file"]
    ours = (texts / file).is_file()
    if not ours:
        file = f"{name}.txt"
    if not (texts / file).is_file():
        expected = f"the text, as {document['file']} or {file}"
        return Verified(name, None, (Fault(f"{name} → text", expected, f"none in {texts}", "add it"),))
    data = read_bytes(texts / file)
    report = verify_text(
        name,
        data,
        document["sha256"],
        document["length"],
        [_place(row, row["claim_id"]) for row in claims],
        [_place(row, f"aside {row['start']}–{row['end']}") for row in asides],
        file=file,
        strict=strict,
    )
    faults = set(report.faults)
    if ours:
        faults |= set(report.census.faults(file))
    if report.identical:
        faults |= set(_reasons(decode(data, file), file, claims))
    return Verified(name, report, tuple(sorted(faults)))


def _place(row: Row, name: str) -> Place:
    before, after = row["before"] or "", row["after"] or ""
    return Place(name, row["document_id"], row["start"], row["end"], row["words"], before, after)


def _reasons(text: str, file: str, claims: Iterable[Row]) -> Iterator[Fault]:
    """Yield a fault for each place named in a claim's `because` where the text says something else."""
    for claim in claims:
        for number, because in enumerate(json.loads(claim["because"] or "[]"), 1):
            start, end = because["start"], because["end"]
            if text[start:end] != because["words"]:
                line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
                where = f"{file}:{line}:{column} ({start}–{end}) → {claim['claim_id']} → because {number}"
                yield Fault(where, repr(because["words"]), repr(text[start:end]), "correct the span or the words")
