"""Numbers and compounds that a corpus has parted into tokens: "5 . 2 million", "41 , 000", "a two - year plan"."""

from __future__ import annotations

import re
from functools import cache

from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.currencies import CURRENCY_CODES, CURRENCY_WORDS, MONEY_SIGNS
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import FRACTION_PARTS, SCALE_SYMBOLS, SCALES, TENS, UNITS_TEENS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.symbols import SPACED_SYMBOLS, UNIT_SYMBOLS
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.lexicon.units import DURATIONS, UNIT_WORDS

_MARKED = rare(r" @(?<=\w @)[.,-]@ (?=\w)")
"""Signs within a number or a word as collections of encyclopedia pages mark them: "94 @.@ 3"."""
_POINT = re.compile(r" \. (?<=\d \. )(?P<decimals>\d{1,4})(?!\w|[.,:/-]\d| [.:] \d)")
_COMMA = re.compile(r" , (?<=\d , )\d{3}(?: , \d{3}){0,2}(?!\w|[.,:/-]\d)")
_CODED = re.compile(r" (?<=\d )(?=[.,]\d)")
"""Where some feeds part a sum: "EUR17 .6 mn"."""
_LOOSE = re.compile(r" (?<=[\w%)\]\"'’”] )(?=[,;)](?: |\Z)|\.(?: (?!\.)|\Z))")
_OPENED = re.compile(r" (?<=\( )(?<![\w)\]]\( )(?=\w)")
"""Blanks before and behind marks that no book sets so."""
_SIGN = rare(r" [.,] ")
_WHOLE = rare(r"(?<![\w.,:/-])(?<!\d [.:] )(?:\d{1,3}|\d{1,3}(?: ?, ?\d{3}){1,3})\Z")
_PARTED = re.compile(
    r"(?<![\w.,/-])(?:\d - (?:foot|feet) - \d{1,2}(?: - inch(?:es)?)?|\d{1,2} - (?:to|for) - \d{1,2}"
    r"|(?i:year - (?:on|over) - year|month - (?:on|over) - month|quarter - (?:on|over) - quarter)"
    r"|(?i:first|second|third|fourth) - (?:quarter|half|year|class|degree|time|round|place))(?![\w-])"
)
"""Words of several parts that belong together wherever they stand."""
_BLANK = rare(" ")
_MINUS = rare(r" (?<=[a-z] [-−] )(?=\d[\d.]{0,6} ?[°º] ?[cC](?![A-Za-z]))")
_DEGREE = rare(r" (?<= [°º] )(?=[cCfF](?![A-Za-z]))")
_SLASH = rare(r" / (?<=[A-Za-zµ²³23] / )(?P<per>[A-Za-zµ]{1,5}[23²³]?)(?![\w/])")
_OVER = rare(r"(?<![\w.,])\d[\d.,]{0,12} ?(?P<unit>[A-Za-zµ]{1,4}[23²³]?)\Z")
_FRACTION = rare(r" / (?<=\d / )(?P<parts>[2-5]|8|16|32|64)(?![\w,/]|\.\d)")
_TOP = rare(r"(?:\A|(?<=[\n\0]))(?:\d{1,3} )?(?P<top>\d\d?)\Z|(?<![.,/-] )(?<![\w.,/-])(?P<few>\d)\Z")
_GLUED = rare(r"(?<=[A-Z])\d{1,3}\Z")
_STARTS_LINE = rare(r"(?:\A|[\n\0:;(\[]) ?\Z")
_NO_NUMBER = rare(rf"(?i:(?<![a-z])(?:{MONTH_NAMES}|table|figure|chapter|section|page|part|step|item|question)\.? \Z)")
"""What a whole number behind ends a sentence with."""
_MONEY = rare(rf"[{re.escape(MONEY_SIGNS)}] ?\Z|(?<![A-Za-z])(?:{trie(CURRENCY_CODES)}) ?\Z")
_SAID = rare(
    r"(?i:(?<![a-z])(?:than|about|around|nearly|almost|approximately|roughly|by|is|was|are|were|averag(?:e|es|ed|ing)))"
    r" \Z"
)
"""What leads to one number, so that hardly a sentence ends behind its whole part."""
_PLACED = rare(r"(?i:(?<![a-z])(?:the|in|on|at|by|and|or|with|for|from|age|aged|number|week|day)) \Z")
"""Words behind which a comma between two numbers parts them as often as not."""
_OTHER_END = rare(r" ?[-–] ?\d{1,3}(?: ?\. ?\d{1,4})?| (?:to|and|or) \d{1,3}(?: ?\. ?\d{1,4})?")


