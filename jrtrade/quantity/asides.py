"""Digits that are no statistic: dates, times, list marks, pages, addresses, identifiers, names and scores."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.currencies import CURRENCY_CODES, LETTER_SIGNS, NOT_BEFORE
from jrtrade.quantity.digits import dotted_end
from jrtrade.quantity.lexicon import MONTHS, NAME_HEADS, SEASONS, STOPS

if TYPE_CHECKING:
    from jrtrade.quantity.model import AsideClass


class Aside(NamedTuple):
    """The place of such a numeral and why it is none."""

    start: int
    end: int
    reason: AsideClass


S = r"\s{1,3}"
_LOWER_MONTHS = frozenset(month.lower() for month in MONTHS if len(month) > 3 and month != "March")
"""Months as careless prose writes them, but for "may" and "march", which are verbs."""
_MONTH = "|".join(sorted({*MONTHS, *_LOWER_MONTHS}, key=len, reverse=True))
_YEAR = r"(?:1[0-9]|20|21)\d\d(?!\d)"
YEARS = rf"{_YEAR}(?:\s?[-–—/]\s?(?:{_YEAR}|\d\d(?!\d)))?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d%])"
_DAYS = rf"{_DAY}(?:(?:\s?[-–—]\s?|{S}to{S}){_DAY})?"

_MONTH_DATE = re.compile(
    rf"(?:{_MONTH})\.?(?:{S}{_DAYS}(?:\s?[-–—]\s?(?:{_MONTH})\.?{S}{_DAY})?(?:(?:,?{S}|,){_YEAR}(?![-\w]))?|,?{S}(?:of{S})?{YEARS}(?:{S}to{S}{_YEAR})?)(?![\w%]|[.,]\d)"
)
_DAY_DATE = re.compile(
    rf"(?:{_DAY}{S}and{S}{_DAY}|{_DAYS}){S}(?:of{S})?(?:{_MONTH})(?![a-z])(?:\.?,?{S}{_YEAR}(?!\w))?"
)
_ISO_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d\d:[\d:.]+Z?)?(?![\w-])|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\w/.]\w|\d)"
)
_YEAR_SPAN = re.compile(rf"{YEARS}(?![\w%$€£]|[.,]\d)|{_YEAR}(?=s?[’'′]s?(?!\w))|{_YEAR}(?=s(?!\w))")
_DECADE = re.compile(r"(?:\d{2})?\d0[’']?s(?!\w)")
_DECADE_OF = re.compile(r"(?i:(?<![a-z])(?:the|early|mid|late|since|in|of)[\s-])\Z")
_HOURS = re.compile(
    r"\d{1,2}(?::\d\d)?(?:\s(?:and|to|or)\s|\s?[-–]\s?)\d{1,2}(?::\d\d)?\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b)"
)
_AGE_GROUP = re.compile(r"(?i:(?<![a-z])(?:over|under)-)\Z|(?i:under)\s\Z")
_SEASON_OF = re.compile(rf"(?i:(?<![A-Za-z])(?:{'|'.join(SEASONS)})(?:{S}of)?){S}\Z")
_ERA = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)(?:{S}(?:and|or|to){S}|[-–])\d{{1,2}}(?:st|nd|rd|th)[\s-][Cc]entur(?:y|ies)(?!\w)|"
    rf"\d{{1,4}}{S}(?:BC|BCE|AD|CE)(?!\w)|\d{{1,2}}(?:st|nd|rd|th)[\s-][Cc]entur(?:y|ies)(?!\w)|\d(?:st|nd|rd|th)[\s-](?:half|quarter)(?:{S}of{S}{YEARS}|{S}{YEARS})?(?!\w)"
)
_TIME = re.compile(
    r"(?![3-9]\d[:.])\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|A\.?M\b\.?|P\.?M\b\.?|GMT|hrs)"
    r"|\d{1,2}\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.|o['’]clock)"
    r"|(?![3-9]\d:\d\d(?!:))\d{1,2}:[0-5]\d(?::\d\d)?(?:\.\d+)?(?![\d:]|,\d{3})|\d{4}(?=\s(?:GMT|UTC|A[ECW][SD]T|NZ[SD]T|IST|JST|SGT|HKT|SAST|CES?T|EES?T|BST|[ECMP][SD]T)\b)"
    r"|(?:0\d|(?:(?<=at\s)|(?<=until\s)|(?<=till\s))(?:1\d|2[0-3]))[0-5]\d(?=\s(?:hours|hrs)\b)"
)
_WEB = re.compile(r"(?:https?://|www\.)[^\s\0<>\"“”]{3,2000}")
_MAIL_BEFORE = re.compile(r"[\w.+-]{1,64}\Z")
_MAIL_AFTER = re.compile(r"@[\w-]{1,64}\.[\w.]{2,64}")
_ANY_DIGIT = re.compile(r"\d")
_PHONE = re.compile(
    r"\+\d[\d()]{0,20}(?:[-\s.](?:\(\d{1,4}\)[-\s.]?)?\d[\d()]{0,20}){1,12}(?!\d)|\(\d{2,4}\)\s?\d{3}[-\s]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"
    r"|0\d{1,4}-\d{1,4}-\d{4}(?!\d)"
)
_MONTH_AHEAD = re.compile(r"(?<!\w)[DMTQY]\+\Z")
_DECIMAL = re.compile(r"\+\d+\.\d+")
_CHAIN = re.compile(r"\d{1,12}(?:[-–/]\d{1,12}){2,40}(?!\w)|\d{1,12}(?:\.\d{1,12}){2,40}(?!\w)")
_YEARS_FROM_2000 = re.compile(r"(?:199\d|20\d\d)[-–]0\d(?![\w-])")
_MIXED = re.compile(r"\d{1,3}-[1-7]/[2-9](?![\d/]|-\d)")
_CODE_PAIR = re.compile(
    r"0\d{2,20}[-–]\d{1,20}(?!\w)|\d{1,20}[-–]0\d{1,20}(?!\w)|\d{5,20}[-–]\d{1,4}(?!\w)|\d{3}-\d{4}(?!\w)"
)
_SCORE = re.compile(r"\d{1,3}\s?[-–—:]\s?\d{1,3}(?![\w%]|[.,:]\d)")
_RATIO = re.compile(r"(?i:(?<![a-z])ratios?(?:\s[a-z]+){0,2}\s)\Z")
_ODDS = re.compile(r"\d{1,3}-(?:to|for|on)-(?:1|2|one|two)(?![\w%-])")
_BRACKET = re.compile(r"\[\s?\d{1,3}(?:[,;–-]\s?\d{1,3}){0,20}\s?\]")
_LIST_MARK = re.compile(r"(?:(?<=\n)|\A)[ \t\u00a0]*\(?(\d{1,3}(?:\.\d{1,2})*)[.)](?=[\s\0]|\Z)")
_INLINE_MARK = re.compile(r"\d{1,2}\)(?=[\s\0]|\Z)")
_NOTE_MARK = re.compile(
    r"(?:(?<=\n)|\A)[ \t\u00a0]*(\d{1,3})[ \t\u00a0]+(?:[–—-][ \t\u00a0](?!\d)|(?=https?://|www\.))"
)
_PLUS_NAME = re.compile(r"\d\+\d(?![\d%])")
_REGULATION = re.compile(r"(?:19|20)\d\d/\d{3,5}(?![\d/])")
_NINE_ELEVEN = re.compile(r"(?:9/11|3/11|24/7|50/50|7/7)(?![\d/])")
_THREE_ELEVEN = re.compile(r"3\.11(?=\s(?:disaster|earthquake|quake|tsunami|crisis|catastrophe))")
_GENERATION = re.compile(
    r"\d[GD](?!\w)|\dK(?!\w)|[2-6]g(?=\s(?:network|phone|link|service|mobile|spectrum|technolog|coverage|wireless|internet|data|modem|signal|connection|smart))"
)
_MINUTES = re.compile(r"\s?m(?:ins?)?(?!\w)")
_LINES = re.compile(r"(?:240|360|480|576|720|1080|1440|2160|4320)[pi](?!\w)|401\(?k\)?(?!\w)")
_LABELS: tuple[tuple[re.Pattern[str], AsideClass], ...] = (
    (re.compile(rf"(?i:(?:pp?\.|pages?)\s?)\d+(?:\s?[-–—]\s?\d+)?(?:{S}of{S}\d+)?(?!\w)"), "page"),
    (
        re.compile(
            r"(?i:chapters?|sections?|parts?|articles?|appendix|annex|figures?|fig\.|tables?|footnotes?|notes?|paragraphs?|para\.|clauses?|books?|op\.|vols?\.)"
            r"\s\d+(?:\.\d+)*(?![\w%])"
        ),
        "section",
    ),
    (
        re.compile(
            r"(?:No\.|no\.|Nos\.|[Vv]ol\.|№|#|[Nn]umbers?|[Rr]esolutions?|[Dd]ecrees?|[Ii]nvoice|[Ll]ot)\s?\d+(?!\w|[.,]\d)"
        ),
        "identifier",
    ),
    (re.compile(r"(?:Tel|TEL|Fax|FAX|Phone|tel|fax|phone)[.:]?\s?[\d()+-]{6,}"), "phone"),
)
_STREETS = frozenset("street st road rd avenue ave lane boulevard prospekt ulitsa quay".split())
_LABEL_WORDS = frozenset(
    "p pp page pages chapter chapters section sections part parts article articles appendix annex figure figures fig "
    "table tables footnote footnotes note notes paragraph paragraphs para clause clauses book books op vol vols no "
    "nos number numbers resolution resolutions decree decrees invoice lot tel fax phone".split()
)
"""The words of the labels, so that most words need no pattern."""
_LABEL_ENDS = frozenset("p.sSenrtPT№#hgelxX:")
_STREET = re.compile(
    r"\d{1,5}\s(?:[A-Z0-9][\w.'’]*\s){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Way|Drive|Dr|Lane|Boulevard|Blvd|Square|Place|Court|"
    r"Terrace|Crescent|Quay)(?![a-z])|\d{1,5}\s(?:Ave|Rue|Via|Calle)\s[A-Z]\w+"
)
_PHONE_GROUPS = re.compile(r"(?:0\d{1,4}|1\d{2,3})(?:\s\d{3,6}){1,3}(?![\d,.]\d|\d)")
_CALL = re.compile(r"(?i:(?<![a-z])(?:call|ring|phone|dial|tel|contact|text)(?:\s(?:us\s)?on)?)\s\Z")
_NUMBERED_STREET = re.compile(r"\d{1,3}(?:st|nd|rd|th)\s(?:Street|St\.|Avenue|Ave|Road|Rd\.)(?![a-z])")
_STREET_BEFORE = re.compile(r"(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Boulevard|Prospekt|ulitsa|Quay)\s\Z")
_LETTERS = re.compile(r"[A-Za-zА-я][A-Za-zА-я&]*(?:[-–/]?[A-Z0-9]){0,24}[-–‑]?\Z")
_TAIL = re.compile(r"[-–]?\w[\w-]{0,80}\d*")
_QUARTER = re.compile(rf"(?:Q[1-4]|H[12]|FY)[\s-]?\d*(?:{S}(?:FY)?\d{{2,4}})?(?!\w)")
_PERIOD_TAIL = re.compile(r"\d{0,4}(?:s|st|nd|rd|th)?(?:[\s-][Cc]entur(?:y|ies))?")
_DECIMALS = re.compile(r"[.,]\d{1,9}")
_CURRENCY_HEADS = frozenset("US AU HK NZ Yen Euro".split()) | LETTER_SIGNS | (CURRENCY_CODES - NOT_BEFORE)
_NIKKEI = re.compile(r"\d[\d,.]{0,20}(?:,\d|\.\d\d(?!\d)|[\s-]?(?:m|bn|trn|tn|billion|trillion|million)(?!\w)|/[a-z])")
"""An amount behind "N" for naira, "R" for rand, or "Y" for yen ("Y1,200bn")."""
_THOUSANDS = re.compile(r"\d{1,3},\d{3}(?!\d)")
_HEDGE_HEADS = frozenset("magnitude minus sub near nearly about over under to and some approximately around".split())


def url_spans(text: str) -> list[tuple[int, int]]:
    """Return the numbered parts of web and mail addresses: from the segment with the first digit to the end."""
    addresses = [m.span() for m in _WEB.finditer(text)] if "://" in text or "www." in text else []
    at = text.find("@")
    while at >= 0:
        before, after = _MAIL_BEFORE.search(text, max(0, at - 64), at), _MAIL_AFTER.match(text, at)
        if before is not None and after is not None:
            addresses.append((before.start(), after.end()))
        at = text.find("@", at + 1)
    spans = []
    last = 0
    for start, stop in sorted(addresses):
        end = stop
        if start < last:
            continue
        last = stop
        while text[end - 1] in ".,;:)]'’”\"":
            end -= 1
        digit = _ANY_DIGIT.search(text, start, end)
        if digit is not None:
            spans.append((max(start, text.rfind("/", start, digit.start()) + 1), end))
    return spans


def aside_of_digits(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say, before any reading, whether the digits at ``text[start:end]`` belong to something that is no statistic."""
    if (
        start == low
        and start
        and text[start - 1].isalpha()
        and end - start <= 2
        and not (text[start - 1] in "hr" and _MINUTES.match(text, end))
    ):
        return Aside(start, end, "footnote")  # a mark glued to a noun already read
    prev = text[start - 1] if start > low else ""
    nxt = text[end : end + 1]
    size = end - start
    if prev.isalpha() or (prev in ("-", "–", "‑") and text[start - 2 : start - 1].isalpha() and start - 2 >= low):
        glued = _glued(text, start, end, low, prev)
        if glued is not None:
            return glued
    elif prev and prev not in " \n\u00a0(":
        aside = _after_mark(text, start, end, low, prev)
        if aside is not None:
            return aside
    elif prev == "(" and size >= 2 and nxt == ")":
        m = _PHONE.match(text, start - 1)
        if m is not None:
            return Aside(m.start(), m.end(), "phone")
    if nxt and nxt in "pik(" and size >= 3:
        m = _LINES.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "name")
    if nxt == " " and size <= 5 and text[end + 1 : end + 2].isupper():
        m = _STREET.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "address")
    if nxt == " " and (text[start] == "0" or _CALL.search(text, max(low, start - 16), start)):
        m = _PHONE_GROUPS.match(text, start)
        if m is not None and (text[start] == "0" or sum(c.isdigit() for c in m[0]) > 8):
            return Aside(start, m.end(), "phone")
    if nxt and nxt in "snrt" and size <= 3:
        m = _NUMBERED_STREET.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "address")
    dated = _date(text, start, end, low, nxt)
    if dated is not None:
        return dated
    if nxt and nxt in "-–/.+:":
        coded = _coded(text, start, size, nxt)
        if coded is not None:
            return coded
    if size <= 3:
        marked = _mark(text, start, end, low, nxt)
        if marked is not None:
            return marked
    return _labelled(text, start, end, low)


