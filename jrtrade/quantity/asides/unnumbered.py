"""Ordinals that number nothing: "first of all", "a third to a half", "the third to speak"."""

from __future__ import annotations

import re

from jrtrade.quantity.asides.classes import AMOUNT, NEXT_WORD
from jrtrade.quantity.calendar.dates import YEARS, S
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import ORDINALS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.text.joined import ENDED
from jrtrade.quantity.text.nouns import noun_at, plural
from jrtrade.quantity.text.seeds import NUMBER_WORDS
from jrtrade.quantity.units.unit import unit_at

NEXT_ORDINAL = re.compile(
    rf"(?i:(?:,\s(?:\d{{1,3}}(?:st|nd|rd|th)|{trie(ORDINALS)})){{0,3}},?\s(?:and|or|to)\s(?:\d{{1,3}}(?:st|nd|rd|th)|{trie(ORDINALS)}))(?![A-Za-z-])"
)
"""The ordinals whose noun is that of one before: ", second and fourth" in "the first, second and fourth books"."""
_ANOTHER = rare(
    r",(?:\s(?P<last>and\s(?:last(?!\s(?:year|month|week|quarter|season|night|time|summer|winter|autumn|spring))|final|latest(?!\s(?:figures|data))),?(?=\s[a-z]))|(?P<alike>(?=\s(?:(?:much|even|far|slightly|somewhat|more|less)\s(?!than\s))?(?P<word>"
    r"(?:larger|bigger|smaller|longer|shorter|newer|older|wider|deeper|cheaper|higher|lower|faster|slower|later|broader|stronger|weaker|lighter|"
    r"heavier|modern|powerful|ambitious|private|separate|parallel|similar|identical|final|independent|unrelated|unnamed|unidentified|optional|temporary|"
    r"permanent|(?<=(?:more|less)\s)[a-z]{3,9}(?:ent|ful|ous|ive|ial|lar|ant|ble|ex)|[A-Za-z]{4,12}-(?:owned|built|fired|funded|backed|run|based|financed|term|capacity|scale|flagged|led)))\s(?!than\s)[a-z]))"
    r"|\s(?P<sized>\d[\d,.]{0,6}(?<=\d))(?P<joint>[\s-])[A-Za-z]{1,9}(?=\s[a-z])"
    r"|\s[$£€¥]\d[\d,.]{0,6}(?:(?<=\d)\s?(?:million|billion|[mb]n?))?(?=\s[a-z]))"
)
_NO_OTHER = rare(
    r"(?i:(?<![a-z])(?:by|about|nearly|almost|roughly|around|than|over|under|up|down|f[ae]ll|rose|dropped|grew|shrank|jumped|lost|wait|for|in|per|half|just|only))\san?\s\Z"
)
"""Before a part or a moment: "fell by a third, later data showed", "in a second, larger waves came"."""


