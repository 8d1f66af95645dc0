"""Which telling words of a claim nothing in another document says."""

from __future__ import annotations

import pytest
from hypothesis import given

from framing.pipeline.align import score_by_words
from framing.pipeline.arrays import PairScores
from framing.pipeline.lacking import not_said
from framing.pipeline.types import Document, Role
from framing.pipeline.versions import figures_v2
from tests.unit.pipeline.strategies import document, documents, vectors


def scored(a: Document, b: Document) -> PairScores:
    return score_by_words(a, b, vectors(a), vectors(b), figures_v2.ALIGNMENT)


def words(a: Document, b: Document) -> list[list[str]]:
    """Of each claim of ``a`` the words that ``b`` lacks."""
    found, _ = not_said(a.claims, b.claims, scored(a, b))
    return [[a.text[span.start : span.end] for span in of] for of in found]


def body(*texts: str) -> Document:
    return document([(Role.BODY, text) for text in texts])


def test_the_words_that_are_nowhere_are_named_in_order() -> None:
    there = body("The captain blamed a broken beacon.", "A helmsman slept below.")
    told = body("The captain blamed a drunken helmsman.", "The captain slept.")
    assert words(told, there) == [["drunken"], []]


def test_three_words_are_enough() -> None:
    (found,) = words(body("Divers recovered rusted anchors beneath Kessel pier."), body("It rained."))
    assert len(found) == 3


@given(documents, documents)
def test_they_are_words_of_the_claim_that_no_claim_there_has(a: Document, b: Document) -> None:
    of_a, of_b = not_said(a.claims, b.claims, scored(a, b))
    assert (len(of_a), len(of_b)) == (len(a.claims), len(b.claims))
    there = " ".join(claim.text for claim in b.claims).lower().split()
    for claim, spans in zip(a.claims, of_a, strict=True):
        assert list(spans) == sorted(spans)
        assert all(claim.start <= span.start < span.end <= claim.end for span in spans)
        assert not {a.text[span.start : span.end].lower() for span in spans} & set(there)
    assert (of_b, of_a) == not_said(b.claims, a.claims, scored(b, a))


def test_without_the_vectors_of_words_it_cannot_be_told() -> None:
    a = body("It rained.")
    scores = scored(a, a)
    with pytest.raises(ValueError, match="without the vectors of words"):
        not_said(a.claims, a.claims, PairScores(scores.probability, scores.evidence))
