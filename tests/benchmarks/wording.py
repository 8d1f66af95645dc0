"""How fast the wording of aligned claims is compared, words linked by their vectors, as a run does it."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from django.conf import settings
from sentence_transformers import SentenceTransformer

from framing.adapters.comparing import Asked, Comparer, helped, helpers_for
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

    The helpers are started in every round too, as every run starts its own.
    """
    plain = SentenceTransformer(str(find_weights("").folder), device="cpu")
    documents = many_reports(ARTICLES, CLAIMS, 0)
    fresh, again = (
        [_aligned(many_reports(ARTICLES, CLAIMS, turn)) for turn in turns]
        for turns in (range(3), range(3, 6))
    )
    linked, alone, together = iter(fresh), iter(fresh), iter(again)
    linking, by_one, by_all, encoding = fastest(
        [
            lambda: _link(next(linked)),
            lambda: _compare(next(alone), processes=1),
            lambda: _compare(next(together), processes=settings.COMPARING_PROCESSES),
            lambda: plain.encode(sentences(documents), show_progress_bar=False),
        ],
        rounds=len(fresh),
    )
    pairs = min(of.pairs for of in (*fresh, *again))
    of_all = f"wording of {ARTICLES} x {CLAIMS} claims, {pairs} aligned pairs"
    return [
        Figure("words linked: pairs of claims a second", pairs / linking, "", at_least=100),
        Figure(f"{of_all}: of a plain encode", by_all / encoding, "x", at_most=1.0),
        Figure(f"... by {settings.COMPARING_PROCESSES} processes: of the time of one", by_all / by_one, "x"),
    ]


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


def _compare(of: Aligned, *, processes: int) -> object:
    """As a run does it."""
    comparer = Comparer(
        versions.latest(), dict(enumerate(of.documents)), dict(enumerate(of.vectors)), lexicons()
    )
    asked = [(None, Asked(i, j, found)) for (i, j), found in of.proposals.items()]
    with helped(helpers_for(of.pairs, processes=processes)) as comparing:
        return list(comparing.in_order(comparer, asked))
