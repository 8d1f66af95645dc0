"""What the commands that need no database share: reading files, and errors as one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.core.management.base import BaseCommand, CommandError

from framing.adapters.captured import UnreadableError
from framing.adapters.encoder import EncoderError, default_encoder
from framing.adapters.reports import Report, encode_claims, read_reports
from framing.pipeline import versions
from framing.pipeline.arrays import ClaimVectors

Note = Callable[[str], None]


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


def one_line(error: Exception) -> str:
    """The last line of stderr is the error, so an error is one line."""
    return " ".join(str(error).split())
