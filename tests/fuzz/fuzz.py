"""Fuzz what takes texts and files from outside, guided by coverage, for as long as you like.

    pip install atheris
    python tests/fuzz/fuzz.py TARGET [--seconds 120]

TARGET is one of those that ``--help`` lists. It begins with the files of corpus/ beside this file. Inputs that fail are
kept in findings/TARGET, one for each place in the code, with what went wrong; the exit code is then 1.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

import atheris

HERE = Path(__file__).resolve().parent
WORK = Path(os.environ.get("FUZZ_WORK", "."))
sys.path.insert(0, str(HERE.parent / "robust"))

with atheris.instrument_imports(include=["jrtrade", "tomllib"]):
    import tomllib

    from hostile import FIGURES, LINKS, SIGNS, Structure
    from spoiling import FILES

    from jrtrade import inert, integrity, periods, snapshot
    from jrtrade.anchor import fingerprint, sha256, verify_text
    from jrtrade.anchor.places import Place
    from jrtrade.chain import Trace
    from jrtrade.corpus import pieces
    from jrtrade.corpus.formats import Row, encode
    from jrtrade.drafting import draft
    from jrtrade.errors import DataError, ReadError
    from jrtrade.extraction import extract, reading
    from jrtrade.quantity import find, numerals, read, write
    from jrtrade.raw import load_raw

_state: dict[str, Any] = {}


def text_of(data: bytes) -> str:
    """Return any bytes as a text, lone surrogates included."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def fuzz_extract(data: bytes) -> None:
    """Places, census, reading and every way to show them."""
    text = text_of(data)
    found = extract(text, include="all")
    end = 0
    for q in found:
        assert end <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == q.words
        end = q.end
        assert inert.visible(reading(q)) == reading(q)
        for low, high in ((q.low, q.high), (q.generous_low, q.generous_high)):
            assert low is None or high is None or low <= high
    for start, stop in numerals(text):
        assert sum(q.start <= start and stop <= q.end for q in found) == 1, text[start:stop]
    assert [q for q in found if q.aside is None] == find(text)
    page = Structure(found._repr_html_())
    assert {tag for tag, _ in page.elements} <= {"div", "mark", "span", "code"}
    assert not page.links


def fuzz_forms(data: bytes) -> None:
    """What was found as JSON, CSV, table and Parquet."""
    rows = [Row("a", "0", 0, q) for q in find(data.decode("utf-8", "replace"), include="all")]
    assert all(json.loads(line) for line in encode("jsonl", rows).decode().split("\n")[:-1])
    list(csv.reader(io.StringIO(encode("csv", rows).decode(), newline=""), strict=True))
    assert encode("table", rows).decode().count("\n") == len(rows)
    assert encode("parquet", rows).num_rows == len(rows)


def fuzz_read(data: bytes) -> None:
    """Words read whole or refused, and written back."""
    words = text_of(data)
    try:
        found = read(words)
    except ReadError:
        return
    assert (found.start, found.end, found.words) == (0, len(words), words)
    again = read(write(found))
    assert (again.value, again.value_to, again.unit, again.qualifier) == (
        found.value,
        found.value_to,
        found.unit,
        found.qualifier,
    )


def fuzz_draft(data: bytes) -> None:
    """Records proposed for any text."""
    text = data.decode("utf-8", "replace")
    for claim in tomllib.loads(draft(text, "2016-10-20")).get("claim", []):
        assert text[claim["start"] : claim["end"]] == claim["words"]


def stuck(text: str, start: int, end: int) -> bool:
    """Say whether a place begins or ends in the middle of a word, as it can between scripts that know no spaces."""
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()


def fuzz_anchor(data: bytes) -> None:
    """Every figure stands where it was found."""
    text = data.decode("utf-8", "replace").replace("\0", "")
    found = [q for q in find(text, include="all") if not stuck(text, q.start, q.end)]
    places = [
        Place(str(n), "d", q.start, q.end, q.words, *fingerprint(text, q.start, q.end)) for n, q in enumerate(found)
    ]
    encoded = text.encode()
    report = verify_text("d", encoded, sha256(encoded), len(text), places, [])
    assert report.counts()["exact"] == len(places)
    verify_text("d", text[::-1].encode(), sha256(encoded), len(text), places, [])


