"""What a claim's page says of the article, the words, what they allow and what they measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.chain import number
from jrtrade.charts.topics import topic
from jrtrade.columns import KIND_MEANINGS, QUALIFIER_MEANINGS, TREND_MEANINGS
from jrtrade.report import strips
from jrtrade.report.frame import listing
from jrtrade.report.links import plain, to_words
from jrtrade.report.markup import Content, between, element
from jrtrade.report.wording import DIMENSION, code, flow, indicator, period, span
from jrtrade.verdicts import shown

if TYPE_CHECKING:
    from jrtrade.report.material import Entry, Row


def of_article(entry: Entry) -> Content:
    """Return which article it is, and the way to the very place."""
    row, claim = entry.document, entry.claim
    return listing(
        [
            ("title", element("cite", row["title"])),
            ("author", row["author"]),
            ("in", _container(row)),
            ("publisher", row["publisher"]),
            ("published", between((row["published"], row["published_note"]), "; ")),
            ("original", row["original_note"]),
            ("place", _place(row["url"], claim["words"])),
            (
                "in the text",
                f"characters {claim['start']:,} to {claim['end']:,} of the {row['length']:,} in {row['file']}",
            ),
            ("rights", row["rights"]),
        ]
    )


def of_words(entry: Entry) -> Content:
    """Return the words themselves, and those elsewhere in the text that settle what they mean."""
    raw = entry.claim["words"]
    as_is = " ".join(raw.replace("\n", "⏎").split())
    broken = f"“{as_is}”, with ⏎ where a line ends" if "\n" in raw else None
    elsewhere = [
        element(
            "li",
            f"{DIMENSION.get(row['dimension'], row['dimension'])}: “{plain(row['words'])}” "
            f"(characters {row['start']:,} to {row['end']:,})",
        )
        for row in entry.because
    ]
    return [
        element("blockquote", element("p", plain(raw))),
        listing([("as in the file", broken), ("elsewhere", element("ul", elsewhere) if elsewhere else None)]),
    ]


def allowed(entry: Entry) -> Content:
    """Return how the words are read, and both intervals as a picture."""
    claim, stated = entry.claim, entry.stated
    value = "no number stated" if claim["value"] is None else number(claim["value"])
    if claim["value_to"] is not None:
        value += f" to {number(claim['value_to'])}"
    hedge = f"{claim['qualifier'].replace('_', ' ')} ({QUALIFIER_MEANINGS[claim['qualifier']]})"
    reading = listing(
        [
            ("read as", between((value, claim["unit"]), " ")),
            ("kind", KIND_MEANINGS[claim["kind"]]),
            ("hedge", hedge),
            ("trend", TREND_MEANINGS[claim["trend"]] if claim["trend"] else None),
        ]
    )
    official = entry.found["ref_value"]
    on = strips.scale(stated, [] if official is None else [official])
    if on is None:
        return reading
    mark = None if stated.value is None else strips.point(on, stated.value, "stated")
    rounding, generous = strips.bar(on, stated.rounding, "wide"), strips.bar(on, stated.generous, "thin")
    rows = [
        strips.line("The words allow", span(stated.rounding, stated.unit), strips.strip(on, stated, rounding, mark)),
        strips.line("A fair reader accepts", span(stated.generous, stated.unit), strips.strip(on, stated, generous)),
    ]
    if official is not None:
        diamond = strips.point(on, official, "official")
        rows.append(strips.line("The official value", shown(official, stated.unit), strips.strip(on, stated, diamond)))
    return [reading, strips.lines(rows, strips.axis(on, stated.unit), "What the words allow, and the official value")]


def measured(entry: Entry) -> Content:
    """Return what is measured, and by which words of the article."""
    claim = entry.claim
    said = {row["dimension"]: plain(row["words"]) for row in entry.because}
    short = topic(claim)
    pairs: list[tuple[str, Content]] = [] if short.startswith(indicator(claim)) else [("in short", short)]
    for name, title in DIMENSION.items():
        if claim[name] is None:
            continue
        if name in ("indicator", "flow"):
            meaning = indicator(claim) if name == "indicator" else flow(claim)
        else:
            meaning = period(claim[name]) if name.endswith("period") else code(name, claim[name])
        source = f"by the words “{said[name]}”" if name in said else None
        note = claim["period_note"] if name == "time_period" else None
        aside = between((source, note), "; ")
        pairs.append((title, [meaning, [" ", element("span", aside, class_="aside")] if aside else None]))
    if claim["time_period"] is None:
        pairs.append((DIMENSION["time_period"], claim["period_note"]))
    return listing([*pairs, ("note", claim["note"])])


def _container(row: Row) -> Content:
    if not row["container_title"]:
        return None
    editors = f"edited by {row['editors']}" if row["editors"] else None
    chapter = f"chapter {row['chapter']}" if row["chapter"] else None
    return between((element("cite", row["container_title"]), editors, chapter), ", ")


def _place(address: str | None, words: str) -> Content:
    link = to_words(address, words)
    if link is None:
        return "No address on the web is known."
    hint = "A browser that knows text fragments scrolls to the first place that has them."
    return [
        element("a", "Open the article at these words", href=link, rel="noopener", class_="place"),
        ". ",
        element("span", hint, class_="aside"),
    ]
