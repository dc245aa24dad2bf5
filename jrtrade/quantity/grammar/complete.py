"""A quantity completed from its first number on: ratios, the other end of a range, what follows."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.before import ANY, Before, before
from jrtrade.quantity.context.movement import told
from jrtrade.quantity.grammar.closing import close, make
from jrtrade.quantity.grammar.ranges import ORDINAL_TAIL, other_end
from jrtrade.quantity.grammar.terms import Term, term_at
from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.calendar import ONES_OF
from jrtrade.quantity.lexicon.currencies import DOLLARS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.numbers.digits import digits_at
from jrtrade.quantity.numbers.number import ONE, TENTH, Number
from jrtrade.quantity.numbers.words import words_at
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.rates import exchange_at, per_at
from jrtrade.quantity.units.unit import unit_at
from jrtrade.quantity.units.unsure import doubted

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_IN_TEN = re.compile(r"(?i:\s(?:in|(?:times\s)?out[\s]of)\s(?:every\s)?|\s(?:of|for)\severy\s|-in-)(?=[\da-z])")
_TO_ONE_UNIT = re.compile(
    r"\sto\san?\s(?:full\s)?(?=(?:second|minute|hour|day|week|month|year|mile|kilomet(?:re|er))(?![\w-]))"
)
_OTHER_UNIT = re.compile(
    r"\s(?P<word>to|and)\san?\s(?:full\s)?(?P<unit>minute|hour|day|week|month|year|decade|century|(?:kilo)?met(?:re|er)|mile|foot|"
    rf"kilo(?:gram)?|tonne|lit(?:re|er)|acre|hectare|dollar|euro|pound)(?={END}|\s(?:of|in|for|at|on|to|per|or|but|from|by|with|if|when|while|"
    r"as|before|after|above|below|depending|until|each|apiece|an?|because|so|is|are|was|were|longer|every|old|later|deep|high|thick|wide|tall|long|across|"
    r"away|off|apart|and(?!\sa\s(?:half|quarter)))(?![\w-]))"
)
"""One of a greater unit at the other end of a range: "30 minutes to an hour"."""
_WHERE = re.compile(
    r"\s(?:countries|families|schools|hospitals|districts|cities|towns|villages|cases|states|overs|games|matches|places|starts|appearances|outings|internationals|Tests|innings)\b"
)
_ONE_MAN = re.compile(
    r"(?i:\s(?!(?:of|more|was|is|has|other|had|each|per|percent|cent|percentage|point|day|year|month|week|hour|night|morning|game|match|season)\s)[a-z-]{3,14}\sin\s(?:every\s)?)(?=[\da-z])"
)
_MANY_MEN = re.compile(
    r"(?i:\s(?!(?:goals|wins|games|points|tries|runs|wickets|titles|defeats|losses|victories|matches|starts|times|draws|seasons|tests|medals|sets|rounds|births|hits|catches|sixes|fours|others|inches|metres|meters|feet"
    r"|podiums|centuries|fifties|penalties|assists|touchdowns|tackles|saves|sheets|appearances|caps|bookings|cards|homers|doubles|attempts|meetings"
    r"|outings|trips|visits|races|fights|bouts|elections|attacks|deaths|murders|strikes|rises|cuts|launches|crashes)\s)"
    r"(?:(?!half-)[a-z-]{3,14}\s)?(?!half-)(?:(?:[a-z-]{2,13}s|people|men|women|children)\s(?:in(?=\s(?:every|1|ten)|(?<=(?:ers|ees|nts)\sin)|(?<=(?:men|ple|ren)\sin))|out\sof)\s(?:every\s)?))"
    r"(?=(?:10{1,3}(?!\d|[.,]\d)|three|four|five|six|seven|eight|nine|ten)(?![\w-]))"
)
"""Of how many so many are some: "nine ships in ten", but "two goals in four" games."""
_DOES = re.compile(
    r"\s(?:carries|dies|lives|suffers|speaks|goes|gets|fails|owns|says|thinks|wants|believes|smokes|develops|comes|drives|uses|needs|takes|feels|"
    r"earns|admits|receives|eats|becomes|walks(?=\sto\s)|works(?=\s(?:in|for|from|at)\s)|votes(?=\s(?:for|in)\s))(?![\w-])"
)
"""What one of so many does, where things in -s would be counted: "one person in every 20 dies of it"."""
_EVERY_MEN = re.compile(r"\s[a-z-]{3,14}\sin\severy\s(?=[\da-z])")
_POLLED = rare(
    r"(?<![A-Za-z])(?:(?i:part(?:y|ies)|support|approval|ratings?|polls?|surveys?|polling|votes?|voters?|voting|candidates?|coalition|tor(?:y|ies)|labour|conservatives?"
    r"|democrats?|republicans?|greens?|liberals?|lib\sdems?|nationals?|socialists?|nationalists?|president|premier|prime\sminister|minister|chancellor|senator|governor)"
    r"|Reform|Labor|SNP|AfD|CDU|CSU|SPD|FDP|BJP|Congress|Likud|Plaid|Sinn|Fianna|Vox|PP|PSOE|ANC)(?![A-Za-z])"
)
"""Who has a share of votes that goes up or down by points."""
_TO_SHARE = rare(r"\sto\s(?:(?:just|only|about|around|nearly|almost)\s)?(\d{1,2}(?:\.\d)?)(?:%|\sper\s?cent)")
_FEW_POINTS, _LARGE_SHARE = 3, 25
A_YEAR = rare(r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d)")
_RATIO_OF = re.compile(
    r"(?i:(?<![a-z])(?:(?P<plain>a\s|the\s)?ratios?(?:\sof\s[a-z-]{2,15}\sto\s[a-z-]{2,15})?|odds)\s(?:is\s|was\s|are\s|were\s|of\s|at\s)"
    r"(?:about\s|nearly\s|roughly\s|almost\s|around\s)?)\Z"
)
"""Behind this two numbers are a ratio; with a word before it they may be a range ("a debt ratio of 2 to 3")."""
_TO_ONE = (" to one", " to 1")
_TO_ONE_RATIO = re.compile(r"[-\s]to[-\s](?:1|one)\sratio(?![a-z])")
_OUTNUMBERED = re.compile(
    r"(?i:(?<![a-z])(?:out(?:number|vot|perform|gunn|rank)(?:e?s|ed|ing)?|outs(?:ells?|old|elling)|outsp(?:ends?|ent|ending))\s(?P<plain>[^.;:!?\d\n\0]{1,40}?\s)(?:by\s)?(?:(?:about|nearly|roughly|almost|around)\s)?)\Z"
)
_ONE_ENDS = re.compile(
    r"\sto\s(?:1|one)(?:\s*(?:[,;:)\0]|\.(?!\d)|\Z)|\s(?!after\s|at\s(?:half|the\s)|in\s(?:(?:the\s)?(?:first|second|third|half|opening|leg|series)|games|sets|wins|matches)(?![a-z]))"
    r"(?:in|for|at|against|over|by|before|after|and|as|when|since|on|now|then|last|this)\s)"
)
_GAP = rare(
    r"(?i:(?<![a-z])(?P<plain>gap|margin|edge|advantage|superiority|disparity|imbalance|mismatch)(?:,\s|(?:\s(?:in|of|over|between|on)\s[^.;:!?\d\n\0]{1,40}?)?,?"
    r"\s(?:(?:is|was|are|were|of|at|had\sbeen|stands|stood\sat)\s))(?:(?:now|still|then|already)\s)?(?:(?:about|nearly|roughly|almost|around|some|perhaps)\s)?)\Z"
)
"""Between two sides, of which "4 to 1" says how many times the one outdoes the other."""
_UP_TO = re.compile(r"(?i:up\sto)\s")
_FROM_LEVEL = re.compile(r"\sfrom\s[$£€¥]?\d(?!\d{3}(?!\d|[.,]\d))")


_RATED = rare(
    rf"\sout\sof\s(?:4|5|6|7|10|20|100|four|five|six|seven|ten|twenty)(?![,.]\d)(?={END}|\sstars?(?![a-z])|\s(?:for|by|on|from|in|"
    r"and|but|with|at|to|when|while|after|as|is|was|this|last|across|among|overall)\s)"
)


def _rated(text: str, number: Number) -> bool:
    """Whether a decimal is a mark out of the highest: "3.5 out of 5"."""
    exact = number.factor == ONE and number.step < ONE and not number.fraction
    return exact and text.startswith(" out ", number.end) and _RATED.match(text, number.end) is not None


def _ratio(text: str, number: Number) -> Number | None:
    """Read "one in ten", "nine out of 10"."""
    if number.value is None or number.value <= 0 or (number.step != ONE and not _rated(text, number)):
        return None
    m = _IN_TEN.match(text, number.end) if text[number.end + 1 : number.end + 2] in _LINKS else None
    if m is None and text.find(" every ", number.end, number.end + 32) > 0:
        m = _EVERY_MEN.match(text, number.end)
    if m is None and number.value < 10:
        m = (_ONE_MAN if number.value == ONE else _MANY_MEN).match(text, number.end)
    if m is None:
        return None
    at = m.end() + 2 if text.startswith(("a ", "a-"), m.end()) else m.end()  # "one in a hundred"
    if at == len(text):
        return None  # "five in a", cut off
    whole = digits_at(text, at) if text[at].isdigit() else words_at(text, at)
    if (
        whole is None
        or whole.value is None
        or (whole.step < whole.factor == ONE < number.value)
        or whole.fraction
        or not number.value < whole.value <= 10**12
        or (text[m.end()].isdigit() and A_YEAR.match(text, m.end()))
        or (m.re is _EVERY_MEN and whole.value >= 1000)
    ):
        return None
    if text[whole.end : whole.end + 1].isalpha() or (
        m.re is not _IN_TEN and text[whole.end + 1 : whole.end + 2].isupper()
    ):
        return None  # "one man in 3D glasses", "one house in 12 Main Street"
    thing = m.re is not _IN_TEN and noun_at(text, whole.end, one=False) is not None
    if _WHERE.match(text, whole.end) or (thing and _DOES.match(text, whole.end) is None):
        return None  # "one company in 5 countries", "320 for 6 in 50 overs"
    if m[0].startswith(" for") and per_at(text, number.end, money=False) is not None:
        return None  # "six for every 1 million people"
    unit = unit_at(text, whole.end)
    if (unit is not None and unit.kind == "duration") or ORDINAL_TAIL.match(text, whole.end):
        return None
    step = min(number.step, ONE) / whole.value
    return number._replace(value=number.value / whole.value, step=step, loose=step, end=whole.end, fraction=True)


_EVERY_SUM = re.compile(r"\s(?:in|(?:out\s)?of)\severy\s(?P<sign>[A-Z]{0,3}[$£€¥])(?=\d)")


def _of_every_sum(text: str, number: Number, start: int) -> Number | None:
    """Read a part of money told in sums: "£1 in every £3", "$2 of every $5"."""
    m = _EVERY_SUM.match(text, number.end) if text[number.end + 1 : number.end + 2] in ("i", "o") else None
    if m is None or not number.value or text[start : number.start] != m["sign"]:
        return None
    whole = digits_at(text, m.end())
    if whole is None or not whole.value or whole.value <= number.value:
        return None
    step = min(number.step, ONE) / whole.value
    return number._replace(
        start=start, value=number.value / whole.value, step=step, loose=step, end=whole.end, fraction=True
    )


def _odds(text: str, number: Number, low: int) -> Quantity | None:
    """Read "a ratio of 3 to 2", "odds of five to one"."""
    if number.value is None or number.value <= 0 or number.fraction:
        return None
    said = _TO_ONE_RATIO.match(text, number.end)
    if said is not None:  # "by a 1.7-to-1 ratio"
        context = before(text, number.start, low)
        return make(text, context.start, said.end(), "ratio", number._replace(end=said.end()), None, context)
    if number.step != ONE and not text.startswith(_TO_ONE, number.end):
        return None
    named = _RATIO_OF.search(text, max(low, number.start - 64), number.start)
    if named is None and text.startswith(_TO_ONE, number.end):
        window = max(low, number.start - 64)
        named = _OUTNUMBERED.search(text, window, number.start) or (
            _GAP.search(text, window, number.start) if _ONE_ENDS.match(text, number.end) else None
        )
    if named is None:
        return None
    at = number.end + 4
    char = text[at : at + 1]
    other = digits_at(text, at) if char.isdigit() else words_at(text, at) if char.isalpha() else None
    if other is None or other.value is None or other.step != ONE or other.value <= 0:
        return None
    if ONE not in (number.step, other.value):
        return None  # "a ratio of 1.5 to 12"
    if number.value < other.value and not (named["plain"] and (number.value == ONE or other.value < 10)):
        return None  # "a price-earnings ratio of 12 to 15"
    value = number.value / other.value
    if value > 1 and value * 100 % 1:
        return None  # its parts could not be told from it
    step = ONE if value % 1 == 0 else TENTH if value < 1 or value * 10 % 1 == 0 else TENTH * TENTH
    part = number._replace(value=value, step=step, loose=step, end=other.end, fraction=value < 1)
    context = before(text, number.start, low)
    return make(text, context.start, part.end, "ratio", part, None, context)


def _share_reached(text: str, context: Before, number: Number) -> bool:
    """Whether a number in words is a change of the share in digits behind it: "slipped two to 13%", no range."""
    m = _TO_SHARE.match(text, number.end)
    if m is None or number.value is None or number.step != ONE or context.opener is not None or context.last == "to":
        return False
    near = text[max(0, context.start - 80) : m.end() + 40]
    if _POLLED.search(near) is None and not (number.value <= _FEW_POINTS and Decimal(m[1]) >= _LARGE_SHARE):
        return False  # "prices are up three to 12 percent"
    many = 2 if context.last in ("up", "down") else 3
    return not number.value <= Decimal(m[1]) < many * number.value


def _to_other_unit(text: str, term: Term, context: Before) -> Number | None:
    """Read one of a greater unit, in that of the first end: "six months to a year", "from 30 minutes to an hour"."""
    number, unit = term.number, term.unit
    other = _OTHER_UNIT.match(text, term.end)
    if other is None or unit is None or number.value is None:
        return None
    whole = unit_at(text, other.start("unit") - 1)
    many = 1 if whole is not None and whole.code == unit.code else ONES_OF.get((other["unit"], unit.code))
    if many is None and whole is not None and context.opener is not None:
        many = _PARTS.get((whole.code, unit.code))  # "between 30cm and a metre"
    joined = other["word"] == ("and" if context.opener == "between" else "to")
    if many is None or not joined or not 0 < number.value < many:
        return None
    if context.opener is None and (context.trend is not None or context.last in _SPENT):
        return None  # "went up 30 minutes to an hour", "lost two days to a week of rain"
    return Number(other.start("unit"), other.end("unit"), Decimal(many), ONE, Decimal(many), 1, words=True)


_PARTS = {
    ("m", "cm"): 100, ("m", "mm"): 1000, ("km", "m"): 1000, ("mi", "yd"): 1760, ("ft", "in"): 12, ("kg", "g"): 1000,
    ("t", "kg"): 1000, ("L", "mL"): 1000, ("USD", "cent"): 100, ("EUR", "cent"): 100, ("GBP", "penny"): 100,
    ("lb", "penny"): 100,
}  # fmt: skip
"""How many of a lesser unit are one of a greater; a pound beside pence is no weight."""
_SPENT = frozenset("by lost lose loses losing add adds added gave give devoted dedicated".split())


_AHEAD = frozenset((" ", "-"))
_LINKS = frozenset("iotfIOT")
"""With what the words begin that lead to a second number: "in", "out of", "to", "for every"."""


def _may_go_on(text: str, end: int) -> bool:
    """Whether a second number may follow that the first is a part or a multiple of."""
    if text[end : end + 1] not in _AHEAD:
        return False
    if text[end + 1 : end + 2] in _LINKS:
        return True
    return text.find(" in ", end + 1, end + 36) > 0 or text.find(" out of ", end, end + 40) > 0


def _other_unit(text: str, term: Term, context: Before, number: Number) -> Quantity | None:
    """Read a range whose other end is one of a unit: "half an hour to an hour", "90 minutes to an hour and a half"."""
    end, own = term.end, term.unit
    if own is None:
        return None
    if text.startswith(" to a", end) and (number.value or ONE) < ONE:
        whole = _TO_ONE_UNIT.match(text, end)
        unit = unit_at(text, whole.end() - 1) if whole is not None else None
        if unit is not None and unit.code == own.code and context.trend is None and context.opener is None:
            one = Number(end + 4, unit.end, ONE, ONE, ONE, 1, words=True)
            return close(text, context, term.number, unit, unit.end, one)
    one_unit = _to_other_unit(text, term, context) if own.kind in ("duration", "measure", "money") else None
    if one_unit is None:
        return None
    if context.opener is not None:
        context = context._replace(trend=None)
    return close(text, context, term.number, own._replace(end=one_unit.end), one_unit.end, one_unit)


def finish(text: str, number: Number, prefix: tuple[str, int, bool] | None, start: int, low: int) -> Quantity | None:
    """Complete a quantity from its first number on."""
    ratio: Number | None = None
    if prefix is None and _may_go_on(text, number.end):
        odds = _odds(text, number, low) if text.startswith((" to ", "-to-"), number.end) else None
        if odds is not None:
            return odds
        ratio = _ratio(text, number)
    elif prefix is not None:
        ratio = _of_every_sum(text, number, start)
    if ratio is not None:
        context = before(text, start, low)
        if context.opener is not None:
            context = before(text, start, context.opened)  # "up from one in six"
        reached = context.last == "to"  # "cut the risk to one in 50"
        trend = told(text, context, start, ratio.end, "ratio", None, single=True) if reached else None
        return make(text, context.start, ratio.end, "ratio", ratio, None, context, trend=trend)
    term = term_at(text, number, prefix, start)
    if term.start < low:
        term = term._replace(start=start)  # "2 yen per US 8.5 cents"
    end = term.end
    context = before(text, term.start, low)
    if context.qualifier == "at_most" and _UP_TO.match(text, context.start) and _FROM_LEVEL.match(text, end):
        context = Before(term.start, last="to")  # "up to 5% from 4%"
    unit = term.unit
    priced = False
    if unit is not None:
        other = _other_unit(text, term, context, number) if text.startswith((" to a", " and a"), end) else None
        if other is not None:
            return other
        priced = unit.kind == "money"
    elif (
        number.words
        and context.trend is not None
        and text.startswith(" to ", end)
        and _share_reached(text, context, number)
    ):
        return close(text, context, term.number, Unit("pp", "percentage_point", end), end, None)
    if priced or term.prefixed:
        priced = text[end : end + 1] in ("/", " ") and exchange_at(text, end) is not None  # "₦1,500/$1" is one sum
    pair = None if priced or doubted(text, term.start) else other_end(text, term, context)
    if pair is not None:
        first, second, last = pair
        if second.number.start == term.number.start:  # "to 41 from 38"
            near = max(low, context.start - 5)
            start = near + text[near : context.start].lower().rfind("to")
            context = context._replace(start=start, trend=None)
        elif context.opener == "from":  # in "from up to 50 to 80" the bound is one of the first end alone
            hedge = context.qualifier if context.qualifier in ("about", "almost") else "exact"
            trend = context.trend if context.last in ANY else None  # "up by anything from 5 to 9%"
            context = context._replace(trend=trend, qualifier=hedge)
        unit = second.unit or unit
        if unit is not None and unit.assumed and term.unit is not None and term.unit.code in DOLLARS:
            unit = term.unit._replace(code=term.unit.code + unit.code[3:], end=unit.end)  # "A$5 to $6"
        return close(text, context, first, unit, last, second.number)
    if context.opener is not None:
        context = before(text, term.start, context.opened)._replace(last=context.opener)
    return close(text, context, term.number, term.unit, end, None)
