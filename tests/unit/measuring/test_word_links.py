"""Linking the words of two sentences."""

from __future__ import annotations

from framing.measuring.word_links import predict


def test_equal_and_replaced_words_are_linked() -> None:
    line = {
        "a": ["the", "council", "closed", "the", "bridge", "."],
        "b": ["the", "council", "shut", "the", "bridge", "."],
    }
    assert predict(line) == {"links": [[k, k] for k in range(6)]}


def test_labels_are_not_read() -> None:
    line = {"a": ["boats", "sank"], "b": ["ships", "sank"]}
    assert predict({**line, "sure": [[0, 1]], "possible": [[1, 0]]}) == predict(line)


def test_sentences_without_a_word_in_common_are_not_linked() -> None:
    assert predict({"a": ["boats", "sank"], "b": ["nobody", "came"]}) == {"links": []}
