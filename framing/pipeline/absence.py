"""How probably another document states a claim, where none of its claims was found to.

A claim may be stated over several sentences, or half; so its words are looked for in the best
candidate and in the whole document. A word that is found nowhere speaks against it most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, PairScores, Reach, Words
from framing.pipeline.types import Claim, Nearest, Role

Array = NDArray[np.float64]

FEATURES = (
    "best", "alike_there", "alike_anywhere", "equal_there", "equal_anywhere",
    "least_two", "lacking", "numbers_lacking", "names_lacking",
)  # fmt: skip
# The weight above which a word carries meaning: function words stay below it.
TELLING = 1.0
# A word whose nearest is farther than this was not said.
UNSAID = 0.6


@dataclass(frozen=True, slots=True)
class AbsenceFigures:
    """The fitted logistic regression: an intercept and a coefficient for each of ``FEATURES``."""

    intercept: float
    coefficients: Mapping[str, float]

    def probability(self, found: Mapping[str, float]) -> float:
        logit = self.intercept + sum(self.coefficients[name] * found[name] for name in FEATURES)
        return float(1 / (1 + np.exp(-np.clip(logit, -30, 30))))


def nearest(
    a: Sequence[Claim], b: Sequence[Claim], scores: PairScores, figures: AbsenceFigures
) -> tuple[tuple[Nearest, ...], tuple[Nearest, ...]]:
    """For each claim of the first, then of the second document: the other's best candidate.

    Its probability is that the other document states the claim. A claim that was compared with
    nothing, as a caption is, has no candidate, and probability 0.
    """
    return _nearest(a, b, scores, figures), _nearest(b, a, scores.turned(), figures)


def features(
    a: Sequence[Claim], b: Sequence[Claim], scores: PairScores
) -> list[tuple[int, dict[str, float]] | None]:
    """For each claim of ``a`` its best candidate in ``b`` and the evidence; None where it has none.

    Raises ValueError for scores without the reach of words.
    """
    if not len(a) or not len(b):
        return [None] * len(a)
    if scores.reach is None:
        raise ValueError("these scores were computed without the vectors of words")
    words_of_a, words_of_b = _words(a, scores.reach.a), _words(b, scores.reach.b)
    held = [frozenset(map(str.lower, words)) for words in words_of_b]
    other = _Other(tuple(held), frozenset().union(*held), scores.reach.near_a.max(axis=1))
    found: list[tuple[int, dict[str, float]] | None] = []
    for at, claim in enumerate(a):
        best = int(scores.probability[at].argmax())
        if claim.kind is Role.CAPTION or scores.probability[at, best] <= 0:
            found.append(None)
            continue
        found.append((best, _evidence(words_of_a[at], at, best, scores, scores.reach, other)))
    return found


def _nearest(
    a: Sequence[Claim], b: Sequence[Claim], scores: PairScores, figures: AbsenceFigures
) -> tuple[Nearest, ...]:
    return tuple(
        Nearest(None, 0.0) if found is None else Nearest(found[0], figures.probability(found[1]))
        for found in features(a, b, scores)
    )


@dataclass(frozen=True, slots=True)
class _Other:
    """What the other document says: the words of each claim and of all, in small letters.

    ``near`` (words,) is how near each word of this document comes to any of the other's.
    """

    there: tuple[frozenset[str], ...]
    anywhere: frozenset[str]
    near: Matrix


def _evidence(
    words: Sequence[str], at: int, best: int, scores: PairScores, reach: Reach, other: _Other
) -> dict[str, float]:
    rows = reach.a.of_claim(at)
    weights, near = reach.a.weights[rows], reach.near_a[rows, best]
    weight = max(weights.sum(), 1e-6)
    telling = weights > TELLING
    there_near = near[telling] if telling.any() else near
    probability = min(max(float(scores.probability[at, best]), 1e-6), 1 - 1e-6)
    small = [word.lower() for word in words]
    unknown = [word for word, low in zip(words, small, strict=True) if low not in other.anywhere]
    return {
        "best": float(np.log(probability / (1 - probability))),
        "alike_there": float(scores.evidence["alike_a"][at, best]),
        "alike_anywhere": float(weights @ other.near[rows] / weight),
        "equal_there": float(_equal(small, weights, other.there[best]) / weight),
        "equal_anywhere": float(_equal(small, weights, other.anywhere) / weight),
        "least_two": float(np.sort(there_near)[:2].mean()),
        "lacking": float((there_near < UNSAID).mean()),
        "numbers_lacking": float(sum(any(map(str.isdigit, word)) for word in unknown)),
        "names_lacking": float(sum(word[:1].isupper() for word in unknown if word != words[0])),
    }


def _equal(small: Sequence[str], weights: Array, held: frozenset[str]) -> float:
    return float(weights[np.array([word in held for word in small])].sum())


def _words(claims: Sequence[Claim], words: Words) -> list[tuple[str, ...]]:
    """The words of each claim as they are written."""
    return [
        tuple(claim.text[start:end] for start, end in words.spans[words.of_claim(at)])
        for at, claim in enumerate(claims)
    ]
