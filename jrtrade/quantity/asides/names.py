"""Names that end in a number: "Boeing 737", "Scope 1"; and figures that are said of the name before them."""

from __future__ import annotations

import re

from jrtrade.quantity.asides.contests import OPENING_PLAYED, PLAYED, ROUNDED, best_of, left_in, played_before
from jrtrade.quantity.asides.lists import NUMBERED, in_list
from jrtrade.quantity.asides.travel import TRAVELLERS, traveller
from jrtrade.quantity.context.shared import BODIES
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTHS_AND_SEASONS, WEEKDAYS
from jrtrade.quantity.lexicon.nouns import NAME_HEADS, PLANTS, STOPS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.signs import conference
from jrtrade.quantity.units.unit import unit_at

_TITLED = re.compile(r"([A-Z][\w.&’'-]*|[a-z]+[A-Z]\w*)\s\Z")
_CODE = (
    r"(?:hs|cn|tariff|customs|commodity|zip|area|error|sort|postal|country)\scode|(?:hs|cn|tariff)\s(?:sub-?)?heading"
)
_OWN_NUMBER = (
    "scope category type phase tier grade level chapter version class stage group platform reactor number agenda train "
    "unit block berth line route interstate highway flight room channel exit gate courtroom aisle seat pier terminal "
    "runway lane busline tramline episode season district ward precinct station bay table day week pump scenario "
    "pillar option component package workstream"
).split()
_STEP = r"(?<!with\s)(?<!next\s)(?<!this\s)(?<!that\s)(?<!each\s)step"
_MAY_OWN = "bus tram lesson exercise verse psalm hymn suite scene item error port".split()
"""What has a number of its own, but for where each of it, or one, has so many."""
_OF_RANK = "web level type tier grade phase stage class category size scope".split()
_CLASSED = re.compile(
    rf"(?i:(?<![A-Za-z])({_CODE}|{'|'.join(_OWN_NUMBER)}|{_STEP}|(?<!per\s)(?<!by\s)(?<!each\s)(?<!every\s)(?<!an\s)(?<!a\s)(?<!the\s)(?:{'|'.join(_MAY_OWN)})|(?<!\sa\s)(?<!pay\s)(?:row|column)|(?<!the\s)(?<!this\s)(?<!that\s)(?<!each\s)(?<!a\s)(?<!every\s)junction"
    r"|(?:(?<=\sin\s)|(?<=\sat\s)|(?<=\sof\s)|(?<=from\s)|(?<=rent\s)|(?<=rents\s))(?:flat|apt)|(?<=gas\s)mark|(?<=/)gas"
    r"|(?:(?<=\sin\s)|(?<=\son\s)|(?<=\sof\s)|(?<=answer\s)|(?<=see\s)|(?<![\s\S]))question|(?:(?<=\sa\s)|(?<=\sin\s)|(?<=tax\s)|(?<=file\s))form"
    r"|(?:(?<!of\s)|(?<=(?:dress|shoes|boots|heels|shirt|jeans|skirt)\sof\s)|(?<=feet\sof\s))(?<!sample\s)(?<!class\s)(?<!hold\s)(?<!family\s)(?<!group\s)(?<!average\s)(?<!mean\s)(?<!party\s)(?<!lot\s)size))\s\Z"
)
_RANKED = rare(
    rf"(?i:(?<![A-Za-z])({'|'.join(_OF_RANK)}|{_CODE}|work\spackage"
    r"|(?:(?<=under\s)|(?<=in\s)|(?<=of\s)|(?<=for\s)|(?<=with\s)|(?<=and\s)|(?<=from\s)|(?<=than\s))(?:scenario|pillar|workstream)))\s\Z"
)
_DOERS = PLANTS | frozenset(
    "train line string plant unit reactor berth block terminal mine platform field pipeline siberia stream well "
    "package component pillar scenario case option track project furnace turbine module row column sample arm".split()
)
"""What has a number and does what stands behind it: "Train 4 produces 0.9 Mt"."""
_WORKS = rare(
    r"(?:1\s[a-z]{2,14}(?:s|ed)|\d\d?\s(?:adds|assumes|finances|funds|produces|delivers|supplies|supplied|costs|needs|covers|uses|used|makes|"
    r"carries|takes|gives|includes|requires|allows|aims|focuses|provides|feeds|serves|connects|brings|raises|lifts|envisages|foresees|posits|"
    r"keeps|sees|generates|generated|handles|contains|becomes|joins|joined|excludes|omits|drops|controls|weighs|operates|receives|(?P<loud>stays|runs|lies|shows|holds|returns)))(?![\w’'-])"
)
_CLASS_ENDS = (
    *"step code heading junction row column flat apt mark gas question form".split(),
    *_OWN_NUMBER,
    *_MAY_OWN,
    *_OF_RANK,
)
"""The last words of all these."""
_RANKED_BEFORE = re.compile(
    r"(?i:(?<![A-Za-z])(?:level|type|tier|grade|phase|stage|class|categor(?:y|ie)|size|scope)s?)"
    r"\s\d(?:,\s\d){0,3}(?:,?\s(?:and|or|to)\s|[-–/]|\s&\s)\Z"
)
"""Numbers of the same kind before ("Scope 1 and 2 emissions")."""
_IN_A_ROW = re.compile(
    r"(?i:(?<![A-Za-z])(?:(?P<several>these|those|all|both|its|their|the)\s)?"
    r"(junctions|exits|gates|platforms|lanes|runways|terminals|piers|berths|aisles|courtrooms|highways|interstates|channels|pumps|sizes|steps))\s\Z"
)
_NUMBERS_IN_A_ROW = rare(r"\d{1,3}(?:(?:,\s|,?\s(?:and|or|to)\s|\s?[-–/&]\s?)\d{1,3}){1,6}(?![\w%]|[.,]\d)")
"""Numbers of places of one kind: "junctions 3, 4 and 5"."""
_GROUP_OF = re.compile(r"(?<![A-Za-z])(?:Group|Gang)\sof\s\Z")
_GROUP_SIZES = rare(r"(?:[578]|10|15|20|24|30|77)(?![\d.,]\d)")
_GROUPED_NAME = rare(r"(?:\A|[.!?:;\n\0“\"]\s?|(?:Working|Study|Steering|Expert|Task|Action|Focus)\s)\Z")
_GROUPED_ANEW = rare(
    r"\d{1,2}\s(?:[a-z]+\s)?(?:(?!(?:(?:lead|minist|memb|pow|partn|consid|off|ent|rememb|deliv|answ|bank|(?:policy-?|law)mak)ers"
    r"|(?:governm|presid|parliam)ents)(?![a-z]))"
    r"[a-z-]{2,24}(?:ers|ists|ants|ents|boys|girls)"
    r"|migrants|refugees|people|(?:wo|fisher|gun|work)?men|(?:school)?children|pupils|youths|teens|friends|kids|fans|rebels|whales|dolphins|"
    r"dogs|horses|experts|scholars|monks|nuns|nurses|cyclists|companies|firms|scientists|MPs|strangers|jailed|rescued|"
    r"arrested|found|held|killed|charged|sentenced|convicted|detained|trapped|stranded|missing|injured|freed|evacuated)(?![a-z])"
)
"""Whom a head line counts by the group ("Group of 15 migrants found"), where no club of states is meant."""
_PAIR_HEADS = frozenset(("arctic lng", "nord stream", "turk stream", "south stream", "south pars"))
_PAIR_LASTS = frozenset(pair.rpartition(" ")[2] for pair in _PAIR_HEADS)
_SUBJECT_NUMBER = rare(
    r"\d{1,2}[KB]?\s(?:is|was|has|had|will|would|can|could|may|might|should|does|did|took|takes|costs?|came|comes|went|goes|got|"
    r"gets|began|begins|starts|started|restarts|restarted|reopened|closed|opens|opened|tripped|rises|rose|falls|fell|gained|"
    r"lost|says|said|makes|made|remains|remained|needs|needed|stands|stood|becomes|became|entered|reached|left|returned|"
    r"supplies|supplied|generates|generated|produces|produced|uses|used|ran|trades|traded)(?!\w)"
    r"|\d{1,2}(?:,\s\d{1,2})?\s(?:and|&)\s\d{1,2}\s(?:are|were|have|had|will|would|may|can|could|and\s[A-Z][a-z-]+\s\d)(?!\w)"
    r"|\d{1,2},\s(?:now|once|launched|built|commissioned)\s"
)
_NO_NAMES = frozenset(
    "again meanwhile indeed elsewhere afterwards altogether overall soon still first second third next all both barely "
    "these those nobody police officials total hence therefore otherwise thus downstairs upstairs outside inside women "
    "men children besides moreover nevertheless nonetheless likewise instead perhaps maybe sometimes often".split()
)
_HEADLINE_VERBS = frozenset(
    "scores shoots drops slips bags nets gains sinks rolls says kills kill injures injure wounds wound hurts hurt "
    "leaves leave hits hit tops top nears near arrest arrests claims claim traps adds add cuts cut wins win beats "
    "beat seeks seek faces face gets get loses lose sees see finds find charges jails jailed frees fires sheds buys "
    "sells sends exceeds passes reaches reach strikes names missing another nearly almost around some over only "
    "just least most".split()
)
"""Words with a capital in headlines, after which a number stands for itself ("Crash Kills 6")."""
_MAKERS = frozenset(("boeing", "airbus"))
_TYPE_NUMBER = rare(r"\d{3}(?!\d|,\d)")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){1,4}(?!\d)")
THOUSANDED = frozenset("russell fortune poor's poor’s poors s&p csi formula top no number flight patent lot".split())
"""Heads of names whose number may have a thousands comma ("the Russell 2,000")."""
_PAYS = rare(
    r"(?i:(?<![a-z])(?:pa(?:y|ys|id|ying)|ow(?:es?|ed|ing)|g[ai]ves?|giving|given|len[dt]|lends|costs?|costing|offer(?:s|ed|ing)?|"
    r"charged?|handed|earn(?:s|ed|ing)?|sav(?:es?|ed|ing)|netted|award(?:s|ed)?|fined?|fines))\s"
    r"(?:the\s)?(?:[A-Z][\w’'-]{0,16}\s)?\Z"
)
"""Verbs of money, behind which a name takes the amount ("owes Barclays 12M")."""
_ANOTHER_M = rare(
    r"(?:,|\sand)\s(?:and\s)?(?:(?:in|to|from|for|by|at)\s)?(?:[A-Z][\w’'-]{0,24}\s){1,2}\d[\d.]{0,5}M(?!\w)"
)
_DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}(?!\w|[.,]\d)")
_VERSION = rare(r"[1-5]\.0(?!\d)")
_DECIMAL_BEFORE = rare(r"\d\.\d{1,2}[,;]\s(?:and\s)?\Z")
_MEASURES = frozenset(
    "lng lpg ngl ngls cpi ppi wpi rpi hicp pce gdp gnp gni pmi wti ttf nbp jkm ncg vix fdi roe roa roce ebitda ebit "
    "trifr ltifr trir ltir npl npls eu uk us usa uae prc rok drc ussr opec oecd asean efta cis eaeu gcc ghg".split()
)
"""Short forms of what is measured, and of lands and their unions, none of which has versions with decimals."""
_PAIR_BEFORE = rare(r"(?<![\w.])[a-z]{3,20}\s\d{1,3}\.\d{1,2}[,;]\s(?:and\s)?\Z")


