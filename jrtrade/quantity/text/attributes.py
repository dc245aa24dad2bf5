"""Which of the words behind a number describe what is counted, and which are a verb or say how it was counted."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare

ADJECTIVES_IN_LY = frozenset(
    "likely monthly weekly daily nightly yearly hourly quarterly early elderly deadly costly friendly family supply "
    "lonely lovely ugly silly unruly lively holy sickly cowardly smelly curly woolly hilly orderly".split()
)
PAST = frozenset(
    "paid sold won led hit beat cost cut flew swam blew broke woke rode drank sang sank shook slid sprang swung hung "
    "dug clung crept dealt froze forgot fed bit tore slept kept wept leapt burnt".split()
)
_CUT = frozenset(
    "rate price tax pay job jobs power interest spending budget wage cost output production duty tariff straight "
    "consecutive successive".split()
)
"""What is cut, before a "cut" that is a noun."""
COUNTERS = frozenset("time seed year day week month round place goal win title try".split())
_NOUNS_IN_ING = frozenset(
    "building meeting ruling filing hearing wedding painting landing killing offering rating ending beginning setting "
    "training shooting bombing opening closing reading listing sitting stabbing swing king ring wing spring string "
    "thing evening morning".split()
)


_FOR_WHOM = frozenset(("men", "women", "children", "people"))
_MADE_FOR = rare(
    r"\s(?:[a-z]{3,12}\s)?(?:suits|shoes|boots|hats|shirts|coats|jackets|dresses|books|magazines|films|toys|games|shops|stores|boutiques|clinics|"
    r"hospitals|wards|shelters|prisons|jails|toilets|teams|clubs|sides|leagues|squads|events|races|tournaments|titles|matches|finals|medals|"
    r"championships|colleges|groups|organi[sz]ations|charities|bikes|bicycles|centres|centers|festivals|playgrounds|parties)(?![\w’'-])"
)
"""What is made for men, for women or for children: "30 men's suits", but "two women's bodies"."""
_OUTLETS = rare(
    r"\s(?:stores|shops|restaurants|outlets|branches|supermarkets|pubs|bars|caf[eé]s|hotels|locations|franchises|franchisees|sites|stations|"
    r"employees|workers|staff|customers|shoppers|diners|drivers|burgers|products)(?![\w’'-])"
)
"""What is called by the name of a chain in the possessive: "1,100 McDonald's restaurants"."""


def of_owner(text: str, word: str, end: int, *, first: bool) -> bool:
    """Whether a possessive says of what kind the things are: "30 men's suits", "1,100 McDonald's restaurants"."""
    if word[0].isupper():
        return first and _OUTLETS.match(text, end) is not None
    return word[:-2].lower() in _FOR_WHOM and _MADE_FOR.match(text, end) is not None


_NOUNS_IN_LY = frozenset(
    "supply resupply assembly family fly ally butterfly rally bully anomaly monopoly lily jelly".split()
)
_COUNTED_SO = frozenset(
    "recorded reported estimated expected projected forecast claimed stated counted observed noted documented "
    "scheduled completed delivered handled".split()
)
"""Participles that say how the things came to be counted, not what they are."""


def described(words: list[str]) -> list[str]:
    """Leave out what only says how the things were counted or made: "recorded songs", "newly built plants"."""
    kept: list[str] = []
    adverb = False
    for word in words:
        lowered = word.lower()
        plain = "-" not in word and not word[0].isupper()
        if plain and lowered.endswith("ly") and lowered not in ADJECTIVES_IN_LY and lowered not in _NOUNS_IN_LY:
            adverb = True
            continue
        if not (plain and (lowered in _COUNTED_SO or (adverb and lowered.endswith(("ed", "built", "made"))))):
            kept.append(word)
        adverb = False
    return kept


def done(text: str, words: list[str], ends: list[int]) -> int:
    """Return how many words stand before a verb that is the same in the past: "the first voyage set out"."""
    for i in range(1, len(words)):
        verb = _DONE.get(words[i])
        if verb is not None and words[i - 1].lower() not in _SETS and verb.match(text, ends[i]):
            return i
    return 0


_DONE = {
    "set": re.compile(
        r"\s(?:out(?!\sof\s)|off|sail|up|to|about|foot|aside|forth|ablaze|alight|fire|the|an?|its|his|her|their|new)(?![\w-])"
    ),
    "put": re.compile(r"\s(?:out|up|off|on|in|into|forward|down|to|the|an?|its|his|her|their)(?![\w-])"),
    "split": re.compile(r"\s(?:into|off|up|apart|away)(?![\w-])"),
}
_SETS = frozenset(
    "tv television radio chess film movie drum dinner tea train data skill tool rule box jet generating gen lego head "
    "character furniture toy card stage instruction training test shot stock share box swing photo wheel gear stamp "
    "coin china jewellery jewelry cutlery matching dvd lp game problem question sample feature answer".split()
)
"""What comes in sets, is put or split, before the noun."""


_KINDS_OF_PART = frozenset(("time", "timer", "number", "exchange", "payment"))


def trim_singular(words: list[str], ends: list[int]) -> tuple[list[str], list[int]]:
    """Cut verbs and adverbs off what follows "one"."""
    if words[:1] == ["part"] and not _KINDS_OF_PART.issuperset(words[1:2]):
        return words[:1], ends[:1]  # "one part vinegar to three parts oil"
    if words and words[-1] in ("overall", "altogether", "all-time"):
        words, ends = words[:-1], ends[:-1]  # "she came 3rd overall"
    keep = len(words)
    for i, word in enumerate(words):
        lowered = word.lower()
        cut = lowered == "cut" and words[i - 1].lower() in _CUT  # "its first rate cut"
        if i and ((lowered in PAST and not cut) or (lowered.endswith("ing") and words[i - 1] in COUNTERS)):
            keep = i
            break
        most = i == 1 and words[0].lower() in ("most", "least")  # "the fourth most visited country"
        if (lowered.endswith("ly") and lowered not in ADJECTIVES_IN_LY) or (i and lowered.endswith("ed") and not most):
            keep = i
            break
    if keep > 1 and words[keep - 1].endswith("ing") and words[keep - 1] not in _NOUNS_IN_ING:
        keep -= 1  # "one transport escaping"
    return words[:keep], ends[:keep]


_INVARIABLE = frozenset(
    "Japanese Chinese Vietnamese Taiwanese Portuguese Lebanese Sudanese Burmese Nepalese Congolese Maltese Senegalese "
    "Swiss British French Dutch Irish English".split()
)
"""Peoples whose name is the same for one and for many."""
_LANGUAGE = frozenset(
    "studied learned learnt spoke speak taught knew know understood understand wrote read study learn attacked "
    "killed hated joined met saw beat fought helped saved defeated faced hired sold served".split()
)
"""Verbs that have a people or its language for their object."""
_INTRANSITIVE = rare(
    r"(?:lived?|die|work(?:ed)?|arrived?|moved?|settled|stayed|fled|migrated|emigrated|perished|returned|applied|visited|voted|resided?|home|ashore|aboard|crossed|survived|escaped|surrendered|marched|remained)\Z"
)


_AND_OTHERS = rare(rf"\s(?:and|or)\s(?:\d{{1,3}}|{words_to(20)})\s[A-Z][a-z]{{2,12}}\s[a-z]{{3,15}}s(?![a-z-])")
"""What shares its noun with a people named before: "12 Japanese and 14 Danish firms"."""


def of_people(text: str, words: list[str], ends: list[int]) -> int:
    """Return how many words name a people that is the same for one and for many: "Japanese", "unarmed Chinese"."""
    if not words:
        return 0
    if words[0] in _INVARIABLE:
        n = 1
    elif len(words) > 1 and words[1][-3:] == "ese" and words[1] in _INVARIABLE and words[0].islower():
        n = 0 if words[0] in _LANGUAGE or words[0] in PAST else 2
    else:
        return 0
    if n and _AND_OTHERS.match(text, ends[n - 1]):
        return 0
    return n if n == len(words) or _INTRANSITIVE.match(words[n]) else 0


_OTHER_PEOPLE = rare(r"\s[A-Z][a-z]{3,12}\s[a-z]{3,15}s(?![a-z-])")
_OTHER_KIND = rare(r"\s([a-z]{3,15}(?:-[a-z]{3,10})?)\s[a-z]{2,15}s(?![a-z-])")
_NO_KINDS = frozenset(
    "went left came got ran fell rose had was were fled took gave made did saw said lay sat stood grew die live face "
    "leave lose win work stay need want fail quit vote pay use own buy sell eat drink drive walk smoke suffer".split()
)


def either(text: str, word: str, end: int) -> bool:
    """Whether "or" that ends at `end` joins two kinds of what is counted: "dairy or beef cows", no "fled or lost"."""
    if word[0].isupper():
        return _OTHER_PEOPLE.match(text, end) is not None  # "Dutch or Danish guests"
    m = _OTHER_KIND.match(text, end)
    if m is None or not word.islower() or word in PAST or word in _NO_KINDS or m[1] in STOPS or m[1] in PAST:
        return False
    return m[1].endswith("ed") or not word.endswith("ed")
