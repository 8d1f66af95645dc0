"""How fast the wording of aligned claims is compared, words linked by their vectors, as a run does it."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import combinations
from typing import NamedTuple

from django.conf import settings
from sentence_transformers import SentenceTransformer

from framing.adapters.comparing import Asked, Comparer, Comparing, helped
from framing.adapters.encoder import default_encoder
from framing.adapters.encoder.weights import find_weights
from framing.adapters.lexicons import lexicons
from framing.adapters.reports import encode_claims
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document, Proposal, Relation
from framing.pipeline.versions.figures_links_v2 import LINKING
from framing.pipeline.wording.linking import Text, probabilities
from framing.pipeline.wording.tokens import tokens
from tests.benchmarks.aligning import ARTICLES, CLAIMS
from tests.benchmarks.figures import Figure, fastest
from tests.benchmarks.texts import many_reports, sentences

_ROUNDS = 3


class Aligned(NamedTuple):
    """Reports, and by two of them the aligned claims without a conflict: then their words are linked."""

    documents: list[Document]
    vectors: tuple[ClaimVectors, ...]
    proposals: dict[tuple[int, int], list[Proposal]]

    @property
    def pairs(self) -> int:
        return sum(map(len, self.proposals.values()))


def figures() -> list[Figure]:
    """Other claims in every round, so that each is compared for the first time, as in a run.

    As in a run the helpers start while the claims are aligned, and every round has its own.
    """
    plain = SentenceTransformer(str(find_weights("").folder), device="cpu")
    documents = many_reports(ARTICLES, CLAIMS, 0)
    with ExitStack() as helpers:
        fresh = [_ready(turn, helpers) for turn in range(2 * _ROUNDS)]
        linked, alone, together = iter(fresh[_ROUNDS:]), iter(fresh[_ROUNDS:]), iter(fresh[:_ROUNDS])
        linking, by_one, by_all, encoding = fastest(
            [
                lambda: _link(next(linked)[0]),
                lambda: _compare(next(alone)[0], Comparing()),
                lambda: _compare(*next(together)),
                lambda: plain.encode(sentences(documents), show_progress_bar=False),
            ],
            rounds=_ROUNDS,
        )
    pairs = min(of.pairs for of, _ in fresh)
    of_all = f"wording of {ARTICLES} x {CLAIMS} claims, {pairs} aligned pairs"
    of_one = f"... by {settings.COMPARING_PROCESSES} processes: of the time of one"
    return [
        Figure("words linked: pairs of claims a second", pairs / linking, "", at_least=100),
        Figure(f"{of_all}: of a plain encode", by_all / encoding, "x", at_most=1.0),
        Figure(of_one, by_all / by_one, "x"),
    ]


def _ready(turn: int, helpers: ExitStack) -> tuple[Aligned, Comparing]:
    comparing = helpers.enter_context(helped(settings.COMPARING_PROCESSES - 1))
    return _aligned(many_reports(ARTICLES, CLAIMS, turn)), comparing


def _aligned(documents: list[Document]) -> Aligned:
    version, vectors = versions.latest(), encode_claims(documents, default_encoder())
    proposals = {}
    for (i, (a, of_a)), (j, (b, of_b)) in combinations(enumerate(zip(documents, vectors, strict=True)), 2):
        found = version.propose(a, b, version.score(a, b, of_a, of_b))
        proposals[i, j] = [one for one in found if one.relation is not Relation.CONFLICT]
    return Aligned(documents, vectors, proposals)


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
        for (i, j), found in of.proposals.items()
    ]


def _compare(of: Aligned, comparing: Comparing) -> None:
    """As a run does it, but for what it writes."""
    comparer = Comparer(
        versions.latest(), dict(enumerate(of.documents)), dict(enumerate(of.vectors)), lexicons()
    )
    asked = [(None, Asked(i, j, found)) for (i, j), found in of.proposals.items()]
    for _ in comparing.in_order(comparer, asked):
        pass
