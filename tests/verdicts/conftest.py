"""The project's own verdicts, for the tests that pin them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def checks(built: Path) -> Callable[..., dict[str, Any]]:
    """A way to the one row of the project's checks that has this claim, role and whatever else is asked."""
    frame = pd.read_parquet(built / "checks.parquet")
    rows = [{k: None if pd.isna(v) else v for k, v in row.items()} for row in frame.to_dict("records")]

    def find(claim_id: str, role: str = "primary", ending: str = "") -> dict[str, Any]:
        found = [r for r in rows if (r["claim_id"], r["role"]) == (claim_id, role) and r["check_id"].endswith(ending)]
        assert len(found) == 1, [row["check_id"] for row in found]
        return found[0]

    return find
