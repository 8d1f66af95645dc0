"""``manage.py fit_links``: fits the figures of linked words, and says how far they carry over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from framing.adapters.encoder import default_encoder
from framing.management.measured import add_check, measuring_lines
from framing.measuring import figures_file, links_figures_file
from framing.measuring.encoding import encode
from framing.measuring.fitting_links import GoldWords, cross_validate

FIGURES = Path(__file__).parents[2] / "pipeline" / "versions" / "figures_links_v2.py"


class Command(BaseCommand):
    requires_system_checks = ()
    help = (
        "Fits the figures of linked words to word_links.dev.jsonl in the folder FRAMING_MEASURING_DATA, "
        "prints how far they carry over to sentences left out, and writes "
        "framing/pipeline/versions/figures_links_v2.py."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_check(parser)

    def handle(self, *_: Any, check: bool, **__: Any) -> None:
        gold = GoldWords.of(measuring_lines("word_links"), encode)
        left_out = cross_validate(gold)
        self.stdout.write(json.dumps({name: round(value, 4) for name, value in left_out.items()}, indent=1))
        if check:
            return
        figures = gold.fit(range(len(gold.pairs)))
        figures_file.write(FIGURES, links_figures_file.render(figures, left_out, default_encoder().model_id))
        self.stderr.write(f"wrote {FIGURES}")
