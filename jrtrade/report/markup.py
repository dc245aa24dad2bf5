"""HTML made of elements: every text and every attribute is escaped unless it is markup already."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from jrtrade.inert import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable

VOID = frozenset(("br", "img", "input", "link", "meta", "source"))
"""HTML elements without an end tag."""


class Markup(str):
    """A text that is markup and stands as it is."""

    __slots__ = ()


Content: TypeAlias = "str | int | Iterable[Content] | None"


def element(name: str, /, *content: Content, **attributes: str | int | bool | None) -> Markup:
    """Return an element.

    Parameters
    ----------
    name : str
        Its name.
    *content : str, Markup, None, or iterable of these
        What is in it; only `Markup` stands as it is.
    **attributes : str, int, bool or None
        An underscore at the end of a name goes, one inside it is a hyphen; one that is None or False is left out, and
        one that is True has no value.

    Examples
    --------
    >>> element("p", "1 < 2 ", element("b", "&"), class_="note", hidden=True)
    '<p class="note" hidden>1 &lt; 2 <b>&amp;</b></p>'
    """
    opening = "".join((name, *(_attribute(key, value) for key, value in attributes.items())))
    inside = together(content)
    return Markup(f"<{opening}>" if name in VOID and not inside else f"<{opening}>{inside}</{name}>")


def together(content: Content) -> Markup:
    """Return content as markup.

    >>> together(["a", None, ["<", Markup("<br>")]])
    'a&lt;<br>'
    """
    if content is None:
        return Markup()
    if isinstance(content, Markup):
        return content
    if isinstance(content, (str, int)):
        return Markup(escaped(str(content)))
    return Markup("".join(together(part) for part in content))


def between(parts: Iterable[Content], mark: str) -> Markup:
    """Return parts with a mark between them, those that are None or empty left out.

    >>> between(["a", None, "b"], ", ")
    'a, b'
    """
    return Markup(together(mark).join(part for part in map(together, parts) if part))


def _attribute(key: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escaped(str(value))}"'
