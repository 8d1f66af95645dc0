"""Which other claim says a stretch in other words, by the nearness of word vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import TokenMatrix
from framing.pipeline.wording.shapes import calendar
from framing.pipeline.wording.slots import is_hedge, is_number, is_reporting
from framing.pipeline.wording.tokens import Token

# A word of an unrelated claim comes so near to 1 in 40 words; two words to one claim, hardly ever.
_NEAR = 0.6
_LEAST = 2  # telling words


@dataclass(frozen=True)
class OtherClaims:
    """The words of an article's other claims, with the vectors (w, d) of each claim's words."""

    words: Sequence[Sequence[Token]]
    vectors: Sequence[TokenMatrix]

    def __post_init__(self) -> None:
        if [len(words) for words in self.words] != [len(rows) for rows in self.vectors]:
            raise ValueError(
                "the other claims' words and vectors differ in number: one vector a word is needed"
            )

    @cached_property
    def _told(self) -> list[int]:
        """The claims that have words."""
        return [claim for claim, words in enumerate(self.words) if words]

    @cached_property
    def _stems(self) -> list[frozenset[str]]:
        return [frozenset(word.stem for word in self.words[claim]) for claim in self._told]

    @cached_property
    def _starts(self) -> NDArray[np.intp]:
        return np.cumsum([0, *(len(self.words[claim]) for claim in self._told[:-1])])

    @cached_property
    def _rows(self) -> NDArray[np.float32]:
        return np.concatenate([self.vectors[claim] for claim in self._told]).astype(np.float32)

    def nearest(self, words: Sequence[Token], vectors: TokenMatrix) -> int | None:
        """The claim that has a word near to every content word, the nearest on the mean; None without.

        At least two of the words must tell something: verbs of saying and hedges do not. A number and
        the name of a day or month are near to themselves alone. Of equally near claims it is the first.
        """
        content = [at for at, word in enumerate(words) if word.content]
        telling = sum(not (is_reporting(words[at]) or is_hedge(words[at])) for at in content)
        if telling < _LEAST or not self._told:
            return None
        cosine = np.asarray(vectors, dtype=np.float32)[content] @ self._rows.T
        near = np.maximum.reduceat(cosine, self._starts, axis=1)
        for row, at in enumerate(content):
            near[row] = self._corrected(words[at], near[row])
        whole = np.flatnonzero(near.min(axis=0) >= _NEAR)
        return self._told[int(whole[near[:, whole].mean(axis=0).round(4).argmax()])] if len(whole) else None

    def _corrected(self, word: Token, near: NDArray[np.float32]) -> NDArray[np.float32]:
        held = np.array([word.stem in stems for stems in self._stems])
        exact = is_number(word) or calendar(word) != ""
        return np.where(held, np.float32(1.0), np.float32(0.0) if exact else near)
