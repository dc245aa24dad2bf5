"""Find the quantities of a running text."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import localcontext
from typing import TYPE_CHECKING, Literal

from jrtrade.quantity.asides.apposed import spelled_between
from jrtrade.quantity.asides.figures import aside_of_digits, url_spans
from jrtrade.quantity.asides.idioms import aside_of_word
from jrtrade.quantity.asides.judge import basis_of_rate, judge, said
from jrtrade.quantity.asides.series import Numbered
from jrtrade.quantity.calendar.years import led_year
from jrtrade.quantity.context.thread import Thread, Waiting
from jrtrade.quantity.grammar.colons import told_ratio
from jrtrade.quantity.grammar.forms import quantity_at
from jrtrade.quantity.grammar.single import single_at, singles
from jrtrade.quantity.grammar.twenties import scores, scores_at
from jrtrade.quantity.intervals import EXACT
from jrtrade.quantity.kinds import Aside
from jrtrade.quantity.lexicon.currencies import EACH_MONEY_SIGN
from jrtrade.quantity.model import Quantity, as_quantity
from jrtrade.quantity.text.joined import join
from jrtrade.quantity.text.seeds import seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

Include = Literal["figures", "all"]
_WORD_TAIL = re.compile(r"[-\u2010]?\w[\w-]{0,80}\d*|(?:,\d{3})+(?!\d)")
_SURE = re.compile(
    r"(?:,\d{3}){0,3}(?:\.\d{1,3})?(?:%| (?:(?:m|b|tr)illion|per ?cent|tonnes|barrels|dollars|euros|yen|roubles|rubles"
    r"|megawatts|gigawatts|kilomet(?:re|er)s|litres|hectares|degrees)(?=[ .,;)]))"
)
"""What stands behind digits that are a figure, whatever stands before them."""
_SURE_SIGNS = frozenset(" ,.")


def find(text: str, include: Include = "figures") -> list[Quantity]:
    """Return the quantities of a text, in order, disjoint.

    Parameters
    ----------
    text : str
        English prose of any length.
    include : {"figures", "all"}
        "all" returns the numerals that are no statistics too (dates, names, list marks …), each with its `aside` class,
        so that every numeral of the text lies in exactly one result.

    Returns
    -------
    list of Quantity

    Examples
    --------
    >>> [(q.words, str(q.value), q.unit) for q in find("In 2015 trade fell to some 2.5 trillion yen.")]
    [('some 2.5 trillion yen', '2500000000000', 'JPY')]
    """
    joined = join(text)
    with localcontext(EXACT):
        found = list(_scan(joined.text, everything=include == "all"))
    if not (joined.shifted or joined.altered):
        return found
    spans = [(q.start, q.end) for q in found]
    for q, (start, end) in zip(found, joined.raw_spans(spans) if joined.shifted else spans, strict=True):
        _SET_START(q, start)
        _SET_END(q, end)
        _SET_WORDS(q, text[start:end])
    return found


_SET_START, _SET_END, _SET_WORDS = (vars(Quantity)[name].__set__ for name in ("start", "end", "words"))
"""These give a quantity that nobody has seen yet its place in the original; a new one would take six times as long."""


def _scan(text: str, *, everything: bool) -> Iterator[Quantity]:
    urls = url_spans(text)
    url = ahead = low = 0
    thread = Thread()
    waiting = Waiting()
    numbered = Numbered()
    places = seeds(text)
    if ones := singles(text) + scores(text):
        places = sorted(places + ones)
    many_urls = len(urls)
    places.append((len(text), len(text)))
    for nxt, (start, end) in enumerate(places[:-1], 1):
        if start < low:
            continue
        if start >= ahead:
            while url < many_urls and urls[url][1] <= start:
                url += 1
            ahead = urls[url][0] if url < many_urls else len(text)
        if ahead <= start:
            result = as_quantity(text, Aside(max(low, urls[url][0]), urls[url][1], "url"))
        else:
            result = _read(text, start, end, low)
        if result.start < low:  # "one best of 5 series"
            words = text[low : result.end].lstrip()
            result = replace(result, start=result.end - len(words), words=words)
        if places[nxt][0] < result.end and (places[nxt][1] > result.end or places[nxt + 1][0] < result.end):
            result = _whole(text, result, places, nxt)
        if numbered.name is not None:
            result = numbered.judged(text, start, end, result)
        low = result.end if result.end > end else end
        if result.aside is not None:
            numbered.take(text, result)
        else:
            numbered.name = None
            result = thread.follow(text, result)
        if not waiting.numbers and (result.kind != "number" or result.unit is not None or result.aside is not None):
            if result.aside is None or everything:
                yield result
            continue
        settled, following = waiting.settle(text, result, thread)
        if following is not None:
            settled.append(following)
        for told in settled:
            if told.aside is None or everything:
                yield told
    for told in waiting.rest():
        if told.aside is None or everything:
            yield told


def _whole(text: str, result: Quantity, places: list[tuple[int, int]], following: int) -> Quantity:
    """Let a result end where the last numeral in it ends, wherever the bounds of a pattern have cut it."""
    end = result.end
    while places[following][0] < end:
        end = max(end, places[following][1])
        following += 1
    return result if end == result.end else replace(result, end=end, words=text[result.start : end])


_HEDGED = ("some ", "nearly ", "almost ", "roughly ", "about ", "than ", "least ", "approximately ")
_THING = re.compile(r" (?!noon|midnight|past|hours)[a-z]{3,}")


def _hedged(text: str, start: int, end: int) -> bool:
    """Whether digits stand between a hedge and a thing, where no time of the day does: "about 40 ships"."""
    return text.endswith(_HEDGED, 0, start) and _THING.match(text, end) is not None


def _read(text: str, start: int, end: int, low: int) -> Quantity:
    """Read what stands at a numeral: a figure or an aside."""
    first = text[start]
    digit = first.isdecimal()
    sure = False
    if digit:
        nxt, prev = text[end : end + 1], text[start - 1 : start]
        plain = nxt == "%" or prev in EACH_MONEY_SIGN
        if not plain and prev == " " and nxt in _SURE_SIGNS and end - start < 4:
            sure = _SURE.match(text, end) is not None
            plain = sure or _hedged(text, start, end)
        elif nxt == ":":
            plain = told_ratio(text, start, end)
        aside = led_year(text, start, low) if end - start == 4 and prev == " " else None
        if aside is None and not plain:
            aside = aside_of_digits(text, start, end, low)
    elif first == "a" and (single := single_at(text, start, end, low)) is not None:
        return single
    elif text.startswith(("scores", "Scores"), start) and (many := scores_at(text, start, end, low)) is not None:
        return many
    elif first in "²³¹⁰⁴⁵⁶⁷⁸⁹":
        return as_quantity(text, Aside(start, end, "footnote"))
    else:
        aside = aside_of_word(text, start, end, low) if first.isalpha() else None
    if aside is not None:
        return as_quantity(text, aside)
    quantity = quantity_at(text, start, low)
    if quantity is None:
        tail = _WORD_TAIL.match(text, end)
        return as_quantity(
            text, Aside(start, tail.end() if tail and digit else end, "identifier" if digit else "idiom")
        )
    if digit:
        judged = None if sure and first != "1" else judge(text, start, end, low, quantity)  # "(Unit: 1,000 tonnes)"
        if judged is not None:
            return judged
    elif text.endswith("per ", 0, quantity.start) and basis_of_rate(text, quantity):
        return as_quantity(text, Aside(quantity.start, quantity.end, "idiom"))  # "deaths per one million people"
    elif quantity.kind == "number":
        return said(text, start, low, quantity) or spelled_between(text, quantity) or quantity
    return quantity
