"""What stands before a number: hedges, range openers and trends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.quantity.context.guards import GUARDED, otherwise, than_then
from jrtrade.quantity.context.over import WINDOW
from jrtrade.quantity.context.trends import BETWEEN, OBJECT_LINKS, PUTTING, STAGES, STRIP, WHEN, trend_at
from jrtrade.quantity.lexicon.hedges import HEDGE_LAST, HEDGE_NEUTRAL, HEDGES_BEFORE, PRICED
from jrtrade.quantity.lexicon.numbers import VULGAR, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.trends import ABOUT_TOPICS, TREND_ADVERBS, TREND_WITH_BY, TRENDS
from jrtrade.quantity.text.nouns import plural

if TYPE_CHECKING:
    from jrtrade.quantity.kinds import Qualifier, Trend

_UP_TO = rare(
    r"(?:[^.;\n]{1,24}?\s(?:to|up\sto)|[^\s;]{1,12}\sand)\s(?:(?:as\s[a-z]{3,6}\sas|(?:more|less)\sthan|about|around|nearly|almost|over|under|just)\s)?[$£€¥\d]"
)
_MORE = ("more", "less", "rather", "very", "fairly")
_OPENERS = ("between", "from")
_HEDGE_SIGNS: dict[str, Qualifier] = {
    "~": "about",
    **dict.fromkeys("≈∼≃≅", "about"),
    "<": "below",
    ">": "above",
    **dict.fromkeys("≤⩽≦≲", "at_most"),
    **dict.fromkeys("≥⩾≧≳", "at_least"),
    "<=": "at_most",
    ">=": "at_least",
}
_TELLING = (
    HEDGE_LAST
    | HEDGE_NEUTRAL
    | TREND_ADVERBS
    | frozenset(TRENDS)
    | frozenset((*_OPENERS, "of", "average", "to", "on", "ahead", "age", "ages"))
)
"""Words that can mean something right before a number; most words can't."""


_AGREED = frozenset(
    "agreed promised pledged proposed current present planned expected targeted target record required permitted "
    "allowed statutory legal previous original earlier latest forecast projected intended usual normal".split()
)
"""What may be said of a level that something was brought to: "cut to the agreed 15%"."""
_THE = frozenset("the its their his her".split())
_OF_AGE = frozenset(("of", "age", "ages"))
_BOUNDING = HEDGE_LAST | HEDGE_NEUTRAL | _OF_AGE | frozenset((*_OPENERS, "at"))
"""Words that a bound ends in, or that open a range; behind all others only a trend can stand."""
_NEEDED = _TELLING | _AGREED | {"by"}
"""Words for which one must look at those before them."""
_LEADING = (
    frozenset(TRENDS)
    | frozenset(TREND_WITH_BY)
    | WHEN
    | BETWEEN
    | STAGES
    | frozenset(
        (
            *(words[-2] for words in HEDGES_BEFORE if words[-1] in ("to", "on") and len(words) > 1),
            *("ahead", "it", "them", "swells"),
            *PUTTING,
        )
    )
)
"""Words before "to" and "on" with which these two tell something of a number."""
_SIZES: dict[str, tuple[int, ...]] = {
    last: tuple(sorted({len(words) for words in HEDGES_BEFORE if words[-1] == last}, reverse=True))
    for last in HEDGE_LAST
}
"""How many words the hedges have that end in a word, the longest first."""


