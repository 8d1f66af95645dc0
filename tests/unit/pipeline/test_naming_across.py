"""Things of several stories: one name makes them one, a family name alone does not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.naming import across

ORLA, BO, LIND = ("orla", "lind"), ("bo", "lind"), ("lind",)


def test_a_shared_name_makes_one() -> None:
    assert across([[("tide", "front")], [("arden",)], [("tide", "front"), ("front",)]]) == ((0, 2), (1,))


def test_a_short_name_goes_with_the_one_full_name_there_is() -> None:
    assert across([[LIND], [ORLA, LIND]]) == ((0, 1),)


def test_a_family_name_does_not_make_two_people_one() -> None:
    assert across([[ORLA, LIND], [BO, LIND]]) == ((0,), (1,))
    assert across([[ORLA, LIND], [BO, LIND], [LIND]]) == ((0,), (1,), (2,))


NAMES = st.lists(st.sampled_from([ORLA, BO, LIND, ("arden",), ("mayor", "orla", "lind")]), max_size=3)


@given(st.lists(NAMES, max_size=7))
def test_each_thing_stands_in_one_group(things: list[list[tuple[str, ...]]]) -> None:
    groups = across(things)
    assert sorted(index for group in groups for index in group) == list(range(len(things)))
    for group in groups:
        assert len(group) == 1 or all(things[index] for index in group)
