"""Fits the figures of grouping, and tells how well they carry over to other subjects.

What is alike depends on what else there is, so each report is weighed in collections of three
sizes: the whole file, an event with those nearest to it, and one event alone.
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
WEIGHTS = {"whole": 0.4, "subject": 0.5, "event": 0.1}
C = 1.0
NEAREST = 1  # events put beside an event to make a collection of one subject
THRESHOLDS = np.round(np.arange(0.3, 0.91, 0.05), 2)


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
    whole = [curve for name, curve in curves.items() if name.endswith("dates")]
    best = int(np.argmax(np.mean(whole, axis=0)))
    figures = replace(fit_figures(list(files.values())), threshold=float(THRESHOLDS[best]))
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


def fit_figures(files: Sequence[Reports]) -> GroupFigures:
    """The regression over all pairs of all collections; its threshold is still to be chosen."""
    usual = _usual(files)
    columns, truths, weights = [], [], []
    for reports in files:
        for kind, weight in WEIGHTS.items():
            tables = [_pairs(part, usual) for part in collections(reports, kind)]
            column = np.concatenate([table for table, _ in tables])
            truth = np.concatenate([same for _, same in tables])
            columns.append(column)
            truths.append(truth)
            weights.append(np.where(truth, weight / max(1, truth.sum()), weight / max(1, (~truth).sum())))
    table, same, weight_of = np.concatenate(columns), np.concatenate(truths), np.concatenate(weights) * 1000
    scale = StandardScaler().fit(table, sample_weight=weight_of)
    model = LogisticRegression(C=C, max_iter=3000).fit(scale.transform(table), same, sample_weight=weight_of)
    coefficients = model.coef_[0] / scale.scale_
    named = {name: float(value) for name, value in zip(FEATURES, coefficients, strict=True)}
    return GroupFigures(float(model.intercept_[0] - coefficients @ scale.mean_), named, usual, 0.5)


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
    mean = np.mean([reports.vectors[i].sentences.mean(axis=0) for i in indices], axis=0)
    return np.asarray(mean / np.linalg.norm(mean), dtype=np.float64)


def _usual(files: Sequence[Reports]) -> dict[str, float]:
    """What reports of different events of one subject share on average, by feature."""
    none = {"words": 0.0, "names": 0.0}
    tables = [_pairs(part, none) for reports in files for part in collections(reports, "subject")]
    apart = np.concatenate([table[~same] for table, same in tables])
    return {name: float(apart[:, FEATURES.index(name)].mean()) for name in none}


def _pairs(reports: Reports, usual: Mapping[str, float]) -> tuple[Array, NDArray[np.bool_]]:
    """Features of every two reports, (pairs, features), and whether they are of one event."""
    found = features(reports.documents, reports.vectors, usual)
    upper = np.triu_indices(len(reports.documents), 1)
    same = reports.events[:, None] == reports.events[None, :]
    return np.stack([found[name][upper] for name in FEATURES], axis=1), same[upper]


def cross_validate(files: Mapping[str, Reports], repeats: int = 2) -> dict[str, Array]:
    """B³ F1 on halves by subject, each grouped with figures of the other half, at every threshold."""
    found: dict[str, list[Array]] = {}
    for seed in range(repeats):
        halves = {name: _halves(reports, seed) for name, reports in files.items()}
        for side in (0, 1):
            figures = fit_figures([half[side] for half in halves.values()])
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
