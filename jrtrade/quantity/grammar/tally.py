"""What is counted where its number is told behind a verb: "the number of Japanese firms in Russia was 456"."""

from __future__ import annotations

from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.text.nouns import noun_at

_REACH = 110
_IS = (
    r"(?:(?:is|was|were|are|been|be|being)(?:\s(?:now|then|still|already|just|only))?(?:\sput\sat|\sestimated\sat)?"
    r"|(?:stands?|stood|remain(?:s|ed)|stay(?:s|ed)|peak(?:s|ed))\sat|reach(?:es|ed)|hit|hits|total(?:s|led|ed)|exceed(?:s|ed)|topp?(?:s|ed)|pass(?:es|ed)"
    r"|(?:came|rose|fell|grew|went|sank|slid|rise|fall|grow|raised|cut|reduced|increased|doubled|dwindled|dropped|climbed|jumped|declined|decreased|shrank|shrunk|risen|fallen|grown|up|down)"
    r"(?:\s(?:back|again|slightly|sharply))?\s(?:to|from|by))"
)
_TOLD = rare(
    rf"(?:\s(?:in|at|on|out\sof|of|with|without|from|among|across|that|who|which|[a-z]{{3,12}}(?:ed|ing))\s(?:[^.,;:!?()\d\n\0]{{1,48}}?\s)?|\s)"
    rf"(?:(?:has|have|had|will|would|may|could)\s(?:now\s|since\s)?)?{_IS}\s(?:to\s)?\Z|\sto\s\Z|\s\(\Z"
)
"""What leads from the things counted to how many there are."""
_PLACED_TO = rare(r"\s(?:in|at|on|across|among|within)\s[^.,;:!?()\d\n\0]{1,48}?\sto\s\Z")
_BRINGING = rare(
    r"(?i:(?<![a-z])(?:br(?:ings?|ought|inging)|t(?:akes?|aking|ook)|(?:rais|increas|reduc|doubl)(?:es?|ed|ing)|cut(?:s|ting)?"
    r"|(?:lower|expand|boost|lift|limit|trim|restrict)(?:s|ed|m?ing)?)\s(?:the|its|their)\s(?:(?:total|overall|whole)\s)?n)\Z"
)
"""What leads to a number, and from where the things counted are to how many they become: "raised the number of wells
in Oman to 40"."""
_PASSING = rare(r"(?:exceed|topp?|surpass|pass|cross)(?:es|ed|s)?\s")
"""Bounds that are the verb of the number as well."""
_OWNER = rare(r"\s(?:its|their|our|his|her|such|these|those|all)(?=\s)")
_ENDS = rare(
    rf"{END}|\s(?:in|from|to|by|on|at|and|or|but|as|last|this|next|when|while|after|before|since|during|over|against|compared|for|a\s(?:year|month|week|day))(?![\w-])"
)


_DID = (" were ", " are ", " had ", " have ", " died ", " came ")
_OF_THE = rare(
    r"(?:\A|[.;!?:]\s|[\n\0“\"])(?:Of|Among)\s(?:all\s)?(?:the|its|their|his|her|our)(?=\s[^.,;:!?()\n\0]{3,60},\s\Z)"
)
_TOLD_OF = rare(r"(?:\s(?!(?:were|was|are|is|had|have|has)\s)[A-Za-z’'-]{2,15}){0,5},\s\Z")


def _of_the(text: str, start: int) -> str | None:
    """Read the things so many of which did something: "Of the patients, 12 were children"."""
    of = _OF_THE.search(text, max(0, start - 84), start)
    noun = noun_at(text, of.end(), one=False) if of is not None else None
    if noun is None or noun[1] >= start:
        return None
    return noun[0] if _TOLD_OF.fullmatch(text, noun[1], start) else None


def tallied(text: str, start: int, end: int) -> str | None:
    """Read the things whose number a bare number is."""
    if text.startswith(_DID, end) and text.endswith(", ", 0, start):
        return _of_the(text, start)
    at = text.rfind("umber of ", max(0, start - _REACH), start)
    if at < 0 or text[at - 1 : at] not in ("n", "N") or text.endswith(("a n", "A n"), 0, at):
        return None
    passing = _PASSING.match(text, start, end)
    start = start if passing is None else passing.end()
    owner = _OWNER.match(text, at + len("umber of"))
    noun = noun_at(text, owner.end() if owner is not None else at + len("umber of"), one=False)
    if noun is None or noun[1] >= start or _ENDS.match(text, end) is None:
        return None
    if end - start < 3 and text[start - 1] == "(" and text.startswith(")", end):
        return None  # more likely a note: "the number of cases (12)"
    told = _TOLD.fullmatch(text, noun[1], start) is not None or (
        _PLACED_TO.fullmatch(text, noun[1], start) is not None
        and _BRINGING.search(text, max(0, at - 30), at) is not None
    )
    return noun[0] if told else None
