"""Numbers in words: cardinals, halves, dozens, vague plurals and parts."""

from __future__ import annotations

import re
from decimal import Decimal

from jrtrade.quantity.lexicon.numbers import FRACTION_PARTS, ORDINALS, SCALE_PLURALS, SCALES, TENS, UNITS_TEENS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.numbers.number import (
    FOLLOWERS,
    ONE,
    OUT_OF,
    TEN,
    TENTH,
    Number,
    and_fraction,
    and_part,
    scaled,
    zeros,
)
from jrtrade.quantity.text.nouns import plural
from jrtrade.quantity.text.seeds import NAUGHTS, TENS_JOINED
from jrtrade.quantity.units.unit import unit_at

_INDIAN_PLURALS = {"lakhs": "lakh", "crores": "crore"}
_OTHER_FORMS = {**_INDIAN_PLURALS, "&": "and"}
_CARDINAL = trie([*UNITS_TEENS, *TENS, *TENS_JOINED, *SCALES, *_INDIAN_PLURALS])
_WORDS = re.compile(
    rf"(?i:(?:{_CARDINAL})(?:(?:[\s-]{{1,3}}(?:(?:and|&)[\s-]{{1,3}})?)(?:{_CARDINAL})(?![A-Za-z])){{0,20}})(?![A-Za-z])"
)
_WORD = re.compile(r"[A-Za-z]+|&")
_SPOKEN = {w: n for w, n in UNITS_TEENS.items() if n < 10} | dict.fromkeys((*NAUGHTS, "oh"), 0)
_SPELLED = rf"point((?:[\s-](?:{trie(_SPOKEN)})(?![A-Za-z])){{1,6}})"
_POINT = re.compile(rf"(?i:[\s-]{_SPELLED})")
_DECIMALS = rare(rf"(?i:{_SPELLED})")
_PARTS = re.compile(
    rf"(?i:[\s-](?:one-(?=(?:hundred|thousand|million|billion)th(?:s|\sof\s)))?({trie(FRACTION_PARTS)}))(?![A-Za-z])"
)
_PART_HEADS = frozenset(w[:2] for w in (*FRACTION_PARTS, *TENS, "one"))
_FINE_PARTS = re.compile(r"(?i:[\s-](ten|hundred)([\s-])(thousandth|millionth|billionth)(s)?)(?![A-Za-z])")
_LONG_PARTS = re.compile(
    rf"(?i:[\s-](?P<tens>{trie(TENS)})-(?P<ones>{trie(w for w, n in ORDINALS.items() if n < 10)})(?P<many>s)?)"
    r"(?![A-Za-z-])"
)
_PART_OF = re.compile(
    r"\s(?:of|the|majority|majorities|stake|share|vote|support|quorum|control|ownership|thousand|million|billion|trillion|reduction|cut|drop|rise|increase|decline|owners?)(?![a-z-])"
    r"|\s?(?:[;:)\0]|[.,](?!\d))|\Z"
)
"""What may stand behind a part without its plural -s: "a two-third majority", "three-fourth of voters"."""
_OF_ONE = rare(r"\sof\s(?:an?|one|the|its|their)\s")
_AND_A_HALF = re.compile(r"(?i:\sand\sa\shalf)(?![A-Za-z-]|\sof\s)")
_NAUGHT = re.compile(rf"(?i:{trie([*NAUGHTS, 'oh'])})(?![A-Za-z])")
NEXT_WORD = rare(r"\s([a-z]{3,30})(?![A-Za-z-])")
_OWNED = rare(r"(?i:(?<![a-z])(?:the|its|his|her|their|our|my|your)|[’']s)\s\Z")
_PERIODIC = rare(r"(?i:(?<![a-z])(?:first|last|next|past|previous|final|straight|in|for))\s\Z")
_OF_WHAT = rare(
    r"\sof\s(?:an?|the|its|their|all|these|those|our|his|her)\s(?!(?:year|fiscal|financial|season|game|match|period)(?![a-z]))"
)
_OR_MORE = rare(r"(?i:(?<![a-z])(?:one|two)\s(?:to|or)\s)\Z")
_LASTING = rare(r"(?i:(?<![a-z])(?:within|after|following|(?P<taken>takes?|took|taken|taking))\s)\Z")
_TO_DO = rare(r"\sto\s[a-z]")
_TIME_ENDS = rare(
    rf"{END}|\s(?:in|at|with|on|and|as|before|but|because)\s"
    r"|\sof\s(?:[a-z]{3,12}\s)?(?:growth|declines?|contraction|expansion|recession|losses|gains|profits?|deflation|"
    r"increases|decreases|stagnation|(?:fall|ris|shrink|declin|grow|slow)ing)(?![a-z])"
)
"""What follows three quarters of time: "after three quarters of growth"."""
_QUARTERS = rare(r"(?i:(?<![a-z])(?:two|four|five|six|seven|eight|nine|ten)\squarters\s(?!of\s)[^.;!?\n\0]*)\Z")
"""Quarters told before that are stretches of time."""
_DOZEN = re.compile(r"(?i:[\s-]dozens?)(?![A-Za-z])")
_SCORE = re.compile(
    rf"(?i:[\s-]score(?:\sand\s(?P<more>{trie(UNITS_TEENS)})(?=\s(?:years?|days|months|weeks|men|souls|miles|thousand)(?![a-z])|\s?[.,;:]|\s*\Z)"
    r"|(?=\syears|\s*\Z)))"
)
"""Twenties as they were counted of old: "four score and seven years"."""
_A_DOZEN = re.compile(r"(?i:dozen)(?![A-Za-z])")
_PLURAL = re.compile(
    rf"(?i:({trie(SCALE_PLURALS)})(?:\s+of\s+({trie(SCALE_PLURALS)}))?(?:\s+of\s+({trie(SCALE_PLURALS)}))?)(?![A-Za-z])"
)
_HALF = re.compile(rf"(?i:half(?:(?:(?:\sof)?[\s-]an?)?[\s-](dozen|{'|'.join(SCALES)})(?![A-Za-z]))?)(?![A-Za-z])")
_SPOKEN_STARTS = frozenset("kKgm")
_SPOKEN_SCALE = rare(r"\s(?:[kK]|grand|mil)(?![A-Za-z-])")
"""Short scales behind hundreds: "two hundred grand", "a hundred mil"."""
_HALF_A_GRAND = rare(
    rf"\sa\s(?P<scale>grand|mil)(?={END}|\s(?:for|in|on|to|from|and|or|more|each|per|a|off|out|worth|last|this|by|is|was|now|less|today|already)\b)"
)
_OF_A = re.compile(rf"(?i:(?:\s+of\s+an?)?[\s-]+({'|'.join(SCALES)}))(?![A-Za-z])")


