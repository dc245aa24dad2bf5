"""What digits turn out to be once they are read: an age, a year, the number of a name, a score, an identifier."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from jrtrade.quantity import ages
from jrtrade.quantity.codes import generation_span, score_span
from jrtrade.quantity.dates import PLAIN_YEAR
from jrtrade.quantity.joined import CLAUSE_ENDS, clause_start
from jrtrade.quantity.lexicon import MONTHS, NAME_HEADS, TWO_TO_TEN
from jrtrade.quantity.model import Aside, Quantity, made
from jrtrade.quantity.names import GROUPED, THOUSANDED, list_opened, name_before, screen_or_race, stands_for_itself
from jrtrade.quantity.nouns import plural
from jrtrade.quantity.units import unit_at
from jrtrade.quantity.years import year_at, year_with_unit

_FACTOR = re.compile(r"factor\sof\s\Z")
_BARE_BRACKET = re.compile(r"\(\d{1,3}\)")
_FIGURE_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?P<word>[A-Za-z§]{1,24})[.,]?\s)?(?<![\w./:–—‑-])(?P<sign>[$£€¥])?(?<![\d,])(?P<number>\d[\d.,]{0,14})"
    r"(?P<scale>\s?(?:%|per\scent|percent|thousand|million|billion|trillion|bn|mn|m|trn))?\s\(\Z"
)
_CITED_BEFORE = frozenset(
    "article articles art section sections sec rule rules regulation act para paragraph no table figure fig schedule "
    "annex clause chapter part item note step point number numbers size verse law page pages version level grade "
    "option type code stage phase day week question volume vol row line issue edition room form model".split()
) | {month.lower() for month in MONTHS}
_PAGES_BEHIND = re.compile(r"\)[:,]\s?\d{1,4}\s?[–-]\s?\d")
_CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĐŁŃŘŚŞŠŹŻŽ]"
_OTHER_BRACKET = re.compile(rf"\(\d{{1,3}}(?:\s[a-z]+)?\),?\s(?:and\s)?{_CAPITAL}")
_NAMED_BRACKET = re.compile(rf"(?<![^\W\d_]){_CAPITAL}[^\W\d_]{{2,20}}\s\(\Z")
"""A number of two digits or three behind a name is said of it: goals, seats, an age."""
_THINGS_BRACKET = re.compile(r"(?<![\w-])([a-z]{3,20}s)\s\(\Z")
_FIGURE_BRACKET = re.compile(
    r"(?:(?:\),\s(?:and\s)?|\)\sand\s)(?:[a-z-]{2,20}\s){1,3}\(\d{1,3}(?=\))){0,3}"
    r"(?:\),\s(?:and\s)?|\)\sand\s)(?:[a-z-]{2,20}\s){1,3}\((?:\d{1,3}(?:,\d{3}){1,3}|\d{1,4}(?=\s[a-z]))(?:\s[a-z]+){0,2}\)"
)
"""A figure in the next brackets of a list, so that those before hold one too: "bridges (175) and roads (2,000 km)"."""
_BARE_TAIL = re.compile(r"[\w/_@#.-]{0,80}\w\d*(?:,\d{3}(?!\d)){0,3}")
_FURTHER = re.compile(r"/\d{1,3}(?:\.\d{1,3}){0,3}(?!\d)")
_PART_OF_STANDARD = re.compile(r"-\d{1,3}(?![\d%]|[.,]\d)")
_STANDARDS = frozenset("iso iec hs sitc din en bs ansi ieee jis cn rfc naics isic".split())
_INDICES = {
    head: frozenset(numbers.split())
    for head, numbers in (
        ("sensex", "30"), ("nifty", "50 100 200 500"), ("nasdaq", "100"), ("dow", "30"), ("nikkei", "225"),
        ("dax", "30 40"), ("kospi", "200"), ("topix", "100"), ("ibex", "35"), ("cac", "40"), ("ftse", "100 250 350"),
        ("stoxx", "50 600"), ("aex", "25"), ("asx", "200"), ("omx", "30"),
    )
}  # fmt: skip
"""Indices, and what numbers their names end in; any other number of points is a figure."""
_SIZES = dict.fromkeys(
    "tv screen display monitor television camera video projector panel set disc film movie stream webcam".split(),
    frozenset("4568"),
) | dict.fromkeys(("race", "run"), frozenset(("5", "10")))
"""What "4K" and "10K" say the size of."""
_KILO = frozenset("Kk")
_RUN_IN = frozenset("mf")
_RELAY = re.compile(
    r"(?<![\d.,])[2-4]\s?[x×]\s?(?:(?P<bare>(?:[1248]00|1500)m(?![A-Za-z0-9]|\s(?:of|high|wide|long|loans?|bonds?|towers?|rolls?|pipes?|cables?|tranches?)(?![a-z])))|\d{1,4}(?:\.\d)?[\s-]?(?:k?m|met(?:re|er)s?)(?=\s(?:[a-z]+\s){0,2}(?:relays?|medleys?|freestyle|"
    r"biathlon|sprints?|races?|finals?|heats?|legs?|pursuit|cross-country|title|gold|silver|bronze|reps|intervals)(?![a-z])))"
)
_SPORT = re.compile(
    r"(?i:(?<![a-z])(?:relays?|medals?|gold|silver|bronze|races?|raced|sprint\w{0,4}|runners?|athlet\w{1,5}|olympic\w{0,2}|swim\w{0,5}|freestyle|medley|"
    r"hurdles|titles?|record|final|heats?|quartet|anchor(?:ed)?|baton|champion\w{0,5}|won|legs?|team)(?![a-z]))"
)
_TIMES_SIGNS = frozenset(" x×")
_WHEEL_SIGNS = frozenset(" ×")
_DRIVEN = re.compile(
    r"(?<![\d.,×x/])(?:[2468]×[2468]|(?P<apart>4\s[x×]\s4))(?P<many>s?)(?![\w\"'’”×=/+*^-]|[.,]\d|\s[x×=])"
)
_DRIVES = re.compile(
    r"(?i:(?<![a-z])(?:an?|the|his|her|their|my|our|used|new|old|hybrid|diesel|petrol|electric|big|large|small|luxury|parked|drive)\s)\Z"
)
"""Vehicles by their wheels and how many of them are driven: "4×4s", "a used 4 x 4"."""
_ROUND = re.compile(
    r"x\d{2,3}(?:\.\d)?\s?mm(?:\s[A-Za-z]+)?\s(?:rounds|cartridges?|guns?|autocannons?|cannons?|rifles?|grenades?|shells?|ammunition|ammo|"
    r"bullets?|calib(?:re|er)s?|pistols?|launchers?|casings?)(?![a-z])"
)
_RESOURCES = re.compile(r"[123]C\s(?:contingent|prospective|resources?|recoverable|volumes?|estimates?|case)\b")
_DIGIT_SPAN = re.compile(r"\d[-–/]\d(?!\d)")
_SIZED = re.compile(
    r"x\d{1,5}(?:\.\d{1,2})?(?:x\d{1,5}(?:\.\d{1,2})?)?[\s-]?(?:[mck]?m|ft|in|inch(?:es)?|feet|foot|metres?|meters?|pixels?|px)"
    r"(?![A-Za-z0-9])"
)
_SIDED = re.compile(
    r"(?:-by-\d{1,4}(?:\.\d{1,2})?[½¼¾]?){1,2}[\s-](?:inch(?:es)?|in|foot|feet|ft|(?:centi|milli|kilo)?met(?:re|er)s?|[cmk]?m|miles?|yards?|pixels?)"
    r"(?![A-Za-z0-9])(?!\s(?:[a-z]{2,12}\s){0,2}(?:relay|gold|silver|bronze|medal|medley|freestyle|team|race))"
)
"""The further sides of what is so long by so wide: "a 6-by-8-foot rug", but "the 4-by-400-metre relay"."""
_CALIBRES = frozenset("5.45 5.56 5.7 6.5 6.8 7.62 7.92 9 12.7 14.5".split())
_HOURS = re.compile(r"h(?:rs?)?(?=\d{1,2}\s?m(?:ins?)?(?!\w))")
_LETTERED = frozenset("AhLdiCFV")
_BADGE = re.compile(
    r"(?<![A-Za-z])(?:[A-Z]{2,4}|Pad|Route|Gate|Room|Flight|Exit|Seat|Apartment|Apt|Unit|Building|Highway|Section|Form|Schedule)\s\Z"
)
_MADE = re.compile(
    r"(?i:(?<![a-z])(?:" + TWO_TO_TEN + r"|\d{1,2}|corner|more|straight|many|the|those|open|his|her|their))\s\Z"
)
_AT_HOUR = re.compile(
    r"(?i:(?<![a-z])(?:at|until|till|by|before|after)\s|(?<![a-z])(?!(?:was|were|are|is|be|have|had|has|there|cost|costs|need|needs|got|of|with|up|down)\s)"
    r"[a-z]{2,12}\saround\s)\Z"
)
"""What stands before an hour that is about right: "at 9ish"."""
_AT_RATE = re.compile(
    r"(?i:(?<![a-z])(?:inflation|unemployment|rates?|yields?|shares?|stocks?|prices?|growth|index|trad(?:es?|ed|ing))\s"
    r"(?:(?:is|are|was|were|has|have|been|stay(?:s|ed)|remain(?:s|ed)?|stands?|stood|still|now|steady|back|trad(?:es?|ed|ing))\s){0,3}at\s)\Z"
)
_TIMED = re.compile(r"(?i:(?<![a-z])(?:in|for|of|after|every|within|took|to))\s\Z")
_MODEL = re.compile(
    r"(?:(?<![A-Za-z])(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Nn]ew)|\d)\s((?:[A-Z][A-Za-z-]+\s){1,3})\Z"
)
"""A name with a determiner or a number before it, so that a number behind it is a part of it ("31 Leopard 2 tanks")."""
_PRODUCT = re.compile(r"\s[A-Z](?![a-z]*(?:ese|ish|ch|an|ss|i)\b)[a-z]{2,}(?=\s(?:[a-z]|[12]\d{3}\b)|[.,;:)\0]|\Z)")
"""A capitalised singular behind a number ("the 787 Dreamliner"), not a people ("the 300 Chinese")."""
_WORK = re.compile(r"(?i:(?<![a-z])(?:song|film|album|book|single|novel|movie|show|hit|her|his))\s\Z")
_JET = re.compile(
    r"7[0-8]7(?:\s(?:Max|MAX|Dreamliners?)(?:\s\d{1,2}(?!\d))?)?(?=[\s.,;:)]|\Z)(?!\s(?:killed|injured|aboard|who|of|people|dead|that)\b)"
)
_MAX = re.compile(r"\s(?:Max|MAX|Dreamliners?)(?![A-Za-z])")
_OWNED = re.compile(r"(?i:(?<![a-z])(?:the|an?|its|their|his|her|our|own|new)|['’]s|s['’])\s\Z")
_PLACED = re.compile(r"(?i:(?<![a-z])(?:in|at|from|to|across|of|for|by|with|on|near|inside|outside|around))\s\Z")
_INDEX = re.compile(r"\s(?:[Ii]ndex|[Ii]ndices)(?![a-z])")
_YEARED = frozenset("russell euro expo agenda vision resolution windows tokyo olympics".split())

_WHOLES = re.compile(r"(\d{1,2})[-–](\d{1,3})(?![\w%]|[.,:]\d|[-–])")
_RANGED = re.compile(
    r"(?i:(?<![a-z])(?:cap(?:ital\s)?ex|opex|expenses|spending|expenditures?|costs?|guidance|forecasts?|estimates?|shares?|output|production|"
    r"prices?|budgets?|volumes|consumption|demand|imports|exports|shipments|capacity|throughput|tonnage|yields?|intake|usage|"
    r"stocks|inventories|premium|discount|freight|tariffs?|wages?|fees?|savings|losses|emissions|temperatures?|doses?)"
    r"(?:\s(?:of|for|in|at|from|on|per)\s[^,;:.?!()\0\d]{1,30}?)?(?:\s?\([^()\n\0]{1,12}\))?"
    r"(?::|,|\s(?:is|are|was|were|be|of|at|to)|\s(?:is|are|was|were|be|been|stays?|remains?|r(?:ose|ises?)|f(?:ell|alls?)|grew|seen|put|set|"
    r"expected|estimated|forecast)\s(?:at|to|to\sbe|put\sat|seen\sat|expected\sat|about))?\s{1,8}"
    r"|(?<![a-z])(?:expect(?:s|ed|ing)?|estimates?|estimated|forecasts?|project(?:s|ed)|guides?|guided)\s(?:to\s)?)\Z"
)
"""Of what a range of small wholes is said, that would be a score anywhere else."""
_FURTHER_MANY = ("another ", "Another ", "a further ", "an additional ")
_MANY_DID = re.compile(
    r"\s?(?:[.,;)\0]|\Z)|\s(?:that|who|which|were|was|are|is|have|had|will|would|could|may|might|can|in|on|from|by|at|of|each|more|others?)(?![a-z])"
)
_MATCH = re.compile(
    r"(?i:(?<![a-z])(?:won|wins?|winning|lost|lose|loses|beat|beats|beaten|defeat(?:s|ed)?|draws?|drew|scor(?:es?|ed|ing)|goals?|vot(?:es?|ed|ing)|"
    r"matches|league|cup|half-time|finals?|semi-?finals?|sets?|innings|teams?|players?|coach|quarterback|season|touchdowns?|tries|"
    r"senate|house|committee|court|ruled|opponents?|odds|champions?|championship|game|games|fans)(?![a-z]))"
)
_SENTENCE_END = re.compile(r"[.;?!]\s|[\n\0]")
_CELL = re.compile(r"(?:\t|\|\s?|\s{2,8})\Z")
_CELL_END = re.compile(r"\s{0,3}(?:[\n\0|\t]|\Z)|\s{2}")
_CELL_LETTER = re.compile(r"[ref](?:\s?\||\t)")
_ROW_UNIT = re.compile(r"\((?P<sign>[A-Z]{0,3}[$€£¥][a-z]{0,3}|%)?(?P<symbol>[A-Za-z]{2,6}(?:/[A-Za-z]{1,4})?)?\)")
_UNIT_LABEL = re.compile(r"(?i:(?<![a-z])(?:units?:|in\sunits\sof|units?\sof\smeasure:))\s?(?:[A-Z]{3}\s|[$€£¥])?\Z")
_LABEL_END = re.compile(r"\s?(?:[)\]\n\0|]|\Z)|[.;,]?\s*(?:\n|\Z)")
_PRICED_PER = re.compile(r"(?<![A-Za-z\d])(?:[A-Z]{3}|[A-Z]{0,3}[$€£¥])/\Z")
_TEN = re.compile(r"10*")


def as_quantity(text: str, aside: Aside) -> Quantity:
    """Return an aside as a result: a numeral with the reason why it is no statistic."""
    kind: Literal["date", "number"] = "date" if aside.reason == "date" else "number"
    return made(text, aside.start, aside.end, kind, aside=aside.reason)


def said(text: str, start: int, low: int, q: Quantity) -> Quantity | None:
    """Say what a bare number is by the words before it: an age, a factor."""
    if _FACTOR.search(text, max(low, q.start - 10), q.start):
        return replace(q, kind="multiple")
    return ages.said_before(text, start, low, q)


_GOALS = re.compile(r"(\d{1,2})\.(\d{1,2})\s\((\d{1,3})\)(?![\w%])")
"""Goals, behinds and the points they make, as Australians write them: "12.14 (86)"."""
_BEHINDS = re.compile(
    r"(?i:(?<![a-z])(?:goals?|behinds|kick(?:ed|s|ing)?|scor(?:es?|ed|ing)|quarter[\s-]time|half[\s-]time|siren|beat|defeated|premiership|footy|AFL)(?![a-z]))"
)


def _adds_up(m: re.Match[str]) -> bool:
    return 6 * int(m[1]) + int(m[2]) == int(m[3])


_STRETCH = re.compile(r"m\s?[1-7](?:\.5|½)?f(?![A-Za-z])")
_FURLONGS = re.compile(
    r"(?i:(?<![A-Za-z\d.])[1-4](?:\.5|½)?m\s?|(?<![a-z])(?:over|distance|trip|won|wins|stays|from|to|and|the|an?)\s)\Z"
)
_TURF_RACE = re.compile(
    r"[\s-](?:(?P<sure>chase|steeplechase|bumper|novices?|stakes)|hurdles?|handicap|maiden|race|contest)(?![\w-])"
)
_TURF_VERB = re.compile(r"(?i:(?<![a-z])(?:won|wins|landed|lands)\s(?:the|an?)\s)\Z")
_TURF = re.compile(
    r"(?i:(?<![a-z])(?:horses?|jockeys?|colt|mare|filly|gelding|stable|trainer|trained|racecourse|furlongs?|novices?|chaser|hurdler|fences|steeplechas\w{1,3}"
    r"|racing|cheltenham|aintree|ascot|epsom|newmarket|leopardstown|curragh|sprinter|stayer|handicapper|hurdles)(?![a-z]))"
)
_OVER_A_TRIP = re.compile(
    r"(?i:(?<![a-z])(?:(?P<sure>unbeaten)|raced?|ran|runs?|won|wins|effective|proven|best|tried|form|stepped\sup|good)\s)\Z"
)


def _raced(text: str, start: int, end: int, q: Quantity) -> Quantity | None:
    """Return a distance of a horse race, where "m" is a mile and "f" a furlong: "2m 4f", "the 3m hurdle"."""
    window = max(0, start - 80)
    if text[end] == "f":
        if text[end + 1 : end + 2].isalnum() or end - start > 1 or q.unit is not None:
            return None
        led = _FURLONGS.search(text, max(0, start - 12), start)
        if led is None or not (text[led.start()].isdigit() or _TURF.search(text, window, end + 80)):
            return None
        if text[q.start : start].lower() == "over ":
            q = replace(q, start=start, qualifier="exact")  # "raced over 6f"
        return replace(q, kind="measure", unit="furlong", end=end + 1, words=text[q.start : end + 1])
    if q.unit not in (None, "m") or text[start] > "4":
        return None
    stretch = _STRETCH.match(text, end) is not None
    if not stretch and q.unit is None:
        return None
    race = _TURF_RACE.match(text, end + 1)
    over = q.start < start and text[q.start : start].lower() == "over "
    trip = _OVER_A_TRIP.search(text, max(0, q.start - 16), q.start) if over else None
    if not (
        stretch
        or (race is not None and (race["sure"] or _TURF_VERB.search(text, max(0, start - 12), start)))
        or (trip is not None and trip["sure"])
        or ((race is not None or trip is not None) and _TURF.search(text, window, end + 80))
    ):
        return None
    first = start if trip is not None else q.start
    return replace(
        q,
        kind="measure",
        unit="mi",
        start=first,
        end=end + 1,
        words=text[first : end + 1],
        qualifier="exact" if trip is not None else q.qualifier,
    )


_PART = re.compile(r"(\d{1,5})/(\d{1,5})(?:\)|[,;:=]\s?(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per\s?cent))")
_PERCENT_BEFORE = re.compile(r"(?<![\d.,])(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per\s?cent)\s\(\Z")


def _part_in_percent(text: str, start: int, q: Quantity) -> Quantity | None:
    """Return a part of a whole beside its percentage, which proves it: "(15/67, 22.4%)", "22.4% (15/67)"."""
    m = _PART.match(text, start)
    if m is None:
        return None
    percent = m[3]
    if percent is None:
        before = _PERCENT_BEFORE.search(text, max(0, start - 16), start)
        percent = None if before is None else before[1]
    part, whole = Decimal(m[1]), Decimal(m[2])
    if percent is None or not 0 < part < whole:
        return None
    if abs(part * 100 / whole - Decimal(percent)) >= Decimal(1).scaleb(-len(percent.partition(".")[2])):
        return None
    step = 1 / whole
    return replace(
        q, kind="ratio", value=part / whole, steps=(step, step), end=m.end(2), words=text[q.start : m.end(2)]
    )


def judge(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Judge digits after reading; None if they are the figure they were read as."""
    if q.kind == "percent" or (q.kind == "money" and end - start != 4 and text[start] != "1"):
        return None
    bare = q.kind == "number" or q.words.endswith(("older", "younger"))
    if (
        end - start == 1
        and text[end : end + 1] in _TIMES_SIGNS
        and (relay := _RELAY.match(text, start)) is not None
        and (
            relay["bare"] is None
            or (text[start] == "4" and _OWNED.search(text, max(low, start - 8), start))
            or _SPORT.search(text, max(0, start - 100), relay.end() + 60)
        )
    ):
        return as_quantity(text, Aside(start, relay.end(), "name"))
    nxt = text[end : end + 1]
    if (
        nxt in _WHEEL_SIGNS
        and end - start == 1
        and (nxt == "×" or text.startswith((" x 4", " × 4"), end))
        and (driven := _DRIVEN.match(text, start)) is not None
        and (not driven["apart"] or _DRIVES.search(text, max(0, start - 10), start))
        and (driven["many"] or unit_at(text, driven.end()) is None)
    ):
        return as_quantity(text, Aside(start, driven.end(), "identifier"))
    if (
        nxt == "/"
        and bare
        and text[start - 1 : start] == "("
        and (share := _part_in_percent(text, start, q)) is not None
    ):
        return share
    if nxt == "." and end - start <= 2 and (goals := _GOALS.match(text, start)) is not None:
        if _adds_up(goals) and (
            _BEHINDS.search(text, max(0, start - 60), start)
            or any(_adds_up(m) for m in _GOALS.finditer(text, max(0, start - 60), goals.end() + 60) if m[0] != goals[0])
        ):
            return as_quantity(text, Aside(start, goals.end(), "score"))
    elif nxt in _RUN_IN and end - start == 1 and text[start] in "12345678":
        raced = _raced(text, start, end, q)
        if raced is not None:
            return raced
    elif nxt in _KILO and end - start <= 2:
        named = screen_or_race(text, start, end)
        if named is not None:
            return as_quantity(text, named)
    if text[start] == "1" and _TEN.fullmatch(text, start, end) and _of_label(text, q):
        return as_quantity(text, Aside(q.start, q.end, "idiom"))
    if q.unit is not None:
        judged = _with_unit(text, start, end, low, q)
        if judged is not None or not (bare or q.kind == "count"):
            return judged
    if bare and end - start <= 3:
        found = (
            ages.said_after(text, q)
            or ages.said_of_band(text, start, end, q)
            or said(text, start, low, q)
            or ages.said_between(text, start, end, low, q)
        )
        if found is not None:
            return found
    if end - start == 4:
        year = year_at(text, start, end, low, q)
        if year is not None:
            name = name_before(text, start, low, bare=True)
            if name is not None and (text[name:start].strip().lower() in _YEARED or _INDEX.match(text, end)):
                return as_quantity(text, Aside(name, year.end, "name"))
            return as_quantity(text, year)
    if bare and q.value_to is None and q.value is not None and q.value == q.value.to_integral_value():
        score = score_span(text, start)
        if score is not None:
            return _stated_range(text, start, q) or as_quantity(text, score)
    named = _name(text, start, end, low, q, bare=bare)
    if named is not None:
        return as_quantity(text, named)
    return _bare(text, start, end, low, q) if bare else None


