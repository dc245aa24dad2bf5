"""The grammar of one quantity: what stands before the number, the number, its unit or noun, a range, what follows."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from jrtrade.quantity.context import Before, before
from jrtrade.quantity.intervals import interval
from jrtrade.quantity.lexicon import FOLDS, HEDGE_AFTER_FIRST, HEDGES_AFTER, MULTIPLES, ORDINALS, SCALES, TENS
from jrtrade.quantity.model import Kind, Qualifier, Quantity, Trend
from jrtrade.quantity.nouns import noun_at
from jrtrade.quantity.numbers import Number, digits_at, words_at
from jrtrade.quantity.seeds import trie
from jrtrade.quantity.units import Unit, currency_before, per_at, unit_at

ONE = Decimal(1)
ZERO = Decimal(0)


class Term(NamedTuple):
    """A number with its unit: one side of a range, or the whole of a quantity."""

    start: int
    end: int
    number: Number
    unit: Unit | None
    noun: str | None = None
    prefixed: bool = False


_SIGNS = "-−–"
_MINUS = re.compile(r"(?i:(?:minus|negative)[\s-])\Z")
_ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
_ORDINAL_WORDS = re.compile(rf"(?i:(?:(?:{'|'.join(TENS)})[\s-])?(?:{trie(ORDINALS)}))(?![A-Za-z])")
_FOLD_TAIL = re.compile(r"(?:-|\s)?fold(?![A-Za-z])")
_TIMES = re.compile(r"(?:-|[\s\u00a0])?times?(?![A-Za-z])")
_TIMES_AS = re.compile(
    r"[\s\u00a0](?:as|more|higher|larger|greater|bigger|the|that|its|their|what|less|lower|earnings|book|sales|over\b(?=\s*[.,;]|$)|faster|longer|hotter|of)(?![A-Za-z])"
)
_CONNECT = re.compile(
    r"[\s\u00a0]?(?P<dash>[-–—―−]{1,2})[\s\u00a0]?|[\s\u00a0]{1,3}(?P<word>to|and|or|and to|until|through)[\s\u00a0]{1,3}|(?P<slash>/)(?=[$£€¥])"
)
_NEXT_NUMBER = re.compile(
    rf"(?:(?:US|C|A|HK|NZ)?\$|[£€¥]|(?:[A-Z]{{3}}\s?))?\s?(?:(?P<digit>\d)|(?i:(?P<word>{trie([*TENS, *(w for w in 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split())])})(?![A-Za-z])))"
)
_IN_TEN = re.compile(r"(?i:[\s\u00a0](?:in|out[\s]of|of[\s]every|in[\s]every)[\s\u00a0](?:every[\s\u00a0])?)(?=\d|[a-z])")
_OF = re.compile(r"[\s\u00a0](?:of)(?:[\s\u00a0](?:the|all|its|their|his|her|our|a|those|these|them))?")
_AFTER = re.compile(r"(?:[\s\u00a0-]?(?P<plus>plus|\+|odd)(?![A-Za-z\d])|[\s\u00a0](?P<words>(?:or|and|at|give|approximately)(?:[\s\u00a0][a-z]+){0,2}))")
_VAGUE_BEFORE = re.compile(r"(?i:(?<![A-Za-z])(?:(?P<article>an?|one)|(?P<vague>several|a[\s]few|few|many|a[\s]couple[\s]of)))[\s\u00a0]\Z")
_ARTICLE = re.compile(r"(?i:(?<![A-Za-z])an?)[\s\u00a0-]\Z")
_MORE_THAN = re.compile(r"(?:[\s\u00a0](?:more|further|additional|extra|straight|consecutive|full|long|successive|previous|short))?")
_DIRECTION = re.compile(r"[\s\u00a0](?P<up>higher|up)(?=\s*(?:[.,;)]|on\b|from\b|than\b|at\b|$))|[\s\u00a0](?P<down>lower|down)(?=\s*(?:[.,;)]|on\b|from\b|than\b|at\b|$))")
_NOT_A_SINGLE = re.compile(r"(?i:not a single)(?![A-Za-z])")
_SPACE_WORD = re.compile(r"[\s\u00a0]{1,3}(more|further|additional|extra|straight|consecutive|full|long|successive|previous|short|whole|million|record|solid)(?=[\s\u00a0])")


def _number(text: str, at: int, *, money: bool = False) -> Number | None:
    char = text[at : at + 1]
    if char.isdigit():
        return digits_at(text, at, money=money)
    return words_at(text, at, money=money)


def _term(text: str, number: Number, prefix: tuple[str, int, bool] | None, start: int) -> Term:
    """Attach the unit to a number."""
    end = number.end
    if prefix is not None:
        code, at, assumed = prefix
        unit = unit_at(text, end) if text[end : end + 1] in ("¢",) else None
        unit = Unit(code, "money", end, assumed)
        after = _phrase_money(text, end, code)
        if after is not None:
            unit = after
        return Term(at if at < start else start, unit.end, number, unit, prefixed=True)
    unit = unit_at(text, end)
    if unit is None and text[end : end + 1] == "-":
        unit = unit_at(text, end + 1, attributive=True)
    if unit is None:
        skipped = _SPACE_WORD.match(text, end)
        if skipped is not None:
            unit = unit_at(text, skipped.end())
            if unit is not None and unit.kind not in ("duration", "measure", "percent", "percentage_point"):
                unit = None
    return Term(start, unit.end if unit else end, number, unit)


def _phrase_money(text: str, end: int, code: str) -> Unit | None:
    """Take in a currency named again behind the number ("$5 million US dollars", "¥100 yen", "$1.1396 EUR")."""
    unit = unit_at(text, end)
    if unit is not None and unit.kind == "money" and unit.code == code:
        return unit
    return None


def _sign(text: str, start: int, low: int) -> int | None:
    """Return where a minus sign before a number begins, or None."""
    if start > low and text[start - 1] in _SIGNS:
        outer = text[start - 2 : start - 1] if start - 2 >= low else ""
        if not outer or outer in " \n\t\u00a0(“\"'$£€¥":
            return start - 1
        return None
    window = text[max(low, start - 9) : start]
    if window[-1:] in (" ", "-"):
        m = _MINUS.search(window)
        if m is not None:
            return start - len(window) + m.start()
    return None


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
    char = text[at]
    if char.isdigit():
        prefix = currency_before(text, at, low)
        number = digits_at(text, at, money=prefix is not None)
        if number is None:
            return None
        if number.end == at + 1 or text[number.end : number.end + 1].isalpha():
            pass
        tail = _ORDINAL_TAIL.match(text, number.end) if text[number.end : number.end + 1] in ("s", "n", "r", "t") and number.end else None
        if tail is not None and number.step == ONE and not number.scaled:
            return _ordinal(text, number.start, tail.end(), number.value, low)
        fold = _FOLD_TAIL.match(text, number.end)
        if fold is not None:
            return _multiple(text, number, fold.end(), low)
        start = number.start
        outer = prefix[1] if prefix else start
        sign = _sign(text, outer, low)
        if sign is None and prefix:
            sign = _sign(text, start, outer)
        if sign is not None and number.value is not None:
            number = number._replace(value=-number.value)
            outer = min(outer, sign)
        elif prefix and text[outer - 1 : outer] == "(" and text[number.end : number.end + 1] == ")" and False:
            pass
        return _finish(text, number, prefix, outer, low)
    return _worded(text, at, low)


def _worded(text: str, at: int, low: int) -> Quantity | None:
    single = _NOT_A_SINGLE.match(text, at)
    if single is not None:
        noun = noun_at(text, single.end(), one=True)
        number = Number(at, single.end(), ZERO, ONE, ONE, 1, words=True)
        end = noun[1] if noun else single.end()
        return _make(text, at, end, "count", number, noun[0] if noun else None, Before(at))
    word = re.compile(r"[A-Za-z]+(?:-fold)?").match(text, at)
    if word is None:
        sign = words_at(text, at) if text[at].isalpha() else None
        if sign is None:
            number_sign = digits_at("0" + text[at : at + 1], 0)
            if number_sign is None or number_sign.value is None or not number_sign.fraction:
                return None
            value = number_sign._replace(start=at, end=at + 1)
            return _finish(text, value, None, at, low)
    assert word is not None or True  # noqa: S101
    token = word[0].lower() if word else ""
    if token in MULTIPLES:
        end = word.end() if word else at
        number = Number(at, end, Decimal(MULTIPLES[token]), ONE, ONE, 1, words=True)
        if token in ("double", "triple") and text[end : end + 1] == "-":
            return None
        return _multiple(text, number, end, low)
    if token == "halved" or token == "halving":
        end = word.end() if word else at
        return _multiple(text, Number(at, end, Decimal("0.5"), Decimal("0.1"), Decimal("0.1"), 1, words=True), end, low)
    fold = token.replace("-", "")
    if fold in FOLDS:
        end = word.end() if word else at
        return _multiple(text, Number(at, end, Decimal(FOLDS[fold]), ONE, ONE, 1, words=True), end, low)
    if fold in ("severalfold", "manyfold", "manifold"):
        end = word.end() if word else at
        return _multiple(text, Number(at, end, None, ONE, ONE, 0, words=True, low=Decimal(3)), end, low)
    if token in ORDINALS or (token in TENS):
        m = _ORDINAL_WORDS.match(text, at)
        if m is not None:
            parts = re.split(r"[\s-]", m[0].lower())
            value = ORDINALS[parts[-1]] + (TENS[parts[0]] if len(parts) == 2 else 0)
            if len(parts) == 1 or ORDINALS[parts[-1]] < 10:
                fraction = _fraction(text, at, m.end(), value, low)
                if fraction is not None:
                    return fraction
                return _ordinal(text, at, m.end(), Decimal(value), low)
    if token == "quarter":
        fraction = _fraction(text, at, at + 7, 4, low)
        return fraction
    number = words_at(text, at)
    if number is None:
        return None
    start = at
    article = None
    if token in SCALES or token == "dozen" or (token == "half" and number.fraction):
        article = _VAGUE_BEFORE.search(text, max(low, at - 16), at)
        if article is not None and (article["article"] is not None or token != "half"):
            start = article.start()
            if article["vague"] and number.value is not None:
                base = number.value
                low_end = base * 2
                number = number._replace(value=None, low=low_end, step=base, loose=base, digits=0)
            number = number._replace(start=start)
    if token == "half" and number.fraction and not _half_counts(text, number, low, article is not None):
        return None
    return _finish(text, number, None, start, low)


def _half_counts(text: str, number: Number, low: int, article: bool) -> bool:
    return True


def _fraction(text: str, at: int, end: int, parts: int, low: int) -> Quantity | None:
    """Read "a third of …": an ordinal word after an article and before "of"."""
    m = _ARTICLE.search(text, max(low, at - 4), at)
    follows = _OF.match(text, end)
    alone = re.compile(r"\s*(?:[.,;:)]|$|(?:less|more|higher|lower|smaller|larger|cheaper)\b)").match(text, end)
    if m is None or parts < 3 or (follows is None and alone is None):
        return None
    number = Number(m.start(), end, ONE / parts, Decimal("0.1"), Decimal("0.1"), 1, fraction=True, words=True)
    return _finish(text, number, None, m.start(), low)


def _ordinal(text: str, start: int, end: int, value: Decimal | None, low: int) -> Quantity | None:
    if value is None:
        return None
    noun = noun_at(text, end, one=True)
    number = Number(start, end, value, ONE, ONE, len(str(value)), words=not text[start].isdigit())
    if text[end : end + 1] == "-":
        noun = None
    return _make(text, start, noun[1] if noun else end, "ordinal", number, noun[0] if noun else None, Before(start))


def _multiple(text: str, number: Number, end: int, low: int) -> Quantity:
    context = before(text, number.start, low)
    return _make(text, context.start, end, "multiple", number, None, context)


def _ratio(text: str, number: Number) -> tuple[Number, int] | None:
    """Read "one in ten", "nine out of 10"."""
    if number.value is None or number.step != ONE or number.scaled:
        return None
    m = _IN_TEN.match(text, number.end)
    if m is None:
        return None
    whole = _number(text, m.end())
    if whole is None or whole.value is None or whole.step != ONE or not number.value < whole.value <= 1000 or whole.scaled:
        return None
    unit = unit_at(text, whole.end)
    if unit is not None or whole.fraction or number.value <= 0:
        return None
    ratio = number.value / whole.value
    step = ONE / whole.value
    return number._replace(value=ratio, step=step, loose=step, end=whole.end, fraction=True), whole.end


def _finish(text: str, number: Number, prefix: tuple[str, int, bool] | None, start: int, low: int) -> Quantity | None:
    if prefix is None:
        ratio = _ratio(text, number)
        if ratio is not None:
            context = before(text, start, low)
            noun = noun_at(text, ratio[1], one=False)
            return _make(text, context.start, ratio[1], "ratio", ratio[0], None, context)
    term = _term(text, number, prefix, start)
    context = before(text, term.start, low)
    second = _other_end(text, term, context)
    if second is not None:
        first_number, last = second
        unit = last.unit or term.unit
        end = max(last.end, term.end)
        return _close(text, context, first_number, unit, end, last.number, prefixed=term.prefixed or last.prefixed)
    opener = context.opener
    if opener is not None:
        context = _without_opener(text, context, term, low)
    return _close(text, context, term.number, term.unit, term.end, None, prefixed=term.prefixed)


def _without_opener(text: str, context: Before, term: Term, low: int) -> Before:
    """Leave "from" or "between" outside when no range follows."""
    again = before(text, term.start, max(low, _after_opener(text, context, term)))
    return again._replace(last=context.opener or "")


def _after_opener(text: str, context: Before, term: Term) -> int:
    assert context.opener is not None  # noqa: S101 - the caller asked
    at = text.rfind(context.opener, 0, term.start)
    if at < 0:
        at = text.lower().rfind(context.opener, max(0, term.start - 80), term.start)
    return at + len(context.opener) if at >= 0 else term.start


def _other_end(text: str, term: Term, context: Before) -> tuple[Number, Term] | None:
    """Read the other end of a range, if one follows."""
    m = _CONNECT.match(text, term.end)
    if m is None:
        return None
    word = m["word"]
    if word == "and" and context.opener != "between":
        return None
    if word in ("to", "and to") and term.unit is not None and context.trend is not None and context.opener is None and context.last != "by":
        return None
    if word in ("and to", "until", "through"):
        return None
    at = m.end()
    nxt = _NEXT_NUMBER.match(text, at)
    if nxt is None:
        return None
    seed = nxt.start("digit") if nxt["digit"] else nxt.start("word")
    if m["dash"] and term.unit is None and (text[m.start() : m.end()].strip() != text[m.start() : m.end()]) and context.opener is None:
        spaced = text[m.start()] in " \u00a0" and text[m.end() - 1] in " \u00a0"
        if not spaced:
            return None
    prefix = currency_before(text, seed, at) if nxt["digit"] else None
    number = _number(text, seed, money=prefix is not None or term.prefixed)
    if number is None or number.value is None or term.number.value is None:
        return None
    if _ORDINAL_TAIL.match(text, number.end):
        return None
    last = _term(text, number, prefix, seed)
    first = term.number
    if word == "or" and (term.unit is not None or last.unit is None and not number.words or number.value <= term.number.value):
        return None
    if term.unit is not None and last.unit is not None and term.unit.code != last.unit.code:
        both_money = term.unit.kind == last.unit.kind == "money"
        if not (both_money and (term.unit.assumed or last.unit.assumed)):
            return None
    if term.unit is not None and last.unit is None and context.opener is None and not term.prefixed:
        return None
    if term.prefixed and last.unit is None and word in ("to", None) and not m["dash"] and not m["slash"] and context.opener is None:
        return None
    if m["dash"] and last.unit is None and term.unit is None and first.value is not None and context.opener is None:
        if not _plausible_pair(text, first, number):
            return None
    if first.value is not None and not first.scaled and number.scaled and abs(first.value) < 1000 and number.value is not None:
        factor = _factor(number)
        first = first._replace(
            value=first.value * factor, step=first.step * factor, loose=first.loose * factor, scaled=True
        )
    if last.unit is None and term.unit is not None:
        last = last._replace(unit=term.unit._replace(end=last.end))
    return first, last


def _plausible_pair(text: str, first: Number, second: Number) -> bool:
    """Whether two bare numbers joined by a dash are a range, not a score or a code."""
    if second.value is None or first.value is None or second.value <= first.value:
        return False
    return noun_at(text, second.end, one=False) is not None or text[second.end : second.end + 1] == "%" or second.scaled


def _factor(number: Number) -> Decimal:
    """Return the scale of a scaled number."""
    step = number.step
    digits = step.as_tuple()
    assert isinstance(digits.exponent, int)  # noqa: S101 - never infinite here
    for scale in sorted(SCALES.values(), reverse=True):
        if scale >= 1000 and number.value is not None and abs(number.value) >= scale and step <= scale:
            return scale
    return ONE


def _close(
    text: str, context: Before, number: Number, unit: Unit | None, end: int, to: Number | None, *, prefixed: bool
) -> Quantity | None:
    kind: Kind
    code: str | None = None
    assumed = False
    if unit is not None:
        kind, code, assumed = unit.kind, unit.code or None, unit.assumed
        if kind in ("money", "measure"):
            per = per_at(text, end, any_noun=kind == "money")
            if per is not None and code is not None and "/" not in code:
                code, end = f"{code}/{per[0]}", per[1]
        elif kind == "multiple":
            code = None
    elif number.fraction and (number.value is not None and abs(number.value) < 1) and to is None and number.words:
        kind = "ratio"
    else:
        times = _TIMES.match(text, end)
        if times is not None:
            compared = _TIMES_AS.match(text, times.end())
            end = times.end()
            if compared is not None:
                kind = "multiple"
            else:
                kind, code = "count", "time"
                per = per_at(text, end, any_noun=False)
                if per is not None:
                    code, end = f"time/{per[0]}", per[1]
        else:
            kind, code, end = _counted(text, number, end, to)
    qualifier = context.qualifier
    end, after = _hedge_after(text, end)
    if after is not None:
        qualifier = after
        if kind == "number":
            noun = noun_at(text, end, one=False)
            if noun is not None:
                kind, code, end = "count", noun[0], noun[1]
    trend = context.trend
    if trend is not None and context.loose and kind in ("count", "ordinal", "duration", "number") and code != "point":
        trend = None
    if trend is None and kind in ("percent", "percentage_point"):
        direction = _DIRECTION.match(text, end)
        if direction is not None:
            trend = "up" if direction["up"] else "down"
    return _make(text, context.start, end, kind, number, code, context, to=to, qualifier=qualifier, trend=trend, assumed=assumed)


def _counted(text: str, number: Number, end: int, to: Number | None) -> tuple[Kind, str | None, int]:
    one = number.value == ONE and to is None
    if text[end : end + 1] == "-":
        m = re.compile(r"-([A-Za-z]{2,})").match(text, end)
        if m is not None:
            return "count", m[1].lower(), m.end()
        return "number", None, end
    if number.value_to is not None or number.low is not None:
        of = re.compile(r"[\s\u00a0]of(?=[\s\u00a0])").match(text, end)
        if of is not None:
            unit = unit_at(text, of.end())
            if unit is not None:
                return unit.kind, unit.code, unit.end
            noun = noun_at(text, of.end(), one=False)
            if noun is not None:
                return "count", noun[0], noun[1]
    noun = noun_at(text, end, one=one)
    if noun is None:
        return "number", None, end
    code, stop = noun
    per = per_at(text, stop, any_noun=False)
    if per is not None:
        code, stop = f"{code}/{per[0]}", per[1]
    return "count", code, stop


def _hedge_after(text: str, end: int) -> tuple[int, Qualifier | None]:
    char = text[end : end + 1]
    if char not in (" ", "+", "-", "\u00a0", "\n") or not char:
        return end, None
    m = _AFTER.match(text, end)
    if m is None:
        return end, None
    if m["plus"]:
        return m.end(), HEDGES_AFTER[(m["plus"],)] if (m["plus"],) in HEDGES_AFTER else "above"
    words = m["words"].split()
    if words[0] not in HEDGE_AFTER_FIRST:
        return end, None
    for n in range(len(words), 0, -1):
        qualifier = HEDGES_AFTER.get(tuple(words[:n]))
        if qualifier is not None:
            stop = m.start("words")
            for word in words[:n]:
                stop = text.index(word, stop) + len(word)
            return stop, qualifier
    return end, None


def _whole(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent != 0 and value == value.to_integral_value():
        return value.quantize(ONE) if abs(value) < 10**27 else value
    return value


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
    qualifier = qualifier or context.qualifier
    value, value_to = number.value, number.value_to if to is None else to.value
    if value is None:
        low = number.low
        return Quantity(
            start, end, text[start:end], kind, None, None, low, None, None if low is None else low - number.step, None, unit, qualifier, trend, None, assumed
        )  # fmt: skip
    if to is not None and to.value is not None:
        bounds = interval(value, number.step, number.loose, qualifier, (to.value, to.step, to.loose))
    elif number.value_to is not None:
        bounds = interval(value, ZERO, ZERO, qualifier, (number.value_to, ZERO, ZERO))
    else:
        bounds = interval(value, number.step, number.loose, qualifier)
    return Quantity(
        start,
        end,
        text[start:end],
        kind,
        _whole(value),
        _whole(value_to),
        _whole(bounds.low),
        _whole(bounds.high),
        _whole(bounds.generous_low),
        _whole(bounds.generous_high),
        unit,
        qualifier,
        trend,
        number.digits or None,
        assumed,
    )
