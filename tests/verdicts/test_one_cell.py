"""Changing one reference cell changes the verdicts that use it, and no other."""

from __future__ import annotations

import copy
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

import jrtrade
from jrtrade.verdicts import rows

if TYPE_CHECKING:
    from pathlib import Path

Tables = dict[str, list[dict[str, Any]]]

CELLS = [
    "imf-dots-2022:trade.JPN.RUS.import.TOTAL.value.USD.2015",
    "imf-dots-2022:trade.JPN.RUS.export.TOTAL.value.USD.2013",
    "imf-dots-2022:trade.JPN.CHN.export.TOTAL.value.USD.2015",
    "imf-dots-2022:trade.RUS.JPN.import.TOTAL.value.USD.2017",
    "frb-fx:exchange_rate.JPN.USA._._._.JPY/USD.2000",
    "wdi-gdp:gdp.RUS._._._._.USD.2015",
    "comtrade-fuels-2014:trade.JPN.RUS.import.271111.value.USD.2014",
    "ei-2024:trade.RUS.WLD.export.271111.volume.bcm.2009",
    "mofa-poll-2016:opinion_share.RUS.JPN._._._.%.2016-03/2016-04",
    "gazprom-2014-freenews:market_share.EUR.RUS.import.NG.volume.%.2014",
]
UNUSED = "eia-brent:price.WLD._._.2709._.USD/bbl.2015"


@pytest.fixture(scope="module")
def tables(built: Path) -> Tables:
    """Rows of the project's tables."""
    import pyarrow.parquet as pq

    names = ("documents", "claims", "sources", "reference")
    return {name: pq.read_table(built / f"{name}.parquet").to_pylist() for name in names}


@pytest.fixture(scope="module")
def relations(project: Path) -> list[dict[str, Any]]:
    """The project's relations, without what they expect: a changed cell may break it."""
    text = (project / "data" / "raw" / "relations.toml").read_text(encoding="utf-8")
    return [{"items": [], **relation} for relation in tomllib.loads(text)["relation"]]


def judged(tables: Tables, relations: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the rows of the checks by id."""
    return {row["check_id"]: row for row in rows(tables, relations)}  # type: ignore[arg-type]


def with_cell(tables: Tables, obs_id: str, factor: float) -> Tables:
    """Return the tables with one observation changed."""
    changed = dict(tables, reference=copy.deepcopy(tables["reference"]))
    cell = next(row for row in changed["reference"] if row["obs_id"] == obs_id)
    cell["obs_value"] = round(cell["obs_value"] * factor, 6)
    return changed


@pytest.mark.parametrize("cell", CELLS)
def test_a_changed_cell_changes_only_the_rows_that_name_it(
    tables: Tables, relations: list[dict[str, Any]], cell: str
) -> None:
    before, after = judged(tables, relations), judged(with_cell(tables, cell, 1.01), relations)
    assert [name for name, row in before.items() if row != after.get(name) and cell not in ids(row)] == []
    assert [name for name, row in after.items() if row != before.get(name) and cell not in ids(row)] == []


@pytest.mark.parametrize("cell", CELLS)
def test_a_changed_cell_changes_every_value_computed_from_it(
    tables: Tables, relations: list[dict[str, Any]], cell: str
) -> None:
    before, after = judged(tables, relations), judged(with_cell(tables, cell, 1.01), relations)
    using = {
        name: row
        for name, row in before.items()
        if row["role"] in ("primary", "witness", "reading") and row["rule"] != "rank" and cell in ids(row)
    }
    assert [name for name, row in using.items() if row["ref_value"] == after[name]["ref_value"]] == []


def test_each_cell_of_the_list_is_used(tables: Tables, relations: list[dict[str, Any]]) -> None:
    used = {name for row in judged(tables, relations).values() for name in ids(row)}
    assert set(CELLS) <= used
    assert UNUSED not in used


def test_a_cell_that_no_verdict_uses_changes_nothing(tables: Tables, relations: list[dict[str, Any]]) -> None:
    assert judged(with_cell(tables, UNUSED, 2), relations) == judged(tables, relations)


def test_a_rank_turns_where_two_partners_change_places(tables: Tables, relations: list[dict[str, Any]]) -> None:
    cell = "imf-dots-2022:trade.JPN.ARE.export.TOTAL.value.USD.2014"
    after = judged(with_cell(tables, cell, 0.9), relations)["streltsov-2016.export-rank:primary"]
    assert after["ref_value"] == 17


def test_a_cell_that_breaks_a_relation_is_a_fault(tables: Tables, relations: list[dict[str, Any]]) -> None:
    cell = "imf-dots-2022:trade.JPN.RUS.import.TOTAL.value.USD.2000"
    with pytest.raises(jrtrade.DataError, match=r"relations.toml → trade-of-the-base-year → expect"):
        judged(with_cell(tables, cell, 3), relations)


def ids(row: dict[str, Any]) -> list[str]:
    """Return the observations a row names."""
    return (row.get("reference_ids") or "").split()
