"""The model itself. The only place that imports torch, and it does so when called."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from framing.adapters.encoder.batches import Batch, batches
from framing.adapters.encoder.pooling import word_vectors
from framing.adapters.encoder.weights import EncoderError
from framing.pipeline.arrays import ClaimVectors, Matrix, TokenMatrix
from framing.pipeline.words import word_spans


class Model(Protocol):
    """Something that makes vectors of distinct, non-empty lists of texts."""

    def vectors(self, texts: Sequence[str]) -> ClaimVectors: ...


def has_bfloat16() -> bool:
    """Whether this processor multiplies bfloat16 itself; where it does not, bfloat16 is slow."""
    cpu = Path("/proc/cpuinfo")
    flags = cpu.read_text(encoding="utf-8", errors="replace") if cpu.exists() else ""
    return any(flag in flags for flag in ("amx_bf16", "avx512_bf16"))


def load(folder: Path, precision: str, token_layer: int) -> Model:
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
    # What was loaded stays as long as the process: looking it through for garbage takes most of a second.
    gc.collect()
    gc.freeze()
    if not hasattr(model[0], "auto_model"):
        return Plain(model)
    if not model.tokenizer.is_fast:
        raise EncoderError(f"the model in {folder} has a tokenizer that does not tell where words begin")
    return Batched.of(model, precision, token_layer)


@dataclass(frozen=True, slots=True)
class Plain:
    """A model without a transformer in it (static word vectors): the library's own way is fast."""

    model: Any

    def vectors(self, texts: Sequence[str]) -> ClaimVectors:
        """Nothing around a word changes its vector here, so that each word is encoded by itself."""
        words = [[text[start:end] for start, end in word_spans(text)] for text in texts]
        rows = {word: row for row, word in enumerate(dict.fromkeys(chain(*words)))}
        of_words = self._encode(list(rows)).astype(np.float16) if rows else np.empty((0, 0), np.float16)
        tokens = tuple(of_words[[rows[word] for word in held]] for held in words)
        return ClaimVectors(self._encode(list(texts)), tokens)

    def _encode(self, texts: list[str]) -> Matrix:
        found = self.model.encode(texts, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(found, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Batched:
    """A transformer, run over batches of fixed shapes, pooled in float32.

    Each batch is the work of one thread, and there are as many threads as processors: threads that
    share a batch wait for each other at every step, for long where the machine is busy.
    """

    model: Any
    prompt: str
    token_layer: int

    @classmethod
    def of(cls, model: Any, precision: str, token_layer: int) -> Batched:
        if precision == "bfloat16":
            model[0].bfloat16()
        model[0].auto_model.config.output_hidden_states = True
        return cls(model, model.prompts.get(model.default_prompt_name or "", ""), token_layer)

    def vectors(self, texts: Sequence[str]) -> ClaimVectors:
        import torch  # noqa: PLC0415

        cut = self.model.tokenizer(
            [self.prompt + text for text in texts],
            truncation=True,
            max_length=self.model.max_seq_length,
            return_attention_mask=False,
            return_offsets_mapping=True,
        )
        ids, offsets = cut["input_ids"], cut["offset_mapping"]
        sentences = np.empty((len(texts), self.model.get_embedding_dimension()), dtype=np.float32)
        tokens: list[TokenMatrix] = [np.empty((0, 0), np.float16)] * len(texts)
        with ThreadPoolExecutor(os.cpu_count(), initializer=torch.set_num_threads, initargs=(1,)) as pool:
            every = list(batches([len(of_text) for of_text in ids]))
            for batch, (pooled, hidden) in zip(
                every, pool.map(lambda of: self._forward(of, ids), every), strict=True
            ):
                sentences[list(batch.texts)] = pooled[: len(batch.texts)]
                for row, text in enumerate(batch.texts):
                    pieces = hidden[row, self._where(len(ids[text]))]
                    tokens[text] = word_vectors(texts[text], pieces, self._in_text(offsets[text]))
        return ClaimVectors(sentences, tuple(tokens))

    def _where(self, count: int) -> slice:
        """Where in a row of a batch so many pieces stand; the rest is padding."""
        return slice(-count, None) if self.model.tokenizer.padding_side == "left" else slice(count)

    def _in_text(self, offsets: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Offsets without the prompt; a piece of the prompt itself becomes empty."""
        before = len(self.prompt)
        return [(max(0, start - before), max(0, end - before)) for start, end in offsets]

    def _forward(self, batch: Batch, ids: Sequence[Sequence[int]]) -> tuple[Matrix, Matrix]:
        """The vector of each row, (rows, d), and the pieces' of the token layer, (rows, length, d)."""
        import torch  # noqa: PLC0415

        tokens = torch.full((batch.rows, batch.length), self.model.tokenizer.pad_token_id)
        mask = torch.zeros((batch.rows, batch.length), dtype=torch.long)
        for row in range(batch.rows):
            # Rows beyond the texts repeat the last: the shape counts, not what fills it.
            of_text = torch.tensor(ids[batch.texts[min(row, len(batch.texts) - 1)]])
            where = self._where(len(of_text))
            tokens[row, where] = of_text
            mask[row, where] = 1
        with torch.inference_mode():
            features = self.model[0]({"input_ids": tokens, "attention_mask": mask})
            hidden = features["all_layer_embeddings"][self.token_layer].float().numpy()
            features["token_embeddings"] = features["token_embeddings"].float()
            for module in list(self.model)[1:]:
                features = module(features)
            vectors = torch.nn.functional.normalize(features["sentence_embedding"], dim=1)
        return np.asarray(vectors.numpy(), dtype=np.float32), np.asarray(hidden, dtype=np.float32)
