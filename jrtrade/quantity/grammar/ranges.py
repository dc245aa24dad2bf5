"""Ranges: whether a second number joins the first ("10–12%", "between 5 and 7 million", "to 41 from 38")."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.context.carried import ENDS
from jrtrade.quantity.grammar.levels import levelled, parted, since
from jrtrade.quantity.grammar.likely import (
    HUNDRED,
    THOUSAND,
    abridged,
    below,
    converted,
    expected,
    falls,
    far_more,
    in_full,
    in_parts,
    leaps,
    lent,
    near,
    negative,
    of_hundreds,
    of_the_same_scale,
    plausible,
    reached,
    same_unit,
    shared,
    unabridged,
)
from jrtrade.quantity.grammar.pairs import both_ways, either, guess_begins, is_guess
from jrtrade.quantity.grammar.points import CUT_RATE
from jrtrade.quantity.grammar.terms import Term, signed, term_at
from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.numbers import FRACTION_PARTS, SCALES, TENS, UNITS_TEENS, VULGAR
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.lexicon.trends import RANGING
from jrtrade.quantity.numbers.digits import digits_at, vulgar_at
from jrtrade.quantity.numbers.number import ONE, ZERO, Number
from jrtrade.quantity.numbers.words import fraction, words_at
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.rates import per_at
from jrtrade.quantity.units.signs import SIGNS, currency_before

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before

ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
_ORDINAL_SIGNS = frozenset("snrt")
_CONNECT = re.compile(
    r"\s(?P<most>or|and)(?:\s(?:at\s(?:the\s)?most|as\s(?:many|much)\sas)|,\sat\s(?:the\s)?most,)\s"
    r"|(?:\s{1,3}|-(?:\s(?=to\b))?)(?P<up>up\s(?=to\b))?(?P<word>to|through|thru|and|or|from)(?:\s{1,3}|-)(?:(?:even|perhaps|maybe|possibly)\s)?|\s?(?P<dash>[-–—―−‑~]{1,2}|(?:…|\.\.\.?)(?=[−+-]?\d))\s?|(?P<slash>/)(?=[$£€¥])"
    r"|(?P<unsure>,\s(?:or\s)?(?:maybe|perhaps|possibly)|,?\sif\snot)\s"
)
_CONNECTING = frozenset(("", *"tafou-–—―−‑~…/"))
_RARE_JOINTS = (" if not ", ", if not ", ", maybe ", ", perhaps ", ", possibly ", ", or ", "..")
_FROM_NOW = re.compile(
    r"\s(?:now|today|currently|yesterday|then|before|previously|originally|initially|combined|overall|annually|"
    r"of\s(?:(?:its|the|their|all|total|global|world)\s)?[a-z]{2,15}(?:\s[a-z]{2,15})?)\s"
    r"(?P<word>to)\s(?P<dash>(?!))?"
)
_NEXT_NUMBER = re.compile(
    rf"(?:{SIGNS}|WS|[RYNPW](?=\d)|[A-Z]{{3}}\s?)?\s?(?:[−‑+-]|(?:minus|plus)\s)?"
    rf"(?:\.?(?P<digit>\d)|(?P<sign>[{''.join(VULGAR)}])"
    rf"|(?i:(?P<word>{trie([*TENS, *UNITS_TEENS])}|half(?=\sa\s(?:{trie(SCALES)}|dozen)))(?![A-Za-z])))"
)
_ARTICLED = re.compile(rf"an?\s(?=(?:{trie(SCALES)}|dozen)(?![A-Za-z]))")
_PART = rare(
    rf"(?:an?\s)?(?P<part>half|{trie(w for w in FRACTION_PARTS if not w.endswith('s') and w != 'half')})(?![A-Za-z-])"
)
_SPREAD = rare(r"(?i:(?<![a-z])(?:range|IQR|interval|CI|spread|aged?|ages)(?:[,:]|\sof|\swas)?\s)\Z")
"""Words before a range of numbers that would be a score anywhere else."""
_HEDGED = re.compile(
    r"(?:about|around|over|nearly|almost|(?:more|less|fewer)\sthan|roughly|some|(?:well|far)\s(?:over|under|above|below)|as\s(?:much|high|low|many|little|few)\sas|up\sto|(?:upwards?|north|in\sexcess)\sof|just(?:\s(?:over|under))?|"
    r"only|exactly|at\s(?:least|most)|close\sto|under|below|above|an?\s(?:mere|record|modest|meagre|measly|whopping|all-time\shigh\sof|high\sof|low\sof))\s(?=[A-Z]{0,3}[$£€¥\d]|[a-z])"
)
_HEDGE_STARTS = frozenset("aornmlsujecbfw")
_LEVELS = ("a ", "an ", "only ", "exactly ", "just ")
"""What stands before a level reached rather than before the other end of a range."""
_BEHIND = rare(r"\s(?:down|up|behind)\b")
_DASH_DIGIT = re.compile(r"[-–]\d")
_YEARLY = re.compile(r"(?:(?:1[5-9]|20)\d\d|2[1-5][05]0)(?!\d|,\d)")


class Joint(NamedTuple):
    """What joins two numbers, and where the second may begin."""

    at: int
    word: str | None
    """"to", "and", "or" or "from"; None for a dash or a slash."""
    dash: bool
    spaced: bool
    """Whether a space stands on each side of the dash."""
    unit: Unit | None
    """The unit of the first number, the noun it counts included."""
    rate: str = ""
    """What the first number is stated per, where that stands before the joint."""
    slash: bool = False
    guess: bool = False
    """Whether but a comma joins them."""


_SO_MUCH = RANGING | frozenset("of earn earns earning earned pay pays charge charges".split())
"""Words before an amount that has not moved."""


def other_end(text: str, term: Term, context: Before) -> tuple[Number, Term, int] | None:
    """Read the other end of a range, if one follows: the first number, the second term, where the range ends."""
    joint = _joint(text, term, context)
    if joint is None or term.number.value is None:
        return None
    second = _second(text, term, joint, context)
    if second is not None and joint.dash and negative(text, term.number, second.start):
        second = second._replace(number=second.number._replace(value=-(second.number.value or ZERO)))
    if second is not None and second.number.fraction and second.number.words and term.number.words:
        parted = in_parts(text, term.number, second.number)
        term = term if parted is None else term._replace(number=parted)
    unmoved = context.opener is not None or (context.last in _SO_MUCH and context.trend is None)
    if second is not None and joint.word != "from" and unmoved:
        own = in_full(term.number, joint.unit, second.number, second.unit)
        if own is not None:
            term, joint = term._replace(number=own), joint._replace(unit=second.unit, rate="")
    if second is None or not _belongs(text, term, joint, second, opened=context.opener is not None):
        return None
    if joint.guess and not is_guess(text, term, context, second, shared(term.number, second.number)):
        return None
    if joint.word == "from" and since(text, term, second):
        return None  # "to 45% from 2024"
    if joint.word == "to" and levelled(text, context, term.number, second):
        return None  # "slipped 4,000 to 250,000", "down by 300,000 to 80 million"
    each = _each(text, joint, term.number, second) if joint.rate and joint.word != "from" else ""
    if each is None:
        return None
    first, unit, end = term.number, joint.unit, max(second.end, term.end)
    if joint.dash and second.number.value is not None:
        second = second._replace(number=unabridged(first, second.number))
    if joint.word == "from":
        if unit is not None and unit.kind == "count":
            noun = noun_at(text, second.end, one=False)
            end = noun[1] if noun is not None and noun[0] == unit.code else end
        whole = second.unit or unit
        if joint.rate and whole is not None and per_at(text, end, money=whole.kind == "money") is None:
            whole = whole._replace(code=whole.code + joint.rate)
        return second.number, Term(second.start, reached(first, second.number, context.trend), whole), end
    if unit is not None and unit.kind == "count" and second.unit is None:
        noun = noun_at(text, second.end, one=False)
        if context.opener == "between" and (noun is None or noun[0] != unit.code):
            return None  # "the vote was between 20 men and 30 women"
        end = noun[1] if noun is not None and noun[0] == unit.code else end
    scale = shared(first, second.number)
    many = scale <= HUNDRED or scale > second.number.factor
    together = many and not (context.opener == "from" and first.value == ONE)
    if scale != ONE and (joint.word == "or" or (together and below(first, second.number, scale))):
        first = first.times(scale, first.end)  # "five or six hundred", "two to three dozen"
    elif joint.dash and abridged(text, first, second.number):
        first = first.times(Decimal(1000), first.end)  # "$50–55,000"
    elif (
        first.factor == ONE
        and not ONE <= second.number.factor < 1000
        and first.value is not None
        and (abs(first.value) < 1000 or (joint.dash and below(first, second.number, second.number.factor)))
        and (not text.startswith("a", second.start) or of_hundreds(text, first, second.start))  # "100 to a thousand"
    ):
        backwards = joint.dash or (second.unit is not None and second.unit.kind == "duration")
        first = lent(first, second.number, context, falling=backwards)  # "230 to 66 million years ago"
    elif first.factor >= THOUSAND and context.opener is not None and not second.prefixed and second.unit is None:
        second = second._replace(number=of_the_same_scale(text, first, second.number))
    if second.unit is None and unit is not None:
        second = second._replace(unit=unit._replace(end=second.number.end))
    if each:
        whole = second.unit or Unit("1", "number", second.number.end)
        second = second._replace(unit=whole._replace(code=whole.code + each))
    return first, second, end


_IN_TOTAL = rare(
    r"\s(?:in\s(?:total|all|one\sgo)|overall|all\stold|altogether|for\s(?:life|(?:a|the)\s(?:whole\s|full\s)?(?:day|week|weekend|month|year|season)))(?![a-z])"
)
"""Behind a second end that is of the whole, and no rate: "£9,000 in total"."""


def _each(text: str, joint: Joint, first: Number, second: Term) -> str | None:
    """Return the rate that only the first end states ("from £4m a month to £1.2m"); None if the second has another."""
    end = second.end
    noun = noun_at(text, end, one=False) if second.unit is None else None
    if noun is not None:
        if joint.unit is None or noun[0] != joint.unit.code:
            return None  # "from 20 a day to 3 islands"
        end = noun[1]
    own = per_at(text, end, money=second.prefixed)
    if own is not None:
        return "" if own[0] == joint.rate[1:] else None
    if _IN_TOTAL.match(text, end) or (second.prefixed and far_more(first, second.number)):
        return None  # "from £50 a day to £9,000 in total", "from $100 a day to $1m"
    return joint.rate


_JOINTS: dict[str | None, str] = {"from": "to", "between": "and"}
"""What joins the other end behind an opener."""


def _joint(text: str, term: Term, context: Before) -> Joint | None:
    """Read what may join the number to another."""
    unit, rate, end = term.unit, "", term.end
    led = context.opener is not None or context.last == "to"
    if not led and text[end : end + 2].lstrip()[:1] not in _CONNECTING:
        char = text[end]
        if char not in " ,." or not text.startswith(_RARE_JOINTS, end):
            if char == "," and text.startswith(", ", end) and guess_begins(text, term, context):
                return Joint(end + 2, "or", dash=False, spaced=False, unit=None, guess=True)
            return None
    if text[end : end + 1] == "/" and unit is None and both_ways(text, term.start):
        return Joint(end + 1, None, dash=True, spaced=False, unit=None)
    m = _CONNECT.match(text, end)
    if m is None:
        between = _over_rate(text, term, context) if led else None
        if between is None:
            return None
        m, unit, rate = between
    if m.re is _CONNECT and m["up"] and context.opener != "from":
        return None  # "5 of them, up to 9"
    if m["word"] == "through" and (unit is not None or term.number.step != ONE):
        return None  # ".889 through 12 games"
    word = "to" if m["word"] in ("through", "thru") else m["word"]
    if m.re is _CONNECT and m["most"]:
        word = m["most"]
    if m.re is _CONNECT and m["unsure"]:
        aged = text.endswith(("age of ", "aged "), 0, term.start)
        if aged or context.opener is not None or _YEARLY.match(text, term.start):
            return None
        word = "or"  # "two, maybe three weeks"
    if (word == "and" and context.opener != "between") or (word == "from" and context.last != "to"):
        return None
    if word == "to" and context.opener is None and parted(text, context, unit):
        alike = term.prefixed and context.last == "by" and text[m.end() : m.end() + 1].isdigit()
        if not alike:  # "rose by $15 to 25 a barrel"
            return None
    dash = m["dash"] is not None
    left, right = m[0][0].isspace(), m[0][-1].isspace()
    if dash and left != right and context.opener is None:
        return None
    slash = m.re is _CONNECT and m["slash"] is not None
    return Joint(m.end(), word, dash, dash and left, unit, rate, slash)


_FAR = 120
"""No rate or noun phrase between the ends of a range is longer."""


def _over_rate(text: str, term: Term, context: Before) -> tuple[re.Match[str], Unit | None, str] | None:
    """Read what joins the other end behind a rate or things counted: "from 9 litres a day to 6", "from 2 cars to 4"."""
    unit, end = term.unit, term.end
    word = _JOINTS.get(context.opener, "from")
    if text.find(word, end, end + _FAR) < 0:
        return None
    now = _FROM_NOW.match(text, end) if unit is not None and context.opener == "from" else None
    if now is not None:
        return now, unit, ""  # "from 5% now to 7%"
    if unit is not None and (unit.kind in ("money", "measure") or context.last == "to"):
        per = per_at(text, end, money=unit.kind == "money")  # "between $20 per ton and $30 per ton"
        m = _CONNECT.match(text, per[1]) if per is not None else None
        return None if per is None or m is None or m["word"] != word else (m, unit, f"/{per[0]}")
    if unit is not None:
        return None
    per = per_at(text, end, money=False) if context.opener == "from" else None
    if per is not None:
        m = _CONNECT.match(text, per[1])  # "from 45 per 1,000 to 31 per 1,000"
        return None if m is None or m["word"] != word else (m, unit, f"/{per[0]}")
    noun = noun_at(text, end, one=False)  # "from 410,000 units to 52,000", "between 20 people and 30 people"
    if noun is None:
        return None
    m, rate = _CONNECT.match(text, noun[1]), ""
    if m is None and context.opener == "from" and (per := per_at(text, noun[1], money=False)) is not None:
        m, rate = _CONNECT.match(text, per[1]), f"/{per[0]}"  # "from 3,000 cars a month to 1,900"
    return None if m is None or m["word"] != word else (m, Unit(noun[0], "count", noun[1]), rate)


def _second(text: str, term: Term, joint: Joint, context: Before) -> Term | None:
    """Read the number behind the joint, with its unit, a hedge before it or none."""
    at = joint.at
    hedged = _HEDGED.match(text, at) if joint.word in ("to", "and") and text[at : at + 1] in _HEDGE_STARTS else None
    if hedged is None:
        return _second_at(text, term, joint, at)
    if context.opener is not None:
        return _second_at(text, term, joint, hedged.end())  # "from 18 to over 60"
    if context.trend is not None or context.last == "by" or hedged[0].startswith(_LEVELS):
        return _second_at(text, term, joint, at)  # "rose 5% to about 10%"
    second = _second_at(text, term, joint, hedged.end())  # "takes 5 to about 10 days"
    if second is None or (joint.unit is not None and second.unit is None):
        return None
    return second if falls(second.number, term.number) and near(term.number, second.number, 5) else None


def _second_at(text: str, term: Term, joint: Joint, at: int) -> Term | None:
    """Read the number that the second end begins with, with its unit."""
    articled = _ARTICLED.match(text, at) if text[at : at + 1] == "a" else None
    if articled is not None:
        number = words_at(text, articled.end())  # "between 100 and a thousand"
        return None if number is None else term_at(text, number, None, at)
    if (
        term.number.fraction
        and joint.word != "or"
        and (part := _PART.match(text, at)) is not None
        and (text[at] in "ah" or noun_at(text, part.end(), one=False) is None)  # "a fifth to third countries"
    ):
        number = fraction(part.start(), part.end(), FRACTION_PARTS[part["part"]], text)  # "from a third to half"
        return term_at(text, number, None, at)
    m = _NEXT_NUMBER.match(text, at)
    if m is None:
        return None
    if m["digit"]:
        seed = m.start("digit")
        prefix = currency_before(text, seed - 1 if text[seed - 1] == "." else seed, joint.at)
        number = digits_at(text, seed, money=prefix is not None or term.prefixed)
    elif m["sign"]:
        seed, prefix = m.start("sign"), None
        number = vulgar_at(text, seed)
    else:
        seed, prefix = m.start("word"), None
        number = words_at(text, seed)
    if number is None or number.value is None:
        return None
    nxt = text[number.end : number.end + 1]
    if nxt in _ORDINAL_SIGNS and ORDINAL_TAIL.match(text, number.end):
        return None
    if nxt in ("-", "–") and not joint.dash and _DASH_DIGIT.match(text, number.end):
        return None  # "from 24 to 33-35": the dash binds closer
    number, _ = signed(text, number, min(seed, number.start), joint.at)
    return term_at(text, number, prefix, seed)


_FEW_PERCENT = 5
_FEW_YEARS = 20


def _belongs(text: str, term: Term, joint: Joint, second: Term, *, opened: bool) -> bool:
    """Whether two numbers make one range."""
    first, number, unit = term.number, second.number, joint.unit
    if first.value is None or number.value is None or not same_unit(unit, second.unit):
        return False
    if joint.word == "to" and unit is None and second.prefixed and not term.prefixed and number.value == ONE:
        return first.value <= ONE  # not "the peso was at 58.06 to $1"
    if joint.slash and converted(unit, first.value, second.unit, number.value):
        return False
    if joint.word == "to" and not opened and leaps(first, unit, number, second.unit):
        return False
    if joint.word == "or":
        listed = text[term.start - 2 : term.start] == ", "  # "15, 20 or 25 knots"
        counted = second.unit is not None or number.words or noun_at(text, second.end, one=False) is not None
        scale = shared(first, number)
        alone = not listed or scale != ONE
        counted = counted or (unit is None and not term.prefixed and either(text, term, second))
        opens = (unit is None and (counted or scale != ONE)) or (term.prefixed and scale != ONE)
        return opens and alone and first.value < number.value / scale <= first.value * 3
    if opened and unit is not None and unit.kind == "percent" and second.unit is None:
        return noun_at(text, second.end, one=False) is None  # "from 5% to 300 people"
    if (
        opened
        and unit is None
        and _YEARLY.match(text, term.start)
        and not first.value / 3 < number.value < first.value * 3
    ):
        return False  # "from 2012 to 61.4 percent"
    if opened and joint.dash and unit is None and second.unit is None and _BEHIND.match(text, second.end):
        return False  # "from 2-0 down"
    if joint.word == "from" or opened:
        return True
    parts = _parts(text, term, joint, second)
    if joint.word == "to" and first.fraction and first.value < 1 <= number.value and not parts:
        halved = first.value * 4 in (1, 2) and number.value <= 2 and not text.endswith(("by ", "in "), 0, term.start)
        if second.unit is not None and second.unit.code == "%" and (halved if unit is None else unit.code == "%"):
            cut = CUT_RATE.search(
                text, max(0, term.start - 50), term.start
            )  # "cut its rate half a percent to 2 percent"
            return cut is None and number.value <= _FEW_PERCENT  # "half a percent to one percent"
        return False  # "fell by half to 150", "by more than a third to 163,000"
    if joint.dash and joint.spaced and second.number.value is not None and second.number.value < first.value:
        return False
    parted = first.fraction != number.fraction and min(first.value, number.value) < 1 and not parts
    if joint.dash and (parted or (joint.spaced and text[joint.at - 2] == "—")):
        return False  # "about half — 51% — of them"
    if joint.word == "to" and unit is None and second.unit is None and number.value < first.value:
        return False  # "by eight to one"
    if second.unit is not None and second.unit.code == "%" and number.value < first.value:
        near_it = number.value * 3 > first.value and not text.endswith("by ", 0, term.start)
        return near_it and expected(text, term.start)  # "is to fall 9% to 6%"
    led = text[term.start - 3 : term.start] if unit is None else ""
    if led in ("in ", "by ") and _YEARLY.match(text, term.start):
        return 1500 < number.value < 2100  # "in 2011 to 35 kg"
    if led == "he " and joint.word == "to" and _YEARLY.match(text, second.start) and first.value < _FEW_YEARS:
        return ENDS.match(text, second.end) is None  # "in the eight to 2021"
    if (
        led == "by "
        and joint.word == "to"
        and unit is None
        and second.unit is None
        and not near(first, number, 3)
        and noun_at(text, second.end, one=False) is None
    ):
        return False  # "cut by 9 to 312": by this, to that
    if unit is None and _YEARLY.match(text, term.start) and not first.value / 20 < number.value < first.value * 3:
        return False  # "over ten months of 2022 to 2.4 trillion yen", "to 2019 – 7 years late"
    if unit is not None and second.unit is None:
        return term.prefixed and (joint.dash or number.factor != ONE or first.factor == ONE)
    if joint.dash and unit is None and second.unit is None:
        return plausible(text, first, number, spaced=joint.spaced) or (
            number.value > first.value
            and (
                (text[second.start - 1] == "~" and text[max(0, term.start - 1) : term.start].strip("([:,") in ("", " "))
                or _SPREAD.search(text, max(0, term.start - 24), term.start) is not None
            )
        )
    return True


def _parts(text: str, term: Term, joint: Joint, second: Term) -> bool:
    """Whether a part in figures and a whole share the unit behind the second: "½-1 inch", "1/2 to 1 hour"."""
    first, number = term.number, second.number
    if joint.unit is not None or second.unit is None or first.words or number.words or not first.fraction:
        return False
    if joint.spaced or second.unit.kind not in ("measure", "duration", "count"):
        return False
    small = number.value is not None and number.value <= _HALF_DOZEN
    return small and text[term.start - 3 : term.start] not in ("by ", "By ")


_HALF_DOZEN = Decimal(6)
"""More than so many of a unit nobody joins to a part of one."""
