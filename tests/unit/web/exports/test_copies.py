"""Copies of one agency text in what is handed on: one source, and said so."""

from __future__ import annotations

import json

import pytest

from framing.pipeline.types import Details
from framing.web.exports.comparison_json import Made, comparison_json
from framing.web.exports.html import comparison_html
from framing.web.exports.text import comparison_text
from tests.unit.web.exports.examples import compared, report

BODY = (
    "Trains between Kelm and Ostery stood still for six hours on Tuesday after a signal box burned out. "
    "The box, built in 1931, was to be replaced by the railway next spring at last. "
    "Engineers from both towns worked at the broken points until the evening and found no other fault. "
)
AGENCY = report(f"Signal fire\n{BODY}Nobody was hurt.", file="agency.txt")
PAPER = report(f"Trains stop\n{BODY}Nobody at all was hurt. Readers waited.", file="paper.txt")
LEDGER = report(f"Six hours lost\n{BODY}", file="ledger.txt", details=Details(title="Six hours lost"))
OWN = report("No train\nNobody was hurt. For most of the day no train reached Ostery.", file="own.txt")
ALL = (AGENCY, PAPER, LEDGER, OWN)


def test_text_says_which_are_one_source_and_repeats_no_copied_claim() -> None:
    text = comparison_text(compared(*ALL), ALL)
    assert "A, B and C print one text, nearly word for word: one source, not three." in text
    said = [line for line in text.splitlines() if line.startswith("  ") and "(Not found" not in line]
    assert len([line for line in said if "  Trains between Kelm" in line]) == 1
    assert text.count("(Word for word as in A.)") == 6


def test_what_stands_in_copies_alone_is_found_in_one_source() -> None:
    text = comparison_text(compared(*ALL), ALL)
    assert "found in one source only: A, B and C" in text
    # What an independent report says too is shared, and an edit of the copy is shown with it.
    assert "Nobody at all was hurt." in text
    assert "1 in other words" in text or "1 word for word" in text


def test_html_says_so_too() -> None:
    html = comparison_html(compared(*ALL), ALL, made="")
    assert "one source, not three" in html
    assert html.count("Word for word as in A.") == 6


def test_independent_reports_are_not_spoken_of() -> None:
    reports = (AGENCY, OWN)
    assert "source" not in comparison_text(compared(*reports), reports)


def test_json_carries_every_share() -> None:
    made = Made("tiny/1", "tests/tiny", "1", 0.6)
    found = json.loads(json.dumps(comparison_json(compared(*ALL), ALL, made)))["independence"]
    assert [(of["a"], of["b"]) for of in found] == [("a1", "a2"), ("a1", "a3"), ("a2", "a3")]
    assert all(0.8 < of["share"] <= 1 for of in found)


def test_copies_and_nothing_else_stand_side_by_side() -> None:
    reports = (AGENCY, LEDGER)
    text = comparison_text(compared(*reports), reports)
    assert "A and B print one text, nearly word for word: one source, not two." in text
    assert "word for word: very likely" in text
    assert "(Word for word as in A.)" not in text


@pytest.mark.parametrize("number", ["4,000", "9,000"])
def test_an_edit_of_one_word_is_shown(number: str) -> None:
    said = "Some {} passengers were taken on by forty yellow buses, the railway said."
    one = report(f"One\n{BODY}{said.format('4,000')}", file="one.txt")
    other = report(f"Other\n{BODY}{said.format(number)}", file="other.txt")
    reports = (one, other, OWN)
    text = comparison_text(compared(*reports), reports)
    assert ("9,000" in text) is (number == "9,000")
    assert text.count("(Word for word as in A.)") == (4 if number == "4,000" else 3)
