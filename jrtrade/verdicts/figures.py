"""Reference figures: values computed from observations, with interval, formula in words and origin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from jrtrade.verdicts.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jrtrade.verdicts.observations import Observation

AIDS = frozenset(("exchange_rate", "conversion"))
"""Indicators of observations that only turn one unit into another."""

_SCALES = ((1e12, "trn"), (1e9, "bn"), (1e6, "M"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A value found in or computed from observations.

    Attributes
    ----------
    value : float
        The value.
    interval : Interval
        What it may be, by the digits and limits of what it is made of.
    unit : str
        Its unit.
    words : str
        How it is made, with the numbers.
    used : tuple of Observation
        What it is made of, each once.
    remarks : tuple of str
        What its basis is: valuation, whose records, what stands in for what.
    departures : int
        How many of those remarks say that something stands in for what was asked.
    place : int
        Place of the measure among those looked for, 0 the first.
    """

    value: float
    interval: Interval
    unit: str
    words: str
    used: tuple[Observation, ...]
    remarks: tuple[str, ...] = ()
    departures: int = 0
    place: int = 0

    @property
    def lineage(self) -> frozenset[str]:
        """Whose records it rests on."""
        return frozenset(code for o in self.used for code in o.lineage)

    @property
    def main(self) -> tuple[Observation, ...]:
        """What it is made of, without what only turns units."""
        return tuple(o for o in self.used if o.key.indicator not in AIDS) or self.used

    @property
    def quality(self) -> int:
        """Place of its worst source in `observations.QUALITY`."""
        return max(o.quality for o in self.main)

    @property
    def sources(self) -> tuple[str, ...]:
        """Its sources, each once, without those that only turn units."""
        return tuple(dict.fromkeys(o.source_id for o in self.main))

    @property
    def formula(self) -> str:
        """How it is made and what comes out."""
        result = shown(self.value, self.unit)
        return self.words if self.words.endswith(result) else f"{self.words} = {result}"

    def but(self, **changes: Any) -> Figure:
        """Return the figure with something changed."""
        return replace(self, **changes)

    def noted(self, *remarks: str, departs: bool = False) -> Figure:
        """Return the figure with further remarks."""
        return replace(self, remarks=_once((*self.remarks, *remarks)), departures=self.departures + departs)


def observed(observation: Observation, words: str) -> Figure:
    """Return an observation as a figure."""
    return Figure(
        observation.value,
        observation.interval,
        observation.unit,
        f"{words} {shown(observation.value, observation.unit)}",
        (observation,),
    )


def added(parts: Iterable[Figure], words: str) -> Figure:
    """Return the sum of figures of one unit."""
    held = list(parts)
    interval = Interval(0, 0)
    for part in held:
        interval = interval + part.interval
    return _made(sum(p.value for p in held), interval, held[0].unit, words, held)


def less(whole: Figure, part: Figure, words: str) -> Figure:
    """Return the difference of two figures of one unit."""
    return _made(whole.value - part.value, whole.interval - part.interval, whole.unit, words, (whole, part))


def over(part: Figure, whole: Figure, unit: str, words: str) -> Figure:
    """Return a quotient, in per cent or as a pure number."""
    factor = 100.0 if unit == "%" else 1.0
    interval = (part.interval / whole.interval).scaled(factor)
    return _made(part.value / whole.value * factor, interval, unit, words, (part, whole))


def times(figure: Figure, factor: Figure, unit: str, words: str) -> Figure:
    """Return a product."""
    return _made(figure.value * factor.value, figure.interval * factor.interval, unit, words, (figure, factor))


def shown(value: float, unit: str = "") -> str:
    """Return a number for people, with five digits.

    >>> shown(2525912345678.0, "JPY"), shown(2.23584, "%"), shown(14.0, "1")
    ('2.5259 trn JPY', '2.2358 %', '14')
    """
    size = abs(value)
    scale, name = next(((s, n) for s, n in _SCALES if size >= s), (1.0, ""))
    text = f"{value:,.0f}" if scale == 1.0 and size >= 100000.0 else f"{value / scale:,.5g}"
    return " ".join(part for part in (text, name, "" if unit == "1" else unit) if part)


def _made(value: float, interval: Interval, unit: str, words: str, parts: Iterable[Figure]) -> Figure:
    held = list(parts)
    return Figure(
        value=value,
        interval=Interval(min(interval.low, value), max(interval.high, value)),  # whatever the last bit of a float says
        unit=unit,
        words=words,
        used=tuple(dict.fromkeys(o for part in held for o in part.used)),
        remarks=_once(remark for part in held for remark in part.remarks),
        departures=sum(part.departures for part in held),
        place=max(part.place for part in held),
    )


def _once(remarks: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(remarks))
