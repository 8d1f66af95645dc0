"""The fourth version: the third, fitted to reports of opposed outlets too."""

from __future__ import annotations

from framing.pipeline.absence import AbsenceFigures
from framing.pipeline.align import Figures
from framing.pipeline.match import Ladder
from framing.pipeline.types import Expected
from framing.pipeline.versions import figures_v4
from framing.pipeline.versions.v3 import V3


class V4(V3):
    """As the third version, by ``figures_v4``."""

    name = "4"
    alignment: Figures = figures_v4.ALIGNMENT
    threshold = figures_v4.THRESHOLD
    expected: tuple[Expected, ...] = figures_v4.EXPECTED
    ladder: Ladder = figures_v4.LADDER
    absence: AbsenceFigures = figures_v4.ABSENCE
