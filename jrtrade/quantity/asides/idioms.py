"""Number words that state no number: "one of", "once again", "the two countries", "second to none", "World War II"."""

from __future__ import annotations

import re

from jrtrade.quantity.asides.classes import NEXT_WORD, SIZE, STRETCHES, classed
from jrtrade.quantity.asides.contests import CONTEST_ENDS, contest_of_word
from jrtrade.quantity.asides.names import numbers_so_many
from jrtrade.quantity.asides.sayings import SAYINGS, saying
from jrtrade.quantity.asides.scores import bowled, tally
from jrtrade.quantity.asides.spelled import DIGIT_HEADS, DIGITS, SPELLED, digit_by_digit, page_of_word, spelled, zeroed
from jrtrade.quantity.asides.titles import QUOTES, quoted_title
from jrtrade.quantity.asides.unnumbered import ENDS, ordinal, word_before
from jrtrade.quantity.calendar.dates import S
from jrtrade.quantity.calendar.hours import LED, hour_done_at, hours_between
from jrtrade.quantity.calendar.spoken import HOURS, spoken
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.nouns import DISEASES, NOUN_STARTERS, STOPS
from jrtrade.quantity.lexicon.numbers import AGE_GROUPS, SCALES, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, END_NO_DIGIT, trie
from jrtrade.quantity.text.attributes import ADJECTIVES_IN_LY
from jrtrade.quantity.text.joined import clause_start
from jrtrade.quantity.text.nouns import CAN_OF, noun_at
from jrtrade.quantity.text.seeds import CARDINAL, NUMBER_WORDS
from jrtrade.quantity.units.unit import unit_at

