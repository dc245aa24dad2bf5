"""The chart china-ratio: Japan's trade with Russia as a share of that with China, plain and adjusted for GDP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import band, ends, frame, label, official, ring
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import course, percent, whole_percent
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

PLAIN, ADJUSTED = "meti-2016.trade-ratio", "meti-2016.trade-ratio-gdp"
DOTS = "imf-dots-2022"
FIRST, LAST = 1992, 2020


def draw(m: Material) -> Picture:
    """Draw the chart."""
    years = range(FIRST, LAST + 1)
    asked = Question("trade_ratio", "JPN", "RUS", "CHN", flow="total", product="TOTAL", measure="value")
    total = m.series(asked, years, DOTS)
    with_hong_kong = m.series(asked.on(hong_kong=True), years, DOTS)
    exports = m.series(asked.on(hong_kong=True, flow="export"), years, DOTS)
    adjusted = asked.on(indicator="trade_ratio_gdp")
    current, power = (m.series(adjusted.on(gdp=g), years) for g in ("gdp", "gdp_ppp"))
    year = int(m.claims[PLAIN]["time_period"])
    used = sources_of(total, with_hong_kong, exports, current, power)
    plain, level = total[year].value, current[year].value
    above = m.outcome(PLAIN, total[year]) == m.outcome(ADJUSTED, current[year]) == "differs"
    sheet = Sheet(
        m,
        "china-ratio",
        title=f"Japan’s trade with Russia was {percent(plain)} of that with China in {year}, adjusted for GDP "
        f"{percent(level)}: {'both above' if above else 'against'} the stated bounds",
        subtitle="Trade with Russia ÷ trade with China. Shaded: what the stated bounds allow",
        remark="Adjusted: each partner’s trade is divided by its GDP. Goods, exports plus imports, by Japan’s records.",
        sources=used,
        room=410,
    )
    top, low = sheet.axes(40, 20, 414, 160), sheet.axes(40, 226, 414, 160)
    for ax, claim, ceiling, step in ((top, PLAIN, 14, 4), (low, ADJUSTED, 90, 20)):
        frame(
            ax,
            x=(FIRST - 0.6, LAST + 0.6),
            y=(0, ceiling),
            years=range(FIRST, LAST + 1, 4),
            steps=range(0, ceiling, step),
            unit="% of the trade with China" + ("" if claim == PLAIN else ", adjusted for GDP"),
            form=whole_percent,
        )
        bound = m.allowed(claim).high
        band(ax, 0, bound, f"stated-{claim.partition('.')[2]}-band")
        label(ax, LAST, 0, f"{m.said(claim)}, {m.by(claim)}", by=(-2, 9), role="stated")
    official(top, exports, "exports-hong-kong", role="third", markersize=3.2, linewidth=1.5)
    official(top, with_hong_kong, "total-hong-kong", role="second", markersize=3, linewidth=1.4)
    official(top, total, "total", markersize=3.6)
    official(low, power, "purchasing-power", role="second", markersize=3, linewidth=1.4)
    official(low, current, "current-prices", markersize=3.6)
    for ax, series, by in ((top, total, (8, 12)), (low, current, (0, 13))):
        ring(ax, year, series[year].value, f"stated-year-{'total' if ax is top else 'current-prices'}")
        label(ax, year, series[year].value, f"{percent(series[year].value)} in {year}", by=by)
    names = {
        "all goods trade": (total, "main"),
        "China with Hong Kong": (with_hong_kong, "second"),
        "exports, with Hong Kong": (exports, "third"),
    }
    ends(top, names)
    ends(low, {"GDP at current\nprices": (current, "main"), "GDP at purchasing\npower": (power, "second")}, gap=26)
    return sheet.done(
        f"Two line charts, {FIRST} to {LAST}. Japan’s trade with Russia as a share of its trade with China: "
        f"{course(total, percent)}; {percent(plain)} in {year}. With Hong Kong in China: "
        f"{course(with_hong_kong, percent)}; exports only, with Hong Kong: {course(exports, percent)}, "
        f"{percent(exports[year].value)} in {year}. "
        f"Adjusted for GDP at current prices: {course(current, percent)}; {percent(level)} in {year}; at purchasing "
        f"power: {course(power, percent)}; {percent(power[year].value)} in {year}. Shaded: {m.said(PLAIN)} and "
        f"{m.said(ADJUSTED)} ({m.by(PLAIN)}).",
    )
