"""The evidence of every pair of claims of two documents: named (n, m) arrays.

Exchanging the two documents transposes every array, and exchanges ``_a`` and ``_b`` in the names.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.align.clashes import clashes, opposed
from framing.pipeline.align.polarity import polarity
from framing.pipeline.align.quantities import quantities
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
        **_from_differences(a, b, left, right),
    }


def _from_differences(
    a: Sequence[Claim], b: Sequence[Claim], left: Sequence[Terms], right: Sequence[Terms]
) -> dict[str, Array]:
    """What sets two claims apart: other numbers, another value of the same thing, a denial.

    ``same_quantities`` counts what both give a value of, the same or another. Two claims of different
    days of the week are of different facts, so that nothing of them clashes.
    """
    numbers = counts([t.numbers for t in left], [t.numbers for t in right])
    days = counts([t.days for t in left], [t.days for t in right])
    other_day = (np.minimum.outer(days.of_a, days.of_b) > 0) & (days.shared == 0)
    agreeing, of_number, of_time = clashes(
        [quantities(claim.text) for claim in a], [quantities(claim.text) for claim in b]
    )
    return {
        "other_numbers": np.add.outer(numbers.of_a, numbers.of_b) - 2 * numbers.shared,
        "same_quantities": agreeing + of_number + of_time,
        "clashing_numbers": np.where(other_day, 0.0, of_number),
        "clashing_times": np.where(other_day, 0.0, of_time),
        "opposed": opposed([polarity(claim.text) for claim in a], [polarity(claim.text) for claim in b]),
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
    return np.array([claim.depth for claim in claims], dtype=np.float64)


def _is_headline(claims: Sequence[Claim]) -> Array:
    return np.array([claim.kind is Role.HEADLINE for claim in claims], dtype=np.float64)


def _is_opening(claims: Sequence[Claim]) -> Array:
    """1 for standfirsts and for the first sentence of the body."""
    first = min((claim.start for claim in claims if claim.kind is Role.BODY), default=-1)
    return np.array(
        [c.kind is Role.STANDFIRST or (c.kind is Role.BODY and c.start == first) for c in claims],
        dtype=np.float64,
    )