def _after_mark(text: str, start: int, end: int, low: int, prev: str) -> Aside | None:
    """Judge digits right behind a mark: a decimal's tail, a year cut short, a footnote, a phone number."""
    if prev in ".:" and start > low + 1 and text[start - 2].isdigit():
        return Aside(start, end, "identifier")
    if prev in "’'" and end - start == 2 and not text[start - 2 : start - 1].isdigit():
        m = _DECADE.match(text, start)
        if m is not None:
            return Aside(start - 1, m.end(), "date")
        if not text[end : end + 1].isalnum():
            return Aside(start - 1, end, "date")
    if prev == "[":
        m = _BRACKET.match(text, start - 1)
        if m is not None:
            return Aside(m.start(), m.end(), "footnote")
    if prev == "+":
        m = _PHONE.match(text, start - 1)
        if m is not None and sum(c.isdigit() for c in m[0]) >= 7 and not _DECIMAL.fullmatch(m[0]):
            return Aside(m.start(), m.end(), "phone")
        if end - start == 1 and _MONTH_AHEAD.search(text, max(low, start - 3), start):
            return Aside(start - 2, end, "name")  # "M+2 pricing"
    if text[start - 3 : start].lower() == "rs.":
        return None
    if (
        prev in "”\"’'.,;!?»)"
        and end - start <= 2
        and not text[end : end + 1].isalnum()
        and text[end : end + 1] not in ("%", ".")
    ):
        before = text[start - 2 : start - 1]
        if (
            (before and before in ".!?,;")
            or (prev in ".!?" and before.isalpha() and text[start - 3 : start - 2].isalpha())
            or (prev in "”»)" and before.isalnum())
            or (prev in ".!?" and before == ")")
        ):
            return Aside(start, end, "footnote")
    return None


