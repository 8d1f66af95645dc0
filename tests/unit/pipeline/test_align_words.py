"""What a claim holds in words."""

from __future__ import annotations

import pytest

from framing.pipeline.align.words import number, proper_names, root, terms, tokens
from framing.pipeline.types import Role
from tests.unit.pipeline.strategies import document


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("1,000", "1000"),
        ("1.000", "1000"),
        ("2.5", "2.5"),
        ("2,5", "2.5"),
        ("three", "3"),
        ("Dozen", "12"),
        ("one", None),
    ],
)
def test_numbers_have_one_spelling(token: str, value: str | None) -> None:
    assert number(token) == value


def test_possessives_are_no_other_word() -> None:
    assert tokens("The ferries’ crews met the council's envoy; they don't agree.") == [
        "The", "ferries", "crews", "met", "the", "council", "envoy", "they", "don't", "agree",
    ]  # fmt: skip


def test_names_are_words_capitalised_inside_a_sentence() -> None:
    claims = document(
        [
            (Role.HEADLINE, "Storm Closes Harbour At Lisk"),
            (Role.BODY, "Fishermen told Mayor Anna Brandt that Lisk was cut off."),
            (Role.BODY, "The mayor and another mayor disagreed."),
        ]
    ).claims
    assert proper_names(claims) == {"anna", "brandt", "lisk"}


def test_days_of_the_week_are_told_apart() -> None:
    assert terms("On Friday, not Sunday, the boats left.").days == {"friday", "sunday"}


@pytest.mark.parametrize(
    ("one", "other"), [("opened", "opening"), ("gates", "gate"), ("arrests", "arrested"), ("died", "dies")]
)
def test_inflections_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)


@pytest.mark.parametrize(
    "text", ["She said “we will not leave the island”.", 'She said "we will not leave the island".']
)
def test_quotations_are_cut_into_threes(text: str) -> None:
    assert terms(text).quoted == {"we will not", "will not leave", "not leave the", "leave the island"}


def test_a_text_without_words_holds_nothing() -> None:
    held = terms("— … !")
    assert not held.words
    assert not held.quoted