def _stated_range(text: str, start: int, q: Quantity) -> Quantity | None:
    """Return two small wholes as a range where no score can stand: "capex of 48–50", a row of a table with a unit."""
    m = _WHOLES.match(text, start)
    if m is None or q.value is None or not int(m[1]) < int(m[2]) <= 4 * int(m[1]):
        return None
    low = clause_start(text, start, 80, (*CLAUSE_ENDS, "\n"))
    told = (
        q.qualifier in ("about", "almost", "at_least", "at_most")
        or _RANGED.search(text, low, start) is not None
        or (text.endswith(_FURTHER_MANY, 0, start) and len(m[2]) > 1 and _MANY_DID.match(text, m.end()) is not None)
        or (_CELL.search(text, max(0, start - 8), start) is not None and _in_row(text, start, m.end()))
    )
    stop = _SENTENCE_END.search(text, m.end(), m.end() + 60)
    if not told or _MATCH.search(text, low, m.end() + 60 if stop is None else stop.start()) is not None:
        return None
    value_to = Decimal(m[2])
    step = Decimal(1).scaleb(len(m[2]) - len(m[2].rstrip("0")))
    return replace(
        q, end=m.end(), words=text[q.start : m.end()], value_to=value_to, steps=(*q.steps[:2], Decimal(1), step)
    )


