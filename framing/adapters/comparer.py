"""What compares the wording of documents, here or in another process.

Others load this too, so no import here may bring in Django or the encoder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Document, Proposal, WordingSpan
from framing.pipeline.versions.base import PipelineVersion
from framing.pipeline.versions.lexicons import Lexicons

Spans = list[tuple[WordingSpan, ...]]


class Shown(NamedTuple):
    """A document that may be asked about, by its name, and the vectors of its claims."""

    name: int
    document: Document
    vectors: ClaimVectors


class Asked(NamedTuple):
    """Two documents, by their names, and what is proposed between them."""

    a: int
    b: int
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Comparer:
    """A pipeline with its words and, by name, all documents it was shown."""

    pipeline: PipelineVersion
    lexicons: Lexicons
    shown: dict[int, Shown] = field(default_factory=dict)

    def hear(self, told: Shown | Asked) -> Spans | None:
        """The spans of each proposal that is asked about; to be shown something is no question."""
        if isinstance(told, Asked):
            return self.compare(told)
        self.shown[told.name] = told
        return None

    def compare(self, asked: Asked) -> Spans:
        """The spans of each proposal."""
        if not asked.proposals:
            return []
        a, b = self.shown[asked.a], self.shown[asked.b]
        return self.pipeline.compare(
            a.document, b.document, asked.proposals, a.vectors, b.vectors, self.lexicons
        )
