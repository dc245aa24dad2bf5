"""Numerals that are no statistics: dates, times, list marks, pages, addresses, identifiers, names, scores and idioms."""

from __future__ import annotations

import re
from typing import NamedTuple

from jrtrade.quantity.lexicon import CURRENCY_CODES, MONTHS, NAME_HEADS, SEASONS, STOPS
from jrtrade.quantity.model import AsideClass


class Aside(NamedTuple):
    """The place of such a numeral and why it is none."""

    start: int
    end: int
    reason: AsideClass


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_SEASON = "|".join(SEASONS)
_S = r"[\s\u00a0]{1,3}"
_YEAR = r"(?:1[0-9]|20|21)\d\d(?!\d)"
_YEAR_RANGE = rf"{_YEAR}(?:\s?[-–—/]\s?(?:{_YEAR}|\d\d(?!\d)))?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d%])"
_DAYS = rf"{_DAY}(?:\s?[-–—]\s?{_DAY})?"

MONTH_DATE = re.compile(
    rf"(?:{_MONTH})\.?(?:{_S}{_DAYS}(?:,?{_S}{_YEAR}(?![-\w]))?|,?{_S}(?:of{_S})?{_YEAR_RANGE})(?![\w%]|[.,]\d)"
)
DAY_DATE = re.compile(rf"{_DAYS}{_S}(?:of{_S})?(?:{_MONTH})(?![a-z])\.?(?:,?{_S}{_YEAR}(?!\w))?")
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d\d:[\d:.]+Z?)?(?![\w-])|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\w/.]\w|\d)")
YEAR = re.compile(rf"{_YEAR_RANGE}(?![\w%$€£]|[.,]\d)|{_YEAR}\d*s(?!\w)|{_YEAR}(?=s?[’'′](?:s)?(?!\w))")
DECADE = re.compile(r"\d{2}(?:\d{2})?[’']?s(?!\w)")
TIME = re.compile(
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|A\.?M\b\.?|P\.?M\b\.?|GMT|hrs)"
    r"|\d{1,2}\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.|o['’]clock)|\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?![\d:])"
    r"|\d{4}(?=\s(?:GMT|UTC|hours\b))"
)
URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]{3,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}")
_URL_TAIL = re.compile(r"\s{1,4}[a-z]{2,5}(?=\s*(?:\n|$))")
PHONE = re.compile(r"\+\d[\d()\u2010-]*(?:[-\s.](?:\(\d{1,4}\)[-\s.]?)?\d[\d()]*)+|(?:\(\d{2,4}\)\s?)\d{3}[-\s]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}(?!\d)")
CHAIN = re.compile(r"\d+(?:[-–/.]\d+){2,}(?![\w])")
POSTAL = re.compile(r"\d{3}-\d{4}(?!\d)")
SCORE = re.compile(r"\d{1,3}\s?[-–—]\s?\d{1,3}(?![\w%]|[.,]\d)")
BRACKET = re.compile(r"\[\s?\d{1,3}(?:[,;–-]\s?\d{1,3})*\s?\]")
LIST_MARK = re.compile(r"(?:^|(?<=\n))[ \t\u00a0]*\(?(\d{1,3}(?:\.\d{1,2})*)[.)](?=\s)")
NOTE_MARK = re.compile(r"(?:^|(?<=\n))[ \t\u00a0]*(\d{1,3})[ \t\u00a0]+(?:[–—-][ \t\u00a0]|(?=https?://|www\.))")
PAGE = re.compile(r"(?i:(?:pp?\.|pages?)[\s\u00a0]?)\d+(?:\s?[-–—]\s?\d+)?(?!\w)")
SECTION = re.compile(r"(?i:chapter|section|part|article|appendix|annex|figure|fig\.|table|footnote|note|paragraph|para\.|clause)[\s\u00a0]\d+(?:\.\d+)*(?![\w%])")
NUMBERED = re.compile(r"(?:No\.|no\.|Nos\.|№|#)[\s\u00a0]?\d+(?!\w)")
LETTERS_BEFORE = re.compile(r"[A-Za-zА-я][A-Za-zА-я&]*(?:[-–/]?[A-Z0-9]+)*[-–]?\Z")
WORD_AFTER_DIGITS = re.compile(r"[-–]?\w[\w-]*")
HALF_OF = re.compile(
    rf"(?i:(first|second|third|fourth|last|1st|2nd|3rd|4th)[\s-](half|quarter)(?:{_S}of{_S}(?:the{_S}year|fiscal{_S}\d{{4}}|{_YEAR_RANGE}|(?:{_MONTH})(?:{_S}\d{{4}})?)|{_S}\d{{4}})?)(?!\w)"
)
QUARTER = re.compile(rf"(?:Q[1-4]|H[12]|FY)[\s-]?\d*(?:{_S}(?:FY)?\d{{2,4}})?(?!\w)")
WORLD_WAR = re.compile(r"(?i:world war|ww)[\s\u00a0]?(?:one|two|i{1,3}|1|2)(?![a-z])")
ROMAN = re.compile(r"[IVX]+\Z")
_ONE_IDIOM_AFTER = re.compile(
    r"(?i:one)(?:-(?:sided|way|time|off|stop|on-one|to-one|liner|man|woman|party|size|dimensional|eyed|track)[\w-]*"
    rf"|{_S}of(?=[\s\u00a0])(?!{_S}(?:\d|two|three|four|five|six|seven|eight|nine|ten))|{_S}another|{_S}day|{_S}by{_S}one|{_S}thing"
    rf"|['’]s)?(?![a-z])"
)
_ONE_BEFORE = frozenset(
    "no any this that which every each another some the for someone only everyone such single big good bad new old first last other "
    "right wrong at as is was be like working loved".split()
)
_TWO_BEFORE = frozenset("the these those both its their his her our your other between last first".split())
_ORDINAL_IDIOM_AFTER = re.compile(r"(?i:[\s-](?:hand|rate|class|party|aid|name|lady|of[\s]all|and[\s]foremost|thing|to[\s]none|nature)(?![a-z]))")


