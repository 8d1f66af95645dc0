"""The words that speak for and against an alignment."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.web.witness import named_in_both, only_on_one_side, why_in_conflict

TEXT = "The harbour master of Lisk blamed the alleged saboteurs."


def test_names_and_numbers_of_both_are_named() -> None:
    a, b = "On Tuesday Mayor Brandt of Lisk closed 14 piers.", "Fourteen? No: 14 piers, Brandt said in Lisk."
    assert list(named_in_both(a, b)) == ["Both name Brandt, Lisk and 14."]


def test_the_first_word_of_a_sentence_is_no_name() -> None:
    assert list(named_in_both("Boats sank.", "Boats left.")) == []


def test_what_only_one_side_says_is_quoted() -> None:
    spans = [
        {"start": 38, "end": 45, "kind": "only_here"},
        {"start": 4, "end": 11, "kind": "reworded"},
    ]
    assert list(only_on_one_side(spans, TEXT, "The Lantern")) == ["Only The Lantern has “alleged”."]


def test_outlets_stay_hidden() -> None:
    def hide(text: str) -> str:
        return text.replace("Lisk", "▇")

    assert list(named_in_both("The port of Lisk", "Near Lisk", hide)) == ["Both name ▇."]


def test_a_reason_is_told_once() -> None:
    cue = {"cue": "conflict", "why": "One claim gives “3”, the other gives “4” for the same thing."}
    spans = [{"cues": [cue]}, {"cues": [cue, {"cue": "hedge", "why": "…"}]}]
    assert list(why_in_conflict(spans)) == [cue["why"]]


@given(st.text(), st.text())
def test_any_two_texts_have_at_most_one_sentence(a: str, b: str) -> None:
    assert len(list(named_in_both(a, b))) <= 1
