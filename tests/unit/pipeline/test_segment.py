"""The sentences of a text: cases as data, and what holds for any text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.segment import segment
from framing.pipeline.types import Piece, Role

CASES = [json.loads(line) for line in Path("fixtures/gold/segments.jsonl").read_text("utf-8").splitlines()]
SENTENCES = [
    "The council met on Monday.",
    "“We stay,” said Brandt.",
    "Gen. Orla Finn, of the U.S. Army, came at 5 p.m. on Friday.",
    "Did J. K. Arden pay 3.5 percent?",
    'He said: "It is over."',
    "ראש העיר אמר זאת.",
    "هل وصل؟",
]
# Every code point, lone surrogates, NULs and marks of direction included; more of what ends sentences.
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from(".!?…\"'“”‘’ \n\r\t()•1aAZ。\u200f\x00"))
)


def _segmented(text: str, kind: Role = Role.BODY, language: str = "en") -> list[str]:
    pieces = [Piece(0, len(text), kind)] if text else []
    return [claim.text for claim in segment(text, pieces, language=language)]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=[pytest.mark.xfail(strict=True)] if case.get("known_failure") else [],
        )
        for case in CASES
    ],
)
def test_it_cuts_as_the_case_says(case: dict[str, Any]) -> None:
    assert _segmented(case["text"], Role(case["kind"]), case["language"]) == case["expected"]


@st.composite
def texts_with_pieces(draw: st.DrawFn) -> tuple[str, list[Piece]]:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    roles = draw(st.lists(st.sampled_from(Role), min_size=6, max_size=6))
    return text, [
        Piece(start, end, role, "chrome" if role is Role.DROPPED else "")
        for start, end, role in zip(cuts, cuts[1:], roles, strict=False)
    ]


@given(texts_with_pieces(), st.sampled_from(["", "en", "de", "ru", "zh-Hant", "xx"]))
def test_claims_are_exact_ordered_and_apart(given_: tuple[str, list[Piece]], language: str) -> None:
    text, pieces = given_
    claims = segment(text, pieces, language=language)
    reached = 0
    for claim in claims:
        assert text[claim.start : claim.end] == claim.text
        assert claim.text == claim.text.strip()
        assert claim.start >= reached
        assert 0 <= claim.depth <= 1
        assert any(p.start <= claim.start and claim.end <= p.end and p.role is claim.kind for p in pieces)
        reached = claim.end


@given(texts_with_pieces())
def test_no_letter_or_digit_of_a_kept_piece_is_lost(given_: tuple[str, list[Piece]]) -> None:
    text, pieces = given_
    kept = "".join(text[p.start : p.end] for p in pieces if p.role is not Role.DROPPED)
    said = "".join(claim.text for claim in segment(text, pieces))
    assert [c for c in said if c.isalnum()] == [c for c in kept if c.isalnum()]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1), st.sampled_from([" ", "\n", "\n\n"]))
def test_joined_sentences_come_back_whole(sentences: list[str], between: str) -> None:
    assert _segmented(between.join(sentences)) == sentences


@given(st.lists(st.sampled_from([case["text"] for case in CASES if case["kind"] == "body"])))
def test_a_sentence_is_its_own_only_sentence(texts: list[str]) -> None:
    for sentence in _segmented("\n\n".join(texts)):
        assert _segmented(sentence) == [sentence]


def test_depth_counts_the_body_before_a_claim() -> None:
    text = "Head\nAaaa.Dropped\nA caption\nBbbb. Cccc."
    pieces = [
        Piece(0, 4, Role.HEADLINE),
        Piece(5, 10, Role.BODY),
        Piece(10, 17, Role.DROPPED, "chrome"),
        Piece(18, 27, Role.CAPTION),
        Piece(28, 39, Role.BODY),
    ]
    depths = [(claim.kind, claim.depth) for claim in segment(text, pieces)]
    assert depths == [
        (Role.HEADLINE, 0.0),
        (Role.BODY, 0.0),
        (Role.CAPTION, 5 / 16),
        (Role.BODY, 5 / 16),
        (Role.BODY, 11 / 16),
    ]


def test_without_a_body_every_depth_is_zero() -> None:
    (claim,) = segment("A caption alone", [Piece(0, 15, Role.CAPTION)])
    assert claim.depth == 0.0


@pytest.mark.parametrize(
    "pieces",
    [
        [Piece(0, 9, Role.BODY)],
        [Piece(0, 3, Role.BODY), Piece(2, 4, Role.BODY)],
        [Piece(2, 4, Role.BODY), Piece(0, 2, Role.BODY)],
    ],
)
def test_it_rejects_pieces_that_do_not_fit_the_text(pieces: list[Piece]) -> None:
    with pytest.raises(ValueError, match="give the pieces in order and apart"):
        segment("Text.", pieces)