def _date(text: str, start: int, end: int, low: int, nxt: str) -> Aside | None:
    """Judge digits that are a day, a time, a decade or a date in figures."""
    size = end - start
    if nxt == "s" and text[start:end] in ("10", "1000") and text.startswith("s of ", end):
        return None  # "1000s of fans"
    month = _month_before(text, start, low)
    if month is not None:
        m = _MONTH_DATE.match(text, month) if size > 2 or int(text[start:end]) < 32 else None
        if m is not None and m.end() >= end:
            return Aside(month, m.end(), "date")
    if size <= 2:
        if nxt and nxt in " :-–" and (nxt != " " or text[end + 1 : end + 2] in ("a", "t", "o", "-", "–")):
            m = _HOURS.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "time")  # "between 5 and 6 am"
        if nxt and nxt in ":. aApPo\u00a0\n":
            m = _TIME.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "time")
        if nxt and nxt in " \u00a0\nstnrd-–—":
            m = _DAY_DATE.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "date")
        if nxt and nxt in "/.":
            m = _ISO_DATE.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "date")
            m = _THREE_ELEVEN.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "name")
        if nxt and nxt in "’'" and text[end - 1] == "0" and text[end + 1 : end + 2] == "s":
            m = _DECADE.match(text, start) if _DECADE_OF.search(text, max(low, start - 7), start) else None
            if m is not None:
                return Aside(_modified(text, start, low), m.end(), "date")  # "the 70's"
        if nxt == "s":
            m = _DECADE.match(text, start) if not _AGE_GROUP.search(text, max(low - 6, start - 6, 0), start) else None
            if m is not None:
                return Aside(_modified(text, start, low), m.end(), "date")
    elif size == 4 and nxt and nxt in "-s’'":
        m = _ISO_DATE.match(text, start) or _DECADE.match(text, start)
        if m is not None:
            return Aside(_modified(text, start, low), m.end(), "date")
    if size <= 4 and nxt and nxt in " \u00a0stnr-":
        m = _ERA.match(text, start) or (_TIME.match(text, start) if size == 4 else None)
        if m is not None:
            return Aside(start, m.end(), "date" if m.re is _ERA else "time")
    return None


