"""The shipped figures on some of the gold they were fitted to. Needs the measuring data, and the model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.conf import settings

from framing.measuring import statements
from framing.measuring.encoding import encode

GOLD = Path(settings.MEASURING_DATA or "not set") / "statements.dev.jsonl"

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not GOLD.exists(), reason="FRAMING_MEASURING_DATA names no folder with statements.dev.jsonl"
    ),
]


def test_the_shipped_figures_find_the_pairs_of_the_gold_and_are_calibrated() -> None:
    lines: list[dict[str, Any]] = [
        json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()[:3]
    ]
    right = found = wanted = 0
    expected = 0.0
    for line in lines:
        gold = {(pair["a"], pair["b"]) for pair in line["pairs"]}
        optional = {tuple(pair) for pair in line["optional"]}
        predicted = statements.predict(line, encode)["pairs"]
        aligned = {(pair["a"], pair["b"]) for pair in predicted if pair["aligned"]} - optional
        right, found, wanted = right + len(aligned & gold), found + len(aligned), wanted + len(gold)
        expected += sum(pair["probability"] for pair in predicted if (pair["a"], pair["b"]) not in optional)
    assert 2 * right / (found + wanted) > 0.55
    assert np.isclose(expected, wanted, rtol=0.2)
