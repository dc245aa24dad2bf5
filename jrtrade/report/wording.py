"""Values, intervals, articles and codes as the report's pages write them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from jrtrade import codes
from jrtrade.chain import number
from jrtrade.charts.topics import AREAS
from jrtrade.charts.wording import amount
from jrtrade.columns import CLAIMS
from jrtrade.verdicts import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jrtrade.verdicts.intervals import Interval

VERDICT = {
    "differs": "differs",
    "agrees_loosely": "agrees loosely",
    "agrees": "agrees",
    "not_comparable": "not comparable",
    "unchecked": "unchecked",
}
"""Verdicts in words, for one figure."""

DIMENSION = {
    "indicator": "what",
    "ref_area": "country",
    "counterpart_area": "partner",
    "base_area": "compared with",
    "flow": "direction",
    "product": "goods",
    "measure": "measured by",
    "time_period": "period",
    "base_period": "base period",
}
"""Dimensions in words, in the order of a page."""


def span(interval: Interval, unit: str) -> str:
    """Return an interval in words.

    >>> from jrtrade.verdicts.intervals import Interval
    >>> span(Interval(17.5e9, 18.5e9), "USD"), span(Interval(high=4), "%"), span(Interval(), "%")
    ('17.5 bn to 18.5 bn USD', 'up to 4 %', 'anything')
    """
    if math.isinf(interval.low) and math.isinf(interval.high):
        return "anything"
    if math.isinf(interval.low):
        return f"up to {shown(interval.high, unit)}"
    if math.isinf(interval.high):
        return f"from {shown(interval.low, unit)}"
    if interval.low == interval.high:
        return shown(interval.low, unit)
    return f"{shown(interval.low)} to {shown(interval.high, unit)}"


def article(document: Mapping[str, Any]) -> str:
    """Return an article in short: its author, or the first word of its identifier, and the year.

    >>> article({"author": "", "document_id": "meti-2016", "published": "2016-10-13"})
    'METI 2016'
    """
    name = document["author"].split()[-1] if document["author"] else document["document_id"].partition("-")[0].upper()
    return f"{name} {document['published'][:4]}"


def period(time_period: str) -> str:
    """Return a period in words.

    >>> period("2018-05-25/2018-05-26"), period("2015")
    ('2018-05-25 to 2018-05-26', '2015')
    """
    return time_period.replace("/", " to ")


def area(area_code: str) -> str:
    """Return the short name of an area.

    >>> area("RUS"), area("JPN"), area("QAT")
    ('Russia', 'Japan', 'QAT')
    """
    return AREAS.get(area_code) or codes.AREAS.get(area_code, area_code)


def indicator(claim: Mapping[str, Any]) -> str:
    """Return what a claim's indicator measures, with areas and periods by name.

    >>> indicator({"indicator": "trade_rank", "ref_area": "JPN", "counterpart_area": "RUS", "base_area": None})
    "place of Russia among Japan's partners, 1 the largest"
    >>> indicator({"indicator": "trade_multiple", "ref_area": "JPN", "counterpart_area": "RUS", "base_area": None,
    ...            "time_period": "2015", "base_period": None})
    'trade in 2015 as a multiple of trade in an earlier period'
    """
    return _named(codes.INDICATORS[claim["indicator"]], claim)


def flow(claim: Mapping[str, Any]) -> str:
    """Return a claim's direction of trade, with the areas by name."""
    return _named(codes.FLOWS[claim["flow"]], claim)


def official(found: Mapping[str, Any]) -> str:
    """Return the official value of a condensed row, short."""
    rule = found["rule"]
    short = amount(found["ref_value"], found["unit"], ordinal=rule == "rank", times=rule.endswith("multiple"))
    return short if found["ref_high"] is not None else f"{short} or more"


def sentence(text: str) -> str:
    """Return a text with a capital and a full stop.

    >>> sentence("18 lies above"), sentence("")
    ('18 lies above.', '')
    """
    return f"{text[0].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}" if text else ""


def first(basis: str | None) -> str:
    """Return the first part of a basis, which names it.

    >>> first("year 2013; records of JPN; FOB")
    'year 2013'
    """
    return (basis or "").partition("; ")[0]


def _named(meaning: str, claim: Mapping[str, Any]) -> str:
    for dimension in ("ref_area", "counterpart_area", "base_area"):
        if claim[dimension]:
            meaning = meaning.replace(dimension, area(claim[dimension]))
    for dimension, unsaid in (("time_period", "the period"), ("base_period", "an earlier period")):
        meaning = meaning.replace(dimension, period(claim.get(dimension) or "") or unsaid)
    return meaning


def code(dimension: str, value: str) -> str:
    """Return what a code of a claim means, or the value itself where it is none."""
    meanings = CLAIMS.column(dimension).codes
    return meanings.get(value, value) if meanings else value


def percent(share: float) -> str:
    """Return a chance.

    >>> percent(0.0291), percent(0.999), percent(0.001)
    ('3 %', 'more than 99 %', 'less than 1 %')
    """
    if 0.99 < share < 1:
        return "more than 99 %"
    return "less than 1 %" if 0 < share < 0.01 else f"{share:.0%}".replace("%", " %")


def observed(row: Mapping[str, Any]) -> str:
    """Return an observation's value as published.

    >>> observed({"obs_value": 9262.25, "unit_mult": 6, "unit_measure": "USD"})
    '9,262.25 million USD'
    """
    names = {0: "", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
    scale = names.get(row["unit_mult"], f"× 10^{row['unit_mult']}")
    unit = "" if row["unit_measure"] == "1" else row["unit_measure"]
    return " ".join(part for part in (number(row["obs_value"]), scale, unit) if part)


def gap(found: Mapping[str, Any]) -> str:
    """Return how far the official value lies from what the words allow.

    >>> gap({"ref_value": 18, "gap": 3.5, "gap_percent": 24.14, "unit": "1"})
    '+24 %'
    """
    if found["ref_value"] is None:
        return ""
    if not found["gap"]:
        return "none"
    if found["gap_percent"] is None:
        return f"{found['gap']:+.3g}"
    size = abs(found["gap_percent"])
    sign = "+" if found["gap"] > 0 else "−"
    return f"{sign}{size:.0f} %" if size >= 9.95 else f"{sign}{size:.2g} %"
