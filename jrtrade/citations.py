"""How to cite the dataset, an article or a statistical source."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, Literal, get_args

from jrtrade import bibliography
from jrtrade.errors import UsageError
from jrtrade.snapshot import one_version
from jrtrade.store import chosen, described, load

if TYPE_CHECKING:
    from jrtrade.columns import TableName

Style = Literal["text", "bibtex"]


@one_version()
def cite(what: str = "jrtrade", style: Style = "text") -> str:
    """Return how to cite the dataset, an article, or a statistical source.

    Parameters
    ----------
    what : str, default "jrtrade"
        The dataset's name, or an identifier from `documents` or `sources`.
    style : {"text", "bibtex"}
        One line of text, or a BibTeX entry.

    Returns
    -------
    str
        The citation; that of a source says which data version it was read in, and under which terms it stands.

    Raises
    ------
    UsageError
        Where there is no such article or source; the message names the nearest.

    Examples
    --------
    >>> print(cite("streltsov-2016", "bibtex"))
    @incollection{streltsov-2016,
      author = {Dmitry Streltsov},
      title = {{Russo-Japanese Relations: A Skeptical View}},
      editor = {V. Panova and A. Lukin},
      booktitle = {{Russia and Japan: Looking Together into the Future}},
      chapter = {2},
      publisher = {Far Eastern Federal University, Vladivostok},
      isbn = {978-5-7444-3841-8},
      year = {2016}
    }
    """
    chosen(style, get_args(Style), "style")
    work = _work(what)
    return bibliography.text(work) if style == "text" else bibliography.bibtex(work)


def _work(what: str) -> bibliography.Work:
    whole = bibliography.dataset(described())
    if what == whole.key:
        return whole
    articles = {row["document_id"]: row for row in _rows("documents")}
    if what in articles:
        return bibliography.article(articles[what])
    sources = {row["source_id"]: row for row in _rows("sources")}
    if what in sources:
        return bibliography.source(sources[what], whole)
    known = [whole.key, *articles, *sources]
    near = [i for i in known if what and str(what).lower() in i][:3] or difflib.get_close_matches(str(what), known, 3)
    hint = f"nearest: {', '.join(near)}" if near else f"articles are {', '.join(articles)}; sources are in that table"
    raise UsageError(f"there is no article or source {what!r}; {hint}")


def _rows(name: TableName) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = load(name, as_="arrow").to_pylist()
    return rows
