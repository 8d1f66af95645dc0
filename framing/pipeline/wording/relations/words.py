"""The words of two texts, ready to be related: their forms, marks and nearness in meaning."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.wording.relations.lexicon import Marks, RelationLexicon, root
from framing.pipeline.wording.relations.stretch import Names, Stretch, Words, content_of, numbers_of
from framing.pipeline.wording.tokens import Token, token

Array = NDArray[np.float64]
Rows = list[list[float]]

_SHARPNESS = 12.0  # of the choice between words: at 12, a cosine higher by 0.1 weighs three times as much
_LEAST_SQUARE = 1e-4  # of a length: what rounding may leave of nothing


@dataclass(frozen=True, eq=False)
class Text:
    """One text's words, and what its phrases show: read once however often it is related.

    ``stems`` are those that the lexicon knows the words by.
    """

    words: tuple[Token, ...]
    stems: tuple[str, ...]
    marks: tuple[Marks, ...]
    content_index: NDArray[np.intp]
    numbers: Names
    _stretches: dict[Words, Stretch] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, words: Sequence[Token], lexicon: RelationLexicon) -> Text:
        stems, every = tuple(root(word.norm) for word in words), tuple(range(len(words)))
        content = np.array(content_of(every, words), dtype=np.intp)
        return cls(tuple(words), stems, tuple(lexicon.marks(stems)), content, numbers_of(stems))

    def stretch(self, words: Words) -> Stretch:
        """The phrase of some of the words, of which there is at least one."""
        found = self._stretches.get(words)
        if found is None:
            found = self._stretches[words] = Stretch.of(words, self.words, self.stems, self.marks)
        return found


@dataclass(frozen=True, eq=False)
class Side:
    """A text with a vector a word: ``vectors`` is (n, d), each row of length 1, or 0 for a word without.

    ``total`` (d,) is the sum of the vectors, ``along`` (n,) the product of each with that, and ``squares``
    (n,) that of each with itself.
    """

    text: Text
    vectors: Matrix
    total: Matrix
    along: Matrix
    squares: Matrix

    @classmethod
    def of(cls, text: Text, vectors: Matrix | TokenMatrix) -> Side:
        """Raises ValueError where words and vectors differ in number."""
        if len(text.words) != len(vectors):
            raise ValueError(
                f"{len(text.words)} words with {len(vectors)} vectors: one vector a word is needed"
            )
        rows = np.asarray(vectors, dtype=np.float32)
        total = np.add.reduce(rows, axis=0)
        return cls(text, rows, total, rows @ total, np.einsum("nd,nd->n", rows, rows))

    @classmethod
    def read(cls, words: Sequence[str], vectors: Matrix | TokenMatrix, lexicon: RelationLexicon) -> Side:
        """As ``of``, of words as they are written."""
        return cls.of(Text.of([token(word) for word in words], lexicon), vectors)

    def mean(self, words: Words) -> Matrix:
        """(d,): the mean of some of the vectors, at least one."""
        if len(words) == 1:
            return np.asarray(self.vectors[words[0]])
        return np.asarray(np.add.reduce(self.vectors[list(words)], axis=0) / np.float32(len(words)))


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two texts, each of at least a word, and how near their words are.

    ``middle`` (d,) is the mean of all vectors: what they have in common tells nothing apart. ``near``
    (n, m) are the cosines of every two words with that taken off. ``covered`` is how near, on the mean,
    each content word of either text has a word of the other.
    """

    a: Side
    b: Side
    middle: Matrix
    near: Matrix
    covered: float
    _choices: tuple[list[float], list[float]]

    @classmethod
    def of(cls, a: Side, b: Side, products: Matrix | None = None) -> Pair:
        """Two texts; ``products`` (n, m) are those of every two of their vectors, where they are known."""
        middle = (a.total + b.total) / np.float32(len(a.vectors) + len(b.vectors))
        near = _nearness(a, b, a.vectors @ b.vectors.T if products is None else products)
        raised = np.exp(np.float32(_SHARPNESS) * near)
        choices = np.add.reduce(raised, axis=1).tolist(), np.add.reduce(raised, axis=0).tolist()
        told = near.take(a.text.content_index, axis=0).take(b.text.content_index, axis=1)
        forth, back = np.maximum.reduce(told, axis=1), np.maximum.reduce(told, axis=0)
        covered = float(np.add.reduce(forth)) / len(forth) + float(np.add.reduce(back)) / len(back)
        return cls(a, b, middle, near, covered / 2, choices)

    def share(self, ours: Words, theirs: Words) -> float:
        """How far two words choose each other among all words, 0 to 1, summed over some by some."""
        (forth, back), near = self._choices, self.near.item
        return sum(
            math.exp(_SHARPNESS * near(i, j)) / math.sqrt(forth[i] * back[j]) for i in ours for j in theirs
        )

    @property
    def other_numbers(self) -> bool:
        """Whether one text holds a number that the other does not."""
        return self.a.text.numbers != self.b.text.numbers


def _nearness(a: Side, b: Side, products: Matrix) -> Matrix:
    """(n, m): the cosines of vectors less the mean of all, from products of the vectors as they are."""
    size = np.float32(len(a.vectors) + len(b.vectors))
    of_a = (a.along + np.add.reduce(products, axis=1)) / size
    of_b = (b.along + np.add.reduce(products, axis=0)) / size
    square = (np.add.reduce(of_a) + np.add.reduce(of_b)) / size
    lengths = [
        np.sqrt(np.maximum(squares - 2 * along + square, _LEAST_SQUARE))
        for squares, along in ((a.squares, of_a), (b.squares, of_b))
    ]
    less = products - of_a[:, None] - (of_b - square)
    return np.asarray(less / (lengths[0][:, None] * lengths[1]))


def unit(rows: Matrix) -> Matrix:
    """The rows at length 1; one without length stays as it is, or nearly."""
    squares = np.einsum("nd,nd->n", rows, rows)
    return np.asarray(rows / np.sqrt(np.maximum(squares, _LEAST_SQUARE))[:, None])
