"""Task `loaded_words`."""

from __future__ import annotations

import pytest

from framing.measuring.loaded_words import predict
from tests.tiny import sums_of_words

LINE = {"text": "Shameless bureaucrats have viciously butchered the last decent job on the island."}


def test_the_words_of_a_loaded_sentence_are_named() -> None:
    found = predict(LINE, sums_of_words)
    assert found["loaded"] is True
    assert "Shameless" in found["words"]
    assert 0.5 < found["probability"] < 1


def test_neither_labels_nor_the_outlet_are_read() -> None:
    labelled = {**LINE, "loaded": False, "words": ["island"], "outlet": "Kessel Times", "topic": "x"}
    assert predict(labelled, sums_of_words) == predict(LINE, sums_of_words)


def test_a_line_without_a_text_is_refused() -> None:
    with pytest.raises(ValueError, match='"text" must be a text'):
        predict({"text": None}, sums_of_words)
