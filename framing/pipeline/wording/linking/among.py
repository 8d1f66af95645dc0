"""What two words show in view of which others are likely to stand for each other.

As in ``features``, every array fits the pairs' shape, and exchanging the texts transposes it, for each pair.
"""

from __future__ import annotations

import numpy as np

from framing.pipeline.wording.linking.classes import BINDING, CLASSES
from framing.pipeline.wording.linking.features import ByClass, Features, Shifted, around, best_other
from framing.pipeline.wording.linking.pairs import COLUMN, ROW, Pairs
from framing.pipeline.wording.linking.texts import Array, Places

_LEAST = 1e-4
_NEAR = 2.0  # words: a place this far from a word's best link counts for a third as much


def among(pairs: Pairs, likely: Array) -> Features:
    """``likely`` is how probably each two words stand for each other, by an earlier look; 0 where blank."""
    beside = Shifted(likely)
    return {
        **_rivals(pairs, likely),
        **_lines(pairs, likely, beside),
        **_by_class(pairs, likely, beside),
        **_phrases(pairs, likely, beside),
    }


def _rivals(pairs: Pairs, likely: Array) -> dict[str, Array]:
    """The odds so far, and how much else each word is linked to."""
    kept = np.clip(likely, _LEAST, 1 - _LEAST)
    rival_a, rival_b = (best_other(pairs, likely, axis) for axis in (ROW, COLUMN))
    rest_a, rest_b = (pairs.total(likely, axis) - likely for axis in (ROW, COLUMN))
    return {
        "odds": np.log(kept / (1 - kept)),
        "likely": likely,
        "rival_least": np.minimum(rival_a, rival_b),
        "rival_most": np.maximum(rival_a, rival_b),
        "rest_least": np.log1p(np.maximum(np.minimum(rest_a, rest_b), 0)),
        "rest_most": np.log1p(np.maximum(np.maximum(rest_a, rest_b), 0)),
    }


def _lines(pairs: Pairs, likely: Array, beside: Shifted) -> dict[str, Array]:
    """What is likely of the neighbours, in the order of both texts and out of it."""
    before, after = beside(1, 1), beside(-1, -1)
    rows, columns = beside(1, 0) + beside(-1, 0), beside(0, 1) + beside(0, -1)
    best_a, best_b = (
        Shifted(np.broadcast_to(pairs.most(likely, axis), pairs.shape)) for axis in (ROW, COLUMN)
    )
    return {
        "in_line_before": before,
        "in_line_after": after,
        "in_line_both": before * after,
        "in_line_further": beside(2, 2) + beside(-2, -2),
        "beside": rows + columns,
        "beside_most": np.maximum(rows, columns),
        "across": beside(1, -1) + beside(-1, 1),
        "around_near": around(beside, 2),
        "around_far": around(beside, 5),
        "linked_after": best_a(-1, 0) + best_b(0, -1),
        "linked_before": best_a(1, 0) + best_b(0, 1),
    }


def _by_class(pairs: Pairs, likely: Array, beside: Shifted) -> Features:
    """What is likely of the words beside each, told apart by what sort of word asks.

    An article goes with the word that follows it, so where that one is linked the article is too.
    """
    next_a, next_b = pairs.of_each(lambda text: text.content_beside[0], -1)
    last_a, last_b = pairs.of_each(lambda text: text.content_beside[1], -1)
    likely_next = _rows(pairs, likely, next_a), _columns(likely, next_b)
    likely_last = _rows(pairs, likely, last_a), _columns(likely, last_b)
    near = pairs.centred
    return {
        "{}_next": ByClass(beside(-1, 0), beside(0, -1), CLASSES),
        "{}_last": ByClass(beside(1, 0), beside(0, 1), CLASSES),
        "{}_next_content": ByClass(*likely_next, BINDING),
        "{}_last_content": ByClass(*likely_last, BINDING),
        "next_content_near": _rows(pairs, near, next_a) + _columns(near, next_b),
        "last_content_near": _rows(pairs, near, last_a) + _columns(near, last_b),
    }


def _rows(pairs: Pairs, values: Array, places: Places) -> Array:
    """For each row that of the word at a place (rows, 1) of its text; a blank one where the place is -1."""
    rows = pairs.starts[pairs.pair_of] + places[:, 0]
    return np.asarray(values[np.where(places[:, 0] < 0, -1, rows)])


def _columns(values: Array, places: Places) -> Array:
    """For each place the value in its row at the place (rows, columns) of another word; -1 is a blank one."""
    return np.take_along_axis(values, places, axis=1)


def _phrases(pairs: Pairs, likely: Array, beside: Shifted) -> dict[str, Array]:
    """Whether two words belong to what their neighbours, or their own best links, belong to."""
    next_a, next_b = pairs.of_each(lambda text: text.held[0])
    last_a, last_b = pairs.of_each(lambda text: text.held[1])
    rows, columns = pairs.places
    ours, theirs = (pairs.most(likely, axis) for axis in (ROW, COLUMN))
    far_a = np.abs(pairs.first(likely >= ours, ROW) - columns).astype(np.float32)
    far_b = np.abs(pairs.first(likely >= theirs, COLUMN) - rows).astype(np.float32)
    ours, theirs = ours * np.exp(-far_a / _NEAR), theirs * np.exp(-far_b / _NEAR)
    return {
        "held_beside": (
            next_a * beside(-1, 0) + last_a * beside(1, 0) + next_b * beside(0, -1) + last_b * beside(0, 1)
        ),
        "near_best_least": np.minimum(ours, theirs),
        "near_best_most": np.maximum(ours, theirs),
    }
