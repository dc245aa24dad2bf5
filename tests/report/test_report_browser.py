"""The report in a real browser: search, filters, order, keyboard, a phone, and nothing on the console."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from browser import CHROMIUM, Browser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"there is no browser at {CHROMIUM}")

SHOWN = "[...document.querySelectorAll('#claims tbody tr')].filter(row => row.offsetParent || row.offsetHeight)"
SCROLLS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
FOCUS = "document.activeElement"


@pytest.fixture(scope="module")
def desk() -> Iterator[Browser]:
    with Browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def phone() -> Iterator[Browser]:
    with Browser(390, 844) as browser:
        yield browser


@pytest.fixture
def index(site: Path) -> str:
    return (site / "index.html").as_uri()


def words(browser: Browser) -> list[Any]:
    """Return the figures that the table shows, in its order."""
    found = browser.run(f"{SHOWN}.map(row => row.querySelector('a').textContent)")
    assert isinstance(found, list)
    return found


def test_search_filters_the_table(desk: Browser, index: str) -> None:
    desk.open(index)
    every = len(words(desk))
    desk.run("document.getElementById('search').focus()")
    desk.type("crude OIL")
    assert words(desk) == ["“8%”"]
    assert desk.run("document.getElementById('status').textContent") == f"1 of {every} figures"
    desk.run("document.getElementById('reset').click()")
    assert len(words(desk)) == every
    assert desk.console == []


def test_a_search_that_fits_nothing_says_so(desk: Browser, index: str) -> None:
    desk.open(f"{index}?q=nosuchfigure")
    assert words(desk) == []
    assert "No figure fits" in desk.run("document.getElementById('status').textContent")


def test_verdicts_and_articles_filter_together(desk: Browser, index: str) -> None:
    desk.open(f"{index}?article=streltsov-2016")
    desk.run("document.querySelector('[data-verdict=agrees]').click()")
    shown = desk.run(f"{SHOWN}.map(row => row.dataset.article + ' ' + row.dataset.verdict)")
    assert set(shown) == {"streltsov-2016 agrees"}
    assert desk.run("document.querySelector('[data-verdict=agrees]').getAttribute('aria-pressed')") == "true"


def test_a_heading_sorts_and_sorts_back(desk: Browser, index: str) -> None:
    desk.open(index)
    heading = "document.querySelector('[data-column=figure]')"
    desk.run(f"{heading}.click()")
    up = [str(text).strip("“”").casefold() for text in words(desk)]
    assert up == sorted(up)
    assert desk.run(f"{heading}.parentElement.getAttribute('aria-sort')") == "ascending"
    desk.run(f"{heading}.click()")
    assert [str(text).strip("“”").casefold() for text in words(desk)] == up[::-1]


def test_the_keyboard_is_enough(desk: Browser, index: str) -> None:
    desk.open(index)
    desk.tab()
    assert desk.run(f"{FOCUS}.className") == "skip"
    assert desk.run(f"{FOCUS}.getBoundingClientRect().top") >= 0
    desk.enter()
    assert desk.run(f"{FOCUS}.id") == "content"
    seen = []
    for _ in range(40):
        desk.tab()
        seen.append(desk.run(f"{FOCUS}.id || {FOCUS}.dataset.column || {FOCUS}.dataset.verdict || {FOCUS}.tagName"))
        if desk.run(f"!!{FOCUS}.closest('#claims tbody')"):
            break
    assert {"search", "article", "reset", "verdict", "gap", "differs"} <= set(seen)
    assert desk.run(f"getComputedStyle({FOCUS}).outlineStyle") == "solid"
    figure = desk.run(f"{FOCUS}.textContent")
    desk.enter(leads_on=True)
    assert desk.run("document.querySelector('h1').textContent") == figure
    assert desk.console == []


def test_a_claim_page_and_its_pictures_load(desk: Browser, site: Path) -> None:
    desk.open((site / "claims" / "streltsov-2016.export-rank.html").as_uri())
    widths = desk.run("[...document.images].map(image => image.naturalWidth)")
    assert widths
    assert min(widths) >= 500
    assert desk.console == []


def test_the_link_to_the_place_leads_to_the_words(desk: Browser, site: Path, tmp_path: Path) -> None:
    desk.open((site / "claims" / "hanada-2016.trade-value.html").as_uri())
    link = desk.run("document.querySelector('a[href*=\":~:text=\"]').href")
    article = tmp_path / "article.html"
    body = f"<p style='margin-top: 400vh'>It came to around 2.522 trillion yen.</p>{'<p>And so on.</p>' * 99}"
    article.write_text(f"<!doctype html><meta charset='utf-8'>{body}", encoding="utf-8")
    desk.open(f"{article.as_uri()}#{link.partition('#')[2]}")
    place = "document.querySelector('p').getBoundingClientRect().top"
    seen = f"new Promise(done => setTimeout(() => done({place} > 0 && {place} < innerHeight), 500))"
    assert desk.run(seen)


def test_how_to_read_the_picture_stands_beside_it_where_there_is_room(
    desk: Browser, phone: Browser, index: str
) -> None:
    beside = (
        "document.getElementById('reading').getBoundingClientRect().left"
        " > document.querySelector('figure').getBoundingClientRect().right"
    )
    for browser, expected in ((desk, True), (phone, False)):
        browser.open(index)
        assert browser.run(beside) is expected


def test_a_phone_is_told_to_scroll_a_chart_before_it_comes(phone: Browser, index: str) -> None:
    phone.open(index)
    hint = "document.querySelector('.hint').getBoundingClientRect()"
    assert phone.run(
        f"{hint}.height > 0 && {hint}.bottom <= document.querySelector('.scroll').getBoundingClientRect().top"
    )


def test_every_page_fits_a_phone(phone: Browser, site: Path) -> None:
    for path in ("index.html", "charts.html", "claims/streltsov-2016.export-rank.html"):
        phone.open((site / path).as_uri())
        assert not phone.run(SCROLLS), path
        phone.run("document.querySelectorAll('details').forEach(one => { one.open = true })")
        assert not phone.run(SCROLLS), path
    assert phone.console == []


def test_no_page_of_a_claim_scrolls_sideways(phone: Browser, site: Path) -> None:
    wide = []
    for path in sorted((site / "claims").glob("*.html")):
        phone.open(path.as_uri())
        if phone.run(SCROLLS):
            wide.append(path.name)
    assert wide == []


def test_a_phone_can_search_and_sort(phone: Browser, index: str) -> None:
    phone.open(f"{index}?q=sakhalin")
    assert "“20 percent”" in words(phone)
    assert phone.run("document.getElementById('order').offsetHeight") >= 40
    assert phone.run("Math.max(...[...document.querySelectorAll('#claims td')].map(one => one.scrollWidth))") <= 390


def test_a_dark_screen_gets_a_dark_page(site: Path, index: str) -> None:
    with Browser(dark=True) as dark:
        dark.open(index)
        assert dark.run("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 28)"
        assert dark.run("document.images[0].currentSrc").endswith("verdicts-dark.svg")
        assert dark.console == []


def test_without_the_script_the_table_is_whole(index: str) -> None:
    with Browser() as browser:
        browser.no_scripts()
        browser.open(index)
        assert browser.run("document.getElementById('controls').offsetHeight") == 0
        assert len(words(browser)) > 50
