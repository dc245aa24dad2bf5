"""One page per claim: the whole chain from the article's words to the verdict, and what would explain it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.report import evidence, gallery, reading
from jrtrade.report.frame import page
from jrtrade.report.links import plain
from jrtrade.report.marks import mark
from jrtrade.report.markup import Content, Markup, element
from jrtrade.report.wording import article, first, percent, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jrtrade.report.gallery import Shown
    from jrtrade.report.material import Entry, Material

UP = "../"


def claim_page(entry: Entry, of: Material, charts: Sequence[Shown]) -> str:
    """Return a claim's page.

    Parameters
    ----------
    entry : Entry
        The claim.
    of : Material
        All that the report is made of.
    charts : sequence of Shown
        The charts that place the claim on the official figures.
    """
    words = f"“{plain(entry.claim['words'])}”"
    search = "How much hangs on the basis" if entry.verdict == "agrees" else "What would explain it"
    parts: list[tuple[str, str, Content]] = [
        ("words", "The words", reading.of_words(entry)),
        ("article", "Where they stand", reading.of_article(entry)),
        ("allows", "What they allow", reading.allowed(entry)),
        ("measured", "What they measure", reading.measured(entry)),
        ("statistics", "What the statistics say", evidence.statistics(entry, of)),
        ("readings", "Other readings of the words", evidence.readings(entry, of)),
        ("search", search, evidence.searched(entry)),
        ("relations", "Held against other figures of the articles", evidence.related(entry, of)),
        ("sentence", "In the same sentence", _sentence(entry, of)),
        ("charts", "On a chart", [gallery.figure(chart, UP) for chart in charts]),
        ("terminal", "The same in a terminal", _terminal(entry)),
    ]
    return page(
        f"{words}, {article(entry.document)}",
        element("p", element("a", "All figures", href=f"{UP}index.html"), " › ", entry.claim_id, class_="crumbs"),
        element("h1", words),
        element("p", entry.claim["statement"], class_="lead"),
        _answer(entry),
        [
            element("section", element("h2", title, id=name), content, aria_labelledby=name)
            for name, title, content in parts
            if content
        ],
        _neighbours(entry, of),
        here=f"claims/{entry.claim_id}.html",
        version=of.version,
        narrow=True,
    )


def _answer(entry: Entry) -> Markup:
    """Return the verdict with its reason, on top of the page."""
    fits = None
    if entry.telling:
        [joint] = entry.of("joint")
        fits = element(
            "p",
            f"All figures of its sentence agree on another basis: {first(joint['explained_by'])}. The chance that one "
            f"of the {joint['tried']} bases tried does so by accident is {percent(joint['chance'])}.",
        )
    if entry.found["ref_value"] is None and entry.of("relation"):
        others = element("a", "other figures of the articles", href="#relations")
        fits = element("p", "There are no statistics here to hold it against, but ", others, ".")
    return element(
        "div",
        element("p", mark(entry.verdict), " ", sentence(entry.found["why"] or "")),
        fits,
        class_=f"answer {entry.verdict}",
    )


def _sentence(entry: Entry, of: Material) -> Content:
    group = entry.claim["basis_group"]
    others = [other for other in of.entries if group and other.claim["basis_group"] == group and other is not entry]
    rows = [element("li", mark(other.verdict), " ", evidence.link(other)) for other in others]
    return element("ul", rows, class_="plain") if rows else None


def _terminal(entry: Entry) -> Content:
    commands = f"jrtrade trace {entry.claim_id}\njrtrade check --claim {entry.claim_id}"
    return element("pre", element("code", commands), tabindex="0")


def _neighbours(entry: Entry, of: Material) -> Markup:
    place = of.entries.index(entry)
    before, after = of.entries[:place][-1:], of.entries[place + 1 :][:1]
    links = [
        element("li", f"{name}: ", evidence.link(other))
        for name, found in (("Before it", before), ("After it", after))
        for other in found
    ]
    return element("nav", element("ul", links), aria_label="Figures before and after", class_="neighbours")
