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
    from jrtrade.extraction import Quantities, extract
    from jrtrade.judging import check
    from jrtrade.quantity import Quantity
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
    "Quantities": "extraction",
    "Quantity": "quantity",
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

_TABLES = ("documents", "claims", "asides", "sources", "reference", "checks")

__all__ = [
    "DataError",
    "JrtradeError",
    "MissingExtraError",
    "Quantities",
    "Quantity",
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
            raise _missing(name)
        found = getattr(import_module(f"jrtrade.{_WHERE[name]}"), name)
        globals()[name] = found
        return found


def _missing(name: str) -> AttributeError:
    """Return the error for a name there is none of; whoever asks for a table by its name is told how to get it."""
    import sys  # noqa: PLC0415

    hint = f"; a table is loaded with jrtrade.load({name!r})" if name in _TABLES else ""
    return AttributeError(f"module 'jrtrade' has no attribute {name!r}{hint}", name=name, obj=sys.modules[__name__])


def __dir__() -> list[str]:
    return sorted([*__all__, "__doc__", "__file__", "__name__", "__path__"])
