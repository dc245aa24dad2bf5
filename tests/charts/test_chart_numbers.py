"""What is drawn is what the tables hold, reckoned here once more and without the library's formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from matplotlib.artist import Artist

if TYPE_CHECKING:
    from chart_texts import Draw

    from jrtrade.charts import ChartName
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

DOTS = "imf-dots-2022"


def named(picture: Picture, name: str) -> Any:
    """Return the one artist with an id."""
    [found] = picture.findobj(lambda artist: isinstance(artist, Artist) and artist.get_gid() == name)
    return found


def points(picture: Picture, name: str) -> dict[int, float]:
    """Return a line's points, the gaps left out."""
    xs, ys = named(picture, name).get_data()
    return {int(x): float(y) for x, y in zip(xs, ys, strict=True) if not np.isnan(x)}


def values(reference: pd.DataFrame, source: str, **dimensions: str) -> pd.Series:
    """Return a series of one source by year."""
    rows = reference[reference["source_id"] == source]
    for column, code in dimensions.items():
        rows = rows[rows[column] == code]
    return rows.assign(year=rows["time_period"].astype(int)).set_index("year")["amount"].sort_index()


def trade(reference: pd.DataFrame, ref: str, partner: str, flow: str) -> pd.Series:
    areas = {"ref_area": ref, "counterpart_area": partner}
    if flow == "total":
        return trade(reference, ref, partner, "export") + trade(reference, ref, partner, "import")
    return values(reference, DOTS, indicator="trade", flow=flow, product="TOTAL", **areas)


def rates(reference: pd.DataFrame) -> pd.Series:
    return values(reference, "frb-fx", indicator="exchange_rate")


def same(drawn: dict[int, float], expected: pd.Series) -> None:
    assert drawn
    assert drawn == pytest.approx({year: expected[year] for year in drawn})


@pytest.mark.parametrize(("side", "partner", "line"), [("JPN", "RUS", "japan"), ("RUS", "JPN", "russia")])
def test_trade_value(draw: Draw, reference: pd.DataFrame, side: str, partner: str, line: str) -> None:
    dollars = trade(reference, side, partner, "total")
    picture = draw("trade-value")
    same(points(picture, f"{line}-USD"), dollars / 1e9)
    same(points(picture, f"{line}-JPY"), (dollars * rates(reference)).dropna() / 1e12)
    assert set(points(picture, f"{line}-USD")) == set(range(1992, 2021))


def test_trade_value_places_what_is_stated(draw: Draw) -> None:
    assert points(draw("trade-value"), "stated-yen") == pytest.approx({2015: 2.522})
    assert points(draw("trade-value"), "stated-dollars") == pytest.approx({2017: 18})
    low, high = named(draw("trade-value"), "stated-dollars-allowed").get_ydata()
    assert (low, high) == pytest.approx((17.5, 18.5))


def test_trade_multiple(draw: Draw, reference: pd.DataFrame) -> None:
    dollars = trade(reference, "JPN", "RUS", "total")
    yen = dollars * rates(reference)
    same(points(draw("trade-multiple"), "dollars"), dollars[2015] / dollars)
    same(points(draw("trade-multiple"), "yen"), yen[2015] / yen)


def test_mirror_gap(draw: Draw, reference: pd.DataFrame) -> None:
    picture = draw("mirror-gap")
    bought, sold = trade(reference, "JPN", "RUS", "import"), trade(reference, "RUS", "JPN", "export")
    same(points(picture, "bought-JPN"), bought / 1e9)
    same(points(picture, "sold-JPN"), sold / 1e9)
    assert f"Japan as the buyer records {(bought / sold).median() - 1:.0%} more" in picture.title


@pytest.mark.parametrize("flow", ["export", "import", "total"])
def test_trade_shares(draw: Draw, reference: pd.DataFrame, flow: str) -> None:
    share = trade(reference, "JPN", "RUS", flow) / trade(reference, "JPN", "WLD", flow) * 100
    same(points(draw("trade-shares"), flow), share)


