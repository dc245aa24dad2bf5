"""Texts meant to do harm: signs of all kinds between figures, markup, formulas, lines without end."""

from __future__ import annotations

import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from jrtrade.quantity import find, numerals

if TYPE_CHECKING:
    import random

SIGNS = (
    "\u202e|\u202d|\u2066|\u2067|\u2069|\u200e|\u200f|\u061c"  # of direction
    "|\ud800|\udfff|\udcff|\ufffe|\U0010ffff|\ufdd0"  # no characters
    "|\u0301|\u0336|\u20dd|\u0488|\u034f|\ufe0f|\u200d|\u200b|\u00ad|\ufeff|\u2060"  # that join others or are not seen
    "|\0|\x01|\x07|\b|\x1b[2J|\x1b]0;x\x07|\x7f|\x85|\u2028|\u2029|\x0b|\x0c|\r|\r\n"  # that steer
    "|٣|٣٫٥|১২|௧௨|５|５％|𝟗𝟗|๔|Ⅷ|⑤|½|⅞|²|₂|㈤|五|百万|十二|৳|㌔|㎏|℃"  # numbers of other scripts
    "|<script>alert(1)</script>|<img src=x onerror=alert(1)>|\"><svg onload=alert(1)>|' onmouseover='x|</mark></div>"
    "|<!--|-->|]]>|&lt;|&#60;|&#x0;|javascript:alert(1)|data:text/html,<b>|vbscript:x|{{7*7}}|${x}|$\\frac{1}{0}$|`rm`"
    '|=HYPERLINK("http://x")|+1+cmd|-2+3|@SUM(A1)|\t=1|＝1|%s%n|../../etc/passwd|\\u202e|\\x00|"""|\'\'\'|"|\'|\\'
    "|1e999|1e-999|1E+400|0x1F|1_000|9999999999999999999999999999999999999999|0.00000000000000000000000000000001"
    "|1/0|0/0|½½|--5|−−5|$-5|5,,5|5..5|1,2,3,4|1.2.3.4|00:00|99:99|32/13/2016|February 30|٣٠٠ billion|NaN|inf|-0"
).split("|")
FIGURES = (
    "5%|about 3.5 billion|$2.5 million|¥700|JPY 12|12 trillion yen|a third|one in ten|tenfold|21st|between 1 and 2"
    "|less than 4|twenty-five|a hundred|half a dozen|5 to 6|1990s|2016|per cent|percentage points|rose by|bil-\nlion"
    "|eight-\npoint|, |. |; |\n|\n\n| "
).split("|")
TEXTS = st.lists(st.sampled_from([*SIGNS, *FIGURES, *FIGURES, " ", " "]), max_size=24).map("".join)
ANY = st.one_of(TEXTS, st.text(st.characters(codec=None), max_size=60))

# What a record might be filled with, each in one line of printable signs, as the forms of the records ask.
ONE_LINE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></script><svg/onload=alert(1)>",
    "javascript:alert(1)",
    '=HYPERLINK("https://example.org","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    r"$\frac{1}{0}$ \input{x} %s %n }} {",
    "| a | b | `c` [d](javascript:e) ![f](g)",
    "--><!-- ]]> &lt;b&gt; &#60;",
    "＝1+1",
]


LINKS = {"href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href"}
"""Attributes of HTML that lead somewhere."""


class Structure(HTMLParser):
    """The elements of a page and the names of their attributes, without what they say."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.links: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name in LINKS]

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", ()))


def hold(text: str) -> None:
    """Fail unless the figures and asides of a text stand in order and apart, and hold every numeral once."""
    found = find(text, include="all")
    end = 0
    for q in found:
        assert end <= q.start < q.end <= len(text), text
        assert text[q.start : q.end] == q.words, text
        end = q.end
    assert all(sum(q.start <= start and stop <= q.end for q in found) == 1 for start, stop in numerals(text)), text
    assert [q for q in found if q.aside is None] == find(text), text


CASES = Path(__file__).parents[1] / "cases"
_GAPS = ("\u00a0", "\n", "  ", "\t", "\u2009", "\u202f", "-", "", "\r\n", "\0", "\n\n", "–")
_WAYS = "head tail gap gap gap gaps less more other case join digits".split()
_DIGITS = "٣४²½⅓⁴0１"


def sentences() -> list[str]:
    """All sentences of the case tables, and the words that are read or refused."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.toml"))]
    texts = [case["text"] for table in tables for case in table.get("case", [])]
    return texts + [case["words"] for table in tables for head in ("read", "refuse") for case in table.get(head, [])]


def spoiled(text: str, texts: list[str], chance: random.Random) -> str:
    """Return a sentence cut, with other gaps or digits, or with words left out, put in or taken from another one."""
    words = text.split(" ")
    n = chance.randrange(len(words))
    match chance.choice(_WAYS):
        case "head":
            return text[: chance.randrange(1, len(text) + 1)]
        case "tail":
            return text[chance.randrange(len(text)) :]
        case "gap":
            return " ".join(words[:n]) + chance.choice(_GAPS) + " ".join(words[n:])
        case "gaps":
            return text.replace(" ", chance.choice(_GAPS))
        case "less":
            words.pop(n)
        case "more":
            words.insert(n, chance.choice(chance.choice(texts).split(" ")))
        case "other":
            words[n] = chance.choice(chance.choice(texts).split(" "))
        case "case":
            words[n] = words[n].swapcase()
        case "join":
            other = chance.choice(texts).split(" ")
            words[n:] = other[chance.randrange(len(other)) :]
        case "digits":
            words[n] = "".join(chance.choice(_DIGITS) if sign.isdigit() else sign for sign in words[n])
    return " ".join(words)
