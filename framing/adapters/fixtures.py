"""What ships with the project as files: the registry of outlets and the demonstration."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from framing.pipeline.types import Details, Relation

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


@dataclass(frozen=True, slots=True)
class OutletFacts:
    """An outlet as the registry has it; ``kind`` is ``real``, ``retelling`` or ``invented``.

    ``after`` is the slug of the outlet whose report is retold.
    """

    slug: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str = ""
    languages: tuple[str, ...] = ()
    ownership: str = ""
    ownership_source: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class DemoReport:
    """One of our own texts. ``source`` is its file, beneath ``fixtures/demo``."""

    source: str
    outlet: OutletFacts
    text: str
    details: Details
    source_note: str


@dataclass(frozen=True, slots=True)
class DemoDecision:
    """What our gold says of two claims: each by its report's ``source`` and its own words there.

    ``relation`` is read with the first claim first.
    """

    one: tuple[str, str]
    other: tuple[str, str]
    relation: Relation


@dataclass(frozen=True, slots=True)
class DemoStory:
    """A story of the demonstration; ``sources`` name its reports in their order.

    ``decisions`` are those of its authors, and ``gold`` the file in which they stand.
    """

    slug: str
    title: str
    summary: str
    sources: tuple[str, ...]
    decisions: tuple[DemoDecision, ...] = ()
    gold: str = ""


@dataclass(frozen=True, slots=True)
class Demonstration:
    reports: tuple[DemoReport, ...]
    stories: tuple[DemoStory, ...]


def outlet_facts(path: Path = FIXTURES / "outlets.json") -> tuple[OutletFacts, ...]:
    """Every outlet of the registry, in the order of the file."""
    return tuple(_facts(entry, "real") for entry in _read(path))


def demonstration(folder: Path = FIXTURES / "demo") -> Demonstration:
    """The retellings and the invented event, in the order in which they are to be loaded.

    The richest story comes last, so that a list with the newest first begins with it.
    """
    invented = _read(folder / "invented" / "index.json")
    retold = _read(folder / "retellings" / "index.json")
    reports = (*_retellings(folder, retold), *_invented(folder, invented))
    stories = (
        _story(invented["copied_story"], "invented", invented["copied_story"]["articles"]),
        _story(invented["extra_story"], "invented", invented["extra_story"]["articles"]),
        *(
            _story(
                story,
                "retellings",
                [of["file"] for of in retold["articles"] if of["story"] == story["slug"]],
                _of_two(_read(folder.parents[1] / story["gold"])),
            )
            for story in retold["stories"]
        ),
        _story(invented, "invented", invented["articles"], _of_several(folder, invented)),
    )
    return Demonstration(reports, stories)


def is_demonstration(text: str) -> bool:
    """Whether one of our own texts stands whole in ``text``, however its lines are broken."""
    words = " ".join(text.split())
    return any(own in words for own in _own_texts())


@cache
def _own_texts() -> tuple[str, ...]:
    return tuple(" ".join(report.text.split()) for report in demonstration().reports)


def _retellings(folder: Path, index: dict[str, Any]) -> Iterator[DemoReport]:
    for listed in index["articles"]:
        report = _read(folder / "retellings" / listed["file"])
        outlet = OutletFacts(
            slug=slugify(report["outlet"]),
            name=report["outlet"],
            kind="retelling",
            languages=(report["language"],),
            after=listed["after"],
        )
        yield _report(f"retellings/{listed['file']}", report, outlet, report["source_note"])


def _invented(folder: Path, index: dict[str, Any]) -> Iterator[DemoReport]:
    for file in (*index["articles"], *index["extra"], *index["copied_story"]["articles"]):
        report = _read(folder / "invented" / file)
        outlet = _facts(report["outlet"], "invented")
        yield _report(f"invented/{file}", report, outlet, index["source_note"])


def _report(source: str, report: dict[str, Any], outlet: OutletFacts, note: str) -> DemoReport:
    details = Details(
        title=report["title"],
        standfirst=report["standfirst"],
        byline=report.get("byline", ""),
        language=report["language"],
        published=_published(report["published"]),
    )
    return DemoReport(source, outlet, report["text"], details, note)


def _story(
    entry: dict[str, Any], folder: str, files: list[str], decisions: Iterable[DemoDecision] = ()
) -> DemoStory:
    sources = tuple(f"{folder}/{file}" for file in files)
    summary, gold = entry.get("summary", ""), entry.get("gold", "")
    return DemoStory(entry["slug"], entry["title"], summary, sources, tuple(decisions), gold)


def _of_several(folder: Path, index: dict[str, Any]) -> Iterator[DemoDecision]:
    """What the gold of several reports says, each side of a pair with its report."""
    gold = _read(folder.parents[1] / index["gold"])
    sources = {_read(folder / "invented" / file)["slug"]: f"invented/{file}" for file in index["articles"]}

    def told(pair: dict[str, Any], side: str) -> tuple[str, str]:
        return sources[pair[side]["article"]], pair[side]["text"]

    return _decisions(gold["alignments"], gold["not_the_same"], told)


def _of_two(gold: dict[str, Any]) -> Iterator[DemoDecision]:
    """What the gold of two retellings says, which names both once."""
    return _decisions(
        gold["pairs"], gold["not_the_same"], lambda pair, side: (f"retellings/{gold[side]}", pair[side])
    )


def _decisions(
    aligned: list[dict[str, Any]],
    others: list[dict[str, Any]],
    told: Callable[[dict[str, Any], str], tuple[str, str]],
) -> Iterator[DemoDecision]:
    """That some pairs share a claim, and that others do not; ``told`` gives source and words of a side."""
    judged = [(pair, Relation(pair["relation"])) for pair in aligned]
    judged += [(pair, Relation.TOPIC) for pair in others]
    for pair, relation in judged:
        yield DemoDecision(told(pair, "a"), told(pair, "b"), relation)


def _facts(entry: dict[str, Any], kind: str) -> OutletFacts:
    return OutletFacts(
        slug=entry["slug"],
        name=entry["name"],
        kind=kind,
        aliases=tuple(entry["aliases"]),
        domains=tuple(entry.get("domains", ())),
        country=entry["country"],
        languages=tuple(entry["languages"]),
        ownership=entry.get("ownership", ""),
        ownership_source=entry.get("ownership_source", ""),
    )


def _published(stated: str | None) -> date | datetime | None:
    if stated is None:
        return None
    return datetime.fromisoformat(stated) if "T" in stated else date.fromisoformat(stated)


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
