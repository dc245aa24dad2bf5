"""Pounds: whether they are money or mass."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import trie
from jrtrade.quantity.lexicon.trends import TRENDS
from jrtrade.quantity.text.joined import clause_start

_PAID_IN = re.compile(
    r"[\s-](?:(?:bank)?notes?|coins?(?!\s(?:hoards?|finds?|collections?|hauls?))|fines?(?!\s(?:leather|art|china|gold|silver|linen|wool|"
    r"porcelain|oak|marble|wine|cut|old|steel|wood|wooden|sand|powder|silk|cotton|tooled|ceramic|crystal|mesh|flour|glass|stone|copper|brass|"
    r"dining|piece|specimen|example|fish|salmon|fellow|animal|bull|dog|stag|pike|carp|cod)\b)|fees?|bets?|vouchers?|bills?|tickets?|cheques?|loans?|bribes?|fares?)(?![A-Za-z-])"
)
_IN_MONEY = rare(
    r"\s(?:(?:in|of)\s(?:cash|change|rent|fees?|fines?|tips|tax(?:es)?|savings|debts?|wages|damages|coins|notes|compensation"
    r"|vouchers|(?:[a-z]{3,12}\s)?(?:costs|bills)|credit|interest|pocket\smoney)|in\sthe\s(?:sales?|bank|red)|off\sthe\s(?:price|bill|rent|fare)|p(?:cm|w|a)|p\.(?:c\.m|w|a)\.|cash|cheaper|dearer"
    r"|richer|poorer|overdrawn|(?P<each>an?|per)\s(?:plate|pint|cup|glass|mug|class|session|lesson|pop|trip|visit|ride|journey"
    r"|meal|drink|seat|room|episode|copy|flight|cruise|stamp|song|album|slice|portion))(?![A-Za-z-])"
)
"""What only money has behind it, where pounds may be weights."""
_WEIGHED = rare(
    r"(?i:(?<![a-z])(?:eat(?:s|ing|en)?|ate|gain(?:s|ed|ing)?|los(?:es?|t|ing)|shed(?:s|ding)?|put(?:s|ting)?\son|burn(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|"
    r"haul(?:s|ed|ing)?|holds?|held|catch(?:es)?|caught|weigh(?:s|ed|ing)?|lift(?:s|ed|ing)?|consum(?:es?|ed|ing)|devour(?:s|ed)?|drop(?:s|ped)?|"
    r"deliver(?:s|ed)?|move[sd]?|load(?:s|ed)?)\s(?:(?!for\s|at\s|pay|cost)[\w,.-]{1,12}\s){0,4})\Z"
)
_AT_TERMS = rare(r"\s(?:an?|per|each|every)\s(?:calendar\s)?(?:week|month|year|annum|term)(?![a-z])")
_PAID_AT_TERMS = rare(
    r"(?i:(?<![a-z])(?:rents?|rented|renting|flats?|apartments?|rooms?|bedsits?|studios?|mortgages?|jobs?|salar(?:y|ies)|wages?|pensions?|allowances?|members(?:hips?)?|"
    r"subscri(?:bers?|ptions?)|insurance|fees?|bills?|incomes?|benefits|premiums?|payments?|tuition|childcare|nurser(?:y|ies))(?![a-z])[^.;!?\n\0]{0,48})\Z"
)
"""What is paid for by the week, the month or the year."""
_MASSED = rare(
    r"(?i:(?<![a-z])(?:eat|ate|gain|los[eits]|shed|burn|carr|haul|h[eo]ld|catch|caught|weigh|lift|consum|devour|drop|deliver|mov(?:e|ing)|load|produc|yield|us(?:e|ing)|grow|"
    r"process|recycl|collect|harvest|compost|weight|waste|fat|muscle|food|meat|fish))"
)
_AT_A_PRICE = rare(
    r"(?i:(?<![a-z])(?:(?:bills?|fines?|penalt(?:y|ies)|loans?|debts?|tickets?|fares?|fees?|memberships?|subscriptions?|rents?|deposits?|flats?|hotels?|flights?|holidays|rooms?|houses?|homes)\s"
    r"(?:(?:of|at|for|is|was|(?:comes?|came|amount(?:s|ed)?)\sto|totall?(?:s|ed)|from|under|below|over|above|around|about|nearly|almost|only|just|than|less|more)\s){1,3}[\w.,-]{1,20}"
    r"|(?:laptops?|phones|smartphones|shoes|trainers|sneakers|heels|dresses|jackets|coats|suits|gifts|presents|headphones|earphones|restaurants|perfumes|handbags|watches)\s"
    r"(?:(?:for|at|from|under|below|over|above|around|about|than|less|more|costing)\s){1,3}(?:\d\d[\d.,]{0,8}|twenty|thirty|forty|fifty|sixty|eighty|(?:an?|one|two|three|four|five)\shundred))"
    r"[\s-])\Z"
)
"""What is sold, right before so many pounds; of what can be weighed, twenty pounds are a price."""


def money_by_name(text: str, word: str, at: int, end: int) -> bool:
    """Whether pounds are money by what stands at their name: "a ten-pound note", "a bill of 60 pounds"."""
    if word == "pound":
        return _PAID_IN.match(text, end) is not None
    paid = _IN_MONEY.match(text, end) if text[end : end + 1] == " " else None
    if paid is not None and not (paid["each"] and _WEIGHED.search(text, max(0, at - 50), at)):
        return True
    return _of_money(text, at, end)


def _of_money(text: str, at: int, end: int) -> bool:
    """Whether pounds are a price: "flats under 900 pounds a month", "a bill of 60 pounds"."""
    if text.startswith(" of ", end):
        return False
    window = max(0, at - 80)
    if text[end : end + 1] == " " and _AT_TERMS.match(text, end):
        paid = _PAID_AT_TERMS.search(text, window, at)
        return paid is not None and _MASSED.search(paid[0]) is None
    return _AT_A_PRICE.search(text, window, at) is not None


_SOLD_BY = frozenset("t ton share ticket night L unit bbl kg".split())
_PAID = rare(
    r"(?i:(?<![a-z])(?:fined|costs?|costing|pays?|paid|paying|fares?|worth|spent|spend|owe[ds]?|owing|fees?|budgets?|borrow(?:ed|s|ing)?"
    r"|lend|lent|lends|loaned|rents?|deposits?|wages?|salary|salaries|earn(?:s|ed|ing)?|priced?|charged"
    r"|(?:prices?|fares?|fees?|rents?|bills?|tickets|pints?)(?:\s(?:have|has|had|will|would|could))?\s(?:rise|rises|rose|risen|fall|falls|fell|fallen|gone\sup|went\sup|go\sup|increased?|dropped|jumped)\sby"
    r"|gets?|receiv(?:es?|ed|ing)|award(?:s|ed|ing)?|wins?|prizes?|sav(?:es?|ed|ing)\sup|tip(?:ped)?(?!\s(?:the\s)?scales?))\s(?:(?!weigh|los)[a-z]+\s){0,2})\Z"
)
_PRICED = rare(
    r"(?i:(?<![a-z])(?:prices?|fares|fees?|rents?|bills?|salar(?:y|ies)|wages|pensions?|premiums|shares?|profits?|takings|turnover|tax(?:es)?|lev(?:y|ies)|fines?|tolls?|dut(?:y|ies)|benefits?)\s"
    rf"(?:(?!(?:of|and|or|but|as|when|while|he|she|they|it|who|that|which)\s|weigh|los)[a-z]{{2,12}}\s){{0,4}}?(?:{trie(sorted(TRENDS))})\s(?:(?:by|to)\s)?(?:(?:about|around|nearly|almost|some|over|just|more\sthan|another|a\sfurther)\s)?"
    r"(?:(?:[\d.]{1,5}\s?(?:%|per\s?cent)|[\d.,]{1,12}\spounds(?:\sa\s(?:week|month|year))?),?\s(?:or|to)\s(?:about\s|around\s)?){0,2}"
    r"(?:[\d.]{1,5}\s?(?:%|per\s?cent),?\sto\s)?)\Z"
)
"""What is worth so many pounds more or less, and the level it reached: "rents rose 40 pounds to 1,200 pounds"."""
_TO_PRICE = rare(
    r"(?:,\sor\s[\d.]{1,5}\s?(?:%|per\s?cent),)?\sto\s(?:about\s|around\s)?[\d.,]{1,12}\spounds\s(?:an?|per)\s(?:metric\s)?(?:ton|tonne|share|litre|barrel|ounce)(?![a-z])"
)
"""The price that a change in pounds leads to: "fell by 320 pounds to 6,870 pounds a ton"."""
_CHANGED = rare(
    r"\s(?:in|into|to|for)\s(?:(?:US|Australian|Canadian|the)\s)?(?:dollars?|euros?|yen|yuan|won|rupees?|francs?|roubles?|rubles?|kron(?:or|er|a)|zlotys?|USD|EUR|JPY|CHF"
    r"|usd|eur|sterling|cash)(?![A-Za-z])"
)
"""What pounds are changed into."""
_GIVEN = rare(
    r"(?i:(?<![a-z])(?:transfer(?:red|s)?|wire[ds]?|send(?:s|ing)?|sent|lend(?:s|ing)?|lent|give[ns]?|gave|giving|hand(?:ed|s)?|owe[ds]?)"
    r"(?:\s(?!or\b|up\b|off\b|away\b|in\b|out\b|the\b|an?\b|it\b)[a-z]{2,12})?\s)\Z"
)
"""Who sends or gives pounds to whom sends no weight."""
_KEPT = rare(
    r"(?i:\s(?:left\s)?(?:[a-z]{2,8}\s){0,2}(?:(?:in|from|into|out\sof|inside)\s(?:an?|the|my|his|her|their|our|your|its)\s(?:[a-z]{2,10}\s)?(?:wallet|purse|pocket|account|bank|till|"
    r"jar|drawer|safe|handbag|cash\smachine|collection|kitty|machine|fruit\smachine)s?|(?:for|to)\s(?:an?\s|the\s)?(?:[a-z]{3,10}\s)?(?:charit(?:y|ies)|taxi|cab|bus\sfare|hospice|"
    r"ticket|tickets|rent|train\sfare)|(?P<played>on\s(?:the\s)?(?:horses|races|lottery|roulette|slot\smachines?|bingo)|at\sthe\s(?:races|bookies|casino))|(?:un)?till?\spay\s?day)(?![A-Za-z]))"
)
"""Where money is kept, what it is raised for and what it is lost on."""
_STAKED = rare(
    r"(?i:(?<![a-z])(?:(?:bets?|betting|gambled?|wagers?|wagered|stak(?:es?|ed)|stole|stolen|steals?)|left\s(?:me|us|him|her|them|it))\s(?:(?:about|nearly|only|just|over|around)\s)?)\Z"
)
_RAISED = rare(
    r"\s(?:(?:were|was|(?:have|had|has)\sbeen)\s(?:[a-z]{3,12}ly\s)?)(?:raised|stolen|paid|wasted|donated|spent|owed|embezzled|squandered|invested|pledged|"
    r"refunded|fined|laundered|earned|borrowed|awarded|repaid|withdrawn)(?![a-z-])(?!\sby\s(?:crane|winch|hoist|machine|pulley|hand))"
)
"""What is done with money, hardly ever with a weight."""
_BEHIND_PENCE = rare(
    r"(?<![a-z])(?:pence|penny)\s(?:[a-z]{2,8}\s){0,2}(?:to|at|from)\s(?:(?:about|around|only|just|nearly|almost)\s)?\Z"
)
"""A change in pence, before the price that it makes: "up 4 pence at 3.12 pounds"."""
_HOURLY = rare(r"(?i:(?<![a-z])(?:wages?|pay|salar(?:y|ies)|hourly\srates?|rates?\sfor)(?![a-z]))")
_WAGE = rare(
    r"-an?-(?:week|month|year|hour|day)[\s-](?:(?:pay|tax|wage|salary|rent|state)\s)?(?:wages?|raises?|rises?|jobs?|increases?|allowances?|salar(?:y|ies)|pensions?|"
    r"fees?|rents?|flats?|rooms?|charges?|lev(?:y|ies)|deals?|contracts?|benefits?|payments?|subscriptions?|footballers?|grants?|hikes?|bonus(?:es)?)(?![a-z])"
)
_ATTRIBUTE = rare(r"[\s-](?!(?:an?|per|for|on|in|and|or|to|each|more|less|at)\b)[a-z]")


def _kept(text: str, start: int, end: int) -> bool:
    """Whether pounds are where money is kept or goes: "20 pounds in my wallet", but "lost 14 pounds for charity"."""
    kept = _KEPT.match(text, end)
    if kept is None:
        return False
    weighed = _WEIGHED.search(text, max(0, start - 50), start)
    return weighed is None or (kept["played"] is not None and weighed[0].lower().startswith("los"))


_OTHER_POUNDS = re.compile(
    r"[\d,.]{1,10}\s(?P<name>pounds)(?P<gap>(?:\s(?!of\s)[A-Za-z’'-]{1,15}){0,9},\s(?:(?:up|down)\sfrom\s|compared\swith\s|against\s)?(?:(?:about|around|some|or|just|only)\s)?)\Z"
)
"""Pounds that others follow behind a comma."""
_COMPARED_BY = rare(r"\s(?:more|less)(?!\s(?:of|heavy|fat|weight)(?![a-z]))(?![a-z])")
_BESIDE = rare(r"(?<![a-z])(?:from|with|against)\s(?:[a-z]{2,6}\s)?\Z")


def _as_other(text: str, start: int, end: int) -> bool:
    """Whether pounds are compared with some that are money: "1,720 pounds a year, 35 pounds less than now"."""
    other = _OTHER_POUNDS.search(text, max(0, start - 130), start)
    if other is None or not (_COMPARED_BY.match(text, end) or _BESIDE.search(other["gap"])):
        return False
    at, stop = other.span("name")
    return money_by_name(text, "pounds", at, stop) or _used(text, other.start(), stop, None)


def money_by_use(text: str, start: int, end: int, per: str | None) -> bool:
    """Whether pounds read as a mass are money after all: "1,569 pounds per tonne", "fined 300 pounds"."""
    return _used(text, start, end, per) or (text[start - 1 : start] == " " and _as_other(text, start, end))


def _used(text: str, start: int, end: int, per: str | None) -> bool:
    """Whether pounds are money by what is done with them and what stands around."""
    if text[end - 1] == "d" and text.startswith(("-a-", "-an-"), end) and _WAGE.match(text, end):
        return True
    if text.startswith(" of ", end) or (text[end - 1] == "d" and _ATTRIBUTE.match(text, end)):
        return False
    window = max(0, start - 32)
    return (
        per in _SOLD_BY
        or _PAID.search(text, window, start) is not None
        or _PRICED.search(text, max(0, start - 100), start) is not None
        or (text[end : end + 1] == " " and _CHANGED.match(text, end) is not None)
        or (text[end : end + 1] in (" ", ",") and _TO_PRICE.match(text, end) is not None)
        or _GIVEN.search(text, window, start) is not None
        or (text[end : end + 1] == " " and _kept(text, start, end))
        or (text.startswith((" were", " was", " have", " had", " has"), end) and _RAISED.match(text, end) is not None)
        or _STAKED.search(text, window, start) is not None
        or _BEHIND_PENCE.search(text, window, start) is not None
        or (per == "hour" and _wage(text, start))
    )


def _wage(text: str, start: int) -> bool:
    """Whether pounds an hour are a wage: "the minimum wage rises to 7 pounds an hour", no load of a machine."""
    low = clause_start(text, start, 80)
    return _HOURLY.search(text, low, start) is not None and _MASSED.search(text, low, start) is None
