"""``manage.py measure_alignment``: what left-out events say of the probabilities of aligning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand, CommandParser

from framing.management.commands.fit import FURTHER
from framing.management.measured import gold_of_alignment, measuring_lines
from framing.measuring import ablation as families
from framing.measuring import figures_file
from framing.measuring.crossvalidation import left_out_probabilities
from framing.measuring.encoding import encode
from framing.measuring.fitting import read_further
from framing.measuring.reliability import Bin, calibration_error, reliability
from framing.measuring.reliability_diagram import diagram as drawn
from framing.measuring.worst_errors import worst_errors

TITLE = "Reliability of the probability that two claims are aligned"


class Command(BaseCommand):
    requires_system_checks = ()
    help = (
        "Fits the figures of alignment with each event of statements.dev.jsonl left out in turn, in the "
        "folder FRAMING_MEASURING_DATA, and prints how reliable the probabilities are, where they are most "
        "wrong, and on request what each family of features brings. Writes nothing but the diagram it is "
        "asked for."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--diagram", type=Path, metavar="FILE", help="write the diagram as SVG")
        parser.add_argument("--ablation", action="store_true", help="leave out each family of features too")
        parser.add_argument("--errors", type=int, default=5, help="how many errors of each kind (default 5)")

    def handle(self, *_: Any, diagram: Path | None, ablation: bool, errors: int, **__: Any) -> None:
        lines = measuring_lines("statements")
        gold = gold_of_alignment(lines, encode)
        further = read_further([of for of in measuring_lines("same_claim") if of["set"] == FURTHER], encode)
        probability = left_out_probabilities(gold, np.ones(len(gold.events), dtype=bool), further)
        bins = reliability(gold.aligned[gold.measured], probability[gold.measured])
        found = worst_errors(lines, gold, probability, errors)
        printed: dict[str, Any] = {
            "reliability": [asdict(one) for one in bins],
            "calibration_error": calibration_error(bins),
            "worst_errors": {kind: [asdict(one) for one in of] for kind, of in found.items()},
        }
        if ablation:
            printed["ablation"] = families.ablation(gold, further)
        if diagram:
            figures_file.write(diagram, drawn(bins, TITLE, _told(bins)))
            self.stderr.write(f"wrote {diagram}")
        self.stdout.write(json.dumps(printed, indent=1))


def _told(bins: Sequence[Bin]) -> str:
    """The diagram in words, for those who cannot see it."""
    rows = (f"{of.probability:.2f} shown, {of.right:.2f} right, {of.count} pairs" for of in bins)
    return "Each tenth of the probabilities: " + "; ".join(rows) + "."
