"""Group reports by the event they report."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any

from framing.adapters.reports import Report
from framing.management.reports import ReportsCommand, notes_of, reports_of, vectors_of
from framing.pipeline import versions


class Command(ReportsCommand):
    help = (
        "Group reports into stories: those that report the same event, not merely the same subject.\n"
        "A report of an event that no other reports is a story of its own. Nothing is stored.\n\n"
        "  python manage.py stories reports/*.txt"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--format", choices=("text", "json"), default="text", help="text or json (default: text)"
        )

    def handle(self, *args: Any, files: Sequence[str], format: str, **options: Any) -> None:
        note = notes_of(self)
        reports = reports_of(files, note)
        vectors = vectors_of(reports, note)
        groups = versions.latest().group([report.document for report in reports], vectors)
        stories = [[reports[index] for index in sorted(group)] for group in sorted(groups, key=min)]
        if format == "json":
            listed = [{"files": [report.file for report in story]} for story in stories]
            self.stdout.write(json.dumps({"stories": listed}, ensure_ascii=False, indent=1))
        else:
            self.stdout.write(_text(stories), ending="")


def _text(stories: Sequence[Sequence[Report]]) -> str:
    parts = []
    for number, story in enumerate(stories, 1):
        size = "1 report" if len(story) == 1 else f"{len(story)} reports"
        lines = [f"Story {number}, {size}"]
        for report in story:
            title = report.document.details.title
            lines.append(f"  {report.file}" + (f"\n      {title}" if title else ""))
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
