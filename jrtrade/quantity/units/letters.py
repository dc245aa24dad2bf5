"""Letters that are signs of money before some numbers, and parts of names before others: N, P, R."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import CLAUSE_ENDS, clause_start


def letter_sum(text: str, at: int, letter: str) -> bool:
    """Whether the digits at `at` behind a bare letter are a sum of money, and belong to no road, class or form."""
    if letter in "YRNW" and (_AMOUNT.match(text, at) or _in_pairs(text, at, letter)):
        return True
    return letter in "NPR" and _alone(text, at, letter)


_AMOUNT = rare(
    r"\d[\d,.]{0,20}(?:,\d|\s\d{3}-(?=[mbt]illion)|\.\d\d(?!\d)|[\s-]?(?:m|bn|trn|tn|billion|trillion|million)(?!\w)|/[a-z])"
)
"""An amount behind "N" for naira, "R" for rand, or "Y" for yen ("Y1,200bn")."""
_PAIRED = rare(r"\d[\d,.]{0,12}(?:\s(?:to|from)\s|\s?[-–]\s?)([YRN])\d")
_BETWEEN_SUMS = rare(r"([YRNP])\d[\d,.]{0,12}\sand\s\1\d")
_BETWEEN_BEFORE = rare(r"between\s([YRNP])\d[\d,.]{0,12}\sand\s\1\Z")
_PAIRED_BEFORE = rare(r"([YRN])\d[\d,.]{0,12}(?:\s(?:to|from)\s|\s?[-–]\s?)[YRN]\Z")
_SPENT = rare(
    r"(?i:(?<![a-z])(?:prices?|pa(?:y|ys|id|ying)|costs?|costing|sold|sells?|fares?|fees?|tax|fines?|fined|worth|wages?|earn(?:s|ed)?|spen[dt]s?|"
    r"rand|litre|kilo|rent|loan|owed?|charg(?:e|es|ed))(?![a-z]))"
)


def _in_pairs(text: str, start: int, head: str) -> bool:
    """Whether two numbers behind one letter are prices: "from R20 to R24", but "routes R20 and R24"."""
    if text.endswith("between ", 0, start - 1) and _BETWEEN_SUMS.match(text, start - 1):
        return True
    if _BETWEEN_BEFORE.search(text, max(0, start - 30), start):
        return True
    pair = _PAIRED.match(text, start) or _PAIRED_BEFORE.search(text, max(0, start - 24), start)
    return pair is not None and pair[1] == head and _SPENT.search(text, max(0, start - 60), start + 40) is not None


_LETTER_PRICE = rare(
    r"[1-9]\d{0,2}(?: \d{3})+(?![\d,.]\d|\d)|[1-9]\d{0,8}(?:\.\d\d?)?"
    r"(?P<rate>\s(?:per|an?|each)\s(?:lit(?:re|er)|kilo\w{0,4}|kg|bag|day|week|month|year|hour|head|person|unit|ton(?:ne)?|gallon|plate|trip|night|bottle|cup|share|dollar)"
    r"|\s(?:to|per)\s(?:the|a|one)\s(?:U\.?S\.?\s)?dollar|/(?:\$|US\$|[a-z]))?(?![\w-]|[.,]\d)"
)
_LETTER_SUM = rare(
    r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d\d?)?(?![\d,]|\.\d)|\d{2,6}\.\d\d(?![\w]|\.\d)"
    r"|\d{1,6}(?:\.\d{1,3})?[\s-]?(?:thousand|million|billion|trillion|[mb]n|trn|tn|[mMbB])(?!\w)"
)
"""A sum that no road, class or form has for a number: groups, cents, a scale."""
_LETTER_PAID = rare(
    r"(?i:(?<![a-z])(?:costs?|costing|pa(?:y|ys|id|ying)|prices?|priced|fares?|fees?|fined?|fines|charges?|charged|rent|worth|s(?:old|ells?)\s(?:at|for)|"
    r"spen[dt]|earn(?:s|ed)?|loans?|wages?|salary|allowance|budget|naira|pesos?|pula|from|between|and|to|at|or|an?)\s"
    r"(?:(?:is|was|of|at|only|just|about|around|nearly|over|me|us|him|her|them|up\sto)\s){0,2})\Z"
)
_LETTER_FOR = rare(
    r"(?i:(?<![a-z])(?:s(?:old|ells?|elling)|b(?:ought|uy|uying)|hired?|rent(?:ed|s)?)\s(?:[a-z]+\s){0,3}for\s)\Z"
)
_LETTER_PRICED = rare(
    r"(?i:(?<![a-z])(?:prices?|priced|fares?|fees?|wages?|salar(?:y|ies)|rents?|costs?|naira|pesos?|rand|petrol|diesel|fuel|lit(?:re|er)|kilo|pay|tax|fines?|loan)(?![a-z]))"
)
_LETTER_WEAK = frozenset(("from", "between", "and", "to", "at", "or", "a", "an"))
_ANOTHER = {
    letter: re.compile(
        rf"(?<![A-Za-z\d]){letter}(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d{{1,3}})?\s?(?:million|billion|trillion|[mb]n)|\d{{1,6}}[.,]\d\d)(?!\w)"
    )
    for letter in "NPR"
}
_FINE = rare(
    r"\s(?:fines?|fees?|notes?|bills?|coins?|fares?|loans?|grants?|tickets?|prizes?|bail|deposit|rent|salary|bonus|vouchers?"
    r"|(?:[a-z]{3,12}\s)?allowances?|(?:pay|wage|price)\s(?:rise|raise|hike|increase))\b"
)


def _alone(text: str, at: int, letter: str) -> bool:
    """Whether the digits at `at` behind a bare "N", "P" or "R" are a sum of money, no road, class or form.

    Groups, cents and scales say so; any other number needs a rate behind, a word of price before, or a surer sum near.
    """
    if letter in "NP" and _LETTER_SUM.match(text, at):
        return True
    m = _LETTER_PRICE.match(text, at) if letter in _ANOTHER else None
    if m is not None and letter == "P" and (_RAISED.match(text, m.end()) or _small_pesos(text, at, m.end())):
        return True
    if m is not None and letter == "P" and _MOVED_BY.search(text, max(0, at - 9), at - 1):
        return "." in m[0] or _TO_PESOS.match(text, m.end()) is not None  # "down P49 to P1,871"
    if m is None or (" " in m[0] and letter != "R" and not m["rate"]):
        return False
    if m["rate"] and not (m["rate"][1:2] == "a" and m.end() - at < 6):
        return True
    paid = _LETTER_PAID.search(text, max(0, at - 44), at - 1)
    if paid is not None and paid[0].split()[0].lower() not in _LETTER_WEAK:
        return True
    if _LETTER_FOR.search(text, max(0, at - 44), at - 1):
        return True
    if not (paid is not None or _FINE.match(text, m.end())):
        return False
    if paid is not None and paid[0].split()[0] in ("to", "from", "and") and m.end() - at > 2:
        clause = clause_start(text, at, 70, (*CLAUSE_ENDS, "\n"))
        if _LETTER_PRICED.search(text, clause, at):
            return True  # "wages rose to P610"
    if len(m[0]) > (1 if letter == "R" else 3) and _FINE.match(text, m.end()) is not None:
        return True
    if letter == "R" and _IN_RAND.search(text, max(0, at - 60), at) is not None:
        return True
    return _ANOTHER[letter].search(text, max(0, at - 120), at + 120) is not None


_IN_RAND = rare(r"(?<![A-Za-z])(?:rand|\d\s?c(?:ents?)?)(?![A-Za-z])")
"""In what the change of a share is told that stands at so many rand."""


_MOVED_BY = rare(r"(?i:(?<![a-z])(?:up|down|by|rose|fell|gained|lost|shed|added|dropped)\s)\Z")
_TO_PESOS = rare(r"\s(?:to|at)\sP\d[\d,]{0,9}(?:,\d{3}|\.\d\d)(?!\w)")
_RAISE = r"(?:hikes?|increases?|raises?|rises?|cuts?|rollbacks?|adjustments?|discounts?|subsid(?:y|ies)|reductions?)"
_FARED = r"(?:fares?|wages?|pay|salary|prices?|tolls?|tariff|tax|allowances?)"
_RAISED = rare(
    rf"[\s-](?:(?:minimum|base|basic|daily|jeepney|provisional|across-the-board)\s)?{_FARED}\s{_RAISE}(?![a-z])"
)
"""What only a sum goes before: "a P2 fare hike"."""
_OF_PESOS = rare(
    r"\b(?:[Pp]esos?|[Pp]hilippines?|Filipin[oa]s?|Manila|Quezon|Makati|Cebu|Davao|Luzon|Visayas|Mindanao|Iloilo|Baguio|Bacolod|[Jj]eepneys?"
    r"|LTFRB|[Cc]entavos?|[Pp]ula|Botswana|Gaborone)\b"
)
_FARES = rare(
    rf"(?i:(?<![a-z])(?:{_FARED}|{_RAISE}|paid|costs?|gasoline|petrol|diesel|kerosene|fuel|rice|sugar|onions?|electricity|rent|fees?|fines?)(?![a-z]))"
)
_PRICED_BEFORE = rare(
    r"(?i:(?<![a-z])(?:from|to|by|of|at|is|was|are|were|now|only|mere|just|another|about|around|nearly|almost|and|or|between|got|gets?|g[ai]ves?|given|wants?"
    r"|wanted|seeks?|sought|for|additional|extra|receive[sd]?|an?|than|least|pays?|paid|earns?|earned|add(?:s|ed)?|costs?|up|down|below|above|over|under|worth)\s)\Z"
)
_PRICE_ENDS = rare(
    rf"\s*(?:[.,;:)!?\0](?!\w)|\Z)|\s(?:(?:minimum|basic|daily|provisional|one-time)\s)?(?:{_FARED}|{_RAISE})(?![a-z])"
    r"|\s(?:for|to|and|or|in|from|this|last|per|an?|each|every|more|less|higher|lower|on|at|as|but|by|effective|starting|since|while|after|before|was|is|are|were|will"
    r"|would|when|if|only|daily|monthly|extra|additional)\s"
)


def _small_pesos(text: str, at: int, end: int) -> bool:
    """Whether a small number behind "P" is a sum: the land or another sum is named near, and fares, wages or prices.

    "P1" and "P15" are pages, classes, places of a race and phones as well.
    """
    moved = _MOVED_FROM.search(text, max(0, at - 50), end + 16)
    if moved is not None and moved.end() > at and _FARE.search(text, max(0, moved.start() - 40), moved.start()):
        return True
    if not (_PRICED_BEFORE.search(text, max(0, at - 13), at - 1) or _RAISED_ALONE.match(text, end)):
        return False
    if not _PRICE_ENDS.match(text, end):
        return False
    low, high = max(0, at - 300), end + 200
    if not (_OF_PESOS.search(text, low, high) or _ANOTHER["P"].search(text, low, high)):
        return False
    clause = clause_start(text, at, 110, _SENTENCE_ENDS)
    return _FARES.search(text, clause, end + 50) is not None and not _PLACED.search(text, clause, end + 30)


_PLACED = rare(
    r"(?i:(?<![a-z])(?:pages?|maps?|levels?|class(?:es)?|types?|polio|pupils?|grid|race|pole|podium|places?|routes?|terminals?|gates?|parking|genes?|proteins?|phones?|chips?)(?![a-z]))"
)
_MOVED_FROM = rare(
    r"(?:rose|rises?|went|goes|go|increased?|climbed|jumped|raised|fell|down|up|dropped|cut|reduced|hiked|adjusted)\sfrom\sP\d[\d.]{0,6}(?P<to>\sto\s)P\d"
)
_FARE = rare(r"(?i:(?<![a-z])(?:fares?|wages?|prices?|tolls?)(?![a-z])[^.;\n\0]{0,30})\Z")
"""What moves "from P15 to P28", where pupils, drivers and pages move too."""
_RAISED_ALONE = rare(rf"\s{_RAISE}(?![a-z])")
_SENTENCE_ENDS = (". ", "! ", "? ", "\n", "\0")
