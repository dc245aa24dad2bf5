"""The forms of the output: rows to bytes in the worker, bytes to a file in the parent."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from json.encoder import encode_basestring
from typing import IO, TYPE_CHECKING, Any, Literal, Protocol, get_args

from jrtrade import inert
from jrtrade.extraction import NUMBERS, as_float, fields, reading
from jrtrade.quantity.model import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jrtrade.quantity import Quantity

FormatName = Literal["table", "jsonl", "csv", "parquet"]
FORMATS: tuple[FormatName, ...] = get_args(FormatName)

COLUMNS = ("path", "sha256", *FIELDS)
"""The columns of a row: the file as it was named, the hash of its bytes, and the fields of the quantity."""

_KEYS = tuple(f'"{name}":' for name in COLUMNS)

ROW_GROUP = 1 << 16
"""So many rows make a row group of a Parquet file."""

# JSON allows them, but they steer a terminal or end a line: C1 controls, line ends, bidirectional and invisible marks.
_UNSAFE = re.compile("[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_WORDS_WIDE, _KIND_WIDE = 46, 16


class Row:
    """A quantity and the file it stands in; `offset` is the place of the piece it was found in."""

    __slots__ = ("offset", "path", "quantity", "sha256")

    def __init__(self, path: str, sha256: str, offset: int, quantity: Quantity) -> None:
        self.path, self.sha256, self.offset, self.quantity = path, sha256, offset, quantity

    def values(self) -> list[Any]:
        """Return the values of `COLUMNS`, in order."""
        start, end, *rest = fields(self.quantity)
        return [self.path, self.sha256, start + self.offset, end + self.offset, *rest]


class Writer(Protocol):
    """Takes what `encode` made, in order, to a file."""

    def write(self, encoded: Any) -> None:
        """Write what one call of `encode` made."""

    def close(self) -> None:
        """Write what is left; the file itself stays open."""


class _Bytes:
    """Writes bytes, and a head before the first of them."""

    def __init__(self, stream: IO[bytes], head: bytes = b"") -> None:
        self.stream = stream
        stream.write(head)

    def write(self, encoded: bytes) -> None:
        self.stream.write(encoded)

    def close(self) -> None:
        self.stream.flush()


def encode(form: FormatName, rows: Iterable[Row]) -> Any:
    """Turn rows into what the form's writer takes; it can be sent between processes.

    Parameters
    ----------
    form : str
        One of `FORMATS`.
    rows : iterable of Row
        In order.

    Returns
    -------
    bytes or pyarrow.RecordBatch
    """
    match form:
        case "jsonl":
            return "".join(map(json_line, rows)).encode()
        case "csv":
            return _csv(rows)
        case "parquet":
            return _batch(rows)
        case _:
            return "".join(map(_table_line, rows)).encode()


def writer(form: FormatName, stream: IO[bytes]) -> Writer:
    """Return the form's writer to a file.

    Parameters
    ----------
    form : str
        One of `FORMATS`.
    stream : binary file
        Open for writing.

    Returns
    -------
    Writer
    """
    if form == "parquet":
        return _Parquet(stream)
    if form == "csv":
        return _Bytes(stream, (",".join(COLUMNS) + "\n").encode())
    return _Bytes(stream)


def number_text(value: Decimal) -> str:
    """Return an exact number in digits, with an exponent where it would be very long.

    Parameters
    ----------
    value : Decimal
        Any number.

    Returns
    -------
    str
        A number that JSON and spreadsheets read.

    Examples
    --------
    >>> number_text(Decimal("2.522e12")), number_text(Decimal("-0.50")), number_text(Decimal("1e400"))
    ('2522000000000', '-0.50', '1E+400')
    """
    return f"{value:f}" if -30 < value.adjusted() < 40 else str(value)


def json_line(row: Row) -> str:
    r"""Return a row as a line of JSON, numbers exact.

    Parameters
    ----------
    row : Row
        A row.

    Returns
    -------
    str

    Examples
    --------
    >>> from jrtrade.quantity import find
    >>> json_line(Row("a.txt", "…", 100, find("It fell by 2.50%.")[0]))[:61]
    '{"path":"a.txt","sha256":"…","start":111,"end":116,"words":"2'
    """
    return "{" + ",".join([key + _JSON[type(v)](v) for key, v in zip(_KEYS, row.values(), strict=True)]) + "}\n"


def _string(value: str) -> str:
    text = encode_basestring(value)
    return text if text.isascii() and text.isprintable() else _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def _truth(value: bool) -> str:
    return "true" if value else "false"


# By type, as a row is written half a million times for every hundred megabytes.
_JSON: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "null",
    bool: _truth,
    int: str,
    Decimal: number_text,
    str: _string,
}
_CELLS: dict[type, Callable[[Any], str]] = {**_JSON, type(None): lambda _: "", str: inert.cell}


def _csv(rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    for row in rows:
        table.writerow([_CELLS[type(value)](value) for value in row.values()])
    return text.getvalue().encode()


def _table_line(row: Row) -> str:
    q = row.quantity
    place = f"{inert.line(row.path, 200)}:{q.start + row.offset}"
    return (
        f"{place:<24}  {inert.line(q.words, _WORDS_WIDE):<{_WORDS_WIDE}}  "
        f"{q.kind.replace('_', ' '):<{_KIND_WIDE}}  {inert.line(reading(q), 60)}\n"
    )


def _batch(rows: Iterable[Row]) -> Any:
    import pyarrow as pa  # noqa: PLC0415 - only where Parquet is asked for

    schema = arrow_schema()
    columns: list[list[Any]] = [[] for _ in COLUMNS]
    for row in rows:
        for column, value in zip(columns, row.values(), strict=True):
            column.append(as_float(value) if isinstance(value, Decimal) else value)
    return pa.record_batch(
        [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )


def arrow_schema() -> Any:
    """Return the Arrow schema of the rows.

    Returns
    -------
    pyarrow.Schema

    Examples
    --------
    >>> arrow_schema().field("value").type
    DataType(double)
    """
    import pyarrow as pa  # noqa: PLC0415 - as above

    types = {"start": pa.int64(), "end": pa.int64(), "digits": pa.int32(), "assumed": pa.bool_()}
    types |= dict.fromkeys(NUMBERS, pa.float64())
    never_null = {"path", "sha256", "start", "end", "words", "kind", "qualifier", "assumed"}
    return pa.schema([pa.field(c, types.get(c, pa.string()), nullable=c not in never_null) for c in COLUMNS])


class _Parquet:
    """Gathers batches to row groups of a fixed size, so that the file does not depend on the number of processes."""

    def __init__(self, stream: IO[bytes]) -> None:
        import pyarrow.parquet as pq  # noqa: PLC0415 - as above

        self.schema = arrow_schema()
        self.file = pq.ParquetWriter(stream, self.schema, compression="zstd")
        self.waiting: list[Any] = []
        self.rows = 0

    def write(self, encoded: Any) -> None:
        self.waiting.append(encoded)
        self.rows += encoded.num_rows
        if self.rows >= ROW_GROUP:
            self._group(ROW_GROUP)

    def close(self) -> None:
        self._group(0)
        self.file.close()

    def _group(self, least: int) -> None:
        import pyarrow as pa  # noqa: PLC0415 - as above

        table = pa.Table.from_batches(self.waiting, self.schema)
        at = 0
        while table.num_rows - at >= max(least, 1):
            self.file.write_table(table.slice(at, ROW_GROUP), row_group_size=ROW_GROUP)
            at += ROW_GROUP
        rest = table.slice(at)
        self.waiting = rest.combine_chunks().to_batches() if rest.num_rows else []
        self.rows = rest.num_rows
