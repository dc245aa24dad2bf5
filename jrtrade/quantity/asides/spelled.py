"""What words of number spell that is no figure: a day, a year, a king, how something is split."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.numbers import ORDINALS, TENS, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.numbers.words import words_at
from jrtrade.quantity.text.joined import ENDED
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.text.seeds import NAUGHTS
from jrtrade.quantity.units.unit import unit_at

_ORDINAL_ONES = trie(word for word, n in ORDINALS.items() if n < 10)
_DAY_OF = re.compile(
    rf"(?i:(?:twenty[\s-](?:{_ORDINAL_ONES})|thirty[\s-]first|thirtieth)(?![a-z-]))(?P<of>\s(?:day\s)?of\s(?:{MONTH_NAMES})(?:,?\s\d{{4}})?(?!\w))?"
)
_MONTH_BEFORE = re.compile(
    rf"(?<![A-Za-z])(?<![Ii]n\s)(?<![Bb]y\s)(?<!last\s)(?<!this\s)(?<!during\s)(?:{MONTH_NAMES})(?:\sthe)?\s\Z"
)
_NUMBERED = rare(
    r"\s(?:[a-z]{4,10}\s)?(?:time|quarter|week|day|month|year|anniversary|round|season|place|edition|win|loss|death|case|house|floor|street|meeting|summit)\b"
)
_MONARCHS = trie(
    "Henry Louis Elizabeth Charles Ivan Philip Paul James George Edward William Richard Nicholas Alexander "
    "Catherine Peter Frederick Napoleon Pius Leo Benedict Gregory Clement Innocent Ramses Rameses Mehmed Suleiman "
    "Selim Murad Umberto Emmanuel Alfonso Felipe Leopold Albert Christian Margrethe Harald Olav Gustav Haakon Otto "
    "Wilhelm Joseph Maximilian Rudolf Ferdinand Carlos Pedro Manuel Sigismund Casimir Stephen Basil Constantine "
    "Justinian Darius Xerxes Cyrus Rama Abdullah Hussein Mohammed Hassan Farouk Menelik Mary Boniface Urban Sixtus "
    "Julius Adrian Robert Malcolm David Francis Ludwig Michael Carol Boris Simeon John Victor Juan Franz".split()
)
_REIGN = re.compile(
    rf"(?<![A-Za-z-])(?:(?:{_MONARCHS})|(?:Kings?|Queens?|Popes?|Emperors?|Empress|Tsars?|Czars?|Kaiser|Sultan|Shah|Pharaoh)\s[A-Z][a-z]{{2,12}}(?:\s[A-Z][a-z]{{2,12}})?)\sthe\s\Z"
)
_UNITS = words_to(9)
_YEARLY = rare(r"(?i:(?<![a-z])(?:in|by|since|of|until|till|from|during|to|for|and|before|after|late|early))\s\Z")
_SPELLED_YEAR = re.compile(
    r"(?i:(?:seventeen|eighteen|nineteen)[\s-](?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    rf"(?:[\s-](?:{_UNITS}))?)|twenty[\s-](?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir)ty"
    rf"(?:[\s-](?:{_UNITS}))?))(?![A-Za-z-]|\s(?:per|thousand|million|billion|hundred|year|cent|dollar|pound)|-year)"
)
"""A year as it is spoken: "nineteen ninety-nine", "twenty nineteen"."""
_TWO_THOUSAND = rare(
    rf"(?i:two\sthousand\sand\s(?:{words_to(19)}|twenty(?:[\s-](?:{_UNITS}))?))(?![A-Za-z-]|\s(?:per|thousand|million|hundred|or|of|and|to)\s)"
)
_DECADE = re.compile(
    r"(?i:(?:seventeen|eighteen|nineteen|twenty)[\s-](?:(?:twen|thir|for|fif|six|seven|eigh|nine)ties|hundreds(?!\sof)))(?![\w-])"
)
_IN_DECADE = ("the ", "The ", "early ", "late ", "mid-")
"""What leads to the twenty twenties, and not to twenty fifties in cash."""
DIGITS = frozenset((*_UNITS.split("|"), *NAUGHTS, "zero", "oh", "double"))
_DIGIT = rf"(?:double[ -])?(?:{_UNITS}|zero|oh|{trie(NAUGHTS)})"
_DIGIT_BY_DIGIT = re.compile(rf"(?i:{_DIGIT}(?:[ -](?:{_DIGIT})){{1,19}})(?![A-Za-z-])")
DIGIT_HEADS = frozenset(word[:2] for word in DIGITS)
_A_FEW, _MANY = 3, 4
"""How many words such a number has behind what tells of one, and anywhere."""
_DIALLED = rare(
    r"(?i:(?<![a-z])(?:call|dial|dialled|dialed|ring|rang|flight|room|route|code|channel|frequency|runway|heading|number|unit|agent|extension|suite)"
    r"(?:\s(?:is|was))?\s)\Z"
)
"""What is told digit by digit, however few they are."""
_PAGE = re.compile(r"(?i:(?<![a-z-])(?P<each>(?:each|every|per|the\sfirst|the\slast|a|one|this|that)\s)?pages?\s)\Z")
_PAGES_ON = rare(r"\s(?:to|and|or)\s(?=[a-z])")
_SO_MANY_PAGES = rare(r"\s(?:at\sa\stime|to\san?|by|or\s(?:more|so|fewer)|of\s(?:us|them))(?![a-z])")
_IN_YEAR = rare(r"(?i:(?<![a-z])(?:in|since|until|till|by\sthe\syear|the\syear|year\sof))\s\Z")
_SPLIT = re.compile(rf"(?i:(?P<one>{trie(TENS)})-(?P<other>{trie(TENS)})(?![a-z-]))")
SPELLED = (
    frozenset(word for word, n in ORDINALS.items() if n < 31)
    | frozenset(TENS)
    | {"two", "seventeen", "eighteen", "nineteen"}
)
"""How a day, a year, a reign or a split begins, so that other words are not looked at."""


def spelled(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say whether a day, a year, a reign or a split begins at this word of number."""
    word = text[start:end]
    lowered = word.lower()
    if lowered in ORDINALS:
        if word[0].isupper() and text[start - 4 : start] == "the ":
            reign = _REIGN.search(text, max(low, start - 40), start)
            if reign is not None and not text[end + 1 : end + 2].isupper():
                return Aside(reign.start(), end, "name")
        return _day(text, start, end, low)
    if lowered == "two":
        m = _TWO_THOUSAND.match(text, start) if text.startswith("thousand and", end + 1) else None
        year = m is not None and _IN_YEAR.search(text, max(low, start - 13), start) is not None
        if m is None or not year or unit_at(text, m.end()) is not None or noun_at(text, m.end(), one=False) is not None:
            return None
        return Aside(start, m.end(), "date")
    if lowered in TENS and text[end : end + 1] == "-":
        m = _SPLIT.match(text, start)
        if m is not None and TENS[m["one"].lower()] + TENS[m["other"].lower()] == 100 and TENS[m["one"].lower()] > 50:
            return Aside(start, m.end(), "score")  # "a sixty-forty split"
    if text.startswith("Twenty-First Century Fox", start):
        return Aside(start, start + 24, "name")
    if lowered in ("twenty", "thirty") and (day := _day(text, start, end, low)) is not None:
        return day
    if lowered in ("seventeen", "eighteen", "nineteen", "twenty") and text[end : end + 1] in (" ", "-"):
        decade = _DECADE.match(text, start)
        if decade is not None and (lowered != "twenty" or text.endswith(_IN_DECADE, low, start)):
            return Aside(start, decade.end(), "date")
        m = _SPELLED_YEAR.match(text, start)
        if m is not None and (_YEARLY.search(text, max(low, start - 10), start) or ENDED.match(text, m.end())):
            return Aside(start, m.end(), "date")
    return None


