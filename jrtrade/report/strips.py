"""Intervals and values drawn in one line each, on one scale: small pictures beside the numbers they show."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jrtrade.report.marks import SHAPES
from jrtrade.report.markup import Content, Markup, element
from jrtrade.verdicts import shown
from jrtrade.verdicts.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jrtrade.verdicts.stated import Stated

HIGH, MIDDLE = 26, 13
EDGE = 0.06
"""Part of the scale left free at each end."""

POINTS = {
    "stated": "M0-9V9",
    "official": "M0-7 7 0 0 7-7 0Z",
    "witness": "M0-5.5 5.5 0 0 5.5-5.5 0Z",
    "other": "M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1-4.5 0Z",
}
"""Kinds of marks and their shapes; the style sheet fills the first two sorts of official values, and leaves the last
hollow."""


@dataclass(frozen=True)
class Scale:
    """A line from one value to another."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Return where a value lies, in per cent of the line; beyond its ends, the end."""
        return min(max((value - self.low) / (self.high - self.low) * 100, 0.0), 100.0)

    @property
    def ticks(self) -> list[float]:
        """Two to four round values inside."""
        least = (self.high - self.low) / 3
        size = 10.0 ** math.floor(math.log10(least))
        step = size * next(f for f in (1, 2, 5, 10) if f * size >= least * (1 - 1e-9))
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [step * n for n in range(first, last + 1)]


def scale(claim: Stated, values: Iterable[float]) -> Scale | None:
    """Return a line that holds what a claim's words allow and some official values, or None where they allow anything.

    Parameters
    ----------
    claim : Stated
        The claim; an open side runs to the end of the line.
    values : iterable of float
        Official values.
    """
    ends = [claim.rounding.low, claim.rounding.high, claim.generous.low, claim.generous.high]
    held = [v for v in [*ends, *values, *([] if claim.value is None else [claim.value])] if math.isfinite(v)]
    if not held:
        return None
    low, high = min(held), max(held)
    if math.isinf(claim.rounding.low) and low > 0:
        low = 0.0
    if math.isinf(claim.rounding.high):
        high += (high - low) / 3 or abs(high) / 3
    room = (high - low) * EDGE or abs(high) * EDGE or 1.0
    return Scale(low - room if low else low, high + room)


def strip(on: Scale, claim: Stated, *drawn: Content) -> Markup:
    """Return a line of the picture: what the words allow as a band behind what is drawn."""
    return element(
        "svg",
        _box(on, claim.rounding, 0, HIGH, "band"),
        drawn,
        class_="strip",
        width="100%",
        height=HIGH,
        aria_hidden="true",
    )


def bar(on: Scale, interval: Interval, kind: str) -> Markup:
    """Return an interval as a bar, ``wide`` or ``thin``."""
    tall = {"wide": 12, "thin": 4}[kind]
    return _box(on, interval, MIDDLE - tall / 2, tall, f"bar {kind}")


def point(on: Scale, value: float, kind: str) -> Markup:
    """Return a value as a mark, of a kind of `POINTS`."""
    shape = element("path", d=POINTS[kind], class_=f"point {kind}")
    return element("svg", shape, x=_percent(on.at(value)), y=MIDDLE, overflow="visible")


def axis(on: Scale, unit: str) -> Markup:
    """Return the axis below the lines."""
    marks: list[Markup] = []
    ticks = on.ticks
    for value in ticks:
        at = on.at(value)
        anchor = "start" if at < 8 else "end" if at > 92 else "middle"
        label = shown(value, unit if value == ticks[-1] else "")
        marks += [
            element("line", x1=_percent(at), x2=_percent(at), y1=0, y2=5),
            element("text", label, x=_percent(at), y=17, text_anchor=anchor),
        ]
    return element("svg", marks, class_="axis", width="100%", height=22, aria_hidden="true")


def _box(on: Scale, interval: Interval, top: float, high: float, kind: str) -> Markup:
    left, right = on.at(max(interval.low, on.low)), on.at(min(interval.high, on.high))
    wide = max(right - left, 0.4)
    return element("rect", x=_percent(left), width=_percent(wide), y=f"{top:g}", height=f"{high:g}", class_=kind)


def _percent(value: float) -> str:
    return f"{value:.2f}%"


def line(name: Content, value: Content, drawn: Markup) -> Markup:
    """Return a row of a table of lines: a name, its value in words, and the line."""
    cells = element("th", name, scope="row"), element("td", value, class_="value"), element("td", drawn, class_="line")
    return element("tr", cells)


def lines(rows: Iterable[Markup], below: Markup, caption: str) -> Markup:
    """Return a table of lines with the axis below them."""
    empty = element("td", class_="gone")
    return element(
        "table",
        element("caption", caption, class_="unseen"),
        element("tbody", rows),
        element("tfoot", element("tr", empty, empty, element("td", below, class_="line")), aria_hidden="true"),
        class_="strips",
    )


def ratio(on: Scale, claim: Stated, official: float, verdict: str) -> Markup:
    """Return a figure's ratio to the official one in a line: what the words allow, the mark of the verdict, and equal.

    Parameters
    ----------
    on : Scale
        The scale, of logarithms of ratios.
    claim : Stated
        The claim.
    official : float
        The official value, above nothing.
    verdict : str
        The verdict.
    """

    def log(value: float) -> float:
        return math.log(value / official) if value > 0 else -math.inf

    one = _percent(on.at(0.0))
    drawn: list[Markup] = [element("line", x1=one, x2=one, y1=0, y2=HIGH, class_="equal")]
    for interval, tall in ((claim.rounding, 10), (claim.generous, 2)):
        ends = Interval(log(interval.low), log(interval.high))
        drawn.append(_box(on, ends, MIDDLE - tall / 2, tall, "bar own"))
    if claim.value is not None and claim.value > 0:
        path = element("path", d=SHAPES[verdict], class_="point own")
        drawn.append(element("svg", path, x=_percent(on.at(log(claim.value))), y=MIDDLE, overflow="visible"))
    return element("svg", drawn, class_=f"strip ratio {verdict}", width="100%", height=HIGH, aria_hidden="true")


def ratios(held: Iterable[tuple[Stated, float]]) -> Scale:
    """Return the scale that holds the ratios of stated figures to official ones, on both sides of equal."""
    found = [
        math.log(c.value / official) for c, official in held if c.value is not None and c.value > 0 and official > 0
    ]
    low, high = min([*found, -0.1]), max([*found, 0.1])
    room = (high - low) * 2 * EDGE
    return Scale(low - room, high + room)
