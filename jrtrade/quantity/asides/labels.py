"""Digits behind a word that labels them: pages, sections, classes, grades, phone numbers, codes, shares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.asides.names import numbers_so_many
from jrtrade.quantity.calendar.clock import hour_of_day
from jrtrade.quantity.calendar.dates import S
from jrtrade.quantity.calendar.hours import LED, hour_done_at
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END_NO_DIGIT
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.unit import unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import AsideClass

_LABELS: tuple[tuple[re.Pattern[str], AsideClass], ...] = (
    (re.compile(rf"(?i:(?:pp?\.|pages?)\s?)\d+(?:\s?[-–—]\s?\d+)?(?:{S}of{S}\d+)?(?!\w)"), "page"),
    (
        re.compile(
            r"(?i:chapters?|sections?|parts?|articles?|appendix|annex|figures?|fig\.|tables?|footnotes?|notes?|paragraphs?|para\.|clauses?|books?|op\.|vols?\.)"
            r"\s\d+(?:\.\d+)*(?:-[A-Z](?:\.\d{1,2})?)?(?![\w%])"
        ),
        "section",
    ),
    (
        re.compile(
            r"(?:(?i:articles?|arts?\.|clauses?|paragraphs?|paras?\.)\s\d{1,3}(?:[a-g]|[a-h]{2}|[a-z](?=\())|(?:Art(?:icle|\.)|Clause|Para(?:graph|\.))\s\d{1,3}[h-jl-wyz])"
            r"(?:\(\d{1,2}[a-z]?\)|\([a-z]{1,3}\)){0,3}(?![\w%]|[.,]\d|\s(?:long|high|wide|deep|ago|later|earlier)\b)"
        ),
        "section",
    ),
    (re.compile(r"(?:fnn?\.?|nn?\.)\s?\d{1,4}(?![\w%]|[.,]\d)"), "section"),
    (re.compile(r"(?:E\.\s?O\.|EO)\s1[0-4]\d{3}(?!\w|[.,]\d)"), "identifier"),
    (re.compile(r"C(?:d|md|mnd)\.\s\d{3,4}(?!\w|[.,]\d)"), "identifier"),
    (re.compile(r"H\.\s?R\.\s\d{1,5}(?!\w|[.,]\d)"), "identifier"),
    (re.compile(r"(?:(?<!\d\s)(?i:cll?|secs?|chap|chs?)|Arts?)\.\s\d+(?:\.\d+)*(?![\w%])"), "section"),
    (
        re.compile(
            r"arts?\.\s\d+(?:\.\d+)*(?=\s*(?:[.,;:()\n\0]|\Z)|\s(?:and|or|to|is|was|says?|provides?|applies|states|requires|paras?|of\s[A-Z])\b)"
        ),
        "section",
    ),
    (
        re.compile(
            r"(?:No\.|no\.|Nos\.|[Vv]ol\.|№|#|[Nn]umbers?|[Rr]esolutions?|[Dd]ecrees?|[Ii]nvoice|[Ll]ot)(?:\s|(?<=o\.)-)?\d+(?:/\d{1,4}(?!\d))?(?!\w|[.,]\d)"
        ),
        "identifier",
    ),
    (
        re.compile(
            r"(?:Tel|TEL|Fax|FAX|Phone|tel|fax|phone)[.:]?\s?(?:[\d()+-]{6,}|\(?\d[\d()-]{1,6}(?:[\s.]\d[\d()-]{1,6}){1,5}(?!\w|[.,]\d))"
        ),
        "phone",
    ),
    (re.compile(r"Rev\.\s\d(?:\.\d)?(?![\w%]|[.,]\d)"), "identifier"),
    (re.compile(r"[Ee]xt\.:?\s?\d{1,6}(?!\w|[.,]\d|\s(?:k?m|ft|pages?|pp|sq)\b)"), "phone"),
)
_PLATE = rare(
    r"(?i:charts?|graphs?|exhibits?|panels?|maps?|diagrams?)\s\d{1,2}(?:\.\d{1,2}(?:(?:\sto\s|\sand\s|\s?[–-]\s?)\d{1,2}\.\d{1,2})?)?(?![\w%$€£]|[.,:]\d|-\w|\s?[-–]\s?\d|\s(?:to|million|billion|thousand|times|of|more|new|other)\s)"
)
_PLATE_SHOWS = rare(
    r"\s(?:shows|gives|plots|presents|compares|depicts|lists|tracks|illustrates|summari[sz]es|maps|displays|reveals|indicates|suggests|reports|describes|breaks|sets)(?![a-z])"
)
_PLATES = frozenset("chart charts graph graphs exhibit exhibits panel panels map maps diagram diagrams".split())
"""What is numbered in a report; some of them are verbs as well."""
_COLUMNS = frozenset("column columns row rows".split())
_COLUMN_SHOWS = rare(
    r"(?i:(?P<many>columns|rows)|column|row)\s\(?\d{1,2}\)?(?(many)(?:(?:,\s|,?\s(?:and|to)\s|\s?[–-]\s?)\(?\d{1,2}\)?){1,4})"
    r"(?=(?(many)\s(?:show|report|present|give|add|repeat|use|include|list|compare|contain|display|test|estimate|restrict)"
    r"\s(?:the|our|a|an|its|their|that|how|results|estimates|only|similar)(?![a-z])|"
    r"\s(?:shows|reports|presents|gives|adds|repeats|uses|includes|lists|compares|contains|displays|tests|estimates|restricts)"
    r"\s(?!(?:are|were|is|was|have|had|of|in|on|by|at|from|and|will)\s)[a-z]))"
)
"""What the columns of a table do: "column 4 reports our estimates"."""
_STREETS = frozenset("street st road rd avenue ave lane boulevard prospekt ulitsa quay".split())
_LABEL_WORDS = frozenset(
    "p pp page pages chapter chapters section sections part parts article articles appendix annex figure figures fig "
    "table tables footnote footnotes note notes paragraph paragraphs para clause clauses book books op vol vols no "
    "nos eo number numbers resolution resolutions decree decrees invoice lot tel fax phone ext art arts cl cll sec "
    "secs ch chap rev cd cmd cmnd fn fnn n nn".split()
)
"""The words of the labels, so that most words need no pattern."""
_CODE_KINDS = (
    "access|dial-?in|conference|securities|security|stock|ticker|share|bourse|listing|pin|post|city|dialling|dialing|"
    "calling|booking|promo|discount|product|order|bank|branch|passport|meeting|(?P<named>postal|zip|area|country|sort|error)"
)
_CODE_BEFORE = re.compile(
    rf"(?i:(?<![a-z])(?P<kind>(?:{_CODE_KINDS})[\s-])?(?:post)?codes?(?:\s(?:number|no\.?))?(?P<told>:|\s(?:is|was))?\s)\Z"
)
_SECRET = re.compile(r"(?<![A-Za-z])(?:PINs?|[Pp]in|[Pp]asscode|[Pp]assword)(?:\snumber)?(?::|\s(?:is|was))\s\Z")
_SECRET_ENDS = rare(r"\d{4,8}(?=\s*(?:[.,;:!?)\n\0](?!\d)|\Z)|\s(?:and|but|or|for|so)\s)")
_CODE_BEGINS = frozenset(",;:(|\n\0")
_CODE_GIVEN = rare(r"(?i:(?<![a-z])(?:with|use|using|enter|quote|quoting))\s\Z")
CODE_NUMBER = rare(r"\d{1,12}(?:[\s-]\d{2,7}){0,4}(?![\w%]|[.,]\d)")
_MANY = rare(r"\s[a-z]{3,20}s\b")
_LISTED = rare(
    r"\([^()\n]{0,40}(?<![A-Za-z])(?:TSE|TYO|JPX|HK|HKEX|SEHK|HKG|KS|KOSDAQ|TW|SS|SZ|SHA|SHE|TWSE|TPE|TPEX|SSE|SZSE|SHSE|KRX|BSE|NSE|SGX|KLSE|Bursa(?:\sMalaysia)?|"
    r"T(?:adawul|ADAWUL)|TASE|[Cc]ode|[Tt]icker|[Ss]ymbol)(?:\s[Cc]ode)?:\s?\Z"
)
"""The exchange before the number of a share: "(TSE: 4417)"."""
_LISTED_NUMBER = re.compile(r"\d{3,6}(?:\.[A-Z]{1,2})?(?=\s?[,;)/|])")
_DOTTED_SHARE = rare(
    r"(?:\d{4,5}\.HK|\d{4}\.(?:T|TW|TWO|KL|SR)|\d{6}\.(?:S[SZH]|K[SQ]|BO)|\d{4,6}\.(?:TYO|TSE))(?![\w-]|\.\w)"
)
"""The number of a share with its exchange behind: "0417.HK"."""
_REFERENCE = rare(
    r"(?i:(?:reference|confirmation|booking|ref\.)(?:\s(?:number|no\.?|code))?:?\s)\d{6,15}(?![\w%]|[.,]\d|\s[a-z]{3,20}s\b)"
)
_TARIFF_CODES = rare(
    r"(?:(?<![A-Za-z])(?P<of>HS(?:-\d{1,2})?|CN|HTS(?:US)?|TARIC|SITC|ISIC|NACE|NAICS|(?i:tariff|customs|commodity|harmoni[sz]ed\ssystem))[\s-])?"
    r"(?i:(?<![a-z])(?P<many>codes)|(?(of)code|(?!)))(?::|\s(?:are|is|was|were))?\s\Z"
)
_TARIFF_NUMBERS = re.compile(
    r"\d{2}(?:\d{2}){1,4}(?:[\s.]\d{2}){0,3}"
    r"(?P<more>(?:(?:,\s|,?\s(?:and|or|to)\s|\s?[–-]\s?)\d{2}(?:\d{2}){1,4}(?:[\s.]\d{2}){0,3}){0,12})(?![\w%]|[.,]\d)"
)
"""Goods by their numbers in a tariff: "HS codes 8542, 8517 and 8471"."""
_HEADING = rare(
    r"(?i:(?P<sub>sub-?)?headings?)\s\d{2}(?:\d{2}(?:[\s.]\d{2}){0,3})?"
    r"(?:(?:,\s|,?\s(?:and|or|to)\s|\s?[–-]\s?)\d{4}(?:[\s.]\d{2}){0,3}){0,6}(?![\w%]|[.,]\d)"
)
_UNDER_HEADING = rare(r"(?i:(?<![a-z])(?:under|of|in|within|and|or|(?P<kind>tariff|HS|CN)))\s\Z")
_CODE_WORDS = frozenset(
    "code codes postcode postcodes number no is was heading headings subheading subheadings sub-heading sub-headings "
    "reference confirmation booking ref".split()
)
_LABEL_ENDS = frozenset("Op.sSenrtPT№#hgelxX:acyNw")
_STREET_BEFORE = rare(r"(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Boulevard|Prospekt|ulitsa|Quay)\s\Z")


def share_number(text: str, start: int) -> Aside | None:
    """Judge digits behind a colon: the number of a share at its exchange."""
    number = _LISTED_NUMBER.match(text, start)
    listed = _LISTED.search(text, max(0, start - 64), start) if number is not None else None
    return Aside(start, number.end(), "identifier") if number is not None and listed is not None else None


def dotted_share(text: str, start: int) -> Aside | None:
    """Judge digits before a point and capitals: the number of a share with its exchange."""
    m = _DOTTED_SHARE.match(text, start)
    return None if m is None else Aside(start, m.end(), "identifier")


_STOP_OF_LENS = rare(r"\d{1,2}(?:\.\d{1,2})?(?![\w/])")
"""What an aperture is named by: "an f/1.8 lens"."""


def labelled(text: str, start: int, end: int, low: int) -> Aside | None:
    """Judge digits behind a label: "p. 5", "Chapter 2", "No. 7", "Tel. 03-…"."""
    if end - start <= 2:
        graded = text[start] in "89" and end - start == 2
        own = _grade(text, start) if graded else hour_of_day(text, start, end, low)
        if own is None and text[start - 3 : start - 1] in LED:
            own = hour_done_at(text, start, end)
        if own is not None:
            return own
        if text.endswith("f/", low, start) and not text[start - 3 : start - 2].isalnum():
            stop = _STOP_OF_LENS.match(text, start)
            return None if stop is None else Aside(start - 2, stop.end(), "identifier")
    last = start - 1
    if last >= low and (text[last] in " \u00a0" or (text[last] == "-" and text.endswith(("No.-", "no.-"), low, start))):
        last -= 1
    if last < low or text[last] not in _LABEL_ENDS:
        return _pointless(text, start, low) if text[last - 2 : start] in _NO else None
    label = text[max(low, last - 11) : last + 1].rpartition(" ")[2]
    word = last + 1 - len(label)
    if not label.isalpha():
        word = last
        while word > low and word > last - 11 and (text[word - 1].isalpha() or text[word - 1] == "."):
            word -= 1
    label = text[word : last + 1].strip(".:").lower()
    if label not in _ANY_LABEL and label.isalpha():
        return None
    if label in _STREETS and _STREET_BEFORE.search(text, max(low, start - 12), start):
        return Aside(start, end, "address")
    if label in _LAWS and (law := _law(text, word, end)) is not None:
        return law
    if label in _ARCHIVED:
        file = _ARCHIVE.match(text, word)
        if file is not None and file.end() >= end:
            return Aside(word, file.end(), "identifier")
    if label in _CLASSES and (numbered := _class(text, word, start, end)) is not None:
        return numbered
    if label in _SERVICES:
        served = (_SERVED_BY if label in _ROUTED else _PLANTS).match(text, word)
        if served is not None and label not in _ROUTED and text.endswith(_OF_SO_MANY, 0, word):
            return None  # "of the trains 10 or 12 were late", "they cut trains 12 to 10"
        return Aside(word, served.end(), "name") if served is not None and served.end() >= end else None
    if label == "ron":
        return _fuel(text, word, start, end)
    if label in _CODE_WORDS and (coded := _code(text, word, start, end, label, low)) is not None:
        return coded
    if label in _PLATES:
        plate = _PLATE.match(text, word)
        if plate is None or plate.end() < end:
            return None
        shown = _PLATE_SHOWS.match(text, plate.end()) is not None
        counts = unit_at(text, plate.end()) is not None or noun_at(text, plate.end(), one=False) is not None
        return Aside(word, plate.end(), "section") if shown or not counts else None  # "it maps 3 rivers"
    if label in _COLUMNS:
        rowed = _COLUMN_SHOWS.match(text, word)
        return Aside(word, rowed.end(), "name") if rowed is not None and rowed.end() >= end else None
    if label in _REPORTS:
        return _report(text, word, start, end)
    if label.isalpha() and label not in _LABEL_WORDS:
        return None
    if label in ("number", "numbers") and numbers_so_many(text, word):
        return None
    for pattern, reason in _LABELS:
        m = pattern.match(text, word)
        if m is not None and m.end() >= end:
            return Aside(word, m.end(), reason)
    return None


_ARCHIVED = frozenset(("f", "op"))
_ARCHIVE = rare(
    r"(?:f\.\s(?:R-?)?\d{1,5}[a-z]?,?\s)?op\.\s\d{1,4}[a-z]?,?\sd\.\s\d{1,5}[a-z]?"
    r"(?:,?\sll?\.\s\d{1,4}(?:\sob\.)?(?:\s?[-–,]\s?\d{1,4}){0,4})?(?![\w%]|[.,]\d)"
)
"""A file in an archive of Russia: "f. 1276, op. 6, d. 512, ll. 14–15"."""
_REPORTS = frozenset(("incident", "log"))
_QUOTING = rare(r"(?i:(?<![a-z])(?:quot(?:e|ing)|cit(?:e|ing))\s(?:[a-z]{2,9}\s){0,2})\Z")
_OF_DAY = rare(
    rf"\d{{1,6}}\sof\s(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:{MONTH_NAMES})|(?:{MONTH_NAMES})\s\d{{1,2}})(?!\w)"
)


def _report(text: str, word: int, start: int, end: int) -> Aside | None:
    """Return what the police ask callers to quote: "incident 417 of 12 May", "quoting log 88"."""
    if text[start - 1] != " ":
        return None
    dated = _OF_DAY.match(text, start)
    if dated is None and (text[end : end + 1].isalnum() or not _QUOTING.search(text, max(0, word - 30), word)):
        return None
    return Aside(word, end, "identifier")


_NUMBERED_SO = rare(
    r"(?<![A-Za-z])(?:(?i:houses?|wards?|plots?|sectors?|gates?|platforms?|routes?|rooms?|flats?|shops?|blocks?|districts?|zones?|units?|wells?|booths?|stations?|roads?|lanes?|"
    r"streets?|bus(?:es)?|seats?|constituency|case|passport|flight|train|trains|pole|lines?|mills?|mines?|pits?|reactors?|boxes|box|holes?|rules?|articles?|sections?|items?|"
    r"paragraphs?|villages?|camps?|schools?|courts?|quarters?|towers?|berths?|terminals?|docks?|warehouses?)|[A-Z][a-z]{3,15})\s\Z"
)
"""What may have "no 14" for its number where the point is left out."""
_NUMBER_ENDS = rare(
    r"\d{1,4}(?:/\d{1,4}|-[A-Z])?(?=\s*(?:[.,;:)!?\0\n](?!\d)|\Z)|\s(?:and|or|in|near|at|of|on|by|from|to|has|had|was|were|is|are|will|when|where|while|with|for|late|early|as"
    r"|after|before|under|who|that|which|behind|opposite|got|went|said|stands|stood|lost|won|[A-Z][a-z]+)(?![a-z]))"
)
_OF_UNION = rare(r"\((?:EU|EC|EEC|CFSP|Euratom)\)\sNo\s\Z")
_UNION_NUMBER = rare(r"\d{1,5}/\d{2,4}(?![\w/]|[.,]\d)")
"""Laws of the European Union: "Regulation (EU) No 12/2009"."""
_ROUTED = frozenset("routes buses trams trolleybuses".split())
_SERVICES = _ROUTED | frozenset("units reactors trains blocks berths".split())
_SERVED_BY = rare(
    rf"[A-Za-z]{{5,11}}\s\d{{1,3}}[A-Z]?(?:(?:,\s|,?\s(?:and|or|to)\s|\s&\s)\d{{1,3}}[A-Z]?){{1,6}}(?={END_NO_DIGIT}|\s(?:stops?|runs?|ran|go|went|serves?|calls?|are|were|will|have|had|do"
    r"|leave|left|pass|terminate|use|from|to|in|at|on|near|which|that|between|also|both|take|connect|operate|still|no|as|for|by|through|along|with|until|after)(?![a-z-]))"
)
"""Buses and trams by the numbers of their routes: "served by routes 9 and 12"."""
_PLANTS = rare(
    r"[A-Za-z]{5,8}\s\d{1,2}[A-Z]?(?:,\s\d{1,2}[A-Z]?){0,5}(?:,?\s(?:and|or|to|through)\s|\s&\s|\s?[-–]\s?)\d{1,2}[A-Z]?"
    r"(?=\s*(?:[,;:)!?\0\n]|\.(?!\d)|\Z)|\s(?:already|also|are|as|at|both|but|by|came|come|comes|could|did|do|for|from|goes|had|has|have|in|is|lay|may|might|must|near|no|not|now|"
    r"of|on|only|or|over|ran|respectively|run|shall|should|since|stay|still|stood|that|the|this|to|under|until|was|went|were|which|while|will|with|would|"
    r"began|begin|close|cost|each|go|hold|leave|left|lost|make|made|next|produce|provide|remain|reopen|restart|start|stand|stop|supply|take|took|trip|use|"
    r"[a-z]{3,10}ed|and)(?![a-z-]))"
)
"""Reactors, trains of plants and berths by their numbers: "units 3 and 4 were shut"."""
_OF_SO_MANY = ("f the ", "mong the ", " cut ", " cuts ", " keep ", " kept ")
_NO = frozenset((" no ", " No ", " NO "))


def _pointless(text: str, start: int, low: int) -> Aside | None:
    """Judge digits behind a "no" that is a number's without its point: "house no 14"."""
    if text[start - 5 : start - 4] == ")" and _OF_UNION.search(text, max(0, start - 14), start):
        number = _UNION_NUMBER.match(text, start)
        return None if number is None else Aside(start - 3, number.end(), "identifier")
    number = _NUMBER_ENDS.match(text, start)
    if number is None or start - 3 < low or not _NUMBERED_SO.search(text, max(0, start - 23), start - 3):
        return None
    return Aside(start - 3, number.end(), "identifier")