@cache
def _units() -> re.Pattern[str]:
    """Return the pattern of what measures a number, with the first text that needs it."""
    words = trie({*SCALES, *SCALE_SYMBOLS, *UNIT_WORDS, *CURRENCY_WORDS, "point", "points", "times", "per"})
    symbols = trie(s for s in {*UNIT_SYMBOLS, *SPACED_SYMBOLS} if s[0].isalpha())
    return re.compile(rf" ?[%‰°º]|(?: - |[ -])(?:(?i:{words})|{symbols})(?![A-Za-z0-9])")


def _measured(text: str, at: int) -> bool:
    """Whether a unit stands behind a number, or behind the other end of its range."""
    other = _OTHER_END.match(text, at)
    return _units().match(text, at) is not None or (other is not None and _units().match(text, other.end()) is not None)


_ONE = trie(word for word, n in UNITS_TEENS.items() if 0 < n < 10)
_TEN = trie(TENS)
_DASH = re.compile(r" - (?<=\w - )(?=[a-z])")
_NUMBER = re.compile(
    r"(?P<article>(?i:(?<![a-z])(?:an?|the|its|his|her|their|our|this|that|each|every|another|first|second)) )?"
    rf"(?P<money>[{re.escape(MONEY_SIGNS)}] ?)?(?<![\w.,/-])(?<! - )"
    rf"(?:(?P<digits>\d{{1,3}}(?: ?, ?\d{{3}}){{0,2}}(?: ?\. ?\d{{1,2}})?)|\d{{4,6}}"
    rf"|(?i:(?P<ten>{_TEN})|(?:(?:{_TEN})(?: - |-))?(?:{trie(UNITS_TEENS)})|{trie(SCALES)}))\Z"
)
_PART = rare(rf"(?:(?P<one>{_ONE})|(?P<part>{trie(FRACTION_PARTS)})|fold)(?![A-Za-z-])")
_MEASURE = rare(
    rf"(?P<what>{trie(w for w in {*UNIT_WORDS, *DURATIONS, *SCALES} if w.isalpha() and len(w) > 2 and w[-1] != 's')})"
    r"(?: - |-| (?!- ))(?P<next>[a-z]{2,20})"
)
_THING = rare(r"[a-z]{2,15}(?:[^s\W\d_]|ss) (?P<next>[a-z]{2,20})")
_OLD = re.compile(r" - (?=olds?(?![A-Za-z]))")
_AGE = rare(r"\d(?: - |-)(?:year|month|week|day)\Z")
_YEARS = rare(r"\d light\Z")


def _compounded(text: str, start: int, end: int) -> bool:
    """Whether a hyphen between spaces, and no dash, stands there behind a number: "a two - year plan"."""
    if text.startswith("year", end) and _YEARS.search(text, max(0, start - 7), start):
        return True  # "340 light - years"
    if _OLD.match(text, start):
        return _AGE.search(text, max(0, start - 11), start) is not None or text.endswith(
            ("year", "month", "week", "day"), 0, start
        )
    number = _NUMBER.search(text, max(0, start - 40), start)
    if number is None:
        return False
    part = _PART.match(text, end)
    if part is not None:
        if part["one"]:
            return number["ten"] is not None
        return not (part["part"] and number["digits"]) and number["ten"] is None
    measure = _MEASURE.match(text, end)
    if measure is not None:
        return measure["next"] not in STOPS or (number["money"] is not None and measure["what"] in SCALES)
    thing = _THING.match(text, end) if number["article"] else None
    return thing is not None and thing["next"] not in STOPS


_TOKENS = re.compile(" [.,/)-]")
"""A mark with a blank before it, without which hardly anything is parted."""


