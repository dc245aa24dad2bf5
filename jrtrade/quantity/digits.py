"""Numbers in digits: separators, decimals, fractions and powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from jrtrade.quantity.currencies import CURRENCY_WORDS
from jrtrade.quantity.lexicon import SCALE_SYMBOLS, SCALES, VULGAR
from jrtrade.quantity.numbers import ONE, TEN, TENTH, Number, and_part, scaled, zeros
from jrtrade.quantity.seeds import trie

MAX_DIGITS = 24
"""Longer digit runs are identifiers; below it every operation of the reader is exact in 28 digits."""
_THIN = "\u00a0\u2009\u202f\u2008'’"
_GROUPS = "{1,9}"
"""One group more than MAX_DIGITS allows: a longer literal is refused, and not read to its end from each group."""
_DIGITS = re.compile(
    rf"(?:\d++(?![,{_THIN}])|\d{{1,3}}(?:,\d{{3}}){_GROUPS}(?!\d)|\d{{1,3}}(?:[{_THIN}]\d{{3}}){_GROUPS}(?!\d)"
    rf"|\d{{1,2}}(?:,\d{{2}}){_GROUPS},\d{{3}}(?!\d)|\d+)(?:[.·]\d+)?"
)
_JETS = r"7[0-8]7(?:s|\s(?:[MD][aAr]|jet|plane|air))"
_SPACED = re.compile(
    rf"\d{{1,3}}(?: (?!{_JETS})\d{{3}}){_GROUPS}(?![\d,.]\d|\d)(?=[ \u00a0](?:[A-Za-z€£¥₽])|(?<= 000)(?:[.,;:)\0]|\Z))"
)
_SPACED_MONEY = re.compile(rf"\d{{1,3}}(?: \d{{3}}){_GROUPS}(?:\.\d{{1,2}})?(?![\d,.]\d|\d)")
_METRIC = (
    "kg km cm mm ml kw mw gw mwh gwh twh ha litre litres liter liters metre metres meter meters tonne tonnes ton tons "
    "hours degrees"
).split()
_AFTER_COMMA = trie([*SCALES, *SCALE_SYMBOLS, *CURRENCY_WORDS, "percent", "per cent", "pct", *_METRIC])
_COMMA_DECIMAL = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3}){0,6}),(?P<decimals>\d{1,2})(?!\d|[,.]\d)"
    rf"(?P<after>(?=\s?[%€£₽]|[\s-]?(?i:{_AFTER_COMMA})(?![A-Za-z])|\s?(?:EUR|USD|GBP|CHF|RUB|PLN|SEK|NOK|DKK|CZK)\b|k\b))?"
)
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,6}(?![.,]?\d)")
_DOTTED_AFTER = re.compile(rf"\s?[€£₽]|\s(?i:{_AFTER_COMMA})(?![A-Za-z])")
_POWER = re.compile(
    r"\s?[x×*·]\s?10(?P<ten>\^[-−+]?\d{1,2}|−\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\d)"
    r"|[eE](?P<e>[-−+]?\d{1,2})(?!\w)|(?P<bare>\^[-−+]?\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\d)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_TAIL = re.compile(rf"\s?[{''.join(VULGAR)}]|(?:\s|-)(\d)[/⁄](\d{{1,2}})(?![\d/])|[/⁄](\d{{1,2}}|100)(?![\d/,]|\.\d)")
_EIGHTHS = re.compile(r"-([1357])/([248])(?![\d/]|-)")
_THIRDS = re.compile(
    r"[\s-](thirds|quarters|fifths)(?=\sof\s(?:the|its|their|all|those|these|our|his|her|people|adults|firms|companies|"
    r"households|voters|women|men|respondents|workers|students|patients|parents|pupils|children)\b)"
)
_OF_TIME = re.compile(r"(?i:first|last|next|past|final|previous)\s\Z")
_SEPARATORS = str.maketrans("", "", "," + _THIN)
_DECIMAL_NEIGHBOURS = frozenset([*VULGAR, " ", "-", "/", "⁄", "\u00a0", "\n"])


def digits_at(text: str, at: int, *, money: bool = False) -> Number | None:
    """Read the number whose first digit stands at `at`, with its scale; None if it is no number but an identifier."""
    m = _DIGITS.match(text, at)
    if m is None:
        return None
    end = m.end()
    literal = m[0]
    if literal[0] == "0" and literal[1:2] == "," and literal[2:].isdecimal() and literal[2:].isascii():
        decimals = literal[2:]  # "0,125": no group of thousands begins with a bare zero
        step = TEN ** -len(decimals)
        return scaled(text, Number(at, end, Decimal(f"0.{decimals}"), step, step, len(decimals.lstrip("0")) or 1))
    after = text[end : end + 1]
    if after == "." and text[end + 1 : end + 2].isdigit() and (dotted := dotted_end(text, at, money=money)) is not None:
        whole = text[at:dotted].replace(".", "")
        return scaled(text, Number(at, dotted, Decimal(whole), ONE, TEN ** zeros(whole), len(whole)), money=money)
    if after == "," and text[end + 1 : end + 2].isdigit():
        comma = _comma_decimal(text, at, money=money)
        if comma is not None:
            return comma
    elif after and (after in "x×*^eE·⁻⁰¹²³⁴⁵⁶⁷⁸⁹" or (after == " " and text[end + 1 : end + 2] in ("x", "×", "*"))):
        power = _power(text, at, literal, end)
        if power is not None:
            return power
    if (
        literal.isdigit()
        and literal.isascii()
        and after not in _DECIMAL_NEIGHBOURS
        and (not at or text[at - 1] != ".")
        and end - at < MAX_DIGITS
    ):
        loose = TEN ** zeros(literal) if literal[-1] == "0" else ONE
        number = Number(at, end, Decimal(literal), ONE, loose, len(literal.lstrip("0")) or 1)
        return scaled(text, number, money=money) if after.isalpha() or after == "+" else number
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        spaced = _SPACED.match(text, at)
        if spaced is None and money:
            spaced = _SPACED_MONEY.match(text, at)
        if spaced is not None and (at == 0 or not text[at - 1].isdigit()):
            literal, end = spaced[0].replace(" ", ""), spaced.end()
    if not literal.isdigit():
        literal = literal.translate(_SEPARATORS).replace("·", ".")
    if len(literal) > MAX_DIGITS or (not literal.isascii() and not _one_script(literal)):
        return None
    whole, _, decimals = literal.partition(".")
    start = at
    if not decimals and at and text[at - 1] == "." and (at < 2 or text[at - 2] in " \n\t($£€¥"):
        decimals, whole, start = whole, "0", at - 1  # ".001 per cent"
    if decimals:
        step = loose = TEN ** -len(decimals)
        eighths = _EIGHTHS.match(text, end) if money and len(decimals) == 2 and text[end : end + 1] == "-" else None
        if eighths is not None:  # "$5.83-3/4 a bushel"
            fine = step / int(eighths[2])
            value = Decimal(f"{whole}.{decimals}") + fine * int(eighths[1])
            return Number(start, eighths.end(), value, fine, fine, len(whole + decimals) + 1)
        number = Number(
            start, end, Decimal(f"{whole}.{decimals}"), step, loose, len((whole + decimals).lstrip("0")) or 1
        )
    else:
        number = Number(start, end, Decimal(whole), ONE, TEN ** zeros(whole), len(whole.lstrip("0")) or 1)
        if after and (after in VULGAR or after in " -/⁄\u00a0"):
            part = _part(text, number)
            if part is not None:
                return scaled(text, part, money=money)
    return scaled(text, number, money=money)


def dotted_end(text: str, at: int, *, money: bool) -> int | None:
    """Return where a number with dots between its thousands ends, if a currency or a unit says that it is one."""
    m = _DOTTED.match(text, at)
    return m.end() if m is not None and (money or _DOTTED_AFTER.match(text, m.end())) else None


def _comma_decimal(text: str, at: int, *, money: bool) -> Number | None:
    """Read a number with a decimal comma, where it can be nothing else: "1.234,56 euros", "2,5 million", "€1,50"."""
    m = _COMMA_DECIMAL.match(text, at)
    if m is None or text[at - 1 : at] == "," or not (m["after"] is not None or (money and len(m["decimals"]) == 2)):
        return None
    whole, decimals = m["whole"].replace(".", ""), m["decimals"]
    step = TEN ** -len(decimals)
    stated = len((whole + decimals).lstrip("0")) or 1
    return scaled(text, Number(at, m.end("decimals"), Decimal(f"{whole}.{decimals}"), step, step, stated), money=money)


def _power(text: str, at: int, literal: str, end: int) -> Number | None:
    """Read a number with a power of ten: "3 x 10^8", "10⁶", "1.5e-3"."""
    m = _POWER.match(text, end)
    if m is None or not literal.isascii() or len(literal) > MAX_DIGITS:
        return None
    if m["e"] and "." not in literal and m["e"][0] not in "+-":
        return None  # "1e9" is more often a part of an identifier
    if m["bare"] and (literal != "10" or m["bare"] in "¹²"):
        return None
    exponent = int((m["ten"] or m["e"] or m["bare"]).translate(_RAISED).replace("^", ""))
    mantissa = ONE if m["bare"] else Decimal(literal.translate(_SEPARATORS).replace("·", "."))
    step = (ONE if m["bare"] else Decimal((0, (1,), int(mantissa.as_tuple().exponent)))).scaleb(exponent)
    digits = 1 if m["bare"] else len(literal.replace(".", "").lstrip("0")) or 1
    if abs(exponent) > MAX_DIGITS or len(f"{mantissa.scaleb(exponent):f}") > MAX_DIGITS:
        return None
    return Number(at, m.end(), Decimal(f"{mantissa.scaleb(exponent):f}"), step, step, digits)


def _one_script(literal: str) -> bool:
    """Whether all digits belong to one script; a mixture is a trick, not a number."""
    scripts = {ord(c) - int(c) for c in literal if c.isdigit()}
    return len(scripts) == 1


def _part(text: str, n: Number) -> Number | None:
    """Read the fraction behind a whole number: "2½", "1 1/2", "2 and a half", or make one of it: "3/4"."""
    t = _TAIL.match(text, n.end)
    value = n.value
    if value is None:
        return None
    if t is None:
        thirds = _THIRDS.match(text, n.end) if text[n.end + 1 : n.end + 2] in ("t", "q", "f") else None
        if thirds is not None and _OF_TIME.search(text, max(0, n.start - 9), n.start):
            thirds = None  # "the first 3 quarters of the year"
        if thirds is not None and value < 10:
            parts = 4 if thirds[1].startswith("q") else 5 if thirds[1].startswith("f") else 3
            if value < parts:  # "2 thirds of adults"
                return Number(n.start, thirds.end(), value / parts, TENTH, TENTH, 1, fraction=True)
        return and_part(text, n)
    if t[3]:
        parts = int(t[3])
        if 0 < value < parts <= 100 and (parts not in (11, 12) or value in (1, 5, 7)):
            return Number(n.start, t.end(), value / parts, TENTH, TENTH, 1, fraction=True)
        return None
    if t[2]:
        top, parts = int(t[1]), int(t[2])
        if not 0 < top < parts:
            return None
        step = ONE / parts
        return n._replace(
            value=value + Decimal(top) / parts, step=step, loose=step, end=t.end(), digits=n.digits + 1, fraction=True
        )
    step = ONE / Fraction(VULGAR[t[0].strip()]).limit_denominator(10).denominator
    return n._replace(
        value=value + VULGAR[t[0].strip()], step=step, loose=step, end=t.end(), digits=n.digits + 1, fraction=True
    )


def vulgar_at(text: str, at: int) -> Number | None:
    """Read a fraction sign that stands alone ("½")."""
    value = VULGAR.get(text[at])
    return None if value is None else scaled(text, Number(at, at + 1, value, TENTH, TENTH, 1, fraction=True))