_GRADES = re.compile(r"(?:8[79]|9\d)(?:\s(?:and|or)\s(?:8[79]|9\d))?[\s-](?:unleaded|octane)(?![a-z])")


def _grade(text: str, start: int) -> Aside | None:
    """Return the grade of a fuel: "95 octane", "87 unleaded"."""
    m = _GRADES.match(text, start)
    return None if m is None else Aside(start, m.end(), "name")


def _code(text: str, word: int, start: int, end: int, label: str, low: int) -> Aside | None:
    """Judge digits behind a code, a reference or a heading of a tariff: "access code 4417", "under heading 2711"."""
    if label.endswith(("heading", "headings")):
        m = _HEADING.match(text, word)
        if m is None or m.end() < end or unit_at(text, m.end()) is not None:
            return None
        if end - start == 2 and _MANY.match(text, m.end()):
            return None  # "under this heading 45 ships"
        under = _UNDER_HEADING.search(text, max(low, word - 10), word)
        if under is not None and under["kind"]:
            word = under.start()
        return Aside(word, m.end(), "name") if under is not None or m["sub"] or label[-1] == "s" else None
    if label in ("reference", "confirmation", "booking", "ref"):
        m = _REFERENCE.match(text, word)
        return Aside(word, m.end(), "identifier") if m is not None else None
    if end - start >= 4 and (goods := _goods(text, start, low)) is not None:
        return goods
    before = _CODE_BEFORE.search(text, max(low, start - 44), start)
    if before is None and end - start >= 4 and _SECRET.search(text, max(low, start - 18), start):
        number = _SECRET_ENDS.match(text, start)
        return None if number is None else Aside(start, number.end(), "identifier")
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


