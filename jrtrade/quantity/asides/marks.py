"""The furniture of a text: list marks, numbers of heads, footnote marks."""

from __future__ import annotations

import re

from jrtrade.quantity.asides.runs import NOTE_WORDS, runs_on
from jrtrade.quantity.calendar.dates import PLAIN_YEAR
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTHS, SEASON_NAMES
from jrtrade.quantity.lexicon.nouns import MEASURED_BY
from jrtrade.quantity.lexicon.numbers import SCALES, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import at_end, at_start
from jrtrade.quantity.text.nouns import plural
from jrtrade.quantity.units.unit import unit_at

_LIST_MARK = re.compile(r"(?:(?<=\n)|\A)[ \t\u00a0]*\(?(\d{1,3}(?:\.\d{1,2})*)[.)](?=[\s\0]|\Z)")
_INLINE_MARK = rare(r"\d{1,2}\)(?=[\s\0]|\Z)")
_NOTE_MARK = re.compile(
    r"(?:(?<=\n)|\A)[ \t\u00a0]*(\d{1,3})[ \t\u00a0]+(?:[–—-][ \t\u00a0](?!\d)|(?=https?://|www\.))"
)
_HEAD = re.compile(r"(\d{1,2})(?:\.([1-9]\d?))?[ \t\u00a0]{1,4}([A-Z][A-Za-z’'-]{0,30})(?![\w/-])")
_TITLE_LINE = rare(r"[^\n\0.;]{2,80}(?=\n(?![ \t]*[a-z])|\0|\Z)")
_SENTENCE_OPENERS = frozenset(
    "The In On At By For From To As It Its This That These Those There We They He She If When While After Before Since "
    "Although Under With During Both Each However Moreover Further An".split()
)
"""Words with a capital that no number before them can count."""
_TITLES = frozenset(
    "introduction background conclusion conclusions summary overview results discussion method methods methodology "
    "data references bibliography appendix outlook recommendations preface scope objectives analysis findings "
    "literature acknowledgements abstract definitions glossary foreword purpose context".split()
)
_A_NUMBER_MORE = rare(rf"\s(?:(?!(?:19|20)\d\d)\d|(?i:{words_to(10)})(?![A-Za-z]))")
_HEADLINE = rare(r"[^\n\0.;]{2,70}(?=\n|\0|\Z)(?<![,:])")
_PLACES = frozenset("In On At By From With Under".split())
_TITLE_ALONE = rare(r"[A-Z][a-z]+(?:\s(?:and|And|&)\s[A-Za-z]+|\s(?:[Tt]o|[Oo]f)\s[^\n\0]{1,60})?\s?(?=\n|\0|\Z)")
_TITLES_ALONE = rare(r"[A-Z][a-z]+(?:\s(?:and|And|&)\s[A-Za-z]+)?\s?(?=\n|\0|\Z)")
_SMALL_WORD = rare(r"(?<![A-Za-z’'])[a-z]{4}")
_RATED = frozenset("quake earthquake tremor aftershock star stars rating magnitude out average million billion".split())
"""What a decimal at the head of a headline is said of."""
_FIRST_ONE = rare(r"1[ \t]{1,4}([A-Z][a-z]{1,20})(?:\s([A-Za-z]{2,20}))?[ \t]{0,3}\Z")
_NEXT_MANY = rare(r"\d{1,2}[ \t]{1,4}([A-Z][a-z]{1,20})(?:\s([A-Za-z]{2,20}))?[ \t]{0,3}\Z")
_NOTES = r"(?:(?:[Ff]oot|[Ee]nd)?[Nn]otes?|Sources?|Remarks?|References|NOTES?|SOURCES?|REMARKS?|REFERENCES)"
_NOTES_HEAD = rare(rf"{_NOTES}(?:\sand\s[A-Za-z]{{1,20}})?\s?:?")
_NOTES_BEFORE = rare(rf"(?<![A-Za-z]){_NOTES}\s?:\s\Z")
_NOTES_OPENED = rare(rf"(?<![A-Za-z]){_NOTES}(?:\s?:\s|\s?:?[\n\0]{{1,3}})1(?P<point>\.?)\s")
"""Notes that follow their head and go on in one line ("Notes: 1. Totals …")."""
_SECOND = rare(r"[.!?)”]\s2\s[A-Z]")
_NOTE_ROW = re.compile(
    r"[ \t\u00a0]{0,8}(\d{1,2})[ \t\u00a0]{1,4}[“\"‘(]?(?P<word>[A-Z][A-Za-z]{0,24})(?:\s(?P<next>[A-Za-z]{1,24}))?"
)
_NOTE_SLASH = rare(r"/[ \t\u00a0]{1,4}[A-Z][a-z]")
_CITES = rare(r"[a-z’']\s[^\n]{3,200}\.\s{0,3}(?:[\n\0]|\Z)|(?:,\s|\()(?:19|20)\d\d[).]")
_PRICED = rare(r"[$€£¥]\d[\d,]{0,12}\.\d{1,3}\Z")
_LEVEL = rare(
    r"(?i:(?<![a-z])(?:factor\sof|(?:stood|stands|standing)\sat|amounted\sto|averaged|(?:ratio|index|rate)\s(?:of|was|is)|"
    r"(?:rose|fell|grew|climbed|dropped|declined|increased|decreased|jumped|slipped|doubled)\s(?:to|from|by))\s)\d{1,4}\.\d{1,2}\Z"
)
"""What leads to a decimal that is no number of a version or a paragraph."""
_LEVEL_NOTED = rare(r"\d{1,4}\.\d{1,2}(?=\.\d{1,2}\s(?P<next>[A-Z][a-z]*)(?![\w-]))")
_PER_ONE = rare(r"\s(?:Per|Each)\s")
_EACH = rare(r"\s(?:an?|per|each)\s")
_ROWS = 12
_SENTENCE_ENDS = frozenset('.!?:;)”’"\0')
_FULL_LINE = 50
_FURTHER_ON = 2000
_TEXT_ABOVE = 20_000
_ONE_LINE = 1200
_MARKS = 40
_BRACKET = re.compile(
    r"\[\s?\d{1,3}(?:[,;–-]\s?\d{1,3}){0,20}"
    r"(?:,?\s(?:[Pp]p?\.|[Cc]h\.|[Cc]hap\.|[Ss]ec\.|§|[Ff]ig\.|[Pp]ara\.|Table)[^][\n]{1,24})?\s?\]"
)
_NOTE_TAIL = re.compile(
    r"\.\d{1,2}(?:[,–-]\d{1,2}){0,8}(?=[\s\u00a0]{1,3}[A-Z“\"]|\s{0,3}[\n\0]|\s{0,3}\Z)|;\d{1,2}(?=\s[a-z])"
    r"|,\d{1,2}(?=\s(?:and|but|while|which|whereas|although|though|as|with|where|or|when|because|the|its|it|this|they|"
    r"however|compared|according|including|despite|of\swhich|of\swhom|so|yet|nor|such|these|those|there|he|she|we|an?|up|down|mostly|most|mainly|half|nearly|almost|about|roughly|more|less|some|now|then|"
    r"after|before|since)(?![a-z]))"
    r"|:\d{1,2}(?=\s(?:the|it|its|this|these|they|he|she|we|there|when|while|if)(?![a-z]))"
)
"""A footnote mark behind the point, comma, colon or semicolon of a year or a word."""
_NOTE_MARKS = rare(r"\d{1,2}(?:[,–-]\d{1,2}(?!\d)){1,8}(?![\w%]|[.,]\d)")
_YEAR_PLACED = rare(
    rf"(?:(?i:(?<![a-z])(?:in|since|by|during|until|till|from|after|before|late|early|mid|through|{SEASON_NAMES}"
    rf"|(?:end|start|half|quarters?|months?|weeks|days|rest|course|part|beginning|{SEASON_NAMES})\sof))"
    rf"|(?<![A-Za-z])(?:{'|'.join(MONTHS)})\.?|(?:19|20)\d\d\s(?:and|to|or))[\s-]\Z"
)
_WORD_NEXT = rare(r"\s([a-z]{1,20})")


