"""Remains of markup and of wrong encodings: "&pound;3m", "â‚¬3m", "<td>12</td>"."""

from __future__ import annotations

import re
from functools import cache
from html import unescape

from jrtrade.quantity.lexicon.currencies import MONEY_SIGNS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie

_ENTITY = re.compile(
    r"(?<![\w&#])#(?:36|163|8364);(?=\d)|&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,6}(?:12|14|34|[123])?);"
)
_TAG = rare(
    r"</?(?:(?P<block>p|br|td|th|tr|li|ul|ol|dl|dd|dt|div|table|tbody|thead|h[1-6]|hr|blockquote|title|section|article)"
    r"|b|i|u|em|strong|span|a|font|small|big|su[bp]|mark|code|abbr|cite|time)(?:\s{1,3}[a-zA-Z:-]{1,20}=[^<>\n]{0,200})?\s?/?>"
)
_RAISED = rare(r"<sup>(?P<power>[-−–]?\d{1,2})</sup>")
_POWERS = str.maketrans("-−–0123456789", "⁻⁻⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_TURNED = f"{MONEY_SIGNS.removeprefix('$')}°º±²³µ½¼¾×·–—−‘’“”…≈≤≥"
_TURNED_STARTS = "âÂÃ"


@cache
def _wrong() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return what signs became where their bytes were read one by one, with the first text that has such."""
    signs = {"Â ": " ", "Â\u00a0": " "}
    for sign in _TURNED:
        raw = sign.encode()
        signs[raw.decode("latin-1")] = sign
        signs["".join(bytes([b]).decode("cp1252", "replace") for b in raw).replace("\ufffd", "\x9d")] = sign
    return signs, re.compile(trie(signs))


def remains(text: str) -> list[tuple[int, int, str]]:
    """Return where remains begin and end, in order, and what a reader sees there."""
    found: list[tuple[int, int, str]] = []
    if "&" in text or "#" in text:
        for m in _ENTITY.finditer(text):
            sign = unescape(m[0] if m[0][0] == "&" else f"&{m[0]}")  # "#36;5m" in old feeds
            if len(sign) == 1:
                found.append((m.start(), m.end(), " " if sign.isspace() else sign))
    if "<" in text and ">" in text:
        powers = [(m.start(), m.end(), m["power"].translate(_POWERS)) for m in _RAISED.finditer(text)]
        ends = {place for start, end, _ in powers for place in (start, end - 6)}
        tags = [m for m in _TAG.finditer(text) if m.start() not in ends]
        found += powers + [(m.start(), m.end(), "\n" if m["block"] else "") for m in tags]
    if not text.isascii() and any(sign in text for sign in _TURNED_STARTS):
        signs, wrong = _wrong()
        found += [(m.start(), m.end(), signs[m[0]]) for m in wrong.finditer(text)]
    found.sort()
    return [
        span for n, span in enumerate(found) if not n or span[0] >= max(end for _, end, _ in found[max(0, n - 8) : n])
    ]
