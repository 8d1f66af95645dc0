"""What two words show of standing for each other, in numbers that hold no words.

Every function gives named arrays (n, m), the words of the first text by those of the second.
Exchanging the texts transposes each of them exactly.
"""

from __future__ import annotations

import numpy as np

from framing.pipeline.wording.linking.classes import CLASSES
from framing.pipeline.wording.linking.pairs import Array, Bools, Pair

_SHARPNESS = 12.0  # of the choice between words: at 12, a cosine higher by 0.1 weighs three times as much
_BENDS = (0.3, 0.5, 0.7)  # nearness beyond which more nearness counts differently
_LOW = -1.0
_OPEN = ("ing", "ed", "ly", "content")  # classes whose words may stand for one another


def alone(pair: Pair) -> dict[str, Array]:
    """What two words show by themselves, and beside the other words they might stand for."""
    return {
        **_meaning(pair),
        **_choice(pair.centred),
        **_letters(pair),
        **_rivals(pair),
        **_place(pair),
        **_around(pair),
        **_classes(pair),
    }


def _meaning(pair: Pair) -> dict[str, Array]:
    near = pair.centred
    return {
        "cosine": pair.cosine,
        "centred": near,
        **{f"centred_above_{bend}": np.maximum(near - bend, 0) for bend in _BENDS},
    }


def _choice(near: Array) -> dict[str, Array]:
    """How far two words choose each other among all."""
    raised = np.exp(_SHARPNESS * near)
    forth = raised / raised.sum(axis=1, keepdims=True)
    back = raised / raised.sum(axis=0, keepdims=True)
    margin_a, margin_b = near - best_other(near), near - best_other(near.T).T
    return {
        "share": np.sqrt(forth * back),
        "share_least": np.minimum(forth, back),
        "share_most": np.maximum(forth, back),
        "margin_least": np.minimum(margin_a, margin_b),
        "margin_most": np.maximum(margin_a, margin_b),
        "first_of_both": ((margin_a >= 0) & (margin_b >= 0)).astype(np.float32),
        "first_of_one": ((margin_a >= 0) | (margin_b >= 0)).astype(np.float32),
    }


def best_other(values: Array, lowest: float = _LOW) -> Array:
    """(n, m): the highest value of each row at another place of it."""
    if values.shape[1] < 2:
        return np.full(values.shape, lowest, dtype=np.float32)
    top = np.partition(values, -2, axis=1)[:, -2:]
    is_first = values >= top[:, 1:]
    return np.where(is_first, top[:, :1], top[:, 1:])


def _letters(pair: Pair) -> dict[str, Array]:
    start, threes = pair.spelling
    numbers = pair.numbers
    return {
        "stem": pair.stems.astype(np.float32),
        "start": start,
        "threes": threes,
        "start_of_most": np.maximum(start - 0.5, 0),
        "two_numbers": (numbers[0] & numbers[1] & ~pair.stems).astype(np.float32),
        "one_number": (numbers[0] ^ numbers[1]).astype(np.float32),
    }


def _rivals(pair: Pair) -> dict[str, Array]:
    """Whether either word has its equal in the other text, and how often they come."""
    equal, stems = pair.equal, pair.stems
    ours, theirs = _others(equal), _others(equal.T).T
    like_a, like_b = _others(stems), _others(stems.T).T
    return {
        "equal_elsewhere_both": (ours & theirs).astype(np.float32),
        "equal_elsewhere_one": (ours | theirs).astype(np.float32),
        "stem_elsewhere_both": (like_a & like_b).astype(np.float32),
        "stem_elsewhere_one": (like_a | like_b).astype(np.float32),
    }


def _others(same: Bools) -> Bools:
    """(n, m): whether a word of the rows is the same as another one than that of the column."""
    return np.asarray(same.sum(axis=1, keepdims=True) - same > 0)


def _place(pair: Pair) -> dict[str, Array]:
    n, m = len(pair.a), len(pair.b)
    rows, columns = (np.arange(n) + 0.5) / max(1, n), (np.arange(m) + 0.5) / max(1, m)
    apart = np.abs(rows[:, None] - columns[None, :]).astype(np.float32)
    best = np.where(pair.equal, apart, 2.0).astype(np.float32)
    nearer = np.maximum(apart - best_other(-best, -2.0) * -1, apart - best_other(-best.T, -2.0).T * -1)
    ends = np.minimum(1 - rows[:, None], 1 - columns[None, :])
    return {
        "apart": apart,
        "close": np.exp(-10 * apart),
        "close_by": np.exp(-30 * apart),
        "farther_than_equal": np.clip(nearer, -0.5, 0.5),
        "end": (ends < 1 / max(n, m, 1)).astype(np.float32),
        "uneven": np.full((n, m), abs(np.log(max(n, 1) / max(m, 1))), dtype=np.float32),
        "covered": np.full((n, m), _covered(pair), dtype=np.float32),
    }


def _covered(pair: Pair) -> float:
    near = pair.centred
    return float(near.max(axis=1).mean() + near.max(axis=0).mean()) / 2 if near.size else 0.0


def _around(pair: Pair) -> dict[str, Array]:
    """What the neighbours of both words show."""
    equal = pair.equal.astype(np.float32)
    near, same = Shifted(pair.centred, 3), Shifted(equal, 1)
    before, after = near(1, 1), near(-1, -1)
    said = same(1, 1), same(-1, -1)
    return {
        "neighbours": before + after,
        "neighbour_best": np.maximum(before, after),
        "neighbours_equal": said[0] + said[1],
        "neighbours_both_equal": said[0] * said[1],
        "neighbours_wide": near(-3, -3) + near(-2, -2) + near(2, 2) + near(3, 3),
        "beside_best": np.maximum(np.maximum(near(1, 0), near(-1, 0)), np.maximum(near(0, 1), near(0, -1))),
        "equal_around": around(equal, 3),
    }


def _classes(pair: Pair) -> dict[str, Array]:
    a, b = pair.classes
    of = dict(zip(CLASSES, a + b, strict=True))
    return {
        **{f"is_{name}": of[name] for name in CLASSES},
        "one_class": np.asarray((a * b).sum(axis=0)),
        **{f"both_{name}": np.maximum(of[name] - 1, 0) for name in _OPEN},
    }


class Shifted:
    """An array (n, m) with zeros around it, so that what stands beside its places is read without copying."""

    def __init__(self, values: Array, reach: int) -> None:
        """``reach``: how many rows and columns away is read at most."""
        self._shape = n, m = values.shape
        self._reach = reach
        self._padded = np.zeros((n + 2 * reach, m + 2 * reach), dtype=values.dtype)
        self._padded[reach : reach + n, reach : reach + m] = values

    def __call__(self, rows: int, columns: int) -> Array:
        """The array with each value ``rows`` further down and ``columns`` to the right; 0 comes in."""
        n, m = self._shape
        top, left = self._reach - rows, self._reach - columns
        return self._padded[top : top + n, left : left + m]


def around(values: Array, reach: int) -> Array:
    """The sum of the values at most ``reach`` rows and columns away, without the place's own."""
    n, m = values.shape
    total = np.zeros((n + 2 * reach + 1, m + 2 * reach + 1), dtype=np.float32)
    total[reach + 1 : reach + 1 + n, reach + 1 : reach + 1 + m] = values
    total = total.cumsum(axis=0).cumsum(axis=1)
    size = 2 * reach + 1
    found = total[size:, size:] - total[:-size, size:] - total[size:, :-size] + total[:-size, :-size]
    return np.asarray(found - values)
