"""How fast the wording of aligned claims is compared, words linked by their vectors, as a run does it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from itertools import combinations
from math import comb
from typing import NamedTuple

from django.conf import settings
from sentence_transformers import SentenceTransformer

from framing.adapters.comparer import Asked, Comparer, Shown
from framing.adapters.comparing import Comparing, helped, helpers_for
from framing.adapters.encoder.weights import find_weights
from framing.adapters.lexicons import lexicons
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document
from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.wording.linking import Text, probabilities
from framing.pipeline.wording.tokens import tokens
from tests.benchmarks.aligning import ARTICLES, CLAIMS, Reports, align_each, reports
from tests.benchmarks.figures import Figure, fastest
from tests.benchmarks.texts import many_reports, sentences

_ROUNDS = 3


class Aligned(NamedTuple):
    """Reports, the vectors of their claims, and what is proposed between every two of them."""

    documents: list[Document]
    vectors: tuple[ClaimVectors, ...]
    asked: list[Asked]

    @property
    def pairs(self) -> int:
        return sum(len(asked.proposals) for asked in self.asked)


def figures() -> list[Figure]:
    """Other claims in every round, so that each is read for the first time, as in a run."""
    plain = SentenceTransformer(str(find_weights("").folder), device="cpu")
    texts = sentences(many_reports(ARTICLES, CLAIMS, 0))
    fresh = iter([reports(ARTICLES, turn) for turn in range(3 * _ROUNDS)])
    aligned = [_aligned(next(fresh)) for _ in range(2 * _ROUNDS)]
    with ExitStack() as helpers:
        linked, alone = iter(aligned[_ROUNDS:]), iter(aligned[_ROUNDS:])
        together = iter([(of.asked, helpers.enter_context(_helped(of))) for of in aligned[:_ROUNDS]])
        begun: deque[tuple[list[Asked], Comparing]] = deque()
        linking, by_one, by_all, _, rest, encoding = fastest(
            [
                lambda: _link(next(linked)),
                lambda: _compare(next(alone)),
                lambda: _compare_by(*next(together)),
                lambda: begun.append(_align_ahead(next(fresh), helpers)),
                lambda: _compare_by(*begun.pop()),
                lambda: plain.encode(texts, show_progress_bar=False),
            ],
            rounds=_ROUNDS,
        )
    pairs = min(of.pairs for of in aligned)
    of_all = f"wording of {ARTICLES} x {CLAIMS} claims, {pairs} aligned pairs: of a plain encode"
    return [
        Figure("words linked: pairs of claims a second", pairs / linking, "", at_least=100),
        Figure(of_all, by_all / encoding, "x", at_most=1.0),
        Figure("... what a run, comparing while it aligns, leaves to the end", rest / encoding, "x"),
        Figure("... by one process", by_one / encoding, "x"),
    ]


def _helped(of: Aligned) -> AbstractContextManager[Comparing]:
    return helped(_comparer(of.documents, of.vectors), settings.COMPARING_PROCESSES - 1)


def _comparer(documents: Sequence[Document], vectors: Sequence[ClaimVectors]) -> Comparer:
    shown = {name: Shown(name, *of) for name, of in enumerate(zip(documents, vectors, strict=True))}
    return Comparer(versions.latest(), lexicons(), shown)


def _aligned(given: Reports) -> Aligned:
    return Aligned(*given, list(_asking(given)))


def _asking(given: Reports) -> Iterator[Asked]:
    """Aligns every two reports, one after the other."""
    every = combinations(range(len(given[0])), 2)
    for (a, b), (proposals, _) in zip(every, align_each(given), strict=True):
        yield Asked(a, b, proposals)


def _align_ahead(given: Reports, helpers: ExitStack) -> tuple[list[Asked], Comparing]:
    """As a run does it, but for what it writes: helpers are called once there will be enough for them."""
    every: list[Asked] = []
    total = comb(len(given[0]), 2)
    comparing = helpers.enter_context(helped(_comparer(*given)))
    for asked in _asking(given):
        every.append(asked)
        expected = sum(len(one.proposals) for one in every) * total // len(every)
        comparing.call(helpers_for(expected, processes=settings.COMPARING_PROCESSES))
        comparing.ahead(asked)
    return every, comparing


def _compare(of: Aligned) -> None:
    _compare_by(of.asked, Comparing(_comparer(of.documents, of.vectors)))


def _compare_by(every: Sequence[Asked], comparing: Comparing) -> None:
    for _ in comparing.in_order((None, asked) for asked in every):
        pass


def _link(of: Aligned) -> object:
    texts = [
        [
            Text(tokens(claim.text, "en"), rows)
            for claim, rows in zip(document.claims, vectors.tokens, strict=True)
        ]
        for document, vectors in zip(of.documents, of.vectors, strict=True)
    ]
    return [
        probabilities([(texts[i][one.a], texts[j][one.b]) for one in found], LINKING)
        for i, j, found in of.asked
    ]
