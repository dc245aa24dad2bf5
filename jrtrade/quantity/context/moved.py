"""Whether a figure is the one that moved, where a word before it tells of a change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.context.apart import LENGTHS
from jrtrade.quantity.context.dropped import LARGE, QUOTED, SENT_DOWN, STEPS, down_to, let_fall, sent_down
from jrtrade.quantity.context.trends import AIDED
from jrtrade.quantity.lexicon.currencies import MONEY_SIGNS
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.kinds import Kind


class Figure(NamedTuple):
    """A figure that is read, and what stands before it."""

    text: str
    context: Before
    last: str
    """The word before the figure and its hedge."""
    start: int
    end: int
    kind: Kind
    code: str | None

    def led_by(self, ends: str | tuple[str, ...]) -> bool:
        """Whether the words before the figure end so."""
        return self.text.endswith(ends, 0, self.context.start)

    def before(self, pattern: re.Pattern[str], reach: int) -> re.Match[str] | None:
        """Search so many characters before the figure and its hedge."""
        return pattern.search(self.text, max(0, self.context.start - reach), self.context.start)

    def behind(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match what stands right behind the figure."""
        return pattern.match(self.text, self.end)


_MARGIN = rare(
    r"(?i:(?<![a-z])los(?:e|es|t|ing)\s(?:[\w’'-]+\s){0,5}(?:match|game|final|race|vote|election|poll|seat|case|cup|tie|by-election)\s(?:[a-z]+\s){0,2}by\s(?:[a-z]+\s){0,2})\Z"
)
_OPENED = re.compile(r"(?i:(?<![a-z])(?:end|open)(?:s|ed)?\s(?:up|down))\s\Z")
_TRAVELLED = re.compile(
    r"(?i:(?<![a-z])(?:(?:hik|skid|div|dove|retreat|trek|slide|advanc)[a-z]*\s(?:of\s)?|(?:storm|tidal|sea)\ssurge\s(?:of\s)?))\Z"
)
_REGAINING = ("recover", "regain", "surrender")
_PLACED = re.compile(r"\s(?:from|off|north|south|east|west|away|outside|inside|inland|beyond|past|along|down\sthe)\b")
_LANDED = re.compile(
    r"\s(?:down\san?|into|onto|to\s(?:his|her|their|its|the)\s(?:deaths?|ground|floor|street|pavement|seabed|rocks))\b"
)
"""Where somebody or something lands that falls so far: "the bus plunged 60 metres into a ravine"."""
_STANDING = re.compile(
    r"(?:\s\([^()\0]{1,20}\))?\s(?:above\s(?!(?:(?:the|its|their)\s)?(?:usual|normal|average|mean(?!\ssea)|long-term|flood|danger|warning|alert|record|previous|pre-|last|seasonal|zero|\d))|below\s(?:sea|ground)|tall\b|high\b)"
)
_STANDS = rare(r"(?i:(?<![a-z])(?:rises?|climbs?|grows?|drops?|falls?|growing|rising)\s(?:to\s)?)\Z")
_TO_SUM = re.compile(r"\sto\s(?:(?:close|end|finish)\sat\s)?[A-Z]{0,3}(?:[" + MONEY_SIGNS + r"]\d|\d[\d,.]*p\b)")
_AT_SUM = rare(r"\s(?:at|to)\s[A-Z]{0,3}[" + MONEY_SIGNS + r"]?\d")
_ADDED = rare(rf"{END}|\s(?:to|at)\s(?:[" + MONEY_SIGNS + r"]?\d|close|end|finish)|\s(?:by|on|in|after)\b")
_IN_A = rare(
    r"\s(?:in|on)\s(?:[a-z]+\s){0,2}(?:an?|the|budget|price|economy|market|fund|group)\s(?:[a-z]+\s){0,2}of\s\Z|\sbudget\sof\s\Z"
)
_OF_VOTES = re.compile(r"\sof\s(?:(?:the|all|its|their)\s)?(?:popular\s)?(?:votes?|seats|ballots)\b")
_IS_MOVED = rare(r"(?<![A-Za-z])(?:is|was|are|were|been)\s(?:up|down)\s\Z")
_FROM = rare(r"\s(?:from|on|since|compared|year)\b")
_ALONE = rare(
    r"(?:,\sor\s|\sor\s[\d.]{1,6}\s?(?:%|pct|per\s?cent)|\s\([-+−]?[\d.]{1,6}\s?(?:%|pct|per\s?cent)\)(?!\sof\b|\sto\s[a-z])"
    r"|\s(?:to\s\d|at\s\d|quarter-on|year-on|month-on|points)|[.,;)]?\s*(?:\0|\Z))"
)
_TO_JUST = frozenset(("to", "just", "only"))
_LEAD_CUT = rare(
    r"(?i:(?<![a-z])(?:(?:lead|majority|advantage|margin|gap|deficit|ban|suspension)(?:\s(?:[a-z]+\s){1,3}|,\s(?:[a-z]+\s)?)"
    r"|(?:sentence|years|months|weeks|games|matches),\s(?:[a-z]+\s)?)(?:cut|slashed|trimmed|reduced|whittled|extended|increased|raised)\s(?:back\s|down\s)?to\s(?:just\s|only\s)?)\Z"
)
"""What is had over others, or how long one is barred, brought to a level, whatever stands behind: "its lead was cut to
nine, a poll says", "a ban, later cut to eight games"."""
_SINCE = rare(r"\)|\s(?:in|this|after)\s")
_WHENCE = rare(
    r"(?:(?<=\s)|\A)(?i:over)(?![a-z])|\s(?:after|later|before|ago|earlier|into|since|in\sa\srow|running|straight)\b"
)
_FROM_BEFORE = rare(r"\sfrom\s(?:last|(?:an?|the)\s(?:year|month|week|previous|prior)|its)(?![a-z])")
_AND_OTHERS = rare(r",|\s(?:and|while|but)\s")
_DONE_UP = ("ed up ", "ed down ", "ing up ", "ing down ")
_TERM_WAS = rare(
    r"(?i:(?<![a-z])(?:sentences?|terms?|times?|weeks?|leave|limits?|delays?|waits?|stays?|bans?|periods?)\s"
    r"(?:for\s[a-z]+\s)?(?:is|was|were|are|been|be|being)\s(?:later\s|then\s)?(?:cut|reduced|raised|increased|lowered|trimmed|slashed|lengthened)\sto\s)\Z"
)
"""Passives that bring a time to a length."""
_BY_VOTES = rare(
    r"(?i:(?<![a-z])(?:pass|defeat|approv|reject|back|block|carr(?=i)|adopt|beat|kill|endors)[a-z]{0,4}\s(?:[a-z-]+\s){0,5}by\s)\Z"
)
_AND_REBOUNDS = re.compile(r"(?:,|\sand)\s(?:[a-z]+\s)?[\w-]{1,12}\s(?:rebounds|assists|steals|blocks|boards)\b")
_SCORED = re.compile(r"(?i:(?<![a-z])(?:he|she|who|and)\s(?:also\s)?(?:added|adds|lost))\s\Z")
_FATE = rare(r"(?:[Tt]he\s|\A)(?:rise|fall|growth|decline|collapse)\sof\s\Z")
_CROPPED = frozenset("grow grows grew growing".split())
_CROP = rare(
    r"\sof\s(?:(?:its|their|his|her|our|your|the|all|this|that)\s(?!own\saccord)[A-Za-z]|(?:what|them)\b|[A-Z][a-z]{2,14}(?:['’]s|s['’]|\s[a-z]))"
)
_LEVELLED = ("raised to ", "lifted to ", "recede to ", "recedes to ", "receded to ", "receding to ")
_ALL_OUT = rare(rf"\s(?:all\sout|for\s(?:\d|{words_to(9)})\b)")
_EXTREME = rare(r"\s(?i:highs?|lows?|peaks?|records?)\b")
_PICKED = re.compile(
    r"(?i:(?<!volumes\s)(?<!sales\s)(?<!exports\s)(?<!imports\s)(?<!output\s)(?<!production\s)(?<!shipments\s)(?<!demand\s)(?<!prices\s)(?<!shares\s)(?<!flows\s)(?<!stocks\s)"
    r"(?<![a-z])(?:pick|topp?)(?:s|ed|ing)?\sup\s)\Z"
)
_LEAPT = rare(
    r"(?<![A-Za-z])(?P<who>[Hh]e|[Ss]he|who|I|[Ww]e|[Tt]hey|(?:horse|dog|cat|frog|flea|kangaroo|salmon|dolphin|athlete|man|woman|boy|girl|winner)|[A-Z][a-z]{2,14})"
    r"\s(?:jump(?:ed|s)?|leap(?:t|ed|s)?)\s\Z"
)
_ALOFT = rare(r"\s(?:into\sthe\sair|in\sthe\sair|off\sthe\sground|from\sa\sstanding|in\sa\ssingle)\b")
_GONE_DOWN = ("go down ", "goes down ", "went down ", "going down ", "gone down ", "reaches down ")
_ABLE = rare(r"(?i:(?<![a-z])(?:can|could|able\sto)\s(?:[a-z]{2,12}\s)?(?:jump|leap)\s)\Z")
_WATERS = frozenset("River Lake Mead Powell Levels Level Sea Tides Water Waters Snow Visibility".split())
""""The Rhine jumped two metres" is told of its level; these are the commonest such names."""
_FALL_LENGTHS = frozenset("mm cm in m ft".split())
_LEVEL_FALLS = rare(
    r"(?i:(?<![a-z])(?:levels?|rivers?|lakes?|tides?|reservoirs?|groundwater|aquifers?|wells?|gauges?|water|depth)(?![a-z]))"
)
"""What falls so many metres; other falls are of rain, of snow, or of people."""
_BOOSTERS = frozenset("bar mbar psi kPa dB V hp kW mg µg g mL IU rpm".split())
_BY_TIMES = frozenset(("number", "count", "duration"))
_AIDED_BY = tuple(f"{verb} by " for verb in AIDED)
_COOL_BY = ("arm by ", "ool by ")


