"""What two words show in view of which others are likely to stand for each other.

As in ``features``, every array is (n, m), and exchanging the texts transposes it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.wording.linking.classes import BINDING, CLASSES
from framing.pipeline.wording.linking.features import around, best_other, moved
from framing.pipeline.wording.linking.pairs import Array, Pair

_LEAST = 1e-4
_NEAR = 2.0  # words: a place this far from a word's best link counts for a third as much


def among(pair: Pair, likely: Array) -> dict[str, Array]:
    """``likely`` (n, m) is how probably each two words stand for each other, by an earlier look."""
    return {**_rivals(likely), **_lines(likely), **_by_class(pair, likely), **_phrases(pair, likely)}


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


def _lines(likely: Array) -> dict[str, Array]:
    """What is likely of the neighbours, in the order of both texts and out of it."""
    before, after = moved(likely, 1, 1), moved(likely, -1, -1)
    rows, columns = moved(likely, 1, 0) + moved(likely, -1, 0), moved(likely, 0, 1) + moved(likely, 0, -1)
    best_a, best_b = likely.max(axis=1, initial=0.0)[:, None], likely.max(axis=0, initial=0.0)[None, :]
    return {
        "in_line_before": before,
        "in_line_after": after,
        "in_line_both": before * after,
        "in_line_further": moved(likely, 2, 2) + moved(likely, -2, -2),
        "beside": rows + columns,
        "beside_most": np.maximum(rows, columns),
        "across": moved(likely, 1, -1) + moved(likely, -1, 1),
        "around_near": around(likely, 2),
        "around_far": around(likely, 5),
        "linked_after": moved(best_a, -1, 0) + moved(best_b, 0, -1),
        "linked_before": moved(best_a, 1, 0) + moved(best_b, 0, 1),
    }


def _by_class(pair: Pair, likely: Array) -> dict[str, Array]:
    """What is likely of the words beside each, told apart by what sort of word asks.

    An article goes with the word that follows it, so where that one is linked the article is too.
    """
    a, b = pair.classes
    forward = a * moved(likely, -1, 0) + b * moved(likely, 0, -1)
    backward = a * moved(likely, 1, 0) + b * moved(likely, 0, 1)
    few = len(BINDING)
    content = pair.content[0][:, :1].ravel(), pair.content[1][:1].ravel()
    after = a[:few] * _beside(likely, content[0], 1) + b[:few] * _beside(likely.T, content[1], 1).T
    before = a[:few] * _beside(likely, content[0], -1) + b[:few] * _beside(likely.T, content[1], -1).T
    near = pair.centred
    return {
        **{f"{name}_next": forward[at] for at, name in enumerate(CLASSES)},
        **{f"{name}_last": backward[at] for at, name in enumerate(CLASSES)},
        **{f"{name}_next_content": after[at] for at, name in enumerate(BINDING)},
        **{f"{name}_last_content": before[at] for at, name in enumerate(BINDING)},
        "next_content_near": _beside(near, content[0], 1) + _beside(near.T, content[1], 1).T,
        "last_content_near": _beside(near, content[0], -1) + _beside(near.T, content[1], -1).T,
    }


def _beside(values: Array, content: NDArray[np.bool_], step: int) -> Array:
    """Each row replaced by that of the next content word after it, or with -1 before it; 0 without one."""
    places = np.flatnonzero(content)
    rows = np.arange(len(values))
    at = np.searchsorted(places, rows, side="right") if step > 0 else np.searchsorted(places, rows) - 1
    there = (at >= 0) & (at < len(places))
    found = np.zeros_like(values)
    found[there] = values[places[at[there]]]
    return found


def _phrases(pair: Pair, likely: Array) -> dict[str, Array]:
    """Whether two words belong to what their neighbours, or their own best links, belong to."""
    with_a, with_b = _held(pair.of_a)[:, None], _held(pair.of_b)[None, :]
    n, m = likely.shape
    best_a, best_b = likely.argmax(axis=1), likely.argmax(axis=0)
    far_a = np.abs(best_a[:, None] - np.arange(m)[None, :])
    far_b = np.abs(best_b[None, :] - np.arange(n)[:, None])
    ours = likely.max(axis=1)[:, None] * np.exp(-far_a / _NEAR)
    theirs = likely.max(axis=0)[None, :] * np.exp(-far_b / _NEAR)
    return {
        "held_beside": (
            with_a[1:] * moved(likely, -1, 0)
            + with_a[:-1] * moved(likely, 1, 0)
            + with_b[:, 1:] * moved(likely, 0, -1)
            + with_b[:, :-1] * moved(likely, 0, 1)
        ),
        "near_best_least": np.minimum(ours, theirs),
        "near_best_most": np.maximum(ours, theirs),
    }


def _held(vectors: Matrix | TokenMatrix) -> Array:
    """(n + 1,): how near in meaning each two neighbours of one text are; 0 at both ends."""
    rows = np.asarray(vectors, dtype=np.float32)
    found = np.zeros(len(rows) + 1, dtype=np.float32)
    found[1:-1] = (rows[1:] * rows[:-1]).sum(axis=1)
    return found
