"""Read one quantity from its words, whole, or refuse; and write one back."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING

from jrtrade.errors import ReadError
from jrtrade.quantity.grammar.ordinals import ordinal_suffix
from jrtrade.quantity.intervals import EXACT
from jrtrade.quantity.lexicon.currencies import ASSUMED_CURRENCY_WORDS, CURRENCY_WORDS
from jrtrade.quantity.lexicon.numbers import SCALES
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.symbols import SPACED_SYMBOLS, UNIT_SYMBOLS
from jrtrade.quantity.lexicon.units import UNIT_WORDS
from jrtrade.quantity.numbers.number import TENTH
from jrtrade.quantity.numbers.separators import MAX_DIGITS, dotted_money
from jrtrade.quantity.scan import find
from jrtrade.quantity.text.nouns import noun_at, pluralise
from jrtrade.quantity.units.lands import ASSUMED_NAMES

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

MAX_WORDS = 400
"""Longer words are no figure's own words."""
_ARTICLE = rare(r"(?i:(?:the|its|their|this|an?)\s{1,3})?\Z")
_OWN_ARTICLE = rare(r"(?i:an?\s)")
_LEADS: dict[str, re.Pattern[str]] = {
    "ordinal": re.compile(
        r"(?i:(?:(?:ranked|ranks|placed|came|in|for|at)\s{1,3}){0,3}"
        r"(?:(?:the|its|their|this|an?|his|her)\s{1,3})?)\Z"
    ),
    "multiple": re.compile(r"(?i:(?:(?:to be|be|was|were|has|have)\s{1,3})?(?:an?\s{1,3})?)\Z"),
}
"""What may stand before a figure's own words without being a part of it."""


def read(words: str) -> Quantity:
    """Read a quantity from its words.

    Parameters
    ----------
    words : str
        A figure's own words, nothing else: hedge, number, unit or counted noun. Line ends and hyphens at line ends are
        allowed; so is a leading article, "in" before an ordinal ("in 14th place") and "to be" before a multiple.

    Returns
    -------
    Quantity
        With ``start == 0`` and ``end == len(words)``.

    Raises
    ------
    ReadError
        If the words are not one quantity, whole.

    Examples
    --------
    >>> q = read("around 2.522 trillion yen")
    >>> q.kind, str(q.value), q.unit, q.qualifier
    ('money', '2522000000000', 'JPY', 'about')
    >>> read("2.522 trillion trillion yen")
    Traceback (most recent call last):
        ...
    jrtrade.errors.ReadError: cannot read '2.522 trillion trillion yen': 'trillion yen' is left over (at character 15)
    """
    if len(words) > MAX_WORDS:
        raise ReadError(words, MAX_WORDS, f"a figure's own words are at most {MAX_WORDS} characters")
    if not words.strip():
        raise ReadError(words, 0, "there are no words")
    found = find(words, include="all")
    if not found:
        raise ReadError(words, 0, "there is no number in it")
    first = found[0]
    lead = words[: first.start]
    if lead.strip() and (_OWN_ARTICLE.match(first.words) or not _LEADS.get(first.kind, _ARTICLE).match(lead)):
        raise ReadError(words, 0, f"{lead.strip()!r} is no part of a figure")
    if first.aside is not None:
        raise ReadError(words, first.start, f"{first.words!r} is {_NAMES[first.aside]}, not a figure")
    rest = words[first.end :].strip()
    if len(found) > 1 or rest:
        raise ReadError(
            words, first.end + len(words[first.end :]) - len(words[first.end :].lstrip()), f"{rest!r} is left over"
        )
    return replace(first, start=0, end=len(words), words=words)


_NAMES: dict[str, str] = {
    "date": "a date", "time": "a time", "list_mark": "a list mark", "page": "a page number",
    "section": "a section number", "footnote": "a footnote mark", "address": "an address", "phone": "a phone number",
    "url": "a web address", "identifier": "an identifier", "name": "a name", "score": "a score", "idiom": "an idiom",
}  # fmt: skip

