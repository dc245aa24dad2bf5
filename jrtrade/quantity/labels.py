"""Digits behind a word that labels them: pages, sections, phone numbers, codes, the numbers of shares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.dates import Aside, S
from jrtrade.quantity.units import unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.model import AsideClass

_LABELS: tuple[tuple[re.Pattern[str], AsideClass], ...] = (
    (re.compile(rf"(?i:(?:pp?\.|pages?)\s?)\d+(?:\s?[-–—]\s?\d+)?(?:{S}of{S}\d+)?(?!\w)"), "page"),
    (
        re.compile(
            r"(?i:chapters?|sections?|parts?|articles?|appendix|annex|figures?|fig\.|tables?|footnotes?|notes?|paragraphs?|para\.|clauses?|books?|op\.|vols?\.)"
            r"\s\d+(?:\.\d+)*(?![\w%])"
        ),
        "section",
    ),
    (re.compile(r"(?:(?<!\d\s)(?i:cll?|secs?|chap)|Arts?|Ch)\.\s\d+(?:\.\d+)*(?![\w%])"), "section"),
    (
        re.compile(
            r"arts?\.\s\d+(?:\.\d+)*(?=\s*(?:[.,;:()\n\0]|\Z)|\s(?:and|or|to|is|was|says?|provides?|applies|states|requires|paras?|of\s[A-Z])\b)"
        ),
        "section",
    ),
    (
        re.compile(
            r"(?:No\.|no\.|Nos\.|[Vv]ol\.|№|#|[Nn]umbers?|[Rr]esolutions?|[Dd]ecrees?|[Ii]nvoice|[Ll]ot)\s?\d+(?!\w|[.,]\d)"
        ),
        "identifier",
    ),
    (
        re.compile(
            r"(?:Tel|TEL|Fax|FAX|Phone|tel|fax|phone)[.:]?\s?(?:[\d()+-]{6,}|\(?\d[\d()-]{1,6}(?:[\s.]\d[\d()-]{1,6}){1,5}(?!\w|[.,]\d))"
        ),
        "phone",
    ),
    (re.compile(r"[Ee]xt\.:?\s?\d{1,6}(?!\w|[.,]\d|\s(?:k?m|ft|pages?|pp|sq)\b)"), "phone"),
)
_STREETS = frozenset("street st road rd avenue ave lane boulevard prospekt ulitsa quay".split())
_LABEL_WORDS = frozenset(
    "p pp page pages chapter chapters section sections part parts article articles appendix annex figure figures fig "
    "table tables footnote footnotes note notes paragraph paragraphs para clause clauses book books op vol vols no "
    "nos number numbers resolution resolutions decree decrees invoice lot tel fax phone ext art arts cl cll sec secs "
    "ch chap".split()
)
"""The words of the labels, so that most words need no pattern."""
_CODE_KINDS = (
    "access|dial-?in|conference|securities|security|stock|ticker|share|bourse|listing|pin|post|city|dialling|dialing|"
    "calling|booking|promo|discount|product|order|bank|branch|passport|meeting|(?P<named>postal|zip|area|country|sort|error)"
)
_CODE_BEFORE = re.compile(
    rf"(?i:(?<![a-z])(?P<kind>(?:{_CODE_KINDS})[\s-])?(?:post)?codes?(?:\s(?:number|no\.?))?(?P<told>:|\s(?:is|was))?\s)\Z"
)
_CODE_BEGINS = frozenset(",;:(|\n\0")
_CODE_GIVEN = re.compile(r"(?i:(?<![a-z])(?:with|use|using|enter|quote|quoting))\s\Z")
CODE_NUMBER = re.compile(r"\d{1,12}(?:[\s-]\d{2,7}){0,4}(?![\w%]|[.,]\d)")
_MANY = re.compile(r"\s[a-z]{3,20}s\b")
_LISTED = re.compile(
    r"\([^()\n]{0,40}(?<![A-Za-z])(?:TSE|TYO|JPX|HK|HKEX|SEHK|HKG|KS|KOSDAQ|TW|SS|SZ|SHA|SHE|TWSE|TPE|TPEX|SSE|SZSE|SHSE|KRX|BSE|NSE|SGX|KLSE|Bursa(?:\sMalaysia)?|"
    r"T(?:adawul|ADAWUL)|TASE|[Cc]ode|[Tt]icker)(?:\s[Cc]ode)?:\s?\Z"
)
"""The exchange before the number of a share: "(TSE: 4417)"."""
_LISTED_NUMBER = re.compile(r"\d{3,6}(?:\.[A-Z]{1,2})?(?=\s?[,;)/|])")
_DOTTED_SHARE = re.compile(
    r"(?:\d{4,5}\.HK|\d{4}\.(?:T|TW|TWO|KL|SR)|\d{6}\.(?:S[SZH]|K[SQ]|BO)|\d{4,6}\.(?:TYO|TSE))(?![\w-]|\.\w)"
)
"""The number of a share with its exchange behind: "0417.HK"."""
_REFERENCE = re.compile(
    r"(?i:(?:reference|confirmation|booking|ref\.)(?:\s(?:number|no\.?|code))?:?\s)\d{6,15}(?![\w%]|[.,]\d|\s[a-z]{3,20}s\b)"
)
_HEADING = re.compile(
    r"(?i:(?P<sub>sub-?)?headings?)\s\d{2}(?:\d{2}(?:[\s.]\d{2}){0,3})?"
    r"(?:(?:,\s|,?\s(?:and|or|to)\s|\s?[–-]\s?)\d{4}(?:[\s.]\d{2}){0,3}){0,6}(?![\w%]|[.,]\d)"
)
_UNDER_HEADING = re.compile(r"(?i:(?<![a-z])(?:under|of|in|within|and|or|(?P<kind>tariff|HS|CN)))\s\Z")
_CODE_WORDS = frozenset(
    "code codes postcode postcodes number no is was heading headings subheading subheadings sub-heading sub-headings "
    "reference confirmation booking ref".split()
)
_LABEL_ENDS = frozenset("p.sSenrtPT№#hgelxX:")
_STREET_BEFORE = re.compile(r"(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Boulevard|Prospekt|ulitsa|Quay)\s\Z")


def share_number(text: str, start: int) -> Aside | None:
    """Judge digits behind a colon: the number of a share at its exchange."""
    number = _LISTED_NUMBER.match(text, start)
    listed = _LISTED.search(text, max(0, start - 64), start) if number is not None else None
    return Aside(start, number.end(), "identifier") if number is not None and listed is not None else None


def dotted_share(text: str, start: int) -> Aside | None:
    """Judge digits before a point and capitals: the number of a share with its exchange."""
    m = _DOTTED_SHARE.match(text, start)
    return None if m is None else Aside(start, m.end(), "identifier")


def labelled(text: str, start: int, end: int, low: int) -> Aside | None:
    """Judge digits behind a label: "p. 5", "Chapter 2", "No. 7", "Tel. 03-…"."""
    last = start - 1
    if last >= low and text[last] in " \u00a0":
        last -= 1
    if last < low or text[last] not in _LABEL_ENDS:
        return None
    word = last
    while word > low and word > last - 11 and (text[word - 1].isalpha() or text[word - 1] == "."):
        word -= 1
    label = text[word : last + 1].strip(".:").lower()
    if label in _STREETS and _STREET_BEFORE.search(text, max(low, start - 12), start):
        return Aside(start, end, "address")
    if label in _CODE_WORDS and (coded := _code(text, word, start, end, label)) is not None:
        return coded
    if label.isalpha() and label not in _LABEL_WORDS:
        return None
    for pattern, reason in _LABELS:
        m = pattern.match(text, word)
        if m is not None and m.end() >= end:
            return Aside(word, m.end(), reason)
    return None


def _code(text: str, word: int, start: int, end: int, label: str) -> Aside | None:
    """Judge digits behind a code, a reference or a heading of a tariff: "access code 4417", "under heading 2711"."""
    if label.endswith(("heading", "headings")):
        m = _HEADING.match(text, word)
        if m is None or m.end() < end or unit_at(text, m.end()) is not None:
            return None
        if end - start == 2 and _MANY.match(text, m.end()):
            return None  # "under this heading 45 ships"
        under = _UNDER_HEADING.search(text, max(0, word - 10), word)
        if under is not None and under["kind"]:
            word = under.start()
        return Aside(word, m.end(), "name") if under is not None or m["sub"] or label[-1] == "s" else None
    if label in ("reference", "confirmation", "booking", "ref"):
        m = _REFERENCE.match(text, word)
        return Aside(word, m.end(), "identifier") if m is not None else None
    before = _CODE_BEFORE.search(text, max(0, start - 44), start)
    m = CODE_NUMBER.match(text, start) if before is not None else None
    if before is None or m is None or unit_at(text, m.end()) is not None:
        return None
    at = before.start()
    long = end - start >= 3
    begins = (
        at == 0
        or text[max(0, at - 2) : at].strip(" ")[-1:] in _CODE_BEGINS
        or _CODE_GIVEN.search(text, max(0, at - 9), at)
    )
    if not (before["kind"] or "post" in before[0].lower() or (long and (before["told"] or begins))):
        return None
    if before["named"] and before["told"] is None:
        return None  # a name, as those of codes mostly are
    if _MANY.match(text, m.end()) and not (before["kind"] and m[0].isdigit()):
        return None  # "the code is 400 lines long"
    return Aside(at, m.end(), "identifier")