def digit_by_digit(text: str, start: int) -> Aside | None:
    """Return a number that is said digit by digit, and counts nothing: "four seven one nine", "dial nine one one"."""
    m = _DIGIT_BY_DIGIT.match(text, start)
    words = 0 if m is None else len(m[0].replace("-", " ").split())
    if m is None or words < _A_FEW or (words < _MANY and not _DIALLED.search(text, max(0, start - 16), start)):
        return None
    return Aside(start, m.end(), "identifier")


def page_of_word(text: str, start: int, low: int) -> Aside | None:
    """Return a page in words: "on page forty-two", "pages ten to twelve"."""
    m = _PAGE.search(text, max(low, start - 16), start)
    number = words_at(text, start) if m is not None and not m["each"] else None
    if m is None or number is None:
        return None
    end = number.end
    on = _PAGES_ON.match(text, end) if text[start - 2] == "s" else None
    last = words_at(text, on.end()) if on is not None else None
    end = end if last is None else last.end
    if noun_at(text, end, one=number.value == 1) is not None or unit_at(text, end) is not None:
        return None  # "on the front page six faces smile"
    if _SO_MANY_PAGES.match(text, end):
        return None  # "turn the pages two at a time"
    return Aside(m.start(), end, "page")


_PART_OF_YEAR = rare(r"[\s-](?:half|quarter|week|round|fortnight|days?)(?![a-z])")
"""What months have a first and second of, which is no day: "the April-September first half"."""


