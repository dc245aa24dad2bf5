"""Numbers of contests: their laps and rounds, who is left, their names: "lap 27", "the last 16", "League Two"."""

from __future__ import annotations

from jrtrade.quantity.asides.firms import FIRST_WORDS, SECOND_LETTERS, firm_of_word
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.text.joined import ENDED
from jrtrade.quantity.text.nouns import noun_at
from jrtrade.quantity.text.seeds import NUMBER_WORDS

PLAYED = frozenset("lap round heat leg hole frame set match game race mile".split())
"""What is run or played in order, so that a number behind it says which one."""
NUMBERED_PARTS = PLAYED | {"stage", "step", "day", "week", "part", "chapter", "episode", "phase", "innings"}
_ENGINES = frozenset(("straight", "flat", "inline", "in-line"))
CONTEST_ENDS = frozenset(word[-3:] for word in (*PLAYED, *_ENGINES, " of", "-of"))
"""The last letters of all that stands before a number word of these."""
OPENING_PLAYED = frozenset("Lap Round Heat Leg Hole".split())
"""Those that open a sentence with their number: "Round 9 of the series"."""
_PLAYED_HEAD = rare(
    r"(?:(?<![A-Za-z])(?i:in|on|of|at|from|by|until|till|into|after|before|during|since|for|through|past|reach(?:ed|es|ing)?|enter(?:ed|s|ing)?|"
    r"win|wins|won|winning|lose|loses|lost|losing|take|takes|took|taking)\s|(?<![A-Za-z])(?P<to>to|and|with)\s|(?P<opens>\A|[.!?:;\n\0“\"]\s?))"
    r"(?P<head>[A-Za-z]{3,5})\s\Z"
)
_NO_VERBS = frozenset("lap round heat leg hole frame mile game".split())
"""Those that are no verb behind "to" ("to match two of them")."""
_IT_WENT = rare(
    r"\s(?:is|was|will|went|goes|saw|sees|begins|began|starts|started|ends|ended|takes|took|had|has|would)(?![a-z])"
)
_OF_THE_ROUND = rare(
    r"\s(?:matches|games|ties|fixtures|opponents|knockout|defeat|win|victory|loss|exit|clash)(?![a-z])"
)
_NO_CONTEST = frozenset("per times percent percentage and or to".split())
_STRETCH_ENDS = ("hundred", "thousand", "million", "billion", "dozen")


def contest_of_word(text: str, start: int, end: int, low: int) -> Aside | None:
    """Say whether the number word at ``text[start:end]`` belongs to a contest or an engine."""
    before = text[max(low, start - 12) : start]
    last = before[:-1].rpartition(" ")[2]
    if before[-1:] == "-":
        lowered = last.lower()
        if lowered == "best-of":
            return best_of(text, start, end)
        return Aside(start - len(last) - 1, end, "name") if lowered in _ENGINES else None
    if before[-1:] not in (" ", "\u00a0"):
        return _titled(text, start, end, "") if text[start].isupper() else None
    if last.lower() in PLAYED:
        return _played(text, start, end, low)
    if last == "of" and before.lower().endswith("best of "):
        return best_of(text, start, end)
    if last in _ENGINES:
        return _engine(text, start, end, low)
    return _titled(text, start, end, last) if text[start].isupper() else None


def _played(text: str, start: int, end: int, low: int) -> Aside | None:
    """Judge a number word behind what is run or played: "on lap nine", "Game seven is on Sunday"."""
    m = _PLAYED_HEAD.search(text, max(low, start - 20), start)
    follow = text[end : end + 1]
    if m is None or follow in ("-", "–"):
        return None
    head = m["head"]
    opens = m["opens"] is not None
    if opens and (not head[0].isupper() or (head == "Round" and ROUNDED.match(text, end))):
        return None
    if m["to"] and head.lower() not in _NO_VERBS:
        return None
    aside = Aside(m.start("head"), end, "name")
    if ENDED.match(text, end):
        return None if opens and head not in OPENING_PLAYED and text[end : end + 1] != ":" else aside
    if opens and head.lower() in _VERB_HEADS:
        return aside if _IT_WENT.match(text, end) else None
    word = text[end + 1 : end + 20].partition(" ")[0].lower().rstrip(".,;:!?)")
    if word in _NO_CONTEST or word in NUMBER_WORDS or word.endswith(_STRETCH_ENDS) or text[end + 1 : end + 2] in "$£€¥":
        return None
    if word in STOPS or _OF_THE_ROUND.match(text, end) or noun_at(text, end, one=False) is None:
        return aside
    return None  # "after round two riders were level"


