"""Digits joined to others: phone numbers, codes, chains, scores, generations ("5G")."""

from __future__ import annotations

import re

from jrtrade.quantity.asides.marks import level_with_note
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.currencies import CURRENCY_CODES
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.numbers.separators import dotted_end
from jrtrade.quantity.units.unit import unit_at

PHONE = re.compile(
    r"\+\d[\d()]{0,20}(?:[-\s.](?:\(\d{1,4}\)[-\s.]?)?\d[\d()]{0,20}){1,12}(?!\d)|\(\d{2,4}\)\s?\d{3}[-\s]\d{4}|\(0\d{1,4}\)\s?\d{3,4}[-\s]\d{3,4}(?![\d%])|\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"
    r"|0\d{1,4}-\d{1,4}-\d{4}(?!\d)"
)
_CHAIN = re.compile(r"\d{1,12}(?:[-–/]\d{1,12}){2,40}(?!\w)|\d{1,12}(?:\.\d{1,12}){2,40}(?!\w)")
_YEARS_FROM_2000 = re.compile(r"(?:199\d|20\d\d)[-–]0\d(?![\w-])")
_MIXED = re.compile(
    r"\d{1,3}-(?:[1-7]/[2-9](?![\d/]|-\d)|\d?[13579]/(?:16|32|64)(?=[\s-]?(?:in(?:\.|ch|ches)?(?![a-z])|[\"”″])))"
)
_CODE_PAIR = re.compile(
    r"0\d{2,20}[-–]\d{1,20}(?!\w)|\d{1,20}[-–]0\d{1,20}(?!\w)|\d{5,20}[-–]\d{1,4}(?!\w)|\d{3}-\d{4}(?!\w)"
)
_SCORE = re.compile(r"\d{1,3}\s?[-–—:]\s?\d{1,3}(?![\w%]|[.,:]\d)")
_RATIO = rare(r"(?i:(?<![a-z])ratios?(?:\s[a-z]+){0,2}\s)\Z")
_ODDS = re.compile(r"\d{1,3}-(?:(?:to|for|on)-(?:1|2|one|two)|nil|all|love)(?![\w%-]|\sratio(?![a-z]))")
_PLUS_NAME = re.compile(r"(?:\d\+\d(?:\+\d)?|1\d\+1)(?![\d%]|/\d)")
_REGULATION = re.compile(r"(?:19|20)\d\d/\d{3,5}(?![\d/])")
_NINE_ELEVEN = re.compile(r"(?:9/11|3/11|24/7|50/50|7/7)(?![\d/])")
_GENERATION = re.compile(
    r"\d[GD](?!\w)|\dK(?!\w)|[2-6]g(?=\s(?:network|phone|link|service|mobile|spectrum|technolog|coverage|wireless|internet|data|modem|signal|connection|smart))"
)
_STYLED = rare(
    r"(?i:(?<![a-z])(?:reports?|papers?|releases?|decision|directive|regulation|order|law|act|decree|resolution|bill|bulletin|circular|"
    r"series|brief|note|notice|opinion))\s\Z"
)
"""Words before the number of a document ("Paper 2022/7")."""
_OF_YEAR = rare(r"(?:19|20)\d\d[/:]\d{1,4}(?![\w/:]|[.,]\d)")
_NUMBER_OF_YEAR = re.compile(r"(?:19|20)\d\d-\d{3}(?![\w-]|[.,]\d|\sp(?:ages|p\.?)\b)")
_YEAR_AND_DIGIT = rare(r"(?:19|20)\d\d/\d(?![\w/]|[.,]\d)")
_ASPECT = rare(
    r"\d{1,2}(?:\.\d{1,2})?:\d{1,2}(?:\.\d)?(?=[\s-](?:aspect|screens?|displays?|format|widescreen|panels?)(?![a-z]))"
)
_OF_LAW = rare(r"\d{1,4}-[A-ZФЗ]{1,4}(?![\w-])")


