"""The project's tables as the material of charts, and every chart drawn once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow.parquet as pq
import pytest

from jrtrade import charts
from jrtrade.charts.material import Material

if TYPE_CHECKING:
    from pathlib import Path

    from chart_texts import Draw

    from jrtrade.charts.picture import Picture


@pytest.fixture(scope="session")
def material(built: Path) -> Material:
    version = json.loads((built / "datapackage.json").read_text(encoding="utf-8"))["version"]
    return Material({name: pq.read_table(built / f"{name}.parquet").to_pylist() for name in charts.TABLES}, version)


@pytest.fixture(scope="session")
def draw(material: Material) -> Draw:
    """A function that draws a chart, each only once."""
    drawn: dict[tuple[str, str], Picture] = {}

    def once(name: charts.ChartName, style: charts.Style = "light") -> Picture:
        if (name, style) not in drawn:
            drawn[name, style] = charts.drawn(name, material, style)
        return drawn[name, style]

    return once


@pytest.fixture(scope="session")
def reference(built: Path) -> pd.DataFrame:
    """The official observations, multiplied out."""
    found = pd.read_parquet(built / "reference.parquet")
    return found.assign(amount=found["obs_value"] * 10.0 ** found["unit_mult"])
