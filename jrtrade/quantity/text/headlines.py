"""Titles in which most words have a capital: the common words beside their numbers are read as in any other text."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.nouns import STREETS
from jrtrade.quantity.lexicon.numbers import TWO_TO_TEN
from jrtrade.quantity.text.capitals import PARTS

_SMALL = (
    "a an the and or nor but of in on to for by at as is it its up off out per via vs than with from over into onto "
    "after under about since until amid against between among around before behind below above near through during "
    "while more less fewer least most nearly almost million billion trillion thousand percent cent pct mln bln points "
    "cents tonnes tons barrels miles people says said this that so if be are was"
).split()
"""Words that may be small in a title."""
_LINE = rf"(?![^\n]*?(?<![\w'’.-])(?!(?:{'|'.join(_SMALL)})(?![\w-]))[a-z]{{2}})[^\n]{{12,240}}(?=\n|\Z)"
_FIRST = re.compile(_LINE)
_TITLE = re.compile(rf"\n{_LINE}")
_CAPITALS = re.compile(r"(?<![\w'’-])[A-Z][a-z]{2,}")
_ENOUGH = 4
"""How many words with a capital a title has at least."""
_ANYWHERE = "|".join(
    word.capitalize()
    for word in (
        *_SMALL,
        *"some only just down each every last next twice ago earlier higher lower person points? pts years? months? "
        "weeks? days? hours? minutes? nights? quarters? decades?".split(),
    )
)
_COUNTS = "|".join(word.capitalize() for word in (*TWO_TO_TEN.split("|"), "twenty", "hundred"))
_BEFORE_COUNTS = (
    "|".join(
        rf"(?<=\s[{word[0].upper()}{word[0]}]{word[1:]}\s)"
        for word in "about under than just only least most nearly almost within".split()
    )
    + r"|(?<=%\s[Ii]n\s)|(?<=[Pp]ercent\s[Ii]n\s)"
)
_NO_YEAR = r"(?<!\b19\d\d\s)(?<!\b20[1-3]\d\s)(?<!\b200[1-9]\s)"
_IN_NAME = rf"[\w'’]|\s(?:[A-Z][a-z]{{2,}}\s)?(?:{STREETS})(?![\w'’])|\s[A-Z][a-z]+s(?![\w'’])|\s[Oo]f\sL[ae]\s"
"""What makes a part of a name of a plural: "45 Queens Road", "40 Wales Fans"."""
_PARTS = "|".join(word.capitalize() for word in (*PARTS.split("|"), "fourth", "tenth"))
_DEEDS = (
    "kill injure wound leave hit top near turn see cut add get win lose beat score sell buy pay cost raise lift break "
    "take make hire build open close ship fine jail charge save rescue find trap strand hurt need owe spend earn"
)
_DOING = "|".join(word.capitalize() for word in _DEEDS.split())
_NO_NAME = "(?!Boeing|Beijing|Reading|Spring|Ring|King|Viking|United|Red|Fed|Speed|Med)"
_COMMON = re.compile(
    rf"(?<=\s)(?:{_ANYWHERE})(?![\w'’$\"”-]|\s[Oo]f\sL[ae]\s)"
    rf"|(?<![\w-])(?:One|{_COUNTS})\s[Ii]n\s(?:{_COUNTS})(?=\s[A-Z])"
    rf"|(?<=\s[Aa]\s)(?:{_PARTS})(?![\w'’])"
    rf"|(?<=\s)(?:(?:{_DOING})s?|Reach(?:es)?|Pass(?:es)?|{_NO_NAME}[A-Z][a-z]{{2,}}(?:ing|ed))(?=\s(?!101(?!\d)|\d{{1,4}}\s?[(:])\d)"
    rf"|(?:{_BEFORE_COUNTS})(?:{_COUNTS})(?=\s[A-Z][a-z]{{2,}}s(?![\w'’]))"
    rf"|(?<=\d\s){_NO_YEAR}(?!Series)[A-Z][a-z]{{2,}}(?<!an)(?<!s)s(?!{_IN_NAME})"
)
"""What is no name in a title: words of grammar anywhere, deeds before a number, things behind one."""


def toned(text: str) -> str:
    """Return the text with the common words of its titles in small letters; its length stays."""
    if _FIRST.match(text) is None and _TITLE.search(text) is None:
        return text
    return _TITLE.sub(_in_small, f"\n{text}")[1:]


def _in_small(m: re.Match[str]) -> str:
    title = m[0][1:]
    if len(_CAPITALS.findall(title)) < _ENOUGH or title[0].isdigit():  # "6 Results and Discussion"
        return m[0]
    return "\n" + _COMMON.sub(lambda word: word[0].lower(), title)
