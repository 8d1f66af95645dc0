"""The fitted figures of linking: how every sort of two words is scored, and where it is called a link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.pipeline.wording.linking.features import ByClass, Features
from framing.pipeline.wording.linking.pairs import SORTS, Pairs
from framing.pipeline.wording.linking.texts import Array

_MOST = 30.0  # log odds


@dataclass(frozen=True)
class Stacked:
    """Named features of every two words, looked at more than once, so stacked once.

    ``planes`` is (features, rows, columns), as ``names`` name them; ``by_class`` has others by the pattern
    of their names.
    """

    names: tuple[str, ...]
    planes: Array
    by_class: Mapping[str, ByClass]

    @classmethod
    def of(cls, features: Features, shape: tuple[int, int]) -> Stacked:
        """Features that each fit into ``shape``."""
        plain = {name: of for name, of in features.items() if not isinstance(of, ByClass)}
        planes = np.empty((len(plain), *shape), dtype=np.float32)
        for plane, of in zip(planes, plain.values(), strict=True):
            plane[:] = of
        by_class = {name: of for name, of in features.items() if isinstance(of, ByClass)}
        return cls(tuple(plain), planes, by_class)

    @property
    def groups(self) -> Iterator[tuple[str, ...]]:
        """The names of all features: of the planes, then those of each pattern."""
        yield self.names
        yield from (tuple(map(pattern.format, of.classes)) for pattern, of in self.by_class.items())


@dataclass(frozen=True)
class Look:
    """Logistic regressions over named features: ``weights`` holds, by sort, a constant and a weight each."""

    names: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    @cached_property
    def _table(self) -> tuple[Array, dict[str, int]]:
        """(sorts, 1 + features), and which column is of which feature."""
        table = np.array([self.weights[sort] for sort in SORTS], dtype=np.float32)
        return table, {name: at for at, name in enumerate(self.names, start=1)}

    def probability(self, pairs: Pairs, *features: Stacked) -> Array:
        """How probably each two words stand for each other; 0 in blank places.

        Raises ValueError for other features.
        """
        names = [name for each in features for group in each.groups for name in group]
        if sorted(names) != sorted(self.names):
            raise ValueError("the look does not fit the features, fit it again")
        score = sum(
            (self._score(pairs, each) for each in features), start=np.take(self._table[0][:, 0], pairs.sorts)
        )
        likely = 1 / (1 + np.exp(-np.clip(score, -_MOST, _MOST)))
        return np.asarray(likely * pairs.real, dtype=np.float32)

    def _score(self, pairs: Pairs, features: Stacked) -> Array:
        """The weighted sum of some of the features."""
        plain, *grouped = (self._weights(group) for group in features.groups)
        by_sort = plain @ features.planes.reshape(len(features.planes), -1)
        score = by_sort.take(pairs.sorted_places)
        for of, weights in zip(features.by_class.values(), grouped, strict=True):
            score += of.weighed(pairs, weights)
        return score

    def _weights(self, names: Sequence[str]) -> Array:
        """(sorts, names)."""
        table, columns = self._table
        return table[:, [columns[name] for name in names]]


@dataclass(frozen=True)
class LinkingFigures:
    """The looks, the first at two words alone, each later one in view of what the one before found.

    Two words written alike are linked from ``equal`` on, two others from ``different`` on.
    """

    looks: tuple[Look, ...]
    equal: float
    different: float
