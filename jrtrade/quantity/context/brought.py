"""Levels that a thing is brought to by a verb with an object: "cut its forecast to 3%", "takes its stake to 14%"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade.quantity.lexicon.nouns import STOPS
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import clause_start
from jrtrade.quantity.text.nouns import POSSESSIVE

if TYPE_CHECKING:
    from jrtrade.quantity.context.before import Before
    from jrtrade.quantity.kinds import Kind, Trend

RAISED = re.compile(
    r"(?i:(?<![a-z])(?:(?:gr[eo]wn?|rais|hik|lift|boost|increas|expand|upp|jack)(?:e|es|ed|ing|s)?(?:\sup)?|(?-i:ups)|(?P<down>cut|cuts|cutting|slash(?:es|ed|ing)?|"
    r"trim(?:s|med|ming)?|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|devalu(?:e|es|ed|ing)))\s(?P<whose>(?:the|its|their|his|her|our|this|that|these|those)\s)?)"
    r"(?P<object>(?:(?:[A-Za-z][a-z’'-]{1,20}|[A-Z]{2,5}(?:['’]s)?|a|(?:19|20)\d\d)\s){1,7})\Z"
)
_RAISED_IT = re.compile(
    r"(?i:(?<![a-z])(?:(?:(?P<raised>rais)|hik|lift|boost|increas|upp|jack)(?:e|es|ed|ing|s)?(?:\sup)?|(?P<down>cut|cuts|cutting|"
    r"slash(?:es|ed|ing)?|trim(?:s|med|ming)?|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)))\s(?:it|that|this|them|these|those)\s"
    r"(?:(?:back|down|up|again|further|slightly|sharply|now)\s)?)\Z"
)
"""A verb that has a pronoun brought to a level: "a booster lifted that to 95%"."""
_THIS_YEAR = rare(r"\s(?:this|last|next)\s(?:year|month|quarter|week)\s\Z")
_LEVELS = frozenset(
    "fee fees charge charges bills salary salaries pensions threshold limit "
    "sales imports exports revenue revenues profit profits supplies deliveries turnover "
    "rate rates forecast forecasts outlook target estimate guidance dividend dividends tariff tariffs tax taxes duty "
    "duties quota quotas price prices fare fares output production budget wage wages spending stake capacity "
    "employment deficit debt debts cost costs cap claim levy bonus trade investment investments lending "
    "shipments commerce".split()
)
"""Objects that have a level, whosever they are: "lifts rates to 5%"."""
_LINKS = frozenset("of in on for and a an its the their his her our this last next".split())
_COUNTED = frozenset("fleet workforce staff headcount team toll".split())
_TIMED = frozenset("journey time times wait stay sentence sentences week leave limit delay delays".split())
"""Objects whose level is a count, or a duration."""
_SENT = frozenset(
    "flights trips visits tours shipments loans donations grants access exposure travel ban exports".split()
)
"""Objects behind which "to" names a place or a receiver."""
_TRADED_WITH = rare(
    r"(?<=\s)(?P<flow>exports|imports|sales|supplies|supply|deliveries|shipments|trade|turnover|commerce|exposure|lending|aid|"
    r"assistance|flows|volumes)\s(?:to|with|from|between)\s(?:the\s(?=[A-Z]|two\s|three\s)|(?=[A-Z]|both\s))"
    r"(?:[A-Z][A-Za-z-]{1,20}|two|three|both|and|countries|nations|sides|states|neighbours|neighbors|partners|economies|"
    r"blocs|regions)(?:\s(?:[A-Z][A-Za-z-]{1,20}|and|countries|nations|sides|states|neighbours|neighbors|partners|economies|"
    r"blocs|regions)){0,3}\s\Z"
)
"""A flow and whom it is with: "raise its exports to Japan to $2bn"."""
_TOTALLED = re.compile(
    r"(?i:(?<![a-z])(?:took|tak(?:es?|en|ing)|brings?|brought|bringing)\s(?:the|its|their)\s(?:[a-z]+\s){0,3}"
    r"(?:(?P<sum>total|tally)|toll|count|(?P<number>number))\s(?:[a-z-]+\s){0,4}to\s)\Z"
)
"""What mostly grows, and is brought to a level."""
_LESS = (
    r"clos|fell|fall|cut|lost|los[es]|left|quit|down|fewer|drop|reduc|"
    r"declin|sold|scrap|retir|remov|shut|sank|withdr|resign"
)
"""How the words begin that tell of less of anything."""
_FEWER = rare(
    rf"(?i:(?<![a-z])(?:{_LESS}|freed|releas|recover|axed|deaths?(?![a-z])|died|dies|departur|exits?(?![a-z])|sell-offs?|"
    r"(?:the|a)\ssales?\sof))"
)
"""What makes a number of things smaller that is brought to a level."""
_PRONOUNS = frozenset("it that this them these those".split())
_TAKEN_TO = re.compile(
    r"(?i:(?<![a-z])(?:(?P<took>took|tak(?:es?|en|ing))|brings?|brought|bringing)\s)"
    r"(?P<object>(?:[A-Za-z][A-Za-z’'-]{0,20}\s){1,7})\Z"
)
_SWOLLEN = frozenset(
    "funding stake shareholding ownership headcount fleet spending revenue revenues investment haul tally "
    "membership wage wages salary salaries backlog medals debt debts borrowings capacity".split()
)
"""What mostly grows, where it is brought to a level: "takes its stake to 14%"."""
_FLOWS = frozenset(
    "volume volumes flow flows throughput catch tonnage output production sales turnover traffic exports imports "
    "deliveries shipments purchases consumption".split()
)
_PACED = frozenset("annual yearly daily monthly weekly hourly full-year combined overall".split())
"""What mostly grows, where so much of it in a time is brought to a level: "took the yearly flow to 47 bcm"."""
_HALTED = rare(r"(?i:(?<![a-z])(?:embargo|quotas?(?![a-z])|bans?(?![a-z])|halt|blockade|fail|poor|disease|heat))")
_BROKEN = rare(
    r"(?i:(?<![a-z])(?:outage|leak|attack|fires?(?![a-z])|blast|explo|derat|fault|storm|flood|quake|earthquake|repair|maintenance|damage|strikes?(?![a-z])|drought|sanction))"
)
_REPAID = rare(
    r"(?i:(?<![a-z])(?:repa(?:id|y)|pay(?:s|ing)?\s(?:off|down|back)(?![a-z])|paid\s(?:off|down|back)(?![a-z])|proceeds|writ(?:e|es|ing|ten)[\s-]?(?:off|down)|"
    r"haircut|default|restructur|rights\sissue|(?:free|strong|better)\s(?:[a-z]+\s)?cash(?![a-z])|redempt|debt\srelief|forgiv))"
)
"""What makes a debt smaller."""
_DEARER = frozenset("rent rents price prices fare fares toll pension fee fees bill premium".split())
"""What mostly grows, where it is taken to a level and not brought to one."""
_COUNTED_SO = frozenset("fleet headcount haul tally membership medals".split())
_PLACES = frozenset("country city town state market school port island region venue place site family people".split())
_OF_WHAT = frozenset("of in on for at".split())
_LESSENED = rare(
    rf"(?i:(?<![a-z])(?:{_LESS}|lower|sell|sale|axe|slid|slump|lay[\s-]?off|laid\soff|redundan|trim|slash|discount|shed|dispos|offload|"
    r"divest|restat|rebate|dilut|slow|glut|crash|rout(?:s|ed)?(?![a-z])|plung|tumbl|wars?(?![a-z])|caps?(?![a-z])|freez|froze|weak|"
    r"cris[ie]s|pandemic|lockdown|boycott|attrition|firings?(?![a-z])|automat|austerity|savings|ipo(?![a-z])|flotation|demerger|"
    r"correction|decreas|dips?(?![a-z])|brexit|recession|downturn|exodus|defect|collaps|shrink|squeeze))"
)
_GROWING = rare(
    r"(?i:(?<![a-z])(?:ris|rose|up(?=\sby(?![a-z]))|(?:go|goes|going|gone|went|put|puts|putting|pushed|pushing)\sup(?![a-z])|increas|hik|rais|higher|tax|vat(?![a-z])|fees?(?![a-z])|surcharg|lev(?:y|ies)|dut(?:y|ies)|surg|jump|shortage|climb|rall(?:y|ie)|soar|strong|boom|supplement|extras|"
    r"add|inflation|gain|uplift|drought|frost|scarc|top-up|charges?))"
)
"""What makes a price a higher one."""
_RATE_TO = re.compile(
    r",\s(?P<how>taking|bringing|pushing|driving|sending|pulling|dragging)\s"
    r"(?P<object>(?:(?!rate|inflation|unemployment)[A-Za-z’'-]{1,20}\s){0,5}(?P<head>rate|inflation|unemployment)\s"
    r"(?:of\s(?:inflation|unemployment)\s)?)\Z"
)
"""A rate that what the clause before tells of brings to a level: ", taking the annual rate to 5%"."""
_RATES = frozenset(
    "annual yearly year-on-year inflation core headline jobless unemployment employment key main benchmark policy base "
    "bank deposit repo cash lending funds overnight refinancing interest the its their rate".split()
)
"""Words before a rate that goes as prices, jobs or the rates of a bank do, where "the vacancy rate" may not."""
_JOBLESS = ("unemploy", "jobless", "employment", "vacancies")
_BY_YEAR = ("annual", "yearly", "year-", "inflation")
_RATE_HEADS = ("rate ", "tion ", "ment ")
_RATED = (
    r"(?:prices?|costs?|bills|wages|pay|earnings|index|CPI|inflation|unemployment|joblessness|unemployed|jobless\stotal|"
    r"claims|rates?|employment|vacancies)"
)
_RATE_MOVED = rare(
    rf"(?i:(?<![a-z])(?:{_RATED}\s(?:(?!and|but|which|that)[a-z]{{2,12}}\s){{0,2}}?(?:(?P<up>rose|climbed|jumped|increased|grew|surged|soared|went\sup|edged\sup|picked\sup|"
    r"ticked\sup|accelerated|leapt|crept\sup|were\sraised|was\sraised|were\slifted)|(?P<down>fell|dropped|declined|dipped|eased|slid|sank|slipped|slowed|slumped|tumbled|"
    r"went\sdown|edged\sdown|ticked\sdown|were\scut|was\scut|were\slowered))"
    r"|(?:(?P<raised>raised|hiked|lifted|increased|upped)|(?P<cut>cut|lowered|reduced|trimmed|slashed))\s(?:(?!and|but)[a-z’'-]{2,12}\s){0,4}?(?:rates?|borrowing\scosts))(?![a-z]))"
)
"""Which way prices, jobs and rates go in the clause before a rate's level: "Prices rose 1%, taking …"."""
_AFTER = rare(r"\s(?:after|following|having|since|despite|although|though|when|as)\s")
_LESSENING = rare(
    r"(?i:(?<![a-z])(?:cut(?:s|ting)?|reduc(?:e|es|ed|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?)\s(?:down\s)?(?:the|its|their)\s"
    r"(?:number\sof|fleet|workforce|network|headcount|stake|holding|shareholding)(?![a-z]))"
)
"""What says outright that the total behind it is a smaller one."""


