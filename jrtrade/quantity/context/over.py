"""Where "over" and its like bound no number: a time, a way, events, obstacles, rulers."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.trends import TRENDS

HOW_MANY = (
    r"(?:[\w-]{1,8}\s(?:to|or)\s)?(?:\d{1,2}\.\d|[\w-]{1,12})\s(?:and\s(?:an?\s|one[\s-]|three[\s-])?[a-z]{4,9}s?\s)?"
)
WINDOW = 64
"""How far before a number its words are looked at."""
STRETCH = re.compile(
    rf"{HOW_MANY}(?:(?:scoreless|shutout|hitless|perfect|solid|straight|consecutive|relief|full|complete|home)\s)?"
    r"(?:years?|months?|weeks?|days?|decades?|quarters|innings|games|matches|rounds|races|legs|holes|sets|stages|weekends|overs|seasons|episodes|laps|holes|Tests|tests|outings|starts|appearances|shows|concerts|gigs|dates|nights|evenings|performances|screenings|furlongs)\b"
)
LENDING = (
    r"(?:LIBOR|Libor|EURIBOR|Euribor|HIBOR|Hibor|SIBOR|Sibor|TIBOR|Tibor|SHIBOR|Shibor|MosPrime|SOFR|SONIA|EONIA|Fibor)"
)
"""Rates at which banks lend to each other."""
TENOR = re.compile(rf"[\w-]{{1,10}}[-\s](?:month|year|week|day)\s(?:[A-Za-z]{{2,6}}\s)?{LENDING}(?![A-Za-z])")
"""A rate with its time, over which a loan costs so much more: "over six-month LIBOR"."""
_WON = frozenset("gold silver bronze title titles race races medal medals champion best record".split())
WAY = re.compile(r"[\w,.-]{1,12}\s(?:km|kilomet(?:re|er)s|miles|met(?:re|er)s)\b")
_GOING_ON = (
    r"(?:(?:heavy|fierce|intense|violent|torrential)\s)?(?:fighting|talks|violence|clashes|protests|unrest|rain|bombing|"
    r"shelling|rioting|riots|hearings|voting|testing|deliberations|evidence)"
)
"""What fills the days it is said of: "killed over three days of fighting", but "over 20 years of experience"."""
SPAN = re.compile(
    rf"{HOW_MANY}(?:years|months|weeks|days|decades|quarters|centuries)\b(?!\s(?:old|ago|of(?!\s(?:(?:19|20)\d\d|{_GOING_ON}))|after|before|earlier|later|in\s(?:prison|jail)|experience|behind|more|away|on|late|overdue|in\sthe\smaking)|[’'])"
)
_TIMES = r"(?:s|sec(?:ond)?s?|min(?:ute)?s?|h|h(?:ou)?rs?|days?|weeks?|months?|years?|decades?|centuries)(?![\w-])"
_RANGED = re.compile(rf"(?:[\d.]{{1,6}}\s?[-–—]\s?\d|[\w.]{{1,9}}\sto\s)[\w.]{{0,9}}[\s-]?{_TIMES}")
"""A time from so much to so much, of which nothing is a bound: "given over 15–30 minutes"."""
_OPENING = rare(SPAN.pattern + r"(?=\s(?:it|they|he|she|we|you|I|the|this|these|its|their|[A-Z][a-z]+)\s)")
"""A span that opens a sentence: "Over ten years it will map the sky"."""
_LASTING = frozenset(
    "lost lose losing missed for in of lasted lasting lasts last took take takes taking taken spent spend "
    "spends after within with been was is are were be waited wait wait waits waiting than from has have had "
    "at by to serve served served serving jailed totals totalled survived survive went go goes going that and "
    "or age aged until till before about worked lived endured every now already just only well".split()
)
"""Words behind which "over" is a bound of a duration, and not the span it fills."""
_LONG_TIME = frozenset(
    "long longer time term terms wait delay career sentence age old late later ago took lasted lasting waited served "
    "spent jailed years months and".split()
)
_FEW = 4
_SUM_ENDS = rare(
    r"(?:[$£€¥]\s?\d[\d.,]{0,9}(?:\s?(?:[mb]n?|million|billion|trillion))?|\d\s?(?:bcm|Mt|GW|MW|tonnes|barrels|%|per\s?cent)"
    r"|\d\s(?:million|billion)\s(?:dollars|euros|yen|yuan|roubles|pounds|tonnes|barrels))\Z"
)
"""A sum or an amount, which a span with a comma before it is said of."""
_SPREAD = frozenset("spread phased average averaged doubled doubling tripled quadrupled halved total evenly".split())
_PAYING = frozenset(
    "come comes came coming flow flows flowed phased paid pays repay repays repaying repaid repayable release "
    "releases releasing invested invest rolls rolled roll effect handed distributed delivered disbursed released "
    "granted payable amortised amortized carried conducted committed collected gathered unfold unfolds unfolded "
    "happen happens happened occurred monitored observed tracked interviewed surveyed".split()
)
"""Verbs of what happens bit by bit, with which "over" gives the span: "the cash will come over four years"."""
_PASSIVE = frozenset("taken spent done".split())
"""What has lasted so long, unless something was it: "they have taken over a week", "samples were taken over a week"."""
_MANY_RULERS = 12
_OWNING = frozenset(
    "has have had lists list won win wins controls control controlled holds hold held knows know own owns owned "
    "operates operate runs run reply replied leads led".split()
)
_OBSTACLES = re.compile(
    rf"(?:\d|1\d|{words_to(19)})\s(?:[a-z]{{3,12}}\s)?(?:passes|cols|legs|hurdles|fences|climbs|ridges)\b"
)
"""What a race goes over, or the halves of a tie: "a slog over three mountain passes"."""
_EVENTS = rare(r"[\w-]{1,12}\s(?:events|heats|disciplines|laps|meetings|sections)\b")
_STAGES = rare(r"[\w-]{1,12}\s(?:stages|rounds|laps|legs|holes|days|weekends)\b")
_FEW_OF = rare(r"[a-z]|[1-6](?!\d)")
"""So few obstacles that nobody says of them that they were more."""
_COURSE = frozenset(
    "race races run runs slog tie ties tied stage ride rode ridden trek walk hike hiked journey route routes road "
    "trail goes go went going is was play-off final semi-final semi match decided settled contested held leads "
    "led climb climbs climbed chase won lost beat win victory loss defeat aggregate sprint travels travelled "
    "passes takes".split()
)
"""What goes over obstacles, or is decided over legs."""
_COMPLETED = frozenset("completed complete made make makes attempted played strung has have had with of".split())
_TIMED = rare(rf"{HOW_MANY}(?:years?|months?|weeks?|days?|decades?)\b")
_OCCASIONS = frozenset(
    "tournament event events race rally championship contest auction competition cup tour series match test title "
    "final play-off playoff ashes".split()
)
"""What is decided over so many days, where a claim is settled after more of them."""
_DETAINED = frozenset(
    "he she they we i who others refugees migrants hostages captives prisoners inmates detainees suspects passengers "
    "people men women boys girls children families sailors soldiers workers students protesters activists journalists "
    "stocks cargo cargoes containers ships vessels goods parcels seekers".split()
)
"""Who or what is held for more than so many days, where all else is held over them: "polls were held over two days"."""
_STAGED = frozenset("run runs raced ridden held contested decided staged settled spread".split())
_BEING = frozenset("is are was were be been being".split())
_ACTING = frozenset("has have had having he she they who i we i’ve i've we’ve we've they’ve they've".split())
"""Words behind which what is played or made is counted, and no contest."""
_AUXILIARY = _BEING | frozenset("will would can could may might must should has have had to often still not".split())


_OVERHEAD = frozenset("drones missiles rockets balloons aircraft planes jets helicopters raged skies".split())
_LANDS = rare(
    r"[\w-]{1,12}\s(?:[a-z]{3,12}\s)?(?:regions|states|provinces|countries|districts|counties|cities|towns|islands|areas)\b"
)
"""Over what something flies or is shot down: "112 drones over nine regions"."""


def in_time(word: str, led: str, text: str, at: int) -> bool:
    """Whether "over" tells in what time something happens: "given over 15–30 minutes", "Over ten years it will"."""
    ranged = led not in _LASTING and _RANGED.match(text, at) is not None  # but "waited over two to three hours"
    return ranged or (word[0] == "O" and _OPENING.match(text, at) is not None)


def crossing(text: str, at: int, low: int) -> bool:
    """Whether "over" leads from the figure that ends at `low` to its way or to lands: "900 metres over 14 km"."""
    if WAY.match(text, at):
        return text[low - 1].isalpha()
    return text[text.rfind(" ", max(0, low - 14), low) + 1 : low] in _OVERHEAD and _LANDS.match(text, at) is not None


def over_course(words: list[str], n: int, led: str, text: str, at: int) -> bool:
    """Whether "over" gives the course or the length of a contest: "won gold over 800 metres", "a tie over two legs"."""
    if led in _OVERHEAD:
        return _LANDS.match(text, at) is not None
    if led in _WON:
        return WAY.match(text, at) is not None or STRETCH.match(text, at) is not None
    if led not in _COMPLETED and _OBSTACLES.match(text, at) and (led in _COURSE or _FEW_OF.match(text, at)):
        return True
    return led in _STAGED and n > 2 and _contested(led, words[max(0, n - 6) : n - 2], text, at)


def _contested(led: str, before: list[str], text: str, at: int) -> bool:
    """Whether so many rounds or stages stand behind "over" that a contest has: "is held over six events"."""
    if before[-1].lower() in _BEING:
        if led in ("held", "settled", "decided") and _TIMED.match(text, at):
            what = next((word.lower() for word in reversed(before) if word.lower() not in _AUXILIARY), "")
            if what in _DETAINED if led == "held" else what not in _OCCASIONS:
                return False  # "migrants were held over 30 days", "the claim was settled over a year ago"
        return STRETCH.match(text, at) is not None or _EVENTS.match(text, at) is not None
    return led == "runs" and _STAGES.match(text, at) is not None


def few_rulers(text: str, at: int, led: str) -> bool:
    """Whether so few stand behind "under" that nobody counts them: "under one roof", not "they own under 30 brands"."""
    return _few(text, at) and led not in _OWNING


def contested_over(words: list[str], n: int, text: str, at: int) -> bool:
    """Whether "over" tells how long something was made, or a contest's rounds: "a series played over five Tests"."""
    if SPAN.match(text, at):
        return True
    before = words[n - 3].lower() if n > 2 else ""
    if STRETCH.match(text, at) is None or before in _ACTING:
        return False  # "he has played over 300 games"
    return before in _BEING or _few(text, at)


