"""What pydantic found wrong, said in plain words: field, what was expected, what stands there, what to do."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from jrtrade.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

_TYPES = {
    "string": "text in quotes",
    "int": "a whole number",
    "decimal": "a number",
    "float": "a number",
    "bool": "true or false",
    "list": "a list",
    "tuple": "a list",
    "dict": "a table of keys and values",
    "model": "a table of keys and values",
}
_LIMITS = {
    "greater_than_equal": ("ge", "at least"),
    "greater_than": ("gt", "more than"),
    "less_than_equal": ("le", "at most"),
}


LONGEST_WORD = 200
"""A word longer than this is like no other."""


def nearest(word: str, choices: Collection[str]) -> str | None:
    """Return the choice most like a word, or None where none is.

    >>> nearest("exprot", ["export", "import"])
    'export'
    """
    found = difflib.get_close_matches(word, choices, 1) if len(word) <= LONGEST_WORD else ()
    return found[0] if found else None


def shown(value: object, limit: int = 60) -> str:
    """Return a value as a reader of an error should see it, short.

    >>> shown(True), shown("a" * 100, 10)
    ('true', "'aaaaaa...")
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table of keys and values"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= limit else text[: limit - 3] + "..."


def faults(error: ValidationError, where: str, model: type[BaseModel]) -> Iterator[Fault]:
    """Yield a fault for every error of one record that stands at `where`."""
    for detail in error.errors(include_url=False):
        place, expected, found, remedy = _explained(detail, model)
        yield Fault(" → ".join([where, *place]), expected, found, remedy)


def _explained(detail: ErrorDetails, model: type[BaseModel]) -> tuple[list[str], str, str, str]:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    place = _place(detail["loc"])
    if kind == "fault":  # our own validators say it themselves
        return place, context["expected"], context.get("found") or shown(value), context.get("remedy", "")
    if kind == "missing":
        return place, "a value", "no such key", "add it"
    if kind == "extra_forbidden":
        allowed = _allowed(model, detail["loc"])
        near = nearest(str(detail["loc"][-1]), allowed)
        return (
            place,
            f"one of the keys {', '.join(allowed)}",
            "an unknown key",
            f"did you mean {near!r}?" if near else "remove it",
        )
    if kind in _LIMITS:
        name, words = _LIMITS[kind]
        return place, f"{words} {context[name]}", shown(value), ""
    if kind == "string_pattern_mismatch":
        return place, f"text of the form {context['pattern']}", shown(value), ""
    base = kind.split("_")[0]
    if base in _TYPES:
        found = (
            shown(value) if isinstance(value, str) and base != "string" else f"{_kind(value)} {shown(value)}".strip()
        )
        return (
            place,
            _TYPES[base],
            found,
            "put it in quotes" if base == "string" and not isinstance(value, dict | list) else "",
        )
    return place, detail["msg"].removeprefix("Input should be ").lower(), shown(value), ""


def _kind(value: object) -> str:
    if isinstance(value, dict | list | bool) or value is None:
        return ""
    return "the text" if isinstance(value, str) else "the number" if isinstance(value, int | float) else "the date"


def _place(loc: tuple[int | str, ...]) -> list[str]:
    parts: list[str] = []
    for part in loc:
        if isinstance(part, int) and parts:
            parts[-1] += f" {part + 1}"
        else:
            parts.append(str(part))
    return parts


def keys(model: type[BaseModel]) -> list[str]:
    """Return the keys of a record as they stand in a file."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _allowed(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys allowed in the (sub)record an error stands in."""
    inner: Any = model
    for part in loc[:-1]:
        if isinstance(part, str):
            inner = getattr(inner, "PARTS", {}).get(part, inner)
    return keys(inner)