def brought(text: str, context: Before, kind: Kind, code: str | None) -> Trend | None:
    """Read the trend of a verb whose object was brought to a level: "cut its forecast to 3%"."""
    at = context.start - 3
    if context.last != "to":
        at -= len(context.last) + 1  # "cut output to just 5 tonnes"
    low = max(0, at - 80)
    near = text[low:at].lower()
    taking = "tak" in near or "took" in near or "bri" in near or "brou" in near
    totalled = _TOTALLED.search(text, max(0, at - 60), at + 3) if taking else None
    if totalled is not None and (kind in ("number", "count") or (kind in ("money", "measure") and totalled["sum"])):
        sentence = clause_start(text, totalled.start(), 120, (". ", "; ", "\n", "\0"))
        if not totalled["number"] or _FEWER.search(text, sentence, totalled.start()) is None:
            return "up" if _LESSENING.search(text, sentence, totalled.start()) is None else "down"
    if kind == "percent" and text[at - 5 : at] in _RATE_HEADS and (rate := _RATE_TO.search(text, low, at)) is not None:
        return _rated(text, rate)
    if taking and totalled is None:
        taken = _TAKEN_TO.search(text, low, at)
        if taken is not None:
            return _taken(text, taken, kind, code)
    last = near[-13:].split(" ")[1:]
    if not _PRONOUNS.isdisjoint(last) and (it := _RAISED_IT.search(text, max(0, at - 34), at)) is not None:
        if kind in ("count", "number") and not text[context.start].isdigit():
            return None  # "he raised that to two colleagues"
        if kind == "count" and it["raised"]:
            return None  # "she raised this to 12 ministers"
        return "down" if it["down"] else "up"
    m = RAISED.search(text, max(0, at - 61), at)
    words, traded = _object(m["object"]) if m is not None else ([], False)
    while len(words) > 1 and words[-1] in ("now", "further", "again", "slightly", "sharply"):
        words.pop()
    known = _TIMED if kind == "duration" else _LEVELS if kind != "count" else ()
    if m is None:
        return None
    owners = [word[:-2].lower() for word in words if word.endswith(POSSESSIVE)]  # "cut Peru's forecast to 0.2%"
    if not (m["whose"] or owners or words[-1] in known or (traded and kind != "count")):
        return None
    if any(word in STOPS and word not in _LINKS for word in (*words, *owners)) or words[-1] in _LINKS:
        return None
    if not _SENT.isdisjoint(words) and kind not in ("percent", "money", "measure"):
        return None  # "cut the number of flights to 30 cities"
    if (kind == "count" and _COUNTED.isdisjoint(words) and words[:2] != ["number", "of"]) or (
        kind == "duration" and _TIMED.isdisjoint(words)
    ):
        return None
    return "down" if m["down"] else "up"


