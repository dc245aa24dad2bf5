"""A file's text in pieces of bounded length, hashed and checked before the first is handed out."""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import IO, TYPE_CHECKING

from jrtrade.corpus.walk import shown
from jrtrade.errors import Fault
from jrtrade.quantity import numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE = 1 << 18
"""A piece has at most this many characters; a file of at most this many bytes is read whole."""
QUIET = 100
"""So far from any numeral no figure reaches: a cut with as many characters free of numerals on both sides is safe."""
SEARCHED = 1 << 15
"""So many characters before the end of a piece are searched for a place to cut."""

_BLOCK = 1 << 20
_SENTENCE_END = re.compile(r"[.!?][)\]\"'’”]*\s+(?=\S)")
_LINE_END = re.compile(r"(?<![-‐\u00ad \t\r])[ \t\r]*\n")
_SPACE = re.compile(r"(?<![-‐\u00ad\s])\s+")
_BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}


class UnfitError(Exception):
    """A file that is no UTF-8 text."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def decoded(path: str, data: bytes) -> str:
    """Decode a file's bytes.

    Parameters
    ----------
    path : str
        The file, for the message.
    data : bytes
        All its bytes.

    Returns
    -------
    str

    Raises
    ------
    UnfitError
        If they are not UTF-8 text.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        lines = data[: error.start].count(b"\n")
        raise UnfitError(_not_utf8(path, data[:2], data[error.start], error.start, lines)) from None
    if "\0" in text:
        raise UnfitError(_binary(path, data.index(b"\0")))
    return text


def checked(path: str, stream: IO[bytes]) -> str:
    """Read a file through and return its SHA-256.

    Parameters
    ----------
    path : str
        The file, for the message.
    stream : binary file
        Its bytes.

    Returns
    -------
    str
        In hexadecimal.

    Raises
    ------
    UnfitError
        If it is not UTF-8 text.
    """
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    head, lines, done = b"", 0, 0
    while True:
        block = stream.read(_BLOCK)
        head = head or block[:2]
        digest.update(block)
        held = decoder.getstate()[0]
        try:
            decoder.decode(block, final=not block)
        except UnicodeDecodeError as error:
            lines += bytes(error.object[: error.start]).count(b"\n")
            at = done - len(held) + error.start
            raise UnfitError(_not_utf8(path, head, error.object[error.start], at, lines)) from None
        if b"\0" in block:
            raise UnfitError(_binary(path, done + block.index(b"\0")))
        if not block:
            return digest.hexdigest()
        lines += block.count(b"\n")
        done += len(block)


def pieces(path: str, stream: IO[bytes], sha256: str, most: int = PIECE) -> Iterator[tuple[int, str]]:
    """Yield a checked file's text in pieces, each with the place of its first character.

    Parameters
    ----------
    path : str
        The file, for the message.
    stream : binary file
        Its bytes, from the first.
    sha256 : str
        Their hash, as `checked` found it.
    most : int
        The most characters of a piece.

    Yields
    ------
    (int, str)

    Raises
    ------
    UnfitError
        If the file has changed since it was checked.
    """
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    text, at = "", 0
    while True:
        block = stream.read(min(_BLOCK, 4 * most))
        digest.update(block)
        try:
            text += decoder.decode(block, final=not block)
        except UnicodeDecodeError:
            raise _changed(path) from None
        start = 0
        while len(text) - start > most + QUIET:
            end = start + cut(text[start : start + most + QUIET], most)
            yield at + start, text[start:end]
            start = end
        text, at = text[start:], at + start
        if not block:
            break
    if text:
        yield at, text
    if digest.hexdigest() != sha256:
        raise _changed(path)


def cut(text: str, most: int) -> int:
    r"""Find where to cut a text that is too long for one piece.

    The first of these places that exists, each time the last one within reach:

    1. a blank line, in the second half of the piece;
    2. a sentence end, else white space, with no numeral within `QUIET` characters on either side;
    3. a line end, but for one behind a hyphen;
    4. a sentence end;
    5. white space, but for some behind a hyphen;
    6. the end of the piece.

    At 1 and 2 the reader's answer is the same as for the text in one. At 3 to 5, which take a hundred thousand
    characters without a blank line and no sentence far from a number (a table, say), a figure that stands astride is
    read in its parts; 6 is for what is no prose at all: an unbroken word longer than all that.

    Parameters
    ----------
    text : str
        A text of more than `most` characters; what follows the cut is looked at as well.
    most : int
        The most characters before the cut.

    Returns
    -------
    int
        The number of characters before the cut, at least 1.

    Examples
    --------
    >>> text = "Coal rose by 5%.\n\nOil fell by 2% in May and by 3% in June."
    >>> text[: cut(text, 30)]
    'Coal rose by 5%.\n\n'
    """
    for break_ in ("\n\n", "\n\r\n"):
        at = text.rfind(break_, most // 2, most)
        if at > 0:
            return at + len(break_)
    floor = max(0, most - SEARCHED)
    quiet = _quiet(text, floor, most)
    if quiet:
        return quiet
    for places in (_LINE_END, _SENTENCE_END, _SPACE):
        last = _last(places, text, floor, most)
        if last:
            return last
    return most


def _quiet(text: str, floor: int, most: int) -> int:
    """Find the last place to cut that is far from any numeral, 0 if there is none."""
    window = text[floor:]
    spans = [(a + floor, b + floor) for a, b in numerals(window)]
    following = [start for start, _ in spans] + [most + QUIET]
    preceding = [floor - QUIET if floor == 0 else floor] + [end for _, end in spans]
    for before, after in zip(reversed(preceding), reversed(following), strict=True):
        low, high = before + QUIET, min(after - QUIET, most)
        if low < high:
            last = _last(_SENTENCE_END, text, low, high) or _last(_SPACE, text, low, high)
            if last:
                return last
    return 0


def _last(places: re.Pattern[str], text: str, low: int, high: int) -> int:
    """Return the end of the last match between two places, 0 if there is none."""
    step = 2048
    end = high
    while end > low:
        start = max(low, end - step)
        found = [m.end() for m in places.finditer(text, start, min(end + 16, high)) if m.end() <= high]
        if found:
            return found[-1]
        end = start
    return 0


def _not_utf8(path: str, head: bytes, byte: int, at: int, lines: int) -> Fault:
    where = f"{shown(path)}: byte {at} (line {lines + 1})"
    if head in _BYTE_ORDER_MARKS:
        return Fault(shown(path), "UTF-8", f"{_BYTE_ORDER_MARKS[head]}, by its byte order mark", "save it as UTF-8")
    return Fault(where, "UTF-8", f"the byte 0x{byte:02x}", "save it as UTF-8, if it is a text")


def _binary(path: str, at: int) -> Fault:
    return Fault(f"{shown(path)}: byte {at}", "text", "a NUL byte, so this is no text file")


def _changed(path: str) -> UnfitError:
    found = "one that changed while it was read"
    return UnfitError(Fault(shown(path), "a file that stays as it is", found, "run again; its rows are unsure"))
