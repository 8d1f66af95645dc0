"""Predictions come from texts alone: shuffling every label in a copy of the gold changes none."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from framing.measuring.tasks import available
from tests.integration.commands import ROOT
from tests.tiny import TinyEncoder

GOLD = ROOT / "fixtures" / "gold" / "measuring"
TASKS = sorted(path.stem for path in GOLD.glob("*.jsonl"))
Lines = list[dict[str, Any]]


def read(path: Path) -> Lines:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def predict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Lines], Lines]:
    monkeypatch.setattr("framing.measuring.encoding.default_encoder", TinyEncoder)

    def run(task: str, lines: Lines) -> Lines:
        gold, output = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
        gold.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
        call_command("evaluate", task, str(gold), output=str(output))
        return read(output)

    return run


def _change_statements(line: dict[str, Any], chance: random.Random) -> None:
    tags = [article["tag"] for article in line["articles"]]
    line["pairs"] = [{"a": f"{tags[0]}{chance.randrange(2)}", "b": f"{tags[1]}T", "relation": "conflict"}]
    line["optional"] = [[f"{tags[0]}T", f"{tags[1]}{chance.randrange(2)}"]]


def _change_same_claim(line: dict[str, Any], chance: random.Random) -> None:
    labels = [label for *_, label in line["pairs"]]
    chance.shuffle(labels)
    line["pairs"] = [[i, j, 1 - label] for (i, j, _), label in zip(line["pairs"], labels, strict=True)]
    line["group"] = str(chance.random())


def _change_absent_claim(line: dict[str, Any], chance: random.Random) -> None:
    line["stated"], line["support"] = not line["stated"], [chance.randrange(2)]


def _change_same_event(line: dict[str, Any], chance: random.Random) -> None:
    line["event"] = str(chance.randrange(3))


def _change_pasted(line: dict[str, Any], chance: random.Random) -> None:
    line["article"] = " ".join(chance.sample(line["article"].split(), 5))


def _change_attributions(line: dict[str, Any], chance: random.Random) -> None:
    start = chance.randrange(10)
    line["attributions"] = [{"source": [[start, start + 5]], "cue": [[0, 3]], "content": []}]


def _change_word_links(line: dict[str, Any], chance: random.Random) -> None:
    line["sure"] = [[chance.randrange(len(line["a"])), chance.randrange(len(line["b"]))]]
    line["possible"] = []


def _change_phrase_links(line: dict[str, Any], chance: random.Random) -> None:
    line["links"] = [{"a": [chance.randrange(3)], "b": [chance.randrange(3)], "type": "REL"}]


def _change_loaded_words(line: dict[str, Any], chance: random.Random) -> None:
    line["loaded"] = not line["loaded"]
    line["words"] = chance.sample(line["text"].split(), 2)
    line["outlet"] = line["topic"] = str(chance.random())


CHANGES = {
    "statements": _change_statements,
    "same_claim": _change_same_claim,
    "absent_claim": _change_absent_claim,
    "same_event": _change_same_event,
    "pasted": _change_pasted,
    "attributions": _change_attributions,
    "word_links": _change_word_links,
    "phrase_links": _change_phrase_links,
    "loaded_words": _change_loaded_words,
}


def test_every_task_has_its_tiny_gold() -> None:
    assert tuple(sorted(available())) == tuple(TASKS) == tuple(sorted(CHANGES))


@pytest.mark.parametrize("task", TASKS)
def test_predictions_do_not_change_with_the_labels(task: str, predict: Callable[[str, Lines], Lines]) -> None:
    lines = read(GOLD / f"{task}.jsonl")
    changed = read(GOLD / f"{task}.jsonl")
    for line in changed:
        CHANGES[task](line, random.Random(7))  # noqa: S311 - chance, not secrecy
    assert changed != lines
    predicted = predict(task, lines)
    assert len(predicted) == len(lines)
    assert predict(task, changed) == predicted


def test_reports_of_one_event_share_a_cluster_and_the_report_of_another_has_its_own(
    predict: Callable[[str, Lines], Lines],
) -> None:
    *_, one, other = [of["cluster"] for of in predict("same_event", read(GOLD / "same_event.jsonl"))][:3]
    assert one != other


def test_attributions_are_found_where_they_are_plain(predict: Callable[[str, Lines], Lines]) -> None:
    gold = read(GOLD / "attributions.jsonl")
    [first, _] = predict("attributions", gold)
    [said, *_] = first["attributions"]
    assert [gold[0]["text"][slice(*span)] for span in said["cue"]] == ["said"]


def test_the_report_of_a_page_is_found(predict: Callable[[str, Lines], Lines]) -> None:
    gold = read(GOLD / "pasted.jsonl")
    for line, found in zip(gold, predict("pasted", gold), strict=True):
        assert all(paragraph in found["article"] for paragraph in line["article"].splitlines())
        assert "Cookies" not in found["article"]
