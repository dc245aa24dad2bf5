"""Digits that are no statistic: labels, addresses, phone numbers, identifiers, codes, names, scores."""

from __future__ import annotations

import re

from jrtrade.quantity.asides.citations import CODES, cited, code_of_laws, pages, paragraph
from jrtrade.quantity.asides.codes import PHONE, coded
from jrtrade.quantity.asides.contests import race_hours, youth_side
from jrtrade.quantity.asides.labels import CODE_NUMBER, dotted_share, labelled, share_number
from jrtrade.quantity.asides.marks import mark_of_line, note_behind, year_with_note
from jrtrade.quantity.asides.names import follow_up, numbered_thing
from jrtrade.quantity.asides.scores import bowled, innings, tally
from jrtrade.quantity.calendar.dates import DECADE, S, date_of_digits
from jrtrade.quantity.calendar.hours import hours_between
from jrtrade.quantity.calendar.years import base_of_index
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.currencies import BEFORE_SUMS, CURRENCY_CODES, LETTER_SIGNS, NOT_BEFORE, UNSURE_SIGNS
from jrtrade.quantity.lexicon.nouns import NAME_HEADS, STREETS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.units.letters import letter_sum
from jrtrade.quantity.units.signs import conference
from jrtrade.quantity.units.stature import behind_feet
from jrtrade.quantity.units.unit import unit_at

