"""Ordinals that open a row, or that number who does what follows: "first, second and fourth", "the third to speak"."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.numbers import ORDINALS
from jrtrade.quantity.lexicon.tables import trie

NEXT_ORDINAL = re.compile(
    rf"(?i:(?:,\s(?:\d{{1,3}}(?:st|nd|rd|th)|{trie(ORDINALS)})){{0,3}},?\s(?:and|or|to)\s(?:\d{{1,3}}(?:st|nd|rd|th)|{trie(ORDINALS)}))(?![A-Za-z-])"
)
"""The ordinals whose noun is that of one before: ", second and fourth" in "the first, second and fourth books"."""
_TO = re.compile(
    rf"\sto\s(?:(?P<next>(?:the\s)?(?:{trie(ORDINALS)})(?![A-Za-z]|[\s-](?:quarters?|hal(?:f|ves)|centur(?:y|ies))(?![a-z])"
    rf"|\sof\s(?:{MONTH_NAMES})(?![a-z])))"
    rf"|(?:[a-z]{{2,8}}ly\s)?(?!(?:{trie(ORDINALS)}|an?|the|it|its|this|that|these|those|his|her|their|our|my|your|him|me|us|you|them|none|no|last|bottom|top|market|date|"
    r"life|power|fame|work|school|bed|all|any|each|every|anyone|both|some|one|what|where|admit|concede|acknowledge|half)(?![A-Za-z]))[a-z]{2,20}(?![a-z’'-]))"
)
"""What one is the third to do ("the third to speak"), or how far a row of ordinals goes ("third to fifth")."""
_OWNERS = ("the ", "his ", "her ", "its ", "our ", "eir ")


def of_doers(text: str, start: int, end: int) -> bool:
    """Whether an ordinal is that of who does what follows, or opens a row: "the third to speak", "third to fifth"."""
    m = _TO.match(text, end) if text.startswith(" to ", end) else None
    if m is None:
        return False
    if m["next"] is None and text[start:end].lower() == "first":
        return False  # "the first to lift its ban" tells no number
    lead = f" {text[max(0, start - 4) : start]}".lower()
    return not lead.endswith((" a ", " an ")) if m["next"] is not None else lead[1:] in _OWNERS
