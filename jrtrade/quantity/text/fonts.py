"""Signs that fonts and word processors put for plain ones: fixed spaces and hyphens, dashes, East Asian signs."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.patterns import rare

_OTHER_HYPHEN = rare(r"\u2011(?<=[A-Za-z0-9].)(?=[A-Za-z])")
_DASHED = rare(
    r"(?i:(?<![a-z])(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))–(?=(?i:one|two|three|four|five|six|seven|eight|nine)(?![A-Za-z]))"
)
"""A dash between tens and ones, where no range can be: "sixty–five"."""
_SPACES = "\u00a0\u2009\u202f"
_FIXED = re.compile(f"[{_SPACES}](?:(?<!\\d.)|(?!\\d))")
"""A space that keeps its line, but between digits, where it may part thousands."""
_WIDE_SIGNS = "，．～〜－﹣＋"
_WIDE = rare(
    rf"[{_WIDE_SIGNS}](?:(?<=[０-９][，．])(?=[０-９])|(?<=[\d%％℃CFgmt][～〜])(?=[\d$€£¥￥＄])|(?<=\w－)(?=\d)"
    r"|(?<=[－﹣＋])(?P<sign>)(?=\d))"
)
_NARROW = str.maketrans("，．～〜－", ",.––-")
_NARROW_SIGNS = {"－": "−", "﹣": "−", "＋": "+"}
"""Signs of figures as East Asian fonts have them, and those that the patterns know."""


def plain(text: str) -> str:
    """Return the text with plain signs for such ones where they stand beside words and numbers; its length stays."""
    if text.isascii():
        return text
    if "\u2011" in text or ("–" in text and "ty–" in text):
        text = _DASHED.sub(r"\g<tens>-", _OTHER_HYPHEN.sub("-", text))
    if any(sign in text for sign in _SPACES):
        text = _FIXED.sub(" ", text)
    return _WIDE.sub(_narrowed, text) if any(sign in text for sign in _WIDE_SIGNS) else text


def _narrowed(m: re.Match[str]) -> str:
    return _NARROW_SIGNS[m[0]] if m["sign"] is not None else m[0].translate(_NARROW)
