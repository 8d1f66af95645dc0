"""From which probability on a relation of phrases is told."""

from __future__ import annotations

import pytest

from framing.measuring.certainty import Judged, told_left_out, with_certainty
from framing.pipeline.wording.relations import Kind, KindFigures

FIGURES = KindFigures({}, {})


def judged(kind: Kind, probability: float, *, right: int, wrong: int, shared: bool = False) -> list[Judged]:
    return [Judged(kind, probability, k < right, shared, k) for k in range(right + wrong)]


def test_a_kind_is_told_from_the_lowest_probability_that_is_right_often_enough() -> None:
    found = with_certainty(
        FIGURES,
        judged(Kind.SIMILAR, 0.9, right=30, wrong=0)
        + judged(Kind.SIMILAR, 0.71, right=9, wrong=3)
        + judged(Kind.SIMILAR, 0.5, right=2, wrong=20),
    )
    assert found.sure_apart == {Kind.SIMILAR: 0.55}
    assert found.sure_shared == {}


def test_both_directions_of_more_specific_are_one_kind_and_few_show_nothing() -> None:
    found = with_certainty(
        FIGURES,
        judged(Kind.A_NARROWER, 0.8, right=6, wrong=0, shared=True)
        + judged(Kind.B_NARROWER, 0.8, right=6, wrong=0, shared=True)
        + judged(Kind.RELATED, 0.8, right=9, wrong=0, shared=True)
        + judged(Kind.EQUAL, 0.8, right=30, wrong=20, shared=True),
    )
    assert found.sure_shared == {Kind.A_NARROWER: 0.4}


def test_what_is_told_is_judged_by_certainties_of_other_parts() -> None:
    found = told_left_out(
        judged(Kind.SIMILAR, 0.9, right=45, wrong=5) + judged(Kind.RELATED, 0.9, right=10, wrong=40)
    )
    assert found == pytest.approx({"told_right": 0.9, "told_share": 0.5, "told_right_similar": 0.9})


def test_too_few_groups_say_nothing() -> None:
    assert told_left_out(judged(Kind.SIMILAR, 0.9, right=3, wrong=1)) == {}
