"""The model itself. The only place that imports torch, and it does so when called."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from framing.adapters.encoder.batches import Batch, batches
from framing.adapters.encoder.weights import EncoderError
from framing.pipeline.arrays import Matrix


class Model(Protocol):
    """Something that makes vectors of distinct, non-empty lists of texts."""

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """(n, d), float32, each row of length 1."""
        ...


def has_bfloat16() -> bool:
    """Whether this processor multiplies bfloat16 itself; where it does not, bfloat16 is slow."""
    cpu = Path("/proc/cpuinfo")
    flags = cpu.read_text(encoding="utf-8", errors="replace") if cpu.exists() else ""
    return any(flag in flags for flag in ("amx_bf16", "avx512_bf16"))


def load(folder: Path, precision: str) -> Model:
    """The model in ``folder``, on the processor. Raises EncoderError where it does not load."""
    # Nothing is ever fetched behind the reader's back; whoever wants that says so.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - seconds and 400 MB
    from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

    logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
    disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        model = SentenceTransformer(str(folder), device="cpu").eval()
    except (OSError, ValueError, KeyError) as error:
        raise EncoderError(f"the model in {folder} does not load: {error}") from error
    return Batched.of(model, precision) if hasattr(model[0], "auto_model") else Plain(model)


@dataclass(frozen=True, slots=True)
class Plain:
    """A model without a transformer in it (static word vectors): the library's own way is fast."""

    model: Any

    def vectors(self, texts: Sequence[str]) -> Matrix:
        found = self.model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(found, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Batched:
    """A transformer, run over batches of fixed shapes, pooled in float32."""

    model: Any
    prompt: str

    @classmethod
    def of(cls, model: Any, precision: str) -> Batched:
        if precision == "bfloat16":
            model[0].bfloat16()
        return cls(model, model.prompts.get(model.default_prompt_name or "", ""))

    def vectors(self, texts: Sequence[str]) -> Matrix:
        import torch  # noqa: PLC0415

        ids = self.model.tokenizer(
            [self.prompt + text for text in texts],
            truncation=True,
            max_length=self.model.max_seq_length,
            return_attention_mask=False,
        )["input_ids"]
        found = np.empty((len(texts), self.model.get_embedding_dimension()), dtype=np.float32)
        with torch.inference_mode():
            for batch in batches([len(tokens) for tokens in ids]):
                found[list(batch.texts)] = self._forward(batch, ids)[: len(batch.texts)]
        return found

    def _forward(self, batch: Batch, ids: Sequence[Sequence[int]]) -> Matrix:
        import torch  # noqa: PLC0415

        tokenizer = self.model.tokenizer
        tokens = torch.full((batch.rows, batch.length), tokenizer.pad_token_id)
        mask = torch.zeros((batch.rows, batch.length), dtype=torch.long)
        for row in range(batch.rows):
            # Rows beyond the texts repeat the last: the shape counts, not what fills it.
            of_text = torch.tensor(ids[batch.texts[min(row, len(batch.texts) - 1)]])
            where = slice(-len(of_text), None) if tokenizer.padding_side == "left" else slice(len(of_text))
            tokens[row, where] = of_text
            mask[row, where] = 1
        features = self.model[0]({"input_ids": tokens, "attention_mask": mask})
        features["token_embeddings"] = features["token_embeddings"].float()
        for module in list(self.model)[1:]:
            features = module(features)
        vectors = torch.nn.functional.normalize(features["sentence_embedding"], dim=1)
        return np.asarray(vectors.numpy(), dtype=np.float32)