def _goods(text: str, start: int, low: int) -> Aside | None:
    """Return the codes of goods in a tariff that begin here."""
    m = _TARIFF_NUMBERS.match(text, start)
    before = _TARIFF_CODES.search(text, max(low, start - 36), start) if m is not None else None
    if m is None or before is None or unit_at(text, m.end()) is not None:
        return None
    if before["of"] is None and not (m["more"] and len(m[0].split(",")[0].split(" ")[0]) == 6):
        return None  # "it codes 2500 and 3000 lines"
    return Aside(before.start(), m.end(), "name")


_LAWS = frozenset("s ss sec secs reg regs para paras".split())
_LAW = re.compile(
    r"(?<![\w.$£€%-])(?<!\d\s)(?P<label>ss?|[Ss]ecs?|[Rr]egs?|[Pp]aras?)\.?\s?"
    r"\d{1,4}[A-Z]{0,2}(?P<part>(?:\(\d{1,3}[A-Z]?\)|\([a-z]{1,3}\)){1,3})?(?![\w%]|[.,]\d)"
)
_LAW_LED = rare(
    r"(?i:(?<![a-z])(?:under|per|with|breach(?:es|ed|ing)?(?:\sof)?|pursuant\sto|contrary\sto|by\svirtue\sof|violat(?:es|ed|ing|ion\sof)|offences?\s(?:under|of)|see|and|in|of|by|to)\s)\Z"
)
_OF_AN_ACT = rare(
    r"(?:(?:,\s|,?\s(?:and|or|to)\s|\s?[-–]\s?)\d{1,4}[A-Z]{0,2}(?:\(\w{1,3}\))?){0,4}(?:,)?\s(?:of|in)\s(?:the|that|this|an?|its|their)\s(?:[a-z]+\s)?(?:[A-Z]|act|code|bill|law|ordinance|regulations?|rules?|constitution)"
)


