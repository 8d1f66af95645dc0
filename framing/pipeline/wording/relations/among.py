"""A second look at two phrases, in view of how likely all others are linked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.wording.relations.words import Array

_FLOOR = 1e-4
_EDGE = 0.5  # the ends of two texts meet, as far as ends do


@dataclass(frozen=True, eq=False)
class Likely:
    """``probability`` is (n, m): each phrase of one text with each of the other, as first found."""

    probability: Array

    def features(self) -> dict[str, Array]:
        """(n, m) each: what the others say of every two; the same when the texts are exchanged."""
        return {**self._rivals(), **self._neighbours(), **self._left_over()}

    @cached_property
    def _edged(self) -> Array:
        """The probabilities with a border, so that neighbours can be asked for everywhere."""
        edged = np.pad(self.probability, 1)
        edged[0, 0] = edged[-1, -1] = _EDGE
        return edged

    @cached_property
    def _before(self) -> Array:
        """The links before both phrases' places, expected."""
        return self._edged[:-2, :-2]

    @cached_property
    def _after(self) -> Array:
        return self._edged[2:, 2:]

    def _rivals(self) -> dict[str, Array]:
        bounded = np.clip(self.probability, _FLOOR, 1 - _FLOOR)
        odds = np.log(bounded / (1 - bounded))
        row, column = _best_other(odds), _best_other(odds.T).T
        return {
            "odds": odds,
            "rivals_odds": row + column,
            "best_rival": np.maximum(row, column),
            "worst_rival": np.minimum(row, column),
            "wins": (odds >= row) + (odds >= column) * 1.0,
            "wins_both": (odds >= np.maximum(row, column)) * 1.0,
        }

    def _neighbours(self) -> dict[str, Array]:
        (n, m), edged = self.probability.shape, self._edged
        i, j = np.indices((n, m))
        beside = (edged[:-2, 1:-1], edged[2:, 1:-1], edged[1:-1, :-2], edged[1:-1, 2:])
        return {
            "neighbours": self._before + self._after,
            "both_neighbours": self._before * self._after,
            "beside": np.max(beside, axis=0),
            "crossing": (_above_right(self.probability) + _above_right(self.probability.T).T) / (n + m),
            "places_apart": np.abs((i + 0.5) / n - (j + 0.5) / m),
            "both_first": (i + j == 0) * 1.0,
            "both_last": (i + j == n + m - 2) * 1.0,
        }

    def _left_over(self) -> dict[str, Array]:
        likely = self.probability
        taken = likely.sum(axis=1, keepdims=True), likely.sum(axis=0, keepdims=True)
        ours, theirs = (np.maximum(0, side - likely) for side in taken)
        free = (1 - np.minimum(1, ours)) * (1 - np.minimum(1, theirs))
        spare = [(1 - np.minimum(1, side)).sum() - (1 - np.minimum(1, side)) for side in taken]
        whole = sum(np.minimum(1, side).sum() for side in taken)
        return {
            "taken": ours + theirs,
            "both_taken": ours * theirs,
            "free": free,
            "free_between_neighbours": free * (self._before + self._after),
            "spare_least": np.minimum(*spare),
            "spare_both": spare[0] * spare[1],
            "linked_share": np.full(likely.shape, whole / sum(likely.shape)),
        }


def _best_other(odds: Array) -> Array:
    """(n, m): the highest of each row's others, which is little where there is no other."""
    if odds.shape[1] == 1:
        return np.full(odds.shape, np.log(_FLOOR))
    best = np.argmax(odds, axis=1, keepdims=True)
    second, first = np.moveaxis(np.partition(odds, -2, axis=1)[:, -2:, None], 1, 0)
    return np.asarray(np.where(np.arange(odds.shape[1]) == best, second, first))


def _above_right(likely: Array) -> Array:
    """(n, m): the sum of all that stands in rows above and in columns to the right."""
    sums = np.pad(likely, ((1, 0), (0, 1)))[:-1, 1:].cumsum(axis=0)
    return np.asarray(sums[:, ::-1].cumsum(axis=1)[:, ::-1])
