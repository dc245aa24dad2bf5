"""Places found again in another copy of their document, by the fingerprints of their surroundings.

Two windows of a place must be there. Where they stand, the very tokens of the recorded words must stand, with the same
shape around them: figures are never matched by likeness. A digit, separator, sign, scale, unit or hedge that differs
makes the place `changed`, and so does doubt, as between two passages with equal surroundings that disagree.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from jrtrade.anchor.matching import Form, Matcher, Spot
from jrtrade.anchor.places import Finding, Place, Status
from jrtrade.anchor.surroundings import GAP, WINDOW, Side, context, window_hash
from jrtrade.anchor.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

_SLACK = 12  # words that may be too many between two windows that belong together
_FURNITURE = 60  # words that may have been put between two far windows where both near ones are disturbed
_REACH = 200  # words that may have been put between a place and one of its windows
_TELLING = 5  # the score of a near and a far window at their places
_ALIGNED = 65_536  # pairs of places and passages that are compared to tell equal ones apart
_OFTEN = 1000  # places of one window that are looked at


class Search:
    """One search for many places in one text."""

    def __init__(self, text: Tokens, places: Iterable[Place]) -> None:
        self._text = text
        self._matcher = Matcher(text)
        self._forms = [Form.of(place) for place in places]
        self._found: dict[int, Finding] = {}
        self._taken: set[tuple[int, str, str]] = set()
        self._held: set[int] = set()  # tokens that are somebody's
        self._at: dict[tuple[str, int], list[int]] = {}

    def run(self) -> list[Finding]:
        """Return what became of each place, in their order."""
        for n in range(len(self._forms)):
            self._stay(n)
        self._index()
        groups: dict[tuple[str, str], list[int]] = {}
        for n in sorted(range(len(self._forms)), key=lambda n: self._forms[n].place.start):
            if n not in self._found:
                groups.setdefault((self._forms[n].place.before, self._forms[n].place.after), []).append(n)
        spots = {key: self._spots(members) for key, members in groups.items()}
        # the surest first: what they take, no other can be
        order = sorted(groups, key=lambda key: -max((spot.score for spot in spots[key]), default=0))
        unsure = [key for key in order if not self._settle(groups[key], spots[key])]
        for key in unsure:
            self._settle_in_doubt(groups[key], spots[key])
        for key, members in groups.items():
            for n in members:
                self._doubt(n, spots[key])
        return [self._found[n] for n in range(len(self._forms))]

    def _stay(self, n: int) -> None:
        """Settle a place whose words and surroundings are where they were."""
        form, text = self._forms[n], self._text
        place = form.place
        if not form.canon or place.start < 0 or text.raw[place.start : place.end] != place.words:
            return
        first, last = text.span(place.start, place.end)
        cut = first == last or text.starts[first] < place.start or text.ends[last - 1] > place.end
        if cut or context(text, first, last) != (place.before, place.after):
            return
        left, right = text.slot(first, last)
        vouched = sum(length for _, length in form.before.windows), sum(length for _, length in form.after.windows)
        self._taken.add(_key(form, left))
        self._note(n, "exact", first, last, Spot(left, right, vouched=vouched))

    # --- where windows are

    def _index(self) -> None:
        wanted: dict[int, set[str]] = {}
        for n, form in enumerate(self._forms):
            if n not in self._found:
                for value, length in (*form.before.windows, *form.after.windows):
                    wanted.setdefault(length, set()).add(value)
        words = self._text.window(0, len(self._text.words)) if wanted else []
        for length, values in wanted.items():
            for at in range(len(words) - length + 1):
                value = window_hash(words[at : at + length])
                if value in values:
                    places = self._at.setdefault((value, length), [])
                    if len(places) < _OFTEN:
                        places.append(at)

    def _places(self, side: Side, which: int, *, behind: bool = False) -> list[int]:
        """Return where a window stands, as the number of its first word or of the word behind it."""
        if which >= len(side.windows):
            return []
        return [at + behind * side.windows[which][1] for at in self._at.get(side.windows[which], ())]

    def _spots(self, members: list[int]) -> list[Spot]:
        """Return where the places of a group, which share their surroundings, may be."""
        form = self._forms[members[0]]
        words = max(self._forms[n].words for n in members)
        lefts, rights = self._places(form.before, 0, behind=True), self._places(form.after, 0)
        far_lefts, far_rights = self._places(form.before, 1, behind=True), self._places(form.after, 1)
        spots: list[Spot] = []
        for left in lefts:
            right = _next(rights, left, words + _SLACK)
            nearer = right is not None and _next(lefts, left + 1, right - left - 1) is not None
            spots.append(Spot(left, None if nearer else right))
        paired = {spot.right for spot in spots}
        spots += [Spot(None, right) for right in rights if right not in paired]
        if not spots:
            within = 2 * WINDOW + words + _FURNITURE
            pairs = [(left, _next(far_rights, left, within)) for left in far_lefts]
            return [Spot(left, right, score=2, apart=True) for left, right in pairs if right is not None]
        needed = 2 if form.before.windows and form.after.windows else 1  # at an end of the text there is one side only
        scored = []
        for spot in spots:
            begin, stop = spot.begin(words), spot.stop(words)
            both_left = spot.left is not None and begin - WINDOW in far_lefts
            both_right = spot.right is not None and stop + WINDOW in far_rights
            scores = (
                3 if spot.left is not None else _any(lefts, begin - _REACH, begin),
                3 if spot.right is not None else _any(rights, stop, stop + _REACH),
                2 if both_left else _any(far_lefts, begin - _REACH, begin),
                2 if both_right else _any(far_rights, stop, stop + _REACH),
            )
            if sum(map(bool, scores)) >= needed:
                vouched = (
                    sum(length for _, length in form.before.windows[: 1 + both_left]) if spot.left is not None else 0,
                    sum(length for _, length in form.after.windows[: 1 + both_right]) if spot.right is not None else 0,
                )
                scored.append(replace(spot, score=sum(scores), vouched=vouched))
        return scored

    # --- which place is which spot

    def _free(self, members: list[int], spots: list[Spot]) -> list[Spot]:
        """Return the spots that no other place has taken; where nothing stands only if that is so at all of them."""
        form = self._forms[members[0]]
        free = [spot for spot in spots if _key(form, spot.begin(form.words)) not in self._taken]
        filled = [spot for spot in free if self._is_filled(form, spot)]
        return filled or free

    def _is_filled(self, form: Form, spot: Spot) -> bool:
        first, last = self._matcher.stretch(form, spot)
        return any(self._text.kinds[i] != "mark" for i in range(first, min(last, first + GAP)))

    def _settle(self, members: list[int], spots: list[Spot]) -> bool:
        """Give each place of a group its spot, in order; False where there are more spots than places."""
        spots = sorted(self._free(members, spots), key=lambda spot: -spot.score)
        if len(spots) > len(members):
            if spots[len(members)].score == spots[len(members) - 1].score:
                return False
            spots = spots[: len(members)]
        self._take_in_order(members, spots)
        return True

    def _settle_in_doubt(self, members: list[int], spots: list[Spot]) -> None:
        """Settle a group with more spots than places by its neighbours; where these leave it open, all must agree."""
        form = self._forms[members[0]]
        spots = self._free(members, spots)
        low, high = self._neighbours(members)
        within = [spot for spot in spots if low <= self._position(form, spot) < high]
        spots = sorted(within or spots, key=lambda spot: (-spot.score, spot.begin(0)))
        count = len(members)
        least = spots[min(count, len(spots)) - 1].score if spots else 0
        tied = [spot for spot in spots if spot.score >= least]
        if len(tied) > count:
            tied.sort(key=lambda spot: spot.begin(0))
            whole = len(tied) % count == 0  # as where a page holds the article twice
            doubts = [
                next(
                    (s for s in (tied[i::count] if whole else tied) if not self._matcher.match(self._forms[n], s)), None
                )
                for i, n in enumerate(members)
            ]
            if any(doubts):
                for n, doubt in zip(members, doubts, strict=True):
                    self._note_changed(n, doubt or tied[0])
                return
            spots = tied
        self._take_in_order(members, spots[:count])

    def _take_in_order(self, members: list[int], spots: list[Spot]) -> None:
        spots = sorted(spots, key=lambda spot: spot.begin(0))
        for n, spot in zip(members, self._aligned(members, spots), strict=True):
            self._take(n, spot)

    def _aligned(self, members: list[int], spots: list[Spot]) -> list[Spot | None]:
        """Return a spot for each place, in order; where there are too few, so that most places stand."""
        if len(spots) == len(members) or len(spots) * len(members) > _ALIGNED:
            return [*spots, *[None] * (len(members) - len(spots))]
        fits = [[self._matcher.match(self._forms[n], spot) is not None for spot in spots] for n in members]
        best = [[0] * (len(spots) + 1) for _ in range(len(members) + 1)]
        for i in reversed(range(len(members))):
            for j in reversed(range(len(spots))):
                best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + fits[i][j])
        if not best[0][0]:  # none stands: say what stands there instead
            return [*spots, *[None] * (len(members) - len(spots))]
        chosen: list[Spot | None] = [None] * len(members)
        i = j = 0
        while i < len(members) and j < len(spots):
            if fits[i][j] and best[i][j] == best[i + 1][j + 1] + 1:
                chosen[i] = spots[j]
                i, j = i + 1, j + 1
            elif best[i][j] == best[i + 1][j]:
                i += 1
            else:
                j += 1
        return chosen

    def _neighbours(self, members: list[int]) -> tuple[int, int]:
        """Return where the nearest places before and behind a group were found."""
        start, end = self._forms[members[0]].place.start, self._forms[members[-1]].place.end
        low, high, low_at, high_at = 0, len(self._text.raw), -1, -1
        for finding in self._found.values():
            if not finding.stands or finding.start is None or finding.end is None:
                continue
            if low_at < finding.place.end <= start:
                low, low_at = finding.end, finding.place.end
            if finding.place.start >= end and (high_at < 0 or finding.place.start < high_at):
                high, high_at = finding.start, finding.place.start
        return low, high

    def _position(self, form: Form, spot: Spot) -> int:
        first, _ = self._matcher.stretch(form, spot)
        return self._text.starts[first] if first < len(self._text) else len(self._text.raw)

    def _doubt(self, n: int, spots: list[Spot]) -> None:
        """Take back that a place stands where its surroundings also stand around another numeral, which is nobody's.

        Which of the two passages is the document's cannot be told, and one of them was altered.
        """
        finding, form = self._found[n], self._forms[n]
        if not finding.stands:
            return
        for spot in spots:
            first, last = self._matcher.stretch(form, spot)
            if spot.score < _TELLING or self._matcher.match(form, spot) or last - first > GAP:
                continue
            digits = {i for i in range(first, last) if self._text.kinds[i] in ("numeral", "number")}
            if digits - self._held:
                self._note_changed(n, spot)
                return

    # --- what is reported

    def _take(self, n: int, spot: Spot | None) -> None:
        form, text = self._forms[n], self._text
        if spot is None:
            self._found[n] = Finding(form.place, "missing")
            return
        self._taken.add(_key(form, spot.begin(form.words)))
        match = self._matcher.match(form, spot)
        if match is None:
            self._note_changed(n, spot)
            return
        place, (first, last) = form.place, match
        same = text.raw[max(0, place.start) : place.end] == place.words
        stays = same and place.start <= text.starts[first] and text.ends[last - 1] <= place.end
        self._note(n, "exact" if stays else "moved", first, last, spot)

    def _note_changed(self, n: int, spot: Spot) -> None:
        first, last = self._matcher.stretch(self._forms[n], spot)
        if spot.apart:  # all that is known is where it would be
            last = first
        self._note(n, "changed" if last > first else "missing", first, min(last, first + GAP), spot)

    def _note(self, n: int, status: Status, first: int, last: int, spot: Spot) -> None:
        text, place = self._text, self._forms[n].place
        self._held.update(range(first, last))
        if status == "exact":
            start, end = place.start, place.end
        elif last > first:
            start, end = text.starts[first], text.ends[last - 1]
        else:
            start = end = text.ends[first - 1] if first else 0
        left, right = text.slot(first, last)
        before = text.words[max(0, left - spot.vouched[0]) : left] if left == spot.left else ()
        behind = text.words[right : right + spot.vouched[1]] if right == spot.right else ()
        ground = (
            min(start, text.starts[before[0]]) if before else start,
            max(end, text.ends[behind[-1]]) if behind else end,
        )
        line, column = text.lines.at(start)
        self._found[n] = Finding(place, status, start, end, text.raw[start:end], line, column, ground)


def _key(form: Form, left: int) -> tuple[int, str, str]:
    """Return what no two places can share: the word they stand behind, and which of the numerals there they are."""
    return left, form.before.shape, form.after.shape


def _next(positions: list[int], at: int, within: int) -> int | None:
    """Return the first of sorted positions from `at` on, unless it is farther away."""
    i = bisect_left(positions, at)
    return positions[i] if i < len(positions) and positions[i] <= at + within else None


def _any(positions: list[int], low: int, high: int) -> int:
    """Return 1 if one of sorted positions lies in a stretch, else 0."""
    return int(_next(positions, low, high - low) is not None)


def locate(text: str, places: Iterable[Place]) -> list[Finding]:
    r"""Find places in a text that may be another copy of their document.

    Give all places of the document together: what one of them takes, no other can be, and passages that are equal are
    told apart by order.

    Parameters
    ----------
    text : str
        The text.
    places : iterable of Place
        The places.

    Returns
    -------
    list of Finding
        What became of each place, in their order.

    Examples
    --------
    >>> from jrtrade.anchor import fingerprint
    >>> ours = "The ministry said in its report that imports of timber rose by 12% in the first months of the year."
    >>> start = ours.index("12%")
    >>> place = Place("timber", "report", start, start + 3, "12%", *fingerprint(ours, start, start + 3))
    >>> copy = "Menu | News\n" + ours.replace(" ", "\n")
    >>> [finding.status for finding in locate(copy, [place])]
    ['moved']
    >>> altered = locate(copy.replace("12%", "21%"), [place])[0]
    >>> altered.status, altered.found, altered.line
    ('changed', '21%', 14)
    """
    return Search(Tokens(text), places).run()
