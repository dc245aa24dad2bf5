"""Separators between and behind the groups of a number, as other lands write them: "1.250.000", "12 500", "2,5"."""

from __future__ import annotations

import re
from decimal import Decimal

from jrtrade.quantity.lexicon.calendar import MONTH_NAMES
from jrtrade.quantity.lexicon.currencies import CURRENCY_WORDS
from jrtrade.quantity.lexicon.numbers import SCALE_SYMBOLS, SCALES
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.numbers.number import ONE, SENTENCE_STOPS, TEN, Number, scaled
from jrtrade.quantity.text.joined import at_end
from jrtrade.quantity.units.rates import per_at
from jrtrade.quantity.units.signs import currency_before
from jrtrade.quantity.units.unit import unit_at

MAX_DIGITS = 24
"""Longer digit runs are identifiers; below it every operation of the reader is exact in 28 digits."""
THIN = "\u00a0\u2009\u202f\u2008'’"
GROUPS = "{1,9}"
"""One group more than MAX_DIGITS allows: a longer literal is refused, and not read to its end from each group."""
_JETS = r"7[0-8]7(?:s|\s(?:[MD][aAr]|jet|plane|air))"
_SPACED = rare(
    rf"\d{{1,3}}(?: (?!{_JETS})\d{{3}}){GROUPS}(?![\d,.]\d|\d)"
    r"(?=[ \u00a0](?:[A-Za-z€£¥₽])|(?<= 000)(?:[.,;:)\0]|\Z|th(?![A-Za-z])))"
)
_SPACED_GLUED = rare(
    rf"[1-9]\d{{0,2}}(?: \d{{3}}){GROUPS}"
    r"(?=(?:[kMGT]?W(?:h|p)?|[kM]?VA|k?m[23²³]|km(?:/h)?|ha|[kM]?t|kg|k?L|ML|hl|bbl|boe/d|b/d|kV|(?<=000)m|MB|GB|TB)(?![A-Za-z0-9]))"
)
_NAMED_BEFORE = rare(r"(?<![A-Za-z])[A-Z][a-z]{1,20}\s\Z")
_SETS_BEHIND = rare(
    r"[A-Za-z0-9²³]{1,4}\s(?:[a-z-]{2,15}\s)?(?:units|turbines|reactors|plants|generators|boilers|blocks|engines|trucks|tanks|batteries|farms|races|titles)\b"
)
"""Things of a size, several of them: "2 600MW units"."""
_SPACED_MONEY = rare(rf"\d{{1,3}}(?: \d{{3}}){GROUPS}(?:[.,]\d{{1,2}})?(?![\d,.]\d|\d)")
_SPACED_DECIMAL = rare(rf"[1-9]\d{{0,2}}(?: \d{{3}}){GROUPS}[.,]\d{{1,2}}(?!\d|[.,]\d)")
_SPACED_ALONE = rare(r"[1-9]\d{0,2}(?: \d{3}){2,6}(?=[.;:!?](?:\s|\Z)|, |\Z)")
_IN_A_SENTENCE = rare(r"(?<![A-Za-z])[a-z]{2,20}\s\Z")
_METRIC = (
    "kg km cm mm ml kw mw gw mwh gwh twh ha litre litres liter liters metre metres meter meters tonne tonnes ton tons "
    "hours degrees point points times"
).split()
_AFTER_COMMA = trie([*SCALES, *SCALE_SYMBOLS, *CURRENCY_WORDS, "mrd", "percent", "per cent", "pct", *_METRIC])
_COMMA_DECIMAL = rare(
    rf"(?P<whole>\d{{1,3}}(?:(?:\.\d{{3}}){{1,6}}|(?:[{THIN}]\d{{3}}){{1,6}})?),(?P<decimals>\d{{1,2}})(?!\d|[,.]\d)"
    rf"(?P<after>(?=\s?[%€£₽]|[\s-]?(?i:{_AFTER_COMMA})(?![A-Za-z])|\s?(?:EUR|USD|GBP|CHF|RUB|PLN|SEK|NOK|DKK|CZK)\b|k\b))?"
)
_MONTH = rare(rf"(?<![A-Za-z])(?:{MONTH_NAMES})\.?\s\Z")
_MEASURED = frozenset(("money", "measure", "duration", "percent", "percentage_point"))
_OPENERS, _CLOSERS = frozenset("([{|/"), frozenset(")]}|/")
_ENDS = rare(r"[.!?]?\s{0,3}\Z|[.;!?]\s")
_RANGES_ON = rare(r"(?:\s?[-–—]\s?|\s(?:to|(?P<and>and))\s)[€£$]?(?P<second>[1-9]\d{0,2}(?:[.,]\d{1,2})?)(?!\d|[,.]\d)")
_RANGE_STARTS = frozenset(" -–—")
_SCALED = rare(rf"\s(?:{trie(SCALES)})(?![A-Za-z-])")
_BETWEEN = ("between ", "Between ")
_NAMED_SO = rare(
    r"(?i:(?<![a-z])(?:is|was|be|are|were|by|to|from|than|about|around|nearly|almost|averages?|averaged|averaging|equals|(?<!multiples\s)of)|=)\s"
    r"[-−–+]?\Z"
)
"""What a decimal with no unit can stand behind at the end of a sentence, and members of a list hardly do."""
_PAIRED = rare(
    r"(?i:(?<![a-z])(?:scores?|scored|sets?|coordinates?|intervals?|cells?|pairs?|vectors?|won|lost|beat\w*|drew)\s(?:(?:was|is|were|are|of|by|at)\s)?)\Z"
    r"|\d,\d\s(?:and|to|or)\s\Z"
)
"""What is said of two numbers with a comma between them."""
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,6}(?:(?![.,]?\d)|(?=,\d{1,2}(?!\d|[,.]\d)))")
_DOTTED_ALONE = rare(r"(?=[\s.,;:!?)”’\"'–—~\0]|\Z|-[1-9]\d{0,2}(?:\.\d{3}){2})(?![–—]0)")
_BEFORE_DOTTED = frozenset(" \n\t\u00a0(“\"'‘–—~≈<>=≤≥+$€£¥₹₩₽−-")
_CODED = rare(
    r"(?i:(?<![a-z])(?:v(?:ersions?)?|releases?|builds?|ips?|hosts?|servers?|address(?:es)?|ports?|ids?|nos?|nrs?|numbers?|codes?|refs?|references?|"
    r"phones?|tel|mobile|fax|call|dial|serial|patents?|files?|sections?|chapters?|articles?|models?|firmware|drivers?|licen[cs]es?|"
    r"passports?|account|invoices?|order|case|ticket|cpf|rut|rg|dni|nif|cuit|rfc|patch|update|kernel)\.?(?:\s(?:no\.?|number|is))?:?\s[#\"“']?)\Z"
)
"""What is numbered by groups of digits that are no thousands."""
_THOUSAND_EACH = r"[1-9]\d{0,2}\.\d{3}"
_SIGN_OR_CODE = r"(?:[A-Z]{0,2}[$€£¥₺₫₩₽₴₲₡]|[A-Z]{3}|Rp|kr)?\s?"
_JOINT = r"(?:\s?[-–—]\s?|,?\s(?:to|and|or)\s|,\s)"
_MORE_DOTTED = re.compile(rf"(?:{_JOINT}{_SIGN_OR_CODE}{_THOUSAND_EACH}(?!\d|[.,]\d)){{0,4}}")
_DOTTED_BEFORE = re.compile(rf"(?<![\d.,])(?:{_THOUSAND_EACH}{_JOINT}{_SIGN_OR_CODE}){{1,3}}\Z")
_ENDS_IN_00 = rare(r"\.\d00")
_NO_CENTS = frozenset("IDR VND PYG COP LAK KHR UZS UGX TZS".split())
"""Currencies so small that nothing costs a few of them, whatever it is the price or the rate of."""
_FEW_CENTS = frozenset("KRW CLP ISK HUF XOF XAF RWF".split())
_DECIMAL_COMMAS = frozenset(
    "EUR TRY BRL ARS UYU MXN BOB CRC VES DKK NOK SEK CZK PLN RON BGN HRK UAH RUB AOA MZN DEM ESP ITL".split()
)
"""Currencies of lands that write a comma before decimals."""
_SAFELY_PER = frozenset(
    "month year week day night person head hour m2 shift semester term tonne ton t ha capita".split()
)
_PRICED = rare(
    r"(?i:(?<![a-z])(?:lit(?:re|er)s?|k?wh|kilowatt|gallons?|therms?|exchange|rates?|trad(?:es?|ed|ing)|quoted|against|petrol|diesel|fuel|"
    r"gasoline|unleaded|pumps?|shares|weakened|strengthened|(?:an?|one|the|per|each|1)\s(?:u\.?s\.?\s)?(?:dollar|euro|pound|yen))(?![a-z]))"
)
"""What has prices and rates of three decimals."""
_DOTTED_AFTER = rare(rf"\s?[€£₽]|\s(?i:{_AFTER_COMMA})(?![A-Za-z])")
SEPARATORS = str.maketrans("", "", "," + THIN)


