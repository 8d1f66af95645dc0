"""Predict what a measuring file asks."""

from __future__ import annotations

import json
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from framing.adapters.encoder import EncoderError
from framing.management.errors import one_line
from framing.management.reports import notes_of
from framing.measuring.tasks import Line, TaskError, available, predictions


class Command(BaseCommand):
    help = (
        "Predict what a measuring file asks, with the pipeline's own functions and shipped figures; the\n"
        "labels in the file are not read. GOLD and PREDICTED hold a JSON object a line.\n\n"
        "  python manage.py evaluate statements statements.jsonl --output predicted.jsonl"
    )
    requires_system_checks = ()

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> Any:
        return super().create_parser(
            prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("task", metavar="TASK", help=f"one of: {', '.join(available())}")
        parser.add_argument("gold", metavar="GOLD", help="the measuring file")
        parser.add_argument("--output", required=True, metavar="PREDICTED", help="where predictions go")

    def handle(self, *args: Any, task: str, gold: str, output: str, **options: Any) -> None:
        target = Path(output)
        _check(target, Path(gold))
        try:
            written = _write(target, predictions(task, _lines(Path(gold))))
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from error
        except (TaskError, EncoderError) as error:
            raise CommandError(one_line(error)) from error
        notes_of(self)(f"{written} predictions in {target}")


def _check(target: Path, gold: Path) -> None:
    """Raise CommandError unless predictions may take the place of what ``target`` names."""
    if not target.parent.is_dir():
        raise CommandError(f"there is no folder {target.parent}: make it, or name another file")
    if not target.exists():
        return
    if not target.is_file():
        raise CommandError(f"{target} is no file: name one for the predictions")
    if gold.exists() and target.samefile(gold):
        raise CommandError("PREDICTED is GOLD: name another file for the predictions")


def _lines(gold: Path) -> Iterator[tuple[int, Line]]:
    with gold.open("rb") as file:
        for number, raw in enumerate(file, 1):
            if raw.strip():
                yield number, _parsed(raw, number)


def _parsed(raw: bytes, number: int) -> Line:
    try:
        line = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise TaskError(f"line {number} is not valid JSON: {error}") from error
    if not isinstance(line, dict):
        raise TaskError(f"line {number} is not a JSON object")
    return line


def _write(target: Path, found: Iterable[Line]) -> int:
    """Write all lines or none: whoever finds the file finds it whole."""
    written = 0
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=target.parent, prefix=f".{target.name}.", delete=False
    ) as file:
        scratch = Path(file.name)
        try:
            for line in found:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
                written += 1
            file.flush()
            # A scratch file is its owner's alone; the result is as readable as any other new file.
            scratch.chmod(0o644)
            scratch.replace(target)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
    return written
