"""What digits turn out to be once they are read: an age, a year, the number of a name, a score, an identifier."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from jrtrade.quantity.asides import agegroups, ages
from jrtrade.quantity.asides.apposed import said_between
from jrtrade.quantity.asides.bare import CELL, JET, MAX, NUMBERED_JET, bare_number
from jrtrade.quantity.asides.codes import generation_span, score_span
from jrtrade.quantity.asides.contests import NUMBERED_PARTS, team_of_age
from jrtrade.quantity.asides.firms import three_m
from jrtrade.quantity.asides.lists import list_opened
from jrtrade.quantity.asides.models import model_alone, series_of_cars
from jrtrade.quantity.asides.names import (
    DOES,
    GROUPED,
    THOUSANDED,
    does,
    name_before,
    screen_or_race,
    stands_for_itself,
)
from jrtrade.quantity.asides.sports import SPORT_SIGNS, sported
from jrtrade.quantity.asides.titles import QUOTES, quoted_title
from jrtrade.quantity.asides.unnumbered import ENDS
from jrtrade.quantity.calendar.years import year_at, year_with_unit
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.indices import INDICES
from jrtrade.quantity.lexicon.nouns import NAME_HEADS
from jrtrade.quantity.lexicon.numbers import TWO_TO_TEN
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.model import Quantity, as_quantity
from jrtrade.quantity.numbers.coins import shillings_at
from jrtrade.quantity.text.joined import CLAUSE_ENDS, at_start, clause_start
from jrtrade.quantity.units.rates import per_at
from jrtrade.quantity.units.unit import unit_at

_FACTOR = re.compile(r"factor\sof\s\Z")
_FURTHER = rare(r"/\d{1,3}(?:\.\d{1,3}){0,3}(?!\d)|&\d{1,2}(?![\w%]|[.,]\d)")
_VERSION_PARTS = rare(r"(?:\.\d{1,3}){1,3}(?![\w%]|[.,]\d)")
_PART_OF_STANDARD = rare(r"-\d{1,3}(?![\d%]|[.,]\d)")
_STANDARDS = frozenset("iso iec hs sitc din en bs ansi ieee jis cn rfc naics isic".split())
_SIZES = dict.fromkeys(
    "tv screen display monitor television camera video projector panel set disc film movie stream webcam".split(),
    frozenset("4568"),
) | dict.fromkeys(("race", "run"), frozenset(("5", "10")))
"""What "4K" and "10K" say the size of."""
_KILO = frozenset("Kk")
_WHEEL_SIGNS = frozenset(" ×")
_DRIVEN = rare(
    r"(?<![\d.,×x/])(?:[2468]×[2468]|(?P<apart>4\s[x×]\s4))(?P<many>s?)(?![\w\"'’”×=/+*^-]|[.,]\d|\s[x×=]"
    r"|\s(?:matri(?:x|ces)|grids?|photos?|prints?|tables?|boards?|blocks?|puzzles?|cubes?|images?|panels?|sheets?|posts?|planks?|tiles?|squares?|"
    r"arrays?|kernels?|filters?|in|inch(?:es)?|box(?:es)?|systems?|designs?)(?![a-z]))"
)
_DRIVES = rare(
    r"(?i:(?<![a-z])(?:an?|the|his|her|their|my|our|used|new|old|hybrid|diesel|petrol|electric|big|large|small|luxury|parked|drive)\s)\Z"
)
"""Vehicles by their wheels and how many of them are driven: "4×4s", "a used 4 x 4"."""
_RESOURCES = re.compile(r"[123]C\s(?:contingent|prospective|resources?|recoverable|volumes?|estimates?|case)\b")
_DIGIT_SPAN = rare(r"\d[-–/]\d(?!\d)")
_LETTERED = frozenset("AhLdiCFV")
_BADGE = rare(
    r"(?<![A-Za-z])(?:[A-Z]{2,4}|Pad|Route|Gate|Room|Flight|Exit|Seat|Apartment|Apt|Unit|Building|Highway|Section|Form|Schedule|Rule|Regulation)\s\Z"
)
_BERTHED = frozenset("ABCDEFHKLMRT")
_BERTH = rare(
    r"(?i:(?<![a-z])(?:(?:launch\s)?pad|runway|taxiway|seat|(?<!a\s)stand|gate|hangar|bay|(?<!a\s)flat|launch\scomplex|exhibit|slot)\s)\Z"
)
_ONE_PLACE = rare(r"(?i:(?<![a-z])(?:the|an?|his|her|its|their|our|my|this|that|each|every)\s)\Z")
"""Behind these a place has seldom its number: "on the runway 38C was measured"."""
_HALLS = ("Bay ", "Hangar ")
_EXTENDS = rare(r"\d{1,4}[KM]\s(?:wide|long|deep|high|tall|above|below|from|away|across|square)(?![a-z])")
_LOUD = ("seat ", "gate ", "flat ")
"""Places of which there are so many that their letters go as far as K and M."""
"""Places whose number has a letter: "pad 39A", "runway 27L"."""
_MADE = rare(
    r"(?i:(?<![a-z])(?:" + TWO_TO_TEN + r"|\d{1,2}|corner|more|straight|many|the|those|open|his|her|their))\s\Z"
)
_TIMED = rare(r"(?i:(?<![a-z])(?:in|for|of|after|every|within|took|to))\s\Z")
_MODEL = re.compile(
    r"(?:(?<![A-Za-z])(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Nn]ew)|\d)\s((?:[A-Z][A-Za-z-]+\s){1,3})\Z"
)
"""A name with a determiner or a number before it, so that a number behind it is a part of it ("31 Leopard 2 tanks")."""
_PLACED = rare(r"(?i:(?<![a-z])(?:in|at|from|to|across|of|for|by|with|on|near|inside|outside|around))\s\Z")
_INDEX = re.compile(r"\s(?:[Ii]ndex|[Ii]ndices)(?![a-z])")
_YEARED = frozenset("russell euro expo agenda vision resolution windows tokyo olympics".split())

_WHOLES = re.compile(r"(\d{1,2})(?:[-–]|\s[-–]\s)(\d{1,3})(?![\w%]|[.,:]\d|[-–])")
_RANGED = rare(
    r"(?i:(?<![a-z])(?:cap(?:ital\s)?ex|opex|expenses|spending|expenditures?|costs?|guidance|forecasts?|estimates?|shares?|output|production|"
    r"prices?|budgets?|volumes|consumption|demand|imports|exports|shipments|capacity|throughput|tonnage|yields?|intake|usage|"
    r"stocks|inventories|premium|discount|freight|tariffs?|wages?|fees?|savings|losses|emissions|temperatures?|doses?)"
    r"(?:\s(?:of|for|in|at|from|on|per)\s[^,;:.?!()\0\d]{1,30}?)?(?:\s?\([^()\n\0]{1,12}\))?"
    r"(?::|,|\s(?:is|are|was|were|be|of|at|to)|\s(?:is|are|was|were|be|been|stays?|remains?|r(?:ose|ises?)|f(?:ell|alls?)|grew|seen|put|set|"
    r"expected|estimated|forecast)\s(?:at|to|to\sbe|put\sat|seen\sat|expected\sat|about))?\s{1,8}"
    r"|(?<![a-z])(?:serves|feeds|makes|fits|seats|sleeps|scale(?:\sof|\sfrom)?|range(?:\sof|\sfrom)?|(?:number|rating|score)\sfrom)\s"
    r"|(?<![a-z])(?:needs?|needed|wants?|wanted|would\slike|requires?|orders?|ordered|buys?|bought)\s|[’']d\slike\s"
    r"|(?<![a-z])(?:expect(?:s|ed|ing)?|estimates?|estimated|forecasts?|project(?:s|ed)|guides?|guided)\s(?:to\s)?)\Z"
)
"""Of what a range of small wholes is said, that would be a score anywhere else."""
_SCALE_OF = rare(r"(?i:(?<![a-z])scale(?:\s(?:of|from))?\s)\Z")
"""Before grades, the highest of which may be many times the lowest."""
_ALONE = rare(r"(?:,?\s(?P<asked>[Pp]lease|[Tt]hanks))?\s?[.!?]?\s*\Z")
"""What ends a text that is but an answer."""
_FURTHER_MANY = ("another ", "Another ", "a further ", "an additional ")
_MANY_DID = rare(
    r"\s?(?:[.,;!?)\0]|\Z)|\s(?:that|who|which|were|was|are|is|have|had|will|would|could|may|might|can|in|on|from|by|at|of|each|more|others?)(?![a-z])"
)
_MATCH = rare(
    r"(?i:(?<![a-z])(?:won|wins?|winning|lost|lose|loses|beat|beats|beaten|defeat(?:s|ed)?|draws?|drew|scor(?:es?|ed|ing)|goals?|vot(?:es?|ed|ing)|"
    r"matches|league|cup|half-time|finals?|semi-?finals?|sets?|innings|teams?|players?|coach|quarterback|season|touchdowns?|tries|"
    r"senate|house|committee|court|ruled|opponents?|odds|champions?|championship|game|games|fans)(?![a-z]))"
)
_SENTENCE_END = rare(r"[.;?!]\s|[\n\0]")
_CELL_END = rare(r"\s{0,3}(?:[\n\0|\t]|\Z)|\s{2}")
_ROW_UNIT = rare(r"\((?P<sign>[A-Z]{0,3}[$€£¥][a-z]{0,3}|%)?(?P<symbol>[A-Za-z]{2,6}(?:/[A-Za-z]{1,4})?)?\)")
_UNIT_LABEL = re.compile(r"(?i:(?<![a-z])(?:units?:|in\sunits\sof|units?\sof\smeasure:))\s?(?:[A-Z]{3}\s|[$€£¥])?\Z")
_LABEL_END = rare(r"\s?(?:[)\]\n\0|]|\Z)|[.;,]?\s*(?:\n|\Z)")
_PRICED_PER = rare(r"(?<![A-Za-z\d])(?:[A-Z]{3}|[A-Z]{0,3}[$€£¥])/\Z")
_TEN = re.compile(r"10*")


def said(text: str, start: int, low: int, q: Quantity) -> Quantity | None:
    """Say what a bare number is by the words before it: an age, a factor."""
    if _FACTOR.search(text, max(low, q.start - 10), q.start):
        return replace(q, kind="multiple")
    return ages.said_before(text, start, low, q)


_PART = rare(r"(\d{1,5})/(\d{1,5})(?:\)|[,;:=]\s?(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per\s?cent))")
_PERCENT_BEFORE = rare(r"(?<![\d.,])(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per\s?cent)\s\(\Z")


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
    nxt = text[end : end + 1]
    if end - start <= 2 and nxt in SPORT_SIGNS and (nxt != " " or text[end + 1 : end + 2] in ("x", "×")):
        played = sported(text, start, end, low, q, nxt)
        if played is not None:
            return played
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
    if nxt in _SPEED_LETTERS and q.start == start and _TYRE.search(text, max(0, start - 14), start):
        return as_quantity(text, Aside(start, end + 1, "name"))
    if nxt in _LETTERS_BEHIND or text[start - 1 : start] in QUOTES:
        lettered = _lettered(text, start, end, low, q, nxt)
        if lettered is not None:
            return as_quantity(text, lettered)
    if text[start] == "1" and not text[start + 1 : end].strip("0") and _of_label(text, q):
        return as_quantity(text, Aside(q.start, q.end, "idiom"))
    if q.unit is not None:
        judged = _with_unit(text, start, end, low, q)
        if judged is not None or not (bare or q.kind == "count"):
            return judged
    if q.value_to is not None and q.start == start and text[start - 1 : start] == " ":
        index = text[max(0, start - 9) : start - 1].rpartition(" ")[2]
        if is_index(f"{index} {text[start:end]}"):
            return as_quantity(text, Aside(start - 1 - len(index), end, "name"))  # "took the FTSE 100 to 8,200"
    if bare and end - start <= 3:
        if q.start == start and text.endswith(_TOPS, 0, start) and ENDS.match(text, end):
            return as_quantity(text, Aside(start, end, "idiom"))
        if text.startswith((" index", " Index"), end) and text.endswith((" top", " Top"), 0, start - 1):
            return as_quantity(text, Aside(start, end, "name"))
        found = (
            ages.said_after(text, q)
            or agegroups.said_of_band(text, start, end, q)
            or said(text, start, low, q)
            or said_between(text, start, end, low, q)
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
    named = None if bare and _statistic(text, start, end) else _name(text, start, end, low, q, bare=bare)
    if named is not None:
        return as_quantity(text, named)
    return bare_number(text, start, end, low, q) if bare else None


_STATISTICS = frozenset("RR OR HR aHR aOR aRR IRR SMR AUC ICC SMD WMD MD SD SE RMSE MAE Mw ML M Mach pH BMI".split())
"""Short names of what is told in decimals, as versions are: "RR 0.65", "an M 6.8 quake"."""


def _statistic(text: str, start: int, end: int) -> bool:
    """Whether the decimals that begin at `start` are the value of what stands before them."""
    if text[end : end + 1] != "." or text[start - 1] not in " \u00a0" or not text[start - 2].isalpha():
        return False
    return text[max(0, start - 7) : start - 1].replace("(", " ").rpartition(" ")[2] in _STATISTICS


_SPEED_LETTERS = frozenset("HTVWY")
_TYRE = rare(r"\d{3}/\d{2}\s?Z?R\s?\d{2}\s\Z")
"""The size of a tyre, before its load and speed: "205/55 R16 91V"."""
_TOPS = (" the top ", " a top ", " the bottom ")
"""Behind these a number alone is a rank: "she finished in the top 10"."""
_MONTHS = rare(r"(?:[369]|1[12])M(?:\s(?:of\s|FY\s?)?20\d\d|(?:FY)?20\d\d)(?![\w%]|[.,]\d)(?!\s[a-z]{3,14}s\b)")
"""The first months of a year: "in 9M 2025"."""
_LETTERS_BEHIND = _BERTHED | _KILO


def _lettered(text: str, start: int, end: int, low: int, q: Quantity, nxt: str) -> Aside | None:
    """Judge digits of a name by a letter or a quote beside them: "pad 39A", "in 4K", a title that begins with them."""
    if nxt == " ":
        return quoted_title(text, start) if text[start - 1 : start] in QUOTES else None
    if end - start > 3:
        return None
    if nxt == "M" and text[start:end] == "3" and q.start == start and q.qualifier == "exact":
        firm = three_m(text, start, bare=q.unit is None)
        if firm is not None:
            return firm
    if nxt == "M" and q.start == start and q.unit is None and (months := _MONTHS.match(text, start)):
        return Aside(start, months.end(), "date")
    if nxt in _BERTHED and q.end == end + 1 and q.start == start and text[start - 1 : start] == " ":
        place = _BERTH.search(text, max(low, start - 16), start)
        if place is not None and _berthed(text, place, nxt):
            return Aside(place.start(), q.end, "name")
    return screen_or_race(text, start, end) if nxt in _KILO and end - start <= 2 else None


def _berthed(text: str, place: re.Match[str], letter: str) -> bool:
    """Whether the letter behind digits is of the number of the place, no unit: "seat 12K", but "a pad 20M wide"."""
    if letter in "KM" and not place[0].lower().endswith(_LOUD):
        return place[0] in _HALLS and _EXTENDS.match(text, place.end()) is None  # "Bay 12K was empty"
    sided = letter in "LR" and place[0].lower().startswith("runway")
    return sided or _ONE_PLACE.search(text, max(0, place.start() - 6), place.start()) is None


def _stated_range(text: str, start: int, q: Quantity) -> Quantity | None:
    """Return two small wholes as a range where no score can stand: "capex of 48–50", a row of a table with a unit."""
    m = _WHOLES.match(text, start)
    if m is None or q.value is None or not int(m[1]) < int(m[2]):
        return None
    if int(m[2]) > 4 * int(m[1]) and not (m[2].endswith("0") or _SCALE_OF.search(text, max(0, start - 20), start)):
        return None
    low = clause_start(text, start, 80, (*CLAUSE_ENDS, "\n"))
    told = (
        q.qualifier in ("about", "almost", "at_least", "at_most")
        or _RANGED.search(text, low, start) is not None
        or _answered(text, start, m)
        or text.startswith(" range", m.end())
        or (text.endswith(_FURTHER_MANY, 0, start) and len(m[2]) > 1 and _MANY_DID.match(text, m.end()) is not None)
        or (CELL.search(text, max(0, start - 8), start) is not None and _in_row(text, start, m.end()))
    )
    stop = _SENTENCE_END.search(text, m.end(), m.end() + 60)
    if not told or _MATCH.search(text, low, m.end() + 60 if stop is None else stop.start()) is not None:
        return None
    value_to = Decimal(m[2])
    step = Decimal(1).scaleb(len(m[2]) - len(m[2].rstrip("0")))
    return replace(
        q, end=m.end(), words=text[q.start : m.end()], value_to=value_to, steps=(*q.steps[:2], Decimal(1), step)
    )


def _answered(text: str, start: int, m: re.Match[str]) -> bool:
    """Whether two wholes are all that a text says: "10-15", "5-7 please"; a score has seldom two digits behind."""
    if not at_start(text, start):
        return False
    alone = _ALONE.match(text, m.end())
    return alone is not None and (alone["asked"] is not None or len(m[2]) > 1)


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
    age = ages.said_of_years(text, start, end, low, q)
    if age is not None:
        return age
    if q.unit == "second" and text[end : end + 1] == "s":
        return _seconds(text, start, end, low, q)
    year = year_with_unit(text, start, end, low, q)
    if year is not None:
        return as_quantity(text, year)
    if q.unit is not None and q.unit.startswith("under") and text.startswith("-under", end):
        return as_quantity(text, Aside(q.start, q.end, "idiom"))  # "a 6-under-par round"
    if q.unit in _NAMED_BY and text[end : end + 1] == "-":
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
        if end - start <= 3 and (made := model_alone(text, start, q.end)) is not None:
            return as_quantity(text, made)  # "the 4C weighs 895 kg"
    return None


def _seconds(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Judge digits with an "s" behind them: a time, ages, a year, or a name: "787s", "made nine 3s"."""
    if end - start <= 2 and q.value_to is None and text[end + 1 : end + 2] in (".", " "):
        old = shillings_at(text, start, alone=True)
        if old is not None:
            each = per_at(text, old[1], money=True)
            stop = old[1] if each is None else each[1]
            unit, step = "GBP" if each is None else f"GBP/{each[0]}", 1 / Decimal(240)
            q = replace(q, kind="money", value=old[0], unit=unit, steps=(step, step), end=stop)
            return replace(q, words=text[q.start : stop])  # "8s. 6d. a ton"
    phone = name_before(text, start, low, bare=False) if q.start == start else None
    if phone is not None:
        return as_quantity(text, Aside(phone, end + 1, "name"))
    team = team_of_age(text, start, end) if text[start - 1 : start] == "-" else None
    if team is not None:
        return as_quantity(text, team)
    group = agegroups.said_of_a_group(text, start, low, q)
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
        version = name is not None and _of_version(text, name, start, q)
        if name is not None and (version or q.qualifier in ("exact", "above")) and q.value_to is None:
            if bare and text[name].isupper() and stands_for_itself(text, name, start, end if version else q.end):
                return None
            if not bare and _figure_of_index(text, name, start, end, q):
                return None
            part = _FURTHER.match(text, q.end) if bare and text[q.end : q.end + 1] in ("/", "&") else None
            if (
                part is None
                and bare
                and text[q.end : q.end + 1] == "-"
                and text[name : start - 1].lower() in _STANDARDS
            ):
                part = _PART_OF_STANDARD.match(text, q.end)  # "ISO 8859-4"
            if not bare and text[end : end + 1] == "," and (grouped := GROUPED.match(text, start)) is not None:
                end = grouped.end()  # "the Russell 2,000 stocks"
            elif not bare and text[end : end + 1] == "." and (parts := _VERSION_PARTS.match(text, end)) is not None:
                end = parts.end()  # "Android 4.4 phones"
            if bare and text.startswith(" of ", q.end) and text[name : start - 1].lower() in NUMBERED_PARTS:
                part = _OF_HOW_MANY.match(text, q.end)
            return Aside(name, part.end() if part is not None else q.end if bare else end, "name")
        span = _DIGIT_SPAN.match(text, start) if name is not None and not bare and q.qualifier == "exact" else None
        if name is not None and span is not None:
            return Aside(name, span.end(), "name")  # "Scope 1-3 emissions"
    if bare:
        return model_alone(text, start, end) if end - start == 3 and q.start == start and q.end == end else None
    if text.startswith(" Series", end) and q.start == start and end - start == 1:
        return series_of_cars(text, start)
    if q.kind == "multiple" and text[start] == "7" and end - start == 3 and text[start + 2 : end + 1] == "7X":
        return Aside(start, q.end, "name")  # "its 777X"
    if text[end + 1 : end + 2] in ("M", "D") and MAX.match(text, end) and JET.match(text, start):
        return Aside(start, q.end, "name")
    if q.unit == "cost" and end - start == 3 and (made := model_alone(text, start, end)) is not None:
        return made  # "the 208 costs £14,000"
    if text[start] == "7" and end - start == 3 and text[start - 2 : start - 1] in _ORDINAL_ENDS:
        numbered = NUMBERED_JET.search(text, max(0, start - 9), start) if JET.match(text, start) else None
        if numbered is not None and not numbered["one"]:
            return Aside(start, end, "name")  # "its second 777 lands in May"
    if q.unit in DOES and end - start <= 2 and q.start == start and (product := does(text, start, end)) is not None:
        return product
    if end - start <= 2 and q.start == start and q.qualifier == "exact" and text[end : end + 1] not in (",", "."):
        model = _MODEL.search(text, max(low - 1, start - 40, 0), start)
        if (
            model is not None
            and not _PLACED.search(text, max(low, model.start() - 9), model.start())
            and list_opened(text, start) is None
        ):
            return Aside(model.start(1), end, "name")
    return None


