"""What two words show in view of which others are likely to stand for each other.

As in ``features``, every array fits the pairs' shape, and exchanging the texts transposes it, for each pair.
"""

from __future__ import annotations

import numpy as np

from framing.pipeline.wording.linking.classes import BINDING, CLASSES
from framing.pipeline.wording.linking.features import ByClass, Features, Shifted
from framing.pipeline.wording.linking.layout import COLUMN, GAP, ROW
from framing.pipeline.wording.linking.pairs import Pairs
from framing.pipeline.wording.linking.texts import Array

_LEAST = 1e-4
_FAR = 5  # words
_NEAR = np.float32(2)  # words: a place this far from a word's best link counts for a third as much

Sides = tuple[Array, Array]


def among(pairs: Pairs, likely: Array) -> Features:
    """``likely`` is how probably each two words stand for each other, by an earlier look; 0 where blank."""
    beside = Shifted(likely)
    (best_a, rival_a), (best_b, rival_b) = pairs.highest(likely, ROW), pairs.highest(likely, COLUMN)
    best = best_a, best_b
    return {
        **_rivals(pairs, likely, (rival_a, rival_b)),
        **_lines(best, beside),
        "around_far": _around_far(pairs, likely),
        **_by_class(pairs, likely, beside),
        **_phrases(pairs, likely, beside, best),
    }


def _rivals(pairs: Pairs, likely: Array, rivals: Sides) -> dict[str, Array]:
    """The odds so far, and how much else each word is linked to."""
    kept = np.clip(likely, _LEAST, 1 - _LEAST)
    rest_a, rest_b = (
        np.maximum(pairs.each(pairs.total(likely, axis), axis) - likely, 0) for axis in (ROW, COLUMN)
    )
    return {
        "odds": np.log(kept / (1 - kept)),
        "likely": likely,
        "rival_least": np.minimum(*rivals),
        "rival_most": np.maximum(*rivals),
        "rest_least": np.log1p(np.minimum(rest_a, rest_b)),
        "rest_most": np.log1p(np.maximum(rest_a, rest_b)),
    }


def _lines(best: Sides, beside: Shifted) -> dict[str, Array]:
    """What is likely of the neighbours, in the order of both texts and out of it."""
    before, after = beside(1, 1), beside(-1, -1)
    rows, columns = beside(1, 0) + beside(-1, 0), beside(0, 1) + beside(0, -1)
    best_a, best_b = map(Shifted, best)
    return {
        "in_line_before": before,
        "in_line_after": after,
        "in_line_both": before * after,
        "in_line_further": beside(2, 2) + beside(-2, -2),
        "beside": rows + columns,
        "beside_most": np.maximum(rows, columns),
        "across": beside(1, -1) + beside(-1, 1),
        "around_near": beside.around(2),
        "linked_after": best_a(-1, 0) + best_b(0, -1),
        "linked_before": best_a(1, 0) + best_b(0, 1),
    }


def _around_far(pairs: Pairs, likely: Array) -> Array:
    values, back = pairs.spread(likely, _FAR - GAP)
    return back(Shifted(values, _FAR).around(_FAR))


def _by_class(pairs: Pairs, likely: Array, beside: Shifted) -> Features:
    """What is likely of the words beside each, told apart by what sort of word asks.

    An article goes with the word that follows it, so where that one is linked the article is too.
    """
    after, before = pairs.content_beside
    after_near, before_near = pairs.content_near
    return {
        "{}_next": ByClass(beside(-1, 0), beside(0, -1), CLASSES),
        "{}_last": ByClass(beside(1, 0), beside(0, 1), CLASSES),
        "{}_next_content": ByClass(after.rows(likely), after.columns(likely), BINDING),
        "{}_last_content": ByClass(before.rows(likely), before.columns(likely), BINDING),
        "next_content_near": after_near,
        "last_content_near": before_near,
    }


def _phrases(pairs: Pairs, likely: Array, beside: Shifted, best: Sides) -> dict[str, Array]:
    """Whether two words belong to what their neighbours, or their own best links, belong to."""
    (next_a, next_b), (last_a, last_b) = pairs.held
    far_a, far_b = pairs.off_highest(likely, best)
    ours, theirs = best[0] * np.exp(far_a / -_NEAR), best[1] * np.exp(far_b / -_NEAR)
    return {
        "held_beside": (
            next_a * beside(-1, 0) + last_a * beside(1, 0) + next_b * beside(0, -1) + last_b * beside(0, 1)
        ),
        "near_best_least": np.minimum(ours, theirs),
        "near_best_most": np.maximum(ours, theirs),
    }
