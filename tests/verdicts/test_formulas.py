"""Every formula against a case worked by hand."""

from __future__ import annotations

import pytest
from invented import Row, claim, judge, observation, of_role, verdict

from jrtrade.verdicts import Observations
from jrtrade.verdicts.formulas import FORMULAS
from jrtrade.verdicts.observations import Key

FOB, CIF = {"basis": "FOB"}, {"basis": "CIF"}


def pair(source: str, ref: str, partner: str, year: str, out: float, into: float, **more: object) -> list[Row]:
    """Return exports and imports of a pair, in billion dollars."""
    key = f"trade.{ref}.{partner}.{{}}.TOTAL.value"
    return [
        observation(source, key.format("export"), year, out, "USD", 9, **(FOB | more)),
        observation(source, key.format("import"), year, into, "USD", 9, **(CIF | more)),
    ]


def rate(year: str, yen: float) -> Row:
    """Return an exchange rate."""
    return observation("office", "exchange_rate.JPN.USA._._._", year, yen, "JPY/USD", lineage="federal-reserve")


ERROR = observation(
    "ours",
    "conversion.JPN.USA._.TOTAL.value",
    "2001/2019",
    0.0,
    "%",
    obs_low=-0.5,
    obs_high=0.5,
    lineage="federal-reserve",
)
TRADE = pair("series", "JPN", "RUS", "2015", 5.0, 15.0)
WORLD = pair("series", "JPN", "WLD", "2015", 400.0, 600.0)


def test_a_level_is_exports_plus_imports() -> None:
    found = verdict("20 billion dollars", TRADE)
    assert (found["verdict"], found["ref_value"], found["unit"], found["rule"]) == ("agrees", 20e9, "USD", "level")
    assert found["formula"] == "JPN–RUS 2015: exports 5 bn + imports 15 bn USD = 20 bn USD"
    assert found["basis"] == "calendar year 2015; records of JPN; FOB/CIF"


def test_a_level_in_yen_is_turned_at_the_years_rate_with_its_error() -> None:
    found = verdict("2.2 trillion yen", [*TRADE, rate("2015", 120.0), ERROR])
    assert found["ref_value"] == pytest.approx(20e9 * 120)
    assert found["ref_low"] == pytest.approx((20e9 - 1e9) * 119.5 * 0.995, rel=1e-5)
    assert found["ref_high"] == pytest.approx((20e9 + 1e9) * 120.5 * 1.005, rel=1e-5)
    assert "turned into JPY at the average rate of 2015, good to 0.5 %" in found["basis"]


def test_yen_are_turned_into_dollars_the_other_way() -> None:
    yen = observation("office", "trade.JPN.RUS.total.TOTAL.value", "2015", 2400.0, "JPY", 9)
    assert verdict("20 billion dollars", [yen, rate("2015", 120.0)])["ref_value"] == pytest.approx(20e9)


def test_a_published_total_goes_before_a_sum_of_the_same_source() -> None:
    total = observation("series", "trade.JPN.RUS.total.TOTAL.value", "2015", 20.4, "USD", 9)
    assert verdict("20 billion dollars", [*TRADE, total])["ref_value"] == 20.4e9


def test_the_partners_records_stand_in_where_the_reporters_are_missing() -> None:
    found = verdict("20 billion dollars", pair("series", "RUS", "JPN", "2015", 12.0, 6.0))
    assert found["formula"] == "JPN–RUS 2015 by the records of RUS: exports 6 bn + imports 12 bn USD = 18 bn USD"
    assert "the records of RUS stand in for those of JPN, which are missing here" in found["basis"]
    assert "CIF/FOB" in found["basis"]


def test_a_share_is_part_by_world_from_one_source() -> None:
    found = verdict("2%", [*TRADE, *WORLD, *pair("paper", "JPN", "WLD", "2015", 1.0, 1.0)], indicator="trade_share")
    assert (found["verdict"], found["ref_value"], found["source_id"]) == ("agrees", 2.0, "series")


def test_no_share_is_made_of_two_sources() -> None:
    reference = [*TRADE, *pair("office", "JPN", "WLD", "2015", 400.0, 600.0)]
    assert verdict("2%", reference, indicator="trade_share")["verdict"] == "unchecked"


def test_a_share_as_published_is_a_witness_of_its_own() -> None:
    printed = observation("paper", "trade_share.JPN.RUS.total.TOTAL.value", "2015", 2.1, "%", lineage="rosneft")
    rows = judge([claim("2%", indicator="trade_share")], [*TRADE, *WORLD, printed])
    assert [row["ref_value"] for row in of_role(rows, "witness")] == [2.1]


