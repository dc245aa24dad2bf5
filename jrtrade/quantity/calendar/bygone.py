"""Years before 1900, which are told from figures by what leads to them: "in 1855", "the treaties of 1858 and 1875"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.patterns import rare

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_LAWS = (
    "treat(?:y|ies)|wars?|cris[ie]s|acts?|laws?|agreements?|conventions?|tariffs?|peace|revolutions?|famines?|panics?|"
    "rebellion|statutes?|charters?|decree|edict|ordinance|constitution|protocol|reforms?"
)
"""What has a year for its name: "the treaty of 1855"."""
_THEN = r"(?:in|by|since|from|year|until|till|before|after|during|circa|prior\sto|early|late|mid)"
_LED = re.compile(
    rf"(?i:(?<![a-z])(?:(?P<dated>(?:{_LAWS})\sof|the\syear|as\s(?:early|late|far\sback)\sas|(?:spring|summer|autumn|winter)\sof)"
    rf"|dat(?:es?|ed|ing)(?:\sback)?\sto|(?:go|goes|going)\sback\sto|(?P<back>went\sback\sto)|as\sof"
    rf"|(?:congress|census|fire|plague|drought|flood|earthquake|battle|mutiny|uprising|revolt|embargo|elections?|end|beginning|middle)\sof|{_THEN})\s)(?:1\d\d\d(?:,\s|,?\s(?:and|or|until|till|to|through)\s(?:(?:in|from|by|of)\s)?)){{0,6}}\Z"
)
"""What leads to a year, and the years of a list before it."""
_LAW_OF = re.compile(rf"\s(?:{_LAWS})(?![a-z-])", re.IGNORECASE)
_OWN = rare(r"(?i:(?<![a-z])(?:the|its|their|his|her|an)|[’']s|s[’'])\s\Z")
SOME_OF = re.compile(r"\s(?:of\s(?:the|these|those|all|its|their|our|his|her|them)|out\sof|others?|such)(?![a-z])")
"""What goes on behind a number that counts: "in 1600 of the cases"."""
_ABOUT = rare(
    r"(?i:(?P<opens>\A|[.;:!?]\s|[\n\0“”\"‘(])|(?<![a-z])(?:in|by|since|from|until|till|before|after|began|begun|"
    r"starting|built|founded|arrived|introduced|invented|written|painted|born|died|established|appeared)\s)\Z"
)
"""What stands before "about" and "around" of a time."""
_THEN_CAME = rare(
    r",\s(?!(?:[a-z]+\s){1,3}(?:said|says|told|think|believe)|mostly|mainly|most|many|including|or\s|among|some|half|nearly)[a-z]|\s(?:the|an?|it|he|she|they|we|his|its|her|their|there|[A-Z])(?![a-z])|\s[A-Z]"
)
_OPENS = rare(
    r"(?i:(?:\A|[.;:!?]\s|[\n\0“”\"‘(—–]\s?|,\sbut\s|(?<=[.!?][”\"])\s|,\s(?:and|yet)\s)(?P<word>in|by|since|until|till|from|before|after|during)\s)\Z"
)
_AT_THAT_TIME = frozenset("by since until till during".split())
"""What opens a sentence with a time, hardly ever with so many of a thing."""
_WAS = (
    "was|were|had|have|has|did|would|could|might|should|came|fell|rose|grew|began|became|went|made|took|gave|ran|"
    "sank|stood|held|drew|paid|sold|bought|led|left|lay|met|fed|won|lost|brought|built|sent|shrank|broke|kept|got|"
    "saw|fought|drove|flew|ceased"
)
_DID = rare(
    rf"(?:\s(?:of|at|in|from|to|on|for)\s(?:[a-z]+\s){{0,2}}[A-Za-z][\w’'-]{{1,16}}(?:\sand\s[A-Za-z][\w’'-]{{1,16}})?)?\s(?:{_WAS}|(?P<past>[a-z]{{2,12}}ed))(?![\w-])"
)
"""A verb whose subject are the things behind a year, which "in 1800 homes the power failed" has not."""
_CLAUSE_MORE = rare(
    r"[^,.;:!?\n\0]{0,140},\s(?!and\s|but\s|while\s|which\s|when\s|as\s|or\s|with\s|though\s|although\s)"
)
_MANY = frozenset("vote point run goal seat degree metre page word people".split())


def bygone(text: str, start: int, end: int, q: Quantity) -> bool:
    """Whether four digits from 1066 to 1899 are a year by what stands around them."""
    if q.value_to is not None or not "1066" <= text[start:end] < "1900":
        return False
    law = _LAW_OF.match(text, end) if q.qualifier == "exact" else None
    if law is not None and _OWN.search(text, max(0, start - 7), start):
        return q.kind == "number" or not _round(text, start) or _one_law(text, law.end(), q.end)  # "its 1846 tariff"
    early = text[start:end] < "1500"  # fewer texts tell of such a year, and as many of so many things
    if q.kind == "count" and (early or _round(text, start)) and _so_many(text, start, end, q.unit or "", early=early):
        return False
    led = _LED.search(text, max(0, start - 90), start)
    if led is not None and led["back"] and _QUOTED.search(text, max(0, led.start() - 40), led.start()):
        return False  # "gold went back to 1750"
    if q.kind == "number":
        if q.start < start:
            return q.qualifier == "about" and q.trend is None and _about(text, q.start, end)
        return led is not None and q.qualifier == "exact" and SOME_OF.match(text, end) is None
    if q.kind != "count" or q.qualifier != "exact" or q.unit is None or q.start != start:
        return False
    if led is not None and led["dated"]:
        return True  # "the tariff of 1846 cut duties"
    return _opened(text, start, q)


_TRADED = frozenset(
    "export import price ship shipment trader merchant settler colonist peasant farmer wage rent sale railway mill "
    "port slave".split()
)
"""What histories tell of, with a year before it rather than a number."""
_OLD = rare(r"(?<![\w$£€¥.,])1[5-8](?!00|50)\d\d(?![\w%]|[.,]\d)|centur(?:y|ies)(?![a-z])")
_QUOTED = rare(
    r"(?i:(?<![a-z])(?:prices?|index|gold|silver|shares?|stocks?|futures|market|kospi|nikkei|dow|nasdaq)\s(?:[a-z]+\s)?)\Z"
)
"""What goes back to a level, and not to a time."""


def _round(text: str, start: int) -> bool:
    return text[start + 2 : start + 4] in ("00", "50")


def _one_law(text: str, law: int, end: int) -> bool:
    """Whether one law stands behind a round number, and is no part of a longer noun: "the 1850 tariff cut duties"."""
    return text[law - 1] != "s" and (law == end or text.startswith((" cut ", " set ", " put ", " hurt "), law))


def _so_many(text: str, start: int, end: int, unit: str, *, early: bool) -> bool:
    """Whether a number before things is rather one of them: nothing around tells of old times."""
    if unit.rpartition(" ")[2] in _TRADED or (not early and text.endswith(("By ", " by "), 0, start)):
        return False
    return _OLD.search(text, max(0, start - 160), start) is None and _OLD.search(text, end, end + 160) is None


def _about(text: str, hedge: int, end: int) -> bool:
    """Whether a hedge is of a time: "built around 1790", but "Around 1790 were hurt"."""
    lead = _ABOUT.search(text, max(0, hedge - 14), hedge)
    return lead is not None and (lead["opens"] is None or _THEN_CAME.match(text, end) is not None)


def _opened(text: str, start: int, q: Quantity) -> bool:
    """Whether a time that opens a sentence stands before the things told of it: "By 1720 ships of Boston …"."""
    opens = _OPENS.search(text, max(0, start - 16), start)
    if opens is None or q.unit is None or q.unit.rpartition(" ")[2] in _MANY:
        return False
    word = opens["word"].lower()
    did = _DID.match(text, q.end)
    if did is None:
        return word in _AT_THAT_TIME and word != "since" and not text.startswith((",", " to "), q.end)
    if did["past"] or word in ("after", "before", "since", "until", "till"):
        return _CLAUSE_MORE.match(text, did.end()) is None  # "After 1600 people died in the flood, the town …"
    return True