def _of_falls(f: Figure) -> bool | None:
    """Tell falls of rain, things let fall and lifted, and boosts from changes."""
    if (
        f.code in _FALL_LENGTHS
        and f.last == "of"
        and f.led_by("alls of ")
        and not _LEVEL_FALLS.search(f.text, max(0, f.context.start - 60), f.end + 40)
    ):
        return False  # "gales and falls of 80mm are due"
    if f.kind == "ordinal" or (f.kind == "number" and f.last == "to" and f.behind(_ALL_OUT)):
        return False
    if f.last in SENT_DOWN and sent_down(f.text, f.start, f.end, f.kind, f.code):
        return False
    if (
        f.kind == "count"
        and "drop" in f.text[max(0, f.start - 16) : f.start]
        and let_fall(f.text, f.context, f.start, f.end, f.code)
    ):
        return False
    if (
        f.last == "lifted"
        and f.kind not in ("percent", "percentage_point")
        and f.code not in ("cent", "penny", "point")
    ):
        return False  # "she lifted 80 kg"
    if f.last == "of" and f.led_by("oost of "):
        return f.code not in _BOOSTERS and (f.kind != "count" or f.code == "point")  # "a turbo boost of 1.2 bar"
    return None


def _in_contests(f: Figure) -> bool | None:
    """Tell points, votes and the rise and fall of rulers from changes."""
    if f.last == "by" and f.kind in _BY_TIMES and f.code != "point" and f.led_by(_COOL_BY):
        return False  # "it should be cool by 9"
    if f.code == "vote" and f.last == "by" and _BY_VOTES.search(f.text, max(0, f.start - 60), f.start):
        return False  # "defeated the tax increase by three votes"
    if f.code == "point" and f.behind(_AND_REBOUNDS):
        return False
    if f.code == "point" and _SCORED.search(f.text, max(0, f.start - 12), f.start):
        return False  # "he added 14 points"
    if f.text.startswith(" short", f.end) and not f.text[f.end + 6 : f.end + 7].isalpha():
        return False  # "fell three votes short"
    if (
        f.kind == "count"
        and f.last == "of"
        and f.text[f.start].isalpha()
        and f.code not in STEPS
        and f.before(_FATE, 16)
    ):
        return False  # "the fall of three governments"
    return None


