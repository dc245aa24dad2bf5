"""What a claim's page says of the statistics: values with their working, other readings, searches, relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade import codes
from jrtrade.report import strips
from jrtrade.report.frame import details, listing
from jrtrade.report.links import plain, web
from jrtrade.report.marks import mark
from jrtrade.report.markup import Content, Markup, between, element
from jrtrade.report.wording import area, article, code, first, observed, sentence
from jrtrade.verdicts import shown
from jrtrade.verdicts.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jrtrade.report.material import Entry, Material, Row

MANY = 6
"""More observations than this are shown on request."""


def statistics(entry: Entry, of: Material) -> Content:
    """Return the official value with its working, and what other sources say on the same basis."""
    [primary] = entry.of("primary")
    if primary["ref_value"] is None:
        return element("p", sentence(primary["why"]))
    summary = entry.of("summary")
    rows = [primary, *entry.of("witness")]
    return [
        listing(
            [
                ("computed as", primary["formula"]),
                ("rule", codes.CHECK_RULES[primary["rule"]]),
                ("basis", primary["basis"]),
                ("sources", sentence(summary[0]["why"]) if summary else None),
            ]
        ),
        _compared(entry, rows, lambda row: of.sources[row["source_id"]]["publisher"], "official", "The official value"),
        _observations(primary, of),
        [_working(row, of, of.sources[row["source_id"]]["publisher"]) for row in rows[1:]],
    ]


def readings(entry: Entry, of: Material) -> Content:
    """Return the official values on readings of the words that they leave open."""
    rows = [row for row in entry.of("reading") if row["ref_value"] is not None]
    if not rows:
        return None
    return [
        element("p", "The words leave these open; the verdict above rests on none of them."),
        _compared(entry, rows, lambda row: first(row["basis"]), "other", "Official values on other readings"),
        [_working(row, of, first(row["basis"])) for row in rows],
    ]


def searched(entry: Entry) -> Content:
    """Return the bases near by: the one that fits the whole sentence, and those that fit the figure."""
    return (
        [
            [_joint(row) for row in entry.of("joint")],
            [_search(row, entry.verdict) for row in entry.of("explanation", "robustness")],
        ]
        if entry.of("joint", "explanation", "robustness")
        else None
    )


def related(entry: Entry, of: Material) -> Content:
    """Return what other figures of the articles say of this one."""
    known = {other.claim_id: other for other in of.entries}
    found = []
    for row in entry.of("relation"):
        others = [known[name] for name in (row["claim_ids"] or "").split() if name in known]
        found.append(
            element(
                "li",
                element("p", mark(row["verdict"]), " ", sentence(row["why"] or codes.CHECK_RULES[row["rule"]])),
                element("p", row["formula"]) if row["formula"] else None,
                element("ul", [element("li", link(other)) for other in others]) if others else None,
            )
        )
    return element("ul", found, class_="relations") if found else None


def link(other: Entry) -> Content:
    """Return a link to another claim's page, from a claim's page."""
    words = element("a", f"“{plain(other.claim['words'])}”", href=f"{other.claim_id}.html")
    return [words, f", {article(other.document)}: {other.claim['statement']}"]


def _compared(entry: Entry, rows: Sequence[Row], name: Callable[[Row], str], kind: str, caption: str) -> Content:
    """Return values as lines on one scale, behind them what the words allow; the first may be of another kind."""
    on = strips.scale(entry.stated, [row["ref_value"] for row in rows])
    if on is None:
        return None
    drawn = []
    for place, row in enumerate(rows):
        interval = strips.bar(on, Interval.of(row["ref_low"], row["ref_high"]), "thin")
        point = strips.point(on, row["ref_value"], "witness" if kind == "official" and place else kind)
        value = shown(row["ref_value"], row["unit"]), " ", mark(row["verdict"])
        drawn.append(strips.line(name(row), value, strips.strip(on, entry.stated, interval, point)))
    return strips.lines(drawn, strips.axis(on, entry.stated.unit), f"{caption}, over what the words allow")


def _working(row: Row, of: Material, name: str) -> Markup:
    basis = f"Basis: {row['basis']}." if row["basis"] else None
    return details(
        f"Working: {name}, {shown(row['ref_value'], row['unit'])}",
        element("p", row["formula"]),
        element("p", between((basis, sentence(row["why"] or "")), " ")),
        _observations(row, of),
    )


def _joint(row: Row) -> Content:
    return [
        element("p", sentence(row["why"])),
        listing([("on that basis", [row["formula"], " ", mark(row["verdict"])])]),
    ]


def _search(row: Row, verdict: str) -> Content:
    fits = (row["explained_by"] or "").split("; ") if row["explained_by"] else []
    tried = [basis.rpartition(": ") for basis in (row["formula"] or "").split("; ")] if row["formula"] else []
    also = "It would also agree on:" if verdict == "agrees" else "It would agree on:"
    head = element("tr", element("th", "Basis", scope="col"), element("th", "Official value", scope="col"))
    lines = [element("tr", element("td", basis), element("td", value, class_="number")) for basis, _, value in tried]
    table = element("table", element("thead", head), element("tbody", lines), class_="tried")
    return [
        element("p", f"This figure by itself: {row['why']}{'' if row['why'].endswith('.') else '.'}"),
        [element("p", also), element("ul", [element("li", basis) for basis in fits])] if fits else None,
        details(f"Every basis that was tried ({len(tried)}, the stated one among them)", table) if tried else None,
    ]


def _observations(row: Row, of: Material) -> Content:
    """Return the observations that a value is computed from, each with its source."""
    used = [of.observations[name] for name in (row["reference_ids"] or "").split() if name in of.observations]
    if not used:
        return None
    titles = ("Observation", "Period", "As published", "Source")
    lines = [
        element("tr", [element("td", cell, data_label=title) for title, cell in zip(titles, cells, strict=True)])
        for cells in (
            (_series(one), one["time_period"], observed(one), _source(of.sources[one["source_id"]])) for one in used
        )
    ]
    table = element(
        "table",
        element("caption", "The observations it is computed from", class_="unseen"),
        element("thead", element("tr", [element("th", title, scope="col") for title in titles])),
        element("tbody", lines),
        class_="observations",
    )
    return details(f"The {len(used)} observations it is computed from", table) if len(used) > MANY else table


def _series(row: Row) -> Content:
    """Return what an observation is of, in words."""
    areas = between((area(row[name]) for name in ("ref_area", "counterpart_area") if row[name]), " – ")
    goods = code("product", row["product"]) if row["product"] not in (None, "TOTAL") else None
    name = between((row["indicator"].replace("_", " "), areas, row["flow"], goods, row["measure"]), ", ")
    remarks = between((row["basis"], row["note"]), "; ")
    return [name, [" ", element("span", remarks, class_="aside")] if remarks else None]


def _source(row: Row) -> Content:
    address = web(row["url"])
    title: Content = element("a", row["title"], href=address, rel="noopener") if address else row["title"]
    aside = f"{codes.QUALITIES[row['quality']]}; {row['licence']}"
    return [row["publisher"], ": ", title, " ", element("span", aside, class_="aside")]
