"""The errors a user meets: each says where, what was expected, what was found and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class JrtradeError(Exception):
    """Base of every error jrtrade raises on purpose; its text is meant for the user."""


class UsageError(JrtradeError, ValueError):
    """The call is wrong: an unknown name, a missing folder, an option that does not fit (exit code 2)."""


class MissingExtraError(JrtradeError, ImportError):
    """A function needs an optional dependency that is not installed; the text names the extra."""


class ReadError(JrtradeError, ValueError):
    """Words that cannot be read as one quantity, whole.

    Attributes
    ----------
    words : str
        The words that were to be read.
    at : int
        Position in `words` up to which they could be read.
    """

    def __init__(self, words: str, at: int, why: str) -> None:
        self.words, self.at, self.why = words, at, why
        shown = words if len(words) <= 80 else words[:77] + "..."
        super().__init__(f"cannot read {shown!r}: {why} (at character {at})")


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in the data, with its coordinates."""

    where: str
    """File → record → field, or file and line:column."""
    expected: str
    found: str
    remedy: str = ""

    def __str__(self) -> str:
        text = f"{self.where}: expected {self.expected}, found {self.found}"
        return f"{text}; {self.remedy}" if self.remedy else text


class DataError(JrtradeError):
    """The data are wrong (exit code 1); all faults found are reported together, in order of place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=_in_order))
        n = len(self.faults)
        super().__init__(
            "\n".join([f"{n} fault{'s' if n != 1 else ''} in the data:", *(f"  {f}" for f in self.faults)])
        )


def _in_order(fault: Fault) -> str:
    """Return a key that puts line 9 before line 10."""
    return re.sub(r"\d+", lambda m: m[0].zfill(12), f"{fault.where}\0{fault.expected}\0{fault.found}")
