"""What is predicted for the measuring tasks of aligning."""

from __future__ import annotations

import copy
from itertools import product

import pytest

from framing.measuring import absent_claim, same_claim, statements
from framing.measuring.recalibration import Recalibration
from framing.pipeline.versions import figures_v4
from tests.unit.measuring.examples import CLAIMS, EVENT, STATED, encode


def test_every_pair_of_two_articles_is_predicted_once() -> None:
    found = statements.predict(EVENT, encode)["pairs"]
    ids = [["AT", "A0", "A1", "A2"], ["BT", "B0", "B1", "B2"]]
    assert [(pair["a"], pair["b"]) for pair in found] == list(product(*ids))


def test_a_pair_is_aligned_at_the_shipped_threshold() -> None:
    for pair in statements.predict(EVENT, encode)["pairs"]:
        assert pair["aligned"] == (pair["probability"] >= figures_v4.THRESHOLD)
        assert (pair["relation"] == "topic") != pair["aligned"]


def test_what_is_added_is_called_so() -> None:
    found = {(pair["a"], pair["b"]): pair for pair in statements.predict(EVENT, encode)["pairs"]}
    assert found["A2", "B1"]["relation"] == "b_adds"


def test_labels_of_statements_are_not_read() -> None:
    blind = {key: value for key, value in EVENT.items() if key in {"event", "articles"}}
    assert statements.predict(blind, encode) == statements.predict(EVENT, encode)


def test_probabilities_follow_the_pairs_that_are_asked() -> None:
    found = same_claim.predict(CLAIMS, encode)
    turned = same_claim.predict({**CLAIMS, "pairs": CLAIMS["pairs"][::-1]}, encode)
    assert len(found["probabilities"]) == len(found["aligned"]) == 4
    assert found["probabilities"] == turned["probabilities"][::-1]
    assert found["probabilities"][0] == max(found["probabilities"])


def test_labels_of_same_claim_are_not_read() -> None:
    other = copy.deepcopy(CLAIMS)
    for pair in other["pairs"]:
        pair[2] = 1 - pair[2]
    assert same_claim.predict({**other, "set": "any"}, encode) == same_claim.predict(CLAIMS, encode)


def test_a_stated_claim_is_found_in_its_sentence() -> None:
    found = absent_claim.predict(STATED, encode)
    assert found["support"] == 1
    assert found["stated"] is True
    assert 0 <= found["probability"] <= 1


def test_labels_of_absent_claim_are_not_read() -> None:
    blind = {"claim": STATED["claim"], "sentences": STATED["sentences"]}
    assert absent_claim.predict(blind, encode) == absent_claim.predict(STATED, encode)


def test_nothing_is_stated_by_an_empty_document() -> None:
    found = absent_claim.predict({"claim": STATED["claim"], "sentences": []}, encode)
    assert found["support"] is None
    assert found["stated"] is False


def test_a_recalibration_keeps_the_order() -> None:
    recalibrated = Recalibration(0.4, -1.0, 0.3)([0.0, 0.1, 0.5, 0.9, 1.0])
    assert sorted(recalibrated) == recalibrated.tolist()
    assert len(set(recalibrated.tolist())) == 5


def test_a_recalibration_that_turns_the_order_is_refused() -> None:
    with pytest.raises(ValueError, match="must keep the order"):
        Recalibration(-0.4, 0.0, 0.5)
