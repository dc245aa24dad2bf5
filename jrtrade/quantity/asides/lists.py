"""Figures behind names in a list that a figure opened: "Russia supplied 38 per cent, Australia 30 and Indonesia 12"."""

from __future__ import annotations

import re

from jrtrade.quantity.lexicon.nouns import PLANTS
from jrtrade.quantity.lexicon.numbers import words_to
from jrtrade.quantity.lexicon.patterns import rare

_ONE_TO_TWELVE = words_to(12)
_PARTY = (
    r"(?:[A-Z][\w’'-]{0,24}\s){0,2}(?:(?!Mercedes|Series|Hughes|Ares)[A-Z][a-z]{2,20}(?<![suia])s|Coalition|Opposition|Left|Right|"
    rf"Alliance|Bloc|Centre|Center|Front|Congress|Party|[A-Z]{{3,5}})\s(?:\d|(?:{_ONE_TO_TWELVE})\b|\Z)"
)
"""A party, a team or a people with its figure: "the Greens 12"."""
_OF_LANDS = rf"\s(?:U|E[UC]|Net|Phil|Czech|{_PARTY})"
_THE = rf"the(?={_OF_LANDS})"
_POLLED = rare(
    r"(?i:(?<![a-z])(?:seats?|votes?|voters|polled|polls?|MPs|deputies|members|candidates|districts|councils|councillors|delegates|points|goals|"
    r"medals|majority|constituencies|per\scent|percent)(?![a-z]))|%"
)
"""What acronyms that are parties or teams have a number of ("the SNP 12", but "the MIM 104")."""
_JOINT = rf"(?:[,;]\s(?:and\s)?|\s\(|\s(?:and|while|but)\s)(?:(?:in|to|from|for|by|at|{_THE})\s){{0,2}}"
_LIST_JOINT = re.compile(rf"{_JOINT}(?:[A-Z][\w’'-]{{0,24}}\s){{1,3}}\Z")
_LIST_GOES_ON = re.compile(
    r"(?!,\s(?:(?:its?|their|his|her|an?|which|whose|who|where|when|as|near|now|then|one|both"
    rf"|the(?!{_OF_LANDS}))\s|(?:in|on|at|by|with)\s(?![A-Z][\w’'-]{{0,24}}\s\d)))"
    r"(?:\s?(?:[,;.!?)\0\n]|\Z)|\s(?:and|while|but|or|with|in|from|against)\s)"
)
"""What may follow a member of a list; ", its" or ", in" goes on about a name ("and Falcon 9, its rocket, flew")."""
_LARGE_MEMBER = rare(r"[A-Z][\w’'-]{0,24}\s(?:\d{2,3}(?!\d)|\d{1,2}\.\d)")
NUMBERED = PLANTS | frozenset(
    "falcon ariane atlas soyuz artemis leopard marder challenger merkava radio question proposition form flat row "
    "fund frozen shrek story avatar rocky terminator line train office photoshop unixware solaris llama gemini claude "
    "gpt mistral terminal runway studio stage heat pool court".split()
)
"""Heads of names that lists are likelier to name than to count."""
_PLAIN_NOUN = (
    r"(?:\s(?!(?:with|and|or|in|of|on|for|to|from|by|at|as|is|was|under|using|years?|months?|weeks?|days?|hours?|minutes?|points?\sin|pm|am)\b)"
    r"[a-z][a-z-]{1,20}){1,2}"
)
_LIST_OPENED = rare(
    r"(?:(?P<part>\d\s?%|\d\s(?:per\scent|percent))"
    r"|\d\s?(?:bn|mn|trn|m|M|million|billion|trillion|thousand)(?:\s[a-z-]{1,20}){0,2}"
    rf"|\d[KBTkb](?:\s[a-z-]{{1,20}}){{1,2}}|[$€£¥]\d[\d,.]{{0,15}}[KMBTkmb]?|(?<![A-Z]\s)\d{{1,3}}[,.]\d{{1,3}}{_PLAIN_NOUN}"
    r"|(?<![A-Za-z.])(?!(?:He|She|It|They|We|I|The|This|That|In|On|At)\s)[A-Z][\w’'-]{1,24}\s(?:[a-z]{2,20}\s){1,2}"
    rf"(?P<count>\d{{1,3}}|{_ONE_TO_TWELVE})(?:\sof\s(?:(?:the|its|their|his|her|all)\s)?\d{{1,3}})?{_PLAIN_NOUN})"
    r"(?:\s(?:of|in|from|to|for|at|by|last|this)(?:\s(?!\d{1,2}\s)[\w’'-]{1,20}){1,3})?"
    rf"(?:{_JOINT}(?:[A-Z][\w’'-]{{0,24}}\s){{1,3}}(?:\d[\d.,]{{0,12}}(?<=\d)[KMBTkmb]?|{_ONE_TO_TWELVE})"
    r"(?:\s[a-z]{2,20})?){0,6}"
    rf"{_JOINT}(?:[A-Z][\w’'-]{{0,24}}\s){{1,3}}\Z"
)
"""A figure and what may stand between it and "Name N", where the verb isn't said again."""


