"""The words that hedge a number before and behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.tables import pairs

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Qualifier


def _hedges(table: str) -> dict[tuple[str, ...], Qualifier]:
    hedges: dict[tuple[str, ...], Qualifier] = {}
    for phrase, qualifier in pairs(table).items():
        hedges[tuple(phrase.split())] = qualifier  # type: ignore[assignment]
    return hedges


HEDGES_BEFORE = _hedges("""
    about: about, around, perhaps, maybe, some, roughly, approximately, approx, approx., appx, appx., appr., est., circa, c., ca., ~, ∼, ≈, ≃, an estimated, estimated, averaging, averaged, averages, in the region of, in the order of, on the order of, of the order of, something like, or so, an approximate, somewhere around, in the neighbourhood of, in the neighborhood of, in the ballpark of, to the tune of, more or less, closer to, nearer, nearer to, estimated at, believed to be, thought to be, estimated to be, reckoned to be
    almost: almost, nearly, close to, well-nigh, near, approaching, virtually, barely, not quite, just shy of, just short of, nearing, practically, hardly, scarcely, close on, nigh on, getting on for, verging on, the best part of, the better part of, the thick end of, not far short of, not far off, be far off, isn't far off, wasn't far off, isn’t far off, wasn’t far off, little short of
    below: up to but not including, less than, less then, below, under, fewer than, just under, lower than, slightly less than, just below, well under, well below, smaller than, slightly under, younger than, nowhere near, not nearly, inside, cheaper than, shorter than, colder than, cooler than, lighter than, thinner than, narrower than, shallower than, slower than, closer than, weaker than, less expensive than, south of, just south of, shy of, short of, <, sub, a whisker under, a hair under
    above: more than, more then, over, above, just over, slightly more than, well over, greater than, exceeding, in excess of, upwards of, upward of, beyond, higher than, north of, just north of, just above, slightly over, slightly above, older than, well above, larger than, longer than, better than, surpassing, past, over than, bigger than, heavier than, taller than, deeper than, wider than, topping, exceed, exceeds, exceeded, surpass, surpasses, surpassed, top, tops, topped, pass, passes, passed, cross, crosses, crossed, crossing, cracked, hotter than, warmer than, thicker than, farther than, further than, louder than, dearer than, costlier than, faster than, stronger than, more expensive than, >
    at_most: up to and including, up to a total of, up to, upto, up-to, at most, no more than, no larger than, no bigger than, no higher than, no greater than, not more than, at the most, maximum of, a maximum of, no fewer than that, not exceeding, no later than, a maximum, maximum, capped at, limited to, a cap of, a limit of, max of, a max of, max., max, max:, ≤, ≲, <=, no longer than, no older than, not to exceed, less than or equal to, equal to or less than, at or below, at or under, on or below, less or equal to, lower or equal to, smaller or equal to, fewer or equal to, lower than or equal to, smaller than or equal to, fewer than or equal to, below or equal to, under or equal to, equal to or lower than, equal to or below, cap of, ceiling of, upper limit of, at the very most, at a maximum
    at_least: at least, a good, atleast, no less than, no smaller than, no lower than, not less than, no fewer than, a minimum of, minimum of, not fewer than, ≥, ≳, >=, a minimum, minimum, min of, min., min, min:, at the very least, at the least, no younger than, starting at, start at, starts at, greater than or equal to, more than or equal to, equal to or more than, equal to or greater than, at or above, at or over, on or above, greater or equal to, more or equal to, higher or equal to, larger or equal to, bigger or equal to, higher than or equal to, larger than or equal to, bigger than or equal to, above or equal to, over or equal to, equal to or higher than, equal to or above, floor of, lower limit of, at a minimum, at a bare minimum
