"""Raw files read safely: inside their folder, of a sane size, UTF-8, well-formed; every fault with its line."""

from __future__ import annotations

import csv
import io
import os
import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jrtrade.errors import Fault, UsageError
from jrtrade.raw.explain import nearest, shown

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 2_000_000
"""Largest raw file in bytes; the largest real one is a fourteenth of it, so more is a mistake."""
MOST = 1000
"""So many faults are listed; whoever has more has another kind of problem."""
PARTS = 20
"""So many parts a dotted key of TOML may have; the parser's time grows with their square."""

_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
_LONG_KEY = re.compile(rf"(?<![\w-]){_PART}(?:\.[ \t]*+{_PART}){{{PARTS},}}")


@dataclass
class RawFolder:
    """A folder of raw files, and the faults met while reading them."""

    root: Path
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.root.is_dir():
            remedy = "name one with --raw, or run this from the project's root"
            raise UsageError(f"there is no folder of raw data at {self.root}; {remedy}")

    def fault(self, where: str, expected: str, found: str, remedy: str = "") -> None:
        """Note a fault."""
        self.faults.append(Fault(where, expected, found, remedy))

    @property
    def full(self) -> bool:
        """Whether there are so many faults that no more are looked for."""
        return len(self.faults) >= MOST

    def has(self, name: str) -> bool:
        """Say whether there is anything of this name, were it only a link that leads nowhere."""
        return os.path.lexists(self.root / name)

    def names(self, folder: str, suffix: str) -> list[str]:
        """Names of the files of one kind in a subfolder, as paths from the root; anything else there is a fault."""
        found = []
        base = self.root / folder
        try:
            entries = sorted(base.iterdir()) if base.is_dir() else []
        except OSError as error:
            self.fault(f"{folder}/", "a readable folder", f"an error ({error.strerror})")
            return []
        for path in entries:
            name = f"{folder}/{path.name}"
            if path.suffix == suffix:
                found.append(name)
            elif not (path.name.startswith(".") or path.suffix == ".md"):
                self.fault(name, f"only {suffix} files in {folder}/", "another file", "rename it or move it elsewhere")
        return found

    def text(self, name: str) -> str | None:
        """Return a file's text, or None after noting why it cannot be read."""
        path = self.root / name
        try:
            return self._text(name, path)
        except (OSError, RuntimeError) as error:  # a loop of links is a RuntimeError before Python 3.13
            why = error.strerror if isinstance(error, OSError) else "a loop of links"
            self.fault(name, "a readable file", f"an error ({why})")
            return None

    def _text(self, name: str, path: Path) -> str | None:
        if not path.exists():
            near = nearest(path.name, [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else [])
            self.fault(name, "a file", "none", f"is it the file {near}?" if near else "add it")
            return None
        if not path.resolve().is_relative_to(self.root.resolve()):
            self.fault(name, "a file inside the raw folder", "a link that leads out of it", "put the file itself here")
            return None
        if not path.is_file():
            self.fault(name, "a file", "something else", "put a file here")
            return None
        with path.open("rb") as stream:
            raw = stream.read(LIMIT + 1)
        if len(raw) > LIMIT:
            self.fault(
                name, f"a file of at most {LIMIT:,} bytes", f"{path.stat().st_size:,} bytes", "is it the right file?"
            )
            return None
        return self._decoded(name, raw)

    def _decoded(self, name: str, raw: bytes) -> str | None:
        if raw.startswith(b"\xef\xbb\xbf"):
            self.fault(f"{name}:1:1", "plain UTF-8", "a byte order mark", "save it as UTF-8 without BOM")
            return None
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            found = f"the byte 0x{raw[error.start]:02x}, which is not UTF-8 there"
            self.fault(f"{name}:{_line_column(raw, error.start)}", "UTF-8", found, "save it as UTF-8")
            return None
        if "\0" in text:
            self.fault(f"{name}:{_line_column(raw, raw.index(0))}", "text", "a NUL character", "is it the right file?")
            return None
        return text.replace("\r\n", "\n")

    def toml(self, name: str) -> dict[str, Any] | None:
        """Return a TOML file's content, or None after noting why it cannot be read."""
        text = self.text(name)
        if text is None:
            return None
        long = _LONG_KEY.search(text)
        if long:
            self.fault(
                f"{name}:{_line_of(text, long)}", f"keys of at most {PARTS} parts", f"a longer one ({shown(long[0])})"
            )
            return None
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", str(error))
            what = str(error)[: place.start()] if place else str(error)
            line, column = (place[1], place[2]) if place and place[1] else (text.count("\n") + 1, 1)
            self.fault(
                f"{name}:{line}:{column}",
                "TOML",
                f"a syntax error ({what})",
                "mend the line; nothing after it was read",
            )
        except RecursionError:
            self.fault(name, "TOML of a few levels", "endless nesting", "is it the right file?")
        except ValueError:  # a whole number of more digits than Python is willing to read
            longest = max(re.finditer("[0-9_]+", text), key=_length)
            self.fault(f"{name}:{_line_of(text, longest)}", "whole numbers", "one of thousands of digits")
        return None

    def csv(self, name: str, columns: list[str]) -> list[tuple[int, dict[str, str]]]:
        """Return a CSV file's rows with their line numbers; empty cells are left out."""
        text = self.text(name)
        if text is None:
            return []
        # str.splitlines would also break a cell at a form feed or at U+2028, and count lines that no editor counts
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        rows: list[tuple[int, dict[str, str]]] = []
        line = 1
        try:
            header = next(reader, [])
            if not self._header_fits(name, header, columns):
                return []
            line = reader.line_num + 1
            for cells in reader:
                if self.full:
                    break
                if len(cells) == len(header):
                    rows.append((line, {k: v for k, v in zip(header, cells, strict=True) if v != ""}))
                elif cells:
                    self.fault(
                        f"{name}:{line}",
                        f"{len(header)} cells",
                        f"{len(cells)}",
                        "are the commas right, and texts with commas quoted?",
                    )
                line = reader.line_num + 1
        except csv.Error as error:
            self.fault(f"{name}:{line}", "CSV", f"a syntax error ({error})", "mend the line; nothing after it was read")
        return rows

    def _header_fits(self, name: str, header: list[str], columns: list[str]) -> bool:
        before = len(self.faults)
        if len(header) > 3 * len(columns):
            self.fault(f"{name}:1", f"the columns {', '.join(columns)}", f"{len(header):,} columns")
            return False
        missing = [c for c in columns if c not in header]
        for extra in (c for c in header if c not in columns):
            near = nearest(extra, missing)
            self.fault(
                f"{name}:1",
                f"the columns {', '.join(columns)}",
                f"the unknown column {extra!r}",
                f"did you mean {near!r}?" if near else "",
            )
        for column in missing:
            self.fault(f"{name}:1", f"the column {column!r}", "none of this name")
        for column in sorted({c for c in header if header.count(c) > 1}):
            self.fault(f"{name}:1", f"the column {column!r} once", f"{header.count(column)} of them")
        return len(self.faults) == before


def _line_of(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1


def _length(found: re.Match[str]) -> int:
    return found.end() - found.start()


def _line_column(raw: bytes, at: int) -> str:
    line = raw.count(b"\n", 0, at) + 1
    column = at - (raw.rfind(b"\n", 0, at) + 1) + 1
    return f"{line}:{column}"