def _day(text: str, start: int, end: int, low: int) -> Aside | None:
    """Read a day of a month in words: "the thirty-first of October", "December twenty-fifth", "July the fourteenth"."""
    m = _DAY_OF.match(text, start) if text[start] in "tT" else None
    if m is not None:
        end = m.end()
        if m["of"]:
            return Aside(start, end, "date")
    elif text[start:end].lower() in TENS:
        return None
    month = _MONTH_BEFORE.search(text, max(low, start - 16), start)
    if month is None or text.startswith(" of ", end) or _NUMBERED.match(text, end) or _PART_OF_YEAR.match(text, end):
        return None
    return Aside(month.start(), end, "date") if noun_at(text, end, one=True) is None else None


_ZERO_OF = rare(r"(?i:(?<![a-z])(?:net|absolute|ground|patient|year))[\s-]\Z")
_ZERO_THING = rare(
    r"-(?i:sum|emissions?|carbon|tolerance|covid|alcohol|sugar|waste|calories?|fat|gluten|proof|energy|gravity|knowledge|trust|plastics?|packaging|harm|"
    r"based|day(?=\s(?:exploits?|flaws?|bugs?|attacks?|vulnerabilit))|rated?|coupon)(?![a-z])[\w-]*"
    r"|[\s-]hours?(?=\s(?:contracts?|work|workers?|jobs?|deals?|staff|basis|employment|employees)(?![a-z]))"
)
"""What has none of it, and no number: "zero-alcohol beer", "a zero-hours contract"."""
_ABOVE_ZERO = rare(
    r"(?i:(?:\d\s?°\s?[CFcf]?|(?<![a-z])degrees?(?:\s(?:celsius|fahrenheit|centigrade))?|\d\s?[CF])\sabove\s)\Z"
)


def zeroed(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say whether "zero" belongs to a name or a set phrase: "net zero", "a zero-hours contract", "above zero"."""
    nxt = text[end : end + 1]
    if text[start - 1 : start] in (" ", "-", "\u00a0"):
        m = _ZERO_OF.search(text, max(low, start - 9), start)
        if m is not None:
            return Aside(m.start(), end, "idiom")
        if _ABOVE_ZERO.search(text, max(0, start - 32), start):
            return Aside(start, end, "idiom")  # "four degrees above zero"
    if nxt and nxt in "- ":
        m = _ZERO_THING.match(text, end)
        if m is not None:
            return Aside(start, m.end(), "idiom")
    return None
