"""Fits the figures of cleaning and writes them where the pipeline reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from framing.management.measured import UNSET
from framing.measuring import figures_file
from framing.measuring.fitting_clean import cross_validate, fit, read_page
from framing.pipeline.clean import coefficients

_HEAD = '''"""Fitted figures of the two looks at a page's units: weights of features that hold no words.

Fitted by ``python manage.py fit_clean`` on the pages of article-extraction-benchmark (Zyte, MIT licence).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
'''


class Command(BaseCommand):
    help = (
        "Fits the figures of cleaning on pasted.dev.jsonl in the folder FRAMING_MEASURING_DATA, prints how "
        "far they carry over to pages left out, and writes framing/pipeline/clean/coefficients.py."
    )
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        pages = [read_page(line) for line in _lines()]
        self.stdout.write(json.dumps(cross_validate(pages), indent=1))
        first, second = fit(pages)
        source = _HEAD + _table("FIRST", first) + _table("SECOND", second)
        figures_file.write(Path(coefficients.__file__), source)


def _lines() -> list[dict[str, str]]:
    if not settings.MEASURING_DATA:
        raise CommandError(UNSET)
    path = Path(settings.MEASURING_DATA) / "pasted.dev.jsonl"
    if not path.is_file():
        raise CommandError(f"there is no file {path}")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _table(name: str, figures: Mapping[str, float]) -> str:
    rows = "".join(f'        "{feature}": {value:.4f},\n' for feature, value in figures.items())
    return f"\n{name}: Mapping[str, float] = MappingProxyType(\n    {{\n{rows}    }}\n)\n"
