"""Hedges behind a number: "5% or so", "10 at most", "3 million and counting"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.currencies import MONEY_SIGNS
from jrtrade.quantity.lexicon.hedges import HEDGE_AFTER_FIRST, HEDGES_AFTER
from jrtrade.quantity.lexicon.numbers import TENS, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.units.rates import per_at

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Kind, Qualifier

_ADDED = "or\\sminus|add-ons|bonus(?:es)?|costs|VAT|interest|tax(?:es)?|expenses|fees|an?|another|" + words_to(10)
"""What "plus" adds, so that it is no bound of the sum before it."""
_AFTER = re.compile(
    r"[\s-]?(?P<plus>plus(?![A-Za-z])|\+(?!/)|odd(?![A-Za-z])|(?<=-)some(?:thing)?(?![A-Za-z])|(?<=\s)and\ssomething(?=\s[a-z])"
    r"|(?<=\s)and\ssome(?=\s(?:dollars|euros|pounds|kilos|kilometres|kilometers|miles|metres|meters|feet|pages|years|months|weeks|days|hours|degrees)(?![a-z])))"
    rf"(?!\s?[\d$£€¥]|\s(?:{_ADDED})\b)|\s(?P<words>(?:[Oo]r|and|at|give)(?:\s[A-Za-z][a-z]*){{0,3}})"
    r"|-?(?P<ish>ish)(?![A-Za-z])|(?:,\s|\s(?=[imar]))(?P<aside>if\sthat|at\sthe\soutside|at\sa\s(?:push|pinch)|at\s(?:the\s(?:very\s)?)?(?:most|least)|approximately|roughly"
    rf"|more\sor\sless|or\s(?:so|thereabouts))(?={END})|,\s(?P<give>give\sor\stake(?:\sa\sfew(?={END}))?)(?![a-z-])|\s(?P<limit>max(?:imum)?|tops|min(?:imum)?)(?={END})"
)
_STOP = rare(rf"{END}|\s(?:may|can|will|must|get|are|only|who|pay|pays|need|have)\b")
_CHANGE_ENDS = rare(rf"{END}|\s(?:each|apiece|left)(?![a-z])")
_MORE = rare(r"\s(?:[" + MONEY_SIGNS + r"]?\d|(?:the|an?|its|their)\s)|-\d")
"""What goes on behind "8% and over 20%", so that "and over" is no bound of the 8%."""
_CONVERSION = re.compile(r"(?:\s\([^()\0]{1,40}\)|\))(?=\s(?:per|an?)\s)")
_COMPARING: dict[str, Qualifier] = {"<": "above", ">": "below", "≤": "at_least", "≥": "at_most"}
_OR_EQUAL: dict[Qualifier, Qualifier] = {"above": "at_least", "below": "at_most"}
_COMPARED = rare(
    r" ?(?P<sign>[<>≤≥])(?P<equal>=?) ?(?:[b-zΑ-ω]\d?(?![\w'’>/-])"
    r"|[A-Za-zΑ-ω][A-Za-z0-9 /]{0,20}[<>≤≥]=? ?[-−]?\.?\d)"
)
"""A sign between a number and what is compared with it: "3 ≤ k", "18 < age < 65"."""
_HEDGE_STARTS = {"-": "+posi", ",": "gaiomr", "+": "", "i": "", "\u00a0": "", "\n": "", **dict.fromkeys(_COMPARING, "")}
"""With what a hedge behind a number can begin, by the sign before it that is no space; any letter if none is given."""
HEDGE_HEADS = frozenset("pl od or Or an at gi if ap ro mo ma mi to".split())
"""The same behind a space, by two letters."""


def beyond(text: str, end: int) -> str:
    """Return the rate that stands behind a conversion in brackets: "$10bn (£7bn) a week" says it of both."""
    m = _CONVERSION.match(text, end) if text[end : end + 1] == ")" or text[end : end + 2] == " (" else None
    per = per_at(text, m.end(), money=False) if m is not None else None
    return "" if per is None else f"/{per[0]}"


_FIGURE_NEXT = rare(
    rf"(?i:\s(?:[A-Z]{{0,3}}[{MONEY_SIGNS}]?\d|(?:{words_to(19)}|{'|'.join(TENS)}|half|a\s(?:third|quarter|fifth|dozen|hundred|thousand|million))(?![a-z])))"
)
"""The figure that "at least" belongs to, where one stands before as well: "in 24 hours at least nine died"."""
_ADJECTIVE_NEXT = rare(r"\s(?!(?:in|on|for|from|by|and|but|or|per|to|with|if|when|while|as|a|an|of)\b)[a-z]")
"""What makes a superlative of "at the most", and a part of a name of "at maximum"."""
_AND_MORE = rare(
    r"\s(?!(?:a|an|per|in|on|for|at|from|of|to|by|is|was|were|are|as|and|or|but|while|since|with|years?|square)\b)[a-z]{3,}"
)
"""What is added to a sum, so that "plus" is no bound."""


def hedge_after(text: str, end: int, kind: Kind) -> tuple[int, Qualifier | None]:
    """Read a hedge that follows ("a hundred plus", "or so"); to a sum, "plus" may add something ("$5m plus shares")."""
    char = text[end : end + 1]
    head = text[end + 1 : end + 3]
    if char == " ":
        if head not in HEDGE_HEADS and head[:1] not in ("+", " ", *_COMPARING):
            return end, None
    else:
        letters = _HEDGE_STARTS.get(char)
        if letters is None or (letters and (head.lstrip()[:1] or "x") not in letters):
            return end, None
    if char in _COMPARING or head[:1] in _COMPARING:
        compared = _COMPARED.match(text, end)
        if compared is None:
            return end, None
        bound = _COMPARING[compared["sign"]]
        return compared.end("equal"), _OR_EQUAL.get(bound, bound) if compared["equal"] else bound
    m = _AFTER.match(text, end)
    if m is None:
        return end, None
    if m["plus"]:
        if kind in ("money", "measure", "percent") and m[0] in ("plus", " plus") and _AND_MORE.match(text, m.end()):
            return end, None  # "$28 million plus gold"
        return m.end(), "about" if m["plus"].endswith(("odd", "some", "something")) else "above"
    if m["aside"]:
        return m.end(), HEDGES_AFTER[tuple(m["aside"].split())]
    if m["ish"] or m["give"]:
        return m.end(), "about"
    if m["limit"]:
        return m.end(), "at_least" if m["limit"].startswith("min") else "at_most"
    words = m["words"].lower().split()
    if words[0] in HEDGE_AFTER_FIRST:
        for n in range(len(words), 1, -1):
            qualifier = HEDGES_AFTER.get(tuple(words[:n]))
            if qualifier is not None:
                stop = m.start("words")
                for word in m["words"].split()[:n]:
                    stop = text.index(word, stop) + len(word)
                return (end, None) if _goes_on(text, stop, words, kind) else (stop, qualifier)
    return end, None


_COMPARATIVES = frozenset("higher greater more lower less fewer".split())
_ENDED = rare(r"\s*(?:[.;:)\0]|\Z)")
_CLOSED = rare(
    r"\s*(?:[.;:)\0]|,(?!\s\d)|\Z)|\s(?:may|can|will|would|should|must|get|gets|pay|pays|are|were|is|was|who|have|had|face|faces|(?:is|are)\sconsidered|"
    r"qualif(?:y|ies)|need|needs|on\s(?:the|a)\s[A-Z]|at\sthe\stime)(?![a-z])"
)
"""What may follow a comparative that is a bound: "a BMI of 30 and higher is obese"."""
_MATTER = re.compile(
    rf"\sof\s(?:[a-z]{{3,15}}\s){{1,2}}or\s(?P<bound>less|fewer|more)(?={END}|\s(?:an?|per|each|every|in|on|at|for|from|to|and|but|is|was|are|were|will)\s)"
)


def hedge_behind_matter(text: str, end: int) -> tuple[int, Qualifier | None]:
    """Read a hedge behind what was measured: "3 millimetres of rain or less"."""
    m = _MATTER.match(text, end)
    if m is None:
        return end, None
    return m.end(), "at_least" if m["bound"] == "more" else "at_most"


_COSTING = rare(
    r"(?i:(?<![a-z])(?:cost|costs|costing|tak(?:e|es|ing)|took|needs?|requires?|pay|pays|waits?|delays?|delayed)(?![a-z]))"
)
_WORSE = rare(
    r"(?i:(?<![a-z])(?:inflation|unemployment|jobless|loss|losses|lose|losing|deficits?|debts?|falls?|fell|shrink|contract|decline|drop|cuts?|deaths?|die|"
    r"away|off|late|worst|down|error|crime|emissions)(?![a-z]))"
)
"""What is the better the less there is of it."""
_LASTING = rare(r"(?i:(?<![a-z])(?:last|lasts|lasted|lasting|live|survive|hold|enough\sfor)(?![a-z]))")


def at_best(text: str, at: int, kind: Kind) -> Qualifier | None:
    """Read "at best", which bounds from above what one wants, and from below what it costs."""
    low = max(0, at - 70)
    low = max(low, text.rfind(". ", low, at), text.rfind("; ", low, at), text.rfind("\0", low, at))
    if _COSTING.search(text, low, at):
        return "at_least"
    if kind == "ordinal" or _WORSE.search(text, low, at):
        return None
    return "at_most" if kind != "duration" or _LASTING.search(text, low, at) else None


_BEHIND_CONVERSION = re.compile(
    r"(?:\s\((?:about\s)?[A-Za-z]{0,3}\.?\s?[" + MONEY_SIGNS + r"]?\d[^()\0]{0,30}\)|\))"
    r"\s(?:or|(?P<joined>and))\s(?:(?P<least>more|higher|above|over|greater|longer|up|faster)|less|lower|below|under|shorter|colder)(?![\w-]|\sthan\s)"
)


def hedge_behind_conversion(text: str, start: int, end: int) -> Qualifier:
    """Read a bound behind a conversion in brackets, which is said of both: "74 mph (119 km/h) or more"."""
    if text[end] == ")" and text[start - 1 : start] != "(":
        return "exact"
    m = _BEHIND_CONVERSION.match(text, end)
    if m is None or (m["joined"] and not _ENDED.match(text, m.end())):
        return "exact"
    return "at_least" if m["least"] else "at_most"


def _goes_on(text: str, stop: int, words: list[str], kind: Kind) -> bool:
    """Whether the words of a hedge that ends at `stop` are no hedge, by what goes on behind them."""
    if words[0] == "or":
        return text.startswith(" than ", stop)  # "$12 million or lower than last year"
    if words[0] == "at":
        open_end = words[1] == "the" or text.endswith(("imum", "best"), 0, stop)  # "at minimum wage"
        superlative = open_end and _ADJECTIVE_NEXT.match(text, stop) is not None
        if words[1] == "a" or text.startswith(" of ", stop):
            return text.startswith((" of ", " point"), stop)  # "12 at a push of the button", "at the outside of it"
        return superlative or _FIGURE_NEXT.match(text, stop) is not None
    if words[0] == "and":
        if words[1] == "change":
            return _CHANGE_ENDS.match(text, stop) is None  # "pay $10 and change trains"
        if words[1] == "more" and kind == "count":
            return True  # "200 recipes and more"
        upwards = words[1] in ("up", "upwards")
        if words[1] in _COMPARATIVES and not (_ENDED if words[1] in ("more", "less") else _CLOSED).match(text, stop):
            return True  # "3% and higher taxes"
        return _MORE.match(text, stop) is not None or (upwards and not _STOP.match(text, stop))
    return False