def another(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return what is one more of its kind, and where its words end: "a third, smaller line", "a third, 900 MW link"."""
    m = _ANOTHER.match(text, end) if text[start - 2 : start] in ("a ", "A ") else None
    if m is None or _NO_OTHER.search(text, max(0, start - 12), start):
        return None
    joint = m["joint"]
    if joint and unit_at(text, m.end("sized") + (joint == "-"), attributive=joint == "-") is None:
        return None
    noun = noun_at(text, m.end() if m["alike"] is None else end + 1, one=True)
    if noun is None or noun[0].endswith(("ed", "ly")) or plural(noun[0].rpartition(" ")[2].lower()):
        return None
    if noun[1] <= m.end("word"):
        return None  # "a fifth, private traders said"
    return noun[0], noun[1] if m["last"] or m["alike"] is not None else end


ENDS = re.compile(r"\s*(?:[.,;:!?)\0”\"—–…]|\Z|(?:in|of|during|on|at|with|and|after|for)\b)")
_WORD_BACK = re.compile(r"([A-Za-z]+)\s{1,2}\Z")
_SPELLED_WAR = re.compile(r"(?i:(?:first|second)\sworld\swar)(?!\w)")
_CHANGE = (
    r"(?:(?:net|positive|negative|economic|falling|rising|shrinking|declining|growing|slowing|weak|strong|sales|gdp|job)\s)?"
    r"(?:growth|declines?|contraction|expansion|recession|loss(?:es)?|gains?|profits?|increases?|decreases?|deflation|"
    r"(?:fall|ris|shrink|declin|grow|slow)ing)"
)
"""What a quarter is one of several of: such quarters are counted, not dated ("the second quarter of growth")."""
_HALF_OF = re.compile(
    rf"(?i:(first|second|third|fourth|last)[\s-](?:half|quarter(?!-finals?\b)(?!{S}(?:in{S}a{S}row|running|of{S}{_CHANGE})(?![a-z])))"
    rf"(?:{S}of{S}(?:the{S}year|fiscal{S}\d{{4}}|{YEARS}|(?:{MONTH_NAMES})(?:{S}\d{{4}})?)|{S}{YEARS})?)(?!\w)"
)
_OF_MONTH = re.compile(rf"{S}of{S}(?:{MONTH_NAMES})(?:,?{S}\d{{4}})?(?!\w)")
_OF_THE_MONTH = rare(r"\sof\s(?:the|that|this|each|every|next)\s(?:same\s|following\s|next\s)?month(?![a-z’'])")
_ON_THE = (
    "on the ",
    "On the ",
    "by the ",
    "By the ",
    "til the ",
    "ill the ",
    "from the ",
    "efore the ",
    "fter the ",
    "ince the ",
)
"""Behind these a day of the month is meant, where "the third of the month" may be the third attack."""
_FIRST_AT = rare(
    r"\sat\s(?:(?:about|around|nearly|some|just|over)\s)?(?:[A-Z]{0,3}[$£€¥]\d|\d[\d,.]{0,8}(?:%|\s[a-z]))"
)
_CENTURY = re.compile(r"(?i:[\w-]{1,24}[\s-](?:century|centuries))(?!\w)")
_BATTED = rare(r"(?i:(?<![a-z])(?:his|her|scor(?:ed|ing)\sa)\s)\Z")
_OF_RUNS = rare(rf"{END}|\s(?:in|of|against|for|at|off|from|this|on|and|with|as|when|since|to|before|after)(?![a-z])")
"""Whose century is a hundred runs: "his fifth century"."""
_ORDINAL_COMPOUND = re.compile(
    r"(?i:-(?:past-the-post|come,?[\s-]first[\s-]served|in,?[\s-]first[\s-]out|to-(?:last|none)|from-(?:last|bottom|top)|last|hand|rate|class|party|aid|name|guess|time|born|half|tier|string|round|generation|person|degree|quarter)[\w-]*)"
)
_ORDINAL_PHRASE = re.compile(
    rf"(?i:{S}(?:past{S}the{S}post|come,?{S}first[\s-]served|in,?{S}first[\s-]out|lady|of{S}all|and{S}foremost|thing|to{S}none|to{S}[a-z]+|nature|thoughts?|place{S}of|hand|aid|world|class(?={S}(?:tickets?|seats?|cabins?|travel|fares?|post|mail|stamps?|carriages?|passengers?|lounges?|honours|degrees?|cricket|compartments?|rail|flights?|citizens?)(?![a-z]))"
    rf"|(?:deputy|vice|secretary)(?:{S}(?:prime|minister|president|secretary|chairman|premier|chief|general|governor|director))*))(?![a-z])"
)
_ORDINAL_NAME = re.compile(
    r"First\s(?:Nations?|Peoples?|Ministers?)(?![a-z-]|\s(?:to|ever)\s)|first\sminister(?=\s[A-Z])|First\s(?:Solar(?!\s(?!Inc\b)[A-Z])|Quantum(?!\s(?:(?!Minerals)[A-Z]|comp|chip|link|net|sens))|Republic(?=\sBank|\s[a-z]|['’])|Citizens\sBan[a-z]+|Abu\sDhabi\sBank)(?![a-z-])|Third\sPoint(?![a-z:-])|Fifth\sThird(?:\sBan(?:k|corp))?(?![a-z-])"
    r"|[A-Z][a-z]+\s(?:Amendments?|Street|Avenue|Fleet|Reich)(?![a-z-])"
)
"""Peoples, offices, firms, laws and streets named with an ordinal: "a First Nation", "the Second Amendment"."""
_MINISTER = rare(r"\sminister(?![a-z-])")
_OF_NATION = (
    "deputy ",
    "scottish ",
    "welsh ",
    "scotland's ",
    "scotland’s ",
    "wales's ",
    "wales’s ",
    "wales' ",
    "wales’ ",
)
"""Whose government has a first minister at its head."""
_SECOND_HOME = rare(
    r"[\s-]homes?(?:(?<=s)(?![\w-])|(?<=-home)(?=\s[a-z])|(?=[\s-](?:owners?|ownership|buyers?|hotspots?|tax|council\stax|market|mortgages?|purchases?|stamp)(?![a-z])))"
)
_OWNED = rare(
    r"(?i:(?<![a-z])(?:buy|buys|buying|bought|own|owns|owned|owning|rent(?:s|ing|ed)?|have|has|had|having|afford|sell|sold|as|purchas(?:e|es|ed|ing))\s(?:an?|their|his|her)\s)\Z"
)
"""What people do with a second home, where one that is second in a row burns."""
_HOME = rare(r"\shome(?![\w-])")
_ELIDED = rare(
    r"(?i:(?:first|second|third|fourth)[\s-](?:quarter|half)\b[^.;!?\n]{1,120}\s(?:in|for|of|to|from)\sthe\s)\Z"
)
"""A quarter named before, so that "in the third" is one as well."""
_FIRST_OIL = re.compile(
    rf"{S}(?:oil|gas|LNG|power|light|ore|concrete|coal|metal|steel|hydrogen)"
    r"(?=\s(?:in|by|from|is|was|at|on|date|target|expected|before|after|this|next|within|due|will|to|until)\b|[.,;:)]|\Z)"
)
_FIRST_DONE = re.compile(
    r"\s(?:put\s(?:at|in|on|to|into|forward|up|out|down|it|them|together)|set\s(?:at|in|out|up|foot|down|off)|"
    r"(?:seen|shown|given|taken|told|heard|found|known|written|brought|bought|thought|drawn|sent|begun|grown|sold|held|built|"
    r"made|met|came|went|took|began|became|saw|got|won|lost|caught|spoke|laid|spent|struck|sunk|paid)"
    r"(?=\s(?:in|at|on|by|to|as|from|for|under|out|off|up|the|a|an|its|their|his|her|last|this|with|when|during|over|after)(?![a-z])))"
    r"(?![a-z])"
)
_LATER = re.compile(
    r"\s*(?:[.;:!?)\0”\"’]|,(?!\s(?:[A-Z][a-z]{1,14}\s){0,2}(?:second|third)(?![a-z]))|\Z)"
    r"|\s(?:in(?!\splace)|at|on|by|with|and(?!\s(?:second|third|last|only|final))|but|before|when|while|because|for|after|if|as|to)\s"
)
_BEFORE_OTHERS = re.compile(
    r"(?i:(?<![a-z])(?:(?:bat|batting|batted|bowl|bowling|bowled|field(?:ing|ed)?|scor(?:es?|ed|ing)|strikes?|struck|speaks?|spoke|talk(?:s|ed)?|"
    r"ask(?:s|ed)?|acts?|acted|shoot|shot|dies?|died|eat|ate|happen(?:s|ed)?|appear(?:s|ed)|arriv(?:es?|ed|ing)|thinks?|(?:come|came|coming)\sout|"
    r"on\ssale|live|online|there|it|them|him|us|me)"
    r"|(?:be|been|being|is|was|are|were|gets?|got)\s(?:[a-z]{3,12}ly\s)?(?:(?!rank|plac|seed|vot|nam|rat|list|pick|draft|select|class|grad|call|finish|judg|adjudg|declar|deem)"
    r"[a-z]{2,12}ed|seen|shown|given|told|sold|taken|built|done|paid|used|made|tried|hit|sent|cut|read|heard|found|held|met|put))\s)\Z"
)
"""What is done before the rest is: "was seen first in Peru", "chose to bat first"."""
_RANKED_IT = rare(
    r"(?i:(?<![a-z])(?:rank|plac|finish|vot|rat|nam|list|pick|draft|seed|select|left|leav|had|has|have|see|saw|judg|declar|elect|deem|consider|put|show)[a-z]{0,4}\s(?:it|them|him|us|me)\s)\Z"
)
_IN_CONTEST = rare(
    r"\sin\s(?:the|an?|its|their|his|her|this|that)\s(?:[a-z-]{1,14}\s){0,2}"
    r"(?:exams?|tests?|surveys?|polls?|rankings?|votes?|races?|contests?|class|trials?|leagues?|tables?|competition|ballot|election|quiz)(?![a-z])"
)
"""Where the first is the best: "came out first in the exam"."""
_MODALS = frozenset("must will would can could should may might".split())
_ARTICLES = frozenset("a an the its their his her our your my this that".split())
_OWNERS_OF = frozenset("its their his her our your my".split())
_THIS_TIME = re.compile(
    r"\sthis\s(?:day|week|month|year|season|decade|century|spring|summer|autumn|fall|winter|term)(?![a-z’'])"
)
"""The time in which several such things were: "the second this month"."""
_RANKS = frozenset("ranked ranks rank ranking came finished placed was is third-placed a in".split())


_JET_NEXT = rare(
    r"\s7[0-8]7(?:\s(?:Max|MAX|Dreamliner|jet|plane|airliner|freighter|delivery|flight|aircraft|to|in|on|at|from|for|will|is|was|has|had|took|takes|made|makes|came|left|landed|"
    r"arrived|flew|entered|rolled)(?![a-z])|['’,;:)\0]|\.(?!\d)|\s?\Z)"
)
"""An airliner that an ordinal numbers: "its first 787 will fly"."""


def word_before(text: str, start: int, low: int) -> tuple[str, int]:
    """Return the word before, in small letters, and where it begins."""
    m = _WORD_BACK.search(text, max(low, start - 18), start)
    return (m[1].lower(), m.start()) if m is not None else ("", start)


def ordinal(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say whether the ordinal at ``text[start:end]`` is a name, a date or an idiom."""
    lowered = text[start:end].lower()
    nxt = text[end : end + 1]
    if nxt == "," and another(text, start, end) is not None:
        return None
    if nxt in (" ", "-", "\u00a0", "\n"):
        if lowered in ("first", "second", "third", "fourth"):
            m = _HALF_OF.match(text, start)
            if m is not None and not text.startswith(("-centur", "-hour", "-mile", "-dozen"), m.end()):
                return Aside(start, m.end(), "date")
            m = _SPELLED_WAR.match(text, start)
            if m is not None:
                return Aside(start, m.end(), "name")
        m = _CENTURY.match(text, start)
        if m is not None and not (
            m[0][-1] == "y" and _BATTED.search(text, max(low, start - 16), start) and _OF_RUNS.match(text, m.end())
        ):
            return Aside(start, m.end(), "date")
        m = _ORDINAL_COMPOUND.match(text, end) if nxt == "-" else _ORDINAL_PHRASE.match(text, end)
        if (
            m is not None
            and not (lowered not in ("first", "second") and _a_part(text, start, end, low))
            and not of_doers(text, start, end)
        ):
            title = (
                text[start].isupper()
                and nxt != "-"
                and text[m.end() - 1 : m.end()].isalpha()
                and text[m.start() + 1].isupper()
            )
            return Aside(start, m.end(), "name" if title else "idiom")
        m = _ORDINAL_NAME.match(text, start) if text[end + 1 : end + 2] in _NAME_STARTS else None
        if m is None and lowered == "first" and text[max(0, start - 11) : start].lower().endswith(_OF_NATION):
            m = _MINISTER.match(text, end)
        if m is not None:
            return Aside(start, m.end(), "address" if m[0].endswith(("Street", "Avenue")) else "name")
        if lowered == "second" and text[end + 1 : end + 2] == "h":
            m = _SECOND_HOME.match(text, end)
            if m is None and _OWNED.search(text, max(low, start - 20), start):
                m = _HOME.match(text, end)
            if m is not None:
                return Aside(start, m.end(), "idiom")
        m = _OF_MONTH.match(text, end) or (_OF_THE_MONTH.match(text, end) if text.endswith(_ON_THE, 0, start) else None)
        if m is not None:
            return Aside(start, m.end(), "date")
        m = _FIRST_OIL.match(text, end) if lowered == "first" else None
        if m is not None and word_before(text, start, low)[0] not in _ARTICLES:
            return Aside(start, m.end(), "idiom")
    if (
        lowered in ("first", "second", "third", "fourth")
        and text[start - 4 : start] == "the "
        and ENDED.match(text, end)
        and _ELIDED.search(text, max(0, start - 160), start)
    ):
        return Aside(start, end, "date")  # "$61m in the second quarter and $104m in the third"
    if lowered == "first" and nxt == " " and _FIRST_DONE.match(text, end):
        last, _ = word_before(text, start, low)
        if last not in _ARTICLES and last != "the":
            return Aside(start, end, "idiom")  # "first put at $3m"
    if (
        lowered == "first"
        and text.startswith(" at ", end)
        and _FIRST_AT.match(text, end)
        and (last := word_before(text, start, low)[0]) not in _RANKS
        and last not in _ARTICLES
        and last != "the"
    ):
        return Aside(start, end, "idiom")  # "fixed first at $47"
    if lowered == "first" and AMOUNT.match(text, end) and not (text[end + 1] == "7" and _JET_NEXT.match(text, end)):
        return Aside(start, end, "idiom")
    if text[start - 6 : start].lower() == "every " and lowered != "first":
        return Aside(start, end, "idiom")  # "every third child": how many of all
    return _one_of_three(text, start, end, low) if lowered in ("first", "second", "third") else None


def _one_of_three(text: str, start: int, end: int, low: int) -> Aside | None:
    """Judge the ordinals that are adverbs as well: "Second, …", "was seen first in Peru", "at first"."""
    lowered = text[start:end].lower()
    nxt = text[end : end + 1]
    last, at = word_before(text, start, low)
    if last == "per" and lowered == "second":
        return Aside(start, end, "idiom")
    if last == "at" and lowered == "first":
        return Aside(at, end, "idiom")
    if last in ("a", "split", "each") and lowered == "second" and ENDS.match(text, end):
        return Aside(start, end, "idiom")
    listed = NEXT_ORDINAL.match(text, end) if lowered == "first" and nxt == "," else None
    if listed is not None and noun_at(text, listed.end(), one=True) is not None:
        return None  # "her first, second and fourth books"
    if nxt == "," and last not in _RANKS and not (last and last not in STOPS):
        if lowered != "first" and last in _OWNERS_OF and text[at - 2 : at] == ", ":
            return None  # "The novel, her third, sold well"
        return Aside(start, end, "idiom")
    if lowered == "first" and (last in _MODALS or (_LATER.match(text, end) and _before_others(text, start, end))):
        return Aside(start, end, "idiom")
    if nxt == " " and (last == "the" or last in _OWNERS_OF) and _THIS_TIME.match(text, end):
        return None
    follow = NEXT_WORD.match(text, end)
    if follow is not None and last not in _RANKS - {"is", "was"}:
        word = follow[1].lower()
        if (
            (
                word in _ADVERBIAL
                and not text[follow.end() : follow.end() + 1].isdigit()  # "the first A380"
                and not (lowered == "third" and _part_to(text, start, end, low))
                and not of_doers(text, start, end)
            )
            or (word in NUMBER_WORDS and word != "quarter")
            or (lowered == "first" and word.endswith("ed"))
        ):
            return Aside(start, end, "idiom")
    return None


def _before_others(text: str, start: int, end: int) -> bool:
    """Whether "first" tells when something is done, not which one it is."""
    window = max(0, start - 36)
    if _BEFORE_OTHERS.search(text, window, start) is None or _RANKED_IT.search(text, window, start) is not None:
        return False
    return not text.endswith(" out ", 0, start) or _IN_CONTEST.match(text, end) is None


_NAME_STARTS = frozenset("NPMmASFRQCT")


def _a_part(text: str, start: int, end: int, low: int) -> bool:
    """Whether an ordinal is a part of all there are, or a part by which something changed: "a third of all deaths"."""
    if text.startswith(" of all ", end) and f" {text[max(low, start - 4) : start]}".lower().endswith((" a ", " one ")):
        return True
    return _part_to(text, start, end, low)


def _part_to(text: str, start: int, end: int, low: int) -> bool:
    """Whether an ordinal is a part that something changed by, to a level ("fell a third to about 3 tonnes")."""
    lead = f" {text[max(low, start - 4) : start]}".lower()
    return text.startswith(" to ", end) and lead.endswith((" a ", " one "))


_ADVERBIAL = frozenset("to the this that these those he she it they we you i a an his her its their when as".split())


_TO = re.compile(
    rf"\sto\s(?:(?P<next>(?:the\s)?(?:{trie(ORDINALS)})(?![A-Za-z]|[\s-](?:quarters?|hal(?:f|ves)|centur(?:y|ies))(?![a-z])"
    rf"|\sof\s(?:{MONTH_NAMES})(?![a-z])))"
    rf"|(?:[a-z]{{2,8}}ly\s)?(?!(?:{trie(ORDINALS)}|an?|the|it|its|this|that|these|those|his|her|their|our|my|your|him|me|us|you|them|none|no|last|bottom|top|market|date|"
    r"life|power|fame|work|school|bed|all|any|each|every|anyone|both|some|one|what|where|admit|concede|acknowledge|half)(?![A-Za-z]))[a-z]{2,20}(?![a-z’'-]))"
)
"""What one is the third to do ("the third to speak"), or how far a row of ordinals goes ("third to fifth")."""
_OWNERS = ("the ", "his ", "her ", "its ", "our ", "eir ")


def of_doers(text: str, start: int, end: int) -> bool:
    """Whether an ordinal is that of who does what follows, or opens a row: "the third to speak", "third to fifth"."""
    m = _TO.match(text, end) if text.startswith(" to ", end) else None
    if m is None:
        return False
    if m["next"] is None and text[start:end].lower() == "first":
        return False  # "the first to lift its ban" tells no number
    lead = f" {text[max(0, start - 4) : start]}".lower()
    return not lead.endswith((" a ", " an ")) if m["next"] is not None else lead[1:] in _OWNERS