@pytest.mark.parametrize(("side", "partner"), [("JPN", "RUS"), ("RUS", "JPN")])
@pytest.mark.parametrize("flow", ["export", "import"])
def test_partner_rank(draw: Draw, reference: pd.DataFrame, side: str, partner: str, flow: str) -> None:
    listed = reference[(reference["source_id"] == DOTS) & (reference["ref_area"] == side) & (reference["flow"] == flow)]
    listed = listed[~listed["counterpart_area"].isin(["WLD"])]
    drawn = points(draw("partner-rank"), f"{side}-{flow}")
    assert set(drawn) == set(range(2010, 2021))
    for year, place in drawn.items():
        then = listed[listed["time_period"] == str(year)].set_index("counterpart_area")["amount"]
        assert place == 1 + (then > then[partner]).sum()


def test_block_2014(draw: Draw, reference: pd.DataFrame) -> None:
    share = trade(reference, "JPN", "RUS", "export") / trade(reference, "JPN", "WLD", "export") * 100
    assert named(draw("block-2014"), "official-export-share-2013").get_text() == f"{share[2013]:.2f}%"
    assert named(draw("block-2014"), "fits-export-share-2013") is not None
    assert not draw("block-2014").findobj(lambda a: a.get_gid() == "fits-export-share-2014")
    assert draw("block-2014").title == "All 5 figures given for 2014 fit 2013; none of them fit 2014 itself"


def test_china_ratio(draw: Draw, reference: pd.DataFrame) -> None:
    picture = draw("china-ratio")
    russia, china, hong_kong = (trade(reference, "JPN", partner, "total") for partner in ("RUS", "CHN", "HKG"))
    same(points(picture, "total"), russia / china * 100)
    same(points(picture, "total-hong-kong"), russia / (china + hong_kong) * 100)
    gdp = {area: values(reference, "imf-weo-2025", indicator="gdp", ref_area=area) for area in ("RUS", "CHN")}
    same(points(picture, "current-prices"), russia / gdp["RUS"] / (china / gdp["CHN"]) * 100)
    assert named(picture, "stated-trade-ratio-band").get_height() == 4
    assert named(picture, "stated-trade-ratio-gdp-band").get_height() == 20


def test_energy_shares(draw: Draw, reference: pd.DataFrame) -> None:
    fuel = {"indicator": "trade", "flow": "import", "ref_area": "JPN", "measure": "weight"}
    expected = {}
    for source in ("comtrade-fuels-2008", "comtrade-fuels-2014"):
        gas = values(reference, source, **fuel, product="271111", counterpart_area="RUS")
        world = values(reference, source, **fuel, product="271111", counterpart_area="WLD")
        expected |= (gas / world * 100).dropna().to_dict()
    drawn = points(draw("energy-shares"), "gas-weight")
    assert {y: v for y, v in drawn.items() if y in expected} == pytest.approx(expected)
    assert {2012, 2013} <= set(drawn)
    assert points(draw("energy-shares"), "stated-lng-share") == {2015: 10.0}
    assert points(draw("energy-shares"), "stated-crude-share") == {2015: 8.0}
    assert list(named(draw("energy-shares"), "stated-japan-gas-share").get_ydata()) == [10, 10]


def test_a_line_is_broken_where_years_are_missing(draw: Draw) -> None:
    xs, _ = named(draw("energy-shares"), "gas-weight").get_data()
    assert np.isnan(xs[list(xs).index(2019) + 1])


def test_sakhalin_2(draw: Draw, reference: pd.DataFrame) -> None:
    said = reference[(reference["indicator"] == "output_share") & (reference["counterpart_area"] == "JPN")]
    expected = said.assign(year=said["time_period"].astype(int)).set_index("year")["amount"].to_dict()
    assert points(draw("sakhalin-2"), "company") == pytest.approx(expected)
    assert points(draw("sakhalin-2"), "computed")[2013] == pytest.approx(11.6502 / 14.2405 * 100, rel=1e-3)
    assert points(draw("sakhalin-2"), "stated") == {2009: 20.0}


def test_gas_value(draw: Draw, reference: pd.DataFrame) -> None:
    gas = {"indicator": "trade", "ref_area": "JPN", "counterpart_area": "RUS", "product": "271111", "measure": "value"}
    for source, year in (("comtrade-fuels-2008", 2010), ("comtrade-fuels-2014", 2014)):
        worth = values(reference, source, **gas)[year] * rates(reference)[year]
        assert named(draw("gas-value"), f"worth-{year}").get_height() == pytest.approx(worth / 1e9)