def url_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of web and mail addresses."""
    if "://" not in text and "www." not in text and "@" not in text:
        return []
    spans = []
    for m in URL.finditer(text):
        end = m.end()
        while text[end - 1] in ".,;:)]'’”\"":
            end -= 1
        spans.append((m.start(), end))
    return spans


def aside_of_digits(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say whether the digit run at ``text[start:end]`` is part of something that is no statistic, judged before any reading."""
    prev = text[start - 1] if start > low else ""
    nxt = text[end : end + 1]
    size = end - start
    if prev in (":", ".") and start > low + 1 and text[start - 2].isdigit():
        return Aside(start, end, "identifier")
    # glued to letters in front
    if prev.isalpha() or (prev in "-–" and start > low + 1 and text[start - 2].isalpha()):
        glued = _glued(text, start, end, low, prev)
        if glued is not None:
            return glued
    if prev in "’'" and size == 2 and DECADE.match(text, start):
        m = DECADE.match(text, start)
        assert m is not None  # noqa: S101 - matched on the line above
        return Aside(start - 1, m.end(), "date")
    if prev == "[":
        m = BRACKET.match(text, start - 1)
        if m is not None:
            return Aside(m.start(), m.end(), "footnote")
    if prev == "+" or (prev == "(" and size >= 2) or (size == 3 and nxt in "-."):
        m = PHONE.match(text, start - 1 if prev in "+(" else start)
        if m is not None and sum(c.isdigit() for c in m[0]) >= 7:
            return Aside(m.start(), m.end(), "phone")
    # dates and times
    if size <= 2:
        if nxt and nxt in ":. aApPo\u00a0\n":
            m = TIME.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "time")
        if nxt and nxt in " \u00a0\nstnrd-–—":
            m = DAY_DATE.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "date")
        if nxt and nxt in "/.":
            m = ISO_DATE.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "date")
    elif size == 4:
        if nxt == "-":
            m = ISO_DATE.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "date")
        if nxt in ("s", "’", "'"):
            m = DECADE.match(text, start)
            if m is not None:
                return Aside(_modified(text, start, low), m.end(), "date")
        m = TIME.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "time")
    elif size > 4 and nxt == "-":
        m = CHAIN.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "identifier")
    if size == 2 and nxt == "s":
        m = DECADE.match(text, start)
        if m is not None and (m[0][0] in "2345678901") and text[m.end() - 3 : m.end() - 2] == m[0][0] and m[0][1] == "0":
            return Aside(_modified(text, start, low), m.end(), "date")
    if prev in (" ", "\u00a0", "\n"):
        month = _month_before(text, start, low)
        if month is not None:
            m = MONTH_DATE.match(text, month)
            if m is not None and m.end() >= end:
                return Aside(month, m.end(), "date")
    if nxt in ("-", "–", "/", ".") and nxt:
        m = CHAIN.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "address" if text[m.end() : m.end() + 2].strip()[:1].isupper() else "identifier")
    # marks at the beginning of a line
    if size <= 3:
        line = text.rfind("\n", max(low, start - 12), start) + 1
        if (line > 0 or start < 8) and not text[line:start].strip(" \t\u00a0("):
            mark = LIST_MARK.match(text, line)
            if mark is not None and mark.start(1) == start:
                return Aside(start, mark.end(), "list_mark")
            note = NOTE_MARK.match(text, line)
            if note is not None and note.start(1) == start:
                return Aside(start, end, "footnote")
    window = text[max(low, start - 12) : start]
    head = window.rstrip()
    if head and head[-1] in "p.sSenrtPT№#hgelx" and len(window) - len(head) <= 1:
        for pattern, reason in ((PAGE, "page"), (SECTION, "section"), (NUMBERED, "identifier")):
            for back in (10, 9, 8, 7, 6, 5, 4, 3, 2, 1):
                at = start - back
                if at < low:
                    continue
                if at > 0 and text[at - 1].isalnum():
                    continue
                m = pattern.match(text, at)
                if m is not None and m.end() >= end:
                    return Aside(at, m.end(), reason)  # type: ignore[arg-type]
    return None


