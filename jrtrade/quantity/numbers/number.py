"""Numbers as such: an exact decimal with the unit of its last digit, and the scales and parts that follow it."""

from __future__ import annotations

import re
from decimal import Decimal
from string import ascii_lowercase
from typing import NamedTuple

from jrtrade.quantity.lexicon.currencies import CURRENCY_CODES, OWN_NAMES
from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.numbers import FRACTION_PARTS, SCALE_SYMBOLS, SCALES, SHORT_SCALES, UNITS_TEENS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.text.nouns import plural
from jrtrade.quantity.units.unit import unit_at
from jrtrade.quantity.units.unscaled import BYTE_LETTERS, FILM, ON_FOOT, of_memory, on_foot

ONE = Decimal(1)
ZERO = Decimal(0)
TEN = Decimal(10)
TENTH = Decimal("0.1")
CENT = Decimal("0.01")
PLUS_MINUS = frozenset("-−–‑+±")


class Number(NamedTuple):
    """A number read from a text."""

    start: int
    end: int
    value: Decimal | None
    """None for a vague number ("several hundred")."""
    step: Decimal
    """The unit of the last stated digit, trailing zeros counted as stated."""
    loose: Decimal
    """The same with the trailing zeros of a whole number counted as unstated."""
    digits: int
    factor: Decimal = ONE
    """The scale that took part ("million")."""
    fraction: bool = False
    words: bool = False
    value_to: Decimal | None = None
    """The other end of a vague plural ("tens of thousands")."""
    low: Decimal | None = None
    """The low end of a vague number."""

    def times(self, factor: Decimal, end: int) -> Number:
        """Return the number multiplied by a scale that ends at `end`."""
        if self.value is None:
            return self
        value, step, loose = self.value * factor, self.step * factor, self.loose * factor
        kept = self.fraction, self.words, self.value_to, self.low
        return Number(self.start, end, value, step, loose, self.digits, self.factor * factor, *kept)


