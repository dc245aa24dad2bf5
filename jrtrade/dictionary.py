"""The data dictionary as Markdown; ``python -m jrtrade.dictionary README.md`` renews the one in the README."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jrtrade.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jrtrade.columns import Column, Table

BEGIN = "<!-- data dictionary: begin -->"
END = "<!-- data dictionary: end -->"


def dictionary() -> str:
    """Return the data dictionary of all tables.

    Examples
    --------
    >>> print(dictionary().splitlines()[0])
    ### documents
    """
    return "\n".join([*(line for table in TABLES.values() for line in _table(table)), *_codes()])


def renewed(text: str) -> str:
    """Return a text with the data dictionary between its marks renewed."""
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the text lacks the marks {BEGIN} and {END}")
    return f"{head}{BEGIN}\n{dictionary()}\n{END}{tail}"


def _table(table: Table) -> Iterator[str]:
    yield from (f"### {table.name}", "", f"{table.meaning[0].upper()}{table.meaning[1:]}.", "")
    yield from ("| column | type | missing | meaning |", "|---|---|---|---|")
    for column in table.columns:
        name = f"**{column.name}**" if column.name in table.key else column.name
        yield f"| {name} | {column.type} | {'' if column.required else 'may be'} | {_meaning(table, column)} |"
    yield ""


def _meaning(table: Table, column: Column) -> str:
    text = column.meaning
    if column.unit:
        text += f" [{column.unit}]"
    if column.codes is not None:
        text += f": a code, see [{column.name}](#codes)"
    for foreign in table.foreign:
        if foreign.column == column.name:
            text += f" → {foreign.table}.{foreign.to}"
    return text.replace("|", "\\|")


def _codes() -> Iterator[str]:
    yield from ("### Codes", "", "| column | code | meaning |", "|---|---|---|")
    seen: dict[str, None] = {}
    for table in TABLES.values():
        for column in table.columns:
            for code, meaning in (column.codes or {}).items():
                seen[f"| {column.name} | {code} | {meaning} |"] = None
    yield from seen


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
