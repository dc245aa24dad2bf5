"""Symbols that what stands near tells apart: "nm" at sea, "kt" of wind, "g" of a turn, "mb" of a file, "f" of heat."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END

_G_FORCE = re.compile(
    r"(?:(?P<sure>[gG](?:['’]s|-forces?)(?:\sof\s(?:force|acceleration|deceleration))?)|[gG]s?)(?![\w/’'-]|\.\d|\s(?:of|worth)\s)"
)
_FORCED = re.compile(r"\s(?:turns?|dive|pull-?(?:out|up)|man(?:oeuv|euv)(?:re|er)s?|(?:ac|de)celerations?)(?![a-z])")
_PULLS = re.compile(
    r"(?i:(?<![a-z])(?:pull(?:s|ed|ing)?|accelerations?|decelerations?|g-forces?|loads?\sfactors?|centrifuged|spun)\s(?:(?:of|at|to|up|about|around|over|nearly|almost|is|was|reached|hit|exceeded|peaked)\s){0,3}[-\d.,\s]{1,7}\s?)\Z"
)
"""What measures a force by the weight of what feels it: "pulled 9 g", "an acceleration of 2 g"."""
_SEA = rare(
    r"(?i:(?<![a-z])(?:knots|sail(?:s|ed|ing)?|voyages?|steam(?:s|ed|ing)?|offshore|(?:off|from)\sthe\s(?:[a-z]+\s)?coast|coast|ships?|vessels?|tankers?|carriers?|EEZ|zone|"
    r"nautical|ports?|harbou?r|ballast|laden|cruis(?:e|es|ed|ing)|aircraft|pilots?|flights?|sea|ocean|strait|islands?|seaward|waters)(?![a-z]))"
)
_SMALL_THINGS = rare(
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


_WINDY = rare(r"\s(?:winds?|gusts?|breeze|headwinds?|tailwinds?|crosswinds?)(?![a-z])")
_WIND_OF = rare(
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


BYTES = {"mb": "MB", "Mb": "MB", "kb": "kB", "mb/s": "MB/s", "kb/s": "kB/s"}
"""Symbols that are bytes where a text tells of files: else "mb" may be barrels or millibars, "kb" bases of a genome."""
_STORED = rare(
    r"(?i:(?<![a-z])(?:files?|(?:down|up)loads?(?:ed|ing)?|attachments?|attach(?:ed|ing)?|memory|ram|ssd|usb|disks?|drives?|storage|stor(?:ed?|ing)|apps?|videos?|photos?|images?|"
    r"pdfs?|e?mails?|backups?|servers?|cache|internet|wi-?fi|broadband|bandwidth|connection|data\s(?:plan|cap|limit|allowance|usage)|bytes?|[gt]b|[km]bps)(?![a-z]))"
)
_ALONE = rare(
    r"(?:\A|\0|(?i:(?:convert|what(?:['’]?s|\sis)|how\s(?:much|many)\s[a-z]{2,9}\s(?:is|are|in))\s))"
    r"-?(?!9\d\d\D|10[013-5]\d\D)\d[\d.,]{0,9}\s?\Z"
)
"""A number that nothing stands before, and that is no pressure of the air."""
_CONVERTED = rare(
    r"\s*(?:[.?!]?\s*(?:\0|\Z)"
    r"|(?i:(?:in|to|into|=)\s(?:[kmgt]?b|(?:mega|giga|kilo|tera)?bytes|[cfk]|celsius|fahrenheit|kelvin)(?![a-z])))"
)


_OF_OTHERS = rare(
    r"(?i:(?<![a-z])(?:genom\w{1,5}|dna|rna|genes?|chromosom\w{1,4}|plasmids?|crude|oil|barrels?|opec|storms?|hurricane|cyclone|pressure|isobars?)(?![a-z]))"
)
"""Where such symbols are of bases, of barrels or of the air."""


def in_bytes(text: str, at: int, end: int) -> bool:
    """Whether the "mb" or "kb" from `at` to `end` is one of bytes: files are told of, or nothing at all."""
    if _CONVERTED.match(text, end) and _ALONE.search(text, max(0, at - 32), at):
        return True
    low, high = max(0, at - 60), end + 40
    return _STORED.search(text, low, high) is not None and _OF_OTHERS.search(text, low, high) is None


DEGREES = {"f": "°F", "c": "°C"}
_HEATED = rare(
    r"(?i:(?<![a-z])(?:(?:pre)?heat(?:s|ed)?|ovens?|baked?|roast(?:ed)?|grill(?:ed)?|cook(?:ed)?|boils?|melts?|freezes|"
    r"cool(?:s|ed)?|warm(?:s|ed)?|chill(?:ed)?|temp(?:erature)?s?|thermostat|fever|wash(?:ed)?)\s(?:[a-z]{2,11}\s){0,3}"
    r"(?:to|at|of|is|was|near|about|around|below|above|under|over|from|by|hit|reached)\s[-−]?\d{1,4}(?:\.\d)?\s?"
    r"|(?<![a-z])(?:ovens?|temp(?:erature)?|thermostat|fever):?\s[-−]?\d{1,4}(?:\.\d)?\s?"
    r"|(?:minus|negative)\s[\w.]{1,9}\s?|(?<![\d.])[-−]\d{1,3}(?:\.\d)?\s)\Z"
)
_HOT = rare(
    r"(?i:\s(?:outside|ovens?|inside|today|fever)(?![a-z])|\s?/\s?\d{2,3}\s?[cf](?![a-z])"
    r"|\sfor\s(?:about\s)?\d{1,3}(?:(?:-|\sto\s)\d{1,3})?\s?(?:min|hour|hr))"
)
_PRICED = rare(r"\s(?:per|an?|each|off|more|less|coins?|stamps?|extra|cheaper|dearer)(?![a-z])")


def in_degrees(text: str, at: int, end: int) -> bool:
    """Whether the small "f" or "c" from `at` to `end` is a scale of temperature: "bake at 350f", "minus 20 c"."""
    if text[end : end + 1] not in _ENDERS or _PRICED.match(text, end):
        return False
    if _HOT.match(text, end) or _HEATED.search(text, max(0, at - 60), at):
        return True
    sure = text[at] == "f" or text[at - 1] == " " or text[end : end + 1] == " "
    return sure and _CONVERTED.match(text, end) is not None and _ALONE.search(text, max(0, at - 32), at) is not None


_ENDERS = frozenset(("", " ", ".", ",", ";", ":", "!", "?", ")", "\0", "\n", "/"))