def partners(ref: str, year: str, values: dict[str, float], number: int = 30) -> list[Row]:
    """Return the exports to many partners: some named, the others smaller and smaller ones."""
    names = [a + b + "X" for a in "ABCDEF" for b in "ABCDE"][: number - len(values)]
    listed = values | {name: 1 / (n + 1) for n, name in enumerate(names)}
    return [observation("series", f"trade.{ref}.{a}.export.TOTAL.value", year, v, "USD", 9) for a, v in listed.items()]


LISTED = partners("JPN", "2015", {"USA": 30.0, "CHN": 20.0, "HKG": 9.0, "RUS": 5.0, "DEU": 10.0})


def test_a_rank_is_one_more_than_the_larger_partners() -> None:
    found = verdict("fifth", LISTED, indicator="trade_rank", flow="export")
    assert (found["verdict"], found["ref_value"]) == ("agrees", 5.0)
    assert "itself 5 bn USD, above it HKG 9 bn, below it AAX 1 bn" in found["formula"]


def test_the_world_and_groups_are_no_partners() -> None:
    whole = [observation("series", f"trade.JPN.{a}.export.TOTAL.value", "2015", 90.0, "USD", 9) for a in ("WLD", "EUR")]
    assert verdict("fifth", [*LISTED, *whole], indicator="trade_rank", flow="export")["ref_value"] == 5.0


def test_hong_kong_with_china_is_one_partner() -> None:
    rows = judge([claim("fifth", indicator="trade_rank", flow="export")], LISTED)
    assert [row["ref_value"] for row in of_role(rows, "reading")] == [4.0]


def test_a_short_list_gives_no_rank() -> None:
    short = partners("JPN", "2015", {"USA": 30.0, "RUS": 5.0}, number=24)
    found = verdict("second", short, indicator="trade_rank", flow="export")
    assert (found["verdict"], found["why"]) == (
        "unchecked",
        "no observation here of: a list of 25 partners of JPN for 2015",
    )


def test_partners_too_close_to_tell_widen_a_rank() -> None:
    close = partners("JPN", "2015", {"USA": 30.0, "RUS": 5.0, "DEU": 5.4})
    found = verdict("third", close, indicator="trade_rank", flow="export")
    assert (found["ref_value"], found["ref_low"], found["ref_high"]) == (3.0, 2.0, 3.0)


def test_a_ratio_is_one_pair_by_the_other() -> None:
    found = verdict("10%", [*TRADE, *pair("series", "JPN", "CHN", "2015", 80.0, 120.0)], **RATIO)
    assert (found["verdict"], found["ref_value"]) == ("agrees", 10.0)


RATIO = {"indicator": "trade_ratio", "base_area": "CHN"}
GDP = [
    observation("series", f"{gdp}.{area}._._._._", "2015", value, unit, 12)
    for gdp, unit, russia, china in (("gdp", "USD", 2.0, 8.0), ("gdp_ppp", "USD_PPP", 4.0, 12.0))
    for area, value in (("RUS", russia), ("CHN", china))
]


def test_a_ratio_by_gdp_is_the_ratio_times_the_ratio_of_the_gdps() -> None:
    reference = [*TRADE, *pair("series", "JPN", "CHN", "2015", 80.0, 120.0), *GDP]
    rows = judge([claim("40%", indicator="trade_ratio_gdp", base_area="CHN")], reference)
    assert [row["ref_value"] for row in of_role(rows, "primary")] == [40.0]
    assert {row["ref_value"] for row in of_role(rows, "reading")} == {30.0}


def test_a_multiple_is_a_period_by_its_base() -> None:
    found = verdict(
        "fivefold",
        [*TRADE, *pair("series", "JPN", "RUS", "2000", 1.0, 3.0)],
        indicator="trade_multiple",
        base_period="2000",
    )
    assert (found["verdict"], found["ref_value"], found["unit"]) == ("agrees", 5.0, "1")


def test_a_multiple_is_read_in_the_currency_of_its_sentence() -> None:
    level = claim("2.4 trillion yen", claim_id="a-2020.level", basis_group="a-2020.group")
    multiple = claim("fivefold", indicator="trade_multiple", base_period="2000", basis_group="a-2020.group")
    reference = [*TRADE, *pair("series", "JPN", "RUS", "2000", 1.0, 3.0), rate("2015", 120.0), rate("2000", 100.0)]
    rows = [row for row in judge([level, multiple], reference) if row["rule"] == "multiple"]
    assert [row["ref_value"] for row in of_role(rows, "primary")] == [pytest.approx(6.0)]
    assert [row["ref_value"] for row in of_role(rows, "reading")] == [5.0]


