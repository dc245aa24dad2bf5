"""What stands before a number: hedges, range openers and trends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.lexicon import (
    ABOUT_TOPICS,
    HEDGE_LAST,
    HEDGE_NEUTRAL,
    HEDGES_BEFORE,
    PRICED,
    TREND_ADVERBS,
    TREND_WITH_BY,
    TRENDS,
)
from jrtrade.quantity.trends import STRIP, WHEN, trend_at

if TYPE_CHECKING:
    from jrtrade.quantity.model import Qualifier, Trend

_RAISING = frozenset(
    "shot went ticked ticking ticks edged edging edges inched inches crept nudged revised sped piled ramped stepped "
    "marked".split()
)
"""Words with which "up to" tells the level reached."""
_BRINGING = frozenset(
    "push pushes pushed pushing bring brings brought bringing drive drives drove driven driving raise raises raised "
    "raising lift lifts lifted lifting send sends sent".split()
)
_BROUGHT = frozenset(
    "it them total totals price prices rate rates number numbers figure share bill turnover cost costs level".split()
)
"""Words that do so with such an object between ("pushed the price up to £9")."""
_HANDING = frozenset(
    "hand hands handed handing turn turns turned turning row dispute fight battle victory control power "
    "concern concerns debate argument clash lawsuit advantage spat feud spread extend extends extending "
    "scattered presided".split()
)
"""Words with which "over" is no bound."""
_HOW_MANY = r"(?:[\w-]{1,8}\s(?:to|or)\s)?[\w-]{1,12}\s"
_STRETCH = re.compile(
    rf"{_HOW_MANY}(?:years?|months?|weeks?|days?|decades?|quarters|innings|games|matches|rounds|races|overs|seasons|episodes|laps|holes)\b"
)
_WAY = re.compile(r"[\w-]{1,12}\s(?:km|kilomet(?:re|er)s|miles|met(?:re|er)s)\b")
_SPAN = re.compile(
    rf"{_HOW_MANY}(?:years|months|weeks|days|decades|quarters|centuries)\b(?!\s(?:old|ago|of|after|before|earlier|later|in\s(?:prison|jail)|experience|behind|more|away|on|late|overdue|in\sthe\smaking)|[’'])"
)
_LASTING = frozenset(
    "lost lose losing missed for in of lasted lasting lasts last took take takes taking taken spent spend "
    "spends after within with been was is are were be waited wait wait waits waiting than from has have had "
    "at by to serve served served serving jailed totals totalled survived survive went go goes going that and "
    "or age aged until till before about worked lived endured every now already just only well".split()
)
"""Words behind which "over" is a bound of a duration, and not the span it fills."""
_SPREAD = frozenset("spread phased average averaged doubled doubling tripled quadrupled halved total evenly".split())
_PERCENT = re.compile(r"[\d.]{1,6}\s?(?:%|per\s?cent)(?!\sof\b)")
_AMOUNT = re.compile(
    r"[$£€¥]|\d[\d.,]{0,9}\s?(?:%|per\s?cent|[mb]n\b|million|billion|trillion|cents?\b|dollars|euros|pounds|yen)|\d{1,3},\d{3}|[A-Z][A-Za-z]{0,2}[.$]?\s?\d|₹"
)
_SIZE = re.compile(
    r"\d{1,3}(?:\.\d)?\s?(?:degrees|[°º]|[CF]\b|mph\b|km/h\b)|[\w.]{1,8}\s(?:met(?:re|er)s|feet|points)\b(?!\sof\b)"
)
_PRICE = re.compile(r"[A-Z]{0,3}[$£€¥₹]\s?\d[\d,.]*(?!\s?(?:billion|bn\b))")
_TOPPING = PRICED | frozenset("top tops topped pass passes passed".split())
"""Verbs that are a bound before an amount ("sales topped $30m"), and something else before things."""
_UP_TO = re.compile(r"[^.;\n]{1,24}?\s(?:to|up\sto|and)\s[$£€¥\d]")
_MODALS = frozenset("to could will would may might can should must did".split())
_MORE = ("more", "less", "rather", "very", "fairly")
WINDOW = 64
_OPENERS = ("between", "from")
_HEDGE_SIGNS: dict[str, Qualifier] = {
    "~": "about",
    "≈": "about",
    "<": "below",
    ">": "above",
    "≤": "at_most",
    "≥": "at_least",
    "<=": "at_most",
    ">=": "at_least",
}
_TELLING = (
    HEDGE_LAST | HEDGE_NEUTRAL | TREND_ADVERBS | frozenset(TRENDS) | frozenset((*_OPENERS, "of", "average", "to", "on"))
)
"""Words that can mean something right before a number; most words can't."""


