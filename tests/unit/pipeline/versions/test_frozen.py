"""A version that runs have used stays as it is: what it proposed then it proposes now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from framing.pipeline import versions
from tests.tiny import sums_of_words

REPORTS = Path(__file__).parents[4] / "fixtures" / "demo" / "invented"
READ = ("lantern.json", "radio-merrow.json")
FROZEN = json.loads((Path(__file__).parent / "frozen.json").read_text(encoding="utf-8"))


def proposed(of: str) -> list[list[object]]:
    """What a version makes of two reports of the invented event, with vectors of our own."""
    version = versions.get(of)
    texts = [json.loads((REPORTS / name).read_text(encoding="utf-8"))["text"] for name in READ]
    a, b = (version.read(text, language="en") for text in texts)
    of_a, of_b = (sums_of_words([claim.text for claim in one.claims]) for one in (a, b))
    found = version.propose(a, b, version.score(a, b, of_a, of_b), threshold=0.2)
    return [[one.a, one.b, one.relation.value, round(one.probability, 6)] for one in found]


@pytest.mark.parametrize("name", sorted(FROZEN))
def test_a_frozen_version_proposes_what_it_did(name: str) -> None:
    now = proposed(name)
    assert [row[:3] for row in now] == [row[:3] for row in FROZEN[name]]
    assert [row[3] for row in now] == pytest.approx([row[3] for row in FROZEN[name]], abs=2e-6)
    assert len(now) > 5
