"""The chart trade-value: trade of Japan and Russia by each side's records, in yen and in dollars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import band, frame, label, official, pointed, reported, stated
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import HOLDS, billion, course, trillion_yen
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from jrtrade.charts.material import Material, Series
    from jrtrade.charts.picture import Picture

YEN, MULTIPLE, DOLLARS = "hanada-2016.trade-value", "hanada-2016.trade-multiple", "kireeva-2018.trade-turnover"
DOTS = "imf-dots-2022"
CUSTOMS = ("mof-2021-nippon", "mof-2023-tass")
"""Reports of Japan's customs for years after the series."""

FIRST, LAST = 1992, 2023
JAPAN = Question("trade", "JPN", "RUS", flow="total", product="TOTAL", measure="value")
RUSSIA = Question("trade", "RUS", "JPN", flow="total", product="TOTAL", measure="value")
TRILLION, BILLION = 1e12, 1e9


def draw(m: Material) -> Picture:
    """Draw the chart."""
    years = range(FIRST, LAST + 1)
    japan, russia = (
        {c: m.series(whose.on(currency=c), years, DOTS) for c in ("JPY", "USD")} for whose in (JAPAN, RUSSIA)
    )
    later = {c: [m.series(JAPAN.on(currency=c), years, s) for s in CUSTOMS] for c in ("JPY", "USD")}
    yen_year, dollar_year = (int(m.claims[c]["time_period"]) for c in (YEN, DOLLARS))
    used = sources_of(*japan.values(), *russia.values(), *later["JPY"], *later["USD"])

    sheet = Sheet(
        m,
        "trade-value",
        title=_title(m, japan, russia, yen_year, dollar_year),
        subtitle=f"Goods trade of Japan and Russia, exports plus imports, {FIRST}–{LAST}. Orange diamonds: stated",
        remark="Exports FOB, imports CIF; yen and dollars at the year’s average rate. Rings: Japan’s customs, as "
        "reported by the press.",
        sources=used,
        room=403,
    )
    top, low = sheet.axes(34, 18, 550, 170), sheet.axes(34, 232, 550, 150)
    for ax, currency, unit, ceiling in ((top, "JPY", TRILLION, 4.0), (low, "USD", BILLION, 40.0)):
        frame(
            ax,
            x=(FIRST - 0.6, LAST + 1),
            y=(0, ceiling),
            years=range(FIRST, LAST + 2, 4),
            steps=[ceiling * i / 4 for i in range(5)],
            unit="trillion yen" if currency == "JPY" else "billion US dollars",
        )
        _both(ax, japan[currency], russia[currency], currency, unit)
        for series in later[currency]:
            reported(ax, series, f"japan-{currency}-{series.years[0]}", unit=unit)
    _yen(top, m, japan["JPY"], yen_year)
    stated(low, dollar_year, m.value(DOLLARS), m.allowed(DOLLARS), "stated-dollars", unit=BILLION)
    words = f"{m.said(DOLLARS)}\n{m.by(DOLLARS)}"
    pointed(low, dollar_year, m.value(DOLLARS) / BILLION, words, by=(16, -42), role="stated")
    return sheet.done(
        f"Two line charts of trade between Japan and Russia, exports plus imports, {FIRST} to {LAST}. By Japan’s "
        f"records in yen: {course(japan['JPY'], trillion_yen)}; in dollars: {course(japan['USD'], billion)}. By "
        f"Russia’s records in dollars: {course(russia['USD'], billion)}. {m.said(YEN)} ({m.by(YEN)}) stands at "
        f"{yen_year}, where Japan’s records give {trillion_yen(japan['JPY'][yen_year].value, 3)}; {m.said(DOLLARS)} "
        f"({m.by(DOLLARS)}) at {dollar_year}, where Russia’s records give "
        f"{billion(russia['USD'][dollar_year].value)} and Japan’s {billion(japan['USD'][dollar_year].value)}; a band "
        f"shows what {m.said(MULTIPLE)} ({m.by(MULTIPLE)}) comes to.",
    )


def _title(m: Material, japan: dict[str, Series], russia: dict[str, Series], yen_year: int, dollar_year: int) -> str:
    first = HOLDS[m.outcome(YEN, japan["JPY"][yen_year])]
    own, other = (HOLDS[m.outcome(DOLLARS, s["USD"][dollar_year])] for s in (russia, japan))
    sides = f"{own} by Russia’s records" + (" and by Japan’s" if own == other else ", not by Japan’s")
    if own != other and own != HOLDS["agrees"]:
        sides = f"{own} by Russia’s records, {other} by Japan’s"
    return f"{m.said(YEN)} {first}; {m.said(DOLLARS)} {sides}"


def _both(ax: Axes, japan: Series, russia: Series, currency: str, unit: float) -> None:
    official(ax, russia, f"russia-{currency}", role="second", unit=unit, markersize=3.6, linewidth=1.4)
    official(ax, japan, f"japan-{currency}", unit=unit, markersize=3.8)
    label(ax, 2013, japan[2013].value / unit, "Japan’s records", by=(-8, 10), role="main")
    label(ax, 2011, russia[2011].value / unit, "Russia’s\nrecords", by=(6, -18), role="second")


def _yen(ax: Axes, m: Material, japan: Series, year: int) -> None:
    base = int(m.claims[MULTIPLE]["base_period"])
    level, times = japan[base].value / TRILLION, m.allowed(MULTIPLE)
    band(ax, times.low * level, times.high * level, "stated-multiple-band", left=base, right=year)
    words = f"{m.said(MULTIPLE)}, {m.by(MULTIPLE)}:\n{times.low:g} to {times.high:g} times {base}"
    label(ax, base, times.high * level, words, by=(0.1, 14), role="stated")
    stated(ax, year, m.value(YEN), m.allowed(YEN), "stated-yen", unit=TRILLION)
    pointed(ax, year, m.value(YEN) / TRILLION, f"{m.said(YEN)}\n{m.by(YEN)}", by=(18, 28), role="stated")