def mark_of_line(text: str, start: int, end: int, low: int, nxt: str) -> Aside | None:
    """Judge the marks of lists, heads and notes."""
    if nxt == ")" and text[start - 1 : start] in (" ", "\t", "\u00a0") and end - start <= 2:
        m = _INLINE_MARK.match(text, start)
        if m is not None and text.rfind("(", max(0, start - 200), start) <= text.rfind(")", max(0, start - 200), start):
            return Aside(start, m.end(), "list_mark")
    opens = nxt == "." or (nxt == " " and text[end + 1 : end + 2].isupper())
    if opens and end - start <= 2:
        if _in_notes(text, start, end, nxt):
            return Aside(start, end + (nxt == "."), "list_mark")
        if runs_on(text, start, end, nxt):
            return Aside(start, end + (nxt == "."), "list_mark" if nxt == "." else "footnote")
    line = text.rfind("\n", max(0, start - 12), start) + 1
    if (line > 0 or start < 8) and line >= low - 1 and not text[line:start].strip(" \t\u00a0("):
        mark = _LIST_MARK.match(text, line)
        said_alone = nxt == "." and at_start(text, line) and mark is not None and at_end(text, mark.end(), " \n\0")
        if mark is not None and mark.start(1) == start and not said_alone:
            return Aside(start, mark.end(), "list_mark")
        note = _NOTE_MARK.match(text, line)
        if note is not None and note.start(1) == start:
            return Aside(start, end, "footnote")
        head = _head(text, start, line) if nxt in (".", " ", "\t", "\u00a0") else None
        if head is not None:
            return Aside(start, head, "list_mark")
        if end - start <= 2 and (
            (nxt in (" ", "\t", "\u00a0") and (NOTE_WORDS.match(text, end) or _in_block(text, line)))
            or (nxt == "/" and _NOTE_SLASH.match(text, end))
        ):
            return Aside(start, end, "footnote")
    return None