_MEMBER = (
    r"(?:[,;]\s(?:and\s)?|\s(?:and|while|but)\s)(?:(?:that|those)\s)?(?:(?:in|for|from|by|at|to|of)\s)?(?:the\s)?"
    r"(?:[A-Z][\w’'-]{0,24}\s(?:of\s(?=[A-Z]))?){1,4}"
)
_FAR_JOINT = re.compile(rf"{_MEMBER}\Z")
_FAR_OPENED = rare(
    r"(?:\d\s?%|\d\s(?:per\s?cent)|(?:[$€£¥]|(?<![\w.])(?=\d{1,3}(?:\.\d|\s[mbt]r?illion\s)))"
    r"\d{1,3}(?:\.\d{1,3})?(?:\s[mbt]r?illion)?\s[a-z]{1,20})"
    r"(?:\s(?:[A-Za-z][\w’'-]{0,20}|(?:19|20)\d\d(?!\d))){0,10}"
    rf"(?P<members>(?:{_MEMBER}(?:(?:some|about|nearly|almost|around|only|just|over)\s)?\d{{1,3}}(?:\.\d{{1,3}})?){{0,8}})\Z"
)
"""The same where more stands between: "95.2 per cent of its crude in the Middle East, Korea 71.9"."""
_ANOTHER_HAS = rare(rf"{_MEMBER}\d{{1,3}}(?:\.\d{{1,3}})?(?![\w.,]\w|\w)")
_SHARE = re.compile(r"\d{1,3}(?:\.\d{1,3})?(?![\w-]|[.,]\d)")


def _in_long_list(text: str, start: int, end: int) -> bool:
    """Whether a number behind a name goes on with a list opened far before, in decimals or by several members."""
    joint = _FAR_JOINT.search(text, max(0, start - 72), start) if _SHARE.match(text, start) else None
    if joint is None:
        return False
    opened = _FAR_OPENED.search(text, max(0, start - 200), joint.start())
    if opened is None:
        return False
    # "with a new system, Python 3.9, and a server"
    decimal = "." in text[start + 2 : end] and "." in opened[0]
    return decimal or opened["members"] != "" or _ANOTHER_HAS.match(text, end) is not None


def in_list(text: str, name: int, start: int, end: int) -> bool:
    """Whether "Name N" goes on with a list that a figure opened."""
    if text[name : start - 1].rpartition(" ")[2].lower() in NUMBERED:
        return False
    if _LIST_GOES_ON.match(text, end) is None:
        return False
    opened = list_opened(text, start)
    if opened is None:
        return _in_long_list(text, start, end)
    whole = text[start:end].rstrip("KMBTkb").partition(".")[0]
    if end - start == 1 and opened[0][0] in "$€£¥" and not _LARGE_MEMBER.search(text, opened.start(), end + 40):
        return False  # "made $5bn from Frozen 2 and Cars 3"
    if len(whole) > (2 if opened["part"] else max(2, len(opened["count"])) if opened["count"] else 3):
        return False
    numbered = text[name:start]
    if (
        numbered[:-1].isupper()
        and text.endswith("the ", 0, name)
        and not _POLLED.search(text, opened.start(), opened.end())
    ):
        return False
    return not any(text[at + len(numbered) : at + len(numbered) + 1].isdigit() for at in _others(text, numbered, name))


def list_opened(text: str, start: int) -> re.Match[str] | None:
    """Find the figure that opened the list which a name that ends before `start` goes on with."""
    joint = _LIST_JOINT.search(text, max(0, start - 72), start)
    return _LIST_OPENED.search(text, max(0, start - 180), start) if joint is not None else None


def _others(text: str, words: str, at: int) -> list[int]:
    """Return where else the same words stand nearby: "Trent 700 and Trent 900" are names."""
    near = (text.rfind(words, max(0, at - 80), at), text.find(words, at + 1, at + 80))
    return [place for place in near if place >= 0]
