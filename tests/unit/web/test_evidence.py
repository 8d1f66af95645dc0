"""Evidence in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.align import EVIDENCE
from framing.web.evidence import in_words, probability_in_words


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (1.0, "very likely"),
        (0.9, "very likely"),
        (0.899, "likely"),
        (0.5, "uncertain"),
        (0.33, "uncertain"),
        (0.32, "unlikely"),
        (0.09, "very unlikely"),
        (0.0, "very unlikely"),
    ],
)
def test_a_probability_has_words(probability: float, words: str) -> None:
    assert probability_in_words(probability) == words


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan")])
def test_what_is_no_probability_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not a probability"):
        probability_in_words(value)


def test_coverage_is_told_in_both_directions_with_the_names_given() -> None:
    told = in_words({"covered_a": 0.81, "covered_b": 0.34}, "The Lantern", "Radio Merrow")
    assert told == (
        "About 80% of the words in The Lantern, small ones aside, are found in Radio Merrow.",
        "About 30% of the words in Radio Merrow, small ones aside, are found in The Lantern.",
    )


@pytest.mark.parametrize(
    ("share", "words"), [(0.0, "Hardly any of"), (0.04, "Hardly any of"), (1.0, "Nearly all of")]
)
def test_the_ends_of_the_scale_have_no_figure(share: float, words: str) -> None:
    (told,) = in_words({"covered_a": share})
    assert told == f"{words} the words in the first claim, small ones aside, are found in the second claim."


def test_what_is_shared_is_one_sentence() -> None:
    told = in_words({"shared_names": 3.1, "shared_numbers": 2.0, "shared_quotation": 0.0})
    assert told == ("They share a name and a number.",)


def test_what_speaks_against_is_told_too() -> None:
    told = in_words({"clashing_numbers": 1.0, "clashing_times": 1.0, "opposed": 1.0})
    assert told == (
        "They give different numbers of the same thing.",
        "They give different times of the same thing.",
        "One of them denies what the other states.",
    )


def test_what_stands_around_two_claims_is_told_where_it_speaks_for_them() -> None:
    near = in_words({"margin": 1.3, "around": 0.3, "plain_a": 0.1, "plain_b": 0.15})
    assert near == (
        "Names and numbers aside, they share few words.",
        "They are nearer to each other than either usually comes to a claim of the other report.",
        "What stands beside the one comes near to the other, too.",
    )
    assert in_words({"margin": 0.8, "around": 0.05, "plain_a": 0.1, "plain_b": 0.6}) == ()


def test_evidence_without_words_is_passed_over() -> None:
    assert in_words({"content_a": 12.0, "of_another_pipeline": 1.0}) == ()


@given(st.dictionaries(st.sampled_from(EVIDENCE), st.floats(allow_nan=True, allow_infinity=True)))
def test_any_evidence_makes_whole_sentences(evidence: dict[str, float]) -> None:
    for sentence in in_words(evidence):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "nan" not in sentence
