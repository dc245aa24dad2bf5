"""Parts in words, and numbers that need a word in front: "a third of", "a mile and a half", "several thousand"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.asides.unnumbered import another
from jrtrade.quantity.context.before import before
from jrtrade.quantity.context.trends import MOVED_BY, MOVES
from jrtrade.quantity.grammar.closing import close, make, parts_behind
from jrtrade.quantity.grammar.complete import finish
from jrtrade.quantity.grammar.shares import moved, next_one, shared
from jrtrade.quantity.grammar.terms import signed
from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.calendar import ONES_OF
from jrtrade.quantity.lexicon.numbers import SCALES, TENS, UNITS_TEENS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.numbers.number import ONE, Number
from jrtrade.quantity.numbers.words import fraction
from jrtrade.quantity.text.joined import ENDED, clause_start
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.rates import per_at
from jrtrade.quantity.units.unit import grown, unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_OF = re.compile(r"\sof(?![A-Za-z])")
_AMOUNT_BEFORE = re.compile(
    r"(?i:(?<![A-Za-z])(?:(?P<article>an?|one)|(?P<vague>several|a[\s]few|few|many|a[\s]couple(?:[\s]of)?)))\s\Z"
)
_SMALL = {"two": 2, "three": 3}
_OR_TWO = rare(
    rf"\sor\s(two|three)(?![\w-]|\s(?:of|(?:{trie([*SCALES, 'dozen'])})s?|{trie([*TENS, *UNITS_TEENS])})(?![A-Za-z]))"
)
ARTICLE = re.compile(r"(?i:(?<![A-Za-z])(?:an?|another))(?:\s(?:mere|full|whole|good|further))?[\s-]\Z")
_SCALE_OF_ITS_OWN = rare(
    r"(?i:(?<![A-Za-z])(?:the|this|that|these|those|my|your|his|her|its|our|their|first|last|next|past|previous|final|initial|opening|coming|"
    r"closing|remaining|another|further|additional|extra|every|each|other|entire|whole|full|good|mere|cool|round|easy|measly|paltry|whopping|"
    r"staggering|hefty|neat|clean|solid|estimated|reported|spare|record|odd|top|best|worst|about|around|some|nearly|almost|roughly|approximately|than|over|under|least|up\sto)|[’']s)\s\Z"
    r"|(?:\A|[.!?]\s|[\n\0])Per\s\Z"
)
"""With which a scale needs no "a" in front: "the first hundred days", "another million euros"."""
_OPENS_SENTENCE = rare(r"(?:\A|[.!?]\s|[\n\0])[“\"‘']?\Z")
_SET_PHRASE = rare(
    r"[\s-](?:dollar|pound|euro|rupee|yard|mile|foot)[\s-](?:question|baby|m[ae]n|smile|view|face|answer|listing|legs|arm|stare)s?(?![a-z])|[\s-]man(?![a-z])"
)
_MILLION_MARK = rare(r"[\s-]mark(?![a-z])")
_UNIT_AND = re.compile(
    r"(?i:(?:(?<![A-Za-z])(?:an?|one|next|past|last)[\s-]|\A)(?P<unit>hour|year|month|week|day|decade|century|minute|mile|"
    r"kilomet(?:re|er)|kilo|kilogram|met(?:re|er)|foot|inch|lit(?:re|er)|gallon|acre|hectare|tonne|ton|degree|pound|dollar|"
    r"euro|cent|penny|percentage\spoint|point|teaspoon|tablespoon|tsp|tbsp|pint|quart|ounce|yard|cup|length|lap)(?:\sand(?P<a>\sa)?\s|-and-a-))\Z"
)
_ONE_OR_TWO = rare(r"(?i:(?<![A-Za-z])(?:an?|another)(?P<noun>(?!\sthing)(?:\s[a-z]{2,20}){1,2})\sor)\s\Z")
_ONE_UNIT_TO = rare(
    r"(?i:(?<![A-Za-z])(?<!from\s)(?<!by\s)an?\s(?P<unit>minute|hour|day|week|month|year|mile|kilomet(?:re|er))\sto)\s\Z"
)
_PLAYER = rare(
    r"(?i:(?<![a-z])(?:(?P<whose>(?:an?|the|this|that|his|her|our|their|its|at|as|[a-z]{2,15}(?:['’]s|s['’]))\s)?(?:fly|scrum|wing|stand-off)(?P<apart>\s)"
    r"|(?:fly|scrum|wing|stand-off|centre|center|outside|inside|left|right)-))\Z"
)
"""Of rugby and football, players and no half: "the scrum-half", "a centre-half"."""
_PLAYER_NAMED = rare(r"\s[A-Z][a-z’'-]+\s[A-Z]")
_HALF_OF = rare(r"\s(?:the|an?|its|their|his|her|our|your|of|price|full|empty|as|way)\b")
"""Behind "half" what shows that it is a share, whatever stands before: "they fly half the routes"."""
_HALF_NAMED = re.compile(
    r"(?i:(?<![A-Za-z])(?:this|that|the|first|second|other|each|better|opening|closing|last|every|either))\s\Z"
)
_FRACTION_ENDS = re.compile(
    rf"\s(?:say|think|want|believe|have|are|were|did|do|back|favour|favor|said|would|plan|expect|support|oppose|agree|live)\b|\s\([+−-]?\d|\s*(?:[.,;:!?)\0”\"—–…]|\Z|(?:less|fewer|more|higher|lower|smaller|larger|cheaper)\b|\soff(?:\s(?:the(?!\s(?:bar|post|line|crossbar|pads|bench|field|bat)\b)|its|their|his|her|your|all|every|any|today|until|now|this|everything|selected)\b|(?={END}))|"
    r"\sas\s(?:many|much|big|large|long|high|tall|fast|heavy|expensive|likely|good|strong|wide|deep|old|rich|cheap|common|powerful|bright|thick|costly|dear|dense|efficient)\b|"
    r"\s(?:under|over|below|above)\s(?:budget|forecasts?|target|estimates?|average|normal|what|last|the|its|their)\b)"
)
_COMPARED = re.compile(
    rf"\s([a-z]{{3,9}}er|worse)(?={END}"
    r"|\s(?:than|and|but|or|in|on|at|to|this|that|as|when|if|for|over|after|by|with|now|again|because|while)\s)"
)
_COMPARATIVES = frozenset(
    "bigger greater faster slower quicker lighter heavier taller shorter longer wider broader narrower deeper "
    "shallower thicker thinner slimmer brighter dimmer dearer pricier costlier stronger weaker stiffer tougher harder "
    "softer richer poorer quieter louder warmer cooler hotter colder older younger cleaner dirtier safer steeper "
    "sharper denser leaner better worse farther further closer tighter fatter roomier bulkier smoother simpler darker "
    "rarer wetter drier".split()
)
"""With which a part says by how much: "a tenth bigger than it was", but "a fifth member", "a third older man"."""
_LEFT_OVER = rare(r"(?i:(?<![a-z])(?:the|a|that)\s(?:remaining|other))\s\Z")
_IS_LEFT = rare(
    r"\s(?:of|is|was|are|were|went|goes|go|came|comes|has|have|had|will|would|belongs?|belonged|stays?|stayed|say|said|lives?|live|lies|lay|remains?|remained)\b"
    rf"|{END}"
)
_OTHER_HALF = rare(
    r"(?i:(?<!how\s)(?<!in\s)(?<!into\s)(?<!from\s)(?<!during\s)(?<!at\s)(?<!on\s)(?<!of\s)(?<![a-z])the\sother\s)\Z"
)
"""Before the half that is left of a whole, where one of a match or of a pitch has a preposition."""
_GOES_TO = rare(r"\s(?:to|for|in|on|by|with|from|at|as|into)\s")
_FURTHER_ITEM = rare(
    r"(?i:(?<![a-z])(?:I|we|me|us|would|could|can|may|might|must|to)\s(?:also\s)?(?:add|name|mention|propose|suggest))\s\Z"
)
_SETTING_UP = rare(r"(?i:(?<![a-z])set(?:s|ting)?\sup\s)\Z")
_TO_A_FIFTH = re.compile(rf"(?i:(?<![a-z])(?:by|reach|to|compared\swith|about|around|{MOVES}))\s\Z")
_THAN_THEN = re.compile(r"(?i:(?<![a-z])(?:from|against|with))\s\Z")
_THEN = rare(r"\s(?:an?|one)\s(?:year|decade|month|quarter|century|generation)\s(?:ago|earlier|before)\b")
_IN_YEAR = rare(r"\sin\s(?:19|20)\d\d(?![\w-])")
_WAS_FROM = rare(r"(?i:(?<![a-z])(?:(?:up|down)\sfrom|against|compared\s(?:with|to)|from))\s\Z")
_SUPPLIED = rare(
    r"(?i:(?<![a-z])(?:it|that|share|figure|proportion|which|(?P<verb>suppl(?:y|ies|ied)|provide[sd]?|bought|buys?|produce[sd]?|"
    r"absorb(?:s|ed)?|consume[sd]?|owned|import(?:s|ed)?|export(?:s|ed)?|accounted\sfor|made\sup))"
    r"\s(?:(?(verb)|(?:is|was)\s)))\Z"
)
_SAID_IN = rare(
    r"(?i:(?<![a-z])(?:half|an?\s(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|two[\s-]thirds|three[\s-]quarters)"
    r"|\d(?:%|\sper\s?cent))\sin\s(?:19|20)\d\d(?![\w-])"
)
"""A share of a year, beside which another is told: "a quarter in 2015 and a third in 2020"."""
_GOES_ON = rare(r"(?:,|\sand|,\sand|\sto|\sor|;|\sbut)\s\Z")
_LEAVING = re.compile(
    r"(?i:(?<![a-z])(?:left|leaves?|gave|gives?|donated|devoted|allocated|paid|sold|lost|gained))\s\Z"
)
_TO_WHOM = rare(r"\sto\s(?:the\s|its\s|his\s|her\s|their\s)?[a-z]{3,}")
_NEARLY_A_FIFTH = re.compile(
    r"(?i:(?<![a-z])(?:than|about|around|(?:much|many|little|few)\sas|nearly|almost|roughly|over|under|least|only|just|barely|hardly|scarcely))\s\Z"
)
_TO_PART = re.compile(
    r"\s(?:to|and|or)\s(?:[a-z]{4,8}\s)?(?:an?\s)?(?:half|thirds?|quarter|fifth|tenth|(?:two|three|four)[\s-](?:thirds|quarters|fifths))(?![a-z-])"
)
_NUMBERED = rare(
    r"\s(?:time|term|place|party|child|person|day|year|week|month|world|country|round|test|match|game|goal)\b"
)
_BY_A_FIFTH = rare(
    r"\s(?:among|in|on|since|from|to|at|over|during|for|after|before|between|compared|while|and|or|by|this|last|year|[a-z]{1,9}\s(?:year|decade|month|week|quarter|century|generation)s?\s(?:ago|earlier|before))\b"
)
_BUT = re.compile(r"\s(?:but|though|although|yet|so|as|when|amid|because)\b")
_CHANGED_IT_BY = rare(rf"(?i:(?<![a-z])(?:{MOVES})\s(?:[a-z]{{1,12}}(?<!ed)\s){{0,2}}by\s)\Z")
_OF_A_MILLION = re.compile(r"\sof\sa\s(?:million|billion|trillion|century)(?![a-z])")
_OF_A_MEASURE = re.compile(
    r"\sof\san?\s(?:cup|teaspoon|tablespoon|tsp|tbsp|pint|lit(?:re|er)|inch|mile|pound|kilo|ounce|hour|day|year|second|minute|met(?:re|er)|kilomet(?:re|er))(?![a-z-])"
)
_OPENS_PART = rare(r"(?:\A|[\n\0]|[,;:(]\s)\Z")
_NUMBERING = rare(r"(?i:(?:first|second|third|fourth|final|last|this|each|every|next|the))\s\Z")
_POINT = re.compile(r"[\s-](?:of\sa\s)?(?:percentage[\s-])?point(?![a-z])")
_MILLION = rare(r"[\s-](?:million|billion|trillion)(?![a-z])")

_MEASURED = frozenset(("measure", "percent", "percentage_point"))


def one_or(text: str, more: Number, low: int) -> Quantity | None:
    """Read "a year or two", "another goal or two": the noun stands before the second number."""
    m = _ONE_OR_TWO.search(text, max(low, more.start - 55), more.start)
    if m is None or unit_at(text, more.end) is not None:
        return None
    one = Number(m.start(), m.end("noun"), ONE, ONE, ONE, 1, words=True)
    context = before(text, one.start, low)
    unit = unit_at(m["noun"], 0)
    noun = noun_at(m["noun"], 0, one=True) if unit is None else None
    if noun is not None and (noun[1] < len(m["noun"]) or noun_at(text, more.end, one=False) is not None):
        return None
    if unit is None and noun is None:
        return None
    kind, code = (unit.kind, unit.code) if unit is not None else ("count", noun[0] if noun is not None else "")
    per = per_at(text, more.end, money=kind == "money") if kind != "duration" else None
    code, end = (code, more.end) if per is None else (f"{code}/{per[0]}", per[1])  # "a drink or two a day"
    moved = kind in ("percent", "percentage_point") or context.last == "by" or (code == "point" and not context.loose)
    trend = context.trend if moved else None  # "rates rose a point or two", but "lost a game or two"
    return make(text, context.start, end, kind, one, code, context, to=more, trend=trend)


def one_to(text: str, more: Number, low: int) -> Quantity | None:
    """Read "an hour to two hours": the first unit stands before the second number."""
    m = _ONE_UNIT_TO.search(text, max(low, more.start - 20), more.start)
    unit = unit_at(text, more.end) if m is not None else None
    first = unit_at(f" {m['unit'].lower()}", 0) if m is not None else None
    if m is None or unit is None or first is None or m.start() <= low:
        return None
    many = 1 if first.code == unit.code else ONES_OF.get((first.code, unit.code))
    if many is None or not many < (more.value or 0):
        return None  # but "a week to ten days"
    one = Number(m.start(), m.end("unit"), Decimal(many), ONE, Decimal(many), 1, words=True)
    context = before(text, one.start, low)
    if context.trend is not None or context.opener is not None or context.last in ("by", "of", "than"):
        return None  # "rose a year to three years"
    return close(text, context, one, unit, unit.end, more)


def _or_two(text: str, number: Number, low: int) -> Quantity | None:
    """Read "a hundred or two", "a thousand or two dollars": the scale stands before the second number."""
    m = _OR_TWO.match(text, number.end)
    context = before(text, number.start, low)
    if m is None or context.opener is not None or number.value is None:
        return None
    unit = unit_at(text, m.end())
    to = number._replace(end=m.end(), value=number.value * _SMALL[m[1]])
    return close(text, context, number, unit, m.end() if unit is None else unit.end, to)


def unit_and(text: str, at: int, low: int) -> Quantity | None:
    """Read a unit with its article before the part that stands at `at`: "a cup and a half", "a mile and a quarter"."""
    m = _UNIT_AND.search(text, max(low, at - 28), at)
    if m is None:
        return None
    name = m["unit"].lower()
    unit = unit_at(f" {name}", 0) or Unit(name, "count", 0)  # "a length and a half"
    part = parts_behind(text, m.end("unit"), unit.code)
    if part is None:
        return None
    whole = Number(m.start(), part[1], ONE + part[0], part[0], part[0], 2, words=True, fraction=True)
    context = before(text, whole.start, low)
    unit = unit._replace(end=whole.end)
    unit = grown(text, unit) if unit.kind == "duration" else unit
    return close(text, context, whole, unit, unit.end, None)


def article_at(text: str, number: Number, word: str, low: int) -> Quantity | None:
    """Read numbers that need a word in front: "a hundred", "several thousand", "a half", "an hour and a half"."""
    at = number.start
    if word == "half" and (more := unit_and(text, at, low)) is not None:
        return more
    m = _AMOUNT_BEFORE.search(text, max(low, at - 16), at)
    if m is None:
        if word == "half":
            minus, start = signed(text, number, at, low)
            number, start = (number, at) if text[start] in "nN" else (minus, start)  # "the negative half of the axis"
            return finish(text, number, None, start, low) if _half_counts(text, number, low) else None
        if number.value == SCALES.get(word):
            return _scale_alone(text, number, low)
        found = finish(text, number, None, at, low)
        return None if found is not None and word == "dozen" and found.unit is None else found
    if word == "half" and (m["vague"] or number.end > at + 4 or text[at + 4 : at + 5] == "-"):
        number, start = signed(text, number, at, low)
        return finish(text, number, None, start, low)
    number = number._replace(start=m.start())
    if text[number.start] in "aA" and number.value == SCALES.get(word, 12) and text.startswith(" or t", number.end):
        more = _or_two(text, number, low)
        if more is not None:
            return more
    if m["vague"] and number.value is not None:
        base = number.value
        number = number._replace(value=None, low=base * 2, step=base, loose=base, digits=0)
    number, start = signed(text, number, m.start(), low)
    return finish(text, number, None, start, low)


def _scale_alone(text: str, number: Number, low: int) -> Quantity | None:
    """Read a scale that has another word than "a" in front: "the first hundred days", "every thousand metres"."""
    at = number.start
    if text[at].isupper():
        if text[number.end + 1 : number.end + 2].isupper() or not _OPENS_SENTENCE.search(text, max(0, at - 4), at):
            return None  # "the Hundred Years' War", "Thousand Oaks"
    elif at and not _SCALE_OF_ITS_OWN.search(text, max(low, at - 15), at):
        return None
    if _SET_PHRASE.match(text, number.end):
        return None  # "the million-dollar question"
    found = finish(text, number, None, at, low)
    if not at and text[at].islower() and found is not None and found.kind == "count":
        return None  # a saying, or a name: "billion laughs", but "hundred dollars"
    return found if found is not None and (found.unit is not None or _MILLION_MARK.match(text, number.end)) else None


def _half_counts(text: str, number: Number, low: int) -> bool:
    """Whether "half" is a number here, not the name of a stretch of time ("this half")."""
    at = number.start
    player = _PLAYER.search(text, max(low, at - 30), at) if text[at - 2 : at - 1] in "ymgfertn" else None
    if player is not None and (
        not player["apart"]
        or _PLAYER_NAMED.match(text, number.end)
        or (player["whose"] and _HALF_OF.match(text, number.end) is None)
    ):
        return False
    if text[number.end : number.end + 1] == "-":
        return True  # "the half-mile walk"
    if (
        text[at - 6 : at] == "other "
        and _OTHER_HALF.search(text, max(low, at - 16), at)
        and (_IS_LEFT.match(text, number.end) or _GOES_TO.match(text, number.end))
    ):
        return True  # "the other half lives in Rome"
    return _OF.match(text, number.end) is not None or _HALF_NAMED.search(text, max(low, at - 10), at) is None


def fraction_at(text: str, at: int, end: int, parts: int, low: int) -> Quantity | None:
    """Read "a third of …": an ordinal word after an article and before "of"."""
    if parts < 3:
        return None
    if parts == 4 and text[end : end + 1] == "-":
        unit = unit_at(text, end + 1, attributive=True)
        if unit is not None and unit.end - end > 3 and (unit.kind in _MEASURED or unit.code == "hour"):
            return finish(text, fraction(at, end, parts, text), None, at, low)  # "a quarter-inch drill"
    if (
        parts <= 10
        and text[at - 2 : at] in ("g ", "r ")
        and _IS_LEFT.match(text, end)
        and _LEFT_OVER.search(text, max(low, at - 16), at)
    ):
        return finish(text, fraction(at, end, parts, text), None, at, low)  # "the remaining fifth is lost"
    m = ARTICLE.search(text, max(low, at - 11), at)
    if m is not None and text[end : end + 1] == "," and another(text, at, end) is not None:
        return None  # "a third, smaller line"
    if m is not None and parts <= 10 and text[end : end + 1] == "," and next_one(text, m.start(), end, parts):
        return None  # "two men were held and a third, aged 40, fled"
    if (m is not None or at == 0) and parts == 4 and text[end : end + 1] == " ":
        unit = unit_at(text, end)
        first = at if m is None else m.start()
        if text.startswith(" cup", end) and (ENDED.match(text, end + 4) or text.startswith(" of ", end + 4)):
            return finish(text, fraction(first, end, parts, text), None, first, low)  # "a quarter cup of oil"
        if unit is not None and (unit.kind in _MEASURED or unit.code in ("hour", "century")):
            return finish(text, fraction(first, end, parts, text), None, first, low)  # "a quarter mile"
    if (
        m is not None
        and parts <= 10
        and ENDED.match(text, end)
        and _FURTHER_ITEM.search(text, max(0, m.start() - 24), m.start())
    ):
        return None  # "I would add a fourth."
    if (
        m is not None
        and text[m.start() - 3 : m.start()] == "up "
        and not text.startswith((" of", " more ", " as many ", " fewer "), end)
        and _SETTING_UP.search(text, max(0, m.start() - 11), m.start())
    ):
        return None  # "scored twice and set up a third"
    if (
        m is None
        and parts == 4
        and _OF_A_MILLION.match(text, end)
        and not _NUMBERING.search(text, max(low, at - 8), at)
    ):
        return finish(text, fraction(at, end, parts, text), None, at, low)  # "spent quarter of a million pounds"
    if m is None and parts < 9 and _OF_A_MEASURE.match(text, end) and _OPENS_PART.search(text, max(0, at - 2), at):
        return finish(text, fraction(at, end, parts, text), None, at, low)  # "Third of a cup of oil."
    if m is None and parts in (3, 5, 10) and text[at - 2 : at] in _RANKED_ENDS and _ranked(text, at, end):
        return finish(text, fraction(at, end, parts, text), None, at, low)  # "the poorest fifth of homes"
    if m is None or not (
        _OF.match(text, end)
        or _FRACTION_ENDS.match(text, end)
        or (parts <= 10 and (than := _COMPARED.match(text, end)) is not None and than[1] in _COMPARATIVES)
        or (parts == 4 and (_POINT.match(text, end) or _MILLION.match(text, end)))
        or _TO_PART.match(text, end)
        or (
            _TO_A_FIFTH.search(text, max(low, m.start() - 15), m.start())
            and _BY_A_FIFTH.match(text, end)
            and not (_LEAVING.search(text, max(low, m.start() - 10), m.start()) and text.startswith(" to ", end))
        )
        or (_BUT.match(text, end) and MOVED_BY.search(text, max(low, m.start() - 18), m.start()))
        or (text.startswith(" (", end) and _CHANGED_IT_BY.search(text, max(low, m.start() - 40), m.start()))
        or (
            text.startswith(" who ", end)  # "a quarter who said no", but "two men and a fourth who fled"
            and (text[at] in "qQ" or _BESIDE_PART.search(text, max(0, m.start() - 90), m.start()) is not None)
        )
        or (_THAN_THEN.search(text, max(low, m.start() - 9), m.start()) and _THEN.match(text, end))
        or (_LEAVING.search(text, max(low, m.start() - 10), m.start()) and _TO_WHOM.match(text, end))
        or (text.startswith(" in ", end) and _of_year(text, m.start(), end, parts))
        or (_NEARLY_A_FIFTH.search(text, max(low, m.start() - 9), m.start()) and not _NUMBERED.match(text, end))
        or shared(text, m.start(), at, end, parts)
        or moved(text, m.start(), end, parts, low)
    ):
        return None
    number, start = signed(text, fraction(m.start(), end, parts, text), m.start(), low)
    return finish(text, number, None, start, low)


_BESIDE_PART = rare(
    r"(?i:(?:%|(?<![a-z])(?:per\s?cent|half|quarters?|thirds?|fifths?|in\s(?:ten|10)|majority))(?![a-z])[^.;:!?\n\0]{1,50}(?:against|compared\s(?:with|to))\s)\Z"
)
"""A share that another is told beside: "half said yes, against a third who said no"."""
_RANKED_ENDS = frozenset(("t ", "d ", "p ", "m ", "f "))
_RANKED = re.compile(
    r"(?i:(?<![a-z])(?:the|its|their|our|[a-z]+['’]s)\s(?:(?P<end>top|bottom|upper|lower|worst|best)"
    r"|(?:rich|poor|wealthi|old|young|hungri|sick|fit|heavi|light|dri|wett|hott|cold)est|(?:low|high)est-(?:paid|earning|income)"
    r"|(?:best|worst|better|worse)[\s-](?:paid|off)|(?:most|least)\s(?:deprived|affluent|educated|active|polluted)))\s\Z"
)
_RANKED_SO = rare(
    r"\s(?:of|in|and|or|but|than|as|who|whose|by|with|are|were|is|was|have|has|had|will|would|could|can|do|does|did|own|owns|owned|pay|pays|paid|"
    r"earn|earns|earned|get|gets|got|gained|lost|saw|spend|spends|spent|take|takes|took|hold|holds|held|live|lives|lived)(?![\w-])"
)


def _ranked(text: str, start: int, end: int) -> bool:
    """Whether a part is one of those that people or places fall into by rank: "the richest tenth of homes"."""
    by = _RANKED.search(text, max(0, start - 28), start)
    if by is None:
        return False
    return text.startswith(" of ", end) if by["end"] else bool(ENDED.match(text, end) or _RANKED_SO.match(text, end))


def _of_year(text: str, start: int, end: int, parts: int) -> bool:
    """Whether a part with a year behind it is a share, and no quarter of that year, nor the third of a series."""
    year = _IN_YEAR.match(text, end)
    if year is None or parts > 10:
        return False
    if _WAS_FROM.search(text, max(0, start - 14), start):
        return True  # "up from a quarter in 2019"
    told = _SUPPLIED.search(text, max(0, start - 16), start)
    if told is not None and parts == 4:
        return True
    if told is None and _GOES_ON.search(text, max(0, start - 6), start) is None:
        return False
    said = text[clause_start(text, start, 60) : start], text[year.end() : year.end() + 40].partition(". ")[0]
    return any(_SAID_IN.search(words) is not None for words in said)
