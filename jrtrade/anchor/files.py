"""Text files: read safely, decoded without touching a position, hashed; positions as lines and columns."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from pathlib import Path

from jrtrade.errors import DataError, Fault, UsageError

LARGEST = 64 * 2**20
"""How many bytes a text may have."""


def sha256(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal digits.

    Parameters
    ----------
    data : bytes
        The bytes.

    Returns
    -------
    str
        64 lower-case hexadecimal digits.

    Examples
    --------
    >>> sha256(b"")[:16]
    'e3b0c44298fc1c14'
    """
    return hashlib.sha256(data).hexdigest()


def read_bytes(path: Path | str) -> bytes:
    """Read a text file of bounded size as bytes.

    Parameters
    ----------
    path : Path or str
        The file.

    Returns
    -------
    bytes
        Its content.

    Raises
    ------
    UsageError
        If there is no such file, or it cannot be read.
    DataError
        If it is larger than `LARGEST`.
    """
    path = Path(path)
    if not path.is_file():
        raise UsageError(f"no such file: {path}")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from error
    if len(data) > LARGEST:
        raise DataError([Fault(str(path), f"a text of at most {LARGEST} bytes", "more", "split it")])
    return data


def decode(data: bytes, file: str = "text") -> str:
    """Decode the bytes of a text; line ends stay as they are, as positions count them.

    Parameters
    ----------
    data : bytes
        UTF-8.
    file : str
        What the text is called in an error.

    Returns
    -------
    str
        The text.

    Raises
    ------
    DataError
        If the bytes are no UTF-8 or contain a NUL, with the place.

    Examples
    --------
    >>> decode("¥700".encode())
    '¥700'
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = line_column(before, len(before))
        where = f"{file}:{line}:{column} (byte {error.start})"
        found = f"the byte 0x{data[error.start]:02x}"
        raise DataError([Fault(where, "UTF-8", found, "save the text as UTF-8")]) from None
    at = text.find("\0")
    if at >= 0:
        line, column = line_column(text, at)
        raise DataError([Fault(f"{file}:{line}:{column}", "text", "a NUL character", "this is no text file")])
    return text


def read_text(path: Path | str) -> str:
    """Read a text file: UTF-8, of bounded size, line ends as they are.

    Parameters
    ----------
    path : Path or str
        The file.

    Returns
    -------
    str
        The text.

    Raises
    ------
    UsageError
        If there is no such file, or it cannot be read.
    DataError
        If it is too large, no UTF-8 or no text.
    """
    return decode(read_bytes(path), str(path))


class Lines:
    """Positions of a text as lines and columns, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, position: int) -> tuple[int, int]:
        """Return line and column of a position."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1


def line_column(text: str, position: int) -> tuple[int, int]:
    r"""Return a position in a text as line and column, both from 1.

    Parameters
    ----------
    text : str
        The text.
    position : int
        A position in code points.

    Returns
    -------
    tuple of (int, int)
        Line and column.

    Examples
    --------
    >>> line_column("one\ntwo", 5)
    (2, 2)
    """
    position = min(position, len(text))
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
