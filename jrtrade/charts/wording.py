"""Numbers and verdicts as the charts' sentences write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jrtrade.charts.material import Series

HOLDS = {"agrees": "holds", "agrees_loosely": "holds only loosely", "differs": "does not hold"}


def percent(value: float, digits: int = 1) -> str:
    """Return a percentage.

    >>> percent(7.7339)
    '7.7%'
    """
    return f"{value:.{digits}f}%"


def whole_percent(value: float) -> str:
    """Return a percentage without decimals.

    >>> whole_percent(-7.7339)
    '−8%'
    """
    return f"{value:.0f}%".replace("-", "−")


def trillion_yen(value: float, digits: int = 2) -> str:
    """Return an amount of yen.

    >>> trillion_yen(2525936757743.4)
    '2.53 trillion yen'
    """
    return f"{value / 1e12:.{digits}f} trillion yen"


def billion(value: float, digits: int = 1, currency: str = "USD") -> str:
    """Return an amount of money.

    >>> billion(18385591123.0)
    'USD 18.4 billion'
    """
    return f"{currency} {value / 1e9:,.{digits}f} billion"


def place(value: float) -> str:
    """Return a place in an order.

    >>> [place(n) for n in (1, 2, 12, 23)]
    ['1st', '2nd', '12th', '23rd']
    """
    n = round(value)
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def course(series: Series, form: Callable[[float], str], turns: tuple[str, str] = ("at most", "at least")) -> str:
    """Return a series in words: its first and last year, its highest and lowest.

    Parameters
    ----------
    series : Series
        The series.
    form : callable
        Writes a value.
    turns : tuple of str
        What is said of the highest value and of the lowest.
    """
    values = dict(series)
    years = list(values)
    if len(years) == 1:
        return f"{form(values[years[0]])} in {years[0]}"
    extremes = dict(zip((f(years, key=values.__getitem__) for f in (max, min)), turns, strict=True))
    said = [f"{form(values[years[0]])} in {years[0]}", f"{form(values[years[-1]])} in {years[-1]}"]
    said += [
        f"{how} {form(values[year])}, in {year}" for year, how in extremes.items() if year not in (years[0], years[-1])
    ]
    return "; ".join(said)


def by_year(series: Series, form: Callable[[float], str]) -> str:
    """Return every value of a short series in words."""
    return ", ".join(f"{year} {form(value)}" for year, value in series)


def amount(value: float, unit: str, *, ordinal: bool = False, times: bool = False) -> str:
    """Return an official value with three digits.

    >>> amount(7.733857, "%"), amount(2.5259e12, "JPY"), amount(10, "1", ordinal=True), amount(4.57256, "1", times=True)
    ('7.73%', '2.53 trillion yen', '10th', '4.57 times')
    """
    if ordinal:
        return place(value)
    if times:
        return f"{value:.3g} times"
    if unit == "%":
        return f"{value:.3g}%"
    if unit == "JPY":
        return trillion_yen(value) if value >= 1e12 else f"{value / 1e9:.3g} billion yen"
    if unit == "USD":
        return f"USD {value / 1e9:.3g} billion"
    return f"{value:.3g}" if unit == "1" else f"{value:.3g} {unit}"
