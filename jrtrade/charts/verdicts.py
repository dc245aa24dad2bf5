"""The chart verdicts: every checkable figure as a ratio to the official one, the worst first."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

import matplotlib as mpl
from matplotlib.patches import Rectangle

from jrtrade.charts.drawing import below
from jrtrade.charts.house import ground, ink, width
from jrtrade.charts.ratios import Ratio, ratios
from jrtrade.charts.sheet import MARGIN, Sheet
from jrtrade.charts.topics import topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture


class Look(NamedTuple):
    """How a verdict is written, for several figures and for one, and drawn."""

    many: str
    one: str
    role: str
    shape: str
    size: float


LOOKS = {
    "differs": Look("differ", "differs", "stated", "s", 6.5),
    "agrees_loosely": Look("agree only loosely", "agrees only loosely", "third", "D", 6.5),
    "agrees": Look("agree", "agrees", "main", "o", 7.5),
}
"""The verdicts in the order of the chart; they differ in shape as well as in colour."""

HEAD, HEADING, ROW = 16.0, 22.0, 24.0
LEFT, RIGHT = 262.0, 490.0
"""Where the axis begins and ends."""

WORDS, SMALL = 9.5, 8.5
"""Sizes of a row's two lines."""

MARKS = {1 / 8: "an eighth", 1 / 4: "a quarter", 1 / 2: "half", 1.0: "equal", 2.0: "double", 4.0: "four times"}


NEAR = 1.15
"""How far beyond all that is drawn the axis goes to take in one more mark."""


def draw(m: Material) -> Picture:
    """Draw the chart."""
    held = ratios(m)
    groups = {verdict: [r for r in held if r.row["verdict"] == verdict] for verdict in LOOKS}
    groups = {verdict: members for verdict, members in groups.items() if members}
    tall = HEAD + sum(HEADING + ROW * len(members) for members in groups.values())
    sheet = Sheet(
        m,
        "verdicts",
        title=_title(groups),
        subtitle=f"{_explained(held)}Mark: the stated figure ÷ the official one. Bar: what the words allow. Thin line: "
        "what a fair reader would still accept",
        remark="Grey at “equal”: range of the official figure. Arrow: the words leave that side open. "
        f"{len(m.claims) - len(held)} other figures have no official counterpart.",
        sources=tuple(dict.fromkeys(source for r in held for source in r.sources)),
        room=tall + 34,
    )
    ax = sheet.axes(LEFT, 0, RIGHT - LEFT, tall)
    _scale(ax, [ratio for r in held for ratio in r.finite], tall)
    sheet.text(RIGHT + 10, 11, "official", color=ink("quiet"), size=9)
    y = HEAD
    for verdict, members in groups.items():
        _heading(sheet, y, LOOKS[verdict], len(members))
        y += HEADING
        for r in members:
            _words(m, sheet, r, y)
            _marks(ax, r, y + ROW / 2, LOOKS[verdict])
            y += ROW
    return sheet.done(f"A chart of {len(held)} stated figures as ratios to the official ones. {_alt(m, groups)}")


def _title(groups: Mapping[str, Sequence[Ratio]]) -> str:
    counts = {verdict: len(groups.get(verdict, ())) for verdict in LOOKS}
    agree, loosely, differ = (_counted(LOOKS[v], counts[v]) for v in ("agrees", "agrees_loosely", "differs"))
    return f"Of {sum(counts.values())} checkable figures, {agree} with official statistics, {loosely} and {differ}"


def _counted(look: Look, count: int) -> str:
    return f"{count} {look.one if count == 1 else look.many}"


def _explained(held: Sequence[Ratio]) -> str:
    """Say how many figures that differ one other basis explains."""
    bases = [r.explained for r in held if r.explained and r.row["verdict"] == "differs"]
    return "".join(
        f"{bases.count(basis)} of those that differ fit {_in_full(basis)}. " for basis in dict.fromkeys(bases)
    )


def _in_full(basis: str) -> str:
    """Write a basis as a sentence has it.

    >>> _in_full("year 2013"), _in_full("exports only")
    ('the year 2013', 'exports only')
    """
    return f"the {basis}" if basis.startswith("year ") else basis


