"""What several charts draw alike: axes, official lines, stated figures with what they allow, labels beside them.

Every text stands on its base line and its place is reckoned here, so that a chart comes out the same by any version of
Matplotlib.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.patches import Rectangle

from jrtrade.charts.house import LEADING, ground, ink, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from matplotlib.axes import Axes

    from jrtrade.charts.material import Series
    from jrtrade.verdicts.intervals import Interval

LABEL, TICK = 9.5, 9.5
"""Sizes of the text beside lines and below axes."""

RISE = 0.36
"""How far above its base line the middle of a line of text is, in sizes of the text."""

LOOKS: dict[str, dict[str, Any]] = {
    "main": {"linestyle": "-", "marker": "o"},
    "second": {"linestyle": "--", "marker": "s"},
    "third": {"linestyle": (0, (1.1, 1.5)), "marker": "^"},
}
"""How lines differ besides their colour, so that they do in grey as well."""


def frame(
    ax: Axes,
    *,
    x: tuple[float, float],
    y: tuple[float, float],
    years: Iterable[int],
    steps: Iterable[float],
    unit: str,
    form: Callable[[float], str] = "{:g}".format,
) -> None:
    """Set the limits of axes, and write what is along them.

    Parameters
    ----------
    ax : Axes
        The axes.
    x, y : tuple of float
        Where they begin and end.
    years : iterable of int
        The years to write below.
    steps : iterable of float
        The values to write on the left.
    unit : str
        What these are, written above them, where it is read first.
    form : callable
        Writes a value.
    """
    ax.set(xlim=x, ylim=y)
    below(ax, {year: f"{year}" for year in years})
    marks = list(steps)
    ax.set_yticks(marks, [""] * len(marks))
    ink_of = mpl.rcParams["ytick.labelcolor"]
    for at in marks:
        ax.annotate(
            form(at),
            (0, at),
            xycoords=ax.get_yaxis_transform(),
            xytext=(-5, -RISE * TICK),
            textcoords="offset points",
            ha="right",
            va="baseline",
            size=TICK,
            color=ink_of,
        )
    ax.set_ylabel(unit, rotation=0, ha="left", va="baseline", color=ink("quiet"))
    ax.yaxis.set_label_coords(0, 1 + 7 / ax.bbox.height)


def below(ax: Axes, marks: Mapping[float, str]) -> None:
    """Mark places on the lower axis."""
    ax.set_xticks(list(marks), [""] * len(marks))
    for at, words in marks.items():
        ax.annotate(
            words,
            (at, 0),
            xycoords=ax.get_xaxis_transform(),
            xytext=(0, -6 - TICK),
            textcoords="offset points",
            ha="center",
            va="baseline",
            size=TICK,
            color=mpl.rcParams["xtick.labelcolor"],
        )


def official(ax: Axes, series: Series, name: str, *, role: str = "main", unit: float = 1.0, **options: Any) -> None:
    """Draw a series of official figures, broken where years are missing; `name` becomes the line's id."""
    edge = {"markeredgecolor": ground(), "markeredgewidth": 0.6}
    look = {**LOOKS[role], "color": ink(role), **edge, **options}
    [line] = ax.plot(*_broken(series.years, series.scaled(unit)), **look)
    line.set_gid(name)


def reported(ax: Axes, series: Series, name: str, *, role: str = "main", unit: float = 1.0, **options: Any) -> None:
    """Draw official figures that are not of a kind with the series as rings, without a line."""
    ring = {"linestyle": "", "markerfacecolor": ground(), "markeredgecolor": ink(role), "markeredgewidth": 1.4}
    official(ax, series, name, role=role, unit=unit, **{**ring, **options})


def stated(
    ax: Axes, x: float, value: float, allowed: Interval | None, name: str, *, unit: float = 1.0, size: float = 8
) -> None:
    """Draw a stated figure as a diamond on a bar of what its words allow; `name` becomes the diamond's id."""
    colour = ink("stated")
    if allowed is not None:
        bottom, top = ax.get_ylim()
        ends = [min(max(end / unit, bottom), top) for end in (allowed.low, allowed.high)]
        [bar] = ax.plot([x, x], ends, color=colour, linewidth=2.2, solid_capstyle="butt", marker="", zorder=4)
        bar.set_gid(f"{name}-allowed")
    look: dict[str, Any] = {
        "marker": "D",
        "markersize": size,
        "markeredgecolor": ground(),
        "linestyle": "",
        "zorder": 5,
    }
    [mark] = ax.plot([x], [value / unit], color=colour, **look)
    mark.set_gid(name)


def ring(ax: Axes, x: float, y: float, name: str) -> None:
    """Draw a ring around a point that is to be found; `name` becomes its id."""
    look: dict[str, Any] = {"marker": "o", "markersize": 9, "markerfacecolor": "none", "markeredgewidth": 1.4}
    [drawn] = ax.plot([x], [y], linestyle="", markeredgecolor=ink("second"), zorder=3, **look)
    drawn.set_gid(name)