def _coded(text: str, start: int, size: int, nxt: str) -> Aside | None:
    """Judge digits joined to others: phone numbers, codes, chains, scores, "2+2"."""
    if nxt == "+" and size == 1:
        m = _PLUS_NAME.match(text, start)
        return Aside(start, m.end(), "name") if m is not None else None
    if nxt == ":":
        m = _SCORE.match(text, start)
        if m is not None and (_RATIO.search(text, max(0, start - 20), start) or text.startswith(" ratio", m.end())):
            return None
        return Aside(start, m.end(), "score") if m is not None else None
    if nxt == "/":
        m = _REGULATION.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "identifier")
        m = _NINE_ELEVEN.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "name")
    m = _PHONE.match(text, start)
    if m is not None and size <= 5:
        return Aside(start, m.end(), "phone")
    if nxt == "-":
        m = _ODDS.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "score")
    if nxt == "." and dotted_end(text, start, money=text[start - 4 : start - 1] in CURRENCY_CODES) is not None:
        return None  # "USD 1.000.000"
    m = _CHAIN.match(text, start)
    if m is not None and nxt == "-" and _MIXED.match(text, start):
        return None
    if m is not None:
        town = _PLACE.match(text, m.end()) if nxt in "-–" else None
        return Aside(start, town.end(), "address") if town is not None else Aside(start, m.end(), "identifier")
    if nxt in "-–":
        m = None if size == 4 and _YEARS_FROM_2000.match(text, start) else _CODE_PAIR.match(text, start)
        if m is not None and not text[m.end() : m.end() + 2].strip().startswith("%"):
            postal = m[0].replace("–", "-").find("-") == 3 and len(m[0]) == 8
            if not postal or not _counts_on(text, m.end()):
                return Aside(start, m.end(), "address" if postal else "identifier")
    return None


