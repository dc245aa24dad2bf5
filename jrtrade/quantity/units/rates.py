"""What a quantity is stated per: a barrel, a year, a thousand people, another currency."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.currencies import CURRENCY_SIGNS, CURRENCY_WORDS
from jrtrade.quantity.lexicon.nouns import QUALITIES, STOPS
from jrtrade.quantity.lexicon.numbers import TENS, UNITS_TEENS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.symbols import UNIT_SYMBOLS
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.lexicon.units import GOODS, PER_NOUNS, PER_UNITS, TERMS
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.text.seeds import NUMBER_WORDS
from jrtrade.quantity.units.raised import SUPERSCRIPT
from jrtrade.quantity.units.unit import FOLD, THEN, unit_at

_SPACE = r"\s{1,3}|-"
_PER_NOUN = (
    r"(?:(?:dry|wet) )?(?:metric|short|long|gross|net|dry|wet) ton(?:ne)?s?|troy ounce|"
    r"(?:[24]0|forty|twenty)[ -]?(?:foot|feet|ft)[ -](?:high-?cube )?(?:containers?|box(?:es)?|equivalent[ -]units?)|"
    r"square[ -]\w+|sq\.?[ ]?(?:(?:k|kilo)?m(?:et(?:re|er)s?)?|ft|f[eo]{2}t|mi(?:les?)?)|"
    r"cubic \w+|thousand cubic met(?:re|er)s|"
    r"(?:metric )?million (?:british thermal units|btu)|(?:mn|mm) btu|"
    r"(?:ton(?:ne)?|passenger|vehicle)[ -](?:kilomet(?:re|er)|km|mile)|"
    r"(?:mega|kilo)watt[ -]hour|(?:(?:da|[cdhkns])?m|ft|in|yd)\^?[23²³]|[a-zà-ÿ]{1,24}[2²]?(?:-hour)?"
).replace(" ", r"\s")
_PER = re.compile(
    rf"(?:(?:{_SPACE})(?P<word>per(?:\severy)?|an?|each|every|for\s(?:each|every|an?(?=\s(?:[24]0|forty|twenty)[\s-]?f)))(?:{_SPACE})|\s(?P<full>to)\sthe\s(?=gallon|lit(?:er|re)\b|acre\b|hectare\b)|\s?/\s?(?P<slash>))"
    rf"(?P<noun>(?i:{_PER_NOUN}))(?![A-Za-zÀ-ÿ\d])"
)
_ABBREVIATED = rare(r"[\s\da-z][a-z]{2}\.\s(?:an?|per|each)\s")


def rate_at(text: str, end: int) -> tuple[str, int] | None:
    """Read the currency an exchange rate is stated per ("to the dollar"), and where that ends."""
    m = _TO_CURRENCY.match(text, end)
    return (CURRENCY_WORDS[FOLD.sub(" ", m[1]).lower()], m.end()) if m is not None else None


_TO_SIGN = re.compile(
    r"(?:/|\s(?:to|per|for)\s(?=\S{1,4}1(?!\s(?:more|less|off|each|or|of|per|an?)\s)))(?P<sign>US\$|[$€£¥])(?:1(?:\.00?)?)?(?![\d,]|\.\d|[A-Za-z]|\s?(?:thousand|million|billion|trillion|bn|mn)\b)"
)
_SIGN_BEFORE = rare(r"(?P<sign>[A-Z]{0,2}[$€£¥])\s?[\d.,]{1,12}\Z")


def exchange_at(text: str, end: int) -> tuple[str, int] | None:
    """Read the one unit of another currency that a sum ending at `end` is the price of: "₦1,500/$1", "¥150/$"."""
    m = _TO_SIGN.match(text, end) if "$" in text[end : end + 9] or not text[end : end + 9].isascii() else None
    if m is None:
        return None
    code = CURRENCY_SIGNS[m["sign"]]
    if CURRENCY_WORDS.get(text[max(0, end - 12) : end].rpartition(" ")[2].lower()) == code:
        return None
    own = _SIGN_BEFORE.search(text, max(0, end - 16), end)
    return None if own is not None and CURRENCY_SIGNS.get(own["sign"]) == code else (code, m.end())


_SHORT_PERS = {
    "pcm": "month", "pm": "month", "pw": "week", "pa": "year", "ph": "hour", "pp": "person", "pn": "night",
    "pppn": "person/night", "pppw": "person/week",
}  # fmt: skip
_SHORT_PER = re.compile(
    rf"\s?(pcm|PCM|p\.c\.m\.|pw|p\.w\.|pa|PA(?={END})|p\.a\.|ph|p\.h\.|pn|ppp[nw]|pp|p\.p\.|(?<!\s)pm|p/[mwhnp])(?![\w’'/-])(?!\.\w|\.?\s\d|\s(?:systems?|speakers?|amps?|amplifiers?|recorders?|balance|levels?|meters?|test\w{{0,3}}|kits?|strips?|paper)\b)"
)
"""How advertisements say it: "£950 pcm", "£28,000 pa"."""
_PER_ALONE = frozenset(("a", "/", " "))
_PER_PAIRS = frozenset(("a ", *"an pe pm to fo in ea ev da we mo ye ho ni of".split()))
"""With what a rate can begin behind a space: "a", "per", "pmt", "to the dollar", "daily", "of every 100"."""
_PER_STARTS = frozenset(" -/\n\u00a0")
_DAILIES = {
    "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year", "hourly": "hour",
    "nightly": "night",
}  # fmt: skip
_DAILY = re.compile(
    rf"\s({'|'.join(_DAILIES)})(?={END}|\s(?:up|down|plus|in|on|for|to|from|by|at|with|(?:and|or)(?!\s\w+\s[a-z]+ly\s)|but|since|as|if|when|while|this|last|next|until"
    r"|under|over|during|after|before|per|through|between|than|across|into|against|compared|by|is|are|was|were|of)\s)"
)
_DAILY_HEADS = frozenset(word[:3] for word in _DAILIES)
_NO_PAIRS = frozenset(word[:2] for word in _DAILIES) - {"an"}
_EVERY_PAIRS = frozenset(("in", "of"))
"""Beginnings that only "daily" and the like have, and those that only "in every" and "of every" have."""
_TO_CURRENCY = re.compile(
    r"(?i:\s(?:(?:to|per|for)\s(?:(?:the|one|a|each|every)\s)?|an?\s)(?:U\.?S\.?\s)?(dollar|euro|yen|yuan|rouble|ruble|won|rupee|british\spound|swiss\sfranc))(?![A-Za-z-])"
)


def per_at(text: str, end: int, *, money: bool) -> tuple[str, int] | None:
    """Read what a quantity ending at `end` is stated per ("a barrel", "/MMBtu"), and where that ends."""
    if money and "p" in text[end : end + 2].lower() and (short := _SHORT_PER.match(text, end)) is not None:
        return _SHORT_PERS[short[1].replace(".", "").replace("/", "").lower()], short.end()
    taxed = _TAXED.match(text, end) if money and text[end + 1 : end + 3] in _TAXED_HEADS else None
    per = _one_per(text, end if taxed is None else taxed.end(), money=money)
    if per is None:
        return None
    for _ in range(2):
        slash = text[per[1] : per[1] + 1] == "/"
        more = _FURTHER.match(text, per[1]) if slash or text[per[1] + 1 : per[1] + 2] == "p" else None
        if more is None:
            break
        again = _per_many(text, per[1]) if more["many"] else _one_per(text, per[1], money=False)
        if again is None or (text[per[1]] == "/" and per[0] in _TIMES and again[0] in _TIMES):
            break  # "per minute/hour"
        per = f"{per[0]}/{again[0]}", again[1]  # "per tonne per 100 km", "per person per night"
    time = _AND_TIME.match(text, per[1]) if text.startswith(" and ", per[1]) and per[0] not in _TIMES else None
    if time is not None and text.find("per ", end, per[1]) >= 0:
        per = f"{per[0]}/{time[1]}", time.end()  # "per hectare and year"
    return per


_OF_PHRASE = re.compile(
    r"\s(?:(?:worth\s)?of|in)\s"
    r"(?!(?:the|an?|its|their|his|her|my|our|this|that|these|those|all|each|every|any|some|which|what|another|about|over|"
    r"just|under|nearly|almost|around|roughly|only|exactly|barely|(?:less|more)\sthan|well\s(?:under|over)|total|time|full|part|future|advance|addition|return|exchange|order|place|fact)\s)"
    r"(?P<words>[A-Za-z][\w’'-]{1,20}(?:\s(?!(?:at|by|for|from|in|of|on|to|with|and|or|but|that|which|who|when|as|than|per|"
    r"an?|the|was|were|is|are|over|after|before|during|half|not|only|just|each|every)\s)[A-Za-z][\w’'-]{1,20}){0,3})"
    r"(?:\s(?:contained\s)?in\s(?:(?:copper|zinc|lead|tin|nickel)\s)?(?:concentrates?|ores?|matte|cathodes?|dor[eé]|ingots?|oxides?|carbonates?))?(?:\sand\s[a-z]{3,15})?(?:\s\([A-Z]{2,6}\))?"
    r"(?=\san?\s(?:day|week|month|year|annum|night|hour|minute|person|head|capita|household|kilowatt[\s-]hour|kWh|km|lit(?:re|er))(?![\w-])"
    rf"|\sa\ssecond(?={END})|\san?\s(?:kilomet(?:re|er)|mile)(?={END}|\s(?:compared|against|while|than|by|on\saverage)\s)"
    r"|\sper\s(?!(?:cent|mil|mille?|se|the|our|my|his|its|their|this|usual|police|media|news|local|courier|rail|agreement|contract|post)(?![\w-])|(?:ship|train|lorry)\sto\s[A-Z]|end-)"
    r"(?:[a-z]|[GMT](?:Wh|J)(?![\w-])|MMBtu|[TF]EU)"
    r"|\sper\s100\s?(?:g|ml|mL|gram(?:me)?s|millilit(?:re|er)s)(?![\w-])"
    r"|\s(?:per|(?:for\s)?every)\s100\s?(?:km|kilomet(?:re|er)s|miles)(?![\w-])"
    r"|\sfor\s(?:each|every)\s(?:second|minute|hour|day|night|week|month|year|hectare|acre|tonne|ton|km|kilomet(?:re|er)|mile|lit(?:re|er)|"
    r"square\smet(?:re|er)|kWh|person|inhabitant|pupil|share|unit)(?![\w-]))"
)
"""Of what, or in what, before a rate: "two hours of homework a night", "5 million tonnes of gas (LNG) a year"."""
_OF_DAILY = re.compile(
    r"\s(?:worth\s)?of\s(?:(?:the|this|that|its|their|his|her)\s)?(?P<words>[A-Za-z][\w’'-]{1,20}(?:\s(?!(?:at|by|for|from|in|of|on|to|with|and|or|but|that|which|who|when|as|than|per|"
    r"an?|the|was|were|is|are|over|after|before|during)\s)[a-z][\w’'-]{1,20}){0,2}?)(?:\sand\s[a-z]{3,15})?"
    rf"(?=\s(?:{'|'.join(_DAILIES)})(?![\w-])|/(?:day|week|month|year|hour)(?![\w-]))"
)
"""The same before "daily" and "/day"."""
_NO_RATE = rare(
    r"\s(?:before|after|earlier|ago|later|prior|previously|from(?!\s[A-Z])|since(?!\s(?:19|20)\d\d)|apart|into|behind|ahead|in\sadvance|too\s|early|late|"
    r"long|old|and\sa\s(?:half|quarter)|back|away|to\sthe\sday|on\s(?:from|since)|out\s(?:from|of)|short\sof|removed|on[,.])(?![a-z])"
)
_BASIS = rare(r"\son\san?\s(annual|yearly|monthly|weekly|daily|hourly)\sbasis(?![a-z])")
_BASES = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}


def phrase_rate(text: str, end: int) -> tuple[str, int] | None:
    """Read a rate behind a phrase that says of what or in what: "of screen time a day", "on a daily basis"."""
    if text[end : end + 1] == "." and text.endswith("oz", 0, end):
        end += 1  # "40,000 oz. gold per year"
    if text[end : end + 1] != " " or text[end + 1 : end + 2] not in _RATED_STARTS:
        return None
    stuff = _STUFF.match(text, end) if text[end + 1] in _STUFF_STARTS else None
    if stuff is not None:
        return _timed_rate(text, stuff.end())
    done = _DONE.match(text, end)
    if done is not None and done["did"] in _DOING_PASSIVE:
        return _done_rate(text, end, done)
    if text[end + 1] not in "owi":
        return None
    basis = _BASIS.match(text, end) if text.startswith("on a", end + 1) else None
    if basis is not None:
        return _BASES[basis[1]], basis.end()
    of = _OF_PHRASE.match(text, end) or _OF_DAILY.match(text, end)
    if of is None or not NUMBER_WORDS.isdisjoint(of["words"].split()):
        return None
    return _timed_rate(text, of.end())


def _timed_rate(text: str, end: int) -> tuple[str, int] | None:
    """Read the rate behind such a phrase; "a year before" is none, but "each day before dawn" is one."""
    per = per_at(text, end, money=False)
    articled = text.startswith((" a ", " an "), end)
    return None if per is None or (articled and _NO_RATE.match(text, per[1])) else per


_SPENT_ON = r"(?!(?:average|the|this|that|these|those|each|every|all|which|when|and|what)\s)[a-z][a-z-]{2,20}"
_ON_WHAT = re.compile(
    rf"\son\s(?P<words>(?:(?:its|their|his|her|my|our)\s)?{_SPENT_ON}(?:\s(?:and\s)?{_SPENT_ON}){{0,3}}?)"
    r"(?=\s(?:an?|per|each|every)\s(?:day|week|month|year|night)(?![\w’'-]))"
)
_SPENDING = rare(
    r"(?i:(?<![a-z])(?:spen(?:ds?|t|ding)|lavish(?:es|ed|ing)?|wast(?:e|es|ed|ing)|splash(?:es|ed|ing)?)\s(?:[a-z]{2,10}\s){0,3})\Z"
)


def spent_rate(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Read the rate behind what a sum is spent on: "spends £40 on food each week"."""
    what = _ON_WHAT.match(text, end)
    if what is None or not NUMBER_WORDS.isdisjoint(what["words"].split()):
        return None
    if _SPENDING.search(text, max(0, start - 40), start) is None:
        return None
    return _timed_rate(text, what.end())


