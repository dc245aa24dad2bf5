"""A unit told once for a list: "Iran (17.7 per cent), Oman (9.7)", "3 million tons to Iran, 2 million to Oman"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.carried import ENDS
from jrtrade.quantity.context.unsaid import SHARE_ENDS, placed, scale
from jrtrade.quantity.intervals import plain
from jrtrade.quantity.lexicon.currencies import EACH_MONEY_SIGN
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import SCALES
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.trends import TRENDS
from jrtrade.quantity.text.joined import BREAK

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_KINDS = frozenset(("percent", "percentage_point", "measure", "money", "count"))
_WHOLES = frozenset(("count", "measure", "duration"))
_SHARES = frozenset(("percent", "percentage_point", "ratio", "multiple"))
_NEXT_BRACKET = rare(r"\)[,;]?(?:\s[A-Za-z][\w.’'&-]{0,24}){1,7}\s\(")
"""What leads from the share of one to that of the next: "Iran (17.7 per cent), Oman (9.7)"."""
_YEAR = r"(?:19|20)\d\d(?:[-–/]\d{2,4})?"
_YEAR_BEFORE = rare(rf"(?:[^()\0;:.]|\.(?=\d)){{0,70}}\s\({_YEAR}:\s|[;,]\s{_YEAR}:\s")
_IN_BRACKET = rare(
    rf"\sin\s(?:(?:fiscal|FY|the)\s)?(?:{_YEAR}|previous\syear|year\sbefore)[);,]"
    r"|\s(?:(?:an?|one|two|three|five|ten)\s(?:years?|months?|decades?)\s(?:earlier|before|ago)|the\syear\sbefore|last\s(?:year|month)|previously)[);,]"
)
_CLOSED = rare(r"\s?[);,]")
_PLACE = r"(?:the\s)?[A-Z][\w’'.-]{1,20}"
_WHERE = "to|for|from|in|by|with|at|on"
_DESTINED = re.compile(
    rf"(?:\s[a-z]{{2,9}}){{0,2}}\s(?P<to>{_WHERE})\s{_PLACE}(?:\s(?:and\s)?{_PLACE}){{0,4}}(?:[,;]|[,;]?\s(?:and|but|while))\s(?:(?:and|but|while)\s)?(?:(?:just|only)\s)?"
)
"""Where so much went, before what went elsewhere: "14 million tons went to Iran and 8 million to Oman"."""
_SPAN = r"(?P<span>year|quarter|month|week|season)"
_THIS_YEAR = re.compile(
    rf"(?:\s[a-z]{{2,9}}){{0,2}}\s(?:last|this)\s{_SPAN}(?:,|,?\s(?:and|but))\s(?:(?:just|only)\s)?"
)
_LAST_YEAR = rare(rf"\s(?:last|this|next)\s{_SPAN}(?![a-z’'-])")
"""The same at two times: "40 cars last year and 52 this year"."""
_SHARED_OUT = re.compile(r"(?:\s[A-Za-z][\w’'-]{0,20}){0,8}\s?[:–—]\s|(?:\s[a-z][\w’'-]{0,15}){1,3},\s")
"""What leads from a whole to its parts: "1,000 jobs may go: 600 in Derby, 250 in Bristol"."""
_SOMEWHERE = rare(
    r"\s(?:in|on|at|from|through|for|by|under|with|without|near|abroad|elsewhere|via|during|outside|inside)(?![a-z-])"
)
"""What tells where or how a part was: "14 people, nine in Texas", "25 players, eight on loan"."""
_THERE = rare(rf"{_SOMEWHERE.pattern}|\s(?:to(?!\s\d)|of\s(?:them|these|which))(?![a-z-])")
"""The same behind a part, which may have gone somewhere."""
_NEXT_PART = rare(
    rf"(?:\s(?:are|were|is|was))?(?:{_THERE.pattern})(?:\s[A-Za-z][\w’'-]{{0,20}}){{0,4}}(?:[,;]|,?\sand)\s(?:and\s)?"
)
"""What leads from one part to the next: "14 in teaching and 9 elsewhere"."""
_ALSO_THERE = rare(rf"\s(?:\([\d.]{{1,6}}\s?(?:%|per\s?cent)\)\s)?(?P<to>{_WHERE})\s{_PLACE}")
_FOR_SOME = rare(
    r"\sfor\s(?:the\s)?(?!(?:years|months|weeks|days|hours|minutes|decades|centuries)(?![a-z]))(?:[a-z][a-z-]{1,15}\s){0,2}[a-z]{2,15}(?:,\s|,?\s(?:and|but|against)\s|,?\scompared\swith\s)(?:(?:just|only|about|some)\s)?"
)
_FOR_OTHERS = rare(r"\sfor\s(?:the\s)?[a-z]{2}")
"""Two groups that something is told of: "79.3 years for men and 83.5 for women"."""
_NEXT_SORT = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:(?:the|those|in)\s)?(?P<sort>[a-z-]{3,15}(?:\s[a-z-]{3,15})?)\s")
_MORE_SORTS = rare(_NEXT_SORT.pattern + r"\d")
"""Another sort of the same: "wind supplied 18.9 TWh, solar 4.6 and nuclear 9.2"."""
_OF_ANOTHER = re.compile(
    rf"[^()\0]{{0,50}}?(?:[,;]|[,;]?\s(?:and|while|but|whereas))\s(?:(?:and|while|but|whereas)\s)?{_PLACE}(?:\s[A-Z][\w’'.-]{{1,20}}){{0,2}}(?:\s(?:with|another))?\s"
)
"""Another holder: "Iran got 118 billion yen, Oman 112 billion"."""
OF_THE_MANY = rare(
    r"(?:\A|[.;!?:]\s|[\n\0“])(?:And\s|But\s)?[Oo]f(?:\s(?:the|these|those|all|every|its|their|his|her|our|[A-Z][\w-]{1,15}['’]s)|(?=\s\d))(?P<whole>\s(?:[^.,;:!?\n]|[.,](?=\d)){2,110})?,\s(?:only\s|just\s)?\Z"
)
"""What opens a clause that tells of so many of a whole."""
_FURTHER = re.compile(r"(?i:(?<![a-z])(?:another|an?\s(?:further|additional)|of\s(?:these|this|them|which),?)\s)\Z")
_ENDED = rare(r"\s\(|\s(?:each|apiece|was|were|is|are|went|go(?:es)?)(?![a-z])")
_OF_OTHERS = rare(
    r"(?i:(?<![a-z])(?:(?:population|people|users?|mankind|humans?|customers|world|planet|humanity|lives|shares|records)(?![a-z])|(?:for|reach(?:es|ed|ing)?|serv(?:es?|ed|ing))\s\Z))"
)
"""Words behind which billions may be no money."""
_FLOW = rare(r"(?<![a-z])(?P<flow>[a-z]{3,12})\s(?:(?:were|was|at|to|of|reached|came\sto|amounted\sto)\s)?\Z")
_FLOWS = frozenset("exports imports output production demand consumption supply supplies shipments deliveries".split())
_SENTENCE = re.compile(r"(?<![A-Z])[.!?]\s")
_PERCENT_TO = ("% to ", " percent to ", " per cent to ")
_BILLION = 10**9
_FAR = 80
_MANTISSA = rare(r"\d[\d,]*(?:\.(\d{1,3}))?")
_FEW_TIMES = 4
"""How many times as much as in another year a thing is that is told without a word."""
_MOST = 100
_TIMES = 10


def listed(text: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity | None:
    """Return which of the two figures before a bare number is of the same list, and has its unit."""
    if q.value is None or q.value_to is not None or last.unit is None or q.start - last.end > _FAR:
        return None
    if (
        last.kind in _WHOLES
        and (text[q.start - 2] == "," or text.endswith((", only ", ", just "), 0, q.start))
        and q.value < (last.value or 0)
        and (of := OF_THE_MANY.search(text, max(0, q.start - 130), q.start)) is not None
        and (earlier is None or earlier.end <= of.start() + 1)
    ):
        return last  # "of its 54 reactors, nine are running"
    if text[q.start - 1] == "(" and earlier is not None and _beside(text, earlier, last, q):
        return earlier
    told_before = text[q.start - 1] == "(" or ": " in text[q.start - 2 : q.start]
    for first in (last, earlier) if told_before else ():
        if first is not None and _bracketed(text, text[first.end : q.start], first, q):
            return first
    end = last.end
    if text.startswith(" for ", end) and text.startswith(" for ", q.end) and _for_others(text, last, q):
        return last
    if earlier is not None and text[end] == ")" and text[earlier.end : last.start] == " (":
        last, end = earlier, end + 1  # "14.7 million tons (48 per cent) to Iran, 8.7 million to Oman"
    elif earlier is not None and last.kind in _SHARES and earlier.kind in ("money", "measure"):
        last, end = earlier, earlier.end  # "exports were 971 billion yen, up 12 per cent, and imports 1,200 billion"
    gap = text[end : q.start]
    if not _alike(last, q) or len(gap) > 2 * _FAR or BREAK in gap or _SENTENCE.search(gap):
        return None
    if last.kind == "percent" and q.value > _MOST:
        return None
    if last.kind in _WHOLES and _unnamed(last) and _NEXT_PART.fullmatch(gap) and _THERE.match(text, q.end):
        return last
    to = _DESTINED.fullmatch(gap)
    if to is not None:
        also = _ALSO_THERE.match(text, q.end)
        return last if also is not None and also["to"] == to["to"] and q.value < (last.value or 0) * _MOST else None
    if last.kind == "count" and gap == ", " and _SOMEWHERE.match(text, q.end):
        return _parted(text, last, q, earlier)
    if last.kind in _WHOLES and q.value < (last.value or 0) and _SHARED_OUT.fullmatch(gap):
        return last if _THERE.match(text, q.end) else None
    when = _THIS_YEAR.fullmatch(gap)
    if when is not None:
        again = _LAST_YEAR.match(text, q.end)
        return last if again is not None and again["span"] == when["span"] and near(last, q) else None
    if last.kind != "count" and end == last.end and _of_sorts(text, gap, last, q, earlier):
        return last
    if scale(q) is None:
        return last if _counted_too(text, gap, last, q) else None
    return last if _summed(text, gap, last, q) else None


def _unnamed(q: Quantity) -> bool:
    """Whether a figure has its unit from one before it: its words hold a number, and a scale or none."""
    number, _, scaled = q.words.rpartition(" ")
    if not number:
        return scaled.replace(",", "").isalnum()
    return number.replace(",", "").replace(".", "").isdigit() and scaled in SCALES


def _parted(text: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity | None:
    """Return what some are of: "killed 14 people, nine in Texas", "has 300 staff in 12 lands, 90 in Asia"."""
    if earlier is None or not placed(text, last, earlier):
        return last if (q.value or 0) < (last.value or 0) else None
    return earlier if (last.value or 0) < (q.value or 0) < (earlier.value or 0) else None


def _bracketed(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether brackets hold the like of another holder or another time."""
    if last.kind not in _KINDS or not _alike(last, q):
        return False
    if last.kind == "percent" and (q.value or 0) > _MOST:
        return False
    if _YEAR_BEFORE.fullmatch(gap) is not None:
        return _CLOSED.match(text, q.end) is not None and near(last, q)
    if gap == " (":
        return _IN_BRACKET.match(text, q.end) is not None
    return (
        text[last.start - 1] == "("
        and text[q.end : q.end + 1] == ")"
        and _NEXT_BRACKET.fullmatch(gap) is not None
        and (scale(q) is not None or ("." in q.words) == ("." in last.words))
    )