_SCALES_OF_SCALES = ((10**3, 10**6), (10**3, 10**7), (10**5, 10**7), (10**3, 10**9), (10**3, 10**12))
"""A smaller scale before a larger one: "two thousand million", "ten thousand crore", "two lakh crore"."""


def _cardinal(words: list[str], *, articled: bool = False) -> tuple[int, int]:
    """Return the value of as many leading words as make one number, and how many they are."""
    total = current = 0
    floor = 10**21  # the last scale: the next one must be smaller
    last = "start"
    used = value = 0
    for i, word in enumerate(words):
        if word == "and":
            if last not in ("hundred", "scale") or _anew(words[i + 1 :], last, current, floor):
                break
            continue
        if word in UNITS_TEENS:
            n = UNITS_TEENS[word]
            if not (last in ("start", "hundred", "scale") or (last == "tens" and 0 < n < 10)):
                break
            current += n
            last = "unit" if n else "zero"
        elif word in TENS or word in TENS_JOINED:
            if last not in ("start", "hundred", "scale"):
                break
            current += TENS.get(word) or TENS_JOINED[word]
            last = "tens" if word in TENS else "unit"
        elif word == "hundred":
            if last not in ("unit", "tens", "start") or current >= 100:
                break
            current = (current or 1) * 100
            last = "hundred"
        else:
            scale = int(SCALES[word])
            if last == "scale" and (floor, scale) in _SCALES_OF_SCALES:
                total, floor = total * scale, scale
                used, value = i + 1, total
                continue
            again = last == "scale" and (articled or words[0] not in SCALES)
            if again and floor == scale <= 10**9 and total * scale <= 10**20:  # "a million million"
                total *= scale
                used, value = i + 1, total
                continue
            if scale >= floor or last in ("scale", "zero"):
                break
            total += (current or 1) * scale
            current, floor, last = 0, scale, "scale"
        used, value = i + 1, total + current
    return value, used


def _anew(words: list[str], last: str, current: int, floor: int) -> bool:
    """Whether another number begins behind "and": "one hundred and two hundred", "two thousand and three thousand"."""
    for word in words:
        if word == "and":
            return False
        if word in SCALES:
            if word == "hundred" and last == "hundred":
                return True
            if word != "hundred":
                return int(SCALES[word]) >= floor or current >= 1000
    return False


