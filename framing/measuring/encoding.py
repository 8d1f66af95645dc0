"""The project's own encoder, loaded once, for measuring and fitting."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.adapters.encoder import Encoder
from framing.pipeline.arrays import Matrix


@lru_cache(maxsize=1)
def _encoder() -> Encoder:
    return Encoder()


def encode(texts: Sequence[str]) -> Matrix:
    """Vectors of the texts, (n, d), each row of length 1."""
    return _encoder().encode(list(texts))
