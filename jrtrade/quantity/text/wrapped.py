"""Lines of a set width, as in mails and plain books: a sentence that goes on in the next line is read as if in one."""

from __future__ import annotations

import re

_LONG = "[^\\n\\0]{29}[\\w,;:)%'’\"”]"
_LONGER = "[^\\n\\0]{39}[A-Za-z,(]"
_BLANKS = ("", "[ \\t\\r]", "[ \\t\\r]{2}", "[ \\t\\r]{3}")


def _behind(line: str) -> str:
    """Return what looks back from behind a line end at a line that ends so, blanks at its end aside."""
    return "(?:" + "|".join(f"(?<={line}{blanks}\\n)" for blanks in _BLANKS) + ")"


_WRAPPED = re.compile(
    rf"\n(?:{_behind(_LONG)}(?P<indent>[ \t]{{0,12}})(?=[a-z])"
    rf"|{_behind(_LONGER)}(?P<same>[ \t]{{0,12}})(?=[A-Z$£€¥(“\"]|\d(?!\d{{0,2}}(?:[.)]\s|\s[A-Z]))))"
)
"""The end of a long line whose sentence goes on: no row of a list or a table, no title before the first of either."""


def unwrapped(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text with blanks for such line ends, of the same length, and where more than one blank stands."""
    wide: list[tuple[int, int]] = []

    def blanks(m: re.Match[str]) -> str:
        indent = m["same"]
        if indent:
            line = text[text.rfind("\n", 0, m.start()) + 1 : m.start()]
            if line[: len(line) - len(line.lstrip(" \t"))] != indent:
                return m[0]
        start = m.start()
        while text[start - 1] in " \t\r":
            start -= 1
        if m.end() - start > 1:
            wide.append((start, m.end() - 1))
        return " " * len(m[0])

    return _WRAPPED.sub(blanks, text), wide
