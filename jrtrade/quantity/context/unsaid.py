"""Units that were said of one figure and not again: "48,000 cars, against 51,200 a year ago", "40 jets and 20 more"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.carried import ENDS, SENTENCE_END
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES, SEASON_NAMES, WEEKDAY
from jrtrade.quantity.lexicon.indices import INDICES
from jrtrade.quantity.lexicon.numbers import SCALES
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.lexicon.trends import TRADED, TREND_NOUNS
from jrtrade.quantity.numbers.number import CENT
from jrtrade.quantity.text.joined import BREAK

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_FORETOLD = (
    r"(?:consensus|forecasts?|estimates?|expectations?|predictions?|projections?|guidance|targets?|"
    r"promises?|pledges?|goals?|quotas?|norms?)"
)
_CHANGE = rf"(?:draw|build|{trie(sorted(TREND_NOUNS))})"
_FIGURE = rf"(?:average|mean|median|total|record|peak|high|low|figure|profit|loss|surplus|deficit|range|{_CHANGE})"
_BESIDE_IT = (
    rf"(?:(?<![a-z])(?:up|down|off|an?\s(?:[a-z]+\s){{0,2}}{_CHANGE})\sfrom|compared\s(?:with|to)|against|versus|vs\.?)"
)
_REVISED = r"an?\s(?:[a-z]+ly\s)?revised\s"
COMPARED = re.compile(
    rf"(?:{_BESIDE_IT}\s"
    rf"(?:(?:[a-z’'-]{{1,20}}\s){{0,6}}?(?:{_FIGURE}|{_FORETOLD})\s(?:of|for)\s(?:an?\s(?:[a-z]+\s)?{_CHANGE}\sof\s)?"
    rf"|{_REVISED})?"
    rf"|(?<![a-z])from\s(?:(?:an?|the|its|their)\s(?:[a-z’'-]{{2,20}}\s){{0,2}}?{_FIGURE}\sof\s|{_REVISED}))\Z"
)
"""What leads from a figure to its like of another time or place, or to what was foretold."""
_THE = re.compile(
    r"(?<![a-z])(?:than|above|below|with|to|instead\sof|against|versus|vs\.?|from|beat(?:s|ing)?|topp(?:ed|ing)|miss(?:ed|es|ing)?|exceed(?:s|ed|ing)|"
    r"(?:short|shy|ahead)\sof)\sthe\s\Z"
)
_EXPECTED = rare(
    r"\s(?:(?:first|originally|initially|once|that\s(?:[\w’'-]{1,20}\s){1,8}?(?:had|has|have)(?:\sbeen)?)\s)?"
    rf"(?:{_FORETOLD}|average|median|mean|expected|predicted|projected|estimated|anticipated|planned|sought|targeted|budgeted|needed|required|allowed|agreed|promised|foreseen|envisaged|recorded|reported|"
    r"(?:[a-z]{3,12}\s)?(?:analysts|economists|experts|forecasters|investors|traders|banks?|it|they)\s(?:had\s|have\s)?(?:been\s)?[a-z]{3,12})(?![a-z])"
)
"""What is foretold, wanted or usual: "beating the 3.3 billion analysts had expected"."""
_AVERAGE_OF = rare(r"\s(?:moving\s)?(?:average|mean|median|high|low|peak)\sof\s")
_BESIDE_A = rare(rf"(?:{_BESIDE_IT}|(?<![a-z])(?:than|above|below|from))\s(?:an?|the|its|their)\s\Z")
_FORECAST = re.compile(rf"\s{_FORETOLD}\s(?:of|for)\s\Z")
_THEN = rare(
    r"\s(?:(?:for|next|to|with|during|before|if|yesterday|today)(?![a-z])|(?:[a-z]{2,9}|\d{1,3})\s(?:years?|quarters?|months?|weeks?|days?)\s(?:ago|earlier|before)(?![a-z]))"
)
_MORE = re.compile(
    rf"\sothers(?![\w’'-])|\smore(?=(?:\s[a-z]{{2,12}}ed)?{END}|\s(?:in|on|at|by|next|this|last|later|(?:an?|one|two|three)\s(?:hours?|days?|weeks?|months?)\slater|over|to\scome|were|are|was|is|will|would|had|have|has|and|as|after|before|when|while|for|from|during)(?![a-z]))"
)
_BESIDES = frozenset((" and ", ", "))
_ANOTHER = re.compile(r"(?i:(?<![a-z])(?:another|an?\s(?:further|additional))\s)\Z")
_MORE_THAN = re.compile(r"\s(?:more|fewer|less|higher|lower)\sthan\s")
_RISEN = (" up ", " down ", " up by ", " down by ")
_FROM_THEN = rare(
    rf"\s(?:from|on|over|compared\swith)\s(?:(?:(?:an?|the|last|this|one|two|three|\d)\s)?(?:same\s|previous\s|prior\s)?"
    rf"(?:years?|quarters?|months?|weeks?|days?|decades?|season|time|period)(?![a-z])|the\syear\sbefore|(?:the|its|their)\s(?:last|previous|present|current)\s[a-z]{{4,10}}|today|(?:{MONTH_NAMES}|{WEEKDAY}|{SEASON_NAMES})(?![a-z])|(?:19|20)\d\d)"
)
"""The time since which something has risen or fallen: "stocks reached 4.2 million tons, up 1.1 million from May"."""
_BESIDE = rare(
    r"(?:\s[^,;:()\d\0]{1,40})?(?:,\s|\s?[—–]\s?|\s-\s)(?:(?:or|and|but)\s)?(?:(?:up|down)\s(?:by\s)?)?\Z|\s(?:more|fewer|less|higher|lower)\sthan\s[^,;:()\d\0]{2,30}\s(?:and|but)\s\Z"
)
"""What leads from a figure to how much more or less it is than another: "40 boats, 12 more than in May"."""
_ADDED = (
    r"(?:add(?:s|ed|ing)?|los(?:t|e|es|ing)|shed(?:s|ding)?|gain(?:s|ed|ing)?|cut(?:s|ting)?|creat(?:es?|ed|ing)|"
    r"hir(?:es?|ed|ing))"
)
_QUOTED = rf"(?i:{trie(sorted(INDICES))}|shares?|stocks?|index|indices|gauge|futures|bonds|oil|crude|gold)"
"""What loses and gains points or money."""
_ALSO_ADDED = re.compile(
    rf"(?:\s(?:in|last|this)\s[A-Za-z]{{3,9}})?(?:[,;]|,?\s(?:and|while|but))\s(?:(?!{_QUOTED}(?![a-z]))[A-Za-z][\w’'-]{{1,15}}\s){{1,4}}(?:by\s)?{_ADDED}\s\Z"
)
_HAD_ADDED = rare(rf"(?i:(?<![a-z]){_ADDED}\s)\Z")
"""What several did with things of one sort: "builders added 14,000 jobs while shops lost 6,000"."""
_DEALT = (
    r"(?:(?:open|clos|launch|hir|fir|arrest|charg|detain|releas|fre|kill|wound|injur|hospitali[sz]|rescu|evacuat|deliver|order|cancell?|delay|"
    r"divert|seiz|destroy|damag|repair|approv|reject|complet|scor|conced|recruit|dismiss|deploy|test|treat|visit|inspect|adopt|retir|scrapp|renovat|"
    r"demolish|plant|harvest|collect|plan|award|produc|creat|add|gain|acquir|purchas|list|reopen|admitt|screen|vaccinat|train|graduat|promot|cancell|scrapp|refurbish|relocat|issu|revok|receiv|grant|(?:de)?commission|"
    r"convert|fell)(?:ed|ing|es|s)"
    r"|buil[dt]s?|building|b(?:uys?|uying|ought)|s(?:ells?|elling|old)|w(?:ins?|inning|on)|los(?:e|es|t|ing)|shut(?:s|ting)?|shed(?:s|ding)?|cut(?:s|ting)?|s(?:ank|ank|hot\sdown)|"
    r"l(?:eft|ent)|sen[dt]s?|drew|broke|bred)"
)
"""What one does with things, some in one way and some in another."""
_ALSO_DEALT = re.compile(
    rf"(?:\s(?:in|on|at|from|last|this)\s(?:the\s)?[A-Za-z]{{3,15}})?(?:,|,?\s(?:and|but|while))\s(?:(?:has|have|had|also|then|later|still)\s){{0,2}}{_DEALT}\s\Z"
)
_HAD_DEALT = rare(rf"(?i:(?<![a-z]){_DEALT}\s)\Z")
_BUT_ONLY = rare(
    r"[^.;:!?()\d\0]{0,60}(?:,|(?<=\w)|\A)\s(?:but|and|yet|though|although)\s(?:so\sfar\s)?(?:only|just)\s"
)
"""What leads from things to the few of them that did something."""
_AT = rare(
    r"(?<![a-z])(?:in|at|on|across|from|with|by|for|to|into|among|between|over|within|after|before|during|of|near|against|through|under)\s(?:[a-z]{1,12}\s){0,2}\Z"
)
"""What makes of things counted a place or a time, where others were counted before them."""
_COMPARABLE = frozenset(("count", "measure", "money", "percent", "percentage_point", "multiple"))
_CLOCKED = frozenset(("hour", "minute", "second"))
"""Times taken; months and years are more often those in which the rest was counted."""
_LASTED = frozenset(("day", "week", "month", "year"))
_WHILE = rare(
    r"(?<![a-z])(?:in|for|over|within|after|before|during|by|until|since|past|last|first|next|every|each|these|those)\s(?:[a-z]{1,12}\s){0,2}\Z"
)
"""What makes of days and weeks the time in which the rest was counted: "40 cars in three weeks"."""
_FAR = 80
_RISE = 1000
"""How many times as much as its rise a figure may be, if both are of one unit and one scale."""
_TIMES = 10


def unsaid(text: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity | None:
    """Return which of the two figures before a bare number has the unit that it was not given again."""
    if q.start - last.end > _FAR or q.value is None or q.value <= 0 or q.value_to is not None:
        return None
    if _MORE.match(text, q.end) or (_ANOTHER.search(text, max(0, q.start - 14), q.start) and _apart(text, q)):
        whole = last.kind == "count" and q.value == q.value.to_integral_value() and "/" not in (last.unit or "")
        part = earlier is not None and earlier.unit == last.unit  # "two of the 14 hostages were freed and five more"
        whole = whole and text[last.end : q.start] not in _BESIDES  # "two officers and five others"
        return last if whole and _linked(text, last, q) and (part or not placed(text, last, earlier)) else None
    gap = text[last.end : q.start]
    if _MORE_THAN.match(text, q.end):
        return _surpassed(text, gap, last, q, earlier)
    if gap.endswith(_RISEN) and _FROM_THEN.match(text, q.end):
        risen = earlier if earlier is not None and placed(text, last, earlier) else last
        first = _surpassed(text, gap, risen, q, None)
        return first if first is not None and (first.value or 0) <= q.value * _RISE else None
    if (
        last.kind == "count"
        and _ALSO_ADDED.fullmatch(gap)
        and _HAD_ADDED.search(text, max(0, last.start - 12), last.start)
        and _ends(text, q)
    ):
        return last
    if (also := _dealt_or_few(text, gap, last, q, earlier)) is not None:
        return also
    if last.kind in _MANIFOLD and earlier is not None and _OF_THEN.fullmatch(gap):
        told = _ends(text, q) or _OF_TIME.match(text, q.end) is not None or _EXPECTED.match(text, q.end) is not None
        return earlier if told and _ratio(text, earlier, q) is not None else None
    if (sum_of := _priced(text, q, last, earlier)) is not None:
        return sum_of
    if not (_THE.search(gap) and _EXPECTED.match(text, q.end)) and not (
        (COMPARED.search(gap) or _FORECAST.search(gap) or _averaged(text, gap, last)) and _ends(text, q)
    ):
        return None
    ratio = _ratio(text, last, q)
    other = None if earlier is None or last.kind == "number" else _ratio(text, earlier, q)
    if other is not None and (ratio is None or (other < ratio and placed(text, last, earlier))):
        return earlier
    return last if ratio is not None else None


def _dealt_or_few(text: str, gap: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity | None:
    """Return the things of which some were treated otherwise: "opened 62 shops and shut 18", "but only three did"."""
    few = gap.endswith((" only ", " just "))
    if last.kind != "count" or not (few or "," in gap or " and " in gap or " but " in gap or " while " in gap):
        return None
    first = earlier if earlier is not None and placed(text, last, earlier) else last
    if "/" in (first.unit or "") or first.unit in _NO_THINGS or first.value is None:
        return None
    if _AGAINST.match(text, q.end) is not None and _IN_FAVOUR.fullmatch(gap):
        return first
    if gap.endswith(", ") and _HARMED.match(text, q.end) is not None and _SOME_OF_THEM.fullmatch(gap):
        return first if (q.value or 0) < first.value else None
    if first is last and not text.startswith(_IT_WAS, q.end) and _THEY_DID.fullmatch(gap):
        did = any(end.match(text, q.end) is not None for end in (DID, _DONE))
        return last if did and (_SUFFERED.search(gap) or not _SUFFERED.search(text, q.end, q.end + 20)) else None
    if few and _BUT_ONLY.fullmatch(gap):
        did = any(end.match(text, q.end) is not None for end in (DID, ENDS, _DONE))
        return first if did and (q.value or 0) < first.value else None
    if _ALSO_DEALT.fullmatch(gap) and _HAD_DEALT.search(text, max(0, first.start - 18), first.start):
        if _SUFFERED.search(gap) and not _SUFFERED.search(text, max(0, first.start - 18), first.start):
            return None
        return first if _ends(text, q) or _ELSEWHERE.match(text, q.end) is not None else None
    return None


DID = rare(
    r"\s(?:(?:are|were|is|was|have|had|has|will|would|can|could|may|might|must|did|do|died|quit|left|fell|rose|went|came|won|lost|began|sank|broke|ran|took|got|"
    r"said|met|fled|made|saw|told|gave|held|became|stood|voted|abstained)(?![\w’'-])"
    r"|(?:joined|signed|resigned|opened|closed|failed|collapsed|drowned|arrived|departed|escaped|vanished|survived|perished|remained|followed|moved|returned|"
    r"disappeared|sold\sout|walked\sout|(?:[a-z]{3,12}ed|sold|paid|bought|built|hit|beat)(?=\s(?:it|him|them|us|the|its|his|her|their)(?![a-z])))(?![\w’'-]))"
)
"""What the things did, so that they begin a clause."""
_THEY_DID = re.compile(
    rf"(?:{DID.pattern}|\s[a-z]{{2,12}}ed(?![a-z-]))(?:\s[A-Za-z’'-]{{1,15}}){{0,8}}?(?:,|,?\s(?:and|but|while))\s(?:(?:only|just|another)\s)?"
)
"""What leads from some of them to others: "of 340 who applied, 29 were interviewed and 12 hired"."""
_AGAINST = re.compile(rf"\s(?:against|in\sfavou?r|opposed|abstaining|absent)(?={END}|\s(?:and|the|it|with)\s)")
_IN_FAVOUR = rare(
    r"(?:\s(?:votes?|voted|voting|backed|supported|opposed|in\sfavou?r|for|against|absent|abstaining)(?:\s[a-z’'-]{1,15}){0,6})?,?\s(?:(?:and|but|while|with|to)\s)?"
)
"""What leads from those on one side to those on the other: "37 members voted in favour, with 21 against"."""
_HARMED = rare(
    rf"\s(?:critically|seriously|severely|gravely|badly|fatally|mortally|slightly|lightly)(?={END}|\s(?:and|but|in|when|after)\s)"
)
_SOME_OF_THEM = rare(r"(?:\s[A-Za-z’'-]{1,15}){0,8},\s")
"""What leads to those who fared worse or better: "the crash left 24 riders injured, three critically"."""
_IT_WAS = (" was ", " is ", " has ")
_SUFFERED = rare(
    r"(?<![a-z])(?:died|dead|surviv|drown|kill|wound|injur|hurt|hospitali[sz]|rescu|trapp|arrest|charg|detain|jail|fre(?=ed|es)|releas|evacuat|missing|treat)"
)
"""What befalls men and beasts, and no houses: "the flood destroyed 300 homes and killed 12"."""
_DONE = rare(r"\s(?:[a-z]{2,12}ed|hurt|missing)(?![a-z-])")
_ELSEWHERE = rare(r"\s(?:outside|inside|near|around|across|aboard|along|off|during|since|throughout|others)(?![a-z-])")
_NO_THINGS = frozenset(("point", "time", "percentage point"))
_MANIFOLD = frozenset(("multiple", "ratio"))
_OF_THEN = rare(
    rf"\s(?:the|its|their|(?:(?:last|the\sprevious)\s(?:year|month|quarter|week|season)|{MONTH_NAMES}|(?:19|20)\d\d)['’]s)\s"
)
"""What leads from a multiple to what it is one of: "more than double August's 590 billion"."""
_OF_TIME = rare(r"\sof\s(?:an?\s(?:year|month|decade)\s(?:ago|earlier|before)|last\s[a-z]+|(?:19|20)\d\d)(?![\w-])")

_PRICED = re.compile(
    r"(?<![a-z])(?:worth|valued\sat|cost(?:s|ing)?|pa(?:id|ys?|ying)|spen(?:[dt]|ding)|invest(?:s|ed|ing)?|(?:debts?|loans?|fines?|loss(?:es)?|profits?|revenues?|sales|bills?|costs?|earnings|turnover|income|budget|surplus|deficit)\s(?:of|to))\s\Z"
)
_MILLIONS = re.compile(r"\s[mbt]r?illion\Z")


def _priced(text: str, q: Quantity, *before: Quantity | None) -> Quantity | None:
    """Return the sum whose currency is meant by "shares worth 300 million"."""
    if not _MILLIONS.search(q.words) or not _PRICED.search(text, max(0, q.start - 16), q.start):
        return None
    for first in before:
        if first is None or "/" in (first.unit or "") or _comparable(text, first, q) is None:
            return None
        if first.kind == "money":
            return first
    return None


def _surpassed(text: str, gap: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity | None:
    """Return what is so much more or less than something else: "48,000 cars in 12 lands, 3,000 more than in May"."""
    if _BESIDE.fullmatch(gap) is None:
        return None
    again = _MORE_THAN.match(gap) is not None  # "60,000 fewer than in May but 145,000 more than a year ago"
    for first in (last, earlier):
        if first is None or first.kind in ("number", "percent"):
            return None
        value = _comparable(text, first, q)
        if value is not None and (again or (q.value or 0) < value):
            apart = first is last and not again and placed(text, last, earlier)
            return None if apart and earlier and (q.value or 0) < (earlier.value or 0) else first
    return None


def _ends(text: str, q: Quantity) -> bool:
    """Whether no thing of its own stands behind a bare number."""
    return ENDS.match(text, q.end) is not None or _THEN.match(text, q.end) is not None


_DUE = rare(r"\s(?:due|set|likely|still|already|yet|under|being|at\srisk)(?![a-z-])")


def _apart(text: str, q: Quantity) -> bool:
    """Whether another so many did or will do something: "another 340 are due", "another 40 due to shut"."""
    return _ends(text, q) or _DUE.match(text, q.end) is not None or DID.match(text, q.end) is not None


def _linked(text: str, first: Quantity, q: Quantity) -> bool:
    gap = text[first.end : q.start]
    return len(gap) <= _FAR and BREAK not in gap and SENTENCE_END.search(gap.replace("vs. ", "vs ")) is None


def _averaged(text: str, gap: str, last: Quantity) -> bool:
    """Whether the figure before tells over what time the next is averaged: "against a five-year average of 5.2"."""
    if not gap.endswith(" of ") or "-" not in last.words or _AVERAGE_OF.fullmatch(gap) is None:
        return False
    return _BESIDE_A.search(text, max(0, last.start - 20), last.start) is not None


def placed(text: str, last: Quantity, earlier: Quantity | None) -> bool:
    """Whether the last count tells where or of what the one before it is: "40 people at 12 sites"."""
    if earlier is None or earlier.kind not in ("count", "number") or not _linked(text, earlier, last):
        return False
    return _AT.search(text, max(earlier.end, last.start - 30), last.start) is not None


def _ratio(text: str, first: Quantity, q: Quantity) -> Decimal | None:
    """Return how many times as large one is as the other, if they can be of one sort."""
    value = _comparable(text, first, q)
    if value is None or q.value is None:
        return None
    low, high = sorted((value, q.value))
    return high / low if high < low * _TIMES else None


def _lasted(text: str, first: Quantity) -> bool:
    """Whether so many days or weeks are what is told: "waits of 19 weeks", but "40 cars in three weeks"."""
    if first.unit not in _LASTED or "-" in first.words:
        return False
    return _WHILE.search(text, max(0, first.start - 30), first.start) is None


def _comparable(text: str, first: Quantity, q: Quantity) -> Decimal | None:
    """Return the value of a figure that a bare number behind it may share the unit of."""
    if first.unit is None or first.value_to is not None:
        return None
    if not (first.kind in _COMPARABLE or first.unit in _CLOCKED or _lasted(text, first)):
        return None
    if not first.value or first.value < 0 or not _linked(text, first, q):
        return None
    signed = first.kind == "money" and not text[first.end - 1].isalpha()
    return None if signed and scale(q) is None else first.value  # behind "$3" another sum has its sign


_IN_YEAR = r"\sin\s(?:(?:early|late)\s|mid-)?(?:19|20)\d\d"
_MERELY = r"(?:(?:just|only|a\smere)\s)?"
_AS_BEFORE = re.compile(
    rf"(?:{_IN_YEAR}|\sin\s(?:{MONTH_NAMES})|\s(?:last|this)\s(?:year|month|week|quarter|season|{SEASON_NAMES}))?"
    rf",?\s(?:{_BESIDE_IT}|as\sagainst|out\sof|(?:instead\sof|rather\sthan)(?:\sthe\s(?:promised|planned|usual|expected|agreed|original|previous|required))?)\s{_MERELY}"
)
"""What leads from a figure to that of another time or place: "23 days, up from 12"."""
_AND_LATER = re.compile(rf"{_IN_YEAR}(?:,|,?\s(?:and|but))\s{_MERELY}")
_OF_YEAR = rare(rf"{_IN_YEAR}(?![\w-])")
_ANOTHER_HAS = re.compile(
    r"(?:\sof\s(?:the\s|its\s)?[a-z]{2,15}(?:\s[a-z]{2,15})?)?(?:[,;]|,?\s(?:and|while|but))\s(?:and\s|while\s|but\s|with\s)?(?:the\s)?"
    rf"(?:(?:[A-Z][\w’'-]{{1,20}}\s){{1,3}}|opposition\s(?=on\s|at\s))(?:(?:on|at)\s)?{_MERELY}"
)
"""Another holder, whose share is told without its unit: "China won 59 per cent of orders, South Korea 22"."""
SHARE_ENDS = re.compile(r"\s*(?:[.,;:!?)\0\n](?!\d)|\Z)|\s(?:and|while|but|with|in\s(?:19|20)\d\d)(?![\w-])")
_MOST = 10
"""How many times as much a figure may be as the one it is compared with, if both are of one unit."""
_WHOLE = 100
CHANGES = frozenset(("pp", "bp", "point", "year-old"))
"""Units in which a change is told, and not the level beside it; and ages."""


def as_before(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is of another time or place: "23 days, up from 12", "40% in 2019 and 52 in 2024"."""
    if not last.value or not q.value or last.unit in CHANGES:
        return False
    if last.kind == "money" and not text[last.end - 1].isalpha():
        return False  # behind "$3" another sum has its sign
    if not (q.value <= last.value * _MOST and last.value <= q.value * _MOST):
        return False
    return _AS_BEFORE.fullmatch(gap) is not None or (
        _AND_LATER.fullmatch(gap) is not None and _OF_YEAR.match(text, q.end) is not None
    )


