"""What follows a number and its unit: times, counted nouns, rates, hedges behind; and the quantity made of it all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.digits import digits_at
from jrtrade.quantity.intervals import plain
from jrtrade.quantity.lexicon import HEDGE_AFTER_FIRST, HEDGES_AFTER, STOPS, TRENDS
from jrtrade.quantity.model import Kind, Qualifier, Quantity, Trend
from jrtrade.quantity.nouns import lemma, noun_at
from jrtrade.quantity.numbers import ONE, ZERO, Number
from jrtrade.quantity.seeds import NUMBER_WORDS
from jrtrade.quantity.units import Unit, head_unit, per_at, rate_at, unit_at
from jrtrade.quantity.words import words_at

if TYPE_CHECKING:
    from jrtrade.quantity.context import Before

_TIMES = re.compile(r"[-\s]times?(?![A-Za-z])")
_TIMES_AS = re.compile(
    r"\s(?:as|more|higher|larger|greater|bigger|the|that|those|its|their|what|less|lower|earnings|book|sales|faster|longer|hotter|"
    r"(?!over|under|after|per|other|ever|never|together|later|earlier|whether|rather|either|however)[a-z]{2,12}er|worse|what)(?![A-Za-z])"
)
_AFTER = re.compile(
    r"[\s-]?(?P<plus>plus(?![A-Za-z])|\+(?!/)|odd(?![A-Za-z])|(?<=-)some(?![A-Za-z]))(?!\s?[\d$£€¥]|\s(?:one|two|three|four|five|six|seven|eight|nine|ten|an?|another)\s)|\s(?P<words>(?:or|and|at|give|approximately)(?:\s[a-z]+){0,2})|-(?P<ish>ish)(?![A-Za-z])|"
    r"\s(?P<limit>max(?:imum)?|tops|min(?:imum)?)(?=[.,;)\0]|\Z)"
)
_POINT = re.compile(r"(?:\s(?:of\s)?an?)?[\s-](?:index\s)?points?(?![A-Za-z])")
_OF_VOTES = re.compile(r"\sof\s(?:(?:the|all|its|their)\s)?(?:popular\s)?(?:votes?|seats|ballots)\b")
_FROM = re.compile(r"\s(?:from|on|since|compared|year)\b")
_ALONE = re.compile(r"(?:,\sor\s|\s(?:to\s\d|at\s\d|quarter-on|year-on|month-on|points)|[.,;)]?\s*(?:\0|\Z))")
_SINCE = re.compile(r"\)|\s(?:in|this|after)\s")
_MORE = re.compile(r"\s(?:[$£€¥]?\d|(?:the|an?|its|their)\s)|-\d")
"""What goes on behind "8% and over 20%", so that "and over" is no bound of the 8%."""
_WHEN = re.compile(r"(?:(?<=\s)|\A)(?i:over)(?![a-z])|\s(?:after|later|before|ago|earlier|into|since|in\sa\srow|running|straight)\b")
_SOLD_BY = frozenset("t ton share ticket head night L unit person bbl kg".split())
_PAID = re.compile(r"(?i:(?<![a-z])(?:fined|costs?|costing|pays?|paid|paying|fares?|worth|spent|owed?|fee)\s(?:[a-z]+\s){0,2})\Z")
_PLUS = re.compile(r"\+|plus")
_MARK = re.compile(r"[\s-](?:[a-z]+[\s-])?(?:mark|level|threshold|barrier|line)\b")
_PAST_THE = re.compile(r"(?i:(?<![a-z])(above|below|over|under|past|beyond))\sthe\s\Z")
"""Bounds with an article between: "below the $40 mark"."""
_PACE = re.compile(r"\s(?:[a-z-]{2,15}\s){0,2}(?:rate|pace|clip)\b")
_GREW_AT = re.compile(r"(?<![A-Za-z])([A-Za-z]+)\sat\s(?:an?|the)\s(?:[a-z]+\s)?\Z")
_RAISED = re.compile(
    r"(?i:(?<![a-z])(?:(?:rais|hik|lift|boost|increas|rais|upp|jack)(?:e|es|ed|ing|s)?(?:\sup)?|(?P<down>cut|cuts|cutting|slash(?:es|ed|ing)?|"
    r"trim(?:s|med|ming)?|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)))\s(?:(?:the|its|their|his|her|our)\s)?)(?P<object>(?:[a-z-]{2,20}\s){1,3})\Z"
)
_ADVERBIAL = re.compile(
    r"\s*(?:[.,;)\0]|\Z)|\s(?:to|from|in|on|at|by|for|this|last|over|since|and|as|after|year|per|while|but|compared)\b"
)
_EXTREME = re.compile(r"\s(?:highs?|lows?|peaks?|records?)\b")
_COINS = re.compile(r",?\s(?:and\s)?(?=[\da-zA-Z])")
_COIN = re.compile(r"\s(?:cents?|pence|pennies|kopecks?)(?![A-Za-z])")
_COINED = frozenset("USD EUR GBP CAD AUD NZD SGD HKD RUB lb".split())
_AND_A_HALF = re.compile(r"\sand\sa\s(half|quarter)(?![A-Za-z])")
_DIRECTION = re.compile(
    r"(?:,\sor\s[\d.,]{1,12}\s?(?:%|per\s?cent|points?|cents?|pence|pips),)?\s(?:(?P<up>higher|up|dearer|firmer|stronger|more\sexpensive)|(?P<down>lower|down|cheaper|weaker|softer|easier))"
    r"(?=\s*(?:[.,;)\0–—]|\Z)|\s(?:on|from|than|at|in|to|for|after|by|year|against|shortly|following|ahead|yesterday|today|"
    r"this|last|next|while|but|as|with|because|when|amid|around|before|over|near|so|and|or|compared|versus|since|despite|until|during|early|late|"
    r"[A-Z][a-z]*|[a-z]+ly)\b)"
)
_HYPHENED = re.compile(r"[-‑]([A-Za-z]{2,40})(?![A-Za-z])")
_NO_NOUN = (
    frozenset(("plus", "minus", "odd", "to", "and", "or", "by", "for", "in", "on", "at", "per", "of", "am", "pm", "ish", "some"))
    | NUMBER_WORDS
)
_OF_WHAT = re.compile(r"\sof\s(?:(?:the|its|their|his|her|our|these|those|[A-Z][\w-]*(?:['’]s|s['’]))\s)?")
_OF_GAS = re.compile(r"\sof\s[a-z-]{2,20}(?:\s[a-z-]{2,20})?(?=\s(?:per|an?)\s(?:day|year|month|hour|annum|week)\b)")
_FIGURED = frozenset("0123456789$£€¥")
_MEASURED = re.compile(
    r"\s\d[\d,.]{0,10}[\s-]?(?!and\b|or\b|to\b)[A-Za-z]{1,12}(?=\s[a-z])|\s[$£€¥]\d[\d,.]{0,10}(?:[mk]|bn|\s?(?:million|billion))?(?=\s[a-z])"
)
_CONVERSION = re.compile(r"(?:\s\([^()\0]{1,40}\)|\))(?=\s(?:per|an?)\s)")
_WHO = re.compile(r"\swho(?![A-Za-z])")
_HEDGE_STARTS = frozenset(" +-\u00a0\n")


def close(text: str, context: Before, number: Number, unit: Unit | None, end: int, to: Number | None) -> Quantity:
    """Take in what follows the unit and make the quantity."""
    kind: Kind
    code: str | None
    if unit is not None:
        kind, code = unit.kind, unit.code or None
        if kind == "multiple":
            code = None
        elif (coins := _coins(text, number, end, code) if to is None else None) is not None:
            number, end = coins
            kind, code = "money", "GBP" if code == "lb" else code
        elif kind == "duration" or (kind == "measure" and text[end : end + 1] == " "):
            half = _AND_A_HALF.match(text, end)
            if half is not None and number.value is not None and to is None:
                part = Decimal("0.5") if half[1] == "half" else Decimal("0.25")
                number, end = (
                    number._replace(value=number.value + part, step=part, loose=part, digits=number.digits + 1),
                    half.end(),
                )
        if kind in ("money", "measure", "count") and code is not None and "/" not in code:
            per = per_at(text, end, money=kind == "money")
            of = _OF_GAS.match(text, end) if per is None and kind == "measure" else None
            if of is not None:
                per = per_at(text, of.end(), money=False)
            if code == "lb" and (
                (per is not None and per[0] in _SOLD_BY) or _PAID.search(text, max(0, context.start - 24), context.start)
            ):
                kind, code = "money", "GBP"  # "1,569 pounds per tonne", "fined 300 pounds"
            if per is not None:
                code, end = f"{code}/{per[0]}", per[1]
            elif kind in ("money", "measure"):
                code = f"{code}{_beyond(text, end)}"
    elif number.fraction and to is None and number.value is not None and abs(number.value) < 1:
        point = _POINT.match(text, end)
        kind, code, end = ("count", "point", point.end()) if point is not None else ("ratio", None, end)
    else:
        kind, code, end = _times(text, number, end) or _counted(text, number, end, to)
    qualifier = context.qualifier
    if qualifier == "exact" and number.factor != ONE and _PLUS.search(text, number.start, number.end):
        qualifier = "above"
    if context.last == "the" and qualifier == "exact" and _MARK.match(text, end):
        past = _PAST_THE.search(text, max(0, context.start - 12), context.start)
        qualifier = qualifier if past is None else "below" if past[1].lower() in ("below", "under") else "above"
    stop, after = _hedge_after(text, end)
    if after is not None and context.qualifier in ("exact", "about"):
        qualifier, end = after, stop
        aged = text.endswith(("older", "younger"), 0, end)
        if kind == "number" and not aged:
            measured = unit_at(text, end)  # "620+ horsepower", "20-odd years"
            if measured is not None and measured.kind in ("measure", "duration", "percent"):
                kind, code, end = measured.kind, measured.code, measured.end
            else:
                kind, code, end = _counted(text, number, end, to)
        if aged and (kind == "number" or code == "year"):
            kind, code = "duration", "year-old"
    trend = context.trend
    if trend is not None and not _moved(text, context, end, kind, code):
        trend = None
    if trend is not None and context.last in ("up", "down") and _DIRECTION.match(text, end):
        trend = None  # "ended up 3% lower"
    if trend is None and (kind in _MOVING or code == "point"):
        direction = _DIRECTION.match(text, end)
        if direction is not None:
            trend = "up" if direction["up"] else "down"
        elif kind not in _UNMOVED and context.start == number.start and to is None:
            trend = _of_object(text, context, end)
        if trend is None and kind == "percent" and context.last in ("a", "an", "at") and _PACE.match(text, end):
            grew = _GREW_AT.search(text, max(0, context.start - 30), context.start)
            trend = TRENDS.get(grew[1].lower()) if grew is not None else None  # "grew at a 5% pace"
    assumed = unit is not None and unit.assumed
    return make(
        text, context.start, end, kind, number, code, context, to=to, qualifier=qualifier, trend=trend, assumed=assumed
    )


_MOVING = ("percent", "percentage_point", "money", "measure", "number")
_UNMOVED = ("money", "measure", "number")
"""Kinds that need "by" behind the object of a verb ("raised the bid $5" says too little)."""


def _of_object(text: str, context: Before, end: int) -> Trend | None:
    """Read the trend of a verb whose object stands before the figure: "raised wages 5%", "cut its rate 25 bp"."""
    if not context.last.isalpha() or context.last in STOPS or not _ADVERBIAL.match(text, end):
        return None
    m = _RAISED.search(text, max(0, context.start - 50), context.start)
    if m is None or any(word in STOPS for word in m["object"].split()):
        return None
    return "down" if m["down"] else "up"


def _moved(text: str, context: Before, end: int, kind: Kind, code: str | None) -> bool:
    """Whether the trend word before a figure tells of this figure."""
    if kind == "ordinal":
        return False
    if text.startswith(" short", end):
        return False  # "fell three votes short"
    if context.loose and kind == "number" and _ALONE.match(text, end):
        return True  # "the index was up 123."
    if context.loose and kind in ("count", "duration", "number") and code != "point":
        if context.last not in ("up", "down") or (context.last == "up" and context.trend == "down"):
            return False
        return _FROM.match(text, end) is not None or (kind == "number" and _SINCE.match(text, end) is not None)
    if kind == "measure" and (context.last == "on" or (context.last == "up" and context.trend == "down")):
        return False  # "gave up 9 yards", "put on 5 kg"
    if kind == "money":
        return not text.startswith("under ", context.start)  # "fell under $90 a ton"
    if kind == "percent":
        shared = context.last == "up" and text.startswith(" of ", end)  # "ended up 16% of the total"
        return not shared and not (context.loose and _OF_VOTES.match(text, end))  # "gaining 76% of the votes"
    if kind == "duration":  # "rose over ten months", "crashed two hours later", "fell to two-year lows": no amount
        return _WHEN.search(text, context.start, end + 12) is None and _EXTREME.match(text, end) is None
    return True


def _beyond(text: str, end: int) -> str:
    """Return the rate that stands behind a conversion in brackets: "$10bn (£7bn) a week" says it of both."""
    m = _CONVERSION.match(text, end) if text[end : end + 1] == ")" or text[end : end + 2] == " (" else None
    per = per_at(text, m.end(), money=False) if m is not None else None
    return "" if per is None else f"/{per[0]}"


def _coins(text: str, number: Number, end: int, code: str | None) -> tuple[Number, int] | None:
    """Read on in "20 dollars and 50 cents"; pounds that have pence behind them are money."""
    joint = _COINS.match(text, end) if code in _COINED else None
    if joint is None or number.value is None or number.step != ONE or number.factor != ONE:
        return None
    at = joint.end()
    coins = digits_at(text, at) if text[at].isdigit() else words_at(text, at)
    if coins is None or coins.value is None or coins.step != ONE or not 0 < coins.value < 100:
        return None
    coin = _COIN.match(text, coins.end)
    if coin is None:
        return None
    value = number.value + coins.value.scaleb(-2) * (-1 if number.value < 0 else 1)
    step = ONE.scaleb(-2)
    return number._replace(value=value, step=step, loose=step, digits=number.digits + 2), coin.end()


def _times(text: str, number: Number, end: int) -> tuple[Kind, str | None, int] | None:
    """Read "times": a multiple ("ten times as many", "6.5 times") or a count ("three times a day")."""
    m = _TIMES.match(text, end) if text[end : end + 1] in ("-", " ", "\u00a0", "\n") else None
    if m is None:
        return None
    if not m[0].endswith("s") and m[0][0] != "-" and number.value != ONE:
        return None  # "eight time zones"
    end = m.end()
    if (
        text[number.start - 3 : number.start] == "by "
        or _TIMES_AS.match(text, end)
        or (number.step < ONE and number.value is not None)
    ):
        return "multiple", "time", end
    per = per_at(text, end, money=False)
    return ("count", f"time/{per[0]}", per[1]) if per is not None else ("count", "time", end)


def _counted(text: str, number: Number, end: int, to: Number | None) -> tuple[Kind, str | None, int]:
    """Read what is counted."""
    one = number.value == ONE and number.step == ONE and to is None
    char = text[end : end + 1]
    if char in ("-", "‑"):
        m = _HYPHENED.match(text, end)
        if m is not None and m[1].lower() not in _NO_NOUN:
            return "count", "people" if m[1] == "strong" else lemma(m[1].lower()), m.end()
        return "number", None, end
    if char == "/" and to is None:
        rate = per_at(text, end, money=False)
        return ("number", None, end) if rate is None else ("number", f"1/{rate[0]}", rate[1])
    if char == "p":
        points = _GLUED_POINTS.match(text, end)
        return ("number", None, end) if points is None else ("count", "point", points.end())
    if char not in (" ", "\u00a0", "\n", "\t"):
        return "number", None, end
    if _MAGNITUDE.search(text, max(0, number.start - 14), number.start):
        return "number", None, end
    at = end
    if number.value_to is not None or number.low is not None:
        of = _OF_WHAT.match(text, end)
        if of is not None:
            at = of.end() - 1
            unit = unit_at(text, at)
            if unit is not None:
                return unit.kind, unit.code, unit.end
    noun = noun_at(text, at, one=one) or _quoted(text, at, one=one)
    if noun is None and number.words and number.value is not None and number.factor == ONE:
        of = _OF_WHAT.match(text, end)
        noun = noun_at(text, of.end() - 1, one=False) if of is not None else None
        if noun is not None:
            return "count", noun[0], end
    if noun is None:
        measured = _MEASURED.match(text, end) if text[end + 1 : end + 2] in _FIGURED else None  # "four 900 MW reactors"
        noun = noun_at(text, measured.end(), one=False) if measured is not None else None
        if noun is not None:
            return "count", noun[0], end
    if noun is None:
        if _WHO.match(text, end):
            return "count", "people", end
        rate = (rate_at(text, end) or per_at(text, end, money=False)) if to is None else None
        return ("number", f"1/{rate[0]}", rate[1]) if rate is not None else ("number", None, end)
    code, stop = noun
    known = head_unit(code)
    if known is not None:
        return known[1], known[0], stop
    per = per_at(text, stop, money=False)
    if per is not None:
        code, stop = f"{code}/{per[0]}", per[1]
    return "count", code, stop


_MAGNITUDE = re.compile(r"(?i:(?<![a-z])magnitude(?:\s(?:of\s)?|-))\Z")
_GLUED_POINTS = re.compile(r"pts?(?![A-Za-z])")
_QUOTED = re.compile(r"\s[“\"‘']([A-Za-z][A-Za-z -]{1,40})[”\"’']")


def _quoted(text: str, at: int, *, one: bool) -> tuple[str, int] | None:
    """Read a counted noun in quotes: '38 "super-Earths"'."""
    m = _QUOTED.match(text, at) if not text[at + 1 : at + 2].isalnum() else None
    if m is None:
        return None
    noun = noun_at(" " + m[1], 0, one=one)
    if noun is not None and noun[1] == len(m[1]) + 1:
        return noun[0], m.end()
    noun = noun_at(text, m.end(), one=one) if " " not in m[1] else None  # "two “senior” officers"
    return (f"{m[1]} {noun[0]}", noun[1]) if noun is not None else None


def _hedge_after(text: str, end: int) -> tuple[int, Qualifier | None]:
    """Read a hedge that follows ("a hundred plus", "or so")."""
    if text[end : end + 1] not in _HEDGE_STARTS:
        return end, None
    m = _AFTER.match(text, end)
    if m is None:
        return end, None
    if m["plus"]:
        return m.end(), "about" if m["plus"] in ("odd", "some") else "above"
    if m["ish"]:
        return m.end(), "about"
    if m["limit"]:
        return m.end(), "at_least" if m["limit"].startswith("min") else "at_most"
    words = m["words"].split()
    if words[0] in HEDGE_AFTER_FIRST:
        for n in range(len(words), 1, -1):
            qualifier = HEDGES_AFTER.get(tuple(words[:n]))
            if qualifier is not None:
                stop = m.start("words")
                for word in words[:n]:
                    stop = text.index(word, stop) + len(word)
                return (end, None) if words[0] == "and" and _MORE.match(text, stop) else (stop, qualifier)
    return end, None


def make(
    text: str,
    start: int,
    end: int,
    kind: Kind,
    number: Number,
    unit: str | None,
    context: Before,
    *,
    to: Number | None = None,
    qualifier: Qualifier | None = None,
    trend: Trend | None = None,
    assumed: bool = False,
) -> Quantity:
    """Make the quantity."""
    value, value_to = number.value, number.value_to
    if value is None:
        steps: tuple[Decimal, ...] = () if number.low is None else (number.low, number.step)
    elif to is not None and to.value is not None:
        value_to = plain(to.value)
        steps = (number.step, number.loose, to.step, to.loose)
    elif value_to is not None:
        steps = (ZERO, ZERO, ZERO, ZERO)
    else:
        steps = (number.step, number.loose)
    return Quantity(
        start,
        end,
        text[start:end],
        kind,
        value if value is None or number.factor is ONE else plain(value),
        value_to,
        unit,
        qualifier or context.qualifier,
        trend,
        number.digits or None,
        assumed,
        None,
        steps,
    )
