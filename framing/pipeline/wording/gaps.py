"""Stretches that stand between the same linked neighbours on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from framing.pipeline.wording.links import WordLink
from framing.pipeline.wording.tokens import Token

_LONGEST = 8  # words; beyond that two stretches in one place are hardly one phrase put in other words
_MOST_UNEVEN = 4  # times as many words on one side as on the other

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """Indices of words of both texts between the same neighbours, trimmed to content words."""

    a: tuple[int, ...]
    b: tuple[int, ...]


def gaps(a: Sequence[Token], b: Sequence[Token], links: Sequence[WordLink]) -> tuple[Gap, ...]:
    """The stretches of both texts that take each other's place, content words on both sides.

    A place is held by linked words beside it, in the order of both texts. A function word holds one
    only next to a linked word, or where each side has something to be replaced before and after it.
    """
    content = [link for link in links if a[link.i].content]
    used = ({link.i for link in content}, {link.j for link in content})

    def between(left: Place, right: Place) -> Gap:
        return Gap(_free(a, left[0], right[0], used[0]), _free(b, left[1], right[1], used[1]))

    places = [(-1, -1)]
    end = (len(a), len(b))
    for place, after in pairwise([*((link.i, link.j) for link in links if link.in_order), end]):
        lone = not a[place[0]].content and not _adjacent(places[-1], place) and not _adjacent(place, after)
        if not lone or not (_one_sided(between(places[-1], place)) or _one_sided(between(place, after))):
            places.append(place)
    if len(places) == 1:
        return ()
    found = [between(left, right) for left, right in pairwise([*places, end])]
    return tuple(gap for gap in found if _replaces(gap))


def _adjacent(place: Place, after: Place) -> bool:
    return (after[0] - place[0], after[1] - place[1]) == (1, 1)


def _one_sided(gap: Gap) -> bool:
    return bool(gap.a) != bool(gap.b)


def _free(tokens: Sequence[Token], after: int, before: int, used: set[int]) -> tuple[int, ...]:
    """The words between two places that are not linked, without function words at either end."""
    indices = [index for index in range(after + 1, before) if index not in used]
    content = [at for at, index in enumerate(indices) if tokens[index].content]
    return tuple(indices[content[0] : content[-1] + 1]) if content else ()


def _replaces(gap: Gap) -> bool:
    shorter, longer = sorted((len(gap.a), len(gap.b)))
    return shorter > 0 and longer <= min(_LONGEST, shorter * _MOST_UNEVEN)
