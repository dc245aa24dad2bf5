"""Numbers in digits: separators, decimals, fractions and powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from jrtrade.quantity.currencies import CURRENCY_WORDS
from jrtrade.quantity.lexicon import MONTHS, SCALE_SYMBOLS, SCALES, VULGAR
from jrtrade.quantity.nouns import plural
from jrtrade.quantity.numbers import ONE, TEN, TENTH, Number, and_part, scaled, zeros
from jrtrade.quantity.rates import per_at
from jrtrade.quantity.seeds import trie
from jrtrade.quantity.signs import currency_before
from jrtrade.quantity.units import unit_at

MAX_DIGITS = 24
"""Longer digit runs are identifiers; below it every operation of the reader is exact in 28 digits."""
_THIN = "\u00a0\u2009\u202f\u2008'’"
_GROUPS = "{1,9}"
"""One group more than MAX_DIGITS allows: a longer literal is refused, and not read to its end from each group."""
_DIGITS = re.compile(
    rf"(?:\d++(?![,{_THIN}])|\d{{1,3}}(?:,\d{{3}}){_GROUPS}(?!\d)|\d{{1,3}}(?:[{_THIN}]\d{{3}}){_GROUPS}(?!\d)"
    rf"|\d{{1,2}}(?:,\d{{2}}){_GROUPS},\d{{3}}(?!\d)|\d+)(?:[.·]\d+)?"
)
_JETS = r"7[0-8]7(?:s|\s(?:[MD][aAr]|jet|plane|air))"
_SPACED = re.compile(
    rf"\d{{1,3}}(?: (?!{_JETS})\d{{3}}){_GROUPS}(?![\d,.]\d|\d)(?=[ \u00a0](?:[A-Za-z€£¥₽])|(?<= 000)(?:[.,;:)\0]|\Z))"
)
_SPACED_MONEY = re.compile(rf"\d{{1,3}}(?: \d{{3}}){_GROUPS}(?:[.,]\d{{1,2}})?(?![\d,.]\d|\d)")
_SPACED_DECIMAL = re.compile(rf"[1-9]\d{{0,2}}(?: \d{{3}}){_GROUPS}[.,]\d{{1,2}}(?!\d|[.,]\d)")
_SPACED_ALONE = re.compile(r"[1-9]\d{0,2}(?: \d{3}){2,6}(?=[.;:!?](?:\s|\Z)|, |\Z)")
_IN_A_SENTENCE = re.compile(r"(?<![A-Za-z])[a-z]{2,20}\s\Z")
_METRIC = (
    "kg km cm mm ml kw mw gw mwh gwh twh ha litre litres liter liters metre metres meter meters tonne tonnes ton tons "
    "hours degrees point points times"
).split()
_AFTER_COMMA = trie([*SCALES, *SCALE_SYMBOLS, *CURRENCY_WORDS, "mrd", "percent", "per cent", "pct", *_METRIC])
_COMMA_DECIMAL = re.compile(
    rf"(?P<whole>\d{{1,3}}(?:(?:\.\d{{3}}){{1,6}}|(?:[{_THIN}]\d{{3}}){{1,6}})?),(?P<decimals>\d{{1,2}})(?!\d|[,.]\d)"
    rf"(?P<after>(?=\s?[%€£₽]|[\s-]?(?i:{_AFTER_COMMA})(?![A-Za-z])|\s?(?:EUR|USD|GBP|CHF|RUB|PLN|SEK|NOK|DKK|CZK)\b|k\b))?"
)
_MONTH = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(MONTHS)})\.?\s\Z")
_MEASURED = frozenset(("money", "measure", "duration", "percent", "percentage_point"))
_OPENERS, _CLOSERS = frozenset("([{|/"), frozenset(")]}|/")
_ENDS = re.compile(r"[.!?]?\s{0,3}\Z|[.;!?]\s")
_NAMED_SO = re.compile(
    r"(?i:(?<![a-z])(?:is|was|be|are|were|by|to|from|than|about|around|nearly|almost|averages?|averaged|averaging|equals|(?<!multiples\s)of)|=)\s"
    r"[-−–+]?\Z"
)
"""What a decimal with no unit can stand behind at the end of a sentence, and members of a list hardly do."""
_PAIRED = re.compile(
    r"(?i:(?<![a-z])(?:scores?|scored|sets?|coordinates?|intervals?|cells?|pairs?|vectors?|won|lost|beat\w*|drew)\s(?:(?:was|is|were|are|of|by|at)\s)?)\Z"
    r"|\d,\d\s(?:and|to|or)\s\Z"
)
"""What is said of two numbers with a comma between them."""
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,6}(?:(?![.,]?\d)|(?=,\d{1,2}(?!\d|[,.]\d)))")
_DOTTED_ALONE = re.compile(r"(?=[\s.,;:!?)”’\"'–—~\0]|\Z|-[1-9]\d{0,2}(?:\.\d{3}){2})(?![–—]0)")
_BEFORE_DOTTED = frozenset(" \n\t\u00a0(“\"'‘–—~≈<>=≤≥+$€£¥₹₩₽−-")
_CODED = re.compile(
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
_ENDS_IN_00 = re.compile(r"\.\d00")
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
_PRICED = re.compile(
    r"(?i:(?<![a-z])(?:lit(?:re|er)s?|k?wh|kilowatt|gallons?|therms?|exchange|rates?|trad(?:es?|ed|ing)|quoted|against|petrol|diesel|fuel|"
    r"gasoline|unleaded|pumps?|shares|weakened|strengthened|(?:an?|one|the|per|each|1)\s(?:u\.?s\.?\s)?(?:dollar|euro|pound|yen))(?![a-z]))"
)
"""What has prices and rates of three decimals."""
_STOPS = re.compile(r"[.;!?]\s|[\n\0]")
_DOTTED_AFTER = re.compile(rf"\s?[€£₽]|\s(?i:{_AFTER_COMMA})(?![A-Za-z])")
_POWER = re.compile(
    r"\s?[x×*·]\s?10(?P<ten>\^[-−+]?\d{1,2}|[−–-]\d{1,2}(?!\d|[.,]\d|[-–/])|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\d)"
    r"|[eE](?P<e>[-−+]?\d{1,2})(?!\w)|(?P<bare>\^[-−+]?\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\d)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
_CALCULATED = re.compile(
    r"(?:\A|[=<>~≈($€£¥]|(?<![A-Za-z])(?!(?:commits?|rooms?|seats?|keys?|flats?|units?|types?|grades?|hash|blocks?|pads?|exits?|gates?|bays?|v|rev|vitamin|"
    r"table|figure|level|stage|zone)\s)[a-z]{1,20})\s?[-−+]?\Z"
)
"""What may stand before "1e6" where it is no identifier."""
_COUNTED = re.compile(r"\s([a-z]{3,30})(?![A-Za-z-])")
_CLAUSE_ENDS = re.compile(r"[.,;:!?)]{0,2}(?:\s{0,3}\Z|(?<=[.,;:!?)])\s)")
_UNDERSCORED = re.compile(r"[1-9]\d{0,2}(?:(?:_\d{3}){2,6}|_000)(?![\w@/-]|[.,:]\w)")
_TAIL = re.compile(rf"\s?[{''.join(VULGAR)}]|(?:\s|-)(\d)[/⁄](\d{{1,2}})(?![\d/])|[/⁄](\d{{1,2}}|100)(?![\d/,]|\.\d)")
_AND_TAIL = re.compile(r"\sand\s(\d{1,2})[/⁄](2|3|4|5|6|8|16|32|64)(?![\d/⁄]|[.,]\d|-\d)")
_AND_REST = re.compile(
    r"\sand\s([1-9]\d?)(?![\d%/:]|[.,]\d|(?:\sto\s|\sor\s|\s?[-–]\s?)\d"
    rf"|\s?(?i:{trie([*SCALES, *SCALE_SYMBOLS])})(?![A-Za-z])|\s(?:more|others?|further|additional)(?![a-z]))"
)
_HALF_OF = re.compile(r"\sof\s(?:the|its|their|his|her|all|those|these|them)(?![A-Za-z])")
_BETWEEN = re.compile(
    r"(?i:(?<![a-z])(?:between\s[^.;\n]{0,6}|(?:items|questions|pages|parts|steps|exercises|problems|lots|rules)\s))\Z"
)
_EIGHTHS = re.compile(r"-([1357])/([248])(?![\d/]|-)")
_THIRDS = re.compile(
    r"[\s-](thirds|quarters|fifths)(?=\sof\s(?:the|its|their|all|those|these|our|his|her|people|adults|firms|companies|"
    r"households|voters|women|men|respondents|workers|students|patients|parents|pupils|children)\b)"
)
_OF_TIME = re.compile(r"(?i:first|last|next|past|final|previous)\s\Z")
_BINARY = frozenset((16, 32, 64, 100))
"""Into how many parts inches are divided, and percentages; other numbers of two digits with a slash are alternatives."""
_SCORED = re.compile(r"(?i:(?<![a-z])(?:scored?|got|gets|marks?|rat(?:ed|ing))\s(?:of\s|an?\s)?)\Z")
_MONEY_SIGNS = frozenset("$£€¥₹")
_SEPARATORS = str.maketrans("", "", "," + _THIN)
_DECIMAL_NEIGHBOURS = frozenset([*VULGAR, " ", "-", "/", "⁄", "\u00a0", "\n"])


def digits_at(text: str, at: int, *, money: bool = False) -> Number | None:
    """Read the number whose first digit stands at `at`, with its scale; None if it is no number but an identifier."""
    m = _DIGITS.match(text, at)
    if m is None:
        return None
    end = m.end()
    literal = m[0]
    if literal[0] == "0" and literal[1:2] == "," and literal[2:].isdecimal() and literal[2:].isascii():
        decimals = literal[2:]  # "0,125": no group of thousands begins with a bare zero
        step = TEN ** -len(decimals)
        return scaled(text, Number(at, end, Decimal(f"0.{decimals}"), step, step, len(decimals.lstrip("0")) or 1))
    after = text[end : end + 1]
    if after == "_" and (at == 0 or text[at - 1] in " \n([=<>$€£~"):
        under = _UNDERSCORED.match(text, at)
        if under is not None:
            whole = under[0].replace("_", "")
            n = Number(at, under.end(), Decimal(whole), ONE, TEN ** zeros(whole), len(whole))
            return scaled(text, n, money=money)
    if after == "." and text[end + 1 : end + 2].isdigit() and (dotted := dotted_end(text, at, money=money)) is not None:
        comma = _comma_decimal(text, at, money=money) if text[dotted : dotted + 1] == "," else None
        if comma is not None:
            return comma
        whole = text[at:dotted].replace(".", "")
        return scaled(text, Number(at, dotted, Decimal(whole), ONE, TEN ** zeros(whole), len(whole)), money=money)
    if after == "," and text[end + 1 : end + 2].isdigit():
        comma = _comma_decimal(text, at, money=money)
        if comma is not None:
            return comma
    elif after and (after in "x×*^eE·⁻⁰¹²³⁴⁵⁶⁷⁸⁹" or (after == " " and text[end + 1 : end + 2] in ("x", "×", "*"))):
        power = _power(text, at, literal, end)
        if power is not None:
            return power
    if (
        literal.isdigit()
        and literal.isascii()
        and after not in _DECIMAL_NEIGHBOURS
        and (not at or text[at - 1] != ".")
        and end - at < MAX_DIGITS
    ):
        loose = TEN ** zeros(literal) if literal[-1] == "0" else ONE
        number = Number(at, end, Decimal(literal), ONE, loose, len(literal.lstrip("0")) or 1)
        return scaled(text, number, money=money) if after.isalpha() or after == "+" else number
    if text[end : end + 1] == " " and text[end + 1 : end + 4].isdigit() and end - at < 4:
        spaced = _SPACED.match(text, at)
        if spaced is None:
            spaced = _spaced(text, at, money=money)
        if spaced is not None and (at == 0 or not text[at - 1].isdigit()):
            literal, end = spaced[0].replace(" ", "").replace(",", "."), spaced.end()
    if not literal.isdigit():
        literal = literal.translate(_SEPARATORS).replace("·", ".")
    if len(literal) > MAX_DIGITS or (not literal.isascii() and not _one_script(literal)):
        return None
    whole, _, decimals = literal.partition(".")
    start = at
    if not decimals and at and text[at - 1] == "." and (at < 2 or text[at - 2] in " \n\t($£€¥"):
        decimals, whole, start = whole, "0", at - 1  # ".001 per cent"
    if decimals:
        step = loose = TEN ** -len(decimals)
        eighths = _EIGHTHS.match(text, end) if money and len(decimals) == 2 and text[end : end + 1] == "-" else None
        if eighths is not None:  # "$5.83-3/4 a bushel"
            fine = step / int(eighths[2])
            value = Decimal(f"{whole}.{decimals}") + fine * int(eighths[1])
            return Number(start, eighths.end(), value, fine, fine, len(whole + decimals) + 1)
        number = Number(
            start, end, Decimal(f"{whole}.{decimals}"), step, loose, len((whole + decimals).lstrip("0")) or 1
        )
        if len(decimals) == 3 and end - at == len(whole) + 4 <= 7 and dotted_money(text, at, end, money=money):
            whole += decimals
            number = Number(start, end, Decimal(whole), ONE, TEN ** zeros(whole), len(whole))
    else:
        number = Number(start, end, Decimal(whole), ONE, TEN ** zeros(whole), len(whole.lstrip("0")) or 1)
        if after and (after in VULGAR or after in " -/⁄\u00a0"):
            part = _part(text, number)
            if part is not None:
                return scaled(text, part, money=money)
    number = scaled(text, number, money=money)
    more = _and_more(text, number) if text.startswith(" and ", number.end) and not decimals else None
    return number if more is None else more


def _and_more(text: str, n: Number) -> Number | None:
    """Read on behind "and": "2 and 3/4", "3 million and a half", "2 hundred and 5"."""
    if n.value is None:
        return None
    if n.factor == ONE:
        part = _AND_TAIL.match(text, n.end)
        if part is None or not 0 < int(part[1]) < int(part[2]):
            return None
        if _BETWEEN.search(text, max(0, n.start - 16), n.start):
            return None  # "between 2 and 3/4"
        step = ONE / int(part[2])
        value = n.value + step * int(part[1])
        return n._replace(value=value, step=step, loose=step, end=part.end(), digits=n.digits + 1, fraction=True)
    if text.startswith("a half", n.end + 5):
        half = and_part(text, n)
        return None if half is None or _HALF_OF.match(text, half.end) else half
    rest = _AND_REST.match(text, n.end) if text.endswith(("hundred", "thousand"), n.start, n.end) else None
    if rest is None or _BETWEEN.search(text, max(0, n.start - 16), n.start):
        return None
    value = n.value + int(rest[1])
    return n._replace(value=value, step=ONE, loose=ONE, end=rest.end(), digits=len(str(value)), factor=ONE)


def dotted_end(text: str, at: int, *, money: bool) -> int | None:
    """Return where a number with dots between its thousands ends, if a currency or a unit says that it is one."""
    m = _DOTTED.match(text, at)
    if m is None:
        return None
    return m.end() if money or _DOTTED_AFTER.match(text, m.end()) or _plainly(text, at, m.end()) else None


def _leads(text: str, at: int) -> bool:
    """Whether a text begins with the number at `at`."""
    return at < 4 and not text[:at].strip(" \n\t-−–+")


def _plainly(text: str, at: int, end: int) -> bool:
    """Whether groups of three with dots count something though no unit says so: "1.250.000 souls", no address."""
    if (at and text[at - 1] not in _BEFORE_DOTTED) or not _DOTTED_ALONE.match(text, end):
        return False
    if end - at > 12 and all(int(part) < 256 for part in text[at:end].split(".")):
        return False  # "192.168.100.200"
    return not _CODED.search(text, max(0, at - 30), at)


def _spaced(text: str, at: int, *, money: bool) -> re.Match[str] | None:
    """Read groups with spaces between them where _SPACED finds no noun: "1 234,50 euros", "€12 500", "12 345 678."."""
    if money:
        return _SPACED_MONEY.match(text, at)
    m = _SPACED_DECIMAL.match(text, at)
    if m is not None:
        unit = unit_at(text, m.end())
        return m if unit is not None and unit.kind in _MEASURED else None
    m = _SPACED_ALONE.match(text, at)
    if m is None or _CODED.search(text, max(0, at - 30), at):
        return None
    return m if _leads(text, at) or (m.end() < len(text) and _IN_A_SENTENCE.search(text, at - 22, at)) else None


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
    low = max([max(0, first - 60), *(m.end() for m in _STOPS.finditer(text, max(0, first - 60), first))])
    end_of_clause = _STOPS.search(text, stop, stop + 40)
    high = min(len(text), stop + 40) if end_of_clause is None else end_of_clause.start()
    return _PRICED.search(text, low, high) is None


def _comma_decimal(text: str, at: int, *, money: bool) -> Number | None:
    """Read a number with a decimal comma, where it can be nothing else: "1.234,56 euros", "2,5 million", "€1,50"."""
    m = _COMMA_DECIMAL.match(text, at)
    if m is None or text[at - 1 : at] == "," or _MONTH.search(text, max(0, at - 11), at):
        return None
    if m["after"] is None and not (money and len(m["decimals"]) == 2) and not _decimal(text, m):
        return None
    whole, decimals = m["whole"].translate(_SEPARATORS).replace(".", ""), m["decimals"]
    step = TEN ** -len(decimals)
    stated = len((whole + decimals).lstrip("0")) or 1
    return scaled(text, Number(at, m.end("decimals"), Decimal(f"{whole}.{decimals}"), step, step, stated), money=money)


def _decimal(text: str, m: re.Match[str]) -> bool:
    """Whether a decimal comma is one by what stands around: "1.234,56", "0,5", "2,5 years", "the mean is 5,3."."""
    at, end = m.span("whole")[0], m.end("decimals")
    if len(m["whole"]) > 3:
        return m["whole"][0] != "0"
    unit = unit_at(text, end)
    if unit is not None and unit.kind in _MEASURED:
        return True
    if text[at - 1 : at] in _OPENERS or text[end : end + 1] in _CLOSERS:
        return False  # "(0,5)"
    if _PAIRED.search(text, max(0, at - 24), at):
        return False
    if m["whole"] == "0":
        return m["decimals"] not in ("0", "1") and text[at - 1 : at] != "\n"  # no row of a table
    if not _ENDS.match(text, end):
        return False
    return _leads(text, at) or _NAMED_SO.search(text, max(0, at - 14), at) is not None


def _power(text: str, at: int, literal: str, end: int) -> Number | None:
    """Read a number with a power of ten: "3 x 10^8", "10⁶", "1.5e-3"."""
    m = _POWER.match(text, end)
    if m is None or not literal.isascii() or len(literal) > MAX_DIGITS:
        return None
    if m["e"] and "." not in literal and m["e"][0] not in "+-−" and not _calculated(text, at, end, m.end()):
        return None  # "1e9" is more often a part of an identifier
    if (
        m["ten"]
        and m["ten"][0] in "-–"
        and (text[m.start() : m.start() + 2].strip() not in ("×", "·") or _reps(literal, m))
    ):
        return None  # "3 x 10-12 minutes"
    if m["bare"] and (literal != "10" or m["bare"] in "¹²"):
        return None
    exponent = int((m["ten"] or m["e"] or m["bare"]).translate(_RAISED).replace("^", ""))
    mantissa = ONE if m["bare"] else Decimal(literal.translate(_SEPARATORS).replace("·", "."))
    step = (ONE if m["bare"] else Decimal((0, (1,), int(mantissa.as_tuple().exponent)))).scaleb(exponent)
    digits = 1 if m["bare"] else len(literal.replace(".", "").lstrip("0")) or 1
    if abs(exponent) > MAX_DIGITS or len(f"{mantissa.scaleb(exponent):f}") > MAX_DIGITS:
        return None
    return Number(at, m.end(), Decimal(f"{mantissa.scaleb(exponent):f}"), step, step, digits)


def _calculated(text: str, at: int, end: int, stop: int) -> bool:
    """Whether "1e6" is a number: a unit, a noun or the end of a clause follows, and nothing before is numbered so."""
    if end - at > 3 or not _CALCULATED.search(text, max(0, at - 24), at):
        return False
    noun = _COUNTED.match(text, stop)
    if unit_at(text, stop) is not None or (noun is not None and plural(noun[1])):
        return True
    return (text[end] == "e" or _leads(text, at)) and _CLAUSE_ENDS.match(text, stop) is not None


def _reps(literal: str, power: re.Match[str]) -> bool:
    """Whether the "power" may be a range that climbs from ten: "3 × 10-12 minutes"."""
    return "." not in literal and int(power["ten"][1:]) > 10


def _one_script(literal: str) -> bool:
    """Whether all digits belong to one script; a mixture is a trick, not a number."""
    scripts = {ord(c) - int(c) for c in literal if c.isdigit()}
    return len(scripts) == 1


def _part(text: str, n: Number) -> Number | None:
    """Read the fraction behind a whole number: "2½", "1 1/2", "2 and a half", or make one of it: "3/4"."""
    t = _TAIL.match(text, n.end)
    value = n.value
    if value is None:
        return None
    if t is None:
        thirds = _THIRDS.match(text, n.end) if text[n.end + 1 : n.end + 2] in ("t", "q", "f") else None
        if thirds is not None and _OF_TIME.search(text, max(0, n.start - 9), n.start):
            thirds = None  # "the first 3 quarters of the year"
        if thirds is not None and value < 10:
            parts = 4 if thirds[1].startswith("q") else 5 if thirds[1].startswith("f") else 3
            if value < parts:  # "2 thirds of adults"
                return Number(n.start, thirds.end(), value / parts, TENTH, TENTH, 1, fraction=True)
        return and_part(text, n)
    if t[3]:
        parts = int(t[3])
        paired = parts > 9 and parts not in _BINARY and (value > 9 or text[n.start - 1 : n.start] in _MONEY_SIGNS)
        paired = (
            paired and not text.startswith(" of ", t.end()) and not _SCORED.search(text, max(0, n.start - 16), n.start)
        )
        if 0 < value < parts <= 100 and (parts not in (11, 12) or value in (1, 5, 7)) and not paired:
            return Number(n.start, t.end(), value / parts, TENTH, TENTH, 1, fraction=True)
        return None
    if t[2]:
        top, parts = int(t[1]), int(t[2])
        if not 0 < top < parts:
            return None
        step = ONE / parts
        return n._replace(
            value=value + Decimal(top) / parts, step=step, loose=step, end=t.end(), digits=n.digits + 1, fraction=True
        )
    step = ONE / Fraction(VULGAR[t[0].strip()]).limit_denominator(10).denominator
    return n._replace(
        value=value + VULGAR[t[0].strip()], step=step, loose=step, end=t.end(), digits=n.digits + 1, fraction=True
    )


def vulgar_at(text: str, at: int) -> Number | None:
    """Read a fraction sign that stands alone ("½")."""
    value = VULGAR.get(text[at])
    return None if value is None else scaled(text, Number(at, at + 1, value, TENTH, TENTH, 1, fraction=True))
