"""The small pictures: every value on the scale, round ticks, and what the words allow behind them."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from importlib import resources
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrtrade import codes
from jrtrade.report import strips
from jrtrade.report.marks import SHAPES
from jrtrade.report.strips import Scale
from jrtrade.report.wording import gap, span
from jrtrade.verdicts.intervals import Interval

if TYPE_CHECKING:
    from jrtrade.report.material import Material
    from jrtrade.verdicts.stated import Stated

finite = st.floats(-1e15, 1e15).filter(lambda x: x == 0 or abs(x) > 1e-6)


@pytest.fixture
def share(material: Material) -> Stated:
    """A claim of 9.5 to 10.5, generously 4 to 16."""
    return next(e.stated for e in material.entries if e.claim_id == "hanada-2016.lng-share")


def test_the_scale_holds_all_with_room_at_both_ends(share: Stated) -> None:
    on = strips.scale(share, [25.0])
    assert on is not None
    assert on.low < share.generous.low
    assert on.high > 25
    assert 0 < on.at(share.generous.low) < on.at(share.rounding.low) < on.at(25.0) < 100


def test_an_open_side_runs_to_the_end(material: Material) -> None:
    ratio = next(e.stated for e in material.entries if e.claim_id == "meti-2016.trade-ratio")
    on = strips.scale(ratio, [7.7])
    assert on is not None
    assert on.low == 0
    drawn = strips.bar(on, ratio.rounding, "wide")
    assert re.search(r'x="0.00%" width="4\d\.\d\d%"', drawn)


def test_words_that_allow_anything_have_no_scale(share: Stated) -> None:
    vague = replace(share, rounding=Interval(), generous=Interval(), value=None)
    assert strips.scale(vague, []) is None


@given(finite, finite)
def test_ticks_are_few_round_and_inside(a: float, b: float) -> None:
    low, high = sorted((a, b))
    if high - low < 1e-9 * max(abs(low), abs(high), 1e-6):
        return
    on = Scale(low, high)
    assert 1 <= len(on.ticks) <= 4
    assert all(-1e-6 <= (tick - low) / (high - low) <= 1 + 1e-6 for tick in on.ticks)


@given(finite, st.floats(0, 1e6))
def test_what_lies_outside_is_drawn_at_the_end(value: float, width: float) -> None:
    on = Scale(10.0, 20.0)
    assert 0 <= on.at(value) <= 100
    assert "-" not in strips.bar(on, Interval(value, value + width), "thin").replace("-", "", 0).partition("class")[0]


def test_a_ratio_is_drawn_on_both_sides_of_equal(share: Stated) -> None:
    on = strips.ratios([(share, 5.0), (share, 40.0)])
    assert on.low < math.log(10 / 40)
    assert on.high > math.log(10 / 5)
    drawn = strips.ratio(on, share, 10.0, "agrees")
    place = re.search(r'x="([\d.]+)%" y="13"', drawn)
    equal = re.search(r'x1="([\d.]+)%"', drawn)
    assert place
    assert equal
    assert place[1] == equal[1]


@pytest.mark.parametrize(
    ("interval", "unit", "said"),
    [
        (Interval(2.15, 2.25), "%", "2.15 to 2.25 %"),
        (Interval(high=4), "%", "up to 4 %"),
        (Interval(low=100), "1", "from 100"),
        (Interval(8, 8), "1", "8"),
        (Interval(), "%", "anything"),
    ],
)
def test_an_interval_in_words(interval: Interval, unit: str, said: str) -> None:
    assert span(interval, unit) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"ref_value": None, "gap": None, "gap_percent": None}, ""),
        ({"ref_value": 5.0, "gap": 0.0, "gap_percent": 0.0}, "none"),
        ({"ref_value": 40.0, "gap": -10.0, "gap_percent": -20.0}, "−20 %"),
        ({"ref_value": 2.26, "gap": 0.01, "gap_percent": 0.562}, "+0.56 %"),
        ({"ref_value": 3.0, "gap": 3.0, "gap_percent": None}, "+3"),
    ],
)
def test_a_gap_in_words(found: dict[str, float | None], said: str) -> None:
    assert gap(found) == said


def test_a_verdict_has_the_colour_and_shape_it_has_on_the_chart() -> None:
    pytest.importorskip("matplotlib", reason="the charts' colours need Matplotlib: pip install 'jrtrade[charts]'")
    from jrtrade.charts.house import ground, ink, styled
    from jrtrade.charts.verdicts import LOOKS

    css = resources.files("jrtrade.report").joinpath("report.css").read_text(encoding="utf-8")
    light, dark = (dict(re.findall(r"--(\w+): (#\w+);", block)) for block in css.split(":root {")[1:3])
    names = {"agrees": "agrees", "agrees_loosely": "loosely", "differs": "differs"}
    assert set(LOOKS) == set(names)
    for style, colours in (("light", light), ("dark", dark)):
        with styled(style):  # type: ignore[arg-type]
            assert {colours[names[verdict]]: verdict for verdict in LOOKS} == {
                ink(look.role): verdict for verdict, look in LOOKS.items()
            }
            assert (colours["ground"], colours["ink"]) == (ground(), ink("second"))


def test_every_verdict_has_a_shape_of_its_own() -> None:
    assert set(SHAPES) == set(codes.CHECK_VERDICTS)
    assert len({*SHAPES.values()}) == len(SHAPES)
