"""What the claims around a pair, and words beyond names, say of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from framing.pipeline.align import (
    COLUMNS_IN_CONTEXT,
    evidence_by_words,
    evidence_in_context,
    score_by_words,
    score_in_context,
)
from framing.pipeline.align.context import around, margin
from framing.pipeline.arrays import PairScores
from framing.pipeline.types import Document, Role
from framing.pipeline.versions import figures_v2, figures_v3
from tests.unit.pipeline.strategies import document, documents, vectors

SIMILARITY = arrays(
    np.float32,
    st.tuples(st.integers(1, 7), st.integers(1, 7)),
    elements=st.floats(-1, 1, width=32),
)


def body(*texts: str) -> Document:
    return document([(Role.BODY, text) for text in texts])


def scored(a: Document, b: Document) -> PairScores:
    return score_in_context(a, b, vectors(a), vectors(b), figures_v3.ALIGNMENT)


def evidence(a: Document, b: Document) -> dict[str, np.ndarray]:
    return dict(evidence_in_context(a, b, vectors(a), vectors(b))[0])


def test_the_shipped_figures_are_of_the_features() -> None:
    assert set(figures_v3.ALIGNMENT.coefficients) == set(COLUMNS_IN_CONTEXT)


def test_figures_of_other_features_are_refused() -> None:
    a = body("The bridge closed.")
    with pytest.raises(ValueError, match=r"the figures do not fit the features, fit them again: .*around"):
        score_in_context(a, a, vectors(a), vectors(a), figures_v2.ALIGNMENT)


@given(SIMILARITY)
def test_exchanging_the_documents_transposes_both(similarity: np.ndarray) -> None:
    assert np.array_equal(margin(similarity), margin(similarity.T).T)
    assert np.array_equal(around(similarity), around(similarity.T).T)


@given(documents, documents)
def test_every_pair_has_a_probability_and_all_evidence(a: Document, b: Document) -> None:
    found, shape = scored(a, b), (len(a.claims), len(b.claims))
    assert found.probability.shape == shape
    assert all(values.shape == shape and np.isfinite(values).all() for values in found.evidence.values())
    assert ((found.probability >= 0) & (found.probability <= 1)).all()
    np.testing.assert_allclose(found.probability, scored(b, a).probability.T, atol=1e-9)
    assert scored(body(), b).evidence.keys() == scored(body("One."), body("Two.")).evidence.keys()


def test_the_evidence_of_the_version_before_stays_as_it_is() -> None:
    a, b = body("The bridge at Lisk closed.", "Rain fell."), body("The bridge closed.", "A mayor spoke.")
    before, now = evidence_by_words(a, b, vectors(a), vectors(b))[0], evidence(a, b)
    assert all(np.array_equal(values, now[name]) for name, values in before.items())
    names = score_by_words(a, b, vectors(a), vectors(b), figures_v2.ALIGNMENT).evidence.keys()
    assert now.keys() - names == {"plain_a", "plain_b", "margin", "around"}


def test_a_claim_that_is_near_to_everything_is_near_to_nothing_in_particular() -> None:
    """The same cosine tells more of two claims that come near to nothing else."""
    cosine = np.array([[0.8, 0.2, 0.2], [0.2, 0.8, 0.7], [0.2, 0.7, 0.6]], dtype=np.float32)
    assert margin(cosine)[0, 0] > margin(cosine)[1, 1] > 1
    assert margin(cosine)[0, 1] < 1


def test_the_margin_looks_at_the_four_nearest_alone() -> None:
    near, far = np.array([[0.8, 0.6, 0.4, 0.2]], dtype=np.float32), np.full((1, 9), -0.5, dtype=np.float32)
    assert margin(np.hstack([near, far]))[0, 0] == pytest.approx(margin(near)[0, 0], abs=1e-6)


def test_claims_near_to_nothing_have_no_margin_to_speak_of() -> None:
    assert margin(np.full((2, 2), 0.01, dtype=np.float32)).max() == pytest.approx(0.1)


def test_what_stands_beside_counts_and_the_pair_itself_does_not() -> None:
    similarity = np.zeros((5, 5), dtype=np.float32)
    similarity[2, 2] = 1
    found = around(similarity)
    assert found[2, 2] == 0
    assert found[2, 1] == found[1, 2] > found[2, 0] == found[0, 2] > 0
    assert found[1, 1] == found[3, 3] == 0


def test_a_single_pair_has_nothing_around_it() -> None:
    assert around(np.ones((1, 1), dtype=np.float32)) == 0


def test_names_and_numbers_are_no_plain_words() -> None:
    a = body("Mayor Anna Brandt opened the 1912 bridge.", "Critics of Anna Brandt met.")
    b = body("In 1912 Mayor Anna Brandt was born.", "The bridge was opened.")
    found = evidence(a, b)
    least = np.minimum(found["plain_a"], found["plain_b"])
    assert least[0, 0] == pytest.approx(0, abs=0.01)
    assert least[0, 1] > 0.2
    assert found["plain_a"][1].max() < found["plain_a"][0, 1]


def test_a_claim_of_names_alone_has_no_plain_words() -> None:
    a = body("Anna Brandt 2018.", "He met Anna Brandt.")
    assert evidence(a, a)["plain_a"][0].max() == 0
