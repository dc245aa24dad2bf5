"""Years: four digits that were read as a figure and are a year after all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.calendar.bygone import SOME_OF, bygone
from jrtrade.quantity.calendar.dates import year_span
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.currencies import MONEY_SIGNS
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.lexicon.trends import TRENDS

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_YEAR_CONTEXT = re.compile(
    r"(?i:(?<![A-Za-z])(?:in|since|by|during|from|until|till|of|for|before|after|to|between|early|late|mid|fiscal|year|the|"
    r"through|and|or|than|its|their|his|her|our|my|your|this|around|circa|ago|versus|vs|last|next|season|election)|[’']s|s[’']|(?-i:[A-Z])[a-z]{2,15}s)\s\Z"
)
_BEGINS = rare(r"\A\Z|[.!?:;–\n]\s?\Z|\n\Z")
_SEASON = rare(r"(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?=\s(?:[a-z]+\s)?year\b)")
_MODEL_YEARS = re.compile(
    r"(?P<years>(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d|\s(?:to|through)\s20\d\d)?)[\s-]model[\s-]years?(?![a-z])"
)
"""What cars of some years are sold as: "the 2016-2018 model years"."""
_PERIOD = re.compile(r"\d{4}(?:\s(?:and|to)\s\d{4}|\s?[-–]\s?\d{4})?(?!\d)")
_OVER_YEAR = rare(r"over\s(?:19[5-9]|20[0-3])(?!00)\d\d?(?<!00)")
_STANDARDS = frozenset("end level average peak high low figure standard".split())
_UNCOUNTED = frozenset(
    "export import sale price temperature emission rate level wage income revenue profit earning cost shipment "
    "delivery reserve share yield tax tariff relation condition number temperature fee expense".split()
)
"""Plurals that are seldom counted one by one, so that four digits before them are a year."""
_NEVER_COUNTED = frozenset(
    "emission export import price temperature income revenue earning target forecast pledge projection estimate "
    "quota dividend limit assumption".split()
)
_WORTH = rare(
    rf"\s(?:of|at)\s(?:(?:about|around|nearly|almost|roughly|over|(?:more|less)\sthan|up\sto|between|at\sleast)\s)?[A-Z]{{0,3}}[{MONEY_SIGNS}]\d[\d.,]{{0,9}}\s?(?:(?:[mb]n?|tn)(?![a-z])|[mbt]r?illion)"
)
"""The sum that flows of a year come to: "2025 sales of $3 billion"."""
_FLOWS = _UNCOUNTED | frozenset(
    "budget distribution payout allocation repayment contribution disbursement expenditure dividend remittance outlay "
    "purchase inflow outflow withdrawal transfer harvest volume order receipt proceed bonus subsidy royalty premium "
    "deposit collection issuance output allotment payment turnover grant appropriation target result".split()
)
_WHOLE = rare(r"(?i:(?<![a-z])(?<!a\s)(?<!an\s)(?:total|record|full|entire|overall|combined))\s\Z")
"""What stands before a year that is an adjective: "total 2019 budgets", but "a total 2,019 orders"."""
_RISEN = rare(
    r"(?i:(?<![a-z])(?:tolls?|deaths?|numbers?|total|dead|cases|count|index|price|rose|risen|jumped|climbed|fell|dropped|up|down|close[ds]?|traded|points?)(?![a-z]))"
)
_AT_LEAST_UNTIL = rare(r"(?i:(?<![a-z])(?P<word>through|until|till|beyond|to))\s\Z")
_BY_SIDE = re.compile(r"\s?[x×]\s?\d|\sby\s\d{3,4}\s?(?:pixel|px|dots|lines|[mc]m\b)")
_CONSTANT = rare(r"(?i:(?<![a-z])(?:in|constant|current|chained|real))\s\Z")
_PRICES_END = rare(rf"{END}|\s(?:and|to|for|at|but|or|unless|using|by)\s")
_SINCE = rare(r"(?i:(?<![a-z])(?:(?P<since>since)|in|by|until|till|before|after|year))\s\Z")
_BAR_ONE = rare(rf"\sbar\s(?:{words_to(6)})(?![a-z])")
_BETTER_PARTS = ("est part of ", "er part of ")
_FAR = rare(r"2[2-5][05]0(?!\d)")
_UNTIL = rare(r"(?i:(?<![a-z])(?:in|since|by|until|till|from|before|after|through|during|late|early|mid))[\s-]\Z")
_THEN = re.compile(r"(?i:(?<![a-z])(?:in|since|by|from|year))\s\Z")
_SINCE_ABOUT = re.compile(
    r"(?i:(?:(?<![A-Za-z])(?P<moved>[A-Za-z]{2,12})\s)?(?<![A-Za-z])(?:(?P<surely>in|since|until|till)|by|from|before|after|through))\s\Z"
)
_TAKEN_IN = frozenset(
    "bring brings brought bringing take takes took taken taking pulled pulls raked let lets came comes come coming got "
    "hauled drew draws reeled put puts putting".split()
)
"""Verbs with which "in" is no time: "the sale brought in about 1950"."""
_BY_THEN = rare(r"(?i:(?<![a-z])(?:by|in|until|beyond|year|around|through))\s\Z")
_OLD_YEAR = re.compile(r"1[5-8]\d\d(?=\s[A-Za-z])")
_AN_OLD_YEAR = re.compile(
    r"[Aa]n\s18\d\d(?=\s[A-Za-z])(?!\s(?:strong|plus|odd|seater|or|to|and|rpm|hp|cc|hundred|thousand|million|billion|trillion)(?![a-z]))"
)
"""A year of one thing: "an 1850 map"."""

_BASE = rare(r"100(?:\.0)?(?![\d%]|[.,]\d)")
_BASE_YEAR = rare(r"(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?(?:\s(?:average|mean|avg\.?|prices|level))?\s?=\s?\Z")


_LED = (" in ", " In ", "\nIn ", " since ", " until ", " during ", " by ", " By ", " after ", " before ", " from ")
_SPANNED = (" between ", " Between ", " from ", " From ")
_GOES_ON = (
    r"(?=[,;] (?!\d|or |if |maybe |perhaps |possibly )|\.(?: (?!\d)|[\n\0]|\Z)|\)"
    r"| (?:the|but|when|while|was|were|is|are|has|had|with|because|that|which|who|it|he|she|they|his|her|their|its) )"
)
_LED_YEAR = re.compile(rf"(?:19|20)\d\d{_GOES_ON}")
_LED_YEARS = re.compile(rf"(?P<first>(?:19|20)\d\d) (?P<word>and|to) (?P<last>(?:19|20)\d\d){_GOES_ON}")


def led_year(text: str, start: int, low: int) -> Aside | None:
    """Return a year, or a span of years, that is seen to be one before any reading, by what stands on both sides.

    Most years of most texts are told so; `year_at` says the same of them once they are read as figures.
    """
    if text.endswith(_SPANNED, low, start) and (span := _LED_YEARS.match(text, start)) is not None:
        joined = (span["word"] == "and") == (text[start - 2] == "n")
        return Aside(start, span.end(), "date") if joined and span["first"] < span["last"] else None
    year = _LED_YEAR.match(text, start) if text.endswith(_LED, low, start) else None
    return None if year is None else Aside(start, year.end(), "date")


def base_of_index(text: str, start: int, end: int) -> Aside | None:
    """Return the hundred that an index is set to: "(2015=100)"."""
    m = _BASE.match(text, start) if _BASE_YEAR.search(text, max(0, start - 28), start) else None
    return Aside(start, max(end, m.end()), "idiom") if m is not None else None


def year_with_unit(text: str, start: int, end: int, low: int, q: Quantity) -> Aside | None:
    """Say whether four digits with what seems a unit are a year: "in 2010 dollars", "2019-2020 year", "2019s"."""
    if q.unit is not None and q.unit.startswith(("year", "model year")) and (model := _MODEL_YEARS.match(text, start)):
        return Aside(start, model.end("years"), "date")
    if q.unit == "year" and q.value_to is not None:
        season = _SEASON.match(text, start)
        return None if season is None else Aside(start, season.end(), "date")
    if end - start != 4:
        return None
    if q.unit == "year" and text.startswith(" year", end) and not text[end + 5 : end + 6].isalpha():
        said = text[start:end]  # "In 2019 year exports grew", but "a 2000 year record"
        dated = "1900" < said < "2100" and (said != "2000" or _UNTIL.search(text, max(low, start - 9), start))
        return Aside(start, end, "date") if dated else None
    if q.kind == "money" or q.unit == "lb":
        return year_span(text, start, low) if _of_prices(text, start, low, q) else None
    if q.unit == "bar" and q.value_to is None:
        since = _SINCE.search(text, max(low, start - 8), start)
        barred = since is not None and (since["since"] is not None or _BAR_ONE.match(text, end))
        return year_span(text, start, low) if barred else None  # "since 1994 bar two"
    if text[end : end + 1] == "s" and q.value_to is None:
        return year_span(text, start, low)  # its apostrophe lost
    return None


def _of_prices(text: str, start: int, low: int, q: Quantity) -> bool:
    """Whether four digits before a currency are the year of its prices: "in constant 2015 euros"."""
    if text[start : start + 2] not in ("19", "20") or not q.words[0].isdigit() or q.value_to is not None:
        return False
    real = _CONSTANT.search(text, max(low, start - 10), start)
    if real is None or (q.assumed and q.kind == "money" and "/" not in (q.unit or "")):
        return real is not None
    if real[0].lower() != "in ":
        return "/" not in (q.unit or "") or real[0][0] in "cC"
    taken = text[max(0, start - 20) : start].split()
    return (
        len(taken) > 1
        and taken[-2].lower() not in _TAKEN_IN
        and not text.startswith("00", start + 2)
        and _PRICES_END.match(text, q.end) is not None
    )


def year_at(text: str, start: int, end: int, low: int, q: Quantity) -> Aside | None:
    """Say whether four digits are a year: those without unit that look like one, or that stand where years stand."""
    if _BY_SIDE.match(text, end):
        return None  # "2048 by 1536 pixels"
    year = year_span(text, start, low)
    if year is None and q.kind == "number" and q.value_to is None and q.trend is None and _FAR.match(text, start):
        return Aside(start, end, "date") if _BY_THEN.search(text, max(low, start - 9), start) else None
    if year is not None and q.kind == "number" and text[start - 12 : start].lower().endswith(_BETTER_PARTS):
        return year
    if (
        year is not None
        and q.qualifier == "at_least"
        and q.start == start
        and text.endswith("least", 0, q.end)
        and _UNTIL.search(text, max(low, start - 9), start)
    ):
        return year  # "until 2030, at least"
    if (
        year is not None
        and q.qualifier == "at_least"
        and q.kind == "number"
        and q.start < start
        and q.value_to is None
        and (until := _AT_LEAST_UNTIL.search(text, max(0, q.start - 9), q.start)) is not None
        and (
            until["word"].lower() != "to"
            or ("2020" <= text[start:end] < "2061" and not _RISEN.search(text, max(0, q.start - 50), q.start))
        )
    ):
        return year  # "through at least 2030"
    if year is None or (
        q.qualifier in ("almost", "at_least")
        and not (
            q.unit in _STANDARDS
            and q.kind == "count"
            and text[start : start + 2] == "20"
            and text[end - 2 : end] != "00"
        )
    ):
        return None  # "nearly reached 2019 levels"
    if (
        q.qualifier == "about"
        and q.kind == "number"
        and q.start < start
        and q.value_to is None
        and q.trend is None
        and _about_then(text, q.start, start)
    ):
        return year
    placed = (
        _YEAR_CONTEXT.search(text, max(low, start - 12), start) is not None
        or text[start - 5 : start].lower() == "zero "  # "the net zero 2050 goal"
    )
    modern = text[start : start + 2] in ("19", "20")
    if not modern and bygone(text, start, end, q):
        return year
    if q.kind == "number" and q.value_to is not None and q.value_to <= 2100:
        return Aside(start, q.end, "date")  # "between 1850 and 1910"
    if text[start - 1 : start] == "(" and text[year.end : year.end + 1] == ")" and 1500 <= int(text[start:end]) < 2100:
        return year
    if not modern and _of_old(text, start, q):
        return year
    if q.qualifier == "above" and q.kind == "number" and q.value_to is None and _OVER_YEAR.fullmatch(q.words):
        return year  # "an increase of 31% over 2016"
    if (
        modern
        and q.qualifier in ("above", "below")
        and q.kind == "number"
        and q.value_to is None
        and text[q.start : q.start + 5].lower() in ("above", "below")
        and _AWAY_FROM.search(text, max(0, q.start - 16), q.start)
    ):
        return year  # "sales were 4% below 2015"
    if q.kind == "count" and q.unit in _STANDARDS and modern:
        return year  # "below 2008 levels"
    if q.kind == "count" and q.qualifier == "exact" and q.unit is not None:
        noun = q.unit.rpartition(" ")[2]
        if noun in _FLOWS and "1990" <= text[start:end] <= "2035" and _WHOLE.search(text, max(low, start - 11), start):
            return year
        period = _PERIOD.match(text, start) if noun in _UNCOUNTED or noun in _NEVER_COUNTED else None
        if period is not None and (
            _years(q)
            if q.value_to is not None
            else modern
            and (
                placed
                or _WORTH.match(text, q.end)
                or (noun in _NEVER_COUNTED and int(text[start:end]) % 100)
                or text[start - 3 : start].lower() == "at "
                or _BEGINS.search(text, max(0, start - 2), start)
            )
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
    then = placed and SOME_OF.match(text, end) is None and _THEN.search(text, max(low, start - 6), start)
    return year if then else None


_AWAY_FROM = rare(rf"(?:%|\sper\s?cent|\spercent|\spoints?|\s{words_to(20)}|\sa\s(?:third|quarter|fifth))\s\Z")
"""How far something lies from what it was in a year."""


def _of_old(text: str, start: int, q: Quantity) -> bool:
    """Whether four digits are a year of long ago: "the 1860 law", "an 1850 map"."""
    if text[start - 2 : start] == "n " and q.value_to is None and _AN_OLD_YEAR.match(text, start - 3):
        return q.kind == "number" or (q.kind == "count" and " " in (q.unit or ""))
    return q.kind == "number" and _OLD_YEAR.match(text, start) is not None and text[start - 4 : start].lower() == "the "


def _about_then(text: str, hedge: int, start: int) -> bool:
    """Whether a hedge is of a time: "until approximately 2030", but "fell by about 2000"."""
    then = _SINCE_ABOUT.search(text, max(0, hedge - 20), hedge)
    if then is None or text[start : start + 2] not in ("19", "20"):
        return False
    moved = (then["moved"] or "").lower()
    if then["surely"]:
        return moved not in _TAKEN_IN and not text.startswith(" of ", start + 4)
    return moved not in TRENDS and not text.startswith("00", start + 2)


def _years(q: Quantity) -> bool:
    return q.value is not None and q.value_to is not None and 1500 <= q.value <= 2100 and 1500 <= q.value_to <= 2100
