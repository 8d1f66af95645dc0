"""The project's own encoder, for measuring and fitting."""

from __future__ import annotations

from collections.abc import Sequence

from framing.adapters.encoder import default_encoder
from framing.pipeline.arrays import ClaimVectors


def encode(texts: Sequence[str]) -> ClaimVectors:
    """Sentence and word vectors of the texts, in order."""
    return default_encoder().encode(texts)
