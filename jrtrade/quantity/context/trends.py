"""Trends: which words before a figure say that something rose or fell by it, or to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.calendar import MONTHS, WEEKDAYS
from jrtrade.quantity.lexicon.hedges import DEGREES
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import FIGURE_STARTS, ORDINALS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.lexicon.trends import (
    RANGED,
    TRADED,
    TREND_ADVERBS,
    TREND_LOOSE,
    TREND_NOUNS,
    TREND_WITH_BY,
    TRENDS,
    UP_VERBS,
)

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Trend

MOVES = trie(sorted(w for w in TRENDS if w[:3] != "add"))
MOVED_BY = rare(rf"(?i:(?<![a-z])(?:{MOVES})\s(?:by\s)?)\Z")
"""A word that tells of a change, right before its size."""
STRIP = "(\"'“‘[—–"
_ABBREVIATED = frozenset("u.s. u.k. e.u. u.n. st. inc. co. corp. ltd. no. mr. mrs. ms. dr. jr.".split())
_ARTICLES = frozenset("the a an its their his her our new".split())
_BEING = frozenset("is was were are be been being closed ended finished settled traded slightly".split())
_LOSING = frozenset("lose loses lost losing".split())
_NEAR = frozenset(
    "mounted mounting warm warms warmed warming cool cools cooled cooling thinned thinning recede recedes receded "
    "receding".split()
)
"""Verbs that are a trend only right before "by"."""
_VALUED = frozenset("revalue revalues revalued revaluing devalue devalues devalued devaluing".split())
_SUFFERED = frozenset(
    "a the its their early earlier recent further sharp heavy steep daily weekly monthly yearly".split()
)
_COMING = frozenset("come comes came coming".split())
"""Verbs that are a trend with "off"."""
_GIVING = frozenset("give gives gave given giving".split())
_GETTING = frozenset(
    "moved edged inched forged pulled pushed powered nudged ticked crept moving edging inching".split()
)
"""Verbs that are a trend with "ahead": "shares moved ahead 1.2%"."""
PUTTING = frozenset("put puts putting tack tacks tacked tacking pile piles piled piling".split())
"""Verbs that are a trend with "on": "shares put on 3%"."""
_LOOSE_NOUNS = frozenset(
    "rally collapse retreat slide slides spike spikes pickup bounce bump raise advance advances climb climbs hike "
    "hikes".split()
)
"""Nouns that mean something else before things ("a rally of 5,000 people")."""
_DRIVING = frozenset(
    "turn turned turns turning drive drives drove driven driving push pushes pushed pushing bring brings "
    "brought bringing send sends sent force forced forces bid talked mark marks marked scale scaled scales "
    "scaling ramp ramped ramps ramping".split()
)
_ANNUALISED = frozenset(("annualised", "annualized"))
_FELLED = frozenset(
    "handed voted shot gunned mown mowed tracked hunted chased torn passed struck pinned wrestled "
    "blown washed rounded broken smashed burned burnt".split()
)
"""What is done "up" or "down" by so many men or things, and seldom by an amount: "shot down by two missiles"."""
_WRITING = frozenset("write writes wrote written writing".split())
_SCALING = frozenset(
    "scale scaled scales scaling cut cuts cutting throttle throttled dial dialled dialed pared pull pulled".split()
)
_SCALED = frozenset("scaled scales scale scaling dialled dialed".split())
_NEW_CLAUSE = frozenset(
    "after as and but while when because amid with despite since following which that who saw sees see seen "
    "to if".split()
)
"""Words behind which a verb further back has no say."""
_GUESSES = frozenset(
    "estimate estimates estimated forecast forecasts guess guesses projection projections prediction predictions "
    "model models poll polls budget budgets calculation calculations".split()
)
"""What is wrong, not lower, where it is off by so much: "its forecast of sales was off by 9%"."""
_PASSIVE = frozenset("is was are were be been being".split())
_DONE_SO = frozenset("hit led held driven hurt beaten won drawn met kept built offset".split())
"""Participles of what others do, besides those in "-ed"."""
AIDED = frozenset("boosted lifted squeezed eroded diluted".split())
"""What was done by so many things when they stand behind "by": "sales were boosted by 40 new stores"."""
_PASSED = rare(r"(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?|\d{1,2}(?:-[a-z]+|st|nd|rd|th)?")
OBJECT_LINKS = frozenset("of for on in at across among".split())
"""What may lead to things that are counted between a verb and its amount."""
_TIES = OBJECT_LINKS | {"to", "from"}
_ONE_SUCH = _ARTICLES | frozenset("that this another".split())
_EXTREMES = frozenset(("low", "high", "peak", "trough", "record", "level"))
_SPANS = frozenset("years months weeks decades quarters".split())
_AVERAGES = frozenset(("average", "total", "mean", "median"))
_PACES = frozenset(("rate", "pace", "clip"))
BETWEEN = frozenset("up down back further again off even once yet still".split()) | DEGREES
"""Words between a verb and the level or change it tells of: "fell back to"."""
_GROWING = frozenset(
    "grow grows grew grown growing swell swells swelled swollen swelling expand expands expanded".split()
)
"""Verbs with which things that are counted reach a level, though "grew 40 roses" says nothing of one."""
_DECIDED = frozenset("passed defeated approved rejected carried adopted blocked beaten elected".split())
"""What is done by so many votes, and moves nothing by them."""
WHEN = frozenset(
    "last this month week year quarter half today yesterday overnight in on the early late morning afternoon "
    "evening trade trading session over more than expected forecast a an for straight consecutive successive row "
    "running".split()
) | {name.lower() for name in (*MONTHS, *WEEKDAYS)}
"""Words that tell when, between a verb and the level reached."""
STAGES = frozenset("steps stages phases instalments installments increments tranches".split())
"""What "in" leads to where a level is reached bit by bit."""
_PERIODS = frozenset("month year quarter week day time session half straight consecutive successive".split())
_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_NO_LEVEL = frozenset("add adds added lose loses lost losing shed sheds shedding".split())
"""Trend words that tell of no level with "to": "adds to the 40 cases", "loses to 5% of players"."""


def trend_at(words: list[str], n: int) -> tuple[Trend | None, bool]:
    """Read the trend that the words before position `n` tell, and whether the word is a loose one.

    A loose word means something else before a count: "lost five games", "signed up 20 people".
    """
    last = words[n - 1].lower().lstrip(STRIP)
    trend = TRENDS.get(last)
    if trend is not None:
        if n > 1 and words[n - 2].lower() in _ARTICLES and last not in ("up", "down", "higher", "lower"):
            return None, False  # "the improved 2019 results", "a balloon 20 metres wide"
        if last in ("up", "down") and n > 1 and words[n - 2].lower() in UP_VERBS:
            if words[n - 2].lower().startswith("pick"):
                return "up", True  # "sales picked up 3%", "picked up 20 people"
            given = last == "up" and words[n - 2].lower() in _GIVING
            return ("down", True) if given else (None, False)
        return trend, last in TREND_LOOSE
    if last == "to":
        return _reached(words, n - 1)
    if last == "off" and n > 1 and _stands_off(words, n - 2):
        return "down", True
    if last == "by" and n > 3 and words[n - 2] == "off" and words[n - 3].lower() in _BEING:
        subject = {word.lower() for word in words[max(0, n - 9) : n - 3]}  # "shares in the brewer were off by 9%"
        return (None, False) if TRADED.isdisjoint(subject) or not _GUESSES.isdisjoint(subject) else ("down", True)
    if last == "ahead":
        return ("up", True) if n > 1 and words[n - 2].lower() in _GETTING else (None, False)
    if last == "back":
        return ("down", True) if n > 1 and words[n - 2].lower() in _GIVING else (None, False)
    if last == "on":
        return ("up", True) if n > 1 and words[n - 2].lower() in PUTTING else (None, False)
    if last == "average" and n > 2 and words[n - 2].lower() in ("an", "on"):
        return trend_at(words, n - 2)
    if last == "of" and n > 1:
        return _of_noun(words, n)
    return _behind_adverb(words, n, last) if last in TREND_ADVERBS or last.endswith("ly") else (None, False)


def _stands_off(words: list[str], n: int) -> bool:
    """Whether the "off" behind position `n` says of a level that it is lower."""
    word = words[n].lower()
    if word in _BEING or word in TRADED or word in _COMING or word[-1] == "," or word in ("but", "and"):
        return True  # "shares were off 3%", "with sales off 5 per cent", "have come off 20%", "$3bn, off 10%"
    return words[n][0].isupper() and n > 0 and words[n - 1].lower() in ("with", "and", "while", ",")


def _of_noun(words: list[str], n: int) -> tuple[Trend | None, bool]:
    """Read the trend of what stands before "of": "a drop of 3%", "a record low of 2%", "at a rate of 6%"."""
    noun = words[n - 2].lower().lstrip(STRIP)
    if noun[-1:] == "," and not _ONE_SUCH.isdisjoint(w.lower() for w in words[max(0, n - 4) : n - 2]):
        noun = noun[:-1]  # "the increase, of 6%, was the largest", "a second cut, of 6%"
    if n > 4 and noun in TREND_NOUNS and words[n - 3 - (words[n - 3] == "the")].lower() == "in":
        first = TREND_NOUNS.get(words[n - 4 - (words[n - 3] == "the")].lower())
        if first is not None:
            return first, False  # "a decline in growth of 1%"
    if noun in _AVERAGES and n > 3:
        article = n - 3 if words[n - 3].lower() in ("a", "an") else n - 4
        if article and words[article].lower() in ("a", "an"):  # "grew at an average of 4%", "to a daily average of"
            return _reached(words, article - 1) if words[article - 1].lower() == "at" else trend_at(words, article)
    if noun in _EXTREMES:  # "dropped to a record low of 0.39%"
        to = _back_to("to", words, n, 7)
        return _reached(words, to) if to else (None, False)
    if noun in _SPANS and (to := _back_to("to", words, n, 10)):  # "fell to its lowest in six years of 3%"
        return _reached(words, to)
    if noun in _PACES:  # "contracted at an annualised rate of 6.1%"
        if (to := _back_to("to", words, n, 7)) and (reached := _reached(words, to))[0] is not None:
            return reached  # "slowed to an annual pace of 1.6%"
        at = next((i for i in range(n - 3, max(0, n - 7), -1) if words[i].lower() in ("at", "by")), 0)
        told, loose = trend_at(words, at) if at else (None, False)
        return (told, loose) if told is not None or not at else _reached(words, at)  # "grew in May at a rate of"
    if noun in ("loss", "losses"):  # "a loss of 1.6 percent", but "a hearing loss of 40%"
        return ("down", True) if n > 2 and words[n - 3].lower() in _SUFFERED else (None, False)
    if noun not in TREND_NOUNS:  # "an increase in sales of 5%"
        of = next((i for i in range(n - 3, max(0, n - 8), -1) if words[i].lower() in ("in", "on")), 0)
        one_clause = of and words[n - 2][-1:] not in ".,;:" and not any(w[-1:] in ".,;:" for w in words[of - 1 : n - 2])
        noun = words[of - 1].lower() if one_clause else noun
        return TREND_NOUNS.get(noun), True
    if noun == "growth" and n > 2 and words[n - 3].lower() == "negative":
        return "down", False
    return TREND_NOUNS[noun], noun in _LOOSE_NOUNS


def _back_to(word: str, words: list[str], n: int, back: int) -> int:
    """Return where a word stands less than `back` words before position `n`, 0 if it doesn't."""
    return next((i for i in range(n - 3, max(0, n - back), -1) if words[i].lower() == word), 0)


