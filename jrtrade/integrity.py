"""Whether published tables are whole and of one build: what the description and the tables record of each other.

The description, ``datapackage.json``, records the size and the SHA-256 of every table's file, and one hash over all of
these. Every table's file records, among Parquet's metadata, the SHA-256 of all else that the description says. So no
file can be cut short, altered, or replaced by one of another build, without the others showing it. This guards against
accidents: disks, half-finished copies, edits by hand, files of two versions in one folder. It does not guard against
somebody who writes all files anew: to know who made them, compare the description's `content_hash` with one from a
place you trust.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from jrtrade.columns import TableName
from jrtrade.errors import DataError, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FILE = "datapackage.json"
MARK = "package"
"""Key of Parquet's metadata under which a table names the description it belongs to."""
NAMES: tuple[TableName, ...] = get_args(TableName)
OF_FILES = ("bytes", "hash")
"""What the description says of a table's file and not of its content; `hash` stands in it for all files as well."""
VARIABLE = "JRTRADE_DATA"
"""The environment variable that names the folder to read the tables from."""
BUILD_ANEW = "run `jrtrade build` in the project's folder, or install the package anew"
INSTALL_ANEW = "install the package anew: pip install --force-reinstall --no-deps jrtrade"


@dataclass(frozen=True)
class Files:
    """The files of one folder of tables as they stood together; None for one that is missing."""

    folder: Path
    description: bytes | None
    tables: Mapping[TableName, bytes | None]


def without_files(package: Mapping[str, Any]) -> dict[str, Any]:
    """Return a description without what depends on the bytes of the files."""
    resources = [{k: v for k, v in r.items() if k not in OF_FILES} for r in package["resources"]]
    return {**{k: v for k, v in package.items() if k not in OF_FILES}, "resources": resources}


def files_hash(resources: Sequence[Mapping[str, Any]]) -> str:
    """Return one hash over what a description says of all the tables' files."""
    return hashed("".join(f"{r.get('name')} {r.get('bytes')} {r.get('hash')}\n" for r in resources).encode())


