"""The code lists: every code a record may use, with its meaning; written once, used by records, schemas and docs."""

from __future__ import annotations

AREAS: dict[str, str] = {
    "WLD": "World",
    "JPN": "Japan",
    "RUS": "Russian Federation",
    "SUN": "Soviet Union (until 1991)",
    "CHN": "China, mainland",
    "HKG": "Hong Kong",
    "USA": "United States of America",
    "EUR": "Europe with Turkey, the area of BP and Gazprom statistics (own code)",
    "EUU": "European Union, 28 members (World Bank code)",
}
"""Areas of claims: ISO 3166-1 alpha-3, SUN from ISO 3166-3, WLD for the world, and two groups. Reference data may use
any ISO 3166-1 alpha-3 code as well (`raw` checks their form; a test holds them against pycountry)."""

FLOWS: dict[str, str] = {
    "export": "goods leaving ref_area for counterpart_area",
    "import": "goods entering ref_area from counterpart_area",
    "total": "exports plus imports",
}

PRODUCTS: dict[str, str] = {
    "TOTAL": "all goods",
    "2701": "coal (HS 2701)",
    "2709": "crude oil (HS 2709)",
    "271111": "liquefied natural gas (HS 271111)",
    "271121": "natural gas in gaseous state, by pipeline (HS 271121)",
    "NG": "natural gas in any form, HS 271111 and 271121 (own code)",
}

MEASURES: dict[str, str] = {
    "value": "money",
    "weight": "mass",
    "volume": "volume, for gases at standard conditions",
    "energy": "energy content",
}

INDICATORS: dict[str, str] = {
    "trade": "level of goods trade of ref_area with counterpart_area",
    "trade_share": "trade with counterpart_area as a share of ref_area's trade with the world",
    "trade_rank": "place of counterpart_area among ref_area's partners, 1 the largest",
    "trade_ratio": "trade with counterpart_area as a share of ref_area's trade with base_area",
    "trade_ratio_gdp": "trade_ratio with each partner's trade divided by its GDP",
    "trade_multiple": "trade in time_period as a multiple of trade in base_period",
    "output_share": "exports to counterpart_area as a share of a project's output",
    "output_multiple": "a project's output as a multiple of its output in base_period",
    "market_share": "supplies from counterpart_area as a share of ref_area's consumption",
    "gas_consumption": "consumption of natural gas in ref_area",
    "output": "a project's output",
    "price": "price of a commodity",
    "price_change": "relative change of a price between base_period and time_period",
    "exchange_rate": "units of ref_area's currency per unit of counterpart_area's, average of the period",
    "gdp": "gross domestic product at current prices",
    "gdp_ppp": "gross domestic product at purchasing power parity, current international dollars",
    "conversion": "factor from one unit to another",
    "capital": "capital of a fund",
    "opinion_share": "share of respondents giving an answer",
    "project_count": "number of projects",
    "project_active_count": "number of projects under way",
    "project_share": "share of projects",
    "document_count": "number of documents",
    "meeting_number": "running number of a meeting",
    "exercise_number": "running number of an exercise",
    "event_number": "running number of another event, visit, term or anniversary",
    "event_count": "number of events",
    "island_count": "number of islands",
    "area_count": "number of areas of cooperation",
    "point_count": "number of points of a plan",
    "duration": "length of time",
}

OBS_STATUS: dict[str, str] = {  # SDMX CL_OBS_STATUS, the codes in use here
    "A": "normal value",
    "E": "estimated value",
    "P": "provisional value",
}

QUALITIES: dict[str, str] = {
    "primary": "the statistical office or body itself",
    "compilation": "a compilation of primary statistics",
    "statement": "an official's statement of a statistic",
    "press": "a press report of a statistic",
    "derived": "computed here from other sources",
}

