"""The charts by name: what each shows, the module that draws it, and the claims and sources it cannot do without."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from jrtrade.charts.kinds import ChartName
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart.

    Attributes
    ----------
    name : str
        Its name.
    about : str
        What it shows, whatever the data say.
    claims : tuple of str
        The claims it places on the official figures; tables without them have no such chart.
    sources : tuple of str
        The sources of the official series; tables without them have none either.
    """

    name: ChartName
    about: str
    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def draw(self) -> Callable[[Material], Picture]:
        """The function that draws it, in the style that is in force."""
        module = importlib.import_module(f"jrtrade.charts.{self.name.replace('-', '_')}")
        found: Callable[[Material], Picture] = module.draw
        return found


_TRADE = ("imf-dots-2022", "frb-fx")

CHARTS: dict[ChartName, Chart] = {
    chart.name: chart
    for chart in (
        Chart("verdicts", "every checkable figure as a ratio to the official one"),
        Chart(
            "trade-value",
            "trade of Japan and Russia since 1992, in yen and in dollars, by each side’s records",
            ("hanada-2016.trade-value", "hanada-2016.trade-multiple", "kireeva-2018.trade-turnover"),
            _TRADE,
        ),
        Chart(
            "trade-multiple",
            "trade in 2015 as a multiple of earlier years",
            ("hanada-2016.trade-multiple",),
            _TRADE,
        ),
        Chart("mirror-gap", "what the two sides record of the same trade", sources=_TRADE),
        Chart(
            "trade-shares",
            "Russia in Japan’s exports, imports and both",
            ("streltsov-2016.trade-share", "streltsov-2016.export-share", "streltsov-2016.import-share"),
            _TRADE,
        ),
        Chart(
            "partner-rank",
            "Russia’s place among Japan’s partners, and Japan’s among Russia’s",
            ("streltsov-2016.export-rank", "streltsov-2016.import-rank", "streltsov-2016.russia-trade-rank"),
            _TRADE,
        ),
        Chart(
            "block-2014",
            "the figures of one sentence against each year’s statistics",
            (
                "streltsov-2016.trade-share",
                "streltsov-2016.export-rank",
                "streltsov-2016.export-share",
                "streltsov-2016.import-rank",
                "streltsov-2016.import-share",
            ),
            _TRADE,
        ),
        Chart(
            "china-ratio",
            "Japan’s trade with Russia as a share of that with China, plain and adjusted for GDP",
            ("meti-2016.trade-ratio", "meti-2016.trade-ratio-gdp"),
            _TRADE,
        ),
        Chart(
            "energy-shares",
            "Russian liquefied gas and crude oil in Japan’s imports",
            ("hanada-2016.lng-share", "hanada-2016.crude-share", "streltsov-2016.japan-gas-share"),
            ("comtrade-fuels-2008", "comtrade-fuels-2014"),
        ),
        Chart(
            "sakhalin-2",
            "share of the output of Sakhalin-2 shipped to Japan",
            ("streltsov-2016.output-share",),
            ("comtrade-fuels-2008", "sakhalin-2014-rp"),
        ),
        Chart(
            "gas-value",
            "what Russian gas for Japan was worth",
            ("streltsov-2016.gas-export-value",),
            ("comtrade-fuels-2014", "frb-fx"),
        ),
        Chart(
            "europe-gas",
            "Russia’s share of the gas Europe uses",
            ("streltsov-2016.europe-gas-share",),
            ("bp-2015", "gazprom-2014-freenews"),
        ),
        Chart("oil-price", "the price of oil, and how much it changed from year to year", sources=("eia-brent",)),
        Chart(
            "poll",
            "people in Russia who call relations with Japan good",
            ("hanada-2016.poll-good",),
            ("mofa-poll-2016",),
        ),
    )
}
