"""The project's own lists of words, as they ship."""

from __future__ import annotations

import json

import pytest

from framing.adapters.fixtures import FIXTURES
from framing.adapters.lexicons import loaded, relations

LISTS = {name: json.loads((FIXTURES / "lexicons" / f"{name}.json").read_text(encoding="utf-8"))
         for name in ("relations", "loaded")}  # fmt: skip


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_says_what_it_is_and_under_which_licence(name: str) -> None:
    assert LISTS[name]["about"]
    assert LISTS[name]["licence"] == "MIT"


def test_opposites_come_in_twos() -> None:
    assert {len(pair.split()) for pair in LISTS["relations"]["opposite"]} == {2}


def test_a_people_of_a_place_is_told_from_a_town_in_it() -> None:
    syria, syrian, damascus = (relations().marks([stem])[0] for stem in ("syria", "syrian", "damascus"))
    assert "syria" in syria.same & syrian.same
    assert "syria" not in damascus.same
    assert damascus.kinds & syria.named


@pytest.mark.parametrize(
    ("word", "family"),
    [
        ("atrociously", "condemns"),
        ("bragged", "says with colour"),
        ("so-called", "doubts"),
        ("thugs", "names an enemy"),
        ("literally", "heightens"),
    ],
)
def test_a_word_has_its_family(word: str, family: str) -> None:
    assert family in loaded().families(word)


@pytest.mark.parametrize("word", ["said", "told", "according", "tuesday", "council", "percent", "they"])
def test_a_plain_word_has_none(word: str) -> None:
    assert loaded().families(word) == frozenset()
