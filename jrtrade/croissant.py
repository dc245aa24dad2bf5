"""croissant.json (MLCommons Croissant 1.1): the same description for tools that load data sets for machine learning."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jrtrade import bibliography

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

FILE = "croissant.json"
_TERMS = (
    "annotation arrayShape citeAs column containedIn equivalentProperty excludes extract field fileObject fileProperty "
    "fileSet format includes isArray isLiveDataset jsonPath key md5 parentField path readLines recordSet references "
    "regex repeated replace samplingRate sdVersion separator source subField transform unArchive value"
)
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "description": {"@container": "@language"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
    **{term: f"cr:{term}" for term in _TERMS.split()},
}
"""What the short names stand for, as the standard has it; the validator wants all of them, used or not."""
_TYPES = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean"}

Json = dict[str, Any]


def description(package: Mapping[str, Any]) -> Json:
    """Return the Croissant description of what a Data Package descriptor, complete with files, describes.

    Tables become record sets, foreign keys references. Every code list becomes a record set of its own, named after the
    first column that uses it; a column names its list in its description.
    """
    lists = _code_lists(package["resources"])
    work = bibliography.dataset(package)
    known = {"url": work.url, "datePublished": work.date}
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": package["name"],
        "alternateName": package["title"],
        "description": package["description"],
        "license": [licence["path"] for licence in package["licenses"]],
        "usageInfo": list(_usage(package["resources"])),
        **{name: value for name, value in known.items() if value},
        "creator": [{"@type": "sc:Organization", "name": c["title"]} for c in package["contributors"]],
        "publisher": [{"@type": "sc:Organization", "name": c["title"]} for c in package["contributors"]],
        "keywords": package["keywords"],
        "inLanguage": "en",
        "version": package["version"],
        "isLiveDataset": False,
        "citeAs": bibliography.bibtex(work),
        "isBasedOn": [_work(source) for source in package["sources"]],
        "distribution": [_file(resource) for resource in package["resources"]],
        "recordSet": [
            *(_records(resource, package["resources"], lists) for resource in package["resources"]),
            *(_codes(name, codes) for codes, name in lists.items()),
        ],
    }


def dumped(package: Mapping[str, Any]) -> str:
    """Return the Croissant description as the text of its file."""
    return json.dumps(description(package), ensure_ascii=False, indent=2) + "\n"


def current(package: Mapping[str, Any], folder: Path) -> bool:
    """Say whether the file in a folder describes what a descriptor, complete with files, describes."""
    try:
        return (folder / FILE).read_text(encoding="utf-8") == dumped(package)
    except (OSError, ValueError, KeyError):
        return False


_Codes = tuple[tuple[str, str], ...]


def _of(field: Mapping[str, Any]) -> _Codes:
    return tuple((category["value"], category["label"]) for category in field.get("categories", ()))


def _code_lists(resources: Iterable[Mapping[str, Any]]) -> dict[_Codes, str]:
    """Return every code list with its name."""
    found: dict[_Codes, str] = {}
    for resource in resources:
        for field in resource["schema"]["fields"]:
            codes = _of(field)
            if codes and codes not in found:
                taken = field["name"] in found.values()
                found[codes] = f"{resource['name']}-{field['name']}" if taken else field["name"]
    return found


def _usage(resources: Iterable[Mapping[str, Any]]) -> Iterator[Json]:
    """Yield the terms that have no address."""
    for resource in resources:
        for licence in resource.get("licenses", ()):
            if "path" not in licence:
                yield {"@type": "sc:CreativeWork", "name": f"{resource['path']}: {licence['title']}"}


def _work(source: Mapping[str, Any]) -> Json:
    known = {"url": source["path"]} if "path" in source else {}
    return {"@type": "sc:CreativeWork", "name": source["title"], **known}


def _file(resource: Mapping[str, Any]) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"],
        "description": resource["description"],
        "contentUrl": resource["path"],
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": "application/x-parquet",
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _records(resource: Mapping[str, Any], resources: Iterable[Mapping[str, Any]], lists: Mapping[_Codes, str]) -> Json:
    name, schema = resource["name"], resource["schema"]
    fields = [dict(_field(resource, field, lists)) for field in schema["fields"]]
    targets = {key["fields"][0]: key["reference"] for key in schema.get("foreignKeys", ())}
    for field in fields:
        target = targets.get(field["name"])
        if target:
            field["references"] = _reference(next(r for r in resources if r["name"] == target["resource"]), target)
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": resource["description"],
        "key": [{"@id": f"{name}/{column}"} for column in schema["primaryKey"]],
        "field": fields,
    }


def _reference(target: Mapping[str, Any], key: Mapping[str, Any]) -> Json:
    [column] = key["fields"]
    # mlcroissant 1.1 can follow a reference to a field only where that field's record set has none itself, and to no
    # record set whose data stand in the description (hence none to a code list). To a file's column it always can.
    if "foreignKeys" in target["schema"]:
        return {"fileObject": {"@id": target["path"]}, "extract": {"column": column}}
    return {"field": {"@id": f"{target['name']}/{column}"}}


def _field(
    resource: Mapping[str, Any], field: Mapping[str, Any], lists: Mapping[_Codes, str]
) -> Iterator[tuple[str, Any]]:
    name, codes = field["name"], _of(field)
    unit = f" [{field['unit']}]" if "unit" in field else ""
    listed = f"; a code of the record set {lists[codes]}" if codes else ""
    yield "@type", "cr:Field"
    yield "@id", f"{resource['name']}/{name}"
    yield "name", name
    yield "description", field["description"] + unit + listed
    yield "dataType", _TYPES[field["type"]]
    yield "source", {"fileObject": {"@id": resource["path"]}, "extract": {"column": name}}


def _codes(name: str, codes: _Codes) -> Json:
    code, label = f"{name}/code", f"{name}/name"
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": f"The codes of {name} and what they mean.",
        "dataType": "sc:Enumeration",
        "key": {"@id": code},
        "field": [
            {"@type": "cr:Field", "@id": code, "name": "code", "description": "code", "dataType": "sc:Text"},
            {"@type": "cr:Field", "@id": label, "name": "name", "description": "meaning", "dataType": "sc:Text"},
        ],
        "data": [{code: value, label: meaning} for value, meaning in codes],
    }
