"""The fitted figures of linking: how every sort of two words is scored, and where it is called a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.wording.linking.pairs import SORTS, Array, Pair

_MOST = 30.0  # log odds


@dataclass(frozen=True, slots=True)
class Stacked:
    """Named features of every two words, (features, n, m): looked at more than once, so stacked once."""

    names: tuple[str, ...]
    values: Array

    @classmethod
    def of(cls, features: Mapping[str, Array], shape: tuple[int, ...]) -> Stacked:
        """Features that each fit into ``shape``, (n, m)."""
        values = np.empty((len(features), *shape), dtype=np.float32)
        for row, feature in enumerate(features.values()):
            values[row] = feature
        return cls(tuple(features), values)


@dataclass(frozen=True)
class Look:
    """Logistic regressions over named features: ``weights`` holds, by sort, a constant and a weight each."""

    names: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    @cached_property
    def table(self) -> Array:
        """(sorts, 1 + features)."""
        return np.array([self.weights[sort] for sort in SORTS], dtype=np.float32)

    def probability(self, pair: Pair, *features: Stacked) -> Array:
        """(n, m): how probably each two words stand for each other. Raises ValueError for other features."""
        if sum((each.names for each in features), ()) != self.names:
            raise ValueError("the look does not fit the features, fit it again")
        scores, first = self.table[:, :1, None], 1
        for each in features:
            weights = self.table[:, first : first + len(each.names)]
            scores = scores + np.tensordot(weights, each.values, axes=1)
            first += len(each.names)
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
