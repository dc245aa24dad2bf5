"""What a claim is about, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jrtrade import codes
from jrtrade.verdicts.energy import ONE_PROJECT

if TYPE_CHECKING:
    from collections.abc import Mapping

AREAS = {
    "EUR": "Europe",
    "EUU": "the EU",
    "CHN": "China",
    "RUS": "Russia",
    "USA": "the United States",
    "SUN": "the USSR",
}
"""Short names of areas; the others are short already."""

GOODS = {
    "TOTAL": "",
    "2701": "coal",
    "2709": "crude oil",
    "271111": "liquefied gas",
    "271121": "pipeline gas",
    "NG": "gas",
}
WAYS = {"export": "to", "import": "from", "total": "with"}
FLOWS = {"export": "exports", "import": "imports", "total": "trade"}


def topic(claim: Mapping[str, Any]) -> str:
    """Return what a claim is about.

    Parameters
    ----------
    claim : mapping
        A row of `claims`; what does not apply is None.

    Examples
    --------
    >>> claim = {"indicator": "trade_share", "ref_area": "JPN", "counterpart_area": "RUS", "flow": "import",
    ...          "product": "271111", "base_area": None, "time_period": "2015", "base_period": None}
    >>> topic(claim)
    'Russia in Japan’s imports of liquefied gas, 2015'
    """
    ref, partner, base = (_area(claim[name]) for name in ("ref_area", "counterpart_area", "base_area"))
    goods = GOODS.get(claim["product"] or "TOTAL", "")
    trade = f"{FLOWS.get(claim['flow'] or 'total', 'trade')}{f' of {goods}' if goods else ''}"
    whose = f"{ref}’s " if ref else ""
    project = ONE_PROJECT.get((claim["ref_area"], claim["product"]), ("a project", ""))[0]
    when = (claim["time_period"] or "")[:4]
    words = {
        "trade": f"{whose}{trade} {WAYS.get(claim['flow'] or 'total', 'with')} {partner}",
        "trade_share": f"{partner} in {whose}{trade}",
        "trade_rank": f"{partner}’s place in {whose}{trade}",
        "trade_ratio": f"{partner} ÷ {base} in {whose}{trade}",
        "trade_ratio_gdp": f"{partner} ÷ {base} in {whose}{trade}, per GDP",
        "trade_multiple": f"{whose}{trade} with {partner} ÷ that of {claim['base_period']}",
        "output_share": f"{project}’s output shipped to {partner}",
        "output_multiple": f"{project}’s output as a multiple of an earlier one",
        "market_share": f"{partner} in {whose}{goods} market",
        "opinion_share": f"people in {ref} who see {partner} well",
        "project_count": "projects of the two countries",
        "project_share": "part of the projects under way",
        "capital": "capital of the joint fund",
    }.get(claim["indicator"], codes.INDICATORS[claim["indicator"]])
    return f"{words}, {when}" if when else words


def _area(code: str | None) -> str:
    return AREAS.get(code or "", codes.AREAS.get(code or "", ""))
