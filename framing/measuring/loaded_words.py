"""Task `loaded_words`: whether a sentence is worded with bias, and by which words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from framing.adapters.lexicons import loaded
from framing.measuring.documents import Encode
from framing.measuring.encoding import encode as own_encode
from framing.pipeline.loaded import judge
from framing.pipeline.versions.figures_loaded_v2 import BY_WORDS, LOADED
from framing.pipeline.words import word_spans


def predict(line: Mapping[str, Any], encode: Encode = own_encode) -> dict[str, Any]:
    """``{"probability": p, "loaded": …, "words": […]}`` of ``line["text"]``, one sentence."""
    text = line["text"]
    if not isinstance(text, str):
        raise ValueError(f'"text" must be a text, not {text!r:.40}')
    vectors = encode([text])
    width = vectors.sentences.shape[1]
    fitted = LOADED if LOADED.suits(width) else BY_WORDS
    reading = judge(
        text,
        vectors.sentences[0],
        word_spans(text),
        vectors.tokens[0],
        loaded(),
        fitted,
    )
    return {
        "probability": reading.probability,
        "loaded": reading.loaded,
        "words": [word.text for word in reading.words],
    }
