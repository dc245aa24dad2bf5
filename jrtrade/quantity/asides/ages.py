"""Ages: bare numbers and years that say how old someone is."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.calendar import MONTHS, WEEKDAY, WEEKDAYS
from jrtrade.quantity.lexicon.nouns import NAME_HEADS
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.text.joined import clause_start

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Qualifier
    from jrtrade.quantity.model import Quantity

_WHEN_HE_WAS = re.compile(
    r"(?i:(?<![a-z])(?:when|before|until|till|after|since|time|once|although|because)\s(?:he|she|I)\s(?:was|turned|turns|is))\s\Z"
)
_OF_AGE = re.compile(r"(?i:(?<![a-z])(?:(?:man|woman|boy|girl)\sof|died\sat))\s\Z")
_CHILD_OF = re.compile(
    r"(?i:(?<![a-z])(?:an?|this|that)\s(?:(?:little|small|young|bright|shy|sickly|tiny)\s)?(?:boy|girl|child|lad|lass|toddler|kid|youngster|baby)\sof\s)\Z"
)
_AGE_BOUNDS = ("over ", "under ", "above ", "below ", "older ", "younger ", "at least ", "as young ", "as old ")
_AGE_ENDS = ("and above", "and over", "and under", "and up", "or over", "or under")
_PERSONS = re.compile(
    r"(?i:(?<![a-z])(?:people|persons?|adults?|children|kids|women|men|teens|anyone|everyone|drivers?|workers?|boys?|girls?|males?|females?|patients|voters|pensioners|"
    r"citizens|passengers|players))\s\Z"
)
_KIN = (
    r"(?:(?:step|grand)?(?:mother|father|brother|sister|son|daughter|child|parent)|(?:great-)?(?:grand(?:ma|pa|mother|father))|wife|husband|uncle|aunt|auntie|cousin|"
    r"niece|nephew|mum|mom|dad|daddy|mummy|granny|girlfriend|boyfriend|fiancée?|toddler|baby|widow(?:er)?|son-in-law|daughter-in-law)"
)
_HOURS_BEHIND = re.compile(
    r"\s?(?:[ap]\.?m\b|o[’']clock|on\s|in\sthe\s(?:morning|afternoon|evening)|at\snight|each\s|every\s|daily|per\s|%|-)"
)
"""What makes hours or something else of "children between 9 and 11"."""
_IS_SO_OLD = re.compile(
    rf"(?:(?<![A-Za-z])(?:[Hh]e|[Ss]he|[Ww]ho|I|{_KIN})(?:['’][sm]|\s(?:is|was|am|will\sbe)(?:\s(?:now|only|just|already|still|almost|nearly|about))?)"
    rf"|(?<![A-Za-z])(?P<turns>(?:[Hh]e|[Ss]he|[Ww]ho|I|{_KIN})(?:['’](?:s|m|ll|d))?(?:\s(?:is|was|will|had|has|just))?\s(?:turns?|turning|turned))"
    rf"|(?<![A-Za-z])(?P<several>{_KIN}s|twins|triplets)\s(?:are|were))\s\Z"
)
"""Of whom a bare number says the age: "my brother is 27", "who was 40"."""
_OLD_ENDS = re.compile(
    r"\s*(?:[;!?)\0]|\.(?!\d)|\Z)|,(?!\d|\s(?:not\sout|all\sout|\d))|\s(?:when|now|today)\b|\sand\s(?!\d)"
)
_OLD_GOES_ON = re.compile(
    r"(?:,|,?\sand)\s\d{1,2}(?!\d|[.,:/-]\d)|\s(?:on|in|this|next|last|today|tomorrow|soon|during|before|after)\b"
)
_GROWN = re.compile(
    r"(?i:(?<![a-z])(?:(?:is|was|are|were)\s(?:he|she|you|I|they)|(?:you|applicants?|drivers?|players?|entrants?|customers?|visitors?|guests?|candidates?|participants?|"
    r"members|riders?|passengers?|anyone|everyone|buyers?|users?|child(?:ren)?|girls?|boys?|m[ae]n|wom[ae]n|persons?|people|students?|voters?|residents?|employees?|owners?|he|she|they|I)\s(?:(?:must|should|may|can)\s(?:not\s)?be|(?:have|has)\sto\sbe|is|are|was|were|am))\s\Z)"
)
"""Of whom "over 18" says the age."""
_NUMBER_OF = re.compile(
    r"(?i:(?<![a-z])(?:numbers?|shares?|averages?|groups?|proportion|total|percentage|fees?|costs?|prices?|limit|size|count|rate|level|ratio|capacity|party|class|queue|cap|"
    r"turnout|score|quota|minimum|maximum|ceiling|tally|toll|bill)\s(?:of|for|among|per|between|in)\s(?:(?:the|all|its|their|our)\s)?(?:[a-z]{3,12}\s)?)\Z"
)
"""Where it is no person that "is under 50", but how many there are: "the number of students is under 50"."""
_GROWN_ENDS = re.compile(r"\s*(?:[;!?)\0]|[.,](?!\d)|\Z)|\s(?:to\s[a-z]|(?:and|or|but|when|at)\b)")
_AGE_BEFORE = re.compile(r"(?i:(?<![A-Za-z])(?:aged|ages?:?|turned))\s(?:of\s)?\Z")
_AGES = re.compile(r"\d{1,2}(?:\s?[-–]\s?\d{1,2}|\sto\s\d{1,2})?(?![\d.,-])(?=\s)")
_BOTH_AGES = re.compile(_AGES.pattern.replace("sto", "s(?:to|and)"))
_AGE_OF = re.compile(r"(?i:(?<![a-z])(?:age\sof|aged))\s\Z")
_AT_AGE = re.compile(
    r"(?i:(?<![a-z])(?:(?:at|from|by|until|till|to|after|before|under|over|above|below|than|since|is|was|(?<!come\s)(?<!came\s)(?<!coming\s)of)\sage"
    r"|(?:mean|median|average|typical|legal|minimum|maximum|oldest|youngest)\s(?:[a-z]{3,10}\s)?ages?\s(?:was|is|were))\s)\Z"
)
_LONG_AGO = re.compile(
    r"\s(?:ago|later|earlier|before|after|from|on|hence|lower|higher|older|younger|more|less|above|below)\b"
)
_FIRST_NAME = (
    r"(?<![A-Za-z])(?!(?:New|South|North|East|West|Los|San|Santa|Las|Saint|United|Real|Saudi|Sri|Costa|Super|World|Grand|Final|The|Windows|Samsung)\s)"
    r"[A-Z][a-z’'-]+"
)
"""A capital word that may be a person's first name, and begins no place, team or product."""
_AGE_AFTER_FULL_NAME = re.compile(_FIRST_NAME + r"\s[A-Z][a-z’'-]+,\s\Z")
_AGE_AFTER_NAME = re.compile(
    r"(?:[A-Z][\w’'-]+|(?<![a-z])(?:boy|girl|man|woman|son|daughter|brother|sister|wife|husband|mother|father|teenager|child|baby)),\s\Z"
)
_YEARS_OLD = re.compile(r"[\s-]?(?:y[/-]?o|y\.\s?o\.)(?![\w/-])")
_PERSON = (
    r"(?:(?:ex-|step|grand|great-)*(?:boy|girl|man|woman|son|daughter|brother|sister|wife|husband|mother|father|teenager|child|baby|teen|toddler|nephew|niece|"
    r"uncle|aunt|cousin|widow(?:er)?|victim|suspect|defendant|accused|killer|murderer|gunman|driver|teacher|player|singer|actor|actress|director|doctor|nurse|"
    r"lawyer|officer|soldier|minister|leader|banker|farmer|dealer|writer|author|painter|artist|photographer|footballer|striker|midfielder|defender|goalkeeper|"
    r"cricketer|batsman|bowler|boxer|swimmer|runner|skater|golfer|rider|jockey|priest|pilot|student|pupil|prisoner|survivor|patient|passenger|pensioner|"
    r"tycoon|billionaire|model|star|chef|guitarist|drummer|comedian|presenter|broadcaster|politician|scientist|pianist|composer|novelist|poet|designer|"
    r"engineer|detective|constable|builder|plumber|carpenter|postman|fireman|policeman|policewoman|businessman|businesswoman|fisherman|sailor|captain|"
    r"coach|manager|champion|winner|veteran|retiree|grandmother|grandfather|fugitive|burglar|thief|robber|rapist|stepfather|stepmother|housewife|waiter|"
    r"waitress|clerk|judge|professor|lecturer|headteacher|headmaster|president|chairman|chancellor|senator|governor|mayor|king|queen|prince|princess|dog|"
    r"cat|horse))"
)
_PEOPLE = (
    r"(?:victims|suspects|defendants|brothers|sisters|sons|daughters|boys|girls|men|women|teenagers|teens|children|friends|students|pupils|players|pair|couple|"
    r"duo|twins|siblings|parents|cousins|killers|robbers|burglars|gunmen|drivers|officers|soldiers|lovers|tourists|hikers|climbers|passengers|youths)"
)
_NOW_OLD = re.compile(
    rf"(?:(?<![A-Za-z])(?P<person>(?i:{_PERSON}|he|she|who|I))"
    rf"|(?P<name>{_FIRST_NAME}\s(?:[A-Z]\.\s)?[A-Z][a-z’'-]{{2,20}})"
    rf"|(?<![A-Za-z])(?P<people>(?i:{_PEOPLE})))"
    r",\s(?:(?P<now>now|then|just|only|still|aged?|nearly|almost|about|barely|already)|(?P<both>both))\s\Z"
)
"""Who is now, or was then, so old: "the ex-teacher, now 71, was jailed"."""
_PEOPLE_COMMA = re.compile(rf"(?<![A-Za-z])(?i:{_PEOPLE}),\s\Z")
_TWO_AGES = re.compile(r"\sand\s\d{1,2},")
_SAID_OF_DAY = re.compile(
    rf"\s(?:on\s{WEEKDAY}|today|tomorrow|yesterday|(?:this|next|last)\s(?:week|month|year|[A-Z][a-z]{{2,8}}))[,.)]"
)
_ANOTHER_OLD = re.compile(r"-(?:,?\s(?:and|or)\san?\s)\d{1,2}-year-old")
_COMMODITIES = re.compile(
    r"(?i:(?<![a-z])(?:brent|crude|oil|gold|benchmark|trad(?:es?|ed|ing)|clos(?:ed?|ing)|cents?|prices?|index|barrels?|futures|shares?|stocks?|tolls?|rates?|dollar|points|goals|scored?|runs|seats)(?![a-z]))"
)
_SCORES = re.compile(r"(?i:\b(?:points|goals|scored?|scores|runs|votes|seats|medals|wins|results)\b)")
_NO_PERSONS = frozenset(MONTHS) | WEEKDAYS
_TIMED = re.compile(r"(?i:(?<![a-z])(?:in|of|was|is|ran|run|time|lap|it))\W{1,2}\Z")
_PART_OF_PEOPLE = re.compile(
    r"(?i:(?:%|(?<![a-z])(?:per\scent|percent|shares?|proportion|percentage|numbers?|majority|minority|most|many|some|all|half|thirds?|quarters?|fifths?|tenths?|"
    rf"(?:{words_to(10)}|none|few|lots|thousands|millions|hundreds|dozens)|population|generation|lives|care|health|"
    r"turnout|jailing|vaccination|unemployment))\sof\s"
    r"|(?<![a-z])(?:deaths|cases|infections|measles|mumps|injuries|strokes|illness|literacy|rates?|unemployment|joblessness|admissions|vaping|smoking|obesity|poverty|cancers?|uptake|turnout|flu|diabetes|"
    r"dementia|loneliness|drinking|suicides?|asthma|anxiety|depression|myopia)\s(?:in|of)\s)\Z"
)
"""Of what a group by age is a part, or what befalls it: "40% of under 25s"."""
_NAMED = re.compile(_FIRST_NAME + r"\s([A-Z][a-z’'-]+)\s\Z")
_IS = re.compile(r"\s(?:has|had|is|was|said|says|who|told|died)\b")
_OVER_DASH = re.compile(r"(?i:(?<![a-z])(over|under)-)\Z")


