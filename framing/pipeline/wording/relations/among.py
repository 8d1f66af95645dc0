"""A second look at two phrases, in view of how likely all others are linked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.wording.relations.words import Array

_FLOOR = 1e-4
_EDGE = 0.5  # the ends of two texts meet, as far as ends do


@dataclass(frozen=True)
class Likely:
    """``probability`` is (n, m): each phrase of one text with each of the other, as first found."""

    probability: Array

    @cached_property
    def _odds(self) -> Array:
        bounded = np.clip(self.probability, _FLOOR, 1 - _FLOOR)
        return np.asarray(np.log(bounded / (1 - bounded)))

    @cached_property
    def _edged(self) -> Array:
        """The probabilities with a border, so that neighbours can be asked for everywhere."""
        edged = np.zeros(np.add(self.probability.shape, 2))
        edged[1:-1, 1:-1] = self.probability
        edged[0, 0] = edged[-1, -1] = _EDGE
        return edged

    @cached_property
    def _taken(self) -> tuple[Array, Array]:
        """How many links each phrase of the one and of the other text is expected to have."""
        return self.probability.sum(axis=1), self.probability.sum(axis=0)

    def features(self, i: int, j: int) -> dict[str, float]:
        """What the others say of phrases ``i`` and ``j``; the same when the texts are exchanged."""
        return {**self._rivals(i, j), **self._neighbours(i, j), **self._left_over(i, j)}

    def _rivals(self, i: int, j: int) -> dict[str, float]:
        own = float(self._odds[i, j])
        row, column = (_best_other(line, at) for line, at in ((self._odds[i], j), (self._odds[:, j], i)))
        return {
            "odds": own,
            "rivals_odds": row + column,
            "best_rival": max(row, column),
            "worst_rival": min(row, column),
            "wins": float(own >= row) + float(own >= column),
            "wins_both": float(own >= max(row, column)),
        }

    def _neighbours(self, i: int, j: int) -> dict[str, float]:
        n, m = self.probability.shape
        edged = self._edged
        before, after = edged[i, j], edged[i + 2, j + 2]
        beside = (edged[i, j + 1], edged[i + 2, j + 1], edged[i + 1, j], edged[i + 1, j + 2])
        crossing = self.probability[:i, j + 1 :].sum() + self.probability[i + 1 :, :j].sum()
        return {
            "neighbours": float(before + after),
            "both_neighbours": float(before * after),
            "beside": float(max(beside)),
            "crossing": float(crossing / (n + m)),
            "places_apart": abs((i + 0.5) / n - (j + 0.5) / m),
            "both_first": float(i == j == 0),
            "both_last": float(i == n - 1 and j == m - 1),
        }

    def _left_over(self, i: int, j: int) -> dict[str, float]:
        ours, theirs = self._taken
        own = self.probability[i, j]
        others = max(0.0, float(ours[i] - own)), max(0.0, float(theirs[j] - own))
        free = (1 - min(1.0, others[0])) * (1 - min(1.0, others[1]))
        spare = [
            float(np.delete(1 - np.minimum(1, taken), at).sum()) for taken, at in ((ours, i), (theirs, j))
        ]
        whole = np.minimum(1, ours).sum() + np.minimum(1, theirs).sum()
        edged = self._edged
        return {
            "taken": others[0] + others[1],
            "both_taken": others[0] * others[1],
            "free": free,
            "free_between_neighbours": free * float(edged[i, j] + edged[i + 2, j + 2]),
            "spare_least": min(spare),
            "spare_both": spare[0] * spare[1],
            "linked_share": float(whole / sum(self.probability.shape)),
        }


def _best_other(odds: Array, at: int) -> float:
    return float(np.delete(odds, at).max(initial=np.log(_FLOOR)))
