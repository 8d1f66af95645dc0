"""What stands over a report: its headline, its standfirst, and the labels between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.pipeline.clean.families import Family
from framing.pipeline.clean.units import Unit

_REACH = 25  # units above the report within which a headline is looked for
_DEEP = 6  # units of the run that may still belong to its head
_SHORTEST, _LONGEST = 12, 320  # characters of a headline
_LEAD = 6  # units of the report whose words a headline is held against


@dataclass(frozen=True)
class Head:
    """Indices of headline and standfirst, where there are any, and of the unit that opens the body."""

    headline: int | None
    standfirst: int | None
    opening: int


@dataclass(frozen=True)
class Page:
    """Units with what is known of them so far: families, captions, and the run of the report."""

    units: Sequence[Unit]
    families: Sequence[Family | None]
    captions: frozenset[int]
    run: tuple[int, int]

    def plain(self, at: int) -> bool:
        """Whether nothing else claims the unit."""
        return self.families[at] is None and at not in self.captions


def head_of(page: Page) -> Head:
    """The head of the report.

    A headline stands above the opening paragraph, shares words with the lead, and is often said
    twice. A standfirst is a sentence under it that a caption, a byline or a date sets off.
    """
    opening = _opening(page)
    headline = _headline(page, opening)
    if headline is None:
        return Head(None, None, page.run[0])
    standfirst = _standfirst(page, headline, opening)
    if standfirst == opening:
        opening = _opening(page, after=standfirst)
    return Head(headline, standfirst, opening)


def _opening(page: Page, after: int = -1) -> int:
    """The first unit of the run that reads as a paragraph, not as a line of the head."""
    first, last = page.run
    repeats = Counter(unit.bare for unit in page.units)
    for at in range(max(first, after + 1), min(last, first + _DEEP)):
        unit = page.units[at]
        if repeats[unit.bare] > 1 and unit.sentences <= 1:
            continue
        if page.plain(at) and unit.size >= 8 and (unit.closed or unit.sentences or unit.size >= 30):
            return at
    return max(first, after + 1)


def _headline(page: Page, opening: int) -> int | None:
    lead = _weighty(
        word for unit in page.units[opening : min(page.run[1], opening + _LEAD)] for word in unit.words
    )
    repeats = Counter(unit.bare for unit in page.units)
    best, found = 0.3, None
    for at in range(max(0, page.run[0] - _REACH), opening):
        unit = page.units[at]
        if not page.plain(at) or not _SHORTEST <= len(unit.text) <= _LONGEST:
            continue
        points = _points(unit, lead, distance=opening - at, repeated=repeats[unit.bare] > 1)
        if points > best:
            best, found = points, at
    if found is None:
        return opening if _sets_itself_off(page, opening) else None
    return _upper(page, found, best, lead)


def _upper(page: Page, found: int, best: float, lead: set[str]) -> int:
    """The line right above, where it could be the headline nearly as well: then this is its standfirst."""
    above = found - 1
    if above < 0 or not page.plain(above) or page.units[above].bulleted or page.units[above].size < 4:
        return found
    points = _points(page.units[above], lead, distance=1, repeated=False)
    return above if len(page.units[above].text) <= _LONGEST and points >= 0.5 * best else found


def _points(unit: Unit, lead: set[str], *, distance: int, repeated: bool) -> float:
    own = _weighty(unit.words)
    shared = len(own & lead) / len(own) if own else 0.0
    points = 2.5 * shared - 0.06 * distance + 0.5 * repeated
    return points + 0.4 * (4 <= unit.size <= 25) - 0.8 * unit.bulleted - 0.4 * (unit.text[-1:] in ".,;")


def _weighty(words: Iterable[str]) -> set[str]:
    """Words long enough to mean something, by their first five letters so that endings matter little."""
    return {word.casefold()[:5] for word in words if len(word) >= 4}


def _sets_itself_off(page: Page, opening: int) -> bool:
    """Whether the text's very first unit is a headline although it ends as a sentence does."""
    unit = page.units[opening]
    if opening + 1 >= page.run[1] or len(unit.text) > _LONGEST or not page.plain(opening):
        return False
    above = any(page.plain(at) for at in range(opening))
    return not above and opening + 1 in page.captions and unit.sentences <= 2


def _standfirst(page: Page, headline: int, opening: int) -> int | None:
    for at in range(headline + 1, opening):
        unit = page.units[at]
        if page.plain(at) and not unit.bulleted and len(unit.words) >= 7:
            return at
    unit = page.units[opening]
    following = opening + 1
    if headline < opening and following < page.run[1] and not page.plain(following) and unit.sentences <= 1:
        return opening if unit.size <= 45 else None
    return None