def test_a_multiple_without_a_period_compares_with_nothing() -> None:
    found = verdict("several-fold", TRADE, indicator="trade_multiple", time_period=None, base_period="2015")
    assert found["verdict"] == "not_comparable"
    assert "it states no period" in found["why"]


def fuel(source: str, key: str, year: str, value: float, unit: str, mult: int = 6, **more: object) -> Row:
    """Return an observation of liquefied gas."""
    measure = "volume" if unit == "bcm" else "weight"
    return observation(source, f"{key}.271111.{measure}", year, value, unit, mult, **more)


OUTPUT = {
    "indicator": "output_share",
    "ref_area": "RUS",
    "counterpart_area": "JPN",
    "product": "271111",
    "flow": "export",
}
FACTOR = observation("ours", "conversion._._._.271111._", "2014/2018", 1.4, "bcm/Mt", obs_low=1.3, obs_high=1.5)


def test_a_share_of_output_from_one_source() -> None:
    exports = fuel("series", "trade.RUS.JPN.export", "2015", 6.0, "t")
    output = fuel("series", "output.RUS._._", "2015", 10.0, "t", basis="Sakhalin-2")
    assert verdict("60 percent", [exports, output], **OUTPUT)["ref_value"] == 60.0


def test_a_share_of_output_across_units_has_the_range_of_the_factor() -> None:
    imports = fuel("series", "trade.JPN.RUS.import", "2015", 5.0, "t")
    exports = fuel("office", "trade.RUS.WLD.export", "2015", 10.0, "bcm", 0)
    found = verdict("70 percent", [imports, exports, FACTOR], **OUTPUT)
    assert found["ref_value"] == pytest.approx(70.0)
    assert found["ref_low"] == pytest.approx(4.5 * 1.3 / 10.5 * 100, rel=1e-4)
    assert "part and whole from different sources" in found["basis"]
    assert "all exports of RUS, which were those of Sakhalin-2 until 2016" in found["basis"]


def test_the_exports_of_a_country_stand_for_one_project_only_while_there_was_one() -> None:
    imports = fuel("series", "trade.JPN.RUS.import", "2018", 5.0, "bcm", 0)
    exports = fuel("series", "trade.RUS.WLD.export", "2018", 10.0, "bcm", 0)
    assert verdict("50 percent", [imports, exports], **OUTPUT | {"time_period": "2018"})["verdict"] == "unchecked"


def test_what_importers_record_stands_for_an_output() -> None:
    reference = [
        fuel("series", f"trade.{a}.RUS.import", "2015", v, "t") for a, v in (("JPN", 6.0), ("KOR", 3.0), ("CHN", 1.0))
    ]
    found = verdict("60 percent", reference, **OUTPUT)
    assert found["ref_value"] == 60.0
    assert "imports of 3 importers for the output" in found["basis"]


def test_a_multiple_of_an_output() -> None:
    reference = [fuel("series", "output.RUS._._", year, value, "t") for year, value in (("2015", 10.0), ("2010", 5.0))]
    dimensions = {"indicator": "output_multiple", "ref_area": "RUS", "counterpart_area": None, "product": "271111"}
    assert verdict("doubled", reference, base_period="2010", **dimensions)["ref_value"] == 2.0


MARKET = {"indicator": "market_share", "ref_area": "EUR", "product": "NG", "flow": "import"}


def gas(key: str, value: float) -> Row:
    """Return an observation of gas of the year 2015."""
    return observation("series", key, "2015", value, "bcm", lineage="bp-review")


def test_a_market_share_is_supplies_by_consumption() -> None:
    reference = [gas("trade.EUR.RUS.import.271121.volume", 150.0), gas("gas_consumption.EUR._._.NG.volume", 500.0)]
    found = verdict("30%", reference, **MARKET)
    assert (found["verdict"], found["ref_value"]) == ("agrees", 30.0)
    assert "no figures of liquefied natural gas" in found["basis"]


