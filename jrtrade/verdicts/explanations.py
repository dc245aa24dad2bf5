"""The search for the basis that explains a figure, or a whole sentence, and the chance that a hit is an accident."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jrtrade.verdicts.bases import STEPS, Basis, Step, away, bases, distance
from jrtrade.verdicts.intervals import Interval, Outcome, outcome
from jrtrade.verdicts.referring import figures_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jrtrade.verdicts.figures import Figure
    from jrtrade.verdicts.observations import Observations
    from jrtrade.verdicts.stated import Stated

SHARED = ("year", "base year", "date", "reporter", "flow", "area", "market", "measure", "GDP", "currency", "calendar")
"""Dimensions in which one basis can hold for several claims of a sentence at once, in the order of `bases.steps`."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One basis that was tried on a claim: the best reference figure there, and what it says of the claim."""

    basis: Basis
    figure: Figure
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Joint:
    """A basis that reproduces every claim of a sentence.

    Attributes
    ----------
    basis : Basis
        The basis.
    of_claim : mapping of str to Tried
        What it comes to for each claim.
    tried : int
        How many bases were tried on all the claims together.
    chance : float
        Chance that some basis out of so many fits them all by accident.
    """

    basis: Basis
    of_claim: Mapping[str, Tried]
    tried: int
    chance: float


def search(claim: Stated, book: Observations) -> list[Tried]:
    """Return every basis within reach that has a reference figure, the stated one first.

    Two bases that come to the same observations are one, the nearer.
    """
    found: dict[object, Tried] = {}
    for basis in bases(claim, book):
        for figure in figures_on(claim, basis, book)[:1]:
            same = (frozenset(figure.used), figure.words)
            found.setdefault(same, Tried(basis, figure, outcome(claim.rounding, claim.generous, figure.interval)))
    return list(found.values())


def reproducing(tried: Iterable[Tried]) -> list[Tried]:
    """Return the bases on which a claim agrees, the stated one left out, the nearest first."""
    return sorted((t for t in tried if t.basis and t.outcome == "agrees"), key=lambda t: distance(t.basis))


def nearest(claim: Stated, tried: Iterable[Tried]) -> Tried | None:
    """Return the basis that misses a claim by least, the stated one left out."""
    others = [t for t in tried if t.basis]
    return min(others, key=lambda t: (abs(claim.rounding.beyond(t.figure.value)), distance(t.basis)), default=None)


def chance(claim: Stated, tried: Sequence[Tried]) -> float:
    """Return the chance that at least one of the bases would fit a figure put down at random.

    The figure, as wide as the words leave it, is put anywhere in the range that the bases' values span; the chance
    is the part of that range in which it meets one of them. Bases that lie close together so count once, and the
    more they fill the range, the less a fit says. A claim open to one side is taken for one unit of its last
    digit. With a single basis nothing can be said: 1.

    Parameters
    ----------
    claim : Stated
        The claim.
    tried : sequence of Tried
        All bases tried, the stated one among them.
    """
    hits = _hits(claim, tried)
    if len(hits) < 2:
        return 1.0
    span = max(h.high for h in hits) - min(h.low for h in hits)
    covered, reach = 0.0, -math.inf
    for hit in sorted(hits, key=lambda h: (h.low, h.high)):
        covered += max(0.0, hit.high - max(hit.low, reach))
        reach = max(reach, hit.high)
    return min(1.0, covered / span) if span else 1.0


def single_chance(claim: Stated, tried: Sequence[Tried]) -> float:
    """Return the chance that one basis picked at random would fit a figure put down at random in the same range."""
    hits = _hits(claim, tried)
    if len(hits) < 2:
        return 1.0
    span = max(h.high for h in hits) - min(h.low for h in hits)
    return min(1.0, sum(h.width for h in hits) / len(hits) / span) if span else 1.0


def _hits(claim: Stated, tried: Sequence[Tried]) -> list[Interval]:
    """Return, for each basis, where the middle of the claim would have to lie to meet it."""
    half = claim.near.width / 2
    if math.isinf(half):
        return []
    reach = Interval(-half, half)
    return [
        (t.figure.interval if math.isfinite(t.figure.interval.width) else Interval(t.figure.value, t.figure.value))
        + reach
        for t in tried
    ]