def _few(text: str, at: int) -> bool:
    """Whether a small number stands at `at`."""
    number = text[at : at + 8].split(maxsplit=1)[0]
    return number.isalpha() or (number.isdigit() and int(number) <= _MANY_RULERS)


def spans(words: list[str], n: int, text: str, at: int, low: int) -> bool:
    """Whether "over" gives the span that a sum or a change is told of: "$68bn in India over 10 years"."""
    if SPAN.match(text, at) is None:
        return False
    if any(word.lower() in _PAYING for word in words[max(0, n - 3) : n]):
        return True
    if n > 1 and words[n - 1] in _PASSIVE and words[n - 2] in _BEING:
        return True
    if words[n - 1][-1:] == ",":
        between = [word.strip(",").lower() for word in words[:n]]
        return (
            0 < low > at - WINDOW
            and _SUM_ENDS.search(text, max(0, low - 24), low) is not None
            and (len(between) < _FEW and _LONG_TIME.isdisjoint(between))
        )  # "$10 billion, over five years"
    if words[n - 1].lower() in _LASTING:
        return False
    if 0 < low > at - WINDOW and not any(word[-1:] in ".;:!?" for word in words[:n]):
        return True  # a figure stands before
    return any(
        word[-1:] == "%" or word[:1] in "$£€¥" or word.lower() in TRENDS or word.lower() in _SPREAD or word[0].isdigit()
        for word in words[max(0, n - 8) : n]
        if word
    )


def many(word: str) -> bool:
    """Whether a word is the plural subject of a headline ("Sales top $30m")."""
    return word.isalpha() and len(word) > 4 and word.endswith("s") and not word.endswith("ss")