_SCHEME = re.compile("://")
"""Sooner found than by `in`."""
_WEB = re.compile(r"(?:https?://|www\.)[^\s\0<>\"“”]{3,2000}")
_MAIL_BEFORE = rare(r"[\w.+-]{1,64}\Z")
_MAIL_AFTER = rare(r"@[\w-]{1,64}\.[\w.]{2,64}")
_ANY_DIGIT = re.compile(r"\d")
_MONTH_AHEAD = rare(r"(?<!\w)[DMTQY]\+\Z")
_DECIMAL = re.compile(r"\+\d+\.\d+")
_MINUTES = rare(r"\s?m(?:ins?)?(?!\w)")
_LINES = re.compile(r"(?:240|360|480|576|720|1080|1440|2160|4320)[pi](?!\w)|401\(?k\)?(?!\w)")
_CROP_OF = rare(
    rf"(?:(?<![A-Za-z])(?:{MONTH_NAMES})\.?|"
    r"(?i:(?<![a-z])(?:spring|summer|autumn|fall|winter|(?:class|crop|crisis|season|vintage|summer)\sof|since|back\sin|late|early)))\s\Z"
)
"""What a year cut short stands behind, where its apostrophe was turned into an opening quotation mark."""
_US_CODE = re.compile(r"\d{1,2}\sU\.?\s?S\.?\s?C(?:ode|\.)?\s?(?=§)")
_SERIES = rare(
    r"(?<![A-Za-z])(?:Sakhalin|Power\sof\sSiberia|Nord\sStream|Blue\sStream|Turk(?:ish)?\s?Stream|South\sStream|(?:Arctic|Yamal|Sakhalin|Murmansk|Baltic|Darwin|Ob)\sLNG|"
    r"(?:Kursk|Leningrad|Smolensk|Kola|Beloyarsk|Balakovo|Novovoronezh|Tianwan|Bushehr)(?:\sNPP)?|Luna|Soyuz|Chandrayaan|Hayabusa)\s[-–]\s\Z"
)
"""Projects, plants and probes whose number a spaced dash sets off: "Sakhalin - 1"."""
_GOES_ON = rare(r"[\s.,–-]?\d|\s(?:million|billion|trillion|thousand|hundred|[mb]n|per\s?cent)(?![a-z])|[-–][a-z]")
_SERIES_LETTERS = frozenset("nameGPkdrvyoxlbz")
_EMERGENCIES = frozenset(
    "000 101 102 103 104 105 108 110 111 112 113 115 116 117 118 119 211 311 811 911 933 988 995 999".split()
)
_WELL_KNOWN = frozenset(("911", "999", "112"))
_EMERGENCY = rare(
    r"\d{3}(?:\s(?:and|or)\s\d{3}(?![\d,.]\d|\d))?(?=\s*(?:[.,;:!?)\n\0’'”\"]|\Z)"
    r"|\s(?:for|if|in|to|free|immediately|now|quoting|straight|when|at|from|after|before|with|about|and|or|on|as)\b)"
)
_CALLED = re.compile(r"(?i:(?<![a-z])(?:call(?:s|ed|ing)|dial(?:s|l?ed|l?ing)|rang|phoned))\s\Z")
_ANSWERED = re.compile(
    r"\s(?:(?:phone|emergency)\s)?(?:calls?|callers?|call-takers?|dispatch(?:es|ers?)?|operators?|systems?|hotlines?|emergency|emergencies|"
    r"recordings?|transcripts?|cent(?:er|re)s?|tapes?|services?)(?![a-z])"
)
"""What belongs to the emergency number of America: "911 calls"."""
_GUN = re.compile(
    r"[\s-](?:cal(?:ib(?:re|er))?|handguns?|rifles?|pistols?|revolvers?|magnums?|shotguns?|cartridges?|ammunition|rounds?|bullets?|shell\scasings?)(?![a-z])",
    re.IGNORECASE,
)
"""What has a calibre: "a .22 rifle"."""
_SO_MANY = rare(
    r"(?i:(?<![a-z])(?:than|about|around|nearly|almost|exactly|only|just|of|over|some|another|from|to|there\s(?:were|are)|have\sbeen|had\sbeen))\s\Z"
)
_PART = rare(r"\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?(?![\w%])")
_PART_OF = rare(
    r"(?<![A-Za-z])(?:Tables?|Figures?|Figs?\.|Box(?:es)?|Charts?|Annex(?:es)?|Appendix|Sections?|Chapters?|Graphs?|Panels?|Maps?|"
    r"Exhibits?|Schedules?|Articles?|Parts?)\s(?:[IVX]{1,5}|[A-Z])\.\Z"
)
_COORDINATE = rare(
    r"(?:\d{1,3}(?:\.\d{1,6})?[°º]?\s?[-–]\s?)?\d{1,3}(?:\.\d{1,6})?\s?[°º]\s?"
    r"(?:\d{1,2}(?:\.\d{1,4})?\s?[′'’]\s?(?:\d{1,2}(?:\.\d{1,4})?\s?(?:[″\"”]|''|′′)\s?)?)?[NSEW](?![A-Za-z])"
)
_DEGREE_SIGN = re.compile(r"[°º]")
_KEYCAP = "\ufe0f\u20e3"
_NEAR_DEGREES = frozenset(f"°º.–-{_KEYCAP}")
_RUN = rare(r"1 2 3 4(?: \d{1,2}){0,16}(?![\w%]|[.,]\d)")
_RESULT = re.compile(
    r"[ \t]*(?P<home>[A-Z][\w.&’'-]{1,24}(?: [A-Z][\w.&’'-]{1,24}){0,2}) (?P<a>\d)(?P<comma>,?) "
    r"(?P<away>[A-Z][\w.&’'-]{1,24}(?: [A-Z][\w.&’'-]{1,24}){0,2}) \d(?=[ \t\r]*(?:[\n\0]|\Z))"
)
"""Two teams and their goals on a line of their own."""
_GAME = rare(
    r"(?i:(?<![a-z])(?:league|cup|match(?:es)?|goals?|scor(?:es?|ed|ing)|half-time|full-time|kick-off|fixtures?|semi-?finals?|finals?|"
    r"divisions?|football|rugby|hockey|penalt(?:y|ies))(?![a-z]))"
)
_NO_TEAMS = frozenset(
    "men women boys girls dead injured wounded missing rooms baths bedrooms bathrooms beds yes no for against total "
    "new old adults children part day week group unit".split()
)
_STREET = re.compile(
    rf"\d{{1,5}}\s(?:[A-Z0-9][\w.'’]*\s){{1,4}}(?:{STREETS})(?![a-z])"
    r"|\d{1,5}\s(?:Ave|Rue|Via|Calle)\s[A-Z]\w+"
)
_OF_TOWN = r",\s(?:[A-Z]{1,2}-)?\d{4,5}\s[A-ZÄÖÜ][\w-]{2,24}"
_STRASSE = re.compile(
    r"\d{1,3}[a-z]?\s[A-ZÄÖÜ][\w-]{2,24}?(?:strasse|straße|gasse|platz|allee|gatan|vägen|straat|laan|plein)"
    rf"(?:(?P<town>{_OF_TOWN})|(?=\s?(?:[,.;)\n\0](?!\d)|\Z)))"
)
"""A house before the name of its street: "12 Rosenstraße, 10435 Berlin"."""
_HOUSE_BEFORE = rare(r"(?<![\w-])[A-ZÄÖÜ][\w.’'-]{2,24}\s\d{1,3}[a-z]?(?:\s?[-–/]\s?\d{1,3}[a-z]?)?,\s\Z")
_TOWN = rare(r"\d{5}\s[A-ZÄÖÜ][a-zäöüß]{2,24}(?<!s)(?=\s*(?:[.,;:)\n\0]|\Z))")
"""A town behind its postcode, and no people so many of whom are told."""
_PHONE_GROUPS = rare(r"(?:0\d{1,4}|1\d{2,3})(?:\s\d{3,6}){1,3}(?![\d,.]\d|\d)")
_CALL = re.compile(r"(?i:(?<![a-z])(?:call|ring|phone|dial|tel|contact|text)(?:\s(?:us\s)?on)?)\s\Z")
_NUMBERED_STREET = re.compile(
    r"\d{1,3}(?:st|nd|rd|th)\s(?:(?:Street|St\.|Avenue|Ave|Road|Rd\.)(?![a-z])|(?P<law>(?:Amendments?|Fleet)(?![a-z])))"
)
_STREET_NUMBER = re.compile(
    r"\d{1,3}\s(?:Avenue|Street|Ave\.?)(?:\s(?:[NSEW]{1,2}|North|South|East|West|Northwest|Northeast|Southwest|Southeast)(?![A-Za-z]))?"
    r"(?=\s?(?:[,;:)!?\0]|\.(?:\s|\Z)|\Z)|\s(?:about|after|and|are|around|as|at|before|between|but|by|for|from|has|have|in|into|is|just|near|"
    r"north|of|off|on|or|past|south|east|to|toward|towards|until|via|was|were|west|when|where|which|while|will|with)(?![\w-]))"
)
"""Streets that have a number for a name, as those of Western Canada: "152 Street"."""
_BLOCK = rare(r"\d{1,3}00[\s-]block\s(?:of|on|along)\s(?:[A-Z]|\d{1,3}(?:st|nd|rd|th)?\s[A-Z])")
"""Where on a street something is: "the 1400 block of Oak Street"."""
_STREET_NAME = re.compile(
    r"(?<![A-Za-z])[A-ZÄÖÜ][\wäöüßå-]{2,24}(?:strasse|straße|str\.|gasse|platz|allee|gatan|vägen|straat|laan|plein)\s\Z"
)
_STREET_LETTERS = frozenset("eß.znt")
_STAR = rare(
    r"(?<![\w-])(?:HD|HR|HIP|HAT-P|GJ|Gl|Gliese|TOI|KOI|Kepler|Wolf|Ross|WASP|CoRoT|K2|LHS|LTT|TrES|KELT|NGTS)\s\Z"
)
"""Catalogues of stars, whose planets have a letter behind the number."""
_STAR_ENDS = frozenset("DRPJleIrfs2STh")
_PLANETS = frozenset("bcdefgh")
_HOUSE = rare(
    r"\d{1,3}[a-z]?(?:\s?[-–/]\s?\d{1,3}[a-z]?)?(?:,\s(?:[A-Z]{1,2}-)?\d{4,5}(?=\s[A-ZÄÖÜ])|(?=\s?(?:[,.;)\n](?!\d)|\Z)))"
)
_REGISTERED = re.compile(
    r"(?<![A-Za-z])(?:ABN|ACN|VAT|TIN|EIN|CIN|GST|UEN|CRN|SIREN|SIRET)(?:\s(?:[Nn]o\.?|[Nn]umber))?:?\s\Z"
)
_REGISTER_LETTERS = frozenset("NTN.orD:")
_REGISTER_NUMBER = rare(r"\d{8,14}(?!\w)|\d{1,4}(?:[\s-]\d{2,5}){2,6}(?!\w)")
_ZONES = frozenset(("UTC", "GMT"))
_ZONE_HOURS = rare(r"\d{1,2}(?::\d\d)?(?![\w%]|[.,]\d)")
_DIALLING = rare(r"(?i:(?<![a-z])(?:calling|country|diall?ing)\scode:?\s)\+\Z")
_LETTERS = re.compile(r"[A-Za-zА-я][A-Za-zА-я&]*(?:[-–/]?[A-Z0-9]){0,24}[-–‑]?\Z")
_OF_TWO = rare(r"/\d{2,3}(?:\s(?:P|PPU|RX|R)(?![\w-]))?(?![\w%]|[.,]\d)")
_TAIL = rare(r"[-–]?\w[\w-]{0,80}\d*")
_PLUS = rare(r"\+\d(?![\w%]|[.,]\d)")
_QUARTER = re.compile(
    rf"FY(?:\d{{4}}|\d{{2}})[/–-](?:FY)?(?:\d{{4}}|\d{{2}})(?![\w%]|[.,]\d)|(?:Q[1-4]|H[12]|FY)[\s-]?\d*(?:{S}(?:FY)?\d{{2,4}})?(?!\w)"
)
_PERIOD_TAIL = rare(r"\d{0,4}(?:s|st|nd|rd|th)?(?:[\s-][Cc]entur(?:y|ies))?")
_DECIMALS = re.compile(r"[.,]\d{1,9}")
_CURRENCY_HEADS = frozenset("US AU HK NZ Yen Euro SLR Kr".split()).union(
    LETTER_SIGNS - UNSURE_SIGNS, CURRENCY_CODES - NOT_BEFORE - BEFORE_SUMS
)
_THOUSANDS = re.compile(r"\d{1,3},\d{3}(?!\d)")
_HEDGE_HEADS = frozenset(
    "magnitude minus sub near nearly almost roughly about over under to and some approximately around".split()
)


