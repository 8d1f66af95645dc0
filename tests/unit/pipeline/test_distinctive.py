"""Distinctive words: no difference for equal rates, the sign turns with the sides, chance stays small."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.distinctive import NOTABLE, Distinct, distinctive

WORDS = ["quay", "rain", "mayor", "ferry", "tide", "fog"]
COUNTS = st.dictionaries(st.sampled_from(WORDS), st.integers(0, 400))


def by_word(found: tuple[Distinct, ...]) -> dict[str, Distinct]:
    return {one.word: one for one in found}


@given(COUNTS, COUNTS)
def test_with_the_sides_exchanged_every_sign_turns(ours: dict[str, int], theirs: dict[str, int]) -> None:
    here, there = by_word(distinctive(ours, theirs)), by_word(distinctive(theirs, ours))
    assert here.keys() == there.keys()
    for word, one in here.items():
        assert there[word].z == pytest.approx(-one.z, abs=1e-9)
        assert (there[word].ours, there[word].theirs) == (one.theirs, one.ours)


@given(COUNTS, st.integers(1, 50))
def test_equal_rates_are_no_difference(counts: dict[str, int], times: int) -> None:
    more = {word: count * times for word, count in counts.items()}
    for one in distinctive(counts, more):
        assert one.z == pytest.approx(0, abs=1e-6)


@given(COUNTS, COUNTS)
def test_the_most_preferred_stands_first(ours: dict[str, int], theirs: dict[str, int]) -> None:
    scores = [one.z for one in distinctive(ours, theirs)]
    assert scores == sorted(scores, reverse=True)


@given(st.integers(1, 60), st.integers(200, 2000))
def test_more_of_a_word_is_never_less_distinctive(count: int, rest: int) -> None:
    one, two = (
        by_word(distinctive({"quay": count + more, "the": rest}, {"quay": 3, "the": rest}))["quay"]
        for more in (0, 5)
    )
    assert two.z > one.z


def test_one_use_more_is_chance_and_many_are_not() -> None:
    rest = {"the": 5000}
    few = by_word(distinctive({"regime": 2, **rest}, {"regime": 1, **rest}))["regime"]
    many = by_word(distinctive({"regime": 60, **rest}, {"regime": 10, **rest}))["regime"]
    assert abs(few.z) < NOTABLE < many.z


def test_a_rare_word_is_drawn_towards_no_difference() -> None:
    ours, theirs = {"regime": 3, "the": 900}, {"the": 900}
    weak = by_word(distinctive(ours, theirs, strength=10))["regime"]
    strong = by_word(distinctive(ours, theirs, strength=10_000))["regime"]
    assert 0 < strong.log_odds < weak.log_odds


def test_without_words_on_one_side_nothing_is_compared() -> None:
    assert distinctive({}, {"quay": 3}) == ()
    assert distinctive({"quay": 3}, {"quay": 0}) == ()


@pytest.mark.parametrize(
    ("counts", "strength"), [({"quay": -1}, 1.0), ({"quay": 1}, 0.0)], ids=["count", "prior"]
)
def test_what_cannot_be_counted_is_refused(counts: dict[str, int], strength: float) -> None:
    with pytest.raises(ValueError, match="negative"):
        distinctive(counts, {"quay": 1}, strength=strength)
