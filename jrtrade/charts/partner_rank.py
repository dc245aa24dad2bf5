"""The chart partner-rank: Russia's place among Japan's partners, and Japan's among Russia's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts.drawing import frame, label, official, pointed, ring, stated
from jrtrade.charts.sheet import Sheet, sources_of
from jrtrade.charts.wording import course, place
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture
    from jrtrade.verdicts.figures import Figure

EXPORT, IMPORT, TOTAL = (
    "streltsov-2016.export-rank",
    "streltsov-2016.import-rank",
    "streltsov-2016.russia-trade-rank",
)
PLACED = {EXPORT: ("JPN", "export", (-22, 58)), IMPORT: ("JPN", "import", (38, 52)), TOTAL: ("RUS", "total", (26, 52))}
"""Claim → whose partners, by which flow, and where its label goes."""

SIDES = {"JPN": ("RUS", "Russia’s place among Japan’s partners"), "RUS": ("JPN", "Japan’s place among Russia’s")}
FLOWS = {"export": ("exports", "third"), "import": ("imports", "main"), "total": ("both", "second")}
AWAY = {"export": (-9.0, -4.0), "import": (0.0, 14.0), "total": (0.0, 14.0)}
"""Where the official place goes beside its point, by flow."""

TURNS = ("lowest", "highest")
"""What is said of the largest number of a place and of the smallest."""

DOTS = "imf-dots-2022"
FIRST, LAST = 2010, 2020


def draw(m: Material) -> Picture:
    """Draw the chart."""
    asked = Question("trade_rank", product="TOTAL", measure="value")
    ranks = {
        (ref, flow): m.series(asked.on(ref_area=ref, counterpart_area=partner, flow=flow), range(FIRST, LAST + 1), DOTS)
        for ref, (partner, _) in SIDES.items()
        for flow in FLOWS
    }
    year = int(m.claims[TOTAL]["time_period"])
    there = {claim: ranks[ref, flow][year] for claim, (ref, flow, _) in PLACED.items()}
    sheet = Sheet(
        m,
        "partner-rank",
        title=_title(m, year, there),
        subtitle=f"Place among partners by value, largest on top. Orange diamonds: stated by {m.by(TOTAL)}; "
        "rings: recorded",
        remark="Hong Kong and Taiwan count as partners of their own. By each side’s own records.",
        sources=sources_of(*ranks.values()),
        room=330,
    )
    for i, (ref, (_, unit)) in enumerate(SIDES.items()):
        ax = sheet.axes(40 + 290 * i, 20, 200, 285)
        years = range(FIRST, LAST + 1, 5)
        frame(ax, x=(FIRST - 0.5, LAST + 0.5), y=(24.5, 0.5), years=years, steps=(1, 5, 10, 15, 20), unit=unit)
        for flow, (words, role) in FLOWS.items():
            official(ax, ranks[ref, flow], f"{ref}-{flow}", role=role)
            label(ax, LAST, ranks[ref, flow][LAST].value, words, by=(7, 0), role=role)
        for claim, (whose, flow, by) in PLACED.items():
            if whose == ref:
                stated(ax, year, m.value(claim), None, f"stated-{claim.partition('.')[2]}")
                words = f"{m.said(claim)}\nin {FLOWS[flow][0]}"
                pointed(ax, year, m.value(claim), words, by=by, role="stated")
                if m.outcome(claim, there[claim]) == "differs":
                    value = there[claim].value
                    ring(ax, year, value, f"official-{claim.partition('.')[2]}")
                    label(ax, year, value, place(value), by=AWAY[flow], role=FLOWS[flow][1])
    return sheet.done(
        "Two line charts of places among trading partners. "
        + " ".join(
            f"{unit} by {words}: {course(ranks[ref, flow], place, TURNS)}."
            for ref, (_, unit) in SIDES.items()
            for flow, (words, _) in FLOWS.items()
        )
        + f" Stated for {year} by {m.by(TOTAL)}: "
        + ", ".join(f"{m.said(claim)} where the records give {place(f.value)}" for claim, f in there.items())
        + "."
    )


def _title(m: Material, year: int, there: dict[str, Figure]) -> str:
    buyer, seller = (place(there[claim].value) for claim in (EXPORT, IMPORT))
    if all(m.outcome(claim, there[claim]) == "differs" for claim in (EXPORT, IMPORT)):
        buyer += f" among the buyers of Japan’s goods, not {place(m.value(EXPORT))}"
        return f"In {year} Russia was {buyer}, and {seller} among the sellers, not {place(m.value(IMPORT))}"
    return f"In {year} Russia was {buyer} among the buyers of Japan’s goods, and {seller} among the sellers"
