"""Votes and scores that are said with "to": "ruled 6 to 3", "won three to one", "a nine to six vote"."""

from __future__ import annotations

import re

from jrtrade.quantity.calendar.clock import BY_THE_MARKET
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.calendar import WEEKDAY
from jrtrade.quantity.lexicon.numbers import TENS, UNITS_TEENS, words_to
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END, trie
from jrtrade.quantity.numbers.words import words_at
from jrtrade.quantity.text.joined import clause_start

_WORD = rf"(?:(?:{trie(TENS)})(?:[\s-](?:{words_to(9)}))?|{trie(UNITS_TEENS)}|nothing|nil)(?![A-Za-z-])"
_TALLY = re.compile(
    rf"(?i:(?P<first>\d{{1,3}}(?:,\d{{3}})?|{_WORD})\sto\s(?P<second>\d{{1,3}}(?:,\d{{3}})?|{_WORD}))(?![\w%$€£]|[.,:]\d|-\w|\s?[-–/]\s?\d)"
)
_SAID_OF = re.compile(
    r"\s(?:votes?|decisions?|rulings?|majority|split|verdict|win|victory|defeat|loss|lead|scoreline|triumph)(?![a-z])(?!\sof\s)"
)
_THEN = re.compile(
    rf"{END}|\s(?:in|on|at|against|for|that|to|after|over|by|with|when|while|as|last|this|yesterday|today|along|and|but|because|between|"
    r"before|since|during|from|late|early|away|aggregate|again|along|down|up|here|there|under|despite|thanks|through|following|if|not|so|it|he|she|they|"
    rf"{WEEKDAY})(?![a-z])"
)
"""What may stand behind a score; a noun would be counted."""
_OBJECT = r"(?:(?!(?:from|to|by|of|for|in|at|some|about|around|between)\s)[A-Za-z][\w’'-]{0,15}\s){1,5}"
_VOTED = re.compile(
    r"(?i:(?<![a-z])(?:rul(?:ed|es|ing)|vot(?:ed|es?|ing)|divided|deadlocked|decided|sided|"
    r"(?:votes?|tally|score|scoreline|result|verdict|decision|ruling|plebiscite|referendum|ballot)\s(?:went|is|was|were|stood\sat|ended|finished))\s(?:by\s)?"
    r"|(?<![a-z])(?:votes?|tally|score|scoreline|decision|ruling)\s(?:of|at)\s"
    r"|(?<![a-z])split(?:s|ting)?\s(?:(?:it|them|(?:the|their|its)\s[a-z]{1,12})\s)?)\Z"
)
_PASSED = rare(
    rf"(?i:(?<![a-z])(?:pass(?:ed|es)|approv(?:ed|es)|reject(?:ed|s)|defeat(?:ed|s)|carried|adopt(?:ed|s)|upheld|upholds|overturned|overturns|confirm(?:ed|s)|ratif(?:ied|ies)|endors(?:ed|es)|"
    rf"block(?:ed|s)|back(?:ed|s)|beat|beats|beaten|thrashed|edged)\s(?:{_OBJECT})?(?:by\s)?"
    r"|(?<![a-z])(?:w[io]n|wins|winning|led|leads|leading|ahead)\s(?:(?:(?:the|a|its|their|his|her)\s[a-z]{2,12}|it|away|home|there|again)\s)?(?:by\s)?"
    r"|(?<![a-z])(?P<lost>lost|loses?|losing|trailed|trailing)\s(?:(?:(?:the|a|its|their|his|her)\s[a-z]{2,12}|it|away|home|there|again)\s)?(?:by\s)?)\Z"
)
"""Verbs of which the winner's number stands first."""
_VOTERS = rare(
    r"(?i:(?<![a-z])(?:vot(?:ed|es?|ing|ers?)|plebiscite|referendum|ballots?|delegates?|members|islanders|chose|overwhelmingly)(?![a-z]))"
)


