"""The raw records' forms: which keys a document, claim, aside, source or observation has, and what each may hold."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from jrtrade import codes, columns, periods, quantity
from jrtrade.errors import ReadError
from jrtrade.raw.explain import nearest

if TYPE_CHECKING:
    from collections.abc import Collection


LONGEST_NAME = 120
"""So many characters an identifier may have."""


def _fault(expected: str, found: str = "", remedy: str = "") -> PydanticCustomError:
    """Return an error that `explain.faults` passes on in these words."""
    return PydanticCustomError("fault", "expected {expected}", {"expected": expected, "found": found, "remedy": remedy})


def _code(allowed: Collection[str]) -> AfterValidator:
    def check(value: str) -> str:
        if value not in allowed:
            near = nearest(value, allowed) or nearest(value.upper(), allowed) or nearest(value.lower(), allowed)
            raise _fault(f"one of {', '.join(allowed)}", remedy=f"did you mean {near!r}?" if near else "")
        return value

    return AfterValidator(check)


def _form(pattern: str, expected: str) -> AfterValidator:
    form = re.compile(pattern)

    def check(value: str) -> str:
        if not form.fullmatch(value):
            raise _fault(expected)
        return value

    return AfterValidator(check)


def _name(pattern: str, expected: str) -> AfterValidator:
    """Hold a name against its form; it becomes part of a file's name, which no system lets grow without limit."""
    return _form(rf"(?=.{{1,{LONGEST_NAME}}}\Z){pattern}", f"{expected}, at most {LONGEST_NAME} characters")


def _clean(value: str) -> str:
    if not value.strip():
        raise _fault("some text", "an empty one", "fill it in, or leave the key out where it is optional")
    if value != value.strip() or not value.isprintable():
        raise _fault("text in one line without spaces around it")
    return value


def _clean_or_empty(value: str) -> str:
    return _clean(value) if value else value


def _lineages(value: str) -> str:
    for code in value.split(" "):
        if code not in codes.LINEAGES:
            near = nearest(code, codes.LINEAGES)
            raise _fault(
                f"codes separated by single spaces, each one of {', '.join(codes.LINEAGES)}",
                repr(code),
                f"did you mean {near!r}?" if near else "",
            )
    return value


def _period(value: str) -> str:
    if not periods.is_period(value):
        form = "a year, month or day of the calendar such as 2015, 2016-05 or 2018-05-25"
        raise _fault(f"{form}, or two of one kind with a slash, the earlier first")
    return value


def _date(value: str) -> str:
    if "/" in value or not periods.is_period(value):
        raise _fault("a date such as 2016-10-20, or a month or year")
    return value


def _url(value: str) -> str:
    if value and not re.fullmatch(r"https?://[!-~]+", value):
        raise _fault("a web address that begins with https:// or http://, or nothing")
    return value


def _whole(value: Any, info: ValidationInfo) -> Any:
    if info.mode in ("python", "json"):  # TOML has numbers; what is left are cells of CSV, which have only digits
        return value
    if not re.fullmatch("[+-]?[0-9]{1,18}", value):
        raise _fault("a whole number in digits")
    return int(value)