_PASSED = re.compile(
    r"(?<![\w.,$£€¥-])(?:(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d))?|Q[1-4]|[A-Z][A-Za-z]{0,2}\d(?:\.\d)?|(?:Unit|Train|Line|Block|Phase|Plant|[Tt]ype)\s\d{1,2}|\d{1,2}-(?:year|month|day|week)"
    r"|(?i:quarter|half|twice|thrice|once(?:\sagain|\smore)?|first|second|third|fourth|fifth)"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|[a-z]{1,9}(?:nd|rd|th)|first|second)\s(?:[a-z]+\s)?(?:year|month|quarter|week|day|time|session))\Z"
)
_SPANNED = re.compile(
    r"(?<![a-z])(?:(?:in|over|within)\s(?:just\s|only\s)?[\w-]{1,10}\s(?:years|months|weeks|days|decades)|[\w-]{1,10}\stimes)\Z"
)
"""What may stand between a verb and its amount, and is none itself: "cut its 2025 target by 5%", "cut CO2 by 20%"."""
_NTH_ONE = re.compile(r"(?<![a-z])(?:first|second|third|fourth|fifth)(?:\s[a-z]{3,15}){1,2}\Z")
_OF_MANY = re.compile(
    rf"(?<![a-z])(?:{'|'.join(sorted(OBJECT_LINKS))})\s(?:(?:the|its|their|his|her|all|some|about|around|nearly|almost|over|more\sthan)\s){{0,2}}"
    rf"(?:\d[\d,.]{{0,10}}|{words_to(20)})(?:\s(?:million|thousand|hundred))?(?:\s[a-z-]{{2,15}}){{1,3}}\Z"
)
_PASSED_ENDS = frozenset("0123456789rhkyfdtsenglmp")
_CALLED = re.compile(
    r"\s(?:(?:and|intraday|closing|fresh|new|all-time|record)\s){0,2}(?:(?:low|high|peak|trough)s?|(?P<level>level))\sof\s"
    r"|(?:\s[a-z]{2,10})?(?P<aside>,)\sof\s|(?P<lasting>\sof\s)"
)
_IN_YEARS = re.compile(
    r"(?i:est(?:\s[a-z]{2,10}){0,2}\s(?:in|for)\s(?:(?:more\sthan|about|over|nearly|almost)\s)?[\w-]{1,10}"
    r"\s(?:years|months|weeks|decades|quarters))\Z"
)
"""A figure in the name of the level reached, or of the change: "to a five-year low of 3%", "a first cut, of 2%"."""


def _called(text: str, low: int) -> bool:
    """Whether the figure that ends at `low` stands in the name of the level, or the change, that comes next."""
    m = _CALLED.match(text, low)
    if m is None or (m["level"] and not text.endswith("est", 0, low)):
        return False
    if m["lasting"]:
        return _IN_YEARS.search(text, max(0, low - 50), low) is not None
    return True


def _passed(text: str, low: int, *, by: bool) -> bool:
    """Whether what ends at `low` lies between a verb and its amount, which "by" or "to" leads to."""
    if by and any(object_.search(text, max(0, low - 60), low) is not None for object_ in (_NTH_ONE, _OF_MANY)):
        return True  # "cut the risk of a second heart attack by 18%", "raised pay for 40,000 workers by 5%"
    if text[low - 1] == "n" and not text.endswith("again", 0, low):
        return False
    if text[low - 1] == "s":
        return by and _SPANNED.search(text, max(0, low - 30), low) is not None
    return _PASSED.search(text, max(0, low - 30), low) is not None


_SET_OFF: dict[str, Qualifier] = {
    "most,": "at_most",
    "maximum,": "at_most",
    "least,": "at_least",
    "minimum,": "at_least",
}
_ASIDE = rare(r"(?<![A-Za-z-])[Aa]t\s(?:(?:the\s)?(?:very\s)?(?:most|least)|a\s(?:bare\s)?m(?:in|ax)imum),\s\Z")
"""A bound that commas set off: "at most, 5%"."""


_ELSEWHERE = rare(
    r"(?:\A|[.,;:!?—–(\0\n“\"]\s?)(?:(?i:and|but)\s)?(?i:in(?!\s(?:all|total|sum)(?![a-z]))|on|for|among|amongst|by|to|until|till|at|with|from|during|this|last|next|so|"
    r"here|there|now|today|then|officially|publicly|privately|nominally|theoretically|technically|initially|within|under|outside|inside|across|around)(?![a-z])"
    r"[^.,;:!?—–\0\n]{0,48},?\s\Z"
)
"""What "at least" may belong to where it stands between commas: "In Paris, at least, 40 shops closed"."""


