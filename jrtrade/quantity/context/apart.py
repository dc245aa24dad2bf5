"""How far something lies from what it was: "20% below last year", "11% off its peak", "a fifth less than in 2013"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.context.barely import SHARES
from jrtrade.quantity.context.guards import compared, than_then
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES, SEASON_NAMES, WEEKDAY
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.kinds import Kind, Trend

APART_STARTS = frozenset("abmlfsgown")
"""With what the words begin that are read here."""
_HEADS = frozenset("ab ah be bi la le mo fe sm gr lo fa fu sh sl li of st wi we na".split())
LENGTHS = frozenset("m km cm mm ft in mi nmi yd".split())
"""Units of what lies above or below something, without having moved."""
_OTHER_NAME = r"(?!\s(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[A-Z])"
"""A name that is of no month or day: "5% larger than Ohio"."""
_IN_TERMS = rf"(?:\sin\s[a-z]+\sterms)?\sthan{_OTHER_NAME}"
_ENDS = (
    rf"(?={END}|\s(?:of|in|on|at|from|and|but|reached|hit|set|seen|last|this|touched|since|after|as|before|"
    r"for|earlier)(?![a-z]))"
)
"""What may stand behind a high or a low, and not behind "the high street"."""
_THEN = (
    r"\s(?:(?:it|they|he|she|we)\s(?:was|were|did|had|paid|earned|made|sold|cost)\s)?"
    r"(?:(?:its|their|his|her|the)\s(?=levels?\s|pre-|(?:19|20)\d\d\s(?:levels?|figures?|totals?|results?|averages?)(?![a-z])))?"
    r"(?:levels?\s(?=a\syear\s|in\s)|(?:(?:the\s)?levels?|that|those|the\s(?:figures?|totals?))\s(?:of|in|for|seen\sin)\s"
    r"(?=(?:19|20)\d\d(?!\d|[.,]\d)|the\s(?:year\sbefore|previous\s|prior\s|same\s)|last\s|an?\s(?:year|decade)\s|[\w-]{1,10}\s(?:years|months)\s))?"
    r"(?:(?P<where>where)\s(?:it|they|he|she|we)\s(?:was|were|had\sbeen|stood|started|began|ended|finished)(?![a-z])"
    rf"|last\s(?:year|month|week|quarter|season|{SEASON_NAMES}|[A-Z])|(?:at\s)?this\stime\slast"
    r"|(?P<ago>(?:an?\s(?:year|month|week|decade|quarter)|(?P<many>[\w-]{1,10}\s(?:years|months|weeks|decades)))\s(?:ago|earlier|before|previously))"
    rf"|(?:its|their|(?P<place>the))\s(?:[\w’'-]{{2,15}}\s){{0,2}}(?:peaks?|highs?|lows?|record){_ENDS}"
    r"|(?:(?:in|at|by|for|during|over)\s)?the\s(?:(?:same|like|comparable|equivalent|year-earlier)\s(?:time|day|week|month|quarter|period|season|point|half|stage|year)|(?:first|second|third|fourth|final)\s(?:quarter|half)|(?P<last>previous|prior|corresponding))(?![a-z])"
    rf"|(?:in\s)?the\s(?:year|month)(?:(?=[\s-](?:ago|to|end(?:ed|ing)|prior|previous)(?![a-z]))|{_ENDS})"
    rf"|this\s(?:year|quarter|month|week|season|{SEASON_NAMES})(?:['’]s(?:\slevels?)?)?{_ENDS}"
    rf"|(?P<season>(?:in\s(?:the\s)?|the\s)(?:{SEASON_NAMES})){_ENDS}|(?:(?:in|on)\s)?(?:{MONTH_NAMES}|{WEEKDAY})(?![a-z]|\s[A-Z][a-z])"
    r"|(?:in\s(?:mid-|early\s|late\s)?)?(?:19|20)\d\d(?!\d|[.,]\d)|year-ago|previously|pre-[a-z]+|before\b|(?:now|today|currently|at\spresent)(?![a-z'’-])"
    r"|at\s(?:the|its)\s(?:(?:last|previous)\s|(?:start|beginning|outset)(?![a-z])))"
)
_THAN_THEN = re.compile(
    rf"\s(?:(?P<up>above(?!\sin\s)|(?:larger|bigger|greater|better|longer|faster|fuller|stronger|wider|more(?:\s[a-z]+)?){_IN_TERMS})"
    rf"|below(?!\sin\s)|(?:smaller|shorter|slower|lighter|weaker|narrower|(?:less|fewer)(?:\s[a-z]+)?){_IN_TERMS}){_THEN}"
)
"""What a figure is compared with that was so much before: "20% below last year", "$4bn more than in 2013"."""
_LATE = (" less than ", " more than ")
"""What may tell of how long ago something was: "it raised $5m less than a year ago"."""
_MORE_BEHIND = (*_LATE, " fewer than ")
"""What may stand behind things of which there are more or fewer than before: "300 cars fewer than last year"."""
_MORE_THAN_THEN = rare(rf"(?:\s(?!than\s)[a-z]{{2,14}}){{0,5}}\sthan{_OTHER_NAME}{_THEN}")
_LAST_TIME = rare(
    r"(?:previous|prior|corresponding)\s(?:[\w-]{2,12}\s){0,2}(?:years?|months?|weeks?|days?|quarters?|seasons?|periods?|decades?|hal(?:f|ves)|sessions?|close|records?|highs?|"
    r"lows?|peaks?|levels?|totals?|figures?|bests?|estimates?|forecasts?|census|surveys?|polls?|elections?|votes?|tall(?:y|ies)|counts?|averages?)(?![a-z])"
)
"""A time or a level of its own past, and not "the previous model"."""
_MORE_OF = re.compile(r"\s(?:(?P<up>more)|fewer|less)\s")
_LESS_THIS_YEAR = re.compile(
    r"\s(?:(?P<up>more)|less|fewer)\s(?!than\s)(?:[a-z-]{2,15}\s){1,2}(?P<time>this|last)\s"
    rf"(?:year|season|month|quarter|week|{SEASON_NAMES})(?!\sthan(?![a-z])|[a-z'’-])"
)
"""What there is more or less of than at the time before: "planted 27% less cotton this year"."""
_AHEAD_OF = re.compile(
    r"\s(?:(?P<up>ahead\sof)|behind)\s(?:(?:at\s)?this\stime\slast\s(?:year|month)|last\s(?:year|season)|a\syear\s(?:ago|earlier|before)|the\s(?:same\s(?:point|time|period|month|quarter|week)|year-ago))(?!['’])"
)
"""Where something stands beside its own past: "bookings are 4% ahead of last year"."""
_OFF_PEAK = rare(
    r"\soff\s(?:its|their|his|her|the|an?)\s(?:[\w’'-]{2,15}\s){0,3}(?:peaks?|highs?|record|(?P<up>lows?|bottom))"
    + _ENDS
)
"""What something has come away from: "11% off its peak", "5% off its lows"."""
_BY_SO_MUCH = rare(
    r"(?i:(?:(?:,|\sor|\sand|\sbut)\s|(?<![a-z])(?:(?:that|it)['’]s|is|are|was|were|be|been|costs?|earn(?:s|ed)?|pa(?:ys?|id)|spen[dt]s?|makes?|made|s(?:ells?|old)|uses?|used|produced?)\s)(?:(?:about|around|some|nearly|almost|just|only)\s)?)\Z"
)
"""Before a sum that is so much less or more than some time ago, where elsewhere it was less than so long ago."""


def apart(text: str, context: Before, end: int, kind: Kind, code: str | None) -> Trend | None:
    """Return the trend of a figure that something lies above or below its own past by."""
    if text[end + 1 : end + 3] not in _HEADS:
        return None
    if text.startswith(" off ", end):
        m = _OFF_PEAK.match(text, end) if kind in SHARES or kind == "money" or code == "point" else None
        return None if m is None else "up" if m["up"] else "down"
    m = _THAN_THEN.match(text, end)
    if m is None and kind in SHARES:
        m = _AHEAD_OF.match(text, end) or _LESS_THIS_YEAR.match(text, end)
    if m is None or (kind == "money" and context.last in ("at", "to")):
        return None
    if m.re is _THAN_THEN and kind not in SHARES and _elsewhere(text, m, code):
        return None
    if m.re is _THAN_THEN and m["ago"] and kind != "ratio" and text.startswith(_LATE, end):
        if kind in SHARES:
            so_much = not m["many"] or compared(text, end)  # "it held 51% less than two years ago"
        elif m["many"]:
            so_much = than_then(text, m.start("many"), end)
        else:
            so_much = _BY_SO_MUCH.search(text, max(0, context.start - 20), context.start) is not None
        if not so_much:
            return None
    return "up" if m["up"] else "down"


def more_apart(text: str, start: int, end: int) -> Trend | None:
    """Return the trend of things that are more or fewer than they were: "200 more people than in 2010"."""
    if text.startswith(_MORE_BEHIND, end) and (late := _THAN_THEN.match(text, end)) is not None:
        told = not _elsewhere(text, late, None) and not (late["ago"] and text.startswith(_LATE, end))
        return None if not told else "up" if late["up"] else "down"
    if text.find(" than ", end, end + 90) < 0:
        return None
    more = _MORE_OF.search(text, start, end)
    then = _MORE_THAN_THEN.match(text, end) if more is not None else None
    if more is None or then is None or _elsewhere(text, then, None):
        return None
    return "up" if more["up"] else "down"


def _elsewhere(text: str, then: re.Match[str], code: str | None) -> bool:
    """Whether something is beside another, or at a place: "$9 more than the prior model", "2 m below the peak"."""
    if then["last"]:
        return _LAST_TIME.match(text, then.start("last")) is None
    named = any(then[group] is not None for group in ("place", "season", "where"))
    return code in LENGTHS and named and text[then.start() + 1] in "ab"