def dotted_end(text: str, at: int, *, money: bool) -> int | None:
    """Return where a number with dots between its thousands ends, if a currency or a unit says that it is one."""
    m = _DOTTED.match(text, at)
    if m is None:
        return None
    return m.end() if money or _DOTTED_AFTER.match(text, m.end()) or _plainly(text, at, m.end()) else None


def leads(text: str, at: int) -> bool:
    """Whether a text begins with the number at `at`."""
    return at < 4 and not text[:at].strip(" \n\t-−–+")


def _plainly(text: str, at: int, end: int) -> bool:
    """Whether groups of three with dots count something though no unit says so: "1.250.000 souls", no address."""
    if (at and text[at - 1] not in _BEFORE_DOTTED) or not _DOTTED_ALONE.match(text, end):
        return False
    if end - at > 12 and all(int(part) < 256 for part in text[at:end].split(".")):
        return False  # "192.168.100.200"
    return not _CODED.search(text, max(0, at - 30), at)


def spaced_groups(text: str, at: int, *, money: bool) -> re.Match[str] | None:
    """Read groups with spaces between them: "12 500 people", "1 234,50 euros", "€12 500", "12 345 678."."""
    counted = _SPACED.match(text, at)
    if counted is not None:
        return counted
    if money:
        return _SPACED_MONEY.match(text, at)
    glued = _SPACED_GLUED.match(text, at)
    if glued is not None:
        if " 0" in glued[0]:
            return glued  # "1 000MW": no figure begins so
        sets = glued.end() - at == 5 and _SETS_BEHIND.match(text, glued.end())
        return None if sets or _NAMED_BEFORE.search(text, max(0, at - 22), at) else glued
    m = _SPACED_DECIMAL.match(text, at)
    if m is not None:
        if " 0" in m[0]:
            return m
        if leads(text, at) and at_end(text, m.end(), " .\n\0"):
            return m
        comma = "." not in m[0]
        if comma and m[0][-3] == "," and _IN_A_SENTENCE.search(text, max(0, at - 22), at):
            return m  # "closed at 16 401,08": no list has a comma and no space
        unit = unit_at(text, m.end())
        kinds = _MEASURED if comma else ("money",)  # not a table's "6 166.20 MB"
        return m if unit is not None and unit.kind in kinds else None
    m = _SPACED_ALONE.match(text, at)
    if m is None or _CODED.search(text, max(0, at - 30), at):
        return None
    return m if leads(text, at) or (m.end() < len(text) and _IN_A_SENTENCE.search(text, at - 22, at)) else None