_PLACE = re.compile(r",?\s[A-Z][a-z][\w-]*")
_COUNTS_ON = re.compile(r"\s(?:[a-z]{3,}|[kKMG]?[WtmgL]\b)|%")


def _counts_on(text: str, end: int) -> bool:
    return _COUNTS_ON.match(text, end) is not None


def _mark(text: str, start: int, end: int, low: int, nxt: str) -> Aside | None:
    """Judge list marks and note marks."""
    if nxt == ")" and text[start - 1 : start] in (" ", "\t", "\u00a0") and end - start <= 2:
        m = _INLINE_MARK.match(text, start)
        if m is not None and text.rfind("(", max(0, start - 200), start) <= text.rfind(")", max(0, start - 200), start):
            return Aside(start, m.end(), "list_mark")
    line = text.rfind("\n", max(0, start - 12), start) + 1
    if (line > 0 or start < 8) and line >= low - 1 and not text[line:start].strip(" \t\u00a0("):
        mark = _LIST_MARK.match(text, line)
        if mark is not None and mark.start(1) == start:
            return Aside(start, mark.end(), "list_mark")
        note = _NOTE_MARK.match(text, line)
        if note is not None and note.start(1) == start:
            return Aside(start, end, "footnote")
    return None


def _labelled(text: str, start: int, end: int, low: int) -> Aside | None:
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
    if label.isalpha() and label not in _LABEL_WORDS:
        return None
    for pattern, reason in _LABELS:
        m = pattern.match(text, word)
        if m is not None and m.end() >= end:
            return Aside(word, m.end(), reason)
    return None


def _modified(text: str, start: int, low: int) -> int:
    """Return where a decade starts, "early", "mid-" and "late" included."""
    for word in ("early", "late", "mid"):
        at = start - len(word) - 1
        if at >= low and text[at : start - 1].lower() == word and text[start - 1] in " -\n\u00a0":
            return at
    m = _SEASON_OF.search(text, max(low, start - 11), start)
    return m.start() if m is not None else start


def _month_before(text: str, start: int, low: int) -> int | None:
    if text[start - 1 : start] not in (" ", "\u00a0", "\n") or start <= low:
        return None
    chunk = text[max(low, start - 13) : start]
    words = chunk.split()
    if not words:
        return None
    word = words[-1].rstrip(".,").lstrip("([“\"'‘")
    if word == "of" and len(words) > 1:
        word = words[-2]
    if word not in MONTHS and word not in _LOWER_MONTHS:
        return None
    return start - len(chunk) + chunk.rfind(word)


