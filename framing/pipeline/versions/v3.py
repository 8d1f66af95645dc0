"""The third version: what the claims around a pair say of it is weighed too."""

from __future__ import annotations

from framing.pipeline.absence import AbsenceFigures
from framing.pipeline.align import Figures, score_in_context
from framing.pipeline.arrays import ClaimVectors, PairScores
from framing.pipeline.match import Ladder
from framing.pipeline.types import Document, Expected
from framing.pipeline.versions import figures_v3
from framing.pipeline.versions.v2 import V2


class V3(V2):
    """As the second version, with rivals, surroundings and plain words, by ``figures_v3``."""

    name = "3"
    alignment: Figures = figures_v3.ALIGNMENT
    threshold = figures_v3.THRESHOLD
    expected: tuple[Expected, ...] = figures_v3.EXPECTED
    ladder: Ladder = figures_v3.LADDER
    absence: AbsenceFigures = figures_v3.ABSENCE

    def score(self, a: Document, b: Document, of_a: ClaimVectors, of_b: ClaimVectors) -> PairScores:
        return score_in_context(a, b, of_a, of_b, self.alignment)
