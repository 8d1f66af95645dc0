"""How probably another document states a claim."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from framing.pipeline.absence import FEATURES, AbsenceFigures, features, nearest
from framing.pipeline.align import score_by_words
from framing.pipeline.arrays import PairScores
from framing.pipeline.types import Document, Nearest, Role
from framing.pipeline.versions import figures_v2
from tests.unit.pipeline.strategies import document, documents, vectors


def scored(a: Document, b: Document) -> PairScores:
    return score_by_words(a, b, vectors(a), vectors(b), figures_v2.ALIGNMENT)


def found(a: Document, b: Document) -> tuple[tuple[Nearest, ...], tuple[Nearest, ...]]:
    return nearest(a.claims, b.claims, scored(a, b), figures_v2.ABSENCE)


def body(*texts: str) -> Document:
    return document([(Role.BODY, text) for text in texts])


@given(documents, documents)
def test_every_claim_has_its_nearest_or_none(a: Document, b: Document) -> None:
    of_a, of_b = found(a, b)
    assert (len(of_a), len(of_b)) == (len(a.claims), len(b.claims))
    for claims, others, near in ((a.claims, b.claims, of_a), (b.claims, a.claims, of_b)):
        for claim, one in zip(claims, near, strict=True):
            assert 0 <= one.probability <= 1
            compared = claim.kind is not Role.CAPTION and any(o.kind is not Role.CAPTION for o in others)
            assert (one.best is not None) == compared


@given(documents, documents)
def test_exchanging_the_documents_exchanges_the_sides(a: Document, b: Document) -> None:
    assert found(a, b) == found(b, a)[::-1]


def test_a_stated_claim_is_likelier_than_one_with_a_word_that_is_nowhere() -> None:
    there = body("Divers found no damage to the hull.", "The captain blamed a broken beacon.")
    said = body("The captain blamed a broken beacon.")
    other = body("The captain blamed a drunken helmsman.")
    (stated,), _ = found(said, there)
    (unstated,), _ = found(other, there)
    assert stated.best == unstated.best == 1
    assert stated.probability > 0.6
    assert unstated.probability < 0.4


def test_the_evidence_is_what_the_figures_weigh() -> None:
    a, b = body("On Tuesday 80 passengers left Lisk."), body("Passengers left Lisk.", "It rained.")
    ((best, evidence),) = [one for one in features(a.claims, b.claims, scored(a, b)) if one]
    assert best == 0
    assert evidence.keys() == set(FEATURES)
    assert evidence["numbers_lacking"] == 1
    assert evidence["names_lacking"] == 1
    assert evidence["equal_there"] == evidence["equal_anywhere"] < 1
    assert evidence["alike_there"] <= evidence["alike_anywhere"]


def test_scores_without_words_are_refused() -> None:
    a = body("One claim.")
    with pytest.raises(ValueError, match="without the vectors of words"):
        features(a.claims, a.claims, PairScores(np.ones((1, 1)), {}))


def test_the_figures_add_up() -> None:
    figures = AbsenceFigures(0.0, dict.fromkeys(FEATURES, 0.0))
    assert figures.probability(dict.fromkeys(FEATURES, 3.0)) == 0.5