def _law(text: str, word: int, end: int) -> Aside | None:
    """Judge digits behind the short form of a section or a paragraph of law: "under s 417", "ss 4 and 5 of the Act"."""
    m = _LAW.match(text, word)
    if m is None or m.end() < end:
        return None
    led = _LAW_LED.search(text, max(0, word - 20), word) is not None
    if m["label"] in ("s", "ss") and not (
        led and (m["part"] or m["label"] == "ss" or text[word - 6 : word - 1].lower() == "under")
    ):
        return Aside(word, m.end(), "section") if _OF_AN_ACT.match(text, m.end()) else None
    if m["label"].lower().startswith("sec") and unit_at(text, m.end()) is not None:
        return None
    return Aside(word, m.end(), "section")


_CLASSES = frozenset(
    "stage stages phase phases grade grades level levels tier tiers class classes category categories type types "
    "standard standards form forms year years columns rows lines boxes models scenarios options pillars zones subareas "
    "annexes lots equations chapters articles weeks days months".split()
)
_CLASS_LIST = rare(
    r"[A-Za-z]{4,10}\s\d{1,2}(?:(?:,\s|,?\s(?:and|or|to|through)\s|\s?[-–/&]\s?)\d{1,2}){1,6}(?![\w%]|[.,:]\d|-\w)"
    r"(?!\s[a-z]{3,12}s\s(?:wide|long|deep|high|tall|apart|away|across|old)(?![a-z]))"
)
_DAYS = ("days", "weeks", "months")
_LINES = ("lines", "rows", "columns", "boxes")
_UP_TO = rare(r"(?:to\s|[-–])\d{1,2}\Z")
_LAST_COUNTS = rare(r",\s\d{1,2}\Z")
_CLASS_AND_UP = re.compile(
    r"[A-Za-z]{4,8}\s\d{1,2}\s(?:and|or)\s(?:above|below|over|under|higher|lower|up|upwards?|beyond)(?![\w-])(?!\s(?:the|all|its|their|a|an)\s)"
)
_CLASS_LED = rare(
    r"(?i:(?<![a-z])(?:in|of|for|the|from|to|at|with|into|between|and|through|both|during|under|an?|on|all|is|are|was|were|as|HS)\s|[;,:(]\s?)\Z"
)