def fuzz_periods(data: bytes) -> None:
    """Words for periods resolved or refused."""
    words = text_of(data)
    for ahead in (False, True):
        with contextlib.suppress(ReadError):
            assert periods.is_period(periods.resolve(words, "2016-10-20", ahead=ahead))
    periods.is_period(words)


def fuzz_pieces(data: bytes) -> None:
    """A file in pieces is the file."""
    most = 200 + data[0] if data else 200
    try:
        text = pieces.decoded("a", data)
        digest = pieces.checked("a", io.BytesIO(data))
    except pieces.UnfitError:
        return
    cut = list(pieces.pieces("a", io.BytesIO(data), digest, most))
    assert "".join(piece for _, piece in cut) == text
    assert all(text[at : at + len(piece)] == piece for at, piece in cut)


def raw_folder(folder: Path) -> Path:
    """Write the raw folder of the tests' invented articles."""
    where = importlib.util.spec_from_file_location("invented_articles", HERE.parent / "conftest.py")
    assert where is not None
    assert where.loader is not None
    module = importlib.util.module_from_spec(where)
    where.loader.exec_module(module)
    made: Path = module.write_raw(folder)
    return made


def fuzz_raw(data: bytes) -> None:
    """Any bytes in the place of a raw file: records, or a report."""
    if "raw" not in _state:
        raw = _state["raw"] = raw_folder(WORK / "raw")
        _state["whole"] = {file: (raw / file).read_bytes() for file in FILES if (raw / file).exists()}
    raw, whole = _state["raw"], _state["whole"]
    file = sorted(whole)[data[0] % len(whole)] if data else "dataset.toml"
    (raw / file).write_bytes(data[1:])
    try:
        load_raw(raw)
    except DataError as error:
        if not 0 < len(error.faults) <= 1001:
            raise AssertionError("a report without an end") from error
    finally:
        (raw / file).write_bytes(whole[file])


def fuzz_trace(data: bytes) -> None:
    """A chain of records that hold anything, in a notebook and on a terminal."""
    provider = atheris.FuzzedDataProvider(data)

    def some() -> str:
        return str(provider.ConsumeUnicode(provider.ConsumeIntInRange(0, 30)))

    names = ("title", "author", "publisher", "published", "url", "file", "container_title")
    check: dict[str, Any] = {name: some() for name in ("verdict", "why", "basis", "formula", "explained_by")}
    stated: dict[str, Any] = {name: some() for name in ("kind", "unit", "qualifier", "trend")}
    stated |= {"value": 1.0, "value_to": None, "low": None, "high": 1e300, "generous_low": None, "generous_high": None}
    chain = Trace(
        claim_id=some(),
        statement=some(),
        document={name: some() for name in names},
        start=0,
        end=1,
        words=some(),
        because=[{"dimension": some(), "words": some(), "start": 0, "end": 1}],
        reading=stated,
        dimensions={"indicator": some(), "product": some()},
        notes=[some()],
        checks=[{**check, "role": "primary", "fits": 1, "reference": []}, {**check, "role": "explanation", "fits": 1}],
    )
    page = Structure(chain._repr_html_())
    assert {tag for tag, _ in page.elements} <= {"table", "caption", "tbody", "tr", "th", "td", "br", "a"}
    assert {name for _, names in page.elements for name in names} & LINKS <= {"href"}
    assert all(link.startswith(("https://", "http://")) for link in page.links)
    assert inert.visible(str(chain)) == str(chain)


