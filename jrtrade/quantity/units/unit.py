"""Units behind a number: currencies, percent, physical units and durations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.currencies import (
    ASSUMED_CURRENCY_WORDS,
    COIN_CODES,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    LOWER_CODES,
    OWN_NAMES,
    SHORT_CODES,
)
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import TWO_TO_TEN
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.lexicon.units import (
    DURATIONS,
    GLUED_SYMBOLS,
    GOODS,
    PER_NOUNS,
    PER_UNITS,
    SPACED_SYMBOLS,
    UNIT_SYMBOLS,
    UNIT_WORDS,
)
from jrtrade.quantity.text.nouns import plural
from jrtrade.quantity.units.angles import ARC_MARKS, arc_at
from jrtrade.quantity.units.lands import SHARED_NAMES, of_land
from jrtrade.quantity.units.nearby import at_sea, blown, g_force, shipyards
from jrtrade.quantity.units.pounds import money_by_name
from jrtrade.quantity.units.raised import RAISED, noted
from jrtrade.quantity.units.rare import LASTED, RARE_STARTS, by_day, rare_unit, things_of
from jrtrade.quantity.units.stature import FEET_INCHES, feet_at, inches
from jrtrade.quantity.units.unscaled import on_foot

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Kind


_WORDS: dict[str, tuple[str, Kind]] = {}
for _word, _code in UNIT_WORDS.items():
    _WORDS[_word] = (
        _code,
        "percent" if _code in ("%", "‰") else "percentage_point" if _code in ("pp", "bp") else "measure",
    )
_WORDS |= {w: (c, "money") for w, c in CURRENCY_WORDS.items() if w != "¢"}
_WORDS |= {w: (c, "duration") for w, c in DURATIONS.items()}

_PHRASE = re.compile(rf"(?i:{trie(_WORDS)})(?![A-Za-z])".replace("\\ ", r"(?:\s{1,3}|-)"))
FOLD = re.compile(r"[\s-]+")
_GAP = re.compile(r"\s{1,3}")
THEN = re.compile(
    r"\s(?:earlier|ago|later|prior|previously)\b|\s(?:before|after)(?=\s*(?:[.,;)\0]|\Z)|\s(?:and|but|that|when|as)\b)"
)
SUPERSCRIPT = str.maketrans("²³", "23")
_AFTER_SIGNS = frozenset(sign for sign in CURRENCY_SIGNS if len(sign) == 1 and not sign.isascii()) | {"$"}
"""Signs that also stand behind a number ("50$")."""
_SYMBOL = re.compile(
    rf"[°ºµμΩΩÅ×A-Za-z%‰²³℃℉′″'\"”’{''.join(sorted(_AFTER_SIGNS))}][A-Za-z0-9²³/·ΩΩ]{{0,24}}(?:-lb|-ft)?"
)
_CODE = re.compile(r"[A-Z]{3}(?![A-Za-z])")
_OLD = re.compile(r"(?:\s|-)old(?:s)?(?![A-Za-z])|(?:\s)of\sage(?![A-Za-z])")


_LINE_SIGNS = frozenset("$£€¥₹%")


def unit_at(text: str, end: int, *, attributive: bool = False) -> Unit | None:
    """Read the unit that follows a number ending at `end`.

    Parameters
    ----------
    attributive : bool
        Whether a hyphen was taken to join number and unit ("20-megawatt").
    """
    if end >= len(text):
        return None
    char = text[end]
    if char in "%％":
        points = _percentage_points(text, end + 1)
        return Unit("%", "percent", end + 1) if points is None else points
    if char in _EVEN_MARKS and text[end + 1 : end + 2] in _EVEN_DASHES:
        return _even_sum(text, end)
    at, glued = end, False
    if char == " " and not attributive and not text[end + 1 : end + 2].isspace():
        at = end + 1
    elif not attributive:
        gap = _GAP.match(text, end)
        at, glued = (end, True) if gap is None else (gap.end(), False)
        if gap is not None and "\n" in gap[0] and text[at : at + 1] in _LINE_SIGNS:
            return None  # a sign that opens the next line is of the figure there
    found = _symbol(text, at, glued=glued)
    if (found is None and not glued) or (found is None and glued and char.isalpha()):
        found = _phrase(text, at)
    if found is None:
        return rare_unit(text, at, end) if text[at : at + 1] in RARE_STARTS else None
    if found.kind == "measure":
        if found.code == "mtpa" and _TONS.search(text, max(0, end - 8), end):
            return Unit("t/yr", "measure", found.end)  # "a 400,000 mtpa smelter"
        return _raised(text, found)
    if found.kind == "duration":
        old = _OLD.match(text, found.end)
        if old is not None:
            code = "year-old" if found.code == "year" else f"{found.code}-old"
            return Unit(code, "duration", old.end())
    return found


def _percentage_points(text: str, at: int) -> Unit | None:
    """Read the points behind a percent sign that ends at `at`."""
    if "p" not in text[at : at + 2]:
        return None
    points = _POINTS.match(text, at)
    return None if points is None else Unit("pp", "percentage_point", points.end())


_POINTS = re.compile(
    r"[\s-]?pts?(?![\w-])|-?points?(?![\w-])"
    r"|\spoints?(?![\w-])(?!\s(?:to\s(?![$£€\d])|at\s(?!\d)|(?:towards?|out|up|back|clearly|strongly)(?![a-z])))"
)
"""Percentage points as careless prose writes them: "2% points lower", but "a fall of 2% points to trouble"."""
_EVEN_MARKS = frozenset(",.:")
_EVEN_DASHES = frozenset("-–—")
_EVEN = re.compile(r"[,.:][-–—]{1,2}\s?(?=[A-ZKk€$£zł])")


def _even_sum(text: str, end: int) -> Unit | None:
    """Read the currency behind a dash that stands for no cents: "5,- €", "12.– CHF", "99:- kr"."""
    dash = _EVEN.match(text, end)
    if dash is None:
        return None
    found = _symbol(text, dash.end(), glued=False) or _phrase(text, dash.end())
    return found if found is not None and found.kind == "money" else None


_TONS = re.compile(r"(?:thousand|illion|[mb]n|\d\d,\d{3}|\d{5})\Z")
"""Behind so many, "mtpa" says metric tons, not million tonnes."""


_LOWER_CODES = frozenset(LOWER_CODES.split())
_SMALL = frozenset("som soms lv kop tala loti deg ms tesla teslas".split())
"""Names of units that are something else in capitals."""
_INVENTORS = frozenset(("newton", "pascal", "kelvin"))
"""Units of which things with a capital are named as well."""
_ALOFT = frozenset("m km cm mm ft in mi yd kg/m g/m mg/m µg/m W/m kWh/m".split())
"""Units that are raised to a power ("km^2")."""
_POWER = re.compile(r"\^[23](?!\d)")
_POWER_APART = re.compile(
    r"[\x20\u00a0][23](?=\s*[;:)\n\0]|\s*[.,](?!\d)|\s*\Z|\s(?:of|and|in|per|with|area|for|by|from|on|at|is|to|or)(?![A-Za-z])"
    r"(?!\s(?:\d|a\srow|them|these|those|whom|us|" + TWO_TO_TEN + r")))"
)
_SCALE_APART = re.compile(r"\s([CF])(?![\w’'&+-]|/(?!\d)|\s(?:Street|St\.|Avenue|Ave))")
"""The scale of a temperature that a space parts from its degrees: "4° C"."""
_FLOWS = frozenset("m km ft mi L mL m3 ft3 kg GB MB TB kB Sv mSv µSv kWh".split())
"""Units whose rate by the hour or the second is written with the symbol, whatever the text writes."""
_BY_HOUR = frozenset("km mi Sv mSv µSv".split())
_BY_TIME = re.compile(r"\s(?:(?:per|an)\s(?P<hour>hour)|(?:per|a)\ssecond)(?![A-Za-z])")
_CONVERTED = re.compile(r"(?:\s\([^()\0]{1,40}\)|\))(?=\s(?:per|an)\s)")
"""A conversion between a distance and its time, or the end of the one that the distance stands in."""
_BY_DISTANCE = re.compile(r"\s?(?:/|per\s)\s?100\s?(?:kms?|kilomet(?:re|er)s)(?![A-Za-z])")
_BARRELS_A_DAY = re.compile(
    r"(?:\sof(?:\s[a-z-]{2,15}){1,2})?(?:\sand\s[a-z]{3,15})?\s(?:(?:per|a|each|every)\sday(?![A-Za-z])"
    r"|daily(?=\s*(?:[.,;:)\0]|\Z)|\s(?:in|on|at|by|for|to|from|and|but|or|while|as|this|last|until|under|through|since|than|when)\s))"
)
_MASSES = frozenset("g kg t kt Mt Gt".split())
_OF_CO2 = re.compile(r"\sCO(?:2|₂)(?:-?(?P<e>e)q?)?(?![A-Za-z0-9-])(?P<per>/[A-Za-z]{1,4}(?![A-Za-z]))?")


def _raised(text: str, unit: Unit) -> Unit:
    """Read on in a measure: its power ("km^2"), its rate ("km per hour", "L/100 km"), its gas ("kt CO2")."""
    code, kind, end, _ = unit
    char = text[end : end + 1]
    if char == "^" and code in _ALOFT and _POWER.match(text, end):
        raised = code + text[end + 1]
        return Unit(_POWERS.get(raised, raised), kind, end + 2)
    if char in (")", " ") and code in _BY_HOUR and (far := _CONVERTED.match(text, end)) is not None:
        by = _BY_TIME.match(text, far.end())
        if by is not None and not THEN.match(text, by.end()):
            return Unit(f"{code}/{'h' if by['hour'] else 's'}", kind, end)  # "60 kilometers (37 miles) per hour"
    if code in ("lb", "ft") and char in _TORQUE_STARTS and (torque := _TORQUE[code].match(text, end)) is not None:
        return Unit("lb-ft", kind, torque.end())
    if code == "lb/ft":
        return Unit("lb-ft" if _TWISTED.search(text, max(0, end - 60), end + 30) else code, kind, end)
    if char not in (" ", "/", "\u00a0"):
        return unit
    if code == "deg":
        scale = _SCALE_APART.match(text, end) if text[end - 1] == "°" else None
        return unit if scale is None else Unit(f"°{scale[1]}", kind, scale.end())
    if char != "/" and text[end + 1 : end + 2] in ("p", "a") and code in _FLOWS:
        by = _BY_TIME.match(text, end)
        if by is not None and (by["hour"] is None or code in _BY_HOUR) and not THEN.match(text, by.end()):
            return Unit(f"{code}/{'h' if by['hour'] else 's'}", kind, by.end())
    if code in ("km", "m", "cm") and text[end + 1 : end + 2] in ("2", "3") and char != "/":
        apart = _POWER_APART.match(text, end)
        return unit if apart is None else Unit(code + text[end + 1], kind, end + 2)  # a lost superscript
    if code in ("L", "kWh") and "100" in text[end : end + 8]:
        far = _BY_DISTANCE.match(text, end)
        return unit if far is None else Unit(f"{code}/100km", kind, far.end())
    if code == "bbl" and char == " " and text[end + 1 : end + 2] in ("o", "p", "a", "e"):
        daily = _BARRELS_A_DAY.match(text, end)
        return unit if daily is None or THEN.match(text, daily.end()) else Unit("b/d", kind, daily.end())
    if code in _MASSES and text[end + 1 : end + 3] == "CO":
        gas = _OF_CO2.match(text, end) if text.endswith(code, 0, end) else None
        return unit if gas is None else Unit(f"{code}CO2{gas['e'] or ''}{gas['per'] or ''}", kind, gas.end())
    return unit


_TORQUE = {
    "lb": re.compile(r"(?:\.?[\s-]|\.)ft(?![A-Za-z])"),
    "ft": re.compile(r"(?:\.[\s-]?|[\s-])lbf?s?(?![A-Za-z])"),
}
_TORQUE_STARTS = frozenset(" .-")
_TWISTED = re.compile(r"(?i:torque|(?<![a-z])rpm(?![a-z])|horsepower|(?<![a-z])hp(?![a-z]))")
"""Near which "lb/ft" is no weight of a foot of something."""
_POWERS = {"ft2": "sq ft", "mi2": "sq mi"}


def _symbol(text: str, at: int, *, glued: bool) -> Unit | None:
    m = _SYMBOL.match(text, at)
    if m is None:
        return None
    token = m[0]
    if token[1:2] in ("x", "X") and token[2:3].isdigit() and token[0] in _LENGTH_MARKS:
        return Unit(_LENGTH_MARKS[token[0]], "measure", at + 1)  # "4'x8'"
    if token[0] in "%p" and (token[0] == "%" or token in ("pct", "pc")):
        points = _percentage_points(text, at + 1 if token[0] == "%" else m.end())
        if points is not None:
            return points
    if token not in _TOKENS and token.isalpha():
        return None
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
        (after == "." and beyond.isalpha()) or (after == "-" and beyond.isdigit() and m[0].isalpha())
    ):
        return None  # "80 m.p.h.", "four C-130 aircraft"
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
    code = UNIT_SYMBOLS.get(token)
    if code is not None:
        if m[0] == "mol" and (share := _MOLE_SHARE.match(text, m.end())) is not None:
            return Unit("%", "percent", share.end())
        if m[0] == "nm" and (glued or after == " ") and at_sea(text, at):
            code = "nmi"
        if m[0] == "kt" and blown(text, at, m.end()):
            code = "knot"
        if m[0] == "ML" and _BOTTLED.match(text, m.end()):
            code = "mL"
        if token in _ACRONYMS and _acronym(text, m.end()) and not _MOTORS.match(text, m.end()):
            return None
        if token in _SHORT_NAMES and _STAFF.match(text, m.end()):
            return None
        return Unit(
            code, "percent" if code in "%‰" else "percentage_point" if code in ("pp", "bp") else "measure", m.end()
        )
    if token in CURRENCY_CODES:
        if text.startswith("KGS", at) and (text.startswith(" of ", m.end()) or "weigh" in text[max(0, at - 50) : at]):
            return Unit("kg", "measure", m.end())
        return None if _acronym(text, m.end()) else Unit(token, "money", m.end())
    if not glued and (token in COIN_CODES or token in SHORT_CODES):
        return None if _acronym(text, m.end()) else Unit(SHORT_CODES.get(token, token), "money", m.end())
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
        code = UNIT_SYMBOLS.get(head) or GLUED_SYMBOLS.get(head)
        if code is not None and code not in ("penny", "cent", "multiple"):
            if not rest:
                return None
            if rest == "100" and code in ("L", "kWh"):
                return Unit(code, "measure", at + len(head))  # "5 L/100 km"
            if rest[0].isdigit() and not rest.startswith("100"):
                return Unit(code, "measure", at + len(head))  # "140 PS/242 Nm"
            rest = "100km" if rest == "100Km" else rest
            rest = UNIT_SYMBOLS.get(rest.translate(SUPERSCRIPT), rest)
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
    return Unit(code, "duration" if code in _SYMBOLS_OF_TIME else "measure", m.end())


_LARGE = re.compile(r"(?:\d[\d,.]{0,12}\d|llion|lakhs?|crores?|thousand|hundred)\s?\Z")
_PARTIES = re.compile(r"\d\sDs\b")
_NEXT_SUM = re.compile(r"\.?\s?\d|\s[A-Z]|-")


def _behind(text: str, name: str, at: int, end: int, *, glued: bool) -> Unit | None:
    """Read "Rs" for rupees or "Br" for birr behind a number, not in "the three Rs", "12 Br atoms", "200 Rs 500"."""
    if _acronym(text, end) or _NEXT_SUM.match(text, end) or not _LARGE.search(text, max(0, at - 16), at):
        return None
    if name == "Br":
        return None if glued else Unit("ETB", "money", end)
    if _PARTIES.search(text, max(0, at - 30), end + 30):
        return None  # "51 Rs and 49 Ds"
    return Unit(of_land(text, at, "rupees")[0], "money", end)


_LENGTH_MARKS = {"'": "ft", "’": "ft", "′": "ft", '"': "in", "”": "in", "″": "in"}


_BY_FACTOR = re.compile(r"\s?(?:[\d$£€¥½¼¾(√π-]|[A-Za-z](?![A-Za-z]))")
_FORCES = frozenset(("g", "G", "Gs", "gs"))
_MOLE_SHARE = re.compile(r"\s?%")
_DAILIES = {"daily": "day", "weekly": "week"}
_OFTEN = re.compile(
    r"\s(?:(daily|weekly)(?=\s*(?:[.,;:)\0]|\Z)|\s(?:and|or|but|for|in|by|at|with|from|to|this|last|since|when|if|as)\s)|(?:an?|per)\s(day|week))(?![\w-])"
    r"(?!\s(?:ago|earlier|later|before)\b)"
)
_SYMBOLS_OF_TIME = frozenset(("hour", "minute", "second", "millisecond", "year"))
_QUOTES = frozenset("'’")
_PENCE = re.compile(r"\.?\s\d{1,2}\s?d(?![\w’'-])")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\s\Z")


_BOTTLED = re.compile(
    r"\s(?:bottles?|cans?|cartons?|jars?|tubs?|tubes?|packs?|glass(?:es)?|cups?|vials?|sachets?|doses?)(?![a-z])"
)
"""What holds millilitres, however they are written."""


def _priced_by(word: str) -> bool:
    """Whether prices are stated per this: "34.5 p/therm", but "5 c/o the agent"."""
    return word in PER_UNITS or word in PER_NOUNS or word in UNIT_SYMBOLS or word in GOODS


_MOTORS = re.compile(r"\s(?:engines|motors|outboards|tractors|pumps)\b")
_ACRONYMS = frozenset(("AU", "HP", "CM", "ML", "GL", "atm", "gal"))
"""Symbols that stand for something else before a plural ("two HP printers")."""
_SHORT_NAMES = frozenset("KB PSI RPM KG OZ KM".split())
_STAFF = re.compile(
    r"\s(?:students|pupils|teachers|classes|kids|officials|officers|players|staff|branches|offices|members|workers|employees|researchers|fans|"
    r"managers|executives|customers|clients|subsidiaries|directors|engineers|schools|teams|lawyers|analysts)(?![a-z])"
)
"""Who belongs to something whose name looks like a unit ("three PSI officials")."""
_TOKENS = frozenset(
    (
        *UNIT_SYMBOLS,
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
        "K",
        "mm",
    )
)
_DEGREE_DAYS = re.compile(r"[\s-]days?(?![a-z])")
_ADJECTIVE = re.compile(r"-(?:[a-z]{3,}ing|[a-z]{2,}ed|class|for-|based|like|worth|free)(?![a-z])|-for-")
_NATIONAL = re.compile(rf"[A-Z][a-z]{{2,12}}\s((?i:{trie(sorted(OWN_NAMES))}))(?![A-Za-z])")
_SECOND_TO = re.compile(
    r"-(?:hand|year|half|round|class|tier|degree|generation|rate|floor|row|term|home|language|place|order|division|string|stage|quarter|grade|line|leg|set|innings|guess)(?![a-z])"
)
_ON_YEAR = re.compile(r"(?:\s(?:on|over)\s|-(?:on|over)-)(?:year|month|quarter|week)\b|\sto\sdate\b")
_OPENED = {'"': '"', "”": "“", "'": "'", "’": "‘"}


def _quoted(text: str, at: int, mark: str) -> bool:
    """Whether the mark at `at` closes a quotation, and stands for no inches or feet."""
    before = text[max(0, at - 120) : at]
    before = before[before.rfind("\n") + 1 :]
    opening = _OPENED[mark]
    at = before.rfind(opening)
    if opening != mark:
        return at > before.rfind(mark)
    return at >= 0 and (at == 0 or before[at - 1] in " (\u00a0") and before[at + 1 : at + 2].isalnum()


_JOINED = frozenset(" -")
_BIT_PORTS = re.compile(r"\s(?:[Ee]thernet\s)?(?:ports|interfaces|switches|routers|sockets|uplinks|modems)(?![a-z])")


def _phrase(text: str, at: int) -> Unit | None:
    m = _PHRASE.match(text, at)
    if m is None:
        if not text[at : at + 1].isupper():
            return None
        code = _CODE.match(text, at)
        if code is not None and code[0] in CURRENCY_CODES and not _acronym(text, code.end()):
            return Unit(code[0], "money", code.end())
        national = _NATIONAL.match(text, at)  # "20 Finnish markka"
        return None if national is None else Unit(CURRENCY_WORDS[national[1].lower()], "money", national.end())
    phrase = m[0]
    word = phrase.lower()
    known = _WORDS.get(word)
    if known is None:
        known = _WORDS.get(FOLD.sub(" ", word)) or _WORDS.get(FOLD.sub("-", word))
        if known is None:
            return None
    unit, kind = known
    if word == "yards" and shipyards(text, at, m.end()):
        return None
    if unit == "deg" and _DEGREE_DAYS.match(text, m.end()) and text[at - 1 : at] + text[m.end()] != "- ":
        return None  # "40 degree days", but "a 40-degree day"
    if kind == "measure" and text[m.end() : m.end() + 1] == "-" and _ADJECTIVE.match(text, m.end()):
        return None  # "300 degree-granting schools"
    if word == "second" and text[m.end() : m.end() + 1] == "-" and _SECOND_TO.match(text, m.end()):
        return None  # "14 second-hand cars"
    if word == "day" and text[m.end() : m.end() + 1] in _JOINED and by_day(text, at, m.end()):
        return None  # "300 day labourers"
    if word == "gigabit" and _BIT_PORTS.match(text, m.end()):
        return None  # "24 gigabit ports"
    if word == "second" and text.startswith(" home", m.end()):
        return None  # "40 second homes"
    if kind == "duration" and _ON_YEAR.match(text, m.end()):
        return None  # "in 2019 year on year"
    if text[m.end() : m.end() + 1] == "-" and word in LASTED and things_of(text, word, at, m.end()):
        return None  # "three week-long strikes"
    if word in ("pound", "pounds") and money_by_name(text, word, at, m.end()):
        return Unit(of_land(text, at, "pound")[0], "money", m.end())
    if word in _LOWER_CODES and (text[m.end() : m.end() + 1].isalnum() or _acronym(text, m.end())):
        return None  # "12 CAD models"
    if word in _SMALL and text[at].isupper():
        return None  # "5 SOM students"
    if word in _INVENTORS and text[at].isupper() and _acronym(text, m.end()):
        return None  # "Newton scholars"
    if word in SHARED_NAMES:
        unit, assumed = of_land(text, at, word)
        return Unit(unit, "money", m.end(), assumed)
    return Unit(unit, kind, m.end(), assumed=kind == "money" and word in ASSUMED_CURRENCY_WORDS)


def _acronym(text: str, end: int) -> bool:
    """Whether the capitals that end at `end` stand for something else than a currency: "12 SAR teams"."""
    m = _THINGS.match(text, end)
    return m is not None and plural(m[1].lower()) and m[1].lower() not in STOPS


_THINGS = re.compile(r"\s([A-Za-z][a-z-]{2,20}|[A-Z]{2,4}s)(?![A-Za-z])")


def head_unit(phrase: str) -> tuple[str, Kind] | None:
    """Return the length, mass or time that heads a noun phrase ("rushing yard" → yd), if one does."""
    head, _, word = phrase.rpartition(" ")
    known = _WORDS.get(word) if head and word.islower() else None
    if (word == "meter" and head.rpartition(" ")[2] in _METERED) or (word == "day" and head.endswith("degree")):
        return None  # "heating degree days"
    return known if known is not None and known[1] in ("measure", "duration") and known[0] in _PHYSICAL else None


_METERED = frozenset(
    "smart parking gas electricity electric power water energy heat light taxi flow prepayment household".split()
)
"""What a meter measures or is: such a thing is counted."""
_PHYSICAL = frozenset("yd m km mi ft acre ha t ton bbl year month week day hour minute second".split())
