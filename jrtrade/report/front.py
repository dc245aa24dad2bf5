"""The front page: the picture of all verdicts, and the table of all figures, to be searched, filtered and sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jrtrade import codes
from jrtrade.report import gallery, strips
from jrtrade.report.frame import TITLE, page
from jrtrade.report.links import plain, web
from jrtrade.report.marks import mark, shape
from jrtrade.report.markup import Content, Markup, between, element
from jrtrade.report.material import VERDICTS
from jrtrade.report.wording import VERDICT, article, first, gap, official, period

if TYPE_CHECKING:
    from jrtrade.report.gallery import Shown
    from jrtrade.report.material import Entry, Material, Row
    from jrtrade.report.strips import Scale

HERE = "index.html"

COLUMNS = ("verdict", "figure", "states", "article", "period", "official", "gap")
_HEADINGS = {
    "verdict": "Verdict",
    "figure": "Figure",
    "states": "What it states",
    "article": "Article",
    "period": "Period",
    "official": "Official",
    "gap": "Stated ÷ official, gap",
}


def front(of: Material, charts: dict[str, Shown]) -> str:
    """Return the front page."""
    counts = of.counts()
    held = sum(counts[v] for v in ("agrees", "agrees_loosely", "differs"))
    return page(
        TITLE,
        element("h1", TITLE),
        element(
            "p",
            f"{len(of.documents)} articles on Japan–Russia trade and energy state {len(of.entries)} figures. "
            f"{held} of them could be held against official statistics: {counts['agrees']} agree, "
            f"{counts['agrees_loosely']} only loosely, {counts['differs']} differ. Each figure of ",
            element("a", "the table", href="#figures"),
            " leads to the place where it stands, to what its words allow, and to the statistics with the working.",
            class_="lead",
        ),
        element(
            "div",
            gallery.figure(charts["verdicts"], up="") if "verdicts" in charts else None,
            element(
                "section", element("h2", "How to read this", id="reading"), _explained(), aria_labelledby="reading"
            ),
            class_="opening",
        ),
        element("h2", "All figures", id="figures"),
        _controls(of),
        _table(of),
        element("h2", "The articles", id="articles"),
        element("ul", [_document(of, row) for row in of.documents.values()], class_="articles"),
        here=HERE,
        version=of.version,
        script=True,
    )


def _controls(of: Material) -> Markup:
    """Return search, filters and order; the script shows them, since without it they would do nothing."""
    counts = of.counts()
    verdicts = [
        element(
            "button",
            shape(verdict),
            f" {VERDICT[verdict]} ",
            element("span", counts[verdict], class_="count"),
            type="button",
            class_=f"chip {verdict}",
            aria_pressed="false",
            data_verdict=verdict,
        )
        for verdict in VERDICTS
        if counts[verdict]
    ]
    articles = [element("option", "all articles", value="")]
    articles += [element("option", article(row), value=name) for name, row in of.documents.items()]
    orders = [element("option", "the worst first", value="")]
    orders += [element("option", f"by {_HEADINGS[name].lower()}", value=name) for name in COLUMNS]
    return element(
        "form",
        element("div", verdicts, class_="chips", role="group", aria_label="Show only these verdicts"),
        _field("Search", element("input", type="search", id="search", autocomplete="off", spellcheck="false")),
        _field("Article", element("select", articles, id="article")),
        _field("Order", element("select", orders, id="order")),
        element("button", "Show all", type="reset", id="reset"),
        element("p", role="status", id="status"),
        id="controls",
        role="search",
        aria_label="The table of figures",
        hidden=True,
    )


def _field(name: str, control: Markup) -> Markup:
    return element("label", element("span", name), control, class_="field")


def _table(of: Material) -> Markup:
    headings = [
        element(
            "th", element("button", _HEADINGS[name], type="button", data_column=name), scope="col", role="columnheader"
        )
        for name in COLUMNS
    ]
    entries = of.worst_first
    on = strips.ratios((e.stated, e.found["ref_value"]) for e in entries if e.found["ref_value"])
    keys = [_keys(entry) for entry in entries]
    places = {name: {key: place for place, key in enumerate(sorted({k[name] for k in keys}))} for name in COLUMNS}
    rows = [
        _row(entry, {name: places[name][key[name]] for name in COLUMNS}, on)
        for entry, key in zip(entries, keys, strict=True)
    ]
    # The roles are given since a phone shows the rows as cards, which would take them away.
    return element(
        "table",
        element("caption", "All figures of the articles, the worst first", class_="unseen"),
        element("thead", element("tr", headings, role="row"), role="rowgroup"),
        element("tbody", rows, role="rowgroup"),
        id="claims",
        role="table",
    )


def _keys(entry: Entry) -> dict[str, tuple[Any, ...]]:
    """Return what each column of a claim's row is sorted by; what is missing comes last."""
    claim, found = entry.claim, entry.found
    none = found["ref_value"] is None
    return {
        "verdict": (VERDICTS.index(entry.verdict),),
        "figure": (plain(claim["words"]).casefold(),),
        "states": (claim["statement"].casefold(),),
        "article": (entry.document["published"], claim["document_id"], claim["start"]),
        "period": (claim["time_period"] is None, claim["time_period"] or ""),
        "official": (none, found["unit"] or "", found["ref_value"] or 0.0),
        "gap": (none, abs(found["gap_percent"] or 0.0)),
    }


