"""What holds for every text: places, the census, paragraphs that do not touch each other, the way back from `write`."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jrtrade.errors import ReadError
from jrtrade.quantity import Quantity, find, numerals, read, write

# The same examples on every run, so that the suite says the same; with JRTRADE_EXAMPLES, as many new ones.
EXAMPLES = int(os.environ.get("JRTRADE_EXAMPLES", "0"))
settings.register_profile("places", max_examples=EXAMPLES or 200, derandomize=not EXAMPLES, deadline=None)
suite = settings.get_profile("places")

# Pieces of prose with what readers of numbers stumble over; joined at random they make more than any list of cases.
PIECES = (
    "5|12|3.5|1,234|2015|1990s|7th|21st|½|¼|two|twenty-five|a hundred|half a dozen|one in ten|a third|thousand|million"
    "|billion|bn|trn|lakh|dozen|point|per cent|percent|%|percentage points|basis points|bps|$|US$|€|£|¥|yen|dollars"
    "|roubles|euros|cents|tonnes|bcm|b/d|km/h|MWh|barrels|a barrel|per|hours|years|months|year-old|projects|documents"
    "|joint projects|meeting|place|times|-fold|fivefold|doubled|several|several-fold|about|some|nearly|more than"
    "|less than|at least|up to|almost|or so|plus|between|from|to|and|or|of|in|by|the|a|an|its|their|rose|fell|cut"
    "|rose by|not a single|no|May|Oct. 19|March 3|Monday|10:30|p.m.|G7|Boeing 737|COVID-19|Sakhalin-2|http://a.b/c?d=5|www.x.org"
    "|+81-3-3501-1511|No. 5|p. 12|pp. 22–23|Chapter 2|[1]|(3)|(5.2)|-|–|—|−|+|/|x|×|:|;|,|.|!|?|(|)|“|”|'|’|\"|&|#|@|*"
    "|\n|\n\n|-\n|\u00a0|\u2009|\u202f|\t|ap-\nproximately|bil-\nlion|eight-\npoint|for-\neign|I|IV|World War II|A|said"
    "|trade|Japan|Russia’s"
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda pieces: st.lists(st.sampled_from(["", " ", " ", " ", "\n"]), min_size=len(pieces), max_size=len(pieces)).map(
        lambda gaps: "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
    )
)
ANY = st.one_of(TEXTS, st.text(), st.text(alphabet="0123456789.,-–/%$€ ½²\u00a0\nabx()'\""))


def told(q: Quantity) -> tuple[object, ...]:
    """What a quantity says, without its place."""
    return (
        q.words,
        q.kind,
        q.value,
        q.value_to,
        q.unit,
        q.qualifier,
        q.trend,
        q.digits,
        q.assumed,
        q.aside,
        q.interval,
    )


@suite
@given(ANY, st.sampled_from(["figures", "all"]))
@example("x" * 80 + " 5 cars", "figures")
@example("\u202e5%\ud800", "all")
def test_places_are_in_bounds_in_order_and_apart_and_words_stand_there(text: str, include: str) -> None:
    end = 0
    for q in find(text, include=include):  # type: ignore[arg-type]
        assert end <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == q.words
        end = q.end


@suite
@given(ANY)
@example("5not a single")
def test_every_numeral_is_in_exactly_one_result(text: str) -> None:
    found = find(text, include="all")
    for start, end in numerals(text):
        assert sum(q.start <= start and end <= q.end for q in found) == 1, (text[start:end], [q.words for q in found])


@suite
@given(ANY)
def test_figures_are_the_results_of_all_that_are_no_asides(text: str) -> None:
    assert [q for q in find(text, include="all") if q.aside is None] == find(text)


@suite
@given(ANY)
def test_intervals_contain_the_value_and_lie_within_each_other(text: str) -> None:
    for q in find(text):
        if q.low is not None and q.generous_low is not None:
            assert q.generous_low <= q.low
        if q.high is not None and q.generous_high is not None:
            assert q.high <= q.generous_high
        if q.low is not None and q.high is not None:
            assert q.low <= q.high


PROSE = (
    "The minister was pleased with the talks.",
    "Trade grew by 5% in the spring, and 12 ships came.",
    "In 2014 they met again, for the third time, in Oslo.",
    "Prices were lower than before at $3.20 a gallon.",
    "Nobody said a word.",
)


@suite
@given(TEXTS.map(str.strip), st.sampled_from(PROSE))
@example("7th", PROSE[1])
def test_another_paragraph_behind_changes_nothing(text: str, more: str) -> None:
    alone, behind = find(text, include="all"), find(more, include="all")
    both = find(f"{text}\n\n{more}", include="all")
    at = len(text) + 2
    assert [q for q in both if q.start < at] == alone
    assert [told(q) for q in both if q.start >= at] == [told(q) for q in behind]


@suite
@given(TEXTS.map(str.strip), st.sampled_from(PROSE))
@example("5 a barrel", PROSE[1])
def test_another_paragraph_before_changes_nothing(text: str, more: str) -> None:
    at = len(more) + 2
    both = find(f"{more}\n\n{text}", include="all")
    moved = [replace(q, start=q.start + at, end=q.end + at) for q in find(text, include="all")]
    assert [q for q in both if q.start >= at] == moved


@suite
@given(ANY)
def test_reading_words_raises_nothing_but_its_own_error(words: str) -> None:
    try:
        q = read(words)
    except ReadError as error:
        refused = error
    else:
        assert (q.start, q.end, q.words) == (0, len(words), words)
        return
    assert 0 <= refused.at <= len(words)


@suite
@given(ANY)
def test_reading_takes_the_words_whole(words: str) -> None:
    try:
        read(words)
    except ReadError:
        return
    with pytest.raises(ReadError):
        read(words + " and 99 red bicycles")


NUMBERS = (
    st.one_of(
        st.decimals(0, 10_000, places=0),
        st.decimals(0, 10_000, places=1),
        st.decimals(0, 100, places=2),
    )
    .map(abs)
    .filter(bool)
)
SCALES = st.sampled_from(["", "", "", " million", " billion", " trillion"])
UNITS = st.sampled_from(
    "%| percent| percentage points| yen| euros| roubles| dollars| pounds| tonnes| bcm| km| barrels| MWh| projects"
    "| documents| ships| hours| years| days".split("|")
)
HEDGES = st.sampled_from("||about |some |nearly |more than |less than |at least |up to |around ".split("|"))


WORDED = (
    "two and a half hours|a hundred plus projects|half a dozen ships|one in ten|a third|three quarters|fivefold|doubled"
    "|tripled|21st meeting|third place|seventh|14th|a million dollars|twelve euros|some twenty years|a dozen documents"
    "|ten times|$(3) thousand|$4 a barrel|$71.50 per barrel|60 km/h|80 people per square kilometre|3½ hours|2 out of 3"
    "|1.5m tonnes|25 basis points|1.5 percentage points|5 pp|12p|50 cents|4 crore rupees|2 lakh|€3m|£2bn|A$5 million"
    "|7 bn yen|1⅞ miles|⅔|1⅕ million yen|a million and a half people|3 3/98 pence|3/98|a third of a million people"
    "|a quarter of a billion dollars|one hundredth of a second|-1½|101.23 per dollar|95 yen per dollar"
    "|15.3 per 1,000 live births|26 pupils per teacher|18.0/km²|$350 per 1,000 cubic metres"
).split("|")


@st.composite
def figures(draw: st.DrawFn) -> str:
    """A figure's own words."""
    number = draw(NUMBERS)
    if draw(st.booleans()):
        return f"{draw(HEDGES)}{number}{draw(SCALES)}{draw(UNITS)}"
    if draw(st.booleans()):
        return f"{draw(HEDGES)}{draw(st.sampled_from(['$', '€', '£', '¥', 'US$', 'A$']))}{number}{draw(SCALES)}"
    if draw(st.booleans()):
        return draw(st.sampled_from(WORDED))
    if draw(st.booleans()):
        return f"{draw(st.sampled_from(['-', '−', 'minus ', '-$', '−€']))}{number}{draw(SCALES)}"
    low = draw(st.integers(2, 90))
    joined = draw(st.sampled_from([" to ", "-", "–"]))
    return f"{low}{joined}{low + draw(st.integers(1, 300))}{draw(SCALES)}{draw(UNITS)}"


