"""Text made for measuring, the same on every run: news-like prose of invented sentences, and lines hard to read."""

from __future__ import annotations

import random

_WITH_FIGURES = (
    "Exports of {good} to {place} rose by {small}% to {money} in {year}, the customs office said on {day}.",
    "The {body} expects about {count} {things} to be ready by {month} {year}, up from {small} a year earlier.",
    "At the {ordinal} meeting of the council, held in {place}, {word} delegations signed {count} {things}.",
    "Output fell {small}.{digit} percent between {year} and {year2}, while prices doubled to {money} a tonne.",
    "Roughly {word} in ten households in {place} pay over {money} a month for heating, according to the {body}.",
    "The plant, which cost {money}, can store {count},{three} cubic metres and ships {small} to {count} cargoes.",
    "Its share of the market in {place} has grown from {small}% to nearly {count}%, or {digit} percentage points.",
    "{place} ranked {ordinal} among the buyers of {good}, with {small}.{digit} million tonnes worth {money}.",
    "After two and a half hours of talks, the {body} agreed on a {word}-point plan and a fund of {money}.",
)
_WITHOUT_FIGURES = (
    "The minister praised the patience of the negotiators and thanked the people of {place} for their welcome.",
    "Nobody at the {body} would say when the line to {place} might open, or who would pay for the work.",
    "Fishermen along the coast complain that the harbour has been closed to them since the storms of spring.",
    "What the government wants is plain enough; how it hopes to bring the {body} round is anybody’s guess.",
    "Old friendships count for little in this trade, say those who have spent their lives buying {good}.",
    "The road from {place} runs through hills where little has changed, and where few expect that anything will.",
    "Critics of the plan, among them former members of the {body}, doubt that buyers in {place} will wait for long.",
)
_WORDS = {
    "good": "timber|crab|coal|natural gas|machine tools|used cars|wheat|crude oil|fertiliser|aluminium".split("|"),
    "place": "Oslo|Lima|Busan|Antwerp|Nagoya|Perth|the north|Izmir|Cork|Valparaíso|the islands|Gdynia".split("|"),
    "body": "port authority|ministry|central bank|pipeline operator|trade council|statistics office".split("|"),
    "things": "projects|documents|vehicles|contracts|flats|wells|trains|new jobs".split("|"),
    "word": "three|four|six|seven|nine|twelve|twenty-one".split("|"),
    "ordinal": "second|fifth|11th|14th|23rd|third|42nd".split("|"),
    "month": "January|March|June|October|December".split("|"),
    "day": "Monday|Tuesday|Thursday|Friday".split("|"),
}


def _sentence(made: random.Random, template: str) -> str:
    fields = {name: made.choice(choices) for name, choices in _WORDS.items()}
    year = made.randint(1985, 2022)
    fields |= {
        "small": str(made.randint(2, 39)),
        "count": str(made.randint(12, 980)),
        "three": f"{made.randint(0, 999):03}",
        "digit": str(made.randint(1, 9)),
        "year": str(year),
        "year2": str(year + made.randint(1, 4)),
        "money": made.choice(
            (
                f"${made.randint(2, 90)}.{made.randint(1, 9)} billion",
                f"{made.randint(110, 990)} million yen",
                f"€{made.randint(3, 70)}m",
                f"some {made.randint(2, 9)}.{made.randint(10, 99)} trillion won",
                f"about {made.randint(100, 950)} roubles",
            )
        ),
    }
    return template.format_map(fields)


def prose(characters: int, seed: int = 1) -> str:
    """Return prose of a length: half of its paragraphs have no figure, the other half about one in 120 characters."""
    made = random.Random(seed)  # noqa: S311 - nothing secret
    parts: list[str] = []
    length = 0
    while length < characters:
        share = made.choice((0.0, 0.28))
        paragraph = " ".join(
            _sentence(made, made.choice(_WITH_FIGURES if made.random() < share else _WITHOUT_FIGURES))
            for _ in range(made.randint(3, 7))
        )
        if made.random() < 0.2:  # a typeset column
            paragraph = paragraph.replace(", ", ",\n").replace("govern", "gov-\nern")
        parts.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(parts)[:characters]


CRAFTED: dict[str, str] = {
    "digits": "7",
    "digits and spaces": "7 ",
    "digits in groups": "123,456,789,",
    "digits in spaced groups": "120 ",
    "digits in groups by apostrophes": "120’",
    "groups without end": "1,234",
    "decimal points": "1.2.3.",
    "hyphens between ones": "1-1-",
    "slashes between ones": "1/1/",
    "colons between ones": "1:1:",
    "ranges": "1 to 2 to ",
    "shared units without unit": "5, 6 and ",
    "word list without unit": "five, six and ",
    "million": "million ",
    "hundred": "hundred ",
    "number words": "two hundred and forty-five thousand and six million ",
    "number words, hyphens": "twenty-",
    "halves": "half a ",
    "halves, hyphens": "half-a-",
    "one in": "one in ",
    "out of": "1 out of ",
    "hedges": "about ",
    "hedges, many words": "up to at least more than ",
    "hedged ones": "about 1 ",
    "ones with nouns": "1 red ",
    "ones with long nouns": "3 big red round old new cheap things ",
    "ordinals": "1st ",
    "ordinal words": "first second third ",
    "per": "5 per ",
    "dollar signs": "$",
    "dollars and digits": "$1",
    "percent signs": "%",
    "percents": "5% ",
    "parentheses": "(",
    "nested figures": "(1(",
    "closed figures": "(5) ",
    "brackets": "[1",
    "minus signs": "-",
    "dashes": "–",
    "plus signs": "+",
    "asterisks": "*",
    "quotes": '"',
    "apostrophes": "1'",
    "full stops": ".",
    "commas": ",",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "line ends": "\n",
    "line-end hyphens": "ap-\n",
    "line-end hyphens, digits": "5-\n",
    "blank lines": "x\n\n",
    "tabs and digits": "1\t",
    "one letter": "a ",
    "and": "and ",
    "an unbroken word": "x",
    "capitals": "A",
    "capitalised words": "Aa Bb ",
    "names with numbers": "Boeing 7",
    "roman numerals": "I",
    "roman numerals apart": "XIV ",
    "vulgar fractions": "½",
    "superscripts": "²",
    "digits of other scripts": "٣",
    "combining marks": "e\u0301\u0301\u0301",
    "bidirectional controls": "\u202e5",
    "emoji": "5️⃣",
    "addresses": "http://a.b/1?c=2&",
    "address without end": "http://",
    "www": "www.",
    "mail": "a1@b2.",
    "paths": "/1/2",
    "hashes": "#1",
    "phone": "+81-3-",
    "times": "10:30 ",
    "dates": "May 5, 2016 ",
    "months": "May ",
    "years": "2014 ",
    "years in ranges": "2014-15-",
    "identifiers": "a1b2",
    "letters and digits": "5a ",
    "exponents": "1e9",
    "powers": "10^",
    "multiplications": "3 x ",
    "scores": "3-2 ",
    "footnotes": "word1 ",
    "mixed": "$5m-¥6bn/7% (8th) 9-fold ½ ",
}
"""What a crafted line consists of, over and over."""


def crafted(name: str, characters: int) -> str:
    """Return a crafted line of a length."""
    unit = CRAFTED[name]
    return (unit * (characters // len(unit) + 1))[:characters]
