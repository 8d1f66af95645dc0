"""How many differences of the gold are filed by what the gold says they are about.

Every second one was looked at while the rules were written; the others were only counted. A phrase of the
gold is filed as it stands, without the linking of words, so that a slot alone is measured.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from framing.pipeline.wording.roles import filed
from framing.pipeline.wording.slots import Slots, by_words_alone
from framing.pipeline.wording.tokens import tokens

GOLD = Path(__file__).resolve().parents[3] / "fixtures" / "gold" / "invented.json"
WORDING: list[dict[str, Any]] = json.loads(GOLD.read_text(encoding="utf-8"))["wording"]
LOOKED_AT, COUNTED = WORDING[::2], WORDING[1::2]


def words(side: dict[str, str]) -> tuple[int, ...]:
    start = side["text"].index(side["phrase"])
    end = start + len(side["phrase"])
    return tuple(n for n, one in enumerate(tokens(side["text"], "en")) if one.start < end and one.end > start)


def said(difference: dict[str, Any], slots: Slots) -> set[str]:
    ours, theirs = words(difference["a"]), words(difference["b"])
    return {slots("a", ours, theirs), slots("b", theirs, ours)}


def by_words(difference: dict[str, Any]) -> set[str]:
    a, b = (tokens(difference[side]["text"], "en") for side in "ab")
    return said(difference, by_words_alone((a, b)))


def by_roles(difference: dict[str, Any]) -> set[str]:
    return said(difference, filed((difference["a"]["text"], difference["b"]["text"]), ("en", "en")))


@pytest.mark.parametrize(
    ("differences", "alone", "least"),
    [(LOOKED_AT, 38, 130), (COUNTED, 40, 124)],
    ids=["looked at", "only counted"],
)
def test_most_are_filed_as_in_the_gold(differences: list[dict[str, Any]], alone: int, least: int) -> None:
    assert len(differences) == 153
    assert sum(one["slot"] in by_words(one) for one in differences) == alone
    assert sum(by_roles(one) == {one["slot"]} for one in differences) >= least


@pytest.mark.parametrize("slot", ["actor", "action", "affected", "label", "place"])
def test_those_that_no_word_tells_are_found_at_all(slot: str) -> None:
    assert any(by_roles(one) == {slot} for one in COUNTED if one["slot"] == slot)
