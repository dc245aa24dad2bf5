"""The marks of the verdicts: a shape, a colour and a word each, so that no reader depends on colour."""

from __future__ import annotations

from jrtrade.report.markup import Markup, element
from jrtrade.report.wording import VERDICT

SHAPES = {
    "differs": "M-5-5H5V5H-5Z",
    "agrees_loosely": "M0-6.4 6.4 0 0 6.4-6.4 0Z",
    "agrees": "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z",
    "not_comparable": "M-5.5-5.5 5.5 5.5M-5.5 5.5 5.5-5.5",
    "unchecked": "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0Z",
}
"""The shapes of the chart of all verdicts, and two more for what it does not show."""


def shape(verdict: str) -> Markup:
    """Return a verdict's mark as a picture."""
    path = element("path", d=SHAPES[verdict])
    kind = f"mark {verdict}"
    return element("svg", path, class_=kind, viewBox="-8 -8 16 16", width=16, height=16, aria_hidden="true")


def mark(verdict: str) -> Markup:
    """Return a verdict's mark with its word."""
    return element("span", shape(verdict), " ", VERDICT[verdict], class_=f"verdict {verdict}")
