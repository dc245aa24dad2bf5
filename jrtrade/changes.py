"""What two versions of the tables differ in, by identifier, and which number of the version that changes."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jrtrade import store
from jrtrade.errors import DataError, Fault, UsageError
from jrtrade.inert import line, visible
from jrtrade.integrity import FILE, hashed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import pyarrow as pa

Level = Literal["major", "minor", "patch"]
What = Literal["added", "removed", "changed"]
Of = Literal["dataset", "table", "column", "row"]
LEVELS: tuple[Level, ...] = ("major", "minor", "patch")
DERIVED = ("checks",)
"""Tables that the library computes from the others: whatever changes in them follows from elsewhere."""
_INSIDE = ("", "data/processed", "jrtrade/_data", "_data")
_SIGNS: dict[What, str] = {"added": "+", "removed": "-", "changed": "~"}
_SHOWN = 12  # ids, in a list for people
_DESCRIBED = ("name", "title", "description", "homepage", "licenses", "contributors", "keywords")
_DESCRIBED_OF_TABLES = ("title", "description", "licenses")


@dataclass(frozen=True)
class Edition:
    """The tables of one version: where they are from, their descriptor, and each table's content."""

    name: str
    package: Mapping[str, Any]
    tables: Mapping[str, pa.Table]

    @property
    def version(self) -> str:
        """The version of the data."""
        return str(self.package.get("version", "unknown"))

    @property
    def schemas(self) -> dict[str, Mapping[str, Any]]:
        """Every table's schema, as its descriptor has it."""
        return {name: resource["schema"] for name, resource in self.resources.items()}

    @property
    def resources(self) -> dict[str, Mapping[str, Any]]:
        """What its descriptor says of every table."""
        return {r["name"]: r for r in self.package["resources"]}


@dataclass(frozen=True)
class Difference:
    """One difference.

    Attributes
    ----------
    of : {"dataset", "table", "column", "row"}
        What it is a difference of.
    what : {"added", "removed", "changed"}
        What happened to it.
    level : {"major", "minor", "patch"}
        Which number of the version it changes, by the Data Package recipe.
    table : str
        The table, or "" for the dataset as a whole.
    id : str
        Identifier of the row, or name of the column, or "".
    field : str
        The column whose value changed, or the property that did, or "".
    old, new : object
        The values; None where there is none.
    """

    of: Of
    what: What
    level: Level
    table: str = ""
    id: str = ""
    field: str = ""
    old: Any = None
    new: Any = None