_SCALE_NAMES = {**SCALES, **{w + "s": v for w, v in SCALES.items()}, "dozen": Decimal(12)}
_SCALE_FORMS = {form: v for w, v in _SCALE_NAMES.items() for form in (w, w.capitalize(), w.upper())}
_SCALE_FORMS |= {form: v for w, v in SCALE_SYMBOLS.items() for form in (w, w.upper())}
_ABROAD = frozenset(("Mio", "mio", "Mrd", "mrd"))
_SCALE_FORMS |= dict.fromkeys(("lac", "lacs"), SCALES["lakh"])
_SCALE_FORMS |= {"Mio": SCALES["million"]} | dict.fromkeys(("bil", "Mrd", "mrd"), SCALES["billion"])
_MONEY_WORDS = (
    rf"(?:[€$£¥₽]|(?:{trie(CURRENCY_CODES)})(?![A-Za-z])|(?i:euros?|dollars?|pounds?|francs?|kronor|kroner|zlotys?|forints?|liras?|rou?bles?|rupees?|pesos?|"
    r"yuan|yen|baht|rand)(?![A-Za-z]))"
)
_POINT_OF_SCALE = rare(rf"\.(?=\s?{_MONEY_WORDS}(?!\s?\d))")
"""The point of an abbreviated scale: "3 Mrd. €"."""
_SCALE = re.compile(rf"(?:\s{{1,3}}|-)?({trie(_SCALE_FORMS)})(?![A-Za-z0-9])")
_PLUS_SCALE = re.compile(r"(?:\+|-plus|\splus)[\s-](?=(?:million|billion|trillion|thousand|hundred)\b)")
_SHORT = re.compile(r"([kKmMbBtT])(?![A-Za-z0-9²³/])|\s([MB])(?=\s)")
_SHORT_SUM = re.compile(
    r"([kKmMbBtT])(?![A-Za-z0-9²³])|\s([MBT])(?!\s[Ss]hirt)(?=\s|[,;:!?)\0]|\.?\s{0,3}\Z|\.\s[A-Z][a-z]{0,12}\s[a-z])"
)
"""The same behind a sum, which may be stated per day: "$5m/day"."""
_GRAND = re.compile(
    rf"\sgrand(?={END}|\s(?:an?|for|in|on|to|from|and|or|more|each|per|of|at|off|out|worth|last|this|he|she|by|is|was|now|less|today|already)\b)"
)
_FIRSTS = frozenset((*(form[0] for form in _SCALE_FORMS), *SHORT_SCALES, *"gp+ \n\u00a0"))
"""What a scale, or what may stand between, can begin with."""
_HEADS = frozenset(form[:2] for form in _SCALE_FORMS) | frozenset("gr pl mm MM cr Cr la La".split())
"""With what a scale begins that has more than one letter, or a space before it."""
_WORDS = frozenset(f" {a}{b}" for a in ascii_lowercase for b in ascii_lowercase if a + b not in _HEADS)
"""How words begin behind a space that are no scales."""
_MONEY_SHORT = re.compile(
    r"\s?(MM|mm)(?![A-Za-z0-9²³/])|\s([mbk])(?![A-Za-z0-9’'²³/]|\.\w)|\s?([cC]rs?|[lL]acs?)(?![A-Za-z0-9])"
)
_SPACED_SIGN = re.compile(rf"\s([kKmM])(?=\s?{_MONEY_WORDS}(?!\s?\d))()")
"""A scale letter between a number and its currency: "5 k€", "40 k euros"."""
_SPACED_THOUSAND = re.compile(
    r"\s(k)(?=\s*(?:[.,;:)?!\0](?!\w)|\Z)|\s(?:an?|for|in|on|to|and|or|more|each|per|at|last|this|he|she|by|is|was|now|less|today|already)\s|/(?:year|yr|month|mo|week|day)\b)()"
)
_CAPITAL_THOUSAND = rare(_SPACED_THOUSAND.pattern.replace("(k)", "([kK])").replace("|for|in|", "|for|from|with|in|"))
"""Behind a sum, or a number in words, the letter may be a capital, which behind other digits stands for kelvin."""
_SPACED_MANY = re.compile(
    r"\s([kK])(?=\s(?!values|runs?|races?|walks?|rides?|nearest|neighbou?rs|means|folds?|clusters|vectors)[a-z]{3})()"
)
SENTENCE_STOPS = rare(r"[.;!?]\s|[\n\0]")
_MILL = re.compile(rf"\s?(mill)(?={END}|\s(?:people|{_MONEY_WORDS}))()")
_SPACED_MILLION = re.compile(
    r"\s([mM])(?=\s(?:people|views|followers|likes|downloads|streams|listeners|members|voters|inhabitants|residents|citizens|copies|households|viewers|users|customers|passengers|workers|subscribers|visitors|homes|jobs|voters|tonnes|tons)\b)()"
)
_LESS = rare(
    r"(?P<comma>,)?\s(?P<less>\d{1,3})\s(?:(?P<hundred>hundred)\s)?(?P<scale>hundred|thousand|lakh|million)s?(?![A-Za-z-]|\s(?:thousand|million|lakh|crore)(?![a-z]))"
    r"(?(comma)(?=\s(?!(?:of|and|or|to|in|on|at|from|by|for|as|more|fewer|less|above|below|up|down|higher|lower|a|an|per|were|was|are|is|had|have|has)\s)"
    r"[a-z]{3}))"
)
"""The smaller scale behind a larger one: "3 crore 20 lakh", "2 thousand 5 hundred", "3 million, 20 thousand men"."""
_HYPHENED_LETTER = rare(r"-[MBT](?![\w&])")
OUT_OF = rare(r"(?i:(?<![a-z])of\s(?:(?:the|these|those|its|their)\s)?)\Z")
"""Before a whole, of which a part is told behind a comma: "of the 3 million, 20 thousand people were ill"."""
_REST = rare(r"\s(\d{3})(?![\w%-]|[.,:/]\d)")
_NEXT_WORD = rare(r"[\s-]([A-Za-zł]{2,})")
_UNITS_OF_MILLIONS = (
    "b/d bpd bopd bbl boe toe TEU TEUs teu FEU FEUs dwt DWT kW MW kWh MWh GWh TWh Btu BTU MMBtu GJ ha km km2 km² m2 m² "
    "m3 m³ sqm cbm CGT GRT SWU ldt lwt tU tkm pkm kl kg lb lbs oz t mt MT tCO2 tCO2e"
).split()
_UNIT_OF_MILLIONS = rare(rf"[\s-](?:{trie(_UNITS_OF_MILLIONS)})(?![\w²³’'-])")
"""Units that go with millions, written as symbols: behind one "m" is no metre."""
_DOUBLE_M = re.compile(
    rf"\s?(?:mm|MM)(?=\s(?:{trie(u for u in _UNITS_OF_MILLIONS if len(u) > 2)}|tpy|tpa|scf|bbls?|barrels?|"
    r"tons?|tonnes?|(?:metric|short|long)\stons|cubic\s(?:feet|met(?:re|er)s)|cu\sft|gallons|bushels|acres|hectares|people)(?![\w²³’'-]))"
)
"""Millions as the trade writes them, before what goes with them: "3 mm barrels", where alone they are millimetres."""
_HOW_OFTEN = frozenset(("daily", "weekly", "monthly", "annual", "yearly"))
_MEASURE_WORDS = frozenset(
    "square cubic metric sq cu kg lb barrel dirham dollar euro kronor kroner krone lira tonne ton litre acre "
    "hectare".split()
)
_OBJECT = rare(
    r"\s(?:the|an?(?!\s(?:day|week|month|year))|its|his|her|their|our|(?P<more>more|less|too|[$£€¥]?\d[\d,.]{0,12}))(?![\w/])"
)
_OF_ONE = rare(
    r"(?i:(?:(?<![a-z])(?:an?|this|that|each|every|(?P<any>the|its|his|her|their|our))|['’]s)\s\d[\d.]{0,6})m\Z"
)
"""The article of one thing and its length, which a verb in -s follows: "the 8m mirror weighs"."""
_NOT_MILLIONS = frozenset(
    "hurdles sprints swimmers relays races heats finals runners long high tall wide deep thick race sprint final "
    "relay swim pool freestyle butterfly breaststroke backstroke dash hurdle gold silver bronze lead steeplechase "
    "medley ship ships boat boats yacht yachts tower towers mast masts pole poles wall walls bridge bridges tunnel "
    "tunnels board boards crane cranes turbine turbines statue statues tree trees wave waves fence fences rope ropes "
    "cable cables screen screens track tracks stretch section sections zone zones radius sides margins ceilings "
    "lengths gaps lanes planks stakes beams ladders hoses banners pools trenches ditches putts kicks swells seas tides "
    "drifts cliffs dunes spans rods".split()
)
_SMALL = trie(w for w, n in UNITS_TEENS.items() if 1 < n < 10)
_AND_PART = re.compile(
    rf"(?i:[\s-]and[\s-](?:(an?|one|{_SMALL})[\s-]+({trie(FRACTION_PARTS)})"
    rf"|half(?=[\s-](?:years?|months?|weeks?|days?|hours?|times|per|{'|'.join(SCALES)}))))(?![A-Za-z])"
)
_AND_TAIL = re.compile(r"\s(?:and|&)\s(\d{1,2})[/⁄](2|3|4|5|6|8|16|32|64)(?![\d/⁄]|[.,]\d|-\d)")
_AND_PARTS = re.compile(
    r"\sand\s([1-7])[\s-](thirds|quarters|fifths|eighths)(?=[\s-](?:per\scent|percent|percentage|hours|years|months|weeks|miles|inches|pounds|minutes|"
    r"metres|meters|acres|tonnes|tons|kilomet(?:re|er)s|times|points|pints|lit(?:re|er)s|feet|cents|pence|cups|teaspoons|tablespoons)(?![a-z]))"
)
_PARTS = {"thirds": 3, "quarters": 4, "fifths": 5, "eighths": 8}
BETWEEN = rare(
    r"(?i:(?<![a-z])(?:between\s[^.;\n]{0,6}|(?:items|questions|pages|parts|steps|exercises|problems|lots|rules)\s))\Z"
)
"""Before two numbers that are not one, though "and" joins them."""
FOLLOWERS = frozenset(" -\n\u00a0")
"""What may stand between a number and a word that goes on with it."""


