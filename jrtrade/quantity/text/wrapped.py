"""Lines of a set width, as in mails and plain books: a sentence that goes on in the next line is read as if in one."""

from __future__ import annotations

import re

_LONG = "[^\\n\\0]{29}[\\w,;:)%'’\"”]"
_LONGER = "[^\\n\\0]{39}[A-Za-z,(]"
_BLANKS = ("", "[ \\t\\r]", "[ \\t\\r]{2}", "[ \\t\\r]{3}")


def _behind(line: str) -> str:
    """Return what looks back from behind a line end at a line that ends so, blanks at its end aside."""
    last = line[line.rindex("[") + 1 : -1]
    return f"(?<=[{last} \\t\\r]\\n)(?:" + "|".join(f"(?<={line}{blanks}\\n)" for blanks in _BLANKS) + ")"


_WORD = (
    r"(?=(?:[aghklmst]|(?:[a-z]{1,2}\.){1,2}[a-z]{1,2}|[a-z](?:[’'/-]?[^\W\d_]){1,30})(?:\(e?s\)|[²³]|(?<=m)[23])?"
    r"[.,;!?)\]\"”’*-]{0,3}(?:[—–]|:\s(?![ \t]*[\d\"'\[{])|\s(?![ \t]{2}|[:=|]\s|[$@%]\w{0,20}_)|\Z))"
)
"""A word as sentences have them: no label of what follows, no name in a program, no path."""
_NUMBER = (
    r"(?=\d)(?!\d{1,3}(?:[.)]\s|\s[A-Z])|\d{6}|\d{0,12}[a-f]{1,6}\d|\d{0,12}[a-f]{3}"
    r"|\d{2}:[\dA-F]{2}:|\d[\d.,:-]{0,20}(?:\t|\s(?:\s|\||\d)|(?<![.,])[ \t]?(?:\n|\Z)))"
)
"""A number of a sentence: no mark or cell of a row, no name of a commit."""
_LABEL = r"[A-Z][\w-]{0,20}(?:\s[\w-]{1,20})?:\s"
"""What begins a line of its own, as do the heads of a mail: "Tier 1: ..."."""
_CAPITAL = rf"(?:(?=[A-Z$£€¥(“\"])(?!{_LABEL})|{_NUMBER})"
_PLAINLY = re.compile(rf"\n(?=[a-z])(?<={_LONG}\n){_WORD}")
_WRAPPED = re.compile(
    rf"\n(?:(?:(?=[ \t]{{1,12}}[a-z])|(?<=[ \t\r]\n)(?=[a-z])){_behind(_LONG)}(?P<indent>[ \t]{{0,12}}){_WORD}"
    rf"|(?=[ \t]{{0,12}}[A-Z0-9$£€¥(“\"]){_behind(_LONGER)}(?P<same>[ \t]{{0,12}}){_CAPITAL})"
)
"""The end of a long line whose sentence goes on: no row of a list or a table, no title before the first of either; the
first pattern has those before a small letter with no blanks about them, which are most."""


def unwrapped(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text with blanks for such line ends, of the same length, and where more than one blank stands."""
    original = text
    text = _PLAINLY.sub(" ", text)
    wide: list[tuple[int, int]] = []

    def blanks(m: re.Match[str]) -> str:
        if m["same"] is not None and not _goes_on(original, m):
            return m[0]
        start = m.start()
        while text[start - 1] in " \t\r":
            start -= 1
        if m.end() - start > 1:
            wide.append((start, m.end() - 1))
        return " " * len(m[0])

    return _WRAPPED.sub(blanks, text), wide


_NEAR = 600
"""How far the width of the lines around a line end is looked for, in characters."""


def _goes_on(text: str, m: re.Match[str]) -> bool:
    """Whether a line with a capital or a number at its head goes on with the one before: that had no room for it."""
    begin = text.rfind("\n", 0, m.start()) + 1
    line = text[begin : m.start()].rstrip()
    bare = line.lstrip(" \t")
    if (m["same"] and line[: len(line) - len(bare)] != m["same"]) or (text[m.end()].isdigit() and bare[:1].isdigit()):
        return False
    before = text[max(0, begin - _NEAR) : begin].rpartition("\0")[2]
    behind = text[m.start() + 1 : m.start() + _NEAR].partition("\0")[0]
    width = max(len(other.rstrip()) for other in (before + behind).split("\n"))
    word = behind[len(m["same"]) :].split(None, 1)[0]
    return len(line) + 1 + len(word) > width