def _measured(text: str, head: str, name: int, start: int) -> bool:
    """Whether a decimal behind capitals is a figure of what they stand for, no version: "WTI 83.1", but "HTTP 1.1"."""
    if head in _MEASURES and not _VERSION.match(text, start):
        return True
    pair = _DECIMAL_BEFORE if head in _MEASURES else _PAIR_BEFORE
    return len(head) < 7 and pair.search(text, max(0, name - 40), name) is not None


_FOLLOW_UP = rare(r"(?<![A-Za-z])(?:UPDATE|UPDATED|WRAPUP|WRAP|CORRECTED|REFILED)\s\Z")
"""What a news agency numbers, so that readers know which version they have ("UPDATE 2-Ferry sinks")."""
_THING_YEAR = rare(r"20\d\d(?![\d%]|[.,]\d|\s(?:[a-z]{3,}s|[kMG]?[WtV])\b)")
_SCALED = rare(r"\s?(?:thousand|million|billion|trillion|[mbt]n)(?![a-z])")
_FOLLOWED_UP = re.compile(r"\d-(?=[A-Z“\"‘'$€£¥])")
_THING = rare(
    r"(?<![A-Za-z])(?:[Pp]hase|[Rr]eactor|[Uu]nit|[Bb]erth|[Pp]ier|[Tt]erminal|[Tt]ranche|[Ss]tage|[Pp]latform|"
    r"Well|Train|Block|Line|Lot|Step|Option|Package|Pipeline|Plant|Mine|Field|String)\s\Z"
)
_THING_IS = rare(
    r"(?P<number>\d{1,2})\s[–—-]\s(?P<sign>[A-Z]{0,3}[$€£¥])?(?P<whole>\d[\d,]{0,12})(?P<decimals>\.\d{1,3})?"
)
"""A number and the figure that a dash sets off from it ("Reactor 3 – 870 MW")."""


