"""How probably another document states a claim, where none of its claims was found to.

A claim may be stated over several sentences, or half; so its words are looked for in the best
candidate and in the whole document. A word that is found nowhere speaks against it most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import PairScores, Reach
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
SHOWN = 4  # words named as lacking


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
    words_of_b = [_words(claim, scores.reach.turned(), at) for at, claim in enumerate(b)]
    anywhere = frozenset().union(*words_of_b)
    found: list[tuple[int, dict[str, float]] | None] = []
    for at, claim in enumerate(a):
        best = int(scores.probability[at].argmax())
        if claim.kind is Role.CAPTION or scores.probability[at, best] <= 0:
            found.append(None)
            continue
        found.append((best, _evidence(claim, at, best, scores, scores.reach, words_of_b[best], anywhere)))
    return found


def lacking(claim: Claim, at: int, reach: Reach) -> tuple[str, ...]:
    """The words of a claim that are farthest from anything the other document says, in their order."""
    rows = reach.a.of_claim(at)
    weights, near = reach.a.weights[rows], reach.near_a[rows].max(axis=1)
    unsaid = [
        word for word in np.argsort(near, kind="stable") if weights[word] > TELLING and near[word] < UNSAID
    ]
    spans = reach.a.spans[rows]
    return tuple(claim.text[slice(*spans[word])] for word in sorted(unsaid[:SHOWN]))


def _nearest(
    a: Sequence[Claim], b: Sequence[Claim], scores: PairScores, figures: AbsenceFigures
) -> tuple[Nearest, ...]:
    return tuple(
        Nearest(None, 0.0) if found is None else Nearest(found[0], figures.probability(found[1]))
        for found in features(a, b, scores)
    )


def _evidence(
    claim: Claim,
    at: int,
    best: int,
    scores: PairScores,
    reach: Reach,
    there: frozenset[str],
    anywhere: frozenset[str],
) -> dict[str, float]:
    rows = reach.a.of_claim(at)
    weights, near = reach.a.weights[rows], reach.near_a[rows]
    words = [claim.text[start:end] for start, end in reach.a.spans[rows]]
    telling = weights > TELLING if (weights > TELLING).any() else weights >= 0
    there_near = near[:, best][telling]
    probability = float(np.clip(scores.probability[at, best], 1e-6, 1 - 1e-6))
    unknown = [word for word in words if word.lower() not in anywhere]
    return {
        "best": float(np.log(probability / (1 - probability))),
        "alike_there": float(scores.evidence["alike_a"][at, best]),
        "alike_anywhere": float(weights @ near.max(axis=1) / max(weights.sum(), 1e-6)),
        "equal_there": _share(words, weights, there),
        "equal_anywhere": _share(words, weights, anywhere),
        "least_two": float(np.sort(there_near)[:2].mean()),
        "lacking": float((there_near < UNSAID).mean()),
        "numbers_lacking": float(sum(any(map(str.isdigit, word)) for word in unknown)),
        "names_lacking": float(sum(word[:1].isupper() for word in unknown if word != words[0])),
    }


def _share(words: Sequence[str], weights: Array, held: frozenset[str]) -> float:
    equal = np.array([word.lower() in held for word in words])
    return float(weights[equal].sum() / max(weights.sum(), 1e-6))


def _words(claim: Claim, reach: Reach, at: int) -> frozenset[str]:
    """The words of a claim of the first document, in small letters."""
    return frozenset(claim.text[start:end].lower() for start, end in reach.a.spans[reach.a.of_claim(at)])
