"""Does the text still say this here? Places, fingerprints of their surroundings, and the census of every numeral.

A `Place` is a span of a document with the words that stand there. Nobody else has our very files, so it also carries a
`fingerprint` of its surroundings, by which `locate` finds it in any copy of the text: re-wrapped, with other quotes and
dashes, among menus, taken from HTML. `verify_text` holds a text against all that is recorded of it.
"""

from jrtrade.anchor.counting import Census, Numeral, census
from jrtrade.anchor.files import LARGEST, decode, line_column, read_bytes, read_text, sha256
from jrtrade.anchor.places import Finding, Place, Status
from jrtrade.anchor.reports import TextReport, verify_text
from jrtrade.anchor.search import locate
from jrtrade.anchor.spans import check_span, check_spans
from jrtrade.anchor.surroundings import Context, fingerprint, fingerprints, is_fingerprint
from jrtrade.anchor.tokens import Token, normalise

__all__ = [
    "LARGEST",
    "Census",
    "Context",
    "Finding",
    "Numeral",
    "Place",
    "Status",
    "TextReport",
    "Token",
    "census",
    "check_span",
    "check_spans",
    "decode",
    "fingerprint",
    "fingerprints",
    "is_fingerprint",
    "line_column",
    "locate",
    "normalise",
    "read_bytes",
    "read_text",
    "sha256",
    "verify_text",
]