def url_spans(text: str) -> list[tuple[int, int]]:
    """Return the numbered parts of web and mail addresses: from the segment with the first digit to the end."""
    addresses = [m.span() for m in _WEB.finditer(text)] if _SCHEME.search(text) or "www." in text else []
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
        and not (text[start - 1] == "m" and text[end : end + 1] == "f")  # "2m4f": a distance of a race
        and not (text[start - 1] == "t" and behind_feet(text, start))
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
        m = PHONE.match(text, start - 1)
        if m is not None:
            return Aside(m.start(), m.end(), "phone")
    elif prev in (" ", "\u00a0") and start - 2 >= low:
        placed = cited(text, start, end, low) or _placed(text, start, end, nxt)
        if placed is not None:
            return placed
    if nxt == " ":
        spaced = _before_space(text, start, end, low, prev)
    else:
        spaced = _before_mark(text, start, end, low, prev, nxt) if nxt in _MARKS_BEHIND else None
    if spaced is not None:
        return spaced
    if (
        size == 1
        and prev == " "
        and text[start - 2 : start - 1] in ("-", "–")
        and text[start - 4 : start - 3] in _SERIES_LETTERS
    ):
        named = _SERIES.search(text, max(low, start - 28), start)
        if named is not None and unit_at(text, end) is None and not _GOES_ON.match(text, end):
            return Aside(named.start(), end, "name")
    dated = date_of_digits(text, start, end, low, nxt)
    if dated is not None:
        return dated
    if nxt and nxt in "-–/.+:":
        code = coded(text, start, size, nxt)
        if code is not None:
            return code
    if size <= 3:
        marked = mark_of_line(text, start, end, low, nxt)
        if marked is not None:
            return marked
    return labelled(text, start, end, low)


