"""The grammar of one quantity: what stands before the number, the number, its unit or noun, a range, what follows."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from jrtrade.quantity.context import Before, before
from jrtrade.quantity.intervals import plain
from jrtrade.quantity.lexicon import FOLDS, HEDGE_AFTER_FIRST, HEDGES_AFTER, MULTIPLES, ORDINALS, SCALES, TENS, UNITS_TEENS
from jrtrade.quantity.model import Kind, Qualifier, Quantity, Trend
from jrtrade.quantity.nouns import noun_at
from jrtrade.quantity.numbers import ONE, TENTH, ZERO, Number, digits_at, fraction, scaled, vulgar_at, words_at
from jrtrade.quantity.seeds import NUMBER_WORDS, trie
from jrtrade.quantity.units import Unit, currency_before, head_unit, per_at, rate_at, unit_at

_S = r"[\s\u00a0]{1,3}"
_SIGNS = frozenset("-−–+±")
_MINUS = re.compile(r"(?i:(?<![a-z])(?:minus|negative|plus)[\s-])\Z")
_ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
_ORDINAL_WORDS = re.compile(rf"(?i:(?:(?:{'|'.join(TENS)})[\s-])?(?:{trie(ORDINALS)}))(?![A-Za-z])")
_SUPERLATIVE = re.compile(r"-[a-z]+est(?![a-z])|-most(?![a-z])|-ranked(?![a-z])|-placed(?![a-z])")
_FOLD_TAIL = re.compile(r"[-\s]?fold(?![A-Za-z])")
_TIMES = re.compile(r"[-\s\u00a0]times?(?![A-Za-z])")
_TIMES_AS = re.compile(
    r"[\s\u00a0](?:as|more|higher|larger|greater|bigger|the|that|those|its|their|what|less|lower|earnings|book|sales|faster|longer|hotter|"
    r"smaller|heavier|cheaper|better|stronger|deeper|older|what)(?![A-Za-z])"
)
_CONNECT = re.compile(
    rf"(?:{_S}|-)(?P<word>to|and|or|from)(?:{_S}|-)|[\s\u00a0]?(?P<dash>[-–—―−‑]{{1,2}})[\s\u00a0]?|(?P<slash>/)(?=[$£€¥])"
)
_NEXT_NUMBER = re.compile(
    rf"(?:\$?(?:US|AU|C|A|HK|NZ|S)?\s?\$|\$(?:US|AU|A|C|HK|NZ)|[£€¥₹₩₽]|RM|Rs\.?|[A-Z]{{3}}\s?)?\s?[−-]?"
    rf"(?:(?P<digit>\d)|(?i:(?P<word>{trie([*TENS, *UNITS_TEENS])})(?![A-Za-z])))"
)
_IN_TEN = re.compile(r"(?i:[\s\u00a0](?:in|out[\s]of)[\s\u00a0](?:every[\s\u00a0])?)(?=[\da-z])")
_OF = re.compile(r"[\s\u00a0]of(?![A-Za-z])")
_DASH_DIGIT = re.compile(r"[-–]\d")
_YEARLY = re.compile(r"(?:19|20)\d\d(?!\d|,\d)")
_PART_OF = re.compile(rf"(?i:{_S}of{_S}an?(?={_S}))|(?i:-?{_S}an?(?={_S}))")
_AFTER = re.compile(
    r"[\s\u00a0-]?(?P<plus>plus(?![A-Za-z])|\+|odd(?![A-Za-z]))(?!\d)|[\s\u00a0](?P<words>(?:or|and|at|give|approximately)(?:[\s\u00a0][a-z]+){0,2})"
)
_AMOUNT_BEFORE = re.compile(r"(?i:(?<![A-Za-z])(?:(?P<article>an?|one)|(?P<vague>several|a[\s]few|few|many|a[\s]couple[\s]of)))[\s\u00a0]\Z")
_ARTICLE = re.compile(r"(?i:(?<![A-Za-z])an?)[\s\u00a0-]\Z")
_UNIT_AND = re.compile(r"(?i:(?<![A-Za-z])(?:an?|one)[\s\u00a0-](?P<unit>hour|year|month|week|day|decade|century|mile|minute|kilometre|tonne)[\s\u00a0]and[\s\u00a0]a)[\s\u00a0]\Z")
_AND_A_HALF = re.compile(r"[\s\u00a0]and[\s\u00a0]a[\s\u00a0](half|quarter)(?![A-Za-z])")
_DIRECTION = re.compile(
    r"[\s\u00a0](?:(?P<up>higher|up)|(?P<down>lower|down))(?=\s*(?:[.,;)]|on\b|from\b|than\b|at\b|\Z))"
)
_NOT_A_SINGLE = re.compile(r"(?i:not a single)(?![A-Za-z])")
_BETWEEN_WORD = re.compile(
    rf"{_S}(?:more|further|additional|extra|straight|consecutive|full|long|successive|previous|short|whole|solid)(?=[\s\u00a0])"
)
_TOKEN = re.compile(r"[A-Za-z]+(?:-fold)?")
_HYPHENED = re.compile(r"[-‑]([A-Za-z]{2,})")
_NO_NOUN = frozenset(("plus", "odd", "to", "and", "or")) | NUMBER_WORDS
_OF_WHAT = re.compile(
    r"[\s\u00a0]of[\s\u00a0](?:(?:the|its|their|his|her|our|these|those|[A-Z][\w-]*(?:['’]s|s['’]))[\s\u00a0])?"
)
_WHO = re.compile(r"[\s\u00a0]who(?![A-Za-z])")
_HALF_NAMED = re.compile(
    r"(?i:(?<![A-Za-z])(?:this|that|the|first|second|other|each|better|opening|closing|last|every|either))[\s\u00a0]\Z"
)
_FRACTION_ENDS = re.compile(r"\s*(?:[.,;:)]|\Z|(?:less|more|higher|lower|smaller|larger|cheaper)\b)")
_ACCOUNTING = re.compile(r"\)(?=\s(?:thousand|million|billion|trillion|[mb]n)\b)")


class Term(NamedTuple):
    """A number with its unit: one side of a range, or the whole of a quantity."""

    start: int
    number: Number
    unit: Unit | None
    prefixed: bool = False

    @property
    def end(self) -> int:
        """Where the term ends."""
        return self.unit.end if self.unit is not None else self.number.end


def quantity_at(text: str, at: int, low: int) -> Quantity | None:
    """Read the quantity whose first numeral stands at `at`; None if there is none.

    Parameters
    ----------
    text : str
        A text without hyphenated line ends.
    at : int
        Start of a numeral, as `seeds` gives it.
    low : int
        Where the last quantity ended; nothing before is taken.
    """
    if text[at].isdigit():
        return _numeric(text, at, low)
    if not text[at].isalpha():
        number = vulgar_at(text, at)
        return None if number is None else _finish(text, number, None, at, low)
    return _worded(text, at, low)


def _numeric(text: str, at: int, low: int) -> Quantity | None:
    """Read a quantity that begins with digits."""
    prefix = currency_before(text, at, low)
    if prefix is None and at > low + 1 and text[at - 1] in "(.":
        prefix = currency_before(text, at - 1, low)
    number = digits_at(text, at, money=prefix is not None)
    if number is None:
        return None
    nxt = text[number.end : number.end + 1]
    if nxt and nxt in "snrt" and number.step == ONE and number.factor == ONE:
        tail = _ORDINAL_TAIL.match(text, number.end)
        if tail is not None:
            return _ordinal(text, number.start, tail.end(), number.value, tail[0])
    elif nxt and nxt in "- f":
        fold = _FOLD_TAIL.match(text, number.end)
        if fold is not None:
            return _multiple(text, number, fold.end(), low)
    elif nxt == ")" and text[at - 1 : at] == "(":
        loss = _ACCOUNTING.match(text, number.end)
        if loss is not None and number.value is not None:
            number = number._replace(value=-number.value, start=at - 1, end=loss.end())
            number = scaled(text, number, money=prefix is not None)
    outer = prefix[1] if prefix else number.start
    number, start = _signed(text, number, outer, low)
    if start == outer and prefix is not None and number.start > outer:
        number, _ = _signed(text, number, number.start, outer)
    return _finish(text, number, prefix, start, low)


def _signed(text: str, number: Number, start: int, low: int) -> tuple[Number, int]:
    """Take in a sign in front, and return where it begins."""
    if start <= low or number.value is None:
        return number, start
    sign = text[start - 1]
    if sign in _SIGNS:
        outer = text[start - 2 : start - 1] if start > 1 else ""
        if sign == "-" and start >= 6 and text[start - 6 : start].lower() == "minus-":
            return number._replace(value=-number.value), start - 6
        if outer and outer not in " \n\t\u00a0(“\"'$£€¥[":
            return number, start
        return (number if sign in "+±" else number._replace(value=-number.value)), start - 1
    if sign == " " and text[start - 2 : start - 1] in ("s", "e"):
        m = _MINUS.search(text, max(low, start - 9), start)
        if m is not None:
            return (number if m[0][0] in "pP" else number._replace(value=-number.value)), m.start()
    return number, start


def _worded(text: str, at: int, low: int) -> Quantity | None:
    """Read a quantity that begins with a number word."""
    token_match = _TOKEN.match(text, at)
    if token_match is None:
        return None
    token = token_match[0].lower()
    end = token_match.end()
    if token == "not":
        single = _NOT_A_SINGLE.match(text, at)
        noun = noun_at(text, single.end(), one=True) if single is not None else None
        if single is None or noun is None:
            return None
        return _make(text, at, noun[1], "count", Number(at, single.end(), ZERO, ONE, ONE, 1, words=True), noun[0], Before(at))
    multiple = MULTIPLES.get(token) or FOLDS.get(token.replace("-", ""))
    if multiple is not None:
        if token in ("twice", "thrice") and not _doubles(text, end):
            return None
        if token in ("double", "triple", "treble") and not _doubles(text, end):
            return None
        return _multiple(text, Number(at, end, Decimal(multiple), ONE, ONE, 1, words=True), end, low)
    if token in ("halved", "halving"):
        return _multiple(text, Number(at, end, Decimal("0.5"), TENTH, TENTH, 1, words=True), end, low)
    if token.replace("-", "") in ("severalfold", "manyfold", "manifold"):
        return _multiple(text, Number(at, end, None, ONE, ONE, 0, words=True, low=Decimal(3)), end, low)
    if token in ORDINALS or token in TENS:
        m = _ORDINAL_WORDS.match(text, at)
        if m is not None:
            parts = m[0].lower().replace("-", " ").split()
            value = ORDINALS[parts[-1]] + (TENS[parts[0]] if len(parts) == 2 else 0)
            if len(parts) == 1 or ORDINALS[parts[-1]] < 10:
                return _fraction(text, at, m.end(), value, low) or _ordinal(text, at, m.end(), Decimal(value))
    if token == "quarter":
        return _fraction(text, at, end, 4, low)
    number = words_at(text, at)
    if number is None:
        return None
    if token in SCALES or token == "dozen" or (token == "half" and number.fraction):
        return _article(text, number, token, low)
    return _finish(text, number, None, at, low)


def _doubles(text: str, end: int) -> bool:
    """Whether "double" is a multiple ("double the rate"), not a pair ("double blow", "double-decker")."""
    return re.compile(r"[\s\u00a0](?:as|a|the|its|their|that|those|what|in|over|by|from|since|to|this|last|his|her|our)(?![A-Za-z])|\s*[.,;]|\Z").match(text, end) is not None


def _article(text: str, number: Number, token: str, low: int) -> Quantity | None:
    """Read numbers that need a word in front: "a hundred", "several thousand", "a half", "an hour and a half"."""
    at = number.start
    if token == "half":
        unit_and = _UNIT_AND.search(text, max(low, at - 28), at)
        if unit_and is not None:
            half = Decimal("0.5")
            whole = Number(unit_and.start(), at + 4, ONE + half, half, half, 2, words=True, fraction=True)
            unit = unit_at(" " + unit_and["unit"], 0)
            if unit is not None:
                context = before(text, whole.start, low)
                return _make(text, context.start, whole.end, unit.kind, whole, unit.code, context)
    m = _AMOUNT_BEFORE.search(text, max(low, at - 16), at)
    if m is None:
        if token == "half":
            return _finish(text, number, None, at, low) if _half_counts(text, number, low) else None
        found = None if number.value == SCALES.get(token) else _finish(text, number, None, at, low)
        return None if found is not None and token == "dozen" and found.unit is None else found
    if token == "half" and (m["vague"] or number.end > at + 4 or text[at + 4 : at + 5] == "-"):
        return _finish(text, number, None, at, low)
    number = number._replace(start=m.start())
    if m["vague"] and number.value is not None:
        base = number.value
        number = number._replace(value=None, low=base * 2, step=base, loose=base, digits=0)
    return _finish(text, number, None, m.start(), low)


def _half_counts(text: str, number: Number, low: int) -> bool:
    """Whether "half" is a number here, not the name of a stretch of time ("this half")."""
    at = number.start
    return _OF.match(text, number.end) is not None or _HALF_NAMED.search(text, max(low, at - 10), at) is None


def _fraction(text: str, at: int, end: int, parts: int, low: int) -> Quantity | None:
    """Read "a third of …": an ordinal word after an article and before "of"."""
    if parts < 3:
        return None
    m = _ARTICLE.search(text, max(low, at - 4), at)
    if m is None or (_OF.match(text, end) is None and _FRACTION_ENDS.match(text, end) is None):
        return None
    return _finish(text, fraction(m.start(), end, parts, text), None, m.start(), low)


def _ordinal(text: str, start: int, end: int, value: Decimal | None, suffix: str | None = None) -> Quantity | None:
    """Read the noun phrase an ordinal numbers."""
    if value is None or (suffix is not None and suffix != ordinal_suffix(int(value))):
        return None
    noun = noun_at(text, end, one=True) if text[end : end + 1] != "-" else None
    if text[end : end + 1] == "-":
        superlative = _SUPERLATIVE.match(text, end)
        if superlative is not None:
            end = superlative.end()
    number = Number(start, end, value, ONE, ONE, len(str(value)), words=not text[start].isdigit())
    return _make(text, start, noun[1] if noun else end, "ordinal", number, noun[0] if noun else None, Before(start))


def ordinal_suffix(n: int) -> str:
    """Return "st", "nd", "rd" or "th"."""
    return "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


def _multiple(text: str, number: Number, end: int, low: int) -> Quantity:
    context = before(text, number.start, low)
    return _make(text, context.start, end, "multiple", number, None, context)


def _ratio(text: str, number: Number) -> Number | None:
    """Read "one in ten", "nine out of 10"."""
    if number.value is None or number.step != ONE or number.value <= 0:
        return None
    m = _IN_TEN.match(text, number.end)
    if m is None:
        return None
    whole = digits_at(text, m.end()) if text[m.end()].isdigit() else words_at(text, m.end())
    if whole is None or whole.value is None or whole.step != ONE or whole.fraction or not number.value < whole.value <= 1000:
        return None
    if unit_at(text, whole.end) is not None or _ORDINAL_TAIL.match(text, whole.end):
        return None
    step = ONE / whole.value
    return number._replace(value=number.value / whole.value, step=step, loose=step, end=whole.end, fraction=True)


def _term(text: str, number: Number, prefix: tuple[str, int, bool] | None, start: int) -> Term:
    """Attach the unit to a number."""
    end = number.end
    if prefix is not None:
        code, at, assumed = prefix
        again = unit_at(text, end)  # "$5 million US dollars"
        if again is not None and again.kind == "money" and again.code == code and not assumed:
            return Term(min(at, start), number, again, prefixed=True)
        return Term(min(at, start), number, Unit(code, "money", end, assumed), prefixed=True)
    unit = unit_at(text, end)
    if unit is None:
        char = text[end : end + 1]
        if char in ("-", "‑"):
            unit = unit_at(text, end + 1, attributive=True)
        elif char in (" ", "\u00a0"):
            skipped = _BETWEEN_WORD.match(text, end)
            if skipped is not None:
                unit = unit_at(text, skipped.end())
                if unit is not None and unit.kind not in ("duration", "measure", "percent", "percentage_point"):
                    unit = None
    if unit is None and number.fraction and number.value is not None and number.value < 1:
        of = _PART_OF.match(text, end)  # "three quarters of a mile", "half a percentage point"
        if of is not None:
            unit = unit_at(text, of.end())
    return Term(start, number, unit)


def _finish(text: str, number: Number, prefix: tuple[str, int, bool] | None, start: int, low: int) -> Quantity | None:
    """Complete a quantity from its first number on."""
    if prefix is None and text[number.end : number.end + 1] == " " and text[number.end + 1 : number.end + 2] in ("i", "o", "I", "O"):
        ratio = _ratio(text, number)
        if ratio is not None:
            context = before(text, start, low)
            return _make(text, context.start, ratio.end, "ratio", ratio, None, context)
    term = _term(text, number, prefix, start)
    context = before(text, term.start, low)
    pair = _other_end(text, term, context)
    if pair is not None:
        first, second, end = pair
        if second.number is number:  # "to 41 from 38"
            context = context._replace(start=text.rfind("to", max(low, context.start - 5), context.start), trend=None)
        elif context.opener == "from":
            context = context._replace(trend=None)
        return _close(text, context, first, second.unit or term.unit, end, second.number)
    if context.opener is not None:
        context = before(text, term.start, context.opened)._replace(last=context.opener)
    return _close(text, context, term.number, term.unit, term.end, None)


def _other_end(text: str, term: Term, context: Before) -> tuple[Number, Term, int] | None:
    """Read the other end of a range, if one follows: the first number, the second term, where the range ends."""
    first, unit = term.number, term.unit
    end = term.end
    m = _CONNECT.match(text, end)
    if m is None and unit is None and context.opener == "from":
        noun = noun_at(text, end, one=False)  # "from 410,000 units to 52,000"
        if noun is not None:
            m = _CONNECT.match(text, noun[1])
            unit = Unit(noun[0], "count", noun[1]) if m is not None and m["word"] == "to" else None
            m = m if unit is not None else None
    if m is None and unit is None and context.last == "to":
        noun = noun_at(text, end, one=False)
        if noun is not None:
            m = _CONNECT.match(text, noun[1])
            unit = Unit(noun[0], "count", noun[1]) if m is not None and m["word"] == "from" else None
            m = m if unit is not None else None
    if m is None:
        return None
    word, dash = m["word"], m["dash"]
    opened = context.opener is not None
    if (word == "and" and context.opener != "between") or (word == "from" and context.last != "to"):
        return None
    if word == "to" and unit is not None and context.trend is not None and not opened:
        return None
    nxt = _NEXT_NUMBER.match(text, m.end())
    if nxt is None or first.value is None:
        return None
    seed = nxt.start("digit") if nxt["digit"] else nxt.start("word")
    prefix = currency_before(text, seed, m.end()) if nxt["digit"] else None
    number = digits_at(text, seed, money=prefix is not None or term.prefixed) if nxt["digit"] else words_at(text, seed)
    if number is None or number.value is None or _ORDINAL_TAIL.match(text, number.end):
        return None
    if not dash and _DASH_DIGIT.match(text, number.end):
        return None  # "from 24 to 33-35": the dash binds closer
    number, _ = _signed(text, number, seed, m.end())
    second = _term(text, number, prefix, seed)
    if word == "or" and (text[term.start - 2 : term.start] == ", " or unit is not None or second.unit is None and not number.words or number.value <= first.value or number.value > first.value * 3):
        return None
    if not _same_unit(unit, second.unit):
        return None
    if unit is None and not opened and _YEARLY.match(text, term.start) and text[term.start - 3 : term.start] in ("in ", "by ") and not 1900 < number.value < 2100:
        return None
    if unit is not None and second.unit is None and not opened and not (term.prefixed and (dash or number.factor != ONE or first.factor == ONE)) and word != "from":
        return None
    if dash and unit is None and second.unit is None and not opened and not _plausible(text, first, number, spaced=dash != m[0]):
        return None
    if not opened and dash is not None and m[0].strip() != m[0] and not (m[0][0].isspace() and m[0][-1].isspace()):
        return None
    if first.factor == ONE and number.factor >= 1000 and abs(first.value) < 1000 and word != "from":
        first = first.times(number.factor, first.end)
    last = max(second.end, end)
    if word == "from":
        if unit is not None and unit.kind == "count":
            noun = noun_at(text, second.end, one=False)
            last = noun[1] if noun is not None and noun[0] == unit.code else last
        return number, Term(second.start, first, second.unit or unit), last
    if second.unit is None and unit is not None:
        second = second._replace(unit=unit._replace(end=second.number.end))
    return first, second, last


def _same_unit(first: Unit | None, second: Unit | None) -> bool:
    if first is None or second is None or first.code == second.code:
        return True
    return first.kind == second.kind == "money" and (first.assumed or second.assumed)


def _plausible(text: str, first: Number, second: Number, *, spaced: bool) -> bool:
    """Whether two bare numbers joined by a dash are a range, not a score or a code."""
    if first.value is None or second.value is None or second.value <= first.value:
        return False
    return second.factor != ONE or noun_at(text, second.end, one=False) is not None or (spaced and second.value >= 100)


def _close(text: str, context: Before, number: Number, unit: Unit | None, end: int, to: Number | None) -> Quantity:
    """Take in what follows the unit and make the quantity."""
    kind: Kind
    code: str | None
    if unit is not None:
        kind, code = unit.kind, unit.code or None
        if kind == "multiple":
            code = None
        elif kind == "duration" or (kind == "measure" and text[end : end + 1] == " "):
            half = _AND_A_HALF.match(text, end)
            if half is not None and number.value is not None and to is None:
                part = Decimal("0.5") if half[1] == "half" else Decimal("0.25")
                number, end = number._replace(value=number.value + part, step=part, loose=part, digits=number.digits + 1), half.end()
        if kind in ("money", "measure", "count") and code is not None and "/" not in code:
            per = per_at(text, end, money=kind == "money")
            if per is not None:
                code, end = f"{code}/{per[0]}", per[1]
    elif number.fraction and to is None and number.value is not None and abs(number.value) < 1:
        kind, code = "ratio", None
    else:
        kind, code, end = _times(text, number, end) or _counted(text, number, end, to)
    qualifier = context.qualifier
    stop, after = _hedge_after(text, end)
    if after is not None and context.qualifier in ("exact", "about"):
        qualifier, end = after, stop
        if kind == "number":
            kind, code, end = _counted(text, number, end, to)
    trend = context.trend
    if trend is not None and context.loose and kind in ("count", "ordinal", "duration", "number") and code != "point":
        trend = None
    if trend is None and kind in ("percent", "percentage_point"):
        direction = _DIRECTION.match(text, end)
        if direction is not None:
            trend = "up" if direction["up"] else "down"
    assumed = unit is not None and unit.assumed
    return _make(text, context.start, end, kind, number, code, context, to=to, qualifier=qualifier, trend=trend, assumed=assumed)


def _times(text: str, number: Number, end: int) -> tuple[Kind, str | None, int] | None:
    """Read "times": a multiple ("ten times as many", "6.5 times") or a count ("three times a day")."""
    m = _TIMES.match(text, end) if text[end : end + 1] in ("-", " ", "\u00a0", "\n") else None
    if m is None:
        return None
    end = m.end()
    if _TIMES_AS.match(text, end) or (number.step < ONE and number.value is not None):
        return "multiple", None, end
    per = per_at(text, end, money=False)
    return ("count", f"time/{per[0]}", per[1]) if per is not None else ("count", "time", end)


def _counted(text: str, number: Number, end: int, to: Number | None) -> tuple[Kind, str | None, int]:
    """Read what is counted."""
    one = number.value == ONE and to is None
    char = text[end : end + 1]
    if char in ("-", "‑"):
        m = _HYPHENED.match(text, end)
        if m is not None and m[1].lower() not in _NO_NOUN:
            return "count", m[1].lower(), m.end()
        return "number", None, end
    if char not in (" ", "\u00a0", "\n", "\t"):
        return "number", None, end
    at = end
    if number.value_to is not None or number.low is not None:
        of = _OF_WHAT.match(text, end)
        if of is not None:
            at = of.end() - 1
            unit = unit_at(text, at)
            if unit is not None:
                return unit.kind, unit.code, unit.end
    noun = noun_at(text, at, one=one)
    if noun is None and number.words and number.value is not None and number.factor == ONE:
        of = _OF_WHAT.match(text, end)
        noun = noun_at(text, of.end() - 1, one=False) if of is not None else None
        if noun is not None:
            return "count", noun[0], end
    if noun is None:
        if _WHO.match(text, end):
            return "count", "people", end
        rate = rate_at(text, end) if to is None else None
        return ("number", f"1/{rate[0]}", rate[1]) if rate is not None else ("number", None, end)
    code, stop = noun
    known = head_unit(code)
    if known is not None:
        return known[1], known[0], stop
    per = per_at(text, stop, money=False)
    if per is not None:
        code, stop = f"{code}/{per[0]}", per[1]
    return "count", code, stop


def _hedge_after(text: str, end: int) -> tuple[int, Qualifier | None]:
    """Read a hedge that follows ("a hundred plus", "or so")."""
    if text[end : end + 1] not in _HEDGE_STARTS:
        return end, None
    m = _AFTER.match(text, end)
    if m is None:
        return end, None
    if m["plus"]:
        return m.end(), "about" if m["plus"] == "odd" else "above"
    words = m["words"].split()
    if words[0] in HEDGE_AFTER_FIRST:
        for n in range(len(words), 1, -1):
            qualifier = HEDGES_AFTER.get(tuple(words[:n]))
            if qualifier is not None:
                stop = m.start("words")
                for word in words[:n]:
                    stop = text.index(word, stop) + len(word)
                return stop, qualifier
    return end, None


_HEDGE_STARTS = frozenset(" +-\u00a0\n")


def _make(
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
    return Quantity(
        start,
        end,
        text[start:end],
        kind,
        value if value is None or number.factor is ONE else plain(value),
        value_to,
        unit,
        qualifier or context.qualifier,
        trend,
        number.digits or None,
        assumed,
        None,
        steps,
    )
