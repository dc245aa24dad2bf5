"""The grammar of one quantity: by what it begins with, digits or words, which forms it can take."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.before import Before, before
from jrtrade.quantity.grammar.closing import make
from jrtrade.quantity.grammar.colons import colon_ratio
from jrtrade.quantity.grammar.complete import A_YEAR, finish
from jrtrade.quantity.grammar.folds import MULTIPLYING, folds, multiple, multiplied
from jrtrade.quantity.grammar.ordinals import long_ordinal, ordinal, other_tail
from jrtrade.quantity.grammar.parts import ARTICLE, article_at, fraction_at, one_or, one_to, unit_and
from jrtrade.quantity.grammar.ranges import ORDINAL_TAIL
from jrtrade.quantity.grammar.terms import signed
from jrtrade.quantity.lexicon.numbers import AGE_GROUPS, FOLDS, ORDINALS, SCALES, TENS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.lexicon.trends import TRENDS
from jrtrade.quantity.numbers.coins import coins_of_one, scaled_together
from jrtrade.quantity.numbers.digits import digits_at, vulgar_at
from jrtrade.quantity.numbers.number import ONE, TENTH, ZERO, Number, scaled
from jrtrade.quantity.numbers.powers import TIMES_TEN, powered, times_power
from jrtrade.quantity.numbers.words import decimals_at, words_at
from jrtrade.quantity.text.joined import ENDED
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.signs import currency_before
from jrtrade.quantity.units.stature import stone_at
from jrtrade.quantity.units.unit import unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_ORDINAL_WORDS = re.compile(rf"(?i:(?:(?:{'|'.join(TENS)})[\s-])?(?:{trie(ORDINALS)}))(?![A-Za-z])")
_FOLD_TAIL = re.compile(r"[-\s]?fold(?![A-Za-z])")
_MILLIONTH = re.compile(r"[\s-](thousand|million|billion)th(?![A-Za-z-]|\sof\s)")
_TO_FOLDS = re.compile(
    rf"(?i:-?\s(?:to|or)\s(?P<many>{'|'.join(fold.removesuffix('fold') for fold in FOLDS)})[\s-]?fold(?![A-Za-z]))"
)
_TO_OR = (" to ", " or ", "- to ", "- or ")
_ISH_ONE = rare(
    r"\s(?:[a-z]{3,12}\s)?(?:man|woman|guy|bloke|person|couple|lady|gentleman|chap|male|female|lawyer|teacher|dad|mum|mom|academic)(?![a-z-])"
)
_LASTING = rare(
    r"\s(?:delay|pause|clip|video|ads?|advert|advertisement|spot|commercial|timer|countdown|silence|time-?out|trailer|exposure|interval|burst|jingle|"
    r"break|head\sstart|penalty|intervals|bursts|pauses|clips|videos|spots|adverts|commercials|recording|sprints?)(?![a-z-])"
)
_NUMBERED_SO = rare(r"(?i:(?<![a-z])(?:the|his|her|its|their|our|my|your)|[’']s)\s\Z")
"""With which such an ordinal is one: "her thirty-second video"."""
_NOT_A_SINGLE = re.compile(r"(?i:not a single)(?![A-Za-z])")
_TOKEN = re.compile(r"[A-Za-z]+(?:-fold)?")
_BY_POINT = rare(
    rf"(?i:\A|(?<![a-z])(?:by|of|than|then|about|nearly|only|just|minus|negative|is|was|{trie(sorted(TRENDS))})\s)\Z"
)
_PART_OF_A = rare(
    r"\sof\san?\s(?:second|minute|hour|mile|millimet(?:re|er)|centimet(?:re|er)|met(?:re|er)|inch|degree|per\s?cent|percent|percentage|point|gram|unit|tonne|cent|penny)(?![a-z])"
)
_BY_DECIMAL = rare(
    r"(?:\A|(?i:(?<![a-z])(?:(?:it|result|value|score|probability|p-value|chance|correlation|coefficient|figure|answer|ratio|rate|reading|factor|average)\s(?:is|was|of)"
    r"|(?:by|about|nearly|only|just|minus|than))\s))\Z"
)
"""Before "point two" at the end of a clause, where "of point two" may be said of a paragraph."""
_AGAIN = rare(r"\s\((\d{1,3}(?:,\d{3}){0,3}|\d{1,9})\)")
_SOME = rare(r"(10|100|1,?000)[’']?s\sof(?=\s(?:thousands|millions|billions|[a-z]{3,}))")
_EITHER = rare(r"/\d\d\d?(?![\d/]|[.,]\d)")
_TIME_ENDS = frozenset("our day eek nth ear ute ile tre".split())
"""Ends of the units that may stand before "to" with their article: "an hour to two hours"."""
_YEAR_IN = re.compile(r"(?:19|20)\d\d(?:[:;–-]|,\s|\)(?!\s(?:thousand|[mb]n|(?:m|b|tr)illion)\b))")
_ACCOUNTING = re.compile(r"\)(?=\s(?:thousand|million|billion|trillion|[mb]n)\b)")


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
        if number is None:
            return None
        number, start = signed(text, number, at, low)
        return finish(text, number, None, start, low)
    return _worded(text, at, low)


def _numeric(text: str, at: int, low: int) -> Quantity | None:
    """Read a quantity that begins with digits."""
    prefix = currency_before(text, at, low)
    if prefix is None and at > low + 1 and text[at - 1] in "(.-−–":
        sign = at - 1 if text[at - 1] == "." and text[at - 2] in "-−–" else at
        dated = text[at - 2 : at] == " (" and _YEAR_IN.match(text, at) is not None  # "prices in EUR (2019)"
        if not dated and (text[sign - 1] in "(." or text[sign - 2] in "$£€¥ "):  # "$.5", "$-5", "USD -2.6 bn", "$-.5"
            prefix = currency_before(text, sign - 1, low)
    number = digits_at(text, at, money=prefix is not None)
    if number is None:
        return None
    if prefix is not None and text[at - 1] == "(" and prefix[1] < at - 1:
        measured = unit_at(text, number.end)
        if measured is not None and measured.kind in ("measure", "duration"):
            prefix = None  # "the BTC (443km in Azerbaijan)"
    if text[at - 3 : at] == "to " and text[at - 7 : at - 4] in _TIME_ENDS and prefix is None:
        more = one_to(text, number, low)  # "an hour to 90 minutes"
        if more is not None:
            return more
    nxt = text[number.end : number.end + 1]
    if nxt == " ":
        number = _goes_on(text, number)
        nxt = text[number.end : number.end + 1]
    elif nxt == "%":
        prefix = None
    elif text[at] == "1" and nxt in ("s", "’", "'") and (some := _SOME.match(text, at)):
        return _hundreds(text, at, some, low)
    if prefix is not None and number.factor is ONE and text.startswith((", ", " and "), number.end):
        number = scaled_together(text, number)
    if nxt in _FOLLOWED or (nxt == " " and text[number.end + 1 : number.end + 2] in _SPACED):
        followed = _followed(text, at, low, number, prefixed=prefix is not None)
        if not isinstance(followed, Number):
            return followed
        number = followed
    outer = prefix[1] if prefix else number.start
    number, start = signed(text, number, outer, low)
    if start == outer and prefix is not None and number.start > outer:
        number, _ = signed(text, number, number.start, outer)
    return finish(text, number, prefix, start, low)


def _goes_on(text: str, number: Number) -> Number:
    """Take in what goes on with a number behind a space: "10 to the ninth", "30 (thirty)"."""
    beyond = text[number.end + 1 : number.end + 2]
    if beyond == "t":
        if text.startswith(" to the ", number.end):
            return powered(text, number)
        return times_power(text, number) if text.startswith(TIMES_TEN, number.end) else number
    if beyond == "(" and text[number.end + 2 : number.end + 3].isalpha():
        same = words_at(text, number.end + 2)
        if same is not None and same.value == number.value and text[same.end : same.end + 1] == ")":
            return number._replace(end=same.end + 1)  # "30 (thirty) days"
    return number


def _hundreds(text: str, at: int, some: re.Match[str], low: int) -> Quantity | None:
    """Read "100s of people" as "hundreds of people"."""
    ten = Decimal(some[1].replace(",", ""))
    end = some.end() - 3
    of = words_at(text, some.end() + 1) if text[some.end() + 1 : some.end() + 2] in ("t", "m", "b") else None
    if of is not None and of.value is not None and of.value_to is not None:
        ten, end = ten * of.value, of.end
    vague = Number(at, end, ten, ten, ten, 0, ten, words=True, value_to=ten * 10)
    return finish(text, vague, None, at, low)


_FOLLOWED = frozenset("snrtSNRT-f):/")
_SPACED = frozenset("mbtfsnr")
"""What goes on with digits to an ordinal, a multiple, a ratio or a loss: right behind them, or behind a space."""


def _followed(text: str, at: int, low: int, number: Number, *, prefixed: bool) -> Quantity | Number | None:
    """Read what goes on with digits: "5th", "the 5-millionth", "8-fold", "(1.2) million", "14:1", "20/25 °C"."""
    nxt = text[number.end : number.end + 1]
    if nxt and nxt in "snrt" and number.step == ONE and number.factor == ONE and not stone_at(text, number.end):
        tail = ORDINAL_TAIL.match(text, number.end)
        if tail is not None:
            return ordinal(text, number.start, tail.end(), number.value, tail[0], low)
    elif (
        nxt
        and nxt in "SNRT- "
        and (nxt not in "- " or text[number.end + 1 : number.end + 2] in ("s", "n", "r", "t"))
        and number.step == ONE == number.factor
        and not prefixed
        and (spelt := other_tail(text, number.start, number.end)) is not None
    ):
        return ordinal(text, number.start, spelt[0], number.value, spelt[1], low)
    elif (
        nxt in ("-", " ")
        and text[number.end + 1 : number.end + 2] in ("m", "b", "t")
        and not prefixed
        and number.step == ONE
        and (th := _MILLIONTH.match(text, number.end)) is not None
    ):
        return ordinal(text, number.start, th.end(), (number.value or ZERO) * SCALES[th[1]])  # "the 5-millionth car"
    elif nxt and nxt in "- f" and "f" in text[number.end : number.end + 2]:
        fold = _FOLD_TAIL.match(text, number.end)
        if fold is not None:
            return multiple(text, number, fold.end(), low)
    elif nxt == ")" and text[at - 1 : at] == "(":
        loss = _ACCOUNTING.match(text, number.end)
        if loss is None and prefixed and number.value is not None:
            number = number._replace(value=-number.value, start=at - 1, end=number.end + 1)  # "$(0.12) a share"
        if loss is not None and number.value is not None:
            beside = at >= 3 and text[at - 2] == " " and text[at - 3].isdigit()  # "41.2 (38.1) billion": a year earlier
            beside = beside and A_YEAR.match(text, at - 6) is None  # "the result for 2023 (12.4) million"
            number = number._replace(value=number.value if beside else -number.value, start=at - 1, end=loss.end())
            number = scaled(text, number, money=prefixed)
    elif nxt == ":" and not prefixed and (ratio := colon_ratio(text, number, low)) is not None:
        return ratio
    elif nxt == "/" and not prefixed and (either := _EITHER.match(text, number.end)) is not None:
        shared = unit_at(text, either.end()) or unit_at(text, either.end() + 1, attributive=True)
        most = 1000 if shared is not None and shared.code == "V" else 100 if either.end() - either.start() == 3 else 0
        if shared is not None and number.step == ONE and not number.fraction and 9 < (number.value or 0) < most:
            context = before(text, number.start, low)  # "20/25 °C": two figures
            return make(text, context.start, number.end, shared.kind, number, shared.code or None, context)
    return number


def _worded(text: str, at: int, low: int) -> Quantity | None:
    """Read a quantity that begins with a number word."""
    match = _TOKEN.match(text, at)
    if match is None:
        return None
    word = match[0].lower()
    end = match.end()
    if word == "not":
        single = _NOT_A_SINGLE.match(text, at)
        noun = noun_at(text, single.end(), one=True) if single is not None else None
        if single is None or noun is None:
            return None
        return make(
            text, at, noun[1], "count", Number(at, single.end(), ZERO, ONE, ONE, 1, words=True), noun[0], Before(at)
        )
    if word in MULTIPLYING:
        return multiplied(text, at, end, low, word)
    if word in ORDINALS or word in TENS:
        m = _ORDINAL_WORDS.match(text, at)
        if m is not None:
            parts = m[0].lower().replace("-", " ").split()
            if (
                parts[1:] == ["second"]
                and (m[0][-7:-6] == "-" or text[at - 2 : at] in ("a ", "A "))
                and _LASTING.match(text, m.end())
                and not _NUMBERED_SO.search(text, max(0, at - 8), at)
            ):
                tens = Number(at, m.end() - 7, Decimal(TENS[parts[0]]), ONE, Decimal(10), 1, words=True)
                return finish(text, tens, None, at, low)  # "a thirty-second delay"
            value = ORDINALS[parts[-1]] + (TENS[parts[0]] if len(parts) == 2 else 0)
            if len(parts) == 1 or ORDINALS[parts[-1]] < 10:
                return fraction_at(text, at, m.end(), value, low) or ordinal(text, at, m.end(), Decimal(value))
    if word == "quarter":
        if text[at - 6 : at] == "and a " and (more := unit_and(text, at, low)) is not None:
            return more
        return fraction_at(text, at, end, 4, low)
    pointed = text[at - 6 : at] in ("point ", "Point ") and at - 6 >= low
    number = decimals_at(text, at) if pointed and _BY_POINT.search(text, max(0, at - 20), at - 6) else None
    if number is not None:
        minus, start = signed(text, number, number.start, low)
        if (
            unit_at(text, number.end) is not None
            or start < number.start
            or ZERO < (number.value or ZERO) < TENTH
            or number.digits > 1
            or _PART_OF_A.match(text, number.end)
            or (ENDED.match(text, number.end) and _BY_DECIMAL.search(text, max(0, at - 32), at - 6))
        ):
            return finish(text, minus, None, start, low)  # "grew point five percent", "point oh two"
    if word in AGE_GROUPS and text[max(low, at - 6) : at].lower().endswith(("under-", "over-")):
        return _age_group(text, at, end, AGE_GROUPS[word])
    number = words_at(text, at)
    if number is None:
        return _roughly(text, at, end, word, low) if word.endswith("ish") else None
    if (
        word == "one"
        and text[at - 4 : at] in ("not ", "Not ")
        and (none := _not_one(text, at, number, low)) is not None
    ):
        return none
    if text.startswith(" to the ", number.end):
        number = powered(text, number)
    elif text.startswith(TIMES_TEN, number.end):
        number = times_power(text, number)
    if number.fraction and text[at - 5 : at] == " and " and (more := unit_and(text, at, low)) is not None:
        return more
    if word in ("two", "three") and text[at - 3 : at] == "or ":
        either = one_or(text, number, low)
        if either is not None:
            return either
    if text[at - 3 : at] == "to " and (word in ("two", "three", "four") or text[at - 7 : at - 4] in _TIME_ENDS):
        more = one_to(text, number, low)
        if more is not None:
            return more
    if text[number.end : number.end + 1] in (" ", "-"):
        fold = _FOLD_TAIL.match(text, number.end) if text[number.end + 1 : number.end + 2] == "f" else None
        if fold is not None:
            return multiple(text, number, fold.end(), low)  # "a seven fold rise"
        more_folds = _TO_FOLDS.match(text, number.end) if text.startswith(_TO_OR, number.end) else None
        if more_folds is not None:
            return folds(text, number, more_folds, low)  # "an eight to ninefold rise"
    again = _AGAIN.match(text, number.end) if text[number.end : number.end + 2] == " (" else None
    if again is not None and number.value is not None and Decimal(again[1].replace(",", "")) == number.value:
        number = number._replace(end=again.end())  # "thirty (30) days"
    ranked = long_ordinal(text, number)
    if ranked is not None:
        return ranked
    if word in SCALES or word == "dozen" or (word == "half" and number.fraction):
        return article_at(text, number, word, low)
    if (word in TENS or 9 < (number.value or 0) < 20) and (of_one := coins_of_one(text, number, low)) is not None:
        return finish(text, of_one[0], of_one[1], of_one[0].start, low)  # "a buck fifty"
    prefix = currency_before(text, at, low) if number.factor >= 1000 else None  # "US$ six billion"
    if prefix is not None:
        return finish(text, number, prefix, prefix[1], low)
    number, start = signed(text, number, at, low)
    return finish(text, number, None, start, low)


_NOT_ONE = rare(r"(?<![A-Za-z])(?:Not|(?i:there\s(?:was|has\sbeen))\s(?P<there>not))\s\Z")
_BUT = rare(r"[^.;:!?\n\0]{0,80}?\s(?:but|or\stwo)\s")


def _not_one(text: str, at: int, number: Number, low: int) -> Quantity | None:
    """Read none of what is counted: "Not one guest came", but "Not one guest but three came"."""
    denied = _NOT_ONE.search(text, max(low, at - 20), at)
    noun = noun_at(text, number.end, one=True) if denied is not None and number.factor == ONE else None
    if denied is None or noun is None or unit_at(text, number.end) is not None or _BUT.match(text, number.end):
        return None
    start = denied.start() if denied["there"] is None else denied.start("there")
    none = Number(start, number.end, ZERO, ONE, ONE, 1, words=True)
    return make(text, start, noun[1], "count", none, noun[0], Before(start))


def _age_group(text: str, at: int, end: int, age: int) -> Quantity:
    """Read the age of a group that is named by it: "under-fives", "the over-sixties"."""
    over = text[at - 5 : at - 1].lower() == "over"
    start = at - (5 if over else 6)
    number = Number(at, end, Decimal(age), ONE, ONE if age % 10 else Decimal(10), len(str(age)), words=True)
    return make(text, start, end, "duration", number, "year-old", Before(start, "above" if over else "below"))


def _roughly(text: str, at: int, end: int, word: str, low: int) -> Quantity | None:
    """Read "fiftyish guests", and the age of "a fortyish man"."""
    tens = TENS.get(word[:-3])
    if tens is None:
        return None
    number = Number(at, end - 3, Decimal(tens), ONE, Decimal(10), 2, words=True)
    if _ISH_ONE.match(text, end) and ARTICLE.search(text, max(low, at - 8), at):
        return make(text, at, end, "duration", number, "year-old", Before(at, "about"))
    return finish(text, number, None, at, low)