_MARKS_BEHIND = _NEAR_DEGREES | frozenset("pik(.,-snrt")


def _before_mark(text: str, start: int, end: int, low: int, prev: str, nxt: str) -> Aside | None:
    """Judge digits by a mark or a letter right behind them: coordinates, keycaps, lines, shares, streets."""
    size = end - start
    if nxt in _NEAR_DEGREES:
        m = _COORDINATE.match(text, start) if nxt in "°º" or _DEGREE_SIGN.search(text, end, end + 12) else None
        if m is not None:
            return Aside(start, m.end(), "address")
        if nxt in _KEYCAP:
            return Aside(start, end + (2 if text[end + 1 : end + 2] in ("\u20e3",) else 1), "list_mark")
    if nxt == "." and size < 4 and text[end + 1 : end + 2].isdigit() and text.startswith(" FM", end + 2):
        return Aside(start, end + 5, "name") if not text[end + 5 : end + 6].isalnum() else None  # "on 104.9 FM"
    if nxt == "p" and text.startswith("pp.", end):
        counted = pages(text, start, prev)
        if counted is not None:
            return counted
    if nxt == "," and size <= 3 and text.startswith(" to ", end + 4):
        return tally(text, start, low)  # "voted by 9,735 to 461"
    if nxt in ".," and size == 4 and text[start] in "12":
        noted = year_with_note(text, start, end, low)
        if noted is not None:
            return noted
    if nxt in "pik(" and size >= 3:
        m = _LINES.match(text, start)
        return Aside(start, m.end(), "name") if m is not None else None
    if nxt == "-" and text.startswith("block ", end + 1):
        return Aside(start, end + 6, "address") if _BLOCK.match(text, start) is not None else None
    if nxt == "." and size >= 4 and text[end + 1 : end + 2].isupper():
        return dotted_share(text, start)
    if nxt in "snrt" and size <= 3:
        m = _NUMBERED_STREET.match(text, start)
        return Aside(start, m.end(), "name" if m["law"] else "address") if m is not None else None
    return None


