"""Figures stated in articles on Japan-Russia trade and energy, read from their words and held against statistics.

>>> import jrtrade
>>> claims = jrtrade.load("claims")
>>> print(jrtrade.trace("hanada-2016.trade-value").words)
around 2.522 trillion yen
"""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for true; importing it from typing would take longer than all the rest
if TYPE_CHECKING:
    from jrtrade.chain import Trace, trace
    from jrtrade.charts import chart
    from jrtrade.citations import cite
    from jrtrade.drafting import draft
    from jrtrade.errors import DataError, JrtradeError, MissingExtraError, ReadError, UsageError
    from jrtrade.extraction import extract
    from jrtrade.judging import check
    from jrtrade.sql import connect
    from jrtrade.store import describe, load, path, tables

    data_version: str

__version__ = "0.1.0"

# Names are looked up when they are first used, so that importing the package costs nothing.
_WHERE = {
    "tables": "store",
    "load": "store",
    "path": "store",
    "describe": "store",
    "trace": "chain",
    "Trace": "chain",
    "extract": "extraction",
    "draft": "drafting",
    "check": "judging",
    "chart": "charts",
    "cite": "citations",
    "connect": "sql",
    "JrtradeError": "errors",
    "DataError": "errors",
    "UsageError": "errors",
    "ReadError": "errors",
    "MissingExtraError": "errors",
}

__all__ = [
    "DataError",
    "JrtradeError",
    "MissingExtraError",
    "ReadError",
    "Trace",
    "UsageError",
    "__version__",
    "chart",
    "check",
    "cite",
    "connect",
    "data_version",
    "describe",
    "draft",
    "extract",
    "load",
    "path",
    "tables",
    "trace",
]


if not TYPE_CHECKING:  # a type checker knows the names above, and is to complain about any other

    def __getattr__(name: str):
        from importlib import import_module  # noqa: PLC0415

        if name == "data_version":
            return import_module("jrtrade.store").data_version()
        if name not in _WHERE:
            raise AttributeError(f"module 'jrtrade' has no attribute {name!r}")
        found = getattr(import_module(f"jrtrade.{_WHERE[name]}"), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
