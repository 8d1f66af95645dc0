"""The claims of an article as they are compared: with their words and the vectors of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.types import Claim
from framing.pipeline.wording.elsewhere import Places, places
from framing.pipeline.wording.linking import Text
from framing.pipeline.wording.shapes import calendar, clock
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Tokens, tokens
from framing.pipeline.wording.written import Written


@dataclass(frozen=True, eq=False)
class ToldArticle:
    """All that an article tells. What is read from it is kept, as it is read for each alignment.

    ``vectors`` holds an array (w, d) a claim, a row a word; ``language`` says which words only bind.
    Raises ValueError where a claim's words and vectors differ in number.
    """

    claims: Sequence[Claim]
    vectors: Sequence[Matrix | TokenMatrix]
    language: str = ""

    def __post_init__(self) -> None:
        if [len(words) for words in self.words] != [len(rows) for rows in self.vectors]:
            raise ValueError("a claim's words and vectors differ in number: one vector a word is needed")

    @cached_property
    def words(self) -> tuple[Tokens, ...]:
        return tuple(tokens(claim.text, self.language) for claim in self.claims)

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """Its claims ready to be cut into stretches."""
        return tuple(map(Written, self.claims, self.words))

    @cached_property
    def rows(self) -> Matrix:
        """(words, d): the vectors of all words, one claim's after the other's."""
        if not self.vectors:
            return np.empty((0, 0), dtype=np.float32)
        return np.concatenate(self.vectors).astype(np.float32)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Its claims ready to be linked word by word."""
        bounds = pairwise(self._offsets.tolist())
        return tuple(
            Text(words, self.rows[start:end]) for words, (start, end) in zip(self.words, bounds, strict=True)
        )

    @cached_property
    def exact(self) -> tuple[frozenset[int], ...]:
        """By claim its numbers, times and dates: vectors hardly tell them apart."""
        return tuple(
            frozenset(
                at
                for at, word in enumerate(words)
                if is_number(word) or clock(words, at) or calendar(word) != ""
            )
            for words in self.words
        )

    @cached_property
    def _offsets(self) -> NDArray[np.intp]:
        return np.cumsum([0, *map(len, self.words)])

    @cached_property
    def _telling(self) -> NDArray[np.bool_]:
        """(words,): which are content words."""
        return np.array([word.content for words in self.words for word in words], dtype=np.bool_)

    @cached_property
    def told(self) -> Matrix:
        """(content words, d): the vectors of those."""
        return self.rows[self._telling]

    @cached_property
    def telling(self) -> NDArray[np.intp]:
        """The claims that have content words."""
        return np.flatnonzero([any(word.content for word in words) for words in self.words])

    @cached_property
    def starts(self) -> NDArray[np.intp]:
        """By claim of ``telling``: the row of ``told`` with its first content word."""
        before = np.concatenate([[0], np.cumsum(self._telling)]).astype(np.intp)
        return before[self._offsets[self.telling]]

    @cached_property
    def places(self) -> Places:
        """Where its content words stand."""
        return places(self.words)

    @cached_property
    def holding(self) -> dict[str, list[int]]:
        """By stem: which claims of ``telling``, counted among them, have a word of it."""
        found: dict[str, list[int]] = {}
        for at, claim in enumerate(self.telling):
            for stem in {word.stem for word in self.words[claim]}:
                found.setdefault(stem, []).append(at)
        return found
