"""Places held against the very text they were recorded from: the words, whole, in the recorded surroundings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jrtrade.anchor.places import Place, shown
from jrtrade.anchor.surroundings import context
from jrtrade.anchor.tokens import Tokens
from jrtrade.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable


def check_span(text: str, place: Place, file: str = "") -> Fault | None:
    """Hold a place against the very text it was recorded from.

    Parameters
    ----------
    text : str
        The text.
    place : Place
        The place.
    file : str
        What the text is called in the fault; the document's id if left out.

    Returns
    -------
    Fault or None
        The first thing that is wrong, with line and column; None where the words stand at their span, whole, in the
        recorded surroundings.

    See Also
    --------
    check_spans : the same for many places of one text.

    Examples
    --------
    >>> fault = check_span("It bought 40 ships.", Place("ships", "fleet", 9, 17, "40 ships"))
    >>> print(fault)
    fleet:1:10 (9–17) → ships: expected '40 ships', found '40 ship'; these words stand at 10–18
    """
    return next(iter(check_spans(text, [place], file)), None)


def check_spans(text: str, places: Iterable[Place], file: str = "") -> list[Fault]:
    """Hold places against the very text they were recorded from, reading it once.

    Parameters
    ----------
    text : str
        The text.
    places : iterable of Place
        The places.
    file : str
        What the text is called in faults; the document's id if left out.

    Returns
    -------
    list of Fault
        At most one for each place.
    """
    tokens = Tokens(text)
    return [fault for place in places if (fault := span_fault(tokens, place, file or place.document))]


def span_fault(text: Tokens, place: Place, file: str) -> Fault | None:
    """Return the first thing that is wrong with a place, or None."""
    raw, span = text.raw, f"{place.start}–{place.end}"
    if not 0 <= place.start < place.end <= len(raw):
        expected = f"a span within the text's {len(raw)} characters"
        return Fault(f"{file} → {place.id}", expected, span, _hint(raw, place))
    line, column = text.lines.at(place.start)
    where = f"{file}:{line}:{column} ({span}) → {place.id}"
    stands = raw[place.start : place.end]
    if stands != place.words:
        return Fault(where, shown(place.words), shown(stands), _hint(raw, place))
    for at in (place.start, place.end):
        if 0 < at < len(raw) and _is_cut(raw[at - 1], raw[at]):
            around = shown(raw[max(0, at - 20) : at + 20])
            return Fault(where, "a span that cuts no word or number", f"one that cuts {around} at {at}")
    before, after = context(text, *text.span(place.start, place.end))
    if (place.before, place.after) != (before, after):
        found = f"{place.before!r} and {place.after!r}" if place.before or place.after else "none"
        return Fault(where, "the fingerprint of this place", found, f"record before = {before!r}, after = {after!r}")
    return None


def _is_cut(left: str, right: str) -> bool:
    return (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())


def _hint(raw: str, place: Place) -> str:
    """Say where the recorded words stand nearest to the recorded span."""
    start = max(0, place.start)
    found = [raw.rfind(place.words, 0, start + len(place.words)), raw.find(place.words, start)]
    near = min((at for at in found if at >= 0), key=lambda at: abs(at - start), default=None)
    if near is None or not place.words:
        return "these words are not in the text"
    return f"these words stand at {near}–{near + len(place.words)}"
