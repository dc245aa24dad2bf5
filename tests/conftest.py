"""A small raw folder of invented articles, made anew for each test, so that a test can spoil it."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from jrtrade.anchor import fingerprint

PROJECT = Path(__file__).resolve().parent.parent
_HERE = {"", "localhost", "127.0.0.1", "::1", "0.0.0.0", "None"}  # noqa: S104 - compared with, not bound to


def _refuse_the_network(event: str, args: tuple[Any, ...]) -> None:
    """Fail whatever looks a host up or talks to one; notebooks talk to their kernel on this machine."""
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        host = args[0]
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg") and isinstance(args[1], tuple):
        host = args[1][0]
    else:
        return
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    if name not in _HERE:
        raise RuntimeError(f"no network in a test: {event} {name}")


sys.addaudithook(_refuse_the_network)  # for good: a hook cannot be taken down

AT_HAND = os.environ.get("JRTRADE_TEXTS")
TEXTS = {
    "alpha-2020": "The harbour grew.\nJapan bought coal worth about 1.2 trillion yen last year, 12% of what it buys.\n",
    "beta-2021": "Russia sold a fifth of its output in 2018, and 11 documents were signed in May 2021.\n",
    "gamma-2022": "Less than 4% of trade was at stake; the 7th meeting was held on March 3.\n",
}
PUBLISHED = {"alpha-2020": "2020-06-15", "beta-2021": "2021-07-01", "gamma-2022": "2022-04-02"}
COAL = {"ref_area": "JPN", "flow": "import", "product": "2701"}
CLAIMS: dict[str, dict[str, tuple[str, dict[str, str]]]] = {
    "alpha-2020": {
        "coal-value": (
            "about 1.2 trillion yen",
            {"indicator": "trade", **COAL, "measure": "value", "time_period": "2019"},
        ),
        "coal-share": ("12%", {"indicator": "trade_share", **COAL, "time_period": "2019"}),
    },
    "beta-2021": {
        "output-share": ("a fifth", {"indicator": "output_share", "ref_area": "RUS", "time_period": "2018"}),
        "documents": ("11 documents", {"indicator": "document_count", "ref_area": "RUS", "time_period": "2021-05"}),
    },
    "gamma-2022": {
        "trade-share": (
            "Less than 4%",
            {"indicator": "trade_share", "ref_area": "JPN", "counterpart_area": "RUS"},
        ),
        "meeting": ("7th meeting", {"indicator": "meeting_number", "ref_area": "JPN", "time_period": "2022-03-03"}),
    },
}
BECAUSE = {"coal-value": ("time_period", "last year"), "documents": ("time_period", "in May 2021")}
ASIDES = [("beta-2021", "2018", "date"), ("beta-2021", "May 2021", "date"), ("gamma-2022", "March 3", "date")]
SOURCE = {
    "id": "customs",
    "publisher": "Customs",
    "title": "Trade",
    "url": "https://example.org/",
    "licence": "free",
    "terms": "all may be used",
    "quality": "primary",
    "obtained": "invented",
    "basis": "FOB/CIF",
}
REFERENCE = [
    "indicator,ref_area,counterpart_area,flow,product,measure,time_period,obs_value,unit_measure,unit_mult,"
    "obs_status,basis,lineage,obs_low,obs_high,note",
    "trade,JPN,WLD,import,2701,value,2018,2814.5,JPY,9,A,CIF,japan-customs,,,",
    "trade,JPN,WLD,import,2701,value,2019,2528.3,JPY,9,A,CIF,japan-customs,,,",
    "trade_share,JPN,RUS,import,2701,weight,2019,10.8,%,0,A,,japan-customs,,,",
]


def place(document: str, words: str) -> dict[str, Any]:
    """Return where words stand in an invented article, as a record says it."""
    start = TEXTS[document].index(words)
    return {"start": start, "end": start + len(words), "words": words}


def around(document: str, at: dict[str, Any]) -> dict[str, str]:
    """Return the fingerprint of a place."""
    return fingerprint(TEXTS[document], at["start"], at["end"])._asdict()


def toml(head: str, record: dict[str, Any]) -> str:
    """Return a record as TOML."""
    return f"[[{head}]]\n" + "".join(f"{k} = {json.dumps(v, ensure_ascii=False)}\n" for k, v in record.items()) + "\n"


def claim(document: str, name: str, words: str, rest: dict[str, str]) -> str:
    """Return a claim's record as TOML."""
    at = place(document, words)
    head = {"id": f"{document}.{name}", **at, **around(document, at), "statement": "An invented statement."}
    text = toml("claim", {**head, **rest})
    if name in BECAUSE:
        dimension, because = BECAUSE[name]
        text += toml("claim.because", {"dimension": dimension, **place(document, because)})
    return text


def document(name: str, text: str) -> str:
    """Return an article's record as TOML."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = {"id": name, "title": f"Title of {name}", "author": "", "publisher": "A publisher"}
    record |= {"published": PUBLISHED[name], "url": "", "file": f"{name}.txt", "sha256": digest}
    return toml("document", {**record, "length": len(text), "language": "en", "rights": "Invented for a test."})


def write_raw(folder: Path) -> Path:
    """Write the whole raw folder of the invented articles."""
    (folder / "claims").mkdir(parents=True)
    (folder / "reference").mkdir()
    asides = [
        ",".join(map(str, [d, *at.values(), c, "", *around(d, at).values()]))
        for d, w, c in ASIDES
        for at in [place(d, w)]
    ]
    files = {
        "dataset.toml": 'name = "test"\ntitle = "A test"\ndescription = "A test."\nversion = "1.2.3"\n',
        "documents.toml": "".join(document(name, text) for name, text in TEXTS.items()),
        "asides.csv": "\n".join(["document,start,end,words,class,note,before,after", *asides, ""]),
        "sources.toml": toml("source", dict(SOURCE)),
        "reference/customs.csv": "\n".join([*REFERENCE, ""]),
    }
    for name, claims in CLAIMS.items():
        records = "".join(claim(name, slug, *about) for slug, about in claims.items())
        files[f"claims/{name}.toml"] = f'document = "{name}"\n\n{records}'
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A valid raw folder."""
    return write_raw(tmp_path / "raw")


@pytest.fixture(scope="session")
def sound_raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A valid raw folder that no test spoils; those that do copy it."""
    return write_raw(tmp_path_factory.mktemp("sound") / "raw")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """The invented articles' texts."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's folder."""
    return PROJECT


@pytest.fixture(scope="session")
def real_texts() -> Path:
    """The articles' texts, where they are at hand."""
    if not AT_HAND:
        pytest.skip("the articles' texts are not at hand; name their folder in JRTRADE_TEXTS")
    return Path(AT_HAND)


@pytest.fixture(autouse=True)
def _texts_only_where_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the articles' texts from commands that build from other records."""
    monkeypatch.delenv("JRTRADE_TEXTS", raising=False)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the project, built once from its raw records."""
    from jrtrade.build import build

    out = tmp_path_factory.mktemp("built") / "processed"
    build(PROJECT / "data" / "raw", out)
    return out