def year_before(text: str, last: Quantity, q: Quantity) -> Quantity | None:
    """Read what brackets hold as the like of the year before: "sales of SEK 1,204 million (1,311)"."""
    if text[q.end : q.end + 1] != ")" or last.kind not in ("money", "percent") or scale(q) is not None:
        return None
    if q.value_to is not None or last.value_to is not None or not last.value or not q.value or q.qualifier != "exact":
        return None
    stated, again = _MANTISSA.search(last.words), _MANTISSA.fullmatch(q.words)
    if stated is None or again is None or len(stated[1] or "") != len(again[1] or ""):
        return None
    many = last.value / Decimal(stated[0].replace(",", ""))
    low, high = sorted((last.value, q.value * many))
    priced = last.words[0].isupper() and len(again[1] or "") > 1  # "a dividend of SEK 4.50 (3.75)"
    whole = last.kind == "percent" or priced
    if not (again[1] or "," in q.words) or (many == 1) != whole or high > low * _FEW_TIMES:
        return None
    steps = tuple(step * many for step in q.steps)
    return replace(q, kind=last.kind, unit=last.unit, assumed=last.assumed, value=plain(q.value * many), steps=steps)


_STATISTIC = re.compile(
    r"\s\((?:median|mean|average|range|IQR|interquartile\srange|SD|SE|s\.d\.|max(?:imum|\.)?|min(?:imum|\.)?)(?:\sof|[:,=]|\s=)?\s?"
)
_INTERVAL = rare(r"\s(?:CI|CrI|(?:confidence|credible)\sinterval)(?:\sof|[:,=])?\s?")
"""What leads from a value to how it is spread: "5 days (range 2–14)", "1.3 kg (95% CI 1.2–1.4)"."""


