"""The claims of an article as they are compared: with their words and the vectors of these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.types import Claim
from framing.pipeline.wording.elsewhere import Places, counts, places
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

    def vectors_of(self, places: Sequence[tuple[int, int]]) -> Matrix:
        """(n, d): the vectors of some words, each given by its claim and its place there."""
        before = self._offsets.tolist()
        return self.rows.take([before[claim] + word for claim, word in places], axis=0)

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
    def telling(self) -> tuple[frozenset[int], ...]:
        """By claim its content words that are neither verbs of saying nor hedges."""
        return tuple(frozenset([at for at in words.content if counts(words[at])]) for words in self.words)

    @cached_property
    def _offsets(self) -> NDArray[np.intp]:
        return np.cumsum([0, *map(len, self.words)])

    @cached_property
    def told(self) -> Matrix:
        """(content words, d): the vectors of those."""
        telling = [word.content for words in self.words for word in words]
        return self.rows[np.array(telling, dtype=np.bool_)]

    @cached_property
    def told_of(self) -> NDArray[np.intp]:
        """(content words,): by row of ``told`` the claim that it stands in."""
        return np.repeat(np.arange(len(self.words)), [len(words.content) for words in self.words])

    @cached_property
    def places(self) -> Places:
        """Where its content words stand."""
        return places(self.words)

    @cached_property
    def holding(self) -> dict[str, int]:
        """By stem: which claims have a word of it, as bits; of claims with content words alone."""
        found: defaultdict[str, int] = defaultdict(int)
        for claim, words in enumerate(self.words):
            for stem in {word.stem for word in words} if words.content else ():
                found[stem] |= 1 << claim
        return dict(found)
