"""What stands before a number: hedges, range openers and trends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.lexicon import (
    ABOUT_TOPICS,
    HEDGE_LAST,
    HEDGE_NEUTRAL,
    HEDGES_BEFORE,
    TREND_ADVERBS,
    TREND_LOOSE,
    TREND_NOUNS,
    TREND_WITH_BY,
    TRENDS,
    UP_VERBS,
)

if TYPE_CHECKING:
    from jrtrade.quantity.model import Qualifier, Trend

_RAISING = frozenset(
    "go goes went going gone shoot shoots shot come comes came tick ticks ticked ticking edge edges edged edging inch inches inched "
    "creep creeps crept creeping nudge nudges nudged nudging revise revised mark marked round rounded ramp ramped bump bumped scale "
    "scaled head headed get gets got crank cranked climb climbs climbed climbing jump jumped jumping".split()
)
"""Words with which "up to" tells the level reached."""
_BRINGING = frozenset(
    "pick picks picked push pushes pushed pushing bring brings brought bringing drive drives drove driven driving "
    "raise raises raised raising lift lifts lifted lifting send sends sent".split()
)
"""Words that do so with an object between ("pushed the price up to £9"), but not alone ("lift up to 30 people")."""
_HANDING = frozenset("hand hands handed handing turn turns turned turning sign signs signed pull pulls pulled look looks looked".split())
_STRETCH = re.compile(r"[\w-]{1,12}\s(?:years?|months?|weeks?|days?|decades?|quarters)\b")
_PERCENT = re.compile(r"[\d.]{1,6}\s?(?:%|per\s?cent)")
_AMOUNT = re.compile(r"[$£€¥]|\d[\d.,]{0,9}\s?(?:%|per\s?cent|[mb]n\b|million|billion|trillion)|\d{1,3},\d{3}")
_TOPPING = frozenset("top tops topped pass passes passed".split())
"""Verbs that are a bound before an amount ("sales topped $30m"), and something else before things."""
WINDOW = 64
_OPENERS = ("between", "from")
_HEDGE_SIGNS: dict[str, Qualifier] = {
    "~": "about",
    "≈": "about",
    "<": "below",
    ">": "above",
    "≤": "at_most",
    "≥": "at_least",
}
_STRIP = "(\"'“‘[—–"
_TELLING = (
    HEDGE_LAST | HEDGE_NEUTRAL | TREND_ADVERBS | frozenset(TRENDS) | frozenset((*_OPENERS, "of", "average", "to", "on"))
)
"""Words that can mean something right before a number; most words can't."""


_SIZES: dict[str, tuple[int, ...]] = {
    last: tuple(sorted({len(words) for words in HEDGES_BEFORE if words[-1] == last}, reverse=True))
    for last in HEDGE_LAST
}
"""How many words the hedges have that end in a word, the longest first."""


class Before(NamedTuple):
    """What the words before a number say of it."""

    start: int
    qualifier: Qualifier = "exact"
    opener: str | None = None
    last: str = ""
    """The word before all that, in lower case."""
    trend: Trend | None = None
    loose: bool = False
    """Whether the trend word has other meanings before a count."""
    opened: int = 0
    """Where the opener ends, if there is one."""