_DOING = frozenset(
    "exported imported sold built produced shipped delivered extracted mined pumped processed caught registered killed "
    "born emitted manufactured generated harvested slaughtered installed recycled dumped discarded consumed burned "
    "burnt".split()
)
"""Participles of what is done so many times in a time."""
_DOING_PASSIVE = _DOING | frozenset(
    "used lost wasted spent recorded reported issued treated handled refined milled drilled transported carried "
    "assembled launched completed opened published eaten drunk injured arrested landed traded added hired loaded "
    "unloaded discharged stolen needed required made bought grown".split()
)
"""With those that would be verbs of what was counted, if no form of "be" stood before."""
_DOERS = frozenset(
    "firms companies workers people mines yards shipyards plants factories countries men women farmers ports states "
    "nations families households traders miners fishermen producers makers manufacturers exporters importers suppliers "
    "shops stores dealers outlets refineries mills fields wells groups units farms growers buyers sellers".split()
)
_UNDERGONE = frozenset(("killed", "born", "registered"))
_DONE = re.compile(
    r"(?:\sof\s(?!(?:the|these|those|them|its|their|his|her|our)\s)[a-z-]{2,15}(?:\s[a-z-]{2,15})??)?"
    r"(?P<be>\s(?:(?:were|are|was|is)(?:\sbeing)?|(?:had|have|has)\sbeen|(?:will|would|can|could|may|must|to)\sbe)(?:\s[a-z]{2,10}ly)?)?"
    r"\s(?P<did>[a-z]{3,12})"
    r"(?=\s(?:(?P<per>per)|an?|each|every)\s(?:day|week|month|year|annum|night|hour|quarter|season)(?![\w’'-]|\sor\sso|\sin\sa\srow)"
    rf"|\s(?:{'|'.join(_DAILIES)})(?![\w-]))"
)
"""What was done to what is counted, before its rate: "300 tons exported per day", "40 ships are built a year"."""
_STUFFS = (
    "gold silver platinum palladium copper zinc nickel cobalt lead tin uranium lithium U3O8 LCE CO2 CO2e carbon "
    "nitrogen phosphorus potash hydrogen ammonia methanol steel cement coal oil crude gas LNG rice wheat maize corn "
    "grain milk meat feed"
).split()
_STUFF = re.compile(
    rf"\s(?:{'|'.join(_STUFFS)})(?:\s(?:equivalent|metal|concentrates?|cathodes?|ore|eq\.?))?"
    r"(?=\s(?:per|an?|each|every)\s[a-z]|/(?:t|ha|day|year|yr|kWh|MWh|km)(?![\w-]))"
)
"""What is dug, grown or burnt, before its rate, where trade papers leave out the "of": "2 grams gold per tonne"."""
_STUFF_STARTS = frozenset(word[0] for word in _STUFFS)
_RATED_STARTS = _STUFF_STARTS.union("owiahct", (word[0] for word in _DOING))