def zeros(whole: str) -> int:
    """Return how many zeros end a whole number; none for zero itself."""
    stripped = whole.rstrip("0")
    return len(whole) - len(stripped) if stripped else 0


def scaled(text: str, n: Number, *, money: bool = False) -> Number:
    """Multiply a number by the scales that follow it."""
    end = n.end
    head = text[end : end + 3]
    if head in _WORDS:
        return n
    char = head[:1]
    head = head[1:] if char in FOLLOWERS else head[:2]
    if head not in _HEADS and (head[:1] not in _FIRSTS or (head[1:].islower() and head[:1].isalpha())):
        return n  # a word, but for "5 MEUR"
    first = head[:1]
    factor, last = ONE, ZERO
    if char == "+" or (first == "p" and char in "- "):
        plus = _PLUS_SCALE.match(text, end)  # "30+ billion"
        if plus is None and char != "+":
            return n
        end = end if plus is None else plus.end() - 1
    goes_on = True
    while goes_on:
        m = _SCALE.match(text, end)
        if m is None:
            break
        if m[1] == "mil" and not money and FILM.match(text, m.end(1) - 4) is not None:
            break
        scale = _SCALE_FORMS[m[1]]
        lakhs = last == 10**5 and scale == 10**7  # "2 lakh crore"
        again = scale == last in (10**6, 10**9) and text[m.end() : m.end() + 1] != "-"  # "a million million"
        if (not again and (scale <= last or (last > 1000 and not lakhs))) or factor * scale > 10**18:
            break  # "thousand million", but no "million billion"
        factor, end, last = factor * scale, m.end(), scale
        goes_on = text[end : end + 1] in FOLLOWERS and text[end + 1 : end + 2] in _FIRSTS
        if text[end : end + 1] == "." and m[1] in _ABROAD and _POINT_OF_SCALE.match(text, end):
            end += 1
            goes_on = text[end : end + 1] in FOLLOWERS and text[end + 1 : end + 2] in _FIRSTS
    grand = _GRAND.match(text, end) if char == " " and end == n.end and text[end + 1 : end + 2] == "g" else None
    if grand is not None:
        factor, end = SCALES["thousand"], grand.end()
    if money and char == "-" and end == n.end and first in "MBT" and _HYPHENED_LETTER.match(text, end):
        factor, end = SHORT_SCALES[first], end + 2  # "P310.5-M"
    if money and (end == n.end or last == 10**5) and first in "mbkMcClL":
        m = _MONEY_SHORT.match(text, end)
        if m is not None:  # "$10MM", "$61 m", "Rs 340 cr"
            indian = m[3] and SCALES["crore" if m[3][0] in "cC" else "lakh"]
            factor, end = factor * (indian or SHORT_SCALES[m[m.lastindex or 0][0]]), m.end()
    if not money and first in "mM" and end == n.end and (m := _DOUBLE_M.match(text, end)) is not None:
        factor, end = SCALES["million"], m.end()
    if end > n.end and last >= 1000 and n.value is not None and n.step == ONE:
        summed = _with_less(text, n, factor, end, last)
        if summed is not None:
            return summed
    if last == 1000 == factor and text[end + 1 : end + 2].isdigit() and n.value is not None and n.step == ONE:
        rest = _REST.match(text, end)
        if rest is not None and 0 < n.value < 1000 and n.factor == ONE:
            value = n.value * factor + int(rest[1])  # "11 thousand 922"
            loose = TEN ** zeros(rest[1])
            return n._replace(value=value, step=ONE, loose=loose, end=rest.end(), digits=n.digits + 3, factor=ONE)
    if end == n.end and (char in "kKmMbBtT" or (char in " \u00a0" and first in "kKmMBT")):
        m = (_SHORT_SUM if money else _SHORT).match(text, end)
        if m is None or (m[2] and not money):
            m = _spaced_letter(text, n.start, end, capital=n.words or money)
        if m is not None:
            letter = (m[1] or m[2])[0]
            if letter in "kK" and (text.startswith(" gold", m.end()) or (m[1] and on_foot(text, n.end))):
                return n  # "18k gold", "ran 8k"
            if m[1] in BYTE_LETTERS and not money and of_memory(text, m.end()):
                return n  # "64M of RAM"
            if (
                money
                or (m[1] and letter in "kKMB")
                or m.re not in (_SHORT, _SHORT_SUM)
                or (letter == "m" and countable(text, m.end()))
            ):
                factor, end = SHORT_SCALES[letter], m.end(1) if m[1] else m.end(2)
    return n.times(factor, end) if factor != ONE else n


