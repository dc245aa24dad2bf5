"""A trend told once for several figures: "fell 3% in May and 2% in June", "rose to 4% and the rate to 5%"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.lexicon.trends import TRADED, TRENDS
from jrtrade.quantity.text.joined import BREAK

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

BY = re.compile(
    r"(?i:(?<![A-Za-z])by\s(?:(?:only|just|another|an?\s(?:further|mere|additional)|as\smuch\sas|a\stotal\sof)\s)?\Z)"
)
_OTHER_VERB = re.compile(
    r"(?<![a-z])(?:beat|beats|beating|miss(?:es|ed|ing)?|exceed\w*|top(?:s|ped|ping)?|led|followed|fined|owned|held|backed|"
    r"outnumber\w*|overtook|outperform\w*|outpac\w*|trail\w*|lag\w*|leads|leading|won|funded|made|paid|driven|helped|offset|hurt|hit|"
    r"support\w*|weigh\w*|valu(?:ed|ing)|buoyed|underpinned|spurred)(?![a-z])"
)
"""Verbs whose "by" goes on with no trend: "rose 4%, missing forecasts by 3%"."""
_OR = re.compile(
    r"(?:\s(?:higher|lower|up|down))?(?:\s(?:last|this)\s(?:month|week|year|quarter)|\s(?:in|on)\s[A-Z][a-z]{2,9}|\s(?:year|month|quarter)[\s-](?:on|over|to)[\s-](?:year|month|quarter)|\s[ymq](?:/|o)[ymq])?,?\sor\s(?:by\s)?|,\salso\s"
)
"""What joins two ways of saying the same change: "rose 14 cents, or 0.4%"."""
SENTENCE_END = re.compile(r"[.;!?]\s")
LEVEL = re.compile(r"\sto\s\Z")
_GOES_ON = re.compile(
    r"(?:\s(?:in|on|for|among|at|since|from|during|over|against|versus|compared\s(?:to|with))\s(?:(?!to\s)[A-Za-z][\w’'-]*\s){0,3}[\w’'-]+(?:\.(?:[A-Z]\.)?(?=,))?|\s(?:by|in)\s(?:volume|value|weight|tonnage)(?:\sterms)?|\s(?:[a-z]+ly|(?:this|last)\s[a-z]+|[A-Z][a-z]+day|[myq]/[myq]|[myq]o[myq]|as\sreported|(?:month|year|quarter)[\s-](?:on|over|to)[\s-](?:month|year|quarter)))?(?:,|\sand|,\s(?:and|then|followed\sby(?!\san?\s)))(?:\sa\sfurther|\s(?!from|than|versus|against|to|at|of|or|made|earned|paid|raised|won|sold|bought|spent|was|were|is|had|has)[A-Za-z]+|(?:\s(?:the|[A-Z][a-z]{1,15}['’]s)(?:\s[a-z]{3,12}(?:-[a-z]{3,12})?)?(?=\s[A-Z]))?(?:\s[A-Z][\w.&’'-]{0,20}|\s&){1,4}(?:\s\d{2,4})?|\sto\s(?:the\s)?[A-Z][A-Za-z]+(?:\s[A-Z][a-z]+)?)?\s"
)
_ANOTHER_FLOW = re.compile(
    r"(?:\s(?:in|on|since|last|this)\s[\w’'-]+(?:\s[\w’'-]+)?|\s(?:(?:month|year)-)?on-(?:month|year))?(?:,|\sand|,\sand|,?\swhile)(?:\s(?:the|its|their|those))?"
    r"(?:\s(?!from|than|to|at|of|or|by)[A-Za-z][\w-]+){0,3}?\s(?P<head>[a-z]+)\s(?:(?:to|from|into|in)\s(?:the\s)?(?:[A-Z][\w’'-]{1,20}\s){1,3}(?:by\s)?)?"
)
"""What leads to another flow with a name of several words: "steel exports rose 4% and ship exports 9%"."""
_OTHER_THINGS = re.compile(
    r"(?:\s(?:in|on|since|last|this)\s[\w’'-]+)?(?:,|\sand|,\sand|,?\swhile)\s(?P<sort>[a-z][a-z’'-]{2,15})\s(?P<head>[a-z]{4,15}s)(?<!ss)\s"
)
"""What leads to the change of other things, with no verb: "deaths fell 12% and serious injuries 20%"."""
_TOLD_OF_ONE = frozenset(
    "hits stands averages remains exceeds tops reaches totals sees expects holds owns pays wins makes takes gets earns "
    "yields has was is does goes means needs wants says costs equals covers gives keeps leaves offers uses accounts "
    "represents includes supplies produces provides buys sells spends saves charges controls commands enjoys".split()
)
"""Verbs of one, which look like a plural."""
_THOSE = re.compile(
    r"(?:\s(?:in|on|since|last|this)\s[\w’'-]+)?(?:,|,?\sand|,?\swhile)\sthose\s(?:to|in|from|of|for|by)\s(?:the\s)?(?:[A-Za-z][\w’'-]{1,20}\s){1,3}"
)
"""What leads to the same flow elsewhere: "exports to the EU rose 9% and those to the Middle East 30%"."""
_OF_MEASURE = rare(r"\s(?:by|in)\s(?:volume|value|weight|tonnage)(?:\sterms)?,?\sand\sof\s")
_THAT_IS = re.compile(r",?\s(?:that\sis|i\.e\.|or|namely),?\sby\s(?:about\s|some\s)?")
_MERELY = (" only ", " just ", " merely ")
_BETTER = re.compile(
    r"\s(?:are|were|is|was|of|said|say|have|had|will|better|worse|ahead|short|above|below|more|less)\b"
)
_TO_TOO = re.compile(
    r"(?:\s(?:in|on|for|of|by)\s(?:that\s|the\s(?:end\sof|start\sof)\s)?(?:[A-Za-z][a-z]+(?:\s(?:19|20)\d\d)?|(?:19|20)\d\d))?(?:,|\sand|,\s(?:and|then))(?:\s(?:its|the|their|his|her))?"
    r"(?:\s(?!to\s|up\s|due\s|from\s|according\s)[A-Za-z][a-z-]{1,20}){0,4}\sto\s"
)
"""What leads from one level to the next: "fell to 4% and inflation to 2%"."""
_NO_LEVEL = frozenset(
    "compared similar relative opposed addition equal close closer next thanks owing leading adding respect access "
    "contrary subject prior applies apply applied committed agreed sticking limited limits entitled entitles "
    "according due amounted amounts amounting equated equates stood it him them share went goes came moved".split()
)
"""Words before "to" behind which no level is reached."""
ENDS = re.compile(rf"{END}|\s(?:in|from|on|at|by|this|last|and|while|but|after|as|per|later|an?)\b")
_AND_BY = re.compile(
    r"\sand\s(?:(?!(?:was|were|is|are|be|been)\s)[A-Za-z][\w’'-]{1,20}\s){1,6}(?<!ed\s)by\s(?:(?:about|around|nearly|almost)\s)?"
)
"""What else moved, by an amount of another kind: "cut stays by four days and the risk of death by a half"."""
_BESIDE = rare(r",\s(?:up|down)\s(?:by\s)?\Z")
NEXT_MOVER = re.compile(
    r"(?:,|\sand|,?\swhile)\s(?:(?!(?:at|to|of|or|from|than|for|with|by|was|were|is|has|had|be|paid|sold|made|lent|gave|sent|won|lost|bought|spent|[a-z]+ed)\s)"
    r"[A-Za-z][\w.&’'-]{0,20}\s){1,3}\Z"
)
"""What leads from the level one thing reached to the change of the next: "rose $9 to $2,040 and silver $1 to $24"."""
_FOLLOWED = rare(r"(?:.{0,40},?\s(?:followed\sby|ahead\sof|and)|\),?(?:\sand)?)\s(?:[A-Z][\w.&’'-]{0,20}\s){1,4}\(")
"""What leads from one mover to the next, whose change stands in brackets: "fell 3%, followed by HCL (2.4%)"."""
_IN_OTHER_TERMS = rare(
    r"\s(?:organic(?:ally)?|like-for-like|adjusted|reported|underlying|(?:excluding|ex|without|net\sof)\s(?!the\s)[^()\d\0]{3,40}|(?:when\s|if\s)?adjusted\sfor\s[a-z\s]{3,30}"
    r"|(?:at|in|on)\s(?:an?\s|its\s)?(?:[A-Za-z-]{2,15}\s){0,3}(?:currenc(?:y|ies)|rates?|terms|basis|dollars?|euros?|sterling|pounds|yen|yuan|roubles|volumes?|value)"
    r"|after\sinflation|(?:year|month|quarter)\s(?:on|over|to)\s(?:year|month|quarter))\)"
)
"""The same change in brackets, reckoned otherwise: "fell 14% (12% at constant currency)"."""
_TO_LEVEL = rare(r"\sto\s[A-Z]{0,3}[$£€¥]?\d")
_SHARES = {"ratio", "percent"}
_AMOUNTS = ("ratio", "percent", "percentage_point", "money")
_KINDS = (*_AMOUNTS, "measure", "duration", "count", "multiple")


def carry(text: str, moved: Quantity | None, last: Quantity, q: Quantity) -> Quantity:
    """Give a quantity the trend of one before, where no word of its own tells one.

    Parameters
    ----------
    moved : Quantity or None
        The last quantity that has a trend, if it is `last`, or if `last` is the level it led to.
    """
    if q.trend is not None or q.kind not in _KINDS:
        return q
    if moved is None:
        return q if last.value_to is None else _between(text, last, q)
    gap = text[last.end : q.start]
    if BREAK in gap or len(gap) > 80:
        return q
    return replace(q, trend=moved.trend) if _goes_on(text, gap, moved, last, q) else q


def _between(text: str, last: Quantity, q: Quantity) -> Quantity:
    """Give a change the direction of the two levels before it: "from 40 to 50, that is by 25%"."""
    if last.value is None or last.value_to is None or not last.words.startswith(("from ", "From ", "to ")):
        return q
    if q.kind not in _AMOUNTS or _THAT_IS.fullmatch(text, last.end, q.start) is None:
        return q
    return replace(q, trend="up" if last.value < last.value_to else "down")


def _goes_on(text: str, gap: str, moved: Quantity, last: Quantity, q: Quantity) -> bool:
    level = (
        text[moved.start - 3 : moved.start - 1] == "to"
        and LEVEL.search(text, max(0, moved.start - 5), moved.start) is not None
    )
    if moved is last and _OR.fullmatch(gap) and (q.kind == last.kind or not level):
        return q.kind != "money" or "/" not in (q.unit or "") or "/" in (last.unit or "")  # "off 2 points, or $3/day"
    if q.kind == "ratio" and (" in " in q.words or (gap in (" and ", ", and ") and ENDS.match(text, q.end) is None)):
        return False  # "rents rose by a fifth, and one in three tenants is behind"
    alike = q.kind == moved.kind or ({q.kind, moved.kind} == _SHARES and BY.search(gap))
    alike = alike or (moved.kind == "multiple" and q.kind == "percent" and " those " in gap)
    alike = alike or (q.kind in _SHARES and moved.kind in _AMOUNTS and gap.endswith(" and by "))
    alike = alike or (
        q.kind in _AMOUNTS and text.endswith("by ", 0, moved.start) and _AND_BY.fullmatch(gap) is not None
    )
    counted = q.kind == "measure" or q.unit == "point"
    if not alike or not (q.kind in _AMOUNTS or (counted and q.unit == moved.unit)):
        return False
    if BY.search(gap):
        return not SENTENCE_END.search(gap) and not _OTHER_VERB.search(gap) and _unmoved(gap)
    if moved is last and level and q.value_to is None and _TO_TOO.fullmatch(gap):
        return _unmoved(gap) and gap.split()[-2].lower() not in _NO_LEVEL and ENDS.match(text, q.end) is not None
    if q.words[:5].lower() == "from ":
        return False  # "raised it to 13%-14%, from 12%-13%"
    if gap == " (" and moved is last and q.kind == "percent" and not level and _IN_OTHER_TERMS.match(text, q.end):
        return True
    if gap.endswith("(") and text[q.end : q.end + 1] == ")" and q.value_to is None and _FOLLOWED.fullmatch(gap):
        return True
    if moved is not last:
        return (
            q.value_to is None
            and NEXT_MOVER.search(gap) is not None
            and _TO_LEVEL.match(text, q.end) is not None
            and _unmoved(gap)
        )
    if gap.startswith(",") and _BESIDE.search(text, max(0, moved.start - 14), moved.start):
        return False  # "40%, down by 3%, and 20% in Asia"
    if _BETTER.match(text, q.end) or not _unmoved(gap):
        return False
    if gap.endswith(_MERELY):
        gap = gap[: gap.rindex(" ", 0, -1) + 1]  # "exports climbed 1.5% and imports only 0.6%"
    if _GOES_ON.fullmatch(gap) or (text.endswith("of ", 0, moved.start) and _OF_MEASURE.fullmatch(gap)):
        return True
    if _THOSE.fullmatch(gap):
        return True
    things = _OTHER_THINGS.fullmatch(gap)
    if things is not None and not level and things["sort"] not in STOPS and things["head"] not in _TOLD_OF_ONE:
        return ENDS.match(text, q.end) is not None
    flow = _ANOTHER_FLOW.fullmatch(gap)
    return (
        flow is not None
        and flow["head"] not in STOPS
        and (flow["head"] in TRADED or f" {flow['head']} " in text[max(0, moved.start - 60) : moved.start])
    )


def _unmoved(gap: str) -> bool:
    """Whether no word between has a trend of its own."""
    return TRENDS.keys().isdisjoint(gap.lower().split())