def _tokens(text: str, spelled: re.Match[str]) -> tuple[list[re.Match[str]], list[str]]:
    """Return the words of a spelled number, as they stand and in lower case."""
    tokens = list(_WORD.finditer(text, spelled.start(), spelled.end()))
    lowered = [token[0].lower() for token in tokens]
    return tokens, [_OTHER_FORMS.get(word, word) for word in lowered]


def _grouped(text: str, end: int, last: str) -> tuple[int, int, str] | None:
    """Read on behind the comma of "two million, four hundred thousand": the value, where it ends, its last word."""
    m = _WORDS.match(text, end + 2) if last in SCALES and last != "hundred" else None
    if m is None:
        return None
    tokens, lowered = _tokens(text, m)
    value, used = _cardinal(lowered)
    if not 100 <= value < SCALES[last] or not any(word in SCALES for word in lowered[:used]):
        return None
    return value, tokens[used - 1].end(), lowered[used - 1]


_SINGLE = {n: (Decimal(n), ONE, TEN if n == 10 else ONE, len(str(n)), ONE) for n in UNITS_TEENS.values()}
"""Value, steps, digits and scale of the numbers that are one word."""


def _several(text: str, at: int, m: re.Match[str]) -> tuple[Number, int] | None:
    """Read a number of several words, and its value."""
    tokens, lowered = _tokens(text, m)
    value, used = _cardinal(lowered, articled=text[max(0, at - 2) : at] in ("a ", "A "))
    if not used:
        return None
    end = tokens[used - 1].end()
    last = lowered[used - 1]
    if used == len(tokens) and text.startswith(", ", end) and not OUT_OF.search(text, max(0, at - 10), at):
        while text.startswith(", ", end) and (rest := _grouped(text, end, last)) is not None:
            more, end, last = rest  # "two million, one hundred thousand, three hundred and twelve"
            value += more
            lowered, used = [*lowered, last], used + 1
    exact = Decimal(value)
    step = SCALES[last] if last in SCALES and used > 1 else ONE
    loose = max(step, TEN ** zeros(str(value))) if value else ONE
    factor = next((SCALES[w] for w in reversed(lowered[:used]) if w in SCALES and w != "hundred"), ONE)
    return Number(at, end, exact, step, loose, len(str(int(exact / step))), factor, words=True), value


def words_at(text: str, at: int) -> Number | None:
    """Read the number whose first number word stands at `at`."""
    m = _WORDS.match(text, at)
    if m is None or (text[m.end() - 1] in "sS" and m[0].lower() in _INDIAN_PLURALS):
        return _other_words(text, at)
    value = UNITS_TEENS.get(m[0].lower(), -1)
    if value >= 0:
        number = Number(at, m.end(), *_SINGLE[value], words=True)
    else:
        several = _several(text, at, m)
        if several is None:
            return None
        number, value = several
    end = number.end
    if text[end : end + 1] not in FOLLOWERS or not text[end : end + 1]:
        return number
    nxt = text[end + 1 : end + 2].lower()
    if value < 10**6 and nxt == "p":
        point = _POINT.match(text, end)
        if point is not None:
            return scaled(text, _pointed(at, point, value))
    part = and_part(text, number) if nxt == "a" else None
    if part is None and nxt == "a" and text[end + 5 : end + 6].isdigit():
        part = and_fraction(text, number)
    if part is not None:
        return part if part.factor != ONE else scaled(text, part)
    if value < 1000 and (parted := _parted(text, number, value, spelled=m[0])) is not None:
        return _of_scale(text, parted)
    score = _SCORE.match(text, end) if 1 < value < 10 and nxt == "s" else None
    if score is not None:
        value = value * 20 + UNITS_TEENS.get((score["more"] or "").lower(), 0)
        return Number(at, score.end(), Decimal(value), ONE, ONE, 2, words=True)
    if value < 100:
        dozen = _DOZEN.match(text, end) if nxt == "d" else None
        if dozen is not None:
            half = _AND_A_HALF.match(text, dozen.end())
            if half is not None:
                return Number(at, half.end(), Decimal(value * 12 + 6), Decimal(6), Decimal(6), 2, words=True)
            return Number(at, dozen.end(), Decimal(value * 12), Decimal(12), Decimal(12), 1, words=True)
        return scaled(text, number)
    if text[end + 1 : end + 2] not in _SPOKEN_STARTS:
        return number
    return scaled(text, number) if value < 1000 and _SPOKEN_SCALE.match(text, end) else number