def _glued(text: str, start: int, end: int, low: int, prev: str) -> Aside | None:
    """Judge digits that letters touch in front: names (G7, COVID-19), identifiers, footnote marks (result2)."""
    m = _LETTERS.search(text, max(low, start - 24), start)
    if m is None:
        return None
    if m.start() and text[m.start() - 1] in "$€£¥":
        return None
    head = m[0]
    if head == "x" and m.start() == low and text[low - 1 : low].isdigit():
        return None  # "3x4 m"
    if head in ("Y", "R", "N") and _NIKKEI.match(text, start):
        return None
    bare = head.rstrip("-–‑")
    dashed = prev in "-–‑"
    follow = text[end : end + 1]
    money = bare in _CURRENCY_HEADS and follow != "-" and not (dashed and bare not in CURRENCY_CODES)
    if money and (bare != "PS" or follow in (",", ".", "m", "b", "k") or end - start > 1):
        return None
    if bare.lower() in ("covid", "sars", "mers"):
        return Aside(m.start(), end, "name")
    if head == "WS" and end - start > 1:
        return None  # a freight rate: "WS57"
    if head == "c" and _THOUSANDS.match(text, start):
        return None  # "c5,000 homes"
    if bare.lower() in _HEDGE_HEADS and dashed:
        return None
    if bare.lower() in ("mid", "pre", "post", "early", "late", "end") and dashed:
        tail = _PERIOD_TAIL.match(text, end)
        return Aside(m.start(), tail.end() if tail else end, "date")
    if not follow.isalpha() and _QUARTER.fullmatch(text, m.start(), end):
        q = _QUARTER.match(text, m.start())
        return Aside(m.start(), q.end() if q else end, "date")
    if dashed and bare.islower() and len(bare) > 2:
        decimals = _DECIMALS.match(text, end)
        return Aside(m.start(), decimals.end() if decimals else end, "name")
    word = bare.isalpha() and (bare.islower() or (bare[1:].islower() and len(bare) > 4))
    if not dashed and word and len(bare) >= 3 and end - start <= 2 and not follow.isalnum():
        return Aside(start, end, "footnote")
    stop = end
    if follow == "," and (thousands := _THOUSANDS.match(text, start)) is not None:
        stop = thousands.end()  # "Xyz3,900" is not left at its comma
        follow = text[stop : stop + 1]
    if follow.isalnum() or (follow == "." and text[stop + 1 : stop + 2].isdigit() and not dashed):
        tail = _TAIL.match(text, stop + (follow == "."))
        stop = tail.end() if tail else stop
    elif follow == "-" and text[end + 1 : end + 2].isdigit():
        tail = _TAIL.match(text, end)
        stop = tail.end() if tail else end
    return Aside(m.start(), stop, "name" if bare[:1].isupper() else "identifier")


def year_span(text: str, start: int, low: int) -> Aside | None:
    """Return the year or range of years that starts here."""
    m = _YEAR_SPAN.match(text, start)
    return Aside(_modified(text, start, low), m.end(), "date") if m is not None else None


def score_span(text: str, start: int) -> Aside | None:
    """Return the score that starts here."""
    m = _SCORE.match(text, start)
    return Aside(start, m.end(), "score") if m is not None else None


def generation_span(text: str, start: int) -> Aside | None:
    """Return a name such as "5G" or "4K" that starts here."""
    m = _GENERATION.match(text, start)
    return Aside(start, m.end(), "name") if m is not None else None


