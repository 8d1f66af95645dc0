"""The fitted figures of linking: how every sort of two words is scored, and where it is called a link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np

from framing.pipeline.wording.linking.features import ByClass, Features
from framing.pipeline.wording.linking.pairs import SORTS, Pairs
from framing.pipeline.wording.linking.texts import Array

_MOST = 30.0  # log odds
_OTHER = "the look does not fit the features, fit it again"


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
        yield from (_named(pattern, of.classes) for pattern, of in self.by_class.items())

    def weighed(self, pairs: Pairs, looks: Sequence[Look]) -> list[Weighed]:
        """By look the weighted sum of the features; those of several looks are faster at once."""
        groups = list(self.groups)
        plain, *grouped = ([look.weights_of(group) for look in looks] for group in groups)
        by_sort = np.concatenate(plain) @ self.planes.reshape(len(self.planes), -1)
        found = by_sort.reshape(len(looks), -1).take(pairs.sorted_places, axis=1)
        for of, weights in zip(self.by_class.values(), grouped, strict=True):
            for look, by_class in enumerate(weights):
                found[look] += of.weighed(pairs, by_class)
        return [Weighed(tuple(chain.from_iterable(groups)), score) for score in found]


@lru_cache(maxsize=64)
def _named(pattern: str, classes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(pattern.format, classes))


class Weighed(NamedTuple):
    """The sum of some named features, each times its weight."""

    names: tuple[str, ...]
    score: Array


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

    @cached_property
    def _chosen(self) -> dict[tuple[str, ...], Array]:
        return {}

    def weights_of(self, names: tuple[str, ...]) -> Array:
        """(sorts, names). Raises ValueError for a feature that the look does not have."""
        found = self._chosen.get(names)
        if found is None:
            table, columns = self._table
            if not columns.keys() >= {*names}:
                raise ValueError(_OTHER)
            found = self._chosen[names] = table[:, [columns[name] for name in names]]
        return found

    def probability(self, pairs: Pairs, *weighed: Weighed) -> Array:
        """How probably each two words stand for each other; 0 in blank places.

        Raises ValueError where the features weighed are not those of the look.
        """
        if sum(len(each.names) for each in weighed) != len(self.names):  # each is one of the look's
            raise ValueError(_OTHER)
        score = self._table[0][:, 0].take(pairs.sorts)
        for each in weighed:
            score += each.score
        np.clip(score, -_MOST, _MOST, out=score)
        np.exp(np.negative(score, out=score), out=score)
        score += 1
        return np.asarray(pairs.real / score, dtype=np.float32)


@dataclass(frozen=True)
class LinkingFigures:
    """The looks, the first at two words alone, each later one in view of what the one before found.

    Two words written alike are linked from ``equal`` on, two others from ``different`` on.
    """

    looks: tuple[Look, ...]
    equal: float
    different: float
