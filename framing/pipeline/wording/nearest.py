"""Which other claim says a stretch in other words, by the nearness of word vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

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

    ``asking`` are indices of that one's claims; all that they may ask is weighed at once.
    """

    article: ToldArticle
    of: ToldArticle
    asking: Sequence[int]

    def said(self, claim: int, run: Words, *, besides: int) -> list[tuple[range, int | None]]:
        """A run of a claim's words in parts, each with the claim of the article that says it.

        In the same words or, failing that, in near ones. The claim ``besides`` is none of the others.
        """
        words = [self.of.words[claim][word] for word in run]
        parts = []
        for part, index in said_among(words, self.article.places, besides=besides):
            held = run[part.start : part.stop]
            parts.append((part, self._nearest(claim, held, besides) if index is None else index))
        return parts

    def _nearest(self, claim: int, words: Words, besides: int) -> int | None:
        """The claim that has a content word near to each of these, the nearest on the mean; None without.

        At least two of the words must tell something: verbs of saying and hedges do not. A number and
        the name of a day or month are near to themselves alone. Of equally near claims it is the first.
        """
        of, claims = self.of.words[claim], self.article.telling
        content = [word for word in words if of[word].content]
        telling = sum(not (is_reporting(of[word]) or is_hedge(of[word])) for word in content)
        if telling < _LEAST or not len(claims):
            return None
        first, near = self._near
        rows = near[[first[claim, word] for word in content]]
        near_all = np.flatnonzero(np.logical_and.reduce(rows >= _NEAR, axis=0)).tolist()
        whole = [at for at in near_all if claims[at] != besides]
        return int(claims[whole[rows[:, whole].mean(axis=0).round(4).argmax()]]) if whole else None

    @cached_property
    def _near(self) -> tuple[dict[tuple[int, int], int], Matrix]:
        """How near each content word of the asking claims is to a word of each claim of ``telling``.

        By claim and word its row.
        """
        places = [
            (claim, word)
            for claim in sorted(set(self.asking))
            for word, token in enumerate(self.of.words[claim])
            if token.content
        ]
        vectors = np.concatenate([self.of.texts[claim].rows[word : word + 1] for claim, word in places])
        near = np.maximum.reduceat(vectors @ self.article.told.T, self.article.starts, axis=1)
        for row, (claim, word) in zip(near, places, strict=True):
            token = self.of.words[claim][word]
            if is_number(token) or calendar(token) != "":
                row[:] = 0.0
            row[self.article.holding.get(token.stem, [])] = 1.0
        return {place: at for at, place in enumerate(places)}, near
