"""What is asked of the statistics: a claim's dimensions, and the basis it is to be computed on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from jrtrade.verdicts.observations import BASE_UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

TRADE = frozenset(("trade", "trade_share", "trade_rank", "trade_ratio", "trade_ratio_gdp", "trade_multiple"))
"""Indicators computed from goods trade."""

PARTNERLESS = frozenset(("WLD", "EUR", "EUU"))
"""Areas that are no trading partners with records of their own: the world, and groups of countries."""

FLOW_OF = {"market_share": "import", "output_share": "export"}
"""The flow of indicators that can mean one only."""

CURRENCIES = frozenset(("JPY", "USD", "EUR", "RUB", "CNY"))
FUELS = frozenset(("2701", "2709", "271111", "271121", "NG"))
LIQUEFIED = frozenset(("271111", "NG"))
"""Products whose tonnes and cubic metres one factor leads between."""

MEASURES_OF_FUELS = ("weight", "volume", "value")
"""In which order shares of a fuel are looked for when the words don't say of what: what arrives, then what it costs."""

_MEASURE_OF_UNIT = {"t": "weight", "bcm": "volume", "bbl/d": "volume"} | dict.fromkeys(CURRENCIES, "value")


@dataclass(frozen=True, slots=True)
class Question:
    """The dimensions of a figure and its basis.

    The first nine fields are a claim's own. The rest is its basis, which a claim seldom states: the currency that
    levels are compared in, whose records (`reporter`: ``own`` or ``partner``), whether China has Hong Kong in it,
    which GDP, and whether the year is a fiscal one.
    """

    indicator: str
    ref_area: str | None = None
    counterpart_area: str | None = None
    base_area: str | None = None
    flow: str | None = None
    product: str | None = None
    measure: str | None = None
    time_period: str | None = None
    base_period: str | None = None
    currency: str | None = None
    reporter: str = "own"
    hong_kong: bool = False
    gdp: str = "gdp"
    fiscal: bool = False

    def on(self, **changes: Any) -> Question:
        """Return the same question with something changed."""
        return replace(self, **changes)

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures to look for, the likeliest first."""
        if self.measure:
            return (self.measure,)
        return MEASURES_OF_FUELS if self.product in FUELS else ("value",)


def question(claim: Mapping[str, Any], currency: str | None = None) -> Question:
    """Return the question a claim puts on its stated basis.

    Parameters
    ----------
    claim : mapping
        A row with the columns of `claims`, in which what does not apply is None.
    currency : str, optional
        The currency of levels, for claims that state none: that of the level given in the same sentence.
    """
    indicator = claim["indicator"]
    goods = indicator in TRADE
    unit = BASE_UNITS.get(claim["unit"], (claim["unit"], 1.0))[0]
    measure = claim["measure"] or (_MEASURE_OF_UNIT.get(unit) if indicator == "trade" else None)
    counterpart = claim["counterpart_area"]
    return Question(
        indicator=indicator,
        ref_area=claim["ref_area"],
        counterpart_area=counterpart or ("WLD" if indicator == "trade" else None),
        base_area=claim["base_area"],
        flow=claim["flow"] or FLOW_OF.get(indicator) or ("total" if goods else None),
        product=claim["product"] or ("TOTAL" if goods else None),
        measure=measure,
        time_period=claim["time_period"],
        base_period=claim["base_period"],
        currency=unit if unit in CURRENCIES else currency,
    )
