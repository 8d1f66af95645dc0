"""Task `same_claim`: which claims of several documents say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from framing.measuring.documents import Encode, document, vectors
from framing.measuring.encoding import encode as own_encode
from framing.measuring.task_figures import SAME_CLAIM
from framing.pipeline.align import Figures, score_in_context
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document
from framing.pipeline.versions import figures_v4

Line = Mapping[str, Any]
Key = tuple[Any, Any]


def predict(line: Line, encode: Encode = own_encode) -> dict[str, Any]:
    """``{"probabilities": […], "aligned": […]}``, one each for an entry of ``pairs``, in order."""
    found = probabilities(line, encode, figures_v4.ALIGNMENT)
    asked = [found[i, j] for i, j, *_ in line["pairs"]]
    recalibrated = SAME_CLAIM(asked)
    return {
        "probabilities": recalibrated.tolist(),
        "aligned": (recalibrated >= SAME_CLAIM.threshold).tolist(),
    }


def probabilities(line: Line, encode: Encode, figures: Figures) -> dict[Key, float]:
    """The pipeline's probability of every two claims of different documents, both ways round."""
    found: dict[Key, float] = {}
    for ids_a, ids_b, a, b, of_a, of_b in pairs_of_documents(line, encode):
        scores = score_in_context(a, b, of_a, of_b, figures)
        for i, id_a in enumerate(ids_a):
            for j, id_b in enumerate(ids_b):
                found[id_a, id_b] = found[id_b, id_a] = float(scores.probability[i, j])
    return found


def pairs_of_documents(
    line: Line, encode: Encode
) -> Iterator[tuple[list[Any], list[Any], Document, Document, ClaimVectors, ClaimVectors]]:
    """Every two documents of a line: the ids of their claims, the documents, and their vectors."""
    claims: dict[Any, list[Line]] = {}
    for claim in line["claims"]:
        claims.setdefault(claim["doc"], []).append(claim)
    documents = [document([claim["text"] for claim in held]) for held in claims.values()]
    encoded = vectors(documents, encode)
    ids = [[claim["id"] for claim in held] for held in claims.values()]
    for x, y in combinations(range(len(documents)), 2):
        yield ids[x], ids[y], documents[x], documents[y], encoded[x], encoded[y]
