"""Whether "a third" that has no "of" behind it is a share of what is spoken of, not the third of a series."""

from __future__ import annotations

import re
from fractions import Fraction

from jrtrade.quantity.context.before import before as words_before
from jrtrade.quantity.lexicon.calendar import MONTH_NAMES, WEEKDAY
from jrtrade.quantity.lexicon.numbers import FRACTION_PARTS, ORDINALS, UNITS_TEENS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.text.nouns import noun_at

_PART_NAMES = "third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_PREDICATE = re.compile(
    r"\s(?:is|was|are|were|has|have|had|will|would|could|can|may|might|must|should|went|goes|go|came|comes|come|stayed|stays|stay|lives?|lived|left|"
    r"fled|voted|died|said|says?|took|chose|sank|remained|remains?|belongs?|belonged|work(?:s|ed)?)(?![a-z-])"
)
_PARTICIPLE = rare(
    r"\s(?:(?:(?:is|was|are|were|(?:has|have|had|will|would|could|may|might|must|should)(?:\sbe|\sbeen)?)\s(?:[a-z]{3,12}ly\s)?"
    r"(?:(?!ended|needed|passed|elapsed|started|skipped|opened)[a-z]{2,12}ed|sold|spent|built|lost|left|gone|paid|sent|shut|held|kept|made|bought|burnt|"
    r"drunk|eaten|taken|sunk|given|cut|set\saside))|(?:went|goes|go|came|comes)\s(?:to|from|into|on|abroad))(?![a-z-])"
)
"""What a quarter does that is a share, where one of a year passes and ends."""
_SPENT = r"left|gone|voted|fled|been\s(?:spent|used|paid|repaid|lost|drunk|eaten|allocated|burn(?:t|ed)|vaccinated)"
_DONE = re.compile(
    rf"\s(?:has|have|had)\s(?:(?P<already>already|now|since)\s)?(?:(?P<spent>{_SPENT})|been\s(?:sold|built|shipped|filled|"
    r"completed|delivered|destroyed|returned|cut|felled|harvested|planted|raised|drained|cleared|removed))(?![a-z-])"
)
_WHEN = (
    r"by\s(?:then|now|today|noon|midnight|(?:the\s)?(?:end|start)\sof\s[a-z]{3,9}|[A-Z][a-z]{2,8}(?:\s(?:19|20)\d\d)?"
    r"|(?:19|20)\d\d)"
)
_BY_THEN = rare(rf"(?<![A-Za-z])[Bb]{_WHEN[1:]},?\s\Z")
_THEN = rare(rf"\s{_WHEN}(?![\w-])")
_OF_WHOLE = rare(
    r"(?:\A|[.;!?:]\s|[\n\0“\"])Of\s(?:the|these|those|all|its|their|his|her|our)\s(?P<whole>[^.,;:!?\n]{2,60}),\s(?:[a-z]{4,8}\s)?\Z"
)
_FEW = rare(r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?![\w,.])")
_SPLIT = rare(
    rf"(?i:(?<!first[\s-])(?<!second[\s-])(?<!other[\s-])(?<!last[\s-])(?<![a-z-])(?:half(?=\s(?:of|the|his|her|its|their|are|were|is|was|have|has|had|went|said)\s)"
    rf"|(?:two[\s-]thirds|three[\s-]quarters|one[\s-](?:third|quarter|fifth))|an?\s(?P<part>{_PART_NAMES})"
    r"(?=\sof\s|\s(?:are|were|is|was|have|has|had|went|said|will)\s)))(?![a-z-])"
)
_NTH = {n: word for word, n in ORDINALS.items() if n <= 10}
_COUNT = {n: word for word, n in UNITS_TEENS.items() if n <= 10}
_SERIES = {
    n: re.compile(
        rf"(?i:(?<![\w.,])(?:first|second|two|both|pair|couple|2|{_NTH[n - 1]}|{_COUNT[n - 1]}|{n - 1})"
        rf"(?![\w%]|[\s-](?:{_PART_NAMES})s(?![a-z])))"
    )
    for n in range(3, 11)
}
"""Of how many things a text tells before the n-th one."""
_FULL = re.compile(
    r"\s(?:full|empty|loaded|complete|completed|built|finished|filled|occupied|vacant|submerged|done)"
    rf"(?={END}|\s(?:of|with|when|by|and|but|after|before|as|at|on|in|to|than|for|last|this|while)\s)"
    r"|\s(?:owned|held|controlled)\sby\s"
)
_IS = rare(
    r"(?i:(?<![a-z])(?:(?<!there\s)(?:is|are|was|were)|be|been|being|(?<!there)[’']s|[’']re|only|about|still|already|now|just|than|stood|sat|remained|lay|left|stayed|nearly|"
    r"almost|over|barely|hardly|least|roughly|around)\s)\Z"
)
_PAID_IN = re.compile(
    r"\s(?:(?:is|was|were|are|be|being|paid|payable|due|to\sbe\spaid)\s){0,3}(?:in\s(?:(?:hard|ready|cold)\s)?(?:cash|kind|gold|silver|goods|bonds|shares|"
    r"stock|scrip|coin|notes|roubles|rubles|dollars|euros|yen|yuan|sterling|timber|grain|barter|bitcoin|instalments|(?P<before>advance))"
    r"|up\sfront|upfront|on\s(?:delivery|signing|signature|completion))"
    rf"(?={END}|\s(?:and|or|but|at|on|upon|when|with|by|the\s(?:rest|remainder|balance)|as)\s)"
)
"""How a part of a price is paid: "a third in cash", "a fifth in advance"."""
_PAID_STARTS = frozenset("iwabpduto")
_THING = re.compile(
    r"\s(?!(?:of|the|an?|his|her|its|their|my|your|our|and|or|in|on|at|to|for|was|were|had|has|is|are|that|who|which|"
    r"party|parties|man|woman|boy|girl|child|son|daughter|way|term|time|place|person|country|day|year|week|month|world|wave|share)(?![a-z-]))[a-z]{3}"
)
_EACH_PART = re.compile(
    rf"(?i:(?<![a-z-])(?:half(?![\s-](?:past|time|hour))|(?P<top>an?|one|two|three|four|five)[\s-](?P<part>{_PART_NAMES})s?)(?![a-z-]))"
)
_MADE_UP = re.compile(
    r"(?i:(?:(?<![a-z])(?:(?<!there\s)(?:is|are|was|were|be|being|been)|(?<!there)[’']s|into|consists?\sof|consisted\sof|compris(?:es?|ed|ing)|made\sup\sof|includ(?:es?|ed|ing)|contains?|roughly|about)\s|"
    r"[:–—(]\s?)(?:about\s|roughly\s|around\s|some\s|nearly\s)?)\Z"
)
"""What opens the parts of a whole."""
_STUFF = re.compile(
    r"\s(?:of\s)?(?:[a-z]{3,10}\s)?(?:men|women|people|children|staff|cash|debt|equity|stock|gas|oil|coal|wind|solar|hydro|nuclear|water|milk|sand|cement|gravel|wheat|rye|barley|rice|corn|maize|flour|sugar|"
    r"butter|cotton|wool|silk|gold|silver|copper|tin|zinc|nickel|steel|wood|timber|peat|diesel|petrol|hydrogen|nitrogen|oxygen|beef|pork|lamb|fruit|veg|red|white|blue|green|black|[a-z]{3,14}(?<!s)(?<!u)s)"
    rf"(?={END}|\s(?:and|or|but|in|from|by|for)\s)"
)
"""What can be a third of a whole, and no third one: stuff, and things of which there are several."""
_TOPS = {**UNITS_TEENS, "a": 1, "an": 1}
_ROUNDED = Fraction(1, 50)
_OTHER_PART = rare(r"(?i:(?<![a-z])(?:another|(?:an?|one)\sfurther)\s)\Z")
_HAD = rare(
    r"\shad\s(?:an?|no|some|more|at\sleast|never|little|only|trouble|difficulty|problems|symptoms|access|side\seffects|been\s(?:ill|sick))(?![a-z])"
)
"""What a share of people has, where the third of some bridges had opened."""
_OTHER_ONE = rare(r"(?i:(?<![a-z])(?:one|another|others?|first)(?![a-z-]))")
_STOP = re.compile(r"[.!?]\s|[\n\0]")
_LINE = rare(r"[\n\0]")
_REACH = 160