_SCHOOL_YEAR = rare(
    r"(?:(?<![A-Za-z])(?<![Ll]ast\s)(?<![Tt]his\s)(?<![Nn]ext\s)(?<![Ee]ach\s)(?<![Pp]er\s)(?<!New\s)(?<!very\s)Years?|(?:\A|[.!?:;\n\0“\"]\s?|(?<![a-z])(?:for|to|with|from|all|our|their|my|some|most|many|(?<!end\s)(?<!start\s)of)\s)"
    r"years?)\s\Z"
)
_PUPILS = rare(
    r"\s(?:pupils?|students?|children|kids|boys|girls|class(?:es)?|teachers?|exams?|tests?|lessons?|cohort|curriculum)(?![a-z])"
)
"""Who is taught in a numbered year: "Year 6 pupils"."""


def school_year(text: str, start: int, end: int) -> int | None:
    """Return where a school year begins whose number stands at ``text[start:end]``, or None."""
    m = _SCHOOL_YEAR.search(text, max(0, start - 12), start) if _PUPILS.match(text, end) else None
    return None if m is None else start - len(m[0][m[0].lower().rfind("year") :])


_SCREENS = rare(
    r"(?:K|k(?!\s[A-Za-z]+s\b))\s(?:(?:ultra|UHD|HDR|OLED|QLED|LCD|LED|smart|digital|live|streaming|flat)\s){0,2}"
    r"(?:TVs?|televisions?|screens?|videos?|cameras?|clips?|displays?|monitors?|footage|resolution|UHD|HDR|Blu-ray|projectors?|webcams?|"
    r"gaming|streaming|OLED|picture\squality|content|broadcasts?)(?![\w-])(?!\s(?:views|plays|streams|likes|shares|viewers|subscribers|followers)\b)"
)
_IN_FULL = rare(r"(?i:(?<![a-z])(?:in|at)\s(?:full\s|glorious\s|native\s|true\s|stunning\s|ultra-?HD\s)?)\Z")
_FULL_ENDS = rare(
    rf"[Kk](?:{END}|\s(?:and|or|but|on|at|with|for|from|than|via|to|is|was|are|were|will|can|would|has|means|requires?|needs?|uses?|looks?|"
    r"costs?|takes?|works?|demands?|max|ultra|at\s)\b)"
)
_FULL_NEEDS = rare(
    r"[Kk](?:\s(?:requires|needs|uses|looks|offers|demands|streams)(?![a-z])|(?:\sat\s|\s?[/@]\s?)(?:24|25|30|50|60|120)\s?(?:fps|FPS|[Hh]z|frames))"
)
_STREAMED = rare(
    r"(?i:(?<![a-z])(?:films?|filmed|filming|stream(?:s|ed|ing)?|watch(?:es|ed|ing)?|broadcast(?:s|ing)?|shoots?|shot|shooting|record(?:s|ed|ing)?|videos?|"
    r"TVs?|television|screens?|display(?:s|ed)?|camera|movies?|shows?|shown|series|play(?:s|ed|ing)?|view(?:s|ed|ing)?|footage|available|render(?:s|ed)?|"
    r"restor(?:ed|ation)|remaster(?:s|ed)|match(?:es)?|games?|pictures?|images?|documentary|upscal(?:ed|es|ing))(?![a-z]))"
)
_RACE = rare(
    r"[Kk]\s(?:(?:charity|fun|road|trail|night|colour|color|park|sponsored|open-water|cross-country)\s){0,2}"
    r"(?:run|race|walk|fun-run|swim|row|course|event|record|champion(?:ship)?|title|time|runner|finish|loop|jog|PB|personal\sbest)(?![\w-])"
)
_RACE_RUN = rare(
    r"(?i:(?<![a-z])(?:(?:ran|run|runs|running|wins?|won|winning|enter(?:s|ed|ing)?|finish(?:es|ed|ing)?|complet(?:es?|ed|ing)|did|doing|walk(?:s|ed|ing)?|"
    r"jog(?:s|ged|ging)?|rac(?:es|ed|ing)|train(?:s|ed|ing)?\sfor|(?:take|takes|took|taking|taken)\spart\sin|sign(?:s|ed)?\sup\sfor|in)\s(?:the|an?|his|her|their|my|our)\s"
    r"(?:[a-z’'-]{3,12}\s|[A-Z][\w’'-]{2,14}\s){0,2}"
    r"|(?:charity|fun|sponsored|road|trail|annual|park|cross-country|men[’']s|women[’']s)\s))\Z"
)
_RACE_ENDS = rare(
    rf"[Kk](?:{END}|\s(?:in|at|on|for|with|and|but|after|before|last|this|next|every|each|around|through|along|raised|was|is|starts?|started|"
    r"begins?|began|took|takes|drew|attracted|held|will|when|while|as|by)(?![a-z-]))"
)
_SCREEN_SIZES = frozenset("4568")
_RACE_SIZES = frozenset(("3", "5", "8", "10", "15"))


