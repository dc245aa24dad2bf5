"""What must hold between records: places within their text and apart, periods as their words say, known sources."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from jrtrade import periods
from jrtrade.errors import Fault, ReadError
from jrtrade.raw.explain import nearest
from jrtrade.raw.records import Aside, Because, Claim, Document, Relation, Source

Claims = Mapping[str, tuple[Claim, ...]]


def misplaced(documents: list[Document], claims: Claims, asides: list[Aside]) -> Iterator[Fault]:
    """Yield a fault for every span that ends after its text, and for every two that overlap."""
    for document in documents:
        name = f"claims/{document.id}.toml"
        own = claims.get(document.id, ())
        places = [(c.start, c.end, f"{name} → {c.id}") for c in own]
        places += [
            (a.start, a.end, f"asides.csv → {a.document} {a.start}–{a.end}")
            for a in asides
            if a.document == document.id
        ]
        reasons = [(b.start, b.end, f"{name} → {c.id} → because {n}") for c in own for n, b in enumerate(c.because, 1)]
        for _, end, where in [*places, *reasons]:
            if end > document.length:
                yield Fault(f"{where} → end", f"a place in the text, which has {document.length} characters", str(end))
        for (_, end, first), (start, _, second) in itertools.pairwise(sorted(places)):
            if start < end:
                yield Fault(
                    second, "a place of its own", f"one that overlaps {first}", "every number is in one claim or aside"
                )


def misdated(documents: list[Document], claims: Claims) -> Iterator[Fault]:
    """Yield a fault for every period that is not what the words given for it say."""
    for document in documents:
        for claim in claims.get(document.id, ()):
            for number, because in enumerate(claim.because, 1):
                if because.dimension in ("time_period", "base_period"):
                    yield from _misdated(
                        document, claim, because, f"claims/{document.id}.toml → {claim.id} → because {number}"
                    )


def _misdated(document: Document, claim: Claim, because: Because, where: str) -> Iterator[Fault]:
    recorded = getattr(claim, because.dimension)
    if recorded is None:
        yield Fault(where, f"the key {because.dimension} in the claim", "none", "add it, or take this reason out")
        return
    try:  # a bare "in September" is the last one or the next, and only the sentence around it knows which
        resolved = [periods.resolve(because.words, document.published, ahead=ahead) for ahead in (False, True)]
    except ReadError as error:
        if not (claim.note or claim.period_note):
            expected = "words that name a period, or a note or period_note on how it was settled"
            yield Fault(where, expected, repr(because.words), str(error))
        return
    if recorded not in resolved:
        meant = " or ".join(dict.fromkeys(resolved))
        found = f"{because.words!r}, which is {meant} in a text of {document.published}"
        expected, remedy = f"words for {because.dimension} {recorded}", f"correct {because.dimension} or the words"
        yield Fault(where, expected, found, remedy)


def unfounded(sources: list[Source]) -> Iterator[Fault]:
    """Yield a fault for every source said to derive from one that is not described."""
    known = {s.id for s in sources}
    for source in sources:
        for other in source.derived_from:
            if other not in known:
                near = nearest(other, known)
                where = f"sources.toml → {source.id} → derived_from"
                yield Fault(where, "a source of sources.toml", repr(other), f"did you mean {near!r}?" if near else "")


def unrelated(documents: list[Document], claims: Claims, relations: list[Relation]) -> Iterator[Fault]:
    """Yield a fault for every relation to a claim or place that is not there."""
    known = [claim.id for own in claims.values() for claim in own]
    lengths = {d.id: d.length for d in documents}
    for relation in relations:
        for name in relation.claims:
            if name not in known:
                near = nearest(name, known)
                where = f"relations.toml → {relation.id} → claims"
                yield Fault(where, "claims of claims/", repr(name), f"did you mean {near!r}?" if near else "")
        for number, item in enumerate(relation.items, 1):
            where = f"relations.toml → {relation.id} → items {number}"
            if item.document not in lengths:
                near = nearest(item.document, lengths)
                hint = f"did you mean {near!r}?" if near else ""
                yield Fault(f"{where} → document", "a document of documents.toml", repr(item.document), hint)
            elif item.end > lengths[item.document]:
                expected = f"a place in the text, which has {lengths[item.document]} characters"
                yield Fault(f"{where} → end", expected, str(item.end))