_SPELLED = {
    code: word for word, code in UNIT_WORDS.items() if code not in (UNIT_SYMBOLS.get(code), SPACED_SYMBOLS.get(code))
}
"""A name for each unit whose symbol is read only right behind the digits, or means something else as well."""
_THREE_DECIMALS = rare(r"[1-9]\d{0,2}\.\d{3}")
_MONEY = {"penny": "pence", "cent": "cents", "ALL": "lek", "MRU": "ouguiyas"} | {
    "CUP": "Cuban pesos", "SOS": "Somali shillings", "CVE": "Cape Verdean escudos",
    "SHP": "Saint Helena pounds", "TOP": "pa'anga",
}  # fmt: skip
"""What money is written as whose own name is not read behind a number, as it is a word or counts as one."""
_ASSUMED = {CURRENCY_WORDS[word]: word for word in sorted(ASSUMED_CURRENCY_WORDS)} | ASSUMED_NAMES | {"GBP": "pounds"}
"""A word that names each currency that several share, so that it is assumed again."""
_RATED = {CURRENCY_WORDS[name]: name for name in ("dollar", "euro", "yen", "yuan", "rouble", "won", "rupee")}
_HEDGES = {
    "exact": "", "about": "about ", "almost": "almost ", "below": "less than ", "above": "more than ",
    "at_most": "at most ", "at_least": "at least ",
}  # fmt: skip


def write(quantity: Quantity) -> str:
    r"""Write a quantity in plain words that `read` reads as the same quantity.

    Place and trend are not written: they stand in the text around a figure, not in its words.

    Parameters
    ----------
    quantity : Quantity
        Any quantity that has a value and is no aside.

    Returns
    -------
    str

    Examples
    --------
    >>> write(read("some 700 billion yen"))
    'about 700 billion JPY'
    """
    if quantity.value is None or quantity.aside is not None:
        raise ReadError(quantity.words, 0, "only a quantity with a value can be written")
    with localcontext(EXACT):
        return _written(quantity, quantity.value)


def _written(quantity: Quantity, value: Decimal) -> str:
    number = _number(value, quantity.steps[:2])
    hedge = _HEDGES[quantity.qualifier]
    unit = quantity.unit or ""
    if quantity.value_to is not None:
        other = _number(quantity.value_to, quantity.steps[2:])
        if number[-1].isdigit() and not other[-1].isdigit() and quantity.steps[2:3] == (Decimal(1),):
            other = f"{quantity.value_to:f}"  # the scale of the second number would be read as that of both
        number = f"{number} to {other}"
        if quantity.value_to < value:
            hedge = f"from {hedge}"
    match quantity.kind:
        case "ordinal":
            return f"{int(value)}{ordinal_suffix(int(value))} {unit}".strip()
        case "multiple":
            if unit:
                return f"{hedge}{number} times"
            return f"{hedge}{number}{'x' if number[-1].isdigit() else '-fold'}"
        case "ratio":
            return f"{hedge}{number}:1 ratio" if value >= 1 else hedge + _ratio(value, quantity.steps)
        case "percent" | "percentage_point":
            return f"{hedge}{number}{unit if unit == '%' else ' ' + unit}"
        case "money":
            code, _, per = unit.partition("/")
            if quantity.assumed and code == "USD":
                sign = "-" if value < 0 else ""
                return f"{hedge}{sign}${number.lstrip('-')}" + _per(per)
            name = _ASSUMED[code] if quantity.assumed and code in _ASSUMED else _MONEY.get(code, code)
            bare = number.lstrip("-")
            if _THREE_DECIMALS.fullmatch(bare) and dotted_money(f"{bare} {name}{_per(per)}", 0, len(bare), money=False):
                number = f"{value.scaleb(-3):f} thousand"  # "403.125 HUF" would be read as thousands
            return f"{hedge}{number} {name}" + _per(per)
        case "count" | "duration":
            noun, _, per = unit.partition("/")
            one = value == 1 and quantity.value_to is None
            if noun == "year-old":
                return f"{hedge}{number} years old"
            many = noun if one else pluralise(noun)
            joint = " " if noun_at(f" {many}", 0, one=one) == (noun, len(many) + 1) else "-"  # "eight-point"
            return f"{hedge}{number}{joint}{many}" + _per(per)
        case "number" if not unit and len(number) == 4 and number.isdigit():
            return f"{hedge}{int(number):,}"  # "2000" alone is a year
        case "number" if unit.startswith("1/"):
            return f"{hedge}{number}{_per(unit[2:])}"
        case _:
            return f"{hedge}{number} {_SPELLED.get(unit, unit)}".strip()