def _before_space(text: str, start: int, end: int, low: int, prev: str) -> Aside | None:
    """Judge digits by what stands behind a space: pages, a street's, a phone number, a law's, a block's."""
    size = end - start
    beyond = text[end + 1 : end + 2]
    if beyond == "p" and text.startswith("pp.", end + 1):
        return pages(text, start, prev)
    if beyond == "b" and text.startswith("block ", end + 1):
        return Aside(start, end + 6, "address") if _BLOCK.match(text, start) is not None else None
    if beyond == "t" and size <= 3 and text.startswith("to ", end + 1):
        return tally(text, start, low) or (hours_between(text, start) if size <= 2 else None)
    if beyond == "f" and size <= 3 and text.startswith("for ", end + 1):
        return (bowled(text, start, low) if size <= 2 else None) or innings(text, start, end)
    if beyond == "H" and size <= 2 and text.startswith("Hour", end + 1):
        return race_hours(text, start, end)
    if text[start] not in "01" and not beyond.isupper():
        return None
    if size <= 2 and beyond == "U" and _US_CODE.match(text, start):
        return Aside(start, end, "section")
    if size <= 3 and text[end + 1 : end + 3] in CODES and (law := code_of_laws(text, start)) is not None:
        return law
    if size <= 5 and beyond.isupper() and (street := _STREET.match(text, start)) is not None:
        return Aside(start, street.end(), "address")
    if size <= 3 and beyond.isupper() and (street := _STRASSE.match(text, start)) is not None:
        return Aside(start, street.end(), "address")
    if (
        size == 5
        and beyond.isupper()
        and text[start - 2 : start] == ", "
        and _TOWN.match(text, start)
        and _HOUSE_BEFORE.search(text, max(0, start - 40), start)
    ):
        return Aside(start, end, "address")
    if beyond.isdigit() and (text[start] == "0" or _CALL.search(text, max(low, start - 16), start)):
        phone = _PHONE_GROUPS.match(text, start)
        if phone is not None and (text[start] == "0" or sum(c.isdigit() for c in phone[0]) > 8):
            return Aside(start, phone.end(), "phone")
    if size <= 3 and beyond in ("A", "S") and (street := _STREET_NUMBER.match(text, start)) is not None:
        return Aside(start, street.end(), "address")
    return None