def _loosely(f: Figure) -> bool | None:
    """Tell by the kind of figure whether a word with other meanings tells of a change: "a gain of 5%"."""
    if f.context.loose and f.last == "of" and not f.led_by(("average of ", "total of ")):
        changed = f.kind == "money" and not f.led_by(("loss of ", "losses of ")) and not f.before(_IN_A, 44)
        return changed or f.kind in ("percent", "percentage_point") or f.code == "point"
    opened = f.last in ("up", "down") and f.before(_OPENED, 14)
    price = f.code in _PARTS_OF_PRICES or (f.kind == "money" and opened and f.behind(_AT_SUM))
    if opened and f.kind not in ("percent", "percentage_point") and not price:
        return False  # "the plan would open up 200,000 acres"
    return None


def _of_lengths(f: Figure) -> bool | None:
    """Tell what was walked or jumped from a level that rose or fell."""
    if (f.code or "").partition("/")[0] in LENGTHS and f.before(_TRAVELLED, 20):
        return False  # "he hiked 20 miles", "the drill advances 8 metres a day"
    if f.last == "down" and f.code in LENGTHS and f.led_by(_GONE_DOWN) and not f.before(_LEVEL_FALLS, 60):
        return False  # "the shaft goes down 300 metres"
    if f.code in LENGTHS and f.last.startswith(("jump", "leap")):
        leapt = f.before(_LEAPT, 30)
        if leapt is not None and leapt["who"] not in _WATERS:
            return False  # "she jumped 1.95 m"
        if f.behind(_ALOFT):
            return False  # "the car jumped 20 feet into the air"
        if f.last in ("jump", "leap") and f.before(_ABLE, 40):
            return f.before(_LEVEL_FALLS, 40) is not None
    return None


