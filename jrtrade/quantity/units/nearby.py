"""Symbols that what stands near tells apart: "nm" at sea, "kt" of wind, "g" of a turn."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.tables import END

_G_FORCE = re.compile(
    r"(?:(?P<sure>[gG](?:['’]s|-forces?)(?:\sof\s(?:force|acceleration|deceleration))?)|[gG]s?)(?![\w/’'-]|\.\d|\s(?:of|worth)\s)"
)
_FORCED = re.compile(r"\s(?:turns?|dive|pull-?(?:out|up)|man(?:oeuv|euv)(?:re|er)s?|(?:ac|de)celerations?)(?![a-z])")
_PULLS = re.compile(
    r"(?i:(?<![a-z])(?:pull(?:s|ed|ing)?|accelerations?|decelerations?|g-forces?|loads?\sfactors?|centrifuged|spun)\s(?:(?:of|at|to|up|about|around|over|nearly|almost|is|was|reached|hit|exceeded|peaked)\s){0,3}[-\d.,\s]{1,7}\s?)\Z"
)
"""What measures a force by the weight of what feels it: "pulled 9 g", "an acceleration of 2 g"."""
_SEA = re.compile(
    r"(?i:(?<![a-z])(?:knots|sail(?:s|ed|ing)?|voyages?|steam(?:s|ed|ing)?|offshore|(?:off|from)\sthe\s(?:[a-z]+\s)?coast|coast|ships?|vessels?|tankers?|carriers?|EEZ|zone|"
    r"nautical|ports?|harbou?r|ballast|laden|cruis(?:e|es|ed|ing)|aircraft|pilots?|flights?|sea|ocean|strait|islands?|seaward|waters)(?![a-z]))"
)
_SMALL_THINGS = re.compile(
    r"(?i:(?<![a-z])(?:chips?|wafers?|lights?|lasers?|wavelengths?|process|nodes?|transistors?|lithograph\w{1,5}|films?|particles?|semiconductors?|nano\w{0,12}|thick\w{0,4}|"
    r"layers?|diameter|pores?|foundr(?:y|ies)|virus(?:es)?|cells?|lens(?:es)?|optical|infrared|ultraviolet|UV|microscop\w{1,4}))"
)


def at_sea(text: str, at: int) -> bool:
    """Whether the "nm" at `at` is nautical miles: the line tells of ships and of nothing so small as a chip."""
    low, high = max(0, at - 80), min(len(text), at + 60)
    low = max(low, text.rfind("\0", low, at) + 1)
    stop = text.find("\0", at, high)
    high = high if stop < 0 else stop
    return _SEA.search(text, low, high) is not None and _SMALL_THINGS.search(text, low, high) is None


_WINDY = re.compile(r"\s(?:winds?|gusts?|breeze|headwinds?|tailwinds?|crosswinds?)(?![a-z])")
_WIND_OF = re.compile(
    r"(?i:(?<![a-z])(?:winds?|gust(?:s|ing)?|airspeed|groundspeed|headwind|tailwind|crosswind)\s(?:[a-z]{2,12}\s){0,3}[\d.–-]{1,8}[\s-]?)\Z"
)


def blown(text: str, at: int, end: int) -> bool:
    """Whether "kt" is a knot: a wind stands behind it, or before the number."""
    return _WINDY.match(text, end) is not None or _WIND_OF.search(text, max(0, at - 48), at) is not None


def g_force(text: str, at: int) -> int | None:
    """Return where the "g" at `at` ends if it is a force, no gram: "pulled 9 g", "3 g's", "a 6 g turn"."""
    force = _G_FORCE.match(text, at)
    if force is None:
        return None
    pulled = force["sure"] or _FORCED.match(text, force.end()) or _PULLS.search(text, max(0, at - 40), at)
    return force.end() if pulled else None


_WORKING = re.compile(
    r"\s(?:(?:that\s|which\s)?(?:build|employ|repair|dismantle|specialise|specialize|compete)(?![a-z])|(?:building|repairing)\s(?:[a-z]+\s)?(?:ships|vessels|tankers|boats|hulls|ferries|warships)(?![a-z])|employing\s\d"
    rf"|in\s(?:the|its|this|that)\s(?:country|world|region|nation|industry|sector)(?={END}|\s(?:and|with|that|which|are|were|is|have|can|could|to|by|for|had|has|was)\s))"
)
_THEIR_YARDS = re.compile(
    r"(?i:(?<![a-z])closures?\sof\s(?:the\s)?|(?<![a-z])(?:country|nation|region|industry|shipbuilder|shipmaker)[’']s\s(?:[a-z]+\s){0,2})\S{1,12}\s\Z"
)


def shipyards(text: str, at: int, end: int) -> bool:
    """Whether "yards" from `at` to `end` are places of work: "84 yards in the country", "12 yards build tankers"."""
    if text.startswith(" of ", end):
        return False  # "the closure of two yards of road"
    return _WORKING.match(text, end) is not None or _THEIR_YARDS.search(text, max(0, at - 60), at) is not None
