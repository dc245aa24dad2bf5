"""Multiples in one word: "doubled", "halved", "twice the rate", "fivefold"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.before import before
from jrtrade.quantity.context.movement import told
from jrtrade.quantity.grammar.closing import make
from jrtrade.quantity.grammar.counts import OR_MORE
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.numbers import FOLDS, MULTIPLES
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.lexicon.trends import TRADED, TRENDS
from jrtrade.quantity.numbers.number import ONE, TENTH, Number

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Trend
    from jrtrade.quantity.model import Quantity

_HALVING = frozenset(("halve", "halved", "halving", "halves"))
_VAGUE = frozenset(("severalfold", "manyfold", "manifold"))
_FOLDS = frozenset((*FOLDS, *_VAGUE))
_FOLDS |= {f"{fold.removesuffix('fold')}-fold" for fold in _FOLDS}
MULTIPLYING = frozenset(MULTIPLES) | _HALVING | _FOLDS
"""The words that state a multiple by themselves."""
_PLAYED = rare(
    r"\s(?:titles?|match(?:es)?|finals?|teams?|partners?|champions?|events?|draw|specialist|crown|semi|quarter|tournament)\b"
)
_PLAYING = rare(r"(?i:(?:[’']s|mens|womens|mixed|\bthe|\bin|\bits|\bher|\bhis)[\s-])\Z")
_DOUBLED = re.compile(
    r"\s(?:as|or\seven|a|the|its|their|that|those|what|in|over|by|from|since|to|this|last|his|her|our)(?![A-Za-z])|\s*[.,;\0]|\Z"
)
_HALVES_IT = rare(r"\s(?:the|its|their|his|her|our|your)\s")
_TWICE_AS = re.compile(
    r"\s(?:[A-Z][\w–-]{1,20}[’']s|as(?=\s(?!(?:the|an?|it|he|she|they|we|his|her|its|their|this|that|these)\s)[a-z])|or\seven|the|its|their|that|those|what|his|her|our|my|your)(?![A-Za-z])"
)
_TO_DOUBLE = re.compile(r"(?i:(?<![a-z])(?:to|will|would|could|may|might|can|should|than))\s\Z")
_FIGURES = rare(r"[\s-](?:digit|figure|check|room|bed|standard|bogey|fault|precision|quot(?:es?|ations?)\b|click)")
_ROOMS = rare(
    r"(?P<cost>\s(?:start|cost))?\sfrom\s(?:about\s|only\s|just\s)?"
    r"[$£€]\d[\d,.]{0,8}(?![.,]?\d|\sto\s|\s?[mb]|\s?[-–])"
)
"""A price for the night, and no level from which something doubles to another."""
_PAIRED = frozenset(("twice", "thrice", "double", "triple", "treble"))


def _doubles(text: str, end: int, word: str) -> bool:
    """Whether "double" is a multiple ("double the rate"), not a pair ("double blow") or how often ("scored twice")."""
    if text.startswith(" or more", end) and OR_MORE.match(text, end):
        return True
    return (_TWICE_AS if word in ("twice", "thrice") else _DOUBLED).match(text, end) is not None


_TURNED = rare(
    r"\s(?:(?:down|up)(?!\s(?:south|north|under|(?:to|from)\s[$£€\d]|and\s(?:up|down)\b))"
    r"|back(?!\s(?:in|since|between)\s(?:\d|the\s(?:day|early|late|mid|\d)|" + MONTH_NAMES + r"))"
    r"|over(?=\s?[.,;)\0]|\Z|\s(?:with|in|and|[a-z]{3,9}ing)(?![\w-])))(?![\w-])"
)
"""With which "doubled" is a turn: "doubled back to the inn", but not "doubled back in 2010"."""
_IN_PLACE = (
    r"(?:for|of|in|at|on|and|when|during|until|where|to|with|after|since|from|but|by|while|under|before|between"
    r"|because)"
)
_USED_AS = re.compile(
    r"\sas\s(?P<article>an?|the|its|his|her|their)\s"
    r"(?!share|percentage|proportion|part|result|multiple|consequence|fraction|function)"
    rf"(?P<use>(?!{_IN_PLACE}\s)[\w’'-]{{1,20}}(?:\s(?!{_IN_PLACE}\s)[\w’'-]{{1,20}}){{0,3}})"
    rf"(?:\s?[.,;)\0]|\Z|\s(?P<rest>{_IN_PLACE}\s[^.,;)\0]{{0,80}}))"
)
_OWN_CLAUSE = rare(
    r"(?<![a-z])(?:when|where|while|until|after|before|since|that|which|who|whose|because|and|but)(?![a-z])"
)
_FINITE = frozenset(
    "is are was were has have had will would could can may might must should did does do said fell rose grew cut took "
    "came went made kept began spread led left drove put hit lost won sold bought drew ran paid held met broke gave "
    "sank shrank slid struck saw sent swung threw brought caught felt fought found got knew let meant sought "
    "thought wrote beat became blew chose froze quit shook spoke sprang swept bit shut stood".split()
)
_NO_VERB_ED = frozenset("bed shed bobsled seed feed reed speed sled homestead airbed".split())
_NO_VERB_S = frozenset("sports news arts headquarters crafts sales parts clothes goods games arms barracks".split())
_WHAT_DOUBLED = rare(
    r"(?i:(?<![a-z])(?P<word>[a-z]+)(?P<perfect>\s(?:has|have|had|[a-z]{2,9}[’']ve))?(?:\s(?:also|now|then|later))?\s)\Z"
)
_MEASURING = frozenset("than nearly almost roughly about virtually practically essentially effectively".split())
_GROWN = (
    TRADED
    | _MEASURING
    | frozenset(
        "turnover population membership income spending debt cases deaths trade investment capacity attendance "
        "attendances rates numbers".split()
    )
)
"""Words behind which "doubled" is a multiple rather than a use or a turn."""
_PERSON = frozenset(("he", "she", "who", "they"))
_SAFE = frozenset("hedge reserve benchmark currency proxy fuel collateral".split())
"""What gold or the dollar is used as."""
_OBJECTS = frozenset("the a an its his her their".split())


def _used(text: str, start: int, end: int, low: int) -> bool:
    """Whether "doubled as" tells of a second use: "doubled as a school", not "doubled as the drought cut supply"."""
    m = _USED_AS.match(text, end)
    if m is None:
        return False
    before_it = _WHAT_DOUBLED.search(text, max(low, start - 40), start)
    subject = before_it["word"].lower() if before_it else ""
    perfect = bool(before_it and before_it["perfect"])
    use = m["use"].split()
    if subject in _GROWN:
        return subject not in _MEASURING and use[-1] in _SAFE
    if _told_of(use, present=perfect or text[end - 1] != "d"):
        return False
    if m["rest"] and any(_acted(word) for word in _OWN_CLAUSE.split(m["rest"], maxsplit=1)[0].split()):
        return False
    return not (perfect and m["article"] == "the" and subject not in _PERSON)


def _turned(text: str, start: int, end: int, low: int) -> bool:
    """Whether "doubled" is a turn: "he doubled down in May", but not "sales doubled down the coast"."""
    if not text.startswith((" back", " down", " up", " over"), end) or not _TURNED.match(text, end):
        return False
    subject = _WHAT_DOUBLED.search(text, max(low, start - 40), start)
    return subject is None or subject["word"].lower() not in _GROWN


def _told_of(use: list[str], *, present: bool) -> bool:
    """Whether the words behind an article hold a verb; the first is none ("a covered market"), a plural neither."""
    for i, word in enumerate(use[1:], 1):
        if _acted(word) and not use[i - 1].endswith("ly"):
            return True
        if present and _in_s(word) and (i + 1 == len(use) or use[i + 1] in _OBJECTS):
            return True
    return False


def _acted(word: str) -> bool:
    return word in _FINITE or (word.endswith("ed") and word not in _NO_VERB_ED)


def _in_s(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "’s", "'s")) and word not in _NO_VERB_S


def multiplied(text: str, start: int, end: int, low: int, word: str) -> Quantity | None:
    """Read the word of a multiple, unless it is a pair or a game: "doubled", but not "the men's doubles title"."""
    if word in ("doubles", "triples") and (
        _PLAYED.match(text, end) or _PLAYING.search(text, max(low, start - 10), start)
    ):
        return None
    rooms = _ROOMS.match(text, end) if word == "doubles" else None
    if rooms is not None and (rooms["cost"] or start == 0 or text[start - 2 : start - 1] in ".;,:–\n\0"):
        return None  # rooms for two
    if word.startswith("doubl") and (_turned(text, start, end, low) or _used(text, start, end, low)):
        return None
    if word in ("double", "doubles") and text.startswith(" up ", end) and not text.startswith("to ", end + 4):
        return None  # "it doubles up the brackets"
    if word == "halves" and not _HALVES_IT.match(text, end):
        return None
    if word in _HALVING:
        return multiple(text, Number(start, end, Decimal("0.5"), TENTH, TENTH, 1, words=True), end, low, verb="down")
    plain = word.replace("-", "")
    if plain in _VAGUE:
        return multiple(text, Number(start, end, None, ONE, ONE, 0, words=True, low=Decimal(3)), end, low)
    value = MULTIPLES.get(word) or FOLDS[plain]
    if word in _PAIRED and not (
        _doubles(text, end, word)
        or (_TO_DOUBLE.search(text, max(low, start - 8), start) and not _FIGURES.match(text, end))
    ):
        return None
    loose = ONE if value % 10 else ONE.scaleb(len(str(value)) - len(str(value).rstrip("0")))
    number = Number(start, end, Decimal(value), ONE, loose, 1, words=True)
    often = word in ("twice", "thrice")
    return multiple(text, number, end, low, verb=None if often or word in _FOLDS else "up", often=often)


_ACTING = re.compile(r"(?i:(?<![a-z])(?:to|will|would|could|may|might|can|should|must|not|n[’']t)\s)\Z")
"""What stands before a verb in its plain form: "to double", but not "was double"."""
_LEVEL_TO = rare(
    r"(?i:(?<![a-z])(?:came?|comes|coming|amount(?:s|ed|ing)?|equal(?:s|led|ed)?|equivalent|compared|close|closer|near|nearer|similar|"
    rf"corresponds?|add(?:s|ed)\sup|entitled|sentenced|subject|{trie(sorted(TRENDS))})(?:\sback)?\sto\s)\Z"
)
"""Behind which "to" leads to a level: "fell to double the rate", but not "plans to double its sales"."""
_DENIED = re.compile(
    r"(?i:(?:(?<![a-z])(?:not|never|without|nor|hardly|cannot|yet\sto|far(?:\sfrom)?|instead\sof|rather\sthan|rul(?:e|es|ed|ing)\sout)|n[’']t"
    r"|(?<![a-z])(?:fail|refus|declin)(?:e|s|es|ed|ing)?\sto|(?<![a-z])unlikely\sto)"
    r"(?:\s(?:yet|quite|even|have|be|been|being|only)){0,2}\s)\Z"
)


def multiple(
    text: str, number: Number, end: int, low: int, *, verb: Trend | None = None, often: bool = False
) -> Quantity:
    """Make a multiple; its trend is that of its own verb, or that of the words before it: "rose fivefold".

    Parameters
    ----------
    often : bool
        Whether it tells how often, so that only "to" makes it a level: "rose to twice the rate".
    """
    context = before(text, number.start, low)
    trend = verb
    if often and not text.endswith("to ", 0, context.start):
        trend = None  # "went up twice as fast"
    elif verb is None or _is_level(text, context.start, low):
        trend = told(text, context, number.start, end, "multiple", None, single=True)
    elif _DENIED.search(text, max(low, context.start - 24), context.start) or not _acts(
        text, number, context.start, low
    ):
        trend = None
    if text.startswith(" or more", end) and context.qualifier in ("exact", "about") and OR_MORE.match(text, end):
        return make(text, context.start, end + 8, "multiple", number, None, context, qualifier="at_least", trend=trend)
    return make(text, context.start, end, "multiple", number, None, context, trend=trend)


def _is_level(text: str, start: int, low: int) -> bool:
    """Whether the word tells of a level: "came to double the estimate"."""
    return text.endswith(" to ", 0, start) and _LEVEL_TO.search(text, max(low, start - 24), start) is not None


def _acts(text: str, number: Number, start: int, low: int) -> bool:
    """Whether the word is a verb, as a form in -d, -s or -ing is; "to double" is one, "double the rate" is none."""
    word = text[number.start : number.end].lower()
    return word.endswith(("ed", "es", "ing")) or _ACTING.search(text, max(low, start - 8), start) is not None


def folds(text: str, number: Number, m: re.Match[str], low: int) -> Quantity:
    """Read a multiple whose other end has "fold" behind it."""
    context = before(text, number.start, low)
    many = Decimal(FOLDS[f"{m['many'].lower()}fold"])
    to = Number(m.start("many"), m.end(), many, ONE, ONE, 1, words=True)
    return make(text, context.start, m.end(), "multiple", number, None, context, to=to, trend=context.trend)