_BOWLED = re.compile(
    rf"(?i:(?P<first>10|[1-9]|two|three|four|five|six|seven|eight|nine|ten)\sfor\s(?P<second>\d{{1,3}}))(?={END}"
    r"|\s(?:and|but|as|off|from|in(?!\s(?:cash|total|all|dollars|euros|pounds|rupees))|to|at|on|against|with|when|while|before|after|by|runs)(?![a-z]))(?![.,:]\d)"
)
_BOWLER = rare(
    r"(?i:(?<![a-z])(?:took|takes|taking|claim(?:ed|s|ing)|return(?:ed|ing)|(?P<unsure>bagg(?:ed|ing)|bags|grabbed|snared|(?:finish|end)(?:ed|es|ing|s)\swith)"
    r"|figures\sof|haul\sof)\s(?:(?:a\s)?(?:career-best|superb|brilliant|fine|impressive|excellent|match-winning|splendid)\s)?)\Z"
)
_OTHER_BOWLER = rare(
    r"(?i:(?:took|takes|taking|claim(?:ed|s|ing)|bagg(?:ed|ing)|bags|grabbed|snared|return(?:ed|ing)|(?:finish|end)(?:ed|es|ing|s)\swith|figures\sof)\s"
    r"(?:10|[1-9]|two|three|four|five|six|seven|eight|nine|ten)\sfor\s\d{1,3}[^.;!?\d\n]{1,40}[A-Za-z]\s)\Z"
)


_CRICKET = rare(
    r"(?i:(?<![a-z])(?:wickets?|bowl\w{0,4}|spinn?(?:er|ers)?|seam(?:er|ers)?|pace(?:man|men)?|innings|overs|tests?|cricket|county|stumps|tea|lunch|figures|batt?(?:ing|sm[ae]n|ed|er|ers)|all\sout|lbw|"
    r"off-spinner|leg-spinner|left-armer|debut|ODI|T20)(?![a-z]))"
)
_SURNAME = rare(r"(?<![A-Za-z])(?!(?:He|She|They|We|It|The)\s)[A-Z][A-Za-z’'-]{1,18}(?<!s)\s\Z")
_ON_SALE = rare(
    r"(?i:(?<![a-z])(?:shoppers?|customers?|buyers?|diners?|consumers?|bargains?|sales?|stores?|shops?|stalls?|offers?|deals?|packs?|tickets|votes?|polls?|free\sthrows?|line|three-pointers)(?![a-z]))"
)
"""With which "3 for 20" may be a price, or throws that hit."""


def bowled(text: str, start: int, low: int) -> Aside | None:
    """Return the wickets and runs of a bowler that begin here: "took 5 for 43 and Lee 3 for 27"."""
    m = _BOWLED.match(text, start)
    if m is None or _value(text, m, "first") >= int(m["second"]):
        return None
    bowler = _BOWLER.search(text, max(low, start - 44), start)
    if bowler is None and _OTHER_BOWLER.search(text, max(0, start - 80), start) is None:
        return None
    about = text[max(0, start - 120) : m.end() + 80]
    unsure = (
        bowler is not None
        and bowler["unsure"]
        and not _SURNAME.search(text, max(0, bowler.start() - 20), bowler.start())
    )
    if _CRICKET.search(about) or not (unsure or _ON_SALE.search(about)):
        return Aside(start, m.end(), "score")
    return None


