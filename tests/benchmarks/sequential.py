"""A small sentence aligner of the kind made for translations, to compare with (after Bertalign).

Dynamic programming over the cosines of sentences finds the best path from the beginning of both texts to
their end. It joins up to two sentences of a side, and keeps near the diagonal: it cannot cross links.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix

# Sentences taken of each side in one step; what is taken of one side alone is aligned with nothing.
STEPS = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1))
BAND = 0.4  # how far a path may be from the diagonal, as a share of the longer text

Table = NDArray[np.float64]


def align(a: Matrix, b: Matrix, threshold: float) -> set[tuple[int, int]]:
    """The pairs on the best path between sentences (n, d) and (m, d), each of length 1.

    A step is worth how far its cosine lies above ``threshold``, once a sentence.
    """
    worth = {step: _worth(_joined(a, step[0]), _joined(b, step[1]), step, threshold) for step in STEPS}
    n, m = len(a), len(b)
    best, taken = np.full((n + 1, m + 1), -np.inf), np.full((n + 1, m + 1), -1)
    best[0, 0] = 0.0
    for i in range(n + 1):
        for j in range(m + 1):
            if abs(i / max(n, 1) - j / max(m, 1)) > BAND:
                continue
            for number, (x, y) in enumerate(STEPS):
                if x > i or y > j:
                    continue
                reached = best[i - x, j - y] + worth[x, y][i - x, j - y]
                if reached > best[i, j]:
                    best[i, j], taken[i, j] = reached, number
    return _path(taken)


def _joined(vectors: Matrix, sentences: int) -> Matrix:
    """Vectors of runs of 1 or 2 sentences; of none, as many zeros as there are places between sentences."""
    if sentences == 0:
        return np.zeros((len(vectors) + 1, vectors.shape[1]), dtype=np.float32)
    if sentences == 1:
        return vectors
    joined = vectors[:-1] + vectors[1:]
    return np.asarray(joined / np.maximum(np.linalg.norm(joined, axis=1, keepdims=True), 1e-9))


def _worth(a: Matrix, b: Matrix, step: tuple[int, int], threshold: float) -> Table:
    if 0 in step:
        return np.zeros((len(a), len(b)))
    return np.asarray(sum(step) * (a @ b.T - threshold), dtype=np.float64)


def _path(taken: NDArray[np.int64]) -> set[tuple[int, int]]:
    found = set()
    i, j = taken.shape[0] - 1, taken.shape[1] - 1
    while (i, j) != (0, 0):
        x, y = STEPS[taken[i, j]]
        found |= {(one, other) for one in range(i - x, i) for other in range(j - y, j)}
        i, j = i - x, j - y
    return found