_LEADING = (
    frozenset(TRENDS)
    | frozenset(TREND_WITH_BY)
    | WHEN
    | frozenset(
        (
            *(words[-2] for words in HEDGES_BEFORE if words[-1] in ("to", "on") and len(words) > 1),
            *"up down back further again off even put puts tack tacks tacked".split(),
        )
    )
)
"""Words before "to" and "on" with which these two tell something of a number."""
_SIZES: dict[str, tuple[int, ...]] = {
    last: tuple(sorted({len(words) for words in HEDGES_BEFORE if words[-1] == last}, reverse=True))
    for last in HEDGE_LAST
}
"""How many words the hedges have that end in a word, the longest first."""


_PASSED = re.compile(
    r"(?<![\w.,$£€¥-])(?:(?:19|20)\d\d|Q[1-4]|[A-Z][A-Za-z]{0,2}\d(?:\.\d)?|(?:Unit|Train|Line|Block|Phase|Plant)\s\d{1,2}|\d{1,2}-(?:year|month|day|week)"
    r"|(?i:quarter|half|first|second|third|fourth|fifth)"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|[a-z]{1,9}(?:nd|rd|th)|first|second)\s(?:[a-z]+\s)?(?:year|month|quarter|week|day|time|session))\Z"
)
_SPANNED = re.compile(
    r"(?<![a-z])(?:in|over|within)\s(?:just\s|only\s)?[\w-]{1,10}\s(?:years|months|weeks|days|decades)\Z"
)
"""What may stand between a verb and its amount, and is none itself: "cut its 2025 target by 5%", "cut CO2 by 20%"."""
_PASSED_ENDS = frozenset("0123456789rhkyfdts")


