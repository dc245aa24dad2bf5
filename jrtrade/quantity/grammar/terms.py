"""A number with what belongs to it on both sides: its sign, its currency, its unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.intervals import HALF
from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.currencies import DOLLARS
from jrtrade.quantity.lexicon.numbers import TENS, UNITS_TEENS, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.numbers.number import ONE, PLUS_MINUS, countable, scaled
from jrtrade.quantity.text.joined import ENDED, at_start
from jrtrade.quantity.text.seeds import CARDINAL
from jrtrade.quantity.units.unit import summed, unit_at
from jrtrade.quantity.units.unsure import BEFORE_UNSURE, give_or_take

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Kind
    from jrtrade.quantity.numbers.number import Number

_AFTER = (": ", "= ", " (", "\t(", ":\t")
_AFTER_OF = (" of ", " to ", " from ", " by ", " at ", "From ")
_SPACED = rare(r"\d[\d.,]{0,12}\s?(?:%|°|per\scent|percent|degrees|points|pp(?![a-z])|bps?(?![a-z]))")
"""What is negative behind a spaced sign: "a change of - 5%"."""
_CHANGING = (
    r"(?:change[sd]?|growth|rates?|returns?|gains?|loss(?:es)?|inflation|deflation|gdp|yields?|temperatures?|temp|cooled|warmed|heated|froze|frozen|freez\w{1,3}|degrees|"
    r"margins?|range[sd]?|balance|variance|deviation|variation|difference|readings?|index|stood|slid|slipped|fell|dropped|rose|moved|swung|went|goes|revised|scores?|results?|performance|low|trend|net|"
    r"came\sin|comes\sin|lowered|cut|slump\w{0,3}|plung\w{1,3}|sank|shrank|contract\w{1,3}|eas(?:ed|es)|dipp\w{1,2}|dips?|forecast|estimate[ds]?|expected|seen|projected)"
)
_MINUS_OF = rare(
    rf"(?i:(?<![a-z]){_CHANGING}(?:\s[a-z][a-z-]{{0,14}}){{0,4}}|From|(?<=\s)[-−]\s\d[\d.,]{{0,8}}\s?(?:%|°|per\s?cent|degrees|points|pp|bps?)\s(?:to|and|or))\s\Z"
)
"""What may be negative: a change, a rate, a temperature."""
_CHANGE_OF = rare(rf"(?i:(?<![a-z]){_CHANGING}\s(?:of|to|by|at|from)\s)\Z")
_DASHED_OFF = rare(
    r"(?!\s(?:to|and|or)\s[-−]\s)[^.;:!?\n\0]{0,80}?(?<!to)(?<!and)(?<!or)(?<!from)(?<!of)\s[-−–—]\s|\s(?:of|for)\s(?:them|which|whom)\b"
)
"""Behind a figure the second of two dashes: "the people he spoke to - 40% of them old - agreed"."""
_MINUS = re.compile(
    r"(?i:(?<![a-z])(?:plus[\s-]or[\s-]minus|minus|negative)|(?:\A|(?<=[(,;:]\s)|(?<=\()|(?<=\s(?:to|at|of|or|is)\s)|(?<=\swas\s)|(?<=\sfrom\s))plus)[\s-]\Z"
)
"""A sign in words; "plus" is one only where no sum is meant."""
_SIGN_WORDS = ("minus", "ative", "plus")
_SUBTRACTED = re.compile(r"(?<![a-z])(?:prices?|costs?|revenues?|value|total|benchmark|income|rate)\s\Z")
"""From what "minus" takes an amount: "the market price minus 40 euros"."""
_LESS = re.compile(rf"(?<![\w.,])(?!(?:19|20)\d\d\s)\d[\d.,]{{0,9}} \Z|(?<![a-z])(?i:{CARDINAL}) \Z")
"""The number that another is taken off: "12 minus 4"."""
_SCALE_BEHIND = re.compile(r"\s(?:million|billion|trillion|[mbt]n|mln|bln)\b")
_PART_OF = re.compile(
    r"(?:(?i:\s{1,3}of\s{1,3}an?(?=\s{1,3}))|(?i:-?\s{1,3}an?(?=\s{1,3})|-(?:of-)?an?(?=-)))(?:\s(?:[Ee]arth|Martian|Mars|lunar)(?=\s(?:day|year|hour|month)(?![a-z-])))?"
)
_PART_OF_ONE = re.compile(r"(?i:\s{1,3}of\s{1,3}(?:one|1)(?=\s{0,3}(?:%|per)))")
_OF_STUFF = rare(r"s\sof\s|\sof\s")
_METRIC_TONS = rare(
    r"[\s-]?mt(?![\w/])|\s?MT(?=\s(?:of|per|a|an|in|this|last|next|from|to)\s|\s*[.,;:!?)\0]|\Z)"
    r"|\s?MT(?![\w/&’'-]|\s(?:[A-Z][a-z]|\d|time|students|staff|readers|reporters?|players))(?P<wide>)|\s?\((?:MT|mt|Mt)\)"
)
"""Metric tons behind a large number, million tonnes behind a small one."""
_KILOTONS = rare(
    r"\s?KT(?![\w/&’'-]|\s(?:[A-Z][a-z]|\d|(?:white|yellow|rose|solid)?\s?gold|winds?|gusts?|headwind|tailwind|crosswind|rings?|diamonds?))"
)
_KNOTS = rare(
    r"(?i:(?<![a-z])(?:winds?|gust(?:s|ed|ing)?|knots|speeds?|airspeed|gold|carats?|karats?|jewel\w{0,5}|diamonds?|rings?|necklace|storm|typhoon|cyclone|hurricane)(?![a-z]))"
)
_TONS_ENDS = ("mt", "MT", "(M", "(m")
_BARE_YEAR = rare(r"(?:19|20)\d\d\Z")
_UNCERTAINTY = rare(r"\(\d{1,2}\)(?=\s?[^\W\d]|\s?[°%Å])")
_EXTENDED = frozenset(("duration", "measure", "percent", "percentage_point"))
_BETWEEN_HEADS = frozenset("mo fu ad ex st co lo su pr sh wh so".split())
_BETWEEN_WORD = re.compile(
    r"\s{1,3}(?:more|further|additional|extra|straight|consecutive|full|long|successive|previous|short|whole|solid)(?=\s)"
)


_OF_THEM = rare(r"\s(?:of\s(?:the|those|them|whom|these|its|their)\b|in\sall\b|overall\b)")
_THEN = rare(r"\s(?:ago|earlier|before|later)\b")
_COMPARED = frozenset(("year", "month", "week"))
"""Stretches ago with which a part is compared: "a third of a year earlier" may be one of what there was."""
_LENGTH = rare(
    r"(?i:\b(?:long|high(?!\sof\s)|wide|deep|tall|away|apart|race|jump|throw|sprints?|final|freestyle|hurdles|relay|metres?|meters?|sea|level|"
    r"depth|height|length|swim|ran|run|climb|dive|distance|threw|throws|jumped|jumps|cleared|spans?|yacht|dam|hull|tower|boat|waves?|"
    r"pool|wall|mast|tunnel|bridge|building|underwater|crossing|road|path|trail|gold|silver|bronze|medal|crocodile|shark|whale)\b)"
)
_STRETCH_ON = rare(
    r"[\s-](?:from|off|behind|ahead|below|above|under|down|up|along|into|across|north|south|east|west|after|to|title|line|mark)\b|-"
)
_COUNTED_SO = rare(
    r"\d(?:\.\d+)?(?:m|\smillion)\s(?:people|passengers|users|customers|viewers|tonnes|barrels|units|households)\b"
)
_HEDGED = (
    r"(?:(?:(?:just|well)\s)?(?:over|under|above|below|about|around|nearly|almost|some|roughly|(?:more|less|fewer)\sthan|"
    r"at\sleast)\s)?"
)
_FIRST_LEVEL = r"(?:[\d.,]{1,6}m(?:,\s(?:up|down))?\s(?:to|from)\s)?"
"""The first of two levels: "to 150m from", "from 4m to"."""
_CROWD = (
    r"(?:viewers|subscribers|users|customers|members|passengers|visitors|followers|listeners|readers|voters|unemployment|audiences?|attendances?|ridership|footfall|"
    r"(?:daily|weekly|monthly|annual)\s(?:riders|users|views)|(?:user|customer|subscriber|fan)\sbase|(?:viewing|passenger|visitor|audience|listening)\s(?:figures|numbers)|"
    r"membership|circulation|arrivals|downloads|population|waiting\slists?)"
)
_NUMBERED = rare(
    rf"(?i:\b(?:{_CROWD}\s(?:[a-z]+\s){{0,4}}(?:(?:to|from|by|was|reached|hit)\s{_FIRST_LEVEL}{_HEDGED}|were\s)"
    rf"|(?<!of\s)traffic\s(?:rose|fell|grew|climbed|jumped|dropped|increased|slumped)\s(?:to|by|from)\s{_FIRST_LEVEL}{_HEDGED}"
    rf"|(?:show|series|film|drama|episode|broadcast|debate|documentary|programme|channel|museum|festival|site|website|app)s?\s(?:drew|attracted)\s{_FIRST_LEVEL}{_HEDGED}))\Z"
)
_TO_LEVEL = rare(
    rf"(?i:\s(?:to|from)\s{_HEDGED}[\d.]{{1,6}}m(?![\w²³/-])(?!\s(?:from|off|behind|ahead|below|above|under|down|up|along|into|across|onto|after)\b))"
)
_MANY = rare(r"(?<![\w$£€¥.,-])(?:(?P<many>\d{1,3}|\d{1,2}\.\d{1,2})m|(?P<thousands>\d{3}),\d{3})(?=\s[a-z])")
_METRES_LED = rare(
    r"(?i:(?<![a-z])(?:each(?:\sof)?|(?:best|radius|circle|span|fence|wall|jump|leap|throw)\sof|(?:live|lives|lies|lie|peaks?|peaked|measures?)(?:\sat)?|stands?|standing|clear(?:ed|s|ing)|(?:won|win|wins|threw|jumped)\swith|"
    r"(?:wid|tall|long|deep|high)est|(?:sinks?|sank|sunk)(?:\sby)?|shrunk\sto|stops?\sin"
    r"|(?:rivers?|lakes?|waters?|floodwaters?|waves?|swells?|tides?|surges?|snow|drifts?|quays?|draught|draft|depths?|heights?|lengths?|widths?)"
    r"(?:\s(?:of|at|by|to|had|has|was|were|that|which|up|hit|rose|fell|reach(?:ed|es|ing)?|topp(?:ed|ing)|exceed(?:ed|s|ing)?|stood|peaked|dropped)){1,3})\s)\Z"
)
"""What stands before a height or a depth: "as the river reached 4.1m"."""
_METRES_ON = rare(
    r"\s(?:in\s(?:size|girth)|(?:[a-z-]+\s)?(?:striker|(?:goal)?keeper|defender|midfielder|forward|winger|centre-back|bowler|statue|tower|mast|waves?|swells?|"
    r"drifts?|draught|quay|pier|fence|wall|ladder|snake|python|croc))(?![a-z])"
)
"""Behind a height: who or what is so tall."""
_APART = 30
"""By how much two numbers of one sentence that are both in millions, or both in metres, differ at most."""
_HEIGHTENED = rare(
    r"(?i:(?<![a-z])(?:(?:cross)?bar|fence|roof|deck|dy?ke|dike|embankment|quay|stands?|net|(?<!transfer\s)(?:world|olympic|european|national|meeting)\srecord)s?\s"
    r"(?:(?:is|was|were|be|been|being|has|had|have|will|would|then|later|again)\s){0,3}(?:raised|lifted|moved|put)\s(?:back\s)?(?:up\s)?to\s(?:about\s|just\s)?)\Z"
)
"""What is raised to a height, as its price or a fund is not: "the bar was raised to 2.05m"."""
_EARNED = rare(
    r"(?i:\b(?:profits?|revenues?|turnover|sales|EBIT|EBITDA|earnings|loss(?:es)?|dividend|population|viewers|audience|attendances?|budget|spending|"
    r"debt|passenger\snumbers|shares)\b)|[£$€]\d[\d.,]*m\b"
)
_PERCENT_TO = rare(
    r"(?:%|per\s?cent)\sto\s\Z|(?i:(?<![a-z])(?:paid|pays|pay|earns?|earned|worth|lost|made|spent|raised|sold)\s(?:[a-z]+\s){0,2})\Z"
)
_PROFIT_OF = rare(
    r"(?i:\b(?:profits?|turnover|sales|revenues?|population|debts?|loss(?:es)?)\s(?:(?:of|was|were|reached|hit|rose\sto|fell\sto)\s)?)\Z"
)
_PEOPLE_DID = rare(r"\s(?:who|voted|watched|died|smoke|live|lived|did|had|have|were)\b")
"""What only millions of money, or of people, have before or behind them."""
_OTHER_END = rare(
    r"(?:[-–]|\s(?:to|and)\s)(?:(?:almost|nearly|about|around|over|some|just|roughly|under|only|(?:more|less)\sthan|close\sto|up\sto|an?\s[a-z]{4,10})\s){0,2}"
    r"\d[\d.,]{0,6}m(?![\w/])"
)
_NUMBER_OF = rare(
    r"(?i:(?<![a-z])(?:numbers?\sof\s[a-z-]+\s|(?:jobless|unemployment)\stotal\s|claimant\scount\s)(?:[a-z-]+\s){0,6}(?:to|from|by|was|is|reached|hit)\s)"
)
_CLAUSES = rare(r"[.;!?]\s|\n")
_GLUED = rare(r"([mh])(\d\d)(?!\w|[.,:]\d|\s?[-–]\s?\d{1,2}h)")
_SPAN = rare(
    r"\s(?:tall|high|wide|long|deep|thick|across|in\s(?:height|length|width|depth|diameter)|by|[x×])(?![A-Za-z])"
)
_SPAN_BEFORE = rare(
    r"(?i:(?<![a-z])(?:height|width|length|depth|diameter|measur(?:es|ed|ing)|by|tall)\s(?:of\s|is\s|was\s)?)\Z"
)
_AT_TIME = rare(r"(?i:(?<![a-z])(?:at|until|till|by|before|after|from|since|between|around|to|and|or)\s)\Z")
_LASTING = rare(
    r"(?i:(?<![a-z])(?:in|of|over|under|within|than|every|last(?:s|ed|ing)?|t[oa]ok|takes?|taking|needs?|up\sto)\s)\Z"
)
_CENTIMETRES = rare(
    rf"\s(?:(?P<tens>(?i:{'|'.join(TENS)}))(?:[\s-](?P<one>(?i:{words_to(9)})))?|(?P<digits>\d\d))"
    r"(?=\s?(?:[.,;:)!?\0](?!\d)|\Z)|\s(?:and|(?:tall|high|wide|long|deep|thick|across|by)(?![A-Za-z])|in\s(?:height|length|width|depth)))"
)
"""What of a second metre follows the first ones: "one metre eighty tall"."""


_WON = rare(
    r"\s(?:the|an?|its|their|his|her)\s(?:[\w’'-]{2,16}\s){0,2}(?:awards?|titles?|prizes?|race|races|class|medals?|match|vote|votes|seats?|cup|trophy|place|contract)(?![\w-])"
)


def _few(text: str, number: Number, unit: Unit) -> bool:
    """Whether "won" is a verb: so little of the currency would buy nothing."""
    bare = text[number.end : unit.end].strip() == "won" and number.step == number.factor == 1
    if not bare or number.value is None or number.value >= 1000:
        return False
    if number.value < 100:
        return not at_start(text, number.start)
    return _WON.match(text, unit.end) is not None


def _millions(text: str, number: Number, end: int) -> bool:
    """Whether "m" right behind the digits means million: "2m of them", or 7.9m where money or people are counted so."""
    if _OF_THEM.match(text, end):
        return True
    if number.value is None:
        return False
    joined = text[end : end + 1] in "-–" or text[end : end + 2] in (" t", " a")
    other = _OTHER_END.match(text, end) if joined else None
    if other is not None and (countable(text, other.end()) or _PEOPLE_DID.match(text, other.end())):
        return True  # "from 31.7m to almost 34m tonnes"
    if number.value >= 1000 or number.value in (100, 200, 400, 800):  # races and heights
        return _PROFIT_OF.search(text, max(0, number.start - 30), number.start) is not None
    before, behind = text[max(0, number.start - 120) : number.start], text[end : end + 100]
    before = _CLAUSES.split(before)[-1]
    behind = _CLAUSES.split(behind, maxsplit=1)[0]
    if _NUMBER_OF.search(before) and not _LENGTH.search(before[-60:]):
        return True  # "the number of homes fell from 2.1m to 1.4m"
    if (_STRETCH_ON.match(behind) and not (_NUMBERED.search(before) and _TO_LEVEL.match(behind))) or (
        _LENGTH.search(before[-60:])
        or _LENGTH.search(behind[:40])
        or (before[-3:] == "to " and _HEIGHTENED.search(before))
    ):
        return False
    if _PERCENT_TO.search(before) or _NUMBERED.search(before) or _PEOPLE_DID.match(behind):
        return True
    if _EARNED.search(before + behind) is not None or _COUNTED_SO.search(before + behind) is not None:
        return True
    counted = not behind.startswith(" of ") and _counted_before(
        text, number.value, number.start - len(before), number.start
    )
    return counted and _METRES_LED.search(before[-48:]) is None and _METRES_ON.match(behind) is None


def _counted_before(text: str, value: Decimal, low: int, at: int) -> bool:
    """Whether things are counted in millions earlier in the clause: "3.1m phones, down from 3.6m"."""
    for m in _MANY.finditer(text, low, at):
        if countable(text, m.end()) or _PEOPLE_DID.match(text, m.end()):
            many = Decimal(m["many"] or f"0.{m['thousands']}")
            return many <= value * _APART and value <= many * _APART
    return False


_CENTS = rare(r"\scents?(?![A-Za-z-])")

_THOUSANDTH = Decimal("0.001")
_POWER = rare(r"10(?:\^[-−]|⁻)|\de[-−]")


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


_KILOS = rare(r"\s?kg(?![A-Za-z/])")
_CLASS_OF = rare(
    r"(?i:(?<![a-z])(?:(?:men|women|boys|girls)(?:['’]s?)?|(?P<the>the)|(?:fights?|fighting|fought|competes?|competed|competing)\sat)|[a-z]s['’])\s-\Z"
)
_CLASS = rare(
    r"\s(?:(?:weight\s)?(?:category|class|division|event)|(?:semi-?|quarter-?)?finals?|title|champion|gold|silver|bronze|medal|bouts?|contest|bracket|crown|world|european|olympic"
    r"|weight(?!\s(?:loss|change|gain|limit))|judo|taekwondo)(?![a-z])"
)
_CLASS_ENDS = rare(rf"{END}|\s(?:in|at|of|with|and|but|on|after|for)(?![a-z])")
_LIGHTEST = 20


def _weight_class(text: str, number: Number, start: int) -> bool:
    """Whether a dash before kilos says of fighters that they weigh no more: "the women's -57kg final"."""
    if text[number.end : number.end + 1] not in ("k", " ") or number.factor != 1 or (number.value or 0) < _LIGHTEST:
        return False
    kilos = _KILOS.match(text, number.end)
    if kilos is None:
        return False
    if _CLASS.match(text, kilos.end()):
        return True
    if text.startswith((" change", " loss", " weight ", " swing", " difference"), kilos.end()):
        return False
    m = _CLASS_OF.search(text, max(0, start - 16), start)
    return m is not None and (m["the"] is None or _CLASS_ENDS.match(text, kilos.end()) is not None)


_PLUS_BEFORE = rare(r"\+\d[\d.]{0,7}(?:\s?[A-Za-zµ°%]{1,3})?/\Z")
"""What may be over, before what may be wanting: "+0.02/−0.01 mm"."""


def signed(text: str, number: Number, start: int, low: int) -> tuple[Number, int]:
    """Take in a sign in front, and return where it begins."""
    if start <= low or number.value is None:
        return number, start
    sign = text[start - 1]
    if sign == " ":
        apart = text[start - 2 : start - 1] in _SIGN_ENDS
        return _signed_before(text, number, start, low) if apart else (number, start)
    if sign in PLUS_MINUS:
        outer = text[start - 2 : start - 1] if start > 1 else ""
        if sign == "-" and start - 6 >= low and text[start - 6 : start].lower() == "minus-":
            return number._replace(value=-number.value), start - 6
        tolerated = outer == "/" and _PLUS_BEFORE.search(text, max(0, start - 16), start - 1) is not None
        if outer and not tolerated and outer not in " \n\t\u00a0(“\"'$£€¥[=<>…":
            return number, start
        if sign == "-" and outer == " " and _weight_class(text, number, start):
            return number, start
        return (number if sign in "+±" else number._replace(value=-number.value)), start - 1
    return number, start


_SIGN_ENDS = frozenset("-−–se")
"""What stands before the space behind a sign: a dash, or the last letter of "minus" or "negative"."""


def _signed_before(text: str, number: Number, start: int, low: int) -> tuple[Number, int]:
    """Take in a sign with a space behind it: "Change: - 28.7%", "minus 5"."""
    before = text[start - 2 : start - 1]
    if number.value is None:
        return number, start
    if before in ("-", "−", "–") and text[max(low, start - 4) : start - 2] in _AFTER:
        return number._replace(value=-number.value), start - 2  # "Change: - 28.7%"
    if (
        before in ("-", "−")
        and text.endswith(_AFTER_OF, low, start - 2)
        and (spaced := _SPACED.match(text, start)) is not None
        and _MINUS_OF.search(text, max(0, start - 62), start - 2)
        and (_CHANGE_OF.search(text, max(0, start - 24), start - 2) or _DASHED_OFF.match(text, spaced.end()) is None)
    ):
        return number._replace(value=-number.value), start - 2  # "a change of - 5%"
    if before in ("s", "e") and text[start - 6 : start - 1].lower().endswith(_SIGN_WORDS):
        m = _MINUS.search(text, max(low, start - 15), start)
        if m is not None and m[0][0] in "mM" and _LESS.search(text, max(0, m.start() - 12), m.start()):
            return number, start
        if m is not None and not _SUBTRACTED.search(text, max(0, m.start() - 12), m.start()):
            return (number if m[0][0] in "pP" else number._replace(value=-number.value)), m.start()
    return number, start


def _both_units(text: str, number: Number, start: int) -> tuple[Number, Unit] | None:
    """Read a unit with digits on both sides of it: "1m80 tall", "1h30"."""
    m = _GLUED.match(text, number.end)
    if m is None or number.value is None or number.step != 1 or number.factor != 1:
        return None
    less, end = int(m[2]), m.end()
    if m[1] == "m":
        spans = _SPAN.match(text, end) or _SPAN_BEFORE.search(text, max(0, start - 20), start)
        if not (spans or (less >= 60 and number.value < 4)):
            return None  # "2m30" may be minutes
        step = Decimal("0.01")
        value = number.value + step * less
        return number._replace(value=value, step=step, loose=step, end=end, digits=3), Unit("m", "measure", end)
    window = max(0, start - 10)
    if less > 59 or number.value > 23 or _AT_TIME.search(text, window, start):
        return None
    if number.value > 4 and not _LASTING.search(text, window, start):
        return None  # "14h30"
    minutes = number.value * 60 + less
    return number._replace(value=minutes, step=ONE, loose=ONE, end=end, digits=3), Unit("minute", "duration", end)


def _and_centimetres(text: str, number: Number, unit: Unit) -> tuple[Number, Unit] | None:
    """Read on in "one metre eighty", "1 metre 80 tall"."""
    m = _CENTIMETRES.match(text, unit.end)
    if m is None or number.value is None or number.value >= 10 or number.step != 1 or number.factor != 1:
        return None
    less = int(m["digits"] or 0) or TENS[m["tens"].lower()] + (UNITS_TEENS[m["one"].lower()] if m["one"] else 0)
    step = Decimal("0.01")
    number = number._replace(value=number.value + step * less, step=step, loose=step, digits=3)
    return number, unit._replace(end=m.end())


_DOLLAR_OF = {
    "Canadian": "CAD", "Australian": "AUD", "Aussie": "AUD", "Singapore": "SGD", "Jamaican": "JMD",
    "American": "USD", "US": "USD", "Hong Kong": "HKD", "New Zealand": "NZD",
}  # fmt: skip
_NATION = re.compile(
    rf"\s({'|'.join(_DOLLAR_OF)})(?=\s*(?:[.,;:!?)\0\n]|\Z)|\s(?:an?|per|in|on|for|from|each|or|and|to|was|is|were|at|by)\s)"
)
"""Whose dollars these are, said behind them: "$30 Canadian"."""


_BEFORE_PERCENT = frozenset(("", " ", "(", "\n"))
_DOUBTFUL = frozenset(("m", "°C", "lb"))


def _settled(text: str, number: Number, unit: Unit) -> tuple[Number, Unit | None]:
    """Settle a unit that can be several things: metres or millions, pounds, degrees or coulombs, whose dollars."""
    if unit.code == "m":
        if unit.end == number.end + 1 and _millions(text, number, unit.end):
            return number.times(Decimal(10) ** 6, unit.end), None
        joined = _and_centimetres(text, number, unit) if text[unit.end : unit.end + 1] == " " else None
        return joined or (number, unit)
    if (
        unit.kind == "money"
        and number.factor == 1
        and text[unit.end - 3 : unit.end].isupper()
        and _SCALE_BEHIND.match(text, unit.end)
    ):
        number = scaled(text, number._replace(end=unit.end))  # "450 USD million"
        unit = unit._replace(end=number.end)
    nation = _NATION.match(text, unit.end) if unit.code == "USD" and unit.assumed else None
    if nation is not None:
        return number, Unit(_DOLLAR_OF[nation[1]], "money", nation.end())  # "40 dollars Canadian"
    if unit.code == "KRW" and _few(text, number, unit):
        return number, None  # "Maria Lopez, 39 won the race"
    if (
        unit.code == "°C"
        and abs(number.value or ONE) < _THOUSANDTH
        and text[unit.end - 2] != "°"
        and _POWER.search(text, number.start, number.end)
    ):
        return number, Unit("C", "measure", unit.end)  # "1.6 × 10^-19 C": coulombs
    if unit.code == "lb" and number.factor >= 10**6 and not _OF_STUFF.match(text, unit.end):
        unit = Unit("GBP", "money", unit.end, assumed=True)  # "350 million pounds", but "350 million pounds of fish"
    return number, unit


def _tons(text: str, value: Decimal, end: int) -> Unit | None:
    """Read letters that stand for tons of so many: "300,000 MT", "5 MT", "20 KT"."""
    letters = text[end : end + 3].strip(" -\u00a0\n")[:2]
    if letters == "KT" and _KILOTONS.match(text, end) and not _KNOTS.search(text, max(0, end - 80), end + 60):
        return Unit("kt", "measure", end + text[end : end + 3].index("T") + 1, assumed=True)
    tonnes = _METRIC_TONS.match(text, end) if letters in _TONS_ENDS else None
    if tonnes is None or (tonnes["wide"] is not None and _BARE_YEAR.search(text, max(0, end - 4), end)):
        return None  # "in 2020 MT exports fell"
    return Unit("t" if value >= 1000 else "Mt", "measure", tonnes.end(), assumed=True)


def _of_whole(text: str, number: Number) -> Unit | None:
    """Read the unit that a number is a part of: "half a percentage point", "thirty-seven sixteenths of an inch"."""
    if not (number.fraction or number.step < ONE) or number.value is None:
        return None
    if number.value >= 1 and not (number.fraction and number.words and text[number.end - 1] == "s"):
        return None
    of = _PART_OF.match(text, number.end) or _PART_OF_ONE.match(text, number.end)
    hyphen = of is not None and text[of.end()] == "-"  # "a half-a-mile walk"
    unit = unit_at(text, of.end() + hyphen, attributive=hyphen) if of is not None else None
    if of is None or unit is None or unit.kind != "duration" or number.value == HALF:
        return unit
    compared = unit.code in _COMPARED or " of " not in of[0]
    ago = compared and _THEN.match(text, unit.end)
    return None if ago else unit  # "nearly two thirds a year ago", but "a quarter of a century ago"


def term_at(text: str, number: Number, prefix: tuple[str, int, bool] | None, start: int) -> Term:
    """Attach the unit to a number."""
    end = number.end
    if prefix is not None:
        code, at, assumed = prefix
        again = unit_at(text, end)  # "$5 million US dollars", "$150 CAD"
        if (
            again is not None
            and again.kind == "money"
            and (again.code == code or (assumed and again.code in DOLLARS) or (code, again.code) == ("JPY", "CNY"))
        ):
            return Term(min(at, start), number, again, prefixed=True)
        if code == "JPY" and text.endswith("RMB ", 0, at):
            code, at = "CNY", at - 4  # "RMB ¥300"
        nation = _NATION.match(text, end) if assumed and code == "USD" and text[end : end + 1] == " " else None
        if nation is not None:
            return Term(min(at, start), number, Unit(_DOLLAR_OF[nation[1]], "money", nation.end()), prefixed=True)
        kind: Kind = "measure" if code == "WS" else "money"
        if kind == "money" and number.step < ONE and text.startswith(" cent", end) and abs(number.value or ONE) < 1:
            cents = _CENTS.match(text, end)
            end = end if cents is None else cents.end()  # "$.45 cents per hour"
        return Term(min(at, start), number, Unit(code, kind, end, assumed), prefixed=True)
    unit = unit_at(text, end)
    if unit is None:
        char = text[end : end + 1]
        if char in ("m", "h") and (both := _both_units(text, number, start)) is not None:
            return Term(start, *both)
        if char in BEFORE_UNSURE and (unit := give_or_take(text, start, end)) is not None:
            pass
        elif char in ("-", "‑"):
            unit = unit_at(text, end + 1, attributive=True)
        elif char == "(" and number.step < ONE and (unsure := _UNCERTAINTY.match(text, end)) is not None:
            unit = unit_at(text, unsure.end())  # "7.213(2) Å": the last digit is sure but for two
            unit = unit if unit is not None and unit.kind in ("measure", "duration") else None
        elif char in (" ", "\u00a0"):
            head = text[end + 1 : end + 3]
            skipped = _BETWEEN_WORD.match(text, end) if head in _BETWEEN_HEADS or head[:1].isspace() else None
            if skipped is not None:
                unit = unit_at(text, skipped.end())
                if unit is not None and unit.kind not in _EXTENDED and not summed(text, unit):
                    unit = None
    if (
        unit is None
        and text[max(0, start - 1) : start] == "%"
        and text[max(0, start - 2) : start - 1] in _BEFORE_PERCENT
        and (ENDED.match(text, end) or text.startswith((" of ", " off", " to "), end))
    ):
        return Term(start - 1, number, Unit("%", "percent", end))  # "%50 off"
    if unit is not None and (unit.kind == "money" or unit.code in _DOUBTFUL):
        number, unit = _settled(text, number, unit)
    if unit is None:
        unit = None if number.value is None else _tons(text, number.value, end) or _of_whole(text, number)
    elif unit.code == "cent" and text[start - 3 : start] == "US " and unit.end > end:
        start -= 3  # "US 4.5 cents"
    return Term(start, number, unit)
