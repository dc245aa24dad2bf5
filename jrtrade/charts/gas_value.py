"""The chart gas-value: what Russian gas for Japan was worth, in yen by year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import band, frame, label, stated
from jrtrade.charts.house import ink
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import HOLDS, by_year, listed
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

CLAIM = "streltsov-2016.gas-export-value"
FIRST, LAST = 2009, 2018


def draw(m: Material) -> Picture:
    """Draw the chart."""
    asked = Question("trade", "RUS", "JPN", flow="export", product="NG", measure="value", currency="JPY")
    worth = m.series(asked, range(FIRST, LAST + 1), "comtrade-")
    year = int(m.claims[CLAIM]["time_period"])
    verdict = m.outcome(CLAIM, worth[year])
    others = [y for y in worth.years if y != year and m.outcome(CLAIM, worth[y]) != "differs"]
    where = f", and also for {listed([str(y) for y in others])}" if others else " and for no other year with figures"
    used = sources_of(worth)
    sheet = Sheet(
        m,
        "gas-value",
        title=f"{m.said(CLAIM)} {HOLDS[verdict]} for {year}{where}",
        subtitle="Liquefied natural gas from Russia to Japan, value by year. Orange diamond: stated",
        remark="Japan’s imports, CIF, stand in for Russia’s exports; dollars in yen at the year’s average rate.",
        sources=used,
        room=265,
    )
    ax = sheet.axes(40, 20, 544, 220)
    frame(
        ax,
        x=(FIRST - 0.7, LAST + 0.7),
        y=(0, 800),
        years=range(FIRST, LAST + 1),
        steps=range(0, 801, 200),
        unit="billion yen",
    )
    band(ax, m.allowed(CLAIM).low / 1e9, m.allowed(CLAIM).high / 1e9, "stated-band")
    bars = ax.bar(worth.years, worth.scaled(1e9), width=0.62, color=ink("main"), zorder=2)
    for y, bar in zip(worth.years, bars, strict=True):
        bar.set_gid(f"worth-{y}")
        if y != year:
            label(ax, y, bar.get_height(), f"{bar.get_height():.0f}", by=(0, 9))
    for y in range(FIRST, LAST + 1):
        if y not in worth:
            label(ax, y, 0, "no\nfigure", by=(0, 16), role="quiet", size=9)
    stated(ax, year, m.value(CLAIM), None, "stated", unit=1e9)
    label(ax, year, m.value(CLAIM) / 1e9, f"{worth[year].value / 1e9:.0f}", by=(0, 14))
    label(ax, year, m.value(CLAIM) / 1e9, f"{m.said(CLAIM)}\n{m.by(CLAIM)}", by=(26, 12), role="stated")
    return sheet.done(
        f"Bars for the value of Russian liquefied gas for Japan in billion yen: "
        f"{by_year(worth, lambda v: f'{v / 1e9:.0f}')}. {m.said(CLAIM)} ({m.by(CLAIM)}) is placed "
        f"at {year}.",
    )
