"""Works to be cited, as a line of text or as BibTeX: articles, statistical sources, and the dataset itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_TEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces, also those behind a backslash: a single one would swallow the rest of the file.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "–": "--",
    "—": "---",
    "‘": "`",
    "’": "'",
    "“": "``",
    "”": "''",
    "…": r"\dots{}",
    "©": r"\copyright{}",
    "\u00a0": "~",
}


@dataclass(frozen=True)
class Work:
    """Something that can be cited; what is not known is empty."""

    key: str
    title: str
    author: str = ""
    """Persons, with "and" between them; where there are none, the publisher stands for them."""
    editors: str = ""
    container: str = ""
    chapter: str = ""
    publisher: str = ""
    isbn: str = ""
    date: str = ""
    """Year, month or day (ISO 8601)."""
    url: str = ""
    notes: tuple[str, ...] = ()
    corporate: bool = False
    """Whether the author is a body and not persons."""


def article(document: Mapping[str, Any]) -> Work:
    """Return the work behind a row of `documents`."""
    day = len(document["published"]) > len("2016")
    return Work(
        key=document["document_id"],
        title=document["title"],
        author=document["author"] or "",
        editors=document["editors"] or "",
        container=document["container_title"] or "",
        chapter=document["chapter"] or "",
        publisher=document["publisher"],
        isbn=document["isbn"] or "",
        date=document["published"],
        url=document["url"] or "",
        notes=tuple(filter(None, (document["original_note"], document["published_note"] if day else None))),
    )


def source(row: Mapping[str, Any], dataset: Work) -> Work:
    """Return the work behind a row of `sources`, read in this dataset."""
    read_in = f"as held in {dataset.key}, {dataset.notes[0]}"
    return Work(
        key=row["source_id"],
        title=row["title"],
        publisher=row["publisher"],
        url=row["url"] or "",
        notes=(f"terms: {row['licence']}", read_in),
    )


def dataset(package: Mapping[str, Any]) -> Work:
    """Return the work that a Data Package descriptor describes."""
    title = package["title"]
    return Work(
        key=package["name"],
        title=f"{package['name']}: {title[0].lower()}{title[1:]}",
        author=" and ".join(c["title"] for c in package["contributors"]),
        corporate=True,
        date=str(package.get("created", ""))[:10],
        url=package.get("homepage", ""),
        notes=(f"data version {package['version']}", *(f"licence: {one['name']}" for one in package["licenses"])),
    )


def text(work: Work) -> str:
    """Return a work as one line.

    Examples
    --------
    >>> text(Work("k", "What is it?", author="A. Uthor", publisher="A House", date="2016-10-20"))
    'A. Uthor (2016-10-20): What is it? A House.'
    """
    who = (work.author or work.publisher) + (f" ({work.date})" if work.date else "")
    inside = ", ".join(
        part
        for part in (
            f"in {work.editors} (eds.)" if work.editors else "",
            work.container,
            f"chapter {work.chapter}" if work.chapter else "",
        )
        if part
    )
    parts = [
        _capital(inside),
        work.publisher if work.author else "",
        f"ISBN {work.isbn}" if work.isbn else "",
        *map(_capital, work.notes),
    ]
    said = " ".join(_sentence(part) for part in (work.title, *parts) if part)
    return f"{who}: {said}" + (f" {work.url}" if work.url else "")


def bibtex(work: Work) -> str:
    r"""Return a work as a BibTeX entry that classic BibTeX and biblatex both take.

    Examples
    --------
    >>> print(bibtex(Work("k", "Gas & oil: 5%", publisher="A House", date="2016-10-20", url="https://example.org/a_b")))
    @misc{k,
      author = {{A House}},
      title = {{Gas \& oil: 5\%}},
      year = {2016},
      month = oct,
      url = {https://example.org/a_b}
    }
    """
    year, month = (*work.date.split("-"), "", "")[:2]
    own_author = work.author and not work.corporate
    chapter = bool(work.container)
    fields = {
        # A second pair of braces keeps a body's name whole, and the capitals of a title.
        "author": f"{{{_tex(work.author)}}}" if own_author else f"{{{{{_tex(work.author or work.publisher)}}}}}",
        "title": f"{{{{{_tex(work.title)}}}}}",
        "editor": _braced(work.editors),
        "booktitle": f"{{{{{_tex(work.container)}}}}}" if chapter else "",
        "chapter": _braced(work.chapter),
        ("publisher" if chapter else "howpublished"): _braced(work.publisher) if work.author else "",
        "isbn": _braced(work.isbn),
        "year": _braced(year),
        "month": _MONTHS[int(month) - 1] if month else "",
        # Address fields are taken as they stand, so nothing may be escaped in them but what would end them.
        "url": f"{{{quote(work.url, safe=_IN_ADDRESSES)}}}" if work.url else "",
        "note": _braced(" ".join(_sentence(_capital(note)) for note in work.notes)),
    }
    lines = [f"  {name} = {value}" for name, value in fields.items() if value]
    return "\n".join([f"@{'incollection' if chapter else 'misc'}{{{work.key},", ",\n".join(lines), "}"])


_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%-._~"


def _capital(part: str) -> str:
    return part[:1].upper() + part[1:]


def _sentence(part: str) -> str:
    return part if part.endswith((".", "!", "?")) else f"{part}."


def _braced(value: str) -> str:
    return f"{{{_tex(value)}}}" if value else ""


def _tex(value: str) -> str:
    """Return a text for LaTeX; letters beyond ASCII stay, as every LaTeX since 2018 reads UTF-8."""
    return "".join(_TEX.get(sign, sign) for sign in re.sub(r"\s+", " ", value, flags=re.ASCII).strip())
