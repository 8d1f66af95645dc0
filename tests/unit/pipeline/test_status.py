from __future__ import annotations

import pytest

from framing.pipeline.status import Status, asks_for_wording, status
from framing.pipeline.types import Relation


@pytest.mark.parametrize("proposed", [*Relation, None])
def test_without_a_decision_a_pair_is_proposed(proposed: Relation | None) -> None:
    assert status(proposed, None) is Status.PROPOSED


@pytest.mark.parametrize("proposed", [*Relation, None])
def test_not_the_same_rejects_whatever_was_proposed(proposed: Relation | None) -> None:
    assert status(proposed, Relation.TOPIC) is Status.REJECTED


@pytest.mark.parametrize("decided", [relation for relation in Relation if relation is not Relation.TOPIC])
def test_a_decision_confirms_what_it_agrees_with_and_corrects_the_rest(decided: Relation) -> None:
    for proposed in (*Relation, None):
        plainly_same = decided is Relation.SAME and proposed not in {None, Relation.CONFLICT}
        agrees = proposed is decided or plainly_same
        assert status(proposed, decided) is (Status.CONFIRMED if agrees else Status.CORRECTED)


@pytest.mark.parametrize("proposed", [*(relation for relation in Relation if relation != "topic"), None])
def test_a_decision_asks_for_words_that_no_proposal_compares(proposed: Relation | None) -> None:
    for decided in (Relation.SAME, Relation.A_ADDS, Relation.OVERLAP):
        assert asks_for_wording(proposed, decided) is (proposed in {None, Relation.CONFLICT})
    assert asks_for_wording(proposed, Relation.CONFLICT)
    assert not asks_for_wording(proposed, Relation.TOPIC)
    assert not asks_for_wording(proposed, None)
