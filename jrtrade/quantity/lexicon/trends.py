"""The words of what rose and fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Trend

_UP = """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained gaining climb
climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring up advance advances advanced
advancing expand expands expanded expanding rally rallied rallies rallying leap leaps leapt leaped leaping spike spiked spikes adds adding added widen widens widened widening
strengthen strengthened appreciate appreciated rebound rebounded rebounds accelerate accelerated swell swelled skyrocket skyrocketed higher
widening strengthens strengthening appreciates appreciating accelerates accelerating rebounding bounce bounces bounced bouncing recover recovers recovered
recovering regain regains regained regaining firmed vault vaulted vaults rocketed rocketing swollen quickened quickens lengthened pop popped pops balloon ballooned balloons mushroomed
hike hikes hiked hiking upped bumped improve improves improved improving zoomed upward upwards spiking spiralled spiraled escalated lifted
explode explodes exploded exploding inflated ballooning mushrooming mushroom mushrooms snowballed skyrocketing skyrockets rocketing catapulted"""
_DOWN = """fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping
plunge plunges plunged plunging plummet plummets plummeted plummeting slump slumps slumped slumping shrink shrinks shrank shrunk shrinking
slide slides slid sliding down lose loses lost losing tumble tumbles tumbled tumbling dip dips dipped dipping sink sinks sank sunk reduce reduces
reduced reducing cut cuts cutting contract contracts contracted contracting slip slips slipped slipping shed sheds shedding ease eased eases
narrow narrows narrowed narrowing weaken weakened depreciate lower lowers lowered lowering trim trims trimmed trimming depreciated dive dived dives slashed slash slashes crash crashed shave shaved shaves shaving subtract subtracted subtracts lower
weakens weakening depreciates depreciating softens softened softening descend descends descended sag sags sagged sagging stumble stumbled stumbles swoon swooned
retreat retreats retreated retreating cratered nosedived tanked skidded crumbled dove decelerate decelerated decelerates fade fades faded deteriorated worsened
slow slows slowed slowing pared pares paring surrender surrenders surrendered surrendering downward downwards diminished dwindled collapsed collapses collapse narrowing trimming easing losing backtracked tanking
wane wanes waned waning dwindle dwindles dwindling slacken slackens slackened slackening lessen lessens lessened lessening subside subsides subsided subsiding ebbed ebbing"""
TRENDS: dict[str, Trend] = {**dict.fromkeys(_UP.split(), "up"), **dict.fromkeys(_DOWN.split(), "down")}
TREND_NOUNS: dict[str, Trend] = {
    **dict.fromkeys(
        "rise increase growth gain jump surge climb advance expansion hike uptick rebound rally spike upswing improvement raise "
        "appreciation upturn bump boost pickup bounce rises increases gains jumps hikes surges spikes climbs advances".split(),
        "up",
    ),
    **dict.fromkeys(
        "fall decrease decline drop reduction cut plunge slump contraction dip slide falls decreases declines drops cuts "
        "reductions tumble downturn shrinkage pullback collapse depreciation devaluation downtick retreat plunges slumps slides slowdown".split(),
        "down",
    ),
}
TRADED = frozenset(
    "revenue revenues sales output volume volumes price prices shares share stock stocks profit profits "
    "earnings index exports imports demand traffic bookings yield yields dollar euro yen pound futures oil "
    "gold crude bills costs fares charges purchases shipments deliveries production consumption generation arrivals "
    "receipts inflows outflows orders wages rents fees silver platinum palladium copper nickel zinc tin wheat corn soybeans "
    "sugar coffee cocoa cotton bitcoin sterling".split()
)
"""What is said to rise and fall."""
TREND_WITH_BY: dict[str, Trend] = {
    **dict.fromkeys(
        "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting upgraded upgrading "
        "warm warms warmed warming mounted mounting revalue revalues revalued revaluing "
        "enlarge enlarges enlarged enlarging".split(),
        "up",
    ),
    **dict.fromkeys(
        "downgraded downgrading sinking cool cools cooled cooling thinned thinning recede recedes receded receding "
        "devalue devalues devalued devaluing squeezed squeezing eroded eroding diluted diluting".split(),
        "down",
    ),
}
"""Verbs that are a trend only with "by" ("raised rates by 1%", not "raised over 5 million euros")."""
TREND_LOOSE = frozenset(
    "up down add adds adding added lose loses lost losing cut cuts cutting shed sheds shedding gain gains gained gaining contract contracts "
    "advance advances advanced ease eased eases easing higher lower bounce bounces bounced bouncing recover recovers recovered recovering "
    "regain regains regained regaining firmed pop popped pops hike hikes improve improves improved improving upped balloon balloons ballooned zoomed tanked spiking grow grows grew grown stumble stumbled "
    "bumped cratered surrender surrenders surrendered surrendering reduce reduces reduced reducing trim trims trimmed trimming slash slashed slashes lowers lowered lowering upward upwards downward downwards "
    "retreat retreats retreated retreating fade fades losing slow slows slowed slowing lengthened quickened lifted backtracked dove descend descends descended "
    "explode explodes exploded exploding inflated ballooning mushrooming expand expands expanded expanding".split()
)
"""Trend words that mean something else before a count ("lost five games", "signed up 20 people")."""
RANGED = frozenset("forecast guidance range estimate target outlook".split())
"""What is narrowed by a smaller range, and does not fall."""
UP_VERBS = frozenset(
    "make makes made making save saves saving take takes took taking set sets setting pick picks picked sign signs signed put puts putting lay lays laying use used sum "
    "sums add adds added break breaks broke buy buys bought turn turns turned write wrote split give gives gave given giving pony ponied rung laid paid rack racks racked cough coughed stump stumped grew wound backed dig dug ran freed cleaned filled hold holds held eat eats ate eating drink drinks drank mop mops mopped snap snaps snapped gobble gobbles gobbled eaten soak soaks soaked soaking chew chews chewed swallow swallowed guzzle guzzled suck sucks sucked rang ring rings shut shuts shutting notch notches notched scare scares scaring send sends sent sending beam beams beamed beaming".split()
)
"""Verbs with which "up" and "down" are no trend ("makes up 16%")."""
ABOUT_TOPICS = frozenset(
    "talk talks talked talking book books story stories speak speaks spoke concern concerns concerned worry worries worried question questions "
    "debate think thought article film information complaint complaints news song report".split()
)
"""Words after which "about" names a topic."""
TREND_ADVERBS = frozenset(
    "annualized annualised off only just merely sharply further another by an additional slightly steadily rapidly significantly dramatically again modestly "
    "nearly some even back".split()
)
RANGING = frozenset("run runs range ranges ranged ranging running vary varies anywhere".split())
"""Words before the two ends of a range."""
