"""Near-conflicts and look-alikes, each with the relations that may be proposed for it. Needs the model.

What the pipeline cannot tell yet stands in ``known_failures.json``, by the first sentence of the pair. A
failure that is not listed fails the suite, and so does one that is listed and no longer happens.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from framing.measuring.documents import document, vectors
from framing.measuring.encoding import encode
from framing.pipeline.types import Relation
from framing.pipeline.versions import latest

GOLD = Path(__file__).parents[3] / "fixtures" / "gold"
PAIRS = json.loads((GOLD / "must_not_align.json").read_text(encoding="utf-8"))["pairs"]
KNOWN = json.loads((GOLD / "known_failures.json").read_text(encoding="utf-8"))["must_not_align"]

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def proposed() -> list[Relation]:
    """What is proposed for each pair, the pairs read as two reports of as many claims."""
    version = latest()
    a, b = document([pair["a"] for pair in PAIRS]), document([pair["b"] for pair in PAIRS])
    of_a, of_b = vectors([a, b], encode)
    found = {(p.a, p.b): p.relation for p in version.propose(a, b, version.score(a, b, of_a, of_b))}
    return [found.get((index, index), Relation.TOPIC) for index in range(len(PAIRS))]


def test_what_fails_is_what_is_known_to_fail(proposed: list[Relation]) -> None:
    failed = [
        pair["a"]
        for pair, relation in zip(PAIRS, proposed, strict=True)
        if relation.value not in pair["allowed"]
    ]
    assert sorted(failed) == sorted(KNOWN)


def test_nothing_that_may_not_conflict_is_called_a_conflict(proposed: list[Relation]) -> None:
    called = [
        pair["a"]
        for pair, relation in zip(PAIRS, proposed, strict=True)
        if relation is Relation.CONFLICT and "conflict" not in pair["allowed"]
    ]
    assert called == []


def test_the_pairs_are_told_apart_by_their_first_sentences() -> None:
    assert len({pair["a"] for pair in PAIRS}) == len(PAIRS)
    assert set(KNOWN) <= {pair["a"] for pair in PAIRS}
