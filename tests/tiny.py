"""A pipeline and an encoder so small that a test can foretell what they do."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import cache

import numpy as np

from framing.pipeline.arrays import ClaimVectors, Matrix, PairScores, TokenMatrix
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
from framing.pipeline.versions.lexicons import Lexicons
from framing.pipeline.words import word_spans


def bags_of_words(texts: Sequence[str]) -> ClaimVectors:
    """Counts of words in 256 bins: texts that share words are near, and equal words are equal."""
    tokens = tuple(_one_hot([text[start:end] for start, end in word_spans(text)]) for text in texts)
    sums = np.array([words.sum(axis=0) for words in tokens], dtype=np.float32).reshape(-1, 256)
    return ClaimVectors(_unit(sums), tokens)


def _one_hot(words: Sequence[str]) -> TokenMatrix:
    found = np.zeros((len(words), 256), dtype=np.float16)
    for row, word in zip(found, words, strict=True):
        row[zlib.crc32(word.lower().encode()) % 256] = 1
    return found


def sums_of_words(texts: Sequence[str]) -> ClaimVectors:
    """Sums of a vector a word, in 64 random directions: no two words are quite alike."""
    tokens = tuple(
        np.array(
            [_direction(text[start:end].lower()) for start, end in word_spans(text)], dtype=np.float16
        ).reshape(-1, 64)
        for text in texts
    )
    sums = np.array([words.sum(axis=0, dtype=np.float32) for words in tokens], dtype=np.float32)
    return ClaimVectors(_unit(sums.reshape(-1, 64)), tokens)


@cache
def _direction(word: str) -> Matrix:
    vector = np.random.default_rng(zlib.crc32(word.encode())).normal(size=64)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def _unit(sums: Matrix) -> Matrix:
    norms = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.where(norms == 0, 1, norms), dtype=np.float32)


class TinyEncoder:
    """Counts words into 256 bins; ``encoded`` keeps every text that it was given."""

    model_id = "tests/tiny"
    revision = "1"
    precision = "float32"
    pooling = "sentence"
    token_layer = 0

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> ClaimVectors:
        self.encoded.extend(texts)
        return bags_of_words(texts)


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

    def nearest(
        self, a: Document, b: Document, scores: PairScores
    ) -> tuple[tuple[Nearest, ...], tuple[Nearest, ...]]:
        return _nearest(scores.probability), _nearest(scores.probability.T)

    def compare(
        self,
        a: Document,
        b: Document,
        proposals: Sequence[Proposal],
        of_a: ClaimVectors,
        of_b: ClaimVectors,
        lexicons: Lexicons,
    ) -> list[tuple[WordingSpan, ...]]:
        return [_reworded(a.claims[one.a], b.claims[one.b], one) for one in proposals]

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


def _reworded(a: Claim, b: Claim, proposal: Proposal) -> tuple[WordingSpan, ...]:
    return (
        WordingSpan("a", a.start, a.end, WordingKind.REWORDED, partner=(Span(b.start, b.end),)),
        WordingSpan("b", b.start, b.end, WordingKind.ELSEWHERE, elsewhere=proposal.a),
    )


def _nearest(probability: np.ndarray) -> tuple[Nearest, ...]:
    return tuple(Nearest(int(row.argmax()), float(row.max())) for row in probability)
