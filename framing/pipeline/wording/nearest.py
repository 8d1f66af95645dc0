"""Which other claim says a stretch in other words, by the nearness of word vectors."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import reduce
from operator import and_
from typing import NamedTuple

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.elsewhere import said_among
from framing.pipeline.wording.shapes import calendar
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token
from framing.pipeline.wording.told import ToldArticle

# A word of an unrelated claim comes so near to 1 in 40 words; two words to one claim, hardly ever.
_NEAR = 0.6
_LEAST = 2  # telling words

Words = tuple[int, ...]
Place = tuple[int, int]  # a claim and a word of it
Parts = list[tuple[Words, int | None]]


class Asked(NamedTuple):
    """A claim of one article, runs of its words, and the claim of another that is none of the others."""

    claim: int
    runs: Sequence[Words]
    besides: int


def said_elsewhere(asked: Sequence[Asked], of: ToldArticle, article: ToldArticle) -> list[Parts]:
    """The runs of claims ``of`` one article in parts, each with the other claim of ``article`` that says it.

    In the same words or, failing that, in near ones. Many are asked faster at once.
    """
    found = [
        said_among(of.words[claim], runs, article.places, besides=besides) for claim, runs, besides in asked
    ]
    open_ = {
        (at, n): (one.claim, _content(of, one.claim, words), one.besides)
        for at, (one, parts) in enumerate(zip(asked, found, strict=True))
        for n, (words, index) in enumerate(parts)
        if index is None and _asks(of, one.claim, words)
    }
    nearest = dict(zip(open_, _Near(of, article).nearest(list(open_.values())), strict=True))
    return [
        [(words, nearest.get((at, n), index)) for n, (words, index) in enumerate(parts)]
        for at, parts in enumerate(found)
    ]


def _content(of: ToldArticle, claim: int, words: Words) -> Words:
    content = of.words[claim].content
    return tuple([word for word in words if word in content])


def _asks(of: ToldArticle, claim: int, words: Words) -> bool:
    """Whether at least two words tell something: verbs of saying and hedges do not."""
    return len(words) >= _LEAST and len(of.telling[claim].intersection(words)) >= _LEAST


@dataclass(frozen=True, slots=True)
class _Near:
    """Which claims of ``article`` have a word near to each word of the article ``of`` that was asked about.

    ``having`` holds them as bits, by claim and word; ``columns`` (content words of the article,) how near
    each comes. A number and the name of a day or month are near to themselves alone.
    """

    of: ToldArticle
    article: ToldArticle
    having: dict[Place, int] = field(default_factory=dict)
    columns: dict[Place, Matrix] = field(default_factory=dict)

    def nearest(self, asked: Sequence[tuple[int, Words, int]]) -> list[int | None]:
        """Of words of a claim the claim that has one near to each, the nearest on the mean; None without.

        The last of each three is not asked. Of equally near claims it is the first.
        """
        left = {at: ~(1 << besides) for at, (_, _, besides) in enumerate(asked)}
        # Few claims have a word near to the first, fewer one near to the last too: no other is weighed then.
        for turn in (slice(1), slice(-1, None), slice(1, -1)):
            places = {at: [(asked[at][0], word) for word in asked[at][1][turn]] for at in left}
            self._weigh({place for held in places.values() for place in held})
            shared = {at: reduce(and_, map(self.having.__getitem__, places[at]), left[at]) for at in left}
            left = {at: claims for at, claims in shared.items() if claims}
        return [
            self._nearest([(claim, word) for word in words], left[at]) if at in left else None
            for at, (claim, words, _) in enumerate(asked)
        ]

    def _nearest(self, places: Sequence[Place], claims: int) -> int:
        among = [claim for claim in range(claims.bit_length()) if claims >> claim & 1]
        near = np.array([[self._near(place, claim) for claim in among] for place in places], dtype=np.float32)
        return among[int(near.mean(axis=0).round(4).argmax())]

    def _near(self, place: Place, claim: int) -> float:
        """How near a word is to a claim that has one near to it."""
        if self._holding(place) >> claim & 1:
            return 1.0
        return float(self.columns[place][self.article.told_of == claim].max())

    def _holding(self, place: Place) -> int:
        claim, word = place
        return self.article.holding.get(self.of.words[claim][word].stem, 0)

    def _weigh(self, asked: AbstractSet[Place]) -> None:
        new = sorted(asked - self.having.keys())
        self.having.update((place, self._holding(place)) for place in new)
        told = [(claim, word) for claim, word in new if not _exact(self.of.words[claim][word])]
        if not told:
            return
        near = self.article.told @ self.of.vectors_of(told).T
        self.columns.update(zip(told, near.T, strict=True))
        rows, columns = np.divmod(np.flatnonzero(near >= _NEAR), len(told))
        for claim, column in zip(self.article.told_of[rows].tolist(), columns.tolist(), strict=True):
            self.having[told[column]] |= 1 << claim


def _exact(word: Token) -> bool:
    return is_number(word) or calendar(word) != ""