def _placed(text: str, start: int, end: int, nxt: str) -> Aside | None:
    """Judge digits behind a space: the number of a house, of a firm in a register, of a share, of an emergency call."""
    last = text[start - 2]
    if last == ":" and end - start >= 3 and (share := share_number(text, start)) is not None:
        return share
    if end - start == 3 and text[start:end] in _EMERGENCIES and _CALL.search(text, max(0, start - 16), start):
        call = _EMERGENCY.match(text, start)
        return Aside(start, call.end(), "phone") if call is not None else None
    if end - start == 3 and text[start:end] in _WELL_KNOWN:
        window = max(0, start - 12)
        call = _EMERGENCY.match(text, start) if _CALLED.search(text, window, start) else None
        if call is not None:
            return Aside(start, call.end(), "phone")
        if text[end - 1] == "1" and _ANSWERED.match(text, end) and not _SO_MANY.search(text, window, start):
            return Aside(start, end, "phone")
    if last == "=" and text[start:end] == "100":
        return base_of_index(text, start, end)
    if end - start == 1 and nxt and nxt in " ,-":
        followed = follow_up(text, start) if nxt == "-" else _result(text, start) if last.isalnum() else None
        if followed is not None:
            return followed
    if nxt == " " and end - start <= 2 and text[end + 1 : end + 2] in ("–", "-", "—"):
        thing = numbered_thing(text, start)
        if thing is not None:
            return thing
    if nxt == " " and text[start] == "1" and text.startswith("2 3 4", end + 1):
        run = _RUN.match(text, start)
        if run is not None and [int(n) for n in run[0].split()] == list(range(1, run[0].count(" ") + 2)):
            return Aside(start, run.end(), "list_mark")  # "Rate it: 1 2 3 4 5"
    if (
        nxt == " "
        and last in _STAR_ENDS
        and text[end + 1 : end + 2] in _PLANETS
        and not text[end + 2 : end + 3].isalnum()
    ):
        star = _STAR.search(text, max(0, start - 16), start)
        named = star is None or (star[0][0] in "RW" and text[end + 1] in "gh")  # "Ross 40 g"
        if star is not None and not named and end - start > (3 if star[0][0] == "H" else 1):
            return Aside(star.start(), end + 2, "name")  # "Kepler 452 b"
    if last in _STREET_LETTERS and end - start <= 3 and _STREET_NAME.search(text, max(0, start - 34), start):
        house = _HOUSE.match(text, start)
        return Aside(start, house.end(), "address") if house is not None else None
    if last in _REGISTER_LETTERS and _REGISTERED.search(text, max(0, start - 16), start):
        number = _REGISTER_NUMBER.match(text, start)
        if number is None or unit_at(text, number.end()) is not None:
            return None  # "VAT: 12 500 000 euros"
        return Aside(start, number.end(), "identifier")
    return None


def _result(text: str, start: int) -> Aside | None:
    """Judge one digit between two words: the goals of two teams on a line of their own, "Rovers 3 City 2"."""
    line = text.rfind("\n", max(0, start - 80), start) + 1
    if line == 0 and start > 80:
        return None
    m = _RESULT.match(text, line)
    if m is None or m.start("a") != start:
        return None
    names = {m["home"].lower(), m["away"].lower()}
    if len(names) < 2 or not names.isdisjoint(_NO_TEAMS) or m["home"].rpartition(" ")[2].lower() in NAME_HEADS:
        return None
    if m["comma"] and _GAME.search(text, max(0, line - 300), m.end() + 300) is None:
        return None  # "Norway 4, Sweden 6" may be anything
    return Aside(start, m.end(), "score")