@dataclass(frozen=True)
class Changes:
    """All differences between two versions."""

    old: Edition
    new: Edition
    differences: tuple[Difference, ...]

    @property
    def level(self) -> Level | None:
        """Which number of the version they change; None where there are none."""
        found = {d.level for d in self.differences}
        return next((level for level in LEVELS if level in found), None)

    @property
    def next_version(self) -> str:
        """The version they lead to, by the Data Package recipe."""
        return raised(self.old.version, self.level) if self.level else self.old.version

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data, fit for JSON."""
        return {
            "old": {"name": self.old.name, "version": self.old.version},
            "new": {"name": self.new.name, "version": self.new.version},
            "level": self.level,
            "next_version": self.next_version,
            "differences": [asdict(d) for d in self.differences],
        }

    def __str__(self) -> str:
        lines = [f"old: {self.old.name} (data version {self.old.version})"]
        lines.append(f"new: {self.new.name} (data version {self.new.version})")
        before: tuple[str, str] | None = None
        for d in self.differences:
            if before is None or d.table != before[0]:
                lines.append(f"\n{d.table or 'dataset'}")
            name = f"{d.of} {d.id}".strip() if d.of != "row" else d.id
            if (d.table, name) != before and (d.of != "dataset"):
                lines.append(f"  {_SIGNS[d.what]} {name}")
            if d.what == "changed":
                lines.append(f"      {d.field}: {_value(d.old, 300)} → {_value(d.new, 300)}")
            before = (d.table, name)
        return visible("\n".join([*lines, "", self.verdict()]))

    def markdown(self) -> str:
        """Return the differences as a list for a change log; long lists and values are cut."""
        lines = []
        for table in dict.fromkeys(d.table for d in self.differences):
            here = [d for d in self.differences if d.table == table]
            rows = {what: list(dict.fromkeys(d.id for d in here if (d.of, d.what) == ("row", what))) for what in _SIGNS}
            counts = [f"{len(ids)} {what}{_listed(ids, what)}" for what, ids in rows.items() if ids]
            other = [f"{d.of} {d.id} {d.what}".replace("  ", " ") for d in here if d.of in ("table", "column")]
            head = "; ".join([*dict.fromkeys(other), *([f"rows: {', '.join(counts)}"] if counts else [])])
            lines.append(f"- {f'`{table}`' if table else 'The dataset'}{f': {head}' if head else ''}")
            changed = [d for d in here if d.what == "changed" and table not in DERIVED]
            for d in changed[:_SHOWN]:
                name = f"`{d.id}` " if d.id else ""
                lines.append(f"  - {name}{d.field}: {_marked(d.old)} → {_marked(d.new)}")
            if len(changed) > _SHOWN:
                lines.append(f"  - and {len(changed) - _SHOWN} more values")
        return visible("\n".join([*(lines or ["- No change in the data."]), "", self.verdict()]))

    def verdict(self) -> str:
        """Return in words what the differences mean for the version."""
        if self.level is None:
            return "No differences."
        rule = f"By the Data Package recipe a {self.level} change: {self.old.version} → {self.next_version}"
        if self.level == "major" and self.old.version.startswith("0."):
            rule += " (before 1.0.0 the second number stands for the first as well)"
        if _numbers(self.new.version) < _numbers(self.next_version):
            return f"{rule}. The new tables still say {self.new.version}."
        return f"{rule}."


def compare(old: Edition, new: Edition) -> Changes:
    """Return what two versions differ in, table by table: first its columns, then its rows."""
    return Changes(old, new, tuple(_differences(old, new)))


def edition(name: str) -> Edition:
    """Read a version of the tables.

    Parameters
    ----------
    name : str
        A folder of tables, or one that holds such a folder (a project, an unpacked wheel); a wheel; "installed" or the
        data version of the installed tables; or, in a clone of the project, a version's tag, a branch or a commit.

    Raises
    ------
    UsageError
        Where there is nothing of this name; the message lists what may be named.
    DataError
        Where it holds no tables, or damaged ones.
    """
    path = Path(name)
    if name and path.is_dir():
        found = next((path / inside for inside in _INSIDE if (path / inside / FILE).is_file()), path)
        return _edition(name, lambda file: (found / file).read_bytes())
    if path.is_file():
        return _from_wheel(path)
    if name and name in ("installed", _installed()):
        return _edition(name, lambda file: (store.folder() / file).read_bytes())
    for revision in (name, f"v{name}"):
        if _git(revision, FILE) is not None:
            return _edition(name, lambda file, at=revision: _git(at, file) or b"")  # type: ignore[misc]
    raise UsageError(
        f'there is no version {name!r}; name a folder of tables, a wheel, "installed" or its data version '
        f"({_installed() or 'there is none'}), or in a clone of the project a tag or commit. For a published version: "
        "pip download --no-deps jrtrade==VERSION, and name the wheel"
    )


def raised(version: str, level: Level) -> str:
    """Return the version after a change of this level; before 1.0.0 the second number stands for the first as well.

    Examples
    --------
    >>> raised("1.2.3", "major"), raised("1.2.3", "minor"), raised("1.2.3", "patch"), raised("0.2.3", "major")
    ('2.0.0', '1.3.0', '1.2.4', '0.3.0')
    """
    first, second, third = (*_numbers(version), 0, 0, 0)[:3]
    if level == "patch":
        return f"{first}.{second}.{third + 1}"
    if level == "minor" or first == 0:
        return f"{first}.{second + 1}.0"
    return f"{first + 1}.0.0"


def _differences(old: Edition, new: Edition) -> Iterator[Difference]:
    for field in _DESCRIBED:
        before, after = old.package.get(field), new.package.get(field)
        if before != after:
            yield Difference(
                "dataset", "changed", "major" if field == "name" else "patch", "", "", field, before, after
            )
    for table in dict.fromkeys([*new.schemas, *old.schemas]):
        if table not in old.schemas:
            yield Difference("table", "added", "minor", table)
        elif table not in new.schemas:
            yield Difference("table", "removed", "major", table)
        else:
            yield from _of_table(table, old.resources[table], new.resources[table])
            yield from _of_columns(table, old.schemas[table], new.schemas[table])
            yield from _of_rows(table, old, new)


def _of_table(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for field in _DESCRIBED_OF_TABLES:
        before, after = old.get(field), new.get(field)
        if before != after:
            yield Difference("table", "changed", "patch", table, "", field, before, after)


def _of_columns(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    before, after = ({f["name"]: f for f in schema["fields"]} for schema in (old, new))
    for name in [n for n in after if n not in before]:
        yield Difference("column", "added", "major", table, name)
    for name in [n for n in before if n not in after]:
        yield Difference("column", "removed", "major", table, name)
    kept, kept_now = ([n for n in one if n in before and n in after] for one in (before, after))
    if kept != kept_now:
        yield Difference("table", "changed", "major", table, "", "order of columns", " ".join(kept), " ".join(kept_now))
    for key in ("primaryKey", "foreignKeys"):
        if old.get(key) != new.get(key):
            yield Difference("table", "changed", "major", table, "", key, old.get(key), new.get(key))
    for name in kept_now:
        for field in ("type", "unit", "description"):
            if before[name].get(field) != after[name].get(field):
                level: Level = "major" if field == "type" else "patch"
                was, now = before[name].get(field), after[name].get(field)
                yield Difference("column", "changed", level, table, name, field, was, now)
        yield from _of_limits(table, name, before[name], after[name])


def _of_limits(table: str, name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    before, after = ({c["value"]: c["label"] for c in one.get("categories", ())} for one in (old, new))
    for code in dict.fromkeys([*before, *after]):
        was, now = before.get(code), after.get(code)
        if was != now:
            # A column that had no list took any code, so that a list is narrower than none.
            narrower = code not in after or not before
            level: Level = "patch" if code in before and code in after else "major" if narrower else "minor"
            yield Difference("column", "changed", level, table, name, f"code {code}", was, now)
    limits, limits_now = old.get("constraints", {}), new.get("constraints", {})
    for key in dict.fromkeys([*limits, *limits_now]):
        was, now = limits.get(key), limits_now.get(key)
        if was != now:
            wider = now is None or (key == "minimum" and was is not None and now < was)
            yield Difference("column", "changed", "minor" if wider else "major", table, name, key, was, now)


def _of_rows(table: str, old: Edition, new: Edition) -> Iterator[Difference]:
    before, after = _rows(old, table), _rows(new, table)
    derived = table in DERIVED
    for key in [k for k in after if k not in before]:
        yield Difference("row", "added", "minor", table, key, new=after[key])
    for key in [k for k in before if k not in after]:
        yield Difference("row", "removed", "minor" if derived else "major", table, key, old=before[key])
    for key in [k for k in after if k in before]:
        for column, value in after[key].items():
            if column in before[key] and before[key][column] != value:
                level: Level = "minor" if derived else "patch"
                yield Difference("row", "changed", level, table, key, column, before[key][column], value)


def _rows(one: Edition, table: str) -> dict[str, dict[str, Any]]:
    key = one.schemas[table]["primaryKey"]
    return {" ".join(str(row[k]) for k in key): row for row in one.tables[table].to_pylist()}


def _edition(name: str, read: Callable[[str], bytes]) -> Edition:
    """Return the tables whose files a function reads."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    file = FILE
    try:
        package = json.loads(read(FILE).decode("utf-8"))
        tables = {}
        for resource in package["resources"]:
            file = str(resource["path"])
            if not re.fullmatch(r"\w+\.parquet", file):
                raise ValueError("no name of a table's file")
            data = read(file)
            table = pq.read_table(BytesIO(data))
            missing = {f["name"] for f in resource["schema"]["fields"]} ^ set(table.column_names)
            if missing or not set(resource["schema"]["primaryKey"]) <= set(table.column_names):
                raise ValueError(f"other columns than described: {', '.join(sorted(missing))}")
            if resource.get("hash", hashed(data)) != hashed(data):
                raise ValueError("a file with another hash than described")
            tables[resource["name"]] = table
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, pa.ArrowException) as error:
        missing_file = isinstance(error, FileNotFoundError) or (isinstance(error, KeyError) and file in str(error))
        said = "no such file" if missing_file else f"{error}"
        raise DataError([Fault(f"{name} → {file}", "tables with their description", said)]) from error
    return Edition(name, package, tables)


