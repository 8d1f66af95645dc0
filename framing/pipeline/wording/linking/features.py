"""What two words show of standing for each other, in numbers that hold no words.

Every function gives named arrays that fit the pairs' shape. Exchanging the texts transposes each of them,
for each pair. What stands in blank places tells nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from framing.pipeline.wording.linking.classes import CLASSES
from framing.pipeline.wording.linking.layout import COLUMN, GAP, ROW
from framing.pipeline.wording.linking.pairs import Pairs
from framing.pipeline.wording.linking.texts import Array, Bools

_SHARPNESS = 12.0  # of the choice between words: at 12, a cosine higher by 0.1 weighs three times as much
_BENDS = (0.3, 0.5, 0.7)  # nearness beyond which more nearness counts differently
_FAR = np.float32(-2.0)
_ONE = np.ones((1, 1), dtype=np.float32)
_TINY = 1e-30
_OPEN = ("ing", "ed", "ly", "content")  # classes whose words may stand for one another


def alone(pairs: Pairs) -> Features:
    """What two words show by themselves, and beside the other words they might stand for."""
    return {
        **_meaning(pairs),
        **_choice(pairs),
        **_letters(pairs),
        **_rivals(pairs),
        **_place(pairs),
        **_around(pairs),
        **_classes(pairs),
    }


def _meaning(pairs: Pairs) -> dict[str, Array]:
    near = pairs.centred
    return {
        "cosine": pairs.cosine,
        "centred": near,
        **{f"centred_above_{bend}": np.maximum(near - bend, 0) for bend in _BENDS},
    }


def _choice(pairs: Pairs) -> dict[str, Array]:
    """How far two words choose each other among all."""
    raised = np.exp(_SHARPNESS * pairs.centred) * pairs.real
    forth, back = (
        raised * pairs.each(1 / np.maximum(pairs.total(raised, axis), _TINY), axis) for axis in (ROW, COLUMN)
    )
    margin_a, margin_b = (pairs.near - others for _, others in pairs.nearest)
    return {
        "share": np.sqrt(forth * back),
        "share_least": np.minimum(forth, back),
        "share_most": np.maximum(forth, back),
        "margin_least": np.minimum(margin_a, margin_b),
        "margin_most": np.maximum(margin_a, margin_b),
        "first_of_both": (margin_a >= 0) & (margin_b >= 0),
        "first_of_one": (margin_a >= 0) | (margin_b >= 0),
    }


def _letters(pairs: Pairs) -> dict[str, Array | Bools]:
    start, threes = pairs.spelling
    numbers = pairs.numbers
    return {
        "stem": pairs.stems,
        "start": start,
        "threes": threes,
        "start_of_most": np.maximum(start - 0.5, 0),
        "two_numbers": numbers[0] & numbers[1] & ~pairs.stems,
        "one_number": numbers[0] ^ numbers[1],
    }


def _rivals(pairs: Pairs) -> dict[str, Bools]:
    """Whether either word has its equal in the other text, and how often they come."""
    (ours, theirs), (like_a, like_b) = pairs.equal_elsewhere, pairs.elsewhere(pairs.stems)
    return {
        "equal_elsewhere_both": ours & theirs,
        "equal_elsewhere_one": ours | theirs,
        "stem_elsewhere_both": like_a & like_b,
        "stem_elsewhere_one": like_a | like_b,
    }


def _place(pairs: Pairs) -> dict[str, Array | Bools]:
    (of_a, of_b), (down, along) = pairs.sizes, pairs.along
    apart = np.abs(down.astype(np.float32) - pairs.by_row(along.astype(np.float32)))
    best = np.where(pairs.equal, -apart, _FAR)
    nearer = apart + np.maximum(*(pairs.highest(best, axis)[1] for axis in (ROW, COLUMN)))
    last = 1 / np.maximum(of_a, of_b)
    return {
        "apart": apart,
        "close": np.exp(-10 * apart),
        "close_by": np.exp(-30 * apart),
        "farther_than_equal": np.clip(nearer, -0.5, 0.5),
        "end": (1 - down < pairs.by_row(last)) | pairs.by_row(1 - along < last),
        "uneven": pairs.by_row(np.abs(np.log(of_a / of_b))),
        "covered": _covered(pairs),
    }


def _covered(pairs: Pairs) -> Array:
    """(rows, 1): how near, on the mean, each word of the row's pair has one of the other text."""
    (ours, _), (theirs, _) = pairs.nearest
    (has_a, has_b), (of_a, of_b) = pairs.words, pairs.sizes
    forth = pairs.total(ours * has_a, COLUMN) / of_a
    back = pairs.total(theirs[pairs.starts[:-1]] * has_b, ROW) / of_b
    return pairs.by_row((forth + back) / 2)


