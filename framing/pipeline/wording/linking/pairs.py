"""The words of two texts, every one against every one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.wording.linking.classes import CLASSES, is_mark, word_class
from framing.pipeline.wording.slots import is_number
from framing.pipeline.wording.tokens import Token

Array = NDArray[np.float32]
Bools = NDArray[np.bool_]
Places = NDArray[np.intp]

# The sorts of two words, each scored by weights of its own.
SORTS = (
    "equal", "equal_binding", "both_content", "one_content", "neither_content", "inflected",
    "equal_marks", "mark",
)  # fmt: skip
_EQUAL, _EQUAL_BINDING, _DIFFERENT, _INFLECTED, _EQUAL_MARKS, _MARK = 0, 1, 2, 5, 6, 7

_TINY = 1e-9
_GRAM = 3  # letters


@dataclass(frozen=True)
class Pair:
    """Two texts' words; a word whose vector is 0, such as a mark, has none. Each (n, m) is of a's by b's.

    ``a`` and ``b`` are words with ``of_a`` (n, d) and ``of_b`` (m, d), each row of length 1 or 0.
    """

    a: Sequence[Token]
    b: Sequence[Token]
    of_a: Matrix | TokenMatrix
    of_b: Matrix | TokenMatrix

    def __post_init__(self) -> None:
        for words, vectors in ((self.a, self.of_a), (self.b, self.of_b)):
            if len(words) != len(vectors):
                raise ValueError(
                    f"{len(words)} words with {len(vectors)} vectors: one vector a word is needed"
                )

    @cached_property
    def _rows(self) -> tuple[Array, Array]:
        return np.asarray(self.of_a, dtype=np.float32), np.asarray(self.of_b, dtype=np.float32)

    @cached_property
    def cosine(self) -> Array:
        return self._rows[0] @ self._rows[1].T

    @cached_property
    def centred(self) -> Array:
        """The cosine once what all words of the two texts have in common is taken off."""
        a, b = self._rows
        told = np.abs(a).sum(axis=1) > 0, np.abs(b).sum(axis=1) > 0
        middle = (a.sum(axis=0) + b.sum(axis=0)) / max(1, int(told[0].sum() + told[1].sum()))
        first, second = _unit((a - middle) * told[0][:, None]), _unit((b - middle) * told[1][:, None])
        return np.asarray(first @ second.T)

    @cached_property
    def equal(self) -> Bools:
        return _same([word.norm for word in self.a], [word.norm for word in self.b])

    @cached_property
    def stems(self) -> Bools:
        """Whether two words are one but for their inflection."""
        return _same([word.stem for word in self.a], [word.stem for word in self.b])

    @cached_property
    def spelling(self) -> tuple[Array, Array]:
        """How alike two words are written: the share of the longer one they begin with, and of threes."""
        start, threes = (np.zeros((len(self.a), len(self.b)), dtype=np.float32) for _ in range(2))
        places: dict[str, list[int]] = {}
        for j, word in enumerate(self.b):
            for part in _parts(word.norm):
                places.setdefault(part, []).append(j)
        for i, word in enumerate(self.a):
            # Two words without a part in common have neither a beginning nor threes in common.
            for j in {j for part in _parts(word.norm) for j in places.get(part, ())}:
                start[i, j], threes[i, j] = _written(word.norm, self.b[j].norm)
        return start, threes

    def grid(self, values_a: Sequence[bool], values_b: Sequence[bool]) -> tuple[Bools, Bools]:
        """What is so of a's words, of b's words; both (n, m)."""
        a, b = np.array(values_a, dtype=bool), np.array(values_b, dtype=bool)
        shape = (len(self.a), len(self.b))
        return np.broadcast_to(a[:, None], shape), np.broadcast_to(b[None, :], shape)

    @cached_property
    def content(self) -> tuple[Bools, Bools]:
        return self.grid([word.content for word in self.a], [word.content for word in self.b])

    @cached_property
    def content_beside(self) -> tuple[tuple[Places, Places], tuple[Places, Places]]:
        """For a's words and for b's, by word: where the next content word is, and the last one before it.

        One place beyond the last word where there is none.
        """
        return _content_beside(self.content[0][:, 0]), _content_beside(self.content[1][0])

    @cached_property
    def held(self) -> tuple[Array, Array]:
        """(n + 1,), (m + 1,): how near in meaning each two neighbours of one text are; 0 at both ends."""
        return _held(self._rows[0]), _held(self._rows[1])

    @cached_property
    def classes(self) -> tuple[Array, Array]:
        """(classes, n, 1) and (classes, 1, m): 1 for the one of ``CLASSES`` that a word is of."""
        kinds = np.eye(len(CLASSES), dtype=np.float32)
        a, b = (kinds[:, [CLASSES.index(word_class(word)) for word in words]] for words in (self.a, self.b))
        return a[:, :, None], b[:, None, :]

    @cached_property
    def sorts(self) -> NDArray[np.intp]:
        """(n, m): indices into ``SORTS``."""
        content = self.content[0].astype(np.intp) + self.content[1]
        words = np.where(
            self.equal,
            np.where(content == 2, _EQUAL, _EQUAL_BINDING),
            np.where(self.stems, _INFLECTED, _DIFFERENT + 2 - content),
        )
        return np.where(self.marks[0] | self.marks[1], np.where(self.equal, _EQUAL_MARKS, _MARK), words)

    @cached_property
    def marks(self) -> tuple[Bools, Bools]:
        """Words without a letter or a digit."""
        return self.grid([is_mark(word) for word in self.a], [is_mark(word) for word in self.b])

    @cached_property
    def numbers(self) -> tuple[Bools, Bools]:
        return self.grid([is_number(word) for word in self.a], [is_number(word) for word in self.b])


def _content_beside(content: Bools) -> tuple[Places, Places]:
    words = np.arange(len(content))
    places = np.flatnonzero(content)
    after, before = np.searchsorted(places, words, side="right"), np.searchsorted(places, words) - 1
    padded = np.append(places, len(content))
    return padded[after], np.where(before >= 0, padded[before], len(content))


def _held(rows: Array) -> Array:
    found = np.zeros(len(rows) + 1, dtype=np.float32)
    found[1:-1] = (rows[1:] * rows[:-1]).sum(axis=1)
    return found


def _unit(rows: Array) -> Array:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _TINY))


def _same(a: Sequence[str], b: Sequence[str]) -> Bools:
    numbers = {form: number for number, form in enumerate(dict.fromkeys((*a, *b)))}
    first, second = (np.array([numbers[form] for form in forms], dtype=np.intp) for forms in (a, b))
    return np.asarray(first[:, None] == second[None, :])


@lru_cache(maxsize=65536)
def _written(x: str, y: str) -> tuple[float, float]:
    """The share of the longer of two words that is their common beginning, and of their threes in common."""
    least, most = sorted((len(x), len(y)))
    start = least if x[:least] == y[:least] else next(k for k in range(least) if x[k] != y[k])
    grams = _grams(x), _grams(y)
    return start / max(1, most), 2 * len(grams[0] & grams[1]) / max(1, len(grams[0]) + len(grams[1]))


@lru_cache(maxsize=16384)
def _parts(word: str) -> frozenset[str]:
    return _grams(word) | {word[:1]}


@lru_cache(maxsize=16384)
def _grams(word: str) -> frozenset[str]:
    padded = f" {word} "
    return frozenset(padded[k : k + _GRAM] for k in range(len(padded) - _GRAM + 1))