def screen_or_race(text: str, start: int, end: int) -> Aside | None:
    """Judge digits before "K" that name what a screen shows or how far a race goes: "in 4K", "the 10K"."""
    size = text[start:end]
    stop = end + 1
    if size in _SCREEN_SIZES and (
        _SCREENS.match(text, end)
        or _FULL_NEEDS.match(text, end)
        or (
            _FULL_ENDS.match(text, end)
            and _IN_FULL.search(text, max(0, start - 14), start)
            and _STREAMED.search(text, max(0, start - 60), start)
        )
    ):
        return Aside(start, stop, "name")
    if size in _RACE_SIZES and (
        _RACE.match(text, end) or (_RACE_ENDS.match(text, end) and _RACE_RUN.search(text, max(0, start - 48), start))
    ):
        return Aside(start, stop, "name")
    return None


DOES = frozenset(
    "hold lack last boast offer bring beat get add see take make keep include contain show support use need top sell "
    "arrive launch hit win feature cost measure run open look feel land debut star ship".split()
)
"""Verbs in -s that are read as what is counted: a unit that each of them would be."""
_DOES = rare(
    r"\s(?:(?!wins|hits|runs|looks|costs|opens|features|measures|takes|stars|ships|holds|lasts|shows|tops)[a-z]{3,9}s\s(?:the|an?|its|no|more|all|on|in|at|for)"
    r"|(?:features|costs|measures|takes|stars|holds|lasts|shows|tops)\s(?:the|an?|its|about|around|no|\d|[$£€¥]|two|three|four|five|six|seven|eight|nine|ten|[A-Z])"
    r"|wins\s(?:the|its|an?\s(?:award|prize)|award|best|[A-Z])|hits\s(?:the|its|shelves|screens|cinemas|stores|theat(?:re|er)s|shops|[$£€])"
    r"|runs\s(?:on|the|at)|looks\s(?:an?|the|set|like|as|superb|good|great|better|sharp|stunning)|opens\s(?:on|in|at|this|next|with|the)|ships\s(?:with|in|on))(?![a-z])"
)
_PRODUCT = rare(
    r"(?:\A|[.!?,;:\n\0“\"(]\s?|(?<![A-Za-z])(?:[Tt]he|[a-z]{2,9})\s)(?P<name>[A-Z][\w’'-]{1,16}(?:\s(?:(?:of|the|and|&)\s)?[A-Z][\w’'-]{1,16}){1,3})\s\Z"
)