def _parted(text: str, n: Number, value: int, *, spelled: str) -> Number | None:
    """Read the parts that a number in words counts: "two thirds", "thirty-seven sixteenths"."""
    if value % 100 and text[n.end + 1 : n.end + 3].lower() not in _PART_HEADS:
        return None
    fine = _fine_parts(text, n, value) or _long_parts(text, n, value)
    if fine is not None:
        return fine
    m = _PARTS.match(text, n.end)
    if m is None or _periods(text, n.start, m) or value == 0:
        return None
    name, parts = m[1].lower(), FRACTION_PARTS[m[1].lower()]
    ranked = value == 1 and parts >= 100 and _OWNED.search(text, max(0, n.start - 6), n.start)
    if ranked and not text.startswith(" of", m.end()):
        return None  # "its one hundredth birthday"
    joined = text[n.end] == text[m.end() : m.end() + 1] == "-"
    if not joined and text[n.end] == "-" and 1 < value < parts < 11:
        joined = _PART_OF.match(text, m.end()) is not None or _measured(text, m.end())
    elif not joined and parts == 4 and value == 3 and text[n.end] == " " and _measured(text, m.end()):
        joined = True  # "three quarter inch"
    if parts == 1 or not ((value == 1) != name.endswith("s") or (joined and value < 20)):
        return None
    if value >= 100 and parts < 1000:
        rest = value % 100  # "one hundred and seven eighths"
        if not 0 < rest < parts or " and " not in spelled:
            return None
        step = ONE / parts
        return Number(n.start, m.end(), value - rest + step * rest, step, step, n.digits + 1, fraction=True, words=True)
    step = ONE / parts if value > parts or parts >= 100 else TENTH
    if value > parts and (parts < 6 and (name != "halves" or value % 2 == 0 or _in_play(text, n.start))):
        return None  # "four thirds and five fifths" are places
    return Number(n.start, m.end(), Decimal(value) / parts, step, step, 1, fraction=True, words=True)


_SIZED_SO = rare(rf"{END}|\s(?:of|thick|wide|long|walk|drive|ride|race|track|wait|delay)(?![a-z-])")


def _measured(text: str, end: int) -> bool:
    """Whether a part is one of a unit that stands right behind it, and is no attribute: "three-quarter inch"."""
    unit = unit_at(text, end) if text[end : end + 1] == " " else None
    measured = unit is not None and (unit.kind == "measure" or unit.code == "hour")
    stop = unit.end if unit is not None and measured else end + 4 if text.startswith(" cup", end) else end
    return stop > end and _SIZED_SO.match(text, stop) is not None


def _fine_parts(text: str, n: Number, value: int) -> Number | None:
    """Read "seven ten-thousandths", "one hundred thousandth of a second"."""
    end, one = n.end, value == 1
    m = _FINE_PARTS.match(text, end) if text[end + 1 : end + 2] in ("t", "h") else None
    if m is None and value % 100 == 0 and value and text[n.end - 8 : n.end - 7] == " ":
        end -= 8  # "three hundred-thousandths"
        m, one = _FINE_PARTS.match(text, end), value == 100
        value //= 100
        if m is not None and not one and m[2] != "-":
            return None  # "two hundred thousandths"
    if m is None or one == bool(m[4]) or (one or m[2] != "-") > (_OF_ONE.match(text, m.end()) is not None):
        return None
    step = ONE / (FRACTION_PARTS[m[3].lower()] * (10 if m[1].lower() == "ten" else 100))
    return Number(n.start, m.end(), step * value, step, step, 1, fraction=True, words=True)


def _long_parts(text: str, n: Number, value: int) -> Number | None:
    """Read "three twenty-fifths", "one thirty-second of an inch", but no "one twenty-first birthday"."""
    m = _LONG_PARTS.match(text, n.end)
    parts = 0 if m is None else TENS[m["tens"].lower()] + ORDINALS[m["ones"].lower()]
    if m is None or not 0 < value < parts or (value == 1) == bool(m["many"]):
        return None
    unsure = m["ones"].lower() in ("first", "second")
    if (unsure or value == 1) and (_OF_ONE if unsure else _PART_OF).match(text, m.end()) is None:
        unit = unit_at(text, m.end())
        if unit is None or unit.kind != "measure":
            return None
    step = ONE / parts
    return Number(n.start, m.end(), step * value, step, step, 1, fraction=True, words=True)


def _in_play(text: str, at: int) -> bool:
    """Whether "halves" are those of a match: "in three halves of rugby"."""
    return _PERIODIC.search(text, max(0, at - 9), at) is not None


