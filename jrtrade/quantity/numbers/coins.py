"""Sums with their coins behind them: "20 dollars and 50 cents", "twelve bucks fifty", "a pound twenty"."""

from __future__ import annotations

import re
from decimal import Decimal

from jrtrade.quantity.lexicon.currencies import ASSUMED_CURRENCY_WORDS, CURRENCY_WORDS, MONEY_SIGNS
from jrtrade.quantity.lexicon.numbers import SCALES
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.numbers.digits import digits_at
from jrtrade.quantity.numbers.number import ONE, TENTH, Number
from jrtrade.quantity.numbers.words import words_at

_COINS = re.compile(r",?\s(?:and\s)?(?=[\da-zA-Z])")
_COIN = rare(
    r"\s(?:cents?|pence|pennies|kope(?:ck|k|y)s?|kopi?yk[aiy]s?|centavos?|c[eé]ntimos?|halalas?|fils|tetri|bani|paisa|paise|sen|grosz[ye]?|centimes?|rappen|øre|öre|satang)(?![A-Za-z])"
)
_COINS_END = rare(
    rf"{END}|\s(?:an?|per|each|for|and(?!\s(?:over|under|up)(?![a-z]))|or|to(?!\s(?:\d|each|every|all))|in|on|at|from|with|but|is|was|more|less|extra|cheaper|now)(?![a-z])"
)
_SPOKEN_SUM = rare(r"\s(?:bucks|quid|euros?)\Z")
"""Currencies of speech, behind which a bare number is that of the cents: "12 bucks fifty"."""
COINED = frozenset(
    "USD EUR GBP CAD AUD NZD SGD HKD RUB INR PKR MYR ZAR PLN CHF SEK NOK DKK THB MXN PHP ARS CLP COP UYU BRL UAH AED "
    "QAR SAR PEN RON MDL GEL MAD lb".split()
)
_A_SUM = re.compile(r"(?i:(?<![a-z])an?\s(?P<name>dollar|buck|pound|quid|euro)\s)\Z")


_SHILLINGS = rare(
    r"(?P<shillings>\d{1,2})s(?:(?P<point>\.)?\s(?P<pence>\d{1,2})d(?!\w)(?(point)(?:\.(?!\d))?)|\.(?=\s(?:an?|per|the|each)\s"
    r"(?:gallon|ton|quarter|bushel|lb|pound|yard|barrel|dozen|hundredweight|cwt|chaldron|head|acre|piece|week|day|month|year)(?![a-z]))"
    r"|(?P<short>(?![\w-])))"
)
"""Shillings and pence: "12s 6d", "15s. a week"; alone they have pounds before them."""


def shillings_at(text: str, at: int, *, alone: bool) -> tuple[Decimal, int] | None:
    """Read shillings and pence as a part of a pound: "8s. 6d.", "£2 15s."."""
    m = _SHILLINGS.match(text, at)
    if m is None or int(m["shillings"]) > (40 if alone else 19) or int(m["pence"] or 0) > 11:
        return None
    if alone and m["short"] is not None:
        return None  # "12s": seconds
    return (Decimal(12 * int(m["shillings"]) + int(m["pence"] or 0)) / 240, m.end())


