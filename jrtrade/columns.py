"""Every column of every table, written once: name, type, unit, meaning, limits; schemas and docs derive from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jrtrade import codes

if TYPE_CHECKING:
    from collections.abc import Mapping

Type = Literal["string", "integer", "number", "boolean"]
TableName = Literal["documents", "claims", "asides", "sources", "reference", "checks"]

KIND_MEANINGS: dict[str, str] = {
    "money": "an amount of money",
    "percent": "a percentage",
    "percentage_point": "a difference of percentages, in percentage or basis points",
    "measure": "an amount of a physical unit",
    "duration": "a length of time",
    "count": "a number of things",
    "ordinal": "a place in an order",
    "multiple": "so many times as much",
    "ratio": "a fraction, or one part to another",
    "date": "a date or year",
    "number": "a bare number",
}
QUALIFIER_MEANINGS: dict[str, str] = {
    "exact": "stated without a hedge",
    "about": "about, some, around, approximately",
    "almost": "almost, nearly",
    "below": "less than, under",
    "above": "more than, over, plus",
    "at_most": "up to, no more than",
    "at_least": "at least, no less than",
}
TREND_MEANINGS: dict[str, str] = {"up": "rose by, or to, this", "down": "fell by, or to, this"}
ASIDE_MEANINGS: dict[str, str] = {
    "date": "a date, year or period",
    "time": "a time of day",
    "list_mark": "the number or letter of a list item",
    "page": "a page number",
    "section": "the number of a section, chapter or table",
    "footnote": "a footnote's number",
    "address": "part of a postal address",
    "phone": "part of a telephone number",
    "url": "part of a web address",
    "identifier": "part of an identifier, such as an ISBN",
    "name": "part of a name, such as Sakhalin-2 or G7",
    "score": "a result of a game or a vote",
    "idiom": "a number word that counts nothing in particular",
}

UNITS: dict[str, str] = {
    "JPY": "yen",
    "USD": "US dollar",
    "EUR": "euro",
    "RUB": "rouble",
    "CNY": "yuan",
    "USD_PPP": "international dollar, at purchasing power parity",
    "JPY/USD": "yen per US dollar",
    "USD/bbl": "US dollars per barrel",
    "USD/MMBtu": "US dollars per million British thermal units",
    "t": "tonne",
    "kg": "kilogram",
    "bcm": "billion cubic metres",
    "Tcf": "trillion cubic feet",
    "bbl/d": "barrels per day",
    "bcm/Mt": "billion cubic metres of gas per million tonnes of liquefied gas",
    "MMBtu/bcm": "million British thermal units per billion cubic metres",
    "%": "per cent",
    "1": "pure number: a count or a rank",
}
"""Units of the official observations."""

ID = "[a-z0-9]+(-[a-z0-9]+)*"
"""Pattern of a document's or source's identifier."""
CLAIM_ID = rf"{ID}\.{ID}"
GROUP = rf"{ID}(\.{ID})?"
DAY = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
PERIOD = f"{DAY}(/{DAY})?"
"""Pattern of a period: a year, month or day (ISO 8601), or two of them as a range."""
AREA = "[A-Z]{3}"
HASH = "[0-9a-f]{64}"
_WINDOW, _EDGE = "[0-9a-f]{12}(:[34])?", r"(([0-9a-f]{2}){1,2}(\|\S{1,16})?|\|\S{1,16})"
FINGERPRINT = f"({_WINDOW}( {_WINDOW})?( {_EDGE})?|{_EDGE})?"
"""Pattern of one side of a fingerprint, as `jrtrade.anchor` writes it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column and its limits."""

    name: str
    type: Type
    meaning: str
    unit: str = ""
    required: bool = True
    unique: bool = False
    codes: Mapping[str, str] | None = None
    pattern: str = ""
    minimum: float | None = None

    @property
    def constraints(self) -> dict[str, bool | int | float | str]:
        """The limits, as Data Package names them."""
        found: dict[str, bool | int | float | str] = {}
        if self.required:
            found["required"] = True
        if self.unique:
            found["unique"] = True
        if self.pattern:
            found["pattern"] = self.pattern
        if self.minimum is not None:
            found["minimum"] = int(self.minimum) if self.type == "integer" else self.minimum
        return found


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose values are the key of another table."""

    column: str
    table: TableName
    to: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what a row is, its columns, its key and what it refers to."""

    name: TableName
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    foreign: tuple[ForeignKey, ...] = ()

    def column(self, name: str) -> Column:
        """Return the column of this name."""
        return next(c for c in self.columns if c.name == name)

    @property
    def names(self) -> list[str]:
        """The columns' names, in order."""
        return [c.name for c in self.columns]


def _text(name: str, meaning: str, *, required: bool = True, unique: bool = False, pattern: str = "") -> Column:
    return Column(name, "string", meaning, required=required, unique=unique, pattern=pattern)


def _code(name: str, meaning: str, of: Mapping[str, str], *, required: bool = True) -> Column:
    return Column(name, "string", meaning, required=required, codes=of)


