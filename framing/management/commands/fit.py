"""``manage.py fit``: fits the figures of alignment and grouping again, and says how far they carry over."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from framing.measuring import figures_file, fitting_group, group_figures_file
from framing.measuring.crossvalidation import LeftOut, cross_validate
from framing.measuring.encoding import encode
from framing.measuring.fitting import fit_alignment, fit_ladder, read_gold
from framing.measuring.fitting_tasks import fit_absent_claim, fit_same_claim

FIGURES = Path(__file__).parents[2] / "pipeline" / "versions" / "figures_v1.py"
GROUP_FIGURES = Path(__file__).parents[2] / "pipeline" / "versions" / "figures_group_v1.py"
TASK_FIGURES = Path(__file__).parents[2] / "measuring" / "task_figures.py"
SOURCES = (
    "Our own gold of shared statements (MIT), over reports collected in BASIL",
    "BASIL: Fan et al. 2019, no licence stated",
)
TASK_SOURCES = (
    "SPARK, over Multi-News: Ernst et al. 2024, no licence stated",
    "NAnCo: Laban et al. 2022, no licence stated",
    "PropSegmEnt, Wikipedia half: Chen et al. 2023, CC BY-SA 3.0",
)


class Command(BaseCommand):
    requires_system_checks = ()  # pages are no matter here
    help = (
        "Fits the figures of alignment to statements.dev.jsonl, same_claim.dev.jsonl and "
        "absent_claim.dev.jsonl, and those of grouping to same_event.dev.jsonl and "
        "same_event_ecb.dev.jsonl, all in the folder FRAMING_MEASURING_DATA. Prints how far they carry "
        "over to events that were left out, and writes them as Python modules."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="print the figures and write nothing")

    def handle(self, *_: Any, check: bool, **__: Any) -> None:
        gold = read_gold(_lines("statements"), encode)
        left_out = cross_validate(gold)
        everything = np.ones(len(gold.events), dtype=bool)
        figures, ladder = fit_alignment(gold, everything), fit_ladder(gold, everything)
        tasks = {
            "same_claim": fit_same_claim(_lines("same_claim"), encode, figures),
            "absent_claim": fit_absent_claim(_lines("absent_claim"), encode, figures),
        }
        grouping = _grouping()
        self.stdout.write(json.dumps(_printed(left_out, grouping["cross_validation"]), indent=1))
        if check:
            return
        figures_file.write(FIGURES, figures_file.render(figures, ladder, left_out, SOURCES))
        figures_file.write(TASK_FIGURES, figures_file.render_tasks(tasks, TASK_SOURCES))
        text = group_figures_file.render(grouping["figures"], grouping["cross_validation"])
        figures_file.write(GROUP_FIGURES, text)
        self.stderr.write(f"wrote {FIGURES}, {TASK_FIGURES} and {GROUP_FIGURES}")


def _printed(left_out: LeftOut, grouping: Mapping[str, float]) -> dict[str, Any]:
    figures = {"threshold": left_out.threshold, **left_out.figures, **grouping}
    expected = [{name: round(value, 4) for name, value in asdict(row).items()} for row in left_out.expected]
    return {**{name: round(value, 4) for name, value in figures.items()}, "expected": expected}


def _grouping() -> dict[str, Any]:
    try:
        return fitting_group.fit(Path(settings.MEASURING_DATA), encode)
    except OSError as error:
        raise CommandError(f"cannot read {error.filename}: {error.strerror}") from error


def _lines(task: str) -> list[Mapping[str, Any]]:
    """The development half of a task's measuring file."""
    if not settings.MEASURING_DATA:
        raise CommandError("set FRAMING_MEASURING_DATA to the folder that holds the measuring files")
    path = Path(settings.MEASURING_DATA) / f"{task}.dev.jsonl"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CommandError(f"cannot read {path}: {error.strerror}") from error
    return [json.loads(line) for line in text.splitlines() if line.strip()]
