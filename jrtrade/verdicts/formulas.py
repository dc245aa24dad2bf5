"""Which formula computes which indicator, and the reference figures that answer a question, the best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jrtrade.verdicts import energy, goods
from jrtrade.verdicts.figures import Figure
from jrtrade.verdicts.lookups import Lack, as_published

if TYPE_CHECKING:
    from jrtrade.verdicts.observations import Observations
    from jrtrade.verdicts.questions import Question

Answerer = Callable[["Observations", "Question", Lack], Iterator[Figure]]


@dataclass(frozen=True, slots=True)
class Formula:
    """How an indicator is computed: the rule's code, one of `codes.CHECK_RULES`, and the function."""

    rule: str
    answer: Answerer


FORMULAS: dict[str, Formula] = {
    "trade": Formula("level", goods.level),
    "trade_share": Formula("share", goods.share),
    "trade_rank": Formula("rank", goods.rank),
    "trade_ratio": Formula("ratio", goods.ratio),
    "trade_ratio_gdp": Formula("ratio_gdp", goods.ratio_gdp),
    "trade_multiple": Formula("multiple", goods.multiple),
    "output_share": Formula("output_share", energy.output_share),
    "output_multiple": Formula("output_multiple", energy.output_multiple),
    "market_share": Formula("market_share", energy.market_share),
    "price_change": Formula("price_change", energy.price_change),
    "project_share": Formula("project_share", energy.project_share),
}
"""Indicator → formula; any other indicator is looked up as published."""

LOOKED_UP = Formula("observed", as_published)


def formula_of(indicator: str) -> Formula:
    """Return the formula of an indicator."""
    return FORMULAS.get(indicator, LOOKED_UP)


def answers(book: Observations, question: Question, lack: Lack | None = None) -> tuple[Figure, ...]:
    """Return all reference figures that answer a question, the best first.

    Better is: that nothing stands in for what was asked; the likelier measure; the better source
    (`observations.QUALITY`, the worst of those used); fewer conversions; the source that gives more observations,
    being a series and no quoted figure; last, the alphabet. The values have no say in it.

    Parameters
    ----------
    book : Observations
        The reference table.
    question : Question
        What is asked.
    lack : Lack, optional
        Is told what was missing.

    Returns
    -------
    tuple of Figure
        Empty where nothing answers.
    """
    if question not in book.cache:
        noted = Lack()
        found = sorted(formula_of(question.indicator).answer(book, question, noted), key=lambda f: _worth(book, f))
        book.cache[question] = tuple(found), noted
    figures, noted = book.cache[question]
    if lack is not None:
        lack.series += noted.series
        lack.incomparable += noted.incomparable
    return tuple(figures)


def _worth(book: Observations, figure: Figure) -> tuple[object, ...]:
    return (
        figure.departures,
        figure.place,
        figure.quality,
        len(figure.used) - len(figure.main),
        -max(book.size(source) for source in figure.sources),
        figure.sources,
        tuple(o.obs_id for o in figure.used),
    )
