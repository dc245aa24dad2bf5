"""One sheet of the house style: the message on top, axes in the middle, sources at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jrtrade.charts.house import LEADING, POINTS_PER_INCH, ink, wrapped
from jrtrade.charts.picture import Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from jrtrade.charts.material import Material, Series

WIDTH = 600.0
"""Width of every chart in points, which are pixels at its smallest readable size."""

MARGIN = 16.0
TITLE, SUBTITLE, FOOT = 14.0, 10.0, 8.5


class Sheet:
    """A figure with a message, room for axes and a source line; positions are points from the top left of the room.

    Parameters
    ----------
    m : Material
        What the chart is made of, for the names of its sources.
    name : str
        Name of the chart.
    title : str
        The message, as a sentence without a full stop.
    subtitle : str
        What is shown, where and when.
    remark : str
        What a reader should know of the figures; it stands above the sources at the foot.
    sources : tuple of str
        The sources of the official figures.
    room : float
        Height of the room for axes, in points.
    """

    def __init__(
        self,
        m: Material,
        name: str,
        *,
        title: str,
        subtitle: str,
        remark: str,
        sources: tuple[str, ...],
        room: float,
    ) -> None:
        inner = WIDTH - 2 * MARGIN
        titles = wrapped(title, TITLE, inner, bold=True)
        subtitles = wrapped(subtitle, SUBTITLE, inner)
        feet = [line for text in (remark, m.credit(sources), m.stamp) for line in wrapped(text, FOOT, inner)]
        self.top = 14 + _tall(titles, TITLE) + 4 + _tall(subtitles, SUBTITLE) + 10
        self.height = self.top + room + 8 + _tall(feet, FOOT) + 12
        self.picture = Picture(figsize=(WIDTH / POINTS_PER_INCH, self.height / POINTS_PER_INCH))
        self.picture.name, self.picture.title, self.picture.sources = name, title, sources
        at = 14.0
        at = self._lines(titles, TITLE, at, "title", weight="bold") + 4
        self._lines(subtitles, SUBTITLE, at, "subtitle", color=ink("quiet"))
        self._lines(feet, FOOT, self.top + room + 8, "foot", color=ink("quiet"))

    def axes(self, left: float, top: float, wide: float, high: float, **options: Any) -> Axes:
        """Return new axes in the room: their frame in points, `left` from the sheet's edge, `top` from the room's."""
        bottom = self.height - self.top - top - high
        return self.picture.add_axes((left / WIDTH, bottom / self.height, wide / WIDTH, high / self.height), **options)

    def text(self, x: float, y: float, words: str, **options: Any) -> None:
        """Write a line with its base at `y`, both in points from the top left of the room."""
        self.picture.text(x / WIDTH, 1 - (self.top + y) / self.height, words, va="baseline", **options)

    def done(self, alt: str) -> Picture:
        """Return the figure with the words for those who cannot see it."""
        self.picture.alt = alt
        return self.picture

    def _lines(self, lines: list[str], size: float, top: float, gid: str, **options: Any) -> float:
        for i, line in enumerate(lines):
            base = top + size + i * size * LEADING
            written = self.picture.text(
                MARGIN / WIDTH, 1 - base / self.height, line, size=size, va="baseline", **options
            )
            written.set_gid(f"{gid}-{i + 1}")
        return top + _tall(lines, size)


def _tall(lines: list[str], size: float) -> float:
    return len(lines) * size * LEADING


def sources_of(*series: Series) -> tuple[str, ...]:
    """Return the sources of some series, each once."""
    return tuple(dict.fromkeys(source for one in series for source in one.sources))