def coins_behind(text: str, number: Number, end: int, code: str) -> tuple[Number, int] | None:
    """Read on in "20 dollars and 50 cents"; pounds that have pence behind them are money."""
    joint = _COINS.match(text, end)
    if joint is None or number.value is None or number.step != ONE:
        return None
    at = joint.end()
    if code == "GBP" and joint[0] == " " and text[at].isdigit() and "s" in text[at + 1 : at + 3]:
        old = shillings_at(text, at, alone=False)
        if old is not None:
            step = ONE / (240 if text.endswith(("d", "d."), 0, old[1]) else 20)
            return number._replace(value=number.value + old[0], step=step, loose=step, digits=number.digits + 2), old[
                1
            ]  # "£2 15s. 6d."
    coins = digits_at(text, at) if text[at].isdigit() else words_at(text, at)
    if coins is None or coins.value is None or coins.step != ONE or not 0 < coins.value < 100:
        return None
    coin = _COIN.match(text, coins.end)
    spoken = (
        joint[0] == " "
        and coins.value >= 10
        and _COINS_END.match(text, coins.end) is not None
        and (
            _SPOKEN_SUM.search(text, max(0, end - 6), end) is not None
            or (
                number.words
                and coins.words
                and (code == "lb" or text.endswith("s", 0, end))
                and "weigh" not in text[max(0, number.start - 24) : number.start]
            )
            or (not coins.words and coins.digits == 2 and _in_figures(text, number, end, coins, code))
        )
    )
    if coin is None and not spoken:
        return None  # "ten pounds fifty" needs no "pence"
    value = number.value + coins.value.scaleb(-2) * (-1 if number.value < 0 else 1)
    step = ONE.scaleb(-2)
    stop = coins.end if coin is None else coin.end()
    return number._replace(value=value, step=step, loose=step, digits=number.digits + 2), stop


_WEIGHED = rare(
    r"(?i:weigh|lost|lose|gain|lift|heav|light|shed|baby|born|carr|put\son|scales?|birth|fish|turkey|catch|caught|drop|pull)"
)
_OUNCES = 16


def _in_figures(text: str, number: Number, end: int, coins: Number, code: str) -> bool:
    """Whether two digits behind dollars or pounds are their cents: "5 dollars 99", but no ounces."""
    if not text.endswith((" dollars", " pounds"), 0, end) or coins.end - coins.start != len("99"):
        return False
    if code != "lb":
        return True
    return (coins.value or 0) >= _OUNCES and _WEIGHED.search(text, max(0, number.start - 40), number.start) is None


def coins_of_one(text: str, coins: Number, low: int) -> tuple[Number, tuple[str, int, bool]] | None:
    """Read the one that so many coins go with ("a buck fifty"): the sum, its currency as that of a sign before it."""
    m = _A_SUM.search(text, max(low, coins.start - 11), coins.start)
    if m is None or coins.value is None or coins.step != ONE or not 10 <= coins.value < 100:
        return None
    if _COINS_END.match(text, coins.end) is None:
        return None  # "a dollar fifty people"
    name, step = m["name"].lower(), ONE.scaleb(-2)
    number = Number(m.start(), coins.end, ONE + coins.value.scaleb(-2), step, step, 3, words=True)
    return number, ("GBP" if name == "pound" else CURRENCY_WORDS[name], m.start(), name in ASSUMED_CURRENCY_WORDS)


_SIGN = rf"[A-Z]{{0,2}}[{MONEY_SIGNS}]"
_TOGETHER = re.compile(
    rf"(?:,\s{_SIGN}\d{{1,3}}(?:\.\d{{1,2}})?(?!\w)){{0,4}},?\sand\s{_SIGN}\d{{1,3}}(?:(?P<tenth>\.\d)|\.\d\d)?\s(?P<scale>[mbt]r?illion)(?![A-Za-z])"
    r"(?P<each>,?\srespectively(?![a-z]))?"
)
_BETWEEN = rare(rf"(?i:(?<![a-z])between\s(?:about\s|roughly\s)?){_SIGN}\Z")


def scaled_together(text: str, number: Number) -> Number:
    """Give sums the scale told behind the last: "$2.5, $3 and $0.7 billion, respectively", "$3.2 and $4.1 million".

    A price has its cents in full, or none, so that one decimal tells of millions.
    """
    if number.value is None or number.value >= _THOUSAND:
        return number
    m = _TOGETHER.match(text, number.end)
    if m is None or m["scale"] not in SCALES or not (m["each"] or (m["tenth"] and number.step == TENTH)):
        return number
    if _BETWEEN.search(text, max(0, number.start - 24), number.start):
        return number
    return number.times(SCALES[m["scale"]], number.end)


_THOUSAND = 1000
