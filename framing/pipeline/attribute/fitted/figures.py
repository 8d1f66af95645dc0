"""The fitted figures of attributions: linear scores of features, and how runs of words are cut."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


def coefficients(pairs: str) -> dict[str, float]:
    """Coefficients by their names, from ``name:weight`` pairs that blanks keep apart."""
    found = (pair.rpartition(":") for pair in pairs.split())
    return {name: float(weight) for name, _, weight in found}


@dataclass(frozen=True, slots=True)
class Head:
    """Log odds of a word: the intercept and the coefficient of each feature that is there."""

    intercept: float
    coefficients: Mapping[str, float]

    def __call__(self, features: Iterable[str]) -> float:
        known = self.coefficients
        return self.intercept + sum(known[name] for name in features if name in known)


@dataclass(frozen=True, slots=True)
class Scale:
    """The probability of a whole attribution, from numbers by their names."""

    intercept: float
    coefficients: Mapping[str, float]

    def __call__(self, numbers: Mapping[str, float]) -> float:
        """Raises KeyError for a number that is missing."""
        odds = self.intercept + sum(weight * numbers[name] for name, weight in self.coefficients.items())
        return 1 / (1 + math.exp(-max(-700.0, odds)))


@dataclass(frozen=True, slots=True)
class Cut:
    """How runs are cut from log odds: what each word must exceed, and what each run costs besides."""

    least: float
    start: float


@dataclass(frozen=True, slots=True)
class AttributionFigures:
    """A head and a cut each for the words of a cue, of its source, and of what it attributes.

    A source is one run, the best; ``source_least`` is what each of its words must exceed. ``whole``
    says how probably cue and source are as annotators have them; what is less so than ``least`` is
    not read, and a claim is given no source that is less so than ``clear``.
    """

    cue: Head
    source: Head
    content: Head
    whole: Scale
    cue_cut: Cut
    source_least: float
    content_cut: Cut
    least: float
    clear: float