def _behind_adverb(words: list[str], n: int, last: str) -> tuple[Trend | None, bool]:
    """Read the trend behind an adverb or "by": "fell sharply, by 14%", "cut output by an additional 5 tonnes"."""
    for back in (2, 3):  # "cut output by an additional 5 tonnes"
        if last != "by" and n > back and words[n - back].lower() == "by":
            return trend_at(words, n - back + 1)
    meant: Trend | None = None
    for i in range(n - 2, max(-1, n - (16 if last == "by" else 5)), -1):
        word = words[i].lower()
        if last == "by" and i == n - 2 and _acted(words, i):
            return None, False
        if last == "by" and word in _LOSING:
            return "down", True  # unless it is a margin: "lost the final by three goals"
        if word in ("up", "down") and last == "by" and words[n - 2][-1:] == "," and words[i - 1].lower() in _BEING:
            return TRENDS[word], True  # "was up in all areas, by 9%"
        if word in ("contract", "contracts") and i and (words[i - 1].lower() in _ARTICLES or words[i + 1] in _BEING):
            continue  # "the contract was extended by two years"
        if word in TRENDS and _otherwise(word, words[i + 1 : n - 1]):
            if last == "by" and word in ("up", "down") and i and words[i - 1].lower() in _DRIVING:
                return TRENDS[word], False  # "drove up costs by 12%"
            if last == "by" and word == "down" and i and words[i - 1].lower() in _WRITING:
                return "down", True  # "wrote down the value of its mine by $900m"
            return None, False
        if word == "back" and last == "by" and i and words[i - 1].lower() in _SCALING:
            return "down", False  # "scaled back lending by 4%"
        if last == "by" and word == "off" and i == n - 2 and words[i - 1].lower() in _COMING:
            return "down", True  # "rates came off by two-thirds"
        if last == "by" and word in TREND_WITH_BY:
            near = word not in _NEAR or i == n - 2
            loose = word in _NEAR or word in _VALUED or (i == n - 2 and word in AIDED)
            return (TREND_WITH_BY[word], loose) if near else (None, False)
        if word == "at" and last in _ANNUALISED:
            return trend_at(words, i)  # "expanded at an annualised 2.7%"
        if word == "to" and last != "by":
            return _reached(words, i)  # "fell to just 3%"
        if word == "off" and last != "by" and i and (words[i - 1][-1:] == "," or words[i - 1].lower() in _BEING):
            return "down", True  # "was off only 39 percent"
        if word[-1:] == "," and last == "by" and i == n - 2:
            word = word[:-1]  # "fell sharply, by 14%"
        if word[-1:] == "," and last == "by" and _of_several(words, i, n - 1):
            continue  # "cut exports of beef, lamb and wool by 4%"
        if word[-1:] in ".,;:!?" and word not in _ABBREVIATED:
            listed = last == "by" and word[:-1] in TRENDS and _listed(word[-1], words[i + 1 : n - 1])
            return (TRENDS[word[:-1]] if listed else meant), False  # "all rose, Shell by 4%"
        figure = word[:1] in FIGURE_STARTS and not _PASSED.fullmatch(word)
        if (
            figure
            and last == "by"
            and word.replace(",", "").isdigit()
            and not OBJECT_LINKS.isdisjoint(words[i - 2 : i])
        ):
            continue  # "raised pay for some 40,000 workers by 5%"
        if (meant is not None and word in _NEW_CLAUSE) or figure:
            return meant, False
        if last == "by" and word in TREND_NOUNS and (word not in TRENDS or words[i - 1].lower() in _ARTICLES):
            meant = meant or TREND_NOUNS[word]  # a verb further back says more: "cut its forecast of growth by 2%"
            continue
        if word in TRENDS:
            if word in ("up", "down") and i and words[i - 1].lower() in UP_VERBS:
                picked = last == "by" and word == "up" and words[i - 1].lower().startswith("pick")
                return ("up", True) if picked else (None, False)  # "picked up by 8%", but "makes up another 8%"
            if i > 1 and words[i - 1] == "or" and TRENDS.get(words[i - 2].lower()) not in (None, TRENDS[word]):
                return None, False  # "can increase or decrease by £7m"
            felled = i > 1 and words[i - 1].lower() in _FELLED and words[i - 2].lower() in _BEING
            owed = felled or (i == n - 2 and word in AIDED)
            return TRENDS[word], owed if last == "by" else word in TREND_LOOSE
        if word == "of" and i and last != "by":
            return TREND_NOUNS.get(words[i - 1].lower()), False  # "growth of just 0.4%"
        if word == "a" and words[i + 1].lower() in ("further", "additional"):
            continue
        if word not in TREND_ADVERBS and not word.endswith("ly") and last != "by":
            return None, False
    return meant, False


