"""How much of what a claim says beyond names and numbers another says too.

Reports of one event name the same people throughout. Two claims that share no more than these need
state nothing in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.align.soft import content, said
from framing.pipeline.arrays import Matrix, Reach, Words
from framing.pipeline.types import Claim

Array = NDArray[np.float32]

# Few or light words are covered by chance: their cover is drawn towards 0 by this weight.
SHRINK = 3.0


def plain_words(
    a: Sequence[Claim], b: Sequence[Claim], found: Reach, names: frozenset[str]
) -> dict[str, Array]:
    """``plain_a`` and ``plain_b``, (n, m): the weighed share of each claim's plain words the other says."""
    return {
        "plain_a": _cover(a, found.a, found.near_a, names),
        "plain_b": _cover(b, found.b, found.near_b, names).T,
    }


def _cover(claims: Sequence[Claim], words: Words, near: Matrix, names: frozenset[str]) -> Array:
    told = [word != "" and word not in names for claim in claims for word in _without_digits(claim.text)]
    weights = (words.weights * told).astype(np.float32)
    total = np.add.reduceat(said(near) * weights[:, None], words.claims, axis=0)
    return np.asarray(total / (np.add.reduceat(weights, words.claims) + SHRINK)[:, None])


@lru_cache(maxsize=2048)
def _without_digits(text: str) -> tuple[str, ...]:
    """The words of a claim, empty where one has a digit. Kept, as each is compared with every article."""
    return tuple("" if any(map(str.isdigit, word)) else word for word in content(text))
