"""The encoder as callers see it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Protocol

import numpy as np
from django.conf import settings

from framing.adapters.encoder.loading import Model, has_bfloat16, load
from framing.adapters.encoder.weights import Weights, find_weights
from framing.pipeline.arrays import ClaimVectors

# How far up its layers a model's words are compared best: below the last, which is made for whole
# sentences (docs/measurements.md).
TOKEN_DEPTH = 5 / 6


class SentenceEncoder(Protocol):
    """What the pipeline's callers need of an encoder; ``Encoder`` is one, tests have another.

    The five traits together say how a vector came about: equal names, equal vectors.
    """

    @property
    def model_id(self) -> str: ...
    @property
    def revision(self) -> str: ...
    @property
    def precision(self) -> str: ...
    @property
    def pooling(self) -> str: ...
    @property
    def token_layer(self) -> int:
        """The layer that the vectors of words are taken from."""
        ...

    def encode(self, texts: Sequence[str]) -> ClaimVectors:
        """Sentence and word vectors of one pass, in the order of ``texts``."""
        ...


class Encoder:
    """A sentence-transformers model on the processor, loaded at the first ``encode``.

    ``name`` is a folder, or the id of a model that was downloaded before; empty means the
    packaged one. A text's vector depends on the text and the model alone, not on the texts
    encoded with it.
    """

    pooling = "sentence"

    def __init__(self, name: str = "", *, precision: str = "") -> None:
        self.name = name
        self._precision = precision

    @property
    def model_id(self) -> str:
        """The name the model is recorded by."""
        return self._weights.model_id

    @property
    def revision(self) -> str:
        """The hash of the weights, or the commit they were downloaded at."""
        return self._weights.revision

    @cached_property
    def precision(self) -> str:
        """``bfloat16`` where the processor multiplies it itself, else ``float32``."""
        return self._precision or ("bfloat16" if has_bfloat16() else "float32")

    @cached_property
    def _weights(self) -> Weights:
        return find_weights(self.name)

    @cached_property
    def token_layer(self) -> int:
        """The layer that the vectors of words are taken from; 0 for a model without layers."""
        return round(self._weights.layers * TOKEN_DEPTH)

    @cached_property
    def _model(self) -> Model:
        return load(self._weights.folder, self.precision, self.token_layer)

    def encode(self, texts: Sequence[str]) -> ClaimVectors:
        """Sentence and word vectors of one pass, in the order of ``texts``; equal texts once.

        Raises EncoderError where the model is not on this machine.
        """
        if not texts:
            return ClaimVectors(np.empty((0, 0), dtype=np.float32), ())
        # A lone surrogate is no character; the tokenizer would refuse the whole batch for it.
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        rows = {text: row for row, text in enumerate(dict.fromkeys(whole))}
        return self._model.vectors(list(rows)).of([rows[text] for text in whole])


@lru_cache(maxsize=1)
def default_encoder() -> Encoder:
    """The encoder the settings name, one a process."""
    return Encoder(settings.ENCODER)