_INNINGS = re.compile(
    r"(?i:(?P<runs>\d{1,3})\sfor\s(?:[0-9]|one|two|three|four|five|six|seven|eight|nine|no\sloss))(?![\w%-]|[.,:]\d)"
    rf"(?={END}|\s(?:and|but|as|off|from|in|to|at|on|against|with|when|while|before|after|by|for|they|he|she|declared|overnight|then|thanks|"
    r"needing|chasing|still|inside|(?:an?|the|their)\s(?:lead|deficit))(?![a-z]))(?!\s(?:in\s(?:cash|total|all)|for\sa|against\sand)(?![a-z]))"
)
_INNINGS_LED = rare(
    r"(?i:(?<![a-z])(?:(?P<sure>declared\s(?:on|at)?|resum(?:ed|ing|es?)\s(?:on|at)|(?:slump|collaps|crumbl|stumbl|slid|sank|tumbl|slipp|reduc|restrict|lurch|subsid)(?:ed|ing)?\s(?:from\s\d{1,3}\s(?:for\s[a-z\d]+\s)?)?to)"
    r"|on|at|to|from|were|was|are|reach(?:ed|ing|es)|total\sof|score\sof)\s)\Z"
)
_AT_WICKET = rare(
    r"(?i:(?<![a-z])(?:wickets?|bowl\w{0,4}|spinner|seamer|innings|overs|cricket|stumps|tea|batt?(?:ing|sm[ae]n|ed|ers?)|all\sout|lbw|century|crease|declar(?:ed|ation)|ODI|T20)(?![a-z]))"
)
_MAYBE_CRICKET = rare(
    r"(?<![A-Za-z])(?:runs|lunch|partnership|openers?|follow-on|captain|hosts|visitors|tourists|close|Tests?|light|lead|deficit|reply|target|England|Australia|India|Pakistan|"
    r"Bangladesh|Zimbabwe|(?:Sri|New|West|South)\s(?:Lanka|Zealand|Ind(?:ies|ians)|Africans?)|Ireland|Afghanistan|[A-Z][a-z]{2,10}shire|Surrey|Sussex|Essex|Kent|Somerset|Durham|Glamorgan|Middlesex)(?![a-z])"
)
_PRICED = rare(
    r"(?i:[$£€¥%]|(?<![a-z])(?:prices?|priced|costs?|paid|pays?|pence|cents?|dollars?|pounds|rupees|bills?|sold|sells?|buy|bought|market)(?![a-z]))"
)


def innings(text: str, start: int, end: int) -> Aside | None:
    """Return the runs and wickets of a side that begin here: "resuming on 112 for 3", "slumped to 88 for five"."""
    m = _INNINGS.match(text, start)
    led = _INNINGS_LED.search(text, max(0, start - 44), start) if m is not None and m.end("runs") == end else None
    if m is None or led is None:
        return None
    about = text[max(0, start - 120) : m.end() + 80]
    if _AT_WICKET.search(about) is None:
        maybe = led["sure"] or _MAYBE_CRICKET.search(about)
        if not maybe or _ON_SALE.search(about) or _PRICED.search(about):
            return None
    return Aside(start, m.end(), "score")


def _value(text: str, m: re.Match[str], name: str) -> int:
    """Return the number in a group; "nil" and "nothing" are none."""
    if m[name][0].isdigit():
        return int(m[name].replace(",", ""))
    number = words_at(text, m.start(name))
    return 0 if number is None else int(number.value or 0)


_VOTE = rare(r"(?i:(?<![a-z])(?:vote[ds]?|voting|chose|plebiscite|referendum|ballots?)(?![a-z]))")
_GREW = rare(
    r"(?i:(?<![a-z])(?:rose|fell|grew|shrank|(?:increas|declin|decreas|dwindl)ed|dropped|slipped|jumped), by )\Z"
)
"""What members do by so many, to so many: "members rose, by 2,000 to 14,100"."""


def tally(text: str, start: int, low: int) -> Aside | None:
    """Return the votes or the goals of two sides that begin here: "ruled 6 to 3", "won three to one"."""
    m = _TALLY.match(text, start)
    if m is None:
        return None
    if _SAID_OF.match(text, m.end()) and text[start - 3 : start - 1] in (" a", "an", "he", "ts", "is"):
        return Aside(start, m.end(), "score")  # "in a 6 to 3 decision"
    if _THEN.match(text, m.end()) is None:
        return None
    window = max(low, start - 24)
    if _VOTED.search(text, window, start):
        return Aside(start, m.end(), "score")
    if m["first"][-4:-3] == "," and text.endswith(", by ", 0, start):
        low = clause_start(text, start, 90)
        voters = _VOTERS.search(text, low, start)
        grew = _value(text, m, "first") < _value(text, m, "second") and _VOTE.search(text, low, start) is None
        if voters and not (grew or _GREW.search(text, start - 24, start) or BY_THE_MARKET.search(text, low, start)):
            return Aside(start, m.end(), "score")  # "the islanders voted, by 4,100 to 312, to stay"
    if _value(text, m, "first") <= _value(text, m, "second"):
        return None  # "passed 3 to 5 of them"
    passed = _PASSED.search(text, max(low, start - 80), start)
    if passed is None:
        return None
    clause = clause_start(text, start, 110)
    if passed["lost"] and BY_THE_MARKET.search(text, clause, start):
        return None  # "the shares lost 40 to 12"
    return Aside(start, m.end(), "score")
