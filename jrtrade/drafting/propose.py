"""What a figure seems to measure, proposed from the words around it; every proposal says where it comes from.

The rules are general ones. Each dimension is settled by the words nearest to the figure, in its own sentence first,
then in those before it in the paragraph, then by what the article is about. What does not rest on words in the figure's
own sentence is marked as unsure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from jrtrade import periods
from jrtrade.drafting import cues
from jrtrade.drafting.cues import ONE_AREA, TIMELESS, TRADE_FAMILY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jrtrade.drafting.areas import Mention
    from jrtrade.drafting.passage import Passage, Period, Sentence
    from jrtrade.quantity import Quantity

DIMENSIONS = (
    "indicator",
    "ref_area",
    "counterpart_area",
    "base_area",
    "flow",
    "product",
    "measure",
    "time_period",
    "base_period",
)
"""The dimensions of a claim, in the order of a record."""

FULL_YEAR_NOTE = "not stated; taken as the latest full year before publication"
"""Said of a period that no word of the article gives."""

_REACH = 2
"""So many sentences back, in the same paragraph, a figure may take its period or flow from."""

_NEAR = 80
"""A period so near to a figure belongs to it, if only one does."""

# In these patterns "@" is an area (with or without 's) and "#" the figure; the groups say which area is which.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (use, re.compile(pattern, re.IGNORECASE))
    for use, pattern in (
        ("share", r"(?P<counterpart>@) share (?:in|of) (?:the )?(?P<ref>@)"),
        ("share", r"(?P<counterpart>@) (?:\w+ ){0,2}(?:ranked|ranks|placed)\b.{0,60}?\bamong (?:the )?(?P<ref>@)"),
        (
            "share",
            r"(?P<counterpart>@) (?:is|was|became|remains|remained) (?:the )?(?P<ref>@) "
            r"(?:\w+[- ]){0,4}(?:partner|supplier|market)",
        ),
        ("share", r"(?P<counterpart>@) (?:is|was|became|remains|remained) (?:the )?(?P<ref>@) #"),
        (
            "share",
            r"(?P<counterpart>@) (?:\w+ ){0,2}(?:account(?:s|ed)? for|suppl(?:ies|ied)|provided?s?|cover(?:s|ed)?) "
            r".{0,40}of (?:the )?(?P<ref>@)",
        ),
        ("export", r"exports? of (?:the )?(?P<ref>@)(?: \w+){0,3} to (?:the )?(?P<counterpart>@)"),
        ("import", r"imports? of (?:the )?(?P<counterpart>@)(?: \w+){0,3} (?:to|into|by) (?:the )?(?P<ref>@)"),
        ("export", r"(?P<ref>@) (?:\w+ ){0,3}exports?(?: \w+){0,3} to (?:the )?(?P<counterpart>@)"),
        (
            "export",
            r"(?P<ref>@) (?:\w+ ){0,4}(?:exported|sold|sells?|shipped|ships|supplied|supplies)\b"
            r".{0,80}? to (?:the )?(?P<counterpart>@)",
        ),
        (
            "import",
            r"(?P<ref>@) (?:\w+ ){0,3}(?:imports?|imported|buys|bought|purchased)\b"
            r".{0,160}? from (?:the )?(?P<counterpart>@)",
        ),
        (
            "import",
            r"(?:\b(?:it|they|which|country)\b)(?: \w+){0,2} (?:imports?|imported|buys|bought)\b"
            r".{0,160}? from (?:the )?(?P<counterpart>@)",
        ),
        ("import", r"imports? (?:\w+ ){0,3}from (?:the )?(?P<counterpart>@)"),
        ("export", r"exports? (?:\w+ ){0,3}to (?:the )?(?P<counterpart>@)"),
        ("export", r"# of (?:its|their|the) (?:output|production) (?:\w+ ){0,3}to (?:the )?(?P<counterpart>@)"),
        (
            "export",
            r"(?:output|production|#).{0,60}?(?:shipped|exported|sold|delivered|going|went|goes) "
            r"to (?:the )?(?P<counterpart>@)",
        ),
        (
            "total",
            r"(?:trade|turnover|commerce)(?: \w+){0,3} between (?:the )?(?P<ref>@) and (?:the )?(?P<counterpart>@)",
        ),
        ("total", r"(?P<ref>@)[-‐–/](?P<counterpart>@)(?: \w+){0,2} (?:trade|turnover)"),
        ("total", r"(?P<ref>@)(?: \w+){0,2} (?:trade|turnover)(?: \w+){0,2} with (?:the )?(?P<counterpart>@)"),
        ("total", r"trade(?: \w+){0,2} with (?:the )?(?P<counterpart>@)"),
        ("partner", r"among (?:the )?(?P<ref>@)(?: \w+){0,3} (?:partners|suppliers|markets)"),
    )
)  # fmt: skip
_OVERRIDE = re.compile(r"# (?:in|of|for) (?:the )?(?P<ref>@)")
_BASE = re.compile(
    r"#(?: \w+){0,8}? (?:between|with) (?:the )?(?P<one>@)(?: and (?:the )?(?P<other>@))?", re.IGNORECASE
)
_SPEAKER = re.compile(
    r"(?P<area>@)(?: \w+){0,4} (?:said|says|noted|notes|stated|states|announced|announces|reported|reports|stressed)\b"
    r"|according to (?:the )?(?:\w+ ){0,3}(?P<other>@)",
    re.IGNORECASE,
)
_ASKED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<ref>@) (?:\w+ ){0,2}(?:surveyed|polled|interviewed|asked|respondents|citizens|voters|people)\b",
        r"\b(?:in|among) (?:the )?(?P<ref>@)",
        r"\bof (?:the )?(?P<ref>@)",
    )
)
_TWO = re.compile(
    r"\b(?:two|both)\s+(?:\w+\s+)?(?:countries|nations|sides|parties|states|economies)|bilateral|mutual", re.IGNORECASE
)
_LOCATED = re.compile(r"[\s,]*\(?\s*(?:in|at)\s+(?:the\s+)?", re.IGNORECASE)
_LINK = re.compile(r"[-‐–/]|\s*[-‐–/]\s*|\s+and\s+|,\s*|\s+or\s+")
_SPARSE = re.compile(r"forum|congress|term|anniversary|games|olympics|expo|festival|edition", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:is|are|remains?|accounts?|buys|sells|supplies|holds|comes?|covers?)\b"
    r"|\b(?:[Ii]t|[Tt]hey|which|country|[A-Z]\w+)\s+(?:imports?|exports?)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|fell|rose|grew|dropped|increased|declined|decreased|reached|totalled|totaled|amounted)\b"
)
_OF_PRODUCT = re.compile(r"\s*(?:of|in)\s+(?:(?:its|the|their|all|total|our)\s+)*", re.IGNORECASE)


@dataclass
class Proposal:
    """What a figure is proposed to measure.

    Attributes
    ----------
    quantity : Quantity
        The figure, with its place in the passage's text.
    values : dict
        The proposed code or period of each dimension that has one.
    because : dict
        Where the words stand that gave a dimension: start and end.
    unsure : set of str
        Dimensions that do not rest on words in the figure's own sentence, or rest on a guess named in `notes`.
    notes : dict
        Values for `period_note` and its like.
    """

    quantity: Quantity
    values: dict[str, str] = field(default_factory=dict)
    because: dict[str, tuple[int, int]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)

    def put(
        self, dimension: str, value: str | None, where: tuple[int, int] | None = None, *, sure: bool = True
    ) -> None:
        """Propose a value, if there is one."""
        if value is None:
            return
        self.values[dimension] = value
        if where is not None:
            self.because[dimension] = where
        if not sure:
            self.unsure.add(dimension)


def propose(passage: Passage) -> list[Proposal]:
    """Propose what each figure of a text measures.

    Parameters
    ----------
    passage : Passage
        The text made ready.

    Returns
    -------
    list of Proposal
        One for each figure, in order.
    """
    proposals: list[Proposal] = []
    for q in passage.figures:
        made = Proposal(q)
        _indicator(passage, made, proposals)
        _flow_and_product(passage, made)
        _areas(passage, made, proposals)
        _periods(passage, made, proposals)
        proposals.append(made)
    return proposals


# --- indicator ------------------------------------------------------------------------------------------------------


def _indicator(passage: Passage, made: Proposal, earlier: Sequence[Proposal]) -> None:
    q = made.quantity
    found = cues.by_noun(q.kind, q.unit)
    if found is not None:
        made.put("indicator", found)
        return
    sentence = passage.sentence(q)
    found = _by_sentence(passage, q, sentence)
    if (
        q.kind == "ordinal"
        and found is None
        and q.unit == "time"
        and _has(passage, sentence, r"met|meeting|meet|talks")
    ):
        found = "meeting_number"
    if q.kind == "ordinal" and q.unit is not None and found == "trade_rank":
        found = None
    if found is not None:
        made.put("indicator", found)
        return
    before = _same_sentence(passage, q, earlier)
    if before is not None and q.kind in ("percent", "ratio") and before.values.get("indicator") in TRADE_FAMILY:
        made.put("indicator", "trade_share", sure=False)
        return
    for back in _before(passage, sentence):
        found = _by_sentence(passage, q, back) if q.kind in ("money", "percent", "multiple", "measure") else None
        if found is not None:
            made.put("indicator", found, sure=False)
            return
    made.put("indicator", cues.BY_KIND.get(q.kind), sure=False)


def _by_sentence(passage: Passage, q: Quantity, sentence: Sentence) -> str | None:
    best: tuple[int, int, str] | None = None
    for rank, (kinds, words, indicator) in enumerate(cues.BY_SENTENCE):
        if q.kind not in kinds.split("|"):
            continue
        for start, end in passage.spans(words, sentence):
            far = 0 if start < q.end and q.start < end else passage.distance(q, start, end)
            if best is None or (far // 25, rank) < best[:2]:
                best = (far // 25, rank, indicator)
    return best[2] if best else None


def _has(passage: Passage, sentence: Sentence, words: str) -> bool:
    return re.search(rf"\b(?:{words})\b", passage.text[sentence.start : sentence.end], re.IGNORECASE) is not None


def _before(passage: Passage, sentence: Sentence) -> list[Sentence]:
    """Return the sentences before one that it may lean on, the nearest first."""
    at = passage.index(sentence.start)
    near = passage.sentences[max(0, at - _REACH) : at]
    return [s for s in reversed(near) if s.paragraph == sentence.paragraph]


def _same_sentence(passage: Passage, q: Quantity, earlier: Sequence[Proposal]) -> Proposal | None:
    """Return the proposal for the figure before this one in the same sentence."""
    if earlier and passage.index(earlier[-1].quantity.start) == passage.index(q.start):
        return earlier[-1]
    return None


# --- flow, product, measure -----------------------------------------------------------------------------------------


def _flow_and_product(passage: Passage, made: Proposal) -> None:
    q = made.quantity
    indicator = made.values.get("indicator")
    sentence = passage.sentence(q)
    product = _product(passage, q, sentence)
    if indicator in TRADE_FAMILY:
        if indicator == "market_share":
            made.put("flow", "import")
        else:
            flow = _nearest(passage, q, passage.flows, sentence)
            sure = flow is not None
            if flow is None:
                flow = next(
                    (f for s in _before(passage, sentence) if (f := _nearest(passage, q, passage.flows, s))), None
                )
            if flow is not None:
                made.put("flow", flow.code, (flow.start, flow.end), sure=sure)
            elif indicator in ("trade_rank", "trade_multiple"):
                made.put("flow", "total", sure=False)
        if product is not None:
            made.put("product", product.code, (product.start, product.end))
        else:
            made.put("product", "TOTAL", sure=False)
    elif indicator == "output_share":
        made.put("flow", "export", sure=False)
        if product is not None:
            made.put("product", product.code, (product.start, product.end))
    elif indicator in ("output", "output_multiple", "gas_consumption", "price", "price_change") and product is not None:
        made.put("product", product.code, (product.start, product.end))
    if indicator in ("trade", "capital", "output"):
        made.put("measure", cues.by_unit(q.unit))
    elif indicator in TRADE_FAMILY and made.values.get("product") == "TOTAL":
        made.put("measure", "value", sure=False)


def _nearest(passage: Passage, q: Quantity, found: Sequence[cues.Cue], sentence: Sentence) -> cues.Cue | None:
    return min(
        passage.within(found, sentence), key=lambda c: (passage.distance(q, c.start, c.end), c.start), default=None
    )


def _product(passage: Passage, q: Quantity, sentence: Sentence) -> cues.Cue | None:
    """Return the product right behind the figure ("8% of its coal"), else the nearest in the sentence."""
    lead = _OF_PRODUCT.match(passage.text, q.end)
    if lead is not None:
        for cue in passage.within(passage.products, sentence):
            if cue.start == lead.end():
                return cue
    return _nearest(passage, q, passage.products, sentence)


# --- areas ----------------------------------------------------------------------------------------------------------


@dataclass
class _Tagged:
    """A sentence with "@" for each area and "#" for the figure, and the areas in order of their signs."""

    text: str
    areas: list[Mention]

    def area(self, at: int) -> Mention:
        return self.areas[self.text.count("@", 0, at)]


def _tagged(passage: Passage, sentence: Sentence, q: Quantity | None = None) -> _Tagged:
    parts: list[str] = []
    inside = [m for m in passage.within(passage.areas, sentence) if m.end <= sentence.end]
    kept = [m for m in inside if q is None or m.end <= q.start or m.start >= q.end]
    spans: list[tuple[int, int, str]] = [(m.start, m.end, "@") for m in kept]
    if q is not None:
        spans.append((q.start, q.end, "#"))
    at = sentence.start
    for start, end, sign in sorted(spans):
        parts += [passage.text[at:start].replace("@", " ").replace("#", " "), sign]
        at = end
    parts.append(passage.text[at : sentence.end].replace("@", " ").replace("#", " "))
    return _Tagged(re.sub(r"@(?:['’]s?)(?!\w)", "@", re.sub(r"\s+", " ", "".join(parts))), kept)


def _areas(passage: Passage, made: Proposal, earlier: Sequence[Proposal]) -> None:
    indicator = made.values.get("indicator")
    if indicator is None:
        return
    if indicator in TRADE_FAMILY or indicator == "output_share":
        _trade_areas(passage, made, earlier)
    elif indicator == "opinion_share":
        _poll_areas(passage, made)
    else:
        _other_areas(passage, made)


def _trade_areas(passage: Passage, made: Proposal, earlier: Sequence[Proposal]) -> None:
    q = made.quantity
    sentence = passage.sentence(q)
    tagged = _tagged(passage, sentence, q)
    if made.values["indicator"] in ("trade_ratio", "trade_ratio_gdp") and _ratio_areas(passage, made, tagged, earlier):
        return
    if made.values["indicator"] == "output_share":
        _output_areas(passage, made, tagged)
        return
    before = _same_sentence(passage, q, earlier)
    over = _OVERRIDE.search(tagged.text)
    if over is not None and before is not None and "counterpart_area" in before.values:
        area = tagged.area(over.start("ref"))
        made.put("ref_area", area.code, (area.start, area.end))
        made.put(
            "counterpart_area", before.values["counterpart_area"], before.because.get("counterpart_area"), sure=False
        )
        return
    if not _by_pattern(passage, made, tagged, sentence):
        if before is not None and "ref_area" in before.values and "counterpart_area" in before.values:
            for dimension in ("ref_area", "counterpart_area"):
                made.put(dimension, before.values[dimension], before.because.get(dimension), sure=False)
            return
        _pair_areas(passage, made, sentence)


def _by_pattern(passage: Passage, made: Proposal, tagged: _Tagged, sentence: Sentence) -> bool:
    """Read the areas off a turn of phrase such as "@ exports to @"; the one nearest to the figure counts."""
    figure = tagged.text.index("#")
    best: tuple[int, int, str, re.Match[str]] | None = None
    for rank, (use, pattern) in enumerate(_PATTERNS):
        for m in pattern.finditer(tagged.text):
            far = max(m.start() - figure, figure - m.end(), 0)
            if best is None or (far // 20, rank) < best[:2]:
                best = (far // 20, rank, use, m)
    if best is None:
        return False
    _, _, use, m = best
    groups = m.groupdict()
    ref = tagged.area(m.start("ref")) if groups.get("ref") else None
    counterpart = tagged.area(m.start("counterpart")) if groups.get("counterpart") else None
    if ref is not None:
        made.put("ref_area", ref.code, (ref.start, ref.end), sure=use != "total")
    if counterpart is not None:
        made.put("counterpart_area", counterpart.code, (counterpart.start, counterpart.end), sure=use != "total")
    known = ref or counterpart
    other = "counterpart_area" if counterpart is None else "ref_area" if ref is None else None
    if known is not None and other is not None:
        area = _another(passage, made.quantity, known.code, sentence)
        made.put(other, area.code if area else None, (area.start, area.end) if area else None, sure=False)
    return True


def _another(passage: Passage, q: Quantity, code: str, sentence: Sentence) -> Mention | None:
    """Return the nearest area before the figure that is another one, in its sentence or the ones before, else after."""
    for s in (sentence, *_before(passage, sentence)):
        there = [m for m in passage.within(passage.areas, s) if m.code != code]
        if there:
            return min(there, key=lambda m: abs(m.start - q.start))
    return next((m for m in passage.areas if m.code in passage.pair and m.code != code), None)


def _ratio_areas(passage: Passage, made: Proposal, tagged: _Tagged, earlier: Sequence[Proposal]) -> bool:
    """Read "# of the amount between @ and @": the pair that is the base, and the other pair from the words before."""
    m = _BASE.search(tagged.text)
    if m is None:
        before = earlier[-1] if earlier else None
        if (
            before is None
            or "base_area" not in before.values
            or _same_sentence(passage, made.quantity, earlier) is None
        ):
            return False
        for dimension in ("ref_area", "counterpart_area", "base_area"):
            made.put(dimension, before.values.get(dimension), before.because.get(dimension), sure=False)
        return True
    base = [tagged.area(m.start(name)) for name in ("one", "other") if m[name]]
    named = [b.code for b in base]
    sentence = passage.sentence(made.quantity)
    others = [m for s in (sentence, *_before(passage, sentence)) for m in passage.within(passage.areas, s)]
    counterpart = next((o for o in others if o.code not in named), None)
    if len(base) == 2:
        shared = next((b for b in base if b.code in {o.code for o in others if o not in base}), base[0])
        other = next(b for b in base if b is not shared)
    else:
        other = base[0]
        found = next(
            (o for o in others if o.code != other.code and (counterpart is None or o.code != counterpart.code)), None
        )
        shared = found or other
    made.put("ref_area", shared.code, (shared.start, shared.end), sure=False)
    if counterpart is not None:
        made.put("counterpart_area", counterpart.code, (counterpart.start, counterpart.end), sure=False)
    made.put("base_area", other.code, (other.start, other.end))
    return True


def _output_areas(passage: Passage, made: Proposal, tagged: _Tagged) -> None:
    for _, pattern in _PATTERNS:
        m = pattern.search(tagged.text)
        if m is not None and m.groupdict().get("counterpart") and not m.groupdict().get("ref"):
            there = tagged.area(m.start("counterpart"))
            made.put("counterpart_area", there.code, (there.start, there.end))
            places = [a for a in tagged.areas if a.form == "place" and a.code != there.code]
            home = (
                places[0] if places else _another(passage, made.quantity, there.code, passage.sentence(made.quantity))
            )
            made.put("ref_area", home.code if home else None, (home.start, home.end) if home else None, sure=False)
            return
    _pair_areas(passage, made, passage.sentence(made.quantity))


def _pair_areas(passage: Passage, made: Proposal, sentence: Sentence) -> None:
    """Take both areas from the sentence, else from what the article is about; a speaker's own area comes first."""
    first, second = _two(passage, made.quantity, sentence)
    tagged = _tagged(passage, sentence)
    for m in _SPEAKER.finditer(tagged.text):
        area = tagged.area(m.start("area" if m["area"] else "other"))
        if second is not None and area.code == second[0] and _TWO.search(tagged.text):
            first, second = (area.code, (area.start, area.end)), first
            break
    if first is not None:
        made.put("ref_area", first[0], first[1], sure=False)
    if second is not None:
        made.put("counterpart_area", second[0], second[1], sure=False)