def _decimal(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?", value):
            raise _fault("a number in digits with a decimal point, no thousands marks")
        try:
            return Decimal(value)
        except InvalidOperation as error:  # pragma: no cover - the form above leaves nothing to refuse
            raise _fault("a number") from error
    return value


def _reversed(end: int, info: ValidationInfo) -> int:
    start = info.data.get("start")
    if start is not None and end <= start:
        raise _fault(f"an end after the start ({start})", str(end), "are start and end swapped?")
    return end


def _fits_span(words: str, info: ValidationInfo) -> str:
    start, end = info.data.get("start"), info.data.get("end")
    if start is not None and end is not None and len(words) != end - start:
        found = f"{len(words)} in {words[:60]!r}"
        raise _fault(f"{end - start} characters, as the span {start}–{end} has", found, "correct the span or the words")
    return words


def _readable(words: str) -> str:
    try:
        quantity.read(words)
    except ReadError as error:
        raise _fault("words the reader can read as one quantity, whole", f"{words[:60]!r}", str(error)) from error
    return words


LONGEST = 10**9
"""No text is longer than this, in code points."""

Text = Annotated[str, AfterValidator(_clean)]
TextOrEmpty = Annotated[str, AfterValidator(_clean_or_empty)]
Id = Annotated[str, _name(columns.ID, "lower-case letters and digits, parts joined by single hyphens")]
ClaimId = Annotated[str, _name(columns.CLAIM_ID, "<document>.<name>, lower-case, parts joined by single hyphens")]
Period = Annotated[str, AfterValidator(_period)]
Day = Annotated[str, AfterValidator(_date)]
Area = Annotated[str, _code(codes.AREAS)]
AnyArea = Annotated[str, _form(columns.AREA, "three capital letters (ISO 3166-1 alpha-3), such as JPN")]
Url = Annotated[str, AfterValidator(_url)]
Fingerprint = Annotated[str, _form(columns.FINGERPRINT, "a fingerprint as `jrtrade extract --draft` writes it")]
Start = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=LONGEST)]
End = Annotated[int, BeforeValidator(_whole), Field(le=LONGEST), AfterValidator(_reversed)]
SpanWords = Annotated[str, AfterValidator(_fits_span)]
Number = Annotated[Decimal, BeforeValidator(_decimal)]


FILE_NAME = r"[^/\\.][^/\\]*"


class Record(BaseModel):
    """What all records share: no unknown keys, no conversions between types, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    PARTS: ClassVar[dict[str, type[BaseModel]]] = {}
    """Models of the keys that hold records themselves."""


class Dataset(Record):
    """What the dataset as a whole is called, where it lives, its version, and the day that was published."""

    name: Id
    title: Text
    description: Text
    homepage: Url | None = None
    version: Annotated[str, _form(r"[0-9]{1,9}(\.[0-9]{1,9}){2}", "a version such as 1.2.3")]
    published: (
        Annotated[str, _form("[0-9]{4}(-[0-9]{2}){2}", "a day such as 2016-10-20"), AfterValidator(_date)] | None
    ) = None


class Document(Record):
    """An article."""

    id: Id
    title: Text
    author: TextOrEmpty
    container_title: Text | None = None
    editors: Text | None = None
    chapter: Text | None = None
    publisher: Text
    isbn: Text | None = None
    original_note: Text | None = None
    original_pages: Text | None = None
    pages_note: Text | None = None
    published: Day
    published_note: Text | None = None
    url: Url
    file: Annotated[Text, _form(FILE_NAME, "a file name without folders")]
    sha256: Annotated[str, _form(columns.HASH, "64 hexadecimal digits, lower-case")]
    length: Annotated[int, Field(ge=1, le=LONGEST)]
    language: Annotated[str, _form("[a-z]{2}", "a language code such as en")]
    rights: Text


class Because(Record):
    """Where in the text a dimension of a claim stands, when that is outside the claim's words."""

    dimension: Annotated[
        str,
        _code(
            (
                "indicator",
                "flow",
                "product",
                "measure",
                "ref_area",
                "counterpart_area",
                "base_area",
                "time_period",
                "base_period",
                "unit",
            )
        ),
    ]
    start: Start
    end: End
    words: SpanWords


class Claim(Record):
    """A figure an article states."""

    PARTS: ClassVar[dict[str, type[BaseModel]]] = {"because": Because}

    id: ClaimId
    start: Start
    end: End
    words: Annotated[SpanWords, AfterValidator(_readable)]
    before: Fingerprint
    after: Fingerprint
    statement: Text
    indicator: Annotated[str, _code(codes.INDICATORS)]
    ref_area: Area | None = None
    counterpart_area: Area | None = None
    base_area: Area | None = None
    flow: Annotated[str, _code(codes.FLOWS)] | None = None
    product: Annotated[str, _code(codes.PRODUCTS)] | None = None
    measure: Annotated[str, _code(codes.MEASURES)] | None = None
    time_period: Period | None = None
    base_period: Period | None = None
    basis_group: Annotated[str, _name(columns.GROUP, "<document>.<name>, lower-case")] | None = None
    period_note: Text | None = None
    note: Text | None = None
    because: list[Because] = []


