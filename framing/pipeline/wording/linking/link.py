"""Which words of two texts stand for each other: by meaning, in any order, phrases included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.wording.linking.among import among
from framing.pipeline.wording.linking.features import alone
from framing.pipeline.wording.linking.figures import LinkingFigures, Stacked
from framing.pipeline.wording.linking.pairs import Array, Bools, Pair
from framing.pipeline.wording.tokens import Token

# Above this many pairs of words only equal words are linked that both texts have once, so that no text
# takes for ever.
_MOST_PAIRS = 250_000

Vectors = Matrix | TokenMatrix


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Word ``i`` of the first text stands for word ``j`` of the second, so probable is it."""

    i: int
    j: int
    probability: float


def link(
    a: Sequence[Token], b: Sequence[Token], of_a: Vectors, of_b: Vectors, figures: LinkingFigures
) -> tuple[Link, ...]:
    """The links in order, many to many; exchanging the texts exchanges each link exactly.

    ``of_a`` is (words of a, d), ``of_b`` (words of b, d), each row of length 1, or 0 for a word
    without a vector. A content word that both texts have once is linked, and two texts of the same
    words are linked word by word. Raises ValueError where words and vectors differ in number.
    """
    likely = probabilities(a, b, of_a, of_b, figures)
    if not likely.size:
        return ()
    equal = Pair(a, b, of_a, of_b).equal
    held = likely >= np.where(equal, figures.equal, figures.different)
    return tuple(Link(int(i), int(j), round(float(likely[i, j]), 4)) for i, j in np.argwhere(held))


def probabilities(
    a: Sequence[Token], b: Sequence[Token], of_a: Vectors, of_b: Vectors, figures: LinkingFigures
) -> Array:
    """(words of a, words of b): how probably each two stand for each other; transposed for b and a."""
    forms_a, forms_b = [word.text for word in a], [word.text for word in b]
    pair = Pair(a, b, of_a, of_b)
    if forms_a == forms_b:
        return np.eye(len(a), dtype=np.float32)
    if not (a and b):
        return np.zeros((len(a), len(b)), dtype=np.float32)
    # Sums in another order may differ in their last digit: one order for both ways round.
    if forms_b < forms_a:
        return _probabilities(Pair(b, a, of_b, of_a), figures).T
    return _probabilities(pair, figures)


def _probabilities(pair: Pair, figures: LinkingFigures) -> Array:
    only = _only(pair).astype(np.float32)
    if only.size > _MOST_PAIRS:
        return only
    by_themselves = Stacked.of(alone(pair), only.shape)
    first, *later = figures.looks
    likely = first.probability(pair, by_themselves)
    for look in later:
        likely = look.probability(pair, by_themselves, Stacked.of(among(pair, likely), only.shape))
    return np.maximum(likely, only)


def _only(pair: Pair) -> Bools:
    """Equal content words that both texts have once."""
    once = (pair.equal.sum(axis=1, keepdims=True) == 1) & (pair.equal.sum(axis=0, keepdims=True) == 1)
    return np.asarray(pair.equal & once & pair.content[0] & pair.content[1])
