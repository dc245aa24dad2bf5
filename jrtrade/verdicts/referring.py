"""Reference figures for a claim: on a basis, in the claim's unit, and not of another kind of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.verdicts.bases import Basis, apply
from jrtrade.verdicts.conversions import converted
from jrtrade.verdicts.formulas import answers
from jrtrade.verdicts.lookups import Lack

if TYPE_CHECKING:
    from jrtrade.verdicts.figures import Figure
    from jrtrade.verdicts.observations import Observations
    from jrtrade.verdicts.stated import Stated

COUNTED = {"project_count": "project", "project_active_count": "project", "document_count": "document"}
"""What the observations of a count are a count of: of the bare thing, not of some kind of it."""


def figures_on(claim: Stated, basis: Basis, book: Observations, lack: Lack | None = None) -> list[Figure]:
    """Return the figures a claim can be held against on a basis, the best first.

    Parameters
    ----------
    claim : Stated
        The claim.
    basis : Basis
        Steps away from what it states.
    book : Observations
        The reference table.
    lack : Lack, optional
        Is told what is missing, or why what is there does not compare.
    """
    noted = lack if lack is not None else Lack()
    asked = apply(claim.question, basis)
    found = answers(book, asked, noted)
    thing = COUNTED.get(asked.indicator)
    if found and thing and claim.counted not in ("", thing):
        noted.incomparable.append(f"it counts one kind of {thing} ({claim.counted}), the statistics count any")
        return []
    fitting = []
    for figure in found:
        turned = converted(book, figure, claim.unit, asked.time_period)
        if turned is None:
            noted.incomparable.append(f"it is stated in {claim.unit}, the statistics are in {figure.unit}")
        else:
            fitting.append(turned)
    return fitting
