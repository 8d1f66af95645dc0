from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from framing.adapters.encoder.batches import batches, padded_length

counts = st.lists(st.integers(min_value=1, max_value=1200), max_size=60)


@given(counts)
def test_every_text_is_in_one_batch(token_counts: list[int]) -> None:
    placed = Counter(index for batch in batches(token_counts) for index in batch.texts)
    assert placed == Counter(range(len(token_counts)))


@given(counts)
def test_no_batch_holds_more_texts_than_rows_nor_a_text_longer_than_itself(token_counts: list[int]) -> None:
    for batch in batches(token_counts):
        assert 1 <= len(batch.texts) <= batch.rows
        assert all(token_counts[index] <= batch.length for index in batch.texts)


@given(st.integers(min_value=1, max_value=1200), counts)
def test_the_shape_of_a_text_depends_on_its_own_length_only(own: int, others: list[int]) -> None:
    [alone] = batches([own])
    [among] = [batch for batch in batches([*others, own]) if len(others) in batch.texts]
    assert (alone.rows, alone.length) == (among.rows, among.length)


@given(st.integers(min_value=1, max_value=1200))
def test_padding_is_bounded(tokens: int) -> None:
    assert tokens <= padded_length(tokens) <= max(16, tokens + 512)


def test_nothing_makes_no_batch() -> None:
    assert list(batches([])) == []
