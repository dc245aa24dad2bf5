"""Ordinals and the noun they number: "the third unit", "one hundred and first", "first and third floors"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.asides.unnumbered import NEXT_ORDINAL, another
from jrtrade.quantity.context.before import Before, before
from jrtrade.quantity.grammar.closing import make
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES, MONTHS
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import ORDINALS, TENS, TWO_TO_TEN
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, longest_first, trie
from jrtrade.quantity.numbers.number import FOLLOWERS, ONE, Number
from jrtrade.quantity.numbers.words import fraction
from jrtrade.quantity.text.joined import ENDED
from jrtrade.quantity.text.nouns import lemma, noun_at, plural
from jrtrade.quantity.text.seeds import CARDINAL, NUMBER_WORDS
from jrtrade.quantity.units.unit import unit_at

if TYPE_CHECKING:
    from decimal import Decimal

    from jrtrade.quantity.model import Quantity

_LONG_ORDINAL = re.compile(
    rf"(?i:[\s-](?P<and>and[\s-])?(?:(?P<tens>{trie(TENS)})[\s-])?(?P<last>{trie(ORDINALS)}))(?![A-Za-z])"
)
_LONG_HEADS = frozenset(w[:2] for w in (*TENS, *ORDINALS, "and"))
_SUPERLATIVE = re.compile(r"-[a-z]+est(?![a-z])|-most(?![a-z])|-ranked(?![a-z])|-placed(?![a-z])")
_EVER = re.compile(r"-ever(?![\w-])")
_QUARTER = re.compile(r"\squarter(?![a-z-])")
_DID = re.compile(
    r"\s(?:suffered|needed|needs|faces|faced|escaped|pleaded|pleads|denied|denies|admitted|admits|received|underwent|drowned|said|says)(?![a-z])"
)
"""Verbs behind an ordinal that stands for its noun ("a third suffered minor injuries")."""
_ACTED = re.compile(
    r"\s(?:(?!shred|sacred|naked|hundred|wicked|watershed|moped|unleaded|biped)[a-z]{2,12}[^e\W\d]ed|sold|cost|paid|led|flew|swam|drank|sang|sank|shook|blew|broke|rode|"
    r"hung|dug|lent|bought|built|wrote|ate|lasted|left|went|came)(?=\s(?:\d|[$£€¥]|(?:an?|the|his|her|its|their|"
    + TWO_TO_TEN
    + r"|about|nearly|over|more|"
    r"almost|only|some|in|on|at|from|up|down|into|with|to|by|for|off|out)\s))"
)
"""A verb and its object behind such an ordinal ("the second sold 40,000 copies")."""
_HAPPENED = re.compile(
    r"\s(?:failed|worked|exploded|arrived|collapsed|crashed|died|landed|survived|escaped|vanished|stalled|leaked|succeeded|lapsed|expired|followed|sailed)"
    r"(?=\s?[.,;:!?)\0]|\s?\Z|\s(?:late|early|later|soon|too|again|shortly|safely|only|just|minutes|hours|days|weeks|months|years|when|as|because|while|but|\d|(?:"
    + CARDINAL
    + r")(?![a-z])))"
)
"""What such an ordinal did, where its verb has no object ("the second failed, the third worked")."""
_DOES = re.compile(
    r"\s(?:(?:begins|seeks|allows|requires|involves|wants|lies|asks|carries|provides|produces|describes|tells|argues|follows|expires|lasts|becomes|sells|brings|sees)"
    r"(?=\s(?!of\s)[a-z\d$£€¥]|\s?[.,;:!?)\0])|costs(?=\s(?:[$£€¥\d]|(?:an?|about|around|nearly|just|more|less|up\sto)\s))|runs\s(?:until|till|from|to|on|through|for|along|between)"
    r"|(?:opens|starts|ends|closes)\s(?:in|on|at|next|this|with|today|tomorrow)|deals\swith|uses(?=\s(?!(?:of|for|in|and|are|were|to|by|on)\s)[a-z])|covers\s(?:the|an?|all|its|more)|shows\s(?:the|an?|how|that|what|its)"
    r"|looks\s(?:at|like|set|likely|to)|works\s(?:with|by|as)|calls\sfor|plans\sto|focuses\son|relates\sto|aims\s(?:to|at))(?![a-z])"
)
"""What such an ordinal does, no plural that it numbers: "the second costs $40", "a second runs until May"."""
_NOUNS_TOO = frozenset("deals calls plans runs looks works lies wants uses covers shows aims ends starts".split())
_OPENS = rare(
    r"(?:(?:\A|[.!?:;,—–\n\0(“\"”]\s?)(?:and\s|but\s|while\s)?|(?<![A-Za-z])(?:and|but|while|whereas|whose|because|if)\s)(?:[Tt]he|[Aa])\s\Z"
)
"""Where an ordinal is more likely the subject: "the second deals with tax", not "signed the first deals"."""
_PLURAL_LATER = rare(
    r"(?:(?!\s(?:who|that|which|what|how|why|when|where|if|whether|and|but|as|because|while|until|after|before)\s)[^.,;:!?\n\0]){0,60}?"
    r"\s(?:were|are|have|came|began|failed)(?![a-z])"
)
"""The verb of what would be a plural: "the first calls for calm came"."""
_AND_FINAL = re.compile(
    r"\s(?:and|or)\s(?:final|last|latest|most)(?=\s[a-z])|\s[a-z]{2,12}est\s(?:such|ever|single)(?=\s[a-z])"
    r"|\sever(?=\s(?!(?:to|in|for|made|held|built|seen|sold|won|sent|by|at|on|[a-z]{2,12}(?:ed|en))(?![a-z]))[a-z])"
)
_OVER = rare(
    rf"\sover(?={END}|\s(?:of|and|when|with|as|but|to|was|went|from|before|by|after|that|off|bowled|yielded|cost|brought|produced|saw)\s)"
)
"""Six balls of cricket, where "over" could be a preposition: "his third over went for 12"."""
_DETERMINED = rare(r"(?i:(?<![a-z])(?:the|his|her|their|its|in\sa)\s|['’]s\s)\Z")
_SIZED = re.compile(
    r"\s(?:\d{1,4}|\d{1,3},\d{3})-[a-z]{3,12}(?=\s[a-z])|\s(?P<share>\d{1,3}(?:\.\d{1,2})?(?:%|\sper\s?cent)(?=\s[a-z]))"
    r"|\s(?P<year>(?:19|20)\d\d)(?=\s[a-z])"
)
_IN_A_ROW = frozenset(("consecutive", "straight", "successive"))
_MANY = re.compile(r"\s([a-z]{2,20}(?:-[a-z]{2,20})?)(?![\w’'-])")
_PLURAL_VERB = rare(
    r"\s(?:were|are|have|weren[’']t|aren[’']t|haven[’']t|(?:(?:will|would|could|should|may|might|can|must|did|do)(?:\snot)?(?=\s[a-z]))|"
    r"began|came|left|fell|rose|went|took|arrived|sank|broke|grew|led|made|met|won|lost|became|failed|opened|closed|started|ended|followed|"
    r"dropped|slipped|increased|decreased|declined|reached|sailed|helped|remained|stopped|resumed|passed|proved|seemed|appeared|collapsed|succeeded|showed)(?![A-Za-z])"
)
"""Verbs that stand behind a plural, and hardly ever behind a verb in -s."""
_GOES_ON = rare(
    rf"{END}|\s(?:of|in|to|from|for|by|on|at|with|since|under|that|which|who|and|or|but|as|between|during|after|before|into|through|via|had|was|ever|this|last|next)(?![A-Za-z])"
)
_BULK = frozenset(
    "oil gas lng lpg coal steel grain wheat corn rice iron copper nickel uranium lithium cobalt aluminium "
    "aluminum gold silver fuel diesel petrol gasoline crude power nuclear electricity energy hydrogen ammonia "
    "methanol fertiliser fertilizer timber cotton sugar coffee cocoa beef pork meat fish seafood food trade "
    "price rate tax tariff rail road sea air pipeline export import solar wind water helium naphtha ethanol "
    "rubber tea soybean soya salt cement chip vaccine aid arms".split()
)
"""What is no agent, so that no verb in -s can follow it, but for a few: "first gas deliveries"."""
_MANY_OF_BULK = frozenset(
    "deliveries wells cargoes shipments exports imports ships tankers vessels carriers fields companies "
    "contracts reactors plants stations talks cuts sales purchases supplies orders producers traders refineries "
    "mines blocks units assets projects auctions tenders licences licenses permits rules measures sanctions "
    "curbs tariffs quotas limits caps increases hikes bids pipelines terminals farms panels turbines sites "
    "parks routes lines links deals agreements trials convoys trains packages loads volumes discoveries finds "
    "rigs platforms facilities importers exporters buyers sellers suppliers consignments containers barges "
    "wagons parcels".split()
)
_NO_KIND = frozenset(
    "time day week month year night hour minute home hand class degree person team round place half quarter".split()
)
"""What an ordinal makes an adjective with: "first time buyers"."""
_SURELY_MANY = frozenset(
    "deliveries cargoes shipments tankers vessels carriers companies reactors refineries wells licences "
    "auctions tariffs quotas discoveries facilities consignments countries cities factories parties studies "
    "containers results images pictures photos photographs".split()
)
"""Plurals that are no verbs."""
_PART_BEFORE = rare(r"(?i:(?<![A-Za-z])an?\s)\Z")
_NO_WHOLE = longest_first((*MONTHS, *NUMBER_WORDS))
_OF_WHAT = rare(
    rf"\sof\s(?!\d|(?:{_NO_WHOLE}|(?:the|a|this|that|his|her|its|their)\s(?:series|kind|type|sort|set|run|string))"
    r"(?![A-Za-z-]))"
)
_OF_A_UNIT = rare(r"\sof\san?(?=\s)")


def _plural_behind(text: str, noun: tuple[str, int]) -> tuple[str, int]:
    """Read on where a plural is what is numbered: "the first gas deliveries", but "the first ship sails"."""
    m = _MANY.match(text, noun[1])
    if m is None or m[1] in STOPS or noun[0] in _NO_KIND or not plural(m[1]):
        return noun
    last = noun[0].rpartition(" ")[2]
    sure = _PLURAL_VERB.match(text, m.end()) is not None
    if not sure:
        many = m[1] in _SURELY_MANY or (m[1] in _MANY_OF_BULK and last.lower() in _BULK)
        if not many or not _GOES_ON.match(text, m.end()):
            return noun
    return f"{noun[0]} {m[1]}", m.end()


def _did(text: str, start: int, end: int) -> bool:
    """Whether a verb stands behind an ordinal, not what it numbers."""
    if text.endswith(_ARTICLES, 0, start) and (does := _DOES.match(text, end)) is not None:
        noun = does[0].split()[0] in _NOUNS_TOO
        if not noun or (_OPENS.search(text, max(0, start - 12), start) and not _PLURAL_LATER.match(text, does.end())):
            return True
    return bool(_DID.match(text, end) or _ACTED.match(text, end) or _HAPPENED.match(text, end))


def _part(text: str, start: int, end: int, value: Decimal, low: int) -> Quantity | None:
    """Read a part whose ordinal is in digits: "nearly a 10th of imports"."""
    if not (3 <= value <= 10 or (value <= 1000 and value % 10 == 0)):
        return None
    article = _PART_BEFORE.search(text, max(low, start - 4), start)
    if article is None or not _OF_WHAT.match(text, end):
        return None
    context = before(text, article.start(), max(0, article.start() - 40))
    number = fraction(article.start(), end, int(value), text)
    of = _OF_A_UNIT.match(text, number.end)
    unit = unit_at(text, of.end()) if of is not None else None
    if unit is not None:
        return make(text, context.start, unit.end, unit.kind, number, unit.code, context, assumed=unit.assumed)
    return make(text, context.start, number.end, "ratio", number, None, context)


_ARTICLES = ("the ", "The ", " a ", "A ")
_SUPERLATIVES = frozenset(
    "largest biggest highest lowest smallest longest oldest youngest fastest best worst richest poorest busiest "
    "deepest tallest cheapest strongest most least".split()
)


def _of_rest(text: str, start: int, noun: tuple[str, int] | None, thing: str, sized: re.Match[str]) -> bool:
    """Whether a thing behind an ordinal and a figure may be none of so many: "the third 5% stake", "in 2015 sales"."""
    if sized["share"]:
        return noun is None or noun[0] == "career"
    if sized["year"]:  # "the third 2016 film"
        return plural(thing.lower()) or _DETERMINED.search(text, max(0, start - 12), start) is None
    return False


def ordinal(
    text: str, start: int, end: int, value: Decimal | None, suffix: str | None = None, low: int = 0
) -> Quantity | None:
    """Read the noun phrase an ordinal numbers."""
    if value is None or (suffix is not None and suffix != ordinal_suffix(int(value))):
        return None
    if (
        suffix is not None
        and text.startswith(" of ", end)
        and (part := _part(text, start, end, value, low)) is not None
    ):
        return part
    noun = another(text, start, end) if text[end : end + 1] == "," else None
    if noun is None and text[end : end + 1] != "-" and not _did(text, start, end):
        beside = _AND_FINAL.match(text, end)
        noun = noun_at(text, beside.end() if beside is not None else end, one=True)
        if noun is None and _QUARTER.match(text, end):
            noun = "quarter", end + 8  # "the eleventh quarter of growth"
        if noun is None and text.startswith(" over", end) and _OVER.match(text, end):
            noun = ("over", end + 5) if _DETERMINED.search(text, max(0, start - 12), start) else None
        if noun is None or noun[0] == "career" or noun[0] in _IN_A_ROW:
            sized = _SIZED.match(text, end if noun is None else noun[1])  # "her third career 30-point game"
            thing = None if sized is None else noun_at(text, sized.end(), one=True)
            if thing is not None and sized is not None and _of_rest(text, start, noun, thing[0], sized):
                thing = None
            if thing is not None:
                noun = (thing[0], end) if noun is None else (f"{noun[0]} {thing[0]}", noun[1])
    if noun is not None and text[noun[1] : noun[1] + 1] == " ":
        noun = _plural_behind(text, noun)
    if noun is not None and noun[0] in _SUPERLATIVES:
        noun = None  # "the 35th largest in the world"
    listed = NEXT_ORDINAL.match(text, end) if noun is None and text[end : end + 1] in (" ", ",") else None
    if listed is not None and (shared := noun_at(text, listed.end(), one=True)) is not None:
        noun = shared[0], end  # "first and third floors"
    if text[end : end + 1] == "-":
        ever = _EVER.match(text, end)
        if ever is not None:  # "his third-ever win"
            noun, end = noun_at(text, ever.end(), one=True), ever.end()
        superlative = _SUPERLATIVE.match(text, end)
        if superlative is not None:
            end = superlative.end()
    number = Number(start, end, value, ONE, ONE, len(str(value)), words=not text[start].isdigit())
    if noun is None:
        return make(text, start, end, "ordinal", number, None, Before(start))
    before_head, space, head = (
        noun[0].lower() if noun[0].isupper() and text[end - 1].isupper() else noun[0]
    ).rpartition(" ")
    unit = before_head + space + (lemma(head) if plural(head.lower()) else head)
    return make(text, start, noun[1], "ordinal", number, unit, Before(start))


def long_ordinal(text: str, number: Number) -> Quantity | None:
    """Read an ordinal of several words: "one hundred and first", "hundred and twenty-first", "two hundredth"."""
    joined = text[number.end : number.end + 1] in FOLLOWERS
    head = text[number.end + 1 : number.end + 3].lower() if joined else ""
    m = _LONG_ORDINAL.match(text, number.end) if head in _LONG_HEADS else None
    value = number.value
    if m is None or value is None or value != value.to_integral_value():
        return None
    n = ORDINALS[m["last"].lower()] + (TENS[m["tens"].lower()] if m["tens"] else 0)
    if n >= 100 and not m["tens"]:
        most = 10 if n == 100 else 1000
        rest = value % (n * most)  # what the last scale is one of: "three million two hundred thousandth"
        if value < min(n, 1000):
            value *= n
        else:
            value = value + rest * (n - 1) if rest < value and 0 < rest < most else None
    elif n < 100 and value % 100 == 0 and value:
        value = value + n if m["and"] or n > 3 or _first_of_one(text, number.start, m.end()) else None
    elif n < 10 and value % 100 >= 20 and value % 10 == 0 and not m["and"]:
        value += n
    else:
        value = None
    return None if value is None else ordinal(text, number.start, m.end(), value)


def _first_of_one(text: str, start: int, end: int) -> bool:
    """Whether one thing is numbered: "the one hundred first guest", but "the two hundred first editions"."""
    if not start:
        return ENDED.match(text, end) is not None  # nothing else is said
    return _DETERMINED.search(text, max(0, start - 12), start) is not None and noun_at(text, end, one=False) is None


_OTHER_TAIL = re.compile(
    r"-(?P<low>st|nd|rd|th)(?![\w/-])|(?P<high>ST|ND|RD|TH)(?![\w/])"
    r"|\s(?P<apart>st|nd|rd|th)(?![\w’'/-]|\.\w|\s\d)"
)
_WITH_TAIL = {"st": ("1",), "nd": ("2",), "rd": ("3",), "th": tuple("0123456789")}
"""The last digits that each tail goes with."""
_DATED_OR_NAMED = rare(
    rf"(?i:[\s-](?:century|centuries|quarter|half|street|st|avenue|ave|road|rd|amendment)(?![a-z])|,?\s(?:day\s)?(?:of\s)?(?:(?:{MONTH_NAMES})(?![a-z])|(?:19|20)\d\d))"
)
_IN_MONTH = rare(rf"(?i:(?<![a-z])(?:{MONTH_NAMES}),?\s(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)\s?(?:-|–|and|to)\s?)?)\Z")


def other_tail(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Return where a tail in capitals or set apart ends, and the tail: "THE 21ST FLOOR", "a 20-th", "my 5 th".

    The tail of a day, a century or a street is empty, so that it numbers nothing.
    """
    m = _OTHER_TAIL.match(text, end)
    if m is None or (m["apart"] and not text.endswith(_WITH_TAIL[m["apart"]], start, end)):
        return None
    if _DATED_OR_NAMED.match(text, m.end()) or _IN_MONTH.search(text, max(0, start - 24), start):
        return m.end(), ""
    return m.end(), (m["low"] or m["high"] or m["apart"]).lower()


def ordinal_suffix(n: int) -> str:
    """Return "st", "nd", "rd" or "th"."""
    return "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