_ANOTHER_SORT = re.compile(
    r"(?:[,;]|,?\s(?:and|while|but))\s(?:the\s)?(?:[A-Za-z][a-z]+\s)?(?P<sort>[a-z]+)\s(?:by\s)?"
)


def of_another_sort(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is the change of another thing traded: "wheat lost 7 cents and corn 4"."""
    m = _ANOTHER_SORT.fullmatch(gap) if last.trend is not None and q.value_to is None else None
    return m is not None and m["sort"] in TRADED and SHARE_ENDS.match(text, q.end) is not None


def of_another(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is the share of another, told in a list of shares."""
    if last.value is None or q.value is None or q.value_to is not None or not 0 < last.value + q.value <= _WHOLE:
        return False
    if last.trend is not None and " with " in gap:
        return False  # "the index fell 2%, with Shell at 45"
    return _ANOTHER_HAS.fullmatch(gap) is not None and SHARE_ENDS.match(text, q.end) is not None


_SCALE_WORD = re.compile(rf"(?i:(?<![A-Za-z])({'|'.join(SCALES)})(?![A-Za-z]))")


def scale(q: Quantity) -> Decimal | None:
    """Return the scale that the words of a quantity name, if any."""
    m = _SCALE_WORD.search(q.words)
    if m is not None:
        return SCALES[m[1].lower()] if m[1].lower() != "hundred" else None
    return _taken_over(q) if q.value is not None and abs(q.value) >= _LEAST_SCALED and q.words[-1].isdigit() else None


_LEAST_SCALED = 10_000
_LAST_DIGITS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{1,4})?\Z")
_TAKEN_OVER = frozenset(many for many in SCALES.values() if many >= 1000)


