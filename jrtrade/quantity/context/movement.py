"""Which way a figure moved: the trend that the words before it or behind it tell, judged once the figure is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.context.apart import APART_STARTS, LENGTHS, apart, more_apart
from jrtrade.quantity.context.barely import ADVERBIAL, SHARES, barely
from jrtrade.quantity.context.brought import RAISED, brought
from jrtrade.quantity.context.dropped import QUOTED
from jrtrade.quantity.context.moved import Figure, moved
from jrtrade.quantity.context.spreads import SPREAD, spread
from jrtrade.quantity.lexicon.calendar import WEEKDAY
from jrtrade.quantity.lexicon.currencies import MONEY_SIGNS
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.lexicon.trends import TREND_WITH_BY, TRENDS

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.kinds import Kind, Trend

_PAID_DOWN = rare(r"(?i:(?<![a-z])(?:with|pay|pays|paid|put|puts)\s)\Z")
_TAKING = rare(r"(?i:(?<![a-z])(?:knock(?:s|ed|ing)?|wip(?:e|es|ed|ing)|tak(?:e|es|ing)|took|lop(?:s|ped)?)\s)\Z")
"""Verbs that are a trend before "off": "knocked £5,000 off the bill"."""
_OFF_RECORD = rare(
    r"\soff\s(?:the|his|her|their|its|my|our|[A-Z][a-z]+['’]s)\s(?:[\w’'-]{2,14}\s){0,3}(?:record|best|mark|times?|journeys?|commute)(?![a-z])"
)
"""From what somebody takes seconds or days."""
_PACE = re.compile(r"\s(?:[a-z-]{2,15}\s){0,2}(?:rate|pace|clip)\b")
_GREW_AT = rare(r"(?<![A-Za-z])([A-Za-z]+)\sat\s(?:an?|the)\s(?:[a-z]+\s)?\Z")
_GREW_STRAIGHT = re.compile(
    r"(?<![A-Za-z])((?:(?<=\sis\s)|(?<=\swas\s)|(?<=\sare\s)|(?<=\swere\s))(?:up|down)|(?<=(?:nual|year)\s)gains?|(?i:gr[eo]wn?|grows|growing|expand(?:s|ed|ing)?|increas(?:e|es|ed|ing)|rises?|rose|rising|risen|contract(?:s|ed|ing)|"
    r"shr[aiu]nk(?:s|ing)?|declin(?:e|es|ed|ing)|f[ae]lls?|falling|s[iau]nk(?:s|ing)?|subsid(?:es|ed|ing)|warm(?:s|ed|ing)|cool(?:s|ed|ing)))\sat\s\Z"
)
_GROWN: dict[str, Trend] = TREND_WITH_BY | TRENDS | {"sinking": "down"}
_YEARLY = ("/year", "/yr", "/month", "/day", "/decade", "/century")
_EXTENT = re.compile(r"\s(?:long|wide|deep|across|thick|in\slength|in\sdiameter)\b")
_RANKED = re.compile(
    r"(?i:(?<![a-z])(?:(?P<up>gainers|risers|climbers)|losers|fallers|laggards))\s(?:were|was|included|include|are|being)\s(?:[A-Z][\w.&’'-]{0,20}\s){1,4}\(\Z"
)
"""What opens a list of those that moved most: "top losers included Axis Bank (2.1%)"."""
_OFF_AT = rare(r"\soff\sat\s[A-Z]{0,2}[" + MONEY_SIGNS + r"]?\d")
_NO_LEVEL_BEHIND = (
    r"(?!\sto\b(?!\s(?:close|end|finish|settle|trade|stand)\b)|\sfrom\s(?!(?:19|20)\d\d\b|(?:last|the|an?|its)\s(?![a-z]+[’'])|[A-Z][a-z]{2,8}(?![’'a-z])|yesterday)"
    r"|\sby\s(?:[A-Z][A-Za-z.]{0,3}\s)?\S{0,4}\d)"
)
"""What "up" or "down" has not behind it where it speaks of the number before: a level or an amount of its own."""
_NO_RIVAL_BEHIND = (
    rf"(?!\s(?:than(?!\s(?:when\s|(?:its|the|on|at)\s(?:last|previous|prior|opening|close|{WEEKDAY})))"
    r"|to|in)\b)"
)
"""What "firmer" or "weaker" has not behind it: something other than its own past."""
_WITH_A_TIME = (
    r"(?=\s(?:to|with)\s(?:the\s(?:same|previous|prior|preceding|year|corresponding)|last|a\s(?:year|month)|(?:19|20)\d\d|in\s|pre-|before|previously"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b))"
)
_DIRECTION = re.compile(
    r"(?:\s\([^()\0]{1,20}\)|(?P<also>(?P<comma>,)?\s(?:or|and)\s(?:(?:[A-Z]{1,3}|[A-Z]{0,3}["
    + MONEY_SIGNS
    + r"])\d[\d.,]{0,11}|[\d.,]{1,12}\s?(?:%|per\s?cent|points?|cents?|pence|pips|[pc]))(?(comma),)))?"
    r"(?:\seach)?\s(?:(?P<up>higher|up"
    + _NO_LEVEL_BEHIND
    + r"|dearer|more\s(?:expensive|compared"
    + _WITH_A_TIME
    + r")|(?:ahead|better)(?=\sat\s(?:[A-Z]{0,3}["
    + MONEY_SIGNS
    + r"]\d|\d[\d.,]{0,8}p\b|\d{1,3},\d{3}|\d{3}))|(?P<wide>wider)(?!\sthan)|(?:firmer|stronger)"
    + _NO_RIVAL_BEHIND
    + r")"
    r"|(?P<down>lower|down"
    + _NO_LEVEL_BEHIND
    + r"|cheaper|less\scompared"
    + _WITH_A_TIME
    + r"|(?P<thin>tighter|narrower|thinner)(?!\sthan)|(?:weaker|softer|easier)"
    + _NO_RIVAL_BEHIND
    + r"))"
    rf"(?={END}|\s(?:on|from|than|at|in|to|for|after|by|year|week|month|day|quarter|[myqwd]/[myqwd]|[myqwd]-?o-?[myqwd]|against|shortly|following|ahead|yesterday|today|"
    r"this|last|next|while|but|as|with|because|when|amid|around|before|over|near|so|and|or|compared|versus|since|despite|until|"
    r"during|early|late|[A-Z][a-z]*|[a-z]+ly)\b)"
)
_DATA = frozenset(("Mbit/s", "Gbit/s", "kbit/s"))
"""Units with which "up" and "down" say which way data go: "50 Mbps down"."""
_DIRECTED = frozenset("hi up de mo ah be fi st lo do ch le we so ea wi na ti th or an".split())
"""With what a direction begins behind a figure, where no bracket and no comma stands between."""
_LYING = re.compile(
    r"\sin\s(?:(?P<up>the\s(?:green|black)|positive\sterritory)|the\sred|negative\sterritory)"
    rf"(?={END}|\s(?:on|by|at|for|after|as|and|but|while|when|with|from|since|against|this|last|today|in|to)\s)"
)
"""Where a price or an index lies that rose or fell so much: "closed 1.4% in the red"."""
_LAY = rare(
    r"(?i:(?<![a-z])(?:is|are|was|were|been|be|end(?:s|ed|ing)?|clos(?:es?|ed|ing)|finish(?:es|ed|ing)?|open(?:s|ed|ing)?|trad(?:es?|ed|ing)|settl(?:es?|ed|ing)|"
    r"remain(?:s|ed|ing)?|stay(?:s|ed)?|stood|start(?:s|ed)?|up|down|f[ae]ll|dropped|lost|slipped|slid|sank|dipped|rose|gained|still|now)"
    r"(?:\s(?:the|this|that)\s(?:day|session|week|month|year|quarter|morning))?(?:\s(?:more\sthan|less\sthan|just|only|about|around|nearly|almost|over|some|at|by|a|still|trading))?\s)\Z"
)
_BARE = frozenset("warm warmed warming cool cooled cooling back up tightened by raised".split())
_MOVING = ("percent", "percentage_point", "money", "measure", "number", "ratio")
_STANDING_AT = frozenset("was were is are recently closed ended trading".split())
_BROUGHT = (*_MOVING, "count", "duration")
_UNMOVED = ("money", "measure", "number", "ratio")
"""Kinds that need "by" behind the object of a verb ("raised the bid $5" says too little)."""


def told(
    text: str, context: Before, start: int, end: int, kind: Kind, code: str | None, *, single: bool
) -> Trend | None:
    """Say what trend is told of the figure at ``text[start:end]``, by the words before it or behind it."""
    if context.trend is not None:
        trend = _told_before(text, context, start, end, kind, code)
        if trend is not None:
            return trend
    if kind in _MOVING or code in QUOTED:
        pair = text[end + 1 : end + 3]
        directed = pair in _DIRECTED or pair[:1] in ("(", " ")
        direction = _DIRECTION.match(text, end) if directed else None
        if direction is not None and direction["also"] and context.last in ("at", "to"):
            direction = None  # "closed at $2 and 0.3% higher"
        if direction is not None:
            if code in _DATA and not text.startswith((" on ", " from "), direction.end()):
                return None
            if code in LENGTHS or _PAID_DOWN.search(text, max(0, context.start - 6), context.start):
                return None  # "20 metres up", "paid $5,000 down"
            if kind != "percentage_point" and (direction["wide"] or direction["thin"]):
                return None  # "the new screen is 10% wider"
            return "up" if direction["up"] else "down"
        trend = None
        if pair[:1] in _TELLING_STARTS or text[start - 1 : start] == "(":
            trend = _told_behind(text, context, start, end, kind, code)
        if trend is None and context.start == start and single and kind not in _UNMOVED:
            trend = _of_object(text, context, end)
        if trend is not None:
            return trend
    elif kind == "count" and (trend := more_apart(text, start, end)) is not None:
        return trend
    elif kind == "duration" and text.startswith(" off ", end) and _OFF_RECORD.match(text, end):
        return "down" if _TAKING.search(text, max(0, context.start - 10), context.start) else None
    last = context.last
    if (kind == "percent" or (code or "").endswith(_YEARLY)) and last in ("a", "an", "at"):
        paced = (kind in _MOVING and _PACE.match(text, end) is not None) and _GREW_AT.search(
            text, max(0, context.start - 30), context.start
        )
        if not paced and last == "at":
            paced = _GREW_STRAIGHT.search(text, max(0, context.start - 24), context.start)
        if paced and (grown := _GROWN.get(paced[1].lower())) is not None:
            return grown  # "grew at a 5% pace", "trade expanded at 6.5%"
    if last in _BARE or (last == "to" and kind == "percentage_point"):
        trend = barely(text, context, end, kind, code)
        if trend is not None:
            return trend
    level = last == "to" or (last in ("just", "only") and text.endswith(f"to {last} ", 0, context.start))
    if level and (single or context.opener == "between") and kind in _BROUGHT:
        told_so = code in _CUT_TO and _TOLD_TO_CUT.search(text, max(0, context.start - 60), context.start)
        if told_so:
            return None
        return brought(text, context, kind, code) or (spread(text, context.start) if kind in SPREAD else None)
    return None


_CUT_TO = frozenset("mm cm m in ft yd".split())
_TOLD_TO_CUT = rare(
    r"(?:\A|[.!?:;]\s|\n)(?:(?:[Tt]hen|Now|Next|First|Finally),?\s)?(?:[Cc]ut|[Tt]rim|[Ss]aw|[Cc]rop)\s(?:(?:the|each|your|all|every|both|any|a|two|three|four)\s)?(?:[a-z-]+\s){1,4}to\s\Z"
)
"""What is told to be made so long, which says of no fall."""


def _told_before(text: str, context: Before, start: int, end: int, kind: Kind, code: str | None) -> Trend | None:
    """Return the trend of the words before a figure, if it is this figure that moved."""
    if not moved(Figure(text, context, context.last, start, end, kind, code)) or _denied(text, context.start):
        return None
    if code in LENGTHS and _EXTENT.match(text, end):
        return None  # "cut a path 22 miles long"
    if context.last in ("up", "down") and _DIRECTION.match(text, end):
        return None  # "ended up 3% lower"
    if context.trend == "up" and text.find("mprov", max(0, context.start - 30), context.start) >= 0:
        return "down" if _BETTERED.search(text, max(0, context.start - 90), context.start) else "up"
    return context.trend


_TELLING_STARTS = APART_STARTS | {"i"}
"""With what the words of a trend behind a figure begin."""


def _told_behind(text: str, context: Before, start: int, end: int, kind: Kind, code: str | None) -> Trend | None:
    """Return the trend of the words behind a figure that is no comparative: "10% off", "a fifth less than in 2013"."""
    char = text[end + 1 : end + 2]
    if char == "o" and text.startswith(" off ", end):
        taking = _TAKING.search(text, max(0, context.start - 10), context.start)
        if taking is not None and (taking[0][0] not in "tT" or kind in SHARES or code == "point"):
            return "down"
        if context.last in _STANDING_AT and _OFF_AT.match(text, end):
            return "down"  # "shares were 2.2% off at 410p"
    if char in APART_STARTS and (apart_by := apart(text, context, end, kind, code)) is not None:
        return apart_by
    lies = _LYING.match(text, end) if char == "i" and (kind in SHARES or code == "point") else None
    if lies is not None and _LAY.search(text, max(0, context.start - 34), context.start):
        return "up" if lies["up"] else "down"  # "ended 1% in the red"
    if kind == "percent" and text[start - 1 : start] == "(":
        ranked = _RANKED.search(text, max(0, start - 90), start)
        return None if ranked is None else "up" if ranked["up"] else "down"
    return None


_BETTERED = rare(
    r"(?i:(?<![a-z-])(?<!of\s)(?<!on\s)(?<!from\s)(?<!for\s)(?<!in\s)(?<!against\s)(?<!to\s)(?<!after\s)(?<!before\s)(?<!less\s)"
    r"(?<!despite\s)(?<!excluding\s)(?<!without\s)(?<!with\s)(?<!by\s)(?<!minus\s)(?<!over\s)(?<!cover\s)(?<!covering\s)(?<!weight\s)(?<!hearing\s)(?<!hair\s)"
    r"(?:(?:the|its|their|our)\s(?:(?:gross\sand\snet|gross|net|total|operating|underlying)\s)?|(?<!the\s)(?<!its\s)(?<!their\s)(?<!our\s)"
    r"(?:(?:gross\sand\snet|gross|net|total|operating|underlying)\s|(?<!gross\s)(?<!net\s)(?<!total\s)(?<!operating\s)(?<!underlying\s)))"
    r"(?:NPAs?|NPLs?|GNPAs?|NNPAs?|non-?performing\s(?:assets?|loans?)|bad\s(?:loans?|debts?)|slippages|"
    r"(?:loss|cost|costs|combined|expense|expenses|cost[\s-]to[\s-]income|cost/income|debt[\s-]to[\s-]\w+|leverage|gearing|delinquency|default|bad[\s-]loan|NPA|NPL|GNPA|net\sdebt)\sratios?|"
    r"(?:unemployment|jobless|jobless\sclaims|vacancy|churn|attrition|error|failure|mortality|dropout|default|delinquency|infection|accident|death|crime)\srates?|"
    r"deficits?|net\sdebt|debt|leverage|gearing|unemployment|loss(?:es)?|churn|attrition|all-in\ssustaining\scosts?|unit\scosts?|costs?|waiting\stimes?|delays)"
    r"(?:\s(?:of|in|for|at|on)\s(?:the\s)?[A-Za-z-]{2,15})?"
    r"(?:\s(?:has|have|had|also|is\sexpected\sto|is\sforecast\sto|will))?(?:\s[a-z]{2,15}ly)?\simprov(?:e|es|ed|ing)\s"
    r"(?:(?:[a-z]{2,15}ly|further|again)\s)?(?:(?:to|by)\s)?)\Z"
)
"""What is better the smaller it is: "bad loans improved to 2%"."""
_DENIED = rare(
    r"(?i:(?:(?<![a-z])(?:not|never)|n['’]t|(?<![a-z])(?:fail|refus)(?:s|e|es|ed|ing)?\sto)\s"
    r"(?:(?:yet|be|been|have|go|gone|actually|expected\sto|likely\sto|set\sto)\s){0,3})(?P<verb>[a-z]{2,12})"
    r"(?P<object>(?:\s[A-Za-z'’-]{1,20}){0,6})\s\Z"
)
_ANEW = frozenset("but and or that when while as after who which if because until".split())


def _denied(text: str, at: int) -> bool:
    """Whether the verb before a figure is denied: "prices did not fall by 5%", "wages failed to rise 2%"."""
    low = max(0, at - 80)
    near = text[low:at].replace("’", "'")
    if not ("n't " in near or "not " in near or "never " in near or "fail" in near or "refus" in near):
        return False
    m = _DENIED.search(text, low, at)
    if m is None or not (m["verb"] in TRENDS or m["verb"] in TREND_WITH_BY):
        return False
    return not any(word in _ANEW or word in TRENDS for word in m["object"].split())


_OF = frozenset(("of", "a", "an", "the"))


def _of_object(text: str, context: Before, end: int) -> Trend | None:
    """Read the trend of a verb whose object stands before the figure: "raised wages 5%", "cut its rate 25 bp"."""
    if not context.last.isalpha() or context.last in STOPS or not ADVERBIAL.match(text, end):
        return None
    m = RAISED.search(text, max(0, context.start - 50), context.start)
    if (
        m is None
        or m["object"].count(" ") > 5
        or any(word in STOPS and word not in _OF for word in m["object"].lower().split())
    ):
        return None
    return "down" if m["down"] else "up"
