"""The shape of the fitted figures, and how a score comes from them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import numpy as np

from framing.pipeline.arrays import Matrix
from framing.pipeline.wording.relations.features import Batch, Table
from framing.pipeline.wording.relations.phrases import Phrases
from framing.pipeline.wording.relations.words import Array


class Kind(StrEnum):
    """How two phrases that stand for each other are related."""

    EQUAL = "equal"
    SIMILAR = "similar"
    A_NARROWER = "a_narrower"  # a says what b says, and something more specific
    B_NARROWER = "b_narrower"
    OPPOSITE = "opposite"
    RELATED = "related"

    def mirrored(self) -> Kind:
        """The same relation read with the two phrases exchanged."""
        return _MIRROR.get(self, self)

    @property
    def undirected(self) -> Kind:
        """``a_narrower`` for either direction."""
        return Kind.A_NARROWER if self is Kind.B_NARROWER else self


_MIRROR = {Kind.A_NARROWER: Kind.B_NARROWER, Kind.B_NARROWER: Kind.A_NARROWER}


@dataclass(frozen=True, slots=True)
class Look:
    """A linear score: ``intercept`` plus each named feature times its coefficient."""

    intercept: float
    coefficients: Mapping[str, float]

    def __call__(self, features: Table) -> Array:
        """(n,): the score of each row. Raises KeyError for a feature that is missing."""
        weights = np.array(list(self.coefficients.values()))
        columns = np.array([features[name] for name in self.coefficients])
        return np.asarray(self.intercept + weights @ columns)


@dataclass(frozen=True, slots=True)
class LinkFigures:
    """Which phrases are linked: by themselves, then in view of the others; linked at ``threshold``."""

    alone: Look
    among: Look
    threshold: float


@dataclass(frozen=True)
class KindFigures:
    """How linked phrases are related.

    ``looks`` score every kind, ``a_narrower`` standing for either direction. ``direction`` scores
    what turns its sign with the texts; ``axis`` (d,) is the way from the general to the specific in
    the encoder's layer, and counts only where the vectors have its length. The likeliest kind is sure
    from a probability on that ``sure_shared`` holds for phrases with a stem in common, ``sure_apart``
    for others, ``a_narrower`` standing for either direction; a kind that is missing there is never sure.
    """

    looks: Mapping[Kind, Look]
    direction: Mapping[str, float]
    axis: tuple[float, ...] = ()
    sure_shared: Mapping[Kind, float] = field(default_factory=dict)
    sure_apart: Mapping[Kind, float] = field(default_factory=dict)

    @cached_property
    def _axis(self) -> Matrix:
        return np.array(self.axis, dtype=np.float32)

    def probabilities(self, of: Batch) -> list[dict[Kind, float]]:
        """The probability of each kind, by multinomial logistic regression; they add up to 1."""
        kinds, values = self._weighed(of)
        return [dict(zip(kinds, row, strict=True)) for row in values.T.tolist()]

    def surely(self, of: Batch) -> list[Kind | None]:
        """The likeliest kind of each two phrases; None where that is not sure."""
        kinds, values = self._weighed(of)
        likeliest, most = values.argmax(axis=0).tolist(), values.max(axis=0).tolist()
        return [
            kinds[at] if probability >= self._least(phrases, kinds[at]) else None
            for phrases, at, probability in zip(of.phrases, likeliest, most, strict=True)
        ]

    def _weighed(self, of: Batch) -> tuple[list[Kind], Array]:
        """The kinds, and (kinds, n): the probability of each."""
        features = of.common
        scores = {kind: look(features) for kind, look in self.looks.items()}
        turn = self._turn(of)
        scores[Kind.B_NARROWER] = scores[Kind.A_NARROWER] - turn
        scores[Kind.A_NARROWER] = scores[Kind.A_NARROWER] + turn
        values = np.array(list(scores.values()))
        raised = np.exp(values - values.max(axis=0))
        return list(scores), raised / raised.sum(axis=0)

    def _least(self, phrases: Phrases, kind: Kind) -> float:
        sure = self.sure_shared if phrases.shared else self.sure_apart
        return sure.get(kind.undirected, math.inf)

    def _turn(self, of: Batch) -> Array:
        turn = Look(0.0, self.direction)(of.signed)
        apart = of.difference
        return turn + apart @ self._axis if self._axis.shape == apart.shape[1:] else turn


def likeliest(kinds: Mapping[Kind, float]) -> Kind:
    return max(kinds, key=kinds.__getitem__)
