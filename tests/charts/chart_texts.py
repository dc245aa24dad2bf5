"""What an SVG says: its texts, in the order in which they stand; and the type of the function that draws a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from jrtrade.charts import ChartName, Style
    from jrtrade.charts.picture import Picture

SVG = "{http://www.w3.org/2000/svg}"


class Draw(Protocol):
    """Draws a chart of the project's tables."""

    def __call__(self, name: ChartName, style: Style = "light") -> Picture: ...


def words(svg: bytes | str) -> list[str]:
    """Return the texts of an SVG."""
    return ["".join(element.itertext()) for element in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own
