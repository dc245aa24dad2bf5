"""Numbered paragraphs and notes that run on in one line: "1. Trade grew. 2. Prices fell.", "3 Ibid. 4 See Marsh"."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.patterns import rare

NOTE_WORDS = re.compile(
    r"[ \t\u00a0]{1,4}(?:(?:[Ii]bid|[Oo]p\.\scit|[Ll]oc\.\scit|[Cc]f)\."
    r"|[Ss]ee(?:\salso)?,?\s(?:[A-Z“\"]|(?:note|above|below|pp?\.|n\.)))"
)
"""What opens a note ("2 Ibid.", "3 See Marsh (2019)")."""
_LEADS = frozenset('.;:)”"')
"""With what the sentence before a mark ends."""
_SHORT = rare(
    r"(?i:(?<![a-z])(?:figs?|nos?|pp?|vols?|arts?|chs?|secs?|paras?|eqs?|refs?|cls?|tabs?|st|op|app|ex|approx|ca?|vs?|rs)\.\s)\Z"
)
"""What has a number behind it and ends with a point."""
_HEAD = re.compile(r"(?<![A-Za-z])[A-Z]{4,20}\s\Z")
_REACH = 1200
_TRIES = 4


def runs_on(text: str, start: int, end: int, nxt: str) -> bool:
    """Whether a number is the mark of one of several paragraphs or notes, the next of which stands in the same line."""
    lead = text[start - 2 : start - 1] if text[start - 1 : start] == " " else ""
    first = end + (2 if nxt == "." else 1)
    if text[first - 1 : first] != " " or not text[first : first + 1].isalpha():
        return False
    n = int(text[start:end])
    if nxt == " ":
        opened = lead in _LEADS if lead else text[start - 1 : start] in ("", "\n", "\0")
        return opened and _of_notes(text, start, end, n)
    if text[first].islower() and lead not in (":", ";"):
        return False
    if lead not in _LEADS:
        return _HEAD.search(text, max(0, start - 22), start) is not None and _mark(text, n + 1, ".", end) >= 0
    if lead == "." and _SHORT.search(text, max(0, start - 9), start):
        return False
    return _mark(text, n + 1, ".", end) >= 0 or (
        n > 1 and lead != ":" and _mark(text, n - 1, ".", start - _REACH, start - 1) >= 0
    )


def _of_notes(text: str, start: int, end: int, n: int) -> bool:
    """Whether a number without a point is that of a note, since it or one beside it is read as one by its words."""
    before = _mark(text, n - 1, "", start - _REACH, start - 1) if n > 1 else -1
    after = _mark(text, n + 1, "", end)
    if before < 0 and after < 0:
        return False
    if NOTE_WORDS.match(text, end) or any(at >= 0 and NOTE_WORDS.match(text, at) for at in (before, after)):
        return True
    further = (
        _mark(text, n + 2, "", after) if after >= 0 else -1,
        _mark(text, n - 2, "", before - _REACH, before) if n > 2 and before >= 0 else -1,
    )
    return any(at >= 0 and NOTE_WORDS.match(text, at) for at in further)


def _mark(text: str, n: int, point: str, low: int, high: int | None = None) -> int:
    """Return where the mark with number `n` ends between two places, or -1."""
    low = max(0, low)
    ahead = high is None
    high = low + _REACH if high is None else high
    label = f"{n}{point} "
    at = text.find(label, low, high)
    for _ in range(_TRIES):
        if at < 0:
            break
        led = at == 0 or text[at - 1] in "\n\0" or (text[at - 1] == " " and at > 1 and text[at - 2] in _LEADS)
        first = text[at + len(label) : at + len(label) + 1]
        led = led and not (ahead and text[at - 2 : at - 1] == ":")
        if (led or (at > 0 and _HEAD.search(text, max(0, at - 22), at))) and (
            first.isupper() or (point and first.islower() and text[at - 2 : at - 1] in (";", ":"))
        ):
            return at + len(label) - 1
        at = text.find(label, at + 1, high)
    return -1
