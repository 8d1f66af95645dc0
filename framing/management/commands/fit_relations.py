"""``manage.py fit_relations``: fits the figures of related phrases, and says how far they carry over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from framing.adapters.encoder import default_encoder
from framing.adapters.lexicons import relations
from framing.management.measured import add_check, measuring_lines
from framing.measuring import figures_file, fitting_files
from framing.measuring.certainty import with_certainty
from framing.measuring.encoding import encode
from framing.measuring.fitting_relations import cross_validate, fit_kinds, fit_links, read_gold

FIGURES = Path(__file__).parents[2] / "pipeline" / "versions" / "figures_relations_v2.py"


class Command(BaseCommand):
    requires_system_checks = ()
    help = (
        "Fits the figures of related phrases to phrase_links.dev.jsonl in the folder FRAMING_MEASURING_DATA, "
        "prints how far they carry over to headlines left out, and writes "
        "framing/pipeline/versions/figures_relations_v2.py."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_check(parser)

    def handle(self, *_: Any, check: bool, **__: Any) -> None:
        gold = read_gold(measuring_lines("phrase_links"), encode, relations())
        left_out = cross_validate(gold)
        self.stdout.write(
            json.dumps({name: round(value, 4) for name, value in left_out.figures.items()}, indent=1)
        )
        if check:
            return
        model = default_encoder().model_id
        kinds = with_certainty(fit_kinds(gold), left_out.judged)
        text = fitting_files.render_relations(fit_links(gold), kinds, left_out.figures, model)
        figures_file.write(FIGURES, text)
        self.stderr.write(f"wrote {FIGURES}")
