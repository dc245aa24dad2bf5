"""The charts as the report shows them: a file for a light ground and one for a dark, with their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jrtrade.report.frame import details, page
from jrtrade.report.markup import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = "charts.html"
FOLDER = "assets/charts"


@dataclass(frozen=True)
class Shown:
    """A chart.

    Attributes
    ----------
    name, title, alt : str
        Its name, its message, and what it shows in words.
    claims : tuple of str
        The claims it places on the official figures.
    light, dark : bytes
        The SVG files.
    width, height : int
        Size in pixels, so that a page does not jump when the picture comes.
    """

    name: str
    title: str
    alt: str
    claims: tuple[str, ...]
    light: bytes
    dark: bytes
    width: int
    height: int

    @property
    def files(self) -> dict[str, bytes]:
        """The files by their path in the report."""
        return {f"{FOLDER}/{self.name}.svg": self.light, f"{FOLDER}/{self.name}-dark.svg": self.dark}


def figure(chart: Shown, up: str) -> Markup:
    """Return a chart in a frame that a narrow screen can scroll sideways, and its content in words."""
    stem = f"{up}{FOLDER}/{chart.name}"
    picture = element(
        "picture",
        element("source", srcset=f"{stem}-dark.svg", media="(prefers-color-scheme: dark)"),
        element("img", src=f"{stem}.svg", alt=chart.title, width=chart.width, height=chart.height),
    )
    return element(
        "figure",
        element("p", "The chart is wider than the screen: scroll it sideways.", class_="hint aside"),
        element("div", picture, class_="scroll", tabindex="0", role="group", aria_label=f"Chart: {chart.title}"),
        details("The chart in words", element("p", chart.alt)),
        id=f"chart-{chart.name}",
        class_="chart",
    )


def gallery(charts: Iterable[Shown], version: str) -> str:
    """Return the page of all charts."""
    return page(
        "Charts",
        element("h1", "Charts"),
        element("p", "What the articles state, placed on the official figures.", class_="lead"),
        [element("section", figure(chart, up=""), aria_label=chart.title) for chart in charts],
        here=HERE,
        version=version,
        narrow=True,
    )