_ORDINAL_ENDS = frozenset("dht")
_OF_HOW_MANY = rare(
    r"\sof\s\d{1,3}(?=\s*(?:[,;:!?)\0]|\.(?!\d)|\Z)|\s(?:in|at|on|and|after|before|when|while|as|with|by|but)\s)"
)
"""How many laps or stages there are, behind the number of one: "on lap 27 of 58"."""
_NAMED_BY = frozenset(("pointer", "wheeler"))
"""What the number before it is but the name of: "a 3-pointer", "an 18-wheeler"."""
_VERSIONED = rare(r"\s(?:and|or)\s(?:higher|above|later|newer|older|up|greater|lower|below|earlier)\Z")
_SOFTWARE = frozenset(
    "version java python ruby perl node node.js postgres postgresql mysql php rust go kotlin swift firefox chrome "
    "safari xcode studio ubuntu debian fedora linux kernel tls ssl gcc clang django rails".split()
)


def _of_version(text: str, name: int, start: int, q: Quantity) -> bool:
    """Whether a bound stands behind the version of a program: "Windows 10 and higher", but "SPF 30 or higher"."""
    if q.qualifier not in ("at_least", "at_most") or q.start != start or not _VERSIONED.search(q.words):
        return False
    head = text[name : start - 1]
    mixed = any(c.isupper() for c in head[1:]) and not head.isupper()
    return mixed or head.lower() in NAME_HEADS or head.lower().rpartition(" ")[2] in _SOFTWARE


def is_index(words: str) -> bool:
    """Whether words end as the name of an index does: "S&P 500"."""
    head, _, number = words.rpartition(" ")
    return number in INDICES.get(head.rpartition(" ")[2].lower(), ())


def _figure_of_index(text: str, name: int, start: int, end: int, q: Quantity) -> bool:
    """Whether a number behind an index counts its points: "the Sensex 80,000 level", but "the FTSE 100 shares"."""
    head = text[name : start - 1].lower()
    if GROUPED.match(text, start):
        return head in NAME_HEADS and head not in THOUSANDED
    return q.unit == "point" and head in INDICES and text[start:end] not in INDICES[head]