_WAR = re.compile(r"(?i:world war|ww)\s?\Z")
_CLOCK = re.compile(
    rf"(?i:(?:\s(?:and|to|or|until|till)\s(?:{words_to(12)}))?\s(?:o['’]clock|a\.m\.|p\.m\.|am\b|pm\b))"
)
_CLOCK_HEADS = frozenset("an to or un ti o' o’ a. p. am pm".split())
_HALF_PAST = re.compile(rf"\spast\s(?:\d{{1,2}}|{words_to(12)})(?!\w)")
_AGAIN = re.compile(rf"{S}(?:again|more)(?![a-z])")
_ONE_COMPOUND = rare(
    r"(?i:one)-(?:sided|way|time|off|stop|on-one|to-one|liner|man|woman|party|size|dimensional|eyed|track|under|over-par)[\w-]*"
)
_COMPOUND = re.compile(
    r"(?i:[a-z]+)-(?:way|wheel|wheeled|dimensional|sided|pronged|tier|tiered|digit|figure|handed|door|cylinder|speed|bed(?!room)|star|"
    r"(?<=two-)piece|piece(?=\s(?:suits?|suites?|bands?|groups?|ensembles?|orchestras?|combos?|outfits?|acts?|comments?)(?![a-z]))|legged|cornered|footed|headed|a-side|stroke(?!\s(?:leads?|advantage|victory|victories|win|swing|penalty|penalties|margin|deficit|cushion|triumph|edge|success|defeat|loss|gap|improvement)(?![a-z]))|letter|poster|wheelers?|(?<=two-)seaters?|"
    r"(?<=two-)party(?!\s(?:coalition|government|alliance|administration|cabinet)(?![a-z]))|horse(?=\s(?:races?|contests?|towns?)(?![a-z]))|"
    r"(?<=two-)state(?=\s(?:solution|model|framework|outcome|formula|settlement|vision|compromise|paradigm|reality|plan|deal|approach|option|proposal)(?![a-z]))|"
    r"by|for|pointers?|under|over(?=-par|\s\d\d(?!\d)))(?![a-z])[-\w]*"
)
_ONE_PHRASE = re.compile(
    rf"(?i:one)(?:{S}of(?!{S}every)(?:{S}the{S}(?:first|last|second|third))?(?=\s)|{S}another|{S}day|{S}by{S}one|{S}thing|['’]s)(?![a-z])"
)
_THREE_QUARTER = rare(
    r"(?i:three[\s-]quarters?)(?=[\s-](?:time|siren|lines?|backs?|bow|view|profile|sleeves?"
    r"|length\s(?!behind|ahead|clear|from|in|and|or|wins?|victory|lead|to|back|at|of|away|off|on|up|down|over|winner|margin|defeat|success|with|for|second|third|beating|verdict)[a-z]+)(?![a-z]))"
)
"""A break of a game, a cut of clothes, but no lead in a race: "at three-quarter time"."""
_ONE_SIZED = re.compile(
    r"\s\d{1,4}(?:\.\d{1,2})?[\s-]?(?:oz|ounce|inch|[cmk]m|m[lL]|cl|[km]?g|mcg|(?:milli|micro)?gram|minute|hour|day|week|month|lb|pound|lit(?:re|er)|gallon|quart|pint|foot|met(?:re|er)|kilo|[kM]W|watt|megawatt|ton(?:ne)?)"
    r"\s(?!(?:of|and|or|to|in|at|on|from|by|is|was|long|wide|high|tall|deep|thick|away|off|behind|ahead|more|less|for|with|per|a|an|each|below|above|later|earlier|ago|before|after)\s)[a-z]"
)
"""The size of one thing, that is counted behind it: "one 14-oz can"."""
_ONE_NAMED = re.compile(
    r"One\s(?:Nation|China|Direction|Equity\sPartners|Medical(?=\s?[,.'’]|\s(?:said|says|has|is|was|and|in|for|to|at|will)\s))(?![A-Za-z-])"
)
"""A party of Australia, a policy, a band and two firms."""
_SAID_OF_ONE = frozenset("that which who whom of would could can might should had".split())
"""What tells that "one" is a pronoun: "below one that had been set"."""
_RATIO = rare(
    r"(?i:(?<![a-z])(?:ratios?|reproduction\s(?:number|rate)|R\s(?:number|rate|value)|multiplier|beta|quotient)(?![a-z]))"
)
_ONE_RANGE = re.compile(
    rf"(?i:one)(?:,)?{S}(?:(?:to|or(?:,?{S}at{S}most,?)?|and|in|out{S}of|(?:of|for)(?={S}every)){S})?(?:(?:a|every){S})?(?:{CARDINAL}|half|quarter|third(?={S}(?:times|million|billion|hours|miles|years|cups|acres|inches|per\s?cent))|\d)"
)
_AND_NUMBER = rare(
    rf"(?i:{S}(?:and{S}a{S}half{S})?(?:and|to){S}"
    rf"(?:\d|(?:an?{S}(?={trie([*SCALES, 'dozen'])}))?(?:{CARDINAL})(?![A-Za-z])))"
)
"""The other bound behind "between two"."""
_ONE_WAY = rare(
    r"(?i:one\sway(?P<said>(?=\s(?:streets?|traffic|tickets?|fares?|trips?|flights?|mirrors?|systems?|journeys?|valves?|bets?)(?![a-z]))"
    r"|\sor\s(?:another|the\sother)(?![a-z]))?)"
)
_WAY_ENDS = rare(rf"{END}|\s(?:and|or|for|from|in|on|by|with|but|when|if)\s")
_FARE = rare(
    r"(?:\d[\d.,]{0,12}|(?i:(?<![a-z])(?:each|fares?|tickets?|trips?|travel|flights?|miles?|km|kilomet(?:re|er)s|metres|meters|"
    r"hours|minutes|dollars|euros|pounds|person|go|goes|went|works?|only)))\s\Z"
)
_HALF_YEARLY = rare(
    r"-year\s(?:[a-z-]{2,14}\s){0,2}?(?:reports?|results?|profits?|figures?|accounts?|earnings|sales|revenues?|loss(?:es)?|numbers|statements?|update|"
    r"dividends?|review)(?![a-z])"
)
"""What is said of the half of a firm's year."""
_BETWEEN_MONTHS = re.compile(rf"(?<![A-Za-z])(?:{MONTH_NAMES})\s?[-–]\s?(?:{MONTH_NAMES})\s\Z")
"""What names the half of a firm's year: "in the July-December half"."""
_PLACE_NAMED = rare(
    r"\s(?:Bridge|Island|Islands|Road|Street|Lane|Creek|Lake|House|Farm|Hill|Point|Beach|Bar|Inn|Track)(?![a-z])"
)
_BOARD = re.compile(
    rf"\s(?:board|term)(?={END}|\s(?:(?:and|or|in|at|is|was|from|for|with|costs?|basis|rates?|starts)\b|[$£€]))"
)
_TOGETHER = re.compile(
    r"(?i:two\sand\stwo(?![\s-](?:thirds|fifths|sevenths|ninths|hundred|thousand|million))|nine[\s-](?:to|till)[\s-]five|at\ssixes\sand\ssevens|fifty-fifty)(?![\w-])"
)
_ANOTHER_ONE = re.compile(r"(?i:(?<![a-z])(?:another|each|every|any|this|that)\s[a-z]+\s)\Z")
_DETERMINED = frozenset("the these those both its their his her our your other between".split())
_ONE_AFTER = frozenset(
    "no any every some this that which each another the only such like last next first new old good bad big".split()
)
_PAIRS = frozenset(
    "country nation state side leader government people power party neighbour neighbor capital economy minister "
    "president premier chancellor delegation superpower ally foe rival land society partner counterpart".split()
)
"""Pairs that stand for their two names ("the two countries": Japan and Russia)."""
_POSSESSIVES = frozenset("its their his her our your".split())
_ELLIPTIC = frozenset("last this that new each old big other bigger smaller larger good".split())
_PRONOMINAL = frozenset(("no", "any", "every", "some", "which", "such", "another"))
_GROUP_OF = re.compile(r"(?:Group|Big|Gang|Council|Committee|Magnificent|Seven|Twelve)(?:\sof)?\s\Z")
_HALF_COUNTS = frozenset("hour year century day mile million billion dozen point a decade month week".split())