_RATE_ENDS = rare(
    rf"{END}|\s(?:in|on|at|by|for|to|through|during|under|with|without|and|but|or|while|as|because|across|there|here|this|that|"
    r"compared|until|up|down|last|between|over|worldwide|globally|nationwide|around|when|if|than|against|via)(?![\w-])"
)


def _done_rate(text: str, end: int, done: re.Match[str]) -> tuple[str, int] | None:
    did = done["did"]
    if done["be"] is None and done["per"] is None and did not in _DOING:
        return None
    if done["be"] is None and did not in _UNDERGONE and text[max(0, end - 14) : end].rpartition(" ")[2] in _DOERS:
        return None  # "40 firms exported each month"
    per = _timed_rate(text, done.end())
    if per is None or not text.startswith((" a ", " an "), done.end()) or _RATE_ENDS.match(text, per[1]):
        return per
    return None  # "30 guests were sold a day pass"


_TIMES = frozenset("second minute hour h day night week month year".split())
_AND_TIME = re.compile(r"\sand\s(hour|day|night|week|month|year)(?![\w’'-]|\s(?:after|by|in|later|on|out|round|ago)\s)")
_FURTHER = rare(
    r"(?:\sper\s|/)(?:(?P<many>\d)|(?:km|mile|kilomet(?:re|er)|hour|hr?|day|d|night|week|month|year|yr|annum|person|head|capita|household|"
    r"family|child|pupil|student|worker|employee|user|customer|passenger|vehicle)(?![\w-]))"
)
_TAXED = rare(
    r"\s(?:gross|net|diluted|basic|pretax|(?:before|after|pre|post)[\s-]tax|more|less|extra|loss|profit|dividend|gain)(?=\s(?:an?|per|each|every)\s)"
)
"""What may be said of a sum before what it is paid per: "40,000 euros gross a year"."""
_TAXED_HEADS = frozenset("gr ne di ba pr be af po mo le ex lo ga".split())


