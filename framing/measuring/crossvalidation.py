"""How far the fitted figures carry over: each event is predicted by figures fitted on the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, brier_score_loss, f1_score

from framing.measuring.fitting import (
    RUNGS,
    Further,
    Gold,
    best_threshold,
    f1,
    fit_alignment,
    fit_ladder,
    probabilities,
)
from framing.pipeline.types import Expected, Relation

Array = NDArray[np.float64]
ROUND = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What left-out events say of a fit.

    ``figures`` by name, 1 is best; ``threshold`` is the best over all events together; ``expected``
    holds precision and recall at each threshold that may be chosen, and at that one.
    """

    threshold: float
    figures: dict[str, float]
    expected: tuple[Expected, ...]


def cross_validate(gold: Gold, further: Further | None = None) -> LeftOut:
    """Every event by figures fitted on the others, what is beside them and ``further`` pairs."""
    probability, decided = np.zeros(len(gold.events)), np.zeros(len(gold.events), dtype=bool)
    called: dict[int, Relation] = {}
    for event in np.unique(gold.events[~gold.beside]):
        here, others = gold.events == event, gold.events != event
        probability[here] = probabilities(gold, fit_alignment(gold, others, further))[here]
        inner = left_out_probabilities(gold, others, further)
        decided[here] = probability[here] >= best_threshold(gold, inner, others)
        ladder = fit_ladder(gold, others)
        for k in np.flatnonzero(here & gold.aligned & decided):
            called[int(k)] = ladder.relation(gold.evidence[k])
    threshold = best_threshold(gold, probability, np.ones(len(decided), dtype=bool))
    figures = {**_pairs(gold, probability, decided), **_relations(gold, called, decided)}
    return LeftOut(threshold, figures, expected_at(gold, probability, choices(threshold)))


def choices(best: float) -> tuple[float, ...]:
    """The thresholds to choose from: the best, and round ones that are not all but the same."""
    return tuple(sorted({best, *(round_ for round_ in ROUND if abs(round_ - best) > 0.05)}))


def expected_at(gold: Gold, probability: Array, thresholds: Iterable[float]) -> tuple[Expected, ...]:
    """Precision and recall of all pairs together at each threshold, the lowest first.

    Where nothing reaches a threshold there is nothing to be wrong, and it is left out.
    """
    truth, of = gold.aligned[gold.measured], probability[gold.measured]
    found = []
    for threshold in sorted(thresholds):
        said = of >= threshold
        if said.any():
            right = float((truth & said).sum())
            found.append(Expected(threshold, right / float(said.sum()), right / float(truth.sum())))
    return tuple(found)


def left_out_probabilities(gold: Gold, chosen: NDArray[np.bool_], further: Further | None = None) -> Array:
    """Probabilities of the chosen events, each by figures that were fitted on the other chosen events."""
    probability = np.zeros(len(gold.events))
    for event in np.unique(gold.events[chosen & ~gold.beside]):
        here = gold.events == event
        probability[here] = probabilities(gold, fit_alignment(gold, chosen & ~here, further))[here]
    return probability


def left_out_beside(
    gold: Gold, events: Iterable[str], threshold: float, further: Further | None = None
) -> dict[str, float]:
    """What ``cross_validate`` tells of pairs, of some events that are beside, decided at a given threshold.

    Each is left out of the fit in its turn.
    """
    probability, of_them = np.zeros(len(gold.events)), np.zeros(len(gold.events), dtype=bool)
    for event in events:
        here = gold.events == event
        probability[here] = probabilities(gold, fit_alignment(gold, ~here, further))[here]
        of_them |= here & gold.judged
    return _of_pairs(gold.aligned[of_them], probability[of_them] >= threshold, probability[of_them])


def _of_pairs(truth: NDArray[np.bool_], said: NDArray[np.bool_], probability: Array) -> dict[str, float]:
    base = truth.mean()
    return {
        "pairs_precision": float((truth & said).sum() / max(1, said.sum())),
        "pairs_recall": float((truth & said).sum() / truth.sum()),
        "pairs_f1": f1(truth, said),
        "average_precision": float(average_precision_score(truth, probability)),
        "brier_skill": float(1 - brier_score_loss(truth, probability) / (base * (1 - base))),
    }


def _pairs(gold: Gold, probability: Array, decided: NDArray[np.bool_]) -> dict[str, float]:
    measured = gold.measured
    found = _of_pairs(gold.aligned[measured], decided[measured], probability[measured])
    for number, event in enumerate(np.unique(gold.events[~gold.beside]), start=1):
        use = gold.judged & (gold.events == event)
        found[f"pairs_f1_event_{number}"] = f1(gold.aligned[use], decided[use])
    return found


def _relations(gold: Gold, called: Mapping[int, Relation], decided: NDArray[np.bool_]) -> dict[str, float]:
    """Of the aligned pairs that were found: which of them got one of their annotators' words."""
    strict = ~gold.beside & [bool({"same", "a_adds", "b_adds"} & set(words)) for words in gold.relations]
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
