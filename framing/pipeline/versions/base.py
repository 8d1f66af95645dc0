"""What every version of the pipeline offers. A version is frozen once a run has used it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from framing.pipeline.arrays import ClaimVectors, PairScores
from framing.pipeline.types import Document, Expected, Nearest, OutletNames, Piece, Proposal, WordingSpan
from framing.pipeline.versions.lexicons import Lexicons


class PipelineVersion(Protocol):
    """One composition of the stages, with its fitted figures.

    ``threshold`` is the one it proposes at unless told otherwise; ``expected`` says, from the lowest
    threshold on, which others may be chosen and what to expect of each.
    """

    name: str
    segmentation: str
    threshold: float
    expected: tuple[Expected, ...]

    def clean(self, text: str) -> tuple[Piece, ...]:
        """What of ``text`` is report, headline, standfirst, caption, and what was dropped and why."""
        ...

    def read(
        self,
        text: str,
        *,
        pieces: Sequence[Piece] | None = None,
        outlets: Sequence[OutletNames] = (),
        language: str = "",
        url: str = "",
    ) -> Document:
        """Clean (unless ``pieces`` are given), segment and attribute one captured text."""
        ...

    def score(self, a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors) -> PairScores:
        """Every claim of ``a`` against every claim of ``b``."""
        ...

    def propose(
        self, a: Document, b: Document, scores: PairScores, *, threshold: float | None = None
    ) -> tuple[Proposal, ...]:
        """The pairs at or above the threshold (the version's own for None), each with its relation.

        Relation and probability of a pair do not depend on the threshold, so that the proposals at a
        higher one are among those at a lower one. Raises ValueError for a threshold outside (0, 1].
        """
        ...

    def nearest(
        self, a: Document, b: Document, scores: PairScores
    ) -> tuple[tuple[Nearest, ...], tuple[Nearest, ...]]:
        """For each claim of the first, then of the second document, the other's best candidate."""
        ...

    def compare(
        self,
        a: Document,
        b: Document,
        proposals: Sequence[Proposal],
        of_a: ClaimVectors,
        of_b: ClaimVectors,
        lexicons: Lexicons,
    ) -> list[tuple[WordingSpan, ...]]:
        """How the two claims of each proposal differ in wording."""
        ...

    def group(
        self, documents: Sequence[Document], vectors: Sequence[ClaimVectors]
    ) -> tuple[tuple[int, ...], ...]:
        """Indices of documents that report one event; every index stands in exactly one group."""
        ...