ROUNDED = rare(
    r"(?:\d{1,9}(?:\.\d{1,9})?)?\s(?:(?:up|down|off)(?![a-z])|to\s(?:even|odd|the\snearest|nearest|an?\s|[\d$£€]|one\s|two\s|three\s|whole|integers?))"
)
"""What follows "Round" where it is a verb: "Round 7.46 to one decimal place"."""
_VERB_HEADS = frozenset("set match race frame heat".split())
_LED_DIGITS = rare(
    r"(?i:(?<![A-Za-z])(?:in|on|of|at|from|by|until|till|into|after|before|during|since|for|through|past|reach(?:ed|es|ing)?|enter(?:ed|s|ing)?|"
    r"win|wins|won|lose|loses|lost|take|takes|took|(?:to|and|with)(?=\s(?:lap|round|heat|leg|hole|frame|mile|game)\s))\s[a-z]{3,5}\s)\Z"
)


def played_before(text: str, start: int, last: str) -> int | None:
    """Return where what is played begins whose number in digits stands at `start`: "on lap 27", or None."""
    if _LED_DIGITS.search(text, max(0, start - 20), start) is None:
        return None
    return start - len(last) - 1


_LEFT_IN = frozenset(("4", "8", "16", "32", "64", "128"))
_LAST_LED = rare(r"(?i:(?:(?<![a-z])(?:the|an?|their|its|his|her)|['’]s)\slast\s)\Z")
_LAST_TIE = rare(
    r"\s(?:tie|clash|draw|match|stage|place|spot|berth|encounter|exit|showdown|opponents?|meeting|game|defeat)(?![a-z])"
)
_LAST_ENDS = rare(
    rf"{END}|\s(?:of\s(?:the|this|an?)\s(?:(?:[a-z]+\s){{0,2}}[A-Z]|(?:[a-z]+\s){{0,2}}(?:cup|competition|tournament|event|championships?|draw|open)(?![a-z]))"
    r"|(?:at|in|on|with|and|but|by|after|for|where|when|against|thanks|as|before|despite|following)(?![a-z]))"
)
_LAST_REACHED = rare(
    r"(?i:(?<![a-z])(?:in|into|to|for|at|reach(?:ed|es|ing)?|mak(?:es?|ing)|made|entered)\sthe\slast\s)\Z"
)


def left_in(text: str, start: int, end: int, last: str) -> int | None:
    """Return where a stage of a knock-out begins that ends in the number: "in the last 16", "the round of 32"."""
    if text[start:end] not in _LEFT_IN:
        return None
    if last == "of":
        opened = text.endswith(("the round of ", "The round of ", "the Round of ", "The Round of "), 0, start)
        return start - 9 if opened and text[start:end] not in ("4", "8") and not _ROUNDS_OF.match(text, end) else None
    if _LAST_TIE.match(text, end):
        return start - 5 if _LAST_LED.search(text, max(0, start - 20), start) else None
    if _LAST_ENDS.match(text, end) is None:
        return None
    if _OF_LAST.search(text, max(0, start - 44), start):
        return None
    return start - 5 if _LAST_REACHED.search(text, max(0, start - 20), start) else None


_ROUNDS_OF = rare(
    r"\s(?:[a-z]+\s)?(?:shots|talks|meetings|interviews|votes|lay-?offs|tests|visits|calls|questions)(?![a-z])"
)
"""What goes round, and is no knock-out: "the round of 16 shots"."""
_OF_LAST = rare(
    rf"(?i:(?<![a-z])(?:\d{{1,3}}|{words_to(10)}|once|twice|no)\s"
    r"(?:(?:goals?|points?|runs|wins?|defeats?|wickets|losses|tries|times|games)\s)?(?:in|of)\sthe\slast\s)\Z"
)
"""Before the games that something was done in: "two wins in the last 8"."""
_SERIES = rare(
    r"(?:[\s-](?:games?|sets?|frames?|legs?|matches))?(?:\s(?:play-?off|championship|first-round|[A-Z]{2,4}|World\sSeries))?"
    r"\s(?:series|finals?|play-?offs?|semi-?finals?|match|tie|contest)(?![a-z])(?!\s(?:of|that|which|about|so\sfar|by)\s)"
)
_GAMES = rare(r"[\s-](?:games?|sets?|frames?|matches|match|legs?|races?|series|innings|rounds?)(?![a-z])")


