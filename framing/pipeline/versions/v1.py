"""The first version: rules that clean and cut, a regression that aligns, words that are linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from framing.pipeline.align import score
from framing.pipeline.arrays import ClaimVectors, PairScores
from framing.pipeline.attribute import attribute
from framing.pipeline.attribute.fitted import AttributionFigures
from framing.pipeline.clean import clean
from framing.pipeline.details import detect
from framing.pipeline.group import group
from framing.pipeline.match import nearest, propose
from framing.pipeline.segment import SEGMENTATION, segment
from framing.pipeline.types import (
    Document,
    Expected,
    Nearest,
    OutletNames,
    Piece,
    Proposal,
    WordingSpan,
)
from framing.pipeline.versions import figures_group_v1, figures_v1
from framing.pipeline.versions.lexicons import Lexicons
from framing.pipeline.wording import compare

_Had = TypeVar("_Had")


class V1:
    """The stages as they are, with the figures in ``figures_v1`` and ``figures_group_v1``."""

    name = "1"
    segmentation = SEGMENTATION
    threshold = figures_v1.THRESHOLD
    expected: tuple[Expected, ...] = figures_v1.EXPECTED
    # Without figures sentences are read by rules.
    attributions: AttributionFigures | None = None

    def clean(self, text: str) -> tuple[Piece, ...]:
        return clean(text)

    def read(
        self,
        text: str,
        *,
        pieces: Sequence[Piece] | None = None,
        outlets: Sequence[OutletNames] = (),
        language: str = "",
        url: str = "",
    ) -> Document:
        kept = tuple(clean(text) if pieces is None else pieces)
        details = replace(detect(text, kept, outlets, url=url), language=language)
        found = segment(text, kept, language=language)
        claims = attribute(found, text, language=language, figures=self.attributions)
        return Document(text, kept, claims, details)

    def score(self, a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors) -> PairScores:
        return score(a, b, of_a, of_b, figures_v1.ALIGNMENT)

    def propose(
        self, a: Document, b: Document, scores: PairScores, *, threshold: float | None = None
    ) -> tuple[Proposal, ...]:
        at = self.threshold if threshold is None else threshold
        return propose(a, b, scores, threshold=at, ladder=figures_v1.LADDER)

    def nearest(
        self, a: Document, b: Document, scores: PairScores
    ) -> tuple[tuple[Nearest, ...], tuple[Nearest, ...]]:
        return nearest(scores)

    def compare(
        self,
        a: Document,
        b: Document,
        proposals: Sequence[Proposal],
        of_a: ClaimVectors,
        of_b: ClaimVectors,
        lexicons: Lexicons,
    ) -> list[tuple[WordingSpan, ...]]:
        return [_compared(a, b, proposal) for proposal in proposals]

    def group(
        self, documents: Sequence[Document], vectors: Sequence[ClaimVectors]
    ) -> tuple[tuple[int, ...], ...]:
        return group(documents, vectors, figures_group_v1.GROUP)


def _compared(a: Document, b: Document, proposal: Proposal) -> tuple[WordingSpan, ...]:
    spans = compare(
        a.claims[proposal.a],
        b.claims[proposal.b],
        others_a=without(a.claims, proposal.a),
        others_b=without(b.claims, proposal.b),
        language=common_language(a, b),
    )
    return tuple(renumbered(span, proposal) for span in spans)


def without(of_claims: Sequence[_Had], index: int) -> tuple[_Had, ...]:
    """What is had of each claim, but of one."""
    return (*of_claims[:index], *of_claims[index + 1 :])


def common_language(a: Document, b: Document) -> str:
    """The language of both documents, or nothing where they differ."""
    return a.details.language if a.details.language == b.details.language else ""


def renumbered(span: WordingSpan, proposal: Proposal) -> WordingSpan:
    """``elsewhere`` counts among the other claims; here it becomes an index among all of them."""
    if span.elsewhere is None:
        return span
    left_out = proposal.b if span.side == "a" else proposal.a
    return span._replace(elsewhere=span.elsewhere + (span.elsewhere >= left_out))
