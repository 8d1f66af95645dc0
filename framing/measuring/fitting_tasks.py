"""Fits the monotone recalibrations of the tasks `same_claim` and `absent_claim`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score

from framing.measuring import same_claim
from framing.measuring.documents import Encode
from framing.measuring.fitting import middle_of_best
from framing.measuring.recalibration import Recalibration, log_odds
from framing.pipeline.align import Figures

Array = NDArray[np.float64]
Lines = Sequence[Mapping[str, Any]]
THRESHOLDS = np.round(np.arange(0.04, 0.71, 0.02), 2)


def fit_same_claim(lines: Lines, encode: Encode, figures: Figures) -> Recalibration:
    """Each set counts the same; the threshold is the best for the mean balanced accuracy over the sets.

    ``figures`` should be fitted on none of the lines.
    """
    found = [same_claim.probabilities(line, encode, figures) for line in lines]
    pairs = [
        (line["set"], p[i, j], y) for line, p in zip(lines, found, strict=True) for i, j, y in line["pairs"]
    ]
    sets = np.array([name for name, _, _ in pairs])
    given = np.array([p for _, p, _ in pairs])
    truth = np.array([bool(y) for _, _, y in pairs])
    sizes = {name: float((sets == name).mean()) for name in np.unique(sets)}
    slope, intercept = _regress(given, truth, np.array([1 / sizes[name] for name in sets]))
    recalibrated = Recalibration(slope, intercept, 0.5)(given)
    figures_of = [
        float(np.mean([_accuracy(truth[sets == name], recalibrated[sets == name] >= at) for name in sizes]))
        for at in THRESHOLDS
    ]
    return Recalibration(slope, intercept, middle_of_best(THRESHOLDS, figures_of))


def fit_absent_claim(given: Array, truth: NDArray[np.bool_]) -> Recalibration:
    """From the pipeline's probabilities of claims that were left out of the fit, and what is true.

    The threshold is the best for balanced accuracy.
    """
    slope, intercept = _regress(given, truth, np.ones(len(truth)))
    recalibrated = Recalibration(slope, intercept, 0.5)(given)
    figures_of = [_accuracy(truth, recalibrated >= threshold) for threshold in THRESHOLDS]
    return Recalibration(slope, intercept, middle_of_best(THRESHOLDS, figures_of))


def _accuracy(truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    return float(balanced_accuracy_score(truth, said))


def _regress(given: Array, truth: NDArray[np.bool_], weight: Array) -> tuple[float, float]:
    """Platt scaling (1999) of probabilities on their log odds: slope and intercept."""
    model = LogisticRegression(C=100.0).fit(log_odds(given)[:, None], truth, sample_weight=weight)
    return float(model.coef_[0, 0]), float(model.intercept_[0])
