"""The chart oil-price: the price of oil, and how much it changed from year to year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import frame, label, official
from jrtrade.charts.house import ink
from jrtrade.charts.material import Series
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import course, whole_percent
from jrtrade.verdicts.formulas import answers
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

BRENT = "eia-brent"
FIRST, LAST = 1987, 2024


def draw(m: Material) -> Picture:
    """Draw the chart."""
    price = m.series(Question("price", "WLD", product="2709"), range(FIRST, LAST + 1), BRENT)
    change = _changes(m, 1)
    falls = sorted(change, key=lambda at: at[1])
    worst, second = falls[0], falls[1]
    two = sorted(_changes(m, 2), key=lambda at: at[1])[0]
    used = sources_of(price, change)
    sheet = Sheet(
        m,
        "oil-price",
        title=f"Oil fell {-worst[1]:.0f}% in {worst[0]}, more than in any other year since {change.years[0]}; next is "
        f"{second[0]} with {-second[1]:.0f}%",
        subtitle=f"Brent crude, yearly average. Largest fall in two years: {-two[1]:.0f}%, {two[0] - 2} to {two[0]}",
        remark="Dollars of the day, not corrected for inflation.",
        sources=used,
        room=370,
    )
    top, low = sheet.axes(40, 20, 544, 150), sheet.axes(40, 214, 544, 130)
    across, years = (FIRST - 0.8, LAST + 0.8), range(FIRST, LAST + 1, 4)
    frame(top, x=across, y=(0, 120), years=years, steps=range(0, 121, 40), unit="US dollars per barrel")
    unit = "change from the year before, %"
    frame(low, x=across, y=(-72, 80), years=years, steps=(-50, 0, 50), unit=unit, form=whole_percent)
    official(top, price, "price", markersize=3.6)
    bars = low.bar(change.years, change.values, width=0.7, color=ink("quiet"), alpha=0.45, zorder=2)
    for (year, value), bar in zip(change, bars, strict=True):
        bar.set_gid(f"change-{year}")
        if year in (worst[0], second[0]):
            bar.set(color=ink("main"), alpha=1)
            label(low, year, value, whole_percent(value), by=(0, -8))
    low.axhline(0, color=ink("quiet"), linewidth=0.8)
    return sheet.done(
        f"A line of the Brent price, {course(price, '{:.0f} dollars a barrel'.format)}; and bars of its change from "
        f"year to year: the largest falls are {worst[0]} with {-worst[1]:.1f}% and {second[0]} with {-second[1]:.1f}%, "
        f"the largest over two years {two[0] - 2} to {two[0]} with {-two[1]:.1f}%.",
    )


def _changes(m: Material, years: int) -> Series:
    """Return how much the price changed over so many years, by the last of them."""
    found = {}
    for year in range(FIRST + years, LAST + 1):
        asked = Question("price_change", "WLD", product="2709", time_period=f"{year}", base_period=f"{year - years}")
        for figure in answers(m.book, asked)[:1]:
            found[year] = figure
    return Series(tuple(found), tuple(found.values()))
