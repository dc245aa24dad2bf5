"""Units behind a number: currencies, percent, physical units and durations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.currencies import (
    ASSUMED_CURRENCY_WORDS,
    CURRENCY_CODES,
    CURRENCY_WORDS,
    LOWER_CODES,
    MONEY_SIGNS,
    OWN_NAMES,
)
from jrtrade.quantity.lexicon.numbers import TWO_TO_TEN
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.lexicon.units import (
    DURATIONS,
    UNIT_WORDS,
)
from jrtrade.quantity.units.lands import SHARED_NAMES, of_land
from jrtrade.quantity.units.nearby import shipyards
from jrtrade.quantity.units.pounds import money_by_name
from jrtrade.quantity.units.raised import DIVIDED_JOINTS, divided, inverse
from jrtrade.quantity.units.rare import LASTED, RARE_STARTS, by_day, rare_unit, things_of
from jrtrade.quantity.units.symbols import acronym, percentage_points, symbol

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
_HEADS = frozenset(word[: 3 if word[2:3].isalpha() else 2] for word in _WORDS)
"""With what the names of units begin; most words behind numbers begin otherwise."""
FOLD = re.compile(r"[\s-]+")
_GAP = rare(r"\s{1,3}")
THEN = re.compile(
    rf"\sor\stwo\s(?:before|earlier|ago|later)\b|\s(?:earlier|ago|later|prior|previously)\b|\s(?:early|late)(?={END}|\s(?:and|but|because|when)\b)|\s(?:before|after)(?={END}|\s(?:and|but|that|when|as)\b)"
)
_CODE = re.compile(r"[A-Z]{3}(?![A-Za-z])")
_OLD = re.compile(r"(?:\s|-)(?:olds?|OLDS?|Olds?)(?![A-Za-z])|\s(?:of\sage|OF\sAGE)(?![A-Za-z])")
_LINE_SIGNS = frozenset(f"{MONEY_SIGNS}%")


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
        points = percentage_points(text, end + 1)
        return Unit("%", "percent", end + 1) if points is None else points
    if char in _EVEN_MARKS and text[end + 1 : end + 2] in _EVEN_DASHES:
        return _even_sum(text, end)
    at, glued = end, False
    if char == " " and not attributive and not text[end + 1 : end + 2].isspace():
        at = end + 1
    elif not attributive:
        gap = _GAP.match(text, end) if char.isspace() else None
        at, glued = (end, True) if gap is None else (gap.end(), False)
        if gap is not None and "\n" in gap[0] and text[at : at + 1] in _LINE_SIGNS:
            return None  # a sign that opens the next line is of the figure there
    found = symbol(text, at, glued=glued)
    if (found is None and not glued) or (found is None and glued and char.isalpha()):
        found = _phrase(text, at)
    if found is None:
        return rare_unit(text, at, end) if text[at : at + 1] in RARE_STARTS else None
    if text[found.end : found.end + 1] in _TURNED and (below := inverse(text, at)) is not None:
        return below
    if found.kind == "measure":
        if found.code == "mtpa" and _TONS.search(text, max(0, end - 8), end):
            return Unit("t/year", "measure", found.end)  # "a 400,000 mtpa smelter"
        return _raised(text, found)
    if found.kind != "duration":
        return found
    return None if text.startswith("Year ", at) and text[at + 5 : at + 6].isdigit() else grown(text, found)


def grown(text: str, unit: Unit) -> Unit:
    """Read on in an age: "three years old", "a year and a half old"."""
    old = _OLD.match(text, unit.end)
    return unit if old is None else Unit(f"{unit.code}-old", "duration", old.end())


_TURNED = frozenset("−⁻^")
_EVEN_MARKS = frozenset(",.:")
_EVEN_DASHES = frozenset("-–—")
_EVEN = rare(r"[,.:][-–—]{1,2}\s?(?=[A-ZKke€$£zł])")


def _even_sum(text: str, end: int) -> Unit | None:
    """Read the currency behind a dash that stands for no cents: "5,- €", "12.– CHF", "99:- kr"."""
    dash = _EVEN.match(text, end)
    if dash is None:
        return None
    found = symbol(text, dash.end(), glued=False) or _phrase(text, dash.end())
    return found if found is not None and found.kind == "money" else None


_TONS = rare(r"(?:thousand|illion|[mb]n|\d\d,\d{3}|\d{5})\Z")
"""Behind so many, "mtpa" says metric tons, not million tonnes."""
_LOWER_CODES = frozenset((*LOWER_CODES.split(), "lek", "kobo"))
"""What is no money before a plural: "12 CAD models", "10 lek sites"."""
_SMALL = frozenset("mo som soms lv kop tala loti deg ms tesla teslas curie curies rem gauss rems".split())
"""Names of units that are something else in capitals."""
_INVENTORS = frozenset(("newton", "pascal", "kelvin"))
"""Units of which things with a capital are named as well."""
_ALOFT = frozenset("m/s km/s cm/s mm/s ft/s m km cm mm ft in mi yd kg/m g/m mg/m µg/m W/m kWh/m".split())
"""Units that are raised to a power ("km^2")."""
_POWER = rare(r"\^[23](?!\d)")
_POWER_APART = rare(
    r"[\x20\u00a0][23](?=\s*[;:)\n\0]|\s*[.,](?!\d)|\s*\Z|\s(?:of|and|in|per|with|area|for|by|from|on|at|is|to|or)(?![A-Za-z])"
    r"(?!\s(?:\d|a\srow|them|these|those|whom|us|" + TWO_TO_TEN + r")))"
)
_SCALE_APART = rare(r"\s([CF])(?![\w’'&+-]|/(?!\d)|\s(?:Street|St\.|Avenue|Ave))")
"""The scale of a temperature that a space parts from its degrees: "4° C"."""
_FLOWS = frozenset("m km ft mi L mL m3 ft3 kg GB MB TB kB Sv mSv µSv kWh".split())
"""Units whose rate by the hour or the second is written with the symbol, whatever the text writes."""
_BY_HOUR = frozenset("km mi Sv mSv µSv".split())
_BY_TIME = re.compile(r"\s(?:(?:per|an)\s(?P<hour>hour)|(?:per|a)\ssecond)(?![A-Za-z])")
_HASTENED = frozenset(("m/s", "km/s", "ft/s"))
_FASTER = rare(r"\s(?:squared(?!\soff)|per\ssecond)(?![a-z-])")
_CONVERTED = re.compile(r"(?:\s\([^()\0]{1,40}\)|\))(?=\s(?:per|an)\s)")
"""A conversion between a distance and its time, or the end of the one that the distance stands in."""
_BY_DISTANCE = rare(r"\s?(?:/|per\s)\s?100\s?(?:kms?|kilomet(?:re|er)s|(?P<miles>mi|miles))(?![A-Za-z])")
_BARRELS_A_DAY = rare(
    r"(?:\sof(?:\s[a-z-]{2,15}){1,2})?(?:\sand\s[a-z]{3,15})?\s(?:(?:per|a|each|every)\sday(?![A-Za-z])"
    rf"|daily(?={END}|\s(?:in|on|at|by|for|to|from|and|but|or|while|as|this|last|until|under|through|since|than|when)\s))"
)
_MASSES = frozenset("g kg t kt Mt Gt".split())
_OF_CO2 = rare(r"\sCO(?:2|₂)(?:-?(?P<e>e)q?)?(?![A-Za-z0-9-])(?P<per>/[A-Za-z]{1,4}(?![A-Za-z]))?")


def _hastened(text: str, unit: Unit) -> Unit:
    """Read on in a speed that is gained by the second: "9.8 metres per second squared"."""
    faster = _FASTER.match(text, unit.end) if unit.code in _HASTENED else None
    return unit if faster is None else Unit(f"{unit.code}2", unit.kind, faster.end())


def _raised(text: str, unit: Unit) -> Unit:
    """Read on in a measure: its power ("km^2"), its rate ("km per hour", "L/100 km"), its gas ("kt CO2")."""
    code, kind, end, _ = unit
    char = text[end : end + 1]
    if char in DIVIDED_JOINTS and (below := divided(text, unit)) is not None:
        return below
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
    if code in _HASTENED:
        return _hastened(text, unit)
    if code == "deg":
        scale = _SCALE_APART.match(text, end) if text[end - 1] == "°" else None
        return unit if scale is None else Unit(f"°{scale[1]}", kind, scale.end())
    if char != "/" and text[end + 1 : end + 2] in ("p", "a") and code in _FLOWS:
        by = _BY_TIME.match(text, end)
        if by is not None and (by["hour"] is None or code in _BY_HOUR) and not THEN.match(text, by.end()):
            return _hastened(text, Unit(f"{code}/{'h' if by['hour'] else 's'}", kind, by.end()))
    if code in ("km", "m", "cm") and text[end + 1 : end + 2] in ("2", "3") and char != "/":
        apart = _POWER_APART.match(text, end)
        return unit if apart is None else Unit(code + text[end + 1], kind, end + 2)  # a lost superscript
    if code in ("L", "kWh", "gal") and "100" in text[end : end + 8]:
        far = _BY_DISTANCE.match(text, end)
        return unit if far is None else Unit(f"{code}/100{'mi' if far['miles'] else 'km'}", kind, far.end())
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
_TWISTED = rare(r"(?i:torque|(?<![a-z])rpm(?![a-z])|horsepower|(?<![a-z])hp(?![a-z]))")
"""Near which "lb/ft" is no weight of a foot of something."""
_POWERS = {"ft2": "sq ft", "mi2": "sq mi"}
_DEGREE_DAYS = re.compile(r"[\s-]days?(?![a-z])")
_ADJECTIVE = re.compile(r"-(?:[a-z]{3,}ing|[a-z]{2,}ed|class|for-|based|like|worth|free)(?![a-z])|-for-")
_NATIONAL = re.compile(rf"(?:[A-Z][a-z]{{1,12}}\s){{1,3}}((?i:{trie(sorted(OWN_NAMES))}))(?![A-Za-z])")
_SECOND_TO = rare(
    r"-(?:hand|year|half|round|class|tier|degree|generation|rate|floor|row|term|home|language|place|order|division|string|stage|quarter|grade|line|leg|set|innings|guess)(?![a-z])"
)
_ON_YEAR = re.compile(r"(?:\s(?:on|over)\s|-(?:on|over)-)(?:year|month|quarter|week)\b|\sto\sdate\b")
_JOINED = frozenset(" -")
_BIT_PORTS = rare(
    r"\s(?:(?:[Ee]thernet|LAN|WAN|[Ff]ib(?:re|er)|[Nn]etwork)\s)?(?:ports|interfaces|switches|routers|sockets|uplinks|modems|links|lines|"
    r"connections|cables|adapters|adaptors|NICs|jacks|cities)(?![A-Za-z])"
)
_NAMED_THING = rare(r"\s[A-Za-z]")
_ONE_BEFORE = ("ne ", " a ", " 1 ", "per ", "each ", "every ")


def _named_millennium(text: str, at: int, end: int) -> bool:
    if text[at - 1] != " " or _NAMED_THING.match(text, end) is None:
        return False
    return text[at] == "M" or not text.endswith(_ONE_BEFORE, 0, at)


_COINS = frozenset(("ether", "bitcoin"))
_OF_COIN = rare(
    r"\s(?:links?|bottles?|bonds?|groups?|waves?|lipids?|ports?|solvents?|cans?|drums?|molecules?|exchanges?|wallets?|address(?:es)?|ATMs?|miners?|mines?|funds?|ETFs?|"
    r"futures|accounts?|transactions?|transfers?|options|contracts?|whales?|holders?|investors?|traders?|startups?|companies|firms?|products?|trusts?|machines?)(?![a-z])"
)
"""What so many of are counted, be they of a coin or of the stuff: "two ether links", "five bitcoin wallets"."""


_ARC_OF = (" weld", " flash", " furnace", " lamp", " light", " discharge")
"""What an arc is that spans no angle."""
_UNSURE_WORDS = (
    frozenset(("yards", "second", "gigabit", "millennium", "day", "yr")) | _COINS | _LOWER_CODES | _SMALL | _INVENTORS
)


def _means_other(text: str, word: str, at: int, end: int) -> bool:
    """Whether the name of a unit is something else where it stands."""
    if word == "yards":
        return shipyards(text, at, end)
    if word == "second":  # "14 second-hand cars", "40 second homes"
        return (text[end : end + 1] == "-" and _SECOND_TO.match(text, end) is not None) or text.startswith(" home", end)
    if word == "yr":
        return text[end : end + 1].isdigit()  # "asteroid 2024 YR4"
    if word == "day":
        return text[end : end + 1] in _JOINED and by_day(text, at, end)  # "300 day labourers"
    if word == "gigabit":
        return _BIT_PORTS.match(text, end) is not None  # "24 gigabit ports"
    if word == "millennium":
        return _named_millennium(text, at, end)  # "eight Millennium Development Goals"
    if word in _COINS:
        return _OF_COIN.match(text, end) is not None
    if word in _LOWER_CODES and (text[end : end + 1].isalnum() or acronym(text, end)):
        return True  # "12 CAD models"
    loud = text[at].isupper()  # "5 SOM students", "Newton scholars"
    return loud and (word in _SMALL or (word in _INVENTORS and acronym(text, end)))


def _phrase(text: str, at: int) -> Unit | None:
    head = text[at : at + 3].lower()
    m = _PHRASE.match(text, at) if head in _HEADS or head[:2] in _HEADS else None
    if m is None:
        if head[:1] == text[at : at + 1]:
            return None
        code = _CODE.match(text, at)
        if code is not None and code[0] in CURRENCY_CODES and not acronym(text, code.end()):
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
    end = m.end()
    if unit in ("arcmin", "arcsec") and text.startswith(_ARC_OF, end):
        word = FOLD.split(word)[0]
        (unit, kind), end = _WORDS[word], at + len(word)  # "20 minutes of arc welding"
    if word in _UNSURE_WORDS and _means_other(text, word, at, end):
        return None
    if unit == "deg" and _DEGREE_DAYS.match(text, end) and text[at - 1 : at] + text[end] != "- ":
        return None  # "40 degree days", but "a 40-degree day"
    if text[end : end + 1] == "-":
        if kind == "measure" and _ADJECTIVE.match(text, end):
            return None  # "300 degree-granting schools"
        if word in LASTED and things_of(text, word, at, end):
            return None  # "three week-long strikes"
    if kind == "duration" and _ON_YEAR.match(text, end):
        return None  # "in 2019 year on year"
    if word in ("pound", "pounds") and money_by_name(text, word, at, end):
        return Unit(of_land(text, at, "pound")[0], "money", end)
    if word in SHARED_NAMES:
        unit, assumed = of_land(text, at, word)
        return Unit(unit, "money", end, assumed)
    return Unit(unit, kind, end, assumed=kind == "money" and word in ASSUMED_CURRENCY_WORDS)


def head_unit(phrase: str) -> tuple[str, Kind] | None:
    """Return the length, mass, time or sum that heads a noun phrase ("rushing yard" → yd), if one does."""
    head, _, word = phrase.rpartition(" ")
    known = _WORDS.get(word) if head and word.islower() else None
    if word in _SUMS and head.islower() and head.rpartition(" ")[2] not in _STRUCK:
        return known
    if (word == "meter" and head.rpartition(" ")[2] in _METERED) or (word == "day" and head.endswith("degree")):
        return None  # "heating degree days"
    return known if known is not None and known[1] in ("measure", "duration") and known[0] in _PHYSICAL else None


_SUMS = frozenset("dollar euro yen yuan buck".split())
"""Names that are of money only, whatever is said of it."""
_STRUCK = frozenset("silver gold sand copper bronze eagle trade half".split())
"""What coins and shells are called by, which are counted: "40 silver dollars", but "40 extra dollars"."""


def summed(text: str, unit: Unit) -> bool:
    """Whether the name of a unit is of money only: "50 extra dollars", but "10 full marks"."""
    return unit.kind == "money" and text[text.rfind(" ", 0, unit.end) + 1 : unit.end].lower().rstrip("s") in _SUMS


_METERED = frozenset(
    "smart parking gas electricity electric power water energy heat light taxi flow prepayment household".split()
)
"""What a meter measures or is: such a thing is counted."""
_PHYSICAL = frozenset("yd m km mi ft acre ha t ton bbl year month week day hour minute second".split())
