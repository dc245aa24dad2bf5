"""The grammar of one quantity: by what it begins with, digits or words, which forms it can take."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.closing import close, make, parts_behind
from jrtrade.quantity.context import Before, before
from jrtrade.quantity.digits import digits_at, vulgar_at
from jrtrade.quantity.lexicon import AGE_GROUPS, FOLDS, MULTIPLES, ORDINALS, SCALES, TENS, TRENDS, UNITS_TEENS
from jrtrade.quantity.model import Unit
from jrtrade.quantity.nouns import noun_at
from jrtrade.quantity.numbers import ONE, TENTH, ZERO, Number, scaled
from jrtrade.quantity.ordinals import long_ordinal, ordinal
from jrtrade.quantity.powers import powered
from jrtrade.quantity.ranges import ORDINAL_TAIL, other_end
from jrtrade.quantity.rates import exchange_at, per_at
from jrtrade.quantity.seeds import trie
from jrtrade.quantity.signs import currency_before
from jrtrade.quantity.terms import signed, term_at
from jrtrade.quantity.units import unit_at
from jrtrade.quantity.words import decimals_at, fraction, words_at

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_ORDINAL_WORDS = re.compile(rf"(?i:(?:(?:{'|'.join(TENS)})[\s-])?(?:{trie(ORDINALS)}))(?![A-Za-z])")
_FOLD_TAIL = re.compile(r"[-\s]?fold(?![A-Za-z])")
_MILLIONTH = re.compile(r"[\s-](thousand|million|billion)th(?![A-Za-z-]|\sof\s)")
_TO_FOLDS = re.compile(
    rf"(?i:-?\s(?:to|or)\s(?P<many>{'|'.join(fold.removesuffix('fold') for fold in FOLDS)})[\s-]?fold(?![A-Za-z]))"
)
_TO_OR = (" to ", " or ", "- to ", "- or ")
_IN_TEN = re.compile(r"(?i:\s(?:in|(?:times\s)?out[\s]of)\s(?:every\s)?|\s(?:of|for)\severy\s|-in-)(?=[\da-z])")
_OF = re.compile(r"\sof(?![A-Za-z])")
_AMOUNT_BEFORE = re.compile(
    r"(?i:(?<![A-Za-z])(?:(?P<article>an?|one)|(?P<vague>several|a[\s]few|few|many|a[\s]couple(?:[\s]of)?)))\s\Z"
)
_ISH_ONE = re.compile(
    r"\s(?:[a-z]{3,12}\s)?(?:man|woman|guy|bloke|person|couple|lady|gentleman|chap|male|female|lawyer|teacher|dad|mum|mom|academic)(?![a-z-])"
)
_LASTING = re.compile(
    r"\s(?:delay|pause|clip|video|ads?|advert|advertisement|spot|commercial|timer|countdown|silence|time-?out|trailer|exposure|interval|burst|jingle|"
    r"break|head\sstart|penalty|intervals|bursts|pauses|clips|videos|spots|adverts|commercials|recording|sprints?)(?![a-z-])"
)
_NUMBERED_SO = re.compile(r"(?i:(?<![a-z])(?:the|his|her|its|their|our|my|your)|[’']s)\s\Z")
"""With which such an ordinal is one: "her thirty-second video"."""
_SMALL = {"two": 2, "three": 3}
_OR_TWO = re.compile(
    rf"\sor\s(two|three)(?![\w-]|\s(?:of|(?:{trie([*SCALES, 'dozen'])})s?|{trie([*TENS, *UNITS_TEENS])})(?![A-Za-z]))"
)
_ARTICLE = re.compile(r"(?i:(?<![A-Za-z])(?:an?|another))(?:\s(?:mere|full|whole|good|further))?[\s-]\Z")
_UNIT_AND = re.compile(
    r"(?i:(?<![A-Za-z])(?:an?|one|next|past|last)[\s-](?P<unit>hour|year|month|week|day|decade|century|minute|mile|"
    r"kilomet(?:re|er)|kilo|kilogram|met(?:re|er)|foot|inch|lit(?:re|er)|gallon|acre|hectare|tonne|ton|degree|pound|dollar|"
    r"euro|percentage\spoint|point|teaspoon|tablespoon|tsp|tbsp|pint|quart|ounce|yard|cup|length|lap)\sand(?P<a>\sa)?)\s\Z"
)
_ONE_OR_TWO = re.compile(r"(?i:(?<![A-Za-z])(?:an?|another)(?P<noun>(?!\sthing)(?:\s[a-z]{2,20}){1,2})\sor)\s\Z")
_TO_ONE_UNIT = re.compile(
    r"\sto\san?\s(?:full\s)?(?=(?:second|minute|hour|day|week|month|year|mile|kilomet(?:re|er))(?![\w-]))"
)
_ONE_UNIT_TO = re.compile(
    r"(?i:(?<![A-Za-z])(?<!from\s)(?<!by\s)an?\s(?P<unit>minute|hour|day|week|month|year|mile|kilomet(?:re|er))\sto)\s\Z"
)
_NOT_A_SINGLE = re.compile(r"(?i:not a single)(?![A-Za-z])")
_TOKEN = re.compile(r"[A-Za-z]+(?:-fold)?")
_HALF_NAMED = re.compile(
    r"(?i:(?<![A-Za-z])(?:this|that|the|first|second|other|each|better|opening|closing|last|every|either))\s\Z"
)
_FRACTION_ENDS = re.compile(
    r"\s(?:say|think|want|believe|have|are|were|did|do|back|favour|favor|said|would|plan|expect|support|oppose|agree|live)\b|\s\(\d|\s*(?:[.,;:)\0]|\Z|(?:less|fewer|more|higher|lower|smaller|larger|cheaper)\b|\soff(?:\s(?:the(?!\s(?:bar|post|line|crossbar|pads|bench|field|bat)\b)|its|their|his|her|your|all|every|any|today|until|now|this|everything|selected)\b|(?=\s*(?:[.,;:!?)\0]|\Z)))|"
    r"\sas\s(?:many|much|big|large|long|high|tall|fast|heavy|expensive|likely|good|strong|wide|deep|old|rich|cheap|common|powerful|bright|thick|costly|dear|dense|efficient)\b|"
    r"\s(?:under|over|below|above)\s(?:budget|forecasts?|target|estimates?|average|normal|what|last|the|its|their)\b)"
)
_LEFT_OVER = re.compile(r"(?i:(?<![a-z])(?:the|a|that)\s(?:remaining|other))\s\Z")
_IS_LEFT = re.compile(
    r"\s(?:of|is|was|are|were|went|goes|go|came|comes|has|have|had|will|would|belongs?|belonged|stays?|stayed|say|said|lives?|live|lies|lay|remains?|remained)\b"
    r"|\s*(?:[.,;:)\0]|\Z)"
)
_FURTHER_ITEM = re.compile(
    r"(?i:(?<![a-z])(?:I|we|me|us|would|could|can|may|might|must|to)\s(?:also\s)?(?:add|name|mention|propose|suggest))\s\Z"
)
_ENDED = re.compile(r"\s*(?:[.,;:)\0]|\Z)")
_TO_A_FIFTH = re.compile(
    rf"(?i:(?<![a-z])(?:by|reach|to|about|around|{trie(sorted(w for w in TRENDS if w[:3] != 'add'))}))\s\Z"
)
_BY_POINT = re.compile(
    rf"(?i:\A|(?<![a-z])(?:by|of|than|then|about|nearly|only|just|minus|is|was|{trie(sorted(TRENDS))})\s)\Z"
)
_PART_OF_A = re.compile(
    r"\sof\san?\s(?:second|minute|hour|mile|millimet(?:re|er)|centimet(?:re|er)|met(?:re|er)|inch|degree|per\s?cent|percent|percentage|point|gram|unit|tonne|cent|penny)(?![a-z])"
)
_BY_DECIMAL = re.compile(
    r"(?:\A|(?i:(?<![a-z])(?:(?:it|result|value|score|probability|p-value|chance|correlation|coefficient|figure|answer|ratio|rate|reading|factor|average)\s(?:is|was|of)"
    r"|(?:by|about|nearly|only|just|minus|than))\s))\Z"
)
"""Before "point two" at the end of a clause, where "of point two" may be said of a paragraph."""
_THAN_THEN = re.compile(r"(?i:(?<![a-z])(?:from|against|with))\s\Z")
_THEN = re.compile(r"\s(?:an?|one)\s(?:year|decade|month|quarter|century|generation)\s(?:ago|earlier|before)\b")
_LEAVING = re.compile(
    r"(?i:(?<![a-z])(?:left|leaves?|gave|gives?|donated|devoted|allocated|paid|sold|lost|gained))\s\Z"
)
_TO_WHOM = re.compile(r"\sto\s(?:the\s|its\s|his\s|her\s|their\s)?[a-z]{3,}")
_NEARLY_A_FIFTH = re.compile(
    r"(?i:(?<![a-z])(?:than|about|around|(?:much|many|little|few)\sas|nearly|almost|roughly|over|under|least|only|just))\s\Z"
)
_TO_PART = re.compile(
    r"\s(?:to|and|or)\s(?:[a-z]{4,8}\s)?(?:an?\s)?(?:half|thirds?|quarter|fifth|tenth|(?:two|three|four)[\s-](?:thirds|quarters|fifths))(?![a-z-])"
)
_NUMBERED = re.compile(
    r"\s(?:time|term|place|party|child|person|day|year|week|month|world|country|round|test|match|game|goal)\b"
)
_BY_A_FIFTH = re.compile(
    r"\s(?:among|in|on|since|from|to|at|over|during|for|after|before|between|compared|while|and|or|by|this|last|year|an?\s(?:year|decade|month|week|quarter|century|generation)\s(?:ago|earlier|before))\b"
)
_BUT = re.compile(r"\s(?:but|though|although|yet|so|as|when|amid|because)\b")
_CHANGED_BY = re.compile(rf"(?i:(?<![a-z])(?:{trie(sorted(w for w in TRENDS if w[:3] != 'add'))})\s(?:by\s)?)\Z")
_CHANGED_IT_BY = re.compile(
    rf"(?i:(?<![a-z])(?:{trie(sorted(w for w in TRENDS if w[:3] != 'add'))})\s(?:[a-z]{{1,12}}(?<!ed)\s){{0,2}}by\s)\Z"
)
_OF_A_MILLION = re.compile(r"\sof\sa\s(?:million|billion|trillion|century)(?![a-z])")
_OF_A_MEASURE = re.compile(
    r"\sof\san?\s(?:cup|teaspoon|tablespoon|tsp|tbsp|pint|lit(?:re|er)|inch|mile|pound|kilo|ounce|hour|second|minute|met(?:re|er)|kilomet(?:re|er))(?![a-z-])"
)
_OPENS_PART = re.compile(r"(?:\A|[\n\0]|[,;:(]\s)\Z")
_NUMBERING = re.compile(r"(?i:(?:first|second|third|fourth|final|last|this|each|every|next|the))\s\Z")
_POINT = re.compile(r"[\s-](?:of\sa\s)?(?:percentage[\s-])?point(?![a-z])")
_AGAIN = re.compile(r"\s\((\d{1,3}(?:,\d{3}){0,3}|\d{1,9})\)")
_PLAYED = re.compile(
    r"\s(?:titles?|match(?:es)?|finals?|teams?|partners?|champions?|events?|draw|specialist|crown|semi|quarter|tournament)\b"
)
_PLAYING = re.compile(r"(?i:(?:[’']s|mens|womens|mixed|\bthe|\bin|\bits|\bher|\bhis)[\s-])\Z")
_SOME = re.compile(r"(10|100|1,?000)[’']?s\sof(?=\s(?:thousands|millions|billions|[a-z]{3,}))")
_MILLION = re.compile(r"[\s-](?:million|billion|trillion)(?![a-z])")
_WHERE = re.compile(
    r"\s(?:countries|families|schools|hospitals|districts|cities|towns|villages|cases|states|overs|games|matches|places)\b"
)
_ONE_MAN = re.compile(
    r"(?i:\s(?!(?:of|more|was|is|has|other|had|each|per|percent|cent|percentage|point|day|year|month|week|hour|night|morning|game|match|season)\s)[a-z-]{3,14}\sin\s(?:every\s)?)(?=[\da-z])"
)
_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d)")
_RATIO_OF = re.compile(
    r"(?i:(?<![a-z])(?:(?P<plain>a\s|the\s)?ratios?(?:\sof\s[a-z-]{2,15}\sto\s[a-z-]{2,15})?|odds)\s(?:is\s|was\s|are\s|were\s|of\s|at\s)"
    r"(?:about\s|nearly\s|roughly\s|almost\s|around\s)?)\Z"
)
"""Behind this two numbers are a ratio; with a word before it they may be a range ("a debt ratio of 2 to 3")."""
_ONE_TO = re.compile(r":([1-9]\d{0,2}(?:,\d{3}){1,4})(?![\d:]|[.,]\d)")
_TO_ONE = re.compile(r":1(?![\d:]|[.,]\d)(?:\sratio(?![A-Za-z]))?")
_EITHER = re.compile(r"/\d\d\d?(?![\d/]|[.,]\d)")
_UP_TO = re.compile(r"(?i:up\sto)\s")
_FROM_LEVEL = re.compile(r"\sfrom\s[$£€¥]?\d(?!\d{3}(?!\d|[.,]\d))")
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
        return _finish(text, number, None, start, low)
    return _worded(text, at, low)


def _numeric(text: str, at: int, low: int) -> Quantity | None:
    """Read a quantity that begins with digits."""
    prefix = currency_before(text, at, low)
    if prefix is None and at > low + 1 and text[at - 1] in "(.-−–":
        sign = at - 1 if text[at - 1] == "." and text[at - 2] in "-−–" else at
        if text[sign - 1] in "(." or text[sign - 2] in "$£€¥ ":  # "$.5", "$-5", "USD -2.6 bn", "$-.5"
            prefix = currency_before(text, sign - 1, low)
    number = digits_at(text, at, money=prefix is not None)
    if number is None:
        return None
    if text.startswith(" to the ", number.end):
        number = powered(text, number)
    if text[at] == "1" and text[number.end : number.end + 1] in ("s", "’", "'") and (some := _SOME.match(text, at)):
        ten = Decimal(some[1].replace(",", ""))  # "100s of people" as "hundreds of people"
        end = some.end() - 3
        of = words_at(text, some.end() + 1) if text[some.end() + 1 : some.end() + 2] in ("t", "m", "b") else None
        if of is not None and of.value is not None and of.value_to is not None:
            ten, end = ten * of.value, of.end
        vague = Number(at, end, ten, ten, ten, 0, ten, words=True, value_to=ten * 10)
        return _finish(text, vague, None, at, low)
    if prefix is not None and text[number.end : number.end + 1] == "%":
        prefix = None
    nxt = text[number.end : number.end + 1]
    if nxt and nxt in "snrt" and number.step == ONE and number.factor == ONE:
        tail = ORDINAL_TAIL.match(text, number.end)
        if tail is not None:
            return ordinal(text, number.start, tail.end(), number.value, tail[0])
    elif (
        nxt in ("-", " ")
        and prefix is None
        and number.step == ONE
        and text[number.end + 1 : number.end + 2] in ("m", "b", "t")
        and (th := _MILLIONTH.match(text, number.end)) is not None
    ):
        return ordinal(text, number.start, th.end(), (number.value or ZERO) * SCALES[th[1]])  # "the 5-millionth car"
    elif nxt and nxt in "- f" and "f" in text[number.end : number.end + 2]:
        fold = _FOLD_TAIL.match(text, number.end)
        if fold is not None:
            return _multiple(text, number, fold.end(), low)
    elif nxt == ")" and text[at - 1 : at] == "(":
        loss = _ACCOUNTING.match(text, number.end)
        if loss is None and prefix is not None and number.value is not None:
            number = number._replace(value=-number.value, start=at - 1, end=number.end + 1)  # "$(0.12) a share"
        if loss is not None and number.value is not None:
            beside = at >= 3 and text[at - 2] == " " and text[at - 3].isdigit()  # "41.2 (38.1) billion": a year earlier
            beside = beside and _A_YEAR.match(text, at - 6) is None  # "the result for 2023 (12.4) million"
            number = number._replace(value=number.value if beside else -number.value, start=at - 1, end=loss.end())
            number = scaled(text, number, money=prefix is not None)
    elif nxt == ":" and prefix is None and (ratio := _TO_ONE.match(text, number.end)) is not None:
        context = before(text, number.start, low)  # "a compression of 10.5:1", "a 14:1 ratio"
        return make(text, context.start, ratio.end(), "ratio", number, None, context)
    elif nxt == ":" and number.value == ONE and prefix is None:
        odds = _ONE_TO.match(text, number.end)  # "a 1:14,000,000 chance"
        if odds is not None:
            step = ONE / Decimal(odds[1].replace(",", ""))
            part = number._replace(value=step, step=step, loose=step, end=odds.end(), fraction=True)
            context = before(text, number.start, low)
            return make(text, context.start, part.end, "ratio", part, None, context)
    elif nxt == "/" and prefix is None and (either := _EITHER.match(text, number.end)) is not None:
        shared = unit_at(text, either.end()) or unit_at(text, either.end() + 1, attributive=True)
        most = 1000 if shared is not None and shared.code == "V" else 100 if either.end() - either.start() == 3 else 0
        if shared is not None and number.step == ONE and not number.fraction and 9 < (number.value or 0) < most:
            context = before(text, number.start, low)  # "20/25 °C": two figures
            return make(text, context.start, number.end, shared.kind, number, shared.code or None, context)
    outer = prefix[1] if prefix else number.start
    number, start = signed(text, number, outer, low)
    if start == outer and prefix is not None and number.start > outer:
        number, _ = signed(text, number, number.start, outer)
    return _finish(text, number, prefix, start, low)


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
    if word in ("doubles", "triples") and (_PLAYED.match(text, end) or _PLAYING.search(text, max(low, at - 10), at)):
        return None  # "the men's doubles title"
    multiple = MULTIPLES.get(word) or FOLDS.get(word.replace("-", ""))
    if multiple is not None:
        if word in _PAIRED and not (
            _doubles(text, end, word)
            or (_TO_DOUBLE.search(text, max(low, at - 8), at) and not _FIGURES.match(text, end))
        ):
            return None
        loose = ONE.scaleb(len(str(multiple)) - len(str(multiple).rstrip("0")))
        return _multiple(text, Number(at, end, Decimal(multiple), ONE, loose, 1, words=True), end, low)
    if word in ("halve", "halved", "halving") or (word == "halves" and _HALVES_IT.match(text, end)):
        return _multiple(text, Number(at, end, Decimal("0.5"), TENTH, TENTH, 1, words=True), end, low)
    if word.replace("-", "") in ("severalfold", "manyfold", "manifold"):
        return _multiple(text, Number(at, end, None, ONE, ONE, 0, words=True, low=Decimal(3)), end, low)
    if word in ORDINALS or word in TENS:
        m = _ORDINAL_WORDS.match(text, at)
        if m is not None:
            parts = m[0].lower().replace("-", " ").split()
            if (
                parts[-1] == "second"
                and m[0][-7:-6] == "-"
                and _LASTING.match(text, m.end())
                and not _NUMBERED_SO.search(text, max(0, at - 8), at)
            ):
                tens = Number(at, m.end() - 7, Decimal(TENS[parts[0]]), ONE, Decimal(10), 1, words=True)
                return _finish(text, tens, None, at, low)  # "a thirty-second delay"
            value = ORDINALS[parts[-1]] + (TENS[parts[0]] if len(parts) == 2 else 0)
            if len(parts) == 1 or ORDINALS[parts[-1]] < 10:
                return _fraction(text, at, m.end(), value, low) or ordinal(text, at, m.end(), Decimal(value))
    if word == "quarter":
        if text[at - 6 : at] == "and a " and (more := _unit_and(text, at, low)) is not None:
            return more
        return _fraction(text, at, end, 4, low)
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
            or (_ENDED.match(text, number.end) and _BY_DECIMAL.search(text, max(0, at - 32), at - 6))
        ):
            return _finish(text, minus, None, start, low)  # "grew point five percent", "point oh two"
    if word in AGE_GROUPS and text[at - 1 : at] == "-" and at - 5 >= low:
        return _age_group(text, at, end, AGE_GROUPS[word])
    number = words_at(text, at)
    if number is None:
        return _roughly(text, at, end, word, low) if word.endswith("ish") else None
    if text.startswith(" to the ", number.end):
        number = powered(text, number)
    if number.fraction and text[at - 5 : at] == " and " and (more := _unit_and(text, at, low)) is not None:
        return more
    if word in ("two", "three") and text[at - 3 : at] == "or ":
        either = _one_or(text, number, low)
        if either is not None:
            return either
    if word in ("two", "three", "four") and text[at - 3 : at] == "to ":
        more = _one_to(text, number, low)
        if more is not None:
            return more
    if text[number.end : number.end + 1] in (" ", "-"):
        fold = _FOLD_TAIL.match(text, number.end)
        if fold is not None:
            return _multiple(text, number, fold.end(), low)  # "a seven fold rise"
        folds = _TO_FOLDS.match(text, number.end) if text.startswith(_TO_OR, number.end) else None
        if folds is not None:
            return _folds(text, number, folds, low)  # "an eight to ninefold rise"
    again = _AGAIN.match(text, number.end) if text[number.end : number.end + 2] == " (" else None
    if again is not None and number.value is not None and Decimal(again[1].replace(",", "")) == number.value:
        number = number._replace(end=again.end())  # "thirty (30) days"
    ranked = long_ordinal(text, number)
    if ranked is not None:
        return ranked
    if word in SCALES or word == "dozen" or (word == "half" and number.fraction):
        return _article(text, number, word, low)
    prefix = currency_before(text, at, low) if number.factor >= 1000 else None  # "US$ six billion"
    if prefix is not None:
        return _finish(text, number, prefix, prefix[1], low)
    number, start = signed(text, number, at, low)
    return _finish(text, number, None, start, low)


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
    if _ISH_ONE.match(text, end) and _ARTICLE.search(text, max(low, at - 8), at):
        return make(text, at, end, "duration", number, "year-old", Before(at, "about"))
    return _finish(text, number, None, at, low)


def _one_or(text: str, more: Number, low: int) -> Quantity | None:
    """Read "a year or two", "another goal or two": the noun stands before the second number."""
    m = _ONE_OR_TWO.search(text, max(low, more.start - 55), more.start)
    if m is None or unit_at(text, more.end) is not None:
        return None
    one = Number(m.start(), m.end("noun"), ONE, ONE, ONE, 1, words=True)
    context = before(text, one.start, low)
    unit = unit_at(m["noun"], 0)
    noun = noun_at(m["noun"], 0, one=True) if unit is None else None
    if noun is not None and (noun[1] < len(m["noun"]) or noun_at(text, more.end, one=False) is not None):
        return None
    if unit is None and noun is None:
        return None
    kind, code = (unit.kind, unit.code) if unit is not None else ("count", noun[0] if noun is not None else "")
    per = per_at(text, more.end, money=kind == "money") if kind != "duration" else None
    code, end = (code, more.end) if per is None else (f"{code}/{per[0]}", per[1])  # "a drink or two a day"
    return make(text, context.start, end, kind, one, code, context, to=more)


def _one_to(text: str, more: Number, low: int) -> Quantity | None:
    """Read "an hour to two hours": the first unit stands before the second number."""
    m = _ONE_UNIT_TO.search(text, max(low, more.start - 20), more.start)
    unit = unit_at(text, more.end) if m is not None else None
    first = unit_at(f" {m['unit'].lower()}", 0) if m is not None else None
    if m is None or unit is None or first is None or first.code != unit.code or m.start() <= low:
        return None
    one = Number(m.start(), m.end("unit"), ONE, ONE, ONE, 1, words=True)
    context = before(text, one.start, low)
    if context.trend is not None or context.opener is not None or context.last in ("by", "of", "than"):
        return None  # "rose a year to three years"
    return close(text, context, one, unit, unit.end, more)


def _or_two(text: str, number: Number, low: int) -> Quantity | None:
    """Read "a hundred or two", "a thousand or two dollars": the scale stands before the second number."""
    m = _OR_TWO.match(text, number.end)
    context = before(text, number.start, low)
    if m is None or context.opener is not None or number.value is None:
        return None
    unit = unit_at(text, m.end())
    to = number._replace(end=m.end(), value=number.value * _SMALL[m[1]])
    return close(text, context, number, unit, m.end() if unit is None else unit.end, to)


_DOUBLED = re.compile(
    r"\s(?:as|or\seven|a|the|its|their|that|those|what|in|over|by|from|since|to|this|last|his|her|our)(?![A-Za-z])|\s*[.,;\0]|\Z"
)
_HALVES_IT = re.compile(r"\s(?:the|its|their|his|her|our|your)\s")
_TWICE_AS = re.compile(
    r"\s(?:[A-Z][\w–-]{1,20}[’']s|as(?=\s(?!(?:the|an?|it|he|she|they|we|his|her|its|their|this|that|these)\s)[a-z])|or\seven|the|its|their|that|those|what|his|her|our|my|your)(?![A-Za-z])"
)
_TO_DOUBLE = re.compile(r"(?i:(?<![a-z])(?:to|will|would|could|may|might|can|should|than))\s\Z")
_FIGURES = re.compile(r"[\s-](?:digit|figure|check|room|bed|standard|bogey|fault)")
_PAIRED = frozenset(("twice", "thrice", "double", "triple", "treble"))


def _doubles(text: str, end: int, word: str) -> bool:
    """Whether "double" is a multiple ("double the rate"), not a pair ("double blow") or how often ("scored twice")."""
    return (_TWICE_AS if word in ("twice", "thrice") else _DOUBLED).match(text, end) is not None


def _unit_and(text: str, at: int, low: int) -> Quantity | None:
    """Read a unit with its article before the part that stands at `at`: "a cup and a half", "a mile and a quarter"."""
    m = _UNIT_AND.search(text, max(low, at - 28), at)
    if m is None:
        return None
    name = m["unit"].lower()
    unit = unit_at(f" {name}", 0) or Unit(name, "count", 0)  # "a length and a half"
    part = parts_behind(text, m.end("unit"), unit.code)
    if part is None:
        return None
    whole = Number(m.start(), part[1], ONE + part[0], part[0], part[0], 2, words=True, fraction=True)
    context = before(text, whole.start, low)
    return make(text, context.start, whole.end, unit.kind, whole, unit.code, context)


def _article(text: str, number: Number, word: str, low: int) -> Quantity | None:
    """Read numbers that need a word in front: "a hundred", "several thousand", "a half", "an hour and a half"."""
    at = number.start
    if word == "half" and (more := _unit_and(text, at, low)) is not None:
        return more
    m = _AMOUNT_BEFORE.search(text, max(low, at - 16), at)
    if m is None:
        if word == "half":
            minus, start = signed(text, number, at, low)
            number, start = (number, at) if text[start] in "nN" else (minus, start)  # "the negative half of the axis"
            return _finish(text, number, None, start, low) if _half_counts(text, number, low) else None
        found = None if number.value == SCALES.get(word) else _finish(text, number, None, at, low)
        return None if found is not None and word == "dozen" and found.unit is None else found
    if word == "half" and (m["vague"] or number.end > at + 4 or text[at + 4 : at + 5] == "-"):
        number, start = signed(text, number, at, low)
        return _finish(text, number, None, start, low)
    number = number._replace(start=m.start())
    if text[number.start] in "aA" and number.value == SCALES.get(word, 12) and text.startswith(" or t", number.end):
        more = _or_two(text, number, low)
        if more is not None:
            return more
    if m["vague"] and number.value is not None:
        base = number.value
        number = number._replace(value=None, low=base * 2, step=base, loose=base, digits=0)
    number, start = signed(text, number, m.start(), low)
    return _finish(text, number, None, start, low)


def _half_counts(text: str, number: Number, low: int) -> bool:
    """Whether "half" is a number here, not the name of a stretch of time ("this half")."""
    at = number.start
    if text[number.end : number.end + 1] == "-":
        return True  # "the half-mile walk"
    return _OF.match(text, number.end) is not None or _HALF_NAMED.search(text, max(low, at - 10), at) is None


def _fraction(text: str, at: int, end: int, parts: int, low: int) -> Quantity | None:
    """Read "a third of …": an ordinal word after an article and before "of"."""
    if parts < 3:
        return None
    if parts == 4 and text[end : end + 1] == "-":
        unit = unit_at(text, end + 1, attributive=True)
        if unit is not None and unit.kind == "measure" and unit.end - end > 3:
            return _finish(text, fraction(at, end, parts, text), None, at, low)  # "a quarter-inch drill"
    if (
        parts <= 10
        and text[at - 2 : at] in ("g ", "r ")
        and _IS_LEFT.match(text, end)
        and _LEFT_OVER.search(text, max(low, at - 16), at)
    ):
        return _finish(text, fraction(at, end, parts, text), None, at, low)  # "the remaining fifth is lost"
    m = _ARTICLE.search(text, max(low, at - 11), at)
    if m is not None and parts == 4 and text[end : end + 1] == " ":
        unit = unit_at(text, end)
        if unit is not None and (unit.kind == "measure" or unit.code in ("hour", "century")):
            return _finish(text, fraction(m.start(), end, parts, text), None, m.start(), low)  # "a quarter mile"
    if (
        m is not None
        and parts <= 10
        and _ENDED.match(text, end)
        and _FURTHER_ITEM.search(text, max(0, m.start() - 24), m.start())
    ):
        return None  # "I would add a fourth."
    if (
        m is None
        and parts == 4
        and _OF_A_MILLION.match(text, end)
        and not _NUMBERING.search(text, max(low, at - 8), at)
    ):
        return _finish(text, fraction(at, end, parts, text), None, at, low)  # "spent quarter of a million pounds"
    if m is None and parts < 9 and _OF_A_MEASURE.match(text, end) and _OPENS_PART.search(text, max(0, at - 2), at):
        return _finish(text, fraction(at, end, parts, text), None, at, low)  # "Third of a cup of oil."
    if m is None or not (
        _OF.match(text, end)
        or _FRACTION_ENDS.match(text, end)
        or (parts == 4 and (_POINT.match(text, end) or _MILLION.match(text, end)))
        or _TO_PART.match(text, end)
        or (
            _TO_A_FIFTH.search(text, max(low, m.start() - 14), m.start())
            and _BY_A_FIFTH.match(text, end)
            and not (_LEAVING.search(text, max(low, m.start() - 10), m.start()) and text.startswith(" to ", end))
        )
        or (_BUT.match(text, end) and _CHANGED_BY.search(text, max(low, m.start() - 18), m.start()))
        or (text.startswith(" (", end) and _CHANGED_IT_BY.search(text, max(low, m.start() - 40), m.start()))
        or (_THAN_THEN.search(text, max(low, m.start() - 9), m.start()) and _THEN.match(text, end))
        or (_LEAVING.search(text, max(low, m.start() - 10), m.start()) and _TO_WHOM.match(text, end))
        or (_NEARLY_A_FIFTH.search(text, max(low, m.start() - 8), m.start()) and not _NUMBERED.match(text, end))
    ):
        return None
    number, start = signed(text, fraction(m.start(), end, parts, text), m.start(), low)
    return _finish(text, number, None, start, low)


def _multiple(text: str, number: Number, end: int, low: int) -> Quantity:
    context = before(text, number.start, low)
    return make(text, context.start, end, "multiple", number, None, context)


def _folds(text: str, number: Number, m: re.Match[str], low: int) -> Quantity:
    """Read a multiple whose other end has "fold" behind it."""
    context = before(text, number.start, low)
    many = Decimal(FOLDS[f"{m['many'].lower()}fold"])
    to = Number(m.start("many"), m.end(), many, ONE, ONE, 1, words=True)
    return make(text, context.start, m.end(), "multiple", number, None, context, to=to, trend=context.trend)


def _ratio(text: str, number: Number) -> Number | None:
    """Read "one in ten", "nine out of 10"."""
    if number.value is None or number.step != ONE or number.value <= 0:
        return None
    m = _IN_TEN.match(text, number.end) or (_ONE_MAN.match(text, number.end) if number.value == ONE else None)
    if m is None:
        return None
    at = m.end() + 2 if text.startswith("a ", m.end()) else m.end()  # "one in a hundred"
    whole = digits_at(text, at) if text[at].isdigit() else words_at(text, at)
    if (
        whole is None
        or whole.value is None
        or (whole.step < whole.factor == ONE < number.value)
        or whole.fraction
        or not number.value < whole.value <= 10**12
        or (text[m.end()].isdigit() and _A_YEAR.match(text, m.end()))
    ):
        return None
    if text[whole.end : whole.end + 1].isalpha() or (
        m.re is _ONE_MAN and text[whole.end + 1 : whole.end + 2].isupper()
    ):
        return None  # "one man in 3D glasses", "one house in 12 Main Street"
    if _WHERE.match(text, whole.end) or (m.re is _ONE_MAN and noun_at(text, whole.end, one=False) is not None):
        return None  # "one company in 5 countries", "320 for 6 in 50 overs"
    if m[0].startswith(" for") and per_at(text, number.end, money=False) is not None:
        return None  # "six for every 1 million people"
    unit = unit_at(text, whole.end)
    if (unit is not None and unit.kind == "duration") or ORDINAL_TAIL.match(text, whole.end):
        return None
    step = ONE / whole.value
    return number._replace(value=number.value / whole.value, step=step, loose=step, end=whole.end, fraction=True)


def _odds(text: str, number: Number, low: int) -> Quantity | None:
    """Read "a ratio of 3 to 2", "odds of five to one"."""
    if number.value is None or number.step != ONE or number.value <= 0:
        return None
    named = _RATIO_OF.search(text, max(low, number.start - 64), number.start)
    if named is None:
        return None
    at = number.end + 4
    char = text[at : at + 1]
    other = digits_at(text, at) if char.isdigit() else words_at(text, at) if char.isalpha() else None
    if other is None or other.value is None or other.step != ONE or other.value <= 0:
        return None
    if number.value < other.value and not (named["plain"] and (number.value == ONE or other.value < 10)):
        return None  # "a price-earnings ratio of 12 to 15"
    value = number.value / other.value
    if value > 1 and value * 100 % 1:
        return None  # its parts could not be told from it
    step = ONE if value % 1 == 0 else TENTH if value < 1 or value * 10 % 1 == 0 else TENTH * TENTH
    part = number._replace(value=value, step=step, loose=step, end=other.end, fraction=value < 1)
    context = before(text, number.start, low)
    return make(text, context.start, part.end, "ratio", part, None, context)


def _finish(text: str, number: Number, prefix: tuple[str, int, bool] | None, start: int, low: int) -> Quantity | None:
    """Complete a quantity from its first number on."""
    if (
        prefix is None
        and text[number.end : number.end + 1] in (" ", "-")
        and (text[number.end + 1 : number.end + 2] in ("i", "o", "t", "f", "I", "O", "T") or number.value == ONE)
    ):
        odds = _odds(text, number, low) if text.startswith(" to ", number.end) else None
        if odds is not None:
            return odds
        ratio = _ratio(text, number)
        if ratio is not None:
            context = before(text, start, low)
            if context.opener is not None:
                context = before(text, start, context.opened)  # "up from one in six"
            return make(text, context.start, ratio.end, "ratio", ratio, None, context)
    term = term_at(text, number, prefix, start)
    end = term.end
    context = before(text, term.start, low)
    if context.qualifier == "at_most" and _UP_TO.match(text, context.start) and _FROM_LEVEL.match(text, end):
        context = Before(term.start, last="to")  # "up to 5% from 4%"
    if term.unit is not None and text.startswith(" to a", end) and (number.value or ONE) < ONE:
        whole = _TO_ONE_UNIT.match(text, end)
        unit = unit_at(text, whole.end() - 1) if whole is not None else None
        if unit is not None and unit.code == term.unit.code and context.trend is None and context.opener is None:
            one = Number(end + 4, unit.end, ONE, ONE, ONE, 1, words=True)
            return close(text, context, term.number, unit, unit.end, one)  # "half an hour to an hour"
    priced = (
        text[end : end + 1] in ("/", " ")
        and (term.prefixed or (term.unit is not None and term.unit.kind == "money"))
        and exchange_at(text, end) is not None  # "₦1,500/$1" is one sum
    )
    pair = None if priced else other_end(text, term, context)
    if pair is not None:
        first, second, last = pair
        if second.number is term.number:  # "to 41 from 38"
            near = max(low, context.start - 5)
            start = near + text[near : context.start].lower().rfind("to")
            context = context._replace(start=start, trend=None)
        elif context.opener == "from":  # in "from up to 50 to 80" the bound is one of the first end alone
            hedge = context.qualifier if context.qualifier in ("about", "almost") else "exact"
            context = context._replace(trend=None, qualifier=hedge)
        return close(text, context, first, second.unit or term.unit, last, second.number)
    if context.opener is not None:
        context = before(text, term.start, context.opened)._replace(last=context.opener)
    return close(text, context, term.number, term.unit, end, None)
