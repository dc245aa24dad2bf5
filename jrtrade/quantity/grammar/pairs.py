"""Two neighbouring numbers that are one guess ("three, four weeks", "either 5 or 6") or are bid and asked."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.intervals import HALF
from jrtrade.quantity.lexicon.currencies import CURRENCY_WORDS
from jrtrade.quantity.lexicon.nouns import NAME_HEADS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.trends import TREND_WITH_BY, TRENDS
from jrtrade.quantity.numbers.number import ONE
from jrtrade.quantity.text.joined import ENDED, clause_start
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.text.seeds import CARDINAL

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.grammar.terms import Term
    from jrtrade.quantity.numbers.number import Number

_ON = re.compile(r"\d|[a-z]")
_GUESSING = frozenset(
    "by another takes take took taking need needs needed have has had cost costs get gets got pay pays paid lose loses "
    "lost make makes made want wants wanted last lasts lasted every say says sell sells add adds spend spends "
    "earn earns grow grows down up off with about maybe perhaps probably only just least around sold bought".split()
)
"""Words before two digits of which the first can be nothing but an amount."""
_NAMED = frozenset(
    "age aged ages page pages chapter room no no. nos. section phase week day year month number grade class step stage "
    "line gate route bus channel verse question item lane lot figure table unit group at from than part act "
    "season weekend round lap inning quarter hole match game set".split()
)
"""What a number is the number of, or the level of, so that a comma ends what is said of it."""
_FRONTED = re.compile(
    r"(?:\A|[.;:!?,]\s|[\n\0“\"(]|—\s?|–\s)\s*(?:when|if|after|before|since|as|while|once|because|although|though|until|unless|by|at|of|on|under|over|above)"
    r"(?![a-z])[^,]{0,100}\Z",
    re.IGNORECASE,
)
"""What stands before a clause and ends at its comma: "When he was 15, 16 boats sank"."""
_LISTED = rare(rf"(?:,|,?\s(?:and|or|to|not))\s(?:[$£€¥]?\d|(?i:{CARDINAL})(?![A-Za-z]))|\s?[-–/]\s?\d")
_SET_OFF = rare(
    r"\s(?:higher|lower|above|below|more|less|fewer|larger|smaller|up|down|ahead|behind|after|before|later|earlier|away|into|short|over|under|clear|of|from)(?![a-z])"
)
"""What makes of the second number the distance from the first: "was at 20, 25 percent higher than in May"."""
_AGO = rare(r"\sago(?![a-z])")
_EITHER = rare(
    r"(?i:\A|[“\"\n]|(?<![a-z])(?:either|about|around|maybe|perhaps|probably|has|have|had|needs?|needed|wants?|wanted|is|are|was|were|be|got|gets?|makes?|made|"
    r"only|just|another|takes?|took|sells?|sold|buys?|bought)\s)\Z"
)
_FIVE = Decimal(5)
_MOST = Decimal(10) ** 15


def guess_begins(text: str, term: Term, context: Before) -> bool:
    """Whether a number before a comma may be the first of two that are one guess: "maybe 14, 15 percent"."""
    number = term.number
    if term.unit is not None or number.value is None or number.value <= 0 or context.opener is not None:
        return False
    if not (number.words or (number.digits < 4 and number.step == ONE)) or not _ON.match(text, term.end + 2):
        return False
    if text[term.start - 2 : term.start] == ", " or text[term.start - 1 : term.start] in ("(", "["):
        return False
    last = context.last
    if last in _NAMED or last in NAME_HEADS or last == "and":
        return False
    told = number.words or context.qualifier == "about" or context.trend is not None
    if not (told or last in _GUESSING or last in TRENDS or last in TREND_WITH_BY):
        return False
    if last == "of":
        return False  # "in groups of three, four people died"
    return _FRONTED.search(text, clause_start(text, context.start, 110), context.start) is None


def is_guess(text: str, term: Term, context: Before, second: Term, scale: Decimal) -> bool:
    """Whether the number behind the comma is a near one that has the unit of both: "15, 16 percent"."""
    number = term.number if scale == ONE else term.number.times(scale, term.number.end)
    unit = second.unit
    end = second.end
    if context.last == "by" and (unit is None or unit.kind == "duration"):
        return False  # "down by three, four minutes from time"
    if unit is not None and unit.code == "year-old" and text[second.number.end] == "-":
        return False  # "one of ten, twelve-year-old Tom"
    if unit is None:
        noun = noun_at(text, end, one=False)
        if noun is not None:
            end = noun[1]
        elif second.number.factor == ONE or not number.words:
            return False
    if second.prefixed or not _neighbours(number, second.number) or _LISTED.match(text, end):
        return False
    if _AGO.match(text, end):
        return context.last not in ("was", "were", "is", "are", "to", "with")
    sure = context.qualifier == "about" or (number.words and second.number.words)
    return bool(sure and context.last != "to") or _SET_OFF.match(text, end) is None


def _neighbours(first: Number, second: Number) -> bool:
    """Whether two numbers lie so near that they can be one guess: 5 and 6, 15 and 20, 200 and 300, 2 and 2½."""
    if first.value is None or second.value is None or second.words is not first.words:
        return False
    low, high = first.value, second.value
    if not 0 < low < high < _MOST:
        return False
    while low % 10 == 0 == high % 10:
        low, high = low / 10, high / 10
    apart = high - low
    if apart > max(ONE, low * HALF):
        return False
    return apart in (ONE, ONE + ONE, HALF) or (low % _FIVE == 0 == high % _FIVE) or (first.words and apart <= _FIVE)


def either(text: str, term: Term, second: Term) -> bool:
    """Whether two bare numbers are the ends of a guess: "either 5 or 6", "he is 40 or 41", but not "bus 5 or 6"."""
    if second.unit is not None or not ENDED.match(text, second.end) or not _neighbours(term.number, second.number):
        return False
    return _EITHER.search(text, max(0, term.start - 10), term.start) is not None


_BID = rare(
    r"(?P<bid>\d{1,3},\d{3}(?:\.\d{2})?|\d{1,5}\.\d{2,4})/(?P<asked>\d{1,3},\d{3}(?:\.\d{2})?|\d{1,5}\.\d{2,4})(?![\w/%]|[.,]\d)"
)
_SPREAD_AT_MOST = Decimal("1.03")
_RATED = rare(r"\s(?:per\s(?=[a-zA-Z])|(?:to|against)\s(?:the|one|an?)\s)(?P<money>[A-Za-z]+)(?:\s(?P<named>[a-z]+))?")
_QUOTING = rare(
    r"(?i:(?<![a-z])(?:quot(?:e|es|ed|ing)|traded|traders?|trading|dealers?|bid|spot|forex|interbank|fixing)(?![a-z]))"
)
_AT_CLOSE = rare(r"(?i:(?<![a-z])(?:open(?:ed|s)|clos(?:ed|es)|ended|stood|changed\shands)\sat\s)\Z")
_CLOCK = rare(r"(?:[01]?\d|2[0-3])\.[0-5]\d/")
_WORD = rare(r"[A-Za-z]{3,}")


def both_ways(text: str, start: int) -> bool:
    """Whether two rates are bid and asked: "129.00/130.00 per dollar", "traders had it at 3,745/3,755"."""
    m = _BID.match(text, start)
    if m is None or len(m["bid"]) != len(m["asked"]):
        return False
    bid, asked = (Decimal(m[name].replace(",", "")) for name in ("bid", "asked"))
    return bid < asked <= bid * _SPREAD_AT_MOST and _of_rate(text, start, m.end())


def _of_rate(text: str, start: int, end: int) -> bool:
    """Whether something near tells of rates, as versions, flights and times of trains have two numbers as well."""
    m = _RATED.match(text, end)
    if m is not None and (m["money"].lower() in CURRENCY_WORDS or m["named"] in CURRENCY_WORDS):
        return True
    low = max(0, start - 64)
    if any(word.lower() in CURRENCY_WORDS for word in _WORD.findall(text, low, start)):
        return True
    if _QUOTING.search(text, low, start):
        return True
    return _AT_CLOSE.search(text, low, start) is not None and _CLOCK.match(text, start) is None