def _taken(f: Figure) -> bool | None:
    """Tell what was picked up or won back, and where something stands or landed, from changes."""
    if f.last == "back" and f.context.loose:  # "gave back 6 cents", but "gave back £500"
        return f.code in _PARTS_OF_PRICES or (f.kind == "percent" and not f.text.startswith(" of ", f.end))
    if f.last == "up" and f.kind in ("measure", "money") and f.before(_PICKED, 28):
        return f.code in ("cent", "penny")  # "pick up five pounds of potatoes"
    if (
        f.last.startswith(_REGAINING)
        and (f.kind in ("measure", "money") or f.text.startswith(" of ", f.end))
        and f.code != "cent"
    ):
        return False  # "police recovered $50,000"
    if f.code in LENGTHS and (
        f.behind(_PLACED)
        or (f.behind(_LANDED) and not f.before(_LEVEL_FALLS, 60))
        or (f.behind(_STANDING) and f.before(_STANDS, 12))
    ):
        return False  # "the train crashed 20 km from the town", "it rises to 3,400 metres above sea level"
    return None


_PARTS_OF_PRICES = frozenset(("cent", "penny", "point"))
_SET_OFF = (", up ", "(up ")


def _reached(f: Figure) -> bool | None:
    """Tell levels, times and leads that were brought to so much."""
    if (
        f.context.loose
        and f.last == "to"
        and f.kind == "number"
        and ("," in f.text[f.start : f.end] or f.text[f.end - 3 : f.end] == "ion")
    ):
        return True  # "arrivals recovered to 323,000", "before recovering to 2.3 billion in May"
    if f.context.loose and f.kind == "number" and (f.behind(_ALONE) or f.led_by(_AIDED_BY)):
        return True  # "the index was up 123."
    if f.kind == "number" and f.last == "up" and f.text[f.end : f.end + 1] in (",", ";", ")") and f.led_by(_SET_OFF):
        return True  # "they won 14 seats, up six, and"
    if f.kind == "duration" and f.last == "to" and f.before(_TERM_WAS, 60):
        return True  # "the sentence was cut to six years"
    if (
        f.kind in ("count", "number", "duration")
        and f.last in _TO_JUST
        and _LEAD_CUT.search(f.text, max(0, f.start - 60), f.start)
    ):
        return True
    return None


