"""The quantities of a text as a list that a notebook shows in place, highlighted, each with its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, get_args

from jrtrade.errors import UsageError
from jrtrade.inert import NO_FORMULA, escaped
from jrtrade.quantity import Quantity, find
from jrtrade.quantity.model import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    import pandas as pd

Include = Literal["figures", "all"]

SHOWN_CHARACTERS = 20_000
"""A notebook is shown the text up to here."""
SHOWN_QUANTITIES = 1_000
"""A notebook is shown at most this many quantities."""

# Hues of Okabe and Ito's palette, which colour-blind eyes tell apart; the line under the words differs as well, so that
# the groups can be told apart in grey. The fill is thin enough to be read over white and over black.
_GROUPS: dict[str, tuple[str, str, str]] = {
    "money": ("0,114,178", "solid", "money"),
    "percent": ("230,159,0", "dashed", "percent"),
    "percentage_point": ("230,159,0", "dashed", "percent"),
    "measure": ("0,158,115", "dotted", "measure or duration"),
    "duration": ("0,158,115", "dotted", "measure or duration"),
    "count": ("204,121,167", "double", "count or rank"),
    "ordinal": ("204,121,167", "double", "count or rank"),
    "multiple": ("86,180,233", "solid", "multiple, ratio or bare number"),
    "ratio": ("86,180,233", "solid", "multiple, ratio or bare number"),
    "number": ("86,180,233", "solid", "multiple, ratio or bare number"),
    "date": ("128,128,128", "dotted", "no figure (date, name, page …)"),
}
_QUALIFIERS = {"at_most": "at most", "at_least": "at least"}


class Quantities(list[Quantity]):
    """The quantities of a text, in order: a list that knows its text.

    A notebook shows the text with the quantities highlighted; the reading of each appears under the pointer.

    Attributes
    ----------
    text : str
        The text they were found in.
    """

    def __init__(self, found: Iterable[Quantity] = (), text: str = "") -> None:
        super().__init__(found)
        self.text = text

    def __repr__(self) -> str:
        shown = ", ".join(repr(q.words if len(q.words) <= 40 else q.words[:39] + "…") for q in self[:3])
        rest = f", … {len(self) - 3} more" if len(self) > 3 else ""
        return f"<{len(self)} quantit{'y' if len(self) == 1 else 'ies'}{': ' if self else ''}{shown}{rest}>"

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return one dict per quantity, values exact (Decimal)."""
        return [q.as_dict() for q in self]

    def to_frame(self) -> pd.DataFrame:
        """Return a pandas DataFrame, one row per quantity, values as floats."""
        import pandas as pd  # noqa: PLC0415 - extraction itself needs no pandas

        columns: dict[str, Any] = {name: [] for name in FIELDS}
        columns |= dict(zip(FIELDS, map(list, zip(*map(fields, self), strict=True)), strict=False))
        for name in NUMBERS:
            columns[name] = pd.array([as_float(value) for value in columns[name]], dtype="float64")
        columns["digits"] = pd.array(columns["digits"], dtype="Int64")
        for name in ("start", "end"):
            columns[name] = pd.array(columns[name], dtype="int64")
        for name in ("words", "kind", "unit", "qualifier", "trend", "aside"):
            columns[name] = pd.array(columns[name], dtype="string")
        columns["assumed"] = pd.array(columns["assumed"], dtype="bool")
        return pd.DataFrame(columns)

    def _repr_html_(self) -> str:
        shown: list[Quantity] = []
        end = min(len(self.text), SHOWN_CHARACTERS)
        for q in self:
            if q.start < end < q.end:
                end = q.start
            if q.start >= end:
                break
            if len(shown) == SHOWN_QUANTITIES:
                end = q.start
                break
            shown.append(q)
        parts: list[str] = []
        at = 0
        for q in shown:
            parts += [escaped(self.text[at : q.start]), _mark(q)]
            at = q.end
        parts.append(escaped(self.text[at:end]))
        return (
            f'<div class="{NO_FORMULA}">'
            '<div style="white-space:pre-wrap;overflow-wrap:anywhere;max-width:50em;line-height:1.6">'
            f"{''.join(parts)}</div>{_rest(len(self.text) - end, len(self) - len(shown))}{_legend(shown)}</div>"
        )


NUMBERS = ("value", "value_to", "low", "high", "generous_low", "generous_high")
"""The fields that hold exact decimals."""


def fields(q: Quantity) -> tuple[Any, ...]:
    """Return what a quantity says of itself, in the order of `FIELDS`.

    Parameters
    ----------
    q : Quantity
        Any quantity.

    Returns
    -------
    tuple
    """
    allowed = q.interval  # asked for once: it is worked out each time
    return (
        q.start,
        q.end,
        q.words,
        q.kind,
        q.value,
        q.value_to,
        allowed.low,
        allowed.high,
        allowed.generous_low,
        allowed.generous_high,
        q.unit,
        q.qualifier,
        q.trend,
        q.digits,
        q.assumed,
        q.aside,
    )


def as_float(value: Decimal | None) -> float | None:
    """Return a number as a float; one beyond a float's range as None, since infinity is no reading of it.

    Parameters
    ----------
    value : Decimal or None
        Any number.

    Returns
    -------
    float or None

    Examples
    --------
    >>> from decimal import Decimal
    >>> as_float(Decimal("2.15")), as_float(Decimal("1e400")), as_float(None)
    (2.15, None, None)
    """
    if value is None or value.adjusted() > 307:
        return None
    return float(value)


