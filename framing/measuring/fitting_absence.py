"""Fits how probably a document states a claim: to claims of reports of one event, and of other texts.

In our gold a claim is stated by a report if one sentence of it says all the claim says, and is not
if no sentence shares a claim with it; where they overlap it is neither, and is left out. What
another set calls stated may differ by a constant, which the pipeline does not keep.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score, brier_score_loss, roc_auc_score
from sklearn.preprocessing import StandardScaler

from framing.measuring import absent_claim
from framing.measuring.documents import Encode
from framing.measuring.recalibration import Recalibration
from framing.measuring.statements import claim_ids, pairs_of_articles
from framing.pipeline import align
from framing.pipeline.absence import FEATURES, AbsenceFigures, features

Array = NDArray[np.float64]
Lines = Sequence[Mapping[str, Any]]

ABSENCE_C = 0.03
# What the claims of the other set weigh beside all of ours.
OTHER_WEIGHT = 1.0
APART = 3.0


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims against documents: their features, whether they are stated there, what to leave out together."""

    table: Array
    stated: NDArray[np.bool_]
    groups: NDArray[np.str_]


def of_reports(lines: Lines, encode: Encode, figures: Mapping[str, align.Figures]) -> Claims:
    """Every claim against the other reports of its event; ``figures`` by event, fitted without it."""
    rows, stated, groups = [], [], []
    for line in lines:
        says = _says(line)
        for x, y, a, b, of_a, of_b in pairs_of_articles(line, encode):
            scores = align.score_in_context(a, b, of_a, of_b, figures[line["event"]])
            sides = ((x, y, a, b, scores), (y, x, b, a, scores.turned()))
            for one, other, claims, others, found in sides:
                for claim, held in zip(
                    claim_ids(one), features(claims.claims, others.claims, found), strict=True
                ):
                    label = says.get((claim, other["tag"]), False)
                    if held is not None and label is not None:
                        rows.append([held[1][name] for name in FEATURES])
                        stated.append(label)
                        groups.append(line["event"])
    return Claims(np.array(rows), np.array(stated), np.array(groups))


def _says(line: Mapping[str, Any]) -> dict[tuple[str, str], bool | None]:
    """Whether an article, by its tag, states a claim; None where it states a part, or annotators differ."""
    found: dict[tuple[str, str], bool | None] = {}
    for pair in [*({"a": a, "b": b, "relation": "overlap"} for a, b in line["optional"]), *line["pairs"]]:
        for claim, other, all_of_it in ((pair["a"], pair["b"], "b_adds"), (pair["b"], pair["a"], "a_adds")):
            key = (claim, other[0])
            whole = pair["relation"] in ("same", all_of_it)
            found[key] = True if whole or found.get(key) else None
    return found


def of_others(lines: Lines, encode: Encode, figures: align.Figures) -> Claims:
    """The claims of the task `absent_claim`; those against one document are left out together."""
    rows, stated, groups = [], [], []
    for line in lines:
        found = absent_claim.evidence(line, encode, figures)
        if found is not None:
            rows.append([found[1][name] for name in FEATURES])
            stated.append(bool(line["stated"]))
            groups.append(min(line["sentences"]))
    return Claims(np.array(rows), np.array(stated), np.array(groups))


def fit_absence(ours: Claims, others: Claims) -> AbsenceFigures:
    """The regression over both, with its scale folded into the coefficients."""
    scale = StandardScaler().fit(np.concatenate([ours.table, others.table]))
    table = np.concatenate(
        [
            np.column_stack([scale.transform(ours.table), np.zeros(len(ours.table))]),
            np.column_stack([scale.transform(others.table), np.full(len(others.table), APART)]),
        ]
    )
    weight = OTHER_WEIGHT * len(ours.table) / len(others.table)
    weights = np.concatenate([np.ones(len(ours.table)), np.full(len(others.table), weight)])
    model = LogisticRegression(C=ABSENCE_C, max_iter=5000, tol=1e-8)
    model.fit(table, np.concatenate([ours.stated, others.stated]), sample_weight=weights)
    coefficients = model.coef_[0][:-1] / scale.scale_
    intercept = float(model.intercept_[0] - coefficients @ scale.mean_)
    return AbsenceFigures(intercept, dict(zip(FEATURES, map(float, coefficients), strict=True)))


def left_out(ours: Claims, others: Claims) -> dict[str, float]:
    """Figures of claims of reports whose event was left out of the fit."""
    probability = np.zeros(len(ours.stated))
    for event in np.unique(ours.groups):
        here = ours.groups == event
        figures = fit_absence(_part(ours, ~here), others)
        probability[here] = probabilities(ours, figures)[here]
    base = ours.stated.mean()
    return {
        "stated_auc": float(roc_auc_score(ours.stated, probability)),
        "stated_brier_skill": float(1 - brier_score_loss(ours.stated, probability) / (base * (1 - base))),
    }


def left_out_others(ours: Claims, others: Claims) -> Array:
    """Probabilities of the other set's claims, each by figures fitted without its document."""
    probability = np.zeros(len(others.stated))
    for group in np.unique(others.groups):
        here = others.groups == group
        probability[here] = probabilities(others, fit_absence(ours, _part(others, ~here)))[here]
    return probability


def agreement(others: Claims, probability: Array, recalibrated: Recalibration) -> dict[str, float]:
    """Figures of the task `absent_claim` from the probabilities of left-out claims."""
    given = recalibrated(probability)
    base = others.stated.mean()
    decided = given >= recalibrated.threshold
    return {
        "absent_claim_balanced_accuracy": float(balanced_accuracy_score(others.stated, decided)),
        "absent_claim_brier_skill": float(1 - brier_score_loss(others.stated, given) / (base * (1 - base))),
    }


def probabilities(claims: Claims, figures: AbsenceFigures) -> Array:
    """The probability that each claim is stated, in order."""
    return np.array([figures.probability(dict(zip(FEATURES, row, strict=True))) for row in claims.table])


def _part(claims: Claims, chosen: NDArray[np.bool_]) -> Claims:
    return Claims(claims.table[chosen], claims.stated[chosen], claims.groups[chosen])
