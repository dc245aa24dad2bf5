"""Where a figure's texts are once drawn, and which of them touch one another, a line or the canvas's edge."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Bbox

from jrtrade.charts.house import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure
    from matplotlib.path import Path

SLACK = 0.75
"""Points by which the boxes of two texts may overlap: a box is as high as the tallest letters, with air inside."""

INSET = 1.5
"""Points by which a box is shrunk before it is held against lines."""


def faults(figure: Figure) -> list[str]:
    """Return what is wrong with the places of a figure's texts."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    with mpl.rc_context(SETTINGS):
        boxes = [
            (text, Text.get_window_extent(text, canvas.get_renderer()))  # without the line that an annotation has
            for text in figure.findobj(Text)
            if text.get_visible() and text.get_text().strip()
        ]
    return [*_outside(figure, boxes), *_overlaps(boxes), *_crossed(figure, boxes)]


def _outside(figure: Figure, boxes: list[tuple[Text, Bbox]]) -> Iterator[str]:
    wide, high = figure.bbox.width, figure.bbox.height
    for text, box in boxes:
        if box.x0 < 1 or box.y0 < 1 or box.x1 > wide - 1 or box.y1 > high - 1:
            yield f"{text.get_text()!r} leaves the canvas: {box.extents.round(1)}"


def _overlaps(boxes: list[tuple[Text, Bbox]]) -> Iterator[str]:
    for (one, a), (other, b) in combinations(boxes, 2):
        across = min(a.x1, b.x1) - max(a.x0, b.x0)
        along = min(a.y1, b.y1) - max(a.y0, b.y0)
        if across > SLACK and along > SLACK:
            yield f"{one.get_text()!r} overlaps {other.get_text()!r} by {across:.1f} × {along:.1f}"


def _crossed(figure: Figure, boxes: list[tuple[Text, Bbox]]) -> Iterator[str]:
    drawn = list(_paths(figure))
    for text, box in boxes:
        inner = Bbox.from_extents(box.x0 + INSET, box.y0 + INSET, box.x1 - INSET, box.y1 - INSET)
        for name, path, owner in drawn:
            if owner is not text and path.intersects_bbox(inner, filled=False):
                yield f"{text.get_text()!r} is crossed by {name}"


def _paths(figure: Figure) -> Iterator[tuple[str, Path, object]]:
    """Yield every line of data and every line from a label to its point, in pixels."""
    for ax in figure.axes:
        for line in ax.lines:
            path = line.get_transform().transform_path(line.get_path())
            if line.get_linestyle() != "None":
                yield f"line {line.get_gid()}", path, line
            if line.get_marker() not in ("", "None", None):
                half = line.get_markersize() / 2
                for x, y in path.vertices:
                    square = Bbox.from_extents(x - half, y - half, x + half, y + half)
                    yield f"mark {line.get_gid()}", mpl.path.Path(square.corners()[[0, 1, 3, 2, 0]]), line
    for text in figure.findobj(Annotation):
        if text.arrow_patch is not None:
            patch = text.arrow_patch
            yield f"the lead of {text.get_text()!r}", patch.get_transform().transform_path(patch.get_path()), text