def does(text: str, start: int, end: int) -> Aside | None:
    """Return a product or a film whose number a verb in -s follows: "Frozen Trail 3 opens on Friday"."""
    m = _PRODUCT.search(text, max(0, start - 44), start) if _DOES.match(text, end) else None
    if (
        m is None
        or m["name"].rpartition(" ")[2].lower() in _HEADLINE_VERBS
        or m["name"].endswith(tuple(MONTHS_AND_SEASONS))
    ):
        return None
    return Aside(m.start("name"), end, "name")


_SO_MANY = rare(
    r"(?:(?<![A-Za-z])(?:(?:believed|said|thought|estimated|reported|reckoned|understood|expected|projected|likely|used|known|seems?|appears?)\sto|"
    r"may|might|could|would|will|can|must|should|they|They|who|(?:staff|people|[a-z]{3,14}s)\s(?:now|once|already|still))\s)\Z"
)


def numbers_so_many(text: str, at: int) -> bool:
    """Whether "number" at this place is what people or things do: "the herd is thought to number 300"."""
    if text[at] != "n" or text[at - 1 : at] != " ":
        return False
    if text[at + 6] != "s":
        return _SO_MANY.search(text, max(0, at - 26), at) is not None
    return _BODY_HAS.search(text, max(0, at - 26), at) is not None and _IN_LIST.match(text, at) is None


