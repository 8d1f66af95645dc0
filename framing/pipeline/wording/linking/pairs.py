"""Several pairs of texts at once: every word of the one against every word of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.wording.linking.classes import CLASSES
from framing.pipeline.wording.linking.layout import COLUMN, ROW, Layout
from framing.pipeline.wording.linking.spelling import spelling
from framing.pipeline.wording.linking.texts import Array, Bools, Places, Text

# The sorts of two words, each scored by weights of its own.
SORTS = (
    "equal", "equal_binding", "both_content", "one_content", "neither_content", "inflected",
    "equal_marks", "mark",
)  # fmt: skip
_EQUAL, _EQUAL_BINDING, _BOTH, _ONE, _NEITHER, _INFLECTED, _EQUAL_MARKS, _MARK = range(len(SORTS))
# By whether either word is a mark, whether they are equal, whether they are one but for their inflection,
# and how many of them are content words.
_SORTS = np.array([
    [[[_NEITHER, _ONE, _BOTH], [_INFLECTED] * 3], [[_EQUAL_BINDING, _EQUAL_BINDING, _EQUAL]] * 2],
    [[[_MARK] * 3] * 2, [[_EQUAL_MARKS] * 3] * 2],
])  # fmt: skip

_LEAST_SQUARE = 1e-4  # of a length: what rounding may leave of nothing


@dataclass(frozen=True, eq=False)
class Beside:
    """A place in the same text for each word: the row, by row, and the place in a flat array, by place."""

    row: Places
    place: Places

    def rows(self, values: Array) -> Array:
        """What the places' own words of the second texts have with those words of the first ones."""
        return np.asarray(values.take(self.row, axis=0))

    def columns(self, values: Array) -> Array:
        """What the places' own words of the first texts have with those words of the second ones."""
        return np.asarray(values.take(self.place))


class Pairs(Layout):
    """What every two words of some pairs of texts are to each other."""

    @cached_property
    def cosine(self) -> Array:
        found = np.zeros(self.shape, dtype=np.float32)
        for of, (a, b) in zip(self.apart(found), self.texts, strict=True):
            np.matmul(a.rows, b.rows.T, out=of)
        return found

    @cached_property
    def centred(self) -> Array:
        """The cosine once what all words of the two texts have in common is taken off.

        Found from the cosines and lengths as they are, of all pairs in one go.
        """
        square_a, square_b = self.of_each(lambda text: text.squares)
        along_a, along_b = self.of_each(lambda text: text.along)
        has_a, has_b = ((square > 0).astype(np.float32) for square in (square_a, square_b))
        number = np.maximum(self.total(has_a, COLUMN) + self.total(has_b, ROW), 1)
        along_a = (along_a + self.total(self.cosine, ROW)) / number
        along_b = (along_b + self.total(self.cosine, COLUMN)) / number
        middle = (self.total(along_a, COLUMN) + self.total(along_b, ROW)) / number
        of_a, of_b = (
            has / np.sqrt(np.maximum(square - 2 * along + middle, _LEAST_SQUARE))
            for has, square, along in ((has_a, square_a, along_a), (has_b, square_b, along_b))
        )
        return np.asarray((self.cosine - along_a - (along_b - middle)) * (of_a * of_b))

    @cached_property
    def near(self) -> Array:
        """As ``centred``, and blank places hold the lowest there is."""
        return self.centred - ~self.real

    @cached_property
    def nearest(self) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
        """The two highest of each row of ``near``, and of each column."""
        return self.two_highest(self.near, ROW), self.two_highest(self.near, COLUMN)

    @cached_property
    def equal(self) -> Bools:
        a, b, _ = self._norms
        return self._same(a, b)

    @cached_property
    def stems(self) -> Bools:
        """Whether two words are one but for their inflection."""
        a, b, _ = self._numbered(lambda text: text.stems)
        return self._same(a, b)

    @cached_property
    def spelling(self) -> tuple[Array, Array]:
        """How alike two words are written: the share of the longer one they begin with, and of threes."""
        a, b, forms = self._norms
        (ours, row), (theirs, column) = (np.unique(side, return_inverse=True) for side in (a, b))
        at = row[:, None] * len(theirs) + self.by_row(column)
        start, threes = spelling([forms[word] for word in ours], [forms[word] for word in theirs])
        return start.take(at), threes.take(at)

    @cached_property
    def _norms(self) -> tuple[Places, Places, list[str]]:
        return self._numbered(lambda text: text.norms)

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
    def held(self) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
        """How near in meaning each word is to the next one of its text, and to the last one."""
        return self.of_each(lambda text: text.held[0]), self.of_each(lambda text: text.held[1])

    @cached_property
    def content_beside(self) -> tuple[Beside, Beside]:
        """The next content word of each word's text, and the last one."""
        return self._beside(lambda text: text.content_beside[0]), self._beside(
            lambda text: text.content_beside[1]
        )

    def _beside(self, told: Callable[[Text], Places]) -> Beside:
        """What is told are places in the same text; -1 is a blank one."""
        (rows, height), (a, b) = (self.starts[self.pair_of], self.shape[0]), self.of_words(told, -1)
        above = np.arange(height)[:, None] * self.shape[1]
        return Beside(np.where(a < 0, height - 1, rows + a), above + self.by_row(b % self.shape[1]))

    @cached_property
    def content_near(self) -> tuple[Array, Array]:
        """How near each word is to the content words next to the other one, after it and before."""
        after, before = (
            beside.rows(self.centred) + beside.columns(self.centred) for beside in self.content_beside
        )
        return after, before

    @cached_property
    def sorted_places(self) -> Places:
        """Into a table of sorts by places: where each place meets its sort."""
        return np.asarray(self.sorts * self.real.size + np.arange(self.real.size).reshape(self.shape))

    @cached_property
    def sorts(self) -> Places:
        """Indices into ``SORTS``."""
        (ours, theirs), (mark, other) = self.content, self.marks
        told = ((mark | other) * np.int8(2) + self.equal) * np.int8(2) + self.stems
        return np.asarray(_SORTS.take(told * np.int8(3) + ours + theirs))

    def _numbered(self, told: Callable[[Text], Sequence[str]]) -> tuple[Places, Places, list[str]]:
        """Each word's number, (rows,) and (pairs, columns), and the forms by number; the last is blank."""
        number: defaultdict[str, int] = defaultdict()
        number.default_factory = number.__len__
        a, b = self.of_words(
            lambda text: np.fromiter(map(number.__getitem__, told(text)), np.intp, len(text)), -1
        )
        return a, b, [*number, " "]

    def _same(self, a: Places, b: Places) -> Bools:
        return np.asarray((a[:, None] == self.by_row(b)) & self.real)
