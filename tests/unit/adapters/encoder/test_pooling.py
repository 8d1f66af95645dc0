import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.encoder.pooling import word_vectors
from framing.pipeline.words import word_spans

PIECES = np.array([[9, 9], [1, 0], [0, 2], [0, 1], [9, 9]], dtype=np.float32)


def test_a_word_is_the_mean_of_its_pieces() -> None:
    found = word_vectors("ferry, ran", PIECES, [(0, 0), (0, 3), (3, 5), (7, 10), (0, 0)])
    assert np.allclose(found, [[1 / 5**0.5, 2 / 5**0.5], [0, 1]], atol=1e-3)


def test_punctuation_belongs_to_no_word() -> None:
    found = word_vectors("ferry, ran", PIECES, [(0, 0), (0, 5), (5, 6), (7, 10), (0, 0)])
    assert np.allclose(found, [[1, 0], [0, 1]])


def test_a_word_that_was_not_read_has_no_vector() -> None:
    assert word_vectors("ferry ran", PIECES[:2], [(0, 0), (0, 5)]).tolist() == [[1, 0], [0, 0]]


@given(st.text(max_size=30))
def test_every_word_has_a_row(text: str) -> None:
    offsets = [(at, at + 1) for at in range(len(text))]
    found = word_vectors(text, np.ones((len(text), 2), dtype=np.float32), offsets)
    assert np.allclose(np.linalg.norm(found.astype(float), axis=1), 1, atol=1e-3)
    assert len(found) == len(word_spans(text))
