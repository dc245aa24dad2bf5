"""Texts meant to do harm: nothing fails, nothing hangs, every place is right, and whatever shows them shows text."""

from __future__ import annotations

import csv
import decimal
import io
import json
import random
import re
import shutil
import sys
import tomllib
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from hostile import ANY, ONE_LINE, SIGNS, TEXTS, Structure, hold, sentences, spoiled
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spoiling import KINDS, held, parsed, typed, written

import jrtrade
from jrtrade import inert
from jrtrade.anchor import fingerprint, sha256, verify_text
from jrtrade.anchor.places import Place
from jrtrade.build import build
from jrtrade.cli import main
from jrtrade.corpus.formats import Row, encode
from jrtrade.drafting import draft
from jrtrade.errors import DataError, ReadError
from jrtrade.extraction import extract, reading
from jrtrade.quantity import find, read, write
from jrtrade.raw import load_raw
from jrtrade.verdictlist import as_csv, verdicts

if TYPE_CHECKING:
    from collections.abc import Callable

suite = settings(max_examples=150, derandomize=True, deadline=None)  # the same examples on every run
MB = 1_000_000


def test_sentences_cut_and_mixed_are_read() -> None:
    texts, chance = sentences(), random.Random(1)  # noqa: S311 - the same texts on every run
    for _ in range(4000):
        text = chance.choice(texts)
        for _ in range(chance.randrange(1, 4)):
            text = spoiled(text or "5", texts, chance)
        hold(text)


@pytest.mark.parametrize("gap", ["\t", "\n", "\u00a0", "-"])
def test_every_sentence_is_read_with_other_gaps_and_in_capitals(gap: str) -> None:
    for text in sentences():
        hold(text.replace(" ", gap))
        hold(text.upper().replace(" ", gap))


@suite
@given(ANY)
@example("\u202e5%\ud800")
@example("1-minus-3")
@example("9" * 5000 + " trillion yen, 1e999999999 times")
def test_any_text_is_read_and_shown(text: str) -> None:
    hold(text)
    found = extract(text, include="all")
    assert all(inert.visible(reading(q)) == reading(q) for q in found)
    page = found._repr_html_()
    page.encode()
    assert {tag for tag, _ in Structure(page).elements} <= {"div", "mark", "span", "code"}
    assert {name for _, names in Structure(page).elements for name in names} <= {"class", "style", "title"}


@suite
@given(ANY)
@example("5%\ud800")
def test_any_text_can_be_written_in_every_form(text: str) -> None:
    rows = [Row("a.txt", "0" * 64, 0, q) for q in find(text.encode("utf-8", "replace").decode(), include="all")]
    for line in encode("jsonl", rows).decode().splitlines():
        assert isinstance(json.loads(line), dict)
    cells = [cell for line in csv.reader(io.StringIO(encode("csv", rows).decode(), newline="")) for cell in line]
    numbers = re.compile(r"-?[0-9.]+(E[+-][0-9]+)?")
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r＝＋－＠") and not numbers.fullmatch(cell)]
    table = encode("table", rows).decode()
    assert table.count("\n") == len(rows)
    assert inert.visible(table) == table
    assert encode("parquet", rows).num_rows == len(rows)


@suite
@given(ANY)
def test_any_words_are_read_whole_or_refused(words: str) -> None:
    try:
        found = read(words)
    except ReadError as error:
        str(error).encode("utf-8", "backslashreplace")
    else:
        assert (found.start, found.end, found.words) == (0, len(words), words)