def said_before(text: str, start: int, low: int, q: Quantity) -> Quantity | None:
    """Make a bare number an age where the words before it say so: "aged 19", "when he was ten", "women over 40"."""
    age = _AGE_BEFORE.search(text, max(low, q.start - 8), q.start) or _AGE_BEFORE.search(
        text, max(low, start - 8), start
    )
    if age is not None:
        first = min(q.start, age.start())
        return replace(q, start=first, words=text[first : q.end], kind="duration", unit="year-old")
    if (
        (q.value_to is not None and (" ages of " in q.words or text.startswith(" age ", q.end)))
        or _WHEN_HE_WAS.search(text, max(low, q.start - 24), q.start)
        or ((q.value or 0) > 12 and _OF_AGE.search(text, max(low, q.start - 10), q.start))
        or (
            text.endswith(" of ", low, q.start)
            and 0 < (q.value or 0) < 20
            and q.qualifier in ("exact", "about", "almost")
            and _CHILD_OF.search(text, max(low, q.start - 32), q.start)
        )
        or (
            q.words.lower().startswith(_AGE_BOUNDS)
            and not text[q.end + 1 : q.end + 2].isupper()
            and 0 < (q.value or 0) <= 120
            and _PERSONS.search(text, max(0, q.start - 14), q.start)  # counted, perhaps: "50 children under five"
        )
        or (text[q.start - 6 : q.start] in ("those ", "Those ") and _those(text, q))
        or (text[q.start - 3 : q.start] in ("at ", "At ") and _at_so_old(text, q))
        or _said_of_person(text, low, q)
        or (
            q.value_to is not None
            and q.words[:8].lower() == "between "
            and 0 < (q.value or 0) < q.value_to <= 100
            and _PERSONS.search(text, max(0, q.start - 14), q.start)
            and not _HOURS_BEHIND.match(text, q.end)
        )
        or (
            q.words.endswith(_AGE_ENDS)
            and 0 < (q.value or 0) <= 120
            and _PERSONS.search(text, max(low, q.start - 14), q.start)
        )
    ):
        return _old(q)
    return None


