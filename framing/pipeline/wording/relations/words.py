"""The words of two texts, ready to be related: their forms, marks and nearness in meaning."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.wording.relations.lexicon import Marks, RelationLexicon, root
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token, token

Array = NDArray[np.float64]
Words = tuple[int, ...]
Number = TypeVar("Number", np.float32, np.float64)
_TINY = 1e-9
_SHARPNESS = 12.0  # of the choice between words: at 12, a cosine higher by 0.1 weighs three times as much


@dataclass(frozen=True)
class Side:
    """One text's words with a vector each: ``vectors`` is (n, d), each row of length 1."""

    words: tuple[Token, ...]
    marks: tuple[Marks, ...]
    vectors: Array

    @classmethod
    def of(cls, words: Sequence[str], vectors: Matrix, lexicon: RelationLexicon) -> Side:
        """Raises ValueError where words and vectors differ in number."""
        return cls.read(rooted([token(word) for word in words]), vectors, lexicon)

    @classmethod
    def read(cls, words: tuple[Token, ...], vectors: TokenMatrix | Matrix, lexicon: RelationLexicon) -> Side:
        """As ``of``, of words that are ``rooted``."""
        if len(words) != len(vectors):
            raise ValueError(f"{len(words)} words with {len(vectors)} vectors: one vector a word is needed")
        marks = lexicon.marks([word.stem for word in words])
        return cls(words, tuple(marks), unit(np.asarray(vectors, dtype=np.float64)))

    def content(self, words: Words) -> Words:
        """The words of a phrase that do more than bind others; all words where none does."""
        return tuple(word for word in words if self.words[word].content) or words

    def numbers(self, words: Words) -> frozenset[str]:
        return frozenset(self.words[word].stem for word in words if is_number(self.words[word]))


@dataclass(frozen=True)
class Pair:
    """Two texts. What is asked of it takes phrases as indices of words, of ``a`` and of ``b``."""

    a: Side
    b: Side

    @cached_property
    def middle(self) -> Array:
        """The mean of all vectors: what they have in common tells nothing apart."""
        total = self.a.vectors.sum(axis=0) + self.b.vectors.sum(axis=0)
        return np.asarray(total / (len(self.a.words) + len(self.b.words)))

    @cached_property
    def nearness(self) -> Array:
        """(n, m): the cosine of every two words, their mean taken off."""
        return unit(self.a.vectors - self.middle) @ unit(self.b.vectors - self.middle).T

    @cached_property
    def covered(self) -> float:
        """How near, on the mean, each content word of either text has a word of the other; 0 without any."""
        ours, theirs = (side.content(tuple(range(len(side.words)))) for side in (self.a, self.b))
        if not (ours and theirs):
            return 0.0
        near = among(self.nearness, (ours, theirs))
        return float(near.max(axis=1).mean() + near.max(axis=0).mean()) / 2

    @cached_property
    def other_numbers(self) -> bool:
        """Whether one text holds a number that the other does not."""
        held = [side.numbers(tuple(range(len(side.words)))) for side in (self.a, self.b)]
        return held[0] != held[1]

    @cached_property
    def shares(self) -> Array:
        """(n, m) in 0..1: how far two words choose each other among all words, both ways round."""
        raised = np.exp(_SHARPNESS * self.nearness)
        both = (raised / raised.sum(axis=1, keepdims=True)) * (raised / raised.sum(axis=0, keepdims=True))
        return np.asarray(np.sqrt(both))


def rooted(words: Iterable[Token]) -> tuple[Token, ...]:
    """The words with the stems that the lexicon knows them by."""
    return tuple(replace(word, stem=root(word.norm)) for word in words)


def among(values: NDArray[Number], words: tuple[Words, Words]) -> NDArray[Number]:
    """Of values (n, m) those of some words by some."""
    return np.asarray(values[list(words[0])][:, list(words[1])])


def cosine(x: Array, y: Array) -> float:
    return float(x @ y) / max(_TINY, length(x) * length(y))


def length(x: Array) -> float:
    """Of a vector; a little where it has none."""
    return max(_TINY, math.sqrt(float(x @ x)))


def unit(rows: Array) -> Array:
    """The rows, or the one vector, at length 1; one without length stays as it is."""
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), _TINY))
