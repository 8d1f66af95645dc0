"""Fits the figures of grouping, and tells how well they carry over to other subjects.

What is hard is to tell events of one subject apart, so pairs of different events weigh the more the
more alike their texts are. Each report is judged in collections of three sizes: the whole file, an
event with those nearest to it, and one event alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from framing.measuring.documents import Encode, vectors
from framing.measuring.same_event import read
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.group import FEATURES, GroupFigures, clustered, features, probabilities
from framing.pipeline.types import Details, Document

Array = NDArray[np.float64]
Labels = NDArray[np.str_]

FILES = ("same_event.dev.jsonl", "same_event_ecb.dev.jsonl")
# BASIL's whole reports are what people compare; ECB+ holds a sentence or two of each.
WEIGHTS = {"same_event": 1.0, "same_event_ecb": 0.1}
HARD = 25.0  # log weight that a pair of different events gains with the cosine of its texts
C = 1.0
NEAREST = 1  # events put beside an event to make a collection of one subject
THRESHOLDS = np.round(np.arange(0.3, 0.91, 0.05), 2)
# To put a stranger beside an event misleads, and to leave a report alone does not: of thresholds
# that do as well but for this much B³, the highest is taken.
AS_GOOD = 0.005
# What appearing within days adds to the log odds: of 1 and 2, the better for left-out subjects.
NEAR = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Reports:
    """One file: documents without dates, their vectors, the event of each, and the days known."""

    documents: tuple[Document, ...]
    vectors: tuple[ClaimVectors, ...]
    events: Labels
    dated: tuple[Document, ...]

    @property
    def subjects(self) -> Labels:
        """What may not be torn apart in cross-validation: ECB+ names two similar events alike."""
        return np.array([str(event).removesuffix("plus") for event in self.events])

    def part(self, indices: Sequence[int]) -> Reports:
        return Reports(
            tuple(self.documents[i] for i in indices),
            tuple(self.vectors[i] for i in indices),
            self.events[list(indices)],
            tuple(self.dated[i] for i in indices),
        )


def fit(folder: Path, encode: Encode) -> dict[str, Any]:
    """The figures over both files of ``folder``, and how they do on subjects left out of the fit.

    Returns ``figures`` (GroupFigures) and ``cross_validation``: B³ F1 by file and kind of collection.
    Raises OSError where a file cannot be read.
    """
    files = {name.partition(".")[0]: load(folder / name, encode) for name in FILES}
    curves = cross_validate(files)
    mean = np.mean([curve for name, curve in curves.items() if not name.endswith("alone")], axis=0)
    best = int(np.flatnonzero(mean >= mean.max() - AS_GOOD)[-1])
    figures = replace(fit_figures(files), threshold=float(THRESHOLDS[best]))
    return {
        "figures": figures,
        "cross_validation": {name: float(curve[best]) for name, curve in curves.items()},
    }


def load(path: Path, encode: Encode) -> Reports:
    """One measuring file. Raises OSError where it cannot be read."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    dated = tuple(read(line) for line in lines)
    documents = tuple(replace(document, details=Details()) for document in dated)
    events = np.array([line["event"] for line in lines])
    return Reports(documents, tuple(vectors(documents, encode)), events, dated)


def fit_figures(files: Mapping[str, Reports]) -> GroupFigures:
    """The regression over all pairs of each file; its threshold is still to be chosen."""
    parts = [_pairs(reports, WEIGHTS[name]) for name, reports in files.items()]
    table, same, weight_of = (np.concatenate(column) for column in zip(*parts, strict=True))
    scale = StandardScaler().fit(table, sample_weight=weight_of)
    model = LogisticRegression(C=C, max_iter=3000).fit(scale.transform(table), same, sample_weight=weight_of)
    coefficients = model.coef_[0] / scale.scale_
    named = {name: float(value) for name, value in zip(FEATURES, coefficients, strict=True)}
    return GroupFigures(float(model.intercept_[0] - coefficients @ scale.mean_), named, 0.5, NEAR)