def joint(claims: Sequence[Stated], searched: Mapping[str, Sequence[Tried]]) -> list[Joint]:
    """Return the bases that reproduce all claims of a sentence at once, the nearest first.

    A basis is a set of steps. A claim to which a step does not apply takes the rest of them, and each may take any
    reading its own words leave open. The chance that some basis fits all by accident is reckoned as
    ``1 − (1 − p)^n`` for n bases: p is the product over the claims of the chance that one basis fits one of them;
    claims about one flow of goods move together and count once, by the sharpest, and a total beside its exports
    and imports does not count at all.

    Parameters
    ----------
    claims : sequence of Stated
        The claims of the sentence.
    searched : mapping
        Claim to the bases tried on it; claims on which none was are left out of account.
    """
    members = [c for c in claims if searched.get(c.claim_id)]
    if len(members) < 2:
        return []
    results = {c.claim_id: {_names(t.basis): t for t in searched[c.claim_id]} for c in members}
    applicable = {c.claim_id: {s.dimension for t in searched[c.claim_id] for s in t.basis} for c in members}
    one_flow = len({c.question.flow for c in members}) == 1
    shared = [d for d in SHARED if d != "flow" or one_flow]
    candidates = _candidates(members, searched, shared)
    fits = []
    tried = 0
    for basis in candidates:
        best = {
            c.claim_id: _fit(basis, results[c.claim_id], applicable[c.claim_id], searched[c.claim_id]) for c in members
        }
        if any(t is None for t in best.values()):
            continue
        tried += 1
        if all(t is not None and t.outcome == "agrees" for t in best.values()) and basis:
            fits.append((basis, {name: t for name, t in best.items() if t is not None}))
    p = _chance_of_one(members, searched)
    of_all = 1 - (1 - p) ** max(tried, 1)
    smallest = [(b, t) for b, t in fits if not any(set(other) < set(b) for other, _ in fits)]
    return [Joint(basis, of_claim, tried, of_all) for basis, of_claim in smallest]


def _candidates(
    members: Sequence[Stated], searched: Mapping[str, Sequence[Tried]], shared: Sequence[str]
) -> list[Basis]:
    """Return all sets of up to `STEPS` shared steps, open readings besides."""
    options: dict[str, dict[str, Step]] = {}
    for claim in members:
        for tried in searched[claim.claim_id]:
            for step in tried.basis:
                if step.dimension in shared:
                    options.setdefault(step.dimension, {}).setdefault(step.label, step)
    choices: list[list[Step | None]] = [[None, *options[d].values()] for d in shared if d in options]
    found = [tuple(s for s in chosen if s is not None) for chosen in itertools.product(*choices)]
    return sorted((basis for basis in found if away(basis) <= STEPS), key=distance)


def _fit(
    basis: Basis,
    results: Mapping[frozenset[tuple[str, str]], Tried],
    applicable: set[str],
    searched: Sequence[Tried],
) -> Tried | None:
    """Return what a basis comes to for one claim: the best of its readings, or None where it has no figure."""
    wanted = _names(tuple(step for step in basis if step.dimension in applicable))
    if wanted not in results:
        return None
    readings = [
        t
        for t in searched
        if wanted <= _names(t.basis) and all(s.open or (s.dimension, s.label) in wanted for s in t.basis)
    ]
    order = ("agrees", "agrees_loosely", "differs")
    return min(readings, key=lambda t: (order.index(t.outcome), distance(t.basis)))


def _names(basis: Basis) -> frozenset[tuple[str, str]]:
    return frozenset((step.dimension, step.label) for step in basis)


def _chance_of_one(members: Sequence[Stated], searched: Mapping[str, Sequence[Tried]]) -> float:
    sharpest: dict[str, float] = {}
    for claim in members:
        tried = searched[claim.claim_id]
        readings = 1 + len({s.label for t in tried for s in t.basis if s.open})
        p = min(1.0, single_chance(claim, tried) * readings)
        topic = _topic(claim)
        sharpest[topic] = min(p, sharpest.get(topic, 1.0))
    if {"export", "import", "total"} <= set(sharpest):
        del sharpest["total"]
    return math.prod(sharpest.values())


def _topic(claim: Stated) -> str:
    """Return what claims must share to move together: the flow, for trade of all goods."""
    question = claim.question
    if question.product in (None, "TOTAL"):
        return question.flow or question.indicator
    return f"{question.ref_area} {question.product} {question.indicator}"
