"""Proposals for a new article: what the words around a figure say it measures, and the file the reviewer gets."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from jrtrade.anchor import fingerprint
from jrtrade.cli import main
from jrtrade.drafting import draft
from jrtrade.drafting.areas import lexicon, mentions
from jrtrade.drafting.cues import PRODUCTS, cues
from jrtrade.drafting.passage import Passage
from jrtrade.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

suite = settings(deadline=None, derandomize=True)  # the same examples on every run, however slow the machine

PUBLISHED = "2019-07-10"


def claims(text: str, published: str = PUBLISHED) -> list[dict[str, Any]]:
    """The records proposed for a text."""
    return tomllib.loads(draft(text, published, "new-article.txt")).get("claim", [])


# Invented sentences; the first figure of each with what it measures. "-" means: nothing is proposed.
CASES = [
    (
        "In 2017, Norway’s exports of natural gas to Germany were worth about 12 billion euros.",
        {"indicator": "trade", "ref_area": "NOR", "counterpart_area": "DEU", "flow": "export", "product": "NG"}
        | {"measure": "value", "time_period": "2017"},
    ),
    (
        "South Korea imported 31% of its coal from Australia last year.",
        {"indicator": "trade_share", "ref_area": "KOR", "counterpart_area": "AUS", "flow": "import", "product": "2701"}
        | {"time_period": "2018", "measure": "-"},
    ),
    (
        "Chile’s share in Brazilian foreign trade was 2.4% in 2016.",
        {"indicator": "trade_share", "ref_area": "BRA", "counterpart_area": "CHL", "flow": "total"}
        | {"product": "TOTAL", "time_period": "2016"},
    ),
    (
        "Mexico ranked ninth among Polish trade partners in imports in 2015.",
        {"indicator": "trade_rank", "ref_area": "POL", "counterpart_area": "MEX", "flow": "import"}
        | {"time_period": "2015"},
    ),
    (
        "Trade between Canada and Vietnam was worth 5.1 billion dollars in 2018.",
        {"indicator": "trade", "ref_area": "CAN", "counterpart_area": "VNM", "flow": "total", "product": "TOTAL"},
    ),
    (
        "Indo-Kenyan trade is small. It remains below 3% of the amount between India and China.",
        {"indicator": "trade_ratio", "ref_area": "IND", "counterpart_area": "KEN", "base_area": "CHN"},
    ),
    (
        "Turkish exports to Italy grew fourfold since 1998.",
        {"indicator": "trade_multiple", "ref_area": "TUR", "counterpart_area": "ITA", "flow": "export"}
        | {"base_period": "1998"},
    ),
    (
        "Qatar shipped 14 million tonnes of LNG to India in 2014.",
        {"product": "271111", "ref_area": "QAT", "counterpart_area": "IND", "time_period": "2014"},
    ),
    (
        "A poll taken in Finland this spring found that 61% of respondents trusted Sweden.",
        {"indicator": "opinion_share", "ref_area": "FIN", "counterpart_area": "SWE", "time_period": "2019-03/2019-05"},
    ),
    (
        "The ministers of Peru and Spain met for the third time in March 2018.",
        {"indicator": "meeting_number", "time_period": "2018-03"},
    ),
    (
        "The 7th meeting of the Thai-Australian committee was held in Bangkok last May.",
        {"indicator": "meeting_number", "time_period": "2019-05"},
    ),
    (
        "In June, Angola and France signed 14 agreements in Paris.",
        {"indicator": "document_count", "time_period": "2019-06"},
    ),
    (
        "The fund, set up in 2013 by Greece and Egypt, has a capital of 400 million euros.",
        {"indicator": "capital", "measure": "value", "time_period": "2013"},
    ),
    (
        "Iran and Oman began 25 projects, and half of the projects are finished.",
        {"indicator": "project_count"},
    ),
    (
        "The flight from Lisbon to Rome takes three hours.",
        {"indicator": "duration", "ref_area": "PRT", "counterpart_area": "ITA"},
    ),
    (
        "The leaders of Cuba and Chile agreed on a six-point plan in Santiago in May 2017.",
        {"indicator": "point_count", "time_period": "2017-05"},
    ),
    (
        "The plant at Ras Laffan sends 45 percent of its output to Japan.",
        {"indicator": "output_share", "counterpart_area": "JPN", "ref_area": "QAT"},
    ),
    (
        "Algeria covers about 8% of the Spanish gas market.",
        {"indicator": "market_share", "product": "NG", "flow": "import"},
    ),
    ("The price of crude rose to $71 a barrel in April 2019.", {"indicator": "price", "product": "2709"}),
    (
        "The gross domestic product of Ghana was 65 billion dollars in 2018.",
        {"indicator": "gdp", "time_period": "2018"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_a_figure_is_given_what_its_sentence_says(text: str, expected: dict[str, str]) -> None:
    claim = claims(text)[0]
    assert {name: claim.get(name, "-") for name in expected} == expected


def test_the_second_of_two_figures_may_be_the_one_that_matters() -> None:
    _, share = claims("Of the 1,200 Danes surveyed in May, 54% had a good opinion of Germany.")
    assert [share[k] for k in ("indicator", "ref_area", "counterpart_area")] == ["opinion_share", "DNK", "DEU"]
    assert share["time_period"] == "2019-05"


def test_a_period_is_carried_over_from_the_sentence_before_and_marked() -> None:
    text = "In 2013, Ireland’s trade with Malta fell. Malta ranked 41st among Irish partners in exports (0.3%)."
    rank, share = claims(text)
    assert [rank["time_period"], share["time_period"]] == ["2013", "2013"]
    assert "time_period" in rank["proposed"]
    assert (share["indicator"], share["flow"], share["ref_area"]) == ("trade_share", "export", "IRL")


def test_a_period_no_word_gives_is_marked_and_noted() -> None:
    claim = claims("Italy imports 40% of its gas from Algeria.")[0]
    assert claim["time_period"] == "2018"
    assert "time_period" in claim["proposed"]
    assert "latest full year" in claim["period_note"]


def test_a_new_paragraph_carries_no_period_over() -> None:
    text = "In 2013 the port of Genoa was rebuilt.\n\nThe committee signed 12 documents."
    assert "time_period" not in claims(text)[0]


def test_what_is_to_come_takes_the_coming_month() -> None:
    claim = claims("The 9th session of the forum will be held in Lima in November.")[0]
    assert claim["time_period"] == "2019-11"


def test_what_no_rule_knows_is_left_open_and_marked() -> None:
    claim = claims("He caught 14 butterflies.")[0]
    assert claim["indicator"] == ""
    assert claim["proposed"] == ["indicator"]


def test_a_speaker_reports_from_his_own_side() -> None:
    text = (
        "Egypt is near Italy. Egypt said the trade between the two countries (5 billion dollars last year) would grow."
    )
    assert [claims(text)[0][k] for k in ("ref_area", "counterpart_area")] == ["EGY", "ITA"]
    text = (
        "Egypt is near Italy. Italy said the trade between the two countries (5 billion dollars last year) would grow."
    )
    assert [claims(text)[0][k] for k in ("ref_area", "counterpart_area")] == ["ITA", "EGY"]


def test_an_abbreviation_the_text_explains_stands_for_its_area() -> None:
    text = "The Russian Far East (RFE) exports coal. In the RFE, output doubled."
    assert claims(text)[0]["ref_area"] == "RUS"


def test_words_and_places_are_those_of_the_text_across_line_ends() -> None:
    text = "In \n2016, the volume of Dutch gas ex-\nports to Bel-\ngium was ap-\nproximately 700 mil-\nlion euros."
    claim = claims(text)[0]
    assert claim["words"] == "ap-\nproximately 700 mil-\nlion euros"
    assert [claim[k] for k in ("ref_area", "counterpart_area", "flow")] == ["NLD", "BEL", "export"]
    assert text[claim["start"] : claim["end"]] == claim["words"]
    for because in claim["because"]:
        assert text[because["start"] : because["end"]] == because["words"]


def test_a_record_has_the_fingerprint_of_its_place() -> None:
    text = (
        "After years of decline the trade of Spain with Morocco rose in 2017 to some 14 billion euros, officials said."
    )
    claim = claims(text)[0]
    assert (claim["before"], claim["after"]) == fingerprint(text, claim["start"], claim["end"])


def test_the_numbers_that_are_no_figures_are_listed() -> None:
    made = draft("In 2014 the G7 met; exports rose 5%.\n", PUBLISHED, "a.txt")
    assert "# a,3,7,2014,date,," in made
    assert "# a,12,14,G7,name,," in made


def test_ids_are_different_and_fit_the_form() -> None:
    found = [claim["id"] for claim in claims("Exports of Japan were 5 billion yen, 6 billion yen and 7 billion yen.")]
    assert found == ["new-article.trade", "new-article.trade-2", "new-article.trade-3"]


def test_a_draft_as_it_is_stops_the_build(raw: Path) -> None:
    made = draft("Japan imported 12% of its coal from Canada in 2018.\n", PUBLISHED, "alpha-2020.txt")
    (raw / "claims" / "alpha-2020.toml").write_text(made, encoding="utf-8", newline="")
    result = CliRunner().invoke(main, ["build", "--raw", str(raw), "--out", str(raw.parent / "out")])
    assert result.exit_code == 1
    assert "proposed" in result.output + result.stderr
    assert "statement" in result.output + result.stderr


@pytest.mark.parametrize("published", ["", "yesterday", "2016/2017", "2016-13"])
def test_a_wrong_date_of_publication_is_refused(published: str) -> None:
    with pytest.raises(UsageError, match="published must be"):
        draft("5%", published)


def test_a_year_of_publication_resolves_what_does_not_depend_on_the_day() -> None:
    assert claims("Exports of Japan fell by 5% in 2014.", "2016")[0]["time_period"] == "2014"
    assert "time_period" not in claims("In March exports of Japan fell by 5%.", "2016")[0]


@suite
@given(st.text(), st.sampled_from(["2016", "2016-05", "2020-02-29"]))
def test_any_text_gives_toml(text: str, published: str) -> None:
    tomllib.loads(draft(text, published))


@suite
@given(
    st.lists(
        st.sampled_from(
            "Japan|Russia’s|exports|5%|to|in 2014|last year|. |\n\n|-\n|the|rank|12th|share in|trade|between|and|@|#|("
            '|of gas|“|US|"""|\\|2 trillion yen|its'.split("|")
        )
    ).map(" ".join)
)
def test_any_turn_of_phrase_gives_records_of_the_text(text: str) -> None:
    for claim in claims(text):
        assert text[claim["start"] : claim["end"]] == claim["words"]
        for because in claim.get("because", []):
            assert text[because["start"] : because["end"]] == because["words"]


