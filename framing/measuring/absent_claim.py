"""Task `absent_claim`: whether another document states a claim, and in which sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from framing.measuring.documents import Encode, document, vectors
from framing.measuring.encoding import encode as own_encode
from framing.measuring.task_figures import ABSENT_CLAIM
from framing.pipeline.absence import features
from framing.pipeline.align import Figures, score_in_context
from framing.pipeline.versions import figures_v4

Line = Mapping[str, Any]


def predict(line: Line, encode: Encode = own_encode) -> dict[str, Any]:
    """``{"probability": p, "stated": …, "support": i}``; the support is None in an empty document."""
    found = evidence(line, encode, figures_v4.ALIGNMENT)
    stated = 0.0 if found is None else figures_v4.ABSENCE.probability(found[1])
    probability = float(ABSENT_CLAIM(stated))
    return {
        "probability": probability,
        "stated": probability >= ABSENT_CLAIM.threshold,
        "support": None if found is None else found[0],
    }


def evidence(line: Line, encode: Encode, figures: Figures) -> tuple[int, dict[str, float]] | None:
    """The sentence that comes nearest to the claim, with what speaks for its being stated."""
    a, b = document([line["claim"]]), document(line["sentences"])
    of_a, of_b = vectors([a, b], encode)
    return features(a.claims, b.claims, score_in_context(a, b, of_a, of_b, figures))[0]
