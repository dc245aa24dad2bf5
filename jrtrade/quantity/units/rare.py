"""Units whose signs or names mean something else as well: stone, crowns, marks, K, "mil", "ct"."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, END_NO_DIGIT
from jrtrade.quantity.lexicon.units import GOODS, PER_UNITS
from jrtrade.quantity.text.joined import CLAUSE_ENDS, clause_start
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.lands import of_land
from jrtrade.quantity.units.science import SCIENCE_HEADS, science_unit
from jrtrade.quantity.units.stature import stone_at
from jrtrade.quantity.units.unscaled import FILM

_STONE = re.compile(
    rf"stone(?={END}|\s(?:and|in|at|on|by|to|or|when|after|since|over|overweight|heavier|lighter|last|this)\b"
    rf"|\s(?:1[0-3]|\d|{words_to(13)})(?:\s?(?:lbs?|pounds?)(?![a-z-])|{END_NO_DIGIT}))"
    r"|st(?=\s?\d{1,2}\s?(?:lbs?|pounds)\b)"
)
_JUST_ONE = rare(r"(?i:\bone|(?<![\d.,])1)\s?\Z")
_STONE_AND = rare(
    r"stone\s(?:and|or)\s(?:brick|timber|wood|wooden|marble|concrete|slate|tile|mud|thatch|clay|steel|glass|metal|iron|mortar|earth|straw|"
    r"adobe|cement|gravel|sand|ceramic|granite|plaster|bamboo|copper|bronze|bone|shell|stucco|turf|lime|flint|cob|log|brass|wattle)(?![a-z-])"
)
"""Stone that things are made of: "three stone and timber houses"."""
_CAPS = rare(
    r"(?i:(?<![a-z])(?:dent(?:al|ists?|istry|ures?)|teeth|tooth|molars?|veneers?|fillings|implants|NHS|porcelain|bridges|bottles?|caps|cans|corks|thorns|"
    r"brew(?:er|ers|ery)))(?![a-z])"
)
"""Near which crowns sit on teeth and bottles."""
_MONEYED = rare(
    r"(?i:(?<![a-z])(?:pa(?:y|ys|id|ying)|earn\w{0,3}|costs?|spen[dt]\w{0,3}|worth|fine[ds]?|sales|revenues?|turnover|profits?|loss(?:es)?|invest\w{0,8}|"
    r"budgets?|debts?|price[ds]?|owe[ds]?|rais(?:ed|es)|bought|s(?:old|ells?)|for)\s)"
)
_CREATURES_OF = {"loonies": "CAD", "soles": "PEN", "quetzals": "GTQ", "guaranis": "PYG", "drams": "AMD"}
_CREATURES = re.compile(
    rf"(?P<name>{'|'.join(_CREATURES_OF)})(?![\w-])(?!\sof\s)(?:\s(?:an?|per)\s(?P<noun>[a-z]{{2,12}})(?![a-z-]))?"
)
"""Names of money, and of fools, fish, birds, people and nips: "40 soles a night"."""
_CREATURES_STARTS = frozenset("lsqgd")
_PAID_BEFORE = rare(
    r"(?i:(?<![a-z])(?:pa(?:y|ys|id)|costs?|worth|spen[dt]|for|charge[ds]?|prices?|fares?|fees?)\s(?:[a-z]{2,10}\s){0,2}[\w.,]{1,12}\s?)\Z"
)
_SHARE_PRICE = rare(
    r"(?i:(?:\d\s?%|(?<![a-z])(?:per\scent|percent|shares?|stock|closed|clos(?:ing|es)|trad(?:ed|ing)))(?![a-z])[^.;:!?\n\0]{0,24}\s(?:at|to)\s(?:about\s|around\s)?\d{1,4}(?:\.\d{1,3})?)\Z"
)
"""Where crowns are the price of a share: "rose 3% to 241.5 crowns"."""
_DECIMAL = rare(r"(?<![\d.,])\d{1,4}\.\d{1,2}\Z")
"""Parts of what is no money are not told in decimals: "a dividend of 9.75 crowns"."""
_CROWNS = re.compile(r"crowns(?![\w-])(?:\s(?:an?|per)\s(?P<noun>[a-z]{2,12})(?![a-z-]))?")
_SOLD_BY = GOODS | PER_UNITS.keys() | {"hour", "night", "share"}
_MARKS = re.compile(
    r"marks(?![\w-])(?!\s(?:out|on|in\s(?:the|an?|his|her|their|all)|for\s(?:the|an?|his|her|their))\s)"
)
_MILLIONS = rare(r"(?:illion|[mb]n|\d\d,\d{3})\Z")
_MARKETED = rare(
    r"(?i:(?<![a-z])(?:fetch|offer|stole|steal|receiv|award|prize|bid|reward|collect|donat|borrow|lend|lent|loan|charg|wage|salar|rent|tax|fees?|bank|"
    r"ransom|deposit|money|cash|currency|deutsch|firm|compan|buy|auction|inherit|bribe|save[ds]|pension|subsid|grant)[a-z]{0,6}(?![a-z]))"
)
_EXAMINED = rare(
    r"(?i:(?<![a-z])(?:exam\w{0,8}|tests?|scor(?:es?|ed|ing)|papers?|pupils?|students?|pass(?:ed)?|topp(?:ed|ers?)|candidates?|quiz|syllabus|boards?)(?![a-z]))"
)
_THOUSANDS = rare(r"(?:thousand|illion|[mb]n|,\d{3})\Z")
_CUP = rare(
    r"cup(?![\w’'-])(?!\s(?:finals?|winners?|ties?|match(?:es)?|games?|runs?|titles?|holders?|sizes?|place|champions?|draw|wins?|races?|semi))"
)
_PART_BEFORE = re.compile(
    r"(?:[½¼¾⅓⅔⅛⅜⅝⅞]|(?<!\d)[1-7]/[2-8]|(?<![\d.,])(?:1|0?\.\d{1,3})|(?i:(?<![a-z])(?:half|thirds?|quarters?|eighths?))(?:\s(?:of\s)?a)?)\Z"
)
_KELVIN = re.compile(
    r"K(?![\w/-])(?!\s(?:run|race|walk|people|salary|resolution|TV|video|screen|display|monitor|[a-z]{3,20}s)\b)"
)
_THERMAL = rare(
    r"(?i:(?<![a-z])(?:boil|melt|freez|froze|temperature|superconduct|cryo|liquef|sublimat|condens|helium|filament|thermal|Curie"
    r"|absolute\szero|kept\s(?:it\s)?at\s|liquid|cryostat|vapou?r|plasma|blackbody|magnet|detector|sensor|probe|(?:cool|heat|warm)(?:ed|ing)?\s(?:it\s)?(?:to|from|below|above|by)\s"
    r"|(?-i:(?<![A-Za-z])Δ?T[a-z]?\s?[=≈<>])|anneal|sinter|calcin|quench|catalyst|furnace|argon|in\s(?:air|vacuum|nitrogen|hydrogen|H2|N2)\s|alloy|crystal))|(?<=\d\sK)\sfor\s\d{1,3}(?:\.\d)?\s?(?:h|min|s|hours?|minutes?)\b"
)
_UNHEATED = rare(
    r"(?i:(?<![a-z])(?:wages?|salar(?:y|ies)|pay|paid|prices?|fetch(?:ed|es)?|costs?|worth|sold|earn(?:s|ed)?|rain|ran|runs?|running|raced?|rent|bonus|"
    r"fans|a\syear|per\syear)(?![a-z]))"
)
"""Words with which "K" is a thousand, whatever is frozen or melted."""
_NITS = re.compile(r"nits(?![\w’'-])")
_GEMS = rare(
    r"cts?(?=[\s-](?:of\s)?(?:(?:white|yellow|rose|solid|round|oval|loose|princess-cut|brilliant-cut|cushion-cut|lab-grown)\s)?"
    r"(?:gold|diamonds?|ruby|rubies|emeralds?|sapphires?|opals?|solitaires?|gems?|gemstones?)(?![a-z]))"
)
"""What is weighed or rated in carats, where "ct" may be cents or a count as well."""
_CTS = rare(r"cts(?![\w’'-])")
_MOLAR = re.compile(
    r"M(?=\s(?:NaCl|HCl|NaOH|KOH|KCl|LiCl|HNO3|H2SO4|CaCl2|MgCl2|NaHCO3|Tris|EDTA|HEPES|urea|sucrose|glucose|imidazole|solutions?|hydrochloric|"
    r"sulphuric|sulfuric|nitric|acetic|sodium|potassium|phosphate)(?![A-Za-z]))"
)
"""Moles per litre, by what is dissolved: "0.5 M NaCl"."""
_BY_WEIGHT = re.compile(r"(?:(?:wt|vol|at)\.?\s?|w)%")


RARE_STARTS = frozenset("scmvwKUqgdnlaMAx×kGTN")
_BEHIND_LETTER = " ,.;:)]\0\n"
_TIMES_G = rare(r"[x×]\s?g(?![\w/’'-]|\.\d)")
"""How laboratories write the force in a centrifuge: "12,000 × g"."""


_COSTS = rare(r"(?i:(?<![a-z])(?:costs?|is|was|for|pa(?:y|ys|id)|at|charged?|than|about|only|fined|of)\s\d{2,3}\s?)\Z")


def rare_unit(text: str, at: int, end: int) -> Unit | None:
    """Read what is a unit only in some places: stones of weight, crowns by the thousand, percent of weight."""
    char = text[at]
    if text[at : at + 2].rstrip(_BEHIND_LETTER) in SCIENCE_HEADS:
        return science_unit(text, at, end)
    if char == "K":
        return Unit("K", "measure", at + 1) if at > end and _KELVIN.match(text, at) and _thermal(text, at) else None
    if char in "x×":
        force = _TIMES_G.match(text, at) if text[end - 3 : end].isdigit() else None
        return None if force is None else Unit("g-force", "measure", force.end())
    if char == "A":
        return Unit("A", "measure", at + 1) if at > end and _AMPERE.match(text, at) and _electric(text, at) else None
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
        if at == end:
            return stone_at(text, at)
        stone = _STONE.match(text, at)
        if stone is None or _STONE_AND.match(text, at) or _JUST_ONE.search(text, max(0, end - 4), end):
            return None  # "with one stone"
        return Unit("stone", "measure", stone.end())
    if char == "n":
        nits = _NITS.match(text, at)
        return Unit("nit", "measure", nits.end()) if nits is not None and text[end - 2 : end].isdigit() else None
    if char == "c":
        if text[at + 1 : at + 2] == "t":
            gems = _GEMS.match(text, at)
            if gems is not None:
                return Unit("carat", "measure", gems.end())
            return Unit("cent", "money", at + 3) if _CTS.match(text, at) else None
        if text[at + 1 : at + 2] == "u":
            cup = _CUP.match(text, at) if _PART_BEFORE.search(text, max(0, end - 14), end) else None
            return None if cup is None else Unit("cup", "count", cup.end())
        crowns = _CROWNS.match(text, at)
        if crowns is None:
            return None
        many = _THOUSANDS.search(text, max(0, end - 8), end) or crowns["noun"] in _SOLD_BY
        window = max(0, end - 80)
        decimal = crowns["noun"] is None and _DECIMAL.search(text, window, end) is not None
        priced = not many and (decimal or _SHARE_PRICE.search(text, window, end) is not None)
        if not many and not priced and not text[end - 2 : end].isdigit():
            return None
        code, assumed = of_land(text, at, "crowns")
        if not (many or priced) and (assumed or not _COSTS.search(text, max(0, end - 24), end)):
            return None  # "250 crowns", where "a ticket in Prague is" doesn't stand before
        window = max(0, at - 80)
        if assumed and _CAPS.search(text, window, at + 40) and not _MONEYED.search(text, window, at):
            return None
        return Unit(code, "money", at + 6, assumed)
    if char == "U":
        if text.startswith("US$", at) and not text[at + 3 : at + 4].isdigit():
            return Unit("USD", "money", at + 3)  # "3,000 US$/t"
        return Unit("cent", "money", at + 3) if text.startswith("US¢", at) else None
    weight = _BY_WEIGHT.match(text, at) if char in "wva" else None
    return None if weight is None else Unit("%", "percent", weight.end())


def _thermal(text: str, at: int) -> bool:
    """Whether the clause speaks of a temperature, so that the "K" at `at` is no thousand."""
    low = clause_start(text, at, 75, (*CLAUSE_ENDS, ", "))
    high = text.find("\0", at, at + 25)
    high = min(len(text), at + 25) if high < 0 else high
    return _THERMAL.search(text, low, high) is not None and _UNHEATED.search(text, low, _clause(text, at, high)) is None


_AMPERE = re.compile(r"A(?![\w/’'-])(?!\s(?:[A-Z][a-z]|[a-z]{3,20}s\b|grade|level|road|team|side))")
_ELECTRIC = rare(
    r"(?i:(?<![a-z])(?:currents?|amps?|fuses?|fused|circuits?|cables?|wires?|motors?|volts?|charg(?:er|ing)|batter(?:y|ies)|breakers?|sockets?|conductors?"
    r"|magnets?|electro\w+|busbars?|relays?|diodes?|welding|alternator|starter)(?![a-z]))|\d\s?[mk]?(?:V|Ω|VA|Hz)(?![A-Za-z])"
)


def _electric(text: str, at: int) -> bool:
    """Whether the sentence speaks of a current, so that the "A" at `at` is no grade and no article."""
    return _ELECTRIC.search(text, clause_start(text, at, 75), min(len(text), at + 30)) is not None


def _clause(text: str, at: int, high: int) -> int:
    """Return where the clause at `at` ends, no further than `high`."""
    return min((end for end in (text.find(mark, at, high) for mark in ",.;") if end >= 0), default=high)


LASTED = frozenset("year month week day hour mile".split())
"""Units that things are "-long" of, so that a number before them counts the things."""
_LASTING = re.compile(r"-(?:long|round|end|shift|care|trip|release|to-(?:day|week|month))(?=\s[a-z])")
_ONE_OF_THEM = rare(r"(?i:(?<![a-z])an?\s[\w-]{1,12}\s)\Z")
_QUEUES = ("queue", "tailback", "jam", "line", "delay", "wait", "backlog")
_SPELLED_OUT = ("hour", "mile")
"""Units of which so many are as often meant, where digits stand before ("24 hour-long shifts")."""


def things_of(text: str, word: str, at: int, end: int) -> bool:
    """Whether a unit is a part of what describes things: "two mile-long tunnels", "ten year-end sales"."""
    m = _LASTING.match(text, end)
    if m is None or text[at - 1 : at] != " " or (word in _SPELLED_OUT and not text[at - 2 : at - 1].isalpha()):
        return False
    if (word == "mile" and m[0] != "-long") or _ONE_OF_THEM.search(text, max(0, at - 18), at):
        return False  # "a three week-long strike"
    things = noun_at(text, at - 1, one=False)
    return things is not None and things[0].count(" ") == 1 and not things[0].endswith(_QUEUES)


_BY_DAY = rare(
    r"[\s-](?:trippers|visitors|labou?rers|traders|boarders|nurseries|pupils|schools|patients|workers|"
    r"(?:care\s)?(?:centres|centers|places|providers|hospitals))(?![\w’'-])"
)
"""Who comes, and what is open, by day."""


def by_day(text: str, at: int, end: int) -> bool:
    """Whether the "day" at `at` tells of what sort the persons or houses behind it are: "40 day care centres"."""
    if text[at - 1 : at] != " " or _BY_DAY.match(text, end) is None or text[at - 4 : at - 1].lower() == "one":
        return False
    return _ONE_OF_THEM.search(text, max(0, at - 18), at) is None  # "a 10 day visitors visa"
