"""Units behind a number: currencies, percent, physical units, durations, and what they are stated per."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.currencies import (
    ASSUMED_CURRENCY_WORDS,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    LETTER_SIGNS,
    NOT_BEFORE,
    OWN_NAMES,
)
from jrtrade.quantity.lexicon import (
    DURATIONS,
    GLUED_SYMBOLS,
    PER_NOUNS,
    PER_UNITS,
    SPACED_SYMBOLS,
    STOPS,
    UNIT_SYMBOLS,
    UNIT_WORDS,
)
from jrtrade.quantity.nouns import noun_at, plural
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

_SPACE = r"\s{1,3}|-"
_PHRASE = re.compile(rf"(?i:{trie(_WORDS)})(?![A-Za-z])".replace("\\ ", r"(?:\s{1,3}|-)"))
_FOLD = re.compile(r"[\s-]+")
_GAP = re.compile(r"\s{1,3}")
_SYMBOL = re.compile(r"[°ºµμA-Za-z%‰²³℃℉′″$¢€£¥₽₩'\"”’][A-Za-z0-9²³/·]{0,24}(?:-lb|-ft)?")
_CODE = re.compile(r"[A-Z]{3}(?![A-Za-z])")
_OLD = re.compile(r"(?:\s|-)old(?:s)?(?![A-Za-z])|(?:\s)of\sage(?![A-Za-z])")
_PER_NOUN = (
    r"metric ton|square[ -]\w+|sq k?m|sq\.? ft|sq mi|cubic \w+|thousand cubic met(?:re|er)s|"
    r"million (?:british thermal units|btu)|"
    r"(?:mega|kilo)watt[ -]hour|[a-zà-ÿ]{1,24}[2²]?(?:-hour)?"
).replace(" ", r"\s")
_PER = re.compile(
    rf"(?:(?:{_SPACE})(?P<word>per|an?|each|every|for\s(?:each|every))(?:{_SPACE})|\s(?P<full>to)\sthe\s(?=gallon|lit(?:er|re)\b)|\s?/\s?(?P<slash>))"
    rf"(?P<noun>(?i:{_PER_NOUN}))(?![A-Za-zÀ-ÿ])"
)
_THEN = re.compile(r"\s(?:earlier|ago|later|prior)\b|\s(?:before|after)(?=\s*(?:[.,;)\0]|\Z))")
_SUPERSCRIPT = str.maketrans("²³", "23")


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
    if char == "%":
        return Unit("%", "percent", end + 1)
    gap = None if attributive else _GAP.match(text, end)
    at = gap.end() if gap else end
    glued = gap is None and not attributive
    found = _symbol(text, at, glued=glued)
    if (found is None and not glued) or (found is None and glued and char.isalpha()):
        found = _phrase(text, at)
    if found is not None and found.kind == "duration":
        old = _OLD.match(text, found.end)
        if old is not None:
            code = "year-old" if found.code == "year" else f"{found.code}-old"
            return Unit(code, "duration", old.end())
    return found


def _symbol(text: str, at: int, *, glued: bool) -> Unit | None:
    m = _SYMBOL.match(text, at)
    if m is None:
        return None
    token = m[0]
    if token not in _TOKENS and token.isalpha():
        return None
    after, beyond = text[m.end() : m.end() + 1], text[m.end() + 1 : m.end() + 2]
    if len(m[0]) == 1 and ((after == "." and beyond.isalpha()) or (after == "-" and beyond.isdigit())):
        return None  # "80 m.p.h.", "four C-130 aircraft"
    if m[0] == "in" and not glued and _INCHES.match(text, m.end()):
        return Unit("in", "measure", m.end())
    if m[0] in ("k", "K") and glued and text.startswith(" gold", m.end()):
        return Unit("carat", "measure", m.end())
    if m[0] == "mm" and text.startswith(" Hg", m.end()):
        return Unit("mmHg", "measure", m.end() + 3)
    code = UNIT_SYMBOLS.get(token)
    if code is not None:
        return Unit(
            code, "percent" if code in "%‰" else "percentage_point" if code in ("pp", "bp") else "measure", m.end()
        )
    if token in CURRENCY_CODES:
        return None if _acronym(text, m.end()) else Unit(token, "money", m.end())
    if glued and token[0] in "'’′" and _FEET_INCHES.match(text, at):
        return Unit("ft", "measure", at + 1)  # 5'11"
    if token[0] in _OPENED and _quoted(text, at, token[0]):
        return None
    if token.startswith(("p/", "c/")) and glued and token[2:3].isalpha():
        return Unit("penny" if token[0] == "p" else "cent", "money", at + 1)  # "11p/litre"
    if token[0] in "€£¥₽₩" and token[1:2] == "/":
        return Unit(CURRENCY_SIGNS[token[0]], "money", at + 1)  # "30 €/t"
    code = (GLUED_SYMBOLS if glued else SPACED_SYMBOLS).get(token)
    if code is None and "/" in token:
        head, _, rest = token.partition("/")
        code = UNIT_SYMBOLS.get(head) or GLUED_SYMBOLS.get(head)
        if code is not None and code not in ("penny", "cent", "multiple"):
            if not rest:
                return None
            if rest[0].isdigit() and not rest.startswith("100"):
                return Unit(code, "measure", at + len(head))  # "140 PS/242 Nm"
            rest = UNIT_SYMBOLS.get(rest.translate(_SUPERSCRIPT), rest)
            return Unit(f"{code}/{rest.translate(_SUPERSCRIPT)}", "measure", m.end())
        return None
    if code is None:
        if token[0] in "$€£¥₽₩¢" and not token[1:2].isalnum():  # in "twelve £50 notes" the sign is of the 50
            return Unit("cent" if token[0] == "¢" else CURRENCY_SIGNS[token[0]], "money", at + 1)
        return None
    if code in ("penny", "cent"):
        return Unit(code, "money", m.end())
    if code == "multiple":
        return Unit("", "multiple", m.end())
    if code in ("hour", "minute", "second", "year"):
        return Unit(code, "duration", m.end())
    return Unit(code, "measure", m.end())


_TOKENS = frozenset((*UNIT_SYMBOLS, *CURRENCY_CODES, *GLUED_SYMBOLS, *SPACED_SYMBOLS, "in", "k", "K", "mm"))
_ADJECTIVE = re.compile(r"-(?:[a-z]{3,}ing|[a-z]{2,}ed|class|for-|based|like|worth|free)(?![a-z])|-for-")
_ABBREVIATED = re.compile(r"[\s\da-z][a-z]{2}\.\s(?:an?|per|each)\s")
_NATIONAL = re.compile(rf"[A-Z][a-z]{{2,12}}\s((?i:{trie(sorted(OWN_NAMES))}))(?![A-Za-z])")
_FEET_INCHES = re.compile(r"['’′]\s?\d{1,2}(?:\.\d)?\s?(?:[\"”″]|''|in\b)")
_INCHES = re.compile(
    r"\.?\)|\.\s(?=[a-z])|\.?\s(?:\(\d+(?:\.\d+)?\s?[cm]?m\b|(?:tall|high|wide|long|thick|deep|diagonal)\b(?=[.,;)]|\s(?:by|and|x)\b|\Z))"
)
_LETTER_SIGNS = {"Y": "JPY", "R": "ZAR", "N": "NGN"}
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
        code = _CODE.match(text, at)
        if code is not None and code[0] in CURRENCY_CODES and not _acronym(text, code.end()):
            return Unit(code[0], "money", code.end())
        national = _NATIONAL.match(text, at) if text[at : at + 1].isupper() else None  # "20 Finnish markka"
        return None if national is None else Unit(CURRENCY_WORDS[national[1].lower()], "money", national.end())
    phrase = m[0]
    word = phrase.lower()
    known = _WORDS.get(word)
    if known is None:
        known = _WORDS.get(_FOLD.sub(" ", word)) or _WORDS.get(_FOLD.sub("-", word))
        if known is None:
            return None
    unit, kind = known
    if kind == "measure" and text[m.end() : m.end() + 1] == "-" and _ADJECTIVE.match(text, m.end()):
        return None  # "300 degree-granting schools"
    if kind == "duration" and _ON_YEAR.match(text, m.end()):
        return None  # "in 2019 year on year"
    return Unit(unit, kind, m.end(), assumed=kind == "money" and word in ASSUMED_CURRENCY_WORDS)


def _acronym(text: str, end: int) -> bool:
    """Whether the capitals that end at `end` stand for something else than a currency: "12 SAR teams"."""
    m = _THINGS.match(text, end)
    return m is not None and plural(m[1].lower()) and m[1].lower() not in STOPS


_THINGS = re.compile(r"\s([A-Za-z][a-z-]{2,20})(?![A-Za-z])")


def rate_at(text: str, end: int) -> tuple[str, int] | None:
    """Read the currency an exchange rate is stated per ("to the dollar"), and where that ends."""
    m = _TO_CURRENCY.match(text, end)
    return (CURRENCY_WORDS[m[1].lower()], m.end()) if m is not None else None


_PER_LETTERS = frozenset("paefto/ ")
_PER_STARTS = frozenset(" -/\n\u00a0")
_TO_CURRENCY = re.compile(
    r"(?i:\s(?:to|per|for)\s(?:(?:the|one|a|each)\s)?(?:U\.?S\.?\s)?(dollar|euro|yen|yuan|rouble|ruble|won|rupee))(?![A-Za-z])"
)


def head_unit(phrase: str) -> tuple[str, Kind] | None:
    """Return the length, mass or time that heads a noun phrase ("rushing yard" → yd), if one does."""
    head, _, word = phrase.rpartition(" ")
    known = _WORDS.get(word) if head and word.islower() else None
    if word == "meter" and head.rpartition(" ")[2] in _METERED:
        return None
    return known if known is not None and known[1] in ("measure", "duration") and known[0] in _PHYSICAL else None


_METERED = frozenset(
    "smart parking gas electricity electric power water energy heat light taxi flow prepayment household".split()
)
"""What a meter measures or is: such a thing is counted."""
_PHYSICAL = frozenset("yd m km mi ft acre ha t ton bbl year month week day hour minute second".split())


def per_at(text: str, end: int, *, money: bool) -> tuple[str, int] | None:
    """Read what a quantity ending at `end` is stated per ("a barrel", "/MMBtu"), and where that ends."""
    if text[end : end + 1] == "." and _ABBREVIATED.match(text, max(0, end - 3)):
        end += 1  # "1.6 lb. a week"
    if text[end : end + 1] not in _PER_STARTS:
        return None
    if text[end : end + 1] == " " and text[end + 1 : end + 2] not in _PER_LETTERS:
        return None
    if money:
        rate = rate_at(text, end)
        if rate is not None:
            return rate
    m = _PER.match(text, end)
    if m is None:
        return _per_many(text, end)
    if m["word"] in ("a", "an") and _THEN.match(text, m.end()):
        return None  # "80 dollars a year earlier"
    noun = m["noun"]
    lowered = _FOLD.sub(" ", noun.lower())
    singular = lowered[:-1] if lowered.endswith("s") and lowered not in PER_UNITS else lowered
    code = PER_UNITS.get(lowered) or PER_UNITS.get(singular)
    if code is None:
        if m["word"] in (None, "a", "an", "each", "every"):
            if lowered not in PER_NOUNS and noun not in UNIT_SYMBOLS:
                return None
        elif not money and (len(lowered) < 3 or lowered in _NOT_PER):
            return None
        code = UNIT_SYMBOLS.get(noun) or lowered
    return code, m.end()


_NOT_PER = frozenset(("cent", "mille", "mil", "mill"))
_PER_MANY = re.compile(
    r"[\s-](?:per|for\severy|of\severy)\s(?:(?P<digits>\d{1,3}(?:,\d{3}){1,3}|\d{2,9})|(?P<word>hundred\sthousand|hundred|thousand|million))(?=\s)"
)
_MANY = {"hundred": 100, "thousand": 1000, "hundred thousand": 100_000, "million": 10**6}


def _per_many(text: str, end: int) -> tuple[str, int] | None:
    """Read a rate per a round number of things: "per 1,000 cubic metres", "per 100,000 people"."""
    m = _PER_MANY.match(text, end)
    if m is None:
        return None
    many = int(m["digits"].replace(",", "")) if m["digits"] else _MANY[_FOLD.sub(" ", m["word"])]
    if many % 10:
        return None
    unit = unit_at(text, m.end())
    if unit is not None:
        return f"{many} {unit.code}", unit.end
    noun = noun_at(text, m.end(), one=False)
    return None if noun is None else (f"{many} {noun[0]}", noun[1])


_SIGNS = "|".join(sorted(map(re.escape, CURRENCY_SIGNS), key=len, reverse=True)).replace(r"\ ", r"\s")
_SIGN = re.compile(rf"(?:(?<![A-Za-z])(?:{_SIGNS})|[£€¥]|(?<=[a-z])\$)\s?\Z")
_CODE_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z]{3})\s?\Z")
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d|\s?(?:million|billion|trillion|[mb]n)(?!\w))")
_SIGN_TAILS = frozenset(s[-1] for s in CURRENCY_SIGNS)


def currency_before(text: str, at: int, low: int) -> tuple[str, int, bool] | None:
    """Read the currency sign or code that ends at `at`: its code, where it starts, and whether it is assumed."""
    i = at - 1
    if i >= low and text[i] in " \u00a0":
        i -= 1
    if i < low:
        return None
    char = text[i]
    if char in "on":
        name = text[max(low, i - 3) : i + 1]
        if name in ("Euro", "euro") and _AMOUNT.match(text, at):
            return "EUR", i - 3, False
        if name[-3:] == "Yen" and _AMOUNT.match(text, at):
            return "JPY", i - 2, False
    if char == "s" and text[max(low, i - 5) : i + 1] in ("Pounds", "pounds") and _AMOUNT.match(text, at):
        return "GBP", i - 5, False
    if char.islower():
        if char not in _SIGN_TAILS:
            return None
        first = i
        while first > low and i - first < 4 and text[first - 1].isalpha():
            first -= 1
        if text[first : i + 1] not in LETTER_SIGNS:
            return None
    elif not (char in _SIGN_TAILS or char.isupper()):
        return None
    window = max(low, at - 7)
    part = text[window:at]
    m = _SIGN.search(part)
    if m is not None:
        sign = m[0].rstrip()
        code = CURRENCY_SIGNS.get(sign) or CURRENCY_SIGNS.get(_FOLD.sub(" ", sign))
        if sign == "PS" and len(text) - at > 1 and not (text[at + 1].isdigit() or text[at + 1] in ".,mbk"):
            return None
        if code is None or (sign in LETTER_SIGNS and m.start() and part[m.start() - 1].isalnum()):
            return None
        return code, window + m.start(), sign == "$"
    if part[-1:] in _LETTER_SIGNS and not part[-2:-1].isalpha():
        return _LETTER_SIGNS[part[-1]], at - 1, True
    m = _CODE_BEFORE.search(part)
    if m is not None and m[1] in CURRENCY_CODES and m[1] not in NOT_BEFORE:
        return m[1], window + m.start(), False
    return None
