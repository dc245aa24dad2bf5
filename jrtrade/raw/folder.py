"""The whole of data/raw as records: every file read, every record checked, all faults gathered into one report."""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from jrtrade.errors import DataError, Fault
from jrtrade.raw.coherent import incoherent
from jrtrade.raw.explain import LONGEST_WORD, faults, keys, nearest, shown
from jrtrade.raw.files import MOST, RawFolder
from jrtrade.raw.records import Aside, Claim, Dataset, Document, Observation, Record, Relation, Source
from jrtrade.raw.together import misdated, misplaced, unfounded, unrelated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Raw:
    """The records of one raw folder, all of them valid.

    Attributes
    ----------
    dataset : Dataset
        Name, title, description and version of the whole.
    documents : tuple of Document
        The articles, in the order of their file.
    claims : mapping of str to tuple of Claim
        Each article's claims by the article's id, in the order of their file.
    asides : tuple of Aside
        The numbers that are no statistics.
    sources : tuple of Source
        The published tables.
    observations : mapping of str to tuple of Observation
        Each source's observations by the source's id, in the order of their file.
    relations : tuple of Relation
        What claims say about each other; none where there is no such file.
    """

    dataset: Dataset
    documents: tuple[Document, ...]
    claims: Mapping[str, tuple[Claim, ...]]
    asides: tuple[Aside, ...]
    sources: tuple[Source, ...]
    observations: Mapping[str, tuple[Observation, ...]]
    relations: tuple[Relation, ...] = ()

    def document(self, name: str) -> Document:
        """Return the article of this id."""
        return next(d for d in self.documents if d.id == name)


def load_raw(root: Path) -> Raw:
    """Read a raw folder.

    Parameters
    ----------
    root : Path
        The folder that holds documents.toml, claims/ and so on.

    Returns
    -------
    Raw
        All records.

    Raises
    ------
    DataError
        With every fault of every file.
    UsageError
        Where there is no such folder.
    """
    raw = _Reading(RawFolder(Path(root)))
    dataset = raw.dataset()
    documents = raw.records("documents.toml", "document", Document)
    claims = raw.claims(raw.ids["documents.toml"])
    asides = raw.asides(raw.ids["documents.toml"])
    sources = raw.records("sources.toml", "source", Source)
    observations = raw.observations(raw.ids["sources.toml"])
    relations = raw.relations()
    raw.folder.faults += [*misplaced(documents, claims, asides), *misdated(documents, claims), *unfounded(sources)]
    if raw.folder.full:
        raw.folder.faults[MOST:] = [Fault(str(root), f"fewer than {MOST:,} faults", "more, which are not listed")]
    if not raw.folder.faults:  # a claim that has a fault of its own is missing here, and need not be reported twice
        raw.folder.faults += unrelated(documents, claims, relations)
    if raw.folder.faults or dataset is None:
        raise DataError(raw.folder.faults)
    return Raw(dataset, tuple(documents), claims, tuple(asides), tuple(sources), observations, tuple(relations))