def collections(reports: Reports, kind: str) -> Iterator[Reports]:
    """The file in parts of one kind: ``whole``, ``subject`` (an event and those nearest), ``event``."""
    if kind == "whole":
        yield reports
        return
    events = np.unique(reports.events)
    means = np.array([_centre(reports, event) for event in events])
    near = np.argsort(-(means @ means.T), axis=1, kind="stable")[:, : NEAREST + 1]
    for row, event in zip(near, events, strict=True):
        chosen = events[row] if kind == "subject" else [event]
        part = np.flatnonzero(np.isin(reports.events, chosen))
        if len(part) > 1:
            yield reports.part([int(index) for index in part])


def _centre(reports: Reports, event: str) -> Array:
    """The mean vector of an event's reports, of length 1."""
    indices = np.flatnonzero(reports.events == event)
    return _mean([reports.vectors[i].sentences.mean(axis=0) for i in indices])


def _mean(rows: Sequence[NDArray[np.floating[Any]]]) -> Array:
    mean = np.mean(rows, axis=0, dtype=np.float64)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9))


def _pairs(reports: Reports, weight: float) -> tuple[Array, NDArray[np.bool_], Array]:
    """Features of every two reports, (pairs, features), whether of one event, and the weight of each."""
    found = features(reports.documents, reports.vectors)
    upper = np.triu_indices(len(reports.documents), 1)
    same = (reports.events[:, None] == reports.events[None, :])[upper]
    means = np.array([_mean([of.sentences.mean(axis=0)]) for of in reports.vectors])
    weights = np.where(same, 1.0, np.exp(HARD * (means @ means.T)[upper]))
    for side in (same, ~same):
        weights[side] *= 1000 * weight / max(float(weights[side].sum()), 1e-9)
    return np.stack([found[name][upper] for name in FEATURES], axis=1), same, weights


def cross_validate(files: Mapping[str, Reports], repeats: int = 4) -> dict[str, Array]:
    """B³ F1 on halves by subject, each grouped with figures of the other half, at every threshold."""
    found: dict[str, list[Array]] = {}
    for seed in range(repeats):
        halves = {name: _halves(reports, seed) for name, reports in files.items()}
        for side in (0, 1):
            figures = fit_figures({name: half[side] for name, half in halves.items()})
            for name, half in halves.items():
                for kind, curve in _curves(half[1 - side], figures):
                    found.setdefault(f"{name}, {kind}", []).append(curve)
    return {name: np.mean(curves, axis=0) for name, curves in found.items()}


def _halves(reports: Reports, seed: int) -> tuple[Reports, Reports]:
    subjects = np.random.default_rng(seed).permutation(np.unique(reports.subjects))
    first = np.isin(reports.subjects, subjects[: len(subjects) // 2])
    one, other = (reports.part([int(i) for i in np.flatnonzero(mask)]) for mask in (first, ~first))
    return one, other


def _curves(reports: Reports, figures: GroupFigures) -> Iterator[tuple[str, Array]]:
    yield "without dates", _curve(reports, figures)
    yield "with dates", _curve(replace(reports, documents=reports.dated), figures)
    for kind, words in (("subject", "one subject"), ("event", "one event alone")):
        yield words, np.mean([_curve(part, figures) for part in collections(reports, kind)], axis=0)


def _curve(reports: Reports, figures: GroupFigures) -> Array:
    probability = probabilities(reports.documents, reports.vectors, figures)
    return np.array([b_cubed(reports.events, clustered(probability, t)) for t in THRESHOLDS])


def b_cubed(events: Labels, groups: Sequence[Sequence[int]]) -> float:
    """F1 of B³ (Bagga and Baldwin 1998)."""
    precision, recall = [], []
    for group in groups:
        for index in group:
            right = sum(events[other] == events[index] for other in group)
            precision.append(right / len(group))
            recall.append(right / (events == events[index]).sum())
    p, r = float(np.mean(precision)), float(np.mean(recall))
    return 2 * p * r / (p + r)
