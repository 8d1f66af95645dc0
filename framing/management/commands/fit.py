"""``manage.py fit``: fits the figures of alignment and grouping again, and says how far they carry over."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from framing.management.measured import UNSET, gold_of_alignment, measuring_lines
from framing.measuring import figures_file, fitting_absence, fitting_group, group_figures_file
from framing.measuring.crossvalidation import LeftOut, cross_validate, left_out_beside
from framing.measuring.encoding import encode
from framing.measuring.fitting import Further, Gold, fit_alignment, fit_ladder, read_further
from framing.measuring.fitting_tasks import fit_absent_claim, fit_same_claim
from framing.measuring.own_reports import EVENT
from framing.pipeline import align

FIGURES = Path(__file__).parents[2] / "pipeline" / "versions" / "figures_v4.py"
GROUP_FIGURES = Path(__file__).parents[2] / "pipeline" / "versions" / "figures_group_v2.py"
TASK_FIGURES = Path(__file__).parents[2] / "measuring" / "task_figures.py"
SOURCES = (
    "Our own gold of shared statements (MIT), over reports collected in BASIL",
    "BASIL: Fan et al. 2019, no licence stated",
    "Our own gold over reports of an invented event (MIT)",
    "Our own gold over forty invented events told by opposed outlets (MIT)",
    "SPARK, over Multi-News: Ernst et al. 2024, no licence stated",
    "PropSegmEnt, Wikipedia half: Chen et al. 2023, CC BY-SA 3.0",
)
FURTHER = "spark"  # the set of same_claim whose pairs help to fit; the other is kept for measuring
PARTS = ("alignment", "grouping")
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
        parser.add_argument("--only", choices=PARTS, help="fit one part and leave the other as it is")

    def handle(self, *_: Any, check: bool, only: str | None, **__: Any) -> None:
        printed: dict[str, Any] = {}
        for part in PARTS:
            if only in (None, part):
                found, files = _alignment() if part == "alignment" else _grouping()
                printed |= found
                for path, text in {} if check else files.items():
                    figures_file.write(path, text)
                    self.stderr.write(f"wrote {path}")
        self.stdout.write(json.dumps(printed, indent=1))


Fitted = tuple[dict[str, Any], dict[Path, str]]


def _alignment() -> Fitted:
    """What left-out events say of the figures of alignment, and the modules that hold them."""
    statements, same_claim = measuring_lines("statements"), measuring_lines("same_claim")
    gold = gold_of_alignment(statements, encode)
    further = read_further([line for line in same_claim if line["set"] == FURTHER], encode)
    everything = np.ones(len(gold.events), dtype=bool)
    figures, ladder = fit_alignment(gold, everything, further), fit_ladder(gold, everything)
    ours, others = _absences(statements, gold, further, figures)
    stated = fitting_absence.left_out_others(ours, others)
    tasks = {
        "same_claim": fit_same_claim(same_claim, encode, fit_alignment(gold, everything)),
        "absent_claim": fit_absent_claim(stated, others.stated),
    }
    left_out = cross_validate(gold, further)
    left_out.figures.update(_opposed(gold, left_out.threshold, further))
    left_out.figures.update(fitting_absence.left_out(ours, others))
    left_out.figures.update(fitting_absence.agreement(others, stated, tasks["absent_claim"]))
    absence = fitting_absence.fit_absence(ours, others)
    files = {
        FIGURES: figures_file.render(figures, ladder, absence, left_out, SOURCES),
        TASK_FIGURES: figures_file.render_tasks(tasks, TASK_SOURCES),
    }
    return _printed(left_out), files


def _opposed(gold: Gold, threshold: float, further: Further) -> dict[str, float]:
    """The figures of our events of opposed outlets, each by a fit without it."""
    events = set(gold.events[gold.beside]) - {EVENT}
    found = left_out_beside(gold, events, threshold, further)
    return {f"opposed_{name}": value for name, value in found.items()}


def _printed(left_out: LeftOut) -> dict[str, Any]:
    figures = {"threshold": left_out.threshold, **left_out.figures}
    expected = [{name: round(value, 4) for name, value in asdict(row).items()} for row in left_out.expected]
    return {**{name: round(value, 4) for name, value in figures.items()}, "expected": expected}


def _absences(
    statements: Sequence[Mapping[str, Any]], gold: Gold, further: Further, figures: align.Figures
) -> tuple[fitting_absence.Claims, fitting_absence.Claims]:
    """Claims of our reports, weighed by figures fitted without their event, and of the other set."""
    of_event = {
        str(event): fit_alignment(gold, gold.events != event, further)
        for event in np.unique(gold.events[~gold.beside])
    }
    ours = fitting_absence.of_reports(statements, encode, of_event)
    return ours, fitting_absence.of_others(measuring_lines("absent_claim"), encode, figures)


def _grouping() -> Fitted:
    """What left-out subjects say of the figures of grouping, and the module that holds them."""
    if not settings.MEASURING_DATA:
        raise CommandError(UNSET)
    try:
        found = fitting_group.fit(Path(settings.MEASURING_DATA), encode)
    except OSError as error:
        raise CommandError(f"cannot read {error.filename}: {error.strerror}") from error
    text = group_figures_file.render(found["figures"], found["cross_validation"])
    printed = {name: round(value, 4) for name, value in found["cross_validation"].items()}
    return printed, {GROUP_FIGURES: text}
