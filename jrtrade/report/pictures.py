"""The charts of the report, drawn from its own tables, for a light ground and for a dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts import CHARTS, drawable, drawn
from jrtrade.report.gallery import Shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from jrtrade.charts.material import Material


def shown_charts(of: Material, tell: Callable[[str], object]) -> list[Shown]:
    """Draw the charts that the tables have all they need for.

    Parameters
    ----------
    of : jrtrade.charts.material.Material
        The tables.
    tell : callable
        Is told what is being done.
    """
    from jrtrade.charts.house import POINTS_PER_INCH  # noqa: PLC0415
    from jrtrade.charts.picture import file_bytes  # noqa: PLC0415

    found = []
    for name in drawable(of):
        tell(f"drawing {name}")
        light, dark = drawn(name, of, "light"), drawn(name, of, "dark")
        wide, high = (round(float(size) * POINTS_PER_INCH) for size in light.get_size_inches())
        files = file_bytes(light, "svg"), file_bytes(dark, "svg")
        found.append(Shown(name, light.title, light.alt, CHARTS[name].claims, *files, wide, high))
    return found
