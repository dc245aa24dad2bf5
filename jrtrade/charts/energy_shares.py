"""The chart energy-shares: Russian liquefied gas and crude oil in Japan's imports, by weight, volume and value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import frame, label, official, pointed, stated
from jrtrade.charts.house import ink
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import HOLDS, course, percent, whole_percent
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

LNG, CRUDE, BOUND = "hanada-2016.lng-share", "hanada-2016.crude-share", "streltsov-2016.japan-gas-share"
FIRST, LAST = 2009, 2024


def draw(m: Material) -> Picture:
    """Draw the chart."""
    years = range(FIRST, LAST + 1)
    asked = Question("trade_share", "JPN", "RUS", flow="import")
    gas, oil = (
        {measure: m.series(asked.on(product=p, measure=measure), years) for measure in ("weight", "volume", "value")}
        for p in ("271111", "2709")
    )
    year = int(m.claims[LNG]["time_period"])
    used = sources_of(*gas.values(), *oil.values())
    verdicts = [HOLDS[m.outcome(c, s["weight"][year])] for c, s in ((LNG, gas), (CRUDE, oil))]
    sheet = Sheet(
        m,
        "energy-shares",
        title=f"{m.said(LNG)} {verdicts[0]}: Russia’s part of Japan’s liquefied gas was "
        f"{percent(gas['weight'][year].value)} in {year}; {m.said(CRUDE)} of crude oil {verdicts[1]}",
        subtitle="Russia’s share of Japan’s imports. Orange diamonds: stated, on what the words allow",
        remark=f"The articles give no year: {year} is the last full year before {m.by(LNG)}. Nor do they say what is "
        "shared: weight, volume or value.",
        sources=used,
        room=300,
    )
    left, right = sheet.axes(40, 20, 252, 255), sheet.axes(332, 20, 252, 255)
    for ax, series, claim in ((left, gas, LNG), (right, oil, CRUDE)):
        name = "gas" if ax is left else "oil"
        frame(
            ax,
            x=(FIRST - 0.6, LAST + 0.6),
            y=(0, 12.4),
            years=range(FIRST, LAST + 1, 3),
            steps=range(0, 13, 2),
            unit=f"% of Japan’s imports of {'liquefied gas' if ax is left else 'crude oil'}",
            form=whole_percent,
        )
        official(ax, series["value"], f"{name}-value", role="third")
        official(ax, series["volume"], f"{name}-volume", role="second", markersize=3.6, linewidth=1.4)
        official(ax, series["weight"], f"{name}-weight")
        stated(ax, year, m.value(claim), m.allowed(claim), f"stated-{claim.partition('.')[2]}")
        pointed(ax, year, m.value(claim), f"{m.said(claim)}\n{m.by(claim)}", by=(16, 22), role="stated")
    bound = m.allowed(BOUND).high
    [rule] = left.plot(
        [FIRST - 0.6, LAST + 0.6], [bound] * 2, color=ink("stated"), linewidth=1, linestyle=(0, (4, 2)), zorder=1
    )
    rule.set_gid("stated-japan-gas-share")
    label(left, FIRST, bound, f"{m.said(BOUND)}\n{m.by(BOUND)}", by=(0.1, 15), role="stated")
    for ax, series, by in ((left, gas, (6, 10)), (right, oil, (-6, 8))):
        label(ax, year, series["weight"][year].value, percent(series["weight"][year].value), by=by, role="main")
    label(left, 2018, gas["weight"][2018].value, "weight", by=(4, 16), role="main")
    label(left, 2016, gas["value"][2016].value, "value", by=(-4, -14), role="third")
    label(left, 2020, gas["volume"][2020].value, "volume", by=(0.1, -13), role="second")
    label(right, 2018, oil["weight"][2018].value, "weight", by=(-4, -12), role="main")
    label(right, 2016, oil["value"][2016].value, "value", by=(6, 7), role="third")
    label(right, 2013, oil["volume"][2013].value, "volume", by=(-6, -10), role="second")
    return sheet.done(
        "Two line charts of Russia’s share of Japan’s imports. Liquefied gas "
        + "; ".join(f"by {measure}: {course(s, percent)}" for measure, s in gas.items())
        + ". Crude oil "
        + "; ".join(f"by {measure}: {course(s, percent)}" for measure, s in oil.items())
        + f". {m.said(LNG)} and {m.said(CRUDE)} ({m.by(LNG)}) are placed at {year}, {m.said(BOUND)} ({m.by(BOUND)}) "
        f"as a line at {bound:g}%.",
    )
