"""What follows a number and its unit: rates, coins, hedges behind; and the quantity made of it all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.apart import LENGTHS
from jrtrade.quantity.context.barely import TEMPERATURES
from jrtrade.quantity.context.behind import (
    HEDGE_HEADS,
    at_best,
    beyond,
    hedge_after,
    hedge_behind_conversion,
    hedge_behind_matter,
)
from jrtrade.quantity.context.movement import told
from jrtrade.quantity.grammar.counts import counted
from jrtrade.quantity.grammar.multiples import times_at
from jrtrade.quantity.grammar.points import of_rate
from jrtrade.quantity.grammar.tally import tallied
from jrtrade.quantity.intervals import plain
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.hedges import AS_GREAT, AS_SMALL
from jrtrade.quantity.lexicon.numbers import FRACTION_PARTS, UNITS_TEENS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.model import Quantity, made
from jrtrade.quantity.numbers.coins import COINED, coins_behind
from jrtrade.quantity.numbers.number import ONE, ZERO, Number, scaled
from jrtrade.quantity.text.joined import at_end, at_start
from jrtrade.quantity.units.lands import of_land
from jrtrade.quantity.units.pounds import money_by_use
from jrtrade.quantity.units.rates import per_at, phrase_rate, served_at, spent_rate
from jrtrade.quantity.units.unit import unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.kinds import Kind, Qualifier, Trend, Unit

_POINT = re.compile(r"(?:\s(?:of\s)?an?|-a(?=-))?[\s-](?:index\s)?points?(?![A-Za-z])")
_UPWARDS = rare(rf"\sup(?=\s*(?:[.,;:!?)\0\n]|\Z))|\supwards?(?={END}|\s(?:and|or|are|is|can|may|must|for|in|at)\s)")
_COST = re.compile(r"(?i:(?<![a-z])(?:cost|costs|pay|paid|price|fare|ticket|bill|fee)(?:\s[a-z]+){0,4}\s)\Z")
_OFTEN = frozenset("day night week month quarter year".split())
_REPEATED = frozenset(("hour", "minute", "day", "night", "week", "month"))
_SPANS = frozenset("second minute hour day week month year".split())
_HIGHS = re.compile(r"\s(?:highs?|lows?|peaks?)\b")
_LEVELS = rare(r"(?i:nearing|near|close\sto|below|above|under|over|approaching)\s")
_MARK = re.compile(r"[\s-](?:[a-z]+[\s-])?(?:mark|level|threshold|barrier|line)\b")
_PAST_THE = rare(r"(?i:(?<![a-z])(above|below|over|under|past|beyond))\sthe\s\Z")
"""Bounds with an article between: "below the $40 mark"."""
_PRESSURE = re.compile(r"(?i:(?<![a-z])(?:pressure|BP)(?![a-z])[^.;\0]{0,50}\s)[12]?\d\d\s\Z")
_BURYING = rare(r"\sof\s(?:(?:flood)?water|snow|ash|rubble|mud|earth|debris|soil|sand|silt|ice|rock|clay|concrete)\b")
_HOLDING = frozenset("has have had holds held needs draws contains".split())
"""Behind which "under" bounds how much water there is: "the pond has under 2 m of water"."""
_BELOW_ZERO = " below zero"
_BELOW = rare(
    r"\sbelow(?=\s*(?:[.!?;\0]|\Z)|,\s(?:and|but|with|the|it|when|so)\s|\s(?:outside|overnight|tonight|today|yesterday|last\snight|this\smorning|too|when|with\sthe"
    rf"|(?:in|on|at|by)\s(?:(?!{MONTH_NAMES})[A-Z][a-z]+|(?:the\s)?(?:hills|valleys?|mountains|night|dawn|places|parts|midwinter|winter|morning|north|interior|sun|shade)\b))(?![a-z]))"
)
_IT_IS = rare(
    r"(?i:(?<![a-z])(?:(?:is\s)?it|temperatures?|mercury|thermometers?|weather)(?:[’']s|\s(?:is|was|be|hit|hits|read|reads|reached|fell|falls|dropped|drops|plunged|sank|"
    r"gets?|got|can|could|will|would|may|might|went))(?:\s(?:to|down|get|go|be|hit|reach|as|low|drop|fall|still|now|already|a|only|just|about|nearly|almost|around)){0,5}\s)\Z"
)
"""Of what weather is told, where "forty below" needs no zero."""
_AND_A_HALF = re.compile(r"\sand\sa\s(half|quarter)(?![A-Za-z])")
_AND_PARTS = re.compile(
    r"[\s-]and[\s-](?:a[\s-](?P<one>half|quarter)|(?P<top>one|two|three|four|five|seven)[\s-](?P<part>third|quarter|fifth|eighth|sixteenth)s?)(?![\w-])"
)
_OF_ONES = rare(
    r"\sof\s(?:the|an?|these|those|them|which|whom|us|all|its|his|her|their|our|my|your|people|voters|staff|workers|adults|men|women|[A-Z\d])(?![a-z])"
    r"|\s(?:million|billion|trillion|dozen|inch|mile|hour|century|pound|tonne|ton|lit(?:re|er)|ounce|cup|teaspoon|tablespoon)(?![a-z])"
)
"""Of whom or what a half is, that is no more of the unit before: "waited an hour and half of them left"."""
_PART_ENDS = rare(
    rf"{END}|\s(?:long|wide|high|thick|deep|tall|away|apart|across|square|from|to|in|on|later|ago|before|after|and|or|but|at|by|for|with|"
    r"off|more|less|longer|when|while|as|north|south|east|west|up|down|upstream|downstream|beyond|behind|ahead|past|each|per|is|was|if|until|between|over|under)(?![\w-])"
)
_STUFFED = frozenset("lb kg oz ton t cup L pint quart gal tsp tbsp g mL".split())
"""Units of which so much and a part is "of" what it is."""
_HALVED = frozenset(
    "length lap goal page bottle glass round chapter pair loaf generation cup tablet pill pizza".split()
)
"""What is counted by halves: "two lengths and a half"."""
_OF_HALVED = re.compile(r"\s(?:of\s)?an?\s([a-z]{3,10})|-an?-([a-z]{3,10})")
_HALF_ENDS = rare(
    rf"{END}|\s(?:of|from|in|ahead|behind|clear|at|on|to|by|for|before|after|later|ago|away|and|but|when|while|with|twice|once|daily|each|every)\s"
)
_NAMED_RATES = {"bbl/day": "b/d", "boe/day": "boe/d", "L/100 km": "L/100km", "kWh/100 km": "kWh/100km"}
"""Rates that have a name of their own."""


def _frozen(text: str, number: Number, end: int) -> int | None:
    """Return where "below zero" ends that is said of a number, or but "below" of the weather: "it was forty below"."""
    if text.startswith(_BELOW_ZERO, end):
        return end + len(_BELOW_ZERO)
    below = _BELOW.match(text, end) if number.digits < 3 and number.step == ONE else None
    alone = below is not None and at_start(text, number.start) and at_end(text, below.end())
    if below is None or not (alone or _IT_IS.search(text, max(0, number.start - 48), number.start)):
        return None
    return below.end() if number.value is not None and 0 < number.value < _COLDEST else None


_COLDEST = 90


def _of_one(text: str, number: Number, end: int) -> bool:
    """Whether a number is a part of something: "a third", "0.1 of a point"."""
    return number.fraction or (
        number.step < ONE and text.startswith(" of a point", end) and _POINT.match(text, end) is not None
    )


def close(text: str, context: Before, number: Number, unit: Unit | None, end: int, to: Number | None) -> Quantity:
    """Take in what follows the unit and make the quantity."""
    kind: Kind
    code: str | None
    if unit is not None:
        kind, code = unit.kind, unit.code or None
        if kind == "multiple":
            code = None
        elif kind not in ("percent", "percentage_point"):
            context, number, kind, code, end, to = _measured(text, context, number, kind, code, end, to)
    elif _of_one(text, number, end) and to is None and number.value is not None and abs(number.value) < 1:
        point = _POINT.match(text, end)
        half = _OF_HALVED.match(text, end) if point is None else None
        kind, code, end = ("count", "point", point.end()) if point is not None else ("ratio", None, end)
        if half is not None and (half[1] or half[2]) in _HALVED and _HALF_ENDS.match(text, half.end()):
            kind, code, end = "count", half[1] or half[2], half.end()  # "half a length", "a quarter of a lap"
        if point is not None and of_rate(text, number, end):
            kind, code = "percentage_point", "pp"  # "down 0.1 of a point to 4.2%"
    elif number.fraction and to is not None and to.fraction and to.value is not None and 0 < to.value < 1:
        kind, code = "ratio", None  # "from a third to a half"
    elif text.startswith(" below", end) and number.value is not None and (cold := _frozen(text, number, end)):
        kind, code, number, end = "number", None, number._replace(value=-number.value), cold
    else:
        kind, code, end = times_at(text, number, end) or counted(text, number, end, to)
        if kind == "number" and code is None:
            things = tallied(text, context.start if context.opener is None else number.start, end)
            kind, code = ("number", None) if things is None else ("count", things)
        if code in _HALVED and to is None and text.startswith(" and a half", end) and _HALF_ENDS.match(text, end + 11):
            number, end = _and_a_half(number, Decimal("0.5")), end + 11
    qualifier = context.qualifier
    if qualifier == "exact":
        if number.factor is not ONE and (
            text.find("+", number.start, number.end) >= 0 or text.find("plus", number.start, number.end) >= 0
        ):
            qualifier = "above"
        elif context.last == "the" and _MARK.match(text, number.end if kind == "number" else end):
            past = _PAST_THE.search(text, max(0, context.start - 12), context.start)
            qualifier = qualifier if past is None else "below" if past[1].lower() in ("below", "under") else "above"
    if qualifier != "exact" and _bounds_nothing(text, context, number, kind, code, end, qualifier):
        rained = text.startswith("over ", context.start) and kind == "count"  # "rain fell over three provinces"
        trend = None if rained else context.trend
        qualifier, context = "exact", context._replace(start=number.start, qualifier="exact", trend=trend)
    if context.last in _BEST or _may_be_bounded(text, end, kind):
        context, number, unit, kind, code, end, qualifier = _bounded(
            text, context, number, unit, kind, code, end, to, qualifier
        )
    single = to is None or text[to.start - 1] in "-–"
    trend = told(text, context, number.start, end, kind, code, single=single)
    assumed = unit.assumed if unit is not None else kind == "money" and (code or "")[:3] == "USD"  # "40 crisp dollars"
    return make(
        text, context.start, end, kind, number, code, context, to=to, qualifier=qualifier, trend=trend, assumed=assumed
    )


def _measured(
    text: str, context: Before, number: Number, kind: Kind, code: str | None, end: int, to: Number | None
) -> tuple[Before, Number, Kind, str | None, int, Number | None]:
    """Read what follows a sum, a measure or a time: coins, a half, a rate."""
    if code in COINED and to is None and (coins := coins_behind(text, number, end, code)) is not None:
        number, end = coins
        kind, code = "money", "GBP" if code == "lb" else code
    elif kind == "duration" or (text[end : end + 1] == " " and (kind == "measure" or number.factor is ONE)):
        part = parts_behind(text, end, code) if to is None and text.startswith(" and ", end) else None
        if part is not None:
            number, end = _and_a_half(number, part[0]), part[1]
            if kind == "duration" and text.startswith(" old", end) and not text[end + 4 : end + 5].isalpha():
                code, end = f"{code}-old", end + len(" old")  # "two years and a half old"
    if kind == "money":
        about = text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum()
        if about and context.qualifier == "exact":
            end += 1
            context = context._replace(qualifier="about")  # "in the low $8,000s"
    elif kind == "duration":
        if code in _SPANS and text.startswith(" per ", end):
            each = per_at(text, end, money=False)
            if each is not None and each[0] != code:
                code, end = f"{code}/{each[0]}", each[1]  # "25 minutes per kilo"
        else:
            code, end = _often(text, code, end)
    elif code in TEMPERATURES and number.value is not None and text.startswith(_BELOW_ZERO, end):
        number, end = number._replace(value=-number.value), end + len(_BELOW_ZERO)
        if to is not None and to.value is not None:
            to = to._replace(value=-to.value)
    if kind in ("money", "measure", "count") and code is not None and "/" not in code:
        kind, code, end = _rated(text, context, kind, code, end)
    return context, number, kind, code, end, to


def _may_be_bounded(text: str, end: int, kind: Kind) -> bool:
    """Whether what follows may be a hedge; behind most figures none can stand."""
    char = text[end : end + 1]
    if char != " ":
        return char not in _SENTENCE_SIGNS
    head = text[end + 1 : end + 3]
    return head in _BOUNDS or head[:1] in "(+ <>≤≥" or (kind in ("measure", "duration") and head in _SIZES)


def _bounded(
    text: str,
    context: Before,
    number: Number,
    unit: Unit | None,
    kind: Kind,
    code: str | None,
    end: int,
    to: Number | None,
    qualifier: Qualifier,
) -> tuple[Before, Number, Unit | None, Kind, str | None, int, Qualifier]:
    """Read the hedge behind a figure, and the unit or the rate behind that: "20-odd years", "$3m or so a year"."""
    upwards = None
    if text[end + 1 : end + 2] == "u" and "from " in text[max(0, number.start - 8) : number.start]:
        upwards = _UPWARDS.match(text, end) if kind == "money" or text.startswith(" upw", end) else None
    if (
        upwards is not None
        and to is None
        and (qualifier == "exact" or (qualifier == "at_least" and upwards[0] == " up"))
    ):
        qualifier, end = "at_least", upwards.end()  # "from £10 upwards"
    stop, after = hedge_after(text, end, kind)
    if after is None and unit is not None and kind in ("measure", "duration") and text.startswith(" of ", end):
        stop, after = hedge_behind_matter(text, end)
    if (
        after is None
        and kind == "measure"
        and text[end + 1 : end + 2] in _SIZE_STARTS
        and (sized := _SIZED.match(text, end))
    ):
        stop, after = hedge_after(text, sized.end(), kind)  # "90 metres deep or so"
    if after is not None and text.endswith("at Best", 0, stop):
        after = None  # "sold at Best Buy"
    elif after is not None and text.endswith("at best", 0, stop):
        after = at_best(text, context.start, kind)
    elif (
        context.last in _BEST
        and qualifier == "exact"
        and (best := _BEST_BEFORE.search(text, max(0, context.start - 9), context.start))
    ):
        bound = at_best(text, best.start(), kind)
        if bound is not None:
            qualifier, context = bound, context._replace(start=best.start())
    if after is None and qualifier == "exact" and kind in ("measure", "money") and text[end : end + 2] in (" (", ") "):
        qualifier = hedge_behind_conversion(text, context.start, end)
    if after is not None and context.qualifier in ("exact", "about"):
        qualifier, end = after, stop
        aged = text.endswith(("older", "younger"), 0, end) or (
            context.last in ("a", "an") and text.endswith("-something", 0, end) and text[end + 1 : end + 2].islower()
        )  # "a thirty-something lawyer"
        if kind == "number" and to is None and number.factor == ONE and text.endswith("odd", 0, end):
            number = scaled(text, number._replace(end=end))  # "sixty-odd million people"
            end = number.end
        if kind == "number" and code is None and not aged and text[end - 1] not in "<>=≤≥":
            measured = unit_at(text, end)  # "620+ horsepower", "20-odd years"
            if measured is not None and measured.kind in ("measure", "duration", "percent", "money"):
                unit, kind, code, end = measured, measured.kind, measured.code, measured.end
                if kind in ("measure", "money"):
                    kind, code, end = _rated(text, context, kind, measured.code, end)  # "40-odd pounds a week"
            else:
                kind, code, end = counted(text, number, end, to)
        if aged and (kind == "number" or code == "year"):
            kind, code = "duration", "year-old"
        elif code is not None and "/" not in code and text[end : end + 1] == " " and text[end - 4 : end] != "take":
            if kind == "duration":
                code, end = _often(text, code, end)  # "40 hours or more a week"
            elif kind in ("money", "measure", "count"):
                kind, code, end = _rated(text, context, kind, code, end)  # "$3m or so a year"
    return context, number, unit, kind, code, end, qualifier


def _often(text: str, code: str | None, end: int) -> tuple[str | None, int]:
    """Read how often a stretch of time is meant: "nine hours a day"."""
    often = per_at(text, end, money=False) or phrase_rate(text, end) if code in _REPEATED else None
    if often is not None and often[0] in _OFTEN and often[0] != code:
        return f"{code}/{often[0]}", often[1]
    return code, end


def _rated(text: str, context: Before, kind: Kind, code: str, end: int) -> tuple[Kind, str, int]:
    """Read what a sum, a measure or a count is stated per."""
    per = per_at(text, end, money=kind == "money")
    if per is None and kind != "count":
        per = phrase_rate(text, end)
    if per is None and kind == "measure":
        per = served_at(text, end)
    if per is None and kind == "money" and text.startswith(" on ", end):
        per = spent_rate(text, context.start, end)
    if code == "knot" and text.endswith("kn", 0, end) and _COST.search(text, max(0, context.start - 60), context.start):
        kind, code = "money", "HRK"  # "we paid 80 kn"
    if code == "lb" and money_by_use(text, context.start, end, None if per is None else per[0]):
        kind, code = "money", of_land(text, context.start, "pound")[0]  # "1,569 pounds per tonne", "fined 300 pounds"
    if per is not None and per[0] in _OFTEN and _AND_A_HALF.match(text, per[1]):
        per = None  # "sold for $40m a year and a half later"
    if per is not None:
        rate = f"{code}/{per[0]}"
        return kind, _NAMED_RATES.get(rate, rate), per[1]
    return kind, code if kind == "count" else f"{code}{beyond(text, end)}", end


def _bounds_nothing(
    text: str, context: Before, number: Number, kind: Kind, code: str | None, end: int, qualifier: Qualifier
) -> bool:
    """Whether what reads as a hedge is a place, a topic or a verb of its own: "near two schools", "130 over 85"."""
    compared = kind != "money" and text.startswith("as ", context.start)
    if compared and (text.endswith(_TIMES, 0, context.start) or text.startswith(" ago", end)):
        return True  # "twice as deep as 50 metres", "as strong as two years ago"
    if qualifier == "almost" and kind == "count":
        if text.startswith("near ", context.start) and 1 < (number.value or 0) < 13:
            return True  # "near two schools"
        near = _NEARLY_HIT.match(text, context.start)
        if near is not None and (number.value or 0) < 100:
            return True  # "nearly hit two dogs"
    if kind == "count":
        return _elsewhere(text, context, number, code)
    if kind == "duration":  # "nearing 10-year highs"
        high = _HIGHS.match(text, end) is not None and _LEVELS.match(text, context.start) is not None
        return high and context.last not in ("a", "an")
    if qualifier == "below" and code in ("m", "ft", "in", "cm"):  # "under 2 m of snow"
        under = text[context.start : number.start] == "under " and context.last not in _HOLDING
        return under and _BURYING.match(text, end) is not None
    if qualifier == "above" and (code in LENGTHS or code == "deg") and text.startswith("pass", context.start):
        return _FAR_FROM.match(text, end) is not None
    if qualifier == "above" and kind == "number":  # "130 over 85"
        over = text.startswith("over ", context.start)
        return over and _PRESSURE.search(text, max(0, context.start - 70), context.start) is not None
    return False


_FAR_FROM = rare(
    r"\s(?:from\s[A-Z]|(?:away|overhead|deep|off|above|below|beneath|behind|outside|from\s(?:the|our|its)|(?:to\sthe\s)?(?:north|south|east|west)[a-z-]*\sof"
    r"|over(?!\sthe\s(?:weekend|past|last|next|year|month|week)))(?![a-z]))"
)
"""At what distance something passes, and no level that is passed: "will pass 3 million miles from Earth"."""
_NEARLY_HIT = re.compile(r"(?i:[a-z]+ly|almost)\s(?:hit|touch|reach|a[ct])[a-z]{0,8}\s(?!\d+\s(?:points|per))")


def parts_behind(text: str, end: int, code: str | None) -> tuple[Decimal, int] | None:
    """Read what is more of a unit that ends at `end`, and where that ends: "and a half", "and three-quarters"."""
    m = _AND_PARTS.match(text, end)
    if m is None:
        return None
    parts = FRACTION_PARTS[m["one"] or m["part"]]
    top = UNITS_TEENS[m["top"]] if m["top"] else 1
    stuff = code in _STUFFED and text.startswith(" of ", m.end())
    open_end = stuff or m["one"] is not None
    more = _OF_ONES.match(text, m.end()) is None if open_end else _PART_ENDS.match(text, m.end())
    return (ONE * top / parts, m.end()) if top < parts and more else None


def _and_a_half(number: Number, part: Decimal) -> Number:
    """Add the half that stands behind the unit of a number."""
    if number.value is None:
        return number
    return number._replace(value=number.value + part, step=part, loose=part, digits=number.digits + 1)


def _elsewhere(text: str, context: Before, number: Number, code: str | None) -> bool:
    """Whether a hedge before a few things is a place or a topic: "hid inside 12 cars", "knows about five men"."""
    if text.startswith(("inside", "Inside"), context.start):
        return code not in ("over", "lap", "round", "game", "ball", "hole", "set")
    if text.startswith(_THAN_OTHERS, context.start):
        return _OTHERS.search(code or "") is not None  # "older than 20 rivals", but "groups larger than 6 people"
    if text.startswith(_AS_OTHERS, context.start) or (
        text.startswith("limited to", context.start) and context.last in ("was", "were")
    ):
        return True  # "as big as 20 pitches"
    head = (code or "").rpartition(" ")[2]
    if context.last in _BEING and text.startswith("as long", context.start):
        return head not in _LASTING  # "the whale is as long as two buses"
    if text.startswith("about ", context.start) and _TOPIC.search(text, max(0, context.start - 36), context.start):
        return head not in _PAGED  # "a film about two sisters"
    if text.startswith(("over ", "around ", "under "), context.start) and _placed(text, context, head):
        return True
    few = number.value is not None and 1 < number.value < 6 and number.factor == ONE
    if few and context.last in _TAKING_OVER and text[context.start : number.start].lower() in ("over ", "under "):
        return True  # "took over two rivals"
    return few and context.last in _PLACING and text[context.start : number.start].lower().rstrip() in _PLACES


_TIMES = ("twice ", "times ", "half ")
_AS_OTHERS = tuple(f"as {word} " for word in (*AS_GREAT, *AS_SMALL, "close", "near"))
_BEING = frozenset("is was are were".split())
_LASTING = frozenset(
    "page word line character paragraph verse chapter episode game match round inning season term shift".split()
)
"""Of which a thing may have as many and no more where it is "as long as" that."""
_TOPIC = re.compile(
    r"(?i:(?<![a-z])(?:(?:film|movie|play|novel|drama|documentary|comedy|thriller|story|tale|song|opera|musical|dispute|quarrel|row|case)\s(?:is|was)"
    r"|(?:ask|question|quizz|told|tell|warn|grill|interview)(?:s|ed|ing)?\s(?:him|her|them|me|us)"
    r"|(?:complain|lie|l(?=y)|grumbl|inquir|enquir|wonder|dream|jok)(?:s|ed|d|es|e|ing|ying)?|doubts?|rumou?rs)\s)\Z"
)
"""What is about something, so that "about" before a number is no hedge."""
_PAGED = frozenset("page word time scene act minute hour track verse line part percent mile person people".split())
"""Of which there are about so many, even behind such words."""


def _placed(text: str, context: Before, head: str) -> bool:
    """Whether things are passed over, gone round or dug under: "flew over 30 villages", "a wall around two farms"."""
    led = context.last
    if text[context.start] == "u":
        return (led in _TAUGHT and head in _HEADS) or (led in _DUG and head in _PASSED_OVER)
    return head in _PASSED_OVER and (led in _CROSSING or (text[context.start] == "a" and led in _ENCLOSING))


_TAUGHT = frozenset("taught worked studied trained played coached".split())
_HEADS = frozenset(
    "principal headmaster headteacher president manager coach director editor king minister owner".split()
)
_DUG = frozenset("tunnel tunnels passage passages dug tunnelled tunneled ran runs run crawled".split())
_CROSSING = frozenset(
    "flew fly flies flying flown drifted drifts drifting drift soared soar glided circled hovered hovering passed "
    "passes swept blew blows fell falls rained rumbled roared wound winds goes lay hangs hung".split()
)
"""What happens over places, or around them, however many they are."""
_ENCLOSING = frozenset("wall walls fence fences path paths cordon trail trails loop ring moat track tour walk".split())
_PASSED_OVER = frozenset(
    "village town city county country state province region island district suburb square lake street road house home "
    "farm field mountain hill valley bridge river roof block garden pond building continent border school "
    "airport ocean sea".split()
)
_THAN_OTHERS = (
    *("older", "younger", "bigger", "heavier", "taller", "deeper", "wider", "smaller", "larger", "stronger", "weaker"),
    *("closer", "more exp", "less exp"),
)
_OTHERS = rare(r"(?:other|rival|brother|sister|pitch|court|neighbour|neighbor|peer|player|runner|tree|car)")
_PLACES = frozenset(("over", "under", "above", "below", "around", "near", "close to", "about", "up to"))
_TAKING_OVER = frozenset("take takes took taking ran run runs served serve serves".split())
_PLACING = frozenset(
    "walk walks walked walking fly flies flew flying jump jumps jumped jumping climb climbs climbed hide hid "
    "stand stands stood standing live lives lived living sit sits sat pass drive drives drove hang hung care "
    "cares cared worry worries worried know knows knew argue argued fight fights fought rule rules ruled "
    "preside presides presided reign reigned".split()
)
_SIZED = re.compile(r"\s(?:deep|high|long|wide|tall|thick|across|away|apart)(?=,\s|\s(?:or|more|at|roughly|approx))")
_SIZE_STARTS = frozenset("dhlwta")
_BEST = frozenset(("best", "best,"))
_BOUNDS = HEDGE_HEADS | {"up"}
_SIZES = frozenset("of de hi lo wi ta th ac aw ap".split())
"""With what a hedge begins behind a space, and what may stand between a measure and its hedge."""
_SENTENCE_SIGNS = frozenset(".;:!?")
"""Behind which no hedge belongs to a figure."""
_BEST_BEFORE = rare(r"(?<![A-Za-z])[Aa]t\sbest,?\s\Z")


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
    return made(
        text,
        start,
        end,
        kind,
        value if value is None or number.factor is ONE else plain(value),
        value_to,
        unit,
        qualifier or context.qualifier,
        trend,
        number.digits or None,
        steps,
        assumed=assumed,
    )
