"""The chart poll: people in Russia who call relations with Japan good."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jrtrade import periods
from jrtrade.charts.drawing import frame, label, pointed, stated
from jrtrade.charts.house import ground, ink
from jrtrade.charts.sheet import Sheet
from jrtrade.charts.wording import HOLDS, percent, whole_percent
from jrtrade.verdicts.formulas import answers
from jrtrade.verdicts.lookups import key_of
from jrtrade.verdicts.questions import Question

if TYPE_CHECKING:
    from jrtrade.charts.material import Material
    from jrtrade.charts.picture import Picture

CLAIM = "hanada-2016.poll-good"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def draw(m: Material) -> Picture:
    """Draw the chart."""
    asked = Question("opinion_share", "RUS", "JPN")
    found = {p: answers(m.book, asked.on(time_period=p))[0] for p in m.book.periods(key_of(asked))}
    [verdict] = [m.outcome(CLAIM, f) for f in answers(m.book, asked.on(time_period=m.claims[CLAIM]["time_period"]))[:1]]
    highest = max(f.value for f in found.values())
    used = tuple(dict.fromkeys(o.source_id for f in found.values() for o in f.used))
    sheet = Sheet(
        m,
        "poll",
        title=f"{m.said(CLAIM)} {HOLDS[verdict]}"
        + (f", and is the highest of {len(found)} polls" if m.value(CLAIM) >= highest else ""),
        subtitle="People asked in Russia who call relations with Japan good or rather good. Orange diamond: stated",
        remark="Polls for Japan’s foreign ministry; answers are worded a little differently from poll to poll.",
        sources=used,
        room=220,
    )
    ax = sheet.axes(40, 20, 544, 175)
    at = [_year(p) for p in found]
    frame(
        ax,
        x=(min(at) - 0.8, max(at) + 0.8),
        y=(0, 100),
        years=[int(p[:4]) for p in found],
        steps=range(0, 101, 25),
        unit="% of those asked",
        form=whole_percent,
    )
    values = [f.value for f in found.values()]
    ax.vlines(at, 0, values, color=ink("quiet_soft"), linewidth=3)
    [line] = ax.plot(at, values, linestyle="", marker="o", markersize=11, color=ink("main"), markeredgecolor=ground())
    line.set_gid("polls")
    for x, value in zip(at, values, strict=True):
        label(ax, x, value, percent(value, 0), by=(0, 12))
    when = m.claims[CLAIM]["time_period"]
    stated(ax, _year(when), m.value(CLAIM), None, "stated", size=6)
    pointed(ax, _year(when), m.value(CLAIM), f"{m.said(CLAIM)}\n{m.by(CLAIM)}", by=(-26, -30), role="stated")
    return sheet.done(
        "Dots for the share of people asked in Russia who call relations with Japan good: "
        + ", ".join(f"{percent(f.value, 0)} in {_told(p)}" for p, f in found.items())
        + f". {m.said(CLAIM)} ({m.by(CLAIM)}) is placed at {_told(when)}.",
    )


def _told(period: str) -> str:
    """Return a period as a sentence has it.

    >>> _told("2004"), _told("2019-02"), _told("2016-03/2016-04"), _told("2015-12/2016-01")
    ('2004', 'February 2019', 'March to April 2016', 'December 2015 to January 2016')
    """
    if re.fullmatch(r"\d{4}", period):
        return period
    first, last = periods.bounds(period)
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    opening = MONTHS[first.month - 1] if first.year == last.year else f"{MONTHS[first.month - 1]} {first.year}"
    return f"{opening} to {MONTHS[last.month - 1]} {last.year}"


def _year(period: str) -> float:
    """Return the middle of a period on an axis of years."""
    first, last = periods.bounds(period)
    return (first.toordinal() + last.toordinal()) / 2 / 365.2425 + 0.5