def before(text: str, at: int, low: int) -> Before:
    """Read the words before position `at`, no further back than `low`."""
    window = max(low, at - WINDOW)
    chunk = text[window:at]
    if "—" in chunk:
        chunk = chunk.replace("—", " ")
    words = chunk.split()
    if not words:
        return Before(at)
    if window > low and not chunk[0].isspace():
        words[0] = ""  # cut through by the window
    word = words[-1].lower()
    if not word:
        return Before(at)
    if word not in _TELLING and not word.endswith("ly") and chunk[-1].isspace() and word[0] not in _STRIP:
        article = len(words) - (3 if len(words) > 3 and (words[-2].endswith("ly") or words[-2] in _MORE) else 2)
        if article > 0 and words[article].lower() in ("a", "an"):
            trend, loose = _trend(words, article)  # "rose a modest 0.2 per cent", "by an upwardly revised 5"
            return Before(at, last=word, trend=trend, loose=loose)
        return Before(at, last=word)
    qualifier: Qualifier = "exact"
    start = at
    n = len(words)
    if not chunk[-1].isspace():
        if chunk[-4:].lower() == "sub-":
            return Before(at - 4, "below")
        if chunk[-5:].lower() == "near-":
            return Before(at - 5, "almost")
        if chunk[-2:] == "c." and not chunk[-3:-2].isalnum():
            return Before(at - 2, "about")
        sign = _HEDGE_SIGNS.get(chunk[-1])
        if sign is None:
            return Before(at)
        qualifier, start = sign, at - 1
        words[-1] = words[-1][:-1]
        if not words[-1]:
            n -= 1
    opener: str | None = None
    opened = 0
    last = words[n - 1].lower() if n else ""
    if last in _OPENERS:
        opener, n, opened = last, n - 1, start
        start = window + chunk.rfind(words[n])
    if last == "of" and n > 2 and words[n - 2] == "age" and words[n - 3] == "the":
        n -= 3
    found = n
    while n and words[n - 1].lower() in HEDGE_NEUTRAL and n > found - 3:
        n -= 1
    size = _hedge(words, n)
    if not size and n != found:
        n = found
        size = _hedge(words, n)
    if size:
        key = tuple(w.lower().lstrip(_STRIP) for w in words[n - size : n])
        qualifier = HEDGES_BEFORE[key]
        if key[0] in _TOPPING and not (n == len(words) and _AMOUNT.match(text, at)):
            return Before(at, last=key[0])
        if key in (("over",), ("under",)) and any(w.lower() in ("a", "an") for w in words[n : len(words)]):
            return Before(at, last=key[0])  # "over a 12-month period"
        if key == ("over",) and n == 1 and 0 < low == window and _STRETCH.match(text, at):
            return Before(at, last="over")  # "$3bn over 10 years"
        if key == ("over",) and n > 1 and words[n - 2].lower() in _HANDING:
            return Before(at, last="over")  # "handed over 20 hostages"
        if key == ("up", "to") and _raised(words[max(0, n - 7) : n - 2], percent=_PERCENT.match(text, at) is not None):
            return Before(at, last="to", trend="up")  # "shot up to 88%": the level reached
        position = len(chunk)
        for word in reversed(words[n - size : len(words)]):
            position = chunk.rfind(word, 0, position)
        start = window + position + len(words[n - size]) - len(words[n - size].lstrip(_STRIP))
        n -= size
        denied = 1 if n and _denies(words[n - 1]) else 2 if n > 1 and words[n - 1] in ("be", "exceed") and _denies(words[n - 2]) else 0
        if denied and qualifier in ("above", "below"):
            qualifier = "at_most" if qualifier == "above" else "at_least"  # "not above 3%"
            start = window + chunk.rfind(words[n - denied], 0, start - window)
            n -= denied
    else:
        n = found
    if opener is None and n and words[n - 1].lower() in _OPENERS and size:
        opener, n, opened = words[n - 1].lower(), n - 1, start
        start = window + chunk.rfind(words[n], 0, start - window)
    if not n:
        return Before(start, qualifier, opener, opened=opened)
    last = words[n - 1].lower().lstrip(_STRIP)
    if size == 1 and qualifier == "about" and last in ABOUT_TOPICS and words[n].lower() == "about":
        return Before(opened or at)
    trend, loose = (
        _trend(words, n)
        if not (size == 3 and words[n + 1].lower() in ("high", "low"))
        and not (size == 1 and words[n].lower() in ("above", "below", "beyond"))
        else (None, False)
    )
    return Before(start, qualifier, opener, last, trend, loose, opened)


def _otherwise(word: str, between: list[str]) -> bool:
    """Whether a trend word means something else: "fell short of its aim by 5", "ended up winning by 2"."""
    if not between:
        return False
    adverbs = all(w.lower() in TREND_ADVERBS or w in ("a", "an") or w.endswith("ly") for w in between)
    return between[0].lower() == "short" or (word in ("up", "down") and not adverbs)


def _denies(word: str) -> bool:
    return word.lower() in _DENYING or word.endswith(("n't", "n’t"))


_DENYING = frozenset("not never no nothing none cannot neither nor".split())


def _raised(words: list[str], *, percent: bool) -> bool:
    """Whether "up to" tells where something was brought ("shot up to 88%", "pushed the price up to £9")."""
    if not words:
        return False
    last = words[-1].lower()
    if last in _BRINGING:
        return percent and last.startswith("pick")  # "growth picked up to 0.7%"
    return last in _RAISING or any(word.lower() in _BRINGING for word in words)