""")
PRICED = frozenset(
    "start starts starting begin begins priced costs cost available prices fares tickets rooms charges sell sells flights stays "
    "tours".split()
)
"""Words behind which "from" tells the lowest price, where no other end follows."""
OFFERED = frozenset("returns singles twins mains suites starters apartments cottages cabins villas".split())
"""What is offered from a price on where the word opens a notice, and is a verb or another thing elsewhere."""
PRICED |= OFFERED
HEDGES_BEFORE |= dict.fromkeys(((word, "from") for word in PRICED), "at_least")
DEGREES = frozenset("shade touch tad little bit fraction whisker hair notch".split())
"""By how little something lies beyond a bound, or has moved: "a touch under", "up a notch to"."""
HEDGES_BEFORE |= {
    (*degree.split(), *bound): qualifier
    for bound, qualifier in list(HEDGES_BEFORE.items())
    if bound in (("under",), ("below",), ("less", "than"), ("over",), ("above",), ("more", "than"))
    for degree in (
        *(f"a {degree}" for degree in sorted(DEGREES)), "marginally", "fractionally", "comfortably",
        "substantially", "significantly", "way", "far", "only slightly", "slightly", "considerably",
    )
}  # fmt: skip
HEDGES_BEFORE[("as", "many", "as")] = "at_most"
HEDGES_BEFORE[("as", "much", "as")] = "at_most"
HEDGES_BEFORE[("as", "high", "as")] = "at_most"
AS_GREAT = frozenset("big large deep thick wide tall heavy strong fast hot loud steep".split())
AS_SMALL = frozenset("thin narrow shallow slow light cold".split())
"""What a thing may be "as" measured and as other things, which are then not counted: "as big as 20 pitches"."""
HEDGES_BEFORE |= dict.fromkeys((("as", word, "as") for word in (*AS_GREAT, "far", "long", "old")), "at_most")
HEDGES_BEFORE |= dict.fromkeys(
    (("as", word, "as") for word in (*AS_SMALL, "small", "cheap", "short", "young")), "at_least"
)
HEDGES_BEFORE[("as", "few", "as")] = "at_least"
HEDGES_BEFORE[("as", "little", "as")] = "at_least"
HEDGES_BEFORE[("as", "low", "as")] = "at_least"
HEDGES_BEFORE[("as", "close", "as")] = "at_least"
HEDGES_BEFORE[("as", "near", "as")] = "at_least"
HEDGES_BEFORE |= {
    (degree, verb): "almost"
    for degree in ("almost", "nearly", "virtually", "practically")
    for verb in (
        "reach",
        "reached",
        "reaches",
        "reaching",
        "achieve",
        "achieved",
        "hit",
        "hits",
        "hitting",
        "touched",
        "attained",
    )
}
HEDGE_LAST = frozenset(words[-1] for words in HEDGES_BEFORE)
HEDGE_NEUTRAL = frozenset("just only exactly precisely merely another additional further extra fully a an".split())
HEDGES_AFTER = _hedges("""
    about: or so, or thereabouts, or thereabout, give or take, approximately, roughly, more or less, in round numbers
    at_least: or wider, or thicker, or deeper, or further, or stronger, or steeper, or more, or above, or over, or higher, or older, and above, and over, at least, or greater, and older, and higher, and greater, and more, or longer, and counting, and up, and upwards, or bigger, or larger, or taller, or heavier, or farther, or warmer, or hotter, or faster, at the least, at the very least, at minimum, at a minimum, at a bare minimum
    at_most: or thinner, or narrower, or lighter, or closer, or quicker, or weaker, or shallower, or cooler, and lower, and less, and fewer, or less, or fewer, or below, or under, or lower, at most, or younger, and younger, and under, and below, or smaller, or shorter, or cheaper, or colder, or slower, at the most, at the very most, at best, at a maximum, at maximum, at the outside, at a push, at a pinch, if that
    above: plus, +, odd, and change
""")
HEDGE_AFTER_FIRST = frozenset(words[0] for words in HEDGES_AFTER)
