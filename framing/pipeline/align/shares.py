"""How much of what claims hold they share, weighted by how rare it is in their two documents."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Pairs = NDArray[np.float32]
Held = Sequence[Collection[str]]

# Document frequencies in two short texts alone are rough. They are smoothed as if so many further
# claims had been read, in which a function word stands in COMMON of them and any other in RARE.
BACKGROUND = 200
COMMON, RARE = 0.3, 0.005
# Terms taken into one product, so that two very long texts fit into memory.
BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Share:
    """The weight of the terms two claims share, (n, m), and of all that each holds, (n,), (m,)."""

    shared: Pairs
    of_a: Array
    of_b: Array

    @property
    def covered_a(self) -> Pairs:
        """The share of each claim of the first document found in each of the second, (n, m)."""
        return np.asarray(self.shared / np.maximum(self.of_a[:, None], 1e-9), dtype=np.float32)

    @property
    def covered_b(self) -> Pairs:
        """The share of each claim of the second document found in each of the first, (n, m)."""
        return np.asarray(self.shared / np.maximum(self.of_b[None, :], 1e-9), dtype=np.float32)

    @property
    def cosine(self) -> Pairs:
        """Cosine of the claims as vectors of the square roots of their terms' weights, (n, m)."""
        both = np.sqrt(np.maximum(np.outer(self.of_a, self.of_b), 1e-9))
        return np.asarray(self.shared / both, dtype=np.float32)


def counts(a: Held, b: Held) -> Share:
    """The plain numbers of terms shared and held."""
    return _share(a, b, dict.fromkeys(chain(*a, *b), 1.0))


def informative(a: Held, b: Held, *, common: Collection[str] = (), power: int = 1) -> Share:
    """Shares weighted by smoothed inverse document frequency, raised to ``power``."""
    frequency = Counter(chain(*a, *b))
    total = len(a) + len(b) + BACKGROUND
    known, other = (
        {
            count: math.log(total / (count + BACKGROUND * background)) ** power
            for count in set(frequency.values())
        }
        for background in (COMMON, RARE)
    )
    weights = {term: (known if term in common else other)[count] for term, count in frequency.items()}
    return _share(a, b, weights)


def _share(a: Held, b: Held, weights: Mapping[str, float]) -> Share:
    """Only terms in both documents take up room in the product; fsum makes the order no matter."""
    both = sorted(set(chain(*a)).intersection(chain(*b)))
    shared = np.zeros((len(a), len(b)))
    for start in range(0, len(both), BLOCK):
        block = both[start : start + BLOCK]
        column = {term: index for index, term in enumerate(block)}
        shared += (_incidence(a, column) * [weights[term] for term in block]) @ _incidence(b, column).T
    return Share(
        shared=shared.astype(np.float32),
        of_a=np.array([math.fsum(map(weights.__getitem__, held)) for held in a]),
        of_b=np.array([math.fsum(map(weights.__getitem__, held)) for held in b]),
    )


def _incidence(claims: Held, column: Mapping[str, int]) -> Array:
    """Which claim holds which term: (n, v) of zeros and ones."""
    found = [[column[term] for term in held if term in column] for held in claims]
    matrix = np.zeros((len(claims), len(column)))
    matrix[np.repeat(np.arange(len(found)), [len(row) for row in found]), list(chain(*found))] = 1.0
    return matrix
