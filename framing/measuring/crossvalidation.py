"""How far the fitted figures carry over: each event is predicted by figures fitted on the others."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, brier_score_loss, f1_score

from framing.measuring.fitting import (
    RUNGS,
    Gold,
    best_threshold,
    f1,
    fit_alignment,
    fit_ladder,
    probabilities,
)
from framing.pipeline.types import Relation

Array = NDArray[np.float64]


def cross_validate(gold: Gold) -> Mapping[str, float]:
    """Figures of left-out events, 1 is best, and the threshold best over all of them together."""
    probability, decided = np.zeros(len(gold.events)), np.zeros(len(gold.events), dtype=bool)
    called: dict[int, Relation] = {}
    for event in np.unique(gold.events):
        here, others = gold.events == event, gold.events != event
        probability[here] = probabilities(gold, fit_alignment(gold, others))[here]
        decided[here] = probability[here] >= best_threshold(gold, _nested(gold, others), others)
        ladder = fit_ladder(gold, others)
        for k in np.flatnonzero(here & gold.aligned & decided):
            called[int(k)] = ladder.relation(gold.evidence[k])
    threshold = best_threshold(gold, probability, np.ones(len(decided), dtype=bool))
    return {"threshold": threshold, **_pairs(gold, probability, decided), **_relations(gold, called, decided)}


def _nested(gold: Gold, chosen: NDArray[np.bool_]) -> Array:
    """Probabilities of the chosen events, each from the other chosen events, to set a threshold by."""
    probability = np.zeros(len(gold.events))
    for event in np.unique(gold.events[chosen]):
        here = gold.events == event
        probability[here] = probabilities(gold, fit_alignment(gold, chosen & ~here))[here]
    return probability


def _pairs(gold: Gold, probability: Array, decided: NDArray[np.bool_]) -> dict[str, float]:
    truth, said = gold.aligned[gold.judged], decided[gold.judged]
    of = probability[gold.judged]
    base = truth.mean()
    found = {
        "pairs_precision": float((truth & said).sum() / max(1, said.sum())),
        "pairs_recall": float((truth & said).sum() / truth.sum()),
        "pairs_f1": f1(truth, said),
        "average_precision": float(average_precision_score(truth, of)),
        "brier_skill": float(1 - brier_score_loss(truth, of) / (base * (1 - base))),
    }
    for number, event in enumerate(np.unique(gold.events), start=1):
        use = gold.judged & (gold.events == event)
        found[f"pairs_f1_event_{number}"] = f1(gold.aligned[use], decided[use])
    return found


def _relations(gold: Gold, called: Mapping[int, Relation], decided: NDArray[np.bool_]) -> dict[str, float]:
    """Of the aligned pairs that were found: which of them got one of their annotators' words."""
    strict = np.array([bool({"same", "a_adds", "b_adds"} & set(words)) for words in gold.relations])
    wanted = [
        called[k].value if called[k].value in gold.relations[k] else sorted(gold.relations[k])[0]
        for k in called
    ]
    got = [called[k].value for k in called]
    return {
        "recall_of_same_and_adds": float((strict & decided).sum() / strict.sum()),
        "relation_accuracy": float(np.mean([w == g for w, g in zip(wanted, got, strict=True)])),
        "relation_macro_f1": float(f1_score(wanted, got, labels=RUNGS, average="macro", zero_division=0)),
        "conflicts_called": float(got.count(Relation.CONFLICT.value)),
    }
