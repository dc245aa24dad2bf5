"""The words of numbers: cardinals, scales, ordinals, parts, multiples."""

from __future__ import annotations

from decimal import Decimal

UNITS_TEENS: dict[str, int] = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}


def words_to(last: int) -> str:
    """Return the number words from one to the last as the branches of a regular expression."""
    return "|".join(word for word, value in UNITS_TEENS.items() if 0 < value <= last)


TWO_TO_TEN = words_to(10).removeprefix("one|")
"""The same from two to ten, as small numbers of things are written."""
FIGURE_STARTS = frozenset("0123456789$£€¥")
"""What a figure in digits begins with."""
TENS: dict[str, int] = {
    w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
TENS |= {"fourty": 40, "ninty": 90}  # so often misspelt that nothing else is meant
AGE_GROUPS: dict[str, int] = {
    **{f"{word}es" if word.endswith("x") else f"{word}s": n for word, n in UNITS_TEENS.items() if n > 1},
    **{word[:-1] + "ies": n for word, n in TENS.items()},
}
"""Ages as groups are named by them: "the under-fives", "over-sixties"."""
SCALES: dict[str, Decimal] = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10) ** 5,
    "million": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "quadrillion": Decimal(10) ** 15,
    "quintillion": Decimal(10) ** 18,
}
SCALE_PLURALS: dict[str, Decimal] = {
    **{w + "s": v for w, v in SCALES.items()},
    "tens": Decimal(10),
    "dozens": Decimal(12),
}
SCALE_SYMBOLS: dict[str, Decimal] = {
    **dict.fromkeys(("mn", "mln", "mil", "mio", "Mn", "Mln"), SCALES["million"]),
    **dict.fromkeys(("bn", "bln", "Bn", "BN", "Bln"), SCALES["billion"]),
    **dict.fromkeys(("tn", "trn", "trln", "Tn", "Trn", "Trln"), SCALES["trillion"]),
}
"""Scale symbols that are nothing else, whatever stands around them."""
SHORT_SCALES: dict[str, Decimal] = {
    **dict.fromkeys("kK", SCALES["thousand"]),
    **dict.fromkeys("mM", SCALES["million"]),
    **dict.fromkeys("bB", SCALES["billion"]),
    **dict.fromkeys("tT", SCALES["trillion"]),
}
"""Scale letters, read as such after a currency sign, or before a counted noun."""
ORDINALS: dict[str, int] = {
    w: i
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {
    w: 10 * i
    for i, w in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split(), start=2
    )
}
ORDINALS |= {"fourtieth": 40, "twelth": 12, "nineth": 9}
ORDINALS |= {"thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
FRACTION_PARTS: dict[str, int] = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    w + s: n for w, n in ORDINALS.items() if n > 2 for s in ("", "s")
}
VULGAR: dict[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
    "⅓": Decimal(1) / Decimal(3),
    "⅔": Decimal(2) / Decimal(3),
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / Decimal(6),
    "⅚": Decimal(5) / Decimal(6),
    "⅐": Decimal(1) / Decimal(7),
    "⅑": Decimal(1) / Decimal(9),
    "⅒": Decimal("0.1"),
}
MULTIPLES: dict[str, int] = {
    "twice": 2, "thrice": 3,
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "treble": 3, "trebled": 3, "trebling": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
}  # fmt: skip
FOLDS: dict[str, int] = {w + "fold": i for w, i in (UNITS_TEENS | TENS).items() if i > 1} | {
    "hundredfold": 100,
    "thousandfold": 1000,
}