def dotted_money(text: str, at: int, end: int, *, money: bool) -> bool:
    """Whether "N.NNN" is thousands of money: no currency has such cents here, or the last of them would be naughts."""
    if text[at] == "0":
        return False
    before = _DOTTED_BEFORE.search(text, max(0, at - 50), at)
    more = _MORE_DOTTED.match(text, end)
    first, last = before.start() if before is not None else at, more.end() if more is not None else end
    if scaled(text, Number(at, last, ONE, ONE, ONE, 1), money=money).factor != ONE:
        return False  # "€1.250 million"
    prefix = currency_before(text, at, max(0, at - 8)) or currency_before(text, first, max(0, first - 8))
    if prefix is not None:
        code, stop = prefix[0], last
    elif money or (unit := unit_at(text, last)) is None or unit.kind != "money":
        return False
    else:
        code, stop = unit.code, unit.end
    if code in _NO_CENTS:
        return True
    if code not in _FEW_CENTS and not (code in _DECIMAL_COMMAS and _ENDS_IN_00.search(text, first, last)):
        return False
    per = per_at(text, stop, money=True)
    if per is not None and per[0] not in _SAFELY_PER:
        return False
    low = max([max(0, first - 60), *(m.end() for m in SENTENCE_STOPS.finditer(text, max(0, first - 60), first))])
    end_of_clause = SENTENCE_STOPS.search(text, stop, stop + 40)
    high = min(len(text), stop + 40) if end_of_clause is None else end_of_clause.start()
    return _PRICED.search(text, low, high) is None