def _in_notes(text: str, start: int, end: int, nxt: str) -> bool:
    """Whether a number is that of one of several notes in a line: "Notes: 1. Totals … 2. Values …"."""
    capital = end + (2 if nxt == "." else 1)
    if (
        text[start - 1 : start] != " "
        or text[capital - 1 : capital] != " "
        or not text[capital : capital + 1].isupper()
    ):
        return False
    if text[start - 2 : start - 1] not in _SENTENCE_ENDS:
        return False
    n = int(text[start:end])
    point = nxt.strip()
    if n == 1:
        return _NOTES_BEFORE.search(text, max(0, start - 14), start) is not None and (
            point != "" or _SECOND.search(text, capital, capital + _ONE_LINE // 2) is not None
        )
    low = max(0, start - _ONE_LINE)
    label = f"{n - 1}{point} "
    before = max(text.rfind(f" {label}", low, start), text.rfind(f"\n{label}", low, start))
    if before < 0 or (text.find(f" 1{point} ", low, start) < 0 and text.find(f"\n1{point} ", low, start) < 0):
        return False
    opened = _NOTES_OPENED.search(text, max(low, text.rfind("\0", low, before - 3) - 14), before + 4)
    return opened is not None and opened["point"] == point


def _in_block(text: str, line: int) -> bool:
    """Whether a line is one of the notes at the end of a text whose numbers have no point behind them."""
    rows = _block(text, line)
    if not rows:
        return False
    top = rows[0].start()
    above = text.rfind("\n", max(0, top - 200), max(0, top - 1)) + 1
    before = text[above : max(0, top - 1)].strip("\0 \t\r\u00a0")
    first = int(rows[0][1])
    if first == 1 and before and _NOTES_HEAD.fullmatch(before):
        return True
    said = before.rstrip("0123456789,")  # the mark of a note may end it
    if said and said[-1] not in _SENTENCE_ENDS and text[top - 2 : top - 1] != "\0":
        return False  # a sentence goes on
    if sum(_marked(text, top, row[1]) for row in rows[:3]) >= min(2, len(rows)):
        return True
    last = text.find("\n", rows[-1].end())
    if first != 1 or len(rows) < 2 or (last >= 0 and text[last : last + 40].strip("\0 \t\r\n")):
        return False
    if not _CITES.search(text, top, min(len(text), top + _ONE_LINE)):
        return False
    counted = (plural(row["word"].lower()) or plural((row["next"] or "").lower()) for row in rows[1:])
    return not all(counted)  # not "1 Onion, cut.⏎2 Carrots, cut."


def _block(text: str, line: int) -> list[re.Match[str]]:
    """Return the rows around a line whose numbers go up by one."""
    row = _NOTE_ROW.match(text, line)
    rows: list[re.Match[str]] = []
    while row is not None and len(rows) < _ROWS:
        rows.insert(0, row)
        at = row.start()
        above = text.rfind("\n", max(0, at - _ONE_LINE), max(0, at - 1)) + 1
        row = _NOTE_ROW.match(text, above) if above < at and (above or at < _ONE_LINE) else None
        if row is not None and int(row[1]) != int(rows[0][1]) - 1:
            row = None
    while rows and len(rows) < 2 * _ROWS:
        below = text.find("\n", rows[-1].end(), rows[-1].end() + _ONE_LINE) + 1
        row = _NOTE_ROW.match(text, below) if below else None
        if row is None or int(row[1]) != int(rows[-1][1]) + 1:
            break
        rows.append(row)
    return rows


def _marked(text: str, below: int, number: str) -> bool:
    """Whether the mark of a note stands in the text above it: "fell.2 Later", "by 4%.2"."""
    low = max(0, below - _TEXT_ABOVE)
    at = text.find(f".{number}", low, below)
    for _ in range(_MARKS):
        if at <= 0:
            break
        after = text[at + 1 + len(number) : at + 2 + len(number)]
        if (text[at - 1].isalpha() or text[at - 1] in '%)”"') and after in ("", " ", "\n", "\0", "\r"):
            return True
        at = text.find(f".{number}", at + 1, below)
    return False


def _head(text: str, start: int, line: int) -> int | None:
    """Return where the number of a head or paragraph ends that has no point behind it: "3.1 In May, …", "2 Methods"."""
    m = _HEAD.match(text, start)
    if m is None:
        return None
    above = text.rfind("\n", max(0, line - 200), max(0, line - 1)) + 1
    before = text[above : max(0, line - 1)].rstrip()
    if len(before) >= _FULL_LINE and before[-1] not in _SENTENCE_ENDS and not _titled(text, start, above, m):
        return None  # a sentence goes on
    major, minor, end = int(m[1]), m[2], m.end(2 if m[2] else 1)
    if m[3] in _SENTENCE_OPENERS:
        if (minor is None and _A_NUMBER_MORE.match(text, m.end())) or _headline(text, line, m):
            return None  # "3 In 4 Britons", "9 In Hospital After Crash"
        return end
    if minor is not None and (m[3].lower() in MEASURED_BY or (plural(m[3].lower()) and _EACH.match(text, m.end()))):
        return None  # "4.1 Magnitude Quake", "2.1 Goals a game"
    if not 0 < major < 40 or unit_at(text, end) is not None:
        return None  # "24 Hours On", "1.5 Australian dollars"
    word = m[3].lower()
    title = _TITLE_LINE.match(text, m.start(3))
    short = title is not None and title[0].count(" ") < 10
    if minor is None:
        known = short and (word in _TITLES or _climbs(text, start, f"{major + 1} ", f"{major}.1 ", f"{major - 1} "))
        if known and line == 0 and word in _TITLES and not _climbs(text, start, f"{major + 1} ", f"{major}.1 "):
            alone = _TITLES_ALONE if plural(word) or word == "data" else _TITLE_ALONE
            return end if alone.match(text, m.start(3)) else None  # "5 Results That Surprised Us"
        return end if known and (word in _TITLES or not _listed(text, line)) else None
    if word in SCALES:
        return None
    n = int(minor)
    below = text.find("\n", end, end + 200) + 1
    rows = (
        (-1, _HEAD.match(text, above) if before and before[-1] != "\0" else None),
        (1, _HEAD.match(text, below) if below and text[below - 2] != "\0" else None),
    )
    for other, row in rows:
        if row is not None and row[2] is not None:
            step = (int(row[1]) - major) * other
            if not (step == 0 and (int(row[2]) - n) * other == 1) and not (step == 1 and "1" in (minor, row[2])):
                return None  # the rows of a table
    if line == 0 and short and title is not None and (word in _RATED or _PER_ONE.match(text, m.end())):
        titled = " " in title[0] and _SMALL_WORD.search(title[0]) is None
        if titled and not _climbs(text, start, f"{major}.{n + 1} ", f"{major + 1}.1 ", f"{major + 1} "):
            return None  # "6.2 Quake Shakes Town"
    climbs = _climbs(text, start, f"{major}.{n + 1} ", f"{major}.{n - 1} ", f"{major + 1}.1 ", f"{major + 1} ")
    return end if climbs or short or not plural(word) else None  # not "1.8 Children a woman"


def _titled(text: str, start: int, above: int, m: re.Match[str]) -> bool:
    """Whether the line above is the title of a text whose first part the number opens."""
    opens = above == 0 or text[above - 2 : above - 1] == "\0"
    return opens and m[1] == "1" and m[2] is None and _climbs(text, start, "2 ")


def _headline(text: str, line: int, m: re.Match[str]) -> bool:
    """Whether a text opens with a figure and where it is found, as no title of several with numbers does."""
    if line != 0 or m[3] not in _PLACES:
        return False
    title = _HEADLINE.match(text, m.start(3))
    if title is None or (m[2] is not None and _SMALL_WORD.search(title[0])):
        return False  # "3.1 In May exports fell"
    n = int(m[1])
    return not _climbs(text, m.start(), f"{n + 1} ", f"{n}.{int(m[2] or 0) + 1} ", f"{n + 1}.1 ")


def _listed(text: str, line: int) -> bool:
    """Whether the line is one of several in a row whose numbers count: "3 Germans⏎4 Italians⏎2 Poles"."""
    rows: list[re.Match[str]] = []
    at = line
    for _ in range(_ROWS):
        above = text.rfind("\n", max(0, at - 200), max(0, at - 1)) + 1
        row = _HEAD.match(text, above) if above < at and (above or at < 200) else None
        if row is None or text[at - 2 : at - 1] == "\0":
            break
        rows.insert(0, row)
        at = above
    at = line
    for _ in range(_ROWS):
        row = _HEAD.match(text, at)
        if row is None:
            break
        rows.append(row)
        below = text.find("\n", at, at + 200) + 1
        if not below or text[below - 2] == "\0":
            break
        at = below
    if len(rows) < 2 or any(row[2] or row[3].lower() in _TITLES for row in rows):
        return False
    numbers = [int(row[1]) for row in rows]
    if "\n1.1 " not in text[rows[0].start() : rows[-1].end() + _FURTHER_ON] and _counts(text, rows):
        return True
    return numbers[0] != 1 or numbers != list(range(1, len(rows) + 1))


def _counts(text: str, rows: list[re.Match[str]]) -> bool:
    """Whether rows that climb from one count: one thing, two things, three things ("1 Onion⏎2 Carrots")."""
    for i, row in enumerate(rows):
        stop = text.find("\n", row.start(), row.start() + 60)
        cut = text.find("\0", row.start(), row.start() + 60)
        ends = min((at for at in (stop, cut, len(text)) if at >= 0), default=0)
        if ends - row.start() > 60:
            return False
        m = (_NEXT_MANY if i else _FIRST_ONE).match(text, row.start(), ends)
        if m is None or any(plural(word.lower()) for word in m.groups() if word) is not (i > 0):
            return False
    return True


def _climbs(text: str, start: int, *labels: str) -> bool:
    """Whether a line nearby begins with one of the numbers and a capital."""
    low, high = max(0, start - _FURTHER_ON), start + _FURTHER_ON
    for label in labels:
        at = text.find(f"\n{label}", low, high) + 1 or (0 if low == 0 and text.startswith(label) else -1)
        if at >= 0 and text[at + len(label) : at + len(label) + 4].lstrip()[:1].isupper():
            return True
    return False


def note_behind(text: str, start: int, end: int, low: int, prev: str) -> Aside | None:
    """Judge digits right behind a mark: a footnote mark, several of them, a reference in brackets."""
    if prev == "[":
        m = _BRACKET.match(text, start - 1)
        return Aside(m.start(), m.end(), "footnote") if m is not None else None
    nxt = text[end : end + 1]
    if prev not in "”\"’'.,:;!?»)" or end - start > 2 or nxt.isalnum() or nxt in ("%", "."):
        return None
    before = text[start - 2 : start - 1]
    if (
        (before and before in ".!?,;")
        or (
            prev in ".!?"
            and before.isalpha()
            and (text[start - 3 : start - 2].isalpha() or text[start - 3 : start - 2] == "/")
        )
        or (prev in "”»)" and before.isalnum())
        or (prev in ".!?" and before == ")")
        or (prev == "." and (before == "%" or low == start - 1) and _after_figure(text, start))
        or (before == ")" and prev in ",:" and _NOTE_TAIL.match(text, start - 1) is not None)
        or (prev in ".,:;" and _noted(text, start, end, low, prev))
    ):
        marks = _NOTE_MARKS.match(text, start) if nxt and nxt in ",–-" else None
        return Aside(start, marks.end() if marks is not None else end, "footnote")
    return None


def _after_figure(text: str, start: int) -> bool:
    """Whether digits behind the point of a percentage or a price with decimals are a footnote mark: "by 3%.2 It"."""
    return _NOTE_TAIL.match(text, start - 1) is not None and (
        text[start - 2] == "%"
        or _PRICED.search(text, max(0, start - 20), start - 1) is not None
        or _LEVEL.search(text, max(0, start - 32), start - 1) is not None
    )


def level_with_note(text: str, start: int) -> bool:
    """Whether a decimal begins here that has the mark of a note behind its point: "by a factor of 1.9.4 For tin"."""
    m = _LEVEL_NOTED.match(text, start)
    if m is None or not (m["next"] in _SENTENCE_OPENERS or m["next"] in ("But", "And", "A", "Of", "Its")):
        return False
    return _LEVEL.search(text, max(0, start - 24), m.end()) is not None


def _noted(text: str, start: int, end: int, low: int, prev: str) -> bool:
    """Whether digits behind the point, comma, colon or semicolon of a year or a word are a footnote mark."""
    if prev == "," and text[start - 2] == "%" and text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
        return True  # "14%,7 and"
    if not _NOTE_TAIL.match(text, start - 1):
        return False
    if (
        low == start - 1
        and PLAIN_YEAR.fullmatch(text, max(0, start - 5), start - 1)
        and not text[start - 6 : start - 5].isdigit()
    ):
        return True
    if prev == "," and text[start - 2].isalpha() and text[start - 3] == "/":
        return True  # "b/d,12 a quarter"
    if not text[start - 3 : start - 1].isalpha() or prev == ".":
        return False
    m = _WORD_NEXT.match(text, end)
    return prev in ",:" or (m is not None and not plural(m[1]))  # "beds;3 baths" is a list


def year_with_note(text: str, start: int, end: int, low: int) -> Aside | None:
    """Return the year whose point or comma a footnote mark follows: "in 2017.4 Its output"."""
    if (
        _NOTE_TAIL.match(text, end)
        and PLAIN_YEAR.match(text, start)
        and _YEAR_PLACED.search(text, max(low, start - 16), start)
    ):
        return Aside(start, end, "date")
    return None
