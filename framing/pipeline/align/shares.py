"""How much of what claims hold they share, weighted by how rare it is in their two documents."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Pairs = NDArray[np.float32]
Indices = NDArray[np.intp]
Held = Sequence[frozenset[str]]

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
    of_a, of_b = _table(tuple(a)), _table(tuple(b))
    return _share(of_a, of_b, _both(of_a, of_b), np.ones(len(of_a.terms)), np.ones(len(of_b.terms)))


def informative(a: Held, b: Held, *, common: frozenset[str] = frozenset(), power: int = 1) -> Share:
    """Shares weighted by smoothed inverse document frequency, raised to ``power``."""
    of_a, of_b = _kept_table(tuple(a), common), _kept_table(tuple(b), common)
    total = len(a) + len(b) + BACKGROUND
    both = at_a, at_b = _both(of_a, of_b)
    in_a, in_b = of_a.frequency.copy(), of_b.frequency.copy()
    in_a[at_a] += of_b.frequency[at_b]
    in_b[at_b] += of_a.frequency[at_a]
    weights = _weights(of_a, in_a, total, power), _weights(of_b, in_b, total, power)
    return _share(of_a, of_b, both, *weights)


@dataclass(frozen=True, slots=True)
class _Table:
    """Which claim of a document holds which term.

    ``terms`` are in order, ``index`` says where each is, ``common`` which are function words, and
    ``frequency`` how many claims hold it, (v,). ``rows`` and ``columns`` are the claims and terms of
    every holding, ``claims`` their number.
    """

    terms: tuple[str, ...]
    index: Mapping[str, int]
    common: NDArray[np.bool_]
    frequency: Indices
    rows: Indices
    columns: Indices
    claims: int

    def incidence(self, chosen: Indices) -> Array:
        """(n, chosen terms) of zeros and ones."""
        column = np.full(len(self.terms), -1)
        column[chosen] = np.arange(len(chosen))
        at = column[self.columns]
        matrix = np.zeros((self.claims, len(chosen)))
        matrix[self.rows[at >= 0], at[at >= 0]] = 1.0
        return matrix

    def held(self, weights: Array) -> Array:
        """(n,): the weight of all that each claim holds."""
        return np.asarray(np.bincount(self.rows, weights[self.columns], self.claims), dtype=np.float64)


def _table(held: tuple[frozenset[str], ...], common: frozenset[str] = frozenset()) -> _Table:
    terms = sorted(set().union(*held))
    index = {term: at for at, term in enumerate(terms)}
    sizes = [len(one) for one in held]
    columns = np.array([at for one in held for at in sorted(map(index.__getitem__, one))], dtype=np.intp)
    return _Table(
        tuple(terms),
        index,
        np.array([term in common for term in terms], dtype=np.bool_),
        np.bincount(columns, minlength=len(terms)),
        np.repeat(np.arange(len(held)), sizes),
        columns,
        len(held),
    )


# A document is compared with many others.
_kept_table = lru_cache(maxsize=256)(_table)


def _both(a: _Table, b: _Table) -> tuple[Indices, Indices]:
    """Where the terms of both are, in the order of the terms, which is that of either."""
    terms = a.index.keys() & b.index.keys()
    of_a, of_b = (np.array(sorted(map(table.index.__getitem__, terms)), dtype=np.intp) for table in (a, b))
    return of_a, of_b


def _weights(table: _Table, frequency: Indices, total: int, power: int) -> Array:
    counts, at = np.unique(frequency, return_inverse=True)
    known, other = (
        np.array([math.log(total / (count + BACKGROUND * background)) ** power for count in counts.tolist()])
        for background in (COMMON, RARE)
    )
    return np.where(table.common, known[at], other[at]) if len(counts) else np.empty(0)


def _share(a: _Table, b: _Table, both: tuple[Indices, Indices], weights_a: Array, weights_b: Array) -> Share:
    """Only terms in both documents take up room in the product; their order is that of the terms."""
    shared = np.zeros((a.claims, b.claims))
    for start in range(0, len(both[0]), BLOCK):
        of_a, of_b = (at[start : start + BLOCK] for at in both)
        shared += (a.incidence(of_a) * weights_a[of_a]) @ b.incidence(of_b).T
    return Share(shared.astype(np.float32), a.held(weights_a), b.held(weights_b))
