"""The chart europe-gas: Russia's share of the gas Europe uses, by who counts and what counts as Europe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import band, frame, label, official, pointed, reported, stated
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import by_year, listed, percent, whole_percent
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

CLAIM = "streltsov-2016.europe-gas-share"
FIRST, LAST = 2011, 2017
FLOOR = 20


def draw(m: Material) -> Picture:
    """Draw the chart."""
    asked = Question("market_share", "EUR", "RUS", flow="import", product="NG")
    years = range(FIRST, LAST + 1)
    gazprom, pipes, agency = (m.series(asked, years, source) for source in ("gazprom-", "bp-", "eia-"))
    union, union_pipes = (m.series(asked.on(ref_area="EUU"), years, source) for source in ("eu-gas-", "bp-"))
    all_of_them = (gazprom, pipes, agency, union, union_pipes)
    year = int(m.claims[CLAIM]["time_period"])
    there = sorted(s[year].value for s in all_of_them if year in s)
    fits = sorted({y for s in all_of_them for y in s.years if m.outcome(CLAIM, s[y]) == "agrees"})
    used = sources_of(*all_of_them)
    sheet = Sheet(
        m,
        "europe-gas",
        title=f"{m.said(CLAIM)} fits {listed([str(y) for y in fits]) if fits else 'no year'}; for {year} the figures "
        f"run from {percent(there[0])} to {percent(there[-1])}",
        subtitle="Russian gas as a share of the gas used in Europe. Orange diamond: stated; band: what the words allow",
        remark="Where Europe ends and which gas counts moves the share by several points.",
        sources=used,
        room=300,
    )
    ax = sheet.axes(40, 20, 400, 255)
    frame(
        ax,
        x=(FIRST - 0.4, LAST + 0.3),
        y=(FLOOR, 38),
        years=range(FIRST, LAST + 1),
        steps=range(FLOOR, 37, 5),
        unit=f"% of gas used (the axis begins at {FLOOR}%)",
        form=whole_percent,
    )
    band(ax, m.allowed(CLAIM).low, m.allowed(CLAIM).high, "stated-band")
    official(ax, pipes, "bp-europe", role="second")
    official(ax, gazprom, "gazprom")
    reported(ax, agency, "eia-europe", role="second", marker="s", markersize=6.5)
    reported(ax, union, "union", role="third", marker="v", markersize=6.5)
    reported(ax, union_pipes, "bp-union", role="third", marker="^", markersize=5.5)
    stated(ax, year, m.value(CLAIM), m.allowed(CLAIM), "stated")
    label(ax, LAST, pipes[LAST].value, "pipeline gas to\nEurope and Turkey, BP", by=(8, 6), role="second")
    label(ax, LAST, gazprom[LAST].value, "Gazprom’s own share,\nEurope and Turkey", by=(8, -14), role="main")
    for series, words, by, role in (
        (agency, "US energy agency,\nEurope and Turkey", (-14, 8), "second"),
        (union, "EU only, press", (10, -16), "third"),
        (union_pipes, "pipeline gas to\nthe EU, at most", (-14, 34), "third"),
    ):
        pointed(ax, series.years[0], series.values[0], words, by=by, role=role)
    pointed(ax, year, m.value(CLAIM), f"{m.said(CLAIM)}\n{m.by(CLAIM)}", by=(26, -44), role="stated")
    named = {
        "Europe and Turkey by Gazprom": gazprom,
        "pipeline gas to Europe and Turkey by BP": pipes,
        "Europe and Turkey by the US energy agency": agency,
        "the EU by press reports": union,
        "pipeline gas to the EU by BP, which includes some neighbours": union_pipes,
    }
    return sheet.done(
        "Lines and dots for Russia’s share of the gas used in Europe. "
        + " ".join(f"{words[0].upper()}{words[1:]}: {by_year(series, percent)}." for words, series in named.items())
        + f" {m.said(CLAIM)} ({m.by(CLAIM)}) is placed at {year}, with a band from {m.allowed(CLAIM).low:g} to "
        f"{m.allowed(CLAIM).high:g}%.",
    )
