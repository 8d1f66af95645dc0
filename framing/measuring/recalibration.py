"""What a task asks of a pair is not always what the pipeline asks: a monotone map from one to the other.

``same_claim`` calls more alike than the comparison does, and ``absent_claim`` asks for the best of a
whole document. The map keeps the order of every two probabilities.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, slots=True)
class Recalibration:
    """``slope`` (above 0) and ``intercept`` on the log odds, and the threshold of the task's decision."""

    slope: float
    intercept: float
    threshold: float

    def __post_init__(self) -> None:
        if self.slope <= 0:
            raise ValueError(f"a recalibration must keep the order: its slope is {self.slope}, not above 0")

    def __call__(self, probability: ArrayLike) -> NDArray[np.float64]:
        """The task's probabilities, from the pipeline's."""
        return np.asarray(1 / (1 + np.exp(-(self.slope * log_odds(probability) + self.intercept))))


def log_odds(probability: ArrayLike) -> NDArray[np.float64]:
    """Log odds of probabilities, kept finite."""
    p = np.clip(np.asarray(probability, dtype=np.float64), 1e-9, 1 - 1e-9)
    return np.asarray(np.log(p / (1 - p)))
