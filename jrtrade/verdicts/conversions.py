"""One unit into another, by observed rates and factors, with the error these leave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.verdicts.figures import Figure, observed, shown, times
from jrtrade.verdicts.intervals import Interval
from jrtrade.verdicts.observations import Key
from jrtrade.verdicts.questions import CURRENCIES, LIQUEFIED

if TYPE_CHECKING:
    from jrtrade.verdicts.observations import Observation, Observations

RATES = {("USD", "JPY"): ("JPN", "USA"), ("JPY", "USD"): ("JPN", "USA")}
"""Which exchange rate turns one currency into another: the areas of its observations."""

_ANY = Key("conversion", None, None, None, None, None)


def converted(book: Observations, figure: Figure, unit: str | None, period: str | None) -> Figure | None:
    """Return a figure in another unit, or None where no observed rate leads there.

    Parameters
    ----------
    book : Observations
        The reference table.
    figure : Figure
        What is to be converted.
    unit : str or None
        The unit wanted; None for the figure's own.
    period : str or None
        The period whose average rate is used, for money.
    """
    if unit is None or unit == figure.unit:
        return figure
    if figure.unit in CURRENCIES and unit in CURRENCIES:
        return _money(book, figure, unit, period)
    if {figure.unit, unit} == {"t", "bcm"} and all(o.key.product in LIQUEFIED for o in figure.main):
        return _gas(book, figure, unit)
    return None


def _money(book: Observations, figure: Figure, unit: str, period: str | None) -> Figure | None:
    areas = RATES.get((figure.unit, unit))
    rates = book.at(Key("exchange_rate", *areas, None, None, None), period) if areas and period else []
    if not rates:
        return None
    rate = min(rates, key=lambda o: (o.quality, bool(o.basis), o.source_id))
    factor = observed(rate, "rate")
    number = shown(rate.value, rate.unit)
    if not rate.unit.startswith(unit):
        factor = replace(factor, value=1 / rate.value, interval=Interval(1, 1) / rate.interval)
        words = f"({figure.words}) ÷ {number}"
    else:
        words = f"({figure.words}) × {number}"
    found = times(figure, factor, unit, words)
    error = _error(book, areas or ("", ""))
    remark = f"turned into {unit} at the average rate of {period}"
    if error is None:
        return found.noted(f"{remark}, whose error is not known")
    low, high = (1 + end / 100 for end in (error.interval.low, error.interval.high))
    limit = max(abs(error.interval.low), abs(error.interval.high))
    return found.but(
        interval=found.interval * Interval(low, high), used=tuple(dict.fromkeys((*found.used, error)))
    ).noted(f"{remark}, good to {limit:g} %")


def _error(book: Observations, areas: tuple[str, str]) -> Observation | None:
    """Return the observed error of converting a year's flows at its average rate."""
    key = _ANY._replace(ref_area=areas[0], counterpart_area=areas[1], product="TOTAL", measure="value")
    return next((o for period in book.periods(key) for o in book.at(key, period) if o.unit == "%"), None)


def _gas(book: Observations, figure: Figure, unit: str) -> Figure | None:
    """Turn tonnes of liquefied gas into billion cubic metres, or back."""
    key = _ANY._replace(product="271111")
    found = [o for period in book.periods(key) for o in book.at(key, period) if o.unit == "bcm/Mt"]
    if not found:
        return None
    factor = observed(found[0], "factor")
    per_tonne = replace(factor, value=factor.value / 1e6, interval=factor.interval.scaled(1e-6))
    number = shown(factor.value, factor.unit)
    if unit == "t":
        per_tonne = replace(per_tonne, value=1 / per_tonne.value, interval=Interval(1, 1) / per_tonne.interval)
    words = f"({figure.words}) {'×' if unit == 'bcm' else '÷'} {number}"
    return times(figure, per_tonne, unit, words).noted("tonnes and cubic metres by a factor with a range")


def converted_all(
    book: Observations, figures: dict[str, Figure], unit: str | None, period: str | None
) -> dict[str, Figure]:
    """Return figures by source in another unit; those no rate leads to are left out."""
    found = {source: converted(book, figure, unit, period) for source, figure in figures.items()}
    return {source: figure for source, figure in found.items() if figure is not None}
