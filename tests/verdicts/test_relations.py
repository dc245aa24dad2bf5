"""What claims say about each other: every kind of relation, held and broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from invented import SOURCES, claim
from test_formulas import TRADE, WORLD, pair

from jrtrade.build import build
from jrtrade.errors import DataError
from jrtrade.raw import load_raw
from jrtrade.verdicts import Observations, all_stated
from jrtrade.verdicts.relations import KINDS, judged

if TYPE_CHECKING:
    from pathlib import Path

PLACES = [
    {"document": "a-2020", "start": n, "end": n + 2, "words": f"{n}.", "published": "2020-05-01"} for n in range(8)
]
YEAR = {"document": "a-2020", "start": 0, "end": 4, "words": "1956", "published": "2020-05-01"}


def relate(kind: str, *claims: dict[str, Any], items: tuple[dict[str, Any], ...] = (), expect: str = "agrees") -> Any:
    """Judge one relation between claims; return its first row and the faults."""
    named = [c | {"claim_id": f"a-2020.c{n}"} for n, c in enumerate(claims)]
    known = {c.claim_id: c for c in all_stated(named, {})}
    relation = {"id": "r", "kind": kind, "claims": list(known), "items": items, "expect": expect, "note": None}
    reference = [*TRADE, *WORLD, *pair("series", "JPN", "RUS", "2000", 1.0, 3.0)]
    rows, faults = judged([relation], known, Observations(reference, SOURCES))
    return rows, faults


def percent(words: str, flow: str) -> dict[str, Any]:
    """Return a claim of a share."""
    return claim(words, indicator="trade_share", flow=flow)


HELD = [
    ("equal", [claim("8 points", indicator="point_count"), claim("eight points", indicator="point_count")], ()),
    ("equal", [claim("some 10%", indicator="trade_share"), claim("below 10%", indicator="trade_share")], ()),
    ("successor", [claim("fifth", indicator="meeting_number"), claim("sixth", indicator="meeting_number")], ()),
    ("count_of_list", [claim("eight points", indicator="point_count")], tuple(PLACES)),
    ("lies_between", [percent("2.0%", "total"), percent("1.3%", "export"), percent("2.5%", "import")], ()),
    (
        "quotient",
        [claim("20 billion dollars"), claim("fivefold", indicator="trade_multiple", base_period="2000")],
        (),
    ),
    ("product", [percent("20%", "total"), claim("50 billion dollars"), claim("10 billion dollars")], ()),
    ("sum", [claim("20 billion dollars"), claim("5 billion dollars"), claim("15 billion dollars")], ()),
    (
        "elapsed",
        [
            claim("over two years", indicator="duration", time_period="2018-05-25"),
            claim("eight points", indicator="point_count", time_period="2016-05"),
        ],
        (),
    ),
    ("anniversary", [claim("60th anniversary", indicator="event_number", time_period="2016-10-19")], (YEAR,)),
]
BROKEN = [
    ("equal", [claim("8 points", indicator="point_count"), claim("nine points", indicator="point_count")], ()),
    ("successor", [claim("fifth", indicator="meeting_number"), claim("seventh", indicator="meeting_number")], ()),
    ("count_of_list", [claim("eight points", indicator="point_count")], tuple(PLACES[:7])),
    ("lies_between", [percent("2.6%", "total"), percent("1.3%", "export"), percent("2.5%", "import")], ()),
    ("lies_between", [percent("1.4%", "total"), percent("1.3%", "export"), percent("2.5%", "import")], ()),
    (
        "quotient",
        [claim("20 billion dollars"), claim("doubled", indicator="trade_multiple", base_period="2000")],
        (),
    ),
    ("product", [percent("20%", "total"), claim("50 billion dollars"), claim("12 billion dollars")], ()),
    ("sum", [claim("26 billion dollars"), claim("5 billion dollars"), claim("12 billion dollars")], ()),
    (
        "elapsed",
        [
            claim("over three years", indicator="duration", time_period="2018-05-25"),
            claim("eight points", indicator="point_count", time_period="2016-05"),
        ],
        (),
    ),
    ("anniversary", [claim("50th anniversary", indicator="event_number", time_period="2016-10-19")], (YEAR,)),
]


@pytest.mark.parametrize(("kind", "claims", "items"), HELD, ids=[case[0] for case in HELD])
def test_a_relation_that_holds(kind: str, claims: list[dict[str, Any]], items: tuple[dict[str, Any], ...]) -> None:
    rows, faults = relate(kind, *claims, items=items)
    assert ({row["verdict"] for row in rows}, faults) == ({"agrees"}, [])


@pytest.mark.parametrize(("kind", "claims", "items"), BROKEN, ids=[case[0] for case in BROKEN])
def test_a_relation_that_is_broken(kind: str, claims: list[dict[str, Any]], items: tuple[dict[str, Any], ...]) -> None:
    rows, faults = relate(kind, *claims, items=items)
    assert {row["verdict"] for row in rows} == {"differs"}
    assert [fault.where for fault in faults] == ["relations.toml → r → expect"]


def test_every_kind_is_tested_held_and_broken() -> None:
    assert {case[0] for case in HELD} == {case[0] for case in BROKEN} == set(KINDS)


def test_what_is_expected_to_differ_may() -> None:
    _, faults = relate(*BROKEN[0][:1], *BROKEN[0][1], expect="differs")
    assert faults == []


def test_a_relation_gives_a_row_to_each_of_its_claims() -> None:
    rows, _ = relate("equal", *HELD[0][1])
    assert [(row["claim_id"], row["claim_ids"]) for row in rows] == [
        ("a-2020.c0", "a-2020.c1"),
        ("a-2020.c1", "a-2020.c0"),
    ]


def test_the_weight_a_share_implies_is_held_against_the_statistics() -> None:
    rows, _ = relate("lies_between", *HELD[4][1])
    assert "implies a weight of the first of 0.3" in rows[0]["formula"]
    assert "which is 0.4 in (JPN–WLD 2015: exports 400 bn USD)" in rows[0]["formula"]


@pytest.mark.parametrize(
    ("kind", "claims"),
    [
        ("equal", [claim("8 points", indicator="point_count"), claim("8 billion yen")]),
        ("successor", [claim("several-fold", indicator="trade_multiple"), claim("sixth", indicator="meeting_number")]),
        ("elapsed", [claim("over two years", indicator="duration", time_period=None), claim("2 dollars")]),
    ],
)
def test_a_relation_that_makes_no_sense_is_not_comparable(kind: str, claims: list[dict[str, Any]]) -> None:
    rows, _ = relate(kind, *claims)
    assert {row["verdict"] for row in rows} == {"not_comparable"}


# --- relations.toml ----------------------------------------------------------------------------------------------

RELATION = """
[[relation]]
id = "one"
kind = "equal"
claims = ["beta-2021.documents", "gamma-2022.meeting"]
expect = "differs"
"""


def spoilt(raw: Path, old: str, new: str) -> list[str]:
    """Return the faults of a raw folder with a spoilt relation."""
    assert old in RELATION
    (raw / "relations.toml").write_text(RELATION.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_raw(raw)
    return [str(fault) for fault in caught.value.faults]


def test_a_dataset_may_have_relations(raw: Path, tmp_path: Path) -> None:
    (raw / "relations.toml").write_text(RELATION, encoding="utf-8")
    assert [r.id for r in load_raw(raw).relations] == ["one"]
    assert build(raw, tmp_path / "out").rows["checks"] > 6


def test_a_relation_that_is_not_as_expected_stops_the_build(raw: Path, tmp_path: Path) -> None:
    (raw / "relations.toml").write_text(RELATION.replace("differs", "agrees"), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        build(raw, tmp_path / "out")
    assert "relations.toml → one → expect: expected agrees, found differs: stated 2 times: 11, 7" in str(caught.value)
    assert not (tmp_path / "out").exists()


SPOILT = [
    ('kind = "equal"', 'kind = "eqal"', "kind: expected one of equal"),
    ('"gamma-2022.meeting"', '"gamma-2022.meating"', "did you mean 'gamma-2022.meeting'?"),
    (', "gamma-2022.meeting"', "", "expected 2 or more claims for a relation of kind equal, found 1"),
    ("gamma-2022.meeting", "beta-2021.documents", "expected each claim once"),
    ('kind = "equal"', 'kind = "successor"\nitems = [{ document = "x", start = 0, end = 1, words = "1" }]', "0 items"),
    ('expect = "differs"', 'expect = "maybe"', "expected one of agrees"),
    ('expect = "differs"', "", "expect: expected a value, found no such key"),
    ('id = "one"', 'id = "One"', "lower-case letters"),
]


@pytest.mark.parametrize(("old", "new", "message"), SPOILT, ids=[case[2] for case in SPOILT])
def test_a_spoilt_relation_is_refused_with_its_place(raw: Path, old: str, new: str, message: str) -> None:
    found = spoilt(raw, old, new)
    assert len(found) == 1
    assert found[0].startswith("relations.toml → ")
    assert message in found[0]


LISTING = 'kind = "count_of_list"\nitems = [{ document = "beta-2021", start = 0, end = 2, words = "1." }]'


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("beta-2021", "delta-2021", "items 1 → document: expected a document of documents.toml, found 'delta-2021'"),
        ("end = 2", "end = 3", "items 1 → words: expected 3 characters"),
        ("start = 0, end = 2", "start = 900, end = 902", "items 1 → end: expected a place in the text, which has 85"),
    ],
)
def test_a_place_that_cannot_be_is_refused(raw: Path, old: str, new: str, message: str) -> None:
    text = RELATION.replace(', "gamma-2022.meeting"', "").replace('kind = "equal"', LISTING.replace(old, new))
    (raw / "relations.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="1 fault") as caught:
        load_raw(raw)
    assert message in str(caught.value)


@pytest.mark.parametrize(("words", "found"), [("1.2", []), ("2.2", ["items 1: expected '2.2', found '1.2'"])])
def test_a_place_is_held_against_the_text(raw: Path, texts: Path, tmp_path: Path, words: str, found: list[str]) -> None:
    item = f'{{ document = "alpha-2020", start = 48, end = 51, words = "{words}" }}'
    relation = {"kind": "count_of_list", "claims": '["beta-2021.documents"]', "items": f"[{item}]"}
    text = RELATION.replace('kind = "equal"', f'kind = "{relation["kind"]}"\nitems = {relation["items"]}')
    text = text.replace('["beta-2021.documents", "gamma-2022.meeting"]', relation["claims"])
    (raw / "relations.toml").write_text(text, encoding="utf-8")
    faults = []
    try:
        build(raw, tmp_path / "out", texts)
    except DataError as error:
        faults = [str(fault) for fault in error.faults if "relations.toml" in fault.where]
    assert [fault.removeprefix("relations.toml → one → ").split(";")[0] for fault in faults] == found
