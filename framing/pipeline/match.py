"""Which pairs are proposed, with which relation, and what comes nearest where none is.

One claim may be proposed with several of the other document, and most are proposed with none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import PairScores
from framing.pipeline.types import Document, Nearest, Proposal, Relation

__all__ = ["EVEN", "TURNED", "Ladder", "Rung", "nearest", "propose", "weighed"]

# What decides between the rungs: evidence that stays as it is when the two claims are exchanged, and
# evidence that changes its sign.
EVEN = (
    "cosine",
    "spelling",
    "covered_most",
    "covered_least",
    "shared_phrases",
    "content_least",
    "content_most",
)
TURNED = ("covered_difference", "content_difference")

# How alike two claims are in their words, to be called a conflict where one denies a word of the other.
# Set high: a false alarm here is worse than a conflict shown as two claims that overlap.
OPPOSED_COVERED_MOST = 0.65
OPPOSED_COVERED_LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Rung:
    """How the evidence speaks for a rung of the ladder, against ``overlap``."""

    intercept: float
    coefficients: Mapping[str, float]

    def score(self, found: Mapping[str, float]) -> float:
        return self.intercept + sum(weight * found[name] for name, weight in self.coefficients.items())


@dataclass(frozen=True, slots=True)
class Ladder:
    """A multinomial regression over three rungs; ``b_adds`` is ``adds`` with the claims exchanged."""

    same: Rung
    adds: Rung

    def relation(self, evidence: Mapping[str, float]) -> Relation:
        """The relation of two aligned claims; ``topic`` is never proposed."""
        found = weighed(evidence)
        if _conflicts(evidence, found):
            return Relation.CONFLICT
        exchanged = found | {name: -found[name] for name in TURNED}
        rungs = {
            Relation.OVERLAP: 0.0,
            Relation.SAME: self.same.score(found),
            Relation.A_ADDS: self.adds.score(found),
            Relation.B_ADDS: self.adds.score(exchanged),
        }
        best = max(rungs, key=lambda relation: rungs[relation])
        if rungs[Relation.A_ADDS] == rungs[Relation.B_ADDS] and best is Relation.A_ADDS:
            return Relation.OVERLAP
        return best


def _conflicts(evidence: Mapping[str, float], found: Mapping[str, float]) -> bool:
    """Another number or another time of the same thing, or much the same words and one a denial."""
    alike = found["covered_most"] >= OPPOSED_COVERED_MOST and found["covered_least"] >= OPPOSED_COVERED_LEAST
    return (
        evidence["clashing_numbers"] > 0
        or evidence["clashing_times"] > 0
        or (alike and evidence["opposed"] > 0)
    )


def weighed(evidence: Mapping[str, float]) -> dict[str, float]:
    """What the ladder weighs, from a pair's evidence. Amounts are taken as logarithms."""
    covered = evidence["covered_a"], evidence["covered_b"]
    content = float(np.log1p(evidence["content_a"])), float(np.log1p(evidence["content_b"]))
    return {
        "cosine": evidence["cosine"],
        "spelling": evidence["spelling"],
        "covered_most": max(covered),
        "covered_least": min(covered),
        "shared_phrases": float(np.log1p(evidence["shared_phrases"])),
        "content_most": max(content),
        "content_least": min(content),
        "covered_difference": covered[0] - covered[1],
        "content_difference": content[0] - content[1],
    }


def propose(
    a: Document, b: Document, scores: PairScores, *, threshold: float, ladder: Ladder
) -> tuple[Proposal, ...]:
    """Every pair whose probability is at or above ``threshold``, in the order of the claims.

    Raises ValueError for a threshold outside (0, 1], or scores of other documents.
    """
    if not 0 < threshold <= 1:
        raise ValueError(f"a threshold lies above 0 and at most at 1, not at {threshold}")
    if scores.probability.shape != (len(a.claims), len(b.claims)):
        raise ValueError("these scores were computed for other documents")
    return tuple(
        _proposal(int(i), int(j), scores, ladder) for i, j in np.argwhere(scores.probability >= threshold)
    )


def _proposal(i: int, j: int, scores: PairScores, ladder: Ladder) -> Proposal:
    evidence = {name: float(values[i, j]) for name, values in scores.evidence.items()}
    return Proposal(i, j, ladder.relation(evidence), float(scores.probability[i, j]), evidence)


def nearest(scores: PairScores) -> tuple[tuple[Nearest, ...], tuple[Nearest, ...]]:
    """For each claim of the first, then of the second document, the other's best candidate.

    A claim that was compared with nothing, as a caption is, has no candidate, and probability 0.
    """
    return _nearest(scores.probability), _nearest(scores.probability.T)


def _nearest(probability: NDArray[np.float64]) -> tuple[Nearest, ...]:
    if probability.shape[1] == 0:
        return tuple(Nearest(None, 0.0) for _ in probability)
    best = probability.argmax(axis=1)
    found = [(int(index), float(row[index])) for row, index in zip(probability, best, strict=True)]
    return tuple(Nearest(index, p) if p > 0 else Nearest(None, 0.0) for index, p in found)
