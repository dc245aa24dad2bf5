"""Numbers of sport that are no statistics: relays, goals and behinds, the distances of horse races."""

from __future__ import annotations

import re
from dataclasses import replace

from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.model import Quantity, as_quantity

_RUN_IN = frozenset("mf")
_RELAY = rare(
    r"(?<![\d.,])[2-4]\s?[x×]\s?(?:(?P<bare>(?:[1248]00|1500)(?:m|[\s-]met(?:re|er)s)(?![A-Za-z0-9]|\s(?:of|high|wide|long|deep|apart|loans?|bonds?|towers?|rolls?|pipes?|cables?|tranches?)(?![a-z])))|\d{1,4}(?:\.\d)?[\s-]?(?:k?m|met(?:re|er)s?)(?=\s(?:[a-z]+\s){0,2}(?:relays?|medleys?|freestyle|"
    r"biathlon|sprints?|races?|finals?|heats?|legs?|pursuit|cross-country|title|gold|silver|bronze|reps|intervals)(?![a-z])))"
)
_SPORT = rare(
    r"(?i:(?<![a-z])(?:relays?|medals?|gold|silver|bronze|races?|raced|sprint\w{0,4}|runners?|athlet\w{1,5}|olympic\w{0,2}|swim\w{0,5}|freestyle|medley|"
    r"hurdles|titles?|record|final|heats?|quartet|anchor(?:ed)?|baton|champion\w{0,5}|won|legs?|team)(?![a-z]))"
)
SPORT_SIGNS = frozenset(" x×.mf")
"""What stands right behind such a number."""
_TIMES_SIGNS = frozenset(" x×")
OWNED = rare(r"(?i:(?<![a-z])(?:the|an?|its|their|his|her|our|own|new)|['’]s|s['’])\s\Z")
_GOALS = re.compile(r"(\d{1,2})\.(\d{1,2})\s\((\d{1,3})\)(?![\w%])")
"""Goals, behinds and the points they make, as Australians write them: "12.14 (86)"."""
_BEHINDS = rare(
    r"(?i:(?<![a-z])(?:goals?|behinds|kick(?:ed|s|ing)?|scor(?:es?|ed|ing)|quarter[\s-]time|half[\s-]time|siren|beat|defeated|premiership|footy|AFL)(?![a-z]))"
)


def _adds_up(m: re.Match[str]) -> bool:
    return 6 * int(m[1]) + int(m[2]) == int(m[3])


_STRETCH = rare(r"m\s?[1-7](?:\.5|½)?f(?![A-Za-z])")
_FURLONGS = rare(
    r"(?i:(?<![A-Za-z\d.])[1-4](?:\.5|½)?m\s?|(?<![a-z])(?:over|distance|trip|won|wins|stays|from|to|and|the|an?)\s)\Z"
)
_TURF_RACE = rare(
    r"[\s-](?:(?P<sure>chase|steeplechase|bumper|novices?|stakes)|hurdles?|handicap|maiden|race|contest)(?![\w-])"
)
_TURF_VERB = rare(r"(?i:(?<![a-z])(?:won|wins|landed|lands)\s(?:the|an?)\s)\Z")
_TURF = rare(
    r"(?i:(?<![a-z])(?:horses?|jockeys?|colt|mare|filly|gelding|stable|trainer|trained|racecourse|furlongs?|novices?|chaser|hurdler|fences|steeplechas\w{1,3}"
    r"|racing|cheltenham|aintree|ascot|epsom|newmarket|leopardstown|curragh|sprinter|stayer|handicapper|hurdles)(?![a-z]))"
)
_OVER_A_TRIP = rare(
    r"(?i:(?<![a-z])(?:(?P<sure>unbeaten)|raced?|ran|runs?|won|wins|effective|proven|best|tried|form|stepped\sup|good)\s)\Z"
)


def _raced(text: str, start: int, end: int, q: Quantity) -> Quantity | None:
    """Return a distance of a horse race, where "m" is a mile and "f" a furlong: "2m 4f", "the 3m hurdle"."""
    window = max(0, start - 80)
    if text[end] == "f":
        if text[end + 1 : end + 2].isalnum() or end - start > 1 or q.unit is not None:
            return None
        led = _FURLONGS.search(text, max(0, start - 12), start)
        if led is None or not (text[led.start()].isdigit() or _TURF.search(text, window, end + 80)):
            return None
        if text[q.start : start].lower() == "over ":
            q = replace(q, start=start, qualifier="exact")  # "raced over 6f"
        return replace(q, kind="measure", unit="furlong", end=end + 1, words=text[q.start : end + 1])
    if q.unit not in (None, "m") or text[start] > "4":
        return None
    stretch = _STRETCH.match(text, end) is not None
    if not stretch and q.unit is None:
        return None
    race = _TURF_RACE.match(text, end + 1)
    over = q.start < start and text[q.start : start].lower() == "over "
    trip = _OVER_A_TRIP.search(text, max(0, q.start - 16), q.start) if over else None
    if not (
        stretch
        or (race is not None and (race["sure"] or _TURF_VERB.search(text, max(0, start - 12), start)))
        or (trip is not None and trip["sure"])
        or ((race is not None or trip is not None) and _TURF.search(text, window, end + 80))
    ):
        return None
    first = start if trip is not None else q.start
    return replace(
        q,
        kind="measure",
        unit="mi",
        start=first,
        end=end + 1,
        words=text[first : end + 1],
        qualifier="exact" if trip is not None else q.qualifier,
    )


def sported(text: str, start: int, end: int, low: int, q: Quantity, nxt: str) -> Quantity | None:
    """Judge one or two digits by a sport: a relay, the goals of a match, the distance of a horse race."""
    if (
        end - start == 1
        and text[end : end + 1] in _TIMES_SIGNS
        and (relay := _RELAY.match(text, start)) is not None
        and (
            relay["bare"] is None
            or (text[start] == "4" and OWNED.search(text, max(low, start - 8), start))
            or _SPORT.search(text, max(0, start - 100), relay.end() + 60)
        )
    ):
        return as_quantity(text, Aside(start, relay.end(), "name"))
    goals = _GOALS.match(text, start) if nxt == "." else None
    if goals is not None and _adds_up(goals):
        others = _GOALS.finditer(text, max(0, start - 60), goals.end() + 60)
        if _BEHINDS.search(text, max(0, start - 60), start) or any(_adds_up(m) for m in others if m[0] != goals[0]):
            return as_quantity(text, Aside(start, goals.end(), "score"))
    if nxt in _RUN_IN and end - start == 1 and text[start] in "12345678":
        raced = _raced(text, start, end, q)
        if raced is not None:
            return raced
    return None
