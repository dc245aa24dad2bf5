"""datapackage.json (Data Package v2): the published files described for machines, with licences, sources and hashes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jrtrade.arrow import content_hash
from jrtrade.columns import TABLES, Column, Table, TableName
from jrtrade.integrity import FILE, files_hash, hashed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pyarrow as pa

PROFILES = "https://datapackage.org/profiles/2.0"
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
KEYWORDS = ["Japan", "Russia", "trade", "energy", "statistics", "provenance", "fact-checking"]
_OTHERS_TERMS = "The numbers are the publishers'; their licences and terms stand in the table sources."
OTHERS_LICENCE = {"name": "notspecified", "title": "The numbers: their publishers' own terms, see the table sources"}


def descriptor(dataset: Mapping[str, str | None], tables: Mapping[TableName, pa.Table]) -> dict[str, Any]:
    """Return the package's descriptor, without what depends on the bytes of the files.

    Parameters
    ----------
    dataset : mapping of str to str
        Name, title, description and version of the whole; homepage and day of publication where they are known.
    tables : mapping of str to pyarrow.Table
        The tables' contents.
    """
    resources = [_resource(TABLES[name], table) for name, table in tables.items()]
    hashes = "".join(r["content_hash"] + "\n" for r in resources)
    homepage, published = dataset.get("homepage"), dataset.get("published")
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": dataset["name"],
        "title": dataset["title"],
        "description": dataset["description"],
        **({"homepage": homepage} if homepage else {}),
        "version": dataset["version"],
        **({"created": f"{published}T00:00:00Z"} if published else {}),
        "content_hash": hashed(hashes.encode()),
        "licenses": [LICENCE],
        "contributors": [{"title": "The jrtrade authors", "roles": ["creator"]}],
        "keywords": KEYWORDS,
        "sources": _sources(tables),
        "resources": resources,
    }


def with_files(package: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Return a descriptor completed with the size and hash of each resource's file in a folder."""
    resources = []
    for resource in package["resources"]:
        data = (folder / resource["path"]).read_bytes()
        about = {key: value for key, value in resource.items() if key != "schema"}
        resources.append({**about, "bytes": len(data), "hash": hashed(data), "schema": resource["schema"]})
    return {**package, "hash": files_hash(resources), "resources": resources}


def facts(package: Mapping[str, Any], name: TableName) -> dict[str, str]:
    """Return what the metadata of a table's own file say of the dataset, so that the file can stand alone."""
    resource = next(r for r in package["resources"] if r["name"] == name)
    said = {
        "dataset": package["name"],
        "dataset_title": package["title"],
        "dataset_version": package["version"],
        "licenses": json.dumps(resource.get("licenses", package["licenses"]), ensure_ascii=False),
        "content_hash": resource["content_hash"],
    }
    return {**said, "homepage": package["homepage"]} if "homepage" in package else said


def dumped(package: Mapping[str, Any]) -> str:
    """Return a descriptor as the text of its file."""
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def read(folder: Path) -> dict[str, Any] | None:
    """Return the descriptor in a folder, or None where there is none that can be read."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    listed = found.get("resources") if isinstance(found, dict) else None
    return found if isinstance(listed, list) and all(map(_is_resource, listed)) else None


def _is_resource(entry: object) -> bool:
    return isinstance(entry, dict) and all(isinstance(entry.get(key), str) for key in ("name", "path"))


def _resource(table: Table, content: pa.Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(c) for c in table.columns],
        "primaryKey": list(table.key),
    }
    if table.foreign:
        schema["foreignKeys"] = [
            {"fields": [f.column], "reference": {"resource": f.table, "fields": [f.to]}} for f in table.foreign
        ]
    description = f"{table.meaning}."
    if table.name == "reference":
        description += f" {_OTHERS_TERMS}"
    licences = {"licenses": [LICENCE, OTHERS_LICENCE]} if table.name == "reference" else {}
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.parquet",
        "title": table.name.capitalize(),
        "description": description[0].upper() + description[1:],
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "rows": content.num_rows,
        "content_hash": f"sha256:{content_hash(content)}",
        **licences,
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.meaning}
    if column.unit:
        field["unit"] = column.unit
    if column.codes is not None:
        field["categories"] = [{"value": code, "label": label} for code, label in column.codes.items()]
    if column.constraints:
        field["constraints"] = column.constraints
    return field


def _sources(tables: Mapping[TableName, pa.Table]) -> list[dict[str, str]]:
    found = []
    for name in ("documents", "sources"):
        for row in tables[name].to_pylist():
            source = {"title": f"{row['title']} ({row['publisher']})"}
            if str(row["url"]).startswith(("https://", "http://")):
                source["path"] = row["url"]
            found.append(source)
    return found
