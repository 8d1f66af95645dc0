"""All pairs of twelve reports of sixty claims: what scoring and matching cost, and how that grows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from sentence_transformers import SentenceTransformer

from framing.adapters.encoder import default_encoder
from framing.adapters.encoder.weights import find_weights
from framing.adapters.reports import encode_claims
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document, Nearest, Proposal
from tests.benchmarks.figures import Figure, fastest
from tests.benchmarks.texts import many_reports, sentences

ARTICLES, CLAIMS = 12, 60
GROWTH = (4, 8, 16)
ROUNDS = 3
_SETUP = "import django; django.setup(); from tests.benchmarks.aligning import growth_of_memory; "

Reports = tuple[list[Document], tuple[ClaimVectors, ...]]
Kept = tuple[tuple[Proposal, ...], tuple[tuple[Nearest, ...], tuple[Nearest, ...]]]


def figures() -> list[Figure]:
    return [_beside_encoding(), *_growth(), _memory()]


def reports(number: int, turn: int) -> Reports:
    documents = many_reports(number, CLAIMS, turn)
    return documents, encode_claims(documents, default_encoder())


def align_all(given: Reports) -> list[Kept]:
    return list(align_each(given))


def align_each(given: Reports) -> Iterator[Kept]:
    """Every two reports scored and matched, with what is nearest to each claim: what a run keeps."""
    version = versions.latest()
    for (a, of_a), (b, of_b) in combinations(zip(*given, strict=True), 2):
        scores = version.score(a, b, of_a, of_b)
        yield version.propose(a, b, scores), version.nearest(a, b, scores)


def _beside_encoding() -> Figure:
    """Other claims in every round, so that each is read for the first time, as in a run."""
    plain = SentenceTransformer(str(find_weights("").folder), device="cpu")
    texts = sentences(many_reports(ARTICLES, CLAIMS, 0))
    fresh = iter([reports(ARTICLES, turn) for turn in range(ROUNDS)])
    ours, encoding = fastest(
        [lambda: align_all(next(fresh)), lambda: plain.encode(texts, show_progress_bar=False)], rounds=ROUNDS
    )
    name = f"aligning {ARTICLES} x {CLAIMS} claims, all pairs: of a plain encode"
    return Figure(name, ours / encoding, "x", at_most=1.0)


def _growth() -> list[Figure]:
    """The time of a pair among more articles, of that among few."""
    fresh = [iter([reports(number, 100 * number + turn) for turn in range(ROUNDS)]) for number in GROWTH]
    times = fastest([lambda of=of: align_all(next(of)) for of in fresh], rounds=ROUNDS)
    few, *more = (time / (number * (number - 1) / 2) for number, time in zip(GROWTH, times, strict=True))
    return [
        Figure(f"... time of a pair, {number} articles to {GROWTH[0]}", of / few, "x", at_most=1.25)
        for number, of in zip(GROWTH[1:], more, strict=True)
    ]


def _memory() -> Figure:
    found = subprocess.run(
        [sys.executable, "-c", _SETUP + "print(growth_of_memory())"],
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "framing.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    name = f"encoding and aligning {ARTICLES} x {CLAIMS} claims: peak above the model"
    return Figure(name, float(found.stdout.split()[-1]), "MB", at_most=500)


def growth_of_memory() -> float:
    """By how many MB a process grows at its peak over what it held with the model loaded and used once."""
    default_encoder().encode(["The ferry left the harbour at noon."])
    before = _resident("VmRSS")
    kept = align_all(reports(ARTICLES, 0))
    assert len(kept) == ARTICLES * (ARTICLES - 1) // 2
    return _resident("VmHWM") - before


def _resident(of: str) -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(of + r":\s+(\d+)", status)
    assert found is not None
    return int(found[1]) / 1000