def _counted(f: Figure) -> bool | None:
    """Tell things and times that changed from those that only stand behind a word of change."""
    if f.context.loose and f.kind in ("count", "duration", "number") and f.code not in QUOTED:
        if f.kind == "count" and f.last in _TO_JUST and f.context.trend == "down":
            return down_to(f.text, f.context.start, f.start, f.end, f.code)
        if f.last not in ("up", "down") or (f.last == "up" and f.context.trend == "down"):
            return False
        if f.kind != "duration" and LARGE.match(f.text, f.start) and f.before(_IS_MOVED, 12):
            return True  # "the show is down 2 million viewers"
        if f.kind == "number" and f.behind(_AND_OTHERS) and LARGE.match(f.text, f.start) and not f.led_by(_DONE_UP):
            return True  # "with jobs in shops up 51,400 and those on farms down 1,300"
        return f.behind(_FROM) is not None or (f.kind == "number" and f.behind(_SINCE) is not None)
    if f.last == "to" and f.context.loose and f.code in LENGTHS:  # "down to 40 metres": a depth
        return f.led_by(_LEVELLED)
    return None


def _by_or_off(f: Figure) -> bool | None:
    """Tell by how much something changed from who did it, and from where it came off."""
    if f.kind == "measure" and (f.last == "on" or (f.last == "up" and f.context.trend == "down")):
        return False  # "gave up 9 yards", "put on 5 kg"
    if f.last == "adding":  # not "adding $5,000 to the price", "he said, adding 30% agreed"
        moving = f.kind in ("percent", "percentage_point") or f.code in ("point", "cent") or f.behind(_TO_SUM)
        return bool(moving) and f.behind(_ADDED) is not None
    if f.kind == "count" and f.led_by("graded by "):
        return False  # "downgraded by five brokers"
    if f.last == "by" and f.context.loose:
        if f.code in QUOTED and f.led_by(_AIDED_BY):
            return True
        if f.kind in ("count", "duration") or _MARGIN.search(f.text, max(0, f.start - 70), f.start):
            return False
        code = (f.code or "").partition("/")[0]  # "the ice is thinning by 2 m a year"
        if f.kind == "measure" and code not in LENGTHS and code not in ("°C", "°F", "deg"):
            return f.led_by(_AIDED_BY)  # "cooled by 500 tonnes of water"
    if f.last == "off" and (f.text.startswith(" of ", f.end) or f.kind in ("measure", "count", "duration")):
        return f.code in ("point", "cent") or f.behind(_FROM_BEFORE) is not None  # "spilled oil off 20 km of beaches"
    return None


def _of_kind(f: Figure) -> bool:
    """Tell by the kind of a figure, where nothing else has told, whether it is one that moves."""
    if f.kind == "money":
        return not f.text.startswith("under ", f.context.start)  # "fell under $90 a ton"
    if f.last in _CROPPED and f.behind(_CROP):
        return False  # "grows 40% of the world's cocoa"
    if f.kind == "percent" and f.last == "on" and f.text.startswith(" of ", f.end):
        return False  # "duties piled on 30% of imports"
    if f.kind == "percent":
        shared = f.last == "up" and f.text.startswith(" of ", f.end)  # "ended up 16% of the total"
        return not shared and not (f.context.loose and f.behind(_OF_VOTES))  # "gaining 76% of the votes"
    if f.kind == "duration":  # "rose over ten months", "crashed two hours later", "fell to two-year lows": no amount
        return _WHENCE.search(f.text, f.context.start, f.end + 12) is None and f.behind(_EXTREME) is None
    return True


_JUDGES = (_of_falls, _in_contests, _loosely, _of_lengths, _taken, _reached, _counted, _by_or_off)


def moved(f: Figure) -> bool:
    """Whether the trend word before a figure tells of this figure."""
    for judge in _JUDGES:
        said = judge(f)
        if said is not None:
            return said
    return _of_kind(f)
