"""Which pairs are proposed, with which relation, and what comes nearest where none is.

One claim may be proposed with several of the other document, and most are proposed with none.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import PairScores
from framing.pipeline.types import Claim, Document, Nearest, Proposal, Relation

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
EVEN_BY_WORDS = (*EVEN, "length_least", "length_most")
TURNED_BY_WORDS = (*TURNED, "length_difference")

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
        return _likeliest(self._scores(found))

    def probabilities(self, evidence: Mapping[str, float]) -> dict[Relation, float]:
        """The probability of each rung, given that the two claims are aligned and do not conflict."""
        scores = self._scores(weighed(evidence))
        powers = {relation: math.exp(min(score, 50.0)) for relation, score in scores.items()}
        return {relation: power / math.fsum(powers.values()) for relation, power in powers.items()}

    def _scores(self, found: Mapping[str, float]) -> dict[Relation, float]:
        exchanged = {**found, **{name: -found[name] for name in TURNED_BY_WORDS if name in found}}
        return {
            Relation.OVERLAP: 0.0,
            Relation.SAME: self.same.score(found),
            Relation.A_ADDS: self.adds.score(found),
            Relation.B_ADDS: self.adds.score(exchanged),
        }


def _likeliest(rungs: Mapping[Relation, float]) -> Relation:
    """The highest rung; where neither of two adds more than the other, they overlap."""
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
        **_lengths(evidence),
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


def _lengths(evidence: Mapping[str, float]) -> dict[str, float]:
    if "length_a" not in evidence:
        return {}
    a, b = evidence["length_a"], evidence["length_b"]
    return {"length_least": min(a, b), "length_most": max(a, b), "length_difference": a - b}


def propose(
    a: Document,
    b: Document,
    scores: PairScores,
    *,
    threshold: float,
    ladder: Ladder,
    conflicting: Callable[[Claim, Claim], bool] | None = None,
) -> tuple[Proposal, ...]:
    """Every pair whose probability is at or above ``threshold``, in the order of the claims.

    Where ``conflicting`` is given it decides which pairs conflict, and the evidence of each pair
    holds the probability of each other rung as ``rung_same`` and so on; else the evidence decides.
    Raises ValueError for a threshold outside (0, 1], or scores of other documents.
    """
    if not 0 < threshold <= 1:
        raise ValueError(f"a threshold lies above 0 and at most at 1, not at {threshold}")
    if scores.probability.shape != (len(a.claims), len(b.claims)):
        raise ValueError("these scores were computed for other documents")
    found = []
    for i, j in np.argwhere(scores.probability >= threshold):
        evidence = {name: float(values[i, j]) for name, values in scores.evidence.items()}
        if conflicting is None:
            relation = ladder.relation(evidence)
        else:
            rungs = ladder.probabilities(evidence)
            clash = conflicting(a.claims[i], b.claims[j])
            relation = Relation.CONFLICT if clash else _likeliest(rungs)
            evidence |= {f"rung_{rung.value}": value for rung, value in rungs.items()}
        found.append(Proposal(int(i), int(j), relation, float(scores.probability[i, j]), evidence))
    return tuple(found)


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