def _count(name: str, meaning: str, unit: str, *, required: bool = True, minimum: float = 0) -> Column:
    return Column(name, "integer", meaning, unit, required=required, minimum=minimum)


def _number(name: str, meaning: str, unit: str, *, required: bool = False, minimum: float | None = None) -> Column:
    return Column(name, "number", meaning, unit, required=required, minimum=minimum)


_PLACE = (
    _count("start", "where the words begin in the text", "code points"),
    _count("end", "where the words end, this place excluded", "code points", minimum=1),
    _text("words", "the words as they stand, line ends and all"),
)
_FINGERPRINT = (
    _text("before", "fingerprint of the words before, to find the place in another copy", required=False),
    _text("after", "fingerprint of the words after, to find the place in another copy", required=False),
)
_OF_DOCUMENT = ForeignKey("document_id", "documents", "document_id")

DOCUMENTS = Table(
    "documents",
    "one row per article: its bibliography, its rights, and the hash and length of its text",
    (
        _text("document_id", "identifier of the article", unique=True, pattern=ID),
        _text("title", "title"),
        _text("author", "author, where one is named", required=False),
        _text("container_title", "title of the book it is a chapter of", required=False),
        _text("editors", "editors of that book", required=False),
        _text("chapter", "number of the chapter", required=False),
        _text("publisher", "who published it"),
        _text("isbn", "ISBN of the book", required=False),
        _text("original_note", "what is known of the original, where this is a translation", required=False),
        _text("original_pages", "pages of the original", required=False),
        _text("pages_note", "what is known of the pages", required=False),
        _text("published", "date of publication, or only the year (ISO 8601)", pattern=DAY),
        _text("published_note", "what the date is, where that needs a word", required=False),
        _text("url", "where it is published", required=False),
        _text("file", "name of the text file the places refer to"),
        _text("sha256", "SHA-256 of that file's bytes", pattern=HASH),
        _count("length", "length of the text", "code points", minimum=1),
        _text("language", "language of the text (ISO 639-1)", pattern="[a-z]{2}"),
        _text("rights", "who holds the rights in the text, and what is taken from it here"),
    ),
    ("document_id",),
)

CLAIMS = Table(
    "claims",
    "one row per figure an article states, with its place, its reading and what it measures",
    (
        _text("claim_id", "identifier of the claim, stable for life", unique=True, pattern=CLAIM_ID),
        _text("document_id", "the article", pattern=ID),
        *_PLACE,
        _code("kind", "what sort of quantity the words state", KIND_MEANINGS),
        _number("value", "the stated value in full; null where the words are vague", "see unit"),
        _number("value_to", "the other end of a range", "see unit"),
        _number("low", "lowest value the words allow, every stated digit taken as meant", "see unit"),
        _number("high", "highest value the words allow, every stated digit taken as meant", "see unit"),
        _number("generous_low", "lowest value a fair reader would still accept", "see unit"),
        _number("generous_high", "highest value a fair reader would still accept", "see unit"),
        _text("unit", "ISO 4217 currency, unit, %, pp, or the thing counted", required=False),
        _code("qualifier", "the hedge the words carry", QUALIFIER_MEANINGS),
        _code("trend", "whether the words say it rose or fell", TREND_MEANINGS, required=False),
        _count("digits", "significant digits stated", "digits", required=False, minimum=1),
        _code("indicator", "what the figure measures", codes.INDICATORS),
        _code("flow", "direction of trade", codes.FLOWS, required=False),
        _code("product", "goods", codes.PRODUCTS, required=False),
        _code("measure", "what the goods are measured by", codes.MEASURES, required=False),
        _code("ref_area", "the country the figure is about", codes.AREAS, required=False),
        _code("counterpart_area", "its partner", codes.AREAS, required=False),
        _code("base_area", "the partner compared with, for ratios", codes.AREAS, required=False),
        _text(
            "time_period", "the period the figure is about (ISO 8601, A/B for a range)", required=False, pattern=PERIOD
        ),
        _text("base_period", "the period compared with, for multiples and changes", required=False, pattern=PERIOD),
        _text("period_note", "how the period was settled, where the text does not state it", required=False),
        _text("basis_group", "shared by the claims of one sentence that share a basis", required=False, pattern=GROUP),
        _text("statement", "what is claimed, in our own words"),
        _text("note", "anything a user should know", required=False),
        _text("because", "where in the text the period or another dimension stands, as JSON", required=False),
        *_FINGERPRINT,
    ),
    ("claim_id",),
    (_OF_DOCUMENT,),
)

ASIDES = Table(
    "asides",
    "one row per number in the articles that is no statistic, and why it is none",
    (
        _text("document_id", "the article", pattern=ID),
        *_PLACE,
        _code("class", "why it is no statistic", ASIDE_MEANINGS),
        _text("note", "anything a user should know", required=False),
        *_FINGERPRINT,
    ),
    ("document_id", "start"),
    (_OF_DOCUMENT,),
)