class Before(NamedTuple):
    """What the words before a number say of it."""

    start: int
    qualifier: Qualifier = "exact"
    opener: str | None = None
    last: str = ""
    """The word before all that, in lower case."""
    trend: Trend | None = None
    loose: bool = False
    """Whether the trend word has other meanings before a count."""
    opened: int = 0
    """Where the opener ends, if there is one."""


def before(text: str, at: int, low: int) -> Before:
    """Read the words before position `at`, no further back than `low`."""
    window = low if low > at - WINDOW else at - WINDOW
    chunk = text[window:at]
    if window == low and window and text[low - 1] in _PASSED_ENDS:
        by = " by " in chunk
        if ((by or " to " in chunk) and _passed(text, low, by=by)) or (" of " in chunk and _called(text, low)):
            low, window = 0, max(0, at - WINDOW)
            chunk = text[window:at]
    if chunk[-1:] == " ":
        word = chunk[chunk.rfind(" ", 0, -1) + 1 : -1].lower()
        if word not in _NEEDED:
            alone = word.isalpha() and len(word) + 1 < len(chunk) and word[-2:] != "ly" and word not in _BANDS
            if alone and " a " not in chunk and " an " not in chunk and chunk.isprintable():
                return Before(at, "exact", None, word)
            if word in _SET_OFF and (aside := _set_off(text, at, low, _SET_OFF[word])) is not None:
                return aside
    else:
        word = chunk[-6:-1] if chunk[-1:] == "-" else ""
        word = word[word.rfind(" ") + 1 :]
    if word in _BANDS and _TENS.match(text, at) and (banded := _banded(text, at, low)) is not None:
        return banded
    if "—" in chunk:
        chunk = chunk.replace("—", " ")
    words = chunk.split()
    if not words:
        return Before(at)
    if window > low and not chunk[0].isspace():
        words[0] = ""  # cut through by the window
    word = words[-1].lower()
    if word in ("a", "an") and text[at] in VULGAR and len(words) > 1:
        chunk = chunk[: chunk.rindex(words.pop())]  # "eased a ¼ cent"
        word = words[-1].lower()
    if not word:
        return Before(at)
    if word == "by" and window > low:
        window = max(low, at - 2 * WINDOW)  # "raised the tariffs for rail freight of coal to eastern ports by 10%"
        chunk = text[window:at].replace("—", " ")
        words = chunk.split()
        if window > low and not chunk[0].isspace():
            words[0] = ""
    if word in ("to", "on") and chunk[-1] == " " and len(words) > 1:
        led = words[-2].lower().lstrip(STRIP)
        if led[-1:] == ",":
            led = led[:-1]
        when = word == "to" and (led.isdigit() or words[-2][:1].isupper())
        if led not in _LEADING and not led.endswith("ly") and not when:
            return Before(at, "exact", None, word)
    elif word not in _TELLING and not word.endswith("ly") and chunk[-1].isspace() and word[0] not in STRIP:
        article = len(words) - (3 if len(words) > 3 and (words[-2].endswith("ly") or words[-2] in _MORE) else 2)
        if article > 0 and words[article].lower() in ("a", "an"):
            trend, loose = trend_at(words, article)  # "rose a modest 0.2 per cent", "by an upwardly revised 5"
            return Before(at, "exact", None, word, trend, loose)
        if word in _AGREED and article > 1 and words[article - 1] == "to" and words[article] in _THE:
            trend, loose = trend_at(words, article)
            return Before(at, "exact", None, word, trend, loose)
        return Before(at, "exact", None, word)
    qualifier: Qualifier = "exact"
    start = at
    n = len(words)
    if not chunk[-1].isspace():
        glued = _glued(chunk) or (_hyphened(text, at, low) if chunk[-1] == "-" else None)
        if glued is not None:
            return Before(at - glued[0], glued[1])
        width = 2 if chunk[-2:] in ("<=", ">=") else 1
        sign = _HEDGE_SIGNS.get(chunk[-width:])
        if sign is None:
            return Before(at)
        qualifier, start = sign, at - width
        words[-1] = words[-1][:-width]
        if not words[-1]:
            n -= 1
    last = words[n - 1].lower().lstrip(STRIP) if n else ""
    if start == at and last and last not in _BOUNDING:
        if last == "average" and n > 1 and _averaging(words, n - 2, text, at):
            return Before(window + chunk.lower().rfind("average"), "about", None, words[n - 2].lower())
        trend, loose = trend_at(words, n)
        return Before(at, "exact", None, last, trend, loose)
    opener: str | None = None
    opened = 0
    if last in _OPENERS and not (
        last == "from" and n > 1 and words[n - 2].lower() in PRICED and not _UP_TO.match(text, at)
    ):
        opener, n, opened = last, n - 1, start
        start = window + chunk.rfind(words[n]) + len(words[n]) - len(words[n].lstrip(STRIP))
    if last in _OF_AGE:
        if last == "of" and n > 3 and words[n - 2] == "ages" and words[n - 4].lower() == "between":
            opener, n, opened = "between", n - 4, start
            start = window + chunk.rfind(words[n])
        if last != "of" and n > 1 and words[n - 2].lower() == "between":
            opener, n, opened = "between", n - 2, start
            start = window + chunk.rfind(words[n])
        if last == "of" and n > 2 and words[n - 2] == "age" and words[n - 3] == "the":
            n -= 3
    found = n
    while n and words[n - 1].lower() in HEDGE_NEUTRAL and n > found - 3:
        n -= 1
    key = _hedge(words, n)
    if not key and n != found:
        n = found
        key = _hedge(words, n)
    size = len(key)
    if key:
        qualifier = HEDGES_BEFORE[key]
        if key[0] in GUARDED:
            other = otherwise(key, words, n, text, at, low)
            if other is not None:
                return Before(at, last=other[0], trend=other[1])
        position = len(chunk)
        for word in reversed(words[n - size : len(words)]):
            position = chunk.rfind(word, 0, position)
        start = window + position + len(words[n - size]) - len(words[n - size].lstrip(STRIP))
        n -= size
        if n > 1 and words[n - 1] in _MUCH and key[-1] == "than":
            n -= 1  # "not much higher than 3%"
        denied = _denied(words, n, key) if n and qualifier in ("above", "below") else 0
        if denied:
            qualifier = "at_most" if qualifier == "above" else "at_least"  # "not above 3%"
            start = window + chunk.rfind(words[n - denied], 0, start - window)
            n -= denied
    else:
        n = found
        if last == "at" and _capped(words, n - 1):
            qualifier = "at_most"
    if size and opener is None and n and words[n - 1].lower() in _OPENERS:
        opener, n, opened = words[n - 1].lower(), n - 1, start
        start = window + chunk.rfind(words[n], 0, start - window)
    if not n:
        behind = size == 2 and key[-1] == "than" and 0 < low == window
        apart = behind and key[0] in _HIGHER and text.startswith(key[0], low + 1) and not text[low - 1].isdigit()
        if behind and (apart or _sums(text, at, low) or than_then(text, at, low)):
            return Before(at)  # "costs $10 a barrel less than $92", "5 points higher than 20%"
        return Before(start, qualifier, opener, opened=opened)
    last = words[n - 1].lower().lstrip(STRIP)
    topic = size == 1 and qualifier == "about" and words[n].lower() == "about"
    if topic and (last in ABOUT_TOPICS or words[n - 1].lstrip(STRIP) in ("How", "What")):
        return Before(opened or at)  # "How about six?"
    if size == 1 and last == "the" and words[n].lower() in ("above", "below"):
        return Before(at)  # "the above 2 places"
    if opener == "between" and last in ("fall", "falls", "bounce", "bounces", "bounced", "ranges"):
        return Before(start, qualifier, opener, last, opened=opened)
    if opener is not None and last in ANY and n > 1:
        n -= 1  # "fares will rise by anything from 5 to 9 per cent"
    trend, loose = (
        trend_at(words, n)
        if not (size == 3 and words[n + 1].lower() in ("high", "low", "long") and last != "to")
        and not (size in (2, 3) and words[n + size - 2].lower() in _LACKING)  # "fell just short of $4 million"
        and not (size == 1 and words[n].lower() in ("above", "below", "beyond", "past") and last not in ("to", "by"))
        else (None, False)
    )
    return Before(start, qualifier, opener, last, trend, loose, opened)


