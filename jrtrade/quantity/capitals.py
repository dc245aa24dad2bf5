"""Head lines and bulletins in capitals: the small words between their numbers are read as in any other text."""

from __future__ import annotations

import re

_PARTS = "quarter|third|fifth|half|dozen|hundred|thousand|million|billion|trillion"
_FEW = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
_RATED = (
    "day|week|month|year|hour|minute|share|barrel|ton|tonne|pound|gallon|litre|liter|head|person|night|mile|piece|unit"
)
_LOUD = re.compile(
    r"(?<=[A-Z0-9%)] )(?:OR|AND) (?:MORE|LESS|FEWER|ABOVE|BELOW|OVER|UNDER|HIGHER|LOWER|UP|SO)(?![A-Za-z])"
    r"|(?<=[A-Z0-9] )AND A (?:HALF|QUARTER)(?![A-Za-z])"
    r"|(?<=[A-Z0-9] )AND (?=[A-Z0-9-]{1,12} (?:CENTS|PENCE))|(?<=[A-Z0-9] )(?:CENTS|PENCE)(?![A-Za-z])"
    rf"|(?<![A-Za-z])(?:ONE|TWO|THREE|FOUR) IN (?:{_FEW.upper()})(?![A-Za-z])"
    r"|(?<=[A-Z0-9%$£€¥)] )(?:TO|OR|AND|OF|PER|FROM|THROUGH)(?= [A-Z0-9$£€¥(+-])"
    rf"|(?<![A-Za-z])AN? (?=(?:{_PARTS.upper()})(?![A-Za-z]))|(?<=[A-Z0-9] )AN?(?= (?:{_RATED.upper()})(?![A-Za-z]))"
    r"|(?<=TWICE )AS (?:MANY|MUCH)|TIMES (?:AS (?:MANY|MUCH)|MORE|LESS)(?![A-Za-z])"
    r"|(?<![A-Za-z])(?:MINUS|NEGATIVE)(?= [A-Z0-9])|-YEAR-OLDS?(?![A-Za-z])"
)
_TITLED = re.compile(
    r"(?<=[a-z0-9%] )(?:To|Or|And|Of)(?= [A-Z0-9$£€¥])"
    rf"|(?<=[a-z0-9%] )An?(?= (?i:{_RATED}|{_PARTS})(?![A-Za-z]))"
)
_ANY = re.compile(r" (?=[TOAPM])(?:TO|OR|AND|OF|PER|MINUS|AS|A|To|Or|And|Of) ")
_OPENING = ("A ", "MINUS ", "NEGATIVE ", "ONE IN ")


def quietened(text: str) -> str:
    """Return the text with small words in small letters where a line is in capitals; its length stays.

    Only words between capitals, numbers and signs are changed, so that a name keeps its own.
    """
    if _ANY.search(text) is None and not text.startswith(_OPENING):
        return text
    return _TITLED.sub(_small, _LOUD.sub(_small, text))


def _small(m: re.Match[str]) -> str:
    return m[0].lower()