def _in_row(text: str, start: int, end: int) -> bool:
    """Whether a cell stands in a row whose head says the unit: "Nickel (kt)   12–13   14–16"."""
    if _CELL_END.match(text, end) is None:
        return False
    line = max(text.rfind("\n", max(0, start - 200), start) + 1, start - 200, 0)
    head = _ROW_UNIT.search(text, line, start)
    return head is not None and (head["sign"] is not None or unit_at(f" {head['symbol']}", 0) is not None)


def basis_of_rate(text: str, q: Quantity) -> bool:
    """Whether a round number is what a rate is stated per, whose figure stands elsewhere: "the rate per 100,000"."""
    if q.kind == "money" or q.value is None or q.value_to is not None or q.value < 100:
        return False
    if not _TEN.fullmatch(f"{q.value:f}"):
        return False
    return text.endswith((" per ", "Per "), 0, q.start) and not text.endswith(" as per ", 0, q.start)


def _of_label(text: str, q: Quantity) -> bool:
    """Whether a figure is the unit that others are stated in: "(Unit: 1,000 kWh)", "in USD/1,000 m3"."""
    if q.value is None or q.value_to is not None or q.value < 100 or not _TEN.fullmatch(f"{q.value:f}"):
        return False
    if text.endswith("per ", 0, q.start):
        return basis_of_rate(text, q)
    before = text[q.start - 1 : q.start]
    if before == "/":
        return _PRICED_PER.search(text, max(0, q.start - 8), q.start) is not None
    labelled = before in (" ", "$", "¥", "€", "£") and _UNIT_LABEL.search(text, max(0, q.start - 22), q.start)
    return bool(labelled) and _LABEL_END.match(text, q.end) is not None


