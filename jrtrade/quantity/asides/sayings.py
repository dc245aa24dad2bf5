"""Sayings whose number word numbers nothing, by list: "one eye on the clock", "in two minds", "safety first"."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Aside, AsideClass
from jrtrade.quantity.lexicon.patterns import rare

_ENDS = r"\s*(?:[.,;:!?)”\"’\0]|\Z)"
_HAS = r"(?i:(?<![a-z])(?:have|has|had|having|with|keep|keeps|kept|keeping|got|already|firmly)\s)\Z"
_TURNS = (
    "game|match|step|race|house|street|question|problem|point|shot|ball|hole|set|lap|round|word|brick|block|village|"
    "page|fight|bout|tournament|stage|session|issue|task|over|innings"
)
SAYINGS: dict[str, tuple[tuple[tuple[str, ...], str, str, AsideClass], ...]] = {
    "one": (
        ((" eye ",), _HAS, r"\seye\s(?:firmly\s|already\s)?on(?!\s(?:each|every|either|its|top)\b)", "idiom"),
        (
            (" foot ",),
            _HAS,
            r"\sfoot\s(?:firmly\s|already\s)?in\s(?:the|his|her|their|its|our|each|both)\s(?:[a-z-]{2,14}\s)?"
            r"(?:grave|door|finals?|semi-?finals?|quarter-?finals?|past|future|camps?|leagues?|round|play-?offs?|knockouts?|"
            r"last\s(?:four|eight|16|sixteen|32)|World\sCup|Champions\sLeague|Premier\sLeague|Premiership|Championship)(?![a-z])",
            "idiom",
        ),
        (
            (" hand ",),
            _HAS,
            r"\shand\s(?:firmly\s|already\s)?on\s(?:the|a|their|his|her|its)\s(?:[A-Za-z-]{2,14}\s){0,2}"
            r"(?:title|trophy|cup|Cup|crown|championship|prize|shield|Shield|medal)(?![a-z])",
            "idiom",
        ),
        (
            (" voice",),
            r"(?i:(?<![a-z])with\s)\Z",
            rf"\svoice(?={_ENDS}|\s(?:on|in|about|against|to|and|that|when|for|at|but|as|over|today|yesterday)(?![a-z]))",
            "idiom",
        ),
        ((" step ",), "", r"\sstep\s(?:closer|nearer|ahead|behind)(?![a-z])", "idiom"),
        (
            (" measure", " estimate", " reckoning", " calculation", " yardstick"),
            r"(?:(?<![a-z])[Bb]y|(?<![A-Za-z])On|(?:[,;:(]|and|but)\s?on)\s\Z",
            r"\s(?:measure|estimate|reckoning|calculation|yardstick)(?![a-z])",
            "idiom",
        ),
        (
            (" count", " account", " tally"),
            r"(?:(?<![a-z])By|(?<!ed\s)by)\s\Z",
            rf"\s(?:count|account|tally)(?=,\s|\s[^.\n\0]{{0,80}}\sby\s(?:another|a\s[a-z]{{5,6}})(?={_ENDS}|\s))",
            "idiom",
        ),
        (
            (" end", " extreme", " side"),
            r"(?i:(?<![a-z])(?:at|from|to|on(?:\sthe)?)\s)\Z",
            r"\s(?:extreme(?![a-z])|end\sof\sthe\s(?:scale|spectrum|range)(?![a-z])"
            r"|(?:end|side)(?![a-z])(?=[^.\n\0]{0,120}(?<![a-z])(?:at|from|on|to)\sthe\sother(?![a-z])))",
            "idiom",
        ),
        (
            (" share",),
            r"(?:(?:%|cent|half|quarter|third)\s(?:plus|minus|less)|(?<!\d)5[01](?:%|\sper\s?cent)\sand|\sof\shalf\sand)\s\Z",
            r"\sshare(?![a-z-]|\sin\s)",
            "idiom",
        ),
        ((" sense", " respect"), r"(?i:(?<![a-z])in\s)\Z", r"\s(?:sense|respect)(?![a-z])", "idiom"),
        (
            (" form or ", " shape or ", " guise or "),
            r"(?i:(?<![a-z])in\s)\Z",
            r"\s(?:form|shape|guise)\sor\s(?:an)?other(?![a-z])",
            "idiom",
        ),
        (
            (" ",),
            r"(?i:(?<![a-z])from\s)\Z",
            r"\s[a-z]{3,14}\sto\s(?:another|the\s(?:next|other))(?![a-z])",
            "idiom",
        ),
        (("-horse ", "-trick "), "", r"-(?:horse\s(?:race|town|contest)s?|trick\spon(?:y|ies))(?![a-z])", "idiom"),
        (
            tuple(f" {turn[0]}" for turn in _TURNS.split("|")),
            r"(?<![Oo]nly\s)(?<!than\s)(?<!limited\sto\s)\Z",
            rf"\s(?:{_TURNS})\sat\sa\stime(?![a-z])",
            "idiom",
        ),
    ),
    "two": (
        ((" minds",), r"(?i:(?<![a-z])(?:in|of)\s)\Z", r"\sminds(?![a-z])", "idiom"),
        ((" to tango",), "", r"\sto\stango(?![a-z])", "idiom"),
        (("-faced",), "", r"-faced(?![a-z])", "idiom"),
        ((" stools",), r"(?i:(?<![a-z])between\s)\Z", r"\sstools(?![a-z])", "idiom"),
        ((" birds ",), "", r"\sbirds\swith\sone\sstone(?![a-z])", "idiom"),
        ((" sides to every",), "", r"\ssides\sto\severy\s(?:story|argument|coin|question|debate)(?![a-z])", "idiom"),
    ),
    "three": (
        ((" Gorges",), "", r"\sGorges(?![a-z])", "name"),
        ((" Mile Island",), "", r"\sMile\sIsland(?![a-z])", "name"),
    ),
    "five": (
        (
            (" Star ", "-Star "),
            "",
            r"[\s-]Star(?:\s[Mm]ovement(?![a-z])|(?=\s(?:party|Party|mayor|leader|lawmakers?|senators?)(?![a-z])))",
            "name",
        ),
    ),
    "seven": (((" Sisters ",), "", r"\sSisters(?=\s(?:cliffs|station|Road|market|tube)(?![a-z]))", "name"),),
    "nine": (
        ((" ", ".", ","), r"(?i:(?<![a-z])on\scloud\s)\Z", r"(?![\w-])", "idiom"),
        (("-dash ",), "", r"-dash(?=\s(?:lines?|maps?|claims?)(?![a-z]))", "idiom"),
        ((" Elms",), "", r"\sElms(?![a-z])", "name"),
        ((" yards",), r"(?i:(?<![a-z])the\swhole\s)\Z", r"\syards(?![a-z])", "idiom"),
    ),
    "zero": (((" tolerance",), "", r"\stolerance(?![a-z])", "idiom"),),
    "first": (
        (
            (" place",),
            r"(?<!finished\s)(?<!ended\sup\s)(?<!\sis\s)(?<!\swas\s)(?<!\sare\s)(?<!\swere\s)(?<!\scame\s)(?<!ranked\s)(?i:in\sthe\s)\Z",
            rf"\splace(?={_ENDS}|\sbecause\s)",
            "idiom",
        ),
        ((" things first",), "", r"\sthings\sfirst(?![a-z])", "idiom"),
    ),
    "eleventh": (((" hour", "-hour"), "", r"[\s-]hour(?!s|\sof(?![a-z]))(?![a-z])", "idiom"),),
    "sixth": (((" sense",), "", r"\ssense(?![a-z])", "idiom"),),
    "seventh": (((" heaven",), "", r"\sheaven(?![a-z])", "idiom"),),
}  # fmt: skip
"""By the number word: how the text goes on, what must stand before, the whole of what follows, and what it is."""
_COMPILED = {
    word: tuple(
        (opens, re.compile(before) if before else None, re.compile(behind), kind)
        for opens, before, behind, kind in rows
    )
    for word, rows in SAYINGS.items()
}
_OPENS = {word: tuple(sorted({start for row in rows for start in row[0]})) for word, rows in SAYINGS.items()}
_PUT_FIRST = ("afety ", "hildren ", "merica ", "comes ")
_WHO_FIRST = rare(
    r"(?i:(?<![a-z-])(?:safety(?:\scomes)?|women\sand\schildren|put(?:s|ting)?\sAmerica)\sfirst)"
    rf"(?={_ENDS}|\s(?:and|policy|policies|agenda|approach|attitude|culture|slogan|stance|doctrine|strategy)(?![a-z]))"
    r"|(?<!South\s)(?<!North\s)(?<!Latin\s)(?<!Central\s)America\sFirst(?![A-Za-z])"
)
"""Whom or what is put before all else: "He puts safety first"."""


def saying(text: str, start: int, end: int, lowered: str) -> Aside | None:
    """Say whether the number word at ``text[start:end]`` belongs to a saying or a name of the list."""
    if text.startswith(_OPENS[lowered], end):
        for opens, before, behind, kind in _COMPILED[lowered]:
            if text.startswith(opens, end) and (before is None or before.search(text, max(0, start - 24), start)):
                m = behind.match(text, end)
                if m is not None and (kind == "idiom" or text[start].isupper()):
                    return Aside(start, m.end(), kind)
    if lowered == "first" and text.endswith(_PUT_FIRST, 0, start):
        m = _WHO_FIRST.search(text, max(0, start - 20), end + 14)
        if m is not None and m.start() < start < m.end():
            return Aside(start, end, "idiom")
    return None