def extract(text: str, include: Include = "figures") -> Quantities:
    """Find the quantities stated in an English text.

    Parameters
    ----------
    text : str
        English prose of any length.
    include : {"figures", "all"}
        "all" returns the numbers that are no statistics too (dates, names, list marks …), each with its class in
        `aside`, so that every numeral of the text lies in exactly one quantity.

    Returns
    -------
    Quantities
        A list of `Quantity`, in order of place; a notebook shows it as the text with the quantities highlighted.

    Raises
    ------
    UsageError
        If `text` is no string or `include` is none of its choices.

    Examples
    --------
    >>> for q in extract("Exports rose 3% to about $2.5 billion in 2014."):
    ...     print(q.words, q.kind, q.value, q.unit, q.qualifier, q.trend, sep=" | ")
    3% | percent | 3 | % | exact | up
    about $2.5 billion | money | 2500000000 | USD | about | None
    >>> [q.aside for q in extract("It opened in 2014.", include="all")]
    ['date']
    """
    if not isinstance(text, str):
        raise UsageError(f"text must be a str, not {type(text).__name__}; decode bytes first: data.decode('utf-8')")
    if include not in get_args(Include):
        raise UsageError(f"include must be 'figures' or 'all', not {include!r}")
    return Quantities(find(text, include=include), text)


_RECURRING = 16
"""With so many decimals a number was not stated but divided ("two thirds")."""


def shown_number(value: Decimal) -> str:
    """Return a number for people: thousands marked, no needless zeros, recurring decimals cut, at most a line.

    Parameters
    ----------
    value : Decimal
        Any number.

    Returns
    -------
    str

    Examples
    --------
    >>> from decimal import Decimal
    >>> shown_number(Decimal("2.522e12")), shown_number(Decimal("10.50")), shown_number(Decimal("1e80"))
    ('2,522,000,000,000', '10.5', '1.0e+80')
    >>> shown_number(Decimal(2) / 3)
    '0.6667'
    """
    _, digits, exponent = value.as_tuple()
    if isinstance(exponent, int) and exponent <= -_RECURRING and value.adjusted() >= -_RECURRING:
        value = round(value, 4 if value.adjusted() >= -2 else 2 - value.adjusted())
        _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or len(digits) > 24 or not -12 <= value.adjusted() <= 24 or exponent < -24:
        return f"{value:.3e}" if len(digits) > 4 else f"{value:.1e}"
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def reading(q: Quantity) -> str:
    """Return what a quantity says, in one line for people.

    Parameters
    ----------
    q : Quantity
        Any quantity.

    Returns
    -------
    str

    Examples
    --------
    >>> reading(extract("some 2.522 trillion yen")[0])
    'about 2,522,000,000,000 JPY'
    """
    if q.aside is not None:
        return f"no figure: {q.aside.replace('_', ' ')}"
    hedge = "" if q.qualifier == "exact" else _QUALIFIERS.get(q.qualifier, q.qualifier)
    value = "no number stated" if q.value is None else shown_number(q.value)
    to = "" if q.value_to is None else f"to {shown_number(q.value_to)}"
    unit = f"{q.unit or ''}{' (assumed)' if q.assumed else ''}"
    joined = " ".join(part for part in (q.trend or "", hedge, value, to) if part)
    return f"{joined}{'' if unit[:1] in ('', '%') else ' '}{unit}"


def _mark(q: Quantity) -> str:
    colour, stroke, _ = _group(q)
    fill = "0" if q.aside else ".22"
    says = reading(q)
    if q.aside is None:
        allowed = q.interval
        says += f"\n{q.kind.replace('_', ' ')}; allows {_interval(allowed.low, allowed.high)}"
    return (
        f'<mark title="{escaped(says)}" style="color:inherit;background:rgba({colour},{fill});'
        f'border-bottom:3px {stroke} rgb({colour});border-radius:2px">{escaped(q.words)}</mark>'
    )


def _group(q: Quantity) -> tuple[str, str, str]:
    return _GROUPS["date" if q.aside else q.kind]


def _interval(low: Decimal | None, high: Decimal | None) -> str:
    if low is None:
        return "anything" if high is None else f"anything up to {shown_number(high)}"
    if high is None:
        return f"anything from {shown_number(low)}"
    return shown_number(low) if low == high else f"{shown_number(low)} to {shown_number(high)}"


def _legend(shown: list[Quantity]) -> str:
    groups = {_group(q): None for q in shown}
    if not groups:
        return '<div style="opacity:.75">no quantities found</div>'
    keys = "".join(
        f'<span style="margin-right:1.2em;border-bottom:3px {stroke} rgb({colour})">{escaped(name)}</span>'
        for colour, stroke, name in groups
    )
    hint = '<span style="opacity:.75">point at one for its reading</span>'
    return f'<div style="margin-top:.6em;font-size:85%">{keys}{hint}</div>'


def _rest(characters: int, quantities: int) -> str:
    if characters <= 0:
        return ""
    return (
        f'<div style="opacity:.75">… and {characters:,} more characters with {quantities:,} quantities, '
        "not shown; <code>.to_frame()</code> has all.</div>"
    )
