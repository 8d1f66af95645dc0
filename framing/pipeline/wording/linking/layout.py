"""Several pairs of texts at once, one below the other: where each word stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.wording.linking.texts import Array, Bools, Places, Text

# Blank rows below each pair, and blank columns beside it: as far as is looked around a place where nothing
# was ``spread``.
GAP = 3
# Columns are a multiple of this: then NumPy adds up a row in one order whichever pairs stand together.
_LANES = 8

ROW, COLUMN = 1, 0  # along which axis: a row is a word of the first text with all of the second

Values = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Layout:
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
        return int(self.starts[-1]), width(max((len(b) for _, b in self.texts), default=0))

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
        a, b = self._sizes
        return a[self.pair_of][:, None], b[self.pair_of][:, None]

    @cached_property
    def _sizes(self) -> tuple[Places, Places]:
        a, b = (np.array([len(pair[side]) for pair in self.texts], dtype=np.intp) for side in (0, 1))
        return a, b

    @cached_property
    def _held(self) -> tuple[Bools, Bools]:
        """(rows,) and (pairs, columns): where the words of the first texts are, and of the second ones."""
        rows, columns = self.places
        return (rows < self.sizes[0])[:, 0], columns < self._sizes[1][:, None]

    @cached_property
    def words(self) -> tuple[Bools, Bools]:
        """(rows, 1) and (rows, columns): whether a place has a word of the first text, and of the second."""
        a, b = self._held
        return a[:, None], self.by_row(b)

    @cached_property
    def real(self) -> Bools:
        a, b = self.words
        return np.asarray(a & b)

    @cached_property
    def along(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(rows, 1) and (pairs, columns): how far along its text a word stands, 0 to 1."""
        (rows, columns), (a, _), (_, b) = self.places, self.sizes, self._sizes
        return (rows + 0.5) / a, (columns + 0.5) / b[:, None]

    def apart(self, values: Values) -> list[Values]:
        """Of values of this shape those of each pair, (n, m)."""
        starts = self.starts.tolist()
        return [
            values[start : start + len(a), : len(b)]
            for start, (a, b) in zip(starts[:-1], self.texts, strict=True)
        ]

    def total(self, values: Values, axis: int) -> Values:
        """The sum of each place's row, or of its column in the same pair."""
        if axis == ROW:
            return np.asarray(np.add.reduce(values, axis=1, keepdims=True))
        return self.by_row(np.add.reduceat(values, self.starts[:-1], axis=0))

    def two_highest(self, values: Array, axis: int) -> tuple[Array, Array]:
        """The highest value of each place's row, or column, and the highest of all but one of its places."""
        if axis == ROW:
            ordered = np.partition(values, -2, axis=1)
            return ordered[:, -1:], ordered[:, -2:-1]
        starts = self.starts[:-1]
        highest = np.maximum.reduceat(values, starts, axis=0)
        is_highest = values >= self.by_row(highest)
        rest = values.copy()
        rest[is_highest] = -np.inf
        alone = np.add.reduceat(is_highest.astype(np.float32), starts, axis=0) == 1
        second = np.where(alone, np.maximum.reduceat(rest, starts, axis=0), highest)
        return self.by_row(highest), self.by_row(second)

    def off_highest(self, values: Array, highest: tuple[Array, Array]) -> tuple[Array, Array]:
        """How many words a place is away from the first ``highest`` one of its row, and of its column."""
        rows, columns = (places.astype(np.float32) for places in self.places)
        first = np.where(values >= highest[1], rows, np.float32(self.shape[0]))
        row = self.by_row(np.minimum.reduceat(first, self.starts[:-1], axis=0))
        return np.abs(values.argmax(axis=1)[:, None] - columns), np.abs(row - rows)

    def spread(self, values: Values, more: int) -> tuple[Values, Callable[[Values], Values]]:
        """Values with so many more blank rows and columns between the pairs, and what takes them back."""
        rows, columns = np.arange(self.shape[0]) + more * self.pair_of, self.shape[1]
        found = np.zeros((len(rows) + more * len(self.texts), columns + more), dtype=values.dtype)
        found[rows, :columns] = values
        return found, lambda spread: spread[rows, :columns]

    def of_words(self, told: Callable[[Text], Values], blank: Values) -> tuple[Values, Values]:
        """What is told of words, (k, words): (k, rows) of first texts', (k, pairs, columns) of second texts'.

        ``blank`` (k,) stands where no word is.
        """
        found = []
        for side, held in enumerate(self._held):
            values = np.concatenate([told(pair[side]) for pair in self.texts], axis=1)
            of = np.repeat(blank.astype(values.dtype)[:, None], held.size, axis=1)
            of[:, np.flatnonzero(held)] = values
            found.append(of.reshape(-1, *held.shape))
        return found[0], found[1]

    def by_row(self, values: Values) -> Values:
        """(rows, columns): by row what is told of its pair, (pairs, columns)."""
        return np.asarray(values.take(self.pair_of, axis=0))


def width(words: int) -> int:
    """The columns that a text of so many words needs."""
    return -(-(words + GAP) // _LANES) * _LANES