def comma_decimal(text: str, at: int, *, money: bool) -> Number | None:
    """Read a number with a decimal comma, where it can be nothing else: "1.234,56 euros", "2,5 million", "€1,50"."""
    m = _COMMA_DECIMAL.match(text, at)
    if m is None or text[at - 1 : at] == "," or _MONTH.search(text, max(0, at - 11), at):
        return None
    if m["after"] is None and not (money and len(m["decimals"]) == 2) and not _decimal(text, m):
        return None
    whole, decimals = m["whole"].translate(SEPARATORS).replace(".", ""), m["decimals"]
    step = TEN ** -len(decimals)
    stated = len((whole + decimals).lstrip("0")) or 1
    return scaled(text, Number(at, m.end("decimals"), Decimal(f"{whole}.{decimals}"), step, step, stated), money=money)


def _first_of_range(text: str, m: re.Match[str]) -> bool:
    """Whether a decimal comma is one by the other end of a range, with its unit or scale: "1,5 to 2 million"."""
    on = _RANGES_ON.match(text, m.end("decimals"))
    if on is None or (on["and"] and not text.endswith(_BETWEEN, 0, m.start())):
        return False
    first, second = Decimal(f"{m['whole']}.{m['decimals']}"), Decimal(on["second"].replace(",", "."))
    if not first < second < 10 * first:
        return False
    unit = unit_at(text, on.end())
    return _SCALED.match(text, on.end()) is not None if unit is None else unit.kind in _MEASURED


def _decimal(text: str, m: re.Match[str]) -> bool:
    """Whether a decimal comma is one by what stands around: "1.234,56", "0,5", "2,5 years", "the mean is 5,3."."""
    at, end = m.span("whole")[0], m.end("decimals")
    if len(m["whole"]) > 3:
        return m["whole"][0] != "0"
    unit = unit_at(text, end)
    if unit is not None and unit.kind in _MEASURED and text[end] not in "\"'”’":
        return True
    if text[end : end + 1] in _RANGE_STARTS and _first_of_range(text, m):
        return True
    if text[at - 1 : at] in _OPENERS or text[end : end + 1] in _CLOSERS:
        return False  # "(0,5)"
    if _PAIRED.search(text, max(0, at - 24), at):
        return False
    if m["whole"] == "0":
        return m["decimals"] not in ("0", "1") and text[at - 1 : at] != "\n"  # no row of a table
    if not _ENDS.match(text, end):
        return False
    return leads(text, at) or _NAMED_SO.search(text, max(0, at - 14), at) is not None
