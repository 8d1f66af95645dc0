"""Task `statements`: which sentences and titles of reports of one event share a claim, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from framing.measuring.documents import Encode, document, vectors
from framing.measuring.encoding import encode as own_encode
from framing.pipeline.align import score_in_context
from framing.pipeline.arrays import ClaimVectors, PairScores
from framing.pipeline.types import Document, Relation
from framing.pipeline.versions import figures_v4
from framing.pipeline.versions.v4 import V4

Line = Mapping[str, Any]


def claim_ids(article: Line) -> list[str]:
    """The article's tag with ``T`` for its title, then with each sentence's index."""
    return [f"{article['tag']}{index}" for index in ["T", *range(len(article["sentences"]))]]


def pairs_of_articles(
    line: Line, encode: Encode
) -> Iterator[tuple[Line, Line, Document, Document, ClaimVectors, ClaimVectors]]:
    """Every two articles of an event, as they are given and as documents with vectors."""
    articles = line["articles"]
    documents = [document(article["sentences"], article["title"]) for article in articles]
    encoded = vectors(documents, encode)
    for x, y in combinations(range(len(articles)), 2):
        yield articles[x], articles[y], documents[x], documents[y], encoded[x], encoded[y]


def predict(line: Line, encode: Encode = own_encode) -> dict[str, Any]:
    """``{"pairs": […]}``: every pair of claims of two articles."""
    found: list[dict[str, Any]] = []
    for x, y, a, b, of_a, of_b in pairs_of_articles(line, encode):
        scores = score_in_context(a, b, of_a, of_b, figures_v4.ALIGNMENT)
        found += _pairs(claim_ids(x), claim_ids(y), a, b, scores)
    return {"pairs": found}


def _pairs(
    ids_a: list[str], ids_b: list[str], a: Document, b: Document, scores: PairScores
) -> Iterator[dict[str, Any]]:
    proposals = V4().propose(a, b, scores)
    relations = {(proposal.a, proposal.b): proposal.relation for proposal in proposals}
    for i, id_a in enumerate(ids_a):
        for j, id_b in enumerate(ids_b):
            yield {
                "a": id_a,
                "b": id_b,
                "relation": relations.get((i, j), Relation.TOPIC).value,
                "probability": float(scores.probability[i, j]),
                "aligned": (i, j) in relations,
            }
