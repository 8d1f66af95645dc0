"""From the pieces a tokenizer cuts words into to a vector a word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from framing.pipeline.arrays import Matrix, TokenMatrix
from framing.pipeline.words import word_spans


def word_vectors(text: str, pieces: Matrix, offsets: Sequence[tuple[int, int]]) -> TokenMatrix:
    """The mean of each word's pieces, (w, d), of length 1; 0 for a word that no piece was read of.

    ``pieces`` is (t, d); ``offsets`` holds where in the text each begins and ends, equal where it is
    a mark of the tokenizer's own.
    """
    spans = word_spans(text)
    starts = [start for start, _ in spans]
    words, rows = [], []
    for row, (start, end) in enumerate(offsets):
        word = bisect_right(starts, start) - 1
        if start < end and word >= 0 and start < spans[word][1]:
            words.append(word)
            rows.append(row)
    sums = np.zeros((len(spans), pieces.shape[1]), dtype=np.float32)
    np.add.at(sums, words, pieces[rows])
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.maximum(lengths, 1e-9), dtype=np.float16)
