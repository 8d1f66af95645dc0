"""The pipeline's matrices. Apart from ``types``, so that pages need not load numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
TokenMatrix = NDArray[np.float16]


_LEAST_LENGTH = 1e-9  # a shorter row has no direction


def unit_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each row of (n, d) at length 1; one of no length stays so."""
    lengths: NDArray[np.float64] = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.maximum(lengths, _LEAST_LENGTH)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
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
class Words:
    """The words of a document's claims, one after the other, without function words.

    ``weights`` (w,) say how much each tells; ``claims`` and ``clauses`` hold the index of the first
    word of each, and ``first_clause`` the index of each claim's first clause. ``spans`` are within the
    claim's text. A claim without words has one, empty and of weight 0. ``lengths`` (n,) counts all words
    of each claim, function words too, and is at least 1.
    """

    spans: tuple[tuple[int, int], ...]
    weights: NDArray[np.float64]
    claims: NDArray[np.intp]
    clauses: NDArray[np.intp]
    first_clause: NDArray[np.intp]
    lengths: NDArray[np.intp]

    @property
    def sizes(self) -> NDArray[np.intp]:
        """(n,): how many words each claim has."""
        return np.diff(np.append(self.claims, len(self.spans)))

    def of_claim(self, claim: int) -> slice:
        """Which words are those of a claim."""
        end = self.claims[claim + 1] if claim + 1 < len(self.claims) else len(self.spans)
        return slice(int(self.claims[claim]), int(end))


@dataclass(frozen=True, slots=True)
class Reach:
    """How near each word of two documents comes to each claim of the other.

    ``near_a`` is (words of a, m), ``near_b`` (words of b, n): the cosine of the nearest word there.
    """

    a: Words
    b: Words
    near_a: Matrix
    near_b: Matrix

    def turned(self) -> Reach:
        """The same with the documents exchanged."""
        return Reach(self.b, self.a, self.near_b, self.near_a)


@dataclass(frozen=True, slots=True)
class PairScores:
    """Every claim of one document against every claim of another.

    ``probability`` is (n, m), calibrated; ``evidence`` maps a feature's name to an (n, m) array.
    Pairs that are not compared (those with a caption) have probability 0. ``reach`` is there where
    words were compared by their vectors.
    """

    probability: NDArray[np.float64]
    evidence: Mapping[str, NDArray[np.floating[Any]]]
    reach: Reach | None = None

    def turned(self) -> PairScores:
        """The same with the documents exchanged: what is named ``_a`` is then of the other."""
        evidence = {_turned_name(name): values.T for name, values in self.evidence.items()}
        return PairScores(self.probability.T, evidence, self.reach and self.reach.turned())


def _turned_name(name: str) -> str:
    stem, _, side = name.rpartition("_")
    return f"{stem}_{'b' if side == 'a' else 'a'}" if stem and side in ("a", "b") else name