def _modified(text: str, start: int, low: int) -> int:
    """Return where a decade starts, "early", "mid-" and "late" included."""
    for word in ("early ", "late ", "mid-", "early-", "late-", "mid ", "early\n", "late\n"):
        at = start - len(word)
        if at >= low and text[at:start].lower() == word:
            return at
    return start


def _month_before(text: str, start: int, low: int) -> int | None:
    chunk = text[max(low, start - 12) : start]
    words = chunk.split()
    if not words:
        return None
    word = words[-1].rstrip(".,")
    if word == "of" and len(words) > 1:
        word = words[-2]
    if word not in MONTHS:
        return None
    at = chunk.rfind(word)
    return start - len(chunk) + at


def _glued(text: str, start: int, end: int, low: int, prev: str) -> Aside | None:
    """Judge digits that letters touch in front: names (G7, COVID-19), identifiers, footnote marks (result2)."""
    m = LETTERS_BEFORE.search(text, max(low, start - 24), start)
    if m is None:
        return None
    head = m[0]
    bare = head.rstrip("-–")
    if bare in ("US", "AU", "HK", "NZ", "CA", "A", "C", "PS", "RM", "Rs", "NIS") or bare in CURRENCY_CODES:
        follow = text[end : end + 1]
        if prev in "-–" and bare not in CURRENCY_CODES:
            pass
        elif bare not in ("A", "C", "CA") and follow != "-":
            return None
    lowered = bare.lower()
    if lowered in ("minus", "sub", "nearly", "about", "over", "under", "to", "and", "some", "approximately", "around") and prev in "-–":
        return None
    if lowered in ("mid", "pre", "post", "early", "late") and prev in "-–":
        tail = re.compile(r"\d*s?").match(text, end)
        return Aside(m.start(), tail.end() if tail else end, "date")
    if prev in "-–" and bare.islower() and len(bare) > 3:
        return Aside(m.start(), end, "name")
    if prev not in "-–" and bare.islower() and len(bare) >= 3 and end - start <= 2 and not text[end : end + 1].isalnum():
        return Aside(start, end, "footnote")
    if QUARTER.fullmatch(text, m.start(), end):
        q = QUARTER.match(text, m.start())
        return Aside(m.start(), q.end() if q else end, "date")
    if prev.isalpha() and bare[:1].isupper() and bare[1:].islower() and len(bare) > 4 and end - start <= 2:
        return Aside(start, end, "footnote")
    tail = WORD_AFTER_DIGITS.match(text, end)
    stop = tail.end() if tail and text[end : end + 1].isalnum() else end
    return Aside(m.start(), stop, "name" if bare[:1].isupper() else "identifier")


def year_span(text: str, start: int, low: int) -> Aside | None:
    """Return the year or range of years that starts here."""
    m = YEAR.match(text, start)
    return Aside(_modified(text, start, low), m.end(), "date") if m is not None else None


_TITLED = re.compile(r"([A-Z][\w.&’'-]*|[a-z]+[A-Z]\w*)[\s\u00a0]\Z")


def name_before(text: str, start: int, low: int) -> int | None:
    """Return where a name that ends in the number at `start` begins ("Boeing 737"), or None."""
    window = max(low, start - 24)
    m = _TITLED.search(text, window, start)
    if m is None:
        return None
    word = m[1]
    at = m.start()
    lowered = word.lower().rstrip(".")
    if lowered in STOPS or word.endswith((".", "'s", "’s")) or word in MONTHS:
        return None
    if at > 0 and (text[at - 1].isalnum()):
        return None
    if lowered in NAME_HEADS or any(c.isupper() for c in word[1:]):
        return at
    # at the head of a sentence any word has a capital
    before = text[max(0, at - 3) : at].rstrip(" \u00a0“\"'‘(")
    if not before or before[-1] in ".!?:;\n•":
        return None
    return at


