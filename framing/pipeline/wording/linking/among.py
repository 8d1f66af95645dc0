"""What two words show in view of which others are likely to stand for each other.

As in ``features``, every array is (n, m), and exchanging the texts transposes it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.wording.linking.classes import BINDING, CLASSES
from framing.pipeline.wording.linking.features import Shifted, around, best_other
from framing.pipeline.wording.linking.pairs import Array, Pair

_LEAST = 1e-4
_NEAR = 2.0  # words: a place this far from a word's best link counts for a third as much


def among(pair: Pair, likely: Array) -> dict[str, Array]:
    """``likely`` (n, m) is how probably each two words stand for each other, by an earlier look."""
    beside = Shifted(likely, 2)
    return {
        **_rivals(likely),
        **_lines(likely, beside),
        **_by_class(pair, likely, beside),
        **_phrases(pair, likely, beside),
    }


def _rivals(likely: Array) -> dict[str, Array]:
    """The odds so far, and how much else each word is linked to."""
    kept = np.clip(likely, _LEAST, 1 - _LEAST)
    rival_a, rival_b = best_other(likely, 0.0), best_other(likely.T, 0.0).T
    rest_a = likely.sum(axis=1, keepdims=True) - likely
    rest_b = likely.sum(axis=0, keepdims=True) - likely
    return {
        "odds": np.log(kept / (1 - kept)),
        "likely": likely,
        "rival_least": np.minimum(rival_a, rival_b),
        "rival_most": np.maximum(rival_a, rival_b),
        "rest_least": np.log1p(np.maximum(np.minimum(rest_a, rest_b), 0)),
        "rest_most": np.log1p(np.maximum(np.maximum(rest_a, rest_b), 0)),
    }


def _lines(likely: Array, beside: Shifted) -> dict[str, Array]:
    """What is likely of the neighbours, in the order of both texts and out of it."""
    before, after = beside(1, 1), beside(-1, -1)
    rows, columns = beside(1, 0) + beside(-1, 0), beside(0, 1) + beside(0, -1)
    best_a = Shifted(likely.max(axis=1, initial=0.0)[:, None], 1)
    best_b = Shifted(likely.max(axis=0, initial=0.0)[None, :], 1)
    return {
        "in_line_before": before,
        "in_line_after": after,
        "in_line_both": before * after,
        "in_line_further": beside(2, 2) + beside(-2, -2),
        "beside": rows + columns,
        "beside_most": np.maximum(rows, columns),
        "across": beside(1, -1) + beside(-1, 1),
        "around_near": around(likely, 2),
        "around_far": around(likely, 5),
        "linked_after": best_a(-1, 0) + best_b(0, -1),
        "linked_before": best_a(1, 0) + best_b(0, 1),
    }


def _by_class(pair: Pair, likely: Array, beside: Shifted) -> dict[str, Array]:
    """What is likely of the words beside each, told apart by what sort of word asks.

    An article goes with the word that follows it, so where that one is linked the article is too.
    """
    a, b = pair.classes
    forward = a * beside(-1, 0) + b * beside(0, -1)
    backward = a * beside(1, 0) + b * beside(0, 1)
    few = len(BINDING)
    (next_a, last_a), (next_b, last_b) = pair.content_beside
    after = a[:few] * _rows(likely, next_a) + b[:few] * _rows(likely.T, next_b).T
    before = a[:few] * _rows(likely, last_a) + b[:few] * _rows(likely.T, last_b).T
    near = pair.centred
    return {
        **{f"{name}_next": forward[at] for at, name in enumerate(CLASSES)},
        **{f"{name}_last": backward[at] for at, name in enumerate(CLASSES)},
        **{f"{name}_next_content": after[at] for at, name in enumerate(BINDING)},
        **{f"{name}_last_content": before[at] for at, name in enumerate(BINDING)},
        "next_content_near": _rows(near, next_a) + _rows(near.T, next_b).T,
        "last_content_near": _rows(near, last_a) + _rows(near.T, last_b).T,
    }


def _rows(values: Array, places: NDArray[np.intp]) -> Array:
    """The rows at some places; one place beyond the last row there is a row of 0."""
    return np.concatenate([values, np.zeros_like(values[:1])])[places]


def _phrases(pair: Pair, likely: Array, beside: Shifted) -> dict[str, Array]:
    """Whether two words belong to what their neighbours, or their own best links, belong to."""
    with_a, with_b = pair.held[0][:, None], pair.held[1][None, :]
    n, m = likely.shape
    best_a, best_b = likely.argmax(axis=1), likely.argmax(axis=0)
    far_a = np.abs(best_a[:, None] - np.arange(m)[None, :])
    far_b = np.abs(best_b[None, :] - np.arange(n)[:, None])
    ours = likely.max(axis=1)[:, None] * np.exp(-far_a / _NEAR)
    theirs = likely.max(axis=0)[None, :] * np.exp(-far_b / _NEAR)
    return {
        "held_beside": (
            with_a[1:] * beside(-1, 0)
            + with_a[:-1] * beside(1, 0)
            + with_b[:, 1:] * beside(0, -1)
            + with_b[:, :-1] * beside(0, 1)
        ),
        "near_best_least": np.minimum(ours, theirs),
        "near_best_most": np.maximum(ours, theirs),
    }
