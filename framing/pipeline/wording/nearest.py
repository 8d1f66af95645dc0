"""Which other claim says a stretch in other words, by the nearness of word vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.elsewhere import said_among
from framing.pipeline.wording.shapes import calendar
from framing.pipeline.wording.slots import is_hedge, is_number, is_reporting
from framing.pipeline.wording.tokens import Token
from framing.pipeline.wording.told import ToldArticle

# A word of an unrelated claim comes so near to 1 in 40 words; two words to one claim, hardly ever.
_NEAR = 0.6
_LEAST = 2  # telling words
_NEVER = -2.0  # below every cosine


@dataclass(frozen=True, slots=True)
class OtherClaims:
    """The claims of an article, but for the one that is compared (``besides``)."""

    article: ToldArticle
    besides: int | None = None

    def said(self, run: Sequence[Token], vectors: Matrix) -> list[tuple[range, int | None]]:
        """A run in parts, each with the claim that says it: in the same words or, failing that, in near ones.

        ``vectors`` are those of the run's words.
        """
        parts = []
        for part, index in said_among(run, self.article.places, besides=self.besides):
            held = slice(part.start, part.stop)
            near = self.nearest(run[held], vectors[held]) if index is None else index
            parts.append((part, near))
        return parts

    def nearest(self, words: Sequence[Token], vectors: Matrix) -> int | None:
        """The claim that has a content word near to each of these, the nearest on the mean; None without.

        At least two of the words must tell something: verbs of saying and hedges do not. A number and
        the name of a day or month are near to themselves alone. Of equally near claims it is the first.
        """
        content = [at for at, word in enumerate(words) if word.content]
        telling = sum(not (is_reporting(words[at]) or is_hedge(words[at])) for at in content)
        claims = self.article.telling
        if telling < _LEAST or not len(claims):
            return None
        cosine = vectors[content] @ self.article.told.T
        near = np.maximum.reduceat(cosine, self.article.starts, axis=1)
        for row, at in enumerate(content):
            if is_number(words[at]) or calendar(words[at]) != "":
                near[row] = 0.0
            near[row, self.article.holding.get(words[at].stem, [])] = 1.0
        if self.besides is not None:
            near[:, claims == self.besides] = _NEVER
        whole = np.flatnonzero(near.min(axis=0) >= _NEAR)
        return int(claims[whole[near[:, whole].mean(axis=0).round(4).argmax()]]) if len(whole) else None
