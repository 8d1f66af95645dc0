"""Task `absent_claim`: whether another document states a claim, and in which sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from framing.measuring.documents import Encode, document, vectors
from framing.measuring.encoding import encode as own_encode
from framing.measuring.task_figures import ABSENT_CLAIM
from framing.pipeline.align import Figures, score
from framing.pipeline.match import nearest
from framing.pipeline.types import Nearest
from framing.pipeline.versions import figures_v1

Line = Mapping[str, Any]


def predict(line: Line, encode: Encode = own_encode) -> dict[str, Any]:
    """``{"probability": p, "stated": …, "support": i}``; the support is None in an empty document."""
    found = best(line, encode, figures_v1.ALIGNMENT)
    probability = float(ABSENT_CLAIM(found.probability))
    return {
        "probability": probability,
        "stated": probability >= ABSENT_CLAIM.threshold,
        "support": found.best,
    }


def best(line: Line, encode: Encode, figures: Figures) -> Nearest:
    """The sentence that comes nearest to the claim, with the pipeline's probability."""
    a, b = document([line["claim"]]), document(line["sentences"])
    of_a, of_b = vectors([a, b], encode)
    of_claim, _ = nearest(score(a, b, of_a, of_b, figures))
    return of_claim[0]
