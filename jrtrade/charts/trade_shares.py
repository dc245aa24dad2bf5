"""The chart trade-shares: Russia in Japan's exports, imports and both, and which year the stated shares fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import band, frame, label, official, ring, stated
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import course, listed, percent, whole_percent
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

CLAIMS = {
    "export": ("streltsov-2016.export-share", "exports", "% of Japan’s exports"),
    "total": ("streltsov-2016.trade-share", "exports and imports", "% of both together"),
    "import": ("streltsov-2016.import-share", "imports", "% of Japan’s imports"),
}
"""Flow → the claim, the flow in words, and the unit."""

DOTS = "imf-dots-2022"
FIRST, LAST = 2008, 2020
CEILING = 3.3
HEAD = 46.0
"""Room above each panel for what is in it, in points."""


def draw(m: Material) -> Picture:
    """Draw the chart."""
    asked = Question("trade_share", "JPN", "RUS", product="TOTAL", measure="value")
    shares = {flow: m.series(asked.on(flow=flow), range(FIRST, LAST + 1), DOTS) for flow in CLAIMS}
    fits = {
        flow: [y for y in shares[flow].years if m.outcome(claim, shares[flow][y]) == "agrees"]
        for flow, (claim, _, _) in CLAIMS.items()
    }
    common = [y for y in shares["total"].years if all(y in years for years in fits.values())]
    year = int(m.claims[CLAIMS["total"][0]]["time_period"])
    said_by = m.by(CLAIMS["total"][0])
    sheet = Sheet(
        m,
        "trade-shares",
        title=_title(year, common, none_fits=not any(year in years for years in fits.values())),
        subtitle=f"Russia’s share of Japan’s goods trade. Orange diamonds: stated by {said_by}; "
        "band: what the digits allow",
        remark="Exports FOB, imports CIF, by Japan’s records.",
        sources=sources_of(*shares.values()),
        room=300,
    )
    for i, (flow, (claim, _, unit)) in enumerate(CLAIMS.items()):
        ax, share, allowed = sheet.axes(40 + 190 * i, 20 + HEAD, 164, 210), shares[flow], m.allowed(claim)
        years = range(FIRST, LAST + 1, 3)
        x = (FIRST - 0.5, LAST + 0.5)
        form = whole_percent if i == 0 else _unsaid
        frame(ax, x=x, y=(0, CEILING), years=years, steps=range(4), unit=unit, form=form)
        ax.yaxis.set_label_coords(0, 1 + (7 + HEAD) / ax.bbox.height)
        band(ax, allowed.low, allowed.high, f"stated-{flow}-band")
        official(ax, share, flow)
        stated(ax, year, m.value(claim), allowed, f"stated-{flow}", size=7)
        lines = [
            (f"{m.said(claim)} stated for {year}", "stated"),
            (f"{percent(share[year].value, 2)} in {year}", "main"),
        ]
        for y in common:
            ring(ax, y, share[y].value, f"fits-{flow}-{y}")
            lines.append((f"{percent(share[y].value, 2)} in {y} (ring)", "second"))
        for k, (words, role) in enumerate(lines):
            label(ax, x[0], CEILING, words, by=(0, HEAD - 6 - 13 * k), role=role, ha="left")
    return sheet.done(
        f"Three line charts of Russia’s share of Japan’s trade, {FIRST} to {LAST}. "
        + " ".join(
            f"{words.capitalize()}: {course(shares[flow], percent)}; {percent(shares[flow][year].value, 2)} in {year}, "
            f"for which {said_by} states {m.said(claim)}; within its digits "
            f"{listed([str(y) for y in fits[flow]]) if fits[flow] else 'in no year'}."
            for flow, (claim, words, _) in CLAIMS.items()
        )
    )


def _unsaid(_: float) -> str:
    """Write nothing beside the axis, which is that of the panel on the left."""
    return ""


def _title(year: int, common: list[int], *, none_fits: bool) -> str:
    fit = f"are those of {listed([str(y) for y in common])}" if common else "fit no single year"
    return f"The shares given for {year} {fit}{f'; for {year} none fits' if none_fits else ''}"