def _one_per(text: str, end: int, *, money: bool) -> tuple[str, int] | None:
    if (
        text[end : end + 1] == "."
        and text[end + 2 : end + 3] in ("a", "p", "e")
        and _ABBREVIATED.match(text, max(0, end - 3))
    ):
        end += 1  # "1.6 lb. a week"
    if text[end : end + 1] not in _PER_STARTS:
        return None
    pair = text[end + 1 : end + 3]
    if text[end] == " " and pair not in _PER_PAIRS and (pair[:1] not in _PER_ALONE or pair.isalpha()):
        return None
    if text[end] != "/":
        daily = _DAILY.match(text, end) if text[end + 1 : end + 4] in _DAILY_HEADS else None
        if daily is not None:
            return _DAILIES[daily[1]], daily.end()
        beyond = text[end + 3 : end + 5]
        if pair in _NO_PAIRS or (pair in _EVERY_PAIRS and beyond[1:] != "e") or (pair == "an" and beyond[:1] == "d"):
            return None
    if money:
        if text.startswith(" pmt", end) and not text[end + 4 : end + 5].isalnum():
            return "t", end + 4  # "per metric ton"
        rate = rate_at(text, end) or exchange_at(text, end)
        if rate is not None:
            return rate
    m = _PER.match(text, end)
    if m is None:
        alone = not money if text[end] == "/" else pair[:1] in ("a", "t")
        return None if alone else _per_many(text, end)
    if m["word"] in ("a", "an") and THEN.match(text, m.end()):
        return None  # "80 dollars a year earlier"
    if m["noun"] == "quarter" and m["word"] == "a" and text.startswith(" of ", m.end()):
        return None  # "twelve tonnes a quarter of a century ago"
    if m["word"] in ("a", "an") and not money and _APART.match(text, m.end("word")):
        return None
    noun = m["noun"]
    stop = m.end()
    lowered = FOLD.sub(" ", noun.lower())
    if lowered[:3] in _SQUARE:
        lowered = f"sq {lowered[2:].lstrip('. ')}"  # "per sq. km", "per sq.ft"
    if lowered in _MANY and (many := _per_many(text, end)) is not None:
        return many
    if lowered == "man" and (everyone := _EVERYONE.match(text, stop)) is not None:
        return "person", everyone.end()  # "$4,000 for every man, woman and child"
    singular = lowered[:-1] if lowered.endswith("s") and lowered not in PER_UNITS else lowered
    code = PER_UNITS.get(lowered) or PER_UNITS.get(singular)
    if (
        len(noun) == 1
        and noun.isupper()
        and text.startswith(" share", stop)
        and (m := _SHARE.match(text, stop)) is not None
    ):
        return "share", m.end()  # "per B share"
    if code is None and " " in lowered and lowered[:2] in _BOXES:
        code = _BOXES[lowered[:2]]
    if code is None and noun[-1] in "23²³":
        code = UNIT_SYMBOLS.get(noun.translate(SUPERSCRIPT).replace("^", ""))
    if code is None:
        known = lowered in PER_NOUNS or noun in UNIT_SYMBOLS
        if m["word"] in (None, "a", "an", "each", "every"):
            priced = money and lowered in GOODS and m["word"] in ("a", "an")
            if not known and not (
                (priced and _sold(text, end, stop)) or (lowered in TERMS and _each_term(text, end, stop, money=money))
            ):
                return None
        elif lowered in _NEVER_PER or lowered in UNITS_TEENS or lowered in TENS:
            if money and lowered in UNITS_TEENS and text[stop : stop + 1] == "-":
                return _of_a_kind(text, lowered, m)  # "per two-bedroom flat"
            return None  # "for each of the 12", "three new shares for every ten"
        elif not money and ((len(lowered) < 3 and not known) or lowered in _NOT_PER):
            return None
        elif not known and (head := _headed(text, lowered, stop)) is not None:
            return head
        elif not known and (kind := _of_a_kind(text, lowered, m)) is not None:
            return kind
        acronym = noun.isupper() and len(noun) == 3 and not known
        code = UNIT_SYMBOLS.get(noun) or (noun if acronym else lowered)  # "per ADS"
    elif code == "h" and money:
        code = "hour"
    elif code in _LENGTHS and not money and "\n" in text[end : end + 3]:
        return None  # lines of a list: "half an inch⏎a yard"
    return code, stop