_TITLED = re.compile(r"([A-Z][\w.&’'-]*|[a-z]+[A-Z]\w*)\s\Z")
_CODE = (
    r"(?:hs|cn|tariff|customs|commodity|zip|area|error|sort|postal|country)\scode|(?:hs|cn|tariff)\s(?:sub-?)?heading"
)
_CLASSED = re.compile(
    rf"(?i:(?<![A-Za-z])({_CODE}|scope|category|type|phase|tier|grade|level|chapter|version|class|stage|group|platform|reactor|number|agenda|train|unit|block|berth|line|route|interstate|highway|flight|room|channel|exit|gate|courtroom|aisle|seat|pier|terminal|runway|lane|stage|episode|season|district|ward|precinct|station|bay|table|day|week))\s\Z"
)
_RANKED = re.compile(
    rf"(?i:(?<![A-Za-z])(web|level|type|tier|grade|phase|stage|class|category|size|scope|{_CODE}))\s\Z"
)
_RANKED_BEFORE = re.compile(
    r"(?i:(?<![A-Za-z])(?:level|type|tier|grade|phase|stage|class|categor(?:y|ie)|size|scope)s?)"
    r"\s\d(?:,\s\d){0,3}(?:,?\s(?:and|or|to)\s|[-–/]|\s&\s)\Z"
)
"""Numbers of the same kind before ("Scope 1 and 2 emissions")."""
_GROUP_OF = re.compile(r"(?<![A-Za-z])(?:Group|Gang)\sof\s\Z")
_GROUP_SIZES = re.compile(r"(?:[578]|10|15|20|24|30|77)(?![\d.,]\d)")
_PAIR_HEADS = frozenset(("arctic lng", "nord stream", "turk stream", "south stream", "south pars"))
_PAIR_LASTS = frozenset(pair.rpartition(" ")[2] for pair in _PAIR_HEADS)
_SUBJECT_NUMBER = re.compile(
    r"\d{1,2}\s(?:is|was|has|had|will|would|can|could|may|might|should|does|did|took|takes|costs?|came|comes|went|goes|got|"
    r"gets|began|begins|starts|started|restarts|restarted|reopened|closed|opens|opened|tripped|rises|rose|falls|fell|gained|"
    r"lost|says|said|makes|made|remains|remained|needs|needed|stands|stood|becomes|became|entered|reached|left|returned|"
    r"supplies|supplied|generates|generated|produces|produced|uses|used|ran|trades|traded)(?!\w)"
)
_NO_NAMES = frozenset(
    "again meanwhile indeed elsewhere afterwards altogether overall soon still first second third next all both barely "
    "these those nobody police officials total".split()
)
_PERIODS = frozenset(MONTHS) | frozenset(s.capitalize() for s in SEASONS)
_HEADLINE_VERBS = frozenset(
    "scores shoots drops slips bags nets gains sinks rolls says kills kill injures injure wounds wound hurts hurt "
    "leaves leave hits hit tops top nears near arrest arrests claims claim traps adds add cuts cut wins win beats "
    "beat seeks seek faces face gets get loses lose sees see finds find charges jails jailed frees fires sheds buys "
    "sells sends exceeds passes reaches reach strikes names missing another nearly almost around some over only "
    "just least most".split()
)
"""Words with a capital in headlines, after which a number stands for itself ("Crash Kills 6")."""
_WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun".split())


_MAKERS = frozenset(("boeing", "airbus"))
_TYPE_NUMBER = re.compile(r"\d{3}(?!\d|,\d)")
_GROUPED = re.compile(r"\d{1,3},\d{3}")
_THOUSANDED = frozenset("russell fortune poor's poor’s poors s&p csi formula top no number flight patent lot".split())
"""Heads of names whose number may have a thousands comma ("the Russell 2,000")."""
_ONE_TO_TWELVE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_THE = r"the(?=\s(?:U|E[UC]|Net|Phil|Czech))"
_JOINT = rf"(?:[,;]\s(?:and\s)?|\s\(|\s(?:and|while|but)\s)(?:(?:in|to|from|for|by|at|{_THE})\s){{0,2}}"
_LIST_JOINT = re.compile(rf"{_JOINT}(?:[A-Z][\w’'-]{{0,24}}\s){{1,3}}\Z")
_LIST_GOES_ON = re.compile(r"\s?(?:[,;.)\0\n]|\Z)|\s(?:and|while|but|or|with|in|from|against)\s")
_PLAIN_NOUN = r"(?:\s(?!(?:years?|months?|weeks?|days?|hours?|minutes?|points?\sin|pm|am)\b)[a-z][a-z-]{1,20}){1,2}"
_LIST_OPENED = re.compile(
    r"(?:(?P<part>\d\s?%|\d\s(?:per\scent|percent))|\d\s?(?:bn|mn|trn|m|million|billion|trillion|thousand)(?:\s[a-z-]{1,20}){0,2}"
    rf"|[$€£¥]\d[\d,.]{{0,15}}|\d{{1,3}}[,.]\d{{1,3}}{_PLAIN_NOUN}"
    r"|(?<![A-Za-z.])(?!(?:He|She|It|They|We|I|The|This|That|In|On|At)\s)[A-Z][\w’'-]{1,24}\s(?:[a-z]{2,20}\s){1,2}"
    rf"(?P<count>\d{{1,3}}|{_ONE_TO_TWELVE}){_PLAIN_NOUN})"
    r"(?:\s(?:of|in|from|to|for|at|by|last|this)(?:\s[\w’'-]{1,20}){1,3})?"
    rf"(?:{_JOINT}(?:[A-Z][\w’'-]{{0,24}}\s){{1,3}}(?:\d[\d.,]{{0,12}}(?<=\d)|{_ONE_TO_TWELVE})(?:\s[a-z]{{2,20}})?){{0,6}}"
    rf"{_JOINT}(?:[A-Z][\w’'-]{{0,24}}\s){{1,3}}\Z"
)
"""A figure and what may stand between it and "Name N", where the verb isn't said again."""