def test_a_market_without_consumption_is_what_it_imports() -> None:
    reference = [gas("trade.JPN.RUS.import.271111.volume", 10.0), gas("trade.JPN.WLD.import.271111.volume", 100.0)]
    found = verdict("10%", reference, **MARKET | {"ref_area": "JPN"})
    assert found["ref_value"] == 10.0
    assert "share of JPN's imports by volume" in found["basis"]


def test_europe_without_turkey_bounds_the_union() -> None:
    reference = [gas("trade.EUR.RUS.import.271121.volume", 150.0), gas("trade.TUR.RUS.import.271121.volume", 30.0)]
    reference.append(gas("gas_consumption.EUU._._.NG.volume", 400.0))
    found = verdict("30%", reference, **MARKET | {"ref_area": "EUU"})
    assert (found["ref_value"], "Europe without Turkey stands for the EU" in found["basis"]) == (30.0, True)


PRICES = [
    observation("series", "price.WLD._._.2709._", y, p, "USD/bbl", basis="Brent")
    for y, p in (("2014", 100.0), ("2015", 60.0))
]
PRICE = {
    "indicator": "price_change",
    "ref_area": "WLD",
    "counterpart_area": None,
    "product": "2709",
    "base_period": "2014",
}


def test_a_change_of_price() -> None:
    assert verdict("40%", PRICES, trend="down", **PRICE)["ref_value"] == pytest.approx(-40.0)


def test_a_stated_fall_is_held_against_a_fall() -> None:
    assert verdict("40%", PRICES, trend="down", **PRICE)["verdict"] == "agrees"
    assert verdict("40%", PRICES, trend="up", **PRICE)["verdict"] == "differs"


def test_a_value_by_volume_and_price() -> None:
    reference = [
        observation("series", "trade.JPN.RUS.import.271111.volume", "2015", 10.0, "bcm"),
        observation("series", "price.JPN.WLD.import.271111._", "2015", 8.0, "USD/MMBtu"),
        observation("series", "conversion._._._.271111._", "2015", 40.0, "MMBtu/bcm", 6),
    ]
    found = verdict("3.2 billion dollars", reference, flow="import", product="271111")
    assert (found["verdict"], found["ref_value"]) == ("agrees", pytest.approx(10 * 40e6 * 8))


def test_liquefied_gas_in_cubic_metres_against_tonnes() -> None:
    reference = [fuel("series", "trade.JPN.RUS.import", "2015", 5.0, "t"), FACTOR]
    found = verdict("7 bcm", reference, flow="import", product="271111")
    assert (found["unit"], found["ref_value"]) == ("bcm", pytest.approx(7.0))


def test_crude_oil_is_no_gas() -> None:
    crude = observation("series", "trade.JPN.RUS.import.2709.weight", "2015", 5.0, "t", 6)
    assert verdict("7 bcm", [crude, FACTOR], flow="import", product="2709")["verdict"] == "unchecked"


def projects(indicator: str, period: str, value: float, unit: str = "1") -> Row:
    """Return an observation of projects."""
    return observation("paper", f"{indicator}.JPN.RUS._._._", period, value, unit, lineage="japan-government")


def test_a_share_of_projects_is_those_under_way_by_all() -> None:
    reference = [projects("project_count", "2018-05", 120.0), projects("project_active_count", "2018-05", 60.0)]
    found = verdict("a half", reference, indicator="project_share", time_period="2018-05-25")
    assert (found["verdict"], found["ref_value"], found["unit"]) == ("agrees", 50.0, "%")


def test_a_state_is_observed_around_the_claims_date() -> None:
    reference = [projects("project_count", "2018", 100.0), projects("project_count", "2017", 90.0)]
    found = verdict("100 projects", reference, indicator="project_count", time_period="2018-05-25")
    assert found["formula"] == "project count JPN–RUS 2018 as published: 100"


def test_a_kind_of_projects_is_not_all_projects() -> None:
    reference = [projects("project_count", "2018", 100.0)]
    found = verdict("100 joint energy projects", reference, indicator="project_count", time_period="2018")
    assert found["verdict"] == "not_comparable"
    assert "one kind of project (joint energy project)" in found["why"]


def test_a_capital_lasts_until_it_changes() -> None:
    fund = [
        observation("paper", "capital.JPN.RUS._._.value", year, value, "USD", 9)
        for year, value in (("2010", 3.0), ("2014", 1.0))
    ]
    assert verdict("USD 1 billion", fund, indicator="capital", measure="value")["ref_value"] == 1e9


