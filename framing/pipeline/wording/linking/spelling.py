"""How alike words are written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_LETTER = 21  # bits, of a Unicode code point
# Letters of a beginning that are looked at. No word has so many, but what is written without a space may be
# as long as a report.
_FARTHEST = 256

Shares = NDArray[np.float32]
Codes = NDArray[np.int64]


def spelling(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Shares, Shares]:
    """(n, m) each: what share of the longer of two words is their common beginning, and of their threes.

    No word is empty.
    """
    longer = np.maximum.outer(_sizes(ours), _sizes(theirs))
    threes = list(map(_threes, ours)), list(map(_threes, theirs))
    both = np.add.outer(*map(_sizes, threes))
    return np.asarray(_begun(ours, theirs) / longer), np.asarray(2 * _shared(*threes) / both)


def _begun(ours: Sequence[str], theirs: Sequence[str]) -> Shares:
    """(n, m): how many letters two words begin with in common. Only those that do are met, few of all."""
    letters = np.array([word[:_FARTHEST] for word in (*ours, *theirs)])
    letters = letters.view(np.uint32).reshape(len(letters), -1)
    a, b = letters[: len(ours)], letters[len(ours) :]
    found = np.zeros((len(a), len(b)), dtype=np.float32)
    at = np.nonzero(a[:, :1] == b[:, 0])
    of_a = a[at[0]]
    same = (of_a == b[at[1]]) & (of_a > 0)
    found[at] = np.logical_and.accumulate(same, axis=1).sum(axis=1)
    return found


@lru_cache(maxsize=16384)
def _threes(word: str) -> Codes:
    """Each three letters in a row that a word has, as one number, once."""
    letters = np.array([ord(letter) for letter in f" {word} "], dtype=np.int64)
    return np.unique((letters[:-2] << 2 * _LETTER) | (letters[1:-1] << _LETTER) | letters[2:])


def _sizes(parts: Sequence[str] | Sequence[Codes]) -> Shares:
    return np.array(list(map(len, parts)), dtype=np.float32)


def _shared(ours: Sequence[Codes], theirs: Sequence[Codes]) -> Shares:
    """(n, m): how many parts two words have in common. Only those that do are met, few of all."""
    (word_a, part_a), (word_b, part_b) = map(_listed, (ours, theirs))
    order = part_b.argsort()
    word_b, part_b = word_b[order], part_b[order]
    first = np.searchsorted(part_b, part_a)
    times = np.searchsorted(part_b, part_a, side="right") - first
    met = np.arange(times.sum()) + np.repeat(first - (np.cumsum(times) - times), times)
    places = np.repeat(word_a * len(theirs), times) + word_b[met]
    counts = np.bincount(places, minlength=len(ours) * len(theirs))
    return counts.reshape(len(ours), len(theirs)).astype(np.float32)


def _listed(parts: Sequence[Codes]) -> tuple[NDArray[np.intp], Codes]:
    """Every part of every word: of which word, and the part."""
    return np.repeat(np.arange(len(parts)), list(map(len, parts))), np.concatenate(parts)