_OF_SHARE = rare(
    r"\sof\san?(?:\s(?P<which>new|ordinary|common|preferred|preference)|\s[A-Z][\w&’'-]{0,20}){0,2}\sshare(?![\w’'-]|\s(?:of|in)\s(?:the|its|an?)\s)"
)


def of_share(text: str, end: int) -> tuple[str, int] | None:
    """Read the share of which a part ending at `end` is offered: "0.65 of a new share"; and where that ends."""
    m = _OF_SHARE.match(text, end)
    return None if m is None else ("share" if m["which"] is None else f"{m['which']} share", m.end())


_NO_NOUN = rare(
    r"\s(?:again|overnight|nationwide|countrywide|statewide|worldwide|abroad|alone|elsewhere|everywhere|thereafter|afterwards?|already|"
    rf"{WEEKDAY})(?={END}|\s[a-z])"
)
"""Words behind a part by which something moved that could pass for a noun: "fell by a third overnight"."""
_PAST_QUARTER = rare(r"\s(?:ago|later|earlier|before|after|away)(?![a-z])")


def moved(text: str, start: int, end: int, parts: int, low: int) -> bool:
    """Whether something rose or fell by a part with no noun behind it that it could number.

    "fell by a third despite the subsidy", but "was boosted by a third runway".
    """
    if parts > 10 or text[end : end + 1] != " " or (parts == 4 and _PAST_QUARTER.match(text, end)):
        return False
    context = words_before(text, start, low)
    if context.trend is None or context.last[:3] == "add":
        return False  # "added a third despite a red card"
    if _NO_NOUN.match(text, end) is None and noun_at(text, end, one=True) is not None:
        return False
    return not _in_series(_STOP.split(text[max(0, start - _REACH) : start])[-1], parts)