def _class(text: str, word: int, start: int, end: int) -> Aside | None:
    """Judge digits behind classes: "Stages 8 to 16", "Category 4 and above storms"."""
    label = text[word : start - 1]
    titled = label[:1].isupper()
    if label.lower().startswith(("year", "form", "standard")) and not titled:
        return None
    if label[-1] == "s" and label[-2] != "s":
        m = _CLASS_LIST.match(text, word)
        if m is None or m.end() < end or not (titled or _CLASS_LED.search(text, max(0, word - 9), word)):
            return None
        stop = m.end()
        counted = unit_at(text, stop) is not None or text.startswith((" times", " points", " more"), stop)
        if counted or noun_at(text, stop, one=False) is not None:
            last = _LAST_COUNTS.search(text, end, stop)
            if last is not None and last.start() > end:
                stop, counted = last.start(), False  # "in phases 2 and 3, 20 patients died"
            elif last is not None or label in _DAYS or (label in _LINES and _UP_TO.search(text, end, stop)):
                return None  # "for days 20 to 30 people waited", "of lines 60 to 80 characters"
        return None if counted else Aside(word, stop, "section" if label.lower() in _LABEL_WORDS else "name")
    m = _CLASS_AND_UP.match(text, word)
    if m is None or not (titled or _CLASS_LED.search(text, max(0, word - 9), word)):
        return None
    return Aside(word, m.end(), "name")


