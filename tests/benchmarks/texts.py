"""What is measured on: the measuring data where it is set, else the project's own demonstration."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from django.conf import settings

from framing.adapters.outlets import registry
from framing.adapters.reports import read_reports
from framing.measuring.documents import document
from framing.pipeline import versions
from framing.pipeline.types import Document

DEMO = Path(__file__).resolve().parents[2] / "fixtures" / "demo"
Pair = tuple[Document, Document]


def event_pairs() -> list[Pair]:
    """Every two reports of one event, in one language."""
    return [pair for documents in events() for pair in combinations(documents, 2)]


def events() -> list[list[Document]]:
    """The reports of each event, in one language."""
    if settings.MEASURING_DATA:
        gold = Path(settings.MEASURING_DATA) / "statements.dev.jsonl"
        articles = [json.loads(line)["articles"] for line in gold.read_text(encoding="utf-8").splitlines()]
        return [[document(of["sentences"], of["title"]) for of in reports] for reports in articles]
    index = json.loads((DEMO / "invented" / "index.json").read_text(encoding="utf-8"))
    files = [str(DEMO / "invented" / name) for name in index["articles"]]
    return [[report.document for report in read_reports(files, versions.latest())]]


def many_reports(number: int, claims: int, turn: int) -> list[Document]:
    """So many reports of so many claims, each dealt from all events; another turn gives other claims.

    There are fewer sentences than that, so each is given with a tenth of its words left out at random:
    hardly two claims are equal, and nothing that was kept of one serves for another.
    """
    pool = sentences([document for reports in events() for document in reports])
    chance = random.Random(turn)  # noqa: S311
    drawn = [_thinned(pool[at % len(pool)], chance) for at in range(number * claims)]
    return [document(dealt[1:], dealt[0]) for dealt in (drawn[at::number] for at in range(number))]


def _thinned(sentence: str, chance: random.Random) -> str:
    return " ".join(word for word in sentence.split() if chance.random() > 0.1) or sentence


def two_reports() -> tuple[str, str]:
    """Two captured texts of one event, with all that surrounds them on the page."""
    seeds = Path(settings.MEASURING_DATA or "/nonexistent").parent / "seeds"
    found = [next(seeds.glob(f"{number}_*.txt"), None) for number in ("001", "004")]
    a, b = found if all(found) else sorted((DEMO / "retellings").glob("after-*-2018-12.json"))
    return captured(a), captured(b)


def captured(path: Path | None) -> str:
    assert path is not None
    text = path.read_text(encoding="utf-8")
    return json.loads(text)["text"] if path.suffix == ".json" else text


def read(text: str) -> Document:
    return versions.latest().read(text, outlets=registry(), language="en")


def sentences(documents: Sequence[Document]) -> list[str]:
    return [claim.text for of in documents for claim in of.claims]
