"""Figures to bytes that are the same every time: SVG without date, with title and description inside; PNG."""

from __future__ import annotations

import io
import re
from html import escape
from typing import TYPE_CHECKING

from jrtrade.charts.house import POINTS_PER_INCH

if TYPE_CHECKING:
    from jrtrade.charts.registry import Format
    from jrtrade.charts.sheet import Picture

PNG_SCALE = 2
"""Pixels of a PNG per point."""

_TAG = re.compile(r"<[a-z][^<>]*>")
_UNTURNED = re.compile(r' transform="rotate\(-?0 [^"]*"')
_LONG = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")
_HEAD = re.compile(r"\A.*?(<svg[^>]*?)>", re.DOTALL)


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
