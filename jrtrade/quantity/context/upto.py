"""Where "up to" bounds nothing, and tells what level something was brought to: "pushed the price up to £9"."""

from __future__ import annotations

from jrtrade.quantity.lexicon.calendar import MONTH_NAMES, SEASON_NAMES, WEEKDAY
from jrtrade.quantity.lexicon.currencies import MONEY_SIGNS
from jrtrade.quantity.lexicon.patterns import rare

PERCENT = rare(r"[\d.]{1,6}\s?(?:%|per\s?cent)(?!\sof\b)")
AMOUNT = rare(
    rf"[{MONEY_SIGNS}]"
    r"|\d[\d.,]{0,9}\s?(?:%|per\s?cent|[mb]n\b|million|billion|trillion|parts\sper|cents?\b|dollars|euros|pounds|yen|tonnes|tons|barrels|bcm|[MGT]Wh?\b|litres|degrees)|\d{1,3},\d{3}|[A-Z][A-Za-z]{0,2}[.$]?\s?\d"
)
_RAISING = frozenset(
    "shot went ticked ticking ticks edged edging edges inched inches crept nudged revised sped piled ramped stepped "
    "marked bumped beefed".split()
)
"""Words with which "up to" tells the level reached."""
_WARMING = frozenset("heats heated heating warms warmed warming move moves moved turns turned".split())
"""Verbs that do so only behind what is warmed or moved: "heat it up to 90C", but "it heats up to 40 litres"."""
_BRINGING = frozenset(
    "push pushes pushed pushing bring brings brought bringing drive drives drove driven driving raise raises raised "
    "raising revise revises revised revising bump bumps bumped lift lifts lifted lifting send sends sent turn turns "
    "turned turning take takes took taking crank cranks cranked heat heats heated heating warm warms warmed warming "
    "move moves moved".split()
)
_BROUGHT = frozenset(
    "it them total totals price prices rate rates number numbers figure share bill turnover cost costs level "
    "forecast estimate bid pay target outlook guidance offer toll count volume heat water oven thermostat brightness "
    "rent rents fare fares fee fees wage wages tax inflation unemployment yield yields stake tally premiums".split()
)
"""Words that do so with such an object between ("pushed the price up to £9")."""
_HEAT_OF = frozenset(
    "in of with from extreme intense searing scorching summer dry fierce blistering body face faces faced facing "
    "withstand withstands withstood resist resists resisted survive survives survived endure endures endured tolerate "
    "tolerates produce produces produced generate generates generated give gives".split()
)
"""Words behind which heat is a thing, and "up" no part of the verb."""
_LEVEL = rare(
    r"\d[\d,.]{0,9}(?:\s(?:in|on|from|by|after|last|this|yesterday|today|since)\b|\s*(?:[;:!?)(\0”\"—–…]|[.,](?!\d)|\Z))"
)
_AT_NOW = frozenset("is was now back".split())
_TOLLED = rare(
    r"(?i:(?<![a-z])(?:(?:is|was|are|were|been|went|goes|gone|come|came)\s(?:now\s)?back"
    r"|(?:toll|tally|headcount|inflation|unemployment)\s(?:(?:is|was|now)(?:\snow)?)|number\sof\s[a-z]+\sis\snow))\Z"
)
"""What is up to a level, and not at most there: "the toll is up to 14", "sales were back up to 600"."""
_LONG = rare(r"[\d,.]{1,9}\s?(?:m|ft|km|met(?:re|er)s|feet|miles|kilomet(?:re|er)s|litres|tonnes|kg)(?![a-z])")
_GOING_UP = {
    "going": frozenset("is are was were be been keeps kept".split()),
    "gone": frozenset("has have had".split()),
    "go": frozenset("will would to".split()),
}
"""Forms of "go up to" that tell of a level, with the words before them; elsewhere it may be a bound."""
_DATED = rare(
    rf"[A-Z]{{0,3}}[{MONEY_SIGNS}]?[\d.,]{{1,9}}(?:%|p|c|m|bn)?(?:\s(?:million|billion|per\scent|percent|pence|cents?))?\s(?:on\s(?:{WEEKDAY}|(?:\d{{1,2}}\s)?(?:{MONTH_NAMES})\b)"
    rf"|(?:in|from|by)\s(?:(?:early|late|mid)[\s-])?(?:{MONTH_NAMES}|20\d\d)\b(?!\s(?:prices|terms|money|dollars|rules)|[’']s)|next\s(?:week|month|year|{SEASON_NAMES})\b|tomorrow\b)"
)
"""A level with the time from which it holds."""
_JUMPED = frozenset(("bar", "crossbar", "record"))
_CLEARED = frozenset("went put moved goes".split())
_MAY_GO = frozenset("can could may might would".split())


def raised_to(words: list[str], text: str, at: int) -> bool:
    """Whether "up to" tells where something was brought ("shot up to 88%", "pushed the price up to £9")."""
    if not words:
        return False
    last = words[-1].lower()
    if last in _AT_NOW:
        return _TOLLED.search(" ".join(words)) is not None
    if last.startswith("pick"):
        return PERCENT.match(text, at) is not None  # "growth picked up to 0.7%"
    if last in ("went", "gone") and _LEVEL.match(text, at):
        return True
    jumped = not _JUMPED.isdisjoint(words[-4:]) and _LONG.match(text, at) is not None
    if jumped and (last in _CLEARED or (last in _JUMPED and not _BRINGING.isdisjoint(words))):
        return True  # "the bar went up to 2.05m", "he pushed the record up to 4.91m"
    if last in ("goes", "go") and words[-2:-1] and words[-2].lower() not in _MAY_GO and _DATED.match(text, at):
        return True  # "the fee goes up to £40 on Monday"
    if last in _GOING_UP:  # "rents are going up to £950", not "can go up to £950"
        risen = len(words) > 1 and words[-2].lower() in _GOING_UP[last]
        risen = risen and (last != "go" or any(word.lower() in _BROUGHT for word in words[:-2]))
        return risen and AMOUNT.match(text, at) is not None and _LONG.match(text, at) is None
    passive = len(words) > 1 and words[-2].lower() in ("was", "were", "been", "being")
    if last in ("topped", "scaled"):  # "was topped up to £9", not "can be topped up to £9"
        return passive
    if last in ("shot", "went", "piled", "ramped", "stepped", "marked"):
        return AMOUNT.match(text, at) is not None  # not "police shot up to 5 men"
    if last == "heat":  # "they heat up to 60C", but "they withstand heat up to 300C"
        return len(words) < 2 or words[-2].lower() not in _HEAT_OF
    if last in _RAISING or last in ("by", "of") or last in _WARMING:
        return last in _RAISING
    verb = next((n for n, word in enumerate(words) if word.lower() in _BRINGING), len(words))
    near = words if passive else words[max(verb + 1, len(words) - 3) :]  # not "it raised up to $4m"
    return verb < len(words) and any(word.lower() in _BROUGHT for word in near)