_EVERYONE = rare(r",?\swoman,?\sand\schild(?![a-z])")
_SERVED = re.compile(
    rf"\san?\s(portion|serving|helping|dose|slice|bottle|can)(?={END}|\s(?:and|or|but|in|on|for|to|from|by|at|with|is|are|was|were|as|than)\s)"
)


def served_at(text: str, end: int) -> tuple[str, int] | None:
    """Read the helping that a measure is stated per ("1.5g a portion"), and where that ends."""
    m = _SERVED.match(text, end) if text[end : end + 2] == " a" else None
    return None if m is None else (m[1], m.end())


_APART = re.compile(
    r"\s(?:met(?:re|er)|foot|yard|inch|mile|kilomet(?:re|er))\s(?:apart|away|wide|tall|long|high|deep|thick|across|square|or|and"
    r"|off|from|below|above|behind|ahead|down|up|out|inside|short|to\sthe|(?:north|south|east|west)\w{0,4}|at\sa\stime)\b"
)
"""What makes a distance of "a mile" behind what is counted: "three posts a foot apart"."""
_LENGTHS = frozenset(("m", "ft", "yd", "in", "mi"))
_SQUARE = frozenset(("sq ", "sq.", "sqf", "sqk", "sqm"))
_BOXES = {"40": "FEU", "fo": "FEU", "20": "TEU", "tw": "TEU"}
"""Containers by the length they begin with."""
_HEADED = rare(
    r"(?:-[A-Za-z]{2,15})?\s(?:(?P<more>[A-Za-z-]{2,15})\s)?"
    r"(?P<head>share|unit|ounce|oz|tonne|ton|pound|lb|kilogram|kg|barrel|bbl|gallon|litre|liter)(?![A-Za-z-])"
)


