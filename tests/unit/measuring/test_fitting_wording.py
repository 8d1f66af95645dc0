"""Fitting the figures of related phrases and of loaded language, and writing them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from framing.adapters.lexicons import loaded, relations
from framing.management.commands import fit_loaded, fit_relations
from framing.measuring import fitting_files, fitting_loaded, fitting_relations
from framing.pipeline.versions import figures_loaded_v2, figures_relations_v2
from framing.pipeline.wording.relations import Kind
from tests.tiny import sums_of_words

_TYPES = {"ferry leaves": "EQUI", "boat": "SIMI", "rises": "OPPO", "old keeper": "SPE2", "on Monday": "REL"}
_THEIRS = {
    "ferry leaves": "ferry leaves",
    "boat": "ship",
    "rises": "falls",
    "old keeper": "very old keeper",
    "on Monday": "in May",
}


def headlines() -> list[dict[str, Any]]:
    """Sixteen pairs of headlines, each with four of five pairs of phrases, in turning order."""
    found = []
    for number in range(16):
        ours = [*list(_TYPES)[number % 5 :], *list(_TYPES)[: number % 5]][:4]
        theirs = [_THEIRS[phrase] for phrase in reversed(ours)]
        links = [{"a": [i], "b": [3 - i], "type": _TYPES[phrase]} for i, phrase in enumerate(ours)]
        found.append({"a": [*ours, f"x{number}"], "b": [*theirs, f"y{number}"], "links": links})
    return found


def sentences() -> list[dict[str, Any]]:
    """Twenty-four sentences on eight topics, each third plain."""
    loaded_words = ("shameless", "vicious", "disgraceful")
    found = []
    for number in range(24):
        word = loaded_words[number % 3]
        is_loaded = number % 3 != 0
        text = f"The {word if is_loaded else 'town'} council met in hall {number} today."
        topic = f"topic-{number % 8}"
        found.append({"text": text, "loaded": is_loaded, "words": [word] * is_loaded, "topic": topic})
    return found


def test_lines_that_share_a_headline_share_a_group() -> None:
    lines = [
        {"a": ["one"], "b": ["two"], "links": []},
        {"a": ["three"], "b": ["four"], "links": []},
        {"a": ["Two"], "b": ["three"], "links": []},
        {"a": ["five"], "b": ["six"], "links": []},
    ]
    groups = [pair.group for pair in fitting_relations.read_gold(lines, sums_of_words, relations())]
    assert groups[0] == groups[1] == groups[2] != groups[3]


def test_a_fit_finds_the_links_and_kinds_it_was_fitted_to() -> None:
    gold = fitting_relations.read_gold(headlines(), sums_of_words, relations())
    links, kinds = fitting_relations.fit_links(gold), fitting_relations.fit_kinds(gold)
    found = [fitting_relations.kinds_found(pair, links, kinds) for pair in gold]
    right = sum(len(one.items() & pair.kinds.items()) for one, pair in zip(found, gold, strict=True))
    assert right > 0.7 * sum(len(pair.kinds) for pair in gold)
    assert set(kinds.looks) == set(Kind) - {Kind.B_NARROWER}
    assert len(kinds.axis) == 64


def test_what_is_not_wanted_is_not_fitted() -> None:
    gold = fitting_relations.read_gold(headlines(), sums_of_words, relations())
    kinds = fitting_relations.fit_kinds(gold, lambda name: name not in ("axis", "cosine", "kind_of"))
    assert kinds.axis == ()
    assert "cosine" not in kinds.looks[Kind.EQUAL].coefficients
    assert "kind_of" not in kinds.direction


def test_a_fit_tells_loaded_sentences_and_words() -> None:
    gold = fitting_loaded.read_gold(sentences(), sums_of_words, loaded())
    fitting = fitting_loaded.Fitting.of(gold)
    of_sentences, of_words = fitting.predict(fitting.fit(np.arange(len(gold.texts))))
    assert of_sentences[gold.loaded].min() > of_sentences[~gold.loaded].max()
    assert of_words[gold.marked].mean() > 2 * of_words[~gold.marked].mean()
    found = fitting_loaded.cross_validate(fitting, parts=4)
    assert found["sentence_auc"] > 0.9
    assert 0 < found["words_f1"] <= 1


def executed(text: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(compile(text, "figures", "exec"), found)  # noqa: S102  our own text, just written
    return found


def test_the_shipped_figures_are_what_would_be_written_of_them() -> None:
    links, kinds = figures_relations_v2.LINKS, figures_relations_v2.KINDS
    again = executed(fitting_files.render_relations(links, kinds, {"alignment_f1": 0.9}, "a model"))
    assert (again["LINKS"], again["KINDS"]) == (links, kinds)
    assert again["SOURCES"] == figures_relations_v2.SOURCES
    shipped = figures_loaded_v2.LOADED
    written = fitting_files.render_loaded({"LOADED": shipped}, {"words_f1": 0.5}, "a model")
    assert executed(written)["LOADED"] == shipped


@pytest.mark.parametrize("command", ["fit_relations", "fit_loaded"])
def test_a_command_says_where_the_data_must_be(command: str, settings: Any, tmp_path: Path) -> None:
    settings.MEASURING_DATA = ""
    with pytest.raises(CommandError, match="set FRAMING_MEASURING_DATA"):
        call_command(command)
    settings.MEASURING_DATA = str(tmp_path)
    with pytest.raises(CommandError, match=r"cannot read .*\.dev\.jsonl: No such file"):
        call_command(command)


@pytest.mark.parametrize(
    ("module", "task", "lines", "name"),
    [
        (fit_relations, "phrase_links", headlines(), "KINDS = KindFigures("),
        (fit_loaded, "loaded_words", sentences(), "BY_WORDS = LoadedFigures("),
    ],
    ids=["relations", "loaded"],
)
def test_a_command_prints_what_carries_over_and_writes_unless_it_only_checks(
    module: Any,
    task: str,
    lines: list[dict[str, Any]],
    name: str,
    settings: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "\n".join(json.dumps(line) for line in lines)
    (tmp_path / f"{task}.dev.jsonl").write_text(text, encoding="utf-8")
    settings.MEASURING_DATA = str(tmp_path)
    monkeypatch.setattr(module, "encode", sums_of_words)
    monkeypatch.setattr(module, "FIGURES", tmp_path / "figures.py")
    command = module.__name__.rsplit(".", 1)[1]
    call_command(command, "--check")
    assert json.loads(capsys.readouterr().out)
    assert not (tmp_path / "figures.py").exists()
    call_command(command)
    assert name in (tmp_path / "figures.py").read_text(encoding="utf-8")
