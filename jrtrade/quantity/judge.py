"""What digits turn out to be once they are read: an age, a bare year, the number of a name, a score, an identifier."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from jrtrade.quantity.asides import Aside, generation_span, name_before, score_span, year_span
from jrtrade.quantity.model import Qualifier, Quantity

_YEAR_CONTEXT = re.compile(
    r"(?i:(?<![A-Za-z])(?:in|since|by|during|from|until|till|of|for|before|after|to|between|early|late|mid|fiscal|year|the|"
    r"through|and|or|than|its|their|his|her|our|my|your|this|around|circa|ago|versus|vs|last|next|season|election)|[’']s|s[’']|(?-i:[A-Z])[a-z]{2,15}s)\s\Z"
)


def as_quantity(text: str, aside: Aside) -> Quantity:
    """Return an aside as a result: a numeral with the reason why it is no statistic."""
    kind: Literal["date", "number"] = "date" if aside.reason == "date" else "number"
    return Quantity(aside.start, aside.end, text[aside.start : aside.end], kind, aside=aside.reason)


_FACTOR = re.compile(r"factor\sof\s\Z")
_WHEN_HE_WAS = re.compile(
    r"(?i:(?<![a-z])(?:man|woman|boy|girl)\sof\s\Z|\bdied\sat\s\Z)|(?i:(?<![a-z])(?:when|before|until|till|after|since|time|once|although|because)\s(?:he|she|I)\s(?:was|turned|turns|is))\s\Z"
)


def said(text: str, start: int, low: int, q: Quantity) -> Quantity | None:
    """Say what a bare number is by the words before it: an age ("aged 19", "when he was ten"), a factor."""
    age = _AGE_BEFORE.search(text, max(low, q.start - 8), q.start) or _AGE_BEFORE.search(
        text, max(low, start - 8), start
    )
    if age is not None:
        first = min(q.start, age.start())
        return replace(q, start=first, words=text[first : q.end], kind="duration", unit="year-old")
    if q.value_to is not None and " ages of " in q.words:
        return replace(q, kind="duration", unit="year-old")
    if _WHEN_HE_WAS.search(text, max(low, q.start - 24), q.start):
        return replace(q, kind="duration", unit="year-old")
    if (
        q.words.lower().startswith(_AGE_BOUNDS)
        and 0 < (q.value or 0) <= 120
        and _PERSONS.search(text, max(low, q.start - 14), q.start)
    ):
        return replace(q, kind="duration", unit="year-old")  # "women over 40"
    if _FACTOR.search(text, max(low, q.start - 10), q.start):
        return replace(q, kind="multiple")
    return None


_AGE_BOUNDS = ("over ", "under ", "above ", "below ", "older ", "younger ", "at least ")
_PERSONS = re.compile(
    r"(?i:(?<![a-z])(?:people|persons?|adults?|children|kids|women|men|anyone|everyone|drivers?|workers?|boys?|girls?|males?|females?|patients|voters|pensioners|"
    r"citizens|passengers|players))\s\Z"
)
_BARE_BRACKET = re.compile(r"\(\d{1,3}\)")
_OTHER_BRACKET = re.compile(r"\(\d{1,3}(?:\s[a-z]+)?\),?\s(?:and\s)?[A-Z]")
_NAMED_BRACKET = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z]{2,20}\s\(\Z")
"""A number of two digits or three behind a name is said of it: goals, seats, an age."""
_BARE_TAIL = re.compile(r"[\w/_@#.-]{0,80}\w\d*(?:,\d{3}(?!\d)){0,3}")
_AGE_BEFORE = re.compile(r"(?i:(?<![A-Za-z])(?:aged|ages?|turned))\s(?:of\s)?\Z")
_AGES = re.compile(r"\d{1,2}(?:\s?[-–]\s?\d{1,2}|\sto\s\d{1,2})?(?![\d.,-])(?=\s)")
_AGE_OF = re.compile(r"(?i:(?<![a-z])(?:age\sof|aged))\s\Z")
_AGE_AFTER_FULL_NAME = re.compile(r"(?<![A-Za-z])[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+,\s\Z")
_AGE_AFTER_NAME = re.compile(
    r"(?:[A-Z][\w’'-]+|(?<![a-z])(?:boy|girl|man|woman|son|daughter|brother|sister|wife|husband|mother|father|teenager|child|baby)),\s\Z"
)


def judge(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Judge digits after reading: an age, a bare year, a name's number, a score or an identifier."""
    if (
        q.unit == "year"
        and q.kind == "duration"
        and text[max(low, q.start - 4) : q.start].lower() != "per "
        and (_AGE_OF.search(text, max(low, start - 8), start) or _AGE_OF.search(text, max(low, q.start - 8), q.start))
    ):
        return replace(q, unit="year-old")
    if q.unit == "pointer" and text[end : end + 1] == "-":
        return as_quantity(text, Aside(q.start, q.end, "name"))
    if q.kind == "count" and _AGE_BEFORE.search(text, max(low, start - 8), start):
        ages = _AGES.match(text, start)
        if ages is not None:  # "adults age 16-24 vote"
            return replace(q, end=ages.end(), words=text[q.start : ages.end()], kind="duration", unit="year-old")
    if (
        end - start == 4
        and q.kind == "money"
        and q.assumed
        and q.words[0].isdigit()
        and _CONSTANT.search(text, max(low, start - 10), start)
    ):
        spent = year_span(text, start, low)
        return None if spent is None else as_quantity(text, spent)  # "in 2010 dollars"
    if q.unit == "year" and q.value_to is not None and _years(q):
        return as_quantity(text, Aside(start, start + 9, "date"))  # "the 2019-2020 year"
    if q.unit == "second" and text[end : end + 1] == "s":
        phone = name_before(text, start, low, bare=False) if q.start == start else None
        if phone is not None:
            return as_quantity(text, Aside(phone, end + 1, "name"))  # "iPhone 5s"
        return _aged(text, start, end, low, q)
    if (
        end - start == 4
        and text[end : end + 1] == "s"
        and q.value_to is None
        and (spent := year_span(text, start, low)) is not None
    ):
        return as_quantity(text, spent)
    if q.unit == "g" and (mobile := generation_span(text, start)) is not None:
        return as_quantity(text, mobile)  # "a 4g phone"
    if q.unit is not None and text[end : end + 1] in _LETTERED and q.end == end + 1 and q.start == start:
        badge = _BADGE.search(text, max(low, start - 12), start)
        if badge is not None:
            return as_quantity(text, Aside(badge.start(), q.end, "name"))  # "Pad 39A", "NX 350h"
    bare = q.kind == "number" or q.words.endswith(("older", "younger"))
    if q.unit is not None and q.kind != "count" and not bare:
        return None
    if bare and end - start <= 3:
        found = said(text, start, low, q)
        if found is not None:
            return found
        if (
            text[end : end + 1] in ".;)"
            and end < len(text)
            and q.end == end
            and _AGE_AFTER_FULL_NAME.search(text, max(low, start - 40), start)
        ):
            return replace(q, kind="duration", unit="year-old")
        if text[end : end + 1] == "," and _AGE_AFTER_NAME.search(text, max(low, start - 30), start):
            return replace(q, kind="duration", unit="year-old")
    if end - start == 4 and not _BY_SIDE.match(text, end):
        year = _year(text, start, end, low, q)
        if year is not None:
            name = name_before(text, start, low, bare=True)
            if name is not None and (text[name:start].strip().lower() in _YEARED or _INDEX.match(text, end)):
                return as_quantity(text, Aside(name, year.end, "name"))
            return as_quantity(text, year)
    if bare and q.value_to is None and q.value is not None and q.value == q.value.to_integral_value():
        score = score_span(text, start)
        if score is not None:
            return as_quantity(text, score)
    if q.start == start or q.start == start - 1:
        name = name_before(text, start, low, bare=bare)
        if name is not None and q.qualifier in ("exact", "above") and q.value_to is None:
            return as_quantity(text, Aside(name, q.end if bare else end, "name"))
    if not bare:
        if _MAX.match(text, end) and _JET.match(text, start):
            return as_quantity(text, Aside(start, q.end, "name"))
        if end - start <= 2 and q.start == start and q.qualifier == "exact" and text[end : end + 1] not in (",", "."):
            model = _MODEL.search(text, max(low - 1, start - 40, 0), start)
            if model is not None and not _PLACED.search(text, max(low, model.start() - 9), model.start()):
                return as_quantity(text, Aside(model.start(1), end, "name"))
        return None
    if text[start - 1 : start] == "(" and _BARE_BRACKET.match(text, start - 1):
        if _NAMED_BRACKET.search(text, max(low, start - 24), start) and (
            end - start > 1 or _OTHER_BRACKET.search(text, max(0, start - 60), start)
        ):
            return None
        return as_quantity(text, Aside(start, end, "list_mark"))
    if q.value_to is not None:
        return None
    if q.start == start and q.qualifier == "exact":
        product = (_JET.match(text, start) or _PRODUCT.match(text, end)) if end - start == 3 else None
        if product is not None and (_MAX.match(text, end) or _OWNED.search(text, max(low, start - 8), start)):
            return as_quantity(text, Aside(start, product.end(), "name"))
    nxt = text[q.end : q.end + 1]
    if (
        q.start == start
        and nxt
        and nxt in "'’”\""
        and text[start - 1 : start] in ("'", "‘", "“", '"')
        and not _THINGS.match(text, q.end)
    ):
        return as_quantity(text, Aside(start, end, "name"))  # the song "21"
    if nxt.isalnum():
        named = generation_span(text, start)
        if named is not None:
            return as_quantity(text, named)
    if nxt.isalnum() or (nxt and nxt in "/_@#-" and text[q.end + 1 : q.end + 2].isalnum()):
        tail = _BARE_TAIL.match(text, q.end)
        return as_quantity(text, Aside(q.start, tail.end() if tail else q.end, "identifier"))
    return None