@dataclass
class _Reading:
    """One pass over a raw folder."""

    folder: RawFolder
    ids: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """The identifiers that stand in a file, those of faulty records too, so that one fault is not reported as many."""

    def valid(self, where: str, model: type[R], data: Any, *, strings: bool = False) -> R | None:
        """Return a record, or None after noting what is wrong with it."""
        if self.folder.full:
            return None
        try:
            return model.model_validate_strings(data) if strings else model.model_validate(data)
        except ValidationError as error:
            self.folder.faults.extend(itertools.islice(faults(error, where, model), MOST))
            return None

    def dataset(self) -> Dataset | None:
        """Return the record of the dataset as a whole."""
        data = self.folder.toml("dataset.toml")
        return None if data is None else self.valid("dataset.toml", Dataset, data)

    def only_keys(self, name: str, data: Mapping[str, Any], keys: list[str]) -> None:
        """Note every key of a file's top level that has no business there."""
        for key in data:
            if key not in keys and not self.folder.full:
                near = nearest(key, keys)
                self.folder.fault(
                    f"{name} → {key}",
                    f"only {' and '.join(keys)} at the top level",
                    "an unknown key",
                    f"did you mean {near!r}?" if near else "",
                )

    def items(self, name: str, data: Mapping[str, Any], key: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield the records of a TOML file, each with the words that name its place."""
        found = data.get(key)
        if found is None:
            self.folder.fault(name, f"records under [[{key}]]", "none")
            return
        if not isinstance(found, list):
            self.folder.fault(f"{name} → {key}", f"records under [[{key}]]", shown(found), "use double brackets")
            return
        for number, item in enumerate(found, 1):
            label = f"{name} → {key} {number}"
            if self.folder.full:
                return
            if not isinstance(item, dict):
                self.folder.fault(label, f"a record under [[{key}]]", shown(item))
            else:
                name_of = item.get("id")
                fit = isinstance(name_of, str) and 0 < len(name_of) <= LONGEST_WORD
                yield f"{name} → {name_of}" if fit else label, item

    def records(self, name: str, key: str, model: type[R]) -> list[R]:
        """Return the valid records of a TOML file that holds one list of them."""
        data = self.folder.toml(name)
        if data is None:
            return []
        self.only_keys(name, data, [key])
        found = list(self.items(name, data, key))
        self.unique([(where, item.get("id")) for where, item in found])
        self.ids[name] = [item["id"] for _, item in found if isinstance(item.get("id"), str)]
        return [r for where, item in found if (r := self.valid(where, model, item)) is not None]

    def unique(self, ids: Iterable[tuple[str, object]]) -> None:
        """Note every identifier that stands twice."""
        seen: dict[str, str] = {}
        for where, name in ids:
            if isinstance(name, str):
                if name in seen:
                    first = seen[name].split(" → ")[0]
                    self.folder.fault(
                        f"{where} → id",
                        "an id of its own",
                        f"{name!r}, which also stands in {first}",
                        "rename one of them",
                    )
                seen.setdefault(name, where)

    def claims(self, documents: list[str]) -> dict[str, tuple[Claim, ...]]:
        """Return each document's claims."""
        names = self.folder.names("claims", ".toml")
        by_document: dict[str, tuple[Claim, ...]] = {}
        ids: list[tuple[str, object]] = []
        for name in names:
            data = self.folder.toml(name)
            if data is None:
                continue
            self.only_keys(name, data, ["document", "claim"])
            stem = name.removeprefix("claims/").removesuffix(".toml")
            self.of_document(name, data.get("document"), stem, documents)
            found = list(self.items(name, data, "claim"))
            for where, item in found:
                ids.append((where, item.get("id")))
                if isinstance(item.get("id"), str) and item["id"].partition(".")[0] != stem:
                    self.folder.fault(
                        f"{where} → id",
                        f"an id that begins with {stem}.",
                        repr(item["id"]),
                        "does it belong to another file?",
                    )
            by_document[stem] = tuple(c for where, item in found if (c := self.valid(where, Claim, item)) is not None)
        self.unique(ids)
        for document in documents:
            if f"claims/{document}.toml" not in names:
                self.folder.fault(f"claims/{document}.toml", "a file of claims for every document", "none", "add it")
        return {d: by_document.get(d, ()) for d in documents}

    def of_document(self, name: str, document: object, stem: str, documents: list[str]) -> None:
        """Note a file of claims that does not say rightly which document it is of."""
        where = f"{name} → document"
        if document is None:
            self.folder.fault(where, f'the line document = "{stem}" before the first claim', "none", "add it")
        elif document != stem:
            self.folder.fault(
                where, f"{stem!r}, as the file is named", shown(document), "correct the line or rename the file"
            )
        elif documents and document not in documents:
            near = nearest(stem, documents)
            self.folder.fault(
                where,
                "a document of documents.toml",
                shown(document),
                f"did you mean {near!r}?" if near else "add the document",
            )

    def asides(self, documents: list[str]) -> list[Aside]:
        """Return the asides."""
        found = []
        for line, row in self.folder.csv("asides.csv", keys(Aside)):
            where = f"asides.csv:{line}"
            aside = self.valid(where, Aside, row, strings=True)
            if aside is None:
                continue
            found.append(aside)
            if documents and aside.document not in documents:
                near = nearest(aside.document, documents)
                self.folder.fault(
                    f"{where} → document",
                    "a document of documents.toml",
                    repr(aside.document),
                    f"did you mean {near!r}?" if near else "",
                )
        return found

    def observations(self, sources: list[str]) -> dict[str, tuple[Observation, ...]]:
        """Return each source's observations."""
        by_source: dict[str, tuple[Observation, ...]] = {}
        names = self.folder.names("reference", ".csv")
        for source in sources:
            if f"reference/{source}.csv" not in names:
                self.folder.fault(
                    f"reference/{source}.csv", "a file of observations for every source", "none", "add it"
                )
        for name in names:
            source = name.removeprefix("reference/").removesuffix(".csv")
            if sources and source not in sources:
                near = nearest(source, sources)
                remedy = f"did you mean {near!r}?" if near else "describe it in sources.toml"
                self.folder.fault(
                    name, "a file named after a source of sources.toml", f"the unknown source {source!r}", remedy
                )
            seen: dict[str, int] = {}
            valid = []
            lines = []
            for line, row in self.folder.csv(name, keys(Observation)):
                observation = self.valid(f"{name}:{line}", Observation, row, strings=True)
                if observation is None:
                    continue
                valid.append(observation)
                lines.append((line, observation))
                key = observation.key(source)
                if key in seen:
                    self.folder.fault(
                        f"{name}:{line}",
                        "each observation once",
                        f"{key} again, as in line {seen[key]}",
                        "take one of them out",
                    )
                seen.setdefault(key, line)
            self.folder.faults.extend(incoherent(name, lines))
            by_source[source] = tuple(valid)
        return by_source

    def relations(self) -> list[Relation]:
        """Return the relations; a dataset may do without."""
        return self.records("relations.toml", "relation", Relation) if self.folder.has("relations.toml") else []
