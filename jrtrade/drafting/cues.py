"""The words that tell what a figure measures: tables of cues for products, flows and indicators, in plain patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FLAGS = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue found in a text."""

    start: int
    end: int
    code: str


PRODUCTS: dict[str, str] = {
    "271111": r"LNG|liquefied\s+natural\s+gas|liquified\s+natural\s+gas",
    "271121": r"pipeline\s+gas|piped\s+gas|gas\s+by\s+pipeline",
    "NG": r"natural\s+gas|(?<!liquefied\snatural\s)gas(?!oline|\s+(?:oil|chemical|stations?|turbines?))",
    "2709": r"crude(?:\s+oil)?|petroleum|oil(?!\s+products?)",
    "2710": r"oil\s+products?|petroleum\s+products?|gasoline|diesel|naphtha|fuel\s+oil",
    "2701": r"(?:coking|steam|thermal|metallurgical)?\s*coal",
    "8703": r"(?:passenger\s+|motor\s+)?cars?|automobiles?|motor\s+vehicles|vehicle\s+exports",
    "44": r"timber|lumber|logs|wood",
    "03": r"fish|seafood|crabs?|marine\s+products",
    "7601": r"alumini?um",
    "71": r"platinum|palladium|precious\s+metals",
    "84": r"machinery",
    "72": r"iron\s+and\s+steel|steel",
}
"""Codes of `codes.PRODUCTS`, and HS headings for some more, with the words for them."""

FLOWS: dict[str, str] = {
    "total": (
        r"exports?\s+and\s+imports?|imports?\s+and\s+exports?|trade(?!\s+(?:partners?|minister|ministry|dispute|war|fair|mission|union))"
        r"|turnover|commerce"
    ),
    "export": (
        r"export(?:s|ed|ing)?|sells?|sold|sales\s+to|ship(?:s|ped|ments?)\s+(?:\w+\s+){0,3}to|deliver(?:s|ed|ies)\s+to"
        r"|buyers?|customers?|destinations?"
    ),
    "import": r"import(?:s|ed|ing)?|bought|buys?|purchases?|purchased|suppliers?|sources?\s+of",
}
"""Codes of `codes.FLOWS` with the words for them."""

TRADE_FAMILY = frozenset(
    ("trade", "trade_share", "trade_rank", "trade_ratio", "trade_ratio_gdp", "trade_multiple", "market_share")
)
"""The indicators of goods crossing borders: they have a flow, a product and two areas."""

TIMELESS = frozenset(("island_count", "point_count", "duration", "conversion", "output_multiple"))
"""Indicators whose period is not carried over from an earlier sentence."""

ONE_AREA = frozenset(("gdp", "gdp_ppp", "gas_consumption", "output", "output_multiple"))
"""Indicators of one area only."""

_TRADE = r"trade|turnover|exports?|imports?|imported|exported|importer|exporter|shipments|commerce|trading"

_SALES = r"ship(?:s|ped)|sold|sells?|bought|buys?|suppl(?:y|ies|ied)|deliver(?:y|ies|s|ed)|purchased?"
_OF_PRODUCT = rf"(?:{_SALES})(?:\s+\w+){{0,3}}\s+of\s+(?:(?:its|the|their|all)\s+)?(?:{'|'.join(PRODUCTS.values())})"

BY_NOUN: tuple[tuple[str, str, str], ...] = (
    ("ordinal", r"meeting|summit|session|round|talks", "meeting_number"),
    ("ordinal", r"exercise|drill|manoeuvre|maneuver", "exercise_number"),
    ("ordinal", r"place|rank|position|largest|biggest|supplier|partner|market|importer|exporter", "trade_rank"),
    ("count", r"project|venture", "project_count"),
    ("count", r"document|agreement|memorandum|memoranda|contract|treaty", "document_count"),
    ("count", r"island|islet", "island_count"),
    ("count", r"point", "point_count"),
    ("count", r"area|field|sector|direction", "area_count"),
    ("count", r"event|meeting|summit|exercise|visit|round|session|conference", "event_count"),
)
"""What the noun a number counts or numbers says: kind, last word of the noun phrase, indicator."""

