"""What a number counts: times, things in a noun phrase, points; or nothing that is named."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.asides.classes import SIZE
from jrtrade.quantity.asides.names import name_before
from jrtrade.quantity.grammar.points import of_percent, of_rate
from jrtrade.quantity.grammar.shares import of_share
from jrtrade.quantity.grammar.wholes import of_these, who_do
from jrtrade.quantity.lexicon.nouns import QUALITIES, STOPS
from jrtrade.quantity.lexicon.numbers import FIGURE_STARTS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.numbers.number import ONE
from jrtrade.quantity.text.nouns import lemma, noun_at
from jrtrade.quantity.text.seeds import CARDINAL, NUMBER_WORDS
from jrtrade.quantity.units.lands import of_land
from jrtrade.quantity.units.pounds import money_by_use
from jrtrade.quantity.units.rates import exchange_at, per_at, phrase_rate, rate_at
from jrtrade.quantity.units.stature import FEET_ENDS, behind_feet
from jrtrade.quantity.units.unit import head_unit, unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Kind
    from jrtrade.quantity.numbers.number import Number

OR_MORE = rare(
    r"\sor\smore(?=\s(?:(?:its|their|his|her|our|your|what)|the(?!\s(?:past|last|next|same|previous|first|other|day|week|month|year|rest)(?![a-z])))\s)"
)
"""What may stand between a multiple and what it is of: "twice or more the fees"."""
_MARK_ENDS = rare(
    rf"{END}|\s(?:in|on|at|by|for|to|and|but|as|after|when|while|with|this|last|again|before|since|during|today|yesterday|was|is|has)(?![a-z])"
)
_ACCUSED = rare(
    rf"\saccused(?={END}|\s(?:were|was|are|is|have|has|had|who|in|from|and|persons|appeared|pleaded|will|would|face|faced|remain|still|under|including|before)(?![a-z]))"
)
"""Persons on trial, as Indian courts say, no verb with its object behind."""
_HYPHENED = re.compile(r"[-‑]([A-Za-z]{2,40})(?![A-Za-z])")
_NO_NOUN = (
    frozenset(
        (
            "plus",
            "minus",
            "odd",
            "to",
            "and",
            "or",
            "by",
            "for",
            "in",
            "on",
            "at",
            "per",
            "of",
            "am",
            "pm",
            "ish",
            "something",
            "some",
        )
    )
    | NUMBER_WORDS
)
_OF_WHAT = re.compile(r"\sof\s(?:(?:the|its|their|his|her|our|these|those|[A-Z][\w-]*(?:['’]s|s['’]))\s)?")
_SUPERLATIVE = rare(
    r"(?:\A|\s)(?:(?:most|least)\s[a-z]{3,}|(?!(?:[a-z]{0,4}for|harv|inter|[a-z]{0,5}w|n|t|r|gu|conqu|requ|prot|arr|cont|v|ch|qu|p|z|j|cr|hon|mod|earn|inv|inqu|temp)est\s)[a-z]{1,12}est"
    r"|best|worst)\s"
)
_PART_IN_BRACKETS = re.compile(
    r"\s\(\d{1,3}(?:\.\d{1,2})?(?:\s?(?:%|per\scent|percent)|[\s-]?(?:oz|ounces?|g|grams|kg|lb|ml|mL|L|litres?|inch|cm|mm|pound)\.?)\)(?=\s[a-z])"
)
_WHEELERS = rare(r"\s(\d{1,2}-(?:wheeler|seater))s(?![a-z-])")
_AGED = re.compile(r"\s\d{1,3}[\s-]years?[\s-]old(?=\s[a-z])")
"""An age between a number and what it counts: "three 20-year-old ships"."""
_LONG = rare(
    r"\s(?i:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)[\s-](?:foot|feet|ton(?:ne)?|met(?:re|er)|mile|inch|lit(?:re|er)|kilo(?:gram)?|pound|gallon|barrel|megawatt)(?=\s[a-z])"
)
_LONG_STARTS = frozenset("tfsTFS")
_QUALITY = re.compile(
    rf"\s((?:{trie(sorted(QUALITIES))}|used(?=\s\d{{1,4}}-)|additional|extra|[a-z]{{2,12}}(?:al|ic|ive|ous|ian|ese|ern)))(?=\s\d)"
)
"""What may stand between a number and the size of what it counts."""
_EACH = re.compile(rf"\s(?i:(?:{CARDINAL}|half)(?:-(?:{CARDINAL}))?)(?=-[a-z])")
"""How long or dear each of what is counted is, in words: "two five-pound notes", "three half-inch nails"."""
_FLEET = rare(
    r"\s(?:(?!(?:of|on|in|at|for|from|by|with|and|or|the)\s)[a-z-]{2,15}\s){0,2}?(?:fleets?|flotillas?|armadas?|herds?|portfolios?|chains?)(?P<of>\sof(?=\s))?(?![\w-])"
)
"""What is so many strong and no people: "a 15-strong fleet of tankers"."""
_MARK_OF = re.compile(
    r"\s(?!key|big|new|round|major|magic|so-called|vital|record|high|low|great|whole|final|next|old)([a-z]{3,15})\s(?:club|mark|milestone|landmark|barrier|threshold)(?![a-z-])"
)
"""A mark of what is counted: "the 50 million download mark"."""
_QUALIFIES = rare(r"(?:al|ic|ive|ous|ful|less|able|ible|ary|ed|ly|ing|est)\Z")
_DETERMINED = rare(r"(?i:(?<![a-z])(?:the|a|its|his|this))\s\Z")
_WHO = re.compile(r"\swho(?![A-Za-z])")
_MAGNITUDE = re.compile(r"(?i:(?<![a-z])magnitude(?:\s(?:of\s)?|-))\Z")
_SHAKEN = r"(?:earth|sea)?quakes?|tremors?|temblors?|aftershocks?"
_QUAKE_BEFORE = re.compile(rf"(?i:(?<![a-z])(?:{_SHAKEN})\s(?:of|measuring)\s)\Z")
_QUAKE_BEHIND = re.compile(rf"\s(?:(?:strong|deep|shallow|offshore|undersea)\s)?(?:{_SHAKEN})(?<!s)(?![A-Za-z])")
"""What has a magnitude, whatever stands behind it: "7.1 quake rocks the coast"."""
_HEAD = rare(r"\shead(?=\s(?:of|were|was|are|in|on|a|per)\b|[.,;)]|\Z)")
_GLUED_POINTS = rare(r"pts?(?![A-Za-z])")
_QUOTED = re.compile(r"\s[“\"‘']([A-Za-z][A-Za-z -]{1,40})[”\"’']")
MILLION = Decimal(10) ** 6
_EXPERTS = ("analyst", "economist", "expert", "forecaster", "pollster")
_HOPERS = ("investor", "trader", "manager", "shareholder", "official", "banker", "organiser", "organizer", "bookmaker")
_FORETELLERS = _EXPERTS + _HOPERS
_HAD_FORECAST = rare(
    r"\s(?:(?:polled|surveyed|questioned)\sby\s(?:the\s)?[A-Z][\w&.]{1,15}(?:\s[A-Z][\w&.]{1,15})?\s)?(?P<had>(?:had|have|were)\s)?(?:been\s)?"
    r"(?:forecast|expect(?:ed|ing)?|predict(?:ed|ing)?|estimated?|projected|anticipat(?:ed|ing)|hop(?:ed|ing)(?:\sfor)?|pencilled\sin|"
    r"look(?:ed|ing)\sfor|banked\son|promised|targeted|budgeted\sfor|factored\sin|counted\son)(?![a-z])"
)
_MANY_EXPERTS = 500
_FORECAST_ENDS = rare(rf"{END}|\s(?:and|but|in|for|by|on|last|this|to\sbe)\s")
_THAN_FORECAST = rare(
    r"(?i:(?<![a-z])(?:than|versus|vs\.?|against|below|above|beat(?:s|ing)?|topp(?:ed|ing)|tops|miss(?:ed|es|ing)?|(?:short|shy)\sof|from|exceed(?:s|ed|ing)|with|to)\s"
    r"(?P<the>the\s)?(?:(?:roughly|about|around|nearly|almost|some|approximately)\s)?)\Z"
)
_GROUP = rare(
    r"(?i:(?<![a-z])(?:family|mother|father|mum|mom|dad|parent|grandmother|grandfather|team|group|crew|party|household|gang|"
    r"panel|couple|jury|band|squad|staff|choir|class|committee|board|cast|orchestra|troupe|council|survey|poll|census)\sof\s)\Z"
)
_ITS_VERB = re.compile(
    r"\s(?:costs|lives|faces|needs|runs|flies|pays|meets|eats|earns|shares|spends|moves|works|wants|gets|stays|sits|plays|survives|"
    r"dies|begins|takes|makes|travels|hopes|plans|leaves|returns|uses|decides|owns|looks\safter|hears|sings|learns|mans|oversees|performs|keeps|handles|covers|checks|"
    r"cleans|builds|drives|decides|serves|sells|answers|arrives|comes|goes|tries|writes|travels|manages|monitors|patrols|"
    r"produces|provides|prepares|maintains|repairs|operates|walks|enjoys|delivers|consists|includes|elects|chooses|finds|shows|suggests|reveals)\b"
)
"""Verbs of a group of so many, which would be counted else."""
_MODEL_YEARS = rare(r"\s(?:19|20)\d\d(?:(?:\s?[-–]\s?|\s(?:and|or|to|through)\s)(?:(?:19|20)\d\d|\d\d))?(?=\s[A-Za-z])")
_ONE_SUCH = rare(
    r"(?:\s[a-z][a-z-]{1,15}){0,2}\s[a-z]{2,15}(?<!s)(?<!people)(?<!men)(?<!children)"
    rf"(?={END}|\s(?:is|was|who|with|in|from|and|has|had|on|at|of)\s)"
)
"""One person, not so many, behind a height."""
_EACH_STARTS = frozenset("otfsenhOTFSENH")
_TIN = rare(r"\scans?(?![a-z’'-])")


def _tin(text: str, end: int) -> tuple[str, int] | None:
    """Read a can, elsewhere a verb, behind its size."""
    m = _TIN.match(text, end)
    return None if m is None else ("can", m.end())


def _sized(text: str, number: Number, end: int, *, one: bool) -> tuple[str, int] | None:
    """Read what is counted behind its size, of which one in digits may be anything: "one 9-inch crust"."""
    if not one:
        return noun_at(text, end, one=False)
    return (noun_at(text, end, one=True) if number.words else None) or _tin(text, end)


def _each(text: str, end: int) -> str | None:
    """Return what is counted behind a size of each: notes in "two five-pound notes"."""
    m = _EACH.match(text, end)
    size = unit_at(text, m.end() + 1, attributive=True) if m is not None else None
    if size is None or (size.kind not in ("money", "measure") and size.code != "year-old"):
        return None
    noun = noun_at(text, size.end, one=False) if text[size.end : size.end + 1] == " " else None
    return None if noun is None else noun[0]


_SOME_ODD = 20
_ODD = rare(
    r"\sodd(?=\s(?!(?:socks?|shoes?|gloves?|numbers?|jobs?|pairs?|couples?|fellows?|looking|shapes?|sizes?|numbered|ones?|things?|bits|moments?|pages?|words?|behaviou?rs?|hundred|thousand|million|billion|"
    r"and|or|but|in|on|of|hours?|volumes?|prime|integers?|lots?|ends)(?![a-z]))[a-z])"
)
"""With which a round number is a rough one: "forty odd years", but "20 odd socks"."""
_ITS_STARTS = frozenset("cwlsrgf")
_PACK = rare(
    r"(?i:(?<![a-z])(?:pack|packet|box|set|case|carton|crate|bag|bundle|tray|tin|jar|pair|punnet|batch|book|roll|strip|tube|bunch|sheet)\sof\s)\Z"
)
_IT_COSTS = re.compile(
    r"\s(?:costs|weighs|lasts|sells\s(?:for|at)|retails\s(?:for|at)|goes\sfor|fetches|comes\sto)"
    r"(?=\s(?:[$£€¥\d]|[A-Z]{2,3}[\s$]|an?\s|about|around|almost|nearly|just|only|over|under|up\sto|less|more|at\sleast|some\s|from|between|roughly|as\s|the\s|his\s|her\s|"
    rf"(?:{CARDINAL})(?![a-z])))"
)
"""What a pack of so many costs, weighs or lasts, with its figure."""


_PEOPLES = ("ese", "ish", "nch", "wiss", "utch", "elsh")
_OF_NATIONS = rare(
    r"(?:,\s\d{1,4}\s[A-Z][a-z]{2,14}){0,4},?\sand\s\d{1,4}\s[A-Z][a-z]{2,14}(?<!s)\s(?:[a-z-]{3,14}\s)?[a-z]{2,14}s(?![a-z’'-])"
)
"""What leads from people, or firms, of one nation to the noun that those of several share."""


def counted(text: str, number: Number, end: int, to: Number | None) -> tuple[Kind, str | None, int]:
    """Read what is counted."""
    one = number.value == ONE and number.step == ONE and to is None
    char = text[end : end + 1]
    if (
        (text[number.start - 2 : number.start - 1] == "t" or text[number.start - 1 : number.start] in FEET_ENDS)
        and (number.value or 0) < 12
        and behind_feet(text, number.start)
        and (text[number.start - 1] != " " or _ONE_SUCH.match(text, end))
    ):
        return "number", None, end  # "a six-foot-three man", "a 6 foot 2 player"
    if char in ("-", "‑"):
        return _hyphened(text, number, end)
    if char == "/" and to is None:
        rate = per_at(text, end, money=False)
        return ("number", None, end) if rate is None else ("number", f"1/{rate[0]}", rate[1])
    if char == "p":
        points = _GLUED_POINTS.match(text, end)
        return ("number", None, end) if points is None else ("count", "point", points.end())
    if char not in (" ", "\u00a0", "\n", "\t"):
        return "number", None, end
    if number.step < ONE and text.startswith(" of a", end) and (share := of_share(text, end)) is not None:
        return "count", *share  # "0.3 of a share"
    if _counts_nothing(text, number, end, to):
        return "number", None, end
    if text.startswith(" head", end) and number.value != ONE and _HEAD.match(text, end):
        return "count", "head", end + 5  # "14,500 head of cattle"
    at = end
    many = number.factor >= 1000 and text[end - 1] == "s"  # "2.6 millions of euros"
    if number.value_to is not None or number.low is not None or (many and text.startswith(" of ", end)):
        of = _OF_WHAT.match(text, end)
        if of is not None:
            at = of.end() - 1
            unit = unit_at(text, at)
            if unit is not None and unit.code == "lb" and money_by_use(text, number.start, unit.end, None):
                return "money", of_land(text, number.start, "pound")[0], unit.end  # "thousands of pounds were raised"
            if unit is not None:
                return unit.kind, unit.code, unit.end
    if text.startswith(" 911 calls", end) and not text[end + 10 : end + 11].isalnum():
        return "count", "911 call", end + 10
    if text[end + 1 : end + 2] == "(" and number.digits < 7:
        part = _PART_IN_BRACKETS.match(text, end)
        noun = noun_at(text, part.end(), one=one) or _tin(text, part.end()) if part is not None else None
        if noun is not None and name_before(text, number.start, 0, bare=True) is None:
            return "count", noun[0], end  # "297 (27%) towns", but "in group 2 (40%) patients died"
    if text[end + 1 : end + 2] in ("1", "2") and "," in text[number.start : number.end]:
        years = _MODEL_YEARS.match(text, end)  # "64,300 2016-2019 vans"
        told = years is not None and unit_at(text, years.end()) is None
        noun = noun_at(text, years.end(), one=False) if years is not None and told else None
        if noun is not None:
            return "count", noun[0], noun[1]
    aged = _AGED.match(text, end) if text[end + 1 : end + 2].isdigit() and number.digits < 4 else None
    each = _each(text, end) if text[end + 1 : end + 2] in _EACH_STARTS else None
    if each is not None:
        return "count", each, end
    noun = noun_at(text, aged.end() if aged is not None else at, one=one) or _quoted(text, at, one=one)
    if aged is not None and noun is not None:
        return "count", noun[0], end
    if noun is not None and noun[0] == "free":
        return "number", None, end  # "get 1 free"
    if noun is not None and noun[0].endswith(_PEOPLES) and _OF_NATIONS.match(text, noun[1]):
        return "number", None, end  # "8 Chinese, 5 Emirati and 3 Turkish firms"
    if noun is None and number.value is not None and text.startswith((" of ", " out of "), end):
        these = of_these(text, number, end, to)
        if these is not None:
            return "count", these, end
    if noun is None:
        kind = _QUALITY.match(text, end) if text[end + 1 : end + 2].islower() else None  # "31 new 52-week highs"
        at = end if kind is None else kind.end()
        measured = SIZE.match(text, at) if text[at + 1 : at + 2] in FIGURE_STARTS else None  # "four 900 MW reactors"
        if measured is None and text[end + 1 : end + 2] in _LONG_STARTS and number.words:
            measured = _LONG.match(text, end)  # "four forty foot boxes"
        noun = _sized(text, number, measured.end(), one=one) if measured is not None else None
        if noun is not None:
            return "count", noun[0] if kind is None else f"{kind[1]} {noun[0]}", end
        lorries = _WHEELERS.match(text, end) if text[end + 1 : end + 2].isdigit() else None
        if lorries is not None:
            return "count", lorries[1], end  # "two 18-wheelers"
    if noun is None and text[number.start - 2 : number.start] in ("e ", "a ", "s ") and (number.value or 0) >= 1000:
        mark = _MARK_OF.match(text, end)
        grouped = number.factor != ONE or "," in text[number.start : number.end]  # no year
        if (
            mark is not None
            and grouped
            and mark[1] not in STOPS
            and not _QUALIFIES.search(mark[1])
            and _DETERMINED.search(text, max(0, number.start - 6), number.start)
        ):
            return "count", mark[1], mark.end(1)  # "the 100 million user club"
    if noun is None and text.startswith(" accused", end) and _ACCUSED.match(text, end):
        return "count", "accused", end + 8
    if noun is None:
        return _unnamed(text, end, to)
    code, stop = noun
    if code == "strong":
        return "count", "people", stop  # "an army 480,000 strong"
    if code.endswith(_FORETELLERS) and _forecast(text, number, code, stop):
        return "number", None, end  # "short of the 615 million analysts had forecast"
    known = head_unit(code)
    if known is not None and known[1] == "duration" and _SUPERLATIVE.search(code):
        known = None  # "the five hottest summer days"
    if known is None and code == "point" and number.value is not None and of_rate(text, number, stop):
        return "percentage_point", "pp", stop
    if known is not None:
        money = known[1] == "money"
        yearly = known[1] == "duration" and text.startswith((" a year", " per year", " a week"), stop)
        per = per_at(text, stop, money=money) if money or yearly else None
        return (known[1], known[0], stop) if per is None else (known[1], f"{known[0]}/{per[0]}", per[1])
    per = per_at(text, stop, money=False)
    if per is None:
        per = phrase_rate(text, stop)  # "six cups of tea a day"
    if per is not None:
        code, stop = f"{code}/{per[0]}", per[1]
    return "count", code, stop


def _hyphened(text: str, number: Number, end: int) -> tuple[Kind, str | None, int]:
    """Read what is joined to the number by a hyphen: "a 40-page report", "tenfold", "the 2,000-mark"."""
    m = _HYPHENED.match(text, end)
    if m is not None and m[1].lower() == "fold":
        return "multiple", None, m.end()
    if m is not None and m[1] in ("built", "vintage") and number.digits == 4 and 1800 < (number.value or 0) < 2100:
        return "number", None, end  # "a 2016-built ship": a year
    fleet = _FLEET.match(text, m.end()) if m is not None and m[1] == "strong" else None
    if m is not None and fleet is not None:
        ships = noun_at(text, fleet.end(), one=False) if fleet["of"] else None
        return ("number", None, m.end()) if ships is None else ("count", ships[0], m.end())
    if m is not None and m[1] == "point" and of_percent(text, number, m.end()):
        return "percentage_point", "pp", m.end()
    if m is not None and m[1] == "mark" and text.endswith("the ", 0, number.start) and _MARK_ENDS.match(text, m.end()):
        return "number", None, m.end()  # "the 2,000-mark"
    if m is not None and m[1].lower() not in _NO_NOUN:
        return "count", "people" if m[1] == "strong" else lemma(m[1].lower()), m.end()
    return "number", None, end


_TOPS = rare(r"\stops(?=[.,;)!?\0]|\Z)")
_SET_THEN = rare(r"\sset\s(?:by|in|for|last|at|on|under|when|out|this|earlier|during|down)(?![a-z-])")
"""What was done with a target, a record or a limit: "a target of 80 million set by decree"."""


_READING = rare(
    r"(?:(?:\A|[.!?;:,(\n\0“\"]\s?|(?<![A-Za-z])(?:that|while|where|as|and|but|whereas)\s)(?:[Aa]ny|[Aa]n?|[Tt]he)\s(?:PMI\s|index\s)?"
    r"(?:reading|figure|number|score|level|result|index|value)|(?<![A-Za-z])(?i:readings?|anything))\s(?:above|below|over|under)\s\Z"
)
_TELLS = re.compile(
    r"\s(?:points\sto(?:wards?)?|(?:signals|shows|marks|means|reflects|says|tells|spells|counts\sas|translates\sinto))(?=\s[a-z])"
    r"(?!\spoints\sto\s(?:be|reach|win|get|stay)\s)"
)
"""What a reading above or below a bound does: "a reading above 50 points to growth"."""
_BOUND_ENDS = frozenset("erw")


def _counts_nothing(text: str, number: Number, end: int, to: Number | None) -> bool:
    """Whether what follows the number is the verb of what it tells of, or is read elsewhere: "a box of 12 costs £4"."""
    start = number.start
    letter = text[start - 2 : start - 1]
    if letter in ("e", "f", "d") and _MAGNITUDE.search(text, max(0, start - 14), start):
        return True
    if (
        number.step is not ONE
        and number.step < ONE
        and (_QUAKE_BEHIND.match(text, end) or _QUAKE_BEFORE.search(text, max(0, start - 24), start))
    ):
        return True
    if letter == "f" and text.endswith(" of ", 0, start):
        if _ITS_VERB.match(text, end) and _GROUP.search(text, max(0, start - 18), start):
            return True  # "a family of four costs the state little"
        packed = text[end + 1 : end + 2] in _ITS_STARTS and _IT_COSTS.match(text, end) is not None
        if packed and _PACK.search(text, max(0, start - 12), start):
            return True  # "a box of 12 costs £4"
    if letter in _BOUND_ENDS and _TELLS.match(text, end) and _READING.search(text, max(0, start - 36), start):
        return True
    if text.startswith(" set ", end) and number.value != ONE and _SET_THEN.match(text, end):
        return True
    if letter == "," and who_do(text, start, end):
        return True
    if text.startswith(" tops", end) and text.endswith(", ", 0, number.start) and _TOPS.match(text, end):
        return True  # "two weeks, three tops": a bound
    return (
        text.startswith(" odd ", end)
        and to is None
        and number.value is not None
        and number.value >= _SOME_ODD
        and number.value % 10 == 0
        and _ODD.match(text, end) is not None
    )  # read on behind the hedge: "forty odd years"


def _unnamed(text: str, end: int, to: Number | None) -> tuple[Kind, str | None, int]:
    """Read a number behind which no thing is named: "four who fled", "12 per capita", "3 a day"."""
    if _WHO.match(text, end):
        return "count", "people", end
    rated = to is None or text.startswith((" per ", " to the "), end)
    rate = (rate_at(text, end) or exchange_at(text, end)) if rated else None
    rate = rate or per_at(text, end, money=False)
    if (
        rate is not None
        and to is not None
        and not (rate[0][0].isdigit() or text.startswith((" a ", " an ", " per ", " to the "), end))
    ):
        rate = None  # "open from 9 to 5 each day"
    heads = noun_at(text, rate[1], one=False) if rate is not None and rate[0] == "capita" else None
    if heads is not None:
        return "count", f"per capita {heads[0]}", heads[1]  # "the top 20 per capita emitters"
    return ("number", f"1/{rate[0]}", rate[1]) if rate is not None else ("number", None, end)


def _forecast(text: str, number: Number, code: str, stop: int) -> bool:
    """Whether the people behind a number foretold it: "more than the 439,000 analysts expected"."""
    said = _HAD_FORECAST.match(text, stop)
    if said is None:
        return False
    experts = code.endswith(_EXPERTS)
    if experts and number.factor >= MILLION:
        return True
    than = _THAN_FORECAST.search(text, max(0, number.start - 40), number.start)
    if than is None or _FORECAST_ENDS.match(text, said.end()) is None:
        return False
    if said["had"] and than["the"]:
        return True  # "short of the 400 analysts had expected"
    return experts and (number.value or 0) >= _MANY_EXPERTS


def _quoted(text: str, at: int, *, one: bool) -> tuple[str, int] | None:
    """Read a counted noun in quotes: '38 "super-Earths"'."""
    m = _QUOTED.match(text, at) if not text[at + 1 : at + 2].isalnum() else None
    if m is None:
        return None
    noun = noun_at(" " + m[1], 0, one=one)
    if noun is not None and noun[1] == len(m[1]) + 1:
        return noun[0], m.end()
    words = m[1].lower().split()
    alone = len(words) == 1 or (len(words) < 4 and STOPS.isdisjoint(words))
    noun = noun_at(text, m.end(), one=one) if alone else None  # "two “senior” officers"
    return (f"{m[1]} {noun[0]}", noun[1]) if noun is not None else None