_RON = rare(r"RON\s?(?:9\d|100|102)(?![\w%]|[.,]\d|\s?(?:thousand|million|billion|[mb]n|k)\b)")
_FUELS = rare(
    r"(?i:(?<![a-z])(?:petrol|gasoline|fuels?|unleaded|diesel|octane|lit(?:re|er)s?|pumps?|refiner(?:y|ies)|motorists?)(?![a-z]))|RON\d"
)
_FUEL_PAID = rare(
    r"(?i:(?<![a-z])(?:costs?|costing|pa(?:y|ys|id)|for|of|at|to|worth|fine[ds]?|fee|spent|earned?|from|by|than|about|around)\s)\Z"
)


def _fuel(text: str, word: int, start: int, end: int) -> Aside | None:
    """Judge digits behind "RON" that are an octane number, no lei: "RON95 petrol"."""
    m = _RON.match(text, word)
    if m is None or m.end() < end or (start > word + 3 and _FUEL_PAID.search(text, max(0, word - 10), word)):
        return None
    return Aside(word, m.end(), "name") if _FUELS.search(text, max(0, word - 100), m.end() + 100) else None


_ANY_LABEL = (
    _STREETS
    | _LABEL_WORDS
    | _CODE_WORDS
    | _REPORTS
    | frozenset(_PLATES)
    | frozenset(_COLUMNS)
    | frozenset(_LAWS)
    | frozenset(_CLASSES)
    | frozenset(_SERVICES)
    | _ARCHIVED
    | frozenset(("cd", "cmd", "cmnd"))
    | {"ron"}
)
"""Every word that a label can be, so that all others are seen to be none at once."""
