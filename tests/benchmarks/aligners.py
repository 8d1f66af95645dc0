"""Our aligning against a sentence aligner and a plain cosine, on the same sentences with the same encoder.

The pairs found are measured where the measuring data is set: events are left out in turn, with figures
and thresholds of the others. The times are measured wherever the benchmark runs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from framing.adapters.encoder import default_encoder
from framing.adapters.reports import encode_claims
from framing.management.commands.fit import FURTHER
from framing.measuring.crossvalidation import cross_validate
from framing.measuring.encoding import encode
from framing.measuring.fitting import Gold, f1, read_further, read_gold
from framing.pipeline.arrays import Matrix
from tests.benchmarks import sequential
from tests.benchmarks.aligning import align_all
from tests.benchmarks.figures import Figure, fastest
from tests.benchmarks.texts import events

THRESHOLDS = np.round(np.arange(0.2, 0.9, 0.02), 2)
Decide = Callable[[Matrix, Matrix, float], NDArray[np.bool_]]


def figures() -> list[Figure]:
    reports = [(documents, encode_claims(documents, default_encoder())) for documents in events()]
    vectors = [[of.sentences for of in encoded] for _, encoded in reports]
    ours, path, cosine = fastest(
        [
            lambda: [align_all(given) for given in reports],
            lambda: decided(vectors, by_path, 0.5),
            lambda: decided(vectors, by_cosine, 0.5),
        ]
    )
    found = [
        Figure("aligning: times a sentence aligner's", ours / path, "x"),
        Figure("aligning: times a plain cosine's", ours / cosine, "x"),
    ]
    return found + (_quality(vectors) if settings.MEASURING_DATA else [])


def by_cosine(a: Matrix, b: Matrix, threshold: float) -> NDArray[np.bool_]:
    return np.asarray(a @ b.T >= threshold)


def by_path(a: Matrix, b: Matrix, threshold: float) -> NDArray[np.bool_]:
    found = np.zeros((len(a), len(b)), dtype=bool)
    for pair in sequential.align(a, b, threshold):
        found[pair] = True
    return found


def decided(vectors: Sequence[Sequence[Matrix]], decide: Decide, threshold: float) -> NDArray[np.bool_]:
    """Every pair of claims of every two reports of an event, in the order of the gold."""
    pairs = (pair for event in vectors for pair in combinations(event, 2))
    return np.concatenate([decide(*pair, threshold).ravel() for pair in pairs])


def _quality(vectors: Sequence[Sequence[Matrix]]) -> list[Figure]:
    gold = read_gold(_lines("statements"), encode)
    further = read_further([line for line in _lines("same_claim") if line["set"] == FURTHER], encode)
    ours = cross_validate(gold, further).figures["pairs_f1"]
    path, cosine = (left_out_f1(gold, vectors, decide) for decide in (by_path, by_cosine))
    return [
        Figure("... F1 of pairs on left-out events: ours", ours, "", at_least=0.6),
        Figure("... a sentence aligner's", path, ""),
        Figure("... a plain cosine's", cosine, ""),
    ]


def left_out_f1(gold: Gold, vectors: Sequence[Sequence[Matrix]], decide: Decide) -> float:
    """F1 over all judged pairs, each event's by the threshold that is best on the others."""
    said = np.stack([decided(vectors, decide, threshold) for threshold in THRESHOLDS])
    chosen = np.zeros(len(gold.events), dtype=bool)
    for event in np.unique(gold.events):
        here, others = gold.events == event, gold.judged & (gold.events != event)
        best = int(np.argmax([f1(gold.aligned[others], row[others]) for row in said]))
        chosen[here] = said[best][here]
    return f1(gold.aligned[gold.judged], chosen[gold.judged])


def _lines(task: str) -> list[dict[str, object]]:
    text = (Path(settings.MEASURING_DATA) / f"{task}.dev.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]