_THINGS = re.compile(
    r"(?i:(?<![a-z])(?:companies|shares|firms|businesses|employers|shops|points|scor(?:es?|ed|ing)|marks|readings|bmi|iq|homes|houses|flats|properties|buildings|cars|vehicles|ships|"
    r"vessels|boats|engines|villages|towns|cities|countries|schools|classes|trees|stocks|funds|loans|accounts|index|indices|indexes|teams|groups|numbers|orders|"
    r"batches|temperatures|speeds?|limit|trains|planes|farms|crowds|weddings|lots|levels|ratings|ratios?|prices?|bids|bonds|tests|exams|papers|hospitals|wines|fish|bills|tickets|"
    r"books|batteries|seats|stone|kilos|bmw|rents|fares|plots|claims|sums|results|grades|screens|models|parcels|bags)(?![a-z]))"
)
_FOLK = re.compile(
    r"(?i:(?<![a-z])(?:people|persons?|children|kids|adults|women|men|girls|boys|voters?|patients|workers|staff|pensioners?|pensions?|retirees|residents|passengers|teenagers|teens|"
    r"youngsters|young|younger|older|elderly|old|age|aged|ages|jabs?|vaccin\w{1,6}|boosters?|covid(?:-19)?|turnout|unemployment|jobless\w{0,4}|students|pupils|drivers|motorists|citizens|"
    r"employees|users|viewers|readers|fans|visitors|guests|customers|buyers|members|parents|mothers|fathers|smokers|drinkers|respondents|surveyed|polled|support|minors|"
    r"vote[ds]?|voting|deaths|infections|poverty|millennials|households|generation|players|athletes|runners|patients|admission|entry|licen[cs]es?|alcohol|marry|marriage)(?![a-z]))"
)
"""With which "those under 35" are persons."""
_FOLK_DO = re.compile(
    r"\s(?:(?:must|should|may|can|cannot|will|would|do\snot|don['’]t|did\snot|often|now|still|also|usually|mostly|already)\s)?"
    r"(?:travel(?:led)?|vote[ds]?|need|own|live[ds]?|living|eat|smoked?|drink|watch(?:ed)?|read|think|said|say|believe|prefer(?:red)?|support(?:ed)?|back(?:ed)?|stay|study|enter|apply|buy|use|"
    r"play|drive|earn|spend|save|pay|paid|get|got|retire|marry|enrol|who|with\s(?:children|parents|health|asthma|a\s)|of\sage|go\sfree|eligible)(?![a-z])"
)
"""What but persons do."""
_AMONG = re.compile(
    r"(?i:(?<![a-z])(?:among|amongst|aged|for|to|with|on|by|than|affects?|hits?|bans?|exempts?|protects?|gives?))\s[Tt]hose\s\Z"
)
_PART_OF_THOSE = re.compile(
    r"(?i:(?:%|(?<![a-z])(?:percent|per\scent|half|thirds?|quarters?|most|many|majority|proportion|share|none|few))\sof\sthose\s)\Z"
)
_GROWN_UP_AT = re.compile(
    r"\s(?:(?:[a-z]{3,9}ly|still|now|already|just)\s)?(?:is|was|became|becomes|has|had|still|remains|remained)(?![a-z])"
)
_AT_AGE_HE = re.compile(
    r",?\s(?:he|she)(?![a-z])(?!\s(?:was|is|had\sbeen|has\sbeen|looked)\s(?:(?:[a-z-]+\s)?(?:under|over|above|below)(?:\spar)?\s*[.,;]|(?:nearly|almost|then|given|again)?\s?"
    r"(?:dropped|caught|bowled|out|run\sout|stumped|lbw|trapped|steady|clear|ahead|behind|level|leading|trailing|joint|tied))(?![a-z]))"
)
_CONTESTED = re.compile(
    r"(?i:(?<![a-z])(?:innings|wickets?|(?<=\d\s)runs|par|leaderboard|bat(?:ted|ting|sman|smen|ters?)|crease|half-century|bowl\w{0,4}|overs|mph|kph|km/h|speed\w{0,5}|slowed|accelerat\w{1,4}|auction\w{0,5}|"
    r"bid|bids|bidding|lap|laps|birdie|darts|snooker|made\s\d{2,3})(?![a-z]))"
)
"""Of what a number without a unit is said besides years: of runs, of speeds, of bids."""
_AHEAD = re.compile(
    r",?\s(?:is|was|has|had)\s(?:(?:well|still|now|far)\s)?(?:ahead|behind|cruising|leading|trailing|clear|out|dropped|top)(?![a-z])"
)
_WHO_AT = re.compile(r"(?:\swho,?\s\Z)")
_OPENED = re.compile(r"(?:\A|[.!?]\s[“\"]?|[\n\0“\"]|(?<![A-Za-z])(?:[Bb]ut|[Nn]ow|[Yy]et|[Ee]ven),?\s)\Z")


