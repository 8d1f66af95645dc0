"""Our own gold as an event beside those that are measured."""

from __future__ import annotations

import numpy as np
import pytest

from framing.management.measured import own_reports
from framing.measuring.crossvalidation import cross_validate, left_out_probabilities
from framing.measuring.fitting import Gold, best_threshold, fit_alignment, fit_ladder, read_gold
from framing.measuring.own_reports import EVENT, read_own
from framing.measuring.worst_errors import worst_errors
from tests.unit.measuring.examples import EVENTS, OWN, OWN_TEXTS, encode


@pytest.fixture(scope="module")
def own() -> Gold:
    return read_own(OWN, OWN_TEXTS, encode)


@pytest.fixture(scope="module")
def both(own: Gold) -> Gold:
    return read_gold(EVENTS, encode).and_beside(own)


def test_every_pair_of_two_reports_is_there_with_what_the_gold_says(own: Gold) -> None:
    assert set(own.events) == {EVENT}
    assert len(own.relations) == 9
    assert [words for words in own.relations if words] == [("same",)]
    assert (~own.judged).sum() == 1


def test_a_claim_that_no_report_has_is_named() -> None:
    wrong = {
        "alignments": [],
        "optional": [{"a": {"article": "one", "text": "No."}, "b": OWN["optional"][0]["b"]}],
    }
    with pytest.raises(ValueError, match=r"the report one has no claim 'No\.'"):
        read_own(wrong, OWN_TEXTS, encode)


def test_the_shipped_gold_is_of_the_shipped_reports() -> None:
    gold, texts = own_reports()
    found = read_own(gold, texts, encode)
    assert found.aligned.sum() == len(gold["alignments"])
    assert (~found.judged & ~found.aligned).sum() >= len(gold["optional"])


def test_what_is_beside_helps_to_fit_and_is_not_measured(own: Gold, both: Gold) -> None:
    alone = read_gold(EVENTS, encode)
    assert both.measured.sum() == alone.judged.sum()
    every = np.ones(len(both.events), dtype=bool)
    with_it, without = fit_alignment(both, every), fit_alignment(both, ~both.beside)
    assert with_it.coefficients != without.coefficients
    assert fit_ladder(both, every) == fit_ladder(both, ~both.beside)
    assert (left_out_probabilities(both, every)[both.beside] == 0).all()
    told = cross_validate(both).figures
    assert sum(name.startswith("pairs_f1_event") for name in told) == len(EVENTS)


def test_neither_the_threshold_nor_the_errors_are_of_what_is_beside(both: Gold) -> None:
    probability = np.where(both.aligned, 0.4, 0.3)
    every = np.ones(len(both.events), dtype=bool)
    wrong = np.where(both.beside, 1 - probability, probability)
    assert best_threshold(both, wrong, every) == best_threshold(both, probability, every)
    found = worst_errors(EVENTS, both, np.where(both.beside, 0.0, probability), 20)
    assert {error.event for errors in found.values() for error in errors} <= {e["event"] for e in EVENTS}