def coded(text: str, start: int, size: int, nxt: str) -> Aside | None:
    """Judge digits joined to others: phone numbers, codes, chains, scores, "2+2"."""
    if nxt == "+" and size < 3:
        m = _PLUS_NAME.match(text, start)
        return Aside(start, m.end(), "name") if m is not None else None
    if size == 4 and nxt in "/:":
        m = _OF_YEAR.match(text, start)
        if m is not None and _STYLED.search(text, max(0, start - 14), start):
            return Aside(start, m.end(), "identifier")
        m = _YEAR_AND_DIGIT.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "date")
    if (
        nxt == "-"
        and size == 4
        and _NUMBER_OF_YEAR.match(text, start)
        and _STYLED.search(text, max(0, start - 14), start)
    ):
        return Aside(start, start + 8, "identifier")  # "Release 2023-118"
    if nxt == "-" and size == 1 and text.startswith("7-Eleven", start):
        return Aside(start, start + 8, "name")
    if nxt == "-" and text[start - 1 : start] == " " and text[start + size + 1 : start + size + 2].isupper():
        m = _OF_LAW.match(text, start)
        if m is not None and _STYLED.search(text, max(0, start - 14), start):
            return Aside(start, m.end(), "identifier")  # "Law 12-AB"
    if nxt == "." and size <= 2 and ":" in text[start : start + 6] and (m := _ASPECT.match(text, start)) is not None:
        return Aside(start, m.end(), "score")  # "an 18.5:9 display"
    if nxt == ":":
        m = _SCORE.match(text, start)
        if m is not None and (_RATIO.search(text, max(0, start - 20), start) or text.startswith(" ratio", m.end())):
            return None
        return Aside(start, m.end(), "score") if m is not None else None
    if nxt == "/":
        if size <= 2 and _parts_to(text, start):
            return None
        m = _REGULATION.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "identifier")
        m = _NINE_ELEVEN.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "name")
    m = PHONE.match(text, start)
    if m is not None and size <= 5:
        return Aside(start, m.end(), "phone")
    if nxt == "-":
        m = _ODDS.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "score")
    if nxt == "." and dotted_end(text, start, money=text[start - 4 : start - 1] in CURRENCY_CODES) is not None:
        return None  # "USD 1.000.000"
    m = _CHAIN.match(text, start)
    if m is not None and nxt == "-" and _MIXED.match(text, start):
        return None
    if m is not None and nxt == "." and level_with_note(text, start):
        return None
    if m is not None:
        town = _PLACE.match(text, m.end()) if nxt in "-–" else None
        return Aside(start, town.end(), "address") if town is not None else Aside(start, m.end(), "identifier")
    if nxt in "-–":
        m = None if size == 4 and _YEARS_FROM_2000.match(text, start) else _CODE_PAIR.match(text, start)
        if m is not None and not text[m.end() : m.end() + 2].strip().startswith("%"):
            postal = m[0].replace("–", "-").find("-") == 3 and len(m[0]) == 8
            if not postal or not _counts_on(text, m.end()):
                return Aside(start, m.end(), "address" if postal else "identifier")
    return None


_PLACE = re.compile(r",?\s[A-Z][a-z][\w-]*")
_COUNTS_ON = re.compile(r"\s(?:[a-z]{3,}|[kKMG]?[WtmgL]\b)|%")


def _counts_on(text: str, end: int) -> bool:
    return _COUNTS_ON.match(text, end) is not None


_PARTS_TO = re.compile(
    r"(?P<top>\d{1,2})/(?P<parts>2|3|4|5|6|8|16|32)[-–]"
    r"(?:(?P<other>\d{1,2})/(?P<others>2|3|4|5|6|8|16|32)|[1-9]\d?(?:\s[1-7]/[2-8]|[½¼¾⅓⅔])?)(?=[\s-][A-Za-z]|\s?[%\"”″])"
)


def _parts_to(text: str, start: int) -> bool:
    """Whether a part of a unit begins a range here: "1/4-1/2 inch", "1/2-1 hour"."""
    m = _PARTS_TO.match(text, start)
    if m is None or int(m["top"]) >= int(m["parts"]):
        return False
    if m["other"] and int(m["other"]) >= int(m["others"]):
        return False
    unit = unit_at(text, m.end()) or unit_at(text, m.end() + 1, attributive=True)
    return (unit is not None and unit.kind != "money") or text.startswith(" cup", m.end())


def score_span(text: str, start: int) -> Aside | None:
    """Return the score that starts here."""
    m = _SCORE.match(text, start)
    return Aside(start, m.end(), "score") if m is not None else None


def generation_span(text: str, start: int) -> Aside | None:
    """Return a name such as "5G" or "4K" that starts here."""
    m = _GENERATION.match(text, start)
    return Aside(start, m.end(), "name") if m is not None else None