_OVER_DASH = re.compile(r"(?i:(?<![a-z])(over|under)-)\Z")


def _aged(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Take "the over-65s" and "under 18s" for ages, "787s" for a name; "in under 10s" is a time."""
    dashed = _OVER_DASH.search(text, max(low, start - 7), start)
    if dashed is not None:
        first = dashed.start()
        qualifier: Qualifier = "above" if dashed[1].lower() == "over" else "below"
        return replace(q, start=first, words=text[first : q.end], unit="year-old", qualifier=qualifier)
    if q.qualifier in ("above", "below") and text[max(low, q.start - 3) : q.start].lower() not in ("in ", "of "):
        return replace(q, unit="year-old")
    spent = year_span(text, start, low) if end - start == 4 else None
    if spent is not None:
        return as_quantity(text, spent)  # "2019s first week", its apostrophe lost
    if end - start == 1 and q.value_to is None and _MADE.search(text, max(low - 8, start - 12, 0), start):
        return as_quantity(text, Aside(start, end + 1, "name"))  # "made nine 3s"
    if end - start >= 3 and q.qualifier == "exact" and not _TIMED.search(text, max(low, start - 8), start):
        return as_quantity(text, Aside(start, end + 1, "name"))
    return None


_LETTERED = frozenset("AhLdiCFV")
_BADGE = re.compile(
    r"(?<![A-Za-z])(?:[A-Z]{2,4}|Pad|Route|Gate|Room|Flight|Exit|Seat|Apartment|Apt|Unit|Building|Highway|Section|Form|Schedule)\s\Z"
)
_MADE = re.compile(
    r"(?i:(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|corner|more|straight|many|the|those|open|his|her|their))\s\Z"
)
_TIMED = re.compile(r"(?i:(?<![a-z])(?:in|for|of|after|every|within|took|to))\s\Z")
_MODEL = re.compile(
    r"(?:(?<![A-Za-z])(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Nn]ew)|\d)\s((?:[A-Z][A-Za-z-]+\s){1,3})\Z"
)
"""A name with a determiner or a number before it, so that a number behind it is a part of it ("31 Leopard 2 tanks")."""
_PRODUCT = re.compile(r"\s[A-Z](?![a-z]*(?:ese|ish|ch|an|ss|i)\b)[a-z]{2,}(?=\s(?:[a-z]|[12]\d{3}\b)|[.,;:)\0]|\Z)")
"""A capitalised singular behind a number ("the 787 Dreamliner"), not a people ("the 300 Chinese")."""
_THINGS = re.compile(r".\s[a-z]{3,}s\b|.\speople")
_JET = re.compile(
    r"7[0-8]7(?:\s(?:Max|MAX|Dreamliners?))?(?=[\s.,;:)]|\Z)(?!\s(?:killed|injured|aboard|who|of|people|dead|that)\b)"
)
_MAX = re.compile(r"\s(?:Max|MAX|Dreamliners?)(?![A-Za-z])")
_OWNED = re.compile(r"(?i:(?<![a-z])(?:the|an?|its|their|his|her|our|own|new)|['’]s|s['’])\s\Z")
_PLACED = re.compile(r"(?i:(?<![a-z])(?:in|at|from|to|across|of|for|by|with|on|near|inside|outside|around))\s\Z")
_INDEX = re.compile(r"\s(?:[Ii]ndex|[Ii]ndices)(?![a-z])")
_YEARED = frozenset("russell euro expo agenda vision resolution windows tokyo olympics".split())


def _year(text: str, start: int, end: int, low: int, q: Quantity) -> Aside | None:
    """Say whether four digits are a year: those without unit that look like one, or that stand where years stand."""
    year = year_span(text, start, low)
    if year is None and q.kind == "number" and q.value_to is None and q.trend is None and _FAR.match(text, start):
        return Aside(start, end, "date") if _BY_THEN.search(text, max(low, start - 9), start) else None
    if year is None or q.qualifier in ("almost", "at_least"):
        return None
    placed = _YEAR_CONTEXT.search(text, max(low, start - 12), start) is not None
    modern = text[start : start + 2] in ("19", "20")
    if q.kind == "number" and q.value_to is not None and q.value_to <= 2100:
        return Aside(start, q.end, "date")  # "between 1850 and 1910"
    if text[start - 1 : start] == "(" and text[year.end : year.end + 1] == ")" and 1500 <= int(text[start:end]) < 2100:
        return year
    if not modern and q.kind == "number" and _OLD_YEAR.match(text, start) and text[start - 4 : start].lower() == "the ":
        return year
    if q.qualifier == "above" and q.kind == "number" and q.value_to is None and _OVER_YEAR.fullmatch(q.words):
        return year  # "an increase of 31% over 2016"
    if q.kind == "count" and q.unit in _STANDARDS and modern:
        return year  # "below 2008 levels"
    if q.kind == "count" and q.qualifier == "exact" and q.unit is not None:
        period = _PERIOD.match(text, start) if q.unit.rpartition(" ")[2] in _UNCOUNTED else None
        if period is not None and (
            _years(q) if q.value_to is not None else modern and (placed or text[start - 3 : start].lower() == "at ")
        ):
            return Aside(start, period.end(), "date")  # "between 1990 and 2000 exports doubled"
    if q.kind == "count":
        return (
            year if modern and placed and text[end : end + 1] in " \u00a0\n-–" and int(text[start:end]) % 500 else None
        )
    if q.value_to is not None and not _years(q):
        return None
    if modern and (q.qualifier == "exact" or placed):
        return year
    return (
        year
        if placed and text[max(low, start - 4) : start].lower() in (" in ", "nce ", " by ", "rom ", "ear ")
        else None
    )


_PERIOD = re.compile(r"\d{4}(?:\s(?:and|to)\s\d{4}|\s?[-–]\s?\d{4})?(?!\d)")
_OVER_YEAR = re.compile(r"over\s(?:19[5-9]|20[0-3])(?!00)\d\d?(?<!00)")
_STANDARDS = frozenset("end level average peak figure standard".split())
_UNCOUNTED = frozenset(
    "export import sale price temperature emission rate level wage income revenue profit earning cost shipment "
    "delivery reserve share yield tax tariff relation condition number temperature fee expense".split()
)
"""Plurals that are seldom counted one by one, so that four digits before them are a year."""
_BY_SIDE = re.compile(r"\s?[x×]\s?\d|\sby\s\d{3,4}\s?(?:pixel|px|dots|lines|[mc]m\b)")
_CONSTANT = re.compile(r"(?i:(?<![a-z])(?:in|at|constant|current|real))\s\Z")
_FAR = re.compile(r"2[2-5][05]0(?!\d)")
_BY_THEN = re.compile(r"(?i:(?<![a-z])(?:by|in|until|beyond|year|around|through))\s\Z")
_OLD_YEAR = re.compile(r"1[5-8]\d\d(?=\s[A-Za-z])")


def _years(q: Quantity) -> bool:
    return q.value is not None and q.value_to is not None and 1500 <= q.value <= 2100 and 1500 <= q.value_to <= 2100
