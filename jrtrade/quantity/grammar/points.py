"""Points of a rate or a share: "cut rates by a quarter point", "down 0.2 points to 5.5%"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.over import LENDING
from jrtrade.quantity.context.trends import MOVED_BY
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.numbers.number import ONE
from jrtrade.quantity.text.joined import clause_start

if TYPE_CHECKING:
    from jrtrade.quantity.numbers.number import Number

CUT_RATE = rare(
    r"(?i:(?<![a-z])(?:cut|lower|rais|hik|lift|slash|trim|reduc|increas|push|bring|brought|mov)[a-z]{0,4}\s(?:[A-Za-z’'-]{1,12}\s){0,4}"
    r"(?:rates?|yields?|coupons?|tax|duty|levy)\s(?:by\s)?(?:another\s|a\sfurther\s|an?\s)?)\Z"
)
"""Behind this a part of a percent is a change, and the percentage behind it the level reached."""
_MOVE = rare(
    r"\s(?:(?:interest[\s-])?rate\s)?(?:cuts?|hikes?|easing|tightening)(?![a-z-])"
    r"|\s(?:interest[\s-])?rate\s(?:increases?|rises?|reductions?|moves?)(?![a-z-])"
)
_ERROR_BEHIND = (" margin of error", " margin of sampling error", " error margin")
_OF_GROWTH = re.compile(
    r"\s(?:off|from|to)\s(?!(?:\d|the\sindex))(?:[A-Za-z][\w’'-]{1,15}\s){0,3}(?:growth|inflation|GDP|gross\sdomestic\sproduct)"
    rf"(?={END}|\s(?:in|this|last|next|for|and|but|while|as|after|over|by|at|from|during|since)\s)"
)
"""What grows by percent, and gains or loses by points of it."""


def of_percent(text: str, number: Number, end: int) -> bool:
    """Whether an attribute that ends at `end` has points of a percentage: "a 3-point margin of error"."""
    return text.startswith(_ERROR_BEHIND, end) or of_move(text, number, end)


def of_move(text: str, number: Number, end: int) -> bool:
    """Whether a number is a part of a point, which ends at `end`, of a rate that moves by it."""
    if number.step < ONE and _OF_GROWTH.match(text, end):
        return True  # "shaved 0.2 point off growth"
    if not number.fraction:
        return False
    return (
        _MOVE.match(text, end) is not None or CUT_RATE.search(text, max(0, number.start - 60), number.start) is not None
    )


_MANY_POINTS = 40
_LEVEL_OF_RATE = re.compile(
    r"(?P<when>\s(?:since|on|in|over)\s(?:(?:the|an?|last)\s)?(?:[a-z]{2,10}|[A-Z][a-z]{2,9}|(?=20))(?:\s?(?:19|20)\d\d)?|\s(?:this|last)\s[a-z]{3,8})?,?\s(?:to|from|at)\s(?:(?:about|around|nearly|just|a|an|\d{1,3}-year|record|new|low|high|of|the)\s){0,5}\d{1,2}(?:\.\d{1,2})?(?:\s?%|\sper\scent|\spercent)(?![a-z])"
    r"|,?\s\(?\d{1,2}(?:\.\d)?(?:%|\sper\scent|\spercent)\s(?:to|against)\s\d{1,2}(?:\.\d)?(?:%|\sper\scent|\spercent)"
)
_SHARE_BEFORE = re.compile(
    r"(?<![\d.,])(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per\s?cent),\s(?:(?:up|down|almost|nearly|just|about|only|some|around|over|more\sthan)\s){0,2}\Z"
)
"""A share and a comma, behind which points are what it has more or less: "on 34%, four points behind"."""
_SHARE_OF = rare(
    r"(?<![\d.,])(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per\s?cent)"
    r"(?:\sof\s[^.,;:!?()\d\n\0]{2,64},\s|,\s(?:up|down)\s[a-z\d.-]{1,8}\spoints?\s(?:on|from|since)(?:\s[\w’'-]{1,12}){1,3}\sand\s"
    r"|,\s(?:(?:though|although|but|and|which|that|it|is|was|still|yet)\s){1,5})"
    r"(?:(?:almost|nearly|just|about|only|some|around|over|more\sthan)\s){0,2}\Z"
)
_MORE_OR_LESS = re.compile(
    r"\s(?:(?:more|less|fewer|higher|lower|above|below)(?=\s(?:than|in|a\s(?:year|month|decade)|its|their|the|last|what)\s|\s?[.;)\0])|(?:up|down)\s(?:on|from)\s)"
)
"""Behind points, what makes them those of a share far before: "38% of its gas, two points more than"."""
_UP_DOWN = rare(r"\s(?:up|down)\s")
_MORE_BY = rare(
    r"\s(?:behind|ahead|clear|adrift|up|down|lower|higher|more|less|fewer|above|below|better|worse|in\sfront)(?![\w-])"
)
_AHEAD = rare(r"\s(?:behind|ahead|clear|adrift|more|less|fewer|better|worse|in\sfront)(?![\w-])")
_THROWN = rare(r"(?<![a-z])sh(?:ot|oots?|ooting)\s\Z")
_QUOTED_IN_POINTS = rare(
    r"(?i:(?<![a-z])(?:yield(?:s|ing)?|bonds?|notes?|bunds?|gilts?|treasur(?:y|ies)|swaps?|spreads?|futures|index|shares(?!\sof\b)|share\s(?:prices?|index)|stocks?|paper|debt|libor|euribor|"
    r"pmi|dow|ftse|nikkei|s&p|topix|nasdaq|dax|kospi|sensex|nifty|ifo)(?![a-z]))"
)
"""What falls by points that are hundredths of a percent, or of a price."""
_ERROR_OF = rare(r"(?i:(?<![a-z])(?:margins?\sof\s(?:sampling\s)?error|error\smargins?)\s[^.;,:\d\0]{1,40}?)\Z")


_OVER_RATE = rare(
    r"\s(?:over|above|below|under)\s(?:the\s)?(?:(?:[a-z-]{2,15}|US|UK|U\.S\.|Fed|\d{1,2}-(?:month|year|week|day))\s){0,3}"
    rf"(?:{LENDING}|(?:prime|base|policy|discount|interbank|repo)\s(?:lending\s)?rate)(?![A-Za-z])"
)
"""Behind points, the rate at which money is lent: "2 points over the six-month LIBOR"."""
_OVER_STARTS = frozenset("oabu")


def of_rate(text: str, number: Number, stop: int) -> bool:
    """Whether points are those of a rate, as the level beside them is stated in percent: "fell 0.2 points to 5.5%"."""
    low = max(0, number.start - 64)
    if text.find("error", low, number.start) >= 0 and _ERROR_OF.search(text, low, number.start):
        return (number.value or 0) < _MANY_POINTS  # "a margin of error of 3 points"
    if number.value is None or abs(number.value) >= _MANY_POINTS:
        return False
    if of_move(text, number, stop):
        return True
    if _told_before(text, number):
        return True
    if text.find(", ", max(0, number.start - 64), number.start) >= 0:
        share = _SHARE_BEFORE.search(text, max(0, number.start - 40), number.start)
        if share is None and _MORE_OR_LESS.match(text, stop):
            share = _SHARE_OF.search(text, max(0, number.start - 110), number.start)
        moved = share is not None and (_UP_DOWN.search(share[0]) or _MORE_BY.match(text, stop))
        if share is not None and moved and _can_differ(share, number.value):
            if _is_change(text, share.start(), stop):
                return False
            return _QUOTED_IN_POINTS.search(text, clause_start(text, number.start, 80), number.start) is None
    if text[stop : stop + 1] not in (" ", ","):
        return False
    if text[stop + 1 : stop + 2] in _OVER_STARTS and _OVER_RATE.match(text, stop):
        return True  # "2 points over LIBOR"
    level = _LEVEL_OF_RATE.match(text, stop)
    return (
        level is not None
        and (level["when"] is None or MOVED_BY.search(text, max(0, number.start - 20), number.start) is not None)
        and _QUOTED_IN_POINTS.search(text, clause_start(text, number.start, 80), number.start) is None
    )


def _can_differ(share: re.Match[str], points: Decimal) -> bool:
    """Whether a share can be so many points off another: "at 2.9 per cent, down 38.6 points"."""
    level = Decimal(share[1])
    return level >= points or (" down " in share[0] and level + points <= _WHOLE)


_WHOLE = 100
_TOLD_BEFORE = "percentage point"


def _told_before(text: str, number: Number) -> bool:
    """Whether points were said to be those of a percentage before: "by 9.4 percentage points, gas by 5.1 points"."""
    at = text.rfind(_TOLD_BEFORE, max(0, number.start - 110), number.start)
    if at < 0 or clause_start(text, number.start, 110, (". ", "; ", "? ", "! ", "\n", "\0")) > at:
        return False
    return _QUOTED_IN_POINTS.search(text, at, number.start) is None


def _is_change(text: str, start: int, stop: int) -> bool:
    """Whether a share is a change, beside which points are those of an index: "rose 3%, up two points"."""
    if _THROWN.search(text, max(0, start - 10), start):
        return True
    low = max(0, start - 24)
    return MOVED_BY.search(text, low, start) is not None and _AHEAD.match(text, stop) is None
