"""The names of the charts, the styles and the formats they come in, and what their files are called."""

from __future__ import annotations

from typing import Literal, get_args

ChartName = Literal[
    "verdicts",
    "trade-value",
    "trade-multiple",
    "mirror-gap",
    "trade-shares",
    "partner-rank",
    "block-2014",
    "china-ratio",
    "energy-shares",
    "sakhalin-2",
    "gas-value",
    "europe-gas",
    "oil-price",
    "poll",
]
Style = Literal["light", "dark"]
Format = Literal["svg", "png"]
NAMES: tuple[ChartName, ...] = get_args(ChartName)
STYLES: tuple[Style, ...] = get_args(Style)
FORMATS: tuple[Format, ...] = get_args(Format)


def file_name(name: ChartName, style: Style, form: Format) -> str:
    """Return the name of a chart's file.

    >>> file_name("poll", "light", "svg"), file_name("poll", "dark", "png")
    ('poll.svg', 'poll-dark.png')
    """
    return f"{name}{'' if style == 'light' else f'-{style}'}.{form}"
