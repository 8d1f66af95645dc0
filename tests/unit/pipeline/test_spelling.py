"""How alike words are written."""

from __future__ import annotations

from itertools import takewhile

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.wording.linking import Text
from framing.pipeline.wording.linking.spelling import Spelling, spelling
from framing.pipeline.wording.tokens import tokens

words = st.lists(st.text("abaéא橋𝒜1", min_size=1, max_size=7), min_size=1, max_size=6)


def same(one: str, other: str) -> int:
    """Letters that both begin with."""
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def threes(word: str) -> set[str]:
    padded = f" {word} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


@given(words, words)
def test_it_tells_what_two_words_begin_with_and_share_in_threes(ours: list[str], theirs: list[str]) -> None:
    begun, shared = spelling(ours, theirs)
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            beginning = same(one, other) / max(len(one), len(other))
            both = 2 * len(threes(one) & threes(other)) / (len(threes(one)) + len(threes(other)))
            assert np.isclose(begun[i, j], beginning)
            assert np.isclose(shared[i, j], both)


def test_words_of_several_texts_are_found_either_way_round() -> None:
    closed, shut, boats = (
        Text(tokens(text), np.zeros((len(tokens(text)), 2), dtype=np.float32))
        for text in ("bridge closed, bridge open", "the bridges are closed", "boats")
    )
    spelt = Spelling([(closed, shut), (closed, boats), (boats, shut)])
    for a, b in ((closed, shut), (shut, closed), (closed, boats), (boats, shut), (shut, boats)):
        begun, shared = spelling(a.norms, b.norms)
        of_a, of_b = spelt.places(a, b)
        places = np.add.outer(of_a, of_b)
        assert np.array_equal(spelt.start[places], begun)
        assert np.array_equal(spelt.threes[places], shared)


def test_a_line_without_a_space_is_looked_at_from_its_beginning_only() -> None:
    begun, _ = spelling(["a" * 512], ["a" * 512])
    assert begun.tolist() == [[0.5]]
