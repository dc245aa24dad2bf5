"""Currency signs, codes and names before a number."""

from __future__ import annotations

import re

from jrtrade.quantity.currencies import CURRENCY_CODES, CURRENCY_SIGNS, LETTER_SIGNS, NOT_BEFORE
from jrtrade.quantity.lands import of_land
from jrtrade.quantity.units import FOLD, unit_at

_LETTER_SIGNS = {"Y": "JPY", "R": "ZAR", "N": "NGN"}
_SIGNS = "|".join(sorted(map(re.escape, CURRENCY_SIGNS), key=len, reverse=True)).replace(r"\ ", r"\s")
_SIGN = re.compile(rf"(?:(?<![A-Za-z])(?:{_SIGNS})|[£€¥]|(?<=[a-z])\$)\s?\Z")
_CODE_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z]{3})\s?\Z")
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d|\s?(?:million|billion|trillion|[mb]n)(?!\w))")
_RUPEES = frozenset(("Rs", "Rs.", "rs", "rs."))
_SIGN_TAILS = frozenset(s[-1] for s in CURRENCY_SIGNS)
_FIGURE = re.compile(r"[\d.,]{1,24}(?:\s?(?:million|billion|trillion|[mb]n)|[mbk](?![A-Za-z]))?")
_NAMED = {"Euro": "EUR", "euro": "EUR", "Yen": "JPY", "Pounds": "GBP", "pounds": "GBP", "S/": "PEN"}
_NAMED_ENDS = tuple(_NAMED)


def _named_before(text: str, at: int, last: int, low: int) -> tuple[str, int, bool] | None:
    """Read a currency's name that ends at `last`, before an amount: "Euro 3.5m", "S/1,200"."""
    name = next(name for name in _NAMED_ENDS if text.endswith(name, low, last + 1))
    code, start = _NAMED[name], last + 1 - len(name)
    if text[max(0, start - 1) : start].isalpha() or _AMOUNT.match(text, at) is None:
        return None  # "compounds 2 million pills"
    if code == "GBP":
        amount = _FIGURE.match(text, at)
        measured = unit_at(text, amount.end()) if amount is not None else None
        if measured is not None and measured.kind in ("measure", "duration"):
            return None  # "the surf pounds 2.5 miles of coast"
    return code, start, False


_CONFERENCE = re.compile(r"[1-5]?\d(?!\d|[.,]\d|\s?(?:million|billion|trillion|[mbk]n?)\b)")


def conference(text: str, at: int) -> bool:
    """Whether the number behind "COP" counts climate conferences, not pesos: "COP26"."""
    return _CONFERENCE.match(text, at) is not None


def currency_before(text: str, at: int, low: int) -> tuple[str, int, bool] | None:
    """Read the currency sign or code that ends at `at`: its code, where it starts, and whether it is assumed."""
    i = at - 1
    if i >= low and text[i] in " \u00a0":
        i -= 1
    if i < low:
        return None
    char = text[i]
    if char in "ons/" and text.endswith(_NAMED_ENDS, low, i + 1):
        named = _named_before(text, at, i, low)
        if named is not None:
            return named
    if char.islower():
        if char not in _SIGN_TAILS:
            return None
        first = i
        while first > low and i - first < 4 and text[first - 1].isalpha():
            first -= 1
        if text[first : i + 1] not in LETTER_SIGNS:
            return None
    elif not (char in _SIGN_TAILS or char.isupper()):
        return None
    window = max(low, at - 7)
    part = text[window:at]
    m = _SIGN.search(part)
    if m is not None:
        sign = m[0].rstrip()
        code = CURRENCY_SIGNS.get(sign) or CURRENCY_SIGNS.get(FOLD.sub(" ", sign))
        if sign in ("PS", "Nu") and len(text) - at > 1 and not (text[at + 1].isdigit() or text[at + 1] in ".,mbk"):
            return None
        if code is None or (sign in LETTER_SIGNS and m.start() and part[m.start() - 1].isalnum()):
            return None
        if sign in _RUPEES:
            return of_land(text, window + m.start(), "rupees")[0], window + m.start(), False
        return code, window + m.start(), sign == "$"
    if part[-1:] in _LETTER_SIGNS and not part[-2:-1].isalpha():
        return _LETTER_SIGNS[part[-1]], at - 1, True
    m = _CODE_BEFORE.search(part)
    if m is not None and m[1] in CURRENCY_CODES and m[1] not in NOT_BEFORE:
        if m[1] == "COP" and conference(text, at):
            return None
        return m[1], window + m.start(), False
    return None
