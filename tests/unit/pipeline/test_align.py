"""Scoring pairs: what must hold whatever the texts, and what the evidence tells of plain examples."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.pipeline.align import COLUMNS, EVIDENCE, Figures, score
from framing.pipeline.arrays import ClaimVectors, PairScores
from framing.pipeline.types import Document, Role
from framing.pipeline.versions import figures_v1
from tests.unit.pipeline.strategies import document, documents, vectors

EXCHANGED = {
    "covered_a": "covered_b",
    "content_a": "content_b",
    "covered_b": "covered_a",
    "content_b": "content_a",
}


def scored(a: Document, b: Document) -> PairScores:
    return score(a, b, vectors(a), vectors(b), figures_v1.ALIGNMENT)


def body(*texts: str) -> Document:
    return document([(Role.BODY, text) for text in texts])


def test_the_shipped_figures_are_of_the_features() -> None:
    assert set(figures_v1.ALIGNMENT.coefficients) == set(COLUMNS)


@given(documents, documents)
def test_every_pair_has_a_probability_and_all_evidence(a: Document, b: Document) -> None:
    found = scored(a, b)
    shape = (len(a.claims), len(b.claims))
    assert found.probability.shape == shape
    assert set(found.evidence) == set(EVIDENCE)
    assert all(values.shape == shape and np.isfinite(values).all() for values in found.evidence.values())
    assert ((found.probability >= 0) & (found.probability <= 1)).all()


@given(documents, documents)
def test_exchanging_the_documents_transposes_everything(a: Document, b: Document) -> None:
    there, back = scored(a, b), scored(b, a)
    np.testing.assert_allclose(there.probability, back.probability.T, atol=1e-9)
    for name, values in there.evidence.items():
        np.testing.assert_allclose(values, back.evidence[EXCHANGED.get(name, name)].T, atol=1e-9)


@given(documents, documents, st.randoms(use_true_random=False))
def test_the_order_in_which_claims_are_listed_is_no_matter(a: Document, b: Document, random: object) -> None:
    order = list(range(len(a.claims)))
    random.shuffle(order)  # type: ignore[attr-defined]
    listed = Document(a.text, a.pieces, tuple(a.claims[index] for index in order))
    np.testing.assert_allclose(scored(listed, b).probability, scored(a, b).probability[order], atol=1e-9)


@given(documents, documents)
def test_the_same_texts_score_the_same_twice(a: Document, b: Document) -> None:
    assert (scored(a, b).probability == scored(a, b).probability).all()


@given(documents, documents)
def test_captions_are_compared_with_nothing(a: Document, b: Document) -> None:
    found = scored(a, b)
    for i, left in enumerate(a.claims):
        for j, right in enumerate(b.claims):
            comparable = Role.CAPTION not in (left.kind, right.kind)
            assert (found.probability[i, j] > 0) == comparable


def test_a_repeated_sentence_is_the_likeliest_of_its_row() -> None:
    told = "The harbour master of Lisk closed the northern quay on Tuesday."
    a = body(told, "Two trawlers waited outside.")
    b = body("Nobody was hurt in the storm.", "Rain is forecast for the weekend.", told)
    found = scored(a, b)
    assert found.probability[0].argmax() == 2
    assert found.probability[0, 2] > 0.8
    assert found.evidence["covered_a"][0, 2] == pytest.approx(1)
    assert found.evidence["covered_b"][0, 2] == pytest.approx(1)


def test_coverage_tells_which_claim_says_more() -> None:
    a = body("Police arrested four students.")
    b = body("Police arrested four students near the old theatre after a march against new fees.")
    found = scored(a, b).evidence
    assert found["covered_a"][0, 0] == pytest.approx(1)
    assert found["covered_b"][0, 0] < 0.7


def test_numbers_are_found_in_any_spelling() -> None:
    found = scored(
        body("Some 1,200 people marched."), body("About 1200 people marched.", "12 people marched.")
    )
    assert found.evidence["shared_numbers"][0, 0] > 0
    assert found.evidence["shared_numbers"][0, 1] == 0
    assert found.evidence["clashing_numbers"].tolist() == [[0, 1]]
    assert found.evidence["same_quantities"].tolist() == [[1, 1]]


def test_what_is_told_of_another_day_does_not_clash() -> None:
    found = scored(
        body("The airline cancelled 120 flights on Monday."),
        body("The airline cancelled 85 flights on Tuesday.", "The airline cancelled 85 flights on Monday."),
    )
    assert found.evidence["clashing_numbers"].tolist() == [[0, 1]]


def test_figures_of_other_features_are_refused() -> None:
    figures = Figures(0.0, {"cosine": 1.0})
    a = body("One claim.")
    with pytest.raises(ValueError, match=r"do not fit the features, fit them again: .*spelling"):
        score(a, a, vectors(a), vectors(a), figures)


def test_vectors_of_another_document_are_refused() -> None:
    a, b = body("One claim."), body("One claim.", "And another.")
    with pytest.raises(ValueError, match="the second document has 2 claims but 1 vectors"):
        score(a, b, vectors(a), vectors(a), figures_v1.ALIGNMENT)


def test_an_empty_document_has_no_pairs() -> None:
    empty = ClaimVectors(np.zeros((0, 64), dtype=np.float32), ())
    a = body("One claim.")
    found = score(a, document([]), vectors(a), empty, figures_v1.ALIGNMENT)
    assert found.probability.shape == (1, 0)


def test_a_name_is_shared_also_where_it_begins_a_sentence() -> None:
    a = body("Fishermen told Mayor Brandt to wait.", "Lisk was cut off.")
    b = body("The road to Lisk is under water.", "Nothing moved.")
    assert (scored(a, b).evidence["shared_names"] > 0).tolist() == [[False, False], [True, False]]


def test_two_captions_are_not_compared_even_word_for_word() -> None:
    photo = document([(Role.CAPTION, "President Orn Vell greets the fishermen of Lisk.")])
    assert scored(photo, photo).probability.tolist() == [[0.0]]