def _with_unit(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Judge digits with a unit: an age, a year, a part of a name ("Pad 39A", "iPhone 5s", "a 4g phone")."""
    if q.kind == "percent":
        return None
    age = ages.said_of_years(text, start, low, q)
    if age is not None:
        return age
    if q.unit == "second" and text[end : end + 1] == "s":
        return _seconds(text, start, end, low, q)
    year = year_with_unit(text, start, end, low, q)
    if year is not None:
        return as_quantity(text, year)
    if q.unit is not None and q.unit.startswith("under") and text.startswith("-under", end):
        return as_quantity(text, Aside(q.start, q.end, "idiom"))  # "a 6-under-par round"
    if q.unit == "pointer" and text[end : end + 1] == "-":
        return as_quantity(text, Aside(q.start, q.end, "name"))
    if q.unit == "°C" and text[start - 1 : start] == " " and _RESOURCES.match(text, start):
        return as_quantity(text, Aside(start, end + 1, "name"))  # "2C resources"
    if text[end : end + 1] == "K" and q.unit is not None and text[start:end] in _SIZES.get(q.unit.lower(), ()):
        return as_quantity(text, Aside(start, end + 1, "name"))  # "8K screens"
    if q.unit == "g" and (mobile := generation_span(text, start)) is not None:
        return as_quantity(text, mobile)
    if text[end : end + 1] in _LETTERED and q.end == end + 1 and q.start == start:
        badge = _BADGE.search(text, max(low, start - 12), start)
        if badge is not None:
            return as_quantity(text, Aside(badge.start(), q.end, "name"))
    return None


def _seconds(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Judge digits with an "s" behind them: a time, ages, a year, or a name: "787s", "made nine 3s"."""
    phone = name_before(text, start, low, bare=False) if q.start == start else None
    if phone is not None:
        return as_quantity(text, Aside(phone, end + 1, "name"))
    group = ages.said_of_a_group(text, start, low, q)
    if group is not None:
        return group
    year = year_with_unit(text, start, end, low, q)
    if year is not None:
        return as_quantity(text, year)
    made = end - start == 1 and q.value_to is None and _MADE.search(text, max(low - 8, start - 12, 0), start)
    if made or (end - start >= 3 and q.qualifier == "exact" and not _TIMED.search(text, max(low, start - 8), start)):
        return as_quantity(text, Aside(start, end + 1, "name"))
    return None


def _name(text: str, start: int, end: int, low: int, q: Quantity, *, bare: bool) -> Aside | None:
    """Say whether the digits are a part of a name that stands before or behind them."""
    if q.start in (start, start - 1):
        name = name_before(text, start, low, bare=bare)
        if name is not None and q.value_to is not None and text[start - 2] == "s" and text[name].islower() and bare:
            return Aside(name, q.end, "name")  # "from junctions 10 to 11"
        version = q.qualifier in ("at_least", "at_most") and text[q.start].isdigit()  # "Windows 10 and higher"
        if name is not None and (version or q.qualifier in ("exact", "above")) and q.value_to is None:
            if bare and text[name].isupper() and stands_for_itself(text, name, start, end if version else q.end):
                return None
            if not bare and _figure_of_index(text, name, start, end, q):
                return None
            part = _FURTHER.match(text, q.end) if bare and text[q.end : q.end + 1] == "/" else None
            if (
                part is None
                and bare
                and text[q.end : q.end + 1] == "-"
                and text[name : start - 1].lower() in _STANDARDS
            ):
                part = _PART_OF_STANDARD.match(text, q.end)  # "ISO 8859-4"
            if not bare and text[end : end + 1] == "," and (grouped := GROUPED.match(text, start)) is not None:
                end = grouped.end()  # "the Russell 2,000 stocks"
            return Aside(name, part.end() if part is not None else q.end if bare else end, "name")
        span = _DIGIT_SPAN.match(text, start) if name is not None and not bare and q.qualifier == "exact" else None
        if name is not None and span is not None:
            return Aside(name, span.end(), "name")  # "Scope 1-3 emissions"
    if bare:
        return None
    if _MAX.match(text, end) and _JET.match(text, start):
        return Aside(start, q.end, "name")
    if end - start <= 2 and q.start == start and q.qualifier == "exact" and text[end : end + 1] not in (",", "."):
        model = _MODEL.search(text, max(low - 1, start - 40, 0), start)
        if (
            model is not None
            and not _PLACED.search(text, max(low, model.start() - 9), model.start())
            and list_opened(text, start) is None
        ):
            return Aside(model.start(1), end, "name")
    return None


def _figure_of_index(text: str, name: int, start: int, end: int, q: Quantity) -> bool:
    """Whether a number behind an index counts its points: "the Sensex 80,000 level", but "the FTSE 100 shares"."""
    head = text[name : start - 1].lower()
    if GROUPED.match(text, start):
        return head in NAME_HEADS and head not in THOUSANDED
    return q.unit == "point" and head in _INDICES and text[start:end] not in _INDICES[head]


def _compared(text: str, start: int, end: int, low: int) -> bool:
    """Whether a bare number in brackets is set beside the figure right before it: "33 per cent (30)"."""
    if low != start - 2:
        return False
    m = _FIGURE_BEFORE.search(text, max(0, start - 44), start)
    if m is None or (m["word"] or "").lower() in _CITED_BEFORE or PLAIN_YEAR.fullmatch(m["number"]):
        return False
    if m["word"] and m["sign"] is None and m["scale"] is None and (m["word"] in NAME_HEADS or not m["word"].islower()):
        return False  # "Psalm 23 (24)"
    if _PAGES_BEHIND.match(text, end):
        return False  # "12 (2): 1-9"
    n = int(text[start:end])
    return n > 1 and text.find(f"({n - 1})", max(0, start - 300), start) < 0


def _bare(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Judge digits that count nothing: a list mark, a product, a title in quotes, an identifier."""
    if text[start - 1 : start] == "(" and _BARE_BRACKET.match(text, start - 1):
        if _NAMED_BRACKET.search(text, max(low, start - 24), start) and (
            end - start > 1 or _OTHER_BRACKET.search(text, max(0, start - 60), start)
        ):
            return None
        things = _THINGS_BRACKET.search(text, max(low, start - 24), start) if end - start > 1 else None
        if things is not None and plural(things[1]) and _FIGURE_BRACKET.match(text, end):
            return None
        if _compared(text, start, end, low):
            return None
        return as_quantity(text, Aside(start, end, "list_mark"))
    if q.value_to is not None:
        return None
    if q.start == start and q.qualifier == "exact":
        product = (_JET.match(text, start) or _PRODUCT.match(text, end)) if end - start == 3 else None
        if product is not None and (_MAX.match(text, end) or _OWNED.search(text, max(low, start - 8), start)):
            return as_quantity(text, Aside(start, product.end(), "name"))
    if (
        text.startswith("ish", end)
        and q.trend is None
        and 0 < (q.value or 0) < 13
        and _AT_HOUR.search(text, max(0, start - 24), start)
        and not _AT_RATE.search(text, max(0, start - 60), start)
    ):
        return as_quantity(text, Aside(start, q.end, "time"))
    nxt = text[q.end : q.end + 1]
    if nxt and nxt in "ref" and _CELL_LETTER.match(text, q.end) and _CELL.search(text, max(0, start - 8), start):
        return None  # "| 103.6r |": revised
    quoted = q.start == start and nxt and nxt in "'’”\"" and text[start - 1 : start] in ("'", "‘", "“", '"')
    if quoted and _WORK.search(text, max(low, start - 12), start - 1):
        return as_quantity(text, Aside(start, end, "name"))  # the song "21"
    if (
        nxt == "x"
        and _SIZED.match(text, q.end)
        and text[q.start : q.end] not in _CALIBRES
        and not _ROUND.match(text, q.end)
    ):
        return None  # "3x4 m"
    if nxt == "-" and text.startswith("by-", q.end + 1) and _SIDED.match(text, q.end) is not None:
        return None  # "8.5-by-11-inch paper"
    if nxt == "h" and (hours := _HOURS.match(text, q.end)) is not None:
        return replace(q, kind="duration", unit="hour", end=hours.end(), words=text[q.start : hours.end()])  # "2h30m"
    if nxt.isalnum():
        named = generation_span(text, start)
        if named is not None:
            return as_quantity(text, named)
    if nxt.isalnum() or (nxt and nxt in "/_@#-" and text[q.end + 1 : q.end + 2].isalnum()):
        tail = _BARE_TAIL.match(text, q.end)
        return as_quantity(text, Aside(q.start, tail.end() if tail else q.end, "identifier"))
    return None
