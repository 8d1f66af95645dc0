"""The evidence of every pair of claims of two documents: named (n, m) arrays.

Exchanging the two documents transposes every array, and exchanges ``_a`` and ``_b`` in the names.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.align.shares import counts, informative
from framing.pipeline.align.words import COMMON_STEMS, Terms, proper_names, terms
from framing.pipeline.arrays import ClaimVectors, Matrix
from framing.pipeline.types import Claim, Role

Array = NDArray[np.float64]

NEIGHBOURS = 4
# What unrelated sentences score against each other, standing in where a document has few claims.
UNRELATED = 0.0
# The mean of two texts' vectors is what they are about; of very few claims it is the claims
# themselves, so it is drawn towards zero as by this many claims of no direction.
SHRINK = 10.0


def evidence(
    a: Sequence[Claim], b: Sequence[Claim], of_a: ClaimVectors, of_b: ClaimVectors
) -> dict[str, Array]:
    """Every feature of every pair, each (n, m), n and m at least 1."""
    return {
        **_from_vectors(of_a.sentences, of_b.sentences),
        **_from_words(a, b),
        **_from_places(a, b),
    }


def _from_vectors(of_a: Matrix, of_b: Matrix) -> dict[str, Array]:
    """Similarity of meaning, plain, without the common subject, and against each claim's neighbours.

    ``margin`` follows Artetxe and Schwenk (2019), "Margin-based parallel corpus mining". ``rank`` is
    0 where each claim is the other's nearest, and grows by a doubling of those that come before.
    """
    a, b = of_a.astype(np.float64), of_b.astype(np.float64)
    centre = (a.sum(axis=0) + b.sum(axis=0)) / (len(a) + len(b) + SHRINK)
    # Rounded, so that two equal claims are equally near whatever the order of the sums was.
    cosine: Array = np.round(a @ b.T, 6)
    centred: Array = np.round(_unit(a - centre) @ _unit(b - centre).T, 6)
    around = (_neighbourhood(centred)[:, None] + _neighbourhood(centred.T)[None, :]) / 2
    return {
        "cosine": cosine,
        "centred": centred,
        "margin": centred - around,
        "rank": np.log2(1 + _before(cosine)) + np.log2(1 + _before(cosine.T).T),
    }


def _unit(vectors: Array) -> Array:
    lengths: Array = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.maximum(lengths, 1e-9)


def _neighbourhood(similarity: Array) -> Array:
    """Mean similarity of each row's claim to the nearest of the other document, (n,)."""
    nearest = np.sort(similarity, axis=1)[:, ::-1][:, :NEIGHBOURS]
    total: Array = nearest.sum(axis=1) + (NEIGHBOURS - nearest.shape[1]) * UNRELATED
    return total / NEIGHBOURS


def _before(similarity: Array) -> Array:
    """How many in its row are nearer than each entry, (n, m)."""
    return np.stack([len(row) - np.searchsorted(np.sort(row), row, side="right") for row in similarity])


def _from_words(a: Sequence[Claim], b: Sequence[Claim]) -> dict[str, Array]:
    """What the words of two claims share; amounts are sums of inverse document frequencies."""
    names = proper_names([*a, *b])
    left, right = [terms(claim.text) for claim in a], [terms(claim.text) for claim in b]
    words = informative([t.words for t in left], [t.words for t in right], common=COMMON_STEMS)
    numbers = informative([t.numbers for t in left], [t.numbers for t in right])
    return {
        "covered_a": words.covered_a,
        "covered_b": words.covered_b,
        "content_a": words.of_a[:, None] + np.zeros_like(words.shared),
        "content_b": words.of_b[None, :] + np.zeros_like(words.shared),
        "shared_words": words.shared,
        "shared_names": informative(
            [t.written & names for t in left], [t.written & names for t in right]
        ).shared,
        "shared_numbers": numbers.shared,
        "shared_phrases": informative([t.phrases for t in left], [t.phrases for t in right]).shared,
        "shared_quotation": informative([t.quoted for t in left], [t.quoted for t in right]).shared,
        "spelling": informative([t.spelling for t in left], [t.spelling for t in right], power=2).cosine,
        **_from_differences(left, right),
    }


def _from_differences(left: Sequence[Terms], right: Sequence[Terms]) -> dict[str, Array]:
    """What sets two claims apart: counts of numbers and of words, and a negation in one alone.

    ``clashing_numbers`` counts the units of which each gives another number; ``other_words`` are the
    words that one does not share, of the one that has more of them.
    """
    numbers = counts([t.numbers for t in left], [t.numbers for t in right])
    units = counts([t.units for t in left], [t.units for t in right])
    counted = counts([t.counted for t in left], [t.counted for t in right])
    words = counts([t.words for t in left], [t.words for t in right])
    negated = np.not_equal.outer([t.negated for t in left], [t.negated for t in right])
    return {
        "other_numbers": np.add.outer(numbers.of_a, numbers.of_b) - 2 * numbers.shared,
        "clashing_numbers": np.maximum(units.shared - counted.shared, 0.0),
        "other_words": np.maximum.outer(words.of_a, words.of_b) - words.shared,
        "one_negated": negated.astype(np.float64),
    }


def _from_places(a: Sequence[Claim], b: Sequence[Claim]) -> dict[str, Array]:
    """Where the two claims stand: reports of one event share most in headline and opening."""
    depth_a, depth_b = _depth(a), _depth(b)
    headline_a, headline_b = _is_headline(a), _is_headline(b)
    opening_a, opening_b = _is_opening(a), _is_opening(b)
    return {
        "depth": np.maximum.outer(depth_a, depth_b),
        "depth_gap": np.abs(np.subtract.outer(depth_a, depth_b)),
        "headlines": np.add.outer(headline_a, headline_b),
        "headline_and_opening": np.maximum(np.outer(headline_a, opening_b), np.outer(opening_a, headline_b)),
    }


def _depth(claims: Sequence[Claim]) -> Array:
    """Where each claim stands; a caption stands where the page had room, so all count as halfway."""
    return np.array(
        [0.5 if claim.kind is Role.CAPTION else claim.depth for claim in claims], dtype=np.float64
    )


def _is_headline(claims: Sequence[Claim]) -> Array:
    return np.array([claim.kind is Role.HEADLINE for claim in claims], dtype=np.float64)


def _is_opening(claims: Sequence[Claim]) -> Array:
    """1 for standfirsts and for the first sentence of the body."""
    first = min((claim.start for claim in claims if claim.kind is Role.BODY), default=-1)
    return np.array(
        [c.kind is Role.STANDFIRST or (c.kind is Role.BODY and c.start == first) for c in claims],
        dtype=np.float64,
    )
