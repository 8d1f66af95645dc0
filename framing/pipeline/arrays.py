"""The pipeline's matrices. Apart from ``types``, so that pages need not load numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
TokenMatrix = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class ClaimVectors:
    """Vectors of one document's claims, in their order.

    ``sentences`` is (n, d), each row of length 1. ``tokens`` holds an array (w, d) a claim: one row a
    word of ``words.word_spans``, of length 1, or 0 where a text is longer than the encoder reads.
    """

    sentences: Matrix
    tokens: tuple[TokenMatrix, ...]

    def of(self, rows: Sequence[int]) -> ClaimVectors:
        """The vectors of some of the claims, in the order of ``rows``."""
        return ClaimVectors(self.sentences[list(rows)], tuple(self.tokens[row] for row in rows))


@dataclass(frozen=True, slots=True)
class PairScores:
    """Every claim of one document against every claim of another.

    ``probability`` is (n, m), calibrated; ``evidence`` maps a feature's name to an (n, m) array.
    Pairs that are not compared (those with a caption) have probability 0.
    """

    probability: NDArray[np.float64]
    evidence: Mapping[str, NDArray[np.floating[Any]]]