_TOLD = rare(
    r"(?i:(?<![a-z-])(?:half(?![\s-](?:past|time|hour))|(?:two|three|four)[\s-](?:thirds|quarters|fifths)"
    rf"|an?\s(?:{_PART_NAMES})(?=\s(?:of|to|by|from|in|and)\s))(?![a-z-]))|\d\s?(?:%|per\s?cent)"
)
_LED = rare(r"(?:[,;]|\sand)\s(?:(?:and|while|but)\s)?(?P<holder>(?:the\s)?(?:[A-Z][\w’'-]{1,20}\s){1,3})?\Z")
_WHITHER = re.compile(
    rf"\s(?:(?P<way>to|by|from|in|for|on|at|through|via)\s(?!(?:{MONTH_NAMES})(?![a-z])|\d|as\smany\s|[a-z]{{2,7}}\s(?:days|weeks|months|quarters|years)(?![a-z])|a\srow|succession|place|line|(?:the|its|this|last|next)\s"
    r"(?:race|series|queue|list|year|season|month|group|night|day|week))|(?:and|while)\s(?!(?:last|final|fourth|fifth)\s))"
)


def _listed(text: str, start: int, end: int, before: str) -> bool:
    """Whether a part is a further share: "half goes to Peru, a quarter to Chile", "Eni has half, Total a third and"."""
    behind = _WHITHER.match(text, end)
    led = _LED.search(text, max(0, start - 72), start) if behind is not None else None
    told = _TOLD.search(before) if led is not None else None
    if behind is None or led is None or told is None:
        return False
    if behind["way"] is None:
        return led["holder"] is not None
    return led["holder"] is None and f" {behind['way']} " in before[told.end() :]