def _with_less(text: str, n: Number, factor: Decimal, end: int, last: Decimal) -> Number | None:
    """Read on behind the scale that ends at `end`: "3 crore 20 lakh", "2 thousand 5 hundred"."""
    comma = text[end : end + 1] == ","
    at = end + 2 if comma else end + 1
    less = _LESS.match(text, end) if text[at : at + 1].isdigit() else None
    if less is None or n.value is None or (comma and OUT_OF.search(text, max(0, n.start - 10), n.start)):
        return None
    scale, times = SCALES[less["scale"]], int(less["less"])
    if scale == 100 and times > 9:
        return None
    scale *= 100 if less["hundred"] else 1
    if times * scale >= last:
        return None
    value = n.value * factor + times * scale
    return n._replace(value=value, step=scale, loose=scale, end=less.end(), digits=n.digits + 1, factor=scale)


def _spaced_letter(text: str, start: int, end: int, *, capital: bool) -> re.Match[str] | None:
    """Read a scale letter that a space parts from its number: "5 k€", "a budget of 40 k", "3 m views", "fifty K"."""
    first = text[end : end + 1].strip() or text[end + 1 : end + 2]
    if first in ("m", "M"):
        return _SPACED_MILLION.match(text, end) or _SPACED_SIGN.match(text, end) or _MILL.match(text, end)
    if first not in ("k", "K") or text[end] == first:
        return None
    m = _SPACED_SIGN.match(text, end)
    if m is not None:
        return m
    m = _SPACED_MANY.match(text, end)
    if m is None or not countable(text, m.end()):
        m = (_CAPITAL_THOUSAND if capital else _SPACED_THOUSAND).match(text, end)
    if m is None:
        return None
    before, behind = (
        SENTENCE_STOPS.split(text[max(0, start - 40) : start])[-1],
        SENTENCE_STOPS.split(text[end : end + 40], maxsplit=1)[0],
    )
    return None if ON_FOOT.search(f"{before} {behind}") else m


