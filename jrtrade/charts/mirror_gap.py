"""The chart mirror-gap: what the two sides record of the same trade."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from jrtrade.charts.drawing import frame, label, official
from jrtrade.charts.house import ink
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import billion, course
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material, Series
    from jrtrade.charts.picture import Picture

DOTS = "imf-dots-2022"
FIRST, LAST = 1992, 2020


def draw(m: Material) -> Picture:
    """Draw the chart."""
    asked = Question("trade", flow="import", product="TOTAL", measure="value", currency="USD")
    years = range(FIRST, LAST + 1)
    pairs: dict[str, tuple[Series, Series]] = {}
    for buyer, seller in (("JPN", "RUS"), ("RUS", "JPN")):
        imports = asked.on(ref_area=buyer, counterpart_area=seller)
        exports = asked.on(ref_area=seller, counterpart_area=buyer, flow="export")
        pairs[buyer] = (m.series(imports, years, DOTS), m.series(exports, years, DOTS))
    to_japan, to_russia = (median(_ratios(*pairs[buyer])) for buyer in ("JPN", "RUS"))
    used = sources_of(*pairs["JPN"], *pairs["RUS"])
    sheet = Sheet(
        m,
        "mirror-gap",
        title=f"Of the same goods, Japan as the buyer records {_more(to_japan)} than Russia as the seller; the "
        f"other way round Russia records {_more(to_russia)}",
        subtitle=f"Trade of Japan and Russia by each side’s records, {FIRST}–{LAST}; the title gives the median year",
        remark="Imports are valued with freight and insurance (CIF), exports without (FOB), which explains a part.",
        sources=used,
        room=385,
    )
    for i, (buyer, names) in enumerate(
        {
            "JPN": ("Japan’s records: imports", "Russia’s records: exports"),
            "RUS": ("Russia’s records: imports", "Japan’s records: exports"),
        }.items()
    ):
        bought, sold = pairs[buyer]
        ax = sheet.axes(34, 20 + 195 * i, 550, 150)
        ceiling, step = ((30, 10), (20, 5))[i]
        frame(
            ax,
            x=(FIRST - 0.6, LAST + 0.6),
            y=(0, ceiling),
            years=range(FIRST, LAST + 1, 4),
            steps=range(0, ceiling + 1, step),
            unit=f"goods from {('Russia to Japan', 'Japan to Russia')[i]}, billion US dollars",
        )
        ax.fill_between(bought.years, bought.scaled(1e9), sold.scaled(1e9), color=ink("quiet_soft"), linewidth=0)
        roles = ("main", "second") if buyer == "JPN" else ("second", "main")
        for series, role, way in ((sold, roles[1], "sold"), (bought, roles[0], "bought")):
            official(ax, series, f"{way}-{buyer}", role=role, unit=1e9, markersize=3.6)
        year = (2007, 2007)[i]
        label(ax, year, bought[year].value / 1e9, names[0], by=(-10, 8), role=roles[0])
        at = (2017, 2016)[i]
        label(ax, at, sold[at].value / 1e9, names[1], by=((0, -16), (0, -14))[i], role=roles[1])
    return sheet.done(
        "Two line charts with two lines each. Goods from Russia to Japan by Japan’s records: "
        f"{course(pairs['JPN'][0], billion)}; by Russia’s: {course(pairs['JPN'][1], billion)}; Japan’s are "
        f"{to_japan:.2f} times Russia’s in the median year. Goods from Japan to Russia by Russia’s records: "
        f"{course(pairs['RUS'][0], billion)}; by Japan’s: {course(pairs['RUS'][1], billion)}; Russia’s are "
        f"{to_russia:.2f} times Japan’s in the median year.",
    )


def _ratios(bought: Series, sold: Series) -> list[float]:
    return [value / sold[year].value for year, value in bought if year in sold]


def _more(ratio: float) -> str:
    """Say how much more one is than the other."""
    return f"{abs(ratio - 1):.0%} {'more' if ratio >= 1 else 'less'}"
