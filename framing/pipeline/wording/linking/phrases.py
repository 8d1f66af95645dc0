"""Linked words joined to phrases: which stretches of two texts stand for each other in other words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np

from framing.pipeline.wording.linking.texts import Array
from framing.pipeline.wording.tokens import Token

_LONGEST = 8  # words of a phrase
_WEAKER = 0.5  # of the threshold: what a link needs that only makes a phrase longer

Words = tuple[int, ...]
Phrases = tuple[Words, Words]


@dataclass
class _Joined:
    """Content words of both texts that stand for each other."""

    a: set[int] = field(default_factory=set)
    b: set[int] = field(default_factory=set)

    def with_(self, other: _Joined) -> _Joined:
        return _Joined(self.a | other.a, self.b | other.b)


def phrases(
    a: Sequence[Token],
    b: Sequence[Token],
    likely: Array,
    taken: tuple[Collection[int], Collection[int]],
    threshold: float,
) -> list[Phrases]:
    """Pairs of stretches without a word that is ``taken``, disjoint on each side, in order.

    ``likely`` (n, m) is how probably each two words stand for each other. The likeliest words are
    joined first. A stretch begins and ends with a content word, crosses no edge of a quotation, and
    no word of another pair, or taken, stands in it. Exchanging the texts exchanges each pair.
    """
    if [word.text for word in b] < [word.text for word in a]:
        turned = phrases(b, a, likely.T, (taken[1], taken[0]), threshold)
        return sorted((ours, theirs) for theirs, ours in turned)
    joined_a: dict[int, _Joined] = {}
    joined_b: dict[int, _Joined] = {}
    for i, j in _likeliest((a, b), likely, taken, threshold):
        one = joined_a.get(i) or _Joined(a={i})
        other = joined_b.get(j) or _Joined(b={j})
        weak = likely[i, j] < threshold and not ((one.a and one.b) or (other.a and other.b))
        both = one.with_(other)
        if one is other or weak or not (_together(a, both.a) and _together(b, both.b)):
            continue
        joined_a.update(dict.fromkeys(both.a, both))
        joined_b.update(dict.fromkeys(both.b, both))
    found = {id(one): one for one in joined_a.values()}
    return sorted((_stretch(one.a), _stretch(one.b)) for one in found.values())


def _likeliest(
    texts: tuple[Sequence[Token], Sequence[Token]],
    likely: Array,
    taken: tuple[Collection[int], Collection[int]],
    threshold: float,
) -> list[tuple[int, int]]:
    """The places of free words that may make a phrase, the likeliest first; none if none does."""
    (a, b), (taken_a, taken_b) = texts, taken
    places = [
        (i, j)
        for i, j in np.argwhere(likely >= threshold * _WEAKER).tolist()
        if a[i].content and b[j].content and i not in taken_a and j not in taken_b
    ]
    if not any(likely[place] >= threshold for place in places):
        return []
    return sorted(places, key=lambda place: (-float(likely[place]), place))


def _together(text: Sequence[Token], words: set[int]) -> bool:
    """Whether only words that bind stand between some words, all in one quotation or in none."""
    stretch = _stretch(words)
    return (
        len(stretch) <= _LONGEST
        and len({text[word].quote for word in stretch}) == 1
        and all(word in words or not text[word].content for word in stretch)
    )


def _stretch(words: set[int]) -> Words:
    return tuple(range(min(words), max(words) + 1))