def countable(text: str, end: int) -> bool:
    """Whether something that is counted or weighed in millions follows, so that a bare "m" is one: "2m people"."""
    if _UNIT_OF_MILLIONS.match(text, end):
        return True
    if text[end : end + 1] in FOLLOWERS and text[end + 1 : end + 3].isupper():
        unit = unit_at(text, end + 1, attributive=True)
        if unit is not None and unit.kind == "money":
            return True  # "5m USD", "5m US dollars"
    at = end
    for _ in range(3):  # "7.4m clinical pathways"
        m = _NEXT_WORD.match(text, at)
        word = "" if m is None else m[1].lower()
        if m is None or (word in STOPS and word not in _HOW_OFTEN) or word in _NOT_MILLIONS or word in UNITS_TEENS:
            return False
        if (at == end and (word in _MEASURE_WORDS or word in OWN_NAMES)) or plural(word):
            object_ = _OBJECT.match(text, m.end()) if at > end else None  # "the 8m mirror weighs 23 tonnes"
            article = _OF_ONE.search(text, max(0, end - 20), end) if object_ is not None else None
            return object_ is None or article is None or (article["any"] is not None and object_["more"] is None)
        at = m.end()
    return False


def and_part(text: str, n: Number) -> Number | None:
    """Read "and a half", "and three quarters" behind a number, or behind its scale: "a million and a half"."""
    m = _AND_PART.match(text, n.end)
    if m is None or n.value is None:
        return None
    top = UNITS_TEENS.get(m[1].lower(), 1) if m[1] else 1
    parts = FRACTION_PARTS[m[2].lower()] if m[2] else 2
    if top >= parts:
        return None
    step = n.factor / parts
    value = n.value + n.factor * top / parts
    return n._replace(
        value=value,
        step=step,
        loose=step,
        end=m.end(),
        digits=n.digits + 1 if n.factor == ONE else 2,
        fraction=n.factor == ONE,
    )


def and_fraction(text: str, n: Number) -> Number | None:
    """Read a fraction in digits behind "and": "2 and 3/4", "three and 1/2", "2 and 3 quarters of an hour"."""
    part = _AND_TAIL.match(text, n.end) or _AND_PARTS.match(text, n.end)
    parts = 0 if part is None else _PARTS.get(part[2]) or int(part[2])
    if part is None or n.value is None or n.factor != ONE or not 0 < int(part[1]) < parts:
        return None
    if BETWEEN.search(text, max(0, n.start - 16), n.start):
        return None  # "between 2 and 3/4"
    step = ONE / parts
    value = n.value + step * int(part[1])
    return n._replace(value=value, step=step, loose=step, end=part.end(), digits=n.digits + 1, fraction=True)
