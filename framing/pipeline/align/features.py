"""The evidence of every pair of claims of two documents: named (n, m) arrays.

Exchanging the two documents transposes every array, and exchanges ``_a`` and ``_b`` in the names.
Arrays are kept as narrow as what they hold allows, as two long texts have millions of pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.align.clashes import clashes, opposed
from framing.pipeline.align.polarity import polarity
from framing.pipeline.align.quantities import quantities
from framing.pipeline.align.shares import counts, informative
from framing.pipeline.align.words import COMMON_STEMS, Terms, proper_names, terms
from framing.pipeline.arrays import ClaimVectors, Matrix, unit_rows
from framing.pipeline.types import Claim, Role

Array = NDArray[np.float64]
Pairs = NDArray[np.floating[Any]]

# The mean of two texts' vectors is what they are about; of very few claims it is the claims
# themselves, so it is drawn towards zero as by this many claims of no direction.
SHRINK = 10.0
# Cosines lie in -1..1.
APART = 4.0


def evidence(
    a: Sequence[Claim],
    b: Sequence[Claim],
    of_a: ClaimVectors,
    of_b: ClaimVectors,
    names: frozenset[str] | None = None,
) -> dict[str, Pairs]:
    """Every feature of every pair, each (n, m), n and m at least 1.

    ``names`` are the ``proper_names`` of both documents, where the caller has looked for them.
    """
    return {
        **_from_vectors(of_a.sentences, of_b.sentences),
        **_from_words(a, b, proper_names([*a, *b]) if names is None else names),
        **_from_places(a, b),
    }


def _from_vectors(of_a: Matrix, of_b: Matrix) -> dict[str, Pairs]:
    """Similarity of meaning, plain and without the common subject.

    ``rank`` is 0 where each claim is the other's nearest, and grows by a doubling of those that come
    before.
    """
    a, b = of_a.astype(np.float64), of_b.astype(np.float64)
    centre = (a.sum(axis=0) + b.sum(axis=0)) / (len(a) + len(b) + SHRINK)
    # Rounded, so that two equal claims are equally near whatever the order of the sums was.
    cosine: Array = np.round(a @ b.T, 6)
    centred: Array = np.round(unit_rows(a - centre) @ unit_rows(b - centre).T, 6)
    return {
        "cosine": cosine.astype(np.float32),
        "centred": centred.astype(np.float32),
        "rank": np.log2(1 + _before(cosine)) + np.log2(1 + _before(cosine.T).T),
    }


def _before(similarity: Array) -> Pairs:
    """How many in its row are nearer than each entry, (n, m).

    All rows are searched at once, set so far apart that no entry is found in another row.
    """
    count, width = similarity.shape
    row = np.arange(count)[:, None]
    ordered = np.sort(similarity, axis=1) + APART * row
    found = np.searchsorted(ordered.ravel(), (similarity + APART * row).ravel(), side="right")
    return np.asarray((row + 1) * width - found.reshape(similarity.shape), dtype=np.float16)


def _from_words(a: Sequence[Claim], b: Sequence[Claim], names: frozenset[str]) -> dict[str, Pairs]:
    """What the words of two claims share; amounts are sums of inverse document frequencies."""
    left, right = [terms(claim.text) for claim in a], [terms(claim.text) for claim in b]
    words = informative([t.words for t in left], [t.words for t in right], common=COMMON_STEMS)
    return {
        "covered_a": words.covered_a,
        "covered_b": words.covered_b,
        "content_a": np.broadcast_to(words.of_a[:, None], words.shared.shape),
        "content_b": np.broadcast_to(words.of_b[None, :], words.shared.shape),
        "shared_words": words.shared,
        "shared_names": _rough(
            informative([t.written & names for t in left], [t.written & names for t in right]).shared
        ),
        "shared_numbers": _rough(informative([t.numbers for t in left], [t.numbers for t in right]).shared),
        "shared_phrases": _rough(informative([t.phrases for t in left], [t.phrases for t in right]).shared),
        "shared_quotation": _rough(informative([t.quoted for t in left], [t.quoted for t in right]).shared),
        "spelling": informative([t.spelling for t in left], [t.spelling for t in right], power=2).cosine,
        **_from_differences(a, b, left, right),
    }


def _from_differences(
    a: Sequence[Claim], b: Sequence[Claim], left: Sequence[Terms], right: Sequence[Terms]
) -> dict[str, Pairs]:
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
        "other_numbers": _rough(np.add.outer(numbers.of_a, numbers.of_b) - 2 * numbers.shared),
        "same_quantities": agreeing + of_number + of_time,
        "clashing_numbers": of_number * ~other_day,
        "clashing_times": of_time * ~other_day,
        "opposed": opposed([polarity(claim.text) for claim in a], [polarity(claim.text) for claim in b]),
    }


def _rough(values: Pairs) -> Pairs:
    """Amounts of which three digits are enough, in half the room."""
    return values.astype(np.float16)


def _from_places(a: Sequence[Claim], b: Sequence[Claim]) -> dict[str, Pairs]:
    """Where the two claims stand: reports of one event share most in headline and opening."""
    depth_a, depth_b = _depth(a), _depth(b)
    headline_a, headline_b = _is_headline(a), _is_headline(b)
    opening_a, opening_b = _is_opening(a), _is_opening(b)
    return {
        "depth": np.maximum.outer(depth_a, depth_b),
        "depth_gap": np.abs(np.subtract.outer(depth_a, depth_b)),
        "headlines": _rough(np.add.outer(headline_a, headline_b)),
        "headline_and_opening": _rough(
            np.maximum(np.outer(headline_a, opening_b), np.outer(opening_a, headline_b))
        ),
    }


def _depth(claims: Sequence[Claim]) -> Pairs:
    return np.array([claim.depth for claim in claims], dtype=np.float32)


def _is_headline(claims: Sequence[Claim]) -> Array:
    return np.array([claim.kind is Role.HEADLINE for claim in claims], dtype=np.float64)


def _is_opening(claims: Sequence[Claim]) -> Array:
    """1 for standfirsts and for the first sentence of the body."""
    first = min((claim.start for claim in claims if claim.kind is Role.BODY), default=-1)
    return np.array(
        [c.kind is Role.STANDFIRST or (c.kind is Role.BODY and c.start == first) for c in claims],
        dtype=np.float64,
    )
