"""Read one quantity from its words, whole, or refuse; and write one back."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.errors import ReadError
from jrtrade.quantity.lexicon import CURRENCY_CODES, SCALES
from jrtrade.quantity.scan import find

if TYPE_CHECKING:
    from decimal import Decimal

    from jrtrade.quantity.model import Quantity

MAX_WORDS = 400
"""Longer words are no figure's own words."""
_ARTICLE = re.compile(r"(?i:(?:the|its|their|this|an?)[\s\u00a0]{1,3})?\Z")
_LEADS: dict[str, re.Pattern[str]] = {
    "ordinal": re.compile(
        r"(?i:(?:(?:ranked|ranks|placed|came|in|for|at)[\s\u00a0]{1,3})*(?:(?:the|its|their|this|an?|his|her)[\s\u00a0]{1,3})?)\Z"
    ),
    "multiple": re.compile(r"(?i:(?:(?:to be|be|was|were|has|have)[\s\u00a0]{1,3})?(?:an?[\s\u00a0]{1,3})?)\Z"),
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
    if lead.strip() and not _LEADS.get(first.kind, _ARTICLE).match(lead):
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
    >>> write(read("some 700 bil-\\nlion yen"))
    'about 700 billion JPY'
    """
    if quantity.value is None or quantity.aside is not None:
        raise ReadError(quantity.words, 0, "only a quantity with a value can be written")
    number = _number(quantity.value, quantity.digits or 1)
    hedge = _HEDGES[quantity.qualifier]
    unit = quantity.unit or ""
    if quantity.value_to is not None:
        number = f"{number} to {_number(quantity.value_to, quantity.digits or 1)}"
    match quantity.kind:
        case "ordinal":
            return f"{number}{_suffix(quantity.value)} {unit}".strip()
        case "multiple":
            return f"{hedge}{number}-fold"
        case "percent" | "percentage_point":
            return f"{hedge}{number}{unit if unit == '%' else ' ' + unit}"
        case "money":
            code, _, per = unit.partition("/")
            if quantity.assumed and code == "USD":
                return f"{hedge}${number}" + (f" per {per}" if per else "")
            name = code if code in CURRENCY_CODES else {"penny": "pence"}.get(code, code + "s")
            return f"{hedge}{number} {name}" + (f" per {per}" if per else "")
        case _:
            return f"{hedge}{number} {unit}".strip()


def _suffix(value: Decimal) -> str:
    n = int(value)
    return "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


def _number(value: Decimal, digits: int) -> str:
    """Write a number so that it states as many digits as it did."""
    sign, ds, exponent = value.normalize().as_tuple()
    assert isinstance(exponent, int)  # noqa: S101 - quantities are finite
    whole = len(ds) + exponent
    minus = "-" if sign else ""
    if exponent >= 0 and whole > digits:
        for word, scale in sorted(SCALES.items(), key=lambda item: item[1], reverse=True):
            scaled = abs(value) / scale
            places = digits - len(str(int(scaled)))
            if scaled >= 1 and places >= 0:
                return f"{minus}{scaled:.{places}f} {word}"
    text = f"{abs(value):f}"
    decimals = len(text.partition(".")[2])
    stated = len(text.replace(".", "").lstrip("0")) or 1
    if stated < digits:
        text = f"{abs(value):.{decimals + digits - stated}f}"
    return minus + text
