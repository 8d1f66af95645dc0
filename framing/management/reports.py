"""What the commands that need no database share: reading files, and errors as one line."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from framing.adapters.captured import UnreadableError
from framing.adapters.encoder import EncoderError, default_encoder
from framing.adapters.reports import Report, encode_claims, read_reports
from framing.management.errors import one_line
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors

Note = Callable[[str], None]


class ReportsCommand(BaseCommand):
    """A command on files with reports. It needs no database, and its help keeps its line breaks."""

    requires_system_checks = ()

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> Any:
        return super().create_parser(
            prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files",
            nargs="+",
            metavar="FILE",
            help="a report: .txt, .md, .html, .json, .jsonl, .csv, or a .zip of these",
        )


def notes_of(command: BaseCommand) -> Note:
    """Writes a line to stderr, not in the red of errors."""

    def note(text: str) -> None:
        command.stderr.write(text, style_func=str)

    return note


def reports_of(paths: Sequence[str], note: Note) -> tuple[Report, ...]:
    """The reports in the files; what there is to know about one goes to ``note``."""
    try:
        reports = read_reports(paths, versions.latest())
    except UnreadableError as error:
        raise CommandError(one_line(error)) from error
    for report in reports:
        for told in report.notes:
            note(f"{report.file}: {told}")
    return reports


def vectors_of(reports: Sequence[Report], note: Note) -> tuple[ClaimVectors, ...]:
    """The vectors of every report's claims."""
    documents = [report.document for report in reports]
    note(f"encoding {sum(len(document.claims) for document in documents)} claims")
    try:
        return encode_claims(documents, default_encoder())
    except EncoderError as error:
        raise CommandError(one_line(error)) from error
