"""A spoilt reference table is refused with its file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jrtrade.errors import DataError
from jrtrade.raw import load_raw

if TYPE_CHECKING:
    from pathlib import Path

FILE = "reference/customs.csv"


def row(key: str, period: str, value: str, more: str = "USD,9,A,,japan-customs,,,") -> str:
    """Return a line of a reference file."""
    return ",".join([*key.split("."), period, value, more])


EXPORTS = row("trade.JPN.RUS.export.TOTAL.value", "2019", "5.1")
IMPORTS = row("trade.JPN.RUS.import.TOTAL.value", "2019", "15.8")
TOTAL = row("trade.JPN.RUS.total.TOTAL.value", "2019", "20.8")
WORLD = row("trade.JPN.WLD.export.TOTAL.value", "2019", "700")
SHARE = "%,0,A,,sakhalin-energy,,,"


def faults(raw: Path, *lines: str) -> list[str]:
    """Return what is wrong once these lines are added to the reference file; its own are lines 2 to 4."""
    path = raw / FILE
    path.write_text("\n".join([path.read_text(encoding="utf-8").rstrip("\n"), *lines, ""]), encoding="utf-8")
    try:
        load_raw(raw)
    except DataError as error:
        return [str(fault) for fault in error.faults]
    return []


def test_flows_that_add_up_within_their_digits_are_taken(raw: Path) -> None:
    assert faults(raw, EXPORTS, IMPORTS, TOTAL, WORLD) == []


def test_exports_and_imports_that_are_not_the_total_are_refused(raw: Path) -> None:
    assert faults(raw, EXPORTS, IMPORTS, TOTAL.replace("20.8", "20.7")) == [
        f"{FILE}:7 → obs_value: expected exports plus imports, found 20.7 × 10^9, "
        "where lines 5 and 6 give 5.1 × 10^9 and 15.8 × 10^9"
    ]


def test_a_total_printed_as_just_below_a_number_may_be_a_little_less(raw: Path) -> None:
    below = TOTAL.replace("20.8", "21.0").replace("japan-customs,,,", "japan-customs,,21.0,")
    assert faults(raw, EXPORTS, IMPORTS, below) == []


def test_a_part_larger_than_the_whole_is_refused(raw: Path) -> None:
    assert faults(raw, EXPORTS.replace("5.1", "702"), WORLD) == [
        f"{FILE}:5 → obs_value: expected no more than the world's 700 × 10^9 in line 6, found 702 × 10^9"
    ]


def test_parts_that_come_to_more_than_the_whole_are_refused(raw: Path) -> None:
    parts = [EXPORTS.replace("5.1", "400"), EXPORTS.replace("5.1", "400").replace("RUS", "CHN")]
    found = faults(raw, *parts, WORLD)
    assert found == [
        f"{FILE}:6 → obs_value: expected no more than the world's 700 × 10^9 in line 7, "
        "found 799000000000.0 in 2 lines together"
    ]


def test_a_group_of_countries_is_no_further_part(raw: Path) -> None:
    parts = [EXPORTS.replace("5.1", "600"), EXPORTS.replace("5.1", "600").replace("RUS", "EUR")]
    assert faults(raw, *parts, WORLD) == []


def test_shares_of_more_than_the_whole_are_refused(raw: Path) -> None:
    shares = [
        row(f"output_share.RUS.{a}.export.271111.weight", "2019", v, SHARE) for a, v in (("JPN", "80"), ("KOR", "25"))
    ]
    assert faults(raw, *shares) == [
        f"{FILE}:6 → obs_value: expected shares of one whole that come to no more than 100 %, "
        "found 104.0 in 2 lines together"
    ]


def test_other_years_and_units_are_other_wholes(raw: Path) -> None:
    other = WORLD.replace("700", "1").replace("2019", "2018"), WORLD.replace("700,USD", "1,JPY")
    assert faults(raw, EXPORTS, *other) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (EXPORTS.replace("trade", "trde"), ":5 → indicator: expected one of"),
        (EXPORTS.replace("USD", "DM"), ":5 → unit_measure: expected one of"),
        (EXPORTS.replace("japan-customs", "japan"), ":5 → lineage: expected codes"),
        (EXPORTS.replace("export", "exports"), ":5 → flow: expected one of"),
        (EXPORTS + "\n" + EXPORTS, ":6: expected each observation once"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_line(raw: Path, line: str, message: str) -> None:
    found = faults(raw, line)
    assert len(found) == 1
    assert found[0].startswith(f"{FILE}{message}")
