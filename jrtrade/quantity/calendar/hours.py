"""Hours in bare numbers, where what is done at them shows it: "open 10 to 6", "dinner is at seven", "home by 7"."""

from __future__ import annotations

import re

from jrtrade.quantity.calendar.clock import BY_THE_MARKET
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import WEEKDAY
from jrtrade.quantity.lexicon.numbers import UNITS_TEENS, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import CLAUSE_ENDS, clause_start

_HOUR = rf"(?:(?i:{words_to(12)})|1[0-2]|[1-9])"
_ENDS = (
    r"(?:\s*(?:[.,;!?)\n\0”\"—–](?!\d)|\Z)|\s(?:on|every|each|tomorrow|today|tonight|daily|most|and\s(?:on|closed)|but|so|if|when|while|sharp|except|"
    r"in\s(?:town|the)|this|at\sthe|during|because)(?![a-z]))"
)
_SPAN = re.compile(rf"(?P<first>{_HOUR})\s(?:to|till|until)\s(?P<last>{_HOUR})(?={_ENDS})")
_DAY = rf"(?:{WEEKDAY}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)s?"
_BUSY = rare(
    r"(?i:(?:(?:(?<![a-z])(?:is|are|be|was|were|been|stays?|remains?)|['’](?:s|re|m))\s(?:(?:usually|also|only|normally|now)\s)?(?P<free>open|free|available|on\sduty|served)"
    r"|(?<![a-z])(?:opening|office|business|visiting|working|school|trading|library)\shours:?(?:\s(?:are|were|is))?|(?<![a-z])(?:(?P<works>works?|worked|working)|opens?))\s)\Z"
    rf"|(?:(?<![A-Za-z]){_DAY}\s?(?:to|through|[-–])\s?{_DAY}|(?i:(?<![a-z])weekdays))(?:,|:)?\s\Z"
)
"""Behind this two hours tell from when until when: "works 9 to 5"; "from 8 to 4" is a range."""
_CHILDREN = rare(r"(?i:(?<![a-z])(?:child|kid|toddler|pupil|aged?\s|ages|under|babies|infants|boys|girls))")
"""Who may be let in free from one age to another."""
_DONE = re.compile(
    r"(?i:(?:(?<![a-z])(?:(?:dinner|lunch|breakfast|supper)(?:\s(?:is|was|will\sbe)|['’]s)\s(?:served\s)?at"
    r"|(?:meet|meeting|meets)(?:\s(?:you|me|him|her|them|us|up|there|here))?\sat"
    r"|(?:call|ring|phone|text)\s(?:me|us|him|her|them)(?:\sback)?\s(?:at|after|before|by)"
    r"|pick(?:s|ed|ing)?\s(?:(?:me|us|him|her|you|the\s(?:kids|children|boys|girls|mail|parcels?))\sup|up\s(?:me|the\s(?:kids|children|boys|girls|mail|parcels?)))\s(?:at|after|by)"
    r"|(?:be|get|gets|got)\shome\s(?:at|before|after)|(?:come|comes|came)\shome\s(?:at|before)|(?:be|get|gets|got)\shome\sby"
    r"|(?:go|goes|went|gone|going)\sto\sbed\s(?:at|by|before|after)|in\sbed\s(?:by|before)"
    r"|(?:w[oa]ke|wakes|get|gets|getting)\sup\s(?:at|by|before|after)|got\sup\s(?:at|before|after)|(?:woke|wakes)\sat"
    r"|(?:will|should|must|can)\sbe\s(?:there|here)\s(?:at|by|before|after)"
    r"|(?:I|we|you|he|she|they|who|everyone|everybody)\s(?:will|should|must|can)\sbe\sback\s(?:at|by|before)"
    r"|(?:opens?|closes?|shuts?)\s(?:at|until|till)|(?:polls|doors|gates|polling\sstations)\s(?:open|close|opened|closed|had\sclosed)\sat"
    r"|(?:start|starts|finish|finishes|leave|leaves|stop|stops)\swork\s(?:at|by)"
    r"|(?:match|game|film|show|concert|ceremony|service|mass|funeral|play|meeting|performance|kick-off)\s(?:starts|begins|ends|started|began)\sat"
    r"|(?:train|bus|flight|ferry|plane|coach)\s(?:(?!to|from)[A-Za-z\d]+\s){0,2}(?:leaves|departs|arrives|lands|sails)\sat"
    r")|['’]ll\sbe\s(?:there|here)\s(?:at|by|before|after)|(?<![a-z])(?:I|we|you|he|she|they)['’]ll\sbe\sback\s(?:at|by|before))\s(?:about\s|around\s|just\s(?:before|after)\s)?)\Z"
)
"""What is done by the clock, and to an end whose number could be nothing else."""
_NOT_BY_CLOCK = rare(
    r"(?i:(?<![a-z])(?:valves?|funds?|rounds?|tranches?|gaps?|bidding|bids?|bets?|odds|yields?|prices?|shares|stocks?|spreads?|novel|story|book|circuit|switch|lid|aperture|lens|"
    r"auction|roads?|rivers?|lines?|streets?|curves?|paths?|tracks?)(?![a-z]))"
)
"""What opens, closes or meets at a level or a place."""
_AT_ODDS = rare(r"(?i:(?<![a-z])(?:bets?|betting|odds|favou?rites?|bookmakers?|voters?|horses?)(?![a-z]))")
_EACH_DAY = (" each", " every", " daily")
_CLOSED = re.compile(r"\s*(?:[.,;!?)\n\0”\"—–](?!\d)|\Z)|\s(?:and|but)\s(?:closes?|shuts?)(?![a-z])")
LED = frozenset(("at", "by", "er", "re", "il", "ll", "ut", "nd"))
"""How the words before an hour end: at, by, after, before, until, till, about, around."""


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else UNITS_TEENS[word.lower()]


def hours_between(text: str, start: int) -> Aside | None:
    """Return two hours from when until when: "open 10 to 6"."""
    m = _SPAN.match(text, start)
    if m is None:
        return None
    low = clause_start(text, start, 60, (". ", "! ", "? ", "\n", "\0"))
    busy = _BUSY.search(text, max(low, start - 50), start)
    if busy is None or BY_THE_MARKET.search(text, low, start) is not None:
        return None
    first, last = _hour(m["first"]), _hour(m["last"])
    if first < last and busy["works"]:
        return None  # "they worked 8 to 10"
    if _AT_ODDS.search(text, low, start):
        return None  # "the bet was available 9 to 2"
    if first < last and text.startswith(_EACH_DAY, m.end()) and busy[0].lower().startswith(("open", "working")):
        return None  # "working hours were 8 to 10 each day"
    if first < last and busy["free"] and _CHILDREN.search(text, low, start):
        return None
    return Aside(start, m.end(), "time")


def hour_done_at(text: str, start: int, end: int) -> Aside | None:
    """Return an hour at the end of its clause, by what is done at it: "Dinner is at seven"."""
    if _CLOSED.match(text, end) is None:
        return None
    low = clause_start(text, start, 110, (*CLAUSE_ENDS, "! ", "? "))
    if _DONE.search(text, max(low, start - 60), start) is None or BY_THE_MARKET.search(text, low, start):
        return None
    if _NOT_BY_CLOCK.search(text, low, start):
        return None  # "the valve opens at 4"
    return Aside(start, end, "time") if text[start].isalpha() or 0 < int(text[start:end]) <= 12 else None
