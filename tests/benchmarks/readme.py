"""Put a benchmark's tables into README.md beside this file, between the marks of its part."""

from __future__ import annotations

import datetime
import os
import platform
from pathlib import Path

README = Path(__file__).resolve().parent / "README.md"


def machine() -> str:
    """Return what a reader has to know of the machine and the day."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    return (
        f"Measured on {today} with {platform.python_implementation()} {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores of a shared server."
    )


def put(part: str, text: str) -> None:
    """Replace what stands between the marks of a part."""
    begin, end = f"<!-- begin {part} -->", f"<!-- end {part} -->"
    before, found, rest = README.read_text(encoding="utf-8").partition(begin)
    _, found_too, after = rest.partition(end)
    if not found or not found_too:
        raise SystemExit(f"{README.name} has no part {part}")
    README.write_text(f"{before}{begin}\n{text.strip()}\n{end}{after}", encoding="utf-8", newline="\n")
