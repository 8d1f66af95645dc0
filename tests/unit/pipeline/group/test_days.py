"""Days of the week in what two texts tell."""

from __future__ import annotations

import numpy as np
import pytest

from framing.pipeline.group.days import other_days, told_days
from framing.pipeline.types import Claim, Role

# What is told: each text's claims as a day or none, and which of two things it says.
EAST, NORTH = (1.0, 0.0), (0.0, 1.0)


def claims(*days: str) -> list[Claim]:
    texts = [f"They met {day}." for day in days]
    return [Claim(0, len(text), Role.BODY, text, 0.0) for text in texts]


def rows(*which: tuple[float, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array(which, dtype=np.float64).reshape(-1, 2)


def test_one_thing_on_one_day_speaks_for_one_event_and_on_another_day_against_it() -> None:
    told = told_days(
        [claims("on Monday"), claims("late Monday"), claims("on Friday")],
        [rows(EAST), rows(EAST), rows(EAST)],
    )
    assert told[0, 1] == pytest.approx(0.7)
    assert told[0, 2] == told[1, 2] == pytest.approx(-0.7)


def test_a_day_of_something_else_does_not_count() -> None:
    told = told_days([claims("on Monday"), claims("on Friday")], [rows(EAST), rows(NORTH)])
    assert told[0, 1] == 0.0


def test_claims_that_name_no_day_do_not_count() -> None:
    one, other = claims("at last", "on Monday"), claims("on Friday", "by sea")
    assert told_days([one, other], [rows(EAST, NORTH), rows(NORTH, EAST)])[0, 1] == pytest.approx(-0.7)
    assert told_days([one, claims("by sea"), []], [rows(EAST, NORTH), rows(EAST), rows()]).any() == 0


def test_what_agrees_is_set_against_what_does_not() -> None:
    one, other = claims("on Monday", "on Friday"), claims("on Monday", "on Sunday")
    assert told_days([one, other], [rows(EAST, NORTH), rows(EAST, NORTH)])[0, 1] == pytest.approx(0.0)


def test_both_are_the_same_both_ways_and_in_any_order() -> None:
    texts = [claims("on Monday"), claims("on Friday", "on Sunday"), claims("one day"), claims("on Sunday")]
    told = [rows(EAST), rows(NORTH, EAST), rows(EAST), rows((0.6, 0.8))]
    order = [3, 1, 0, 2]
    for found, again in (
        (told_days(texts, told), told_days([texts[i] for i in order], [told[i] for i in order])),
        (other_days(texts), other_days([texts[i] for i in order])),
    ):
        assert np.array_equal(found, found.T)
        assert again == pytest.approx(found[np.ix_(order, order)])
        assert found.any()
