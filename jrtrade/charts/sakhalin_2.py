"""The chart sakhalin-2: share of the output of Sakhalin-2 shipped to Japan, by year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import band, frame, label, official, reported, stated
from jrtrade.charts.house import ink
from jrtrade.charts.material import Series
from jrtrade.charts.sheet import Sheet
from jrtrade.charts.wording import by_year, percent, whole_percent
from jrtrade.verdicts.formulas import answers
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

CLAIM = "streltsov-2016.output-share"
FIRST, LAST = 2009, 2023


def draw(m: Material) -> Picture:
    """Draw the chart."""
    asked = Question("output_share", "RUS", "JPN", flow="export", product="271111")
    said = m.series(asked, range(FIRST, LAST + 1), "sakhalin-")
    every = {y: answers(m.book, asked.on(time_period=f"{y}")) for y in range(FIRST, LAST + 1)}
    known = [y for y in every if every[y]]
    computed = [y for y in known if y not in said]
    best = Series(tuple(computed), tuple(every[y][0] for y in computed))
    lowest, highest = (f(figure.value for y in known for figure in every[y]) for f in (min, max))
    year = int(m.claims[CLAIM]["time_period"])
    there = [figure.value for figure in every[year]]
    used = tuple(dict.fromkeys(s for y in known for f in every[y] for s in Series((y,), (f,)).sources))
    fits = any(m.outcome(CLAIM, f) == "agrees" for y in known for f in every[y])
    sheet = Sheet(
        m,
        "sakhalin-2",
        title=f"Japan took {lowest:.0f} to {highest:.0f}% of Sakhalin-2’s gas in every year with figures; "
        f"{m.said(CLAIM)} {'fits some of them' if fits else 'fits none of them'}",
        subtitle="Share of the output of liquefied gas that was shipped to Japan. Orange diamond: stated",
        remark="Dots: the company’s own statements. Rings: computed from trade statistics; until 2016 all Russian "
        "liquefied gas came from this plant. Grey bars: span of all ways to compute a year.",
        sources=used,
        room=275,
    )
    ax = sheet.axes(40, 20, 544, 230)
    frame(
        ax,
        x=(FIRST - 0.8, LAST + 0.8),
        y=(0, 100),
        years=range(FIRST, LAST + 1, 2),
        steps=range(0, 101, 20),
        unit="% of output",
        form=whole_percent,
    )
    for y in known:
        values = [figure.value for figure in every[y]]
        if max(values) > min(values):
            [bar] = ax.plot(
                [y, y],
                [min(values), max(values)],
                color=ink("quiet_soft"),
                linewidth=9,
                solid_capstyle="butt",
                zorder=1,
            )
            bar.set_gid(f"span-{y}")
    official(ax, said, "company", linestyle="", markersize=7)
    reported(ax, best, "computed", markersize=6.5)
    for y in known:
        value = (said[y] if y in said else best[y]).value
        label(ax, y, max(f.value for f in every[y]), percent(value, 0), by=(0, 12), size=9)
    band(ax, m.allowed(CLAIM).low, m.allowed(CLAIM).high, "stated-band")
    stated(ax, year, m.value(CLAIM), None, "stated")
    label(ax, year, m.value(CLAIM), f"{m.said(CLAIM)} for {year}, {m.by(CLAIM)}", by=(6, 11), role="stated")
    return sheet.done(
        f"Dots by year for the share of Sakhalin-2’s output shipped to Japan. Stated by the company: "
        f"{by_year(said, percent)}. Computed from trade statistics: "
        f"{by_year(best, percent)}. {m.said(CLAIM)} ({m.by(CLAIM)}) is placed at "
        f"{year}, where the ways to compute it give {percent(min(there))} to {percent(max(there))}.",
    )
