"""How alike words are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_GRAM = 3  # letters
_BITS = 64  # counted at once

Counts = NDArray[np.float32]


def spelling(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Counts, Counts]:
    """(n, m) each: what share of the longer of two words is their common beginning, and of their threes.

    There is at least one word on either side, and none is empty.
    """
    longer = np.maximum.outer(*(_numbers(len(word) for word in side) for side in (ours, theirs)))
    threes = np.add.outer(*(_numbers(len(_threes(word)) for word in side) for side in (ours, theirs)))
    return _beginnings(ours, theirs) / longer, 2 * _shared(ours, theirs) / threes


def _beginnings(ours: Sequence[str], theirs: Sequence[str]) -> Counts:
    """(n, m): how many letters two words begin with alike."""
    words = np.array([*ours, *theirs])
    letters = words.view(np.uint32).reshape(len(words), -1)
    letters = np.pad(letters, ((0, 0), (0, 1)))
    a, b = letters[: len(ours)], letters[len(ours) :]
    found = np.zeros((len(a), len(b)), dtype=np.float32)
    row, column = np.nonzero(np.equal.outer(a[:, 0], b[:, 0]))
    x, y = a[row], b[column]
    found[row, column] = ((x != y) | (x == 0)).argmax(axis=1)
    return found


def _shared(ours: Sequence[str], theirs: Sequence[str]) -> Counts:
    """(n, m): how many different threes two words have in common."""
    of_a, of_b = (frozenset[str]().union(*map(_threes, side)) for side in (ours, theirs))
    at = {three: number for number, three in enumerate(sorted(of_a & of_b))}
    a, b = (_holding(side, at) for side in (ours, theirs))
    return np.asarray(a @ b.T)


def _holding(words: Sequence[str], at: Mapping[str, int]) -> Counts:
    found = np.zeros((len(words), len(at)), dtype=np.float32)
    row, column = [], []
    for n, word in enumerate(words):
        for three in _threes(word):
            if three in at:
                row.append(n)
                column.append(at[three])
    found[row, column] = 1
    return found


def _numbers(a):
    return np.array([*a], dtype=np.float32)


@lru_cache(maxsize=16384)
def _threes(word: str) -> frozenset[str]:
    padded = f" {word} "
    return frozenset(padded[k : k + _GRAM] for k in range(len(padded) - _GRAM + 1))
