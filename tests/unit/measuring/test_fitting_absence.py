"""Fitting how probably a document states a claim."""

from __future__ import annotations

import numpy as np
import pytest

from framing.measuring import fitting_absence
from framing.measuring.fitting import fit_alignment, read_gold
from framing.measuring.fitting_absence import (
    Claims,
    fit_absence,
    left_out,
    left_out_others,
    of_others,
    of_reports,
)
from framing.measuring.statements import claim_ids
from framing.pipeline.absence import FEATURES
from tests.unit.measuring.examples import EVENTS, STATED, encode


@pytest.fixture(scope="module")
def ours() -> Claims:
    gold = read_gold(EVENTS, encode)
    return of_reports(
        EVENTS, encode, {e: fit_alignment(gold, gold.events != e) for e in np.unique(gold.events)}
    )


def some(stated: list[bool]) -> Claims:
    rng = np.random.default_rng(7)
    table = rng.normal(size=(len(stated), len(FEATURES))) + np.array(stated)[:, None]
    return Claims(table, np.array(stated), np.array([f"page {row % 3}" for row in range(len(stated))]))


def test_a_claim_that_is_stated_in_part_is_left_out(ours: Claims) -> None:
    """Those of an overlap and of a pair in doubt are neither stated nor not."""
    every = sum(len(claim_ids(article)) for event in EVENTS for article in event["articles"])
    assert 0 < ours.stated.sum() < len(ours.stated) < every


def test_what_speaks_for_it_has_weight(ours: Claims) -> None:
    others = some([True, False] * 12)
    figures = fit_absence(ours, others)
    told = fitting_absence.probabilities(others, figures)
    assert told[others.stated].mean() > told[~others.stated].mean() + 0.3


def test_left_out_figures_are_told_of_both(ours: Claims) -> None:
    others = some([True, False] * 12)
    assert left_out(ours, others).keys() == {"stated_auc", "stated_brier_skill"}
    given = left_out_others(ours, others)
    assert ((given > 0) & (given < 1)).all()


def test_a_claim_against_nothing_is_passed_over() -> None:
    figures = fit_alignment(gold := read_gold(EVENTS, encode), np.ones(len(gold.events), dtype=bool))
    found = of_others([STATED, {**STATED, "sentences": []}], encode, figures)
    assert len(found.stated) == 1
