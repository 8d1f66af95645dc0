"""Which other claim says a stretch in other words, by the nearness of word vectors."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.elsewhere import said_among
from framing.pipeline.wording.shapes import calendar
from framing.pipeline.wording.slots import is_hedge, is_number, is_reporting
from framing.pipeline.wording.told import ToldArticle

# A word of an unrelated claim comes so near to 1 in 40 words; two words to one claim, hardly ever.
_NEAR = 0.6
_LEAST = 2  # telling words

Words = tuple[int, ...]


@dataclass(frozen=True)
class OtherClaims:
    """The claims of ``article``, asked by some of another one's claims whether they say it too.

    ``asking`` holds, by claim of that one, the words that may be asked about: all are weighed at once.
    """

    article: ToldArticle
    of: ToldArticle
    asking: Mapping[int, Collection[int]]

    def said(self, claim: int, runs: Iterable[Words], *, besides: int) -> list[tuple[Words, int | None]]:
        """Runs of a claim's words in parts, each with the claim of the article that says it.

        In the same words or, failing that, in near ones. The claim ``besides`` is none of the others.
        """
        found = said_among(self.of.words[claim], runs, self.article.places, besides=besides)
        return [
            (words, self._nearest(claim, words, besides) if index is None else index)
            for words, index in found
        ]

    def _nearest(self, claim: int, words: Words, besides: int) -> int | None:
        """The claim that has a content word near to each of these, the nearest on the mean; None without.

        At least two of the words must tell something: verbs of saying and hedges do not. A number and
        the name of a day or month are near to themselves alone. Of equally near claims it is the first.
        """
        of, claims = self.of.words[claim], self.article.telling
        content = [word for word in words if of[word].content]
        if len(content) < _LEAST or not len(claims):
            return None
        if sum(not (is_reporting(of[word]) or is_hedge(of[word])) for word in content) < _LEAST:
            return None
        row_of, near, having = self._near
        rows = [row_of[claim, word] for word in content]
        shared = reduce(and_, (having[row] for row in rows))
        whole = (
            [at for at, index in enumerate(claims) if shared >> at & 1 and index != besides] if shared else []
        )
        return int(claims[whole[near[np.ix_(rows, whole)].mean(axis=0).round(4).argmax()]]) if whole else None

    @cached_property
    def _near(self) -> tuple[dict[tuple[int, int], int], Matrix, list[int]]:
        """How near each word asked about is to a word of each claim of ``telling``.

        By claim and word its row; the rows; and of each row, as bits, which of the claims are near.
        """
        places = [
            (claim, word)
            for claim, words in sorted(self.asking.items())
            for word in sorted(self.of.words[claim].content.intersection(words))
        ]
        vectors = np.stack([self.of.texts[claim].rows[word] for claim, word in places])
        near = np.maximum.reduceat(vectors @ self.article.told.T, self.article.starts, axis=1)
        for row, (claim, word) in zip(near, places, strict=True):
            token = self.of.words[claim][word]
            if is_number(token) or calendar(token) != "":
                row[:] = 0.0
            row[self.article.holding.get(token.stem, [])] = 1.0
        having = [
            int.from_bytes(bits.tobytes(), "little")
            for bits in np.packbits(near >= _NEAR, axis=1, bitorder="little")
        ]
        return {place: at for at, place in enumerate(places)}, near, having