@settings(suite, max_examples=60)
@given(TEXTS)
@example("It rose by 5% in Q3 2\x1f14, on 3\x0bMay\x7f and on 4 May\r2016.")
def test_any_text_is_drafted_as_toml_that_holds_its_places(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    for claim in tomllib.loads(draft(text, "2016-10-20")).get("claim", []):
        assert text[claim["start"] : claim["end"]] == claim["words"]


CORPUS = Path(__file__).parents[1] / "fuzz" / "corpus"


@pytest.mark.parametrize("name", sorted(path.name for path in CORPUS.iterdir()))
def test_what_fuzzing_begins_with_and_what_it_found_fails_nowhere(name: str) -> None:
    text = (CORPUS / name).read_bytes().decode()
    hold(text)
    tomllib.loads(draft(text, "2016-10-20"))
    for q in find(text):
        again = read(write(q))
        assert (again.value, again.value_to, again.unit) == (q.value, q.value_to, q.unit)


def stuck(text: str, start: int, end: int) -> bool:
    """Say whether a place begins or ends in the middle of a word, as it can between scripts that know no spaces."""
    return text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()


@settings(suite, max_examples=60)
@given(TEXTS)
def test_every_figure_of_any_text_stands_where_it_was_found(text: str) -> None:
    text = text.encode("utf-8", "replace").decode().replace("\0", "")
    found = [q for q in find(text, include="all") if not stuck(text, q.start, q.end)]
    places = [
        Place(str(n), "d", q.start, q.end, q.words, *fingerprint(text, q.start, q.end)) for n, q in enumerate(found)
    ]
    report = verify_text("d", text.encode(), sha256(text.encode()), len(text), places, [])
    assert report.counts()["exact"] == len(places)


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
def test_a_sign_beside_a_figure_leaves_it_a_figure(sign: str) -> None:
    text = f"It rose by 12% then.\n\n{sign}\n\nIt fell by 34% then."
    words = [q.words for q in extract(text)]
    assert words[0] == "12%"
    assert words[-1] == "34%"


CONTEXTS = [
    decimal.Context(prec=3),
    decimal.Context(prec=3, rounding=decimal.ROUND_UP, Emax=5, Emin=-5, capitals=0),
    decimal.Context(traps=[decimal.Inexact, decimal.Rounded, decimal.Subnormal, decimal.FloatOperation]),
]
PRECISE = "Sales of 1,234,567.891 tonnes, about 2.52199 trillion yen, rose 12.345678% or 1/3, a hundred and five-fold."


@pytest.mark.parametrize("context", CONTEXTS, ids=["3 digits", "small", "trapped"])
def test_the_callers_precision_of_decimals_changes_nothing(context: decimal.Context) -> None:
    before = [q.as_dict() for q in find(PRECISE, include="all")]
    with decimal.localcontext(context):
        found = find(PRECISE, include="all")
        again = [q.as_dict() for q in found]
        [reading(q) for q in found]
    assert again == before


ENDLESS = ["9", "a", " ", "-\n", "(", "\u0301", "\u202e", "٣", "\ud800", "nearly ", "US$ ", "http://", "1.2.3.", "120,"]


@pytest.mark.parametrize("unit", ENDLESS, ids=ascii)
def test_a_line_of_ten_megabytes_is_read_to_its_end(unit: str) -> None:
    # With the square of the length, this would take days.
    found = find("5%\n\n" + unit * (10 * MB // len(unit)) + "\n\n7%")
    assert (found[0].words, found[-1].words) == ("5%", "7%")
    assert len(found) <= 3


DENSE = [
    "1 ",
    "one ",
    "½",
    "1-\n",
    "hundred-",
    "between 1 and ",
    "5%\u202e",
    "1\u200d",
    "\ud8005",
    "$1 ",
    "May 5, ",
    "http://1.",
    "No. 5 (5) ",
    "5, 6 and ",
    "1 red ",
    "(1(",
    "1 out of ",
    "120 ",
    "123,456,",
]


def work(text: str) -> int:
    """Return how many calls, of functions in Python and in C, it takes to read a text; the same on every machine."""
    calls = 0

    def heard(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(heard)
    try:
        find(text, include="all")
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("unit", DENSE, ids=ascii)
def test_work_grows_with_the_length_and_no_faster(unit: str) -> None:
    short, long = (unit * (length // len(unit)) for length in (2_000, 16_000))
    find(long)  # so that no table is made meanwhile that serves all texts
    # Eight times the length; with the square of the length it would be sixty-four times as much.
    assert work(long) < 12 * work(short)


def test_memory_grows_with_the_length_and_no_faster() -> None:
    text = "1 " * 5_000
    tracemalloc.start()
    try:
        find(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 1000 * len(text)


@settings(suite, max_examples=100)
@given(data=st.data())
def test_raw_files_of_any_bytes_are_records_or_a_report(data: st.DataObject, related_raw: Path) -> None:
    path = related_raw / data.draw(st.sampled_from(KINDS)).file
    whole = path.read_bytes()
    spoilt = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 3))):
        at, cut = data.draw(st.integers(0, len(spoilt))), data.draw(st.integers(0, 40))
        put = data.draw(st.one_of(st.binary(max_size=8), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))))
        spoilt[at : at + cut] = put
    path.write_bytes(spoilt)
    try:
        load_raw(related_raw)
    except DataError:
        pass
    finally:
        path.write_bytes(whole)


@settings(suite, max_examples=60)
@given(data=st.one_of(st.binary(max_size=60), ANY.map(lambda text: text.encode("utf-8", "surrogatepass"))))
@pytest.mark.parametrize("call", [[], ["--format", "csv"], ["--format", "jsonl", "--include", "all"]], ids=" ".join)
def test_files_of_any_bytes_are_read_or_reported(call: list[str], data: bytes, given_folder: Path) -> None:
    (given_folder / "a.txt").write_bytes(data)
    result = CliRunner().invoke(main, ["extract", str(given_folder), *call])
    assert result.exit_code in (0, 1)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert (result.exit_code == 1) == ("expected" in result.stderr)
    shown = result.stdout.replace("\r", "") if "csv" in call else result.stdout
    assert "csv" in call or inert.visible(shown) == shown


@pytest.fixture(scope="module")
def given_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for a file."""
    return tmp_path_factory.mktemp("given")


def filled(raw: Path, value: str) -> Path:
    """Fill every field that takes any text with a value."""
    for kind in KINDS:
        for name, field in kind.fields.items():
            path = raw / kind.file
            whole, content = path.read_bytes(), parsed(raw, kind.file)
            if typed(field) != {"string"} or name in ("words", "expect"):
                continue
            held(content, kind)[name] = value
            path.write_text(written(content), encoding="utf-8", newline="")
            try:
                load_raw(raw)
            except DataError:
                path.write_bytes(whole)
    return raw


BEGINNINGS = ["=1+1", "javascript:alert(1)"]


@pytest.fixture(scope="module", params=BEGINNINGS)
def hostile(
    request: pytest.FixtureRequest, related_raw: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path, str]:
    """Tables full of texts that mean harm, the same tables with harmless ones, and one of the texts."""
    folder = tmp_path_factory.mktemp("hostile")
    value = " ".join([request.param, *ONE_LINE])
    for name, text in (("hostile", value), ("harmless", "word " * 20 + "end")):
        build(filled(shutil.copytree(related_raw, folder / f"{name}-raw"), text), folder / name)
    return folder / "hostile", folder / "harmless", value


@pytest.fixture
def both(hostile: tuple[Path, Path, str], monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Any]], list[Any]]:
    """A way to call something with the hostile tables, and then with the harmless ones."""

    def call(function: Callable[[], Any]) -> list[Any]:
        found = []
        for folder in hostile[:2]:
            monkeypatch.setenv("JRTRADE_DATA", str(folder))
            found.append(function())
        return found

    return call


def test_tables_hold_the_texts_as_they_are(hostile: tuple[Path, Path, str], both: Any) -> None:
    names = ("documents", "claims", "asides", "sources", "reference")
    loaded, _ = both(lambda: {name: jrtrade.load(name, as_="arrow").to_pylist() for name in names})
    held = {(name, key) for name, rows in loaded.items() for row in rows for key in row if row[key] == hostile[2]}
    assert {name for name, _ in held} == set(names)
    assert len(held) > 20


def test_a_trace_has_the_structure_it_has_with_harmless_texts(both: Any) -> None:
    pages = both(lambda: jrtrade.trace("alpha-2020.coal-value")._repr_html_())
    spoilt, harmless = map(Structure, pages)
    assert spoilt.elements == harmless.elements
    assert spoilt.links == harmless.links


def test_a_notebook_takes_no_text_for_a_formula(both: Any) -> None:
    pages = both(lambda: jrtrade.trace("alpha-2020.coal-value")._repr_html_())
    for page in (*pages, extract("From $5 to $6 million, or $x^2$.")._repr_html_()):
        assert re.match(r'<(table|div) class="mathjax_ignore tex2jax_ignore">', page)


def test_a_notebooks_frames_have_the_structure_they_have_with_harmless_texts(both: Any) -> None:
    for name in ("documents", "claims", "sources"):
        spoilt, harmless = map(Structure, both(lambda name=name: jrtrade.load(name)._repr_html_()))
        assert spoilt.elements == harmless.elements


def test_a_terminal_is_shown_no_controls_and_no_traceback(both: Any) -> None:
    calls = [["list"], ["list", "claims"], ["list", "sources"], ["check"], ["trace", "alpha-2020.coal-value"]]
    for call in calls:
        for result in both(lambda call=call: CliRunner().invoke(main, call)):
            assert (result.exit_code, result.stderr) == (0, "")
            assert inert.visible(result.stdout) == result.stdout


def test_csv_of_the_verdicts_holds_no_formulas(both: Any) -> None:
    for text in both(lambda: as_csv(verdicts())):
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert not [c for c in cells if c[:1] in tuple("=+-@＝＋－＠") and not re.fullmatch(r"-[0-9.e+-]+", c)]


def test_json_of_a_trace_holds_the_texts_as_they_are(hostile: tuple[Path, Path, str], both: Any) -> None:
    result, _ = both(lambda: CliRunner().invoke(main, ["trace", "alpha-2020.coal-value", "--format", "json"]))
    assert json.loads(result.stdout)["statement"] == hostile[2]