_IN_LIST = rare(r"numbers\s\d{1,9}(?:,|\s(?:and|or|to))\s\d")


_BODY_HAS = rare(rf"(?i:(?<![a-z]){BODIES}|diaspora|army|corps|minority|community)\s\Z")


def follow_up(text: str, start: int) -> Aside | None:
    """Return the number of a news agency's follow-up: "UPDATE 2-Ferry sinks"."""
    m = _FOLLOW_UP.search(text, max(0, start - 12), start) if _FOLLOWED_UP.match(text, start) else None
    return Aside(m.start(), start + 2, "name") if m is not None else None


def numbered_thing(text: str, start: int) -> Aside | None:
    """Return the name of a numbered thing whose figure a dash sets off: "Reactor 3 – 870 MW", no range."""
    thing = _THING.search(text, max(0, start - 12), start)
    m = _THING_IS.match(text, start) if thing is not None else None
    if thing is None or m is None:
        return None
    whole = int(m["whole"].replace(",", ""))
    if not (m["sign"] or "," in m["whole"]):
        if not (text[thing.start()].isupper() or whole > 2 * int(m["number"])):
            return None  # "a stage 10 – 12.5 km long"
        figure = m["decimals"] or _THING_YEAR.match(text, m.start("whole")) or _SCALED.match(text, m.end())
        if not figure and unit_at(text, m.end()) is None:
            return None  # "Unit 3 – 6"
    return Aside(thing.start(), m.end("number"), "name")


def stands_for_itself(text: str, name: int, start: int, end: int) -> bool:
    """Whether the number at ``text[start:end]`` is a figure said of the name before it ("Egypt 4.1 million").

    A scale word or a thousands comma is hardly ever a part of a name; any other number is a figure where it goes on
    with a list that a figure opened: "Russia supplied 38 per cent, Australia 30 and Indonesia 12".
    """
    head = text[name : start - 1].lower().rstrip(".")
    if text[name : start - 1].isupper() and _DECIMAL.match(text, start) and _measured(text, head, name, start):
        return True  # "coal 14.2, LNG 19.8"
    if GROUPED.match(text, start):
        return head not in THOUSANDED
    if text[end - 1].isalpha():
        if text[end - 2].isalpha() or text[end - 1] == "m":
            return text[end - 2].isalpha() or head not in NAME_HEADS  # "Spain 3m", but "Pixel 3m"
        if text[end - 1] == "M" and _ANOTHER_M.match(text, end):
            return True
        if head not in NUMBERED and _PAYS.search(text, max(0, name - 30), name):
            return True  # "owes Barclays 12M"
    return (head not in NAME_HEADS or head in _MAKERS) and in_list(text, name, start, end)


_PLANNED = frozenset("scenario pillar option component package workstream pump".split())
"""Heads of names that are common nouns as well: "option 2", "under this option 12 would stay"."""
_COUNTS_ON = rare(
    r"[\d.,]{1,9}\s(?:million|billion|trillion|in|of|more|would|will|could|may|might|can|are|were|have|had|go|goes)(?![a-z])"
)
_ONE_OF_THEM = rare(r"(?i:(?<![a-z])(?:the|this|that|these|an?|each|every|one|any|no)\s(?:[a-z-]{2,14}\s)?)\Z")


def _planned(text: str, head: int, start: int) -> bool:
    """Whether a number behind a plan counts what the plan is for: "under this scenario 12 million would lose cover"."""
    counts = _COUNTS_ON.match(text, start)
    return counts is not None and _ONE_OF_THEM.search(text, max(0, head - 24), head) is not None


def _stage_or_series(text: str, start: int, last: str) -> int | None:
    """Return where a stage or the length of a contest begins that ends in the digits: "the last 16", "best of 7"."""
    digits = _ONE_OR_TWO.match(text, start)
    if digits is None:
        return None
    if last == "of" and text.endswith(("best of ", "Best of "), 0, start):
        series = best_of(text, start, digits.end())
        return None if series is None else series.start
    return left_in(text, start, digits.end(), last)


