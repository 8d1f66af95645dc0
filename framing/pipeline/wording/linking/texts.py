"""The words of one text, ready to be linked with those of others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from sys import intern

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.wording.linking.classes import CLASSES, is_mark, word_class
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token

Array = NDArray[np.float32]
Bools = NDArray[np.bool_]
Places = NDArray[np.intp]

# What is told of each word: the numbers of its norm and its stem, whether it is a content word, a mark
# without a letter or a digit, a number, its place in ``CLASSES``, and where the next content word is, and
# the last one before it; -1 where there is none.
TOLD = ("norm", "stem", "content", "mark", "number", "class", "next", "last")
# The square of its vector's length, the product of its vector and the sum of all, and how near in meaning
# it is to the next word, and to the last one; 0 without one.
MEASURED = ("square", "along", "next", "last")

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
        """Each kept once, so that its ``id`` tells it from any other as long as a text has it."""
        return tuple(intern(word.norm) for word in self.words)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Kept once, as the norms are."""
        return tuple(intern(word.stem) for word in self.words)

    @cached_property
    def rows(self) -> Array:
        return np.asarray(self.vectors, dtype=np.float32)

    @cached_property
    def measured(self) -> Array:
        """(4, words): what their vectors show, a row each as ``MEASURED`` names them."""
        found = np.zeros((len(MEASURED), len(self.words)), dtype=np.float32)
        square, along, after, before = found
        rows = self.rows
        np.einsum("nd,nd->n", rows, rows, out=square)
        along[:] = rows @ rows.sum(axis=0)
        after[:-1] = before[1:] = (rows[1:] * rows[:-1]).sum(axis=1)
        return found

    @cached_property
    def told(self) -> Places:
        """(8, words): what is read of them, a row each as ``TOLD`` names them."""
        return np.array(
            [
                [*map(id, self.norms)],
                [*map(id, self.stems)],
                [word.content for word in self.words],
                [is_mark(word.text) for word in self.words],
                [is_number(word) for word in self.words],
                [_CLASS_AT[word_class(word)] for word in self.words],
                *self._content_beside,
            ],
            dtype=np.intp,
        )

    @property
    def _content_beside(self) -> tuple[Places, Places]:
        words = np.arange(len(self.words))
        places = np.flatnonzero([word.content for word in self.words])
        after, before = np.searchsorted(places, words, side="right"), np.searchsorted(places, words) - 1
        padded = np.append(places, -1)
        return padded[after], np.where(before >= 0, padded[before], -1)
