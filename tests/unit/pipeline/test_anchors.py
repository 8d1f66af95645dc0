from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.anchors import overlapping
from framing.pipeline.types import Span


@st.composite
def segmentations(draw: st.DrawFn) -> list[Span]:
    """A text of 60 code points cut anywhere, with or without gaps."""
    ends = sorted(draw(st.sets(st.integers(0, 60), min_size=2, max_size=12)))
    spans = [Span(start, end) for start, end in itertools.pairwise(ends)]
    return draw(st.lists(st.sampled_from(spans), unique=True, min_size=1).map(sorted))


@pytest.mark.parametrize(
    ("claims", "named"),
    [
        ([Span(10, 20)], [0]),
        ([Span(0, 10), Span(20, 30)], []),
        ([Span(12, 22)], [0]),
        ([Span(15, 25)], []),
        ([Span(10, 13), Span(13, 20)], [1, 0]),
        ([Span(10, 15), Span(15, 20)], [0, 1]),
        ([Span(0, 40)], [0]),
        ([Span(9, 20), Span(10, 20)], [1]),
        ([], []),
    ],
    ids=[
        "same",
        "beside",
        "moved",
        "half",
        "cut in two",
        "cut in halves",
        "joined",
        "beside the same",
        "none",
    ],
)
def test_an_anchor_names_what_shares_most_with_it(claims: list[Span], named: list[int]) -> None:
    assert overlapping(Span(10, 20), claims) == named


@given(segmentations(), segmentations())
def test_a_claim_that_is_still_there_is_named_alone(before: list[Span], after: list[Span]) -> None:
    for anchor in before:
        named = overlapping(anchor, after)
        if anchor in after:
            assert [after[place] for place in named] == [anchor]
        assert len(set(named)) == len(named)
        for place in named:
            claim = after[place]
            shared = min(anchor.end, claim.end) - max(anchor.start, claim.start)
            assert shared > min(anchor.end - anchor.start, claim.end - claim.start) / 2


@given(st.lists(st.integers(1, 59), unique=True, max_size=6))
def test_all_parts_of_a_claim_that_was_cut_are_named(cuts: list[int]) -> None:
    ends = [0, *sorted(cuts), 60]
    parts = [Span(start, end) for start, end in itertools.pairwise(ends)]
    assert sorted(overlapping(Span(0, 60), parts)) == list(range(len(parts)))
    assert all(overlapping(part, [Span(0, 60)]) == [0] for part in parts)
