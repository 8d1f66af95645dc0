"""The project's own encoder, for measuring and fitting."""

from __future__ import annotations

from collections.abc import Sequence

from framing.adapters.encoder import default_encoder
from framing.pipeline.arrays import Matrix


def encode(texts: Sequence[str]) -> Matrix:
    """Vectors of the texts, (n, d), each row of length 1."""
    return default_encoder().encode(texts)
