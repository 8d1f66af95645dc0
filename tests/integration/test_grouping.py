"""Grouping with the real encoder: calls between the same two people on other days, and one event retold."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from django.conf import settings

from framing.adapters.encoder import default_encoder
from framing.adapters.reports import encode_claims, read_reports
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors
from framing.pipeline.types import Details, Document

ROOT = Path(__file__).parents[2]
RETELLINGS = ROOT / "fixtures/demo/retellings"
INVENTED = ROOT / "fixtures/demo/invented"
SEEDS = Path(settings.MEASURING_DATA or "/nonexistent").parent / "seeds"

pytestmark = pytest.mark.model


@cache
def reports() -> dict[str, tuple[Document, ClaimVectors, str]]:
    """Our own reports in English as the library reads them, with their vectors and event, by file."""
    stories = {
        article["file"]: article["story"] or article["file"]
        for article in json.loads((RETELLINGS / "index.json").read_text(encoding="utf-8"))["articles"]
    }
    copied = json.loads((INVENTED / "index.json").read_text(encoding="utf-8"))["copied_story"]
    stories |= dict.fromkeys(copied["articles"], copied["slug"])
    read = {}
    for path in [*sorted(RETELLINGS.glob("after-*.json")), *sorted(INVENTED.glob("[!i]*.json"))]:
        held = json.loads(path.read_text(encoding="utf-8"))
        if held["language"] == "en":
            document = versions.latest().read(held["text"], language="en")
            day = date.fromisoformat(held["published"][:10]) if held["published"] else None
            read[path.name] = replace(document, details=Details(published=day))
    vectors = encode_claims(list(read.values()), default_encoder())
    return {
        file: (document, of, stories.get(file, "the dam"))
        for (file, document), of in zip(read.items(), vectors, strict=True)
    }


def together(files: list[str]) -> set[frozenset[str]]:
    groups = versions.latest().group(
        [reports()[file][0] for file in files], [reports()[file][1] for file in files]
    )
    return {frozenset((files[a], files[b])) for group in groups for a, b in combinations(group, 2)}


def expected(files: list[str]) -> set[frozenset[str]]:
    event = {file: reports()[file][2] for file in files}
    return {frozenset(pair) for pair in combinations(files, 2) if event[pair[0]] == event[pair[1]]}


def test_all_are_grouped_by_event() -> None:
    files = list(reports())
    assert len(expected(files)) == 17
    assert together(files) == expected(files)


@pytest.mark.parametrize("size", [2, 3, 5])
def test_the_calls_are_told_apart_whoever_else_is_there(size: int) -> None:
    calls = [file for file in reports() if file.startswith("after-")]
    for some in combinations(calls, size):
        assert together(list(some)) == expected(list(some)), some


@pytest.mark.skipif(not SEEDS.is_dir(), reason="beside FRAMING_MEASURING_DATA there is no folder seeds")
def test_the_seeds_are_four_calls() -> None:
    files = read_reports([str(path) for path in sorted(SEEDS.glob("*.txt"))], versions.latest())
    documents = [report.document for report in files]
    groups = versions.latest().group(documents, encode_claims(documents, default_encoder()))
    assert groups == ((0,), (1, 4), (2,), (3,))
