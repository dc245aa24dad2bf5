"""Texts meant to do harm: signs of all kinds between figures, markup, formulas, lines without end."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import strategies as st

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