def _around(pairs: Pairs) -> dict[str, Array]:
    """What the neighbours of both words show."""
    equal = pairs.equal.astype(np.float32)
    near, same = Shifted(pairs.centred), Shifted(equal)
    before, after = near(1, 1), near(-1, -1)
    said = same(1, 1), same(-1, -1)
    return {
        "neighbours": before + after,
        "neighbour_best": np.maximum(before, after),
        "neighbours_equal": said[0] + said[1],
        "neighbours_both_equal": said[0] * said[1],
        "neighbours_wide": near(-3, -3) + near(-2, -2) + near(2, 2) + near(3, 3),
        "beside_best": np.maximum(np.maximum(near(1, 0), near(-1, 0)), np.maximum(near(0, 1), near(0, -1))),
        "equal_around": same.around(3),
    }


def _classes(pairs: Pairs) -> dict[str, Array | Bools | ByClass]:
    a, b = pairs.classes
    one = a == b
    return {
        "is_{}": ByClass(_ONE, _ONE, CLASSES),
        "one_class": one & pairs.real,
        **{f"both_{name}": one & (a == CLASSES.index(name)) for name in _OPEN},
    }


@dataclass(frozen=True, slots=True)
class ByClass:
    """A feature for each of some classes: ``of_a`` where the first word is of it, ``of_b`` for the second.

    It is weighed without being written out for every class.
    """

    of_a: Array
    of_b: Array
    classes: tuple[str, ...]

    def planes(self, pairs: Pairs) -> list[Array]:
        """The features of the classes, one after the other."""
        a, b = pairs.classes
        return [
            (a == at) * self.of_a + (b == at) * self.of_b
            for at in (CLASSES.index(name) for name in self.classes)
        ]

    def weighed(self, pairs: Pairs, weights: Array) -> Array:
        """The sum of all, each times its weight; ``weights`` is (sorts, classes)."""
        table = np.zeros((len(weights), len(CLASSES) + 1), dtype=np.float32)
        table[:, [CLASSES.index(name) for name in self.classes]] = weights
        a, b = pairs.sorted_classes
        return np.asarray(table.take(a) * self.of_a + table.take(b) * self.of_b)


Features = Mapping[str, Array | Bools | ByClass]


class Shifted:
    """Values with what stands at most ``reach`` rows and columns beside them, read without copying."""

    def __init__(self, values: Array, reach: int = GAP) -> None:
        self._shape, self._size = values.shape, values.size
        # Beside and below every pair is blank, so that what comes round the edge is blank too.
        self._most = reach * (self._shape[1] + 1)
        self._flat = np.zeros(self._size + 2 * self._most, dtype=values.dtype)
        self._flat[self._most : self._most + self._size] = values.ravel()

    def __call__(self, rows: int, columns: int) -> Array:
        """The values moved so many ``rows`` down and ``columns`` to the right."""
        start = self._most - rows * self._shape[1] - columns
        return self._flat[start : start + self._size].reshape(self._shape)

    def around(self, reach: int) -> Array:
        """The sum of the values at most ``reach`` rows and columns away, without the place's own."""
        far, wide = reach * (self._shape[1] + 1), 2 * reach + 1
        values = self._flat[self._most - far : self._most + self._size + far]
        both = _summed(_summed(values, wide, self._shape[1]), wide, 1)
        return both.reshape(self._shape) - self(0, 0)


def _summed(values: Array, number: int, step: int) -> Array:
    """The sum of so many values, each ``step`` after the last, from every value on that so many follow."""
    if number == 1:
        return values
    half = number // 2 * step
    part = _summed(values, number // 2, step)
    found = part[:-half] + part[half:]
    return found[:-step] + values[2 * half :] if number % 2 else found
