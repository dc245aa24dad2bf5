"""One of a unit that only its article tells: "almost an hour", "less than a dollar", "rose by a percentage point"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.context.before import before
from jrtrade.quantity.grammar.complete import finish
from jrtrade.quantity.lexicon.hedges import DEGREES
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.lexicon.trends import TREND_WITH_BY, TRENDS
from jrtrade.quantity.numbers.number import ONE, Number
from jrtrade.quantity.text.joined import ENDED
from jrtrade.quantity.text.seeds import NUMBER_WORDS

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_COINS = r"dollar|cent|penny|euro|pound|per\s?cent|percentage\spoint|(?:(?<=full\s)|(?<=whole\s))point"
_ONE = re.compile(
    r" (?P<one>an?(?:\s(?:full|whole|single))?)\s"
    r"(?P<unit>hour|inch|acre|ounce|second|minute|day|week|month|year|decade|century|mile|kilomet(?:re|er)|met(?:re|er)|yard|foot|"
    rf"centimet(?:re|er)|millimet(?:re|er)|kilo|kilogram|tonne|ton|lit(?:re|er)|gallon|pint|hectare|(?P<coin>{_COINS}))(?![\w’'-])"
)
_FREE = frozenset("almost nearly roughly approximately than least most".split())
"""Hedges that are nothing else before an article."""
_LED = frozenset(("about", "around", "over", "under"))
"""Hedges that are as often something else, so that the word before them must lead to an amount."""
_LEADING = frozenset(
    "for in after within of is was are were be been took take takes taken taking lasted lasts last lasting wait waits "
    "waited waiting spent spend spends only just well every by until cost costs weigh weighs weighed live lives lived "
    "runs ran walked drove measures measured".split()
)
_STAYING = frozenset("stay stays stayed remain remained held hold delayed delay endure endured".split())
"""Further words behind which a time is told: "stay a month or longer"."""
_LED_LENGTH = frozenset(
    "with rose risen rises rise fell fallen falls fall dropped dumped sank received got weighing measuring brought "
    "saw beneath".split()
)
"""Words behind which a length or a weight is told as well: "with a foot or more in the hills"."""
_OR_MORE = rare(
    r"\sor\s(?:more|longer|less)(?![\w-])(?!\s(?!(?:than|in|of|for|to|before|after|and|away|on|at|are|is|was|were|can|may|will|have|"
    r"has|had|when|if|but|because|while|from|by|until|with|as|between|during|the|without|under|over)\s)[a-z])"
)
"""What bounds one of a unit from behind: "a day or longer"."""
_SPREADING = frozenset("in is was are were be been by every within after until".split())
"""Words behind which "over" tells of a span."""
_AS = re.compile(r"\sas\s(?:much|little|long|few|far)\sas\Z", re.IGNORECASE)
_TO = re.compile(r"(?<![a-z])(?:up|close)\sto\Z", re.IGNORECASE)
_FOLLOWING = STOPS - frozenset("ago earlier or out into".split()) | frozenset(
    "old faster slower longer shorter higher lower cheaper dearer heavier lighter taller wide long deep tall high "
    "thick ahead adrift clear short sooner quicker".split()
)
_RUN = rare(
    r"\s(?:faster|slower|quicker|ahead|behind|clear|adrift|inside|outside|later|but|and(?!\s(?:third|a\sthird|fourth|only|final))|off\s(?:the|his|her)\b)(?![a-z])"
)
"""What stands behind a second of time, where one that is second of several has a noun."""
_BEFORE_ENDS = rare(rf"\s(?:before|previously|prior){END}")
_MORE = rare(r"\s(?:and|to|from|until|than)\s(?:(?:an?|about|nearly|almost)\s)*(?P<word>[a-z]+|\d)")
_PRICED = rare(
    rf"{END}|\s(?:to\s[A-Z$£€¥₹\d]|(?:from|an?|per|at|as|after|this|last|overnight|yesterday|today|higher|lower|while|but|against|since)\b)"
)
"""What stands behind the change of a price, where a coin that is dropped has a place."""
_HIGHER = rare(r"\s(?:higher|lower|above|below|ahead|behind|up|down|clear|more|less)(?![a-z])")
_TRADING = frozenset("up down gain gains gained gaining shed adds added".split())

_AT_PRICE = rare(r"\s(?:higher|lower)\s(?:at|on|than|in|by)\s")
"""What makes of a coin behind its article the change of a price: "oil was a dollar higher at $62"."""


_LESS = {
    "minute": ("second",), "hour": ("minute",), "day": ("hour", "minute"), "week": ("day",), "month": ("day", "week"),
    "year": ("month", "week", "day"), "foot": ("inch",), "mile": ("yard",),
}  # fmt: skip
"""The units in which is told what is more than one of another."""
_AND_LESS = rare(
    r"\sand\s(?P<many>\d{1,3}|[a-z]{3,9}(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)\s"
    r"(?P<less>second|minute|hour|day|week|month|inch|yard)(?:e?s)?(?![A-Za-z-])(?P<later>\slater)?"
)
_BEFORE_LESS = (
    _LEADING
    | _STAYING
    | _FREE
    | frozenset(
        "to with had has have serve served get got need needs needed lost finished finishes came arrived driven".split()
    )
)
"""Words before a time or a length of two units that make of "a" no rate."""


def singles(text: str) -> list[tuple[int, int]]:
    """Return the places of articles that are a figure with the unit behind them."""
    return [(m.start("one"), m.end("one")) for m in _ONE.finditer(text) if _counts(text, m)]


_DRIVEN = rare(
    r"(?i:(?<![a-z])(?:is|are|was|were|been|being)\s(?:[a-z]+\s)?(?:lifted|boosted|raised|pushed|pulled|dragged|hit|helped|hurt|buoyed|driven|sent)(?:\s(?:up|down|higher|lower))?\sby)\Z"
)
_STATE = rare(r"\s(?:at|near|in|that|which|trading|worth)\s")
"""What stands behind a currency that does something itself."""
_TOPIC = rare(
    r"(?i:(?<![a-z])(?:debate|row|talks?|film|movie|song|story|book|dispute|argument|fight|question|quarrel|joke|discussion|vote|case|play|poem|fuss)\s(?:is|was|are|were)\s(?:all\s|really\s)?about)\Z"
)
_TIMES = frozenset("second minute hour day week month year decade century".split())
"""Units that are told roughly with their article ("more than a year"), unless they are a margin."""


def _counts(text: str, m: re.Match[str]) -> bool:
    at = m.start()
    last = text[text.rfind(" ", max(0, at - 20), at) + 1 : at].lower()
    if text.startswith(" or ", m.end()) and _OR_MORE.match(text, m.end()):
        return (
            last in _LEADING or last in _STAYING or (last in _LED_LENGTH and not m["coin"] and m["unit"] not in _TIMES)
        )
    more = text.startswith(" and ", m.end()) and _with_less(text, m, last)
    if more and (last in _BEFORE_LESS or (last in _LED and _leads(text, m, last))):
        return True
    if last in _FREE or last in _LED or last in ("as", "to"):
        return _hedged(text, m, last) and (more or _ends(text, m))
    if last == "by" and m["coin"] and _DRIVEN.search(text, max(0, at - 24), at) and _STATE.match(text, m.end()):
        return False  # "exports were lifted by a pound at a low"
    if m["coin"] and _HIGHER.match(text, m.end()) and (m["coin"].endswith("point") or _AT_PRICE.match(text, m.end())):
        return True
    if last == "by" and not m["coin"] and m["one"].endswith(("full", "whole")):
        return _ends(text, m)  # "won by a full second"
    if last == "by" or (m["coin"] and last in TRENDS):
        return _moves(text, m, last) and _ends(text, m)
    return False


def _with_less(text: str, m: re.Match[str], last: str) -> bool:
    """Whether a smaller unit goes on with what the article begins: "took an hour and 20 minutes"."""
    more = _AND_LESS.match(text, m.end())
    if more is None or more["less"] not in _LESS.get(m["unit"], ()):
        return False
    many = more["many"]
    if not (many.isdigit() or NUMBER_WORDS.issuperset(many.replace("-", " ").split())):
        return False
    return last != "for" or more["later"] is None  # not "was ill for a week and two days later died"


def _hedged(text: str, m: re.Match[str], last: str) -> bool:
    """Whether the words before are a bound of an amount."""
    at = m.start()
    if last == "as" and _AS.search(text, max(0, at - 14), at) is None:
        return False
    if last == "to" and _TO.search(text, max(0, at - 9), at) is None:
        return False
    if last == "about" and _TOPIC.search(text, max(0, at - 40), at):
        return False  # "the debate was about a penny on income tax"
    if last in _LED and not _leads(text, m, last):
        return False
    context = before(text, at + 1, 0)
    if m["unit"] in _TIMES and context.last != "by":
        return False  # but "won by almost a second"
    return context.qualifier != "exact" and context.start < at


def _leads(text: str, m: re.Match[str], last: str) -> bool:
    """Whether the word before "about" or "over" leads to an amount."""
    led = text[max(0, m.start() - 40) : m.start()].split()
    if len(led) == 1 and m.start() <= len(last) + 1:
        return ENDED.match(text, m.end()) is not None  # nothing else is said
    word = led[-2].lower() if len(led) > 1 else ""
    if word in DEGREES and len(led) > 2 and led[-3].lower() == "a":
        return True  # "a little over a kilometre away"
    return word in _LEADING and not (last == "over" and word in _SPREADING)


def _moves(text: str, m: re.Match[str], last: str) -> bool:
    """Whether the words before tell of a change."""
    context = before(text, m.start("one"), 0)
    if context.trend is None or context.qualifier != "exact" or context.last != last:
        return False
    if last == "by":
        return not context.loose or m["coin"] is not None
    if m["unit"].startswith("per") or m["unit"] == "point":
        return True
    if (context.loose and last not in _TRADING) or (context.loose and m["unit"] == "pound"):
        return False
    return _PRICED.match(text, m.end()) is not None


def _ends(text: str, m: re.Match[str]) -> bool:
    """Whether the unit is no part of a longer name, and begins no longer amount."""
    end = m.end()
    if m["unit"] == "second":
        return ENDED.match(text, end) is not None or _RUN.match(text, end) is not None
    if ENDED.match(text, end):
        return True
    if text[end] != " ":
        return text[end] in '?!—–”"'
    if _BEFORE_ENDS.match(text, end):
        return False  # "sold more than a week before"
    more = None if m["coin"] and text.startswith(" to ", end) else _MORE.match(text, end)
    if more is not None and (more["word"].isdigit() or more["word"] in NUMBER_WORDS or more["word"] in _UNITS):
        return False  # "an hour to two hours", "a mile and a half"
    stop = text.find(" ", end + 1, end + 16)
    word = text[end + 1 : stop if stop >= 0 else end + 16].rstrip(".,;:)\n").lower()
    return word in _FOLLOWING or word in TRENDS or word in TREND_WITH_BY


_UNITS = frozenset("hour day week month year minute mile quarter half".split())


def single_at(text: str, start: int, end: int, low: int) -> Quantity | None:
    """Read the one of a unit whose article stands at `start`."""
    found = finish(text, Number(start, end, ONE, ONE, ONE, 1, words=True), None, start, low)
    if found is None or found.unit is None or (found.kind == "count" and found.unit != "point"):
        return None
    return found
