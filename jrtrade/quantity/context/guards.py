"""Words that hedge a number in most places and are something else in some: "over" a dispute, "past" a house."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.context.over import (
    HOW_MANY,
    SPAN,
    STRETCH,
    TENOR,
    WINDOW,
    contested_over,
    crossing,
    few_rulers,
    in_time,
    many,
    over_course,
    spans,
)
from jrtrade.quantity.context.past import taken_past
from jrtrade.quantity.context.upto import AMOUNT, PERCENT, raised_to
from jrtrade.quantity.lexicon.currencies import MONEY_SIGNS
from jrtrade.quantity.lexicon.hedges import OFFERED, PRICED
from jrtrade.quantity.lexicon.numbers import TENS, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.lexicon.trends import TREND_NOUNS, TRENDS
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.units.unit import unit_at

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Trend

_NOTHING = ("", None)
_HANDING = frozenset(
    "hand hands handed handing turn turns turned turning row dispute fight battle victory control power "
    "concern concerns debate argument clash lawsuit advantage spat feud spread extend extends extending "
    "scattered presided fork forks forked shell shells shelled".split()
)
"""Words with which "over" is no bound."""
_RULING = frozenset(
    "sovereignty ruled ruling jurisdiction authority sway dominion monopoly hegemony reign reigns reigned reigning "
    "preside presides presiding dominance suzerainty".split()
)
_COURTS = frozenset("court judge judges tribunal panel jury arbitrator commission board regulator watchdog".split())
_CLAIMING = frozenset("claim claims rule".split())
"""Words of those who have or want lands, with which "over" is no bound unless it is one of a time."""
_CLAIMANTS = frozenset(
    "his her their its our my no any territorial maritime rival competing historic historical renounced colonial "
    "imperial direct sovereign disputed british french dutch danish spanish russian roman german chinese".split()
)
"""Words before a claim that is one to lands, where a bare "claims" may say how many there are."""
_LONG_REIGN = rare(r"(?:half\s|a\squarter\sof\s)?an?\s(?:century|decade|year|millennium|generation)(?![a-z])")
_REALM = rare(
    r"(?:[\d.,]{1,12}|[a-z-]{3,12})(?:\s(?:thousand|million|billion))?\s(?:[a-z]{3,12}\s)?(?:people|subjects|souls|inhabitants|citizens|"
    r"sq\.?|square|km2|km²|hectares|acres|miles|islands?|islets|reefs|villages|provinces|states|districts|towns|cities|peoples|nations|tribes|"
    r"counties|regions|territories|countries|colonies|atolls|rocks|lands)(?![a-z])"
)
"""What is ruled and claimed: "its claims over 300 islands", but "claims over $5,000"."""
_QUARRELLING = frozenset(
    "argue argues argued arguing clash clashes clashed clashing quarrel quarrels quarrelled quarreled quarrelling "
    "wrangle wrangled wrangling haggle haggled haggling squabble squabbled squabbling bicker bickered bickering feuded "
    "feuding sparred disagree disagreed apologise apologised apologises apologize apologized apologizes".split()
)
"""Verbs with which "over" tells what it was about, unless it is a span."""
_PLEADED = rare(r"[\w-]{1,12}\s(?:[a-z]{3,12}\s)?(?:cases|appeals|motions|petitions|hours|times|matches|rounds)\b")
_CONVICTED = frozenset(
    "jailed fined sued charged accused quizzed resigned resigns quit sacked fired suspended arrested convicted "
    "sentenced questioned investigated tried banned".split()
)
_DEEDS = rare(
    r"[\w-]{1,9}\s(?:[a-z]{3,12}\s)?(?:thefts|burglaries|murders|killings|deaths|attacks|rapes|robberies|payments|tweets|posts|e-?mails|letters|offences|bribes|"
    r"assaults|shootings|stabbings|blunders|errors|leaks|remarks|scandals)(?![a-z-])"
)
"""What people are punished for, or resign over: "jailed over 12 thefts"."""
_SUING = frozenset("sued sues suing".split())
_SUM_IN = rare(
    r"[A-Z]{0,3}[" + MONEY_SIGNS + r"]\d[\d,.]{0,9}(?:[mk]|[bt]n)?(?:\s(?:million|billion))?\s(?:in|of)\s[a-z]"
)
_GOOD = rare(
    r"[" + MONEY_SIGNS + r"]\d|\d[\d.,]{0,6}(?:%|\sper\s?cent)"
    r"|(?!(?:19|20)\d\d\s)[\w.,-]{1,12}[\s-](?:minutes?|hours?|days?|weeks?|months?|years|decades|miles?|km|kilomet(?:re|er)s?|met(?:re|er)s?|feet|yards?|"
    r"inches|tonnes|tons|litres|pounds|degrees|per\s?cent|percent|dozen|percentage\spoints)(?![a-z]|-old)"
)
"""What a bound "a good" stands before, where it is no praise: "a good 40 minutes", not "a good three points"."""
_HAVING = frozenset("have has had having enjoyed enjoy enjoys hit hits".split())
_WELL_SPENT = rare(
    r"[\w.,-]{1,12}\s(?:minutes?|hours?|days?|weeks?|months?|years|decades)"
    rf"(?:{END}|\s(?:in|at|as|on\sthe|against|with|together|there|here|but|and|under|when|before|since|after)\b)"
)
"""What somebody had that was good, and not merely as long: "she had a good three weeks in May"."""
_GOOD_THING = rare(
    r"[\w.,]{1,9}-[a-z]{2,9}\s(?!(?:[a-z]{3,9}\s)?(?:walk|drive|ride|hike|wait|trek|flight|journey|delay|queue|climb|trip|run|march|row|jog|stroll|commute|swim|crossing|sail|detour|paddle|slog)(?![a-z]))[a-z]"
    r"|\d[\d.,]{0,6}(?:%|\sper\s?cent)\s(?!(?:of|in|on|more|less|higher|lower|above|below|for|to|from|at|by|when|over|under|fewer|better|worse|cheaper)(?![a-z]))[a-z]"
)
"""What is good itself: "a good 40-yard pass", "a good 2% rise"."""
_AGO = re.compile(rf"{HOW_MANY}(?:years?|months?|weeks?|days?|decades?|quarters?)\s(?:ago|earlier|before|previously)\b")
_WAS_THEN = rare(
    rf"[{MONEY_SIGNS}]?"
    r"\d[\d.,]{0,9}(?:%|\sper\s?cent|\s?(?:[mb]n|million|billion)(?![a-z]))?\s[\w-]{1,7}\s(?:years?|months?|quarters?|weeks?)\s(?:ago|earlier|before)(?![a-z])"
)
_MEAN = re.compile(
    r"[\w-]{1,10}-(?:year|month|week|day)(?:\s(?:moving|rolling|seasonal|historical))?\s(?:mean|average|norm|median|trend)\b"
)
_CAPITALISED = frozenset("market small mid large mega ice snow equity".split())
"""Words before a "cap" that is no bound."""
_BLAMED = frozenset(
    "jailed fined sued sues charged accused quizzed grilled slammed probed probe trial anger fury strike strikes quits "
    "quit vote votes arrested row rows outrage protest protests investigated sacked suspended resigns resigned blasted "
    "criticised criticized convicted sentenced questioned talks spat".split()
)
"""Words with which "over" tells what it is about, where the noun of the amount follows ("jailed over £4m fraud")."""
_PURSUED = frozenset("jailed sued sues charged accused quizzed probe arrested convicted sentenced questioned".split())
"""Those of them that may have people behind "over"."""
_NO_MATTER = (
    r"(?!(?:for|in|on|by|at|to|after|and|since|from|over|of|with|as|but|when|while|because|last|this|or|million|billion|"
    r"trillion|people|men|women|workers|staff|[a-z]+ers)\b)"
)
_MATTER = rare(
    r"(?:[A-Z]{0,3}["
    + MONEY_SIGNS
    + r"]\s?\d[\d.,]{0,9}(?:[mk]|[bt]n)?(?:\s(?:million|billion))?|(?P<count>\d[\d.,]{0,9}(?:%|\sper\scent|pc)?))"
    rf"(?:\s{_NO_MATTER}[A-Za-z-]{{2,14}}){{0,2}}\s{_NO_MATTER}[A-Za-z-]{{3,}}"
    rf"(?={END}|\s(?:in|by|at|after|and|as|from|on|with|to|for|that|which)\b)"
)
_LAID_OUT = frozenset("set arranged laid out spread ft feet metres m space flat house home offices rooms".split())
_FLOORS = re.compile(r"[\w-]{1,9}\s(?:floors|storeys|stories|levels|pages|screens)\b")
_TURNING = frozenset("rolled rolls flipped turned started start passed tumbled".split())
_TIMES = rare(r"[\w-]{1,9}\stimes\b")
_MAKING = frozenset("shot built made filmed recorded staged written played play plays contested fought decided".split())
_SIZE = rare(
    r"\d{1,3}(?:\.\d)?\s?(?:degrees|[°º]|[CF]\b|mph\b|km/h\b)|[\w.]{1,8}\s(?:met(?:re|er)s|feet|points)\b(?!\sof\b)"
)
_COUNT_ALONE = rare(
    r"[1-9]\d{1,2}(?=\s?[.;)\0](?!\d)|,\s|\Z|\s(?:for\sthe\s(?:first|second|third)|this\s|last\s|on\s[A-Z]|in\s[A-Z12]|by\s[A-Z]|yesterday|today|since\s|as\s|but\s|after\s|with\s))"
)
"""A bare count that was topped: "deaths topped 200 this week"."""
_PRICE = rare(
    r"(?:[A-Z]{0,3}[" + MONEY_SIGNS + r"]|Rs\.?|Rp|RM|[A-Z]{3})\s?\d[\d,.]*(?!\s?(?:billion|bn\b))"
    r"|\d[\d,.]*\s(?:rupees|euros|pounds|dollars|francs|kronor|kroner|yen|yuan|baht|zlotys|pesos|rand|riyals|dirhams|lira)\b"
)
_TOPPING = PRICED | frozenset("top tops topped pass passes passed cross crosses crossed crossing cracked".split())
"""Verbs that are a bound before an amount ("sales topped $30m"), and something else before things."""
_OFFERING = frozenset("with has and & en-suite b&b".split())
_NOTICED = ("", ".", ",", ";", ":", ")", "?", "!", "–", "—")
_DEAR = rare(
    r"[^\s\d]{0,4}\s?(?:\d[\d,.]{0,12}\s?(?:[mbk]n?(?![a-z])|million|billion|thousand|trillion)|\d{2,3},\d{3},)"
)
"""A sum that no room costs."""
_LOWER_LIMIT = ("lower", "limit", "of")
_SPEED = rare(r"\d{1,3}\s?(?:mph|km/h|kph|kmh|(?:miles|kilomet(?:re|er)s)\s(?:an|per)\shour)(?![a-z])")
_MODALS = frozenset("to could will would may might can should must did".split())
_BOUNDING = frozenset("cap ceiling floor".split())
_COMPARING = frozenset("lower higher larger bigger smaller better greater cheaper".split())
_ADDED_TO = rare(r"[^.;\n]{1,30}?(?<!\sowing)(?<!\sdue)\s(?:to|per(?!\scent)|an?)\s")
"""What makes a bound of "up to" behind "adds": "it adds up to £200 to bills"."""
_FILED = frozenset("listed filed registered grouped classified categorised categorized entered recorded placed".split())
_RULERS = re.compile(
    r"[A-Za-z0-9]{1,7}\s(?:[a-z]{3,12}\s){0,2}?(?:authorit(?:y|ies)|boards?|councils?|roofs?|umbrellas?|names?|brands?|banners?|commands?|ministr(?:y|ies)|departments?|trusts?|flags?|"
    r"regimes?|presidents?|governments?|administrations?|agenc(?:y|ies)|kings?|managers?|coach(?:es)?|leaders?|chairmen|owners?|headings?|laws)(?![a-z-])"
)
"""What things stand under, and is no bound of them: "they came under one roof", but "they own under 30 brands"."""
_COMING = frozenset(
    "come comes came coming work works worked working wait waits sit sits sat be been being remain remains remained "
    "operate operates operated fall falls fell run runs ran brought united unite merged live lives lived serve served "
    "serves play played plays stand stands stood group grouped placed put gathered collected villages schools".split()
)
_FLOWING = frozenset(
    "investment investments supply supplies delivery deliveries credit credits loan loans lending aid payment "
    "payments obligation obligations sales purchase purchases export exports import imports shipment shipments "
    "volumes funds funding financing finance commitment commitments debt debts liabilities disbursements benefits "
    "rights duties money orders revenue revenues receipts guarantees works work assistance grants delivered "
    "supplied financed funded shipped exported imported disbursed lent procured purchased bought provided "
    "invested allocated produced".split()
)
"""What is done and paid under agreements, however few or many they are."""
_AGREED = rare(
    r"[A-Za-z0-9]{1,9}\s(?:[a-z-]{3,14}\s){0,2}?(?:agreements|contracts|deals|program(?:me)?s|schemes|treaties|accords|pacts|licen[cs]es)(?![\w-])"
    r"(?!\s(?:an?|per|each|every)\s)"
)
_LONG_TERM = re.compile(
    r"(?:[a-z0-9]{1,9}\s)?[\w]{1,12}-(?:year|month|week|day)(?:-long)?\s(?:[A-Za-z-]{2,14}\s){0,3}?(?:contracts?|deals?|agreements?|leases?|terms|plans?|licen[cs]es?|SPAs?|accords?|pacts?|"
    r"program(?:me)?s?|mandates?|schemes?|arrangements?|concessions?|partnerships?)(?![a-z-])"
)
"""Under what so long things are done: "sold under 20-year contracts"."""
_SEEING = frozenset("see sees saw seen seeing help helps helped helping watch watched let lets make makes made".split())
_CHANGES = trie(sorted({*TRENDS, *TREND_NOUNS, "improvement"}))
_CHANGE_OF = rare(
    rf"(?i:(?<![a-z])(?:{_CHANGES})\s(?:(?:of|by|about|nearly|almost|some|just|more|than|a|further)\s){{0,3}}"
    r"[\d.,]{1,7}\s?(?:%|per\s?cent))\Z"
)
_SUMMING = frozenset("add adds added adding sum sums summed".split())
_SHORTENED = frozenset("max max: min min:".split())
_MAX_NAMED = frozenset("the pro vo2 vo₂ air mad hbo".split())
"""Behind these "max" is a part of a name: "the iPhone 15 Pro max 256 GB"."""
_NAMED_SO = rare(r"(?:O[2₂]|(?<!\d)7[0-8]7)\s\Z")
_OPENS = rare(r"(?:\A|[.!?:;(\n\0•|–—])\s{0,3}\Z")
_JETS = rare(
    r"(?:7|8|9|10|200)s?\s(?:jets?|planes?|aircraft|airliners?|family|deliveries|orders|fleets?|crash(?:es)?|flights?|pilots?|operators?|inspections?|crews?|groundings?|models?|production|"
    r"airlines?|disasters?|victims?|probes?|investigations?|simulators?|variants?|training|returns?|was|were|is|are|has|had|will)(?![a-z])"
)
_THEN_WHO = rare(r"[\d.,]{1,6}\s[a-z]{3,10}\s(?:later|ago|clear|adrift)(?![a-z])")
"""Behind the name of a man: "Max 2 hours later was in Rome"."""
_WHICH = frozenset("last next every each final another first closing opening per few".split())
"""Before a minute, and no minimum: "in the last min two goals were scored"."""
_MANY_OF = rare(r"\d{1,4}(?:,\d{3}|\.\d{1,2})?(?=[\s%°])")
_GOES_ON_TO = rare(
    r"[^\s;:]{1,14}(?<!,)(?:,?\s(?!and|but|before|then|ris|rose|fall|grow|climb|increas|drop|declin)[^\s.,;:\n\0]{1,16}){0,8}"
    r"(?:,|,?\s(?:and|but|before|then))\s(?:(?:then|gradually|slowly|steadily|later|will|eventually)\s){0,2}"
    r"(?:ris(?:es?|ing)|fall(?:s|ing)?|grow(?:s|ing)?|climb(?:s|ing)?|increas(?:es?|ing)|drop(?:s|ping)?|declin(?:es?|ing)|goes\sup|going\sup)"
    r"(?:\s(?:[a-z]+ly|in\s(?:stages|steps)|again))?\sto\s"
)
"""What leads from the first of two levels to the other, of which "starts at" tells no bound."""
GUARDED = (
    _TOPPING
    | _COMPARING
    | _BOUNDING
    | _SHORTENED
    | frozenset("a no past nearer south est. maximum minimum over under up below above".split())
)
"""First words of the hedges that are something else in some places."""


def _of_name(word: str, led: str, text: str, at: int, low: int) -> bool:
    """Whether "max" or "min" before a number is no bound but a name, or minutes: "Max 27 scored", "Pro max 256 GB"."""
    start = text.rfind(word, low, at)
    if (
        led in _MAX_NAMED
        or (led in _WHICH and word[:2] == "mi")
        or led[-1:].isdigit()
        or _NAMED_SO.search(text, max(0, start - 5), max(0, start))
    ):
        return True
    if not word.lstrip("(“\"‘'[")[:1].isupper():
        return False
    if start < 0 or not _OPENS.search(text, max(0, start - 4), start) or _JETS.match(text, at):
        return True
    if word.endswith("x") and _THEN_WHO.match(text, at):
        return True
    many = _MANY_OF.match(text, at)
    if many is None:
        return text[at] not in MONEY_SIGNS
    return unit_at(text, many.end()) is None and noun_at(text, many.end(), one=False) is None


def otherwise(
    key: tuple[str, ...], words: list[str], n: int, text: str, at: int, low: int
) -> tuple[str, Trend | None] | None:
    """Return the last word before a number, and its trend, where a hedge (`key`, ending at word `n`) is none."""
    first = key[0]
    led = words[n - len(key) - 1].lower() if n > len(key) else ""
    if key == ("a", "good"):
        well = (led in _HAVING and _WELL_SPENT.match(text, at) is not None) or _GOOD_THING.match(text, at) is not None
        return None if not well and _GOOD.match(text, at) else (key[-1], None)
    if key == ("past",):
        beyond = led and (_passing(led, text, at) or taken_past(words, n - 2, text, at))
        return None if beyond else (first, None)
    if key[-1] == "at" and first in ("start", "starts") and _GOES_ON_TO.match(text, at):
        return ("at", None)  # "starts at 5% and rises to 20%"
    if first in _TOPPING:
        ahead = _PRICE if key[-1] == "from" else AMOUNT
        close = n == len(words) or (n + 1 == len(words) and key[-1] == "from" and words[n] in ("just", "only"))
        topped = close and ahead.match(text, at) is not None
        if first in OFFERED:  # "Returns from £90", but "the returns from £3m"
            topped = topped and (led in _OFFERING or led[-1:] in _NOTICED) and _DEAR.match(text, at) is None
        if first == "passed" and led in ("has", "have", "had", "toll"):
            topped = topped or (
                n == len(words) and _COUNT_ALONE.match(text, at) is not None
            )  # "the toll has passed 300"
        if first.startswith(("top", "pass")):
            topped = topped or (n == len(words) and _SIZE.match(text, at) is not None)
            topped = topped or (n == len(words) and first == "topped" and _COUNT_ALONE.match(text, at) is not None)
            topped = topped or (first[0] == "t" and _LASTING.match(text, at) is not None)  # "waits topped four hours"
        if first == "crossed" and n == len(words) and _COUNT_ALONE.match(text, at) is not None:
            topped = topped or not _TOLLS.isdisjoint(word.lower() for word in words[max(0, n - 7) : n])
        if first in ("top", "pass", "cross"):
            modal = led in _MODALS or led.endswith(("'ll", "’ll", "'d", "’d"))
            modal = modal or (n > 2 and words[n - 3].lower() in _SEEING)  # "saw trade top $29 billion"
            topped = topped and (modal or many(led))  # not "the top 10%"
        return None if topped else (first, None)
    if first in _BOUNDING:  # "a price cap of $60", not "a market cap of $2bn", "a floor of 40 desks"
        led = led.rpartition("-")[2]
        capital = first == "cap" and led in _CAPITALISED
        return ("of", None) if capital or (first != "cap" and not AMOUNT.match(text, at)) else None
    if first == "no":  # "wages are no higher than five years ago"
        return _NOTHING if key[1] in _COMPARING and _AGO.match(text, at) else None
    if first in _COMPARING:
        if key == _LOWER_LIMIT:
            return ("of", None) if led == "a" and _SPEED.match(text, at) else None  # the limit is being lowered
        if led[-1:] == "," and _WAS_THEN.match(text, at):
            return _NOTHING  # "it made 9%, better than 7% a year ago"
        return _NOTHING if _AGO.match(text, at) else None  # "lower than two years ago"
    if key in (("below",), ("above",)):
        return _NOTHING if _MEAN.match(text, at) or TENOR.match(text, at) else None  # "below five-year average"
    if first == "est.":
        return (first, None) if words[n - 1] == "EST." or _FOUNDED.match(text, at) else None
    if first == "south":
        return None if text[at] in MONEY_SIGNS or PERCENT.match(text, at) else ("of", None)
    if first == "nearer":
        return None if AMOUNT.match(text, at) else (first, None)  # "lives nearer two villages"
    if first in _SHORTENED:
        return (first, None) if len(key) == 1 and _of_name(words[n - 1], led, text, at, low) else None
    if key in (("maximum",), ("minimum",)):
        return (first, None) if led == "the" or led.endswith("s") else None  # "the maximum 10 points"
    if key == ("under",) and (
        led in _FILED
        or (_RULERS.match(text, at) is not None and (led in _COMING or few_rulers(text, at, led)))
        or (led in _FLOWING and _AGREED.match(text, at) is not None)
        or _LONG_TERM.match(text, at) is not None
    ):
        return (first, None)  # "listed under 14 headings", "under one roof", "loans under two agreements"
    if key in (("under",), ("over",)):
        period = any(w.lower() in ("a", "an") for w in words[n:])  # "over a 12-month period"
        if key == ("over",) and not period:
            alone = n == 1 and 0 < low > at - WINDOW
            period = (
                (alone and (STRETCH.match(text, at) or _FLOORS.match(text, at)) is not None)  # "$3bn over 10 years"
                or (alone and crossing(text, at, low))  # "900 metres over 14 km"
                or (n > 1 and spans(words, n - 1, text, at, low))  # "fell by a fifth over 20 years"
                or (alone and not text.startswith("the age", at) and _of_percent(text, low))  # "a gain of 8% over $8bn"
                or (
                    led in _QUARRELLING
                    and not (SPAN.match(text, at) or _AGO.match(text, at) or _PLEADED.match(text, at))
                )
                or (led in _CONVICTED and _DEEDS.match(text, at) is not None)
                or (led in _SUING and _SUM_IN.match(text, at) is not None)
                or (led in _RULING and _ruled(words[max(0, n - 6) : n - 1], text, at))
                or (led in _CLAIMING and n > 2 and _claimed(words[n - 3], text, at))
                or TENOR.match(text, at) is not None
                or led in _HANDING  # "handed over 20 hostages", "a row over $5m"
                or (led in _BLAMED and _about(text, at, led))
                or (led in _LAID_OUT and _FLOORS.match(text, at) is not None)
                or over_course(words, n, led, text, at)
                or in_time(words[n - 1], led, text, at)
                or (led in _TURNING and _TIMES.match(text, at) is not None)
                or (led in _MAKING and contested_over(words, n, text, at))
            )
        return (first, None) if period else None
    if key[:2] == ("up", "to") and led in _SUMMING and not _ADDED_TO.match(text, at):
        return ("to", None)  # "orders added up to 40"
    if key == ("up", "to") and raised_to(words[max(0, n - 7) : n - 2], text, at):
        return ("to", "up")  # "shot up to 88%": the level reached
    return None


_SO_MANY = rare(
    r"(?i:(?:(?<![a-z])(?:is|are|was|were)\s(?:(?:about|around|nearly|almost|some|roughly|still|now)\s)?["
    + MONEY_SIGNS
    + r"]"
    r"|(?<!(?:\sat|\sin|\sby|for|\sof|ged)\s)(?<![\w$£€¥.,-]))\d[\d.,]{0,12}(?:\s?[mb]n?|\s(?:thousand|million|billion))?"
    rf"|(?:,|(?<![a-z])(?:is|are|was|were))\s[{MONEY_SIGNS}]?\d[\d.,]{{0,12}}(?:\s(?:million|billion|trillion))?(?:\s[a-z]{{2,12}}s)?|(?<![a-z-])(?:{words_to(19)}|{'|'.join(TENS)})|\d\s?(?:%|per\s?cent))\Z"
)


def than_then(text: str, at: int, low: int) -> bool:
    """Whether the figure that ends at `low` is compared with that of another time: "sold 400 more than a year ago"."""
    ago = _AGO.match(text, at)
    if ago is None or (text[ago.end() - 1] == "e" and _BEFORE_IT.match(text, ago.end())):
        return False  # "up 4% less than a month before the vote"
    if text[low - 1] in "%t" and not text.startswith(" fewer", low):
        return compared(text, low)
    return _SO_MANY.search(text, max(0, low - 40), low) is not None


_BEFORE_IT = rare(r"\s(?:the|an?|its?|his|her|their|he|she|they|[A-Z]\w+)(?![a-z])")
_LESS_BY = rare(
    r"(?i:(?:,\s(?:(?:or|and|but)\s)?|(?<![a-z])(?P<level>(?:inflation|unemployment|turnout|yields?|rates?|stake|share|coupon|target)\s)?"
    r"(?:is|are|was|were|sells?|sold|pays?|paid|spends?|spent|earns?|earned|makes?|made|uses?|used|produced?)\s)"
    r"(?:(?:about|around|nearly|almost|some|roughly|still|now)\s)?)[\d.,]{1,6}\s?(?:%|per\s?cent)\Z"
)
"""A percentage by which something is less than it was, where others are levels: "raised it to 3%"."""


def compared(text: str, end: int) -> bool:
    """Whether a percentage may be by how much something is less than before: "it was 5%", not "raised to 5%"."""
    m = _LESS_BY.search(text, max(0, end - 48), end)
    return m is not None and m["level"] is None


def _ruled(words: list[str], text: str, at: int) -> bool:
    """Whether lands or people stand behind "ruled over" and its like, and no time, sum or finding of a court."""
    if text[at] in MONEY_SIGNS or PERCENT.match(text, at) or SPAN.match(text, at) or _LONG_REIGN.match(text, at):
        return False
    return words[-1].lower() != "ruled" or _COURTS.isdisjoint(word.lower() for word in words)


def _claimed(owner: str, text: str, at: int) -> bool:
    """Whether "over" is that of a claim to lands: "its claims over 300 islands", but "it claims over 300 users"."""
    owned = owner.lower() in _CLAIMANTS or owner.endswith(("’s", "'s", "s’", "s'"))
    return owned and _REALM.match(text, at) is not None


def _of_percent(text: str, low: int) -> bool:
    """Whether the figure that ends at `low` is a percentage that something changed by."""
    percent = text[low - 1] == "%" or text.endswith(("percent", "per cent"), 0, low)
    return percent and _CHANGE_OF.search(text, max(0, low - 48), low) is not None


def _about(text: str, at: int, led: str) -> bool:
    """Whether "over" tells what a punishment or a dispute is about: "jailed over £4m fraud", "fury over 200 homes"."""
    matter = _MATTER.match(text, at)
    return matter is not None and not (matter["count"] and led in _PURSUED)


def _passing(word: str, text: str, at: int) -> bool:
    """Whether "past" is a bound: "surged past $68,000", "the yen weakened past 150", not "walked past 30 houses"."""
    if word not in TRENDS and word not in _GOING_PAST:
        return word in _STRETCHED and _LASTING.match(text, at) is not None
    if _LASTING.match(text, at) is not None:
        return True  # "delays stretched past three hours"
    ahead = AMOUNT.match(text, at) or _SIZE.match(text, at) or _RATE.match(text, at)
    return ahead is not None and _YEAR.match(text, at) is None


_STRETCHED = frozenset(
    "stretch stretches stretched stretching ran runs run running dragged lasted lasts last lasting".split()
)
_LASTING = rare(r"[\w-]{1,12}\s(?:seconds|minutes|hours|days|weeks|months|years)(?![a-z]|\sof\s)")
_TOLLS = frozenset("toll tally total count number cases deaths fatalities infections".split())
"""What crosses a level, and no street."""
_GOING_PAST = frozenset(
    "shot race raced racing blew move moved moving push pushed pushing went sailed crept creeping inched inching edged "
    "edging nudged nudging ticked ticking".split()
)
_FOUNDED = rare(r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
"""A year, so that "est." stands for established."""
_YEAR = rare(r"(?:19|20)\d\d(?![\d%]|[.,]\d|\s(?:points|dollars|euros|yen|to\sthe))")
_RATE = rare(r"[\d.,]{1,12}(?:\sto\sthe\s|\s(?:against|per)\s|[.;)]?\s*(?:\0|\Z))")