def _those(text: str, q: Quantity) -> bool:
    """Whether persons are meant by "those under 35", not firms or homes that are spoken of before."""
    if (
        not q.words.lower().startswith(("under ", "over "))
        or not _TEENS <= (q.value or 0) < _OLD
        or q.value_to is not None
    ):
        return False
    low = clause_start(text, q.start, 100, (". ", "! ", "? ", "\n", "\0"))
    if _AMONG.search(text, low, q.start):
        return True
    if _THINGS.search(text, low, q.end + 6):
        return False
    if _PART_OF_THOSE.search(text, max(0, q.start - 24), q.start):
        return True
    if _FOLK_DO.match(text, q.end) is not None or _FOLK.search(text, low, q.start) is not None:
        return True
    opens = text.endswith("Those ", 0, q.start)  # "Those over 70 are most at risk"
    return opens and _THINGS.search(text, max(0, low - 120), low) is None


def _at_so_old(text: str, q: Quantity) -> bool:
    """Whether someone is or was something at an age: "who at 29 is the youngest", "At 84 she still swims"."""
    if q.unit is not None or q.value_to is not None or q.qualifier != "exact" or not _TEENS <= (q.value or 0) < _OLD:
        return False
    if text[q.start - 3] == "a" and _WHO_AT.search(text, max(0, q.start - 10), q.start - 3):
        stood = _AHEAD.match(text, q.end)  # "Labour, who at 40 is ahead"
        return stood is None and _GROWN_UP_AT.match(text, q.end + (text[q.end : q.end + 1] == ",")) is not None
    return (
        _AT_AGE_HE.match(text, q.end) is not None
        and _OPENED.search(text, max(0, q.start - 9), q.start - 3) is not None
        and _COMMODITIES.search(text, max(0, q.start - 80), q.end) is None
        and _CONTESTED.search(text, max(0, q.start - 80), q.start) is None
    )


