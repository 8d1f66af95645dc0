"""Which telling words of a claim nothing in another document says: why it was not found there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.absence import TELLING, UNSAID
from framing.pipeline.arrays import PairScores, Reach
from framing.pipeline.types import Claim, Span

_MOST = 3  # words: more would be a list, not a reason

Lacking = tuple[tuple[Span, ...], ...]


def not_said(a: Sequence[Claim], b: Sequence[Claim], scores: PairScores) -> tuple[Lacking, Lacking]:
    """For each claim of the first, then of the second document, its words that the other never says.

    Of those that tell enough, have no equal there and come near no word there, the most telling
    three, in the order of the text. Offsets are absolute. Raises ValueError for scores without the
    reach of words.
    """
    if not len(a) or not len(b):
        return ((),) * len(a), ((),) * len(b)
    if scores.reach is None:
        raise ValueError("these scores were computed without the vectors of words")
    return _lacking(a, b, scores.reach), _lacking(b, a, scores.reach.turned())


def _lacking(a: Sequence[Claim], b: Sequence[Claim], reach: Reach) -> Lacking:
    held = frozenset(
        claim.text[start:end].lower()
        for at, claim in enumerate(b)
        for start, end in reach.b.spans[reach.b.of_claim(at)]
    )
    near, weights = reach.near_a.max(axis=1), reach.a.weights
    far = (weights > TELLING) & (near < UNSAID)
    return tuple(_of_claim(claim, at, held, far, reach) for at, claim in enumerate(a))


def _of_claim(
    claim: Claim, at: int, held: frozenset[str], far: NDArray[np.bool_], reach: Reach
) -> tuple[Span, ...]:
    rows = reach.a.of_claim(at)
    places = (np.flatnonzero(far[rows]) + rows.start).tolist()
    found = [row for row in places if claim.text[slice(*reach.a.spans[row])].lower() not in held]
    telling = sorted(found, key=lambda row: (-reach.a.weights[row], row))[:_MOST]
    return tuple(_absolute(claim, reach.a.spans[row]) for row in sorted(telling))


def _absolute(claim: Claim, span: tuple[int, int]) -> Span:
    return Span(claim.start + span[0], claim.start + span[1])