def shared(text: str, start: int, at: int, end: int, parts: int) -> bool:
    """Whether the part named at ``text[at:end]``, whose article stands at `start`, is a share.

    Of things in a series, so many of which are told before, one may be the third as well: "two were held, a third was
    charged". A quarter is also a stretch of time.
    """
    if parts > 10 or text[end : end + 1] != " ":
        return False
    if _FULL.match(text, end):
        return text[at] in "qQ" or _IS.search(text, max(0, start - 12), start) is not None
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    behind = _STOP.split(text[end : end + _REACH], maxsplit=1)[0]
    if _listed(text, start, end, before) and not _in_series(before, parts):
        return True
    quarter = text[at] in "qQ"
    if text.startswith(" had ", end) and _HAD.match(text, end) and not _OTHER_ONE.search(before):
        paragraph = _LINE.split(text[max(0, start - 2 * _REACH) : start])[-1]
        if not _in_series(paragraph, parts):
            return True
    if text[end + 1 : end + 2] in _PAID_STARTS and (paid := _PAID_IN.match(text, end)) is not None:
        timed = quarter and paid["before"] is not None  # "paid the rent a quarter in advance"
        return not timed and not _in_series(before, parts) and _ANOTHER.search(before) is None
    done = _DONE.match(text, end)
    if done is None and not (_PARTICIPLE if quarter else _PREDICATE).match(text, end):
        return _THING.match(text, end) is not None and _in_list(before, text[start:end], behind)
    if _OTHER_PART.search(text, max(0, at - 12), at):
        return True  # "another third went to Japan"
    whole = _OF_WHOLE.search(text, max(0, start - 90), start)
    if whole is not None:
        return _FEW.search(whole["whole"]) is None
    if quarter:
        return True
    if any(
        m["part"] is None or abs(ORDINALS.get(m["part"].lower(), 4) - parts) != 1 or text.startswith(" of", m.end())
        for part in (before, behind)
        for m in _SPLIT.finditer(part)
    ):
        return not _in_series(before, parts)
    if done is None or parts == 4:
        return False
    so_far = (
        done["already"] is not None
        or done["spent"] is not None
        or _BY_THEN.search(text, max(0, start - 32), start) is not None
        or _THEN.match(text, done.end()) is not None
    )
    return so_far and not _in_series(text[max(0, start - 2 * _REACH) : start], parts)


_ANOTHER = rare(r"(?i:(?<![a-z])another\s(?!(?:third|quarter|fifth|sixth|half)(?![a-z])))")
"""One of things told one after the other: "one bid was in cash, another in shares, a third in bonds"."""


def _in_list(before: str, named: str, behind: str) -> bool:
    """Whether all parts of a whole are told: "a third gas, a third coal and a third hydro"."""
    whole = Fraction(0)
    told = f"{before}{named}{behind}"
    first = _EACH_PART.search(told)
    if first is None:
        return False
    opened = _MADE_UP.search(told, max(0, first.start() - 40), first.start()) is not None
    for m in _EACH_PART.finditer(told):
        if not opened and _STUFF.match(told, m.end()) is None:
            return False  # "he faces a third charge, a third trial and a third jail term"
        parts = FRACTION_PARTS[m["part"].lower()] if m["part"] else 2
        whole += Fraction(_TOPS[m["top"].lower()] if m["top"] else 1, parts)
    return abs(whole - 1) < _ROUNDED


def _in_series(before: str, parts: int) -> bool:
    """Whether the text before tells of as many things as make the next one the third, or the fourth."""
    return _SERIES[parts].search(before) is not None


_OPENED = rare(r"(?:[.;]|,?\s(?:and|while|but))\s\Z")
_SHARING = rare(r"%|(?i:(?<![a-z])(?:half|quarters?|thirds|per\s?cent|shares?)(?![a-z]))")


def next_one(text: str, start: int, end: int, parts: int) -> bool:
    """Whether a part that opens a clause is the next of things told so far: "two left; a third, Oman, stayed"."""
    if parts < _LEAST_NTH or text.startswith(", or ", end) or _OPENED.search(text, max(0, start - 8), start) is None:
        return False
    before = text[max(0, start - _REACH) : start]
    return _in_series(before, parts) and _SHARING.search(before) is None


_LEAST_NTH = 3