def goes_round(words: str) -> None:
    """Hold that a figure reads the same when it has been written."""
    q = read(words)
    again = read(write(q))
    assert told(replace(again, words="", trend=None)) == told(replace(q, words="", trend=None)), write(q)


@suite
@given(figures())
def test_what_is_written_reads_the_same(words: str) -> None:
    goes_round(words)


@pytest.mark.parametrize("words", WORDED)
def test_figures_in_words_are_read_and_written_too(words: str) -> None:
    goes_round(words)


@suite
@given(figures())
def test_a_plain_figure_is_always_read(words: str) -> None:
    assert read(words).value is not None


@pytest.mark.parametrize("digits", ["٣", "४२", "１２", "߅", "𝟝"])
def test_digits_of_other_scripts_are_numerals_too(digits: str) -> None:
    text = f"It grew by {digits}% then."
    found = find(text, include="all")
    assert any(q.start <= 11 and q.end >= 11 + len(digits) for q in found)


@suite
@given(st.integers(1, 10**12))
def test_a_number_in_digits_keeps_its_value(number: int) -> None:
    assert [q.value for q in find(f"They sold {number:,} cars.")] == [Decimal(number)]


def test_no_pattern_depends_on_the_order_of_a_set() -> None:
    """Python orders sets of words anew in every process; what is read must not change with it."""
    code = (
        "import hashlib, pkgutil, re\n"
        "from importlib import import_module\n"
        "import jrtrade.quantity as reader\n"
        "names = [m.name for m in pkgutil.walk_packages(reader.__path__, 'jrtrade.quantity.')]\n"
        "values = [v for name in names for v in vars(import_module(name)).values()]\n"
        "patterns = [p.pattern for p in values if isinstance(p, re.Pattern)]\n"
        "print(len(patterns) > 500, hashlib.sha256('\\n'.join(patterns).encode()).hexdigest())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
    assert said.pop().startswith("True ")
