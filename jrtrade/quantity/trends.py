"""Trends: which words before or behind a figure say that something rose or fell by it, or to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon import (
    FIGURE_STARTS,
    MONTHS,
    ORDINALS,
    STOPS,
    TRADED,
    TREND_ADVERBS,
    TREND_LOOSE,
    TREND_NOUNS,
    TREND_WITH_BY,
    TRENDS,
    UP_VERBS,
    WEEKDAY,
    WEEKDAYS,
    words_to,
)

if TYPE_CHECKING:
    from jrtrade.quantity.context import Before
    from jrtrade.quantity.model import Kind, Trend

STRIP = "(\"'“‘[—–"
_ABBREVIATED = frozenset("u.s. u.k. e.u. u.n. st. inc. co. corp. ltd. no. mr. mrs. ms. dr. jr.".split())
_ARTICLES = frozenset("the a an its their his her our new".split())
_BEING = frozenset("is was were are be been being closed ended finished slightly".split())
_LOSING = frozenset("lose loses lost losing".split())
_NEAR = frozenset("warmed warming cooled cooling thinned thinning receded receding".split())
"""Verbs that are a trend only right before "by"."""
_MARGIN = re.compile(
    r"(?i:(?<![a-z])los(?:e|es|t|ing)\s(?:[\w’'-]+\s){0,5}(?:match|game|final|race|vote|election|poll|seat|case|cup|tie|by-election)\s(?:[a-z]+\s){0,2}by\s(?:[a-z]+\s){0,2})\Z"
)
_SUFFERED = frozenset(
    "a the its their early earlier recent further sharp heavy steep daily weekly monthly yearly".split()
)
_GIVING = frozenset("give gives gave given giving".split())
_GETTING = frozenset(
    "moved edged inched forged pulled pushed powered nudged ticked crept moving edging inching".split()
)
"""Verbs that are a trend with "ahead": "shares moved ahead 1.2%"."""
PUTTING = frozenset("put puts putting tack tacks tacked tacking pile piles piled piling".split())
"""Verbs that are a trend with "on": "shares put on 3%"."""
_LOOSE_NOUNS = frozenset(
    "rally collapse retreat slide slides spike spikes pickup bounce bump raise advance advances climb climbs hike "
    "hikes".split()
)
"""Nouns that mean something else before things ("a rally of 5,000 people")."""
_OPENED = re.compile(r"(?i:(?<![a-z])(?:end|open)(?:s|ed)?\s(?:up|down))\s\Z")
_TRAVELLED = re.compile(
    r"(?i:(?<![a-z])(?:(?:hik|skid|dove|retreat|trek|slide|advanc)[a-z]*\s(?:of\s)?|(?:storm|tidal|sea)\ssurge\s(?:of\s)?))\Z"
)
_REGAINING = ("recover", "regain", "surrender")
_PLACED = re.compile(r"\s(?:from|off|north|south|east|west|away|outside|inside|inland|beyond|past|along|down\sthe)\b")
_STANDING = re.compile(
    r"(?:\s\([^()\0]{1,20}\))?\s(?:above\s(?:sea|ground|the\s(?:street|square|valley|plain|town|city|sea|ground|lake))|below\s(?:sea|ground)|tall\b|high\b)"
)
_STANDS = re.compile(r"(?i:(?<![a-z])(?:rises?|climbs?|grows?|drops?|falls?|growing|rising)\s(?:to\s)?)\Z")
_TO_SUM = re.compile(r"\sto\s(?:(?:close|end|finish)\sat\s)?[A-Z]{0,3}(?:[$£€¥₹]\d|\d[\d,.]*p\b)")
_ADDED = re.compile(r"\s*(?:[.,;)\0]|\Z)|\s(?:to|at)\s(?:[$£€¥]?\d|close|end|finish)|\s(?:by|on|in|after)\b")
_IN_A = re.compile(
    r"\s(?:in|on)\s(?:[a-z]+\s){0,2}(?:an?|the|budget|price|economy|market|fund|group)\s(?:[a-z]+\s){0,2}of\s\Z|\sbudget\sof\s\Z"
)
_PAID_DOWN = re.compile(r"(?i:(?<![a-z])(?:with|pay|pays|paid|put|puts)\s)\Z")
_DRIVING = frozenset(
    "turn turned turns turning drive drives drove driven driving push pushes pushed pushing bring brings "
    "brought bringing send sends sent force forced forces bid talked mark marks marked scale scaled scales "
    "scaling ramp ramped ramps ramping".split()
)
_SCALING = frozenset(
    "scale scaled scales scaling cut cuts cutting throttle throttled dial dialled dialed pared pull pulled".split()
)
_TAKING = re.compile(r"(?i:(?<![a-z])(?:knock(?:s|ed|ing)?|wip(?:e|es|ed|ing)|tak(?:e|es|ing)|took|lop(?:s|ped)?)\s)\Z")
"""Verbs that are a trend before "off": "knocked £5,000 off the bill"."""
_NEW_CLAUSE = frozenset(
    "after as and but while when because amid with despite since following which that who saw sees see seen "
    "to if".split()
)
"""Words behind which a verb further back has no say."""
_PASSED = re.compile(r"(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?|\d{1,2}(?:-[a-z]+|st|nd|rd|th)?")
_EXTREMES = frozenset(("low", "high", "peak", "trough", "record"))
_PACES = frozenset(("rate", "pace", "clip"))
_BETWEEN = frozenset("up down back further again off even once yet still".split())
_GROWING = frozenset(
    "grow grows grew grown growing swell swells swelled swollen swelling expand expands expanded".split()
)
"""Verbs with which things that are counted reach a level, though "grew 40 roses" says nothing of one."""
_DECIDED = frozenset("passed defeated approved rejected carried adopted blocked beaten elected".split())
"""What is done by so many votes, and moves nothing by them."""
_IS = frozenset("is are was were be been being get gets got".split())
WHEN = frozenset(
    "last this month week year quarter half today yesterday overnight in on the early late morning afternoon "
    "evening trade trading session over more than expected forecast a an for straight consecutive successive row "
    "running".split()
) | {name.lower() for name in (*MONTHS, *WEEKDAYS)}
"""Words that tell when, between a verb and the level reached."""
_PERIODS = frozenset("month year quarter week day time session half straight consecutive successive".split())
_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_NO_LEVEL = frozenset("add adds added lose loses lost losing shed sheds shedding".split())
"""Trend words that tell of no level with "to": "adds to the 40 cases", "loses to 5% of players"."""
_OF_VOTES = re.compile(r"\sof\s(?:(?:the|all|its|their)\s)?(?:popular\s)?(?:votes?|seats|ballots)\b")
_LARGE = re.compile(r"\d{3}|\d{1,3},\d{3}|\d[\d.]{0,6}(?:\s(?:million|billion|thousand)|[mk]\b)")
_IS_MOVED = re.compile(r"(?<![A-Za-z])(?:is|was|are|were|been)\s(?:up|down)\s\Z")
_FROM = re.compile(r"\s(?:from|on|since|compared|year)\b")
_ALONE = re.compile(
    r"(?:,\sor\s|\s\([-+−]?[\d.]{1,6}\s?(?:%|pct|per\s?cent)\)(?!\sof\b|\sto\s[a-z])"
    r"|\s(?:to\s\d|at\s\d|quarter-on|year-on|month-on|points)|[.,;)]?\s*(?:\0|\Z))"
)
_SINCE = re.compile(r"\)|\s(?:in|this|after)\s")
_WHENCE = re.compile(
    r"(?:(?<=\s)|\A)(?i:over)(?![a-z])|\s(?:after|later|before|ago|earlier|into|since|in\sa\srow|running|straight)\b"
)
_PACE = re.compile(r"\s(?:[a-z-]{2,15}\s){0,2}(?:rate|pace|clip)\b")
_GREW_AT = re.compile(r"(?<![A-Za-z])([A-Za-z]+)\sat\s(?:an?|the)\s(?:[a-z]+\s)?\Z")
_TOTALLED = re.compile(
    r"(?i:(?<![a-z])(?:took|tak(?:es?|en|ing)|brings?|brought|bringing)\s(?:the|its|their)\s(?:[a-z]+\s){0,3}(?:toll|total|tally|count)\s(?:[a-z]+\s){0,3}to\s)\Z"
)
"""What only ever grows, and is brought to a level."""
_GREW_STRAIGHT = re.compile(
    r"(?<![A-Za-z])((?:(?<=\sis\s)|(?<=\swas\s)|(?<=\sare\s)|(?<=\swere\s))(?:up|down)|(?i:gr[eo]wn?|grows|growing|expand(?:s|ed|ing)?|increas(?:e|es|ed|ing)|rises?|rose|rising|risen|contract(?:s|ed|ing)|"
    r"shr[aiu]nk(?:s|ing)?|declin(?:e|es|ed|ing)))\sat\s\Z"
)
_THAN_STARTS = frozenset("abmlf")
_THAN_THEN = re.compile(
    r"\s(?:(?P<up>above|more\sthan)|below|less\sthan|fewer\sthan)\s(?:last\s(?:year|month|week|quarter|season)|a\s(?:year|month|decade)\s(?:ago|earlier|before)"
    r"|(?:in\s)?the\s(?:same|previous|prior|year|corresponding)\b|last\s[A-Z]|[A-Z][a-z]{2,8}\b|in\s(?:19|20)\d\d|in\s[A-Z][a-z]{2,8}\b|(?:19|20)\d\d\b|year-ago|previously|pre-[a-z]+|before)"
)
"""What a figure is compared with that was so much before: "20% below last year"."""
_RAISED = re.compile(
    r"(?i:(?<![a-z])(?:(?:gr[eo]wn?|rais|hik|lift|boost|increas|expand|upp|jack)(?:e|es|ed|ing|s)?(?:\sup)?|(?P<down>cut|cuts|cutting|slash(?:es|ed|ing)?|"
    r"trim(?:s|med|ming)?|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)))\s(?P<whose>(?:the|its|their|his|her|our|this|that|these|those)\s)?)"
    r"(?P<object>(?:(?:[A-Za-z][a-z-]{1,20}|[A-Z]{2,5}|a|(?:19|20)\d\d)\s){1,7})\Z"
)
_THIS_YEAR = re.compile(r"\s(?:this|last|next)\s(?:year|month|quarter|week)\s\Z")
_LEVELS = frozenset(
    "sales imports exports revenue revenues profit profits supplies deliveries turnover "
    "rate rates forecast forecasts outlook target estimate guidance dividend dividends tariff tariffs tax taxes duty "
    "duties quota quotas price prices fare fares output production budget wage wages spending stake capacity "
    "employment".split()
)
"""Objects that have a level, whosever they are: "lifts rates to 5%"."""
_LINKS = frozenset("of in on for and a an its the their his her our this".split())
_COUNTED = frozenset("fleet workforce staff headcount team toll".split())
_TIMED = frozenset("journey time wait stay".split())
"""Objects whose level is a count, or a duration."""
_SENT = frozenset(
    "flights trips visits tours shipments loans donations grants access exposure travel ban exports".split()
)
"""Objects behind which "to" names a place or a receiver."""
_ADVERBIAL = re.compile(
    r"\s*(?:[.,;)\0]|\Z)|\s(?:to|from|in|on|at|by|for|this|last|over|since|and|as|after|year|per|while|but|compared)\b"
)
_BY_VOTES = re.compile(
    r"(?i:(?<![a-z])(?:pass|defeat|approv|reject|back|block|carr(?=i)|adopt|beat|kill|endors)[a-z]{0,4}\s(?:[a-z-]+\s){0,5}by\s)\Z"
)
_AND_REBOUNDS = re.compile(r"(?:,|\sand)\s(?:[a-z]+\s)?[\w-]{1,12}\s(?:rebounds|assists|steals|blocks|boards)\b")
_SCORED = re.compile(r"(?i:(?<![a-z])(?:he|she|who|and)\s(?:also\s)?(?:added|adds|lost))\s\Z")
_LENGTHS = frozenset("m km cm mm ft in mi yd".split())
_EXTENT = re.compile(r"\s(?:long|wide|deep|across|thick|in\slength|in\sdiameter)\b")
_ALL_OUT = re.compile(rf"\s(?:all\sout|for\s(?:\d|{words_to(9)})\b)")
_PLAYED = frozenset("game set frame shot catch wicket stroke bomb".split())
_RANKED = re.compile(
    r"(?i:(?<![a-z])(?:(?P<up>gainers|risers|climbers)|losers|fallers|laggards))\s(?:were|was|included|include|are|being)\s(?:[A-Z][\w.&’'-]{0,20}\s){1,4}\(\Z"
)
"""What opens a list of those that moved most: "top losers included Axis Bank (2.1%)"."""
_OFF_AT = re.compile(r"\soff\sat\s[A-Z]{0,2}[$£€¥₹]?\d")
_EXTREME = re.compile(r"\s(?i:highs?|lows?|peaks?|records?)\b")
_NO_LEVEL_BEHIND = (
    r"(?!\sto\b(?!\s(?:close|end|finish|settle|trade|stand)\b)|\sfrom\s(?!(?:19|20)\d\d\b|(?:last|the|an?|its)\s(?![a-z]+[’'])|[A-Z][a-z]{2,8}(?![’'a-z])|yesterday)"
    r"|\sby\s(?:[A-Z][A-Za-z.]{0,3}\s)?\S{0,4}\d)"
)
"""What "up" or "down" has not behind it where it speaks of the number before: a level or an amount of its own."""
_NO_RIVAL_BEHIND = (
    rf"(?!\s(?:than(?!\s(?:its|the|on|at)\s(?:last|previous|prior|opening|close|{WEEKDAY}))"
    r"|to|in)\b)"
)
"""What "firmer" or "weaker" has not behind it: something other than its own past."""
_WITH_A_TIME = (
    r"(?=\s(?:to|with)\s(?:the\s(?:same|previous|prior|preceding|year|corresponding)|last|a\s(?:year|month)|(?:19|20)\d\d|in\s|pre-|before|previously"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b))"
)
_DIRECTION = re.compile(
    r"(?:\s\([^()\0]{1,20}\)|(?P<comma>,)?\sor\s[\d.,]{1,12}\s?(?:%|per\s?cent|points?|cents?|pence|pips)(?(comma),))?"
    r"\s(?:(?P<up>higher|up"
    + _NO_LEVEL_BEHIND
    + r"|dearer|more\s(?:expensive|compared"
    + _WITH_A_TIME
    + r")|ahead(?=\sat\s(?:[A-Z]{0,3}[$£€¥]\d|\d[\d.,]{0,8}p\b|\d{1,3},\d{3}|\d{3}))|(?:firmer|stronger)"
    + _NO_RIVAL_BEHIND
    + r")"
    r"|(?P<down>lower|down"
    + _NO_LEVEL_BEHIND
    + r"|cheaper|less\scompared"
    + _WITH_A_TIME
    + r"|(?:weaker|softer|easier)"
    + _NO_RIVAL_BEHIND
    + r"))"
    r"(?=\s*(?:[.,;)\0–—]|\Z)|\s(?:on|from|than|at|in|to|for|after|by|year|week|month|day|quarter|[myqwd]/[myqwd]|against|shortly|following|ahead|yesterday|today|"
    r"this|last|next|while|but|as|with|because|when|amid|around|before|over|near|so|and|or|compared|versus|since|despite|until|"
    r"during|early|late|[A-Z][a-z]*|[a-z]+ly)\b)"
)
_DIRECTED = frozenset(" (hudfsmlcweoa")
_MOVING = ("percent", "percentage_point", "money", "measure", "number", "ratio")
_STANDING_AT = frozenset("was were is are recently closed ended trading".split())
_BROUGHT = (*_MOVING, "count", "duration")
_UNMOVED = ("money", "measure", "number", "ratio")
"""Kinds that need "by" behind the object of a verb ("raised the bid $5" says too little)."""


def trend_at(words: list[str], n: int) -> tuple[Trend | None, bool]:
    """Read the trend that the words before position `n` tell, and whether the word is a loose one.

    A loose word means something else before a count: "lost five games", "signed up 20 people".
    """
    last = words[n - 1].lower().lstrip(STRIP)
    trend = TRENDS.get(last)
    if trend is not None:
        if n > 1 and words[n - 2].lower() in _ARTICLES and last not in ("up", "down", "higher", "lower"):
            return None, False  # "the improved 2019 results", "a balloon 20 metres wide"
        if last in ("up", "down") and n > 1 and words[n - 2].lower() in UP_VERBS:
            if words[n - 2].lower().startswith("pick"):
                return "up", True  # "sales picked up 3%", "picked up 20 people"
            given = last == "up" and words[n - 2].lower() in _GIVING
            return ("down", True) if given else (None, False)
        return trend, last in TREND_LOOSE
    if last == "to":
        return _reached(words, n - 1)
    if last == "off" and n > 1 and (words[n - 2].lower() in _BEING or words[n - 2][-1:] == ","):
        return "down", True  # "shares were off 3%"; "revenue was $3bn, off 10%"
    if (
        last == "off"
        and n > 1
        and (
            words[n - 2].lower() in TRADED
            or (words[n - 2][:1].isupper() and n > 2 and words[n - 3].lower() in ("with", "and", "while"))
        )
    ):
        return "down", True  # "with sales off 5 per cent"
    if last == "ahead":
        return ("up", True) if n > 1 and words[n - 2].lower() in _GETTING else (None, False)
    if last == "on":
        return ("up", True) if n > 1 and words[n - 2].lower() in PUTTING else (None, False)
    if last == "average" and n > 2 and words[n - 2].lower() == "an":
        return trend_at(words, n - 2)
    if last == "of" and n > 1:
        noun = words[n - 2].lower()
        if n > 4 and noun in TREND_NOUNS and words[n - 3 - (words[n - 3] == "the")].lower() == "in":
            first = TREND_NOUNS.get(words[n - 4 - (words[n - 3] == "the")].lower())
            if first is not None:
                return first, False  # "a decline in growth of 1%"
        if noun in ("average", "total") and n > 3 and words[n - 3].lower() in ("a", "an"):
            return trend_at(words, n - 3)
        if noun in _EXTREMES:  # "dropped to a record low of 0.39%"
            to = next((i for i in range(n - 3, max(0, n - 7), -1) if words[i].lower() == "to"), 0)
            return _reached(words, to) if to else (None, False)
        if noun in _PACES:  # "contracted at an annualised rate of 6.1%"
            at = next((i for i in range(n - 3, max(0, n - 7), -1) if words[i].lower() in ("at", "by")), 0)
            told, loose = trend_at(words, at) if at else (None, False)
            return (told, loose) if told is not None or not at else _reached(words, at)  # "grew in May at a rate of"
        if noun in ("loss", "losses"):  # "a loss of 1.6 percent", but "a hearing loss of 40%"
            return ("down", True) if n > 2 and words[n - 3].lower() in _SUFFERED else (None, False)
        if noun not in TREND_NOUNS:  # "an increase in sales of 5%"
            of = next((i for i in range(n - 3, max(0, n - 8), -1) if words[i].lower() in ("in", "on")), 0)
            one_clause = (
                of and words[n - 2][-1:] not in ".,;:" and not any(w[-1:] in ".,;:" for w in words[of - 1 : n - 2])
            )
            noun = words[of - 1].lower() if one_clause else noun
            return TREND_NOUNS.get(noun), True
        if noun == "growth" and n > 2 and words[n - 3].lower() == "negative":
            return "down", False
        return TREND_NOUNS[noun], noun in _LOOSE_NOUNS
    if last in TREND_ADVERBS or last.endswith("ly"):
        for back in (2, 3):  # "cut output by an additional 5 tonnes"
            if last != "by" and n > back and words[n - back].lower() == "by":
                return trend_at(words, n - back + 1)
        meant: Trend | None = None
        for i in range(n - 2, max(-1, n - (16 if last == "by" else 5)), -1):
            word = words[i].lower()
            if last == "by" and i == n - 2 and _acted(words, i):
                return None, False
            if last == "by" and word in _LOSING:
                return "down", True  # unless it is a margin: "lost the final by three goals"
            if word in TRENDS and _otherwise(word, words[i + 1 : n - 1]):
                if last == "by" and word in ("up", "down") and i and words[i - 1].lower() in _DRIVING:
                    return TRENDS[word], False  # "drove up costs by 12%"
                return None, False
            if word == "back" and last == "by" and i and words[i - 1].lower() in _SCALING:
                return "down", False  # "scaled back lending by 4%"
            if last == "by" and word in TREND_WITH_BY:
                near = word not in _NEAR or i == n - 2
                return (TREND_WITH_BY[word], word in _NEAR) if near else (None, False)
            if word == "to" and last != "by":
                return _reached(words, i)  # "fell to just 3%"
            if word == "off" and last != "by" and i and (words[i - 1][-1:] == "," or words[i - 1].lower() in _BEING):
                return "down", True  # "was off only 39 percent"
            if word[-1:] == "," and last == "by" and i == n - 2:
                word = word[:-1]  # "fell sharply, by 14%"
            if word[-1:] in ".,;:!?" and word not in _ABBREVIATED:
                listed = last == "by" and word[:-1] in TRENDS and _listed(word[-1], words[i + 1 : n - 1])
                return (TRENDS[word[:-1]] if listed else meant), False  # "all rose, Shell by 4%"
            if (meant is not None and word in _NEW_CLAUSE) or (
                word[:1] in FIGURE_STARTS and not _PASSED.fullmatch(word)
            ):
                return meant, False
            if last == "by" and word in TREND_NOUNS and (word not in TRENDS or words[i - 1].lower() in _ARTICLES):
                meant = meant or TREND_NOUNS[word]  # a verb further back says more: "cut its forecast of growth by 2%"
                continue
            if word in TRENDS:
                if word in ("up", "down") and i and words[i - 1].lower() in UP_VERBS:
                    return None, False  # "makes up another 8%"
                if i > 1 and words[i - 1] == "or" and TRENDS.get(words[i - 2].lower()) not in (None, TRENDS[word]):
                    return None, False  # "can increase or decrease by £7m"
                return TRENDS[word], word in TREND_LOOSE and last != "by"
            if word == "of" and i and last != "by":
                return TREND_NOUNS.get(words[i - 1].lower()), False  # "growth of just 0.4%"
            if word == "a" and words[i + 1].lower() in ("further", "additional"):
                continue
            if word not in TREND_ADVERBS and not word.endswith("ly") and last != "by":
                return None, False
        return meant, False
    return None, False


def _acted(words: list[str], n: int) -> bool:
    """Whether "by" behind the word at `n` names who or what did it: "hit by 3 storms", "passed by two votes"."""
    word = words[n].lower()
    if word in _DECIDED:
        return True
    done = word.endswith("ed") and word not in TRENDS and word not in TREND_WITH_BY
    return done and n > 0 and words[n - 1].lower() in ("being", "been")


def _listed(mark: str, words: list[str]) -> bool:
    """Whether the words name one of those that moved: "all rose, Power Grid by 4%", "imports fell: crude by 3%"."""
    if not 0 < len(words) < 4 or not (mark == ":" or (mark == "," and words[0][:1].isupper())):
        return False
    return all(w[:1].isupper() or (w.isalpha() and w not in STOPS and w[-2:] != "ed") for w in words)


def _otherwise(word: str, between: list[str]) -> bool:
    """Whether a trend word means something else: "fell short of its aim by 5", "ended up winning by 2"."""
    if not between:
        return False
    adverbs = all(w.lower() in TREND_ADVERBS or w in ("a", "an") or w.endswith("ly") for w in between)
    return between[0].lower() == "short" or (word in ("up", "down") and not adverbs)


_EDGED = frozenset(
    "inched inches inching crept creeping ticked ticking edged edging moved drifted nudged pushed traded went closed "
    "ended finished opened came was is were".split()
)
"""Verbs with which "higher to" tells the level reached."""


_BRINGING: dict[str, Trend] = {
    **dict.fromkeys("lowering cutting reducing trimming slashing".split(), "down"),
    **dict.fromkeys("raising lifting increasing boosting hiking".split(), "up"),
}


def _reached(words: list[str], n: int) -> tuple[Trend | None, bool]:
    """Say how a level was reached where only the level is stated: "fell to 80", "dipped back down to 3%"."""
    for i in range(n - 1, max(-1, n - 11), -1):
        word = words[i].lower()
        if word.isdigit() and len(word) == 4:
            continue
        if (word in ORDINALS or _NTH.fullmatch(word)) and i + 1 < n and words[i + 1].lower() in _PERIODS:
            continue  # "rose for a fourth month to 5%"
        if word == "up" and i == n - 1:
            return None, False  # "fell by up to about 10%"
        if word in TRENDS and word not in _NO_LEVEL:
            return TRENDS[word], word in TREND_LOOSE and word not in _GROWING
        if word in TREND_WITH_BY and i == n - 1:
            return TREND_WITH_BY[word], True  # "the quota was raised to 44 bcm"
        if word in ("higher", "lower") and i and words[i - 1].lower() in _EDGED:
            return TRENDS[word], False  # "inched higher to 2%"
        if word in ("up", "down") and i < n - 1 and words[i + 1].lower().endswith("ly"):
            return TRENDS[word], False  # "up slightly to $40m"
        if i == n - 1 and i and word in ("it", "them") and words[i - 1].lower() in _BRINGING:
            return _BRINGING[words[i - 1].lower()], False  # "a cut, lowering it to 45%"
        if i == n - 1 and word[-1:] == ",":
            word = word[:-1]  # "fell slightly, to 4%"
        place = words[i][:1].isupper() and i and words[i - 1].lower() in ("in", "at")
        if not (word in _BETWEEN or word in WHEN or word in _PERIODS or word.endswith("ly") or place):
            return None, False
    return None, False


def told(
    text: str, context: Before, start: int, end: int, kind: Kind, code: str | None, *, single: bool
) -> Trend | None:
    """Say what trend is told of the figure at ``text[start:end]``, by the words before it or behind it."""
    trend = context.trend
    if trend is not None and not _moved(text, context, start, end, kind, code):
        trend = None
    if trend is not None and code in _LENGTHS and _EXTENT.match(text, end):
        trend = None  # "cut a path 22 miles long"
    if trend is not None and context.last in ("up", "down") and _DIRECTION.match(text, end):
        trend = None  # "ended up 3% lower"
    if trend is None and (kind in _MOVING or code == "point"):
        direction = _DIRECTION.match(text, end) if text[end + 1 : end + 2] in _DIRECTED else None
        if direction is not None and (
            code in _LENGTHS or _PAID_DOWN.search(text, max(0, context.start - 6), context.start)
        ):
            return trend  # "20 metres up", "paid $5,000 down"
        if direction is not None:
            trend = "up" if direction["up"] else "down"
        elif (
            text[end + 1 : end + 2] == "o"
            and text.startswith(" off ", end)
            and (taking := _TAKING.search(text, max(0, context.start - 10), context.start)) is not None
            and (taking[0][0] not in "tT" or kind in ("percent", "percentage_point") or code == "point")
        ):
            trend = "down"
        elif kind == "percent" and text[end + 1 : end + 2] in _THAN_STARTS and (than := _THAN_THEN.match(text, end)):
            trend = "up" if than["up"] else "down"  # "20% below last year"
        elif text.startswith(" off at ", end) and context.last in _STANDING_AT and _OFF_AT.match(text, end):
            trend = "down"  # "shares were 2.2% off at 410p"
        elif (
            kind == "percent"
            and text[start - 1 : start] == "("
            and (ranked := _RANKED.search(text, max(0, start - 90), start))
        ):
            trend = "up" if ranked["up"] else "down"
        elif context.start == start and single and kind not in _UNMOVED:
            trend = _of_object(text, context, end)
        if trend is None and kind == "percent" and context.last in ("a", "an", "at") and _PACE.match(text, end):
            grew = _GREW_AT.search(text, max(0, context.start - 30), context.start)
            trend = TRENDS.get(grew[1].lower()) if grew is not None else None  # "grew at a 5% pace"
    if trend is None and kind == "percent" and context.last == "at":
        grew = _GREW_STRAIGHT.search(text, max(0, context.start - 24), context.start)
        trend = TRENDS.get(grew[1].lower()) if grew is not None else None  # "trade expanded at 6.5%"
    level = context.last == "to" or (
        context.last in ("just", "only") and text.endswith(f"to {context.last} ", 0, context.start)
    )
    if trend is None and level and single and kind in _BROUGHT:
        trend = _brought(text, context, kind)
    return trend


def _of_object(text: str, context: Before, end: int) -> Trend | None:
    """Read the trend of a verb whose object stands before the figure: "raised wages 5%", "cut its rate 25 bp"."""
    if not context.last.isalpha() or context.last in STOPS or not _ADVERBIAL.match(text, end):
        return None
    m = _RAISED.search(text, max(0, context.start - 50), context.start)
    if m is None or m["object"].count(" ") > 3 or any(word in STOPS for word in m["object"].lower().split()):
        return None
    return "down" if m["down"] else "up"


def _brought(text: str, context: Before, kind: Kind) -> Trend | None:
    """Read the trend of a verb whose object was brought to a level: "cut its forecast to 3%"."""
    at = context.start - 3
    if context.last != "to":
        at -= len(context.last) + 1  # "cut output to just 5 tonnes"
    if kind in ("number", "count") and _TOTALLED.search(text, max(0, at - 45), at + 3):
        return "up"
    m = _RAISED.search(text, max(0, at - 61), at)
    words = _THIS_YEAR.sub(" ", m["object"]).split() if m is not None else []
    while len(words) > 1 and words[-1] in ("now", "further", "again", "slightly", "sharply"):
        words.pop()
    if m is None or not (m["whose"] or (words[-1] in _LEVELS and kind not in ("count", "duration"))):
        return None
    if any(word in STOPS and word not in _LINKS for word in words) or words[-1] in _LINKS:
        return None
    if not _SENT.isdisjoint(words) and kind not in ("percent", "money", "measure"):
        return None  # "cut the number of flights to 30 cities"
    if (kind == "count" and _COUNTED.isdisjoint(words) and words[:2] != ["number", "of"]) or (
        kind == "duration" and _TIMED.isdisjoint(words)
    ):
        return None
    return "down" if m["down"] else "up"


def _moved(text: str, context: Before, start: int, end: int, kind: Kind, code: str | None) -> bool:
    """Whether the trend word before a figure tells of this figure."""
    if kind == "ordinal" or (kind == "number" and context.last == "to" and _ALL_OUT.match(text, end)):
        return False
    if kind == "count" and code in _PLAYED and "dropp" in text[max(0, start - 16) : start]:
        return False
    if (
        context.last == "lifted"
        and kind not in ("percent", "percentage_point")
        and code not in ("cent", "penny", "point")
    ):
        return False  # "she lifted 80 kg"
    if code == "vote" and context.last == "by" and _BY_VOTES.search(text, max(0, start - 60), start):
        return False  # "defeated the tax increase by three votes"
    if code == "point" and _AND_REBOUNDS.match(text, end):
        return False
    if code == "point" and _SCORED.search(text, max(0, start - 12), start):
        return False  # "he added 14 points"
    if text.startswith(" short", end) and not text[end + 6 : end + 7].isalpha():
        return False  # "fell three votes short"
    if context.loose and context.last == "of" and not text.endswith(("average of ", "total of "), 0, context.start):
        changed = (
            kind == "money"
            and not text.endswith(("loss of ", "losses of "), 0, context.start)
            and not _IN_A.search(text, max(0, context.start - 44), context.start)
        )
        return changed or kind in ("percent", "percentage_point") or code == "point"
    opened = context.last in ("up", "down") and _OPENED.search(text, max(0, context.start - 14), context.start)
    if opened and kind not in ("percent", "percentage_point") and code != "point":
        return False  # "the plan would open up 200,000 acres"
    if code in _LENGTHS and _TRAVELLED.search(text, max(0, start - 20), start):
        return False  # "he hiked 20 miles"
    if (
        context.last.startswith(_REGAINING)
        and (kind in ("measure", "money") or text.startswith(" of ", end))
        and code != "cent"
    ):
        return False  # "police recovered $50,000"
    if code in _LENGTHS and (
        _PLACED.match(text, end)
        or (_STANDING.match(text, end) and _STANDS.search(text, max(0, context.start - 12), context.start))
    ):
        return False  # "the train crashed 20 km from the town", "it rises to 3,400 metres above sea level"
    if context.loose and context.last == "to" and kind == "number" and "," in text[start:end]:
        return True  # "arrivals recovered to 323,000"
    if context.loose and kind == "number" and _ALONE.match(text, end):
        return True  # "the index was up 123."
    if context.loose and kind in ("count", "duration", "number") and code != "point":
        if context.last not in ("up", "down") or (context.last == "up" and context.trend == "down"):
            return False
        if (
            kind == "count"
            and _LARGE.match(text, start)
            and _IS_MOVED.search(text, max(0, context.start - 12), context.start)
        ):
            return True  # "the show is down 2 million viewers"
        return _FROM.match(text, end) is not None or (kind == "number" and _SINCE.match(text, end) is not None)
    if context.last == "to" and context.loose and code in _LENGTHS:
        return False  # "down to 40 metres": a depth
    if kind == "measure" and (context.last == "on" or (context.last == "up" and context.trend == "down")):
        return False  # "gave up 9 yards", "put on 5 kg"
    if context.last == "adding":  # not "adding $5,000 to the price", "he said, adding 30% agreed"
        moving = kind in ("percent", "percentage_point") or code in ("point", "cent") or _TO_SUM.match(text, end)
        return bool(moving) and _ADDED.match(text, end) is not None
    if kind == "count" and text.endswith("graded by ", 0, context.start):
        return False  # "downgraded by five brokers"
    if context.last == "by" and context.loose:
        if kind in ("count", "duration") or _MARGIN.search(text, max(0, start - 70), start):
            return False
        if kind == "measure" and code not in _LENGTHS and code not in ("°C", "°F", "deg"):
            return False  # "cooled by 500 tonnes of water"
    if context.last == "off" and (text.startswith(" of ", end) or kind in ("measure", "count", "duration")):
        return code in ("point", "cent")  # "spilled oil off 20 km of beaches"
    if kind == "money":
        return not text.startswith("under ", context.start)  # "fell under $90 a ton"
    if kind == "percent" and context.last == "on" and text.startswith(" of ", end):
        return False  # "duties piled on 30% of imports"
    if kind == "percent":
        shared = context.last == "up" and text.startswith(" of ", end)  # "ended up 16% of the total"
        return not shared and not (context.loose and _OF_VOTES.match(text, end))  # "gaining 76% of the votes"
    if kind == "duration":  # "rose over ten months", "crashed two hours later", "fell to two-year lows": no amount
        return _WHENCE.search(text, context.start, end + 12) is None and _EXTREME.match(text, end) is None
    return True
