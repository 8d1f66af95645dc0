from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from framing.adapters.encoder import Encoder
from framing.adapters.encoder import encoder as module
from framing.pipeline.arrays import Matrix


class Counting:
    """A model whose vector of a text is its length; it keeps what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def vectors(self, texts: Sequence[str]) -> Matrix:
        self.given += texts
        return np.array([[len(text)] for text in texts], dtype=np.float32)


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Counting:
    model = Counting()
    monkeypatch.setattr(module, "load", lambda folder, precision: model)
    return model


def test_no_text_is_encoded_twice_and_the_order_is_kept(model: Counting) -> None:
    found = Encoder().encode(["bb", "a", "bb", "ccc", "a"])
    assert model.given == ["bb", "a", "ccc"]
    assert found[:, 0].tolist() == [2, 1, 2, 3, 1]


def test_nothing_is_encoded_without_loading_a_model(model: Counting) -> None:
    assert Encoder().encode([]).shape == (0, 0)
    assert model.given == []


def test_a_lone_surrogate_is_replaced(model: Counting) -> None:
    Encoder().encode(["\ud800 is no character"])
    assert model.given == ["? is no character"]


SENTENCES = (
    "The council closed the bridge on Friday.",
    "On Friday the bridge was closed by the council.",
    "Rain fell.",
    "Engineers who had inspected the northern pier twice in the past month said that the crack was "
    "wider than they had thought, and that nobody should cross it before the winter.",
    "",
)


@pytest.fixture(scope="module")
def encoder() -> Iterator[Encoder]:
    return Encoder()


@pytest.mark.model
@pytest.mark.xdist_group("model")
def test_vectors_have_length_one(encoder: Encoder) -> None:
    found = encoder.encode(SENTENCES)
    assert found.shape == (5, 384)
    assert found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.model
@pytest.mark.xdist_group("model")
def test_sentences_that_mean_the_same_are_nearer_than_others(encoder: Encoder) -> None:
    bridge, same, rain, *_ = encoder.encode(SENTENCES)
    assert bridge @ same > 0.8
    assert bridge @ rain < 0.4


@pytest.mark.model
@pytest.mark.xdist_group("model")
def test_a_text_has_one_vector_whoever_is_encoded_with_it(encoder: Encoder) -> None:
    together = encoder.encode([*SENTENCES, *(f"Number {n} of many." for n in range(40))])
    for row, text in enumerate(SENTENCES):
        assert np.array_equal(encoder.encode([text])[0], together[row])


@pytest.mark.model
@pytest.mark.xdist_group("model")
def test_the_faster_arithmetic_changes_next_to_nothing(encoder: Encoder) -> None:
    exact = Encoder(precision="float32").encode(SENTENCES)
    assert (encoder.encode(SENTENCES) * exact).sum(axis=1).min() > 0.999
