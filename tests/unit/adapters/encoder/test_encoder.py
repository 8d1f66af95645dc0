from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from framing.adapters.encoder import Encoder
from framing.adapters.encoder import encoder as module
from framing.pipeline.arrays import ClaimVectors


class Counting:
    """A model whose vector of a text is its length; it keeps what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def vectors(self, texts: Sequence[str]) -> ClaimVectors:
        self.given += texts
        lengths = np.array([[len(text)] for text in texts], dtype=np.float32)
        return ClaimVectors(lengths, tuple(lengths.astype(np.float16)[:, None]))


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Counting:
    model = Counting()
    monkeypatch.setattr(module, "load", lambda folder, precision, token_layer: model)
    return model


def test_no_text_is_encoded_twice_and_the_order_is_kept(model: Counting) -> None:
    found = Encoder().encode(["bb", "a", "bb", "ccc", "a"])
    assert model.given == ["bb", "a", "ccc"]
    assert found.sentences[:, 0].tolist() == [2, 1, 2, 3, 1]
    assert [tokens[0, 0] for tokens in found.tokens] == [2, 1, 2, 3, 1]


def test_nothing_is_encoded_without_loading_a_model(model: Counting) -> None:
    assert Encoder().encode([]).sentences.shape == (0, 0)
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
def test_vectors_have_length_one(encoder: Encoder) -> None:
    found = encoder.encode(SENTENCES).sentences
    assert found.shape == (5, 384)
    assert found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.model
def test_sentences_that_mean_the_same_are_nearer_than_others(encoder: Encoder) -> None:
    bridge, same, rain, *_ = encoder.encode(SENTENCES).sentences
    assert bridge @ same > 0.8
    assert bridge @ rain < 0.4


@pytest.mark.model
def test_a_text_has_one_vector_whoever_is_encoded_with_it(encoder: Encoder) -> None:
    together = encoder.encode([*SENTENCES, *(f"Number {n} of many." for n in range(40))])
    for row, text in enumerate(SENTENCES):
        alone = encoder.encode([text])
        assert np.array_equal(alone.sentences[0], together.sentences[row])
        assert np.array_equal(alone.tokens[0], together.tokens[row])


@pytest.mark.model
def test_the_faster_arithmetic_changes_next_to_nothing(encoder: Encoder) -> None:
    exact = Encoder(precision="float32").encode(SENTENCES).sentences
    assert (encoder.encode(SENTENCES).sentences * exact).sum(axis=1).min() > 0.999


@pytest.mark.model
def test_each_word_has_a_vector_that_its_sentence_shapes(encoder: Encoder) -> None:
    texts = ["The river bank flooded.", "The bank lent money.", "The riverside flooded."]
    found = encoder.encode(texts)
    assert [len(words) for words in found.tokens] == [4, 4, 3]
    assert encoder.token_layer == 5
    bank_of_a_river, bank_of_money = found.tokens[0][2], found.tokens[1][1]
    assert np.linalg.norm(bank_of_a_river.astype(float)) == pytest.approx(1, abs=1e-2)
    flooded, flooded_too = found.tokens[0][3], found.tokens[2][2]
    assert flooded @ flooded_too > bank_of_a_river @ bank_of_money


@pytest.mark.model
def test_words_beyond_what_the_model_reads_have_no_vector(encoder: Encoder) -> None:
    words = encoder.encode(["word " * 600]).tokens[0]
    assert len(words) == 600
    assert words[0].any()
    assert not words[-1].any()
