"""Fits the figures of alignment to our gold of reports of one event, and tells how well they carry over.

Every figure reported is of events that were left out of the fit: leave one event out, with the
threshold chosen on the others. Regressions are weighed by hand from the fitted scale, so that what
ships is plain coefficients.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from framing.measuring import same_claim
from framing.measuring.documents import Encode
from framing.measuring.statements import claim_ids, pairs_of_articles
from framing.pipeline import align, match
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document

Array = NDArray[np.float64]

# The inverse strength of regularisation, chosen by leaving one event out.
ALIGNMENT_C = 0.03
LADDER_C = 0.3
# What pairs of another set weigh beside all of ours, which is nearest to what the comparison is for.
FURTHER_WEIGHT = 0.2
# A column that tells the other set apart is scaled up, so that regularisation leaves it alone.
APART = 3.0
THRESHOLDS = np.round(np.arange(0.1, 0.71, 0.02), 2)
SURROUNDINGS = 3
AS_GOOD = 0.005  # figures that differ by no more are equally good
RUNGS = ("same", "a_adds", "b_adds", "overlap")
_EXCHANGED = {"a_adds": "b_adds", "b_adds": "a_adds"}


@dataclass(frozen=True, slots=True)
class Gold:
    """Every pair of claims of every event: what is weighed, the event, and what people said.

    ``relations`` holds what the annotators called an aligned pair, and is empty for the others.
    ``judged`` is False where they did not agree that it is one. ``beside`` is True for events that help
    to fit the others, and that nothing is measured or chosen by.
    """

    columns: Array
    evidence: tuple[Mapping[str, float], ...]
    events: NDArray[np.str_]
    relations: tuple[tuple[str, ...], ...]
    judged: NDArray[np.bool_]
    beside: NDArray[np.bool_]

    @property
    def aligned(self) -> NDArray[np.bool_]:
        return np.array([bool(found) for found in self.relations])

    @property
    def measured(self) -> NDArray[np.bool_]:
        """The pairs that figures are of."""
        return self.judged & ~self.beside

    def and_beside(self, *others: Gold) -> Gold:
        """This gold with those of further events beside it."""
        beside = (replace(other, beside=np.ones(len(other.events), dtype=bool)) for other in others)
        return together([self, *beside])


def read_gold(lines: Sequence[Mapping[str, Any]], encode: Encode) -> Gold:
    """Everything that fitting needs of the lines of the task `statements`."""
    found = []
    for line in lines:
        said = {(p["a"], p["b"]): (p["relation"], p.get("or")) for p in line["pairs"]}
        optional = {tuple(pair) for pair in line["optional"]}
        for x, y, a, b, of_a, of_b in pairs_of_articles(line, encode):
            pairs = [(i, j) for i in claim_ids(x) for j in claim_ids(y)]
            relations = [tuple(word for word in said.get(pair, ()) if word) for pair in pairs]
            judged = [pair not in optional for pair in pairs]
            found.append(pairs_of(line["event"], (a, b, of_a, of_b), relations, judged))
    return together(found)


def pairs_of(
    event: str,
    given: tuple[Document, Document, ClaimVectors, ClaimVectors],
    relations: Sequence[tuple[str, ...]],
    judged: Sequence[bool],
) -> Gold:
    """Every pair of claims of two documents, with what is known of each, in order."""
    evidence, _ = align.evidence_in_context(*given)
    flat = {name: values.ravel() for name, values in evidence.items()}
    count = len(relations)
    return Gold(
        _table(flat),
        tuple({name: float(values[k]) for name, values in flat.items()} for k in range(count)),
        np.full(count, event),
        tuple(relations),
        np.array(judged, dtype=bool),
        np.zeros(count, dtype=bool),
    )


def together(found: Sequence[Gold]) -> Gold:
    """The pairs of several, in order."""
    return Gold(
        np.concatenate([one.columns for one in found]),
        tuple(evidence for one in found for evidence in one.evidence),
        np.concatenate([one.events for one in found]),
        tuple(relations for one in found for relations in one.relations),
        np.concatenate([one.judged for one in found]),
        np.concatenate([one.beside for one in found]),
    )


@dataclass(frozen=True, slots=True)
class Further:
    """Pairs of another set, of which what counts as alike differs by a constant."""

    columns: Array
    aligned: NDArray[np.bool_]


def read_further(lines: Sequence[Mapping[str, Any]], encode: Encode) -> Further:
    """The labelled pairs of lines of the task `same_claim`."""
    tables, labels = [], []
    for line in lines:
        of_pair = {(i, j): bool(label) for i, j, label in line["pairs"]}
        for ids_a, ids_b, a, b, of_a, of_b in same_claim.pairs_of_documents(line, encode):
            known = [of_pair.get((i, j), of_pair.get((j, i))) for i in ids_a for j in ids_b]
            kept = np.array([label is not None for label in known])
            found, _ = align.evidence_in_context(a, b, of_a, of_b)
            tables.append(_table({name: values.ravel() for name, values in found.items()})[kept])
            labels += [label for label in known if label is not None]
    return Further(np.concatenate(tables), np.array(labels))


def _table(flat: Mapping[str, NDArray[np.floating[Any]]]) -> Array:
    return np.stack(list(align.columns_in_context(flat).values()), axis=1)


def fit_alignment(gold: Gold, chosen: NDArray[np.bool_], further: Further | None = None) -> align.Figures:
    """The regression over the chosen pairs, with its scale folded into the coefficients."""
    use = chosen & gold.judged
    columns, aligned, weights = gold.columns[use], gold.aligned[use], np.ones(int(use.sum()))
    scale = StandardScaler().fit(columns)
    table = np.column_stack([scale.transform(columns), np.zeros(len(columns))])
    if further is not None:
        other = scale.transform(further.columns)
        table = np.concatenate([table, np.column_stack([other, np.full(len(other), APART)])])
        aligned = np.concatenate([aligned, further.aligned])
        weights = np.concatenate([weights, np.full(len(other), FURTHER_WEIGHT * len(weights) / len(other))])
    model = LogisticRegression(C=ALIGNMENT_C, max_iter=5000, tol=1e-8)
    model.fit(table, aligned, sample_weight=weights)
    coefficients = model.coef_[0][:-1] / scale.scale_
    intercept = float(model.intercept_[0] - coefficients @ scale.mean_)
    named = zip(align.COLUMNS_IN_CONTEXT, coefficients, strict=True)
    return align.Figures(intercept, {name: float(value) for name, value in named})


def probabilities(gold: Gold, figures: align.Figures) -> Array:
    """The probability of every pair, in order."""
    return figures.probability(dict(zip(align.COLUMNS_IN_CONTEXT, gold.columns.T, strict=True)))


def fit_ladder(gold: Gold, chosen: NDArray[np.bool_]) -> match.Ladder:
    """The regression over the chosen aligned pairs, each read both ways.

    Reading both ways makes the fit the same when the articles are exchanged. Two annotators who
    differ count half each. What is beside the gold does not help here: reports of an invented event
    repeat each other less than real ones do.
    """
    rows, words, weights = [], [], []
    for k in np.flatnonzero(chosen & gold.aligned & ~gold.beside):
        found = match.weighed(gold.evidence[k])
        even, turned = [found[n] for n in match.EVEN_BY_WORDS], [found[n] for n in match.TURNED_BY_WORDS]
        said = [word for word in gold.relations[k] if word in RUNGS]
        for word in said:
            rows += [even + turned, even + [-value for value in turned]]
            words += [word, _EXCHANGED.get(word, word)]
            weights += [1 / len(said)] * 2
    table = np.array(rows)
    scale = StandardScaler().fit(table)
    model = LogisticRegression(C=LADDER_C, max_iter=5000, tol=1e-8)
    model.fit(scale.transform(table), words, sample_weight=weights)
    return match.Ladder(same=_rung(model, scale, "same"), adds=_rung(model, scale, "a_adds"))


def _rung(model: LogisticRegression, scale: StandardScaler, word: str) -> match.Rung:
    """A rung against `overlap`. What turns cannot speak for a rung that does not: it is 0 there."""
    if missing := {word, "overlap"} - set(model.classes_):
        raise ValueError(f"no aligned pair of the gold is called {' or '.join(sorted(missing))}")
    place = {name: index for index, name in enumerate(model.classes_)}
    coefficients = (model.coef_[place[word]] - model.coef_[place["overlap"]]) / scale.scale_
    intercept = model.intercept_[place[word]] - model.intercept_[place["overlap"]]
    names = match.EVEN_BY_WORDS + (match.TURNED_BY_WORDS if word in _EXCHANGED else ())
    return match.Rung(
        float(intercept - coefficients @ scale.mean_),
        {name: float(value) for name, value in zip(names, coefficients, strict=False)},
    )


def best_threshold(gold: Gold, probability: Array, chosen: NDArray[np.bool_]) -> float:
    """The threshold with the best F1 of pairs among the chosen; of equally good ones the lowest.

    What a lower threshold proposes wrongly a reader sees and puts right; what a higher one leaves out
    nobody sees.
    """
    use = chosen & gold.measured
    figures = _smooth([f1(gold.aligned[use], probability[use] >= threshold) for threshold in THRESHOLDS])
    return float(THRESHOLDS[int(np.flatnonzero(figures >= figures.max() - AS_GOOD)[0])])


def middle_of_best(thresholds: Array, figures: Sequence[float]) -> float:
    """The threshold whose surroundings have the best figures on average."""
    return float(thresholds[int(np.argmax(_smooth(figures)))])


def _smooth(figures: Sequence[float]) -> Array:
    """Means over each threshold's surroundings.

    The single best moves with every event; the middle of the best stretch hardly does.
    """
    padded = np.pad(np.asarray(figures), SURROUNDINGS, mode="edge")
    return np.convolve(padded, np.full(2 * SURROUNDINGS + 1, 1 / (2 * SURROUNDINGS + 1)), "valid")


def f1(truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    """F1 of a decision; 0 where nothing is right."""
    return float(2 * (truth & said).sum() / max(1, truth.sum() + said.sum()))
