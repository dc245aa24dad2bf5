"""What a quantity can be: the code lists of its fields, and the two small records it is made from."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Kind = Literal[
    "money",
    "percent",
    "percentage_point",
    "measure",
    "duration",
    "count",
    "ordinal",
    "multiple",
    "ratio",
    "date",
    "number",
]
Qualifier = Literal["exact", "about", "almost", "below", "above", "at_most", "at_least"]
Trend = Literal["up", "down"]
AsideClass = Literal[
    "date",
    "time",
    "list_mark",
    "page",
    "section",
    "footnote",
    "address",
    "phone",
    "url",
    "identifier",
    "name",
    "score",
    "idiom",
]

KINDS: tuple[Kind, ...] = get_args(Kind)
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
TRENDS: tuple[Trend, ...] = get_args(Trend)
ASIDE_CLASSES: tuple[AsideClass, ...] = get_args(AsideClass)


class Unit(NamedTuple):
    """A unit read from a text."""

    code: str
    kind: Kind
    end: int
    assumed: bool = False


class Aside(NamedTuple):
    """The place of a numeral that is no statistic, and why it is none."""

    start: int
    end: int
    reason: AsideClass