def mark(package: Mapping[str, Any]) -> str:
    """Return the hash of what a description says, but for what depends on the bytes of the files.

    White space and the order of keys make no difference.

    Examples
    --------
    >>> mark({"resources": [{"name": "a", "bytes": 1}]}) == mark({"resources": [{"bytes": 2, "name": "a"}]})
    True
    """
    text = json.dumps(without_files(package), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def description(files: Files) -> dict[str, Any]:
    """Return the description, when it is whole in itself and that of one of the tables beside it.

    Raises
    ------
    DataError
        Where it is missing, damaged or altered.
    """
    found = _known(files.description)
    held = [name for name in NAMES if files.tables.get(name) is not None]
    if found is None or (held and not any(_fits(files, found, name) for name in held)):
        raise DataError(faults(files, NAMES[:1]))
    return found.package


def whole(files: Files, name: TableName) -> bytes:
    """Return the bytes of a table's file, when they are those of the build that the description describes.

    Parameters
    ----------
    files : Files
        The folder's files, as they stood together.
    name : str
        A table.

    Raises
    ------
    DataError
        Where it or the description is missing, damaged, altered or of another build: which file, what was expected,
        what was found, and how to repair it.
    """
    known = _known(files.description)
    data = files.tables.get(name)
    if known is not None and data is not None and _fits(files, known, name):
        return data
    raise DataError(faults(files, (name,)))


def faults(files: Files, names: tuple[TableName, ...] = NAMES) -> list[Fault]:
    """Return everything wrong with the description and the named tables."""
    known = _known(files.description)
    if known is None:
        return [_unreadable(files), *(_missing(files, name) for name in names if files.tables.get(name) is None)]
    wrong = [name for name in names if not _fits(files, known, name)]
    return [fault for name in wrong for fault in _explained(files, known, name)]


@dataclass(frozen=True)
class _Known:
    """What a description says that the tables are held against."""

    package: dict[str, Any]
    mark: str
    files: Mapping[str, tuple[object, object]]
    sound: bool


@lru_cache(maxsize=4)
def _known(text: bytes | None) -> _Known | None:
    """Return what a description says, or None where it is none."""
    try:
        package = json.loads((text or b"").decode("utf-8"))
        facts = {r["name"]: (r.get("bytes"), r.get("hash")) for r in package["resources"]}
        return _Known(package, mark(package), facts, package.get("hash") == files_hash(package["resources"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _fits(files: Files, known: _Known, name: TableName) -> bool:
    data = files.tables.get(name)
    if data is None or not known.sound or known.files.get(name) != (len(data), hashed(data)):
        return False
    # The metadata stand in plain letters in the last part of the file, whose length its last bytes tell.
    end = len(data) - 8
    return data.find(known.mark.encode(), end - int.from_bytes(data[end : end + 4], "little"), end) >= 0


def hashed(data: bytes) -> str:
    """Return the hash of a file's bytes as the description records it."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _unreadable(files: Files) -> Fault:
    where = str(files.folder / FILE)
    if files.description is None:
        return Fault(where, "the description of the tables", _absent(files.folder / FILE), _remedy(files))
    expected, found = "the description of the tables as JSON", "a list of no tables"
    try:
        json.loads(files.description.decode("utf-8"))
    except json.JSONDecodeError as error:
        where, found = f"{where}:{error.lineno}:{error.colno}", f"a syntax error ({error.msg})"
    except (ValueError, RecursionError) as error:
        found = "no UTF-8" if isinstance(error, UnicodeDecodeError) else "endless nesting"
    return Fault(where, expected, found, _remedy(files))


def _missing(files: Files, name: TableName) -> Fault:
    path = files.folder / f"{name}.parquet"
    return Fault(str(path), "a table", _absent(path), _remedy(files))


def _absent(path: Path) -> str:
    return "something that cannot be read" if os.path.lexists(path) else "no such file"


def _explained(files: Files, known: _Known, name: TableName) -> Iterator[Fault]:
    """Say which file is wrong where a table and the description do not fit."""
    data = files.tables.get(name)
    if data is None:
        yield _missing(files, name)
        return
    entry = f"{files.folder / FILE} → resources → {name}"
    size, digest = known.files.get(name, (None, None))
    if not isinstance(size, int) or not isinstance(digest, str):
        yield Fault(entry, "the size and the hash of the table's file", "none", _remedy(files))
        return
    where, expected = str(files.folder / f"{name}.parquet"), f"{size:,} bytes with {_short(digest)}"
    found = f"{len(data):,} bytes with {_short(hashed(data))}"
    own = _mark_of(data)
    if not known.sound:
        others = [n for n in NAMES if (d := files.tables.get(n)) and known.files.get(n) != (len(d), hashed(d))]
        where = f"{files.folder / FILE} → " + (f"resources → {others[0]} → bytes, hash" if others else "hash")
        expected = "sizes and hashes as the build wrote them"
        yield Fault(where, expected, "others: the description was altered after the build", _remedy(files))
    elif own is None:
        yield Fault(where, expected, f"{found}, which are no table of jrtrade", _remedy(files))
    elif own == known.mark:
        yield Fault(where, expected, f"{found}: the table was altered after the build", _remedy(files))
    elif (size, digest) == (len(data), hashed(data)) or _of_others(files, own):
        expected = f"the description the tables were built with ({_short(own)})"
        found = f"another ({_short(known.mark)}): it was altered, or is that of another build"
        yield Fault(str(files.folder / FILE), expected, found, _remedy(files))
    else:
        yield Fault(where, expected, f"{found}: a table of another build", _remedy(files))


def _mark_of(data: bytes) -> str | None:
    """Return which description a table belongs to, or None where that cannot be read."""
    import pyarrow as pa  # noqa: PLC0415 - only where something is wrong
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        metadata = pq.read_schema(pa.BufferReader(data)).metadata or {}
        return metadata.get(MARK.encode(), b"").decode() or None
    except (OSError, ValueError, pa.ArrowException):  # damaged data come as any of these
        return None


def _of_others(files: Files, own: str) -> bool:
    """Say whether all other tables there belong to the same description as this one."""
    return all(_mark_of(data) == own for data in files.tables.values() if data is not None)


def _short(digest: str) -> str:
    return f"SHA-256 {digest.removeprefix('sha256:')[:12]}…"


def _remedy(files: Files) -> str:
    if files.folder.name == "_data":
        return INSTALL_ANEW
    named = os.environ.get(VARIABLE)
    if named and Path(named).absolute() == files.folder.absolute():
        return f"unset {VARIABLE}, which names this folder, or {BUILD_ANEW}"
    return BUILD_ANEW
