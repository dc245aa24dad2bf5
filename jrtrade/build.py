"""The build: raw records to tables, validated, checked, and published in one step."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from jrtrade import charts, croissant, datapackage, integrity, schema, snapshot, verdicts
from jrtrade.arrow import arrow_table, content_hash
from jrtrade.charts import files
from jrtrade.charts.material import Material
from jrtrade.columns import TABLES, TableName
from jrtrade.errors import DataError, UsageError
from jrtrade.publish import locked, naming, publish
from jrtrade.raw import Raw, load_raw
from jrtrade.rows import Row, rows
from jrtrade.verification import misquoting, verified

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

RAW = Path("data/raw")
OUT = Path("data/processed")


@dataclass(frozen=True)
class Built:
    """What a build came to.

    Attributes
    ----------
    out : Path
        The folder the tables are in.
    rows : mapping of str to int
        How many rows each table has.
    changed : tuple of str
        The tables whose content is not what it was before.
    written : bool
        False where all files were as they should be, and were left alone.
    content_hash : str
        Hash of the content of all tables.
    charts : int or None
        How many files with charts there are; None where Matplotlib is not installed, and those there stay as they were.
    """

    out: Path
    rows: Mapping[TableName, int]
    changed: tuple[TableName, ...]
    written: bool
    content_hash: str
    charts: int | None = None


def build(
    raw: Path = RAW, out: Path = OUT, texts: Path | None = None, tell: Callable[[str], None] = lambda _: None
) -> Built:
    """Build the tables of `raw` and publish them in `out`.

    Parameters
    ----------
    raw : Path
        The folder of raw records.
    out : Path
        The folder of the tables. It is replaced in one step; files in it that are no tables stay.
    texts : Path, optional
        The folder of the articles' texts; where it is given, every record is held against them first.
    tell : callable, optional
        Is told what is being done.

    Returns
    -------
    Built
        Rows, what has changed, and the hash of the content.

    Raises
    ------
    DataError
        Where the records are wrong; `out` is left as it was.
    UsageError
        Where there is no such folder, `out` holds something else or cannot be written, or another build is at work.
    """
    out = Path(out).resolve()
    _only_ours(out)
    tell(f"reading {raw}")
    records = load_raw(Path(raw))
    if texts is not None:
        tell(f"holding the records against {texts}")
        _hold(records, Path(texts))
    tell("validating the tables")
    tables = assemble(records)
    package = datapackage.descriptor(records.dataset.model_dump(), tables)
    pictures = _pictures(tables, package["version"], tell)
    with locked(out):
        before = datapackage.read(out)
        as_described = not integrity.faults(snapshot.together(out)) and croissant.current(before or {}, out)
        written = before is None or integrity.without_files(before) != package or not as_described
        written = written or not (pictures is None or files.as_they_should_be(out / files.FOLDER, pictures))
        if written:
            tell(f"writing {out}")
            what = "the tables and charts" if pictures else "the tables"
            publish(out, lambda folder: _write(folder, tables, package, pictures), _owned(before, pictures), what)
            snapshot.forget()
    changed = _changed(before, package)
    return Built(
        out,
        {name: table.num_rows for name, table in tables.items()},
        changed,
        written,
        package["content_hash"],
        None if pictures is None else len(pictures),
    )


def assemble(records: Raw) -> dict[TableName, pa.Table]:
    """Return the validated tables of raw records; a `DataError` holds everything wrong with them."""
    tables: dict[TableName, pa.Table] = {name: arrow_table(TABLES[name], r) for name, r in rows(records).items()}
    frames: dict[TableName, pd.DataFrame] = {name: table.to_pandas() for name, table in tables.items()}
    schema.validate(frames)
    tables["checks"] = arrow_table(TABLES["checks"], _checks(tables, records))
    frames["checks"] = tables["checks"].to_pandas()
    schema.validate(frames)
    return tables


def _hold(records: Raw, texts: Path) -> None:
    """Raise a `DataError` where the records do not fit the very texts they were made from."""
    made = rows(records)
    found = [fault for held in verified(made, texts, strict=True) for fault in held.faults]
    found += misquoting([relation.model_dump() for relation in records.relations], made["documents"], texts)
    if found:
        raise DataError(found)


def _checks(tables: Mapping[TableName, pa.Table], records: Raw) -> list[Row]:
    """Return the rows of the checks; a `DataError` holds every relation that is not as its record expects."""
    held = {name: table.to_pylist() for name, table in tables.items()}
    return verdicts.rows(held, [relation.model_dump() for relation in records.relations])


def _pictures(
    tables: Mapping[TableName, pa.Table], version: str, tell: Callable[[str], None]
) -> dict[str, bytes] | None:
    """Return the charts as files by their names, or None where Matplotlib, which draws them, is not installed."""
    if not charts.available():
        return None
    return charts.picture_files(Material({n: tables[n].to_pylist() for n in charts.TABLES}, version), tell=tell)


def _write(
    folder: Path,
    tables: Mapping[TableName, pa.Table],
    package: Mapping[str, Any],
    pictures: Mapping[str, bytes] | None,
) -> None:
    mark = integrity.mark(package)
    for name, table in tables.items():
        path = folder / f"{name}.parquet"
        said = {**table.schema.metadata, **datapackage.facts(package, name), integrity.MARK: mark}
        with naming(path):
            pq.write_table(table.replace_schema_metadata(said), path)
        if content_hash(pq.read_table(path)) != content_hash(table):
            raise OSError(f"{path.name} reads back otherwise than it was written")
    complete = datapackage.with_files(package, folder)
    for file, text in ((integrity.FILE, datapackage.dumped(complete)), (croissant.FILE, croissant.dumped(complete))):
        with naming(folder / file):
            (folder / file).write_text(text, encoding="utf-8", newline="\n")
    if pictures:
        (folder / files.FOLDER).mkdir()
        for file, data in pictures.items():
            with naming(folder / files.FOLDER / file):
                (folder / files.FOLDER / file).write_bytes(data)


def _owned(before: Mapping[str, Any] | None, pictures: Mapping[str, bytes] | None = None) -> set[str]:
    """Return the files that are the build's own in a published folder; charts are, where they can be drawn anew."""
    listed = {r["path"] for r in before["resources"] if r["path"].endswith(".parquet")} if before else set()
    drawn = () if pictures is None else (f"{files.FOLDER}/{name}" for name in files.OURS)
    return {integrity.FILE, croissant.FILE, *(f"{name}.parquet" for name in TABLES), *listed, *drawn}


def _only_ours(out: Path) -> None:
    """Refuse a folder that somebody uses for something else."""
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file; name a folder with --out")
    try:
        there = {e.name for e in out.iterdir() if not e.name.startswith(".")} if out.is_dir() else set()
    except OSError as error:
        raise UsageError(f"cannot read {out}: {error.strerror or error}") from error
    before = datapackage.read(out)
    if before is not None:
        ours = {"documents", "claims"} <= {r["name"] for r in before["resources"]}
        others = there
    else:  # damaged perhaps, and then a build is the remedy
        ours = {f"{name}.parquet" for name in TABLES} <= there
        others = there - _owned(None) - {"charts"}
    if others and not ours:
        shown = ", ".join(sorted(others)[:3])
        raise UsageError(f"{out} holds other files ({shown}) and no tables; name an empty or new folder with --out")


def _changed(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> tuple[TableName, ...]:
    old = {r["name"]: r.get("content_hash") for r in before["resources"]} if before else {}
    return tuple(r["name"] for r in after["resources"] if old.get(r["name"]) != r["content_hash"])