def _passed(text: str, at: int, low: int) -> bool:
    """Whether what ends at `low` lies between a verb and its amount."""
    by = text.find(" by ", low, at) >= 0
    if text[low - 1] == "s":
        return by and _SPANNED.search(text, max(0, low - 30), low) is not None
    return (by or text.find(" to ", low, at) >= 0) and _PASSED.search(text, max(0, low - 30), low) is not None


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
    if window and window == low and text[low - 1] in _PASSED_ENDS and _passed(text, at, low):
        low, window = 0, max(0, at - WINDOW)
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
    if word in ("to", "on") and chunk[-1] == " " and len(words) > 1:
        led = words[-2].lower().lstrip(STRIP)
        if led[-1:] == ",":
            led = led[:-1]
        when = word == "to" and (led.isdigit() or words[-2][:1].isupper())
        if led not in _LEADING and not led.endswith("ly") and not when:
            return Before(at, last=word)
    elif word not in _TELLING and not word.endswith("ly") and chunk[-1].isspace() and word[0] not in STRIP:
        article = len(words) - (3 if len(words) > 3 and (words[-2].endswith("ly") or words[-2] in _MORE) else 2)
        if article > 0 and words[article].lower() in ("a", "an"):
            trend, loose = trend_at(words, article)  # "rose a modest 0.2 per cent", "by an upwardly revised 5"
            return Before(at, last=word, trend=trend, loose=loose)
        return Before(at, last=word)
    qualifier: Qualifier = "exact"
    start = at
    n = len(words)
    if not chunk[-1].isspace():
        glued = _glued(chunk)
        if glued is not None:
            return Before(at - glued[0], glued[1])
        width = 2 if chunk[-2:] in ("<=", ">=") else 1
        sign = _HEDGE_SIGNS.get(chunk[-width:])
        if sign is None:
            return Before(at)
        qualifier, start = sign, at - width
        words[-1] = words[-1][:-width]
        if not words[-1]:
            n -= 1
    opener: str | None = None
    opened = 0
    last = words[n - 1].lower() if n else ""
    if last in _OPENERS and not (
        last == "from" and n > 1 and words[n - 2].lower() in PRICED and not _UP_TO.match(text, at)
    ):
        opener, n, opened = last, n - 1, start
        start = window + chunk.rfind(words[n])
    if last == "of" and n > 3 and words[n - 2] == "ages" and words[n - 4].lower() == "between":
        opener, n, opened = "between", n - 4, start
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
        key = tuple(w.lower().lstrip(STRIP) for w in words[n - size : n])
        qualifier = HEDGES_BEFORE[key]
        if key[0] in _GUARDED:
            other = _otherwise(key, words, n, text, at, low)
            if other is not None:
                return other
        position = len(chunk)
        for word in reversed(words[n - size : len(words)]):
            position = chunk.rfind(word, 0, position)
        start = window + position + len(words[n - size]) - len(words[n - size].lstrip(STRIP))
        n -= size
        denied = (
            1
            if n and _denies(words[n - 1])
            else 2
            if n > 1 and words[n - 1] in ("be", "exceed") and _denies(words[n - 2])
            else 0
        )
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
    last = words[n - 1].lower().lstrip(STRIP)
    if size == 1 and qualifier == "about" and last in ABOUT_TOPICS and words[n].lower() == "about":
        return Before(opened or at)
    if size == 1 and last == "the" and words[n].lower() in ("above", "below"):
        return Before(at)  # "the above 2 places"
    if opener == "between" and last in ("fall", "falls", "bounce", "bounces", "bounced", "ranges"):
        return Before(start, qualifier, opener, last, opened=opened)
    trend, loose = (
        trend_at(words, n)
        if not (size == 3 and words[n + 1].lower() in ("high", "low"))
        and not (size == 1 and words[n].lower() in ("above", "below", "beyond", "past") and last not in ("to", "by"))
        else (None, False)
    )
    return Before(start, qualifier, opener, last, trend, loose, opened)


def _glued(chunk: str) -> tuple[int, Qualifier] | None:
    """Read a hedge that is glued to the number: "sub-3%", "near-20", "c5,000"; its length comes first."""
    if chunk[-4:].lower() == "sub-":
        return 4, "below"
    if chunk[-5:].lower() == "near-":
        return 5, "almost"
    if chunk[-1] == "c" and not chunk[-2:-1].isalnum():
        return 1, "about"
    if chunk[-2:] == "c." and not chunk[-3:-2].isalnum():
        return 2, "about"
    return None


_GUARDED = _TOPPING | frozenset("past nearer maximum minimum over under up".split())
"""First words of the hedges that are something else in some places."""