def spaced(text: str) -> list[tuple[int, int, str]]:
    """Return where the blanks begin and end that a reader leaves out, in order, with nothing in their stead."""
    if _TOKENS.search(text) is None and not any(sign in text for sign in "@°º"):
        return []
    found: list[tuple[int, int]] = []
    if "@" in text:
        found += [span for m in _MARKED.finditer(text) for span in ((m.start(), m.start() + 2), (m.end() - 2, m.end()))]
    marked = " ." in text or " ," in text
    if marked:
        places = [m for sign in (_POINT, _COMMA) for m in sign.finditer(text)]
        kinds = [_numeral(text, m.start(), m.end(), point=m.re is _POINT) for m in places]
        sure = any(kinds)
        found += [
            span
            for m, kind in zip(places, kinds, strict=True)
            if kind or (sure and kind is not None)
            for sign in _SIGN.finditer(text, m.start(), m.end())
            for span in _both(sign)
        ]
        found += [m.span() for m in _CODED.finditer(text) if _coded(text, m.start())]
    if " - " in text:
        found += [m.span() for whole in _PARTED.finditer(text) for m in _BLANK.finditer(text, *whole.span())]
        joints = [m for m in _DASH.finditer(text) if _compounded(text, m.start(), m.end())]
        found += [span for m in joints for span in _both(m)]
    if "/" in text and " / " in text:
        rates = [m for m in _SLASH.finditer(text) if _rated(text, m)]
        rates += [m for m in _FRACTION.finditer(text) if _divided(text, m)]
        found += [(m.start() + at, m.start() + at + 1) for m in rates for at in (0, 2)]
    if "°" in text or "º" in text:
        found += [m.span() for pattern in (_MINUS, _DEGREE) for m in pattern.finditer(text)]
    if marked or ("(" in text and "( " in text):
        taken = {begin for begin, _ in found}
        for pattern in (_LOOSE, _OPENED):
            found += [m.span() for m in pattern.finditer(text) if m.start() not in taken]
    return [(start, end, "") for start, end in sorted(set(found))]


def _rated(text: str, m: re.Match[str]) -> bool:
    """Whether a slash between spaces stands between two units: "2 m / s"."""
    over = _OVER.search(text, max(0, m.start() - 20), m.start())
    return over is not None and all(u in UNIT_SYMBOLS or u in SPACED_SYMBOLS for u in (over["unit"], m["per"]))


def _divided(text: str, m: re.Match[str]) -> bool:
    """Whether a slash between spaces makes a fraction: nothing else is said, or a unit behind measures it."""
    top = _TOP.search(text, max(0, m.start() - 7), m.start())
    if top is None or not 0 < int(top["top"] or top["few"]) < int(m["parts"]):
        return False
    alone = top["top"] is not None and not text[m.end() : m.end() + 3].strip(" .?\n\0")
    return alone or text.startswith(" cup", m.end()) or _units().match(text, m.end()) is not None


def _coded(text: str, at: int) -> bool:
    """Whether the digits that end there have a currency right before them."""
    whole = _WHOLE.search(text, max(0, at - 12), at) or _GLUED.search(text, max(0, at - 12), at)
    return whole is not None and _MONEY.search(text, max(0, whole.start() - 5), whole.start()) is not None


def _both(m: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the blanks that a match begins and ends with."""
    return (m.start(), m.start() + 1), (m.end() - 1, m.end())


def _numeral(text: str, start: int, end: int, *, point: bool) -> bool | None:
    """Whether a sign between spaces surely stands within a number; None where it cannot."""
    whole = _WHOLE.search(text, max(0, start - 24), start)
    if whole is None:
        return None
    at = whole.start()
    if _NO_NUMBER.search(text, max(0, at - 12), at):
        return None  # "on May 5 . 3 people"
    if _MONEY.search(text, max(0, at - 5), at):
        return True
    if _STARTS_LINE.search(text, max(0, at - 2), at):
        return False  # "1 . 20 percent of all"
    measured = _measured(text, end)
    if point:
        if text.endswith(("from ", "between "), 0, at) and _OTHER_END.match(text, end):
            return True
        return measured or _SAID.search(text, max(0, at - 16), at) is not None
    return text.endswith("000", 0, end) or (measured and _PLACED.search(text, max(0, at - 8), at) is None)
