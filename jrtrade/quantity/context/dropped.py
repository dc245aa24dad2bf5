"""What somebody drops or sinks, which is no change, and what is left of a number of things: "down to 12 divisions"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.patterns import rare

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.kinds import Kind

LARGE = rare(r"\d{3}|\d{1,3},\d{3}|\d[\d.]{0,6}(?:\s(?:million|billion|thousand)|[mk]\b)")
STEPS = frozenset("point place seat spot notch rung position job degree vote unit case death".split())
"""What a rise or a fall is counted in, however few they are."""
QUOTED = frozenset(("point", "pip", "tick"))
"""What a price is said to move by, and what nobody else gains or loses."""
_DROPPED = frozenset(
    "game set frame shot catch wicket stroke bomb shell leaflet grenade crate parcel charge count case claim lawsuit "
    "suit allegation appeal demand objection hint clue plan proposal project player star striker defender midfielder "
    "goalkeeper bowler batsman starter route flight plate glass cup egg box bag book title brand model sponsor "
    "supplier client candidate nominee passenger prosecution investigation inquiry policy pledge sanction song scene "
    "stone rock brick coin phone".split()
)
"""Things that are let fall or given up, and that nothing drops by."""
_IN_POINTS = rare(
    r"(?i:(?<![a-z])(?:index|shares|stocks?|prices?|ratings?|approval|(?<!on\s)average|percentage|rankings?|(?<!this\s)(?<!any\s)rate|yield|polls?|support\sfor|popularity|viewership|"
    r"turnout|pound|dollar|euro|yen|futures|sensex|nikkei|dax|ftse|dow|nasdaq|kospi)(?![a-z])[^.;:!?]{0,30})\Z"
)
"""What falls by points, whenever and wherever: "her approval rating dropped 3 points this season"."""
_AT_PLAY = rare(
    r"\s(?:at\s(?:home\b|[A-Z](?![a-z]{2,7}day\b))|on\s(?:her|his|their|own|first|second)?\s?serve\b|(?:so\sfar\s)?(?:all|this)\sseason\b"
    r"|(?:in|from|over)\s(?:(?:their|its|the|his|her|a|last|past|first|opening|winning|[a-z]{3,6}|\d)\s){0,3}(?:games?|match(?:es)?|outings|starts|draws|fixtures|position)\b)"
)
"""What stands behind the points that a team or a server drops, and that no index falls by."""
_RANKS = frozenset("division league tier level".split())
_WHO_SANK = rare(r"(?i:(?<![a-z])(?:and|that|which|who|ha[ds]|lost)\s(?:sank|sunk|sinks?)\s)\Z")
_INTO_RED = rare(r"\sinto\s(?:(?:the|a|its|deep|further)\s){0,2}(?:red|debt|loss(?:es)?|deficit|arrears)(?![a-z])")
_OFF = rare(r"\s(?:off(?:shore)?|out|away|(?:due\s)?(?:north|south|east|west)[a-z-]{0,10}|outside|inland)(?![a-z])")
"""Where a ship sank, not by how much: "sank 3 miles off the coast"."""
SENT_DOWN = frozenset("sink sinks sank sunk".split())
_DOWN_TO = rare(
    r"(?i:(?:(?:(?<![a-z])(?P<what>[a-z]+)\s)?(?<![a-z])(?:is|was|are|were|be|been|being)|['’](?:s|re|m))\s(?:(?:now|already|still|soon|currently)\s)?"
    r"(?:(?:whittled|pared|slimmed|narrowed|trimmed|cut|scaled)\s)?down\sto\s(?:just\s|only\s)?)\Z"
)
_CAUSES = frozenset(
    "thing factor reason cause issue question matter mistake error element circumstance influence development "
    "decision event condition choice detail moment".split()
)
"""What something is down to, and not the things left."""
_OUTCOMES = frozenset(
    "rise rises fall falls increase decrease growth loss losses win wins delay delays success improvement outage error "
    "errors bug blaze fire crash decision difference decline drop gain gains jump surge slump change failure "
    "defeat victory shortage problem problems choice result results disruption closure".split()
)
"""What is down to those who caused it: "the win was down to four late goals"."""
_TO_DO = rare(r"\s(?:to\s(?!(?:the|an?|their|its|his|her|about|just|only)\s)[a-z]{2,12}|why)(?![a-z])")
"""Behind those that something hangs on: "it is down to 27 states to ratify it"."""
_FEWEST = ("one", "two", "three", "1 ", "2 ", "3 ")


def let_fall(text: str, context: Before, start: int, end: int, code: str | None) -> bool:
    """Whether what somebody dropped is no change: "dropped two charges", "dropped two points at Leeds"."""
    if context.last != "by" and (code or "").rpartition(" ")[2] in _DROPPED:
        return True
    return (
        code == "point"
        and _AT_PLAY.match(text, end) is not None
        and LARGE.match(text, start) is None
        and _IN_POINTS.search(text, max(0, start - 60), start) is None
    )


def down_to(text: str, at: int, start: int, end: int, code: str | None) -> bool:
    """Whether so many things are left: "the army is down to 12 divisions", but "it is down to two factors"."""
    if (code or "").rpartition(" ")[2] in _CAUSES or text.startswith(_FEWEST, start):
        return False
    m = _DOWN_TO.search(text, max(0, at - 50), at)
    return m is not None and (m["what"] or "").lower() not in _OUTCOMES and _TO_DO.match(text, end) is None


def sent_down(text: str, start: int, end: int, kind: Kind, code: str | None) -> bool:
    """Whether what somebody sank is no change: "sank 14 steamers", "and sank nine", "sank £3m into the mine"."""
    if kind == "count":
        return code not in STEPS and code not in QUOTED and code not in _RANKS
    if kind == "number":
        return text[start].isalpha() and _WHO_SANK.search(text, max(0, start - 14), start) is not None
    if kind == "measure":
        return _OFF.match(text, end) is not None
    return kind == "money" and text.startswith(" into ", end) and _INTO_RED.match(text, end) is None
