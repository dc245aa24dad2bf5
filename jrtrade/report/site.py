"""The whole report: every page and file of it, and how it comes into its folder."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING

from jrtrade.errors import UsageError
from jrtrade.publish import locked, naming, publish
from jrtrade.report import front, gallery
from jrtrade.report.claim import claim_page
from jrtrade.report.frame import CSS, JS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from jrtrade.report.gallery import Shown
    from jrtrade.report.material import Material

MARK = "report.json"
"""The file that marks a folder as a report, and lists what belongs to it."""


def files(of: Material, charts: Sequence[Shown]) -> dict[str, bytes]:
    """Return every file of the report by its path; the same material gives the same bytes."""
    by_name = {chart.name: chart for chart in charts}
    found = {front.HERE: front.front(of, by_name), gallery.HERE: gallery.gallery(charts, of.version)}
    for entry in of.entries:
        of_claim = [chart for chart in charts if entry.claim_id in chart.claims]
        found[f"claims/{entry.claim_id}.html"] = claim_page(entry, of, of_claim)
    written = {path: text.encode() for path, text in found.items()}
    for path in (CSS, JS):
        written[path] = (resources.files("jrtrade.report") / path.rpartition("/")[2]).read_bytes()
    for chart in charts:
        written |= chart.files
    mark = {"about": "a report of jrtrade; open index.html", "data": of.version, "files": sorted([*written, MARK])}
    written[MARK] = f"{json.dumps(mark, indent=1)}\n".encode()
    return dict(sorted(written.items()))


def write(out: Path, content: Mapping[str, bytes]) -> None:
    """Put the files of a report into a folder, in one step.

    Parameters
    ----------
    out : Path
        The folder. It need not exist; one that is there has to be empty, or a report.
    content : mapping of str to bytes
        The files, as `files` returns them.

    Raises
    ------
    UsageError
        Where the folder is something else, or cannot be written.
    """
    out = out.resolve()
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file; name a folder for the report")
    old = _listed(out)
    if out.is_dir() and any(out.iterdir()) and not old:
        raise UsageError(f"{out} holds other things and no report; name a new folder, or an empty one")

    def fill(new: Path) -> None:
        for path, data in content.items():
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with naming(target):
                target.write_bytes(data)

    with locked(out):
        publish(out, fill, {*old, *content}, "the report")


def _listed(out: Path) -> list[str]:
    """Return the files of the report in a folder, none where it is no report."""
    try:
        found = json.loads((out / MARK).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [path for path in found if isinstance(path, str)] if isinstance(found, list) else []
