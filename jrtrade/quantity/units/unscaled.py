"""Letters of scales that are units: the "k" that somebody ran, the "mil" of a film."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.patterns import rare

FILM = rare(
    r"-mil[\s-](?:(?:black|clear|white|thick|coloured|colored|heavy|reinforced|nitrile|blue|woven)[\s-])?(?:plastic|poly|polyethylene|polythene|polyester|vinyl|"
    r"mylar|film|sheets?|sheeting|foil|bags?|liners?|pond|tarps?|tarpaulins?|laminat\w{1,5}|vapou?r|barrier|coatings?|paint|gloves?|trash|garbage|rubbish|"
    r"contractor|aluminium|aluminum|rubber|latex|leather|layers?|tape|thick)(?![a-z])|[\s-]mil\sthick(?![a-z])"
)
"""Where "mil" is a thousandth of an inch, not a million: "a 6-mil plastic sheet", but "3 mil plastic bottles"."""
ON_FOOT = rare(
    r"(?i:(?<![a-z])(?:r[au]n(?:s|ning|ners?)?|rac(?:e|ed|es|ing)|jog\w{0,4}|walk\w{0,3}|cycl\w{1,4}|sw[aiu]m\w{0,4}|ski(?:s|ed|ing)?|ri?o?d(?:e|es|ing)|"
    r"hik\w{1,3}|bik\w{1,3}|marathons?|dr[io]v(?:e|es|ing)|row(?:s|ed|ing)?|finish\w{0,3}|distances?|pace|splits?|trail|k?m|miles?|kelvin|temperatures?|"
    r"memory|RAM|ROM|modem|bits?|cool\w{0,3}|heat\w{0,3}|boil\w{0,3}|melt\w{0,3}|freez\w{1,4}|superconduct\w{0,5}|kept|cryo\w{0,4}|carat|gold)(?![a-z]))"
)
"""With which "k" is no thousand: "she ran 10 k"."""
_RAN = rare(
    r"(?i:(?<![a-z])(?:ran|runs?|running|jog(?:s|ged|ging)?|swam|swims?|swimming|rowed|walk(?:s|ed|ing)?|cycl(?:ed?|ing)|hik(?:ed?|ing))"
    r"\s(?:(?:about|nearly|almost|another|over|around|just|only|some)\s)?)(?:[1-9]\d?|100)(?:\.\d)?\Z"
)
_RUN_ENDS = rare(
    r"[kK](?=\s*(?:[.,;:!?)\0\n]|\Z)|\s(?:in|on|at|to|for|from|this|that|every|each|a|last|yesterday|today|before|after|with|and|or|but|along|through|around|twice|uphill)\s|\s(?:yesterday|today)[.,])"
)


def on_foot(text: str, end: int) -> bool:
    """Whether the "k" at `end` stands for kilometres, so far as somebody ran: "ran 8k", but "runs 8k servers"."""
    return _RUN_ENDS.match(text, end) is not None and _RAN.search(text, max(0, end - 32), end) is not None


BYTE_LETTERS = {"K": "kB", "M": "MB", "G": "GB"}
_MEMORY = re.compile(
    r"\s(?:(?:to|or|and)\s\d{1,4}[KMG]\s)?(?:of\s)?(?:(?:[a-z]{4,10}|EDO|L[123]|[A-Z]{0,2}DDR\d?)\s)?"
    r"(?:(?:S|D|SD|V)?RAM|ROM|memory|cache|hard[\s-]?(?:disk|drive)|disk\s(?:space|drive))(?![A-Za-z-]|\s[a-z]{2,12}s(?![a-z]))"
)


def of_memory(text: str, end: int) -> bool:
    """Whether the letter that ends at `end` counts bytes: "64M of RAM", "a 512K cache", but "30K memory cards"."""
    return text[end : end + 1] == " " and _MEMORY.match(text, end) is not None
