"""Numbers in digits: separators, decimals, fractions and powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from jrtrade.quantity.lexicon.currencies import EACH_MONEY_SIGN
from jrtrade.quantity.lexicon.numbers import FRACTION_PARTS, SCALE_SYMBOLS, SCALES, VULGAR
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.numbers.number import (
    BETWEEN,
    ONE,
    PLUS_MINUS,
    TEN,
    TENTH,
    Number,
    and_fraction,
    and_part,
    scaled,
    zeros,
)
from jrtrade.quantity.numbers.powers import TIMES_SIGNS, bare_power, power_of_ten
from jrtrade.quantity.numbers.separators import (
    GROUPS,
    MAX_DIGITS,
    SEPARATORS,
    THIN,
    comma_decimal,
    dotted_end,
    dotted_money,
    spaced_groups,
)
from jrtrade.quantity.numbers.words import decimals_behind
from jrtrade.quantity.units.unit import unit_at

_DIGITS = re.compile(
    rf"(?:\d++(?![,{THIN}])|\d{{1,3}}(?:,\d{{3}}){GROUPS}(?!\d)|\d{{1,3}}(?:[{THIN}]\d{{3}}){GROUPS}(?!\d)"
    rf"|\d{{1,2}}(?:,\d{{2}}){GROUPS},\d{{3}}(?!\d)|\d+)(?:\.\d+|·(?!10[\^*⁻⁰¹²³⁴⁵⁶⁷⁸⁹])\d+)?"
)
_LOOSE_GROUPS = rare(r"[1-9]\d{0,2}(?:,\s?\d{3}){0,2},\s000(?![\d%]|[.,]\d|,\s\d{3}(?!\d)|\s?hours)")
"""Thousands with a blank behind the comma, as some agencies send them: "30, 000"."""
_LOOSE_LAKHS = rare(r"[1-9]\d?(?:,\s\d\d){1,2},\s000(?![\d%]|[.,]\d|,\s\d{3}(?!\d))")
"""The same in lakhs, behind the sign of rupees: "Rs 2, 50, 000"."""
_FINE_DECIMALS = re.compile(r",(\d{4,12})(?!\d|[,.]\d)")
_COMMA_POWER = rare(rf",(\d{{1,6}})(?=\s?[{TIMES_SIGNS}]\s?10[\^*⁻⁰¹²³⁴⁵⁶⁷⁸⁹]|[eE][-−+]?\d)")
_UNDERSCORED = rare(r"[1-9]\d{0,2}(?:(?:_\d{3}){2,6}|_000)(?![\w@/-]|[.,:]\w)")
_FINE = (
    r"[1-9]\d{2,3}(?=ths?\s(?!scale)[a-z]|\s(?:of\san?\s)?"
    r"(?:seconds?|secs?|s|inch|mm|millimet(?:re|er)|degree|percent|per\scent)(?![a-z]))"
)
"""Parts so small that a measure or "th" behind tells them from an identifier: "1/500 s", "1/200th of that"."""
_TAIL = re.compile(
    rf"[\s-]?[{''.join(VULGAR)}]|[\s+-](\d)[/⁄](\d{{1,2}})(?![\d/])|[/⁄](\d{{1,2}}|100|{_FINE})(?![\d/,]|\.\d)"
    r"|[ \u00a0-](?P<top>\d?[1-9]|\d0(?=.100))[/⁄](?P<parts>16|32|64|100(?=\s?%|\s[a-z]))(?![\d/⁄]|[.,]\d)"
)
_PARTH = rare(r"(?:th|rd)s?(?![A-Za-z])")
"""The end of an ordinal behind a fraction: "1/6th"."""
_AND_REST = rare(
    r"\sand\s([1-9]\d?)(?![\d%/:]|[.,]\d|(?:\sto\s|\sor\s|\s?[-–]\s?)\d"
    rf"|\s?(?i:{trie([*SCALES, *SCALE_SYMBOLS])})(?![A-Za-z])|\s(?:more|others?|further|additional)(?![a-z]))"
)
_HALF_OF = rare(r"\sof\s(?:the|its|their|his|her|all|those|these|them)(?![A-Za-z])")
_EIGHTHS = re.compile(
    r"(?:[\s-](?P<top>[1357])/(?P<parts>[248])|\s?(?P<sign>[½¼¾⅛⅜⅝⅞]))(?![\d/]|-)"
    rf"(?:(?<=-[1357]/[248])|(?={END}|\s(?:an?|per|and|in|at|to|from|on|or|while|but|as|after|for)\s))"
)
_EIGHTHS_STARTS = frozenset(["-", " ", *VULGAR])
_NAMED_PARTS = tuple(f"{part}s" for part in "sixth seventh eighth ninth sixteenth hundredth".split())
"""Parts behind a number in digits that begin as no other parts of it do."""
_THIRDS = re.compile(
    rf"[\s-]({trie(w for w in FRACTION_PARTS if w.endswith('s') and w != 'halves')})"
    r"(?=\sof\s(?:an?|one|the|its|their|all|those|these|our|his|her|people|adults|firms|companies|households|voters|women|men|respondents|workers|students|patients|parents|pupils|children)\b)"
)
_OF_TIME = rare(r"(?i:first|last|next|past|final|previous)\s\Z")
_BINARY = frozenset((16, 32, 64, 100))
"""Into how many parts inches are divided, and percentages; other pairs of two digits each are alternatives."""
_SCORED = rare(r"(?i:(?<![a-z])(?:scored?|got|gets|marks?|rat(?:ed|ing))\s(?:of\s|an?\s)?)\Z")
_DECIMAL_NEIGHBOURS = frozenset([*VULGAR, " ", "-", "+", "/", "⁄", "\u00a0", "\n"])


def digits_at(text: str, at: int, *, money: bool = False) -> Number | None:
    """Read the number whose first digit stands at `at`, with its scale; None if it is no number but an identifier."""
    m = _DIGITS.match(text, at)
    if m is None:
        return None
    end = m.end()
    literal = m[0]
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    if after == "−" and literal == "10" and (tiny := bare_power(text, at, end)) is not None:
        return tiny
    alone = after not in _DECIMAL_NEIGHBOURS and after not in _JOINED_BEHIND
    if (
        (alone or (after == " " and beyond not in _GOING_ON and not text.startswith(_NAMED_PARTS, end + 1)))
        and literal.isascii()
        and (not at or text[at - 1] != ".")
        and end - at < MAX_DIGITS
        and (number := _plain(at, end, literal)) is not None
    ):
        if alone and not (after.isalpha() or after == "+"):
            return number
        number = scaled(text, number, money=money)
        more = _and_more(text, number) if number.end > end and text.startswith(" and ", number.end) else None
        return number if more is None else more
    joined = _joined(text, at, literal, end, money=money) if after in _JOINED_BEHIND or literal[0] == "0" else None
    if joined is not None:
        return joined
    if beyond == "p" and literal.isdigit() and text.startswith("point", end + 1):
        spoken = decimals_behind(text, at, end)
        if spoken is not None:
            return scaled(text, spoken, money=money)  # "37-point-one billion"
    if after == " " and beyond in _POWER_STARTS and (power := power_of_ten(text, at, literal, end)) is not None:
        return power
    if after == " " and text[end + 1 : end + 4].isdigit() and end - at < 4:
        spaced = spaced_groups(text, at, money=money)
        if spaced is not None and (at == 0 or not text[at - 1].isdigit()):
            literal, end = spaced[0].replace(" ", "").replace(",", "."), spaced.end()
        elif text[end + 4 : end + 5] == "-" and (at == 0 or not _DIGIT_BEFORE.search(text, max(0, at - 2), at)):
            hyphened = _SPACED_MILLIONS.match(text, at)  # "2 340-million tonnes"
            if hyphened is None and text[at - 2 : at] in _ARTICLE_ENDS and _ARTICLE.search(text, max(0, at - 5), at):
                hyphened = _SPACED_ATTRIBUTE.match(text, at)
            if hyphened is not None:
                literal, end = hyphened[0].replace(" ", ""), hyphened.end()
    if not literal.isdigit():
        literal = literal.translate(SEPARATORS).replace("·", ".")
    if len(literal) > MAX_DIGITS or (not literal.isascii() and not _one_script(literal)):
        return None
    whole, _, decimals = literal.partition(".")
    start = at
    if not decimals and at and text[at - 1] == "." and _opened_by_point(text, at - 1):
        decimals, whole, start = whole, "0", at - 1  # ".001 per cent"
    if decimals:
        number = _decimal(start, end, whole, decimals)
        cents = money and len(decimals) == 2 and text[end : end + 1] in _EIGHTHS_STARTS
        eighths = _EIGHTHS.match(text, end) if cents else None
        if eighths is not None:  # "$5.83-3/4 a bushel", "$5.83 ¾"
            eighth = Fraction(VULGAR[eighths["sign"]] if eighths["sign"] else f"{eighths['top']}/{eighths['parts']}")
            fine = number.step / eighth.denominator
            value = Decimal(f"{whole}.{decimals}") + fine * eighth.numerator
            return Number(start, eighths.end(), value, fine, fine, len(whole + decimals) + 1)
        if len(decimals) == 3 and end - at == len(whole) + 4 <= 7:
            even = text.startswith(_EVEN_SUMS, end) and text[end + 2 : end + 3] not in _NOT_EVEN and whole[0] != "0"
            if even or dotted_money(text, at, end, money=money):
                number = _whole(start, end, whole + decimals)
        return scaled(text, number, money=money)
    number = _whole(start, end, whole)
    if after and (beyond in _PART_STARTS if after == " " else after in VULGAR or after in "-+/⁄\u00a0"):
        part = _part(text, number)
        if part is not None:
            return scaled(text, part, money=money)
    number = scaled(text, number, money=money)
    more = _and_more(text, number) if text.startswith((" and ", " & "), number.end) else None
    return number if more is None else more


_EVEN_SUMS = (",-", ",–", ",—")
"""What stands for no cents, so that a dot before it parts thousands: "1.299,- €"."""
_NOT_EVEN = frozenset("-–—0123456789")
_BEFORE_POINT = frozenset(" \n\t\u00a0($£€¥[=<>≤≥~≈")
_BEFORE_SIGN = _BEFORE_POINT | {"", "“", '"', "'"} | frozenset("0123456789")


def _opened_by_point(text: str, at: int) -> bool:
    """Whether the point at `at` opens a decimal, with a sign before it or none: ".05", "-.3", ".5-.7"."""
    if not at or text[at - 1] in _BEFORE_POINT:
        return True
    return text[at - 1] in PLUS_MINUS and text[max(0, at - 2) : at - 1] in _BEFORE_SIGN


_SPACED_MILLIONS = rare(r"[1-9]\d{0,2} \d{3}(?=-(?:m|b|tr)illion(?![a-z-]))")
_SPACED_ATTRIBUTE = rare(r"[1-9]\d{0,2} \d{3}(?=-[a-z]{2})")
_ARTICLE = rare(r"(?:(?<![A-Za-z])an?|(?:\A|[.!?:;“\"\n\0]\s?)An?)\s\Z")
_ARTICLE_ENDS = frozenset(("a ", "A ", "n "))
"""Behind an article two numbers are one: "a 3 150-tonne ship", but "12 500-seat halls"."""
_DIGIT_BEFORE = rare(r"\d\s?\Z")
_POWER_STARTS = frozenset(f"^{TIMES_SIGNS}")
_JOINED_BEHIND = _POWER_STARTS | frozenset("_.,eE⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
"""What may join a number to digits that belong to it."""
_PARTS_START = frozenset("tqfhsen")
_PART_STARTS = _PARTS_START | frozenset([*"0123456789a", *VULGAR])
"""What may stand behind a number and a space where a fraction of it follows: "1/2", "½", "and a half", "thirds"."""
_GOING_ON = _POWER_STARTS | frozenset(["", *"0123456789apqtf+-&", *VULGAR])
"""What may stand behind a number and a space where the number goes on: digits, "x 10^6", "and 3/4", "thirds"."""


_TENS, _TENTHS = ([TEN ** (sign * n) for n in range(2 * MAX_DIGITS)] for sign in (1, -1))


def _whole(start: int, end: int, digits: str) -> Number:
    """Return a whole number."""
    loose = _TENS[zeros(digits)] if digits[-1] == "0" else ONE
    return Number(start, end, Decimal(digits), ONE, loose, len(digits.lstrip("0")) or 1)


def _plain(start: int, end: int, literal: str) -> Number | None:
    """Return the number of digits in groups of thousands, if any, with decimals, if any, that can be no third group."""
    if literal.isdigit():
        return _whole(start, end, literal)
    if literal[0] == "0" and literal[1] != ".":
        return None
    whole, _, decimals = literal.translate(SEPARATORS).partition(".")
    if not decimals:
        return _whole(start, end, whole)
    return None if len(decimals) == 3 else _decimal(start, end, whole, decimals)


def _decimal(start: int, end: int, whole: str, decimals: str) -> Number:
    """Return a number with decimals."""
    step = _TENTHS[len(decimals)]
    stated = len((whole + decimals).lstrip("0")) or 1
    return Number(start, end, Decimal(f"{whole}.{decimals}"), step, step, stated)


def _joined(text: str, at: int, literal: str, end: int, *, money: bool) -> Number | None:
    """Read a number whose separators or powers are none of English: "0,125", "1_000_000", "1.250.000", "2,5", "10⁶"."""
    if literal[0] == "0" and literal[1:2] == "," and literal[2:].isdecimal() and literal[2:].isascii():
        return scaled(text, _decimal(at, end, "0", literal[2:]))  # no group of thousands begins with a bare zero
    after = text[end : end + 1]
    digits = text[end + 1 : end + 2].isdigit()
    if literal == "0" and text[at - 1 : at] not in ("(", "[") and (fine := _FINE_DECIMALS.match(text, end)) is not None:
        return scaled(text, _decimal(at, fine.end(), "0", fine[1]))
    if after == "," and text[end + 1 : end + 2] == " ":
        loose = _LOOSE_GROUPS.match(text, at) if text.find(", 000", end, end + 10) >= 0 else None
        if loose is None and money and text.find(", 000", end, end + 9) > end:
            loose = _LOOSE_LAKHS.match(text, at)
        if loose is None or text[at - 1 : at] in (".", ","):
            return None
        return scaled(text, _whole(at, loose.end(), loose[0].replace(",", "").replace(" ", "")), money=money)
    if after == ",":
        comma_power = _COMMA_POWER.match(text, end) if digits else None
        if comma_power is not None:
            return power_of_ten(text, at, f"{literal}.{comma_power[1]}", comma_power.end())
        return comma_decimal(text, at, money=money) if digits else None
    if after == ".":
        dotted = dotted_end(text, at, money=money) if digits else None
        if dotted is None:
            return None
        comma = comma_decimal(text, at, money=money) if text[dotted : dotted + 1] == "," else None
        return comma or scaled(text, _whole(at, dotted, text[at:dotted].replace(".", "")), money=money)
    if after == "_":
        under = _UNDERSCORED.match(text, at) if at == 0 or text[at - 1] in " \n([=<>$€£~" else None
        return scaled(text, _whole(at, under.end(), under[0].replace("_", "")), money=money) if under else None
    return power_of_ten(text, at, literal, end) if after in _JOINED_BEHIND else None


def _and_more(text: str, n: Number) -> Number | None:
    """Read on behind "and": "2 and 3/4", "3 million and a half", "2 hundred and 5"."""
    if n.value is None:
        return None
    if n.factor == ONE:
        whole = and_fraction(text, n)
        return None if whole is None else scaled(text, whole)
    if text.startswith("a half", n.end + 5):
        half = and_part(text, n)
        return None if half is None or _HALF_OF.match(text, half.end) else half
    rest = _AND_REST.match(text, n.end) if text.endswith(("hundred", "thousand"), n.start, n.end) else None
    if rest is None or BETWEEN.search(text, max(0, n.start - 16), n.start):
        return None
    value = n.value + int(rest[1])
    return n._replace(value=value, step=ONE, loose=ONE, end=rest.end(), digits=len(str(value)), factor=ONE)


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
        thirds = _THIRDS.match(text, n.end) if text[n.end + 1 : n.end + 2] in _PARTS_START else None
        if thirds is not None and _OF_TIME.search(text, max(0, n.start - 9), n.start):
            thirds = None  # "the first 3 quarters of the year"
        parts = 0 if thirds is None else FRACTION_PARTS[thirds[1]]
        if thirds is not None and value < parts:  # "2 thirds of adults", "3 hundredths of a second"
            step = TENTH if parts < 100 else ONE / parts
            return Number(n.start, thirds.end(), value / parts, step, step, 1, fraction=True)
        return and_part(text, n)
    if t[3]:
        parts = int(t[3])
        paired = parts > 9 and parts not in _BINARY and (value > 9 or text[n.start - 1 : n.start] in EACH_MONEY_SIGN)
        paired = (
            paired and not text.startswith(" of ", t.end()) and not _SCORED.search(text, max(0, n.start - 16), n.start)
        )
        many = value > 1 and (parts > 100 or (parts in (11, 12) and value not in (5, 7)))
        if 0 < value < parts and not (many or paired):
            tail = _PARTH.match(text, t.end()) if text[t.end() : t.end() + 1] in ("t", "r") else None
            stop = t.end() if tail is None else tail.end()
            return Number(n.start, stop, value / parts, TENTH, TENTH, 1, fraction=True)
        return None
    if t[2] or t["parts"]:
        top, parts = int(t[1] or t["top"]), int(t[2] or t["parts"])
        if not 0 < top < parts or (top % 2 == 0 and t["parts"] and parts < 100):
            return None  # "7 14/16": nobody measures so
        if parts == 100 and unit_at(text, t.end()) is None:
            return None  # "they rated it 7 45/100 times"
        step = ONE / parts
        tail = _PARTH.match(text, t.end()) if text[t.end() : t.end() + 1] in ("t", "r") else None
        stop = t.end() if tail is None else tail.end()
        return n._replace(
            value=value + Decimal(top) / parts, step=step, loose=step, end=stop, digits=n.digits + 1, fraction=True
        )
    step = ONE / Fraction(VULGAR[t[0][-1]]).limit_denominator(10).denominator
    return n._replace(
        value=value + VULGAR[t[0][-1]], step=step, loose=step, end=t.end(), digits=n.digits + 1, fraction=True
    )


def vulgar_at(text: str, at: int) -> Number | None:
    """Read a fraction sign that stands alone ("½")."""
    value = VULGAR.get(text[at])
    return None if value is None else scaled(text, Number(at, at + 1, value, TENTH, TENTH, 1, fraction=True))
