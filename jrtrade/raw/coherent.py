"""What must hold between the observations of one source: no part larger than its whole, sums that add up."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jrtrade.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jrtrade.raw.records import Observation

HALF = Decimal("0.5")
GROUPS = ("WLD", "EUR", "EUU")
"""Areas that hold others, so that they are no parts among others."""


class _Line(NamedTuple):
    """An observation, where it stands, and what its printed digits leave."""

    line: int
    low: Decimal | None
    high: Decimal | None
    observation: Observation


def incoherent(name: str, observations: Sequence[tuple[int, Observation]]) -> Iterator[Fault]:
    """Yield a fault for every observation that contradicts another of its source.

    Printed digits are allowed for: 5.1 + 15.8 may be 20.8.

    Parameters
    ----------
    name : str
        The file.
    observations : sequence of (int, Observation)
        Its observations, each with its line.
    """
    lines = [_line(*pair) for pair in observations]
    by_pair: dict[object, dict[str | None, _Line]] = defaultdict(dict)
    by_whole: dict[object, dict[str | None, _Line]] = defaultdict(dict)
    for held in lines:
        o = held.observation
        kind = (o.indicator, o.ref_area, o.product, o.measure, o.time_period, o.unit_measure)
        calendar = "fiscal" in (o.basis or "")
        if o.indicator == "trade":
            by_pair[*kind, o.counterpart_area, calendar][o.flow] = held
            by_whole[*kind, o.flow, calendar][o.counterpart_area] = held
        elif o.indicator in ("trade_share", "output_share"):
            by_whole[*kind, o.flow, o.basis][o.counterpart_area] = held
    for flows in by_pair.values():
        yield from _sums(name, flows)
    for partners in by_whole.values():
        yield from _parts(name, partners)


def _sums(name: str, flows: dict[str | None, _Line]) -> Iterator[Fault]:
    out, into, total = (flows.get(flow) for flow in ("export", "import", "total"))
    if out is None or into is None or total is None:
        return
    low, high = _plus(out.low, into.low), _plus(out.high, into.high)
    if (low is not None and total.high is not None and low > total.high) or (
        high is not None and total.low is not None and high < total.low
    ):
        found = f"{_shown(total)}, where lines {out.line} and {into.line} give {_shown(out)} and {_shown(into)}"
        yield Fault(f"{name}:{total.line} → obs_value", "exports plus imports", found)


def _parts(name: str, partners: dict[str | None, _Line]) -> Iterator[Fault]:
    world = partners.get("WLD")
    countries = [held for area, held in partners.items() if area not in GROUPS]
    limit = world.high if world is not None else None
    what = f"no more than the world's {_shown(world)} in line {world.line}" if world is not None else ""
    if countries and countries[0].observation.unit_measure == "%":
        limit, what = Decimal(100), "shares of one whole that come to no more than 100 %"
    if limit is None:
        return
    larger = [held for held in countries if held.low is not None and held.low > limit]
    for held in larger:
        yield Fault(f"{name}:{held.line} → obs_value", what, _shown(held))
    together = sum((held.low for held in countries if held.low is not None), Decimal(0))
    if not larger and together > limit:
        last = max(countries, key=lambda held: held.line)
        yield Fault(f"{name}:{last.line} → obs_value", what, f"{together:f} in {len(countries)} lines together")


def _line(line: int, o: Observation) -> _Line:
    scale = Decimal(10) ** o.unit_mult
    exponent = o.obs_value.as_tuple().exponent
    half = HALF * Decimal(10) ** (min(exponent, 0) if isinstance(exponent, int) else 0)
    low, high = o.obs_value - half, o.obs_value + half
    if o.obs_low is not None or o.obs_high is not None:
        return _Line(line, _times(o.obs_low, scale), _times(o.obs_high, scale), o)
    return _Line(line, low * scale, high * scale, o)


def _shown(held: _Line) -> str:
    o = held.observation
    return f"{o.obs_value:f}" + (f" × 10^{o.unit_mult}" if o.unit_mult else "")


def _plus(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a + b


def _times(value: Decimal | None, scale: Decimal) -> Decimal | None:
    return None if value is None else value * scale
