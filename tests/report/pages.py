"""Pages read back: a small tree of elements, strict about what is open and what is closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = {"br", "img", "input", "link", "meta", "source"}


@dataclass
class Element:
    """An element with what is in it."""

    name: str
    attributes: dict[str, str | None]
    content: list[Element | str] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[Element]:
        """Yield every element of these names inside, or every element."""
        for one in self.content:
            if isinstance(one, Element):
                if not names or one.name in names:
                    yield one
                yield from one.all(*names)

    def one(self, name: str) -> Element:
        """Return the only element of a name inside."""
        [found] = self.all(name)
        return found

    @property
    def text(self) -> str:
        """All the text inside, in one line."""
        parts = (one if isinstance(one, str) else one.text for one in self.content)
        return " ".join(" ".join(parts).split())

    @property
    def ids(self) -> list[str]:
        """The identifiers of all elements inside."""
        return [str(one.attributes["id"]) for one in self.all() if "id" in one.attributes]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        assert len(dict(attrs)) == len(attrs), f"an attribute twice on {tag}"
        found = Element(tag, dict(attrs))
        self.open[-1].content.append(found)
        if tag not in VOID:
            self.open.append(found)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        assert self.open.pop().name == tag, f"</{tag}> closes what is not open at {self.getpos()}"

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.open[-1].content.append(data)


def read(text: str) -> Element:
    """Return a page as a tree; every element is closed, and in order."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].name}> is not closed"
    return reader.open[0].one("html")