_LACKING = frozenset(("short", "shy"))
ANY = frozenset(("anything", "anywhere", "somewhere"))
"""What may stand before a range, whatever the verb before it tells."""
_ATTRIBUTIVE = rare(
    r"\d[\d.,]{0,8}(?:-[a-z]|(?:%|\sper\s?cent)\s(?!(?:in|on|at|of|for|to|and|or|but|a|an|per|over|across|among|compared|against|while|with|"
    r"when|this|that|last|each|every|between|during|from|before|after|as|more|less|higher|lower|below|above|under)(?![a-z]))[a-z])"
)
"""A figure that tells what something is like: "the union wins average 3% rises"."""
_GIVES = frozenset(
    "is was has does pays gives offers wins gets sees shows makes needs takes means as plus versus".split()
)


def _averaging(words: list[str], n: int, text: str, at: int) -> bool:
    """Whether the "average" behind the word at `n` is a verb: "duties average 2%", "wages in Peru average $400"."""
    if n > 1 and words[n].isalpha() and words[n][0].isupper() and words[n - 1] in ("in", "for", "of", "on"):
        n -= 2
    word = words[n].lower()
    if word not in ("which", "that") and (word in _GIVES or not (word.isalpha() and plural(word))):
        return False
    return _ATTRIBUTIVE.match(text, at) is None


