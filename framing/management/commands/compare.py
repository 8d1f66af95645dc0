"""Compare reports of one event, claim by claim."""

from __future__ import annotations

import json
import shutil
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from typing import Any

from django.core.management.base import CommandError

from framing.adapters.encoder import default_encoder
from framing.adapters.encoder.weights import PACKAGED
from framing.adapters.lexicons import lexicons
from framing.adapters.reports import Report
from framing.management.reports import Note, ReportsCommand, notes_of, reports_of, vectors_of
from framing.pipeline import versions
from framing.pipeline.versions.comparison import Comparison, compare_all
from framing.web.exports.comparison_json import Made, comparison_json
from framing.web.exports.html import comparison_html
from framing.web.exports.text import comparison_text


class Command(ReportsCommand):
    help = (
        "Compare reports claim by claim: which of their sentences share what they state, how each is\n"
        "worded, and what is found in one report only. Any two or more files, related or not; each is\n"
        "cleaned of navigation, share bars and the like first. Nothing is stored.\n\n"
        "  python manage.py compare times.txt press.txt\n"
        "  python manage.py compare times.txt press.txt --format html > comparison.html"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--format",
            choices=("text", "json", "html"),
            default="text",
            help="text to read here, json (framing.comparison/1), or html: one page in one file "
            "(default: text)",
        )
        parser.add_argument(
            "--threshold",
            type=_threshold,
            default=versions.latest().threshold,
            metavar="P",
            help="propose pairs that share a claim with at least this probability, above 0 and at most 1: "
            "a lower one finds more, and more of that is wrong (default: %(default)s)",
        )

    def handle(self, *args: Any, files: Sequence[str], format: str, threshold: float, **options: Any) -> None:
        note = notes_of(self)
        reports = reports_of(files, note)
        if len(reports) < 2:
            raise CommandError("a comparison needs two reports or more; give another file")
        _note_languages(reports, note)
        vectors = vectors_of(reports, note)
        documents = [report.document for report in reports]
        found = compare_all(versions.latest(), documents, vectors, lexicons(), threshold=threshold)
        self.stdout.write(_written(found, reports, format, threshold), ending="")


def _threshold(given: str) -> float:
    try:
        threshold = float(given)
    except ValueError:
        threshold = 0.0
    if not 0 < threshold <= 1:
        raise ArgumentTypeError(f"{given!r} is no probability above 0 and at most 1; give one like 0.5")
    return threshold


def _note_languages(reports: Sequence[Report], note: Note) -> None:
    languages = sorted({report.document.details.language for report in reports} - {""})
    if len(languages) > 1 and default_encoder().model_id == PACKAGED:
        note(
            f"the reports are in several languages ({', '.join(languages)}), which the encoder that "
            "comes with Framing cannot bridge: set FRAMING_ENCODER to a multilingual model"
        )


def _written(found: Comparison, reports: Sequence[Report], format_: str, threshold: float) -> str:
    version, encoder = versions.latest(), default_encoder()
    if format_ == "json":
        made = Made(version.name, encoder.model_id, encoder.revision, threshold)
        return json.dumps(comparison_json(found, reports, made), ensure_ascii=False, indent=1) + "\n"
    if format_ == "html":
        return comparison_html(
            found,
            reports,
            made=f"Made by Framing, pipeline version {version.name}, encoder {encoder.model_id} "
            f"({encoder.revision[:19]}), threshold {threshold}.",
        )
    return comparison_text(found, reports, width=min(110, shutil.get_terminal_size((100, 24)).columns))
