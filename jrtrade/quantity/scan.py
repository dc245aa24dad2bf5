"""Find the quantities of a running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from jrtrade.quantity.asides import (
    SCORE,
    Aside,
    aside_of_digits,
    aside_of_word,
    name_before,
    url_spans,
    year_span,
)
from jrtrade.quantity.grammar import quantity_at
from jrtrade.quantity.joined import join
from jrtrade.quantity.model import Quantity
from jrtrade.quantity.seeds import seeds

Include = Literal["figures", "all"]
_WORD_TAIL = re.compile(r"[-\u2010]?\w[\w-]*")
_YEAR_CONTEXT = re.compile(
    r"(?i:(?<![A-Za-z])(?:in|since|by|during|from|until|till|of|for|before|after|to|between|early|late|mid|fiscal|year|the|through|and|or|than|its|their|’s|'s|s’|this|around|circa|ago|versus|vs|last|next|season|election))[\s\u00a0]\Z"
)


def find(text: str, include: Include = "figures") -> list[Quantity]:
    """Return the quantities of a text, in order, disjoint.

    Parameters
    ----------
    text : str
        English prose of any length.
    include : {"figures", "all"}
        "all" returns the numerals that are no statistics too (dates, names, list marks …), each with its `aside` class, so that
        every numeral of the text lies in exactly one result.

    Returns
    -------
    list of Quantity

    Examples
    --------
    >>> [(q.words, str(q.value), q.unit) for q in find("In 2015 trade fell to some 2.5 trillion yen.")]
    [('some 2.5 trillion yen', '2500000000000', 'JPY')]
    """
    joined = join(text)
    found = _scan(joined.text, everything=include == "all")
    if joined.text is text:
        return list(found)
    result = []
    for q in found:
        start, end = joined.raw(q.start), joined.raw_end(q.end)
        result.append(replace(q, start=start, end=end, words=text[start:end]))
    return result


def _scan(text: str, *, everything: bool) -> Iterator[Quantity]:
    urls = url_spans(text)
    url = 0
    low = 0
    for start, end in seeds(text):
        if start < low:
            continue
        while url < len(urls) and urls[url][1] <= start:
            url += 1
        if url < len(urls) and urls[url][0] <= start:
            if everything:
                yield _aside(text, Aside(*urls[url], "url"))
            low = urls[url][1]
            continue
        result = _read(text, start, end, low)
        low = max(result.end, end)
        if result.aside is None or everything:
            yield result


def _aside(text: str, aside: Aside) -> Quantity:
    kind: Literal["date", "number"] = "date" if aside.reason == "date" else "number"
    return Quantity(aside.start, aside.end, text[aside.start : aside.end], kind, aside=aside.reason)


def _read(text: str, start: int, end: int, low: int) -> Quantity:
    """Read what stands at a numeral: a figure or an aside."""
    digit = text[start].isdigit()
    aside = aside_of_digits(text, start, end, low) if digit else aside_of_word(text, start, end, low)
    if aside is not None:
        return _aside(text, aside)
    quantity = quantity_at(text, start, low)
    if quantity is None:
        tail = _WORD_TAIL.match(text, end)
        return _aside(text, Aside(start, tail.end() if tail and digit else end, "identifier" if digit else "idiom"))
    if digit:
        judged = _judge(text, start, end, low, quantity)
        if judged is not None:
            return judged
    return quantity


def _judge(text: str, start: int, end: int, low: int, q: Quantity) -> Quantity | None:
    """Judge digits after reading: a bare year, a name's number, a score or an identifier is no statistic."""
    bare = q.kind == "number"
    if end - start == 4 and q.unit is None or (end - start == 4 and q.kind == "count" and text[end : end + 1] in " \u00a0\n-–"):
        year = year_span(text, start, low)
        if year is not None and q.qualifier in ("exact", "about", "above", "below", "at_most") and (
            bare or (q.kind == "count" and _YEAR_CONTEXT.search(text, max(low, start - 12), start) and text[start : start + 2] in ("19", "20"))
        ) and q.start + 0 <= start and not (bare and q.value_to is not None and q.end > year.end and not _years(q)):
            return _aside(text, year)
    if bare or q.kind == "count":
        name = name_before(text, start, low)
        if name is not None and q.start == start and (bare or text[name:start].strip().lower() in ("boeing", "airbus", "iphone", "model", "windows", "flight", "route", "galaxy")):
            return _aside(text, Aside(name, q.end if bare else end, "name"))
    if bare:
        score = SCORE.match(text, start)
        if score is not None and q.value_to is None:
            return _aside(text, Aside(start, score.end(), "score"))
        nxt = text[q.end : q.end + 1]
        if nxt.isalnum() or (nxt and nxt in "/_@#" and text[q.end + 1 : q.end + 2].isalnum()):
            tail = re.compile(r"[\w/_@#.-]*\w").match(text, q.end)
            return _aside(text, Aside(q.start, tail.end() if tail else q.end, "identifier"))
        if nxt == "-" and text[q.end + 1 : q.end + 2].isalnum():
            tail = _WORD_TAIL.match(text, q.end)
            return _aside(text, Aside(q.start, tail.end() if tail else q.end, "identifier"))
    return None


def _years(q: Quantity) -> bool:
    return q.value is not None and q.value_to is not None and 1500 <= q.value <= 2100 and 1500 <= q.value_to <= 2100
