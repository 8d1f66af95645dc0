"""Words of one claim looked for in another by their vectors."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from framing.pipeline.align.soft import coverage, reach, said
from framing.pipeline.arrays import PairScores, Reach
from framing.pipeline.types import Document, Role
from tests.unit.pipeline.strategies import document, documents, vectors


def reached(a: Document, b: Document) -> Reach:
    return reach(a.claims, b.claims, vectors(a), vectors(b))


def body(*texts: str) -> Document:
    return document([(Role.BODY, text) for text in texts])


@given(documents, documents)
def test_exchanging_the_documents_exchanges_the_result(a: Document, b: Document) -> None:
    if not a.claims or not b.claims:
        return
    there, back = reached(a, b), reached(b, a).turned()
    assert np.array_equal(there.near_a, back.near_a)
    assert np.array_equal(there.near_b, back.near_b)
    one, other = coverage(there), coverage(reached(b, a))
    for name in ("alike", "clause", "length"):
        assert np.array_equal(one[f"{name}_a"], other[f"{name}_b"].T)


@given(documents, documents)
def test_shapes_and_ranges(a: Document, b: Document) -> None:
    if not a.claims or not b.claims:
        return
    found = coverage(reached(a, b))
    for name, values in found.items():
        assert values.shape == (len(a.claims), len(b.claims)), name
    for name in ("clause_a", "clause_b"):
        assert 0 <= found[name].min() <= found[name].max() < 1


def test_what_is_said_whole_is_covered_whole() -> None:
    short, long = "The bridge closed.", "Mayor Brandt said the bridge closed after the flood."
    found = coverage(reached(body(short), body(long, "Rain fell.")))
    assert found["alike_a"][0, 0] == pytest.approx(1, abs=1e-3)
    assert found["alike_b"][0, 0] < 0.9
    assert found["alike_a"][0, 1] < found["alike_a"][0, 0]


def test_a_clause_may_be_shared_where_the_sentence_is_not() -> None:
    long = "Engineers measured the pier for two days, and the council closed the northern bridge at noon"
    clause = "The council closed the northern bridge at noon"
    other = "Ticket prices at the harbour museum doubled since Easter without a word of warning"
    found = coverage(reached(body(long), body(clause, other)))
    assert found["clause_a"][0, 0] > found["alike_a"][0, 0] - 0.15
    assert found["clause_a"][0, 0] > 2 * found["clause_a"][0, 1]


def test_function_words_are_left_out_but_counted_in_the_length() -> None:
    text = "The harbour of Lisk"
    found = reached(body(text), body("The road to Lisk", "It was."))
    assert [text[start:end] for start, end in found.a.spans] == ["harbour", "Lisk"]
    assert found.a.lengths.tolist() == [4]
    assert found.b.lengths.tolist() == [4, 2]
    assert found.near_a[1, 0] == pytest.approx(1, abs=1e-3)
    assert found.near_a[:, 1].tolist() == [0, 0]


def test_a_claim_without_words_is_near_nothing() -> None:
    found = reached(body("…", "Rain fell."), body("Rain fell."))
    assert found.near_a[0].tolist() == [0]
    assert coverage(found)["alike_a"][0, 0] == 0
    assert coverage(found)["alike_a"][1, 0] == pytest.approx(1, abs=1e-3)


def test_many_words_are_compared_in_blocks_and_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    a = body(*(f"Boat {n} left the quay of Lisk at noon" for n in range(12)))
    b = body(*(f"At noon boat {n} was gone" for n in range(9)))
    whole = reached(a, b)
    monkeypatch.setattr("framing.pipeline.align.soft.BLOCK", 20)
    parts = reached(a, b)
    assert np.allclose(whole.near_a, parts.near_a, atol=1e-6)
    assert np.allclose(whole.near_b, parts.near_b, atol=1e-6)


def test_near_is_said_and_far_is_not() -> None:
    assert said(np.array([-1, 0.4, 0.9, 1], dtype=np.float32)).tolist() == pytest.approx([0, 0, 1, 1])


def test_turning_scores_exchanges_the_sides() -> None:
    table = np.array([[0.1, 0.2, 0.3]])
    turned = PairScores(table, {"alike_a": table, "alike_b": table + 1, "cosine": table}).turned()
    assert turned.probability.shape == (3, 1)
    assert turned.evidence["alike_b"].ravel().tolist() == [0.1, 0.2, 0.3]
    assert turned.evidence["cosine"].shape == (3, 1)