def aside_of_word(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say whether the number word at ``text[start:end]`` is a name, a date or an idiom, judged before any reading."""
    word = text[start:end]
    lowered = word.lower()
    nxt = text[end : end + 1]
    before = text[start - 1 : start]
    digits = nxt in (" ", "-") and lowered in DIGITS and text[end + 1 : end + 3].lower() in DIGIT_HEADS
    if digits and (run := digit_by_digit(text, start)) is not None:
        return run
    if before == " " and text[start - 2] in "rR" and lowered in _NUMBERED:
        house = _numbered(text, start, end, low)  # "at number sixteen"
        if house is not None:
            return house
    if lowered in SAYINGS and (said_so := saying(text, start, end, lowered)) is not None:
        return said_so
    if before in QUOTES and word[0].isupper() and lowered not in _ORDERED and (title := quoted_title(text, start)):
        return title
    if lowered in _CLASS_NUMBERS and before in (" ", "-", "\u00a0"):
        of_class = classed(text, start, end, low)
        if of_class is not None:
            return of_class
    if lowered in HOURS and (word[0].isupper() or text[start - 4 : start - 1].lower() in CONTEST_ENDS):
        contest = contest_of_word(text, start, end, low)
        if contest is not None:
            return contest
    if nxt in (" ", "-"):
        said = spoken(text, start, end, low, lowered)
        if said is None and (text.startswith(" to ", end) or (nxt == "-" and " to " in text[end + 4 : end + 10])):
            said = tally(text, start, low) or (hours_between(text, start) if lowered in HOURS else None)
        if said is not None:
            return said
    elif (
        lowered in HOURS and text[start - 3 : start - 1] in LED and (done := hour_done_at(text, start, end)) is not None
    ):
        return done
    if nxt in ("-", " ") and text[end + 1 : end + 2] in _SCORED and (score := _SCORE.match(text, start)) is not None:
        return Aside(start, score.end(), "score")
    if nxt == " " and lowered in _CLOCKED and text.startswith("for ", end + 1):
        wickets = bowled(text, start, low)
        if wickets is not None:
            return wickets
    if nxt in (" ", "\u00a0") and lowered in HOURS and text[end + 1 : end + 3].lower() in _CLOCK_HEADS:
        m = _CLOCK.match(text, end)
        if m is not None:
            return Aside(start, m.end(), "time")
    if before == " " and text[start - 2] in "es" and (page := page_of_word(text, start, low)) is not None:
        return page
    if lowered in SPELLED and (told := spelled(text, start, end, low)) is not None:
        return told
    last = text[start - 2 : start - 1].lower()
    telling = lowered in _OF_THEIR_OWN or nxt == "-" or word[0].isupper() or lowered not in NUMBER_WORDS
    if telling or (lowered in _BOTTOM and last in ("m", "p", "t", " ")):
        return _of_its_own(text, start, end, low)
    return None


def _of_its_own(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say what some words are by themselves, and any with a capital or a hyphen: "one of them", "Three Mile Island"."""
    word, nxt = text[start:end], text[end : end + 1]
    lowered = word.lower()
    if lowered == "one":
        return _war(text, start, end, low) or _one(text, start, end, low)
    if lowered == "two":
        return _war(text, start, end, low) or _two(text, start, end, low)
    if lowered not in NUMBER_WORDS and lowered not in AGE_GROUPS:  # a Roman number
        return _war(text, start, end, low) or Aside(start, end, "name")
    if lowered == "once":
        m = _AGAIN.match(text, end)
        return Aside(start, m.end() if m else end, "idiom")
    if nxt == "-" and lowered in ("three", "four", "five", "six", "seven", "eight", "ten"):
        m = _COMPOUND.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "idiom")
    if lowered == "three" and text[end + 1 : end + 2] in ("q", "Q"):
        m = _THREE_QUARTER.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "idiom")
    if lowered == "half" and _BETWEEN_MONTHS.search(text, max(low, start - 22), start):
        return Aside(start, end, "idiom")
    if lowered == "half" and nxt == " ":
        m = _HALF_PAST.match(text, end)
        if m is not None:
            return Aside(start, m.end(), "time")
        m = _BOARD.match(text, end)
        if m is not None:
            return Aside(start, m.end(), "idiom")
    if word[0].isupper() and start > low:
        m = _GROUP_OF.search(text, max(low, start - 12), start)
        if m is not None:
            return Aside(m.start(), end, "name")
    if word[0].isupper() and word[1:].islower() and start > low and lowered in _CLOCKED:
        last, at = word_before(text, start, low)
        if last and text[at].islower() and last not in ("and", "or") and _TITLE.match(text, end):
            return Aside(start, end, "name")  # "at Three Mile Island"
    if lowered in ("nine", "sixes", "fifty"):
        m = _TOGETHER.match(text, start)
        if m is not None:
            return Aside(start, m.end(), "idiom")
    if lowered in _ORDERED:
        return ordinal(text, start, end, low)
    if lowered in _BOTTOM:
        last, _ = word_before(text, start, low)
        if last in _ENDMOST and ENDS.match(text, end) and not _AND_PART.match(text, end):
            return Aside(start, end, "idiom")
    if lowered == "half" and nxt == "-":
        m = _NEXT_PART.match(text, end)
        if m is not None and (
            (m[1].lower() not in _HALF_COUNTS and not _half_unit(text, end))
            or _HALF_YEARLY.match(text, end)
            or (_THE.search(text, max(0, start - 7), start) and _HALF_YEAR.match(text, end))
        ):
            return Aside(start, m.end(), "idiom")
        if m is not None and word[0].isupper() and m[1][0].isupper() and _PLACE_NAMED.match(text, m.end()):
            return Aside(start, m.end(), "name")  # "the Half-Mile Bridge"
    if lowered == "zero":
        return zeroed(text, start, end, low)
    return None


