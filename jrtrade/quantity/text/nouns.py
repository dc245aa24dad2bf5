"""The counted noun phrase behind a number, in its lemma form."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.nouns import (
    ALIKE,
    ATTRIBUTIVE,
    BESIDE,
    MEASURED_BY,
    NOT_PLURAL,
    NOUN_STARTERS,
    PLURALS,
    QUALITIES,
    STOPS,
)
from jrtrade.quantity.lexicon.numbers import TWO_TO_TEN
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.lexicon.trends import TREND_NOUNS
from jrtrade.quantity.text.attributes import (
    ADJECTIVES_IN_LY,
    COUNTERS,
    PAST,
    described,
    done,
    either,
    of_owner,
    of_people,
    trim_singular,
)
from jrtrade.quantity.text.seeds import NUMBER_WORDS

_LETTER = "[A-Za-zÀ-ÿ]"
_FLEETS = (
    "planes|airplanes|aeroplanes|aircraft|jets|jetliners|airliners|freighters|bombers|fighters|tankers|helicopters|drones|"
    "buses|trams|trains|trucks|tanks|engines|sheets|carriers|howitzers|launchers|vehicles|missiles|rifles|guns"
)
"""What models with a number are of: "four A320 planes"."""
_NOUN = re.compile(
    r"(?:\s{1,3})((?:[Uu]\.[SKNskn]\.|E\.U\.)(?:-[a-z]{1,20})?|[A-Z]{1,2}\d{2,4}[a-z]{0,6}s(?![\w-])"
    rf"|[A-Z]{{1,2}}\d{{1,4}}[A-Za-z\d]{{0,4}}(?:-[A-Z0-9]{{1,6}})?(?=\s(?:[A-Za-z][a-z]{{2,12}}\s){{0,2}}(?:{_FLEETS})(?![a-z]))"
    r"|(?:[2-6]G|[48]K|[23]D)(?=\s[A-Za-z])|Arc\d{1,2}(?=\s[a-z])|[Cc]ovid-?19|[23]-pointers?(?![\w-])|[A-Z][A-Za-z]{1,10}(?:/[A-Z][A-Za-z]{1,10}){1,3}(?=\s[A-Za-z])"
    r"|7[0-8]7(?:s(?![\w-])|(?=\s(?:[A-Z][A-Za-z]{2,10}\s)?(?:jets|planes|aircraft|airliners)))"
    rf"|{_LETTER}[A-Za-zÀ-ÿ&]{{0,40}}(?:[-‐‑–'’][A-Za-zÀ-ÿ0-9]{{1,40}}){{0,8}})"
)
_OWNER = ("'s", "’s")
_PLURAL_ENDS = rare(rf"{END}|\s(?:and|or|in|on|at|for|from|with|to|were|are|was|this|last)\s")
POSSESSIVE = ("'s", "’s", "s'", "s’")
_SHORTENED = ("n't", "n’t", "'d", "’d")
"""What ends a verb, behind a noun that is counted: "one month isn't"."""
MAX_WORDS = 6


def plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in PLURALS:
        return True
    if (
        len(word) < 3
        or word[-1] != "s"
        or word in NOT_PLURAL
        or word[-2:] in ("ss", "us")
        or (word[-2:] == "is" and ((word.endswith(_IN_IS) and word[-5:] != "taxis") or word in _WORDS_IN_IS))
        or word.endswith("ous")
    ):
        return word.endswith(_PERSONS) and word not in ("omen", "specimen", "regimen", "acumen", "women")
    return True


def lemma(word: str) -> str:
    """Return the singular of a plural noun.

    Examples
    --------
    >>> [lemma(w) for w in ("documents", "countries", "boxes", "people")]
    ['document', 'country', 'box', 'people']
    """
    lowered = word.lower()
    known = PLURALS.get(lowered)
    if known is None and "-" in lowered:
        first = _FIRST_COUNTS.search(word)
        if first is not None and plural(lowered[: first.start()]):
            return lemma(word[: first.start()]) + first[0]  # "mothers-to-be"
        head, _, tail = word.rpartition("-")
        return f"{head}-{lemma(tail)}"
    if known is not None:
        return known
    if word.isupper() and len(word) > 3:
        word = lowered
    if not plural(lowered):
        return word
    if lowered.endswith("ies") and len(word) > 4:
        return word[:-1] if lowered.endswith(_IN_IE) else word[:-3] + "y"
    if lowered.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-1] if lowered in _IN_E else word[:-2]
    if lowered.endswith("oes") and len(word) > 5 and lowered not in _IN_OE:
        return word[:-2]  # "tornadoes", not "shoes"
    if lowered.endswith("men"):
        return word[:-3] + "man"
    if lowered.endswith("people"):
        return word[:-6] + "person"
    if lowered.endswith("children"):
        return word[:-3]
    return word[:-1]


_PERSONS = ("men", "people", "children")
_FIRST_COUNTS = re.compile(r"-(?:to-be|in-law|in-chief|general|elect|at-arms|in-waiting|at-law)\Z")
"""What stands behind the counted word of a compound."""
_GENERAL = rare(
    rf"\s(?:[Gg]eneral|elect)(?={END}|\s(?:from|of|in|who|have|are|were|and|said|say|sued|had|will|to|at|for)\b)"
)
_GENERALS = frozenset(
    "attorneys governors secretaries inspectors solicitors directors consuls surgeons auditors postmasters presidents "
    "lieutenants".split()
)
"""Whom "general" or "elect" may follow."""
_WANTED = rare(r"\s(?:men|women|man|people|suspects|fugitives|criminals|militants|terrorists|persons|killers)\b")
_IN_IS = ("sis", "tis", "polis", "debris", "axis", "iris")
_PEOPLES = (
    "aqis",
    "raelis",
    "stanis",
    "audis",
    "malis",
    "menis",
    "aitis",
    "taris",
    "ratis",
    "deshis",
    "baijanis",
    "punjabis",
    "gis",
    "hais",
)
_WORDS_IN_IS = frozenset(
    "paris tennis pelvis penis marquis trellis bis this his ibis elvis davis lewis louis francis morris norris harris "
    "dennis travis chris boris doris".split()
)
"""Words in -is that are no plurals ("analysis", "iris"); others are ("Iraqis", "taxis")."""
_IN_IE = tuple(
    """birdies rookies selfies hoodies smoothies cookies movies zombies caddies goalies townies foodies techies
    junkies groupies prairies calories genies brownies collies pixies sorties veggies hippies walkies""".split()
)
_IN_E = frozenset(
    "tranches brioches pastiches cartouches douches gouaches panaches barouches apaches porsches "
    "impasses crevasses mousses posses finesses".split()
)
_IN_OE = frozenset("shoes canoes tiptoes aloes oboes floes backhoes horseshoes snowshoes".split())
_SINGULARS = {one: many for many, one in reversed(PLURALS.items())}


def pluralise(phrase: str) -> str:
    """Return the plural of a noun phrase in its lemma form, so that `lemma` finds back.

    Examples
    --------
    >>> [pluralise(w) for w in ("document", "member country", "box", "people", "child")]
    ['documents', 'member countries', 'boxes', 'people', 'children']
    """
    head, space, word = phrase.rpartition(" ")
    if word in _SINGULARS:
        return head + space + _SINGULARS[word]
    if word.endswith(("s", "x", "ch", "sh", "z")):
        many = word + "es"
    elif word.endswith("y") and word[-2:-1] not in "aeiou":
        many = word[:-1] + "ies"
    else:
        many = word + "s"
    return head + space + many if lemma(many) == word else phrase


_RELATIONAL = re.compile(r"(?:al|ic|ive|ous|ful|less|ish|ern|ian|ese|ary|able|ible)\Z")
"""Endings of adjectives that say of what kind a thing is, two of them without "and": "digital physical sale"."""
_FIRST_NATION = rare(r"\s(?:Nations?|Peoples?|Ministers?)(?![a-z-])")
_AWAY = rare(
    r"\s(?:games?|matches|match|wins?|defeats?|goals?|draws?|days?|fixtures?|fans?|points?|legs?|tries)(?![a-z])"
)


_CLASSED = re.compile(r"\s((?i:category|level|grade|stage|type|class|tier|band|phase)|Year)\s(\d{1,2})(?=\s[a-z])")
_CLASSED_STARTS = frozenset("clgstbpCLGSTBPY")


_NAME = r"[A-Z][\w-]{1,16}(?:\s[A-Z][\w-]{0,16})?"
_MAKES = rare(rf"\s(?:{_NAME},\s){{1,5}}{_NAME},?\s(?:and|or)\s{_NAME}(?=\s[a-z])")
"""Several makes of what is counted, named in a row."""


def noun_at(text: str, end: int, *, one: bool) -> tuple[str, int] | None:
    """Read the noun phrase counted by a number that ends at `end`.

    Parameters
    ----------
    one : bool
        Whether the number is one, so that the noun is singular.

    Returns
    -------
    (str, int) or None
        The phrase with its head in the singular, and where it ends.
    """
    classed = _CLASSED.match(text, end) if text[end + 1 : end + 2] in _CLASSED_STARTS else None
    if classed is not None and (inner := noun_at(text, classed.end(), one=one)) is not None:
        return f"{classed[1].lower()} {classed[2]} {inner[0]}", inner[1]  # "700 category 3 homes"
    if text[end + 1 : end + 2].isupper() and not one and text.find(", ", end, end + 34) > 0:
        makes = _MAKES.match(text, end)
        if makes is not None and not any(w[-1:] == "s" and plural(w.lower()) for w in makes[0].split(",")[:-1]):
            return noun_at(text, makes.end(), one=False)  # "1,200 Audi, Skoda and Seat cars"
    words: list[str] = []
    ends: list[int] = []
    at = end
    head = -1
    joined = 0  # how many words stand before "and"
    while len(words) < MAX_WORDS:
        m = _NOUN.match(text, at)
        if m is None:
            break
        word = m[1]
        if word[0].isupper() and "\n" in text[at : m.start(1)] and _anew(text, end, at, word):
            break  # "Ships: 20⏎Exports rose"
        lowered = word.lower()
        if lowered in STOPS and not _no_stop(text, word, lowered, m.end(), first=not words, one=one):
            if lowered == "and" and words and head < 0 and not one and not joined:
                joined = len(words)  # "digital and physical sales"
                at = m.end()
                continue
            if lowered == "or" and len(words) == 1 and head < 0 and not one and either(text, words[0], m.end()):
                words[0] += " or"  # "late or missed lessons"
                at = m.end()
                continue
            if not words and lowered in _DEGREES:
                at = m.end()
                continue
            if words or lowered not in NOUN_STARTERS:
                break
            if lowered in ("more", "less", "such") or (
                lowered == "further" and not text.startswith(" education", m.end())
            ):
                at = m.end()
                continue
            if lowered == "overnight" and (one or not _overnight(text, m.end())):
                break
        elif lowered == "fewer" and not words:
            at = m.end()
            continue
        elif lowered.replace("-", "") in NUMBER_WORDS and not (
            lowered == "second"
            or (words and lowered in ("quarter", "quarters"))
            or (word == "First" and _FIRST_NATION.match(text, m.end()))
        ):
            break
        if (
            not one
            and word[-2:] in _OWNER
            and word[:-2].isupper()
            and len(word) < 7
            and _PLURAL_ENDS.match(text, m.end())
        ):
            words.append(word[:-2])  # "36 TD's"
            return " ".join(words), m.end()
        owned = word.endswith(POSSESSIVE)
        if (owned or (word[-2:-1] in "'’" and word.endswith(_SHORTENED))) and (
            one or head >= 0 or not of_owner(text, word, m.end(), first=not words)
        ):
            break
        if one and words and lowered in _COMPARED and _COMPARED_ENDS.match(text, m.end()):
            break  # "one point higher"
        if one and words and word[0].isupper() and words[-1] in COUNTERS:
            break  # "the third time Soto did it"
        if joined and plural(lowered) and text.endswith(" and ", 0, m.start(1)) and "-" not in lowered:
            break  # "the 18-25 age group and men"
        looks = not owned and plural(_counting(lowered) if "-" in lowered and lowered not in PLURALS else lowered)
        if looks and "-" in lowered and _plural_next(text, m.end()):
            looks = False  # "six second-innings wickets", "plain-clothes officers"
        if looks and word[0].isupper() and _name_in_s(text, word, lowered, m.end()):
            looks = False
        if (
            one
            and looks
            and (PLURALS.get(lowered) == lowered or (word[0].isupper() and words and words[-1][0].isupper()))
        ):
            looks = False  # "one news crew", "the 81st Academy Awards"
        if (head >= 0 and (not looks or (lowered in PLURALS and lowered[-1] != "s"))) or (
            one and looks and words and lowered not in _BEFORE_PLURALS
        ):
            break
        if head >= 0 and looks and lowered[-1] == "s" and _verb_of_one(text, words[head], lowered, m.end()):
            break  # "a city of three million people needs"
        if lowered in MEASURED_BY and not words and not one and not _plural_next(text, m.end()):
            return word, m.end()  # "a 12 page document", but "14 speed cameras"
        if not words and lowered in QUALITIES and not one and text.startswith((", ", " but "), m.end()):
            rest = _further_quality(text, m.end())
            if rest is not None:
                return f"{word} {rest[0]}", rest[1]  # "two big, old houses"
        words.append(word)
        ends.append(m.end())
        at = m.end()
        if looks and not one:
            head = len(words) - 1
        if one and len(words) == 6:
            break
    if one:
        return _single(text, words, ends)
    if head < 0:
        return _headless(text, words, ends)
    phrase = described(words[joined:head])
    if joined and (before := described(words[:joined])):
        both = () if any(_RELATIONAL.search(w) for w in words[:head]) else ("and",)
        phrase = [*before, *both, *phrase] if phrase else before  # "bush and grass fire"
    phrase.append(lemma(words[head]))
    if words[head].lower() in _GENERALS and (general := _GENERAL.match(text, ends[head])) is not None:
        return " ".join(phrase) + general[0], general.end()  # "three attorneys general"
    return " ".join(phrase), ends[head]


def _single(text: str, words: list[str], ends: list[int]) -> tuple[str, int] | None:
    """Return the phrase of one thing: what follows its noun is cut off."""
    if len(words) > 1 and words[-1].endswith("ing") and _OBJECT.match(text, ends[-1]):
        words, ends = words[:-1], ends[:-1]  # "a third blast killing nine"
    if len(words) > 1 and words[-1] in _SAID_BEHIND and _SAID_BEHIND[words[-1]].match(text, ends[-1]):
        words, ends = words[:-1], ends[:-1]  # "a second person familiar with the talks"
    if words and (words[-1] in ("short", "shy") or (len(words) > 1 and words[-1] in _SAID_OF_ONE)):
        words, ends = words[:-1], ends[:-1]  # "one man short", but "one short cut"
    words, ends = trim_singular(words, ends)
    before_verb = done(text, words, ends)
    if before_verb:
        words = words[:before_verb]
    return (" ".join(words), ends[len(words) - 1]) if words else None


def _headless(text: str, words: list[str], ends: list[int]) -> tuple[str, int] | None:
    """Return the phrase in which no word is a plural: "a three game ban", "three lynx"."""
    if words and words[0].lower() in ATTRIBUTIVE:
        return words[0], ends[0]
    if len(words) == 1 and text.startswith("- and ", ends[0]):
        rest = noun_at(text, ends[0] + len("- and"), one=False)  # "40 full- and part-time guards"
        return None if rest is None or "-" not in rest[0] else (f"{words[0]}- and {rest[0]}", rest[1])
    if words and words[-1] in ALIKE and not any(w in PAST or w.endswith(("ed", "ly")) for w in words[:-1]):
        return " ".join(words), ends[-1]  # "three lynx"
    many = of_people(text, words, ends)
    if many:
        return " ".join(words[:many]), ends[many - 1]
    return None


def _no_stop(text: str, word: str, lowered: str, end: int, *, first: bool, one: bool) -> bool:
    """Whether a stop word is a noun or an adjective here: "two used cars", "the US", "three near misses"."""
    return (
        (lowered == "used" and first)
        or (lowered == "away" and first and _AWAY.match(text, end) is not None)
        or (
            lowered in BESIDE
            and first
            and (thing := _NOUN.match(text, end)) is not None
            and thing[1] in BESIDE[lowered]
        )
        or (
            lowered in _IN_TIME
            and first
            and not one
            and (things := _LATER_THINGS.match(text, end)) is not None
            and things[1] not in PAST
        )
        or lowered in ADJECTIVES_IN_LY
        or word in ("US", "IT")
        or (lowered == "mine" and not first)
        or (lowered == "can" and one and first and CAN_OF.match(text, end) is not None)
        or (lowered == "wanted" and _WANTED.match(text, end) is not None)
    )


def _name_in_s(text: str, word: str, lowered: str, end: int) -> bool:
    """Whether a word with a capital that looks like a plural is a name: "61 Virginis", "60 Hermès bags", "2024 EPS"."""
    if word == "EPS" or (lowered.endswith("is") and not (word[:-1].isupper() or lowered.endswith(_PEOPLES))):
        return True  # but "nine Iraqis"
    return lowered.endswith(("ès", "és", "ís", "ós", "ás")) or _AREA.match(text, end) is not None


def _further_quality(text: str, end: int) -> tuple[str, int] | None:
    """Read on behind an adjective that ends at `end` with the next one and the noun: "big, old houses"."""
    m = _QUALITY.match(text, end)
    if m is None or m[1] in STOPS or plural(m[1]):
        return None
    rest = noun_at(text, m.start(1) - 1, one=False)
    if rest is None or (text.startswith(" of ", rest[1]) and rest[0].rpartition(" ")[2] in TREND_NOUNS):
        return None  # "two short, sharp rises of 3%"
    return rest if " " in rest[0] else None


def _overnight(text: str, at: int) -> bool:
    """Whether "overnight" that ends at `at` says of what kind the things are: "40 overnight flights"."""
    m = _NOUN.match(text, at)
    if m is None or not plural(m[1].lower()) or m[1].lower() in STOPS:
        return False
    return _TAKES.match(text, m.end()) is None  # "the 40 overnight brings the total to 90"


_IN_TIME = frozenset(("later", "earlier"))
_LATER_THINGS = rare(
    r"\s(?:(?![a-z]+(?:ed|ly)\s)([a-z]{3,12}|[A-Z][a-z]{3,12})\s)?(?!(?:was|has|does|goes|this|years|months|days|weeks|hours)(?![a-z]))[a-z]{3,14}s(?<!ss)(?<!us)(?<!is)(?![\w’'-])"
)
"""What came later or earlier: "two later treaties", but "two later became ministers"."""
_QUALITY = rare(r"(?:,|\sbut)\s([a-z-]{3,15})(?=\s(?!but\s)[a-z])")
_AREA = re.compile(r"\s(?:area|region|county|HB|border|coast|valley|district)\s[a-z]{2,20}s(?![a-z])")
"""Behind a name in -s these say that it is a place."""
_ENDS_CLAUSE = frozenset("begins survives dies goes comes starts arrives opens closes continues wants says".split())
"""Verbs that need nothing behind them."""
_TAKES = rare(
    r"\s(?:\d|[$£€¥]|(?:the|an?|its|their|his|her|our|all|more|most|half|about|some|over|nearly|only|every|no|up|almost)\s)"
)
_BEFORE_PLURALS = frozenset(
    "sports savings arms goods sales women men systems operations services parts materials customs communications "
    "careers drugs weapons jobs benefits awards games arts antiques rights parks ladies securities accounts claims "
    "skills homes news data police crew media headquarters forces works futures options bonds fisheries sanctions "
    "shingles singles trades maths affairs".split()
)
"""Plurals that say what kind the plural behind them is ("sports fans", "women drivers")."""


def _plural_next(text: str, at: int) -> bool:
    m = _NOUN.match(text, at)
    return m is not None and plural(m[1].lower()) and m[1].lower() not in STOPS


def _verb_of_one(text: str, last: str, word: str, end: int) -> bool:
    """Whether the word in -s behind a plural is a verb, of something named before: "a group of 30 MPs wants a vote"."""
    if (
        last in _BEFORE_PLURALS
        or last.endswith("ics")
        or not last.islower()
        or (last != "people" and PLURALS.get(last) == last)
    ):
        return word in _ENDS_CLAUSE or _TAKES.match(text, end) is not None  # else "300 trout farms"
    return True


_FULL_LINE = 40
_WRAPPED = 60
_SUBJECT = rare(
    r"\s{1,3}[A-Z][\w-]{0,30}\s(?:rose|rise|fell|fall|grew|grow|are|were|have|had|will|would|can|could|may|made|went|came|took|"
    r"remain|hit|said|say|[a-z]{2,12}ed)(?![a-z-])"
)
_TABULAR = rare(r"(?:[:=)|]\s{0,3}[$£€¥]?[\d.,]{1,20}|\d[.]\d{1,9})\Z")


def _anew(text: str, end: int, at: int, word: str) -> bool:
    """Whether capitals behind the line that ends at `at` begin another sentence: no name is being wrapped there."""
    low = max(0, at - _FULL_LINE)
    return (
        at < _FULL_LINE
        or text.rfind("\n", low, at) >= 0
        or text.rfind("\0", low, at) >= 0
        or (plural(word.lower()) and not word.endswith("ans") and not _wrapped(text, at))
        or _TABULAR.search(text, max(0, end - _FULL_LINE), end) is not None
    )


def _wrapped(text: str, at: int) -> bool:
    """Whether a line as long as prose ends at `at` and what begins the next is no subject: "at least 12⏎Swedes on"."""
    return at >= _WRAPPED and text.rfind("\n", at - _WRAPPED, at) < 0 and not _SUBJECT.match(text, at)


def _counting(word: str) -> str:
    """Return the part of a hyphened word that is counted: the last, but the first of "mothers-to-be"."""
    first = _FIRST_COUNTS.search(word)
    return word.rpartition("-")[2] if first is None else word[: first.start()]


_SAID_BEHIND = {
    **dict.fromkeys("familiar connected consistent comparable compatible".split(), re.compile(r"\swith\s")),
    **dict.fromkeys("close similar able unable loyal linked open unknown".split(), re.compile(r"\sto\s")),
    **dict.fromkeys("aware capable full typical worthy".split(), re.compile(r"\sof\s")),
    **dict.fromkeys("responsible eligible famous suitable ready".split(), re.compile(r"\sfor\s")),
}
"""Adjectives that stand behind what is counted, and the word that shows it."""
_OBJECT = rare(r"\s(?:\d|(?:the|an?|his|her|their|its|" + TWO_TO_TEN + r"|at)\s?)")
_SAID_OF_ONE = frozenset("dead absent alive unhurt awake asleep daily weekly monthly nightly".split())
"""What is said of the one before it: "one man dead", "one tablet daily"."""
CAN_OF = rare(r"\sof\s(?!course\b)")
"""What stands behind a can that is a tin, no verb."""
_DEGREES = frozenset("much very far rather quite so too".split())
_COMPARED = frozenset("higher lower better worse dearer cheaper stronger weaker".split())
_COMPARED_ENDS = rare(
    rf"{END}|\s(?:than|at|on|in|to|from|and|but|for|as|by|after|yesterday|today|over|this|last)(?![a-z])"
)
