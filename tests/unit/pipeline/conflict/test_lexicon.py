"""The lexicon of opposites and what is read from words."""

from __future__ import annotations

from collections import defaultdict

import pytest

from framing.pipeline.conflict.lexicon import SIDES
from framing.pipeline.conflict.moment import apart
from framing.pipeline.conflict.numerals import numerals
from framing.pipeline.conflict.roots import family, root
from framing.pipeline.conflict.times import moments
from framing.pipeline.conflict.tokens import tokens


def test_the_lexicon_is_broad() -> None:
    words: dict[tuple[int, int], int] = defaultdict(int)
    for sides in SIDES.values():
        for side in sides:
            words[side.axis, side.sign] += 1
    pairs = sum(count * words[axis, -1] for (axis, sign), count in words.items() if sign == 1)
    assert pairs > 1000


def test_no_word_stands_on_both_sides_of_an_axis() -> None:
    twice = [
        (words, side.axis)
        for words, sides in SIDES.items()
        for side in sides
        for other in sides
        if side.axis == other.axis and side.sign != other.sign
    ]
    assert twice == []


def test_every_axis_has_two_sides() -> None:
    signs = defaultdict(set)
    for sides in SIDES.values():
        for side in sides:
            signs[side.axis].add(side.sign)
    assert [axis for axis, found in signs.items() if found != {1, -1}] == []


@pytest.mark.parametrize(
    "forms",
    [
        ("deny", "denies", "denied", "denying"),
        ("approve", "approves", "approved", "approving"),
        ("drop", "drops", "dropped", "dropping"),
        ("pass", "passes", "passed"),
        ("lose", "loses", "lost", "losing"),
        ("free", "frees", "freed"),
        ("succeed", "succeeded", "succeeds"),
        ("sue", "sued"),
        ("child", "children"),
        ("party", "parties"),
    ],
    ids=lambda forms: forms[0],
)
def test_the_forms_of_a_word_have_one_root(forms: tuple[str, ...]) -> None:
    assert {root(form) for form in forms} == {root(forms[0])}


@pytest.mark.parametrize(("a", "b"), [("erupted", "eruption"), ("negotiated", "negotiations")])
def test_derived_words_are_of_one_family(a: str, b: str) -> None:
    assert family(root(a)) == family(root(b))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1,900 goats", 1850, 1950),
        ("1,912 goats", 1912, 1912),
        ("twenty-five goats", 25, 25),
        ("2.4 million goats", 2_400_000 - 50_000, 2_400_000 + 50_000),
        ("at least 12 goats", 12, float("inf")),
        ("up to 12 goats", 0, 12),
        ("nearly 50 goats", 42.5, 50),
        ("between 8 and 12 goats", 8, 12),
        ("8 to 12 goats", 8, 12),
        ("two-thirds of them", 60, 220 / 3),
    ],
)
def test_a_number_becomes_the_range_it_can_stand_for(text: str, low: float, high: float) -> None:
    (found,) = numerals([token.lower for token in tokens(text)])
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize("text", ["several hundred goats", "a few thousand goats", "no goats"])
def test_a_vague_amount_is_no_number(text: str) -> None:
    assert numerals([token.lower for token in tokens(text)]) == []


@pytest.mark.parametrize(
    ("a", "b", "are_apart"),
    [
        ("on 3 May", "on May 3", False),
        ("on 3 May", "on 4 May", True),
        ("on 3 May", "in June", True),
        ("on 3 May", "in May", False),
        ("at 2:10 a.m.", "at ten past two", False),
        ("at 2:10 a.m.", "at 2:10 p.m.", True),
        ("at noon", "at 12 p.m.", False),
        ("at midnight", "at 12 a.m.", False),
        ("four in the afternoon", "at 16:00", False),
        ("on Sunday evening", "on Sunday morning", False),
        ("in spring", "in April", False),
        ("in spring", "in October", True),
        ("until Monday", "on Tuesday", False),
        ("by 2027", "in 2026", False),
        ("by 2027", "in 2029", True),
        ("between 2015 and 2017", "in 2016", False),
        ("between 2015 and 2017", "in 2020", True),
        ("two years ago", "last year", True),
    ],
)
def test_two_times_are_apart_or_can_be_one(a: str, b: str, are_apart: bool) -> None:  # noqa: FBT001
    one, other = moments(tokens(f"It was {a}.")), moments(tokens(f"It was {b}."))
    assert one
    assert other
    assert apart(one[0], other[0]) is are_apart
    assert apart(other[0], one[0]) is are_apart
