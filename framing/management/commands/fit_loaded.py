"""``manage.py fit_loaded``: fits the figures of loaded language, and says how far they carry over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand, CommandParser

from framing.adapters.encoder import default_encoder
from framing.adapters.lexicons import loaded
from framing.management.measured import add_check, measuring_lines
from framing.measuring import figures_file, fitting_files
from framing.measuring.encoding import encode
from framing.measuring.fitting_loaded import Fitting, cross_validate, read_gold

FIGURES = Path(__file__).parents[2] / "pipeline" / "versions" / "figures_loaded_v2.py"


class Command(BaseCommand):
    requires_system_checks = ()
    help = (
        "Fits the figures of loaded language to loaded_words.dev.jsonl in the folder FRAMING_MEASURING_DATA, "
        "prints how far they carry over to topics left out, and writes "
        "framing/pipeline/versions/figures_loaded_v2.py."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_check(parser)

    def handle(self, *_: Any, check: bool, **__: Any) -> None:
        gold = read_gold(measuring_lines("loaded_words"), encode, loaded())
        fittings = {"LOADED": Fitting.of(gold), "BY_WORDS": Fitting.of(gold, _named)}
        left_out = {
            f"{name.lower()}_{figure}": value
            for name, fitting in fittings.items()
            for figure, value in cross_validate(fitting).items()
        }
        self.stdout.write(json.dumps({name: round(value, 4) for name, value in left_out.items()}, indent=1))
        if check:
            return
        everything = np.arange(len(gold.texts))
        fitted = {name: fitting.fit(everything) for name, fitting in fittings.items()}
        text = fitting_files.render_loaded(fitted, left_out, default_encoder().model_id)
        figures_file.write(FIGURES, text)
        self.stderr.write(f"wrote {FIGURES}")


def _named(name: str) -> bool:
    """Named features alone, for an encoder that the axes are not for."""
    return name != "axis"