def _hedge(words: list[str], n: int) -> int:
    """Return how many words before position `n` make a hedge, the longest first."""
    sizes = _SIZES.get(words[n - 1].lower().lstrip(_STRIP), ()) if n else ()
    if not sizes:
        return 0
    tail = tuple(w.lower().lstrip(_STRIP) for w in words[max(0, n - sizes[0]) : n])
    return next((size for size in sizes if tail[-size:] in HEDGES_BEFORE and size <= n), 0)


def _trend(words: list[str], n: int) -> tuple[Trend | None, bool]:
    last = words[n - 1].lower().lstrip(_STRIP)
    trend = TRENDS.get(last)
    if trend is not None:
        if last in ("up", "down") and n > 1 and words[n - 2].lower() in UP_VERBS:
            given = last == "up" and words[n - 2].lower() in _GIVING
            return ("down", True) if given else (None, False)
        return trend, last in TREND_LOOSE
    if last == "to":
        return _reached(words, n - 1)
    if last == "on":
        return ("up", True) if n > 1 and words[n - 2].lower() in _PUTTING else (None, False)
    if last == "average" and n > 2 and words[n - 2].lower() == "an":
        return _trend(words, n - 2)
    if last == "of" and n > 1:
        noun = words[n - 2].lower()
        if noun == "average" and n > 3 and words[n - 3].lower() == "an":
            return _trend(words, n - 3)
        if noun in _PACES:  # "contracted at an annualised rate of 6.1%"
            at = next((i for i in range(n - 3, max(0, n - 7), -1) if words[i].lower() == "at"), 0)
            return _trend(words, at) if at else (None, False)
        if noun not in TREND_NOUNS:  # "an increase in sales of 5%"
            of = next((i for i in range(n - 3, max(0, n - 8), -1) if words[i].lower() in ("in", "on")), 0)
            one_clause = of and words[n - 2][-1] not in ".,;:" and not any(w[-1] in ".,;:" for w in words[of - 1 : n - 2])
            noun = words[of - 1].lower() if one_clause else noun
        return TREND_NOUNS.get(noun), False
    if last in TREND_ADVERBS or last.endswith("ly"):
        for back in (2, 3):  # "cut output by an additional 5 tonnes"
            if last != "by" and n > back and words[n - back].lower() == "by":
                return _trend(words, n - back + 1)
        for i in range(n - 2, max(-1, n - (8 if last == "by" else 5)), -1):
            word = words[i].lower()
            if word in TRENDS and _otherwise(word, words[i + 1 : n - 1]):
                return None, False
            if last == "by" and word in TREND_WITH_BY:
                return TREND_WITH_BY[word], False
            if word[-1:] == "," and last == "by" and i == n - 2:
                word = word[:-1]  # "fell sharply, by 14%"
            if word[-1:] in ".,;:!?" and word not in _ABBREVIATED:
                return None, False
            if last == "by" and word in TREND_NOUNS:
                return TREND_NOUNS[word], False
            if word in TRENDS:
                return TRENDS[word], word in TREND_LOOSE and last != "by"
            if word == "of" and i and last != "by":
                return TREND_NOUNS.get(words[i - 1].lower()), False  # "growth of just 0.4%"
            if word == "a" and words[i + 1].lower() in ("further", "additional"):
                continue
            if word not in TREND_ADVERBS and not word.endswith("ly") and last != "by":
                return None, False
    return None, False


_MORE = ("more", "less", "rather", "very", "fairly")
_ABBREVIATED = frozenset("u.s. u.k. e.u. u.n. st. inc. co. corp. ltd. no. mr. mrs. ms. dr. jr.".split())
_GIVING = frozenset("give gives gave given giving".split())
_PUTTING = frozenset("put puts tack tacks tacked".split())
_PACES = frozenset(("rate", "pace", "clip"))


def _reached(words: list[str], n: int) -> tuple[Trend | None, bool]:
    """Say how a level was reached where only the level is stated: "fell to 80", "dipped back down to 3%"."""
    for i in range(n - 1, max(-1, n - 4), -1):
        word = words[i].lower()
        if word in TRENDS and word not in _NO_LEVEL:
            return TRENDS[word], word in TREND_LOOSE
        if word not in _BETWEEN and not word.endswith("ly"):
            return None, False
    return None, False


_BETWEEN = frozenset("up down back further again off even".split())
_NO_LEVEL = frozenset("up add adds added lose loses lost losing shed sheds shedding contract contracts higher lower".split())
"""Trend words that tell of no level with "to" ("up to 5", "lost to 3 rivals")."""