def _row(entry: Entry, places: dict[str, int], on: Scale) -> Markup:
    """Return a row; each cell says its place in the order of its column."""
    found = entry.found
    none = found["ref_value"] is None
    cells: dict[str, Content] = {
        "verdict": mark(entry.verdict),
        "figure": element("a", f"“{plain(entry.claim['words'])}”", href=f"claims/{entry.claim_id}.html"),
        "states": between((entry.claim["statement"], _fit(entry)), " "),
        "article": article(entry.document),
        "period": period(entry.claim["time_period"] or ""),
        "official": None if none else official(found),
        "gap": None if none else _gap(entry, on),
    }
    return element(
        "tr",
        [
            element("td", cells[name], data_order=places[name], data_label=_HEADINGS[name], role="cell", class_=name)
            for name in COLUMNS
        ],
        role="row",
        data_verdict=entry.verdict,
        data_article=entry.claim["document_id"],
    )


def _fit(entry: Entry) -> Markup | None:
    """Return the basis on which the figure's whole sentence would agree, where that is hardly an accident."""
    if not entry.telling:
        return None
    basis = first(entry.found["joint_basis"])
    return element("span", f"It fits {basis}, as does its whole sentence.", class_="aside")


def _gap(entry: Entry, on: Scale) -> Markup:
    found = entry.found
    drawn = strips.ratio(on, entry.stated, found["ref_value"], entry.verdict) if found["ref_value"] > 0 else None
    return between((drawn, element("span", gap(found))), "")


def _explained() -> Markup:
    verdicts = [(mark(verdict), meaning) for verdict, meaning in codes.CHECK_VERDICTS.items()]
    return element(
        "div",
        element(
            "p",
            "A stated figure is an interval. 2.2% allows 2.15 to 2.25; “less than 4%” leaves the bottom open. The "
            "generous interval is what a fair reader would still accept: trailing zeros may be rounding, and “about” "
            "gives one unit more. The official value has an interval too. A verdict says whether they meet.",
        ),
        element("dl", [[element("dt", name), element("dd", said)] for name, said in verdicts], class_="key"),
        element(
            "p",
            "The gap is the official value less the nearest end of what the words allow, in per cent of that end. "
            "A figure that differs on its stated basis is tried on the bases near by: other years, the other side’s "
            "records, exports only, and so on. Its page names those that reproduce it, and how likely such a hit is "
            "by accident.",
        ),
    )


def _document(of: Material, row: Row) -> Markup:
    counts = of.counts(row["document_id"])
    address = web(row["url"])
    inside = f"in {row['container_title']}, " if row["container_title"] else ""
    return element(
        "li",
        element("cite", element("a", row["title"], href=address, rel="noopener") if address else row["title"]),
        element("p", f"{row['author'] + ', ' if row['author'] else ''}{inside}{row['publisher']}, {row['published']}"),
        element(
            "p",
            between((_some(verdict, counts[verdict]) for verdict in VERDICTS), " · "),
            " · ",
            element("a", "show in the table", href=f"?article={row['document_id']}#figures"),
            class_="aside",
        ),
    )


def _some(verdict: str, count: int) -> Content:
    return [f"{count} ", mark(verdict)] if count else None
