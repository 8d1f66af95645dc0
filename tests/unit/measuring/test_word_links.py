"""Linking the words of two sentences."""

from __future__ import annotations

import numpy as np
import pytest

from framing.measuring.word_links import predict_all
from framing.measuring.word_pairs import pairs
from tests.tiny import sums_of_words

LINE = {
    "a": ["the", "council", "closed", "the", "old", "bridge", "on", "monday", "."],
    "b": ["on", "monday", "the", "old", "bridge", "was", "closed", "by", "the", "council", "."],
}


def predicted(*lines: dict[str, list[object]]) -> list[list[list[int]]]:
    return [found["links"] for found in predict_all(lines, sums_of_words)]


def test_equal_words_are_linked_in_any_order() -> None:
    found = predicted(LINE)[0]
    assert {(1, 9), (2, 6), (4, 3), (5, 4), (7, 1), (8, 10)} <= {(i, j) for i, j in found}


def test_one_sentence_twice_is_linked_word_by_word() -> None:
    assert predicted({"a": ["<b>", "&", "橋"], "b": ["<b>", "&", "橋"]}) == [[[0, 0], [1, 1], [2, 2]]]


def test_labels_are_not_read() -> None:
    labelled: dict[str, list[object]] = {**LINE, "sure": [[0, 1]], "possible": [[1, 0]]}
    assert predicted(labelled) == predicted(LINE)


def test_there_is_a_prediction_for_every_line_and_none_for_none() -> None:
    empty: dict[str, list[object]] = {"a": [], "b": ["fog"]}
    assert predicted(empty, LINE, empty) == [[], *predicted(LINE), []]
    assert predicted() == []


def test_a_word_gets_the_mean_of_what_stands_in_it_and_a_mark_nothing() -> None:
    ours, theirs = pairs([{"a": ["half-built", ",", "half"], "b": ["built"]}], sums_of_words)[0]
    whole, mark, half = ours.vectors
    assert not mark.any()
    mean = half + theirs.vectors[0]
    assert whole == pytest.approx(mean / np.linalg.norm(mean), abs=1e-3)