def _rated(text: str, m: re.Match[str]) -> Trend | None:
    """Read which way a rate goes by the clause before: "Prices rose 1% in May, taking the annual rate to 5%"."""
    before = text[m.start("object") : m.start("head")].lower().split()
    if m["head"] == "rate" and not _RATES.issuperset(before[-1:]):
        return None  # "costs rose, taking the vacancy rate to 10%"
    sentence = clause_start(text, m.start(), 160, (". ", "; ", "\n", "\0"))
    after = _AFTER.search(text, sentence + 1, m.start())
    moves = list(_RATE_MOVED.finditer(text, sentence, m.start() if after is None else after.start()))
    ups = [bool(move["up"] or move["raised"]) for move in moves]
    if not ups or any(up != ups[0] for up in ups) or text.find(" less ", moves[-1].end(), m.start()) >= 0:
        return None  # "prices rose less than expected"
    told, rate = moves[0][0].lower(), m["object"].lower()
    jobless = "unemploy" in rate or "jobless" in rate or m["head"] == "unemployment"
    if told.startswith(("employment", "vacancies")) if jobless else told.startswith(_JOBLESS):
        return None  # "employment rose, taking the jobless rate to 4%"
    if m["how"] == "bringing" and ups[0] and "rate" not in told and any(word in rate for word in _BY_YEAR):
        return None  # "prices rose 0.1%, bringing the annual rate to 3%" may tell of a lower one
    return "up" if ups[0] else "down"


