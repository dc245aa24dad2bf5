"""Text from elsewhere made harmless to what shows it: a notebook, a terminal, a spreadsheet."""

from __future__ import annotations

import html
import re

NO_FORMULA = "mathjax_ignore tex2jax_ignore"
"""Classes of HTML in which Jupyter takes no text between two dollar signs for a formula."""

_KEPT = re.compile(r"[\n\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


def visible(text: str) -> str:
    r"""Return a text whose controls are shown and not obeyed.

    Control characters, bidirectional controls, other invisible marks and lone surrogates become escapes such as
    ``\u202e``; line ends, tabs and the various spaces stay.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str

    Examples
    --------
    >>> visible("\u202e9 nem\x1b[2J")
    '\\u202e9 nem\\x1b[2J'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or _KEPT.match(c) else c.encode("unicode_escape", "surrogatepass").decode() for c in text
    )


def escaped(text: str) -> str:
    """Return a text for HTML, as content or as the value of a quoted attribute.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str

    Examples
    --------
    >>> escaped("<script>alert('5%')</script>")
    '&lt;script&gt;alert(&#x27;5%&#x27;)&lt;/script&gt;'
    """
    return html.escape(visible(text), quote=True)


def line(text: str, width: int) -> str:
    r"""Return a text in one line of at most `width` characters, an ellipsis where it was cut.

    Parameters
    ----------
    text : str
        Any text.
    width : int
        The most characters of the answer.

    Returns
    -------
    str

    Examples
    --------
    >>> line("about 700 bil-\nlion yen", 20)
    'about 700 bil- lion…'
    """
    flat = visible(" ".join(text[: 4 * width].split()))
    return flat if len(flat) <= width and len(text) <= 4 * width else flat[: width - 1].rstrip() + "…"


def cell(text: str) -> str:
    """Return a text that a spreadsheet takes for text: one that would be a formula gets an apostrophe before it.

    Parameters
    ----------
    text : str
        The content of a cell.

    Returns
    -------
    str

    Examples
    --------
    >>> cell("=HYPERLINK(A1)"), cell("-$5 million"), cell("5%")
    ("'=HYPERLINK(A1)", "'-$5 million", '5%')
    """
    return f"'{text}" if _FORMULA.match(text.lstrip(" ")) else text