def _set_off(text: str, at: int, low: int, qualifier: Qualifier) -> Before | None:
    """Read a bound with a comma behind it, and what stands before the bound."""
    aside = _ASIDE.search(text, max(low, at - 24), at)
    found = before(text, aside.start(), low) if aside is not None else None
    if aside is None or found is None or found.qualifier != "exact" or found.opener is not None:
        return None
    start = aside.start()
    if text.startswith("at least", start) and _ELSEWHERE.search(text, max(0, start - 60), start):
        return None  # "In Paris, at least, 40 shops closed"
    return found._replace(start=start, qualifier=qualifier)


_BANDS = frozenset("low mid high lower upper".split())
_TENS = rare(r"[A-Z]{0,3}[$£€¥]\d[\d,.]{0,9}s(?!\w)")


def _banded(text: str, at: int, low: int) -> Before | None:
    """Read the trend before the part of a band that a sum lies in: "fell to the low $10s", "rose to the mid-$40s"."""
    band = text.rfind(" ", low, at - 1) + 1
    if text.endswith(" the ", low, band):
        band -= 4
    if band <= low:
        return None
    found = before(text, band, low)
    exact = found.trend is not None and found.qualifier == "exact" and found.opener is None
    return Before(at, "exact", None, found.last, found.trend, found.loose) if exact else None


_HIGHER = frozenset("higher lower dearer cheaper stronger weaker".split())
"""What a figure is than another, where "more" may as well open a bound."""


def _sums(text: str, at: int, low: int) -> bool:
    """Whether a sum begins at `at` (its sign read or not), and another ends at `low`."""
    sign = text[at] if text[at] in "$£€¥" else ""
    return sign != "" and sign in text[max(0, low - 24) : low] and "—" not in text[low:at]


def _capped(words: list[str], n: int) -> bool:
    """Whether what stands before the "at" at position `n` caps something there: "caps imports at 3 Mt"."""
    for i in range(n - 1, max(-1, n - 7), -1):
        word = words[i].lower()
        if word in _CAPS:
            return i < n - 1
        if word[-1:] in ".,;:" or word in ("is", "was", "were", "are"):
            return False
    return False


_CAPS = frozenset("cap caps capped capping".split())


def _glued(chunk: str) -> tuple[int, Qualifier] | None:
    """Read a hedge that is glued to the number: "sub-3%", "near-20", "c5,000"; its length comes first."""
    if chunk[-4:].lower() == "sub-":
        return 4, "below"
    if chunk[-5:].lower() == "near-":
        return 5, "almost"
    if chunk[-1] == "c" and not chunk[-2:-1].isalnum():
        return 1, "about"
    for short in ("approx.", "ca."):
        if chunk.endswith(short) and not chunk[-len(short) - 1 : -len(short)].isalnum():
            return len(short), "about"
    if chunk[-2:] == "c." and not chunk[-3:-2].isalnum():
        return 2, "about"
    return None


