"""A pipeline and an encoder so small that a test can foretell what they do."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import numpy as np

from framing.pipeline.arrays import ClaimVectors, Matrix, PairScores
from framing.pipeline.types import (
    Claim,
    Document,
    Expected,
    Nearest,
    OutletNames,
    Piece,
    Proposal,
    Relation,
    Role,
    Span,
    WordingKind,
    WordingSpan,
)


class TinyEncoder:
    """Counts words into 256 bins; ``encoded`` keeps every text that it was given."""

    model_id = "tests/tiny"
    revision = "1"
    precision = "float32"
    pooling = "sentence"

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> Matrix:
        self.encoded.extend(texts)
        vectors = np.zeros((len(texts), 256), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, zlib.crc32(word.encode()) % 256] += 1
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / np.where(norms == 0, 1, norms).astype(np.float32)


class TinyPipeline:
    """Lines are pieces and full stops end claims; claims align by the words they share.

    ``scored`` keeps the texts of every two documents that it scored.
    """

    name = "tiny/1"
    segmentation = "tiny"
    threshold = 0.6
    expected = (Expected(0.3, 0.5, 0.9), Expected(0.6, 0.74, 0.6), Expected(0.9, 0.95, 0.2))

    def __init__(self) -> None:
        self.scored: list[tuple[str, str]] = []

    def clean(self, text: str) -> tuple[Piece, ...]:
        lines = [found for found in re.finditer(r"[^\n]+", text) if found[0].strip()]
        return tuple(_piece(found, is_first=at == 0) for at, found in enumerate(lines))

    def read(
        self,
        text: str,
        *,
        pieces: Sequence[Piece] | None = None,
        outlets: Sequence[OutletNames] = (),
        language: str = "",
        url: str = "",
    ) -> Document:
        pieces = self.clean(text) if pieces is None else pieces
        claims = [
            Claim(piece.start + found.start(), piece.start + found.end(), piece.role, found[0], 0.0)
            for piece in pieces
            if piece.role is not Role.DROPPED
            for found in re.finditer(r"[^. ][^.]*\.?", text[piece.start : piece.end])
        ]
        return Document(text, tuple(pieces), tuple(claims))

    def score(self, a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors) -> PairScores:
        self.scored.append((a.text, b.text))
        cosine = np.clip(of_a.sentences @ of_b.sentences.T, 0, 1).astype(np.float64)
        return PairScores(cosine, {"cosine": cosine})

    def propose(
        self, a: Document, b: Document, scores: PairScores, *, threshold: float | None = None
    ) -> tuple[Proposal, ...]:
        at = self.threshold if threshold is None else threshold
        return tuple(
            Proposal(
                int(row), int(column), _relation(a, b, row, column), round(float(chance), 4), {"cosine": 1.0}
            )
            for (row, column), chance in np.ndenumerate(scores.probability)
            if chance >= at
        )

    def nearest(self, scores: PairScores) -> tuple[tuple[Nearest, ...], tuple[Nearest, ...]]:
        return _nearest(scores.probability), _nearest(scores.probability.T)

    def compare(self, a: Document, b: Document, proposal: Proposal) -> tuple[WordingSpan, ...]:
        one, other = a.claims[proposal.a], b.claims[proposal.b]
        return (
            WordingSpan(
                "a", one.start, one.end, WordingKind.REWORDED, partner=(Span(other.start, other.end),)
            ),
            WordingSpan("b", other.start, other.end, WordingKind.ELSEWHERE, elsewhere=proposal.a),
        )

    def group(
        self, documents: Sequence[Document], vectors: Sequence[ClaimVectors]
    ) -> tuple[tuple[int, ...], ...]:
        return (tuple(range(len(documents))),)


def _piece(found: re.Match[str], *, is_first: bool) -> Piece:
    if found[0].startswith("Share"):
        return Piece(found.start(), found.end(), Role.DROPPED, "share_bar")
    return Piece(found.start(), found.end(), Role.HEADLINE if is_first else Role.BODY)


def _relation(a: Document, b: Document, row: int, column: int) -> Relation:
    return Relation.SAME if a.claims[row].text == b.claims[column].text else Relation.OVERLAP


def _nearest(probability: np.ndarray) -> tuple[Nearest, ...]:
    return tuple(Nearest(int(row.argmax()), float(row.max())) for row in probability)
