"""Firms, channels and products whose name has a number in it: "3M", "Capital One", "Six Flags", "BBC Two"."""

from __future__ import annotations

from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import ENDED

_ONES = frozenset("Capital Xbox HTC Bank Force Air".split())
_CHANNELS = frozenset("Channel BBC Radio Network ITV RTE RTÉ".split())
_OPERATORS = frozenset("operator network carrier rival O2 EE Vodafone".split())
FIRST_WORDS = _ONES | _CHANNELS | _OPERATORS | {"and"}
"""What may stand before the number word of such a name."""
SECOND_LETTERS = frozenset("GFWE&UNMSHI")
"""How the word behind it may begin."""
_OTHER_OPERATOR = rare(r"(?<![A-Za-z\d])(?:O2|EE|Vodafone|T-Mobile|Orange)\sand\s\Z")
_NO_NAME = rare(
    r"\s(?:[Mm]illion|[Bb]illion|[Tt]housand|[Hh]undred|per|[Yy]ears?|[Mm]onths?|[Dd]ays?|[Hh]ours?)(?![a-z])"
)
_FIRM = rare(
    r"(?:Five\sGuys|Six\sFlags|Seven(?:-Eleven|\sWest(?:\sMedia)?|\sGroup\sHoldings|\s(?:&|and)\si(?:\sHoldings)?)|Nine\s(?:Entertainment|Network)|Ten\sNetwork"
    r"|Three\s(?:UK|Ireland|Italia)(?=[,.’']|\s(?:said|says|has|is|was|wants|plans|cut(?=\s(?:\d|prices|jobs)))\s|\sand\s[A-Z])|Four\sSeasons)(?:\sEntertainment)?(?![A-Za-z])"
)


_NO_FIRST = rare(r"(?<![A-Za-z])(?:(?:West|Left|Right|South|East|North)\sBank|English\sChannel)\s\Z")
"""Lands and seas behind which a comma is left out: "in the West Bank One man was killed"."""
_MANY_DO = rare(r"\s(?:were|have|walk(?:ed)?|are)\s")
"""What no firm does: "Six Flags were flown"."""


def firm_of_word(text: str, start: int, end: int, last: str) -> Aside | None:
    """Return the name that a number word with a capital is in: "Capital One", "Channel Five", "Seven West Media"."""
    if last in FIRST_WORDS and not _NO_NAME.match(text, end) and not _NO_FIRST.search(text, max(0, start - 16), start):
        if last in _CHANNELS or (last in _ONES and text[start:end] == "One"):
            return Aside(start - len(last) - 1, end, "name")
        if text[start:end] == "Three" and (last != "and" or _OTHER_OPERATOR.search(text, max(0, start - 14), start)):
            return Aside(start, end, "name")
    firm = _FIRM.match(text, start)
    if firm is None or (text[firm.end() - 1] == "s" and _MANY_DO.match(text, firm.end())):
        return None
    return Aside(start, firm.end(), "name")


_CORPORATE = rare(
    r"\s(?:Co|Company|Corp|Inc)(?![A-Za-z])\.?|\s(?:said|says|reported|reports|makes|announced|agreed|declined|forecast|expects|expected|(?:raised|cut|sold|bought)(?!\s(?:in|at|for|from|by|off|out)\s)|sells|"
    r"posted|beat|missed|plans|products|executives?|spokes(?:man|woman|person)|chief)(?![A-Za-z])"
    r"|\sshares\s(?:rose|fell|gained|lost|slid|climbed|dropped|jumped|slipped|were\s(?:up|down))(?![a-z])|['’]s(?![A-Za-z])|,\s(?:whose|based|the\smaker)\s"
)
_OPENS_SO = rare(r"(?:\A|[.!?\n\0]\s?|[“\"])\Z")
_HAS_DONE = rare(
    r"\s(?:will|has|had|would|may|could)\s(?!(?:been|be|left|died|lost|already|now|more|no|to|vote|lose|need|die|get|live|leave|miss|go|starve|benefit|qualify|suffer|face|watch|flee|become|travel|come|attend)\s)[a-z]"
)
_OF_FIRM = rare(
    r"(?i:(?<![a-z])(?:(?:shares|stocks?|stake|investors?|bonds|interest)\sin|(?:shares|unit|division|subsidiary|part)\sof)|(?<![a-z])(?:maker|conglomerate|manufacturer|rivals?))\s\Z"
)
_BESIDE_FIRM = rare(r"(?<![A-Za-z])[A-Z][a-z]{2,14}\s(?:and|or)\s\Z")
_OF_MILLIONS = rare(r"(?<![A-Za-z\d])(?!3M)\d[\d.]{0,4}[MK](?![A-Za-z])")
_FIGURE = rare(r"\d")


def three_m(text: str, start: int, *, bare: bool) -> Aside | None:
    """Return the company 3M, where its words stand beside it; "3M users" are a figure."""
    if text[start - 1 : start] not in ("", " ", "\n", "\0", "“", '"', "("):
        return None
    end = start + 2
    behind = _CORPORATE.match(text, end)
    if behind is None and _HAS_DONE.match(text, end) and _OPENS_SO.search(text, max(0, start - 2), start):
        behind = _HAS_DONE.match(text, end)
    low = max(0, start - 60)
    if behind is not None and _OF_MILLIONS.search(text, low, start):
        return None  # "of 5M asked, 3M said yes"
    if behind is None and bare and text[start - 2 : start - 1].isalpha():
        named = _OF_FIRM.search(text, low, start) is not None
        beside = ENDED.match(text, end) is not None and _BESIDE_FIRM.search(text, low, start) is not None
        if not named and not (beside and _FIGURE.search(text, low, start) is None):
            return None
    elif behind is None:
        return None
    return Aside(start, end, "name")
