"""A small static site of the figures and what statistics say of them; it needs no server and nothing from the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.charts import installed
from jrtrade.report.material import gathered
from jrtrade.report.pictures import shown_charts
from jrtrade.report.site import files, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["files", "gathered", "shown_charts", "write", "write_report"]


def write_report(out: Path, tell: Callable[[str], object] = lambda _: None) -> int:
    """Write the report of the installed tables into a folder, in one step.

    Parameters
    ----------
    out : Path
        The folder. It need not exist; one that is there has to be empty, or a report, which is replaced.
    tell : callable, optional
        Is told what is being done.

    Returns
    -------
    int
        How many pages were written.

    Raises
    ------
    UsageError
        Where the folder is something else, or cannot be written.
    MissingExtraError
        Where Matplotlib is not installed.
    """
    of = installed()
    charts = shown_charts(of, tell)
    tell("writing pages")
    content = files(gathered(of.tables, of.version), charts)
    write(out, content)
    return sum(path.endswith(".html") for path in content)
