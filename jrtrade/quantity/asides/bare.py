"""Bare numbers: a list mark, a product, a title in quotes, an identifier, or a figure after all."""

from __future__ import annotations

import re
from dataclasses import replace

from jrtrade.quantity.asides.codes import generation_span
from jrtrade.quantity.asides.sports import OWNED
from jrtrade.quantity.calendar.dates import PLAIN_YEAR
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTHS
from jrtrade.quantity.lexicon.nouns import NAME_HEADS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.model import Quantity, as_quantity
from jrtrade.quantity.text.nouns import plural

_CAR = re.compile(
    r"\s(?:GT[A-Z0-9]{0,2}|RSR?|Turbo|Carrera|Targa|Spider|Spyder|Cabriolet|Coup[eé]|Roadster|Sportback)(?![A-Za-z0-9-])"
)
"""What stands behind the number of a car: "a 911 GT3"."""
_ONE_CAR = (" a ", "A ", " an ", "An ", "the ", "The ", " his ", " her ", " my ", "’s ", "'s ")
"""Before a car whose number could be one of cars: "the 500 Turbo"."""
_DRIVEN = re.compile(
    r"(?i:(?<![a-z])(?:driv(?:es?|ing|en)|drove|parked|crashed|test-drove)\s(?:an?|his|her|my|the|their)\s)\Z"
)
_PARKED = re.compile(rf"{END}|\s(?:and|or|to|home|when|at|into|with|in|for|but|while)(?![a-z])")
_BARE_BRACKET = re.compile(r"\(\d{1,3}\)")
_FIGURE_BEFORE = rare(
    r"(?:(?<![A-Za-z])(?P<word>[A-Za-z§]{1,24})[.,]?\s)?(?<![\w./:–—‑-])(?P<sign>[$£€¥])?(?<![\d,])(?P<number>\d[\d.,]{0,14})"
    r"(?P<scale>\s?(?:%|per\scent|percent|thousand|million|billion|trillion|bn|mn|m|trn))?\s\(\Z"
)
_CITED_BEFORE = frozenset(
    "article articles art section sections sec rule rules regulation act para paragraph no table figure fig schedule "
    "annex clause chapter part item note step point number numbers size verse law page pages version level grade "
    "option type code stage phase day week question volume vol row line issue edition room form model".split()
) | {month.lower() for month in MONTHS}
_PAGES_BEHIND = rare(r"\)[:,]\s?\d{1,4}\s?[–-]\s?\d")
_CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĐŁŃŘŚŞŠŹŻŽ]"
_OTHER_BRACKET = re.compile(rf"\(\d{{1,3}}(?:\s[a-z]+)?\),?\s(?:and\s)?{_CAPITAL}")
_NAMED_BRACKET = re.compile(rf"(?<![^\W\d_]){_CAPITAL}[^\W\d_]{{2,20}}\s\(\Z")
"""A number of two digits or three behind a name is said of it: goals, seats, an age."""
_THINGS_BRACKET = rare(r"(?<![\w-])([a-z]{3,20}s)\s\(\Z")
_FIGURE_BRACKET = rare(
    r"(?:(?:\),\s(?:and\s)?|\)\sand\s)(?:[a-z-]{2,20}\s){1,3}\(\d{1,3}(?=\))){0,3}"
    r"(?:\),\s(?:and\s)?|\)\sand\s)(?:[a-z-]{2,20}\s){1,3}\((?:\d{1,3}(?:,\d{3}){1,3}|\d{1,4}(?=\s[a-z]))(?:\s[a-z]+){0,2}\)"
)
"""A figure in the next brackets of a list, so that those before hold one too: "bridges (175) and roads (2,000 km)"."""
_BARE_TAIL = re.compile(r"[\w/_@#.-]{0,80}\w\d*(?:,\d{3}(?!\d)){0,3}")
_ROUND = rare(
    r"x\d{2,3}(?:\.\d)?\s?mm(?:\s[A-Za-z]+)?\s(?:rounds|cartridges?|guns?|autocannons?|cannons?|rifles?|grenades?|shells?|ammunition|ammo|"
    r"bullets?|calib(?:re|er)s?|pistols?|launchers?|casings?)(?![a-z])"
)
_SIZED = rare(
    r"x\d{1,5}(?:\.\d{1,2})?(?:x\d{1,5}(?:\.\d{1,2})?)?[\s-]?(?:[mck]?m|ft|in|inch(?:es)?|feet|foot|metres?|meters?|pixels?|px)"
    r"(?![A-Za-z0-9])"
)
_SIDED = rare(
    r"(?:-by-\d{1,4}(?:\.\d{1,2})?[½¼¾]?){1,2}[\s-](?:inch(?:es)?|in|foot|feet|ft|(?:centi|milli|kilo)?met(?:re|er)s?|[cmk]?m|miles?|yards?|pixels?)"
    r"(?![A-Za-z0-9])(?!\s(?:[a-z]{2,12}\s){0,2}(?:relay|gold|silver|bronze|medal|medley|freestyle|team|race))"
)
"""The further sides of what is so long by so wide: "a 6-by-8-foot rug", but "the 4-by-400-metre relay"."""
_CALIBRES = frozenset("5.45 5.56 5.7 6.5 6.8 7.62 7.92 9 12.7 14.5".split())
_HOURS = rare(r"h(?:rs?)?(?=\d{1,2}\s?m(?:ins?)?(?!\w))")
_AT_HOUR = rare(
    r"(?i:(?<![a-z])(?:at|until|till|by|before|after)\s|(?<![a-z])(?!(?:was|were|are|is|be|have|had|has|there|cost|costs|need|needs|got|of|with|up|down)\s)"
    r"[a-z]{2,12}\saround\s)\Z"
)
"""What stands before an hour that is about right: "at 9ish"."""
_AT_RATE = rare(
    r"(?i:(?<![a-z])(?:inflation|unemployment|rates?|yields?|shares?|stocks?|prices?|growth|index|trad(?:es?|ed|ing))\s"
    r"(?:(?:is|are|was|were|has|have|been|stay(?:s|ed)|remain(?:s|ed)?|stands?|stood|still|now|steady|back|trad(?:es?|ed|ing))\s){0,3}at\s)\Z"
)
_PRODUCT = re.compile(r"\s[A-Z](?![a-z]*(?:ese|ish|ch|an|ss|i)\b)[a-z]{2,}(?=\s(?:[a-z]|[12]\d{3}\b)|[.,;:!?)\0]|\Z)")
"""A capitalised singular behind a number ("the 787 Dreamliner"), not a people ("the 300 Chinese")."""
_TROOPS = re.compile(
    r"\s(?:[A-Z][\w’'()-]{1,15}\s){0,3}?(?:Squadron|Battalion|Brigade|Regiment|Commando|Para)(?![\w-])"
    r"(?!\s(?:[a-z]{3,12}\s)?(?:[a-z]{3,12}s|men)(?![a-z]))"
)
"""The name of a body of troops, which its number is a part of: "42 Commando", "156 Parachute Battalion"."""
_WORK = rare(r"(?i:(?<![a-z])(?:song|film|album|book|single|novel|movie|show|hit|her|his))\s\Z")
JET = re.compile(
    r"7[0-8]7(?:\s(?:Max|MAX|Dreamliners?)(?:\s\d{1,2}(?!\d))?)?(?=[\s.,;:)]|\Z)(?!\s(?:killed|injured|aboard|who|of|people|dead|that)\b)"
)
NUMBERED_JET = re.compile(r"(?i:(?<![a-z])(?:(?P<one>first)|second|third|fourth|fifth|sixth|tenth|next|last)\s)\Z")
MAX = re.compile(r"\s(?:Max|MAX|Dreamliners?)(?![A-Za-z])")
CELL = rare(r"(?:\t|\|\s?|\s{2,8})\Z")
_CELL_LETTER = rare(r"[ref](?:\s?\||\t)")

