from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from framing.actions.embeddings import embed, evict, text_key, vectors_of
from framing.models import Embedding
from tests.tiny import TinyEncoder

pytestmark = pytest.mark.django_db
COMPOSED, DECOMPOSED = "Café at noon", "Cafe\u0301 at noon"


def test_what_is_there_is_not_encoded_again() -> None:
    encoder = TinyEncoder()
    assert list(embed(texts=["one", "two", "one"], encoder=encoder)) == [0, 2]
    assert list(embed(texts=["two", "three"], encoder=encoder)) == [1, 2]
    assert list(embed(texts=["three"], encoder=encoder)) == [1]
    assert encoder.encoded == ["one", "two", "three"]


def test_no_texts_need_no_work() -> None:
    encoder = TinyEncoder()
    assert list(embed(texts=[], encoder=encoder)) == [0]
    assert encoder.encoded == []
    assert vectors_of(texts=[], encoder=encoder).sentences.shape[0] == 0


def test_two_spellings_of_one_text_are_one() -> None:
    encoder = TinyEncoder()
    assert text_key(COMPOSED) == text_key(DECOMPOSED)
    assert list(embed(texts=[DECOMPOSED, COMPOSED], encoder=encoder)) == [0, 1]
    assert encoder.encoded == [COMPOSED]
    vectors = vectors_of(texts=[COMPOSED, DECOMPOSED], encoder=encoder).sentences
    assert np.array_equal(vectors[0], vectors[1])


def test_vectors_come_back_in_the_order_of_the_texts() -> None:
    encoder = TinyEncoder()
    texts = ["the ferry", "a tug", "the fog", "a tug"]
    list(embed(texts=texts, encoder=encoder))
    found, computed = vectors_of(texts=texts, encoder=encoder), TinyEncoder().encode(texts)
    assert np.array_equal(found.sentences, computed.sentences)
    assert all(map(np.array_equal, found.tokens, computed.tokens))


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("model_id", "another"),
        ("revision", "2"),
        ("precision", "bf16"),
        ("pooling", "cls"),
        ("token_layer", 3),
    ],
)
def test_another_encoders_vectors_are_not_these(trait: str, value: str) -> None:
    first, second = TinyEncoder(), TinyEncoder()
    setattr(second, trait, value)
    list(embed(texts=["one"], encoder=first))
    with pytest.raises(LookupError, match="1 vectors are not in the cache"):
        vectors_of(texts=["one"], encoder=second)
    list(embed(texts=["one"], encoder=second))
    assert second.encoded == ["one"]
    assert Embedding.objects.count() == 2


def test_a_missing_vector_is_an_error() -> None:
    list(embed(texts=["one"], encoder=(encoder := TinyEncoder())))
    with pytest.raises(LookupError, match="2 vectors"):
        vectors_of(texts=["one", "two", "three"], encoder=encoder)


def test_many_texts_are_kept_chunk_by_chunk() -> None:
    encoder = TinyEncoder()
    texts = [f"text {n}" for n in range(600)]
    work = embed(texts=texts, encoder=encoder)
    assert [next(work), next(work)] == [0, 128]
    work.close()
    # What was stored before the work was cut short stays stored.
    assert next(embed(texts=texts, encoder=encoder)) == 128
    assert list(embed(texts=texts, encoder=encoder))[-1] == 600
    assert len(encoder.encoded) == 600
    assert vectors_of(texts=texts, encoder=encoder).sentences.shape == (600, 256)


def test_the_longest_unused_are_thrown_away_first() -> None:
    encoder = TinyEncoder()
    texts = ["old", "read again", "new"]
    list(embed(texts=texts, encoder=encoder))
    Embedding.objects.exclude(text_sha256=text_key("new")).update(used_at=timezone.now() - timedelta(days=2))
    vectors_of(texts=["read again"], encoder=encoder)
    assert evict(keep=2) == 1
    with pytest.raises(LookupError):
        vectors_of(texts=["old"], encoder=encoder)
    assert len(vectors_of(texts=["read again", "new"], encoder=encoder).sentences) == 2
    assert evict(keep=2) == 0
    assert evict(keep=0) == 2


def test_the_vectors_of_words_go_first_and_come_back() -> None:
    encoder = TinyEncoder()
    texts = ["the ferry", "a tug"]
    list(embed(texts=texts, encoder=encoder))
    assert evict(keep_tokens=1) == 1
    with pytest.raises(LookupError, match="1 vectors"):
        vectors_of(texts=texts, encoder=encoder)
    assert list(embed(texts=texts, encoder=encoder)) == [1, 2]
    assert Embedding.objects.count() == 2
    assert [len(words) for words in vectors_of(texts=texts, encoder=encoder).tokens] == [2, 2]


def test_a_text_without_words_has_vectors_too() -> None:
    encoder = TinyEncoder()
    list(embed(texts=["…", "one"], encoder=encoder))
    assert vectors_of(texts=["…", "one"], encoder=encoder).tokens[0].shape == (0, 256)


def test_reading_again_within_the_hour_writes_nothing(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    encoder = TinyEncoder()
    list(embed(texts=["one", "two"], encoder=encoder))
    with django_assert_num_queries(2) as queries:
        vectors_of(texts=["one", "two"], encoder=encoder)
    assert not any(query["sql"].startswith("UPDATE") for query in queries.captured_queries)
