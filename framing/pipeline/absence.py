"""How probably another document states a claim, where none of its claims was found to.

A claim may be stated over several sentences, or half; so its words are looked for in the best
candidate and in the whole document. A word that is found nowhere speaks against it most.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import PairScores, Reach, Words
from framing.pipeline.types import Claim, Nearest, Role
from framing.pipeline.words import content_words, word_spans

Array = NDArray[np.float64]

FEATURES = (
    "best", "alike_there", "alike_anywhere", "equal_there", "equal_anywhere",
    "least_two", "lacking", "numbers_lacking", "names_lacking",
)  # fmt: skip
# The weight above which a word carries meaning: what many claims of both documents say stays below it.
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
        return 1 / (1 + math.exp(-min(max(logit, -30), 30)))


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
    best = scores.probability.argmax(axis=1)
    columns = [values.tolist() for values in _evidence(a, b, best, scores, scores.reach).values()]
    likely = scores.probability[np.arange(len(a)), best]
    compared = [claim.kind is not Role.CAPTION and found > 0 for claim, found in zip(a, likely, strict=True)]
    return [
        (int(at), dict(zip(FEATURES, row, strict=True))) if had else None
        for at, had, row in zip(best, compared, zip(*columns, strict=True), strict=True)
    ]


def _nearest(
    a: Sequence[Claim], b: Sequence[Claim], scores: PairScores, figures: AbsenceFigures
) -> tuple[Nearest, ...]:
    return tuple(
        Nearest(None, 0.0) if found is None else Nearest(found[0], figures.probability(found[1]))
        for found in features(a, b, scores)
    )


def _evidence(
    a: Sequence[Claim], b: Sequence[Claim], best: NDArray[np.intp], scores: PairScores, reach: Reach
) -> dict[str, Array]:
    """By feature, in their order: an array (n,), a claim of ``a`` beside its best candidate in ``b``."""
    of_word, rows = np.repeat(best, reach.a.sizes), np.arange(len(a))
    there, weights = reach.near_a[np.arange(len(of_word)), of_word], reach.a.weights
    written, held = [_written(claim.text) for claim in a], [_written(claim.text).small for claim in b]
    anywhere = frozenset().union(*held)
    sets = [frozenset(small) for small in held]
    equal = np.array([low in sets[at] for one, at in zip(written, best, strict=True) for low in one.small])
    known = np.array([low in anywhere for one in written for low in one.small])
    likely = np.clip(scores.probability[rows, best], 1e-6, 1 - 1e-6)
    weight = np.maximum(_sums(weights, reach.a), 1e-6)
    return {
        "best": np.log(likely / (1 - likely)),
        "alike_there": scores.evidence["alike_a"][rows, best].astype(np.float64),
        "alike_anywhere": _sums(weights * reach.near_a.max(axis=1), reach.a) / weight,
        "equal_there": _sums(weights * equal, reach.a) / weight,
        "equal_anywhere": _sums(weights * known, reach.a) / weight,
        **_telling(there.astype(np.float64), reach.a),
        "numbers_lacking": _sums(~known * np.array([has for one in written for has in one.numbers]), reach.a),
        "names_lacking": _sums(~known * np.array([is_ for one in written for is_ in one.names]), reach.a),
    }


def _telling(there: Array, words: Words) -> dict[str, Array]:
    """Of the telling words, or of all where none tells much: the two farthest, and how many are far."""
    telling = words.weights > TELLING
    counted = telling | ~np.repeat(_sums(telling, words) > 0, words.sizes)
    number = _sums(counted, words)
    claims = np.repeat(np.arange(len(words.claims)), words.sizes)
    near = np.where(counted, there, np.inf)
    ranked = near[np.lexsort((near, claims))]
    second = ranked[np.minimum(words.claims + 1, len(ranked) - 1)]
    first = ranked[words.claims]
    return {
        "least_two": np.where(number > 1, (first + np.where(number > 1, second, 0)) / 2, first),
        "lacking": _sums(counted & (there < UNSAID), words) / number,
    }


def _sums(values: NDArray[Any], words: Words) -> Array:
    """(w,) summed by claim, (n,)."""
    return np.asarray(np.add.reduceat(values.astype(np.float64), words.claims))


class _Written(NamedTuple):
    """The words of a claim in small letters; which hold a digit, and which are names: not the first word."""

    small: tuple[str, ...]
    numbers: tuple[bool, ...]
    names: tuple[bool, ...]


@lru_cache(maxsize=2048)
def _written(text: str) -> _Written:
    """Kept, as each claim is looked for in every other article. A claim without words has an empty one."""
    spans = word_spans(text)
    words = [text[slice(*spans[word])] for word in content_words(text, spans)] or [""]
    first = text[slice(*spans[0])] if spans else ""
    return _Written(
        tuple(word.lower() for word in words),
        tuple(any(map(str.isdigit, word)) for word in words),
        tuple(word[:1].isupper() and word != first for word in words),
    )
