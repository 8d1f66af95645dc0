"""Who says it: cases as data, and what holds for any text."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.attribute import attribute, readings
from framing.pipeline.segment import segment
from framing.pipeline.types import Claim, Piece, Role

CASES = [
    json.loads(line) for line in Path("fixtures/gold/attributions.jsonl").read_text("utf-8").splitlines()
]
WORDS = [
    "Finn", "said", "says", "that", "the", "ministry", "“", "”", '"', "'", ",", ".", ":", "according", "to",
    "and", "who", "in", "a", "statement", "claims", "adding", "was", "he", "(", ")", "\n", "’s", "2010", "«",
    "»", "\ud800",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=30).map("".join),
)


def _claims(text: str, kind: Role = Role.BODY, language: str = "en") -> tuple[Claim, ...]:
    pieces = [Piece(0, len(text), kind)] if text else []
    return segment(text, pieces, language=language)


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
def test_it_reads_as_the_case_says(case: dict[str, Any]) -> None:
    claims = _claims(case["text"], Role(case["kind"]), case["language"])
    read = [
        found and {"source": found.source, "verb": found.verb, "quoted": found.quoted}
        for claim in attribute(claims, case["text"], language=case["language"])
        for found in [claim.attribution]
    ]
    assert read == case["expected"]


@given(TEXTS, st.sampled_from(["", "en", "en-GB", "de"]))
def test_spans_are_words_of_the_claim(text: str, language: str) -> None:
    claims = _claims(text)
    attributed = attribute(claims, text, language=language)
    assert tuple(replace(claim, attribution=None) for claim in attributed) == claims
    for claim in attributed:
        found = claim.attribution
        if found is None:
            continue
        assert found.quoted in {"none", "partial", "direct"}
        for span, words in ((found.source_span, found.source), (found.verb_span, found.verb)):
            assert span is None or (claim.start <= span.start and span.end <= claim.end)
            assert span is None or text[span.start : span.end] == words


@given(TEXTS)
def test_every_reading_lies_inside_its_claim(text: str) -> None:
    claims = _claims(text)
    found = readings(claims, text)
    assert len(found) == len(claims)
    for claim, of_claim in zip(claims, found, strict=True):
        for reading in of_claim:
            spans = (reading.source, reading.name, reading.cue, *reading.content)
            assert all(claim.start <= span.start and span.end <= claim.end for span in spans)
            assert reading.cue.end <= reading.source.start or reading.source.end <= reading.cue.start
            assert reading.source.start <= reading.name.start < reading.name.end <= reading.source.end


def test_carried_speech_points_at_no_words_of_its_own() -> None:
    text = "“We went home. We slept,” she said."
    first, second = (claim.attribution for claim in attribute(_claims(text), text))
    assert first is not None
    assert second is not None
    assert (first.source, first.source_span, first.verb_span) == ("she", None, None)
    assert second.source_span is not None
    assert text[second.source_span.start : second.source_span.end] == "she"


def test_speech_is_not_carried_over_a_paragraph() -> None:
    text = "“We slept,” she said.\n\n“We came back.”"
    last = attribute(_claims(text), text)[-1].attribution
    assert last is not None
    assert (last.source, last.quoted) == ("", "direct")
