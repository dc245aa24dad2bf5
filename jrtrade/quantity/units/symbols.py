"""Symbols of units: "5 kg", "40C", "30p", "6 m"."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.currencies import (
    COIN_CODES,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    MONEY_SIGNS,
    SHORT_CODES,
)
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.symbols import GLUED_SYMBOLS, SPACED_SYMBOLS, UNIT_SYMBOLS
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.lexicon.units import GOODS, PER_NOUNS, PER_UNITS
from jrtrade.quantity.text.nouns import plural
from jrtrade.quantity.units.angles import ARC_MARKS, arc_at
from jrtrade.quantity.units.lands import of_land
from jrtrade.quantity.units.nearby import BYTES, DEGREES, at_sea, blown, g_force, in_bytes, in_degrees
from jrtrade.quantity.units.raised import RAISED, SUPERSCRIPT, divided, enclosed, noted
from jrtrade.quantity.units.science import parsecs
from jrtrade.quantity.units.stature import FEET_INCHES, feet_at, inches
from jrtrade.quantity.units.unscaled import BYTE_LETTERS, of_memory, on_foot

_AFTER_SIGNS = frozenset(sign for sign in CURRENCY_SIGNS if len(sign) == 1 and not sign.isascii()) | {"$"}
"""Signs that also stand behind a number ("50$")."""
_SYMBOL = re.compile(
    rf"[°ºµμΩΩÅ×A-Za-z%‰²³℃℉㎏㎞㎝㎜㎡㎢㎥′″'\"”’{''.join(sorted(_AFTER_SIGNS))}][A-Za-z0-9²³㎡㎥/·ΩΩ]{{0,24}}(?:-lb|-ft)?"
)


def percentage_points(text: str, at: int) -> Unit | None:
    """Read the points behind a percent sign that ends at `at`."""
    if "p" not in text[at : at + 2]:
        return None
    points = _POINTS.match(text, at)
    return None if points is None else Unit("pp", "percentage_point", points.end())


_POINTS = rare(
    r"[\s-]?pts?(?![\w-])|-?points?(?![\w-])"
    r"|\spoints?(?![\w-])(?!\s(?:to\s(?![$£€\d])|at\s(?!\d)|(?:towards?|out|up|back|clearly|strongly)(?![a-z])))"
)
"""Percentage points as careless prose writes them: "2% points lower", but "a fall of 2% points to trouble"."""


def symbol(text: str, at: int, *, glued: bool) -> Unit | None:
    """Read the unit whose symbol stands at `at`, right behind the digits if glued to them."""
    m = _SYMBOL.match(text, at)
    if m is None:
        return None
    token = m[0]
    if token[1:2] in ("x", "X") and token[2:3].isdigit() and token[0] in _LENGTH_MARKS:
        return Unit(_LENGTH_MARKS[token[0]], "measure", at + 1)  # "4'x8'"
    if token[0] in "%p" and (token[0] == "%" or token in ("pct", "pc")):
        points = percentage_points(text, at + 1 if token[0] == "%" else m.end())
        if points is not None:
            return points
    if token not in _TOKENS and token.isalpha():
        return None
    if m[0] == "in" and not glued and text[m.end() : m.end() + 1] == " " and not inches(text, at):
        return None
    if "·" in token and (code := UNIT_SYMBOLS.get(token.partition("·")[0])) is not None:
        below = divided(text, Unit(code, "measure", at + token.index("·")))
        if below is not None:
            return below  # "3.2 mg·L−1"
    if glued and token[1:2] and token[0] in "f'’′" and (feet := feet_at(text, at)) is not None:
        return feet
    if token[0] in ARC_MARKS and (token[0] == "°" or "°" in text[max(0, at - 12) : at]):
        arc = arc_at(text, at)
        if arc is not None:
            return arc
    after, beyond = text[m.end() : m.end() + 1], text[m.end() + 1 : m.end() + 2]
    if (token[-1] in "²³" and token not in _TOKENS) or after in RAISED:
        unit = noted(token, at)
        if unit is not None:
            return unit
    if after.isalnum():
        return None  # a letter of another language goes on, or more than any unit has
    if len(m[0]) == 1 and (
        (after == "." and beyond.isalpha())
        or (after == "-" and beyond.isdigit() and m[0].isalpha() and not (glued and _SAME_AGAIN.match(text, at)))
    ):
        return None  # "80 m.p.h.", "four C-130 aircraft", but "2m-3m"
    if m[0] == "in" and not glued and inches(text, at):
        return Unit("in", "measure", m.end())
    if m[0] in ("k", "K") and glued:
        if text.startswith(" gold", m.end()):
            return Unit("carat", "measure", m.end())
        if on_foot(text, at):
            return Unit("km", "measure", m.end())
    if m[0] == "mm" and text.startswith(" Hg", m.end()):
        return Unit("mmHg", "measure", m.end() + 3)
    force = g_force(text, at) if m[0] in _FORCES else None
    if force is not None:
        return Unit("g-force", "measure", force)
    if glued and token in BYTE_LETTERS and of_memory(text, m.end()):
        return Unit(BYTE_LETTERS[token], "measure", m.end())
    if token in BYTES and in_bytes(text, at, m.end()):
        return Unit(BYTES[token], "measure", m.end())
    if token[0] in DEGREES and token[1:2] in ("", "/") and in_degrees(text, at, at + 1):
        return Unit(DEGREES[token[0]], "measure", at + 1)
    code = UNIT_SYMBOLS.get(token)
    if code is not None:
        if code == "cal" and _FIRED.match(text, m.end()):
            return None
        if m[0] == "pc" and parsecs(text, at, m.end()):
            code = "pc"
        if m[0] == "mol" and (share := _MOLE_SHARE.match(text, m.end())) is not None:
            return Unit("%", "percent", share.end())
        if m[0] == "nm" and (glued or after == " ") and at_sea(text, at):
            code = "nmi"
        if m[0] == "kt" and blown(text, at, m.end()):
            code = "knot"
        if m[0] == "Mw" and _QUAKE.search(text, max(0, at - 60), at + 60):
            return None
        if m[0] == "ML" and _BOTTLED.match(text, m.end()):
            code = "mL"
        if token in _ACRONYMS and acronym(text, m.end()) and not _MOTORS.match(text, m.end()):
            return None
        if token in _LOUD and text[m.end() + 1 : m.end() + 3].istitle():
            return None  # "12 FT Weekend readers"
        if token in _SHORT_NAMES and _STAFF.match(text, m.end()):
            return None
        return Unit(
            code, "percent" if code in "%‰" else "percentage_point" if code in ("pp", "bp") else "measure", m.end()
        )
    if token in CURRENCY_CODES:
        if text.startswith("KGS", at) and (text.startswith(" of ", m.end()) or "weigh" in text[max(0, at - 50) : at]):
            return Unit("kg", "measure", m.end())
        return None if acronym(text, m.end()) else Unit(token, "money", m.end())
    if not glued and (token in COIN_CODES or token in SHORT_CODES):
        return None if acronym(text, m.end()) else Unit(SHORT_CODES.get(token, token), "money", m.end())
    if token in ("Rs", "Br"):
        return _behind(text, token, at, m.end(), glued=glued)
    if glued and token[0] in "'’′" and FEET_INCHES.match(text, at):
        return Unit("ft", "measure", at + 1)  # 5'11"
    if token[0] in _OPENED and _quoted(text, at, token[0]):
        return None
    if token.startswith(("p/", "c/", "ct/")):
        small, _, rest = token.partition("/")
        if rest[:1].isalpha() and (glued or _priced_by(rest)):
            return Unit("penny" if small == "p" else "cent", "money", at + len(small))  # "11p/litre"
    if token[0] in _AFTER_SIGNS and token[1:2] == "/":
        return Unit(CURRENCY_SIGNS[token[0]], "money", at + 1)  # "30 €/t"
    code = (GLUED_SYMBOLS if glued else SPACED_SYMBOLS).get(token)
    if code is None and "/" in token:
        head, _, rest = token.partition("/")
        code = UNIT_SYMBOLS.get(head) or GLUED_SYMBOLS.get(head) or (head if token in ("J/", "N/") else None)
        if code is not None and code not in ("penny", "cent", "multiple"):
            if not rest:
                return enclosed(text, Unit(code, "measure", at + len(head))) if after == "(" else None
            if rest == "100" and code in ("L", "kWh"):
                return Unit(code, "measure", at + len(head))  # "5 L/100 km"
            if (rest[0].isdigit() and not rest.startswith("100")) or rest == "gas":
                return Unit(code, "measure", at + len(head))  # "140 PS/242 Nm", "190C/gas 5"
            if code in ("°C", "°F") and rest.translate(SUPERSCRIPT) in _CHARGED:
                code = code[1]  # "96,485 C/mol"
            rest = "100km" if rest == "100Km" else rest
            if rest != "d" or not code.endswith(_TRADED_DAILY):
                rest = _SHORT_TIMES.get(rest, rest)
            rest = "L" if rest == "l" else UNIT_SYMBOLS.get(rest.translate(SUPERSCRIPT), rest)
            return Unit(f"{code}/{rest.translate(SUPERSCRIPT)}", "measure", m.end())
        return None
    if code is None:
        if token[0] in _AFTER_SIGNS and not token[1:2].isalnum():  # in "twelve £50 notes" the sign is of the 50
            return Unit(CURRENCY_SIGNS[token[0]], "money", at + 1)
        return None
    if code in ("penny", "cent"):
        return Unit(code, "money", m.end())
    if code == "multiple":
        if m[0] == "×" and _BY_FACTOR.match(text, m.end()):
            return None  # "3× 40"
        often = _OFTEN.match(text, m.end()) if after == " " else None
        if often is not None:
            return Unit(f"time/{_DAILIES.get(often[1], often[2])}", "count", often.end())  # "3x a week"
        return Unit("", "multiple", m.end())
    if m[0] == "s" and not glued and (_YEAR.search(text, max(0, at - 6), at) or _PENCE.match(text, at + 1)):
        return None  # "the 1990 s", "5 s 6 d" of old
    if m[0] == "l" and after in _QUOTES:
        return None  # "12 l'Arc"
    if m[0] == "m" and text[m.end() + 1 : m.end() + 2].isdigit() and _with_seconds(text, at, m.end()):
        return Unit("minute", "duration", m.end())  # "2m 30s"
    if code in ("°C", "°F") and token in ("C", "F") and _TINY.search(text, max(0, at - 12), at):
        code = token  # "1.6 × 10⁻¹⁹ C"
    return Unit(code, "duration" if code in _SYMBOLS_OF_TIME else "measure", m.end())


_CHARGED = frozenset("m g kg mol cm m2 cm2 m3 cm3".split())
"""What coulombs and farads are told per, and no degrees."""
_TINY = re.compile(
    r"(?:10(?:(?:\s?\^\s?|\*\*)[-−–]\d{1,2}|⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|[x×·⋅*]\s?10[-−–]\d{1,2}|\d[eE][-−]\d{1,2})\s?\Z"
)
"""Behind a negative power of ten "C" is no temperature."""
_SECONDS_NEXT = rare(r"\s[1-5]?\d(?:\.\d{1,3})?\s?s(?:ecs?)?(?![\w’'-])")
_FEW_BEFORE = rare(r"(?<![\d.,])[1-5]?\d\s?\Z")


def _with_seconds(text: str, at: int, end: int) -> bool:
    """Whether the "m" from `at` to `end` is of minutes, as seconds follow."""
    return _SECONDS_NEXT.match(text, end) is not None and _FEW_BEFORE.search(text, max(0, at - 4), at) is not None


_SHORT_TIMES = {"d": "day", "a": "year", "y": "year", "yr": "year"}
"""How times are written behind the stroke of a symbol: "3 TWh/d", "40 kt/a"."""
_TRADED_DAILY = ("b", "bl", "boe", "toe", "cf", "cm", "BOE")
"""How the units of oil and gas end that have a symbol of their own for so much a day: "boe/d", "bcm/d"."""
_LARGE = rare(r"(?:\d[\d,.]{0,12}\d|llion|lakhs?|crores?|thousand|hundred)\s?\Z")
_PARTIES = rare(r"\d\sDs\b")
_NEXT_SUM = rare(r"\.?\s?\d|\s[A-Z]|-")


def _behind(text: str, name: str, at: int, end: int, *, glued: bool) -> Unit | None:
    """Read "Rs" for rupees or "Br" for birr behind a number, not in "the three Rs", "12 Br atoms", "200 Rs 500"."""
    if acronym(text, end) or _NEXT_SUM.match(text, end) or not _LARGE.search(text, max(0, at - 16), at):
        return None
    if name == "Br":
        return None if glued else Unit("ETB", "money", end)
    if _PARTIES.search(text, max(0, at - 30), end + 30):
        return None  # "51 Rs and 49 Ds"
    return Unit(of_land(text, at, "rupees")[0], "money", end)


_LENGTH_MARKS = {"'": "ft", "’": "ft", "′": "ft", '"': "in", "”": "in", "″": "in"}
_BY_FACTOR = rare(r"\s?(?:[\d$£€¥½¼¾(√π-]|[A-Za-z](?![A-Za-z]))")
_FORCES = frozenset(("g", "G", "Gs", "gs"))
_QUAKE = rare(r"(?i:quake|magnitude|seism|tremor|tsunami)")
"""Near which "Mw" is a magnitude and no power."""
_MOLE_SHARE = rare(r"\s?%")
_DAILIES = {"daily": "day", "weekly": "week"}
_OFTEN = rare(
    rf"\s(?:(daily|weekly)(?={END}|\s(?:and|or|but|for|in|by|at|with|from|to|this|last|since|when|if|as)\s)|(?:an?|per)\s(day|week))(?![\w-])"
    r"(?!\s(?:ago|earlier|later|before)\b)"
)
_SYMBOLS_OF_TIME = frozenset(("hour", "minute", "second", "millisecond", "year"))
_QUOTES = frozenset("'’")
_PENCE = rare(r"\.?\s\d{1,2}\s?d(?![\w’'-])")
_YEAR = rare(r"(?<!\d)(?:1[5-9]|20)\d\d\s\Z")
_FIRED = rare(
    r"\s(?:(?:machine|hand|sniper|semi-?automatic)\s?)?(?:guns?|rifles?|pistols?|revolvers?|rounds?|bullets?|ammo|ammunition|shells?|casings?|weapons?|shots?)(?![a-z])"
)
"""What has a calibre, which is no heat: "a 30 cal gun"."""
_BOTTLED = rare(
    r"\s(?:bottles?|cans?|cartons?|jars?|tubs?|tubes?|packs?|glass(?:es)?|cups?|vials?|sachets?|doses?)(?![a-z])"
)
"""What holds millilitres, however they are written."""


def _priced_by(word: str) -> bool:
    """Whether prices are stated per this: "34.5 p/therm", but "5 c/o the agent"."""
    return word in PER_UNITS or word in PER_NOUNS or word in UNIT_SYMBOLS or word in GOODS


_MOTORS = rare(r"\s(?:engines|motors|outboards|tractors|pumps)\b")
_SAME_AGAIN = rare(r"m-\d{1,4}(?:[.,]\d{1,3})?m(?!\w|-\d)|g-\d{2,4}(?:\.\d{1,2})?g(?!\w)")
"""A letter behind both ends of a range, where no code has it: "2m-3m", "40g-50g", but "2g-3g networks"."""
_ACRONYMS = frozenset(("AU", "HP", "CM", "ML", "GL", "FT", "MG", "atm", "gal", "sf", "SF"))
"""Symbols that stand for something else before a plural ("two HP printers")."""
_LOUD = frozenset(("FT", "MG", "SF"))
"""Symbols in capitals that are more often the name of a paper or a car where capitals are few."""
_SHORT_NAMES = frozenset("KB PSI RPM KG OZ KM FT MG".split())
_STAFF = rare(
    r"\s(?:students|pupils|teachers|classes|kids|officials|officers|players|staff|branches|offices|members|workers|employees|researchers|fans|"
    r"managers|executives|customers|clients|subsidiaries|directors|engineers|schools|teams|lawyers|analysts)(?![a-z])"
)
"""Who belongs to something whose name looks like a unit ("three PSI officials")."""
_TOKENS = frozenset(
    (
        *UNIT_SYMBOLS,
        *BYTES,
        *DEGREES,
        *CURRENCY_CODES,
        *COIN_CODES,
        *SHORT_CODES,
        "Rs",
        "Br",
        *GLUED_SYMBOLS,
        *SPACED_SYMBOLS,
        *_AFTER_SIGNS,
        "in",
        "k",
        *BYTE_LETTERS,
        "mm",
    )
)
_SPEAKS = rare(
    r"[\"”],?\s(?:(?:he|she|they|it|who|[A-Z][\w’'-]{1,15}(?:\s[A-Z][\w’'-]{1,15}){0,2})\s)?"
    r"(?:said|says|saying|told|added|adds|wrote|writes|explained|insisted|argued|noted|warned|claimed|according)(?![a-z])"
)
"""Behind a mark that closes what somebody says, whether or not it was opened in the same sentence."""
_MANY_INCHES = rare(r"(?<![\d.,])(?:\d{4,}|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\Z")
_OPENS_WITH = rare(rf"[^\W_]|[{MONEY_SIGNS}]\d")
_OPENED = {'"': '"', "”": "“", "'": "'", "’": "‘"}


def _quoted(text: str, at: int, mark: str) -> bool:
    """Whether the mark at `at` closes a quotation, and stands for no inches or feet."""
    if mark in '"”':
        many = text[at + 1 : at + 2] in ",.;:?!)" and _MANY_INCHES.search(text, max(0, at - 12), at) is not None
        if many or _SPEAKS.match(text, at):
            return True
    before = text[max(0, at - 120) : at]
    before = before[before.rfind("\n") + 1 :]
    opening = _OPENED[mark]
    at = before.rfind(opening)
    if opening != mark:
        return at > before.rfind(mark)
    return at >= 0 and (at == 0 or before[at - 1] in " (\u00a0") and _OPENS_WITH.match(before, at + 1) is not None


def acronym(text: str, end: int) -> bool:
    """Whether the capitals that end at `end` stand for something else than a currency: "12 SAR teams"."""
    m = _THINGS.match(text, end)
    return m is not None and plural(m[1].lower()) and m[1].lower() not in STOPS


_THINGS = re.compile(r"\s([A-Za-z][a-z-]{2,20}|[A-Z]{2,4}s)(?![A-Za-z])")
