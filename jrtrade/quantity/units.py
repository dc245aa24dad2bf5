"""Units behind a number: currencies, percent, physical units and durations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.currencies import (
    ASSUMED_CURRENCY_WORDS,
    COIN_CODES,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    LOWER_CODES,
    OWN_NAMES,
    SHORT_CODES,
)
from jrtrade.quantity.joined import CLAUSE_ENDS, clause_start
from jrtrade.quantity.lands import SHARED_NAMES, of_land
from jrtrade.quantity.lexicon import (
    DURATIONS,
    GLUED_SYMBOLS,
    GOODS,
    PER_NOUNS,
    PER_UNITS,
    SPACED_SYMBOLS,
    STOPS,
    TWO_TO_TEN,
    UNIT_SYMBOLS,
    UNIT_WORDS,
)
from jrtrade.quantity.nouns import plural
from jrtrade.quantity.numbers import FILM
from jrtrade.quantity.seeds import trie

if TYPE_CHECKING:
    from jrtrade.quantity.model import Kind


class Unit(NamedTuple):
    """A unit read from a text."""

    code: str
    kind: Kind
    end: int
    assumed: bool = False


_WORDS: dict[str, tuple[str, Kind]] = {}
for _word, _code in UNIT_WORDS.items():
    _WORDS[_word] = (
        _code,
        "percent" if _code in ("%", "‰") else "percentage_point" if _code in ("pp", "bp") else "measure",
    )
_WORDS |= {w: (c, "money") for w, c in CURRENCY_WORDS.items() if w != "¢"}
_WORDS |= {w: (c, "duration") for w, c in DURATIONS.items()}

_PHRASE = re.compile(rf"(?i:{trie(_WORDS)})(?![A-Za-z])".replace("\\ ", r"(?:\s{1,3}|-)"))
FOLD = re.compile(r"[\s-]+")
_GAP = re.compile(r"\s{1,3}")
THEN = re.compile(
    r"\s(?:earlier|ago|later|prior|previously)\b|\s(?:before|after)(?=\s*(?:[.,;)\0]|\Z)|\s(?:and|but|that|when|as)\b)"
)
SUPERSCRIPT = str.maketrans("²³", "23")
_AFTER_SIGNS = frozenset(sign for sign in CURRENCY_SIGNS if len(sign) == 1 and not sign.isascii()) | {"$"}
"""Signs that also stand behind a number ("50$")."""
_SYMBOL = re.compile(
    rf"[°ºµμΩΩÅ×A-Za-z%‰²³℃℉′″'\"”’{''.join(sorted(_AFTER_SIGNS))}][A-Za-z0-9²³/·ΩΩ]{{0,24}}(?:-lb|-ft)?"
)
_CODE = re.compile(r"[A-Z]{3}(?![A-Za-z])")
_OLD = re.compile(r"(?:\s|-)old(?:s)?(?![A-Za-z])|(?:\s)of\sage(?![A-Za-z])")


_LINE_SIGNS = frozenset("$£€¥₹%")


def unit_at(text: str, end: int, *, attributive: bool = False) -> Unit | None:
    """Read the unit that follows a number ending at `end`.

    Parameters
    ----------
    attributive : bool
        Whether a hyphen was taken to join number and unit ("20-megawatt").
    """
    if end >= len(text):
        return None
    char = text[end]
    if char in "%％":
        points = _percentage_points(text, end + 1)
        return Unit("%", "percent", end + 1) if points is None else points
    if char in _EVEN_MARKS and text[end + 1 : end + 2] in _EVEN_DASHES:
        return _even_sum(text, end)
    at, glued = end, False
    if char == " " and not attributive and not text[end + 1 : end + 2].isspace():
        at = end + 1
    elif not attributive:
        gap = _GAP.match(text, end)
        at, glued = (end, True) if gap is None else (gap.end(), False)
        if gap is not None and "\n" in gap[0] and text[at : at + 1] in _LINE_SIGNS:
            return None  # a sign that opens the next line is of the figure there
    found = _symbol(text, at, glued=glued)
    if (found is None and not glued) or (found is None and glued and char.isalpha()):
        found = _phrase(text, at)
    if found is None:
        return _rare(text, at, end) if text[at : at + 1] in _RARE_STARTS else None
    if found.kind == "measure":
        if found.code == "mtpa" and _TONS.search(text, max(0, end - 8), end):
            return Unit("t/yr", "measure", found.end)  # "a 400,000 mtpa smelter"
        return _raised(text, found)
    if found.kind == "duration":
        old = _OLD.match(text, found.end)
        if old is not None:
            code = "year-old" if found.code == "year" else f"{found.code}-old"
            return Unit(code, "duration", old.end())
    return found


def _percentage_points(text: str, at: int) -> Unit | None:
    """Read the points behind a percent sign that ends at `at`."""
    if "p" not in text[at : at + 2]:
        return None
    points = _POINTS.match(text, at)
    return None if points is None else Unit("pp", "percentage_point", points.end())


_POINTS = re.compile(
    r"[\s-]?pts?(?![\w-])|-?points?(?![\w-])"
    r"|\spoints?(?![\w-])(?!\s(?:to\s(?![$£€\d])|at\s(?!\d)|(?:towards?|out|up|back|clearly|strongly)(?![a-z])))"
)
"""Percentage points as careless prose writes them: "2% points lower", but "a fall of 2% points to trouble"."""
_EVEN_MARKS = frozenset(",.:")
_EVEN_DASHES = frozenset("-–—")
_EVEN = re.compile(r"[,.:][-–—]{1,2}\s?(?=[A-ZKk€$£zł])")


def _even_sum(text: str, end: int) -> Unit | None:
    """Read the currency behind a dash that stands for no cents: "5,- €", "12.– CHF", "99:- kr"."""
    dash = _EVEN.match(text, end)
    if dash is None:
        return None
    found = _symbol(text, dash.end(), glued=False) or _phrase(text, dash.end())
    return found if found is not None and found.kind == "money" else None


_RARE_STARTS = frozenset("scmvwKUqgdnlaM")
_STONE = re.compile(
    r"stone(?=\s*(?:[.,;:)\0]|\Z)|\s(?:and|in|at|on|by|to|or|when|after|since|over|overweight|heavier|lighter|last|this)\b)"
    r"|st(?=\s?\d{1,2}\s?(?:lbs?|pounds)\b)"
)
_JUST_ONE = re.compile(r"(?i:\bone|(?<![\d.,])1)\s?\Z")
_STONE_AND = re.compile(
    r"stone\s(?:and|or)\s(?:brick|timber|wood|wooden|marble|concrete|slate|tile|mud|thatch|clay|steel|glass|metal|iron|mortar|earth|straw|"
    r"adobe|cement|gravel|sand|ceramic|granite|plaster|bamboo|copper|bronze|bone|shell|stucco|turf|lime|flint|cob|log|brass|wattle)(?![a-z-])"
)
"""Stone that things are made of: "three stone and timber houses"."""
_CAPS = re.compile(
    r"(?i:(?<![a-z])(?:dent(?:al|ists?|istry|ures?)|teeth|tooth|molars?|veneers?|fillings|implants|NHS|porcelain|bridges|bottles?|caps|cans|corks|thorns|"
    r"brew(?:er|ers|ery)))(?![a-z])"
)
"""Near which crowns sit on teeth and bottles."""
_MONEYED = re.compile(
    r"(?i:(?<![a-z])(?:pa(?:y|ys|id|ying)|earn\w{0,3}|costs?|spen[dt]\w{0,3}|worth|fine[ds]?|sales|revenues?|turnover|profits?|loss(?:es)?|invest\w{0,8}|"
    r"budgets?|debts?|price[ds]?|owe[ds]?|rais(?:ed|es)|bought|s(?:old|ells?)|for)\s)"
)
_CREATURES_OF = {"loonies": "CAD", "soles": "PEN", "quetzals": "GTQ", "guaranis": "PYG", "drams": "AMD"}
_CREATURES = re.compile(
    rf"(?P<name>{'|'.join(_CREATURES_OF)})(?![\w-])(?!\sof\s)(?:\s(?:an?|per)\s(?P<noun>[a-z]{{2,12}})(?![a-z-]))?"
)
"""Names of money, and of fools, fish, birds, people and nips: "40 soles a night"."""
_CREATURES_STARTS = frozenset("lsqgd")
_PAID_BEFORE = re.compile(
    r"(?i:(?<![a-z])(?:pa(?:y|ys|id)|costs?|worth|spen[dt]|for|charge[ds]?|prices?|fares?|fees?)\s(?:[a-z]{2,10}\s){0,2}[\w.,]{1,12}\s?)\Z"
)
_CROWNS = re.compile(r"crowns(?![\w-])(?:\s(?:an?|per)\s(?P<noun>[a-z]{2,12})(?![a-z-]))?")
_SOLD_BY = GOODS | PER_UNITS.keys() | {"hour", "night", "share"}
_MARKS = re.compile(
    r"marks(?![\w-])(?!\s(?:out|on|in\s(?:the|an?|his|her|their|all)|for\s(?:the|an?|his|her|their))\s)"
)
_MILLIONS = re.compile(r"(?:illion|[mb]n|\d\d,\d{3})\Z")
_MARKETED = re.compile(
    r"(?i:(?<![a-z])(?:fetch|offer|stole|steal|receiv|award|prize|bid|reward|collect|donat|borrow|lend|lent|loan|charg|wage|salar|rent|tax|fees?|bank|"
    r"ransom|deposit|money|cash|currency|deutsch|firm|compan|buy|auction|inherit|bribe|save[ds]|pension|subsid|grant)[a-z]{0,6}(?![a-z]))"
)
_EXAMINED = re.compile(
    r"(?i:(?<![a-z])(?:exam\w{0,8}|tests?|scor(?:es?|ed|ing)|papers?|pupils?|students?|pass(?:ed)?|topp(?:ed|ers?)|candidates?|quiz|syllabus|boards?)(?![a-z]))"
)
_THOUSANDS = re.compile(r"(?:thousand|illion|[mb]n|,\d{3})\Z")
_TONS = re.compile(r"(?:thousand|illion|[mb]n|\d\d,\d{3}|\d{5})\Z")
"""Behind so many, "mtpa" says metric tons, not million tonnes."""
_CUP = re.compile(
    r"cup(?![\w’'-])(?!\s(?:finals?|winners?|ties?|match(?:es)?|games?|runs?|titles?|holders?|sizes?|place|champions?|draw|wins?|races?|semi))"
)
_PART_BEFORE = re.compile(
    r"(?:[½¼¾⅓⅔⅛⅜⅝⅞]|(?<!\d)[1-7]/[2-8]|(?<![\d.,])(?:1|0?\.\d{1,3})|(?i:(?<![a-z])(?:half|thirds?|quarters?|eighths?))(?:\s(?:of\s)?a)?)\Z"
)
_KELVIN = re.compile(
    r"K(?![\w/-])(?!\s(?:run|race|walk|people|salary|resolution|TV|video|screen|display|monitor|[a-z]{3,20}s)\b)"
)
_THERMAL = re.compile(
    r"(?i:(?<![a-z])(?:boil|melt|freez|froze|temperature|superconduct|cryo|liquef|sublimat|condens|helium|filament|thermal|Curie"
    r"|absolute\szero|kept\s(?:it\s)?at\s|liquid|cryostat|vapou?r|plasma|blackbody|magnet|detector|sensor|probe|(?:cool|heat|warm)(?:ed|ing)?\s(?:it\s)?(?:to|from|below|above|by)\s))"
)
_UNHEATED = re.compile(
    r"(?i:(?<![a-z])(?:wages?|salar(?:y|ies)|pay|paid|prices?|fetch(?:ed|es)?|costs?|worth|sold|earn(?:s|ed)?|rain|ran|runs?|running|raced?|rent|bonus|"
    r"fans|a\syear|per\syear)(?![a-z]))"
)
"""Words with which "K" is a thousand, whatever is frozen or melted."""
_NITS = re.compile(r"nits(?![\w’'-])")
_GEMS = re.compile(
    r"ct(?=[\s-](?:(?:white|yellow|rose|solid|round|oval|loose|princess-cut|brilliant-cut|cushion-cut|lab-grown)\s)?"
    r"(?:gold|diamonds?|ruby|rubies|emeralds?|sapphires?|opals?|solitaires?|gems?|gemstones?)(?![a-z]))"
)
"""What is weighed or rated in carats, where "ct" may be cents or a count as well."""
_MOLAR = re.compile(
    r"M(?=\s(?:NaCl|HCl|NaOH|KOH|KCl|LiCl|HNO3|H2SO4|CaCl2|MgCl2|NaHCO3|Tris|EDTA|HEPES|urea|sucrose|glucose|imidazole|solutions?|hydrochloric|"
    r"sulphuric|sulfuric|nitric|acetic|sodium|potassium|phosphate)(?![A-Za-z]))"
)
"""Moles per litre, by what is dissolved: "0.5 M NaCl"."""
_BY_WEIGHT = re.compile(r"(?:(?:wt|vol)\s?|at\.?\s?|w)%")


def _rare(text: str, at: int, end: int) -> Unit | None:
    """Read what is a unit only in some places: stones of weight, crowns by the thousand, percent of weight."""
    char = text[at]
    if char == "K":
        return Unit("K", "measure", at + 1) if at > end and _KELVIN.match(text, at) and _thermal(text, at) else None
    if char == "m" and text.startswith("mil", at) and FILM.match(text, at - 1) is not None:
        return Unit("mil", "measure", at + 3)
    if char == "M":
        return Unit("mol/L", "measure", at + 1) if at > end and _MOLAR.match(text, at) else None
    if char == "m":
        marks = _MARKS.match(text, at)
        if marks is None or not _THOUSANDS.search(text, max(0, end - 8), end):
            return None
        code, assumed = of_land(text, at, "marks")
        if assumed and not _MILLIONS.search(text, max(0, end - 8), end):
            window = max(0, at - 80)
            if _EXAMINED.search(text, window, at + 40):
                return None
            if not (_MONEYED.search(text, window, at) or _MARKETED.search(text, window, at + 40)):
                return None  # "a total of 1,050 marks"
        return Unit(code, "money", marks.end(), assumed)
    if char in _CREATURES_STARTS and (coin := _CREATURES.match(text, at)) is not None:
        sold = coin["noun"] is not None and coin["noun"] in _SOLD_BY
        paid = sold or _THOUSANDS.search(text, max(0, end - 8), end) or _PAID_BEFORE.search(text, max(0, end - 40), end)
        return Unit(_CREATURES_OF[coin["name"]], "money", coin.end("name")) if paid else None
    if char == "s":
        stone = _STONE.match(text, at)
        if stone is None or _STONE_AND.match(text, at) or _JUST_ONE.search(text, max(0, end - 4), end):
            return None  # "with one stone"
        return Unit("stone", "measure", stone.end())
    if char == "n":
        nits = _NITS.match(text, at)
        return Unit("nit", "measure", nits.end()) if nits is not None and text[end - 2 : end].isdigit() else None
    if char == "c":
        if text[at + 1 : at + 2] == "t":
            return Unit("carat", "measure", at + 2) if _GEMS.match(text, at) is not None else None
        if text[at + 1 : at + 2] == "u":
            cup = _CUP.match(text, at) if _PART_BEFORE.search(text, max(0, end - 14), end) else None
            return None if cup is None else Unit("cup", "count", cup.end())
        crowns = _CROWNS.match(text, at)
        if crowns is None or not (_THOUSANDS.search(text, max(0, end - 8), end) or crowns["noun"] in _SOLD_BY):
            return None
        code, assumed = of_land(text, at, "crowns")
        window = max(0, at - 80)
        if assumed and _CAPS.search(text, window, at + 40) and not _MONEYED.search(text, window, at):
            return None
        return Unit(code, "money", at + 6, assumed)
    if char == "U":
        if text.startswith("US$", at) and not text[at + 3 : at + 4].isdigit():
            return Unit("USD", "money", at + 3)  # "3,000 US$/t"
        return Unit("cent", "money", at + 3) if text.startswith("US¢", at) else None
    weight = _BY_WEIGHT.match(text, at)
    return None if weight is None else Unit("%", "percent", weight.end())


def _thermal(text: str, at: int) -> bool:
    """Whether the clause speaks of a temperature, so that the "K" at `at` is no thousand."""
    low = clause_start(text, at, 75, (*CLAUSE_ENDS, ", "))
    high = text.find("\0", at, at + 25)
    high = min(len(text), at + 25) if high < 0 else high
    return _THERMAL.search(text, low, high) is not None and _UNHEATED.search(text, low, _clause(text, at, high)) is None


def _clause(text: str, at: int, high: int) -> int:
    """Return where the clause at `at` ends, no further than `high`."""
    return min((end for end in (text.find(mark, at, high) for mark in ",.;") if end >= 0), default=high)


_LOWER_CODES = frozenset(LOWER_CODES.split())
_SMALL = frozenset("som soms lv kop tala loti deg ms tesla teslas".split())
"""Names of units that are something else in capitals."""
_INVENTORS = frozenset(("newton", "pascal", "kelvin"))
"""Units of which things with a capital are named as well."""
_ALOFT = frozenset("m km cm mm ft in mi yd kg/m g/m mg/m µg/m W/m kWh/m".split())
"""Units that are raised to a power ("km^2")."""
_POWER = re.compile(r"\^[23](?!\d)")
_POWER_APART = re.compile(
    r"[\x20\u00a0][23](?=\s*[;:)\n\0]|\s*[.,](?!\d)|\s*\Z|\s(?:of|and|in|per|with|area|for|by|from|on|at|is|to|or)(?![A-Za-z])"
    r"(?!\s(?:\d|a\srow|them|these|those|whom|us|" + TWO_TO_TEN + r")))"
)
_SCALE_APART = re.compile(r"\s([CF])(?![\w’'&+-]|/(?!\d)|\s(?:Street|St\.|Avenue|Ave))")
"""The scale of a temperature that a space parts from its degrees: "4° C"."""
_FLOWS = frozenset("m km ft mi L mL m3 ft3 kg GB MB TB kB Sv mSv µSv kWh".split())
"""Units whose rate by the hour or the second is written with the symbol, whatever the text writes."""
_BY_HOUR = frozenset("km mi Sv mSv µSv".split())
_BY_TIME = re.compile(r"\s(?:(?:per|an)\s(?P<hour>hour)|(?:per|a)\ssecond)(?![A-Za-z])")
_CONVERTED = re.compile(r"(?:\s\([^()\0]{1,40}\)|\))(?=\s(?:per|an)\s)")
"""A conversion between a distance and its time, or the end of the one that the distance stands in."""
_BY_DISTANCE = re.compile(r"\s?(?:/|per\s)\s?100\s?(?:kms?|kilomet(?:re|er)s)(?![A-Za-z])")
_BARRELS_A_DAY = re.compile(
    r"(?:\sof(?:\s[a-z-]{2,15}){1,2})?(?:\sand\s[a-z]{3,15})?\s(?:per|a|each|every)\sday(?![A-Za-z])"
)
_MASSES = frozenset("g kg t kt Mt Gt".split())
_OF_CO2 = re.compile(r"\sCO(?:2|₂)(?:-?(?P<e>e)q?)?(?![A-Za-z0-9-])(?P<per>/[A-Za-z]{1,4}(?![A-Za-z]))?")


def _raised(text: str, unit: Unit) -> Unit:
    """Read on in a measure: its power ("km^2"), its rate ("km per hour", "L/100 km"), its gas ("kt CO2")."""
    code, kind, end, _ = unit
    char = text[end : end + 1]
    if char == "^" and code in _ALOFT and _POWER.match(text, end):
        raised = code + text[end + 1]
        return Unit(_POWERS.get(raised, raised), kind, end + 2)
    if char in (")", " ") and code in _BY_HOUR and (far := _CONVERTED.match(text, end)) is not None:
        by = _BY_TIME.match(text, far.end())
        if by is not None and not THEN.match(text, by.end()):
            return Unit(f"{code}/{'h' if by['hour'] else 's'}", kind, end)  # "60 kilometers (37 miles) per hour"
    if code in ("lb", "ft") and char in _TORQUE_STARTS and (torque := _TORQUE[code].match(text, end)) is not None:
        return Unit("lb-ft", kind, torque.end())
    if code == "lb/ft":
        return Unit("lb-ft" if _TWISTED.search(text, max(0, end - 60), end + 30) else code, kind, end)
    if char not in (" ", "/", "\u00a0"):
        return unit
    if code == "deg":
        scale = _SCALE_APART.match(text, end) if text[end - 1] == "°" else None
        return unit if scale is None else Unit(f"°{scale[1]}", kind, scale.end())
    if char != "/" and text[end + 1 : end + 2] in ("p", "a") and code in _FLOWS:
        by = _BY_TIME.match(text, end)
        if by is not None and (by["hour"] is None or code in _BY_HOUR) and not THEN.match(text, by.end()):
            return Unit(f"{code}/{'h' if by['hour'] else 's'}", kind, by.end())
    if code in ("km", "m", "cm") and text[end + 1 : end + 2] in ("2", "3") and char != "/":
        apart = _POWER_APART.match(text, end)
        return unit if apart is None else Unit(code + text[end + 1], kind, end + 2)  # a lost superscript
    if code in ("L", "kWh") and "100" in text[end : end + 8]:
        far = _BY_DISTANCE.match(text, end)
        return unit if far is None else Unit(f"{code}/100km", kind, far.end())
    if code == "bbl" and char == " " and text[end + 1 : end + 2] in ("o", "p", "a", "e"):
        daily = _BARRELS_A_DAY.match(text, end)
        return unit if daily is None or THEN.match(text, daily.end()) else Unit("b/d", kind, daily.end())
    if code in _MASSES and text[end + 1 : end + 3] == "CO":
        gas = _OF_CO2.match(text, end) if text.endswith(code, 0, end) else None
        return unit if gas is None else Unit(f"{code}CO2{gas['e'] or ''}{gas['per'] or ''}", kind, gas.end())
    return unit


_TORQUE = {
    "lb": re.compile(r"(?:\.?[\s-]|\.)ft(?![A-Za-z])"),
    "ft": re.compile(r"(?:\.[\s-]?|[\s-])lbf?s?(?![A-Za-z])"),
}
_TORQUE_STARTS = frozenset(" .-")
_TWISTED = re.compile(r"(?i:torque|(?<![a-z])rpm(?![a-z])|horsepower|(?<![a-z])hp(?![a-z]))")
"""Near which "lb/ft" is no weight of a foot of something."""
_POWERS = {"ft2": "sq ft", "mi2": "sq mi"}


def _symbol(text: str, at: int, *, glued: bool) -> Unit | None:
    m = _SYMBOL.match(text, at)
    if m is None:
        return None
    token = m[0]
    if token[1:2] in ("x", "X") and token[2:3].isdigit() and token[0] in _LENGTH_MARKS:
        return Unit(_LENGTH_MARKS[token[0]], "measure", at + 1)  # "4'x8'"
    if token[0] in "%p" and (token[0] == "%" or token in ("pct", "pc")):
        points = _percentage_points(text, at + 1 if token[0] == "%" else m.end())
        if points is not None:
            return points
    if token not in _TOKENS and token.isalpha():
        return None
    if token[0] in _ARC_MARKS and (token[0] == "°" or "°" in text[max(0, at - 12) : at]):
        arc = _arc(text, at)
        if arc is not None:
            return arc
    after, beyond = text[m.end() : m.end() + 1], text[m.end() + 1 : m.end() + 2]
    if after.isalpha():
        return None  # a letter of another language goes on
    if len(m[0]) == 1 and (
        (after == "." and beyond.isalpha()) or (after == "-" and beyond.isdigit() and m[0].isalpha())
    ):
        return None  # "80 m.p.h.", "four C-130 aircraft"
    if (
        m[0] == "in"
        and not glued
        and (
            _INCHES.match(text, m.end())
            or (text[m.end() : m.end() + 1] in ("", "\0") and _FEET.search(text, max(0, at - 12), at))
        )
    ):
        return Unit("in", "measure", m.end())
    if m[0] in ("k", "K") and glued and text.startswith(" gold", m.end()):
        return Unit("carat", "measure", m.end())
    if m[0] == "mm" and text.startswith(" Hg", m.end()):
        return Unit("mmHg", "measure", m.end() + 3)
    force = _G_FORCE.match(text, at) if m[0] in _FORCES else None
    if force is not None and (
        force["sure"] or _FORCED.match(text, force.end()) or _PULLS.search(text, max(0, at - 40), at)
    ):
        return Unit("g-force", "measure", force.end())
    code = UNIT_SYMBOLS.get(token)
    if code is not None:
        if m[0] == "mol" and (share := _MOLE_SHARE.match(text, m.end())) is not None:
            return Unit("%", "percent", share.end())
        if m[0] == "nm" and (glued or after == " ") and _at_sea(text, at):
            code = "nmi"
        if m[0] == "kt" and _blown(text, at, m.end()):
            code = "knot"
        if m[0] == "ML" and _BOTTLED.match(text, m.end()):
            code = "mL"
        if token in _ACRONYMS and _acronym(text, m.end()) and not _MOTORS.match(text, m.end()):
            return None
        if token in _SHORT_NAMES and _STAFF.match(text, m.end()):
            return None
        return Unit(
            code, "percent" if code in "%‰" else "percentage_point" if code in ("pp", "bp") else "measure", m.end()
        )
    if token in CURRENCY_CODES:
        if text.startswith("KGS", at) and (text.startswith(" of ", m.end()) or "weigh" in text[max(0, at - 50) : at]):
            return Unit("kg", "measure", m.end())
        return None if _acronym(text, m.end()) else Unit(token, "money", m.end())
    if not glued and (token in COIN_CODES or token in SHORT_CODES):
        return None if _acronym(text, m.end()) else Unit(SHORT_CODES.get(token, token), "money", m.end())
    if token in ("Rs", "Br"):
        return _behind(text, token, at, m.end(), glued=glued)
    if glued and token[0] in "'’′" and _FEET_INCHES.match(text, at):
        return Unit("ft", "measure", at + 1)  # 5'11"
    if token[0] in _OPENED and _quoted(text, at, token[0]):
        return None
    if token.startswith(("p/", "c/", "ct/")):
        small, _, rest = token.partition("/")
        if rest[:1].isalpha() and (glued or _priced_by(rest)):
            return Unit("penny" if small == "p" else "cent", "money", at + len(small))  # "11p/litre"
    if token[0] in _AFTER_SIGNS and token[1:2] == "/":
        return Unit(CURRENCY_SIGNS[token[0]], "money", at + 1)  # "30 €/t"
    code = (GLUED_SYMBOLS if glued else SPACED_SYMBOLS).get(token)
    if code is None and "/" in token:
        head, _, rest = token.partition("/")
        code = UNIT_SYMBOLS.get(head) or GLUED_SYMBOLS.get(head)
        if code is not None and code not in ("penny", "cent", "multiple"):
            if not rest:
                return None
            if rest == "100" and code in ("L", "kWh"):
                return Unit(code, "measure", at + len(head))  # "5 L/100 km"
            if rest[0].isdigit() and not rest.startswith("100"):
                return Unit(code, "measure", at + len(head))  # "140 PS/242 Nm"
            rest = "100km" if rest == "100Km" else rest
            rest = UNIT_SYMBOLS.get(rest.translate(SUPERSCRIPT), rest)
            return Unit(f"{code}/{rest.translate(SUPERSCRIPT)}", "measure", m.end())
        return None
    if code is None:
        if token[0] in _AFTER_SIGNS and not token[1:2].isalnum():  # in "twelve £50 notes" the sign is of the 50
            return Unit(CURRENCY_SIGNS[token[0]], "money", at + 1)
        return None
    if code in ("penny", "cent"):
        return Unit(code, "money", m.end())
    if code == "multiple":
        if m[0] == "×" and _BY_FACTOR.match(text, m.end()):
            return None  # "3× 40"
        often = _OFTEN.match(text, m.end()) if after == " " else None
        if often is not None:
            return Unit(f"time/{_DAILIES.get(often[1], often[2])}", "count", often.end())  # "3x a week"
        return Unit("", "multiple", m.end())
    if m[0] == "s" and not glued and (_YEAR.search(text, max(0, at - 6), at) or _PENCE.match(text, at + 1)):
        return None  # "the 1990 s", "5 s 6 d" of old
    if m[0] == "l" and after in _QUOTES:
        return None  # "12 l'Arc"
    return Unit(code, "duration" if code in _SYMBOLS_OF_TIME else "measure", m.end())


_LARGE = re.compile(r"(?:\d[\d,.]{0,12}\d|llion|lakhs?|crores?|thousand|hundred)\s?\Z")
_PARTIES = re.compile(r"\d\sDs\b")
_NEXT_SUM = re.compile(r"\.?\s?\d|\s[A-Z]|-")


def _behind(text: str, name: str, at: int, end: int, *, glued: bool) -> Unit | None:
    """Read "Rs" for rupees or "Br" for birr behind a number, not in "the three Rs", "12 Br atoms", "200 Rs 500"."""
    if _acronym(text, end) or _NEXT_SUM.match(text, end) or not _LARGE.search(text, max(0, at - 16), at):
        return None
    if name == "Br":
        return None if glued else Unit("ETB", "money", end)
    if _PARTIES.search(text, max(0, at - 30), end + 30):
        return None  # "51 Rs and 49 Ds"
    return Unit(of_land(text, at, "rupees")[0], "money", end)


_LENGTH_MARKS = {"'": "ft", "’": "ft", "′": "ft", '"': "in", "”": "in", "″": "in"}
_ARC_MARKS = frozenset("°'′’\"″”")
_AND_MINUTES = re.compile(r"°\s?[0-5]?\d(?:\.\d{1,4})?\s?['′’](?![A-Za-z])")
_MINUTES_OF_ARC = re.compile(r"°\s?[0-5]?\d(?:\.\d{1,4})?\s?\Z")
_SECONDS_OF_ARC = re.compile(r"°\s?[0-5]?\d\s?['′’]\s?[0-5]?\d(?:\.\d{1,4})?\s?\Z")


def _arc(text: str, at: int) -> Unit | None:
    """Read the degrees, minutes or seconds of an angle that states its minutes: "45°30'", "12° 34′ 56″"."""
    if text[at] == "°":
        return Unit("deg", "measure", at + 1) if _AND_MINUTES.match(text, at) else None
    double = text[at] in '"″”'
    length = 2 if text.startswith(("''", "′′", "’’"), at) else 1
    if double or length > 1:
        return Unit("arcsec", "measure", at + length) if _SECONDS_OF_ARC.search(text, max(0, at - 16), at) else None
    return Unit("arcmin", "measure", at + 1) if _MINUTES_OF_ARC.search(text, max(0, at - 12), at) else None


_BY_FACTOR = re.compile(r"\s?(?:[\d$£€¥½¼¾(√π-]|[A-Za-z](?![A-Za-z]))")
_FORCES = frozenset(("g", "G", "Gs", "gs"))
_G_FORCE = re.compile(
    r"(?:(?P<sure>[gG](?:['’]s|-forces?)(?:\sof\s(?:force|acceleration|deceleration))?)|[gG]s?)(?![\w/’'-]|\.\d|\s(?:of|worth)\s)"
)
_FORCED = re.compile(r"\s(?:turns?|dive|pull-?(?:out|up)|man(?:oeuv|euv)(?:re|er)s?|(?:ac|de)celerations?)(?![a-z])")
_PULLS = re.compile(
    r"(?i:(?<![a-z])(?:pull(?:s|ed|ing)?|accelerations?|decelerations?|g-forces?|loads?\sfactors?|centrifuged|spun)\s(?:(?:of|at|to|up|about|around|over|nearly|almost|is|was|reached|hit|exceeded|peaked)\s){0,3}[-\d.,]{1,7}\s?)\Z"
)
"""What measures a force by the weight of what feels it: "pulled 9 g", "an acceleration of 2 g"."""
_MOLE_SHARE = re.compile(r"\s?%")
_DAILIES = {"daily": "day", "weekly": "week"}
_OFTEN = re.compile(
    r"\s(?:(daily|weekly)(?=\s*(?:[.,;:)\0]|\Z)|\s(?:and|or|but|for|in|by|at|with|from|to|this|last|since|when|if|as)\s)|(?:an?|per)\s(day|week))(?![\w-])"
    r"(?!\s(?:ago|earlier|later|before)\b)"
)
_SYMBOLS_OF_TIME = frozenset(("hour", "minute", "second", "millisecond", "year"))
_QUOTES = frozenset("'’")
_PENCE = re.compile(r"\.?\s\d{1,2}\s?d(?![\w’'-])")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\s\Z")


_BOTTLED = re.compile(
    r"\s(?:bottles?|cans?|cartons?|jars?|tubs?|tubes?|packs?|glass(?:es)?|cups?|vials?|sachets?|doses?)(?![a-z])"
)
"""What holds millilitres, however they are written."""
_SEA = re.compile(
    r"(?i:(?<![a-z])(?:knots|sail(?:s|ed|ing)?|voyages?|steam(?:s|ed|ing)?|offshore|(?:off|from)\sthe\s(?:[a-z]+\s)?coast|coast|ships?|vessels?|tankers?|carriers?|EEZ|zone|"
    r"nautical|ports?|harbou?r|ballast|laden|cruis(?:e|es|ed|ing)|aircraft|pilots?|flights?|sea|ocean|strait|islands?|seaward|waters)(?![a-z]))"
)
_SMALL_THINGS = re.compile(
    r"(?i:(?<![a-z])(?:chips?|wafers?|lights?|lasers?|wavelengths?|process|nodes?|transistors?|lithograph\w{1,5}|films?|particles?|semiconductors?|nano\w{0,12}|thick\w{0,4}|"
    r"layers?|diameter|pores?|foundr(?:y|ies)|virus(?:es)?|cells?|lens(?:es)?|optical|infrared|ultraviolet|UV|microscop\w{1,4}))"
)


def _at_sea(text: str, at: int) -> bool:
    """Whether the "nm" at `at` is nautical miles: the line tells of ships and of nothing so small as a chip."""
    low, high = max(0, at - 80), min(len(text), at + 60)
    low = max(low, text.rfind("\0", low, at) + 1)
    stop = text.find("\0", at, high)
    high = high if stop < 0 else stop
    return _SEA.search(text, low, high) is not None and _SMALL_THINGS.search(text, low, high) is None


_WINDY = re.compile(r"\s(?:winds?|gusts?|breeze|headwinds?|tailwinds?|crosswinds?)(?![a-z])")
_WIND_OF = re.compile(
    r"(?i:(?<![a-z])(?:winds?|gust(?:s|ing)?|airspeed|groundspeed|headwind|tailwind|crosswind)\s(?:[a-z]{2,12}\s){0,3}[\d.–-]{1,8}[\s-]?)\Z"
)


def _blown(text: str, at: int, end: int) -> bool:
    """Whether "kt" is a knot: a wind stands behind it, or before the number."""
    return _WINDY.match(text, end) is not None or _WIND_OF.search(text, max(0, at - 48), at) is not None


def _priced_by(word: str) -> bool:
    """Whether prices are stated per this: "34.5 p/therm", but "5 c/o the agent"."""
    return word in PER_UNITS or word in PER_NOUNS or word in UNIT_SYMBOLS or word in GOODS


_MOTORS = re.compile(r"\s(?:engines|motors|outboards|tractors|pumps)\b")
_ACRONYMS = frozenset(("AU", "HP", "CM", "ML", "GL", "atm", "gal"))
"""Symbols that stand for something else before a plural ("two HP printers")."""
_SHORT_NAMES = frozenset("KB PSI RPM KG OZ KM".split())
_STAFF = re.compile(
    r"\s(?:students|pupils|teachers|classes|kids|officials|officers|players|staff|branches|offices|members|workers|employees|researchers|fans|"
    r"managers|executives|customers|clients|subsidiaries|directors|engineers|schools|teams|lawyers|analysts)(?![a-z])"
)
"""Who belongs to something whose name looks like a unit ("three PSI officials")."""
_TOKENS = frozenset(
    (
        *UNIT_SYMBOLS,
        *CURRENCY_CODES,
        *COIN_CODES,
        *SHORT_CODES,
        "Rs",
        "Br",
        *GLUED_SYMBOLS,
        *SPACED_SYMBOLS,
        *_AFTER_SIGNS,
        "in",
        "k",
        "K",
        "mm",
    )
)
_PAID_IN = re.compile(
    r"[\s-](?:(?:bank)?notes?|coins?(?!\s(?:hoards?|finds?|collections?|hauls?))|fines?(?!\s(?:leather|art|china|gold|silver|linen|wool|"
    r"porcelain|oak|marble|wine|cut|old|steel|wood|wooden|sand|powder|silk|cotton|tooled|ceramic|crystal|mesh|flour|glass|stone|copper|brass|"
    r"dining|piece|specimen|example|fish|salmon|fellow|animal|bull|dog|stag|pike|carp|cod)\b)|fees?|bets?|vouchers?|bills?|tickets?|cheques?|loans?|bribes?|fares?)(?![A-Za-z-])"
)
_IN_MONEY = re.compile(
    r"\s(?:(?:in|of)\s(?:cash|change|rent|fees?|fines?|tips|tax(?:es)?|savings|debts?|wages|damages|coins|notes|compensation"
    r"|vouchers|credit|interest|pocket\smoney)|in\sthe\s(?:sales?|bank|red)|off\sthe\s(?:price|bill|rent|fare)|p(?:cm|w|a)|p\.(?:c\.m|w|a)\.|cash|cheaper|dearer"
    r"|richer|poorer|overdrawn|(?P<each>an?|per)\s(?:plate|pint|cup|glass|mug|class|session|lesson|pop|trip|visit|ride|journey"
    r"|meal|drink|seat|room|episode|copy|flight|cruise|stamp|song|album|slice|portion))(?![A-Za-z-])"
)
"""What only money has behind it, where pounds may be weights."""
_WEIGHED = re.compile(
    r"(?i:(?<![a-z])(?:eat(?:s|ing|en)?|ate|gain(?:s|ed|ing)?|los(?:es?|t|ing)|shed(?:s|ding)?|put(?:s|ting)?\son|burn(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|"
    r"haul(?:s|ed|ing)?|holds?|held|catch(?:es)?|caught|weigh(?:s|ed|ing)?|lift(?:s|ed|ing)?|consum(?:es?|ed|ing)|devour(?:s|ed)?|drop(?:s|ped)?|"
    r"deliver(?:s|ed)?|move[sd]?|load(?:s|ed)?)\s(?:(?!for\s|at\s|pay|cost)[\w,.-]{1,12}\s){0,4})\Z"
)
_AT_TERMS = re.compile(r"\s(?:an?|per|each|every)\s(?:calendar\s)?(?:week|month|year|annum|term)(?![a-z])")
_PAID_AT_TERMS = re.compile(
    r"(?i:(?<![a-z])(?:rents?|rented|renting|flats?|apartments?|rooms?|bedsits?|studios?|mortgages?|jobs?|salar(?:y|ies)|wages?|pensions?|allowances?|members(?:hips?)?|"
    r"subscri(?:bers?|ptions?)|insurance|fees?|bills?|incomes?|benefits|premiums?|payments?|tuition|childcare|nurser(?:y|ies))(?![a-z])[^.;!?\n\0]{0,48})\Z"
)
"""What is paid for by the week, the month or the year."""
_MASSED = re.compile(
    r"(?i:(?<![a-z])(?:eat|ate|gain|los[eits]|shed|burn|carr|haul|h[eo]ld|catch|caught|weigh|lift|consum|devour|drop|deliver|mov(?:e|ing)|load|produc|yield|us(?:e|ing)|grow|"
    r"process|recycl|collect|harvest|compost|weight|waste|fat|muscle|food|meat|fish))"
)
_AT_A_PRICE = re.compile(
    r"(?i:(?<![a-z])(?:(?:bills?|tickets?|fares?|fees?|memberships?|subscriptions?|rents?|deposits?|flats?|hotels?|flights?|holidays|rooms?|houses?|homes)\s"
    r"(?:(?:of|at|for|is|was|from|under|below|over|above|around|about|nearly|almost|only|just|than|less|more)\s){1,3}[\w.,-]{1,20}"
    r"|(?:laptops?|phones|smartphones|shoes|trainers|sneakers|heels|dresses|jackets|coats|suits|gifts|presents|headphones|earphones|restaurants|perfumes|handbags|watches)\s"
    r"(?:(?:for|at|from|under|below|over|above|around|about|than|less|more|costing)\s){1,3}(?:\d\d[\d.,]{0,8}|twenty|thirty|forty|fifty|sixty|eighty|(?:an?|one|two|three|four|five)\shundred))"
    r"[\s-])\Z"
)
"""What is sold, right before so many pounds; of what can be weighed, twenty pounds are a price."""
_DEGREE_DAYS = re.compile(r"[\s-]days?(?![a-z])")
_ADJECTIVE = re.compile(r"-(?:[a-z]{3,}ing|[a-z]{2,}ed|class|for-|based|like|worth|free)(?![a-z])|-for-")
_NATIONAL = re.compile(rf"[A-Z][a-z]{{2,12}}\s((?i:{trie(sorted(OWN_NAMES))}))(?![A-Za-z])")
_FEET_INCHES = re.compile(r"['’′]\s?\d{1,2}(?:\.\d)?\s?(?:[\"”″]|''|in\b)")
_FEET = re.compile(r"(?:ft|feet|foot|['’′])\s?\d{1,2}\s\Z")
_INCHES = re.compile(
    r"\.?\)|\.\s(?=[a-z])|\.\s{0,3}(?:\0|\Z)|\.?\s(?:\(\d+(?:\.\d+)?\s?[cm]?m\b|(?:tall|high|wide|long|thick|deep|diagonal)\b(?=[.,;)]|\s(?:by|and|x)\b|\Z))"
)
_SECOND_TO = re.compile(
    r"-(?:hand|year|half|round|class|tier|degree|generation|rate|floor|row|term|home|language|place|order|division|string|stage|quarter|grade|line|leg|set|innings|guess)(?![a-z])"
)
_ON_YEAR = re.compile(r"(?:\s(?:on|over)\s|-(?:on|over)-)(?:year|month|quarter|week)\b|\sto\sdate\b")
_OPENED = {'"': '"', "”": "“", "'": "'", "’": "‘"}


def _quoted(text: str, at: int, mark: str) -> bool:
    """Whether the mark at `at` closes a quotation, and stands for no inches or feet."""
    before = text[max(0, at - 120) : at]
    before = before[before.rfind("\n") + 1 :]
    opening = _OPENED[mark]
    at = before.rfind(opening)
    if opening != mark:
        return at > before.rfind(mark)
    return at >= 0 and (at == 0 or before[at - 1] in " (\u00a0") and before[at + 1 : at + 2].isalnum()


def _phrase(text: str, at: int) -> Unit | None:
    m = _PHRASE.match(text, at)
    if m is None:
        if not text[at : at + 1].isupper():
            return None
        code = _CODE.match(text, at)
        if code is not None and code[0] in CURRENCY_CODES and not _acronym(text, code.end()):
            return Unit(code[0], "money", code.end())
        national = _NATIONAL.match(text, at)  # "20 Finnish markka"
        return None if national is None else Unit(CURRENCY_WORDS[national[1].lower()], "money", national.end())
    phrase = m[0]
    word = phrase.lower()
    known = _WORDS.get(word)
    if known is None:
        known = _WORDS.get(FOLD.sub(" ", word)) or _WORDS.get(FOLD.sub("-", word))
        if known is None:
            return None
    unit, kind = known
    if unit == "deg" and _DEGREE_DAYS.match(text, m.end()) and text[at - 1 : at] + text[m.end()] != "- ":
        return None  # "40 degree days", but "a 40-degree day"
    if kind == "measure" and text[m.end() : m.end() + 1] == "-" and _ADJECTIVE.match(text, m.end()):
        return None  # "300 degree-granting schools"
    if word == "second" and text[m.end() : m.end() + 1] == "-" and _SECOND_TO.match(text, m.end()):
        return None  # "14 second-hand cars"
    if word == "second" and text.startswith(" home", m.end()):
        return None  # "40 second homes"
    if kind == "duration" and _ON_YEAR.match(text, m.end()):
        return None  # "in 2019 year on year"
    if word == "pound" and _PAID_IN.match(text, m.end()):
        return Unit(of_land(text, at, "pound")[0], "money", m.end())  # "a ten-pound note"
    if (
        word == "pounds"
        and text[m.end() : m.end() + 1] == " "
        and (paid := _IN_MONEY.match(text, m.end())) is not None
        and not (paid["each"] and _WEIGHED.search(text, max(0, at - 50), at))
    ):
        return Unit(of_land(text, at, "pound")[0], "money", m.end())
    if word == "pounds" and _of_money(text, at, m.end()):
        return Unit(of_land(text, at, "pound")[0], "money", m.end())
    if word in _LOWER_CODES and (text[m.end() : m.end() + 1].isalnum() or _acronym(text, m.end())):
        return None  # "12 CAD models"
    if word in _SMALL and text[at].isupper():
        return None  # "5 SOM students"
    if word in _INVENTORS and text[at].isupper() and _acronym(text, m.end()):
        return None  # "Newton scholars"
    if word in SHARED_NAMES:
        unit, assumed = of_land(text, at, word)
        return Unit(unit, "money", m.end(), assumed)
    return Unit(unit, kind, m.end(), assumed=kind == "money" and word in ASSUMED_CURRENCY_WORDS)


def _of_money(text: str, at: int, end: int) -> bool:
    """Whether pounds are a price: "flats under 900 pounds a month", "a bill of 60 pounds"."""
    if text.startswith(" of ", end):
        return False
    window = max(0, at - 80)
    if text[end : end + 1] == " " and _AT_TERMS.match(text, end):
        paid = _PAID_AT_TERMS.search(text, window, at)
        return paid is not None and _MASSED.search(paid[0]) is None
    return _AT_A_PRICE.search(text, window, at) is not None


def _acronym(text: str, end: int) -> bool:
    """Whether the capitals that end at `end` stand for something else than a currency: "12 SAR teams"."""
    m = _THINGS.match(text, end)
    return m is not None and plural(m[1].lower()) and m[1].lower() not in STOPS


_THINGS = re.compile(r"\s([A-Za-z][a-z-]{2,20}|[A-Z]{2,4}s)(?![A-Za-z])")


def head_unit(phrase: str) -> tuple[str, Kind] | None:
    """Return the length, mass or time that heads a noun phrase ("rushing yard" → yd), if one does."""
    head, _, word = phrase.rpartition(" ")
    known = _WORDS.get(word) if head and word.islower() else None
    if (word == "meter" and head.rpartition(" ")[2] in _METERED) or (word == "day" and head.endswith("degree")):
        return None  # "heating degree days"
    return known if known is not None and known[1] in ("measure", "duration") and known[0] in _PHYSICAL else None


_METERED = frozenset(
    "smart parking gas electricity electric power water energy heat light taxi flow prepayment household".split()
)
"""What a meter measures or is: such a thing is counted."""
_PHYSICAL = frozenset("yd m km mi ft acre ha t ton bbl year month week day hour minute second".split())