def fuzz_tables(data: bytes) -> None:
    """A published table, or the description, with a few bytes of it altered: a fault, unless it says the same."""
    if "tables" not in _state:
        _state["tables"] = snapshot.together(HERE.parents[1] / "data" / "processed")
        assert not integrity.faults(_state["tables"])
    sound = _state["tables"]
    provider = atheris.FuzzedDataProvider(data)
    which = provider.ConsumeIntInRange(0, len(integrity.NAMES))
    name = integrity.NAMES[which - 1] if which else None
    whole = bytearray(sound.tables[name] if name else sound.description)
    for _ in range(provider.ConsumeIntInRange(1, 3)):
        # Metadata stand at the end of a table: half of the changes are made there.
        at = provider.ConsumeIntInRange(0, len(whole)) if provider.ConsumeBool() else len(whole) - 9_000
        at = min(max(0, at + provider.ConsumeIntInRange(0, 9_000)), len(whole))
        cut, put = provider.ConsumeIntInRange(0, 40), provider.ConsumeBytes(provider.ConsumeIntInRange(0, 40))
        whole[at : at + cut] = put
    altered = bytes(whole)
    if name:
        files = integrity.Files(sound.folder, sound.description, {**sound.tables, name: altered})
        assert bool(integrity.faults(files)) == (altered != sound.tables[name])
        return
    if not integrity.faults(integrity.Files(sound.folder, altered, sound.tables)):
        assert json.loads(altered) == json.loads(sound.description)


TARGETS = {name.removeprefix("fuzz_"): call for name, call in globals().items() if name.startswith("fuzz_")}


def kept(target: str, data: bytes, error: Exception, seen: set[str]) -> None:
    """Keep an input that failed, one for each place in the code."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    name = f"{type(error).__name__}-{Path(place.filename).stem}-{place.lineno}"
    if name not in seen:
        seen.add(name)
        folder = HERE / "findings" / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        (folder / f"{name}.txt").write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        print(f"\nfound: {name}: {error!s:.200}", flush=True)


def seeds(target: str, folder: Path) -> None:
    """Lay down what a target begins with."""
    for path in sorted((HERE / "corpus").iterdir()):
        shutil.copy(path, folder)
    if target == "raw":
        raw = raw_folder(WORK / "seeds")
        for number, file in enumerate(sorted(file for file in FILES if (raw / file).exists())):
            (folder / f"{number}").write_bytes(bytes([number]) + (raw / file).read_bytes())


def fuzz(target: str, seconds: int) -> None:
    """Fuzz a target; does not return."""
    seen: set[str] = set()
    call = TARGETS[target]

    def once(data: bytes) -> None:
        try:
            call(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            kept(target, data, error, seen)

    words = [word for word in dict.fromkeys([*FIGURES, *SIGNS]) if word]
    lines = ["".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass")) for word in words]
    (WORK / "words").write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    (WORK / "grown").mkdir()
    (HERE / "findings").mkdir(exist_ok=True)
    seeds(target, WORK / "grown")
    flags = [f"-max_total_time={seconds}", f"-dict={WORK / 'words'}", "-timeout=20", "-rss_limit_mb=2048"]
    flags += [f"-max_len={8000 if target == 'raw' else 1000}", f"-artifact_prefix={HERE}/findings/"]
    flags += ["-len_control=0"] if target == "raw" else []
    atheris.Setup([sys.argv[0], *flags, str(WORK / "grown")], once)
    atheris.Fuzz()


def main() -> None:
    """Fuzz a target in a process of its own, as the fuzzer ends the process it runs in."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("target", choices=sorted(TARGETS))
    options.add_argument("--seconds", type=int, default=120)
    chosen = options.parse_args()
    if "FUZZ_WORK" in os.environ:
        fuzz(chosen.target, chosen.seconds)
    before = set((HERE / "findings").rglob("*"))
    with tempfile.TemporaryDirectory(prefix="fuzz-") as work:
        subprocess.run([sys.executable, *sys.argv], env={**os.environ, "FUZZ_WORK": work}, check=False)
    sys.exit(1 if set((HERE / "findings").rglob("*")) - before else 0)


if __name__ == "__main__":
    main()
