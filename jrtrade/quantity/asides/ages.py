"""Ages of one person, ages that are set: "when he was ten", "left school at 16", "the voting age is 18"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.quantity.asides.agegroups import OLD, TEENS, a_kind_of_people, as_age, of_people, people_do
from jrtrade.quantity.asides.apposed import COMMODITIES, a_person
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES, WEEKDAY
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.trends import TRADED
from jrtrade.quantity.text.joined import clause_start

if TYPE_CHECKING:
    from jrtrade.quantity.model import Quantity

_WHEN_HE_WAS = re.compile(
    r"(?i:(?<![a-z])(?:when|before|until|till|after|since|time|once|although|because)\s(?:he|she|I)\s(?:was|turned|turns|is))\s\Z"
)
_OF_AGE = re.compile(r"(?i:(?<![a-z])(?:(?:man|woman|boy|girl)\sof|(?:died|passed\saway)\sat))\s\Z")
_CHILD_OF = rare(
    r"(?i:(?<![a-z])(?:an?|this|that)\s(?:(?:little|small|young|bright|shy|sickly|tiny)\s)?(?:boy|girl|child|lad|lass|toddler|kid|youngster|baby)\sof\s)\Z"
)
_KIN = (
    r"(?:(?:step|grand)?(?:mother|father|brother|sister|son|daughter|child|parent)|(?:great-)?(?:grand(?:ma|pa|mother|father))|wife|husband|uncle|aunt|auntie|cousin|"
    r"niece|nephew|mum|mom|dad|daddy|mummy|granny|girlfriend|boyfriend|fiancée?|toddler|baby|widow(?:er)?|son-in-law|daughter-in-law)"
)
_IS_SO_OLD = re.compile(
    rf"(?:(?<![A-Za-z])(?:[Hh]e|[Ss]he|[Ww]ho|I|{_KIN})(?:['’][sm]|\s(?:is|was|am|will\sbe)(?:\s(?:now|only|just|already|still|almost|nearly|about))?)"
    rf"|(?<![A-Za-z])(?P<turns>(?:[Hh]e|[Ss]he|[Ww]ho|I|{_KIN})(?:['’](?:s|m|ll|d))?(?:\s(?:is|was|will|had|has|just))?\s(?:turns?|turning|turned))"
    r"|(?<![A-Za-z])[Tt]he\s(?:oldest|youngest|eldest)(?:\s(?:is|was|being))?(?:\s(?:now|only|just|barely))?"
    rf"|(?<![A-Za-z])(?P<several>{_KIN}s|twins|triplets)\s(?:are|were))\s\Z"
)
"""Of whom a bare number says the age: "my brother is 27", "who was 40"."""
_AVERAGE_ONE = re.compile(
    r"(?i:(?<![a-z-])(?:average|typical)\s(?:[a-z-]{3,14}\s){0,2}?(?P<one>[a-z-]{4,14})"
    r"(?:\s(?:in|at|of|on)\s(?:the\s)?[a-z-]{2,14})?\s(?:is|was)\s(?:(?:now|only|just|already|still)\s)?)\Z"
)
"""One person for many, of whom a bare number says the age: "the average farmer is 58"."""
_BECOMES = ("be ", "been ", "turning ", "becoming ")
_WILL_BE = rare(
    rf"(?:(?<![A-Za-z])(?:[Hh]e|[Ss]he|who|I|Mum|Mom|Dad|Grandma|Grandpa|{_KIN})"
    r"(?:['’](?:ll|d|s|m)|\s(?:is|am|was|will|would|had))\s(?:soon\s)?(?:be\s|have\sbeen\s|going\sto\sbe\s|turning\s|be\sturning\s))\Z"
)
_SOON = rare(
    rf"\s(?:in\s(?:(?:early|late|mid)[\s-])?(?:{MONTH_NAMES}|spring|summer|autumn|the\s(?:spring|summer|autumn|new\syear))|next\s(?:week|month|year|birthday|{MONTH_NAMES}|{WEEKDAY}|time)"
    rf"|this\s(?:week|month|year|spring|summer|autumn|winter|{MONTH_NAMES}|{WEEKDAY})|today|tomorrow|soon|later\sthis|on\s(?:{WEEKDAY}|his|her|my|(?:\d{{1,2}}\s)?(?:{MONTH_NAMES}))|when|if\s(?:he|she))(?![a-z])"
)
"""When someone will be so old: "she'll be seventy in March"."""
_OLD_ENDS = re.compile(
    r"\s*(?:[;!?)(\0”\"—–…]|\.(?!\d)|\Z)|,(?!\d|\s(?:not\sout|all\sout|\d))|\s(?:when|now|today)\b|\sand\s(?!\d)"
)
_OLD_GOES_ON = re.compile(
    r"(?:,|,?\sand)\s\d{1,2}(?!\d|[.,:/-]\d)|\s(?:on|in|this|next|last|today|tomorrow|soon|during|before|after)\b"
)
_GROWN = rare(
    r"(?i:(?<![a-z])(?:(?:is|was|are|were)\s(?:he|she|you|I|they)|(?:you|applicants?|drivers?|players?|entrants?|customers?|visitors?|guests?|candidates?|participants?|"
    r"members|riders?|passengers?|anyone|everyone|buyers?|users?|child(?:ren)?|girls?|boys?|m[ae]n|wom[ae]n|persons?|people|students?|voters?|residents?|employees?|owners?|he|she|they|I)\s(?:(?:must|should|may|can)\s(?:not\s)?be|(?:have|has)\sto\sbe|is|are|was|were|am))\s\Z)"
)
"""Of whom "over 18" says the age."""
_NUMBER_OF = rare(
    r"(?i:(?<![a-z])(?:numbers?|shares?|averages?|groups?|proportion|total|percentage|fees?|costs?|prices?|limit|size|count|rate|level|ratio|capacity|party|class|queue|cap|"
    r"turnout|score|quota|minimum|maximum|ceiling|tally|toll|bill)\s(?:of|for|among|per|between|in)\s(?:(?:the|all|its|their|our)\s)?(?:[a-z]{3,12}\s)?)\Z"
)
"""Where it is no person that "is under 50", but how many there are: "the number of students is under 50"."""
_GROWN_ENDS = rare(r"\s*(?:[;!?)(\0”\"—–…]|[.,](?!\d)|\Z)|\s(?:to\s[a-z]|(?:and|or|but|when|at)\b)")
_AGE_BEFORE = re.compile(r"(?i:(?<![A-Za-z])(?:(?:aged|ages?:?|turned)\s(?:of\s)?|aged\s(?:only|just)\s))\Z")
_AGES = rare(r"\d{1,2}(?:\s?[-–]\s?\d{1,2}|\sto\s\d{1,2})?(?![\d.,-])(?=\s)")
_BOTH_AGES = rare(_AGES.pattern.replace("sto", "s(?:to|and)"))
_AGE_OF = re.compile(r"(?i:(?<![a-z])(?:age\sof|aged))\s\Z")
_AT_AGE = rare(
    r"(?i:(?<![a-z])(?:(?:at|from|by|until|till|to|after|before|under|over|above|below|than|since|is|was|(?<!come\s)(?<!came\s)(?<!coming\s)of)\sage"
    r"|(?:mean|median|average|typical|legal|minimum|maximum|oldest|youngest)\s(?:[a-z]{3,10}\s)?ages?\s(?:was|is|were))\s)\Z"
)
_LONG_AGO = rare(
    r"\s(?:ago|later|earlier|before|after|from|on|hence|lower|higher|older|younger|more|less|above|below)\b"
)
_YEARS_OLD = re.compile(r"[\s-]?(?:y[/-]?o|y\.\s?o\.)(?![\w/-])")
_ANOTHER_OLD = re.compile(r"-(?:,?\s(?:and|or)\san?\s)\d{1,2}-year-old")


def said_before(text: str, start: int, low: int, q: Quantity) -> Quantity | None:
    """Make a bare number an age where the words before it say so: "aged 19", "when he was ten", "women over 40"."""
    near = text[max(low, q.start - 11) : start].lower()
    age = None
    if "age" in near or "turned" in near:
        age = _AGE_BEFORE.search(text, max(low, q.start - 11), q.start)
        age = age or _AGE_BEFORE.search(text, max(low, start - 11), start)
    if age is not None:
        first = min(q.start, age.start())
        return replace(q, start=first, words=text[first : q.end], kind="duration", unit="year-old")
    if (
        (q.value_to is not None and (" ages of " in q.words or text.startswith(" age ", q.end)))
        or _WHEN_HE_WAS.search(text, max(low, q.start - 24), q.start)
        or ((q.value or 0) > 12 and _OF_AGE.search(text, max(low, q.start - 16), q.start))
        or (
            text.endswith(" of ", low, q.start)
            and 0 < (q.value or 0) < 20
            and q.qualifier in ("exact", "about", "almost")
            and _CHILD_OF.search(text, max(low, q.start - 32), q.start)
        )
        or of_people(text, low, q)
        or (text[q.start - 3 : q.start] in ("at ", "At ", "ow ") and _at_so_old(text, q))
        or (text.endswith(_AT_JUST, 0, q.start) and _aged(q) and _is_one_at(text, q, q.start - 8))
        or _said_of_person(text, low, q)
        or (text[q.start - 1 : q.start] == " " and (_was_when(text, low, q) or _set_age(text, q)))
    ):
        return as_age(q)
    return None


_GROWN_UP_AT = rare(
    r"\s(?:(?:[a-z]{3,9}ly|still|now|already|just)\s)?(?:is|was|became|becomes|has|had|still|remains|remained)(?![a-z])"
)
_AT_AGE_HE = re.compile(
    r",?\s(?:he|she)(?![a-z])(?!\s(?:was|is|had\sbeen|has\sbeen|looked)\s(?:(?:[a-z-]+\s)?(?:under|over|above|below)(?:\spar)?\s*[.,;]|(?:nearly|almost|then|given|again)?\s?"
    r"(?:dropped|caught|bowled|out|run\sout|stumped|lbw|trapped|steady|clear|ahead|behind|level|leading|trailing|joint|tied))(?![a-z]))"
)
_AT_AGE_ONE = rare(
    r",\s(?:(?:the|(?P<of>[A-Z][a-z]{2,14}['’]s))\s(?P<role>(?:[A-Za-z-]{2,16}\s){0,4}?[a-z-]{3,16})"
    r"|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady)\.?\s[A-Z][A-Za-z’'-]{1,20}(?:\s[A-Z][A-Za-z’'-]{1,20})?)"
    r"\s(?:is|was|has|had|became|becomes|will|would|can|could|may|might|must|still|says|said|remains|remained|looks|never|already|now|continues|"
    r"continued|retired|knows|wants|plays|works|lives|writes|began|died|appears|seems|feels|does|did|thinks|swims|sings|runs|returned)(?![a-z,])"
    r"(?!\s(?:(?:nearly|almost|then|given|again)\s)?(?:dropped|caught|bowled|out|run\sout|stumped|lbw|trapped|steady|clear|ahead|behind|level|leading|trailing|joint|tied|"
    r"under|over|above|below|up|down|substituted|replaced|booked|sent|taken)(?![a-z]))"
)
"""Who is or does something at an age, by trade or title: "At 91, the former chancellor still works"."""
_SPEEDING = frozenset(
    "driver rider motorist biker motorcyclist cyclist racer pilot runner batter batsman bowler cricketer all- "
    "rounder keeper passenger golfer broker investor shopper customer owner trader dealer seller banker host "
    "model star guard cat dog horse pony winner champion skipper challenger".split()
)
"""Whose number may be of miles an hour, runs, holes or bids."""
_POLLED = rare(
    r"(?i:(?<![a-z])(?:approval|ratings?|polls?|polling|popular|popularity|score|scored|fever|degrees)(?![a-z]))"
)
_CONTESTED = rare(
    r"(?i:(?<![a-z])(?:innings|wickets?|(?<=\d\s)runs|par|leaderboard|bat(?:ted|ting|sman|smen|ters?)|crease|half-century|bowl\w{0,4}|overs|mph|kph|km/h|speed\w{0,5}|slowed|accelerat\w{1,4}|auction\w{0,5}|"
    r"bid|bids|bidding|lap|laps|birdie|darts|snooker|made\s\d{2,3})(?![a-z]))"
)
"""Of what a number without a unit is said besides years: of runs, of speeds, of bids."""
_AHEAD = rare(
    r",?\s(?:is|was|has|had)\s(?:(?:well|still|now|far)\s)?(?:ahead|behind|cruising|leading|trailing|clear|out|dropped|top)(?![a-z])"
)
_WHO_AT = re.compile(r"(?:\swho,?\s\Z)")
_OPENED = rare(r"(?:\A|[.!?]\s[“\"]?|[\n\0“\"]|(?<![A-Za-z])(?:[Bb]ut|[Nn]ow|[Yy]et|[Ee]ven),?\s)\Z")


_DONE_ENDS = re.compile(
    r"\s?(?:[;!?)(\0”\"—–…]|[.,](?!\d)|\Z)|\s(?:and|but)\s(?!\d)|\s(?:after|because|when|before)\s|\sto\s(?!\d)"
)
_THE_FIRM = (
    r"(?:his|her|the|an?|their)\s(?:[a-z-]{2,14}\s){0,2}"
    r"(?:compan(?:y|ies)|firms?|business(?:es)?|start-?up|studio|label|charity|band|school|club|shop|restaurant|magazine|agency|brewery|bakery|theatre|orchestra|gallery)"
)
_DONE_AT = re.compile(
    r"(?<![A-Za-z-])(?:left\s(?:school|college|university|education|full-time\seducation)"
    r"|dropped\sout(?:\sof\s[A-Z]?[a-z]{2,12})?|married(?:\s[A-Z][a-z]{2,14}){0,3}"
    r"|(?:got|was|were)\s(?:married|engaged|divorced|widowed|orphaned|ordained|knighted)"
    r"|gave\sbirth|had\s(?:his|her|their)\sfirst\s(?:child|baby|son|daughter)"
    r"|became\sa\s(?:mother|father|grandmother|grandfather|parent|widow|dad|mum|mom)"
    r"|went\s(?:blind|deaf|grey|bald)|turned\spro(?:fessional)?|lost\s(?:his|her)\s(?:father|mother|parents|sight|hearing)"
    r"|(?:[Hh]e|[Ss]he|who|I|and|[A-Z][a-z]{2,14})\s(?:(?:had|has|also|then|later|finally|was|were)\s){0,2}"
    r"(?:retired|diagnosed(?:\swith\s[a-z]+(?:\s[a-z]+)?)?|emigrated|enlisted"
    r"|joined\sthe\s(?:army|navy|police|air\sforce|party|marines|merchant\snavy|family\sfirm))"
    r"|(?:[Hh]e|[Ss]he|who|I|and)\s(?:(?:had|has|also|then|later|first|only|finally)\s){0,2}"
    rf"(?:(?:founded|started|launched|set\sup|sold|joined|took\sover|ran)\s{_THE_FIRM}|learn(?:ed|t)\sto\s[a-z]+)"
    r"|(?:[Hh]e|[Ss]he|who|I)\s(?:(?:had|has|also|then|later|first|only|finally)\s){0,2}"
    r"became\san?\s(?!buyer|seller|bidder)(?:[a-z-]{3,14}\s){0,2}[a-z-]{3,14}"
    r"|(?:[Hh]e|[Ss]he|who|I)\s(?:is|was|am)\sstill\s"
    r"(?:working|swimming|teaching|dancing|painting|writing|performing|acting|cycling|touring))\sat\s\Z"
)
"""What befalls someone once in a life, and at no hour or price: "left school at 16", "he founded the firm at 22"."""


def _at_so_old(text: str, q: Quantity) -> bool:
    """Whether someone is or was something at an age: "who at 29 is the youngest", "At 84 she still swims"."""
    if not _aged(q):
        return False
    if text[q.start - 3] == "a" and _WHO_AT.search(text, max(0, q.start - 10), q.start - 3):
        stood = _AHEAD.match(text, q.end)  # "Labour, who at 40 is ahead"
        return stood is None and _GROWN_UP_AT.match(text, q.end + (text[q.end : q.end + 1] == ",")) is not None
    if text[q.start - 3] == "o":  # "Now 91, he lives alone"
        return (
            text[q.start - 4 : q.start - 2] == "No"
            and _AT_AGE_HE.match(text, q.end) is not None
            and _OPENED.search(text, max(0, q.start - 9), q.start - 4) is not None
            and _CONTESTED.search(text, max(0, q.start - 80), q.start) is None
        )
    if (
        _DONE_ENDS.match(text, q.end) is not None
        and _DONE_AT.search(text, max(0, q.start - 72), q.start) is not None
        and _CONTESTED.search(text, max(0, q.start - 80), q.end + 20) is None
    ):
        return True
    return _is_one_at(text, q, q.start - 3)


_AT_JUST = ("At just ", "At only ")


def _aged(q: Quantity) -> bool:
    """Whether a bare number can be the age of someone grown up."""
    return q.unit is None and q.value_to is None and q.qualifier == "exact" and TEENS <= (q.value or 0) < OLD


def _is_one_at(text: str, q: Quantity, at: int) -> bool:
    """Whether someone is or does something behind the age that an "at" stands before: "At just 19, she won"."""
    return (
        (_AT_AGE_HE.match(text, q.end) is not None or _of_role_at(text, q, at))
        and _OPENED.search(text, max(0, at - 6), at) is not None
        and COMMODITIES.search(text, max(0, q.start - 80), q.end) is None
        and _CONTESTED.search(text, max(0, q.start - 80), q.start) is None
    )


def _of_role_at(text: str, q: Quantity, at: int) -> bool:
    """Whether a person by trade or title is or does something behind the comma: "At 34, the striker is"."""
    m = _AT_AGE_ONE.match(text, q.end) if text[at] == "A" else None
    if m is None or _POLLED.search(text, max(0, q.start - 80), m.end() + 40) is not None:
        return False
    if m["role"] is None:
        return True
    head = m["role"].rpartition(" ")[2]
    return a_person(head) and head not in _SPEEDING


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
    ends = _OLD_ENDS.match(text, q.end)
    if q.trend is not None or not (ends or _OLD_GOES_ON.match(text, q.end)):
        return False
    m = _IS_SO_OLD.search(text, max(low, q.start - 40), q.start)
    if m is None:
        one = _AVERAGE_ONE.search(text, max(low, q.start - 72), q.start) if ends and (q.value or 0) >= TEENS else None
        if one is not None:
            who = one["one"]
            return who not in _SPEEDING and (a_person(who) or a_kind_of_people(f"{who}s"))
        if text.endswith(" turns ", 0, q.start) and not bound:
            return _SOON.match(text, q.end) is not None  # "has 43 caps and turns 34 next month"
        if not text.endswith(_BECOMES, 0, q.start) or not (ends or _SOON.match(text, q.end)):
            return False
        return _WILL_BE.search(text, max(low, q.start - 48), q.start) is not None
    return bool(m["turns"] or m["several"] or ends or (_SOON.match(text, q.end) and text.endswith(" be ", 0, q.start)))


_WAS = ("was ", "only ", "just ", "still ")
_WHO_WAS = rare(r"(?<![\w-])(?P<who>[A-Za-z][a-z’'-]*)\swas\s(?:(?:only|just|still)\s)?\Z")
_WHEN_DIED = rare(
    r"\s(?:when\s(?:he|she)\s(?:died|passed\saway|retired|married|enlisted|emigrated|gave\sbirth|left\sschool|was\s(?:killed|murdered|shot|arrested|jailed|elected|appointed|diagnosed|crowned|"
    r"ordained|widowed|orphaned))|at\s(?:the\stime\sof\s)?(?:his|her)\s(?:death|retirement|wedding|marriage|arrest|election|coronation))(?![a-z])"
)


_SUBJECT = rare(
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Aa]n?|[A-Z][a-z]{1,14}['’]s)\s)?"
    r"(?:[A-Za-z-]{1,14}\s(?=(?:rate|price|index|debt)\s))?(?P<what>[A-Za-z]+)(?![A-Za-z])"
)
_LEVELLED = TRADED | frozenset(
    "inflation unemployment brent wti growth debt debts deficit turnout approval rating ratings "
    "support popularity score tally toll total lead majority rate rates level number count temperature "
    "sensex nikkei dow ftse ratio pressure humidity employment membership".split()
)
"""What has a level that somebody saw: "inflation was 12 when she was elected"."""


def _was_when(text: str, low: int, q: Quantity) -> bool:
    """Whether someone was so old when he died, or at his death: "He wrote plays and was 88 when he died"."""
    if not text.endswith(_WAS, low, q.start) or q.value_to is not None or not 0 < (q.value or 0) <= 120:
        return False
    if _WHEN_DIED.match(text, q.end) is None:
        return False
    m = _WHO_WAS.search(text, max(0, q.start - 32), q.start)
    if m is None:
        return False
    who = m["who"]
    if who in ("and", "but"):
        opened = clause_start(text, m.start(), 160, (". ", "! ", "? ", "; ", "\n", "\0"))
        subject = _SUBJECT.match(text, opened, m.start())
        return subject is None or subject["what"].lower() not in _LEVELLED
    return (who[0].isupper() and who.lower() not in _LEVELLED) or a_person(who)


_NEXT = r"(?:(?!(?:and|but|or|while|as|than|by)\s)[a-z-]{1,16}\s)"
_AGE_SET = rare(
    r"(?i:(?<![a-z-])(?:retirement|pension|pensionable|voting|drinking|smoking|gambling|driving|marriage|marriageable|marrying|school-leaving|leaving|minimum|maximum|legal|"
    r"average|median|mean|typical|usual|compulsory|mandatory|statutory|qualifying|entry|upper|lower|starting|the|its|their|his|her|whose)\sage)\s"
    rf"(?:(?:limit|threshold|requirement)\s|(?:of\s(?:consent|majority|retirement|marriage|criminal\sresponsibility)|for\s{_NEXT}{{0,3}}[a-z-]+|at\swhich\s{_NEXT}{{1,6}}[a-z-]+)\s"
    rf"|(?<!the\sage\s)(?:of|at)\s{_NEXT}{{0,4}}[a-z-]+\s)?"
    r"(?:(?:is|was|are|were|be|been|being|has|had|will|would|could|should|may|might|must|now|still|currently|already|also|only|just|then|later|again|gradually|slowly|typically|usually|"
    r"due|set|fixed|kept|put|raised|lowered|cut|reduced|increased|lifted|moved|pushed|brought|rose|risen|rise|rises|rising|climbed|crept|edged|inched|went|go|goes|gone|fell|fallen|fall|falls|dropped|increase|up|down|back|at|to|from|"
    r"remains?|remained|stays?|stayed|stands?|stood)\s){1,6}\Z"
)
"""An age that is set or worked out for many: "the voting age was lowered to", "the average age of its members is"."""
_SET_LAST = ("is", "was", "be", "been", "now", "still", "currently", "already", "at", "to", "from", "only", "just")
_SET_STANDS = rare(r"(?:remain|stay|stand|stood)[a-z]*\Z")


def _set_age(text: str, q: Quantity) -> bool:
    """Whether a number is an age that is set for all, or theirs on average: "The retirement age is 66"."""
    at = text.rfind(" age ", max(0, q.start - 90), q.start)
    if at < 0 or not 0 < (q.value or 0) <= 120 or (q.value_to or 0) > 120 or _LONG_AGO.match(text, q.end) is not None:
        return False
    last = text[max(at, q.start - 12) : q.start - 1].rpartition(" ")[2]
    if last not in _SET_LAST and not q.words.startswith("from ") and _SET_STANDS.match(last) is None:
        return False
    return _AGE_SET.search(text, max(0, at - 20), q.start) is not None


def said_after(text: str, q: Quantity) -> Quantity | None:
    """Make a bare number an age by the letters behind it: "30yo", "25 y/o", "30 y.o."."""
    nxt = text[q.end : q.end + 1]
    if nxt == "-" and 0 < (q.value or 0) < 110 and _ANOTHER_OLD.match(text, q.end):
        return as_age(q)  # "a 17- and a 19-year-old"
    m = _YEARS_OLD.match(text, q.end) if nxt in ("y", " ", "-") else None
    return None if m is None else as_age(replace(q, end=m.end(), words=text[q.start : m.end()]))


def said_of_years(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Make years an age ("at the age of 5 years"), or what no things are counted by ("adults age 16-24 vote")."""
    if q.unit == "year" and q.kind == "duration" and text[max(low, q.start - 4) : q.start].lower() != "per ":
        aged = _AGE_OF.search(text, max(low, start - 8), start) or _AGE_OF.search(text, max(low, q.start - 8), q.start)
        return replace(q, unit="year-old") if aged or _at_age(text, low, q) else None
    if q.kind == "count" and q.qualifier in ("above", "below") and people_do(text, low, end, q):
        return as_age(replace(q, end=end, words=text[q.start : end]))  # "drivers under 25 pay premiums"
    if (
        q.kind == "count"
        and _AGE_BEFORE.search(text, max(low, start - 8), start)
        and not text.endswith("turned ", low, start)
    ):
        ages = (_AGES if q.value_to is None else _BOTH_AGES).match(text, start)
        if ages is not None:
            return as_age(replace(q, end=ages.end(), words=text[q.start : ages.end()]))
    return None


def _at_age(text: str, low: int, q: Quantity) -> bool:
    """Whether years are an age by the noun before them: "at age 45 years", "the mean age was 61 years"."""
    return (
        text[q.start - 4 : q.start - 1] in ("age", "was", "ere", " is")
        and 0 < (q.value or 0) < 120
        and _AT_AGE.search(text, max(low, q.start - 28), q.start) is not None
        and _LONG_AGO.match(text, q.end) is None
    )
