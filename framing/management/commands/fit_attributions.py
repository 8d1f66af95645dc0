"""``manage.py fit_attributions``: fits the figures of attributions, and says how far they carry over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from framing.management.measured import add_check, measuring_lines
from framing.measuring import attribution_figures_file, figures_file
from framing.measuring.attribution_gold import read_gold
from framing.measuring.fitting_attributions import Fitting, cross_validate

FIGURES = Path(__file__).parents[2] / "pipeline" / "versions" / "figures_attribution_v2.py"


class Command(BaseCommand):
    requires_system_checks = ()
    help = (
        "Fits the figures of attributions to attributions.dev.jsonl in the folder FRAMING_MEASURING_DATA, "
        "prints how far they carry over to reports left out, and writes "
        "framing/pipeline/versions/figures_attribution_v2.py."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_check(parser)

    def handle(self, *_: Any, check: bool, **__: Any) -> None:
        fitting = Fitting.of(read_gold(measuring_lines("attributions")))
        left_out = cross_validate(fitting)
        self.stdout.write(json.dumps({name: round(value, 4) for name, value in left_out.items()}, indent=1))
        if check:
            return
        figures = fitting.fit(range(len(fitting.gold)))
        figures_file.write(FIGURES, attribution_figures_file.render(figures, left_out))
        self.stderr.write(f"wrote {FIGURES}")
