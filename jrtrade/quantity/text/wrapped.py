"""Lines of a set width, as in mails and plain books: a sentence that goes on in the next line is read as if in one."""

from __future__ import annotations

import re

_LONG = "[^\\n\\0]{29}[\\w,;:)%'’\"”]"
_LONGER = "[^\\n\\0]{39}[A-Za-z,(]"
_GOING_ON = "[a-z]"
_OR_NAME = '[A-Z$£€¥(“"]|\\d(?!\\d{0,2}(?:[.)]\\s|\\s[A-Z]))'
_WRAPPED = re.compile(rf"\n(?:(?={_GOING_ON})(?<={_LONG}\n)|(?={_OR_NAME})(?<={_LONGER}\n))")
"""The end of a long line whose sentence goes on: no row of a list or a table, no title before the first of either."""
_BLANKS = ("", "[ \\t\\r]", "[ \\t\\r]{2}", "[ \\t\\r]{3}")


def _behind(line: str) -> str:
    """Return what looks back from behind a line end at a line that ends so, blanks at its end aside."""
    return "(?:" + "|".join(f"(?<={line}{blanks}\\n)" for blanks in _BLANKS) + ")"


_INDENTED = re.compile(
    rf"\n(?:{_behind(_LONG)}[ \t]{{0,12}}(?={_GOING_ON})|{_behind(_LONGER)}(?P<indent>[ \t]{{0,12}})(?={_OR_NAME}))"
)
"""The same with blanks before or behind it."""
_WITH_BLANKS = re.compile(r"\n(?:(?=[ \t])|(?<=[ \t\r]\n))")


def unwrapped(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text with blanks for such line ends, of the same length, and where more than one blank stands."""
    text = _WRAPPED.sub(" ", text)
    wide: list[tuple[int, int]] = []

    def blanks(m: re.Match[str]) -> str:
        if m["indent"]:
            line = text[text.rfind("\n", 0, m.start()) + 1 : m.start()]
            if line[: len(line) - len(line.lstrip(" \t"))] != m["indent"]:
                return m[0]
        start = m.start()
        while text[start - 1] in " \t\r":
            start -= 1
        wide.append((start, m.end() - 1))
        return " " * len(m[0])

    if _WITH_BLANKS.search(text) is not None:
        text = _INDENTED.sub(blanks, text)
    return text, wide
