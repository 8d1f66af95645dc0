"""Proposals, relations, and what comes nearest."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.align import EVIDENCE, score
from framing.pipeline.arrays import PairScores
from framing.pipeline.match import nearest, propose
from framing.pipeline.types import Document, Nearest, Proposal, Relation, Role
from framing.pipeline.versions import figures_v1
from tests.unit.pipeline.strategies import document, documents, vectors

thresholds = st.floats(0.01, 1.0)


def proposed(a: Document, b: Document, threshold: float) -> tuple[Proposal, ...]:
    scores = score(a, b, vectors(a), vectors(b), figures_v1.ALIGNMENT)
    return propose(a, b, scores, threshold=threshold, ladder=figures_v1.LADDER)


def scores_of(probability: list[list[float]]) -> PairScores:
    table = np.array(probability)
    return PairScores(table, {name: np.zeros_like(table) for name in EVIDENCE})


def relation(left: str, right: str, threshold: float = 0.01) -> Relation:
    (found,) = proposed(document([(Role.BODY, left)]), document([(Role.BODY, right)]), threshold)
    return found.relation


@given(documents, documents, thresholds)
def test_every_pair_at_or_above_the_threshold_is_proposed_once(
    a: Document, b: Document, threshold: float
) -> None:
    probability = score(a, b, vectors(a), vectors(b), figures_v1.ALIGNMENT).probability
    found = proposed(a, b, threshold)
    assert [(p.a, p.b) for p in found] == [
        (i, j) for i, j in np.ndindex(probability.shape) if probability[i, j] >= threshold
    ]
    assert all(p.probability == probability[p.a, p.b] for p in found)
    assert all(p.relation is not Relation.TOPIC for p in found)


@given(documents, documents)
def test_exchanging_the_documents_mirrors_the_relations(a: Document, b: Document) -> None:
    there = {(p.a, p.b): p for p in proposed(a, b, 0.001)}
    back = {(p.b, p.a): p for p in proposed(b, a, 0.001)}
    assert there.keys() == back.keys()
    for pair, found in there.items():
        assert found.relation is back[pair].relation.mirrored()


def test_the_same_words_say_the_same() -> None:
    told = "The harbour master of Lisk closed the northern quay on Tuesday."
    assert relation(told, told) is Relation.SAME


def test_a_longer_claim_adds() -> None:
    short = "Police arrested four students near the theatre."
    long = (
        "Police arrested four students near the theatre after a march against fees that had drawn thousands."
    )
    assert relation(short, long) is Relation.B_ADDS
    assert relation(long, short) is Relation.A_ADDS


def test_another_number_of_the_same_conflicts() -> None:
    left = "The flood damaged 140 houses in the lower town of Harl on Sunday night."
    right = "The flood damaged 90 houses in the lower town of Harl on Sunday night."
    assert relation(left, right) is Relation.CONFLICT


def test_another_number_of_something_else_does_not_conflict() -> None:
    left = "The flood damaged 140 houses in the lower town of Harl on Sunday night."
    right = "The flood damaged houses in the lower town of Harl on Sunday night, killing 3 people."
    assert relation(left, right) is not Relation.CONFLICT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Three miners drowned in the shaft at Ostrel.", "In the Ostrel mine two men lost their lives."),
        ("The dam at Brill burst at 4:15 a.m., the guard said.", "The dam of Brill burst at ten to four."),
        ("The repairs will cost 60 million crowns.", "It is said that repairs will cost 45 million crowns."),
        ("The trial of the pilots opened on 3 May.", "On May 13 the trial of the pilots opened."),
        ("The council approved the new harbour dues.", "The council did not approve the new harbour dues."),
    ],
)
def test_another_value_or_a_denial_conflicts(left: str, right: str) -> None:
    assert relation(left, right, 0.0001) is Relation.CONFLICT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("At least two miners drowned in the shaft.", "Three miners drowned in the shaft."),
        ("Some 2,000 people marched to the palace.", "More than 1,900 people marched to the palace."),
        ("The gates opened shortly after 2 a.m.", "The gates opened at 2:10 a.m."),
        ("The talks ran from 9 a.m. to noon.", "The talks ran until 1 p.m. and beyond."),
        ("Three boats sank and seven boats fled the bay.", "Five boats sank in the bay."),
        ("The council approved the dues.", "Not only the council approved the dues."),
        ("The police arrested four youths on Monday.", "The police arrested six youths on Thursday."),
    ],
)
def test_what_can_both_be_true_does_not_conflict(left: str, right: str) -> None:
    assert relation(left, right, 0.0001) is not Relation.CONFLICT


def test_a_claim_may_be_proposed_with_several() -> None:
    a, b = document([(Role.BODY, "x")]), document([(Role.BODY, "y"), (Role.BODY, "z")])
    found = propose(a, b, scores_of([[0.9, 0.5]]), threshold=0.5, ladder=figures_v1.LADDER)
    assert [(p.a, p.b, p.probability) for p in found] == [(0, 0, 0.9), (0, 1, 0.5)]


@pytest.mark.parametrize("threshold", [0.0, -0.1, 1.01])
def test_a_threshold_outside_its_range_is_refused(threshold: float) -> None:
    with pytest.raises(ValueError, match="a threshold lies above 0"):
        propose(document([]), document([]), scores_of([]), threshold=threshold, ladder=figures_v1.LADDER)


def test_scores_of_other_documents_are_refused() -> None:
    with pytest.raises(ValueError, match="for other documents"):
        propose(document([]), document([]), scores_of([[0.5]]), threshold=0.5, ladder=figures_v1.LADDER)


def test_the_nearest_are_told_for_both_documents() -> None:
    of_a, of_b = nearest(scores_of([[0.1, 0.7], [0.2, 0.3]]))
    assert of_a == (Nearest(1, 0.7), Nearest(1, 0.3))
    assert of_b == (Nearest(1, 0.2), Nearest(0, 0.7))


def test_a_claim_compared_with_nothing_has_no_candidate() -> None:
    of_a, of_b = nearest(scores_of([[0.0, 0.0]]))
    assert of_a == (Nearest(None, 0.0),)
    assert of_b == (Nearest(None, 0.0), Nearest(None, 0.0))


def test_a_caption_has_no_candidate_and_is_none() -> None:
    told = "Boats wait off Lisk."
    photo, report = document([(Role.CAPTION, told)]), document([(Role.BODY, told), (Role.CAPTION, told)])
    scores = score(photo, report, vectors(photo), vectors(report), figures_v1.ALIGNMENT)
    assert nearest(scores) == ((Nearest(None, 0.0),), (Nearest(None, 0.0), Nearest(None, 0.0)))


@given(documents, documents)
def test_captions_are_never_proposed_and_never_nearest(a: Document, b: Document) -> None:
    scores = score(a, b, vectors(a), vectors(b), figures_v1.ALIGNMENT)
    for of, other, found in ((a, b, nearest(scores)[0]), (b, a, nearest(scores)[1])):
        for claim, candidate in zip(of.claims, found, strict=True):
            assert claim.kind is not Role.CAPTION or candidate.best is None
            assert candidate.best is None or other.claims[candidate.best].kind is not Role.CAPTION
    for found_pair in proposed(a, b, 1e-9):
        assert Role.CAPTION not in (a.claims[found_pair.a].kind, b.claims[found_pair.b].kind)


def test_nothing_is_nearest_in_an_empty_document() -> None:
    of_a, of_b = nearest(PairScores(np.zeros((2, 0)), {}))
    assert of_a == (Nearest(None, 0.0), Nearest(None, 0.0))
    assert of_b == ()