def aside_of_word(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say whether the number word at ``text[start:end]`` is a name or an idiom, judged before any reading."""
    word = text[start:end]
    lowered = word.lower()
    if ROMAN.match(word) or lowered in ("one", "two"):
        head = text[max(low, start - 12) : start].lower()
        if head.rstrip().endswith(("world war", "ww")):
            at = start - len(head) + head.rfind("w" if head.rstrip().endswith("ww") else "world")
            return Aside(at if not head.rstrip().endswith("ww") else at - 1, end, "name")
        if ROMAN.match(word) and word.isupper():
            return Aside(start, end, "name")
    if lowered in ("first", "second", "third", "fourth"):
        m = HALF_OF.match(text, start)
        if m is not None and (m[2].lower() == "half" or m.end() > start + len(m[1]) + len(m[2]) + 1 or True):
            return Aside(start, m.end(), "date")
    if lowered == "once":
        again = re.compile(rf"{_S}(?:again|more)(?![a-z])").match(text, end)
        return Aside(start, again.end() if again else end, "idiom")
    if lowered == "one":
        return _one(text, start, end, low)
    if lowered == "two":
        return _two(text, start, end, low)
    if lowered == "half" and text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        tail = WORD_AFTER_DIGITS.match(text, end)
        if tail is not None and tail[0][1:].lower().split("-")[0] not in ("hour", "year", "century", "day", "mile", "million", "billion", "dozen", "point", "a"):
            return Aside(start, tail.end(), "idiom")
    if lowered in ("zero", "six", "nine") and text[end : end + 1] == "-":
        tail = WORD_AFTER_DIGITS.match(text, end)
        if tail is not None and tail[0].lower().startswith(("-sum", "-emission", "-carbon", "-tolerance", "-to-five")):
            return Aside(start, tail.end(), "idiom")
    return None


def _last_word(text: str, start: int, low: int) -> tuple[str, int]:
    chunk = text[max(low, start - 20) : start]
    stripped = chunk.rstrip(" \n\u00a0")
    if not stripped or len(stripped) == len(chunk):
        return "", start
    word = re.compile(r"[A-Za-z]+\Z").search(stripped)
    if word is None:
        return "", start
    return word[0].lower(), start - len(chunk) + word.start()


def _one(text: str, start: int, end: int, low: int) -> Aside | None:
    m = _ONE_IDIOM_AFTER.match(text, start)
    last, at = _last_word(text, start, low)
    if text[end : end + 1] == "-" and m is not None and m.end() > end:
        return Aside(start, m.end(), "idiom")
    if m is not None and m.end() > end and not text[end : end + 3] == "-th":
        begin = at if last in ("no", "at", "for") and m.end() == end else start
        return Aside(begin, m.end(), "idiom")
    follow = re.compile(r"[\s\u00a0]{1,3}([A-Za-z]+)").match(text, end)
    word = follow[1].lower() if follow else ""
    if last in ("no", "any", "every", "some", "this", "that", "which", "each", "another", "the", "only", "working", "such", "like") and (
        not word or word in STOPS or last in ("no", "any", "every", "some", "working", "which", "such", "another")
    ):
        if last in ("working",):
            return Aside(start, end, "idiom")
        return Aside(at, end, "idiom")
    if last == "for" and text[end : end + 1] == ",":
        return Aside(at, end, "idiom")
    if (not follow or word in STOPS and word not in ("in", "out", "million", "more", "other", "such")) and last not in ("to", "or", "and"):
        return Aside(start, end, "idiom")
    return None


def _two(text: str, start: int, end: int, low: int) -> Aside | None:
    last, _ = _last_word(text, start, low)
    follow = re.compile(r"[\s\u00a0]{1,3}([A-Za-z]+(?:[-–][A-Za-z]+)?(?:['’]s?)?)").match(text, end)
    if last not in _TWO_BEFORE or last in ("last", "first"):
        return None
    if follow is None:
        return Aside(start, end, "idiom")
    word = follow[1].lower()
    if word.rstrip("s") in ("year", "month", "week", "day", "hour", "decade", "minute", "quarter", "century", "million", "billion", "thousand", "hundred") or word in STOPS:
        return None if word not in STOPS else Aside(start, end, "idiom")
    return Aside(start, end, "idiom")
