"""Currency signs, codes and names before a number."""

from __future__ import annotations

import re
from string import ascii_lowercase

from jrtrade.quantity.lexicon.currencies import (
    BEFORE_SUMS,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    LETTER_SIGNS,
    NOT_BEFORE,
    SHORT_CODES,
    UNSURE_SIGNS,
)
from jrtrade.quantity.lexicon.hedges import HEDGE_LAST
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import longest_first
from jrtrade.quantity.units.lands import of_land
from jrtrade.quantity.units.letters import letter_sum
from jrtrade.quantity.units.unit import FOLD, unit_at

_LETTER_SIGNS = {"Y": "JPY", "R": "ZAR", "N": "NGN", "W": "KRW"}
_PULA = rare(r"Botswana|Gaborone|Batswana|\bpula\b")


SIGNS = longest_first(map(re.escape, CURRENCY_SIGNS)).replace(r"\ ", r"\s")
_SIGN = re.compile(rf"(?:(?<![A-Za-z])(?:{SIGNS})|[£€¥]|(?<=[a-z])\$)\s?\Z")
_CODE_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z]{3})\s?\Z")
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d|\s?(?:million|billion|trillion|[mb]n)(?!\w))|\d{1,6}(?:-\d{1,6})?/[A-Za-z]")
_PRICE = rare(r"\d{1,4}\.(?:\d\d(?![\d:]|\s?[ap]\.?m\b)|[-–—])")
_GROUPED = rare(
    r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,6}\.\d\d(?!\d)|\d[\d.]{0,5}\s?(?:million|billion|trillion|[mb]n?|k)(?!\w)"
)
_SPENT = rare(
    r"(?i:(?<![a-z])(?:costs?|costing|pa(?:y|ys|id)|prices?|fares?|fees?|fined?|charges?|charged|rent|worth)\s(?:(?:is|was|of|only|just|about|me|us)\s){0,2})\Z"
)
_OF_LAND = dict.fromkeys("Rs Rs. rs rs. ₨".split(), "rupees") | dict.fromkeys("kr kr. Kr Kr.".split(), "kr")
_WORLDSCALE = re.compile(r"(?<![A-Za-z])WS\s?\Z")
"""What stands before a tanker's freight rate in points of Worldscale: "WS57.5"."""
_SIGNS_ALONE = frozenset("$€£")
_BEFORE_SIGN = frozenset(f"{ascii_lowercase},")
_SIGN_TAILS = frozenset(s[-1] for s in CURRENCY_SIGNS)
_LETTER_TAILS = frozenset(s[-2:] for s in LETTER_SIGNS)
_FIGURE = rare(r"[\d.,]{1,24}(?:\s?(?:million|billion|trillion|[mb]n)|[mbk](?![A-Za-z]))?")
_NAMED = {
    "Euro": "EUR",
    "euro": "EUR",
    "Yen": "JPY",
    "yen": "JPY",
    "Yuan": "CNY",
    "yuan": "CNY",
    "Pounds": "GBP",
    "pounds": "GBP",
    "S/": "PEN",
    "Rupees": "INR",
    "Som": "KGS",
    "som": "KGS",
}
_SURE_NAMES = frozenset(("Yen", "S/", "Rupees"))
"""Names that stand before any amount, with a space between."""
_NAMED_ENDS = tuple(_NAMED)
_BEFORE_NAME = HEDGE_LAST - {"a", "an"} | frozenset("for from by and or extra additional another spent raised".split())
"""Words behind which "pounds" is no verb, and the sum follows its name."""


def _named_before(text: str, at: int, last: int, low: int) -> tuple[str, int, bool] | None:
    """Read a currency's name that ends at `last`, before an amount: "Euro 3.5m", "S/1,200"."""
    name = next(name for name in _NAMED_ENDS if text.endswith(name, low, last + 1))
    code, start = _NAMED[name], last + 1 - len(name)
    if text[max(0, start - 1) : start].isalpha() or (
        (name not in _SURE_NAMES or last == at - 1)
        and _AMOUNT.match(text, at) is None
        and not (name == "pounds" and last < at - 1 and _paid(text, start, low))
    ):
        return None  # "compounds 2 million pills"
    if name in ("Rupees", "Som", "som"):
        code = of_land(text, start, name.lower())[0]
    if code in ("GBP", "KGS", "UZS"):
        amount = _FIGURE.match(text, at)
        measured = unit_at(text, amount.end()) if amount is not None else None
        if measured is not None and measured.kind in ("measure", "duration"):
            return None  # "the surf pounds 2.5 miles of coast"
    return code, start, False


