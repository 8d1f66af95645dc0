"""How fast the wording of aligned claims is compared, words linked by their vectors."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from sentence_transformers import SentenceTransformer

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
    """The aligned claims of two documents that are not in conflict: then their words are linked."""

    a: Document
    b: Document
    of_a: ClaimVectors
    of_b: ClaimVectors
    proposals: list[Proposal]


def figures() -> list[Figure]:
    """Other claims in every round, so that each is compared for the first time, as in a run."""
    plain = SentenceTransformer(str(find_weights("").folder), device="cpu")
    documents = many_reports(ARTICLES, CLAIMS, 0)
    fresh = [_aligned(many_reports(ARTICLES, CLAIMS, turn)) for turn in range(3)]
    linked, compared = iter(fresh), iter(fresh)
    linking, comparing, encoding = fastest(
        [
            lambda: [_link(one) for one in next(linked)],
            lambda: [_compare(one) for one in next(compared)],
            lambda: plain.encode(sentences(documents), show_progress_bar=False),
        ],
        rounds=len(fresh),
    )
    pairs = min(sum(len(one.proposals) for one in of) for of in fresh)
    of_all = f"wording of {ARTICLES} x {CLAIMS} claims, {pairs} aligned pairs"
    return [
        Figure("words linked: pairs of claims a second", pairs / linking, "", at_least=100),
        Figure(f"{of_all}: of a plain encode", comparing / encoding, "x", at_most=1.0),
    ]


def _aligned(documents: list[Document]) -> list[Aligned]:
    version, found = versions.latest(), []
    vectors = encode_claims(documents, default_encoder())
    for (a, of_a), (b, of_b) in combinations(zip(documents, vectors, strict=True), 2):
        proposals = version.propose(a, b, version.score(a, b, of_a, of_b))
        agreeing = [one for one in proposals if one.relation is not Relation.CONFLICT]
        found.append(Aligned(a, b, of_a, of_b, agreeing))
    return found


def _link(of: Aligned) -> object:
    sides = [
        [
            Text(tokens(claim.text, "en"), rows)
            for claim, rows in zip(document.claims, vectors.tokens, strict=True)
        ]
        for document, vectors in ((of.a, of.of_a), (of.b, of.of_b))
    ]
    return probabilities([(sides[0][one.a], sides[1][one.b]) for one in of.proposals], LINKING)


def _compare(of: Aligned) -> object:
    return versions.latest().compare(of.a, of.b, of.proposals, of.of_a, of.of_b, lexicons())
