"""Task `phrase_links`."""

from __future__ import annotations

from framing.measuring.phrase_links import cut_texts, predict
from tests.tiny import sums_of_words

LINE = {"a": ["Ferry", "leaves", ",", "on Monday"], "b": ["on Monday", "ferry", "leaves"]}


def test_phrases_are_linked_by_their_places_and_commas_are_not() -> None:
    found = {(*link["a"], *link["b"]): link["type"] for link in predict(LINE, sums_of_words)["links"]}
    assert found == {(0, 1): "EQUI", (1, 2): "EQUI", (3, 0): "EQUI"}


def test_labels_are_not_read() -> None:
    labelled = {**LINE, "links": [{"a": [2], "b": [0], "type": "OPPO"}]}
    assert predict(labelled, sums_of_words) == predict(LINE, sums_of_words)


def test_every_phrase_gets_the_vectors_of_its_own_words() -> None:
    a, _ = (text.phrases for text in cut_texts(LINE, sums_of_words))
    assert [phrase.words for phrase in a] == [("Ferry",), ("leaves",), (), ("on", "Monday")]
    alone = sums_of_words(["on Monday"]).tokens[0].astype("float32")
    assert (a[3].vectors == alone).all()
