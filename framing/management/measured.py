"""What the commands that fit have in common: where the measuring files are, and trying without writing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser


def add_check(parser: CommandParser) -> None:
    """The option to print the figures alone."""
    parser.add_argument("--check", action="store_true", help="print the figures and write nothing")


def measuring_lines(task: str) -> list[Mapping[str, Any]]:
    """The development half of a task's measuring file. Raises CommandError where it cannot be read."""
    if not settings.MEASURING_DATA:
        raise CommandError("set FRAMING_MEASURING_DATA to the folder that holds the measuring files")
    path = Path(settings.MEASURING_DATA) / f"{task}.dev.jsonl"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CommandError(f"cannot read {path}: {error.strerror}") from error
    return [json.loads(line) for line in text.splitlines() if line.strip()]
