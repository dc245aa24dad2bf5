"""The quantity: a number expression with its place, its reading and the interval its words allow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jrtrade.quantity.intervals import Interval, interval

if TYPE_CHECKING:
    from decimal import Decimal

    from jrtrade.quantity.kinds import (
        Aside,
        AsideClass,
        Kind,
        Qualifier,
        Trend,
    )


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number expression found in a text.

    Attributes
    ----------
    start, end : int
        Place in the text, in Unicode code points, end excluded; ``text[start:end] == words``.
    words : str
        The words as they stand, line ends and all.
    kind : str
        One of `KINDS`.
    value, value_to : Decimal or None
        What is stated, in full (2.522 trillion → 2522000000000); `value_to` is the other end of a range.
        A percentage keeps its number (10% → 10). Vague words ("several-fold") have no value.
    unit : str or None
        ISO 4217 code, a UCUM-like unit, ``%``, ``pp`` or ``bp``, or the lemma of the counted noun phrase.
    qualifier : str
        One of `QUALIFIERS`.
    trend : str or None
        ``up`` or ``down`` where the words say that something rose or fell by this or, no amount stated, to this.
    digits : int or None
        How many significant digits the words state.
    assumed : bool
        Whether the unit is an assumption (a bare "$" is taken for USD).
    aside : str or None
        None for a figure; else why it is no statistic, one of `ASIDE_CLASSES`.
    """

    start: int
    end: int
    words: str
    kind: Kind
    value: Decimal | None = None
    value_to: Decimal | None = None
    unit: str | None = None
    qualifier: Qualifier = "exact"
    trend: Trend | None = None
    digits: int | None = None
    assumed: bool = False
    aside: AsideClass | None = None
    steps: tuple[Decimal, ...] = ()
    """Unit of the last stated digit, trailing zeros counted as stated and as unstated; the same two of the other end of
    a range. For vague words: the low end and how far below it a fair reader goes."""

    @property
    def interval(self) -> Interval:
        """Both intervals the words allow, at once."""
        return interval(self.value, self.value_to, self.steps, self.qualifier)

    @property
    def low(self) -> Decimal | None:
        """The least the words allow when every digit is taken as stated; None if that side is open."""
        return self.interval.low

    @property
    def high(self) -> Decimal | None:
        """The most the words allow when every digit is taken as stated; None if that side is open."""
        return self.interval.high

    @property
    def generous_low(self) -> Decimal | None:
        """The least a fair reader would still accept; None if that side is open."""
        return self.interval.generous_low

    @property
    def generous_high(self) -> Decimal | None:
        """The most a fair reader would still accept; None if that side is open."""
        return self.interval.generous_high

    def as_dict(self) -> dict[str, Any]:
        """Return the fields by name, values as they are (Decimal, not float)."""
        return {name: getattr(self, name) for name in FIELDS}


class _Draft:
    """A quantity in the making: a frozen one takes four times as long to fill."""

    __slots__ = Quantity.__slots__
    start: int
    end: int
    words: str
    kind: Kind
    value: Decimal | None
    value_to: Decimal | None
    unit: str | None
    qualifier: Qualifier
    trend: Trend | None
    digits: int | None
    assumed: bool
    aside: AsideClass | None
    steps: tuple[Decimal, ...]


def made(
    text: str,
    start: int,
    end: int,
    kind: Kind,
    value: Decimal | None = None,
    value_to: Decimal | None = None,
    unit: str | None = None,
    qualifier: Qualifier = "exact",
    trend: Trend | None = None,
    digits: int | None = None,
    steps: tuple[Decimal, ...] = (),
    *,
    assumed: bool = False,
    aside: AsideClass | None = None,
) -> Quantity:
    """Make the quantity whose words are ``text[start:end]``."""
    q: Any = _Draft()
    q.start = start
    q.end = end
    q.words = text[start:end]
    q.kind = kind
    q.value = value
    q.value_to = value_to
    q.unit = unit
    q.qualifier = qualifier
    q.trend = trend
    q.digits = digits
    q.assumed = assumed
    q.aside = aside
    q.steps = steps
    q.__class__ = Quantity
    return q  # type: ignore[no-any-return]


def as_quantity(text: str, aside: Aside) -> Quantity:
    """Return an aside as a result: a numeral with the reason why it is no statistic."""
    kind: Kind = "date" if aside.reason == "date" else "number"
    return made(text, aside.start, aside.end, kind, aside=aside.reason)


FIELDS = (
    "start", "end", "words", "kind", "value", "value_to", "low", "high", "generous_low", "generous_high", "unit",
    "qualifier", "trend", "digits", "assumed", "aside",
)  # fmt: skip
"""What a quantity says of itself, in order: the columns of an extraction."""
