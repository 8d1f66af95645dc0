"""Fitting the figures, writing them, and reading them again."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from framing.management import measured
from framing.management.commands import fit
from framing.measuring import figures_file
from framing.measuring.crossvalidation import LeftOut, choices, cross_validate, expected_at
from framing.measuring.fitting import (
    Gold,
    best_threshold,
    fit_alignment,
    fit_ladder,
    probabilities,
    read_further,
    read_gold,
)
from framing.measuring.fitting_tasks import fit_absent_claim, fit_same_claim
from framing.measuring.recalibration import Recalibration
from framing.pipeline.absence import FEATURES, AbsenceFigures
from framing.pipeline.align import COLUMNS_IN_CONTEXT
from framing.pipeline.types import Expected
from framing.pipeline.versions import figures_v4
from framing.pipeline.versions.figures_group_v2 import GROUP
from tests.unit.measuring.examples import (
    CLAIMS,
    EVENT,
    EVENTS,
    OPPOSED,
    OWN,
    OWN_TEXTS,
    STATED,
    encode,
)

ABSENT = {
    "claim": "the minister resigned over a loan",
    "sentences": ["A loan was repaid in May.", "The minister opened the fair."],
    "stated": False,
    "support": [],
}


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_gold(EVENTS, encode)


def everything(gold: Gold) -> np.ndarray[Any, np.dtype[np.bool_]]:
    return np.ones(len(gold.events), dtype=bool)


def test_the_gold_holds_every_pair_and_what_annotators_called_it(gold: Gold) -> None:
    assert gold.columns.shape == (64, len(COLUMNS_IN_CONTEXT))
    assert gold.aligned.sum() == 14
    assert (~gold.judged).sum() == 2
    assert ("overlap", "a_adds") in gold.relations


def test_the_fit_puts_aligned_pairs_above_the_others(gold: Gold) -> None:
    found = probabilities(gold, fit_alignment(gold, everything(gold)))
    assert found[gold.aligned].mean() > 3 * found[~gold.aligned].mean()


def test_the_fit_is_the_same_when_the_articles_are_exchanged(gold: Gold) -> None:
    def exchanged(event: dict[str, Any]) -> dict[str, Any]:
        flip = {"a_adds": "b_adds", "b_adds": "a_adds"}
        pairs = [
            {"a": p["b"], "b": p["a"]} | {k: flip.get(p[k], p[k]) for k in ("relation", "or") if k in p}
            for p in event["pairs"]
        ]
        optional = [[b, a] for a, b in event["optional"]]
        return event | {"articles": event["articles"][::-1], "pairs": pairs, "optional": optional}

    other = read_gold([exchanged(event) for event in EVENTS], encode)
    one, two = fit_alignment(gold, everything(gold)), fit_alignment(other, everything(other))
    assert one.coefficients == pytest.approx(two.coefficients, abs=1e-4)
    adds, again = fit_ladder(gold, everything(gold)).adds, fit_ladder(other, everything(other)).adds
    assert adds.coefficients == pytest.approx(again.coefficients, abs=1e-3)


def test_a_rung_without_gold_is_named() -> None:
    gold = read_gold([EVENT], encode)
    with pytest.raises(ValueError, match="no aligned pair of the gold is called same"):
        fit_ladder(gold, everything(gold))


def test_the_threshold_is_the_best_for_f1(gold: Gold) -> None:
    probability = np.where(gold.aligned, 0.4, 0.3)
    assert 0.3 < best_threshold(gold, probability, everything(gold)) < 0.42


def test_figures_of_left_out_events_are_told(gold: Gold) -> None:
    found = cross_validate(gold)
    assert {
        "pairs_f1",
        "brier_skill",
        "recall_of_same_and_adds",
        "relation_accuracy",
    } <= found.figures.keys()
    assert 0 < found.figures["pairs_f1"] <= 1
    assert found.threshold in {row.threshold for row in found.expected}


def test_what_to_expect_is_counted_over_the_judged_pairs(gold: Gold) -> None:
    right = np.flatnonzero(gold.aligned & gold.judged)
    wrong = np.flatnonzero(~gold.aligned & gold.judged)[:3]
    probability = np.zeros(len(gold.events))
    probability[right], probability[wrong] = 0.5, 0.3
    low, high = expected_at(gold, probability, (0.5, 0.3, 0.9))
    assert (low.threshold, high.threshold) == (0.3, 0.5)
    assert (low.precision, low.recall) == (len(right) / (len(right) + 3), 1)
    assert (high.precision, high.recall) == (1, 1)


def test_the_choices_hold_the_best_and_nothing_next_to_it() -> None:
    offered = choices(0.32)
    assert 0.32 in offered
    assert min(abs(one - other) for one, other in pairwise(offered)) > 0.05


def test_the_shipped_expectations_rise_and_fall() -> None:
    """A higher threshold proposes fewer pairs, and fewer of them are wrong."""
    rows = figures_v4.EXPECTED
    assert figures_v4.THRESHOLD in {row.threshold for row in rows}
    for low, high in pairwise(rows):
        assert (low.threshold, low.precision) < (high.threshold, high.precision)
        assert low.recall > high.recall


def test_the_tasks_recalibrations_keep_the_order(gold: Gold) -> None:
    figures = fit_alignment(gold, everything(gold))
    assert fit_same_claim([CLAIMS], encode, figures).slope > 0
    given, truth = np.array([0.1, 0.4, 0.6, 0.9]), np.array([False, False, True, True])
    assert fit_absent_claim(given, truth).slope > 0


def test_pairs_of_another_set_help_to_fit_and_move_no_base_rate(gold: Gold) -> None:
    further = read_further([CLAIMS], encode)
    assert further.columns.shape == (4, len(COLUMNS_IN_CONTEXT))
    assert further.aligned.tolist() == [True, False, False, False]
    alone = probabilities(gold, fit_alignment(gold, everything(gold)))
    helped = probabilities(gold, fit_alignment(gold, everything(gold), further))
    assert not np.array_equal(alone, helped)
    assert helped.mean() == pytest.approx(alone.mean(), abs=0.05)


def test_what_is_written_is_read_again(gold: Gold, tmp_path: Path) -> None:
    figures, ladder = fit_alignment(gold, everything(gold)), fit_ladder(gold, everything(gold))
    absence = AbsenceFigures(-1.5, dict.fromkeys(FEATURES, 0.25))
    path = tmp_path / "figures.py"
    left_out = LeftOut(0.34, {"pairs_f1": 0.5}, (Expected(0.2, 0.5, 0.75), Expected(0.34, 0.7, 0.6)))
    figures_file.write(path, figures_file.render(figures, ladder, absence, left_out, ["its own 'set' (MIT)"]))
    read: dict[str, Any] = {}
    exec(path.read_text(encoding="utf-8"), read)  # noqa: S102  our own text, just written
    assert read["THRESHOLD"] == 0.34
    assert read["EXPECTED"] == left_out.expected
    assert read["SOURCES"] == ("its own 'set' (MIT)",)
    assert read["ALIGNMENT"].coefficients == pytest.approx(figures.coefficients, abs=1e-5)
    assert read["ABSENCE"] == absence
    assert read["LADDER"].adds.coefficients == pytest.approx(ladder.adds.coefficients, abs=1e-5)
    assert [found.name for found in tmp_path.iterdir()] == ["figures.py"]


def test_recalibrations_are_written_by_task() -> None:
    read: dict[str, Any] = {}
    exec(figures_file.render_tasks({"same_claim": Recalibration(0.5, -1.0, 0.3)}, ["a set (MIT)"]), read)  # noqa: S102
    assert read["SOURCES"] == ("a set (MIT)",)
    assert read["SAME_CLAIM"] == Recalibration(0.5, -1.0, 0.3)


def test_the_command_says_where_the_data_must_be(settings: Any) -> None:
    settings.MEASURING_DATA = ""
    with pytest.raises(CommandError, match="set FRAMING_MEASURING_DATA"):
        call_command("fit")


def test_the_command_names_a_file_that_is_not_there(settings: Any, tmp_path: Path) -> None:
    settings.MEASURING_DATA = str(tmp_path)
    with pytest.raises(CommandError, match=r"cannot read .*statements\.dev\.jsonl: No such file"):
        call_command("fit")


def test_the_command_writes_all_files(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for task, lines in {
        "statements": EVENTS,
        "same_claim": [CLAIMS | {"set": fit.FURTHER}],
        "absent_claim": [STATED, ABSENT],
    }.items():
        text = "\n".join(json.dumps(line) for line in lines)
        (tmp_path / f"{task}.dev.jsonl").write_text(text, encoding="utf-8")
    settings.MEASURING_DATA = str(tmp_path)
    monkeypatch.setattr(fit, "encode", encode)
    monkeypatch.setattr(measured, "own_reports", lambda: (OWN, OWN_TEXTS))
    monkeypatch.setattr(measured, "opposed_reports", lambda: OPPOSED)
    grouping = {"figures": GROUP, "cross_validation": {"same_event, with dates": 0.9}}
    monkeypatch.setattr(fit.fitting_group, "fit", lambda *_: grouping)
    monkeypatch.setattr(fit, "GROUP_FIGURES", tmp_path / "group.py")
    monkeypatch.setattr(fit, "FIGURES", tmp_path / "figures.py")
    monkeypatch.setattr(fit, "TASK_FIGURES", tmp_path / "tasks.py")
    call_command("fit", "--check")
    printed = json.loads(capsys.readouterr().out)
    assert "pairs_f1" in printed
    assert printed["same_event, with dates"] == 0.9
    assert {"threshold", "precision", "recall"} == printed["expected"][0].keys()
    assert not list(tmp_path.glob("*.py"))
    call_command("fit", "--only", "grouping")
    assert [found.name for found in tmp_path.glob("*.py")] == ["group.py"]
    call_command("fit")
    assert "ALIGNMENT = Figures(" in (tmp_path / "figures.py").read_text(encoding="utf-8")
    assert "ABSENCE = AbsenceFigures(" in (tmp_path / "figures.py").read_text(encoding="utf-8")
    assert "GROUP = GroupFigures(" in (tmp_path / "group.py").read_text(encoding="utf-8")
    assert "SAME_CLAIM = " in (tmp_path / "tasks.py").read_text(encoding="utf-8")
