"""What is looked for and what is found: words at their place in a document, and what became of them in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jrtrade.errors import Fault

Status = Literal["exact", "moved", "changed", "missing"]

_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Place:
    """Words at their place in a document.

    Attributes
    ----------
    id : str
        What the place belongs to: the id of a claim, or any name of an aside.
    document : str
        Id of the document.
    start, end : int
        Place in the text, in Unicode code points, end excluded.
    words : str
        The words that stand there.
    before, after : str
        The fingerprint of the surroundings, as `fingerprint` gives it.
    """

    id: str
    document: str
    start: int
    end: int
    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of a place in a text.

    Attributes
    ----------
    place : Place
        The place.
    status : str
        ``exact``: the words stand at their recorded span. ``moved``: they stand elsewhere, in their surroundings.
        ``changed``: something else stands in these surroundings, or it is doubtful which of several passages is meant.
        ``missing``: the surroundings are not there, or nothing stands in them.
    start, end : int or None
        Where the words, or what replaced them, stand in this text; None where that is not known.
    found : str
        What stands there.
    line, column : int or None
        `start` as line and column, from 1.
    ground : tuple of (int, int), or None
        The stretch of this text whose words the fingerprint vouches for.
    """

    place: Place
    status: Status
    start: int | None = None
    end: int | None = None
    found: str = ""
    line: int | None = None
    column: int | None = None
    ground: tuple[int, int] | None = None

    @property
    def stands(self) -> bool:
        """Whether the text still says this."""
        return self.status in ("exact", "moved")

    def fault(self, file: str = "") -> Fault | None:
        """Return what is wrong as a fault with file, line and column, or None where the words stand."""
        if self.stands:
            return None
        name = file or self.place.document
        recorded = f"recorded at {self.place.start}–{self.place.end}"
        if self.line is None:
            where, found = f"{name} → {self.place.id}", "neither them nor their surroundings"
        else:
            where = f"{name}:{self.line}:{self.column} ({self.start}–{self.end}) → {self.place.id}"
            found = shown(self.found) if self.found else "nothing in their place"
        return Fault(where, shown(self.place.words), found, recorded)


def shown(words: str) -> str:
    """Return words as an error shows them: in one line, quoted, short."""
    text = " ".join(words.split())
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")
