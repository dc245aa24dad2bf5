"""Tables of words: written as lines, read as one regular expression."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


END = r"\s*(?:[.,;:!?)(\0”\"—–…]|\Z)"
"""In a regular expression, the end of a clause right behind what is looked at."""
END_NO_DIGIT = END.replace("]|", r"](?!\d)|")
"""The same where no digit may follow, as behind a decimal point."""


def pairs(table: str) -> dict[str, str]:
    """Turn ``code: name, name`` lines into ``{name: code}``."""
    names: dict[str, str] = {}
    for line in table.strip().splitlines():
        code, _, words = line.partition(":")
        for word in words.split(","):
            names[word.strip()] = code.strip()
    return names


def longest_first(words: Iterable[str]) -> str:
    """Return the branches of a regular expression in which no word is cut short by another, always in one order."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_RANKS = {letter: rank for rank, letter in enumerate("taoiswcbphfmdrelnguvyjkqxz")}
"""The letters by how many words begin with them, so that a common word is soon seen to fit no branch."""


def trie(words: Iterable[str]) -> str:
    """Return one regular expression for many words that fails at the first letter that fits none."""
    return _trie(frozenset(words))


@cache
def _trie(words: frozenset[str]) -> str:
    branches: dict[str, set[str]] = {}
    for word in words:
        branches.setdefault(word[0], set()).add(word)
    parts = []
    for _, same in sorted(branches.items(), key=lambda branch: (_RANKS.get(branch[0], 26), branch[0])):
        low, high = min(same), max(same)
        start = next(low[:end] for end in range(len(low), 0, -1) if high.startswith(low[:end]))
        inner = _trie(frozenset(word[len(start) :] for word in same if word != start))
        optional = "?" if start in same else ""
        parts.append(re.escape(start) + (f"(?:{inner}){optional}" if inner else ""))
    return "|".join(parts)
