"""Symbols of science that are names, sizes or letters elsewhere: Ma and ka, au, T, N, mb."""

from __future__ import annotations

import re

from jrtrade.quantity.kinds import Unit
from jrtrade.quantity.lexicon.patterns import rare
from jrtrade.quantity.text.joined import clause_start

_SYMBOL = rare(r"(?:ka|kya|[MG]a|[Mm]ya|Gya|au|mb|T|N)(?![\w/’'&^-]|\.\d|\s\d)")
SCIENCE_HEADS = frozenset("ka ky Ma My my Ga Gy au mb T N".split())
"""With which letters, the space behind one left out, a symbol of these begins."""
_YEAR = rare(r"(?<![\d.,])(?:1[5-9]|20)\d\d\s\Z")


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?i:{pattern})(?![a-z])")


_LIKELY = {
    "age": _words(
        r"rocks?|lavas?|tuffs?|ash|basalts?|granit\w{1,6}|zircons?|fossils?|sediment\w{0,6}|strata|stratigraph\w{1,5}"
        r"|erupt\w{1,5}|volcan\w{1,5}|magma\w{0,4}|crust\w{0,4}|mantle|craton\w{0,3}|orogen\w{0,4}|glaci\w{1,8}|interglacials?"
        r"|(?:holo|pleisto|plio|mio|oligo|eo|paleo|palaeo)cene|cretaceous|jurassic|triassic|permian|carboniferous|devonian"
        r"|silurian|ordovician|(?:pre)?cambrian|archa?ean|proterozoic|isotop\w{1,4}|dat(?:ed?|es|ing)|ages?|aged|cores?"
        r"|extinct\w{0,4}|diverge\w{0,4}|clades?|lineages?|meteorites?|impacts?|craters?|terraces?|moraines?|deposits?|hominins?"
        r"|neanderthals?|climate|warming|cooling|lakes?"
    ),
    "orbit": _words(
        r"stars?|sun|orbit\w{0,4}|planet\w{0,5}|exoplanets?|comets?|asteroids?|dis[ck]s?|dust|jupiter|saturn|neptune|perihelion"
        r"|aphelion|distances?|axis|astronom\w{1,6}"
    ),
    "sky": _words(r"(?-i:light-years?|galax(?:y|ies)|nebulae?|star\scluster|stellar|parsecs?)"),
    "field": _words(
        r"magnet\w{0,8}|mri|fields?|tesla|scanners?|coils?|superconduct\w{0,5}|tokamaks?|nmr|solenoids?|flux|spectromet\w{1,4}"
        r"|imaging"
    ),
    "force": _words(
        r"forces?|loads?|loaded|loading|thrusts?|springs?|tensile|tension\w{0,3}|compress\w{0,5}|pull(?:s|ed|ing)?"
        r"|push(?:es|ed|ing)?|friction|brak\w{1,4}|bolts?|grips?|drag|lift|shear|clamp\w{0,4}|newtons?|preload|weighs|anchors?"
        r"|belts?|peel|bite|hardness|strength"
    ),
    "oil": _words(
        r"crude|oil|barrels?|opec|oecd|stocks?|inventor(?:y|ies)|stockpiles?|gasoline|distillates?|naphtha|refiner\w{1,4}|iea"
        r"|draws?|builds?"
    ),
    "air": _words(
        r"pressures?|cyclones?|hurricanes?|typhoons?|storms?|isobars?|baromet\w{1,4}|anticyclones?|depressions?|hpa"
        r"|atmospher\w{1,4}|lows?"
    ),
}
"""What is told of near each."""
_AGO = rare(r"\s(?:ago|old|BP|cal)(?![a-z])")
_OTHERS = {
    "T": re.compile(r"\s(?:cells?|lymph|shirts?|helpers?|junctions?|bars?)"),
    "N": re.compile(r"\s(?:[A-Z]|of\s[A-Z]|atoms?\b|ha\b|kg\b|latitude|rate|fertili)"),
}
"""What stands behind these letters where they are no units: "200 T cells", "1200 N Main Street", "80 N of Sweden"."""
_CODES = {"au": "AU", "kya": "ka", "Mya": "Ma", "mya": "Ma", "Gya": "Ga"}
_MILLION_YEARS = frozenset(("Ma", "Ga"))


def science_unit(text: str, at: int, end: int) -> Unit | None:
    """Read a symbol of science behind a number that ends at `end`, where what stands near speaks of such a thing."""
    m = _SYMBOL.match(text, at)
    if m is None:
        return None
    sign = m[0]
    if sign == "mb":
        told = next((what for what in ("oil", "air") if _near(text, what, at)), None)
        return None if told is None else Unit("MMbbl" if told == "oil" else "mbar", "measure", m.end())
    if at == end and sign != "T":
        return None
    what = {"au": "orbit", "T": "field", "N": "force"}.get(sign)
    if what is not None:
        other = sign in _OTHERS and _OTHERS[sign].match(text, m.end()) is not None
        return None if other or not _near(text, what, at) else Unit(_CODES.get(sign, sign), "measure", m.end())
    if sign in _MILLION_YEARS and _YEAR.search(text, max(0, at - 6), at):
        return None  # "in 1999 Ma left"
    if _AGO.match(text, m.end()) or _near(text, "age", at):
        return Unit(_CODES.get(sign, sign), "measure", m.end())
    return None


def parsecs(text: str, at: int, end: int) -> bool:
    """Whether "pc" from `at` to `end` is no percent: "340 pc away", "4.24 light-years (1.30 pc)"."""
    if text.startswith((" away", " distant"), end):
        return _near(text, "orbit", at) or _near(text, "sky", at)
    apart = text[at - 1] == " " and text.startswith((",", ".", ")", ";", " across"), end)
    return apart and _near(text, "sky", at)


def _near(text: str, what: str, at: int) -> bool:
    """Whether the sentence around `at` tells of what is measured so."""
    stop = text.find("\0", at, at + 60)
    high = min(len(text), at + 60) if stop < 0 else stop
    return _LIKELY[what].search(text, clause_start(text, at, 100, _SENTENCES), high) is not None


_SENTENCES = (". ", "! ", "? ", "; ", "\n", "\0")
