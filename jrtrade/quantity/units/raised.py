"""Raised numbers behind the symbol of a unit: a power of it, what it is divided by, or the mark of a note."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.lexicon.symbols import UNIT_SYMBOLS
from jrtrade.quantity.lexicon.tables import trie

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


_BELOW: dict[str, str] = {
    unit: unit for unit in "s min h hr day yr m cm mm nm km ha L mL dL mg g kg t mol mmol K °C J V N W Pa".split()
} | {"d": "day", "y": "yr", "a": "yr", "year": "yr", "l": "L", "ml": "mL", "dl": "dL", "µm": "µm", "μm": "µm"}
"""What measures are divided by, as it is written with a negative power."""
_NEGATIVE = rf"(?:(?P<unit{{0}}>{trie(_BELOW)})(?:\^?[-−–](?P<flat{{0}}>[1-3])|⁻(?P<high{{0}}>[¹²³])))"
_BOTH = (
    rf"{_NEGATIVE.format(1)}(?:[ \u00a0\u2009·⋅]{_NEGATIVE.format(2)})?(?![\w²³]|[.,]\d|[-−–]\d)"
    rf"(?! ?(?:{trie(_BELOW)})(?![A-Za-z]))"
)
_DIVIDED = re.compile(rf"(?:[ \u00a0](?:N|P|C|CO2|CO₂|CH4|N2O|DM|DW|dw|FW))?[ \u00a0\u2009·⋅]{_BOTH}")
_INVERSE = rare(_BOTH.replace(r"\^?[-−–](?P<", r"(?:\^[-−–]|−)(?P<"))
_DIGITS = str.maketrans("¹²³", "123")
_NAMING = dict.fromkeys("m km ft mi".split(), "KVJNWL") | dict.fromkeys("t kg".split(), "KVJNW")
"""Letters that name things rather than units behind lengths and weights: "8,611 m K-2", "each 12.5 t V-2"."""
DIVIDED_JOINTS = frozenset(" \u00a0\u2009·⋅")


def _below(m: re.Match[str]) -> str:
    """Return what stands below the line: "m2/s"."""
    powers = [(m[f"unit{n}"], (m[f"flat{n}"] or m[f"high{n}"]).translate(_DIGITS)) for n in (1, 2) if m[f"unit{n}"]]
    return "/".join(_BELOW[unit] + ("" if power == "1" else power) for unit, power in powers)


def divided(text: str, unit: Unit) -> Unit | None:
    """Read on in a measure that is divided by others: "3 m s⁻¹", "340 W m−2", "5.2 t ha-1", "10 µmol m−2 s−1"."""
    m = _DIVIDED.match(text, unit.end)
    if m is not None and m["unit2"] is None and text[m.end() - 2] == "-" and m["unit1"] in _NAMING.get(unit.code, ""):
        return None
    return None if m is None else Unit(f"{unit.code}/{_below(m)}", unit.kind, m.end())


_ENCLOSED = rare(
    rf"/\((?P<one>(?:{trie(_BELOW)})[23²³]?)(?:[ \u00a0·⋅*](?P<two>(?:{trie(_BELOW)})[23²³]?))?\)(?![\w²³])"
)
SUPERSCRIPT = str.maketrans("²³", "23")


def enclosed(text: str, unit: Unit) -> Unit | None:
    """Read on in a measure that is divided by what stands in brackets: "4.2 J/(g·K)", "10 µmol/(m² s)"."""
    m = _ENCLOSED.match(text, unit.end)
    if m is None:
        return None
    below = [part.translate(SUPERSCRIPT) for part in m.groups() if part]
    return Unit("/".join((unit.code, *(_BELOW.get(part, part) for part in below))), unit.kind, m.end())


def inverse(text: str, at: int) -> Unit | None:
    """Read what stands only below the line: "1650 cm⁻¹", "0.05 s−1", "10^34 cm^-2 s^-1"."""
    m = _INVERSE.match(text, at)
    return None if m is None else Unit(f"1/{_below(m)}", "number", m.end())