def _acted(words: list[str], n: int) -> bool:
    """Whether "by" behind the word at `n` names who or what did it: "hit by 3 storms", "passed by two votes"."""
    word = words[n].lower()
    if word in _DECIDED:
        return True
    done = word.endswith("ed") and word not in TRENDS and word not in TREND_WITH_BY
    return (done or word in _DONE_SO) and n > 0 and words[n - 1].lower() in _PASSIVE


def _of_several(words: list[str], i: int, n: int) -> bool:
    """Whether the comma behind the word at `i` parts things of one list: "exports of beef, lamb and wool"."""
    rest = [w.lower() for w in words[i + 1 : n]]
    if not 2 < len(rest) < 8 or rest[0] == "and" or "and" not in rest or _TIES.isdisjoint(words[max(0, i - 4) : i]):
        return False
    return all(
        (w.isalpha() or "-" in w or w[-1:] == ",") and (w in ("and", "other") or w not in STOPS) and w[-2:] != "ed"
        for w in rest
    )


def _listed(mark: str, words: list[str]) -> bool:
    """Whether the words name one of those that moved: "all rose, Power Grid by 4%", "imports fell: crude by 3%"."""
    if not 0 < len(words) < 4 or not (mark == ":" or (mark == "," and words[0][:1].isupper())):
        return False
    return all(w[:1].isupper() or (w.isalpha() and w not in STOPS and w[-2:] != "ed") for w in words)