def test_europe_gas(draw: Draw, reference: pd.DataFrame) -> None:
    pipes = values(reference, "bp-2015", indicator="trade", ref_area="EUR", product="271121")
    used = values(reference, "bp-2015", indicator="gas_consumption", ref_area="EUR")
    assert points(draw("europe-gas"), "bp-europe")[2014] == pytest.approx(pipes[2014] / used[2014] * 100)
    assert points(draw("europe-gas"), "gazprom")[2013] == 29.9
    assert named(draw("europe-gas"), "stated-band").get_y() == 29


def test_oil_price(draw: Draw, reference: pd.DataFrame) -> None:
    brent = values(reference, "eia-brent", indicator="price")
    same(points(draw("oil-price"), "price"), brent)
    change = (brent / brent.shift(1) - 1) * 100
    for year in (1998, 2009, 2015, 2021):
        assert named(draw("oil-price"), f"change-{year}").get_height() == pytest.approx(change[year])
    assert f"{change.idxmin()}" in draw("oil-price").title


def test_poll(draw: Draw) -> None:
    _, heights = named(draw("poll"), "polls").get_data()
    assert list(heights) == [63, 73, 78, 71]


def held(material: Material) -> list[dict[str, Any]]:
    rows = [row for row in material.tables["checks"] if row["role"] == "primary"]
    return [row for row in rows if row["verdict"] in ("agrees", "agrees_loosely", "differs")]


def test_verdicts_shows_every_claim_that_was_held(draw: Draw, material: Material) -> None:
    for row in held(material):
        [ratio], _ = named(draw("verdicts"), f"stated-{row['claim_id']}").get_data()
        stated = material.claims[row["claim_id"]]["value"]
        if material.claims[row["claim_id"]]["kind"] == "ratio":
            stated *= 100
        assert ratio == pytest.approx(stated / row["ref_value"])


def test_verdicts_counts_them_in_its_title(draw: Draw, material: Material) -> None:
    counts = pd.Series([row["verdict"] for row in held(material)]).value_counts()
    title = draw("verdicts").title
    assert f"Of {counts.sum()} checkable figures, {counts['agrees']} agree" in title
    assert f"and {counts['differs']} differ" in title


def test_verdicts_has_the_worst_on_top(draw: Draw, material: Material) -> None:
    gaps = {row["claim_id"]: abs(row["gap_percent"]) for row in held(material) if row["verdict"] == "differs"}
    heights = {c: named(draw("verdicts"), f"stated-{c}").get_ydata()[0] for c in gaps}
    assert sorted(gaps, key=lambda c: -gaps[c]) == sorted(heights, key=lambda c: heights[c])


def test_verdicts_leaves_an_open_side_open(draw: Draw) -> None:
    picture = draw("verdicts")
    left, _ = picture.axes[0].get_xlim()
    assert named(picture, "allowed-meti-2016.trade-ratio").get_x() == left
    assert named(picture, "open-meti-2016.trade-ratio").get_xdata()[0] == left


def test_verdicts_tells_the_year_that_explains_a_sentence(draw: Draw) -> None:
    assert draw("verdicts").alt.count("fits year 2013") == 5


@pytest.mark.parametrize(
    ("name", "ring", "line", "year"),
    [
        ("china-ratio", "stated-year-total", "total", 2015),
        ("china-ratio", "stated-year-current-prices", "current-prices", 2015),
        ("trade-multiple", "base-yen", "yen", 2000),
        ("trade-multiple", "base-dollars", "dollars", 2000),
        ("partner-rank", "official-export-rank", "JPN-export", 2014),
        ("partner-rank", "official-import-rank", "JPN-import", 2014),
    ],
)
def test_a_ring_is_around_the_official_figure_of_the_stated_year(
    draw: Draw, name: ChartName, ring: str, line: str, year: int
) -> None:
    assert points(draw(name), ring) == {year: points(draw(name), line)[year]}
