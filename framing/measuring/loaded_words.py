"""Task `loaded_words`: whether a sentence is worded with bias, and by which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from framing.adapters.lexicons import loaded
from framing.measuring.documents import Encode
from framing.measuring.encoding import encode as own_encode
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.loaded import judge
from framing.pipeline.versions.figures_loaded_v2 import BY_WORDS, LOADED
from framing.pipeline.words import word_spans


def predict_all(lines: Sequence[Mapping[str, Any]], encode: Encode = own_encode) -> list[dict[str, Any]]:
    """``predict`` for each line, in order, all encoded together: a sentence alone costs a whole batch."""
    vectors = encode([_text(number, line) for number, line in enumerate(lines, 1)])
    return [_read(line["text"], vectors.of([row])) for row, line in enumerate(lines)]


def predict(line: Mapping[str, Any], encode: Encode = own_encode) -> dict[str, Any]:
    """``{"probability": p, "loaded": …, "words": […]}`` of ``line["text"]``, one sentence."""
    return predict_all([line], encode)[0]


def _text(number: int, line: Mapping[str, Any]) -> str:
    text = line["text"]
    if not isinstance(text, str):
        raise ValueError(f'sentence {number}: "text" must be a text, not {text!r:.40}')
    return text


def _read(text: str, vectors: ClaimVectors) -> dict[str, Any]:
    fitted = LOADED if LOADED.suits(vectors.sentences.shape[1]) else BY_WORDS
    reading = judge(text, vectors.sentences[0], word_spans(text), vectors.tokens[0], loaded(), fitted)
    return {
        "probability": reading.probability,
        "loaded": reading.loaded,
        "words": [word.text for word in reading.words],
    }
