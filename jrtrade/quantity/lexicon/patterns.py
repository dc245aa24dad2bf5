"""Patterns of what few texts say, compiled when one says it."""

from __future__ import annotations

import re
from typing import Any, cast


class _Rare:
    """A pattern that is compiled when it is first asked; its methods are those of the compiled one from then on."""

    __slots__ = ("finditer", "fullmatch", "match", "pattern", "search", "split", "sub")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern)
        for method in self.__slots__:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def rare(pattern: str) -> re.Pattern[str]:
    """Return a pattern that is compiled when a text first needs it.

    The reader has well over a thousand that ordinary prose never asks; to compile them takes longer than to read a
    megabyte. What ordinary prose asks is compiled by `re.compile` when its module is loaded: each call of a method of
    such a pattern is a little faster. A match of a rare one names the compiled pattern as its `re`, and not this.
    """
    return cast("re.Pattern[str]", _Rare(pattern))