_TEENS, _OLD = 13, 100


def _said_of_person(text: str, low: int, q: Quantity) -> bool:
    """Whether someone is, or turns, so much, and nothing is counted behind: "my brother is 27"."""
    if q.kind != "number" or q.unit is not None or not 0 < (q.value or 0) <= 120 or text[q.start - 1 : q.start] != " ":
        return False
    bound = q.qualifier in ("above", "below") or (
        q.qualifier in ("at_least", "at_most") and text.endswith(" be ", 0, q.start)
    )
    if bound and 10 < (q.value or 0) < 100 and _GROWN_ENDS.match(text, q.end):
        grown = _GROWN.search(text, max(low, q.start - 32), q.start)
        if grown is None or text.startswith((" to a ", " to an ", " to the ", " to each "), q.end):
            return False  # "people must be at least 15 to a room"
        return _NUMBER_OF.search(text, max(low, grown.start() - 28), grown.start()) is None
    if q.trend is not None or not (_OLD_ENDS.match(text, q.end) or _OLD_GOES_ON.match(text, q.end)):
        return False
    m = _IS_SO_OLD.search(text, max(low, q.start - 40), q.start)
    return m is not None and bool(m["turns"] or m["several"] or _OLD_ENDS.match(text, q.end))


def said_after(text: str, q: Quantity) -> Quantity | None:
    """Make a bare number an age by the letters behind it: "30yo", "25 y/o", "30 y.o."."""
    nxt = text[q.end : q.end + 1]
    if nxt == "-" and 0 < (q.value or 0) < 110 and _ANOTHER_OLD.match(text, q.end):
        return _old(q)  # "a 17- and a 19-year-old"
    m = _YEARS_OLD.match(text, q.end) if nxt in ("y", " ", "-") else None
    return None if m is None else _old(replace(q, end=m.end(), words=text[q.start : m.end()]))


