"""What is counted where its number is told behind a verb: "the number of Japanese firms in Russia was 456"."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.tables import END
from jrtrade.quantity.text.nouns import noun_at

_REACH = 110
_IS = (
    r"(?:(?:is|was|were|are|been|be|being)(?:\s(?:now|then|still|already|just|only))?(?:\sput\sat|\sestimated\sat)?"
    r"|(?:stands?|stood|remain(?:s|ed)|stay(?:s|ed)|peak(?:s|ed))\sat|reach(?:es|ed)|hit|hits|total(?:s|led|ed)|exceed(?:s|ed)|topp?(?:s|ed)|pass(?:es|ed)"
    r"|(?:came|rose|fell|grew|went|sank|slid|rise|fall|grow|raised|cut|reduced|increased|doubled|dwindled|dropped|climbed|jumped|declined|decreased|shrank|shrunk|risen|fallen|grown|up|down)"
    r"(?:\s(?:back|again|slightly|sharply))?\s(?:to|from|by))"
)
_TOLD = re.compile(
    rf"(?:\s(?:in|at|on|out\sof|of|with|without|from|among|across|that|who|which|[a-z]{{3,12}}(?:ed|ing))\s(?:[^.,;:!?()\d\n\0]{{1,48}}?\s)?|\s)"
    rf"(?:(?:has|have|had|will|would|may|could)\s(?:now\s|since\s)?)?{_IS}\s(?:to\s)?\Z|\sto\s\Z"
)
"""What leads from the things counted to how many there are."""
_OWNER = re.compile(r"\s(?:its|their|our|his|her|such|these|those|all)(?=\s)")
_ENDS = re.compile(
    rf"{END}|\s(?:in|from|to|by|on|at|and|or|but|as|last|this|next|when|while|after|before|since|during|over|against|compared|for|a\s(?:year|month|week|day))(?![\w-])"
)


def tallied(text: str, start: int, end: int) -> str | None:
    """Read the things whose number a bare number is."""
    at = text.rfind("umber of ", max(0, start - _REACH), start)
    if at < 0 or text[at - 1 : at] not in ("n", "N") or text.endswith(("a n", "A n"), 0, at):
        return None
    owner = _OWNER.match(text, at + len("umber of"))
    noun = noun_at(text, owner.end() if owner is not None else at + len("umber of"), one=False)
    if noun is None or noun[1] >= start or _ENDS.match(text, end) is None:
        return None
    return noun[0] if _TOLD.fullmatch(text, noun[1], start) else None