_ADJECTIVES = QUALITIES | frozenset(
    "active extra additional further full whole single average typical ordinary regular standard basic premium "
    "academic fiscal calendar adult human foreign domestic local electric hybrid public private medical complete "
    "final individual qualifying paying working missing mobile digital physical commercial residential industrial "
    "smart sold live dead illegal legal valid weekly monthly daily annually yearly solar nuclear military civilian "
    "present alone".split()
)
_ADJECTIVAL = ("ed", "able", "ible", "ful", "less", "ous", "ional", "ish", "ese", "ian", "ean", "ern")
_ENTIRE = frozenset("calendar full whole single complete extra additional further".split())
"""What is said of a time without making another unit of it: "per calendar month"."""
_SAID_OF = frozenset(
    "fee tax levy charge surcharge toll credit limit cap price cost rate grant subsidy allowance bonus payment fine "
    "penalty deposit discount duty tariff income output consumption use usage benefit profit loss revenue dividend "
    "target quota minimum maximum basis deal offer increase rise cut package budget salary wage pay margin".split()
)
"""What a rate before it is said of: "a $5 per passenger fee"."""
_DONE_TO = frozenset("cast put set hit cut read let".split())
"""Participles that could be nouns: "per vote cast"."""


def _of_a_kind(text: str, first: str, m: re.Match[str]) -> tuple[str, int] | None:
    """Read the noun that a rate is stated per with what says of which kind it is: "per electric car"."""
    at = m.end("word")
    if text[at] != " " or text[m.start()] != " " or text[m.end() : m.end() + 1] not in (" ", "-"):
        return None
    noun = noun_at(text, at, one=True)
    if noun is None or " " not in noun[0]:
        return None
    phrase, end = noun
    rest, _, head = phrase.rpartition(" ")
    adjective = first in _ADJECTIVES or first.endswith(_ADJECTIVAL) or text[m.end()] == "-"
    if head in _SAID_OF and adjective and " " in rest:
        return rest, end - len(head) - 1  # "$5 per foreign visitor fee"
    if adjective:
        code = PER_UNITS.get(head) or UNIT_SYMBOLS.get(head) or head
        if code in _TIMES:
            code = code if first in _ENTIRE else phrase
        return (phrase if code == head and head not in _TIMES and head != "acre" else code), end
    behind = head in _SAID_OF or head in _DONE_TO or head in _ADJECTIVES or head.endswith(_ADJECTIVAL)
    if behind or (head[0].isupper() and rest.islower()) or not _NOUN_ENDS.match(text, end):
        return None
    return noun