def _after_mark(text: str, start: int, end: int, low: int, prev: str) -> Aside | None:
    """Judge digits right behind a mark: a decimal's tail, a year cut short, a footnote, a phone number."""
    if prev == "§":
        return paragraph(text, start, end, start - 1, low)
    if prev == "/" and text[start - 2] in "iIπ" and _PI.search(text, max(0, start - 4), start):
        return Aside(start, end, "identifier")  # "pi/2 radians"
    if prev == "=" and text[start:end] == "100":
        return base_of_index(text, start, end)
    if prev == ":" and end - start >= 3 and (share := share_number(text, start)) is not None:
        return share
    if prev == "." and end - start <= 3 and text[end : end + 1] in " -" and _GUN.match(text, end):
        return Aside(start - 1, end, "name")  # ".22 rifle"
    if prev == "." and text[start - 2 : start - 1].isupper() and _PART_OF.search(text, max(0, start - 20), start):
        m = _PART.match(text, start)
        return Aside(start, m.end() if m is not None else end, "section")  # "Table A.2.1"
    if prev in "+-−–" and text[start - 5 : start - 1].strip()[-3:] in _ZONES:
        zone = _ZONE_HOURS.match(text, start)
        if zone is not None:
            return Aside(start, zone.end(), "time")  # "UTC−4"
    if prev in ".:" and start > low + 1 and text[start - 2].isdigit():
        return Aside(start, end, "identifier")
    if prev == "‘" and end - start == 2 and not text[end : end + 1].isalnum():
        crop = _CROP_OF.search(text, max(0, start - 14), start - 1)
        if crop is not None and text.find("’", end, end + 60) < 0:
            return Aside(start - 1, end, "date")  # "the May ‘14 contract"
    if prev == "<" and end - start >= 4 and text[end : end + 1] == ">":
        return Aside(start, end, "identifier")  # a share: "<8031>"
    if prev in "’'‘" and text[start:end] == "000" and text[start - 2 : start - 1] in (" ", "("):
        return Aside(start - 1, end, "idiom")  # "in '000 tons": what others are stated in
    if prev in "’'" and end - start == 2 and not text[start - 2 : start - 1].isdigit():
        m = DECADE.match(text, start)
        if m is not None:
            return Aside(start - 1, m.end(), "date")
        if not text[end : end + 1].isalnum():
            return Aside(start - 1, end, "date")
    if prev == "+":
        m = PHONE.match(text, start - 1)
        if m is not None and sum(c.isdigit() for c in m[0]) >= 7 and not _DECIMAL.fullmatch(m[0]):
            return Aside(m.start(), m.end(), "phone")
        if end - start <= 3 and _DIALLING.search(text, max(low, start - 20), start):
            further = CODE_NUMBER.match(text, start)
            return Aside(start - 1, end if further is None else further.end(), "phone")
        if end - start == 1 and _MONTH_AHEAD.search(text, max(low, start - 3), start):
            return Aside(start - 2, end, "name")  # "M+2 pricing"
    if text[start - 3 : start].lower() == "rs." and not text[start - 4 : start - 3].isalpha():
        return None
    return note_behind(text, start, end, low, prev)


_PI = rare(r"(?:(?<![A-Za-z])(?:pi|Pi|PI)|π)/\Z")
_MARKS_OF_LENGTH = frozenset("'’′\"”″")


def _glued(text: str, start: int, end: int, low: int, prev: str) -> Aside | None:
    """Judge digits that letters touch in front: names (G7, COVID-19), identifiers, footnote marks (result2)."""
    m = _LETTERS.search(text, max(low, start - 24), start)
    if m is None:
        return None
    if m.start() and text[m.start() - 1] in "$€£¥":
        return None
    head = m[0]
    if head == "x" and m.start() == low and (text[low - 1 : low].isdigit() or text[low - 1 : low] in _MARKS_OF_LENGTH):
        return None  # "3x4 m", "4'x8'"
    if head == "by-" and m.start() == low + 1 and text[low] == "-":
        return None  # "6-by-8-foot"
    if len(head) == 1 and letter_sum(text, start, head):
        return None
    bare = head.rstrip("-–‑")
    dashed = prev in "-–‑"
    follow = text[end : end + 1]
    goes_on = follow != "-" or text.startswith((bare, "million", "billion", "lakh", "crore"), end + 1)  # "RM50-RM60"
    money = bare in _CURRENCY_HEADS and goes_on and not (dashed and bare not in CURRENCY_CODES)
    money = money and not (bare == "COP" and conference(text, start))
    large = follow in (",", ".", "m", "b", "k") or text.startswith((" mil", " bil"), end)  # "Kr50 million", but "Kr85"
    if money and (large or bare not in ("PS", "Kr") or (bare == "PS" and end - start > 1)):
        return None
    if bare.lower() in ("covid", "sars", "mers"):
        return Aside(m.start(), end, "name")
    if head == "WS" and end - start > 1:
        return None  # a freight rate: "WS57"
    if head == "c" and _THOUSANDS.match(text, start):
        return None  # "c5,000 homes"
    if bare.lower() in _HEDGE_HEADS and dashed:
        return youth_side(text, start, end)  # but "under-30 riders"
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
    elif follow in ("-", "+") and text[end + 1 : end + 2].isdigit():
        tail = (_PLUS if follow == "+" and unit_at(text, end + 2) is None else _TAIL).match(text, end)
        stop = tail.end() if tail else end
    elif follow == "/" and len(bare) == 1 and (other := _OF_TWO.match(text, end)) is not None:
        stop = other.end()  # "C-12/09", "concrete C30/37"
    return Aside(m.start(), stop, "name" if bare[:1].isupper() else "identifier")