def stands_for_itself(text: str, name: int, start: int, end: int) -> bool:
    """Whether the number at ``text[start:end]`` is a figure said of the name before it ("Egypt 4.1 million").

    A scale word or a thousands comma is hardly ever a part of a name; any other number is a figure where it goes on
    with a list that a figure opened: "Russia supplied 38 per cent, Australia 30 and Indonesia 12".
    """
    head = text[name : start - 1].lower().rstrip(".")
    if _GROUPED.match(text, start):
        return head not in _THOUSANDED
    if text[end - 1].isalpha():
        return text[end - 2].isalpha() or head not in NAME_HEADS  # "Spain 3m", but "Pixel 3m"
    return (head not in NAME_HEADS or head in _MAKERS) and in_list(text, name, start, end)


def in_list(text: str, name: int, start: int, end: int) -> bool:
    """Whether "Name N" goes on with a list that a figure opened."""
    opened = list_opened(text, start) if _LIST_GOES_ON.match(text, end) else None
    if opened is None:
        return False
    whole = text[start:end].partition(".")[0]
    if len(whole) > (2 if opened["part"] else max(2, len(opened["count"])) if opened["count"] else 3):
        return False
    numbered = text[name:start]
    return not any(text[at + len(numbered) : at + len(numbered) + 1].isdigit() for at in _others(text, numbered, name))


def list_opened(text: str, start: int) -> re.Match[str] | None:
    """Find the figure that opened the list which a name that ends before `start` goes on with."""
    joint = _LIST_JOINT.search(text, max(0, start - 72), start)
    return _LIST_OPENED.search(text, max(0, start - 180), start) if joint is not None else None


def _others(text: str, words: str, at: int) -> list[int]:
    """Return where else the same words stand nearby: "Trent 700 and Trent 900" are names."""
    near = (text.rfind(words, max(0, at - 80), at), text.find(words, at + 1, at + 80))
    return [place for place in near if place >= 0]


def name_before(text: str, start: int, low: int, *, bare: bool) -> int | None:
    """Return where a name that ends in the number at `start` begins ("Boeing 737"), or None.

    Parameters
    ----------
    bare : bool
        Whether nothing that could be counted follows the number; if something does, only known heads of names count.
    """
    window = max(low, start - 24)
    if text[start - 1 : start] not in (" ", "\u00a0"):
        return None
    m = _TITLED.search(text, window, start)
    if m is None:
        classed = (_CLASSED if bare else _RANKED).search(text, window, start)
        if classed is not None:
            return classed.start()
        group = _GROUP_OF.search(text, window, start) if text[start - 3 : start - 1] == "of" else None
        if group is not None and _GROUP_SIZES.match(text, start):
            return group.start()
        return (
            start
            if not bare
            and not text[start + 1 : start + 2].isdigit()
            and _RANKED_BEFORE.search(text, max(0, start - 28), start)
            else None
        )
    word = m[1]
    at = m.start()
    if at > 0 and text[at - 1].isalnum():
        return None
    lowered = word.lower().rstrip(".")
    if lowered in NAME_HEADS:
        return None if lowered in _MAKERS and not _TYPE_NUMBER.match(text, start) else at
    if lowered in _PAIR_LASTS:
        first = text.rfind(" ", max(low, at - 12), max(low, at - 1)) + 1
        if text[first : start - 1].lower() in _PAIR_HEADS:
            return first
    if word == "P" and at - 2 >= low and text[at - 2 : at] == "S " and text.startswith("500", start):
        return at - 2  # "S P 500": an index whose ampersand was lost on the way
    if (
        not bare
        or lowered in STOPS
        or lowered in _HEADLINE_VERBS
        or word.endswith((".", "'s", "’s"))
        or word in _PERIODS
        or word in _WEEKDAYS
        or (word in ("WS", "Worldscale") and text[start + 1 : start + 2].isdigit())  # a freight rate
    ):
        return None
    if any(c.isupper() for c in word[1:]) and word.upper() != word:
        return at
    # at the head of a sentence any word has a capital
    before = text[max(0, at - 3) : at].rstrip(" \u00a0“\"'‘(")
    if before and before[-1] not in ".!?:;\n•":
        return at
    named = len(word) > 3 and lowered not in _NO_NAMES and not lowered.endswith(("ly", "ed", "ing"))
    return at if named and _SUBJECT_NUMBER.match(text, start) else None  # "Vogtle 4 is"