LINEAGES: dict[str, str] = {
    "japan-customs": "customs of Japan (Ministry of Finance, Trade Statistics of Japan)",
    "russia-customs": "Federal Customs Service of Russia",
    "china-customs": "General Administration of Customs of China",
    "korea-customs": "customs of South Korea",
    "india-customs": "customs of India",
    "un-estimate": "estimate of the UN Statistics Division for Taiwan",
    "japan-national-accounts": "national accounts of Japan",
    "russia-national-accounts": "national accounts of Russia",
    "china-national-accounts": "national accounts of China",
    "icp": "International Comparison Program, price levels for purchasing power parity",
    "federal-reserve": "Federal Reserve, daily exchange rates",
    "eia": "US Energy Information Administration",
    "bp-review": "Statistical Review of World Energy (BP, since 2023 the Energy Institute), own compilation",
    "eurostat": "Eurostat",
    "meti": "Ministry of Economy, Trade and Industry of Japan, petroleum statistics",
    "gazprom": "Gazprom's own statements",
    "rosneft": "Rosneft's own statements",
    "sakhalin-energy": "Sakhalin Energy's own statements and reports",
    "rdif-jbic": "the two funds' own statements",
    "mofa-japan": "Ministry of Foreign Affairs of Japan",
    "japan-government": "statements of the Government of Japan",
    "russia-government": "statements of the President of Russia",
    "unstated": "origin not stated; never counts as an independent witness",
}
"""Whose records an observation comes from. Observations that share a lineage are one witness, however many publishers
print them."""

CHECK_VERDICTS: dict[str, str] = {
    "agrees": "the reference value, within its own error, lies in the interval the words allow",
    "agrees_loosely": "it lies only in the generous interval",
    "differs": "it lies outside both; the gap is given",
    "not_comparable": "what the figure and the statistic measure is not the same; the reason is given",
    "unchecked": "no reference data; what is missing is named",
}

CHECK_ROLES: dict[str, str] = {
    "primary": "the stated basis by the best source; one row for every claim",
    "witness": "the stated basis by another source, or computed another way",
    "reading": "a basis the words leave open: the other side's records, another measure, currency or GDP, another area",
    "summary": "how many independent witnesses there are on the stated basis, and how many of them agree",
    "explanation": "neighbouring bases of a claim that does not agree on its stated one, and those that reproduce it",
    "robustness": "the same search for a claim that agrees: where else it would",
    "joint": "a basis that reproduces all claims of a sentence at once",
    "relation": "the claim held against other claims",
}

CHECK_RULES: dict[str, str] = {
    "level": "level of trade, in the unit of the claim",
    "share": "trade with the partner ÷ trade with the world",
    "rank": "1 + number of partners with more trade",
    "ratio": "trade with one partner ÷ trade with another",
    "ratio_gdp": "trade with one partner ÷ trade with another, each per unit of the partner's GDP",
    "multiple": "trade in the period ÷ trade in the base period",
    "output_share": "exports to the partner ÷ output of the project",
    "output_multiple": "output in the period ÷ output in the base period",
    "market_share": "supplies from the partner ÷ consumption, or ÷ imports where consumption is not known",
    "price_change": "price in the period ÷ price in the base period − 1",
    "project_share": "share as published, or projects under way ÷ projects",
    "observed": "the figure as published",
    "equal": "claims state the same",
    "successor": "the second number is the first plus one",
    "count_of_list": "the number is that of the places listed",
    "lies_between": "a share of the whole lies between the shares of its two parts",
    "quotient": "a level ÷ a multiple is the level of the base period",
    "product": "a share × its total is the part",
    "sum": "the parts add up to the total",
    "elapsed": "a length of time is the time between two periods",
    "anniversary": "an anniversary's number is the year less the year of the event",
}

RELATIONS: tuple[str, ...] = (
    "equal",
    "successor",
    "count_of_list",
    "lies_between",
    "quotient",
    "product",
    "sum",
    "elapsed",
    "anniversary",
)
"""The rules of `CHECK_RULES` that hold between claims."""
