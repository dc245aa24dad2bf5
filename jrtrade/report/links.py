"""Links that lead out of the report: to the web only, and to the very words where they stand."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from jrtrade.quantity.text.joined import join


def web(address: str | None) -> str | None:
    """Return an address of the web, or None for any other.

    Parameters
    ----------
    address : str or None
        What a record gives as the address.

    Examples
    --------
    >>> web("https://example.org/a"), web("javascript:alert(1)"), web("file:///etc/hosts")
    ('https://example.org/a', None, None)
    """
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    known = parts.scheme in ("http", "https") and parts.hostname
    return None if not known or any(c.isspace() for c in address or "") else address


def to_words(address: str | None, words: str) -> str | None:
    r"""Return a link to the first place on a page that has some words, or None where the address is not of the web.

    A browser that knows text fragments scrolls there and marks the words; any other opens the page.

    Parameters
    ----------
    address : str or None
        The page's address.
    words : str
        The words as the article's file has them; a publisher's page breaks no line where the file does.

    Examples
    --------
    >>> to_words("https://example.org/a", "eight-point, ap-\nproximately 8% & more")
    'https://example.org/a#:~:text=eight%2Dpoint%2C%20approximately%208%25%20%26%20more'
    """
    page = web(address)
    if page is None:
        return None
    sign = ":~:text=" if "#" in page else "#:~:text="
    return f"{page}{sign}{quote(plain(words), safe='').replace('-', '%2D')}"


def plain(words: str) -> str:
    r"""Return words in one line, as a page without line breaks has them.

    >>> plain("14th \n place")
    '14th place'
    """
    return " ".join(join(words).text.split())
