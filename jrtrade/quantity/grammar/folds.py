"""Multiples in one word: "doubled", "halved", "twice the rate", "fivefold"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.context.before import before
from jrtrade.quantity.context.movement import told
from jrtrade.quantity.grammar.closing import make
from jrtrade.quantity.grammar.counts import OR_MORE
from jrtrade.quantity.lexicon.numbers import FOLDS, MULTIPLES
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
_PLAYED = re.compile(
    r"\s(?:titles?|match(?:es)?|finals?|teams?|partners?|champions?|events?|draw|specialist|crown|semi|quarter|tournament)\b"
)
_PLAYING = re.compile(r"(?i:(?:[’']s|mens|womens|mixed|\bthe|\bin|\bits|\bher|\bhis)[\s-])\Z")
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
    if text.startswith(" or more", end) and OR_MORE.match(text, end):
        return True
    return (_TWICE_AS if word in ("twice", "thrice") else _DOUBLED).match(text, end) is not None


_TURNED = re.compile(
    r"\s(?:as\s(?:an?|the|its|his|her|their)\s(?!share|percentage|proportion|part|result|multiple|consequence|fraction)"
    r"|(?:back|down|up)(?![\w-])|over\s(?:in|with)\s)"
)
"""With which "doubled" is a second use or a turn: "doubled as a school", "doubled back"."""


def multiplied(text: str, start: int, end: int, low: int, word: str) -> Quantity | None:
    """Read the word of a multiple, unless it is a pair or a game: "doubled", but not "the men's doubles title"."""
    if word in ("doubles", "triples") and (
        _PLAYED.match(text, end) or _PLAYING.search(text, max(low, start - 10), start)
    ):
        return None
    if word == "doubles" and text[start] == "D" and text.startswith((" from €", " from £", " from $"), end):
        return None  # rooms for two
    if word.startswith("doubl") and _TURNED.match(text, end):
        return None
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
    loose = ONE.scaleb(len(str(value)) - len(str(value).rstrip("0")))
    number = Number(start, end, Decimal(value), ONE, loose, 1, words=True)
    return multiple(text, number, end, low, verb=None if word in _FOLDS else "up")


_ACTING = re.compile(r"(?i:(?<![a-z])(?:to|will|would|could|may|might|can|should|must|not|n[’']t|did|does|do)\s)\Z")
"""What stands before a verb in its plain form: "to double", but not "was double"."""
_DENIED = re.compile(
    r"(?i:(?:(?<![a-z])(?:not|never|without|nor|hardly|cannot)|n[’']t|(?<![a-z])fail(?:s|ed|ing)?\sto|(?<![a-z])unlikely\sto)"
    r"(?:\s(?:yet|quite|even|have|be|been|being|only)){0,2}\s)\Z"
)


def multiple(text: str, number: Number, end: int, low: int, *, verb: Trend | None = None) -> Quantity:
    """Make a multiple; its trend is that of its own verb, or that of the words before it: "rose fivefold"."""
    context = before(text, number.start, low)
    trend = verb
    if verb is None:
        trend = told(text, context, number.start, end, "multiple", None, single=True)
    elif _DENIED.search(text, max(low, context.start - 24), context.start) or not _acts(
        text, number, context.start, low
    ):
        trend = None
    if text.startswith(" or more", end) and context.qualifier in ("exact", "about") and OR_MORE.match(text, end):
        return make(text, context.start, end + 8, "multiple", number, None, context, qualifier="at_least", trend=trend)
    return make(text, context.start, end, "multiple", number, None, context, trend=trend)


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