def _paid(text: str, start: int, low: int) -> bool:
    """Whether what stands before "pounds" leads to a sum, and no noun that pounds something: "about pounds 40"."""
    word = text[text.rfind(" ", max(low, start - 16), start - 1) + 1 : start - 1]
    return word.lower() in _BEFORE_NAME or _SPENT.search(text, max(low, start - 40), start) is not None


def _spaced_before(text: str, last: int, low: int) -> tuple[str, int, bool] | None:
    """Read letters that end at `last` and stand for a currency only with a space behind: "KD 15", "R 1,500"."""
    short = SHORT_CODES.get(text[max(low, last - 2) : last])
    if short is not None and not text[max(0, last - 3) : last - 2].isalnum():
        return short, last - 2, False
    if text[last - 1] != "R" or text[max(0, last - 2) : last - 1].isalnum():
        return None
    rand = _GROUPED.match(text, last + 1) or _SPENT.search(text, max(low, last - 40), last - 1)
    return ("ZAR", last - 1, True) if rand is not None else None


_CONFERENCE = rare(r"[1-5]?\d(?!\d|[.,]\d|\s?(?:hundred|thousand|million|billion|trillion|[mbk]n?)\b)")


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
    if char in _SIGNS_ALONE and i == at - 1 and i - 2 >= low and text[i - 1] == " " and text[i - 2] in _BEFORE_SIGN:
        return CURRENCY_SIGNS[char], i, char == "$"  # no "US $5"
    if char in "onsm/" and text.endswith(_NAMED_ENDS, low, i + 1):
        named = _named_before(text, at, i, low)
        if named is not None:
            return named
    if char.islower():
        if text[i - 1 : i + 1] not in _LETTER_TAILS or (i - low > 4 and text[i - 4 : i].isalpha()):
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
    if char == "S" and (freight := _WORLDSCALE.search(part)) is not None:
        return "WS", window + freight.start(), False
    m = _SIGN.search(part)
    if m is not None:
        sign = m[0].rstrip()
        code = CURRENCY_SIGNS.get(sign) or CURRENCY_SIGNS.get(FOLD.sub(" ", sign))
        if sign in ("PS", "Nu") and len(text) - at > 1 and not (text[at + 1].isdigit() or text[at + 1] in ".,mbk"):
            return None
        if code is None or (sign in LETTER_SIGNS and m.start() and part[m.start() - 1].isalnum()):
            return None
        if sign in UNSURE_SIGNS and not (
            (sign == "php" and text[at : at + 3].isdigit())
            or _GROUPED.match(text, at)
            or _SPENT.search(text, max(low, at - 40), window + m.start())
        ):
            return None  # a camera, "php 8", "a lei 40 inches long"
        if (sign == "Won" and m[0] != sign) or (sign == "Fr." and _PRICE.match(text, at) is None):
            return None  # "Won 12 games", "Fr. 12 May"
        if sign in _OF_LAND:
            code, assumed = of_land(text, window + m.start(), _OF_LAND[sign])
            return code, window + m.start(), assumed and _OF_LAND[sign] == "kr"
        return code, window + m.start(), sign == "$"
    if part[-1:] == "P" and not part[-2:-1].isalnum() and letter_sum(text, at, "P"):
        window = max(0, at - 400)
        return ("BWP" if _PULA.search(text, window, at) else "PHP"), at - 1, True
    if part[-1:] in _LETTER_SIGNS and not part[-2:-1].isalpha():
        return _LETTER_SIGNS[part[-1]], at - 1, True
    if part[-1:] in " \u00a0":
        spaced = _spaced_before(text, at - 1, low)
        if spaced is not None:
            return spaced
    m = _CODE_BEFORE.search(part)
    if m is not None and m[1] in CURRENCY_CODES and m[1] not in NOT_BEFORE:
        if (m[1] == "COP" and conference(text, at)) or (m[1] in BEFORE_SUMS and not _GROUPED.match(text, at)):
            return None
        return m[1], window + m.start(), False
    return None