def _otherwise(key: tuple[str, ...], words: list[str], n: int, text: str, at: int, low: int) -> Before | None:
    """Return what stands before a number where a hedge (`key`, ending at word `n`) is none; None if it is one."""
    first = key[0]
    led = words[n - len(key) - 1].lower() if n > len(key) else ""
    if key == ("past",):
        return None if led and _passing(led, text, at) else Before(at, last=first)
    if first in _TOPPING:
        ahead = _PRICE if key[-1] == "from" else _AMOUNT
        topped = n == len(words) and ahead.match(text, at) is not None
        if first.startswith(("top", "pass")):
            topped = topped or (n == len(words) and _SIZE.match(text, at) is not None)
        if first in ("top", "pass"):
            modal = led in _MODALS or led.endswith(("'ll", "’ll", "'d", "’d"))
            topped = topped and (modal or _many(led))  # not "the top 10%"
        return None if topped else Before(at, last=first)
    if first == "nearer":
        return None if _AMOUNT.match(text, at) else Before(at, last=first)  # "lives nearer two villages"
    if key in (("maximum",), ("minimum",)):
        return Before(at, last=first) if led == "the" or led.endswith("s") else None  # "the maximum 10 points"
    if key in (("under",), ("over",)):
        period = any(w.lower() in ("a", "an") for w in words[n:])  # "over a 12-month period"
        if key == ("over",) and not period:
            alone = n == 1 and 0 < low > at - WINDOW
            period = (
                (alone and _STRETCH.match(text, at) is not None)  # "$3bn over 10 years"
                or (alone and text[low - 1].isalpha() and _WAY.match(text, at) is not None)  # "900 metres over 14 km"
                or (n > 1 and _spans(words, n - 1, text, at, low))  # "fell by a fifth over 20 years"
                or led in _HANDING  # "handed over 20 hostages", "a row over $5m"
            )
        return Before(at, last=first) if period else None
    if key == ("up", "to") and _raised(words[max(0, n - 7) : n - 2], text, at):
        return Before(at, last="to", trend="up")  # "shot up to 88%": the level reached
    return None


def _spans(words: list[str], n: int, text: str, at: int, low: int) -> bool:
    """Whether "over" gives the span that a sum or a change is told of: "$68bn in India over 10 years"."""
    if words[n - 1].lower() in _LASTING or words[n - 1][-1:] == "," or _SPAN.match(text, at) is None:
        return False
    if 0 < low > at - WINDOW and not any(word[-1:] in ".;:!?" for word in words[:n]):
        return True  # a figure stands before
    return any(
        word[-1:] == "%" or word[:1] in "$£€¥" or word.lower() in TRENDS or word.lower() in _SPREAD or word[0].isdigit()
        for word in words[max(0, n - 8) : n]
        if word
    )


def _passing(word: str, text: str, at: int) -> bool:
    """Whether "past" is a bound: "surged past $68,000", "the yen weakened past 150", not "walked past 30 houses"."""
    if word not in TRENDS and word not in _GOING_PAST:
        return False
    ahead = _AMOUNT.match(text, at) or _SIZE.match(text, at) or _RATE.match(text, at)
    return ahead is not None and _YEAR.match(text, at) is None


_GOING_PAST = frozenset(
    "shot race raced racing blew move moved moving push pushed pushing went sailed crept inched edged".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d%]|[.,]\d|\s(?:points|dollars|euros|yen|to\sthe))")
_RATE = re.compile(r"[\d.,]{1,12}(?:\sto\sthe\s|\s(?:against|per)\s|[.;)]?\s*(?:\0|\Z))")


def _many(word: str) -> bool:
    """Whether a word is the plural subject of a headline ("Sales top $30m")."""
    return word.isalpha() and len(word) > 4 and word.endswith("s") and not word.endswith("ss")


def _denies(word: str) -> bool:
    return word.lower() in _DENYING or word.endswith(("n't", "n’t"))


_DENYING = frozenset("not never no nothing none cannot neither nor".split())


def _raised(words: list[str], text: str, at: int) -> bool:
    """Whether "up to" tells where something was brought ("shot up to 88%", "pushed the price up to £9")."""
    if not words:
        return False
    last = words[-1].lower()
    if last.startswith("pick"):
        return _PERCENT.match(text, at) is not None  # "growth picked up to 0.7%"
    if last in ("shot", "went", "piled", "ramped", "stepped", "marked"):
        return _AMOUNT.match(text, at) is not None  # not "police shot up to 5 men"
    return last in _RAISING or (last in _BROUGHT and any(word.lower() in _BRINGING for word in words))


def _hedge(words: list[str], n: int) -> int:
    """Return how many words before position `n` make a hedge, the longest first."""
    sizes = _SIZES.get(words[n - 1].lower().lstrip(STRIP), ()) if n else ()
    if not sizes:
        return 0
    tail = tuple(w.lower().lstrip(STRIP) for w in words[max(0, n - sizes[0]) : n])
    return next((size for size in sizes if tail[-size:] in HEDGES_BEFORE and size <= n), 0)