def band(
    ax: Axes,
    low: float,
    high: float,
    name: str,
    *,
    left: float | None = None,
    right: float | None = None,
) -> None:
    """Shade what words allow, across the axes or between two places; `name` becomes its id."""
    edges = ax.get_xlim()
    left, right = (edges[0] if left is None else left), (edges[1] if right is None else right)
    shade = Rectangle((left, low), right - left, high - low, color=ink("stated_soft"), linewidth=0, zorder=0.5)
    shade.set_gid(name)
    ax.add_patch(shade)


def label(
    ax: Axes,
    x: float,
    y: float,
    words: str,
    *,
    by: tuple[float, float],
    role: str = "",
    ha: str = "",
    size: float = LABEL,
) -> None:
    """Write beside a point.

    Parameters
    ----------
    ax : Axes
        The axes.
    x, y : float
        The point.
    words : str
        One line or more.
    by : tuple of float
        How many points right of the point the text begins and how many above it its middle is; to the left, it ends
        there, and with nothing to either side it is centred.
    role : str, optional
        Whose colour it has.
    ha : {"left", "center", "right"}, optional
        Where the text is fixed, if otherwise.
    size : float
        Size of the letters.
    """
    across, up = by
    side = ha or ("left" if across > 0 else "right" if across < 0 else "center")
    lines = words.split("\n")
    first = up + ((len(lines) - 1) / 2 * LEADING - RISE) * size
    for i, line in enumerate(lines):
        ax.annotate(
            line,
            (x, y),
            xytext=(across, first - i * LEADING * size),
            textcoords="offset points",
            ha=side,
            va="baseline",
            size=size,
            color=ink(role) if role else mpl.rcParams["text.color"],
            annotation_clip=False,
        )


def pointed(ax: Axes, x: float, y: float, words: str, *, by: tuple[float, float], role: str = "") -> None:
    """Write away from a point, to its left or right, with a thin line leading there."""
    label(ax, x, y, words, by=by, role=role)
    lines = words.split("\n")
    wide = max(width(line, LABEL) for line in lines)
    half = (len(lines) - 1) / 2 * LEADING * LABEL + 0.5 * LABEL
    left = by[0] if by[0] > 0 else by[0] - wide
    nearest = (min(max(0.0, left - 3), left + wide + 3), min(max(0.0, by[1] - half - 2), by[1] + half + 2))
    line = {"arrowstyle": "-", "color": ink(role or "quiet"), "linewidth": 0.8, "shrinkA": 0, "shrinkB": 5}
    ax.annotate("", (x, y), xytext=nearest, textcoords="offset points", arrowprops=line, annotation_clip=False)


def ends(ax: Axes, named: Mapping[str, tuple[Series, str]], *, unit: float = 1.0, gap: float = 12.0) -> None:
    """Write the names of lines right of where they end, none upon another.

    Parameters
    ----------
    ax : Axes
        The axes the lines are in, their limits set.
    named : mapping of str to (Series, str)
        The name of each line, the line and its role.
    unit : float
        What the lines are drawn in.
    gap : float
        Distance of two names, in points.
    """
    bottom, top = ax.get_ylim()
    at = [series.values[-1] / unit for series, _ in named.values()]
    heights = [(value - bottom) / (top - bottom) * ax.bbox.height for value in at]
    for (words, (series, role)), value, have, want in zip(
        named.items(), at, heights, spread(heights, gap), strict=True
    ):
        label(ax, series.years[-1], value, words, by=(8, want - have), role=role)


def spread(wanted: Sequence[float], gap: float) -> list[float]:
    """Return positions at least `gap` apart, in the order of those wanted and as near to them as can be.

    Examples
    --------
    >>> spread([1.0, 1.2, 5.0], 1.0)
    [0.6, 1.6, 5.0]
    """
    heaps: list[list[int]] = []
    for i in sorted(range(len(wanted)), key=lambda i: wanted[i]):
        heaps.append([i])
        while len(heaps) > 1 and _base(heaps[-1], wanted, gap) < _base(heaps[-2], wanted, gap) + len(heaps[-2]) * gap:
            joined = heaps.pop()
            heaps[-1] += joined
    found = [0.0] * len(wanted)
    for heap in heaps:
        for k, i in enumerate(heap):
            found[i] = round(_base(heap, wanted, gap) + k * gap, 9)
    return found


def _base(heap: Sequence[int], wanted: Sequence[float], gap: float) -> float:
    """Return where the lowest of a heap goes, so that all are as near as can be to where they should be."""
    return sum(wanted[i] - k * gap for k, i in enumerate(heap)) / len(heap)


def _broken(years: Sequence[int], values: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return a series with a gap where a year is missing, so that no line is drawn across it."""
    xs: list[float] = []
    ys: list[float] = []
    for year, value in zip(years, values, strict=True):
        if xs and year > xs[-1] + 1:
            xs.append(math.nan)
            ys.append(math.nan)
        xs.append(year)
        ys.append(value)
    return xs, ys
