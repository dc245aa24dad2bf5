"""Years that are seen at once are those that the whole reading finds too."""

from __future__ import annotations

from itertools import product

import pytest

from jrtrade.quantity import find, scan

BEFORE = (
    "It was built", "Prices rose", "They brought", "A total of 40 ships came", "The index fell", "The Windows",
    "It is due", "Autumn", "The law of 9 May", "None was sold", "More than 40 were lost", "The talks went on",
)  # fmt: skip
LEADS = ("in", "since", "until", "during", "by", "after", "before", "from", "between", "of", "to", "over")
YEARS = ("1996", "2014", "2000", "1996 and 1997", "1996 to 1999", "1999 to 1996", "2014-15")
BEHIND = (
    ", the bank said.", ".", "; nobody came.", ") and so on.", " the pier closed.", " people came.", " and 2018.",
    ", or so.", ", 5 of them lost.", ", 500 ships.", ".5 points.", " with 40 ships.", " when it rained.", " to 2020.",
    "\n\nThe next one.", " it was sold.", " a year.", ", if not 2015.",
)  # fmt: skip


@pytest.mark.parametrize("lead", LEADS)
def test_a_year_seen_at_once_is_one_after_the_whole_reading(lead: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{before} {lead} {years}{behind}" for before, years, behind in product(BEFORE, YEARS, BEHIND)]
    texts += [f"{lead.capitalize()} {years}{behind}" for years, behind in product(YEARS, BEHIND)]
    at_once = [find(text, include="all") for text in texts]
    monkeypatch.setattr(scan, "led_year", lambda *_: None)
    for text, found in zip(texts, at_once, strict=True):
        assert found == find(text, include="all"), text


def test_most_years_are_seen_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "aside_of_digits", lambda *_: pytest.fail("read on"))
    text = (
        "It rained. In 2014, trade fell. It grew from 2015 to 2017; in 2018 the port closed, and by 2020 it was sold."
    )
    assert [q.words for q in find(text, include="all")] == ["2014", "2015 to 2017", "2018", "2020"]
