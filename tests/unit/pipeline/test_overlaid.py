"""One comparison laid over another: nothing overlaps, and nothing of what lies above is lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.types import WordingKind, WordingSpan
from framing.pipeline.wording import overlaid

TEXT = "Two men, both of them old, lost their lives at the mill."
TEXTS = {"a": TEXT, "b": TEXT}
ONLY, SAME = WordingKind.ONLY_HERE, WordingKind.SAME


def span(words: str, kind: WordingKind = ONLY, side: str = "a", slot: str = "other") -> WordingSpan:
    start = TEXT.index(words)
    return WordingSpan(side, start, start + len(words), kind, slot)


def told(spans: tuple[WordingSpan, ...]) -> list[tuple[str, str, str]]:
    return [(one.side, TEXT[one.start : one.end], one.slot) for one in spans]


def test_what_is_covered_gives_way_and_the_rest_is_left_from_word_to_word() -> None:
    below = [span("Two men, both", slot="actor"), span("lost their lives"), span("mill", side="b")]
    over = [span("men", slot="number"), span("lives", side="b", slot="number")]
    assert told(overlaid(below, over, TEXTS)) == [
        ("a", "Two", "actor"),
        ("a", "men", "number"),
        ("a", "both", "actor"),
        ("a", "lost their lives", "other"),
        ("b", "lives", "number"),
        ("b", "mill", "other"),
    ]


def test_what_both_say_covers_nothing() -> None:
    below = (span("Two men"),)
    assert overlaid(below, [span("Two men, both of them", SAME)], TEXTS) == below


def test_a_stretch_that_is_all_covered_is_gone() -> None:
    over = (span("Two men, both"),)
    assert overlaid([span("men"), span("Two men, both")], over, TEXTS) == over


def disjoint(cuts: list[int], side: str) -> list[WordingSpan]:
    ends = sorted({cut for cut in cuts if cut <= len(TEXT)})
    return [WordingSpan(side, start, end, ONLY) for start, end in zip(ends[::2], ends[1::2], strict=False)]


@given(*(st.lists(st.integers(0, len(TEXT)), max_size=8) for _ in range(2)), st.sampled_from("ab"))
def test_nothing_overlaps_and_what_lies_above_stays(below: list[int], above: list[int], side: str) -> None:
    over = disjoint(above, side)
    found = overlaid(disjoint(below, "a"), over, TEXTS)
    assert {*over} <= {*found}
    for name in "ab":
        of_side = [one for one in found if one.side == name]
        assert all(one.end <= later.start for one, later in pairwise(of_side))