_HYPHENED: dict[str, Qualifier] = {
    "almost": "almost",
    "nearly": "almost",
    "about": "about",
    "roughly": "about",
    "around": "about",
    "over": "above",
    "under": "below",
}
_HEDGE_HYPHENED = rare(rf"(?i:(?<![\w-])({'|'.join(_HYPHENED)})-)\Z")
_ATTRIBUTE = rare(r"[\d.,]{1,9}(?:%|-(?!year|old|and|to|or|par\b)[a-z])")


def _hyphened(text: str, at: int, low: int) -> tuple[int, Qualifier] | None:
    """Read a hedge that a hyphen joins to an attribute: "an almost-90-percent rise", but "the under-21 side"."""
    if not _ATTRIBUTE.match(text, at):
        return None
    m = _HEDGE_HYPHENED.search(text, max(low, at - 9), at)
    return None if m is None else (len(m[0]), _HYPHENED[m[1].lower()])


def _denied(words: list[str], n: int, key: tuple[str, ...]) -> int:
    """Return how many words before a bound deny it: "not above 3%", "won't cost more than $5"."""
    verb = words[n - 1]
    if _denies(verb):
        return 1
    if n < 2 or verb not in (_DONE if key[-1] == "than" else _LIMITED):
        return 2 if n > 1 and words[n - 2].lower() == "never" and _ever(verb) else 0
    if _denies(words[n - 2]):
        return 2
    if n < 4 or words[n - 2] != "to":
        return 0
    if words[n - 3] in _WILLING:
        return 4 if _denies(words[n - 4]) else 0  # "did not expect to pay less than $5"
    planned = words[n - 4].lower() in ("is", "are", "was", "were")  # "the plan is not to sell more than 5 ships"
    return 3 if _denies(words[n - 3]) and not planned else 0  # "tries not to spend more than $5"


def _ever(verb: str) -> bool:
    """Whether a verb behind "never" has an amount for its object: "she never keeps more than ten"."""
    return verb in _DID or any(
        verb.endswith(ending) and verb.removesuffix(ending) + stem in _DONE
        for ending, stem in (("s", ""), ("d", ""), ("ed", ""), ("ies", "y"), ("ied", "y"))
    )


def _denies(word: str) -> bool:
    return word.lower() in _DENYING or word.endswith(("n't", "n’t"))


_MUCH = frozenset(("much", "any", "far", "significantly", "substantially"))
_DENYING = frozenset(
    "not never no nothing none cannot neither nor wont cant dont doesnt didnt isnt arent wasnt couldnt wouldnt "
    "shouldnt".split()
)
_LIMITED = frozenset(("be", "exceed"))
_DONE = _LIMITED | frozenset(
    "cost take last need require have hold carry contain seat weigh measure cover pay charge spend get earn "
    "receive make use eat drink drive travel walk stay live keep own employ hire buy sell handle allow accept "
    "afford bring lend borrow invest wait add lose expect want see find".split()
)
"""What is denied of an amount: "won't cost more than $5", but "did not say more than 5 died"."""
_DID = frozenset(
    "took had held made paid spent got ate drank drove kept bought sold lent brought seen found lost".split()
)
_WILLING = frozenset("want expect need have like wish afford plan intend hope".split())


def _hedge(words: list[str], n: int) -> tuple[str, ...]:
    """Return the words before position `n` that make a hedge, the most that do."""
    sizes = _SIZES.get(words[n - 1].lower().lstrip(STRIP)) if n else None
    if sizes is None:
        return ()
    tail = tuple([w.lower().lstrip(STRIP) for w in words[max(0, n - sizes[0]) : n]])
    for size in sizes:
        if size <= n and tail[-size:] in HEDGES_BEFORE:
            return tail[-size:]
    return ()
