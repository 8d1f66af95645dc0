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
    free_a, free_b = (
        [at for at, word in enumerate(words) if word.content and at not in used]
        for words, used in zip((a, b), taken, strict=True)
    )
    joined_a = {at: _Joined(a={at}) for at in free_a}
    joined_b = {at: _Joined(b={at}) for at in free_b}
    for i, j in _likeliest(likely, free_a, free_b, threshold * _WEAKER):
        one, other = joined_a[i], joined_b[j]
        weak = likely[i, j] < threshold and not ((one.a and one.b) or (other.a and other.b))
        both = one.with_(other)
        if one is other or weak or not (_together(a, both.a) and _together(b, both.b)):
            continue
        joined_a.update(dict.fromkeys(both.a, both))
        joined_b.update(dict.fromkeys(both.b, both))
    found = {id(one): one for one in joined_a.values() if one.a and one.b}
    return sorted((_stretch(one.a), _stretch(one.b)) for one in found.values())


def _likeliest(
    likely: Array, free_a: Sequence[int], free_b: Sequence[int], least: float
) -> list[tuple[int, int]]:
    """The places of the free words that are likely enough, the likeliest first."""
    within = likely[np.ix_(free_a, free_b)]
    places = [(free_a[i], free_b[j]) for i, j in np.argwhere(within >= least).tolist()]
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
