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
_BELOW = np.float32(8)  # lowers any value below all others

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
    def sizes(self) -> tuple[Places, Places]:
        """(pairs, 1) each: how many words the two texts have."""
        sizes = np.array([(len(a), len(b)) for a, b in self.texts], dtype=np.intp).reshape(-1, 2)
        return sizes[:, :1], sizes[:, 1:]

    @cached_property
    def starts(self) -> Places:
        """The first row of each pair, and the end of the last one with the blank rows below it."""
        return np.concatenate([[0], np.cumsum(self.sizes[0] + GAP)])

    @cached_property
    def shape(self) -> tuple[int, int]:
        return int(self.starts[-1]), int(self.sizes[1].max(initial=0)) + GAP

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
    def words(self) -> tuple[Bools, Bools]:
        """(rows, 1) and (pairs, columns): where the words of the first texts are, and of the second ones."""
        (rows, columns), (a, b) = self.places, self.sizes
        return rows < self.by_row(a), columns < b

    @cached_property
    def real(self) -> Bools:
        a, b = self.words
        return np.asarray(a & self.by_row(b))

    @cached_property
    def along(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(rows, 1) and (pairs, columns): how far along its text a word stands, 0 to 1."""
        (rows, columns), (a, b) = self.places, self.sizes
        return (rows + 0.5) / self.by_row(a), (columns + 0.5) / b

    def apart(self, values: Values) -> list[Values]:
        """Of values of this shape those of each pair, (n, m)."""
        starts = self.starts.tolist()
        return [
            values[start : start + len(a), : len(b)]
            for start, (a, b) in zip(starts[:-1], self.texts, strict=True)
        ]

    def total(self, values: Values, axis: int) -> Values:
        """The sum of each row, (rows, 1), or of each column of each pair, (pairs, columns).

        It is added up word by word whichever pairs stand together: equal words are to have equal sums.
        """
        if axis == ROW and len(values) == 1:  # which NumPy would add up in an order that hangs on the width
            return np.asarray(np.add.accumulate(values, axis=1)[:, -1:])
        if axis == ROW:
            return np.asarray(np.add.reduce(_turned(values), axis=0)[:, None])
        return np.asarray(np.add.reduceat(values, self.starts[:-1], axis=0))

    def each(self, values: Values, axis: int) -> Values:
        """By place what is told as ``total`` tells it."""
        return values if axis == ROW else self.by_row(values)

    def highest(self, values: Array, axis: int) -> tuple[Array, Array]:
        """The highest value of each place's row, or column, and by place the highest at another one of it.

        Values are between -2 and 2.
        """
        if axis == ROW:
            along = _turned(values)
            two = _two_highest(along, lambda of, values: of.reduce(values, axis=0), lambda of: of)
            first, second = (of[:, None] for of in two)
        else:
            starts = self.starts[:-1]
            two = _two_highest(values, lambda of, values: of.reduceat(values, starts, axis=0), self.by_row)
            first, second = map(self.by_row, two)
        return first, np.where(values >= first, second, first)

    def off_highest(self, values: Array, highest: tuple[Array, Array]) -> tuple[Array, Array]:
        """How many words a place is away from the first ``highest`` one of its row, and of its column."""
        rows, columns = (places.astype(np.float32) for places in self.places)
        first = rows + np.float32(self.shape[0]) * (values < highest[1])
        row = self.by_row(np.minimum.reduceat(first, self.starts[:-1], axis=0))
        column = values.argmax(axis=1)[:, None].astype(np.float32)
        return np.abs(column - columns), np.abs(row - rows)

    def spread(self, values: Values, more: int) -> tuple[Values, Callable[[Values], Values]]:
        """Values with so many more blank rows and columns between the pairs, and what takes them back."""
        rows, columns = np.arange(self.shape[0]) + more * self.pair_of, self.shape[1]
        found = np.zeros((len(rows) + more * len(self.texts), columns + more), dtype=values.dtype)
        found[rows, :columns] = values
        return found, lambda spread: spread[rows, :columns]

    def of_words(self, told: Callable[[Text], Values], blank: Values) -> tuple[Values, Values]:
        """What is told of words, (k, words): (k, rows, 1) of first texts, (k, pairs, columns) of second.

        ``blank`` (k,) stands where no word is.
        """
        found = []
        for side, held in enumerate(self.words):
            values = np.concatenate([told(pair[side]) for pair in self.texts], axis=1)
            of = np.repeat(blank.astype(values.dtype)[:, None], held.size, axis=1)
            of[:, np.flatnonzero(held)] = values
            found.append(of.reshape(-1, *held.shape))
        return found[0], found[1]

    def by_row(self, values: Values) -> Values:
        """By row what is told of its pair: (rows, columns) of (pairs, columns)."""
        return np.asarray(values.take(self.pair_of, axis=0))


def _turned(values: Values) -> Values:
    """The transpose, copied: NumPy takes many rows together quicker than the places of short ones."""
    return np.ascontiguousarray(values.T)


def _two_highest(
    values: Array, down: Callable[[np.ufunc, Array], Array], each: Callable[[Array], Array]
) -> tuple[Array, Array]:
    """The highest value, and the highest of all but one, of columns, as ``down`` reduces them."""
    first = down(np.maximum, values)
    highest = (values >= each(first)).astype(np.float32)
    rest = down(np.maximum, values - _BELOW * highest)
    return first, np.where(down(np.add, highest) == 1, rest, first)
