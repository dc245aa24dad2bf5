"""Months, seasons and days of the week."""

from __future__ import annotations

from jrtrade.quantity.lexicon.tables import longest_first

MONTHS: dict[str, int] = {
    name: i
    for i, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug", "September Sept Sep",
            "October Oct", "November Nov", "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH_NAMES = longest_first(MONTHS)
"""Any of them, in a regular expression."""
SEASONS = frozenset("spring summer autumn fall winter".split())
SEASON_NAMES = longest_first(SEASONS)
MONTHS_AND_SEASONS = frozenset(MONTHS) | frozenset(season.capitalize() for season in SEASONS)
"""Their names, with a capital."""
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun".split()
)
ONES_OF = {
    ("minute", "second"): 60, ("hour", "minute"): 60, ("day", "hour"): 24, ("week", "day"): 7, ("year", "month"): 12,
    ("decade", "year"): 10, ("century", "year"): 100,
}  # fmt: skip
"""How many of the second time the first has, where it has always as many."""
