"""Fitting the figures of attributions, judging them, and writing them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from framing.management.commands import fit_attributions
from framing.measuring import attribution_figures_file, attribution_rows, fitting_attributions
from framing.measuring.attribution_gold import Attributed, attributed, compared, in_any_cue, read_gold, within
from framing.measuring.attributions import predict
from framing.pipeline.attribute.fitted import AttributionFigures, Cut, Head, Said, Scale
from framing.pipeline.types import Span
from framing.pipeline.versions import figures_attribution_v2

_WHO = ("The mayor", "Ana Brook", "Two engineers", "The harbour office", "A teacher")
_CUES = ("said", "has denied", "warned", "fears", "argued")
_WHAT = ("the bridge was closed on Monday", "that the ferry ran late", "it would rain in the valley")


def reports() -> list[dict[str, Any]]:
    """Twelve reports of eight sentences each, every second of which says something for somebody."""
    found = []
    for number in range(12):
        text, gold = "", []
        for line in range(8):
            who, cue, what = _WHO[(number + line) % 5], _CUES[(2 * number + line) % 5], _WHAT[line % 3]
            start = len(text)
            if line % 2:
                text += f"The road to house {number} runs along the river.\n"
                continue
            text += f"{who} {cue} {what}.\n"
            spans = [start, start + len(who), start + len(who) + 1, start + len(who) + 1 + len(cue)]
            end = spans[3] + 1 + len(what)
            gold.append({"source": [spans[:2]], "cue": [spans[2:]], "content": [[spans[3] + 1, end]]})
        found.append({"text": text, "attributions": gold})
    return found


def chars(start: int, end: int) -> frozenset[int]:
    return frozenset(range(start, end))


@pytest.fixture(scope="module")
def fitting() -> fitting_attributions.Fitting:
    return fitting_attributions.Fitting.of(read_gold(reports()), often=5)


def test_gold_is_read_with_its_sentences() -> None:
    [report, *_] = read_gold(reports())
    assert len(report.claims) == len(report.sentences) == 8
    assert len(report.gold) == 4
    cued = [word.text for of in report.sentences for word in of.words if within(in_any_cue(report), word)]
    assert cued == ["said", "warned", "argued", "has", "denied"]


def test_an_attribution_is_right_where_cue_and_source_are_half_shared() -> None:
    gold = Attributed(chars(4, 8), chars(0, 3), chars(9, 19))
    half = Attributed(chars(4, 6), chars(0, 3), chars(9, 14))
    other = Attributed(chars(4, 8), chars(20, 23), frozenset())
    figures = compared([([gold], [half, other])])
    assert (figures["who_said_precision"], figures["who_said_recall"]) == (0.5, 1.0)
    assert figures["cue_characters_f1"] == 1.0
    assert figures["source_characters_f1"] == pytest.approx(6 / 9)
    assert figures["content_characters_f1"] == pytest.approx(10 / 15)
    nobody = Attributed(chars(4, 8), frozenset(), frozenset())
    assert compared([([nobody], [nobody])])["who_said_f1"] == 1.0
    assert compared([([], [])])["who_said_f1"] == 0.0


def test_an_attribution_is_matched_once() -> None:
    one = Attributed(chars(4, 8), chars(0, 3), frozenset())
    figures = compared([([one], [one, one])])
    assert (figures["who_said_precision"], figures["who_said_recall"]) == (0.5, 1.0)


def test_what_was_read_is_compared_by_its_characters() -> None:
    said = Said(None, None, Span(4, 6), (Span(0, 2), Span(8, 9)), 1.0)
    assert attributed(said) == Attributed(chars(4, 6), frozenset(), chars(0, 2) | chars(8, 9))


def test_a_fit_reads_what_it_was_fitted_to(fitting: fitting_attributions.Fitting) -> None:
    figures = fitting.fit(range(len(fitting.gold)))
    read = [(report.gold, fitting_attributions.read(report, figures)) for report in fitting.gold]
    assert compared(read)["who_said_f1"] > 0.9
    assert compared(read)["content_characters_f1"] > 0.9
    again = fitting.fit(range(len(fitting.gold)))
    assert again == figures


def test_reports_left_out_are_read_too(fitting: fitting_attributions.Fitting) -> None:
    found = fitting_attributions.cross_validate(fitting, parts=3)
    assert 0.8 < found["who_said_f1"] <= 1
    assert set(found) >= {"cue_characters_f1", "source_characters_f1", "content_characters_f1"}


def test_a_head_keeps_the_features_of_most_weight(fitting: fitting_attributions.Fitting) -> None:
    few = fitting.cues.head(range(12), 0, attribution_rows.Plan(5, 0.1))
    assert len(few.coefficients) == 5
    assert list(few.coefficients) == sorted(few.coefficients)
    assert set(few.coefficients) < set(fitting.cues.names)


def test_figures_hold_no_word_of_the_reports(fitting: fitting_attributions.Fitting) -> None:
    names = " ".join([*fitting.cues.names, *fitting.arguments.names])
    assert not any(word in names for word in ("mayor", "ferry", "valley", "bridge", "warned", "denied"))


def test_figures_are_written_as_they_are() -> None:
    figures = AttributionFigures(
        Head(-1.5, {"0=q": 0.25}),
        Head(0.5, {}),
        Head(0.0, {"far=L1": -1.0}),
        Scale(-0.5, {"cue_most": 1.5}),
        Cut(-0.5, 0.3),
        -0.6,
        Cut(0.0, 1.0),
        0.2,
        0.5,
    )
    written: dict[str, Any] = {}
    text = attribution_figures_file.render(figures, {"who_said_f1": 0.5})
    exec(compile(text, "figures", "exec"), written)  # noqa: S102  our own text, just written
    assert written["ATTRIBUTIONS"] == figures
    assert written["CROSS_VALIDATION"] == {"who_said_f1": 0.5}
    assert written["SOURCES"] == figures_attribution_v2.SOURCES


def test_predictions_come_from_the_shipped_figures() -> None:
    text = "“We waited for hours,” Ana Brook told reporters. “Nobody came.”"
    [said] = predict({"text": text, "attributions": "not looked at"})["attributions"]
    assert [text[start:end] for start, end in said["source"] + said["cue"]] == ["Ana Brook", "told"]
    assert [text[start:end] for start, end in said["content"]] == ["“We waited for hours,”", "“Nobody came.”"]


def test_the_command_says_where_the_data_must_be(settings: Any, tmp_path: Path) -> None:
    settings.MEASURING_DATA = ""
    with pytest.raises(CommandError, match="set FRAMING_MEASURING_DATA"):
        call_command("fit_attributions")
    settings.MEASURING_DATA = str(tmp_path)
    with pytest.raises(CommandError, match=r"cannot read .*\.dev\.jsonl: No such file"):
        call_command("fit_attributions")


def test_the_command_prints_what_carries_over_and_writes_unless_it_only_checks(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "\n".join(json.dumps(line) for line in reports())
    (tmp_path / "attributions.dev.jsonl").write_text(lines, encoding="utf-8")
    settings.MEASURING_DATA = str(tmp_path)
    target = tmp_path / "figures.py"
    monkeypatch.setattr(fit_attributions, "FIGURES", target)
    call_command("fit_attributions", check=True)
    assert 0 <= json.loads(capsys.readouterr().out)["who_said_f1"] <= 1
    assert not target.exists()
    call_command("fit_attributions")
    assert "ATTRIBUTIONS = AttributionFigures(" in target.read_text(encoding="utf-8")