_EVEN = frozenset("two four six eight ten twelve".split())
"""How many games no contest goes at most, as nobody would win it."""
_SEVERAL = rare(
    r"\s(?:match|final|tie|contest)\s(?:reports|photos|pictures|previews|programmes|entries|winners|tickets)(?![a-z])"
)


def best_of(text: str, start: int, end: int) -> Aside | None:
    """Judge how many games a contest goes at most: "the best-of-seven series", no "best of three bids"."""
    if text[start - 1] == "-":
        m = _GAMES.match(text, end)
        return Aside(start - 8, end if m is None else m.end(), "name")
    if text[end - 1] in "02468" or text[start:end].lower() in _EVEN or _SEVERAL.match(text, end):
        return None  # "the best of four finals"
    return Aside(start - 8, end, "name") if _SERIES.match(text, end) else None


_OF_ENGINE = rare(
    r"\s(?:[a-z-]+\s)?(?:engines?|motors?|units?|powerplants?|powertrains?|turbos?|petrols?|diesels?)(?![a-z])"
)
_BIG_ENGINE = rare(r"(?i:(?:lit(?:re|er)|turbo(?:charged)?|twin-turbo|diesel|petrol|-cc|\dcc|\dL)\s[a-z-]+\s)\Z")
_ITS_ENGINE = rare(r"(?i:(?<![a-z])(?:the|its|an?|their)\s(?:straight|inline|in-line)\s)\Z")
_DRIVES = rare(
    r"\s(?:drives|makes|made|produces|pushes|develops|delivers|revs|puts|powers|replaces|sends|under|gives|offers)(?![a-z])"
)


def _engine(text: str, start: int, end: int, low: int) -> Aside | None:
    """Judge how many cylinders stand in a row: "the straight six drives the rear wheels"."""
    at = max(low, start - 32)
    inline = text[start - 2] == "e" and noun_at(text, end, one=False) is None
    if inline or _OF_ENGINE.match(text, end) or (_DRIVES.match(text, end) and _ITS_ENGINE.search(text, at, start)):
        return Aside(start, end, "name")
    big = _BIG_ENGINE.search(text, at, start)
    return Aside(start, end, "name") if big is not None else None


_LEAGUES = frozenset(("League", "Formula", "Group", "Division", "Ligue", "Conference", "Championship", "Grade"))
_OTHER_LEAGUE = rare(
    r"(?<![A-Za-z])(?:Premier|Champions|Europa|Major|Arab|National|Ivy|Nations|Super|Little|Minor|Bundes|Working|Steering)\s\Z"
)
_AFTER_LEAGUE = rare(r"\s(?:Million|Billion|Thousand|Hundred|Points?|Goals?|Years?|Months?|Days?|per)(?![a-z])")
_NAMED_SO = rare(rf"\s[A-Z][a-z]{{2,15}}(?={END}|['’]s?\s|\s[a-z]|\s(?:Championship|Rugby|Cup)\b)")
_NATIONS = rare(r"\sNations(?![A-Za-z-])(?!\s[A-Z](?!hampionship|ugby|up\b))")


def _titled(text: str, start: int, end: int, last: str) -> Aside | None:
    """Judge a number word with a capital: "a League Two club", "the Six Nations", "the Six Hours of Imola"."""
    if last in _LEAGUES:
        at = start - len(last) - 1
        other = last == "League" and _OTHER_LEAGUE.search(text, max(0, at - 10), at) is not None
        return None if other or _AFTER_LEAGUE.match(text, end) else Aside(at, end, "name")
    if last in FIRST_WORDS or text[end + 1 : end + 2] in SECOND_LETTERS:
        firm = firm_of_word(text, start, end, last)
        if firm is not None:
            return firm
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return None
    if text[end + 1] == "H" and (race := race_hours(text, start, end)) is not None:
        return race
    if text[end + 1] == "N" and (not last[:1].isupper() or last in ("The", "A") or last.endswith(("'s", "’s"))):
        m = _NATIONS.match(text, end)
        if m is not None:
            return Aside(start, m.end(), "name")
    m = _NAMED_SO.match(text, end) if last == "the" else None
    if m is None or text[max(0, start - 24) : start - 5].rpartition(" ")[2][:1].isupper():
        return None  # "Police Free the Six Hostages"
    return Aside(start, m.end(), "name")  # "the Three Gorges dam"


