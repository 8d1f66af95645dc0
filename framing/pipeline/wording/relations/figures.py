"""The shape of the fitted figures, and how a score comes from them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from framing.pipeline.wording.relations.features import Phrases, difference, for_kind


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


_MIRROR = {Kind.A_NARROWER: Kind.B_NARROWER, Kind.B_NARROWER: Kind.A_NARROWER}


@dataclass(frozen=True, slots=True)
class Look:
    """A linear score: ``intercept`` plus each named feature times its coefficient."""

    intercept: float
    coefficients: Mapping[str, float]

    def __call__(self, features: Mapping[str, float]) -> float:
        """Raises KeyError for a feature that is missing."""
        return self.intercept + sum(weight * features[name] for name, weight in self.coefficients.items())


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
    the encoder's layer, and counts only where the vectors have its length.
    """

    looks: Mapping[Kind, Look]
    direction: Mapping[str, float]
    axis: tuple[float, ...] = ()

    @cached_property
    def _axis(self) -> NDArray[np.float64]:
        return np.array(self.axis)

    def probabilities(self, of: Phrases) -> dict[Kind, float]:
        """The probability of each kind, by multinomial logistic regression; they add up to 1."""
        features = for_kind(of)
        scores = {kind: look(features) for kind, look in self.looks.items()}
        turn = self._turn(of)
        scores[Kind.B_NARROWER] = scores[Kind.A_NARROWER] - turn
        scores[Kind.A_NARROWER] += turn
        top = max(scores.values())
        raised = {kind: math.exp(score - top) for kind, score in scores.items()}
        return {kind: value / sum(raised.values()) for kind, value in raised.items()}

    def _turn(self, of: Phrases) -> float:
        signed = of.signed
        score = sum(weight * signed[name] for name, weight in self.direction.items())
        apart = difference(of)
        return score + (float(self._axis @ apart) if len(self._axis) == len(apart) else 0.0)
