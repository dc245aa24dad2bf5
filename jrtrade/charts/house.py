"""The house style: style sheets, colours by the role they play, and how wide a text is in it."""

from __future__ import annotations

import contextlib
import warnings
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.colors import to_hex
from matplotlib.font_manager import FontProperties, findfont
from matplotlib.ft2font import FT2Font, LoadFlags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jrtrade.charts.kinds import Style

ROLES = ("main", "second", "third", "stated", "quiet", "stated_soft", "quiet_soft")
"""What the colours of the style sheets' cycle are for, in their order."""

POINTS_PER_INCH = 72
LEADING = 1.28
"""Distance of two lines of text, in sizes of the text."""

SETTINGS: Any = {
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans", "Verdana", "sans-serif"],
    "text.hinting": "none",
    "svg.fonttype": "none",
    "svg.hashsalt": "jrtrade",
}
"""What Matplotlib looks up only when it draws. It ships DejaVu Sans, so every machine lays out the same; Verdana, which
hardly differs in width, and the reader's own sans serif stand in where an SVG is shown without it."""


_NOT_OURS = ("backend", "webagg", "tk.", "interactive", "toolbar", "savefig.directory", "timezone")
"""Settings of Matplotlib that have nothing to do with how a chart looks."""

_LARGE = 100.0
"""Text is measured large, where the rounding of a font's outlines does not show."""


@contextlib.contextmanager
def styled(style: Style) -> Iterator[None]:
    """Draw in the house style, whatever the reader's own settings of Matplotlib are."""
    with mpl.rc_context(_settings(style)), any_letters():
        yield


@contextlib.contextmanager
def any_letters() -> Iterator[None]:
    """Let a text have letters the font lacks: they are drawn as a box, and kept as they are in an SVG."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph \d+ .* missing from font")
        yield


def ink(role: str) -> str:
    """Return the colour of a role in the style that is in force."""
    colours = mpl.rcParams["axes.prop_cycle"].by_key()["color"]
    return to_hex(colours[ROLES.index(role)])


def ground() -> str:
    """Return the colour of the ground in the style that is in force."""
    return to_hex(mpl.rcParams["figure.facecolor"])


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how many points wide a line of text is, by what the font says of its letters one by one.

    Versions of Matplotlib differ in how they draw letters together; the sum never does, and is the widest of them.
    """
    font = _font(bold=bold)
    flags = LoadFlags.NO_HINTING
    return sum(font.load_char(ord(c), flags=flags).linearHoriAdvance for c in text) / 65536 / _LARGE * size


def wrapped(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """Return a text in lines no wider than `limit` points."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _settings(style: Style) -> Any:
    found: Any = {**mpl.rcParamsDefault}
    for name in ("house", style):
        with resources.as_file(resources.files("jrtrade.charts") / f"{name}.mplstyle") as file:
            found |= mpl.rc_params_from_file(file, use_default_template=False)
    return {key: value for key, value in (found | SETTINGS).items() if not key.startswith(_NOT_OURS)}


@cache
def _font(*, bold: bool) -> FT2Font:
    found = FT2Font(findfont(FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")))
    found.set_size(_LARGE, POINTS_PER_INCH)
    return found
