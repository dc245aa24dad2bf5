"""The chart trade-multiple: trade in the stated year as a multiple of every earlier year, in yen and in dollars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import band, frame, label, official, ring, stated
from jrtrade.charts.house import ink
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import HOLDS, course
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

CLAIM = "hanada-2016.trade-multiple"
DOTS = "imf-dots-2022"
FIRST = 1992


def draw(m: Material) -> Picture:
    """Draw the chart."""
    year, base = (int(m.claims[CLAIM][column]) for column in ("time_period", "base_period"))
    asked = Question(
        "trade_multiple", "JPN", "RUS", flow="total", product="TOTAL", measure="value", time_period=f"{year}"
    )
    yen, dollars = (
        m.series(asked.on(currency=c), range(FIRST, year), DOTS, over="base_period") for c in ("JPY", "USD")
    )
    in_yen, in_dollars = (HOLDS[m.outcome(CLAIM, s[base])] for s in (yen, dollars))
    verdict = f"{in_yen} in yen" + (" and in dollars" if in_yen == in_dollars else f" and {in_dollars} in dollars")
    used = sources_of(yen, dollars)
    sheet = Sheet(
        m,
        "trade-multiple",
        title=f"{year} was {yen[base].value:.1f} times {base} in yen, {dollars[base].value:.1f} times in dollars: "
        f"{m.said(CLAIM)} {verdict}",
        subtitle=f"Japan’s trade with Russia in {year} as a multiple of earlier years. Band: what the word allows",
        remark="Exports plus imports, by Japan’s records; yen at each year’s average rate.",
        sources=used,
        room=285,
    )
    ax = sheet.axes(34, 20, 550, 240)
    unit = f"times (trade in {year} ÷ trade in the year below)"
    frame(ax, x=(FIRST - 0.6, year), y=(0, 7), years=range(FIRST, year, 2), steps=range(8), unit=unit)
    allowed = m.allowed(CLAIM)
    band(ax, allowed.low, allowed.high, "stated-band")
    official(ax, dollars, "dollars", role="second", markersize=3.8, linewidth=1.5)
    official(ax, yen, "yen")
    ax.vlines(base, 0, m.value(CLAIM), color=ink("quiet"), linewidth=0.8, zorder=1)
    for series, name in ((yen, "yen"), (dollars, "dollars")):
        ring(ax, base, series[base].value, f"base-{name}")
    stated(ax, base, m.value(CLAIM), None, "stated")
    told = f"{base}: {yen[base].value:.1f} times in yen,\n{dollars[base].value:.1f} times in dollars"
    label(ax, base, 1, told, by=(6, 0))
    words = f"{m.said(CLAIM)} since {base}, {m.by(CLAIM)}"
    label(ax, year, m.value(CLAIM), words, by=(-8, 0), role="stated")
    label(ax, 2009, yen[2009].value, "in yen", by=(0, 12), role="main")
    label(ax, 2008, dollars[2008].value, "in dollars", by=(0, -12), role="second")
    return sheet.done(
        f"Two lines: Japan’s trade with Russia in {year} as a multiple of each year from {FIRST} to {year - 1}. In "
        f"yen: {course(yen, '{:.1f}'.format)}; for {base} {yen[base].value:.2f}. In dollars: "
        f"{course(dollars, '{:.1f}'.format)}; for {base} {dollars[base].value:.2f}. A band marks {allowed.low:g} to "
        f"{allowed.high:g}, which {m.said(CLAIM)} ({m.by(CLAIM)}) allows.",
    )
