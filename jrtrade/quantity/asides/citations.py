"""What a text cites: the pages of a work, the paragraphs of a law."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTHS_AND_SEASONS
from jrtrade.quantity.lexicon.patterns import rare

_PAGES = rare(r"\d{1,4}\s?pp\.")
_MANY_PAGES = 40
_SWING = rare(
    r"(?i:(?<![a-z])(?:leads?|gaps?|swings?|shares?|ros|ris|support|majority|margins?|f[ae]ll|drop|gain|up|down|difference|grew|slip|turnout|lost|jump|climb)"
    r"[a-z]{0,5}(?![a-z]))"
)
_WORK = rare(
    r"(?i:(?<![a-z])(?:stud(?:y|ies)|reports?|books?|papers?|thesis|dissertation|pamphlet|brochure|volume|vol|monograph|novel|essay|catalogue|"
    r"isbn|press|manual|guide|edition|booklet)(?![a-z]))"
)
"""What has pages."""
_ON_YEAR = rare(r"\s(?:up|down|higher|lower|more|less|above|below|on|over|ahead|behind)(?![a-z])")
_PUBLISHED = rare(r"(?:[.,]\s|\()(?:19|20)\d\d\)?[.:]\s.{3,160}[.:,]\s[A-Z][\w-]{1,24}(?:\s[A-Z][\w-]{1,24}){0,3},\s\Z")
_PAGES_END = rare(r"\s?(?:[\n\0;]|\Z|ISBN)")
_YEAR_GIVEN = rare(r"(?:19|20)\d\d[,.:;]\s\Z")
_PAGE_RANGE = rare(r"\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?![\w%]|[.,]\d)")
_IBID = rare(r"(?i:(?<![a-z])(?:ibid\.?|(?:op|loc)\.\s?cit\.?)),?\s(?:at\s)?\Z")
_AUTHOR = re.compile(
    r"[(;]\s?(?:[Ss]ee\s|[Cc]f\.\s)?(?P<name>[A-Z][\w’'-]{1,24})(?P<others>\s(?:et\sal\.?|(?:&|and)\s[A-Z][\w’'-]{1,24}))?"
    r",?\s(?:19|20)\d\d[a-z]?(?P<mark>[:,])\s\Z"
)
_NAMED_AUTHOR = rare(
    r"(?:(?<![A-Za-z])(?P<led>[Aa]ccording\sto|[Ss]ee(?:\salso)?|[Cc]f\.)\s)?(?<![A-Za-z-])(?P<name>[A-Z][\w’'-]{1,24})"
    r"(?P<others>\set\sal\.?|\s(?:&|and)\s[A-Z][\w’'-]{1,24})?(?:[’']s)?\s\((?:19|20)\d\d[a-z]?[:,]\s\Z"
)
_SAYS = rare(
    r"\)\s(?:also\s)?(?:notes?|noted|argues?|argued|finds?|found|counts?|counted|estimates?|estimated|writes?|wrote|observe[sd]?|"
    r"concludes?|concluded|contends?|contended|claims?|claimed|suggests?|suggested|describe[sd]?|define[sd]?|documents?|"
    r"documented|identif(?:y|ies|ied)|points\sout|puts?\sthe|calls|says|maintains?|stresses|explains?|explained|"
    r"demonstrates?|demonstrated)(?![a-z])"
)
"""What an author does with whom a year and a page stand in brackets: "Smith (2011, 97) notes"."""
_TALLIED = rare(
    r"(?i:(?<![a-z])(?:medals?|goals|turnouts?|deaths|wins|points|votes|seats|averages?|scores?|attendances?|hosts?|cities|games|olympics)(?![a-z]))"
)
"""What a place and a year in brackets give the number of ("medals (Oslo 1952, 16)")."""
_NO_AUTHORS = MONTHS_AND_SEASONS | frozenset("FY Year End Total Average Mid Early Late".split())
_PARAGRAPH = rare(r"\d{1,4}(?:,\d{3})?[a-z]?(?:\.\d{1,3}){0,3}(?:\(\w{1,3}\)){0,4}(?!\w)")


_CODE_OF_LAWS = re.compile(
    r"\d{1,3}\s(?:(?:U\.\s?S\.\s?C\.?(?:\sA\.)?|C\.\s?F\.\s?R\.|CFR|Fed\.\s?Reg\.)\s(?:(?:Parts?|parts?|[Ss]ections?|[Ss]ecs?\.|[Pp]ts?\.)\s)?(?:\d{1,3},\d{3}|\d{1,6})|"
    r"USC\s\d{3,5})[a-z]{0,2}(?:\.\d{1,4})?(?:\(\w{1,3}\)){0,4}(?:(?:[-–]|,\s|\s(?:and|or|to|through)\s)\d{3,5}[a-z]{0,2}(?![\w%]|[.,]\d|\s[a-z]+s\b)){0,4}"
    r"(?![\w%]|[.,]\d)"
)
"""A place in the laws and rules of America: "50 U.S.C. 1701", "31 CFR 587", "85 Fed. Reg. 43436"."""
CODES = frozenset(("U.", "US", "C.", "CF", "Fe"))
"""How the names of these begin."""


def code_of_laws(text: str, start: int) -> Aside | None:
    """Return a place in the laws of America by title and section."""
    m = _CODE_OF_LAWS.match(text, start)
    return None if m is None else Aside(start, m.end(), "section")


def pages(text: str, start: int, prev: str) -> Aside | None:
    """Return a number of pages, which no percentage points are: "(64 pp.)", "London, 2019, 48 pp."."""
    m = _PAGES.match(text, start)
    if m is None or not text[start + 1].isdigit():
        return None
    enclosed = prev == "(" and text[m.end() : m.end() + 1] == ")"
    if enclosed:
        window = max(0, start - 80)
        large = int(m[0].rstrip(" .p\u00a0")) >= _MANY_PAGES and not _SWING.search(text, window, start)
        return Aside(start, m.end(), "page") if large or _WORK.search(text, window, start) else None
    if _YEAR_GIVEN.search(text, max(0, start - 7), start) and not _ON_YEAR.match(text, m.end()):
        return Aside(start, m.end(), "page")
    many = int(m[0].rstrip(" .p\u00a0")) >= _MANY_PAGES
    if many and text[start - 2 : start] == ", " and _PAGES_END.match(text, m.end()):
        line = max(text.rfind("\n", max(0, start - 200), start) + 1, start - 200, 0)
        if _PUBLISHED.search(text, line, start) and not _SWING.search(text, line, start):
            return Aside(start, m.end(), "page")  # "Marsh, 2019. The Harbour. Oslo, 214 pp."
    return None


def cited(text: str, start: int, end: int, low: int) -> Aside | None:
    """Judge digits behind a space: the page of a citation, the paragraph of a law."""
    before = text[start - 2]
    if before == "§":
        return paragraph(text, start, end, start - 2, low)
    if (
        before in "d.,t"
        and text[start - 6 : start - 2].strip(" .,").endswith(("bid", "cit"))
        and _IBID.search(text, max(0, start - 14), start)
    ):
        found = _PAGE_RANGE.match(text, start)
        return Aside(start, found.end() if found is not None else end, "page")
    if before in ":," and text[start - 6 : start - 3].isdigit():
        m = _AUTHOR.search(text, max(0, start - 64), start)
        found = _PAGE_RANGE.match(text, start) if m is not None else None
        if (
            m is not None
            and found is not None
            and m["name"] not in _NO_AUTHORS
            and (m["mark"] == "," or m["others"] or (len(m["name"]) > 3 and m["name"].isupper()))
            and text[found.end() : found.end() + 1] in (")", ";")
            and (m["others"] or not _TALLIED.search(text, max(0, m.start() - 60), m.start()))
        ):
            return Aside(start, found.end(), "page")  # "(Smith 2019, 45)"; "(Spain 2019: 45)" may be a figure
        if m is None and text[start - 7 : start - 6] == "(" and (page := _page_of(text, start)) is not None:
            return page
    return None


def _page_of(text: str, start: int) -> Aside | None:
    """Return the page behind the year of a work whose author stands before the bracket: "Smith (2011, 97) notes"."""
    found = _PAGE_RANGE.match(text, start)
    if found is None or text[found.end() : found.end() + 1] != ")":
        return None
    m = _NAMED_AUTHOR.search(text, max(0, start - 80), start)
    if m is None or m["name"] in _NO_AUTHORS:
        return None
    pair = m["others"] and (text[start - 2] == "," or " al" in m["others"])  # "Ghana and Kenya (2019: 45)" may sell
    return Aside(start, found.end(), "page") if pair or m["led"] or _SAYS.match(text, found.end()) else None


def paragraph(text: str, start: int, end: int, sign: int, low: int) -> Aside:
    """Return the paragraph of a law that a section sign numbers: "§ 12(3)"."""
    m = _PARAGRAPH.match(text, start)
    first = sign - 1 if sign - 1 >= low and text[sign - 1] == "§" else sign
    return Aside(first, m.end() if m is not None else end, "section")