def _otherwise(word: str, between: list[str]) -> bool:
    """Whether a trend word means something else: "fell short of its aim by 5", "ended up winning by 2"."""
    if not between:
        return False
    adverbs = all(w.lower() in TREND_ADVERBS or w in ("a", "an") or w.endswith("ly") for w in between)
    return between[0].lower() == "short" or (word in ("up", "down") and not adverbs)


_EDGED = frozenset(
    "inched inches inching crept creeping ticked ticking edged edging moved drifted nudged pushed traded went closed "
    "ended finished opened came was is were".split()
)
"""Verbs with which "higher to" tells the level reached."""


_BRINGING: dict[str, Trend] = {
    **dict.fromkeys("lowering cutting reducing trimming slashing".split(), "down"),
    **dict.fromkeys("raising lifting increasing boosting hiking".split(), "up"),
}


def _reached(words: list[str], n: int) -> tuple[Trend | None, bool]:
    """Say how a level was reached where only the level is stated: "fell to 80", "dipped back down to 3%"."""
    for i in range(n - 1, max(-1, n - 11), -1):
        word = words[i].lower()
        if word.isdigit() and len(word) == 4:
            continue
        if (word in ORDINALS or _NTH.fullmatch(word)) and i + 1 < n and words[i + 1].lower() in _PERIODS:
            continue  # "rose for a fourth month to 5%"
        if word in STAGES and i == n - 1:
            by = _back_to("in", words, n + 1, 5)
            return _reached(words, by) if by else (None, False)  # "rising in equal steps to 5%"
        if word == "up" and i == n - 1:
            return trend_at(words, i) if i else (None, False)  # "fell by up to about 10%"
        if word in TRENDS and word not in _NO_LEVEL:
            if not i and word in ("higher", "lower"):
                return None, False  # the figure before is that of the change: "4p lower to 90p"
            if word == "narrowed" and not RANGED.isdisjoint(w.lower() for w in words[max(0, i - 4) : i]):
                return None, False  # "its guidance was narrowed to 3% to 5%"
            return TRENDS[word], word in TREND_LOOSE and word not in _GROWING
        if word == "swells" and i == n - 1:
            return "up", True  # "the bill swells to $40m"
        if word in _SCALED and i < n - 1 and words[i + 1] == "back":
            return "down", True  # "scaled back to $4m"
        if word in TREND_WITH_BY and i == n - 1:
            return TREND_WITH_BY[word], True  # "the quota was raised to 44 bcm"
        if word in ("higher", "lower") and i and words[i - 1].lower() in _EDGED:
            return TRENDS[word], False  # "inched higher to 2%"
        if word in ("up", "down") and i < n - 1 and words[i + 1].lower().endswith("ly"):
            return TRENDS[word], False  # "up slightly to $40m"
        if i == n - 1 and i and word in ("it", "them") and words[i - 1].lower() in _BRINGING:
            return _BRINGING[words[i - 1].lower()], False  # "a cut, lowering it to 45%"
        if i == n - 1 and word[-1:] == ",":
            word = word[:-1]  # "fell slightly, to 4%"
        if word == "on" and i == n - 1:
            return None, False  # "the tree fell on to two cars"
        place = words[i][:1].isupper() and i and words[i - 1].lower() in ("in", "at")
        if word == "from" and i + 1 < n and words[i + 1].rstrip(",") in MONTHS:
            continue  # "declined from November to 1.5 million"
        if not (word in BETWEEN or word in WHEN or word in _PERIODS or word.endswith("ly") or place):
            return None, False
    return None, False