def test_areas_are_told_by_case_and_as_whole_words() -> None:
    text = "Give us turkey and china; Turkey and the US met near Japantown, off the Sea of Japan."
    assert [m.code for m in mentions(text)] == ["TUR", "USA"]


def test_the_areas_codes_are_those_of_iso_but_for_three_groups() -> None:
    countries = pytest.importorskip("pycountry").countries
    codes = {code for code, _ in lexicon().values()}
    assert {code for code in codes if countries.get(alpha_3=code) is None} == {"EUR", "EUU", "SUN"}


def test_the_longer_product_counts() -> None:
    assert [c.code for c in cues(PRODUCTS, "liquefied natural gas, natural gas and fuel oil")] == [
        "271111",
        "NG",
        "2710",
    ]


def test_sentences_end_where_readers_end_them() -> None:
    text = "Mr. Sato of the U.S. office came on Oct. 3. He left.\n\n  1. Energy\n  2. Fish\n\nIt was long \n\nand hard."
    passage = Passage(text, PUBLISHED)
    assert [" ".join(text[s.start : s.end].split()) for s in passage.sentences] == [
        "Mr. Sato of the U.S. office came on Oct. 3.",
        "He left.",
        "1. Energy",
        "2. Fish",
        "It was long and hard.",
    ]


def test_a_draft_that_was_reviewed_builds_and_agrees_with_its_text(raw: Path, texts: Path) -> None:
    text = (texts / "beta-2021.txt").read_text(encoding="utf-8")
    made = draft(text, "2021-07-01", "beta-2021.txt")
    reviewed = [line for line in made.splitlines() if not line.startswith("proposed = ")]
    done = "\n".join(reviewed).replace('statement = ""', 'statement = "An invented statement."') + "\n"
    (raw / "claims" / "beta-2021.toml").write_text(done, encoding="utf-8", newline="")
    out = raw.parent / "out"
    result = CliRunner().invoke(main, ["build", "--raw", str(raw), "--texts", str(texts), "--out", str(out)])
    assert result.exit_code == 0, result.output