_ON_ROAD = rare(r"(?<![A-Za-z])(?:on|along|off|near|onto|from|at)\s(?:U\.S\.|US)\s\Z")
"""Where a road is meant, and no sum or number of things: "on U.S. 270"."""


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


def bare_number(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
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
    if (
        text[start - 2 : start - 1] in (".", "S")
        and end - start <= 3
        and q.start == start
        and _ON_ROAD.search(text, max(0, start - 12), start)
    ):
        return as_quantity(text, Aside(start, end, "name"))  # "on U.S. 270"
    if end - start == 3 and q.start == start and q.trend is None and q.end == end:
        car = _CAR.match(text, end)
        if car is not None and text.startswith("00", end - 2) and not text.endswith(_ONE_CAR, 0, start):
            car = None  # "only 500 Targa were built"
        if car is not None or (_PARKED.match(text, end) and _DRIVEN.search(text, max(low, start - 18), start)):
            return as_quantity(text, Aside(start, end if car is None else car.end(), "name"))
    if q.start == start and q.qualifier == "exact":
        troops = _TROOPS.match(text, end) if text[end + 1 : end + 2].isupper() else None
        if troops is not None:
            return as_quantity(text, Aside(start, troops.end(), "name"))
        product = (JET.match(text, start) or _PRODUCT.match(text, end)) if end - start == 3 else None
        if product is not None and (
            MAX.match(text, end)
            or OWNED.search(text, max(low, start - 8), start)
            or (product.re is JET and NUMBERED_JET.search(text, max(0, start - 9), start))
        ):
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
    if nxt and nxt in "ref" and _CELL_LETTER.match(text, q.end) and CELL.search(text, max(0, start - 8), start):
        return None  # "| 103.6r |": revised
    quoted = q.start == start and nxt and nxt in "'’”\"" and text[start - 1 : start] in ("'", "‘", "“", '"')
    if quoted and _WORK.search(text, max(low, start - 12), start - 1):
        return as_quantity(text, Aside(start, end, "name"))  # the song "21"
    if (
        nxt == "x"
        and (sized := _SIZED.match(text, q.end)) is not None
        and (text[q.start : q.end] not in _CALIBRES or not sized[0].endswith("mm"))
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