BY_SENTENCE: tuple[tuple[str, str, str], ...] = (
    ("money", r"per\s+barrel|a\s+barrel|per\s+tonne?|price", "price"),
    ("money", r"capital|capitali[sz]ation", "capital"),
    ("money", r"PPP|purchasing\s+power", "gdp_ppp"),
    ("money", r"GDP|gross\s+domestic\s+product", "gdp"),
    ("money", _TRADE, "trade"),
    ("money", rf"(?:{_SALES})\s+(?:\w+\s+){{0,4}}worth", "trade"),
    ("percent|ratio", r"respondents|poll|polled|survey|surveyed|interviewed", "opinion_share"),
    ("percent|ratio", r"adjusted\s+for\s+GDP|relative\s+to\s+GDP|weighted\s+by\s+GDP", "trade_ratio_gdp"),
    (
        "percent|ratio",
        r"(?:of|as)\s+the\s+(?:amount|volume|level|value|trade|figure)\s+(?:\w+\s+)?between",
        "trade_ratio",
    ),
    ("percent|ratio", r"of\s+(?:its|the|their)\s+(?:output|production)|output\s+(?:shipped|exported)", "output_share"),
    ("percent|ratio", r"share\s+(?:in|of)\s+.{0,40}market|of\s+.{0,40}market\b|markets?", "market_share"),
    ("percent", r"prices?|cheaper|dearer", "price_change"),
    ("percent|ratio", r"of\s+(?:\w+\s+){0,4}projects", "project_share"),
    ("percent|ratio", _TRADE, "trade_share"),
    ("percent|ratio", _OF_PRODUCT, "trade_share"),
    ("ratio", r"projects?", "project_share"),
    ("multiple", rf"{_TRADE}", "trade_multiple"),
    ("multiple", r"production|output", "output_multiple"),
    ("ordinal", r"rank(?:s|ed|ing)?|partners?|suppliers?", "trade_rank"),
    ("measure", r"consum\w+|demand", "gas_consumption"),
    ("measure", r"production|output|produced|capacity", "output"),
    ("measure", rf"{_TRADE}|{_SALES}", "trade"),
)
"""What the words of the sentence say where the noun does not: kinds, words, indicator. The cue nearest to the figure
settles it; at one distance, the earlier line."""

BY_KIND: dict[str, str] = {"duration": "duration", "ordinal": "event_number"}
"""What the kind alone says."""

MEASURES: tuple[tuple[str, str], ...] = (
    (r"[A-Z]{3}", "value"),
    (r"t|kt|Mt|Gt|kg|g|t/a|Mt/a|mtpa|lb|oz", "weight"),
    (r"m3|bcm|tcm|mcm|bcf|tcf|mcf|cf|bbl|b/d|boe|boe/d|kl|l", "volume"),
    (r"kWh|MWh|GWh|TWh|J|GJ|TJ|PJ|EJ|toe|Mtoe|Btu|MMBtu", "energy"),
)
"""Units with the measure they are of."""


def cues(table: dict[str, str], text: str) -> list[Cue]:
    """Find the cues of a table in a text, in order; where two overlap, the longer counts.

    Parameters
    ----------
    table : dict
        `PRODUCTS` or `FLOWS`.
    text : str
        English text.

    Returns
    -------
    list of Cue

    Examples
    --------
    >>> [(c.code, c.start) for c in cues(PRODUCTS, "LNG and natural gas, not gasoline")]
    [('271111', 0), ('NG', 8), ('2710', 25)]
    """
    found: list[Cue] = []
    for code, words in table.items():
        found += [Cue(m.start(), m.end(), code) for m in re.finditer(rf"\b(?:{words})\b", text, _FLAGS)]
    found.sort(key=lambda cue: (cue.start, -cue.end))
    kept: list[Cue] = []
    for cue in found:
        if kept and cue.start < kept[-1].end:
            if cue.end - cue.start > kept[-1].end - kept[-1].start:
                kept[-1] = cue
            continue
        kept.append(cue)
    return kept


def by_noun(kind: str, noun: str | None) -> str | None:
    """Return the indicator that the last word of a counted or numbered noun phrase stands for.

    Parameters
    ----------
    kind : str
        Kind of the quantity.
    noun : str or None
        Its unit.

    Returns
    -------
    str or None

    Examples
    --------
    >>> by_noun("count", "joint economic project"), by_noun("count", "ship")
    ('project_count', None)
    """
    words = re.split(r"[\s-]+", (noun or "").lower())
    for of_kind, nouns, indicator in BY_NOUN:
        if of_kind == kind and re.fullmatch(rf"(?:{nouns})s?", words[-1]):
            return indicator
    return None


def by_unit(unit: str | None) -> str | None:
    """Return what a unit measures.

    Parameters
    ----------
    unit : str or None
        A unit of the reader's.

    Returns
    -------
    str or None
        A code of `codes.MEASURES`.

    Examples
    --------
    >>> by_unit("JPY"), by_unit("bcm"), by_unit("%")
    ('value', 'volume', None)
    """
    return next((measure for form, measure in MEASURES if re.fullmatch(form, unit or "")), None)