def spread_of(text: str, gap: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity | None:
    """Return the value whose median, range or interval a bare number in brackets is."""
    of: Quantity | None = last
    if _STATISTIC.fullmatch(gap) is None:
        bracketed = earlier is not None and text[earlier.end : last.start] == " ("
        of = earlier if bracketed and last.kind == "percent" and _INTERVAL.fullmatch(gap) is not None else None
    return None if of is None or of.unit is None or (scale(of) is not None and q.value_to is not None) else of


def near(last: Quantity, q: Quantity) -> bool:
    """Whether two figures may be of two years: "78.0 per cent of 1,663 people agreed (2017: 78.1)"."""
    low, high = sorted((last.value or 0, q.value or 0))
    return high <= low * _TIMES and ("." in q.words) <= ("." in last.words or scale(q) is not None)


def _beside(text: str, earlier: Quantity, last: Quantity, q: Quantity) -> bool:
    """Whether brackets hold the sum of each share: "46% of exports (178 billion yen), tyres for 10% (38 billion)"."""
    return (
        text[last.end : q.start] == " ("
        and text[q.end : q.end + 1] == ")"
        and text[earlier.start - 1] == "("
        and text[earlier.end] == ")"
        and earlier.unit != last.unit
        and _alike(earlier, q)
    )


def _alike(last: Quantity, q: Quantity) -> bool:
    """Whether both are told in the same way: both in millions or neither, and without a sign of money."""
    if last.kind not in _KINDS or not last.value or last.value_to is not None or last.unit == "year-old":
        return False
    signed = last.kind == "money" and last.words[-1].isdigit() and not EACH_MONEY_SIGN.isdisjoint(last.words)
    alike = last.kind == "percent" or (scale(last) is None) == (scale(q) is None)
    # "1.9 million people, Sakhalin 490,000"
    return not signed and (alike or ("," in q.words and last.value <= (q.value or 0) * _MOST and scale(q) is None))


def _for_others(text: str, last: Quantity, q: Quantity) -> bool:
    """Whether a bare number is told for others: "79.3 years for men and 83.5 for women"."""
    if last.kind == "number" or (last.kind != "duration" and not _alike(last, q)) or last.unit == "year-old":
        return False
    if last.value_to is not None or scale(last) != scale(q) or _FOR_SOME.fullmatch(text, last.end, q.start) is None:
        return False
    if last.kind == "count" and "." in q.words:
        return False
    low, high = sorted((last.value or 0, q.value or 0))
    return high <= low * 2 * _TIMES and _FOR_OTHERS.match(text, q.end) is not None


def _of_sorts(text: str, gap: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> bool:
    """Whether a bare number goes on with a list of sorts: "wind supplied 18.9 TWh, solar 4.6 and nuclear 9.2"."""
    m = _NEXT_SORT.fullmatch(gap)
    if m is None or scale(last) != scale(q) or ("." in q.words) > ("." in last.words):
        return False
    sort = m["sort"].split()
    if any(word in STOPS or word in TRENDS for word in sort) or SHARE_ENDS.match(text, q.end) is None:
        return False
    if sort[-1].endswith("est") and " the " in gap:
        return True  # "the poorest spent 742 euros, the richest 4,120"
    listed_before = earlier is not None and earlier.unit == last.unit
    if listed_before and earlier is not None and _NEXT_SORT.fullmatch(text, earlier.end, last.start) is not None:
        return True
    return _MORE_SORTS.match(text, q.end) is not None


def _counted_too(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether another holder has so many of the same: "Oman sent 300 tons, Peru 200 and Mali 40"."""
    if last.kind == "percent" or ("." in q.words and "." not in last.words):
        return False
    if q.value is None or q.value >= (last.value or 0) * _MOST:
        return False
    return SHARE_ENDS.match(text, q.end) is not None and _OF_ANOTHER.fullmatch(gap) is not None


def _summed(text: str, gap: str, last: Quantity, q: Quantity) -> bool:
    """Whether so many millions go on with the millions before: "another 2.7 million", "Oman 112 billion"."""
    if ENDS.match(text, q.end) is None and _ENDED.match(text, q.end) is None:
        return False
    spelled = last.kind == "money" and EACH_MONEY_SIGN.isdisjoint(last.words)
    if spelled and (scale(q) or 0) >= _BILLION and _OF_OTHERS.search(gap) is None:
        return True
    if spelled and " those " in gap and gap.endswith(_PERCENT_TO):
        return True  # "up 12% to 3,412 million euros, those to Oman down 4% to 1,209 million"
    flow = _FLOW.search(gap) if last.kind == "measure" else None
    if flow is not None and flow["flow"] in _FLOWS:
        return True  # "production was 3 million tons and demand 4 million"
    return _OF_ANOTHER.fullmatch(gap) is not None or _FURTHER.search(gap) is not None
