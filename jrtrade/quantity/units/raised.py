"""Raised numbers behind the symbol of a unit: a power of it, or the mark of a note."""

from __future__ import annotations

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.units import UNIT_SYMBOLS

RAISED = frozenset("¹²³⁴⁵⁶⁷⁸⁹⁰")
_SQUARED = frozenset("m cm mm km ft in yd mi nmi nm Nm dm hm dam µm μm s h eV keV MeV GeV TeV".split())
"""What a raised number makes an area, a volume or a rate of, so that it is no note."""
_NO_MEASURES = frozenset("% ‰ pp bp".split())


def noted(token: str, at: int) -> Unit | None:
    """Return the unit at `at` that has the mark of a note behind it: "12 Mt³ of coal", but "12 m³ of water"."""
    bare = token.rstrip("²³")
    code = UNIT_SYMBOLS.get(bare)
    if code is None or code in _NO_MEASURES or bare.rpartition("/")[2] in _SQUARED:
        return None
    return Unit(code, "measure", at + len(bare))
