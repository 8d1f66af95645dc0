"""What each family of features brings to aligning: cross-validated without it, and with it alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from framing.measuring.crossvalidation import cross_validate
from framing.measuring.fitting import Array, Further, Gold
from framing.pipeline.align import COLUMNS_IN_CONTEXT

FAMILIES: dict[str, tuple[str, ...]] = {
    "equal words": ("spelling", "shared_words"),
    "sentence vectors": ("cosine", "centred"),
    "words by vectors": ("alike_least",),
    "clauses by vectors": ("clause_least", "clause_most"),
    "plain words": ("plain_least",),
    "claims around": ("margin", "around"),
    "numbers": ("shared_numbers", "other_numbers", "same_quantities"),
    "places": ("depth", "depth_gap", "one_headline", "two_headlines", "headline_and_opening"),
}
TOLD = ("pairs_f1", "average_precision", "brier_skill", "recall_of_same_and_adds")


def ablation(gold: Gold, further: Further | None = None) -> dict[str, dict[str, float]]:
    """Figures of left-out events by what was weighed, "all features" first."""
    every = set(COLUMNS_IN_CONTEXT)
    weighed = {"all features": every}
    weighed |= {f"without {family}": every - set(names) for family, names in FAMILIES.items()}
    weighed |= {f"{family} alone": set(names) for family, names in FAMILIES.items()}
    return {name: _figures(kept, gold, further) for name, kept in weighed.items()}


def _figures(kept: Collection[str], gold: Gold, further: Further | None) -> dict[str, float]:
    """A column of zeros is given the coefficient 0 by the fit, so that it is as good as not there."""
    less = replace(gold, columns=_only(kept, gold.columns))
    other = further and replace(further, columns=_only(kept, further.columns))
    found = cross_validate(less, other).figures
    return {name: found[name] for name in TOLD}


def _only(kept: Collection[str], columns: Array) -> Array:
    return columns * [name in kept for name in COLUMNS_IN_CONTEXT]