_ENDMOST = frozenset(("bottom", "top", "last", "first"))
_AND_PART = re.compile(r"\sand\s(?:a\s(?:half|quarter)|three\squarters)\s(?!of\s)[a-z]{3}")
_THE = rare(r"(?i:(?<![a-z])(?:the|this|last|first|second)\s)\Z")
_HALF_YEAR = rare(
    rf"-year(?={END_NO_DIGIT}|\s(?:to|ended|ending|was|were|is|rose|fell|grew|and|but|after|before|when|while|as|in|of|from|by|with)(?![a-z]))"
)
"""A stretch of the calendar: "homes sold in the half-year", but "the half-year course"."""
_SCORED = frozenset("tnla")
_SCORE = re.compile(
    rf"(?i:(?:{CARDINAL})(?:-(?:nil|love|all)(?![\w-])|\snil(?={END}|\s(?:at|against|in|to|by|after|with|and|over|on|from|win|victory|defeat|loss|lead)\s)"
    rf"|-to-(?:{CARDINAL})(?=[\s-](?:votes?|margin|majority|decision|ruling|verdict|split|win|victory|loss|defeat|lead|favou?rites?|outsiders?|underdogs?|shots?|odds|advantage)(?![a-z]))"
    rf"|\sto\s(?:{CARDINAL})(?=\s(?:margin|majority|favou?rites?|outsiders?|underdogs?|odds|advantage)(?![a-z]))))"
)
_TITLE = rare(r"\s[A-Z][a-z]{2,}(?=\s[A-Z]|\s(?:hotel|park|parks|plant|hotels|theme|cafe)\b|[,.;]|\Z)")
_NEXT_PART = re.compile(r"-([A-Za-z]{1,30})[\w-]{0,60}")
_CLASS_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_CLOCKED = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_NUMBERED = _CLOCKED | set("one thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
_A_NUMBER = rare(
    r"(?:\A|[.!?:;,(\n\0“\"‘]\s?|(?i:(?<![a-z])(?:at|in|on|by|the|an?|his|her|their|my|our|its|house|room|bus|flat|track|door|route|gate|player|shirt|jersey|wearing|contestant|"
    r"box|lot|question|reason|rule|enemy|problem|world|seed|is|was|are|were|and|or|as|to|with|of\sthe)\s)|(?<=[a-z])(?:['’]s|s['’])\s|(?P<folk>(?<![A-Za-z])[A-Z][a-z]{2,9}(?:an|sh|ch|ese|ss)\s))\Z"
)
"""Behind this "number sixteen" is a name; "the dead number sixteen" counts them."""
_BOTTOM = frozenset("three four five six seven eight ten".split())
_ORDERED = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
_OF_THEIR_OWN = _ORDERED | frozenset("one two three once half nine sixes fifty zero".split())


def _numbered(text: str, start: int, end: int, low: int) -> Aside | None:
    """Return what has the word for its number: "at number sixteen"."""
    if text[max(low, start - 7) : start].lower() != "number " or text.startswith(" times", end):
        return None
    told = _A_NUMBER.search(text, max(0, start - 20), start - 7)
    if told is None or (told["folk"] and text.startswith(_MANY, end)):
        return None  # "the French number two million"
    return None if numbers_so_many(text, start - 7) else Aside(start - 7, end, "identifier")


_MANY = (" hundred", " thousand", " million", " billion")


def _half_unit(text: str, end: int) -> bool:
    """Whether a unit that is measured follows "half-": "a half-inch gap", not "a half-hearted try"."""
    end += len("-an") if text.startswith("-an-", end) else 0  # "half-an-inch"
    unit = unit_at(text, end + 1, attributive=True)
    return (
        unit is not None and unit.kind in ("measure", "duration", "percent", "percentage_point") and unit.end - end > 3
    )


def _war(text: str, start: int, end: int, low: int) -> Aside | None:
    m = _WAR.search(text, max(low, start - 11), start)
    return Aside(m.start(), end, "name") if m is not None else None


_SINGULAR = ("ss", "us", "is", "as", "os", "'s", "’s")
_IN_S = DISEASES | frozenset(
    "lens series species news means headquarters crossroads mathematics physics chess summons barracks innings "
    "sports arms sales customs savings drugs weapons jobs goods systems operations services communications securities "
    "others points hours days years times plus minus thus always towards besides across sometimes perhaps works parts "
    "materials awards games skills homes lives teens shingles".split()
)
"""Words in -s behind "one" that are no verbs."""
_DID = frozenset(
    """abstained admitted agreed aimed apologised apologized appeared argued arrived backed based belonged broke
    came carried chose claimed closed collapsed complained confessed consisted contained cost crashed crept
    cried crossed decided declined defected denied departed designed disagreed disappeared dissented drank
    drowned emerged ended escaped explained exploded failed favored favoured fell finished fired fled flew froze
    happened held hoped intended joked jumped landed lasted laughed lived managed meant measured moved noted
    objected occurred opened opposed overcame paid passed perished played pleaded quit recanted received
    recovered refused relented replied resigned responded retired returned sank scored screamed shouted showed
    slept smiled sprang started stayed stopped succumbed suffered supported surrendered survived sustained swam
    talked testified tried turned vanished voted walked warned weighed went wept whispered withdrew worked""".split()
)
"""What one of several did, so that nothing is counted behind it; what befell it is read on: "one injured"."""
_DID_ENDS = re.compile(
    rf"{END}|\s(?:a|about|after|against|all|almost|an|and|any|around|as|at|away|back|because|before|both|but|by|down|due|during|each|early|every|for|"
    r"from|guilty|he|her|him|himself|herself|his|if|in|into|it|its|last|late|later|more|no|not|now|of|off|on|only|or|our|out|over|she|since|so|some|soon|that|the|"
    r"their|them|there|they|this|through|to|too|under|unhurt|until|up|us|we|what|when|where|which|while|who|with|within|without|yes|yesterday|you|[$£€¥]?\d[\d,.]*)(?![a-z])"
)


_DOING = rare(
    r"(?:[a-z]{2,12}(?<!meet)(?<!build)(?<!sit)(?<!hear)(?<!sight)(?<!read)ing"
    r"(?=\s(?:(?:an?|the)\s(?!(?:day|night|week|month|year|term|season|game|match)(?![a-z]))|(?:his|her|its|their|our|him|them|it|us|more|up|about|around|over|almost|nearly|[$£€¥]?\d"
    rf"|{CARDINAL})(?![a-z])))|(?:last|dat|belong|weigh|measur|consist)ing\s(?:from|to|of|for|at|back|just|only|between|until)(?![a-z]))"
)
"""What one of several is doing, to what, where no thing in -ing is counted: "one killing a child"."""
_BEING_SO = frozenset("lasting dating belonging weighing measuring consisting containing carrying involving".split())
"""Verbs in -ing that are no thing and describe none, with "one" before them anywhere."""
_SINGLED = rare(
    r"(?i:(?<![a-z])(?:the|its|his|her|our|their)\s(?:only|last|first|second|third|next|[a-z]{2,10}est)\s)\Z"
)
_DONE_TO = rare(
    r"\s(?:[a-z]{3,12}ed|built|made|held|sold|bought|found|sunk|shot|lost|left|hit|sent|kept|paid|lit|drawn|written|seen|known|taken|given|chosen)"
    rf"(?={END}|\s(?:abroad|after|ago|and|anywhere|as|at|before|but|by|during|elsewhere|ever|for|from|had|has|here|in|is|locally|of|on|outside|"
    r"over|overseas|since|so|still|that|there|this|to|today|under|until|was|when|where|which|while|will|with|within|without|would|yet|\d{4}|[a-z]{3,9}s)(?![a-z]))"
)
"""What was done to the one spoken of, and is no thing that is counted."""


def _one(text: str, start: int, end: int, low: int) -> Aside | None:
    nxt = text[end : end + 1]
    named = _ONE_NAMED.match(text, start) if text[start] == "O" else None
    if named is not None:
        return Aside(start, named.end(), "name")
    if nxt == "-":
        m = _ONE_COMPOUND.match(text, start)
        return Aside(start, m.end(), "idiom") if m is not None else None
    if text[end + 1 : end + 2].isdigit():
        return None if _ONE_SIZED.match(text, end) else Aside(start, end, "idiom")
    last, at = word_before(text, start, low)
    m = _ONE_PHRASE.match(text, start)
    if m is not None and not (last == "by" and m[0].endswith("day")):  # "longer by one day"
        return Aside(at if last == "no" else start, m.end(), "idiom")
    if _ONE_RANGE.match(text, start) or (last == "between" and _AND_NUMBER.match(text, end)):
        return None
    follow = NEXT_WORD.match(text, end)
    word = follow[1].lower() if follow else ""
    way = _ONE_WAY.match(text, start) if word == "way" else None
    if way is not None and (
        way["said"] is not None or (_WAY_ENDS.match(text, way.end()) and _FARE.search(text, max(0, start - 14), start))
    ):
        return Aside(start, way.end(), "idiom")  # "€40 one way"
    if last == "the" and word == "hand":
        return Aside(at, follow.end() if follow else end, "idiom")
    if (last == "at" and word in ("point", "time", "stage")) or (last == "for" and nxt == ","):
        return Aside(at, follow.end() if follow and last == "at" else end, "idiom")
    if word == "per":
        return None  # "one per cent", "one per household"
    if (
        follow is not None
        and word[-1:] == "s"
        and follow[1].islower()
        and not word.endswith(_SINGULAR)
        and word not in _IN_S
    ):
        return Aside(start, end, "idiom")  # "two plead guilty, one walks free"
    if word[-1:] in ("'", "’") and text.startswith(("t ", "t\n"), follow.end() if follow is not None else end):
        return Aside(start, end, "idiom")  # "one doesn't"
    alone = not word or word in STOPS
    if (
        last in ("above", "below")
        and alone
        and word not in _SAID_OF_ONE
        and _RATIO.search(text, clause_start(text, start, 80), at)
    ):
        return None  # "the ratio fell below one"
    if last in _PRONOMINAL or (last in _ELLIPTIC and (alone or word.endswith("s"))):
        return Aside(at, end, "idiom")
    if word in _DID and follow is not None and follow[1].islower() and _DID_ENDS.match(text, follow.end()):
        return Aside(start, end, "idiom")  # "two voted no and one abstained"
    said_on = word[-3:] == "ing" and (word in _BEING_SO or text.endswith((", ", "and "), 0, start))
    if said_on and follow is not None and _DOING.match(text, follow.start(1)):
        return Aside(start, end, "idiom")  # "two trials, one lasting a year"
    if (
        text[start - 2 : start - 1] in ("y", "t", "d")
        and _SINGLED.search(text, max(0, start - 20), start)
        and _DONE_TO.match(text, end)
    ):
        return Aside(start, end, "idiom")  # "the only one settled", "the first one built abroad"
    if last not in STOPS:
        m = _ANOTHER_ONE.search(text, max(low, start - 30), start) if word not in STRETCHES else None
        if m is not None:
            return Aside(m.start(), end, "idiom")
    if word == "can" and follow is not None and CAN_OF.match(text, follow.end()):
        return None  # "one can of beans"
    if follow is not None and word in ADJECTIVES_IN_LY and (thing := NEXT_WORD.match(text, follow.end())) is not None:
        word = thing[1].lower()  # "one daily flight"
    if (not follow or (word in STOPS and word not in NOUN_STARTERS and follow[1] != "US")) and last not in (
        "to",
        "or",
        "and",
    ):
        return Aside(at if last in _ONE_AFTER else start, end, "idiom")
    return None


_IN_TWO = rare(
    r"(?i:(?<![a-z])(?:br(?:oke|oken|eaks?|eaking)|split(?:s|ting)?|cut(?:s|ting)?|tore|torn|tears?|snap(?:s|ped)?|slic(?:e|es|ed|ing)|divid(?:e|es|ed|ing)|fold(?:s|ed)?|"
    r"chop(?:s|ped)?|saw(?:n|ed)|rip(?:s|ped)?|crack(?:s|ed)?|sever(?:s|ed)?|cleft|hacked|sheared|bent|tear)\s(?:[a-z]{1,12}\s){0,4}in\s)\Z"
)
"""What is done to a thing that is then in two."""
_IN_TWO_ENDS = rare(
    r"\s*(?:[.;:!?)\0]|,(?!\s(?:\d|three|four|five))|\Z)|\s(?:(?:and|but)(?![^.;:\n\0]{0,30}\sin\s(?:one|three|four|five)(?![a-z]))|by|when|before|after|as|at|on|with|over|near|off|while|like|across|lengthways|lengthwise|so)(?![a-z-])"
)


def _two(text: str, start: int, end: int, low: int) -> Aside | None:
    nxt = text[end : end + 1]
    if nxt == "-":
        m = _COMPOUND.match(text, start)
        return Aside(start, m.end(), "idiom") if m is not None else None
    m = _TOGETHER.match(text, start)
    if m is not None:
        return Aside(start, m.end(), "idiom")
    last, _ = word_before(text, start, low)
    if last == "between" and _AND_NUMBER.match(text, end):
        return None
    if last in ("bottom", "top") and ENDS.match(text, end):
        return Aside(start, end, "idiom")
    if last == "in" and _IN_TWO_ENDS.match(text, end) and _IN_TWO.search(text, max(0, start - 60), start):
        return Aside(start, end, "idiom")
    if last == "or" and text[start - 11 : start - 3] == "a thing ":
        return Aside(max(low, start - 11), end, "idiom")
    if last not in _DETERMINED:
        return None
    follow = NEXT_WORD.match(text, end)
    if follow is None and nxt == " " and (size := SIZE.match(text, end)) is not None:
        sized = noun_at(text, size.end(), one=False)
        if sized is not None and sized[0].rpartition(" ")[2].lower() not in _PAIRS:
            return None  # "its two 900 MW reactors"
    if follow is not None and follow[1] in ("other", "others") and last not in ("other", "both", "between"):
        return None  # "the two other drivers"
    if follow is not None and follow[1] == "dozen":
        return None
    if follow is None or (
        follow[1].lower() in STOPS
        and not (follow[1] in ("later", "earlier") and noun_at(text, end, one=False) is not None)
    ):
        return Aside(start, end, "idiom")
    if follow[1].lower().rstrip("s") in STRETCHES:
        return None
    noun = noun_at(text, end, one=False)
    if noun is not None and noun[0].rpartition(" ")[2].lower() not in _PAIRS:
        return None  # "the two firms": stated, as "the three firms" would be
    if noun is not None and " " in noun[0]:
        return None if last in _POSSESSIVES else Aside(start, noun[1], "idiom")
    return Aside(
        start,
        follow.end()
        if not follow[1].endswith(("'s", "’s", "s'", "s’"))
        else follow.start(1) + len(follow[1].rstrip("'’")),
        "idiom",
    )
