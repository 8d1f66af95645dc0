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
    for i, j, probable in _likeliest((a, b), likely, taken, threshold):
        one = joined_a.get(i) or _Joined(a={i})
        other = joined_b.get(j) or _Joined(b={j})
        weak = probable < threshold and not ((one.a and one.b) or (other.a and other.b))
        if one is other or weak:
            continue
        both = one.with_(other)
        if _together(a, both.a) and _together(b, both.b):
            joined_a.update(dict.fromkeys(both.a, both))
            joined_b.update(dict.fromkeys(both.b, both))
    found = {id(one): one for one in joined_a.values()}
    return sorted((_stretch(one.a), _stretch(one.b)) for one in found.values())


def _likeliest(
    texts: tuple[Sequence[Token], Sequence[Token]],
    likely: Array,
    taken: tuple[Collection[int], Collection[int]],
    threshold: float,
) -> list[tuple[int, int, float]]:
    """The places of free words that may make a phrase, the likeliest first; none if none does."""
    ours, theirs = (
        [at for at, word in enumerate(text) if word.content and at not in used]
        for text, used in zip(texts, taken, strict=True)
    )
    free = likely.take(ours, axis=0).take(theirs, axis=1)
    if not free.max(initial=0) >= threshold:
        return []
    rows, columns = np.nonzero(free >= threshold * _WEAKER)
    places = zip(rows.tolist(), columns.tolist(), free[rows, columns].tolist(), strict=True)
    found = [(ours[row], theirs[column], probable) for row, column, probable in places]
    return sorted(found, key=lambda place: (-place[2], place))


def _together(text: Sequence[Token], words: set[int]) -> bool:
    """Whether only words that bind stand between some words, all in one quotation or in none."""
    stretch = _stretch(words)
    return len(stretch) <= _LONGEST and all(
        text[word].quote == text[stretch[0]].quote and (word in words or not text[word].content)
        for word in stretch
    )


def _stretch(words: set[int]) -> Words:
    return tuple(range(min(words), max(words) + 1))