SOURCES = Table(
    "sources",
    "one row per published table of statistics: publisher, licence, how it was obtained",
    (
        _text("source_id", "identifier of the source", unique=True, pattern=ID),
        _text("publisher", "who published it"),
        _text("title", "title of the table or page"),
        _text("url", "where it is published", required=False),
        _text("licence", "licence or terms of use"),
        _text("terms", "what the terms allow, and what was taken therefore"),
        _code("quality", "how near to the statistic's maker", codes.QUALITIES),
        _text("obtained", "how the numbers came here"),
        _text("basis", "valuation and calendar (FOB, CIF, fiscal year and so on)", required=False),
        _text("derived_from", "sources this one copies or is computed from, separated by spaces", required=False),
    ),
    ("source_id",),
)

REFERENCE = Table(
    "reference",
    "one row per official observation, as published",
    (
        _text("obs_id", "identifier: source, series key and period", unique=True),
        _text("source_id", "the source", pattern=ID),
        _code("indicator", "what is measured", codes.INDICATORS),
        _text(
            "ref_area",
            "reporting country (ISO 3166-1 alpha-3 or a code of the area list)",
            required=False,
            pattern=AREA,
        ),
        _text("counterpart_area", "its partner (the same codes)", required=False, pattern=AREA),
        _code("flow", "direction of trade", codes.FLOWS, required=False),
        _code("product", "goods", codes.PRODUCTS, required=False),
        _code("measure", "what the goods are measured by", codes.MEASURES, required=False),
        _text("time_period", "the period (ISO 8601)", pattern=PERIOD),
        _number(
            "obs_value",
            "observed value, to be multiplied by ten to the power of unit_mult",
            "see unit_measure",
            required=True,
        ),
        _number("obs_low", "lowest possible value, where the source gives an interval", "see unit_measure"),
        _number("obs_high", "highest possible value, where the source gives an interval", "see unit_measure"),
        _code("unit_measure", "unit", UNITS),
        Column("unit_mult", "integer", "power of ten the value is to be multiplied by (6: millions)", "power of ten"),
        _code("obs_status", "status of the observation (SDMX)", codes.OBS_STATUS),
        _text("basis", "valuation or calendar of this series (FOB, CIF, fiscal)", required=False),
        _text(
            "lineage", "bodies whose records the number rests on (codes of jrtrade.codes.LINEAGES), separated by spaces"
        ),
        _text("note", "anything a user should know", required=False),
    ),
    ("obs_id",),
    (ForeignKey("source_id", "sources", "source_id"),),
)

CHECKS = Table(
    "checks",
    "one row per claim and way of holding it against official statistics or other claims; one of them the primary",
    (
        _text(
            "check_id", "identifier of the check: claim, role, and what tells it from others of the role", unique=True
        ),
        _text("claim_id", "the claim", pattern=CLAIM_ID),
        _code("role", "what the row is for", codes.CHECK_ROLES),
        _code("rule", "how the reference value is computed", codes.CHECK_RULES),
        _text(
            "basis",
            "what the reference value is on: steps away from the stated basis, period, whose records, valuation, "
            "what stands in for what",
            required=False,
        ),
        _text(
            "formula", "the computation with its numbers; for a search, the value on every basis tried", required=False
        ),
        _text("reference_ids", "the observations the row rests on, separated by spaces", required=False),
        _text("claim_ids", "the other claims the row rests on, separated by spaces", required=False),
        _number("ref_value", "reference value", "see unit"),
        _number("ref_low", "lowest reference value, by printed digits and conversions; null where open", "see unit"),
        _number("ref_high", "highest reference value; null where open", "see unit"),
        _text("unit", "unit of the reference value", required=False),
        _number(
            "gap",
            "reference value less the nearest end of the interval the words allow; above it positive, inside it 0",
            "see unit",
        ),
        _number("gap_percent", "the gap in per cent of that end", "%"),
        _code("verdict", "the result", codes.CHECK_VERDICTS),
        _text("why", "the reason, or what is missing", required=False),
        _text("source_id", "the source the reference value mainly rests on", required=False, pattern=ID),
        _text(
            "lineage",
            "bodies whose records the row rests on (codes of jrtrade.codes.LINEAGES), separated by spaces",
            required=False,
        ),
        _count("witnesses", "independent witnesses on the stated basis: no two share a lineage", "1", required=False),
        _count("witnesses_agree", "how many of them agree, at least loosely", "1", required=False),
        _count("tried", "how many neighbouring bases were tried", "1", required=False),
        _count("fits", "how many of them reproduce the claim", "1", required=False),
        _text("explained_by", "bases that reproduce it, the nearest first, separated by semicolons", required=False),
        _number(
            "chance",
            "chance that one of so many bases would fit a figure put anywhere in the range they span",
            "1",
            minimum=0,
        ),
    ),
    ("check_id",),
    (ForeignKey("claim_id", "claims", "claim_id"), ForeignKey("source_id", "sources", "source_id")),
)

TABLES: dict[TableName, Table] = {t.name: t for t in (DOCUMENTS, CLAIMS, ASIDES, SOURCES, REFERENCE, CHECKS)}
"""The tables in the order in which they are built and listed."""
