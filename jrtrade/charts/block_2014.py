"""The chart block-2014: the figures of one sentence against the statistics of each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.patches import FancyBboxPatch, Rectangle

from jrtrade.charts.house import ground, ink
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import listed, percent, place
from jrtrade.verdicts.questions import question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

CLAIMS = {
    "streltsov-2016.trade-share": "of exports and imports",
    "streltsov-2016.export-rank": "in exports",
    "streltsov-2016.export-share": "of exports",
    "streltsov-2016.import-rank": "in imports",
    "streltsov-2016.import-share": "of imports",
}
DOTS = "imf-dots-2022"
AROUND = 3
"""How many years to either side of the stated one are shown; the latest is that of the article."""

ROW, LABELS = 30.0, 176.0


def draw(m: Material) -> Picture:
    """Draw the chart."""
    first = next(iter(CLAIMS))
    year = int(m.claims[first]["time_period"])
    years = range(year - AROUND - 1, year + AROUND)
    found = {c: m.series(question(m.claims[c]), years, DOTS) for c in CLAIMS}
    fits = {c: [y for y in s.years if m.outcome(c, s[y]) == "agrees"] for c, s in found.items()}
    count = {y: sum(y in of for of in fits.values()) for y in years}
    whole = [y for y in years if count[y] == len(CLAIMS)]
    used = sources_of(*found.values())
    if whole == [year]:
        title = f"All {len(CLAIMS)} figures given for {year} fit that year, and no other"
    elif whole:
        title = (
            f"All {len(CLAIMS)} figures given for {year} fit {listed([str(y) for y in whole])}; "
            f"{count[year] or 'none'} of them fit{'s' if count[year] == 1 else ''} {year} itself"
        )
    else:
        title = f"No year fits all {len(CLAIMS)} figures given for {year}"
    sheet = Sheet(
        m,
        "block-2014",
        title=title,
        subtitle=f"Russia among Japan’s partners, statistics of each year. Filled: within what {m.by(first)} states",
        remark="Goods, by Japan’s records; Hong Kong and Taiwan count as partners of their own.",
        sources=used,
        room=ROW * (len(CLAIMS) + 2) + 4,
    )
    wide, high = 600.0 - 2 * 16, ROW * (len(CLAIMS) + 2)
    ax = sheet.axes(16, 0, wide, high)
    ax.set(xlim=(0, wide), ylim=(high, 0))
    ax.set_axis_off()
    step = (wide - LABELS) / len(years)
    for k, y in enumerate(years):
        centre = LABELS + (k + 0.5) * step
        bold = "bold" if y in whole or y == year else "normal"
        colour = ink("stated") if y == year else None
        ax.text(centre, ROW * 0.62, f"{y}", ha="center", va="baseline", weight=bold, color=colour)
        foot = f"{count[y]} of {len(CLAIMS)}"
        ax.text(centre, ROW * (len(CLAIMS) + 1.62), foot, ha="center", va="baseline", weight=bold, size=9.5)
        if y == year:
            frame = Rectangle(
                (centre - step / 2 + 1, 4), step - 2, high - 8, fill=False, edgecolor=ink("stated"), linewidth=1.4
            )
            frame.set_gid("stated-year")
            ax.add_patch(frame)
    ax.text(0, ROW * 0.62, "stated", color=ink("stated"), va="baseline", weight="bold")
    ax.text(LABELS - 10, ROW * 0.62, "official", color=ink("quiet"), va="baseline", ha="right")
    ax.text(0, ROW * (len(CLAIMS) + 1.62), "figures that fit", va="baseline", color=ink("quiet"))
    for i, (claim, words) in enumerate(CLAIMS.items()):
        base = ROW * (i + 1.62)
        ax.text(0, base, f"{m.said(claim)} {words}", va="baseline", color=ink("stated"))
        form = place if m.stated[claim].unit == "1" else lambda value: percent(value, 2)
        for k, y in enumerate(years):
            if y not in found[claim]:
                continue
            centre, fit = LABELS + (k + 0.5) * step, y in fits[claim]
            if fit:
                box = FancyBboxPatch(
                    (centre - step / 2 + 6, ROW * (i + 1) + 4),
                    step - 12,
                    ROW - 8,
                    boxstyle="round,pad=0,rounding_size=4",
                    facecolor=ink("main"),
                    edgecolor="none",
                )
                box.set_gid(f"fits-{claim.partition('.')[2]}-{y}")
                ax.add_patch(box)
            cell = ax.text(
                centre,
                base,
                form(found[claim][y].value),
                ha="center",
                va="baseline",
                size=9.5,
                color=ground() if fit else ink("second"),
                weight="bold" if fit else "normal",
            )
            cell.set_gid(f"official-{claim.partition('.')[2]}-{y}")
    return sheet.done(
        f"A table of {len(CLAIMS)} stated figures and the official ones of {years[0]} to {years[-1]}. "
        + " ".join(
            f"{m.said(c)} {words} fits {listed([str(y) for y in fits[c]]) if fits[c] else 'no year'}."
            for c, words in CLAIMS.items()
        )
        + f" The year stated is {year}.",
    )