def _pointed(start: int, point: re.Match[str], whole: int) -> Number:
    """Return the number whose decimals are spelled out behind "point"."""
    decimals = "".join(str(_SPOKEN[w.lower()]) for w in _WORD.findall(point[1]))
    step = TEN ** -len(decimals)
    stated = len(f"{whole}{decimals}".lstrip("0")) or 1
    return Number(start, point.end(), Decimal(f"{whole}.{decimals}"), step, step, stated, words=True)


def decimals_behind(text: str, start: int, end: int) -> Number | None:
    """Read spelled decimals behind digits: "37-point-one billion", "11 point six percent"."""
    point = _DECIMALS.match(text, end + 1)
    return None if point is None else _pointed(start, point, int(text[start:end]))


def decimals_at(text: str, at: int) -> Number | None:
    """Read "point five" with no number before it; its first decimal stands at `at`."""
    point = _DECIMALS.match(text, at - 6)
    return None if point is None else _pointed(at - 6, point, 0)


def _periods(text: str, at: int, parts: re.Match[str]) -> bool:
    """Whether "quarters" are stretches of time ("the first three quarters of 2016", "in two quarters")."""
    if parts[1].lower() != "quarters":
        return False
    before = _PERIODIC.search(text, max(0, at - 9), at)
    if before is not None:
        return before[0].lower() not in ("in ", "for ") or not text.startswith(" of", parts.end())
    if text[parts.start()] == "-" or _OF_WHAT.match(text, parts.end()):
        return False
    if text[at] not in "tT" or text[at + 1] not in "hH":  # two and four are no parts that anyone writes
        return not text.endswith("into ", 0, at)
    if _OR_MORE.search(text, max(0, at - 9), at):
        return not text.startswith(" of", parts.end())
    lasting = _LASTING.search(text, max(0, at - 11), at)
    if lasting is None:
        return not text.startswith(" of", parts.end()) and _QUARTERS.search(text, max(0, at - 50), at) is not None
    return (_TO_DO if lasting["taken"] else _TIME_ENDS).match(text, parts.end()) is not None


def _other_words(text: str, at: int) -> Number | None:
    """Read halves, dozens and vague plurals."""
    m = _HALF.match(text, at)
    if m is not None:
        if m[1]:
            factor = SCALES.get(m[1].lower(), Decimal(12))
            step = factor / 10 if factor > 12 else ONE
            return Number(at, m.end(), factor / 2, step, step, 1, factor if factor > 100 else ONE, words=True)
        short = _HALF_A_GRAND.match(text, m.end()) if text[m.end() + 3 : m.end() + 4] in ("g", "m") else None
        if short is not None:
            factor = SCALES["thousand" if short["scale"] == "grand" else "million"]
            return Number(at, short.end(), factor / 2, factor / 10, factor / 10, 1, factor, words=True)
        return Number(at, m.end(), Decimal("0.5"), TENTH, TENTH, 1, fraction=True, words=True)
    m = _PLURAL.match(text, at)
    if m is not None:
        low = ONE
        for group in m.groups():
            if group:
                low *= SCALE_PLURALS[group.lower()]
        return Number(at, m.end(), low, low, low, 0, low, words=True, value_to=low * 10)
    m = _A_DOZEN.match(text, at)
    if m is not None:
        half = _AND_A_HALF.match(text, m.end())
        if half is not None:
            return Number(at, half.end(), Decimal(18), Decimal(6), Decimal(6), 2, words=True)
        return Number(at, m.end(), Decimal(12), ONE, ONE, 2, words=True)
    return _naught(text, at) if text[at] in "nNoO" else None


def _naught(text: str, at: int) -> Number | None:
    """Read "nought", where its decimals or what is counted follow, and not "came to nought"; "oh point three"."""
    m = _NAUGHT.match(text, at)
    if m is None:
        return None
    point = _POINT.match(text, m.end())
    if point is not None:
        return scaled(text, _pointed(at, point, 0))
    noun = NEXT_WORD.match(text, m.end())
    if m[0][0] in "oO" or (unit_at(text, m.end()) is None and (noun is None or not plural(noun[1]))):
        return None
    return Number(at, m.end(), Decimal(0), ONE, ONE, 1, words=True)


def _of_scale(text: str, n: Number) -> Number:
    """Read on in "a quarter of a million"."""
    m = _OF_A.match(text, n.end)
    return n if m is None else n.times(SCALES[m[1].lower()], m.end())._replace(fraction=False)


def fraction(start: int, end: int, parts: int, text: str) -> Number:
    """Return one part of so many ("a third"), and of what ("a quarter of a million")."""
    return _of_scale(text, Number(start, end, ONE / parts, TENTH, TENTH, 1, fraction=True, words=True))