def _from_wheel(path: Path) -> Edition:
    try:
        with zipfile.ZipFile(path) as archive:
            return _edition(str(path), lambda file: archive.read(f"jrtrade/_data/{file}"))
    except (OSError, zipfile.BadZipFile) as error:
        raise DataError([Fault(str(path), "a wheel, or the folder the tables are in", str(error))]) from error


def _installed() -> str:
    try:
        return store.data_version()
    except DataError:
        return ""


def _git(revision: str, file: str) -> bytes | None:
    """Return a file of the tables as it was committed in the clone one is in, or None."""
    if not re.fullmatch(r"\w[\w./~^@{}-]*", revision, re.ASCII):
        return None
    call = ["git", "cat-file", "blob", f"{revision}:data/processed/{file}"]
    try:
        return subprocess.run(call, capture_output=True, check=True).stdout  # noqa: S603 - the name's form is checked
    except (OSError, subprocess.CalledProcessError):
        return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d+", version))


def _value(value: object, width: int) -> str:
    return line(json.dumps(value, ensure_ascii=False, default=str), width)


def _marked(value: object) -> str:
    shown = _value(value, 60).replace("`", "'")
    return f"`{shown}`"


def _listed(ids: Sequence[str], what: str) -> str:
    if what == "changed":
        return ""
    more = f" and {len(ids) - _SHOWN} more" if len(ids) > _SHOWN else ""
    return f" ({', '.join(f'`{i}`' for i in ids[:_SHOWN])}{more})"
