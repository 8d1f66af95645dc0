"""Our own gold over events told by opposed outlets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from framing.management.measured import opposed_reports
from framing.measuring.crossvalidation import left_out_beside
from framing.measuring.fitting import f1, fit_alignment, probabilities, read_gold
from framing.measuring.statements import claim_ids
from framing.pipeline.types import Relation
from tests.unit.measuring.examples import EVENTS, OPPOSED, encode

LINES = opposed_reports()


@pytest.mark.parametrize("line", LINES, ids=[f"event {number}" for number in range(len(LINES))])
def test_every_pair_is_of_a_sentence_or_title_of_each_outlet(line: Mapping[str, Any]) -> None:
    a, b = (set(claim_ids(article)) for article in line["articles"])
    pairs = [(pair["a"], pair["b"]) for pair in line["pairs"]]
    every = Counter([*pairs, *map(tuple, line["optional"])])
    assert len(pairs) > 5
    assert all(one in a and other in b for one, other in every)
    assert max(every.values()) == 1
    assert {pair["relation"] for pair in line["pairs"]} <= {*Relation} - {Relation.TOPIC}


def test_no_event_is_told_twice() -> None:
    assert len({line["event"] for line in LINES}) == len(LINES) == 40


def test_an_event_beside_is_judged_by_a_fit_without_it() -> None:
    measured, beside = read_gold(EVENTS, encode), read_gold(OPPOSED, encode)
    both = measured.and_beside(beside)
    told = left_out_beside(both, [line["event"] for line in OPPOSED], 0.3)
    every = np.ones(len(measured.events), dtype=bool)
    without = probabilities(beside, fit_alignment(measured, every))
    with_it = probabilities(beside, fit_alignment(both, np.ones(len(both.events), dtype=bool)))
    truth = beside.aligned[beside.judged]
    assert told["pairs_f1"] == f1(truth, without[beside.judged] >= 0.3)
    assert not np.allclose(without, with_it)
    assert told["average_precision"] > 0.5