_Found = tuple[str, tuple[int, int] | None]


def _two(passage: Passage, q: Quantity, sentence: Sentence) -> tuple[_Found | None, _Found | None]:
    """Return two areas: those of the sentence nearest to the figure, filled up from the article's own pair."""
    near: dict[str, Mention] = {}
    for m in sorted(passage.within(passage.areas, sentence), key=lambda m: passage.distance(q, m.start, m.end)):
        near.setdefault(m.code, m)
    pair = passage.pair
    codes = [code for code in pair if code in near] if len(set(pair) & set(near)) == 2 else list(near)[:2]
    for code in pair:
        if len(codes) < 2 and code not in codes:
            codes.append(code)
    codes.sort(
        key=lambda code: (pair.index(code) if code in pair else len(pair), near[code].start if code in near else 0)
    )
    found: list[_Found | None] = [
        (code, (near[code].start, near[code].end) if code in near else None) for code in codes[:2]
    ]
    found += [None] * (2 - len(found))
    return found[0], found[1]


def _poll_areas(passage: Passage, made: Proposal) -> None:
    sentence = passage.sentence(made.quantity)
    tagged = _tagged(passage, sentence, made.quantity)
    m = next((m for asked in _ASKED if (m := asked.search(tagged.text))), None)
    if m is None:
        _pair_areas(passage, made, sentence)
        return
    there = tagged.area(m.start("ref"))
    made.put("ref_area", there.code, (there.start, there.end))
    about = _another(passage, made.quantity, there.code, sentence)
    made.put("counterpart_area", about.code if about else None, (about.start, about.end) if about else None, sure=False)