_ONE_OR_TWO = re.compile(r"\d{1,2}(?![\d,.:]\d|[\d%])")


def name_before(text: str, start: int, low: int, *, bare: bool) -> int | None:
    """Return where a name that ends in the number at `start` begins ("Boeing 737"), or None.

    Parameters
    ----------
    bare : bool
        Whether nothing that could be counted follows the number; if something does, only known heads of names count.
    """
    window = max(low, start - 24)
    if text[start - 1 : start] not in (" ", "\u00a0"):
        return None
    last = text[window : start - 1].rpartition(" ")[2]
    m = None if last.islower() else _TITLED.search(text, window, start)
    if not bare:
        works = _WORKS.match(text, start) if last.lower() in _DOERS else None
        if works is not None and (works["loud"] is None or last[0].isupper()):
            return start - 1 - len(last)  # "Berth 7 stays shut", but "on the platform 12 shows ran"
        if (last in TRAVELLERS or (len(last) < 3 and last.isupper())) and (
            line := traveller(text, start, last)
        ) is not None:
            return line
    if m is None:
        named = last.lower().endswith(_CLASS_ENDS)
        classed = (_CLASSED if bare else _RANKED).search(text, window, start) if named else None
        if classed is not None and last in _PLANNED and _planned(text, classed.start(), start):
            return None
        if classed is not None:
            counts = last == "number" and numbers_so_many(text, classed.start())
            return None if counts else classed.start()
        if bare and (last in PLAYED or last == "year") and (played := played_before(text, start, last)) is not None:
            return played
        if last in ("last", "of") and (stage := _stage_or_series(text, start, last)) is not None:
            return stage
        if bare and text[start - 2] == "s" and (row := _IN_A_ROW.search(text, window, start)) is not None:
            numbers = _NUMBERS_IN_A_ROW.match(text, start) if row["several"] is None else None
            counted = None if numbers is None else noun_at(text, numbers.end(), one=False)
            return row.start() if numbers is not None and counted is None else None
        group = _GROUP_OF.search(text, window, start) if text[start - 3 : start - 1] == "of" else None
        if group is not None and _GROUP_SIZES.match(text, start):
            anew = _GROUPED_ANEW.match(text, start)
            if anew is None or not _GROUPED_NAME.search(text, max(0, group.start() - 24), group.start()):
                return group.start()
        return (
            start
            if not bare
            and last in ("and", "or", "to", "&")
            and not text[start + 1 : start + 2].isdigit()
            and _RANKED_BEFORE.search(text, max(0, start - 28), start)
            else None
        )
    word = m[1]
    at = m.start()
    if at > 0 and text[at - 1].isalnum():
        return None
    lowered = word.lower().rstrip(".")
    if lowered in NAME_HEADS:
        return None if lowered in _MAKERS and not _TYPE_NUMBER.match(text, start) else at
    if lowered in _PAIR_LASTS:
        first = text.rfind(" ", max(low, at - 12), max(low, at - 1)) + 1
        if text[first : start - 1].lower() in _PAIR_HEADS:
            return first
    if (word == "COP" and conference(text, start)) or (lowered == "covid" and text.startswith("19", start)):
        return at
    if word == "P" and at - 2 >= low and text[at - 2 : at] == "S " and text.startswith("500", start):
        return at - 2  # "S P 500": an index whose ampersand was lost on the way
    if (
        not bare
        or lowered in STOPS
        or lowered in _HEADLINE_VERBS
        or word.endswith((".", "'s", "’s"))
        or word in MONTHS_AND_SEASONS
        or word in WEEKDAYS
        or (word in ("WS", "Worldscale") and text[start + 1 : start + 2].isdigit())  # a freight rate
    ):
        return None
    if any(c.isupper() for c in word[1:]) and word.upper() != word:
        return at
    if lowered in PLANTS:
        return at
    # at the head of a sentence any word has a capital
    before = text[max(0, at - 3) : at].rstrip(" \u00a0“\"'‘(")
    if before and before[-1] not in ".!?:;\n•":
        return at
    if word in OPENING_PLAYED or word == "Form":
        return None if word == "Round" and ROUNDED.match(text, start) else at
    named = (len(word) > 3 or word == "Row") and lowered not in _NO_NAMES and not lowered.endswith(("ly", "ed", "ing"))
    return at if named and _SUBJECT_NUMBER.match(text, start) else None  # "Vogtle 4 is"
