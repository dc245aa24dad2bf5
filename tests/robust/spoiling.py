"""A raw folder's files as records that can be spoilt field by field, and what to spoil each field with."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jrtrade.raw import records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel

GONE = object()
"""In the place of a value: the key is left out."""


@dataclass(frozen=True)
class Kind:
    """One kind of record: its form, a file that holds some, and the way to the one that is spoilt."""

    model: type[BaseModel]
    file: str
    way: tuple[str | int, ...] = ()

    @property
    def fields(self) -> dict[str, Any]:
        """The record's keys as they stand in a file, each with what JSON Schema says of it."""
        found: dict[str, Any] = self.model.model_json_schema(by_alias=True)["properties"]
        return found


KINDS = [
    Kind(records.Dataset, "dataset.toml"),
    Kind(records.Document, "documents.toml", ("document", 0)),
    Kind(records.Claim, "claims/alpha-2020.toml", ("claim", 0)),
    Kind(records.Because, "claims/alpha-2020.toml", ("claim", 0, "because", 0)),
    Kind(records.Source, "sources.toml", ("source", 0)),
    Kind(records.Relation, "relations.toml", ("relation", 0)),
    Kind(records.Item, "relations.toml", ("relation", 0, "items", 0)),
    Kind(records.Aside, "asides.csv", (0,)),
    Kind(records.Observation, "reference/customs.csv", (0,)),
]
FILES = sorted({kind.file for kind in KINDS})
RELATION: dict[str, Any] = {
    "id": "list",
    "kind": "count_of_list",
    "claims": ["beta-2021.documents"],
    "items": [{"document": "beta-2021", "start": 0, "end": 6, "words": "Russia"}],
    "expect": "differs",
}
TYPED: dict[str, Any] = {
    "string": "word",
    "integer": 5,
    "number": 5.5,
    "boolean": True,
    "array": ["word"],
    "object": {"a": 1},
    "date": dt.date(2016, 1, 1),
    "time": dt.datetime(2016, 1, 1, 1, tzinfo=dt.UTC),
}
"""A value of every type of TOML."""
NASTY = [" ", " before", "after ", "two\nlines", "a\ttab", "\u202eback", "zero\u200bwidth", "nul\0", "\ufeffmark"]
"""Texts that no field should hold, whatever it is for."""
NO_NUMBERS = "x 5x 1,5 1.5.5 1_0 １２ ٣ ½ -- 0x10 1e400 nan inf -inf true 9e 5%".split()
FREE = {"words"}
"""Fields whose text is not ours to choose: it is the article's, and held against it."""
ANY_TEXT = set(
    "title description author container_title editors chapter publisher isbn original_note original_pages pages_note "
    "published_note file rights statement period_note note licence terms obtained basis".split()
)
"""Fields that take any text in one line; every other is a code or has a form."""


def typed(field: dict[str, Any]) -> set[str]:
    """Return the types of JSON that a field may have."""
    return {part["type"] for part in field.get("anyOf", [field]) if "type" in part} - {"null"}


def spoilt(kind: Kind, name: str, now: Any) -> Iterator[Any]:
    """Yield values that a field must not have, which now has another; in a CSV file all values are texts."""
    field, required = kind.fields[name], name in kind.model.model_json_schema(by_alias=True)["required"]
    types, text_only = typed(field), kind.file.endswith(".csv")
    if "string" in types and name not in FREE | ANY_TEXT:
        yield from ("no such thing", "Ｎone", "x" * 5000)
        yield from [now.swapcase()] if isinstance(now, str) and now.swapcase() != now else []
    if required:
        yield "" if text_only else GONE
    if text_only:
        numbers = {"integer", "number"} & types
        yield from NO_NUMBERS if numbers else ()
        yield from ("5.0", "9" * 5000) if "integer" in types else ()
        yield from [text for text in NASTY if numbers or name not in FREE]
        return
    yield from [value for of, value in TYPED.items() if of not in types]
    if types == {"string"} and name not in FREE:
        yield from NASTY
    if "integer" in types:
        yield from (-1, 10**30, 0 if name in ("end", "length") else -5)
    if "array" in types:
        yield from ([5], [[]], [{"a": 1}], ["no-such-thing", "no-such-thing"])


def parsed(raw: Path, file: str) -> Any:
    """Return a raw file's content: a dict of TOML, or the rows of a CSV file."""
    text = (raw / file).read_text(encoding="utf-8")
    return tomllib.loads(text) if file.endswith(".toml") else list(csv.DictReader(io.StringIO(text, newline="")))


def held(content: Any, kind: Kind) -> dict[str, Any]:
    """Return the record that is spoilt."""
    for part in kind.way:
        content = content[part]
    record: dict[str, Any] = content
    return record


def spoil(raw: Path, kind: Kind, name: str, value: Any) -> None:
    """Give a field another value."""
    content = parsed(raw, kind.file)
    record = held(content, kind)
    if value is GONE:
        del record[name]
    else:
        record[name] = value
    (raw / kind.file).write_text(written(content), encoding="utf-8", newline="")


def written(content: Any) -> str:
    """Return content as the text of a TOML or CSV file."""
    if isinstance(content, list):
        text = io.StringIO(newline="")
        table = csv.DictWriter(text, list(content[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(content)
        return text.getvalue()
    return "".join(f"{key} = {toml(value)}\n" for key, value in content.items())


def toml(value: Any) -> str:
    """Return a value as TOML."""
    if isinstance(value, str):
        return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in value) + '"'
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value)
