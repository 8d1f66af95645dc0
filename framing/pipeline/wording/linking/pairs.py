"""Several pairs of texts at once: every word of the one against every word of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.wording.linking.classes import CLASSES
from framing.pipeline.wording.linking.spelling import parts, spelling
from framing.pipeline.wording.linking.texts import Array, Bools, Places, Text

# The sorts of two words, each scored by weights of its own.
SORTS = (
    "equal", "equal_binding", "both_content", "one_content", "neither_content", "inflected",
    "equal_marks", "mark",
)  # fmt: skip
_EQUAL, _EQUAL_BINDING, _DIFFERENT, _INFLECTED, _EQUAL_MARKS, _MARK = 0, 1, 2, 5, 6, 7

_TINY = 1e-9
# Blank rows below each pair, and blank columns beside it: as far as is looked around a place.
GAP = 5
# Columns are a multiple of this: then NumPy adds up a row in one order whichever pairs stand together.
_LANES = 8

ROW, COLUMN = 1, 0  # along which axis: a row is a word of the first text with all of the second

Values = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Pairs:
    """Pairs of texts, one below the other: a row a word of the first text, a column one of the second.

    Every array fits ``shape``; what is blank, beside or below a pair's words, holds 0. ``real`` says
    which places hold two words.
    """

    texts: Sequence[tuple[Text, Text]]

    @cached_property
    def starts(self) -> Places:
        """The first row of each pair, and the end of the last one with the blank rows below it."""
        return np.cumsum([0, *(len(a) + GAP for a, _ in self.texts)])

    @cached_property
    def shape(self) -> tuple[int, int]:
        longest = max((len(b) for _, b in self.texts), default=0) + GAP
        return int(self.starts[-1]), -(-longest // _LANES) * _LANES

    @cached_property
    def pair_of(self) -> Places:
        """(rows,): the pair of each row."""
        return np.repeat(np.arange(len(self.texts)), np.diff(self.starts))

    @cached_property
    def places(self) -> tuple[Values, Values]:
        """(rows, 1) and (1, columns): each word's place in its text."""
        rows = np.arange(self.shape[0]) - self.starts[self.pair_of]
        return rows[:, None], np.arange(self.shape[1])[None, :]

    @cached_property
    def sizes(self) -> tuple[Places, Places]:
        """(rows, 1) each: how many words the texts of the row's pair have."""
        a, b = (np.array([len(pair[side]) for pair in self.texts], dtype=np.intp) for side in (0, 1))
        return a[self.pair_of][:, None], b[self.pair_of][:, None]

    @cached_property
    def real(self) -> Bools:
        (rows, columns), (ours, theirs) = self.places, self.sizes
        return np.asarray((rows < ours) & (columns < theirs))

    def apart(self, values: Values) -> list[Values]:
        """Of values of this shape those of each pair, (n, m)."""
        starts = self.starts.tolist()
        return [
            values[start : start + len(a), : len(b)]
            for start, (a, b) in zip(starts[:-1], self.texts, strict=True)
        ]

    def most(self, values: Values, axis: int) -> Values:
        """The highest value of each place's row, or of its column in the same pair."""
        return self._over(np.maximum, values, axis)

    def total(self, values: Values, axis: int) -> Values:
        return self._over(np.add, values, axis)

    def first(self, values: Bools, axis: int) -> Values:
        """The place in its text of the first word that is so, of each place's row, or column."""
        if axis == ROW:
            return np.asarray(values.argmax(axis=1)[:, None])
        return self._over(np.minimum, np.where(values, self.places[0], self.shape[0]), axis)

    def _over(self, function: np.ufunc, values: Values, axis: int) -> Values:
        if axis == ROW:
            return np.asarray(function.reduce(values, axis=1, keepdims=True))
        return np.asarray(function.reduceat(values, self.starts[:-1], axis=0)[self.pair_of])

    @cached_property
    def cosine(self) -> Array:
        return self._of_both(lambda a, b: a.rows @ b.rows.T)

    @cached_property
    def centred(self) -> Array:
        """The cosine once what all words of the two texts have in common is taken off."""
        return self._of_both(_centred)

    @cached_property
    def equal(self) -> Bools:
        return self._same(lambda text: text.norms)

    @cached_property
    def stems(self) -> Bools:
        """Whether two words are one but for their inflection."""
        return self._same(lambda text: text.stems)

    @cached_property
    def spelling(self) -> tuple[Array, Array]:
        """How alike two words are written: the share of the longer one they begin with, and of threes."""
        start, threes = (np.zeros(self.shape, dtype=np.float32) for _ in range(2))
        for first, (a, b) in zip(self.starts.tolist(), self.texts, strict=False):
            for row, word in enumerate(a.norms, start=first):
                for column in {at for part in parts(word) for at in b.by_parts.get(part, ())}:
                    start[row, column], threes[row, column] = spelling(word, b.norms[column])
        return start, threes

    @cached_property
    def content(self) -> tuple[Bools, Bools]:
        """(rows, 1) and (rows, columns), as all that is said of a's words and of b's."""
        return self.of_each(lambda text: text.content)

    @cached_property
    def marks(self) -> tuple[Bools, Bools]:
        """Words without a letter or a digit."""
        return self.of_each(lambda text: text.marks)

    @cached_property
    def numbers(self) -> tuple[Bools, Bools]:
        return self.of_each(lambda text: text.numbers)

    @cached_property
    def classes(self) -> tuple[Places, Places]:
        """(rows, 1) and (rows, columns): each word's place in ``CLASSES``; one beyond where blank."""
        return self.of_each(lambda text: text.classes, len(CLASSES))

    @cached_property
    def sorted_classes(self) -> tuple[Places, Places]:
        """Into a table of sorts by classes and blank: where the place's sort meets the class of its words."""
        a, b = self.classes
        row = self.sorts * (len(CLASSES) + 1)
        return row + a, row + b

    @cached_property
    def sorts(self) -> Places:
        """Indices into ``SORTS``."""
        content = self.content[0].astype(np.intp) + self.content[1]
        words = np.where(
            self.equal,
            np.where(content == 2, _EQUAL, _EQUAL_BINDING),
            np.where(self.stems, _INFLECTED, _DIFFERENT + 2 - content),
        )
        return np.where(self.marks[0] | self.marks[1], np.where(self.equal, _EQUAL_MARKS, _MARK), words)

    def of_each(self, told: Callable[[Text], Values], blank: int = 0) -> tuple[Values, Values]:
        """What is told of the words: (rows, 1) of the first texts', (rows, columns) of the second texts'."""
        ours, theirs = ([told(text) for text in side] for side in zip(*self.texts, strict=True))
        a = np.full(self.shape[0], blank, dtype=ours[0].dtype)
        b = np.full((len(self.texts), self.shape[1]), blank, dtype=ours[0].dtype)
        for start, of, row, other in zip(self.starts.tolist(), ours, b, theirs, strict=False):
            a[start : start + len(of)] = of
            row[: len(other)] = other
        return a[:, None], b[self.pair_of]

    def _of_both(self, told: Callable[[Text, Text], Array]) -> Array:
        found = np.zeros(self.shape, dtype=np.float32)
        for of, (a, b) in zip(self.apart(found), self.texts, strict=True):
            of[:] = told(a, b)
        return found

    def _same(self, told: Callable[[Text], Iterable[str]]) -> Bools:
        """Whether two words have the same form."""
        number: dict[str, int] = {}
        of = {
            text: np.array([number.setdefault(form, len(number)) for form in told(text)], dtype=np.intp)
            for pair in self.texts
            for text in pair
        }
        a, b = self.of_each(of.__getitem__, -1)
        return np.asarray((a == b) & (a >= 0))


def _centred(a: Text, b: Text) -> Array:
    (of_a, told_a), (of_b, told_b) = a.total, b.total
    middle = (of_a + of_b) / max(1, told_a + told_b)
    first, second = (_unit((text.rows - middle) * text.has_vector[:, None]) for text in (a, b))
    return np.asarray(first @ second.T)


def _unit(rows: Values) -> Array:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _TINY))
