"""The fitted figures of attributions: linear scores of named features, and how runs of words are cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """Log odds of a word: the intercept and the coefficient of each feature that is there."""

    intercept: float
    coefficients: Mapping[str, float]

    def __call__(self, features: Iterable[str]) -> float:
        known = self.coefficients
        return self.intercept + sum(known[name] for name in features if name in known)


@dataclass(frozen=True, slots=True)
class Cut:
    """How runs are cut from log odds: what each word must exceed, and what each run costs besides."""

    least: float
    start: float


@dataclass(frozen=True, slots=True)
class AttributionFigures:
    """A head and a cut each for the words of a cue, of its source, and of what it attributes.

    A source is one run, the best; ``source_least`` is what each of its words must exceed. ``clear``
    is the least log odds of a cue's likeliest word for a claim to be given its source.
    """

    cue: Head
    source: Head
    content: Head
    cue_cut: Cut
    source_least: float
    content_cut: Cut
    clear: float
