"""The words of one text, ready to be linked with those of others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.wording.linking.classes import CLASSES, is_mark, word_class
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token

Array = NDArray[np.float32]
Bools = NDArray[np.bool_]
Places = NDArray[np.intp]

_CLASS_AT = {name: at for at, name in enumerate(CLASSES)}


@dataclass(frozen=True, eq=False)
class Text:
    """Words with ``vectors`` (n, d), each row of length 1, or 0 for a word that has none, such as a mark.

    Raises ValueError where words and vectors differ in number. What is read of the words is kept.
    """

    words: tuple[Token, ...]
    vectors: Matrix | TokenMatrix

    def __post_init__(self) -> None:
        if len(self.words) != len(self.vectors):
            raise ValueError(
                f"{len(self.words)} words with {len(self.vectors)} vectors: one vector a word is needed"
            )

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        return tuple(word.text for word in self.words)

    @cached_property
    def norms(self) -> tuple[str, ...]:
        return tuple(word.norm for word in self.words)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return tuple(word.stem for word in self.words)

    @cached_property
    def rows(self) -> Array:
        return np.asarray(self.vectors, dtype=np.float32)

    @cached_property
    def squares(self) -> Array:
        """By word the square of its vector's length."""
        return np.asarray(np.einsum("nd,nd->n", self.rows, self.rows))

    @cached_property
    def along(self) -> Array:
        """By word the product of its vector and the sum of all."""
        return np.asarray(self.rows @ self.rows.sum(axis=0))

    @cached_property
    def content(self) -> Bools:
        return np.array([word.content for word in self.words], dtype=bool)

    @cached_property
    def marks(self) -> Bools:
        """Words without a letter or a digit."""
        return np.array([is_mark(word.text) for word in self.words], dtype=bool)

    @cached_property
    def numbers(self) -> Bools:
        return np.array([is_number(word) for word in self.words], dtype=bool)

    @cached_property
    def classes(self) -> Places:
        """Each word's place in ``CLASSES``."""
        return np.array([_CLASS_AT[word_class(word)] for word in self.words], dtype=np.intp)

    @cached_property
    def held(self) -> tuple[Array, Array]:
        """By word how near in meaning it is to the next one, and to the last one; 0 without one."""
        found = np.zeros(len(self.words) + 1, dtype=np.float32)
        found[1:-1] = (self.rows[1:] * self.rows[:-1]).sum(axis=1)
        return found[1:], found[:-1]

    @cached_property
    def content_beside(self) -> tuple[Places, Places]:
        """By word, where the next content word is, and the last one before it; -1 where there is none."""
        words = np.arange(len(self.words))
        places = np.flatnonzero(self.content)
        after, before = np.searchsorted(places, words, side="right"), np.searchsorted(places, words) - 1
        padded = np.append(places, -1)
        return padded[after], np.where(before >= 0, padded[before], -1)
