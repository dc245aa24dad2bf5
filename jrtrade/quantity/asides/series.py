"""Names that go on with further numbers: "Units 6 and 7", "Orders 888 and 889 opened the trade"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.quantity.asides.judge import is_index
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.model import as_quantity

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_MORE = re.compile(r",?\s(?:(?:and|or|to)\s)?|[-–]")
_JOINED = re.compile(r",\s|,?\s(?:and|or|to)\s|[-–]")
"""What leads to further numbers in prose, and not from the head of a table to its rows."""
_FURTHER = rare(r",?\s(?:(?:and|or)\s)?\d")
_LABELS = ("name", "page", "section")
_LAST_NUMBER = rare(r"(?<![\d.,/])\d{1,5}\Z")
_SEVERAL = re.compile(
    r"(?:(?i:resolutions|decrees|orders|directives|regulations|rules|laws|acts|decisions|notices|circulars|articles|chapters|sections|pages"
    r"|tables|figures|paragraphs|clauses|notes|footnotes|parts)|Windows)\s\d"
)
"""What is numbered, in the plural, before the number of the first of several."""


class Numbered:
    """The last result of a text, as long as it is a name that ends in a number."""

    __slots__ = ("_several", "name")

    def __init__(self) -> None:
        self.name: Quantity | None = None
        self._several = False

    def judged(self, text: str, start: int, end: int, q: Quantity) -> Quantity:
        """Return the result at ``text[start:end]``, as an aside if it goes on with the numbers of the name."""
        name = self.name
        if name is None or q.aside is not None or (more := _MORE.fullmatch(text, name.end, start)) is None:
            return q
        if q.kind == "number" and not (more[0] == " to " and is_index(name.words)):
            return replace(q, aside=name.aside)
        if self._several and _goes_on(text, more[0], end) and _counts_on(text, name, start, end, q):
            return as_quantity(text, Aside(start, end, name.aside or "name"))  # "Articles 3 and 4 bar arms"
        return q

    def take(self, text: str, q: Quantity) -> None:
        """Take note of an aside."""
        digit = text[q.start].isdigit()
        more = digit and self.name is not None and _JOINED.fullmatch(text, self.name.end, q.start) is not None
        if not more:
            self._several = _SEVERAL.match(text, q.start) is not None
        labelled = q.aside in _LABELS or (q.aside == "identifier" and (more or text[q.start].isalpha()))
        self.name = q if labelled and text[q.end - 1].isdigit() else None


def _goes_on(text: str, joint: str, end: int) -> bool:
    """Whether the numbers go on, where the last one has "and" before it: "Tables 1 and 2, 25 patients died"."""
    return joint not in (", ", " ") or _FURTHER.match(text, end) is not None


def _counts_on(text: str, name: Quantity, start: int, end: int, q: Quantity) -> bool:
    """Whether digits that seem to count what follows are the next number: "Orders 888 and 889 opened"."""
    counts = q.kind == "count" and not (q.unit or "").startswith(("new ", "other ", "further "))
    number = text[start:end]
    last = _LAST_NUMBER.search(text, max(0, name.end - 9), name.end)
    if not (counts or q.unit == "bar") or last is None or not number.isdecimal():
        return False
    return len(last[0]) <= len(number) <= len(last[0]) + 1 and int(last[0]) < int(number)
