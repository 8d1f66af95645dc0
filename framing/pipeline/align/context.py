"""What the claims around a pair say of it: how near its rivals come, and what stands beside it.

Both come from similarities that are there already; neither compares vectors again.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Pairs = NDArray[np.floating[Any]]

# A claim's usual similarity is the mean of this many nearest (Artetxe & Schwenk 2019).
NEAREST = 4
# Two claims that are near to nothing have no usual similarity worth dividing by.
LEAST_USUAL = 0.1
# What the claims one place away count, and those two places away.
BESIDE = (1.0, 0.5)


def margin(cosine: Pairs) -> Pairs:
    """How much nearer each pair is than its two claims usually are to the other document, (n, m).

    The ratio margin: the cosine over the mean of that of each claim's nearest in the other document,
    both directions alike.
    """
    plain = cosine.astype(np.float64)
    usual = np.add.outer(_usual(plain), _usual(np.ascontiguousarray(plain.T))) / 2
    return np.asarray(plain / np.maximum(usual, LEAST_USUAL), dtype=np.float32)


def _usual(cosine: Array) -> Array:
    """The mean of the nearest in each row, (n,)."""
    held = min(NEAREST, cosine.shape[1])
    return np.asarray(np.sort(cosine, axis=1)[:, -held:].mean(axis=1))


def around(centred: Pairs) -> Pairs:
    """How near each claim comes to what stands beside the other, before and after it, (n, m).

    ``centred`` is the similarity without the common subject. A claim that only points at what was said
    ("the plan", "he") is near the other's surroundings where it is not near the other; 0 where neither
    has any.
    """
    plain = centred.astype(np.float64)
    beside_b, weight_b = _beside(plain)
    beside_a, weight_a = _beside(np.ascontiguousarray(plain.T))
    weight = np.add.outer(weight_a, weight_b)
    return np.asarray((beside_b + beside_a.T) / np.where(weight > 0, weight, 1.0), dtype=np.float32)


def _beside(similarity: Array) -> tuple[Array, Array]:
    """Of each row the weighed sum of what stands beside each entry, and of each column its weight."""
    found, weight = np.zeros_like(similarity), np.zeros(similarity.shape[1])
    for away, counts in enumerate(BESIDE, start=1):
        found[:, away:] += counts * similarity[:, :-away]
        found[:, :-away] += counts * similarity[:, away:]
        weight[away:] += counts
        weight[:-away] += counts
    return found, weight
