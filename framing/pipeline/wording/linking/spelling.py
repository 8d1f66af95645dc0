"""How alike words are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

_GRAM = 3  # letters

Shares = NDArray[np.float32]
Numbers = NDArray[np.intp]
Parts = Sequence[Collection[str]]


def spelling(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Shares, Shares]:
    """(n, m) each: what share of the longer of two words is their common beginning, and of their threes.

    No word is empty.
    """
    beginnings, threes = ([list(map(parts, side)) for side in (ours, theirs)] for parts in (_begun, _threes))
    longer = np.maximum.outer(*map(_sizes, beginnings))
    both = np.add.outer(*map(_sizes, threes))
    return np.asarray(_shared(*beginnings) / longer), np.asarray(2 * _shared(*threes) / both)


@lru_cache(maxsize=16384)
def _begun(word: str) -> tuple[str, ...]:
    """All that a word begins with: two words share as many of these as they share first letters."""
    return tuple(word[:end] for end in range(1, len(word) + 1))


@lru_cache(maxsize=16384)
def _threes(word: str) -> frozenset[str]:
    padded = f" {word} "
    return frozenset(padded[k : k + _GRAM] for k in range(len(padded) - _GRAM + 1))


def _sizes(parts: Parts) -> Shares:
    return np.array(list(map(len, parts)), dtype=np.float32)


def _shared(ours: Parts, theirs: Parts) -> Shares:
    """(n, m): how many parts two words have in common. Only those that do are met, few of all."""
    number: defaultdict[str, int] = defaultdict()
    number.default_factory = number.__len__
    (word_a, part_a), (word_b, part_b) = (_listed(side, number) for side in (ours, theirs))
    times = np.bincount(part_b, minlength=len(number))
    first = (np.cumsum(times) - times)[part_a]
    word_b, times = word_b[np.argsort(part_b)], times[part_a]
    met = np.arange(times.sum()) + np.repeat(first - (np.cumsum(times) - times), times)
    places = np.repeat(word_a * len(theirs), times) + word_b[met]
    counts = np.bincount(places, minlength=len(ours) * len(theirs))
    return counts.reshape(len(ours), len(theirs)).astype(np.float32)


def _listed(parts: Parts, number: defaultdict[str, int]) -> tuple[Numbers, Numbers]:
    """Every part of every word: of which word, and the part's own number."""
    words = np.repeat(np.arange(len(parts)), list(map(len, parts)))
    return words, np.fromiter(map(number.__getitem__, chain.from_iterable(parts)), np.intp, len(words))