_NOUN_ENDS = rare(
    rf"{END}|\s(?:and|or|but|in|on|at|to|from|for|by|with|than|as|while|when|if|after|before|this|last|is|are|was|were|will|plus|per)\s"
)
_SHARE = rare(r"\sshare(?![A-Za-z-])")
_OTHER_SHARES = frozenset("file market network screen disk voting-rights audience".split())


def _headed(text: str, first: str, end: int) -> tuple[str, int] | None:
    """Read the share or the weight behind a word or two that say which: "per preferred share", "per GE ounce"."""
    if first in STOPS or text[end : end + 1] not in (" ", "-"):
        return None
    m = _HEADED.match(text, end)
    if m is None or (m["more"] is not None and (m["more"].lower() in STOPS or m["more"] in PER_NOUNS)):
        return None
    if m["head"] == "share" and first in _OTHER_SHARES:
        return f"{first} share", m.end()
    return PER_UNITS.get(m["head"], m["head"]), m.end()


_SOLD = rare(
    rf"{END}|\s(?:but|in|on|at|to|from|for|by|with|after|before|last|this|next|than|as|while|plus|compared|against"
    r"|(?:and|or)(?!\s(?:an?|the|his|her|their|its|my|our)\s))\b"
)
_GIVEN = rare(
    r"(?i:(?<![a-z])(?:g[ai]v(?:e[sn]?|ing)|costs?|costing|grant(?:s|ed)?|promise[sd]?|den(?:y|ies|ied))"
    r"\s(?:the\s|both\s|another\s)?[\w,]{1,9}\s(?:players|boys|girls|youngsters|graduates|men|women|children|pupils|students|members|teams|clubs|riders|drivers|people))\Z"
)
"""To whom a season is given, or whom it is taken from: "the injury cost four players a season"."""
_TERM_ENDS = rare(
    rf"{END}|\s(?:but|in(?!\s(?:office|prison|jail|power|parliament|charge)\b)|on|at|to|from|for|by|with|until|than|as|while|plus|compared|against|and|or|is|are|was|were|will|would|since|over|across)\s"
)


