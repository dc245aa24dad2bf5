"""A unit told once, further before in its sentence: "$21 a barrel at Yamal, that of Vankor at 34"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.carried import ENDS, LEVEL, SENTENCE_END
from jrtrade.quantity.context.unsaid import CHANGES, SHARE_ENDS, scale
from jrtrade.quantity.intervals import plain
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES, SEASON_NAMES
from jrtrade.quantity.lexicon.currencies import EACH_MONEY_SIGN
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.trends import TRENDS
from jrtrade.quantity.text.joined import BREAK

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_KINDS = frozenset(("percent", "measure", "money", "count", "duration"))
_LEVELS = frozenset(("percent", "measure", "money"))
_TIME = (
    rf"(?:(?:(?:early|late|mid|the)[\s-])?(?:(?:19|20)\d\d(?![\w,.]\d)|{MONTH_NAMES}|{SEASON_NAMES})|the\s(?:first|second|third|fourth|last|next|following|previous|same)|"
    r"(?:last|this|next)\s(?:year|month|week|quarter))(?![a-z])"
)
_WORDS = r"(?:[^.,;:!?()\d\n\0“”\"]|(?<![\d.,])(?:19|20)\d\d(?![\w-]|[.,]\d)){0,56}?"
"""A stretch of one clause in which no figure stands, but a year may."""
_JOINT = (
    r"(?:[,;]|,?\s(?:and|or|but|while|whereas)(?:,\s[^.,;:!?()\d\n\0]{2,32},)?)\s"
    r"(?:(?:and|or|but|while|whereas|then|later)\s)?"
)
_LEADS = ("for ", "at ", "with ", "to ", "by ")
"""What stands before a figure and again before its like: "accounted for 40 per cent, gas for 30"."""
_HOLDER = r"(?:[A-Za-z][\w’'-]{0,20}\s){0,8}?"
_AGAIN = {
    lead: re.compile(rf"{_WORDS}{_JOINT}(?:(?:followed|trailed)\sby\s)?(?P<holder>{_HOLDER}){lead.strip()}\s\Z")
    for lead in _LEADS
}
_AND_FROM = rare(rf"{_WORDS}{_JOINT}(?:(?:that|those)\s(?:on|of|for|in)\s)?{_HOLDER}\Z")
_VERBAL = rare(
    r"(?<![a-z])(?:who|which|that(?!\s(?:of|for|in|on|at|to|from|by|with)\s)|it|they|he|she|we|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|do|does|did|to|from|than|lost|won|beat|sold|bought|paid)(?![a-z])"
)
"""Words with which another clause begins, whose figure may be of another sort."""
_HOLDS = rare(
    rf"{_WORDS}{_JOINT}(?:followed\sby\s)?(?:(?:that|those)\s)?(?:(?:in|for|from|by|at|to|of)\s)?(?:the\s)?(?:[A-Z][\w’'.-]{{1,20}}\s(?:(?:of|and)\s(?=[A-Z]))?){{1,4}}(?:(?:with|at|on|for|another|the\sequivalent\sof)\s)?\Z"
)
"""Another holder, of whom the verb is not said again: "Qatar needs $44.8 a barrel, the Emirates 55.6"."""
_HOLDS_TOO = rare(
    rf"{_WORDS}(?:,|,?\s(?:and|while))\s(?:(?:and|while)\s)?(?:(?:the|its|his|her|their)\s)?(?P<holder>[a-z]{{3,14}})\s\Z"
)
_AND_ANOTHER = rare(
    r"(?:,|,?\s(?:and|while))\s(?:(?:and|while)\s)?(?:the\s)?[A-Za-z]{3,14}\s\d{1,3}(?:\.\d{1,2})?(?=\s?(?:[,;:)\0]|\.(?!\d)|\Z|\sand\s))"
)
_PREP = r"(?:in|for|through|via|from|on|under|into|by|at|to|with|after|before|among|off|near|outside)"
_THERE = re.compile(
    rf"(?:\sof(?:\s[A-Za-z-]{{2,15}}){{1,4}}?)?(?:\s(?:were|was|are|is|(?:has|have|had)\sbeen)(?:\s[a-z]{{3,13}}){{1,2}}|\s(?:[a-z]{{3,12}}ed|sank|fell))?\s(?P<prep>{_PREP})\s{_WORDS}{_JOINT}(?:(?:a\s(?:mere|good|further)|just|only)\s)?\Z"
)
_SPAN = r"(?:[a-z]{3,7}\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|now|good|life|example|instance)(?![a-z])"
_ALSO_THERE = re.compile(
    rf"(?:\seach)?\s(?P<prep>{_PREP})\s(?:(?P<time>{_TIME})|(?:the|an?)\s[A-Za-z]|(?:[a-z]{{3,10}}ern\s)?[A-Z]|(?<=\sfor\s)(?!{_SPAN})[a-z]{{3}})"
)
_FROM_TO = re.compile(
    rf"(?:\s(?:in|for|before|at|on|under|among|during|a|last|this)\s{_WORDS})?\sto\s(?:(?:a\smere|just|only)\s|an?\s(?:[a-z-]{{3,10}}\s){{0,2}}(?:low|high|peak|trough)\sof\s)?\Z"
)
_FROM = re.compile(r"(?<![a-z])from\s(?:(?:an?|the|its|their|his|her)\s(?:[a-z-]{3,12}\s){1,3}(?:(?:of|at)\s)?)?\Z")
"""What stands before the first of two levels: "from its present 179 seats", "from a peak of 400 cases"."""
_FROM_MAIN = rare(
    rf"\s(?:in|before|at|on|under)\s[^.,;:!?()\n\0]{{1,32}},\s{_WORDS}\sto\s(?:(?:a\smere|just|only)\s)?\Z"
)
"""From one level to the next, with the subject between: "From 3.9 per cent in 2010, its share fell to 1.3"."""
_BESIDE_IT = tuple(f"{word} " for word in "against with to from of than for just only the a an its their 's ’s".split())
_JOINED = re.compile(r"[,;]|\s(?:and|or|but|while|whereas)\s")
_CHANGE = r"an?\s(?:[a-z]{3,10}\s)?(?:jump|rise|increase|leap|spike|drop|fall|decrease|decline|dip)\s(?:from|on)"
_BESIDE = re.compile(
    rf"{_WORDS},?\s(?:as\sagainst|against|compared\s(?:with|to)|(?:up|down)\sfrom|{_CHANGE}|(?:well\s|far\s)?(?:short|ahead)\sof|(?:instead|out)\sof|rather\sthan|as\sopposed\sto|(?:(?:still|well|far|just)\s){{0,3}}(?:below|above|behind|(?:more|less|lower|higher)\sthan)(?=\s[A-Z]))"
    r"\s(?:(?:[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20})?|last\s(?:year|month|week))['’]s\s)?(?:(?:an?|the|its|their)\s(?:[a-z-]{3,12}\s){0,2}?(?:(?:average|level|target|total|peak|record|figure|plan|norm|estimate|forecast)\s(?:of|for)\s)?)?(?:just\s|only\s)?\Z"
)
"""What leads from a figure to its like of another time or place, with words about the first between."""
_TO_RIVAL = re.compile(
    rf"{_WORDS}\s(?:to|against)\s(?:(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?[A-Z][\w-]{{1,20}}|(?:his|her|their|its)\s(?:nearest\s)?[a-z]{{4,12}})['’]s\s\Z"
)
"""What leads from the votes of one to those of another: "polled 4,120 votes to Mr Lee's 3,708"."""
_HAS_REACHED = rare(
    rf"{_WORDS}{_JOINT}(?:(?:it|they)\s(?:was|is|were|are|cost|costs|fetched|averaged|totalled|came\sto|amounted\sto)"
    r"|(?:(?:it|they)\s)?(?:(?:has|had|have)\s(?:since\s|now\s)?)?(?:reach(?:ed|es)|hit|touched|(?:peaked|settled|stood|stayed|remained|ended|closed|bottomed\sout|levelled\soff)\sat"
    r"|(?:rose|fell|grew|went|sank|slid|climbed|dropped|slowed|eased|cooled|dwindled|recovered|narrowed|shrank|jumped|declined|rebounded|increased|swelled)(?:\s(?:back|again|up|down|further))?\sto))\s\Z"
)
"""What the same thing did then: "went up to 3 per cent and settled at 1"."""
_OF_WHICH = rare(rf"{_WORDS},\s(?:and\s)?of\swhich\s(?:[A-Za-z][\w’'-]{{0,20}}\s){{0,5}}\Z")
_AND_THEN = re.compile(rf"{_WORDS}{_JOINT}(?:(?:just|only|a\smere|possibly|perhaps)\s)?\Z")
_IN_YEAR = re.compile(
    rf"\s(?:in|by|for|before|on|(?:by|at|until)\sthe\s(?:end|start|beginning)\sof)\s(?:fiscal\s)?(?:{_TIME}|the\s(?:decade|century|war)(?![a-z]))|\s(?:last|this|next|an?)\s(?:year|month)|\stoday(?![a-z])"
)
_SCALED = rare(r"illion\Z")
_ELSEWHERE = rare(r"\s(?:through|via|for|under|across|along|before)(?![a-z])")
_RISEN_FROM = (" from ", " on ", " than ")
_NEXT_TOOK = rare(
    r"[^;:!?()\0\n]{0,64}\.\s(?:The\s)?(?:[A-Z][\w’'-]{1,20}\s(?:of\s(?=[A-Z]))?){1,4}(?:alone\s)?"
    r"(?:took|carried|exported|imported|produced|supplied|delivered|landed|consumed|received|shipped|handled|provided|contributed|accounted\sfor)\s\Z"
)
"""Who took so many millions of what the sentence before tells: "19.2 million tonnes in all. China took 9.8 million"."""
_OF_THEM = rare(r"\sof\s(?:it|them|these|this|those|that)(?=\s?[.,;)])")
_MOST = 25
"""How many times as much the like of a figure may be, as it is told."""
_NEAR = 15
"""The same for prices that are told without their sign or what they are per."""
_WHOLE = 100
_DIGITS = 1000


def lent(q: Quantity, lender: Quantity) -> Quantity:
    """Give a bare number the unit of its like, and its millions: "from 60.7 billion cubic metres in 2019 to 51.7"."""
    many = _many(lender, q)
    if many is not None and q.value is not None:
        value_to = None if q.value_to is None else plain(q.value_to * many)
        q = replace(q, value=plain(q.value * many), value_to=value_to, steps=tuple(step * many for step in q.steps))
    return replace(q, kind=lender.kind, unit=lender.unit, assumed=lender.assumed)


def _told(q: Quantity) -> Decimal:
    """Return a value as it is told, without its millions."""
    return abs(q.value or Decimal(0)) / (scale(q) or 1)


def _many(lender: Quantity, q: Quantity) -> Decimal | None:
    """Return the millions of a figure that are meant of its like as well."""
    many = scale(lender)
    if many is None or not q.value or not q.words[-1].isdigit() or "," in q.words or abs(q.value) >= _DIGITS:
        return None
    if scale(q) is not None:
        return None
    return many if _within(_told(lender), abs(q.value), _MOST) else None


def retold(text: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity | None:
    """Return which of the two figures before a bare number has its unit, told further before in the sentence."""
    if not q.value:
        return None
    if last.kind == "percent" and earlier is not None and _beside(text[last.end : q.start]):
        levels = scale(q) is not None and scale(earlier) is not None and earlier.kind in _LEVELS
        return (
            earlier if levels and _like(earlier, q) and not SENTENCE_END.search(text, earlier.end, last.start) else None
        )
    if ". " in text[last.end : q.start]:
        return _of_those(text, last, q, earlier) if scale(q) is not None and q.value_to is None else None
    for first in (last, earlier):
        if first is None or first.kind not in _KINDS or not first.value or first.unit in CHANGES:
            continue
        gap = text[first.end : q.start]
        if len(gap) > 2 * _FAR or BREAK in gap or SENTENCE_END.search(gap):
            return None
        attribute = first.kind == "duration" and "-" in first.words  # "the two-year yield"
        if not attribute and _like(first, q) and _led(text, gap, first, q):
            return first
    return None


def _of_those(text: str, last: Quantity, q: Quantity, earlier: Quantity | None) -> Quantity | None:
    """Return the measure of the sentence before, of which somebody took so many millions."""
    if _NEXT_TOOK.fullmatch(text, last.end, q.start) is None:
        return None
    if SHARE_ENDS.match(text, q.end) is None and _OF_THEM.match(text, q.end) is None:
        return None
    whole = earlier if last.kind == "percent" and earlier is not None else last
    if (
        whole.kind != "measure"
        or scale(whole) is None
        or whole.value_to is not None
        or SENTENCE_END.search(text, whole.end, last.start)
    ):
        return None
    return whole if 0 < (q.value or 0) < (whole.value or 0) else None


def _beside(gap: str) -> bool:
    """Whether a change or a share leads on to the like of the level before it: "up 46 per cent from 110 billion"."""
    return gap in _RISEN_FROM or (gap.endswith(_BESIDE_IT) and _BESIDE.fullmatch(gap) is not None)


_FAR = 64


def _within(first: Decimal, second: Decimal, times: int) -> bool:
    """Whether one is at most so many times the other."""
    return 0 < first <= second * times and second <= first * times


def _whole(q: Quantity) -> bool:
    return scale(q) is not None or "," in q.words


def _like(first: Quantity, q: Quantity) -> bool:
    """Whether two figures are told alike, and near enough to each other."""
    told, own = _told(first), _told(q)
    if first.kind == "percent":
        return scale(q) is None and "," not in q.words and own <= max(Decimal(_WHOLE), 3 * told)
    if (scale(first) is None) != (scale(q) is None) and _many(first, q) is None:
        if not (_whole(first) and _whole(q)):
            return False
        told, own = abs(first.value or Decimal(0)), abs(q.value or Decimal(0))  # "0.7 million …, less than 50,000"
    elif scale(first) is not None and scale(q) is not None:
        told, own = told * (scale(first) or 1), own * (scale(q) or 1)
    if first.kind != "money" or scale(first) is not None or EACH_MONEY_SIGN.isdisjoint(first.words):
        return _within(told, own, _MOST)
    # behind "$30" another sum has its sign
    return _within(told, own, _NEAR) and ("/" in (first.unit or "") or "." in q.words or "," in q.words)


def _led(text: str, gap: str, first: Quantity, q: Quantity) -> bool:
    """Whether the words between lead to the like of a figure."""
    ends = SHARE_ENDS.match(text, q.end) is not None or _IN_YEAR.match(text, q.end) is not None
    if gap.endswith(_BESIDE_IT) and (_BESIDE.fullmatch(gap) or _TO_RIVAL.fullmatch(gap)):
        return ends or ENDS.match(text, q.end) is not None or _ELSEWHERE.match(text, q.end) is not None
    if " to " in gap and text.endswith("From ", 0, first.start) and _FROM_MAIN.fullmatch(gap):
        return ends
    if " to " in gap and _fallen_from(text, gap, first.start):
        return ends or _ELSEWHERE.match(text, q.end) is not None
    if _JOINED.search(gap) is None:
        return False
    also = _ALSO_THERE.match(text, q.end)
    there = _THERE.fullmatch(gap) if also is not None else None
    if also is not None and there is not None and also["prep"] == there["prep"]:
        return first.kind != "duration" or also["time"] is None
    return ends and first.kind in _LEVELS and _goes_on(text, gap, first, q)


def _fallen_from(text: str, gap: str, start: int) -> bool:
    """Whether the level that starts here is left for the next: "from 40 in May to 12", "from its 40 seats to 12"."""
    if _FROM_TO.fullmatch(gap) is None or _FROM.search(text, max(0, start - 48), start) is None:
        return False
    return gap != " to " or not text.endswith("from ", 0, start)  # "from £5 a month to £70 for the year"


def _goes_on(text: str, gap: str, first: Quantity, q: Quantity) -> bool:
    """Whether a level that ends a clause is that of another holder or time."""
    if _IN_YEAR.match(text, q.end) and (_IN_YEAR.search(gap) or _SCALED.search(q.words)) and _AND_THEN.fullmatch(gap):
        return True
    own = _HOLDS_TOO.fullmatch(gap) if _listed(first, q) or _AND_ANOTHER.match(text, q.end) is not None else None
    if own is not None and own["holder"] not in STOPS and not _another_clause(own["holder"], ""):
        return True
    held = first.kind != "money" or scale(first) is not None or "/" in (first.unit or "")
    if held and _HOLDS.fullmatch(gap):
        return True
    if q.words.startswith("from ") and first.words.startswith("from ") and None not in (q.value_to, first.value_to):
        return _AND_FROM.fullmatch(gap) is not None
    for lead, again in _AGAIN.items():
        if gap.endswith(lead) and (
            text.endswith(" " + lead, 0, first.start) or (lead == "to " and " to " in first.words)
        ):
            if lead == "by " and first.trend is None:
                return False
            led = again.fullmatch(gap)
            if led is not None and not _another_clause(led["holder"], lead):
                return True
    if " which " in gap and _OF_WHICH.fullmatch(gap):
        part = _told(q) * (scale(q) or _many(first, q) or 1)
        return first.kind != "percent" and first.value_to is None and part < (first.value or 0)
    level = first.trend is None or LEVEL.search(text, max(0, first.start - 5), first.start) is not None
    return level and _HAS_REACHED.fullmatch(gap) is not None


def _listed(first: Quantity, q: Quantity) -> bool:
    """Whether both are decimals, or the first has its unit from one before as well."""
    return ("." in q.words and "." in first.words) or (
        first.words[-1].isdigit() and EACH_MONEY_SIGN.isdisjoint(first.words)
    )


def _another_clause(holder: str, lead: str) -> bool:
    """Whether another clause begins between the leads of two figures: "grew at 5 per cent, and Smith retired at 60"."""
    if _VERBAL.search(holder):
        return True
    words = holder.split()
    return any(word.endswith("ed") and word.islower() and not (lead == "to " and word in TRENDS) for word in words)


_OPENED = re.compile(
    r"(?:\A|[.!?;]\s|[\n\0“])(?:(?:As\s)?[Aa]gainst|[Cc]ompared\s(?:with|to)|[Uu]p\sfrom|[Dd]own\sfrom|From)\s(?:(?:just|only|a\smere)\s)?\Z"
)
_OPENERS = ("gainst ", "with ", "to ", "from ", "From ", "just ", "only ", "mere ")
_MAIN = rare(rf"\s(?:(?:in|at|before)\s|(?:an?|last|the)\s[a-z])[^.,;:!?()\0\n]{{0,32}},\s{_WORDS}\Z")


def opens(text: str, q: Quantity) -> bool:
    """Whether a bare number opens a sentence that tells its like later: "Compared with 3.5 trillion in 2010, …"."""
    return text.endswith(_OPENERS, 0, q.start) and _OPENED.search(text, max(0, q.start - 30), q.start) is not None


def foretold(text: str, q: Quantity, later: Quantity) -> Quantity:
    """Give a bare number that opened a sentence the unit of its like behind it."""
    if later.aside is not None or later.kind not in _LEVELS or not later.value or not q.value:
        return q
    gap = text[q.end : later.start]
    if len(gap) > 2 * _FAR or BREAK in gap or _MAIN.fullmatch(gap) is None:
        return q
    return lent(q, later) if _like(later, q) else q


def rate_of(text: str, last: Quantity, q: Quantity) -> Quantity:
    """Give a price what its like before is per: "from $10.9 per MMBtu in May to $16.7 in July"."""
    own, _, per = (last.unit or "").partition("/")
    gap = text[last.end : q.start]
    if not per or own != q.unit or scale(last) is not None or scale(q) is not None or SENTENCE_END.search(gap):
        return q
    if EACH_MONEY_SIGN.isdisjoint(q.words) or _HOLDS_TOO.fullmatch(gap):
        return q  # "up from 32 pounds", "diesel is $1.70 a litre, tea $3.10"
    return replace(q, unit=last.unit) if _within(_told(last), _told(q), _NEAR) and _led(text, gap, last, q) else q
