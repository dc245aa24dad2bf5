"""The frame of every page: head, skip link, navigation and foot."""

from __future__ import annotations

from jrtrade.report.markup import Content, Markup, between, element

TITLE = "Stated figures and what statistics say"
CSS, JS = "assets/report.css", "assets/report.js"

PAGES = (("index.html", "All figures"), ("charts.html", "Charts"))
"""The pages that every page leads to."""


def page(title: str, *content: Content, here: str, version: str, script: bool = False, narrow: bool = False) -> str:
    """Return a whole page.

    Parameters
    ----------
    title : str
        Its title.
    *content : content
        What stands in its main part.
    here : str
        The page's own path in the report.
    version : str
        The version of the data.
    script : bool
        Whether it needs the script.
    narrow : bool
        Whether it is for reading rather than for a wide table.
    """
    up = "../" * here.count("/")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("link", rel="icon", href="data:,"),
        element("link", rel="stylesheet", href=up + CSS),
        element("script", src=up + JS, defer=True) if script else None,
    )
    places = [
        element("li", element("a", name, href=up + path, aria_current="page" if path == here else None))
        for path, name in PAGES
    ]
    body = element(
        "body",
        element("a", "Skip to the content", href="#content", class_="skip"),
        element("header", element("nav", element("ul", places), aria_label="Pages"), class_="top"),
        element("main", content, id="content", tabindex="-1"),
        element("footer", element("p", _about(version)), class_="foot"),
        class_="narrow" if narrow else None,
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n"


def _about(version: str) -> Markup:
    return between(
        (
            f"Data: jrtrade {version}.",
            "Of the articles, only the few words of each figure stand here; rights in the articles rest with their "
            "publishers.",
            "The statistics stay under their publishers’ terms.",
        ),
        " ",
    )


def listing(pairs: list[tuple[str, Content]], **attributes: str) -> Markup:
    """Return names with what they stand for, those without anything left out."""
    return element("dl", [[element("dt", name), element("dd", said)] for name, said in pairs if said], **attributes)


def details(summary: str, *content: Content) -> Markup:
    """Return content that opens on request."""
    return element("details", element("summary", summary), content)