_TRACKS = (
    r"Le\sMans|Daytona|Spa|Sebring|Imola|Monza|Fuji|Bahrain|N[uü]rburgring|"
    r"Interlagos|S[aã]o\sPaulo|Dubai|Zolder|Bathurst|Silverstone|Watkins\sGlen"
)
_HOURS = rare(rf"\sHours?(?:\s(?:of|at)\s(?P<track>{_TRACKS})|\sof\s(?P<place>[A-Z][\w-]+))?(?!\w)")
_AT_TRACK = rare(rf"(?<![A-Za-z])(?:{_TRACKS})\s\Z")


def race_hours(text: str, start: int, end: int) -> Aside | None:
    """Return the name of a race that lasts so many hours: "the 24 Hours of Le Mans", "the Spa 24 Hours"."""
    m = _HOURS.match(text, end)
    if m is None:
        return None
    if m["track"] or (m["place"] and text.endswith("the ", 0, start)):
        return Aside(start, m.end(), "name")
    named = _AT_TRACK.search(text, max(0, start - 16), start)
    return Aside(named.start(), m.end(), "name") if named is not None else None


_TEAM_BEFORE = rare(
    r"(?<![A-Za-z])(?<!\bIn\s)(?<!\bAcross\s)(?:(?!(?:The|In|Across|For|Of|All|Most|Many|Some|More|Among|Only|And|But|While|With|If|When|No|Half|Few|Young)\s)[A-Z][A-Za-z]{2,15}(?<!sh)(?<!ers)(?<!an)(?<!ese)(?<!ch)\s(?:[Ww]om[ae]n\s|[Mm]en\s|[Bb]oys\s|[Gg]irls\s)?"
    r"|(?i:(?:(?:debut|play(?:ed|s|ing)?|scor(?:ed|ing)|appear(?:ed|ances?)|captain|coach|manager|caps?|called\sup|squad)\s(?:for|of|to|with|into)|captain(?:ed|s)|coach(?:ed|es|ing)|manag(?:ed|es|ing))\s(?:the|their)\s))[Uu]nder-\Z"
)
_TEAM_DID = rare(
    r"s\s(?:(?:beat|beats|thrashed|defeated|edged|faced?|faces|drew\swith|lost\s(?:to|at)|won\s(?:at|in|against)|play|played|host|hosted)\s(?=[A-Z])"
    r"|(?:lost|won|drew)\s(?:\d|(?:in|at|to|against|with|away)\s(?:[A-Z]|home))|play(?:ed)?\s(?:against|on\s[A-Z])|side|team|squad|coach|manager|captain|boss|international|qualifier)"
)
_PEOPLE_DO = rare(
    r"s\s(?:ride|earn|drink|smoke|swim|use|spend|accounts|numbers|travel|pay|get|go|are|can|cannot|will|have|who|may|must|should|were|would|vote|voted|need|living|work)(?![a-z])"
)
_ALL_TEAMS = rare(r"(?<![A-Za-z])(?:the|our|their|with|for|at)\s(?:[A-Z][a-z]+\s)?Under-\Z")


_TEAM_OF = rare(
    r"\s(?:[a-z]+[’']?s?\s)?(?:teams?|sides?|squads?|internationals?|coach|captain|manager|level|player\sof\sthe|champions(?:hips?)?|tournaments?|finals?|World\sCup|Euros?)(?![a-z-])"
)


def youth_side(text: str, start: int, end: int) -> Aside | None:
    """Return the age before a team or one of its players: "the under-21 team", "an under-21 international"."""
    if end - start != 2 or not "12" <= text[start:end] <= "23" or not text.endswith(("Under-", "under-"), 0, start):
        return None
    return Aside(start - 6, end, "name") if _TEAM_OF.match(text, end) else None


def team_of_age(text: str, start: int, end: int) -> Aside | None:
    """Return the name of a team by the age of its players: "England Under-21s"; ordinary people keep their age."""
    if end - start != 2 or not "12" <= text[start:end] <= "23" or not text.endswith(("Under-", "under-"), 0, start):
        return None
    low = max(0, start - 44)
    named = (
        _ALL_TEAMS.search(text, low, start)
        or (_TEAM_BEFORE.search(text, low, start) and not _PEOPLE_DO.match(text, end))
        or (text.endswith(("he ", "ur ", "ir ", "'s ", "’s "), 0, start - 6) and _TEAM_DID.match(text, end))
    )
    return Aside(start - 6, end + 1, "name") if named else None
