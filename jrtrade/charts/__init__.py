"""The charts: one function for each, from the tables to a Matplotlib figure; names, files and styles.

Nothing here needs Matplotlib before a chart is drawn.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from jrtrade import store
from jrtrade.charts.kinds import FORMATS, NAMES, STYLES, ChartName, Format, Style, file_name
from jrtrade.charts.registry import CHARTS, Chart
from jrtrade.errors import UsageError
from jrtrade.extras import imported
from jrtrade.snapshot import one_version
from jrtrade.store import chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture
    from jrtrade.columns import TableName

__all__ = [
    "CHARTS",
    "FORMATS",
    "NAMES",
    "STYLES",
    "Chart",
    "ChartName",
    "Format",
    "Style",
    "available",
    "chart",
    "drawable",
    "drawn",
    "file_name",
    "installed",
    "picture_files",
]

TABLES: tuple[TableName, ...] = ("documents", "claims", "sources", "reference", "checks")
"""The tables that charts are made of."""


def chart(name: ChartName, style: Style = "light") -> Picture:
    """Draw a chart.

    Parameters
    ----------
    name : str
        The chart, one of those that `jrtrade charts --list` shows.
    style : {"light", "dark"}
        For a light or a dark ground.

    Returns
    -------
    matplotlib.figure.Figure
        With the further attributes `title` (its message), `alt` (what it shows, in words) and `sources`. In a notebook
        it shows itself.

    Raises
    ------
    UsageError
        Where there is no such chart or style; the message lists the choices.
    MissingExtraError
        Where Matplotlib is not installed; the message names the extra.

    Examples
    --------
    >>> figure = chart("gas-value")  # doctest: +SKIP
    >>> figure.title  # doctest: +SKIP
    '“approximately 700 billion yen” holds for 2014 and for no other year with figures'
    >>> figure.savefig("gas-value.svg")  # doctest: +SKIP
    """
    chosen(name, NAMES, "chart")
    chosen(style, STYLES, "style")
    return drawn(name, installed(), style)


def drawn(name: ChartName, material: Material, style: Style = "light") -> Picture:
    """Draw a chart of given tables.

    Raises
    ------
    UsageError
        Where the tables lack the claims the chart is about.
    """
    if name not in drawable(material):
        lacking = [claim for claim in CHARTS[name].claims if claim not in material.claims]
        what = f"the claims {', '.join(lacking)}" if lacking else "the official figures it is made of"
        raise UsageError(f"the chart {name} cannot be drawn: the tables lack {what}")
    from jrtrade.charts.house import styled  # noqa: PLC0415

    with styled(style):
        return CHARTS[name].draw(material)


def drawable(material: Material) -> tuple[ChartName, ...]:
    """Return the charts that some tables have all they need for."""
    return tuple(
        name
        for name, about in CHARTS.items()
        if all(claim in material.claims for claim in about.claims)
        and all(source in material.sources for source in about.sources)
        and (name != "verdicts" or material.has_verdicts)
    )


@one_version()
def installed() -> Material:
    """Return the installed tables as the material of charts."""
    imported("matplotlib", "charts", "a chart")
    from jrtrade.charts.material import Material  # noqa: PLC0415

    return Material({name: store.load(name, as_="arrow").to_pylist() for name in TABLES}, store.data_version())


def available() -> bool:
    """Say whether charts can be drawn here."""
    return find_spec("matplotlib") is not None


def picture_files(
    material: Material,
    names: Sequence[ChartName] = (),
    formats: Sequence[Format] = ("svg",),
    styles: Sequence[Style] = STYLES,
    tell: Callable[[str], None] = lambda _: None,
) -> dict[str, bytes]:
    """Return charts as the bytes of files, by the files' names; the same tables give the same bytes.

    Parameters
    ----------
    material : Material
        The tables.
    names : sequence of str
        The charts; by default all that these tables have what they need for.
    formats : sequence of {"svg", "png"}
        The formats.
    styles : sequence of {"light", "dark"}
        The styles.
    tell : callable, optional
        Is told which chart is being drawn.
    """
    from jrtrade.charts.picture import file_bytes  # noqa: PLC0415

    found = {}
    for name in names or drawable(material):
        tell(f"drawing {name}")
        for style in styles:
            picture = drawn(name, material, style)
            for form in formats:
                found[file_name(name, style, form)] = file_bytes(picture, form)
    return found
