"""A figure that knows what it shows, and its bytes that are the same every time: SVG without date, PNG."""

from __future__ import annotations

import io
import re
from html import escape
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure

from jrtrade.charts.house import POINTS_PER_INCH, SETTINGS, any_letters
from jrtrade.errors import UsageError

if TYPE_CHECKING:
    from matplotlib.backend_bases import RendererBase

    from jrtrade.charts.kinds import Format

PNG_SCALE = 2
"""Pixels of a PNG per point."""

_TAG = re.compile(r"<[a-z][^<>]*>")
_UNTURNED = re.compile(r' transform="rotate\(-?0 [^"]*"')
_LONG = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")
_HEAD = re.compile(r"\A.*?(<svg[^>]*?)>", re.DOTALL)


class Picture(Figure):
    """A Matplotlib figure that knows what it shows.

    Attributes
    ----------
    name : str
        Name of the chart.
    title : str
        Its message.
    alt : str
        What it shows, in words, for those who cannot see it.
    sources : tuple of str
        The sources of its official figures.
    """

    name: str = ""
    title: str = ""
    alt: str = ""
    sources: tuple[str, ...] = ()

    def draw(self, renderer: RendererBase) -> None:
        """Draw the figure with its letters as wide as they were laid out, whatever the reader's settings are."""
        with mpl.rc_context(SETTINGS), any_letters():
            super().draw(renderer)

    def savefig(self, fname: Any, *, transparent: bool | None = None, **options: Any) -> None:
        """Save the figure; an SVG of it keeps its text as text, and is the same every time."""
        with mpl.rc_context(SETTINGS), any_letters():
            super().savefig(fname, transparent=transparent, **options)

    def show(self, warn: bool = True) -> None:  # noqa: ARG002 - as Figure.show has it
        """Refuse: a notebook shows the figure by itself, and elsewhere it is saved."""
        raise UsageError(
            "a chart has no window of its own: a notebook shows it as the last line of a cell; "
            f'elsewhere save it, as in jrtrade.chart("{self.name}").savefig("{self.name}.svg")'
        )

    def _repr_svg_(self) -> str:
        return svg_text(self)


def svg_text(picture: Picture) -> str:
    """Return a figure as SVG, to stand in a page or, with its declaration before it, in a file.

    The text stays text, so that it can be found, copied and read aloud, and so that a changed number shows in a diff.
    Coordinates are given to a hundredth of a point, and nothing tells the date or the version of Matplotlib.
    """
    stream = io.StringIO()
    undated = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    picture.savefig(stream, format="svg", dpi=POINTS_PER_INCH, metadata=undated)
    drawn = _TAG.sub(lambda tag: _LONG.sub(_short, _UNTURNED.sub("", tag[0])), stream.getvalue())
    name = escape(picture.name)
    about = (
        f'\\1 role="img" aria-labelledby="{name}-title {name}-alt">\n'
        f' <title id="{name}-title">{_literal(picture.title)}</title>\n'
        f' <desc id="{name}-alt">{_literal(picture.alt)}</desc>'
    )
    return _HEAD.sub(about, drawn, count=1)


def file_bytes(picture: Picture, form: Format) -> bytes:
    """Return a figure as the bytes of a file."""
    if form == "svg":
        return f'<?xml version="1.0" encoding="utf-8"?>\n{svg_text(picture)}'.encode()
    stream = io.BytesIO()
    about = {"Title": picture.title, "Description": picture.alt, "Software": None}
    picture.savefig(stream, format="png", dpi=PNG_SCALE * POINTS_PER_INCH, metadata=about)
    return stream.getvalue()


def _short(number: re.Match[str]) -> str:
    text = f"{float(number[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _literal(text: str) -> str:
    return escape(text, quote=False).replace("\\", "\\\\")
