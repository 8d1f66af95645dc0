"""Whether a shown probability means what it says: left-out pairs, sorted into bins by their probability."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs of much the same probability: from ``low`` to below ``high``, the last to 1 itself.

    ``probability`` is their mean, ``right`` the share of them that people aligned, ``count`` how many.
    """

    low: float
    high: float
    probability: float
    right: float
    count: int


def reliability(truth: NDArray[np.bool_], probability: NDArray[np.floating[Any]]) -> tuple[Bin, ...]:
    """The bins that hold anything, lowest first, over pairs (k,). Raises ValueError outside 0..1."""
    if len(probability) and not 0 <= probability.min() <= probability.max() <= 1:
        raise ValueError("a probability lies between 0 and 1")
    of = np.minimum((probability * BINS).astype(int), BINS - 1)
    return tuple(
        Bin(
            at / BINS,
            (at + 1) / BINS,
            float(probability[of == at].mean()),
            float(truth[of == at].mean()),
            int((of == at).sum()),
        )
        for at in np.unique(of)
    )


def calibration_error(bins: tuple[Bin, ...]) -> float:
    """How far probability and share right lie apart, on average over all pairs; 0 is best."""
    total = sum(found.count for found in bins)
    return sum(found.count * abs(found.probability - found.right) for found in bins) / max(1, total)
