"""How reliable the probabilities of aligning are, where they are wrong, and what each feature brings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from framing.management import measured
from framing.management.commands import fit, measure_alignment
from framing.measuring.ablation import FAMILIES, ablation
from framing.measuring.crossvalidation import cross_validate
from framing.measuring.fitting import Gold, read_further, read_gold
from framing.measuring.reliability import Bin, calibration_error, reliability
from framing.measuring.reliability_diagram import diagram
from framing.measuring.worst_errors import worst_errors
from framing.pipeline.align import COLUMNS_IN_CONTEXT
from tests.unit.measuring.examples import CLAIMS, EVENTS, OPPOSED, OWN, OWN_TEXTS, encode

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_gold(EVENTS, encode)


def test_pairs_are_binned_by_their_probability() -> None:
    truth = np.array([False, True, True, True])
    low, high = reliability(truth, np.array([0.02, 0.04, 0.9, 1.0]))
    assert (low.low, low.high, low.right, low.count) == (0.0, 0.1, 0.5, 2)
    assert low.probability == pytest.approx(0.03)
    assert (high.low, high.high, high.right, high.count) == (0.9, 1.0, 1.0, 2)
    assert calibration_error((low, high)) == pytest.approx((2 * 0.47 + 2 * 0.05) / 4)


def test_no_probability_lies_outside_0_and_1() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        reliability(np.array([True]), np.array([1.2]))


def test_nothing_is_perfectly_calibrated() -> None:
    assert reliability(np.array([], dtype=bool), np.array([])) == ()
    assert calibration_error(()) == 0


def test_the_diagram_says_in_words_what_it_shows() -> None:
    text = diagram([Bin(0.0, 0.1, 0.05, 0.0, 7), Bin(0.9, 1.0, 0.95, 1.0, 3)], "A & B", "7; 3")
    drawn = ET.fromstring(text)  # noqa: S314  our own text
    assert drawn.findtext(f"{SVG}title") == "A & B"
    assert drawn.findtext(f"{SVG}desc") == "7; 3"
    circles = drawn.findall(f"{SVG}circle")
    assert len(circles) == 2
    assert float(circles[0].attrib["cy"]) > float(circles[1].attrib["cy"])
    assert {"7", "3"} <= {text.text for text in drawn.iter(f"{SVG}text")}


def test_the_families_hold_every_feature_once() -> None:
    assert sorted(name for names in FAMILIES.values() for name in names) == sorted(COLUMNS_IN_CONTEXT)


def test_what_a_family_brings_is_cross_validated(gold: Gold) -> None:
    further = read_further([CLAIMS], encode)
    found = ablation(gold, further)
    assert len(found) == 1 + 2 * len(FAMILIES)
    whole = cross_validate(gold, further).figures
    assert found["all features"] == {name: whole[name] for name in found["all features"]}
    assert found["places alone"]["average_precision"] < whole["average_precision"]


def test_the_worst_errors_are_named_worst_first(gold: Gold) -> None:
    """Two events of the examples are the same but for their names, so each error comes twice."""
    probability = np.where(gold.aligned, 0.9, 0.1)
    missed = np.flatnonzero(gold.aligned & gold.judged)[-1]
    alarm = np.flatnonzero(~gold.aligned & gold.judged)[0]
    probability[missed], probability[alarm] = 0.01, 0.99
    found = worst_errors(EVENTS, gold, probability, 2)
    assert [len(of) for of in found.values()] == [2, 2]
    first = found["misses"][0]
    assert (first.event, first.a, first.b, first.relations) == ("market again", "A1", "B1", ("same",))
    assert found["false_alarms"][0].probability == 0.99
    assert found["false_alarms"][0].relations == ()


def test_the_command_prints_names_and_no_texts(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for task, lines in {"statements": EVENTS, "same_claim": [CLAIMS | {"set": fit.FURTHER}]}.items():
        text = "\n".join(json.dumps(line) for line in lines)
        (tmp_path / f"{task}.dev.jsonl").write_text(text, encoding="utf-8")
    settings.MEASURING_DATA = str(tmp_path)
    monkeypatch.setattr(measure_alignment, "encode", encode)
    monkeypatch.setattr(measured, "own_reports", lambda: (OWN, OWN_TEXTS))
    monkeypatch.setattr(measured, "opposed_reports", lambda: OPPOSED)
    call_command("measure_alignment", "--errors", "1", "--ablation", "--diagram", str(tmp_path / "bins.svg"))
    out = capsys.readouterr().out
    printed = json.loads(out)
    assert sum(of["count"] for of in printed["reliability"]) == 62
    assert printed["worst_errors"].keys() == {"false_alarms", "misses"}
    assert "without numbers" in printed["ablation"]
    assert "beacon" not in out
    assert ET.parse(tmp_path / "bins.svg").getroot().tag == f"{SVG}svg"  # noqa: S314  our own text


def test_the_command_says_where_the_data_must_be(settings: Any) -> None:
    settings.MEASURING_DATA = ""
    with pytest.raises(CommandError, match="set FRAMING_MEASURING_DATA"):
        call_command("measure_alignment")
