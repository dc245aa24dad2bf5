"""Whether "past" is a bound behind what is brought beyond a level: "took the workforce past 6,000"."""

from __future__ import annotations

from jrtrade.quantity.lexicon.patterns import rare

_TAKING = frozenset(
    "take takes took taking taken push pushes pushed pushing lift lifts lifted lifting bring brings brought bringing "
    "send sends sent sending drive drives drove driving driven carry carries carried carrying propel propels propelled "
    "propelling raise raises raised raising".split()
)
_TALLIES = frozenset(
    "total totals tally tallies toll count number numbers figure workforce headcount staff payroll fleet population "
    "membership network portfolio backlog output production capacity sales revenue revenues turnover profit profits "
    "price prices cost costs debt deficit market index average rate rates yield yields oil crude gold brent "
    "shares stock value worth haul collection enrolment attendance audience circulation company "
    "firm chain".split()
)
"""What so many things can be of, where the same verbs take people and cars past places."""
_SUM = rare(
    r"[A-Z]{0,3}[$£€¥₹]\s?\d"
    r"|\d[\d,.]{0,9}(?:%|\sper\s?cent(?![a-z])|\s?[mb]n(?![a-z])|\s(?:million|billion|trillion|parts\sper|degrees))"
)
_LEVEL = rare(
    r"(?!(?:19|20)\d\d(?![\d,]))(?:\d{1,3},\d{3}|\d{2,6})(?=\s*(?:[;:!?)(\0”\"—–…]|[.,](?!\d)|\Z)"
    r"|\s(?:in|on|by|after|for|since|last|this|when|while|with|and|but)\s(?![A-Z][a-z]+\s(?:Street|Road)))"
)
_MANY = rare(
    r"(?:\d{1,3},\d{3}|\d{2,6})\s(?:[a-z-]{3,20}\s){0,2}?(?:[a-z]{2,20}s|aircraft|people|staff|men|women)(?![\w-])"
)
_WELL = frozenset("well far just".split())
_HOUR = rare(r"\d{1,2}(?![\d,%]|\.\d|\sper|\sdegrees|\s[mb])")


_ONESELF = frozenset("us him her me you".split())
_BY_NOW = frozenset("already now".split())


def _told(words: list[str]) -> bool:
    """Whether a level may be meant by what is well past it, not a house or a farm: "the toll is now just past 200"."""
    return any(w.lower() in _TALLIES or w in _BY_NOW for w in words)


def taken_past(words: list[str], led: int, text: str, at: int) -> bool:
    """Whether something is brought past the figure at `at`: "pushed gold past $1,900", not "took us past 40 farms".

    Parameters
    ----------
    led : int
        Where the word before "past" stands.
    """
    if words[led].lower() in _WELL:
        if _HOUR.match(text, at) is not None:
            return False
        return _SUM.match(text, at) is not None or (
            _LEVEL.match(text, at) is not None and ("," in text[at : at + 4] or _told(words[max(0, led - 8) : led]))
        )
    taking = next((i for i in range(led, max(-1, led - 8), -1) if words[i].lower() in _TAKING), -1)
    if taking < 0:
        return False
    taken = words[taking + 1 : led + 1]
    if _SUM.match(text, at):
        return True
    if _LEVEL.match(text, at):
        return len(taken) != 1 or taken[0] not in _ONESELF  # "the bus took us past 42"
    return not _TALLIES.isdisjoint(map(str.lower, taken)) and _MANY.match(text, at) is not None