def _object(words: str) -> tuple[list[str], bool]:
    """Return the words of an object, without the time told behind it and those it is traded with, if any are."""
    words = f" {_THIS_YEAR.sub(' ', words)}"
    other = _TRADED_WITH.search(words)
    return (words if other is None else words[: other.end("flow")]).split(), other is not None


def _taken(text: str, m: re.Match[str], kind: Kind, code: str | None) -> Trend | None:
    """Read the trend of what mostly grows and is brought to a level: "bringing total funding to $8m"."""
    words = m["object"].lower().split()
    total = "total" in words[:3] and kind in ("money", "count", "number", "measure")
    head = words[-1]
    paced = kind in ("money", "measure") and words[-1] in _FLOWS and not _PACED.isdisjoint(words)
    if paced and any(broke.search(text, max(0, m.start() - 90), m.start()) for broke in (_BROKEN, _HALTED)):
        return None  # "the strike took daily output to 40 kt"
    if paced:
        words = [word for word in words if word not in _PACED]
    for n, word in enumerate(words[1:], start=1):
        if word in _OF_WHAT:
            head = words[n - 1]  # "the price of a single"
            break
    if any(word in STOPS and word not in _LINKS for word in words) or words[-1] in _LINKS or words[0] == "part":
        return None
    if (
        head == "capacity"
        and not total
        and (kind != "measure" or _BROKEN.search(text, max(0, m.start() - 90), m.start()))
    ):
        return None  # "the leak took capacity to 6 GW"
    if head in ("debt", "debts", "borrowings") and _REPAID.search(text, max(0, m.start() - 90), m.start()):
        return None  # "the repayment brought its debt to $2bn"
    if not (total or paced) and head not in _SWOLLEN and not (m["took"] and head in _DEARER and kind == "money"):
        return None
    if kind == "count" and ((code or "") in _PLACES or not (total or head in _COUNTED_SO)):
        return None  # "brought investment to 40 towns"
    sentence = clause_start(text, m.start(), 120, (". ", "; ", "\n", "\0"))
    if head in _DEARER and not total and _GROWING.search(text, max(0, m.start() - 200), m.start()) is None:
        return None  # "the glut took the price of oil to $20"
    if head == "funding" or "funding" in words or _LESSENED.search(text, sentence, m.start()) is None:
        return "up"  # "the round closed, bringing total funding to $8m"
    return "down" if _LESSENING.search(text, sentence, m.start()) is not None else None
