"""The words of two sentences that a measuring file gives as lists, with a vector each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from framing.measuring.documents import Encode
from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.wording.linking import Text
from framing.pipeline.wording.tokens import token
from framing.pipeline.words import word_spans

Line = Mapping[str, Any]


def pairs(lines: Sequence[Line], encode: Encode) -> list[tuple[Text, Text]]:
    """The words of both sentences of each line, each sentence encoded as its words joined by spaces."""
    sides = [[[str(word) for word in line[side]] for side in ("a", "b")] for line in lines]
    texts = list(dict.fromkeys(" ".join(words) for both in sides for words in both))
    tokens = dict(zip(texts, encode(texts).tokens, strict=True)) if texts else {}
    found = []
    for a, b in sides:
        of_a, of_b = (_of_words(words, tokens[" ".join(words)]) for words in (a, b))
        found.append((Text(tuple(map(token, a)), of_a), Text(tuple(map(token, b)), of_b)))
    return found


def _of_words(words: Sequence[str], tokens: TokenMatrix) -> Matrix:
    """(words, d): the mean vector of what stands in each given word, at length 1; 0 for a mark."""
    spans = word_spans(" ".join(words))
    found = np.zeros((len(words), tokens.shape[1]), dtype=np.float32)
    start = 0
    for row, word in zip(found, words, strict=True):
        end = start + len(word)
        held = [at for at, (first, last) in enumerate(spans) if first < end and start < last]
        if held:
            mean = tokens[held].astype(np.float32).mean(axis=0)
            row[:] = mean / max(float(np.linalg.norm(mean)), 1e-9)
        start = end + 1
    return found