def _each_term(text: str, end: int, stop: int, *, money: bool) -> bool:
    """Whether a season or a term behind a figure is what it is stated per: "40 games a season"."""
    return _TERM_ENDS.match(text, stop) is not None and (money or _GIVEN.search(text, max(0, end - 48), end) is None)


_SUBJECT = rare(r"(?<![A-Za-z])(?:At|For|With)\s(?:[a-z]+\s){0,2}\S{1,12}(?:\s[a-z]+)?\Z")


def _sold(text: str, end: int, stop: int) -> bool:
    """Whether a sum is the price of each ("$900 a container"): no clause begins with the thing ("For $900 a car …")."""
    m = _SOLD.match(text, stop)
    return m is not None and (m[0].lstrip()[:1] in ",.;:)" or not _SUBJECT.search(text, max(0, end - 40), end))


_NEVER_PER = frozenset("of the this that its their our".split())
_NOT_PER = frozenset(("cent", "mille", "mil", "mill"))
_PER_MANY = re.compile(
    r"(?:[\s-](?:per|(?:for|of|in)\severy|every(?=\s1(?:00|,?000)\s(?:km|kilomet(?:re|er)s|miles)(?![\w-])))\s|/(?=['’]?\d))(?:['’](?P<short>000)|(?P<digits>\d{1,3}(?:,\d{3}){1,3}|\d{2,9}(?!\s(?:million|thousand)\s)|\d{1,3}(?=\s(?:million|thousand)\s))(?:\s(?P<scale>million|thousand))?|(?P<word>hundred\sthousand|hundred|thousand|million))"
    r"(?=\s|[,;:)\0](?!\d)|\.(?!\d)|\Z|-(?:kilo(?:gram(?:me)?)?|kg|pound|lb|lit(?:re|er)|gallon)(?![a-z])|(?:[cm]?l|k?g|[km]?m[23²³]?|[lL]b)(?![A-Za-z]))"
)
_ROUND = frozenset((1000, 10_000, 100_000, 1_000_000))
"""Of how many people a rate is stated, where they go unsaid: "26 per 100,000"."""
_MANY = {"hundred": 100, "thousand": 1000, "hundred thousand": 100_000, "million": 10**6}


def _per_many(text: str, end: int) -> tuple[str, int] | None:
    """Read a rate per a round number of things: "per 1,000 cubic metres", "per 100,000 people"."""
    m = _PER_MANY.match(text, end)
    if m is None:
        return None
    many = int(m["digits"].replace(",", "")) if m["digits"] else _MANY[FOLD.sub(" ", m["word"] or "thousand")]
    many *= _MANY[m["scale"]] if m["scale"] else 1
    if many % 10:
        return None
    if text.startswith(" population", m.end()) and not text[m.end() + 11 : m.end() + 12].isalnum():
        return f"{many} people", m.end() + 11
    hyphen = text[m.end() : m.end() + 1] == "-"
    unit = unit_at(text, m.end() + hyphen, attributive=hyphen)
    if unit is not None:
        return f"{many} {unit.code}", unit.end
    noun = noun_at(text, m.end(), one=False)
    if noun is not None:
        return f"{many} {noun[0]}", noun[1]
    return (str(many), m.end()) if many in _ROUND and m["digits"] and not m["scale"] else None
