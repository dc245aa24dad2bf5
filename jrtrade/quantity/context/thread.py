"""The thread of a text: what a figure takes from those before it, and what bare numbers take from one behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.quantity.context.carried import carry
from jrtrade.quantity.context.neighbours import follow, follow_over
from jrtrade.quantity.context.retold import foretold, opens
from jrtrade.quantity.context.shared import joins, kind_of_own, share, share_head, shares
from jrtrade.quantity.lexicon.patterns import rare

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Trend
    from jrtrade.quantity.model import Quantity

_NEAR = 80
"""How far behind a figure another one may go on from it."""


def _to_level(gap: str) -> bool:
    """Whether a level follows on its change: "fell 3% to 40", "fell 3% against the euro, to 11.2"."""
    return gap == " to " or gap.endswith(", to ")


class Thread:
    """The figures just read, as far as the next may go on from them."""

    __slots__ = ("_earlier", "_last", "_led", "_moved")

    def __init__(self) -> None:
        self._last: Quantity | None = None
        self._earlier: Quantity | None = None  # the one before the last
        self._moved: Quantity | None = None  # the last with a trend, as long as that can go on
        self._led: Quantity | None = None  # the last that may lead on from it

    def follow(self, text: str, q: Quantity) -> Quantity:
        """Return the next figure with the unit and the trend that it takes from those before it."""
        last, led, moved = self._last, self._led, self._moved
        if last is not None and q.start - last.end < _NEAR:
            q = follow(text, last, q, self._earlier)
            if led is not None and led is not last:
                q = follow_over(text, led, last, q)
            q = carry(text, moved, led or last, q)
        if q.trend is not None:
            self._moved = self._led = q
        elif moved is None or moved is not led or q.kind != "duration":  # "rose 5% in three months and 8% in …"
            if moved is not led or led is None or not _to_level(text[led.end : q.start]):
                self._moved = None
            self._led = q
        self._earlier, self._last = last, q
        return q

    def tell(self, q: Quantity) -> None:
        """Take note that the last figure has a trend after all."""
        self._moved = q


class Waiting:
    """Bare numbers that may share the unit of one further on: "5, 7 and 9 percent"."""

    __slots__ = ("_dates", "_kinds", "_opened", "numbers")

    def __init__(self) -> None:
        self.numbers: list[Quantity] = []
        self._opened = False  # whether the number opened a sentence, and waits for the figure of its main clause
        self._dates: list[Quantity] = []
        self._kinds: list[str] = []  # the adjectives of those that share a noun: "22 probable and 13 possible cases"

    def settle(self, text: str, q: Quantity, thread: Thread) -> tuple[list[Quantity], Quantity | None]:
        """Return the numbers that wait no longer, and the next result, unless it waits with those that do."""
        settled: list[Quantity] = []
        numbers = self.numbers
        if self._opened:
            if q.aside == "date" and len(self._dates) < _FEW:
                self._dates.append(q)
                return settled, None
            settled = [foretold(text, numbers[0], q), *self._dates]
            self.numbers, self._dates, self._opened = [], [], False
        elif numbers:
            kind = kind_of_own(text, numbers[-1], q) if q.aside is None else None
            if kind is not None and len(self._kinds) == len(numbers) - 1:
                self._kinds.append(kind)
                if q.unit is None:
                    numbers.append(q)
                    return settled, None
                settled = [share_head(k, number, q) for k, number in zip(self._kinds, numbers, strict=True)]
            elif q.aside is None and shares(text, numbers[-1], q, alone=len(numbers) == 1):
                if q.unit is None:
                    self._kinds = []
                    numbers.append(q)
                    return settled, None
                settled, q = _shared(text, numbers, q, thread)
            else:
                settled = numbers
            self.numbers, self._kinds = [], []
        if q.kind == "number" and q.aside is None and q.unit is None:
            self.numbers.append(q)
            self._opened = opens(text, q)
            return settled, None
        return settled, q

    def rest(self) -> list[Quantity]:
        """Return what still waits at the end."""
        return self.numbers + self._dates


_FEW = 2
"""How many dates may stand between a number that waits and what it waits for."""


_LIES = rare(r"(?<![a-z])(?:is|are|was|were|be|been|now)\s(?P<way>up|down)\s\Z")


def _lain(text: str, first: Quantity) -> Trend | None:
    """Read the trend of the first of several shares that have no unit yet: "are up 31, 14 and 9 per cent"."""
    m = _LIES.search(text, max(0, first.start - 12), first.start)
    return None if m is None else "up" if m["way"] == "up" else "down"


def _shared(text: str, numbers: list[Quantity], q: Quantity, thread: Thread) -> tuple[list[Quantity], Quantity]:
    """Return numbers with the unit, and maybe the trend, of the figure that ends their list."""
    if not joins(text, numbers[-1], q):
        return numbers, q
    level = text[numbers[-1].end : q.start] == " to "
    trend = numbers[0].trend
    if trend is None and q.kind == "percent" and text.endswith((" up ", " down "), 0, numbers[0].start):
        trend = _lain(text, numbers[0])
    if trend is not None and q.trend is None and not level:  # "rose 2.1, 1.8 and 1.1%"
        numbers = [replace(number, trend=trend) for number in numbers]
        q = replace(q, trend=trend)
        thread.tell(q)
    return [share(number, q) for number in numbers], q