def _other_areas(passage: Passage, made: Proposal) -> None:
    """Propose the areas of a meeting, plan, project, term …: those next to the figure, else those of the article."""
    q = made.quantity
    indicator = made.values["indicator"]
    sentence = passage.sentence(q)
    inside = passage.within(passage.areas, sentence)
    linked = _linked(passage, q, inside)
    if linked is not None:
        one, other = linked
        if one.code in passage.pair and other.code in passage.pair:  # which one is named first says nothing here
            one, other = sorted(linked, key=lambda m: passage.pair.index(m.code))
        made.put("ref_area", one.code, (one.start, one.end))
        made.put("counterpart_area", other.code, (other.start, other.end))
        return
    alone = indicator in ONE_AREA or (indicator == "event_number" and _SPARSE.search(q.unit or q.words) is not None)
    if alone and inside:
        lead = _LOCATED.match(passage.text, q.end)
        located = next((m for m in inside if lead is not None and m.start == lead.end()), None)
        area = located or min(inside, key=lambda m: passage.distance(q, m.start, m.end))
        made.put("ref_area", area.code, (area.start, area.end), sure=located is not None)
        return
    _pair_areas(passage, made, sentence)


def _linked(passage: Passage, q: Quantity, inside: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Return two areas joined by a hyphen right behind the figure's words ("the 3rd round of Oman-Iran talks")."""
    for one, other in pairwise(inside):
        joined = passage.text[one.end : other.start]
        if one.code != other.code and _LINK.fullmatch(joined) and "and" not in joined and "," not in joined:
            between = passage.text[q.end : one.start]
            if q.end <= one.start and len(between) < 25 and not re.search(r"[.;,]", between):
                return one, other
    return None


# --- periods --------------------------------------------------------------------------------------------------------


def _periods(passage: Passage, made: Proposal, earlier: Sequence[Proposal]) -> None:
    q = made.quantity
    indicator = made.values.get("indicator")
    sentence = passage.sentence(q)
    inside = [p for p in passage.within(passage.periods, sentence) if p.iso]
    unknown = len(inside) < len(passage.within(passage.periods, sentence))
    base = _closest(passage, q, [p for p in inside if p.base])
    stated = _closest(passage, q, [p for p in inside if not p.base])
    multiple = q.kind == "multiple" or indicator in ("price_change", "output_multiple", "trade_multiple")
    if multiple and base is not None:
        made.put("base_period", base.iso, (base.start, base.end))
    possible = q.kind == "multiple" and re.search(
        r"\b(?:could|can|may|might|would|will|shall|should|to be|planned|in the future)\b",
        passage.text[sentence.start : sentence.end],
    )
    if possible:
        if stated is not None and "base_period" not in made.values:
            made.put("base_period", stated.iso, (stated.start, stated.end), sure=False)
        return
    if stated is not None:
        far = passage.distance(q, stated.start, stated.end)
        if far <= _NEAR or indicator not in TIMELESS:
            made.put("time_period", stated.iso, (stated.start, stated.end), sure=far <= _NEAR)
        return
    if unknown or (indicator in TIMELESS and not _reports(passage, sentence)):
        return
    before = _same_sentence(passage, q, earlier)
    if before is not None and "time_period" in before.values:
        made.put("time_period", before.values["time_period"], before.because.get("time_period"), sure=False)
        if "period_note" in before.notes:
            made.notes["period_note"] = before.notes["period_note"]
        return
    if not passage.looks_ahead(sentence):
        for back in _before(passage, sentence):
            found = _closest(passage, q, [p for p in passage.within(passage.periods, back) if p.iso and not p.base])
            if found is not None:
                made.put("time_period", found.iso, (found.start, found.end), sure=False)
                return
    present = _PRESENT.search(passage.text, sentence.start, sentence.end)
    if indicator in TRADE_FAMILY and present and not _PAST.search(passage.text, sentence.start, sentence.end):
        first, _ = periods.bounds(passage.published)
        made.put("time_period", str(first.year - 1), sure=False)
        made.notes["period_note"] = FULL_YEAR_NOTE


def _closest(passage: Passage, q: Quantity, found: Sequence[Period]) -> Period | None:
    return min(found, key=lambda p: passage.distance(q, p.start, p.end), default=None)


def _reports(passage: Passage, sentence: Sentence) -> bool:
    """Say whether a sentence tells of an act that has a date ("where they proposed a plan")."""
    return _has(passage, sentence, r"proposed|announced|presented|adopted|agreed|unveiled|launched|put forward|offered")
