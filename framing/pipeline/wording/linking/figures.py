"""The fitted figures of linking: how every sort of two words is scored, and where it is called a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.wording.linking.pairs import SORTS, Array, Pair

_MOST = 30.0  # log odds


@dataclass(frozen=True)
class Look:
    """Logistic regressions over named features: ``weights`` holds, by sort, a constant and a weight each."""

    names: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    @cached_property
    def table(self) -> Array:
        """(sorts, 1 + features)."""
        return np.array([self.weights[sort] for sort in SORTS], dtype=np.float32)

    def probability(self, pair: Pair, features: Mapping[str, Array]) -> Array:
        """(n, m): how probably each two words stand for each other. Raises KeyError for a feature missing."""
        shape = pair.sorts.shape
        columns = np.empty((len(self.names), *shape), dtype=np.float32)
        for row, name in enumerate(self.names):
            columns[row] = features[name]
        scores = np.tensordot(self.table[:, 1:], columns, axes=1) + self.table[:, :1, None]
        score = np.take_along_axis(scores, pair.sorts[None], axis=0)[0]
        return np.asarray(1 / (1 + np.exp(-np.clip(score, -_MOST, _MOST))), dtype=np.float32)


@dataclass(frozen=True)
class LinkingFigures:
    """The looks, the first at two words alone, each later one in view of what the one before found.

    Two words written alike are linked from ``equal`` on, two others from ``different`` on.
    """

    looks: tuple[Look, ...]
    equal: float
    different: float
