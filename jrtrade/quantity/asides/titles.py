"""Titles in quotes that begin with a number, and figures in capitals that are none: "Twelve Bridges", "12 Miles"."""

from __future__ import annotations

from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.patterns import rare

QUOTES = frozenset("\"“‘'")
_QUOTED_TITLE = rare(
    r"(?:\d{1,4}|[A-Z][A-Za-z-]{2,12})\s(?:(?:[A-Z][a-z’][\w’'-]{0,20}|\d{1,3}|of|an?|the|and|in|to|for|on|at|from|with|by)[,:]?\s){0,6}"
    r"(?!Per\s?[Cc]ent|Dollars|Pounds|Euros)[A-Z][a-z]{2}[\w’'-]{0,20}[,.!?]?[”\"’'](?![A-Za-z])(?!\s(?:he|she|they|it|we|I|said|says|told|asked)\s)"
)
_PLAIN_FIGURE = rare(
    r"(?!One\b|1\b)(?:\d{1,4}|[A-Z][A-Za-z-]{2,12})\s(?:(?:Hundred|Thousand|Million|Billion|Trillion)"
    r"(?:\s(?:People|Men|Women|Miles|Tons|Tonnes|Years|Barrels|Euros|Dollars|Pounds))?|(?:Square\s|Cubic\s)?(?:Miles|Kilomet(?:re|er)s|Met(?:re|er)s|Feet|Inches|Yards|Acres|Hectares|"
    r"Grams|Kilos|Kilograms|Tons|Tonnes|Ounces|Lit(?:re|er)s|Gallons|Barrels|Degrees|Watts|"
    r"Seconds|Minutes|Hours|Days|Nights|Weeks|Months|Years|Decades|Centuries|Euros?|Cents|Pence|Pounds?|Dollars?|Percent))"
    r"[,.!?]?[”\"’']"
)
"""A figure in capitals that is no more than that: a sign with "12 Miles", a label with "30 Days"."""
_UTTERED = rare(
    r"(?<![A-Za-z])(?:(?:shout(?:s|ed)|answer(?:s|ed)|repli(?:es|ed)|added|asked)[:,]|sa(?:id|ys)[:,]?|marked|label?led|stamped"
    r"|offer(?:s|ed)|demand(?:s|ed))\s[”“\"‘']\Z"
)
_PROMISED = rare(
    r"(?<![A-Za-z])(?:promise[sd]?|(?:sign|board|label|banner|plaque|poster|placard|notice|ticket)\s(?:reads?|said|says))"
    r"\s[”“\"‘']\Z"
)
"""Behind which anything in capitals is what a sign says, as only a plain figure is behind other words of speech."""
_ALL_IT_WAS = rare(
    r"\s(?:was|is|were|are)\s(?:all|the\s(?:verdict|sentence|limit|answer|reply|offer|price|deadline))\b"
)


def quoted_title(text: str, start: int) -> Aside | None:
    """Return the title in quotes that begins with the number at `start`: "Twelve Bridges", "12 Days in May"."""
    m = _QUOTED_TITLE.match(text, start) if text[start - 1] in QUOTES else None
    if m is None or _PROMISED.search(text, max(0, start - 20), start):
        return None
    if _PLAIN_FIGURE.match(text, start) and (
        _UTTERED.search(text, max(0, start - 16), start) or _ALL_IT_WAS.match(text, m.end())
    ):
        return None
    return Aside(start, m.end() - 1, "name")