class Aside(Record):
    """A number in an article that is no statistic."""

    document: Id
    start: Start
    end: End
    words: SpanWords
    aside_class: Annotated[str, _code(columns.ASIDE_MEANINGS), Field(alias="class")]
    note: Text | None = None
    before: Fingerprint | None = None
    after: Fingerprint | None = None


class Source(Record):
    """A published table of statistics."""

    id: Id
    publisher: Text
    title: Text
    url: Url
    licence: Text
    terms: Text
    quality: Annotated[str, _code(codes.QUALITIES)]
    obtained: Text
    basis: TextOrEmpty | None = None
    derived_from: list[Id] = []


class Item(Record):
    """A place in an article that a relation counts or dates by."""

    document: Id
    start: Start
    end: End
    words: SpanWords


CLAIMS_OF_RELATION: dict[str, tuple[int, int | None]] = {
    "equal": (2, None),
    "successor": (2, 2),
    "count_of_list": (1, 1),
    "lies_between": (3, 3),
    "quotient": (2, 2),
    "product": (3, 3),
    "sum": (3, None),
    "elapsed": (2, 2),
    "anniversary": (1, 1),
}
"""Kind of relation → how many claims it is between, at least and at most."""

ITEMS_OF_RELATION: dict[str, tuple[int, int | None]] = {"count_of_list": (1, None), "anniversary": (1, 1)}
"""Kind of relation → how many places it needs; kinds that are not listed need none."""


def _as_many(number: int, limits: tuple[int, int | None], what: str, kind: str) -> None:
    least, most = limits
    if number < least or (most is not None and number > most):
        expected = str(least) if least == most else f"{least} or more" if most is None else f"{least} to {most}"
        raise _fault(f"{expected} {what} for a relation of kind {kind}", str(number))


def _claims_fit(claims: list[str], info: ValidationInfo) -> list[str]:
    kind = info.data.get("kind")
    if kind is not None:
        _as_many(len(claims), CLAIMS_OF_RELATION[kind], "claims", kind)
    if len(set(claims)) < len(claims):
        raise _fault("each claim once", ", ".join(sorted({c for c in claims if claims.count(c) > 1})))
    return claims


def _items_fit(items: list[Item], info: ValidationInfo) -> list[Item]:
    kind = info.data.get("kind")
    if kind is not None:
        _as_many(len(items), ITEMS_OF_RELATION.get(kind, (0, 0)), "items", kind)
    return items


class Relation(Record):
    """What claims say about each other, and whether the data bear it out."""

    PARTS: ClassVar[dict[str, type[BaseModel]]] = {"items": Item}

    id: Id
    kind: Annotated[str, _code(codes.RELATIONS)]
    claims: Annotated[list[ClaimId], AfterValidator(_claims_fit)]
    items: Annotated[list[Item], AfterValidator(_items_fit), Field(validate_default=True)] = []
    expect: Annotated[str, _code(codes.CHECK_VERDICTS)]
    note: Text | None = None


class Observation(Record):
    """An official number."""

    indicator: Annotated[str, _code(codes.INDICATORS)]
    ref_area: AnyArea | None = None
    counterpart_area: AnyArea | None = None
    flow: Annotated[str, _code(codes.FLOWS)] | None = None
    product: Annotated[str, _code(codes.PRODUCTS)] | None = None
    measure: Annotated[str, _code(codes.MEASURES)] | None = None
    time_period: Period
    obs_value: Number
    unit_measure: Annotated[str, _code(columns.UNITS)]
    unit_mult: Annotated[int, BeforeValidator(_whole), Field(ge=-12, le=18)]
    obs_status: Annotated[str, _code(codes.OBS_STATUS)]
    basis: Text | None = None
    lineage: Annotated[str, AfterValidator(_lineages)]
    obs_low: Number | None = None
    obs_high: Number | None = None
    note: Text | None = None

    def key(self, source: str) -> str:
        """Return the observation's identifier: source, series key and period."""
        parts = (
            self.indicator,
            self.ref_area,
            self.counterpart_area,
            self.flow,
            self.product,
            self.measure,
            self.unit_measure,
        )
        return f"{source}:{'.'.join(part or '_' for part in (*parts, self.time_period))}"