def _taken_over(q: Quantity) -> Decimal | None:
    """Return the scale that a quantity has from the one before: "from 60.7 billion cubic metres in 2019 to 51.7"."""
    m = _LAST_DIGITS.search(q.words)
    end = q.value if q.value_to is None else q.value_to
    if m is None or not end or not (digits := Decimal(m[0])):
        return None
    many = abs(end) / digits
    return many if many in _TAKEN_OVER else None


LARGER = {"cent": "USD", "penny": "GBP", "paisa": "INR"}
"""In what larger sums are told whose parts are told in these."""


def by_share(q: Quantity) -> bool:
    """Whether a sum is of each share, so that millions beside it are all of it: "45.2 million or 87 cents a share"."""
    return q.kind == "money" and (q.unit or "").endswith("/share") and scale(q) is None


def price_to(text: str, gap: str, last: Quantity, q: Quantity) -> str | None:
    """Return the money in which a bare price is told behind its change: "fell 84 cents to 61.20 a barrel"."""
    if gap != " to " or last.kind != "money" or last.trend is None or scale(last):
        return None
    if not text[q.start].isdigit() and (q.qualifier == "exact" or not q.words[-1].isdigit()):
        return None
    if q.value is None or q.value_to is not None or "/" in (last.unit or "") or not text[last.end - 1].isalpha():
        return None  # behind "$3" another sum has its sign
    if last.unit in ("cent", "paisa"):
        return LARGER[last.unit] if q.steps[:1] == (CENT,) else last.unit
    return last.unit