def test_what_has_no_formula_is_looked_up() -> None:
    poll = observation("office", "opinion_share.RUS.JPN._._._", "2015-04", 78.0, "%")
    found = verdict("78%", [poll], indicator="opinion_share", ref_area="RUS", counterpart_area="JPN")
    assert (found["verdict"], found["rule"]) == ("agrees", "observed")


def test_what_is_missing_is_named() -> None:
    found = verdict("20 billion dollars", TRADE, time_period="2030")
    assert found["why"] == "no observation here of: JPN–RUS 2030: exports and imports by value"
    found = verdict("20 billion euros", TRADE)
    assert found["why"] == "no observation here of: an exchange rate into EUR for 2015"


def test_a_fiscal_year_is_no_calendar_year() -> None:
    fiscal = pair("series", "JPN", "RUS", "2015", 5.0, 15.0, basis="fiscal year")
    rows = judge([claim("20 billion dollars")], fiscal)
    assert of_role(rows, "primary")[0]["verdict"] == "unchecked"


def test_a_fiscal_year_is_tried_as_another_basis() -> None:
    fiscal = pair("office", "JPN", "RUS", "2015", 6.0, 20.0, basis="fiscal year")
    explained = of_role(judge([claim("26 billion dollars")], [*TRADE, *fiscal]), "explanation")[0]
    assert explained["explained_by"] == "fiscal year (26 bn USD)"
    assert explained["basis"].startswith("fiscal year; fiscal year 2015; ")


def test_every_rule_of_an_indicator_has_a_meaning() -> None:
    from jrtrade.codes import CHECK_RULES

    assert {formula.rule for formula in FORMULAS.values()} <= set(CHECK_RULES)


def test_the_better_source_goes_first_whatever_its_value() -> None:
    reference = [
        *pair("paper", "JPN", "RUS", "2015", 1.0, 1.0),
        *TRADE,
        *pair("office", "JPN", "RUS", "2015", 2.0, 2.0),
    ]
    rows = judge([claim("20 billion dollars")], reference)
    assert [r["source_id"] for r in (*of_role(rows, "primary"), *of_role(rows, "witness"))] == [
        "office",
        "series",
        "paper",
    ]


def test_an_open_limit_of_a_source_stays_open() -> None:
    more = observation("paper", "trade.JPN.RUS.total.TOTAL.value", "2015", 18.0, "USD", 9, obs_low=18.0)
    found = verdict("25 billion dollars", [more])
    assert (found["verdict"], found["ref_low"], found["ref_high"]) == ("agrees", 18e9, None)


def test_units_are_brought_together_when_the_table_is_read() -> None:
    reference = [fuel("series", "trade.JPN.RUS.import", "2015", 5e9, "kg", 0)]
    book = Observations(reference, [{"source_id": "series", "quality": "press"}])
    found = book.at(Key("trade", "JPN", "RUS", "import", "271111", "weight"), "2015")
    assert [(o.value, o.unit) for o in found] == [(5e6, "t")]


SAME = [
    ("20 billion dollars", "20,000 million dollars", {}),
    ("5.0 million tonnes", "5.0 billion kilograms", {"flow": "import", "product": "271111"}),
    ("7.0 bcm", "7.0 billion cubic meters", {"flow": "import", "product": "271111"}),
]


@pytest.mark.parametrize(("one", "other", "dimensions"), SAME, ids=[case[1] for case in SAME])
def test_a_change_of_the_claims_unit_never_changes_a_verdict(one: str, other: str, dimensions: dict[str, str]) -> None:
    gas_of = [fuel("series", "trade.JPN.RUS.import", "2015", value, "t") for value in (4.0, 5.0, 6.0)]
    for level in gas_of:
        reference = [*TRADE, *WORLD, level, FACTOR]
        first, second = (verdict(words, reference, **dimensions) for words in (one, other))
        assert first["verdict"] == second["verdict"]
        assert first["gap"] == pytest.approx(second["gap"])


@pytest.mark.parametrize(("mult", "factor"), [(0, 1e9), (3, 1e6), (6, 1e3), (12, 1e-3)])
def test_a_change_of_the_observations_unit_never_changes_a_verdict(mult: int, factor: float) -> None:
    exact = pair("series", "JPN", "RUS", "2015", 5.123456789012, 15.234567890123)
    other = [row | {"obs_value": row["obs_value"] * factor, "unit_mult": mult} for row in exact]
    for words in ("20.3 billion dollars", "20.35 billion dollars", "20.36 billion dollars", "20.4 billion dollars"):
        assert verdict(words, exact)["verdict"] == verdict(words, other)["verdict"]
