"""Fitting the figures of linked words, on sentences of our own."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from framing.measuring import links_figures_file
from framing.measuring.fitting_links import GoldWords, cross_validate
from framing.pipeline.wording.linking.pairs import SORTS
from tests.tiny import sums_of_words

_PLACES = ("harbour", "bridge", "school", "market", "ferry", "dam", "mill", "tower", "park", "station")
LINES = [
    {
        "a": ["the", "council", "closed", "the", place, "on", day, "."],
        "b": ["on", day, "the", place, "was", "closed", "by", "the", "council", "."],
        "sure": [[0, 7], [1, 8], [2, 4], [2, 5], [3, 2], [4, 3], [5, 0], [6, 1], [7, 9]],
        "possible": [[0, 6]],
    }
    for place in _PLACES
    for day in ("monday", "friday")
]


@pytest.fixture(scope="module")
def gold() -> GoldWords:
    return GoldWords.of(LINES, sums_of_words)


def test_what_recurs_is_learnt_and_carries_over(gold: GoldWords) -> None:
    left_out = cross_validate(gold, parts=2, looks=2)
    assert left_out["all_f1"] > 0.85
    assert left_out.keys() == {
        f"{of}_{name}" for of in ("all", "not_identical") for name in ("precision", "recall", "f1")
    }


def test_sentences_that_are_shared_are_in_one_group() -> None:
    shared = {**LINES[0], "b": LINES[5]["b"]}
    groups = GoldWords.of([LINES[0], LINES[1], LINES[5], shared], sums_of_words).groups
    assert groups[0] == groups[2] == groups[3] != groups[1]


def test_the_written_module_reads_back_as_the_figures(gold: GoldWords, tmp_path: Path) -> None:
    figures = gold.fit(range(len(LINES)), looks=2)
    text = links_figures_file.render(figures, {"all_f1": 0.5}, "an/encoder")
    (tmp_path / "figures.py").write_text(text, encoding="utf-8")
    read = runpy.run_path(str(tmp_path / "figures.py"))["LINKING"]
    assert (read.equal, read.different) == (figures.equal, figures.different)
    assert [look.names for look in read.looks] == [look.names for look in figures.looks]
    for look, told in zip(read.looks, figures.looks, strict=True):
        assert set(look.weights) == set(SORTS)
        for sort in SORTS:
            assert look.weights[sort] == pytest.approx(told.weights[sort], rel=1e-3, abs=1e-12)
    assert max(map(len, text.splitlines())) <= 110
    assert not any(place in text for place in _PLACES)
