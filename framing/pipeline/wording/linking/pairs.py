"""Several pairs of texts at once: every word of the one against every word of the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.wording.linking.classes import CLASSES
from framing.pipeline.wording.linking.layout import COLUMN, ROW, Layout
from framing.pipeline.wording.linking.spelling import Spelling
from framing.pipeline.wording.linking.texts import MEASURED, TOLD, Array, Bools, Places

# The sorts of two words, each scored by weights of its own.
SORTS = (
    "equal", "equal_binding", "both_content", "one_content", "neither_content", "inflected",
    "equal_marks", "mark",
)  # fmt: skip
_EQUAL, _EQUAL_BINDING, _BOTH, _ONE, _NEITHER, _INFLECTED, _EQUAL_MARKS, _MARK = range(len(SORTS))
# By whether two words are equal, whether they are one but for their inflection, how many of them are marks,
# and how many content words.
_SORTS = np.array([
    [[[_NEITHER, _ONE, _BOTH], *[[_MARK] * 3] * 2], [[_INFLECTED] * 3, *[[_MARK] * 3] * 2]],
    [[[_EQUAL_BINDING, _EQUAL_BINDING, _EQUAL], *[[_EQUAL_MARKS] * 3] * 2]] * 2,
])  # fmt: skip

# What is told of no word, where it is not 0.
_BLANK = {"norm": -1, "stem": -1, "class": len(CLASSES), "next": -1, "last": -1}

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


@dataclass(frozen=True, eq=False)
class Pairs(Layout):
    """What every two words of some pairs of texts are to each other.

    ``spelt`` has at least these pairs, if it is there already.
    """

    spelt: Spelling | None = None

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
        (square_a, square_b), (along_a, along_b) = map(self._measured, ("square", "along"))
        has_a, has_b = ((square > 0).astype(np.float32) for square in (square_a, square_b))
        number = np.maximum(self.total(has_a, COLUMN) + self.total(has_b, ROW), 1)
        along_a = np.divide(along_a + self.total(self.cosine, ROW), self.by_row(number))
        along_b = np.divide(along_b + self.total(self.cosine, COLUMN), number)
        middle = (self.total(along_a, COLUMN) + self.total(along_b, ROW)) / number
        of_a, of_b = (
            has / np.sqrt(np.maximum(square - 2 * along + mean, _LEAST_SQUARE))
            for has, square, along, mean in (
                (has_a, square_a, along_a, self.by_row(middle)),
                (has_b, square_b, along_b, middle),
            )
        )
        found = self.cosine - along_a
        found -= self.by_row(along_b - middle)
        found *= of_a
        found *= self.by_row(of_b)
        return np.asarray(found)

    @cached_property
    def near(self) -> Array:
        """As ``centred``, and blank places hold the lowest there is."""
        return self.centred - ~self.real

    @cached_property
    def nearest(self) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
        """The ``highest`` of each row of ``near``, and of each column."""
        return self.highest(self.near, ROW), self.highest(self.near, COLUMN)

    @cached_property
    def equal(self) -> Bools:
        return self._same("norm")

    @cached_property
    def equal_elsewhere(self) -> tuple[Bools, Bools]:
        """Whether either word has its equal at another place of the other text."""
        return self.elsewhere(self.equal)

    def elsewhere(self, same: Bools) -> tuple[Bools, Bools]:
        """Whether there is another place of the ``same`` in the place's row, and in its column."""
        counted = same.astype(np.float32)
        ours, theirs = (self.each(self.total(counted, axis), axis) > counted for axis in (ROW, COLUMN))
        return ours, theirs

    @cached_property
    def stems(self) -> Bools:
        """Whether two words are one but for their inflection."""
        return self._same("stem")

    @cached_property
    def spelling(self) -> tuple[Array, Array]:
        """How alike two words are written: the share of the longer one they begin with, and of threes."""
        spelt = self.spelt or Spelling(self.texts)
        places = zip(*(spelt.places(a, b) for a, b in self.texts), strict=True)
        of_a, of_b = (np.zeros(held.shape, dtype=np.intp) for held in self.words)
        for of, held, told in zip((of_a, of_b), self.words, places, strict=True):
            of[held] = np.concatenate(told)
        at = of_a + self.by_row(of_b)
        return spelt.start.take(at), spelt.threes.take(at)

    @cached_property
    def content(self) -> tuple[Bools, Bools]:
        """(rows, 1) and (rows, columns), as all that is said of a's words and of b's."""
        return self._is("content")

    @cached_property
    def numbers(self) -> tuple[Bools, Bools]:
        return self._is("number")

    @cached_property
    def classes(self) -> tuple[Places, Places]:
        """(rows, 1) and (rows, columns): each word's place in ``CLASSES``; one beyond where blank."""
        a, b = self._read("class")
        return a, self.by_row(b)

    @cached_property
    def sorted_classes(self) -> tuple[Places, Places]:
        """Into a table of sorts by classes and blank: where the place's sort meets the class of its words."""
        a, b = self.classes
        row = self.sorts * (len(CLASSES) + 1)
        return row + a, row + b

    @cached_property
    def held(self) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
        """How near in meaning each word is to the next one of its text, and to the last one."""
        (next_a, next_b), (last_a, last_b) = map(self._measured, ("next", "last"))
        return (next_a, self.by_row(next_b)), (last_a, self.by_row(last_b))

    @cached_property
    def content_beside(self) -> tuple[Beside, Beside]:
        """The next content word of each word's text, and the last one."""
        return self._beside("next"), self._beside("last")

    def _beside(self, name: str) -> Beside:
        """What is told are places in the same text; -1 is a blank one."""
        (rows, height), (a, b) = (self.starts[self.pair_of, None], self.shape[0]), self._read(name)
        above = np.arange(height)[:, None] * self.shape[1]
        return Beside(np.where(a < 0, height - 1, rows + a)[:, 0], above + self.by_row(b % self.shape[1]))

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
        a, b = (
            3 * mark + content
            for mark, content in zip(self._read("mark"), self._read("content"), strict=True)
        )
        told = a.astype(np.int8) + self.by_row(b.astype(np.int8))
        told += np.int8(9) * self.stems
        told += np.int8(18) * self.equal
        return np.asarray(_SORTS.take(told.astype(np.intp)))

    @cached_property
    def _told(self) -> tuple[Places, Places]:
        return self.of_words(lambda text: text.told, np.array([_BLANK.get(name, 0) for name in TOLD]))

    @cached_property
    def _measures(self) -> tuple[Array, Array]:
        return self.of_words(lambda text: text.measured, np.zeros(len(MEASURED)))

    def _read(self, name: str) -> tuple[Places, Places]:
        """(rows, 1) and (pairs, columns): what is told of the words."""
        a, b = self._told
        return a[TOLD.index(name)], b[TOLD.index(name)]

    def _is(self, name: str) -> tuple[Bools, Bools]:
        a, b = (side > 0 for side in self._read(name))
        return a, self.by_row(b)

    def _measured(self, name: str) -> tuple[Array, Array]:
        """(rows, 1) and (pairs, columns): what the words' vectors show."""
        a, b = (side[MEASURED.index(name)] for side in self._measures)
        return a, b

    def _same(self, name: str) -> Bools:
        a, b = self._read(name)
        return np.asarray((a == self.by_row(b)) & self.real)
