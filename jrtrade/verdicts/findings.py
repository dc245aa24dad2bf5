"""What is found about one claim, as rows of `checks`: primary, witnesses, readings, summary, explanation."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Any

from jrtrade.verdicts.bases import Basis, apply, label, steps
from jrtrade.verdicts.explanations import Joint, Tried, chance, nearest, reproducing
from jrtrade.verdicts.figures import shown
from jrtrade.verdicts.formulas import formula_of
from jrtrade.verdicts.intervals import Interval, hull, outcome
from jrtrade.verdicts.lookups import Lack
from jrtrade.verdicts.referring import figures_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jrtrade.verdicts.figures import Figure
    from jrtrade.verdicts.observations import Observation, Observations
    from jrtrade.verdicts.questions import Question
    from jrtrade.verdicts.stated import Stated

Row = dict[str, Any]

NAMED = 8
"""So many of the bases that reproduce a claim are named; the count is of all."""

READINGS = frozenset(("reporter", "measure", "GDP", "currency", "area", "market"))
"""Dimensions that the words of a claim seldom settle: each other reading of one of them gets a row of its own."""


def rows_of(claim: Stated, book: Observations, tried: Sequence[Tried]) -> list[Row]:
    """Return all rows of one claim, the joint explanation and the relations left aside.

    Parameters
    ----------
    claim : Stated
        The claim.
    book : Observations
        The reference table.
    tried : sequence of Tried
        The bases tried on it, as `explanations.search` returns them.
    """
    lack = Lack()
    figures = figures_on(claim, (), book, lack)
    if not figures:
        return [_unheld(claim, lack)]
    first, *others = figures
    rows = [_held(claim, "primary", first)]
    rows += [_witness(claim, first, other) for other in others]
    rows += _readings(claim, first, book)
    rows.append(_summary(claim, figures))
    if any(t.basis for t in tried):
        rows.append(_explanation(claim, tried))
    elif rows[0]["verdict"] != "agrees":
        rows.append(_unexplained(claim, first))
    return _numbered(rows)


def joint_rows(claims: Sequence[Stated], joints: Sequence[Joint], searched: Mapping[str, Sequence[Tried]]) -> list[Row]:
    """Return a row for each claim of a sentence that one basis reproduces as a whole.

    Parameters
    ----------
    claims : sequence of Stated
        The claims of the sentence.
    joints : sequence of Joint
        The bases that do, the nearest first.
    searched : mapping
        Claim to the bases tried on it; the chance rests on all their observations.
    """
    if not joints:
        return []
    found = joints[0]
    used = _ids(o for claim in claims for t in searched.get(claim.claim_id, ()) for o in t.figure.used)
    members = [claim for claim in claims if claim.claim_id in found.of_claim]
    rows = []
    for claim in members:
        result = found.of_claim[claim.claim_id]
        row = _held(claim, "joint", result.figure, result.basis)
        row["check_id"] = f"{claim.claim_id}:joint"
        row["reference_ids"] = used
        row["claim_ids"] = " ".join(other.claim_id for other in members if other is not claim) or None
        row["tried"], row["fits"] = found.tried, len(joints)
        row["explained_by"] = "; ".join(label(other.basis) for other in joints[:NAMED])
        row["chance"] = _rounded(found.chance)
        row["why"] = (
            f"one basis reproduces all {len(members)} claims of the sentence at once: {label(found.basis)}; "
            f"{found.tried} bases were tried on all of them, of which one would do so by accident with a chance "
            f"of {_percent(found.chance)}"
        )
        rows.append(row)
    return rows


def _held(claim: Stated, role: str, figure: Figure, basis: Basis = ()) -> Row:
    """Return a row that holds a claim against a figure."""
    verdict = outcome(claim.rounding, claim.generous, figure.interval)
    gap, percent = _gap(claim.rounding, figure.value)
    asked = apply(claim.question, basis)
    steps_taken = [step.label for step in basis]
    parts = [", ".join(steps_taken), _period(asked), *(r for r in figure.remarks if r not in steps_taken)]
    return {
        "check_id": ":".join((claim.claim_id, role, *(("+".join(figure.sources),) if role != "primary" else ()))),
        "claim_id": claim.claim_id,
        "role": role,
        "rule": formula_of(claim.question.indicator).rule,
        "basis": "; ".join(p for p in parts if p) or None,
        "formula": figure.formula,
        "reference_ids": _ids(figure.used),
        "ref_value": figure.value,
        "ref_low": _finite(figure.interval.low),
        "ref_high": _finite(figure.interval.high),
        "unit": figure.unit,
        "gap": gap,
        "gap_percent": percent,
        "verdict": verdict,
        "why": _why(claim, figure, verdict, gap, percent),
        "source_id": figure.sources[0],
        "lineage": " ".join(sorted(figure.lineage)),
    }


def _period(asked: Question) -> str:
    """Return the period of a question; of a year also which kind it is."""
    period = asked.time_period or ""
    if len(period) == 4:
        period = f"{'fiscal' if asked.fiscal else 'calendar'} year {period}"
    return f"{period} against {asked.base_period}" if asked.base_period else period


def _why(claim: Stated, figure: Figure, verdict: str, gap: float, percent: float | None) -> str:
    value = shown(figure.value, figure.unit)
    allowed = _words(claim.rounding, claim.unit)
    if not gap:
        return f"{value} lies in what the words allow: {allowed}"
    side = "above" if gap > 0 else "below"
    apart = f"{value} lies {_distance(gap, figure.unit, percent)} {side} what the words allow: {allowed}"
    if verdict == "agrees":
        return f"{apart}; within its own error it meets them"
    if verdict == "agrees_loosely":
        return f"{apart}; a fair reader would accept {_words(claim.generous, claim.unit)}"
    return apart


def _distance(gap: float, unit: str, percent: float | None) -> str:
    """Return a gap in words: points for percentages, and what part of the stated figure it is."""
    size = f"{shown(abs(gap))} points" if unit == "%" else shown(abs(gap), unit)
    if percent is None or unit == "%":
        return size
    return f"{size} ({abs(percent):.2g} %)" if abs(percent) < 99.5 else f"{size} ({abs(percent):,.0f} %)"


def _words(interval: Interval, unit: str) -> str:
    if math.isinf(interval.low):
        return f"up to {shown(interval.high, unit)}"
    if math.isinf(interval.high):
        return f"from {shown(interval.low, unit)}"
    return f"{shown(interval.low)} to {shown(interval.high, unit)}"


def _unheld(claim: Stated, lack: Lack) -> Row:
    """Return the row of a claim that no figure answers."""
    comparable = not lack.incomparable
    reasons = list(dict.fromkeys(lack.series if comparable else lack.incomparable))
    missing = f"no observation here of: {'; '.join(reasons[:3])}" if comparable else "; ".join(reasons[:3])
    return {
        "check_id": f"{claim.claim_id}:primary",
        "claim_id": claim.claim_id,
        "role": "primary",
        "rule": formula_of(claim.question.indicator).rule,
        "unit": claim.unit,
        "verdict": "unchecked" if comparable else "not_comparable",
        "why": missing,
    }


def _witness(claim: Stated, first: Figure, other: Figure) -> Row:
    row = _held(claim, "witness", other)
    shared = sorted(first.lineage & other.lineage)
    if "unstated" in other.lineage:
        row["why"] += "; where its records come from is not stated, so it counts for nothing"
    elif shared:
        row["why"] += f"; a second route to the same records ({', '.join(shared)}), no second witness"
    else:
        row["why"] += "; independent of the primary source"
    return row


def _readings(claim: Stated, first: Figure, book: Observations) -> list[Row]:
    rows = []
    for step in steps(claim, book):
        if step.dimension in READINGS:
            for figure in figures_on(claim, (step,), book)[:1]:
                if set(figure.used) != set(first.used) or figure.words != first.words:
                    row = _held(claim, "reading", figure, (step,))
                    row["check_id"] = f"{claim.claim_id}:reading:{_slug(step.label)}"
                    rows.append(row)
    return rows


def _summary(claim: Stated, figures: Sequence[Figure]) -> Row:
    """Count the independent witnesses on the stated basis, and those that agree."""
    row = _held(claim, "summary", figures[0])
    row["check_id"] = f"{claim.claim_id}:summary"
    agreeing = [f for f in figures if outcome(claim.rounding, claim.generous, f.interval) != "differs"]
    witnesses, agree = independent(figures), independent(agreeing)
    span = hull(f.interval for f in figures)
    sources = list(dict.fromkeys(s for f in figures for s in f.sources))
    row |= {
        "formula": None,
        "reference_ids": _ids(o for f in figures for o in f.used),
        "ref_low": _finite(span.low),
        "ref_high": _finite(span.high),
        "lineage": " ".join(sorted({code for f in figures for code in f.lineage})),
        "witnesses": witnesses,
        "witnesses_agree": agree,
        "why": f"independent witnesses: {witnesses}, agreeing: {agree}; {_spread(figures)} ({', '.join(sources)})",
    }
    return row


def _spread(figures: Sequence[Figure]) -> str:
    """Say how far apart the figures on one basis are: what they disagree in is a matter of definition or of records."""
    low, high = (pick(figures, key=lambda f: f.value) for pick in (min, max))
    if shown(low.value) == shown(high.value):
        return f"{_number(len(figures), 'figure', 'figures')} of {shown(low.value, low.unit)}"
    return f"{len(figures)} figures from {shown(low.value)} to {shown(high.value, high.unit)}"


def independent(figures: Sequence[Figure]) -> int:
    """Return how many figures there are at most of which no two rest on the same records.

    Figures whose origin is not stated count for nothing.
    """
    lineages = sorted({f.lineage for f in figures if "unstated" not in f.lineage}, key=lambda s: (len(s), sorted(s)))
    smallest = [s for s in lineages if not any(other < s for other in lineages)]
    for size in range(min(len(smallest), 8), 0, -1):
        for chosen in itertools.combinations(smallest[:12], size):
            if sum(map(len, chosen)) == len(frozenset().union(*chosen)):
                return size
    return 0


def _explanation(claim: Stated, tried: Sequence[Tried]) -> Row:
    """Return the row of the search: what was tried, what reproduces the claim, and how likely that is by accident."""
    stated = next((t for t in tried if not t.basis), None)
    fits = reproducing(tried)
    shows = fits[0] if fits else nearest(claim, tried)
    assert shows is not None  # noqa: S101 - the caller has seen a basis, for the type checker
    role = "robustness" if stated is not None and stated.outcome == "agrees" else "explanation"
    row = _held(claim, role, shows.figure, shows.basis)
    accident = chance(claim, tried)
    others = sum(bool(t.basis) for t in tried)
    named = [f"{label(t.basis)} ({shown(t.figure.value, t.figure.unit)})" for t in fits[:NAMED]]
    row |= {
        "check_id": f"{claim.claim_id}:{role}",
        "formula": "; ".join(f"{label(t.basis)}: {shown(t.figure.value)}" for t in tried),
        "reference_ids": _ids(o for t in tried for o in t.figure.used),
        "lineage": " ".join(sorted({code for t in tried for code in t.figure.lineage})),
        "tried": others,
        "fits": len(fits),
        "explained_by": "; ".join(named) or None,
        "chance": _rounded(accident),
        "why": _searched(others, fits, shows, accident),
    }
    return row


def _searched(others: int, fits: Sequence[Tried], shows: Tried, accident: float) -> str:
    of = _number(others, "neighbouring basis", "neighbouring bases")
    if not fits:
        where = f"{label(shows.basis)} ({shown(shows.figure.value, shows.figure.unit)})"
        return f"none of {of} reproduces it; the nearest is {where}"
    more = f", {len(fits) - NAMED} of them not named" if len(fits) > NAMED else ""
    return (
        f"{len(fits)} of {of} reproduce{'s' if len(fits) == 1 else ''} it{more}; "
        f"a figure put anywhere in the range they span would fit one of them with a chance of {_percent(accident)}"
    )


def _unexplained(claim: Stated, first: Figure) -> Row:
    """Return the row of a search that found no other basis; that there is one rests on the claim not agreeing."""
    return {
        "check_id": f"{claim.claim_id}:explanation",
        "claim_id": claim.claim_id,
        "role": "explanation",
        "rule": formula_of(claim.question.indicator).rule,
        "reference_ids": _ids(first.used),
        "unit": claim.unit,
        "verdict": "unchecked",
        "why": "no neighbouring basis has a figure",
        "tried": 0,
        "fits": 0,
    }


def _gap(rounding: Interval, value: float) -> tuple[float, float | None]:
    gap = rounding.beyond(value)
    end = rounding.high if gap > 0 else rounding.low
    return gap, (gap / abs(end) * 100 if gap and end else 0.0 if not gap else None)


def _numbered(rows: Sequence[Row]) -> list[Row]:
    """Tell rows with the same id apart by a number."""
    seen: dict[str, int] = {}
    for row in rows:
        name = row["check_id"]
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            row["check_id"] = f"{name}:{seen[name]}"
    return list(rows)


def _ids(observations: Iterable[Observation]) -> str:
    return " ".join(dict.fromkeys(o.obs_id for o in observations))


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _rounded(probability: float) -> float:
    return float(f"{probability:.3g}")


def _percent(probability: float) -> str:
    return f"{probability * 100:.2g} %" if probability < 0.995 else "nearly 100 %"


def _slug(text: str) -> str:
    return "-".join(text.lower().split())


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