def _alt(m: Material, groups: Mapping[str, Sequence[Ratio]]) -> str:
    def told(r: Ratio) -> str:
        claim = m.claims[r.claim_id]
        explained = f", fits {r.explained}" if r.explained else ""
        return f"{m.said(r.claim_id)} ({topic(claim)}; {m.by(r.claim_id)}), official {r.official}{explained}"

    return " ".join(
        f"{_counted(LOOKS[verdict], len(members))}: {'; '.join(told(r) for r in members)}."
        for verdict, members in groups.items()
    )


def _scale(ax: Axes, reach: Sequence[float], tall: float) -> None:
    """Set the axis so that all that is finite has a place, with room for an arrow on either side."""
    left, right = min(reach) * 0.9, max(reach) * 1.1
    right = max([right, *(at * 1.03 for at in MARKS if right < at < right * NEAR)])
    ax.set(xlim=(left, right), ylim=(tall, 0), xscale="log", yticks=[])
    ax.grid(visible=False)
    ax.minorticks_off()
    marks = {at: words for at, words in MARKS.items() if left <= at <= right}
    below(ax, marks)
    for at in marks:
        look = (ink("quiet"), 1.1) if at == 1 else (ink("quiet_soft"), 0.7)
        ax.axvline(at, color=look[0], linewidth=look[1], zorder=0.8)
    ax.set_xlabel("stated ÷ official, on a scale of ratios", va="baseline", color=ink("quiet"))
    ax.xaxis.set_label_coords(0.5, -31 / tall)


def _heading(sheet: Sheet, y: float, look: Look, count: int) -> None:
    colour = ink(look.role)
    sheet.text(MARGIN + 13, y + 15, _counted(look, count), color=colour, weight="bold", size=10.5)
    key = sheet.axes(MARGIN, y + 5, 12, 12, xlim=(0, 1), ylim=(0, 1))
    key.set_axis_off()
    key.plot([0.42], [0.5], marker=look.shape, color=colour, markersize=look.size, linestyle="", clip_on=False)


def _words(m: Material, sheet: Sheet, r: Ratio, y: float) -> None:
    """Write a row: the figure's own words, whose they are, what they are about, and the official value."""
    said, quiet = m.said(r.claim_id), ink("quiet")
    sheet.text(MARGIN, y + 9.5, said, weight="bold", size=WORDS)
    after = MARGIN + width(said, WORDS, bold=True) + 5
    sheet.text(after, y + 9.5, m.by(r.claim_id), size=SMALL, color=quiet)
    sheet.text(MARGIN, y + 19.5, topic(m.claims[r.claim_id]), size=SMALL, color=quiet)
    sheet.text(RIGHT + 10, y + (9.5 if r.explained else 14), r.official, size=WORDS)
    if r.explained:
        sheet.text(RIGHT + 10, y + 19.5, f"fits {r.explained}", size=SMALL, color=quiet)


def _marks(ax: Axes, r: Ratio, y: float, look: Look) -> None:
    left, right = ax.get_xlim()
    colour = ink(look.role)

    def box(low: float, high: float, tall: float, name: str, **options: Any) -> None:
        low, high = (min(max(end, left), right) for end in (low, high))
        patch = Rectangle((low, y - tall / 2), high - low, tall, linewidth=0, **options)
        patch.set_gid(f"{name}-{r.claim_id}")
        ax.add_patch(patch)

    def mark(at: float, shape: str, size: float, name: str, **options: Any) -> None:
        [drawn] = ax.plot([at], [y], marker=shape, markersize=size, color=colour, linestyle="", **options)
        drawn.set_gid(f"{name}-{r.claim_id}")

    ax.axhline(y, color=mpl.rcParams["grid.color"], linewidth=0.6, zorder=0.6)
    box(r.ref_low, r.ref_high, ROW - 6, "official", color=ink("quiet_soft"), zorder=0.7)
    box(r.generous_low, r.generous_high, 1.6, "generous", color=colour, zorder=2)
    box(r.low, r.high, 8, "allowed", color=colour, alpha=0.38, zorder=2)
    if math.isinf(r.low):
        mark(left, "<", 6, "open", clip_on=False, zorder=3)
    if math.isinf(r.high):
        mark(right, ">", 6, "open", clip_on=False, zorder=3)
    mark(r.value, look.shape, look.size, "stated", markeredgecolor=ground(), zorder=4)
