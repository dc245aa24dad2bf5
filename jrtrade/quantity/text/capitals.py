"""Head lines and bulletins in capitals: the small words beside their numbers are read as in any other text."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.patterns import rare

_MANY = (
    "ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|FIFTEEN|TWENTY|THIRTY|FORTY|FIFTY|SIXTY|SEVENTY|"
    "EIGHTY|NINETY|HUNDRED|THOUSAND|MILLION|BILLION|TRILLION|HALF|DOZEN"
)
PARTS = "QUARTER|THIRD|FIFTH|HALF|DOZEN|HUNDRED|THOUSAND|MILLION|BILLION|TRILLION"
_RATED = (
    "DAY|WEEK|MONTH|YEAR|HOUR|MINUTE|SHARE|BARREL|TON|TONNE|POUND|GALLON|LITRE|LITER|HEAD|PERSON|NIGHT|MILE|PIECE|UNIT"
)
_NEXT = rf"(?= [$£€¥+-]?(?:\d|(?:{_MANY})(?![A-Za-z])))"
_LOUD = re.compile(
    r"(?<=[A-Z] )AND [A-Z0-9-]{1,12} (?:CENTS|PENCE)(?![A-Za-z])"
    r"|(?<=\d )(?:To|Or|And)(?= [$£€¥]?\d)"
    rf"|(?<=[A-Z0-9%] )(?:TO|OR|AND){_NEXT}|(?<=[A-Z] )FROM{_NEXT}"
    r"|(?<=[A-Z0-9%] )(?:OR|AND) (?:MORE|LESS|FEWER|ABOVE|BELOW|OVER|UNDER|HIGHER|LOWER|UP|SO)(?![A-Za-z])"
    r"|(?<=[A-Z0-9] )AND A (?:HALF|QUARTER)(?![A-Za-z])"
    rf"|(?<![A-Za-z])(?:ONE|TWO|THREE|FOUR) IN (?:{_MANY})(?![A-Za-z])"
    rf"|(?:HUNDREDS|THOUSANDS|MILLIONS|BILLIONS|DOZENS|(?<![A-Z])AN? (?:{PARTS})) OF(?= [A-Z])"
    rf"|(?<![A-Za-z])AN? (?:{PARTS})(?![A-Za-z])"
    rf"|(?<=[A-Z0-9] )PER(?= (?:{_RATED})(?![A-Za-z]))|(?<=[A-Z0-9] )AN?(?= (?i:{_RATED})(?![A-Za-z]))"
    r"|(?<=TWICE )AS (?:MANY|MUCH)|TIMES (?:AS (?:MANY|MUCH)|MORE|LESS)(?![A-Za-z])"
    r"|(?<![A-Za-z])(?:MINUS|NEGATIVE)(?= [A-Z0-9])|-YEAR-OLDS?(?![A-Za-z])"
)
_ANY = re.compile(r" (?<=[A-Z0-9%] )(?=[TOAFPMI])(?:TO|OR|AND|FROM|OF|PER|AN?|AS|IN|MINUS|To|Or|And)(?= [A-Z0-9$£€¥])")
_OPENING = ("A ", "MINUS ", "NEGATIVE ", "ONE IN ")
_NAMED = rare(
    r"(?i:(?<![A-Za-z])(?:(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[A-Z]{0,6}|LEVELS?|ROUNDS?|GRADES?|ARTICLES?|"
    r"PAGES?|SECTIONS?|CHAPTERS?|PARTS?|WEEKS?|DAYS?|YEARS?|PHASES?|STAGES?|GROUPS?|CLASS(?:ES)?|GATES?|ROOMS?|"
    r"ROUTES?|LINES?|LANES?|ROWS?|TYPES?|NOS?|OPEN|G)\.?\s?\d{1,4}\s)\Z"
)
"""What a number names, so that the next one does too: "MAY 5 AND 6"."""
_REACH = 160


def quietened(text: str) -> str:
    """Return the text with small words in small letters where a line is in capitals; its length stays.

    Only words beside numbers are changed, so that a name keeps its own.
    """
    first = _ANY.search(text)
    if first is None:
        return _LOUD.sub(_small, text[:_REACH]) + text[_REACH:] if text.startswith(_OPENING) else text
    parts: list[str] = []
    last = 0
    while first is not None:
        start = max(last, first.start() - _REACH)
        start = max(start, text.rfind("\n", start, first.start()))
        end = min(len(text), first.end() + _REACH)
        parts += (text[last:start], _LOUD.sub(_small, text[start:end]))
        last = end
        first = _ANY.search(text, last)
    return "".join((*parts, text[last:]))


def _small(m: re.Match[str]) -> str:
    named = m[0].lower() in ("to", "or", "and") and _NAMED.search(m.string, max(0, m.start() - 18), m.start())
    return m[0] if named else m[0].lower()