def _per(unit: str) -> str:
    """Write what a quantity is stated per: " per barrel", " per 1000 people", " per dollar"."""
    many, _, noun = unit.partition(" ")
    if many.isdigit():
        return f" per {many} {noun if noun in UNIT_SYMBOLS else pluralise(noun)}"
    if unit in _RATED:
        return f" per {_RATED[unit]}"
    return f"/{unit}" if unit in UNIT_SYMBOLS else f" per {unit}" if unit else ""


def _ratio(value: Decimal, steps: tuple[Decimal, ...]) -> str:
    """Write a part of a whole: "1 in 10" where the parts were counted, else "2/3"."""
    if steps and steps[0] != TENTH:
        whole = round(1 / steps[0])
        return f"{round(value * whole)} in {whole}"
    part = Fraction(value).limit_denominator(100)
    return "half" if part == Fraction(1, 2) else f"{part.numerator}/{part.denominator}"


_SIGNS = {Fraction(1, 2): "½", Fraction(1, 4): "¼", Fraction(3, 4): "¾"}
_FORMS = [
    (word, SCALES[word])
    for word in ("trillion", "billion", "million", "thousand", "hundred", "crore", "lakh", "quadrillion")
]


def _number(value: Decimal, steps: tuple[Decimal, ...]) -> str:
    """Write a number so that it states the digits it did, if any form of it does."""
    step, loose = steps or (TENTH, TENTH)
    if value < 0:
        return "-" + _number(-value, steps)
    if len(f"{value:f}") > MAX_DIGITS and step == loose == Decimal((0, (1,), step.adjusted())) and not value % step:
        power = value.adjusted()
        return f"{value.scaleb(-power):.{power - step.adjusted()}f} x 10^{power}"
    for word, scale in (("", Decimal(1)), *_FORMS):
        parts = _parts(step / scale)
        if parts:
            return f"{_mixed(value / scale, parts)} {word}".strip()
        if step == scale * TENTH and value % step:  # "2/3", "1/3 million"
            part = Fraction(value / scale).limit_denominator(100)
            return f"{part.numerator}/{part.denominator} {word}".strip()
    if len(f"{value:f}") > MAX_DIGITS and value and step == Decimal(1).scaleb(step.adjusted()):
        places = max(0, value.adjusted() - step.adjusted())
        return f"{value.scaleb(-value.adjusted()):.{places}f} × 10^{value.adjusted()}"  # no such number is read in full
    forms = [(word, value / scale, step / scale) for word, scale in (*_FORMS[:3], ("", Decimal(1)), *_FORMS[3:])]
    if value:  # rather "100 million" than "0.1 billion"
        forms.sort(key=lambda form: (abs(form[1]) < 1, -min(abs(form[1]), Decimal(1))))
    else:  # rather "0 million" than "0.000 billion"
        forms.sort(key=lambda form: abs(form[2].adjusted()))
    for word, mantissa, last in forms:
        places = -last.adjusted()
        if places < 0 or last != Decimal(1).scaleb(-places):
            continue
        text = f"{mantissa:.{places}f}"
        zeros = len(text) - len(text.rstrip("0")) if not places and value else 0
        if loose == step.scaleb(zeros):
            return f"{text} {word}".strip()
    return f"{value:f}"


def _parts(step: Decimal) -> int | None:
    """Return into how many parts a whole was divided, where that is no matter of decimals."""
    if not Decimal("0.009") < step < 1:
        return None
    parts = round(1 / step)
    return parts if parts not in (10, 100) and abs(1 / Decimal(parts) - step) < Decimal("1e-20") else None


def _mixed(value: Decimal, parts: int) -> str:
    """Write a whole number and its part: "2½", "3 3/98"."""
    whole = int(value)
    top = round((value - whole) * parts)
    sign = _SIGNS.get(Fraction(top, parts)) if Fraction(top, parts).denominator == parts else None
    if sign is not None:
        return f"{whole or ''}{sign}"
    return f"{whole or ''} {top}/{parts}".strip() if top else str(whole)