def said_between(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Make a bare number between commas an age: "A boy, 6, and his sister", "Ann Lee, 31."."""
    closing = text[end : end + 1]
    if closing and closing in ",). " and text[start - 1 : start] == " " and _now_old(text, start, end, q):
        return _old(q)
    named = closing == "," and _AGE_AFTER_NAME.search(text, max(low, start - 30), start)
    if not 0 < (q.value or 0) < 120:
        return None  # "from Chad, 5,300 from Niger"
    if (named and named[0][:-2] in _NO_PERSONS) or _SCORES.search(text, max(0, start - 60), start):
        return None  # "On Friday, 12, …", "Points: Smith, 10, Jones, 20, …"
    last = closing and closing in ".)" and q.end == end and ";" not in text[max(0, start - 60) : start]
    age = q.qualifier == "exact" and q.end == end and 15 < (q.value or 0) < 100
    if age and closing and closing in " ,)" and _comma_lost(text, start, end, low, closing):
        return _old(q)
    if age and _IS.match(text, end) and (m := _NAMED.search(text, max(low, start - 40), start)) is not None:
        return None if m[1].lower() in NAME_HEADS else _old(q)  # "Ann Lee 34 was jailed", its commas lost
    full = last and (q.value or 0) < 100 and _AGE_AFTER_FULL_NAME.search(text, max(low, start - 40), start)
    return _old(q) if named or full else None


_BEEN = r"(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen)\s(?:(?:all|both|also|later|each|then)\s)?"
_TRIED = (
    r"jailed|arrested|charged|convicted|sentenced|remanded|killed|shot|stabbed|injured|"
    r"fined|acquitted|bailed|accused|rushed|airlifted|pronounced"
)
_PLEADED = r"pleaded|admitted|denied|died|appeared"
_SURELY_JAILED = rf"(?:(?:{_BEEN}(?:{_TRIED})|{_PLEADED})(?![a-z]))"
_JAILED = (
    rf"(?:(?:{_BEEN}(?:{_TRIED}|hurt|held|detained|found|named|taken|rescued|cleared|"
    rf"released|banned|spared|ordered|identified|caught(?!\s(?:behind|out|at|off|in\sthe|on\sthe)\b))|{_PLEADED}|suffered)(?![a-z]))"
)
_AT_HOME = r"\s(?:of|from)\s[A-Z][a-z-]{2,20}(?:[\s,]{1,2}[A-Z][a-z-]{2,20}){0,3}"
_TITLED = re.compile(
    r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady)\.?\s(?:[A-Z][a-z’'-]+\s)?[A-Z][A-Za-z’'-]+\s\Z"
)
_WHO_IS = re.compile(r",?\swho(?![a-z])")
_HOME_THEN = re.compile(rf",?{_AT_HOME},?\s(?:who(?![a-z])|{_SURELY_JAILED})")
_FROM_HOME = re.compile(rf"{_AT_HOME}(?:,|\s?(?:[;)\0]|\.(?!\d)|\Z)|\s(?:who|won|said|says|told|{_JAILED}))")
_WAS_JAILED = re.compile(rf"\s(?:who(?![a-z])|{_JAILED})")
_WERE = (" were ", " are ", " have ")
"""What isn't said of one person: "unrest hit Port Louis, 30 were held"."""
_FULL_NAME = re.compile(
    rf"(?P<before>[A-Za-z]+\s)?(?:[A-Z][\w’'-]+\s){{0,2}}{_FIRST_NAME}\s(?:[A-Z]\.\s)?(?P<last>[A-Z][A-Za-z’'-]+)(?:,\s|\s\(?)\Z"
)
_AGED_LIST = re.compile(
    rf"\)(?:,?\s(?:and\s)?[A-Z][a-z’'-]+\s[A-Z][A-Za-z’'-]+\s\(\d\d\)){{0,4}}(?:{_AT_HOME})?,?\s{_JAILED}"
)
_PLACED = frozenset(
    "in at of from across for to near by outside around on "
    "inside through over under against after before since during with via".split()
)


def _comma_lost(text: str, start: int, end: int, low: int, closing: str) -> bool:
    """Whether a number is an age that lacks a comma or has brackets: "Ms Lee 68, who", "Ann Lee, 45 of Hull"."""
    before = text[start - 1]
    if before == "(":
        if closing != ")" or _AGED_LIST.match(text, end) is None:
            return False
    elif before != " " or closing == ")":
        return False
    elif text[start - 2] == ",":
        if not (_FROM_HOME.match(text, end) or _WAS_JAILED.match(text, end)):
            return False
    elif _WHO_IS.match(text, end):
        if _TITLED.search(text, max(low, start - 40), start):
            return True
    elif _HOME_THEN.match(text, end) is None:
        return False
    m = _FULL_NAME.search(text, max(0, start - 50), start)
    if m is None or m["last"].lower() in NAME_HEADS or m["last"] in _NO_PERSONS:
        return False
    if text.startswith(_WERE, end) and before != "(":
        listed = text[max(0, m.start() - 24) : m.start()]
        if m["before"] != "and " or not any(char.isdigit() for char in listed):
            return False  # but "Bo Lee, 30, and Al Coe, 44 were jailed"
    return m["before"] is None or m["before"].strip().lower() not in _PLACED


def _now_old(text: str, start: int, end: int, q: Quantity) -> bool:
    """Whether a number between commas is the age of whom the words before name: ", now 71,", ", both 22,"."""
    if q.end != end or q.trend is not None or not 0 < (q.value or 0) < 110 or q.qualifier not in _ROUGHLY:
        return False
    if text[end] == " ":
        if text[start - 2] != ",":
            return False
        if _TWO_AGES.match(text, end):
            return _PEOPLE_COMMA.search(text, max(0, start - 16), start) is not None  # "the victims, 19 and 23,"
        return (
            (q.value or 0) > 3
            and _SAID_OF_DAY.match(text, end) is not None
            and _AGE_AFTER_FULL_NAME.search(text, max(0, start - 40), start) is not None
        )  # "Ann Lee, 31 on Friday, won"
    if text[start - 2] not in "nwtyhldeg":
        return False
    m = _NOW_OLD.search(text, max(0, start - 48), start)
    if m is None:
        return False
    if m["people"] and not m["both"] and m["people"].lower() not in _KINFOLK:
        return False  # "the victims, now 31, …"
    if m["both"] and m["person"]:
        return False
    return m["name"] is None or _COMMODITIES.search(text, max(0, start - 80), end) is None


_KINFOLK = frozenset("brothers sisters sons daughters twins siblings cousins pair couple duo parents lovers".split())
_ROUGHLY = frozenset(("exact", "almost", "about"))


def said_of_years(text: str, start: int, low: int, q: Quantity) -> Quantity | None:
    """Make years an age ("at the age of 5 years"), or what no things are counted by ("adults age 16-24 vote")."""
    if q.unit == "year" and q.kind == "duration" and text[max(low, q.start - 4) : q.start].lower() != "per ":
        aged = _AGE_OF.search(text, max(low, start - 8), start) or _AGE_OF.search(text, max(low, q.start - 8), q.start)
        return replace(q, unit="year-old") if aged or _at_age(text, low, q) else None
    if (
        q.kind == "count"
        and _AGE_BEFORE.search(text, max(low, start - 8), start)
        and not text.endswith("turned ", low, start)
    ):
        ages = (_AGES if q.value_to is None else _BOTH_AGES).match(text, start)
        if ages is not None:
            return _old(replace(q, end=ages.end(), words=text[q.start : ages.end()]))
    return None


def _at_age(text: str, low: int, q: Quantity) -> bool:
    """Whether years are an age by the noun before them: "at age 45 years", "the mean age was 61 years"."""
    return (
        text[q.start - 4 : q.start - 1] in ("age", "was", "ere", " is")
        and 0 < (q.value or 0) < 120
        and _AT_AGE.search(text, max(low, q.start - 28), q.start) is not None
        and _LONG_AGO.match(text, q.end) is None
    )


def said_of_a_group(text: str, start: int, low: int, q: Quantity) -> Quantity | None:
    """Make what looks like seconds an age: "the over-65s", "under 18s"; "in under 10s" is a time."""
    dashed = _OVER_DASH.search(text, max(low, start - 7), start)
    if dashed is not None:
        first = dashed.start()
        qualifier: Qualifier = "above" if dashed[1].lower() == "over" else "below"
        return replace(q, start=first, words=text[first : q.end], unit="year-old", qualifier=qualifier)
    if q.qualifier in ("above", "below") and (
        not _TIMED.search(text, max(low, q.start - 6), q.start)
        or (4 < (q.value or 0) < 100 and _PART_OF_PEOPLE.search(text, max(0, q.start - 22), q.start))
    ):
        return replace(q, unit="year-old")
    return None


_BAND = re.compile(r"(\d{1,2})(?P<joint>\s?[-–]\s?|\sto\s)(\d{2}|[1-9])(?![\w%/-]|[.,:]\d|\s?[-–]\s?\d)")
_BAND_OF = re.compile(
    r"(?:(?<![A-Za-z-])(?i:(?P<sure>adults|children|kids|persons|people|viewers|listeners|teenagers|youngsters|youths|pupils|residents)|men|women|males|females|boys|girls))\s\Z"
)
_NO_BAND = re.compile(
    r"\s(?:to\san?|of|deep|strong|abreast|votes?|each|times|at\sa\stime|per|on|against|over|in\sfavou?r|to\swin|win|victory|defeat|[A-Z])|\s\("
)
_PLAYED = re.compile(
    r"(?i:(?<![a-z])(?:beat|beats|beaten|lost|lose|loses|defeat(?:s|ed)?|drew|draws?|score[ds]?|match|matches|league|cup|finals?|semi-finals?|sets?|half-time|teams?|"
    r"game|games|coach|outnumber(?:s|ed)?|ratio|votes?|voted|split|champions?|rugby|football|hockey|netball|side)(?![a-z]))"
)


def said_of_band(text: str, start: int, end: int, q: Quantity) -> Quantity | None:
    """Make two numbers behind people the ages they lie between: "adults 25-54", "children 5 to 11"."""
    if text[end : end + 1] not in ("-", "–", " ") or q.start != start or text[start - 2 : start - 1] not in _BAND_ENDS:
        return None
    m = _BAND.match(text, start)
    people = _BAND_OF.search(text, max(0, start - 14), start) if m is not None else None
    if m is None or people is None or (q.value_to is not None and q.end != m.end()):
        return None
    low, high = int(m[1]), int(m[3])
    if m["joint"] == " to " and text.startswith((" are ", " is ", " were "), m.end()):
        return None  # "of the children 5 to 8 are ill"
    if not low < high or _NO_BAND.match(text, m.end()):
        return None
    if not people["sure"] and (low < _GROWN_UP or _PLAYED.search(text, max(0, start - 60), m.end() + 40)):
        return None
    steps = tuple(Decimal(10 if n and n % 10 == 0 else 1) for n in (low, high))
    return _old(
        replace(
            q,
            end=m.end(),
            words=text[start : m.end()],
            value_to=Decimal(high),
            steps=(Decimal(1), steps[0], Decimal(1), steps[1]),
        )
    )


_BAND_ENDS = frozenset("snel")
_GROWN_UP = 10


def _old(q: Quantity) -> Quantity:
    return replace(q, kind="duration", unit="year-old")
